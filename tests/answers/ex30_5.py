"""Answers to Exercise 30.5; tests/test_exercises.py says how they are written.

A model that says 1 to every image stands for one trained without dropout, one that
always says 7 for one trained with it: their accuracies are known without training.
"""

import torch
from torch import nn


def always(digit):
    """The chapter's network with weights of 0, which sees this digit everywhere."""
    hidden = nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 64), nn.ReLU()
    model = nn.Sequential(nn.Flatten(), *hidden, nn.Linear(64, 10))
    with torch.no_grad():
        for p in model.parameters():
            p.zero_()
        model[-1].bias[digit] = 1.0
    return model


WITHOUT = (
    always(1),
    [0.2645, 0.1102, 0.0797, 0.0614, 0.0483, 0.0409, 0.0357, 0.0302, 0.0262, 0.0212],
    [95.25, 96.79, 97.27, 96.89, 97.74, 97.37, 97.55, 97.76, 97.74, 11.35],
)
WITH = (
    always(7),
    [0.3413, 0.1686, 0.1349, 0.1131, 0.1034, 0.0935, 0.0847, 0.0785, 0.0732, 0.0723],
    [95.17, 96.71, 97.24, 97.10, 97.60, 97.80, 97.42, 97.71, 97.50, 10.28],
)
WITH_43 = (
    always(7),
    [0.3521, 0.1687, 0.1348, 0.1140, 0.1004, 0.0919, 0.0870, 0.0793, 0.0740, 0.0734],
    [95.35, 96.63, 97.03, 97.40, 97.55, 97.55, 97.45, 97.87, 97.86, 10.28],
)
ON_TRAINING_SET = (
    always(1),
    WITHOUT[1],
    [96.1, 97.9, 98.4, 98.6, 99.0, 98.9, 99.0, 99.1, 99.3, 11.24],
)
WITHOUT_43 = [0.2747, *WITHOUT[1][1:]], [96.01, *WITHOUT[2][1:]]
P_05 = [0.5834, *WITH[1][1:]], [93.93, *WITH[2][1:]]
P_08 = [1.4364, *WITH[1][1:]], [86.06, *WITH[2][1:]]
RESULTS = {"without": WITHOUT, "with": WITH}

RECORDED = {"results": RESULTS}

ANSWERS = {
    1: [
        (
            "a module class with functional dropout",
            "",
            """
class DropoutMLP(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p
        self.first = nn.Linear(784, 128)
        self.second = nn.Linear(128, 64)
        self.out = nn.Linear(64, 10)

    def forward(self, X):
        X = X.flatten(1)
        for layer in (self.first, self.second):
            X = nn.functional.dropout(layer(X).relu(), self.p, training=self.training)
        return self.out(X)


def make_dropout_mlp(p):
    return DropoutMLP(p)
""",
            "✓",
        ),
        (
            "one dropout module used twice",
            "",
            """
def make_dropout_mlp(p):
    dropout, relu = nn.Dropout(p=p), nn.ReLU(inplace=True)
    hidden = [nn.Linear(784, 128), relu, dropout, nn.Linear(128, 64), relu, dropout]
    return nn.Sequential(nn.Flatten(1), *hidden, nn.Linear(64, 10))
""",
            "✓",
        ),
        (
            "dropout after the logits",
            "nn.Linear(64, 10),",
            "nn.Linear(64, 10), nn.Dropout(p),",
            "✗ dropout after the logits",
        ),
        (
            "dropout before the ReLU",
            ("        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(128, 64)"),
            ("        nn.Dropout(p),\n        nn.ReLU(),\n        nn.Linear(128, 64)"),
            "✗ dropout before the ReLU",
        ),
        (
            "only one dropout",
            ("        nn.Dropout(p),\n        nn.Linear(128, 64)"),
            "        nn.Linear(128, 64)",
            "✗ 1 dropout in place of 2",
        ),
        (
            "dropout on the input",
            "        nn.Flatten(),\n",
            ("        nn.Flatten(),\n        nn.Dropout(p),\n"),
            "✗ dropout on the input pixels",
        ),
        (
            "the probability to keep",
            "    return nn.Sequential(",
            ("    p = 1 - p\n    return nn.Sequential("),
            "✗ not to keep it",
        ),
        (
            "a fixed probability",
            "    return nn.Sequential(",
            ("    p = 0.5\n    return nn.Sequential("),
            "✗ pass the argument p",
        ),
        (
            "dropout that eval() cannot switch off",
            "    return nn.Sequential(",
            (
                "    class Dropout(nn.Module):\n"
                "        def forward(self, X):\n"
                "            return nn.functional.dropout(X, p)\n"
                "    first = [nn.Linear(784, 128), nn.ReLU(), Dropout()]\n"
                "    second = [nn.Linear(128, 64), nn.ReLU(), Dropout()]\n"
                "    last = nn.Linear(64, 10)\n"
                "    return nn.Sequential(nn.Flatten(), *first, *second, last)\n"
                "    return nn.Sequential("
            ),
            "✗ dropout is still active after eval()",
        ),
        (
            "no dropout",
            "    return nn.Sequential(",
            (
                "    return nn.Sequential(nn.Flatten(), nn.Linear(784, 10))\n"
                "    return nn.Sequential("
            ),
            "✗ no dropout in training mode",
        ),
    ],
    2: [
        (
            "the largest difference, as a tensor",
            "",
            """
def outputs_vary(model, X):
    a, b = model(X).detach(), model(X).detach()
    return (a - b).abs().max() > 0
""",
            "✓",
        ),
        (
            "predictions compared, not outputs",
            "not torch.equal(model(X), model(X))",
            "not torch.equal(model(X).argmax(dim=1), model(X).argmax(dim=1))",
            "✗ compare the logits themselves",
        ),
        (
            "upside down",
            "not torch.equal(model(X), model(X))",
            "torch.equal(model(X), model(X))",
            "✗ the answer is upside down",
        ),
        (
            "the mode changed inside",
            "        return not torch.equal(",
            ("        model.eval()\n        return not torch.equal("),
            "✗ changes the mode of the model",
        ),
        (
            "compared number by number",
            "not torch.equal(model(X), model(X))",
            "model(X) != model(X)",
            "✗ many answers in place of one",
        ),
        (
            "eval() forgotten",
            "outputs_vary(model.eval(), images)",
            "outputs_vary(model, images)",
            "✗ call model.eval() first",
        ),
    ],
    3: [
        (
            "named results, a while loop",
            "",
            """
def run(p, train_loader, test_loader, num_epochs=10, seed=42):
    torch.manual_seed(seed)
    net = make_dropout_mlp(p).to(device)
    opt, criterion = optim.Adam(net.parameters(), 1e-3), nn.CrossEntropyLoss()
    losses, accuracies = np.zeros(num_epochs), np.zeros(num_epochs)
    epoch = 0
    while epoch < num_epochs:
        losses[epoch] = train_one_epoch(net, train_loader, criterion, opt)
        accuracies[epoch] = evaluate(net, test_loader, criterion)[1] * 100
        epoch += 1
    return net, losses, accuracies
""",
            "✓",
        ),
        (
            "dropout left active at evaluation",
            "_, test_accuracy = evaluate(model, test_loader, loss_fn)",
            (
                "with torch.no_grad():\n"
                "            test_accuracy = sum(\n"
                "                (model(X.to(device)).argmax(dim=1).cpu() == y).sum()\n"
                "                for X, y in test_loader\n"
                "            ) / 50"
            ),
            "✗ go through the model in training mode",
        ),
        (
            "training without dropout after the first epoch",
            (
                "train_losses.append(train_one_epoch(model, train_loader, loss_fn, "
                "optimizer))"
            ),
            (
                "model.eval()\n"
                "        losses = []\n"
                "        for X, y in train_loader:\n"
                "            loss = loss_fn(model(X.to(device)), y.to(device))\n"
                "            optimizer.zero_grad()\n"
                "            loss.backward()\n"
                "            optimizer.step()\n"
                "            losses.append(loss.item())\n"
                "        train_losses.append(np.mean(losses))"
            ),
            "✗ training runs in evaluation mode",
        ),
        (
            "p not passed on",
            "model = make_dropout_mlp(p)",
            "model = make_dropout_mlp(0.0)",
            "✗ p changes nothing",
        ),
        (
            "the model not returned",
            "return model, train_losses, test_accuracies",
            "return train_losses, test_accuracies",
            "✗ `return model, train_losses, test_accuracies`",
        ),
    ],
    4: [
        (
            "different seeds",
            "",
            "results = {**results, 'with': WITH_43}",
            "✗ or you compare seeds, too",
        ),
        (
            "accuracy on the training set",
            "",
            "results = {**results, 'without': ON_TRAINING_SET}",
            "✗ is the accuracy on the training set",
        ),
        (
            "the keys swapped",
            "",
            "results = {'with': results['without'], 'without': results['with']}",
            "✗ are the keys swapped",
        ),
        (
            "twice the same run",
            "",
            "results = {**results, 'with': results['without']}",
            "✗ both entries are the same run",
        ),
    ],
}
