# @title What the self-checks compare with (nothing to do here)
from collections import OrderedDict

workbench["OrderedDict"] = OrderedDict


@tool
def digest(state):
    """What a nested state holds, bit for bit, so that two can be compared."""
    leaves, structure = torch.utils._pytree.tree_flatten(state)
    found = [
        x.detach().numpy().tobytes() if torch.is_tensor(x) else repr(x) for x in leaves
    ]
    return [str(structure), *found]


@tool
def dropout_net(steps=0, first=0):
    """A network with batch norm and dropout, its optimizer, and some steps of it."""
    torch.manual_seed(first)
    hidden = nn.Linear(784, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Dropout(0.5)
    model = nn.Sequential(nn.Flatten(), *hidden, nn.Linear(8, 10))
    optimizer = optim.Adam(model.parameters(), lr=0.01)
    for batch in range(steps):
        one_step(model, optimizer, *train_data[20 * batch : 20 * batch + 20])
    return model, optimizer


@tool
def one_step(model, optimizer, X, y):
    """The chapter's five steps."""
    loss = nn.functional.cross_entropy(model(X), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


@tool
def read_checkpoint(path, saved_by="save_checkpoint"):
    """What a file holds, if it is a dictionary of five parts without any program."""
    hint = f"{saved_by} leaves no file at path — os.replace(temporary, path)"
    expect(path.is_file(), hint)
    try:
        with contextlib.redirect_stderr(io.StringIO()):  # a warning says no more
            state = torch.load(path, weights_only=True)
    except Exception:
        state = None
    expect(
        state is not None,
        "the file cannot be loaded with weights_only=True — save the state_dict() of "
        "model and optimizer, not the objects, and with torch.save",
    )
    parts = ["model", "optimizer", "epoch", "step", "random"]
    asked = "a dictionary with the keys " + ", ".join(map(repr, parts))
    is_dict = isinstance(state, dict)
    expect(is_dict, f"the file holds {kind(state)} — {asked} is asked for")
    missing = ", ".join(repr(part) for part in parts if part not in state)
    expect(not missing, f"the file lacks {missing} — {asked} is asked for")
    return state


@tool
def spied(folder, path, seen):
    """A network which notes, while it is being saved, what is in the folder."""

    class Witness:
        def __reduce__(self):
            whole = path.is_file() and path.read_bytes()
            seen.append((whole, {file.name for file in folder.iterdir()}))
            return OrderedDict, ()

    class Spy(nn.Module):
        def get_extra_state(self):
            return Witness()

        def set_extra_state(self, _):
            pass

    model, _ = dropout_net()
    model.append(Spy())
    return model, optim.Adam(model.parameters(), lr=0.01)


@tool
def write_checkpoint(path, **changes):
    """A checkpoint of epoch 3, step 7, as the task asks for; what is in it."""
    model, optimizer = dropout_net(steps=3, first=1)
    generator = torch.Generator().manual_seed(99)
    torch.rand(5, generator=generator)
    state = {"model": model.state_dict(), "optimizer": optimizer.state_dict()}
    state |= {"epoch": 3, "step": 7, "random": generator.get_state(), **changes}
    torch.save(state, path)
    return state


@tool
def five_batches(epoch):
    """Five batches of 20 images in each epoch, other ones in each."""
    X, y = train_data[100 * epoch : 100 * epoch + 100]
    return [*zip(X.split(20), y.split(20))]


@tool
def steps_in(log):
    """Which batches passed, as (epoch, step): both as the task counts them."""
    passes = [event for event in log if event[0] == "forward"]
    return [(images[0] // 100, images[0] % 100 // 20 + 1) for _, images, *_ in passes]


@tool
def judge_steps(found, done, asked):
    """Stop with the hint of what a run that goes on does with steps that were done."""
    in_epoch, later = ([(epoch, step) for step in range(1, 6)] for epoch in (1, 2))
    skip = "a later epoch misses its first steps, too — skip only in the epoch that was"
    again = "it begins again at epoch 0 — go on from what load_checkpoint returns"
    expect(found[:1] != [(0, 1)], f"saved at {done}: {again}")
    for hint, wrong in {
        "it trains the interrupted epoch from its first step — skip those that are "
        "done": in_epoch + later,
        "it goes on with the next epoch — first the rest of this one": later,
        "the last step that was saved is trained again — it is done": [
            (1, 2),
            *asked,
        ],
        "a step is left out — the step after the saved one is next": asked[1:],
        f"{skip} interrupted": [p for p in asked if p[0] == 1 or p[1] > 2],
        "it ends with the interrupted epoch — go on to num_epochs": in_epoch[2:],
        "it trains nothing — go on from the saved step": [],
    }.items():
        expect(found == asked or found != wrong, f"saved at {done}: {hint}")
    place = next((i for i, (a, b) in enumerate(zip(found, asked)) if a != b), None)
    if place is not None:
        said = "it trains epoch {}, step {}".format(*found[place])
        where = "epoch {}, step {}".format(*asked[place])
        expect(
            False, f"saved at {done}: {said}, where {where} is next — skip what is done"
        )
    count = f"{plural(len(found), 'step')} to the end, and {len(asked)} are left"
    expect(found == asked, f"saved at {done}: {count} — go on to num_epochs")


@tool
def went_on_without(state, asked):
    """The weights of a run that goes on from a state, each part left out once."""
    found = {}
    for part in ("", "model", "optimizer", "random"):
        model, optimizer = dropout_net()
        torch.manual_seed(30_01_2026)
        if part != "model":
            model.load_state_dict(state["model"])
        if part != "optimizer":
            optimizer.load_state_dict(state["optimizer"])
        if part != "random":
            torch.set_rng_state(state["random"])
        for epoch, step in asked:
            one_step(model.train(), optimizer, *five_batches(epoch)[step - 1])
        found[part] = digest(model.state_dict())
    return found
