"""What may differ between two runs of a cell, and by how much.

Training numbers move with the thread count, the vector unit and the library, so
comparing them digit for digit fails honest runs, and masking them out passes dishonest
ones. What may differ is declared in a cell's tags, which survive MyST and Jupyter:

    nbval-rtol=0.007   numbers with a point or an exponent may be off by
    nbval-atol=0.004   atol + rtol * |stored|
    nbval-count=25     whole numbers may be off by this much: the part in "973/980",
                       and any in a line without letters (but no total: 980)
    nbval-share=0.5    this share of a figure's pictures must be there, in their order
    nbval-versions     numbers of releases (2.14.1+cpu) may differ

All else must be equal: words, other whole numbers, how many numbers and lines there
are, how many digits a number shows, whether anything is written to stderr. A figure is
compared by its text/plain, which tools/figure_text.py has made a description of it.
"""

import copy
import math
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from difflib import SequenceMatcher, unified_diff

from nbval.plugin import coalesce_streams

# A number, with the spaces that align it, that is no part of a name, a release, an
# address, a path or a colour. nan and inf count as numbers, typographers' minus as a
# sign.
NUMBER = re.compile(
    r"(?P<pad>[ ]*)"
    r"(?<![\w.#])(?P<number>[-+\u2212]?"
    r"(?:(?:\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+)(?:[eE][-+\u2212]?\d+)?"
    r"|(?:nan|inf)(?!\w)))(?!\.?\d)(?!\w*\d)"
)
RELEASE = re.compile(r"\b\d+(?:\.\d+)+(?:\+\w+)?")
PART = re.compile(r"/\d")
SLACK = 1 + 1e-9  # what subtracting two decimal fractions may add


@dataclass(frozen=True)
class Tolerance:
    """What may differ in the output of one cell; the default is nothing."""

    rtol: float = 0.0
    atol: float = 0.0
    count: float = 0.0
    share: float = 1.0
    versions: bool = False

    @classmethod
    def from_tags(cls, tags: Iterable[str]) -> "Tolerance":
        """Read the `nbval-NAME=VALUE` tags of a cell.

        Raises ValueError for a tag of that form which is no tolerance: misspelt, it
        would silently compare exactly, or not at all.
        """
        names = {f.name for f in fields(cls)} - {"versions"}
        values: dict[str, float | bool] = {}
        for tag in tags:
            key, _, value = tag.removeprefix("nbval-").partition("=")
            if tag == "nbval-versions":
                values["versions"] = True
            elif tag.startswith("nbval-") and "=" in tag:
                if key not in names or not re.fullmatch(
                    r"\d*\.?\d+(e-?\d\d?)?", value, re.ASCII
                ):
                    raise ValueError(
                        f"not a tolerance tag: {tag} (known are nbval-versions and"
                        f" nbval-NAME=NUMBER with {', '.join(sorted(names))})"
                    )
                values[key] = float(value)
        return cls(**values)

    def allowed(self, stored: re.Match) -> float:
        """How far a computed number may be from this stored one."""
        number, line = stored["number"], stored.string
        if is_float(number):
            size = abs(value_of(number))
            return self.atol + (self.rtol * size if math.isfinite(size) else 0.0)
        if PART.match(line, stored.end()):  # 973 of 973/980
            return self.count
        is_total = line[: stored.start("number")].endswith("/")
        return 0.0 if is_total or re.search("[A-Za-z]", line) else self.count


@dataclass
class Comparison:
    """How two texts, or the outputs of two runs of a cell, compare."""

    text: str = ""  # as computed, with every tolerated number spelt as stored
    problems: list[str] = field(default_factory=list)  # empty when nothing is wrong
    used: float = 0.0  # the largest part of a tolerance that was needed
    where: str = ""  # the number and the line that needed it

    def use(self, part: float, where: str) -> None:
        if part > self.used:
            self.used, self.where = part, where


def is_float(number: str) -> bool:
    return any(c in number for c in ".eEn")  # n: nan, inf


def value_of(number: str) -> float:
    return float(number.replace("\u2212", "-").replace(",", ""))


def alike(stored: str, computed: str) -> bool:
    """Whether two numbers are of one kind and show as many digits (not 1 and 1.0)."""
    if is_float(stored) != is_float(computed):
        return False
    spelt = [re.sub(r"[^\d.]", "", number) for number in (stored, computed)]
    if any(re.search("[eEn]", n) or not value_of(n) for n in (stored, computed)):
        return True
    decimals = {len(s.partition(".")[2]) for s in spelt}
    significant = {len(s.replace(".", "").lstrip("0")) for s in spelt}
    return len(decimals) == 1 or len(significant) == 1


def heal(stored: str, computed: str, tolerance: Tolerance) -> Comparison:
    """Compare two texts. Never raises, whatever the texts.

    The comparison's text equals `stored` when all that differs is within the tolerance.
    """
    if stored == computed:
        return Comparison(stored)
    old, new = stored.split("\n"), computed.split("\n")
    if tolerance.share < 1:
        return heal_pictures(old, new, tolerance.share)
    if len(old) != len(new):
        note = f"{len(old)} lines stored, {len(new)} computed"
        return Comparison(computed, [note, *difference(old, new)])
    return heal_lines(old, new, tolerance)


def heal_lines(old: list[str], new: list[str], tolerance: Tolerance) -> Comparison:
    """Compare texts of equally many lines, line by line."""
    result, healed = Comparison(), []
    for number, (stored, computed) in enumerate(zip(old, new), start=1):
        line = heal_line(stored, computed, tolerance)
        healed.append(line.text)
        result.use(line.used, line.where)
        if line.text != stored:
            result.problems += [
                f"line {number}",
                f"  stored:   {stored.strip()[:160]}",
                f"  computed: {computed.strip()[:160]}",
                *(f"  {problem}" for problem in line.problems[:8]),
            ]
    result.text = "\n".join(healed)
    return result


def heal_line(stored: str, computed: str, tolerance: Tolerance) -> Comparison:
    if tolerance.versions:
        computed = keep_releases(stored, computed)
    old, new = list(NUMBER.finditer(stored)), list(NUMBER.finditer(computed))
    if stored == computed:
        return Comparison(stored)
    if len(old) != len(new):
        return Comparison(computed, [f"{len(old)} numbers stored, {len(new)} computed"])
    result, pieces, position = Comparison(), [], 0
    for a, b in zip(old, new):
        limit = tolerance.allowed(a)
        same = a["number"] == b["number"]
        off = 0.0 if same else abs(value_of(a["number"]) - value_of(b["number"]))
        near = same or (off <= limit * SLACK and alike(a["number"], b["number"]))
        healed = limit and near  # nan is near nothing
        pieces += [computed[position : b.start()], (a if healed else b).group()]
        position = b.end()
        change = f"{a['number']} -> {b['number']}: off by {off:.6g}"
        if not near:
            digits = ", with other digits" if off <= limit * SLACK else ""
            result.problems.append(f"{change}, allowed {limit:.6g}{digits}")
        elif limit:
            result.use(
                off / limit, f"{change} of {limit:.6g} in: {computed.strip()[:80]}"
            )
    result.text = "".join(pieces) + computed[position:]
    return result


def keep_releases(stored: str, computed: str) -> str:
    """`computed` with the release numbers of `stored`, where there are as many."""
    releases = RELEASE.findall(stored)
    if len(releases) != len(RELEASE.findall(computed)):
        return computed
    remaining = iter(releases)
    return RELEASE.sub(lambda _: next(remaining), computed)


def heal_pictures(old: list[str], new: list[str], share: float) -> Comparison:
    """Compare descriptions of which all but the lines of pictures must be equal."""
    stored, computed = ([x for x in t if x.startswith("picture ")] for t in (old, new))
    same = SequenceMatcher(None, stored, computed, autojunk=False)
    kept = sum(block.size for block in same.get_matching_blocks())
    may_change = len(stored) - math.ceil(share * len(stored) / SLACK)
    changed = len(stored) - kept
    rest = [[x for x in t if not x.startswith("picture ")] for t in (old, new)]
    note = (
        f"{changed} of {len(stored)} stored pictures are missing or out of order among"
        f" the {len(computed)} computed, {may_change} may be"
    )
    if rest[0] != rest[1]:
        return Comparison("\n".join(new), difference(*rest))
    if len(stored) != len(computed) or changed > may_change:
        return Comparison("\n".join(new), [note, *difference(stored, computed)])
    result = Comparison("\n".join(old))
    if changed:
        result.use(changed / may_change, note)
    return result


def difference(old: list[str], new: list[str], most: int = 12) -> list[str]:
    """The first lines of a diff, `-` stored and `+` computed."""
    lines = [x for x in unified_diff(old, new, n=0, lineterm="") if x[:2] != "@@"][2:]
    more = [f"  ... and {len(lines) - most} more lines"] if len(lines) > most else []
    return [f"  {line[:160]}" for line in lines[:most]] + more


def compare_outputs(stored: list, computed: list, tags: Iterable[str]) -> Comparison:
    """Compare two lists of a cell's outputs (notebook nodes) under the cell's tags.

    Pictures themselves are not compared, only that there are as many. Raises ValueError
    for a tag that is no tolerance.
    """
    tolerance, result = Tolerance.from_tags(tags), Comparison()
    old, new = pieces_of(stored), pieces_of(computed)
    for kind in [*old, *(kind for kind in new if kind not in old)]:
        if len(old[kind]) != len(new[kind]):
            texts = [str(v)[:400] for v in new[kind] if not kind.startswith("image/")]
            result.problems += [
                f"{kind}: {len(old[kind])} stored, {len(new[kind])} computed",
                *(f"  {text}" for text in texts[:3]),
            ]
            continue
        for a, b in zip(old[kind], new[kind]):
            if isinstance(a, str) and isinstance(b, str):
                exact = kind == "stderr"
                text = heal(a, b, Tolerance() if exact else tolerance)
                result.use(text.used, text.where)
                result.problems += [f"{kind}, {x}" for x in text.problems[:1]]
                result.problems += text.problems[1:24]
            elif a != b:
                result.problems.append(
                    f"{kind}: stored {a!r:.200}, computed {b!r:.200}"
                )
    return result


def pieces_of(outputs: list) -> dict[str, list]:
    """The pieces of a cell's outputs by kind: a stream, a MIME type, an error."""
    pieces: dict[str, list] = defaultdict(list)
    for output in coalesce_streams(copy.deepcopy(outputs)):
        if output.output_type == "stream":
            pieces[output.name].append(output.text)
        elif output.output_type == "error":
            pieces["error"].append(f"{output.ename}: {output.evalue}")
        for mime, value in output.get("data", {}).items():
            pieces[mime].append(None if mime.startswith("image/") else value)
    return pieces
