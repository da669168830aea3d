"""What a figure's description notices, and what it leaves to a tolerance."""

import nbformat
import pytest
from nbclient import NotebookClient

from nbval_tolerance import KERNEL_START
from nbval_tolerance.compare import Tolerance, compare

SET_UP = """
import matplotlib.pyplot as plt
import numpy as np

def show():  # what Jupyter would, without drawing the picture
    print(get_ipython().display_formatter.formatters["text/plain"](plt.gcf()))
    plt.close()
"""
FIGURE = """
fig, (left, right) = plt.subplots(1, 2)
x = np.arange(100)
left.plot(x, np.sqrt(x), "o-", color="blue", label="root")
left.set(title="Root", xlabel="x", ylabel="y")
left.legend()
left.grid()
right.bar(["a", "b"], [1, 2])
right.set_ylim(0, 3)
right.axhline(2.5, label="line")
fig.suptitle("Two panels")
show()

fig, (first, matrix) = plt.subplots(1, 2)
first.imshow(np.arange(784).reshape(28, 28), cmap="gray")
first.set_title("7", color="red")
first.axis("off")
counts = np.array([[9, 1], [2, 8]])
shown = matrix.imshow(counts, cmap="Blues")
for i in range(2):
    for j in range(2):
        color = "white" if counts[i, j] > 5 else "black"
        matrix.text(j, i, str(counts[i, j]), color=color)
matrix.set(xticks=range(2), yticks=range(2))
fig.colorbar(shown, label="Count")
show()
"""
LOOSE = Tolerance.from_tags(["nbval-rtol=0.01"])
VERY_LOOSE = Tolerance.from_tags(["nbval-rtol=0.5", "nbval-atol=9", "nbval-count=9"])
CHANGES = {
    "panels exchanged": ("fig, (left, right)", "fig, (right, left)"),
    "panels on top of each other": ("plt.subplots(1, 2)\nx", "plt.subplots(2, 1)\nx"),
    "another size": ("plt.subplots(1, 2)\nx", "plt.subplots(1, 2, figsize=(9, 9))\nx"),
    "a curve of other data": ("np.sqrt(x)", "np.sqrt(x + 1)"),
    "one point of many": ("np.sqrt(x)", "np.sqrt(x) + 9 * (x == 50)"),
    "no markers": ('"o-"', '"-"'),
    "another colour": ('color="blue"', 'color="green"'),
    "a curve's label": ('label="root"', 'label="log"'),
    "a title": ('title="Root"', 'title="Log"'),
    "no axis label": ('xlabel="x", ', ""),
    "no legend": ("left.legend()\n", ""),
    "no grid": ("left.grid()\n", ""),
    "a height": ("[1, 2])", "[1, 1])"),
    "bars named otherwise": ('["a", "b"]', '["b", "a"]'),
    "limits": ("set_ylim(0, 3)", "set_ylim(0, 30)"),
    "a scale": ("left.grid()", 'left.set_yscale("log")'),
    "no heading": ('fig.suptitle("Two panels")\n', ""),
    "another picture": ("np.arange(784)", "np.arange(784)[::-1]"),
    "transposed": ("reshape(28, 28)", "reshape(28, 28).T"),
    "upside down": ('cmap="gray")', 'cmap="gray", origin="lower")'),
    "inverted": ('cmap="gray")', 'cmap="gray_r")'),
    "another range": ('cmap="gray")', 'cmap="gray", vmax=100)'),
    "a title's colour": (', color="red"', ""),
    "counts transposed": ("matrix.text(j, i", "matrix.text(i, j"),
    "counts illegible": ('"white" if', '"black" if'),
    "an inverted axis": ("left.grid()", "left.grid(); left.invert_xaxis()"),
    "no ticks": ("xticks=range(2), ", "xticks=[], "),
    "the colour bar's label": ('label="Count"', 'label="Share"'),
}
FIXED = {
    "limits": ("set_ylim(0, 3)", "set_ylim(0, 3.1)"),
    "limits that follow the data": ("right.set_ylim(0, 3)\n", ""),
    "a reference line": ("axhline(2.5", "axhline(2.4"),
    "ticks": ("yticks=range(2)", "yticks=[0, 1.1]"),
    "steps": ("left.plot(x,", "left.plot(x + 1,"),
}


def described(*sources):
    """The descriptions of the figures that each source draws, in one kernel."""
    cells = [nbformat.v4.new_code_cell(source) for source in (SET_UP, *sources)]
    notebook = nbformat.v4.new_notebook(cells=cells)
    client = NotebookClient(notebook, kernel_name="python3", timeout=None)
    with client.setup_kernel():
        client.kc.execute(KERNEL_START, silent=True)
        for index, cell in enumerate(cells):
            client.execute_cell(cell, index)
    outputs = [cell.outputs for cell in cells[1:]]
    assert [o for each in outputs for o in each if o.get("name") != "stdout"] == []
    return ["".join(output.text for output in each) for each in outputs]


@pytest.fixture(scope="module")
def descriptions():
    changes = [*CHANGES.values(), *FIXED.values()]
    assert all(FIGURE.count(old) == 1 for old, _ in changes)
    changed = [FIGURE.replace(old, new) for old, new in changes]
    drifted = FIGURE.replace("np.sqrt(x)", "np.sqrt(x) * (1 + 1e-3 * np.sin(x))")
    texts = described(FIGURE, FIGURE, drifted, *changed)
    names = ["original", "again", "drifted", *CHANGES, *(f"fixed {k}" for k in FIXED)]
    return dict(zip(names, texts))


def test_a_figure_is_described_alike_each_time(descriptions):
    assert descriptions["original"] == descriptions["again"]
    assert "axes 'Root' 1 of 1x2" in descriptions["original"]


@pytest.mark.parametrize("change", CHANGES)
def test_what_a_reader_would_see_is_described(descriptions, change):
    """Even under a tolerance that lets the curve itself drift by a hundredth."""
    assert compare(descriptions["original"], descriptions[change], LOOSE).problems


@pytest.mark.parametrize("change", FIXED)
def test_what_no_data_move_is_exact_whatever_the_tolerance(descriptions, change):
    stored, computed = descriptions["original"], descriptions[f"fixed {change}"]
    assert compare(stored, computed, VERY_LOOSE).problems


def test_a_curve_may_drift(descriptions):
    stored, computed = descriptions["original"], descriptions["drifted"]
    assert compare(stored, computed, Tolerance()).problems
    assert not compare(stored, computed, LOOSE).problems


def test_a_tolerance_may_be_of_one_panel_or_of_one_curve(descriptions):
    stored, computed = descriptions["original"], descriptions["drifted"]
    for tag, passes in [("@Root", True), ("@'root'", True), ("@Two", False)]:
        tolerance = Tolerance.from_tags([f"nbval-rtol=0.01{tag}"])
        assert (not compare(stored, computed, tolerance).problems) == passes
