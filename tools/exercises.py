"""One source text, two notebooks: the solution, and the exercise that is cut from it.

A solution's text says with cell tags and one comment what each of the two shows:

    tag `solution`     the cell is in the solution only
    tag `exercise`     the cell is in the exercise only (hints, room for an answer)
    # solution         the exercise clears the rest of the cell and leaves a marked gap
    # solution: a, b   likewise, and the gap sets these names to None

Every other cell, the self-checks among them, is the same text in both.
"""

import re

MARKER = re.compile(
    r"^(?P<indent> *)# solution(?:: *(?P<names>[\w, ]+))?$", re.MULTILINE
)


def solution(notebook):
    """Keep what the solution shows; a cell with an answer is tagged `solution`."""
    notebook.cells = [c for c in notebook.cells if "exercise" not in tags(c)]
    for cell in notebook.cells:
        if is_gapped(cell) and "solution" not in tags(cell):
            cell.metadata["tags"] = ["solution", *tags(cell)]
    return notebook


def exercise(notebook):
    """Keep what the exercise shows, with a marked gap where an answer was."""
    notebook.cells = [c for c in notebook.cells if "solution" not in tags(c)]
    for cell in notebook.cells:
        if is_gapped(cell):
            marker = MARKER.search(cell.source)
            cell.source = cell.source[: marker.start()] + gap(**marker.groupdict())
            cell.metadata = {}  # tolerances and alt text were about the answer
    return notebook


def tags(cell):
    return cell.metadata.get("tags", [])


def is_gapped(cell):
    return cell.cell_type == "code" and MARKER.search(cell.source) is not None


def gap(indent, names):
    if not names:  # a body needs a statement; a cell needs none
        return f"{indent}...  # YOUR CODE HERE" if indent else "# YOUR CODE HERE"
    return "\n".join(
        f"{indent}{name.strip()} = None  # YOUR CODE HERE" for name in names.split(",")
    )
