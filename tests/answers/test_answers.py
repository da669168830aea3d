"""What the self-checks say to answers that were written before any of them was tried.

STRANGERS, in the same files and written as ANSWERS is, holds answers by people who had
read the exercise and nothing else. Chance, which is here the hash of a title, put them in two
halves: the checks were improved on the first; the second is what the table reports.
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


def unseen(title):
    """Whether an answer is in the half on which nothing was improved."""
    return hashlib.sha256(title.encode()).digest()[0] % 2 == 1


def judged(desk, entries):
    """Each stranger's answer with the last line that its check says to it."""
    for task, answers in entries.items():
        for title, old, new, says in answers:
            try:
                last = desk.judge(task, old, new)[-1]
            except Exception as error:  # the answer's own cell fails
                last = f"raises {type(error).__name__}: {error}"
            yield task, title, says, last


@pytest.mark.parametrize("source", SOLUTIONS, ids=lambda path: path.stem)
def test_answers_of_strangers(desks, measure, source):  # noqa: F811
    strangers = getattr(catalogue(source), "STRANGERS", {})
    found = [*judged(desks(source), strangers)]
    exercise = source.stem.split("_")[1]
    wrong_says = []
    for half, chosen in (("first", False), ("second", True)):
        counts = dict.fromkeys(("refused", "specific", "wrong", "accepted", "right"), 0)
        for _, title, says, last in found:
            if unseen(title) != chosen:
                continue
            sign, _, hint = says.partition(" ")
            if sign == "✓":
                counts["right"] += 1
                counts["accepted"] += last.startswith("✓")
            else:
                counts["wrong"] += 1
                counts["refused"] += not last.startswith("✓")
                counts["specific"] += hint in last and "compare your" not in last
        row = f"30.{exercise}, {half} half"
        for what, of in (
            ("refused", "wrong"),
            ("specific", "wrong"),
            ("accepted", "right"),
        ):
            measure(row, f"{of}: {what}", f"{counts[what]} of {counts[of]}")
    for task, title, says, last in found:
        sign, _, hint = says.partition(" ")
        if not (last.startswith(sign) and hint in last):
            wrong_says.append(f"task {task}, {title}: wanted {says!r}, got {last!r}")
    assert not wrong_says, "\n".join(wrong_says)
