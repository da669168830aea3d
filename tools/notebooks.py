"""Turn each MyST text in chapters/ and solutions/ into executed notebooks.

    python -m tools.notebooks [--force]

One direction only: the text is edited, the notebooks are made. A notebook whose code
has not changed keeps its outputs, so editing prose executes nothing; `--force` executes
regardless. A cell that fails leaves the old notebook as it was, and where one is
replaced, the old one goes to _build/replaced.

A chapter's text makes the notebook beside it. A solution's text makes two, the solution
and the exercise of the same name, and says with tags and one comment what each shows:

    tag `solution`     the cell is in the solution only
    tag `exercise`     the cell is in the exercise only (hints, room for an answer)
    # solution         the exercise clears the rest of the cell and leaves a marked gap
    # solution: a, b   likewise, and the gap sets these names to None
"""

import argparse
import copy
import hashlib
import os
import re
import shutil
import sys
from collections import Counter
from pathlib import Path

import jupytext
import nbformat
import yaml
from nbclient.exceptions import CellExecutionError

from nbval_tolerance import execute
from tools import live_data
from tools.arithmetic import made_with

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("chapters", "exercises", "solutions")  # where notebooks are
REPLACED = ROOT / "_build" / "replaced"
KNOWN = re.compile("solution|exercise|hide-input|(nbval|colab)-.*")  # tags
KERNELSPEC = {"display_name": "Python 3", "language": "python", "name": "python3"}
MARKER = re.compile(
    r"^(?P<indent> *)# solution(?:: *(?P<names>[\w, ]+))?$", re.MULTILINE
)
# A Markdown link to a place in the book; code spans are matched, too, to be left alone.
RELATIVE_LINK = re.compile(
    r"(?P<code>(?P<ticks>`+).*?(?P=ticks))"
    r"|(?<!!)\[(?P<text>[^\]]*)\]"
    r"\((?P<path>[\w./-]+)\.(?:ipynb|md)(?P<anchor>#[\w-]+)?\)",
    re.DOTALL,
)


def sources():
    """The hand-edited texts."""
    return [p for f in FOLDERS for p in sorted((ROOT / f).glob("*.md"))]


def notebook_paths():
    """Every notebook of the book."""
    return [p for f in FOLDERS for p in sorted((ROOT / f).glob("*.ipynb"))]


def name(path):
    """A path as a reader would type it, relative to the book."""
    return os.path.relpath(path, ROOT)


def code_cells(notebook):
    return [c for c in notebook.cells if c.cell_type == "code"]


def tags(cell):
    return cell.metadata.get("tags", [])


def inputs(notebook):
    """What a human wrote in a notebook: everything but outputs and counts."""
    return [(c.id, c.cell_type, c.source, c.metadata) for c in notebook.cells]


def executed(notebook):
    """Whether every code cell carries the count of one run from top to bottom."""
    counts = [c.execution_count for c in code_cells(notebook)]
    return counts == list(range(1, len(counts) + 1))


def read_source(source):
    """{path: notebook without outputs} for every notebook that a MyST text makes.

    Raises OSError where the text or an inserted file cannot be read, ValueError where a
    cell has a tag or an option that means nothing here.
    """
    notebook = jupytext.read(source, fmt="md:myst")
    address = book_address()
    for cell in notebook.cells:
        strange = {*cell.metadata} - {"tags", "mystnb", "insert"}
        strange |= {tag for tag in tags(cell) if not KNOWN.fullmatch(tag)}
        if strange:
            message = f"what does {strange} mean, above: {cell.source[:60]!r}?"
            raise ValueError(message)
        insert_shared_code(cell)
        if cell.cell_type == "code":
            cell.source = with_address(cell.source, address)
        else:
            cell.source = with_absolute_links(cell.source, source.parent, address)
    made = {source.with_suffix(".ipynb"): notebook}
    if source.parent.name == "solutions":
        path = source.parents[1] / "exercises" / f"{source.stem}.ipynb"
        made[path] = copy.deepcopy(notebook)
        as_exercise(made[path])
        as_solution(notebook)
    for notebook in made.values():
        finish(notebook)
    return made


def insert_shared_code(cell):
    """Put the files that `insert` names, one after the other, before a cell's code."""
    names = cell.metadata.pop("insert", "").split()
    pieces = [(ROOT / name).read_text().strip() for name in names]
    if pieces:
        cell.source = "\n\n\n".join(filter(None, [*pieces, cell.source]))


def as_solution(notebook):
    """Keep what the solution shows; a cell with an answer is tagged `solution`."""
    notebook.cells = [c for c in notebook.cells if "exercise" not in tags(c)]
    for cell in code_cells(notebook):
        if MARKER.search(cell.source) and "solution" not in tags(cell):
            cell.metadata["tags"] = ["solution", *tags(cell)]


def as_exercise(notebook):
    """Keep what the exercise shows, with a marked gap where an answer was."""
    notebook.cells = [c for c in notebook.cells if "solution" not in tags(c)]
    for cell in code_cells(notebook):
        if marker := MARKER.search(cell.source):
            indent, names = marker["indent"], marker["names"]
            # A body needs a statement; a cell needs none.
            starts = [f"{name.strip()} = None  " for name in (names or "").split(",")]
            starts = starts if names else ["...  " if indent else ""]
            gap = "\n".join(f"{indent}{start}# YOUR CODE HERE" for start in starts)
            cell.source = cell.source[: marker.start()] + gap
            cell.metadata = {}  # tolerances and alt text were about the answer


def finish(notebook):
    """Give cells ids that follow from their content, and fold what is to be folded."""
    seen = Counter()
    for cell in notebook.cells:
        if cell.cell_type == "code" and "hide-input" in tags(cell):
            cell.metadata["jupyter"] = {"source_hidden": True}
            cell.metadata["cellView"] = "form"  # as Colab folds
        key = cell.cell_type + "\n" + cell.source
        cell.id = hashlib.sha256(f"{seen[key]}\n{key}".encode()).hexdigest()[:12]
        seen[key] += 1
    notebook.metadata = nbformat.from_dict(
        {"kernelspec": KERNELSPEC, "language_info": {"name": "python"}}
    )
    notebook.nbformat, notebook.nbformat_minor = 4, 5


def book_address():
    """`html: baseurl:` of _config.yml, without a final slash; "" while it is unknown.

    Nothing else decides, so a notebook made again in any clone or fork is the same.
    """
    config = yaml.safe_load((ROOT / "_config.yml").read_text())
    return (config.get("html", {}).get("baseurl") or "").rstrip("/")


def with_address(code, address):
    """Code with the book's address in place of BOOK_ADDRESS, or without those lines."""
    lines = code.splitlines(keepends=True)
    if not address:
        lines = [line for line in lines if "BOOK_ADDRESS" not in line]
    return "".join(lines).replace("BOOK_ADDRESS", address)


def with_absolute_links(text, folder, address):
    """Markdown of a source in `folder`, its relative links made absolute, or words."""

    def replace(match):
        if match["code"] or not address:
            return match["code"] or match["text"]
        page = os.path.relpath(folder.resolve() / match["path"], ROOT)
        page = Path(page).as_posix()
        return f"[{match['text']}]({address}/{page}.html{match['anchor'] or ''})"

    return RELATIVE_LINK.sub(replace, text)


def write(notebook, path):
    """Write a notebook whole or not at all; what was there goes to REPLACED."""
    nbformat.validate(notebook)
    if path.exists():
        before = REPLACED / path.parent.name / path.name
        before.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, before)
    partial = path.with_suffix(".ipynb.partial")
    partial.write_text(nbformat.writes(notebook, version=nbformat.NO_CONVERT) + "\n")
    os.replace(partial, path)


def make(source, force=False):
    """Bring every notebook of a source up to date; yields (path, what was done).

    What was done is 'kept', 'updated' (prose or tags changed, outputs kept) or
    'executed'. Where reading or a cell fails, raises before that notebook is written.
    """
    for path, notebook in read_source(source).items():
        try:
            stored = nbformat.read(path, as_version=4)
        except (OSError, ValueError):  # there is none that can be read
            stored = nbformat.v4.new_notebook()
        code, old_code = code_cells(notebook), code_cells(stored)
        same = [c.source for c in code] == [c.source for c in old_code]
        made = stored.metadata.get("made_with")
        if same and executed(stored) and made and not force:
            notebook.metadata["made_with"] = made
            for cell, old in zip(code, old_code):
                cell.outputs, cell.execution_count = old.outputs, old.execution_count
            done = "kept" if notebook == stored else "updated"
        else:
            print(f"{name(path)}: executing", flush=True)
            path.parent.mkdir(exist_ok=True)
            execute(notebook, path.parent)
            notebook.metadata["made_with"] = made_with()
            done = "executed"
        if done != "kept":
            write(notebook, path)
        yield path, done


def main(force=False):
    """Make the notebooks of every source; the exit status."""
    failed = False
    for source in sources():
        try:
            for path, done in make(source, force):
                print(f"{name(path)}: {done}")
        except (OSError, ValueError, CellExecutionError, RuntimeError) as error:
            failed = True  # RuntimeError: a kernel that died, or did not start
            said = re.sub(r"\x1b\[[\d;]*m", "", str(error))
            print(f"{name(source)}: no more was written\n{said}", file=sys.stderr)
    if not failed and live_data.refresh():
        print("live/data: written")
    return int(failed)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--force", action="store_true", help="execute all anew")
    sys.exit(main(**vars(parser.parse_args())))
