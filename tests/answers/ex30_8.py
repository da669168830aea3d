"""Answers to Exercise 30.8; tests/test_exercises.py says how they are written."""

RECORDED = {}

SAVE = """
def save_checkpoint(path, model, optimizer, epoch, step):
    state = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch, "step": step, "random": torch.get_rng_state()}
"""
TRAIN = """
def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):
    start, done = load_checkpoint(path, model, optimizer)
    model.train()
    for epoch in range(start, num_epochs):
        batches = batches_of(epoch)
        for index in range(done, len(batches)):
            X, y = batches[index]
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(X), y).backward()
            optimizer.step()
            step = index + 1
            if step % save_every == 0 or step == len(batches):
                save_checkpoint(path, model, optimizer, epoch, step)
            if stop_at == (epoch, step):
                return
        done = 0
"""
SAME = """
def same(a, b):
    if torch.is_tensor(a) and torch.is_tensor(b):
        return torch.equal(a, b)
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):
        return len(a) == len(b) and all(map(same, a, b))
    return type(a) is type(b) and a == b
"""


def changed(text, *changes):
    """A text with each old part replaced by a new one."""
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


STRANGERS = {
    1: [
        (
            "straight to the path",
            "",
            SAVE + "    torch.save(state, path)\n",
            "✗ the old one is gone or damaged",
        ),
        (
            "the old one deleted first",
            "    partial = path.with_suffix",
            "    path.unlink(missing_ok=True)\n    partial = path.with_suffix",
            "✗ the old one is gone or damaged",
        ),
        (
            "copied, not moved",
            "",
            SAVE
            + "    import shutil\n    partial = path.with_suffix('.tmp')\n    torch.save(state, partial)\n    shutil.copyfile(partial, path)\n    partial.unlink()\n",
            "✗ written into the old file",
        ),
        (
            "copied, and left there",
            "",
            SAVE
            + "    import shutil\n    partial = path.with_suffix('.tmp')\n    torch.save(state, partial)\n    shutil.copyfile(partial, path)\n",
            "✗ written into the old file",
        ),
        (
            "bytes written straight",
            "",
            SAVE
            + "    import io\n    buffer = io.BytesIO()\n    torch.save(state, buffer)\n    path.write_bytes(buffer.getvalue())\n",
            "✗ written into the old file",
        ),
        (
            "never renamed",
            "    os.replace(partial, path)",
            "",
            "✗ no file at path",
        ),
        (
            "arguments exchanged",
            "os.replace(partial, path)",
            "os.replace(path, partial)",
            "✗ FileNotFoundError",
        ),
        (
            "the objects themselves",
            "",
            "\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    partial = path.with_suffix('.partial')\n    torch.save({'model': model, 'optimizer': optimizer, 'epoch': epoch, 'step': step, 'random': torch.get_rng_state()}, partial)\n    os.replace(partial, path)\n",
            "✗ save the state_dict()",
        ),
        (
            "no optimizer",
            '        "optimizer": optimizer.state_dict(),\n',
            "",
            "✗ the file lacks 'optimizer'",
        ),
        (
            "no random state",
            '        "random": torch.get_rng_state(),\n',
            "",
            "✗ the file lacks 'random'",
        ),
        (
            "the seed for the state",
            "torch.get_rng_state()",
            "torch.initial_seed()",
            "✗ does not say where the random stream is now",
        ),
        (
            "seeded before the state is read",
            "    state = {\n",
            "    torch.manual_seed(42)\n    state = {\n",
            "✗ does not say where the random stream is now",
        ),
        (
            "epoch and step exchanged",
            '        "epoch": epoch,\n        "step": step,\n',
            '        "epoch": step,\n        "step": epoch,\n',
            "✗ epoch and step are exchanged",
        ),
        (
            "the next step stored",
            '"step": step,',
            '"step": step + 1,',
            "✗ the file says 3 and 8",
        ),
        (
            "other keys",
            "",
            "\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    partial = path.with_suffix('.partial')\n    torch.save({'model_state_dict': model.state_dict(), 'optimizer_state_dict': optimizer.state_dict(), 'epoch': epoch, 'step': step, 'rng': torch.get_rng_state()}, partial)\n    os.replace(partial, path)\n",
            "✗ the file lacks 'model', 'optimizer', 'random'",
        ),
        (
            "a tuple",
            "",
            "\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    partial = path.with_suffix('.partial')\n    torch.save((model.state_dict(), optimizer.state_dict(), epoch, step, torch.get_rng_state()), partial)\n    os.replace(partial, path)\n",
            "✗ the file holds a tuple",
        ),
        (
            "parameters only",
            "model.state_dict()",
            "dict(model.named_parameters())",
            "✗ not all that model.state_dict() has",
        ),
        (
            "pickle",
            "",
            SAVE
            + "    import pickle\n    partial = path.with_suffix('.partial')\n    partial.write_bytes(pickle.dumps(state))\n    os.replace(partial, path)\n",
            "✗ with torch.save",
        ),
        (
            "a text joined to a Path",
            'path.with_suffix(".partial")',
            'path + ".partial"',
            "✗ TypeError",
        ),
        (
            "one number of the optimizer only",
            "optimizer.state_dict()",
            "optimizer.param_groups[0]['lr']",
            "✗ of the optimizer, a single number",
        ),
        (
            "a backup made of the old one",
            "    os.replace(partial, path)",
            "    if path.exists():\n        os.replace(path, path.with_suffix('.before'))\n    os.replace(partial, path)\n",
            "✗ is left over in the folder",
        ),
        (
            "Path.replace",
            "os.replace(partial, path)",
            "partial.replace(path)",
            "✓",
        ),
        (
            "a text for the name",
            'partial = path.with_suffix(".partial")',
            'partial = str(path) + ".tmp"',
            "✓",
        ),
        (
            "bytes, fsync, replace",
            "",
            SAVE
            + "    import io\n    buffer = io.BytesIO()\n    torch.save(state, buffer)\n    partial = path.parent / ('new-' + path.name)\n    with open(partial, 'wb') as file:\n        file.write(buffer.getvalue())\n        file.flush()\n        os.fsync(file.fileno())\n    os.replace(partial, path)\n",
            "✓",
        ),
        (
            "a temporary file of the library",
            "",
            SAVE
            + "    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:\n        torch.save(state, file)\n    os.replace(file.name, path)\n",
            "✓",
        ),
        (
            "one more key",
            '        "step": step,\n',
            '        "step": step,\n        "numpy": 1,\n',
            "✓",
        ),
        (
            "dict() with keywords",
            "",
            "\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    temporary = path.with_name(path.name + '~')\n    torch.save(dict(model=model.state_dict(), optimizer=optimizer.state_dict(), epoch=epoch, step=step, random=torch.random.get_rng_state()), temporary)\n    os.rename(temporary, path)\n",
            "✓",
        ),
    ],
    2: [
        (
            "no look for the file",
            "    if not path.exists():\n        return 0, 0\n",
            "",
            "✗ it raises FileNotFoundError",
        ),
        (
            "None where there is no file",
            "        return 0, 0\n",
            "        return None\n",
            "✗ where there is no file, None is returned",
        ),
        (
            "weights_only=False",
            "weights_only=True",
            "weights_only=False",
            "✗ a program that was hidden in the file has run",
        ),
        (
            "the model forgotten",
            '    model.load_state_dict(state["model"])\n',
            "",
            "✗ the model is as it was",
        ),
        (
            "the optimizer forgotten",
            '    optimizer.load_state_dict(state["optimizer"])\n',
            "",
            "✗ the optimizer is as it was",
        ),
        (
            "the random generator forgotten",
            '    torch.set_rng_state(state["random"])\n',
            "",
            "✗ the random generator is as it was",
        ),
        (
            "a seed for the generator",
            'torch.set_rng_state(state["random"])',
            "torch.manual_seed(42)",
            "✗ not where the file says",
        ),
        (
            "step first",
            'state["epoch"], state["step"]',
            'state["step"], state["epoch"]',
            "✗ epoch and step are exchanged",
        ),
        (
            "the next step",
            'state["epoch"], state["step"]',
            'state["epoch"], state["step"] + 1',
            "✗ the file says epoch 3 and step 7, and (3, 8)",
        ),
        (
            "only the epoch",
            'return state["epoch"], state["step"]',
            'return state["epoch"]',
            "✗ return the epoch and the step",
        ),
        (
            "the whole state returned",
            'return state["epoch"], state["step"]',
            "return state",
            "✗ return the epoch and the step",
        ),
        (
            "nothing",
            '    return state["epoch"], state["step"]',
            "",
            "✗ None is returned",
        ),
        (
            "a name bound anew",
            'model.load_state_dict(state["model"])',
            'model = state["model"]',
            "✗ the model is as it was",
        ),
        (
            "the model's weights through a fresh pair",
            "    state = torch.load(path, weights_only=True)\n",
            "    state = torch.load(path, weights_only=True)\n    model, optimizer = fresh()\n",
            "✗ ",
        ),
        (
            "only the groups of the optimizer",
            'optimizer.load_state_dict(state["optimizer"])',
            'optimizer.param_groups[0].update({k: v for k, v in state["optimizer"]["param_groups"][0].items() if k != "params"}, lr=0.02)',
            "✗ the optimizer has changed",
        ),
        (
            "a draw after the state",
            '    return state["epoch"], state["step"]',
            '    torch.rand(1)\n    return state["epoch"], state["step"]',
            "✗ not where the file says",
        ),
        (
            "an error swallowed",
            "    state = torch.load(path, weights_only=True)\n",
            "    try:\n        state = torch.load(path, weights_only=True)\n    except Exception:\n        state = torch.load(path, weights_only=False)\n",
            "✗ a program that was hidden in the file has run",
        ),
        (
            "a folder made where there is no file",
            "        return 0, 0\n",
            "        return [0]\n",
            "✗ return 0, 0",
        ),
        (
            "is_file and a list",
            "",
            "\ndef load_checkpoint(path, model, optimizer):\n    if path.is_file():\n        saved = torch.load(path, map_location='cpu', weights_only=True)\n        torch.set_rng_state(saved['random'])\n        optimizer.load_state_dict(saved['optimizer'])\n        model.load_state_dict(saved['model'])\n        return [saved['epoch'], saved['step']]\n    return [0, 0]\n",
            "✓",
        ),
        (
            "try and except",
            "",
            "\ndef load_checkpoint(path, model, optimizer):\n    try:\n        saved = torch.load(path, weights_only=True)\n    except FileNotFoundError:\n        return (0, 0)\n    model.load_state_dict(saved['model'])\n    optimizer.load_state_dict(saved['optimizer'])\n    torch.set_rng_state(saved['random'])\n    return (saved['epoch'], saved['step'])\n",
            "✓",
        ),
        (
            "the default of today",
            ", weights_only=True",
            "",
            "✓",
        ),
        (
            "os.path and an open file",
            "",
            "\ndef load_checkpoint(path, model, optimizer):\n    if not os.path.exists(path):\n        return 0, 0\n    with open(path, 'rb') as file:\n        saved = torch.load(file, weights_only=True)\n    model.load_state_dict(saved['model'], strict=True)\n    optimizer.load_state_dict(saved['optimizer'])\n    torch.random.set_rng_state(saved['random'])\n    return saved['epoch'], saved['step']\n",
            "✓",
        ),
        (
            "popped",
            "",
            "\ndef load_checkpoint(path, model, optimizer):\n    epoch, step = 0, 0\n    if path.exists():\n        saved = torch.load(path, weights_only=True)\n        model.load_state_dict(saved.pop('model'))\n        optimizer.load_state_dict(saved.pop('optimizer'))\n        torch.set_rng_state(saved.pop('random'))\n        epoch, step = saved.pop('epoch'), saved.pop('step')\n    return epoch, step\n",
            "✓",
        ),
    ],
    3: [
        (
            "nothing skipped",
            "            if epoch == first_epoch and step <= steps_done:\n                continue  # done before the interruption\n",
            "",
            "✗ it trains the interrupted epoch from its first step",
        ),
        (
            "skipped in every epoch",
            "if epoch == first_epoch and step <= steps_done",
            "if step <= steps_done",
            "✗ ",
        ),
        (
            "the saved step again",
            "step <= steps_done",
            "step < steps_done",
            "✗ the last step that was saved is trained again",
        ),
        (
            "one too many skipped",
            "step <= steps_done",
            "step <= steps_done + 1",
            "✗ ",
        ),
        (
            "the next epoch",
            "range(first_epoch, num_epochs)",
            "range(first_epoch + (steps_done > 0), num_epochs)",
            "✗ it goes on with the next epoch",
        ),
        (
            "from epoch 0",
            "range(first_epoch, num_epochs)",
            "range(num_epochs)",
            "✗ it begins again at epoch 0",
        ),
        (
            "nothing loaded",
            "first_epoch, steps_done = load_checkpoint(path, model, optimizer)",
            "first_epoch, steps_done = 0, 0",
            "✗ it begins again at epoch 0",
        ),
        (
            "skipped batches pass the model",
            "                continue  # done before the interruption\n            loss",
            "                model(X)\n                continue\n            loss",
            "✗ ",
        ),
        (
            "no train mode",
            "    model.train()\n",
            "",
            "✗ batches pass in evaluation mode",
        ),
        (
            "saved after each epoch only",
            "step % save_every == 0 or step == len(batches)",
            "step == len(batches)",
            "✗ saved after epochs only",
        ),
        (
            "the last step not saved",
            " or step == len(batches)",
            "",
            "✗ the last step of an epoch is not saved",
        ),
        (
            "saved at the stop",
            "            if (epoch, step) == stop_at:\n",
            "            if (epoch, step) == stop_at:\n                save_checkpoint(path, model, optimizer, epoch, step)\n",
            "✗ saved when it stops",
        ),
        (
            "saved in every step",
            "if step % save_every == 0 or step == len(batches):",
            "if True:",
            "✗ saved when it stops",
        ),
        (
            "stop_at forgotten",
            "            if (epoch, step) == stop_at:\n                return",
            "",
            "✗ stopped at (1, 3), it has trained 15 steps",
        ),
        (
            "stopped before the step",
            "            loss = nn.functional.cross_entropy(model(X), y)\n",
            "            if (epoch, step) == stop_at:\n                return\n            loss = nn.functional.cross_entropy(model(X), y)\n",
            "✗ stopped at (1, 3), it has trained 7 steps",
        ),
        (
            "break in place of return",
            "                return",
            "                break",
            "✗ stopped at (1, 3)",
        ),
        (
            "saved before the step",
            "",
            changed(
                TRAIN,
                ("            optimizer.step()\n", ""),
                (
                    "            if stop_at ==",
                    "            optimizer.step()\n            if stop_at ==",
                ),
            ),
            "✗ save after the step",
        ),
        (
            "seeded in each epoch",
            "        batches = batches_of(epoch)\n",
            "        torch.manual_seed(42)\n        batches = batches_of(epoch)\n",
            "✗ no seed",
        ),
        (
            "steps counted from 0",
            "start=1",
            "start=0",
            "✗ ",
        ),
        (
            "no zero_grad",
            "            optimizer.zero_grad()\n",
            "",
            "✗ not those of the chapter's loop",
        ),
        (
            "done never set to 0",
            "",
            changed(TRAIN, ("        done = 0\n", "")),
            "✗ a later epoch misses its first steps, too",
        ),
        (
            "loaded after a draw",
            "    model.train()\n",
            "    model.train()\n    torch.rand(1)\n",
            "✗ ",
        ),
        (
            "an optimizer of its own",
            "    model.train()\n",
            "    model.train()\n    optimizer = optim.Adam(model.parameters(), lr=0.01)\n",
            "✗ it goes on without the optimizer state",
        ),
        ("a range from the step", "", TRAIN, "✓"),
        (
            "islice",
            "",
            "\nimport itertools\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    loss_fn = nn.CrossEntropyLoss()\n    epoch, step = load_checkpoint(path, model, optimizer)\n    model.train()\n    while epoch < num_epochs:\n        batches = batches_of(epoch)\n        for X, y in itertools.islice(batches, step, None):\n            optimizer.zero_grad()\n            loss_fn(model(X), y).backward()\n            optimizer.step()\n            step += 1\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n        epoch, step = epoch + 1, 0\n",
            "✓",
        ),
        (
            "one long list",
            "",
            "\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    done = load_checkpoint(path, model, optimizer)\n    for epoch in range(num_epochs):\n        batches = batches_of(epoch)\n        for step in range(1, len(batches) + 1):\n            if (epoch, step) <= tuple(done):\n                continue\n            model.train()\n            X, y = batches[step - 1]\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if not step % save_every or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if stop_at is not None and (epoch, step) == tuple(stop_at):\n                return\n",
            "✓",
        ),
        (
            "the model returned, too",
            "                return",
            "                return model",
            "✓",
        ),
        (
            "printing",
            "    model.train()\n",
            "    model.train()\n    print(f'from {first_epoch}, {steps_done}')\n",
            "✓",
        ),
        (
            "epochs for saving, joined differently",
            "step % save_every == 0 or step == len(batches)",
            "step in {*range(save_every, len(batches), save_every), len(batches)}",
            "✓",
        ),
    ],
    4: [
        (
            "allclose",
            "return torch.equal(a, b)",
            "return torch.allclose(a, b)",
            "✗ a weight is another in its last bits",
        ),
        (
            "plain ==",
            "",
            "\nsame_run = True\ndef same(a, b):\n    return a == b\n",
            "✗ same gives",
        ),
        (
            "the keys only",
            "",
            "\ndef same(a, b):\n    return a.keys() == b.keys()\n",
            "✗ a weight is another in its last bits",
        ),
        (
            "the model only",
            "",
            '\ndef same(a, b):\n    return all(torch.equal(a["model"][key], b["model"][key]) for key in a["model"])\n',
            "✗ a moment of Adam is another",
        ),
        (
            "lists not entered",
            "    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(map(same, a, b))\n",
            "    if isinstance(a, (list, tuple)):\n        return True\n",
            "✗ Adam's learning rate is another",
        ),
        (
            "numbers not compared",
            "return type(a) is type(b) and a == b",
            "return True",
            "✗ ",
        ),
        (
            "keys of the first only",
            "a.keys() == b.keys() and all(",
            "all(",
            "✗ ",
        ),
        (
            "zip of the lists",
            "len(a) == len(b) and all(map(same, a, b))",
            "all(same(x, y) for x, y in zip(a, b))",
            "✗ the second has a longer list",
        ),
        (
            "sums compared",
            "return torch.equal(a, b)",
            "return a.sum() == b.sum()",
            "✗ ",
        ),
        (
            "(a == b).all()",
            "return torch.equal(a, b)",
            "return bool((a == b).all())",
            "✗ a tensor has another shape",
        ),
        (
            "only the first entry of a dictionary",
            "",
            changed(
                SAME,
                (
                    "        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)",
                    "        for key in a:\n            return same(a[key], b[key])",
                ),
            ),
            "✗ ",
        ),
        (
            "any for all",
            "all(same(a[key]",
            "any(same(a[key]",
            "✗ ",
        ),
        (
            "tuples forgotten",
            "    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):",
            "    if isinstance(a, list) and isinstance(b, list):",
            "✗ ",
        ),
        (
            "nothing returned for others",
            "    return type(a) is type(b) and a == b",
            "",
            "✗ same says False, and True is right: two equal states",
        ),
        (
            "a tensor returned",
            "return torch.equal(a, b)",
            "return (a == b).all()",
            "✗ ",
        ),
        (
            "same_run False",
            "",
            "same_run = False",
            "✗ same_run is False",
        ),
        (
            "same_run a text",
            "",
            "same_run = 'yes'",
            "✗ same_run is 'yes'",
        ),
        (
            "the second half without load",
            "",
            "\nfor name in ('a', 'b'):\n    train(folder / f'{name}.pt', *fresh(), batches_of, 3, 5, (1, 8) if name == 'b' else None)\nsame_run = same(*(torch.load(folder / f'{name}.pt', weights_only=True) for name in ('a', 'b')))\n",
            "✗ same_run is False",
        ),
        (
            "through sorted items",
            "",
            "\ndef same(a, b):\n    if type(a) is not type(b):\n        return False\n    if torch.is_tensor(a):\n        return torch.equal(a, b)\n    if isinstance(a, dict):\n        return set(a) == set(b) and all(same(v, b[k]) for k, v in a.items())\n    if isinstance(a, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n",
            "✓",
        ),
        (
            "a flat list of leaves",
            "",
            "\ndef same(a, b):\n    def leaves(state, path=()):\n        if isinstance(state, dict):\n            state = list(state.items())\n            return [leaf for k, v in state for leaf in leaves(v, path + (k,))] + [(path, len(state))]\n        if isinstance(state, (list, tuple)):\n            return [leaf for k, v in enumerate(state) for leaf in leaves(v, path + (k,))] + [(path, len(state))]\n        return [(path, state)]\n    first, second = leaves(a), leaves(b)\n    if len(first) != len(second):\n        return False\n    for (p, x), (q, y) in zip(first, second):\n        if p != q or torch.is_tensor(x) != torch.is_tensor(y):\n            return False\n        if torch.is_tensor(x) and not torch.equal(x, y) or not torch.is_tensor(x) and x != y:\n            return False\n    return True\n",
            "✓",
        ),
        (
            "array_equal in numpy",
            "return torch.equal(a, b)",
            "return np.array_equal(a.numpy(), b.numpy())",
            "✓",
        ),
        (
            "match and case",
            "",
            "\ndef same(a, b):\n    match a, b:\n        case dict(), dict():\n            return a.keys() == b.keys() and all(same(a[k], b[k]) for k in a)\n        case (list() | tuple()), (list() | tuple()):\n            return len(a) == len(b) and all(same(*pair) for pair in zip(a, b))\n        case torch.Tensor(), torch.Tensor():\n            return torch.equal(a, b)\n        case torch.Tensor(), _:\n            return False\n        case _, torch.Tensor():\n            return False\n    return a == b\n",
            "✓",
        ),
        (
            "all of it written out",
            "",
            "\nimport shutil\nshutil.rmtree(folder)\nfolder.mkdir()\na, b = folder / 'undisturbed.pt', folder / 'interrupted.pt'\nmodel, optimizer = fresh()\ntrain(a, model, optimizer, batches_of, num_epochs=3, save_every=5)\nmodel, optimizer = fresh()\ntrain(b, model, optimizer, batches_of, num_epochs=3, save_every=5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(b, model, optimizer, batches_of, num_epochs=3, save_every=5)\nsame_run = same(torch.load(a, weights_only=True), torch.load(b, weights_only=True))\n",
            "✓",
        ),
    ],
}

# Causes that no stranger had, and strangers' answers, one for each cause.
MORE = {
    1: [
        (
            "nothing yet",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    ...\n",
            "not attempted yet: task 1",
        ),
        (
            "a draw before the end",
            "    os.replace(partial, path)",
            "    torch.rand(1)\n    os.replace(partial, path)",
            "✗ saving moves the random stream",
        ),
    ],
    2: [
        (
            "nothing done yet",
            "",
            "def load_checkpoint(path, model, optimizer):\n    ...\n",
            "not attempted yet: task 2",
        ),
        (
            "the model changed where there is no file",
            "        return 0, 0\n",
            "        [p.data.zero_() for p in model.parameters()]\n        return 0, 0\n",
            "✗ where there is no file the model changes",
        ),
        (
            "another model's weights after it",
            "    torch.set_rng_state",
            "    model[1].weight.data.zero_()\n    torch.set_rng_state",
            "✗ the model has changed, and is not what the file holds",
        ),
    ],
    3: [
        (
            "nothing to see yet",
            "",
            "def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    ...\n",
            "not attempted yet: task 3",
        ),
        (
            "no epoch after the interrupted one",
            "        batches = batches_of(epoch)\n",
            "        if epoch > first_epoch and steps_done:\n            return\n        batches = batches_of(epoch)\n",
            "✗ it ends with the interrupted epoch",
        ),
        (
            "nothing if there is a file",
            "    model.train()\n",
            "    model.train()\n    if steps_done:\n        return\n",
            "✗ no batch passes through the model",
        ),
    ],
    4: [
        ("nothing proved yet", "", "same_run = None", "✗ same_run is None"),
        (
            "names that others use, bound anew",
            "same_run = same(undisturbed, interrupted)",
            "same_run = same(undisturbed, interrupted)\nisinstance_ = expect = kind = digest = call = None",
            "✓",
        ),
    ],
}
QUICK = [
    "straight to the path",
    "copied, not moved",
    "bytes written straight",
    "never renamed",
    "the objects themselves",
    "no optimizer",
    "the seed for the state",
    "epoch and step exchanged",
    "the next step stored",
    "a tuple",
    "parameters only",
    "one number of the optimizer only",
    "a backup made of the old one",
    "Path.replace",
    "bytes, fsync, replace",
    "a temporary file of the library",
    "no look for the file",
    "None where there is no file",
    "weights_only=False",
    "the model forgotten",
    "the optimizer forgotten",
    "the random generator forgotten",
    "a seed for the generator",
    "step first",
    "only the epoch",
    "only the groups of the optimizer",
    "an error swallowed",
    "try and except",
    "popped",
    "nothing skipped",
    "the saved step again",
    "one too many skipped",
    "the next epoch",
    "from epoch 0",
    "no train mode",
    "saved after each epoch only",
    "the last step not saved",
    "saved at the stop",
    "stop_at forgotten",
    "stopped before the step",
    "no zero_grad",
    "done never set to 0",
    "saved before the step",
    "an optimizer of its own",
    "skipped batches pass the model",
    "islice",
    "one long list",
    "allclose",
    "the keys only",
    "the model only",
    "lists not entered",
    "numbers not compared",
    "keys of the first only",
    "zip of the lists",
    "(a == b).all()",
    "same_run False",
    "through sorted items",
    "match and case",
    "array_equal in numpy",
]
ANSWERS = {
    task: [*MORE[task], *(entry for entry in entries if entry[0] in QUICK)]
    for task, entries in STRANGERS.items()
}
