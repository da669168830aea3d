"""What may differ between two runs of a cell, and by how much.

Tags declare it; README.md lists them. All else must be equal: words, other whole
numbers, how many numbers and lines there are, how many digits a number shows, whether
anything is written to stderr. A figure is compared by its text/plain, which figures.py
has made a description of it.
"""

import copy
import hashlib
import itertools
import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher, unified_diff

from nbval.plugin import coalesce_streams

# A number, with the spaces that align it, that is no part of a name, a release, an
# address, a path or a color. nan and inf count as numbers, typographers' minus as a
# sign.
NUMBER = re.compile(
    r"(?P<pad>[ ]*)"
    r"(?<![\w.#])(?P<number>[-+\u2212]?"
    r"(?:(?:\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+)(?:[eE][-+\u2212]?\d+)?"
    r"|(?:nan|inf)(?!\w)))(?!\.?\d)(?!\w*\d)"
)
RELEASE = re.compile(r"\b\d+(?:\.\d+)+(?:\+\w+)?")
TAG = re.compile(
    r"(share(?!.*@)|rtol|atol|count)=(\d*\.?\d+(?:e-?\d\d?)?)(?:@(.+))?", re.ASCII
)
KNOWN = "nbval-versions, nbval-share=N, nbval-{atol,rtol,count}=N or =N@TEXT"
SLACK = 1 + 1e-9  # what subtracting two decimal fractions may add


@dataclass(frozen=True)
class Allowance:
    """How far numbers of one kind may be off; the default is not at all."""

    rtol: float = 0.0
    atol: float = 0.0
    count: float = 0.0

    def of(self, stored: re.Match) -> float:
        """How far a computed number may be from this stored one."""
        number, line = stored["number"], stored.string
        if is_float(number):
            size = abs(value_of(number))
            return self.atol + (self.rtol * size if math.isfinite(size) else 0.0)
        if re.match(r"/\d", line[stored.end() :]):  # 973 of 973/980
            return self.count
        is_total = line[: stored.start("number")].endswith("/")
        return 0.0 if is_total or re.search("[A-Za-z]", line) else self.count


@dataclass(frozen=True)
class Tolerance:
    """What may differ in the output of one cell; the default is nothing."""

    numbers: dict[str, Allowance] = field(default_factory=dict)  # "": those not named
    share: float = 1.0
    versions: bool = False

    @classmethod
    def from_tags(cls, tags: Iterable[str], also: str = "") -> "Tolerance":
        """Read the `nbval-...` tags of a cell; those of the prefix `also` replace them.

        Raises ValueError for a tag of that form which is no tolerance: misspelt, it
        would silently compare exactly, or not at all.
        """
        numbers, share, versions = defaultdict(Allowance), 1.0, False
        prefixes = [prefix for prefix in ("nbval", also) if prefix]
        for prefix, tag in itertools.product(prefixes, tags):
            if tag == f"{prefix}-versions":
                versions = True
            elif tag.startswith(f"{prefix}-") and "=" in tag:
                if not (found := TAG.fullmatch(tag, len(prefix) + 1)):
                    raise ValueError(f"not a tolerance tag: {tag} (known are {KNOWN})")
                name, number, text = found.groups(default="")
                if name == "share":
                    share = float(number)
                else:
                    new = {name: float(number)}
                    numbers[text] = replace(numbers[text], **new)
        return cls(dict(numbers), share, versions)


def selector_of(number: re.Match, lines: list[str], at: int, texts: list[str]) -> str:
    """Which of `texts` names a number of lines[at]; "" where none does.

    The text that follows it at once (%), else the last one before it in its line, else
    the nearest above it: in its column (a table's head), or in a line that its line is
    indented under (a figure's curve or panel). Of two in one place the longer one.
    """
    texts = sorted(filter(None, texts), key=len, reverse=True)
    start, end = number.span("number")
    if after := [text for text in texts if lines[at].startswith(text, end)]:
        return after[0]
    if before := [text for text in texts if text in lines[at][:start]]:
        return max(before, key=lambda t: lines[at].rfind(t, 0, start) + len(t))
    is_figure, indent = lines[0].startswith("<Figure "), indentation(lines[at])
    for line in reversed(lines[:at]):
        is_heading = indentation(line) < indent
        for text in texts:
            columns = [found.span() for found in re.finditer(re.escape(text), line)]
            in_column = any(a < end and start < b for a, b in columns)
            if columns and (is_heading or (in_column and not is_figure)):
                return text
        indent = min(indent, indentation(line))
    return ""


def indentation(line: str) -> int:
    return len(line) - len(line.lstrip()) if line.strip() else sys.maxsize


@dataclass
class Comparison:
    """How two texts, or the outputs of two runs of a cell, compare."""

    problems: list[str] = field(default_factory=list)  # a first line says what differs
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


def compare(stored: str, computed: str, tolerance: Tolerance) -> Comparison:
    """Compare two texts, line by line. Never raises, whatever the texts."""
    if stored == computed:
        return Comparison()
    if tolerance.versions:
        stored, computed = (RELEASE.sub("RELEASE", t) for t in (stored, computed))
    old, new = stored.split("\n"), computed.split("\n")
    if tolerance.share < 1:
        return compare_pictures(old, new, tolerance)
    if len(old) != len(new):
        note = f"{len(old)} lines stored, {len(new)} computed"
        return Comparison([block(note, difference(old, new))])
    result, is_figure = Comparison(), stored.startswith("<Figure ")
    for at, line in enumerate(new):
        fixed = is_figure and old[at].lstrip().startswith("fixed ")
        notes = compare_line(old, at, line, Tolerance() if fixed else tolerance, result)
        if notes:
            shown = [f"stored:   {old[at].strip()[:160]}"]
            shown += [f"computed: {line.strip()[:160]}", *notes[1:8]]
            result.problems.append(block(f"line {at + 1}: {notes[0]}", shown))
    return result


def compare_line(lines, at, computed, tolerance, result) -> list[str]:
    """What differs from lines[at]; `result` notes what it used."""
    stored = lines[at]
    if stored == computed:
        return []
    old, new = list(NUMBER.finditer(stored)), list(NUMBER.finditer(computed))
    if len(old) != len(new):
        return [f"{len(old)} numbers stored, {len(new)} computed"]
    problems = []
    if NUMBER.split(stored)[::3] != NUMBER.split(computed)[::3]:
        problems = ["other words"]
    for a, b in zip(old, new):
        if a.group() == b.group():
            continue
        name = selector_of(a, lines, at, [*tolerance.numbers])
        limit = tolerance.numbers.get(name, Allowance()).of(a)
        same = a["number"] == b["number"]
        off = 0.0 if same else abs(value_of(a["number"]) - value_of(b["number"]))
        within = off <= limit * SLACK  # nan is near nothing
        change = f"{a['number']} -> {b['number']}: off by {off:.6g}"
        if limit and within and (same or alike(a["number"], b["number"])):
            where = f"{change} of {limit:.6g} in: {computed.strip()[:80]}"
            result.use(off / limit, where)
        else:
            spelt = ", with other digits or spaces" if within else ""
            problems.append(f"{change}, allowed {limit:.6g}{spelt}")
    return problems


def compare_pictures(old: list[str], new: list[str], tolerance: Tolerance):
    """Compare descriptions that are equal but for a share of their pictures' lines."""
    stored, computed = ([x for x in t if x.startswith("picture ")] for t in (old, new))
    rest = ["\n".join(x for x in t if not x.startswith("picture ")) for t in (old, new)]
    result = compare(*rest, replace(tolerance, share=1.0))
    same = SequenceMatcher(None, stored, computed, autojunk=False)
    changed = len(stored) - sum(part.size for part in same.get_matching_blocks())
    may_change = len(stored) - math.ceil(tolerance.share * len(stored) / SLACK)
    note = (
        f"{changed} of {len(stored)} stored pictures are missing or out of order among"
        f" the {len(computed)} computed, {may_change} may be"
    )
    if len(stored) != len(computed) or changed > may_change:
        result.problems.append(block(note, difference(stored, computed)))
    elif changed:
        result.use(changed / may_change, note)
    return result


def difference(old: list[str], new: list[str], most: int = 12) -> list[str]:
    """The first lines of a diff, `-` stored and `+` computed."""
    lines = [x[:160] for x in unified_diff(old, new, lineterm="", n=0)][2:]
    more = [f"... and {len(lines) - most} more lines"] if len(lines) > most else []
    return [line for line in lines[:most] if not line.startswith("@@")] + more


def block(head: str, lines: list[str]) -> str:
    return "\n  ".join([head, *lines])


def compare_outputs(
    stored: list, computed: list, tolerance: Tolerance, pictures: bool = False
) -> Comparison:
    """Compare two lists of a cell's outputs (notebook nodes).

    Of pictures only the number is compared, and with `pictures` each byte.
    """
    result = Comparison()
    old, new = pieces_of(stored, pictures), pieces_of(computed, pictures)
    for kind in [*old, *(kind for kind in new if kind not in old)]:
        if len(old[kind]) != len(new[kind]):
            head = f"{kind}: {len(old[kind])} stored, {len(new[kind])} computed"
            texts = [str(value)[:400] for value in new[kind][:3]]
            result.problems.append(block(head, texts))
            continue
        for a, b in zip(old[kind], new[kind]):
            if isinstance(a, str) and isinstance(b, str):
                text = compare(a, b, Tolerance() if kind == "stderr" else tolerance)
                result.use(text.used, text.where)
                result.problems += [f"{kind}, {problem}" for problem in text.problems]
            elif a != b:
                result.problems.append(f"{kind}: {a!r:.80} -> {b!r:.80}")
    return result


def pieces_of(outputs: list, pictures: bool) -> dict[str, list]:
    """The pieces of a cell's outputs by kind: a stream, a MIME type, an error."""
    pieces: dict[str, list] = defaultdict(list)
    for output in coalesce_streams(copy.deepcopy(outputs)):
        if output.output_type == "stream":
            pieces[output.name].append(output.text)
        elif output.output_type == "error":
            pieces["error"].append(f"{output.ename}: {output.evalue}")
        for kind, value in output.get("data", {}).items():
            if kind.startswith("image/"):  # base64, in lines of any length
                compared = pictures and kind != "image/svg+xml"  # its ids are random
                data = "".join(value.split()) if compared else ""
                value = {"sha256": hashlib.sha256(data.encode()).hexdigest()[:12]}
            pieces[kind].append(value)
    return pieces
