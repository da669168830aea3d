"""`make bench`: an epoch of the same work, in the page's steps and in other libraries.

Processor seconds on one thread; each library in an environment of its own under
_build/bench, which sees the packages of this one. Nothing here fails by the clock.
"""

import json
import os
import subprocess
import sys
import sysconfig

import pytest

from tests.bench.peers import PEERS
from tests.bench.rows import ROWS
from tools.notebooks import ROOT

ENVIRON = {
    **os.environ,
    "PYTHONPATH": str(ROOT),
    "OMP_NUM_THREADS": "1",
    "CPU": "1",
    "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1",
}
floor = {}


def environment(packages):
    """The Python of an environment with these packages, made where it is not."""
    folder = ROOT / "_build" / "bench" / packages.split()[0]
    python = folder / "bin" / "python"
    if not python.exists():
        venv = [sys.executable, "-m", "venv", "--without-pip", folder]
        subprocess.run(venv, check=True)
        (site,) = folder.glob("lib/*/site-packages")
        (site / "book.pth").write_text(sysconfig.get_path("purelib"))
        pip = [python, "-m", "pip", "install", "--quiet", *packages.split()]
        subprocess.run(pip, check=True)
    return python


@pytest.mark.desk
@pytest.mark.parametrize("row", [*ROWS, *PEERS])
def test_a_row(row, measure):
    python = environment(PEERS[row][0]) if row in PEERS else sys.executable
    command = [python, "-m", "tests.bench.rows", row]
    done = subprocess.run(
        command, check=False, cwd=ROOT, env=ENVIRON, capture_output=True, text=True
    )
    if done.returncode:
        measure(row, "s/epoch", "does not run")
        pytest.skip(done.stderr[-500:])
    found = json.loads(done.stdout.splitlines()[-1])
    floor.setdefault("seconds", found["seconds"])  # the first row is the floor
    measure(row, "s/epoch", f"{found['seconds']:.2f}")
    measure(row, "x floor", f"{found['seconds'] / floor['seconds']:.1f}")
    measure(row, "first epoch, s", f"{found['first']:.1f}")
    accuracy = found["accuracy"]
    measure(row, "accuracy, %", f"{100 * accuracy:.2f}" if accuracy else "")
