"""Re-execute the book under other arithmetics: how much of its tolerances each uses.

    python -m tools.drift [--only WORD] [NOTEBOOK ...]

Prints a Markdown table, notebook by arithmetic, of the largest part of a tolerance that
a cell used. Exit status 1 when a cell fails or uses more than 60 %, or when
interrupted, and what is known is printed then, too. The other release of PyTorch is
installed into .drift/ once. An arithmetic that this machine has not is named, and left
out. The table of a whole run goes into docs/testing.md.
"""

import argparse
import os
import subprocess
import sys
import time

from tools.notebooks import ROOT
from tools.rerun import RerunError, record, rerun

LIMIT = 0.6  # of a tolerance, for an honest run
FOLDERS = ["chapters", "exercises", "solutions"]
RELEASE = ["torch==2.12.0", "torchvision==0.27.0"]

# What is not named is as the library chooses. Pinned is what the Makefile sets.
PINNED = {"ATEN_CPU_CAPABILITY": "avx2", "MKL_CBWR": "AVX2"}
ARITHMETICS = {
    "1 thread, pinned": {"OMP_NUM_THREADS": "1", **PINNED},
    "AVX2": {"OMP_NUM_THREADS": "1", "ATEN_CPU_CAPABILITY": "avx2"},
    "AVX-512": {"OMP_NUM_THREADS": "1", "ATEN_CPU_CAPABILITY": "avx512"},
    "plain kernels, MKL compatible": {
        "OMP_NUM_THREADS": "1",
        "ATEN_CPU_CAPABILITY": "default",
        "MKL_CBWR": "COMPATIBLE",
    },
    RELEASE[0].replace("==", " "): {"OMP_NUM_THREADS": "1", **PINNED},
    "2 threads": {"OMP_NUM_THREADS": "2"},
    "4 threads": {"OMP_NUM_THREADS": "4", "MKL_DYNAMIC": "FALSE"},  # on two cores, too
}
REPORT = (
    "import torch, torchvision; print('torch', torch.__version__, '|',"
    " torch.backends.cpu.get_cpu_capability(), '|', torch.get_num_threads(), 'threads')"
)


def other_release():
    """The folder of the other release, installed once; it shares our other packages."""
    folder = ROOT / ".drift" / RELEASE[0]
    if not (folder / "done").is_file():
        print(f"Installing {' and '.join(RELEASE)} into .drift/ ...", flush=True)
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"]
        subprocess.run([*command, "--target", folder, *RELEASE], check=True)
        (folder / "done").touch()
    return folder


def environment(name):
    """The environment variables of an arithmetic, and what PyTorch makes of them."""
    pinned = {"OMP_NUM_THREADS", *PINNED}
    env = {key: value for key, value in os.environ.items() if key not in pinned}
    path = [str(other_release())] if name.startswith("torch ") else []
    env |= {"OMP_WAIT_POLICY": "passive"}  # more threads than cores: do not spin
    env |= ARITHMETICS[name] | {"PYTHONPATH": os.pathsep.join([*path, str(ROOT)])}
    command = [sys.executable, "-c", REPORT]
    said = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    return env, said.stdout.strip()


def measure(name, notebooks):
    """{notebook: its cell that failed, or used most of its tolerance} under `name`."""
    env, said = environment(name)
    print(f"{name}: {said}", flush=True)
    if name == "AVX-512" and "AVX512" not in said:
        print("  this machine has no AVX-512: left out", flush=True)
        return {}
    started, worst = time.monotonic(), {}
    for result in rerun(ROOT, "-n2", "--dist=loadfile", *notebooks, env=env):
        notebook = result.notebook.split(".")[-2]
        known = worst.setdefault(notebook, result)
        if share(result) > share(known):
            worst[notebook] = result
        if share(result) > 0:
            where = f"{notebook}, {result.cell}"
            print(f"  {percent(result):>5}  {where}: {describe(result)}")
    print(f"  {time.monotonic() - started:.0f} s", flush=True)
    return worst


def share(result):
    return float("inf") if result.failure else result.used


def percent(result):
    return "FAILS" if result.failure else f"{result.used:.0%}"


def describe(result):
    if result.failure:
        return "\n".join(result.failure.splitlines()[:12])
    return result.at or "nothing moved"


def table(measured):
    """A Markdown table: notebooks down, arithmetics across."""
    notebooks = sorted({notebook for worst in measured.values() for notebook in worst})
    lines = [
        f"| Notebook | {' | '.join(measured)} |",
        "|:--" * (len(measured) + 1) + "|",
    ]
    for notebook in notebooks:
        cells = [
            f"{percent(worst[notebook])} ({worst[notebook].cell})"
            if share(worst[notebook])
            else "0%"
            for worst in measured.values()
            if notebook in worst
        ]
        lines.append(f"| {notebook} | {' | '.join(cells)} |")
    return "\n".join(lines)


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--only", default="", help="arithmetics with this in their name"
    )
    parser.add_argument("notebooks", nargs="*", help="default: all of them")
    options = parser.parse_args(arguments)
    notebooks = options.notebooks or [f for f in FOLDERS if (ROOT / f).is_dir()]
    names = [name for name in ARITHMETICS if options.only in name]
    measured, broken = {}, []
    try:
        for name in names:
            try:
                measured[name] = measure(name, notebooks)
            except (RerunError, subprocess.CalledProcessError) as error:
                broken.append(f"{name}: {error}")
                print(broken[-1], file=sys.stderr)
    except KeyboardInterrupt:
        broken.append("interrupted")
    measured = {name: worst for name, worst in measured.items() if worst}
    if measured:
        print(table(measured))
    missed = [name for name in names if name not in measured]
    if missed:
        print(f"Not measured: {', '.join(missed)}")
    elif not options.only and not options.notebooks:
        record("drift", table(measured))
    over = [
        f"{name}, {notebook}, {result.cell}: {percent(result)}"
        for name, worst in measured.items()
        for notebook, result in worst.items()
        if share(result) > LIMIT
    ]
    print(
        "\n".join(["More than 60%:", *over] if over else ["No more than 60% anywhere."])
    )
    return 1 if over or broken else 0


if __name__ == "__main__":
    sys.exit(main())
