"""What a notebook needs to be opened alone in Colab, checked without running it.

What is wrong with a notebook is a line each, and each kind of fault is also planted.
`make colab` is the other half: it runs the notebooks.
"""

import ast
import re
import sys

import nbformat
import pytest
from markdown_it import MarkdownIt
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

from tools.notebooks import name, notebook_paths, tags

COLAB_SHIPS = {"matplotlib", "matplotlib_inline", "numpy", "torch", "torchvision"}
OLDEST_PYTHON = (3, 11)
MARKDOWN = MarkdownIt("commonmark").enable("table")
A_MACHINES_PATH = re.compile(r"(?<![\w.])/(home|root|Users|tmp|content)/|C:\\")
HTML_LINK = re.compile(r"<(?:a|img)\b[^>]*(?:href|src)=[\"']?([^\"'\s>]+)")


def faults(notebook):
    """What is wrong with a notebook; lines."""
    if len(nbformat.writes(notebook).encode()) > 1_000_000:
        yield "more than a million bytes"
    first, *_, last = notebook.cells
    title = first.cell_type == "markdown" and MARKDOWN.parse(first.source)[0].tag
    if title != "h1":
        yield "the first cell is not Markdown under a title"
    if "Where this belongs:" not in first.source:
        yield "the first cell does not say 'Where this belongs: ...'"
    if not re.search(r"\b(second|minute)s?\b[^.;]*\bCPU\b", first.source):
        yield "the first cell does not say how long this takes on a CPU"
    if last.cell_type != "markdown" or "**Where to go next.**" not in last.source:
        yield "the last cell does not say '**Where to go next.** ...'"
    for number, cell in enumerate(notebook.cells, 1):
        found = in_text(cell.source) if cell.cell_type == "markdown" else in_code(cell)
        yield from (f"cell {number}: {fault}" for fault in found)


def in_text(text):
    tokens = MARKDOWN.parse(text)
    headings = [i for i, token in enumerate(tokens) if token.type == "heading_open"]
    if headings not in ([], [0]):
        yield "a heading that does not begin its cell"
    inner = [each for token in tokens for each in token.children or []]
    links = [token.attrGet("href") or token.attrGet("src") for token in inner]
    for link in filter(None, links + HTML_LINK.findall(text)):
        if not re.match(r"https?://|mailto:|data:", link):
            yield f"the link {link!r} leads nowhere from Colab"


def in_code(cell):
    try:
        tree = ast.parse(cell.source, feature_version=OLDEST_PYTHON)
    except SyntaxError:
        yield f"not plain Python {OLDEST_PYTHON} (a magic? newer syntax?)"
        return
    if re.search(r"\bpip\b", cell.source):
        yield "pip; a reader has only what Colab ships"
    titled = re.match(r"# @title \w", cell.source) is not None
    if titled != ("hide-input" in tags(cell)):
        yield "hide-input, or a first line '# @title ...', without the other"
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from unknown(*(alias.name for alias in names))
            case ast.ImportFrom(module=module, level=level):
                yield from unknown("." * level + (module or ""))
            case ast.Constant(value=str(path)) if re.match(r"(/|~/|[A-Z]:\\)\w", path):
                yield f"the absolute path {path!r}"
            case ast.keyword(arg="num_workers", value=workers):
                # Colab has two cores; more workers draw a warning and are slower.
                if getattr(workers, "value", None) not in (0, 1, 2):
                    yield "more than two workers"
    if found := A_MACHINES_PATH.search(str(cell.outputs)):
        yield f"its output names a place, {found[0]!r}"


def unknown(*modules):
    for module in modules:
        if module.split(".")[0] not in sys.stdlib_module_names | COLAB_SHIPS:
            yield f"imports {module!r}, which Colab does not ship"


def read(path):
    return nbformat.read(path, as_version=nbformat.NO_CONVERT)


@pytest.mark.parametrize("path", notebook_paths(), ids=name)
def test_every_notebook_is_fit_for_colab(path):
    assert list(faults(read(path))) == []


def code(source, text=""):
    outputs = [new_output("stream", text=text)] if text else []
    return lambda cells: cells.insert(1, new_code_cell(source, outputs=outputs))


def text(source):
    return lambda cells: cells.insert(1, new_markdown_cell(source))


def edit(old, new):
    """Where a text is first."""

    def plant(cells):
        cell = next(cell for cell in cells if old in cell.source)
        cell.source = cell.source.replace(old, new, 1)

    return plant


@pytest.mark.parametrize(
    "words, plant",
    [
        ("plain Python", code("!pip install torchmetrics")),
        ("plain Python", code("%matplotlib inline")),
        ("plain Python", code("type Pair = tuple[int, int]")),
        ("plain Python", code("def first[T](items: list[T]) -> T: ...")),
        ("pip", code("subprocess.run([sys.executable, '-m', 'pip', 'list'])")),
        ("imports", code("import torchmetrics")),
        ("imports", code("from cells.evaluate import evaluate")),
        ("imports", code("from .evaluate import evaluate")),
        ("imports", code("def f():\n    import tools.notebooks")),
        ("absolute path", code("datasets.MNIST('/content/data')")),
        ("absolute path", code("open('~/data/x')")),
        ("absolute path", code("open('C:\\\\data')")),
        ("names a place", code("", "UserWarning: /home/me/.venv/lib/python3.11/x.py")),
        ("workers", code("DataLoader(data, num_workers=4)")),
        ("workers", code("DataLoader(data, num_workers=os.cpu_count())")),
        ("heading", text("## One\n\ntext\n\n## Two")),
        ("heading", text("Text first.\n\n## Then a heading")),
        ("heading", text("Text\n\nA setext heading\n---")),
        ("hide-input", code("# @title Figure\nplt.show()")),
        ("hide-input", edit("# @title ", "# ")),
        ("a million bytes", code("", "x" * 1_000_000)),
        ("under a title", edit("# ", "")),
        ("under a title", edit("# ", "## ")),
        ("under a title", lambda cells: cells.pop(0)),
        ("Where this belongs", edit("Where this belongs", "Hello")),
        ("how long", edit("CPU", "machine")),
        ("Where to go next", edit("Where to go next", "The end")),
        ("Where to go next", lambda cells: cells.append(new_code_cell())),
        ("the link", text("[the chapter](../chapters/ch30_training_loop.ipynb)")),
        ("the link", text("[the data](../data)")),
        ("the link", text("[a section](#training)")),
        ("the link", text("![a picture](figure.png)")),
        ("the link", text('<img src="figure.png">')),
        ("the link", text("[the chapter][1]\n\n[1]: ch30.ipynb")),
    ],
)
def test_a_fault_is_found(words, plant):
    notebook = read(notebook_paths()[0])
    plant(notebook.cells)
    assert any(words in fault for fault in faults(notebook))
