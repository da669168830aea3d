"""What the notebooks share works on another device, and gives the numbers of the CPU.

`make colab` runs the whole notebooks on that device; here is the quick part.
"""

import numpy as np
import pytest
import torch
from torch import nn, optim
from torch.utils.data import DataLoader, TensorDataset

from tools import far_device
from tools.notebooks import ROOT

FAR = torch.device("far")
PIECES = ("train_one_epoch", "evaluate", "mnist_mlp")


def shared_code(instead=None):
    """The names that the pieces in cells/ define, after replacements in their text."""
    names = {"torch": torch, "nn": nn}
    for piece in PIECES:
        code = (ROOT / "cells" / f"{piece}.py").read_text()
        for old, new in (instead or {}).items():
            code = code.replace(old, new)
        exec(code, names)  # noqa: S102 (our own code)
    return names


def train(device, code):
    """A few steps on images of noise; what `evaluate` then says."""
    torch.manual_seed(42)
    images, labels = torch.randn(160, 1, 28, 28), torch.randint(10, (160,))
    loader = DataLoader(TensorDataset(images, labels), batch_size=32, shuffle=True)
    model = code["MNISTMLP"]().to(device)
    loss_fn, optimizer = nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.01)
    for _ in range(2):
        loss = code["train_one_epoch"](model, loader, loss_fn, optimizer)
    assert all(p.device.type == device.type for p in model.parameters())
    return loss, *code["evaluate"](model, loader, loss_fn)


def test_another_device_gives_the_numbers_of_the_cpu():
    code = shared_code()
    assert train(FAR, code) == train(torch.device("cpu"), code)


@pytest.mark.parametrize(
    "left_behind",
    [
        {"X, y = X.to(device), y.to(device)": "X = X.to(device)"},
        {"X, y = X.to(device), y.to(device)": "y = y.to(device)"},
        {"device = next(model.parameters()).device": "device = 'cpu'"},
    ],
)
def test_a_tensor_left_behind_is_noticed(left_behind):
    with pytest.raises(RuntimeError, match="same device"):
        train(FAR, shared_code(left_behind))


@pytest.mark.parametrize(
    "use",
    [
        lambda far: far + torch.ones(3),
        lambda far: nn.Linear(3, 2)(far),
        lambda far: torch.arange(3)[far.argmax(keepdim=True)],
        lambda far: far.numpy(),
        np.asarray,
        lambda far: nn.functional.mse_loss(far, torch.ones(3)),
    ],
    ids=["add", "model", "index", "numpy", "asarray", "loss"],
)
def test_what_a_gpu_refuses_is_refused(use):
    with pytest.raises((RuntimeError, TypeError)):
        use(torch.rand(3).to(FAR))


def test_what_a_gpu_allows_is_allowed():
    near = torch.rand(3)
    far = near.to(FAR)
    assert isinstance(far, far_device.Far) and far.device.type == "far"
    assert torch.equal(far.cpu(), near) and far.tolist() == near.tolist()
    assert (far * 2 + 1).sum().item() == (near * 2 + 1).sum().item()
    assert torch.equal(far[torch.tensor([0, 2])].cpu(), near[[0, 2]])
    assert f"{far.mean():.4f}" == f"{near.mean():.4f}"
    assert torch.zeros(2, device=FAR).device.type == "far"
