"""Re-execute the book under other arithmetics: how much of its tolerances each uses.

`make drift` writes docs/measured/drift.md: notebook by arithmetic, the largest part of
a tolerance that a cell used. Where the digest of the arithmetic is the notebooks' own,
no digit may move. The other release of PyTorch is installed into _build/drift/ once.
On a machine that is no ARM64, ARM64_PYTHON names a Python that is (docs/testing.md).
"""

import os
import platform
import subprocess
import sys
from functools import cache

import pytest
from filelock import FileLock

from tests.rerun import rerun
from tools.notebooks import ROOT, notebook_paths

NOTEBOOKS = [p.relative_to(ROOT).with_suffix("").as_posix() for p in notebook_paths()]
LIMIT = 0.6  # of a tolerance, for an honest run
RELEASE = ["torch==2.12.0", "torchvision==0.27.0"]
OTHER = ROOT / "_build" / "drift" / RELEASE[0]

# What is not named is as the library chooses. Pinned is what the Makefile sets.
PINNED = {"ATEN_CPU_CAPABILITY": "avx2", "MKL_CBWR": "AVX2"}
ONE = {"OMP_NUM_THREADS": "1"}
# {column of the table: (what PyTorch must say of itself, environment variables)}
ARITHMETICS = {
    "1 thread, pinned": ("AVX2", ONE | PINNED),
    "AVX2": ("AVX2", ONE | {"ATEN_CPU_CAPABILITY": "avx2"}),
    "AVX-512": ("AVX512", ONE | {"ATEN_CPU_CAPABILITY": "avx512"}),
    "plain kernels, MKL compatible": (
        "DEFAULT",
        ONE | {"ATEN_CPU_CAPABILITY": "default", "MKL_CBWR": "COMPATIBLE"},
    ),
    "torch 2.12.0": ("AVX2", ONE | PINNED | {"PYTHONPATH": f"{OTHER}:{ROOT}"}),
    "2 threads": ("", {"OMP_NUM_THREADS": "2"}),
    "4 threads": ("", {"OMP_NUM_THREADS": "4", "MKL_DYNAMIC": "FALSE"}),  # on two cores
    "ARM64": ("aarch64", ONE),
}
SAY = """import platform, torch, torchvision
print(platform.machine(), torch.__version__, torch.get_num_threads(), "threads",
torch.backends.cpu.get_cpu_capability())"""


def interpreter(name):
    """The Python of an arithmetic; the test is skipped where there is none."""
    if name != "ARM64" or platform.machine() in ("aarch64", "arm64"):
        return sys.executable
    return os.environ.get("ARM64_PYTHON") or pytest.skip("ARM64_PYTHON is not set")


@cache
def environment(name, python):
    """The environment variables of an arithmetic, and what PyTorch makes of them.

    The other release is installed beside this environment, whose packages it shares.
    """
    _, variables = ARITHMETICS[name]
    if str(OTHER) in variables.get("PYTHONPATH", ""):
        with FileLock(ROOT / "_build" / "drift.lock"):
            if not (OTHER / "done").is_file():
                command = [sys.executable, "-m", "pip", "install", "--quiet"]
                command += ["--no-deps", "--target", OTHER, *RELEASE]
                subprocess.run(command, check=True)
                (OTHER / "done").touch()
    env = {k: v for k, v in os.environ.items() if k not in {*ONE, *PINNED}}
    env |= {"OMP_WAIT_POLICY": "passive"}  # more threads than cores: do not spin
    env |= {"PYTHONPATH": str(ROOT)} | variables
    return env, subprocess.check_output([python, "-c", SAY], env=env, text=True).strip()


@pytest.mark.desk
@pytest.mark.parametrize("name", ARITHMETICS)
@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_an_honest_run_stays_within(notebook, name, measure):
    python = interpreter(name)
    env, said = environment(name, python)
    needs, _ = ARITHMETICS[name]
    if needs not in said.split() + [""]:
        pytest.skip(f"this machine cannot: asked for {needs}, PyTorch says {said}")
    # Exactly, or tolerantly.
    cells = rerun(f"{notebook}.ipynb", folder=ROOT, python=python, env=env)
    measure(notebook, name, describe(max(cells, key=share)))
    over = [cell for cell in cells if share(cell) > LIMIT]
    report = "\n".join(f"{describe(cell)}: {cell.at}{cell.failure}" for cell in over)
    assert not over, f"{said}\n{report[:8000]}"


def share(cell):
    return float("inf") if cell.failure else cell.used


def describe(cell):
    used = "FAILS" if cell.failure else f"{cell.used:.0%}"
    return f"{used} ({cell.name})" if share(cell) else used
