"""Answers to Exercise 30.2; tests/test_exercises.py says how they are written."""

ADAM = [0.2645, 0.1102, 0.0797, 0.0614, 0.0483], [95.25, 96.79, 97.27, 96.89, 97.74]
ADAM_GOING_ON = [0.0391, 0.0322, 0.027, 0.0233, 0.021], [97.5, 97.6, 97.8, 97.7, 97.6]
SGD = [0.3161, 0.1139, 0.0785, 0.0587, 0.0448], [95.34, 97.05, 97.36, 97.18, 97.65]
SGD_43 = [0.3265, 0.1156, 0.0784, 0.0582, 0.0446], [95.81, 96.94, 97.27, 97.50, 97.44]
SGD_PLAIN = [0.9042, 0.3588, 0.3006, 0.2658, 0.2373], [89.5, 91.3, 92.4, 93.3, 94.0]

RECORDED = {"results": {"Adam": ADAM, "SGD": SGD}}

ANSWERS = {
    1: [
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
            "✗ the learning rate is 0.001",
        ),
        (
            "Adam again",
            "return optim.SGD(model.parameters(), lr=0.01, momentum=0.9)",
            "return optim.Adam(model.parameters(), lr=0.01)",
            "✗ this is Adam",
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
            "✗ do not follow the rule",
        ),
        (
            "another model's parameters",
            "return optim.SGD(model.parameters()",
            "return optim.SGD(MNISTMLP().parameters()",
            "✗ the optimizer holds other parameters",
        ),
    ],
    2: [
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
            "✗ a model that was already trained",
        ),
        (
            "no seed",
            "    torch.manual_seed(seed)\n",
            "",
            "✗ two runs from the same seed differ",
        ),
        (
            "the model before the seed",
            ("    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n"),
            ("    model = MNISTMLP().to(device)\n    torch.manual_seed(seed)\n"),
            "✗ two runs from the same seed differ",
        ),
        (
            "always the same seed",
            "torch.manual_seed(seed)",
            "torch.manual_seed(42)",
            "✗ another seed changes nothing",
        ),
        (
            "accuracy on the training set",
            "evaluate(model, test_loader, loss_fn)",
            "evaluate(model, train_loader, loss_fn)",
            "✗ read on the training set",
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
            "✗ 5 losses and 5 accuracies for num_epochs=2",
        ),
        (
            "the lists swapped",
            "return train_losses, test_accuracies",
            "return test_accuracies, train_losses",
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
            "✗ not those after each epoch",
        ),
        (
            "the loaders of the whole set",
            "train_one_epoch(model, train_loader, loss_fn, optimizer)",
            "train_one_epoch(model, make_loader(train_data), loss_fn, optimizer)",
            "✗ on other data than it was given",
        ),
    ],
    3: [
        (
            "different seeds",
            "",
            "results = {'Adam': results['Adam'], 'SGD': SGD_43}",
            "✗ or you compare seeds, too",
        ),
        (
            "the second run goes on from the first",
            "",
            "results = {'Adam': ADAM_GOING_ON, 'SGD': results['SGD']}",
            "✗ it went on from the one that SGD trained",
        ),
        (
            "twice the same run",
            "",
            "results = {'Adam': results['Adam'], 'SGD': results['Adam']}",
            "✗ both entries are the same run",
        ),
        (
            "SGD without momentum was run",
            "",
            "results = {'Adam': results['Adam'], 'SGD': SGD_PLAIN}",
            "✗ SGD's first epoch has a mean loss of 0.90",
        ),
    ],
    4: [
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
            "epochs from 0",
            "enumerate(accuracies, start=1)",
            "enumerate(accuracies)",
            "✗ counted from 0",
        ),
        (
            "greater in place of at least",
            "accuracy >= target",
            "accuracy > target",
            "✗ has reached it",
        ),
        (
            "the best epoch",
            "    for epoch, accuracy in enumerate(accuracies, start=1):",
            (
                "    return 1 + int(np.argmax(accuracies))\n"
                "    for epoch, accuracy in enumerate(accuracies, start=1):"
            ),
            "✗ this is the last such epoch, or the best",
        ),
        (
            "a fixed target",
            "accuracy >= target",
            "accuracy >= 97.0",
            "✗ use the argument `target`",
        ),
    ],
}
