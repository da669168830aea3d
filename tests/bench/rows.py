"""One row of the table: python tests/bench/rows.py ROW, in an environment that has it.

Prints, as JSON, the processor seconds of the fastest of three epochs (this process and
its workers; on one thread that is the time on an idle machine), those of the first,
and the accuracy after the last. Each row is a function of `book`, what the page
defines; it returns train(), one epoch, and predict(X), the labels of images.
"""

import ast
import contextlib
import importlib
import io
import json
import os
import sys

import numpy as np
import torch
from torch import nn, optim
from torch.utils.data import DataLoader

from tools import notebooks

PAGE = notebooks.ROOT / "chapters" / "ch30_going_further.md"
DEFINITIONS = ast.ClassDef, ast.FunctionDef, ast.Import, ast.ImportFrom


def page():
    """What the page's set-up does, what its other cells define, and MNIST whole."""
    os.chdir(PAGE.parent)
    (notebook,) = notebooks.read_source(PAGE).values()
    set_up, *others = (cell.source for cell in notebooks.code_cells(notebook))
    book = {}
    exec(set_up, book)
    for tree in map(ast.parse, others):
        tree.body = [node for node in tree.body if isinstance(node, DEFINITIONS)]
        exec(compile(tree, str(PAGE), "exec"), book)
    for part, train in ("train", True), ("test", False):
        images = book["datasets"].MNIST(book["data_root"], train=train)
        X = (images.data.unsqueeze(1) / 255 - 0.1307) / 0.3081
        book |= {f"X_{part}": X, f"y_{part}": images.targets}
    return book


def ours(train="train_without_waiting", optimizer="fused_adam", size=64, compiled=0):
    """A row of the page: a loop, an optimizer, the batch size."""

    def row(book):
        model = book["MNISTMLP"]()
        update = book.get(optimizer, optim.Adam)(model.parameters())
        batches = book["ShuffledBatches"](book["X_train"], book["y_train"], size)
        run = torch.compile(model) if compiled else model
        loss_fn = nn.CrossEntropyLoss()
        return lambda: book[train](run, batches, loss_fn, update), labels(model)

    return row


def labels(model):
    def predict(X):
        with torch.no_grad():
            return model.eval()(X).argmax(1)

    return predict


def floor(book):
    shapes = [(64, 784), (784, 128), (64, 128), (128, 64), (64, 64), (64, 10)]
    x, w1, h1, w2, h2, d3 = (torch.rand(shape) for shape in shapes)
    w3 = torch.rand(64, 10)

    def train():
        for _ in range(938):
            x @ w1, h1 @ w2, h2 @ w3  # forward
            d3.T @ h2, d3 @ w3.T, h2.T @ h1, h2 @ w2.T, h1.T @ x  # backward

    return train, None


def plain(book, workers=0):
    transforms, model = book["transforms"], book["MNISTMLP"]()
    steps = [transforms.ToTensor(), transforms.Normalize((0.1307,), (0.3081,))]
    data = book["datasets"].MNIST(
        book["data_root"], transform=transforms.Compose(steps)
    )
    loader = DataLoader(data, batch_size=64, shuffle=True, num_workers=workers)
    loss_fn, adam = nn.CrossEntropyLoss(), optim.Adam(model.parameters())
    train = book["train_one_epoch"]
    return lambda: train(model, loader, loss_fn, adam), labels(model)


def stacked(book):
    models = [book["MNISTMLP"]() for _ in range(5)]
    parameters = book["stack"](models)
    adam = book["fused_adam"](parameters)
    batches = book["ShuffledBatches"](book["X_train"], book["y_train"])

    def predict(X):
        nn.utils.vector_to_parameters(
            torch.cat([p[0].flatten() for p in parameters]), models[0].parameters()
        )
        return labels(models[0])(X)

    return lambda: book["train_stacked"](parameters, batches, adam), predict


ROWS = {
    "matrix products alone": floor,
    "the chapter's loop": plain,
    "with two workers": lambda book: plain(book, workers=2),
    "in memory, by index": ours("train_one_epoch", "Adam"),
    "loss read once": ours(optimizer="Adam"),
    "fused Adam": ours(),
    "flat vector": ours(optimizer="FlatAdam"),
    "flat vector, torch.compile": ours(optimizer="FlatAdam", compiled=1),
    "by hand": ours("train_by_hand", "FlatAdam"),
    "five seeds stacked, each": stacked,
    "batches of 512": ours(optimizer="FlatAdam", size=512),
}


def measure(row, book):
    train, predict = row(book)
    seconds = []
    with contextlib.redirect_stdout(io.StringIO()):
        for _ in range(3):
            before = sum(os.times()[:4])
            train()
            seconds.append(sum(os.times()[:4]) - before)
        found = predict and torch.as_tensor(np.asarray(predict(book["X_test"])))
    right = None if found is None else (found == book["y_test"]).float().mean().item()
    models = 5 if row is stacked else 1
    return {"seconds": min(seconds) / models, "first": seconds[0], "accuracy": right}


if __name__ == "__main__":
    name = sys.argv[1]
    row = ROWS.get(name) or importlib.import_module("tests.bench.peers").PEERS[name][1]
    torch.set_num_threads(1)
    torch.manual_seed(42)
    print(json.dumps(measure(row, page())))
