def expect_run(run, choice, build, returns=("train_losses", "test_accuracies")):
    """Compare run(choice, train_loader, test_loader, num_epochs, seed) with the
    chapter's loops on a few images; `build()` makes the right model and optimizer.
    """
    train, test = probe(200, 32), probe(50, 25, first=1000)
    forwards = set()  # (batch size, training mode?, gradients recorded?)

    def spy(module, inputs):
        if isinstance(module, (nn.Linear, nn.Dropout)):
            forwards.add((len(inputs[0]), module.training, torch.is_grad_enabled()))

    def reference():
        torch.manual_seed(0)
        model, optimizer = build()
        loss_fn, losses, accuracies = nn.CrossEntropyLoss(), [], []
        for _ in range(2):
            losses.append(train_one_epoch(model, train, loss_fn, optimizer))
            accuracies.append(100 * evaluate(model, test, loss_fn)[1])
        return losses, accuracies

    def call(seed):
        answer = run(choice, train, test, num_epochs=2, seed=seed)
        expect(
            answer is not None,
            f"run returns nothing — end it with `return {', '.join(returns)}`",
        )
        expect(
            isinstance(answer, (tuple, list)) and len(answer) == len(returns),
            "run returns something else than it should — end it with "
            f"`return {', '.join(returns)}`",
        )
        lists = answer[-2:]
        expect(
            all(is_list(numbers) and not keeps_graph(numbers) for numbers in lists),
            "these are no lists of plain numbers — append one to both in every epoch",
        )
        return [np.array([float(number) for number in numbers]) for numbers in lists]

    hook = nn.modules.module.register_module_forward_pre_hook(spy)
    try:
        losses, accuracies = call(seed=0)
    finally:
        hook.remove()
    expect(
        {size for size, *_ in forwards} <= {32, 8, 25},
        "run trains or evaluates on other data than it was given — use its arguments "
        "train_loader and test_loader, nothing of that kind from outside",
    )
    expect(
        len(losses) == len(accuracies) == 2,
        f"{len(losses)} losses and {len(accuracies)} accuracies for num_epochs=2 — "
        "append once per epoch, and loop over range(num_epochs)",
    )
    expect(
        any(size == 25 for size, *_ in forwards),
        "the accuracy is read on the training set, which the model has seen — pass "
        "test_loader to evaluate()",
    )
    expected_losses, expected_accuracies = reference()
    expect(
        not np.allclose(losses, expected_accuracies, atol=1e-2),
        "the two lists are swapped — first the losses, then the accuracies",
    )
    expect(
        not any((size, False, True) in forwards for size in (32, 8)),
        "training runs in evaluation mode — call model.train() at the start of every "
        "epoch; evaluate() has switched it off",
    )
    again, _ = call(seed=0)
    expect(
        again[0] > 0.9 * losses[0],
        "the second run goes on from a model that was already trained — make the model "
        "and its optimizer inside run",
    )
    expect(
        np.allclose(again, losses, atol=1e-4),
        "two runs from the same seed differ, so no two runs can be compared — call "
        "torch.manual_seed(seed) first, before the model is made",
    )
    expect(
        not np.allclose(call(seed=1)[0], losses, atol=1e-4),
        "another seed changes nothing — use the argument `seed`, not a fixed number",
    )
    expect(
        not any(training for size, training, _ in forwards if size == 25),
        "the test images go through the model in training mode, where dropout is "
        "active — call model.eval() first, or use evaluate()",
    )
    expect(
        not any(recorded for size, _, recorded in forwards if size == 25),
        "evaluation records a graph — put it under torch.no_grad(), or use evaluate()",
    )
    expect(
        np.allclose(losses, expected_losses, atol=1e-3),
        "the training losses are not those of train_one_epoch — seed, make the model "
        "and its optimizer, then append what train_one_epoch returns",
    )
    expect(
        not np.allclose(100 * accuracies, expected_accuracies, atol=1e-2),
        "the accuracies are fractions — multiply them by 100",
    )
    expect(
        np.allclose(accuracies, expected_accuracies, atol=1e-2),
        "the accuracies are not those after each epoch — call evaluate() on "
        "test_loader after train_one_epoch, and take the second number it returns",
    )
