"""Compare re-executed notebooks with their stored outputs: see README.md."""

from pathlib import Path

PATIENCE = 1800  # seconds at least for what takes one, on a machine that stalls

# Code for a fresh kernel, before the first cell: its figures describe themselves.
# Importing large libraries makes so many objects that looking for garbage among them
# takes a fifth of that time.
KERNEL_START = "import gc; gc.set_threshold(100_000, 50, 100); del gc\n" + Path(
    __file__
).with_name("figures.py").read_text(encoding="utf-8")


def execute(notebook, folder="."):
    """Run a notebook in place, in a kernel that describes its figures.

    Raises what nbclient raises where a cell fails.
    """
    from nbclient import NotebookClient  # which a run of the tests can do without

    client = NotebookClient(
        notebook,
        kernel_name="python3",
        record_timing=False,
        extra_arguments=["--IPKernelApp.log_level=ERROR"],
        resources={"metadata": {"path": str(folder)}},
        coalesce_streams=True,  # only timing decides how they are cut
        startup_timeout=PATIENCE,
        iopub_timeout=PATIENCE,
        raise_on_iopub_timeout=True,  # else what comes late is left out
    )
    with client.setup_kernel():
        client.kc.execute(KERNEL_START, silent=True)
        for index, cell in enumerate(notebook.cells):
            client.execute_cell(cell, index)
