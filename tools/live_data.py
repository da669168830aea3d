"""Write what runs in the pages, from the chapter's own run, into live/data.

    python -m tools.live_data

`make notebooks` calls it: where the chapter's code changed, or what it printed, the run
of Section 30.4 is repeated in memory. What it prints must be what the notebook printed;
then these scripts are written:

    train.js  the images of the first 156 batches, 1,000 test images, and the losses
              that PyTorch finds, also where a mistake is planted
    draw.js   the trained weights in 16 bits, test images, and the confusion matrix

Each is a classic script with base64 of gzip in it, which also loads from `file://`.
"""

import base64
import contextlib
import gzip
import hashlib
import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHAPTER = ROOT / "chapters" / "ch30_training_loop.ipynb"
DATA = ROOT / "live" / "data"
PIECES = ("setup", "fetch_mnist", "mnist_in_memory")
PIECES += ("mnist_mlp", "train_one_epoch", "evaluate")
STEPS, BATCH = 156, 64
NUM_TESTS = 1000  # test images that train.js brings
NUM_MISREAD, NUM_READ = 200, 20  # test images that draw.js brings, at most
MISTAKES = ("", "zero", "softmax", "sorted", "unshuffled", "rate")


def printed(notebook):
    """All that a notebook's code cells printed."""
    outputs = [o for c in notebook["cells"] for o in c.get("outputs", [])]
    return "".join("".join(output.get("text", "")) for output in outputs)


def digest(path=CHAPTER):
    """What the exports hang on: the chapter's code and all that it printed."""
    notebook = json.loads(path.read_text("utf-8"))
    code = [c["source"] for c in notebook["cells"] if c["cell_type"] == "code"]
    text = json.dumps([["".join(source) for source in code], printed(notebook)])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def stale(folder=DATA, path=CHAPTER):
    """The names of the exports that belong to another run than the notebook's."""
    wanted, found = digest(path), {}
    for name in ("train", "draw"):
        file = folder / f"{name}.js"
        start = file.read_text("ascii")[:200] if file.is_file() else ""
        found[f"{name}.js"] = re.search(r'"digest": "(\w+)"', start)
    return [name for name, match in found.items() if not match or match[1] != wanted]


def read(name):
    """What an export holds: numbers by name, and what is packed."""
    script = (DATA / f"{name}.js").read_text("ascii")
    return json.loads(script[script.index("{", script.index(").")) :].rstrip(";\n"))


def bytes_in(exported):
    return gzip.decompress(base64.b64decode(exported["packed"]))


def refresh():
    """Bring live/data up to date with the chapter's notebook; True if it was not."""
    if old := stale():
        export()
    return bool(old)


def export():
    """Repeat the run, check it against the notebook, and write both scripts.

    Raises RuntimeError where the run prints anything else than the notebook.
    """
    book = shared_code()
    losses = {mistake: losses_with(book, mistake) for mistake in MISTAKES}
    model, lines = trained(book)
    lines += [f"step {n}: loss {x:.4f}" for n, x in enumerate(losses[""][:5], 1)]
    weights = b"".join(p.detach().half().numpy().tobytes() for p in model.parameters())
    with book["torch"].no_grad():  # as the page has them
        for parameter in model.parameters():
            parameter.copy_(parameter.half().float())
    X, labels = book["test_data"].tensors
    predictions = model(X).argmax(dim=1)
    confusion = [[0] * 10 for _ in range(10)]
    for true, predicted in zip(labels.tolist(), predictions.tolist()):
        confusion[true][predicted] += 1
    for digit, row in enumerate(confusion):
        percent = 100 * row[digit] / sum(row)
        lines.append(f"Digit {digit}: {row[digit]}/{sum(row)} = {percent:.1f}%")
    said = printed(json.loads(CHAPTER.read_text("utf-8")))
    if missing := [line for line in lines if line not in said]:
        message = f"the notebook did not print {missing[0]!r}: make notebooks FORCE=1"
        raise RuntimeError(message)

    grays = {True: grays_of(book, train=True), False: grays_of(book, train=False)}
    fresh(book)  # draws what the run draws before it shuffles
    first = sorted(shuffled(book["torch"])[: STEPS * BATCH].tolist())
    wrong = (predictions != labels).nonzero().flatten().tolist()[:NUM_MISREAD]
    right = (predictions == labels).nonzero().flatten().tolist()[:NUM_READ]
    packed = [
        pick(grays[True], first) + pick(grays[False], range(NUM_TESTS)),
        weights[1::2] + weights[::2] + grays[False][0][wrong + right].tobytes(),
    ]
    write("train", packed[0], losses=losses)
    shown = {
        "numbers": wrong + right,
        "labels": labels[wrong + right].tolist(),
        "predicted": predictions[wrong + right].tolist(),
    }
    write("draw", packed[1], confusion=confusion, **shown)


def shared_code():
    """What PIECES define: the chapter's model and functions, and MNIST in memory."""
    book = {}
    with contextlib.chdir(ROOT / "chapters"):
        for piece in PIECES:
            exec((ROOT / "cells" / f"{piece}.py").read_text("utf-8"), book)  # noqa: S102
    return book


def trained(book):
    """The chapter's model after its five epochs, and the lines it prints on the way."""
    model, optimizer = fresh(book)
    loss_fn, lines = book["nn"].CrossEntropyLoss(), []
    train_loader = book["make_loader"](book["train_data"], BATCH, shuffle=True)
    test_loader = book["make_loader"](book["test_data"], BATCH)
    for epoch in range(1, 6):
        loss = book["train_one_epoch"](model, train_loader, loss_fn, optimizer)
        accuracy = 100 * book["evaluate"](model, test_loader, loss_fn)[1]
        lines.append(
            f"Epoch {epoch}/5 -- Train Loss: {loss:.4f}, Test Accuracy: {accuracy:.2f}%"
        )
    return model, lines


def fresh(book, lr=0.001):
    book["torch"].manual_seed(42)
    model = book["MNISTMLP"]()
    return model, book["optim"].Adam(model.parameters(), lr=lr)


def shuffled(torch, num_samples=60_000):
    """The order in which a loader that shuffles, opened next, goes through its data."""
    torch.empty((), dtype=torch.int64).random_()  # a base seed for workers
    seed = torch.empty((), dtype=torch.int64).random_().item()
    generator = torch.Generator().manual_seed(seed)
    return torch.randperm(num_samples, generator=generator)


def losses_with(book, mistake):
    """The first losses of the chapter's loop in which a mistake is planted."""
    model, optimizer = fresh(book, lr=0.1 if mistake == "rate" else 0.001)
    return list(run(book, model, optimizer, mistake))


def run(book, model, optimizer, mistake):
    """Train a fresh model for 156 steps with a mistake; yield the loss of each."""
    torch, (X, y) = book["torch"], book["train_data"].tensors
    order = shuffled(torch)[: STEPS * BATCH]
    if mistake in ("sorted", "unshuffled"):
        order = order.sort().values
    if mistake == "sorted":
        order = order[y[order].argsort(stable=True)]
    for batch in order.split(BATCH):
        logits = model(X[batch])
        if mistake == "softmax":
            logits = logits.softmax(dim=1)
        loss = book["nn"].functional.cross_entropy(logits, y[batch])
        if mistake != "zero":
            optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        yield loss.item()


def grays_of(book, train):
    """The images of MNIST as bytes, and their labels."""
    with contextlib.chdir(ROOT / "chapters"):
        mnist = book["datasets"].MNIST(book["data_root"], train=train)
    return mnist.data.numpy(), mnist.targets.numpy().astype("uint8")


def pick(images_and_labels, numbers):
    """Chosen images, one after the other, and after them their labels."""
    return b"".join(part[list(numbers)].tobytes() for part in images_and_labels)


def write(name, packed, **more):
    numbers = json.dumps({"digest": digest(), **more})[:-1]
    text = base64.b64encode(gzip.compress(packed, 9, mtime=0)).decode()
    script = f'(self.liveData ??= {{}}).{name} = {numbers}, "packed": "{text}"}};\n'
    DATA.mkdir(parents=True, exist_ok=True)
    partial = DATA / f"{name}.partial"
    partial.write_text(script, "ascii")
    partial.replace(DATA / f"{name}.js")


if __name__ == "__main__":
    print("live/data:", "written" if refresh() else "kept")
