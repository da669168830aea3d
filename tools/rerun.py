"""Re-execute notebooks as `make test` does, in another process, and read its report."""

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from tools.notebooks import ROOT

COMMAND = ["-m", "pytest", "-p", "tools.nbval_tolerance", "-p", "no:cacheprovider"]
OPTIONS = ["--nbval", "--nbval-current-env", "--nbval-cell-timeout=900", "-q"]


running = set()  # the processes that were started and have not ended


class RerunError(Exception):
    """The notebooks could not be re-executed; the message is what pytest said."""


@dataclass
class CellResult:
    """How the re-execution of one cell compared with what is stored."""

    notebook: str
    cell: str  # its name in the report: "Cell 14"
    seconds: float
    failure: str  # the report of a failure, or ""
    used: float  # part of its tolerance, 0 to 1
    at: str  # the number that used it


def rerun(root, *arguments, env=None):
    """Run pytest with the book's plugin in the folder `root`; a CellResult per cell.

    `env` is the whole environment of the run, the caller's own where it is not given.
    Raises RerunError when the cells could not be collected or the run broke off.
    """
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.xml")
        where = [f"--rootdir={root}", "-o", "addopts=", f"--junitxml={report}"]
        process = subprocess.Popen(
            [sys.executable, *COMMAND, *OPTIONS, *where, *map(str, arguments)],
            cwd=root,
            env=env or {**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        running.add(process)
        try:
            said, _ = process.communicate()
        finally:
            process.kill()
            running.discard(process)
        if process.returncode not in (0, 1) or not report.is_file():
            raise RerunError(f"pytest ended with {process.returncode}:\n{said[-3000:]}")
        return [read_case(case) for case in ElementTree.parse(report).iter("testcase")]


def stop():
    """End every re-execution that is under way."""
    for process in list(running):
        process.terminate()


def record(name, table):
    """Put a measured table into docs/testing.md, between the comments of that name."""
    page = ROOT / "docs" / "testing.md"
    before, rest = page.read_text().split(f"<!-- {name} -->\n")
    _, after = rest.split(f"<!-- end of {name} -->")
    marked = f"<!-- {name} -->\n\n{table}\n\n<!-- end of {name} -->"
    page.write_text(before + marked + after)


def read_case(case):
    properties = {p.get("name"): p.get("value") for p in case.iter("property")}
    failures = [f for f in case if f.tag in ("failure", "error")]
    return CellResult(
        notebook=case.get("classname", ""),
        cell=case.get("name", ""),
        seconds=float(case.get("time", 0)),
        failure="\n".join(f.text or f.get("message", "") for f in failures),
        used=float(properties.get("used", 0)),
        at=properties.get("at", ""),
    )
