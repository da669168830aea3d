"""What the book promises of its notebooks, and what tools/notebooks.py promises."""

import copy
import functools
import re
from collections import ChainMap

import nbformat
import pytest
from nbformat.v4 import new_markdown_cell, new_output

from tools import notebooks

SOURCES = notebooks.sources()
CHAPTER = notebooks.ROOT / "chapters" / "ch30_training_loop.ipynb"
HEAD = "---\njupytext:\n  text_representation:\n    format_name: myst\n---\n\n"


# --- every notebook is as made from its source, and tells what it shows ---


@functools.cache
def described():
    """{path: notebook without outputs} of the whole book, as its sources say."""
    return dict(ChainMap(*map(notebooks.read_source, SOURCES)))


def faults(stored, described):
    """What is wrong with a stored notebook, which its source describes; lines."""
    if notebooks.inputs(stored) != notebooks.inputs(described):
        yield "its cells are not those of its source, in their order"
    if not notebooks.executed(stored):
        counts = [cell.execution_count for cell in notebooks.code_cells(stored)]
        yield f"its cells were not executed once from top to bottom: {counts}"
    if set(stored.metadata.get("made_with", {})) != {"arithmetic", "drawing"}:
        yield "it does not say what it was made with"
    kernel = stored.metadata.get("kernelspec", {}).get("name")
    if (kernel, stored.nbformat, stored.nbformat_minor) != ("python3", 4, 5):
        yield "it is not of format 4.5 for the kernel python3, as Colab wants it"
    for cell in notebooks.code_cells(stored):
        shown = cell.metadata.get("mystnb", {}).get("image", {}).get("alt", "")
        for output in cell.outputs:
            if output.output_type == "error" or output.get("name") == "stderr":
                yield f"stored with an error or a warning: {cell.source[:60]}"
            if "image/png" in output.get("data", {}) and len(shown.split()) < 8:
                yield f"a figure's alt text is too short: {cell.source[:60]}"
    for cell in stored.cells:
        yield from unportable(cell.source) if cell.cell_type == "markdown" else ()


def test_every_source_has_its_notebooks_and_every_notebook_its_source():
    assert set(notebooks.notebook_paths()) == set(described()), "run: make notebooks"


def uncalled(chapters, contents):
    """The numbers of exercises that no chapter calls out, or the contents lack."""
    called = set(re.findall(r"(?m)^> \*\*Exercise 30\.(\d+)", chapters))
    listed = set(re.findall(r"exercises/ex30_(\d+)_", contents))
    exercises = {s.stem.split("_")[1] for s in SOURCES if "solutions" in s.parts}
    return exercises - (called & listed)


def test_every_exercise_is_in_a_chapter_and_in_the_contents():
    text = "".join(s.read_text("utf-8") for s in SOURCES if "chapters" in s.parts)
    contents = (notebooks.ROOT / "_toc.yml").read_text("utf-8")
    assert uncalled(text, contents) == set()
    assert uncalled(text.replace("> **Exercise 30.6", "> **"), contents) == {"6"}
    assert uncalled(text, contents.replace("exercises/ex30_2_", "")) == {"2"}


@pytest.mark.parametrize("path", notebooks.notebook_paths(), ids=notebooks.name)
def test_a_notebook_is_as_made_from_its_source(path):
    found = list(faults(nbformat.read(path, as_version=4), described()[path]))
    advice = "Edit the .md, not the .ipynb, then run: make notebooks"
    assert not found, "\n".join([*found, advice])


def strip(cells):
    for cell in cells:
        if cell.cell_type == "code":
            cell.update(outputs=[], execution_count=None)


def reorder(cells):
    code = [i for i, cell in enumerate(cells) if cell.cell_type == "code"]
    cells[code[1]], cells[code[2]] = cells[code[2]], cells[code[1]]


def last(cells, kind, holding=""):
    """The last cell of a kind that has some text in its source."""
    return [c for c in cells if c.cell_type == kind and holding in c.source][-1]


def change(kind, **changes):
    return lambda notebook: last(notebook.cells, kind).update(changes)


@pytest.mark.parametrize(
    ("tamper", "words"),
    [
        (lambda n: strip(n.cells), "not executed once from top to bottom: [None, None"),
        (lambda n: strip([last(n.cells, "code")]), "not executed once"),
        (lambda n: reorder(n.cells), "not executed once from top to bottom: [1, 3, 2"),
        (change("code", source="number = 3 - 1"), "not those of its source"),
        (change("code", id="another"), "not those of its source"),
        (change("markdown", source="Other prose."), "not those of its source"),
        (lambda n: n.cells.append(new_markdown_cell("More.")), "not those of its"),
        (change("code", outputs=[new_output("stream", name="stderr")]), "a warning"),
        (change("code", outputs=[new_output("error")]), "with an error"),
        (lambda n: last(n.cells, "code", "plt.").metadata.pop("mystnb"), "alt text"),
        (
            lambda n: last(n.cells, "code").metadata.tags.append("nbval-rtol=9"),
            "source",
        ),
        (change("markdown", source="See {ref}`there`."), "a role: '{ref}`'"),
        (lambda n: n.metadata.pop("made_with"), "what it was made with"),
        (lambda n: n.metadata.kernelspec.update(name="mine"), "the kernel python3"),
        (lambda n: n.update(nbformat_minor=4), "format 4.5"),
    ],
)
def test_tampering_is_noticed(tamper, words):
    notebook = nbformat.read(CHAPTER, as_version=4)
    tamper(notebook)
    assert any(words in fault for fault in faults(notebook, described()[CHAPTER]))


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
    """What in a text only Jupyter Book would understand; lines."""
    for what, rule in RULES.items():
        if found := rule.search(markdown):
            yield f"{what}: {found[0].strip()!r}"
    prose = FENCE.sub("", markdown)
    rows = "\n".join(re.findall(r"^[> ]*\|.*", prose, re.MULTILINE))
    for formula in MATH.findall(prose):
        if re.search(r"^\s*=+\s*$", formula, re.MULTILINE):
            yield f"a lone = in a formula, which makes a heading: {formula!r}"
        if "|" in formula and formula in rows:
            yield f"a | in a formula in a table: {formula!r}"


UNPORTABLE = [
    ":::{tip}\nThis\n:::",
    "see {ref}`there`",
    "> [!NOTE]\n> This",
    "a claim[^1]",
    "(sec-loop)=\n## Loop",
    "$$\na\n=\nb\n$$",
    "| a | b |\n|---|---|\n| $|x|$ | y |",
]
ONLY_PAGES = ["```{note}\nx\n```", "$$\na = b\n$$ (eq-1)", "[there](x.ipynb#part)"]
PORTABLE = [
    "> **Note.** A *callout* with $\\hat{y}_b = f_\\theta(x)$.",
    "| $\\sum_k$ | `a` |\n|:--|--:|\n| $\\hat{y}_b$ | `c` |",
    "```python\nx = {'a': 1}  # see this\n```",
    "<details>\n<summary>Hint</summary>\n\nUse `x`, a_b_c, 5 * 3.\n\n</details>",
    "$$\na = \\frac{1}{n} \\sum_i (y_i - x_i)^2\n$$\n\n[there](https://e.org/a#b)",
]


@pytest.mark.parametrize("markdown", [*UNPORTABLE, *ONLY_PAGES, *PORTABLE])
def test_what_only_jupyter_book_understands_is_noticed(markdown):
    assert (list(unportable(markdown)) == []) is (markdown in PORTABLE)


# --- links, and the book's address ---


def dead_links(source):
    """The relative links of a source that lead nowhere: a page must be a notebook."""
    for target in re.findall(r"\]\(([^)\s]+)", FENCE.sub("", source.read_text())):
        if not re.match(r"[a-z]+:|#", target):
            path = source.parent / target.partition("#")[0]
            page = path.with_suffix(".ipynb") if path.suffix == ".md" else path
            if not page.exists():
                yield target


@pytest.mark.parametrize("source", SOURCES, ids=notebooks.name)
def test_every_relative_link_leads_somewhere(source):
    assert list(dead_links(source)) == []


def test_a_dead_link_is_noticed(tmp_path):
    source = tmp_path / "text.md"
    source.write_text("[a](text.md) [b](none.ipynb#part) [c](.) [d](https://e.org)")
    assert list(dead_links(source)) == ["text.md", "none.ipynb#part"]


def test_links_and_lines_with_the_books_address_wait_for_one():
    links, site = "[a](../exercises/x.ipynb), [`b` c](y.md#z)", "https://a.org/b"
    pages = f"[a]({site}/exercises/x.html), [`b` c]({site}/chapters/y.html#z)"
    rest = " [x](https://a.org/x.ipynb) `[x](y.md)`\n```\n[x](y.md)\n```\n$[0, 1](x)$"
    for address, made in ((site, pages + rest), ("", "a, `b` c" + rest)):
        text = notebooks.with_absolute_links(links + rest, CHAPTER.parent, address)
        assert text == made
    code = 'MIRRORS = [\n"BOOK_ADDRESS/data",\n"https://e.org"]'
    there = notebooks.with_address(code, site)
    assert there == code.replace("BOOK_ADDRESS", site)
    assert notebooks.with_address(code, "") == 'MIRRORS = [\n"https://e.org"]'


def test_another_clone_makes_the_same_cells(monkeypatch, tmp_path):
    """With another remote, in another folder, another day."""
    monkeypatch.setenv("GITHUB_REPOSITORY", "someone/else")
    monkeypatch.setenv("BOOK_REPOSITORY_URL", "https://example.org/fork")
    monkeypatch.chdir(tmp_path)
    for path, notebook in described.__wrapped__().items():
        assert notebooks.inputs(notebook) == notebooks.inputs(described()[path])


# --- tools/notebooks.py reads a source ---


def code_cell(code, options=""):
    return f"\n```{{code-cell}} python\n{options}{code}\n```\n"


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "text.md"
    path.write_text(HEAD + "# Title\n" + code_cell("print(1 + 1)"))
    return path


def read(source, text):
    """The cells of the only notebook that this text makes."""
    source.write_text(HEAD + text)
    (notebook,) = notebooks.read_source(source).values()
    return notebook.cells


def test_inserted_code_stands_before_the_cells_own(source):
    names = ["cells/evaluate.py", "cells/print_table.py"]
    (cell,) = read(source, code_cell("x = 1", f":insert: {' '.join(names)}\n\n"))
    shared = [(notebooks.ROOT / name).read_text().strip() for name in names]
    assert cell.source == "\n\n\n".join([*shared, "x = 1"])
    assert "insert" not in cell.metadata


@pytest.mark.parametrize("option", [":tags: [soluton]", ":insrt: cells/evaluate.py"])
def test_a_misspelt_tag_or_option_is_an_error(source, option):
    with pytest.raises(ValueError, match="soluton|insrt"):
        read(source, code_cell("x = 1", f"{option}\n\n"))


def test_an_edit_changes_the_id_of_its_own_cell_only(source):
    texts = ["Some text.", "Some text.", "Other text.", "The end."]
    edits = [texts, [*texts[:2], "An edit.", texts[3]], ["A new cell.", *texts]]
    before, edited, inserted = (
        [cell.id for cell in read(source, "\n\n+++\n\n".join(edit))] for edit in edits
    )
    assert len(set(before)) == 4
    assert [a == b for a, b in zip(before, edited)] == [True, True, False, True]
    assert inserted[1:] == before


def test_folded_cells_fold_everywhere(source):
    (cell,) = read(source, code_cell("x = 1", ":tags: [hide-input]\n\n"))
    assert cell.metadata.jupyter.source_hidden is True
    assert cell.metadata.cellView == "form"


def test_a_solution_makes_two_notebooks(tmp_path):
    source = tmp_path / "solutions" / "text.md"
    source.parent.mkdir()
    answers = ["x = 1\n# solution: a, b\na = b = 2", "# solution\nplot()"]
    answers.append("def f():\n    # solution\n    return 1")
    cells = [code_cell(answer, ":tags: [nbval-atol=1]\n\n") for answer in answers]
    cells += [f'\n+++ {{"tags": ["{t}"]}}\n\n{t}\n' for t in ("exercise", "solution")]
    source.write_text(HEAD + "".join(cells))
    solution, exercise = notebooks.read_source(source).items()
    assert solution[0] == source.with_suffix(".ipynb")
    assert exercise[0] == tmp_path / "exercises" / "text.ipynb"
    assert [(cell.source, notebooks.tags(cell)) for cell in exercise[1].cells] == [
        ("x = 1\na = None  # YOUR CODE HERE\nb = None  # YOUR CODE HERE", []),
        ("# YOUR CODE HERE", []),
        ("def f():\n    ...  # YOUR CODE HERE", []),
        ("exercise", ["exercise"]),
    ]
    assert [(cell.source, notebooks.tags(cell)) for cell in solution[1].cells] == [
        *((answer, ["solution", "nbval-atol=1"]) for answer in answers),
        ("solution", ["solution"]),
    ]


# --- tools/notebooks.py makes a notebook ---


@pytest.fixture
def make(source, monkeypatch, tmp_path_factory):
    """Change the text, make its notebook; returns what was done, and the notebook."""
    made_with = {"arithmetic": "0123456789ab", "drawing": "pencil 1.0"}
    monkeypatch.setattr(notebooks, "made_with", lambda: made_with)
    monkeypatch.setattr(notebooks, "sources", lambda: [source])
    monkeypatch.setattr(notebooks, "REPLACED", tmp_path_factory.mktemp("replaced"))
    path = source.with_suffix(".ipynb")

    def make(old="", new="", force=False):
        source.write_text(source.read_text().replace(old, new))
        outcomes = dict(notebooks.make(source, force))
        assert list(outcomes) == [path]
        return outcomes[path], nbformat.read(path, as_version=4)

    return make


def test_a_notebook_is_executed_only_where_its_outputs_would_be_others(make, source):
    outcome, before = make()
    assert (outcome, before.cells[1].outputs[0].text) == ("executed", "2\n")
    assert before.metadata.made_with.drawing == "pencil 1.0"
    assert make() == ("kept", before)
    outcome, after = make("# Title", "# A better title")
    assert (outcome, after.cells[0].source) == ("updated", "# A better title")
    assert after.cells[1] == before.cells[1]
    assert make(force=True) == ("executed", after)
    outcome, after = make("1 + 1", "2 + 2")
    assert (outcome, after.cells[1].outputs[0].text) == ("executed", "4\n")
    stripped = copy.deepcopy(after)
    strip(stripped.cells)
    nbformat.write(stripped, source.with_suffix(".ipynb"))
    assert make() == ("executed", after)
    (replaced,) = notebooks.REPLACED.rglob("*.ipynb")
    assert nbformat.read(replaced, as_version=4) == stripped


INSERTED = code_cell("x = 1", ":insert: cells/none.py\n\n")
FAILING = code_cell("number = 0\n1 / number")


@pytest.mark.parametrize(
    ("more", "words"),
    [(INSERTED, ["cells/none.py"]), (FAILING, ["1 / number", "ZeroDivisionError"])],
)
def test_what_goes_wrong_is_said_and_the_notebook_stays(
    make, source, more, words, capsys
):
    make()
    before = source.with_suffix(".ipynb").read_bytes()
    source.write_text(source.read_text() + more)
    assert notebooks.main() == 1
    message = capsys.readouterr().err
    assert all(word in message for word in ["text.md", *words])
    assert source.with_suffix(".ipynb").read_bytes() == before
    assert sorted(p.name for p in source.parent.iterdir()) == ["text.ipynb", "text.md"]
