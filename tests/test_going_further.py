"""What the programs of the page "Going further" say when they cannot go on."""

import os
import re
import runpy
import socket
import subprocess
import sys

import pytest
import torch

from tools.notebooks import ROOT, code_cells, read_source

PROGRAM = re.compile(
    r"^\w+_program = '''\\\n(.*?)'''\n\(folder / \"(.*?)\"", re.MULTILINE | re.DOTALL
)


@pytest.fixture
def folder(tmp_path):
    """A folder with both programs, a little data, and a checkpoint of two ranks."""
    (page,) = read_source(ROOT / "chapters" / "ch30_going_further.md").values()
    for cell in code_cells(page):
        for text, name in PROGRAM.findall(cell.source):
            (tmp_path / name).write_text(text)
    torch.save(
        [torch.zeros(64, 1, 28, 28), torch.zeros(64).long()], tmp_path / "data.pt"
    )
    program = runpy.run_path(str(tmp_path / "train.py"))
    (tmp_path / "of-two").mkdir()
    model, optimizer = program["fresh"]()
    state = {"model": model.state_dict(), "optimizer": optimizer.state_dict()}
    state |= {"epoch": 0, "step": 1, "random": 2 * [torch.get_rng_state()]}
    program["save"](state, tmp_path / "of-two")
    return tmp_path


def start(folder, world_size, port, name, patience):
    """Start rank 0 of a run; its exit status, and all it said."""
    environ = {
        **os.environ,
        "RANK": "0",
        "WORLD_SIZE": f"{world_size}",
        "PATIENCE": f"{patience}",
        "MASTER_ADDR": "127.0.0.1",
        "MASTER_PORT": f"{port}",
    }
    done = subprocess.run(
        [sys.executable, folder / "train_many.py", folder / name],
        check=False,
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return done.returncode, done.stdout


@pytest.fixture
def listening():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("another world size", "is of a run with world size 2, and this run has 1"),
        ("a missing rank", "waiting for clients. 1/2 clients joined"),
        ("an occupied port", "EADDRINUSE"),
        ("two damaged checkpoints", "is damaged: looking for the one before"),
    ],
)
def test_what_went_wrong_is_said(folder, listening, what, words):
    port, size, name = listening.getsockname()[1], 1, "new"
    if what != "an occupied port":
        listening.close()
    if what == "another world size":
        name = "of-two"
    if what == "a missing rank":
        size = 2  # it never comes, so any patience ends
    if what == "two damaged checkpoints":
        name = "of-two"
        newest = folder / name / "checkpoint.pt"
        newest.write_bytes(newest.read_bytes()[:-1])
        (folder / name / "checkpoint-before.pt").write_bytes(b"")
    status, said = start(folder, size, port, name, 5 if size == 2 else 1800)
    assert words in said
    assert (status == 0) == (what == "two damaged checkpoints")
