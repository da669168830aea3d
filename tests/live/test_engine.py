"""The engine of the live figures computes what PyTorch and the notebook computed.

It runs in Chromium as the page runs it; each fault is planted into its text.
"""

import base64
import json
import re

import pytest
import torch

from tools.live_data import CHAPTER, DATA, MISTAKES, ROOT, stale
from tools.live_data import losses_with as torch_losses

ENGINE = (ROOT / "live" / "engine.js").read_text("utf-8")
MOST = 1e-4  # that a loss may differ from PyTorch's
NOT_COMPARED = {"rate"}  # a rate so large amplifies rounding beyond all bounds

OPEN = """async () => {
    const {Training, unpack} = window.engine = liveEngine();
    const parts = [784 * 9984, 9984];
    const [images, labels] = await unpack(liveData.train.packed, ...parts);
    window.start = mistake => new Training({images, labels}, mistake);
}"""
FURTHEST = """mistake => {
    const run = start(mistake);
    return Math.max(...liveData.train.losses[mistake].map(
        loss => Math.abs(run.iterate() - loss)));
}"""


@pytest.fixture
def engine(page):
    """engine(old, new): the engine at work in a page, with a fault if one is given."""

    def opened(old="", new="", data=DATA):
        assert old in ENGINE
        page.goto("about:blank")
        page.add_script_tag(content=ENGINE.replace(old, new, 1) if old else ENGINE)
        for script in sorted(data.glob("*.js")):
            page.add_script_tag(content=script.read_text("ascii"))
        page.evaluate(OPEN)
        return page.evaluate

    return opened


@pytest.mark.parametrize("mistake", [m for m in MISTAKES if m not in NOT_COMPARED])
def test_all_losses_are_those_of_pytorch(engine, mistake):
    assert engine()(FURTHEST, mistake) < MOST


FAULTS = {
    "Adam's epsilon": ("1e-8", "1e-5"),
    "a transposed weight": ("weight[row + i]", "weight[i * outputs + j]"),
    "another batch": ("BATCH * this.steps,", "BATCH * this.steps + 1,"),
    "zero_grad ignored": ("layer.grad = null;", ";"),
    "another seed": ("seed = 42", "seed = 43"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_moves_the_losses(engine, fault):
    assert not engine(*FAULTS[fault])(FURTHEST, "") < MOST
