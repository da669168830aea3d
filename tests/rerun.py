"""Re-execute notebooks as `make test` does, in another process, and read its report."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from tools.notebooks import ROOT

COMMAND = ["-m", "pytest", "-p", "nbval_tolerance.plugin", "-p", "no:cacheprovider"]
COMMAND += ["--nbval", "--nbval-current-env", "--nbval-cell-timeout=3600", "-q"]
COMMAND += ["--nbval-kernel-startup-timeout=1800"]


class RerunError(Exception):
    """The notebooks could not be re-executed; the message is what pytest said."""


class Cell(NamedTuple):
    """How the re-execution of one cell compared with what is stored."""

    notebook: str  # "chapters/ch30_training_loop"
    name: str  # "Cell 14"
    failure: str  # the report of a failure, or ""
    used: float  # the largest part of a tolerance, 0 to 1
    at: str  # the number that used it
    moved: str  # the first difference, whatever the tolerance, in lines, or ""


def rerun(*arguments, folder, python=sys.executable, env=None):
    """Run pytest with the book's plugin in a folder; a Cell for each cell that ran.

    `arguments` are further ones of pytest, `env` is the whole environment of the run,
    the caller's own where it is not given. Raises RerunError when the cells could not
    be collected or the run broke off.
    """
    env = env or {**os.environ, "PYTHONPATH": str(ROOT)}
    env = {name: env[name] for name in env if not name.startswith("PYTEST_")}
    with tempfile.TemporaryDirectory() as reports:
        report = Path(reports, "report.xml")
        where = [f"--rootdir={folder}", "-o", "addopts=", f"--junitxml={report}"]
        command = [python, *COMMAND, *where, *map(str, arguments)]
        about = {"cwd": folder, "env": env, "capture_output": True, "text": True}
        done = subprocess.run(command, check=False, **about)
        if done.returncode not in (0, 1) or not report.is_file():
            said = f"{done.stdout}{done.stderr}"[-3000:]
            raise RerunError(f"pytest ended with {done.returncode}:\n{said}")
        return [read(case) for case in ElementTree.parse(report).iter("testcase")]


def read(case):
    """The Cell that one test case of a report describes."""
    properties = {p.get("name"): p.get("value") for p in case.iter("property")}
    failures = [f for f in case if f.tag in ("failure", "error")]
    return Cell(
        notebook=case.get("classname").removesuffix(".ipynb").replace(".", "/"),
        name=case.get("name"),
        failure="\n".join(f.text or f.get("message", "") for f in failures),
        used=float(properties.get("used", 0)),
        at=properties.get("at", ""),
        moved=properties.get("moved", ""),
    )
