"""What decides the last digit of the book's numbers, as a digest of a short training.

    python tools/arithmetic.py

Prints JSON: `arithmetic`, a digest that is the same where the notebooks compute the
same bits, and `drawing`, the releases of what draws the figures. `make notebooks`
stores both with each notebook; where they are a machine's own, `make test` compares
exactly.
"""

import functools
import hashlib
import json
from importlib.metadata import version

DRAWING = ("matplotlib", "numpy", "pillow")


@functools.cache
def made_with():
    """{"arithmetic": 12 hexadecimal digits, "drawing": releases} of this machine."""
    return {
        "arithmetic": digest(),
        "drawing": ", ".join(f"{name} {version(name)}" for name in DRAWING),
    }


def digest(num_samples=6400):
    """Train the operations that the book uses until one differing bit shows."""
    import torch
    from torch import nn, optim
    from torch.utils.data import DataLoader, TensorDataset

    torch.set_num_threads(1)  # as the notebooks do
    torch.manual_seed(0)
    X, y = torch.randn(num_samples, 784), torch.randint(10, (num_samples,))
    found = hashlib.sha256()
    for make_optimizer in (
        functools.partial(optim.Adam, lr=0.001),
        functools.partial(optim.Adam, lr=0.001, fused=True),
        functools.partial(optim.SGD, lr=0.01, momentum=0.9),
    ):
        torch.manual_seed(42)
        model = nn.Sequential(
            *(nn.Linear(784, 128), nn.ReLU(), nn.Dropout(0.2)),
            *(nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 10)),
        )
        optimizer = make_optimizer(model.parameters())
        for _ in range(2):
            loader = DataLoader(TensorDataset(X, y), batch_size=64, shuffle=True)
            for X_batch, y_batch in loader:
                loss = nn.functional.cross_entropy(model(X_batch), y_batch)
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
        with torch.no_grad():
            logits = model.eval()(X[:1000])
        for tensor in (*model.parameters(), logits):
            found.update(tensor.detach().numpy().tobytes())
    for width, outputs in (784, 128), (128, 64), (64, 10):  # five models, stacked
        h, W = torch.randn(5, 64, width), torch.randn(5, width, outputs)
        h.requires_grad_(), W.requires_grad_()
        products = torch.baddbmm(torch.ones(5, 1, outputs), h, W)
        products.square().sum().backward()
        for tensor in (products, h.grad, W.grad):
            found.update(tensor.detach().numpy().tobytes())
    return found.hexdigest()[:12]


if __name__ == "__main__":
    print(json.dumps(made_with()))
