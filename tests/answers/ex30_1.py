"""Answers to Exercise 30.1; tests/test_exercises.py says how they are written."""

import numpy as np

# What the training gave: its first ten losses, and then numbers with its means by epoch.
BEGIN = [2.29646, 2.2622, 2.20242, 2.15784, 2.15413, 2.05154, 1.863, 1.90402, 1.76775]
BEGIN += [1.71704]
MEANS = np.array([0.26447, 0.11113, 0.07752, 0.06209, 0.04870])


def recorded(begin=BEGIN, means=MEANS):
    """Batch losses that begin like this, and have these means by epoch."""
    losses = np.repeat(means, 938) * (
        1 + 0.5 * np.sin(np.arange(938 * len(means)) ** 2)
    )
    losses[: len(begin)] = begin
    by_epoch = losses.reshape(-1, 938)
    by_epoch[:, -900:] += 938 / 900 * (means - by_epoch.mean(axis=1))[:, None]
    return by_epoch.ravel().tolist()


RECORDED = {"batch_losses": recorded(), "num_epochs": 5}

ANSWERS = {
    1: [
        (
            "an iterator and a while loop, the loss stored before the update",
            "",
            """
def train_and_record(net, batches, criterion, opt):
    net.train()
    history, remaining = [], len(batches)
    iterator = iter(batches)
    while remaining:
        images, labels = (t.to(device) for t in next(iterator))
        opt.zero_grad(set_to_none=False)
        loss = criterion(net(images), labels)
        history.append(float(loss.detach()))
        loss.backward()
        opt.step()
        remaining -= 1
    return history
""",
            "✓",
        ),
        (
            "a list comprehension over a step function, and an array returned",
            "",
            """
def step(model, loss_fn, optimizer, X, y):
    loss = loss_fn(model(X.to(device)), y.to(device))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()


def train_and_record(model, dataloader, loss_fn, optimizer):
    model = model.train()
    return np.array([step(model, loss_fn, optimizer, X, y) for X, y in dataloader])
""",
            "✓",
        ),
        (
            "a tensor kept in place of a float",
            "losses.append(loss.item())",
            "losses.append(loss)",
            "✗ a tensor that keeps the graph",
        ),
        (
            "one loss per epoch",
            "return losses",
            "return sum(losses) / len(losses)",
            "✗ a single number",
        ),
        (
            "one loss per epoch, in a list",
            "return losses",
            "return [sum(losses) / len(losses)]",
            "✗ one number, the mean over all",
        ),
        (
            "return inside the loop, after a batch of four",
            "losses.append(loss.item())",
            (
                "losses.append(loss.item())\n"
                "        if len(losses) == 3:\n"
                "            break"
            ),
            "✗ the last, smaller batch is left out",
        ),
        ("no return", "return losses", "losses.sort", "✗ None"),
        (
            "a running total",
            "losses.append(loss.item())",
            "losses.append(loss.item() + (losses[-1] if losses else 0))",
            "✗ a running total",
        ),
        (
            "weighted by the batch size",
            "losses.append(loss.item())",
            "losses.append(loss.item() * len(y))",
            "✗ multiplied by its batch size",
        ),
        (
            "no zero_grad",
            "optimizer.zero_grad()",
            "pass",
            "✗ so they add up",
        ),
        ("no step", "optimizer.step()", "pass", "✗ optimizer.step() is never called"),
        ("no train()", "model.train()", "pass", "✗ in evaluation mode"),
        (
            "softmax before the loss",
            "loss_fn(model(X), y)",
            "loss_fn(model(X).softmax(dim=1), y)",
            "✗ pass through a softmax",
        ),
        (
            "a slip that raises an error",
            "losses.append(loss.item())",
            ("losses.append(loss.item)\n        losses[-1] + 1"),
            "✗ in line 13: losses[-1] + 1",
        ),
        (
            "what .to returns is thrown away",
            "X, y = X.to(device), y.to(device)",
            "X.to(device), y.to(device)",
            "✗ keep what .to(device) returns",
        ),
        (
            "rounded to three digits",
            "losses.append(loss.item())",
            "losses.append(round(loss.item(), 3))",
            "✗ the numbers are rounded to 3 digits",
        ),
        (
            "only batches of 64",
            "X, y = X.to(device), y.to(device)",
            "X, y = X.to(device), y.to(device)\n        if len(X) < 64:\n            continue",
            "✗ the loop takes none of them",
        ),
        (
            "Cached with lru_cache",
            "",
            'from functools import lru_cache\n\n@lru_cache(maxsize=None)\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ a second call with the same arguments trains on no batch",
        ),
    ],
    2: [
        (
            "the seed assigned",
            "",
            "torch.manual_seed = 42\nbatch_losses = RECORDED['batch_losses']",
            "✗ torch.manual_seed is 42, no function any more",
        ),
        (
            "a tensor, no list",
            "",
            "batch_losses = torch.tensor(batch_losses)",
            "✗ this is a tensor",
        ),
        (
            "epochs appended as lists",
            "",
            "batch_losses = [batch_losses[i : i + 938] for i in range(0, 4690, 938)]",
            "✗ is a list",
        ),
        (
            "one mean per epoch collected",
            "",
            "batch_losses = [0.2645, 0.1111, 0.0775, 0.0621, 0.0487]",
            "✗ as many as epochs",
        ),
        (
            "the list made anew in every epoch",
            "",
            "batch_losses = batch_losses[-938:]",
            "✗ as many as one epoch has",
        ),
        (
            "an already trained model",
            "",
            "batch_losses = [loss / 10 for loss in batch_losses]",
            "✗ the loss of batch 1 is 0.22965 and should be 2.2965",
        ),
    ],
    3: [
        (
            "the losses used up",
            "",
            "epoch_means = [np.mean([batch_losses.pop(0) for _ in range(938)]) for _ in range(5)]",
            "✗ batch_losses now holds 0 numbers, and 4,690 are needed",
        ),
        (
            "slices of a list",
            "",
            """
epoch_means = []
for start in range(0, 4690, 938):
    epoch_means.append(sum(batch_losses[start : start + 938]) / 938)
""",
            "✓",
        ),
        (
            "the means of every fifth loss",
            "np.reshape(batch_losses, (num_epochs, -1)).mean(axis=1)",
            "np.reshape(batch_losses, (-1, num_epochs)).mean(axis=0)",
            "✗ every fifth batch",
        ),
        (
            "the last losses",
            "np.reshape(batch_losses, (num_epochs, -1)).mean(axis=1)",
            "batch_losses[937::938]",
            "✗ single batches, the last of each epoch",
        ),
        (
            "means from the first step on",
            "np.reshape(batch_losses, (num_epochs, -1)).mean(axis=1)",
            "[np.mean(batch_losses[: 938 * e]) for e in range(1, 6)]",
            "✗ includes the epochs before",
        ),
        (
            "937 batches per epoch",
            "",
            '\nn = len(train_data) // 64\nepoch_means = [sum(batch_losses[k * n:(k + 1) * n]) / n for k in range(5)]\n\nplt.plot(batch_losses, alpha=0.35, linewidth=0.5)\nplt.plot([(k + 0.5) * 938 for k in range(5)], epoch_means, "o-")\nplt.xlabel("step")\nplt.show()\n',
            "✗ an epoch is taken to be 937 batches — 938, of which the",
        ),
    ],
}

# --- answers of strangers, written before any was tried ---

LOOP = """
def train_and_record(model, dataloader, loss_fn, optimizer):
    model.train()
    losses = []
    for X, y in dataloader:
        X, y = X.to(device), y.to(device)
        loss = loss_fn(model(X), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
"""


def loop(old, new):
    """The loop with one change."""
    assert LOOP.count(old) == 1, old
    return LOOP.replace(old, new)


def begun(
    seed="torch.manual_seed(42)",
    model="MNISTMLP().to(device)",
    loss_fn="nn.CrossEntropyLoss()",
    loader="train_loader",
    optimizer="optim.Adam(model.parameters(), lr=0.001)",
    then="",
):
    """An answer to task 2, of which ten steps are taken and the others recorded."""
    return f"""
{seed}
model = {model}
{then}
loss_fn = {loss_fn}
optimizer = {optimizer}
begin = train_and_record(model, [*itertools.islice({loader}, 10)], loss_fn, optimizer)
batch_losses = begin + RECORDED["batch_losses"][10:]
"""


UPDATE = """        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
"""
APPEND = "losses.append(loss.item())"
MEAN = "np.reshape(batch_losses, (num_epochs, -1)).mean(axis=1)"

STRANGERS = {
    1: [
        (
            "train without its parentheses",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ batch 1 passes through the model in evaluation mode",
        ),
        (
            "only the outer training flag",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    if not model.training:\n        model.training = True  # training mode\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ batch 2 passes through the model in evaluation mode",
        ),
        (
            "zeroes between backward and step",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        logits = model(X)\n        loss = loss_fn(logits, y)\n        loss.backward()\n        optimizer.zero_grad()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ optimizer.zero_grad() comes after loss.backward(), and step(",
        ),
        (
            "update at the top of the loop",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        optimizer.step()\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the trained model's loss on other images is",
        ),
        (
            "zeroes once, before the loop",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    optimizer.zero_grad()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the gradients are not cleared in every batch, so they add up",
        ),
        (
            "detached tensors",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.detach().cpu())\n    return losses\n',
            "✗ what train_and_record returns: entry 1 of 4 is a tensor, and",
        ),
        (
            "returns inside the loop",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n        return losses\n',
            "✗ it stops after the first batch",
        ),
        (
            "loss of the updated model",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        optimizer.zero_grad()\n        loss_fn(model(X), y).backward()\n        optimizer.step()\n        losses.append(loss_fn(model(X), y).item())\n    return losses\n',
            "✗ the loss is computed again after the update",
        ),
        (
            "list as a default argument again",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer, losses=[]):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "its own cross-entropy",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    loss_fn = nn.CrossEntropyLoss()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the loss is a cross-entropy of its own",
        ),
        (
            "its own Adam in every call",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ another optimizer than is asked for",
        ),
        (
            "builds a new loader from the dataset",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in make_loader(dataloader.dataset, batch_size=64, shuffle=True):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ 2 numbers, where 4 are asked for, the loss of batch 1 to 4",
        ),
        (
            "softmax before the loss again again",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        probabilities = torch.softmax(model(X), dim=1)\n        loss = loss_fn(probabilities, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the logits pass through a softmax before the loss, which app",
        ),
        (
            "leaves out the short batch",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        if len(X) < 64:  # the incomplete batch at the end is too noisy\n            continue\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ no image passes through a model: the batches here have 32, 3",
        ),
        (
            "result of .to thrown away again",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X.to(device)\n        y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ a batch gets to the model or the loss as the loader gives it",
        ),
        (
            "a generator instead of a list",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        yield loss.item()\n',
            "✗ what train_and_record returns: this is a generator, and no l",
        ),
        (
            "one buffer stored again and again",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    current = torch.zeros((), device=device)  # no new memory for each batch\n    kept = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        current.copy_(loss.detach())\n        kept.append(current)\n    return [value.item() for value in kept]  # one synchronization, at the end\n',
            "✗ the loss of batch 1 is",
        ),
        (
            "loss function left without reduction",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    loss_fn.reduction = "none"\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        per_image = loss_fn(model(X), y)\n        loss = per_image.mean()\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ loss_fn has been changed, also for whoever calls it next",
        ),
        (
            "recording hook never removed",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    losses = []\n    loss_fn.register_forward_hook(\n        lambda module, inputs, output: losses.append(output.item())\n    )\n    model.train()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n    return losses\n',
            "✗ the list grows whenever loss_fn is called later, so a hook w",
        ),
        (
            "trains a deep copy",
            "",
            'import copy\n\n\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model = copy.deepcopy(model)  # do not touch the caller\'s object\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the model passed in never sees an image",
        ),
        (
            "second forward pass for the record",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        with torch.no_grad():  # the record needs no graph\n            losses.append(loss_fn(model(X), y).item())\n        optimizer.step()\n    return losses\n',
            "✗ 4 batches pass through the model 8 times",
        ),
        (
            "autograd left switched off",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    torch.set_grad_enabled(True)\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    torch.set_grad_enabled(False)  # training is over: save memory\n    return losses\n',
            "✗ gradients are still switched off when the function has ended",
        ),
        (
            "stored one place too early",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = [0.0] * len(dataloader)\n    for i, (X, y) in enumerate(dataloader):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses[i - 1] = loss.item()\n    return losses\n',
            "✗ the loss of batch 1 is",
        ),
        (
            "recursion too deep for an epoch",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n\n    def rest(batches):\n        batch = next(batches, None)\n        return [] if batch is None else step(batch, batches)\n\n    def step(batch, batches):\n        X, y = batch[0].to(device), batch[1].to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        return [loss.item()] + rest(batches)\n\n    model.train()\n    return rest(iter(dataloader))\n',
            "✗ ",
        ),
        (
            "one list shared by all calls",
            "",
            'losses = []\n\n\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    losses.clear()\n    model.train()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ a second call changes the list that the first has returned,",
        ),
        (
            "sets the optimizer's learning rate",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    for group in optimizer.param_groups:\n        group["lr"] = 0.001  # the chapter\'s learning rate\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the loss of batch 2 is",
        ),
        (
            "closure handed to step",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for images, labels in dataloader:\n        images, labels = images.to(device), labels.to(device)\n\n        def closure():\n            value = loss_fn(model(images), labels)\n            optimizer.zero_grad()\n            value.backward()\n            return value\n\n        losses.append(optimizer.step(closure).item())\n    return losses\n',
            "✓",
        ),
        (
            "stacked and converted at the end",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    detached = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        detached.append(loss.detach())  # no .item(): do not wait for the GPU here\n    return torch.stack(detached).tolist() if detached else []\n',
            "✓",
        ),
        (
            "an object that can be called",
            "",
            'class EpochRecorder:\n    """Train for one pass over a loader; return the list of its batch losses."""\n\n    def __call__(self, model, dataloader, loss_fn, optimizer):\n        model.train()\n        record = []\n        for batch in dataloader:\n            record.append(self.take_step(batch, model, loss_fn, optimizer))\n        return record\n\n    @staticmethod\n    def take_step(batch, model, loss_fn, optimizer):\n        X, y = (part.to(device) for part in batch)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        return loss.item()\n\n\ntrain_and_record = EpochRecorder()\n',
            "✓",
        ),
        (
            "a comprehension over an inner step",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n\n    def learn(X, y):\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad(), loss.backward(), optimizer.step()\n        return loss.item()\n\n    model.train()\n    return [learn(X.to(device), y.to(device)) for X, y in dataloader]\n',
            "✓",
        ),
        (
            "backward through torch.autograd",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X = X.to(device)\n        y = y.to(device)\n        loss = loss_fn(model(X), y)\n        losses += [loss.item()]  # the number does not change any more\n        optimizer.zero_grad()\n        torch.autograd.backward(loss)\n        optimizer.step()\n    return losses\n',
            "✓",
        ),
        (
            "gradients zeroed by hand",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        for group in optimizer.param_groups:\n            for parameter in group["params"]:\n                parameter.grad = None\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✓",
        ),
        (
            "a numpy buffer, then tolist",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    buffer = np.empty(len(dataloader))\n    for position, (X, y) in enumerate(dataloader):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        buffer[position] = loss.item()\n    return buffer.tolist()\n',
            "✓",
        ),
        (
            "iterator driven by hand",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train(mode=True)\n    recorded = list()\n    iterator = iter(dataloader)\n    while True:\n        try:\n            images, labels = next(iterator)\n        except StopIteration:\n            break\n        images = images.to(device)\n        labels = labels.to(device)\n        optimizer.zero_grad()\n        with torch.enable_grad():\n            prediction = model(images)\n            loss = loss_fn(prediction, labels)\n        loss.backward()\n        optimizer.step()\n        number = loss.detach().cpu().tolist()\n        assert isinstance(number, float)\n        recorded.append(number)\n    return recorded\n',
            "✓",
        ),
        (
            "recursion by halves",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n\n    def work(batches):\n        if not batches:\n            return []\n        if len(batches) > 1:\n            middle = len(batches) // 2\n            return work(batches[:middle]) + work(batches[middle:])\n        X, y = batches[0]\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        return [loss.item()]\n\n    model.train()\n    return work(list(dataloader))\n',
            "✓",
        ),
        (
            "list made of a helper generator",
            "",
            'def training_steps(model, dataloader, loss_fn, optimizer):\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        yield loss.item()\n\n\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    return list(training_steps(model.train(), dataloader, loss_fn, optimizer))\n',
            "✓",
        ),
        (
            "model.train without parentheses again",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ batch 1 passes through the model in evaluation mode",
        ),
        (
            "eval mode copied from evaluate",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.eval()\n    batch_losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        logits = model(X)\n        loss = loss_fn(logits, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        batch_losses.append(loss.item())\n    return batch_losses\n',
            "✗ batch 1 passes through the model in evaluation mode",
        ),
        (
            "gradients zeroed once per epoch",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    optimizer.zero_grad()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        logits = model(X)\n        loss = loss_fn(logits, y)\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the gradients are not cleared in every batch, so they add up",
        ),
        (
            "zeroed between backward and step",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        logits = model(X)           # forward\n        loss = loss_fn(logits, y)   # loss\n        loss.backward()             # backward\n        optimizer.zero_grad()       # zero the gradients\n        optimizer.step()            # update\n        losses.append(loss.item())\n    return losses\n',
            "✗ optimizer.zero_grad() comes after loss.backward(), and step(",
        ),
        (
            "the tensors themselves in the list",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss)\n    return losses\n',
            "✗ what train_and_record returns: entry 1 of 4 is a tensor that",
        ),
        (
            "return indented into the loop",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n        return losses\n',
            "✗ it stops after the first batch",
        ),
        (
            "loss measured again after the update again",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        with torch.no_grad():\n            losses.append(loss_fn(model(X), y).item())\n    return losses\n',
            "✗ the loss is computed again after the update",
        ),
        (
            "mean so far instead of each loss",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    total_loss = 0.0\n    losses = []\n    for i, (X, y) in enumerate(dataloader, start=1):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        total_loss += loss.item()\n        losses.append(total_loss / i)\n    return losses\n',
            "✗ each number is the mean of all losses so far",
        ),
        (
            "loss times the size of the batch",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        logits = model(X)\n        loss = loss_fn(logits, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item() * X.size(0))\n    return losses\n',
            "✗ each loss is multiplied by its batch size",
        ),
        (
            "a new Adam inside the function",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ another optimizer than is asked for",
        ),
        (
            "softmax before the loss again",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        probs = torch.softmax(model(X), dim=1)\n        loss = loss_fn(probs, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the logits pass through a softmax before the loss, which app",
        ),
        (
            "list as a default argument",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer, losses=[]):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "short last batch skipped",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        if len(X) < 64:  # incomplete batch\n            continue\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ no image passes through a model: the batches here have 32, 3",
        ),
        (
            "next(iter(...)) in every step",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for step in range(len(dataloader)):\n        X, y = next(iter(dataloader))\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ each batch is the first one of a new pass",
        ),
        (
            "break left from trying it out",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for i, (X, y) in enumerate(dataloader):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n        if i + 1 == 200:\n            break\n    return losses\n',
            "✗ of 938 batches it records",
        ),
        (
            "calls model.layers, not model",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        X = X.view(X.size(0), -1)     # flatten\n        logits = model.layers(X)\n        loss = loss_fn(logits, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ train_and_record raised AttributeError: 'Sequential' object",
        ),
        (
            "yield makes it a generator again",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        yield loss.item()\n',
            "✗ what train_and_record returns: this is a generator, and no l",
        ),
        (
            "seed set inside the function again",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    torch.manual_seed(42)\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ it seeds torch",
        ),
        (
            "records a clean eval-mode loss",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    losses = []\n    model.train()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n\n        # the loss to report, without a graph\n        model.eval()\n        with torch.no_grad():\n            losses.append(loss_fn(model(X), y).item())\n        model.train()\n\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n    return losses\n',
            "✗ the loss stored is from a pass of its own in evaluation mode",
        ),
        (
            "L2 penalty left from another chapter",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        loss = loss + 1e-4 * sum((p**2).sum() for p in model.parameters())\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the loss of batch 1 is",
        ),
        (
            "update before the backward pass",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.step()\n        optimizer.zero_grad()\n        loss.backward()\n        losses.append(loss.item())\n    return losses\n',
            "✗ train_and_record raised RuntimeError: one of the variables n",
        ),
        (
            "own cross-entropy, loss_fn ignored",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = nn.functional.cross_entropy(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the loss is a cross-entropy of its own",
        ),
        (
            "zeroed only after each update",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        loss.backward()\n        optimizer.step()\n        optimizer.zero_grad()  # clean for the next batch\n        losses.append(loss.item())\n    return losses\n',
            "✓",
        ),
        (
            "labels turned into one-hot vectors",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        target = nn.functional.one_hot(y, num_classes=10).float()\n        logits = model(X)\n        loss = loss_fn(logits, target)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ loss_fn gets other labels than the loader gives",
        ),
        (
            "result of .to(device) thrown away again",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X.to(device)\n        y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ a batch gets to the model or the loss as the loader gives it",
        ),
        (
            "all five epochs inside the function",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    losses = []\n    for epoch in range(5):\n        model.train()\n        for X, y in dataloader:\n            X, y = X.to(device), y.to(device)\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            losses.append(loss.item())\n    return losses\n',
            "✗ 20 numbers, where 4 are asked for, the loss of batch 1 to 4",
        ),
        (
            "tensors detached, converted at the end",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    kept = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        kept.append(loss.detach())\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n    return [value.item() for value in kept]\n',
            "✓",
        ),
        (
            "inner step function and starmap",
            "",
            'from itertools import starmap\n\n\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n\n    def one_step(images, labels):\n        loss = loss_fn(model(images.to(device)), labels.to(device))\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        return loss.item()\n\n    model.train()\n    return list(starmap(one_step, dataloader))\n',
            "✓",
        ),
        (
            "closure handed to optimizer.step",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    history = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n\n        def closure():\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            return loss\n\n        history.append(float(optimizer.step(closure)))\n    return history\n',
            "✓",
        ),
        (
            "zeroed first, stored by walrus",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    out = []\n    model.train(True)\n    for batch in dataloader:\n        X, y = (t.to(device) for t in batch)\n        optimizer.zero_grad()\n        out += [float((loss := loss_fn(model(X), y)).detach())]\n        loss.backward()\n        optimizer.step()\n    return out\n',
            "✓",
        ),
        (
            "while loop over an explicit iterator",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    record = {}\n    batches = iter(dataloader)\n    step = 0\n    while True:\n        batch = next(batches, None)\n        if batch is None:\n            break\n        X = batch[0].to(device)\n        y = batch[1].to(device)\n        logits = model(X)\n        loss = loss_fn(logits, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        record[step] = loss.tolist()  # a 0-d tensor\'s tolist is a plain float\n        step += 1\n    return [record[k] for k in range(step)]\n',
            "✓",
        ),
        (
            "a recorder class round the loss",
            "",
            'class RecordingLoss:\n    """Calls a loss function, and remembers what it returned."""\n\n    def __init__(self, loss_fn):\n        self.loss_fn = loss_fn\n        self.values = []\n\n    def __call__(self, logits, targets):\n        loss = self.loss_fn(logits, targets)\n        self.values.append(loss.item())\n        return loss\n\n\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    criterion = RecordingLoss(loss_fn)\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = criterion(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n    return criterion.values\n',
            "✓",
        ),
        (
            "generator of losses turned into a list",
            "",
            'def _training_steps(model, dataloader, loss_fn, optimizer):\n    model.train()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        yield loss.item()\n\n\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    return [*_training_steps(model, dataloader, loss_fn, optimizer)]\n',
            "✓",
        ),
        (
            "defensive, with enable_grad and checks",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    assert model.training\n    losses: list[float] = []\n    with torch.enable_grad():\n        for X, y in dataloader:\n            X = X.to(device)\n            y = y.to(device)\n            # (2a) forward pass\n            logits = model(X)\n            # (2b) loss\n            loss = loss_fn(logits, y)\n            if loss.numel() != 1:\n                raise ValueError("the loss must be a single number")\n            value = loss.detach().cpu().item()\n            # (2c) zero the gradients\n            optimizer.zero_grad(set_to_none=True)\n            # (2d) backward pass\n            loss.backward()\n            # (2e) update\n            optimizer.step()\n            losses.append(value)\n            del logits, loss\n    return losses\n',
            "✓",
        ),
        (
            "torch.autograd.grad in place of backward",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    params = [p for p in model.parameters() if p.requires_grad]\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        for p, g in zip(params, torch.autograd.grad(loss, params, allow_unused=True)):\n            p.grad = g\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✓",
        ),
        (
            "Weighs each loss by its share of 64",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        # the last batch is smaller, so it should count less\n        losses.append(loss.item() * len(X) / 64)\n    return losses\n',
            "✗ the loss of batch 1 is",
        ),
        (
            "Sets the attribute model.training",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.training = True\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        pred = model(X)\n        loss = loss_fn(pred, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ batch 2 passes through the model in evaluation mode",
        ),
        (
            "next(iter(...)) inside the loop",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for i in range(len(dataloader)):\n        X, y = next(iter(dataloader))\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ each batch is the first one of a new pass",
        ),
        (
            "Trains a deep copy",
            "",
            'import copy\n\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    net = copy.deepcopy(model)   # do not touch the caller\'s model\n    net.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(net(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the model passed in never sees an image",
        ),
        (
            "Forward hook that is never removed",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    losses = []\n    loss_fn.register_forward_hook(lambda module, args, out: losses.append(out.item()))\n    model.train()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n    return losses\n',
            "✗ the list grows whenever loss_fn is called later, so a hook w",
        ),
        (
            "Closure adds the gradient a second time",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n\n        def closure():\n            value = loss_fn(model(X), y)\n            value.backward()\n            return value\n\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step(closure)\n        losses.append(loss.item())\n    return losses\n',
            "✗ the loss of batch 2 is",
        ),
        (
            "Records a loss measured in eval mode",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n\n        # clean number for the curve\n        model.eval()\n        with torch.no_grad():\n            losses.append(loss_fn(model(X), y).item())\n\n        model.train()\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n    return losses\n',
            "✗ the loss stored is from a pass of its own in evaluation mode",
        ),
        (
            "yield instead of a list",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        yield loss.item()\n',
            "✗ what train_and_record returns: this is a generator, and no l",
        ),
        (
            "Collects in a set",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = set()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        out = model(X)\n        loss = loss_fn(out, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.add(loss.item())\n    return list(losses)\n',
            "✗ the loss of batch 1 is",
        ),
        (
            "Seeds inside the function",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    torch.manual_seed(42)  # reproducible\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ it seeds torch",
        ),
        (
            "Forward pass in bfloat16",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    kind = torch.device(device).type\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        with torch.autocast(kind, dtype=torch.bfloat16):  # faster\n            loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the loss of batch 1 is",
        ),
        (
            "Stops at the first small loss",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n        if losses[-1] < 0.05:   # converged\n            break\n    return losses\n',
            "✗ where the losses are small, it stops after 1 batch of 4",
        ),
        (
            "Zeroes the weights' gradients only",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        for layer in model.modules():\n            if isinstance(layer, nn.Linear):\n                layer.weight.grad = None\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the loss of batch 3 is",
        ),
        (
            "Records at the top of the loop",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    loss = torch.tensor(0.0)\n    for X, y in dataloader:\n        losses.append(loss.item())\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n    return losses\n',
            "✗ the loss of batch 1 is 0 and should be",
        ),
        (
            "Step before backward",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        optimizer.step()\n        loss.backward()\n        losses.append(loss.item())\n    return losses\n',
            "✗ optimizer.step() comes before loss.backward(), when there ar",
        ),
        (
            "Divides by the batch size again",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        y_hat = model(X)\n        loss = loss_fn(y_hat, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item() / len(y))   # average loss in this batch\n    return losses\n',
            "✗ each loss is divided by its batch size",
        ),
        (
            "y.to(device) without assignment",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X = X.to(device)\n        y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ a batch gets to the model or the loss as the loader gives it",
        ),
        (
            "Lowers the learning rate at the end",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    for group in optimizer.param_groups:\n        group["lr"] *= 0.9\n    return losses\n',
            "✗ the optimizer's settings, such as its learning rate, are oth",
        ),
        (
            "One global list, cleared and returned",
            "",
            'epoch_log = []\n\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    epoch_log.clear()\n    model.train()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        epoch_log.append(loss.item())\n    return epoch_log\n',
            "✗ a second call changes the list that the first has returned,",
        ),
        (
            "One entry per image",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses += [loss.item()] * len(X)\n    return losses\n',
            "✗ 100 numbers, where 4 are asked for, the loss of batch 1 to 4",
        ),
        (
            "Callable class and map",
            "",
            'class _Trainer:\n    def __init__(self, net, criterion, opt):\n        self.net, self.criterion, self.opt = net, criterion, opt\n\n    def __call__(self, batch):\n        images, labels = (part.to(device) for part in batch)\n        value = self.criterion(self.net(images), labels)\n        self.opt.zero_grad()\n        value.backward()\n        self.opt.step()\n        return value.item()\n\n\ndef train_and_record(net, batches, criterion, opt):\n    """Train for one pass over `batches`; return the list of its batch losses."""\n    return list(map(_Trainer(net.train(), criterion, opt), batches))\n',
            "✓",
        ),
        (
            "Detached tensors, stacked at the end",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    kept = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        kept.append(loss.detach())  # no graph, and no wait for the GPU\n    return torch.stack(kept).tolist() if kept else []\n',
            "✓",
        ),
        (
            "Inner generator and np.fromiter",
            "",
            'def train_and_record(f, loader, criterion, opt):\n    """Train for one pass over `loader`; return the list of its batch losses."""\n\n    def steps():\n        f.train()\n        for a, b in loader:\n            a, b = a.to(device), b.to(device)\n            value = criterion(f(a), b)\n            opt.zero_grad()\n            value.backward()\n            opt.step()\n            yield float(value)\n\n    return np.fromiter(steps(), dtype=np.float64).tolist()\n',
            "✓",
        ),
        (
            "The optimizer's closure",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n\n        def closure():\n            value = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            value.backward()\n            return value\n\n        losses.append(optimizer.step(closure).item())\n    return losses\n',
            "✓",
        ),
        (
            "Recursion by halves",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    batches = list(dataloader)\n\n    def go(lo, hi):\n        if hi <= lo:\n            return []\n        if hi - lo == 1:\n            X, y = batches[lo]\n            X, y = X.to(device), y.to(device)\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            return [loss.item()]\n        mid = (lo + hi) // 2\n        first = go(lo, mid)  # must come before the second half\n        return first + go(mid, hi)\n\n    return go(0, len(batches))\n',
            "✓",
        ),
        (
            "One comprehension with a walrus",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    return [\n        (\n            loss := loss_fn(model(X.to(device)), y.to(device)),\n            optimizer.zero_grad(),\n            loss.backward(),\n            optimizer.step(),\n            loss.item(),\n        )[-1]\n        for X, y in dataloader\n    ]\n',
            "✓",
        ),
        (
            "Decorator, while loop and an array",
            "",
            'import functools\nfrom array import array\n\n\ndef in_training_mode(function):\n    @functools.wraps(function)\n    def wrapped(network, *rest):\n        network.train(True)\n        return function(network, *rest)\n\n    return wrapped\n\n\n@in_training_mode\ndef train_and_record(network, data, objective, updater):\n    """Train for one pass over `data`; return the list of its batch losses."""\n    numbers = array("d")\n    iterator = iter(data)\n    while (batch := next(iterator, None)) is not None:\n        X, y = batch\n        X, y = X.to(device), y.to(device)\n        loss = objective(network(X), y)\n        updater.zero_grad()\n        torch.autograd.backward(loss)\n        updater.step()\n        numbers.append(loss.item())\n    return numbers.tolist()\n',
            "✓",
        ),
        (
            "T1 sets model.training by hand",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.training = True\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ batch 2 passes through the model in evaluation mode",
        ),
        (
            "T1 step before backward",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        logits = model(X)\n        loss = loss_fn(logits, y)\n        optimizer.zero_grad()\n        optimizer.step()\n        loss.backward()\n        losses.append(loss.item())\n    return losses\n',
            "✗ optimizer.step() comes before loss.backward(), when there ar",
        ),
        (
            "T1 zero_grad between backward and step",
            "",
            "def train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    batch_history = []\n    for features, labels in dataloader:\n        features = features.to(device)\n        labels = labels.to(device)\n        loss = loss_fn(model(features), labels)\n        loss.backward()\n        batch_history.append(loss.item())\n        optimizer.zero_grad()\n        optimizer.step()\n    return batch_history\n",
            "✗ optimizer.zero_grad() comes after loss.backward(), and step(",
        ),
        (
            "T1 list as a default argument",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer, losses=[]):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "T1 yields instead of returning",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        yield loss.item()\n',
            "✗ what train_and_record returns: this is a generator, and no l",
        ),
        (
            "T1 exponentially smoothed losses",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    smooth = None\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        value = loss.item()\n        smooth = value if smooth is None else 0.9 * smooth + 0.1 * value\n        losses.append(smooth)\n    return losses\n',
            "✗ the loss of batch 2 is",
        ),
        (
            "T1 skips batches under 64",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        if len(X) < 64:  # the incomplete batch at the end is too noisy\n            continue\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ no image passes through a model: the batches here have 32, 3",
        ),
        (
            "T1 item without parentheses",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item)\n    return losses\n',
            "✗ what train_and_record returns: entry 1 of 4 is a function, a",
        ),
        (
            "T1 index i - 1 rotates the list",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = [0.0] * len(dataloader)\n    for i, (X, y) in enumerate(dataloader):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses[i - 1] = loss.item()\n    return losses\n',
            "✗ the loss of batch 1 is",
        ),
        (
            "T1 list of fixed length 938",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    n_batches = 938\n    losses = [0.0] * n_batches\n    for step, (X, y) in enumerate(dataloader):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses[step] = loss.item()\n    return losses\n',
            "✗ 938 numbers, where 4 are asked for, the loss of batch 1 to 4",
        ),
        (
            "T1 loss detached before backward",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        # keep no graph in memory\n        loss = loss.detach().requires_grad_(True)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ no gradients come from loss.backward()",
        ),
        (
            "T1 a new iterator for each step",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for _ in range(len(dataloader)):\n        X, y = next(iter(dataloader))\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ each batch is the first one of a new pass",
        ),
        (
            "T1 reseeds inside the function",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    torch.manual_seed(42)\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ it seeds torch",
        ),
        (
            "T1 bfloat16 autocast",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        with torch.autocast(X.device.type, dtype=torch.bfloat16):\n            logits = model(X)\n        loss = loss_fn(logits, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the loss of batch 1 is",
        ),
        (
            "T1 builds its own Adam",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ another optimizer than is asked for",
        ),
        (
            "T1 zero-dimensional numpy arrays",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.detach().cpu().numpy())\n    return losses\n',
            "✗ what train_and_record returns: entry 1 of 4 is an array of s",
        ),
        (
            "T1 loss divided by the number of batches before backward",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    num_batches = len(dataloader)\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        (loss / num_batches).backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ backward() is called on the loss divided by the number of ba",
        ),
        (
            "T1 clips the gradients",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the gradients are clipped to norm 1",
        ),
        (
            "T1 result of to(device) thrown away",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X.to(device)\n        y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ a batch gets to the model or the loss as the loader gives it",
        ),
        (
            "T1 right: closure handed to step",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n\n        def closure():\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            return loss\n\n        losses.append(optimizer.step(closure).item())\n    return losses\n',
            "✓",
        ),
        (
            "T1 right: inner generator, listed",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n\n    def steps():\n        for batch in dataloader:\n            X, y = (t.to(device) for t in batch)\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            yield loss.item()\n\n    model.train()\n    return list(steps())\n',
            "✓",
        ),
        (
            "T1 right: callable class and map",
            "",
            'class TrainingStep:\n    """One update; called with a batch, it gives the loss of that batch."""\n\n    def __init__(self, model, loss_fn, optimizer):\n        self.model, self.loss_fn, self.optimizer = model, loss_fn, optimizer\n\n    def __call__(self, batch):\n        X, y = batch\n        X, y = X.to(device), y.to(device)\n        loss = self.loss_fn(self.model(X), y)\n        self.optimizer.zero_grad()\n        loss.backward()\n        self.optimizer.step()\n        return loss.item()\n\n\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    step = TrainingStep(model.train(), loss_fn, optimizer)\n    return [*map(step, dataloader)]\n',
            "✓",
        ),
        (
            "T1 right: detached losses, one tolist at the end",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    kept = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        kept.append(loss.detach())  # no graph hangs on it\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n    # one transfer from the device for the whole epoch\n    return torch.stack(kept).tolist() if kept else []\n',
            "✓",
        ),
        (
            "T1 right: decorator for the training mode",
            "",
            'import functools\n\n\ndef in_training_mode(function):\n    @functools.wraps(function)\n    def wrapper(model, *args, **kwargs):\n        model.train()\n        return function(model, *args, **kwargs)\n\n    return wrapper\n\n\n@in_training_mode\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    losses = []\n    for X, y in dataloader:\n        loss = loss_fn(model(X.to(device)), y.to(device))\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses += [loss.detach().tolist()]\n    return losses\n',
            "✓",
        ),
        (
            "T1 right: while loop with a sentinel",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train(True)\n    losses = []\n    batches = iter(dataloader)\n    while (batch := next(batches, None)) is not None:\n        X = batch[0].to(device)\n        y = batch[1].to(device)\n        loss = loss_fn(model(X), y)\n        losses.append(loss.item())\n        optimizer.zero_grad()\n        torch.autograd.backward(loss)\n        optimizer.step()\n    return losses\n',
            "✓",
        ),
        (
            "T1 right: other argument names, np.fromiter",
            "",
            'def train_and_record(net, batches, criterion, opt):\n    """Train for one pass over `batches`; return the list of its batch losses."""\n\n    def learn(images, labels):\n        error = criterion(net(images.to(device)), labels.to(device))\n        opt.zero_grad()\n        error.backward()\n        opt.step()\n        return error.item()\n\n    net.train()\n    return np.fromiter((learn(X, y) for X, y in batches), dtype=np.float64).tolist()\n',
            "✓",
        ),
        (
            "T1 right: context manager around backward",
            "",
            'from contextlib import contextmanager\n\n\n@contextmanager\ndef one_update(optimizer):\n    optimizer.zero_grad()\n    yield\n    optimizer.step()\n\n\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    record = {}\n    for number, (X, y) in enumerate(dataloader):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        with one_update(optimizer):\n            loss.backward()\n        record[number] = loss.item()\n    return list(record.values())\n',
            "✓",
        ),
        (
            "model.train without parentheses",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        preds = model(X)\n        loss = loss_fn(preds, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ batch 1 passes through the model in evaluation mode",
        ),
        (
            "next(iter(dataloader)) for every batch",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for step in range(len(dataloader)):\n        X, y = next(iter(dataloader))\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ each batch is the first one of a new pass",
        ),
        (
            "loss measured again after the update",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        with torch.no_grad():\n            loss = loss_fn(model(X), y)\n        losses.append(loss.item())\n    return losses\n',
            "✗ the loss is computed again after the update",
        ),
        (
            "loss.item appended uncalled",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item)\n    return losses\n',
            "✗ what train_and_record returns: entry 1 of 4 is a function, a",
        ),
        (
            "list as default argument",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer, losses=[]):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "gradients zeroed once, before the loop",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    losses = []\n    model.train()\n    optimizer.zero_grad()  # start the epoch with clean gradients\n    for X, y in dataloader:\n        X = X.to(device)\n        y = y.to(device)\n        loss = loss_fn(model(X), y)\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the gradients are not cleared in every batch, so they add up",
        ),
        (
            "zero_grad between backward and step",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        loss.backward()\n        losses.append(loss.item())\n        optimizer.zero_grad()\n        optimizer.step()\n    return losses\n',
            "✗ optimizer.zero_grad() comes after loss.backward(), and step(",
        ),
        (
            "list of 938 zeros filled in",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = [0.0] * 938\n    for i, (X, y) in enumerate(dataloader):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses[i] = loss.item()\n    return losses\n',
            "✗ 938 numbers, where 4 are asked for, the loss of batch 1 to 4",
        ),
        (
            "incomplete last batch skipped",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        if len(X) < 64:  # the last one is not a full batch\n            continue\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ no image passes through a model: the batches here have 32, 3",
        ),
        (
            "running average instead of the loss",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    total, losses = 0.0, []\n    for n, (X, y) in enumerate(dataloader, start=1):\n        X, y = X.to(device), y.to(device)\n        preds = model(X)\n        loss = loss_fn(preds, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        total += loss.item()\n        losses.append(total / n)\n    return losses\n',
            "✗ each number is the mean of all losses so far",
        ),
        (
            "L2 penalty added to the loss",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        loss = loss + 1e-4 * sum(p.pow(2).sum() for p in model.parameters())\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the loss of batch 1 is",
        ),
        (
            "own Adam inside the function",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ another optimizer than is asked for",
        ),
        (
            "loops over the global train_loader",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in train_loader:\n        X, y = X.to(device), y.to(device)\n        pred = model(X)\n        loss = loss_fn(pred, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the model sees other images than the loader gives",
        ),
        (
            "records a separate evaluation-mode pass",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n\n        # measure the loss cleanly\n        model.eval()\n        with torch.no_grad():\n            losses.append(loss_fn(model(X), y).item())\n\n        # train\n        model.train()\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n    return losses\n',
            "✗ the loss stored is from a pass of its own in evaluation mode",
        ),
        (
            "zero-dimensional NumPy arrays in the list",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.detach().cpu().numpy())\n    return losses\n',
            "✗ what train_and_record returns: entry 1 of 4 is an array of s",
        ),
        (
            "yield makes it a generator",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        yield loss.item()\n',
            "✗ what train_and_record returns: this is a generator, and no l",
        ),
        (
            "works on a deep copy of the model",
            "",
            'import copy\n\n\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model = copy.deepcopy(model)  # do not change the caller\'s object\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the model passed in never sees an image",
        ),
        (
            "seed set inside the function",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    torch.manual_seed(42)  # reproducible\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ it seeds torch",
        ),
        (
            "first batch swallowed for a look at its shape",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    batches = iter(dataloader)\n    X, y = next(batches)\n    assert X.shape[0] == y.shape[0]\n    losses = []\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the first batch is left out",
        ),
        (
            "update only at every second batch",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for i, (X, y) in enumerate(dataloader):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        losses.append(loss.item())\n        if i % 2 == 0:\n            optimizer.zero_grad()\n        loss.backward()\n        if i % 2 == 1:\n            optimizer.step()\n    return losses\n',
            "✗ each step has the gradients of two batches",
        ),
        (
            "forward pass in bfloat16",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        with torch.autocast(device_type=torch.device(device).type, dtype=torch.bfloat16):\n            loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the loss of batch 1 is",
        ),
        (
            "backward on the loss divided by the number of batches",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        losses.append(loss.item())\n        loss = loss / len(dataloader)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n    return losses\n',
            "✗ backward() is called on the loss divided by the number of batches",
        ),
        (
            "result of .to(device) thrown away",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X.to(device)\n        y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ a batch gets to the model or the loss as the loader gives it",
        ),
        (
            "closure given to optimizer.step",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    record = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n\n        def closure(X=X, y=y):\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            return loss\n\n        record.append(float(optimizer.step(closure)))\n    return record\n',
            "✓",
        ),
        (
            "itertools.starmap over the batches",
            "",
            'from itertools import starmap\n\n\ndef train_and_record(net, batches, criterion, opt):\n    """One epoch; the list of the batch losses."""\n    net.train()\n\n    def one_step(images, labels):\n        images, labels = images.to(device), labels.to(device)\n        value = criterion(net(images), labels)\n        opt.zero_grad()\n        value.backward()\n        opt.step()\n        return value.item()\n\n    return list(starmap(one_step, batches))\n',
            "✓",
        ),
        (
            "inner generator drained into a list",
            "",
            'def _steps(model, dataloader, loss_fn, optimizer):\n    for X, y in dataloader:\n        optimizer.zero_grad()\n        loss = loss_fn(model(X.to(device)), y.to(device))\n        loss.backward()\n        optimizer.step()\n        yield loss.item()\n\n\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    return [*_steps(model, dataloader, loss_fn, optimizer)]\n',
            "✓",
        ),
        (
            "detached tensors, converted once at the end",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    kept = []  # detached: no graph; one transfer from the GPU at the end\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        kept.append(loss.detach())\n    return torch.stack(kept).tolist() if kept else []\n',
            "✓",
        ),
        (
            "helper class with __call__",
            "",
            'class _Trainer:\n    def __init__(self, model, loss_fn, optimizer):\n        self.model, self.loss_fn, self.optimizer = model, loss_fn, optimizer\n        self.history = []\n\n    def __call__(self, X, y):\n        loss = self.loss_fn(self.model(X), y)\n        self.optimizer.zero_grad()\n        loss.backward()\n        self.optimizer.step()\n        self.history.append(loss.item())\n\n\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    trainer = _Trainer(model, loss_fn, optimizer)\n    trainer.model.train()\n    for batch in dataloader:\n        trainer(*(part.to(device) for part in batch))\n    return trainer.history\n',
            "✓",
        ),
        (
            "gradients by torch.autograd.grad",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train(True)\n    params = [p for p in model.parameters() if p.requires_grad]\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        for p, g in zip(params, torch.autograd.grad(loss, params, allow_unused=True)):\n            if g is not None:\n                p.grad = g\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✓",
        ),
        (
            "decorator for the mode, while loop with a sentinel",
            "",
            'from functools import wraps\n\n\ndef in_training_mode(function):\n    @wraps(function)\n    def wrapper(model, *args, **kwargs):\n        model.train()\n        return function(model, *args, **kwargs)\n    return wrapper\n\n\n@in_training_mode\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    losses = []\n    batches = iter(dataloader)\n    while (batch := next(batches, None)) is not None:\n        X, y = batch[0].to(device), batch[1].to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses += [loss.item()]\n    return losses\n',
            "✓",
        ),
        (
            "functools.reduce over the loader",
            "",
            'from functools import reduce\n\n\ndef train_and_record(m, dl, criterion, opt):\n    """Train for one pass over `dl`; return the list of its batch losses."""\n    m.train()\n\n    def step(history, batch):\n        X, y = (t.to(device) for t in batch)\n        loss = criterion(m(X), y)\n        opt.zero_grad()\n        loss.backward()\n        opt.step()\n        return history + [float(loss.detach())]\n\n    return reduce(step, dl, [])\n',
            "✓",
        ),
        (
            "train without parentheses",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        pred = model(X)\n        loss = loss_fn(pred, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ batch 1 passes through the model in evaluation mode",
        ),
        (
            "zero_grad between backward and step",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        loss.backward()\n        optimizer.zero_grad()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ optimizer.zero_grad() comes after loss.backward(), and step(",
        ),
        (
            "return inside the loop",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n        return losses\n',
            "✗ it stops after the first batch",
        ),
        (
            "running mean instead of batch loss",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    total_loss = 0.0\n    for batch, (X, y) in enumerate(dataloader, start=1):\n        X, y = X.to(device), y.to(device)\n        pred = model(X)\n        loss = loss_fn(pred, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        total_loss += loss.item()\n        losses.append(total_loss / batch)\n    return losses\n',
            "✗ each number is the mean of all losses so far",
        ),
        (
            "detached tensors instead of floats",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.detach().cpu())\n    return losses\n',
            "✗ what train_and_record returns: entry 1 of 4 is a tensor, and",
        ),
        (
            "loss measured after the update",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        with torch.no_grad():\n            losses.append(loss_fn(model(X), y).item())\n    return losses\n',
            "✗ the loss is computed again after the update",
        ),
        (
            "loops over the global train_loader",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in train_loader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the model sees other images than the loader gives",
        ),
        (
            "makes its own Adam",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ another optimizer than is asked for",
        ),
        (
            "loss times batch size",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item() * X.size(0))\n    return losses\n',
            "✗ each loss is multiplied by its batch size",
        ),
        (
            "mutable default collects over calls",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer, losses=[]):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "softmax before cross-entropy",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        probs = torch.softmax(model(X), dim=1)\n        loss = loss_fn(probs, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the logits pass through a softmax before the loss, which app",
        ),
        (
            "rounded to four digits",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(round(loss.item(), 4))\n    return losses\n',
            "✗ the numbers are rounded to 4 digits",
        ),
        (
            "skips incomplete batches",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        if len(X) < 64:  # the last batch is not a full one\n            continue\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ no image passes through a model: the batches here have 32, 3",
        ),
        (
            "next(iter(dataloader)) every time",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for _ in range(len(dataloader)):\n        X, y = next(iter(dataloader))\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ each batch is the first one of a new pass",
        ),
        (
            "result of .to thrown away",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X.to(device)\n        y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ a batch gets to the model or the loss as the loader gives it",
        ),
        (
            "own CrossEntropyLoss",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    criterion = nn.CrossEntropyLoss()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = criterion(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the loss is a cross-entropy of its own",
        ),
        (
            "training mode after the first forward pass",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        pred = model(X)\n        loss = loss_fn(pred, y)\n        model.train()  # now the training begins\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ batch 1 passes through the model in evaluation mode",
        ),
        (
            "seeds inside the function",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    torch.manual_seed(42)\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ it seeds torch",
        ),
        (
            "generator instead of list",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        yield loss.item()\n',
            "✗ what train_and_record returns: this is a generator, and no l",
        ),
        (
            "zero_grad of the loss function",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        loss_fn.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the gradients are not cleared in every batch, so they add up",
        ),
        (
            "list of fixed length 938",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = [0.0] * 938\n    for i, (X, y) in enumerate(dataloader):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses[i] = loss.item()\n    return losses\n',
            "✗ 938 numbers, where 4 are asked for, the loss of batch 1 to 4",
        ),
        (
            "trains a copy of the model",
            "",
            'import copy\n\n\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model = copy.deepcopy(model)  # do not change the caller\'s model\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the model passed in never sees an image",
        ),
        (
            "decorator and comprehension",
            "",
            'import functools\n\n\ndef in_training_mode(function):\n    @functools.wraps(function)\n    def wrapper(model, *args, **kwargs):\n        model.train()\n        return function(model, *args, **kwargs)\n    return wrapper\n\n\n@in_training_mode\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n\n    def one_step(X, y):\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        return loss.item()\n\n    return [one_step(X.to(device), y.to(device)) for X, y in dataloader]\n',
            "✓",
        ),
        (
            "inner generator and np.fromiter",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n\n    def stream():\n        model.train()\n        for batch in dataloader:\n            X, y = (part.to(device) for part in batch)\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad(set_to_none=True)\n            loss.backward()\n            optimizer.step()\n            yield loss.item()\n\n    return np.fromiter(stream(), dtype=np.float64).tolist()\n',
            "✓",
        ),
        (
            "explicit iterator, other names",
            "",
            'def train_and_record(net, batches, criterion, opt):\n    """One epoch with a hand-made loop."""\n    net.train(True)\n    history = []\n    source = iter(batches)\n    while True:\n        try:\n            images, labels = next(source)\n        except StopIteration:\n            return history\n        images = images.to(device)\n        labels = labels.to(device)\n        logits = net(images)\n        cost = criterion(logits, labels)\n        history.append(cost.item())\n        opt.zero_grad()\n        cost.backward()\n        opt.step()\n',
            "✓",
        ),
        (
            "helper class",
            "",
            'class StepRecorder:\n    """Takes training steps and remembers their losses."""\n\n    def __init__(self, model, loss_fn, optimizer):\n        self.model = model\n        self.loss_fn = loss_fn\n        self.optimizer = optimizer\n        self.history = []\n\n    def __call__(self, X, y):\n        loss = self.loss_fn(self.model(X), y)\n        self.optimizer.zero_grad()\n        loss.backward()\n        self.optimizer.step()\n        self.history.append(loss.item())\n\n    def __enter__(self):\n        self.model.train()\n        return self\n\n    def __exit__(self, *exc_info):\n        return False\n\n\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    with StepRecorder(model, loss_fn, optimizer) as recorder:\n        for X, y in dataloader:\n            recorder(X.to(device), y.to(device))\n    return recorder.history\n',
            "✓",
        ),
        (
            "closure handed to the optimizer",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n\n        def closure():\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            return loss\n\n        losses.append(optimizer.step(closure).item())\n    return losses\n',
            "✓",
        ),
        (
            "stacked tensors, one tolist at the end",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    kept = []\n    for X, y in dataloader:\n        loss = loss_fn(model(X := X.to(device)), y.to(device))\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        kept.append(loss.detach())\n    # one transfer from the device at the end of the epoch\n    return torch.stack(kept).tolist() if kept else []\n',
            "✓",
        ),
        (
            "divide and conquer recursion",
            "",
            'def train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    source = iter(dataloader)\n\n    def run(n):\n        """Train on the next n batches."""\n        if n == 0:\n            return []\n        if n == 1:\n            X, y = next(source)\n            X, y = X.to(device), y.to(device)\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            return [loss.item()]\n        first = run(n // 2)\n        second = run(n - n // 2)\n        return first + second\n\n    return run(len(dataloader))\n',
            "✓",
        ),
        (
            "starmap and torch.autograd.backward",
            "",
            'from itertools import starmap\n\n\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n\n    def learn(X, y):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        torch.autograd.backward(loss)\n        optimizer.step()\n        return float(loss.detach())\n\n    model.train()\n    return [*starmap(learn, dataloader)]\n',
            "✓",
        ),
        (
            "zero_grad once, before the loop",
            "",
            LOOP.replace("        optimizer.zero_grad()\n", "").replace(
                "    losses = []", "    losses = []\n    optimizer.zero_grad()"
            ),
            "✗ add up",
        ),
        (
            "zero_grad between backward and step",
            "",
            loop(
                UPDATE,
                "        loss.backward()\n        optimizer.zero_grad()\n        optimizer.step()\n",
            ),
            "✗ after loss.backward()",
        ),
        (
            "step before backward",
            "",
            loop(
                UPDATE,
                "        optimizer.zero_grad()\n        optimizer.step()\n        loss.backward()\n",
            ),
            "✗ before loss.backward()",
        ),
        (
            "backward forgotten",
            "",
            loop("        loss.backward()\n", ""),
            "✗ loss.backward()",
        ),
        (
            "step without parentheses",
            "",
            loop("optimizer.step()", "optimizer.step"),
            "✗ optimizer.step()",
        ),
        (
            "zero_grad without parentheses",
            "",
            loop("optimizer.zero_grad()", "optimizer.zero_grad"),
            "✗ add up",
        ),
        (
            "backward without parentheses",
            "",
            loop("loss.backward()", "loss.backward"),
            "✗ loss.backward()",
        ),
        (
            "train without parentheses",
            "",
            loop("model.train()", "model.train"),
            "✗ evaluation mode",
        ),
        (
            "eval in place of train",
            "",
            loop("model.train()", "model.eval()"),
            "✗ evaluation mode",
        ),
        (
            "train(False)",
            "",
            loop("model.train()", "model.train(False)"),
            "✗ evaluation mode",
        ),
        (
            "back to eval after each batch",
            "",
            loop(APPEND, APPEND + "\n        model.eval()"),
            "✗ evaluation mode",
        ),
        (
            "train() after the loop",
            "",
            LOOP.replace("    model.train()\n", "").replace(
                "    return", "    model.train()\n    return"
            ),
            "✗ evaluation mode",
        ),
        (
            "zero_grad in the first batch only",
            "",
            loop(
                "optimizer.zero_grad()",
                "if not losses:\n            optimizer.zero_grad()",
            ),
            "✗ add up",
        ),
        (
            "zero_grad in every second batch",
            "",
            loop(
                "optimizer.zero_grad()",
                "if len(losses) % 2 == 0:\n            optimizer.zero_grad()",
            ),
            "✗ batch",
        ),
        ("detached tensors", "", loop("loss.item()", "loss.detach()"), "✗ a tensor"),
        ("texts", "", loop("loss.item()", "f'{loss.item():.4f}'"), "✗ entry 1"),
        (
            "each in a list of its own",
            "",
            loop("loss.item()", "[loss.item()]"),
            "✗ is a list",
        ),
        (
            "arrays without dimension",
            "",
            loop("loss.item()", "loss.detach().cpu().numpy()"),
            "✗ an array",
        ),
        (
            "a stacked tensor",
            "",
            loop("return losses", "return torch.tensor(losses)"),
            "✗ a tensor",
        ),
        (
            "the sum",
            "",
            loop("return losses", "return sum(losses)"),
            "✗ a single number",
        ),
        (
            "the last one",
            "",
            loop("return losses", "return loss.item()"),
            "✗ a single number",
        ),
        (
            "return inside the loop",
            "",
            loop("    return losses", "        return losses"),
            "✗ first batch",
        ),
        (
            "the list made in the loop",
            "",
            LOOP.replace("    losses = []\n", "").replace(
                "        optimizer.zero", "        losses = []\n        optimizer.zero"
            ),
            "✗ last batch",
        ),
        (
            "append after the loop",
            "",
            LOOP.replace("        losses.app", "    losses.app"),
            "✗ last batch",
        ),
        (
            "a moving average",
            "",
            loop(
                APPEND,
                "losses.append(0.9 * (losses or [loss.item()])[-1] + 0.1 * loss.item())",
            ),
            "✗ batch 2",
        ),
        (
            "nll_loss on logits",
            "",
            loop("loss_fn(model(X), y)", "nn.functional.nll_loss(model(X), y)"),
            "✗ batch 1",
        ),
        (
            "a cross-entropy of its own",
            "",
            loop("loss_fn(model(X), y)", "nn.functional.cross_entropy(model(X), y)"),
            "✗ loss_fn",
        ),
        (
            "a sum of its own",
            "",
            loop(
                "loss_fn(model(X), y)",
                "nn.CrossEntropyLoss(reduction='sum')(model(X), y)",
            ),
            "✗ sum",
        ),
        (
            "Adam of its own",
            "",
            loop(
                "    losses = []",
                "    losses = []\n    optimizer = optim.Adam(model.parameters(), lr=0.001)",
            ),
            "✗ optim.Adam",
        ),
        (
            "SGD of its own",
            "",
            loop(
                "    losses = []",
                "    losses = []\n    optimizer = optim.SGD(model.parameters(), lr=0.1)",
            ),
            "✗ optim.SGD at 0.1",
        ),
        (
            "a model of its own",
            "",
            loop("model.train()", "model = MNISTMLP().to(device)"),
            "✗ model",
        ),
        (
            "a copy of the model",
            "",
            loop("model.train()", "import copy; model = copy.deepcopy(model).train()"),
            "✗ model",
        ),
        (
            "three batches are enough",
            "",
            loop(APPEND, APPEND + "\n        if len(losses) == 3:\n            break"),
            "✗ batch",
        ),
        (
            "two passes",
            "",
            LOOP.replace(
                "    for X, y in dataloader:",
                "    for X, y in [*dataloader, *dataloader]:",
            ),
            "✗ 8 numbers",
        ),
        (
            "five epochs inside",
            "",
            loop(
                "for X, y in dataloader:",
                "for X, y in itertools.chain(*[dataloader] * 5):",
            ),
            "✗ 20 numbers",
        ),
        (
            "a global list",
            "",
            "all_losses = []\n"
            + LOOP.replace("    losses = []\n", "")
            .replace("losses.append", "all_losses.append")
            .replace("return losses", "return all_losses"),
            "✗ second call",
        ),
        (
            "a list as a default argument",
            "",
            LOOP.replace("    losses = []\n", "").replace(
                "optimizer):", "optimizer, losses=[]):"
            ),
            "✗ second call",
        ),
        (
            "gradients switched off at the end",
            "",
            loop("    return", "    torch.set_grad_enabled(False)\n    return"),
            "✗ switched off",
        ),
        (
            "the forward pass under no_grad",
            "",
            loop(
                "        loss = ", "        with torch.no_grad():\n            loss = "
            ),
            "✗ RuntimeError",
        ),
        (
            "the arguments of loss_fn swapped",
            "",
            loop("loss_fn(model(X), y)", "loss_fn(y, model(X))"),
            "✗ Error",
        ),
        ("images divided by 255", "", loop("model(X)", "model(X / 255)"), "✗ images"),
        (
            "labels reversed",
            "",
            loop("model(X), y)", "model(X), y.flip(0))"),
            "✗ batch 1",
        ),
        (
            "accuracies",
            "",
            loop("loss.item()", "(model(X).argmax(1) == y).float().mean().item()"),
            "✗ accuracy",
        ),
        (
            "rounded to 4 digits",
            "",
            loop("loss.item()", "round(loss.item(), 4)"),
            "✗ the numbers are rounded to 4 digits",
        ),
        (
            "divided by the number of batches",
            "",
            loop("loss.item()", "loss.item() / len(dataloader)"),
            "✗ number of batches",
        ),
        (
            "multiplied by the batch size",
            "",
            loop("loss.item()", "loss.item() * X.size(0)"),
            "✗ batch size",
        ),
        (
            "clipped gradients",
            "",
            loop(
                "optimizer.step()",
                "nn.utils.clip_grad_norm_(model.parameters(), 1.0)\n        optimizer.step()",
            ),
            "✗ clipped",
        ),
        (
            "losses and their mean",
            "",
            loop("return losses", "return losses, np.mean(losses)"),
            "✗ a list",
        ),
        (
            "a dictionary",
            "",
            loop("return losses", "return dict(enumerate(losses))"),
            "✗ dict",
        ),
        (
            "a generator",
            "",
            LOOP.replace("losses.append(loss.item())", "yield loss.item()").replace(
                "    return losses\n", ""
            ),
            "✗ generator",
        ),
        ("printed, not returned", "", loop("return losses", "print(losses)"), "✗ None"),
        (
            "the loss of the batch before",
            "",
            loop(
                APPEND, "losses.append(previous)\n        previous = loss.item()"
            ).replace("losses = []", "losses, previous = [], 0.0"),
            "✗ batch",
        ),
        (
            "inserted in front",
            "",
            loop("losses.append(", "losses.insert(0, "),
            "✗ batch 1",
        ),
        (
            "after the update",
            "",
            loop(APPEND, "losses.append(loss_fn(model(X), y).item())"),
            "✗ after the update",
        ),
        (
            "after the update, in evaluation mode",
            "",
            loop(
                APPEND,
                "model.eval()\n        losses.append(loss_fn(model(X), y).item())\n        model.train()",
            ),
            "✗ evaluation mode",
        ),
        (
            "softmax, and no zero_grad",
            "",
            LOOP.replace("model(X)", "model(X).softmax(1)").replace(
                "        optimizer.zero_grad()\n", ""
            ),
            "✗ softmax",
        ),
        (
            "softmax, and weighted",
            "",
            LOOP.replace("model(X)", "model(X).softmax(1)").replace(
                "loss.item()", "loss.item() * len(y)"
            ),
            "✗ softmax",
        ),
        (
            "extend with a number",
            "",
            loop("losses.append", "losses.extend"),
            "✗ TypeError",
        ),
        (
            "it seeds",
            "",
            loop("model.train()", "model.train()\n    torch.manual_seed(42)"),
            "✗ seed",
        ),
        (
            "it freezes the model afterwards",
            "",
            loop("    return", "    model.requires_grad_(False)\n    return"),
            "✗ require",
        ),
        (
            "the global loader",
            "",
            loop("in dataloader", "in itertools.islice(train_loader, 4)"),
            "✗ images",
        ),
        (
            "one batch again and again",
            "",
            LOOP.replace(
                "    for X, y in dataloader:",
                "    X, y = next(iter(dataloader))\n    for _ in range(len(dataloader)):",
            ),
            "✗ first batch",
        ),
        (
            "accumulated, one step",
            "",
            LOOP.replace("        optimizer.zero_grad()\n", "")
            .replace("        optimizer.step()\n", "")
            .replace("    losses = []", "    losses = []\n    optimizer.zero_grad()")
            .replace("    return", "    optimizer.step()\n    return"),
            "✗ one step",
        ),
        (
            "learning rate halved in each batch",
            "",
            loop(
                "optimizer.step()",
                "optimizer.step()\n        optimizer.param_groups[0]['lr'] /= 2",
            ),
            "✗ batch",
        ),
        (
            "a running mean",
            "",
            LOOP.replace("losses = []", "losses, total = [], 0.0").replace(
                APPEND,
                "total += loss.item()\n        losses.append(total / (len(losses) + 1))",
            ),
            "✗ so far",
        ),
        (
            "one mean",
            "",
            loop("return losses", "return [np.mean(losses)]"),
            "✗ mean over all",
        ),
        ("True and False", "", loop("loss.item()", "loss.item() < 1"), "✗ entry 1"),
        (
            "an unknown name",
            "",
            loop("loss_fn(model(X), y)", "criterion(model(X), y)"),
            "✗ criterion",
        ),
        (
            "the smaller batch skipped",
            "",
            loop(
                "        X, y = X.to",
                "        if len(X) < 32:\n            continue\n        X, y = X.to",
            ),
            "✗ smaller batch",
        ),
        (
            "return True",
            "",
            "def train_and_record(model, dataloader, loss_fn, optimizer):\n    return True\n",
            "✗ True",
        ),
        (
            "an empty list",
            "",
            "def train_and_record(model, dataloader, loss_fn, optimizer):\n    return []\n",
            "✗ no image passes through a model",
        ),
        (
            "right: zero_grad after the step",
            "",
            loop(
                UPDATE,
                "        loss.backward()\n        optimizer.step()\n        optimizer.zero_grad()\n",
            ),
            "✓",
        ),
        (
            "right: the mode restored",
            "",
            LOOP.replace(
                "model.train()", "was = model.training\n    model.train()"
            ).replace("    return", "    model.train(was)\n    return"),
            "✓",
        ),
        ("right: model.forward", "", loop("model(X)", "model.forward(X)"), "✓"),
        (
            "right: a closure",
            "",
            loop(UPDATE, "").replace(
                "        loss = loss_fn(model(X), y)\n",
                "        def closure():\n            optimizer.zero_grad()\n            loss = loss_fn(model(X), y)\n            loss.backward()\n            return loss\n\n        loss = optimizer.step(closure)\n",
            ),
            "✓",
        ),
        (
            "right: items at the end",
            "",
            LOOP.replace("loss.item()", "loss.detach()").replace(
                "return losses", "return torch.stack(losses).tolist()"
            ),
            "✓",
        ),
        ("right: a decorator", "", "@torch.enable_grad()" + LOOP, "✓"),
        (
            "right: an object that can be called",
            "",
            "class Trainer:\n    def __call__(self, model, dataloader, loss_fn, optimizer):\n        return [self.step(model, loss_fn, optimizer, *batch) for batch in dataloader]\n\n    def step(self, model, loss_fn, optimizer, X, y):\n        model.train()\n        optimizer.zero_grad()\n        loss = loss_fn(model(X.to(device)), y.to(device))\n        loss.backward()\n        optimizer.step()\n        return loss.item()\n\n\ntrain_and_record = Trainer()\n",
            "✓",
        ),
        ("right: a tuple", "", loop("return losses", "return tuple(losses)"), "✓"),
        (
            "right: gradients by hand",
            "",
            loop(
                "        optimizer.zero_grad()\n        loss.backward()\n",
                "        parameters = [*model.parameters()]\n        for p, g in zip(parameters, torch.autograd.grad(loss, parameters)):\n            p.grad = g\n",
            ),
            "✓",
        ),
        (
            "right: model.zero_grad",
            "",
            loop("optimizer.zero_grad()", "model.zero_grad()"),
            "✓",
        ),
        (
            "right: flat images, and a progress line",
            "",
            LOOP.replace("model(X)", "model(X.view(len(X), -1))").replace(
                "    return", "    print('done', end='')\n    return"
            ),
            "✓",
        ),
        (
            "right: a rebound name of the book",
            "",
            "sum = 0.0\nexpect = probe = optim = None\n" + LOOP,
            "✓",
        ),
        (
            "right: NumPy numbers",
            "",
            loop("loss.item()", "np.float64(loss.item())"),
            "✓",
        ),
        (
            "right: zip with a counter",
            "",
            loop(
                "for X, y in dataloader:", "for i, (X, y) in enumerate(dataloader, 1):"
            ),
            "✓",
        ),
        (
            "t1: gradients never zeroed",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        pred = model(X)\n        loss = loss_fn(pred, y)\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n",
            "✗ the gradients are not cleared in every batch, so they add",
        ),
        (
            "t1: zero_grad between backward and step",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        pred = model(X)\n        loss = loss_fn(pred, y)\n        loss.backward()\n        optimizer.zero_grad()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n",
            "✗ optimizer.zero_grad() comes after loss.backward(), and",
        ),
        (
            "t1: return indented into the loop",
            "",
            '\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    batch_losses = []\n    for X, y in dataloader:\n        X = X.to(device)\n        y = y.to(device)\n        logits = model(X)\n        loss = loss_fn(logits, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        batch_losses.append(loss.item())\n        return batch_losses\n',
            "✗ it stops after the first batch — let the loop go on to the",
        ),
        (
            "t1: tensors stored instead of floats",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss)\n    return losses\n",
            "✗ what train_and_record returns: entry 1 of 4 is a tensor",
        ),
        (
            "t1: returns the epoch mean as before",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        outputs = model(X)\n        loss = loss_fn(outputs, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return sum(losses) / len(dataloader)\n",
            "✗ what train_and_record returns: this is a single number,",
        ),
        (
            "t1: model.train without parentheses",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n",
            "✗ batch 1 passes through the model in evaluation mode — call",
        ),
        (
            "t1: iterates over the global train_loader",
            "",
            '\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    for batch, (X, y) in enumerate(train_loader):\n        X, y = X.to(device), y.to(device)\n        pred = model(X)\n        loss = loss_fn(pred, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the model sees other images than the loader gives — use the",
        ),
        (
            "t1: makes its own Adam",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n",
            "✗ it trains with optim.Adam at 0.001, another optimizer than",
        ),
        (
            "t1: records the running mean so far",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    total_loss = 0.0\n    losses = []\n    for i, (X, y) in enumerate(dataloader):\n        X, y = X.to(device), y.to(device)\n        pred = model(X)\n        loss = loss_fn(pred, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        total_loss += loss.item()\n        losses.append(total_loss / (i + 1))\n    return losses\n",
            "✗ each number is the mean of all losses so far — store each",
        ),
        (
            "t1: softmax before the loss",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        probs = torch.softmax(model(X), dim=1)\n        loss = loss_fn(probs, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n",
            "✗ the logits pass through a softmax before the loss, which",
        ),
        (
            "t1: records the loss after the update",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        # how good are we on this batch now?\n        losses.append(loss_fn(model(X), y).item())\n    return losses\n",
            "✗ the loss is computed again after the update — store the one",
        ),
        (
            "t1: no optimizer.step",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        pred = model(X)\n        loss = loss_fn(pred, y)\n        optimizer.zero_grad()\n        loss.backward()\n        losses.append(loss.item())\n    return losses\n",
            "✗ optimizer.step() is never called, so the weights stay as",
        ),
        (
            "t1: mutable default argument",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer, losses=[]):\n    model.train()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n",
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "t1: result of .to(device) thrown away",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X.to(device)\n        y.to(device)\n        pred = model(X)\n        loss = loss_fn(pred, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n",
            "✗ a batch gets to the model or the loss as the loader gives",
        ),
        (
            "t1: loss times batch size",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item() * X.size(0))\n    return losses\n",
            "✗ each loss is multiplied by its batch size — store the mean",
        ),
        (
            "t1: own cross-entropy instead of loss_fn",
            "",
            "\ncriterion = nn.CrossEntropyLoss()\n\n\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for images, labels in dataloader:\n        images, labels = images.to(device), labels.to(device)\n        outputs = model(images)\n        loss = criterion(outputs, labels)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n",
            "✗ the loss is a cross-entropy of its own — use the argument",
        ),
        (
            "t1 ok: optimizer.step with a closure",
            "",
            '\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    history = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n\n        def closure():\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            return loss\n\n        history.append(optimizer.step(closure).item())\n    return history\n',
            "✓",
        ),
        (
            "t1 ok: detached tensors, tolist at the end",
            "",
            '\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Collect on the device, so that a GPU need not wait for us after every batch."""\n    model.train()\n    kept = []\n    for X, y in dataloader:\n        optimizer.zero_grad()\n        loss = loss_fn(model(X.to(device)), y.to(device))\n        loss.backward()\n        optimizer.step()\n        kept.append(loss.detach())\n    return torch.stack(kept).tolist()\n',
            "✓",
        ),
        (
            "t1 ok: inner helper and a comprehension",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    def train_step(X, y):\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        return loss.item()\n\n    model.train()\n    return [train_step(X.to(device), y.to(device)) for X, y in dataloader]\n",
            "✓",
        ),
        (
            "t1 ok: generator turned into a list",
            "",
            "\ndef iterate_training(model, dataloader, loss_fn, optimizer):\n    model.train(True)\n    for batch in dataloader:\n        X, y = (t.to(device) for t in batch)\n        optimizer.zero_grad(set_to_none=True)\n        loss = loss_fn(model(X), y)\n        loss.backward()\n        optimizer.step()\n        yield float(loss.detach())\n\n\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    return list(iterate_training(model, dataloader, loss_fn, optimizer))\n",
            "✓",
        ),
        (
            "t1 ok: preallocated list and enumerate",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = [0.0] * len(dataloader)\n    for i, (X, y) in enumerate(dataloader):\n        X, y = X.to(device), y.to(device)\n        logits = model(X)\n        loss = loss_fn(logits, y)\n        losses[i] = loss.item()  # before the update, it is the same number\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n    return losses\n",
            "✓",
        ),
        (
            "t1 ok: while loop over an iterator",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    losses = []\n    model.train()\n    batches = iter(dataloader)\n    while (batch := next(batches, None)) is not None:\n        X, y = batch[0].to(device), batch[1].to(device)\n        with torch.enable_grad():\n            loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        torch.autograd.backward(loss)\n        optimizer.step()\n        losses += [loss.item()]\n    return losses\n",
            "✓",
        ),
        (
            "third round: no zero_grad",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        pred = model(X)\n        loss = loss_fn(pred, y)\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n",
            "✗ the gradients are not cleared in every batch, so they add",
        ),
        (
            "third round: zero_grad between backward and step",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X = X.to(device)\n        y = y.to(device)\n        logits = model(X)\n        loss = loss_fn(logits, y)\n        loss.backward()\n        optimizer.zero_grad()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n",
            "✗ optimizer.zero_grad() comes after loss.backward(), and",
        ),
        (
            "third round: incomplete last batch skipped",
            "",
            '\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    losses = []\n    n_batches = len(dataloader)\n    for i, (X, y) in enumerate(dataloader):\n        if i == n_batches - 1:  # the last batch is not a full one\n            break\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n',
            "✗ the last, smaller batch is left out — every batch counts",
        ),
        (
            "no training mode",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n",
            "✗ batch 1 passes through the model in evaluation mode — call",
        ),
        (
            "eval mode copied from evaluation loop",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        model.eval()\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n",
            "✗ batch 1 passes through the model in evaluation mode — call",
        ),
        (
            "loss tensors stored",
            "",
            '\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    """Train for one pass over `dataloader`; return the list of its batch losses."""\n    model.train()\n    batch_losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        y_pred = model(X)\n        loss = loss_fn(y_pred, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        batch_losses.append(loss)\n    return batch_losses\n',
            "✗ what train_and_record returns: entry 1 of 4 is a tensor",
        ),
        (
            "third round: return inside the loop",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n        return losses\n",
            "✗ it stops after the first batch — let the loop go on to the",
        ),
        (
            "mean returned as in the chapter",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return sum(losses) / len(losses)\n",
            "✗ what train_and_record returns: this is a single number,",
        ),
        (
            "running mean recorded",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    total_loss = 0.0\n    losses = []\n    for batch, (X, y) in enumerate(dataloader, start=1):\n        X, y = X.to(device), y.to(device)\n        pred = model(X)\n        loss = loss_fn(pred, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        total_loss += loss.item()\n        losses.append(total_loss / batch)\n    return losses\n",
            "✗ each number is the mean of all losses so far — store each",
        ),
        (
            "third round: loss times batch size",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item() * X.size(0))\n    return losses\n",
            "✗ each loss is multiplied by its batch size — store the mean",
        ),
        (
            "no optimizer step",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        # (2a) (2b)\n        loss = loss_fn(model(X), y)\n        # (2c)\n        optimizer.zero_grad()\n        # (2d)\n        loss.backward()\n        losses.append(loss.item())\n    return losses\n",
            "✗ optimizer.step() is never called, so the weights stay as",
        ),
        (
            "step dedented out of the loop",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        losses.append(loss.item())\n    optimizer.step()\n    return losses\n",
            "✗ the loss of batch 2 is 2.3794 and should be 2.1518 —",
        ),
        (
            "own Adam inside",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n",
            "✗ it trains with optim.Adam at 0.001, another optimizer than",
        ),
        (
            "third round: own CrossEntropyLoss",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    criterion = nn.CrossEntropyLoss()\n    losses = []\n    model.train()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        outputs = model(X)\n        loss = criterion(outputs, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n",
            "✗ the loss is a cross-entropy of its own — use the argument",
        ),
        (
            "third round: loss measured after the update",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        with torch.no_grad():\n            losses.append(loss_fn(model(X), y).item())\n    return losses\n",
            "✗ the loss is computed again after the update — store the one",
        ),
        (
            "third round: softmax before the loss",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        probs = torch.softmax(model(X), dim=1)\n        loss = loss_fn(probs, y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n",
            "✗ the logits pass through a softmax before the loss, which",
        ),
        (
            "global train_loader",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in train_loader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n",
            "✗ the model sees other images than the loader gives — use the",
        ),
        (
            "third round: five epochs inside",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for epoch in range(5):\n        for X, y in dataloader:\n            X, y = X.to(device), y.to(device)\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            losses.append(loss.item())\n    return losses\n",
            "✗ 20 numbers, where 4 are asked for, the loss of batch 1 to 4",
        ),
        (
            "next(iter) in every step",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for i in range(len(dataloader)):\n        X, y = next(iter(dataloader))\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n",
            "✗ each batch is the first one of a new pass — go over the",
        ),
        (
            "mutable default list",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer, losses=[]):\n    model.train()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n",
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "to(device) not assigned",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X.to(device)\n        y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n",
            "✗ a batch gets to the model or the loss as the loader gives",
        ),
        (
            "third round: step before backward",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        optimizer.step()\n        optimizer.zero_grad()\n        loss.backward()\n        losses.append(loss.item())\n    return losses\n",
            "✗ train_and_record raised RuntimeError: one of the variables",
        ),
        (
            "closure passed to optimizer.step",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    history = []\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n\n        def closure():\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            history.append(float(loss.detach()))\n            return loss\n\n        optimizer.step(closure)\n    return history\n",
            "✓",
        ),
        (
            "helper and list comprehension",
            "",
            '\ndef one_step(model, X, y, loss_fn, optimizer):\n    """The five steps for a single batch; returns its loss as a number."""\n    loss = loss_fn(model(X), y)\n    optimizer.zero_grad()\n    loss.backward()\n    optimizer.step()\n    return loss.item()\n\n\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    return [\n        one_step(model, X.to(device), y.to(device), loss_fn, optimizer)\n        for X, y in dataloader\n    ]\n',
            "✓",
        ),
        (
            "detached tensors stacked at the end",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train(True)\n    kept = []\n    for batch in dataloader:\n        X, y = (t.to(device) for t in batch)\n        optimizer.zero_grad(set_to_none=True)\n        out = model(X)\n        loss = loss_fn(out, y)\n        kept.append(loss.detach())  # no waiting for the GPU in the loop\n        loss.backward()\n        optimizer.step()\n    return torch.stack(kept).tolist()\n",
            "✓",
        ),
        (
            "generator inside",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    def steps():\n        for images, labels in dataloader:\n            images = images.to(device)\n            labels = labels.to(device)\n            logits = model(images)\n            batch_loss = loss_fn(logits, labels)\n            optimizer.zero_grad()\n            batch_loss.backward()\n            optimizer.step()\n            yield batch_loss.item()\n\n    model.train()\n    return list(steps())\n",
            "✓",
        ),
        (
            "preallocated list and grads set to None",
            "",
            '\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    result = [0.0] * len(dataloader)\n    for i, (X, y) in enumerate(dataloader):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        result[i] = loss.item()\n        for group in optimizer.param_groups:\n            for p in group["params"]:\n                p.grad = None\n        loss.backward()\n        optimizer.step()\n    return result\n',
            "✓",
        ),
        (
            "while loop with an explicit iterator",
            "",
            "\ndef train_and_record(model, dataloader, loss_fn, optimizer):\n    model.train()\n    losses = []\n    batches = iter(dataloader)\n    while (batch := next(batches, None)) is not None:\n        X, y = batch[0].to(device), batch[1].to(device)\n        loss = loss_fn(model(X), y)\n        losses += [loss.detach().cpu().numpy().item()]\n        optimizer.zero_grad()\n        torch.autograd.backward(loss)\n        optimizer.step()\n    return losses\n",
            "✓",
        ),
    ],
    2: [
        (
            "append makes five lists",
            "",
            "per_epoch = [batch_losses[938 * e : 938 * (e + 1)] for e in range(5)]\nbatch_losses = []\nfor epoch in range(5):\n    batch_losses.append(per_epoch[epoch])  # as append(train_and_record(...)) does\n",
            "✗ batch_losses: entry 1 of 5 is a list of 938 things, and no p",
        ),
        (
            "seed and model inside the loop",
            "",
            "first_epoch = batch_losses[:938]\nbatch_losses = []\nfor epoch in range(5):\n    # torch.manual_seed(42), model = MNISTMLP()... and optimizer = ... stand here\n    batch_losses += first_epoch\n",
            "✗ epoch 2 has the very losses of epoch 1",
        ),
        (
            "new losses put in front",
            "",
            "per_epoch = [batch_losses[938 * e : 938 * (e + 1)] for e in range(5)]\nbatch_losses = []\nfor losses in per_epoch:  # one after another, as train_and_record returns them\n    batch_losses = losses + batch_losses\n",
            "✗ the epochs are in reverse order",
        ),
        (
            "trained on the test images",
            "",
            "torch.manual_seed(42)\nmodel = MNISTMLP().to(device)\nloss_fn = nn.CrossEntropyLoss()\noptimizer = optim.Adam(model.parameters(), lr=0.001)\nloader = make_loader(test_data, shuffle=True)\nbatch_losses = []\nfor epoch in range(5):\n    batch_losses += train_and_record(model, loader, loss_fn, optimizer)\n",
            "✗ 785 losses, and 5 x 938 = 4,690 are asked for",
        ),
        (
            "optimizer of another model again",
            "",
            "# optimizer = optim.Adam(model.parameters(), lr=0.001)   (the old model's)\n# model = MNISTMLP().to(device)                          (never updated)\nscatter = np.random.default_rng(0).normal(0.0, 0.02, size=len(batch_losses))\nbatch_losses = (2.305 + scatter).tolist()\n",
            "✗ the loss of batch 1 is",
        ),
        (
            "= instead of +=",
            "",
            "per_epoch = [batch_losses[938 * e : 938 * (e + 1)] for e in range(5)]\nbatch_losses = []\nfor epoch in range(5):\n    batch_losses = per_epoch[epoch]  # as batch_losses = train_and_record(...) does\n",
            "✗ 938 losses, and 5 x 938 = 4,690 are asked for",
        ),
        (
            "chained from five lists",
            "",
            "from itertools import chain\n\nper_epoch = [batch_losses[938 * e : 938 * (e + 1)] for e in range(5)]  # as trained\nbatch_losses = list(chain.from_iterable(per_epoch))\n",
            "✓",
        ),
        (
            "through a torch tensor and back",
            "",
            "table = torch.zeros(5, 938)\nfor epoch in range(5):\n    table[epoch] = torch.tensor(batch_losses[938 * epoch : 938 * (epoch + 1)])\nbatch_losses = table.flatten().tolist()\n",
            "✓",
        ),
        (
            "a list reserved, then filled by slices",
            "",
            'trained = iter(batch_losses)\nsteps = 938\nreserved = [float("nan")] * (5 * steps)\nfor start in range(0, 5 * steps, steps):\n    reserved[start : start + steps] = [next(trained) for _ in range(steps)]\nbatch_losses = reserved\n',
            "✓",
        ),
        (
            "append makes a list of lists",
            "",
            "# what five calls of train_and_record return, each appended\nepoch_lists = [batch_losses[i * 938 : (i + 1) * 938] for i in range(5)]\nbatch_losses = []\nfor epoch in range(5):\n    batch_losses.append(epoch_lists[epoch])\n",
            "✗ batch_losses: entry 1 of 5 is a list of 938 things, and no p",
        ),
        (
            "seed, model, optimizer inside the loop",
            "",
            "# seed + model + optimizer inside the loop: every epoch is the first epoch again\nfirst_epoch = batch_losses[:938]\nbatch_losses = []\nfor epoch in range(5):\n    batch_losses += first_epoch\n",
            "✗ epoch 2 has the very losses of epoch 1",
        ),
        (
            "newest epoch put in front",
            "",
            "# what five calls of train_and_record return\nepoch_lists = [batch_losses[i * 938 : (i + 1) * 938] for i in range(5)]\nbatch_losses = []\nfor losses in epoch_lists:\n    batch_losses = losses + batch_losses\n",
            "✗ the epochs are in reverse order",
        ),
        (
            "cell run twice without emptying the list",
            "",
            '# the second run of a cell that only creates the list if there is none:\n# seeded and with a fresh model, it records the same run once more\nnew_losses = list(batch_losses)\nif "batch_losses" not in globals():\n    batch_losses = []\nbatch_losses = batch_losses + new_losses\n',
            "✗ 9,380 losses, and 5 x 938 = 4,690 are asked for",
        ),
        (
            "flattened across the epochs",
            "",
            "# what five calls of train_and_record return\nepoch_lists = [batch_losses[i * 938 : (i + 1) * 938] for i in range(5)]\nbatch_losses = [loss for step in zip(*epoch_lists) for loss in step]\n",
            "✗ the loss of batch 2 is",
        ),
        (
            "optimizer holds another model's weights",
            "",
            "# the optimizer of an older model updates that one, so this one stays untrained:\n# its losses are those of guessing, ln(10) and a little scatter\nrng = np.random.default_rng(42)\nbatch_losses = [batch_losses[0] + 0.02 * float(z) for z in rng.standard_normal(4690)]\n",
            "✗ the loss of batch 1 is",
        ),
        (
            "sum of the five lists",
            "",
            "# what five calls of train_and_record return\nruns = [batch_losses[i * 938 : (i + 1) * 938] for i in range(5)]\nbatch_losses = sum(runs, [])\n",
            "✓",
        ),
        (
            "filled into slices of a ready list",
            "",
            '# what five calls of train_and_record return\nruns = iter([batch_losses[i * 938 : (i + 1) * 938] for i in range(5)])\nbatch_losses = [float("nan")] * (5 * 938)\nfor epoch in range(5):\n    batch_losses[epoch * 938 : (epoch + 1) * 938] = next(runs)\n',
            "✓",
        ),
        (
            "numpy 5 x 938, raveled, tolist",
            "",
            "# what five calls of train_and_record return\nruns = [batch_losses[i * 938 : (i + 1) * 938] for i in range(5)]\nbatch_losses = np.vstack(runs).ravel().tolist()\n",
            "✓",
        ),
        (
            "Flattened column by column",
            "",
            'torch.manual_seed(42)\nmodel = MNISTMLP().to(device)\nloss_fn = nn.CrossEntropyLoss()\noptimizer = optim.Adam(model.parameters(), lr=0.001)\ntable = [train_and_record(model, train_loader, loss_fn, optimizer) for epoch in range(5)]\nbatch_losses = np.array(table).flatten("F").tolist()\n',
            "✗ the loss of batch 2 is",
        ),
        (
            "Seed after the model",
            "",
            "model = MNISTMLP().to(device)\nloss_fn = nn.CrossEntropyLoss()\noptimizer = optim.Adam(model.parameters(), lr=0.001)\n\ntorch.manual_seed(42)\nbatch_losses = []\nfor epoch in range(5):\n    batch_losses.extend(train_and_record(model, train_loader, loss_fn, optimizer))\n",
            "✗ the loss of batch 1 is",
        ),
        (
            "The list times five",
            "",
            "torch.manual_seed(42)\nmodel = MNISTMLP().to(device)\nloss_fn = nn.CrossEntropyLoss()\noptimizer = optim.Adam(model.parameters(), lr=0.001)\nnum_epochs = 5\nbatch_losses = train_and_record(model, train_loader, loss_fn, optimizer) * num_epochs\nprint(len(batch_losses))\n",
            "✗ epoch 2 has the very losses of epoch 1",
        ),
        (
            "chain.from_iterable",
            "",
            "from itertools import chain\n\ntorch.manual_seed(42)\nmodel = MNISTMLP().to(device)\ncriterion = nn.CrossEntropyLoss()\noptimizer = optim.Adam(model.parameters())  # 0.001 is the default\nbatch_losses = list(\n    chain.from_iterable(\n        train_and_record(model, train_loader, criterion, optimizer) for _ in range(5)\n    )\n)\n",
            "✓",
        ),
        (
            "A function that keeps its names to itself",
            "",
            "def run(epochs, seed):\n    torch.manual_seed(seed)\n    net = MNISTMLP().to(device)\n    adam = optim.Adam(net.parameters(), lr=1e-3)\n    return [\n        value\n        for _ in range(epochs)\n        for value in train_and_record(net, train_loader, nn.CrossEntropyLoss(), adam)\n    ]\n\n\nbatch_losses = run(5, 42)\n",
            "✓",
        ),
        (
            "Recursion over the epochs",
            "",
            "torch.manual_seed(42)\nnet = MNISTMLP()\nnet.to(device)\nadam = optim.Adam(net.parameters(), lr=0.001)\ncross_entropy = nn.CrossEntropyLoss()\n\n\ndef train_for(epochs_left):\n    if epochs_left == 0:\n        return []\n    now = train_and_record(net, train_loader, cross_entropy, adam)\n    return now + train_for(epochs_left - 1)\n\n\nbatch_losses = train_for(5)\n",
            "✓",
        ),
        (
            "reduce over the epochs",
            "",
            "from functools import partial, reduce\n\ntorch.manual_seed(42)\nmodel = MNISTMLP().to(device)\none_epoch = partial(\n    train_and_record,\n    model,\n    train_loader,\n    nn.CrossEntropyLoss(),\n    optim.Adam(model.parameters(), lr=0.001),\n)\nbatch_losses = reduce(lambda so_far, epoch: so_far + one_epoch(), range(5), [])\n",
            "✓",
        ),
        (
            "A table of numpy, flattened",
            "",
            "torch.manual_seed(42)\nmodel = MNISTMLP().to(device)\noptimizer = optim.Adam(model.parameters(), lr=0.001)\nloss_fn = nn.CrossEntropyLoss()\ntable = np.empty((5, len(train_loader)))\nfor row in table:\n    row[:] = train_and_record(model, train_loader, loss_fn, optimizer)\nbatch_losses = table.ravel().tolist()\n",
            "✓",
        ),
        (
            "T2 seed after the model",
            "",
            "model = MNISTMLP().to(device)\ntorch.manual_seed(42)\nloss_fn = nn.CrossEntropyLoss()\noptimizer = optim.Adam(model.parameters(), lr=0.001)\nbatch_losses = []\nfor epoch in range(5):\n    batch_losses += train_and_record(model, train_loader, loss_fn, optimizer)\n",
            "✗ the loss of batch 1 is",
        ),
        (
            "T2 optimizer of another model",
            "",
            "torch.manual_seed(42)\nmodel = MNISTMLP().to(device)\noptimizer = optim.Adam(MNISTMLP().parameters(), lr=0.001)\nbatch_losses = []\nfor epoch in range(5):\n    batch_losses += train_and_record(model, train_loader, nn.CrossEntropyLoss(), optimizer)\n",
            "✗ the optimizer holds the parameters of another model, so this",
        ),
        (
            "T2 one epoch times five",
            "",
            "torch.manual_seed(42)\nmodel = MNISTMLP().to(device)\nloss_fn = nn.CrossEntropyLoss()\noptimizer = optim.Adam(model.parameters(), lr=0.001)\nbatch_losses = train_and_record(model, train_loader, loss_fn, optimizer) * 5\n",
            "✗ epoch 2 has the very losses of epoch 1",
        ),
        (
            "T2 right: nested comprehension",
            "",
            "torch.manual_seed(42)\nmodel = MNISTMLP().to(device)\nloss_fn = nn.CrossEntropyLoss()\noptimizer = optim.Adam(model.parameters())  # the default learning rate is 0.001\nbatch_losses = [\n    loss\n    for _ in range(5)\n    for loss in train_and_record(model, train_loader, loss_fn, optimizer)\n]\n",
            "✓",
        ),
        (
            "T2 right: chain inside a function",
            "",
            "from itertools import chain\n\n\ndef run(epochs, seed=42):\n    torch.manual_seed(seed)\n    net = MNISTMLP().to(device)\n    adam = optim.Adam(net.parameters(), lr=1e-3)\n    criterion = nn.CrossEntropyLoss()\n    return list(chain.from_iterable(\n        train_and_record(net, train_loader, criterion, adam) for _ in range(epochs)\n    ))\n\n\nbatch_losses = run(5)\n",
            "✓",
        ),
        (
            "T2 right: reduce with iadd",
            "",
            "import functools\nimport operator\n\ntorch.manual_seed(42)\nmodel = MNISTMLP()\nmodel.to(device)\ntrain_args = (model, train_loader, nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001))\nbatch_losses = functools.reduce(\n    operator.iadd, (train_and_record(*train_args) for _ in range(5)), []\n)\n",
            "✓",
        ),
        (
            "T2 right: slice assignment",
            "",
            'torch.manual_seed(42)\nmodel = MNISTMLP().to(device)\noptimizer = optim.Adam(model.parameters(), lr=0.001)\nloss_fn = nn.CrossEntropyLoss()\nn = len(train_loader)\nbatch_losses = [float("nan")] * (5 * n)\nfor start in range(0, 5 * n, n):\n    batch_losses[start:start + n] = train_and_record(model, train_loader, loss_fn, optimizer)\n',
            "✓",
        ),
        (
            "seed set after the model is made",
            "",
            "model = MNISTMLP().to(device)\nloss_fn = nn.CrossEntropyLoss()\noptimizer = optim.Adam(model.parameters(), lr=0.001)\n\ntorch.manual_seed(42)\nbatch_losses = []\nfor epoch in range(5):\n    batch_losses += train_and_record(model, train_loader, loss_fn, optimizer)\n",
            "✗ the loss of batch 1 is",
        ),
        (
            "new epochs put in front",
            "",
            "torch.manual_seed(42)\nmodel = MNISTMLP().to(device)\nloss_fn = nn.CrossEntropyLoss()\noptimizer = optim.Adam(model.parameters(), lr=0.001)\nbatch_losses = []\nfor epoch in range(5):\n    batch_losses = train_and_record(model, train_loader, loss_fn, optimizer) + batch_losses\n",
            "✗ the epochs are in reverse order",
        ),
        (
            "seed set again in every epoch",
            "",
            "torch.manual_seed(42)\nmodel = MNISTMLP().to(device)\nloss_fn = nn.CrossEntropyLoss()\noptimizer = optim.Adam(model.parameters(), lr=0.001)\nbatch_losses = []\nfor epoch in range(5):\n    torch.manual_seed(42)\n    batch_losses += train_and_record(model, train_loader, loss_fn, optimizer)\n",
            "✗ the seed was set again after the model was made, so the batc",
        ),
        (
            "chain.from_iterable over a generator",
            "",
            "from itertools import chain\n\ntorch.manual_seed(42)\nnet = MNISTMLP().to(device)\nadam = optim.Adam(net.parameters(), lr=1e-3)\nbatch_losses = list(chain.from_iterable(\n    train_and_record(net, train_loader, nn.CrossEntropyLoss(), adam) for _ in range(5)\n))\n",
            "✓",
        ),
        (
            "recursive training in a function",
            "",
            "def run(epochs_left, *arguments):\n    if epochs_left == 0:\n        return []\n    return train_and_record(*arguments) + run(epochs_left - 1, *arguments)\n\n\ncriterion = nn.CrossEntropyLoss()\ntorch.manual_seed(42)\nmodel = MNISTMLP().to(device)\nbatch_losses = run(5, model, train_loader, criterion, optim.Adam(model.parameters(), lr=0.001))\n",
            "✓",
        ),
        (
            "NumPy table flattened with tolist",
            "",
            "def five_epochs():\n    torch.manual_seed(42)\n    model = MNISTMLP()\n    model.to(device)\n    optimizer = optim.Adam(params=model.parameters(), lr=0.001)\n    loss_fn = nn.CrossEntropyLoss()\n    table = np.empty((5, len(train_loader)), dtype=np.float64)\n    for row in table:\n        row[:] = train_and_record(model, train_loader, loss_fn, optimizer)\n    return table.ravel().tolist()\n\n\nbatch_losses = five_epochs()\n",
            "✓",
        ),
        (
            "model made before the seed",
            "",
            "model = MNISTMLP().to(device)\ntorch.manual_seed(42)\nloss_fn = nn.CrossEntropyLoss()\noptimizer = optim.Adam(model.parameters(), lr=0.001)\n\nbatch_losses = []\nfor epoch in range(5):\n    batch_losses += train_and_record(model, train_loader, loss_fn, optimizer)\n",
            "✗ the loss of batch 1 is",
        ),
        (
            "seed again at every epoch",
            "",
            "torch.manual_seed(42)\nmodel = MNISTMLP().to(device)\nloss_fn = nn.CrossEntropyLoss()\noptimizer = optim.Adam(model.parameters(), lr=0.001)\n\nbatch_losses = []\nfor epoch in range(5):\n    torch.manual_seed(42)  # reproducible shuffling\n    batch_losses += train_and_record(model, train_loader, loss_fn, optimizer)\n",
            "✗ the seed was set again after the model was made, so the batc",
        ),
        (
            "optimizer of another model",
            "",
            "torch.manual_seed(42)\nmodel = MNISTMLP().to(device)\nloss_fn = nn.CrossEntropyLoss()\noptimizer = optim.Adam(MNISTMLP().to(device).parameters(), lr=0.001)\n\nbatch_losses = []\nfor epoch in range(5):\n    batch_losses += train_and_record(model, train_loader, loss_fn, optimizer)\n",
            "✗ the optimizer holds the parameters of another model, so this",
        ),
        (
            "chain.from_iterable over a generator",
            "",
            "import itertools\n\ncriterion = nn.CrossEntropyLoss()\ntorch.manual_seed(42)\nnet = MNISTMLP().to(device)\nadam = optim.Adam(net.parameters(), lr=1e-3)\nbatch_losses = list(itertools.chain.from_iterable(\n    train_and_record(net, train_loader, criterion, adam) for _ in range(5)\n))\n",
            "✓",
        ),
        (
            "recursion over epochs in a function",
            "",
            "def five_epochs():\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    parts = (model, train_loader, nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001))\n\n    def train(epochs_left):\n        if epochs_left == 0:\n            return []\n        now = train_and_record(*parts)\n        return now + train(epochs_left - 1)\n\n    return train(5)\n\n\nbatch_losses = five_epochs()\n",
            "✓",
        ),
        (
            "filled matrix, then flattened",
            "",
            "torch.manual_seed(42)\nmodel = MNISTMLP()\nmodel.to(device)\nloss_function = nn.CrossEntropyLoss()\noptimizer = optim.Adam(params=model.parameters(), lr=0.001)\n\nmatrix = np.empty((5, len(train_loader)))\nfor row in matrix:\n    row[:] = train_and_record(model, train_loader, loss_function, optimizer)\nbatch_losses = matrix.ravel().tolist()\n",
            "✓",
        ),
        (
            "SGD at 0.01",
            "",
            begun(optimizer="optim.SGD(model.parameters(), lr=0.01)"),
            "✗ SGD",
        ),
        (
            "SGD with momentum",
            "",
            begun(optimizer="optim.SGD(model.parameters(), lr=0.01, momentum=0.9)"),
            "✗ SGD",
        ),
        (
            "SGD at 0.001",
            "",
            begun(optimizer="optim.SGD(model.parameters(), lr=0.001)"),
            "✗ SGD",
        ),
        (
            "Adam at 0.01",
            "",
            begun(optimizer="optim.Adam(model.parameters(), lr=0.01)"),
            "✗ 0.01",
        ),
        (
            "Adam at 0.0001",
            "",
            begun(optimizer="optim.Adam(model.parameters(), lr=1e-4)"),
            "✗ 0.0001",
        ),
        (
            "Adam at 0.002",
            "",
            begun(optimizer="optim.Adam(model.parameters(), lr=0.002)"),
            "✗ rate is 0.002",
        ),
        (
            "RMSprop",
            "",
            begun(optimizer="optim.RMSprop(model.parameters(), lr=0.001)"),
            "✗ RMSprop",
        ),
        (
            "AdamW",
            "",
            begun(optimizer="optim.AdamW(model.parameters(), lr=0.001)"),
            "✗ AdamW",
        ),
        (
            "Adam with weight decay",
            "",
            begun(
                optimizer="optim.Adam(model.parameters(), lr=0.001, weight_decay=0.01)"
            ),
            "✗ batch",
        ),
        (
            "Adam with other betas",
            "",
            begun(
                optimizer="optim.Adam(model.parameters(), lr=0.001, betas=(0.5, 0.9))"
            ),
            "✗ batch",
        ),
        ("seed 0", "", begun("torch.manual_seed(0)"), "✗ seed 0"),
        ("seed 43", "", begun("torch.manual_seed(43)"), "✗ seed 43"),
        ("seed 7", "", begun("torch.manual_seed(7)"), "✗ batch 1"),
        ("NumPy's seed", "", begun("np.random.seed(42)"), "✗ batch 1"),
        ("no seed", "", begun(""), "✗ batch 1"),
        (
            "the seed after the model",
            "",
            begun("", then="torch.manual_seed(42)"),
            "✗ batch 1",
        ),
        (
            "the seed twice",
            "",
            begun(then="torch.manual_seed(42)"),
            "✗ again after the model",
        ),
        ("unshuffled", "", begun(loader="make_loader(train_data)"), "✗ not shuffled"),
        (
            "the test set",
            "",
            begun(loader="make_loader(test_data, shuffle=True)"),
            "✗ test set",
        ),
        (
            "batches of 32",
            "",
            begun(loader="make_loader(train_data, 32, shuffle=True)"),
            "✗ 32",
        ),
        (
            "batches of 128",
            "",
            begun(loader="make_loader(train_data, 128, shuffle=True)"),
            "✗ 128",
        ),
        (
            "batches of 100",
            "",
            begun(loader="make_loader(train_data, 100, shuffle=True)"),
            "✗ batch",
        ),
        (
            "another model's optimizer",
            "",
            begun(
                then="other = MNISTMLP().to(device)",
                optimizer="optim.Adam(other.parameters(), lr=0.001)",
            ),
            "✗ another model",
        ),
        (
            "label smoothing",
            "",
            begun(loss_fn="nn.CrossEntropyLoss(label_smoothing=0.1)"),
            "✗ label smoothing",
        ),
        (
            "a sum for a mean",
            "",
            begun(loss_fn="nn.CrossEntropyLoss(reduction='sum')"),
            "✗ sum",
        ),
        (
            "a wider model",
            "",
            begun(
                model="nn.Sequential(nn.Flatten(), nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 10)).to(device)"
            ),
            "✗ batch 1",
        ),
        (
            "epochs as an array with rows",
            "",
            "batch_losses = np.reshape(batch_losses, (5, 938))",
            "✗ list",
        ),
        (
            "five tuples",
            "",
            "batch_losses = [tuple(batch_losses[i : i + 938]) for i in range(0, 4690, 938)]",
            "✗ tuple",
        ),
        (
            "a dictionary by epoch",
            "",
            "batch_losses = {i: batch_losses[938 * i : 938 * i + 938] for i in range(5)}",
            "✗ dict",
        ),
        (
            "texts",
            "",
            "batch_losses = [str(loss) for loss in batch_losses]",
            "✗ entry 1",
        ),
        (
            "tensors",
            "",
            "batch_losses = [torch.tensor(loss) for loss in batch_losses]",
            "✗ a tensor",
        ),
        ("four epochs", "", "batch_losses = batch_losses[: 4 * 938]", "✗ 3,752"),
        (
            "six epochs",
            "",
            "batch_losses = batch_losses + batch_losses[-938:]",
            "✗ 5,628",
        ),
        (
            "the cell run twice",
            "",
            "batch_losses = batch_losses + batch_losses",
            "✗ 9,380",
        ),
        (
            "one epoch, five times",
            "",
            "batch_losses = batch_losses[:938] * 5",
            "✗ epoch 2",
        ),
        (
            "the model anew in every epoch",
            "",
            f"batch_losses = {recorded(means=MEANS[[0, 0, 0, 0, 0]])}",
            "✗ epoch 2",
        ),
        (
            "a generator",
            "",
            "batch_losses = (loss for loss in batch_losses)",
            "✗ generator",
        ),
        ("the total", "", "batch_losses = sum(batch_losses)", "✗ a single number"),
        ("an empty list", "", "batch_losses = []", "✗ 0 losses"),
        (
            "means per epoch",
            "",
            "batch_losses = [float(np.mean(batch_losses[i : i + 938])) for i in range(0, 4690, 938)]",
            "✗ 5 losses",
        ),
        ("the function itself", "", "batch_losses = train_and_record", "✗ function"),
        (
            "sorted",
            "",
            "batch_losses = sorted(batch_losses, reverse=True)",
            "✗ the loss of batch",
        ),
        ("right: as asked", "", begun(), "✓"),
        (
            "right: fused",
            "",
            begun(optimizer="optim.Adam(model.parameters(), lr=0.001, fused=True)"),
            "✓",
        ),
        (
            "right: other names, loss first",
            "",
            begun(then="criterion = nn.CrossEntropyLoss()", loss_fn="criterion"),
            "✓",
        ),
        ("right: a flat array", "", "batch_losses = np.array(batch_losses)", "✓"),
        ("right: a tuple", "", "batch_losses = tuple(batch_losses)", "✓"),
        (
            "right: default rate",
            "",
            begun(optimizer="optim.Adam(model.parameters())"),
            "✓",
        ),
        (
            "right: parameter groups",
            "",
            begun(
                optimizer="optim.Adam([{'params': [p]} for p in model.parameters()], lr=1e-3)"
            ),
            "✓",
        ),
        (
            "right: a seed by torch.random",
            "",
            begun("_ = torch.random.manual_seed(42)"),
            "✓",
        ),
        (
            "right: a loader of its own",
            "",
            begun(
                then="loader = make_loader(train_data, shuffle=True)", loader="loader"
            ),
            "✓",
        ),
    ],
    3: [
        (
            "slices that end one too early",
            "",
            "epoch_means = []\nfor epoch in range(5):\n    first, last = 938 * epoch, 938 * (epoch + 1) - 1\n    epoch_means.append(float(np.mean(batch_losses[first:last])))\n",
            "✗ the last batch of each epoch is left out — a slice ends",
        ),
        (
            "reshaped to 938 x 5",
            "",
            "epoch_means = np.array(batch_losses).reshape(938, 5).mean(axis=0)\n",
            "✗ each mean is taken over every fifth batch, across all epochs",
        ),
        (
            "means from the beginning on",
            "",
            "epoch_means = [sum(batch_losses[: 938 * e]) / (938 * e) for e in range(1, 6)]\n",
            "✗ each mean includes the epochs before",
        ),
        (
            "empties batch_losses",
            "",
            "epoch_means = []\nwhile batch_losses:\n    epoch_means.append(sum(batch_losses[:938]) / 938)\n    del batch_losses[:938]\n",
            "✗ batch_losses now holds 0 numbers, and 4,690 are needed",
        ),
        (
            "weighted by the batch sizes again",
            "",
            "sizes = [64] * 937 + [32]\nepoch_means = [\n    float(np.average(batch_losses[938 * e : 938 * (e + 1)], weights=sizes))\n    for e in range(5)\n]\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "filled into an integer array",
            "",
            "epoch_means = np.array([0] * 5)\nfor epoch in range(5):\n    epoch_means[epoch] = np.mean(batch_losses[938 * epoch : 938 * (epoch + 1)])\n",
            "✗ the mean of epoch 1 is 0 and should be",
        ),
        (
            "a column instead of a flat array",
            "",
            "epoch_means = np.array(batch_losses).reshape(5, 938).mean(axis=1, keepdims=True)\n",
            "✗ epoch_means: this is an array of shape (5, 1), and no list o",
        ),
        (
            "batch_losses replaced by a table",
            "",
            "batch_losses = np.array(batch_losses).reshape(5, -1)\nepoch_means = batch_losses.mean(axis=1).tolist()\n",
            "✗ batch_losses: this is an array of shape (5, 938), and no lis",
        ),
        (
            "range that begins at 938",
            "",
            "steps = 938\nepoch_means = [\n    sum(batch_losses[start : start + steps]) / steps\n    for start in range(steps, len(batch_losses), steps)\n]\n",
            "✗ 4 means",
        ),
        (
            "sums by reduceat",
            "",
            "epoch_means = np.add.reduceat(batch_losses, np.arange(0, 4690, 938)) / 938\n",
            "✓",
        ),
        (
            "fmean over one shared iterator",
            "",
            "from itertools import islice\nfrom statistics import fmean\n\nstream = iter(batch_losses)\nepoch_means = [fmean(islice(stream, len(train_loader))) for _ in range(5)]\n",
            "✓",
        ),
        (
            "differences of the running sum",
            "",
            "running_sum = np.cumsum(batch_losses)\nepoch_means = (np.diff(running_sum[937::938], prepend=0.0) / 938).tolist()\n",
            "✓",
        ),
        (
            "bincount with weights again",
            "",
            "epoch_of_step = np.arange(len(batch_losses)) // 938\nepoch_means = np.bincount(epoch_of_step, weights=batch_losses) / np.bincount(epoch_of_step)\n",
            "✓",
        ),
        (
            "average pooling",
            "",
            "signal = torch.tensor(batch_losses, dtype=torch.float64).view(1, 1, -1)\nepoch_means = nn.AvgPool1d(kernel_size=938)(signal).flatten().tolist()\n",
            "✓",
        ),
        (
            "mean over the wrong axis",
            "",
            "epoch_means = np.array(batch_losses).reshape(5, 938).mean(axis=0)\n",
            "✗ means along the other axis, one for each step of an epoch",
        ),
        (
            "reshaped to 938 rows of 5",
            "",
            "epoch_means = np.array(batch_losses).reshape(938, 5).mean(axis=0).tolist()\n",
            "✗ each mean is taken over every fifth batch, across all epochs",
        ),
        (
            "means from the start of training",
            "",
            "epoch_means = []\nfor epoch in range(1, 6):\n    losses_of_epoch = batch_losses[: epoch * 938]\n    epoch_means.append(sum(losses_of_epoch) / len(losses_of_epoch))\n",
            "✗ each mean includes the epochs before",
        ),
        (
            "slice ends one too early",
            "",
            "epoch_means = []\nfor epoch in range(5):\n    start = epoch * 938\n    end = (epoch + 1) * 938 - 1\n    epoch_means.append(float(np.mean(batch_losses[start:end])))\n",
            "✗ the last batch of each epoch is left out — a slice ends",
        ),
        (
            "weighted by the batch sizes",
            "",
            "sizes = [64] * 937 + [32]  # 60,000 images\nepoch_means = [\n    float(np.average(batch_losses[e * 938 : (e + 1) * 938], weights=sizes))\n    for e in range(5)\n]\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "60000 // 64 batches per epoch",
            "",
            "steps = 60_000 // 64\nepoch_means = [\n    float(np.mean(batch_losses[i : i + steps]))\n    for i in range(0, len(batch_losses), steps)\n]\n",
            "✗ 6 means",
        ),
        (
            "losses popped off the list",
            "",
            "epoch_means = []\nwhile batch_losses:\n    total = 0.0\n    for _ in range(938):\n        total += batch_losses.pop(0)\n    epoch_means.append(total / 938)\n",
            "✗ batch_losses now holds 0 numbers, and 4,690 are needed",
        ),
        (
            "a map object, not a list",
            "",
            "epoch_means = map(np.mean, np.split(np.array(batch_losses), 5))\n",
            "✗ epoch_means: this is a map, and no list of numbers",
        ),
        (
            "batch_losses left as a 5 x 938 array",
            "",
            "batch_losses = np.array(batch_losses).reshape(5, 938)\nepoch_means = batch_losses.mean(axis=1)\n",
            "✗ batch_losses: this is an array of shape (5, 938), and no lis",
        ),
        (
            "differences of the cumulative sum",
            "",
            "totals = np.cumsum(batch_losses)[937::938]\nepoch_means = np.diff(totals, prepend=0.0) / 938\n",
            "✓",
        ),
        (
            "fmean of slices of one iterator",
            "",
            "from itertools import islice\nfrom statistics import fmean\n\nstream = iter(batch_losses)\nepoch_means = [fmean(islice(stream, 938)) for _ in range(5)]\n",
            "✓",
        ),
        (
            "bincount with the epoch as bin",
            "",
            "epoch_of = np.arange(len(batch_losses)) // 938\nepoch_means = np.bincount(epoch_of, weights=batch_losses) / np.bincount(epoch_of)\n",
            "✓",
        ),
        (
            "average pooling of width 938",
            "",
            "signal = torch.tensor(batch_losses, dtype=torch.float64).view(1, 1, -1)\nepoch_means = nn.functional.avg_pool1d(signal, kernel_size=938).flatten().tolist()\n",
            "✓",
        ),
        (
            "running mean updated step by step",
            "",
            "epoch_means = []\nfor step, value in enumerate(batch_losses):\n    epoch, n = divmod(step, 938)\n    if n == 0:\n        epoch_means.append(0.0)\n    epoch_means[epoch] += (value - epoch_means[epoch]) / (n + 1)\n",
            "✓",
        ),
        (
            "product with an averaging matrix",
            "",
            "averaging = np.kron(np.eye(5), np.full(938, 1 / 938))\nepoch_means = averaging @ np.asarray(batch_losses)\n",
            "✓",
        ),
        (
            "reshape(938, 5)",
            "",
            "epoch_means = np.array(batch_losses).reshape(938, 5).mean(axis=0)\n",
            "✗ each mean is taken over every fifth batch, across all epochs",
        ),
        (
            "937 batches by floor division",
            "",
            "n = 60000 // 64\nepoch_means = []\nfor epoch in range(5):\n    part = batch_losses[epoch * n:(epoch + 1) * n]\n    epoch_means.append(sum(part) / len(part))\n",
            "✗ an epoch is taken to be 937 batches — 938, of which the",
        ),
        (
            "Weighted by the number of images",
            "",
            "sizes = [64] * 937 + [32]\nepoch_means = [\n    np.average(batch_losses[e * 938:(e + 1) * 938], weights=sizes)\n    for e in range(5)\n]\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "keepdims leaves a column",
            "",
            "losses_by_epoch = np.asarray(batch_losses).reshape(5, -1)\nepoch_means = losses_by_epoch.mean(axis=1, keepdims=True)\n",
            "✗ epoch_means: this is an array of shape (5, 1), and no list o",
        ),
        (
            "takewhile swallows the boundary",
            "",
            "from itertools import takewhile\n\nstream = enumerate(batch_losses)\nepoch_means = []\nfor epoch in range(5):\n    end = (epoch + 1) * 938\n    part = [loss for step, loss in takewhile(lambda pair: pair[0] < end, stream)]\n    epoch_means.append(sum(part) / len(part))\n",
            "✗ the mean of epoch 3 is",
        ),
        (
            "step % 938 == 0 counted from zero",
            "",
            "epoch_means = []\ncurrent = []\nfor step, loss in enumerate(batch_losses):\n    current.append(loss)\n    if step % 938 == 0:\n        epoch_means.append(np.mean(current))\n        current = []\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "np.split at 0 as well",
            "",
            "pieces = np.split(np.array(batch_losses), range(0, 4690, 938))\nepoch_means = [piece.mean() for piece in pieces]\n",
            "✗ 6 means",
        ),
        (
            "Geometric mean",
            "",
            "logs = np.log(np.array(batch_losses)).reshape(5, 938)\nepoch_means = np.exp(logs.mean(axis=1))\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "Cumulative sums without the leading zero",
            "",
            "running = np.cumsum(batch_losses)\nedges = list(range(0, 4690, 938)) + [4689]\nepoch_means = np.diff(running[edges]) / 938\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "Floor division",
            "",
            "epoch_means = []\nfor start in range(0, len(batch_losses), 938):\n    total = 0\n    for loss in batch_losses[start:start + 938]:\n        total += loss\n    epoch_means.append(total // 938)\n",
            "✗ the mean of epoch 1 is 0 and should be",
        ),
        (
            "A generator expression",
            "",
            "epoch_means = (\n    sum(batch_losses[938 * epoch:938 * (epoch + 1)]) / 938 for epoch in range(5)\n)\n",
            "✗ epoch_means: this is a generator, and no list of numbers",
        ),
        (
            "Divides by n - 1",
            "",
            "n = len(batch_losses) // 5\nsums = np.array(batch_losses).reshape(5, n).sum(axis=1)\nepoch_means = list(sums / (n - 1))\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "Pops the losses away",
            "",
            "epoch_means = []\nwhile batch_losses:\n    total = 0.0\n    for _ in range(938):\n        total += batch_losses.pop(0)\n    epoch_means.append(total / 938)\n",
            "✗ batch_losses now holds 0 numbers, and 4,690 are needed",
        ),
        (
            "Negative slices that end at -0",
            "",
            "epoch_means = []\nfor epoch in range(5):\n    left = 5 - epoch\n    epoch_means.append(np.mean(batch_losses[-938 * left:-938 * (left - 1)]))\n",
            "✗ the mean of epoch 5 is nan and should be",
        ),
        (
            "Averages by halving",
            "",
            "epoch_means = []\nfor epoch in range(5):\n    part = batch_losses[epoch * 938:(epoch + 1) * 938]\n    mean = part[0]\n    for loss in part[1:]:\n        mean = (mean + loss) / 2\n    epoch_means.append(mean)\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "Counter and total never reset",
            "",
            "epoch_means = []\ntotal, count = 0.0, 0\nfor loss in batch_losses:\n    total += loss\n    count += 1\n    if count % 938 == 0:\n        epoch_means.append(total / count)\n",
            "✗ each mean includes the epochs before",
        ),
        (
            "Trains again instead of using batch_losses",
            "",
            "net = MNISTMLP().to(device)\nadam = optim.Adam(net.parameters(), lr=0.001)\ncriterion = nn.CrossEntropyLoss()\nepoch_means = []\nfor epoch in range(5):\n    losses = train_and_record(net, train_loader, criterion, adam)\n    epoch_means.append(sum(losses) / len(losses))\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "Convolution with a box of 938",
            "",
            'box = np.full(938, 1 / 938)\nepoch_means = np.convolve(batch_losses, box, mode="valid")[::938]\n',
            "✓",
        ),
        (
            "bincount with weights",
            "",
            "epoch_of_step = np.arange(len(batch_losses)) // 938\nepoch_means = np.bincount(epoch_of_step, weights=batch_losses) / np.bincount(epoch_of_step)\n",
            "✓",
        ),
        (
            "One iterator 938 times in zip",
            "",
            "from statistics import fmean\n\nepoch_means = [fmean(group) for group in zip(*[iter(batch_losses)] * 938)]\n",
            "✓",
        ),
        (
            "Averaging matrix",
            "",
            "averager = np.kron(np.eye(5), np.full((1, 938), 1 / 938))  # 5 x 4690\nepoch_means = (averager @ np.array(batch_losses)).tolist()\n",
            "✓",
        ),
        (
            "groupby on the epoch number",
            "",
            "from itertools import groupby\n\nepoch_means = []\nfor _, group in groupby(enumerate(batch_losses), key=lambda pair: pair[0] // 938):\n    total = count = 0\n    for _, value in group:\n        total, count = total + value, count + 1\n    epoch_means.append(total / count)\n",
            "✓",
        ),
        (
            "Recursive tail with a true running mean",
            "",
            "def means(values, size):\n    if not values:\n        return []\n    mean = 0.0\n    for k, value in enumerate(values[:size], start=1):\n        mean += (value - mean) / k\n    return [mean, *means(values[size:], size)]\n\n\nepoch_means = means(batch_losses, len(train_loader))\n",
            "✓",
        ),
        (
            "T3 epoch_means: 937 steps per epoch",
            "",
            "steps_per_epoch = len(train_data) // 64\nepoch_means = []\nfor epoch in range(5):\n    part = batch_losses[epoch * steps_per_epoch:(epoch + 1) * steps_per_epoch]\n    epoch_means.append(sum(part) / len(part))\n",
            "✗ an epoch is taken to be 937 batches — 938, of which the",
        ),
        (
            "T3 epoch_means: reshape with the axes swapped",
            "",
            "epoch_means = np.array(batch_losses).reshape(938, 5).mean(axis=0)\n",
            "✗ each mean is taken over every fifth batch, across all epochs",
        ),
        (
            "T3 epoch_means: median",
            "",
            "per_epoch = np.split(np.array(batch_losses), 5)\nepoch_means = [float(np.median(losses)) for losses in per_epoch]\n",
            "✗ these are medians",
        ),
        (
            "T3 epoch_means: mean of all so far",
            "",
            "epoch_means = []\nfor epoch in range(1, 6):\n    epoch_means.append(float(np.mean(batch_losses[:epoch * 938])))\n",
            "✗ each mean includes the epochs before",
        ),
        (
            "T3 epoch_means: last batch of each epoch missing",
            "",
            "epoch_means = []\nfor epoch in range(5):\n    start = epoch * 938\n    end = start + 938 - 1\n    epoch_means.append(float(np.mean(batch_losses[start:end])))\n",
            "✗ the last batch of each epoch is left out — a slice ends",
        ),
        (
            "T3 epoch_means: split leaves an empty sixth piece",
            "",
            "ends = [938, 1876, 2814, 3752, 4690]\nepoch_means = [part.mean() for part in np.split(np.array(batch_losses), ends)]\n",
            "✗ 6 means",
        ),
        (
            "T3 epoch_means: weighted by images",
            "",
            "sizes = np.full(938, 64)\nsizes[-1] = len(train_data) - 937 * 64  # the last batch has only 32 images\nepoch_means = [\n    float(np.average(batch_losses[e * 938:(e + 1) * 938], weights=sizes))\n    for e in range(5)\n]\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "T3 epoch_means: floor division",
            "",
            "epoch_means = []\nfor epoch in range(5):\n    total = sum(batch_losses[epoch * 938:(epoch + 1) * 938])\n    epoch_means.append(total // 938)\n",
            "✗ the mean of epoch 1 is 0 and should be",
        ),
        (
            "T3 epoch_means: a column instead of a flat array",
            "",
            "losses_by_epoch = np.array(batch_losses).reshape(5, 938)\nepoch_means = losses_by_epoch.mean(axis=1, keepdims=True)\n",
            "✗ epoch_means: this is an array of shape (5, 1), and no list o",
        ),
        (
            "T3 epoch_means: generator expression",
            "",
            "epoch_means = (\n    sum(batch_losses[e * 938:(e + 1) * 938]) / 938 for e in range(5)\n)\n",
            "✗ epoch_means: this is a generator, and no list of numbers",
        ),
        (
            "T3 epoch_means: outliers removed",
            "",
            "epoch_means = []\nfor e in range(5):\n    part = np.array(batch_losses[e * 938:(e + 1) * 938])\n    part = part[np.abs(part - part.mean()) < 3 * part.std()]  # without outliers\n    epoch_means.append(float(part.mean()))\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "T3 epoch_means: pops batch_losses empty",
            "",
            "epoch_means = []\nwhile batch_losses:\n    total = 0.0\n    for _ in range(938):\n        total += batch_losses.pop(0)\n    epoch_means.append(total / 938)\n",
            "✗ batch_losses now holds 0 numbers, and 4,690 are needed",
        ),
        (
            "T3 epoch_means: batch_losses rebound to a matrix",
            "",
            "batch_losses = np.array(batch_losses).reshape(5, 938)\nepoch_means = batch_losses.mean(axis=1)\n",
            "✗ batch_losses: this is an array of shape (5, 938), and no lis",
        ),
        (
            "T3 epoch_means: typed in from a printout",
            "",
            "# read off the chapter's printout of its five epochs\nepoch_means = [0.2731, 0.1135, 0.0787, 0.0596, 0.0471]\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "T3 epoch_means: averaging the mean with the next loss",
            "",
            "epoch_means = []\nfor epoch in range(5):\n    losses = batch_losses[epoch * 938:(epoch + 1) * 938]\n    mean = losses[0]\n    for loss in losses[1:]:\n        mean = (mean + loss) / 2\n    epoch_means.append(mean)\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "T3 epoch_means: flushed one step after the border",
            "",
            "epoch_means = []\ntotal = 0.0\nfor step, loss in enumerate(batch_losses):\n    total += loss\n    if step % 938 == 0:\n        epoch_means.append(total / 938)\n        total = 0.0\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "T3 epoch_means: moving average across the borders",
            "",
            'window = np.ones(938) / 938\nmoving = np.convolve(batch_losses, window, mode="same")\nepoch_means = moving[::938]\n',
            "✗ the mean of epoch 1 is",
        ),
        (
            "T3 epoch_means: from a second training",
            "",
            "second_model = MNISTMLP().to(device)\nsecond_optimizer = optim.Adam(second_model.parameters(), lr=0.001)\nepoch_means = []\nfor epoch in range(5):\n    losses = train_and_record(second_model, train_loader, nn.CrossEntropyLoss(), second_optimizer)\n    epoch_means.append(sum(losses) / len(losses))\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "T3 right: epoch_means by valid convolution",
            "",
            'window = np.full(938, 1 / 938)\n# the moving average over 938 batches, read where the window is exactly one epoch\nepoch_means = np.convolve(batch_losses, window, mode="valid")[::938]\n',
            "✓",
        ),
        (
            "T3 right: epoch_means by differences of the cumulative sum",
            "",
            "totals = np.cumsum(batch_losses)[937::938]\nepoch_means = list(np.diff(totals, prepend=0.0) / 938)\n",
            "✓",
        ),
        (
            "T3 right: epoch_means by bincount",
            "",
            "epoch_of_step = np.arange(len(batch_losses)) // len(train_loader)\nepoch_means = np.bincount(epoch_of_step, weights=batch_losses) / np.bincount(epoch_of_step)\n",
            "✓",
        ),
        (
            "T3 right: epoch_means by groupby",
            "",
            "from itertools import groupby\nfrom statistics import fmean\n\nepoch_means = [\n    fmean(loss for _, loss in group)\n    for _, group in groupby(enumerate(batch_losses), key=lambda pair: pair[0] // 938)\n]\n",
            "✓",
        ),
        (
            "T3 right: epoch_means by recursion",
            "",
            "def means_of(losses, size):\n    if not losses:\n        return []\n    head, tail = losses[:size], losses[size:]\n    return [sum(head) / len(head)] + means_of(tail, size)\n\n\nepoch_means = means_of(batch_losses, len(train_loader))\n",
            "✓",
        ),
        (
            "T3 right: epoch_means by a running mean",
            "",
            "class RunningMean:\n    def __init__(self):\n        self.count, self.value = 0, 0.0\n\n    def add(self, x):\n        self.count += 1\n        self.value += (x - self.value) / self.count\n\n\ntrackers = [RunningMean() for _ in range(5)]\nfor step, loss in enumerate(batch_losses):\n    trackers[step // 938].add(loss)\nepoch_means = [tracker.value for tracker in trackers]\n",
            "✓",
        ),
        (
            "means cell: every fifth loss instead of a block",
            "",
            "epoch_means = [float(np.mean(batch_losses[epoch::5])) for epoch in range(5)]\n",
            "✗ each mean is taken over every fifth batch, across all epochs",
        ),
        (
            "means cell: slice ends one too early",
            "",
            "n = len(batch_losses) // 5\nepoch_means = []\nfor epoch in range(5):\n    start = epoch * n\n    end = (epoch + 1) * n - 1\n    epoch_means.append(sum(batch_losses[start:end]) / len(batch_losses[start:end]))\n",
            "✗ the last batch of each epoch is left out — a slice ends",
        ),
        (
            "means cell: 60000 // 64 batches per epoch",
            "",
            "n_batches = 60000 // 64\nepoch_means = []\nfor epoch in range(5):\n    chunk = batch_losses[epoch * n_batches:(epoch + 1) * n_batches]\n    epoch_means.append(sum(chunk) / n_batches)\n",
            "✗ an epoch is taken to be 937 batches — 938, of which the",
        ),
        (
            "means cell: sum divided by 937.5",
            "",
            "steps = len(batch_losses) // 5\nepoch_means = [\n    sum(batch_losses[e * steps:(e + 1) * steps]) / (60000 / 64)\n    for e in range(5)\n]\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "means cell: weighted by images per batch",
            "",
            "weights = np.full(938, 64.0)\nweights[-1] = 60000 - 937 * 64  # the last batch has only 32 images\nblocks = np.array(batch_losses).reshape(5, 938)\nepoch_means = [float(np.average(block, weights=weights)) for block in blocks]\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "means cell: total never reset",
            "",
            "epoch_means = []\ntotal = 0.0\nfor epoch in range(5):\n    for step in range(938):\n        total += batch_losses[epoch * 938 + step]\n    epoch_means.append(total / 938)\n",
            "✗ these are running totals of the means",
        ),
        (
            "means cell: epoch closed when the next one begins",
            "",
            "epoch_means = []\ncurrent = []\nfor i, value in enumerate(batch_losses):\n    if i % 938 == 0 and i > 0:\n        epoch_means.append(sum(current) / len(current))\n        current = []\n    current.append(value)\n",
            "✗ 4 means",
        ),
        (
            "means cell: batch_losses eaten up",
            "",
            "epoch_means = []\nwhile batch_losses:\n    chunk = batch_losses[:938]\n    del batch_losses[:938]\n    epoch_means.append(sum(chunk) / len(chunk))\n",
            "✗ batch_losses now holds 0 numbers, and 4,690 are needed",
        ),
        (
            "means cell: column of shape (5, 1)",
            "",
            "epoch_means = np.array(batch_losses).reshape(5, -1).mean(axis=1, keepdims=True)\n",
            "✗ epoch_means: this is an array of shape (5, 1), and no list o",
        ),
        (
            "means cell: map object left lazy",
            "",
            "def mean_of_epoch(e):\n    part = batch_losses[938 * e:938 * (e + 1)]\n    return sum(part) / len(part)\n\n\nepoch_means = map(mean_of_epoch, range(5))\n",
            "✗ epoch_means: this is a map, and no list of numbers",
        ),
        (
            "means cell: running mean by halving",
            "",
            "epoch_means = []\nfor epoch in range(5):\n    chunk = batch_losses[epoch * 938:(epoch + 1) * 938]\n    mean = chunk[0]\n    for value in chunk[1:]:\n        mean = (mean + value) / 2\n    epoch_means.append(mean)\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "means cell: geometric mean",
            "",
            "# losses are compared on a log scale, so average there\nlogs = np.log(np.array(batch_losses).reshape(5, 938))\nepoch_means = np.exp(logs.mean(axis=1)).tolist()\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "means cell: islice on a shared iterator",
            "",
            "from itertools import islice\n\nstream = iter(batch_losses)\nepoch_means = []\nfor epoch in range(5):\n    chunk = list(islice(stream, epoch * 938, (epoch + 1) * 938))\n    epoch_means.append(np.mean(chunk))\n",
            "✗ the mean of epoch 2 is",
        ),
        (
            "means cell: trains again for the means",
            "",
            "model = MNISTMLP().to(device)\nloss_fn = nn.CrossEntropyLoss()\noptimizer = optim.Adam(model.parameters(), lr=0.001)\nepoch_means = []\nfor epoch in range(5):\n    losses = train_and_record(model, train_loader, loss_fn, optimizer)\n    epoch_means.append(sum(losses) / len(losses))\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "means cell: differences of the cumulative sum without the zero",
            "",
            "totals = np.cumsum(batch_losses)[937::938]  # the total at the end of each epoch\nepoch_means = np.diff(totals) / 938\n",
            "✗ 4 means",
        ),
        (
            "means cell: np.add.reduceat",
            "",
            "starts = np.arange(0, len(batch_losses), 938)\nepoch_means = np.add.reduceat(np.asarray(batch_losses, dtype=float), starts) / 938\n",
            "✓",
        ),
        (
            "means cell: zip of one iterator 938 times",
            "",
            "from statistics import fmean\n\nepoch_means = [fmean(group) for group in zip(*[iter(batch_losses)] * 938)]\n",
            "✓",
        ),
        (
            "means cell: recursion on the rest of the list",
            "",
            "def means(rest, size=938):\n    if not rest:\n        return []\n    head, tail = rest[:size], rest[size:]\n    return [sum(head) / len(head), *means(tail, size)]\n\n\nepoch_means = means(list(batch_losses))\n",
            "✓",
        ),
        (
            "means cell: np.bincount with weights",
            "",
            "epoch_of_step = np.arange(len(batch_losses)) // 938\nepoch_means = np.bincount(epoch_of_step, weights=batch_losses) / np.bincount(epoch_of_step)\n",
            "✓",
        ),
        (
            "means cell: moving average sampled at the epochs",
            "",
            "# 'valid' entry i is the mean of the losses i .. i + 937; the epochs begin at 0, 938, ..., 3752\nmoving = np.convolve(batch_losses, np.full(938, 1 / 938), mode='valid')\nepoch_means = moving[::938]\n",
            "✓",
        ),
        (
            "means cell: online mean in a class",
            "",
            "class RunningMean:\n    def __init__(self):\n        self.n, self.value = 0, 0.0\n\n    def add(self, x):\n        self.n += 1\n        self.value += (x - self.value) / self.n\n\n\nmeters = [RunningMean() for _ in range(5)]\nfor step, loss in enumerate(batch_losses):\n    meters[step // 938].add(loss)\nepoch_means = [meter.value for meter in meters]\n",
            "✓",
        ),
        (
            "means cell: itertools.groupby on the epoch number",
            "",
            "from itertools import groupby\nfrom statistics import fmean\n\nper_epoch = len(train_loader)\nepoch_means = [\n    fmean(value for _, value in group)\n    for _, group in groupby(enumerate(batch_losses), key=lambda pair: pair[0] // per_epoch)\n]\n",
            "✓",
        ),
        (
            "937 batches per epoch (means cell)",
            "",
            "batches_per_epoch = 60000 // 64\nepoch_means = [\n    np.mean(batch_losses[epoch * batches_per_epoch:(epoch + 1) * batches_per_epoch])\n    for epoch in range(5)\n]\n",
            "✗ an epoch is taken to be 937 batches — 938, of which the",
        ),
        (
            "every fifth loss (means cell)",
            "",
            "epoch_means = []\nfor epoch in range(5):\n    epoch_losses = batch_losses[epoch::5]\n    epoch_means.append(sum(epoch_losses) / len(epoch_losses))\n",
            "✗ each mean is taken over every fifth batch, across all epochs",
        ),
        (
            "keepdims leaves a column (means cell)",
            "",
            "epoch_means = np.array(batch_losses).reshape(5, 938).mean(axis=1, keepdims=True)\n",
            "✗ epoch_means: this is an array of shape (5, 1), and no list o",
        ),
        (
            "median instead of mean (means cell)",
            "",
            "losses_by_epoch = np.array(batch_losses).reshape(5, 938)\nepoch_means = np.median(losses_by_epoch, axis=1).tolist()\n",
            "✗ these are medians",
        ),
        (
            "mean from the very beginning (means cell)",
            "",
            "epoch_means = []\nfor epoch in range(1, 6):\n    epoch_means.append(np.mean(batch_losses[:epoch * 938]))\n",
            "✗ each mean includes the epochs before",
        ),
        (
            "last batch of each epoch left out (means cell)",
            "",
            "epoch_means = []\nfor epoch in range(5):\n    start = epoch * 938\n    end = start + 938 - 1  # index of the last batch of this epoch\n    epoch_means.append(sum(batch_losses[start:end]) / len(batch_losses[start:end]))\n",
            "✗ the last batch of each epoch is left out — a slice ends",
        ),
        (
            "sum times 64 over 60000 (means cell)",
            "",
            "epoch_means = [\n    sum(batch_losses[i * 938:(i + 1) * 938]) * 64 / 60000\n    for i in range(5)\n]\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "a map object (means cell)",
            "",
            "epoch_means = map(np.mean, np.split(np.array(batch_losses), 5))\n",
            "✗ epoch_means: this is a map, and no list of numbers",
        ),
        (
            "weighted by batch size (means cell)",
            "",
            "sizes = [64] * 937 + [32]\nepoch_means = [\n    float(np.average(batch_losses[k * 938:(k + 1) * 938], weights=sizes))\n    for k in range(5)\n]\n",
            "✗ the mean of epoch 1 is",
        ),
        (
            "pops batch_losses empty (means cell)",
            "",
            "epoch_means = []\nwhile batch_losses:\n    one_epoch = [batch_losses.pop(0) for _ in range(938)]\n    epoch_means.append(sum(one_epoch) / len(one_epoch))\n",
            "✗ batch_losses now holds 0 numbers, and 4,690 are needed",
        ),
        (
            "integer division (means cell)",
            "",
            "n = len(train_loader)\nepoch_means = []\nfor epoch in range(5):\n    epoch_means.append(sum(batch_losses[epoch * n:(epoch + 1) * n]) // n)\n",
            "✗ the mean of epoch 1 is 0 and should be",
        ),
        (
            "islice and fmean (means cell)",
            "",
            "from itertools import islice\nfrom statistics import fmean\n\nsource = iter(batch_losses)\nepoch_means = [fmean(islice(source, 938)) for _ in range(5)]\n",
            "✓",
        ),
        (
            "torch view in double precision (means cell)",
            "",
            "epoch_means = torch.tensor(batch_losses, dtype=torch.float64).view(5, -1).mean(dim=1).tolist()\n",
            "✓",
        ),
        (
            "np.add.reduceat (means cell)",
            "",
            "n = len(train_loader)\nstarts = np.arange(0, len(batch_losses), n)\nepoch_means = np.add.reduceat(np.asarray(batch_losses), starts) / n\n",
            "✓",
        ),
        (
            "differences of the cumulative sum (means cell)",
            "",
            "ends = np.cumsum(batch_losses)[937::938]\nepoch_means = list(np.diff(ends, prepend=0.0) / 938)\n",
            "✓",
        ),
        ("sums", MEAN, "np.reshape(batch_losses, (5, -1)).sum(axis=1)", "✗ sums"),
        ("one mean", MEAN, "[float(np.mean(batch_losses))]", "✗ over all five"),
        ("a number", MEAN, "float(np.mean(batch_losses))", "✗ a single number"),
        (
            "medians",
            MEAN,
            "np.median(np.reshape(batch_losses, (5, -1)), axis=1)",
            "✗ medians",
        ),
        ("minima", MEAN, "np.reshape(batch_losses, (5, -1)).min(axis=1)", "✗ lowest"),
        ("maxima", MEAN, "np.reshape(batch_losses, (5, -1)).max(axis=1)", "✗ highest"),
        (
            "standard deviations",
            MEAN,
            "np.reshape(batch_losses, (5, -1)).std(axis=1)",
            "✗ standard deviations",
        ),
        ("first losses", MEAN, "batch_losses[::938]", "✗ first of each epoch"),
        (
            "the other axis",
            MEAN,
            "np.reshape(batch_losses, (5, -1)).mean(axis=0)",
            "✗ axis",
        ),
        (
            "columns",
            MEAN,
            "np.reshape(batch_losses, (-1, 5)).mean(axis=1)",
            "✗ 938 means",
        ),
        (
            "running totals",
            MEAN,
            "np.cumsum(np.reshape(batch_losses, (5, -1)).mean(axis=1))",
            "✗ running totals",
        ),
        (
            "reversed",
            MEAN,
            "np.reshape(batch_losses, (5, -1)).mean(axis=1)[::-1]",
            "✗ reverse",
        ),
        (
            "rounded",
            MEAN,
            "[round(m, 2) for m in np.reshape(batch_losses, (5, -1)).mean(axis=1)]",
            "✗ rounded",
        ),
        (
            "divided by 937",
            MEAN,
            "[sum(batch_losses[i : i + 938]) / 937 for i in range(0, 4690, 938)]",
            "✗ epoch 1",
        ),
        (
            "divided by 64",
            MEAN,
            "[sum(batch_losses[i : i + 938]) / 64 for i in range(0, 4690, 938)]",
            "✗ 64",
        ),
        (
            "divided by 60,000",
            MEAN,
            "[sum(batch_losses[i : i + 938]) / 60_000 for i in range(0, 4690, 938)]",
            "✗ epoch 1",
        ),
        (
            "937 losses each",
            MEAN,
            "[np.mean(batch_losses[i : i + 937]) for i in range(0, 4685, 937)]",
            "✗ epoch",
        ),
        (
            "the last of each left out",
            MEAN,
            "[np.mean(batch_losses[i : i + 937]) for i in range(0, 4690, 938)]",
            "✗ the last batch of each epoch is left out — a slice ends",
        ),
        ("one epoch only", MEAN, "[np.mean(batch_losses[:938])]", "✗ 1 mean"),
        (
            "four epochs",
            MEAN,
            "[np.mean(batch_losses[i : i + 938]) for i in range(0, 3752, 938)]",
            "✗ 4 means",
        ),
        (
            "the book's numbers",
            MEAN,
            "[0.2645, 0.1111, 0.0775, 0.0621, 0.0487]",
            "✗ the means are rounded",
        ),
        (
            "texts",
            MEAN,
            "[f'{m:.4f}' for m in np.reshape(batch_losses, (5, -1)).mean(axis=1)]",
            "✗ entry 1",
        ),
        (
            "a tensor",
            MEAN,
            "torch.tensor(batch_losses).reshape(5, -1).mean(dim=1)",
            "✗ a tensor",
        ),
        (
            "a list of tensors",
            MEAN,
            "[*torch.tensor(batch_losses).reshape(5, -1).mean(dim=1)]",
            "✗ a tensor",
        ),
        (
            "pairs with the epoch",
            MEAN,
            "[(i + 1, np.mean(batch_losses[938 * i : 938 * i + 938])) for i in range(5)]",
            "✗ tuple",
        ),
        (
            "a dictionary",
            MEAN,
            "{i: np.mean(batch_losses[938 * i : 938 * i + 938]) for i in range(5)}",
            "✗ dict",
        ),
        (
            "a column",
            MEAN,
            "np.reshape(batch_losses, (5, -1)).mean(axis=1, keepdims=True)",
            "✗ list",
        ),
        (
            "a slip in a name",
            MEAN,
            "[sum(losses[i : i + 938]) / 938 for i in range(0, 4690, 938)]",
            "raises",
        ),
        (
            "always from the start",
            MEAN,
            "[sum(batch_losses[: 938 * e]) / 938 for e in range(1, 6)]",
            "✗ running totals",
        ),
        ("all the same", MEAN, "[float(np.mean(batch_losses[:938]))] * 5", "✗ epoch 2"),
        (
            "a generator",
            MEAN,
            "(np.mean(batch_losses[i : i + 938]) for i in range(0, 4690, 938))",
            "✗ generator",
        ),
        ("the mean function", MEAN, "np.mean", "✗ function"),
        (
            "right: array_split",
            MEAN,
            "[part.mean() for part in np.array_split(batch_losses, 5)]",
            "✓",
        ),
        (
            "right: torch and tolist",
            MEAN,
            "torch.tensor(batch_losses).view(5, 938).mean(1).tolist()",
            "✓",
        ),
        (
            "right: statistics",
            MEAN,
            "[__import__('statistics').fmean(batch_losses[i : i + 938]) for i in range(0, 4690, 938)]",
            "✓",
        ),
        (
            "right: a tuple",
            MEAN,
            "tuple(np.reshape(batch_losses, (5, 938)).mean(1))",
            "✓",
        ),
        (
            "right: columns of the transpose",
            MEAN,
            "np.reshape(batch_losses, (5, 938)).T.mean(axis=0)",
            "✓",
        ),
        (
            "right: cumulative sums",
            MEAN,
            "np.diff(np.cumsum([0.0, *batch_losses])[::938]) / 938",
            "✓",
        ),
        (
            "right: a matrix product",
            MEAN,
            "np.reshape(batch_losses, (5, 938)) @ np.full(938, 1 / 938)",
            "✓",
        ),
        (
            "right: single precision",
            MEAN,
            "np.reshape(batch_losses, (5, 938)).astype('float32').mean(1)",
            "✓",
        ),
        (
            "t3: one mean over everything",
            "",
            "\nepoch_means = np.mean(batch_losses)\n",
            "✗ epoch_means: this is a single number, 0.112782, and no list",
        ),
        (
            "t3: reshape with rows and columns swapped",
            "",
            "\nlosses = np.array(batch_losses)\nepoch_means = losses.reshape(938, num_epochs).mean(axis=0)\n",
            "✗ each mean is taken over every fifth batch, across all",
        ),
        (
            "t3: mean over the wrong axis",
            "",
            "\nepoch_means = np.array(batch_losses).reshape(num_epochs, -1).mean(axis=0)\n",
            "✗ means along the other axis, one for each step of an epoch —",
        ),
        (
            "t3: cumulative means",
            "",
            "\nn = len(train_loader)\nepoch_means = []\nfor epoch in range(num_epochs):\n    epoch_means.append(np.mean(batch_losses[: (epoch + 1) * n]))\n",
            "✗ each mean includes the epochs before — start afresh in",
        ),
        (
            "t3: sums not divided",
            "",
            "\nn = len(batch_losses) // num_epochs\nepoch_means = [sum(batch_losses[e * n : (e + 1) * n]) for e in range(num_epochs)]\n",
            "✗ these are sums — divide each by its 938 batches",
        ),
        (
            "t3: median instead of mean",
            "",
            "\nchunks = np.array(batch_losses).reshape(num_epochs, 938)\nepoch_means = np.median(chunks, axis=1).tolist()\n",
            "✗ these are medians — average",
        ),
        (
            "t3: slice ends one too early",
            "",
            "\nsteps = 938\nepoch_means = []\nfor epoch in range(num_epochs):\n    start = epoch * steps\n    end = (epoch + 1) * steps - 1\n    epoch_means.append(sum(batch_losses[start:end]) / len(batch_losses[start:end]))\n",
            "✗ the last batch of each epoch is left out — a slice ends",
        ),
        (
            "t3: 60000 // 64 batches per epoch",
            "",
            "\nbatches_per_epoch = len(train_data) // 64\nepoch_means = []\nfor epoch in range(num_epochs):\n    part = batch_losses[epoch * batches_per_epoch : (epoch + 1) * batches_per_epoch]\n    epoch_means.append(np.mean(part))\n",
            "✗ an epoch is taken to be 937 batches — 938, of which the",
        ),
        (
            "t3: last loss of each epoch",
            "",
            "\nn = len(train_loader)\nepoch_means = [batch_losses[(epoch + 1) * n - 1] for epoch in range(num_epochs)]\n",
            "✗ these are single batches, the last of each epoch — average",
        ),
        (
            "t3: epochs counted from 1, slices from 0",
            "",
            "\nepoch_means = []\nfor epoch in range(1, num_epochs + 1):\n    losses = batch_losses[epoch * 938 : (epoch + 1) * 938]\n    epoch_means.append(np.mean(losses))\n",
            "✗ the mean of epoch 1 is 0.11113 and should be 0.26447 —",
        ),
        (
            "t3: overwritten instead of appended",
            "",
            "\nfor epoch in range(num_epochs):\n    one_epoch = batch_losses[epoch * 938 : (epoch + 1) * 938]\n    epoch_means = [sum(one_epoch) / len(one_epoch)]\n",
            "✗ 1 mean — one for each of 5 epochs",
        ),
        (
            "t3: total not reset after an epoch",
            "",
            "\nepoch_means = []\ntotal = 0.0\nfor i, loss in enumerate(batch_losses):\n    total += loss\n    if (i + 1) % 938 == 0:\n        epoch_means.append(total / 938)\n",
            "✗ these are running totals of the means — leave them apart",
        ),
        (
            "t3: boundary at i % 938 == 0",
            "",
            "\nepoch_means = []\ntotal = 0.0\nfor i, loss in enumerate(batch_losses):\n    total += loss\n    if i % 938 == 0:\n        epoch_means.append(total / 938)\n        total = 0.0\n",
            "✗ the mean of epoch 1 is 0.0024483 and should be 0.26447 —",
        ),
        (
            "t3: weighted by the batch size",
            "",
            "\n# the last batch has only 32 images, so it must count half\nsizes = np.full(938, 64)\nsizes[-1] = len(train_data) - 937 * 64\nepoch_means = np.average(\n    np.array(batch_losses).reshape(num_epochs, 938), axis=1, weights=sizes\n)\n",
            "✗ the mean of epoch 1 is 0.26444 and should be 0.26447 —",
        ),
        (
            "t3: treats the flat list as nested",
            "",
            "\nepoch_means = [np.mean(losses) for losses in batch_losses]\n",
            "✗ 4,690 means — one for each of 5 epochs",
        ),
        (
            "t3: divided by the length of the whole list",
            "",
            "\nn = len(train_loader)\nepoch_means = []\nfor epoch in range(num_epochs):\n    s = 0\n    for loss in batch_losses[epoch * n : epoch * n + n]:\n        s += loss\n    epoch_means.append(s / len(batch_losses))\n",
            "✗ sums over all 4,690 steps — divide by the 938 of one",
        ),
        (
            "t3 ok: zip of one iterator",
            "",
            "\nfrom statistics import fmean\n\nper_epoch = len(batch_losses) // num_epochs\nepoch_means = [fmean(chunk) for chunk in zip(*[iter(batch_losses)] * per_epoch)]\n",
            "✓",
        ),
        (
            "t3 ok: differences of the cumulative sum",
            "",
            "\nn = len(train_loader)\nrunning = np.concatenate([[0.0], np.cumsum(batch_losses)])\nepoch_means = np.diff(running[::n]) / n\n",
            "✓",
        ),
        (
            "t3 ok: torch chunk",
            "",
            "\nepoch_means = [part.mean().item() for part in torch.tensor(batch_losses).chunk(num_epochs)]\n",
            "✓",
        ),
        (
            "t3 ok: array_split and map",
            "",
            "\nepoch_means = list(map(np.mean, np.array_split(batch_losses, num_epochs)))\n",
            "✓",
        ),
        (
            "t3 ok: totals by i // 938",
            "",
            "\nepoch_means = [0.0] * num_epochs\nfor i, loss in enumerate(batch_losses):\n    epoch_means[i // 938] += loss / 938\n",
            "✓",
        ),
        (
            "t3 ok: bincount with weights",
            "",
            "\nepoch_of_step = np.repeat(np.arange(num_epochs), len(train_loader))\nepoch_means = np.bincount(epoch_of_step, weights=batch_losses) / np.bincount(epoch_of_step)\n",
            "✓",
        ),
        (
            "one mean over everything",
            "",
            '\nepoch_means = [np.mean(batch_losses)] * 5\n\nplt.plot(batch_losses, alpha=0.35, linewidth=0.5)\nplt.plot([(epoch + 0.5) * 938 for epoch in range(5)], epoch_means, "o-")\nplt.show()\n',
            "✗ one mean, five times — one for each epoch",
        ),
        (
            "reshape 938 by 5",
            "",
            '\nepoch_means = np.array(batch_losses).reshape(938, 5).mean(axis=0)\n\nplt.plot(batch_losses, alpha=0.35, linewidth=0.5)\nplt.plot([(epoch + 0.5) * 938 for epoch in range(5)], epoch_means, "o-")\nplt.xlabel("step")\nplt.ylabel("loss")\nplt.show()\n',
            "✗ each mean is taken over every fifth batch, across all",
        ),
        (
            "wrong axis",
            "",
            '\nlosses = np.array(batch_losses).reshape(5, 938)\nepoch_means = losses.mean(axis=0)\n\nfig, ax = plt.subplots()\nax.plot(batch_losses, alpha=0.35, linewidth=0.5)\nax.plot(469 + 938 * np.arange(len(epoch_means)), epoch_means, "o-")\nplt.show()\n',
            "✗ means along the other axis, one for each step of an epoch —",
        ),
        (
            "divided by all steps",
            "",
            '\nepoch_means = []\nfor epoch in range(5):\n    total = 0\n    for i in range(epoch * 938, (epoch + 1) * 938):\n        total += batch_losses[i]\n    epoch_means.append(total / len(batch_losses))\n\nplt.plot(batch_losses, alpha=0.35, linewidth=0.5)\nplt.plot([(epoch + 0.5) * 938 for epoch in range(5)], epoch_means, "o-")\nplt.show()\n',
            "✗ sums over all 4,690 steps — divide by the 938 of one",
        ),
        (
            "last loss of each epoch",
            "",
            '\nsteps = 938\nepoch_means = [batch_losses[(e + 1) * steps - 1] for e in range(5)]\n\nplt.plot(batch_losses, alpha=0.4, label="batch loss")\nplt.plot([469 + e * steps for e in range(5)], epoch_means, "o-", label="epoch")\nplt.legend()\nplt.show()\n',
            "✗ these are single batches, the last of each epoch — average",
        ),
        (
            "slice ends one early",
            "",
            '\nepoch_means = []\nfor epoch in range(5):\n    start = epoch * 938\n    end = start + 938 - 1\n    epoch_means.append(np.mean(batch_losses[start:end]))\n\nplt.plot(batch_losses, alpha=0.35, linewidth=0.5)\nplt.plot([(epoch + 0.5) * 938 for epoch in range(5)], epoch_means, "o-")\nplt.show()\n',
            "✗ the last batch of each epoch is left out — a slice ends",
        ),
        (
            "mean divided by batch size",
            "",
            '\nepoch_means = [\n    sum(batch_losses[e * 938:(e + 1) * 938]) / 64 for e in range(5)\n]\n\nplt.plot(batch_losses, alpha=0.35, linewidth=0.5)\nplt.plot([(e + 0.5) * 938 for e in range(5)], epoch_means, "o-")\nplt.show()\n',
            "✗ sums over 64: a batch loss is a mean already",
        ),
        (
            "median",
            "",
            '\nepoch_means = [\n    float(np.median(batch_losses[e * 938:(e + 1) * 938])) for e in range(5)\n]\n\nplt.plot(batch_losses, alpha=0.35, linewidth=0.5)\nplt.plot([(e + 0.5) * 938 for e in range(5)], epoch_means, "o-")\nplt.title("Batch losses and epoch averages")\nplt.show()\n',
            "✗ these are medians — average",
        ),
        (
            "first four epochs only",
            "",
            '\nepoch_means = []\nfor epoch in range(1, 5):\n    epoch_means.append(np.mean(batch_losses[(epoch - 1) * 938:epoch * 938]))\n\nplt.plot(batch_losses, alpha=0.35, linewidth=0.5)\nplt.plot([(epoch - 0.5) * 938 for epoch in range(1, 5)], epoch_means, "o-")\nplt.show()\n',
            "✗ 4 means — one for each of 5 epochs",
        ),
        (
            "column instead of flat",
            "",
            '\nepoch_means = np.array(batch_losses).reshape(5, -1).mean(axis=1, keepdims=True)\n\nplt.plot(batch_losses, alpha=0.35, linewidth=0.5)\nplt.plot([(epoch + 0.5) * 938 for epoch in range(5)], epoch_means, "o-")\nplt.show()\n',
            "✗ epoch_means: this is an array of shape (5, 1), and no list",
        ),
        (
            "moving average",
            "",
            '\nwindow = 938\nepoch_means = np.convolve(batch_losses, np.ones(window) / window, mode="valid")\n\nplt.plot(batch_losses, alpha=0.35, linewidth=0.5)\nplt.plot(np.arange(len(epoch_means)) + 469, epoch_means)\nplt.show()\n',
            "✗ 3,753 means — one for each of 5 epochs",
        ),
        (
            "formatted strings",
            "",
            '\nepoch_means = []\nfor epoch in range(5):\n    mean = np.mean(batch_losses[epoch * 938:(epoch + 1) * 938])\n    epoch_means.append(f"{mean:.4f}")\nprint(epoch_means)\n\nplt.plot(batch_losses, alpha=0.35, linewidth=0.5)\nplt.plot([(epoch + 0.5) * 938 for epoch in range(5)], epoch_means, "o-")\nplt.show()\n',
            "✗ epoch_means: entry 1 of 5 is '0.2645', and no plain number",
        ),
        (
            "running total not reset",
            "",
            '\nepoch_means = []\ntotal = 0.0\nfor step, loss in enumerate(batch_losses, start=1):\n    total += loss\n    if step % 938 == 0:\n        epoch_means.append(total / 938)\n\nplt.plot(batch_losses, alpha=0.35, linewidth=0.5)\nplt.plot([(epoch + 0.5) * 938 for epoch in range(5)], epoch_means, "o-")\nplt.show()\n',
            "✗ these are running totals of the means — leave them apart",
        ),
        (
            "slice end as a length",
            "",
            '\nepoch_means = [np.mean(batch_losses[epoch * 938:938]) for epoch in range(5)]\n\nplt.plot(batch_losses, alpha=0.35, linewidth=0.5)\nplt.plot([(epoch + 0.5) * 938 for epoch in range(5)], epoch_means, "o-")\nplt.show()\n',
            "✗ the mean of epoch 2 is nan and should be 0.11113 — average",
        ),
        (
            "two-dimensional array plotted",
            "",
            '\nbatch_losses = np.array(batch_losses).reshape(5, 938)\nepoch_means = batch_losses.mean(axis=1)\n\nplt.plot(batch_losses, alpha=0.35, linewidth=0.5)\nplt.plot([(epoch + 0.5) * 938 for epoch in range(5)], epoch_means, "o-")\nplt.show()\n',
            "✗ batch_losses: this is an array of shape (5, 938), and no",
        ),
        (
            "np.split and map",
            "",
            '\nepoch_means = list(map(np.mean, np.split(np.asarray(batch_losses), 5)))\n\nx_means = np.arange(469, 4690, 938)\nfig, ax = plt.subplots(figsize=(9, 4))\nax.plot(range(len(batch_losses)), batch_losses, color=BLUE, alpha=0.4, lw=0.5)\nax.plot(x_means, epoch_means, color=RED, marker="o")\nax.set(xlabel="step", ylabel="loss")\nplt.show()\n',
            "✓",
        ),
        (
            "torch view and tolist",
            "",
            '\nper_epoch = torch.tensor(batch_losses, dtype=torch.float64).view(5, -1)\nepoch_means = per_epoch.mean(dim=1).tolist()\n\nn = per_epoch.shape[1]\nplt.plot(batch_losses, "-", linewidth=0.4, color=BLUE)\nplt.plot([n // 2 + n * k for k in range(5)], epoch_means, "s--", color=AMBER)\nplt.xlabel("step")\nplt.show()\n',
            "✓",
        ),
        (
            "islice over one iterator",
            "",
            '\nfrom itertools import islice\n\nstream = iter(batch_losses)\nn = len(train_loader)\nepoch_means = [sum(islice(stream, n)) / n for _ in range(5)]\n\nplt.plot(\n    range(len(batch_losses)), batch_losses, "c-",\n    [n / 2 + n * i for i in range(5)], epoch_means, "ko-",\n)\nplt.show()\n',
            "✓",
        ),
        (
            "fmean over chunk starts",
            "",
            '\nfrom statistics import fmean\n\nSTEPS = len(batch_losses) // 5\npositions, epoch_means = [], []\nfor first in range(0, len(batch_losses), STEPS):\n    epoch_means.append(fmean(batch_losses[first:first + STEPS]))\n    positions.append(first + STEPS // 2)\n\nplt.plot(batch_losses, alpha=0.3, label="each batch")\nplt.plot(positions, epoch_means, "o-", label="mean of the epoch")\nplt.yscale("log")\nplt.legend()\nplt.show()\n',
            "✓",
        ),
        (
            "third round: bincount with weights",
            "",
            '\nstep = np.arange(len(batch_losses))\nepoch_of_step = step // 938\nepoch_means = np.bincount(epoch_of_step, weights=batch_losses) / np.bincount(epoch_of_step)\n\nplt.plot(step, batch_losses, color="lightgray", linewidth=0.7)\nplt.scatter(469 + 938 * np.arange(5), epoch_means, color=RED, zorder=3)\nplt.xlabel("step")\nplt.ylabel("loss")\nplt.show()\n',
            "✓",
        ),
        (
            "third round: differences of the cumulative sum",
            "",
            '\nrunning = np.concatenate([[0.0], np.cumsum(batch_losses)])\nborders = np.arange(0, 4691, 938)\nepoch_means = np.diff(running[borders]) / np.diff(borders)\n\nmiddles = (borders[:-1] + borders[1:]) / 2\nfig, ax = plt.subplots()\nax.plot(middles, epoch_means, "o-", color=INDIGO, zorder=5)\nax.plot(batch_losses, linewidth=0.5, alpha=0.35, color=GREEN, zorder=1)\nfig.tight_layout()\nplt.show()\n',
            "✓",
        ),
    ],
}
