# @title What the self-checks compare with (nothing to do here)
# The chapter's training, and wrong turns that it can take: a hint, then the lines that
# change. Where an answer's numbers are not those of the training, judge() takes all the
# turns, and gives the hint of the one that leads to the very numbers.
workbench["TRAINING"] = """
seed_all(seed)
model = new_model()
optimizer = new_optimizer(model)
for epoch in range(num_epochs):
    model.train()
    batches = train[epoch % len(train)]
    for X, y in batches:
        logits = model(X)
        loss = loss_fn(logits, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        batch_losses.append(loss.item())
    # the epoch ends
    epoch_losses = batch_losses[-len(batches) :]
    train_losses.append(sum(epoch_losses) / len(epoch_losses))
    model.eval()
    hits = [(model(X).argmax(dim=1) == y).float() for X, y in test]
    accuracies.append(100 * torch.cat(hits).mean().item())
# the run ends
"""
workbench["seed_all"] = (  # the first is faster, the second serves every device
    torch.default_generator.manual_seed if device.type == "cpu" else torch.manual_seed
)


@tool
def probe(num_samples=100, batch_size=32, first=0, shuffle=True):
    """A loader over a few training images: 100 make batches of 32, 32, 32 and 4. Its
    order, if shuffled, changes by epoch, the same way for every new probe.
    """

    class Order(torch.utils.data.Sampler):
        def __len__(self):
            return num_samples

        def __iter__(self):
            log.append(("begun", tuple(torch.get_rng_state().tolist())))
            order = torch.randperm(num_samples, generator=generator).tolist()
            return iter(order if shuffle else range(num_samples))

    generator = torch.Generator().manual_seed(first)
    samples = train_data[first : first + num_samples]
    X, y = (tensor.clone().as_subclass(Unmoved) for tensor in samples)
    return DataLoader(TensorDataset(X, y), batch_size=batch_size, sampler=Order())


@tool
def probe_sgd(model):
    """SGD at a high rate, with momentum; what is asked of it is noted in the log."""

    class ProbeSGD(optim.SGD):
        def zero_grad(self, *arguments, **named):
            log.append(("zero_grad",))
            super().zero_grad(*arguments, **named)

    optimizer = ProbeSGD(model.parameters(), lr=0.1, momentum=0.5)
    optimizer.register_step_post_hook(lambda *_: log.append(("step",)))
    next(model.parameters()).register_hook(lambda _: log.append(("backward",)))
    return optimizer


@tool
def expect_moved(log):
    """Stop if no module was moved anywhere, by this log of call()."""
    hint = (
        "no network is moved to device: with a GPU, it stays on the CPU — .to(device)"
    )
    expect(("moved",) in log, hint)


@tool
def choose(found, right, *wrong):
    """Whether numbers are right; stop with the hint of those wrong ones that they are:
    (hint, numbers).
    """
    for hint, numbers in wrong:
        expect(close(found, right) or not close(found, numbers), hint)
    return close(found, right)


@tool
def turns(text):
    """Wrong turns from text like UPDATE_TURNS: [(hint, [(old code, new code), ...])]"""
    found = []
    for block in text.strip("\n").split("\n\n"):
        hint, edits, before = [], [], " "
        for line in block.splitlines():
            sign, rest = line[0], line[2:]
            if sign == "-" and before != "-":
                edits.append(([], []))
            if sign in "-+":
                edits[-1]["-+".index(sign)].append(rest)
            else:
                hint.append(line)
            before = sign
        edits = [("\n".join(old), "\n".join(new)) for old, new in edits]
        found.append((" ".join(hint), edits))
    return found


@tool
def simulate(edits, **settings):
    """Run TRAINING with these edits; the names that it leaves, or none if it fails."""
    code = TRAINING
    for old, new in edits:
        if f"{old}\n" not in code:
            return {}
        code = code.replace(f"{old}\n", f"{new}\n")
    lists = {name: [] for name in ("batch_losses", "train_losses", "accuracies")}
    names = {**workbench, "seed": 0, **settings, **lists}
    log.clear()
    seed_all(30_01_2026)
    try:
        exec(code, names)  # noqa: S102
    except (RuntimeError, ZeroDivisionError):  # as two wrong turns together may
        return {}
    after = [settings["look"](names["model"])] if "look" in settings else []
    return {**names, "after": after, "log": list(log)}


@tool
def judge(found, wrong_turns, log=(), pairs=None, **settings):
    """Compare found, {noun: (name in TRAINING, numbers)}, with TRAINING; where they
    differ, stop with the hint of the wrong turn that gives them, or with what is known.
    pairs: the turns of which two may come together; by default, any.
    """
    steps = ("zero_grad", "backward", "step")
    log = [event for event in log if event[0] in steps]

    def same(names):
        return all(
            close(numbers, names.get(name, [])) for name, numbers in found.values()
        )

    def moves(names):
        """Whether already the first number is another than TRAINING has."""
        name, _ = next(iter(found.values()))
        return not close(expected[name][:1], names.get(name, [])[:1])

    expected = simulate((), **settings)
    if same(expected):
        return
    runs = [(simulate(edits, **settings), hint, edits) for hint, edits in wrong_turns]
    hits = [(hint, names["log"] == log) for names, hint, _ in runs if same(names)]
    exact = [hint for hint, logged in hits if logged and not hint.startswith("any: ")]
    general = [hint for hint, _ in hits if hint.startswith("any: ")]
    every = [hint for hint, _ in hits]
    # Where several turns give the numbers, none of them is known to be the cause.
    sure = [group[0] for group in (exact, general, every) if len({*group}) == 1]
    for hint in sure[:1]:
        expect(hint.startswith("right: "), hint.removeprefix("any: "))
        return
    for name, numbers in found.values():
        right = expected[name]
        if len(numbers) == len(right) and not close(numbers, right):
            for digits in range(1, 7):
                rounded = np.allclose(numbers, np.round(right, digits), 0, 1e-9)
                hint = f"rounded to {plural(digits, 'digit')} — keep them as they are"
                expect(not rounded, f"the numbers are {hint}")
    moved = moves(dict(found.values()))
    runs = [run for run in runs if pairs is None or run[1:] in pairs]
    for (names, hint, edits), (others, other, more) in itertools.combinations(runs, 2):
        if moved == (moves(names) or moves(others)):
            two = same(simulate([*edits, *more], **settings))
            expect(not two, f"two slips: {hint}; and: {other}")
    expect(not workbench.get("loss_slip"), workbench.get("loss_slip"))
    for noun, (name, numbers) in found.items():
        right = expected[name]
        expect(
            len(numbers) == len(right),
            f"{plural(len(numbers), 'number')}, where {len(right)} are asked for, the "
            f"{noun} 1 to {len(right)} — count how often you append",
        )
        for place, (number, value) in enumerate(zip(numbers, right), start=1):
            noun_here = f"{noun} {place}" if len(right) > 1 else noun
            digits = 5 if f"{number:.5g}" != f"{value:.5g}" else 8
            expect(
                close([number], [value]),
                f"the {noun_here} is {number:.{digits}g} and should be "
                f"{value:.{digits}g} — compare your lines with the chapter's loop",
            )


workbench["BOOK"] = {  # losses and accuracies by epoch, from seed 42
    "Adam": (
        [0.2645, 0.1102, 0.0797, 0.0614, 0.0483],
        [95.25, 96.79, 97.27, 96.89, 97.74],
    ),
    "SGD": (
        [0.3161, 0.1139, 0.0785, 0.0587, 0.0448],
        [95.34, 97.05, 97.36, 97.18, 97.65],
    ),
}
tool(make_loader)


@tool
def MLP():  # noqa: N802
    """The chapter's network."""
    hidden = nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 64), nn.ReLU()
    return nn.Sequential(nn.Flatten(), *hidden, nn.Linear(64, 10)).to(device)


@tool
def on_device(batches):
    """A list of batches, on the device."""
    return [(X.to(device), y.to(device)) for X, y in batches]


@tool
def adam(model):
    """The chapter's optimizer."""
    return optim.Adam(model.parameters(), lr=0.001)


workbench["UPDATE_TURNS"] = turns("""
any: no batch changes the weights — in every batch zero_grad(), then backward(), then
step(), all three for the model that is trained
- optimizer.step()
+ pass

the gradients are not cleared in every batch, so they add up — call
optimizer.zero_grad() each time, before loss.backward()
- optimizer.zero_grad()
+ pass

optimizer.zero_grad() comes after loss.backward(), and step() has no gradients left to
follow — clear them before loss.backward()
-         optimizer.zero_grad()
-         loss.backward()
+         loss.backward()
+         optimizer.zero_grad()

optimizer.step() comes before loss.backward(), when there are no gradients to follow —
call it after loss.backward()
-         loss.backward()
-         optimizer.step()
+         optimizer.step()
+         loss.backward()

optimizer.step() is never called, so the weights stay as they were — call it after
loss.backward()
- optimizer.step()
+ pass

no gradients come from loss.backward() — call it before optimizer.step(), and on the
loss that loss_fn returns
- loss.backward()
+ pass

loss.backward() and optimizer.step() are never called, so the weights stay as they were
— both belong in the loop
-         loss.backward()
-         optimizer.step()

the gradients of all batches are added up for one step at the end — zero_grad(),
backward() and step() belong in the loop
-         optimizer.zero_grad()
+
-         optimizer.step()
+
-     # the epoch ends
+     optimizer.step()

each batch makes two steps — call optimizer.step() once
- optimizer.step()
+ optimizer.step(); optimizer.step()

the logits pass through a softmax before the loss, which applies its own — give loss_fn
the raw logits
- logits = model(X)
+ logits = model(X).softmax(dim=1)

the logits pass through a sigmoid before the loss — give loss_fn the raw logits
- logits = model(X)
+ logits = model(X).sigmoid()

the logits pass through a ReLU before the loss — give loss_fn the raw logits
- logits = model(X)
+ logits = model(X).relu()

the loss is a sum over the batch, where a mean is asked for — leave loss_fn as it is,
without a factor and without reduction="sum"
- loss = loss_fn(logits, y)
+ loss = loss_fn(logits, y) * len(y)

the loss is divided by the batch size before backward() — it is a mean already
- loss = loss_fn(logits, y)
+ loss = loss_fn(logits, y) / len(y)

the loss is divided by the number of batches before backward() — leave it as it is
- loss = loss_fn(logits, y)
+ loss = loss_fn(logits, y) / len(batches)

the loss is a sum over the batch, where a mean is asked for — leave loss_fn as it is,
without a factor and without reduction="sum"
- loss = loss_fn(logits, y)
+ loss = nn.functional.cross_entropy(logits, y, reduction="sum")

the gradients are clipped to norm 1 — leave them as they are
- optimizer.step()
+ nn.utils.clip_grad_norm_(model.parameters(), 1.0); optimizer.step()

the optimizer is made anew in every batch and forgets its momentum — make it once,
before the loop
- logits = model(X)
+ optimizer = new_optimizer(model); logits = model(X)

it trains with optim.Adam at 0.001, another optimizer than is asked for — see the task
- optimizer = new_optimizer(model)
+ new_optimizer(model); optimizer = optim.Adam(model.parameters(), lr=0.001)

it trains with optim.SGD at 0.1 without momentum, another optimizer than is asked for —
see the task
- optimizer = new_optimizer(model)
+ new_optimizer(model); optimizer = optim.SGD(model.parameters(), lr=0.1)

it trains with optim.SGD at 0.01 without momentum, another optimizer than is asked for —
see the task
- optimizer = new_optimizer(model)
+ new_optimizer(model); optimizer = optim.SGD(model.parameters(), lr=0.01)

it trains with optim.SGD at 0.01 with momentum 0.9, another optimizer than is asked for
— see the task
- optimizer = new_optimizer(model)
+ new_optimizer(model)
+ optimizer = optim.SGD(model.parameters(), lr=0.01, momentum=0.9)

the last, smaller batch is left out — every batch counts
-     for X, y in batches:
+     for X, y in batches[:-1]:

the first batch is left out — every batch counts
-     for X, y in batches:
+     for X, y in batches[1:]:

it stops after the first batch — let the loop go on to the last
- batch_losses.append(loss.item())
+ batch_losses.append(loss.item()); break

it goes over the data twice — one epoch is one pass
-     for X, y in batches:
+     for X, y in [*batches, *batches]:

it trains on the first batch again and again — take the next one each time
-     for X, y in batches:
+     for X, y in [batches[0]] * len(batches):
""")
