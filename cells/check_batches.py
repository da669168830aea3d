# Wrong turns in recording the losses of batches, and in starting the training.
workbench["RECORD_TURNS"] = turns("""
the loss is computed again after the update — store the one from before it
- batch_losses.append(loss.item())
+ batch_losses.append(loss_fn(model(X), y).item())

each loss is added to those before, a running total — store each batch's own
- batch_losses.append(loss.item())
+ batch_losses.append(loss.item() + sum(batch_losses[-1:]))

each number is the mean of all losses so far — store each batch's own
- batch_losses.append(loss.item())
+ train_losses.append(loss.item())
+         batch_losses.append(sum(train_losses) / len(train_losses))

each loss is multiplied by its batch size — store the mean as it is
- batch_losses.append(loss.item())
+ batch_losses.append(loss.item() * len(y))

each loss is divided by its batch size — it is a mean already
- batch_losses.append(loss.item())
+ batch_losses.append(loss.item() / len(y))

each loss is divided by the number of batches — store it as it is
- batch_losses.append(loss.item())
+ batch_losses.append(loss.item() / len(batches))

each loss is divided by how many are stored with it — store it as it is
- batch_losses.append(loss.item())
+ batch_losses.append(loss.item() / (len(batch_losses) + 1))

each loss is stored twice — store it once
- batch_losses.append(loss.item())
+ batch_losses.extend(2 * [loss.item()])

the accuracy of each batch is stored — store its loss
- batch_losses.append(loss.item())
+ batch_losses.append((logits.argmax(1) == y).float().mean().item())

the accuracy of each batch after the update is stored — store the loss from before it
- batch_losses.append(loss.item())
+ batch_losses.append((model(X).argmax(1) == y).float().mean().item())

the losses are cut to whole numbers — store them as they are
- batch_losses.append(loss.item())
+ batch_losses.append(int(loss.item()))

one number, the mean over all batches — store the loss of every batch
-     # the epoch ends
+     batch_losses[:] = [sum(batch_losses) / len(batch_losses)]

one number, the sum over all batches — store the loss of every batch
-     # the epoch ends
+     batch_losses[:] = [sum(batch_losses)]

only the loss of the last batch is stored — append inside the loop
-     # the epoch ends
+     batch_losses[:] = batch_losses[-1:]

the losses are sorted — keep the order of the batches
-     # the epoch ends
+     batch_losses.sort()

the losses are in reverse order — append each at the end of the list
-     # the epoch ends
+     batch_losses.reverse()

the list begins with a 0, which is no loss — begin with an empty list
-     # the epoch ends
+     batch_losses.insert(0, 0.0)

the first batch is trained on, but its loss is not stored — append in every batch
-     # the epoch ends
+     batch_losses.pop(0)

the last batch is trained on, but its loss is not stored — append in every batch
-     # the epoch ends
+     batch_losses.pop()

the loss is a cross-entropy of its own — use the argument loss_fn
- loss = loss_fn(logits, y)
+ loss = nn.functional.cross_entropy(logits, y)

each step has the gradients of two batches — zero_grad(), backward() and step() belong
to every batch
- optimizer.zero_grad()
+ if len(batch_losses) % 2 == 0: optimizer.zero_grad()
- optimizer.step()
+ if len(batch_losses) % 2: optimizer.step()

backward() is called on the loss divided by the number of batches — call it on the loss
- loss.backward()
+ (loss / len(batches)).backward()

each batch is the first one of a new pass — go over the loader once, with one for loop
-     for X, y in batches:
+     for X, y in [train[i % len(train)][0] for i in range(len(batches))]:

the loss stored is from a pass of its own in evaluation mode — store the one trained on
- logits = model(X)
+ model.eval(); apart = loss_fn(model(X), y).item(); model.train(); logits = model(X)
- batch_losses.append(loss.item())
+ batch_losses.append(apart)
""")

workbench["START_TURNS"] = turns("""
another optimizer, SGD at 0.001 — Adam at 0.001 is asked for
- optimizer = new_optimizer(model)
+ optimizer = optim.SGD(model.parameters(), lr=0.001)

another optimizer, RMSprop at 0.001 — Adam at 0.001 is asked for
- optimizer = new_optimizer(model)
+ optimizer = optim.RMSprop(model.parameters(), lr=0.001)

another optimizer, AdamW at 0.001 — Adam at 0.001 is asked for
- optimizer = new_optimizer(model)
+ optimizer = optim.AdamW(model.parameters(), lr=0.001)

Adam's learning rate is 0.01 — 0.001 is asked for
- optimizer = new_optimizer(model)
+ optimizer = optim.Adam(model.parameters(), lr=0.01)

Adam's learning rate is 0.0001 — 0.001 is asked for
- optimizer = new_optimizer(model)
+ optimizer = optim.Adam(model.parameters(), lr=0.0001)

Adam's learning rate is 0.1 — 0.001 is asked for
- optimizer = new_optimizer(model)
+ optimizer = optim.Adam(model.parameters(), lr=0.1)

the optimizer holds the parameters of another model, so this one never learns — make it
from model.parameters(), of the model that is trained
- optimizer = new_optimizer(model)
+ optimizer = new_optimizer(new_model())

the model is made a second time after the optimizer, which holds the parameters of the
first — make the model once
- optimizer = new_optimizer(model)
+ optimizer = new_optimizer(model); model = new_model()

the model is made twice, and the second one is trained — make it once, after the seed
- model = new_model()
+ model = new_model(); model = new_model()

Adam's learning rate is 0.002 — 0.001 is asked for
- optimizer = new_optimizer(model)
+ optimizer = optim.Adam(model.parameters(), lr=0.002)

Adam's learning rate is 0.005 — 0.001 is asked for
- optimizer = new_optimizer(model)
+ optimizer = optim.Adam(model.parameters(), lr=0.005)

the cross-entropy has label smoothing 0.1 — use nn.CrossEntropyLoss() as it is
- loss = loss_fn(logits, y)
+ loss = nn.functional.cross_entropy(logits, y, label_smoothing=0.1)

the batches are not shuffled — use train_loader, or shuffle=True
-     batches = train[epoch % len(train)]
+     torch.empty((), dtype=torch.int64).random_()
+     in_order = itertools.islice(make_loader(train_data), 10)
+     batches = [(X.to(device), y.to(device)) for X, y in in_order]

the model is trained on the test set — use train_loader
-     batches = train[epoch % len(train)]
+     shuffled = itertools.islice(make_loader(test_data, shuffle=True), 10)
+     batches = [(X.to(device), y.to(device)) for X, y in shuffled]

the batches have 32 images — use train_loader, or batch_size=64
-     batches = train[epoch % len(train)]
+     shuffled = itertools.islice(make_loader(train_data, 32, shuffle=True), 10)
+     batches = [(X.to(device), y.to(device)) for X, y in shuffled]

the batches have 128 images — use train_loader, or batch_size=64
-     batches = train[epoch % len(train)]
+     shuffled = itertools.islice(make_loader(train_data, 128, shuffle=True), 10)
+     batches = [(X.to(device), y.to(device)) for X, y in shuffled]

the training began from seed 0 — call torch.manual_seed(42) before the model is made
- seed_all(seed)
+ seed_all(0)

the training began from seed 1 — call torch.manual_seed(42) before the model is made
- seed_all(seed)
+ seed_all(1)

the training began from seed 43 — call torch.manual_seed(42) before the model is made
- seed_all(seed)
+ seed_all(43)

the training began from seed 123 — call torch.manual_seed(42) before the model is made
- seed_all(seed)
+ seed_all(123)

the seed was set again after the model was made, so the batches come in another order —
call torch.manual_seed(42) once, before the model is made
- model = new_model()
+ model = new_model(); seed_all(seed)
""")


@tool
def check_side_effects(train_and_record, new_model):
    """Stop if a call depends on the one before, on small losses, or changes what it
    was given. It has been found to record and to train as it should.
    """

    class Small(nn.CrossEntropyLoss):
        def forward(self, logits, y):
            hint = "loss_fn gets other labels than the loader gives — pass y as it is"
            expect(y.dtype == torch.long and y.ndim == 1, hint)
            return super().forward(logits, y) / 10_000

    def asked():
        return [{**group, "params": 0} for group in optimizer.param_groups]

    model, loader, loss_fn = new_model(), probe(), Small()
    optimizer = probe_sgd(model)
    settings = asked()
    losses, _ = call(train_and_record, model, loader, loss_fn, optimizer)
    hint = f"it stops after {plural(len(losses), 'batch')} of 4 — every batch counts"
    expect(len(losses) == 4, f"where the losses are small, {hint}")
    expect(
        asked() == settings,
        "the optimizer's settings, such as its learning rate, are others afterward — "
        "they are the caller's: leave them",
    )
    loss_fn(torch.zeros(1, 10), torch.zeros(1, dtype=torch.long))
    expect(
        len(losses) == 4,
        "the list grows whenever loss_fn is called later, so a hook was left on it — "
        "remove it, or append in the loop",
    )
    _, log = call(train_and_record, model, loader, loss_fn, optimizer)
    expect(
        any(event[0] == "forward" for event in log),
        "a second call with the same arguments trains on no batch — train in every "
        "call, and keep no results of earlier ones",
    )
    many = probe(2 * 938, 2)  # as many batches as an epoch of the chapter has
    losses, _ = call(train_and_record, model.eval(), many, loss_fn, optimizer)
    expect(
        len(losses) == 938,
        f"of 938 batches it records {len(losses)} — go on to the last",
    )
