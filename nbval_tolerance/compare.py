"""What may differ between two runs of a cell, and by how much.

Tags declare it; README.md lists them. All else must be equal: words, other whole
numbers, how many numbers and lines there are, how many digits a number shows, whether
anything is written to stderr. A figure is compared by its text/plain, which figures.py
has made a description of it.
"""

import hashlib
import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import SequenceMatcher, unified_diff

# What may differ, by the text that names the numbers, "" for those that none names:
# {"": {"rtol": 0.1, "share": 0.5, "versions": 1}, "Loss": {"atol": 2}}; {} is nothing.
Tolerance = dict[str, dict[str, float]]

# A number, with the spaces that align it, that is no part of a name, a release, an
# address, a path or a color. nan and inf count as numbers, typographers' minus as a
# sign.
NUMBER = re.compile(
    r"(?P<pad>[ ]*)"
    r"(?<![\w.#])(?P<number>[-+\u2212]?"
    r"(?:(?:\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+)(?:[eE][-+\u2212]?\d+)?"
    r"|(?:nan|inf)(?!\w)))(?!\.?\d)(?!\w*\d)"
)
RELEASE = re.compile(
    r"\b\d+(?:\.\d+)+(?:\.?(?:a|b|rc|dev|post)\d+)*(?:\+\w+(?:\.\w+)*)?"
)
TAG = re.compile(
    r"nbval-(share(?!.*@)|rtol|atol|count)=(\d*\.?\d+(?:e-?\d\d?)?)(?:@(.+))?", re.ASCII
)
KNOWN = "nbval-versions, nbval-share=N, nbval-{atol,rtol,count}=N or =N@TEXT"
SLACK = 1 + 1e-9  # what subtracting two decimal fractions may add


@dataclass
class Comparison:
    """How two texts, or the outputs of two runs of a cell, compare."""

    problems: list[str] = field(default_factory=list)  # a first line says what differs
    used: tuple[float, str] = (0.0, "")  # most of a tolerance, 0 to 1, and by what


def read_tags(tags: Iterable[str]) -> Tolerance:
    """What the `nbval-...` tags of a cell declare; of two alike, the last counts.

    Raises ValueError for another tag in which nbval stands, such as a misspelt one or
    nbval's own: it would silently compare exactly, or not at all.
    """
    tolerance = defaultdict(dict)
    for tag in tags:
        if tag == "nbval-versions":
            tolerance[""]["versions"] = 1
        elif "nbval" in tag.lower():
            found = TAG.fullmatch(tag)
            if not found or (found[1] == "share" and float(found[2]) > 1):
                raise ValueError(f"not a tolerance tag: {tag} (known are {KNOWN})")
            what, number, text = found.groups(default="")
            tolerance[text][what] = float(number)
    return dict(tolerance)


def limit_of(stored: re.Match, allowed: dict[str, float], named: str) -> float:
    """How far a computed number may be from this stored one; mostly not at all."""
    number, line = stored["number"], stored.string
    rtol, atol, count = (allowed.get(what, 0.0) for what in ("rtol", "atol", "count"))
    if is_float(number):
        size = abs(value_of(number))
        return atol + (rtol * size if math.isfinite(size) else 0.0)
    if re.match(r"/\d", line[stored.end() :]):  # 973 of 973/980
        return count
    is_total = line[: stored.start("number")].endswith("/")
    return 0.0 if is_total or not named and re.search("[A-Za-z]", line) else count


def selector_of(number: re.Match, lines: list[str], at: int, texts: list[str]) -> str:
    """Which of `texts` names a number of lines[at]; "" where none does.

    The text that follows it at once (%), else the last one before it in its line, else
    the nearest above it: in its column (a table's head), or in a line that its line is
    indented under (a figure's curve or panel, a heading that is no table's head, which
    has gaps). Of two in one place the longer one.
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
        is_heading &= is_figure or "  " not in line.strip()
        for text in texts:
            columns = [found.span() for found in re.finditer(re.escape(text), line)]
            in_column = any(a < end and start < b for a, b in columns)
            if columns and (is_heading or (in_column and not is_figure)):
                return text
        indent = min(indent, indentation(line))
    return ""


def indentation(line: str) -> int:
    return len(line) - len(line.lstrip()) if line.strip() else sys.maxsize


def is_float(number: str) -> bool:
    return any(c in number for c in ".eEn")  # n: nan, inf


def value_of(number: str, kind=float):
    return kind(number.replace("\u2212", "-").replace(",", ""))


def alike(stored: str, computed: str) -> bool:
    """Whether two numbers are of one kind and show as many digits (not 1 and 1.0)."""
    if is_float(stored) != is_float(computed):
        return False
    if not (value_of(stored) and value_of(computed)):
        return True
    shown = [value_of(number, Decimal).as_tuple() for number in (stored, computed)]
    decimals, significant = (
        {d.exponent for d in shown},
        {len(d.digits) for d in shown},
    )
    return 1 in (len(decimals), len(significant))


def compare(stored: str, computed: str, tolerance: Tolerance) -> Comparison:
    """Compare two texts, line by line. Never raises, whatever the texts."""
    result, others = Comparison(), tolerance.get("", {})
    if "versions" in others:
        stored, computed = (RELEASE.sub("RELEASE", t) for t in (stored, computed))
    old, new = stored.split("\n"), computed.split("\n")
    if "share" in others:
        old, new = compare_pictures(old, new, others["share"], result)
    if len(old) != len(new):
        note = f"{len(old)} lines stored, {len(new)} computed"
        result.problems.append(note + difference(old, new))
        return result
    for at, line in enumerate(new):
        if notes := compare_line(old, at, line, tolerance, result):
            shown = [f"stored:   {old[at].strip()[:160]}"]
            shown += [f"computed: {line.strip()[:160]}", *notes[1:8]]
            problem = "\n  ".join([f"line {at + 1}: {notes[0]}", *shown])
            result.problems.append(problem)
    return result


def compare_line(lines, at, computed, tolerance, result) -> list[str]:
    """What differs from lines[at]; `result` notes what it used."""
    stored = lines[at]
    old, new = list(NUMBER.finditer(stored)), list(NUMBER.finditer(computed))
    if len(old) != len(new):
        return [f"{len(old)} numbers stored, {len(new)} computed"]
    problems = []
    if NUMBER.split(stored)[::3] != NUMBER.split(computed)[::3]:
        problems = ["other words"]
    if lines[0].startswith("<Figure ") and stored.lstrip().startswith("fixed "):
        tolerance = {}
    for a, b in zip(old, new):
        if a.group() == b.group():
            continue
        name = selector_of(a, lines, at, [*tolerance])
        limit = limit_of(a, tolerance.get(name, {}), name)
        same = a["number"] == b["number"]
        off = 0.0 if same else abs(value_of(a["number"]) - value_of(b["number"]))
        within = off <= limit * SLACK  # nan is near nothing
        change = f"{a['number']} -> {b['number']}: off by {off:.6g}"
        if limit and within and (same or alike(a["number"], b["number"])):
            where = f"{change} of {limit:.6g} in: {computed.strip()[:80]}"
            result.used = max(result.used, (off / limit, where))
        else:
            spelt = ", with other digits or spaces" if within else ""
            problems.append(f"{change}, allowed {limit:.6g}{spelt}")
    return problems


def compare_pictures(old, new, share, result) -> list[list[str]]:
    """Compare the pictures' lines, of which a share must be the same, in their order.

    The other lines are returned.
    """
    stored, computed = ([x for x in t if x.startswith("picture ")] for t in (old, new))
    same = SequenceMatcher(None, stored, computed, autojunk=False)
    changed = len(stored) - sum(part.size for part in same.get_matching_blocks())
    may_change = len(stored) - math.ceil(share * len(stored) / SLACK)
    note = (
        f"{changed} of {len(stored)} stored pictures are missing or out of order among"
        f" the {len(computed)} computed, {may_change} may be"
    )
    if len(stored) != len(computed) or changed > may_change:
        result.problems.append(note + difference(stored, computed))
    elif changed:
        result.used = max(result.used, (changed / may_change, note))
    return [[x for x in t if not x.startswith("picture ")] for t in (old, new)]


def difference(old: list[str], new: list[str]) -> str:
    """The first lines of a diff, `-` stored and `+` computed."""
    lines = [*unified_diff(old, new, lineterm="", n=0)][2:14]
    return "".join(f"\n  {line[:160]}" for line in lines)


def compare_outputs(
    stored: list, computed: list, tolerance: Tolerance, pictures: bool = False
) -> Comparison:
    """Compare two lists of a cell's outputs (notebook nodes).

    Of pictures only the number is compared, and with `pictures` each byte.
    """
    result = Comparison()
    old, new = pieces_of(stored, pictures), pieces_of(computed, pictures)
    for kind in old | new:
        if len(old[kind]) != len(new[kind]):
            head = f"{kind}: {len(old[kind])} stored, {len(new[kind])} computed"
            result.problems.append("\n  ".join([head, *(x[:400] for x in new[kind])]))
            continue
        for a, b in zip(old[kind], new[kind]):
            text = compare(a, b, {} if kind == "stderr" else tolerance)
            result.used = max(result.used, text.used)
            result.problems += [f"{kind}, {problem}" for problem in text.problems]
    before, after = order_of(stored), order_of(computed)
    if before != after and not result.problems:
        result.problems.append("in another order" + difference(before, after))
    return result


def order_of(outputs: list) -> list[str]:
    """What follows what, but for stderr: only timing says where it comes."""
    told = [(o.get("name", o.output_type), sorted(o.get("data", {}))) for o in outputs]
    return [" ".join([name, *kinds]) for name, kinds in told if name != "stderr"]


def pieces_of(outputs: list, pictures: bool) -> dict[str, list[str]]:
    """The pieces of a cell's outputs by kind: a stream, a MIME type, an error."""
    pieces = defaultdict(list)
    for output in outputs:
        data = {**output.get("data", {})}
        if output.output_type == "stream":
            data[output.name] = output.text
        elif output.output_type == "error":
            data["error"] = f"{output.ename}: {output.evalue}"
        for kind, value in data.items():
            if kind.startswith("image/"):  # base64, in lines of any length
                picture = "".join(value.split()).encode() if pictures else b""
                value = f"sha256 {hashlib.sha256(picture).hexdigest()[:12]}"
            pieces[kind].append(str(value))
    return pieces
