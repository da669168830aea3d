"""What the book promises of its notebooks, and what tools/notebooks.py promises."""

import re
from pathlib import Path

import nbformat
import pytest

from tools import notebooks

RUN = "run 'make notebooks' and commit the result"
SOURCES = notebooks.sources()
NOTEBOOKS = sorted(
    path
    for folder in ("chapters", "exercises", "solutions")
    for path in (notebooks.ROOT / folder).glob("*.ipynb")
)
each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=notebooks.name)


# --- the notebooks of the book ---


@pytest.mark.parametrize("source", SOURCES, ids=notebooks.name)
def test_notebook_is_what_its_source_says(source):
    stored = notebooks.read_notebook(source.with_suffix(".ipynb"))
    assert stored, f"{notebooks.name(source)} has no readable notebook: {RUN}"
    assert notebooks.inputs(stored) == notebooks.inputs(
        notebooks.read_source(source)
    ), (
        f"{notebooks.name(source)} and its notebook differ: {RUN}; an edit made in the"
        " notebook belongs in the source"
    )


@each_notebook
def test_every_cell_was_executed_in_order_without_complaint(path):
    notebook = nbformat.read(path, as_version=4)
    assert notebooks.executed(notebook), f"not one run from top to bottom: {RUN}"
    for cell in notebooks.code_cells(notebook):
        for output in cell.outputs:
            complaint = output.output_type == "error" or output.get("name") == "stderr"
            assert not complaint, f"stored with an error or a warning: {cell.source}"


@each_notebook
def test_every_figure_says_what_it_shows(path):
    for cell in notebooks.code_cells(nbformat.read(path, as_version=4)):
        if any("image/png" in output.get("data", {}) for output in cell.outputs):
            alt = cell.metadata.get("mystnb", {}).get("image", {}).get("alt", "")
            assert len(alt.split()) >= 8, f"alt text too short: {cell.source[:60]}"


@each_notebook
def test_markdown_is_portable(path):
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "markdown":
            assert unportable(cell.source) == []


@each_notebook
def test_every_relative_link_leads_somewhere(path):
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "markdown":
            for target in relative_links(cell.source):
                assert (path.parent / target).exists(), f"dead link: {target}"


# --- Markdown that Colab and GitHub show as Jupyter Book does ---

FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
MATH = re.compile(r"\$\$.+?\$\$|(?<![\\$])\$[^$\n]+\$", re.DOTALL)
RULES = {
    "a directive": re.compile(r"^\s*(?:```+|~~~+|:::+)\s*\{|^\s*:::", re.MULTILINE),
    "a role": re.compile(r"\{[\w:.+-]+\}`"),
    "an alert": re.compile(r"^\s*>\s*\[!\w+\]", re.MULTILINE),
    "a footnote": re.compile(r"\[\^[^\]]+\]"),
    "a label": re.compile(r"^\s*\([\w-]+\)=\s*$|\$\$\s*\([\w-]+\)\s*$", re.MULTILINE),
    "a link to a heading": re.compile(r"\]\([^)\s:]*#[^)]*\)"),
}


def unportable(markdown):
    """What in a text only Jupyter Book would understand; a list of complaints."""
    found = [
        f"{what}: {m[0].strip()!r}"
        for what, rule in RULES.items()
        if (m := rule.search(markdown))
    ]
    prose = FENCE.sub("", markdown)
    for formula in MATH.findall(prose):
        if re.search(r"^\s*=+\s*$", formula, re.MULTILINE):
            found.append(f"a lone = in a formula, which makes a heading: {formula!r}")
    for line in prose.splitlines():
        if line.lstrip("> ").startswith("|"):
            for formula in MATH.findall(line):
                if "|" in formula:
                    found.append(f"a | in a formula in a table: {formula!r}")
    return found


def relative_links(markdown):
    targets = re.findall(r"\]\(([^)\s]+)", FENCE.sub("", markdown))
    return [t for t in targets if not re.match(r"[a-z]+:|#", t)]


@pytest.mark.parametrize(
    "markdown",
    [
        "```{note}\nThis\n```",
        ":::{tip}\nThis\n:::",
        "see {ref}`there`",
        "> [!NOTE]\n> This",
        "a claim[^1]",
        "(sec-loop)=\n## Loop",
        "$$\na = b\n$$ (eq-1)",
        "$$\na\n=\nb\n$$",
        "| a | b |\n|---|---|\n| $|x|$ | y |",
        "[there](other.ipynb#part)",
    ],
)
def test_unportable_markdown_is_noticed(markdown):
    assert unportable(markdown)


@pytest.mark.parametrize(
    "markdown",
    [
        "> **Note.** A callout with $\\hat{y}_b = f_\\theta(x)$.",
        "| $\\sum_k$ | `a | b` |\n|:--|:--|",
        "```python\nx = {'a': 1}  # see [^1]\n```".replace("[^1]", "this"),
        "<details><summary>Hint</summary>\n\nText\n\n</details>",
        "$$\na = b\n$$\n\n[there](https://example.org/a#b)",
    ],
)
def test_portable_markdown_is_accepted(markdown):
    assert unportable(markdown) == []


# --- tools/notebooks.py ---

HEAD = "---\njupytext:\n  text_representation:\n    format_name: myst\n---\n\n"


def code_cell(code, options=""):
    return f"\n```{{code-cell}} python\n{options}{code}\n```\n"


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "text.md"
    path.write_text(HEAD + "# Title\n" + code_cell("print(1 + 1)"))
    return path


def silent(line):
    pass


def stored(source):
    return nbformat.read(source.with_suffix(".ipynb"), as_version=4)


def test_executes_once_and_keeps_outputs_when_only_prose_changes(source):
    assert notebooks.make(source, report=silent) == "executed"
    assert notebooks.make(source, report=silent) == "kept"
    before = stored(source)
    source.write_text(source.read_text().replace("# Title", "# A better title"))
    assert notebooks.make(source, report=silent) == "updated"
    after = stored(source)
    assert after.cells[0].source == "# A better title"
    assert after.cells[1] == before.cells[1]
    assert after.cells[1].outputs[0].text == "2\n"


def test_executes_when_code_changes_or_when_forced(source):
    notebooks.make(source, report=silent)
    assert notebooks.make(source, force=True, report=silent) == "executed"
    source.write_text(source.read_text().replace("1 + 1", "2 + 2"))
    assert notebooks.make(source, report=silent) == "executed"
    assert stored(source).cells[1].outputs[0].text == "4\n"


def test_a_failing_cell_leaves_the_notebook_as_it_was(source, capsys):
    notebooks.make(source, report=silent)
    before = source.with_suffix(".ipynb").read_bytes()
    source.write_text(source.read_text() + code_cell("number = 0\n1 / number"))
    assert notebooks.main([str(source)]) == 1
    message = capsys.readouterr().err
    assert "text.md" in message and "1 / number" in message
    assert "ZeroDivisionError" in message
    assert source.with_suffix(".ipynb").read_bytes() == before
    assert sorted(p.name for p in source.parent.iterdir()) == ["text.ipynb", "text.md"]


@pytest.mark.parametrize("name", ["missing.md", "text.ipynb"])
def test_a_name_that_is_no_source_is_refused(source, name, capsys):
    assert notebooks.main([str(source.with_name(name))]) == 1
    assert "not a source text" in capsys.readouterr().err


def test_a_missing_insert_is_named(source, capsys):
    options = ":insert: cells/none.py\n\n"
    source.write_text(HEAD + code_cell("x = 1", options))
    assert notebooks.main([str(source)]) == 1
    assert "cells/none.py" in capsys.readouterr().err


def test_inserted_code_stands_before_the_cells_own(source):
    options = ":insert: cells/evaluate.py\n\n"
    source.write_text(HEAD + code_cell("x = 1", options))
    cell = notebooks.read_source(source).cells[0]
    shared = Path(notebooks.ROOT / "cells" / "evaluate.py").read_text().strip()
    assert cell.source == f"{shared}\n\n\nx = 1"
    assert "insert" not in cell.metadata


def test_cell_ids_change_only_where_something_changed(source):
    text = source.read_text() + code_cell("x = 1") + code_cell("x = 1")
    source.write_text(text)
    before = [c.id for c in notebooks.read_source(source).cells]
    source.write_text(text.replace("# Title\n", "# Title\n" + code_cell("new = 1")))
    after = [c.id for c in notebooks.read_source(source).cells]
    assert len(set(before)) == len(before)
    assert [i for i in after if i in before] == before


def test_folded_cells_fold_everywhere(source):
    source.write_text(HEAD + code_cell("x = 1", ":tags: [hide-input]\n\n"))
    metadata = notebooks.read_source(source).cells[0].metadata
    assert metadata.jupyter.source_hidden is True
    assert metadata.cellView == "form"
