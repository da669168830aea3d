# Wrong turns of a function that trains for some epochs, and its check.
workbench["EPOCH_TURNS"] = turns("""
right: the mean over samples in place of the mean over batches
-     train_losses.append(sum(epoch_losses) / len(epoch_losses))
+     sizes = [len(y) for _, y in batches]
+     train_losses.append(np.dot(epoch_losses, sizes) / sum(sizes))

no seed is set before the model is made, so its weights differ from run to run — call
torch.manual_seed(seed) first
- seed_all(seed)
+ pass

the seed is 42 whatever is asked for — use the argument `seed`
- seed_all(seed)
+ seed_all(42)

the two lists are swapped — first the losses, then the accuracies
- # the run ends
+ train_losses, accuracies = accuracies, train_losses

the accuracies are fractions — multiply them by 100
- # the run ends
+ accuracies = [accuracy / 100 for accuracy in accuracies]

right: the training set is passed once more in each epoch, to look at it
-     batches = train[epoch % len(train)]
+     batches = train[2 * epoch % len(train)]

the accuracy is read on train_loader, whose images the model has seen — pass test_loader
-     batches = train[epoch % len(train)]
+     batches = train[2 * epoch % len(train)]
-     hits = [(model(X).argmax(dim=1) == y).float() for X, y in test]
+     hits = [(model(X).argmax(dim=1) == y).float() for X, y in batches]

the accuracies count right answers — divide by the number of images, times 100
-     accuracies.append(100 * torch.cat(hits).mean().item())
+     accuracies.append(torch.cat(hits).sum().item())

the test loss stands where the accuracy should — evaluate() returns the loss first, then
the accuracy
-     accuracies.append(100 * torch.cat(hits).mean().item())
+     sums = [loss_fn(model(X), y).item() * len(y) for X, y in test]
+     accuracies.append(sum(sums) / sum(len(y) for _, y in test))

the accuracy is read before the epoch, not after it — train first, then evaluate
-     model.train()
+     model.eval()
+     hits = [(model(X).argmax(dim=1) == y).float() for X, y in test]
+     accuracies.append(100 * torch.cat(hits).mean().item())
+     model.train()
- # the run ends
+     accuracies.pop()

it always trains five epochs — loop over range(num_epochs)
- for epoch in range(num_epochs):
+ for epoch in range(5):

the optimizer holds the parameters of another model, so the one that is trained never
changes — call make_optimizer(model)
- optimizer = new_optimizer(model)
+ optimizer = new_optimizer(new_model())

the optimizer is made anew in every epoch and forgets its momentum — make it before the
loop
-     model.train()
+     optimizer = new_optimizer(model)

the training losses are sums over the batches — divide by their number
-     train_losses.append(sum(epoch_losses) / len(epoch_losses))
+     train_losses.append(sum(epoch_losses))

the list of losses has one for each batch — average them, one number per epoch
- # the run ends
+ train_losses = batch_losses

the seed is 0 whatever is asked for — use the argument `seed`
- seed_all(seed)
+ seed_all(0)

both lists hold the losses — append the accuracies to the second
- # the run ends
+ accuracies = train_losses

the accuracies are error rates — take the share of right answers
- # the run ends
+ accuracies = [100 - accuracy for accuracy in accuracies]

the number of right answers is divided by 10,000, whatever test_loader holds — divide by
the number of its images
-     accuracies.append(100 * torch.cat(hits).mean().item())
+     accuracies.append(100 * torch.cat(hits).sum().item() / 10_000)

each accuracy is the best one so far — append that of the epoch
- # the run ends
+ accuracies = [*itertools.accumulate(accuracies, max)]

the accuracies are cut to whole percents — keep them as they are
- # the run ends
+ accuracies = [int(accuracy) for accuracy in accuracies]

the accuracies are rounded — keep them as they are
- # the run ends
+ accuracies = [round(accuracy) for accuracy in accuracies]

the accuracies are rounded to one digit — keep them as they are
- # the run ends
+ accuracies = [round(accuracy, 1) for accuracy in accuracies]

the accuracies are rounded to two digits — keep them as they are
- # the run ends
+ accuracies = [round(accuracy, 2) for accuracy in accuracies]

the accuracy is a mean over batches, in which the smaller last one counts too much —
count right answers over all images
-     accuracies.append(100 * torch.cat(hits).mean().item())
+     accuracies.append(100 * np.mean([hit.mean().item() for hit in hits]))

the accuracy is that of the last test batch alone — count over all batches
-     accuracies.append(100 * torch.cat(hits).mean().item())
+     accuracies.append(100 * hits[-1].mean().item())

the accuracy is that of the first test batch alone — count over all batches
-     accuracies.append(100 * torch.cat(hits).mean().item())
+     accuracies.append(100 * hits[0].mean().item())

100 times the test loss stands where the accuracy should — evaluate() returns the loss
first, then the accuracy
-     accuracies.append(100 * torch.cat(hits).mean().item())
+     sums = [loss_fn(model(X), y).item() * len(y) for X, y in test]
+     accuracies.append(100 * sum(sums) / sum(len(y) for _, y in test))

the test loss stands where the training loss should — append what train_one_epoch
returns
- # the run ends
+     sums = [loss_fn(model(X), y).item() * len(y) for X, y in test]
+     train_losses[-1] = sum(sums) / sum(len(y) for _, y in test)

the training loss is read after the epoch, with evaluate() — append what train_one_epoch
returns
-     batches = train[epoch % len(train)]
+     batches = train[2 * epoch % len(train)]
- # the run ends
+     sums = [loss_fn(model(X), y).item() * len(y) for X, y in batches]
+     train_losses[-1] = sum(sums) / sum(len(y) for _, y in batches)

the training loss is that of the last batch — average over all of the epoch
-     train_losses.append(sum(epoch_losses) / len(epoch_losses))
+     train_losses.append(epoch_losses[-1])

each training loss is averaged over all epochs so far — begin anew in every epoch
-     train_losses.append(sum(epoch_losses) / len(epoch_losses))
+     train_losses.append(sum(batch_losses) / len(batch_losses))

the training losses are rounded to two digits — keep them as they are
- # the run ends
+ train_losses = [round(loss, 2) for loss in train_losses]

the model is made anew in every epoch, but the optimizer holds the first one's
parameters — make both before the loop
-     model.train()
+     model = model if epoch == 0 else new_model()

model and optimizer are made anew in every epoch — make both before the loop
-     model.train()
+     if epoch: model = new_model(); optimizer = new_optimizer(model)

the seed is set in every epoch and the model made anew — seed, model and optimizer come
once, before the loop
-     model.train()
+     seed_all(seed); model = new_model(); optimizer = new_optimizer(model)

it trains one epoch too many — loop over range(num_epochs)
- for epoch in range(num_epochs):
+ for epoch in range(num_epochs + 1):

one epoch is trained, where num_epochs is 3 — loop over range(num_epochs), and return
after the loop
- for epoch in range(num_epochs):
+ for epoch in range(1):

only the last epoch's numbers are returned — append in every epoch
- # the run ends
+ train_losses, accuracies = train_losses[-1:], accuracies[-1:]

each epoch goes over the data twice — once is one epoch
-     batches = train[epoch % len(train)]
+     batches = train[2 * epoch % len(train)] + train[(2 * epoch + 1) % len(train)]

each epoch goes over the data twice, the first time unrecorded — once is one epoch
-     batches = train[epoch % len(train)]
+     batches = train[2 * epoch % len(train)] + train[(2 * epoch + 1) % len(train)]
-     # the epoch ends
+     batches = train[0]

it trains on test_loader — train on train_loader
-     batches = train[epoch % len(train)]
+     batches = test

the two loaders are swapped — train on train_loader, and evaluate on test_loader
-     batches = train[epoch % len(train)]
+     batches, evaluated = test, train[0]
-     hits = [(model(X).argmax(dim=1) == y).float() for X, y in test]
+     hits = [(model(X).argmax(dim=1) == y).float() for X, y in evaluated]

it ends with epoch 2 of 3, in which the accuracy falls — go on to num_epochs
-     accuracies.append(100 * torch.cat(hits).mean().item())
+     accuracies.append(100 * torch.cat(hits).mean().item())
+     if accuracies[-1] < max(accuracies): break

it ends with epoch 1 of 3, before the accuracy falls — go on to num_epochs
-     accuracies.append(100 * torch.cat(hits).mean().item())
+     accuracies.append(100 * torch.cat(hits).mean().item())
+     if accuracies[-1] < max(accuracies): accuracies.pop(); train_losses.pop(); break

each list holds the loss and the accuracy of one epoch — return all the losses, then all
the accuracies
- # the run ends
+ train_losses, accuracies = map(list, [*zip(train_losses, accuracies)][:2])
""")


@tool
def expect_seeded(log, name):
    """Stop if the batches of the function `name`, of whose call() this is the log, do
    not come from the seed.
    """
    begun = [event for event in log if event[0] == "begun"]
    unseeded = torch.Generator().manual_seed(30_01_2026)  # as call() leaves it
    torch.empty((), dtype=torch.int64).random_(generator=unseeded)  # and a loader
    expect(
        begun[:1] != [("begun", tuple(unseeded.get_state().tolist()))],
        f"when the first epoch begins, the random generator is as it was before {name},"
        f" so the seed does not choose the batches — set it for all of it",
    )


@tool
def check_epochs(run, choice, new_model, new_optimizer, lists=2):
    """Compare run(choice, train_loader, test_loader, num_epochs, seed): TRAINING."""
    loader, test_loader = probe(100), probe(37, 16, 1000, False)
    settings = {
        "train": [on_device(loader) for _ in range(6)],
        "test": on_device(test_loader),
        "new_model": new_model,
        "new_optimizer": new_optimizer,
        "loss_fn": nn.CrossEntropyLoss(),
        "num_epochs": 3,
    }
    for seed in range(7, 42):  # one from which the accuracy falls
        settings["seed"] = seed
        first, second, _ = simulate((), **settings)["accuracies"]
        if second < first:
            break

    def answer(num_epochs=3, seed=seed):
        loaders = probe(100), probe(37, 16, 1000, False)
        result, log = call(run, choice, *loaders, num_epochs, seed)
        said = f"run returns {kind(result)}"
        if isinstance(result, (tuple, list)):
            said += f" of {plural(len(result), 'thing')}"
        is_tuple = isinstance(result, (tuple, list)) and len(result) == lists
        expect(is_tuple, f"{said} — return what the docstring says, {lists} in number")
        losses = plain_numbers(result[-2], "the list of training losses")
        accuracies = plain_numbers(result[-1], "the list of accuracies")
        hint = "train on train_loader, in every call, and keep no results"
        passes = any(event[0] == "forward" for event in log)
        expect(passes, f"no model sees an image — {hint}")
        return losses, accuracies, log

    losses, accuracies, log = answer()
    begun = [event for event in log if event[0] == "begun"]
    expect(
        len({*begun}) == len(begun) or ("seed",) not in log,
        "the seed is set again in every epoch, so a shuffled loader gives the same "
        "batches every time — set it once, before the model is made",
    )
    expect_seeded(log, "run")
    seen = [event for event in log if event[0] == "forward"]
    train, test = {*range(100)}, {*range(1000, 1037)}
    expect(
        {i for event in seen for i in event[1]} <= train | test,
        "models see images that are in neither of the loaders passed in — use the "
        "arguments train_loader and test_loader, and their images as they are",
    )
    losses_again, accuracies_again, log_again = answer()
    seen_again = {event[-1] for event in log_again if event[0] == "forward"}
    expect(
        not seen_again & {event[-1] for event in seen},
        "two runs train the same model, the second goes on from the first — make the "
        "model inside run",
    )
    found = {
        "training loss of epoch": ("train_losses", losses),
        "accuracy after epoch": ("accuracies", accuracies),
    }
    judge(found, EPOCH_TURNS + UPDATE_TURNS, log, pairs=EPOCH_TURNS[:14], **settings)
    expect(
        close(losses, losses_again) and close(accuracies, accuracies_again),
        "a second run from the same seed gives other numbers — make all that it uses "
        "inside run: model, optimizer and lists",
    )
    (loss, *_), *_ = answer(1, 0)
    settings |= {"num_epochs": 1, "seed": 0}
    hint = "seed 0 is not set — 0 is a seed, too, though `if seed:` takes it for none"
    means = []
    for mean in ((), EPOCH_TURNS[0][1]):  # over batches, or over samples
        unseeded = [*mean, ("seed_all(seed)", "pass")]
        means.append(simulate(mean, **settings)["train_losses"])
        wrong = hint, simulate(unseeded, **settings)["train_losses"]
        choose([loss], means[-1], wrong)
    expect(
        any(close([loss], mean) for mean in means),
        f"from seed 0 the first loss is {loss:.4f} and should be {means[0][0]:.4f} — "
        "use whatever seed is passed in",
    )
    X, y = train_data[:1000]  # one digit alone: soon all are right, with small losses
    easy = DataLoader(TensorDataset(X[y == 0][:80], y[y == 0][:80]), batch_size=4)
    few = min(map(len, call(run, choice, easy, easy, 8, seed)[0][-2:]))
    hint = f"run stops after {plural(few, 'epoch')}, with num_epochs=8"
    expect(few == 8, f"where the task is easy, {hint} — make as many in every call")
    for _, images, training, recorded, _ in seen:
        if {*images} <= test:
            expect(
                not training,
                "the test images pass through the model in training mode — call "
                "model.eval() first, or use evaluate()",
            )
            expect(
                not recorded,
                "the test images pass through the model while gradients are recorded "
                "— evaluate under torch.no_grad(), or use evaluate()",
            )
        else:
            expect(
                training or not recorded,
                "the model is trained in evaluation mode — call model.train() at the "
                "start of every epoch; evaluate() has switched it off",
            )
    expect_moved(log)
