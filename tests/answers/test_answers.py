"""What the self-checks say to answers that were written before any of them was tried.

STRANGERS, in the same files and written as ANSWERS is (or says "raises ...", where the
answer's own cell fails), holds answers by people who had read the exercise and nothing
else. Chance, here the hash of a title, put them in two
halves: the checks were improved on the first and then tried on the second. Since then
hints were reworded, and the words below with them, each after it was read; so the table
says that nothing has become worse. How good the checks are, only new answers can tell.

A hint is true if it has the words in which the answer's entry tells the cause. A hint
that is true and says no more than to compare is not specific; nor is one for which the
entry has no words.
"""

import hashlib

import pytest

from tests.test_exercises import (  # noqa: F401
    SOLUTIONS,
    catalogue,
    desks,
    in_memory,
)

pytestmark = pytest.mark.desk

GENERAL = "compare your"  # what a hint says that knows no cause
COLUMNS = {
    "wrong refused": "wrong",
    "hint true": "hints",
    "true and specific": "specific",
    "right accepted": "right",
}


def unseen(title):
    """Whether an answer is in the half that was only tried at first."""
    return hashlib.sha256(title.encode()).digest()[0] % 2 == 1


def judged(desk, entries):
    """Each stranger's answer with the last line that its check says to it."""
    for task, answers in entries.items():
        for title, old, new, says in answers:
            try:
                last = desk.judge(task, old, new)[-1]
            except Exception as error:  # noqa: BLE001 (the answer's own cell fails)
                last = f"raises {type(error).__name__}: {error}"
            yield task, title, says, last


@pytest.mark.parametrize("source", SOLUTIONS, ids=lambda path: path.stem)
def test_answers_of_strangers(desks, measure, source):  # noqa: F811
    found = [*judged(desks(source), getattr(catalogue(source), "STRANGERS", {}))]
    exercise, false = source.stem.split("_")[1], []
    for half in ("first", "second"):
        counts = {"wrong": [], "hints": [], "specific": [], "right": []}
        for task, title, says, last in found:
            if unseen(title) != (half == "second"):
                continue
            sign, _, hint = says.partition(" ")
            true = last.startswith(sign) and hint in last
            if not true:
                false.append(f"task {task}, {title}: wanted {says!r}, got {last!r}")
            if sign == "✓":
                counts["right"].append(true)
                continue
            counts["wrong"].append(not last.startswith("✓"))
            counts["hints"].append(true)
            vague = hint in ("", GENERAL) or GENERAL in last
            counts["specific"].append(true and not vague)
        for column, kind in COLUMNS.items():
            numbers = f"{sum(counts[kind])} of {len(counts[kind])}"
            measure(f"30.{exercise}, {half} half", column, numbers)
    assert not false, "\n".join(false)
