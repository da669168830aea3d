"""Every number that the prose quotes was printed, and is still what it was.

    97.05<!-- SGD accuracy, epoch 2 -->   is marked: it quotes that row and column of a
                                          table that the notebook prints
    97.05                                 must be a number that this notebook or the
                                          chapter printed, or has in its code

Either may be rounded. In the discussion of a solution every decimal fraction and every
percentage is marked. Elsewhere a number without a mark is a quotation if it has three
digits or more, and a decimal point or a thousands comma. Nothing in formulas, code,
links, headings and references such as "Section 30.4" is one.
"""

import re

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from nbval_tolerance.compare import NUMBER, value_of
from tools.notebooks import ROOT, code_cells, name, notebook_paths

NOT_PROSE = re.compile(
    r"```.*?```|`[^`]*`|\$\$.*?\$\$|\$[^$]*\$|\]\([^)]*\)|^#.*?$|^- .*\(\d{4}\).*?$"
    r"|(?:Section|Chapter|Exercise|Solution|Algorithm|Figure|Table)s? [\d.]+",
    re.DOTALL | re.MULTILINE,
)
QUOTE = re.compile(
    rf"{NUMBER.pattern}(?P<percent>%?)(?:<!-- (?P<row>[^,>]+), (?P<column>[^>]+) -->)?"
)


def printed(cell):
    return "".join(output.get("text", "") for output in cell.outputs)


def shown(notebook):
    """The sizes of all numbers that a notebook printed or has in its code."""
    text = "\n".join(f"{c.source}\n{printed(c)}" for c in code_cells(notebook))
    return {abs(value_of(match["number"])) for match in NUMBER.finditer(text)}


def tables(notebook):
    """{(row, column): size} of all the tables that a notebook prints."""
    found = {}
    for cell in code_cells(notebook):
        if "print_table(" in cell.source and printed(cell):
            lines = printed(cell).splitlines()
            header, *rows = (re.split(" {2,}", line) for line in lines)
            for label, *numbers in rows:
                for column, number in zip(header[-len(numbers) :], numbers):
                    if NUMBER.fullmatch(number):
                        found[label.strip(), column] = abs(value_of(number))
    return found


def misquotations(notebook, elsewhere=frozenset()):
    """What is wrong with the numbers that a notebook quotes: "number: reason", ...

    An unmarked number may also be one of those shown `elsewhere`.
    """
    cells, anywhere = tables(notebook), shown(notebook) | elsewhere
    in_discussion = False
    for cell in notebook.cells:
        if cell.cell_type == "code":
            continue
        in_discussion |= cell.source.startswith("## Discussion\n")
        for quote in QUOTE.finditer(NOT_PROSE.sub(" … ", cell.source)):
            number = quote["number"].rstrip(".")
            digits = re.sub(r"\D", "", number).strip("0")
            if quote["row"]:
                place = quote["row"], quote["column"]
                sizes = {cells[place]} if place in cells else set()
                reason = f"the tables say {sizes or 'nothing'} there"
            elif in_discussion and ("." in number or quote["percent"]):
                sizes, reason = set(), "not said to come from a table"
            elif re.search("[.,]", number) and len(digits) >= 3:
                sizes, reason = anywhere, "printed nowhere"
            else:
                continue
            size, decimals = abs(value_of(number)), len(number.partition(".")[2])
            if not any(rounds(other, size, decimals) for other in sizes):
                yield f"{number}: {reason}"


def rounds(exact, quoted, decimals):
    """Whether a number rounds to the quoted one of so many decimals, up or down."""
    return abs(quoted - exact) <= 0.5 * 10**-decimals * (1 + 1e-9)


@pytest.fixture(scope="module")
def chapters():
    """All numbers of the chapters."""
    paths = (ROOT / "chapters").glob("*.ipynb")
    return set().union(*(shown(nbformat.read(path, as_version=4)) for path in paths))


@pytest.mark.parametrize("path", notebook_paths(), ids=name)
def test_a_notebook_quotes_what_was_printed(path, chapters):
    notebook = nbformat.read(path, as_version=4)
    assert list(misquotations(notebook, chapters)) == []
    if path.parent.name == "solutions":
        discussion = "".join(c.source for c in notebook.cells).partition("## Disc")[2]
        assert sum(bool(q["row"]) for q in QUOTE.finditer(discussion)) >= 3


@pytest.mark.parametrize(
    ("prose", "wrong"),
    [
        ("It fell to 0.772, by 12,345 steps.", []),
        ("It fell to 0.7716.", []),
        ("It fell by −0.7716, or 77%, in 2.5 hours.", []),
        ("It fell to 0.7761, by 12,354 steps.", ["0.7761", "12,354"]),
        ("At 97.1%<!-- SGD, epoch 2 --> and 1,235<!-- SGD, steps -->.", []),
        (
            "It is 97.2%<!-- SGD, epoch 2 -->, 97.06<!-- SGD, epoch 2 -->",
            ["97.2", "97.06"],
        ),
        ("At 97.05<!-- SGD, epoch 3 --> and 7<!-- Adam, epoch 2 -->.", ["97.05", "7"]),
        ("## Discussion\n\n0.7716, 97% and 2.5", ["0.7716", "97", "2.5"]),
        ("## Discussion\n\n97%<!-- SGD, epoch 2 --> with 42, by 12,345 steps.", []),
        (
            """## 30.41 A heading

            The loss is 0.3185, and −0.4242 after 4,690 steps (97.68%). Section 30.41,
            Table 30.41, `0.999`, $x = 0.888$, [this](https://e.org/1.23), 70,000
            images, 0.1, 28.

- A reference (1998). 86(11), 2,278.""",
            ["0.3185", "−0.4242", "4,690", "97.68"],
        ),
    ],
)
def test_a_number_that_nothing_shows_is_found(prose, wrong):
    table = "loss 0.7716\n      epoch 2  steps\nSGD     97.05  1,234.5\n"
    texts = {"steps = 12345": table[:12], "print_table(rows)": table[12:]}
    cells = [
        new_code_cell(code, outputs=[new_output("stream", text=text)])
        for code, text in texts.items()
    ]
    found = misquotations(new_notebook(cells=[*cells, new_markdown_cell(prose)]))
    assert [line.split(":")[0] for line in found] == wrong
