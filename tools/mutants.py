"""Plant bugs in copies of the notebooks, one at a time, and see which cell notices.

    python -m tools.mutants [--only WORD]

Each mutant in mutants.toml changes a text that must occur exactly once in its
notebook. The copy is re-executed in a fresh kernel as `make test` would, up to its
first failing cell, two mutants at a time. Prints a Markdown table; exit status 1 when a
mutant survives that should not, is caught though declared a survivor, or no longer
applies. Ctrl-C prints what is known so far and what was not reached. The table of a
whole run goes into docs/testing.md.
"""

import argparse
import os
import re
import sys
import tempfile
import time
import tomllib
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

import nbformat

from tools.notebooks import ROOT, seal
from tools.quotes import unsupported
from tools.rerun import RerunError, record, rerun, stop

MUTANTS = Path(__file__).with_suffix(".toml")
PROCESSES = 2

# Run as a kernel starts: a kernel decodes each image of MNIST once, not once per epoch.
STARTUP = """
def remember(get):
    def get_once(self, index):
        known = self.__dict__.setdefault("known", {})
        if index not in known:
            known[index] = get(self, index)
        return known[index]
    return get_once

from torchvision.datasets import MNIST
MNIST.__getitem__ = remember(MNIST.__getitem__)
del MNIST, remember
"""


class MutantError(Exception):
    """A mutant that does not apply; the message says why."""


@dataclass(frozen=True)
class Mutant:
    """A bug to plant: `old` becomes `new` in one part of a notebook.

    The parts `code`, `prose` and `output` are texts. Of the others, `old` and `new`
    name cells by a text in their code: `picture` pastes the picture of the cell `new`
    into the cell `old`, `order` exchanges the two, `strip` clears the outputs of `old`.
    The part `nothing` is the control, which must survive.
    """

    name: str
    kind: str  # training loop, data, model, evaluation, plot or stored
    notebook: str  # the beginning of its path
    old: str = ""
    new: str = ""
    part: str = "code"
    survives: str = ""  # why no test can see it, where none can

    @property
    def path(self):
        found = sorted(p for p in ROOT.glob(f"{self.notebook}*.ipynb"))
        if len(found) != 1:
            raise MutantError(f"{self.name}: {len(found)} notebooks {self.notebook}*")
        return found[0]


def read_mutants(path=MUTANTS):
    return [Mutant(**entry) for entry in tomllib.loads(path.read_text())["mutant"]]


def plant(mutant, notebook):
    """Plant a mutant's bug in a notebook.

    Raises MutantError when what it replaces does not occur exactly once.
    """
    if mutant.part == "nothing":
        return
    if mutant.part in ("picture", "order", "strip"):
        return plant_in_cells(mutant, notebook.cells)
    places = list(texts(notebook, mutant.part))
    hits = sum(container[key].count(mutant.old) for _, container, key in places)
    if hits != 1 or mutant.old == mutant.new:
        raise MutantError(
            f"{mutant.name}: found {hits} times in the {mutant.part}: {mutant.old!r}"
        )
    for cell, container, key in places:
        container[key] = container[key].replace(mutant.old, mutant.new)
        if mutant.part == "code":  # as if executed so: only the outputs can tell
            cell.metadata["seal"] = seal(cell)


def plant_in_cells(mutant, cells):
    def index(text):
        found = [
            i for i, c in enumerate(cells) if c.cell_type == "code" and text in c.source
        ]
        if len(found) != 1:
            raise MutantError(f"{mutant.name}: {len(found)} cells contain {text!r}")
        return found[0]

    old = index(mutant.old)
    if mutant.part == "strip":
        cells[old].outputs, cells[old].execution_count = [], None
        return
    new = index(mutant.new)
    if mutant.part == "order":
        cells[old], cells[new] = cells[new], cells[old]
    else:
        pictures = [cells[i].outputs[-1].data for i in (old, new)]
        pictures[0]["image/png"] = pictures[1]["image/png"]


def texts(notebook, part):
    """(cell, container, key) for every text in one part of a notebook."""
    for cell in notebook.cells:
        if (cell.cell_type, part) in {("code", "code"), ("markdown", "prose")}:
            yield cell, cell, "source"
        for output in cell.get("outputs", []) if part == "output" else []:
            if "text" in output:
                yield cell, output, "text"
            if "text/plain" in output.get("data", {}):
                yield cell, output.data, "text/plain"


def run(mutant):
    """What noticed a mutant: (cell, reason, seconds); ("", "", seconds) for a survivor.

    Raises MutantError or RerunError when that cannot be known.
    """
    notebook = nbformat.read(mutant.path, as_version=4)
    plant(mutant, notebook)
    started = time.monotonic()
    if mutant.part == "prose":  # nothing to execute
        wrong = list(unsupported(notebook))
        return "quotes" if wrong else "", f"printed nowhere: {', '.join(wrong)}", 0.0
    with tempfile.TemporaryDirectory(prefix="mutant-") as folder:
        book = Path(folder).resolve()
        copy = book / mutant.path.relative_to(ROOT)
        copy.parent.mkdir()
        nbformat.write(notebook, copy)
        (book / "data").symlink_to(ROOT / "data")
        startup = book / "ipython" / "profile_default" / "startup" / "remember.py"
        startup.parent.mkdir(parents=True)
        startup.write_text(STARTUP)
        env = os.environ | {"PYTHONPATH": str(ROOT)}
        env["IPYTHONDIR"] = str(book / "ipython")
        results = rerun(book, "-x", copy.relative_to(book), env=env)
    seconds = time.monotonic() - started
    for result in results:
        if result.failure:
            return result.cell, reason(result.failure), seconds
    return "", "", seconds


def reason(failure):
    """The line of a failure's report that tells most."""
    plain = re.sub(r"(#x1B|\x1b)\[[\d;]*m", "", failure)
    lines = [line.strip() for line in plain.splitlines() if line.strip()]
    if "is not as it was made" in lines[0]:
        return lines[1][:110]
    signs = [" -> ", "pictures are", " stored, ", "Error", "computed:"]
    for sign in signs:
        if found := [line for line in lines if sign in line]:
            return found[-1 if sign == "Error" else 0][:110]
    return lines[min(2, len(lines) - 1)][:110]


def judge(mutant, cell):
    """What is wrong when a mutant was caught by `cell`, or by none; "" if nothing."""
    if not cell and not mutant.survives:
        return f"{mutant.name}: SURVIVED, and no reason is known"
    if cell and mutant.survives:
        return f"{mutant.name}: caught by {cell}, though declared a survivor"
    return ""


def run_all(mutants, report=print):
    """Run mutants two at a time, until done or interrupted.

    Returns the outcome of each mutant that was reached, and a line for each problem.
    """
    outcomes, problems, started = {}, [], time.monotonic()
    pool = ThreadPoolExecutor(PROCESSES)
    futures = {pool.submit(run, mutant): mutant for mutant in mutants}
    try:
        for number, future in enumerate(as_completed(futures), start=1):
            mutant, count = futures[future], f"{number}/{len(mutants)}"
            try:
                outcomes[mutant] = cell, why, seconds = future.result()
            except (MutantError, RerunError) as error:
                problems.append(f"{mutant.name}: {error}")
                report(f"{count}  {problems[-1]}")
                continue
            problems += filter(None, [judge(mutant, cell)])
            found = f"{cell}: {why}" if cell else f"survives: {mutant.survives}"
            report(f"{count}  {seconds:3.0f} s  {mutant.name}  |  {found}")
    except KeyboardInterrupt:
        report("Interrupted.")
        pool.shutdown(wait=False, cancel_futures=True)
        stop()
    finally:
        pool.shutdown()
    report(f"{time.monotonic() - started:.0f} s")
    return outcomes, problems


def table(outcomes):
    """The outcomes as a Markdown table."""
    lines = ["| | Mutant | Caught by | What it saw |", "|:--|:--|:--|:--|"]
    for mutant, (cell, why, _) in outcomes.items():
        where = re.match(r"[a-z]+\d+(_\d+)?", mutant.path.stem)[0]
        why = why.replace("`", "'").replace("|", "\\|")
        saw = f"`{why}`" if cell else mutant.survives
        found = cell or "*nothing*"
        lines.append(f"| {where}, {mutant.kind} | {mutant.name} | {found} | {saw} |")
    bugs = {m: cell for m, (cell, _, _) in outcomes.items() if m.part != "nothing"}
    caught = sum(map(bool, bugs.values()))
    return "\n".join([*lines, "", f"{caught} of {len(bugs)} mutants were caught."])


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--only", default="", help="those with this in notebook or name"
    )
    options = parser.parse_args(arguments)
    mutants = [m for m in read_mutants() if options.only in f"{m.notebook} {m.name}"]
    outcomes, problems = run_all(mutants)
    found = table({m: outcomes[m] for m in mutants if m in outcomes})
    print(found)
    missed = [m.name for m in mutants if m not in outcomes]
    if missed:
        print(f"Not reached: {', '.join(missed)}")
    elif not options.only:
        record("mutants", found)
    print("\n".join(problems), file=sys.stderr)
    return 1 if problems or missed else 0


if __name__ == "__main__":
    sys.exit(main())
