"""Numbers quoted in a notebook's prose must have been printed, or stand in its code.

A quoted number is one of three digits or more with a decimal point or a thousands
comma, outside formulas, code, links, headings and references such as "Section 30.4". It
must be, rounded to its own digits, a number of this notebook or of the chapter.
"""

import re

import nbformat

from tools.notebooks import ROOT, code_cells
from tools.tolerance import NUMBER, value_of

NOT_PROSE = re.compile(
    r"```.*?```|`[^`]*`|\$\$.*?\$\$|\$[^$]*\$|\]\([^)]*\)|^#.*?$|^- .*\(\d{4}\).*?$"
    r"|(?:Section|Chapter|Exercise|Solution|Algorithm|Figure)s? [\d.]+",
    re.DOTALL | re.MULTILINE,
)


def quoted(markdown):
    """The quoted numbers of a text, as they are written."""
    for match in NUMBER.finditer(NOT_PROSE.sub(" … ", markdown)):
        number = match["number"].rstrip(".")
        digits = re.sub(r"\D", "", number).strip("0")
        if re.search("[.,]", number) and len(digits) >= 3:
            yield number


def shown(notebook):
    """The sizes of all numbers that a notebook printed or has in its code."""
    for cell in code_cells(notebook):
        printed = [o.text for o in cell.outputs if o.output_type == "stream"]
        for text in [cell.source, *printed]:
            for match in NUMBER.finditer(text):
                yield abs(value_of(match["number"]))


def unsupported(notebook):
    """The quoted numbers that nothing shows."""
    chapters = [
        nbformat.read(path, as_version=4) for path in ROOT.glob("chapters/*.ipynb")
    ]
    known = {value for book in [notebook, *chapters] for value in shown(book)}
    for cell in notebook.cells:
        for number in quoted(cell.source) if cell.cell_type == "markdown" else ():
            value, decimals = abs(value_of(number)), len(number.partition(".")[2])
            if not any(near(value, other, decimals) for other in known):
                yield number


def near(quote, shown, decimals):
    """Whether a number is quoted rightly: rounded to so many decimals, up or down."""
    return abs(quote - shown) <= 0.5 * 10**-decimals * (1 + 1e-9)
