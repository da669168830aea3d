"""What the notebooks share works on another device, and gives the numbers of the CPU.

`make colab` runs the whole notebooks on that device; here is the quick part.
"""

import copy

import numpy as np
import pytest
import torch
from torch import nn, optim
from torch.utils.data import DataLoader, TensorDataset

from tests.colab.kernel.far_device import FAR, Far
from tools.notebooks import ROOT

MOVE = "X, y = X.to(device), y.to(device)"
LEFT_BEHIND = [
    (MOVE, "X = X.to(device)"),
    (MOVE, "y = y.to(device)"),
    ("device = next(model.parameters()).device", "device = 'cpu'"),
]


def train(device, old="", new=""):
    """A few steps of the shared code on noise, `old` replaced; what it returns."""
    names = {"torch": torch, "nn": nn}
    for piece in ("train_one_epoch", "evaluate", "mnist_mlp"):
        code = (ROOT / "cells" / f"{piece}.py").read_text()
        exec(code.replace(old, new) if old else code, names)  # noqa: S102 (our own)
    torch.manual_seed(42)
    images, labels = torch.randn(160, 1, 28, 28), torch.randint(10, (160,))
    loader = DataLoader(TensorDataset(images, labels), batch_size=32, shuffle=True)
    model = names["MNISTMLP"]().to(device)
    loss_fn, optimizer = nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.01)
    for _ in range(2):
        loss = names["train_one_epoch"](model, loader, loss_fn, optimizer)
    assert all(p.device.type == device.type for p in model.parameters())
    return loss, *names["evaluate"](model, loader, loss_fn)


def test_another_device_gives_the_numbers_of_the_cpu():
    assert train(FAR) == train(torch.device("cpu"))


def test_models_trained_side_by_side_learn_on_another_device():
    found = []
    for device in (torch.device("cpu"), FAR):
        names = {"torch": torch, "nn": nn, "optim": optim, "device": device}
        code = (ROOT / "cells" / "train_side_by_side.py").read_text()
        exec(code, names)  # noqa: S102 (our own)
        torch.manual_seed(42)
        data = TensorDataset(torch.randn(160, 1, 28, 28), torch.randint(10, (160,)))
        models = {s: nn.Sequential(nn.Flatten(), nn.Linear(784, 10)) for s in (1, 2)}
        began = models[2][1].weight.detach().clone()
        models = {seed: model.to(device) for seed, model in models.items()}
        list(names["train_side_by_side"](models, data, num_epochs=1))
        kept = copy.deepcopy(models[2].state_dict())  # as early stopping keeps it
        found.append(kept["1.weight"].cpu())
        assert not torch.equal(found[-1], began)
    assert torch.equal(*found)


@pytest.mark.parametrize("old, new", LEFT_BEHIND)
def test_a_tensor_left_behind_is_noticed(old, new):
    with pytest.raises(RuntimeError, match="same device"):
        train(FAR, old, new)


@pytest.mark.parametrize(
    "use",
    [
        lambda far: far + torch.ones(3),
        lambda far: nn.Linear(3, 2)(far),
        lambda far: torch.arange(3)[far.argmax(keepdim=True)],
        lambda far: far.numpy(),
        np.asarray,
    ],
)
def test_what_a_gpu_refuses_is_refused(use):
    with pytest.raises((RuntimeError, TypeError)):
        use(torch.rand(3).to(FAR))


def test_what_a_gpu_allows_is_allowed():
    near = torch.rand(3)
    far = near.to(FAR)
    assert isinstance(far, Far) and far.device.type == "far"
    assert torch.equal(far.cpu(), near) and far.tolist() == near.tolist()
    assert (far * 2 + 1).sum().item() == (near * 2 + 1).sum().item()
    assert torch.equal(far[torch.tensor([0, 2])].cpu(), near[[0, 2]])
    assert f"{far.mean():.4f}" == f"{near.mean():.4f}"
    assert torch.zeros(2, device=FAR).device.type == "far"
