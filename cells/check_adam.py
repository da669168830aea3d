# Wrong turns of a function that trains with Adam at 0.001, and what it is watched for.
from torch.optim.optimizer import register_optimizer_step_post_hook

workbench["ADAM_TURNS"] = turns("""
the optimizer holds the parameters of another model — make it from model.parameters()
- optimizer = new_optimizer(model)
+ optimizer = new_optimizer(new_model())

the seed is set after the model was made — set it first
- model = new_model()
+ model = new_model(); seed_all(seed)

the seed is set again in every epoch — set it once, before the model is made
-     model.train()
+     seed_all(seed)
+     model.train()

the loss has label smoothing — use nn.CrossEntropyLoss() as it is
-         loss = loss_fn(logits, y)
+         loss = nn.functional.cross_entropy(logits, y, label_smoothing=0.1)

model and optimizer are made inside the loop, anew in every epoch — make them before it
-     model.train()
+     if epoch: draw(); draw()
+     model = new_model(); optimizer = new_optimizer(model)

model and optimizer are made inside the loop, anew in every epoch — make both before it
- model = new_model()
- optimizer = new_optimizer(model)
+ pass
-     model.train()
+     if epoch: draw(); draw()
+     model = new_model(); optimizer = new_optimizer(model)

the accuracy of the last epoch stands for every epoch — evaluate in each
- # the run ends
+ accuracies = accuracies[-1:] * len(accuracies)
""")
workbench["at_each_step"] = register_optimizer_step_post_hook
# Whoever begins to read a DataLoader draws a seed, which TRAINING does not.
workbench["draw"] = lambda: torch.empty((), dtype=torch.int64).random_()
workbench["EPOCH_TURNS"] += workbench["ADAM_TURNS"]


@tool
def slip_of(optimizer):
    """How an optimizer, in a step, differs from Adam at 0.001; "" if it does not."""
    group, name = optimizer.param_groups[0], type(optimizer).__name__
    if name != "Adam":
        momentum = group.get("momentum", 0)
        more = f" with momentum {momentum}" if momentum else ""
        return (
            f"the optimizer is {name} at {float(group['lr']):g}{more} — use optim.Adam"
        )
    asked = {"betas": (0.9, 0.999), "eps": 1e-8, "weight_decay": 0, "amsgrad": False}
    for setting, right in {"lr": 0.001, **asked}.items():
        if group[setting] != right:
            is_this = f"Adam's {setting} is {group[setting]} in some step"
            return f"{is_this} — pass lr=0.001, and leave all else as it is"
    return ""


@tool
def loss_slip_of(loss):
    """How a loss module differs from nn.CrossEntropyLoss(); "" if it does not."""
    if not isinstance(loss, nn.CrossEntropyLoss):
        return f"the loss is {type(loss).__name__} — use nn.CrossEntropyLoss()"
    for setting, right in {"reduction": "mean", "label_smoothing": 0.0}.items():
        value = getattr(loss, setting)
        if value != right:
            return f"the loss has {setting}={value!r} — use nn.CrossEntropyLoss()"
    return ""


@tool
def watch_run(function, second="test_loader", epochs=4):
    """Watch what function(train_loader, second, epochs, seed) lets a model see."""

    class Watched(DataLoader):
        def __iter__(self):
            states.append(torch.get_rng_state().tolist())
            return super().__iter__()

    def see_loss(loss, _):
        if isinstance(loss, nn.modules.loss._Loss):
            workbench["loss_slip"] = loss_slip_of(loss)

    workbench["loss_slip"] = ""
    states, data = [], TensorDataset(*train_data[:100])
    _, first = call(function, Watched(data, 32), probe(37, 16, 1000), epochs, 8)
    other_seed = [*states]
    states.clear()
    slips = []
    hook = at_each_step(lambda optimizer, *_: slips.append(slip_of(optimizer)))
    see = nn.modules.module.register_module_forward_pre_hook(see_loss)
    try:
        result, log = call(function, Watched(data, 32), probe(37, 16, 1000), epochs, 7)
    finally:
        hook.remove()
        see.remove()
    models = [{e[-1] for e in events if e[0] == "forward"} for events in (first, log)]
    expect(
        not set.intersection(*models),
        "two calls train the same model, the second goes on from the first — make the "
        "model inside the function",
    )
    seen = [event[1:] for event in log if event[0] == "forward"]
    images = {image for batch, *_ in seen for image in batch}
    hint = "in a second call, from another seed, no image passes through a model — "
    hint += "train in every call, and keep no results"
    expect(images or not models[0], hint)
    expect(
        images <= {*range(100), *range(1000, 1037)},
        "models see images that are in neither of the loaders passed in — use the "
        f"arguments train_loader and {second}",
    )
    expect(
        not images.isdisjoint(range(1000, 1037)),
        f"no image of {second} passes through a model — measure on {second}",
    )
    for batch, training, recorded, _ in seen:
        expect(
            not (training and recorded and max(batch) >= 1000),
            f"images of {second} pass through the model in training mode, with "
            f"gradients, as in training — on {second} only measure",
        )
        expect(
            training or not recorded or max(batch) >= 1000,
            "images of train_loader pass through the model in evaluation mode, with "
            "gradients — call model.train() at the start of every epoch",
        )
    trained = [batch for batch, _, recorded, _ in seen if recorded]
    times = {sum(image in batch for batch in trained) for image in range(100)}
    count = plural(max(times), "time")
    advice = "go over train_loader once in each"
    if max(times) == 1:
        advice = "return after the loop, not in it"
    expect(
        len(times) > 1 or max(times) in (0, epochs),
        f"each image of train_loader is trained on {count}, with num_epochs={epochs} — "
        f"loop over range(num_epochs), and {advice}",
    )
    expect(
        len({*map(tuple, states)}) == len(states) or ("seed",) not in log,
        "the seed is set again in every epoch, so a shuffled loader gives the same "
        "batches every time — set it once, before the model is made",
    )
    expect(
        not states or states[0] not in other_seed[:1] or ("seed",) not in log,
        "when training begins, the random stream is the same whatever seed is asked "
        "for, and so are the shuffled batches — set the argument seed, and only once",
    )
    expect_moved(log)
    for slip in slips:
        expect(not slip, slip)
    return result
