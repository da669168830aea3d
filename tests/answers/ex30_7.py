"""Answers to Exercise 30.7; tests/test_exercises.py says how they are written."""

VALS_42 = [
    0.3473,
    0.2871,
    0.2516,
    0.2674,
    0.2633,
    0.2117,
    0.2117,
    0.2106,
    0.2074,
    0.2216,
    0.2242,
    0.2206,
]
VALS_43 = [
    0.3563,
    0.3302,
    0.2586,
    0.2333,
    0.2474,
    0.2261,
    0.2764,
    0.2228,
    0.2263,
    0.2531,
    0.2381,
]
VALS_44 = [
    0.3566,
    0.3127,
    0.2757,
    0.2352,
    0.2403,
    0.2195,
    0.2247,
    0.2146,
    0.2330,
    0.2177,
    0.2214,
]
ON_TEST_42 = [
    0.3614,
    0.3073,
    0.2716,
    0.2803,
    0.2741,
    0.2310,
    0.2312,
    0.2290,
    0.2230,
    0.2353,
    0.2361,
    0.2331,
]
RESULTS = {42: (9, VALS_42, 93.48), 43: (8, VALS_43, 92.90), 44: (8, VALS_44, 93.14)}

RECORDED = {"results": RESULTS}

FIT = """
def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):
    val_losses = []
    best_loss, best_epoch, best_weights = float("inf"), 0, None
    waited = 0
    for epoch in range(1, max_epochs + 1):
        train_one_epoch(model, train_loader, loss_fn, optimizer)
        val_loss, _ = evaluate(model, val_loader, loss_fn)
        val_losses.append(val_loss)
        if val_loss < best_loss:
            best_loss, best_epoch = val_loss, epoch
            best_weights = copy_weights(model)
            waited = 0
        else:
            waited += 1
            if waited == patience:
                break
    model.load_state_dict(best_weights)
    return best_epoch, val_losses
"""


def changed(text, *changes):
    """A text with each old part replaced by a new one."""
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


STRANGERS = {
    1: [
        (
            "state_dict itself",
            "{name: tensor.clone() for name, tensor in model.state_dict().items()}",
            "model.state_dict()",
            "✗ these are the model's own tensors",
        ),
        (
            "dict of state_dict",
            "{name: tensor.clone() for name, tensor in model.state_dict().items()}",
            "dict(model.state_dict())",
            "✗ these are the model's own tensors",
        ),
        (
            "state_dict().copy()",
            "{name: tensor.clone() for name, tensor in model.state_dict().items()}",
            "model.state_dict().copy()",
            "✗ these are the model's own tensors",
        ),
        (
            "copy.copy",
            "",
            "\nimport copy\n\ndef copy_weights(model):\n    return copy.copy(model.state_dict())\n",
            "✗ these are the model's own tensors",
        ),
        (
            "detach without clone",
            "tensor.clone()",
            "tensor.detach()",
            "✗ these are the model's own tensors",
        ),
        (
            "parameters only",
            "",
            "\ndef copy_weights(model):\n    return {n: p.detach().clone() for n, p in model.named_parameters()}\n",
            "✗ the buffers are missing",
        ),
        (
            "parameters with the graph",
            "",
            "\ndef copy_weights(model):\n    return {**{n: p.clone() for n, p in model.named_parameters()}, **{n: b.clone() for n, b in model.named_buffers()}}\n",
            "✗ take part in gradients",
        ),
        (
            "a list of tensors",
            "",
            "\ndef copy_weights(model):\n    return [p.detach().clone() for p in model.parameters()]\n",
            "✗ a list",
        ),
        (
            "one vector",
            "",
            "\ndef copy_weights(model):\n    return nn.utils.parameters_to_vector(model.parameters()).detach().clone()\n",
            "✗ a tensor",
        ),
        (
            "a copy of the model",
            "",
            "\nimport copy\n\ndef copy_weights(model):\n    return copy.deepcopy(model)\n",
            "✗ what model.state_dict() has is asked for",
        ),
        (
            "nothing returned by mistake",
            "    return {name",
            "    weights = {name",
            "✗ None",
        ),
        (
            "only weights, no biases",
            "model.state_dict().items()}",
            "model.state_dict().items() if 'weight' in name}",
            "✗ missing",
        ),
        (
            "numpy arrays",
            "tensor.clone()",
            "tensor.cpu().numpy()",
            "✗ keep tensors",
        ),
        (
            "clones of floats only",
            "tensor.clone()",
            "tensor.clone() if tensor.ndim else tensor",
            "✗ changed when the model did",
        ),
        (
            "zeros like",
            "tensor.clone()",
            "torch.zeros_like(tensor)",
            "✗ has other numbers",
        ),
        (
            "prefixed names",
            "{name: tensor",
            "{'best.' + name: tensor",
            "✗ missing",
        ),
        (
            "named_parameters in a dict",
            "",
            "\ndef copy_weights(model):\n    return dict(model.named_parameters())\n",
            "✗ the buffers are missing",
        ),
        (
            "deepcopy",
            "",
            "\nimport copy\n\ndef copy_weights(model):\n    return copy.deepcopy(model.state_dict())\n",
            "✓",
        ),
        (
            "through a buffer of bytes",
            "",
            "\nimport io\n\ndef copy_weights(model):\n    file = io.BytesIO()\n    torch.save(model.state_dict(), file)\n    file.seek(0)\n    return torch.load(file, weights_only=True)\n",
            "✓",
        ),
        (
            "a loop with detach and clone",
            "",
            "\ndef copy_weights(model):\n    kept = {}\n    for key in model.state_dict():\n        kept[key] = model.state_dict()[key].detach().clone()\n    return kept\n",
            "✓",
        ),
        (
            "a copied model's state",
            "",
            "\nfrom copy import deepcopy\n\ndef copy_weights(model):\n    return deepcopy(model).state_dict()\n",
            "✓",
        ),
        (
            "parameters and buffers, chained",
            "",
            "\nfrom itertools import chain\n\ndef copy_weights(model):\n    with torch.no_grad():\n        return {n: t.clone() for n, t in chain(model.named_parameters(), model.named_buffers())}\n",
            "✓",
        ),
    ],
    2: [
        (
            "no restore",
            "    model.load_state_dict(best_weights)\n",
            "",
            "✗ it has its last weights",
        ),
        (
            "a reference kept",
            "copy_weights(model)",
            "model.state_dict()",
            "✗ it has its last weights",
        ),
        (
            "restored in the break only",
            "            break\n    model.load_state_dict(best_weights)",
            "            model.load_state_dict(best_weights)\n            break",
            "✗ they are loaded only when it stops early",
        ),
        (
            "returned early without restoring",
            "            break\n",
            "            return best_epoch, val_losses\n",
            "✗ they are not loaded when it stops early",
        ),
        (
            "more than patience",
            "epoch - best_epoch >= patience",
            "epoch - best_epoch > patience",
            "✗ it waits one epoch too long",
        ),
        (
            "one too early",
            "epoch - best_epoch >= patience",
            "epoch - best_epoch >= patience - 1",
            "✗ it stops one epoch too early",
        ),
        (
            "ties are better",
            "val_loss < best_loss",
            "val_loss <= best_loss",
            "✗ a loss equal to the lowest counts as lower",
        ),
        (
            "compared with the last epoch",
            "",
            "\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    previous, waited = float('inf'), 0\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(loss)\n        if loss < previous:\n            waited = 0\n            best_epoch, weights = epoch, copy_weights(model)\n        else:\n            waited += 1\n            if waited >= patience:\n                break\n        previous = loss\n    model.load_state_dict(weights)\n    return best_epoch, val_losses\n",
            "✗ each loss is compared with the one before",
        ),
        (
            "count never reset",
            "",
            changed(FIT, ("            waited = 0\n", "")),
            "✗ the count goes on after a lower loss",
        ),
        (
            "counted from zero",
            "",
            changed(
                FIT,
                ("range(1, max_epochs + 1)", "range(max_epochs)"),
            ),
            "✗ best_epoch is counted from 0",
        ),
        (
            "no stop",
            "        elif epoch - best_epoch >= patience:\n            break\n",
            "",
            "✗ it never stops early",
        ),
        (
            "the last epoch returned",
            "return best_epoch, val_losses",
            "return epoch, val_losses",
            "✗ best_epoch is the last epoch trained",
        ),
        (
            "swapped in return",
            "return best_epoch, val_losses",
            "return val_losses, best_epoch",
            "✗ the two are swapped",
        ),
        (
            "losses until the best",
            "return best_epoch, val_losses",
            "return best_epoch, val_losses[:best_epoch]",
            "✗ the losses end with the best epoch",
        ),
        (
            "accuracy for loss",
            "val_loss, _ = evaluate",
            "_, val_loss = evaluate",
            "✗ these are accuracies",
        ),
        (
            "training loss for validation loss",
            "        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)",
            "        val_loss = train_one_epoch(model, train_loader, loss_fn, optimizer)",
            "✗ no image of val_loader passes",
        ),
        (
            "evaluated on the training set",
            "evaluate(model, val_loader, loss_fn)",
            "evaluate(model, train_loader, loss_fn)",
            "✗ no image of val_loader passes",
        ),
        (
            "best loss starts at 0",
            'float("inf"), 0, None',
            "0.0, 0, copy_weights(model)",
            "✗ no loss is ever seen as lower",
        ),
        (
            "a copy made before the training, too",
            "        train_one_epoch(model, train_loader, loss_fn, optimizer)\n",
            "        weights = copy_weights(model)\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        best_weights = weights if best_weights is None else best_weights\n",
            "✓",
        ),
        (
            "weights from before the best epoch",
            "",
            changed(
                FIT,
                (
                    "        train_one",
                    "        before = copy_weights(model)\n        train_one",
                ),
                ("best_weights = copy_weights(model)", "best_weights = before"),
            ),
            "✗ they are those from before the best epoch",
        ),
        (
            "stops at the first rise",
            "        elif epoch - best_epoch >= patience:\n",
            "        else:\n",
            "✗ it stops at the first rise",
        ),
        (
            "only parameters restored",
            "",
            changed(
                FIT,
                (
                    "copy_weights(model)",
                    "[p.detach().clone() for p in model.parameters()]",
                ),
                (
                    "model.load_state_dict(best_weights)",
                    "for p, best in zip(model.parameters(), best_weights):\n        p.data.copy_(best)",
                ),
            ),
            "✗ not the buffers",
        ),
        (
            "nothing returned from fit",
            "    return best_epoch, val_losses",
            "",
            "✗ return best_epoch and the list",
        ),
        (
            "range one short",
            "range(1, max_epochs + 1)",
            "range(1, max_epochs)",
            "✗ one epoch less than max_epochs",
        ),
        (
            "tuples of loss and accuracy",
            "        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n",
            "        val_losses.append(evaluate(model, val_loader, loss_fn))\n        val_loss = val_losses[-1][0]\n",
            "✗ a flat list",
        ),
        ("a counter", "", FIT, "✓"),
        (
            "argmin of the list",
            "",
            "\nimport copy\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    losses, states = [], []\n    while len(losses) < max_epochs:\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        losses.append(evaluate(model, val_loader, loss_fn)[0])\n        states.append(copy.deepcopy(model.state_dict()))\n        if len(losses) - (1 + int(np.argmin(losses))) >= patience:\n            break\n    best = int(np.argmin(losses))\n    model.load_state_dict(states[best])\n    return best + 1, losses\n",
            "✓",
        ),
        (
            "min of the last ones",
            "",
            "\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    losses = []\n    kept = None\n    for _ in range(max_epochs):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        losses.append(evaluate(model, val_loader, loss_fn)[0])\n        if len(losses) == 1 or losses[-1] < min(losses[:-1]):\n            kept = copy_weights(model)\n        if losses.index(min(losses)) < len(losses) - patience:\n            break\n    model.load_state_dict(kept)\n    return losses.index(min(losses)) + 1, losses\n",
            "✓",
        ),
        (
            "math.inf and a tuple",
            "",
            "\nimport math\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    best = (math.inf, 0, {})\n    history = ()\n    left = patience\n    epoch = 0\n    while left and epoch < max_epochs:\n        epoch += 1\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        loss, accuracy = evaluate(model, val_loader, loss_fn)\n        history += (loss,)\n        left -= 1\n        if loss < best[0]:\n            best = (loss, epoch, copy_weights(model))\n            left = patience\n    model.load_state_dict(best[2])\n    return best[1], history\n",
            "✓",
        ),
        (
            "an array of losses",
            "return best_epoch, val_losses",
            "return best_epoch, np.array(val_losses)",
            "✓",
        ),
    ],
    3: [
        ("no seed", "    torch.manual_seed(seed)\n", "", "✗ no seed is set"),
        (
            "seed 42 always",
            "torch.manual_seed(seed)",
            "torch.manual_seed(42)",
            "✗ the seed is 42 whatever is asked for",
        ),
        (
            "seed after the model",
            "    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n",
            "    model = MNISTMLP().to(device)\n    torch.manual_seed(seed)\n",
            "✗ no seed is set before the model is made",
        ),
        (
            "SGD",
            "optim.Adam(model.parameters(), lr=0.001)",
            "optim.SGD(model.parameters(), lr=0.001)",
            "✗ the optimizer is SGD at 0.001",
        ),
        (
            "lr 0.01",
            "lr=0.001",
            "lr=0.01",
            "✗ Adam's lr is 0.01",
        ),
        (
            "the test set for validation",
            "model, train_loader, val_loader, loss_fn",
            "model, train_loader, test_loader, loss_fn",
            "✗ the test set is asked 4 times",
        ),
        (
            "fraction",
            "100 * test_accuracy",
            "test_accuracy",
            "✗ multiply the accuracy by 100",
        ),
        (
            "the loss",
            "_, test_accuracy = evaluate",
            "test_accuracy, _ = evaluate",
            "✗ 100 times the test loss",
        ),
        (
            "tested on the validation set",
            "evaluate(model, test_loader, loss_fn)",
            "evaluate(model, val_loader, loss_fn)",
            "✗ no image of test_loader passes",
        ),
        (
            "a look before the training, too",
            "    best_epoch, val_losses = fit(",
            "    evaluate(model, test_loader, loss_fn)\n    best_epoch, val_losses = fit(",
            "✗ the test set is asked 2 times",
        ),
        (
            "tested before the training",
            "",
            "\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    _, accuracy = evaluate(model, test_loader, loss_fn)\n    best, losses = fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience)\n    return best, losses, 100 * accuracy\n",
            "✗ ask it last",
        ),
        (
            "another model tested",
            "evaluate(model, test_loader, loss_fn)",
            "evaluate(MNISTMLP().to(device), test_loader, loss_fn)",
            "✗ ",
        ),
        (
            "patience fixed",
            "optimizer, max_epochs, patience\n",
            "optimizer, max_epochs, 3\n",
            "✗ pass both arguments on to fit",
        ),
        (
            "max_epochs fixed",
            "optimizer, max_epochs, patience\n",
            "optimizer, 30, patience\n",
            "✗ ",
        ),
        (
            "two values",
            "return best_epoch, val_losses, 100 * test_accuracy",
            "return best_epoch, 100 * test_accuracy",
            "✗ return best_epoch, val_losses, and the test accuracy",
        ),
        (
            "model made outside",
            "",
            "\nmodel = MNISTMLP().to(device)\n\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best, losses = fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience)\n    return best, losses, 100 * evaluate(model, test_loader, loss_fn)[1]\n",
            "✗ ",
        ),
        (
            "keyword arguments",
            "",
            "\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    net = MNISTMLP().to(device)\n    criterion = nn.CrossEntropyLoss()\n    result = fit(model=net, train_loader=train_loader, val_loader=val_loader, loss_fn=criterion, optimizer=optim.Adam(net.parameters()), max_epochs=max_epochs, patience=patience)\n    return *result, evaluate(net, test_loader, criterion)[1] * 100\n",
            "✓",
        ),
        (
            "fused Adam",
            "lr=0.001)",
            "lr=0.001, fused=True)",
            "✓",
        ),
        (
            "a list returned",
            "return best_epoch, val_losses, 100 * test_accuracy",
            "return [best_epoch, val_losses, 100.0 * test_accuracy]",
            "✓",
        ),
        (
            "numpy seeded, too",
            "    torch.manual_seed(seed)\n",
            "    np.random.seed(seed)\n    torch.manual_seed(seed)\n",
            "✓",
        ),
    ],
    4: [
        (
            "the result for one seed",
            "",
            "results = RESULTS[42]",
            "✗ a dictionary with the keys",
        ),
        (
            "three times seed 42",
            "",
            "results = {seed: RESULTS[42] for seed in (42, 43, 44)}",
            "✗ the losses of seed 42 on val_loader",
        ),
        (
            "validated on the test set",
            "",
            "results = {**RESULTS, 42: (9, ON_TEST_42, 93.48)}",
            "✗ the losses of seed 42 on test_loader",
        ),
        (
            "a fraction in the results",
            "",
            "results = {**RESULTS, 43: (8, VALS_43, 0.929)}",
            "✗ the test accuracy is 0.929",
        ),
        (
            "patience 2 in the run",
            "",
            "results = {**RESULTS, 43: (4, VALS_43[:6], 92.1)}",
            "✗ ",
        ),
        (
            "seeds in a list",
            "",
            "results = [*RESULTS.values()]",
            "✗ a dictionary with the keys",
        ),
        (
            "the results in another order",
            "",
            "results = {44: list(RESULTS[44]), 42: RESULTS[42], 43: RESULTS[43]}",
            "✓",
        ),
        (
            "numbers from 0 as keys",
            "",
            "results = dict(enumerate(RESULTS.values()))",
            "✗ a dictionary with the keys",
        ),
        (
            "texts for keys",
            "",
            "results = {str(seed): result for seed, result in RESULTS.items()}",
            "✗ a dictionary with the keys",
        ),
        (
            "only the accuracies",
            "",
            "results = {s: r[2] for s, r in RESULTS.items()}",
            "✗ store what train_and_test returns",
        ),
        (
            "only the first two",
            "",
            "results = {s: r[:2] for s, r in RESULTS.items()}",
            "✗ store what train_and_test returns",
        ),
        (
            "seeds 43 and 44 exchanged",
            "",
            "results = {42: RESULTS[42], 43: RESULTS[44], 44: RESULTS[43]}",
            "✗ the losses of seed 44 on val_loader",
        ),
        (
            "validated on the training set",
            "",
            "results = {**RESULTS, 44: (6, [0.3271, 0.2363, 0.18, 0.15, 0.12, 0.1, 0.11, 0.12, 0.13], 92.8)}",
            "✗ the losses of seed 44 on train_loader",
        ),
        (
            "never stopped in the run",
            "",
            "results = {**RESULTS, 42: (9, VALS_42 + [0.23 + 0.001 * i for i in range(18)], 93.48)}",
            "✗ the patience is 3",
        ),
        (
            "stopped after max_epochs of 5",
            "",
            "results = {s: (5, [*v[:4], 0.2], 92.0) for s, (_, v, _) in RESULTS.items()}",
            "✗ 30 the largest number of epochs",
        ),
        (
            "best counted from 0 in the run",
            "",
            "results = {s: (b - 1, v, a) for s, (b, v, a) in RESULTS.items()}",
            "✗ the best epoch is 8",
        ),
        (
            "trained on all of MNIST",
            "",
            "results = {s: (b, [0.36 * x for x in v], 97.5) for s, (b, v, _) in RESULTS.items()}",
            "✗ pass your three loaders",
        ),
        (
            "an array of each",
            "",
            "results = {s: (np.int64(b), np.array(v), np.float64(a)) for s, (b, v, a) in RESULTS.items()}",
            "✓",
        ),
        (
            "a loop, and more digits",
            "",
            "results = {}\nfor seed in [42, 43, 44]:\n    best, losses, accuracy = RESULTS[seed]\n    results[seed] = best, tuple(loss + 1e-7 for loss in losses), accuracy\n",
            "✓",
        ),
        (
            "lists for triples",
            "",
            "results = {seed: [*result] for seed, result in RESULTS.items()}",
            "✓",
        ),
        (
            "trained in earnest",
            "",
            "results = {seed: train_and_test(train_loader, val_loader, test_loader, max_epochs=30, patience=3, seed=seed) for seed in range(42, 45)}",
            "✓",
        ),
    ],
}

# Causes that no stranger had, and strangers' answers, one for each cause.
MORE = {
    1: [
        (
            "nothing yet",
            "",
            "def copy_weights(model):\n    ...\n",
            "not attempted yet: task 1",
        ),
        (
            "the model set to zero",
            "    return {name",
            "    kept = model.state_dict()\n    kept = {name: tensor.clone() for name, tensor in kept.items()}\n    [p.data.zero_() for p in model.parameters()]\n    return kept\n    return {name",
            "✗ the model is another afterward",
        ),
    ],
    2: [
        (
            "nothing done yet",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    ...\n",
            "not attempted yet: task 2",
        ),
        (
            "names that others use, bound anew",
            "    return best_epoch, val_losses",
            "    return best_epoch, val_losses\n\n\nzip = map = isinstance = round = np = kind = expect = None",
            "✓",
        ),
        (
            "on and on",
            "for epoch in range(1, max_epochs + 1):",
            "for epoch in range(1, 1000):",
            "✗ max_epochs is not looked at",
        ),
        (
            "the patience is always 2",
            "epoch - best_epoch >= patience",
            "epoch - best_epoch >= 2",
            "✗ the patience is 2 whatever is asked for",
        ),
        (
            "the highest loss",
            "",
            changed(
                FIT,
                ("val_loss < best_loss", "val_loss > best_loss"),
                ('float("inf")', '-float("inf")'),
            ),
            "✗ the highest loss is taken for the best",
        ),
        (
            "the lowest loss returned",
            "return best_epoch, val_losses",
            "return best_loss, val_losses",
            "✗ best_epoch is the lowest loss",
        ),
        (
            "trained on the validation set, too",
            "        val_loss, _ = evaluate",
            "        train_one_epoch(model, val_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate",
            "✗ the model learns from val_loader",
        ),
        (
            "measured before the epoch",
            "        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n",
            "        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n",
            "✗ the loss is measured before the epoch",
        ),
    ],
    3: [
        (
            "nothing to see yet",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    ...\n",
            "not attempted yet: task 3",
        ),
        (
            "the error rate",
            "100 * test_accuracy",
            "100 - 100 * test_accuracy",
            "✗ this is an error rate",
        ),
    ],
    4: [("nothing trained yet", "", "results = None", "not attempted yet: task 4")],
}
QUICK = [
    "state_dict itself",
    "copy.copy",
    "parameters only",
    "parameters with the graph",
    "a list of tensors",
    "numpy arrays",
    "clones of floats only",
    "prefixed names",
    "zeros like",
    "deepcopy",
    "through a buffer of bytes",
    "parameters and buffers, chained",
    "no restore",
    "a reference kept",
    "restored in the break only",
    "returned early without restoring",
    "more than patience",
    "one too early",
    "ties are better",
    "compared with the last epoch",
    "count never reset",
    "counted from zero",
    "no stop",
    "the last epoch returned",
    "swapped in return",
    "losses until the best",
    "accuracy for loss",
    "training loss for validation loss",
    "best loss starts at 0",
    "weights from before the best epoch",
    "stops at the first rise",
    "only parameters restored",
    "argmin of the list",
    "min of the last ones",
    "seed 42 always",
    "lr 0.01",
    "the test set for validation",
    "fraction",
    "the loss",
    "tested before the training",
    "patience fixed",
    "model made outside",
    "two values",
    "keyword arguments",
    "three times seed 42",
    "validated on the test set",
    "a fraction in the results",
    "never stopped in the run",
    "best counted from 0 in the run",
    "an array of each",
    "seeds in a list",
    "only the first two",
    "trained on all of MNIST",
]
ANSWERS = {
    task: [*MORE[task], *(entry for entry in entries if entry[0] in QUICK)]
    for task, entries in STRANGERS.items()
}
