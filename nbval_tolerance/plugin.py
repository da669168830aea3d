"""A pytest plugin: nbval, comparing exactly or within the tolerance a cell declares.

    pytest -p nbval_tolerance.plugin --nbval --nbval-current-env chapters

nbval starts the kernels, runs the cells and collects their outputs; compare.py says
which tags declare a tolerance, and compares. README.md says when which is done.
"""

import json
import subprocess
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path
from queue import Empty
from typing import NamedTuple

import nbval.plugin
import pytest
from nbval.plugin import IPyNbCell, IPyNbFile, NbCellError, RunningKernel

from . import KERNEL_START
from .compare import Tolerance, compare_outputs

HERE = pytest.StashKey[dict]()  # what the script tolerance_arithmetic printed
SAID = pytest.StashKey[str]()  # the first and last line of the run
PATIENCE = 1800  # seconds at least for what takes one, on a machine that stalls


def pytest_addoption(parser):
    group = parser.getgroup("nbval")
    modes = {"choices": ("auto", "exact", "tolerant"), "default": "auto"}
    says = "auto: exact where the arithmetic is the one that made the notebook"
    group.addoption("--tolerance", **modes, help=says)
    says = "tags PREFIX-rtol=... replace nbval-rtol=..."
    group.addoption("--tolerance-also", metavar="PREFIX", default="", help=says)
    says = "say how much of its tolerances each notebook used"
    group.addoption("--tolerance-used", action="store_true", help=says)
    parser.addini("tolerance_arithmetic", "script that prints arithmetic and drawing")
    parser.addini("tolerance_advice", "the command that executes a notebook anew")


class Verdict(NamedTuple):
    """How a notebook is compared; `pictures`: byte for byte, where it is exact."""

    exact: bool
    pictures: bool
    why: str


def judge(metadata, config) -> Verdict:
    """Exact where a notebook's metadata `made_with` is what this run computes with."""
    here, made = config.stash.get(HERE, {}), metadata.get("made_with", {})
    exact, pictures = (
        key in here and here[key] == made.get(key) for key in ("arithmetic", "drawing")
    )
    mine, theirs = here.get("arithmetic"), made.get("arithmetic", "unknown")
    if not here:
        why = "no tolerance_arithmetic is set"
    elif exact:
        why = f"made with this arithmetic ({mine})"
    else:
        why = f"made with arithmetic {theirs}, this run with {mine}"
    if config.option.tolerance != "auto":
        exact, why = config.option.tolerance == "exact", f"--tolerance; {why}"
        pictures = pictures or (exact and not here)
    if exact and not pictures:
        why += f"; drawn by {made.get('drawing')}, this run by {here.get('drawing')}"
    return Verdict(exact, pictures, why)


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session):
    """Compute the arithmetic once, in the process that controls the run, and say it."""
    config = session.config
    if hasattr(config, "workerinput"):
        config.stash[HERE] = config.workerinput["tolerance_arithmetic"]
        return
    metadata = [] if config.option.collectonly else chosen_metadata(config)
    if not metadata:
        return
    if script := config.getini("tolerance_arithmetic"):
        config.stash[HERE] = arithmetic(script, config.rootpath)
    verdicts = Counter(judge(each, config) for each in metadata)
    config.stash[SAID] = "tolerance: " + " | ".join(
        f"{'exact' if v.exact else 'tolerant'}, {count} notebook(s): {v.why}"
        for v, count in verdicts.items()
    )
    if reporter := config.pluginmanager.get_plugin("terminalreporter"):
        reporter.write_line(config.stash[SAID])


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node):
    """Hand what was computed to a worker of pytest-xdist."""
    node.workerinput["tolerance_arithmetic"] = node.config.stash.get(HERE, {})


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Keep a notebook in one process. Other tests go as with --dist=loadgroup."""
    from xdist.scheduler import LoadGroupScheduling

    class ByNotebook(LoadGroupScheduling):
        def _split_scope(self, nodeid):
            notebook, is_cell, _ = nodeid.partition(".ipynb::")
            return notebook if is_cell else super()._split_scope(nodeid)

    return ByNotebook(config, log)


def chosen_metadata(config) -> list[dict]:
    """The metadata of the notebooks that the run's arguments name, or their folders."""
    option, found = config.option, set()
    for argument in config.args if option.nbval or option.nbval_lax else []:
        path = config.invocation_params.dir / argument.partition("::")[0]
        found |= {path} if path.suffix == ".ipynb" else set()
        inner = (p.relative_to(path) for p in path.rglob("*.ipynb"))
        found |= {path / p for p in inner if "/." not in f"/{p.as_posix()}"}
    metadata = []
    for path in sorted(found):
        with suppress(OSError, ValueError, KeyError):  # its collection will tell
            metadata.append(json.loads(path.read_text(encoding="utf-8"))["metadata"])
    return metadata


def arithmetic(script, folder) -> dict:
    """What the script prints; UsageError where that is no JSON object."""
    about = {"cwd": folder, "capture_output": True, "text": True}
    ran = subprocess.run([sys.executable, folder / script], check=False, **about)
    try:
        return dict(json.loads(ran.stdout))
    except (ValueError, TypeError):
        said = f"{ran.stdout}{ran.stderr}"[-2000:]
        raise pytest.UsageError(f"{script} printed no JSON object:\n{said}") from None


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter, config):
    worst = {}
    reports = [each for some in terminalreporter.stats.values() for each in some]
    for report in reports if config.option.tolerance_used else []:
        told = dict(getattr(report, "user_properties", ()))
        if "used" in told:
            notebook, _, cell = report.nodeid.partition("::")
            used = (float(told["used"]), cell, told["at"])
            worst[notebook] = max(used, worst.get(notebook, used))
    for notebook, (used, cell, at) in sorted(worst.items()):
        terminalreporter.write_line(
            f"{notebook}: used {used:.0%} of a tolerance{f' ({cell}: {at})' * bool(at)}"
        )
    if said := config.stash.get(SAID, ""):
        terminalreporter.write_line(said)


class Kernel(RunningKernel):
    """A kernel that describes its figures, and is waited for however slow it is."""

    def __init__(self, kernel_name, cwd, startup_timeout):
        super().__init__(kernel_name, cwd, max(startup_timeout, PATIENCE))

    def _ensure_iopub_up(self):
        self.kc.execute_interactive(KERNEL_START, silent=True, timeout=PATIENCE)

    def get_message(self, stream, timeout=None):
        """Wait for a message, but no longer than the kernel lives."""
        for _ in range(int(timeout or PATIENCE)):
            try:
                return super().get_message(stream, timeout=1)
            except Empty:
                if not self.is_alive():
                    raise
        raise Empty

    def execute_cell_input(self, cell_input, allow_stdin=None):
        # IPython heeds a trailing ";" only in cells that enter the history.
        return self.kc.execute(cell_input, allow_stdin=allow_stdin, stop_on_error=False)


class TolerantFile(IPyNbFile):
    """One notebook, in a kernel of its own."""

    def setup(self):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(nbval.plugin, "RunningKernel", Kernel)
            # ipykernel captures C-level output only where pytest's variable is not set.
            patch.delenv("PYTEST_CURRENT_TEST", raising=False)
            super().setup()

    def collect(self):
        for cell in super().collect():
            same = {key: getattr(cell, key) for key in ("cell_num", "cell", "options")}
            yield TolerantCell.from_parent(self, name=cell.name, **same)


class TolerantCell(IPyNbCell):
    """One code cell, compared under its tags."""

    def __init__(self, **arguments):
        super().__init__(**arguments)
        self.output_timeout = PATIENCE
        tags = self.cell.metadata.get("tags", [])
        also = self.config.option.tolerance_also
        try:
            self.tolerance = Tolerance.from_tags(tags, also)
        except ValueError as error:  # a misspelt tag stops the run here
            raise pytest.UsageError(f"{self.path}, {self.name}: {error}") from None

    def runtest(self):
        if self.cell.execution_count is None and not self.options["skip"]:
            says = "This cell was never executed, so nothing would be compared."
            self.raise_cell_error(says)
        super().runtest()

    def compare_outputs(self, test, ref, skip_compare=None):
        verdict = judge(self.parent.nb.metadata, self.config)
        nothing = Tolerance(versions=self.tolerance.versions)
        exact = compare_outputs(ref, test, nothing, verdict.pictures)
        tolerant = compare_outputs(ref, test, self.tolerance)
        self.user_properties += [
            ("used", f"{tolerant.used:.3f}"),
            ("at", tolerant.where),
            ("moved", moved(exact.problems)),
        ]
        problems = (exact if verdict.exact else tolerant).problems
        if not problems:
            return True
        self.comparison_traceback = problems[:8] + ["..."] * (len(problems) > 8)
        if picture := self.save_pictures(ref, test):
            self.comparison_traceback.append(f"stored | computed:  {picture}")
        advice = self.config.getini("tolerance_advice") or "execute the notebook anew"
        self.comparison_traceback += [
            f"compared: {verdict.why}",
            "",
            f"If what was computed is right, store it:  {advice}",
            "and look at what `git diff` shows.",
        ]
        return False

    def save_pictures(self, *runs) -> str:
        """Write a page of what was drawn, stored and computed; its path, or ""."""
        found = [[o.get("data", {}).get("image/png", "") for o in run] for run in runs]
        if not any(map(any, found)):
            return ""
        image = '<img alt="" src="data:image/png;base64,{}"><br>'
        columns = ["".join(map(image.format, filter(None, some))) for some in found]
        path = Path("_build", "test", f"{self.path.stem}-cell-{self.cell_num}.html")
        (self.config.rootpath / path).parent.mkdir(parents=True, exist_ok=True)
        (self.config.rootpath / path).write_text(
            "<!DOCTYPE html><table><tr><th>stored<th>computed"
            f"<tr><td>{'<td>'.join(columns)}</table>"
        )
        return str(path)

    def repr_failure(self, excinfo):
        """A comparison tells all; other failures need the cell's source, too."""
        path = self.path.relative_to(self.config.rootpath)
        first = next((x for x in self.cell.source.splitlines() if x.strip()), "")
        title = f"{path}, code cell {self.cell_num}: {first[:70]}"
        error = excinfo.value
        told = ("Cell outputs differ", "This cell was never")
        if not isinstance(error, NbCellError) or not str(error).startswith(told):
            return f"{title}\n{super().repr_failure(excinfo)}"
        inner = (error.inner_traceback or "").replace("\n", "\n  ")
        return f"{title}\n{error}\n  {inner}".rstrip()


def moved(problems) -> str:
    """The first difference in one line, "" where there is none."""
    head, *rest = problems[0].split("\n") if problems else [""]
    computed = [x.strip() for x in rest if x.startswith("  computed:")]
    return head if "->" in head else " ".join([head, *computed])


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(file_path, parent):
    collected = yield
    return [
        TolerantFile.from_parent(parent, path=file_path) if type(c) is IPyNbFile else c
        for c in collected
    ]
