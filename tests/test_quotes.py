"""Every number that the prose quotes was printed."""

import nbformat
import pytest
from nbformat.v4 import (
    new_code_cell,
    new_markdown_cell,
    new_notebook,
    new_output,
)

from tools import quotes
from tools.notebooks import ROOT, name

NOTEBOOKS = sorted(
    path
    for folder in ("chapters", "exercises", "solutions")
    for path in (ROOT / folder).glob("*.ipynb")
)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=name)
def test_quoted_numbers_were_printed(path):
    wrong = list(quotes.unsupported(nbformat.read(path, as_version=4)))
    assert not wrong, f"quoted in the prose, but printed nowhere: {wrong}"


def test_what_is_a_quoted_number():
    text = (
        "## 30.41 A heading\n\nThe loss is 0.3185, and −0.4242 after 4,690 steps"
        " (97.68%). Section 30.41, `0.999`, $x = 0.888$, [a link](https://example.org/1.234),"
        " 70,000 images, 0.1, 28 pixels.\n\n- A reference (1998). 86(11), 2,278."
    )
    assert list(quotes.quoted(text)) == ["0.3185", "−0.4242", "4,690", "97.68"]


@pytest.mark.parametrize(
    ("prose", "wrong"),
    [
        ("It fell to 0.772, by 12,345 steps.", []),
        ("It fell to 0.7716.", []),
        ("It fell to 0.7761.", ["0.7761"]),
        ("It took 12,354 steps.", ["12,354"]),
    ],
)
def test_a_number_that_nothing_shows_is_found(prose, wrong):
    output = new_output("stream", name="stdout", text="loss 0.7716\n")
    cells = [new_code_cell("steps = 12345", outputs=[output]), new_markdown_cell(prose)]
    assert list(quotes.unsupported(new_notebook(cells=cells))) == wrong
