"""How a notebook is refused: what the report says, and what to do about it."""

import nbformat
import pytest
from PIL import Image

from tools import notebooks
from tools.nbval_tolerance import refusals
from tools.rerun import RerunError, rerun

SOURCE = """---
jupytext:
  text_representation:
    format_name: myst
---

# A small book

```{code-cell} python
:tags: [nbval-atol=0.2]

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

```{code-cell} python
print("end")
```
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The source and the executed notebook of a small book."""
    source = tmp_path_factory.mktemp("made") / "small.md"
    source.write_text(SOURCE)
    notebooks.make(source, report=lambda line: None)
    return source.read_text(), source.with_suffix(".ipynb").read_text()


class Book:
    """A copy of the small book: its notebook as nodes, and the text of its source."""

    def __init__(self, folder, text, notebook):
        self.source, self.path = folder / "small.md", folder / "small.ipynb"
        self.text, self.notebook = text, nbformat.reads(notebook, as_version=4)
        self.cells = notebooks.code_cells(self.notebook)
        self.write()

    def write(self):
        self.source.write_text(self.text)
        nbformat.write(self.notebook, self.path)

    def run(self, *options):
        self.write()
        folder = self.path.parent.resolve()
        return {result.cell: result for result in rerun(folder, *options, self.path)}


@pytest.fixture
def book(made, tmp_path):
    return Book(tmp_path, *made)


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
    book.write()
    book.cells[1].id = notebooks.read_source(book.source).cells[2].id


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
        (strip_one_cell, "not executed once from top to bottom: [1, None, 3, 4]"),
        (reorder, "not executed once from top to bottom: [2, 1, 3, 4]"),
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
    book.write()
    assert any(words in line for line in refusals(book.notebook, book.source))


def test_the_refusal_says_what_to_do(book):
    edit_a_picture(book)
    (result,) = book.run("-x").values()
    assert result.cell == "as made"
    assert result.failure.startswith("small.ipynb is not as it was made:")
    assert "Edit the .md, not the .ipynb, then run:  make notebooks" in result.failure


def test_making_notebooks_mends_it(book):
    edit_a_picture(book)
    book.write()
    assert notebooks.make(book.source, report=lambda line: None) == "executed"
    assert refusals(notebooks.read_notebook(book.path), book.source) == []


def test_within_tolerance_passes_and_says_how_much_was_used(book):
    output = book.cells[0].outputs[0]
    output.text = output.text.replace("97.0%", "97.1%").replace("0.50", "0.51")
    results = book.run()
    assert list(results) == ["as made", *(f"Cell {i}" for i in range(4))]
    assert not any(result.failure for result in results.values())
    assert results["Cell 0"].used == pytest.approx(0.5, abs=0.01)
    assert "97.1 -> 97.0" in results["Cell 0"].at


def test_what_differs_is_reported(book):
    """In a number, in a word, in what a figure shows; and an exception."""
    number, word, figure, error = book.cells
    number.outputs[0].text = "one line\nloss 0.75, accuracy 97.0%\n"
    word.outputs[0].text = "two\n"
    description = figure.outputs[0].data
    description["text/plain"] = description["text/plain"].replace("'Loss'", "'Gain'")
    error.source = "1 / 0"
    for cell in book.cells:
        cell.metadata["seal"] = notebooks.seal(cell)
    failures = [result.failure for result in book.run().values() if result.failure]
    source, number, word, figure, error = failures

    assert "its cells are not those of small.md" in source

    assert 'small.ipynb, code cell 0: print("one line")' in number
    assert "stdout, line 2" in number
    assert "stored:   loss 0.75, accuracy 97.0%" in number
    assert "computed: loss 0.50, accuracy 97.0%" in number
    assert "0.75 -> 0.50: off by 0.25, allowed 0.2" in number
    assert "make notebooks FORCE=1" in number

    assert "stored:   two" in word and "computed: 2" in word

    assert "text/plain, line 2" in figure
    assert "stored:   axes 'Gain'" in figure and "computed: axes 'Loss'" in figure
    assert "_build/test/small-cell-2.png" in figure
    sheet = Image.open(book.path.parent / "_build" / "test" / "small-cell-2.png")
    left, right = (
        sheet.crop((x, 10, x + sheet.width // 2 - 20, sheet.height - 10))
        for x in (10, sheet.width // 2 + 10)
    )
    assert left.tobytes() == right.tobytes()  # one picture, told to be another

    assert "small.ipynb, code cell 3: 1 / 0" in error
    assert "ZeroDivisionError" in error


def test_a_misspelt_tolerance_stops_the_run(book):
    book.cells[0].metadata.tags = ["nbval-rtoll=1"]
    with pytest.raises(RerunError, match="not a tolerance tag: nbval-rtoll=1"):
        book.run()
