# What the self-checks compare a network with: its own weights, put to use in PyTorch's
# plainest terms, and wrong turns of that.
@tool
def network_variants(W, b, X, training=False):
    """{what it is: logits} of networks with these weights and biases."""

    def logits(activation=torch.relu, end=None, first=None):
        h = X.flatten(1) if first is None else first(X.flatten(1))
        for weight, bias in zip(W[:-1], b[:-1]):
            h = activation(nn.functional.linear(h, weight, bias))
        h = nn.functional.linear(h, W[-1], b[-1])
        return h if end is None else end(h)

    def all_layers(activation, h):
        for weight, bias in zip(W, b):
            h = nn.functional.linear(activation(h), weight, bias)
        return h

    layer = nn.functional
    return {
        "right": logits(),
        "no activation: linear layers in a row are one linear layer — put a ReLU after "
        "each hidden layer": logits(lambda h: h),
        "a ReLU after the last layer, which cuts off negative logits — end with "
        "nn.Linear": logits(end=torch.relu),
        "a softmax at the end — return raw logits; the loss applies the "
        "softmax": logits(end=lambda h: h.softmax(dim=1)),
        "a log-softmax at the end — return raw logits; the loss applies it": logits(
            end=lambda h: h.log_softmax(dim=1)
        ),
        "a sigmoid at the end — return raw logits": logits(end=torch.sigmoid),
        "a ReLU before each layer, not after it — one after each hidden layer, never "
        "on the pixels": all_layers(torch.relu, X.flatten(1)),
        "a ReLU on the pixels, too — only after each hidden layer": logits(
            first=torch.relu
        ),
        "sigmoids in place of ReLUs — use nn.ReLU": logits(torch.sigmoid),
        "sigmoids, and one at the end — use nn.ReLU, and none at the end": logits(
            torch.sigmoid, torch.sigmoid
        ),
        "tanh in place of ReLU — use nn.ReLU": logits(torch.tanh),
        "leaky ReLUs — use nn.ReLU": logits(layer.leaky_relu),
        "ReLU6s, which end at 6 — use nn.ReLU": logits(layer.relu6),
        "GELUs in place of ReLUs — use nn.ReLU": logits(layer.gelu),
        "ELUs in place of ReLUs — use nn.ReLU": logits(layer.elu),
        "SiLUs in place of ReLUs — use nn.ReLU": logits(layer.silu),
    }


@tool
def check_network(model, widths):
    """Check that a model is the MLP of these widths, evaluated with its own weights."""
    kind_of = "class" if isinstance(model, type) else type(model).__name__
    expect(
        isinstance(model, nn.Module),
        f"what is returned is of type {kind_of} — return an nn.Module, such as "
        "nn.Sequential(*layers)",
    )
    X = train_data[:3][0].to(next(iter(model.parameters()), torch.zeros(1)).device)
    X = torch.cat([X, 30 * X])  # far from 0, too
    parameters = [*model.parameters()]
    weights = [p for p in parameters if p.ndim == 2]
    pairs = [*zip([784, *widths], [*widths, 10])]
    right = [f"{a} to {b}" for a, b in pairs]
    have = [f"{w.shape[1]} to {w.shape[0]}" for w in weights]
    expect(
        parameters,
        "model.parameters() is empty, so no optimizer can train it — keep the layers "
        "in nn.Sequential or nn.ModuleList, not in a plain list",
    )
    expect(
        sorted(have) == sorted(right),
        f"model.parameters() has the weights of layers {', '.join(have)} — "
        f"for {widths} they must be {', '.join(right)}",
    )
    biases = {p.shape[0]: p for p in parameters if p.ndim == 1}
    expect(
        len(parameters) == 2 * len(pairs) and {*biases} == {*widths, 10},
        f"model.parameters() has {plural(len(parameters), 'tensor')} — a weight and "
        f"a bias for each linear layer makes {2 * len(pairs)}, and no other",
    )
    for w in weights:
        expect(w.std() > 0, "all weights of a layer are the same — leave them random")
    W = [next(w for w in weights if w.shape == (b, a)) for a, b in pairs]
    mode = model.training
    with torch.no_grad():
        try:
            found, again = model.eval()(X), model(X)
        except (RuntimeError, NotImplementedError) as error:
            said = str(error).splitlines()[0][:90]
            advice = "layers are called one by one, as nn.Sequential(*layers) does"
            for images, way_out in (
                (X.flatten(1), "flatten them first, with nn.Flatten()"),
                (X[:1].expand(64, -1, -1, -1), "64 images pass, and any number should"),
            ):
                with contextlib.suppress(RuntimeError, NotImplementedError):
                    model(images)
                    advice = way_out
            expect(False, f"images of shape (6, 1, 28, 28): {said} — {advice}")
        variants = network_variants(W, [biases[b] for _, b in pairs], X)
        expect(
            torch.is_tensor(found) and found.shape == (6, 10),
            f"6 images give {tuple(getattr(found, 'shape', ()))} — ten logits for each",
        )
        alone = tuple(model(X[:1]).shape)
        expect(alone == (1, 10), f"1 image gives {alone} — (1, 10), as of any batch")
        expect(
            torch.equal(found, again),
            "in evaluation mode two passes of the same images differ — nothing may be "
            "random then; F.dropout needs training=self.training",
        )
        is_right = torch.allclose(found, variants.pop("right"), 1e-3, 1e-5)
        for hint, logits in variants.items():
            same = torch.allclose(found, logits, 1e-3, 1e-5)
            expect(is_right or not same, f"the model has {hint}")
        expect(
            is_right,
            "with the model's own weights, the layers asked for give other logits — "
            f"check the order: {', ReLU, '.join(right)}",
        )
    logits, gradients = model(X), [None] * len(W)
    if logits.requires_grad and all(w.requires_grad for w in W):
        gradients = torch.autograd.grad(logits.sum(), W, allow_unused=True)
    for name, gradient in zip(right, gradients):
        expect(
            gradient is not None,
            f"no gradient reaches the layer {name}, so it would not learn — keep the "
            "graph from the outputs to every weight",
        )
    model.train(mode)
    return W, [biases[b] for _, b in pairs]


@tool
def check_results(results, book, others, num_epochs):
    """Compare {name: what run returned} with the first epochs of `book`, {name: (loss,
    accuracy, tolerance of the loss)}; `others` is {what it is: (name, loss)}.
    """
    keys = ", ".join(map(repr, book))
    is_dict = isinstance(results, dict)
    name = "function" if callable(results) else type(results).__name__
    expect(
        is_dict,
        f"results is of type {name} — make it a dictionary with the keys {keys}",
    )
    parts = 3 if num_epochs == 10 else 2
    lists = {}
    for name in book:
        missing = f"results has no key {name!r} — give it the keys {keys}"
        expect(name in results, missing)
        row = results[name]
        size = f" of {len(row)}" if hasattr(row, "__len__") else ""
        is_row = isinstance(row, (tuple, list)) and len(row) == parts
        what = f"{name}: a {type(row).__name__}{size}"
        expect(
            is_row, f"{what} in place of a tuple of {parts} — store what run returns"
        )
        first = f"{name}: a {type(row[0]).__name__}"
        is_model = parts == 2 or isinstance(row[0], nn.Module)
        expect(is_model, f"{first} comes first — keep the model that run returns there")
        losses = plain_numbers(row[-2], f"{name}: the list of losses")
        accuracies = plain_numbers(row[-1], f"{name}: the list of accuracies")
        sizes = f"{len(losses)} losses and {len(accuracies)} accuracies"
        expect(
            len(losses) == len(accuracies) == num_epochs,
            f"{name}: {sizes} — one of each for {num_epochs} epochs",
        )
        is_loss = not losses[0] > 20
        hint = f"{name}: {losses[0]:.2f} is the first loss, far above that of a guess"
        expect(is_loss, f"{hint} — the losses come first, then the accuracies")
        differ = not close(losses, accuracies)
        expect(differ, f"{name}: both lists are the same — store what run returns")
        expect(
            not accuracies.max() <= 1,
            f"{name}: the accuracies lie between 0 and 1 — give them in percent",
        )
        lists[name] = losses, accuracies
    for name, (_, accuracies) in lists.items():
        for number in accuracies:
            of_test_set = abs(100 * number - round(100 * number)) < 0.01
            hint = f"{name}: {number:.4f}% is no share of the 10,000 test images"
            expect(of_test_set, f"{hint} — pass test_loader")
    for name, other in itertools.combinations(book, 2):
        same = close(lists[name][0], lists[other][0])
        expect(
            not same, f"{name} and {other} hold the same losses — make a run for each"
        )
    known = {f"the run {name!r}": (None, loss) for name, (loss, *_) in book.items()}
    known |= others
    for name, (losses, accuracies) in lists.items():
        loss, accuracy, tolerance = book[name]
        if abs(losses[0] - loss) >= tolerance:
            for hint, (only, number) in known.items():
                near = only in (None, name) and abs(losses[0] - number) < 0.001
                expect(
                    not near,
                    f"{name}: the first loss, {losses[0]:.4f}, is that of {hint}"
                    " — seed "
                    f"42 gives {loss}",
                )
        numbers = f"{losses[0]:.4f}, and seed 42 gives {loss}"
        expect(
            abs(losses[0] - loss) < tolerance,
            f"{name}: the first epoch's loss is {numbers} — store what run returns",
        )
        numbers = f"{accuracies[0]:.2f}%, and seed 42 gives {accuracy}%"
        expect(
            abs(accuracies[0] - accuracy) < 0.6,
            f"{name}: the first epoch's accuracy is {numbers} on the test set — "
            "pass test_loader",
        )


@tool
def judge_count(count_parameters, model):
    """Stop if what was counted before, or tensors of other kinds, are counted wrong."""
    before, _ = call(count_parameters, model)
    after, _ = call(count_parameters, model.append(nn.Linear(10, 3)))
    hint = f"a layer of 33 parameters was added to a model of {before}, and now it has "
    expect(after == before + 33, f"{hint}{after} — count anew in each call")
    other = nn.Sequential(nn.Conv2d(1, 4, 3), nn.Linear(8, 8), nn.Linear(8, 8))
    other[2].weight = other[1].weight
    other.scale = nn.Parameter(torch.ones(3))
    count, _ = call(count_parameters, other)
    for number, said in (
        (187, "a weight that two layers share is counted twice — once: they learn one"),
        (91, "a convolution's weights have four dimensions — p.numel() multiplies all"),
        (120, "the model's own parameter is missing — model.parameters() has all"),
    ):
        expect(count != number, said)
    said = f"{count} is returned for a convolution (40), two layers that share a matrix"
    expect(count == 123, f"{said} (80), and a vector (3) — add up p.numel()")


workbench["make"] = None  # the learner's function, where a check has found it right
workbench["WIDTH_TURNS"] = turns("""
the widths are 128 and 64 whatever is asked for — pass the argument hidden_sizes
- model = new_model()
+ model = make([128, 64])

only the first width is used — pass all of hidden_sizes
- model = new_model()
+ model = make([16])

the widths are reversed — pass hidden_sizes as it is
- model = new_model()
+ model = make([12, 16])
""")
