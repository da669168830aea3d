"""What a figure's description notices, and what it leaves to a tolerance."""

import nbformat
import pytest

from nbval_tolerance import execute
from nbval_tolerance.compare import compare, read_tags

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
    "the color bar's ticks": ('label="Count"', 'label="Count", ticks=[0, 9]'),
    "colors on another scale": ('cmap="Blues"', 'cmap="Blues", norm="symlog"'),
    "the colour bar's label": ('label="Count"', 'label="Share"'),
    "fixed limits": ("set_ylim(0, 3)", "set_ylim(0, 3.1)"),
    "fixed limits that now follow the data": ("right.set_ylim(0, 3)\n", ""),
    "a fixed line": ("axhline(2.5", "axhline(2.4"),
    "fixed ticks": ("yticks=range(2)", "yticks=[0, 1.1]"),
    "fixed steps": ("left.plot(x,", "left.plot(x + 1,"),
}
DRIFT = ("np.sqrt(x)", "np.sqrt(x) * (1 + 1e-3 * np.sin(x))")


@pytest.fixture(scope="module")
def descriptions():
    """What the figures are described as: in the original, again, and changed."""
    changes = CHANGES | {"drifted": DRIFT}
    assert all(FIGURE.count(old) == 1 for old, _ in changes.values())
    sources = {"original": FIGURE, "again": FIGURE}
    sources |= {name: FIGURE.replace(*change) for name, change in changes.items()}
    cells = [nbformat.v4.new_code_cell(code) for code in (SET_UP, *sources.values())]
    execute(nbformat.v4.new_notebook(cells=cells))
    outputs = [cell.outputs for cell in cells[1:]]
    assert {o.get("name") for each in outputs for o in each} == {"stdout"}
    return dict(zip(sources, ("".join(o.text for o in each) for each in outputs)))


def problems(descriptions, name, *tags):
    tolerance = read_tags([f"nbval-{tag}" for tag in tags])
    return compare(descriptions["original"], descriptions[name], tolerance).problems


def test_a_figure_is_described_alike_each_time(descriptions):
    assert descriptions["original"] == descriptions["again"]
    assert "axes 'Root' 1 of 1x2" in descriptions["original"]


@pytest.mark.parametrize("change", CHANGES)
def test_what_a_reader_would_see_is_described(descriptions, change):
    """Where a curve may drift by a hundredth; what is fixed, under any tolerance."""
    tags = ["rtol=0.5", "atol=9", "count=9"] if "fixed" in change else ["rtol=0.01"]
    assert problems(descriptions, change, *tags)


def test_a_curve_may_drift_and_a_tolerance_be_of_one_panel_or_curve(descriptions):
    assert problems(descriptions, "drifted") != []
    for text in ("", "@Root", "@'root'"):
        assert problems(descriptions, "drifted", f"rtol=0.01{text}") == []
    assert problems(descriptions, "drifted", "rtol=0.01@Two") != []
