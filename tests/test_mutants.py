"""The guard is guarded: bugs can be planted, and three of them are caught here."""

import copy
from functools import cache

import nbformat
import pytest

from tools import mutants, rerun

MUTANTS = mutants.read_mutants()
QUICK = [
    "zero_grad is missing in the demonstration",
    "the loss by hand is a sum",
    "a stored picture is that of another cell",
]


@cache
def read(path):
    return nbformat.read(path, as_version=4)


def planted(mutant):
    notebook = copy.deepcopy(read(mutant.path))
    mutants.plant(mutant, notebook)
    return notebook


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda m: f"{m.notebook}: {m.name}")
def test_every_mutant_applies(mutant):
    changed = planted(mutant) != read(mutant.path)
    assert changed == (mutant.part != "nothing")


def test_there_are_enough_of_every_kind():
    assert len({(m.notebook, m.name) for m in MUTANTS}) == len(MUTANTS) >= 40
    kinds = {"training loop", "data", "model", "evaluation", "plot", "stored"}
    assert {m.kind for m in MUTANTS} == kinds


@pytest.mark.parametrize("name", QUICK)
def test_a_quick_mutant_is_caught(name):
    (mutant,) = [m for m in MUTANTS if m.name == name]
    cell, why, _ = mutants.run(mutant)
    assert cell and why
    assert mutants.judge(mutant, cell) == ""


def test_a_survivor_needs_a_reason():
    unexpected = mutants.Mutant("", "", "")
    assert "SURVIVED" in mutants.judge(unexpected, "")
    assert mutants.judge(unexpected, "Cell 3") == ""
    excused = mutants.Mutant("", "", "", "", survives="a reason")
    assert mutants.judge(excused, "") == ""
    assert "declared a survivor" in mutants.judge(excused, "Cell 3")


@pytest.mark.parametrize("old", ["no such text", "print("])
def test_a_mutant_that_does_not_apply_once_is_an_error(old):
    mutant = mutants.Mutant("lost", "model", "chapters/ch30", old, "x")
    with pytest.raises(mutants.MutantError, match="lost: found"):
        planted(mutant)


def test_a_whole_run_is_recorded_in_the_docs(tmp_path, monkeypatch):
    page = tmp_path / "docs" / "testing.md"
    page.parent.mkdir()
    page.write_text("A\n<!-- mutants -->\nold\n<!-- end of mutants -->\nB\n")
    monkeypatch.setattr(rerun, "ROOT", tmp_path)
    rerun.record("mutants", "new")
    text = "A\n<!-- mutants -->\n\nnew\n\n<!-- end of mutants -->\nB\n"
    assert page.read_text() == text
