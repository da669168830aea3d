"""Answers to Exercise 30.6; tests/test_exercises.py says how they are written."""

RECORDED = {}

STRANGERS = {
    1: [
        (
            "no factor at all",
            " * (len(y) / num_samples)  # this batch's share",
            "",
            "✗ added up, and not averaged",
        ),
        (
            "divided by the number of batches",
            "(len(y) / num_samples)",
            "(1 / len(batches))",
            "✗ all batches count alike",
        ),
        (
            "a gradient divided afterwards, by batches",
            "",
            "\ndef add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    total = 0\n    for X, y in batches:\n        loss = loss_fn(model(X.to(device)), y.to(device))\n        loss.backward()\n        total += loss.item()\n    for p in model.parameters():\n        p.grad /= len(batches)\n    return total / len(batches)\n",
            "✗ all batches count alike",
        ),
        (
            "zeroed in the loop",
            "    for X, y in batches:\n",
            "    for X, y in batches:\n        model.zero_grad()\n",
            "✗ only the last batch's are left",
        ),
        (
            "never zeroed",
            "    model.zero_grad()\n",
            "",
            "✗ the gradients from before are still in there",
        ),
        (
            "zeroed at the end",
            "    return mean_loss",
            "    model.zero_grad()\n    return mean_loss",
            "✗ no gradients are left",
        ),
        (
            "all in one cat",
            "",
            "\ndef add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    X = torch.cat([X for X, y in batches]).to(device)\n    y = torch.cat([y for X, y in batches]).to(device)\n    loss = loss_fn(model(X), y)\n    loss.backward()\n    return loss.item()\n",
            "✗ batches pass through the model together",
        ),
        (
            "one backward at the end",
            "",
            "\ndef add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    n = sum(len(y) for _, y in batches)\n    loss = 0\n    for X, y in batches:\n        loss = loss + loss_fn(model(X.to(device)), y.to(device)) * len(y) / n\n    loss.backward()\n    return loss.item()\n",
            "✗ batches wait for their backward()",
        ),
        (
            "multiplied by len(y) only",
            "(len(y) / num_samples)",
            "len(y)",
            "✗ these are sums over samples",
        ),
        (
            "divided by all samples, not multiplied",
            "(len(y) / num_samples)",
            "(1 / num_samples)",
            "✗ the mean is divided by the number of all samples",
        ),
        (
            "an optimizer's step in it",
            "    return mean_loss",
            "    optim.SGD(model.parameters(), lr=0.1).step()\n    return mean_loss",
            "✗ the weights change",
        ),
        (
            "tensor returned",
            "mean_loss += loss.item()",
            "mean_loss += loss.detach()",
            "✗ a plain number",
        ),
        ("nothing returned", "    return mean_loss", "", "✗ what is returned is None"),
        (
            "the last loss returned",
            "mean_loss += loss.item()",
            "mean_loss = loss.item()",
            "✗ in what is returned, ",
        ),
        (
            "training mode",
            "    model.zero_grad()\n",
            "    model.train()\n    model.zero_grad()\n",
            "✗ switched to training mode",
        ),
        (
            "a factor applied after backward",
            "loss = loss_fn(model(X), y) * (len(y) / num_samples)  # this batch's share\n        loss.backward()",
            "loss = loss_fn(model(X), y)\n        loss.backward()\n        loss = loss * (len(y) / num_samples)",
            "✗ added up, and not averaged",
        ),
        (
            "return in the loop",
            "        mean_loss += loss.item()\n    return mean_loss",
            "        mean_loss += loss.item()\n        return mean_loss",
            "✗ only the first batch is used",
        ),
        (
            "no_grad around",
            "    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n",
            "    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        torch.set_grad_enabled(False)\n",
            "✗ ",
        ),
        (
            "the loss returned is a mean of means, gradients right",
            "mean_loss += loss.item()",
            "mean_loss += loss.item() * num_samples / len(y) / len(batches)",
            "✗ in what is returned, all batches count alike",
        ),
        (
            "sum reduction",
            "",
            "\ndef add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    n = sum(len(y) for X, y in batches)\n    total = 0.0\n    for X, y in batches:\n        loss = nn.functional.cross_entropy(model(X.to(device)), y.to(device), reduction='sum') / n\n        loss.backward()\n        total += loss.item()\n    return total\n",
            "✗ ",
        ),
        (
            "batch size taken from the first",
            "(len(y) / num_samples)",
            "(len(batches[0][1]) / num_samples)",
            "✗ the last batch is taken to be as large as the first",
        ),
        (
            "gradients scaled by hand",
            "",
            "\ndef add_gradients(model, batches, loss_fn):\n    params = list(model.parameters())\n    sums = [torch.zeros_like(p) for p in params]\n    total, n = 0.0, 0\n    for X, y in batches:\n        loss = loss_fn(model(X.to(device)), y.to(device)) * len(y)\n        for s, g in zip(sums, torch.autograd.grad(loss, params)):\n            s += g\n        total += loss.item()\n        n += len(y)\n    for p, s in zip(params, sums):\n        p.grad = s / n\n    return total / n\n",
            "✓",
        ),
        (
            "sums, divided at the end",
            "",
            "\ndef add_gradients(model, batches, loss_fn):\n    model.zero_grad(set_to_none=True)\n    count = total = 0\n    for X, y in batches:\n        summed = loss_fn(model(X.to(device)), y.to(device)) * y.numel()\n        summed.backward()\n        total += float(summed)\n        count += y.numel()\n    for p in model.parameters():\n        p.grad.div_(count)\n    return total / count\n",
            "✓",
        ),
        (
            "backward with a gradient",
            "",
            "\ndef add_gradients(model, batches, loss_fn):\n    for p in model.parameters():\n        p.grad = None\n    sizes = [X.shape[0] for X, _ in batches]\n    result = 0.0\n    for size, (X, y) in zip(sizes, batches):\n        share = size / sum(sizes)\n        loss = loss_fn(model(X.to(device)), y.to(device))\n        loss.backward(torch.tensor(share, device=device))\n        result += share * loss.item()\n    return result\n",
            "✓",
        ),
        (
            "zero_grad to zeros",
            "model.zero_grad()",
            "model.zero_grad(set_to_none=False)",
            "✓",
        ),
        (
            "np.average for the loss",
            "",
            "\ndef add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    n = [len(y) for _, y in batches]\n    means = []\n    for X, y in batches:\n        mean = loss_fn(model(X.to(device)), y.to(device))\n        (mean * len(y) / sum(n)).backward()\n        means.append(mean.item())\n    return np.average(means, weights=n)\n",
            "✓",
        ),
    ],
    2: [
        (
            "the rest forgotten",
            " or number == len(dataloader)",
            "",
            "✗ the batches left over at the end make no step",
        ),
        (
            "a step for every batch",
            "len(group) == k or number == len(dataloader)",
            "True",
            "✗ a step follows every batch",
        ),
        (
            "the classic: loss / k",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    total = 0\n    optimizer.zero_grad()\n    for i, (X, y) in enumerate(dataloader):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) / k\n        loss.backward()\n        total += loss.item()\n        if (i + 1) % k == 0 or i + 1 == len(dataloader):\n            optimizer.step()\n            optimizer.zero_grad()\n            losses.append(total)\n            total = 0\n    return losses\n",
            "✗ a group of fewer than k batches is divided by k, too",
        ),
        (
            "the classic without a division",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    total = 0\n    optimizer.zero_grad()\n    for i, (X, y) in enumerate(dataloader):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        loss.backward()\n        total += loss.item()\n        if (i + 1) % k == 0 or i + 1 == len(dataloader):\n            optimizer.step()\n            optimizer.zero_grad()\n            losses.append(total)\n            total = 0\n    return losses\n",
            "✗ added up, and not averaged",
        ),
        (
            "the classic, i % k",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for i, batch in enumerate(dataloader):\n        group.append(batch)\n        if i % k == 0 or i == len(dataloader) - 1:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ the first step comes after the first batch",
        ),
        (
            "group never emptied",
            "            group = []\n",
            "",
            "✗ ",
        ),
        (
            "no step",
            "            optimizer.step()\n",
            "",
            "✗ optimizer.step() is never called",
        ),
        (
            "k always 4",
            "len(group) == k",
            "len(group) == 4",
            "✗ groups of 4 batches, where k is 3",
        ),
        (
            "evaluation mode",
            "model.train()",
            "model.eval()",
            "✗ images pass in evaluation mode",
        ),
        (
            "mode forgotten",
            "    model.train()\n",
            "",
            "✗ images pass in evaluation mode",
        ),
        (
            "cat of the group",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    batches = list(dataloader)\n    losses = []\n    for start in range(0, len(batches), k):\n        X, y = map(torch.cat, zip(*batches[start:start + k]))\n        loss = loss_fn(model(X.to(device)), y.to(device))\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        losses.append(loss.item())\n    return losses\n",
            "✗ batches pass through the model together",
        ),
        (
            "each batch's loss returned",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    batches = list(dataloader)\n    losses = []\n    for start in range(0, len(batches), k):\n        group = batches[start:start + k]\n        n = sum(len(y) for X, y in group)\n        optimizer.zero_grad()\n        for X, y in group:\n            loss = loss_fn(model(X.to(device)), y.to(device))\n            (loss * len(y) / n).backward()\n            losses.append(loss.item())\n        optimizer.step()\n    return losses\n",
            "✗ 7 losses",
        ),
        (
            "the epoch's mean returned",
            "    return losses",
            "    return sum(losses) / len(losses)",
            "✗ no list of numbers",
        ),
        (
            "divided by the batches of the group",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    batches = list(dataloader)\n    losses = []\n    for start in range(0, len(batches), k):\n        group = batches[start:start + k]\n        optimizer.zero_grad()\n        total = 0.0\n        for X, y in group:\n            loss = loss_fn(model(X.to(device)), y.to(device)) / len(group)\n            loss.backward()\n            total += loss.item()\n        optimizer.step()\n        losses.append(total)\n    return losses\n",
            "✗ all batches count alike",
        ),
        (
            "never cleared",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    batches = list(dataloader)\n    losses = []\n    for start in range(0, len(batches), k):\n        group = batches[start:start + k]\n        n = sum(len(y) for X, y in group)\n        total = 0.0\n        for X, y in group:\n            loss = loss_fn(model(X.to(device)), y.to(device)) * len(y) / n\n            loss.backward()\n            total += loss.item()\n        optimizer.step()\n        losses.append(total)\n    return losses\n",
            "✗ the gradients are not cleared after a step",
        ),
        (
            "zero_grad before every backward",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    total = 0.0\n    for i, (X, y) in enumerate(dataloader, 1):\n        loss = loss_fn(model(X.to(device)), y.to(device)) / k\n        optimizer.zero_grad()\n        loss.backward()\n        total += loss.item()\n        if i % k == 0 or i == len(dataloader):\n            optimizer.step()\n            losses.append(total)\n            total = 0.0\n    return losses\n",
            "✗ the gradients are cleared in every batch",
        ),
        (
            "one step at the end of the epoch",
            "len(group) == k or number == len(dataloader)",
            "number == len(dataloader)",
            "✗ one step at the very end",
        ),
        (
            "step before the gradients",
            "            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()",
            "            optimizer.step()\n            losses.append(add_gradients(model, group, loss_fn))",
            "✗ ",
        ),
        (
            "the sum of the group's losses returned",
            "losses.append(add_gradients(model, group, loss_fn))",
            "losses.append(add_gradients(model, group, loss_fn) * len(group))",
            "✗ ",
        ),
        (
            "one too many in each group",
            "len(group) == k",
            "len(group) > k",
            "✗ groups of 5 batches, where k is 4",
        ),
        (
            "islice",
            "",
            "\nimport itertools\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    batches, losses = iter(dataloader), []\n    while group := list(itertools.islice(batches, k)):\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n    return losses\n",
            "✓",
        ),
        (
            "after the loop",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    group, losses = [], []\n\n    def step():\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n        group.clear()\n\n    for batch in dataloader:\n        group.append(batch)\n        if len(group) == k:\n            step()\n    if group:\n        step()\n    return losses\n",
            "✓",
        ),
        (
            "sums, then the gradients divided",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    total = n = 0\n    optimizer.zero_grad()\n    for i, (X, y) in enumerate(dataloader, 1):\n        loss = loss_fn(model(X.to(device)), y.to(device)) * len(y)\n        loss.backward()\n        total, n = total + loss.item(), n + len(y)\n        if i % k == 0 or i == len(dataloader):\n            for p in model.parameters():\n                p.grad /= n\n            optimizer.step()\n            optimizer.zero_grad()\n            losses.append(total / n)\n            total = n = 0\n    return losses\n",
            "✓",
        ),
        (
            "array returned",
            "    return losses",
            "    return np.array(losses)",
            "✓",
        ),
        (
            "range and slices",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    batches, losses = list(dataloader), []\n    for start in range(0, len(batches), k):\n        losses += [add_gradients(model, batches[start:start + k], loss_fn)]\n        optimizer.step()\n    return losses\n",
            "✓",
        ),
    ],
    3: [
        (
            "no answer for 1",
            "",
            "differences = {2: 4e-8, 4: 3e-8}",
            "✗ keys 1, 2 and 4",
        ),
        ("a list", "", "differences = [0.0, 4e-8, 3e-8]", "✗ a dictionary"),
        (
            "texts as keys",
            "",
            "differences = {'1': 0.0, '2': 4e-8, '4': 3e-8}",
            "✗ keys 1, 2 and 4",
        ),
        (
            "tensors",
            "",
            "differences = {1: torch.tensor(0.0), 2: torch.tensor(4e-8), 4: torch.tensor(3e-8)}",
            "✗ no plain number",
        ),
        (
            "booleans",
            "",
            "differences = {1: True, 2: False, 4: False}",
            "✗ no plain number",
        ),
        (
            "without the seed",
            "",
            "differences = {1: 0.1713, 2: 0.1821, 4: 0.1547}",
            "✗ begin both from seed 42",
        ),
        (
            "negative",
            "",
            "differences = {1: 0.0, 2: -4e-8, 4: -3e-8}",
            "✗ take abs()",
        ),
        (
            "a run compared with itself",
            "",
            "differences = {1: 0.0, 2: 0.0, 4: 0.0}",
            "✗ not one bit differs",
        ),
        (
            "the plain loop on 64 both times",
            "",
            """
def after(size):
    torch.manual_seed(42)
    model = MNISTMLP().to(device)
    train_one_epoch(model, make_loader(few_images, size), nn.CrossEntropyLoss(), optim.SGD(model.parameters(), lr=0.1))
    return nn.utils.parameters_to_vector(model.parameters()).detach()
differences = {k: (after(64 * k) - after(64)).abs().max().item() for k in (1, 2, 4)}
""",
            "✗ a step for every batch",
        ),
        (
            "only the large one shuffles",
            "",
            """
def after(train, size, *k, shuffle=False):
    torch.manual_seed(42)
    model = MNISTMLP().to(device)
    train(model, make_loader(few_images, size, shuffle=shuffle), nn.CrossEntropyLoss(), optim.SGD(model.parameters(), lr=0.1), *k)
    return nn.utils.parameters_to_vector(model.parameters()).detach()
differences = {k: (after(train_one_epoch, 64 * k, shuffle=True) - after(train_in_groups, 64, k)).abs().max().item() for k in (1, 2, 4)}
""",
            "✗ only one of the two loaders shuffles",
        ),
        (
            "another seed for the second",
            "",
            """
def after(seed, train, size, *k):
    torch.manual_seed(seed)
    model = MNISTMLP().to(device)
    train(model, make_loader(few_images, size), nn.CrossEntropyLoss(), optim.SGD(model.parameters(), lr=0.1), *k)
    return nn.utils.parameters_to_vector(model.parameters()).detach()
differences = {k: (after(42, train_one_epoch, 64 * k) - after(43, train_in_groups, 64, k)).abs().max().item() for k in (1, 2, 4)}
""",
            "✗ begins from seed 43",
        ),
        (
            "another learning rate for the second",
            "",
            """
def after(lr, train, size, *k):
    torch.manual_seed(42)
    model = MNISTMLP().to(device)
    train(model, make_loader(few_images, size), nn.CrossEntropyLoss(), optim.SGD(model.parameters(), lr=lr), *k)
    return nn.utils.parameters_to_vector(model.parameters()).detach()
differences = {k: (after(0.1, train_one_epoch, 64 * k) - after(0.01, train_in_groups, 64, k)).abs().max().item() for k in (1, 2, 4)}
""",
            "✗ learning rates is 0.01",
        ),
        (
            "batches of 256 for every k",
            "weights_after(train_one_epoch, 64 * k)",
            "weights_after(train_one_epoch, 256)",
            "✗ ",
        ),
        (
            "groups of batches of 64 k",
            "weights_after(train_in_groups, 64, k)",
            "weights_after(train_in_groups, 64 * k, k)",
            "✗ ",
        ),
        (
            "k = 4 forgotten in the call",
            "weights_after(train_in_groups, 64, k)",
            "weights_after(train_in_groups, 64, 1)",
            "✗ a step for every batch",
        ),
        (
            "the vector itself",
            "",
            "differences = {k: np.zeros(3) for k in (1, 2, 4)}",
            "✗ a flat list",
        ),
        (
            "recorded",
            "",
            "differences = {1: 0.0, 2: 5e-8, 4: 2.98e-8}",
            "✓",
        ),
        (
            "numpy numbers",
            "",
            "differences = {1: np.float64(0), 2: np.float32(7.45e-8), 4: np.float64(3e-8)}",
            "✓",
        ),
        (
            "in another order, one more digit",
            "",
            "differences = {4: 3.1e-8, 2: 1.2e-7, 1: 0.0}",
            "✓",
        ),
        (
            "max over parameters",
            "",
            """
differences = {}
for k in (1, 2, 4):
    models = []
    for size, train, more in ((64 * k, train_one_epoch, ()), (64, train_in_groups, (k,))):
        torch.manual_seed(42)
        models.append(MNISTMLP().to(device))
        train(models[-1], make_loader(few_images, size), nn.CrossEntropyLoss(), optim.SGD(models[-1].parameters(), lr=0.1), *more)
    differences[k] = max((a - b).abs().max().item() for a, b in zip(models[0].parameters(), models[1].parameters()))
""",
            "✓",
        ),
        (
            "both shuffle, from the same seed",
            "loader = make_loader(few_images, batch_size)",
            "loader = make_loader(few_images, batch_size, shuffle=True)",
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
            "def add_gradients(model, batches, loss_fn):\n    ...\n",
            "not attempted yet: task 1",
        ),
        (
            "names that others use, bound anew",
            "    return mean_loss",
            "    return mean_loss\n\n\nzip = map = max = isinstance = np = kind = expect = choose = None",
            "✓",
        ),
        (
            "divided by its own batch size",
            "(len(y) / num_samples)",
            "(1 / len(y))",
            "✗ divided by its own batch size",
        ),
        (
            "sums, divided by the number of batches",
            "(len(y) / num_samples)",
            "(len(y) / len(batches))",
            "✗ sums over samples, divided by the number of batches",
        ),
        (
            "added up, and not cleared before",
            "",
            "\ndef add_gradients(model, batches, loss_fn):\n    total = 0.0\n    for X, y in batches:\n        loss = loss_fn(model(X.to(device)), y.to(device))\n        loss.backward()\n        total += loss.item()\n    return total\n",
            "✗ two slips: the gradients from before",
        ),
        ("no backward", "        loss.backward()\n", "", "✗ there is no backward()"),
        (
            "a model of its own",
            "    model.zero_grad()\n",
            "    model = MNISTMLP().to(device)\n    model.zero_grad()\n",
            "✗ the model passed in sees no images",
        ),
    ],
    2: [
        (
            "nothing done yet",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    ...\n",
            "not attempted yet: task 2",
        ),
        (
            "two slips: divided by k, and the rest forgotten",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, total = [], 0\n    optimizer.zero_grad()\n    for i, (X, y) in enumerate(dataloader, 1):\n        loss = loss_fn(model(X.to(device)), y.to(device))\n        loss.backward()\n        total += loss.item()\n        if i % k == 0:\n            optimizer.step()\n            optimizer.zero_grad()\n            losses.append(total)\n            total = 0\n    return losses\n",
            "✗ two slips: the batches left over",
        ),
        (
            "the gradients right, the losses a mean of means",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    batches, losses = list(dataloader), []\n    for start in range(0, len(batches), k):\n        group = batches[start : start + k]\n        add_gradients(model, group, loss_fn)\n        with torch.no_grad():\n            means = [loss_fn(model(X.to(device)), y.to(device)).item() for X, y in group]\n        optimizer.step()\n        losses.append(sum(means) / len(means))\n    return losses\n",
            "✗ in what is returned, all batches count alike",
        ),
    ],
    3: [
        ("no answer", "", "differences = None", "not attempted yet: task 3"),
        (
            "measured once, and read from paper",
            "",
            "differences = {1: 0, 2: 7.5e-8, 4: 4.5e-8}",
            "✓",
        ),
    ],
}
QUICK = [
    "no factor at all",
    "divided by the number of batches",
    "zeroed in the loop",
    "never zeroed",
    "zeroed at the end",
    "all in one cat",
    "one backward at the end",
    "multiplied by len(y) only",
    "an optimizer's step in it",
    "tensor returned",
    "the last loss returned",
    "training mode",
    "return in the loop",
    "batch size taken from the first",
    "gradients scaled by hand",
    "backward with a gradient",
    "the rest forgotten",
    "a step for every batch",
    "the classic: loss / k",
    "the classic, i % k",
    "no step",
    "k always 4",
    "evaluation mode",
    "cat of the group",
    "each batch's loss returned",
    "divided by the batches of the group",
    "never cleared",
    "zero_grad before every backward",
    "one step at the end of the epoch",
    "sums, then the gradients divided",
    "islice",
    "texts as keys",
    "without the seed",
    "negative",
    "a run compared with itself",
    "the plain loop on 64 both times",
    "only the large one shuffles",
    "both shuffle, from the same seed",
]
ANSWERS = {
    task: [*MORE[task], *(entry for entry in entries if entry[0] in QUICK)]
    for task, entries in STRANGERS.items()
}
