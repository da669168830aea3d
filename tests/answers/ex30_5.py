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
            "p or 0.2 turns zero into the default",
            "",
            'def make_dropout_mlp(p=None):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    p = p or 0.2  # the exercise\'s value if none is given\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(64, 10),\n    )\n',
            "✗ for p = 0 units are dropped, too",
        ),
        (
            "dropout in place, over what ReLU needs",
            "",
            """
def make_dropout_mlp(p):
    layers = [nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Dropout(p, inplace=True)]
    layers += [nn.Linear(128, 64), nn.ReLU(), nn.Dropout(p, inplace=True)]
    return nn.Sequential(*layers, nn.Linear(64, 10))
""",
            "✗ in training, loss.backward() fails",
        ),
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
            "✗ for p = 0.3, 30% of the logits are dropped",
        ),
        (
            "dropout before the ReLU",
            ("        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(128, 64)"),
            ("        nn.Dropout(p),\n        nn.ReLU(),\n        nn.Linear(128, 64)"),
            "✓",
        ),
        (
            "only one dropout",
            ("        nn.Dropout(p),\n        nn.Linear(128, 64)"),
            "        nn.Linear(128, 64)",
            "✗ for p = 0.3, 0% and 30% of the first and second hidden",
        ),
        (
            "dropout on the input",
            "        nn.Flatten(),\n",
            ("        nn.Flatten(),\n        nn.Dropout(p),\n"),
            "✗ for p = 0.3, 29% of the pixels are dropped",
        ),
        (
            "the probability to keep",
            "    return nn.Sequential(",
            ("    p = 1 - p\n    return nn.Sequential("),
            "✗ for p = 0.3, 70% and 70% of the first and second hidden",
        ),
        (
            "a fixed probability",
            "    return nn.Sequential(",
            ("    p = 0.5\n    return nn.Sequential("),
            "✗ for p = 0.3, 51% and 49% of the first and second hidden",
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
            "✗ in evaluation mode two passes of the same images differ",
        ),
        (
            "no dropout",
            "    return nn.Sequential(",
            (
                "    return nn.Sequential(nn.Flatten(), nn.Linear(784, 10))\n"
                "    return nn.Sequential("
            ),
            "✗ model.parameters() has the weights of layers 784 to 10",
        ),
    ],
    2: [
        (
            "outputs_vary: sign of the summed difference",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    with torch.no_grad():\n        difference = model(X) - model(X)\n    return difference.sum().item() > 0\n',
            "✗ in training mode, the answer for a model whose outputs diffe",
        ),
        (
            "printed, not returned",
            "        return not torch.equal(model(X), model(X))",
            "        print(not torch.equal(model(X), model(X)))",
            "✗ vary_in_training is None",
        ),
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
            "✗ in training mode, the answer for a model whose outputs",
        ),
        (
            "upside down",
            "not torch.equal(model(X), model(X))",
            "torch.equal(model(X), model(X))",
            "✗ in training mode, the answer for a model whose outputs",
        ),
        (
            "the mode changed inside",
            "        return not torch.equal(",
            ("        model.eval()\n        return not torch.equal("),
            "✗ the model came in training mode, which changed",
        ),
        (
            "compared number by number",
            "not torch.equal(model(X), model(X))",
            "model(X) != model(X)",
            "✗ an answer of type Tensor",
        ),
        (
            "eval() forgotten",
            "outputs_vary(model.eval(), images)",
            "outputs_vary(model, images)",
            "✗ vary_in_evaluation is True, and for a network with p =",
        ),
    ],
    3: [
        (
            "the model of the best epoch",
            "",
            """
import copy


def run(p, train_loader, test_loader, num_epochs=10, seed=42):
    torch.manual_seed(seed)
    model = make_dropout_mlp(p).to(device)
    loss_fn = nn.CrossEntropyLoss()
    optimizer = optim.Adam(model.parameters(), lr=0.001)
    losses, accuracies, best = [], [], None
    for _ in range(num_epochs):
        losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))
        accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])
        if accuracies[-1] == max(accuracies):
            best = copy.deepcopy(model)
    return best, losses, accuracies
""",
            "✗ was trained for 1 epoch, where num_epochs is 2",
        ),
        (
            "p taken for a percentage",
            "make_dropout_mlp(p)",
            "make_dropout_mlp(p / 100)",
            "✗ of its hidden units",
        ),
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
            "✗ the list of accuracies: entry 1 of 3 is a tensor, and no",
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
            "✗ images of train_loader pass through the model in",
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
            "✗ what run returns is something of type tuple",
        ),
    ],
    4: [
        (
            "different seeds",
            "",
            "results = {**results, 'with': WITH_43}",
            "✗ with: the first loss, 0.3521, is that of seed 43 with",
        ),
        (
            "accuracy on the training set",
            "",
            "results = {**results, 'without': ON_TRAINING_SET}",
            "✗ without: the first epoch's accuracy is 96.10%, and seed",
        ),
        (
            "the keys swapped",
            "",
            "results = {'with': results['without'], 'without': results['with']}",
            "✗ without: the first loss, 0.3413, is that of the run 'with'",
        ),
        (
            "twice the same run",
            "",
            "results = {**results, 'with': results['without']}",
            "✗ without and with hold the same losses",
        ),
    ],
}


# Written before any of them was tried, in two halves by chance; a full stop at the end of
# a title keeps it in the half where it was when the checks were improved on the first.
STRANGERS = {
    1: [
        (
            "training flag frozen by partial",
            "",
            'import torch.nn.functional as F\nfrom functools import partial\n\n\nclass DropoutMLP(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.flatten = nn.Flatten()\n        self.fc1 = nn.Linear(784, 128)\n        self.fc2 = nn.Linear(128, 64)\n        self.fc3 = nn.Linear(64, 10)\n        self.drop = partial(F.dropout, p=p, training=self.training)\n\n    def forward(self, x):\n        x = self.flatten(x)\n        x = self.drop(F.relu(self.fc1(x)))\n        x = self.drop(F.relu(self.fc2(x)))\n        return self.fc3(x)\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return DropoutMLP(p)\n',
            "✗ in evaluation mode two passes of the same images differ",
        ),
        (
            "dropouts in a plain Python list",
            "",
            'class MLP(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.linears = nn.ModuleList([nn.Linear(784, 128), nn.Linear(128, 64)])\n        self.drops = [nn.Dropout(p) for _ in self.linears]\n        self.out = nn.Linear(64, 10)\n\n    def forward(self, x):\n        x = x.flatten(1)\n        for linear, drop in zip(self.linears, self.drops):\n            x = drop(torch.relu(linear(x)))\n        return self.out(x)\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return MLP(p)\n',
            "✗ in evaluation mode two passes of the same images differ",
        ),
        (
            "Dropout1d because the data are vectors",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout1d(p),   # flat vectors, so 1d\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout1d(p),\n        nn.Linear(64, 10),\n    )\n',
            "✗ 52% and 0% of the first and second hidden layer's units are",
        ),
        (
            "dropout in place on the ReLU's output",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(p, inplace=True),  # saves memory\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(p, inplace=True),\n        nn.Linear(64, 10),\n    )\n',
            "✗ in training, loss.backward() fails: one of the variables nee",
        ),
        (
            "one mask for the whole batch again",
            "",
            'class Drop(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n\n    def forward(self, h):\n        if not self.training or self.p == 0:\n            return h\n        keep = torch.rand(h.shape[1], device=h.device) >= self.p\n        return h * keep / (1 - self.p)\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), nn.ReLU(), Drop(p),\n        nn.Linear(128, 64), nn.ReLU(), Drop(p),\n        nn.Linear(64, 10),\n    )\n',
            "✗ the same units are dropped for all images",
        ),
        (
            "scaled by the fraction that survived",
            "",
            'class Drop(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n\n    def forward(self, h):\n        if not self.training:\n            return h\n        keep = (torch.rand_like(h) >= self.p).float()\n        kept = keep.mean(dim=1, keepdim=True).clamp(min=1e-6)\n        return h * keep / kept\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), nn.ReLU(), Drop(p),\n        nn.Linear(128, 64), nn.ReLU(), Drop(p),\n        nn.Linear(64, 10),\n    )\n',
            "✗ the units that stay are not scaled by 1 / (1 - p), once in e",
        ),
        (
            "no_grad around the mask and the product",
            "",
            'class MyDropout(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n\n    def forward(self, h):\n        if not self.training:\n            return h\n        with torch.no_grad():  # the mask is random, nothing to differentiate\n            mask = (torch.rand_like(h) >= self.p).to(h.dtype)\n            h = h * mask / (1 - self.p)\n        return h\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), nn.ReLU(), MyDropout(p),\n        nn.Linear(128, 64), nn.ReLU(), MyDropout(p),\n        nn.Linear(64, 10),\n    )\n',
            "✗ in training, no gradient reaches 1.weight, 1.bias, 4.weight,",
        ),
        (
            "layers collected in a mutable default",
            "",
            'def make_dropout_mlp(p, layers=[]):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    layers.append(nn.Flatten())\n    for n_in, n_out in [(784, 128), (128, 64)]:\n        layers.append(nn.Linear(n_in, n_out))\n        layers.append(nn.ReLU())\n        layers.append(nn.Dropout(p))\n    layers.append(nn.Linear(64, 10))\n    return nn.Sequential(*layers)\n',
            "✗ two calls return the same layers",
        ),
        (
            "seeds inside the maker",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    torch.manual_seed(42)  # so that every p starts from the same weights\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(64, 10),\n    )\n',
            "✗ make_dropout_mlp sets the seed, so all networks begin alike",
        ),
        (
            "slice leaves a ReLU on the logits",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    sizes = [784, 128, 64, 10]\n    layers = [nn.Flatten()]\n    for n_in, n_out in zip(sizes[:-1], sizes[1:]):\n        layers += [nn.Linear(n_in, n_out), nn.ReLU(), nn.Dropout(p)]\n    return nn.Sequential(*layers[:-1])  # nothing follows the last layer\n',
            "✗ the model has a ReLU after the last layer, which cuts off ne",
        ),
        (
            "scaled in evaluation as in the old paper",
            "",
            'class Dropout(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n\n    def forward(self, x):\n        if self.training:\n            mask = torch.bernoulli(torch.full_like(x, 1 - self.p))\n            return x * mask\n        return x * (1 - self.p)\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), nn.ReLU(), Dropout(p),\n        nn.Linear(128, 64), nn.ReLU(), Dropout(p),\n        nn.Linear(64, 10),\n    )\n',
            "✗ with the model's own weights, the layers asked for give othe",
        ),
        (
            "dropout in front of every linear layer",
            "",
            'class DropLinear(nn.Linear):\n    """A linear layer that drops some of what comes in."""\n    def __init__(self, n_in, n_out, p):\n        super().__init__(n_in, n_out)\n        self.p = p\n\n    def forward(self, x):\n        x = nn.functional.dropout(x, self.p, self.training)\n        return super().forward(x)\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        DropLinear(784, 128, p),\n        nn.ReLU(),\n        DropLinear(128, 64, p),\n        nn.ReLU(),\n        DropLinear(64, 10, p),\n    )\n',
            "✗ 29% of the pixels are dropped",
        ),
        (
            "functional dropout that asks self.training",
            "",
            "import torch.nn.functional as F\n\n\nclass _Net(nn.Module):\n    def __init__(self, rate):\n        super().__init__()\n        self.rate = rate\n        self.hidden = nn.ModuleList([nn.Linear(784, 128), nn.Linear(128, 64)])\n        self.head = nn.Linear(64, 10)\n\n    def forward(self, x):\n        x = x.flatten(start_dim=1)\n        for layer in self.hidden:\n            x = F.dropout(F.relu(layer(x)), p=self.rate, training=self.training)\n        return self.head(x)\n\n\ndef make_dropout_mlp(rate):\n    return _Net(rate)\n",
            "✓",
        ),
        (
            "forward hooks on the ReLUs again",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    def drop(module, inputs, output):\n        return nn.functional.dropout(output, p, training=module.training)\n\n    net = nn.Sequential(nn.Flatten(), nn.Linear(784, 128), nn.ReLU(),\n                        nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 10))\n    for module in net:\n        if isinstance(module, nn.ReLU):\n            module.register_forward_hook(drop)\n    return net\n',
            "✓",
        ),
        (
            "own dropout layer with torch.where",
            "",
            'class UnitDropout(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = float(p)\n\n    def forward(self, h):\n        if not self.training or self.p == 0.0:\n            return h\n        if self.p == 1.0:\n            return h * 0.0\n        dropped = torch.rand_like(h) < self.p\n        return torch.where(dropped, torch.zeros_like(h), h / (1.0 - self.p))\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), nn.ReLU(), UnitDropout(p),\n        nn.Linear(128, 64), nn.ReLU(), UnitDropout(p),\n        nn.Linear(64, 10),\n    )\n',
            "✓",
        ),
        (
            "one dropout object and one ReLU object shared",
            "",
            "def make_dropout_mlp(drop_probability):\n    relu, drop = nn.ReLU(), nn.Dropout(drop_probability)   # neither has parameters\n    return nn.Sequential(\n        nn.Flatten(), nn.Linear(784, 128), relu, drop,\n        nn.Linear(128, 64), relu, drop, nn.Linear(64, 10),\n    )\n",
            "✓",
        ),
        (
            "generator of layers, Identity for p = 0",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    def layers(sizes):\n        yield nn.Flatten()\n        *body, last = zip(sizes, sizes[1:])\n        for n_in, n_out in body:\n            yield nn.Sequential(nn.Linear(n_in, n_out), nn.ReLU(),\n                                nn.Dropout(p) if p > 0 else nn.Identity())\n        yield nn.Linear(*last)\n\n    return nn.Sequential(*layers((784, 128, 64, 10)))\n',
            "✓",
        ),
        (
            "T1 own train() forgets to return self",
            "",
            'class DropoutMLP(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n        self.active = True\n        self.flatten = nn.Flatten()\n        self.fc1 = nn.Linear(784, 128)\n        self.fc2 = nn.Linear(128, 64)\n        self.fc3 = nn.Linear(64, 10)\n\n    def train(self, mode=True):\n        super().train(mode)\n        self.active = mode\n\n    def forward(self, x):\n        x = self.flatten(x)\n        x = nn.functional.dropout(torch.relu(self.fc1(x)), self.p, self.active)\n        x = nn.functional.dropout(torch.relu(self.fc2(x)), self.p, self.active)\n        return self.fc3(x)\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return DropoutMLP(p)\n',
            "✗ TypeError: 'NoneType' object is not callable",
        ),
        (
            "T1 dropouts in a plain Python list",
            "",
            'class DropoutMLP(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        sizes = [784, 128, 64]\n        self.linears = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))\n        self.drops = [nn.Dropout(p) for _ in sizes[1:]]\n        self.out = nn.Linear(64, 10)\n\n    def forward(self, x):\n        x = x.flatten(1)\n        for linear, drop in zip(self.linears, self.drops):\n            x = drop(torch.relu(linear(x)))\n        return self.out(x)\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return DropoutMLP(p)\n',
            "✗ in evaluation mode two passes of the same images differ",
        ),
        (
            "T1 Dropout1d drops whole images",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    # the activations are 1-d vectors, one per image\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout1d(p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout1d(p),\n        nn.Linear(64, 10),\n    )\n',
            "✗ 52% and 0% of the first and second hidden layer's units are",
        ),
        (
            "T1 functional dropout without self.training",
            "",
            'import torch.nn.functional as F\n\n\nclass DropoutMLP(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n        self.fc1 = nn.Linear(784, 128)\n        self.fc2 = nn.Linear(128, 64)\n        self.fc3 = nn.Linear(64, 10)\n\n    def forward(self, x):\n        x = torch.flatten(x, 1)\n        x = F.dropout(F.relu(self.fc1(x)), p=self.p)\n        x = F.dropout(F.relu(self.fc2(x)), p=self.p)\n        return self.fc3(x)\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return DropoutMLP(p)\n',
            "✗ in evaluation mode two passes of the same images differ",
        ),
        (
            "T1 second dropout keeps the default 0.5",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    block1 = [nn.Linear(784, 128), nn.ReLU(), nn.Dropout(p)]\n    block2 = [nn.Linear(128, 64), nn.ReLU(), nn.Dropout()]\n    return nn.Sequential(nn.Flatten(), *block1, *block2, nn.Linear(64, 10))\n',
            "✗ 30% and 50% of the first and second hidden layer's units are",
        ),
        (
            "T1 dropout on the pixels instead of after the second ReLU",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Dropout(p),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Linear(64, 10),\n    )\n',
            "✗ 30% of the pixels are dropped",
        ),
        (
            "T1 one mask for the whole batch",
            "",
            'class UnitDropout(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n\n    def forward(self, x):\n        if not self.training or self.p == 0:\n            return x\n        keep = torch.rand(x.shape[1], device=x.device) >= self.p\n        return x * keep / (1 - self.p)\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), nn.ReLU(), UnitDropout(p),\n        nn.Linear(128, 64), nn.ReLU(), UnitDropout(p),\n        nn.Linear(64, 10),\n    )\n',
            "✗ the same units are dropped for all images",
        ),
        (
            "T1 the scaling done at evaluation as in the old paper",
            "",
            'class ClassicDropout(nn.Module):\n    """Dropout as in the paper of 2014."""\n\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n\n    def forward(self, x):\n        if self.training:\n            return x * (torch.rand_like(x) >= self.p)\n        return x * (1 - self.p)\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), nn.ReLU(), ClassicDropout(p),\n        nn.Linear(128, 64), nn.ReLU(), ClassicDropout(p),\n        nn.Linear(64, 10),\n    )\n',
            "✗ with the model's own weights, the layers asked for give othe",
        ),
        (
            "T1 in-place dropout destroys the ReLU output",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(p, inplace=True),  # saves memory\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(p, inplace=True),\n        nn.Linear(64, 10),\n    )\n',
            "✗ in training, loss.backward() fails: one of the variables nee",
        ),
        (
            "T1 lru_cache hands out the same network again",
            "",
            'from functools import lru_cache\n\n\n@lru_cache(maxsize=None)\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), nn.ReLU(), nn.Dropout(p),\n        nn.Linear(128, 64), nn.ReLU(), nn.Dropout(p),\n        nn.Linear(64, 10),\n    )\n',
            "✗ two calls return the same layers",
        ),
        (
            "T1 p or 0.2 turns zero into the default",
            "",
            'def make_dropout_mlp(p=None):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    p = p or 0.2\n    layers = [nn.Flatten()]\n    for n_in, n_out in [(784, 128), (128, 64)]:\n        layers += [nn.Linear(n_in, n_out), nn.ReLU(), nn.Dropout(p)]\n    layers.append(nn.Linear(64, 10))\n    return nn.Sequential(*layers)\n',
            "✗ for p = 0 units are dropped, too",
        ),
        (
            "T1 scaled by the share that happened to survive",
            "",
            'class MyDropout(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n\n    def forward(self, x):\n        if self.p == 0 or not self.training:\n            return x\n        kept = (torch.rand_like(x) >= self.p).to(x.dtype)\n        return x * kept / kept.mean()\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), nn.ReLU(), MyDropout(p),\n        nn.Linear(128, 64), nn.ReLU(), MyDropout(p),\n        nn.Linear(64, 10),\n    )\n',
            "✗ the units that stay are not scaled by 1 / (1 - p), once in e",
        ),
        (
            "T1 loop adds a dropout after the last linear layer too",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    sizes = [784, 128, 64, 10]\n    layers = [nn.Flatten()]\n    for i in range(3):\n        layers.append(nn.Linear(sizes[i], sizes[i + 1]))\n        if i < 2:\n            layers.append(nn.ReLU())\n        layers.append(nn.Dropout(p))\n    return nn.Sequential(*layers)\n',
            "✗ 30% of the logits are dropped",
        ),
        (
            "T1 ok: module class with functional dropout",
            "",
            "import torch.nn.functional as F\n\n\nclass DropoutNet(nn.Module):\n    def __init__(self, drop_prob):\n        super().__init__()\n        self.drop_prob = drop_prob\n        self.hidden1 = nn.Linear(28 * 28, 128)\n        self.hidden2 = nn.Linear(128, 64)\n        self.readout = nn.Linear(64, 10)\n\n    def _hidden(self, layer, x):\n        return F.dropout(F.relu(layer(x)), p=self.drop_prob, training=self.training)\n\n    def forward(self, x):\n        x = torch.flatten(x, start_dim=1)\n        x = self._hidden(self.hidden1, x)\n        x = self._hidden(self.hidden2, x)\n        return self.readout(x)\n\n\ndef make_dropout_mlp(drop_prob):\n    return DropoutNet(drop_prob)\n",
            "✓",
        ),
        (
            "T1 ok: one dropout object used twice",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    # neither layer has a state of its own, so each can stand in two places\n    relu, drop = nn.ReLU(), nn.Dropout(p)\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), relu, drop,\n        nn.Linear(128, 64), relu, drop,\n        nn.Linear(64, 10),\n    )\n',
            "✓",
        ),
        (
            "T1 ok: generator over pairs of widths",
            "",
            'def _layers(widths, p):\n    yield nn.Flatten()\n    last = len(widths) - 2\n    for i, (n_in, n_out) in enumerate(zip(widths, widths[1:])):\n        yield nn.Linear(n_in, n_out)\n        if i < last:\n            yield from (nn.ReLU(), nn.Dropout(p=p))\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(*_layers((784, 128, 64, 10), p))\n',
            "✓",
        ),
        (
            "T1 ok: forward hooks on the ReLUs",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    model = nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), nn.ReLU(),\n        nn.Linear(128, 64), nn.ReLU(),\n        nn.Linear(64, 10),\n    )\n\n    def drop(module, inputs, output):\n        return nn.functional.dropout(output, p, module.training)\n\n    for layer in model:\n        if isinstance(layer, nn.ReLU):\n            layer.register_forward_hook(drop)\n    return model\n',
            "✓",
        ),
        (
            "T1 ok: hand-made ReLU with Bernoulli mask",
            "",
            'class ReLUDropout(nn.Module):\n    """ReLU and then inverted dropout with a mask of its own for every image."""\n\n    def __init__(self, p):\n        super().__init__()\n        self.p = float(p)\n\n    def forward(self, x):\n        x = x.clamp(min=0)\n        if not self.training or self.p == 0.0:\n            return x\n        if self.p == 1.0:\n            return x * 0.0\n        keep = torch.bernoulli(torch.full_like(x, 1.0 - self.p))\n        return x * keep / (1.0 - self.p)\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), ReLUDropout(p),\n        nn.Linear(128, 64), ReLUDropout(p),\n        nn.Linear(64, 10),\n    )\n',
            "✓",
        ),
        (
            "T1 ok: nested blocks built by recursion",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n\n    def build(n_in, rest):\n        n_out, *rest = rest\n        linear = nn.Linear(n_in, n_out)\n        if not rest:\n            return linear\n        return nn.Sequential(linear, nn.ReLU(), nn.Dropout(p), build(n_out, rest))\n\n    return nn.Sequential(nn.Flatten(), build(784, [128, 64, 10]))\n',
            "✓",
        ),
        (
            "t1 keep probability",
            "",
            "def make_dropout_mlp(p):\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(1 - p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(1 - p),\n        nn.Linear(64, 10),\n    )\n",
            "✗ 70% and 70% of the first and second hidden layer's units are",
        ),
        (
            "t1 dropout only after the second ReLU",
            "",
            "def make_dropout_mlp(p):\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(64, 10),\n    )\n",
            "✗ 0% and 30% of the first and second hidden layer's units are",
        ),
        (
            "t1 loop puts a dropout on the logits too",
            "",
            "def make_dropout_mlp(p):\n    sizes = [784, 128, 64, 10]\n    layers = [nn.Flatten()]\n    for i in range(3):\n        layers.append(nn.Linear(sizes[i], sizes[i + 1]))\n        if i < 2:\n            layers.append(nn.ReLU())\n        layers.append(nn.Dropout(p))\n    return nn.Sequential(*layers)\n",
            "✗ 30% of the logits are dropped",
        ),
        (
            "t1 functional dropout never off",
            "",
            "class DropoutMLP(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n        self.fc1 = nn.Linear(784, 128)\n        self.fc2 = nn.Linear(128, 64)\n        self.fc3 = nn.Linear(64, 10)\n\n    def forward(self, x):\n        x = x.flatten(1)\n        x = nn.functional.dropout(torch.relu(self.fc1(x)), self.p)\n        x = nn.functional.dropout(torch.relu(self.fc2(x)), self.p)\n        return self.fc3(x)\n\n\ndef make_dropout_mlp(p):\n    return DropoutMLP(p)\n",
            "✗ in evaluation mode two passes of the same images differ",
        ),
        (
            "t1 own dropout without the scaling",
            "",
            "class MyDropout(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n\n    def forward(self, x):\n        if self.training:\n            mask = (torch.rand_like(x) > self.p).float()\n            return x * mask\n        return x\n\n\ndef make_dropout_mlp(p):\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), nn.ReLU(), MyDropout(p),\n        nn.Linear(128, 64), nn.ReLU(), MyDropout(p),\n        nn.Linear(64, 10),\n    )\n",
            "✗ the units that stay are not scaled by 1 / (1 - p), once in e",
        ),
        (
            "t1 one mask for the whole batch",
            "",
            "class UnitDropout(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n\n    def forward(self, x):\n        if not self.training or self.p == 0:\n            return x\n        keep = torch.rand(x.shape[1], device=x.device) >= self.p\n        return x * keep / (1 - self.p)\n\n\ndef make_dropout_mlp(p):\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), nn.ReLU(), UnitDropout(p),\n        nn.Linear(128, 64), nn.ReLU(), UnitDropout(p),\n        nn.Linear(64, 10),\n    )\n",
            "✗ the same units are dropped for all images",
        ),
        (
            "t1 p or 0.5",
            "",
            "def make_dropout_mlp(p=None):\n    rate = p or 0.5  # PyTorch's default, if none is given\n    hidden = lambda a, b: [nn.Linear(a, b), nn.ReLU(), nn.Dropout(rate)]\n    return nn.Sequential(nn.Flatten(), *hidden(784, 128), *hidden(128, 64), nn.Linear(64, 10))\n",
            "✗ for p = 0 units are dropped, too",
        ),
        (
            "t1 dropouts in a plain list",
            "",
            "class Net(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.linears = nn.ModuleList([nn.Linear(784, 128), nn.Linear(128, 64)])\n        self.drops = [nn.Dropout(p), nn.Dropout(p)]\n        self.out = nn.Linear(64, 10)\n\n    def forward(self, x):\n        x = torch.flatten(x, 1)\n        for linear, drop in zip(self.linears, self.drops):\n            x = drop(torch.relu(linear(x)))\n        return self.out(x)\n\n\ndef make_dropout_mlp(p):\n    return Net(p)\n",
            "✗ in evaluation mode two passes of the same images differ",
        ),
        (
            "t1 Dropout1d drops whole images",
            "",
            "def make_dropout_mlp(p):\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout1d(p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout1d(p),\n        nn.Linear(64, 10),\n    )\n",
            "✗ 52% and 0% of the first and second hidden layer's units are",
        ),
        (
            "t1 scaling in evaluation instead of in training",
            "",
            'class PaperDropout(nn.Module):\n    """Dropout as in the paper of 2014."""\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n\n    def forward(self, x):\n        if self.training:\n            return x * torch.bernoulli(torch.full_like(x, 1 - self.p))\n        return x * (1 - self.p)\n\n\ndef make_dropout_mlp(p):\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), nn.ReLU(), PaperDropout(p),\n        nn.Linear(128, 64), nn.ReLU(), PaperDropout(p),\n        nn.Linear(64, 10),\n    )\n',
            "✗ with the model's own weights, the layers asked for give othe",
        ),
        (
            "t1 linear layers shared by all networks",
            "",
            "fc1 = nn.Linear(784, 128)\nfc2 = nn.Linear(128, 64)\nfc3 = nn.Linear(64, 10)\n\n\ndef make_dropout_mlp(p):\n    return nn.Sequential(\n        nn.Flatten(),\n        fc1, nn.ReLU(), nn.Dropout(p),\n        fc2, nn.ReLU(), nn.Dropout(p),\n        fc3,\n    )\n",
            "✗ two calls return the same layers",
        ),
        (
            "t1 dropout in place after ReLU",
            "",
            "def make_dropout_mlp(p):\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(p, inplace=True),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(p, inplace=True),\n        nn.Linear(64, 10),\n    )\n",
            "✗ in training, loss.backward() fails: one of the variables nee",
        ),
        (
            "t1 ok: a class with functional dropout",
            "",
            "import torch.nn.functional as F\n\n\nclass DropNet(nn.Module):\n    def __init__(self, rate):\n        super().__init__()\n        self.rate = rate\n        self.first = nn.Linear(28 * 28, 128)\n        self.second = nn.Linear(128, 64)\n        self.last = nn.Linear(64, 10)\n\n    def forward(self, images):\n        h = images.flatten(start_dim=1)\n        for layer in (self.first, self.second):\n            h = F.dropout(F.relu(layer(h)), p=self.rate, training=self.training)\n        return self.last(h)\n\n\ndef make_dropout_mlp(rate):\n    return DropNet(rate)\n",
            "✓",
        ),
        (
            "t1 ok: dropout written by hand",
            "",
            "class HandmadeDropout(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n\n    def forward(self, x):\n        if not self.training or self.p == 0:\n            return x\n        kept = torch.rand_like(x) >= self.p\n        return torch.where(kept, x / (1 - self.p), torch.zeros_like(x))\n\n\ndef make_dropout_mlp(p):\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), nn.ReLU(), HandmadeDropout(p),\n        nn.Linear(128, 64), nn.ReLU(), HandmadeDropout(p),\n        nn.Linear(64, 10),\n    )\n",
            "✓",
        ),
        (
            "t1 ok: recursion over the sizes",
            "",
            "def make_dropout_mlp(p):\n    def chain(n_in, n_out, *rest):\n        linear = nn.Linear(n_in, n_out)\n        if not rest:\n            return [linear]\n        return [linear, nn.ReLU(), nn.Dropout(p), *chain(n_out, *rest)]\n\n    return nn.Sequential(nn.Flatten(), *chain(784, 128, 64, 10))\n",
            "✓",
        ),
        (
            "t1 ok: one named dropout used twice",
            "",
            "from collections import OrderedDict\n\n\ndef make_dropout_mlp(p):\n    drop = nn.Dropout(p)  # it has no state, so one will do\n    return nn.Sequential(OrderedDict([\n        ('flatten', nn.Flatten()),\n        ('hidden1', nn.Linear(784, 128)),\n        ('relu1', nn.ReLU()),\n        ('drop1', drop),\n        ('hidden2', nn.Linear(128, 64)),\n        ('relu2', nn.ReLU()),\n        ('drop2', drop),\n        ('logits', nn.Linear(64, 10)),\n    ]))\n",
            "✓",
        ),
        (
            "t1 ok: forward hooks on the ReLUs",
            "",
            "def make_dropout_mlp(p):\n    def drop(module, inputs, output):\n        return nn.functional.dropout(output, p, training=module.training)\n\n    net = nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), nn.ReLU(),\n        nn.Linear(128, 64), nn.ReLU(),\n        nn.Linear(64, 10),\n    )\n    for layer in net:\n        if isinstance(layer, nn.ReLU):\n            layer.register_forward_hook(drop)\n    return net\n",
            "✓",
        ),
        (
            "p taken as keep probability",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(1 - p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(1 - p),\n        nn.Linear(64, 10),\n    )\n',
            "✗ 70% and 70% of the first and second hidden layer's units are",
        ),
        (
            "third dropout on the logits",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(64, 10),\n        nn.Dropout(p),\n    )\n',
            "✗ 30% of the logits are dropped",
        ),
        (
            "F.dropout that is never switched off",
            "",
            'import torch.nn.functional as F\n\n\nclass DropoutMLP(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n        self.fc1 = nn.Linear(784, 128)\n        self.fc2 = nn.Linear(128, 64)\n        self.fc3 = nn.Linear(64, 10)\n\n    def forward(self, x):\n        x = x.flatten(1)\n        x = F.dropout(F.relu(self.fc1(x)), self.p)\n        x = F.dropout(F.relu(self.fc2(x)), self.p)\n        return self.fc3(x)\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return DropoutMLP(p)\n',
            "✗ in evaluation mode two passes of the same images differ",
        ),
        (
            "Dropout1d drops whole images",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout1d(p),  # the activations are one-dimensional\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout1d(p),\n        nn.Linear(64, 10),\n    )\n',
            "✗ 52% and 0% of the first and second hidden layer's units are",
        ),
        (
            "scales in evaluation instead of in training",
            "",
            'class MyDropout(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n\n    def forward(self, x):\n        if self.training:\n            return x * (torch.rand_like(x) >= self.p)\n        return x * (1 - self.p)\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        MyDropout(p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        MyDropout(p),\n        nn.Linear(64, 10),\n    )\n',
            "✗ with the model's own weights, the layers asked for give othe",
        ),
        (
            "one mask for the whole batch",
            "",
            'class UnitDropout(nn.Module):\n    """Switch units off with probability p."""\n\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n\n    def forward(self, x):\n        if not self.training or self.p == 0:\n            return x\n        num_units = x.shape[1]\n        keep = torch.rand(num_units, device=x.device) >= self.p\n        return x * keep / (1 - self.p)\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        UnitDropout(p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        UnitDropout(p),\n        nn.Linear(64, 10),\n    )\n',
            "✗ the same units are dropped for all images",
        ),
        (
            "second dropout left at its default",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(),\n        nn.Linear(64, 10),\n    )\n',
            "✗ 30% and 50% of the first and second hidden layer's units are",
        ),
        (
            "layers in a mutable default argument",
            "",
            'def make_dropout_mlp(p, layers=[]):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    layers.append(nn.Flatten())\n    for n_in, n_out in [(784, 128), (128, 64)]:\n        layers.append(nn.Linear(n_in, n_out))\n        layers.append(nn.ReLU())\n        layers.append(nn.Dropout(p))\n    layers.append(nn.Linear(64, 10))\n    return nn.Sequential(*layers)\n',
            "✗ two calls return the same layers",
        ),
        (
            "result of F.dropout thrown away",
            "",
            'class DropMLP(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n        self.hidden1 = nn.Linear(784, 128)\n        self.hidden2 = nn.Linear(128, 64)\n        self.out = nn.Linear(64, 10)\n\n    def forward(self, x):\n        x = torch.flatten(x, start_dim=1)\n        x = torch.relu(self.hidden1(x))\n        nn.functional.dropout(x, p=self.p, training=self.training)\n        x = torch.relu(self.hidden2(x))\n        nn.functional.dropout(x, p=self.p, training=self.training)\n        return self.out(x)\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return DropMLP(p)\n',
            "✗ no unit is dropped in training mode",
        ),
        (
            "in-place dropout overwrites the ReLU output",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(p, inplace=True),  # saves memory\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(p, inplace=True),\n        nn.Linear(64, 10),\n    )\n',
            "✗ in training, loss.backward() fails: one of the variables nee",
        ),
        (
            "p shared out between the two dropouts",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    # two dropouts in a row: each must be smaller for the total to be p\n    p_layer = 1 - (1 - p) ** 0.5\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(p_layer),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(p_layer),\n        nn.Linear(64, 10),\n    )\n',
            "✗ 17% and 16% of the first and second hidden layer's units are",
        ),
        (
            "dropout before each hidden linear layer",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    layers = [nn.Flatten()]\n    sizes = [784, 128, 64]\n    for i in range(2):\n        layers.append(nn.Dropout(p))\n        layers.append(nn.Linear(sizes[i], sizes[i + 1]))\n        layers.append(nn.ReLU())\n    layers.append(nn.Linear(64, 10))\n    return nn.Sequential(*layers)\n',
            "✗ 30% of the pixels are dropped",
        ),
        (
            "class with F.dropout and self.training",
            "",
            'import torch.nn.functional as F\n\n\nclass FunctionalDropoutMLP(nn.Module):\n    def __init__(self, drop):\n        super().__init__()\n        self.drop = drop\n        self.first = nn.Linear(28 * 28, 128)\n        self.second = nn.Linear(128, 64)\n        self.last = nn.Linear(64, 10)\n\n    def forward(self, x):\n        h = x.flatten(start_dim=1)\n        for layer in (self.first, self.second):\n            h = F.dropout(F.relu(layer(h)), self.drop, training=self.training)\n        return self.last(h)\n\n\ndef make_dropout_mlp(drop):\n    """The chapter\'s MLP with dropout of probability `drop` after each ReLU."""\n    return FunctionalDropoutMLP(drop)\n',
            "✓",
        ),
        (
            "layers from a generator",
            "",
            'def make_dropout_mlp(probability):\n    """The chapter\'s MLP with dropout of this probability after each ReLU."""\n    sizes = (784, 128, 64)\n\n    def layers():\n        yield nn.Flatten()\n        for n_in, n_out in zip(sizes, sizes[1:]):\n            yield nn.Linear(n_in, n_out)\n            yield nn.ReLU()\n            yield nn.Dropout(probability)\n        yield nn.Linear(sizes[-1], 10)\n\n    return nn.Sequential(*layers())\n',
            "✓",
        ),
        (
            "one ReLU and one dropout module used twice",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    relu, drop = nn.ReLU(), nn.Dropout(p)  # no parameters: may be shared\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), relu, drop,\n        nn.Linear(128, 64), relu, drop,\n        nn.Linear(64, 10),\n    )\n',
            "✓",
        ),
        (
            "handmade dropout module",
            "",
            'class HandmadeDropout(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.keep = 1.0 - p\n\n    def forward(self, x):\n        if not self.training or self.keep == 1.0:\n            return x\n        if self.keep == 0.0:\n            return torch.zeros_like(x)\n        mask = torch.bernoulli(torch.full_like(x, self.keep))\n        return x * mask / self.keep\n\n\ndef make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        HandmadeDropout(p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        HandmadeDropout(p),\n        nn.Linear(64, 10),\n    )\n',
            "✓",
        ),
        (
            "nested blocks, no dropout layer where p is zero",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n\n    def block(n_in, n_out):\n        parts = [nn.Linear(n_in, n_out), nn.ReLU()]\n        if p > 0:\n            parts.append(nn.Dropout(p))\n        return nn.Sequential(*parts)\n\n    return nn.Sequential(nn.Flatten(), block(784, 128), block(128, 64), nn.Linear(64, 10))\n',
            "✓",
        ),
        (
            "p taken as the keep probability",
            "",
            "def make_dropout_mlp(p):\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(1 - p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(1 - p),\n        nn.Linear(64, 10),\n    )\n",
            "✗ 70% and 70% of the first and second hidden layer's units are",
        ),
        (
            "functional dropout never switched off",
            "",
            "import torch.nn.functional as F\n\nclass DropoutMLP(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n        self.fc1 = nn.Linear(784, 128)\n        self.fc2 = nn.Linear(128, 64)\n        self.fc3 = nn.Linear(64, 10)\n\n    def forward(self, x):\n        x = torch.flatten(x, 1)\n        x = F.dropout(F.relu(self.fc1(x)), self.p)\n        x = F.dropout(F.relu(self.fc2(x)), self.p)\n        return self.fc3(x)\n\ndef make_dropout_mlp(p):\n    return DropoutMLP(p)\n",
            "✗ in evaluation mode two passes of the same images differ",
        ),
        (
            "self.train instead of self.training",
            "",
            "class MyDropout(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n\n    def forward(self, h):\n        if self.train:\n            mask = (torch.rand_like(h) >= self.p).to(h.dtype)\n            return h * mask / (1 - self.p)\n        return h\n\ndef make_dropout_mlp(p):\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), nn.ReLU(), MyDropout(p),\n        nn.Linear(128, 64), nn.ReLU(), MyDropout(p),\n        nn.Linear(64, 10),\n    )\n",
            "✗ in evaluation mode two passes of the same images differ",
        ),
        (
            "result of the second dropout thrown away",
            "",
            "class Net(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.flatten = nn.Flatten()\n        self.fc1 = nn.Linear(784, 128)\n        self.fc2 = nn.Linear(128, 64)\n        self.out = nn.Linear(64, 10)\n        self.relu = nn.ReLU()\n        self.drop1 = nn.Dropout(p)\n        self.drop2 = nn.Dropout(p)\n\n    def forward(self, x):\n        h = self.relu(self.fc1(self.flatten(x)))\n        h = self.drop1(h)\n        h = self.relu(self.fc2(h))\n        self.drop2(h)\n        return self.out(h)\n\ndef make_dropout_mlp(p):\n    return Net(p)\n",
            "✗ 30% and 0% of the first and second hidden layer's units are",
        ),
        (
            "nn.Dropout1d for one-dimensional features",
            "",
            "def make_dropout_mlp(p):\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout1d(p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout1d(p),\n        nn.Linear(64, 10),\n    )\n",
            "✗ 52% and 0% of the first and second hidden layer's units are",
        ),
        (
            "one mask for the whole batch",
            "",
            "class UnitDropout(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n\n    def forward(self, h):\n        if not self.training or self.p == 0:\n            return h\n        keep = torch.rand(h.shape[1], device=h.device) >= self.p\n        return h * keep / (1 - self.p)\n\ndef make_dropout_mlp(p):\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), nn.ReLU(), UnitDropout(p),\n        nn.Linear(128, 64), nn.ReLU(), UnitDropout(p),\n        nn.Linear(64, 10),\n    )\n",
            "✗ the same units are dropped for all images",
        ),
        (
            "survivors not scaled up",
            "",
            "class Drop(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n\n    def forward(self, h):\n        if self.training:\n            h = h * torch.bernoulli(torch.full_like(h, 1 - self.p))\n        return h\n\ndef make_dropout_mlp(p):\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), nn.ReLU(), Drop(p),\n        nn.Linear(128, 64), nn.ReLU(), Drop(p),\n        nn.Linear(64, 10),\n    )\n",
            "✗ the units that stay are not scaled by 1 / (1 - p), once in e",
        ),
        (
            "dropout on the pixels and not after the second ReLU",
            "",
            "def make_dropout_mlp(p):\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Dropout(p),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Linear(64, 10),\n    )\n",
            "✗ 30% of the pixels are dropped",
        ),
        (
            "second dropout hard-coded to 0.2",
            "",
            "def make_dropout_mlp(p=0.2):\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(0.2),\n        nn.Linear(64, 10),\n    )\n",
            "✗ 30% and 20% of the first and second hidden layer's units are",
        ),
        (
            "softmax at the end",
            "",
            "def make_dropout_mlp(p):\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(64, 10),\n        nn.Softmax(dim=1),\n    )\n",
            "✗ the model has a softmax at the end",
        ),
        (
            "in-place dropout breaks the backward pass",
            "",
            "def make_dropout_mlp(p):\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(p, inplace=True),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(p, inplace=True),\n        nn.Linear(64, 10),\n    )\n",
            "✗ in training, loss.backward() fails: one of the variables nee",
        ),
        (
            "loop puts a dropout after the logits too",
            "",
            "def make_dropout_mlp(p):\n    layers = [nn.Flatten()]\n    for n_in, n_out in [(784, 128), (128, 64), (64, 10)]:\n        layers.append(nn.Linear(n_in, n_out))\n        if n_out != 10:\n            layers.append(nn.ReLU())\n        layers.append(nn.Dropout(p))\n    return nn.Sequential(*layers)\n",
            "✗ 30% of the logits are dropped",
        ),
        (
            "module with functional dropout and self.training",
            "",
            "import torch.nn.functional as F\n\nclass _DropNet(nn.Module):\n    def __init__(self, rate):\n        super().__init__()\n        self.rate = rate\n        self.hidden1 = nn.Linear(784, 128)\n        self.hidden2 = nn.Linear(128, 64)\n        self.output = nn.Linear(64, 10)\n\n    def forward(self, x):\n        h = x.flatten(start_dim=1)\n        for layer in (self.hidden1, self.hidden2):\n            h = F.dropout(F.relu(layer(h)), p=self.rate, training=self.training)\n        return self.output(h)\n\ndef make_dropout_mlp(rate):\n    return _DropNet(rate)\n",
            "✓",
        ),
        (
            "generator over the pairs of widths",
            "",
            "def make_dropout_mlp(drop_probability, widths=(784, 128, 64, 10)):\n    def layers():\n        yield nn.Flatten()\n        *hidden, last = zip(widths, widths[1:])\n        for n_in, n_out in hidden:\n            yield nn.Linear(n_in, n_out)\n            yield nn.ReLU()\n            yield nn.Dropout(drop_probability)\n        yield nn.Linear(*last)\n    return nn.Sequential(*layers())\n",
            "✓",
        ),
        (
            "one Dropout object used twice",
            "",
            "def make_dropout_mlp(p):\n    relu, drop = nn.ReLU(), nn.Dropout(p)  # neither has parameters or a memory\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128), relu, drop,\n        nn.Linear(128, 64), relu, drop,\n        nn.Linear(64, 10),\n    )\n",
            "✓",
        ),
        (
            "dropout written by hand with a Bernoulli mask",
            "",
            "class HandDropout(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n\n    def forward(self, h):\n        if not self.training or self.p == 0:\n            return h\n        if self.p == 1:\n            return h * 0.0\n        keep = 1.0 - self.p\n        return h * torch.bernoulli(torch.full_like(h, keep)) / keep\n\ndef make_dropout_mlp(p):\n    def block(n_in, n_out):\n        return nn.Sequential(nn.Linear(n_in, n_out), nn.ReLU(), HandDropout(p))\n    return nn.Sequential(nn.Flatten(), block(784, 128), block(128, 64), nn.Linear(64, 10))\n",
            "✓",
        ),
        (
            "forward hooks on the ReLUs",
            "",
            "def make_dropout_mlp(p):\n    net = nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Linear(64, 10),\n    )\n\n    def drop_after(module, inputs, output):\n        return nn.functional.dropout(output, p=p, training=module.training)\n\n    for layer in net:\n        if isinstance(layer, nn.ReLU):\n            layer.register_forward_hook(drop_after)\n    return net\n",
            "✓",
        ),
        (
            "p kept",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    # solution\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(1 - p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(1 - p),\n        nn.Linear(64, 10),  # no dropout here: these are the answers\n    )',
            "✗ 70% of the first and second hidden layer's units are dropped",
        ),
        (
            "always 0.2",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    # solution\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(0.2),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(0.2),\n        nn.Linear(64, 10),  # no dropout here: these are the answers\n    )',
            "✗ 20% of the first and second hidden layer's units are dropped",
        ),
        (
            "the default of one half",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    # solution\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(),\n        nn.Linear(64, 10),  # no dropout here: these are the answers\n    )',
            "✗ for p = 0.3, 51% and 49% of the first and second hidden layer's ",
        ),
        (
            "twice p....",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    # solution\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(2 * p if p < 0.5 else p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(2 * p if p < 0.5 else p),\n        nn.Linear(64, 10),  # no dropout here: these are the answers\n    )',
            "✗ for p = 0.3, 61% and 60% of the first and second hidden layer's ",
        ),
        (
            "one dropout, the first...",
            "nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(p),",
            "nn.Linear(128, 64),\n        nn.ReLU(),",
            "✗  0% of the first and second hidden layer's units are dropped",
        ),
        (
            "one dropout, the second",
            "nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(p),",
            "nn.Linear(784, 128),\n        nn.ReLU(),",
            "✗ for p = 0.3, 0% and 30% of the first and second hidden layer's u",
        ),
        (
            "dropout on the logits.",
            "nn.Linear(64, 10),  # no dropout here: these are the answers\n",
            "nn.Linear(64, 10),\n        nn.Dropout(p),\n",
            "✗ for p = 0.3, 30% of the logits are dropped",
        ),
        (
            "dropout on the pixels",
            "nn.Flatten(),",
            "nn.Flatten(),\n        nn.Dropout(p),",
            "✗ for p = 0.3, 29% of the pixels are dropped",
        ),
        (
            "no dropout...",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    # solution\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Linear(64, 10),  # no dropout here: these are the answers\n    )',
            "✗ for p = 0.3 no unit is dropped in training mode",
        ),
        (
            "no ReLU...",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    # solution\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.Dropout(p),\n        nn.Linear(128, 64),\n        nn.Dropout(p),\n        nn.Linear(64, 10),  # no dropout here: these are the answers\n    )',
            "✗ the model has no activation: linear layers in a row are one line",
        ),
        (
            "a dropout that stays on...",
            "",
            "\nclass Net(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n        self.a, self.b, self.c = nn.Linear(784, 128), nn.Linear(128, 64), nn.Linear(64, 10)\n    def forward(self, X):\n        X = nn.functional.dropout(self.a(X.flatten(1)).relu(), self.p)\n        X = nn.functional.dropout(self.b(X).relu(), self.p)\n        return self.c(X)\ndef make_dropout_mlp(p):\n    return Net(p)\n",
            "✗ in evaluation mode two passes of the same images differ",
        ),
        (
            "alpha dropout",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    # solution\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.AlphaDropout(p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.AlphaDropout(p),\n        nn.Linear(64, 10),  # no dropout here: these are the answers\n    )',
            "✗ training mode changes the units, but sets none to 0",
        ),
        (
            "dropout of channels...",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    # solution\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout1d(p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout1d(p),\n        nn.Linear(64, 10),  # no dropout here: these are the answers\n    )',
            "✗ for p = 0.3, 52% and 0% of the first and second hidden layer's u",
        ),
        (
            "a mask without the scaling.",
            "",
            "\nclass Drop(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n    def forward(self, X):\n        return X * (torch.rand_like(X) >= self.p) if self.training else X\ndef make_dropout_mlp(p):\n    return nn.Sequential(nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), Drop(p), nn.Linear(128, 64), nn.ReLU(), Drop(p), nn.Linear(64, 10))\n",
            "✗ tay are not scaled by 1 / (1 - p), once in each hidden layer",
        ),
        (
            "one mask for the batch",
            "",
            "\nclass Drop(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n    def forward(self, X):\n        return X * (torch.rand_like(X[:1]) >= self.p) / (1 - self.p) if self.training else X\ndef make_dropout_mlp(p):\n    return nn.Sequential(nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), Drop(p), nn.Linear(128, 64), nn.ReLU(), Drop(p), nn.Linear(64, 10))\n",
            "✗ the same units are dropped for all images",
        ),
        (
            "other widths",
            "nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(128, 64),",
            "nn.Linear(784, 256),\n        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(256, 64),",
            "✗ model.parameters() has the weights of layers 784 to 256, 256 to ",
        ),
        (
            "a hidden layer too few..",
            "        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(64, 10),",
            "        nn.Linear(128, 10),",
            "✗ model.parameters() has the weights of layers 784 to 128, 128 to ",
        ),
        (
            "no flattening",
            "        nn.Flatten(),\n",
            "",
            "✗ images of shape (6, 1, 28, 28): mat1 and mat2 shapes cannot be multiplied (168x28 and 784x128)",
        ),
        (
            "softmax",
            "nn.Linear(64, 10),  # no dropout here: these are the answers\n",
            "nn.Linear(64, 10),\n        nn.Softmax(dim=1),\n",
            "✗ the model has a softmax at the end",
        ),
        (
            "a ReLU at the end",
            "nn.Linear(64, 10),  # no dropout here: these are the answers\n",
            "nn.Linear(64, 10),\n        nn.ReLU(),\n",
            "✗  a ReLU after the last layer, which cuts off negative logits",
        ),
        (
            "batch norm, too",
            "nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(128",
            "nn.BatchNorm1d(128),\n        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(128",
            "✗ model.parameters() has 8 tensors",
        ),
        (
            "a sigmoid",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    # solution\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.Sigmoid(),\n        nn.Dropout(p),\n        nn.Linear(128, 64),\n        nn.Sigmoid(),\n        nn.Dropout(p),\n        nn.Linear(64, 10),  # no dropout here: these are the answers\n    )',
            "✗ the model has sigmoids in place of ReLUs",
        ),
        (
            "nothing returned.",
            "    return nn.Sequential(",
            "    model = nn.Sequential(",
            "✗ what is returned is of type NoneType",
        ),
        (
            "the layers in a list..",
            "",
            "def make_dropout_mlp(p):\n    return [nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Dropout(p), nn.Linear(128, 64), nn.ReLU(), nn.Dropout(p), nn.Linear(64, 10)]\n",
            "✗ what is returned is of type list",
        ),
        (
            "the second rate halved.",
            "",
            "def make_dropout_mlp(p):\n    return nn.Sequential(nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Dropout(p), nn.Linear(128, 64), nn.ReLU(), nn.Dropout(p / 2), nn.Linear(64, 10))\n",
            "✗ for p = 0.3, 30% and 15% of the first and second hidden layer's ",
        ),
        (
            "one network for all.",
            "",
            "\nnetwork = nn.Sequential(nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Dropout(0.2), nn.Linear(128, 64), nn.ReLU(), nn.Dropout(0.2), nn.Linear(64, 10))\ndef make_dropout_mlp(p):\n    network[3].p = network[6].p = p\n    return network\n",
            "✗ two calls return the same layers",
        ),
        (
            "no bias...",
            "nn.Linear(784, 128)",
            "nn.Linear(784, 128, bias=False)",
            "✗ model.parameters() has 5 tensors",
        ),
        (
            "dropout twice after each",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    # solution\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Dropout(p),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Dropout(p),\n        nn.Linear(64, 10),  # no dropout here: these are the answers\n    )',
            "✗ for p = 0.3, 51% and 51% of the first and second hidden layer's ",
        ),
        (
            "before the ReLU, which gives the same numbers",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    # solution\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.Dropout(p),\n        nn.ReLU(),\n        nn.Linear(128, 64),\n        nn.Dropout(p),\n        nn.ReLU(),\n        nn.Linear(64, 10),  # no dropout here: these are the answers\n    )',
            "✓",
        ),
        (
            "returned in evaluation mode",
            "",
            "def make_dropout_mlp(p):\n    return nn.Sequential(nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Dropout(p), nn.Linear(128, 64), nn.ReLU(), nn.Dropout(p), nn.Linear(64, 10)).eval()\n",
            "✓",
        ),
        (
            "a module class with functional dropout.",
            "",
            "\nclass Net(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n        self.a, self.b, self.c = nn.Linear(784, 128), nn.Linear(128, 64), nn.Linear(64, 10)\n    def forward(self, X):\n        X = nn.functional.dropout(self.a(X.flatten(1)).relu(), self.p, self.training)\n        X = nn.functional.dropout(self.b(X).relu(), self.p, training=self.training)\n        return self.c(X)\ndef make_dropout_mlp(p):\n    return Net(p)\n",
            "✓",
        ),
        (
            "one dropout module used twice.....",
            "",
            "\nclass Net(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.drop, self.relu, self.flatten = nn.Dropout(p), nn.ReLU(), nn.Flatten()\n        self.layers = nn.ModuleList([nn.Linear(784, 128), nn.Linear(128, 64), nn.Linear(64, 10)])\n    def forward(self, X):\n        X = self.flatten(X)\n        for layer in self.layers[:2]:\n            X = self.drop(self.relu(layer(X)))\n        return self.layers[2](X)\ndef make_dropout_mlp(p):\n    return Net(p)\n",
            "✓",
        ),
        (
            "built from a list...",
            "",
            "\ndef make_dropout_mlp(p):\n    layers = [nn.Flatten()]\n    for a, b in [(784, 128), (128, 64)]:\n        layers += [nn.Linear(a, b), nn.ReLU(), nn.Dropout(p)]\n    return nn.Sequential(*layers, nn.Linear(64, 10))\n",
            "✓",
        ),
        (
            "in place",
            "",
            'def make_dropout_mlp(p):\n    """The chapter\'s MLP with dropout of probability `p` after each ReLU."""\n    # solution\n    return nn.Sequential(\n        nn.Flatten(),\n        nn.Linear(784, 128),\n        nn.ReLU(),\n        nn.Dropout(p=p, inplace=True),\n        nn.Linear(128, 64),\n        nn.ReLU(),\n        nn.Dropout(p=p, inplace=True),\n        nn.Linear(64, 10),  # no dropout here: these are the answers\n    )',
            "✗ in training, loss.backward() fails",
        ),
        (
            "a dropout of one's own...",
            "",
            "\nclass Drop(nn.Module):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n    def forward(self, X):\n        if not self.training or self.p == 0:\n            return X\n        keep = torch.rand_like(X) >= self.p\n        return X * keep / (1 - self.p)\ndef make_dropout_mlp(p):\n    return nn.Sequential(nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), Drop(p), nn.Linear(128, 64), nn.ReLU(), Drop(p), nn.Linear(64, 10))\n",
            "✓",
        ),
        (
            "blocks..",
            "",
            "\ndef block(a, b, p):\n    return nn.Sequential(nn.Linear(a, b), nn.ReLU(), nn.Dropout(p))\ndef make_dropout_mlp(p):\n    return nn.Sequential(nn.Flatten(), block(784, 128, p), block(128, 64, p), nn.Linear(64, 10))\n",
            "✓",
        ),
        (
            "named layers.",
            "",
            '\nfrom collections import OrderedDict\ndef make_dropout_mlp(p):\n    return nn.Sequential(OrderedDict([("flat", nn.Flatten()), ("l1", nn.Linear(28 * 28, 128)), ("r1", nn.ReLU()), ("d1", nn.Dropout(p)), ("l2", nn.Linear(128, 64)), ("r2", nn.ReLU()), ("d2", nn.Dropout(p)), ("l3", nn.Linear(64, 10))]))\n',
            "✓",
        ),
        ("on the device", "    )", "    ).to(device)", "✓"),
    ],
    2: [
        (
            "outputs_vary: a set of tensors",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    with torch.no_grad():\n        distinct = set()\n        for _ in range(2):\n            distinct.add(model(X))\n    return len(distinct) > 1\n',
            "✗ in training mode, the answer for a model whose outputs are t",
        ),
        (
            "outputs_vary: list times two",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    first, second = [model(X)] * 2\n    return not torch.equal(first, second)\n',
            "✗ in training mode, the answer for a model whose outputs diffe",
        ),
        (
            "outputs_vary: same seed before each pass",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    outputs = []\n    for _ in range(2):\n        torch.manual_seed(42)  # a fair comparison\n        with torch.no_grad():\n            outputs.append(model(X))\n    return not torch.equal(*outputs)\n',
            "✗ the seed is set, which decides what the model draws",
        ),
        (
            "outputs_vary: leans on evaluate",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    loss_fn = nn.CrossEntropyLoss()\n    y = torch.zeros(len(X), dtype=torch.long, device=X.device)  # any labels do\n    first, _ = evaluate(model, [(X, y)], loss_fn)\n    second, _ = evaluate(model, [(X, y)], loss_fn)\n    return first != second\n',
            "✗ the model came in training mode, which changed",
        ),
        (
            "outputs_vary: sign kept in the difference",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    with torch.no_grad():\n        difference = model(X) - model(X)\n    return difference.mean().item() > 0\n',
            "✗ in training mode, the answer for a model whose outputs diffe",
        ),
        (
            "outputs_vary: every number must differ",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    with torch.no_grad():\n        a = model(X)\n        b = model(X)\n    return bool((a != b).all())\n',
            "✗ in training mode, the answer for a model whose outputs diffe",
        ),
        (
            "outputs_vary: returns how many differ",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    with torch.no_grad():\n        a, b = model(X), model(X)\n    return torch.count_nonzero(a != b).item()\n',
            "✗ an answer of type int",
        ),
        (
            "outputs_vary: one mode against the other",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    own_mode = model.training\n    with torch.no_grad():\n        with_dropout = model.train()(X)\n        without_dropout = model.eval()(X)\n    model.train(own_mode)\n    return not torch.equal(with_dropout, without_dropout)\n',
            "✗ the model came in training mode, which changed",
        ),
        (
            "outputs_vary: the words True and False",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    first = model(X)\n    second = model(X)\n    if torch.equal(first, second):\n        return "False"\n    return "True"\n',
            "✗ an answer of type str",
        ),
        (
            "outputs_vary: spread over everything",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    with torch.no_grad():\n        passes = torch.stack([model(X) for _ in range(2)])\n    return passes.std().item() > 0\n',
            "✗ in training mode, the answer for a model whose outputs are t",
        ),
        (
            "outputs_vary: leaves the model in eval",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    try:\n        with torch.no_grad():\n            return not torch.equal(model(X), model(X))\n    finally:\n        model.eval()  # leave it safe for whoever uses it next\n',
            "✗ the model came in training mode, which changed",
        ),
        (
            "second cell: two names for one model",
            "",
            "images = train_data[:100][0].to(device)\nmodel = make_dropout_mlp(0.2).to(device)\ntraining_model, evaluation_model = model.train(), model.eval()\nvary_in_training = outputs_vary(training_model, images)\nvary_in_evaluation = outputs_vary(evaluation_model, images)\n",
            "✗ vary_in_training is False, and for a network with p =",
        ),
        (
            "second cell: no_grad taken for evaluation mode again",
            "",
            "images = train_data[:100][0].to(device)\nmodel = make_dropout_mlp(0.2).to(device)\nvary_in_training = outputs_vary(model, images)\nwith torch.no_grad():\n    vary_in_evaluation = outputs_vary(model, images)\n",
            "✗ vary_in_evaluation is True, and for a network with p =",
        ),
        (
            "outputs_vary: numpy array_equal again",
            "",
            "def outputs_vary(net, batch):\n    first, second = (net(batch).detach().cpu().numpy() for _ in range(2))\n    return not np.array_equal(first, second)\n",
            "✓",
        ),
        (
            "outputs_vary: decorated, any entry differs",
            "",
            '@torch.no_grad()\ndef outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    return bool(model(X).ne(model(X)).any())\n',
            "✓",
        ),
        (
            "outputs_vary: set of bytes",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    fingerprints = {model(X).detach().cpu().numpy().tobytes() for _ in range(2)}\n    return len(fingerprints) == 2\n',
            "✓",
        ),
        (
            "outputs_vary: nested lists compared again",
            "",
            'from itertools import repeat\n\n\ndef outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    a, b = [out.tolist() for out in map(model, repeat(X, 2))]\n    return a != b\n',
            "✓",
        ),
        (
            "second cell: unpacked from a generator over modes",
            "",
            "images = train_data[:100][0].to(device)\nprobe = make_dropout_mlp(0.2).to(device)\nvary_in_training, vary_in_evaluation = (\n    outputs_vary(probe.train(mode), images) for mode in (True, False)\n)\n",
            "✓",
        ),
        (
            "T2 outputs_vary: compares predicted digits",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    with torch.no_grad():\n        first = model(X).argmax(dim=1)\n        second = model(X).argmax(dim=1)\n    return not torch.equal(first, second)\n',
            "✗ in training mode, the answer for a model whose outputs diffe",
        ),
        (
            "T2 outputs_vary: own mode against evaluation mode",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    was_training = model.training\n    with torch.no_grad():\n        model.eval()\n        reference = model(X)\n        model.train(was_training)\n        outputs = model(X)\n    return not torch.equal(reference, outputs)\n',
            "✗ the model came in training mode, which changed",
        ),
        (
            "T2 outputs_vary: tolerance of a whole unit",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    with torch.no_grad():\n        a, b = model(X), model(X)\n    # floats are never exactly equal\n    return not torch.allclose(a, b, atol=1)\n',
            "✗ in training mode, the answer for a model whose outputs diffe",
        ),
        (
            "T2 outputs_vary: same seed before each pass",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    outputs = []\n    for _ in range(2):\n        torch.manual_seed(42)  # make it reproducible\n        with torch.no_grad():\n            outputs.append(model(X))\n    return not torch.equal(outputs[0], outputs[1])\n',
            "✗ the seed is set, which decides what the model draws",
        ),
        (
            "T2 outputs_vary: signed differences average out",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    with torch.no_grad():\n        difference = (model(X) - model(X)).mean().item()\n    return abs(difference) > 1e-2\n',
            "✗ in training mode, the answer for a model whose outputs diffe",
        ),
        (
            "T2 outputs_vary: just returns the mode",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    # dropout is random in training mode and off in evaluation mode\n    return model.training\n',
            "✗ the model that was passed in sees no images",
        ),
        (
            "T2 outputs_vary: uses the global images",
            "",
            'images = train_data[:100][0].to(device)\n\n\ndef outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    with torch.no_grad():\n        first = model(X)\n        second = model(images)\n    return not torch.equal(first, second)\n',
            "✗ the model sees other images than X",
        ),
        (
            "T2 outputs_vary: any without parentheses",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    with torch.no_grad():\n        out1 = model(X)\n        out2 = model(X)\n    if (out1 != out2).any:\n        return True\n    return False\n',
            "✗ in training mode, the answer for a model whose outputs are t",
        ),
        (
            "T2 outputs_vary: all instead of any",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    with torch.no_grad():\n        first, second = model(X), model(X)\n    return bool((first != second).all())\n',
            "✗ in training mode, the answer for a model whose outputs diffe",
        ),
        (
            "T2 second cell: no_grad taken for evaluation mode",
            "",
            "images = train_data[:100][0].to(device)\nmodel = make_dropout_mlp(0.2).to(device)\nmodel.train()\nvary_in_training = outputs_vary(model, images)\nwith torch.no_grad():\n    vary_in_evaluation = outputs_vary(model, images)\n",
            "✗ vary_in_evaluation is True, and for a network with p =",
        ),
        (
            "T2 second cell: sets the training attribute by hand",
            "",
            "images = train_data[:100][0].to(device)\nmodel = make_dropout_mlp(0.2).to(device)\n\nmodel.training = True\nvary_in_training = outputs_vary(model, images)\n\nmodel.training = False\nvary_in_evaluation = outputs_vary(model, images)\n",
            "✗ vary_in_evaluation is True, and for a network with p =",
        ),
        (
            "T2 second cell: stores what print returns",
            "",
            "images = train_data[:100][0].to(device)\nmodel = make_dropout_mlp(0.2).to(device)\nvary_in_training = print('training:  ', outputs_vary(model.train(), images))\nvary_in_evaluation = print('evaluation:', outputs_vary(model.eval(), images))\n",
            "✗ vary_in_training is None",
        ),
        (
            "T2 ok outputs_vary: numpy comparison",
            "",
            "def outputs_vary(net, batch):\n    first, second = (net(batch).detach().cpu().numpy() for _ in range(2))\n    return not np.array_equal(first, second)\n",
            "✓",
        ),
        (
            "T2 ok outputs_vary: largest absolute difference",
            "",
            '@torch.no_grad()\ndef outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    return (model(X) - model(X)).abs().max().item() > 0\n',
            "✓",
        ),
        (
            "T2 ok outputs_vary: any over the images",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    with torch.inference_mode():\n        return any(not torch.equal(a, b) for a, b in zip(model(X), model(X)))\n',
            "✓",
        ),
        (
            "T2 ok outputs_vary: plain Python lists",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    passes = [model(X).tolist() for _ in \'ab\']\n    return passes[0] != passes[1]\n',
            "✓",
        ),
        (
            "T2 ok second cell: unpacked generator over modes",
            "",
            "images = train_data[:100][0].to(device)\ndropout_model = make_dropout_mlp(0.2).to(device)\nvary_in_training, vary_in_evaluation = (\n    outputs_vary(dropout_model.train(mode), images) for mode in (True, False)\n)\n",
            "✓",
        ),
        (
            "t2 outputs_vary: compares the predicted digits",
            "",
            "def outputs_vary(model, X):\n    with torch.no_grad():\n        first = model(X).argmax(dim=1)\n        second = model(X).argmax(dim=1)\n    return not torch.equal(first, second)\n",
            "✗ in training mode, the answer for a model whose outputs diffe",
        ),
        (
            "t2 outputs_vary: not forgotten",
            "",
            "def outputs_vary(model, X):\n    a = model(X)\n    b = model(X)\n    return torch.equal(a, b)\n",
            "✗ in training mode, the answer for a model whose outputs are t",
        ),
        (
            "t2 outputs_vary: calls eval itself",
            "",
            "def outputs_vary(model, X):\n    model.eval()\n    with torch.no_grad():\n        return not torch.equal(model(X), model(X))\n",
            "✗ the model came in training mode, which changed",
        ),
        (
            "t2 outputs_vary: all numbers must differ",
            "",
            "def outputs_vary(model, X):\n    with torch.no_grad():\n        y1, y2 = model(X), model(X)\n    return bool((y1 != y2).all())\n",
            "✗ in training mode, the answer for a model whose outputs diffe",
        ),
        (
            "t2 outputs_vary: signed sum of the differences",
            "",
            "def outputs_vary(model, X):\n    with torch.no_grad():\n        difference = model(X) - model(X)\n    return difference.sum().item() > 0\n",
            "✗ in training mode, the answer for a model whose outputs diffe",
        ),
        (
            "t2 outputs_vary: reads the mode instead of comparing",
            "",
            "def outputs_vary(model, X):\n    # dropout is active exactly in training mode\n    model(X)\n    return model.training\n",
            "✗ in training mode, the answer for a model whose outputs are t",
        ),
        (
            "t2 outputs_vary: same seed before both passes",
            "",
            "def outputs_vary(model, X):\n    outputs = []\n    for _ in range(2):\n        torch.manual_seed(0)  # a fair comparison\n        with torch.no_grad():\n            outputs.append(model(X))\n    return not torch.equal(outputs[0], outputs[1])\n",
            "✗ the seed is set, which decides what the model draws",
        ),
        (
            "t2 outputs_vary: a training pass against an evaluation pass",
            "",
            "def outputs_vary(model, X):\n    was_training = model.training\n    with torch.no_grad():\n        with_dropout = model.train()(X)\n        without_dropout = model.eval()(X)\n    model.train(was_training)\n    return not torch.equal(with_dropout, without_dropout)\n",
            "✗ the model came in training mode, which changed",
        ),
        (
            "t2 second cell: training flag set by hand",
            "",
            "images = train_data[:100][0].to(device)\nmodel = make_dropout_mlp(0.2).to(device)\nmodel.training = True\nvary_in_training = outputs_vary(model, images)\nmodel.training = False\nvary_in_evaluation = outputs_vary(model, images)\n",
            "✗ vary_in_evaluation is True, and for a network with p =",
        ),
        (
            "t2 second cell: no_grad taken for evaluation mode",
            "",
            "images = train_data[:100][0].to(device)\nnet = make_dropout_mlp(0.2).to(device)\nvary_in_training = outputs_vary(net, images)\nwith torch.no_grad():\n    vary_in_evaluation = outputs_vary(net, images)\n",
            "✗ vary_in_evaluation is True, and for a network with p =",
        ),
        (
            "t2 second cell: trailing comma",
            "",
            "images = train_data[:100][0].to(device)\nmodel = make_dropout_mlp(p=0.2).to(device)\nvary_in_training = outputs_vary(model.train(), images)\nvary_in_evaluation = outputs_vary(model.eval(), images),\n",
            "✗ an answer of type tuple",
        ),
        (
            "t2 ok: outputs_vary with numpy",
            "",
            "def outputs_vary(network, batch):\n    passes = (network(batch).detach().cpu().numpy() for _ in range(2))\n    return not np.array_equal(*passes)\n",
            "✓",
        ),
        (
            "t2 ok: outputs_vary image by image",
            "",
            "@torch.no_grad()\ndef outputs_vary(model, X):\n    first = model(X)\n    second = model(X)\n    return any(not torch.equal(a, b) for a, b in zip(first, second))\n",
            "✓",
        ),
        (
            "t2 ok: outputs_vary with a set of bytes",
            "",
            "def outputs_vary(model, X):\n    def fingerprint():\n        with torch.inference_mode():\n            return model(X).cpu().numpy().tobytes()\n\n    return len({fingerprint(), fingerprint()}) == 2\n",
            "✓",
        ),
        (
            "t2 ok: second cell, a generator over train(True) and train(False)",
            "",
            "images = train_data[:100][0].to(device)\ndropout_model = make_dropout_mlp(0.2).to(device)\nvary_in_training, vary_in_evaluation = (\n    outputs_vary(dropout_model.train(mode), images) for mode in (True, False)\n)\n",
            "✓",
        ),
        (
            "outputs_vary: calls eval() itself",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    model.eval()\n    with torch.no_grad():\n        first = model(X)\n        second = model(X)\n    return not torch.equal(first, second)\n',
            "✗ the model came in training mode, which changed",
        ),
        (
            "outputs_vary: compares predicted classes",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    with torch.no_grad():\n        first = model(X).argmax(dim=1)\n        second = model(X).argmax(dim=1)\n    return not torch.equal(first, second)\n',
            "✗ in training mode, the answer for a model whose outputs diffe",
        ),
        (
            "outputs_vary: same seed before both passes",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    with torch.no_grad():\n        torch.manual_seed(42)\n        first = model(X)\n        torch.manual_seed(42)  # a fair comparison\n        second = model(X)\n    return not torch.equal(first, second)\n',
            "✗ the seed is set, which decides what the model draws",
        ),
        (
            "outputs_vary: training pass against evaluation pass",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    was_training = model.training\n    with torch.no_grad():\n        with_dropout = model.train()(X)\n        without_dropout = model.eval()(X)\n    model.train(was_training)\n    return not torch.equal(with_dropout, without_dropout)\n',
            "✗ the model came in training mode, which changed",
        ),
        (
            "outputs_vary: reports the mode only",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    # dropout is on exactly in training mode\n    return model.training\n',
            "✗ the model that was passed in sees no images",
        ),
        (
            "outputs_vary: cached by lru_cache",
            "",
            'from functools import lru_cache\n\n\n@lru_cache(maxsize=None)  # the two passes need not be repeated\ndef outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    with torch.no_grad():\n        first, second = model(X), model(X)\n    return not torch.equal(first, second)\n',
            "✗ vary_in_evaluation is True, and for a network with p =",
        ),
        (
            "values cell: sets only the outer training flag",
            "",
            "images = train_data[:100][0].to(device)\nmodel = make_dropout_mlp(0.2).to(device)\nmodel.training = True\nvary_in_training = outputs_vary(model, images)\nmodel.training = False\nvary_in_evaluation = outputs_vary(model, images)\n",
            "✗ vary_in_evaluation is True, and for a network with p =",
        ),
        (
            "values cell: no_grad taken for evaluation mode",
            "",
            "images = train_data[:100][0].to(device)\nmodel = make_dropout_mlp(0.2).to(device)\nmodel.train()\nvary_in_training = outputs_vary(model, images)\nwith torch.no_grad():\n    vary_in_evaluation = outputs_vary(model, images)\n",
            "✗ vary_in_evaluation is True, and for a network with p =",
        ),
        (
            "outputs_vary: leaves the model in training mode",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    with torch.no_grad():\n        first = model(X)\n        second = model(X)\n    model.train()  # ready for the next epoch\n    return not torch.equal(first, second)\n',
            "✗ the model came in evaluation mode, which changed",
        ),
        (
            "outputs_vary: tolerance larger than the effect",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    with torch.no_grad():\n        first = model(X)\n        second = model(X)\n    return not torch.allclose(first, second, atol=0.5)\n',
            "✗ in training mode, the answer for a model whose outputs diffe",
        ),
        (
            "outputs_vary: any unequal logit, other argument names",
            "",
            '@torch.no_grad()\ndef outputs_vary(net, batch):\n    """Whether two forward passes of the same `batch` differ, in the net\'s own mode."""\n    return torch.ne(net(batch), net(batch)).any().item()\n',
            "✓",
        ),
        (
            "outputs_vary: numpy array_equal",
            "",
            'import numpy as np\n\n\ndef outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    one, two = (model(X).detach().cpu().numpy() for _ in range(2))\n    return not np.array_equal(one, two)\n',
            "✓",
        ),
        (
            "outputs_vary: nested lists compared",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    with torch.inference_mode():\n        return model(X).tolist() != model(X).tolist()\n',
            "✓",
        ),
        (
            "outputs_vary: largest absolute difference",
            "",
            'def outputs_vary(model, X):\n    """Whether two forward passes of the same `X` differ, in the model\'s own mode."""\n    with torch.no_grad():\n        passes = torch.stack([model(X) for _ in range(2)])\n    return float(passes.diff(dim=0).abs().max()) > 0.0\n',
            "✓",
        ),
        (
            "values cell: both modes by train(mode)",
            "",
            "images = train_data[:100][0].to(device)\ndropout_model = make_dropout_mlp(0.2).to(device)\nvary_in_training, vary_in_evaluation = (\n    outputs_vary(dropout_model.train(mode), images) for mode in (True, False)\n)\n",
            "✓",
        ),
        (
            "answer inverted",
            "",
            "def outputs_vary(model, X):\n    with torch.no_grad():\n        first = model(X)\n        second = model(X)\n    return torch.equal(first, second)\n",
            "✗ in training mode, the answer for a model whose outputs are t",
        ),
        (
            "train() called inside",
            "",
            "def outputs_vary(model, X):\n    model.train()\n    with torch.no_grad():\n        a = model(X)\n        b = model(X)\n    return not torch.equal(a, b)\n",
            "✗ the model came in evaluation mode, which changed",
        ),
        (
            "compares the predicted digits",
            "",
            "def outputs_vary(model, X):\n    with torch.no_grad():\n        pred1 = model(X).argmax(dim=1)\n        pred2 = model(X).argmax(dim=1)\n    return not torch.equal(pred1, pred2)\n",
            "✗ in training mode, the answer for a model whose outputs diffe",
        ),
        (
            "reseeds before each pass",
            "",
            "def outputs_vary(model, X):\n    with torch.no_grad():\n        torch.manual_seed(0)\n        a = model(X)\n        torch.manual_seed(0)\n        b = model(X)\n    return not torch.equal(a, b)\n",
            "✗ the seed is set, which decides what the model draws",
        ),
        (
            "demands that every logit differs",
            "",
            "def outputs_vary(model, X):\n    with torch.no_grad():\n        a = model(X)\n        b = model(X)\n    return bool((a != b).all())\n",
            "✗ in training mode, the answer for a model whose outputs diffe",
        ),
        (
            "gradients switched off for good",
            "",
            "def outputs_vary(model, X):\n    torch.set_grad_enabled(False)\n    a = model(X)\n    b = model(X)\n    return not torch.equal(a, b)\n",
            "✗ gradients are still switched off when the function has ended",
        ),
        (
            "leaves the model in evaluation mode",
            "",
            "def outputs_vary(model, X):\n    with torch.no_grad():\n        a, b = model(X), model(X)\n    model.eval()  # tidy up\n    return not torch.equal(a, b)\n",
            "✗ the model came in training mode, which changed",
        ),
        (
            "compares two halves of the batch",
            "",
            "def outputs_vary(model, X):\n    half = len(X) // 2\n    with torch.no_grad():\n        a = model(X[:half])\n        b = model(X[half:2 * half])\n    return not torch.equal(a, b)\n",
            "✗ the model sees other images than X",
        ),
        (
            "puts the tensors into a set",
            "",
            "def outputs_vary(model, X):\n    with torch.no_grad():\n        outputs = {model(X) for _ in range(2)}\n    return len(outputs) > 1\n",
            "✗ in training mode, the answer for a model whose outputs are t",
        ),
        (
            "second cell: no_grad taken for evaluation mode",
            "",
            "images = train_data[:100][0].to(device)\ndropout_model = make_dropout_mlp(0.2).to(device)\nvary_in_training = outputs_vary(dropout_model.train(), images)\nwith torch.no_grad():\n    vary_in_evaluation = outputs_vary(dropout_model, images)\n",
            "✗ vary_in_evaluation is True, and for a network with p =",
        ),
        (
            "second cell: eval without parentheses",
            "",
            "images = train_data[:100][0].to(device)\nmodel = make_dropout_mlp(0.2).to(device)\nmodel.train()\nvary_in_training = outputs_vary(model, images)\nmodel.eval\nvary_in_evaluation = outputs_vary(model, images)\n",
            "✗ vary_in_evaluation is True, and for a network with p =",
        ),
        (
            "generator expression and torch.equal with gradients on",
            "",
            "def outputs_vary(net, batch):\n    first, second = (net(batch) for _ in range(2))\n    return not torch.equal(first, second)\n",
            "✓",
        ),
        (
            "numpy arrays compared",
            "",
            'import numpy as np\n\ndef outputs_vary(model, X):\n    once, again = [model(X).detach().cpu().numpy() for _ in "ab"]\n    return not np.array_equal(once, again)\n',
            "✓",
        ),
        (
            "largest absolute difference as a plain number",
            "",
            "@torch.no_grad()\ndef outputs_vary(model, inputs):\n    return (model(inputs) - model(inputs)).abs().max().item() > 0\n",
            "✓",
        ),
        (
            "plain Python lists and operator.ne",
            "",
            "import operator\n\ndef outputs_vary(model, X):\n    def flat_logits():\n        with torch.inference_mode():\n            return model(X).flatten().tolist()\n    return any(map(operator.ne, flat_logits(), flat_logits()))\n",
            "✓",
        ),
        (
            "second cell: both modes through train(flag)",
            "",
            "images = train_data[:100][0].to(device)\nvary_in_training, vary_in_evaluation = (\n    lambda net: [outputs_vary(net.train(flag), images) for flag in (True, False)]\n)(make_dropout_mlp(0.2).to(device))\n",
            "✓",
        ),
        (
            "always True",
            "        return not torch.equal(model(X), model(X))",
            "        return True",
            "✗ the model that was passed in sees no images",
        ),
        (
            "by the mode.",
            "",
            "def outputs_vary(model, X):\n    return model.training\n",
            "✗ the model that was passed in sees no images",
        ),
        (
            "by the layers.....",
            "",
            "def outputs_vary(model, X):\n    return model.training and any(isinstance(m, nn.Dropout) for m in model.modules())\n",
            "✗ the model that was passed in sees no images",
        ),
        (
            "upside down.",
            "not torch.equal",
            "torch.equal",
            "✗ er for a model whose outputs are the same both times is True",
        ),
        (
            "element by element.",
            "not torch.equal(model(X), model(X))",
            "model(X) != model(X)",
            "✗ an answer of type Tensor",
        ),
        (
            "all differ.",
            "not torch.equal(model(X), model(X))",
            "(model(X) != model(X)).all().item()",
            "✗ nswer for a model whose outputs differ in one logit is False",
        ),
        (
            "the first logit",
            "not torch.equal(model(X), model(X))",
            "bool(model(X)[0, 0] != model(X)[0, 0])",
            "✗ nswer for a model whose outputs differ in one logit is False",
        ),
        (
            "the first image",
            "not torch.equal(model(X), model(X))",
            "not torch.equal(model(X[:1])[0, :1], model(X[:1])[0, :1])",
            "✗ the model sees other images than X",
        ),
        (
            "the digits read.",
            "not torch.equal(model(X), model(X))",
            "not torch.equal(model(X).argmax(1), model(X).argmax(1))",
            "✗ nswer for a model whose outputs differ in one logit is False",
        ),
        (
            "allclose with a wide tolerance.",
            "torch.equal(model(X), model(X))",
            "torch.allclose(model(X), model(X), atol=1.0)",
            "✗ nswer for a model whose outputs differ in one logit is False",
        ),
        (
            "eval first..",
            "    with torch.no_grad():\n",
            "    model.eval()\n    with torch.no_grad():\n",
            "✗ the model came in training mode, which changed",
        ),
        (
            "train first.",
            "    with torch.no_grad():\n",
            "    model.train()\n    with torch.no_grad():\n",
            "✗ the model came in evaluation mode, which changed",
        ),
        (
            "train for the first, eval for the second",
            "torch.equal(model(X), model(X))",
            "torch.equal(model.train()(X), model.eval()(X))",
            "✗ the model came in training mode, which changed",
        ),
        (
            "one output with itself...",
            "",
            "def outputs_vary(model, X):\n    out = model(X)\n    return not torch.equal(out, out)\n",
            "✗ nswer for a model whose outputs differ in one logit is False",
        ),
        (
            "seeded twice",
            "",
            "\ndef outputs_vary(model, X):\n    torch.manual_seed(0)\n    a = model(X)\n    torch.manual_seed(0)\n    return not torch.equal(a, model(X))\n",
            "✗ the seed is set, which decides what the model draws",
        ),
        (
            "a global seed set",
            "    with torch.no_grad():\n",
            "    torch.manual_seed(42)\n    with torch.no_grad():\n",
            "✗ the seed is set, which decides what the model draws",
        ),
        (
            "python's !=",
            "not torch.equal(model(X), model(X))",
            "id(model(X)) != id(model(X))",
            "✗ in training mode, the answer for a model whose outputs are the same",
        ),
        (
            "is not.",
            "not torch.equal(model(X), model(X))",
            "model(X) is not model(X)",
            "✗ er for a model whose outputs are the same both times is True",
        ),
        (
            "other images",
            "torch.equal(model(X), model(X))",
            "torch.equal(model(X), model(X.flip(0)))",
            "✗ the model sees other images than X",
        ),
        (
            "noise on the images",
            "torch.equal(model(X), model(X))",
            "torch.equal(model(X), model(X + 1e-3 * torch.randn_like(X)))",
            "✗ the model sees other images than X",
        ),
        (
            "global images..",
            "torch.equal(model(X), model(X))",
            "torch.equal(model(images), model(X))",
            "✗ the model sees other images than X",
        ),
        (
            "a text",
            "        return not torch.equal(model(X), model(X))",
            "        return 'vary' if not torch.equal(model(X), model(X)) else 'same'",
            "✗ an answer of type str",
        ),
        (
            "printed",
            "        return not torch.equal(model(X), model(X))",
            "        print(not torch.equal(model(X), model(X)))",
            "✗ vary_in_training is None",
        ),
        (
            "the difference....",
            "not torch.equal(model(X), model(X))",
            "model(X) - model(X)",
            "✗ an answer of type Tensor",
        ),
        (
            "the mean compared, rounded.",
            "not torch.equal(model(X), model(X))",
            "round(model(X).mean().item(), 0) != round(model(X).mean().item(), 0)",
            "✗ nswer for a model whose outputs differ in one logit is False",
        ),
        (
            "gradients off for good........",
            "    with torch.no_grad():\n",
            "    torch.set_grad_enabled(False)\n    if True:\n",
            "✗ gradients are still switched off when the function has ended",
        ),
        (
            "a model of its own",
            "",
            "def outputs_vary(model, X):\n    net = make_dropout_mlp(0.2).to(device)\n    return not torch.equal(net(X), net(X))\n",
            "✗ er for a model whose outputs are the same both times is True",
        ),
        (
            "the weights changed",
            "    with torch.no_grad():\n",
            "    model[-1].weight.data += 0.1\n    with torch.no_grad():\n",
            "✗ s_vary raised TypeError: 'Noise' object is not subscriptable",
        ),
        (
            "two names: swapped.",
            "vary_in_training = outputs_vary(model.train(), images)\nvary_in_evaluation = outputs_vary(model.eval(), images)",
            "vary_in_evaluation = outputs_vary(model.train(), images)\nvary_in_training = outputs_vary(model.eval(), images)",
            "✗ , and for a network with p = 0.2 in training mode it is True",
        ),
        (
            "two names: p = 0",
            "make_dropout_mlp(0.2).to(device)",
            "make_dropout_mlp(0.0).to(device)",
            "✗ , and for a network with p = 0.2 in training mode it is True",
        ),
        (
            "two names: both in training",
            "model.eval(), images",
            "model.train(), images",
            "✗ nd for a network with p = 0.2 in evaluation mode it is False",
        ),
        (
            "two names: both in evaluation",
            "model.train(), images",
            "model.eval(), images",
            "✗ , and for a network with p = 0.2 in training mode it is True",
        ),
        (
            "two names: texts..",
            "vary_in_training = outputs_vary(model.train(), images)\nvary_in_evaluation = outputs_vary(model.eval(), images)",
            "vary_in_training, vary_in_evaluation = 'yes', 'no'",
            "✗ an answer of type str",
        ),
        (
            "two names: functions",
            "vary_in_training = outputs_vary(model.train(), images)\nvary_in_evaluation = outputs_vary(model.eval(), images)",
            "vary_in_training = lambda: True\nvary_in_evaluation = lambda: False",
            "✗ an answer of type function",
        ),
        (
            "any difference",
            "not torch.equal(model(X), model(X))",
            "(model(X) != model(X)).any().item()",
            "✓",
        ),
        (
            "a difference's size",
            "not torch.equal(model(X), model(X))",
            "bool((model(X) - model(X)).abs().max() > 0)",
            "✓",
        ),
        (
            "ten passes",
            "",
            "\n@torch.no_grad()\ndef outputs_vary(model, X):\n    first = model(X)\n    return any(not torch.equal(first, model(X)) for _ in range(10))\n",
            "✓",
        ),
        (
            "with gradients recorded",
            "",
            "def outputs_vary(model, X):\n    a, b = model(X), model(X)\n    return not torch.equal(a, b)\n",
            "✓",
        ),
        (
            "numpy",
            "not torch.equal(model(X), model(X))",
            "not np.array_equal(model(X).cpu().numpy(), model(X).cpu().numpy())",
            "✓",
        ),
        (
            "a tensor of one.......",
            "not torch.equal(model(X), model(X))",
            "(model(X) != model(X)).any()",
            "✓",
        ),
        (
            "a lambda",
            "    # solution\n    with torch.no_grad():\n        return not torch.equal(model(X), model(X))",
            "    once, again = (model(X).detach() for _ in range(2))\n    return bool((once != again).sum())",
            "✓",
        ),
        (
            "forward",
            "torch.equal(model(X), model(X))",
            "torch.equal(model.forward(X), model.forward(X))",
            "✓",
        ),
        (
            "allclose",
            "torch.equal(model(X), model(X))",
            "torch.allclose(model(X), model(X))",
            "✓",
        ),
        (
            "two names: a model for each",
            "vary_in_training = outputs_vary(model.train(), images)\nvary_in_evaluation = outputs_vary(model.eval(), images)",
            "model.train()\nvary_in_training = outputs_vary(model, images)\nmodel.eval()\nvary_in_evaluation = outputs_vary(model, images)",
            "✓",
        ),
    ],
    3: [
        (
            "a new Adam in every epoch",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        optimizer = optim.Adam(model.parameters(), lr=0.001)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return model, train_losses, test_accuracies\n',
            "✗ the optimizer is made anew in every epoch and forgets its mo",
        ),
        (
            "the seed again at each epoch",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    model = optimizer = None\n    for epoch in range(num_epochs):\n        torch.manual_seed(seed)\n        if model is None:\n            model = make_dropout_mlp(p).to(device)\n            optimizer = optim.Adam(model.parameters(), lr=0.001)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return model, train_losses, test_accuracies\n',
            "✗ the seed is set again in every epoch, so a shuffled loader g",
        ),
        (
            "fork_rng closed too early",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    with torch.random.fork_rng():      # do not disturb the notebook\'s generator\n        torch.manual_seed(seed)\n        model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return model, train_losses, test_accuracies\n',
            "✗ when the first epoch begins, the random generator is as it w",
        ),
        (
            "a Generator that nobody uses",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    generator = torch.Generator()\n    generator.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return model, train_losses, test_accuracies\n',
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "own test loop in training mode",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        correct, seen = 0, 0\n        with torch.no_grad():\n            for X, y in test_loader:\n                X, y = X.to(device), y.to(device)\n                correct += (model(X).argmax(dim=1) == y).sum().item()\n                seen += len(y)\n        test_accuracies.append(100 * correct / seen)\n    return model, train_losses, test_accuracies\n',
            "✗ the test images pass through the model in training mode",
        ),
        (
            "mean of the batch accuracies",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        model.eval()\n        with torch.no_grad():\n            batch_accuracies = [\n                (model(X.to(device)).argmax(dim=1) == y.to(device)).float().mean().item()\n                for X, y in test_loader\n            ]\n        test_accuracies.append(100 * sum(batch_accuracies) / len(batch_accuracies))\n    return model, train_losses, test_accuracies\n',
            "✗ the accuracy is a mean over batches, in which the smaller la",
        ),
        (
            "training loss measured in evaluation mode",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        train_loss, _ = evaluate(model, train_loader, loss_fn)\n        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(train_loss)\n        test_accuracies.append(100 * test_accuracy)\n    return model, train_losses, test_accuracies\n',
            "✗ the training loss is read after the epoch, with evaluate()",
        ),
        (
            "returns the best epoch's copy",
            "",
            'import copy\n\n\ndef run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    best_model, best_accuracy = model, -1.0\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        accuracy = 100 * evaluate(model, test_loader, loss_fn)[1]\n        test_accuracies.append(accuracy)\n        if accuracy > best_accuracy:\n            best_model, best_accuracy = copy.deepcopy(model), accuracy\n    return best_model, train_losses, test_accuracies\n',
            "✗ the model that run returns was trained for 1 epoch, where nu",
        ),
        (
            "history kept outside the function",
            "",
            'history = {"loss": [], "accuracy": []}\n\n\ndef run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    for epoch in range(num_epochs):\n        history["loss"].append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        history["accuracy"].append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return model, history["loss"], history["accuracy"]\n',
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "a map object for the percentages",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        accuracies.append(evaluate(model, test_loader, loss_fn)[1])\n    return model, train_losses, map(lambda a: 100 * a, accuracies)\n',
            "✗ the list of accuracies: this is a map, and no list of number",
        ),
        (
            "AdamW for Adam again",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.AdamW(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(accuracy * 100)\n    return model, train_losses, test_accuracies\n',
            "✗ the optimizer is AdamW at",
        ),
        (
            "makes its own training loader again",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    # a new loader after the seed, so that the shuffling is repeatable too\n    train_loader = make_loader(train_data, shuffle=True)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return model, train_losses, test_accuracies\n',
            "✗ models see images that are in neither of the loaders passed",
        ),
        (
            "batches listed once for speed",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_batches = list(train_loader)   # fetch them once\n    test_batches = list(test_loader)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_batches, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_batches, loss_fn)[1])\n    return model, train_losses, test_accuracies\n',
            "✗ the training loss of epoch 2 is",
        ),
        (
            "pairs in a comprehension",
            "",
            "def run(p, batches, held_out, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    net = make_dropout_mlp(p).to(device)\n    criterion = nn.CrossEntropyLoss()\n    adam = optim.Adam(net.parameters(), lr=1e-3)\n    rows = [(train_one_epoch(net, batches, criterion, adam),\n             evaluate(net, held_out, criterion)[1] * 100)\n            for _ in range(num_epochs)]\n    return net, [loss for loss, _ in rows], [accuracy for _, accuracy in rows]\n",
            "✓",
        ),
        (
            "recursion over the epochs again",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n\n    def go(left, losses, accuracies):\n        if left <= 0:\n            return model, losses, accuracies\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        return go(left - 1, losses + [loss], accuracies + [100 * accuracy])\n\n    return go(num_epochs, [], [])\n',
            "✓",
        ),
        (
            "all of it inside fork_rng",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    with torch.random.fork_rng():   # the notebook\'s own random state stays as it was\n        torch.manual_seed(seed)\n        model = make_dropout_mlp(p).to(device)\n        loss_fn = nn.CrossEntropyLoss()\n        optimizer = optim.Adam(model.parameters(), lr=0.001)\n        train_losses, test_accuracies = [], []\n        for _ in range(num_epochs):\n            train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n            test_accuracies.append(100.0 * evaluate(model, test_loader, loss_fn)[1])\n    return model, train_losses, test_accuracies\n',
            "✓",
        ),
        (
            "own evaluation by counting",
            "",
            'def _percent_correct(model, loader):\n    model.eval()\n    hits = total = 0\n    with torch.no_grad():\n        for X, y in loader:\n            predicted = model(X.to(device)).argmax(dim=1).cpu()\n            hits += int((predicted == y.cpu()).sum())\n            total += y.numel()\n    return 100 * hits / total\n\n\ndef run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for _ in range(num_epochs):\n        train_losses += [train_one_epoch(model, train_loader, loss_fn, optimizer)]\n        test_accuracies += [_percent_correct(model, test_loader)]\n    return model, train_losses, test_accuracies\n',
            "✓",
        ),
        (
            "a trainer class with a generator",
            "",
            'class _Trainer:\n    def __init__(self, p, seed):\n        torch.manual_seed(seed)\n        self.model = make_dropout_mlp(p).to(device)\n        self.loss_fn = nn.CrossEntropyLoss()\n        self.optimizer = optim.Adam(self.model.parameters(), lr=0.001)\n\n    def epochs(self, train_loader, test_loader, count):\n        for _ in range(count):\n            loss = train_one_epoch(self.model, train_loader, self.loss_fn, self.optimizer)\n            accuracy = evaluate(self.model, test_loader, self.loss_fn)[1]\n            yield loss, 100 * accuracy\n\n\ndef run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    trainer = _Trainer(p, seed)\n    train_losses, test_accuracies = [], []\n    for loss, percent in trainer.epochs(train_loader, test_loader, num_epochs):\n        train_losses.append(loss)\n        test_accuracies.append(percent)\n    return trainer.model, train_losses, test_accuracies\n',
            "✓",
        ),
        (
            "T3 seeds after the network is made",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and the two lists."""\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    torch.manual_seed(seed)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return model, train_losses, test_accuracies\n',
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "T3 seeds again in every epoch",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and the two lists."""\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        torch.manual_seed(seed)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return model, train_losses, test_accuracies\n',
            "✗ the seed is set again in every epoch, so a shuffled loader g",
        ),
        (
            "T3 evaluates before it trains",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and the two lists."""\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        train_losses.append(loss)\n        test_accuracies.append(accuracy * 100)\n    return model, train_losses, test_accuracies\n',
            "✗ the accuracy is read before the epoch, not after it",
        ),
        (
            "T3 lists as mutable default arguments",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42,\n        train_losses=[], test_accuracies=[]):\n    """Train a fresh network; return the model and the two lists."""\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    for epoch in range(num_epochs):\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(loss)\n        test_accuracies.append(100 * accuracy)\n    return model, train_losses, test_accuracies\n',
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "T3 batches shuffled only once",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and the two lists."""\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    batches = list(train_loader)  # faster: collect the batches once\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, batches, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return model, train_losses, test_accuracies\n',
            "✗ the training loss of epoch 2 is",
        ),
        (
            "T3 own loop calls train() only before the epochs",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and the two lists."""\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    model.train()\n    for epoch in range(num_epochs):\n        total = 0.0\n        for X, y in train_loader:\n            X, y = X.to(device), y.to(device)\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            total += loss.item()\n        train_losses.append(total / len(train_loader))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return model, train_losses, test_accuracies\n',
            "✗ images of train_loader pass through the model in evaluation",
        ),
        (
            "T3 own evaluation in training mode",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and the two lists."""\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        correct = total = 0\n        with torch.no_grad():\n            for X, y in test_loader:\n                X, y = X.to(device), y.to(device)\n                correct += (model(X).argmax(dim=1) == y).sum().item()\n                total += len(y)\n        test_accuracies.append(100 * correct / total)\n    return model, train_losses, test_accuracies\n',
            "✗ the test images pass through the model in training mode",
        ),
        (
            "T3 returns the best epoch's model",
            "",
            'import copy\n\n\ndef run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and the two lists."""\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    best, best_model = -1.0, model\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        accuracy = 100 * evaluate(model, test_loader, loss_fn)[1]\n        test_accuracies.append(accuracy)\n        if accuracy > best:\n            best, best_model = accuracy, copy.deepcopy(model)\n    return best_model, train_losses, test_accuracies\n',
            "✗ the model that run returns was trained for 1 epoch, where nu",
        ),
        (
            "T3 a new Adam in every epoch",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and the two lists."""\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        optimizer = optim.Adam(model.parameters(), lr=0.001)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return model, train_losses, test_accuracies\n',
            "✗ the optimizer is made anew in every epoch and forgets its mo",
        ),
        (
            "T3 AdamW instead of Adam",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and the two lists."""\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.AdamW(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return model, train_losses, test_accuracies\n',
            "✗ the optimizer is AdamW at",
        ),
        (
            "T3 makes its own training loader",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and the two lists."""\n    torch.manual_seed(seed)\n    # a fresh loader, so that both runs see the same batches\n    train_loader = make_loader(train_data, batch_size=64, shuffle=True)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return model, train_losses, test_accuracies\n',
            "✗ models see images that are in neither of the loaders passed",
        ),
        (
            "T3 mean of batch accuracies",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and the two lists."""\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        model.eval()\n        batch_accuracies = []\n        with torch.no_grad():\n            for X, y in test_loader:\n                hits = model(X.to(device)).argmax(dim=1) == y.to(device)\n                batch_accuracies.append(hits.float().mean().item())\n        test_accuracies.append(100 * sum(batch_accuracies) / len(batch_accuracies))\n    return model, train_losses, test_accuracies\n',
            "✗ the accuracy is a mean over batches, in which the smaller la",
        ),
        (
            "T3 accuracies are tensors",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and the two lists."""\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        model.eval()\n        correct, total = 0, 0\n        with torch.no_grad():\n            for X, y in test_loader:\n                X, y = X.to(device), y.to(device)\n                correct += (model(X).argmax(dim=1) == y).sum()\n                total += len(y)\n        test_accuracies.append(100 * correct / total)\n    return model, train_losses, test_accuracies\n',
            "✗ the list of accuracies: entry 1 of 3 is a tensor, and no pla",
        ),
        (
            "T3 ok: inner generator of epochs",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and the two lists."""\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters())  # 0.001 is Adam\'s default\n\n    def epochs():\n        for _ in range(num_epochs):\n            loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n            yield loss, 100 * evaluate(model, test_loader, loss_fn)[1]\n\n    history = list(epochs())\n    return model, [loss for loss, _ in history], [accuracy for _, accuracy in history]\n',
            "✓",
        ),
        (
            "T3 ok: helper class that keeps the history",
            "",
            "class Trainer:\n    def __init__(self, p, seed):\n        torch.manual_seed(seed)\n        self.model = make_dropout_mlp(p).to(device)\n        self.loss_fn = nn.CrossEntropyLoss()\n        self.optimizer = optim.Adam(self.model.parameters(), lr=1e-3)\n        self.losses, self.accuracies = [], []\n\n    def epoch(self, train_batches, test_batches):\n        self.losses.append(\n            train_one_epoch(self.model, train_batches, self.loss_fn, self.optimizer))\n        _, share = evaluate(self.model, test_batches, self.loss_fn)\n        self.accuracies.append(share * 100)\n        return self\n\n\ndef run(prob, train_batches, test_batches, num_epochs=10, seed=42):\n    trainer = Trainer(prob, seed)\n    for _ in range(num_epochs):\n        trainer.epoch(train_batches, test_batches)\n    return trainer.model, trainer.losses, trainer.accuracies\n",
            "✓",
        ),
        (
            "T3 ok: recursion over the epochs",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and the two lists."""\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    criterion = nn.CrossEntropyLoss()\n    adam = optim.Adam(model.parameters(), lr=0.001)\n\n    def go(left, losses, accuracies):\n        if left == 0:\n            return model, losses, accuracies\n        loss = train_one_epoch(model, train_loader, criterion, adam)\n        accuracy = 100.0 * evaluate(model, test_loader, criterion)[1]\n        return go(left - 1, losses + [loss], accuracies + [accuracy])\n\n    return go(num_epochs, [], [])\n',
            "✓",
        ),
        (
            "T3 ok: random state forked",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    \"\"\"Train a fresh network; return the model and the two lists.\"\"\"\n    history = {'loss': [], 'accuracy': []}\n    with torch.random.fork_rng():  # leave the notebook's random state as it was\n        torch.manual_seed(seed)\n        model = make_dropout_mlp(p).to(device)\n        loss_fn = nn.CrossEntropyLoss()\n        optimizer = optim.Adam(model.parameters(), lr=0.001)\n        while len(history['loss']) < num_epochs:\n            history['loss'].append(\n                train_one_epoch(model, train_loader, loss_fn, optimizer))\n            history['accuracy'].append(evaluate(model, test_loader, loss_fn)[1] * 100)\n    return (model, *history.values())\n",
            "✓",
        ),
        (
            "T3 ok: evaluation of its own",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and the two lists."""\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n\n    @torch.no_grad()\n    def percent_right():\n        model.eval()\n        hits = torch.cat([\n            model(X.to(device)).argmax(dim=1).cpu() == y.cpu() for X, y in test_loader\n        ])\n        return 100 * hits.sum().item() / hits.numel()\n\n    train_losses, test_accuracies = [], []\n    for _ in range(num_epochs):\n        train_losses += [train_one_epoch(model, train_loader, loss_fn, optimizer)]\n        test_accuracies += [percent_right()]\n    return model, train_losses, test_accuracies\n',
            "✓",
        ),
        (
            "t3 seed after the network",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    model = make_dropout_mlp(p).to(device)\n    torch.manual_seed(seed)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return model, train_losses, test_accuracies\n",
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "t3 seed hard-coded",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(42)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(evaluate(model, test_loader, loss_fn)[1] * 100)\n    return model, train_losses, test_accuracies\n",
            "✗ when training begins, the random stream is the same whatever",
        ),
        (
            "t3 accuracy as a fraction",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        test_loss, accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(loss)\n        test_accuracies.append(accuracy)\n        print(f'{epoch + 1}: {loss:.4f} {accuracy:.2%}')\n    return model, train_losses, test_accuracies\n",
            "✗ the accuracies are fractions",
        ),
        (
            "t3 accuracy on the training images",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, train_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return model, train_losses, test_accuracies\n",
            "✗ no image of test_loader passes through a model",
        ),
        (
            "t3 a new Adam in each epoch",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        optimizer = optim.Adam(model.parameters(), lr=0.001)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return model, train_losses, test_accuracies\n",
            "✗ the optimizer is made anew in every epoch and forgets its mo",
        ),
        (
            "t3 seed set again in each epoch",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    criterion = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        torch.manual_seed(seed)\n        train_losses.append(train_one_epoch(model, train_loader, criterion, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, criterion)[1])\n    return model, train_losses, test_accuracies\n",
            "✗ the seed is set again in every epoch, so a shuffled loader g",
        ),
        (
            "t3 lists as default arguments",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42, train_losses=[], test_accuracies=[]):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return model, train_losses, test_accuracies\n",
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "t3 own evaluation in training mode",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        correct, total = 0, 0\n        with torch.no_grad():\n            for X, y in test_loader:\n                X, y = X.to(device), y.to(device)\n                correct += (model(X).argmax(dim=1) == y).sum().item()\n                total += len(y)\n        test_accuracies.append(100 * correct / total)\n    return model, train_losses, test_accuracies\n",
            "✗ the test images pass through the model in training mode",
        ),
        (
            "t3 return inside the loop",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n        return model, train_losses, test_accuracies\n",
            "✗ each image of train_loader is trained on 1 time, with num_ep",
        ),
        (
            "t3 returns the best epoch's weights",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    best = None\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n        if test_accuracies[-1] == max(test_accuracies):\n            best = {k: v.clone() for k, v in model.state_dict().items()}\n    model.load_state_dict(best)\n    return model, train_losses, test_accuracies\n",
            "✗ the model that run returns was trained for 1 epoch, where nu",
        ),
        (
            "t3 evaluates before it trains",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n    return model, train_losses, test_accuracies\n",
            "✗ the accuracy is read before the epoch, not after it",
        ),
        (
            "t3 test loss taken for the accuracy",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        accuracy, _ = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(accuracy * 100)\n    return model, train_losses, test_accuracies\n",
            "✗ 100 times the test loss stands where the accuracy should",
        ),
        (
            "t3 accuracy rounded to whole percent",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(round(100 * accuracy))\n    return model, train_losses, test_accuracies\n",
            "✗ the accuracies are rounded",
        ),
        (
            "t3 ok: a generator of epochs",
            "",
            "def epochs_of(model, train_loader, test_loader, num_epochs):\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=1e-3)\n    for _ in range(num_epochs):\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        yield loss, 100 * accuracy\n\n\ndef run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    history = list(epochs_of(model, train_loader, test_loader, num_epochs))\n    return model, [loss for loss, _ in history], [accuracy for _, accuracy in history]\n",
            "✓",
        ),
        (
            "t3 ok: recursion over the epochs",
            "",
            "def run(rate, training, testing, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(rate).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n\n    def epochs(left):\n        if left == 0:\n            return [], []\n        loss = train_one_epoch(model, training, loss_fn, optimizer)\n        accuracy = 100 * evaluate(model, testing, loss_fn)[1]\n        losses, accuracies = epochs(left - 1)\n        return [loss, *losses], [accuracy, *accuracies]\n\n    return (model, *epochs(num_epochs))\n",
            "✓",
        ),
        (
            "t3 ok: an evaluation of its own",
            "",
            "@torch.no_grad()\ndef percent_correct(model, loader):\n    model.eval()\n    hits = torch.cat([model(X.to(device)).argmax(dim=1) == y.to(device) for X, y in loader])\n    return 100 * hits.sum().item() / len(hits)\n\n\ndef run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for _ in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(percent_correct(model, test_loader))\n    return model, train_losses, test_accuracies\n",
            "✓",
        ),
        (
            "t3 ok: a trainer class and numpy",
            "",
            "class Trainer:\n    def __init__(self, p, seed):\n        torch.manual_seed(seed)\n        self.model = make_dropout_mlp(p).to(device)\n        self.loss_fn = nn.CrossEntropyLoss()\n        self.optimizer = optim.Adam(self.model.parameters(), lr=0.001)\n\n    def epoch(self, train_loader, test_loader):\n        loss = train_one_epoch(self.model, train_loader, self.loss_fn, self.optimizer)\n        return loss, evaluate(self.model, test_loader, self.loss_fn)[1]\n\n\ndef run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    trainer = Trainer(p, seed)\n    table = np.zeros((num_epochs, 2))\n    for row in table:\n        row[:] = trainer.epoch(train_loader, test_loader)\n    return trainer.model, table[:, 0].tolist(), (100 * table[:, 1]).tolist()\n",
            "✓",
        ),
        (
            "t3 ok: leaves the caller's random state alone",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    with torch.random.fork_rng():\n        torch.manual_seed(seed)\n        model = make_dropout_mlp(p).to(device)\n        loss_fn = nn.CrossEntropyLoss()\n        optimizer = optim.Adam(model.parameters(), lr=0.001)\n        pairs = [\n            (train_one_epoch(model, train_loader, loss_fn, optimizer),\n             100 * evaluate(model, test_loader, loss_fn)[1])\n            for _ in range(num_epochs)\n        ]\n    return model, [pair[0] for pair in pairs], [pair[1] for pair in pairs]\n",
            "✓",
        ),
        (
            "train() only once before the epochs",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    model.train()\n    for epoch in range(num_epochs):\n        total = 0.0\n        for X, y in train_loader:\n            X, y = X.to(device), y.to(device)\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            total += loss.item()\n        train_losses.append(total / len(train_loader))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return model, train_losses, test_accuracies\n',
            "✗ images of train_loader pass through the model in evaluation",
        ),
        (
            "reseeds in every epoch",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        torch.manual_seed(seed)  # reproducible shuffling\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return model, train_losses, test_accuracies\n',
            "✗ the seed is set again in every epoch, so a shuffled loader g",
        ),
        (
            "the two lists are one object",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses = test_accuracies = []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return model, train_losses, test_accuracies\n',
            "✗ 6 numbers, where 3 are asked for, the training loss of epoch",
        ),
        (
            "seed set after the network is made",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    torch.manual_seed(seed)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return model, train_losses, test_accuracies\n',
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "evaluates before training in each epoch",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        train_losses.append(loss)\n        test_accuracies.append(accuracy * 100)\n    return model, train_losses, test_accuracies\n',
            "✗ the accuracy is read before the epoch, not after it",
        ),
        (
            "returns the best epoch's network",
            "",
            'import copy\n\n\ndef run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    best_model, best_accuracy = model, -1.0\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n        if accuracy > best_accuracy:\n            best_accuracy = accuracy\n            best_model = copy.deepcopy(model)\n    return best_model, train_losses, test_accuracies\n',
            "✗ the model that run returns was trained for 1 epoch, where nu",
        ),
        (
            "training loss measured afterward in evaluation mode",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        train_loss, _ = evaluate(model, train_loader, loss_fn)\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(train_loss)\n        test_accuracies.append(100 * accuracy)\n    return model, train_losses, test_accuracies\n',
            "✗ the training loss is read after the epoch, with evaluate()",
        ),
        (
            "AdamW for Adam",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.AdamW(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return model, train_losses, test_accuracies\n',
            "✗ the optimizer is AdamW at",
        ),
        (
            "new optimizer in each epoch",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        loss_fn = nn.CrossEntropyLoss()\n        optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return model, train_losses, test_accuracies\n',
            "✗ the optimizer is made anew in every epoch and forgets its mo",
        ),
        (
            "own evaluation without eval()",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        correct, seen = 0, 0\n        with torch.no_grad():\n            for X, y in test_loader:\n                X, y = X.to(device), y.to(device)\n                correct += (model(X).argmax(dim=1) == y).sum().item()\n                seen += len(y)\n        test_accuracies.append(100 * correct / seen)\n    return model, train_losses, test_accuracies\n',
            "✗ the test images pass through the model in training mode",
        ),
        (
            "makes its own training loader",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    # a fresh loader, so that both runs shuffle alike\n    train_loader = make_loader(train_data, shuffle=True)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return model, train_losses, test_accuracies\n',
            "✗ models see images that are in neither of the loaders passed",
        ),
        (
            "stops early when the accuracy falls",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n        if epoch > 0 and test_accuracies[-1] < test_accuracies[-2]:\n            break  # overfitting starts here\n    return model, train_losses, test_accuracies\n',
            "✗ it ends with epoch 2 of 3",
        ),
        (
            "mean of the batches' accuracies",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        model.eval()\n        total = 0.0\n        with torch.no_grad():\n            for X, y in test_loader:\n                predicted = model(X.to(device)).argmax(dim=1)\n                total += (predicted == y.to(device)).float().mean().item()\n        test_accuracies.append(100 * total / len(test_loader))\n    return model, train_losses, test_accuracies\n',
            "✗ the accuracy is a mean over batches, in which the smaller la",
        ),
        (
            "generator of epochs",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)\n\n    def epochs():\n        for _ in range(num_epochs):\n            loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n            accuracy = evaluate(model, test_loader, loss_fn)[1]\n            yield loss, 100.0 * accuracy\n\n    train_losses, test_accuracies = [], []\n    for loss, percent in epochs():\n        train_losses.append(loss)\n        test_accuracies.append(percent)\n    return model, train_losses, test_accuracies\n',
            "✓",
        ),
        (
            "recursion over the epochs",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n\n    def go_on(epochs_left):\n        if epochs_left == 0:\n            return [], []\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        losses, accuracies = go_on(epochs_left - 1)\n        return [loss] + losses, [100 * accuracy] + accuracies\n\n    return (model, *go_on(num_epochs))\n',
            "✓",
        ),
        (
            "own evaluation with eval and no_grad",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n\n    @torch.no_grad()\n    def percent_right():\n        model.eval()\n        hits = [\n            hit\n            for X, y in test_loader\n            for hit in (model(X.to(device)).argmax(dim=1) == y.to(device)).tolist()\n        ]\n        return 100 * sum(hits) / len(hits)\n\n    train_losses, test_accuracies = [], []\n    for _ in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(percent_right())\n    return model, train_losses, test_accuracies\n',
            "✓",
        ),
        (
            "comprehension of pairs, Adam at its default rate",
            "",
            'def run(drop, batches, test_batches, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_batches` in percent.\n    """\n    torch.manual_seed(seed)\n    net = make_dropout_mlp(drop).to(device)\n    criterion = nn.CrossEntropyLoss()\n    adam = torch.optim.Adam(net.parameters())  # its default rate is 0.001\n    history = [\n        (\n            train_one_epoch(net, batches, criterion, adam),\n            evaluate(net, test_batches, criterion)[1] * 100,\n        )\n        for _ in range(num_epochs)\n    ]\n    return net, [loss for loss, _ in history], [percent for _, percent in history]\n',
            "✓",
        ),
        (
            "random state restored by fork_rng",
            "",
            'def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    train_losses, test_accuracies = [], []\n    with torch.random.fork_rng():  # leave the notebook\'s random state as it was\n        torch.manual_seed(seed)\n        model = make_dropout_mlp(p).to(device)\n        loss_fn = nn.CrossEntropyLoss()\n        optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n        while len(train_losses) < num_epochs:\n            train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n            test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return model, train_losses, test_accuracies\n',
            "✓",
        ),
        (
            "numpy table turned into lists",
            "",
            'import numpy as np\n\n\nclass _Experiment:\n    def __init__(self, p, seed):\n        torch.manual_seed(seed)\n        self.model = make_dropout_mlp(p).to(device)\n        self.loss_fn = nn.CrossEntropyLoss()\n        self.optimizer = torch.optim.Adam(self.model.parameters(), lr=0.001)\n\n    def epoch(self, train_loader, test_loader):\n        loss = train_one_epoch(self.model, train_loader, self.loss_fn, self.optimizer)\n        return loss, 100 * evaluate(self.model, test_loader, self.loss_fn)[1]\n\n\ndef run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    """Train a fresh network; return the model and two lists of plain numbers, one\n    per epoch: the training loss, and the accuracy on `test_loader` in percent.\n    """\n    experiment = _Experiment(p, seed)\n    table = np.empty((num_epochs, 2))\n    for row in range(num_epochs):\n        table[row] = experiment.epoch(train_loader, test_loader)\n    return experiment.model, table[:, 0].tolist(), table[:, 1].tolist()\n',
            "✓",
        ),
        (
            "seed set after the network is made",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    model = make_dropout_mlp(p).to(device)\n    torch.manual_seed(seed)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, acc = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * acc)\n    return model, train_losses, test_accuracies\n",
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "new Adam in every epoch",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, acc = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * acc)\n    return model, train_losses, test_accuracies\n",
            "✗ the optimizer is made anew in every epoch and forgets its mo",
        ),
        (
            "seed reset in every epoch",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        torch.manual_seed(seed)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, acc = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * acc)\n    return model, train_losses, test_accuracies\n",
            "✗ the seed is set again in every epoch, so a shuffled loader g",
        ),
        (
            "lists as default arguments",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42, train_losses=[], test_accuracies=[]):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, acc = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * acc)\n    return model, train_losses, test_accuracies\n",
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "evaluates before it trains",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        _, acc = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * acc)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n    return model, train_losses, test_accuracies\n",
            "✗ the accuracy is read before the epoch, not after it",
        ),
        (
            "own evaluation without eval()",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        correct, total = 0, 0\n        with torch.no_grad():\n            for X, y in test_loader:\n                X, y = X.to(device), y.to(device)\n                correct += (model(X).argmax(dim=1) == y).sum().item()\n                total += len(y)\n        test_accuracies.append(100 * correct / total)\n    return model, train_losses, test_accuracies\n",
            "✗ the test images pass through the model in training mode",
        ),
        (
            "own training loop without train()",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    model.train()\n    for epoch in range(num_epochs):\n        total = 0.0\n        for X, y in train_loader:\n            X, y = X.to(device), y.to(device)\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            total += loss.item()\n        train_losses.append(total / len(train_loader))\n        _, acc = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * acc)\n    return model, train_losses, test_accuracies\n",
            "✗ images of train_loader pass through the model in evaluation",
        ),
        (
            "returns the best epoch's model",
            "",
            "import copy\n\ndef run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    best_model, best_acc = model, 0.0\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, acc = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * acc)\n        if acc > best_acc:\n            best_acc = acc\n            best_model = copy.deepcopy(model)\n    return best_model, train_losses, test_accuracies\n",
            "✗ the model that run returns was trained for 1 epoch, where nu",
        ),
        (
            "training loss from a second evaluation",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        train_loss, _ = evaluate(model, train_loader, loss_fn)\n        test_loss, acc = evaluate(model, test_loader, loss_fn)\n        train_losses.append(train_loss)\n        test_accuracies.append(100 * acc)\n    return model, train_losses, test_accuracies\n",
            "✗ the training loss is read after the epoch, with evaluate()",
        ),
        (
            "optimizer holds another network",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(make_dropout_mlp(p).to(device).parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, acc = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * acc)\n    return model, train_losses, test_accuracies\n",
            "✗ no batch changes the weights",
        ),
        (
            "trains twice in each epoch",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return model, train_losses, test_accuracies\n",
            "✗ each image of train_loader is trained on 8 times, with num_e",
        ),
        (
            "accuracy left as a fraction",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(train_loss)\n        test_accuracies.append(test_accuracy)\n    return model, train_losses, test_accuracies\n",
            "✗ the accuracies are fractions",
        ),
        (
            "inner generator of epochs",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters())  # its default rate is 0.001\n\n    def epochs():\n        for _ in range(num_epochs):\n            loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n            yield loss, 100.0 * evaluate(model, test_loader, loss_fn)[1]\n\n    history = list(epochs())\n    return model, [loss for loss, _ in history], [acc for _, acc in history]\n",
            "✓",
        ),
        (
            "own evaluation with eval and no_grad",
            "",
            "@torch.no_grad()\ndef percent_correct(net, loader):\n    net.eval()\n    hits = [(net(X.to(device)).argmax(dim=1) == y.to(device)).cpu() for X, y in loader]\n    hits = torch.cat(hits)\n    return 100 * (hits.sum().item() / len(hits))\n\ndef run(drop, loader_a, loader_b, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    net = make_dropout_mlp(drop).to(device)\n    criterion = nn.CrossEntropyLoss()\n    adam = torch.optim.Adam(net.parameters(), lr=0.001)\n    losses, accuracies = [], []\n    while len(losses) < num_epochs:\n        losses.append(train_one_epoch(net, loader_a, criterion, adam))\n        accuracies.append(percent_correct(net, loader_b))\n    return net, losses, accuracies\n",
            "✓",
        ),
        (
            "recursion over the epochs",
            "",
            "def run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)\n\n    def go(left, losses, accuracies):\n        if left == 0:\n            return model, losses, accuracies\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        accuracy = evaluate(model, test_loader, loss_fn)[1]\n        return go(left - 1, losses + [loss], accuracies + [100 * accuracy])\n\n    return go(num_epochs, [], [])\n",
            "✓",
        ),
        (
            "helper class with a step method",
            "",
            "class Trainer:\n    def __init__(self, p, seed):\n        torch.manual_seed(seed)\n        self.model = make_dropout_mlp(p).to(device)\n        self.loss_fn = nn.CrossEntropyLoss()\n        self.optimizer = torch.optim.Adam(self.model.parameters(), lr=0.001)\n        self.losses, self.accuracies = [], []\n\n    def step(self, train_batches, test_batches):\n        self.losses.append(train_one_epoch(self.model, train_batches, self.loss_fn, self.optimizer))\n        _, share = evaluate(self.model, test_batches, self.loss_fn)\n        self.accuracies.append(share * 100)\n\ndef run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    trainer = Trainer(p, seed)\n    for _ in range(num_epochs):\n        trainer.step(train_loader, test_loader)\n    return trainer.model, trainer.losses, trainer.accuracies\n",
            "✓",
        ),
        (
            "no seed..",
            "    torch.manual_seed(seed)\n",
            "",
            "✗ ore the model is made, so its weights differ from run to run",
        ),
        (
            "always 42",
            "torch.manual_seed(seed)",
            "torch.manual_seed(42)",
            "✗ when training begins, the random stream is the same whatever seed",
        ),
        (
            "seed after the model",
            "    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n",
            "    model = make_dropout_mlp(p).to(device)\n    torch.manual_seed(seed)\n",
            "✗ ore the model is made, so its weights differ from run to run",
        ),
        (
            "seed in the loop..",
            "    for _ in range(num_epochs):\n",
            "    for _ in range(num_epochs):\n        torch.manual_seed(seed)\n",
            "✗ the seed is set again in every epoch, so a shuffled loader gives",
        ),
        (
            "p fixed......",
            "make_dropout_mlp(p)",
            "make_dropout_mlp(0.2)",
            "✗ p is 0.2 whatever is asked for",
        ),
        (
            "p forgotten",
            "make_dropout_mlp(p)",
            "make_dropout_mlp(0)",
            "✗ p changes nothing",
        ),
        (
            "SGD..",
            "optim.Adam(model.parameters(), lr=0.001, fused=True)",
            "optim.SGD(model.parameters(), lr=0.01)",
            "✗ the optimizer is SGD at 0.01",
        ),
        ("rate 0.01", "lr=0.001", "lr=0.01", "✗ Adam's lr is 0.01 in some step"),
        (
            "weight decay",
            "lr=0.001,",
            "lr=0.001, weight_decay=1e-4,",
            "✗ Adam's weight_decay is 0.0001 in some step",
        ),
        (
            "optimizer anew",
            "    for _ in range(num_epochs):\n",
            "    for _ in range(num_epochs):\n        optimizer = optim.Adam(model.parameters(), lr=0.001)\n",
            "✗ the optimizer is made anew in every epoch and forgets its moment",
        ),
        (
            "ten epochs always..",
            "range(num_epochs)",
            "range(10)",
            "✗ each image of train_loader is trained on 10 times, with num_epoc",
        ),
        (
            "one epoch less",
            "range(num_epochs)",
            "range(num_epochs - 1)",
            "✗ each image of train_loader is trained on 3 times, with num_epoch",
        ),
        (
            "another model returned",
            "return model, train_losses, test_accuracies",
            "return make_dropout_mlp(p).to(device), train_losses, test_accuracies",
            "✗ the model that run returns has 10.81% on test_loader, and the list ends with 35.14",
        ),
        (
            "the class's state returned",
            "return model, train_losses, test_accuracies",
            "return model.state_dict(), train_losses, test_accuracies",
            "✗ what run returns begins with something of type OrderedDict",
        ),
        (
            "the optimizer returned",
            "return model, train_losses, test_accuracies",
            "return optimizer, train_losses, test_accuracies",
            "✗ what run returns begins with something of type Adam",
        ),
        (
            "no model returned",
            "return model, train_losses, test_accuracies",
            "return train_losses, test_accuracies",
            "✗ what run returns is something of type tuple",
        ),
        (
            "the model last.",
            "return model, train_losses, test_accuracies",
            "return train_losses, test_accuracies, model",
            "✗ what run returns begins with something of type list",
        ),
        (
            "lists swapped..",
            "return model, train_losses, test_accuracies",
            "return model, test_accuracies, train_losses",
            "✗ the two lists are swapped",
        ),
        (
            "a model trained further",
            "    return model,",
            "    train_one_epoch(model, train_loader, loss_fn, optimizer)\n    return model,",
            "✗ each image of train_loader is trained on 5 times, with num_epoch",
        ),
        (
            "the best model by test accuracy, its first.",
            "",
            "\nimport copy\ndef run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for _ in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n        if len(train_losses) == 1:\n            best = copy.deepcopy(model)\n    return best, train_losses, test_accuracies\n",
            "✗ the model that run returns was trained for 1 epoch, where num_ep",
        ),
        (
            "weights zeroed before returning",
            "    return model,",
            "    with torch.no_grad():\n        for w in model.parameters():\n            w.zero_()\n    return model,",
            "✗ the model that run returns has 13.51% on test_loader, and the li",
        ),
        (
            "fractions.",
            "100 * test_accuracy",
            "test_accuracy",
            "✗ the accuracies are fractions",
        ),
        (
            "the test loss..",
            "_, test_accuracy = evaluate",
            "test_accuracy, _ = evaluate",
            "✗ 100 times the test loss stands where the accuracy should",
        ),
        (
            "evaluated on the training set",
            "evaluate(model, test_loader,",
            "evaluate(model, train_loader,",
            "✗ no image of test_loader passes through a model",
        ),
        (
            "trained on the test set",
            "train_one_epoch(model, train_loader,",
            "train_one_epoch(model, test_loader,",
            "✗ images of test_loader pass through the model in training mode, w",
        ),
        (
            "evaluated in training mode",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n",
            "        model.train()\n        right = count = 0\n        with torch.no_grad():\n            for X, y in test_loader:\n                right += (model(X.to(device)).argmax(1) == y.to(device)).sum().item()\n                count += len(y)\n        test_accuracy = right / count\n",
            "✗ the test images pass through the model in training mode",
        ),
        (
            "trained in evaluation mode",
            "train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))",
            "model.eval()\n        total = 0.0\n        for X, y in train_loader:\n            loss = loss_fn(model(X.to(device)), y.to(device))\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            total += loss.item()\n        train_losses.append(total / len(train_loader))",
            "✗ er pass through the model in evaluation mode, with gradients",
        ),
        (
            "train mode once....",
            "",
            "\ndef run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    model.train()\n    for _ in range(num_epochs):\n        total = 0.0\n        for X, y in train_loader:\n            loss = loss_fn(model(X.to(device)), y.to(device))\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            total += loss.item()\n        train_losses.append(total / len(train_loader))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return model, train_losses, test_accuracies\n",
            "✗ er pass through the model in evaluation mode, with gradients",
        ),
        (
            "a graph recorded in evaluation..",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n",
            "        model.eval()\n        right = count = 0\n        for X, y in test_loader:\n            right += (model(X.to(device)).argmax(1) == y.to(device)).sum().item()\n            count += len(y)\n        test_accuracy = right / count\n",
            "✗ the test images pass through the model while gradients are recor",
        ),
        (
            "evaluated before training..",
            "        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n",
            "✗ the accuracy is read before the epoch, not after it",
        ),
        (
            "nothing",
            "    return model, train_losses, test_accuracies",
            "",
            "✗ what run returns is something of type NoneType",
        ),
        (
            "lists shared by calls",
            "",
            "\ndef run(p, train_loader, test_loader, num_epochs=10, seed=42, train_losses=[], test_accuracies=[]):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    for _ in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return model, train_losses, test_accuracies\n",
            "✗ adds to the list that the first has returned",
        ),
        (
            "global loaders",
            "",
            "\ndef run(p, train, test, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    small = make_loader(TensorDataset(*train_data[:300]), shuffle=True)\n    for _ in range(num_epochs):\n        train_losses.append(train_one_epoch(model, small, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test, loss_fn)[1])\n    return model, train_losses, test_accuracies\n",
            "✗ models see images that are in neither of the loaders passed in",
        ),
        (
            "loops written out..",
            "",
            "\ndef run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    net = make_dropout_mlp(p).to(device)\n    adam = torch.optim.Adam(net.parameters(), 1e-3)\n    a, b = [], []\n    for epoch in range(num_epochs):\n        net.train()\n        losses = []\n        for X, y in train_loader:\n            adam.zero_grad()\n            loss = nn.functional.cross_entropy(net(X.to(device)), y.to(device))\n            loss.backward()\n            adam.step()\n            losses.append(loss.item())\n        net.eval()\n        right = count = 0\n        with torch.no_grad():\n            for X, y in test_loader:\n                right += (net(X.to(device)).argmax(1) == y.to(device)).sum().item()\n                count += len(y)\n        a.append(sum(losses) / len(losses))\n        b.append(100.0 * right / count)\n    return net, a, b\n",
            "✓",
        ),
        (
            "a list.",
            "return model, train_losses, test_accuracies",
            "return [model, train_losses, test_accuracies]",
            "✓",
        ),
        (
            "the model in training mode again.",
            "return model, train_losses",
            "return model.train(), train_losses",
            "✓",
        ),
        (
            "the model in evaluation mode",
            "return model, train_losses",
            "return model.eval(), train_losses",
            "✓",
        ),
        (
            "arrays.",
            "return model, train_losses, test_accuracies",
            "return model, np.array(train_losses), np.array(test_accuracies)",
            "✓",
        ),
        (
            "prints.",
            "        test_accuracies.append(100 * test_accuracy)\n",
            "        test_accuracies.append(100 * test_accuracy)\n        print(p, test_accuracies[-1])\n",
            "✓",
        ),
        ("plain Adam", ", fused=True", "", "✓"),
        (
            "tuples.",
            "return model, train_losses, test_accuracies",
            "return model, tuple(train_losses), tuple(test_accuracies)",
            "✓",
        ),
        (
            "a copy of the model.",
            "return model, train_losses",
            "import copy\n    return copy.deepcopy(model), train_losses",
            "✓",
        ),
        (
            "a named tuple..",
            "",
            '\nfrom collections import namedtuple\nRun = namedtuple("Run", "model losses accuracies")\ndef run(p, train_loader, test_loader, num_epochs=10, seed=42):\n    torch.manual_seed(seed)\n    model = make_dropout_mlp(p=p).to(device)\n    loss_fn, optimizer = nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=1e-3)\n    result = Run(model, [], [])\n    for _ in range(num_epochs):\n        result.losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        result.accuracies.append(evaluate(model, test_loader, loss_fn)[1] * 100)\n    return result\n',
            "✓",
        ),
        (
            "the model forgotten",
            "    return model, train_losses, test_accuracies",
            "    return train_losses, test_accuracies",
            "✗ end with `return model, ` and the two lists",
        ),
        (
            "the model last",
            "    return model, train_losses, test_accuracies",
            "    return train_losses, test_accuracies, model",
            "✗ begins with something of type list",
        ),
        (
            "an untrained model given back",
            "    return model, train_losses, test_accuracies",
            "    return make_dropout_mlp(p).to(device), train_losses, test_accuracies",
            "✗ return the trained model",
        ),
        (
            "a copy from the beginning",
            "    for _ in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)\n    return model, train_losses, test_accuracies",
            "    import copy\n\n    first = copy.deepcopy(model)\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return first, train_losses, test_accuracies",
            "✗ was trained for 0 epochs",
        ),
        (
            "the state, not the model",
            "    return model, train_losses, test_accuracies",
            "    return model.state_dict(), train_losses, test_accuracies",
            "✗ begins with something of type OrderedDict",
        ),
        (
            "always 0.2",
            "    model = make_dropout_mlp(p).to(device)",
            "    model = make_dropout_mlp(0.2).to(device)",
            "✗ p is 0.2 whatever is asked for",
        ),
        (
            "never any dropout",
            "    model = make_dropout_mlp(p).to(device)",
            "    model = make_dropout_mlp(0).to(device)",
            "✗ p changes nothing",
        ),
        (
            "keeps instead of drops",
            "    model = make_dropout_mlp(p).to(device)",
            "    model = make_dropout_mlp(1 - p).to(device)",
            "✗ 1 - p is passed on",
        ),
        (
            "p as a percentage",
            "    model = make_dropout_mlp(p).to(device)",
            "    model = make_dropout_mlp(p / 100).to(device)",
            "✗ of its hidden units",
        ),
        (
            "accuracy as a fraction",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(accuracy)",
            "✗ the accuracies are fractions",
        ),
        (
            "the test loss",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "        accuracy, _ = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)",
            "✗ 100 times the test loss stands where the accuracy should",
        ),
        (
            "test loss and accuracy exchanged",
            "    return model, train_losses, test_accuracies",
            "    return model, test_accuracies, train_losses",
            "✗ the two lists are swapped",
        ),
        (
            "accuracy on the training loader",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "        _, accuracy = evaluate(model, train_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)",
            "✗ no image of test_loader",
        ),
        (
            "dropout left on when testing",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "        model.train()\n        with torch.no_grad():\n            right = sum((model(X.to(device)).argmax(1) == y.to(device)).sum().item() for X, y in test_loader)\n        accuracy = right / sum(len(y) for _, y in test_loader)\n        test_accuracies.append(100 * accuracy)",
            "✗ the test images pass through the model in training mode",
        ),
        (
            "trained in evaluation mode",
            "        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))",
            "        model.eval()\n        total = 0.0\n        for X, y in train_loader:\n            X, y = X.to(device), y.to(device)\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            total += loss.item()\n        train_losses.append(total / len(train_loader))",
            "✗ pass through the model in evaluation mode",
        ),
        (
            "the modes of the first epoch only",
            "    for _ in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))",
            "    for epoch in range(num_epochs):\n        if epoch == 0:\n            model.train()\n        total = 0.0\n        for X, y in train_loader:\n            X, y = X.to(device), y.to(device)\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            total += loss.item()\n        train_losses.append(total / len(train_loader))",
            "✗ pass through the model in evaluation mode",
        ),
        (
            "seed forgotten",
            "    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)",
            "    model = make_dropout_mlp(p).to(device)",
            "✗ no seed is set before the model is made",
        ),
        (
            "seed too late",
            "    torch.manual_seed(seed)\n    model = make_dropout_mlp(p).to(device)",
            "    model = make_dropout_mlp(p).to(device)\n    torch.manual_seed(seed)",
            "✗ no seed is set before the model is made",
        ),
        (
            "seed 42 in every case",
            "    torch.manual_seed(seed)",
            "    torch.manual_seed(42)",
            "✗ when training begins, the random stream is the same whatever seed",
        ),
        (
            "seeded before each epoch",
            "        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))",
            "        torch.manual_seed(seed)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))",
            "✗ the seed is set again in every epoch",
        ),
        (
            "ten epochs in every case",
            "    for _ in range(num_epochs):",
            "    for epoch in range(10):",
            "✗ trained on 10 times, with num_epochs=4",
        ),
        (
            "nine epochs",
            "    for _ in range(num_epochs):",
            "    for epoch in range(1, num_epochs):",
            "✗ trained on 3 times, with num_epochs=4",
        ),
        (
            "plain SGD",
            "    # fused: the same rule for all parameters in one pass, which is faster\n    optimizer = optim.Adam(model.parameters(), lr=0.001, fused=True)",
            "    optimizer = optim.SGD(model.parameters(), lr=0.001)",
            "✗ the optimizer is SGD at 0.001",
        ),
        (
            "Adam at 0.01",
            "    # fused: the same rule for all parameters in one pass, which is faster\n    optimizer = optim.Adam(model.parameters(), lr=0.001, fused=True)",
            "    optimizer = optim.Adam(model.parameters(), lr=0.01)",
            "✗ Adam's lr is 0.01",
        ),
        (
            "weight decay as well",
            "    # fused: the same rule for all parameters in one pass, which is faster\n    optimizer = optim.Adam(model.parameters(), lr=0.001, fused=True)",
            "    optimizer = optim.Adam(model.parameters(), lr=0.001, weight_decay=1e-2)",
            "✗ Adam's weight_decay is 0.01",
        ),
        (
            "accuracy before the epoch",
            "        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))",
            "✗ the accuracy is read before the epoch",
        ),
        (
            "optimizer in the loop",
            "    # fused: the same rule for all parameters in one pass, which is faster\n    optimizer = optim.Adam(model.parameters(), lr=0.001, fused=True)\n    train_losses, test_accuracies = [], []\n    for _ in range(num_epochs):",
            "    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        optimizer = optim.Adam(model.parameters(), lr=0.001)",
            "✗ the optimizer is made anew in every epoch",
        ),
        (
            "network in the loop",
            "    model = make_dropout_mlp(p).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    # fused: the same rule for all parameters in one pass, which is faster\n    optimizer = optim.Adam(model.parameters(), lr=0.001, fused=True)\n    train_losses, test_accuracies = [], []\n    for _ in range(num_epochs):",
            "    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        model = make_dropout_mlp(p).to(device)\n        optimizer = optim.Adam(model.parameters(), lr=0.001)",
            "✗ model and optimizer are made inside the loop",
        ),
        (
            "only the final numbers",
            "    return model, train_losses, test_accuracies",
            "    return model, train_losses[-1], test_accuracies[-1]",
            "✗ this is a single number",
        ),
        (
            "returns at once",
            "    return model, train_losses, test_accuracies",
            "        return model, train_losses, test_accuracies",
            "✗ return after the loop",
        ),
        (
            "a model set to eval at the end",
            "    return model, train_losses, test_accuracies",
            "    model.eval()\n    return model, train_losses, test_accuracies",
            "✓",
        ),
        (
            "and set to train at the end",
            "    return model, train_losses, test_accuracies",
            "    model.train()\n    return model, train_losses, test_accuracies",
            "✓",
        ),
        (
            "returns a list of three",
            "    return model, train_losses, test_accuracies",
            "    return [model, train_losses, test_accuracies]",
            "✓",
        ),
        (
            "index one",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])",
            "✓",
        ),
        (
            "another count of epochs",
            "    for _ in range(num_epochs):",
            "    for epoch in range(1, num_epochs + 1):",
            "✓",
        ),
        (
            "percent by division",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(accuracy / 0.01)",
            "✓",
        ),
        (
            "the loss function inside",
            "    loss_fn = nn.CrossEntropyLoss()\n    # fused: the same rule for all parameters in one pass, which is faster\n    optimizer = optim.Adam(model.parameters(), lr=0.001, fused=True)\n    train_losses, test_accuracies = [], []\n    for _ in range(num_epochs):",
            "    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        loss_fn = nn.CrossEntropyLoss()",
            "✓",
        ),
        (
            "the two modes by hand, too",
            "        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))",
            "        model.train()\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        model.eval()",
            "✓",
        ),
        (
            "a step of the loop as a function",
            "    for _ in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "    def one_epoch():\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        return loss, 100 * evaluate(model, test_loader, loss_fn)[1]\n\n    for loss, accuracy in (one_epoch() for _ in range(num_epochs)):\n        train_losses.append(loss)\n        test_accuracies.append(accuracy)",
            "✓",
        ),
        (
            "all of Adam's settings",
            "    # fused: the same rule for all parameters in one pass, which is faster\n    optimizer = optim.Adam(model.parameters(), lr=0.001, fused=True)",
            "    optimizer = optim.Adam(model.parameters(), lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0)",
            "✓",
        ),
    ],
    4: [
        (
            "sorted names against unsorted rates",
            "",
            'names = sorted({"without", "with"})\nresults = {name: run(p, train_loader, test_loader)\n           for name, p in zip(names, (0.0, 0.2))}\n',
            "✗ is that of the run 'with'",
        ),
        (
            "loaders unpacked in alphabetical order",
            "",
            'loaders = test_loader, train_loader\nresults = {\n    "without": run(0.0, *loaders, num_epochs=10, seed=42),\n    "with": run(0.2, *loaders, num_epochs=10, seed=42),\n}\n',
            "✗ is no share of the 10,000 test images",
        ),
        (
            "eval taken for training without dropout",
            "",
            'model, losses, accuracies = run(0.2, train_loader, test_loader)\n# eval() switches dropout off, so this is the network without it\nresults = {\n    "with": (model, losses, accuracies),\n    "without": (model.eval(), list(losses), list(accuracies)),\n}\n',
            "✗ without and with hold the same losses",
        ),
        (
            "dropout run first, in a comprehension",
            "",
            'results = {\n    name: run(p, train_loader, test_loader, num_epochs=10, seed=42)\n    for p, name in ((0.2, "with"), (0.0, "without"))\n}\n',
            "✓",
        ),
        (
            "partial and map",
            "",
            'from functools import partial\n\nfrom_42 = partial(run, train_loader=train_loader, test_loader=test_loader,\n                  num_epochs=10, seed=42)\nresults = dict(zip(("without", "with"), map(from_42, (0.0, 0.2))))\n',
            "✓",
        ),
        (
            "integer zero, star arguments",
            "",
            'settings = (train_loader, test_loader, 10, 42)\nresults = dict(without=run(0, *settings))\nresults |= {"with": run(1 / 5, *settings)}\n',
            "✓",
        ),
        (
            "T4 each run gets another seed",
            "",
            "results = {}\nfor i, (name, p) in enumerate([('without', 0.0), ('with', 0.2)]):\n    results[name] = run(p, train_loader, test_loader, seed=42 + i)\n",
            "✗ is that of seed 43 with dropout",
        ),
        (
            "T4 zip pairs the names with the wrong p",
            "",
            "names = ['with', 'without']\nprobabilities = [0.0, 0.2]\nresults = {name: run(p, train_loader, test_loader) for name, p in zip(names, probabilities)}\n",
            "✗ is that of the run 'with'",
        ),
        (
            "T4 loaders handed over in the wrong order",
            "",
            "results = {\n    'without': run(0.0, test_loader, train_loader),\n    'with': run(0.2, test_loader, train_loader),\n}\n",
            "✗ is no share of the 10,000 test images",
        ),
        (
            "T4 ok: dictionary comprehension",
            "",
            "results = {\n    key: run(p, train_loader, test_loader)\n    for key, p in (('without', 0.0), ('with', 0.2))\n}\n",
            "✓",
        ),
        (
            "T4 ok: map over the probabilities",
            "",
            "def _run_with(p):\n    return run(p, train_loader, test_loader, num_epochs=10, seed=42)\n\n\nresults = dict(zip(('without', 'with'), map(_run_with, (0.0, 0.2))))\n",
            "✓",
        ),
        (
            "t4 a different seed for each run",
            "",
            "results = {}\nfor i, (name, p) in enumerate([('without', 0.0), ('with', 0.2)]):\n    results[name] = run(p, train_loader, test_loader, num_epochs=10, seed=42 + i)\n",
            "✗ is that of seed 43 with dropout",
        ),
        (
            "t4 train_loader passed twice",
            "",
            "results = {\n    'without': run(0.0, train_loader, test_loader),\n    'with': run(0.2, train_loader, train_loader),\n}\n",
            "✗ with: 95.5183% is no share of the 10,000 test images",
        ),
        (
            "t4 ok: dict comprehension",
            "",
            "results = {\n    name: run(p, train_loader, test_loader, num_epochs=10, seed=42)\n    for name, p in {'without': 0.0, 'with': 0.2}.items()\n}\n",
            "✓",
        ),
        (
            "t4 ok: partial, map and zip",
            "",
            "from functools import partial\n\nten_epochs = partial(run, train_loader=train_loader, test_loader=test_loader, num_epochs=10, seed=42)\nresults = dict(zip(('without', 'with'), map(ten_epochs, (0.0, 0.2))))\n",
            "✓",
        ),
        (
            "t4 ok: with dropout first, filled in a loop",
            "",
            "results = {}\nfor p in (0.2, 0):\n    model, losses, accuracies = run(p, train_loader, test_loader)\n    results['with' if p else 'without'] = (model, losses, accuracies)\n",
            "✓",
        ),
        (
            "keys and probabilities zipped the wrong way round",
            "",
            'results = {\n    name: run(p, train_loader, test_loader)\n    for name, p in zip(["with", "without"], [0.0, 0.2])\n}\n',
            "✗ is that of the run 'with'",
        ),
        (
            "another seed for each run",
            "",
            'results = {}\nfor i, (name, p) in enumerate([("without", 0.0), ("with", 0.2)]):\n    results[name] = run(p, train_loader, test_loader, num_epochs=10, seed=42 + i)\n',
            "✗ is that of seed 43 with dropout",
        ),
        (
            "loaders swapped in the call",
            "",
            'results = {\n    "without": run(0.0, test_loader, train_loader),\n    "with": run(0.2, test_loader, train_loader),\n}\n',
            "✗ without: 76.6950% is no share of the 10,000 test images",
        ),
        (
            "the model is thrown away",
            "",
            'results = {}\nfor name, p in {"without": 0.0, "with": 0.2}.items():\n    model, losses, accuracies = run(p, train_loader, test_loader)\n    results[name] = (losses, accuracies)\n',
            "✗ without: a tuple of 2 in place of a tuple of 3",
        ),
        (
            "dictionary comprehension, everything spelled out",
            "",
            'results = {\n    name: run(p, train_loader, test_loader, num_epochs=10, seed=42)\n    for name, p in (("without", 0.0), ("with", 0.2))\n}\n',
            "✓",
        ),
        (
            "zip, map and a partial, dropout first",
            "",
            'from functools import partial\n\ntrain_with = partial(run, train_loader=train_loader, test_loader=test_loader)\nresults = dict(zip(("with", "without"), map(train_with, (0.2, 0))))\n',
            "✓",
        ),
        (
            "dict.fromkeys gives both keys one run",
            "",
            'results = dict.fromkeys(["without", "with"])\nfor p in (0.0, 0.2):\n    results = dict.fromkeys(results, run(p, train_loader, test_loader))\n',
            "✗ without and with hold the same losses",
        ),
        (
            "only one",
            "",
            "results = {'without': RESULTS['without']}",
            "✗ give it the keys",
        ),
        (
            "keys swapped..",
            "",
            "results = {'without': RESULTS['with'], 'with': RESULTS['without']}",
            "✗ without: the first loss, 0.3413, is that of the run 'with'",
        ),
        (
            "one run for both.",
            "",
            "results = dict.fromkeys(('without', 'with'), RESULTS['with'])",
            "✗ without and with hold the same losses",
        ),
        (
            "keys p..",
            "",
            "results = {0.0: RESULTS['without'], 0.2: RESULTS['with']}",
            "✗ give it the keys",
        ),
        (
            "True and False",
            "",
            "results = {False: RESULTS['without'], True: RESULTS['with']}",
            "✗ give it the keys",
        ),
        (
            "a list.",
            "",
            "results = [RESULTS['without'], RESULTS['with']]",
            "✗ results is of type list",
        ),
        (
            "accuracies alone....",
            "",
            "results = {k: v[2] for k, v in RESULTS.items()}",
            "✗ without: a list of 10 in place of a tuple of 3",
        ),
        (
            "pairs",
            "",
            "results = {k: v[1:] for k, v in RESULTS.items()}",
            "✗ without: a tuple of 2 in place of a tuple of 3",
        ),
        (
            "the model last.",
            "",
            "results = {k: (v[1], v[2], v[0]) for k, v in RESULTS.items()}",
            "✗ without: a list comes first",
        ),
        (
            "no model",
            "",
            "results = {k: (None, v[1], v[2]) for k, v in RESULTS.items()}",
            "✗ without: a NoneType comes first",
        ),
        (
            "untrained models.",
            "",
            "results = {k: (make_dropout_mlp(0.2).to(device), v[1], v[2]) for k, v in RESULTS.items()}",
            "✗ without: the model has 11.82% on the test set, and its list ends",
        ),
        (
            "one model in both.....",
            "",
            "results = {k: (RESULTS['with'][0], v[1], v[2]) for k, v in RESULTS.items()}",
            "✗ del has 10.28% on the test set, and its list ends with 11.35",
        ),
        (
            "models swapped.",
            "",
            "results = {'without': (RESULTS['with'][0], *RESULTS['without'][1:]), 'with': (RESULTS['without'][0], *RESULTS['with'][1:])}",
            "✗ del has 10.28% on the test set, and its list ends with 11.35",
        ),
        (
            "five epochs",
            "",
            "results = {k: (v[0], v[1][:5], v[2][:5]) for k, v in RESULTS.items()}",
            "✗ without: 5 losses and 5 accuracies",
        ),
        (
            "eleven epochs.",
            "",
            "results = {k: (v[0], v[1] + v[1][-1:], v[2] + v[2][-1:]) for k, v in RESULTS.items()}",
            "✗ without: 11 losses and 11 accuracies",
        ),
        (
            "fractions",
            "",
            "results = {k: (v[0], v[1], [a / 100 for a in v[2]]) for k, v in RESULTS.items()}",
            "✗ without: the accuracies lie between 0 and 1",
        ),
        (
            "lists swapped..",
            "",
            "results = {k: (v[0], v[2], v[1]) for k, v in RESULTS.items()}",
            "✗ without: 95.25 is the first loss, far above that of a guess",
        ),
        (
            "p = 0.8.",
            "",
            "results = {**RESULTS, 'with': (RESULTS['with'][0], P_08[0], P_08[1])}",
            "✗ with: the first loss, 1.4364, is that of p = 0.8",
        ),
        (
            "p = 0.5.....",
            "",
            "results = {**RESULTS, 'with': (RESULTS['with'][0], P_05[0], P_05[1])}",
            "✗ with: the first loss, 0.5834, is that of p = 0.5",
        ),
        (
            "another seed with",
            "",
            "results = {**RESULTS, 'with': (RESULTS['with'][0], WITH_43[1], WITH_43[2])}",
            "✗ with: the first loss, 0.3521, is that of seed 43 with dropout",
        ),
        (
            "another seed without.",
            "",
            "results = {**RESULTS, 'without': (RESULTS['without'][0], WITHOUT_43[0], WITHOUT_43[1])}",
            "✗ without: the first loss, 0.2747, is that of seed 43 without drop",
        ),
        (
            "on the training set.",
            "",
            "results = {**RESULTS, 'without': (RESULTS['without'][0], WITHOUT[1], ON_TRAINING_SET[2])}",
            "✗ accuracy is 96.10%, and seed 42 gives 95.25% on the test set",
        ),
        (
            "texts",
            "",
            "results = {k: (v[0], [str(a) for a in v[1]], v[2]) for k, v in RESULTS.items()}",
            "✗ without: the list of losses: entry 1 of 10 is '0.2645', and no p",
        ),
        (
            "tensors",
            "",
            "results = {k: (v[0], torch.tensor(v[1], requires_grad=True), v[2]) for k, v in RESULTS.items()}",
            "✗ without: the list of losses: this is a tensor that keeps the gra",
        ),
        (
            "functions.",
            "",
            "results = {k: (lambda: v) for k, v in RESULTS.items()}",
            "✗ without: a function in place of a tuple of 3",
        ),
        (
            "results a function",
            "",
            "def results(name):\n    return RESULTS[name]\n",
            "✗ results is of type function",
        ),
        (
            "already trained",
            "",
            "results = {**RESULTS, 'with': (RESULTS['with'][0], [0.0795] * 10, RESULTS['with'][2])}",
            "✗ ",
        ),
        (
            "the last numbers",
            "",
            "results = {k: (v[0], v[1][-1], v[2][-1]) for k, v in RESULTS.items()}",
            "✗ without: the list of losses: this is a single number, 0.0212, an",
        ),
        (
            "None",
            "",
            "results = {**RESULTS, 'with': None}",
            "✗ with: a NoneType in place of a tuple of 3",
        ),
        (
            "keys in capitals",
            "",
            "results = {'Without': RESULTS['without'], 'With': RESULTS['with']}",
            "✗ give it the keys",
        ),
        (
            "dictionaries inside",
            "",
            "results = {k: dict(zip(('model', 'losses', 'accuracies'), v)) for k, v in RESULTS.items()}",
            "✗ without: a dict of 3 in place of a tuple of 3",
        ),
        (
            "tuples.",
            "",
            "results = {k: (v[0], tuple(v[1]), tuple(v[2])) for k, v in RESULTS.items()}",
            "✓",
        ),
        (
            "arrays.",
            "",
            "results = {k: (v[0], np.array(v[1]), np.array(v[2])) for k, v in RESULTS.items()}",
            "✓",
        ),
        ("lists", "", "results = {k: list(v) for k, v in RESULTS.items()}", "✓"),
        (
            "the other order",
            "",
            "results = {'with': RESULTS['with'], 'without': RESULTS['without']}",
            "✓",
        ),
        ("a third run", "", "results = {**RESULTS, 'half': RESULTS['with']}", "✓"),
        (
            "an ordered dictionary",
            "",
            "from collections import OrderedDict\nresults = OrderedDict(sorted(RESULTS.items()))",
            "✓",
        ),
        (
            "an update..",
            "",
            "results = {}\nfor key in ('without', 'with'):\n    results[key] = RESULTS[key]",
            "✓",
        ),
        (
            "models in training mode",
            "",
            "results = {k: (v[0].train(), v[1], v[2]) for k, v in RESULTS.items()}",
            "✓",
        ),
    ],
}
