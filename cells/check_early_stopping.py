# What the self-checks of early stopping compare with.
# Validation losses by epoch, the largest number of epochs, and the patience.
workbench["SCRIPTS"] = [
    ([5, 4, 3.99993896484375, 6, 7, 2, 1, 0.5], 8, 2),
    ([5, 4, 6, 3, 7, 8, 9, 1], 8, 2),
    ([5, 4, 3, 2, 6, 7, 1, 1], 4, 2),
    ([5, 3, 4, 1, 1, 1, 1, 1], 3, 2),
    ([5, 4, 4, 4, 6, 3, 1, 2], 8, 2),
    ([5, 3, 4, 3.5, 3.25, 3.125, 3.0625, 7], 8, 3),
    ([3, 4, 5, 6, 1, 7, 8, 2], 8, 1),
    ([5, 4, 3.5, 6, 7, 8, 6.5, 9], 8, 4),
]
# What comes of each: first what is right, then what known wrong turns give.
workbench["OUTCOMES"] = {
    "epochs trained": """
5 6 4 3 4 5 2 7
8 7 4 3 5 6 3 8  it waits one epoch too long — after `patience` epochs it stops
4 3 4 3 3 4 2 6  it stops one epoch too early — `patience` epochs have to pass
5 6 4 3 8 5 2 7  a loss equal to the lowest counts as lower — it is not: use <
5 6 4 3 4 8 2 8  each loss is compared with the one before — compare with the lowest
5 5 4 3 4 5 2 7  the count goes on after a lower loss — it begins again from 0 there
8 8 4 3 8 8 8 8  it never stops early — count the epochs without a lower loss
4 3 4 3 3 3 2 4  it stops at the first rise — wait `patience` epochs
5 6 4 3 4 4 3 5  the patience is 2 whatever is asked for — use the argument
8 7 4 3 5 5 4 6  the patience is 3 whatever is asked for — use the argument
5 6 5 4 4 5 2 7  it trains one epoch more than max_epochs — range(max_epochs)
5 6 3 2 4 5 2 7  it trains one epoch less than max_epochs — range(max_epochs)
5 6 6 6 4 5 2 7  max_epochs is not looked at — it ends the training, too
2 2 2 2 2 3 1 4  no loss is ever seen as lower — begin with one that any loss is below
3 8 3 3 3 4 5 8  the highest loss is taken for the best — the lowest is""",
    "as best_epoch": """
3 4 4 2 2 2 1 3
2 3 3 1 1 1 0 2  best_epoch is counted from 0 — count from 1
5 6 4 3 4 5 2 7  best_epoch is the last epoch trained — the one of the lowest loss
3 4 4 2 4 2 1 3  of equal losses best_epoch is the last — the first was not beaten
3.99993896484375 3 2 3 4 3 3 3.5  best_epoch is the lowest loss — return its epoch""",
    "in the model, the weights of epoch": """
3 4 4 2 2 2 1 3
5 6 4 3 4 5 2 7  it has its last weights — load a copy of the best, made in time
3 4 4 3 2 2 1 3  they are loaded only when it stops early — and at max_epochs?
5 6 4 2 4 5 2 7  they are not loaded when it stops early — before every return
2 3 3 1 1 1 0 2  they are those from before the best epoch — copy after training
4 5 4 3 3 3 2 4  they are those of the epoch after the best — copy sooner
3 4 4 2 4 2 1 3  of equal losses the last is kept — the first was not beaten
0 0 0 0 0 0 0 0  they are those it began with — copy after a lower loss""",
}


@tool
def scripted(losses):
    """A model that counts its epochs, and a loss_fn that follows a script."""

    class Epochs(nn.Module):
        def __init__(self):
            super().__init__()
            self.weight = nn.Parameter(torch.zeros(()))
            self.register_buffer("passes", torch.zeros(()))

        def forward(self, X):
            self.passes += self.training
            logits = self.weight * torch.ones(len(X), 10, device=X.device)
            logits[:, min(round(self.weight.item()), 9)] += 0.25  # one digit for all
            return logits

    def loss_fn(logits, y):
        if logits.requires_grad:
            return -logits[0, 0]  # one step of SGD at 1.0 adds 1
        epochs = round(logits[0, 0].item())
        text = "it trains on and on, past max_epochs — and past 20 epochs"
        expect(epochs < 20, text)
        return torch.tensor((0.0625, *losses, *[0.25] * 20)[epochs])

    model = Epochs().to(device)
    return model, loss_fn, optim.SGD(model.parameters(), lr=1.0)


@tool
def one_fit(fit, losses, max_epochs, patience, fall=False):
    """What fit does with one script: epochs trained, best_epoch, weights at the end.
    Meanwhile the accuracies rise, or fall.
    """
    model, loss_fn, optimizer = scripted(losses)
    y = train_data.tensors[1][1000:2000]  # no 0, one 1, two 2s, ...: accuracies rise
    counts = range(9, -1, -1) if fall else range(10)
    chosen = [(y == n).nonzero()[:count, 0] + 1000 for n, count in enumerate(counts)]
    chosen = torch.cat(chosen)
    val_loader = DataLoader(TensorDataset(*train_data[chosen]), batch_size=45)
    steps = []
    optimizer.register_step_post_hook(lambda *_: steps.append(1))
    rest = val_loader, loss_fn, optimizer, max_epochs, patience
    result, log = call(fit, model, probe(32), *rest)
    is_two = isinstance(result, (tuple, list)) and len(result) == 2
    hint = "return best_epoch and the list of validation losses"
    expect(is_two, f"fit returns {kind(result)} — {hint}")
    swapped = isinstance(result[1], Real) and np.iterable(result[0])
    expect(not swapped, f"the two are swapped — {hint}, in this order")
    best, vals = result[0], plain_numbers(result[1], "the list of validation losses")
    passes = [event[1:4] for event in log if event[0] == "forward"]
    trained = sum(recorded for images, _, recorded in passes if max(images) < 1000)
    measured = [event for event in passes if min(event[0]) >= 1000]
    learns = any(recorded for *_, recorded in measured)
    expect(not learns, "the model learns from val_loader — evaluate on it, no more")
    hint = "no image of val_loader passes through the model — evaluate on val_loader"
    expect(
        trained and measured, hint if trained else "the model is never trained — fit"
    )
    hint = "the optimizer passed in never makes a step — pass it to train_one_epoch"
    expect(steps, hint)
    n = len(vals)
    choose(
        vals,
        losses[:n],
        (
            "these are accuracies — evaluate returns the loss first",
            np.arange(1, n + 1) / 45,
        ),
        ("these are training losses — evaluate on val_loader", -np.arange(float(n))),
        ("the loss is measured before the epoch — train first", [0.0625, *losses][:n]),
    )
    is_number = isinstance(best, Real) and not isinstance(best, bool)
    expect(is_number, f"best_epoch is {kind(best)} — return a number")
    weight, buffer = model.weight.item(), model.passes.item()
    return trained, best, weight, buffer, vals


@tool
def judge_fit(fit):
    """Stop with the hint of what fit does wrong, one thing after another."""
    *found, buffers, vals = zip(*(one_fit(fit, *script) for script in SCRIPTS))
    for (what, table), numbers in zip(OUTCOMES.items(), found):
        rows = [line.partition("  ")[::2] for line in table.strip().splitlines()]
        rows = [(hint, [*map(float, row.split())]) for row, hint in rows]
        right, wrong = rows[0][1], rows[1:]
        wrong = [(hint.strip(), row) for hint, row in wrong]
        in_model = "in the model: " * ("model" in what)
        choose(numbers, right, *[(in_model + hint, row) for hint, row in wrong])
        for number, value, (losses, most, patience) in zip(numbers, right, SCRIPTS):
            said = ", ".join(f"{loss:g}" for loss in losses[:most])
            text = f"validation losses of {said}, patience {patience}, max_epochs "
            text = f"{text}{most}: {what} {number:g}, where {value:g} is right"
            expect(number == value, f"{text} — go through it by hand")
    _, best, *_ = one_fit(fit, *SCRIPTS[4], fall=True)
    hint = "of two equal losses, that with the lower accuracy counts as better"
    expect(best == 2, f"{hint} — compare the losses alone")
    for buffer, weight in zip(buffers, found[2]):
        hint = (
            "the best weights are back, but not the buffers — keep all of state_dict()"
        )
        expect(buffer == weight, hint)
    for numbers, trained, best, script in zip(vals, *found[:2], SCRIPTS):
        right = script[0][:trained]
        until = "the losses end with the best epoch — keep one for each epoch trained"
        said = f"the losses are {numbers.tolist()}, and {right} were measured"
        is_right = choose(numbers, right, (until, right[:best]))
        expect(is_right, f"{said} — all of them")


@tool
def three_of(result):
    """What train_and_test returns: a number, an array, a number."""
    hint = "return best_epoch, val_losses, and the test accuracy"
    is_list = isinstance(result, (tuple, list))
    size = f" of {plural(len(result), 'thing')}" if is_list else ""
    is_three = is_list and len(result) == 3
    expect(is_three, f"train_and_test returns {kind(result)}{size} — {hint}")
    best, vals, accuracy = result
    for number in (best, accuracy):
        is_plain = isinstance(number, Real) and not isinstance(number, bool)
        said = ", ".join(map(kind, result))
        expect(is_plain, f"train_and_test returns {said} — {hint}, in this order")
    return best, plain_numbers(vals, "the list of validation losses"), accuracy


@tool
def test_numbers(accuracies, test, **settings):
    """Accuracies in percent on `test`, after 0 epochs, 1, 2, ... of TRAINING."""
    found = []
    for epochs in range(len(accuracies) + 1):
        model = simulate((), **settings, test=test, num_epochs=epochs)["model"].eval()
        with torch.no_grad():
            hits = [(model(X).argmax(dim=1) == y).float() for X, y in test]
        found.append(100 * torch.cat(hits).mean().item())
    return found


workbench["FIRST_LOSSES"] = {  # of the book's three loaders, in two epochs
    "seed 42 on val_loader": (0.3473, 0.2871),
    "seed 43 on val_loader": (0.3563, 0.3302),
    "seed 44 on val_loader": (0.3566, 0.3127),
    "seed 42 on test_loader": (0.3614, 0.3073),
    "seed 43 on test_loader": (0.3730, 0.3532),
    "seed 44 on test_loader": (0.3809, 0.3219),
    "seed 42 on train_loader": (0.3149, 0.2247),
    "seed 43 on train_loader": (0.3246, 0.2364),
    "seed 44 on train_loader": (0.3271, 0.2363),
}
