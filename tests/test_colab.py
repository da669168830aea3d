"""What a notebook needs to be opened alone in Colab, checked without running it.

Each check takes a notebook and yields what is wrong with it. Every notebook of the book
passes all of them; and so that the checks are known to work, each is also shown a
notebook that has the fault it looks for. `make colab` is the other half: it runs them.
"""

import ast
import re
import sys
import textwrap

import nbformat
import pytest
from markdown_it import MarkdownIt
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from tools import colab
from tools import links as addressing
from tools import notebooks as making
from tools.colab import notebooks

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


def cell_ids(notebook):
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
            names = ["." * node.level + (node.module or "")]
        else:
            names = [alias.name for alias in node.names]
        for name in names:
            top = name.split(".")[0]
            if top not in sys.stdlib_module_names | COLAB_SHIPS:
                yield f"{where}: imports {name!r}, which Colab does not ship"


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
    *(format_and_kernel, cell_ids, syntax, imports, paths, workers, headings),
    *(folding, size, first_cell, last_cell, links),
]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("path", notebooks(), ids=making.name)
def test_every_notebook_is_fit_for_colab(path, check):
    assert list(check(nbformat.read(path, as_version=nbformat.NO_CONVERT))) == []


# The faults that the checks are for.


def good_notebook():
    notebook = new_notebook(
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
        cells=[
            new_markdown_cell(
                "# A title\n\n*Where this belongs: after Chapter 29. It takes about"
                " ten seconds on a laptop CPU.*"
            ),
            new_code_cell(
                "# @title Set-up\nimport torch\nfrom torch import nn",
                metadata={
                    "tags": ["hide-input"],
                    "jupyter": {"source_hidden": True},
                    "cellView": "form",
                },
            ),
            new_markdown_cell(
                "## A section\n\nWith `x[1]` and $x_{1}$ and $$\\{a\\}$$ and"
                " [a link](https://example.org/), and `{x}`, a set.\n\n"
                "> **Note: a callout.** Text.\n\n```\n# no heading\n```"
            ),
            new_code_cell(
                "loader = DataLoader(data, num_workers=2)\nprint('a/b', 1 / 2)",
                outputs=[new_output("stream", text="a/b 0.5\n")],
            ),
            new_markdown_cell("**Where to go next.** Exercise 30.2."),
        ],
    )
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    return notebook


def test_a_good_notebook_passes_every_check():
    assert [p for check in CHECKS for p in check(good_notebook())] == []


def with_code(code):
    return lambda notebook: notebook.cells.insert(2, new_code_cell(code))


def with_text(text):
    return lambda notebook: notebook.cells.insert(2, new_markdown_cell(text))


def with_output(text):
    output = new_output("stream", text=text)
    return lambda notebook: notebook.cells.insert(
        2, new_code_cell("", outputs=[output])
    )


def replacing(index, old, new):
    def plant(notebook):
        assert old in notebook.cells[index].source
        notebook.cells[index].source = notebook.cells[index].source.replace(old, new)

    return plant


def without_metadata(key):
    return lambda notebook: notebook.cells[1].metadata.pop(key)


FAULTS = [
    (format_and_kernel, lambda n: n.metadata.kernelspec.update(name="conda-env")),
    (format_and_kernel, lambda n: n.update(nbformat_minor=4)),
    (cell_ids, lambda n: n.cells[1].update(id=n.cells[0].id)),
    (cell_ids, lambda n: n.cells[1].pop("id")),
    (syntax, with_code("!pip install torchmetrics")),
    (syntax, with_code("%pip install torchmetrics")),
    (syntax, with_code("%matplotlib inline")),
    (syntax, with_code("type Pair = tuple[int, int]")),
    (syntax, with_code("def first[T](items: list[T]) -> T: ...")),
    (syntax, with_code("subprocess.run([sys.executable, '-m', 'pip', 'list'])")),
    (imports, with_code("import torchmetrics")),
    (imports, with_code("from cells.evaluate import evaluate")),
    (imports, with_code("from .evaluate import evaluate")),
    (imports, with_code("def f():\n    import tools.data")),
    (paths, with_code("datasets.MNIST('/content/data')")),
    (paths, with_code("open('~/data/x')")),
    (paths, with_code("open('C:\\\\data')")),
    (paths, with_output("UserWarning: /home/me/.venv/lib/python3.11/x.py:3\n")),
    (workers, with_code("DataLoader(data, num_workers=4)")),
    (workers, with_code("DataLoader(data, num_workers=os.cpu_count())")),
    (headings, with_text("## One\n\ntext\n\n## Two")),
    (headings, with_text("Text first.\n\n## Then a heading")),
    (headings, with_text("Text\n\nA setext heading\n---")),
    *((folding, without_metadata(key)) for key in ("tags", "jupyter", "cellView")),
    (folding, replacing(1, "# @title Set-up\n", "")),
    (folding, with_code("# @title Figure\nplt.show()")),
    (size, with_output("x" * 1_000_000)),
    (first_cell, replacing(0, "# A title", "A title")),
    (first_cell, replacing(0, "# A title", "## A title")),
    (first_cell, replacing(0, "Where this belongs", "Hello")),
    (first_cell, replacing(0, "ten seconds", "long")),
    (first_cell, lambda n: n.cells.pop(0)),
    (last_cell, replacing(-1, "Where to go next", "The end")),
    (last_cell, lambda n: n.cells.append(new_code_cell(""))),
    (links, with_text("[the chapter](../chapters/ch30_training_loop.ipynb)")),
    (links, with_text("[the data](../data)")),
    (links, with_text("[a section](#training)")),
    (links, with_text("![a picture](figure.png)")),
    (links, with_text('<img src="figure.png">')),
    (links, with_text("[the chapter][1]\n\n[1]: ch30.ipynb")),
]


@pytest.mark.parametrize("check, plant", FAULTS)
def test_a_fault_is_found(check, plant):
    notebook = good_notebook()
    plant(notebook)
    assert list(check(notebook)) != []


# Links and the book's address.


@pytest.mark.parametrize(
    "text, published, unpublished",
    [
        (
            "Do [Exercise 30.1](../exercises/ex30_1_batch_losses.ipynb).",
            "Do [Exercise 30.1](https://a.org/b/exercises/ex30_1_batch_losses.html).",
            "Do Exercise 30.1.",
        ),
        (
            "See [the `loss` of](ch30.md#losses) this.",
            "See [the `loss` of](https://a.org/b/chapters/ch30.html#losses) this.",
            "See the `loss` of this.",
        ),
        *(
            (text, text, text)
            for text in [
                "Out [there](https://example.org/notebook.ipynb).",
                "Code: `[x](y.md)` and\n```\n[x](y.md)\n```",
                "An interval $[0, 1](x)$.",
            ]
        ),
    ],
)
def test_relative_links_become_absolute_or_words(text, published, unpublished):
    folder = making.ROOT / "chapters"
    assert addressing.with_absolute_links(text, folder, "https://a.org/b") == published
    assert addressing.with_absolute_links(text, folder, "") == unpublished


def test_lines_with_the_books_address_wait_for_one():
    code = 'MIRRORS = [\n    "BOOK_ADDRESS/data",\n    "https://example.org",\n]'
    there = addressing.with_address(code, "https://a.org/b")
    assert there == code.replace("BOOK_ADDRESS", "https://a.org/b")
    assert addressing.with_address(code, "") == (
        'MIRRORS = [\n    "https://example.org",\n]'
    )


@pytest.mark.parametrize("source", making.sources(), ids=lambda path: path.stem)
def test_links_between_sources_lead_to_notebooks(source):
    for match in addressing.RELATIVE_LINK.finditer(source.read_text()):
        if match["path"]:
            target = source.parent / (match["path"] + ".ipynb")
            assert target.exists(), f"{source.name} links to {match[0]}"


@pytest.mark.parametrize("source", making.sources(), ids=lambda path: path.stem)
def test_making_a_notebook_again_gives_the_same_cells(source, monkeypatch):
    """In any clone: with another remote, on another machine, another day."""
    before = making.inputs(making.read_source(source))
    monkeypatch.setenv("GITHUB_REPOSITORY", "someone/else")
    monkeypatch.setenv("BOOK_REPOSITORY_URL", "https://example.org/fork")
    assert making.inputs(making.read_source(source)) == before


def test_an_edit_changes_the_id_of_its_own_cell_only(tmp_path):
    source = tmp_path / "source.md"
    cells = ["Some text.", "Some text.", "Other text.", "The end."]
    ids = []
    for text in (cells, [*cells[:2], "An edit.", cells[3]]):
        source.write_text("\n\n+++\n\n".join(text))
        ids.append([cell.id for cell in making.read_source(source).cells])
    assert len(set(ids[0])) == 4
    assert [a == b for a, b in zip(*ids)] == [True, True, False, True]


# What `make colab` relies on.


def ran(*texts, tags=(), kind="stdout"):
    """A notebook of one cell that printed these texts."""
    outputs = [new_output("stream", name=kind, text=text) for text in texts]
    cell = new_code_cell("work()", outputs=outputs, metadata={"tags": list(tags)})
    return new_notebook(cells=[cell])


TOLERANT = ["nbval-rtol=0.01"]
WIDER = [*TOLERANT, "colab-rtol=0.05"]


@pytest.mark.parametrize(
    "stored, computed",
    [
        (ran("loss 0.5\n"), ran("loss 0.5\n")),
        (ran("loss 0.5\nend\n"), ran("loss 0.5\n", "end\n")),
        (ran("loss 0.500\n", tags=TOLERANT), ran("loss 0.503\n")),
        (ran("loss 0.500\n", tags=WIDER), ran("loss 0.520\n")),
        (ran("torch 2.14.1\n", tags=["nbval-versions"]), ran("torch 2.6.0+cu124\n")),
    ],
)
def test_runs_that_agree(stored, computed):
    assert list(colab.differences(stored, computed)) == []


@pytest.mark.parametrize(
    "stored, computed",
    [
        (ran("loss 0.500\n"), ran("loss 0.503\n")),
        (ran("loss 0.500\n", tags=TOLERANT), ran("loss 0.510\n")),
        (ran("loss 0.500\n", tags=WIDER), ran("loss 0.530\n")),
        (ran("loss 0.500\n", tags=TOLERANT), ran()),
        (ran(), ran("a line more\n")),
        (ran("loss 0.5\n"), ran("loss 0.5\n", kind="stderr")),
        (ran("one\ntwo\n"), ran("one\n")),
    ],
)
def test_runs_that_differ(stored, computed):
    assert len(list(colab.differences(stored, computed))) >= 1


def test_a_missing_interpreter_is_told_and_fails(monkeypatch, capsys):
    monkeypatch.setattr(colab, "interpreter", lambda version: None)
    assert colab.main(["2025.07"]) == 1
    assert "NOT RUN: 2025.07: no Python 3.11" in capsys.readouterr().out


def test_an_unknown_runtime_is_refused(capsys):
    assert colab.main(["2019.01"]) == 1
    assert "Known: current" in capsys.readouterr().out


def test_a_notebook_runs_alone_without_network_or_repository(tmp_path, monkeypatch):
    monkeypatch.setenv("JUPYTER_PATH", "")  # restored afterwards
    colab.use_kernel(sys.executable, tmp_path / "kernel")
    cells = """
        import os
        print(os.listdir(), os.environ.get("PYTHONPATH"))
        ---
        from urllib.request import urlopen
        labels = "https://example.org/any/t10k-labels-idx1-ubyte.gz"
        content = urlopen(labels).read()
        open("t10k-labels-idx1-ubyte", "wb").write(content)
        print(len(content))
        ---
        import socket
        for reach in (lambda: socket.create_connection(("192.0.2.1", 80), 1),
                      lambda: urlopen("http://192.0.2.1/", timeout=1),
                      lambda: __import__("tools.data")):
            try:
                reach()
            except Exception as error:
                print(type(error).__name__)
    """
    printed = ["[] \n", "4542\n", "OSError\nURLError\nModuleNotFoundError\n"]
    notebook = new_notebook(metadata={"kernelspec": making.KERNELSPEC})
    for code, text in zip(textwrap.dedent(cells).split("---\n"), printed):
        output = new_output("stream", name="stdout", text=text)
        notebook.cells.append(new_code_cell(code.strip(), outputs=[output]))
    path = tmp_path / "notebook.ipynb"
    nbformat.write(notebook, path)
    assert colab.run_alone(path) == []
