"""Answers to Exercise 30.1; tests/test_exercises.py says how they are written."""

import numpy as np

SGD = [0.3161, 0.1139, 0.0785, 0.0587, 0.0448], [95.34, 97.05, 97.36, 97.18, 97.65]

RECORDED = {
    "batch_losses": list(0.05 + 2.25 * np.exp(-np.arange(4690) / 85)),
    "num_epochs": 5,
}

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
            "✗ keep every batch's graph alive",
        ),
        (
            "one loss per epoch",
            "return losses",
            "return sum(losses) / len(losses)",
            "✗ one number for the whole epoch",
        ),
        (
            "one loss per epoch, in a list",
            "return losses",
            "return [sum(losses) / len(losses)]",
            "✗ one loss for the whole epoch",
        ),
        (
            "return inside the loop, after a batch of four",
            "losses.append(loss.item())",
            (
                "losses.append(loss.item())\n"
                "        if len(losses) == 3:\n"
                "            break"
            ),
            "✗ 3 losses from 4 batches",
        ),
        ("no return", "return losses", "losses.sort", "✗ nothing is returned"),
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
        ("no zero_grad", "optimizer.zero_grad()", "pass", "✗ gradients add up"),
        ("no step", "optimizer.step()", "pass", "✗ has learned nothing"),
        ("no train()", "model.train()", "pass", "✗ not in training mode"),
        (
            "softmax before the loss",
            "loss_fn(model(X), y)",
            "loss_fn(model(X).softmax(dim=1), y)",
            "✗ not those of the chapter's loop",
        ),
        (
            "a slip that raises an error",
            "losses.append(loss.item())",
            ("losses.append(loss.item)\n        losses[-1] + 1"),
            "✗ train_and_record() raised TypeError",
        ),
    ],
    2: [
        (
            "a tensor of detached losses",
            "",
            "batch_losses = torch.tensor(batch_losses)",
            "✓",
        ),
        (
            "epochs appended as lists",
            "",
            "batch_losses = [batch_losses[i : i + 938] for i in range(0, 4690, 938)]",
            "✗ a list of lists",
        ),
        (
            "one mean per epoch collected",
            "",
            "batch_losses = [0.2645, 0.1111, 0.0775, 0.0621, 0.0487]",
            "✗ 5 losses, one per epoch",
        ),
        (
            "the list made anew in every epoch",
            "",
            "batch_losses = batch_losses[-938:]",
            "✗ 938 losses, one epoch only",
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
            "✗ the last losses of the epochs",
        ),
        (
            "means from the first step on",
            "np.reshape(batch_losses, (num_epochs, -1)).mean(axis=1)",
            "[np.mean(batch_losses[: 938 * e]) for e in range(1, 6)]",
            "✗ includes the epochs before",
        ),
    ],
}
