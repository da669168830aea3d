"""Answers to Exercise 30.1; tests/test_exercises.py says how they are written."""

import numpy as np

# What the training gave: its first ten losses, and then numbers with its means by epoch.
BEGIN = [2.29646, 2.2622, 2.20242, 2.15784, 2.15413, 2.05154, 1.863, 1.90402, 1.76775]
BEGIN += [1.71704]
MEANS = np.array([0.2645, 0.1111, 0.0775, 0.0621, 0.0487])


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
            "✗ gradients of all batches add up",
        ),
        ("no step", "optimizer.step()", "pass", "✗ optimizer.step() is missing"),
        ("no train()", "model.train()", "pass", "✗ trained in evaluation mode"),
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
            "✗ in line 11: losses[-1] + 1",
        ),
    ],
    2: [
        (
            "a tensor, no list",
            "",
            "batch_losses = torch.tensor(batch_losses)",
            "✗ not a list of numbers, but a tensor",
        ),
        (
            "epochs appended as lists",
            "",
            "batch_losses = [batch_losses[i : i + 938] for i in range(0, 4690, 938)]",
            "✗ but a list — extend",
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
            "✗ the model was already trained",
        ),
        (
            "the optimizer of another model",
            "",
            "batch_losses = [2.3] * 4690",
            "✗ the loss hardly falls",
        ),
        (
            "plain SGD in place of Adam",
            "",
            "batch_losses = list(0.2 + 2.1 * np.exp(-np.arange(4690) / 400))",
            "✗ check the optimizer",
        ),
    ],
    3: [
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
    ],
}
