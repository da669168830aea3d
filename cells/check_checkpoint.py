# @title What the self-checks compare with (nothing to do here)
import copy
import pickle
from collections import OrderedDict

workbench.update(OrderedDict=OrderedDict, copy=copy, pickle=pickle)


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
def one_step(model, optimizer, X, y, order=("zero_grad", "backward", "step")):
    """The chapter's five steps, or another order of the last three."""
    loss = nn.functional.cross_entropy(model(X), y)
    for name in order:
        (loss.backward if name == "backward" else getattr(optimizer, name))()


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
        "model and optimizer, tensors and numbers, no objects or functions, with "
        "torch.save",
    )
    parts = ["model", "optimizer", "epoch", "step", "random"]
    asked = "a dictionary with the keys " + ", ".join(map(repr, parts))
    is_dict = isinstance(state, dict)
    expect(is_dict, f"the file holds {kind(state)} — {asked} is asked for")
    missing = ", ".join(repr(part) for part in parts if part not in state)
    expect(not missing, f"the file lacks {missing} — {asked} is asked for")
    return state


@tool
def spied(path, seen):
    """A network which notes, while it is being saved, what the file at path holds, or
    which cannot be saved, where seen is None.
    """

    class Witness(torch.Tensor):
        def __reduce_ex__(self, _):
            if seen is None:
                raise OSError("no space left on the disk")
            seen.append(path.is_file() and path.read_bytes())
            return OrderedDict, ()

    class Spy(nn.Module):
        def get_extra_state(self):
            return torch.zeros(1).as_subclass(Witness)

        def set_extra_state(self, _):
            pass

    model, _ = dropout_net()
    model.append(Spy())
    return model, optim.Adam(model.parameters(), lr=0.01)


@tool
def write_checkpoint(path, **changes):
    """A checkpoint of epoch 3, step 7, as the task asks for; what is in it."""
    model, optimizer = dropout_net(steps=3, first=1)
    optimizer.param_groups[0]["lr"] = 0.02
    generator = torch.Generator().manual_seed(99)
    torch.rand(5, generator=generator)
    state = {"model": model.state_dict(), "optimizer": optimizer.state_dict()}
    state |= {"epoch": 3, "step": 7, "random": generator.get_state(), **changes}
    torch.save(state, path)
    return state


workbench["kept_batches"] = {}  # what five_batches has returned, by epoch


@tool
def five_batches(epoch):
    """Five batches of 20 images in each epoch, other ones in each; always this list."""
    X, y = train_data[100 * epoch : 100 * epoch + 100]
    return kept_batches.setdefault(epoch, [*zip(X.split(20), y.split(20))])


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
        "the interrupted epoch passes the model again from its first step — skip those "
        "that are done": in_epoch + later,
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
    hint = (
        f"saved at {done}: {count} — end with epoch num_epochs - 1, also when resumed"
    )
    expect(found == asked, hint)


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


@tool
def moved_from(move, moved):
    """os.replace, which notes where a file is from, what it holds, what it replaces."""

    def replace(src, dst, **named):
        file = Path(os.fsdecode(src)).resolve()
        moved.append((file.parent, file.read_bytes(), Path(os.fsdecode(dst)).is_file()))
        return move(src, dst, **named)

    return replace


@tool
def trained_weights(every, order):
    """The weights after these steps of the chapter's loop, from its beginning."""
    model, optimizer = dropout_net()
    torch.manual_seed(30_01_2026)
    for parameter in model.parameters():
        parameter.grad = torch.ones_like(parameter)  # left from before
    for epoch, step in every:
        one_step(model.train(), optimizer, *five_batches(epoch)[step - 1], order)
    return model.state_dict()


@tool
def judge_weights(model, every):
    """Stop with the hint of what an undisturbed run does wrong in its steps."""

    def same(*order):
        right = trained_weights(every, order).values()
        return all(map(torch.allclose, model.state_dict().values(), right))

    is_right = same("zero_grad", "backward", "step")
    for order, hint in (
        (("backward", "step"), "the gradients are never cleared — zero_grad()"),
        (
            ("backward", "step", "zero_grad"),
            "gradients from before the first step count in it — clear them before each",
        ),
        (("backward", "zero_grad", "step"), "zero_grad() is after backward() — before"),
        (("zero_grad", "step", "backward"), "step() is before backward() — after it"),
        (("zero_grad", "backward"), "optimizer.step() is never called — in each step"),
        (("step",), "loss.backward() is never called — in each step"),
    ):
        expect(is_right or not same(*order), hint)
    expect(is_right or ("seed",) not in log, "train sets a seed — set none")
    expect(
        is_right,
        "the trained weights are not those of the chapter's loop — five steps, with "
        "the optimizer passed in, and nothing drawn at random beside",
    )


@tool
def judge_places(steps, places, began):
    """Stop where the file has said, before a step, another place than it should."""
    saved = began
    for (epoch, step), place in zip(steps, places):
        if step == 1 and epoch:
            saved = epoch - 1, 5
        elif step in (3, 5):  # every 2 steps
            saved = epoch, step - 1
        hint = f"before epoch {epoch}, step {step} the file says {place}, and {saved} "
        hint += "is right — save after every save_every steps, counted from the first "
        expect(place == saved, hint + "of the epoch, and after its last")


@tool
def judge_saving(place, places):
    """Stop with the hint of when a run stopped at (1, 3) has saved, every 2 steps."""
    every = "saved after every step — only after every save_every of them, and the last"
    stop = "saved when it stops — a machine that dies saves nothing"
    across = "the steps are counted across epochs — within each epoch, from 1"
    at_three = every if (0, 1) in places else across if (1, 1) in places else stop
    for wrong, hint in (
        ((1, 3), at_three),
        ((0, 5), "saved after epochs only — after every save_every steps, too"),
        ((0, 4), "saved before the epoch's end only — and in the next epoch?"),
    ):
        expect(place != wrong, f"with save_every = 2 and stop_at = (1, 3): {hint}")
    expect(place == (1, 2), f"stopped at (1, 3), the file says {place} — (1, 2)")


@tool
def nested_state():
    """A state with all that a checkpoint may have in it."""
    model, optimizer = dropout_net(steps=2)
    states = {"model": dict(model.state_dict()), "optimizer": optimizer.state_dict()}
    deep = [torch.arange(3.0), (None, "text", {"deep": torch.ones(2, 2)})]
    more = {"none": None, "letters": ["a", "b"], "wide": torch.ones(2).double()}
    return {**states, "epoch": 1, "list": deep, **more}


workbench["CHANGES"] = {
    "two equal states — go through all, down to the leaves": lambda s: None,
    "the epoch is another — numbers count, too": lambda s: s.update(epoch=2),
    "a tensor stands where the other has a number — no error, but False": (
        lambda s: s.update(epoch=torch.ones(2))
    ),
    "the second lacks a key — compare the keys, too": lambda s: s.pop("epoch"),
    "the second has one more key — compare the keys, too": lambda s: s.update(more=1),
    "the second has a longer list — compare the lengths": lambda s: s["list"].append(1),
    "a list is in another order — only a dictionary has none": (
        lambda s: s["letters"].reverse()
    ),
    "a tensor has another shape — torch.equal sees it": (
        lambda s: s["list"].__setitem__(0, torch.arange(3.0).view(1, 3))
    ),
    "a bias of the last layer is another — go through all tensors": (
        lambda s: s["model"]["5.bias"].add_(1)
    ),
    "a buffer of the batch norm is another — go through all tensors": (
        lambda s: s["model"]["2.running_mean"].add_(1)
    ),
    "a moment of Adam is another — go down into each dictionary": (
        lambda s: s["optimizer"]["state"][1]["exp_avg"].add_(1)
    ),
    "Adam's learning rate is another — in a list of dictionaries": (
        lambda s: s["optimizer"]["param_groups"][0].update(lr=0.02)
    ),
    "a tensor in a dictionary in a tuple in a list is another — go down into each": (
        lambda s: s["list"][1][2]["deep"].add_(1)
    ),
    "a weight is another in its last bits — torch.equal compares each": (
        lambda s: s["model"]["1.weight"].view(-1)[-1].mul_(1 + 2e-7)
    ),
    "one list within another is flattened — compare level by level": (
        lambda s: s.update(list=[s["list"][0], *s["list"][1]])
    ),
    "a tensor of double precision is another in its last bits — compare as it is": (
        lambda s: s["wide"].add_(1e-12)
    ),
    "a list stands where the other has a tensor — they are not equal": (
        lambda s: s.update(wide=[1.0, 1.0])
    ),
    "a string stands where the other has a list — they are not equal": (
        lambda s: s.update(letters="ab")
    ),
    "the second lacks a key under which the first has None — compare the keys": (
        lambda s: s.pop("none")
    ),
    "0 stands where the other has None — they are not equal": (
        lambda s: s["list"].__setitem__(1, (0, *s["list"][1][1:]))
    ),
}


@tool
def judge_same(same):
    """Stop with the first pair of states of which same says something wrong."""
    pairs = [("two equal tensors — as True", torch.ones(2), torch.ones(2), True)]
    pairs += [("two tensors — as False", torch.ones(2), torch.zeros(2), False)]
    for what, change in CHANGES.items():
        other = nested_state()
        change(other)
        other = pickle.loads(pickle.dumps(other))  # with numbers of its own
        pairs.append((what, nested_state(), other, "equal states" in what))
    turned = {name: nested_state()[name] for name in reversed(nested_state())}
    hint = "two equal states, with their keys in another order — look under each key"
    pairs.append((hint, nested_state(), turned, True))
    empty = {"state": {}, "list": []}  # as of an optimizer that has made no step
    hint = "two states with an empty dictionary and an empty list — nothing differs"
    pairs.append((hint, empty, copy.deepcopy(empty), True))
    for what, one, other, right in pairs[2:] + pairs[:2]:
        before = digest([one, other])
        try:
            answer, _ = call(same, one, other)
        except (TypeError, RuntimeError, KeyError, AttributeError, IndexError) as error:
            answer = f"{type(error).__name__}: {' '.join(str(error).split())[:60]}"
        is_flag = isinstance(answer, (bool, np.bool_))
        expect(is_flag, f"same gives {answer!r:.80}, and should {right}: {what}")
        hint = "of two equal states same says True at first, and False after others"
        is_first, equal = one is pairs[2][1], pairs[2][1:3]
        again = is_first or answer == right or call(same, *equal)[0]
        expect(again, f"{hint} — make all that it uses inside the function")
        expect(answer == right, f"same says {answer}, and {right} is right: {what}")
        hint = "same changes what it compares — leave both as they are"
        expect(digest([one, other]) == before, hint)
    one, other = nested_state(), nested_state()
    first = call(same, one, other)[0]
    other["model"]["1.weight"].add_(1)
    hint = "a second call, when a tensor has changed in place, says what the first said"
    expect(first != call(same, one, other)[0], f"{hint} — compare anew in each call")


@tool
def judge_writing(save_checkpoint, path):
    """Stop with the hint of how a checkpoint takes the place of an older one."""
    seen, before, number = [], path.read_bytes(), path.stat().st_ino
    model, optimizer = spied(path, seen)
    others = {"other.pt": b"of another run", f"{path.stem}.partial": b"half a file"}
    for name, content in others.items():
        (path.parent / name).write_bytes(content)
    move, moved = os.replace, []
    os.replace = moved_from(move, moved)
    try:
        call(save_checkpoint, path, model, optimizer, 4, 16)
    finally:
        os.replace = move
    state = read_checkpoint(path)
    place = state["epoch"], state["step"]
    hint = "a second call at epoch 4 and step 16 leaves a file that says"
    expect(place == (4, 16), f"{hint} {place} — store anew what is passed in")
    expect(
        not moved or moved[-1][1] == path.read_bytes(),
        "os.replace moves a file that is not wholly written yet — close it before",
    )
    hint = "the temporary file is in another folder, perhaps on another disk, from "
    hint += "which os.replace fails — write it into path.parent"
    expect(all(folder == path.resolve().parent for folder, *_ in moved), hint)
    hint = "there is no file at path for a moment, in which a machine can die — delete "
    expect(all(old for *_, old in moved), hint + "and move nothing before os.replace")
    expect(
        all(whole == before for whole in seen),
        "while the new file is being written, the old one is gone or damaged: a "
        "machine that dies then leaves nothing — write to another name first",
    )
    expect(
        path.stat().st_ino != number,
        "the new content is written into the old file, which a machine that dies "
        "leaves half new — put another file in its place: os.replace",
    )
    files = {file.name: file.read_bytes() for file in path.parent.glob("*.p*")}
    left = {file.name for file in path.parent.iterdir()} - {path.name}
    left -= {name for name in others if files.get(name) == others[name]}
    hint = "another file in the folder is gone or changed — leave those of other runs"
    expect(files.get("other.pt") == others["other.pt"], hint)
    expect(
        not left,
        f"left over in the folder: {', '.join(sorted(left))} — os.replace moves the "
        "temporary file, and nothing else should stay",
    )
    before = path.read_bytes()
    try:
        call(save_checkpoint, path, *spied(path, None), 4, 9)
    except OSError:
        pass
    expect(
        path.is_file() and path.read_bytes() == before,
        "where torch.save fails, on a full disk, say, the file at path is not the old "
        "one any more — call os.replace only after torch.save has ended well",
    )


@tool
def judge_absent(load_checkpoint, path):
    """Stop with the hint of what is done where there is no file."""
    write_checkpoint(path.with_suffix(".partial"))
    model, optimizer = dropout_net(steps=1)
    began = digest(model.state_dict()), digest(optimizer.state_dict())
    torch.manual_seed(30_01_2026)
    seeded = torch.get_rng_state()
    try:
        result, _ = call(load_checkpoint, path, model, optimizer)
    except FileNotFoundError:
        result = "FileNotFoundError"
    expect(
        result != "FileNotFoundError",
        "where there is no file it raises FileNotFoundError — look first, and "
        "return 0, 0",
    )
    zeros = isinstance(result, (tuple, list)) and [*result] == [0, 0]
    hint = "where only a .partial file is left, which may be half a file, it is loaded"
    kept = digest(model.state_dict()) == began[0]
    expect(zeros or kept, f"{hint} — the file at path or none")
    said = kind(result) if isinstance(result, dict) else f"{result!r:.40}"
    expect(zeros, f"where there is no file, {said} is returned — return 0, 0")
    kept = {
        "the model": digest(model.state_dict()) == began[0],
        "the optimizer": digest(optimizer.state_dict()) == began[1],
        "the random generator": torch.equal(torch.get_rng_state(), seeded),
    }
    for what, same in kept.items():
        hint = f"where there is no file {what} changes — leave all as it is"
        expect(same, hint)


@tool
def judge_files(folder, same_run):
    """Stop if the two files are not those of whole runs from seed 42."""
    torch.manual_seed(42)
    layers = nn.Linear(784, 64), nn.ReLU(), nn.Dropout(0.2), nn.Linear(64, 10)
    model = nn.Sequential(nn.Flatten(), *layers)
    optimizer = optim.Adam(model.parameters(), lr=0.001)
    for epoch in range(3):
        generator = torch.Generator().manual_seed(epoch)
        for index in torch.randperm(1000, generator=generator).split(64):
            one_step(model, optimizer, *train_data[index])
    right, states = model.state_dict(), []
    for name in ("undisturbed.pt", "interrupted.pt"):
        hint = f"there is no {name} in folder — train with the file folder / {name!r}"
        expect((Path(folder) / name).is_file(), hint)
        state = read_checkpoint(Path(folder) / name, "train")
        place = state["epoch"], state["step"]
        hint = f"{name} ends at {place}, and 3 epochs at (2, 16)"
        expect(place == (2, 16), f"{hint} — train both to the end")
        close = state["model"].keys() == right.keys() and all(
            torch.allclose(state["model"][key], right[key], atol=1e-4) for key in right
        )
        hint = "delete both files; then train each run with a new pair from fresh(), "
        hint += "called just before, and with batches_of"
        expect(close, f"{name} has other weights than three epochs have — {hint}")
        states.append(digest(dict(sorted(state.items()))))
    hint = f"same_run is {same_run}, and the two files hold "
    hint += "the same" if states[0] == states[1] else "different numbers"
    expect(
        bool(same_run) == (states[0] == states[1]),
        f"{hint} — store what same says of all that they hold, and run the cell again",
    )
    expect(same_run, "same_run is False — see what load_checkpoint puts back")
