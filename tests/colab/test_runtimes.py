"""Every notebook as Colab would run it: alone, with Colab's own versions.

    pytest -m desk tests/colab/test_runtimes.py      (part of `make colab`)

runtimes.toml names the runtimes; uv makes an environment for each under _build/colab/.
There the plugin that `make test` uses executes a copy of each notebook in an empty
folder, without a network (see kernel/sitecustomize.py), and compares within the cells'
tolerances, or within wider ones where a cell has tags such as `colab-rtol=0.05`. The
runtime `far` is of another kind: the book's own environment, with the model on a device
that is not the CPU.
"""

import json
import os
import subprocess
import sys
import time
import tomllib
from importlib import metadata
from pathlib import Path

import nbformat
import pytest
from filelock import FileLock
from nbformat.v4 import new_code_cell, new_notebook, new_output

from tests.rerun import rerun
from tools.notebooks import KERNELSPEC, ROOT, name, notebook_paths

HERE = Path(__file__).parent
RUNTIMES = tomllib.loads((HERE / "runtimes.toml").read_text())
ENVIRONMENTS = ROOT / "_build" / "colab"
DEVICE = 'torch.accelerator.current_accelerator() if gpu else torch.device("cpu")'
each_runtime = pytest.mark.parametrize("runtime", RUNTIMES)


def environment(runtime):
    """The Python of an environment with the runtime's packages, made where it is not.

    Raises subprocess.CalledProcessError when uv cannot install them; it has said why.
    """
    wanted, folder = RUNTIMES[runtime], ENVIRONMENTS / runtime
    if "packages" not in wanted:
        return Path(sys.executable)
    python, stamp = folder / "bin" / "python", folder / "made-for.json"
    with FileLock(ENVIRONMENTS / f"{runtime}.lock"):
        if not stamp.is_file() or stamp.read_text() != json.dumps(wanted):
            version = wanted["python"]
            places = [*Path.home().glob(f".pyenv/versions/{version}*/bin")]
            path = os.pathsep.join([*map(str, places), os.environ["PATH"]])
            uv = [sys.executable, "-m", "uv"]
            make = [*uv, "venv", "--quiet", "--clear", "--no-python-downloads"]
            make += ["--no-project", "--python", version, folder]
            about = {"env": os.environ | {"PATH": path}, "capture_output": True}
            made = subprocess.run(make, check=False, text=True, **about)
            if made.returncode:
                pytest.skip(f"{made.stderr.strip()}: uv python install {version}")
            packages = ["pytest", f"nbval=={metadata.version('nbval')}"]
            install = [*uv, "pip", "install", "--quiet", "--python", python, *packages]
            subprocess.run([*install, *wanted["packages"]], check=True)
            stamp.write_text(json.dumps(wanted))
    return python


def run_alone(notebook, folder, python=sys.executable):
    """Execute a notebook alone in `folder`, which is made for it; the Cells."""
    folder.mkdir()
    for cell in notebook.cells:  # of two tags alike, the last counts
        tags = cell.metadata.get("tags", [])
        cell.metadata["tags"] = [tag.replace("colab-", "nbval-") for tag in tags]
    nbformat.write(notebook, folder / "notebook.ipynb")
    environ = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(HERE / "kernel"), str(ROOT)]),
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",  # else debugpy warns
    }
    return rerun("--tolerance=tolerant", folder=folder, python=python, env=environ)


def choose_device(notebook, device):
    """Put `device` in the place of the expression that looks for a GPU."""
    cells = [cell for cell in notebook.cells if DEVICE in cell.source]
    assert len(cells) == 1, f"it does not choose its device by {DEVICE}, once"
    cells[0].source = cells[0].source.replace(DEVICE, device)


@pytest.mark.desk
@each_runtime
@pytest.mark.parametrize("path", notebook_paths(), ids=name)
def test_a_notebook_runs_alone(path, runtime, tmp_path, measure):
    python = environment(runtime)
    notebook = nbformat.read(path, as_version=4)
    if "device" in RUNTIMES[runtime]:
        choose_device(notebook, RUNTIMES[runtime]["device"])
    started = time.monotonic()
    cells = run_alone(notebook, tmp_path / "content", python)
    failures = "\n".join(cell.failure for cell in cells if cell.failure)
    note(measure, name(path), runtime, started, failures and "**differs**")
    assert not failures, failures[:8000]
    assert list(tmp_path.rglob("*-ubyte")), "where did it find MNIST?"


@pytest.mark.desk
@each_runtime
def test_mnist_is_fetched(runtime, measure):
    test, options = "tests/test_download.py", ["-q", "-c", os.devnull, "--noconftest"]
    options += ["-p", "no:cacheprovider", f"--rootdir={ROOT}"]
    command = [environment(runtime), "-m", "pytest", *options, test]
    started = time.monotonic()
    done = subprocess.run(command, check=False, cwd=ROOT, capture_output=True)
    note(measure, test, runtime, started, "**fails**" * (done.returncode != 0))
    assert done.returncode == 0, done.stdout.decode()


def note(measure, row, runtime, started, wrong):
    measure(row, runtime, f"{wrong} {time.monotonic() - started:.0f} s".strip())


# What the above relies on.

REACHING_OUT = """
for reach in (
    lambda: socket.create_connection(("192.0.2.1", 80), 1),
    lambda: urlopen("http://192.0.2.1/", timeout=1),
    lambda: __import__("tools.notebooks"),
):
    try:
        reach()
    except Exception as error:
        print(type(error).__name__)
"""
CELLS = [  # code, what it prints, its tags
    ("import os, socket\nfrom urllib.request import urlopen", "", []),
    ("print(os.listdir(), 'PYTHONPATH' in os.environ)", "['notebook.ipynb'] False", []),
    ("file = urlopen('https://a.org/t10k-labels-idx1-ubyte.gz').read()", "", []),
    ("print(len(file))", "4542", []),
    (REACHING_OUT, "OSError\nURLError\nModuleNotFoundError", []),
    ("print(0.52)", "0.50", ["nbval-rtol=0.01", "colab-rtol=0.05"]),
    ("print(0.52)", "0.50", ["nbval-rtol=0.01"]),
]


def test_a_notebook_is_alone_and_compared(tmp_path):
    notebook = new_notebook(metadata={"kernelspec": KERNELSPEC})
    for count, (code, text, tags) in enumerate(CELLS, 1):
        outputs = [new_output("stream", text=f"{text}\n")] if text else []
        cell = new_code_cell(code, execution_count=count, outputs=outputs)
        cell.metadata["tags"] = tags
        notebook.cells.append(cell)
    failures = [cell.failure for cell in run_alone(notebook, tmp_path / "content")]
    assert failures[:-1] == [""] * (len(CELLS) - 1) and failures[-1] != ""


def test_a_notebook_that_chooses_its_device_otherwise_is_refused():
    notebook = new_notebook(cells=[new_code_cell("device = 'cpu'")])
    with pytest.raises(AssertionError, match="does not choose its device"):
        choose_device(notebook, "'cuda'")


@pytest.mark.desk
def test_a_missing_interpreter_is_said(tmp_path, monkeypatch):
    monkeypatch.setitem(globals(), "ENVIRONMENTS", tmp_path)
    monkeypatch.setitem(RUNTIMES, "old", {"python": "3.99", "packages": []})
    with pytest.raises(pytest.skip.Exception, match="uv python install 3.99"):
        environment("old")
