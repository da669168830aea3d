# What the self-checks of gradient accumulation compare with.
import weakref

workbench["weakref"] = weakref


@tool
def small_net():
    """A small network, always with the same first weights."""
    torch.manual_seed(0)
    layers = nn.Linear(784, 16), nn.Tanh(), nn.Linear(16, 10)
    return nn.Sequential(nn.Flatten(), *layers).to(device)


@tool
def flat_gradient(model):
    """All the gradients of a model, in one array."""
    gradients = [p.grad.flatten() for p in model.parameters()]
    return torch.cat(gradients).cpu().numpy()


@tool
def gradient_and_loss(batches, loss_fn, net=small_net):
    """What a network has of these batches, passed through it as one."""
    model, (X, y) = net(), map(torch.cat, zip(*batches))
    loss = loss_fn(model(X), y)
    loss.backward()
    return flat_gradient(model), loss.item()


@tool
def wrong_factors(sizes, k):
    """By what a batch's mean loss may wrongly be multiplied: [(hint, factors), ...]."""
    one, total = np.ones(len(sizes)), sizes.sum()
    first, last = one.copy(), one.copy()
    first[1:], last[:-1] = 0, 0
    share = "— multiply each batch's mean by its share of the group's samples"
    cleared = "the gradients are cleared in every batch, so only the last batch's are "
    cleared += "left — clear them once, before the group's first batch"
    return [
        (f"the batches' means are added up, and not averaged {share}", one),
        (f"all batches count alike, the small one as well {share}", one / len(sizes)),
        (f"a group of fewer than k batches is divided by k, too {share}", one / k),
        (f"these are sums over samples, not means {share}", sizes),
        (f"the mean is divided by the number of all samples {share}", one / total),
        (f"the mean is divided by its own batch size {share}", 1 / sizes),
        (f"the share is upside down {share}", total / sizes),
        (
            f"each mean is divided by the number of samples so far {share}",
            sizes / np.cumsum(sizes),
        ),
        (f"sums over samples, divided by the number of batches {share}", sizes / k),
        (
            f"the last batch is taken to be as large as the first {share}",
            one * sizes[0] / total,
        ),
        (
            f"the samples are counted as those of k full batches {share}",
            sizes / sizes[0] / k,
        ),
        (cleared, last),
        (cleared, last * sizes / total),
        (cleared, last / len(sizes)),
        (cleared, last / k),
        ("only the first batch is used — go on to the last", first),
        ("only the first batch is used — go on to the last", first * sizes / total),
    ]


@tool
def of_returned(hint):
    """A hint of wrong_factors, where it is about the number that is returned."""
    if "cleared" in hint:
        hint = "only the last batch is counted — add up over all of them"
    return f"in what is returned, {hint}"


@tool
def in_other_words(found, batches, loss_fn):
    """Stop with the hint of a wrong loss that gives these gradients."""
    for hint, other in (
        (
            "a softmax comes before loss_fn — give it the raw logits",
            lambda logits, y: loss_fn(logits.softmax(dim=1), y),
        ),
        (
            "the loss is a cross-entropy of your own — use the argument loss_fn",
            nn.functional.cross_entropy,
        ),
    ):
        expect(not close(found, gradient_and_loss(batches, other)[0]), hint)


@tool
def other_net():
    """Another network than small_net, with a norm and a layer without bias."""
    torch.manual_seed(1)
    layers = nn.Linear(784, 16, bias=False), nn.LayerNorm(16), nn.Linear(16, 10)
    return nn.Sequential(nn.Flatten(), *layers).to(device)


@tool
def judge_more_calls(add_gradients, batches, loss_fn):
    """Stop if another model, in training mode, has wrong gradients in one of two calls,
    or if what a batch has stored is still there when the next one comes.
    """

    class Stored:
        def __init__(self, tensor):
            self.tensor = tensor

    def pack(tensor):
        stored.add(holder := Stored(tensor))
        return holder

    stored, left, model = weakref.WeakSet(), [], other_net()
    model[-1].eval()  # one layer alone
    model.register_forward_pre_hook(lambda *_: left.append(len(stored)))
    sizes = [len(y) for _, y in batches]
    said = f"with another model and batches of {sizes[0]}, {sizes[1]} and {sizes[2]}"
    for number, these in (("first", batches), ("second", batches[:2])):
        right, mean = gradient_and_loss(on_device(these), loss_fn, other_net)
        given = [*these]
        with torch.autograd.graph.saved_tensors_hooks(pack, lambda held: held.tensor):
            loss, events = call(add_gradients, model, given, loss_fn)
        left_over = f"the list of {len(these)} batches has {len(given)} afterward"
        expect(len(given) == len(these), f"{left_over} — leave what is passed in")
        expect(
            all(event[2] for event in events if event[0] == "forward"),
            "a model in training mode is switched to evaluation mode — leave the mode "
            "as it is, also while the batches pass",
        )
        modes = [module.training for module in model]
        hint = "a layer that was in evaluation mode by itself is in training mode now"
        expect(modes == [True, True, True, False], f"{hint} — leave each as it is")
        hint = f"{said}, the {number} call gives wrong gradients — use its arguments, "
        hint += "go over all parameters and batches, and leave nothing behind"
        expect(close(flat_gradient(model), right), hint)
        hint = f"{said}, the {number} call returns {loss:.5f}, and {mean:.5f} is right"
        expect(close([loss], [mean]), f"{hint} — use its arguments")
    expect(
        not any(left),
        "what a batch has stored is still there when the next one passes — call "
        "backward() without retain_graph, which frees it",
    )


@tool
def groupings(batches, k):
    """Which batches may make one step: [(hint, groups), ...], the right ones first."""
    n = len(batches)

    def cut(ends):
        return [batches[a:b] for a, b in zip([0, *ends], [*ends, n]) if b > a]

    whole = cut(range(k, n, k))
    every = "a step follows every batch — let it wait for k of them"
    early = "the first step comes after the first batch — count the batches from 1"
    rest = "the batches left over at the end make no step — they are a group, too"
    other = "groups of {} batches, where k is {} — step after every k-th batch"
    full = "the group is not emptied after its step — begin a new one"
    growing = [batches[:i] for i in range(k, n + 1)]
    return [
        ("", whole),
        (every, cut(range(1, n))),
        (rest, whole[:-1]),
        (early, cut(range(1, n, k))),
        (early, cut(range(1, n, k))[:-1]),
        (full, [batches[:k], batches]),
        (full, growing),
        (full, [*growing, batches]),
        ("one step at the very end — step after every k-th batch", cut([])),
        *((other.format(m, k), cut(range(m, n, m))) for m in (2, 3, 4, 5) if m != k),
    ]


@tool
def steps_of(groups, k, loss_fn, choice=None, clear=True):
    """Weights after a step for each group, and each group's mean; choice: of the wrong
    factors. With them, each group's loss by every choice.
    """
    model, losses = small_net(), []
    optimizer = probe_sgd(model)
    for group in groups:
        X, y = map(torch.cat, zip(*group))
        sizes = [len(labels) for _, labels in group]
        logits = model(X)
        parts = zip(logits.split(sizes), y.split(sizes))
        means = torch.stack([loss_fn(*part) for part in parts])
        right = loss_fn(logits, y)
        named = [f for _, f in wrong_factors(np.array(sizes), k)]
        by_choice = [right, *(means @ means.new_tensor(f) for f in named)]
        losses.append([loss.item() for loss in by_choice])
        if clear:
            optimizer.zero_grad()
        by_choice[0 if choice is None else choice + 1].backward()
        optimizer.step()
    weights = nn.utils.parameters_to_vector(model.parameters())
    return weights.detach().cpu().numpy(), np.array(losses).T


@tool
def judge_groups(found, losses, batches, k, loss_fn, order):
    """Stop with the hint of the slips, at most two, that give these numbers."""
    hints = [hint for hint, _ in wrong_factors(np.ones(2), k)]
    cases = [(h, g, True) for h, g in groupings(batches, k)]
    kept = "the gradients are not cleared after a step — clear them for each group"
    cases.append((kept, cases[0][1], False))
    exact, trained = [], []
    for case, groups, clear in cases:
        for choice, hint in [(None, ""), *enumerate(hints)]:
            weights, by_choice = steps_of(groups, k, loss_fn, choice, clear)
            if not close(found, weights):
                continue
            slips = [slip for slip in (case, hint) if slip]
            trained.append(slips)
            for other, row in zip(["", *hints], by_choice):
                said = [of_returned(other)] if other and not hint else []
                if close(losses, row) and (other in ("", hint) or said):
                    exact.append(slips + said)
            if [] in exact:
                return True
    expect(
        "backward" in order[: order.index("step")],
        "the first step comes before the first backward() — gradients, then the step",
    )
    expect(
        "backward zero_grad step" not in " ".join(order),
        "the gradients are cleared between backward() and step() — after step()",
    )
    for hits in (exact, trained):
        fewest = {"; and: ".join(s) for s in hits if len(s) == min(map(len, hits))}
        said = fewest.pop() if len(fewest) == 1 else ""
        expect(not said, "two slips: " * ("; and: " in said) + said)
    return False


@tool
def uneven():
    """A loader of seven batches that are not of one size."""
    sizes = [16, 5, 9, 16, 5, 9, 4]
    X, y = (t[:64].as_subclass(Unmoved).split(sizes) for t in train_data.tensors)
    return DataLoader([*zip(X, y)], batch_size=None)


@tool
def noted(collate):
    """Note in the log when a loader makes a batch."""

    def make_batch(samples):
        log.append(("read",))
        return collate(samples)

    return make_batch


@tool
def say_what_differs(losses, order, batches, k, loss_fn):
    """Stop with what is known of an epoch in groups whose slip is not known."""
    right = steps_of(groupings(batches, k)[0][1], k, loss_fn)[1][0]
    steps, backwards = order.count("step"), order.count("backward")
    n, said = len(right), f"with {len(batches)} batches and k = {k}"
    expect(
        backwards <= len(batches),
        f"backward() is called {backwards} times {said} — once for each batch",
    )
    expect(steps == n, f"{plural(steps, 'step')} {said} — {n}: one for each group")
    hint = f"{plural(len(losses), 'loss')} {said} — {n}: one for each group"
    expect(len(losses) == n, hint)
    place = int(np.argmax(~np.isclose(losses, right, 1e-4, 1e-5)))
    expect(
        close(losses, right),
        f"the loss of step {place + 1} {said} is {losses[place]:.5g}, and the mean of "
        f"its group is {right[place]:.5g} — compare your lines with "
        "Hint 3",
    )
    expect(
        False,
        f"the losses {said} are right, and the trained weights are not — look at the "
        "last step, and at when the gradients are cleared",
    )


@tool
def plain_epoch(model, loader, loss_fn, optimizer):
    """The chapter's loop, for an epoch."""
    for X, y in on_device(loader):
        optimizer.zero_grad()
        loss_fn(model(X), y).backward()
        optimizer.step()


@tool
def weights_after(size, seed=42, lr=0.1, shuffle=False, train=plain_epoch, k=()):
    """The chapter's network after an epoch in batches of size, with SGD."""
    torch.manual_seed(seed)
    model, loss_fn = MLP(), nn.CrossEntropyLoss()
    optimizer = optim.SGD(model.parameters(), lr=lr)
    few = TensorDataset(*(tensor[:5000] for tensor in train_data.tensors))
    train(model, make_loader(few, size, shuffle), loss_fn, optimizer, *k)
    return nn.utils.parameters_to_vector(model.parameters()).detach()


@tool
def judge_gaps(numbers, train_in_groups):
    """Stop if numbers, by k, are not the largest differences that groups of k make."""
    near = 1e-4 if device.type == "cpu" else 0.25  # a GPU may round anew each time
    gaps = {}
    for k in numbers:
        small = weights_after(64, train=train_in_groups, k=[k])
        gaps[k] = (small - weights_after(64 * k)).abs()
    for k, number in numbers.items():
        largest, all_of = gaps[k].max().item(), "the largest of all, max()"
        others = [
            (f"that of k = {other} — train anew for each k", gaps[other].max().item())
            for other in gaps
        ]
        others += [
            (f"the norm of all differences — {all_of}", gaps[k].norm().item()),
            (f"the mean of all differences — {all_of}", gaps[k].mean().item()),
            (
                f"the largest difference in the last bias alone — {all_of}",
                gaps[k][-10:].max().item(),
            ),
        ]
        said = [
            what
            for what, other in others
            if other != largest and np.isclose(number, other, 1e-4, 0)
        ]
        expect(not said, f"for k = {k} this is {'; or '.join(said)}")
        expect(
            np.isclose(number, largest, near, 0),
            f"for k = {k} the largest difference between two weights is {largest:.4g}, "
            f"and {number:.4g} is stored — of both trainings as task 3 asks for them, "
            "subtract weight by weight, abs(), then max()",
        )
