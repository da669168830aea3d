"""Answers to the exercises, wrong and right, and what the self-checks must say.

WRONG: (title, text of the solution, what it is replaced by, part of the hint).
RIGHT: (title, name that is defined, another way to define it).
CACHED: in place of training on all of MNIST, which takes too long here. The losses of
Exercise 30.1 are a smooth curve; the other numbers were recorded from right runs. What
stands for a mistake below is of the size that the mistake gives.
"""

import numpy as np

ADAM = [0.2645, 0.1102, 0.0797, 0.0614, 0.0483], [95.25, 96.79, 97.27, 96.89, 97.74]
ADAM_43 = [0.2747, 0.1158, 0.0815, 0.0628, 0.0520], [96.01, 96.85, 97.29, 97.33, 97.58]
ADAM_GOING_ON = [0.0391, 0.0322, 0.027, 0.0233, 0.021], [97.5, 97.6, 97.8, 97.7, 97.6]
SGD = [0.3161, 0.1139, 0.0785, 0.0587, 0.0448], [95.34, 97.05, 97.36, 97.18, 97.65]
SGD_43 = [0.3265, 0.1156, 0.0784, 0.0582, 0.0446], [95.81, 96.94, 97.27, 97.50, 97.44]
SGD_PLAIN = [0.9042, 0.3588, 0.3006, 0.2658, 0.2373], [89.5, 91.3, 92.4, 93.3, 94.0]

WIDE = [0.2257, 0.0951, 0.0635], [96.20, 97.30, 97.88]
DEEP = [0.3092, 0.1247, 0.0884], [95.56, 96.81, 97.01]
NARROW = [0.3407, 0.1739, 0.1373], [94.39, 95.24, 95.88]
NARROW_43 = [0.3535, 0.1946, 0.1516], [93.45, 95.05, 95.76]

TRAIN_LOSSES = [0.2883, 0.1207, 0.0868, 0.0663, 0.0545, 0.0447, 0.0369, 0.0310]
VAL_LOSSES = [0.1656, 0.1194, 0.1236, 0.0946, 0.0955, 0.0939, 0.1022, 0.1229]

WITHOUT = (
    None,
    [0.2645, 0.1102, 0.0797, 0.0614, 0.0483, 0.0409, 0.0357, 0.0302, 0.0262, 0.0212],
    [95.25, 96.79, 97.27, 96.89, 97.74, 97.37, 97.55, 97.76, 97.74, 97.84],
)
WITH = (
    None,
    [0.3413, 0.1686, 0.1349, 0.1131, 0.1034, 0.0935, 0.0847, 0.0785, 0.0732, 0.0723],
    [95.17, 96.71, 97.24, 97.10, 97.60, 97.80, 97.42, 97.71, 97.50, 97.75],
)
WITH_43 = (
    None,
    [0.3521, 0.1687, 0.1348, 0.1140, 0.1004, 0.0919, 0.0870, 0.0793, 0.0740, 0.0734],
    [95.35, 96.63, 97.03, 97.40, 97.55, 97.55, 97.45, 97.87, 97.86, 97.70],
)
ON_TRAINING_SET = (
    None,
    WITHOUT[1],
    [96.1, 97.9, 98.4, 98.6, 99.0, 98.9, 99.0, 99.1, 99.3, 99.4],
)

CACHED = {
    "ex30_1_batch_losses": {
        "batch_losses": list(0.05 + 2.25 * np.exp(-np.arange(4690) / 85)),
        "num_epochs": 5,
    },
    "ex30_2_sgd_vs_adam": {"results": {"Adam": ADAM, "SGD": SGD}},
    "ex30_3_validation": {
        "train_losses": TRAIN_LOSSES,
        "val_losses": VAL_LOSSES,
        "best_epoch": 6,
    },
    "ex30_4_architectures": {"results": {"256": WIDE, "128-64-32": DEEP, "32": NARROW}},
    "ex30_5_dropout": {"results": {"without": WITHOUT, "with": WITH}},
}

WRONG = {
    "ex30_1_batch_losses": [
        (
            "a tensor kept in place of a float",
            "losses.append(loss.item())",
            "losses.append(loss)",
            "keep every batch's graph alive",
        ),
        (
            "one loss per epoch",
            "return losses",
            "return sum(losses) / len(losses)",
            "one number for the whole epoch",
        ),
        (
            "one loss per epoch, in a list",
            "return losses",
            "return [sum(losses) / len(losses)]",
            "one loss for the whole epoch",
        ),
        (
            "return inside the loop, after a batch of four",
            "losses.append(loss.item())",
            (
                "losses.append(loss.item())\n"
                "        if len(losses) == 3:\n"
                "            break"
            ),
            "3 losses from 4 batches",
        ),
        ("no return", "return losses", "losses.sort", "nothing is returned"),
        (
            "a running total",
            "losses.append(loss.item())",
            "losses.append(loss.item() + (losses[-1] if losses else 0))",
            "a running total",
        ),
        (
            "weighted by the batch size",
            "losses.append(loss.item())",
            "losses.append(loss.item() * len(y))",
            "multiplied by its batch size",
        ),
        ("no zero_grad", "optimizer.zero_grad()", "pass", "gradients add up"),
        ("no step", "optimizer.step()", "pass", "has learned nothing"),
        ("no train()", "model.train()", "pass", "not in training mode"),
        (
            "softmax before the loss",
            "loss_fn(model(X), y)",
            "loss_fn(model(X).softmax(dim=1), y)",
            "not those of the chapter's loop",
        ),
        (
            "a slip that raises an error",
            "losses.append(loss.item())",
            "losses.append(loss.item)\n        losses[-1] + 1",
            "train_and_record() raised TypeError",
        ),
        (
            "epochs appended as lists",
            "CACHED batch_losses",
            "batch_losses = [CACHED[i : i + 938] for i in range(0, 4690, 938)]",
            "a list of lists",
        ),
        (
            "one mean per epoch collected",
            "CACHED batch_losses",
            "batch_losses = [0.2645, 0.1111, 0.0775, 0.0621, 0.0487]",
            "5 losses, one per epoch",
        ),
        (
            "the list made anew in every epoch",
            "CACHED batch_losses",
            "batch_losses = CACHED[-938:]",
            "938 losses, one epoch only",
        ),
        (
            "an already trained model",
            "CACHED batch_losses",
            "batch_losses = [loss / 10 for loss in CACHED]",
            "the model was already trained",
        ),
        (
            "the optimizer of another model",
            "CACHED batch_losses",
            "batch_losses = [2.3] * 4690",
            "the loss hardly falls",
        ),
        (
            "plain SGD in place of Adam",
            "CACHED batch_losses",
            "batch_losses = list(0.2 + 2.1 * np.exp(-np.arange(4690) / 400))",
            "check the optimizer",
        ),
        (
            "the means of every fifth loss",
            "np.reshape(batch_losses, (num_epochs, -1)).mean(axis=1)",
            "np.reshape(batch_losses, (-1, num_epochs)).mean(axis=0)",
            "every fifth batch",
        ),
        (
            "the last losses",
            "np.reshape(batch_losses, (num_epochs, -1)).mean(axis=1)",
            "batch_losses[937::938]",
            "the last losses of the epochs",
        ),
        (
            "means from the first step on",
            "np.reshape(batch_losses, (num_epochs, -1)).mean(axis=1)",
            "[np.mean(batch_losses[: 938 * e]) for e in range(1, 6)]",
            "includes the epochs before",
        ),
    ],
    "ex30_2_sgd_vs_adam": [
        ("no momentum", ", lr=0.01, momentum=0.9", ", lr=0.01", "SGD without momentum"),
        ("Adam's rate", "lr=0.01, mom", "lr=0.001, mom", "the learning rate is 0.001"),
        (
            "Adam again",
            "return optim.SGD(model.parameters(), lr=0.01, momentum=0.9)",
            "return optim.Adam(model.parameters(), lr=0.01)",
            "this is Adam",
        ),
        (
            "the class, not called",
            "return optim.SGD(model.parameters(), lr=0.01, momentum=0.9)",
            "return optim.SGD",
            "the class itself is returned",
        ),
        (
            "Nesterov momentum",
            "momentum=0.9)",
            "momentum=0.9, nesterov=True)",
            "do not follow the rule",
        ),
        (
            "another model's parameters",
            "return optim.SGD(model.parameters()",
            "return optim.SGD(MNISTMLP().parameters()",
            "the optimizer holds other parameters",
        ),
        (
            "one model for all runs",
            "    model = MNISTMLP().to(device)\n",
            "    model = globals().setdefault('shared', MNISTMLP().to(device))\n",
            "a model that was already trained",
        ),
        (
            "no seed",
            "    torch.manual_seed(seed)\n",
            "",
            "two runs from the same seed differ",
        ),
        (
            "the model before the seed",
            "    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n",
            "    model = MNISTMLP().to(device)\n    torch.manual_seed(seed)\n",
            "two runs from the same seed differ",
        ),
        (
            "always the same seed",
            "torch.manual_seed(seed)",
            "torch.manual_seed(42)",
            "another seed changes nothing",
        ),
        (
            "accuracy on the training set",
            "evaluate(model, test_loader, loss_fn)",
            "evaluate(model, train_loader, loss_fn)",
            "read on the training set",
        ),
        (
            "fractions",
            "test_accuracies.append(100 * test_accuracy)",
            "test_accuracies.append(test_accuracy)",
            "the accuracies are fractions",
        ),
        (
            "always five epochs",
            "for _ in range(num_epochs)",
            "for _ in range(5)",
            "5 losses and 5 accuracies for num_epochs=2",
        ),
        (
            "the lists swapped",
            "return train_losses, test_accuracies",
            "return test_accuracies, train_losses",
            "the two lists are swapped",
        ),
        (
            "evaluated before training",
            (
                "        train_losses.append(train_one_epoch("
                "model, train_loader, loss_fn, optimizer))\n"
                "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n"
            ),
            (
                "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n"
                "        train_losses.append(train_one_epoch("
                "model, train_loader, loss_fn, optimizer))\n"
            ),
            "not those after each epoch",
        ),
        (
            "the loaders of the whole set",
            "train_one_epoch(model, train_loader, loss_fn, optimizer)",
            "train_one_epoch(model, make_loader(train_data), loss_fn, optimizer)",
            "on other data than it was given",
        ),
        (
            "different seeds",
            "CACHED results",
            "results = {'Adam': CACHED['Adam'], 'SGD': SGD_43}",
            "or you compare seeds, too",
        ),
        (
            "the second run goes on from the first",
            "CACHED results",
            "results = {'Adam': ADAM_GOING_ON, 'SGD': CACHED['SGD']}",
            "it went on from the one that SGD trained",
        ),
        (
            "twice the same run",
            "CACHED results",
            "results = {'Adam': CACHED['Adam'], 'SGD': CACHED['Adam']}",
            "both entries are the same run",
        ),
        (
            "SGD without momentum was run",
            "CACHED results",
            "results = {'Adam': CACHED['Adam'], 'SGD': SGD_PLAIN}",
            "SGD's first epoch has a mean loss of 0.90",
        ),
        (
            "epochs from 0",
            "enumerate(accuracies, start=1)",
            "enumerate(accuracies)",
            "counted from 0",
        ),
        (
            "greater in place of at least",
            "accuracy >= target",
            "accuracy > target",
            "has reached it",
        ),
        (
            "the best epoch",
            "    for epoch, accuracy in enumerate(accuracies, start=1):",
            (
                "    return 1 + int(np.argmax(accuracies))\n"
                "    for epoch, accuracy in enumerate(accuracies, start=1):"
            ),
            "this is the last such epoch, or the best",
        ),
        (
            "a fixed target",
            "accuracy >= target",
            "accuracy >= 97.0",
            "use the argument `target`",
        ),
    ],
    "ex30_3_validation": [
        (
            "two calls of random_split",
            (
                "train_part, val_part = random_split(\n"
                "    train_data, [50_000, 10_000], "
                "generator=torch.Generator().manual_seed(42)\n)"
            ),
            (
                "train_part = random_split(train_data, [50_000, 10_000])[0]\n"
                "val_part = random_split(train_data, [50_000, 10_000])[1]"
            ),
            "the split overlaps",
        ),
        (
            "the parts swapped",
            "train_part, val_part = random_split",
            "val_part, train_part = random_split",
            "the parts are swapped",
        ),
        (
            "other lengths",
            "[50_000, 10_000]",
            "[54_000, 6_000]",
            "parts of 54,000 and 6,000 images",
        ),
        (
            "the last images, not random ones",
            (
                "train_part, val_part = random_split(\n"
                "    train_data, [50_000, 10_000], "
                "generator=torch.Generator().manual_seed(42)\n)"
            ),
            (
                "train_part = torch.utils.data.Subset(train_data, range(50_000))\n"
                "val_part = torch.utils.data.Subset(train_data, range(50_000, 60_000))"
            ),
            "the split is not random",
        ),
        (
            "the test set for validation",
            (
                "train_part, val_part = random_split(\n"
                "    train_data, [50_000, 10_000], "
                "generator=torch.Generator().manual_seed(42)\n)"
            ),
            (
                "train_part = random_split(train_data, [50_000, 10_000])[0]\n"
                "val_part = test_data"
            ),
            "the test set stays untouched",
        ),
        (
            "shuffled validation",
            "make_loader(val_part)",
            "make_loader(val_part, shuffle=True)",
            "val_loader shuffles",
        ),
        (
            "training not shuffled",
            "make_loader(train_part, shuffle=True)",
            "make_loader(train_part)",
            "the same batches in every epoch",
        ),
        (
            "training on everything",
            "make_loader(train_part, shuffle=True)",
            "make_loader(train_data, shuffle=True)",
            "goes over all 60,000 images",
        ),
        (
            "validation on the training part",
            "make_loader(val_part)",
            "make_loader(train_part)",
            "val_loader goes over train_part",
        ),
        (
            "the last batch dropped",
            "make_loader(val_part)",
            "DataLoader(val_part, batch_size=64, drop_last=True)",
            "leaves out samples",
        ),
        (
            "one image at a time",
            "make_loader(val_part)",
            "make_loader(val_part, batch_size=1)",
            "use batches of 64",
        ),
        (
            "validation in training mode",
            "    model.eval()\n",
            "",
            "validation runs in training mode",
        ),
        (
            "validation with gradients",
            "with torch.no_grad():",
            "if True:",
            "validation runs with gradients",
        ),
        (
            "a mean of batch means",
            "loss_fn(model(X), y).item() * len(y)\n            num_samples += len(y)",
            "loss_fn(model(X), y).item()\n            num_samples += 1",
            "mean of batch means",
        ),
        (
            "a sum",
            "    return total_loss / num_samples",
            "    return total_loss",
            "this is a sum",
        ),
        (
            "the losses collected",
            "CACHED best_epoch",
            "best_epoch = min(val_losses)",
            "best_epoch is a loss",
        ),
        (
            "epochs from 0",
            "CACHED best_epoch",
            "best_epoch = int(np.argmin(val_losses))",
            "best_epoch is counted from 0",
        ),
        (
            "the training loss decides",
            "CACHED best_epoch",
            "best_epoch = 1 + int(np.argmin(train_losses))",
            "that of the training loss",
        ),
        (
            "an already trained model",
            "CACHED train_losses",
            "train_losses = [loss / 10 for loss in CACHED]",
            "it was already trained",
        ),
        (
            "validated on what was trained on",
            "CACHED val_losses",
            "val_losses = [loss + 0.005 for loss in train_losses]",
            "measured on images that are trained on",
        ),
    ],
    "ex30_4_architectures": [
        (
            "no ReLU",
            "[nn.Linear(width, hidden_size), nn.ReLU()]",
            "[nn.Linear(width, hidden_size)]",
            "linear layers in a row",
        ),
        (
            "ReLU after the logits",
            "return nn.Sequential(*layers)",
            "return nn.Sequential(*layers, nn.ReLU())",
            "cuts off all negative logits",
        ),
        (
            "softmax at the end",
            "return nn.Sequential(*layers)",
            "return nn.Sequential(*layers, nn.Softmax(dim=1))",
            "a softmax at the end",
        ),
        (
            "the chapter's widths",
            "for hidden_size in hidden_sizes:",
            "for hidden_size in [128, 64]:",
            "always 128 and 64",
        ),
        (
            "widths in reverse order",
            "for hidden_size in hidden_sizes:",
            "for hidden_size in hidden_sizes[::-1]:",
            "in reverse order",
        ),
        (
            "the last hidden layer left out",
            "for hidden_size in hidden_sizes:",
            "for hidden_size in hidden_sizes[:1]:",
            "wrong widths for [20, 12]",
        ),
        (
            "layers that do not fit",
            "        width = hidden_size\n",
            "",
            "let each layer begin with the width",
        ),
        (
            "no flattening",
            "layers = [nn.Flatten()]",
            "layers = []",
            "flatten them first",
        ),
        (
            "layers in a plain list",
            "return nn.Sequential(*layers)",
            (
                "class Net(nn.Module):\n"
                "        def forward(self, X):\n"
                "            for layer in layers:\n"
                "                X = layer(X)\n"
                "            return X\n"
                "    return Net()"
            ),
            "misses layers",
        ),
        (
            "no biases",
            "for p in model.parameters() if p.requires_grad",
            "for n, p in model.named_parameters() if 'weight' in n",
            "the biases are left out",
        ),
        (
            "tensors counted, not numbers",
            "sum(p.numel() for p in model.parameters() if p.requires_grad)",
            "len(list(model.parameters()))",
            "the number of parameter tensors",
        ),
        (
            "one network for all runs",
            "model = make_mlp(hidden_sizes).to(device)",
            "model = globals().setdefault('net', make_mlp(hidden_sizes).to(device))",
            "a model that was already trained",
        ),
        (
            "accuracy on the training set",
            "evaluate(model, test_loader, loss_fn)",
            "evaluate(model, train_loader, loss_fn)",
            "read on the training set",
        ),
        (
            "different seeds",
            "CACHED results",
            "results = {**CACHED, '32': NARROW_43}",
            "or you compare seeds",
        ),
        (
            "two networks swapped",
            "CACHED results",
            "results = {**CACHED, '32': CACHED['256'], '256': CACHED['32']}",
            "256 has the losses of 32",
        ),
        (
            "five epochs in place of three",
            "CACHED results",
            "results = {k: (a + a[:2], b + b[:2]) for k, (a, b) in CACHED.items()}",
            "train each network for 3 epochs",
        ),
    ],
    "ex30_5_dropout": [
        (
            "dropout after the logits",
            "nn.Linear(64, 10),",
            "nn.Linear(64, 10), nn.Dropout(p),",
            "dropout after the logits",
        ),
        (
            "dropout before the ReLU",
            "        nn.ReLU(),\n        nn.Dropout(p),\n        nn.Linear(128, 64)",
            "        nn.Dropout(p),\n        nn.ReLU(),\n        nn.Linear(128, 64)",
            "dropout before the ReLU",
        ),
        (
            "only one dropout",
            "        nn.Dropout(p),\n        nn.Linear(128, 64)",
            "        nn.Linear(128, 64)",
            "1 dropout in place of 2",
        ),
        (
            "dropout on the input",
            "        nn.Flatten(),\n",
            "        nn.Flatten(),\n        nn.Dropout(p),\n",
            "dropout on the input pixels",
        ),
        (
            "the probability to keep",
            "    return nn.Sequential(",
            "    p = 1 - p\n    return nn.Sequential(",
            "not to keep it",
        ),
        (
            "a fixed probability",
            "    return nn.Sequential(",
            "    p = 0.5\n    return nn.Sequential(",
            "pass the argument p",
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
            "dropout is still active after eval()",
        ),
        (
            "no dropout",
            "    return nn.Sequential(",
            (
                "    return nn.Sequential(nn.Flatten(), nn.Linear(784, 10))\n"
                "    return nn.Sequential("
            ),
            "no dropout in training mode",
        ),
        (
            "predictions compared, not outputs",
            "not torch.equal(model(X), model(X))",
            "not torch.equal(model(X).argmax(dim=1), model(X).argmax(dim=1))",
            "compare the logits themselves",
        ),
        (
            "upside down",
            "not torch.equal(model(X), model(X))",
            "torch.equal(model(X), model(X))",
            "the answer is upside down",
        ),
        (
            "the mode changed inside",
            "        return not torch.equal(",
            "        model.eval()\n        return not torch.equal(",
            "changes the mode of the model",
        ),
        (
            "compared number by number",
            "not torch.equal(model(X), model(X))",
            "model(X) != model(X)",
            "many answers in place of one",
        ),
        (
            "eval() forgotten",
            "outputs_vary(model.eval(), images)",
            "outputs_vary(model, images)",
            "call model.eval() first",
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
            "go through the model in training mode",
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
            "training runs in evaluation mode",
        ),
        (
            "p not passed on",
            "model = make_dropout_mlp(p)",
            "model = make_dropout_mlp(0.0)",
            "p changes nothing",
        ),
        (
            "the model not returned",
            "return model, train_losses, test_accuracies",
            "return train_losses, test_accuracies",
            "`return model, train_losses, test_accuracies`",
        ),
        (
            "different seeds",
            "CACHED results",
            "results = {**CACHED, 'with': WITH_43}",
            "or you compare seeds, too",
        ),
        (
            "accuracy on the training set",
            "CACHED results",
            "results = {**CACHED, 'without': ON_TRAINING_SET}",
            "is the accuracy on the training set",
        ),
        (
            "the keys swapped",
            "CACHED results",
            "results = {'with': CACHED['without'], 'without': CACHED['with']}",
            "are the keys swapped",
        ),
        (
            "twice the same run",
            "CACHED results",
            "results = {**CACHED, 'with': CACHED['without']}",
            "both entries are the same run",
        ),
    ],
}

RIGHT = {
    "ex30_1_batch_losses": [
        (
            "an iterator and a while loop, the loss stored before the update",
            "train_and_record",
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
        ),
        (
            "a list comprehension over a step function, and an array returned",
            "train_and_record",
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
        ),
        (
            "a tensor of detached losses",
            "batch_losses",
            "batch_losses = torch.tensor(CACHED)",
        ),
        (
            "slices of a list",
            "epoch_means",
            """
epoch_means = []
for start in range(0, 4690, 938):
    epoch_means.append(sum(batch_losses[start : start + 938]) / 938)
""",
        ),
    ],
    "ex30_2_sgd_vs_adam": [
        (
            "a lambda, and parameter groups",
            "make_sgd",
            """
make_sgd = lambda net: optim.SGD(
    [{"params": [p]} for p in net.parameters()], momentum=0.9, lr=1e-2
)
""",
        ),
        (
            "an optimizer of one's own",
            "make_sgd",
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
        ),
        (
            "tuples, a while loop, other names",
            "run",
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
        ),
        (
            "a generator expression",
            "first_epoch_reaching",
            """
def first_epoch_reaching(accuracies, target=97.0):
    return next((i + 1 for i, a in enumerate(accuracies) if a >= target), None)
""",
        ),
    ],
    "ex30_3_validation": [
        (
            "a permutation and Subset",
            "train_part, val_part",
            """
order = torch.randperm(60_000, generator=torch.Generator().manual_seed(42)).tolist()
val_part = torch.utils.data.Subset(train_data, order[:10_000])
train_part = torch.utils.data.Subset(train_data, order[10_000:])
""",
        ),
        (
            "data sets of one's own, from indexed tensors",
            "train_part, val_part",
            """
X, y = train_data.tensors
order = torch.randperm(len(X))
train_part = TensorDataset(X[order[:50_000]], y[order[:50_000]])
val_part = TensorDataset(X[order[50_000:]], y[order[50_000:]])
""",
        ),
        (
            "plain DataLoaders",
            "train_loader, val_loader",
            """
val_loader = DataLoader(val_part, 64)
train_loader = DataLoader(train_part, batch_size=64, shuffle=True)
""",
        ),
        (
            "all logits at once, as a tensor",
            "validation_loss",
            """
@torch.inference_mode()
def validation_loss(net, batches, criterion):
    net.eval()
    pairs = [(net(X.to(device)), y.to(device)) for X, y in batches]
    logits, labels = map(torch.cat, zip(*pairs))
    return criterion(logits, labels)
""",
        ),
        (
            "a minimum with its position",
            "train_losses, val_losses, best_epoch",
            """
train_losses, val_losses = np.array(TRAIN_LOSSES), tuple(VAL_LOSSES)
best_epoch = min(range(1, 9), key=lambda epoch: val_losses[epoch - 1])
""",
        ),
    ],
    "ex30_4_architectures": [
        (
            "a module class of one's own with functional ReLU",
            "make_mlp",
            """
class Net(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.hidden = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))
        self.out = nn.Linear(sizes[-1], 10)

    def forward(self, X):
        X = X.view(X.size(0), -1)
        for layer in self.hidden:
            X = torch.relu(layer(X))
        return self.out(X)


def make_mlp(hidden_sizes):
    return Net([28 * 28, *hidden_sizes])
""",
        ),
        (
            "built from the pairs of widths, clamped",
            "make_mlp",
            """
class Clamp(nn.Module):
    def forward(self, X):
        return X.clamp(min=0)


def make_mlp(hidden_sizes):
    widths = [784, *hidden_sizes, 10]
    model = nn.Sequential(nn.Flatten())
    for i, (a, b) in enumerate(zip(widths, widths[1:])):
        model.add_module(f"linear{i}", nn.Linear(in_features=a, out_features=b))
        if i < len(hidden_sizes):
            model.add_module(f"clamp{i}", Clamp())
    return model
""",
        ),
        (
            "a loop over shapes",
            "num_parameters",
            """
def num_parameters(model):
    count = 0
    for p in model.state_dict().values():
        count += int(np.prod(p.shape))
    return count
""",
        ),
        (
            "an evaluation of one's own",
            "run",
            """
def run(sizes, train_loader, test_loader, num_epochs=3, seed=42):
    torch.manual_seed(seed)
    model = make_mlp(sizes).to(device)
    optimizer = optim.Adam(model.parameters())
    losses, accuracies = [], []
    for _ in range(num_epochs):
        losses.append(
            train_one_epoch(model, train_loader, nn.CrossEntropyLoss(), optimizer)
        )
        model.eval()
        with torch.inference_mode():
            hits = torch.cat(
                [model(X.to(device)).argmax(1).cpu() == y for X, y in test_loader]
            )
        accuracies.append(hits.double().mean() * 100)
    return losses, accuracies
""",
        ),
    ],
    "ex30_5_dropout": [
        (
            "a module class with functional dropout",
            "make_dropout_mlp",
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
        ),
        (
            "one dropout module used twice",
            "make_dropout_mlp",
            """
def make_dropout_mlp(p):
    dropout, relu = nn.Dropout(p=p), nn.ReLU(inplace=True)
    hidden = [nn.Linear(784, 128), relu, dropout, nn.Linear(128, 64), relu, dropout]
    return nn.Sequential(nn.Flatten(1), *hidden, nn.Linear(64, 10))
""",
        ),
        (
            "the largest difference, as a tensor",
            "outputs_vary",
            """
def outputs_vary(model, X):
    a, b = model(X).detach(), model(X).detach()
    return (a - b).abs().max() > 0
""",
        ),
        (
            "named results, a while loop",
            "run",
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
        ),
    ],
}
