# What the self-checks of Exercises 30.3 and 30.7 compare with.
@tool
def validation_numbers(model, batches, loss_fn):
    """The mean loss, and what wrong turns make of it: [(hint, [number]), ...]."""
    with torch.no_grad():
        outputs = [(model(X), y) for X, y in batches]
    sizes = [len(y) for _, y in outputs]
    means = [loss_fn(*output).item() for output in outputs]
    plain = [nn.functional.cross_entropy(*output).item() for output in outputs]
    after = [loss_fn(logits.softmax(dim=1), y).item() for logits, y in outputs]
    guesses = [loss_fn(logits, logits.argmax(dim=1)).item() for logits, _ in outputs]
    right = [(logits.argmax(dim=1) == y).sum().item() for logits, y in outputs]
    mean, total = np.average(means, weights=sizes), sum(sizes)
    wrong = {
        "a mean of batch means, in which the last, small batch counts as much as the "
        "others — weight each batch by its size": np.mean(means),
        "a sum over all images — divide by their number": mean * total,
        "the sum of the batch means — multiply each by its batch size, and divide by "
        "the number of images": sum(means),
        "divided by the number of batches — divide by the number of images": mean
        * total
        / len(sizes),
        "the sum of the batch means, divided by the number of images — multiply each "
        "mean by its batch size first": sum(means) / total,
        "divided by the number of batches, too — divide by the number of images "
        "alone": mean / len(sizes),
        "the mean loss of the first batch alone — every batch counts: return after the "
        "loop": means[0],
        "the first batch's loss, divided by all images": means[0] * sizes[0] / total,
        "the mean loss of the last batch — add up over all of them": means[-1],
        "the sum of the last batch's losses, divided by all images — add up with += "
        "over all batches": means[-1] * sizes[-1] / total,
        "what batches of 64 would give — multiply by len(y)": 64 * sum(means) / total,
        "what batches of 32 would give — multiply by len(y)": 32 * sum(means) / total,
        "the loss of probabilities — no softmax: loss_fn takes raw logits": np.average(
            after, weights=sizes
        ),
        "the loss with the model's own answers as labels — pass y": np.average(
            guesses, weights=sizes
        ),
        "a cross-entropy of your own — use the argument loss_fn": np.average(
            plain, weights=sizes
        ),
        "the accuracy — return the loss": sum(right) / total,
        "the mean loss, rounded to 2 digits — return it as it is": round(mean, 2),
        "the mean loss, rounded to 3 digits — return it as it is": round(mean, 3),
        "the mean loss, rounded to 4 digits — return it as it is": round(mean, 4),
        "the median of the batch means — take the mean": np.median(means),
        "the square root of the mean loss — return it as it is": mean**0.5,
        "the negative of the mean loss — return it as it is": -mean,
    }
    return mean, [(f"what is returned is {hint}", [n]) for hint, n in wrong.items()]


# The validation loss takes the place of the accuracy in TRAINING and its wrong turns.
workbench["TRAINING"] = workbench["TRAINING"].replace(
    "    hits = [(model(X).argmax(dim=1) == y).float() for X, y in test]\n"
    "    accuracies.append(100 * torch.cat(hits).mean().item())\n",
    "    accuracies.append(validation_numbers(model, test, loss_fn)[0])\n",
)
workbench["FIT_TURNS"] = [
    turn
    for turn in workbench["EPOCH_TURNS"]
    if not any(word in turn[0] for word in ("accura", "test", "evaluate()"))
] + turns("""
the two lists are swapped — return the training losses first
- # the run ends
+ train_losses, accuracies = accuracies, train_losses

the validation loss is measured on train_loader — pass val_loader
-     accuracies.append(validation_numbers(model, test, loss_fn)[0])
+     accuracies.append(validation_numbers(model, batches, loss_fn)[0])

the model is trained on val_loader — pass train_loader to train_one_epoch
-     batches = train[epoch % len(train)]
+     batches = test

the model is trained on val_loader, too — it must not learn from these images
-     model.eval()
+     for X, y in test:
+         optimizer.zero_grad(); loss_fn(model(X), y).backward(); optimizer.step()
+     model.eval()

the validation loss is measured before the epoch — train first
-     model.train()
+     accuracies.append(validation_numbers(model.eval(), test, loss_fn)[0])
+     model.train()
-     accuracies.append(validation_numbers(model, test, loss_fn)[0])
+     pass

the training loss is measured after the epoch — append what train_one_epoch returns
-     batches = train[epoch % len(train)]
+     batches = train[2 * epoch % len(train)]
-     accuracies.append(validation_numbers(model, test, loss_fn)[0])
+     accuracies.append(validation_numbers(model, test, loss_fn)[0])
+     train_losses[-1] = validation_numbers(model, batches, loss_fn)[0]

both lists hold the training losses — append what validation_loss returns to the second
- # the run ends
+ accuracies = train_losses

both lists hold the validation losses — append what train_one_epoch returns to the first
- # the run ends
+ train_losses = accuracies

the loss has label smoothing — use nn.CrossEntropyLoss() as it is
-         loss = loss_fn(logits, y)
+         loss = nn.functional.cross_entropy(logits, y, label_smoothing=0.1)
-     accuracies.append(validation_numbers(model, test, loss_fn)[0])
+     smooth = nn.CrossEntropyLoss(label_smoothing=0.1)
+     accuracies.append(validation_numbers(model, test, smooth)[0])

the loss of a batch is a sum — use nn.CrossEntropyLoss() as it is, which takes the mean
-         loss = loss_fn(logits, y)
+         loss = nn.functional.cross_entropy(logits, y, reduction="sum")
-     accuracies.append(validation_numbers(model, test, loss_fn)[0])
+     of_sums = nn.CrossEntropyLoss(reduction="sum")
+     accuracies.append(validation_numbers(model, test, of_sums)[0])

the learning stops after one epoch — the loop has to go on to num_epochs
- # the run ends
+ train_losses, accuracies = train_losses[:1], accuracies[:1]
""")


@tool
def fit_losses(train, val):
    """Compare eight epochs with what seed 42 gives."""
    on_val = [0.1656, 0.1205, 0.1271, 0.0957, 0.1030, 0.0953, 0.0998, 0.1154]
    on_test = [0.1474, 0.1060, 0.1047, 0.0887, 0.0968, 0.0825, 0.0831, 0.0980]
    on_train = [0.1349, 0.0821, 0.0718, 0.0461, 0.0399, 0.0305, 0.0240, 0.0259]
    swapped = abs(train[0] - 0.1656) < 0.008 and abs(val[0] - 0.2883) < 0.002
    expect(not swapped, "the lists are swapped — fit returns the training losses first")
    expect(
        not close(train, val),
        "both lists are the same — store the two that fit returns",
    )
    expect(
        abs(train[0] - 0.28834) < 0.0002,  # on every processor tried
        f"train_losses begins with {train[0]:.4f}, and seed 42 gives 0.2883 — call fit "
        "with your loaders and seed 42",
    )
    known = {"test set": on_test, "training part": on_train, "validation part": on_val}
    hint = "val_losses only rise, as if sorted — keep the order of the epochs"
    expect(val.tolist() != sorted(val), hint)
    near = min(known, key=lambda name: np.abs(val - known[name]).mean())
    expect(
        near == "validation part",
        f"val_losses are closer to the losses on the {near} than to those on the "
        "validation part — pass val_loader to fit",
    )
    expect(
        abs(val[0] - 0.1656) < 0.008,
        f"val_losses begins with {val[0]:.4f}; seed 42 gives 0.166 — pass val_loader",
    )
