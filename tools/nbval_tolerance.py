"""A pytest plugin: nbval, with numbers compared within the tolerance that a cell declares.

    pytest -p tools.nbval_tolerance --nbval --nbval-current-env chapters

Training numbers move with the thread count, the vector unit and the library, so comparing
them digit for digit fails honest runs, and masking them out passes dishonest ones. What may
differ, and by how much, is declared in a cell's tags (which survive MyST text and Jupyter):

    nbval-rtol=0.007   numbers with a point or exponent: off by at most atol + rtol * |stored|
    nbval-atol=0.004
    nbval-count=25     whole numbers: the part in "973/980", and any in a line without letters
    nbval-share=0.5    this share of the lines must be there, in any order; the rest may differ
    nbval-versions     numbers of releases (2.14.1+cpu) may differ

All else must be equal: words, other whole numbers, how many numbers there are, whether
something is written to stderr. A figure is compared by its text/plain, which
tools/figure_text.py has made a description of what it shows.

A number within tolerance takes its stored spelling and nbval compares the rest exactly, so
nbval's own report shows only what is wrong.
"""

import copy
import math
import os
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, fields
from pathlib import Path

import pytest
from nbval.plugin import IPyNbCell, IPyNbFile

FIGURE_TEXT = Path(__file__).with_name("figure_text.py")

# A number, with the spaces that align it, that is no part of a name, a release or a path.
# nan and inf count as numbers, and typographers' minus as a sign.
NUMBER = re.compile(
    r"(?P<pad>[ ]*)"
    r"(?<![\w.])(?P<number>[-+\u2212]?"
    r"(?:(?:\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+)(?:[eE][-+\u2212]?\d+)?(?!\.?\d)"
    r"|(?:nan|inf)(?!\w)))"
)
RELEASE = re.compile(r"\b\d+(?:\.\d+)+(?:\+\w+)?")


@dataclass(frozen=True)
class Tolerance:
    """What may differ in the output of one cell; the default is nothing."""

    rtol: float = 0.0
    atol: float = 0.0
    count: float = 0.0
    share: float = 1.0
    versions: bool = False

    @classmethod
    def from_tags(cls, tags: list[str]) -> "Tolerance":
        """Read the `nbval-NAME=VALUE` tags of a cell.

        Raises pytest.UsageError for a tag of that form which is no tolerance: misspelt, it
        would silently compare exactly, or not at all.
        """
        values: dict[str, float | bool] = {}
        for tag in tags:
            key, _, value = tag.removeprefix("nbval-").partition("=")
            if tag == "nbval-versions":
                values["versions"] = True
            elif tag.startswith("nbval-") and "=" in tag:
                known = key in {f.name for f in fields(cls)} - {"versions"}
                if not known or not re.fullmatch(r"\d*\.?\d+(e-?\d+)?", value):
                    raise pytest.UsageError(f"not a tolerance tag: {tag}")
                values[key] = float(value)
        return cls(**values)


def is_float(number: str) -> bool:
    return any(c in number for c in ".eEn")  # n: nan, inf


def as_float(number: str) -> float:
    return float(number.replace("\u2212", "-").replace(",", ""))


def allowed(match: re.Match, tolerance: Tolerance) -> float:
    """How far a computed number may be from this stored one."""
    number, text = match["number"], match.string
    if is_float(number):
        size = abs(as_float(number))
        return tolerance.atol + (tolerance.rtol * size if math.isfinite(size) else 0.0)
    is_part = re.match(r"/\d", text[match.end() :])
    line = line_around(text, match.start("number"))
    return tolerance.count if is_part or not re.search("[A-Za-z]", line) else 0.0


def line_around(text: str, position: int) -> str:
    end = text.find("\n", position)
    return text[text.rfind("\n", 0, position) + 1 : len(text) if end < 0 else end]


def near(stored: str, computed: str, limit: float) -> bool:
    if is_float(stored) != is_float(computed):
        return False
    off = abs(as_float(stored) - as_float(computed))  # nan is near nothing
    return off <= limit * (1 + 1e-9)


def heal(stored: str, computed: str, tolerance: Tolerance) -> tuple[str, list[str]]:
    """`computed` with every number that is within tolerance spelt as in `stored`.

    Returns that text, equal to `stored` when nothing is wrong, and a note for each number
    that is out of tolerance. Never raises, whatever the texts.
    """
    if stored == computed:
        return stored, []
    if tolerance.versions:
        computed = keep_releases(stored, computed)
    if tolerance.share < 1:
        return heal_lines(stored, computed, tolerance.share)
    old, new = list(NUMBER.finditer(stored)), list(NUMBER.finditer(computed))
    if len(old) != len(new):
        return computed, [f"{len(old)} numbers stored, {len(new)} computed"]
    notes, pieces, position = [], [], 0
    for a, b in zip(old, new):
        limit = allowed(a, tolerance)
        same = a["number"] == b["number"]
        healed = limit and (same or near(a["number"], b["number"], limit))
        pieces += [computed[position : b.start()], (a if healed else b).group()]
        position = b.end()
        if not (same or healed):
            off = abs(as_float(a["number"]) - as_float(b["number"]))
            notes.append(
                f"stored {a['number']}, computed {b['number']}: off by {off:.6g},"
                f" allowed {limit:.6g}, in the line:"
                f" {line_around(computed, b.start('number')).strip()[:120]}"
            )
    return "".join(pieces) + computed[position:], notes


def keep_releases(stored: str, computed: str) -> str:
    """`computed` with the release numbers of `stored`, where there are as many."""
    releases = RELEASE.findall(stored)
    if len(releases) != len(RELEASE.findall(computed)):
        return computed
    remaining = iter(releases)
    return RELEASE.sub(lambda _: next(remaining), computed)


def heal_lines(stored: str, computed: str, share: float) -> tuple[str, list[str]]:
    """`stored` where enough of its lines are in `computed`, and there are as many."""
    old, new = stored.splitlines(), computed.splitlines()
    common = (Counter(old) & Counter(new)).total()
    if len(old) == len(new) and common >= share * len(old):
        return stored, []
    note = f"{common} of {len(old)} stored lines are among the {len(new)} computed"
    return computed, [f"{note}, {share:.0%} are needed"]


def texts(outputs):
    """(key, container, field) for every text in a list of outputs, keyed as nbval keys it."""
    for output in outputs:
        if output.output_type == "stream":
            yield output.name, output, "text"
        for mime, value in output.get("data", {}).items():
            if isinstance(value, str):
                yield mime, output.data, mime


class TolerantCell(IPyNbCell):
    def runtest(self):
        if self.cell.execution_count is None and not self.options["skip"]:
            self.raise_cell_error(
                "This cell was never executed, so nothing would be compared."
                " Run 'make notebooks' and commit the notebook."
            )
        super().runtest()

    def compare_outputs(self, test, ref, skip_compare=None):
        """nbval's comparison, after healing what the cell's tags allow to differ."""
        tolerance = self.parent.tolerance_of(self)
        healed, notes = copy.deepcopy(test), []
        stored = defaultdict(list)
        for key, container, field in texts(ref):
            stored[key].append(container[field])
        for key, container, field in texts(healed):
            if stored[key] and not key.startswith("image/") and key != "stderr":
                container[field], new = heal(
                    stored[key].pop(0), container[field], tolerance
                )
                notes += new
        same = super().compare_outputs(healed, ref, skip_compare)
        if not same:
            self.comparison_traceback[:0] = [f"{note}\n" for note in notes[:8]]
        return same


class TolerantFile(IPyNbFile):
    def setup(self):
        """Start the kernel as Jupyter would, and have it describe its figures."""
        # ipykernel captures C-level output only where pytest's variable is not set.
        current = os.environ.pop("PYTEST_CURRENT_TEST", None)
        try:
            super().setup()
        finally:
            if current is not None:
                os.environ["PYTEST_CURRENT_TEST"] = current
        client = self.kernel.kc
        client.execute_interactive(FIGURE_TEXT.read_text(), silent=True, timeout=120)
        execute = client.execute
        # IPython heeds a trailing ";" only in cells that enter the history.
        client.execute = lambda code, **kw: execute(
            code, **{**kw, "store_history": True}
        )

    def tolerance_of(self, cell):
        return Tolerance.from_tags(cell.cell.metadata.get("tags", []))

    def collect(self):
        for cell in super().collect():
            self.tolerance_of(cell)  # a misspelt tag stops the run here
            yield TolerantCell.from_parent(
                self,
                name=cell.name,
                cell_num=cell.cell_num,
                cell=cell.cell,
                options=cell.options,
            )


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(file_path, parent):
    collected = yield
    return [
        TolerantFile.from_parent(parent, path=file_path) if type(c) is IPyNbFile else c
        for c in collected
    ]
