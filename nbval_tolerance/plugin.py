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
from glob import escape, glob
from pathlib import Path
from queue import Empty

import nbval.plugin
import pytest
from nbval.plugin import IPyNbCell, IPyNbFile, RunningKernel

from . import KERNEL_START, PATIENCE
from .compare import compare_outputs, read_tags

HERE = pytest.StashKey[dict]()  # what the script tolerance_arithmetic printed
SAID = pytest.StashKey[str]()  # the first and last line of the run


def pytest_addoption(parser):
    group = parser.getgroup("nbval")
    modes = {"choices": ("auto", "exact", "tolerant"), "default": "auto"}
    says = "auto: exact where the arithmetic is the one that made the notebook"
    group.addoption("--tolerance", **modes, help=says)
    says = "say how much of its tolerances each notebook used"
    group.addoption("--tolerance-used", action="store_true", help=says)
    parser.addini("tolerance_arithmetic", "script that prints arithmetic and drawing")
    parser.addini("tolerance_advice", "the command that executes a notebook anew")


def judge(metadata, config) -> tuple[bool, bool, str]:
    """Whether a notebook is compared exactly, whether its pictures are, and why.

    Exact where its metadata `made_with` is what this run computes and draws with.
    """
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
        pictures = pictures or not here
    if exact and not pictures:
        why += f"; drawn by {made.get('drawing')}, this run by {here.get('drawing')}"
    return exact, pictures, why


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
        command = [sys.executable, config.rootpath / script]
        about = {"cwd": config.rootpath, "stdout": subprocess.PIPE}
        ran = subprocess.run(command, check=False, **about)
        if ran.returncode:
            raise pytest.UsageError(f"{script} failed")  # and has said why
        config.stash[HERE] = json.loads(ran.stdout)
    judged = Counter(judge(each, config)[::2] for each in metadata)
    config.stash[SAID] = "tolerance: " + " | ".join(
        f"{'exact' if exact else 'tolerant'}, {count} notebook(s): {why}"
        for (exact, why), count in judged.items()
    )
    if reporter := config.pluginmanager.get_plugin("terminalreporter"):
        reporter.write_line(config.stash[SAID])


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node):
    """Hand what was computed to a worker of pytest-xdist."""
    node.workerinput["tolerance_arithmetic"] = node.config.stash.get(HERE, {})


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Keep a notebook in one process; other tests go one by one."""
    from xdist.scheduler import LoadScopeScheduling

    class ByNotebook(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            notebook, is_cell, _ = nodeid.partition(".ipynb::")
            return notebook if is_cell else nodeid

    return ByNotebook(config, log)


def chosen_metadata(config) -> list[dict]:
    """The metadata of the notebooks that the run's arguments name, or their folders."""
    metadata = []
    for argument in config.args if config.option.nbval else []:
        path = str(config.invocation_params.dir / argument.partition("::")[0])
        inner = glob(f"{escape(path)}/**/*.ipynb", recursive=True)
        for found in [path] if path.endswith(".ipynb") else inner:
            with suppress(OSError, ValueError, KeyError):  # its collection will tell
                metadata.append(json.loads(Path(found).read_text("utf-8"))["metadata"])
    return metadata


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter, config):
    worst = {}
    reports = [each for some in terminalreporter.stats.values() for each in some]
    for report in reports if config.option.tolerance_used else []:
        told = dict(getattr(report, "user_properties", ()))
        if "used" in told:
            notebook, _, cell = report.nodeid.partition("::")
            used = float(told["used"]), cell, told["at"]
            worst[notebook] = max(used, worst.get(notebook, used))
    for notebook, (used, cell, at) in sorted(worst.items()):
        line = f"{notebook}: used {used:.0%} of a tolerance ({cell}: {at})"
        terminalreporter.write_line(line.removesuffix(f" ({cell}: )"))
    if said := config.stash.get(SAID, ""):
        terminalreporter.write_line(said)


class Kernel(RunningKernel):
    """A kernel that describes its figures, and is waited for however slow it is."""

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
    """One code cell, compared under its tags; a misspelt one stops the run here."""

    def __init__(self, **arguments):
        super().__init__(**arguments)
        self.output_timeout = PATIENCE
        if "NBVAL_" in self.cell.source:
            raise ValueError(f"{self.name}: nbval's comments would leave something out")
        self.tolerance = read_tags(self.cell.metadata.get("tags", []))

    def compare_outputs(self, test, ref, skip_compare=None):
        is_exact, pictures, why = judge(self.parent.nb.metadata, self.config)
        all_numbers = self.tolerance.get("", {})
        versions = {what: n for what, n in all_numbers.items() if what == "versions"}
        exact = compare_outputs(ref, test, {"": versions}, pictures)
        tolerant = compare_outputs(ref, test, self.tolerance)
        used, at = tolerant.used
        self.user_properties += [("used", f"{used:.3f}"), ("at", at)]
        self.user_properties += [("moved", "".join(exact.problems[:1]))]
        problems = (exact if is_exact else tolerant).problems
        if not problems:
            return True
        self.comparison_traceback = problems[:8] + ["..."] * (len(problems) > 8)
        if picture := self.save_pictures(ref, test):
            self.comparison_traceback.append(f"stored | computed:  {picture}")
        advice = self.config.getini("tolerance_advice") or "execute the notebook anew"
        self.comparison_traceback += [
            f"compared: {why}\n",
            f"If what was computed is right, store it:  {advice}",
            "and look at what `git diff` shows.",
        ]
        return False

    def save_pictures(self, *runs) -> str:
        """Write a page of what was drawn, stored and computed; its path, or ""."""
        found = [[o.get("data", {}).get("image/png") for o in run] for run in runs]
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


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(file_path, parent):
    collected = yield
    return [
        TolerantFile.from_parent(parent, path=file_path) if type(c) is IPyNbFile else c
        for c in collected
    ]
