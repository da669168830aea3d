"""The pages of chapter, exercises and solutions lead to one another; code is folded."""

from types import SimpleNamespace

import pytest
from docutils import nodes
from docutils.core import publish_doctree
from sphinx import addnodes

from tools import book_extension

PAGES = {
    "index",
    "chapters/ch30_training_loop",
    "exercises/ex30_1_batch_losses",
    "exercises/ex30_2_sgd_vs_adam",
    "solutions/ex30_1_batch_losses",
}


def links(docname, text):
    """{text: page} of the links that a page gets."""
    doctree = publish_doctree(text)
    env = SimpleNamespace(docname=docname, found_docs=PAGES)
    book_extension.link_exercises(SimpleNamespace(env=env), doctree)
    found = doctree.findall(addnodes.pending_xref)
    return {link.astext(): link["reftarget"] for link in found}


@pytest.mark.parametrize(
    ("docname", "text", "expected"),
    [
        (
            "exercises/ex30_1_batch_losses",
            "Exercise 30.1: The loss\n=======================\n\nText.",
            {
                "Chapter 30": "/chapters/ch30_training_loop",
                "Solution 30.1": "/solutions/ex30_1_batch_losses",
            },
        ),
        (
            "solutions/ex30_1_batch_losses",
            "Solution 30.1: The loss\n=======================\n\nText.",
            {
                "Chapter 30": "/chapters/ch30_training_loop",
                "Exercise 30.1": "/exercises/ex30_1_batch_losses",
            },
        ),
        (
            "chapters/ch30_training_loop",
            ".. admonition:: Exercise 30.1 (The loss)\n\n   Text.",
            {
                "Work on Exercise 30.1": "/exercises/ex30_1_batch_losses",
                "Solution 30.1": "/solutions/ex30_1_batch_losses",
            },
        ),
        (
            "chapters/ch30_training_loop",
            ".. admonition:: Exercise 30.2 (No solution yet)\n\n   Text.",
            {"Work on Exercise 30.2": "/exercises/ex30_2_sgd_vs_adam"},
        ),
        ("index", "Title\n=====\n\nText.", {}),
    ],
)
def test_pages_that_belong_together_are_linked(docname, text, expected):
    assert links(docname, text) == expected


@pytest.mark.parametrize(
    ("code", "classes", "hidden", "label"),
    [
        ("x = 1", ["cell", "tag_solution"], None, "Show the solution’s code"),
        ("# @title Set-up\nx = 1", ["cell"], "input", "Show the code: Set-up"),
        ("x = 1", ["cell"], None, None),
    ],
)
def test_folded_code_says_what_it_is(code, classes, hidden, label):
    cell = nodes.container(
        "", nodes.literal_block(code, code), classes=classes, nb_element="cell_code"
    )
    if hidden:
        cell["hide_mode"] = hidden
    doctree = publish_doctree("")
    doctree += cell
    book_extension.fold_code(None, doctree)
    assert cell.get("prompt_show") == label
    assert cell.get("hide_mode") == ("input" if label else None)
