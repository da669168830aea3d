"""How a notebook is refused: what the report says, and what to do about it."""

import nbformat
import pytest
from PIL import Image

from tools import notebooks
from tools.rerun import rerun

SOURCE = """---
jupytext:
  text_representation:
    format_name: myst
---

# A small book

```{code-cell} python
:tags: [nbval-atol=0.01]

print("one line")
print("loss 0.50, accuracy 97.0%")
```

```{code-cell} python
number = 2
print(number)
```

```{code-cell} python
import matplotlib.pyplot as plt
plt.plot([1, 2], [3, 4])
plt.title("Loss");
```
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The source and the executed notebook of a small book."""
    source = tmp_path_factory.mktemp("made") / "small.md"
    source.write_text(SOURCE)
    notebooks.make(source, report=lambda line: None)
    return source.read_text(), source.with_suffix(".ipynb").read_text()


@pytest.fixture
def book(made, tmp_path):
    """A fresh copy: its source, its notebook as nodes, and a function that checks it."""
    source, path = tmp_path / "small.md", tmp_path / "small.ipynb"
    source.write_text(made[0])
    path.write_text(made[1])

    class Book:
        notebook = nbformat.read(path, as_version=4)
        cells = notebooks.code_cells(notebook)
        text = made[0]

        def failures(self, *options):
            source.write_text(self.text)
            nbformat.write(self.notebook, path)
            results = rerun(tmp_path.resolve(), *options, path)
            return {result.cell: result.failure for result in results if result.failure}

    return Book()


def test_an_untouched_notebook_passes(book):
    assert book.failures() == {}


def strip(book):
    for cell in book.cells:
        cell.outputs, cell.execution_count = [], None


def strip_one_cell(book):
    book.cells[1].outputs, book.cells[1].execution_count = [], None


def reorder(book):
    cells = book.notebook.cells
    cells[1], cells[2] = cells[2], cells[1]


def edit_the_notebook(book):
    book.cells[1].source = "number = 3 - 1\nprint(number)"


def edit_the_notebooks_prose(book):
    book.notebook.cells[0].source = "# A great book"


def edit_the_source(book):
    book.text = book.text.replace("number = 2", "number = 3 - 1")


def keep_the_outputs_of_an_older_run(book):
    """The code and the ids are those of the newer source, and the outputs are not."""
    edit_the_source(book)
    edit_the_notebook(book)
    path = book.notebook.cells[2]
    path.id = "0123456789ab"


def edit_a_picture(book):
    data = book.cells[2].outputs[0].data
    data["image/png"] = "A" * 8 + data["image/png"][8:]


def edit_a_figures_description(book):
    data = book.cells[2].outputs[0].data
    data["text/plain"] = data["text/plain"].replace("'Loss'", "'Gain'")


@pytest.mark.parametrize(
    ("tamper", "words"),
    [
        (strip, "stripped of its outputs"),
        (strip_one_cell, "not executed once from top to bottom: [1, None, 3]"),
        (reorder, "not executed once from top to bottom: [2, 1, 3]"),
        (edit_the_notebook, "code cell 1 (number = 3 - 1): its code or its picture"),
        (edit_the_notebooks_prose, "its cells are not those of small.md"),
        (edit_the_source, "its cells are not those of small.md"),
        (keep_the_outputs_of_an_older_run, "code cell 1 (number = 3 - 1)"),
        (edit_a_picture, "code cell 2 (import matplotlib.pyplot as plt)"),
        (edit_a_figures_description, "code cell 2 (import matplotlib.pyplot as plt)"),
    ],
)
def test_what_was_not_made_from_its_source_is_refused(book, tamper, words):
    tamper(book)
    failures = book.failures("-x")
    assert list(failures) == ["as made"]
    report = failures["as made"]
    assert report.startswith("small.ipynb is not as it was made:")
    assert words in report
    assert "then run:  make notebooks" in report


@pytest.mark.parametrize("tamper", [strip_one_cell, edit_a_picture])
def test_making_notebooks_mends_it(made, tmp_path, tamper):
    source = tmp_path / "small.md"
    source.write_text(made[0])
    notebook = nbformat.reads(made[1], as_version=4)
    book = type("Book", (), {"cells": notebooks.code_cells(notebook)})
    tamper(book)
    nbformat.write(notebook, source.with_suffix(".ipynb"))
    assert notebooks.make(source, report=lambda line: None) == "executed"
    assert notebooks.tampering(notebooks.read_notebook(tmp_path / "small.ipynb")) == []


def test_an_edited_output_and_a_changed_figure_are_reported(book, tmp_path):
    """Stored and computed differ: in a number, a word, and what a figure shows."""
    book.cells[0].outputs[0].text = "one line\nloss 0.55, accuracy 97.0%\n"
    book.cells[1].outputs[0].text = "two\n"
    data = book.cells[2].outputs[0].data
    data["text/plain"] = data["text/plain"].replace("'Loss'", "'Gain'")
    book.cells[2].metadata["seal"] = notebooks.seal(book.cells[2])
    failures = book.failures()
    assert list(failures) == ["Cell 0", "Cell 1", "Cell 2"]
    number, word, figure = failures.values()

    assert 'small.ipynb, code cell 0: print("one line")' in number
    assert "stdout, line 2" in number
    assert "stored:   loss 0.55, accuracy 97.0%" in number
    assert "computed: loss 0.50, accuracy 97.0%" in number
    assert "0.55 -> 0.50: off by 0.05, allowed 0.01" in number
    assert "make notebooks FORCE=1" in number

    assert "stored:   two" in word and "computed: 2" in word

    assert "text/plain, line 2" in figure
    assert "stored:   axes 'Gain'" in figure and "computed: axes 'Loss'" in figure
    assert "_build/test/small-cell-2.png" in figure
    sheet = Image.open(tmp_path / "_build" / "test" / "small-cell-2.png")
    left, right = (
        sheet.crop((x, 10, x + sheet.width // 2 - 20, sheet.height - 10))
        for x in (10, sheet.width // 2 + 10)
    )
    assert left.tobytes() == right.tobytes()  # the same picture, told to be another


def test_an_error_shows_where_it_was_raised(book):
    book.cells[1].source = "number = 1 / 0"
    book.cells[1].metadata["seal"] = notebooks.seal(book.cells[1])
    report = book.failures()["Cell 1"]
    assert "small.ipynb, code cell 1: number = 1 / 0" in report
    assert "ZeroDivisionError" in report


def test_how_much_of_a_tolerance_was_used(book, tmp_path):
    book.cells[0].outputs[0].text = "one line\nloss 0.50, accuracy 97.0%\n"
    stored = book.cells[0].outputs[0]
    stored.text = stored.text.replace("0.50", "0.496"[:4])
    nbformat.write(book.notebook, tmp_path / "small.ipynb")
    results = {r.cell: r for r in rerun(tmp_path.resolve(), tmp_path / "small.ipynb")}
    assert not results["Cell 0"].failure
    assert results["Cell 0"].used == pytest.approx(1.0, abs=0.01)
    assert "0.49 -> 0.50" in results["Cell 0"].at


def test_a_misspelt_tolerance_stops_the_run(book):
    book.cells[0].metadata.tags = ["nbval-rtoll=1"]
    with pytest.raises(Exception, match="not a tolerance tag: nbval-rtoll=1"):
        book.failures()
