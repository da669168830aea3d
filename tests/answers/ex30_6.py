"""Answers to Exercise 30.6; tests/test_exercises.py says how they are written."""

RECORDED = {}

STRANGERS = {
    1: [
        (
            "sizes collected in a set",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum({len(y) for _, y in batches})\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * len(y) / num_samples\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ with another model and batches of 1, 5 and 5, the first call",
        ),
        (
            "len of the pair instead of len of y",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(batch) for batch in batches)\n    mean_loss = 0.0\n    for batch in batches:\n        X, y = batch\n        X, y = X.to(device), y.to(device)\n        part = len(batch) / num_samples\n        loss = loss_fn(model(X), y) * part\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ all batches count alike, the small one as well",
        ),
        (
            "rescales the whole accumulated grad each time",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        share = len(y) / num_samples\n        loss = loss_fn(model(X), y)\n        loss.backward()\n        for p in model.parameters():\n            if p.grad is not None:\n                p.grad *= share\n        mean_loss += share * loss.item()\n    return mean_loss\n",
            "✗ the gradients are not those of the mean loss",
        ),
        (
            "weight by the samples seen so far",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    seen = 0\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        seen += len(y)\n        loss = loss_fn(model(X), y)\n        (loss * len(y) / seen).backward()\n        mean_loss += (loss.item() - mean_loss) * len(y) / seen\n    return mean_loss\n",
            "✗ each mean is divided by the number of samples so far",
        ),
        (
            "generator of sizes used up by sum",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    sizes = (len(y) for _, y in batches)\n    num_samples = sum(sizes)\n    mean_loss = 0.0\n    for size, (X, y) in zip(sizes, batches):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (size / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ the model passed in sees no images",
        ),
        (
            "shares rounded to two decimals",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    shares = [round(len(y) / num_samples, 2) for _, y in batches]\n    mean_loss = 0.0\n    for (X, y), share in zip(batches, shares):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * share\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ the gradients are not those of the mean loss",
        ),
        (
            "zero_ named but not called",
            "",
            "def add_gradients(model, batches, loss_fn):\n    for p in model.parameters():\n        if p.grad is not None:\n            p.grad.zero_\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * len(y) / num_samples\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ the gradients from before are still in there",
        ),
        (
            "retain_graph and a list of live losses",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    losses = []\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * len(y) / num_samples\n        loss.backward(retain_graph=True)  # the graph is still needed for the sum below\n        losses.append(loss)\n    return sum(losses).item()\n",
            "✗ what a batch has stored is still there when the next one pas",
        ),
        (
            "mean loss measured in a second pass in eval mode",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        (loss_fn(model(X), y) * (len(y) / num_samples)).backward()\n\n    was_training = model.training\n    model.eval()\n    total = 0.0\n    with torch.no_grad():\n        for X, y in batches:\n            X, y = X.to(device), y.to(device)\n            total += loss_fn(model(X), y).item() * len(y)\n    model.train(was_training)\n    return total / num_samples\n",
            "✗ a batch passes without gradients as well",
        ),
        (
            "sets loss_fn.reduction to sum for good",
            "",
            'def add_gradients(model, batches, loss_fn):\n    loss_fn.reduction = "sum"\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) / num_samples\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n',
            "✗ loss_fn has been changed, also for whoever calls it next",
        ),
        (
            "returns a list of one number",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = torch.zeros(1, device=device)\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * len(y) / num_samples\n        loss.backward()\n        mean_loss += loss.detach()\n    return mean_loss.tolist()\n",
            "✗ the gradients are right, but what is returned is a list",
        ),
        (
            "stored grads are the live grad tensors",
            "",
            "def add_gradients(model, batches, loss_fn):\n    params = [p for p in model.parameters() if p.requires_grad]\n    num_samples = sum(len(y) for _, y in batches)\n    total = None\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        model.zero_grad(set_to_none=False)\n        loss = loss_fn(model(X), y) * len(y) / num_samples\n        loss.backward()\n        mean_loss += loss.item()\n        grads = [p.grad for p in params]\n        total = grads if total is None else [t + g for t, g in zip(total, grads)]\n    for p, g in zip(params, total):\n        p.grad = g\n    return mean_loss\n",
            "✗ the gradients are not those of the mean loss",
        ),
        (
            "sizes sorted, batches not",
            "",
            "def add_gradients(model, batches, loss_fn):\n    # the full batches first, the small rest last\n    sizes = sorted((len(y) for _, y in batches), reverse=True)\n    num_samples = sum(sizes)\n    model.zero_grad()\n    mean_loss = 0.0\n    for size, (X, y) in zip(sizes, batches):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * size / num_samples\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ with another model and batches of 1, 5 and 5, the first call",
        ),
        (
            "a default list that remembers",
            "",
            "def add_gradients(model, batches, loss_fn, parts=[]):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * len(y) / num_samples\n        loss.backward()\n        parts.append(loss.item())\n    return sum(parts)\n",
            "✗ with another model and batches of 1, 5 and 5, the first call",
        ),
        (
            "scales loss.data, past the graph",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        loss.data *= len(y) / num_samples\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ the batches' means are added up, and not averaged",
        ),
        (
            "share handed to backward as its gradient",
            "",
            "import math\n\n\ndef add_gradients(net, pairs, criterion):\n    net.zero_grad(set_to_none=True)\n    n = sum(targets.shape[0] for _, targets in pairs)\n\n    def contributions():\n        for inputs, targets in pairs:\n            value = criterion(net(inputs.to(device)), targets.to(device))\n            value.backward(gradient=torch.full_like(value, targets.shape[0] / n))\n            yield value.item() * targets.shape[0]\n\n    return math.fsum(contributions()) / n\n",
            "✓",
        ),
        (
            "autograd.grad and own accumulation",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    params = [p for p in model.parameters() if p.requires_grad]\n    sizes = [len(y) for _, y in batches]\n    n = sum(sizes)\n    total = 0.0\n    for size, (X, y) in zip(sizes, batches):\n        loss = loss_fn(model(X.to(device)), y.to(device))\n        grads = torch.autograd.grad(loss, params, allow_unused=True)\n        for p, g in zip(params, grads):\n            if g is None:\n                continue\n            g = g.detach() * (size / n)\n            p.grad = g if p.grad is None else p.grad + g\n        total += size * loss.item()\n    return total / n\n",
            "✓",
        ),
        (
            "recursion over the list again",
            "",
            "def add_gradients(model, batches, loss_fn):\n    num_samples = sum(y.size(0) for _, y in batches)\n\n    def rest(i):\n        if i == len(batches):\n            return 0.0\n        return one(*batches[i]) + rest(i + 1)\n\n    def one(X, y):\n        part = loss_fn(model(X.to(device)), y.to(device)) * (y.size(0) / num_samples)\n        part.backward()\n        return part.item()\n\n    model.zero_grad()\n    return rest(0)\n",
            "✓",
        ),
        (
            "sums first, one division at the end",
            "",
            "def add_gradients(model, batches, loss_fn):\n    for p in model.parameters():\n        p.grad = None\n    count, loss_sum = 0, 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        summed = loss_fn(model(X), y) * len(y)\n        summed.backward()\n        loss_sum += float(summed.detach())\n        count += len(y)\n    with torch.no_grad():\n        for p in model.parameters():\n            if p.grad is not None:\n                p.grad.div_(count)\n    return loss_sum / count\n",
            "✓",
        ),
        (
            "running mean that shrinks the old gradients",
            "",
            'def add_gradients(model, batches, loss_fn):\n    """A running mean: no need to know the number of samples in advance."""\n    model.zero_grad()\n    mean, seen = 0.0, 0\n    for X, y in batches:\n        new = len(y)\n        keep, take = seen / (seen + new), new / (seen + new)\n        for p in model.parameters():\n            if p.grad is not None:\n                p.grad.mul_(keep)\n        loss = loss_fn(model(X.to(device)), y.to(device))\n        (take * loss).backward()\n        mean = keep * mean + take * loss.item()\n        seen += new\n    return mean\n',
            "✓",
        ),
        (
            "a hook on the loss scales what flows back",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    sizes = np.array([len(y) for _, y in batches], dtype=float)\n    shares = (sizes / sizes.sum()).tolist()\n    values = []\n    for share, (X, y) in zip(shares, batches):\n        loss = loss_fn(model(X.to(device)), y.to(device))\n        loss.register_hook(lambda grad, share=share: grad * share)\n        loss.backward()\n        values.append(loss.item())\n    return float(np.dot(shares, values))\n",
            "✓",
        ),
        (
            "T1 mean of the batch means",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) / len(batches)\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ all batches count alike, the small one as well",
        ),
        (
            "T1 old gradients stay",
            "",
            "def add_gradients(model, batches, loss_fn):\n    # backward() adds to what is there, so do not clear\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * len(y) / num_samples\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ the gradients from before are still in there",
        ),
        (
            "T1 detached tensor returned",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.detach()\n    return mean_loss\n",
            "✗ the gradients are right, but what is returned is a tensor",
        ),
        (
            "T1 concatenates to one batch",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    X = torch.cat([X for X, _ in batches]).to(device)\n    y = torch.cat([y for _, y in batches]).to(device)\n    loss = loss_fn(model(X), y)\n    loss.backward()\n    return loss.item()\n",
            "✗ batches pass through the model together, for which there is",
        ),
        (
            "T1 one backward after the loop",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        mean_loss = mean_loss + loss_fn(model(X), y) * (len(y) / num_samples)\n    mean_loss.backward()\n    return mean_loss.item()\n",
            "✗ batches wait for their backward(), each with all that it has",
        ),
        (
            "T1 floor division of the weight",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        part = len(y) // num_samples\n        loss = loss_fn(model(X), y) * part\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ the gradients are 0 times those of the mean loss",
        ),
        (
            "T1 tidies up the gradients",
            "",
            "def add_gradients(model, batches, loss_fn):\n    num_samples = sum(len(y) for _, y in batches)\n    model.zero_grad()\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n    model.zero_grad()  # leave the model clean for the next group\n    return mean_loss\n",
            "✗ no gradients are left",
        ),
        (
            "T1 returned loss weighted twice again",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    total = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        total += loss.item() * len(y)\n    return total / num_samples\n",
            "✗ is returned, and the mean loss over all 63 samples is",
        ),
        (
            "T1 all batches as large as the first",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    batch_size = len(batches[0][1])\n    num_samples = batch_size * len(batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ the samples are counted as those of k full batches",
        ),
        (
            "T1 switches the loss to sum",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    loss_fn.reduction = 'sum'\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) / num_samples\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ loss_fn has been changed, also for whoever calls it next",
        ),
        (
            "T1 ignores the given loss",
            "",
            "def add_gradients(model, batches, loss_fn):\n    import torch.nn.functional as F\n\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = F.cross_entropy(model(X), y, reduction='sum') / num_samples\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ the loss is a cross-entropy of your own",
        ),
        (
            "T1 gradients divided inside the loop",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    total = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * len(y)\n        loss.backward()\n        total += loss.item()\n        for p in model.parameters():\n            p.grad /= num_samples\n    return total / num_samples\n",
            "✗ the gradients are not those of the mean loss",
        ),
        (
            "T1 zero_ on gradients that are None",
            "",
            "def add_gradients(model, batches, loss_fn):\n    for p in model.parameters():\n        p.grad.zero_()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ add_gradients raised AttributeError: 'NoneType' object has n",
        ),
        (
            "T1 sums by hand and forgets to write back",
            "",
            "def add_gradients(model, batches, loss_fn):\n    num_samples = sum(len(y) for _, y in batches)\n    sums = [torch.zeros_like(p) for p in model.parameters()]\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        model.zero_grad()\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        sums = [s + p.grad for s, p in zip(sums, model.parameters())]\n        mean_loss += loss.item()\n    for s, p in zip(sums, model.parameters()):\n        grad = s\n    return mean_loss\n",
            "✗ the gradients are cleared in every batch, so only the last b",
        ),
        (
            "T1 eval for the pass, train afterwards",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.eval()  # so that the result does not depend on dropout\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n    model.train()\n    return mean_loss\n",
            "✗ a model in training mode is switched to evaluation mode",
        ),
        (
            "T1 retain_graph and a list of losses",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    losses = []\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward(retain_graph=True)  # we still need the loss below\n        losses.append(loss)\n    return sum(losses).item()\n",
            "✗ what a batch has stored is still there when the next one pas",
        ),
        (
            "T1 right: sum over a generator",
            "",
            "def add_gradients(model, batches, loss_fn):\n    num_samples = sum(y.shape[0] for _, y in batches)\n\n    def shares():\n        for X, y in batches:\n            X, y = X.to(device), y.to(device)\n            share = loss_fn(model(X), y) * (y.shape[0] / num_samples)\n            share.backward()\n            yield share.item()\n\n    model.zero_grad()\n    return sum(shares())\n",
            "✓",
        ),
        (
            "T1 right: sums first, one division at the end",
            "",
            "def add_gradients(net, pairs, criterion):\n    net.zero_grad()\n    seen, total = 0, 0.0\n    for inputs, targets in pairs:\n        inputs, targets = inputs.to(device), targets.to(device)\n        summed = criterion(net(inputs), targets) * len(targets)\n        summed.backward()\n        total += summed.item()\n        seen += len(targets)\n    for p in net.parameters():\n        if p.grad is not None:\n            p.grad.div_(seen)\n    return total / seen\n",
            "✓",
        ),
        (
            "T1 right: recursion",
            "",
            "def add_gradients(model, batches, loss_fn):\n    num_samples = sum(len(y) for _, y in batches)\n\n    def one(X, y):\n        loss = loss_fn(model(X.to(device)), y.to(device)) * (len(y) / num_samples)\n        loss.backward()\n        return loss.item()\n\n    def from_batch(i):\n        if i == len(batches):\n            return 0.0\n        return one(*batches[i]) + from_batch(i + 1)\n\n    model.zero_grad()\n    return from_batch(0)\n",
            "✓",
        ),
        (
            "T1 right: weight handed to backward, np.average",
            "",
            "def add_gradients(model, batches, loss_fn):\n    sizes = np.array([len(y) for _, y in batches])\n    weights = sizes / sizes.sum()\n    means = []\n    model.zero_grad()\n    for (X, y), w in zip(batches, weights):\n        loss = loss_fn(model(X.to(device)), y.to(device))\n        # the weight enters as the gradient with respect to the loss\n        loss.backward(torch.full_like(loss, float(w)))\n        means.append(loss.item())\n    return float(np.average(means, weights=weights))\n",
            "✓",
        ),
        (
            "T1 right: helper class as context manager",
            "",
            "class Accumulator:\n    def __init__(self, model, loss_fn, num_samples):\n        self.model, self.loss_fn, self.num_samples = model, loss_fn, num_samples\n        self.mean = 0.0\n\n    def __enter__(self):\n        for p in self.model.parameters():\n            p.grad = None\n        return self\n\n    def __call__(self, X, y):\n        dev = next(self.model.parameters()).device\n        X, y = X.to(dev), y.to(dev)\n        loss = self.loss_fn(self.model(X), y) * (len(y) / self.num_samples)\n        loss.backward()\n        self.mean += loss.item()\n\n    def __exit__(self, *exc):\n        return False\n\n\ndef add_gradients(model, batches, loss_fn):\n    with Accumulator(model, loss_fn, sum(len(y) for _, y in batches)) as acc:\n        for batch in batches:\n            acc(*batch)\n    return acc.mean\n",
            "✓",
        ),
        (
            "T1 right: running mean, rescaled as it grows",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    seen, mean_loss = 0, 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        n = len(y)\n        old = seen / (seen + n)\n        new = n / (seen + n)\n        for p in model.parameters():\n            if p.grad is not None:\n                p.grad.mul_(old)\n        loss = loss_fn(model(X), y)\n        (loss * new).backward()\n        mean_loss = mean_loss * old + loss.item() * new\n        seen += n\n    return mean_loss\n",
            "✓",
        ),
        (
            "samples counted in a set comprehension",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum({len(y) for _, y in batches})\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ with another model and batches of 1, 5 and 5, the first call",
        ),
        (
            "divides by the notebook's global sizes",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(sizes)  # computed above\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ times those of the mean loss",
        ),
        (
            "weights the loss through .data",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        loss.data *= len(y) / num_samples  # in place, no extra tensor\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ the batches' means are added up, and not averaged",
        ),
        (
            "scales all of .grad after every backward",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        share = len(y) / num_samples\n        loss = loss_fn(model(X), y)\n        loss.backward()\n        for p in model.parameters():\n            if p.grad is not None:\n                p.grad *= share\n        mean_loss += share * loss.item()\n    return mean_loss\n",
            "✗ the gradients are not those of the mean loss",
        ),
        (
            "gradient hooks that are never removed",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    share = 1.0\n\n    def scale(grad):\n        return grad * share\n\n    for p in model.parameters():\n        if p.requires_grad:\n            p.register_hook(scale)\n\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        share = len(y) / num_samples\n        loss = loss_fn(model(X), y)\n        loss.backward()  # the hooks weight the gradient\n        mean_loss += share * loss.item()\n    return mean_loss\n",
            "✗ with another model and batches of 1, 5 and 5, the second cal",
        ),
        (
            "switches loss_fn to sums for good",
            "",
            'def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    loss_fn.reduction = "sum"\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) / num_samples\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n',
            "✗ loss_fn has been changed, also for whoever calls it next",
        ),
        (
            "all forward passes first, then all backward passes",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    parts = []\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        parts.append(loss_fn(model(X), y) * (len(y) / num_samples))\n    mean_loss = 0.0\n    for part in parts:\n        part.backward()\n        mean_loss += part.item()\n    return mean_loss\n",
            "✗ batches wait for their backward(), each with all that it has",
        ),
        (
            "returned loss weighted twice",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item() * len(y) / num_samples\n    return mean_loss\n",
            "✗ is returned, and the mean loss over all 63 samples is",
        ),
        (
            "skips batches of a single sample",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        if len(y) < 2:  # batch norm cannot take a single image\n            continue\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ with another model and batches of 1, 5 and 5, the first call",
        ),
        (
            "mean loss from a separate pass without gradients",
            "",
            "def add_gradients(model, batches, loss_fn):\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    with torch.no_grad():\n        for X, y in batches:\n            X, y = X.to(device), y.to(device)\n            mean_loss += loss_fn(model(X), y).item() * len(y) / num_samples\n\n    model.zero_grad()\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n    return mean_loss\n",
            "✗ a batch passes without gradients as well",
        ),
        (
            "divides only the gradients of linear layers",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = 0\n    total = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * len(y)\n        loss.backward()\n        total += loss.item()\n        num_samples += len(y)\n    for module in model.modules():\n        if isinstance(module, nn.Linear):\n            module.weight.grad /= num_samples\n            module.bias.grad /= num_samples\n    return total / num_samples\n",
            "✗ add_gradients raised AttributeError: 'NoneType' object has n",
        ),
        (
            "running mean for the loss, but not for the gradient",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    seen = 0\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        seen += len(y)\n        share = len(y) / seen\n        loss = loss_fn(model(X), y)\n        (loss * share).backward()\n        mean_loss += share * (loss.item() - mean_loss)\n    return mean_loss\n",
            "✗ each mean is divided by the number of samples so far",
        ),
        (
            "computes in training mode and restores the mode afterwards",
            "",
            "def add_gradients(model, batches, loss_fn):\n    was_training = model.training\n    model.train()\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n    model.train(was_training)\n    return mean_loss\n",
            "✗ the model is switched to training mode",
        ),
        (
            "returns a zero-dimensional numpy array",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = torch.zeros((), device=device)\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.detach()\n    return mean_loss.cpu().numpy()\n",
            "✗ the gradients are right, but what is returned is an array of",
        ),
        (
            "keeps every graph with retain_graph",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    losses = []\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward(retain_graph=True)  # avoids 'backward a second time'\n        losses.append(loss)\n    return sum(losses).item()\n",
            "✗ what a batch has stored is still there when the next one pas",
        ),
        (
            "weight given to backward as its gradient",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    count = sum(len(labels) for _, labels in batches)\n    weighted = 0.0\n    for images, labels in batches:\n        loss = loss_fn(model(images.to(device)), labels.to(device))\n        share = len(labels) / count\n        loss.backward(gradient=torch.full_like(loss, share))\n        weighted += share * loss.item()\n    return weighted\n",
            "✓",
        ),
        (
            "gradient of the sum, divided at the end",
            "",
            "def add_gradients(net, group, criterion):\n    for p in net.parameters():\n        p.grad = None\n    n, total = 0, 0.0\n    for X, y in group:\n        X, y = X.to(device), y.to(device)\n        loss_sum = criterion(net(X), y) * y.shape[0]\n        loss_sum.backward()\n        total += loss_sum.item()\n        n += y.shape[0]\n    with torch.no_grad():\n        for p in net.parameters():\n            if p.grad is not None:\n                p.grad.div_(n)\n    return total / n\n",
            "✓",
        ),
        (
            "recursion over the list",
            "",
            "def add_gradients(model, batches, loss_fn):\n    num_samples = sum(len(y) for _, y in batches)\n    model.zero_grad()\n\n    def one(X, y):\n        part = loss_fn(model(X.to(device)), y.to(device)) * (len(y) / num_samples)\n        part.backward()\n        return part.item()\n\n    def between(low, high):  # halves the list, so the recursion stays shallow\n        if high - low == 1:\n            return one(*batches[low])\n        middle = (low + high) // 2\n        return between(low, middle) + between(middle, high)\n\n    return between(0, len(batches))\n",
            "✓",
        ),
        (
            "numpy shares and a dot product",
            "",
            "def add_gradients(model, batches, loss_fn):\n    counts = np.array([len(y) for _, y in batches], dtype=float)\n    shares = counts / counts.sum()\n    means = np.zeros(len(batches))\n    model.zero_grad(set_to_none=True)\n    for i, ((X, y), share) in enumerate(zip(batches, shares.tolist())):\n        loss = loss_fn(model(X.to(device)), y.to(device))\n        means[i] = loss.item()\n        loss.mul(share).backward()\n    return float(shares @ means)\n",
            "✓",
        ),
        (
            "hooks that scale, removed in a context manager",
            "",
            "from contextlib import contextmanager\n\n\n@contextmanager\ndef scaled_gradients(model, factor):\n    handles = [\n        p.register_hook(lambda grad: grad * factor)\n        for p in model.parameters()\n        if p.requires_grad\n    ]\n    try:\n        yield\n    finally:\n        for handle in handles:\n            handle.remove()\n\n\ndef add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        share = len(y) / num_samples\n        loss = loss_fn(model(X), y)\n        with scaled_gradients(model, share):\n            loss.backward()\n        mean_loss += share * loss.item()\n    return mean_loss\n",
            "✓",
        ),
        (
            "running mean of the gradient",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    seen, mean_loss = 0, 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        old, seen = seen, seen + len(y)\n        for p in model.parameters():\n            if p.grad is not None:\n                p.grad.mul_(old / seen)\n        loss = loss_fn(model(X), y)\n        (loss * (len(y) / seen)).backward()\n        mean_loss = (old * mean_loss + len(y) * loss.item()) / seen\n    return mean_loss\n",
            "✓",
        ),
        (
            "fsum over a generator that calls backward",
            "",
            "import math\n\n\ndef add_gradients(model, batches, loss_fn):\n    num_samples = sum(y.size(0) for _, y in batches)\n\n    def parts():\n        for X, y in batches:\n            part = loss_fn(model(X.to(device)), y.to(device)) * y.size(0) / num_samples\n            part.backward()\n            yield part.item()\n\n    model.zero_grad()\n    return math.fsum(parts())\n",
            "✓",
        ),
        (
            "T1 mean of means",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) / len(batches)\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ all batches count alike, the small one as well",
        ),
        (
            "T1 zero_grad without parentheses",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * len(y) / num_samples\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ the gradients from before are still in there",
        ),
        (
            "T1 zero_grad inside the loop",
            "",
            "def add_gradients(model, batches, loss_fn):\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * len(y) / num_samples\n        model.zero_grad()\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ the gradients are cleared in every batch, so only the last b",
        ),
        (
            "T1 returns a detached tensor",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.detach()\n    return mean_loss\n",
            "✗ the gradients are right, but what is returned is a tensor",
        ),
        (
            "T1 one backward at the end",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = 0\n    total = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        total = total + loss_fn(model(X), y) * len(y)\n        num_samples += len(y)\n    mean_loss = total / num_samples\n    mean_loss.backward()\n    return mean_loss.item()\n",
            "✗ batches wait for their backward(), each with all that it has",
        ),
        (
            "T1 eval mode during the passes",
            "",
            "def add_gradients(model, batches, loss_fn):\n    was_training = model.training\n    model.eval()  # the mode must not matter here\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n    model.train(was_training)\n    return mean_loss\n",
            "✗ a model in training mode is switched to evaluation mode",
        ),
        (
            "T1 hard-coded 63 samples",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = 63\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ with another model and batches of 1, 5 and 5",
        ),
        (
            "T1 count from the first batch",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = len(batches) * len(batches[0][1])\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ the samples are counted as those of k full batches",
        ),
        (
            "T1 divides by the running count",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = 0\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        num_samples += len(y)\n        loss = loss_fn(model(X), y) * len(y) / num_samples\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ each mean is divided by the number of samples so far",
        ),
        (
            "T1 loss_fn left at reduction sum",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    loss_fn.reduction = 'sum'\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) / num_samples\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ loss_fn has been changed, also for whoever calls it next",
        ),
        (
            "T1 grad.zero_ on a fresh model",
            "",
            "def add_gradients(model, batches, loss_fn):\n    for p in model.parameters():\n        p.grad.zero_()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ add_gradients raised AttributeError: 'NoneType' object has n",
        ),
        (
            "T1 gradients in a deep copy",
            "",
            "import copy\n\n\ndef add_gradients(model, batches, loss_fn):\n    net = copy.deepcopy(model)  # leaves weights and mode of the model as they are\n    net.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(net(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ the model passed in sees no images",
        ),
        (
            "T1 returned loss weighted twice",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        weight = len(y) / num_samples\n        loss = loss_fn(model(X), y) * weight\n        loss.backward()\n        mean_loss += weight * loss.item()\n    return mean_loss\n",
            "✗ is returned, and the mean loss over all 63 samples is",
        ),
        (
            "T1 own cross-entropy in place of loss_fn",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = nn.functional.cross_entropy(model(X), y, reduction='sum') / num_samples\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ the loss is a cross-entropy of your own",
        ),
        (
            "R1 running mean of gradients",
            "",
            "def add_gradients(net, groups, criterion):\n    net.zero_grad()\n    seen, mean = 0, 0.0\n    for X, y in groups:\n        n = len(y)\n        old, new = seen / (seen + n), n / (seen + n)\n        for p in net.parameters():\n            if p.grad is not None:\n                p.grad.mul_(old)\n        loss = criterion(net(X.to(device)), y.to(device))\n        (loss * new).backward()\n        mean = old * mean + new * loss.item()\n        seen += n\n    return mean\n",
            "✓",
        ),
        (
            "R1 weight as the argument of backward",
            "",
            "def add_gradients(model, batches, loss_fn):\n    sizes = [len(y) for _, y in batches]\n    shares = [size / sum(sizes) for size in sizes]\n    model.zero_grad(set_to_none=True)\n    values = []\n    for share, (images, labels) in zip(shares, batches):\n        loss = loss_fn(model(images.to(device)), labels.to(device))\n        loss.backward(gradient=torch.full_like(loss, share))\n        values.append(share * loss.item())\n    return sum(values)\n",
            "✓",
        ),
        (
            "R1 sums first, division at the end",
            "",
            "def add_gradients(model, batches, loss_fn):\n    parameters = list(model.parameters())\n    for p in parameters:\n        p.grad = None\n    total, count = 0.0, 0\n    for inputs, targets in batches:\n        inputs = inputs.to(device)\n        targets = targets.to(device)\n        summed = loss_fn(model(inputs), targets) * targets.shape[0]\n        summed.backward()\n        total += float(summed.detach())\n        count += targets.shape[0]\n    with torch.no_grad():\n        for p in parameters:\n            if p.grad is not None:\n                p.grad /= count\n    return total / count\n",
            "✓",
        ),
        (
            "R1 inner function and sum",
            "",
            "def add_gradients(model, batches, loss_fn):\n    everything = sum(len(y) for _, y in batches)\n\n    def part(X, y):\n        X, y = X.to(device), y.to(device)\n        loss = (len(y) / everything) * loss_fn(model(X), y)\n        loss.backward()\n        return loss.item()\n\n    model.zero_grad()\n    return sum(part(*batch) for batch in batches)\n",
            "✓",
        ),
        (
            "R1 numpy shares and dot product",
            "",
            "def add_gradients(m, list_of_batches, f):\n    sizes = np.array([len(y) for _, y in list_of_batches], dtype=np.float64)\n    shares = sizes / sizes.sum()\n    means = np.zeros_like(shares)\n    m.zero_grad()\n    for i, (X, y) in enumerate(list_of_batches):\n        loss = f(m(X.to(device)), y.to(device))\n        means[i] = loss.item()\n        loss.mul(float(shares[i])).backward()\n    return float(shares @ means)\n",
            "✓",
        ),
        (
            "R1 a class that accumulates",
            "",
            "class _Accumulator:\n    def __init__(self, model, loss_fn, num_samples):\n        self.model, self.loss_fn, self.num_samples = model, loss_fn, num_samples\n        self.value = 0.0\n\n    def __enter__(self):\n        self.model.zero_grad()\n        return self\n\n    def __exit__(self, *exception):\n        return False\n\n    def add(self, X, y):\n        X, y = X.to(device), y.to(device)\n        loss = self.loss_fn(self.model(X), y) * (y.size(0) / self.num_samples)\n        loss.backward()\n        self.value += loss.item()\n\n\ndef add_gradients(model, batches, loss_fn):\n    with _Accumulator(model, loss_fn, sum(y.size(0) for _, y in batches)) as acc:\n        for X, y in batches:\n            acc.add(X, y)\n    return acc.value\n",
            "✓",
        ),
        (
            "t1 mean of batch means",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) / len(batches)\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ all batches count alike, the small one as well",
        ),
        (
            "t1 accumulated grad rescaled each time",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        share = len(y) / num_samples\n        loss = loss_fn(model(X), y)\n        loss.backward()\n        for p in model.parameters():\n            if p.grad is not None:\n                p.grad.mul_(share)\n        mean_loss += loss.item() * share\n    return mean_loss\n",
            "✗ the gradients are not those of the mean loss",
        ),
        (
            "t1 returned loss weighted twice",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * len(y) / num_samples\n        loss.backward()\n        mean_loss += loss.item() * len(y) / num_samples\n    return mean_loss\n",
            "✗ is returned, and the mean loss over all 63 samples is",
        ),
        (
            "t1 one backward after the loop",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    total = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        total = total + loss_fn(model(X), y) * (len(y) / num_samples)\n    total.backward()\n    return total.item()\n",
            "✗ batches wait for their backward(), each with all that it has",
        ),
        (
            "t1 forward in eval mode, mode restored",
            "",
            "def add_gradients(model, batches, loss_fn):\n    was_training = model.training\n    model.eval()  # so that nothing in the model changes\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n    model.train(was_training)\n    return mean_loss\n",
            "✗ a model in training mode is switched to evaluation mode",
        ),
        (
            "t1 running count as denominator",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    seen = 0\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        seen += len(y)\n        loss = loss_fn(model(X), y) * len(y) / seen\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ each mean is divided by the number of samples so far",
        ),
        (
            "t1 len of the pair instead of the batch",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(batch) for batch in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * len(y) / num_samples\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ times those of the mean loss",
        ),
        (
            "t1 loss_fn switched to sum for good",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    loss_fn.reduction = 'sum'\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) / num_samples\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ loss_fn has been changed",
        ),
        (
            "t1 cross-entropy hard-coded",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = nn.functional.cross_entropy(model(X), y, reduction='sum') / num_samples\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ the loss is a cross-entropy of your own",
        ),
        (
            "t1 list in a default argument",
            "",
            "def add_gradients(model, batches, loss_fn, parts=[]):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        parts.append(loss.item())\n    return sum(parts)\n",
            "✗ with another model and batches of 1, 5 and 5",
        ),
        (
            "t1 gradients left in a deep copy",
            "",
            "import copy\n\n\ndef add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    net = copy.deepcopy(model)  # leave the weights and the mode alone\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(net(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ the model passed in sees no images",
        ),
        (
            "t1 first gradients kept by reference",
            "",
            "def add_gradients(model, batches, loss_fn):\n    params = list(model.parameters())\n    num_samples = sum(len(y) for _, y in batches)\n    sums = None\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        model.zero_grad(set_to_none=False)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n        grads = [p.grad for p in params]\n        sums = grads if sums is None else [s + g for s, g in zip(sums, grads)]\n    for p, s in zip(params, sums):\n        p.grad = s\n    return mean_loss\n",
            "✗ the gradients are not those of the mean loss",
        ),
        (
            "t1 gradient clipped for safety",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n    nn.utils.clip_grad_norm_(model.parameters(), 0.1)\n    return mean_loss\n",
            "✗ times those of the mean loss",
        ),
        (
            "t1 zero_ on a gradient that is None",
            "",
            "def add_gradients(model, batches, loss_fn):\n    for p in model.parameters():\n        p.grad.zero_()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ add_gradients raised AttributeError: 'NoneType' object has n",
        ),
        (
            "t1 to(device) without assignment",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X.to(device)\n        y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ a batch gets to the model or the loss as the loader gives it",
        ),
        (
            "t1 softmax before the loss",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        probs = model(X).softmax(dim=1)\n        loss = loss_fn(probs, y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ a softmax comes before loss_fn",
        ),
        (
            "t1 ok: weight as the gradient argument of backward",
            "",
            "def add_gradients(net, group, criterion):\n    net.zero_grad()\n    count = sum(y.shape[0] for _, y in group)\n    mean = 0.0\n    for X, y in group:\n        y = y.to(device)\n        loss = criterion(net(X.to(device)), y)\n        share = y.shape[0] / count\n        loss.backward(gradient=torch.full_like(loss, share))\n        mean += share * loss.item()\n    return mean\n",
            "✓",
        ),
        (
            "t1 ok: sums first, one division at the end",
            "",
            "def add_gradients(model, batches, loss_fn):\n    for p in model.parameters():\n        p.grad = None\n    total, n = 0.0, 0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        summed = loss_fn(model(X), y) * len(y)\n        summed.backward()\n        total += summed.item()\n        n += len(y)\n    for p in model.parameters():\n        if p.grad is not None:\n            p.grad.div_(n)\n    return total / n\n",
            "✓",
        ),
        (
            "t1 ok: generator and sum",
            "",
            "def add_gradients(model, batches, loss_fn):\n    num_samples = sum(len(y) for _, y in batches)\n\n    def parts():\n        for X, y in batches:\n            part = loss_fn(model(X.to(device)), y.to(device)) * (len(y) / num_samples)\n            part.backward()\n            yield part.item()\n\n    model.zero_grad()\n    return float(sum(parts()))\n",
            "✓",
        ),
        (
            "t1 ok: numpy weights and autograd.backward",
            "",
            "def add_gradients(model, batches, loss_fn):\n    sizes = np.array([len(y) for _, y in batches])\n    shares = sizes / sizes.sum()\n    means = []\n    model.zero_grad()\n    for share, (X, y) in zip(shares.tolist(), batches):\n        loss = loss_fn(model(X.to(device)), y.to(device))\n        weight = torch.tensor(share, dtype=loss.dtype, device=loss.device)\n        torch.autograd.backward(loss, grad_tensors=weight)\n        means.append(loss.item())\n    return float(np.average(means, weights=sizes))\n",
            "✓",
        ),
        (
            "t1 ok: a hook scales the gradient",
            "",
            "def add_gradients(model, batches, loss_fn):\n    model.zero_grad(set_to_none=True)\n    num_samples = sum(y.size(0) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        share = y.size(0) / num_samples\n        loss = loss_fn(model(X), y)\n        loss.register_hook(lambda grad, share=share: grad * share)\n        loss.backward()\n        mean_loss += loss.item() * share\n    return mean_loss\n",
            "✓",
        ),
        (
            "t1 ok: a helper class",
            "",
            "class GroupGradient:\n    def __init__(self, model, loss_fn, num_samples):\n        self.model, self.loss_fn, self.num_samples = model, loss_fn, num_samples\n        self.mean = 0.0\n        model.zero_grad()\n\n    def feed(self, X, y):\n        X, y = X.to(device), y.to(device)\n        loss = self.loss_fn(self.model(X), y) * (len(y) / self.num_samples)\n        loss.backward()\n        self.mean += loss.item()\n        return self\n\n\ndef add_gradients(model, batches, loss_fn):\n    gradient = GroupGradient(model, loss_fn, sum(len(y) for _, y in batches))\n    for batch in batches:\n        gradient.feed(*batch)\n    return gradient.mean\n",
            "✓",
        ),
        (
            "t1 ok: decorator and reduce",
            "",
            "import functools\n\n\ndef with_fresh_gradients(function):\n    @functools.wraps(function)\n    def wrapper(model, *args, **kwargs):\n        model.zero_grad()\n        return function(model, *args, **kwargs)\n\n    return wrapper\n\n\n@with_fresh_gradients\ndef add_gradients(model, batches, loss_fn):\n    num_samples = functools.reduce(lambda n, batch: n + len(batch[1]), batches, 0)\n\n    def add(mean, batch):\n        X, y = (t.to(device) for t in batch)\n        loss = loss_fn(model(X), y).mul(len(y) / num_samples)\n        loss.backward()\n        return mean + loss.item()\n\n    return functools.reduce(add, batches, 0.0)\n",
            "✓",
        ),
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
            "✗ add_gradients raised RuntimeError: element 0 of tensors does",
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
            "✗ the loss is a cross-entropy of your own",
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
            "islice on the loader, not on its iterator",
            "",
            "from itertools import islice\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    num_batches = len(dataloader)\n    for start in range(0, num_batches, k):\n        group = list(islice(dataloader, min(k, num_batches - start)))\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n    return losses\n",
            "✗ the loss of step 2 with 7 batches and k = 4 is",
        ),
        (
            "deque with maxlen never emptied",
            "",
            "from collections import deque\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    group = deque(maxlen=k)  # throws the old batches out by itself\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if number % k == 0 or number == len(dataloader):\n            losses.append(add_gradients(model, list(group), loss_fn))\n            optimizer.step()\n    return losses\n",
            "✗ backward() is called 8 times with 7 batches and k = 4",
        ),
        (
            "a short batch taken as the end",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    full_size = None\n    for X, y in dataloader:\n        if full_size is None:\n            full_size = len(y)\n        group.append((X, y))\n        if len(group) == k or len(y) < full_size:  # k batches, or the small last one\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ the batches left over at the end make no step",
        ),
        (
            "global batch counter over all calls",
            "",
            "from itertools import count\n\nbatch_number = count(1)\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for batch in dataloader:\n        group.append(batch)\n        if next(batch_number) % k == 0:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    if group:\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n    return losses\n",
            "✗ the loss of step 1 with 7 batches and k = 3 is",
        ),
        (
            "last group's gradient shrunk by its length",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            # a smaller group may only take a smaller step\n            for p in model.parameters():\n                if p.grad is not None:\n                    p.grad.mul_(len(group) / k)\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ the losses with 7 batches and k = 4 are right, and the train",
        ),
        (
            "whole loader turned into a list",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    batches = list(dataloader)\n    losses = []\n    for start in range(0, len(batches), k):\n        losses.append(add_gradients(model, batches[start : start + k], loss_fn))\n        optimizer.step()\n    return losses\n",
            "✗ 7 batches are read before the first step, where k is 4",
        ),
        (
            "yield makes it a generator",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    group = []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            mean_loss = add_gradients(model, group, loss_fn)\n            optimizer.step()\n            group = []\n            yield mean_loss\n",
            "✗ what train_in_groups returns: this is a generator, and no li",
        ),
        (
            "leftover batches join the last full group",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    num_groups = max(1, len(dataloader) // k)\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        full = len(group) == k and len(losses) < num_groups - 1\n        if full or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ one step at the very end",
        ),
        (
            "last batch compared with the number of images",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    last = len(dataloader.dataset)\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if number % k == 0 or number == last:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ the batches left over at the end make no step",
        ),
        (
            "gradients cleared just before the step",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n\n    def finish():\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.zero_grad()\n        optimizer.step()\n        group.clear()\n\n    for batch in dataloader:\n        group.append(batch)\n        if len(group) == k:\n            finish()\n    if group:\n        finish()\n    return losses\n",
            "✗ the gradients are cleared between backward() and step()",
        ),
        (
            "optimizer state wiped after each group",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            optimizer.state.clear()  # nothing of this group may leak into the next\n            group = []\n    return losses\n",
            "✗ the losses with 7 batches and k = 4 are right, and the train",
        ),
        (
            "pairwise drops the last batch",
            "",
            "from itertools import pairwise\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for batch, following in pairwise(dataloader):\n        group.append(batch)\n        if len(group) == k:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    if group:\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n    return losses\n",
            "✗ the loss of step 2 with 7 batches and k = 4 is",
        ),
        (
            "loss measured again after the step",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            add_gradients(model, group, loss_fn)\n            optimizer.step()\n            losses.append(add_gradients(model, group, loss_fn))\n            group = []\n    return losses\n",
            "✗ backward() is called 14 times with 7 batches and k = 4",
        ),
        (
            "group is full at 64 * k samples",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group, num_samples = [], [], 0\n    for X, y in dataloader:\n        group.append((X, y))\n        num_samples += len(y)\n        if num_samples >= 64 * k:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group, num_samples = [], 0\n    if num_samples > 0:\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n    return losses\n",
            "✗ one step at the very end",
        ),
        (
            "model.train without parentheses",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if number % k == 0 or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ images pass in evaluation mode",
        ),
        (
            "groups balanced to nearly equal length",
            "",
            "import math\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    num_batches = len(dataloader)\n    num_groups = math.ceil(num_batches / k)\n    length = math.ceil(num_batches / num_groups)\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == length or number == num_batches:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ groups of 3 batches, where k is 4",
        ),
        (
            "islice on the iterator, group deleted",
            "",
            "from itertools import islice\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    stream = iter(dataloader)\n    losses = []\n    while True:\n        group = list(islice(stream, k))\n        if not group:\n            return losses\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n        del group\n",
            "✓",
        ),
        (
            "the optimizer calls a closure",
            "",
            "def train_in_groups(net, loader, criterion, opt, k):\n    net.train()\n    history, group = [], []\n\n    def closure():\n        return add_gradients(net, group, criterion)\n\n    def flush():\n        history.append(opt.step(closure))\n        group.clear()\n\n    for batch in loader:\n        group.append(batch)\n        if len(group) == k:\n            flush()\n    if group:\n        flush()\n    return history\n",
            "✓",
        ),
        (
            "generator of groups that clears its list",
            "",
            'def groups_of(batches, k):\n    """Yield lists of k batches, the last perhaps shorter; the list is emptied afterwards."""\n    group = []\n    for batch in batches:\n        group.append(batch)\n        if len(group) >= k:\n            yield group\n            group.clear()\n    if group:\n        yield group\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    def step(group):\n        mean_loss = add_gradients(model, group, loss_fn)\n        optimizer.step()\n        return mean_loss\n\n    model.train()\n    return [step(group) for group in groups_of(dataloader, k)]\n',
            "✓",
        ),
        (
            "streams single batches with a running mean",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    mean, seen, held = 0.0, 0, 0  # of the group that is under way\n    model.zero_grad()\n    for number, (X, y) in enumerate(dataloader, start=1):\n        n = len(y)\n        take = n / (seen + n)\n        if seen:\n            for p in model.parameters():\n                if p.grad is not None:\n                    p.grad.mul_(1 - take)\n        loss = loss_fn(model(X.to(device)), y.to(device))\n        (loss * take).backward()\n        mean += take * (loss.item() - mean)\n        seen, held = seen + n, held + 1\n        if held == k or number == len(dataloader):\n            optimizer.step()\n            model.zero_grad()\n            losses.append(mean)\n            mean, seen, held = 0.0, 0, 0\n    return losses\n",
            "✓",
        ),
        (
            "a class that sums and divides",
            "",
            'class GroupStepper:\n    """Adds up summed losses and gradients; divides by the samples when it steps."""\n\n    def __init__(self, model, loss_fn, optimizer):\n        self.model, self.loss_fn, self.optimizer = model, loss_fn, optimizer\n        self.means = []\n        self.reset()\n\n    def reset(self):\n        self.model.zero_grad()\n        self.batches = self.samples = 0\n        self.total = 0.0\n\n    def feed(self, X, y):\n        X, y = X.to(device), y.to(device)\n        summed = self.loss_fn(self.model(X), y) * len(y)\n        summed.backward()\n        self.total += summed.item()\n        self.samples += len(y)\n        self.batches += 1\n\n    def step(self):\n        for p in self.model.parameters():\n            if p.grad is not None:\n                p.grad /= self.samples\n        self.optimizer.step()\n        self.means.append(self.total / self.samples)\n        self.reset()\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    stepper = GroupStepper(model, loss_fn, optimizer)\n    for X, y in dataloader:\n        stepper.feed(X, y)\n        if stepper.batches == k:\n            stepper.step()\n    if stepper.batches:\n        stepper.step()\n    return stepper.means\n',
            "✓",
        ),
        (
            "counts out each group with next",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train(True)\n    n = len(dataloader)\n    lengths = [k] * (n // k) + ([n % k] if n % k else [])\n    source = iter(dataloader)\n    losses = []\n    for length in lengths:\n        losses.append(\n            add_gradients(model, [next(source) for _ in range(length)], loss_fn)\n        )\n        optimizer.step()\n    return losses\n",
            "✓",
        ),
        (
            "T2 zip of one iterator drops the rest",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    for group in zip(*[iter(dataloader)] * k):\n        losses.append(add_gradients(model, list(group), loss_fn))\n        optimizer.step()\n        del group\n    return losses\n",
            "✗ the batches left over at the end make no step",
        ),
        (
            "T2 counting from zero again",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for number, batch in enumerate(dataloader):\n        group.append(batch)\n        if number % k == 0 or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ the first step comes after the first batch",
        ),
        (
            "T2 the whole loader in a list",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    batches = list(dataloader)\n    losses = []\n    for start in range(0, len(batches), k):\n        losses.append(add_gradients(model, batches[start : start + k], loss_fn))\n        optimizer.step()\n    return losses\n",
            "✗ 7 batches are read before the first step, where k is 4",
        ),
        (
            "T2 group never emptied",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if number % k == 0 or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n    return losses\n",
            "✗ the group is not emptied after its step",
        ),
        (
            "T2 sets the flag instead of calling train",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.training = True\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ images pass in evaluation mode",
        ),
        (
            "T2 flush even if nothing is left",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for batch in dataloader:\n        group.append(batch)\n        if len(group) == k:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    # the rest\n    losses.append(add_gradients(model, group, loss_fn))\n    optimizer.step()\n    return losses\n",
            "✗ 8 steps with 7 batches and k = 1",
        ),
        (
            "T2 divides by k times the loader's batch size",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    device = next(model.parameters()).device\n    num_samples = k * dataloader.batch_size\n    losses, mean_loss = [], 0.0\n    optimizer.zero_grad()\n    for number, (X, y) in enumerate(dataloader, start=1):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss.item()\n        if number % k == 0 or number == len(dataloader):\n            optimizer.step()\n            optimizer.zero_grad()\n            losses.append(mean_loss)\n            mean_loss = 0.0\n    return losses\n",
            "✗ the samples are counted as those of k full batches",
        ),
        (
            "T2 batches of a group weigh the same",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    device = next(model.parameters()).device\n    num_batches = len(dataloader)\n    losses, mean_loss = [], 0.0\n    model.zero_grad()\n    for number, (X, y) in enumerate(dataloader):\n        X, y = X.to(device), y.to(device)\n        first = number - number % k\n        in_group = min(k, num_batches - first)\n        loss = loss_fn(model(X), y) / in_group\n        loss.backward()\n        mean_loss += loss.item()\n        if number - first + 1 == in_group:\n            optimizer.step()\n            model.zero_grad()\n            losses.append(mean_loss)\n            mean_loss = 0.0\n    return losses\n",
            "✗ all batches count alike, the small one as well",
        ),
        (
            "T2 islice starts the loader anew",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    from itertools import islice\n\n    model.train()\n    losses = []\n    num_groups = (len(dataloader) + k - 1) // k\n    for _ in range(num_groups):\n        group = list(islice(dataloader, k))\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n        del group\n    return losses\n",
            "✗ backward() is called 8 times with 7 batches and k = 4",
        ),
        (
            "T2 mutable default for the losses",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k, losses=[]):\n    model.train()\n    group = []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "T2 step before the gradients",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            optimizer.step()\n            losses.append(add_gradients(model, group, loss_fn))\n            group = []\n    return losses\n",
            "✗ the first step comes before the first backward()",
        ),
        (
            "T2 shortcut for k = 1",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    if k == 1:\n        # nothing to accumulate\n        return [train_one_epoch(model, dataloader, loss_fn, optimizer)]\n    model.train()\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ 1 loss with 7 batches and k = 1",
        ),
        (
            "T2 scales the learning rate by k",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    # a batch k times as large allows a step k times as large\n    for param_group in optimizer.param_groups:\n        param_group['lr'] *= k\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ the loss of step 2 with 7 batches and k = 4 is",
        ),
        (
            "T2 length of the data set instead of the loader",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader.dataset):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ the batches left over at the end make no step",
        ),
        (
            "T2 last step outside the if",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, pending = [], []\n    for batch in dataloader:\n        pending.append(batch)\n        if len(pending) == k:\n            losses.append(add_gradients(model, pending, loss_fn))\n            optimizer.step()\n            pending = []\n    if pending:\n        losses.append(add_gradients(model, pending, loss_fn))\n    optimizer.step()\n    return losses\n",
            "✗ 8 steps with 7 batches and k = 1",
        ),
        (
            "T2 loss of the rest not recorded",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for batch in dataloader:\n        group.append(batch)\n        if len(group) == k:\n            loss = add_gradients(model, group, loss_fn)\n            optimizer.step()\n            losses.append(loss)\n            group = []\n    if group:\n        loss = add_gradients(model, group, loss_fn)\n        optimizer.step()\n    return losses\n",
            "✗ 1 loss with 7 batches and k = 4",
        ),
        (
            "T2 right: closure for the optimizer",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    last = len(dataloader)\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if number % k and number != last:\n            continue\n        # step() calls the closure first and returns its loss\n        losses.append(optimizer.step(lambda: add_gradients(model, group, loss_fn)))\n        group.clear()\n    return losses\n",
            "✓",
        ),
        (
            "T2 right: generator of groups that clears its list",
            "",
            "def groups_of(batches, size):\n    group = []\n    for batch in batches:\n        group.append(batch)\n        if len(group) == size:\n            yield group\n            group.clear()\n    if group:\n        yield group\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    for group in groups_of(dataloader, k):\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n    return losses\n",
            "✓",
        ),
        (
            "T2 right: islice on one iterator",
            "",
            "import itertools\n\n\ndef train_in_groups(net, loader, criterion, opt, group_size):\n    net.train()\n    stream = iter(loader)\n    means = []\n    while True:\n        group = list(itertools.islice(stream, group_size))\n        if not group:\n            return means\n        means.append(add_gradients(net, group, criterion))\n        opt.step()\n        del group  # before the next group is fetched\n",
            "✓",
        ),
        (
            "T2 right: deque",
            "",
            "from collections import deque\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    window = deque(maxlen=k)\n    losses = []\n\n    def step():\n        losses.append(add_gradients(model, list(window), loss_fn))\n        optimizer.step()\n        window.clear()\n\n    for batch in dataloader:\n        window.append(batch)\n        if len(window) == k:\n            step()\n    if window:\n        step()\n    return losses\n",
            "✓",
        ),
        (
            "T2 right: class with feed and flush",
            "",
            "class GroupTrainer:\n    def __init__(self, model, loss_fn, optimizer, k):\n        self.model, self.loss_fn, self.optimizer, self.k = model, loss_fn, optimizer, k\n        self.group = []\n        self.losses = []\n\n    def feed(self, batch):\n        self.group.append(batch)\n        if len(self.group) >= self.k:\n            self.flush()\n\n    def flush(self):\n        if not self.group:\n            return\n        self.losses.append(add_gradients(self.model, self.group, self.loss_fn))\n        self.optimizer.step()\n        self.group = []\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train(True)\n    trainer = GroupTrainer(model, loss_fn, optimizer, k)\n    for batch in dataloader:\n        trainer.feed(batch)\n    trainer.flush()\n    return trainer.losses\n",
            "✓",
        ),
        (
            "T2 right: without add_gradients, keeps one batch only",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    place = next(model.parameters()).device\n    losses = []\n    samples, total = 0, 0.0\n    model.zero_grad()\n    for number, (X, y) in enumerate(dataloader, start=1):\n        X, y = X.to(place), y.to(place)\n        summed = loss_fn(model(X), y) * len(y)\n        summed.backward()\n        total += summed.item()\n        samples += len(y)\n        if number % k == 0 or number == len(dataloader):\n            for p in model.parameters():\n                if p.grad is not None:\n                    p.grad /= samples\n            optimizer.step()\n            model.zero_grad()\n            losses.append(total / samples)\n            samples, total = 0, 0.0\n    return losses\n",
            "✓",
        ),
        (
            "T2 right: group sizes known beforehand, comprehension",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    full, rest = divmod(len(dataloader), k)\n    sizes = [k] * full + ([rest] if rest else [])\n    stream = iter(dataloader)\n\n    def step(group):\n        loss = add_gradients(model, group, loss_fn)\n        optimizer.step()\n        return loss\n\n    model.train()\n    return [step([next(stream) for _ in range(size)]) for size in sizes]\n",
            "✓",
        ),
        (
            "add_gradients called on single batches",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for number, (X, y) in enumerate(dataloader, start=1):\n        batch_loss = add_gradients(model, [(X, y)], loss_fn)\n        group.append((batch_loss, len(y)))\n        if len(group) == k or number == len(dataloader):\n            optimizer.step()\n            num_samples = sum(n for _, n in group)\n            losses.append(sum(loss * n for loss, n in group) / num_samples)\n            group = []\n    return losses\n",
            "✗ the gradients are cleared in every batch, so only the last b",
        ),
        (
            "a group ends at a number of samples",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    wanted = None\n    for X, y in dataloader:\n        if wanted is None:\n            wanted = k * len(y)  # the size of the large batch\n        group.append((X, y))\n        if sum(len(labels) for _, labels in group) >= wanted:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    if group:\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n    return losses\n",
            "✗ groups of 5 batches, where k is 3",
        ),
        (
            "k = 1 handed to train_one_epoch",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    if k == 1:  # nothing to accumulate\n        return [train_one_epoch(model, dataloader, loss_fn, optimizer)]\n    model.train()\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ 1 loss with 7 batches and k = 1",
        ),
        (
            "linear scaling of the learning rate",
            "",
            'def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    for settings in optimizer.param_groups:\n        settings["lr"] *= k  # a larger batch allows a larger step\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n',
            "✗ the loss of step 2 with 7 batches and k = 4 is",
        ),
        (
            "islice restarts the loader for each group",
            "",
            "from itertools import islice\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    for start in range(0, len(dataloader), k):\n        count = min(k, len(dataloader) - start)\n        group = list(islice(dataloader, count))\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n        del group\n    return losses\n",
            "✗ the loss of step 2 with 7 batches and k = 4 is",
        ),
        (
            "peeks whether batches are left and loses the batch",
            "",
            "from itertools import islice\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    batches = iter(dataloader)\n    while next(batches, None) is not None:  # something left?\n        group = list(islice(batches, k))\n        if group:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n        group = None\n    return losses\n",
            "✗ the loss of step 1 with 7 batches and k = 4 is",
        ),
        (
            "groups of balanced sizes",
            "",
            "import math\nfrom itertools import islice\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    num_batches = len(dataloader)\n    num_groups = math.ceil(num_batches / k)\n    small, extra = divmod(num_batches, num_groups)\n    batches = iter(dataloader)\n    losses = []\n    for g in range(num_groups):\n        group = list(islice(batches, small + (g < extra)))\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n        del group\n    return losses\n",
            "✗ the loss of step 2 with 7 batches and k = 3 is",
        ),
        (
            "list of losses as a default argument",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k, losses=[]):\n    model.train()\n    group = []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "takes a batch under 64 for the last one",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for X, y in dataloader:\n        group.append((X, y))\n        if len(group) == k or len(y) < 64:  # only the last batch is not full\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ a step follows every batch",
        ),
        (
            "sets only the root's training flag",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.training = True\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ images pass in evaluation mode",
        ),
        (
            "counts the batches with tee",
            "",
            "from itertools import tee\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    counter, batches = tee(dataloader)\n    num_batches = sum(1 for _ in counter)\n    losses, group = [], []\n    for number, batch in enumerate(batches, start=1):\n        group.append(batch)\n        if len(group) == k or number == num_batches:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ 7 batches are read before the first step, where k is 4",
        ),
        (
            "trains one group late",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n\n    def step(batches):\n        losses.append(add_gradients(model, batches, loss_fn))\n        optimizer.step()\n\n    waiting, group = None, []\n    for batch in dataloader:\n        group.append(batch)\n        if len(group) == k:\n            if waiting is not None:\n                step(waiting)\n            waiting, group = group, []\n    if waiting is not None:\n        step(waiting)\n    if group:\n        step(group)\n    return losses\n",
            "✗ 7 batches are read before the first step, where k is 4",
        ),
        (
            "a short last group makes a shorter step",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            for p in model.parameters():\n                if p.grad is not None:\n                    p.grad *= len(group) / k  # fewer batches count less\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ the losses with 7 batches and k = 4 are right, and the train",
        ),
        (
            "a first pass over the loader to count samples",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    counts = [len(y) for _, y in dataloader]\n    losses = []\n    for i, (X, y) in enumerate(dataloader):\n        first = i - i % k\n        num_samples = sum(counts[first : first + k])\n        if i == first:\n            model.zero_grad()\n            losses.append(0.0)\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        losses[-1] += loss.item()\n        if i + 1 == min(first + k, len(counts)):\n            optimizer.step()\n    return losses\n",
            "✗ the loss of step 1 with 7 batches and k = 4 is",
        ),
        (
            "k small steps with a k-th of the learning rate",
            "",
            'def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    rates = [settings["lr"] for settings in optimizer.param_groups]\n    for settings in optimizer.param_groups:\n        settings["lr"] /= k\n    losses, parts = [], []\n    for number, (X, y) in enumerate(dataloader, start=1):\n        parts.append((add_gradients(model, [(X, y)], loss_fn), len(y)))\n        optimizer.step()  # k steps of lr / k make one of lr\n        if len(parts) == k or number == len(dataloader):\n            num_samples = sum(n for _, n in parts)\n            losses.append(sum(loss * n for loss, n in parts) / num_samples)\n            parts = []\n    for settings, rate in zip(optimizer.param_groups, rates):\n        settings["lr"] = rate\n    return losses\n',
            "✗ 7 steps with 7 batches and k = 4",
        ),
        (
            "add_gradients as the optimizer's closure",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n\n    def closure():\n        return add_gradients(model, group, loss_fn)\n\n    for batch in dataloader:\n        group.append(batch)\n        if len(group) == k:\n            losses.append(optimizer.step(closure))\n            group.clear()\n    if group:\n        losses.append(optimizer.step(closure))\n    return losses\n",
            "✓",
        ),
        (
            "islice on one iterator, group deleted",
            "",
            "from itertools import islice\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    stream = iter(dataloader)\n    losses = []\n    while True:\n        group = list(islice(stream, k))\n        if not group:\n            return losses\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n        del group  # before the next one is collected\n",
            "✓",
        ),
        (
            "generator of group losses",
            "",
            "def train_in_groups(net, loader, criterion, opt, group_size):\n    def step(batches):\n        loss = add_gradients(net, batches, criterion)\n        opt.step()\n        return loss\n\n    def group_losses():\n        held = []\n        for batch in loader:\n            held.append(batch)\n            if len(held) >= group_size:\n                yield step(held)\n                held.clear()\n        if held:\n            yield step(held)\n\n    net.train(True)\n    return [*group_losses()]\n",
            "✓",
        ),
        (
            "accumulator class that keeps no batch",
            "",
            "class Accumulator:\n    def __init__(self, model, loss_fn, optimizer):\n        self.model, self.loss_fn, self.optimizer = model, loss_fn, optimizer\n        self.losses = []\n        self.reset()\n\n    def reset(self):\n        self.model.zero_grad()\n        self.batches = self.samples = 0\n        self.total = 0.0\n\n    def add(self, X, y):\n        loss = self.loss_fn(self.model(X.to(device)), y.to(device)) * len(y)\n        loss.backward()\n        self.batches += 1\n        self.samples += len(y)\n        self.total += loss.item()\n\n    def finish(self):\n        for p in self.model.parameters():\n            if p.grad is not None:\n                p.grad /= self.samples\n        self.optimizer.step()\n        self.losses.append(self.total / self.samples)\n        self.reset()\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    accumulator = Accumulator(model, loss_fn, optimizer)\n    for X, y in dataloader:\n        accumulator.add(X, y)\n        if accumulator.batches == k:\n            accumulator.finish()\n    if accumulator.batches:\n        accumulator.finish()\n    return accumulator.losses\n",
            "✓",
        ),
        (
            "countdown of the batches that are left",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    batches, left = iter(dataloader), len(dataloader)\n    while left > 0:\n        take = min(k, left)\n        left -= take\n        losses.append(\n            add_gradients(model, [next(batches) for _ in range(take)], loss_fn)\n        )\n        optimizer.step()\n    return losses\n",
            "✓",
        ),
        (
            "map over iter with a sentinel",
            "",
            "from itertools import islice\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    batches = iter(dataloader)\n\n    def next_group():\n        return list(islice(batches, k))\n\n    def step(group):\n        loss = add_gradients(model, group, loss_fn)\n        optimizer.step()\n        return loss\n\n    model.train()\n    return list(map(step, iter(next_group, [])))\n",
            "✓",
        ),
        (
            "T2 zip drops the rest",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    for group in zip(*[iter(dataloader)] * k):\n        losses.append(add_gradients(model, list(group), loss_fn))\n        optimizer.step()\n    return losses\n",
            "✗ the batches left over at the end make no step",
        ),
        (
            "T2 empty group at the end",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for batch in dataloader:\n        group.append(batch)\n        if len(group) == k:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    # what is left\n    losses.append(add_gradients(model, group, loss_fn))\n    optimizer.step()\n    return losses\n",
            "✗ 8 steps with 7 batches and k = 1",
        ),
        (
            "T2 training mode forgotten",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ images pass in evaluation mode",
        ),
        (
            "T2 whole epoch in a list",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    batches = list(dataloader)\n    losses = []\n    for start in range(0, len(batches), k):\n        losses.append(add_gradients(model, batches[start : start + k], loss_fn))\n        optimizer.step()\n    return losses\n",
            "✗ 7 batches are read before the first step, where k is 4",
        ),
        (
            "T2 counting from zero",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for number, batch in enumerate(dataloader):\n        group.append(batch)\n        if number % k == 0 or number == len(dataloader) - 1:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ the first step comes after the first batch",
        ),
        (
            "T2 always divides by k",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    group_loss = 0.0\n    optimizer.zero_grad()\n    for number, (X, y) in enumerate(dataloader, start=1):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) / k\n        loss.backward()\n        group_loss += loss.item()\n        if number % k == 0 or number == len(dataloader):\n            optimizer.step()\n            optimizer.zero_grad()\n            losses.append(group_loss)\n            group_loss = 0.0\n    return losses\n",
            "✗ a group of fewer than k batches is divided by k, too",
        ),
        (
            "T2 a new iterator for each batch",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    num_batches = len(dataloader)\n    for start in range(0, num_batches, k):\n        size = min(k, num_batches - start)\n        group = [next(iter(dataloader)) for _ in range(size)]\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n    return losses\n",
            "✗ the loss of step 1 with 7 batches and k = 4 is",
        ),
        (
            "T2 islice of the loader, not of one iterator",
            "",
            "from itertools import islice\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    for start in range(0, len(dataloader), k):\n        group = list(islice(dataloader, start, start + k))\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n        group.clear()\n    return losses\n",
            "✗ the loss of step 2 with 7 batches and k = 4 is",
        ),
        (
            "T2 a generator in place of a list",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    group = []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            loss = add_gradients(model, group, loss_fn)\n            optimizer.step()\n            group = []\n            yield loss\n",
            "✗ what train_in_groups returns: this is a generator, and no li",
        ),
        (
            "T2 learning rate times k",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    # fewer steps, so each has to be larger\n    for param_group in optimizer.param_groups:\n        param_group['lr'] *= k\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ the loss of step 2 with 7 batches and k = 4 is",
        ),
        (
            "T2 knows the last batch by its size",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    full = 0\n    for X, y in dataloader:\n        full = full or len(y)  # the size of the first batch\n        group.append((X, y))\n        if len(group) == k or len(y) < full:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ the batches left over at the end make no step",
        ),
        (
            "T2 mutable default argument",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k, group=[]):\n    model.train()\n    losses = []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ backward() is called 11 times with 7 batches and k = 3",
        ),
        (
            "T2 number % k == 1 fails for k = 1",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    model.zero_grad()\n    total, seen = 0.0, 0\n    for number, (X, y) in enumerate(dataloader, start=1):\n        if number % k == 1:  # a new group begins\n            model.zero_grad()\n            total, seen = 0.0, 0\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * len(y)\n        loss.backward()\n        total += loss.item()\n        seen += len(y)\n        if number % k == 0 or number == len(dataloader):\n            for p in model.parameters():\n                if p.grad is not None:\n                    p.grad /= seen\n            optimizer.step()\n            losses.append(total / seen)\n    return losses\n",
            "✗ the loss of step 2 with 7 batches and k = 1 is",
        ),
        (
            "T2 mean of batch means in a group",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    num_batches = len(dataloader)\n    rest = num_batches % k\n    losses, group_loss = [], 0.0\n    model.zero_grad()\n    for number, (X, y) in enumerate(dataloader, start=1):\n        size = k if number <= num_batches - rest else rest\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) / size\n        loss.backward()\n        group_loss += loss.item()\n        if number % k == 0 or number == num_batches:\n            optimizer.step()\n            model.zero_grad()\n            losses.append(group_loss)\n            group_loss = 0.0\n    return losses\n",
            "✗ all batches count alike, the small one as well",
        ),
        (
            "T2 k groups in place of groups of k",
            "",
            "import math\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    group_size = math.ceil(len(dataloader) / k)\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == group_size or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ groups of 2 batches, where k is 4",
        ),
        (
            "T2 rest joined to the last full group",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    num_batches = len(dataloader)\n    num_groups = max(1, num_batches // k)\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        full = len(group) == k and len(losses) < num_groups - 1\n        if full or number == num_batches:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ one step at the very end",
        ),
        (
            "T2 an optimizer of its own",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ the optimizer passed in makes no step",
        ),
        (
            "R2 islice of one iterator",
            "",
            "from itertools import islice\n\n\ndef train_in_groups(net, loader, criterion, opt, every):\n    net.train()\n    batches = iter(loader)\n    means = []\n    while True:\n        group = list(islice(batches, every))\n        if not group:\n            return means\n        means.append(add_gradients(net, group, criterion))\n        opt.step()\n        del group  # before the next group is read\n",
            "✓",
        ),
        (
            "R2 generator of groups and a comprehension",
            "",
            "def _groups_of(k, batches):\n    group = []\n    for batch in batches:\n        group.append(batch)\n        if len(group) == k:\n            yield group\n            group.clear()\n    if group:\n        yield group\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    def step(group):\n        loss = add_gradients(model, group, loss_fn)\n        optimizer.step()\n        return loss\n\n    model.train()\n    return [step(group) for group in _groups_of(k, dataloader)]\n",
            "✓",
        ),
        (
            "R2 no stored batches, division before the step",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    total, samples, waiting = 0.0, 0, 0\n\n    def finish():\n        for p in model.parameters():\n            if p.grad is not None:\n                p.grad.div_(samples)\n        optimizer.step()\n        model.zero_grad()\n        losses.append(total / samples)\n\n    model.zero_grad()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        summed = loss_fn(model(X), y) * len(y)\n        summed.backward()\n        total += summed.item()\n        samples += len(y)\n        waiting += 1\n        if waiting == k:\n            finish()\n            total, samples, waiting = 0.0, 0, 0\n    if waiting:\n        finish()\n    return losses\n",
            "✓",
        ),
        (
            "R2 a class with feed and flush",
            "",
            "class _Grouper:\n    def __init__(self, k, action):\n        self.k, self.action = k, action\n        self.waiting, self.results = [], []\n\n    def feed(self, batch):\n        self.waiting.append(batch)\n        if len(self.waiting) >= self.k:\n            self.flush()\n\n    def flush(self):\n        if self.waiting:\n            self.results.append(self.action(self.waiting))\n            self.waiting.clear()\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    def action(batches):\n        mean = add_gradients(model, batches, loss_fn)\n        optimizer.step()\n        return mean\n\n    model.train(True)\n    grouper = _Grouper(k, action)\n    for batch in dataloader:\n        grouper.feed(batch)\n    grouper.flush()\n    return grouper.results\n",
            "✓",
        ),
        (
            "R2 range of starts and next",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    num_batches = len(dataloader)\n    source = iter(dataloader)\n    losses = [0.0] * -(-num_batches // k)\n    for i, start in enumerate(range(0, num_batches, k)):\n        group = [next(source) for _ in range(min(k, num_batches - start))]\n        losses[i] = add_gradients(model, group, loss_fn)\n        optimizer.step()\n        group.clear()\n    return losses\n",
            "✓",
        ),
        (
            "R2 closure for the optimizer",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    last = len(dataloader)\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if number % k == 0 or number == last:\n            losses.append(optimizer.step(lambda: add_gradients(model, group, loss_fn)))\n            group = []\n    return losses\n",
            "✓",
        ),
        (
            "R2 iter with a sentinel",
            "",
            "import itertools\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    stream = iter(dataloader)\n    losses = []\n    for group in iter(lambda: list(itertools.islice(stream, k)), []):\n        losses += [add_gradients(model, group, loss_fn)]\n        optimizer.step()\n        group.clear()\n    return losses\n",
            "✓",
        ),
        (
            "t2 zip idiom drops the rest",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    for group in zip(*[iter(dataloader)] * k):\n        losses.append(add_gradients(model, list(group), loss_fn))\n        optimizer.step()\n    return losses\n",
            "✗ the batches left over at the end make no step",
        ),
        (
            "t2 divisor is a full group of first-size batches",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group_loss, full = [], 0.0, None\n    model.zero_grad()\n    for number, (X, y) in enumerate(dataloader, start=1):\n        X, y = X.to(device), y.to(device)\n        if full is None:\n            full = k * len(y)\n        loss = loss_fn(model(X), y) * (len(y) / full)\n        loss.backward()\n        group_loss += loss.item()\n        if number % k == 0 or number == len(dataloader):\n            optimizer.step()\n            model.zero_grad()\n            losses.append(group_loss)\n            group_loss = 0.0\n    return losses\n",
            "✗ the samples are counted as those of k full batches",
        ),
        (
            "t2 batches of a group weighted equally",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            optimizer.zero_grad()\n            mean = 0.0\n            for X, y in group:\n                X, y = X.to(device), y.to(device)\n                loss = loss_fn(model(X), y) / len(group)\n                loss.backward()\n                mean += loss.item()\n            optimizer.step()\n            losses.append(mean)\n            group = []\n    return losses\n",
            "✗ all batches count alike, the small one as well",
        ),
        (
            "t2 counting from zero",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for number, batch in enumerate(dataloader):\n        group.append(batch)\n        if number % k == 0:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    if group:\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n    return losses\n",
            "✗ the first step comes after the first batch",
        ),
        (
            "t2 whole epoch in a list",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    batches = list(dataloader)\n    losses = []\n    for start in range(0, len(batches), k):\n        losses.append(add_gradients(model, batches[start : start + k], loss_fn))\n        optimizer.step()\n    return losses\n",
            "✗ 7 batches are read before the first step, where k is 4",
        ),
        (
            "t2 training flag set by hand",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.training = True\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ images pass in evaluation mode",
        ),
        (
            "t2 an empty group at the end",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for batch in dataloader:\n        group.append(batch)\n        if len(group) == k:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    # what is left\n    losses.append(add_gradients(model, group, loss_fn))\n    optimizer.step()\n    return losses\n",
            "✗ 8 steps with 7 batches and k = 1",
        ),
        (
            "t2 learning rate scaled by k",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    for settings in optimizer.param_groups:\n        settings['lr'] *= k  # a larger batch allows a larger step\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ the loss of step 2 with 7 batches and k = 4 is",
        ),
        (
            "t2 islice on the loader, anew for each group",
            "",
            "from itertools import islice\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    for start in range(0, len(dataloader), k):\n        group = list(islice(dataloader, start, start + k))\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n        group.clear()\n    return losses\n",
            "✗ the loss of step 2 with 7 batches and k = 4 is",
        ),
        (
            "t2 add_gradients for single batches",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, total, seen = [], 0.0, 0\n    for number, batch in enumerate(dataloader, start=1):\n        size = len(batch[1])\n        total += add_gradients(model, [batch], loss_fn) * size\n        seen += size\n        if number % k == 0 or number == len(dataloader):\n            optimizer.step()\n            losses.append(total / seen)\n            total, seen = 0.0, 0\n    return losses\n",
            "✗ the gradients are cleared in every batch, so only the last b",
        ),
        (
            "t2 group full at 64 k samples",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group, samples = [], [], 0\n    for batch in dataloader:\n        group.append(batch)\n        samples += len(batch[1])\n        if samples >= 64 * k:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group, samples = [], 0\n    if group:\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n    return losses\n",
            "✗ one step at the very end",
        ),
        (
            "t2 k groups instead of groups of k",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    size = -(-len(dataloader) // k)  # rounded up\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == size or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ groups of 2 batches, where k is 4",
        ),
        (
            "t2 yields the losses",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    group = []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            loss = add_gradients(model, group, loss_fn)\n            optimizer.step()\n            group = []\n            yield loss\n",
            "✗ what train_in_groups returns: this is a generator, and no li",
        ),
        (
            "t2 a new optimizer for each group",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    lr = optimizer.param_groups[0]['lr']\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            stepper = optim.SGD(model.parameters(), lr=lr)\n            stepper.step()\n            group = []\n    return losses\n",
            "✗ the optimizer passed in makes no step",
        ),
        (
            "t2 losses are tensors",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if len(group) == k or number == len(dataloader):\n            num_samples = sum(len(y) for _, y in group)\n            mean_loss = 0.0\n            optimizer.zero_grad()\n            for X, y in group:\n                X, y = X.to(device), y.to(device)\n                loss = loss_fn(model(X), y) * (len(y) / num_samples)\n                loss.backward()\n                mean_loss += loss.detach()\n            optimizer.step()\n            losses.append(mean_loss)\n            group = []\n    return losses\n",
            "✗ what train_in_groups returns: entry 1 of 2 is a tensor, and",
        ),
        (
            "t2 rest joined to the last full group",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    total = len(dataloader)\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        # a last group that is too small would be noisy: let it join the one before\n        if number == total or (len(group) >= k and total - number >= k):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ one step at the very end",
        ),
        (
            "t2 ok: walrus and islice",
            "",
            "from itertools import islice\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    stream = iter(dataloader)\n    while group := list(islice(stream, k)):\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n        group.clear()  # before the next group is read\n    return losses\n",
            "✓",
        ),
        (
            "t2 ok: closure handed to step",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    group, losses = [], []\n\n    def closure():\n        return add_gradients(model, group, loss_fn)\n\n    def finish():\n        losses.append(optimizer.step(closure))\n        group.clear()\n\n    for batch in dataloader:\n        group.append(batch)\n        if len(group) == k:\n            finish()\n    if group:\n        finish()\n    return losses\n",
            "✓",
        ),
        (
            "t2 ok: streaming sums, divided before the step",
            "",
            "def train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    total, samples, count = 0.0, 0, 0\n\n    def step():\n        for p in model.parameters():\n            if p.grad is not None:\n                p.grad /= samples\n        optimizer.step()\n        model.zero_grad()\n        losses.append(total / samples)\n\n    model.zero_grad()\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        summed = loss_fn(model(X), y) * len(y)\n        summed.backward()\n        total += summed.item()\n        samples += len(y)\n        count += 1\n        if count == k:\n            step()\n            total, samples, count = 0.0, 0, 0\n    if count > 0:\n        step()\n    return losses\n",
            "✓",
        ),
        (
            "t2 ok: generator of groups, comprehension",
            "",
            "def in_groups(loader, size):\n    group = []\n    for batch in loader:\n        group.append(batch)\n        if len(group) == size:\n            yield group\n            group.clear()\n    if group:\n        yield group\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    def one_step(group):\n        loss = add_gradients(model, group, loss_fn)\n        optimizer.step()\n        return loss\n\n    model.train()\n    return [one_step(group) for group in in_groups(dataloader, k)]\n",
            "✓",
        ),
        (
            "t2 ok: a context manager that flushes",
            "",
            "class Accumulator:\n    def __init__(self, model, loss_fn, optimizer, k):\n        self.model, self.loss_fn, self.optimizer, self.k = model, loss_fn, optimizer, k\n        self.group, self.losses = [], []\n\n    def __enter__(self):\n        self.model.train()\n        return self\n\n    def push(self, batch):\n        self.group.append(batch)\n        if len(self.group) >= self.k:\n            self.flush()\n\n    def flush(self):\n        if not self.group:\n            return\n        self.losses.append(add_gradients(self.model, self.group, self.loss_fn))\n        self.optimizer.step()\n        self.group = []\n\n    def __exit__(self, kind, value, trace):\n        if kind is None:\n            self.flush()\n        return False\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    with Accumulator(model, loss_fn, optimizer, k) as accumulator:\n        for batch in dataloader:\n            accumulator.push(batch)\n    return accumulator.losses\n",
            "✓",
        ),
        (
            "t2 ok: counting down, next on the iterator",
            "",
            "def train_in_groups(net, loader, criterion, opt, group_size):\n    net.train(True)\n    stream = iter(loader)\n    losses = []\n    for left in range(len(loader), 0, -group_size):\n        group = [next(stream) for _ in range(min(group_size, left))]\n        losses += [add_gradients(net, group, criterion)]\n        opt.step()\n        del group\n    return losses\n",
            "✓",
        ),
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
            "✗ the group is not emptied after its step",
        ),
        (
            "no step",
            "            optimizer.step()\n",
            "",
            "✗ the optimizer passed in makes no step",
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
            "✗ the first step comes before the first backward()",
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
            "range and slices of a list of all batches",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    batches, losses = list(dataloader), []\n    for start in range(0, len(batches), k):\n        losses += [add_gradients(model, batches[start:start + k], loss_fn)]\n        optimizer.step()\n    return losses\n",
            "✗ batches are read before the first step",
        ),
    ],
    3: [
        (
            "one optimizer for both models",
            "",
            "differences = {}\nfor k in (1, 2, 4):\n    torch.manual_seed(42)\n    whole = MNISTMLP().to(device)\n    torch.manual_seed(42)\n    grouped = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.SGD(whole.parameters(), lr=0.1)\n    train_one_epoch(whole, make_loader(few_images, 64 * k), loss_fn, optimizer)\n    a = nn.utils.parameters_to_vector(whole.parameters()).detach()\n    train_in_groups(grouped, make_loader(few_images, 64), loss_fn, optimizer, k)\n    b = nn.utils.parameters_to_vector(grouped.parameters()).detach()\n    differences[k] = (a - b).abs().max().item()\n",
            "✗ is more than rounding does to a weight",
        ),
        (
            "difference of the largest weights",
            "",
            "def trained_weights(k, in_groups):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    if in_groups:\n        train_in_groups(\n            model, make_loader(few_images, 64), nn.CrossEntropyLoss(), optimizer, k\n        )\n    else:\n        train_one_epoch(\n            model, make_loader(few_images, 64 * k), nn.CrossEntropyLoss(), optimizer\n        )\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    a, b = trained_weights(k, False), trained_weights(k, True)\n    differences[k] = abs(a.abs().max().item() - b.abs().max().item())\n",
            "✗ for k = 2 the largest difference between two weights is",
        ),
        (
            "learning rate scaled with k",
            "",
            "def trained_weights(train, batch_size, lr):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    train(\n        model,\n        make_loader(few_images, batch_size),\n        nn.CrossEntropyLoss(),\n        optim.SGD(model.parameters(), lr=lr),\n    )\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    lr = 0.1 * k  # k times the batch, k times the learning rate\n    a = trained_weights(train_one_epoch, 64 * k, lr)\n    b = trained_weights(lambda *args: train_in_groups(*args, k), 64, lr)\n    differences[k] = (a - b).abs().max().item()\n",
            "✗ for k = 2 the largest difference between two weights is",
        ),
        (
            "difference rounded to six decimals",
            "",
            "def weights_after(train, size):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, size), nn.CrossEntropyLoss(), optimizer)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    a = weights_after(train_one_epoch, 64 * k)\n    b = weights_after(lambda m, d, l, o: train_in_groups(m, d, l, o, k), 64)\n    differences[k] = round((a - b).abs().max().item(), 6)\n",
            "✗ for k = 2 and 4 not one bit differs",
        ),
        (
            "all compared with the run on batches of 64",
            "",
            "def weights_after(train, *more):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    loader = make_loader(few_images, 64)\n    train(model, loader, nn.CrossEntropyLoss(), optimizer, *more)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\nreference = weights_after(train_one_epoch)\ndifferences = {\n    k: (weights_after(train_in_groups, k) - reference).abs().max().item()\n    for k in (1, 2, 4)\n}\n",
            "✗ : one of the two makes a step for every 64 images, as if k w",
        ),
        (
            "trained in double precision",
            "",
            "images, labels = few_images.tensors\nfew_images64 = TensorDataset(images.double(), labels)\n\n\ndef weights_after(train, size):\n    torch.manual_seed(42)\n    model = MNISTMLP().double().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images64, size), nn.CrossEntropyLoss(), optimizer)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    a = weights_after(train_one_epoch, 64 * k)\n    b = weights_after(lambda *args: train_in_groups(*args, k), 64)\n    differences[k] = (a - b).abs().max().item()\n",
            "✗ e-17, less than one rounding of a weight such as",
        ),
        (
            "only the last parameter's difference survives",
            "",
            "def trained(train, size):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, size), nn.CrossEntropyLoss(), optimizer)\n    return model\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    whole = trained(train_one_epoch, 64 * k)\n    grouped = trained(lambda *args: train_in_groups(*args, k), 64)\n    for p, q in zip(whole.parameters(), grouped.parameters()):\n        differences[k] = (p - q).abs().max().item()\n",
            "✗ for k = 2 this is that of k = 4",
        ),
        (
            "seed set after the model was made",
            "",
            "def weights_after(train, size):\n    model = MNISTMLP().to(device)\n    torch.manual_seed(42)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, size), nn.CrossEntropyLoss(), optimizer)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    a = weights_after(train_one_epoch, 64 * k)\n    b = weights_after(lambda *args: train_in_groups(*args, k), 64)\n    differences[k] = (a - b).abs().max().item()\n",
            "✗ is more than rounding does to a weight",
        ),
        (
            "differences stored as strings",
            "",
            'def weights_after(train, size):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, size), nn.CrossEntropyLoss(), optimizer)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    a = weights_after(train_one_epoch, 64 * k)\n    b = weights_after(lambda *args: train_in_groups(*args, k), 64)\n    differences[k] = f"{(a - b).abs().max().item():.1e}"\n',
            "✗ differences: entry 1 of 3 is '",
        ),
        (
            "weights put into the vector before training",
            "",
            "def weights_after(train, size):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    weights = nn.utils.parameters_to_vector(model.parameters()).detach()\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, size), nn.CrossEntropyLoss(), optimizer)\n    return weights\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    a = weights_after(train_one_epoch, 64 * k)\n    b = weights_after(lambda *args: train_in_groups(*args, k), 64)\n    differences[k] = (a - b).abs().max().item()\n",
            "✗ for k = 2 and 4 not one bit differs",
        ),
        (
            "one comprehension over one function",
            "",
            "def final_weights(train, batch_size, *extra):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    train(\n        model,\n        make_loader(few_images, batch_size),\n        nn.CrossEntropyLoss(),\n        optim.SGD(model.parameters(), lr=0.1),\n        *extra,\n    )\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {\n    k: (\n        final_weights(train_one_epoch, 64 * k) - final_weights(train_in_groups, 64, k)\n    )\n    .abs()\n    .max()\n    .item()\n    for k in (1, 2, 4)\n}\n",
            "✓",
        ),
        (
            "state dicts compared name by name",
            "",
            "def trained_state(k, grouped):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    loss_fn, optimizer = nn.CrossEntropyLoss(), optim.SGD(model.parameters(), lr=0.1)\n    if grouped:\n        train_in_groups(model, make_loader(few_images, 64), loss_fn, optimizer, k)\n    else:\n        train_one_epoch(model, make_loader(few_images, 64 * k), loss_fn, optimizer)\n    return model.state_dict()\n\n\ndifferences = {}\nfor k in [1, 2, 4]:\n    one, other = trained_state(k, False), trained_state(k, True)\n    differences[k] = max(\n        torch.max(torch.abs(one[name] - other[name])).item() for name in one\n    )\n",
            "✓",
        ),
        (
            "vectors taken to numpy",
            "",
            "from functools import partial\n\n\ndef run_numpy(trainer, size):\n    torch.manual_seed(42)\n    net = MNISTMLP().to(device)\n    sgd = optim.SGD(net.parameters(), lr=0.1)\n    trainer(net, make_loader(few_images, batch_size=size), nn.CrossEntropyLoss(), sgd)\n    return np.concatenate([p.detach().cpu().numpy().ravel() for p in net.parameters()])\n\n\ndifferences = dict()\nfor k in (2**i for i in range(3)):\n    large = run_numpy(train_one_epoch, 64 * k)\n    small = run_numpy(partial(train_in_groups, k=k), 64)\n    differences[k] = float(np.max(np.abs(large - small)))\n",
            "✓",
        ),
        (
            "maximum norm of the difference",
            "",
            'def flat_after(epoch):\n    """Decorator: run `epoch(model, loss_fn, optimizer, k)` on a fresh model."""\n\n    def run(k):\n        torch.manual_seed(42)\n        model = MNISTMLP().to(device)\n        epoch(model, nn.CrossEntropyLoss(), optim.SGD(model.parameters(), lr=0.1), k)\n        return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n    return run\n\n\n@flat_after\ndef whole(model, loss_fn, optimizer, k):\n    train_one_epoch(model, make_loader(few_images, 64 * k), loss_fn, optimizer)\n\n\n@flat_after\ndef in_parts(model, loss_fn, optimizer, k):\n    train_in_groups(model, make_loader(few_images, 64), loss_fn, optimizer, k)\n\n\ndifferences = {\n    k: torch.linalg.vector_norm(whole(k) - in_parts(k), ord=float("inf")).item()\n    for k in (1, 2, 4)\n}\n',
            "✓",
        ),
        (
            "all six runs first, then the comparisons",
            "",
            "from itertools import product\n\nfinals = {}\nfor k, grouped in product((1, 2, 4), (False, True)):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    arguments = [\n        model,\n        make_loader(few_images, 64 if grouped else 64 * k),\n        nn.CrossEntropyLoss(),\n        optim.SGD(model.parameters(), lr=0.1),\n    ]\n    if grouped:\n        train_in_groups(*arguments, k)\n    else:\n        train_one_epoch(*arguments)\n    finals[k, grouped] = nn.utils.parameters_to_vector(model.parameters()).tolist()\n\ndifferences = {\n    k: max(abs(a - b) for a, b in zip(finals[k, False], finals[k, True]))\n    for k in (1, 2, 4)\n}\n",
            "✓",
        ),
        (
            "a dataclass for a run",
            "",
            "from dataclasses import dataclass\n\n\n@dataclass\nclass Run:\n    k: int\n    grouped: bool\n\n    def weights(self):\n        torch.manual_seed(42)\n        model = MNISTMLP().to(device)\n        optimizer = optim.SGD(model.parameters(), lr=0.1)\n        size = 64 if self.grouped else 64 * self.k\n        loader = make_loader(few_images, size, shuffle=False)\n        if self.grouped:\n            train_in_groups(model, loader, nn.CrossEntropyLoss(), optimizer, self.k)\n        else:\n            train_one_epoch(model, loader, nn.CrossEntropyLoss(), optimizer)\n        return [p.detach() for p in model.parameters()]\n\n    def __sub__(self, other):\n        pairs = zip(self.weights(), other.weights(), strict=True)\n        return max((p - q).abs().max().item() for p, q in pairs)\n\n\ndifferences = {k: Run(k, False) - Run(k, True) for k in (1, 2, 4)}\n",
            "✓",
        ),
        (
            "T3 one seed for both models",
            "",
            "differences = {}\nfor k in (1, 2, 4):\n    torch.manual_seed(42)\n    vectors = []\n    for grouped in (False, True):\n        model = MNISTMLP().to(device)\n        optimizer = optim.SGD(model.parameters(), lr=0.1)\n        if grouped:\n            train_in_groups(model, make_loader(few_images, 64), nn.CrossEntropyLoss(), optimizer, k)\n        else:\n            train_one_epoch(model, make_loader(few_images, 64 * k), nn.CrossEntropyLoss(), optimizer)\n        vectors.append(nn.utils.parameters_to_vector(model.parameters()).detach())\n    differences[k] = (vectors[0] - vectors[1]).abs().max().item()\n",
            "✗ is more than rounding does to a weight",
        ),
        (
            "T3 seed after the model",
            "",
            "def final_weights(train, batch_size, *more):\n    model = MNISTMLP().to(device)\n    torch.manual_seed(42)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size), nn.CrossEntropyLoss(), optimizer, *more)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    a = final_weights(train_one_epoch, 64 * k)\n    b = final_weights(train_in_groups, 64, k)\n    differences[k] = (a - b).abs().max().item()\n",
            "✗ is more than rounding does to a weight",
        ),
        (
            "T3 saved start weights are not a copy",
            "",
            "differences = {}\nfor k in (1, 2, 4):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    start = model.state_dict()\n    loss_fn = nn.CrossEntropyLoss()\n\n    train_one_epoch(\n        model, make_loader(few_images, 64 * k), loss_fn, optim.SGD(model.parameters(), lr=0.1)\n    )\n    a = nn.utils.parameters_to_vector(model.parameters()).detach()\n\n    model.load_state_dict(start)  # back to the same beginning\n    train_in_groups(\n        model, make_loader(few_images, 64), loss_fn, optim.SGD(model.parameters(), lr=0.1), k\n    )\n    b = nn.utils.parameters_to_vector(model.parameters()).detach()\n    differences[k] = (a - b).abs().max().item()\n",
            "✗ is more than rounding does to a weight",
        ),
        (
            "T3 lambdas bind k late",
            "",
            "def final_weights(train, batch_size, *more):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size), nn.CrossEntropyLoss(), optimizer, *more)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\nlarge, small = {}, {}\nfor k in (1, 2, 4):\n    large[k] = lambda: final_weights(train_one_epoch, 64 * k)\n    small[k] = lambda: final_weights(train_in_groups, 64, k)\n\ndifferences = {}\nfor key in large:\n    differences[key] = (large[key]() - small[key]()).abs().max().item()\n",
            "✗ for k = 2 this is that of k = 4",
        ),
        (
            "T3 large batches for both trainings",
            "",
            "def final_weights(train, loader, *more):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, loader, nn.CrossEntropyLoss(), optimizer, *more)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    loader = make_loader(few_images, batch_size=64 * k)\n    a = final_weights(train_one_epoch, loader)\n    b = final_weights(train_in_groups, loader, k)\n    differences[k] = (a - b).abs().max().item()\n",
            "✗ : one of the two has batches of 256",
        ),
        (
            "T3 optimizer of the first model for both",
            "",
            "differences = {}\nloss_fn = nn.CrossEntropyLoss()\nfor k in (1, 2, 4):\n    torch.manual_seed(42)\n    whole = MNISTMLP().to(device)\n    torch.manual_seed(42)\n    parts = MNISTMLP().to(device)\n    optimizer = optim.SGD(whole.parameters(), lr=0.1)\n    train_one_epoch(whole, make_loader(few_images, 64 * k), loss_fn, optimizer)\n    a = nn.utils.parameters_to_vector(whole.parameters()).detach()\n    train_in_groups(parts, make_loader(few_images, 64), loss_fn, optimizer, k)\n    b = nn.utils.parameters_to_vector(parts.parameters()).detach()\n    differences[k] = (a - b).abs().max().item()\n",
            "✗ is more than rounding does to a weight",
        ),
        (
            "T3 rounded to four places again",
            "",
            "def final_weights(train, batch_size, *more):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size), nn.CrossEntropyLoss(), optimizer, *more)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {\n    k: round(\n        (final_weights(train_one_epoch, 64 * k) - final_weights(train_in_groups, 64, k)).abs().max().item(),\n        4,\n    )\n    for k in (1, 2, 4)\n}\n",
            "✗ for k = 2 and 4 not one bit differs",
        ),
        (
            "T3 batch sizes as keys",
            "",
            "def final_weights(train, batch_size, *more):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size), nn.CrossEntropyLoss(), optimizer, *more)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor batch_size in (64, 128, 256):\n    a = final_weights(train_one_epoch, batch_size)\n    b = final_weights(train_in_groups, 64, batch_size // 64)\n    differences[batch_size] = (a - b).abs().max().item()\n",
            "✗ differences is a dict, and a dictionary with the keys 1, 2 a",
        ),
        (
            "T3 difference of the largest weights again",
            "",
            "def largest_weight(train, batch_size, *more):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size), nn.CrossEntropyLoss(), optimizer, *more)\n    return nn.utils.parameters_to_vector(model.parameters()).abs().max().item()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    differences[k] = abs(largest_weight(train_one_epoch, 64 * k) - largest_weight(train_in_groups, 64, k))\n",
            "✗ for k = 2 the largest difference between two weights is",
        ),
        (
            "T3 right: decorator and infinity norm",
            "",
            "def seeded(train):\n    def run(batch_size, *extra):\n        torch.manual_seed(42)\n        model = MNISTMLP().to(device)\n        train(\n            model,\n            make_loader(few_images, batch_size),\n            nn.CrossEntropyLoss(),\n            optim.SGD(model.parameters(), lr=0.1),\n            *extra,\n        )\n        return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n    return run\n\n\nwhole, grouped = seeded(train_one_epoch), seeded(train_in_groups)\ndifferences = {\n    k: torch.linalg.vector_norm(whole(64 * k) - grouped(64, k), ord=float('inf')).item()\n    for k in (1, 2, 4)\n}\n",
            "✓",
        ),
        (
            "T3 right: parameter by parameter",
            "",
            "def fresh():\n    torch.manual_seed(42)\n    net = MNISTMLP().to(device)\n    return net, optim.SGD(net.parameters(), lr=0.1)\n\n\nloss_fn = nn.CrossEntropyLoss()\ndifferences = dict.fromkeys((1, 2, 4))\nfor k in differences:\n    one, opt = fresh()\n    train_one_epoch(one, make_loader(few_images, 64 * k), loss_fn, opt)\n    other, opt = fresh()\n    train_in_groups(other, make_loader(few_images), loss_fn, opt, k)\n    with torch.no_grad():\n        differences[k] = max(\n            (p - q).abs().max().item() for p, q in zip(one.parameters(), other.parameters())\n        )\n",
            "✓",
        ),
        (
            "T3 right: partial and numpy",
            "",
            "from functools import partial\n\n\ndef weights_after(train, batch_size):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size=batch_size), nn.CrossEntropyLoss(), optimizer)\n    return np.concatenate([p.detach().cpu().numpy().ravel() for p in model.parameters()])\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    a = weights_after(train_one_epoch, 64 * k)\n    b = weights_after(partial(train_in_groups, k=k), 64)\n    differences[k] = float(np.abs(a - b).max())\n",
            "✓",
        ),
        (
            "T3 right: all six runs first, itertools.product",
            "",
            "from itertools import product\n\nfinal = {}\nfor k, in_parts in product([1, 2, 4], [False, True]):\n    torch.manual_seed(42)\n    net = MNISTMLP().to(device)\n    sgd = optim.SGD(net.parameters(), lr=0.1)\n    if in_parts:\n        train_in_groups(net, make_loader(few_images, 64), nn.CrossEntropyLoss(), sgd, k)\n    else:\n        train_one_epoch(net, make_loader(few_images, 64 * k), nn.CrossEntropyLoss(), sgd)\n    final[k, in_parts] = nn.utils.parameters_to_vector(net.parameters()).tolist()\n\ndifferences = {\n    k: max(abs(u - v) for u, v in zip(final[k, False], final[k, True])) for k in (1, 2, 4)\n}\n",
            "✓",
        ),
        (
            "T3 right: generator of pairs",
            "",
            "def trained(fit):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    fit(model, nn.CrossEntropyLoss(), optim.SGD(model.parameters(), lr=0.1))\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndef comparisons(ks):\n    for k in ks:\n        large = trained(lambda m, f, o: train_one_epoch(m, make_loader(few_images, 64 * k), f, o))\n        small = trained(lambda m, f, o: train_in_groups(m, make_loader(few_images, 64), f, o, k))\n        yield k, torch.max(torch.abs(torch.sub(large, small))).item()\n\n\ndifferences = dict(comparisons((1, 2, 4)))\n",
            "✓",
        ),
        (
            "takes the vector of weights before the training",
            "",
            "def weights_after(train, batch_size):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    weights = nn.utils.parameters_to_vector(model.parameters()).detach()\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size), nn.CrossEntropyLoss(), optimizer)\n    return weights\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    large = weights_after(train_one_epoch, 64 * k)\n    small = weights_after(lambda *args: train_in_groups(*args, k), 64)\n    differences[k] = (large - small).abs().max().item()\n",
            "✗ for k = 2 and 4 not one bit differs",
        ),
        (
            "resets the model with an uncopied state_dict",
            "",
            "differences = {}\nfor k in (1, 2, 4):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    start = model.state_dict()\n\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train_one_epoch(\n        model, make_loader(few_images, 64 * k), nn.CrossEntropyLoss(), optimizer\n    )\n    large = nn.utils.parameters_to_vector(model.parameters()).detach()\n\n    torch.manual_seed(42)\n    model.load_state_dict(start)  # back to the beginning\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train_in_groups(\n        model, make_loader(few_images, 64), nn.CrossEntropyLoss(), optimizer, k\n    )\n    small = nn.utils.parameters_to_vector(model.parameters()).detach()\n    differences[k] = (large - small).abs().max().item()\n",
            "✗ is more than rounding does to a weight",
        ),
        (
            "jobs as lambdas that all see the last k",
            "",
            "def weights_after(train, batch_size):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size), nn.CrossEntropyLoss(), optimizer)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\njobs = {}\nfor k in (1, 2, 4):\n    jobs[k] = lambda: (\n        weights_after(train_one_epoch, 64 * k)\n        - weights_after(lambda *args: train_in_groups(*args, k), 64)\n    )\n\ndifferences = {}\nfor name, job in jobs.items():\n    differences[name] = job().abs().max().item()\n",
            "✗ for k = 2 this is that of k = 4",
        ),
        (
            "only the last parameter's difference is kept",
            "",
            "def trained(train, batch_size):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size), nn.CrossEntropyLoss(), optimizer)\n    return model\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    large = trained(train_one_epoch, 64 * k)\n    small = trained(lambda *args: train_in_groups(*args, k), 64)\n    for p, q in zip(large.parameters(), small.parameters()):\n        differences[k] = (p - q).abs().max().item()\n",
            "✗ for k = 2 this is that of k = 4",
        ),
        (
            "differences rounded to six decimals",
            "",
            "def weights_after(train, batch_size):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size), nn.CrossEntropyLoss(), optimizer)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    large = weights_after(train_one_epoch, 64 * k)\n    small = weights_after(lambda *args: train_in_groups(*args, k), 64)\n    differences[k] = round((large - small).abs().max().item(), 6)\n",
            "✗ for k = 2 and 4 not one bit differs",
        ),
        (
            "largest relative difference",
            "",
            "def weights_after(train, batch_size):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size), nn.CrossEntropyLoss(), optimizer)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    large = weights_after(train_one_epoch, 64 * k)\n    small = weights_after(lambda *args: train_in_groups(*args, k), 64)\n    differences[k] = ((large - small).abs() / large.abs()).max().item()\n",
            "✗ is more than rounding does to a weight",
        ),
        (
            "torch.dist with its default norm",
            "",
            "def weights_after(train, batch_size):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size), nn.CrossEntropyLoss(), optimizer)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    large = weights_after(train_one_epoch, 64 * k)\n    small = weights_after(lambda *args: train_in_groups(*args, k), 64)\n    differences[k] = torch.dist(large, small).item()\n",
            "✗ for k = 2 this is the norm of all differences",
        ),
        (
            "one reference with batches of 64 for every k",
            "",
            "def weights_after(train, batch_size):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size), nn.CrossEntropyLoss(), optimizer)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\nreference = weights_after(train_one_epoch, 64)\ndifferences = {}\nfor k in (1, 2, 4):\n    grouped = weights_after(lambda *args: train_in_groups(*args, k), 64)\n    differences[k] = (reference - grouped).abs().max().item()\n",
            "✗ : one of the two makes a step for every 64 images, as if k w",
        ),
        (
            "the optimizer holds the weights of another model",
            "",
            "def fresh_model():\n    torch.manual_seed(42)\n    return MNISTMLP().to(device)\n\n\ndef weights_after(train, batch_size):\n    model = fresh_model()\n    optimizer = optim.SGD(fresh_model().parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size), nn.CrossEntropyLoss(), optimizer)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    large = weights_after(train_one_epoch, 64 * k)\n    small = weights_after(lambda *args: train_in_groups(*args, k), 64)\n    differences[k] = (large - small).abs().max().item()\n",
            "✗ for k = 2 and 4 not one bit differs",
        ),
        (
            "torch.dist with the infinity norm",
            "",
            'def run(train, size, *more):\n    torch.manual_seed(42)\n    net = MNISTMLP().to(device)\n    train(\n        net,\n        make_loader(few_images, size),\n        nn.CrossEntropyLoss(),\n        optim.SGD(net.parameters(), lr=0.1),\n        *more,\n    )\n    return nn.utils.parameters_to_vector(net.parameters()).detach()\n\n\ndifferences = {\n    k: torch.dist(\n        run(train_one_epoch, 64 * k), run(train_in_groups, 64, k), p=float("inf")\n    ).item()\n    for k in (1, 2, 4)\n}\n',
            "✓",
        ),
        (
            "compared in numpy",
            "",
            "from functools import partial\n\n\ndef final_weights(train, batch_size):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size), nn.CrossEntropyLoss(), optimizer)\n    return np.concatenate(\n        [p.detach().cpu().numpy().ravel() for p in model.parameters()]\n    )\n\n\ndifferences = dict.fromkeys((1, 2, 4))\nfor k in differences:\n    large = final_weights(train_one_epoch, 64 * k)\n    small = final_weights(partial(train_in_groups, k=k), 64)\n    differences[k] = float(np.max(np.abs(large - small)))\n",
            "✓",
        ),
        (
            "parameter by parameter with max",
            "",
            'def trained(train, batch_size, **extra):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    loader = make_loader(few_images, batch_size)\n    train(model, loader, nn.CrossEntropyLoss(), optimizer, **extra)\n    return model\n\n\n@torch.no_grad()\ndef largest_gap(one, other):\n    return max(\n        torch.linalg.vector_norm(p - q, ord=float("inf")).item()\n        for p, q in zip(one.parameters(), other.parameters(), strict=True)\n    )\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    one = trained(train_one_epoch, 64 * k)\n    other = trained(train_in_groups, 64, k=k)\n    differences[k] = largest_gap(one, other)\n',
            "✓",
        ),
        (
            "a small class for an experiment",
            "",
            "class Experiment:\n    def __init__(self, k):\n        self.k = k\n\n    def _vector(self, size, train):\n        torch.manual_seed(42)\n        model = MNISTMLP().to(device)\n        optimizer = optim.SGD(model.parameters(), lr=0.1)\n        train(model, make_loader(few_images, batch_size=size), optimizer)\n        return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n    def large(self):\n        return self._vector(\n            64 * self.k,\n            lambda m, data, opt: train_one_epoch(m, data, nn.CrossEntropyLoss(), opt),\n        )\n\n    def grouped(self):\n        return self._vector(\n            64,\n            lambda m, data, opt: train_in_groups(\n                m, data, nn.CrossEntropyLoss(), opt, self.k\n            ),\n        )\n\n    def difference(self):\n        return torch.sub(self.large(), self.grouped()).abs_().amax().item()\n\n\ndifferences = {2**i: Experiment(2**i).difference() for i in range(3)}\n",
            "✓",
        ),
        (
            "all six runs in a table of state dicts",
            "",
            "from itertools import product\n\nruns = {}\nfor k, in_groups in product([1, 2, 4], [False, True]):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    sgd = optim.SGD(model.parameters(), lr=0.1)\n    criterion = nn.CrossEntropyLoss()\n    if in_groups:\n        train_in_groups(model, make_loader(few_images, 64), criterion, sgd, k)\n    else:\n        train_one_epoch(model, make_loader(few_images, 64 * k), criterion, sgd)\n    runs[k, in_groups] = model.state_dict()\n\ndifferences = {}\nfor k in [1, 2, 4]:\n    plain, grouped = runs[k, False], runs[k, True]\n    gaps = [float((plain[name] - grouped[name]).abs().max()) for name in plain]\n    differences[k] = max(gaps)\n",
            "✓",
        ),
        (
            "T3 one seed for two models",
            "",
            "differences = {}\nfor k in (1, 2, 4):\n    torch.manual_seed(42)\n    big = MNISTMLP().to(device)\n    small = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    train_one_epoch(\n        big,\n        make_loader(few_images, batch_size=64 * k),\n        loss_fn,\n        optim.SGD(big.parameters(), lr=0.1),\n    )\n    train_in_groups(\n        small,\n        make_loader(few_images, batch_size=64),\n        loss_fn,\n        optim.SGD(small.parameters(), lr=0.1),\n        k,\n    )\n    a = nn.utils.parameters_to_vector(big.parameters()).detach()\n    b = nn.utils.parameters_to_vector(small.parameters()).detach()\n    differences[k] = (a - b).abs().max().item()\n",
            "✗ is more than rounding does to a weight",
        ),
        (
            "T3 mean difference",
            "",
            "def weights_after(train, batch_size, *more):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    loader = make_loader(few_images, batch_size=batch_size)\n    train(model, loader, nn.CrossEntropyLoss(), optimizer, *more)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    a = weights_after(train_one_epoch, 64 * k)\n    b = weights_after(train_in_groups, 64, k)\n    differences[k] = (a - b).abs().mean().item()\n",
            "✗ e-10, less than one rounding of a weight such as",
        ),
        (
            "T3 tensors in the dictionary",
            "",
            "def weights_after(train, batch_size, *more):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    loader = make_loader(few_images, batch_size=batch_size)\n    train(model, loader, nn.CrossEntropyLoss(), optimizer, *more)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    a = weights_after(train_one_epoch, 64 * k)\n    b = weights_after(train_in_groups, 64, k)\n    differences[k] = (a - b).abs().max()\n",
            "✗ differences: entry 1 of 3 is a tensor, and no plain number",
        ),
        (
            "T3 keys are batch sizes",
            "",
            "def weights_after(train, batch_size, *more):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    loader = make_loader(few_images, batch_size=batch_size)\n    train(model, loader, nn.CrossEntropyLoss(), optimizer, *more)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor batch_size in (64, 128, 256):\n    a = weights_after(train_one_epoch, batch_size)\n    b = weights_after(train_in_groups, 64, batch_size // 64)\n    differences[batch_size] = (a - b).abs().max().item()\n",
            "✗ differences is a dict, and a dictionary with the keys 1, 2 a",
        ),
        (
            "T3 one optimizer for two models",
            "",
            "differences = {}\nfor k in (1, 2, 4):\n    loss_fn = nn.CrossEntropyLoss()\n    torch.manual_seed(42)\n    model_a = MNISTMLP().to(device)\n    torch.manual_seed(42)\n    model_b = MNISTMLP().to(device)\n    optimizer = optim.SGD(model_a.parameters(), lr=0.1)\n    train_one_epoch(\n        model_a, make_loader(few_images, batch_size=64 * k), loss_fn, optimizer\n    )\n    train_in_groups(\n        model_b, make_loader(few_images, batch_size=64), loss_fn, optimizer, k\n    )\n    a = nn.utils.parameters_to_vector(model_a.parameters()).detach()\n    b = nn.utils.parameters_to_vector(model_b.parameters()).detach()\n    differences[k] = (a - b).abs().max().item()\n",
            "✗ is more than rounding does to a weight",
        ),
        (
            "T3 both results are the same tensors",
            "",
            "torch.manual_seed(42)\nmodel = MNISTMLP().to(device)\nstart = {name: value.clone() for name, value in model.state_dict().items()}\n\n\ndef weights_after(train, batch_size, *more):\n    model.load_state_dict(start)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    loader = make_loader(few_images, batch_size=batch_size)\n    train(model, loader, nn.CrossEntropyLoss(), optimizer, *more)\n    return [p.detach() for p in model.parameters()]\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    a = weights_after(train_one_epoch, 64 * k)\n    b = weights_after(train_in_groups, 64, k)\n    differences[k] = max((p - q).abs().max().item() for p, q in zip(a, b))\n",
            "✗ for k = 2 and 4 not one bit differs",
        ),
        (
            "T3 groups of large batches",
            "",
            "def weights_after(k, in_groups):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    loader = make_loader(few_images, batch_size=64 * k)\n    if in_groups:\n        train_in_groups(model, loader, loss_fn, optimizer, k)\n    else:\n        train_one_epoch(model, loader, loss_fn, optimizer)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    a = weights_after(k, in_groups=False)\n    b = weights_after(k, in_groups=True)\n    differences[k] = (a - b).abs().max().item()\n",
            "✗ : one of the two has batches of 256",
        ),
        (
            "T3 rounded to four places",
            "",
            "def weights_after(train, batch_size, *more):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    loader = make_loader(few_images, batch_size=batch_size)\n    train(model, loader, nn.CrossEntropyLoss(), optimizer, *more)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    a = weights_after(train_one_epoch, 64 * k)\n    b = weights_after(train_in_groups, 64, k)\n    differences[k] = round((a - b).abs().max().item(), 4)\n",
            "✗ for k = 2 and 4 not one bit differs",
        ),
        (
            "T3 difference of the largest weights",
            "",
            "def weights_after(train, batch_size, *more):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    loader = make_loader(few_images, batch_size=batch_size)\n    train(model, loader, nn.CrossEntropyLoss(), optimizer, *more)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    a = weights_after(train_one_epoch, 64 * k)\n    b = weights_after(train_in_groups, 64, k)\n    differences[k] = abs(a.abs().max().item() - b.abs().max().item())\n",
            "✗ for k = 2 the largest difference between two weights is",
        ),
        (
            "R3 dictionary comprehension with starred arguments",
            "",
            "def _weights(train, batch_size, *more):\n    torch.manual_seed(42)\n    net = MNISTMLP().to(device)\n    train(\n        net,\n        make_loader(few_images, batch_size=batch_size),\n        nn.CrossEntropyLoss(),\n        optim.SGD(net.parameters(), lr=0.1),\n        *more,\n    )\n    return nn.utils.parameters_to_vector(net.parameters()).detach()\n\n\ndifferences = {\n    k: (_weights(train_one_epoch, 64 * k) - _weights(train_in_groups, 64, k))\n    .abs()\n    .max()\n    .item()\n    for k in (1, 2, 4)\n}\n",
            "✓",
        ),
        (
            "R3 parameter by parameter",
            "",
            "def fresh():\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    return model, nn.CrossEntropyLoss(), optim.SGD(model.parameters(), lr=0.1)\n\n\ndifferences = dict.fromkeys((1, 2, 4), 0.0)\nfor k in differences:\n    large, loss_fn, optimizer = fresh()\n    train_one_epoch(large, make_loader(few_images, 64 * k), loss_fn, optimizer)\n    small, loss_fn, optimizer = fresh()\n    train_in_groups(small, make_loader(few_images, 64), loss_fn, optimizer, k)\n    with torch.no_grad():\n        for p, q in zip(large.parameters(), small.parameters()):\n            differences[k] = max(differences[k], (p - q).abs().max().item())\n",
            "✓",
        ),
        (
            "R3 numpy vectors",
            "",
            "def trained(k, grouped):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    sgd = optim.SGD(model.parameters(), lr=0.1)\n    loader = make_loader(few_images, batch_size=64 if grouped else 64 * k, shuffle=False)\n    if grouped:\n        train_in_groups(model, loader, nn.CrossEntropyLoss(), sgd, k)\n    else:\n        train_one_epoch(model, loader, nn.CrossEntropyLoss(), sgd)\n    return np.concatenate(\n        [p.detach().cpu().numpy().ravel() for p in model.parameters()]\n    )\n\n\ndifferences = {}\nfor k in [1, 2, 4]:\n    differences[k] = float(np.max(np.abs(trained(k, False) - trained(k, True))))\n",
            "✓",
        ),
        (
            "R3 maximum norm and dict(map)",
            "",
            "from functools import partial\n\n\ndef run_once(train, batch_size):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    loader = make_loader(few_images, batch_size=batch_size)\n    train(model, loader, nn.CrossEntropyLoss(), optim.SGD(model.parameters(), lr=0.1))\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndef entry(k):\n    one_by_one = run_once(train_one_epoch, 64 * k)\n    accumulated = run_once(partial(train_in_groups, k=k), 64)\n    gap = torch.linalg.vector_norm(one_by_one - accumulated, ord=float('inf'))\n    return k, gap.item()\n\n\ndifferences = dict(map(entry, (1, 2, 4)))\n",
            "✓",
        ),
        (
            "R3 state dictionaries and a class",
            "",
            "class Experiment:\n    def __init__(self, k):\n        self.k = k\n\n    def start(self):\n        torch.manual_seed(42)\n        self.model = MNISTMLP().to(device)\n        return self.model, optim.SGD(self.model.parameters(), lr=0.1)\n\n    def large(self):\n        model, sgd = self.start()\n        data = make_loader(few_images, batch_size=64 * self.k)\n        train_one_epoch(model, data, nn.CrossEntropyLoss(), sgd)\n        return model.state_dict()\n\n    def small(self):\n        model, sgd = self.start()\n        data = make_loader(few_images, batch_size=64)\n        train_in_groups(model, data, nn.CrossEntropyLoss(), sgd, self.k)\n        return model.state_dict()\n\n    def difference(self):\n        a, b = self.large(), self.small()\n        return max(torch.max(torch.abs(a[name] - b[name])).item() for name in a)\n\n\ndifferences = {k: Experiment(k).difference() for k in (4, 2, 1)}\n",
            "✓",
        ),
        (
            "t3 one seed for two models",
            "",
            "differences = {}\nfor k in (1, 2, 4):\n    torch.manual_seed(42)\n    large = MNISTMLP().to(device)\n    small = MNISTMLP().to(device)\n    train_one_epoch(\n        large,\n        make_loader(few_images, batch_size=64 * k),\n        nn.CrossEntropyLoss(),\n        optim.SGD(large.parameters(), lr=0.1),\n    )\n    train_in_groups(\n        small,\n        make_loader(few_images, batch_size=64),\n        nn.CrossEntropyLoss(),\n        optim.SGD(small.parameters(), lr=0.1),\n        k,\n    )\n    a = nn.utils.parameters_to_vector(large.parameters()).detach()\n    b = nn.utils.parameters_to_vector(small.parameters()).detach()\n    differences[k] = (a - b).abs().max().item()\n",
            "✗ is more than rounding does to a weight",
        ),
        (
            "t3 second optimizer holds the first model",
            "",
            "differences = {}\nloss_fn = nn.CrossEntropyLoss()\nfor k in (1, 2, 4):\n    torch.manual_seed(42)\n    large = MNISTMLP().to(device)\n    opt_large = optim.SGD(large.parameters(), lr=0.1)\n    train_one_epoch(large, make_loader(few_images, batch_size=64 * k), loss_fn, opt_large)\n    a = nn.utils.parameters_to_vector(large.parameters()).detach()\n\n    torch.manual_seed(42)\n    small = MNISTMLP().to(device)\n    opt_small = optim.SGD(large.parameters(), lr=0.1)\n    train_in_groups(small, make_loader(few_images, batch_size=64), loss_fn, opt_small, k)\n    b = nn.utils.parameters_to_vector(small.parameters()).detach()\n    differences[k] = (a - b).abs().max().item()\n",
            "✗ is more than rounding does to a weight",
        ),
        (
            "t3 only the last parameter counts",
            "",
            "def trained(k, grouped):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    loss_fn = nn.CrossEntropyLoss()\n    if grouped:\n        train_in_groups(model, make_loader(few_images), loss_fn, optimizer, k)\n    else:\n        train_one_epoch(model, make_loader(few_images, 64 * k), loss_fn, optimizer)\n    return model\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    one, other = trained(k, False), trained(k, True)\n    for p, q in zip(one.parameters(), other.parameters()):\n        differences[k] = (p - q).abs().max().item()\n",
            "✗ the largest difference in the last bias alone",
        ),
        (
            "t3 lambda binds k too late",
            "",
            "def weights_after(train, batch_size):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size), nn.CrossEntropyLoss(), optimizer)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ntrainers = {}\nfor k in (1, 2, 4):\n    trainers[k] = lambda model, loader, loss_fn, optimizer: train_in_groups(\n        model, loader, loss_fn, optimizer, k\n    )\n\ndifferences = {}\nfor size, train in trainers.items():\n    one = weights_after(train_one_epoch, 64 * size)\n    other = weights_after(train, 64)\n    differences[size] = (one - other).abs().max().item()\n",
            "✗ : one of the two has batches of 256",
        ),
        (
            "t3 large batches in groups, too",
            "",
            "def run(k, grouped):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    loader = make_loader(few_images, batch_size=64 * k)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    if grouped:\n        train_in_groups(model, loader, loss_fn, optimizer, k)\n    else:\n        train_one_epoch(model, loader, loss_fn, optimizer)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {\n    k: (run(k, False) - run(k, True)).abs().max().item() for k in (1, 2, 4)\n}\n",
            "✗ : one of the two has batches of 256",
        ),
        (
            "t3 difference of the largest weights",
            "",
            "def weights(train, batch_size, *more):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size), nn.CrossEntropyLoss(), optimizer, *more)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    a = weights(train_one_epoch, 64 * k)\n    b = weights(train_in_groups, 64, k)\n    differences[k] = (a.abs().max() - b.abs().max()).abs().item()\n",
            "✗ for k = 2 the largest difference between two weights is",
        ),
        (
            "t3 rounded to four places",
            "",
            "def weights(train, batch_size, *more):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size), nn.CrossEntropyLoss(), optimizer, *more)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    a = weights(train_one_epoch, 64 * k)\n    b = weights(train_in_groups, 64, k)\n    differences[k] = round((a - b).abs().max().item(), 4)\n",
            "✗ for k = 2 and 4 not one bit differs",
        ),
        (
            "t3 Euclidean norm for the maximum",
            "",
            "def weights(train, batch_size, *more):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size), nn.CrossEntropyLoss(), optimizer, *more)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    a = weights(train_one_epoch, 64 * k)\n    b = weights(train_in_groups, 64, k)\n    differences[k] = torch.linalg.norm(a - b).item()\n",
            "✗ this is the norm of all differences",
        ),
        (
            "t3 state_dict is no copy",
            "",
            "differences = {}\nloss_fn = nn.CrossEntropyLoss()\nfor k in (1, 2, 4):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    start = model.state_dict()\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train_one_epoch(model, make_loader(few_images, batch_size=64 * k), loss_fn, optimizer)\n    a = nn.utils.parameters_to_vector(model.parameters()).detach()\n\n    torch.manual_seed(42)\n    model.load_state_dict(start)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train_in_groups(model, make_loader(few_images, batch_size=64), loss_fn, optimizer, k)\n    b = nn.utils.parameters_to_vector(model.parameters()).detach()\n    differences[k] = (a - b).abs().max().item()\n",
            "✗ is more than rounding does to a weight",
        ),
        (
            "t3 keys are the batch sizes",
            "",
            "def weights(train, batch_size, *more):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size), nn.CrossEntropyLoss(), optimizer, *more)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {}\nfor batch_size in (64, 128, 256):\n    a = weights(train_one_epoch, batch_size)\n    b = weights(train_in_groups, 64, batch_size // 64)\n    differences[batch_size] = (a - b).abs().max().item()\n",
            "✗ differences is a dict, and a dictionary with the keys 1, 2 a",
        ),
        (
            "t3 ok: partial and a dict comprehension",
            "",
            "from functools import partial\n\n\ndef weights_after(train, batch_size):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n    train(model, make_loader(few_images, batch_size), nn.CrossEntropyLoss(), optimizer)\n    return nn.utils.parameters_to_vector(model.parameters()).detach()\n\n\ndifferences = {\n    k: (weights_after(train_one_epoch, 64 * k) - weights_after(partial(train_in_groups, k=k), 64))\n    .abs()\n    .max()\n    .item()\n    for k in (1, 2, 4)\n}\n",
            "✓",
        ),
        (
            "t3 ok: maximum over pairs of parameters",
            "",
            "def train_both(k):\n    for batch_size, train, more in (\n        (64 * k, train_one_epoch, ()),\n        (64, train_in_groups, (k,)),\n    ):\n        torch.manual_seed(42)\n        model = MNISTMLP().to(device)\n        loader = make_loader(few_images, batch_size=batch_size, shuffle=False)\n        optimizer = optim.SGD(model.parameters(), lr=0.1)\n        train(model, loader, nn.CrossEntropyLoss(), optimizer, *more)\n        yield model\n\n\ndifferences = {}\nfor k in [2**i for i in range(3)]:\n    one, other = train_both(k)\n    differences[k] = max(\n        (p.detach() - q.detach()).abs().max().item()\n        for p, q in zip(one.parameters(), other.parameters())\n    )\n",
            "✓",
        ),
        (
            "t3 ok: numpy on flattened state_dicts",
            "",
            "def flat_weights(batch_size, k=None):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    loader = make_loader(few_images, batch_size=batch_size)\n    arguments = [model, loader, nn.CrossEntropyLoss(), optim.SGD(model.parameters(), lr=0.1)]\n    if k is None:\n        train_one_epoch(*arguments)\n    else:\n        train_in_groups(*arguments, k)\n    return np.concatenate([w.cpu().numpy().ravel() for w in model.state_dict().values()])\n\n\ndifferences = dict()\nfor k in (1, 2, 4):\n    differences[k] = float(np.abs(flat_weights(64 * k) - flat_weights(64, k)).max())\n",
            "✓",
        ),
        (
            "t3 ok: maximum norm",
            "",
            "class Run:\n    def __init__(self, batch_size):\n        torch.manual_seed(42)\n        self.model = MNISTMLP().to(device)\n        self.loader = make_loader(few_images, batch_size)\n        self.loss_fn = nn.CrossEntropyLoss()\n        self.optimizer = optim.SGD(self.model.parameters(), lr=0.1)\n\n    def by(self, train, *more):\n        train(self.model, self.loader, self.loss_fn, self.optimizer, *more)\n        return nn.utils.parameters_to_vector(self.model.parameters()).detach()\n\n\ndifferences = {}\nfor k in (1, 2, 4):\n    plain = Run(64 * k).by(train_one_epoch)\n    grouped = Run(64).by(train_in_groups, k)\n    differences[k] = torch.linalg.vector_norm(plain - grouped, ord=float('inf')).item()\n",
            "✓",
        ),
        (
            "t3 ok: all vectors first, compared at the end",
            "",
            "import itertools\n\nvectors = {}\nfor k, grouped in itertools.product((1, 2, 4), (False, True)):\n    torch.manual_seed(42)\n    net = MNISTMLP().to(device)\n    sgd = optim.SGD(net.parameters(), lr=1e-1)\n    if grouped:\n        train_in_groups(net, make_loader(few_images), nn.CrossEntropyLoss(), sgd, k)\n    else:\n        train_one_epoch(net, make_loader(few_images, k * 64), nn.CrossEntropyLoss(), sgd)\n    with torch.no_grad():\n        vectors[k, grouped] = nn.utils.parameters_to_vector(net.parameters())\n\ndifferences = {\n    k: max(map(abs, (vectors[k, True] - vectors[k, False]).tolist())) for k in (1, 2, 4)\n}\n",
            "✓",
        ),
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
            "✗ is more than rounding does to a weight",
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
            "✗ one of the two makes a step f",
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
            "✗ one of the two has batches of",
        ),
        (
            "groups of batches of 64 k",
            "weights_after(train_in_groups, 64, k)",
            "weights_after(train_in_groups, 64 * k, k)",
            "✗ one of the two has batches of",
        ),
        (
            "k = 4 forgotten in the call",
            "weights_after(train_in_groups, 64, k)",
            "weights_after(train_in_groups, 64, 1)",
            "✗ one of the two makes a step f",
        ),
        (
            "the vector itself",
            "",
            "differences = {k: np.zeros(3) for k in (1, 2, 4)}",
            "✗ each entry has to be one number",
        ),
        (
            "recorded",
            "",
            "differences = {1: 0.0, 2: 5e-8, 4: 2.98e-8}",
            "✗ the largest difference between two weights is",
        ),
        (
            "numpy numbers",
            "",
            "differences = {1: np.float64(0), 2: np.float32(7.45e-8), 4: np.float64(3e-8)}",
            "✗ the largest difference between two weights is",
        ),
        (
            "in another order, one more digit",
            "",
            "differences = {4: 3.1e-8, 2: 1.2e-7, 1: 0.0}",
            "✗ the largest difference between two weights is",
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
ADD = """
def add_gradients(model, batches, loss_fn):
    model.zero_grad()
    n = sum(len(y) for _, y in batches)
    mean = 0.0
    for X, y in batches:
        X, y = X.to(device), y.to(device)
        loss = loss_fn(model(X), y) * len(y) / n
        loss.backward()
        mean += loss.item()
    return mean
"""
GROUPS = """
def train_in_groups(model, dataloader, loss_fn, optimizer, k):
    model.train()
    losses, group = [], []
    for batch in dataloader:
        group.append(batch)
        if len(group) == k:
            losses.append(add_gradients(model, group, loss_fn))
            optimizer.step()
            group = []
    if group:
        losses.append(add_gradients(model, group, loss_fn))
        optimizer.step()
    return losses
"""
DIFFER = """
def weights_of(k, plain):
    torch.manual_seed(42)
    model = MNISTMLP().to(device)
    loss_fn, optimizer = nn.CrossEntropyLoss(), optim.SGD(model.parameters(), lr=0.1)
    if plain:
        loader = make_loader(few_images, batch_size=64 * k)
        train_one_epoch(model, loader, loss_fn, optimizer)
    else:
        loader = make_loader(few_images)
        train_in_groups(model, loader, loss_fn, optimizer, k)
    return nn.utils.parameters_to_vector(model.parameters()).detach()


def gap(a, b):
    return (a - b).abs().max().item()


differences = {k: gap(weights_of(k, True), weights_of(k, False)) for k in (1, 2, 4)}
"""
LATER = {  # by somebody else, who had read the exercise
    1: [
        (
            "the first batch's size for n",
            "",
            ADD.replace(
                "sum(len(y) for _, y in batches)", "len(batches[0][1]) * len(batches)"
            ),
            "✗ the samples are counted as those of k full batches",
        ),
        (
            "n counts the batches seen so far",
            "",
            ADD.replace(
                "    n = sum(len(y) for _, y in batches)\n", "    n = 0\n"
            ).replace("        loss = ", "        n += len(y)\n        loss = "),
            "✗ each mean is divided by the number of samples so far",
        ),
        (
            "the factor upside down",
            "",
            ADD.replace("* len(y) / n", "* n / len(y)"),
            "✗ the share is upside down",
        ),
        (
            "backward of the bare loss, the mean only is weighted",
            "",
            ADD.replace(" * len(y) / n", "").replace(
                "loss.item()", "loss.item() * len(y) / n"
            ),
            "✗ the batches' means are added up, and not averaged",
        ),
        (
            "zero_grad on the last line",
            "",
            ADD.replace("    return mean", "    model.zero_grad()\n    return mean"),
            "✗ no gradients are left",
        ),
        (
            "zero_grad is missing",
            "",
            ADD.replace("    model.zero_grad()\n", ""),
            "✗ the gradients from before are still in there",
        ),
        (
            "returns a tensor: loss, not loss.item()",
            "",
            ADD.replace("loss.item()", "loss"),
            "✗ the gradients are right, but what is returned is a tensor that keeps t",
        ),
        (
            "returns the last batch's weighted loss",
            "",
            ADD.replace("return mean", "return loss.item()"),
            "✗ in what is returned, only the last batch is counted",
        ),
        (
            "forgets to return",
            "",
            ADD.replace("    return mean\n", ""),
            "✗ the gradients are right, but what is returned is None",
        ),
        (
            "a step of SGD at the end",
            "",
            ADD.replace(
                "    return mean",
                "    optim.SGD(model.parameters(), lr=0.1).step()\n    return mean",
            ),
            "✗ the weights change",
        ),
        (
            "the sum of the losses, backward once at the end",
            "",
            ADD.replace(
                "        loss.backward()\n        mean += loss.item()",
                "        mean = mean + loss",
            ).replace("    return mean", "    mean.backward()\n    return mean.item()"),
            "✗ batches wait for their backward(), each with all that it has stored",
        ),
        (
            "all batches stuck together with cat",
            "",
            "\ndef add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    X = torch.cat([X for X, _ in batches]).to(device)\n    y = torch.cat([y for _, y in batches]).to(device)\n    loss = loss_fn(model(X), y)\n    loss.backward()\n    return loss.item()\n",
            "✗ batches pass through the model together, for which there is no memory",
        ),
        (
            "model.train() at the start",
            "",
            ADD.replace("    mean = 0.0\n", "    mean = 0.0\n    model.train()\n"),
            "✗ the model is switched to training mode",
        ),
        (
            "a softmax on the way",
            "",
            ADD.replace("model(X), y)", "torch.softmax(model(X), dim=1), y)"),
            "✗ a softmax comes before loss_fn",
        ),
        (
            "cross_entropy with reduction sum instead of loss_fn",
            "",
            ADD.replace(
                "loss_fn(model(X), y) * len(y) / n",
                "nn.functional.cross_entropy(model(X), y, reduction='sum') / n",
            ),
            "✗ the loss is a cross-entropy of your own",
        ),
        (
            "retain_graph and one backward too many",
            "",
            ADD.replace(
                "        loss.backward()\n",
                "        loss.backward(retain_graph=True)\n        loss.backward()\n",
            ),
            "✗ the gradients are 2 times those of the mean loss",
        ),
        (
            "integer division makes the factor zero",
            "",
            ADD.replace("* len(y) / n", "* (len(y) // n)"),
            "✗ the gradients are 0 times those of the mean loss",
        ),
        (
            "returns after the first batch",
            "",
            ADD.replace("    return mean", "        return mean"),
            "✗ only the first batch is used",
        ),
        (
            "the gradient divided by n at the end, losses summed",
            "",
            ADD.replace(" / n", "").replace(
                "    return mean",
                "    for p in model.parameters():\n        p.grad.div_(n)\n    return mean / n",
            ),
            "✓",
        ),
        (
            "autograd.grad and a sum of its own",
            "",
            "\ndef add_gradients(model, batches, loss_fn):\n    params = list(model.parameters())\n    sums = [torch.zeros_like(p) for p in params]\n    total, count = 0.0, 0\n    for X, y in batches:\n        loss = loss_fn(model(X.to(device)), y.to(device))\n        model.zero_grad()\n        loss.backward()\n        for s, p in zip(sums, params):\n            s += p.grad * len(y)\n        total += loss.item() * len(y)\n        count += len(y)\n    for s, p in zip(sums, params):\n        p.grad = s / count\n    return total / count\n",
            "✓",
        ),
        (
            "backward with a gradient argument",
            "",
            ADD.replace(
                "loss = loss_fn(model(X), y) * len(y) / n",
                "loss = loss_fn(model(X), y)",
            )
            .replace(
                "loss.backward()",
                "loss.backward(torch.tensor(len(y) / n, device=device))",
            )
            .replace("loss.item()", "loss.item() * len(y) / n"),
            "✓",
        ),
        (
            "p.grad = None instead of zero_grad",
            "",
            ADD.replace(
                "    model.zero_grad()\n",
                "    for p in model.parameters():\n        p.grad = None\n",
            ),
            "✓",
        ),
        (
            "the mean weighted with numpy's average",
            "",
            ADD.replace("    mean = 0.0\n", "    means, sizes = [], []\n")
            .replace(
                "        mean += loss.item()",
                "        means.append(loss.item() * n / len(y))\n        sizes.append(len(y))",
            )
            .replace("return mean", "return np.average(means, weights=sizes)"),
            "✓",
        ),
        (
            "mean of the batch means",
            "",
            "\ndef add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) / len(batches)\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ all batches count alike, the small one as well",
        ),
        (
            "old gradients not cleared",
            "",
            "\ndef add_gradients(model, batches, loss_fn):\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * len(y) / num_samples\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ the gradients from before are still in there",
        ),
        (
            "zero_grad inside the loop",
            "",
            "\ndef add_gradients(model, batches, loss_fn):\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * len(y) / num_samples\n        model.zero_grad()\n        loss.backward()\n        mean_loss += loss.item()\n    return mean_loss\n",
            "✗ the gradients are cleared in every batch, so only the last",
        ),
        (
            "weights only the number it returns",
            "",
            "\ndef add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y)\n        loss.backward()\n        mean_loss += loss.item() * len(y) / num_samples\n    return mean_loss\n",
            "✗ the batches' means are added up, and not averaged",
        ),
        (
            "one backward at the end",
            "",
            "\ndef add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    total = 0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        total = total + loss_fn(model(X), y) * len(y)\n    mean_loss = total / num_samples\n    mean_loss.backward()\n    return mean_loss.item()\n",
            "✗ batches wait for their backward(), each with all that it h",
        ),
        (
            "sets training mode and returns a tensor",
            "",
            "\ndef add_gradients(model, batches, loss_fn):\n    model.train()\n    model.zero_grad()\n    num_samples = sum(len(y) for _, y in batches)\n    mean_loss = 0.0\n    for X, y in batches:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * (len(y) / num_samples)\n        loss.backward()\n        mean_loss += loss\n    return mean_loss\n",
            "✗ the model is switched to training mode",
        ),
        (
            "sums first, divides the gradients afterwards",
            "",
            "\ndef add_gradients(model, batches, loss_fn):\n    model.zero_grad()\n    seen, total = 0, 0.0\n    for inputs, targets in batches:\n        inputs, targets = inputs.to(device), targets.to(device)\n        loss_sum = loss_fn(model(inputs), targets) * targets.shape[0]\n        loss_sum.backward()\n        seen += targets.shape[0]\n        total += loss_sum.item()\n    with torch.no_grad():\n        for parameter in model.parameters():\n            if parameter.grad is not None:\n                parameter.grad /= seen\n    return total / seen\n",
            "✓",
        ),
        (
            "the weight goes into backward()",
            "",
            "\nfrom math import fsum\n\n\ndef add_gradients(model, batches, loss_fn):\n    for parameter in model.parameters():\n        parameter.grad = None\n    counts = [len(labels) for _, labels in batches]\n    shares = [count / sum(counts) for count in counts]\n    parts = []\n    for share, (images, labels) in zip(shares, batches):\n        loss = loss_fn(model(images.to(device)), labels.to(device))\n        loss.backward(gradient=torch.full_like(loss, share))\n        parts.append(share * loss.item())\n    return fsum(parts)\n",
            "✓",
        ),
    ],
    2: [
        (
            "the rest is thrown away",
            "",
            GROUPS.replace(
                "    if group:\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n",
                "",
            ),
            "✗ the batches left over at the end make no step",
        ),
        (
            "the group is never emptied",
            "",
            GROUPS.replace("            group = []\n", ""),
            "✗ the group is not emptied after its step",
        ),
        (
            "enumerate from 0: a step after the first batch",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for i, batch in enumerate(dataloader):\n        group.append(batch)\n        if i % k == 0 or i == len(dataloader) - 1:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ the first step comes after the first batch",
        ),
        (
            "loss / k and backward, the classic recipe",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, total = [], 0.0\n    optimizer.zero_grad()\n    for i, (X, y) in enumerate(dataloader, start=1):\n        loss = loss_fn(model(X.to(device)), y.to(device)) / k\n        loss.backward()\n        total += loss.item()\n        if i % k == 0 or i == len(dataloader):\n            optimizer.step()\n            optimizer.zero_grad()\n            losses.append(total)\n            total = 0.0\n    return losses\n",
            "✗ a group of fewer than k batches is divided by k, too",
        ),
        (
            "zero_grad after add_gradients, before the step",
            "",
            GROUPS.replace(
                "            optimizer.step()\n            group",
                "            optimizer.zero_grad()\n            optimizer.step()\n            group",
            ),
            "✗ the gradients are cleared between backward() and step()",
        ),
        (
            "no model.train()",
            "",
            GROUPS.replace("    model.train()\n", ""),
            "✗ images pass in evaluation mode",
        ),
        (
            "one loss per batch",
            "",
            GROUPS.replace(
                "        group.append(batch)\n",
                "        group.append(batch)\n        losses.append(loss_fn(model(batch[0].to(device)), batch[1].to(device)).item())\n",
            ).replace(
                "losses.append(add_gradients(model, group, loss_fn))",
                "add_gradients(model, group, loss_fn)",
            ),
            "✗ 7 losses with 7 batches and k = 4",
        ),
        (
            "the step only inside the loop, the rest has none",
            "",
            GROUPS[: -len("        optimizer.step()\n    return losses\n")]
            + "    return losses\n",
            "✗ the batches left over at the end make no step",
        ),
        (
            "returns the mean of the losses",
            "",
            GROUPS.replace("return losses", "return sum(losses) / len(losses)"),
            "✗ this is a single number",
        ),
        (
            "an optimizer of its own",
            "",
            GROUPS.replace(
                "    model.train()\n",
                "    model.train()\n    optimizer = optim.SGD(model.parameters(), lr=0.1)\n",
            ),
            "✗ the optimizer passed in makes no step",
        ),
        (
            "k + 1 batches to a group",
            "",
            GROUPS.replace("len(group) == k", "len(group) > k"),
            "✗ groups of 5 batches, where k is 4",
        ),
        (
            "the whole loader in a list first",
            "",
            GROUPS.replace("for batch in dataloader", "for batch in list(dataloader)"),
            "✗ 7 batches are read before the first step, where k is 4",
        ),
        (
            "the step comes before the gradients",
            "",
            GROUPS.replace(
                "            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n",
                "            optimizer.step()\n            losses.append(add_gradients(model, group, loss_fn))\n",
            ),
            "✗ the first step comes before the first backward()",
        ),
        (
            "return one level too deep",
            "",
            GROUPS.replace(
                "            group = []\n",
                "            group = []\n            return losses\n",
            ),
            "✗ the batches left over at the end make no step",
        ),
        (
            "a list in the signature keeps growing",
            "",
            GROUPS.replace("optimizer, k)", "optimizer, k, losses=[])").replace(
                "losses, group = [], []", "group = []"
            ),
            "✗ a second call adds to the list that the first has returned, which was ",
        ),
        (
            "two passes over the data",
            "",
            GROUPS.replace(
                "    for batch in dataloader:\n",
                "    for batch in [*dataloader, *dataloader]:\n",
            ),
            "✗ backward() is called 14 times with 7 batches and k = 4",
        ),
        (
            "a step for each batch, gradient kept",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    for batch in dataloader:\n        losses.append(add_gradients(model, [batch], loss_fn))\n        optimizer.step()\n    return losses\n",
            "✗ a step follows every batch",
        ),
        (
            "islice on one iterator",
            "",
            "\nimport itertools\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, batches = [], iter(dataloader)\n    while group := list(itertools.islice(batches, k)):\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n    return losses\n",
            "✓",
        ),
        (
            "sums of the group, gradients divided before the step",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, total, count = [], 0.0, 0\n    optimizer.zero_grad()\n    for i, (X, y) in enumerate(dataloader, start=1):\n        loss = loss_fn(model(X.to(device)), y.to(device)) * len(y)\n        loss.backward()\n        total += loss.item()\n        count += len(y)\n        if i % k == 0 or i == len(dataloader):\n            for p in model.parameters():\n                p.grad /= count\n            optimizer.step()\n            optimizer.zero_grad()\n            losses.append(total / count)\n            total, count = 0.0, 0\n    return losses\n",
            "✓",
        ),
        (
            "an inner function for the step",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    losses, group = [], []\n\n    def step():\n        model.train()\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n        group.clear()\n\n    for batch in dataloader:\n        group.append(batch)\n        if len(group) >= k:\n            step()\n    if len(group):\n        step()\n    return losses\n",
            "✓",
        ),
        (
            "returns an array of the losses",
            "",
            GROUPS.replace("return losses", "return np.array(losses)"),
            "✓",
        ),
        (
            "zero_grad before and after, to be sure",
            "",
            GROUPS.replace(
                "            optimizer.step()\n",
                "            optimizer.step()\n            optimizer.zero_grad()\n",
            ).replace(
                "    model.train()\n", "    model.train()\n    optimizer.zero_grad()\n"
            ),
            "✓",
        ),
        (
            "the rest is dropped",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for batch in dataloader:\n        group.append(batch)\n        if len(group) == k:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ the batches left over at the end make no step",
        ),
        (
            "enumerate from 0",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for number, batch in enumerate(dataloader):\n        group.append(batch)\n        if number % k == 0 or number == len(dataloader) - 1:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ the first step comes after the first batch",
        ),
        (
            "always divides by k",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses = []\n    group_loss = 0.0\n    optimizer.zero_grad()\n    for number, (X, y) in enumerate(dataloader, start=1):\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) / k\n        loss.backward()\n        group_loss += loss.item()\n        if number % k == 0 or number == len(dataloader):\n            optimizer.step()\n            optimizer.zero_grad()\n            losses.append(group_loss)\n            group_loss = 0.0\n    return losses\n",
            "✗ a group of fewer than k batches is divided by k, too",
        ),
        (
            "no training mode",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    losses, group = [], []\n    for number, batch in enumerate(dataloader, start=1):\n        group.append(batch)\n        if number % k == 0 or number == len(dataloader):\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    return losses\n",
            "✗ images pass in evaluation mode",
        ),
        (
            "all batches in one list",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    batches = list(dataloader)\n    losses = []\n    for start in range(0, len(batches), k):\n        losses.append(add_gradients(model, batches[start : start + k], loss_fn))\n        optimizer.step()\n    return losses\n",
            "✗ 7 batches are read before the first step, where k is 4",
        ),
        (
            "an empty group at the end",
            "",
            "\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    losses, group = [], []\n    for batch in dataloader:\n        group.append(batch)\n        if len(group) == k:\n            losses.append(add_gradients(model, group, loss_fn))\n            optimizer.step()\n            group = []\n    # the rest\n    losses.append(add_gradients(model, group, loss_fn))\n    optimizer.step()\n    return losses\n",
            "✗ 8 steps with 7 batches and k = 1",
        ),
        (
            "islice and a walrus",
            "",
            "\nfrom itertools import islice\n\n\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    source, losses = iter(dataloader), []\n    while group := list(islice(source, k)):\n        losses.append(add_gradients(model, group, loss_fn))\n        optimizer.step()\n    return losses\n",
            "✓",
        ),
        (
            "keeps one batch, divides the gradients before the step",
            "",
            '\ndef train_in_groups(model, dataloader, loss_fn, optimizer, k):\n    model.train()\n    model.zero_grad()\n    losses = []\n    batches_in = samples_in = 0\n    loss_sum = 0.0\n\n    def finish():\n        nonlocal batches_in, samples_in, loss_sum\n        for group in optimizer.param_groups:\n            for parameter in group["params"]:\n                if parameter.grad is not None:\n                    parameter.grad.div_(samples_in)\n        optimizer.step()\n        model.zero_grad()\n        losses.append(loss_sum / samples_in)\n        batches_in, samples_in, loss_sum = 0, 0, 0.0\n\n    for X, y in dataloader:\n        X, y = X.to(device), y.to(device)\n        loss = loss_fn(model(X), y) * len(y)\n        loss.backward()\n        loss_sum += loss.item()\n        samples_in += len(y)\n        batches_in += 1\n        if batches_in == k:\n            finish()\n    if batches_in > 0:\n        finish()\n    return losses\n',
            "✓",
        ),
    ],
    3: [
        (
            "k given to the batch size of both",
            "",
            DIFFER.replace(
                "loader = make_loader(few_images)\n",
                "loader = make_loader(few_images, batch_size=64 * k)\n",
            ),
            "✗ one of the two has batches of",
        ),
        (
            "no seed in the second",
            "",
            DIFFER.replace(
                "    torch.manual_seed(42)\n",
                "    if plain:\n        torch.manual_seed(42)\n",
            ),
            "✗ is more than rounding does to a weight",
        ),
        (
            "the seed is set once, outside",
            "",
            DIFFER.replace("    torch.manual_seed(42)\n", "").replace(
                "differences = ", "torch.manual_seed(42)\ndifferences = "
            ),
            "✗ is more than rounding does to a weight",
        ),
        (
            "the sum of the differences",
            "",
            DIFFER.replace(".max()", ".sum()"),
            "✗ is more than rounding does to a weight",
        ),
        (
            "the mean of the differences",
            "",
            DIFFER.replace(".max()", ".mean()"),
            "✗ less than one rounding of a weight",
        ),
        (
            "a tensor stored, not a number",
            "",
            DIFFER.replace(".item()", ""),
            "✗ differences: entry 1 of 3 is a tensor, and no plain number",
        ),
        (
            "a list instead of a dictionary",
            "",
            DIFFER.replace(
                "{k: gap(weights_of(k, True), weights_of(k, False)) for k in (1, 2, 4)}",
                "[gap(weights_of(k, True), weights_of(k, False)) for k in (1, 2, 4)]",
            ),
            "✗ differences is a list, and a dictionary with the keys 1, 2 and 4 is as",
        ),
        (
            "keys 64, 128 and 256",
            "",
            DIFFER.replace("{k: gap", "{64 * k: gap"),
            "✗ differences is a dict, and a dictionary with the keys 1, 2 and 4 is as",
        ),
        (
            "Adam for the groups",
            "",
            DIFFER.replace(
                "    if plain:",
                "    if not plain:\n        optimizer = optim.Adam(model.parameters(), lr=0.1)\n    if plain:",
            ),
            "✗ is more than rounding does to a weight",
        ),
        (
            "learning rate 0.01 for the plain loop",
            "",
            DIFFER.replace("lr=0.1)", "lr=0.01 if plain else 0.1)"),
            "✗ one of the two learning rates",
        ),
        (
            "both train in groups",
            "",
            DIFFER.replace("    if plain:", "    if False:"),
            "✗ for k = 2 and 4 not one bit differs",
        ),
        (
            "both trained by the plain loop, batches of 64 and 64 k",
            "",
            DIFFER.replace(
                "        train_in_groups(model, loader, loss_fn, optimizer, k)",
                "        train_one_epoch(model, loader, loss_fn, optimizer)",
            ),
            "✗ one of the two makes a step f",
        ),
        (
            "shuffled alike, both: the numbers are right",
            "",
            DIFFER.replace(
                "make_loader(few_images", "make_loader(few_images, shuffle=True"
            ).replace(
                "shuffle=True, batch_size=64 * k", "batch_size=64 * k, shuffle=True"
            ),
            "✓",
        ),
        (
            "the same model trained twice",
            "",
            "\ndifferences = {}\nfor k in (1, 2, 4):\n    torch.manual_seed(42)\n    model = MNISTMLP().to(device)\n    loss_fn, optimizer = nn.CrossEntropyLoss(), optim.SGD(model.parameters(), lr=0.1)\n    train_one_epoch(model, make_loader(few_images, batch_size=64 * k), loss_fn, optimizer)\n    a = nn.utils.parameters_to_vector(model.parameters()).detach()\n    train_in_groups(model, make_loader(few_images), loss_fn, optimizer, k)\n    b = nn.utils.parameters_to_vector(model.parameters()).detach()\n    differences[k] = (a - b).abs().max().item()\n",
            "✗ is more than rounding does to a weight",
        ),
        (
            "always k = 4 in the groups",
            "",
            DIFFER.replace(
                "loss_fn, optimizer, k)\n    return",
                "loss_fn, optimizer, 4)\n    return",
            ),
            "✗ one of the two has batches of",
        ),
        (
            "a loop over the names of the state_dict",
            "",
            DIFFER.replace(
                "    return nn.utils.parameters_to_vector(model.parameters()).detach()",
                "    return {n: p.detach().clone() for n, p in model.named_parameters()}",
            ).replace(
                "return (a - b).abs().max().item()",
                "return max((a[n] - b[n]).abs().max().item() for n in a)",
            ),
            "✓",
        ),
        (
            "numpy on both vectors",
            "",
            DIFFER.replace(".detach()\n", ".detach().cpu().numpy()\n").replace(
                "(a - b).abs().max().item()", "float(np.max(np.abs(a - b)))"
            ),
            "✓",
        ),
        (
            "an infinity norm",
            "",
            DIFFER.replace(
                "(a - b).abs().max().item()",
                "torch.linalg.vector_norm(a - b, float('inf')).item()",
            ),
            "✓",
        ),
        (
            "a loop that fills it",
            "",
            DIFFER.replace(
                "differences = {k: gap(weights_of(k, True), weights_of(k, False)) for k in (1, 2, 4)}",
                "differences = {}\nfor k in [4, 2, 1]:\n    differences[k] = gap(weights_of(k, False), weights_of(k, True))",
            ),
            "✓",
        ),
        (
            "DataLoader of torch in place of make_loader",
            "",
            DIFFER.replace("make_loader(", "DataLoader(").replace(
                "DataLoader(few_images)\n", "DataLoader(few_images, batch_size=64)\n"
            ),
            "✓",
        ),
    ],
}
for task, entries in LATER.items():
    STRANGERS[task] += entries

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
            "✗ the largest difference between two weights is",
        ),
    ],
}
QUICK = [
    "T1 hard-coded 63 samples",
    "t3 only the last parameter counts",
    "t3 Euclidean norm for the maximum",
    "t1 to(device) without assignment",
    "t1 list in a default argument",
    "t1 forward in eval mode, mode restored",
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
