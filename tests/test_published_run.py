"""The published run of the chapter: another machine's honest run of the same code."""

import re

import nbformat
import pytest

from nbval_tolerance.compare import compare, read_tags
from tools.notebooks import ROOT, code_cells

EPOCHS = [(0.2645, 95.39), (0.1112, 96.73), (0.0812, 97.12), (0.0617, 97.06)]
EPOCHS.append((0.0494, 97.68))
DIGITS = [973, 1123, 1012, 998, 954, 851, 936, 996, 944, 981]


def stored(beginning):
    """The chapter's stored output that begins so, and the tolerance of its cell."""
    notebook = nbformat.read(ROOT / "chapters/ch30_training_loop.ipynb", as_version=4)
    return next(
        (output.text, read_tags(cell.metadata.tags))
        for cell in code_cells(notebook)
        for output in cell.outputs
        if output.get("text", "").startswith(beginning)
    )


def published(text):
    """A stored output with the numbers of the published run."""
    epochs, digits = iter(EPOCHS), iter(DIGITS)

    def epoch(found):
        loss, accuracy = next(epochs)
        return f"{found[1]}{loss:.4f}{found[2]}{accuracy:.2f}%"

    def digit(found):
        correct, total = next(digits), int(found[2])
        return f"{found[1]}{correct}/{total} = {100 * correct / total:.1f}%"

    text = re.sub(r"(Loss: )[\d.]+(, .*: )[\d.]+%", epoch, text)
    text = re.sub(r"(Final test accuracy: )[\d.]+", rf"\g<1>{EPOCHS[-1][1]}", text)
    return re.sub(r"(Digit \d: )\d+/(\d+) = [\d.]+%", digit, text)


@pytest.mark.parametrize("beginning", ["Epoch 1/5", "Per-class accuracy"])
def test_it_is_within_the_tolerances_and_exactness_names_its_lines(beginning):
    ours, tolerance = stored(beginning)
    theirs = published(ours)
    for a, b in [(ours, theirs), (theirs, ours)]:
        comparison = compare(a, b, tolerance)
        assert comparison.problems == []
        assert 0 < comparison.used[0] <= 0.6, comparison.used
    pairs = enumerate(zip(ours.split("\n"), theirs.split("\n")), start=1)
    lines = [f"line {number}" for number, (a, b) in pairs if a != b]
    problems = compare(ours, theirs, {}).problems
    assert len(lines) >= 5
    assert [problem.partition(":")[0] for problem in problems] == lines


@pytest.mark.parametrize(
    ("beginning", "old", "new"),
    [
        ("Per-class accuracy", "/980 ", "/1135 "),
        ("Per-class accuracy", "Digit 3", "Digit 8"),
        ("Epoch 1/5", "Train Loss: 0.26", "Train Loss: 0.28"),
        ("Epoch 1/5", "Epoch 5/5", "Epoch 5/6"),
        ("Epoch 1/5", "Final test accuracy: 97.74", "Final test accuracy: 96.89"),
        ("Adam", "weight_decay: 0", "weight_decay: 1e-05"),
        ("60,000 samples", "1.12308", "5.00000"),
    ],
)
def test_no_run_prints_this(beginning, old, new):
    text, tolerance = stored(beginning)
    assert old in text
    assert compare(text, text.replace(old, new), tolerance).problems
