"""What a notebook needs to be opened alone in Colab, checked without running it.

Each check yields what is wrong with a notebook, and is also shown notebooks that have
the fault it looks for. `make colab` is the other half: it runs them.
"""

import ast
import re
import sys

import nbformat
import pytest
from markdown_it import MarkdownIt
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

from tools.notebooks import name, notebook_paths

COLAB_SHIPS = {"matplotlib", "matplotlib_inline", "numpy", "torch", "torchvision"}
OLDEST_PYTHON = (3, 11)
MARKDOWN = MarkdownIt("commonmark").enable("table")
A_MACHINES_PATH = re.compile(r"(?<![\w.])/(home|root|Users|tmp|content)/|C:\\")


def code_of(notebook):
    """(which cell, its code, the code parsed or None) for every code cell."""
    for number, cell in enumerate(notebook.cells, 1):
        if cell.cell_type == "code":
            try:
                tree = ast.parse(cell.source, feature_version=OLDEST_PYTHON)
            except SyntaxError:
                tree = None
            yield f"cell {number}", cell.source, tree


def nodes_of(notebook, *kinds):
    for where, _, tree in code_of(notebook):
        for node in ast.walk(tree) if tree else []:
            if isinstance(node, kinds):
                yield where, node


def markdown_of(notebook):
    """(which cell, its text) for every Markdown cell."""
    for number, cell in enumerate(notebook.cells, 1):
        if cell.cell_type == "markdown":
            yield f"cell {number}", cell.source


def tokens_of(text):
    """The tokens of CommonMark, those inside paragraphs and the like included."""
    for token in MARKDOWN.parse(text):
        yield token
        yield from token.children or []


# The checks.


def format_and_kernel(notebook):
    if (notebook.nbformat, notebook.nbformat_minor) != (4, 5):
        yield f"nbformat {notebook.nbformat}.{notebook.nbformat_minor} is not 4.5"
    if notebook.metadata.get("kernelspec", {}).get("name") != "python3":
        yield "the kernelspec is not python3"
    ids = [cell.get("id") for cell in notebook.cells]
    if None in ids or len(set(ids)) < len(ids):
        yield "a cell id is missing, or there twice"


def syntax(notebook):
    for where, code, tree in code_of(notebook):
        if tree is None:
            yield f"{where}: not plain Python {OLDEST_PYTHON} (a magic? newer syntax?)"
        if re.search(r"\bpip\b", code):
            yield f"{where}: pip; a reader has only what Colab ships"


def imports(notebook):
    for where, node in nodes_of(notebook, ast.Import, ast.ImportFrom):
        if isinstance(node, ast.ImportFrom):
            modules = ["." * node.level + (node.module or "")]
        else:
            modules = [alias.name for alias in node.names]
        for module in modules:
            if module.split(".")[0] not in sys.stdlib_module_names | COLAB_SHIPS:
                yield f"{where}: imports {module!r}, which Colab does not ship"


def paths(notebook):
    for where, node in nodes_of(notebook, ast.Constant):
        value = node.value
        if isinstance(value, str) and re.match(r"(/|~/|[A-Z]:\\)\w", value):
            yield f"{where}: the absolute path {value!r}"
    for number, cell in enumerate(notebook.cells, 1):
        for output in cell.get("outputs", []):
            if found := A_MACHINES_PATH.search(str(output)):
                yield f"cell {number}: its output names a place, {found[0]!r}"


def workers(notebook):
    """Colab has two cores; more workers draw a warning and are slower."""
    for where, node in nodes_of(notebook, ast.keyword):
        if node.arg == "num_workers":
            count = getattr(node.value, "value", None)
            if not isinstance(count, int) or count > 2:
                yield f"{where}: num_workers is not 0, 1 or 2"


def headings(notebook):
    """Colab makes a section of each cell that begins with a heading."""
    for where, text in markdown_of(notebook):
        kinds = [token.type for token in tokens_of(text)]
        if kinds.count("heading_open") > 1:
            yield f"{where}: more than one heading"
        if "heading_open" in kinds[1:] and kinds[0] != "heading_open":
            yield f"{where}: a heading that does not begin its cell"


def folding(notebook):
    """A folded cell is folded in Jupyter Book, JupyterLab and Colab alike."""
    for number, cell in enumerate(notebook.cells, 1):
        signs = {
            "the tag hide-input": "hide-input" in cell.metadata.get("tags", []),
            "jupyter.source_hidden": cell.metadata.get("jupyter", {}).get(
                "source_hidden", False
            ),
            "cellView: form": cell.metadata.get("cellView") == "form",
            "a first line '# @title ...'": bool(re.match(r"# @title \w", cell.source)),
        }
        if any(signs.values()) and not all(signs.values()):
            lacking = [sign for sign, there in signs.items() if not there]
            yield f"cell {number}: folded, but lacks {', '.join(lacking)}"


def size(notebook):
    length = len(nbformat.writes(notebook).encode())
    if length > 1_000_000:
        yield f"{length:,} bytes; a notebook should stay under 1,000,000"


def first_cell(notebook):
    cell = notebook.cells[0]
    title = [t for t in tokens_of(cell.source) if t.type == "heading_open"]
    if cell.cell_type != "markdown" or not title or title[0].tag != "h1":
        yield "the first cell is not Markdown under a title"
    if "Where this belongs:" not in cell.source:
        yield "the first cell does not say 'Where this belongs: ...'"
    if not re.search(r"\b(second|minute)s?\b[^.;]*\bCPU\b", cell.source):
        yield "the first cell does not say how long this takes on a CPU"


def last_cell(notebook):
    cell = notebook.cells[-1]
    if cell.cell_type != "markdown" or "**Where to go next.**" not in cell.source:
        yield "the last cell does not say '**Where to go next.** ...'"


def links(notebook):
    for where, text in markdown_of(notebook):
        found = [t.attrGet("href") or t.attrGet("src") for t in tokens_of(text)]
        found += re.findall(r"<(?:a|img)\b[^>]*(?:href|src)=[\"']?([^\"'\s>]+)", text)
        for target in filter(None, found):
            if not re.match(r"https?://|mailto:|data:", target):
                yield f"{where}: the link {target!r} leads nowhere from Colab"


CHECKS = [
    *(format_and_kernel, syntax, imports, paths, workers, headings, folding, size),
    *(first_cell, last_cell, links),
]


def read(path):
    return nbformat.read(path, as_version=nbformat.NO_CONVERT)


@pytest.mark.parametrize("path", notebook_paths(), ids=name)
def test_every_notebook_is_fit_for_colab(path):
    assert [p for check in CHECKS for p in check(read(path))] == []


# The faults that the checks are for, each planted in a notebook of the book.


def with_code(code):
    return lambda notebook: notebook.cells.append(new_code_cell(code))


def with_text(text):
    return lambda notebook: notebook.cells.append(new_markdown_cell(text))


def with_output(text):
    cell = new_code_cell("", outputs=[new_output("stream", text=text)])
    return lambda notebook: notebook.cells.append(cell)


def replacing(index, old, new):
    def plant(notebook):
        cell = notebook.cells[index]
        assert old in cell.source
        cell.source = cell.source.replace(old, new, 1)

    return plant


def set_up(notebook):
    """The cell of the set-up, which is folded."""
    return next(cell for cell in notebook.cells if cell.cell_type == "code")


FAULTS = [
    (format_and_kernel, lambda n: n.metadata.kernelspec.update(name="conda-env")),
    (format_and_kernel, lambda n: n.update(nbformat_minor=4)),
    (format_and_kernel, lambda n: n.cells[1].update(id=n.cells[0].id)),
    (format_and_kernel, lambda n: n.cells[1].pop("id")),
    (syntax, with_code("!pip install torchmetrics")),
    (syntax, with_code("%matplotlib inline")),
    (syntax, with_code("type Pair = tuple[int, int]")),
    (syntax, with_code("def first[T](items: list[T]) -> T: ...")),
    (syntax, with_code("subprocess.run([sys.executable, '-m', 'pip', 'list'])")),
    (imports, with_code("import torchmetrics")),
    (imports, with_code("from cells.evaluate import evaluate")),
    (imports, with_code("from .evaluate import evaluate")),
    (imports, with_code("def f():\n    import tools.notebooks")),
    (paths, with_code("datasets.MNIST('/content/data')")),
    (paths, with_code("open('~/data/x')")),
    (paths, with_code("open('C:\\\\data')")),
    (paths, with_output("UserWarning: /home/me/.venv/lib/python3.11/x.py:3\n")),
    (workers, with_code("DataLoader(data, num_workers=4)")),
    (workers, with_code("DataLoader(data, num_workers=os.cpu_count())")),
    (headings, with_text("## One\n\ntext\n\n## Two")),
    (headings, with_text("Text first.\n\n## Then a heading")),
    (headings, with_text("Text\n\nA setext heading\n---")),
    (folding, lambda n: set_up(n).metadata.pop("tags")),
    (folding, lambda n: set_up(n).metadata.pop("jupyter")),
    (folding, lambda n: set_up(n).metadata.pop("cellView")),
    (folding, lambda n: set_up(n).update(source="import torch")),
    (folding, with_code("# @title Figure\nplt.show()")),
    (size, with_output("x" * 1_000_000)),
    (first_cell, replacing(0, "# ", "")),
    (first_cell, replacing(0, "# ", "## ")),
    (first_cell, replacing(0, "Where this belongs", "Hello")),
    (first_cell, replacing(0, "CPU", "machine")),
    (first_cell, lambda n: n.cells.pop(0)),
    (last_cell, replacing(-1, "Where to go next", "The end")),
    (last_cell, with_code("")),
    (links, with_text("[the chapter](../chapters/ch30_training_loop.ipynb)")),
    (links, with_text("[the data](../data)")),
    (links, with_text("[a section](#training)")),
    (links, with_text("![a picture](figure.png)")),
    (links, with_text('<img src="figure.png">')),
    (links, with_text("[the chapter][1]\n\n[1]: ch30.ipynb")),
]


@pytest.mark.parametrize("check, plant", FAULTS)
def test_a_fault_is_found(check, plant):
    notebook = read(notebook_paths()[0])
    assert list(check(notebook)) == []
    plant(notebook)
    assert list(check(notebook)) != []
