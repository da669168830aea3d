"""Compare re-executed notebooks with their stored outputs: see README.md."""

from pathlib import Path

# Code for a fresh kernel, before the first cell: its figures describe themselves.
# Importing large libraries makes so many objects that looking for garbage among them
# takes a fifth of that time.
KERNEL_START = "import gc; gc.set_threshold(100_000, 50, 100); del gc\n" + Path(
    __file__
).with_name("figures.py").read_text(encoding="utf-8")
