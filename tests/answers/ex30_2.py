"""Answers to Exercise 30.2; tests/test_exercises.py says how they are written."""

ADAM = [0.2645, 0.1102, 0.0797, 0.0614, 0.0483], [95.25, 96.79, 97.27, 96.89, 97.74]
ADAM_GOING_ON = [0.0391, 0.0322, 0.027, 0.0233, 0.021], [97.5, 97.6, 97.8, 97.7, 97.6]
SGD = [0.3161, 0.1139, 0.0785, 0.0587, 0.0448], [95.34, 97.05, 97.36, 97.18, 97.65]
SEED_43_ADAM = (
    [0.2747, 0.1159, 0.0816, 0.0628, 0.0506],
    [96.01, 96.89, 97.48, 97.41, 97.69],
)
SGD_43 = [0.3265, 0.1156, 0.0784, 0.0582, 0.0446], [95.81, 96.94, 97.27, 97.50, 97.44]
SGD_PLAIN = [0.7861, 0.3588, 0.3006, 0.2658, 0.2373], [89.5, 91.3, 92.4, 93.3, 94.0]

RECORDED = {"results": {"Adam": ADAM, "SGD": SGD}}

BY_SAMPLE = """
def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):
    torch.manual_seed(seed)
    model = MNISTMLP().to(device)
    optimizer = make_optimizer(model)
    losses, accuracies = [], []
    for _ in range(num_epochs):
        model.train()
        total = 0.0
        for X, y in train_loader:
            loss = nn.functional.cross_entropy(model(X.to(device)), y.to(device))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(y)
        losses.append(total / len(train_loader.dataset))
        accuracies.append(100 * evaluate(model, test_loader, nn.CrossEntropyLoss())[1])
    return losses, accuracies
"""

ANSWERS = {
    1: [
        (
            "T1 make_adam also set to 0.01",
            "",
            "LR = 0.01\n\n\ndef make_adam(model):\n    # same learning rate for both, to be fair\n    return optim.Adam(model.parameters(), lr=LR, fused=True)\n\n\ndef make_sgd(model):\n    return optim.SGD(model.parameters(), lr=LR, momentum=0.9)\n",
            "✗ make_adam makes other steps than the chapter's optimizer",
        ),
        (
            "T1 reseeds the generator",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    torch.manual_seed(0)  # for reproducible SGD\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n",
            "✗ make_sgd sets a seed, which decides what comes after",
        ),
        (
            "a lambda, and parameter groups",
            "",
            """
make_sgd = lambda net: optim.SGD(
    [{"params": [p]} for p in net.parameters()], momentum=0.9, lr=1e-2
)
""",
            "✓",
        ),
        (
            "an optimizer of one's own",
            "",
            """
class Momentum(optim.Optimizer):
    def __init__(self, params):
        super().__init__(params, {"lr": 0.01})

    @torch.no_grad()
    def step(self):
        for p in self.param_groups[0]["params"]:
            v = self.state[p].setdefault("v", torch.zeros_like(p))
            v.mul_(0.9).add_(p.grad)
            p.sub_(0.01 * v)


def make_sgd(model):
    return Momentum(model.parameters())
""",
            "✓",
        ),
        (
            "no momentum",
            ", lr=0.01, momentum=0.9",
            ", lr=0.01",
            "✗ SGD without momentum",
        ),
        (
            "Adam's rate",
            "lr=0.01, mom",
            "lr=0.001, mom",
            "✗ the learning rate is 0.001 — pass",
        ),
        (
            "Adam again",
            "return optim.SGD(model.parameters(), lr=0.01, momentum=0.9)",
            "return optim.Adam(model.parameters(), lr=0.01)",
            "✗ the steps of Adam",
        ),
        (
            "the class, not called",
            "return optim.SGD(model.parameters(), lr=0.01, momentum=0.9)",
            "return optim.SGD",
            "✗ the class itself is returned",
        ),
        (
            "Nesterov momentum",
            "momentum=0.9)",
            "momentum=0.9, nesterov=True)",
            "✗ nesterov=True",
        ),
        (
            "another model's parameters",
            "return optim.SGD(model.parameters()",
            "return optim.SGD(MNISTMLP().parameters()",
            "✗ does not hold the parameters",
        ),
    ],
    2: [
        (
            "the model is never moved",
            "MNISTMLP().to(device)",
            "MNISTMLP()",
            "✗ no network is moved to device",
        ),
        (
            "stops early when the accuracy falls",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        accuracy = 100 * evaluate(model, test_loader, loss_fn)[1]\n        test_accuracies.append(accuracy)\n        if len(test_accuracies) > 1 and accuracy < test_accuracies[-2]:\n            break  # no more progress\n    return train_losses, test_accuracies\n",
            "✗ it ends with epoch 2 of 3",
        ),
        (
            "the mean over samples, which the words allow",
            "",
            BY_SAMPLE,
            "✓",
        ),
        (
            "one epoch too few",
            "range(num_epochs)",
            "range(1, num_epochs)",
            "✗ it ends with epoch 2 of 3",
        ),
        (
            "seed 0 taken for none, and the mean over samples",
            "",
            BY_SAMPLE.replace("    torch.", "    if seed:\n        torch.", 1),
            "✗ seed 0 is not set",
        ),
        (
            "seed only inside fork_rng",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    with torch.random.fork_rng():  # leave the global generator as it was\n        torch.manual_seed(seed)\n        model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n",
            "✗ when the first epoch begins, the random generator is as it w",
        ),
        (
            "other names for all arguments",
            "",
            """
def run(new, batches, held_out, epochs=5, random_state=42):
    torch.manual_seed(random_state)
    net, losses, scores = MNISTMLP().to(device), [], []
    optimizer = new(net)
    for _ in range(epochs):
        losses += [train_one_epoch(net, batches, nn.CrossEntropyLoss(), optimizer)]
        scores += [100 * evaluate(net, held_out, nn.CrossEntropyLoss())[1]]
    return losses, scores
""",
            "✓",
        ),
        (
            "the seed set in every epoch",
            "        train_losses.append(",
            "        torch.manual_seed(seed)\n        train_losses.append(",
            "✗ the seed is set again in every epoch",
        ),
        (
            "ten thousand test images, always",
            "",
            """
def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):
    torch.manual_seed(seed)
    model = MNISTMLP().to(device)
    optimizer = make_optimizer(model)
    losses, accuracies = [], []
    for _ in range(num_epochs):
        losses.append(train_one_epoch(model, train_loader, nn.CrossEntropyLoss(), optimizer))
        model.eval()
        with torch.no_grad():
            right = sum((model(X.to(device)).argmax(1) == y.to(device)).sum().item() for X, y in test_loader)
        accuracies.append(100 * right / 10000)
    return losses, accuracies
""",
            "✗ is divided by 10,000",
        ),
        (
            "tuples, a while loop, other names",
            "",
            """
def run(optimizer_for, batches, held_out, num_epochs=5, seed=42):
    torch.manual_seed(seed)
    net = MNISTMLP().to(device)
    opt = optimizer_for(net)
    criterion = nn.CrossEntropyLoss()
    history, epoch = [], 0
    while epoch < num_epochs:
        loss = train_one_epoch(net, batches, criterion, opt)
        history.append((loss, 100 * evaluate(net, held_out, criterion)[1]))
        epoch += 1
    return tuple(zip(*history))
""",
            "✓",
        ),
        (
            "one model for all runs",
            "    model = MNISTMLP().to(device)\n",
            "    model = globals().setdefault('shared', MNISTMLP().to(device))\n",
            "✗ train the same model",
        ),
        (
            "no seed",
            "    torch.manual_seed(seed)\n",
            "",
            "✗ no seed is set before the model",
        ),
        (
            "the model before the seed",
            ("    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n"),
            ("    model = MNISTMLP().to(device)\n    torch.manual_seed(seed)\n"),
            "✗ no seed is set before the model",
        ),
        (
            "always the same seed",
            "torch.manual_seed(seed)",
            "torch.manual_seed(42)",
            "✗ the seed is 42",
        ),
        (
            "accuracy on the training set",
            "evaluate(model, test_loader, loss_fn)",
            "evaluate(model, train_loader, loss_fn)",
            "✗ read on train_loader",
        ),
        (
            "fractions",
            "test_accuracies.append(100 * test_accuracy)",
            "test_accuracies.append(test_accuracy)",
            "✗ the accuracies are fractions",
        ),
        (
            "always five epochs",
            "for _ in range(num_epochs)",
            "for _ in range(5)",
            "✗ always trains five epochs",
        ),
        (
            "the lists swapped",
            "    return train_losses, test_accuracies",
            "    return test_accuracies, train_losses",
            "✗ the two lists are swapped",
        ),
        (
            "evaluated before training",
            (
                "        train_losses.append(train_one_epoch(model, train_loader, "
                "loss_fn, optimizer))\n"
                "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n"
            ),
            (
                "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n"
                "        train_losses.append(train_one_epoch(model, train_loader, "
                "loss_fn, optimizer))\n"
            ),
            "✗ read before the epoch",
        ),
        (
            "the loaders of the whole set",
            "train_one_epoch(model, train_loader, loss_fn, optimizer)",
            "train_one_epoch(model, make_loader(train_data), loss_fn, optimizer)",
            "✗ in neither of the loaders",
        ),
    ],
    3: [
        (
            "different seeds",
            "",
            "results = {'Adam': results['Adam'], 'SGD': SGD_43}",
            "✗ as seed 43 gives",
        ),
        (
            "the second run goes on from the first",
            "",
            "results = {'Adam': ADAM_GOING_ON, 'SGD': results['SGD']}",
            "✗ training loss of epoch 1 is 0.0391",
        ),
        (
            "twice the same run",
            "",
            "results = {'Adam': results['Adam'], 'SGD': results['Adam']}",
            "✗ both entries hold the same",
        ),
        (
            "SGD without momentum was run",
            "",
            "results = {'Adam': results['Adam'], 'SGD': SGD_PLAIN}",
            "✗ as no momentum gives",
        ),
    ],
    4: [
        (
            "T4 first_epoch_reaching: rounds to one digit",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    for epoch, accuracy in enumerate(accuracies, 1):\n        if round(accuracy, 1) >= target:\n            return epoch\n",
            "✗ the accuracies are rounded to one digit before",
        ),
        (
            "a generator expression",
            "",
            """
def first_epoch_reaching(accuracies, target=97.0):
    return next((i + 1 for i, a in enumerate(accuracies) if a >= target), None)
""",
            "✓",
        ),
        (
            "rounded first",
            "accuracy >= target",
            "round(accuracy) >= target",
            "✗ rounded before they are compared",
        ),
        (
            "the list used up",
            "    for epoch, accuracy in enumerate(accuracies, start=1):",
            "    for epoch in range(1, len(accuracies) + 1):\n        accuracy = accuracies.pop(0)",
            "✗ it changes the list that it is given",
        ),
        (
            "epochs from 0",
            "enumerate(accuracies, start=1)",
            "enumerate(accuracies)",
            "✗ counted from 0",
        ),
        (
            "greater in place of at least",
            "accuracy >= target",
            "accuracy > target",
            "✗ compare with >=",
        ),
        (
            "the best epoch",
            "    for epoch, accuracy in enumerate(accuracies, start=1):",
            (
                "    return 1 + int(np.argmax(accuracies)) if accuracies else None\n"
                "    for epoch, accuracy in enumerate(accuracies, start=1):"
            ),
            "✗ the best epoch",
        ),
        (
            "a fixed target",
            "accuracy >= target",
            "accuracy >= 97.0",
            "✗ the target is always 97",
        ),
    ],
}

# --- answers of strangers, written before any was tried ---

MAKE = "optim.SGD(model.parameters(), lr=0.01, momentum=0.9)"
RUN = """
def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):
    torch.manual_seed(seed)
    model = MNISTMLP().to(device)
    optimizer = make_optimizer(model)
    loss_fn = nn.CrossEntropyLoss()
    train_losses, test_accuracies = [], []
    for epoch in range(num_epochs):
        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))
        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])
    return train_losses, test_accuracies
"""
BY_HAND = """
def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):
    torch.manual_seed(seed)
    model = MNISTMLP().to(device)
    optimizer = make_optimizer(model)
    loss_fn = nn.CrossEntropyLoss()
    train_losses, test_accuracies = [], []
    for epoch in range(num_epochs):
        model.train()
        total = 0.0
        for X, y in train_loader:
            X, y = X.to(device), y.to(device)
            loss = loss_fn(model(X), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item()
        train_losses.append(total / len(train_loader))
        model.eval()
        right = count = 0
        with torch.no_grad():
            for X, y in test_loader:
                X, y = X.to(device), y.to(device)
                right += (model(X).argmax(dim=1) == y).sum().item()
                count += len(y)
        test_accuracies.append(100 * right / count)
    return train_losses, test_accuracies
"""
REACHING = """
def first_epoch_reaching(accuracies, target=97.0):
    for epoch, accuracy in enumerate(accuracies, start=1):
        if accuracy >= target:
            return epoch
    return None
"""


def changed(code, *changes):
    """Code with some changes: old, new, old, new, ..."""
    for old, new in zip(changes[::2], changes[1::2]):
        assert old in code, old
        code = code.replace(old, new)
    return code


STRANGERS = {
    1: [
        (
            "momentum forgotten",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    return optim.SGD(model.parameters(), lr=0.01)\n',
            "✗ SGD without momentum",
        ),
        (
            "learning rate and momentum swapped again",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    momentum, learning_rate = 0.9, 0.01\n    return optim.SGD(model.parameters(), momentum, learning_rate)\n',
            "✗ the two numbers are swapped",
        ),
        (
            "Nesterov switched on again",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.9, nesterov=True)\n',
            "✗ nesterov=True is another rule",
        ),
        (
            "dampening as in a moving average",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    # momentum is an exponential moving average of the gradients: 0.9 * old + 0.1 * new\n    beta = 0.9\n    return optim.SGD(model.parameters(), lr=0.01, momentum=beta, dampening=beta)\n',
            "✗ is another rule",
        ),
        (
            "optimizer for a model of its own",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n    return optimizer\n',
            "✗ the optimizer does not hold the parameters of the model that",
        ),
        (
            "momentum only in the defaults",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    optimizer = optim.SGD(model.parameters(), lr=0.01)\n    optimizer.defaults["momentum"] = 0.9\n    return optimizer\n',
            "✗ SGD without momentum",
        ),
        (
            "biases without momentum",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    weights = [p for p in model.parameters() if p.ndim > 1]\n    biases = [p for p in model.parameters() if p.ndim <= 1]\n    return optim.SGD(\n        [{"params": weights, "momentum": 0.9}, {"params": biases}],\n        lr=0.01,\n    )\n',
            "✗ after step 2 a weight has moved by",
        ),
        (
            "only the linear layers",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    parameters = []\n    for module in model.modules():\n        if isinstance(module, nn.Linear):\n            parameters += [module.weight, module.bias]\n    return optim.SGD(parameters, lr=0.01, momentum=0.9)\n',
            "✗ the optimizer does not hold the parameters of the model",
        ),
        (
            "gradient clipping by a hook",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    optimizer = optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n\n    def keep_stable(optimizer, args, kwargs):\n        nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)\n\n    optimizer.register_step_pre_hook(keep_stable)\n    return optimizer\n',
            "✗ after step 1 a weight has moved by",
        ),
        (
            "the model's weights drawn anew",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    # start from scratch, in case Adam has trained this model before\n    for module in model.modules():\n        if hasattr(module, "reset_parameters"):\n            module.reset_parameters()\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n',
            "✗ after step 1 a weight has moved by",
        ),
        (
            "subclass with fixed settings",
            "",
            'class MomentumSGD(optim.SGD):\n    """optim.SGD with the exercise\'s settings."""\n\n    def __init__(self, params):\n        super().__init__(params, lr=0.01, momentum=0.9)\n\n\ndef make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    return MomentumSGD(model.parameters())\n',
            "✓",
        ),
        (
            "positional arguments in a lambda again",
            "",
            "make_sgd = lambda m: optim.SGD(list(m.parameters()), 1e-2, 9e-1)\n",
            "✓",
        ),
        (
            "momentum set in the groups afterwards",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    optimizer = optim.SGD(model.parameters())\n    settings = {"lr": 0.01, "momentum": 0.9}\n    optimizer.defaults.update(settings)\n    for group in optimizer.param_groups:\n        group.update(settings)\n    return optimizer\n',
            "✓",
        ),
        (
            "one group per parameter again again",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    groups = [\n        {"params": [p], "lr": 0.01, "momentum": 0.9} for p in model.parameters()\n    ]\n    return optim.SGD(groups, lr=0.01, momentum=0.9)\n',
            "✓",
        ),
        (
            "SGD without momentum",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    return optim.SGD(model.parameters(), lr=0.01)\n',
            "✗ SGD without momentum",
        ),
        (
            "Adam's learning rate kept",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    return optim.SGD(model.parameters(), lr=0.001, momentum=0.9)\n',
            "✗ the learning rate is",
        ),
        (
            "Nesterov switched on",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.9, nesterov=True)\n',
            "✗ nesterov=True is another rule",
        ),
        (
            "momentum as a running average",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    beta = 0.9\n    # v <- beta * v + (1 - beta) * g\n    return optim.SGD(model.parameters(), lr=0.01, momentum=beta, dampening=beta)\n',
            "✗ is another rule",
        ),
        (
            "only model.layers",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    return optim.SGD(model.layers.parameters(), lr=0.01, momentum=0.9)\n',
            "✗ make_sgd raised AttributeError: 'Linear' object has no attri",
        ),
        (
            "nothing returned",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    optimizer = optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n',
            "✗ make_sgd returns None",
        ),
        (
            "momentum for the weights only",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    matrices = [p for p in model.parameters() if p.ndim > 1]\n    vectors = [p for p in model.parameters() if p.ndim <= 1]\n    groups = [{"params": matrices, "momentum": 0.9}, {"params": vectors}]\n    return optim.SGD([g for g in groups if g["params"]], lr=0.01)\n',
            "✗ after step 2 a weight has moved by",
        ),
        (
            "seeds the generator on the way",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    torch.manual_seed(42)  # reproducible\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n',
            "✗ make_sgd sets a seed, which decides what comes after",
        ),
        (
            "clipping hooks left on the parameters",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    for p in model.parameters():  # keep SGD stable\n        p.register_hook(lambda grad: grad.clamp(-1.0, 1.0))\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n',
            "✗ after step 2 a weight has moved by",
        ),
        (
            "a lambda",
            "",
            "make_sgd = lambda m: optim.SGD(momentum=9e-1, lr=1e-2, params=m.parameters())\n",
            "✓",
        ),
        (
            "a callable object",
            "",
            'class OptimizerMaker:\n    """Calls an optimizer class with stored settings on the parameters of a model."""\n\n    def __init__(self, cls, **settings):\n        self.cls, self.settings = cls, settings\n\n    def __call__(self, model):\n        return self.cls(model.parameters(), **self.settings)\n\n\nmake_sgd = OptimizerMaker(optim.SGD, lr=0.01, momentum=0.9)\n',
            "✓",
        ),
        (
            "one group per parameter again",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    groups = [{"params": [parameter]} for parameter in model.parameters()]\n    return optim.SGD(groups, lr=0.01, momentum=0.9)\n',
            "✓",
        ),
        (
            "settings updated after construction",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    settings = dict(lr=0.01, momentum=0.9)\n    optimizer = optim.SGD(model.parameters())\n    optimizer.defaults.update(settings)\n    for group in optimizer.param_groups:\n        group.update(settings)\n    return optimizer\n',
            "✓",
        ),
        (
            "named parameters",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    return optim.SGD(model.named_parameters(), 0.01, 0.9)\n',
            "✓",
        ),
        (
            "Nesterov for good measure",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.9, nesterov=True)\n',
            "✗ nesterov=True is another rule",
        ),
        (
            "momentum written into optimizer.defaults",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    optimizer = optim.SGD(model.parameters(), lr=0.01)\n    optimizer.defaults["momentum"] = 0.9\n    return optimizer\n',
            "✗ SGD without momentum",
        ),
        (
            "dampening 0.9 for a proper moving average",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    beta = 0.9\n    # exponential moving average: beta * v + (1 - beta) * g\n    return optim.SGD(model.parameters(), lr=0.01, momentum=beta, dampening=beta)\n',
            "✗ is another rule",
        ),
        (
            "parameters counted first",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    params = model.parameters()\n    n = sum(p.numel() for p in params)\n    assert n > 0, "the model has nothing to train"\n    return optim.SGD(params, lr=0.01, momentum=0.9)\n',
            "✗ make_sgd raised ValueError: optimizer got an empty parameter",
        ),
        (
            "state_dict instead of parameters",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    weights_and_biases = list(model.state_dict().values())\n    return optim.SGD(weights_and_biases, lr=0.01, momentum=0.9)\n',
            "✗ the optimizer does not hold the parameters of the model that",
        ),
        (
            "two groups, momentum for the weights only",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    weights = [p for name, p in model.named_parameters() if not name.endswith("bias")]\n    biases = [p for name, p in model.named_parameters() if name.endswith("bias")]\n    return optim.SGD(\n        [{"params": weights, "momentum": 0.9}, {"params": biases}],\n        lr=0.01,\n    )\n',
            "✗ after step 2 a weight has moved by",
        ),
        (
            "warm-up scheduler that nobody steps",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    optimizer = optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n    # a gentle start, SGD can be unstable in the first steps\n    warmup = optim.lr_scheduler.LinearLR(optimizer, start_factor=0.1, total_iters=100)\n    return optimizer\n',
            "✗ the learning rate is",
        ),
        (
            "new weights while making the optimizer",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    # start from scratch, in case Adam has trained this model already\n    for module in model.modules():\n        if hasattr(module, "reset_parameters"):\n            module.reset_parameters()\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n',
            "✗ after step 1 a weight has moved by",
        ),
        (
            "optimizer cached per model class",
            "",
            'def make_sgd(model, _made={}):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    kind = type(model)\n    if kind not in _made:\n        _made[kind] = optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n    return _made[kind]\n',
            "✗ a second call returns the first model's optimizer",
        ),
        (
            "gradient clamp hooked into the parameters",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    params = list(model.parameters())\n    for p in params:\n        p.register_hook(lambda grad: grad.clamp(-0.1, 0.1))\n    return optim.SGD(params, lr=0.01, momentum=0.9)\n',
            "✗ after step 1 a weight has moved by",
        ),
        (
            "momentum as in batch norm",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    keep = 0.9\n    return optim.SGD(model.parameters(), lr=0.01, momentum=1 - keep)  # PyTorch counts the new part\n',
            "✗ the momentum is",
        ),
        (
            "subclass that is the factory",
            "",
            'class ChapterSGD(optim.SGD):\n    """optim.SGD with the exercise\'s two numbers built in."""\n\n    def __init__(self, network):\n        super().__init__(network.parameters(), lr=1e-2, momentum=0.9)\n\n\ndef make_sgd(network):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    return ChapterSGD(network)\n',
            "✓",
        ),
        (
            "one group per parameter",
            "",
            'def make_sgd(net):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    groups = [{"params": [p]} for _, p in net.named_parameters()]\n    return optim.SGD(groups, lr=0.01, momentum=0.9)\n',
            "✓",
        ),
        (
            "positional arguments in a lambda",
            "",
            "make_sgd = lambda m: optim.SGD(m.parameters(), 0.01, 0.9)\n",
            "✓",
        ),
        (
            "curried factory with partial",
            "",
            "import functools\n\n\ndef _factory(cls, **settings):\n    build = functools.partial(cls, **settings)\n\n    def make(some_model):\n        return build(some_model.parameters())\n\n    return make\n\n\nmake_sgd = _factory(optim.SGD, momentum=0.9, lr=0.01)\n",
            "✓",
        ),
        (
            "t1 dampening so that v is an average",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    # v should be a running average of the gradients: 0.9 of the old, 0.1 of the new\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.9, dampening=0.9)\n',
            "✗ is another rule",
        ),
        (
            "t1 nesterov switched on",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    settings = dict(lr=1e-2, momentum=0.9, nesterov=True)\n    return optim.SGD(model.parameters(), **settings)\n',
            "✗ nesterov=True is another rule",
        ),
        (
            "t1 momentum written into defaults too late",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    optimizer = optim.SGD(model.parameters(), lr=0.01)\n    optimizer.defaults["momentum"] = 0.9\n    return optimizer\n',
            "✗ SGD without momentum",
        ),
        (
            "t1 bias group without momentum",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    weights, biases = [], []\n    for name, param in model.named_parameters():\n        (biases if name.endswith("bias") else weights).append(param)\n    groups = [\n        {"params": weights, "momentum": 0.9},\n        {"params": biases},\n    ]\n    return optim.SGD(groups, lr=0.01)\n',
            "✗ after step 2 a weight has moved by",
        ),
        (
            "t1 trailing comma",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    return optim.SGD(model.parameters(),\n                     lr=0.01,\n                     momentum=0.9),\n',
            "✗ a tuple is returned",
        ),
        (
            "t1 parameter generator used up",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    params = model.parameters()\n    num_params = sum(p.numel() for p in params)\n    assert num_params > 0, "the model has no parameters"\n    return optim.SGD(params, lr=0.01, momentum=0.9)\n',
            "✗ make_sgd raised ValueError: optimizer got an empty parameter",
        ),
        (
            "t1 optimizer of a deep copy",
            "",
            'import copy\n\n\ndef make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    # work on a copy, so that the caller\'s model is not changed by this function\n    net = copy.deepcopy(model)\n    return optim.SGD(net.parameters(), lr=0.01, momentum=0.9)\n',
            "✗ the optimizer does not hold the parameters of the model that",
        ),
        (
            "t1 re-initializes the weights",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    # make sure that we start from scratch and not from Adam\'s weights\n    for module in model.modules():\n        if hasattr(module, "reset_parameters"):\n            module.reset_parameters()\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n',
            "✗ after step 1 a weight has moved by",
        ),
        (
            "t1 optimizer cached by class name",
            "",
            '_optimizers = {}\n\n\ndef make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    key = type(model).__name__\n    if key not in _optimizers:\n        _optimizers[key] = optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n    return _optimizers[key]\n',
            "✗ a second call returns the first model's optimizer",
        ),
        (
            "t1 make_adam changed as well",
            "",
            'def make_adam(model):\n    """Adam, with the same learning rate as SGD so that the comparison is fair."""\n    return optim.Adam(model.parameters(), lr=0.01, fused=True)\n\n\ndef make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n',
            "✗ make_adam makes other steps than the chapter's optimizer",
        ),
        (
            "t1 only model.layers",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    # flatten has no parameters, so the layers are enough\n    return optim.SGD(model.layers.parameters(), lr=0.01, momentum=0.9)\n',
            "✗ make_sgd raised AttributeError: 'Linear' object has no attri",
        ),
        (
            "t1 right: lambda, other argument name",
            "",
            "make_sgd = lambda net: optim.SGD(net.parameters(), momentum=9 / 10, lr=1e-2)\n",
            "✓",
        ),
        (
            "t1 right: callable object",
            "",
            'class OptimizerFactory:\n    """Remembers a class and its settings; called with a model, it makes the optimizer."""\n\n    def __init__(self, cls, **settings):\n        self.cls = cls\n        self.settings = settings\n\n    def __call__(self, model):\n        return self.cls(model.parameters(), **self.settings)\n\n\nmake_sgd = OptimizerFactory(optim.SGD, lr=0.01, momentum=0.9)\n',
            "✓",
        ),
        (
            "t1 right: one group per parameter",
            "",
            'def make_sgd(network):\n    groups = [\n        {"params": [p], "lr": 0.01, "momentum": 0.9} for p in network.parameters()\n    ]\n    return optim.SGD(groups, lr=0.01, momentum=0.9)\n',
            "✓",
        ),
        (
            "t1 right: momentum set in the groups",
            "",
            'def make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    sgd = optim.SGD(list(model.parameters()), lr=0.01)\n    for group in sgd.param_groups:\n        group["momentum"] = 0.9  # read anew in every step\n    return sgd\n',
            "✓",
        ),
        (
            "t1 right: subclass of SGD",
            "",
            'class HeavyBall(optim.SGD):\n    """optim.SGD with the settings of this exercise."""\n\n    def __init__(self, params, lr=0.01, momentum=0.9):\n        super().__init__(params, lr=lr, momentum=momentum)\n\n\ndef make_sgd(model):\n    return HeavyBall(dict(model.named_parameters()).values())\n',
            "✓",
        ),
        (
            "T1 nesterov switched on",
            "",
            "def make_adam(model):\n    # fused: the same rule for all parameters in one pass, which is faster\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.9, nesterov=True)\n",
            "✗ nesterov=True is another rule",
        ),
        (
            "T1 dampening makes it an average",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    # v = 0.9 v + 0.1 grad, like the first moment of Adam\n    beta = 0.9\n    return optim.SGD(model.parameters(), lr=0.01, momentum=beta, dampening=beta)\n",
            "✗ is another rule",
        ),
        (
            "T1 positional arguments swapped",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    return optim.SGD(model.parameters(), 0.9, 0.01)\n",
            "✗ the two numbers are swapped",
        ),
        (
            "T1 optimizer cached in a mutable default",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model, made={}):\n    if 'sgd' not in made:\n        made['sgd'] = optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n    return made['sgd']\n",
            "✗ a second call returns the first model's optimizer",
        ),
        (
            "T1 only the weight matrices",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    weights = [p for name, p in model.named_parameters() if name.endswith('weight')]\n    return optim.SGD(weights, lr=0.01, momentum=0.9)\n",
            "✗ the optimizer does not hold the parameters of the model that",
        ),
        (
            "T1 parameters generator used up by a print",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    params = model.parameters()\n    print('parameters:', sum(p.numel() for p in params))\n    return optim.SGD(params, lr=0.01, momentum=0.9)\n",
            "✗ make_sgd raised ValueError: optimizer got an empty parameter",
        ),
        (
            "T1 p.data instead of p",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    tensors = [p.data for p in model.parameters()]\n    return optim.SGD(tensors, lr=0.01, momentum=0.9)\n",
            "✗ the optimizer does not hold the parameters of the model that",
        ),
        (
            "T1 momentum written to defaults afterwards",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    optimizer = optim.SGD(model.parameters(), lr=0.01)\n    optimizer.defaults['momentum'] = 0.9\n    return optimizer\n",
            "✗ SGD without momentum",
        ),
        (
            "T1 optimizer for a new MNISTMLP",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    model = MNISTMLP().to(device)\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n",
            "✗ the optimizer does not hold the parameters of the model that",
        ),
        (
            "T1 right: positional lambda",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\nmake_sgd = lambda net: optim.SGD(net.parameters(), 1e-2, 9 / 10)\n",
            "✓",
        ),
        (
            "T1 right: subclass of SGD",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\nclass HeavyBall(optim.SGD):\n    def __init__(self, params):\n        super().__init__(params, lr=0.01, momentum=0.9)\n\n\ndef make_sgd(model):\n    return HeavyBall(model.parameters())\n",
            "✓",
        ),
        (
            "T1 right: one group per parameter",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    groups = [{'params': [p]} for _, p in model.named_parameters()]\n    return optim.SGD(groups, lr=0.01, momentum=0.9)\n",
            "✓",
        ),
        (
            "T1 right: decorator that fills the model in",
            "",
            "import functools\n\n\ndef make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef takes_model(factory):\n    @functools.wraps(factory)\n    def wrapper(model):\n        return factory(list(model.parameters()))\n    return wrapper\n\n\n@takes_model\ndef make_sgd(params):\n    settings = dict(lr=0.01, momentum=0.9)\n    return optim.SGD(params, **settings)\n",
            "✓",
        ),
        (
            "T1 right: callable object",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\nclass OptimizerMaker:\n    def __init__(self, cls, **settings):\n        self.cls, self.settings = cls, settings\n\n    def __call__(self, model):\n        return self.cls(model.parameters(), **self.settings)\n\n\nmake_sgd = OptimizerMaker(optim.SGD, lr=0.01, momentum=0.9)\n",
            "✓",
        ),
        (
            "learning rate left at the default",
            "",
            "def make_adam(model):\n    '''The chapter's optimizer.'''\n    # fused: the same rule for all parameters in one pass, which is faster\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    '''Stochastic gradient descent with learning rate 0.01 and momentum 0.9.'''\n    return optim.SGD(model.parameters(), momentum=0.9)\n",
            "✗ the learning rate is",
        ),
        (
            "learning rate and momentum swapped",
            "",
            "def make_adam(model):\n    '''The chapter's optimizer.'''\n    # fused: the same rule for all parameters in one pass, which is faster\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    '''Stochastic gradient descent with learning rate 0.01 and momentum 0.9.'''\n    momentum, lr = 0.9, 0.01\n    return optim.SGD(model.parameters(), momentum, lr)\n",
            "✗ the two numbers are swapped",
        ),
        (
            "Nesterov momentum switched on",
            "",
            "def make_adam(model):\n    '''The chapter's optimizer.'''\n    # fused: the same rule for all parameters in one pass, which is faster\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    '''Stochastic gradient descent with learning rate 0.01 and momentum 0.9.'''\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.9, nesterov=True)\n",
            "✗ nesterov=True is another rule",
        ),
        (
            "dampening makes the velocity an average",
            "",
            "def make_adam(model):\n    '''The chapter's optimizer.'''\n    # fused: the same rule for all parameters in one pass, which is faster\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    '''Stochastic gradient descent with learning rate 0.01 and momentum 0.9.'''\n    beta = 0.9\n    # v = beta * v + (1 - beta) * gradient\n    return optim.SGD(model.parameters(), lr=0.01, momentum=beta, dampening=beta)\n",
            "✗ is another rule",
        ),
        (
            "biases left out",
            "",
            "def make_adam(model):\n    '''The chapter's optimizer.'''\n    # fused: the same rule for all parameters in one pass, which is faster\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    '''Stochastic gradient descent with learning rate 0.01 and momentum 0.9.'''\n    weights = [p for name, p in model.named_parameters() if 'weight' in name]\n    return optim.SGD(weights, lr=0.01, momentum=0.9)\n",
            "✗ the optimizer does not hold the parameters of the model that",
        ),
        (
            "momentum set as an attribute",
            "",
            "def make_adam(model):\n    '''The chapter's optimizer.'''\n    # fused: the same rule for all parameters in one pass, which is faster\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    '''Stochastic gradient descent with learning rate 0.01 and momentum 0.9.'''\n    optimizer = optim.SGD(model.parameters(), lr=0.01)\n    optimizer.momentum = 0.9\n    return optimizer\n",
            "✗ SGD without momentum",
        ),
        (
            "misspelled key in the parameter group",
            "",
            "def make_adam(model):\n    '''The chapter's optimizer.'''\n    # fused: the same rule for all parameters in one pass, which is faster\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    '''Stochastic gradient descent with learning rate 0.01 and momentum 0.9.'''\n    group = {'params': model.parameters(), 'moment': 0.9}\n    return optim.SGD([group], lr=0.01)\n",
            "✗ SGD without momentum",
        ),
        (
            "detached parameters",
            "",
            "def make_adam(model):\n    '''The chapter's optimizer.'''\n    # fused: the same rule for all parameters in one pass, which is faster\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    '''Stochastic gradient descent with learning rate 0.01 and momentum 0.9.'''\n    params = [p.detach() for p in model.parameters()]\n    return optim.SGD(params, lr=0.01, momentum=0.9)\n",
            "✗ the optimizer does not hold the parameters of the model that",
        ),
        (
            "optimizer cached by the class of the model",
            "",
            "def make_adam(model):\n    '''The chapter's optimizer.'''\n    # fused: the same rule for all parameters in one pass, which is faster\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\n_optimizers = {}\n\n\ndef make_sgd(model):\n    '''Stochastic gradient descent with learning rate 0.01 and momentum 0.9.'''\n    key = type(model).__name__\n    if key not in _optimizers:\n        _optimizers[key] = optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n    return _optimizers[key]\n",
            "✗ a second call returns the first model's optimizer",
        ),
        (
            "a warm-up scheduler that is never stepped",
            "",
            "def make_adam(model):\n    '''The chapter's optimizer.'''\n    # fused: the same rule for all parameters in one pass, which is faster\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    '''Stochastic gradient descent with learning rate 0.01 and momentum 0.9.'''\n    optimizer = optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n    warm_up = optim.lr_scheduler.LinearLR(optimizer, total_iters=100)\n    return optimizer\n",
            "✗ after step 1 a weight has moved by",
        ),
        (
            "parameters of another model",
            "",
            "def make_adam(model):\n    '''The chapter's optimizer.'''\n    # fused: the same rule for all parameters in one pass, which is faster\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    '''Stochastic gradient descent with learning rate 0.01 and momentum 0.9.'''\n    model = MNISTMLP().to(device)\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n",
            "✗ the optimizer does not hold the parameters of the model that",
        ),
        (
            "settings in a dictionary",
            "",
            "SETTINGS = {\n    'Adam': dict(lr=0.001, fused=True),\n    'SGD': dict(lr=1e-2, momentum=9e-1),\n}\n\n\ndef _make(kind, net):\n    return getattr(optim, kind)(net.parameters(), **SETTINGS[kind])\n\n\ndef make_adam(net):\n    return _make('Adam', net)\n\n\ndef make_sgd(net):\n    return _make('SGD', net)\n",
            "✓",
        ),
        (
            "one parameter group for each parameter",
            "",
            "def make_adam(model):\n    '''The chapter's optimizer.'''\n    # fused: the same rule for all parameters in one pass, which is faster\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    '''Stochastic gradient descent with learning rate 0.01 and momentum 0.9.'''\n    groups = [{'params': [p], 'lr': 0.01, 'momentum': 0.9} for p in model.parameters()]\n    return optim.SGD(groups, lr=0.01, momentum=0.9)\n",
            "✓",
        ),
        (
            "subclass of SGD",
            "",
            "def make_adam(model):\n    '''The chapter's optimizer.'''\n    # fused: the same rule for all parameters in one pass, which is faster\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\nclass HeavyBall(optim.SGD):\n    '''SGD with the settings of this exercise.'''\n\n    def __init__(self, params):\n        super().__init__(params, lr=0.01, momentum=0.9)\n\n\ndef make_sgd(model):\n    return HeavyBall(model.parameters())\n",
            "✓",
        ),
        (
            "callable object",
            "",
            "class Maker:\n    def __init__(self, cls, **settings):\n        self.cls, self.settings = cls, settings\n\n    def __call__(self, model):\n        return self.cls(model.parameters(), **self.settings)\n\n\nmake_adam = Maker(optim.Adam, lr=0.001, fused=True)\nmake_sgd = Maker(optim.SGD, lr=0.01, momentum=0.9)\n",
            "✓",
        ),
        (
            "decorator and partial",
            "",
            "from functools import partial, wraps\n\n\ndef for_model(maker):\n    @wraps(maker)\n    def wrapper(model):\n        return maker()(list(model.parameters()))\n    return wrapper\n\n\n@for_model\ndef make_adam():\n    '''The chapter's optimizer.'''\n    return partial(optim.Adam, lr=0.001, fused=True)\n\n\n@for_model\ndef make_sgd():\n    '''Stochastic gradient descent with learning rate 0.01 and momentum 0.9.'''\n    return partial(optim.SGD, lr=0.01, momentum=0.9)\n",
            "✓",
        ),
        (
            "sgd without momentum",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    return optim.SGD(model.parameters(), lr=0.01)\n",
            "✗ SGD without momentum",
        ),
        (
            "sgd with adam's learning rate",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    return optim.SGD(model.parameters(), lr=0.001, momentum=0.9)\n",
            "✗ the learning rate is",
        ),
        (
            "lr and momentum swapped by position",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    momentum, lr = 0.9, 0.01\n    return optim.SGD(model.parameters(), momentum, lr)\n",
            "✗ the two numbers are swapped",
        ),
        (
            "nesterov switched on",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.9, nesterov=True)\n",
            "✗ nesterov=True is another rule",
        ),
        (
            "parameter generator exhausted",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    params = model.parameters()\n    n = sum(p.numel() for p in params)\n    print('optimizing', n, 'parameters')\n    return optim.SGD(params, lr=0.01, momentum=0.9)\n",
            "✗ make_sgd raised ValueError: optimizer got an empty parameter",
        ),
        (
            "momentum set as an attribute",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    optimizer = optim.SGD(model.parameters(), lr=0.01)\n    optimizer.momentum = 0.9\n    return optimizer\n",
            "✗ SGD without momentum",
        ),
        (
            "dampening 0.9 added",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    beta = 0.9\n    # running average: beta * v + (1 - beta) * grad\n    return optim.SGD(model.parameters(), lr=0.01, momentum=beta, dampening=beta)\n",
            "✗ is another rule",
        ),
        (
            "biases left out of the optimizer",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    weights = [p for p in model.parameters() if p.dim() > 1]\n    return optim.SGD(weights, lr=0.01, momentum=0.9)\n",
            "✗ the optimizer does not hold the parameters of the model that",
        ),
        (
            "optimizer cached in a global",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\n_sgd = None\n\n\ndef make_sgd(model):\n    global _sgd\n    if _sgd is None:\n        _sgd = optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n    return _sgd\n",
            "✗ a second call returns the first model's optimizer",
        ),
        (
            "reaches into model.layers",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    return optim.SGD(model.layers.parameters(), lr=0.01, momentum=0.9)\n",
            "✗ make_sgd raised AttributeError: 'Linear' object has no attri",
        ),
        (
            "weight decay thrown in",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.9, weight_decay=5e-4)\n",
            "✗ shrinks the weights",
        ),
        (
            "lambda with positional options",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\nmake_sgd = lambda net: optim.SGD(list(net.parameters()), 1e-2, 0.9)\n",
            "✓",
        ),
        (
            "callable factory object",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\nclass OptimizerFactory:\n    def __init__(self, cls, **options):\n        self.cls = cls\n        self.options = options\n\n    def __call__(self, model):\n        return self.cls(model.parameters(), **self.options)\n\n\nmake_sgd = OptimizerFactory(optim.SGD, lr=0.01, momentum=0.9)\n",
            "✓",
        ),
        (
            "two parameter groups with equal options",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    matrices = [p for p in model.parameters() if p.dim() >= 2]\n    others = [p for p in model.parameters() if p.dim() < 2]\n    groups = [{'params': ps} for ps in (matrices, others) if ps]\n    return optim.SGD(groups, lr=0.01, momentum=0.9)\n",
            "✓",
        ),
        (
            "momentum written into the parameter groups",
            "",
            "def make_adam(model):\n    return optim.Adam(model.parameters(), lr=0.001, fused=True)\n\n\ndef make_sgd(model):\n    optimizer = optim.SGD(model.parameters(), lr=0.01)\n    for group in optimizer.param_groups:\n        group['momentum'] = 0.9\n    return optimizer\n",
            "✓",
        ),
        (
            "lr 0.1",
            MAKE,
            "optim.SGD(model.parameters(), lr=0.1, momentum=0.9)",
            "✗ 0.1",
        ),
        (
            "lr 0.02",
            MAKE,
            "optim.SGD(model.parameters(), lr=0.02, momentum=0.9)",
            "✗ 0.02",
        ),
        (
            "lr 1e-4, no momentum",
            MAKE,
            "optim.SGD(model.parameters(), lr=1e-4)",
            "✗ 0.0001",
        ),
        (
            "momentum 0.09",
            MAKE,
            "optim.SGD(model.parameters(), lr=0.01, momentum=0.09)",
            "✗ 0.09",
        ),
        (
            "momentum 0.99",
            MAKE,
            "optim.SGD(model.parameters(), lr=0.01, momentum=0.99)",
            "✗ 0.99",
        ),
        (
            "momentum 0.85",
            MAKE,
            "optim.SGD(model.parameters(), lr=0.01, momentum=0.85)",
            "✗ step",
        ),
        (
            "swapped",
            MAKE,
            "optim.SGD(model.parameters(), lr=0.9, momentum=0.01)",
            "✗ swapped",
        ),
        (
            "dampening",
            MAKE,
            "optim.SGD(model.parameters(), lr=0.01, momentum=0.9, dampening=0.9)",
            "✗ dampening",
        ),
        (
            "dampening by position",
            MAKE,
            "optim.SGD(model.parameters(), 0.01, 0.9, 0.1)",
            "✗ dampening",
        ),
        (
            "weight decay",
            MAKE,
            "optim.SGD(model.parameters(), lr=0.01, momentum=0.9, weight_decay=1e-4)",
            "✗ weight_decay",
        ),
        (
            "weight decay 0.3",
            MAKE,
            "optim.SGD(model.parameters(), lr=0.01, momentum=0.9, weight_decay=0.3)",
            "✗ step",
        ),
        (
            "uphill",
            MAKE,
            "optim.SGD(model.parameters(), lr=0.01, momentum=0.9, maximize=True)",
            "✗ maximize",
        ),
        (
            "a negative rate",
            MAKE,
            "optim.SGD(model.parameters(), lr=-0.01, momentum=0.9)",
            "✗ ValueError",
        ),
        ("Adam at 0.001", MAKE, "optim.Adam(model.parameters(), lr=0.001)", "✗ Adam"),
        (
            "RMSprop with momentum",
            MAKE,
            "optim.RMSprop(model.parameters(), lr=0.01, momentum=0.9)",
            "✗ step",
        ),
        ("Adagrad", MAKE, "optim.Adagrad(model.parameters(), lr=0.01)", "✗ Adagrad"),
        ("NAdam", MAKE, "optim.NAdam(model.parameters(), lr=0.01)", "✗ step"),
        (
            "the model itself",
            MAKE,
            "optim.SGD(model, lr=0.01, momentum=0.9)",
            "✗ TypeError",
        ),
        (
            "parameters not called",
            MAKE,
            "optim.SGD(model.parameters, lr=0.01, momentum=0.9)",
            "✗ TypeError",
        ),
        (
            "the weights only",
            MAKE,
            "optim.SGD([model.weight], lr=0.01, momentum=0.9)",
            "✗ parameters",
        ),
        (
            "the first of them",
            MAKE,
            "optim.SGD([next(model.parameters())], lr=0.01, momentum=0.9)",
            "✗ parameters",
        ),
        (
            "copies",
            MAKE,
            "optim.SGD([nn.Parameter(p.detach().clone()) for p in model.parameters()], lr=0.01, momentum=0.9)",
            "✗ parameters",
        ),
        ("no parentheses, but a tuple", MAKE, "optim.SGD, 0.01, 0.9", "✗ tuple"),
        (
            "a function",
            MAKE,
            "lambda: optim.SGD(model.parameters(), lr=0.01, momentum=0.9)",
            "✗ function",
        ),
        ("a text", MAKE, "'SGD'", "✗ str"),
        ("no return", "return " + MAKE, "optimizer = " + MAKE, "✗ None"),
        (
            "a scheduler",
            MAKE,
            "optim.lr_scheduler.StepLR(optim.SGD(model.parameters(), lr=0.01, momentum=0.9), 1)",
            "✗ moved by 0.00000",
        ),
        ("no rate", MAKE, "optim.SGD(model.parameters(), momentum=0.9)", "✗ 0.001"),
        (
            "a wrong keyword",
            MAKE,
            "optim.SGD(model.parameters(), learning_rate=0.01, momentum=0.9)",
            "✗ TypeError",
        ),
        (
            "of an earlier model",
            "",
            "other = MNISTMLP()\n\n\ndef make_sgd(model):\n    return optim.SGD(other.parameters(), lr=0.01, momentum=0.9)\n",
            "✗ parameters",
        ),
        (
            "one optimizer for all",
            "",
            "CACHE = []\n\n\ndef make_sgd(model):\n    if not CACHE:\n        CACHE.append(optim.SGD(model.parameters(), lr=0.01, momentum=0.9))\n    return CACHE[0]\n",
            "✗ a second call returns the first model's optimizer",
        ),
        ("right: by position", MAKE, "optim.SGD(model.parameters(), 0.01, 0.9)", "✓"),
        (
            "right: a list",
            MAKE,
            "optim.SGD(list(model.parameters()), lr=1e-2, momentum=9e-1)",
            "✓",
        ),
        (
            "right: named",
            MAKE,
            "optim.SGD(params=model.parameters(), momentum=0.9, lr=0.01, nesterov=False, weight_decay=0)",
            "✓",
        ),
        (
            "right: fused",
            MAKE,
            "optim.SGD(model.parameters(), lr=0.01, momentum=0.9, fused=True)",
            "✓",
        ),
        (
            "right: foreach",
            MAKE,
            "optim.SGD(model.parameters(), lr=0.01, momentum=0.9, foreach=True)",
            "✓",
        ),
        (
            "right: partial",
            "",
            "import functools\n\nmake_sgd = lambda model: functools.partial(optim.SGD, lr=0.01, momentum=0.9)(model.parameters())\n",
            "✓",
        ),
        (
            "right: a subclass",
            "",
            "class Mine(optim.SGD):\n    pass\n\n\ndef make_sgd(model):\n    return Mine(model.parameters(), lr=0.01, momentum=0.9)\n",
            "✓",
        ),
        (
            "right: torch.optim",
            MAKE,
            "torch.optim.SGD(filter(lambda p: p.requires_grad, model.parameters()), lr=0.01, momentum=0.9)",
            "✓",
        ),
        (
            "right: groups with defaults",
            MAKE,
            "optim.SGD([{'params': model.parameters(), 'lr': 0.01}], lr=1.0, momentum=0.9)",
            "✓",
        ),
        (
            "t1 no momentum",
            "",
            '\ndef make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    return optim.SGD(model.parameters(), lr=0.01)\n',
            "✗ SGD without momentum — pass momentum=0.9",
        ),
        (
            "t1 Adam's learning rate kept",
            "",
            '\ndef make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    return optim.SGD(model.parameters(), lr=0.001, momentum=0.9)\n',
            "✗ the learning rate is 0.001 — pass lr=0.01",
        ),
        (
            "t1 momentum 0.09",
            "",
            '\ndef make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.09)\n',
            "✗ the momentum is 0.09 — pass momentum=0.9",
        ),
        (
            "t1 Adam with lr 0.01",
            "",
            '\ndef make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    # betas[0] is Adam\'s momentum\n    return optim.Adam(model.parameters(), lr=0.01, betas=(0.9, 0.999))\n',
            "✗ these are the steps of Adam — use optim.SGD",
        ),
        (
            "t1 nesterov",
            "",
            '\ndef make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.9, nesterov=True)\n',
            "✗ nesterov=True is another rule — leave it out",
        ),
        (
            "t1 weight decay",
            "",
            '\ndef make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    optimizer = optim.SGD(\n        model.parameters(),\n        lr=0.01,\n        momentum=0.9,\n        weight_decay=1e-4,\n    )\n    return optimizer\n',
            "✗ weight_decay=0.0001 shrinks the weights — leave it out",
        ),
        (
            "t1 dampening",
            "",
            '\ndef make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    beta = 0.9\n    # running average of the gradients: beta * v + (1 - beta) * grad\n    return optim.SGD(model.parameters(), lr=0.01, momentum=beta, dampening=beta)\n',
            "✗ dampening=0.9 is another rule — leave it out",
        ),
        (
            "t1 no return",
            "",
            '\ndef make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    optimizer = optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n',
            "✗ make_sgd returns None — `return` the optimizer",
        ),
        (
            "t1 weights without biases",
            "",
            '\ndef make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    weights = [p for name, p in model.named_parameters() if "weight" in name]\n    return optim.SGD(weights, lr=0.01, momentum=0.9)\n',
            "✗ the optimizer does not hold the parameters of the model",
        ),
        (
            "t1 parameters of a new model",
            "",
            '\ndef make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    model = MNISTMLP().to(device)\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.9)\n',
            "✗ the optimizer does not hold the parameters of the model",
        ),
        (
            "t1 model instead of parameters",
            "",
            '\ndef make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    return optim.SGD(model, lr=0.01, momentum=0.9)\n',
            "✗ make_sgd raised TypeError: optimizer can only optimize",
        ),
        (
            "t1 lr and momentum swapped",
            "",
            '\ndef make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    return optim.SGD(model.parameters(), 0.9, 0.01)\n',
            "✗ the two numbers are swapped — lr=0.01, momentum=0.9",
        ),
        (
            "t1 make_adam changed too",
            "",
            "\n# For a fair comparison both get the same learning rate\nLR = 0.01\n\n\ndef make_adam(model):\n    return optim.Adam(model.parameters(), lr=LR, fused=True)\n\n\ndef make_sgd(model):\n    return optim.SGD(model.parameters(), lr=LR, momentum=0.9)\n",
            "✗ make_adam makes other steps than the chapter's optimizer —",
        ),
        (
            "t1 parameter generator used up",
            "",
            '\ndef make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    params = model.parameters()\n    print("Number of parameters:", sum(p.numel() for p in params))\n    return optim.SGD(params, lr=0.01, momentum=0.9)\n',
            "✗ make_sgd raised ValueError: optimizer got an empty",
        ),
        (
            "t1 momentum as an attribute",
            "",
            '\ndef make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    optimizer = optim.SGD(model.parameters(), lr=0.01)\n    optimizer.momentum = 0.9\n    return optimizer\n',
            "✗ SGD without momentum — pass momentum=0.9",
        ),
        (
            "t1 fused copied from Adam",
            "",
            '\ndef make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    # fused: the same rule for all parameters in one pass, which is faster\n    return optim.SGD(model.parameters(), lr=0.01, momentum=0.9, fused=True)\n',
            "✓",
        ),
        (
            "t1 lambda",
            "",
            "\nmake_sgd = lambda model: optim.SGD(model.parameters(), lr=1e-2, momentum=0.9)\n",
            "✓",
        ),
        (
            "t1 imported class, positional",
            "",
            "\nfrom torch.optim import SGD\n\n\ndef make_sgd(net):\n    return SGD(list(net.parameters()), 1e-2, 0.9)\n",
            "✓",
        ),
        (
            "t1 two parameter groups",
            "",
            '\ndef make_sgd(model):\n    """Weights and biases in groups of their own, both with the same settings."""\n    weights, biases = [], []\n    for p in model.parameters():\n        (biases if p.dim() == 1 else weights).append(p)\n    groups = [{"params": group} for group in (weights, biases) if group]\n    return optim.SGD(groups, lr=0.01, momentum=0.9)\n',
            "✓",
        ),
        (
            "t1 momentum set in the groups",
            "",
            '\ndef make_sgd(model):\n    """Stochastic gradient descent with learning rate 0.01 and momentum 0.9."""\n    optimizer = optim.SGD(model.parameters(), lr=0.01)\n    for group in optimizer.param_groups:\n        group["momentum"] = 0.9\n    return optimizer\n',
            "✓",
        ),
        (
            "t1 default arguments",
            "",
            '\ndef make_sgd(model, lr=0.01, momentum=0.9, **others):\n    """SGD; the learning rate and the momentum can be changed for experiments."""\n    return optim.SGD(params=model.parameters(), lr=lr, momentum=momentum, **others)\n',
            "✓",
        ),
        (
            "t1 settings in a dictionary, defaults spelled out",
            "",
            '\nSGD_SETTINGS = {\n    "lr": 0.01,\n    "momentum": 0.9,\n    "dampening": 0,\n    "weight_decay": 0,\n    "nesterov": False,\n}\n\n\ndef make_sgd(model):\n    return torch.optim.SGD(model.parameters(), **SGD_SETTINGS)\n',
            "✓",
        ),
    ],
    2: [
        (
            "accuracy as a fraction again",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_loss, test_acc = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(test_acc)\n    return train_losses, test_accuracies\n',
            "✗ the accuracies are fractions",
        ),
        (
            "seed after the model again",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    torch.manual_seed(seed)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n',
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "one list under two names",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses = test_accuracies = []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(evaluate(model, test_loader, loss_fn)[1] * 100)\n    return train_losses, test_accuracies\n',
            "✗ 6 numbers, where 3 are asked for, the training loss of epoch",
        ),
        (
            "return inside the loop",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        _, test_acc = evaluate(model, test_loader, loss_fn)\n        train_losses.append(train_loss)\n        test_accuracies.append(100 * test_acc)\n        return train_losses, test_accuracies\n',
            "✗ one epoch is trained, where num_epochs is 3",
        ),
        (
            "new optimizer every epoch",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        optimizer = make_optimizer(model)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ the optimizer is made anew in every epoch and forgets its mo",
        ),
        (
            "all the training, then all the tests",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses = [\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        for _ in range(num_epochs)\n    ]\n    test_accuracies = [\n        100 * evaluate(model, test_loader, loss_fn)[1] for _ in range(num_epochs)\n    ]\n    return train_losses, test_accuracies\n',
            "✗ the accuracy after epoch 1 is",
        ),
        (
            "model made once, outside",
            "",
            'model = MNISTMLP().to(device)\nloss_fn = nn.CrossEntropyLoss()\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ two runs train the same model, the second goes on from the f",
        ),
        (
            "accuracy on the training images",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, train_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n',
            "✗ the accuracy is read on train_loader, whose images the model",
        ),
        (
            "training loss per sample",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        model.train()\n        loss_sum, seen = 0.0, 0\n        for X, y in train_loader:\n            X, y = X.to(device), y.to(device)\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            loss_sum += loss.item() * len(y)\n            seen += len(y)\n        train_losses.append(loss_sum / seen)\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✓",
        ),
        (
            "mean of the batch accuracies again again again",
            "",
            'def percent_correct(model, loader):\n    model.eval()\n    accuracies = []\n    with torch.no_grad():\n        for X, y in loader:\n            X, y = X.to(device), y.to(device)\n            accuracies.append((model(X).argmax(dim=1) == y).float().mean().item())\n    return 100 * sum(accuracies) / len(accuracies)\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(percent_correct(model, test_loader))\n    return train_losses, test_accuracies\n',
            "✗ the accuracy is a mean over batches, in which the smaller la",
        ),
        (
            "training mode set once only again",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    model.train()\n    for epoch in range(num_epochs):\n        total_loss = 0.0\n        for X, y in train_loader:\n            X, y = X.to(device), y.to(device)\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            total_loss += loss.item()\n        train_losses.append(total_loss / len(train_loader))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ the model is trained in evaluation mode",
        ),
        (
            "softmax before the loss",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = nn.Sequential(MNISTMLP(), nn.Softmax(dim=1)).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ the logits pass through a softmax before the loss, which app",
        ),
        (
            "seed holds for the weights only",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    with torch.random.fork_rng():  # leave the global generator alone\n        torch.manual_seed(seed)\n        model = MNISTMLP().to(device)\n        optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ when the first epoch begins, the random generator is as it w",
        ),
        (
            "seed zero counts as no seed",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    if seed:\n        torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ seed 0 is not set",
        ),
        (
            "batches fetched once for all epochs",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    batches = list(train_loader)  # much faster than fetching them in each epoch\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, batches, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ the training loss of epoch 2 is",
        ),
        (
            "cache without the optimizer in its key",
            "",
            'finished = {}\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    key = (num_epochs, seed)\n    if key not in finished:\n        torch.manual_seed(seed)\n        model = MNISTMLP().to(device)\n        loss_fn = nn.CrossEntropyLoss()\n        optimizer = make_optimizer(model)\n        train_losses, test_accuracies = [], []\n        for epoch in range(num_epochs):\n            train_losses.append(\n                train_one_epoch(model, train_loader, loss_fn, optimizer)\n            )\n            test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n        finished[key] = train_losses, test_accuracies\n    return finished[key]\n',
            "✗ another make_optimizer, from the same seed, gives the same losses",
        ),
        (
            "gradients left switched off again",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        torch.set_grad_enabled(True)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        torch.set_grad_enabled(False)  # no graph for the test\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ gradients are still switched off when the function has ended",
        ),
        (
            "early stopping built in",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    best = 0.0\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        accuracy = 100 * evaluate(model, test_loader, loss_fn)[1]\n        test_accuracies.append(accuracy)\n        if accuracy <= best:\n            break\n        best = accuracy\n    return train_losses, test_accuracies\n',
            "✗ it ends with epoch 2 of 3, in which the accuracy falls",
        ),
        (
            "both loops written out",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    net = MNISTMLP().to(device)\n    opt = make_optimizer(net)\n    criterion = nn.CrossEntropyLoss()\n    losses, percents = [], []\n    for _ in range(num_epochs):\n        net.train()\n        batch_losses = []\n        for X, y in train_loader:\n            loss = criterion(net(X.to(device)), y.to(device))\n            net.zero_grad()\n            loss.backward()\n            opt.step()\n            batch_losses.append(loss.item())\n        losses.append(sum(batch_losses) / len(batch_losses))\n        net.eval()\n        hits = count = 0\n        with torch.inference_mode():\n            for X, y in test_loader:\n                guess = net(X.to(device)).argmax(dim=1)\n                hits += int((guess == y.to(device)).sum())\n                count += y.numel()\n        percents.append(hits / count * 100)\n    return losses, percents\n',
            "✓",
        ),
        (
            "recursion over the epochs again again again",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n\n    def epochs(left):\n        if left <= 0:\n            return [], []\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        accuracy = evaluate(model, test_loader, loss_fn)[1]\n        later_losses, later_accuracies = epochs(left - 1)\n        return [loss, *later_losses], [100 * accuracy, *later_accuracies]\n\n    return epochs(num_epochs)\n',
            "✓",
        ),
        (
            "pairs in one comprehension",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    pairs = [\n        (\n            train_one_epoch(model, train_loader, loss_fn, optimizer),\n            100.0 * evaluate(model, test_loader, loss_fn)[1],\n        )\n        for _ in range(num_epochs)\n    ]\n    return [loss for loss, _ in pairs], [percent for _, percent in pairs]\n',
            "✓",
        ),
        (
            "NumPy table turned into lists",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    table = np.zeros((2, num_epochs))\n    for e in range(num_epochs):\n        table[0, e] = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        table[1, e] = evaluate(model, test_loader, loss_fn)[1]\n    table[1] *= 100\n    train_losses, test_accuracies = table.tolist()\n    return train_losses, test_accuracies\n',
            "✓",
        ),
        (
            "generator of epochs in a class",
            "",
            'class TrainingRun:\n    """One model, one optimizer, and the history of both."""\n\n    def __init__(self, make_optimizer, seed):\n        torch.manual_seed(seed)\n        self.model = MNISTMLP().to(device)\n        self.optimizer = make_optimizer(self.model)\n        self.loss_fn = nn.CrossEntropyLoss()\n\n    def epochs(self, train_loader, test_loader, num_epochs):\n        done = 0\n        while done < num_epochs:\n            loss = train_one_epoch(\n                self.model, train_loader, self.loss_fn, self.optimizer\n            )\n            yield loss, evaluate(self.model, test_loader, self.loss_fn)[1]\n            done += 1\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    history = {"loss": [], "accuracy": []}\n    the_run = TrainingRun(make_optimizer, seed)\n    for loss, accuracy in the_run.epochs(train_loader, test_loader, num_epochs):\n        history["loss"].append(loss)\n        history["accuracy"].append(accuracy * 100)\n    return history["loss"], history["accuracy"]\n',
            "✓",
        ),
        (
            "whole run with the generator forked",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    with torch.random.fork_rng():\n        torch.manual_seed(seed)\n        model = MNISTMLP().to(device)\n        optimizer = make_optimizer(model)\n        loss_fn = nn.CrossEntropyLoss()\n        train_losses, test_accuracies = [], []\n        for epoch in range(1, num_epochs + 1):\n            train_losses += [train_one_epoch(model, train_loader, loss_fn, optimizer)]\n            test_accuracies += [100 * evaluate(model, test_loader, loss_fn)[1]]\n    return train_losses, test_accuracies\n',
            "✓",
        ),
        (
            "model before the seed",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    model = MNISTMLP().to(device)\n    torch.manual_seed(seed)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n',
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "accuracy as a fraction",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_loss, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(accuracy)\n    return train_losses, test_accuracies\n',
            "✗ the accuracies are fractions",
        ),
        (
            "test loss in the place of the training loss",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        loss, accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(loss)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n',
            "✗ the test loss stands where the training loss should",
        ),
        (
            "always five epochs again",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(5):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ it always trains five epochs",
        ),
        (
            "a new optimizer every epoch",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        optimizer = make_optimizer(model)\n        train_loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(train_loss)\n        test_accuracies.append(test_accuracy * 100)\n    return train_losses, test_accuracies\n',
            "✗ the optimizer is made anew in every epoch and forgets its mo",
        ),
        (
            "seed again in every epoch",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        torch.manual_seed(seed)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ the seed is set again in every epoch, so a shuffled loader g",
        ),
        (
            "evaluates before it trains again",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n    return train_losses, test_accuracies\n',
            "✗ the accuracy is read before the epoch, not after it",
        ),
        (
            "lists outside the function",
            "",
            'train_losses, test_accuracies = [], []\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "optimizer of another model",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(MNISTMLP().to(device))\n    model = MNISTMLP().to(device)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(loss)\n        test_accuracies.append(accuracy * 100)\n    return train_losses, test_accuracies\n',
            "✗ the training loss of epoch 1 is",
        ),
        (
            "makes its own test loader",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    test_loader = make_loader(test_data, batch_size=1000)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ models see images that are in neither of the loaders passed",
        ),
        (
            "losses as tensors",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        model.train()\n        total = 0.0\n        for X, y in train_loader:\n            loss = loss_fn(model(X.to(device)), y.to(device))\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            total += loss.detach()\n        train_losses.append(total / len(train_loader))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ the list of training losses: entry 1 of 3 is a tensor, and n",
        ),
        (
            "mean of the batch accuracies again again",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        model.eval()\n        accuracy = 0.0\n        with torch.no_grad():\n            for X, y in test_loader:\n                hits = model(X.to(device)).argmax(dim=1) == y.to(device)\n                accuracy += 100 * hits.float().mean().item()\n        test_accuracies.append(accuracy / len(test_loader))\n    return train_losses, test_accuracies\n',
            "✗ the accuracy is a mean over batches, in which the smaller la",
        ),
        (
            "training mode set once only",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    model.train()\n    for epoch in range(num_epochs):\n        batch_losses = []\n        for X, y in train_loader:\n            X, y = X.to(device), y.to(device)\n            optimizer.zero_grad()\n            loss = loss_fn(model(X), y)\n            loss.backward()\n            optimizer.step()\n            batch_losses.append(loss.item())\n        train_losses.append(sum(batch_losses) / len(batch_losses))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ the model is trained in evaluation mode",
        ),
        (
            "gradients left switched off",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        torch.set_grad_enabled(True)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        torch.set_grad_enabled(False)\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ gradients are still switched off when the function has ended",
        ),
        (
            "a cache with too small a key",
            "",
            '_finished = {}\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    key = make_optimizer, seed\n    if key in _finished:  # do not train twice\n        return _finished[key]\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    _finished[key] = train_losses, test_accuracies\n    return train_losses, test_accuracies\n',
            "✗ where the task is easy, run stops after 3 epochs, with num_e",
        ),
        (
            "batches drawn once for all epochs",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_batches, test_batches = list(train_loader), list(test_loader)  # faster\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_batches, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_batches, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ the training loss of epoch 2 is",
        ),
        (
            "copies of one initial model",
            "",
            'import copy\n\ninitial_model = MNISTMLP()\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = copy.deepcopy(initial_model).to(device)  # the same start for both\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ the training loss of epoch 1 is",
        ),
        (
            "one comprehension",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    net, loss_fn = MNISTMLP().to(device), nn.CrossEntropyLoss()\n    opt = make_optimizer(net)\n    history = [\n        (\n            train_one_epoch(net, train_loader, loss_fn, opt),\n            100 * evaluate(net, test_loader, loss_fn)[1],\n        )\n        for _ in range(num_epochs)\n    ]\n    return [loss for loss, _ in history], [accuracy for _, accuracy in history]\n',
            "✓",
        ),
        (
            "loops of its own",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    criterion = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    losses_per_epoch, percent_per_epoch = [], []\n    while len(losses_per_epoch) < num_epochs:\n        model.train()\n        batch_losses = []\n        for images, labels in train_loader:\n            optimizer.zero_grad()\n            loss = criterion(model(images.to(device)), labels.to(device))\n            loss.backward()\n            optimizer.step()\n            batch_losses.append(loss.item())\n        losses_per_epoch.append(sum(batch_losses) / len(batch_losses))\n        model.eval()\n        hits = seen = 0\n        with torch.inference_mode():\n            for images, labels in test_loader:\n                guesses = model(images.to(device)).argmax(1)\n                hits += int((guesses == labels.to(device)).sum())\n                seen += labels.shape[0]\n        percent_per_epoch.append(100.0 * hits / seen)\n    return losses_per_epoch, percent_per_epoch\n',
            "✓",
        ),
        (
            "random state restored afterwards",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    with torch.random.fork_rng():\n        torch.manual_seed(seed)\n        model = MNISTMLP().to(device)\n        optimizer = make_optimizer(model)\n        loss_fn = nn.CrossEntropyLoss()\n        train_losses, test_accuracies = [], []\n        for epoch in range(1, num_epochs + 1):\n            loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n            accuracy = 100 * evaluate(model, test_loader, loss_fn)[-1]\n            print(f"Epoch {epoch}: loss {loss:.4f}, accuracy {accuracy:.2f}%")\n            train_losses += [loss]\n            test_accuracies += [accuracy]\n    return train_losses, test_accuracies\n',
            "✓",
        ),
        (
            "recursion over the epochs again again",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n\n    def epochs(left):\n        if left == 0:\n            return [], []\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        losses, accuracies = epochs(left - 1)\n        return [loss, *losses], [accuracy * 100, *accuracies]\n\n    return epochs(num_epochs)\n',
            "✓",
        ),
        (
            "NumPy arrays turned into lists",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    curves = np.zeros((2, num_epochs))\n    for epoch in range(num_epochs):\n        curves[0, epoch] = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        curves[1, epoch] = evaluate(model, test_loader, loss_fn)[1]\n    curves[1] *= 100\n    train_losses, test_accuracies = curves.tolist()\n    return train_losses, test_accuracies\n',
            "✓",
        ),
        (
            "a trainer class with a generator",
            "",
            'class Trainer:\n    """A fresh MNISTMLP with its loss and its optimizer."""\n\n    def __init__(self, make_optimizer):\n        self.model = MNISTMLP().to(device)\n        self.loss_fn = nn.CrossEntropyLoss()\n        self.optimizer = make_optimizer(self.model)\n\n    def epochs(self, train_loader, test_loader):\n        while True:\n            loss = train_one_epoch(\n                self.model, train_loader, self.loss_fn, self.optimizer\n            )\n            yield loss, 100 * evaluate(self.model, test_loader, self.loss_fn)[1]\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies: two lists with\n    one number per epoch, the mean loss and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    epochs = Trainer(make_optimizer).epochs(train_loader, test_loader)\n    train_losses, test_accuracies = [], []\n    for _ in range(num_epochs):\n        loss, accuracy = next(epochs)\n        train_losses.append(loss)\n        test_accuracies.append(accuracy)\n    return train_losses, test_accuracies\n',
            "✓",
        ),
        (
            "a generator is seeded, but not the global one",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    rng = torch.Generator().manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n',
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "seeded again in each epoch",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        torch.manual_seed(seed)  # the same shuffle for both optimizers\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(evaluate(model, test_loader, loss_fn)[1] * 100)\n    return train_losses, test_accuracies\n',
            "✗ the seed is set again in every epoch, so a shuffled loader g",
        ),
        (
            "common starting weights saved outside",
            "",
            'import copy\n\ntorch.manual_seed(42)\nstart_weights = copy.deepcopy(MNISTMLP().state_dict())\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    model.load_state_dict(start_weights)  # both optimizers start at the same point\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(evaluate(model, test_loader, loss_fn)[1] * 100)\n    return train_losses, test_accuracies\n',
            "✗ the seed is 42 whatever is asked for",
        ),
        (
            "the lists are default arguments",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42,\n        train_losses=[], test_accuracies=[]):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, acc = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(acc * 100)\n    return train_losses, test_accuracies\n',
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "accuracy rounded to one decimal",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        test_loss, accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(loss)\n        test_accuracies.append(round(100 * accuracy, 1))\n    return train_losses, test_accuracies\n',
            "✗ the accuracies are rounded to one digit",
        ),
        (
            "zip object returned",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    history = []\n    for epoch in range(num_epochs):\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        accuracy = 100 * evaluate(model, test_loader, loss_fn)[1]\n        history.append((loss, accuracy))\n    return zip(*history)\n',
            "✗ run returns a zip",
        ),
        (
            "the print trains once more",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        print(f"epoch {epoch + 1}: {train_one_epoch(model, train_loader, loss_fn, optimizer):.4f}")\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ each epoch goes over the data twice, the first time unrecord",
        ),
        (
            "train mode set once before the epochs",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    model.train()\n    for epoch in range(num_epochs):\n        total = 0.0\n        for X, y in train_loader:\n            X, y = X.to(device), y.to(device)\n            optimizer.zero_grad()\n            loss = loss_fn(model(X), y)\n            loss.backward()\n            optimizer.step()\n            total += loss.item()\n        train_losses.append(total / len(train_loader))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(accuracy * 100)\n    return train_losses, test_accuracies\n',
            "✗ the model is trained in evaluation mode",
        ),
        (
            "mean of the batch accuracies again",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        model.eval()\n        per_batch = []\n        with torch.no_grad():\n            for X, y in test_loader:\n                X, y = X.to(device), y.to(device)\n                hits = model(X).argmax(dim=1) == y\n                per_batch.append(hits.float().mean().item())\n        test_accuracies.append(100 * sum(per_batch) / len(per_batch))\n    return train_losses, test_accuracies\n',
            "✗ the accuracy is a mean over batches, in which the smaller la",
        ),
        (
            "optimizer chosen by the function's name",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    if "adam" in getattr(make_optimizer, "__name__", ""):\n        optimizer = make_adam(model)\n    else:\n        optimizer = make_sgd(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ another optimizer than is asked for",
        ),
        (
            "softmax slipped into the loss",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    cross_entropy = nn.CrossEntropyLoss()\n\n    def loss_fn(logits, y):\n        return cross_entropy(logits.softmax(dim=1), y)\n\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ the logits pass through a softmax before the loss, which app",
        ),
        (
            "back to the best weights after a bad epoch",
            "",
            'import copy\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    best, best_weights = 0.0, None\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n        if accuracy >= best:\n            best, best_weights = accuracy, copy.deepcopy(model.state_dict())\n        else:\n            model.load_state_dict(best_weights)\n    return train_losses, test_accuracies\n',
            "✗ the training loss of epoch 3 is",
        ),
        (
            "arguments renamed, global loader used",
            "",
            'def run(make_optimizer, batches, test_batches, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_batches, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ models see images that are in neither of the loaders passed",
        ),
        (
            "training loss measured after the epoch again",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        train_loss, _ = evaluate(model, train_loader, loss_fn)\n        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(train_loss)\n        test_accuracies.append(100 * test_accuracy)\n    return train_losses, test_accuracies\n',
            "✗ the training loss is read after the epoch, with evaluate()",
        ),
        (
            "comprehension of pairs",
            "",
            'def run(factory, train_batches, test_batches, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return the training losses and the accuracies in percent."""\n    torch.manual_seed(seed)\n    net = MNISTMLP().to(device)\n    opt, criterion = factory(net), nn.CrossEntropyLoss()\n    pairs = [\n        (train_one_epoch(net, train_batches, criterion, opt),\n         100 * evaluate(net, test_batches, criterion)[1])\n        for _ in range(num_epochs)\n    ]\n    return [loss for loss, _ in pairs], [accuracy for _, accuracy in pairs]\n',
            "✓",
        ),
        (
            "endless generator and islice",
            "",
            'from itertools import islice\n\n\ndef _epochs(model, optimizer, train_loader, test_loader):\n    loss_fn = nn.CrossEntropyLoss()\n    while True:\n        train_loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        yield train_loss, evaluate(model, test_loader, loss_fn)[1] * 100\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for a, b in islice(_epochs(model, optimizer, train_loader, test_loader), num_epochs):\n        train_losses.append(a)\n        test_accuracies.append(b)\n    return train_losses, test_accuracies\n',
            "✓",
        ),
        (
            "a class holds the experiment",
            "",
            'class Experiment:\n    def __init__(self, make_optimizer, seed):\n        torch.manual_seed(seed)\n        self.model = MNISTMLP().to(device)\n        self.optimizer = make_optimizer(self.model)\n        self.loss_fn = nn.CrossEntropyLoss()\n        self.losses, self.percents = [], []\n\n    def epoch(self, train_loader, test_loader):\n        self.losses.append(\n            train_one_epoch(self.model, train_loader, self.loss_fn, self.optimizer)\n        )\n        self.percents.append(100.0 * evaluate(self.model, test_loader, self.loss_fn)[1])\n        return self\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    experiment = Experiment(make_optimizer, seed)\n    for _ in range(num_epochs):\n        experiment.epoch(train_loader, test_loader)\n    return experiment.losses, experiment.percents\n',
            "✓",
        ),
        (
            "recursion over the epochs again",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n\n    def go(left):\n        if left <= 0:\n            return [], []\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        percent = 100 * evaluate(model, test_loader, loss_fn)[1]\n        later_losses, later_percents = go(left - 1)\n        return [loss] + later_losses, [percent] + later_percents\n\n    return go(num_epochs)\n',
            "✓",
        ),
        (
            "all loops by hand, one function with a switch",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n\n    def sweep(loader, learn):\n        model.train(learn)\n        batch_losses, hits, count = [], 0, 0\n        with torch.set_grad_enabled(learn):\n            for X, y in loader:\n                X, y = X.to(device), y.to(device)\n                logits = model(X)\n                loss = loss_fn(logits, y)\n                if learn:\n                    model.zero_grad()\n                    loss.backward()\n                    optimizer.step()\n                batch_losses.append(loss.item())\n                hits += int((logits.argmax(1) == y).sum())\n                count += len(y)\n        return sum(batch_losses) / len(batch_losses), hits / count\n\n    curves = ([], [])\n    for _ in range(num_epochs):\n        curves[0].append(sweep(train_loader, True)[0])\n        curves[1].append(sweep(test_loader, False)[1] * 100)\n    return curves\n',
            "✓",
        ),
        (
            "seeding decorator and a numpy table",
            "",
            'import functools\nimport inspect\n\n\ndef seeded(function):\n    signature = inspect.signature(function)\n\n    @functools.wraps(function)\n    def wrapper(*args, **kwargs):\n        bound = signature.bind(*args, **kwargs)\n        bound.apply_defaults()\n        torch.manual_seed(bound.arguments["seed"])\n        return function(*args, **kwargs)\n\n    return wrapper\n\n\n@seeded\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    table = np.zeros((2, num_epochs))\n    for k in range(num_epochs):\n        table[0, k] = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        table[1, k] = 100 * evaluate(model, test_loader, loss_fn)[1]\n    train_losses, test_accuracies = table.tolist()\n    return train_losses, test_accuracies\n',
            "✓",
        ),
        (
            "t2 seed after the model",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    torch.manual_seed(seed)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, acc = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * acc)\n    return train_losses, test_accuracies\n',
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "t2 seeds a generator of its own",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    rng = torch.Generator()\n    rng.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(evaluate(model, test_loader, loss_fn)[1] * 100)\n    return train_losses, test_accuracies\n',
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "t2 fork_rng around the model only",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    # do not disturb the random numbers of the rest of the notebook\n    with torch.random.fork_rng():\n        torch.manual_seed(seed)\n        model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ when the first epoch begins, the random generator is as it w",
        ),
        (
            "t2 one list under two names",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses = test_accuracies = []\n    for epoch in range(num_epochs):\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(loss)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n',
            "✗ 6 numbers, where 3 are asked for, the training loss of epoch",
        ),
        (
            "t2 lists as default arguments",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42,\n        train_losses=[], test_accuracies=[]):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(evaluate(model, test_loader, loss_fn)[1] * 100)\n    return train_losses, test_accuracies\n',
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "t2 new optimizer every epoch",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        optimizer = make_optimizer(model)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(evaluate(model, test_loader, loss_fn)[1] * 100)\n    return train_losses, test_accuracies\n',
            "✗ the optimizer is made anew in every epoch and forgets its mo",
        ),
        (
            "t2 batches listed once",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    # going through the loader again and again is slow: keep its batches\n    train_batches = list(train_loader)\n    test_batches = list(test_loader)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_batches, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_batches, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n',
            "✗ the training loss of epoch 2 is",
        ),
        (
            "t2 training loss measured after the epoch",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        train_loss, _ = evaluate(model, train_loader, loss_fn)\n        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(train_loss)\n        test_accuracies.append(100 * test_accuracy)\n    return train_losses, test_accuracies\n',
            "✗ the training loss is read after the epoch, with evaluate()",
        ),
        (
            "t2 train mode set once only",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    model.train()\n    for epoch in range(num_epochs):\n        total = 0.0\n        for X, y in train_loader:\n            X, y = X.to(device), y.to(device)\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            total += loss.item()\n        train_losses.append(total / len(train_loader))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ the model is trained in evaluation mode",
        ),
        (
            "t2 accuracies rounded to one decimal",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(round(100 * evaluate(model, test_loader, loss_fn)[1], 1))\n    return train_losses, test_accuracies\n',
            "✗ the accuracies are rounded to one digit",
        ),
        (
            "t2 ten thousand test images hard-coded",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        model.eval()\n        correct = 0\n        with torch.no_grad():\n            for X, y in test_loader:\n                X, y = X.to(device), y.to(device)\n                correct += (model(X).argmax(dim=1) == y).sum().item()\n        test_accuracies.append(correct / 100)  # 10,000 images, in percent\n    return train_losses, test_accuracies\n',
            "✗ the number of right answers is divided by 10,000, whatever t",
        ),
        (
            "t2 optimizer of another model",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model, loss_fn, optimizer = (\n        MNISTMLP().to(device),\n        nn.CrossEntropyLoss(),\n        make_optimizer(MNISTMLP().to(device)),\n    )\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(evaluate(model, test_loader, loss_fn)[1] * 100)\n    return train_losses, test_accuracies\n',
            "✗ no batch changes the weights",
        ),
        (
            "t2 reseeds in every epoch",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    model = optimizer = None\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        torch.manual_seed(seed)\n        if epoch == 0:\n            model = MNISTMLP().to(device)\n            optimizer = make_optimizer(model)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(evaluate(model, test_loader, loss_fn)[1] * 100)\n    return train_losses, test_accuracies\n',
            "✗ the seed is set again in every epoch, so a shuffled loader g",
        ),
        (
            "t2 softmax before the cross-entropy",
            "",
            'def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    """Train a fresh MNISTMLP; return train_losses, test_accuracies."""\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    cross_entropy = nn.CrossEntropyLoss()\n\n    def loss_fn(logits, y):\n        # the cross-entropy compares probabilities\n        return cross_entropy(torch.softmax(logits, dim=1), y)\n\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(evaluate(model, test_loader, loss_fn)[1] * 100)\n    return train_losses, test_accuracies\n',
            "✗ the logits pass through a softmax before the loss, which app",
        ),
        (
            "t2 right: comprehension over the epochs",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model, loss_fn = MNISTMLP().to(device), nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    # a tuple is evaluated from left to right: first train, then evaluate\n    history = [\n        (\n            train_one_epoch(model, train_loader, loss_fn, optimizer),\n            100 * evaluate(model, test_loader, loss_fn)[1],\n        )\n        for _ in range(num_epochs)\n    ]\n    return [loss for loss, _ in history], [accuracy for _, accuracy in history]\n",
            "✓",
        ),
        (
            "t2 right: recursion",
            "",
            "def run(factory, fit_loader, check_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    net = MNISTMLP().to(device)\n    criterion = nn.CrossEntropyLoss()\n    opt = factory(net)\n\n    def go(epochs_left):\n        if epochs_left == 0:\n            return [], []\n        loss = train_one_epoch(net, fit_loader, criterion, opt)\n        accuracy = evaluate(net, check_loader, criterion)[1] * 100\n        later_losses, later_accuracies = go(epochs_left - 1)\n        return [loss] + later_losses, [accuracy] + later_accuracies\n\n    return go(num_epochs)\n",
            "✓",
        ),
        (
            "t2 right: generator",
            "",
            'def epochs_of(model, optimizer, loss_fn, train_loader, test_loader):\n    """Train without end; after each epoch yield the loss and the accuracy in percent."""\n    while True:\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        yield loss, 100.0 * accuracy\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    stream = epochs_of(\n        model, make_optimizer(model), nn.CrossEntropyLoss(), train_loader, test_loader\n    )\n    train_losses, test_accuracies = [], []\n    for _ in range(num_epochs):\n        loss, accuracy = next(stream)\n        train_losses += [loss]\n        test_accuracies += [accuracy]\n    return train_losses, test_accuracies\n',
            "✓",
        ),
        (
            "t2 right: loops written out",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    while len(train_losses) < num_epochs:\n        model.train()\n        batch_losses = []\n        for X, y in train_loader:\n            optimizer.zero_grad()\n            loss = loss_fn(model(X.to(device)), y.to(device))\n            loss.backward()\n            optimizer.step()\n            batch_losses.append(loss.item())\n        train_losses.append(sum(batch_losses) / len(batch_losses))\n\n        model.eval()\n        hits = total = 0\n        with torch.inference_mode():\n            for X, y in test_loader:\n                guesses = model(X.to(device)).argmax(dim=1)\n                hits += int((guesses == y.to(device)).sum())\n                total += y.numel()\n        test_accuracies.append(100 * hits / total)\n    return train_losses, test_accuracies\n",
            "✓",
        ),
        (
            "t2 right: numpy table",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    criterion = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    table = np.zeros((2, num_epochs))  # float64, so nothing is lost\n    for column in range(num_epochs):\n        table[0, column] = train_one_epoch(model, train_loader, criterion, optimizer)\n        table[1, column] = evaluate(model, test_loader, criterion)[1]\n    table[1] *= 100\n    losses, accuracies = table.tolist()\n    return losses, accuracies\n",
            "✓",
        ),
        (
            "t2 right: experiment class",
            "",
            "class Experiment:\n    def __init__(self, make_optimizer, seed):\n        torch.manual_seed(seed)\n        self.model = MNISTMLP().to(device)\n        self.optimizer = make_optimizer(self.model)\n        self.loss_fn = nn.CrossEntropyLoss()\n        self.train_losses = []\n        self.test_accuracies = []\n\n    def epoch(self, train_loader, test_loader):\n        self.train_losses.append(\n            train_one_epoch(self.model, train_loader, self.loss_fn, self.optimizer)\n        )\n        self.test_accuracies.append(\n            evaluate(self.model, test_loader, self.loss_fn)[1] * 100\n        )\n        return self\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    experiment = Experiment(make_optimizer, seed)\n    for _ in range(num_epochs):\n        experiment.epoch(train_loader, test_loader)\n    return experiment.train_losses, experiment.test_accuracies\n",
            "✓",
        ),
        (
            "T2 seed after the model",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    torch.manual_seed(seed)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n",
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "T2 reseeded in every epoch",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        torch.manual_seed(seed)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(evaluate(model, test_loader, loss_fn)[1] * 100)\n    return train_losses, test_accuracies\n",
            "✗ the seed is set again in every epoch, so a shuffled loader g",
        ),
        (
            "T2 new optimizer in every epoch",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        optimizer = make_optimizer(model)\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(loss)\n        test_accuracies.append(accuracy * 100)\n    return train_losses, test_accuracies\n",
            "✗ the optimizer is made anew in every epoch and forgets its mo",
        ),
        (
            "T2 best accuracy so far",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    best = 0.0\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        best = max(best, 100 * accuracy)\n        test_accuracies.append(best)\n    return train_losses, test_accuracies\n",
            "✗ each accuracy is the best one so far",
        ),
        (
            "T2 own loop stays in eval mode",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    model.train()\n    for epoch in range(num_epochs):\n        total = 0.0\n        for X, y in train_loader:\n            X, y = X.to(device), y.to(device)\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            total += loss.item()\n        train_losses.append(total / len(train_loader))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n",
            "✗ the model is trained in evaluation mode",
        ),
        (
            "T2 training loss measured after the epoch",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        train_loss, _ = evaluate(model, train_loader, loss_fn)\n        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(train_loss)\n        test_accuracies.append(100 * test_accuracy)\n    return train_losses, test_accuracies\n",
            "✗ the training loss is read after the epoch, with evaluate()",
        ),
        (
            "T2 accuracy rounded before the percent",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(round(accuracy, 2) * 100)\n    return train_losses, test_accuracies\n",
            "✗ the accuracies are rounded",
        ),
        (
            "T2 result lists as default arguments",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42,\n        train_losses=[], test_accuracies=[]):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n",
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "T2 optimizer bound to another model",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP()\n    optimizer = make_optimizer(MNISTMLP().to(device))\n    model = model.to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n",
            "✗ no batch changes the weights",
        ),
        (
            "T2 evaluated before the training",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        train_loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        train_losses.append(train_loss)\n        test_accuracies.append(accuracy * 100)\n    return train_losses, test_accuracies\n",
            "✗ the accuracy is read before the epoch, not after it",
        ),
        (
            "T2 seed only inside fork_rng",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    with torch.random.fork_rng():  # leave the global generator alone\n        torch.manual_seed(seed)\n        model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n",
            "✗ when the first epoch begins, the random generator is as it w",
        ),
        (
            "T2 stops early when the accuracy falls",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n        if epoch > 0 and test_accuracies[-1] < test_accuracies[-2]:\n            break  # overfitting\n    return train_losses, test_accuracies\n",
            "✗ it ends with epoch 2 of 3",
        ),
        (
            "T2 trains on the global loader",
            "",
            "def run(make_optimizer, loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        _, acc = evaluate(model, test_loader, loss_fn)\n        train_losses.append(loss)\n        test_accuracies.append(100 * acc)\n    return train_losses, test_accuracies\n",
            "✗ models see images that are in neither of the loaders passed",
        ),
        (
            "T2 label smoothing in the loss",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss(label_smoothing=0.1)\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n",
            "✗ the training loss of epoch 1 is",
        ),
        (
            "T2 right: history comprehension",
            "",
            "def run(maker, train, test, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    net = MNISTMLP().to(device)\n    opt, criterion = maker(net), nn.CrossEntropyLoss()\n    history = [\n        (train_one_epoch(net, train, criterion, opt), evaluate(net, test, criterion)[1])\n        for _ in range(num_epochs)\n    ]\n    return [loss for loss, _ in history], [100 * acc for _, acc in history]\n",
            "✓",
        ),
        (
            "T2 right: generator of epochs",
            "",
            "def epochs_of(model, optimizer, train_loader, test_loader):\n    loss_fn = nn.CrossEntropyLoss()\n    while True:\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        yield loss, accuracy * 100\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    import itertools\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    stream = epochs_of(model, make_optimizer(model), train_loader, test_loader)\n    losses, accuracies = [], []\n    for loss, accuracy in itertools.islice(stream, num_epochs):\n        losses.append(loss)\n        accuracies.append(accuracy)\n    return losses, accuracies\n",
            "✓",
        ),
        (
            "T2 right: recursion over the epochs",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n\n    def remaining(n):\n        if n <= 0:\n            return [], []\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        accuracy = 100 * evaluate(model, test_loader, loss_fn)[1]\n        losses, accuracies = remaining(n - 1)\n        return [loss, *losses], [accuracy, *accuracies]\n\n    return remaining(num_epochs)\n",
            "✓",
        ),
        (
            "T2 right: numpy table and tolist",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    table = np.zeros((2, num_epochs))\n    for column in range(num_epochs):\n        table[0, column] = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        table[1, column] = evaluate(model, test_loader, loss_fn)[1]\n    table[1] *= 100\n    train_losses, test_accuracies = table.tolist()\n    return train_losses, test_accuracies\n",
            "✓",
        ),
        (
            "T2 right: everything written out, same modes",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for _ in range(num_epochs):\n        model.train()\n        batch_losses = []\n        for X, y in train_loader:\n            optimizer.zero_grad()\n            loss = loss_fn(model(X.to(device)), y.to(device))\n            loss.backward()\n            optimizer.step()\n            batch_losses.append(loss.item())\n        train_losses.append(sum(batch_losses) / len(batch_losses))\n\n        model.eval()\n        correct = count = 0\n        with torch.inference_mode():\n            for X, y in test_loader:\n                guesses = model(X.to(device)).max(dim=1).indices\n                correct += int((guesses == y.to(device)).sum())\n                count += y.shape[0]\n        test_accuracies.append(100.0 * correct / count)\n    return train_losses, test_accuracies\n",
            "✓",
        ),
        (
            "T2 right: trainer class",
            "",
            "class Trainer:\n    def __init__(self, make_optimizer, train_loader, test_loader):\n        self.model = MNISTMLP().to(device)\n        self.optimizer = make_optimizer(self.model)\n        self.loss_fn = nn.CrossEntropyLoss()\n        self.train_loader, self.test_loader = train_loader, test_loader\n        self.log = {'loss': [], 'percent': []}\n\n    def epoch(self):\n        self.log['loss'].append(\n            train_one_epoch(self.model, self.train_loader, self.loss_fn, self.optimizer))\n        _, accuracy = evaluate(self.model, self.test_loader, self.loss_fn)\n        self.log['percent'].append(accuracy * 100)\n        return self\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    trainer = Trainer(make_optimizer, train_loader, test_loader)\n    for _ in range(num_epochs):\n        trainer.epoch()\n    return trainer.log['loss'], trainer.log['percent']\n",
            "✓",
        ),
        (
            "seed after the model",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    torch.manual_seed(seed)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n",
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "seed set again in every epoch",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        torch.manual_seed(seed)  # reproducible batches\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n",
            "✗ the seed is set again in every epoch, so a shuffled loader g",
        ),
        (
            "new optimizer in every epoch",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        optimizer = make_optimizer(model)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(evaluate(model, test_loader, loss_fn)[1] * 100)\n    return train_losses, test_accuracies\n",
            "✗ the optimizer is made anew in every epoch and forgets its mo",
        ),
        (
            "accuracy rounded before times 100",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        test_loss, accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(train_loss)\n        test_accuracies.append(round(accuracy, 2) * 100)\n    return train_losses, test_accuracies\n",
            "✗ the accuracies are rounded — keep",
        ),
        (
            "training loss measured after the epoch",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        train_loss, _ = evaluate(model, train_loader, loss_fn)\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(train_loss)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n",
            "✗ the training loss is read after the epoch, with evaluate()",
        ),
        (
            "evaluates before it trains",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        train_losses.append(loss)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n",
            "✗ the accuracy is read before the epoch, not after it",
        ),
        (
            "training mode only before the first epoch",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    model.train()\n    for epoch in range(num_epochs):\n        total = 0.0\n        for X, y in train_loader:\n            X, y = X.to(device), y.to(device)\n            optimizer.zero_grad()\n            loss = loss_fn(model(X), y)\n            loss.backward()\n            optimizer.step()\n            total += loss.item()\n        train_losses.append(total / len(train_loader))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n",
            "✗ the model is trained in evaluation mode",
        ),
        (
            "lists as default arguments",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42,\n        train_losses=[], test_accuracies=[]):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n",
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "losses kept as tensors",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        model.train()\n        total = 0\n        for X, y in train_loader:\n            X, y = X.to(device), y.to(device)\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            total += loss.detach()\n        train_losses.append(total / len(train_loader))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n",
            "✗ the list of training losses: entry 1 of 3 is a tensor, and n",
        ),
        (
            "mean of the batch accuracies",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        model.eval()\n        batch_accuracies = []\n        with torch.no_grad():\n            for X, y in test_loader:\n                hits = model(X.to(device)).argmax(dim=1) == y.to(device)\n                batch_accuracies.append(hits.float().mean().item())\n        test_accuracies.append(100 * sum(batch_accuracies) / len(batch_accuracies))\n    return train_losses, test_accuracies\n",
            "✗ the accuracy is a mean over batches, in which the smaller la",
        ),
        (
            "softmax before the cross-entropy",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = nn.Sequential(MNISTMLP(), nn.Softmax(dim=1)).to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n",
            "✗ the logits pass through a softmax before the loss, which app",
        ),
        (
            "own training loader",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    train_loader = make_loader(train_data, batch_size=64, shuffle=True)\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n",
            "✗ models see images that are in neither of the loaders passed",
        ),
        (
            "generator of epochs",
            "",
            "def run(factory, train_dl, test_dl, num_epochs=5, seed=42):\n    def epochs():\n        torch.manual_seed(seed)\n        net = MNISTMLP().to(device)\n        opt = factory(net)\n        criterion = nn.CrossEntropyLoss()\n        for _ in range(num_epochs):\n            loss = train_one_epoch(net, train_dl, criterion, opt)\n            yield loss, evaluate(net, test_dl, criterion)[1] * 100\n\n    history = list(epochs())\n    return [loss for loss, _ in history], [accuracy for _, accuracy in history]\n",
            "✓",
        ),
        (
            "recursion over the epochs",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n\n    def go(left):\n        if left == 0:\n            return [], []\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        accuracy = 100 * evaluate(model, test_loader, loss_fn)[1]\n        losses, accuracies = go(left - 1)\n        return [loss] + losses, [accuracy] + accuracies\n\n    return go(num_epochs)\n",
            "✓",
        ),
        (
            "table of numpy",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer, loss_fn = make_optimizer(model), nn.CrossEntropyLoss()\n    table = np.empty((2, num_epochs))\n    for column in table.T:  # a view of one epoch\n        column[0] = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        column[1] = evaluate(model, test_loader, loss_fn)[1]\n    table[1] *= 100\n    return table[0].tolist(), table[1].tolist()\n",
            "✓",
        ),
        (
            "helper class",
            "",
            "class Trainer:\n    def __init__(self, make_optimizer, seed):\n        torch.manual_seed(seed)\n        self.model = MNISTMLP().to(device)\n        self.optimizer = make_optimizer(self.model)\n        self.loss_fn = nn.CrossEntropyLoss()\n        self.train_losses = []\n        self.test_accuracies = []\n\n    def epoch(self, train_batches, test_batches):\n        self.train_losses.append(\n            train_one_epoch(self.model, train_batches, self.loss_fn, self.optimizer))\n        _, fraction = evaluate(self.model, test_batches, self.loss_fn)\n        self.test_accuracies.append(100.0 * fraction)\n        return self\n\n\ndef run(make_optimizer, train_batches, test_batches, num_epochs=5, seed=42):\n    trainer = Trainer(make_optimizer, seed)\n    for _ in range(num_epochs):\n        trainer.epoch(train_batches, test_batches)\n    return trainer.train_losses, trainer.test_accuracies\n",
            "✓",
        ),
        (
            "both loops by hand",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for _ in range(num_epochs):\n        model.train()\n        batch_losses = []\n        for X, y in train_loader:\n            optimizer.zero_grad(set_to_none=True)\n            loss = loss_fn(model(X.to(device)), y.to(device))\n            loss.backward()\n            optimizer.step()\n            batch_losses.append(loss.item())\n        train_losses.append(sum(batch_losses) / len(batch_losses))\n        model.eval()\n        hits, seen = 0, 0\n        with torch.inference_mode():\n            for X, y in test_loader:\n                hits += (model(X.to(device)).argmax(1) == y.to(device)).sum().item()\n                seen += len(y)\n        test_accuracies.append(hits / seen * 100)\n    return train_losses, test_accuracies\n",
            "✓",
        ),
        (
            "two comprehensions that share a list",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    shared = {'model': model, 'loss_fn': nn.CrossEntropyLoss()}\n    optimizer = make_optimizer(model)\n    pairs = [\n        (train_one_epoch(dataloader=train_loader, optimizer=optimizer, **shared),\n         evaluate(dataloader=test_loader, **shared))  # a tuple is made from left to right\n        for _ in range(num_epochs)\n    ]\n    return [pair[0] for pair in pairs], [100 * pair[1][1] for pair in pairs]\n",
            "✓",
        ),
        (
            "seed after the model",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    model = MNISTMLP().to(device)\n    torch.manual_seed(seed)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, acc = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * acc)\n    return train_losses, test_accuracies\n",
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "seed set again in every epoch",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        torch.manual_seed(seed)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, acc = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * acc)\n    return train_losses, test_accuracies\n",
            "✗ the seed is set again in every epoch, so a shuffled loader g",
        ),
        (
            "seed argument ignored",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, acc = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * acc)\n    return train_losses, test_accuracies\n",
            "✗ the seed is 42 whatever is asked for",
        ),
        (
            "new optimizer in every epoch",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        optimizer = make_optimizer(model)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, acc = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * acc)\n    return train_losses, test_accuracies\n",
            "✗ the optimizer is made anew in every epoch and forgets its mo",
        ),
        (
            "result lists as mutable defaults",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42,\n        train_losses=[], test_accuracies=[]):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, acc = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * acc)\n    return train_losses, test_accuracies\n",
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "training loss overwritten by test loss",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        loss, acc = evaluate(model, test_loader, loss_fn)\n        train_losses.append(loss)\n        test_accuracies.append(acc * 100)\n    return train_losses, test_accuracies\n",
            "✗ the test loss stands where the training loss should",
        ),
        (
            "train mode set only once",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    model.train()\n    for epoch in range(num_epochs):\n        total = 0.0\n        for X, y in train_loader:\n            X, y = X.to(device), y.to(device)\n            optimizer.zero_grad()\n            loss = loss_fn(model(X), y)\n            loss.backward()\n            optimizer.step()\n            total += loss.item()\n        train_losses.append(total / len(train_loader))\n        _, acc = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * acc)\n    return train_losses, test_accuracies\n",
            "✗ the model is trained in evaluation mode",
        ),
        (
            "manual_seed assigned instead of called",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed = seed\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, acc = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * acc)\n    return train_losses, test_accuracies\n",
            "✗ TypeError: 'int' object is not callable",
        ),
        (
            "accuracy cut to whole percent",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, acc = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(int(100 * acc))\n    return train_losses, test_accuracies\n",
            "✗ the accuracies are cut to whole percents",
        ),
        (
            "size of the test set hard-coded",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        model.eval()\n        correct = 0\n        with torch.no_grad():\n            for X, y in test_loader:\n                X, y = X.to(device), y.to(device)\n                correct += (model(X).argmax(dim=1) == y).sum().item()\n        test_accuracies.append(100 * correct / 10000)\n    return train_losses, test_accuracies\n",
            "✗ the number of right answers is divided by 10,000, whatever t",
        ),
        (
            "accuracy before training included",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses = []\n    test_accuracies = [100 * evaluate(model, test_loader, loss_fn)[1]]\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n",
            "✗ 4 numbers, where 3 are asked for, the accuracy after epoch 1",
        ),
        (
            "model made once outside run",
            "",
            "torch.manual_seed(42)\nmodel = MNISTMLP().to(device)\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, acc = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * acc)\n    return train_losses, test_accuracies\n",
            "✗ two runs train the same model, the second goes on from the f",
        ),
        (
            "generator of pairs",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    def epochs():\n        torch.manual_seed(seed)\n        model = MNISTMLP().to(device)\n        optimizer = make_optimizer(model)\n        loss_fn = nn.CrossEntropyLoss()\n        for _ in range(num_epochs):\n            loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n            yield loss, 100 * evaluate(model, test_loader, loss_fn)[1]\n\n    history = list(epochs())\n    return [loss for loss, _ in history], [acc for _, acc in history]\n",
            "✓",
        ),
        (
            "recursion over the epochs",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    criterion = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n\n    def go(left):\n        if left == 0:\n            return [], []\n        loss = train_one_epoch(model, train_loader, criterion, optimizer)\n        acc = evaluate(model, test_loader, criterion)[1] * 100.0\n        losses, accs = go(left - 1)\n        return [loss] + losses, [acc] + accs\n\n    return go(num_epochs)\n",
            "✓",
        ),
        (
            "own loops in the right modes",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    net = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    opt = make_optimizer(net)\n    train_losses, test_accuracies = [], []\n    for _ in range(num_epochs):\n        net.train()\n        batch_losses = []\n        for X, y in train_loader:\n            opt.zero_grad()\n            loss = loss_fn(net(X.to(device)), y.to(device))\n            loss.backward()\n            opt.step()\n            batch_losses.append(loss.item())\n        train_losses.append(float(np.mean(batch_losses)))\n        net.eval()\n        hits = []\n        with torch.inference_mode():\n            for X, y in test_loader:\n                hits.append((net(X.to(device)).argmax(dim=1) == y.to(device)).cpu())\n        test_accuracies.append(100 * torch.cat(hits).double().mean().item())\n    return train_losses, test_accuracies\n",
            "✓",
        ),
        (
            "trainer class, arguments renamed",
            "",
            "class Trainer:\n    def __init__(self, factory, seed):\n        torch.manual_seed(seed)\n        self.model = MNISTMLP().to(device)\n        self.loss_fn = nn.CrossEntropyLoss()\n        self.optimizer = factory(self.model)\n        self.losses = []\n        self.accuracies = []\n\n    def epoch(self, training, testing):\n        self.losses.append(\n            train_one_epoch(self.model, training, self.loss_fn, self.optimizer))\n        self.accuracies.append(\n            evaluate(self.model, testing, self.loss_fn)[1] * 100)\n        return self\n\n\ndef run(factory, training, testing, epochs=5, random_seed=42):\n    trainer = Trainer(factory, random_seed)\n    for _ in range(epochs):\n        trainer.epoch(training, testing)\n    return trainer.losses, trainer.accuracies\n",
            "✓",
        ),
        (
            "numbers filled into a numpy table",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    table = np.zeros((2, num_epochs))\n    for k in range(num_epochs):\n        table[0, k] = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        table[1, k] = evaluate(model, test_loader, loss_fn)[1]\n    table[1] *= 100\n    losses, accuracies = table.tolist()\n    return losses, accuracies\n",
            "✓",
        ),
        ("no seed", "", changed(RUN, "    torch.manual_seed(seed)\n", ""), "✗ seed"),
        (
            "NumPy's seed",
            "",
            changed(RUN, "torch.manual_seed", "np.random.seed"),
            "✗ seed",
        ),
        (
            "seed after the model",
            "",
            changed(
                RUN,
                "    torch.manual_seed(seed)\n",
                "",
                "    optimizer =",
                "    torch.manual_seed(seed)\n    optimizer =",
            ),
            "✗ seed",
        ),
        ("seed 42", "", changed(RUN, "(seed)", "(42)"), "✗ 42"),
        ("seed 0", "", changed(RUN, "(seed)", "(0)"), "✗ seed is 0"),
        ("seed plus one", "", changed(RUN, "(seed)", "(seed + 1)"), "✗ epoch 1"),
        (
            "seed in the loop",
            "",
            changed(
                RUN,
                "    for epoch in range(num_epochs):\n",
                "    for epoch in range(num_epochs):\n        torch.manual_seed(seed)\n        model = MNISTMLP().to(device)\n        optimizer = make_optimizer(model)\n",
            ),
            "✗ every epoch",
        ),
        (
            "model anew in each epoch",
            "",
            changed(
                RUN,
                "range(num_epochs):\n",
                "range(num_epochs):\n        model = MNISTMLP().to(device)\n",
            ),
            "✗ epoch",
        ),
        (
            "optimizer anew in each epoch",
            "",
            changed(
                RUN,
                "range(num_epochs):\n",
                "range(num_epochs):\n        optimizer = make_optimizer(model)\n",
            ),
            "✗ optimizer is made anew",
        ),
        (
            "a global model",
            "",
            "shared = MNISTMLP().to(device)\n"
            + changed(
                RUN, "    model = MNISTMLP().to(device)\n", "    model = shared\n"
            ),
            "✗ same model",
        ),
        (
            "global lists",
            "",
            "train_losses, test_accuracies = [], []\n"
            + changed(RUN, "    train_losses, test_accuracies = [], []\n", ""),
            "✗ a second call adds to the list that the first has returned",
        ),
        (
            "lists as defaults",
            "",
            changed(
                RUN,
                "    train_losses, test_accuracies = [], []\n",
                "",
                "seed=42)",
                "seed=42, train_losses=[], test_accuracies=[])",
            ),
            "✗ a second call adds to the list that the first has returned",
        ),
        (
            "make_sgd always",
            "",
            changed(
                RUN,
                "make_optimizer(model)",
                "optim.SGD(model.parameters(), lr=0.01, momentum=0.9)",
            ),
            "✗ optim.SGD at 0.01",
        ),
        (
            "make_adam always",
            "",
            changed(RUN, "make_optimizer(model)", "make_adam(model)"),
            "✗ optim.Adam",
        ),
        (
            "the optimizer of another model",
            "",
            changed(
                RUN, "make_optimizer(model)", "make_optimizer(MNISTMLP().to(device))"
            ),
            "✗ weights",
        ),
        (
            "train on test",
            "",
            changed(RUN, "(model, train_loader", "(model, test_loader"),
            "✗ test_loader",
        ),
        (
            "loaders swapped",
            "",
            changed(
                RUN,
                "(model, train_loader",
                "(model, xxx",
                "(model, test_loader",
                "(model, train_loader",
                "(model, xxx",
                "(model, test_loader",
            ),
            "✗ swapped",
        ),
        (
            "whole loaders",
            "",
            changed(RUN, "(model, test_loader", "(model, make_loader(test_data, 1000)"),
            "✗ neither",
        ),
        ("fractions", "", changed(RUN, "100 * ", ""), "✗ fractions"),
        (
            "the loss for the accuracy",
            "",
            changed(
                RUN,
                "100 * evaluate(model, test_loader, loss_fn)[1]",
                "evaluate(model, test_loader, loss_fn)[0]",
            ),
            "✗ loss",
        ),
        (
            "100 times the loss",
            "",
            changed(RUN, "loss_fn)[1]", "loss_fn)[0]"),
            "✗ loss",
        ),
        (
            "the pair",
            "",
            changed(
                RUN,
                "100 * evaluate(model, test_loader, loss_fn)[1]",
                "evaluate(model, test_loader, loss_fn)",
            ),
            "✗ tuple",
        ),
        (
            "100 times the pair",
            "",
            changed(RUN, "loss_fn)[1]", "loss_fn)"),
            "✗ a tuple of 200 things",
        ),
        (
            "swapped results",
            "",
            changed(
                RUN,
                "return train_losses, test_accuracies",
                "return test_accuracies, train_losses",
            ),
            "✗ swapped",
        ),
        (
            "the losses twice",
            "",
            changed(
                RUN,
                "return train_losses, test_accuracies",
                "return train_losses, train_losses",
            ),
            "✗ both",
        ),
        (
            "the losses only",
            "",
            changed(RUN, "return train_losses, test_accuracies", "return train_losses"),
            "✗ run returns a list of 3 things",
        ),
        (
            "a dictionary",
            "",
            changed(
                RUN,
                "return train_losses, test_accuracies",
                "return {'loss': train_losses, 'accuracy': test_accuracies}",
            ),
            "✗ dict",
        ),
        (
            "pairs per epoch",
            "",
            changed(
                RUN,
                "return train_losses, test_accuracies",
                "return list(zip(train_losses, test_accuracies))",
            ),
            "✗ run returns a list of 3 things",
        ),
        (
            "arrays stacked",
            "",
            changed(
                RUN,
                "return train_losses, test_accuracies",
                "return np.array([train_losses, test_accuracies])",
            ),
            "✗ run returns a",
        ),
        (
            "the model, too",
            "",
            changed(RUN, "return train_losses", "return model, train_losses"),
            "✗ 3",
        ),
        (
            "return in the loop",
            "",
            changed(RUN, "    return", "        return"),
            "✗ one epoch",
        ),
        (
            "no return",
            "",
            changed(RUN, "    return train_losses, test_accuracies", ""),
            "✗ None",
        ),
        (
            "five epochs",
            "",
            changed(RUN, "range(num_epochs)", "range(5)"),
            "✗ five epochs",
        ),
        (
            "from 1",
            "",
            changed(RUN, "range(num_epochs)", "range(1, num_epochs)"),
            "✗ it ends with epoch 2 of 3",
        ),
        (
            "one too many",
            "",
            changed(RUN, "range(num_epochs)", "range(num_epochs + 1)"),
            "✗ too many",
        ),
        (
            "evaluate first",
            "",
            changed(
                RUN,
                "        test_acc",
                "        pass\n        test_acc",
                "        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        pass\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n",
                "        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n",
            ),
            "✗ before the epoch",
        ),
        (
            "accuracy on the training set",
            "",
            changed(RUN, "evaluate(model, test_loader", "evaluate(model, train_loader"),
            "✗ train_loader",
        ),
        (
            "twice an epoch",
            "",
            changed(
                RUN,
                "        train_losses.app",
                "        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        train_losses.app",
            ),
            "✗ epoch",
        ),
        (
            "the training loss by evaluate",
            "",
            changed(
                RUN,
                "        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n",
                "        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        train_losses.append(evaluate(model, train_loader, loss_fn)[0])\n",
            ),
            "✗ after the epoch",
        ),
        (
            "by hand, no zero_grad",
            "",
            changed(BY_HAND, "            optimizer.zero_grad()\n", ""),
            "✗ add up",
        ),
        (
            "by hand, no step",
            "",
            changed(BY_HAND, "            optimizer.step()\n", ""),
            "✗ weights",
        ),
        (
            "by hand, softmax",
            "",
            changed(BY_HAND, "loss_fn(model(X)", "loss_fn(model(X).softmax(1)"),
            "✗ softmax",
        ),
        (
            "by hand, no eval",
            "",
            changed(BY_HAND, "        model.eval()\n", ""),
            "✗ training mode",
        ),
        (
            "by hand, no train",
            "",
            changed(BY_HAND, "        model.train()\n", ""),
            "✗ evaluation mode",
        ),
        (
            "by hand, graphs recorded",
            "",
            changed(BY_HAND, "with torch.no_grad():", "if True:"),
            "✗ gradients are recorded",
        ),
        (
            "by hand, sums of losses",
            "",
            changed(BY_HAND, "total / len(train_loader)", "total"),
            "✗ sums",
        ),
        (
            "by hand, per image wrongly",
            "",
            changed(
                BY_HAND,
                "total / len(train_loader)",
                "total / len(train_loader.dataset)",
            ),
            "✗ epoch 1",
        ),
        (
            "by hand, tensors",
            "",
            changed(BY_HAND, "total += loss.item()", "total += loss.detach()"),
            "✗ a tensor",
        ),
        (
            "by hand, graphs kept",
            "",
            changed(BY_HAND, "total += loss.item()", "total += loss"),
            "✗ graph",
        ),
        (
            "by hand, counts",
            "",
            changed(BY_HAND, "100 * right / count", "right"),
            "✗ count",
        ),
        (
            "by hand, mean of batches",
            "",
            changed(
                BY_HAND,
                "right += (model(X).argmax(dim=1) == y).sum().item()",
                "right += (model(X).argmax(dim=1) == y).float().mean().item()",
                "count += len(y)",
                "count += 1",
            ),
            "✗ mean over batches",
        ),
        ("by hand, errors", "", changed(BY_HAND, "== y", "!= y"), "✗ error rates"),
        (
            "by hand, all losses",
            "",
            changed(
                BY_HAND,
                "            total += loss.item()\n",
                "            train_losses.append(loss.item())\n",
                "        train_losses.append(total / len(train_loader))\n",
                "",
            ),
            "✗ one for each batch",
        ),
        (
            "gradients off for good",
            "",
            changed(RUN, "    return", "    torch.set_grad_enabled(False)\n    return"),
            "✗ switched off",
        ),
        (
            "a name that is not there",
            "",
            changed(RUN, "loss_fn = nn", "criterion = nn"),
            "✗ NameError",
        ),
        (
            "accuracies rounded",
            "",
            changed(
                RUN,
                "100 * evaluate(model, test_loader, loss_fn)[1]",
                "round(100 * evaluate(model, test_loader, loss_fn)[1])",
            ),
            "✗ the accuracies are rounded — keep",
        ),
        (
            "texts",
            "",
            changed(
                RUN,
                "100 * evaluate(model, test_loader, loss_fn)[1]",
                "f'{evaluate(model, test_loader, loss_fn)[1]:.2%}'",
            ),
            "✗ entry 1",
        ),
        (
            "the best so far",
            "",
            changed(
                RUN,
                "    return train_losses, test_accuracies",
                "    return train_losses, [max(test_accuracies)] * num_epochs",
            ),
            "✗ accuracy after epoch 1",
        ),
        (
            "the final numbers",
            "",
            changed(
                RUN,
                "    return train_losses, test_accuracies",
                "    return train_losses[-1], test_accuracies[-1]",
            ),
            "✗ a single number",
        ),
        (
            "weight decay in run",
            "",
            changed(
                RUN,
                "    loss_fn =",
                "    optimizer.param_groups[0]['weight_decay'] = 0.1\n    loss_fn =",
            ),
            "✗ epoch 1",
        ),
        (
            "fraction and fixed seed",
            "",
            changed(RUN, "100 * ", "", "(seed)", "(42)"),
            "✗ fractions",
        ),
        (
            "train_one_epoch rebound without zero_grad",
            "",
            "def train_one_epoch(model, dataloader, loss_fn, optimizer):\n    model.train()\n    total = 0.0\n    for X, y in dataloader:\n        loss = loss_fn(model(X.to(device)), y.to(device))\n        loss.backward()\n        optimizer.step()\n        total += loss.item()\n    return total / len(dataloader)\n\n"
            + RUN,
            "✗ add up",
        ),
        (
            "a narrower MNISTMLP",
            "",
            "class MNISTMLP(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.net = nn.Sequential(nn.Flatten(), nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10))\n\n    def forward(self, X):\n        return self.net(X)\n\n"
            + RUN,
            "✗ epoch 1",
        ),
        (
            "return True",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    return True\n",
            "✗ True",
        ),
        (
            "empty lists",
            "",
            "def run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    return [], []\n",
            "✗ no model",
        ),
        ("right: by hand", "", BY_HAND, "✓"),
        (
            "right: per sample",
            "",
            changed(
                BY_HAND,
                "total += loss.item()",
                "total += loss.item() * len(y)",
                "total / len(train_loader)",
                "total / len(train_loader.dataset)",
            ),
            "✓",
        ),
        (
            "right: inference_mode",
            "",
            changed(BY_HAND, "torch.no_grad()", "torch.inference_mode()"),
            "✓",
        ),
        (
            "right: model.forward",
            "",
            changed(BY_HAND, "model(X)", "model.forward(X)"),
            "✓",
        ),
        (
            "right: arrays",
            "",
            changed(
                RUN,
                "return train_losses, test_accuracies",
                "return np.array(train_losses), np.array(test_accuracies)",
            ),
            "✓",
        ),
        (
            "right: a list of two lists",
            "",
            changed(
                RUN,
                "return train_losses, test_accuracies",
                "return [train_losses, test_accuracies]",
            ),
            "✓",
        ),
        (
            "right: a named tuple",
            "",
            "import collections\n\nResult = collections.namedtuple('Result', 'losses accuracies')\n"
            + changed(
                RUN,
                "return train_losses, test_accuracies",
                "return Result(train_losses, test_accuracies)",
            ),
            "✓",
        ),
        (
            "right: functions of its own names",
            "",
            "fit, test = train_one_epoch, evaluate\ntrain_one_epoch = None\n"
            + changed(RUN, "train_one_epoch(", "fit(", "evaluate(", "test("),
            "✓",
        ),
        (
            "right: progress is printed",
            "",
            changed(
                RUN, "    return", "        print(epoch, train_losses[-1])\n    return"
            ),
            "✓",
        ),
        (
            "right: the mode restored",
            "",
            changed(RUN, "    return", "    model.train()\n    return"),
            "✓",
        ),
        (
            "right: the whole test set in one batch",
            "",
            changed(
                BY_HAND,
                "            for X, y in test_loader:\n",
                "            for X, y in [map(torch.cat, zip(*test_loader))]:\n",
            ),
            "✓",
        ),
        (
            "right: seeds everything",
            "",
            changed(
                RUN,
                "    torch.manual_seed(seed)\n",
                "    import random\n\n    random.seed(seed)\n    np.random.seed(seed)\n    torch.manual_seed(seed)\n",
            ),
            "✓",
        ),
        (
            "t2 seed after the model",
            "",
            "\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n    torch.manual_seed(seed)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n",
            "✗ no seed is set before the model is made, so its weights",
        ),
        (
            "t2 seed hard-coded",
            "",
            "\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(evaluate(model, test_loader, loss_fn)[1] * 100)\n    return train_losses, test_accuracies\n",
            "✗ the seed is 42 whatever is asked for — use the argument",
        ),
        (
            "t2 accuracy as a fraction",
            "",
            "\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(train_loss)\n        test_accuracies.append(test_accuracy)\n    return train_losses, test_accuracies\n",
            "✗ the accuracies are fractions — multiply them by 100",
        ),
        (
            "t2 evaluates on the training data",
            "",
            "\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        _, acc = evaluate(model, train_loader, loss_fn)\n        train_losses.append(loss)\n        test_accuracies.append(acc * 100)\n    return train_losses, test_accuracies\n",
            "✗ the accuracy is read on train_loader, whose images the",
        ),
        (
            "t2 returned in the wrong order",
            "",
            "\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    accs, losses = [], []\n    for _ in range(num_epochs):\n        losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        accs.append(evaluate(model, test_loader, loss_fn)[1] * 100)\n    return accs, losses\n",
            "✗ the two lists are swapped — first the losses, then the",
        ),
        (
            "t2 model made outside",
            "",
            "\nmodel = MNISTMLP().to(device)\nloss_fn = nn.CrossEntropyLoss()\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        loss, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(accuracy * 100)\n    return train_losses, test_accuracies\n",
            "✗ two runs train the same model, the second goes on from the",
        ),
        (
            "t2 return inside the loop",
            "",
            "\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(accuracy * 100)\n        return train_losses, test_accuracies\n",
            "✗ one epoch is trained, where num_epochs is 3 — loop over",
        ),
        (
            "t2 evaluates before training",
            "",
            "\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(accuracy * 100)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n    return train_losses, test_accuracies\n",
            "✗ the accuracy is read before the epoch, not after it — train",
        ),
        (
            "t2 lists made outside",
            "",
            "\ntrain_losses = []\ntest_accuracies = []\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(accuracy * 100)\n    return train_losses, test_accuracies\n",
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "t2 own loop without train mode",
            "",
            "\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        running_loss = 0.0\n        for X, y in train_loader:\n            X, y = X.to(device), y.to(device)\n            optimizer.zero_grad()\n            loss = loss_fn(model(X), y)\n            loss.backward()\n            optimizer.step()\n            running_loss += loss.item()\n        train_losses.append(running_loss / len(train_loader))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(accuracy * 100)\n    return train_losses, test_accuracies\n",
            "✗ the model is trained in evaluation mode — call",
        ),
        (
            "t2 lists of tensors",
            "",
            "\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        model.train()\n        total = 0\n        for X, y in train_loader:\n            X, y = X.to(device), y.to(device)\n            loss = loss_fn(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            total += loss.detach()\n        train_losses.append(total / len(train_loader))\n\n        model.eval()\n        correct, count = 0, 0\n        with torch.no_grad():\n            for X, y in test_loader:\n                X, y = X.to(device), y.to(device)\n                correct += (model(X).argmax(dim=1) == y).sum()\n                count += len(y)\n        test_accuracies.append(100 * correct / count)\n    return train_losses, test_accuracies\n",
            "✗ the list of training losses: entry 1 of 3 is a tensor, and",
        ),
        (
            "t2 new optimizer in every epoch",
            "",
            "\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        optimizer = make_optimizer(model)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(accuracy * 100)\n    return train_losses, test_accuracies\n",
            "✗ the optimizer is made anew in every epoch and forgets its",
        ),
        (
            "t2 loaders of its own",
            "",
            "\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    train_loader = make_loader(train_data, batch_size=64, shuffle=True)\n    test_loader = make_loader(test_data, batch_size=64)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(accuracy * 100)\n    return train_losses, test_accuracies\n",
            "✗ models see images that are in neither of the loaders passed",
        ),
        (
            "t2 model not moved to device",
            "",
            "\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP()\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(accuracy * 100)\n    return train_losses, test_accuracies\n",
            "✗ no network is moved to device",
        ),
        (
            "t2 seed in every epoch",
            "",
            "\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        torch.manual_seed(seed)  # so that both optimizers see the same batches\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(accuracy * 100)\n    return train_losses, test_accuracies\n",
            "✗ the seed is set again in every epoch, so a shuffled loader",
        ),
        (
            "t2 softmax before the loss",
            "",
            "\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    criterion = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        model.train()\n        total = 0.0\n        for X, y in train_loader:\n            X, y = X.to(device), y.to(device)\n            optimizer.zero_grad()\n            probs = torch.softmax(model(X), dim=1)\n            loss = criterion(probs, y)\n            loss.backward()\n            optimizer.step()\n            total += loss.item()\n        train_losses.append(total / len(train_loader))\n        _, accuracy = evaluate(model, test_loader, criterion)\n        test_accuracies.append(accuracy * 100)\n    return train_losses, test_accuracies\n",
            "✗ the logits pass through a softmax before the loss, which",
        ),
        (
            "t2 helper and comprehension",
            "",
            "\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    loss_fn = nn.CrossEntropyLoss()\n\n    def one_epoch():\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        accuracy = evaluate(model, test_loader, loss_fn)[1]\n        return loss, 100 * accuracy\n\n    history = [one_epoch() for _ in range(num_epochs)]\n    return [loss for loss, _ in history], [accuracy for _, accuracy in history]\n",
            "✓",
        ),
        (
            "t2 loops of its own",
            "",
            "\nimport torch.nn.functional as F\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    net = MNISTMLP().to(device)\n    opt = make_optimizer(net)\n    losses, accuracies = [], []\n    for _ in range(num_epochs):\n        net.train()\n        batch_losses = []\n        for images, labels in train_loader:\n            opt.zero_grad()\n            loss = F.cross_entropy(net(images.to(device)), labels.to(device))\n            loss.backward()\n            opt.step()\n            batch_losses.append(loss.item())\n        losses.append(sum(batch_losses) / len(batch_losses))\n\n        net.eval()\n        hits = seen = 0\n        with torch.inference_mode():\n            for images, labels in test_loader:\n                guesses = net(images.to(device)).argmax(1).cpu()\n                hits += int((guesses == labels.cpu()).sum())\n                seen += labels.numel()\n        accuracies.append(100.0 * hits / seen)\n    return losses, accuracies\n",
            "✓",
        ),
        (
            "t2 NumPy array and tolist",
            "",
            "\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = make_optimizer(model)\n    table = np.zeros((2, num_epochs))\n    for epoch in range(num_epochs):\n        table[0, epoch] = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        table[1, epoch] = evaluate(model, test_loader, loss_fn)[1]\n    table[1] *= 100\n    return table[0].tolist(), table[1].tolist()\n",
            "✓",
        ),
        (
            "t2 generator of epochs",
            "",
            '\ndef epochs_of(model, optimizer, train_loader, test_loader, num_epochs):\n    """Train epoch by epoch; yield the training loss and the accuracy in percent."""\n    criterion = nn.CrossEntropyLoss()\n    for _ in range(num_epochs):\n        mean_loss = train_one_epoch(model, train_loader, criterion, optimizer)\n        _, fraction = evaluate(model, test_loader, criterion)\n        yield mean_loss, fraction * 100\n\n\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer = make_optimizer(model)\n    train_losses, test_accuracies = [], []\n    for loss, accuracy in epochs_of(\n        model, optimizer, train_loader, test_loader, num_epochs\n    ):\n        train_losses += [loss]\n        test_accuracies += [accuracy]\n    return train_losses, test_accuracies\n',
            "✓",
        ),
        (
            "t2 while loop and history dictionary",
            "",
            '\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP()\n    model.to(device)\n    optimizer = make_optimizer(model)\n    criterion = nn.CrossEntropyLoss()\n    history = {"loss": [], "accuracy": []}\n    while len(history["loss"]) < num_epochs:\n        history["loss"].append(\n            train_one_epoch(\n                model=model,\n                dataloader=train_loader,\n                loss_fn=criterion,\n                optimizer=optimizer,\n            )\n        )\n        test_loss, accuracy = evaluate(model, test_loader, criterion)\n        history["accuracy"].append(accuracy * 100)\n    return history["loss"], history["accuracy"]\n',
            "✓",
        ),
        (
            "t2 fractions kept, percent at the end",
            "",
            "\ndef run(make_optimizer, train_loader, test_loader, num_epochs=5, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    args = nn.CrossEntropyLoss(), make_optimizer(model)\n    losses = [0.0] * num_epochs\n    fractions = [0.0] * num_epochs\n    for i in range(num_epochs):\n        losses[i] = train_one_epoch(model, train_loader, *args)\n        *_, fractions[i] = evaluate(model, test_loader, args[0])\n    return losses, [100 * fraction for fraction in fractions]\n",
            "✓",
        ),
    ],
    3: [
        (
            "Adam twice",
            "",
            '# what run(make_adam, train_loader, test_loader) under both keys would give\nlosses, accuracies = results["Adam"]\nresults = {"Adam": (losses, accuracies), "SGD": (list(losses), list(accuracies))}\n',
            "✗ both entries hold the same losses",
        ),
        (
            "losses and accuracies change places",
            "",
            'stored = {}\nfor name in ("Adam", "SGD"):\n    test_accuracies, train_losses = results[name]  # what run returns\n    stored[name] = (train_losses, test_accuracies)\nresults = stored\n',
            '✗ results["Adam"]: the losses are above 50',
        ),
        (
            "fromkeys shares one pair",
            "",
            'runs = results  # what the two calls of run return\nresults = dict.fromkeys(["Adam", "SGD"], ([], []))\nfor name in ("Adam", "SGD"):\n    losses, accuracies = runs[name]\n    results[name][0].extend(losses)\n    results[name][1].extend(accuracies)\n',
            '✗ results["Adam"] has 10 losses and 10 accuracies',
        ),
        (
            "curves smoothed before storing",
            "",
            'def smooth(values, weight=0.6):\n    """As TensorBoard draws its curves."""\n    smoothed = [values[0]]\n    for value in values[1:]:\n        smoothed.append(weight * smoothed[-1] + (1 - weight) * value)\n    return smoothed\n\n\nresults = {\n    name: (smooth(losses), smooth(accuracies))\n    for name, (losses, accuracies) in results.items()\n}\n',
            "✗ Adam's training loss of epoch 2 is",
        ),
        (
            "named tuples as pairs",
            "",
            'from collections import namedtuple\n\nCurves = namedtuple("Curves", ["train_losses", "test_accuracies"])\nruns = results  # what the two calls of run return\nresults = {name: Curves(*runs[name]) for name in ("SGD", "Adam")}\n',
            "✓",
        ),
        (
            "stored as JSON and read again",
            "",
            'import json\n\nsaved = json.dumps({"SGD": results["SGD"], "Adam": results["Adam"]})\nresults = json.loads(saved)\n',
            "✓",
        ),
        (
            "Adam run twice",
            "",
            '# stands for {"Adam": run(make_adam, ...), "SGD": run(make_adam, ...)}\nadam = results["Adam"]\nresults = {"Adam": adam, "SGD": (list(adam[0]), list(adam[1]))}\n',
            "✗ both entries hold the same losses",
        ),
        (
            "keys in lower case",
            "",
            "results = {name.lower(): curves for name, curves in results.items()}\n",
            "✗ its keys are ['adam', 'sgd']",
        ),
        (
            "names exchanged",
            "",
            'results = dict(zip(["SGD", "Adam"], [results["Adam"], results["SGD"]]))\n',
            "✗ Adam's entry has SGD's losses, and SGD's Adam's",
        ),
        (
            "a list of pairs per run",
            "",
            "results = {\n    name: list(zip(losses, accuracies))\n    for name, (losses, accuracies) in results.items()\n}\n",
            '✗ results["Adam"] is not a pair of lists',
        ),
        (
            "final accuracy popped for printing",
            "",
            'results = {name: (list(curves[0]), list(curves[1])) for name, curves in results.items()}\nfor name, (losses, accuracies) in results.items():\n    print(f"{name}: final test accuracy {accuracies.pop():.2f}%")\n',
            '✗ results["Adam"] has 5 losses and 4 accuracies',
        ),
        (
            "named tuples, SGD first",
            "",
            'from typing import NamedTuple\n\n\nclass Curves(NamedTuple):\n    train_losses: list\n    test_accuracies: list\n\n\nresults = {name: Curves(*results[name]) for name in ("SGD", "Adam")}\n',
            "✓",
        ),
        (
            "filled into an OrderedDict",
            "",
            'from collections import OrderedDict\n\nfinished_runs = results  # what the two calls of run have returned\nresults = OrderedDict()\nfor name in ["Adam", "SGD"]:\n    losses, accuracies = finished_runs[name]\n    results[name] = (losses, accuracies)\n',
            "✓",
        ),
        (
            "results: one zip too many",
            "",
            'adam_run = run(make_adam, train_loader, test_loader)\nsgd_run = run(make_sgd, train_loader, test_loader)\nresults = dict(zip(["Adam", "SGD"], zip(adam_run, sgd_run)))\n',
            '✗ results["Adam"]: no accuracy is above 1%',
        ),
        (
            "results: fresh loaders without shuffling",
            "",
            'results = {}\nfor name, make_optimizer in [("Adam", make_adam), ("SGD", make_sgd)]:\n    # fresh loaders, so that neither run leaves anything behind for the other\n    results[name] = run(\n        make_optimizer,\n        make_loader(train_data),\n        make_loader(test_data, batch_size=1000),\n    )\n',
            "✗ (or an unshuffled loader) gives",
        ),
        (
            "results: Adam at SGD's learning rate",
            "",
            'def make_adam_fair(model):\n    # nothing but the optimizer may differ, so the same learning rate\n    return optim.Adam(model.parameters(), lr=0.01, fused=True)\n\n\nresults = {\n    "Adam": run(make_adam_fair, train_loader, test_loader),\n    "SGD": run(make_sgd, train_loader, test_loader),\n}\n',
            "✗ (or an unshuffled loader) gives",
        ),
        (
            "results: the seed counts up",
            "",
            'makers = {"Adam": make_adam, "SGD": make_sgd}\nresults = {\n    name: run(maker, train_loader, test_loader, seed=seed)\n    for seed, (name, maker) in enumerate(makers.items(), start=42)\n}\n',
            "✗ SGD's first loss is",
        ),
        (
            "results: starmap over a table",
            "",
            'from itertools import starmap\n\n_names = ("Adam", "SGD")\n_jobs = [(make, train_loader, test_loader, 5, 42) for make in (make_adam, make_sgd)]\nresults = dict(zip(_names, starmap(run, _jobs)))\n',
            "✓",
        ),
        (
            "results: named pairs, SGD first",
            "",
            'from typing import NamedTuple\n\n\nclass Curves(NamedTuple):\n    losses: list\n    accuracies: list\n\n\nresults = {}\nfor label, maker in {"SGD": make_sgd, "Adam": make_adam}.items():\n    results[label] = Curves(*run(maker, train_loader, test_loader, num_epochs=5))\n',
            "✓",
        ),
        (
            "results: dict keywords and a helper",
            "",
            'def compare(**makers):\n    """Run each maker from the same seed; return name -> (losses, accuracies)."""\n    found = {}\n    while makers:\n        label, maker = makers.popitem()\n        losses, accuracies = run(maker, train_loader, test_loader, seed=42)\n        found.setdefault(label, (list(losses), list(accuracies)))\n    return found\n\n\nresults = compare(Adam=make_adam, SGD=make_sgd)\n',
            "✓",
        ),
        (
            "t3 names and makers in opposite order",
            "",
            'names = sorted(["SGD", "Adam"], reverse=True)\nmakers = [make_adam, make_sgd]\nresults = {\n    name: run(maker, train_loader, test_loader) for name, maker in zip(names, makers)\n}\n',
            "✗ Adam's entry has SGD's losses, and SGD's Adam's",
        ),
        (
            "t3 loaders exchanged for SGD",
            "",
            'results = {\n    "Adam": run(make_adam, train_loader, test_loader),\n    "SGD": run(make_sgd, test_loader, train_loader),\n}\n',
            "✗ SGD's training loss of epoch 1 is",
        ),
        (
            "t3 more epochs for the slower optimizer",
            "",
            'results = {\n    "Adam": run(make_adam, train_loader, test_loader, num_epochs=5),\n    # SGD is slower, so it gets some more epochs to converge\n    "SGD": run(make_sgd, train_loader, test_loader, num_epochs=8),\n}\n',
            '✗ results["SGD"] has 8 losses and 8 accuracies',
        ),
        (
            "t3 a loop over seeds overwrites seed 42",
            "",
            'results = {}\nfor seed in (42, 43):\n    for name, maker in (("Adam", make_adam), ("SGD", make_sgd)):\n        results[name] = run(maker, train_loader, test_loader, seed=seed)\n',
            "✗ Adam's first loss is",
        ),
        (
            "t3 right: named pairs, SGD first",
            "",
            'from typing import NamedTuple\n\n\nclass History(NamedTuple):\n    train_losses: list\n    test_accuracies: list\n\n\nresults = {}\nfor key, maker in {"SGD": make_sgd, "Adam": make_adam}.items():\n    results[key] = History(*run(maker, train_loader, test_loader, num_epochs=5, seed=42))\n',
            "✓",
        ),
        (
            "t3 right: zip, map and partial",
            "",
            'from functools import partial\n\nfive_epochs = partial(\n    run, train_loader=train_loader, test_loader=test_loader, num_epochs=5, seed=42\n)\nresults = dict(zip(("Adam", "SGD"), map(five_epochs, (make_adam, make_sgd))))\n',
            "✓",
        ),
        (
            "T3 late binding in the lambdas",
            "",
            "jobs = {}\nfor name, maker in (('Adam', make_adam), ('SGD', make_sgd)):\n    jobs[name] = lambda: run(maker, train_loader, test_loader)\nresults = {key: job() for key, job in jobs.items()}\n",
            "✗ both entries hold the same losses",
        ),
        (
            "T3 zipped into pairs per epoch",
            "",
            "results = {\n    name: list(zip(*run(maker, train_loader, test_loader)))\n    for name, maker in {'Adam': make_adam, 'SGD': make_sgd}.items()\n}\n",
            '✗ results["Adam"] is not a pair of lists',
        ),
        (
            "T3 the seed moves on with the loop",
            "",
            "results = {}\nfor seed, (name, maker) in enumerate([('Adam', make_adam), ('SGD', make_sgd)], start=42):\n    results[name] = run(maker, train_loader, test_loader, num_epochs=5, seed=seed)\n",
            "✗ SGD's first loss is",
        ),
        (
            "T3 SGD without shuffling",
            "",
            "results = {\n    'Adam': run(make_adam, train_loader, test_loader),\n    'SGD': run(make_sgd, make_loader(train_data), make_loader(test_data, batch_size=1000)),\n}\n",
            "✗ as an unshuffled loader gives",
        ),
        (
            "T3 right: map and zip",
            "",
            "makers = (make_adam, make_sgd)\nresults = dict(zip(\n    ('Adam', 'SGD'),\n    map(lambda maker: run(maker, train_loader, test_loader, num_epochs=5, seed=42), makers),\n))\n",
            "✓",
        ),
        (
            "T3 right: named tuples, SGD first",
            "",
            "from typing import NamedTuple\n\n\nclass Curves(NamedTuple):\n    losses: list\n    accuracies: list\n\n\nresults = {}\nresults['SGD'] = Curves(*run(make_sgd, train_loader, test_loader))\nresults['Adam'] = Curves(*run(make_adam, train_loader, test_loader))\n",
            "✓",
        ),
        (
            "names and makers zipped in different orders",
            "",
            "names = sorted(['SGD', 'Adam'])\nmakers = [make_sgd, make_adam]\nresults = {name: run(maker, train_loader, test_loader)\n           for name, maker in zip(names, makers)}\n",
            "✗ Adam's entry has SGD's losses, and SGD's Adam's",
        ),
        (
            "another seed for the second run",
            "",
            "results = {}\nfor i, (name, maker) in enumerate([('Adam', make_adam), ('SGD', make_sgd)]):\n    results[name] = run(maker, train_loader, test_loader, num_epochs=5, seed=42 + i)\n",
            "✗ SGD's first loss is",
        ),
        (
            "loaders swapped for SGD",
            "",
            "results = {\n    'Adam': run(make_adam, train_loader, test_loader),\n    'SGD': run(make_sgd, test_loader, train_loader),\n}\n",
            "✗ SGD's training loss of epoch 1 is",
        ),
        (
            "one run under both keys",
            "",
            "results = dict.fromkeys(['Adam', 'SGD'], run(make_adam, train_loader, test_loader))\nfor name, maker in [('adam', make_adam), ('sgd', make_sgd)]:\n    if name in results:\n        results[name] = run(maker, train_loader, test_loader)\n",
            "✗ both entries hold the same losses",
        ),
        (
            "partial application, SGD first",
            "",
            "import functools\n\nrun_42 = functools.partial(run, train_loader=train_loader, test_loader=test_loader,\n                           num_epochs=5, seed=42)\nresults = {}\nfor key, maker in {'SGD': make_sgd, 'Adam': make_adam}.items():\n    results.setdefault(key, run_42(maker))\n",
            "✓",
        ),
        (
            "dict of zip and map",
            "",
            "results = dict(zip(\n    ('Adam', 'SGD'),\n    map(lambda maker: run(maker, train_loader, test_loader, 5, 42), (make_adam, make_sgd)),\n))\n",
            "✓",
        ),
        (
            "make_adam in both runs",
            "",
            "results = {\n    'Adam': run(make_adam, train_loader, test_loader),\n    'SGD': run(make_adam, train_loader, test_loader),\n}\n",
            "✗ both entries hold the same losses",
        ),
        (
            "seed grows with the run",
            "",
            "results = {}\nfor i, (name, make) in enumerate([('Adam', make_adam), ('SGD', make_sgd)]):\n    results[name] = run(make, train_loader, test_loader, num_epochs=5, seed=42 + i)\n",
            "✗ SGD's first loss is",
        ),
        (
            "loaders swapped",
            "",
            "results = {\n    'Adam': run(make_adam, test_loader, train_loader),\n    'SGD': run(make_sgd, test_loader, train_loader),\n}\n",
            "✗ Adam's training loss of epoch 1 is",
        ),
        (
            "dict from zip and map",
            "",
            "results = dict(zip(\n    ('SGD', 'Adam'),\n    map(lambda make: run(make, train_loader, test_loader), (make_sgd, make_adam)),\n))\n",
            "✓",
        ),
        (
            "dict comprehension, values spelled out by position",
            "",
            "results = {\n    name: tuple(run(maker, train_loader, test_loader, 5, 42))\n    for name, maker in {'Adam': make_adam, 'SGD': make_sgd}.items()\n}\n",
            "✓",
        ),
        ("a list", "", "results = [ADAM, SGD]", "✗ dictionary"),
        ("a tuple of runs", "", "results = ADAM, SGD", "✗ dictionary"),
        ("lower case", "", "results = {'adam': ADAM, 'sgd': SGD}", "✗ keys"),
        ("one key", "", "results = {'Adam': ADAM}", "✗ keys"),
        (
            "the functions as keys",
            "",
            "results = {make_adam: ADAM, make_sgd: SGD}",
            "✗ keys",
        ),
        ("swapped", "", "results = {'Adam': SGD, 'SGD': ADAM}", "✗ swap"),
        ("twice SGD", "", "results = {'Adam': SGD, 'SGD': SGD}", "✗ both"),
        ("only the losses", "", "results = {'Adam': ADAM[0], 'SGD': SGD[0]}", "✗ pair"),
        (
            "only the accuracies",
            "",
            "results = {'Adam': ADAM[1], 'SGD': SGD[1]}",
            "✗ pair",
        ),
        (
            "final numbers",
            "",
            "results = {'Adam': (ADAM[0][-1], ADAM[1][-1]), 'SGD': (SGD[0][-1], SGD[1][-1])}",
            "✗ a single number",
        ),
        (
            "lists swapped",
            "",
            "results = {k: (a, l) for k, (l, a) in {'Adam': ADAM, 'SGD': SGD}.items()}",
            "✗ swap",
        ),
        (
            "fractions",
            "",
            "results = {k: (l, [x / 100 for x in a]) for k, (l, a) in {'Adam': ADAM, 'SGD': SGD}.items()}",
            "✗ 100",
        ),
        (
            "three epochs",
            "",
            "results = {k: (l[:3], a[:3]) for k, (l, a) in {'Adam': ADAM, 'SGD': SGD}.items()}",
            "✗ 3 losses",
        ),
        (
            "one epoch",
            "",
            "results = {k: (l[:1], a[:1]) for k, (l, a) in {'Adam': ADAM, 'SGD': SGD}.items()}",
            "✗ 1 loss and",
        ),
        (
            "ten epochs",
            "",
            "results = {k: (l + l, a + a) for k, (l, a) in {'Adam': ADAM, 'SGD': SGD}.items()}",
            "✗ 10 losses",
        ),
        ("seed 43 for SGD", "", "results = {'Adam': ADAM, 'SGD': SGD_43}", "✗ seed 43"),
        (
            "seed 43 for both",
            "",
            "results = {'Adam': SEED_43_ADAM, 'SGD': SGD_43}",
            "✗ seed 43",
        ),
        (
            "seed 44 for Adam",
            "",
            "results = {'Adam': ([0.2759, 0.1119, 0.0806, 0.062, 0.0502], [96.11, 97.03, 97.13, 97.37, 97.61]), 'SGD': SGD}",
            "✗ seed 44",
        ),
        (
            "Adam goes on from SGD",
            "",
            "results = {'Adam': ADAM_GOING_ON, 'SGD': SGD}",
            "✗ epoch 1",
        ),
        (
            "no momentum",
            "",
            "results = {'Adam': ADAM, 'SGD': SGD_PLAIN}",
            "✗ no momentum",
        ),
        (
            "a rate of 0.1",
            "",
            "results = {'Adam': ADAM, 'SGD': ([0.3375, 0.19, 0.17, 0.15, 0.14], [94.14, 95.2, 95.3, 95.6, 95.9])}",
            "✗ rate 0.1",
        ),
        (
            "Adam at 0.01",
            "",
            "results = {'Adam': ([0.28, 0.19, 0.16, 0.15, 0.14], [91.98, 95.3, 95.4, 95.7, 95.9]), 'SGD': SGD}",
            "✗ rate 0.01",
        ),
        ("not run", "", "results = {'Adam': make_adam, 'SGD': make_sgd}", "✗ pair"),
        ("run itself", "", "results = {'Adam': run, 'SGD': run}", "✗ pair"),
        (
            "accuracies on the training set",
            "",
            "results = {'Adam': (ADAM[0], [96.5, 97.6, 98.2, 98.5, 98.9]), 'SGD': (SGD[0], [95.9, 97.4, 98.1, 98.4, 98.9])}",
            "✗ accuracy of epoch",
        ),
        (
            "texts",
            "",
            "results = {k: (l, [f'{x:.2f}' for x in a]) for k, (l, a) in {'Adam': ADAM, 'SGD': SGD}.items()}",
            "✗ entry 1",
        ),
        (
            "tensors",
            "",
            "results = {k: ([torch.tensor(x) for x in l], a) for k, (l, a) in {'Adam': ADAM, 'SGD': SGD}.items()}",
            "✗ a tensor",
        ),
        ("a number", "", "results = 97.7", "✗ dictionary"),
        ("a text", "", "results = 'Adam'", "✗ dictionary"),
        (
            "one pair shared",
            "",
            "results = dict.fromkeys(['Adam', 'SGD'], ADAM)",
            "✗ both",
        ),
        (
            "the first epoch repeated",
            "",
            "results = {'Adam': ([0.2645] * 5, [95.25] * 5), 'SGD': SGD}",
            "✗ epoch 2",
        ),
        ("right: as recorded", "", "results = {'Adam': ADAM, 'SGD': SGD}", "✓"),
        (
            "right: another order, more keys",
            "",
            "results = {'SGD': SGD, 'Adam': ADAM, 'SGD 43': SGD_43}",
            "✓",
        ),
        (
            "right: arrays",
            "",
            "results = {'Adam': tuple(map(np.array, ADAM)), 'SGD': tuple(map(np.array, SGD))}",
            "✓",
        ),
        (
            "right: lists of lists",
            "",
            "results = {'Adam': list(ADAM), 'SGD': list(SGD)}",
            "✓",
        ),
        (
            "right: an ordered dictionary",
            "",
            "import collections\n\nresults = collections.OrderedDict(Adam=ADAM, SGD=SGD)",
            "✓",
        ),
        (
            "right: a default dictionary",
            "",
            "import collections\n\nresults = collections.defaultdict(list)\nresults['Adam'] = ADAM\nresults['SGD'] = SGD",
            "✓",
        ),
        (
            "right: of another machine",
            "",
            "results = {'Adam': ([0.2645, 0.1112, 0.0812, 0.0617, 0.0494], [95.39, 96.73, 97.12, 97.06, 97.68]), 'SGD': SGD}",
            "✓",
        ),
        (
            "right: tuples",
            "",
            "results = {'Adam': (tuple(ADAM[0]), tuple(ADAM[1])), 'SGD': (tuple(SGD[0]), tuple(SGD[1]))}",
            "✓",
        ),
    ],
    4: [
        (
            "greater than instead of at least",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if accuracy > target:\n            return epoch\n    return None\n\n\nreached = {name: first_epoch_reaching(results[name][1], 97.7) for name in results}\n',
            "✗ the target itself does not count",
        ),
        (
            "argmax where nothing is reached again",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    return int(np.argmax(np.array(accuracies) >= target)) + 1\n\n\nreached = {name: first_epoch_reaching(results[name][1], 97.7) for name in results}\n',
            "✗ ) is 1 and should be None",
        ),
        (
            "gives up after the first epoch again",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if accuracy >= target:\n            return epoch\n        else:\n            return None\n\n\nreached = {name: first_epoch_reaching(results[name][1], 97.7) for name in results}\n',
            "✗ only epoch 1 is looked at",
        ),
        (
            "last epoch never looked at",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    for epoch in range(1, len(accuracies)):\n        if accuracies[epoch - 1] >= target:\n            return epoch\n    return None\n\n\nreached = {name: first_epoch_reaching(results[name][1], 97.7) for name in results}\n',
            "✗ ) is None and should be 2",
        ),
        (
            "reached with the default target",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if accuracy >= target:\n            return epoch\n    return None\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1]),\n    "SGD": first_epoch_reaching(results["SGD"][1]),\n}\n',
            '✗ reached["Adam"] is 3, and',
        ),
        (
            "reached and never lost again",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    # converged: from here on it stays there\n    for epoch in range(1, len(accuracies) + 1):\n        if all(accuracy >= target for accuracy in accuracies[epoch - 1 :]):\n            return epoch\n    return None\n\n\nreached = {name: first_epoch_reaching(results[name][1], 97.7) for name in results}\n',
            "✗ ) is None and should be 2",
        ),
        (
            "bisection in an unsorted list",
            "",
            'from bisect import bisect_left\n\n\ndef first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    position = bisect_left(accuracies, target)\n    return position + 1 if position < len(accuracies) else None\n\n\nreached = {name: first_epoch_reaching(results[name][1], 97.7) for name in results}\n',
            "✗ ) is None and should be 2",
        ),
        (
            "the list is eaten up",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    epoch = 0\n    while accuracies:\n        epoch += 1\n        if accuracies.pop(0) >= target:\n            return epoch\n    return None\n\n\nreached = {name: first_epoch_reaching(results[name][1], 97.7) for name in results}\n',
            "✗ it changes the list that it is given",
        ),
        (
            "counter shared by all calls",
            "",
            'import itertools\n\nepochs = itertools.count(1)\n\n\ndef first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    for accuracy, epoch in zip(accuracies, epochs):\n        if accuracy >= target:\n            return epoch\n    return None\n\n\nreached = {name: first_epoch_reaching(results[name][1], 97.7) for name in results}\n',
            "✗ ) is 12 and should be 2",
        ),
        (
            "rounded to one decimal first",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if round(accuracy, 1) >= target:\n            return epoch\n    return None\n\n\nreached = {name: first_epoch_reaching(results[name][1], 97.7) for name in results}\n',
            "✗ the accuracies are rounded to one digit before",
        ),
        (
            "smallest epoch by min",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    return min((e for e, a in enumerate(accuracies, 1) if a >= target), default=None)\n\n\nadam_epoch, sgd_epoch = (\n    first_epoch_reaching(results[key][1], target=97.7) for key in ("Adam", "SGD")\n)\nreached = dict(SGD=sgd_epoch, Adam=adam_epoch)\n',
            "✓",
        ),
        (
            "flatnonzero and int",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    where = np.flatnonzero(np.asarray(accuracies, dtype=float) >= target)\n    return int(where[0]) + 1 if where.size else None\n\n\nreached = {}\nfor name, (_, accuracies) in results.items():\n    reached[name] = first_epoch_reaching(accuracies, 97.7)\n',
            "✓",
        ),
        (
            "recursion on the rest of the list",
            "",
            'def first_epoch_reaching(accuracies, target=97.0, epoch=1):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    if len(accuracies) == 0:\n        return None\n    if accuracies[0] >= target:\n        return epoch\n    return first_epoch_reaching(accuracies[1:], target, epoch + 1)\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], 97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], 97.7),\n}\n',
            "✓",
        ),
        (
            "backwards, overwriting",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    first = None\n    for epoch in range(len(accuracies), 0, -1):\n        if not accuracies[epoch - 1] < target:\n            first = epoch\n    return first\n\n\nreached = dict(\n    zip(results, (first_epoch_reaching(pair[1], 97.7) for pair in results.values()))\n)\n',
            "✓",
        ),
        (
            "index of True in a list of bools",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    try:\n        return [bool(accuracy >= target) for accuracy in accuracies].index(True) + 1\n    except ValueError:\n        return None\n\n\nreached = {\n    optimizer_name: first_epoch_reaching(target=97.7, accuracies=curves[-1])\n    for optimizer_name, curves in results.items()\n}\n',
            "✓",
        ),
        (
            "counting the epochs before again",
            "",
            'from functools import partial\nfrom itertools import takewhile\n\n\ndef first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    below = len(list(takewhile(lambda accuracy: not accuracy >= target, accuracies)))\n    if below == len(accuracies):\n        return None\n    return below + 1\n\n\nask = partial(first_epoch_reaching, target=97.7)\nreached = {"SGD": ask(results["SGD"][1])} | {"Adam": ask(results["Adam"][1])}\n',
            "✓",
        ),
        (
            "epochs counted from 0",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    for epoch, accuracy in enumerate(accuracies):\n        if accuracy >= target:\n            return epoch\n    return None\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], 97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], 97.7),\n}\n',
            "✗ epochs are counted from 0",
        ),
        (
            "more than instead of at least",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if accuracy > target:\n            return epoch\n    return None\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], target=97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], target=97.7),\n}\n',
            "✗ the target itself does not count",
        ),
        (
            "the last epoch instead of the first",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    found = None\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if accuracy >= target:\n            found = epoch\n    return found\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], 97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], 97.7),\n}\n',
            "✗ this is the last such epoch",
        ),
        (
            "gives up after the first epoch",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if accuracy >= target:\n            return epoch\n        else:\n            return None\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], 97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], 97.7),\n}\n',
            "✗ only epoch 1 is looked at",
        ),
        (
            "argmax where nothing is reached",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    return int(np.argmax(np.array(accuracies) >= target)) + 1\n\n\nreached = {name: first_epoch_reaching(run_[1], 97.7) for name, run_ in results.items()}\n',
            "✗ ) is 1 and should be None",
        ),
        (
            "asked with the default target",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if accuracy >= target:\n            return epoch\n    return None\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1]),\n    "SGD": first_epoch_reaching(results["SGD"][1]),\n}\n',
            '✗ reached["Adam"] is 3, and',
        ),
        (
            "index 0 taken for nothing",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    index = next((i for i, a in enumerate(accuracies) if a >= target), None)\n    return index + 1 if index else None\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], 97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], 97.7),\n}\n',
            "✗ ) is None and should be 1",
        ),
        (
            "binary search in an unsorted list",
            "",
            'from bisect import bisect_left\n\n\ndef first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    index = bisect_left(accuracies, target)\n    return index + 1 if index < len(accuracies) else None\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], 97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], 97.7),\n}\n',
            "✗ ) is None and should be 2",
        ),
        (
            "the lowest accuracy above the target",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    good = [accuracy for accuracy in accuracies if accuracy >= target]\n    if not good:\n        return None\n    return accuracies.index(min(good)) + 1\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], 97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], 97.7),\n}\n',
            "✗ first_epoch_reaching([",
        ),
        (
            "eats up the list",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    epoch = 0\n    while accuracies:\n        epoch += 1\n        if accuracies.pop(0) >= target:\n            return epoch\n    return None\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], 97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], 97.7),\n}\n',
            "✗ it changes the list that it is given",
        ),
        (
            "rounded before it is compared",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if round(accuracy, 1) >= target:  # no trouble with floats such as 97.5999999\n            return epoch\n    return None\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], 97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], 97.7),\n}\n',
            "✗ the accuracies are rounded to one digit before",
        ),
        (
            "next with a default",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    return next((n for n, a in enumerate(accuracies, 1) if a >= target), None)\n\n\nreached = {\n    name: first_epoch_reaching(accuracies, 97.7)\n    for name, (_, accuracies) in results.items()\n}\n",
            "✓",
        ),
        (
            "recursion from the front",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    if len(accuracies) == 0:\n        return None\n    if accuracies[0] >= target:\n        return 1\n    later = first_epoch_reaching(accuracies[1:], target)\n    return None if later is None else later + 1\n\n\nreached = {}\nreached["SGD"] = first_epoch_reaching(results["SGD"][1], target=97.7)\nreached["Adam"] = first_epoch_reaching(results["Adam"][1], target=97.7)\n',
            "✓",
        ),
        (
            "flatnonzero, with the empty case",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    hits = np.flatnonzero(np.asarray(accuracies, dtype=float) >= target)\n    return int(hits[0]) + 1 if hits.size else None\n\n\nreached = dict(\n    Adam=first_epoch_reaching(results["Adam"][1], 97.7),\n    SGD=first_epoch_reaching(results["SGD"][1], 97.7),\n)\n',
            "✓",
        ),
        (
            "counting the epochs before",
            "",
            'from itertools import takewhile\n\n\ndef first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    accuracies = list(accuracies)\n    before = sum(1 for _ in takewhile(lambda a: not a >= target, accuracies))\n    return before + 1 if before < len(accuracies) else None\n\n\nnames = ["Adam", "SGD"]\nreached = dict(zip(names, [first_epoch_reaching(results[n][1], 97.7) for n in names]))\n',
            "✓",
        ),
        (
            "index of True, or an exception",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    try:\n        return 1 + [bool(a >= target) for a in accuracies].index(True)\n    except ValueError:\n        return None\n\n\nTHRESHOLD = 97.7\nreached = dict.fromkeys(results)\nfor optimizer_name in reached:\n    _, its_accuracies = results[optimizer_name]\n    reached[optimizer_name] = first_epoch_reaching(its_accuracies, THRESHOLD)\n',
            "✓",
        ),
        (
            "bisection in the accuracies",
            "",
            'from bisect import bisect_left\n\n\ndef first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    i = bisect_left(accuracies, target)\n    return i + 1 if i < len(accuracies) else None\n',
            "✗ ) is None and should be 2",
        ),
        (
            "argmax 0 taken for never",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    i = int(np.argmax(np.array(accuracies) >= target))\n    # argmax gives 0 if nothing is True\n    return i + 1 if i else None\n',
            "✗ ) is None and should be 1",
        ),
        (
            "the smallest accuracy that suffices",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    enough = [a for a in accuracies if a >= target]\n    if not enough:\n        return None\n    return accuracies.index(min(enough)) + 1\n',
            "✗ first_epoch_reaching([",
        ),
        (
            "dictionary from accuracy to epoch",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    epoch_of = {acc: epoch for epoch, acc in enumerate(accuracies, start=1)}\n    for acc in epoch_of:\n        if acc >= target:\n            return epoch_of[acc]\n    return None\n',
            "✗ first_epoch_reaching([",
        ),
        (
            "the default target changed to 97.7",
            "",
            'def first_epoch_reaching(accuracies, target=97.7):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if accuracy >= target:\n            return epoch\n    return None\n',
            "✗ without a target, None is returned for",
        ),
        (
            "popping the list",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    epoch = 0\n    while accuracies:\n        epoch += 1\n        if accuracies.pop(0) >= target:\n            return epoch\n    return None\n',
            "✗ it changes the list that it is given",
        ),
        (
            "reached for good",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    for i in range(len(accuracies)):\n        # one lucky epoch is not convergence: it has to stay there\n        if all(a >= target for a in accuracies[i:]):\n            return i + 1\n    return None\n',
            "✗ ) is None and should be 2",
        ),
        (
            "crossing from below",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    pairs = zip(accuracies, accuracies[1:])\n    for epoch, (before, now) in enumerate(pairs, start=2):\n        if before < target <= now:\n            return epoch\n    return None\n',
            "✗ ) is None and should be 1",
        ),
        (
            "memo keyed by the target alone",
            "",
            '_answers = {}\n\n\ndef first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    if target not in _answers:\n        _answers[target] = next(\n            (epoch for epoch, a in enumerate(accuracies, start=1) if a >= target), None\n        )\n    return _answers[target]\n',
            "✗ ) is 2 and should be None",
        ),
        (
            "recursion forgets the target",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    if not accuracies:\n        return None\n    if accuracies[0] >= target:\n        return 1\n    rest = first_epoch_reaching(accuracies[1:])\n    return None if rest is None else rest + 1\n',
            "✗ the target is always 97",
        ),
        (
            "reached: zip over Adam's pair",
            "",
            'reached = {}\nfor name, accuracies in zip(results, results["Adam"]):\n    reached[name] = first_epoch_reaching(accuracies, 97.7)\n',
            '✗ reached["Adam"] is None, and',
        ),
        (
            "reached: 97.7% of the run's own best",
            "",
            "reached = {}\nfor name, (losses, accuracies) in results.items():\n    reached[name] = first_epoch_reaching(accuracies, target=0.976 * max(accuracies))\n",
            '✗ reached["Adam"] is 2, and',
        ),
        (
            "index of True",
            "",
            'def first_epoch_reaching(values, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    try:\n        return 1 + [v >= target for v in values].index(True)\n    except ValueError:\n        return None\n',
            "✓",
        ),
        (
            "min with a default",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    good = (k for k, a in enumerate(accuracies, 1) if a >= target)\n    return min(good, default=None)\n',
            "✓",
        ),
        (
            "flatnonzero",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    where = np.flatnonzero(np.asarray(accuracies, dtype=float) >= target)\n    return int(where[0]) + 1 if where.size else None\n',
            "✓",
        ),
        (
            "recursion with a counter",
            "",
            'def first_epoch_reaching(accuracies, target=97.0, _epoch=1):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    match list(accuracies):\n        case []:\n            return None\n        case [head, *_] if head >= target:\n            return _epoch\n        case [_, *tail]:\n            return first_epoch_reaching(tail, target, _epoch + 1)\n',
            "✓",
        ),
        (
            "reached: keys and columns",
            "",
            'from operator import itemgetter\n\n_columns = map(itemgetter(1), itemgetter("Adam", "SGD")(results))\nreached = dict(zip(("Adam", "SGD"), (first_epoch_reaching(c, 97.7) for c in _columns)))\n',
            "✓",
        ),
        (
            "t4 first_epoch_reaching: index 0 counts as nothing",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    index = next((i for i, a in enumerate(accuracies) if a >= target), None)\n    return index + 1 if index else None\n',
            "✗ ) is None and should be 1",
        ),
        (
            "t4 first_epoch_reaching: argmax of all False",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    if len(accuracies) == 0:\n        return None\n    reached_target = np.array(accuracies) >= target\n    return int(np.argmax(reached_target)) + 1\n',
            "✗ ) is 1 and should be None",
        ),
        (
            "t4 first_epoch_reaching: bisection",
            "",
            'from bisect import bisect_left\n\n\ndef first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    position = bisect_left(accuracies, target)\n    return position + 1 if position < len(accuracies) else None\n',
            "✗ ) is None and should be 2",
        ),
        (
            "t4 first_epoch_reaching: empties the list",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    epoch = 0\n    while accuracies:\n        epoch += 1\n        if accuracies.pop(0) >= target:\n            return epoch\n    return None\n',
            "✗ it changes the list that it is given",
        ),
        (
            "t4 first_epoch_reaching: counter as default argument",
            "",
            'from itertools import count\n\n\ndef first_epoch_reaching(accuracies, target=97.0, epochs=count(1)):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    for accuracy, epoch in zip(accuracies, epochs):\n        if accuracy >= target:\n            return epoch\n    return None\n',
            "✗ ) is 12 and should be 2",
        ),
        (
            "t4 first_epoch_reaching: must stay above",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    # converged = reaches the target and does not fall below it again\n    for i in range(len(accuracies)):\n        if all(a >= target for a in accuracies[i:]):\n            return i + 1\n    return None\n',
            "✗ ) is None and should be 2",
        ),
        (
            "t4 first_epoch_reaching: compares rounded values",
            "",
            'def first_epoch_reaching(accuracies, target=97.0):\n    """The first epoch, from 1, with an accuracy of at least `target`; else None."""\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        # as it is printed in the chapter, with one decimal\n        if round(accuracy, 1) >= target:\n            return epoch\n',
            "✗ the accuracies are rounded to one digit before",
        ),
        (
            "t4 reached: target as a fraction",
            "",
            'reached = {\n    name: first_epoch_reaching(results[name][1], target=0.976)\n    for name in ("Adam", "SGD")\n}\n',
            '✗ reached["Adam"] is 1, and',
        ),
        (
            "t4 reached: pair unpacked in the wrong order",
            "",
            "reached = {}\nfor name, (accuracies, losses) in results.items():\n    reached[name] = first_epoch_reaching(accuracies, target=97.7)\n",
            '✗ reached["Adam"] is None, and',
        ),
        (
            "t4 right: first_epoch_reaching with takewhile",
            "",
            "from itertools import takewhile\n\n\ndef first_epoch_reaching(accuracies, target=97.0):\n    too_low = sum(1 for _ in takewhile(lambda a: a < target, accuracies))\n    return None if too_low == len(accuracies) else too_low + 1\n",
            "✓",
        ),
        (
            "t4 right: first_epoch_reaching by recursion",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    def look(epoch, rest):\n        if not rest:\n            return None\n        head, *tail = rest\n        return epoch if head >= target else look(epoch + 1, tail)\n\n    return look(1, list(accuracies))\n",
            "✓",
        ),
        (
            "t4 right: first_epoch_reaching with numpy",
            "",
            "def first_epoch_reaching(values, target=97.0):\n    hits = np.flatnonzero(np.asarray(values, dtype=float) >= target)\n    return int(hits[0]) + 1 if hits.size else None\n",
            "✓",
        ),
        (
            "t4 right: first_epoch_reaching as a minimum with default",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    return min(\n        (epoch for epoch, a in enumerate(accuracies, start=1) if a >= target),\n        default=None,\n    )\n",
            "✓",
        ),
        (
            "t4 right: reached by unpacking the pairs",
            "",
            "def _reached(pair, target=97.7):\n    *_, accuracies = pair\n    return first_epoch_reaching(accuracies, target)\n\n\nreached = dict(zip(results, map(_reached, results.values())))\n",
            "✓",
        ),
        (
            "T4 first_epoch_reaching: strictly greater",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if accuracy > target:\n            return epoch\n    return None\n",
            "✗ the target itself does not count",
        ),
        (
            "T4 first_epoch_reaching: index 0 taken for nothing",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    index = next((i for i, a in enumerate(accuracies) if a >= target), None)\n    return index + 1 if index else None\n",
            "✗ ) is None and should be 1",
        ),
        (
            "T4 first_epoch_reaching: argmax without a check",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    return int(np.argmax(np.array(accuracies) >= target)) + 1\n",
            "✗ ) is 1 and should be None",
        ),
        (
            "T4 first_epoch_reaching: counts the epochs below",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    below = sum(a < target for a in accuracies)\n    if below == len(accuracies):\n        return None\n    return below + 1\n",
            "✗ first_epoch_reaching([",
        ),
        (
            "T4 first_epoch_reaching: bisect on an unsorted list",
            "",
            "from bisect import bisect_left\n\n\ndef first_epoch_reaching(accuracies, target=97.0):\n    i = bisect_left(accuracies, target)\n    return i + 1 if i < len(accuracies) else None\n",
            "✗ ) is None and should be 2",
        ),
        (
            "T4 first_epoch_reaching: pops from the caller's list",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    epoch = 0\n    while accuracies:\n        epoch += 1\n        if accuracies.pop(0) >= target:\n            return epoch\n    return None\n",
            "✗ it changes the list that it is given",
        ),
        (
            "T4 first_epoch_reaching: must stay above",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    for i in range(len(accuracies)):\n        if all(a >= target for a in accuracies[i:]):\n            return i + 1\n    return None\n",
            "✗ ) is None and should be 2",
        ),
        (
            "T4 first_epoch_reaching: last epoch left out",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    for epoch in range(1, len(accuracies)):\n        if accuracies[epoch - 1] >= target:\n            return epoch\n    return None\n",
            "✗ ) is None and should be 2",
        ),
        (
            "T4 first_epoch_reaching: nearest to the target",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    if not any(a >= target for a in accuracies):\n        return None\n    nearest = min(accuracies, key=lambda a: abs(a - target))\n    return accuracies.index(nearest) + 1\n",
            "✗ first_epoch_reaching([",
        ),
        (
            "T4 reached: default target",
            "",
            "reached = {name: first_epoch_reaching(accuracies)\n           for name, (_, accuracies) in results.items()}\n",
            '✗ reached["Adam"] is 3, and',
        ),
        (
            "T4 reached: percent taken twice",
            "",
            "reached = {}\nfor name in ('Adam', 'SGD'):\n    percent = [100 * a for a in results[name][1]]\n    reached[name] = first_epoch_reaching(percent, target=97.7)\n",
            '✗ reached["Adam"] is 1, and',
        ),
        (
            "T4 right: first_epoch_reaching by recursion",
            "",
            "def first_epoch_reaching(accs, target=97.0, _epoch=1):\n    if len(accs) == 0:\n        return None\n    if accs[0] >= target:\n        return _epoch\n    return first_epoch_reaching(accs[1:], target, _epoch + 1)\n",
            "✓",
        ),
        (
            "T4 right: first_epoch_reaching by numpy",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    hits = np.flatnonzero(np.asarray(accuracies) >= target)\n    return int(hits[0]) + 1 if hits.size else None\n",
            "✓",
        ),
        (
            "T4 right: first_epoch_reaching by takewhile",
            "",
            "from itertools import takewhile\n\n\ndef first_epoch_reaching(accuracies, target=97.0):\n    missed = sum(1 for _ in takewhile(lambda a: not a >= target, accuracies))\n    if missed == len(accuracies):\n        return None\n    return missed + 1\n",
            "✓",
        ),
        (
            "T4 right: first_epoch_reaching by list and index",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    passed = [accuracy >= target for accuracy in accuracies]\n    try:\n        return 1 + passed.index(True)\n    except ValueError:\n        return None\n",
            "✓",
        ),
        (
            "T4 right: reached by map and partial, SGD first",
            "",
            "from functools import partial\n\nnames = sorted(results, reverse=True)\nask = partial(first_epoch_reaching, target=97.7)\nreached = dict(zip(names, map(ask, (results[name][-1] for name in names))))\n",
            "✓",
        ),
        (
            "first_epoch_reaching: index 0 taken for nothing",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    '''The first epoch, from 1, with an accuracy of at least `target`; else None.'''\n    index = next((i for i, a in enumerate(accuracies) if a >= target), None)\n    return index + 1 if index else None\n",
            "✗ ) is None and should be 1",
        ),
        (
            "first_epoch_reaching: bisection",
            "",
            "import bisect\n\n\ndef first_epoch_reaching(accuracies, target=97.0):\n    '''The first epoch, from 1, with an accuracy of at least `target`; else None.'''\n    index = bisect.bisect_left(accuracies, target)\n    return index + 1 if index < len(accuracies) else None\n",
            "✗ ) is None and should be 2",
        ),
        (
            "first_epoch_reaching: counts the epochs below",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    '''The first epoch, from 1, with an accuracy of at least `target`; else None.'''\n    below = sum(a < target for a in accuracies)\n    if below == len(accuracies):\n        return None\n    return below + 1\n",
            "✗ first_epoch_reaching([",
        ),
        (
            "first_epoch_reaching: must stay above",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    '''The first epoch, from 1, with an accuracy of at least `target`; else None.'''\n    for epoch in range(1, len(accuracies) + 1):\n        if all(a >= target for a in accuracies[epoch - 1:]):\n            return epoch\n    return None\n",
            "✗ ) is None and should be 2",
        ),
        (
            "first_epoch_reaching: last epoch never looked at",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    '''The first epoch, from 1, with an accuracy of at least `target`; else None.'''\n    for epoch in range(1, len(accuracies)):\n        if accuracies[epoch - 1] >= target:\n            return epoch\n    return None\n",
            "✗ ) is None and should be 2",
        ),
        (
            "first_epoch_reaching: empties the list",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    '''The first epoch, from 1, with an accuracy of at least `target`; else None.'''\n    epoch = 0\n    while accuracies:\n        epoch += 1\n        if accuracies.pop(0) >= target:\n            return epoch\n    return None\n",
            "✗ it changes the list that it is given",
        ),
        (
            "first_epoch_reaching: counter as a default argument",
            "",
            "import itertools\n\n\ndef first_epoch_reaching(accuracies, target=97.0, counter=itertools.count(1)):\n    '''The first epoch, from 1, with an accuracy of at least `target`; else None.'''\n    for accuracy in accuracies:\n        epoch = next(counter)\n        if accuracy >= target:\n            return epoch\n    return None\n",
            "✗ ) is 12 and should be 2",
        ),
        (
            "first_epoch_reaching: rounded accuracies",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    '''The first epoch, from 1, with an accuracy of at least `target`; else None.'''\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if round(accuracy) >= target:\n            return epoch\n    return None\n",
            "✗ the accuracies are rounded before they are compared",
        ),
        (
            "first_epoch_reaching: argmax without a check",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    '''The first epoch, from 1, with an accuracy of at least `target`; else None.'''\n    hits = np.array(accuracies) >= target\n    epoch = int(np.argmax(hits)) + 1\n    return epoch if epoch <= len(accuracies) else None\n",
            "✗ ) is 1 and should be None",
        ),
        (
            "reached: target as a fraction",
            "",
            "reached = {name: first_epoch_reaching(accuracies, 0.976)\n           for name, (losses, accuracies) in results.items()}\n",
            '✗ reached["Adam"] is 1, and',
        ),
        (
            "reached: the losses instead of the accuracies",
            "",
            "reached = {}\nfor name in ('Adam', 'SGD'):\n    history = results[name]\n    reached[name] = first_epoch_reaching(history[0], 97.7)\n",
            '✗ reached["Adam"] is None, and',
        ),
        (
            "first_epoch_reaching: divide and conquer",
            "",
            "def first_epoch_reaching(values, target=97.0):\n    def search(lo, hi):\n        '''The first index in [lo, hi) that reaches the target, or None.'''\n        if hi - lo <= 0:\n            return None\n        if hi - lo == 1:\n            return lo if values[lo] >= target else None\n        middle = (lo + hi) // 2\n        left = search(lo, middle)\n        return search(middle, hi) if left is None else left\n\n    index = search(0, len(values))\n    return None if index is None else index + 1\n",
            "✓",
        ),
        (
            "first_epoch_reaching: takewhile",
            "",
            "from itertools import takewhile\n\n\ndef first_epoch_reaching(accuracies, target=97.0):\n    '''The first epoch, from 1, with an accuracy of at least `target`; else None.'''\n    before = sum(1 for _ in takewhile(lambda a: not a >= target, accuracies))\n    return before + 1 if before < len(accuracies) else None\n",
            "✓",
        ),
        (
            "first_epoch_reaching: flatnonzero",
            "",
            "def first_epoch_reaching(accs, threshold=97.0):\n    hits = np.flatnonzero(np.asarray(accs, dtype=float) >= threshold)\n    return int(hits[0]) + 1 if hits.size else None\n",
            "✓",
        ),
        (
            "first_epoch_reaching: index of True",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    '''The first epoch, from 1, with an accuracy of at least `target`; else None.'''\n    try:\n        return 1 + [bool(a >= target) for a in accuracies].index(True)\n    except ValueError:\n        return None\n",
            "✓",
        ),
        (
            "reached: map with a repeated target",
            "",
            "from itertools import repeat\n\nnames = ['Adam', 'SGD']\nreached = dict(zip(names, map(first_epoch_reaching,\n                              (results[name][-1] for name in names),\n                              repeat(97.7))))\n",
            "✓",
        ),
        (
            "first_epoch_reaching: strictly greater",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    for epoch, acc in enumerate(accuracies, start=1):\n        if acc > target:\n            return epoch\n    return None\n",
            "✗ the target itself does not count",
        ),
        (
            "first_epoch_reaching: last instead of first",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    first = None\n    for epoch, acc in enumerate(accuracies, start=1):\n        if acc >= target:\n            first = epoch\n    return first\n",
            "✗ this is the last such epoch",
        ),
        (
            "first_epoch_reaching: gives up after one epoch",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    for epoch, acc in enumerate(accuracies, start=1):\n        if acc >= target:\n            return epoch\n        else:\n            return None\n",
            "✗ only epoch 1 is looked at",
        ),
        (
            "first_epoch_reaching: argmax of all False",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    hits = np.array(accuracies) >= target\n    if len(hits) == 0:\n        return None\n    return int(np.argmax(hits)) + 1\n",
            "✗ ) is 1 and should be None",
        ),
        (
            "first_epoch_reaching: counts the epochs below",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    below = [acc for acc in accuracies if acc < target]\n    if len(below) == len(accuracies):\n        return None\n    return len(below) + 1\n",
            "✗ first_epoch_reaching([",
        ),
        (
            "first_epoch_reaching: bisection on unsorted numbers",
            "",
            "import bisect\n\n\ndef first_epoch_reaching(accuracies, target=97.0):\n    i = bisect.bisect_left(accuracies, target)\n    if i == len(accuracies):\n        return None\n    return i + 1\n",
            "✗ ) is None and should be 2",
        ),
        (
            "first_epoch_reaching: pops from the caller's list",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    epoch = 0\n    while accuracies:\n        epoch += 1\n        if accuracies.pop(0) >= target:\n            return epoch\n    return None\n",
            "✗ it changes the list that it is given",
        ),
        (
            "first_epoch_reaching: recursion forgets the target",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    if len(accuracies) == 0:\n        return None\n    if accuracies[0] >= target:\n        return 1\n    rest = first_epoch_reaching(accuracies[1:])\n    return None if rest is None else rest + 1\n",
            "✗ the target is always 97",
        ),
        (
            "first_epoch_reaching: rounds before comparing",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    for epoch, acc in enumerate(accuracies, start=1):\n        if round(acc) >= target:\n            return epoch\n    return None\n",
            "✗ the accuracies are rounded before they are compared",
        ),
        (
            "cell of reached: default target 97.0 kept",
            "",
            "reached = {\n    'Adam': first_epoch_reaching(results['Adam'][1]),\n    'SGD': first_epoch_reaching(results['SGD'][1]),\n}\n",
            '✗ reached["Adam"] is 3, and',
        ),
        (
            "cell of reached: target as a fraction",
            "",
            "reached = {\n    name: first_epoch_reaching(accuracies, 0.976)\n    for name, (losses, accuracies) in results.items()\n}\n",
            '✗ reached["Adam"] is 1, and',
        ),
        (
            "first_epoch_reaching: next with a default",
            "",
            "def first_epoch_reaching(values, target=97.0):\n    return next((n for n, v in enumerate(values, 1) if v >= target), None)\n",
            "✓",
        ),
        (
            "first_epoch_reaching: recursion with the target",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    if not accuracies:\n        return None\n    head, *tail = accuracies\n    if head >= target:\n        return 1\n    later = first_epoch_reaching(tail, target)\n    return later and later + 1\n",
            "✓",
        ),
        (
            "first_epoch_reaching: takewhile",
            "",
            "from itertools import takewhile\n\n\ndef first_epoch_reaching(accuracies, target=97.0):\n    misses = sum(1 for _ in takewhile(lambda a: not a >= target, accuracies))\n    return misses + 1 if misses < len(accuracies) else None\n",
            "✓",
        ),
        (
            "first_epoch_reaching: numpy flatnonzero",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    hits = np.flatnonzero(np.asarray(accuracies, dtype=float) >= target)\n    return int(hits[0]) + 1 if hits.size else None\n",
            "✓",
        ),
        (
            "cell of reached: comprehension over the items",
            "",
            "reached = {\n    name: first_epoch_reaching(history[-1], 97.7)\n    for name, history in sorted(results.items())\n}\n",
            "✓",
        ),
        (
            "from 0",
            "",
            changed(
                REACHING, "enumerate(accuracies, start=1)", "enumerate(accuracies)"
            ),
            "✗ from 0",
        ),
        ("greater", "", changed(REACHING, ">=", ">"), "✗ >="),
        ("smaller", "", changed(REACHING, ">=", "<="), "✗ should be"),
        (
            "the last",
            "",
            changed(
                REACHING,
                "    for epoch",
                "    found = None\n    for epoch",
                "return epoch",
                "found = epoch",
                "return None",
                "return found",
            ),
            "✗ last such",
        ),
        ("fixed target", "", changed(REACHING, ">= target", ">= 97"), "✗ always 97"),
        (
            "None in the loop",
            "",
            changed(
                REACHING,
                "            return epoch\n    return None",
                "            return epoch\n        return None",
            ),
            "✗ only epoch 1",
        ),
        (
            "else None",
            "",
            changed(
                REACHING,
                "            return epoch\n    return None",
                "            return epoch\n        else:\n            return None",
            ),
            "✗ only epoch 1",
        ),
        ("-1", "", changed(REACHING, "return None", "return -1"), "✗ -1"),
        ("0", "", changed(REACHING, "return None", "return 0"), "✗ 0"),
        ("False", "", changed(REACHING, "return None", "return False"), "✗ False"),
        (
            "infinity",
            "",
            changed(REACHING, "return None", "return float('inf')"),
            "✗ inf",
        ),
        (
            "the number of epochs",
            "",
            changed(REACHING, "return None", "return len(accuracies)"),
            "✗ the last is returned",
        ),
        (
            "one more",
            "",
            changed(REACHING, "return None", "return len(accuracies) + 1"),
            "✗ should be None",
        ),
        (
            "the accuracy",
            "",
            changed(REACHING, "return epoch", "return accuracy"),
            "✗ accuracy is returned",
        ),
        (
            "a pair",
            "",
            changed(REACHING, "return epoch", "return epoch, accuracy"),
            "✗ should be",
        ),
        (
            "all",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    return [e for e, a in enumerate(accuracies, 1) if a >= target]\n",
            "✗ all such",
        ),
        (
            "the count",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    return sum(a >= target for a in accuracies)\n",
            "✗ counts",
        ),
        (
            "the best",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    return accuracies.index(max(accuracies)) + 1 if accuracies else None\n",
            "✗ best",
        ),
        (
            "whether",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    return any(a >= target for a in accuracies)\n",
            "✗ should be",
        ),
        (
            "argmax",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    return int(np.argmax(np.array(accuracies) >= target)) + 1\n",
            "✗ should be None",
        ),
        (
            "next without a default",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    return next(e for e, a in enumerate(accuracies, 1) if a >= target)\n",
            "raises StopIteration",
        ),
        (
            "index of the target",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    return accuracies.index(target) + 1\n",
            "raises",
        ),
        (
            "a text",
            "",
            changed(REACHING, "return epoch", "return f'epoch {epoch}'"),
            "✗ should be",
        ),
        (
            "printed",
            "",
            changed(REACHING, "return epoch", "print(epoch)"),
            "✗ should be",
        ),
        (
            "sorted first",
            "",
            changed(REACHING, "(accuracies, start", "(sorted(accuracies), start"),
            "✗ should be",
        ),
        (
            "the list emptied",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    epoch = 1\n    while accuracies:\n        if accuracies.pop(0) > target:\n            return epoch\n        epoch += 1\n",
            "✗ it changes the list that it is given",
        ),
        ("from 2", "", changed(REACHING, "start=1", "start=2"), "✗ should be"),
        (
            "without the last",
            "",
            changed(REACHING, "(accuracies, start", "(accuracies[:-1], start"),
            "✗ should be",
        ),
        (
            "as a fraction",
            "",
            changed(REACHING, ">= target", ">= target / 100"),
            "✗ should be",
        ),
        (
            "reached of the losses",
            "",
            REACHING
            + "\n\nreached = {k: first_epoch_reaching(l, 97.7) for k, (l, a) in results.items()}",
            "✗ reached",
        ),
        (
            "reached at 97",
            "",
            REACHING
            + "\n\nreached = {k: first_epoch_reaching(a) for k, (l, a) in results.items()}",
            "✗ reached",
        ),
        (
            "reached as a list",
            "",
            REACHING
            + "\n\nreached = [first_epoch_reaching(a, 97.7) for l, a in results.values()]",
            "✗ dictionary",
        ),
        (
            "reached with one key",
            "",
            REACHING
            + "\n\nreached = {'Adam': first_epoch_reaching(results['Adam'][1], 97.7)}",
            "✗ missing",
        ),
        (
            "right: a while loop",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    i = 0\n    while i < len(accuracies):\n        if not accuracies[i] < target:\n            return i + 1\n        i += 1\n",
            "✓",
        ),
        (
            "right: NumPy",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    hits = np.flatnonzero(np.asarray(accuracies) >= target)\n    return hits[0] + 1 if len(hits) else None\n",
            "✓",
        ),
        (
            "right: a lambda",
            "",
            "first_epoch_reaching = lambda accuracies, target=97.0: next((i for i, a in enumerate(accuracies, 1) if a >= target), None)\n",
            "✓",
        ),
        (
            "right: min with a default",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    return min((i + 1 for i, a in enumerate(accuracies) if a >= target), default=None)\n",
            "✓",
        ),
        (
            "right: recursion",
            "",
            "def first_epoch_reaching(accuracies, target=97.0, epoch=1):\n    if not accuracies:\n        return None\n    if accuracies[0] >= target:\n        return epoch\n    return first_epoch_reaching(accuracies[1:], target, epoch + 1)\n",
            "✓",
        ),
        (
            "right: a for-else",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    for epoch in range(1, len(accuracies) + 1):\n        if accuracies[epoch - 1] >= target:\n            break\n    else:\n        epoch = None\n    return epoch\n",
            "✓",
        ),
        (
            "right: searchsorted of the running best",
            "",
            "def first_epoch_reaching(accuracies, target=97.0):\n    best = np.maximum.accumulate(accuracies) if len(accuracies) else np.array([])\n    epoch = int(np.searchsorted(best, target)) + 1\n    return epoch if epoch <= len(accuracies) else None\n",
            "✓",
        ),
        (
            "right: another order of keys",
            "",
            REACHING
            + "\n\nreached = dict(SGD=first_epoch_reaching(results['SGD'][1], 97.7), Adam=first_epoch_reaching(results['Adam'][1], target=97.7))",
            "✓",
        ),
        (
            "t4 counts from 0",
            "",
            '\ndef first_epoch_reaching(accuracies, target=97.0):\n    for epoch, accuracy in enumerate(accuracies):\n        if accuracy >= target:\n            return epoch\n    return None\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], 97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], 97.7),\n}\n',
            "✗ epochs are counted from 0 — count from 1",
        ),
        (
            "t4 strictly greater",
            "",
            '\ndef first_epoch_reaching(accuracies, target=97.0):\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if accuracy > target:\n            return epoch\n    return None\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], 97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], 97.7),\n}\n',
            "✗ the target itself does not count — compare with >=",
        ),
        (
            "t4 else return None in the loop",
            "",
            '\ndef first_epoch_reaching(accuracies, target=97.0):\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if accuracy >= target:\n            return epoch\n        else:\n            return None\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], target=97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], target=97.7),\n}\n',
            "✗ only epoch 1 is looked at — return None after the loop",
        ),
        (
            "t4 last epoch instead of first",
            "",
            '\ndef first_epoch_reaching(accuracies, target=97.0):\n    first = None\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if accuracy >= target:\n            first = epoch\n    return first\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], target=97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], target=97.7),\n}\n',
            "✗ this is the last such epoch — the first",
        ),
        (
            "t4 reached with the default target",
            "",
            '\ndef first_epoch_reaching(accuracies, target=97.0):\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if accuracy >= target:\n            return epoch\n    return None\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1]),\n    "SGD": first_epoch_reaching(results["SGD"][1]),\n}\n',
            '✗ reached["Adam"] is 3, and 97.7 is reached in epoch 5 — ask',
        ),
        (
            "t4 losses instead of accuracies",
            "",
            '\ndef first_epoch_reaching(accuracies, target=97.0):\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if accuracy >= target:\n            return epoch\n    return None\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][0], 97.7),\n    "SGD": first_epoch_reaching(results["SGD"][0], 97.7),\n}\n',
            '✗ reached["Adam"] is None, and 97.7 is reached in epoch 5 —',
        ),
        (
            "t4 minus one for never",
            "",
            '\ndef first_epoch_reaching(accuracies, target=97.0):\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if accuracy >= target:\n            return epoch\n    return -1\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], 97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], 97.7),\n}\n',
            "✗ where no epoch reaches the target, -1 is returned — return",
        ),
        (
            "t4 Adam's accuracies twice",
            "",
            '\ndef first_epoch_reaching(accuracies, target=97.0):\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if accuracy >= target:\n            return epoch\n    return None\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], 97.7),\n    "SGD": first_epoch_reaching(results["Adam"][1], 97.7),\n}\n',
            '✗ reached["SGD"] is 5, and 97.7 is reached in no epoch',
        ),
        (
            "t4 best epoch",
            "",
            '\ndef first_epoch_reaching(accuracies, target=97.0):\n    best = max(accuracies)\n    if best >= target:\n        return accuracies.index(best) + 1\n    return None\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], 97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], 97.7),\n}\n',
            "✗ first_epoch_reaching([95.0, 97.4, 96.8, 97.6, 96.0], 97.0)",
        ),
        (
            "t4 prints instead of returning",
            "",
            '\ndef first_epoch_reaching(accuracies, target=97.0):\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if accuracy >= target:\n            print(epoch)\n            break\n    else:\n        print(None)\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], 97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], 97.7),\n}\n',
            "✗ first_epoch_reaching([95.0, 97.4, 96.8, 97.6, 96.0], 97.0)",
        ),
        (
            "t4 default target changed",
            "",
            '\ndef first_epoch_reaching(accuracies, target=97.7):\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if accuracy >= target:\n            return epoch\n    return None\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1]),\n    "SGD": first_epoch_reaching(results["SGD"][1]),\n}\n',
            "✗ without a target, None is returned for",
        ),
        (
            "t4 counts the epochs below",
            "",
            '\ndef first_epoch_reaching(accuracies, target=97.0):\n    below = sum(accuracy < target for accuracy in accuracies)\n    if below == len(accuracies):\n        return None\n    return below + 1\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], 97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], 97.7),\n}\n',
            "✗ first_epoch_reaching([95.0, 97.4, 96.8, 97.6, 96.0], 97.0)",
        ),
        (
            "t4 last epoch never looked at",
            "",
            '\ndef first_epoch_reaching(accuracies, target=97.0):\n    for epoch in range(1, len(accuracies)):\n        if accuracies[epoch - 1] >= target:\n            return epoch\n    return None\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], 97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], 97.7),\n}\n',
            "✗ first_epoch_reaching([96.0, 97.0], 97.0) is None and should",
        ),
        (
            "t4 argmax without a check",
            "",
            '\ndef first_epoch_reaching(accuracies, target=97.0):\n    mask = np.array(accuracies) >= target\n    return int(np.argmax(mask)) + 1\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], 97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], 97.7),\n}\n',
            "✗ first_epoch_reaching([90.0, 91.0], 97.0) is 1 and should be",
        ),
        (
            "t4 rounded accuracies",
            "",
            '\ndef first_epoch_reaching(accuracies, target=97.0):\n    for epoch, accuracy in enumerate(accuracies, start=1):\n        if round(accuracy, 1) >= target:\n            return epoch\n    return None\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], 97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], 97.7),\n}\n',
            "✗ the accuracies are rounded to one digit before — take them",
        ),
        (
            "t4 stays above from then on",
            "",
            '\ndef first_epoch_reaching(accuracies, target=97.0):\n    for epoch in range(1, len(accuracies) + 1):\n        if all(accuracy >= target for accuracy in accuracies[epoch - 1 :]):\n            return epoch\n    return None\n\n\nreached = {\n    "Adam": first_epoch_reaching(results["Adam"][1], 97.7),\n    "SGD": first_epoch_reaching(results["SGD"][1], 97.7),\n}\n',
            "✗ first_epoch_reaching([95.0, 97.4, 96.8, 97.6, 96.0], 97.0)",
        ),
        (
            "t4 next with a default",
            "",
            "\ndef first_epoch_reaching(accuracies, target=97.0):\n    return next((n for n, a in enumerate(accuracies, 1) if a >= target), None)\n\n\nreached = {\n    name: first_epoch_reaching(accs, 97.7) for name, (_, accs) in results.items()\n}\n",
            "✓",
        ),
        (
            "t4 flatnonzero",
            "",
            '\ndef first_epoch_reaching(accuracies, target=97.0):\n    hits = np.flatnonzero(np.asarray(accuracies) >= target)\n    return int(hits[0]) + 1 if hits.size else None\n\n\nreached = {}\nfor key in ("Adam", "SGD"):\n    losses, accs = results[key]\n    reached[key] = first_epoch_reaching(accs, target=97.7)\n',
            "✓",
        ),
        (
            "t4 takewhile",
            "",
            '\nfrom itertools import takewhile\n\n\ndef first_epoch_reaching(accuracies, target=97.0):\n    too_low = list(takewhile(lambda accuracy: accuracy < target, accuracies))\n    if len(too_low) < len(accuracies):\n        return len(too_low) + 1\n\n\nreached = dict(\n    Adam=first_epoch_reaching(results["Adam"][1], 97.7),\n    SGD=first_epoch_reaching(results["SGD"][-1], 97.7),\n)\n',
            "✓",
        ),
        (
            "t4 backwards",
            "",
            '\ndef first_epoch_reaching(accuracies, target=97.0):\n    answer = None\n    for epoch in range(len(accuracies), 0, -1):  # backwards: the earliest one wins\n        if accuracies[epoch - 1] >= target:\n            answer = epoch\n    return answer\n\n\n(_, adam_accuracies), (_, sgd_accuracies) = results["Adam"], results["SGD"]\nreached = {\n    "SGD": first_epoch_reaching(sgd_accuracies, 97.7),\n    "Adam": first_epoch_reaching(adam_accuracies, 97.7),\n}\n',
            "✓",
        ),
        (
            "t4 min of all epochs",
            "",
            '\ndef first_epoch_reaching(accuracies, target=97.0):\n    good = {i + 1 for i in range(len(accuracies)) if accuracies[i] >= target}\n    return min(good, default=None)\n\n\nnames = ["Adam", "SGD"]\nreached = dict(\n    zip(names, [first_epoch_reaching(results[n][1], target=97.7) for n in names])\n)\n',
            "✓",
        ),
        (
            "t4 list of booleans and index",
            "",
            '\nfrom functools import partial\n\n\ndef first_epoch_reaching(accuracies, target=97.0):\n    flags = [accuracy >= target for accuracy in accuracies]\n    try:\n        return flags.index(True) + 1\n    except ValueError:\n        return None\n\n\nat_97_6 = partial(first_epoch_reaching, target=97.7)\nreached = {"Adam": at_97_6(results["Adam"][1])}\nreached["SGD"] = at_97_6(results["SGD"][1])\n',
            "✓",
        ),
    ],
}
