"""What the programs of the page "Going further" say when they cannot go on."""

import ast
import contextlib
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
    r"^\w+_program = ('''.*?''')\n\(folder / \"(.*?)\"", re.MULTILINE | re.DOTALL
)


@pytest.fixture
def folder(tmp_path):
    """A folder with both programs, a little data, and checkpoints of two ranks."""
    (page,) = read_source(ROOT / "chapters" / "ch30_going_further.md").values()
    for cell in code_cells(page):
        for text, name in PROGRAM.findall(cell.source):
            (tmp_path / name).write_text(ast.literal_eval(text))
    torch.save(
        [torch.zeros(64, 1, 28, 28), torch.zeros(64).long()], tmp_path / "data.pt"
    )
    program = runpy.run_path(str(tmp_path / "train.py"))
    model, optimizer = program["fresh"]()
    state = {"model": model.state_dict(), "optimizer": optimizer.state_dict()}
    state |= {"epoch": 0, "step": 1}
    for name, random in (("of-two", 2), ("damaged", 1), ("all-damaged", 1)):
        (tmp_path / name).mkdir()
        state["random"] = random * [torch.get_rng_state()]
        for _ in program["CHECKPOINTS"]:
            program["save"](state, tmp_path / name)
        newest = tmp_path / name / "checkpoint.pt"
        if "damaged" in name:
            newest.write_bytes(newest.read_bytes()[:-1])
        if name == "all-damaged":
            newest.with_name("checkpoint-before.pt").write_bytes(b"")
    return tmp_path


@pytest.mark.parametrize(
    ("checkpoint", "world_size", "words"),
    [
        ("of-two", 1, "is of a run with world size 2, and this run has 1"),
        ("new", 2, "waiting for clients. 1/2 clients joined"),  # the other never comes
        ("new", 1, "EADDRINUSE"),
        ("damaged", 1, "is damaged: looking for the one before"),
        ("all-damaged", 1, "No checkpoint in all-damaged is whole"),
    ],
)
def test_what_went_wrong_is_said(folder, checkpoint, world_size, words):
    """By rank 0: its exit status, and all it said."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        port = server.getsockname()[1] if words == "EADDRINUSE" else 0  # 0: any
        environ = {"RANK": "0", "WORLD_SIZE": f"{world_size}", "MASTER_PORT": f"{port}"}
        environ |= {"MASTER_ADDR": "127.0.0.1"}
        environ |= {"PATIENCE": "10" if world_size == 2 else "1800"}
        done = subprocess.run(
            [sys.executable, folder / "train_many.py", folder / checkpoint],
            check=False,
            env=os.environ | environ,
            capture_output=True,
            text=True,
        )
    assert words in done.stdout + done.stderr
    assert (done.returncode == 0) == (checkpoint == "damaged")


def test_each_line_is_printed_in_one_piece(folder):
    """Else those of two ranks mix: torchrun has Python buffer nothing, by `-u`."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    environ = {"RANK": "0", "WORLD_SIZE": "1", "MASTER_ADDR": "127.0.0.1"}
    subprocess.run(
        [sys.executable, "-u", folder / "train_many.py", folder / "damaged"],
        check=True,
        env=os.environ | environ | {"MASTER_PORT": "0"},
        stdout=theirs,
    )
    ours.setblocking(False)
    pieces = []  # what one call wrote
    with contextlib.suppress(BlockingIOError):
        while True:
            pieces.append(ours.recv(1000).decode())
    starts = ["rank 0 of 1:", "checkpoint.pt is damaged", "resuming from epoch 0"]
    for start, piece in zip(starts, filter(None, pieces), strict=True):
        assert piece.startswith(start) and piece.endswith("\n")


def test_a_damaged_checkpoint_does_not_replace_the_one_before(folder):
    program = runpy.run_path(str(folder / "train.py"))
    before = folder / "damaged" / "checkpoint-before.pt"
    content = before.read_bytes()
    program["save"]({"more": 1}, folder / "damaged")
    assert before.read_bytes() == content
    program["save"]({"more": 2}, folder / "damaged")  # the newest was whole
    assert before.read_bytes() != content


@pytest.mark.parametrize("renames", [0, 1])
def test_killed_while_it_saves_it_leaves_a_whole_checkpoint(
    folder, monkeypatch, renames
):
    """Whichever is the last renaming that it lives to make."""
    program = runpy.run_path(str(folder / "train.py"))
    left = iter(range(renames))

    def replace(old, new, really=os.replace):
        if next(left, None) is None:
            raise KeyboardInterrupt
        really(old, new)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(KeyboardInterrupt):
        program["save"]({"more": 1}, folder / "of-two")
    assert program["load"](folder / "of-two")["step"] == 1


@pytest.mark.parametrize(
    ("sound", "unsafe", "renames"),
    [
        ('partial = folder / "checkpoint.partial"', "partial = newest", 0),
        ("in CHECKPOINTS if", "in CHECKPOINTS[:1] if", 1),
    ],
)
def test_a_saving_that_is_not_safe_is_seen(folder, monkeypatch, sound, unsafe, renames):
    program = folder / "train.py"
    assert program.read_text().count(sound) == 1
    program.write_text(program.read_text().replace(sound, unsafe))
    with pytest.raises((KeyError, TypeError)):
        test_killed_while_it_saves_it_leaves_a_whole_checkpoint(
            folder, monkeypatch, renames
        )
