"""Plant bugs in copies of the notebooks, one at a time, and see which cell notices.

Each mutant is executed in a fresh kernel up to the first cell that fails within its
tolerances (`tolerant`, as on a machine of another arithmetic); the first cell that
differs at all is noted beside it (`exact`, as on a machine of the notebooks' own).
`make mutants` runs them all, two at a time; `make test` two quick ones.
"""

import copy
import json
import os
import re
import shutil
import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

import nbformat
import pytest

from tests.rerun import rerun
from tests.test_quotes import misquotations
from tools.arithmetic import made_with
from tools.notebooks import ROOT, code_cells, executed

TABLE = tomllib.loads(Path(__file__).with_name("mutants.toml").read_text())
SURVIVES = TABLE.pop("survives")  # {comparison: {name: why it cannot see the bug}}
QUICK = {
    "zero_grad is missing in the demonstration": "tolerant",
    "a stored picture of the data is another's": "exact",
}
ERROR = re.compile(r"^ *(\w*Error: .*)", re.MULTILINE)


class Mutant(NamedTuple):
    """A bug to plant; mutants.toml says what `old` and `new` are in each kind."""

    notebook: str
    kind: str
    name: str
    old: str
    new: str

    def __str__(self):
        return f"{Path(self.notebook).name}, {self.kind}: {self.name}"


MUTANTS = [
    Mutant(notebook, kind, name, *change)
    for notebook, kinds in TABLE.items()
    for kind, changes in kinds.items()
    for name, change in changes.items()
]
each_mutant = pytest.mark.parametrize("mutant", MUTANTS, ids=str)


@cache
def stored(notebook):
    return nbformat.read(ROOT / f"{notebook}.ipynb", as_version=4)


def planted(mutant):
    """A copy of a mutant's notebook with its bug in it.

    Raises ValueError when what the mutant changes is not there exactly once.
    """
    notebook, kind = copy.deepcopy(stored(mutant.notebook)), mutant.kind
    cells = notebook.cells
    if kind == "nothing":
        return notebook
    place, key = the_place_of(mutant.old, notebook, kind)
    if kind == "strip":
        place.outputs, place.execution_count = [], None
    elif kind == "picture":
        other, _ = the_place_of(mutant.new, notebook, kind)
        place.outputs[-1].data["image/png"] = other.outputs[-1].data["image/png"]
    elif kind == "order":
        other, _ = the_place_of(mutant.new, notebook, kind)
        i, j = cells.index(place), cells.index(other)
        cells[i], cells[j] = other, place
    else:
        place[key] = place[key].replace(mutant.old, mutant.new)
    return notebook


def the_place_of(text, notebook, kind):
    """(dictionary, key) of the one place that has a text; ValueError unless once."""
    cell_type = "markdown" if kind == "prose" else "code"
    cells = [cell for cell in notebook.cells if cell.cell_type == cell_type]
    places = [(cell, "source") for cell in cells]
    if kind == "output":
        outputs = [output for cell in cells for output in cell.outputs]
        places = [(output, "text") for output in outputs]
        places += [(output.get("data", {}), "text/plain") for output in outputs]
    hits = [(d, key) for d, key in places for _ in range(d.get(key, "").count(text))]
    if len(hits) != 1:
        raise ValueError(f"found {len(hits)} times: {text!r}")
    return hits[0]


def sightings(mutant, folder, *arguments):
    """{"exact": what saw the bug, "tolerant": ...}, "" where nothing did.

    `arguments` are further ones of pytest. Raises RerunError when that cannot be known.
    """
    notebook = planted(mutant)
    if mutant.kind == "prose":  # nothing to execute
        before = set(misquotations(stored(mutant.notebook)))
        wrong = "; ".join(sorted({*misquotations(notebook)} - before))
        return dict.fromkeys(SURVIVES, wrong and f"quotes: `{wrong}`")
    if not executed(notebook):
        counts = " ".join(str(c.execution_count) for c in code_cells(notebook))
        return dict.fromkeys(SURVIVES, f"as made: `executed in the order {counts}`")
    path = folder / f"{mutant.notebook}.ipynb"
    path.parent.mkdir()
    nbformat.write(notebook, path)
    (folder / "data").symlink_to(ROOT / "data")
    startup = folder / "ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    shutil.copy(Path(__file__).with_name("remember_mnist.py"), startup)
    env = {"PYTHONPATH": str(ROOT), "IPYTHONDIR": str(folder / "ipython")}
    cells = rerun("-x", *arguments, path, folder=folder, env=os.environ | env)
    moved = [(cell.name, reason(cell.moved or cell.failure)) for cell in cells]
    failed = [(cell.name, reason(cell.failure)) for cell in cells]
    return {
        comparison: next((f"{name}: `{saw[:110]}`" for name, saw in seen if saw), "")
        for comparison, seen in [("exact", moved), ("tolerant", failed)]
    }


def reason(said):
    """What differs first, or the error, in a line; "" where nothing is said."""
    said = re.sub(r"(#x1B|\x1b)\[[\d;]*m", "", said).replace("`", "'")
    said = said.rpartition("Traceback:\n")[2]
    head, *rest = ERROR.findall(said)[-1:] or said.split("\n")
    computed = [x.strip() for x in rest[:2] if x.strip().startswith("computed:")]
    return head if "->" in head else " ".join([head, *computed])


@pytest.mark.desk
@each_mutant
def test_mutant(mutant, tmp_path, measure):
    here = tmp_path / "here.py"  # tells the plugin what this machine draws with
    here.write_text(f"print({json.dumps(made_with())!r})")
    arguments = "--tolerance=tolerant", "-o", f"tolerance_arithmetic={here}"
    seen = sightings(mutant, tmp_path, *arguments)
    if stored(mutant.notebook).metadata.made_with != made_with():
        del seen["exact"]  # on this machine, an honest run differs, too
    for comparison, saw in seen.items():
        survived = f"*nothing*: {SURVIVES[comparison].get(mutant.name, 'unexplained')}"
        measure(str(mutant), f"Caught by ({comparison})", saw or survived)
    wrong = [c for c in seen if bool(seen[c]) == (mutant.name in SURVIVES[c])]
    assert not wrong, f"survived without a reason, or caught in spite of one: {seen}"


@each_mutant
def test_every_mutant_applies_once(mutant):
    assert (planted(mutant) == stored(mutant.notebook)) == (mutant.kind == "nothing")


def test_names_tell_mutants_apart_and_survivors_are_mutants():
    names = {mutant.name for mutant in MUTANTS}
    assert len(names) == len(MUTANTS)
    assert {name for excused in SURVIVES.values() for name in excused} <= names


@pytest.mark.parametrize("name, comparison", QUICK.items())
def test_a_quick_mutant_is_caught(name, comparison, tmp_path):
    (mutant,) = [mutant for mutant in MUTANTS if mutant.name == name]
    seen = sightings(mutant, tmp_path, f"--tolerance={comparison}")
    assert all(seen.values())  # a cell differs, and a cell fails
