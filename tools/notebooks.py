"""Turn each MyST text in chapters/ and solutions/ into the executed notebook beside it.

    python -m tools.notebooks [--force] [SOURCE.md ...]

A solution's text also makes the exercise of the same name (see tools/exercises.py).

One direction only: the text is edited, the notebook is made. A notebook whose code has
not changed keeps its outputs, so editing prose executes nothing; `--force` executes
regardless. A cell that fails leaves the old notebook as it was.
"""

import argparse
import hashlib
import json
import os
import re
import sys
import time
from collections import Counter
from pathlib import Path

import jupytext
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from tools import exercises, links

ROOT = Path(__file__).resolve().parent.parent
# Run in each kernel before its first cell. Importing torch makes so many objects that
# looking for garbage among them takes a fifth of that time.
KERNEL_START = (
    "import gc; gc.set_threshold(100_000, 50, 100); del gc\n"
    + (ROOT / "tools" / "figure_text.py").read_text()
)
KERNELSPEC = {"display_name": "Python 3", "language": "python", "name": "python3"}
CELL_TIMEOUT = 1800  # seconds


class SourceError(Exception):
    """A source text that cannot become a notebook; the message says where and why."""


def sources():
    """The hand-edited texts, in reading order."""
    return [
        p for d in ("chapters", "solutions") for p in sorted((ROOT / d).glob("*.md"))
    ]


def name(path):
    """A path as a reader would type it: relative to the book where it lies inside."""
    path = Path(path).resolve()
    return str(path.relative_to(ROOT) if path.is_relative_to(ROOT) else path)


def targets(source):
    """(notebook path, what to cut) for every notebook that a source makes."""
    source = Path(source)
    if source.parent.name != "solutions":
        return [(source.with_suffix(".ipynb"), None)]
    exercise = source.parent.parent / "exercises" / f"{source.stem}.ipynb"
    return [
        (source.with_suffix(".ipynb"), exercises.solution),
        (exercise, exercises.exercise),
    ]


def read_source(source, cut=None):
    """The notebook that a MyST text describes, without outputs.

    Shared code is inserted, cell ids are derived from the content, and a cell tagged
    `hide-input` is folded in Jupyter Book, JupyterLab and Colab alike. `cut` takes away
    what this notebook does not show; by default that is the notebook beside the source.

    Raises SourceError where the text or an inserted file cannot be read.
    """
    source = Path(source)
    if source.suffix != ".md" or not source.is_file():
        raise SourceError(
            f"{source}: not a source text; give the .md file of a notebook"
        )
    try:
        notebook = jupytext.read(source, fmt="md:myst")
    except Exception as error:
        raise SourceError(f"{name(source)}: {error}") from error
    address = links.book_address()
    for cell in notebook.cells:
        insert_shared_code(cell, source)
        links.address_cell(cell, source.parent, address)
    if cut := cut or targets(source)[0][1]:
        notebook = cut(notebook)
    seen = Counter()
    for cell in notebook.cells:
        tags = cell.metadata.get("tags", [])
        if cell.cell_type == "code" and "hide-input" in tags:
            cell.metadata["jupyter"] = {"source_hidden": True}
            cell.metadata["cellView"] = "form"
        key = cell.cell_type + "\n" + cell.source
        cell.id = hashlib.sha256(f"{seen[key]}\n{key}".encode()).hexdigest()[:12]
        seen[key] += 1
    notebook.metadata = nbformat.from_dict(
        {"kernelspec": KERNELSPEC, "language_info": {"name": "python"}}
    )
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    return notebook


def insert_shared_code(cell, source):
    """Put the files that `insert` names, one after the other, before a cell's code."""
    pieces = []
    for inserted in cell.metadata.pop("insert", "").split():
        path = ROOT / inserted
        if not path.is_file():
            raise SourceError(f"{name(source)}: inserts {inserted}, which is missing")
        pieces.append(path.read_text().strip())
    if pieces:
        cell.source = "\n\n\n".join(filter(None, [*pieces, cell.source]))


def inputs(notebook):
    """What a human wrote in a notebook: everything but outputs, counts and seals."""
    cells = [
        (c, {k: v for k, v in c.metadata.items() if k != "seal"})
        for c in notebook.cells
    ]
    return [(c.id, c.cell_type, c.source, metadata) for c, metadata in cells]


def code(notebook):
    return [c.source for c in notebook.cells if c.cell_type == "code"]


def code_cells(notebook):
    return [c for c in notebook.cells if c.cell_type == "code"]


def read_notebook(path):
    """The stored notebook, or None where there is none that can be read."""
    try:
        return nbformat.read(path, as_version=4)
    except (OSError, ValueError):
        return None


def executed(notebook):
    """Whether every code cell carries the count of one run from top to bottom."""
    counts = [c.execution_count for c in code_cells(notebook)]
    return counts == list(range(1, len(counts) + 1))


def seal(cell):
    """A digest of a code cell's source and pictures, stored when the cell is executed.

    Text outputs are compared with a fresh run; pictures cannot be, and code that was
    changed after the run may give the same text. So both must be as they were sealed.
    """
    data = [output.get("data", {}) for output in cell.outputs]
    pictures = [(d.get("image/png", "").strip(), d.get("text/plain")) for d in data]
    sealed = [cell.source, [pair for pair in pictures if pair[0]]]
    return hashlib.sha256(json.dumps(sealed).encode()).hexdigest()[:16]


def tampering(notebook):
    """What was changed since `make notebooks` executed a notebook, a line for each."""
    if not any(c.execution_count or c.outputs for c in code_cells(notebook)):
        return ["it was stripped of its outputs, or never executed"]
    lines = []
    if not executed(notebook):
        counts = [c.execution_count for c in code_cells(notebook)]
        lines.append(f"its cells were not executed once from top to bottom: {counts}")
    for number, cell in enumerate(code_cells(notebook)):
        if cell.metadata.get("seal") != seal(cell):
            title = next((x for x in cell.source.splitlines() if x.strip()), "")[:60]
            lines.append(
                f"code cell {number} ({title}): its code or its picture is not that of"
                " the run"
            )
    return lines


def execute(notebook, folder, report=print):
    """Run a notebook in place, in a kernel that describes its figures.

    Raises CellExecutionError, CellTimeoutError or DeadKernelError.
    """
    started = {}

    def on_start(cell, cell_index):
        started[cell_index] = time.monotonic()

    def on_done(cell, cell_index, execute_reply):
        seconds = time.monotonic() - started[cell_index]
        if seconds > 1:
            title = next((s for s in cell.source.splitlines() if s.strip()), "")[:60]
            report(
                f"    cell {cell_index + 1}/{len(notebook.cells)}"
                f"  {seconds:5.1f} s  {title}"
            )

    client = NotebookClient(
        notebook,
        timeout=CELL_TIMEOUT,
        kernel_name="python3",
        record_timing=False,
        extra_arguments=["--IPKernelApp.log_level=ERROR"],
        resources={"metadata": {"path": str(folder)}},
        on_cell_start=on_start,
        on_cell_executed=on_done,
    )
    with client.setup_kernel():
        client.kc.execute(KERNEL_START, silent=True)
        for index, cell in enumerate(notebook.cells):
            client.execute_cell(cell, index)
    for cell in code_cells(notebook):
        cell.metadata.pop("execution", None)
        cell.outputs = join_streams(cell.outputs)
        cell.metadata["seal"] = seal(cell)


def join_streams(outputs):
    """One output per run of stream pieces: only timing decides how they are cut."""
    joined = []
    for output in outputs:
        last = joined[-1] if joined else {}
        if output.output_type == "stream" and last.get("name") == output.name:
            last["text"] += output.text
        else:
            joined.append(output)
    return joined


def write(notebook, path):
    """Write a notebook whole or not at all."""
    nbformat.validate(notebook)
    partial = path.with_suffix(".ipynb.partial")
    partial.write_text(nbformat.writes(notebook, version=nbformat.NO_CONVERT) + "\n")
    os.replace(partial, path)


def make(source, target=None, cut=None, force=False, report=print):
    """Bring one notebook of a source up to date: the one beside it, or `target`.

    Returns 'kept', 'updated' (prose or tags changed, outputs kept) or 'executed'.
    """
    target = target or source.with_suffix(".ipynb")
    notebook, stored = read_source(source, cut), read_notebook(target)
    if (
        stored
        and not force
        and not tampering(stored)
        and code(stored) == code(notebook)
    ):
        if inputs(stored) == inputs(notebook) and stored.metadata == notebook.metadata:
            return "kept"
        for cell, old in zip(code_cells(notebook), code_cells(stored)):
            cell.outputs, cell.execution_count = old.outputs, old.execution_count
            cell.metadata["seal"] = old.metadata["seal"]
        write(notebook, target)
        return "updated"
    report(f"{name(target)}: executing")
    target.parent.mkdir(exist_ok=True)
    execute(notebook, target.parent, report)
    write(notebook, target)
    return "executed"


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sources", nargs="*", type=Path, help="default: all of them")
    parser.add_argument(
        "--force", action="store_true", help="execute even unchanged code"
    )
    options = parser.parse_args(arguments)
    failed = False
    for source in options.sources or sources():
        for target, cut in targets(source):
            started = time.monotonic()
            try:
                outcome = make(source, target, cut, options.force)
            except SourceError as error:
                failed = True
                print(error, file=sys.stderr)
                break  # its other notebook would say the same
            except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
                failed = True
                text = re.sub(r"\x1b\[[\d;]*m", "", str(error))
                print(
                    f"{name(source)}: a cell failed; {name(target)} is as it was\n"
                    f"{text}",
                    file=sys.stderr,
                )
            else:
                seconds = time.monotonic() - started
                print(f"{name(target)}: {outcome} ({seconds:.1f} s)")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
