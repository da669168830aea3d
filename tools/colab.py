"""Run every notebook as Colab would: alone, with Colab's own versions, and compare.

    python -m tools.colab [RUNTIME ...] [NOTEBOOK.ipynb ...]

tools/colab.toml names the runtimes. For each, uv makes an environment under .colab/,
and there each notebook runs in an empty folder, as a front end would run it, with no
network but a stand-in for MNIST's mirrors. What it prints is held to the tolerances of
`make test`, or to wider ones where a cell says so by tags such as `colab-rtol=0.05`;
tests/test_download.py runs there, too. The runtime `far` is of another kind: the book's
own environment, with the model on a device that is not the CPU. Prints a table of
times; the exit status is 1 when anything differs, or when an interpreter was not found.
"""

import functools
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
import tomllib
from concurrent.futures import ProcessPoolExecutor
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import nbformat

from tools import data
from tools.notebooks import ROOT, code_cells, execute, name
from tools.tolerance import compare_outputs

RUNTIMES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text())
ENVIRONMENTS = ROOT / ".colab"
KERNEL = Path(__file__).with_name("colab_kernel.py")
DEVICE = 'torch.device("cuda" if torch.cuda.is_available() else "cpu")'
DOWNLOAD_TEST = "tests/test_download.py"


def notebooks():
    """Every notebook of the book, found where notebooks are."""
    folders = ("chapters", "exercises", "solutions")
    return [path for f in folders for path in sorted((ROOT / f).glob("*.ipynb"))]


def uv(*arguments, check=True, **options):
    """Run uv, the one installed beside this Python or else the one on the PATH."""
    beside = Path(sys.executable).with_name("uv")
    command = beside if beside.exists() else "uv"
    return subprocess.run([command, *arguments], text=True, check=check, **options)


def interpreter(version):
    """The path of a Python of that version, pyenv's included, or None."""
    folders = [str(f) for f in Path.home().glob(f".pyenv/versions/{version}*/bin")]
    path = os.pathsep.join([*folders, os.environ["PATH"]])
    found = uv(
        *("python", "find", "--no-python-downloads", "--no-project", version),
        env={**os.environ, "PATH": path, "VIRTUAL_ENV": ""},
        capture_output=True,
        check=False,
    )
    return found.stdout.strip() or None


def environment(runtime):
    """The Python of an environment with the runtime's packages, made where it is not.

    Raises subprocess.CalledProcessError when uv fails; it has said why.
    """
    folder, wanted = ENVIRONMENTS / runtime, RUNTIMES[runtime]
    if "packages" not in wanted:
        return Path(sys.executable)
    python, stamp = folder / "bin" / "python", folder / "made-for.json"
    if not stamp.exists() or stamp.read_text() != json.dumps(wanted):
        found = interpreter(wanted["python"])
        uv("venv", "--quiet", "--clear", "--python", found, str(folder))
        packages = [*wanted["packages"], "pytest"]
        uv("pip", "install", "--python", str(python), *packages)
        stamp.write_text(json.dumps(wanted))
    return python


def serve(folder):
    """Serve a folder on this machine; returns the address."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=folder)
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def use_kernel(python, folder, device=None):
    """Have the kernel `python3` mean that Python, offline, in this process.

    `folder` takes the kernel's description; `device` is one for the kernel to register.
    """
    spec = {
        "display_name": "Python 3",
        "language": "python",
        "argv": [str(python), "-P", str(KERNEL), "-f", "{connection_file}"],
        "env": {
            "PYTHONPATH": "",
            "PYDEVD_DISABLE_FILE_VALIDATION": "1",  # else debugpy warns
            "MNIST_STAND_IN": serve(data.FOLDER),
            "BOOK_DEVICE": device or "",
        },
    }
    kernel = folder / "kernels" / "python3"
    kernel.mkdir(parents=True)
    (kernel / "kernel.json").write_text(json.dumps(spec))
    os.environ["JUPYTER_PATH"] = str(folder)


def tolerance_tags(cell):
    """A cell's tags, where `colab-rtol=0.05` and the like replace `nbval-rtol=...`.

    Dropout draws its masks from a generator that differs by device and by release, so a
    run elsewhere is another run: its numbers are those of another seed.
    """
    tags = cell.metadata.get("tags", [])
    wider = [t.replace("colab-", "nbval-") for t in tags if t.startswith("colab-")]
    return [*tags, *wider]  # the last one counts


def differences(stored, computed):
    """Where two runs of a notebook differ by more than the cells' tolerances: lines."""
    for old, new in zip(code_cells(stored), code_cells(computed), strict=True):
        problems = compare_outputs(
            old.outputs, new.outputs, tolerance_tags(old)
        ).problems
        if problems:
            yield f"cell [{old.execution_count}]: {old.source.strip().splitlines()[0]}"
            yield from (f"  {problem}" for problem in problems)


def run_alone(path, device=None):
    """Run a notebook alone in an empty folder, on `device` in place of a GPU.

    Returns the differences from what it has stored. Raises what nbclient raises.
    """
    stored = nbformat.read(path, as_version=4)
    computed = nbformat.read(path, as_version=4)
    if device:
        cells = [cell for cell in code_cells(computed) if DEVICE in cell.source]
        if not cells:
            return [f"it does not choose its device by {DEVICE}"]
        cells[0].source = cells[0].source.replace(DEVICE, f"torch.device({device!r})")
    with tempfile.TemporaryDirectory() as empty:
        folder = Path(empty) / "content"
        folder.mkdir()
        execute(computed, folder, report=lambda line: None)
        found = list(differences(stored, computed))
        if not any(folder.rglob("*-ubyte")):
            found.append("it did not download MNIST: where did it find the files?")
    return found


def run_download_test(python):
    command = [python, "-m", "pytest", "-q", "-c", os.devnull, "--rootdir", ROOT]
    command += ["-p", "no:cacheprovider", DOWNLOAD_TEST]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False
    )
    return done.stdout.splitlines()[-30:] if done.returncode else []


def run_everything(runtime, paths):
    """Returns {row of the table: (seconds, what is wrong)} for one runtime."""
    python, device = environment(runtime), RUNTIMES[runtime].get("device")
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        use_kernel(python, Path(folder), device)
        tasks = {} if device else {DOWNLOAD_TEST: lambda: run_download_test(python)}
        for path in paths:
            tasks[name(path)] = functools.partial(run_alone, path, device)
        for row, task in tasks.items():
            started = time.monotonic()
            try:
                wrong = task()
            except Exception as error:  # noqa: BLE001 (a cell or a kernel that failed)
                text = re.sub(r"\x1b\[[\d;]*m", "", str(error))  # without colours
                wrong = text.splitlines()[-30:] or [repr(error)]
            seconds = time.monotonic() - started
            results[row] = (seconds, wrong)
            print(
                f"{runtime}: {row}: {'DIFFERS' if wrong else 'ok'} ({seconds:.0f} s)",
                *wrong,
                sep="\n    ",
                flush=True,
            )
    return results


def table(results):
    """Rows of Markdown: notebook by runtime, each cell a time and a verdict."""
    runtimes = list(results)
    yield f"| | {' | '.join(runtimes)} |"
    yield f"|:--|{'--:|' * len(runtimes)}"
    for row in dict.fromkeys(row for column in results.values() for row in column):
        cells = []
        for runtime in runtimes:
            seconds, wrong = results[runtime].get(row, (None, []))
            time_taken = "" if seconds is None else f"{seconds:.0f} s"
            cells.append(f"{'**differs** ' if wrong else ''}{time_taken}")
        yield f"| {row} | {' | '.join(cells)} |"


def main(arguments):
    paths = [Path(x).resolve() for x in arguments if x.endswith(".ipynb")]
    names = [x for x in arguments if not x.endswith(".ipynb")]
    unknown = set(names) - set(RUNTIMES)
    if unknown:
        print(f"No such runtime: {', '.join(unknown)}. Known: {', '.join(RUNTIMES)}")
        return 1
    chosen, missing = [], []
    for runtime in names or RUNTIMES:
        version = RUNTIMES[runtime].get("python")
        (missing if version and not interpreter(version) else chosen).append(runtime)
    for runtime in chosen:
        environment(runtime)
    with ProcessPoolExecutor(max_workers=2) as pool:
        run = functools.partial(run_everything, paths=paths or notebooks())
        results = dict(zip(chosen, pool.map(run, chosen)))
    print("", *table(results), "", sep="\n")
    for runtime in missing:
        print(
            f"NOT RUN: {runtime}: no Python {RUNTIMES[runtime]['python']} was found;"
            f" install one (uv python install {RUNTIMES[runtime]['python']})."
        )
    wrong = any(bad for column in results.values() for _, bad in column.values())
    return 1 if wrong or missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
