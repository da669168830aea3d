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
            "straight into the file",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    torch.save(state, path)\n',
            "✗ while the new file is being written, the old one is gone or",
        ),
        (
            "temporary file in the system's folder",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    handle, temporary = tempfile.mkstemp(suffix=".partial")\n    os.close(handle)\n    torch.save(state, temporary)\n    os.replace(temporary, path)\n',
            "✗ the temporary file is in another folder, perhaps on another",
        ),
        (
            "makes room before it writes",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    path.unlink(missing_ok=True)  # the old one is of no use anymore\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ there is no file at path for a moment, in which a machine ca",
        ),
        (
            "replace in a finally again again again",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    try:\n        torch.save(state, partial)\n    finally:  # whatever happens, no .partial is left behind\n        os.replace(partial, path)\n',
            "✗ where torch.save fails, on a full disk, say, the file at pat",
        ),
        (
            "random state as a default argument again",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step, random=torch.get_rng_state()):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = dict(\n        model=model.state_dict(),\n        optimizer=optimizer.state_dict(),\n        epoch=epoch,\n        step=step,\n        random=random,\n    )\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ 'random' is a tensor, and does not say where the random stre",
        ),
        (
            "sweeps the whole folder again",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n    for other in path.parent.iterdir():  # nothing else may be left\n        if other.is_file() and other != path:\n            other.unlink()\n',
            "✗ another file in the folder is gone or changed",
        ),
        (
            "parameters without buffers again",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    weights = {name: weight.detach() for name, weight in model.named_parameters()}\n    state = {\n        "model": weights,\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ what is stored as 'model' is not all that model.state_dict()",
        ),
        (
            "a unique name drawn from torch",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    # A name that no other program uses at the same time\n    tag = torch.randint(10**9, ()).item()\n    partial = path.with_name(f"{path.stem}-{tag}.partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ saving moves the random stream",
        ),
        (
            "always ends in .pt",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    temporary = path.with_suffix(".partial")\n    torch.save(state, temporary)\n    os.replace(temporary, temporary.with_suffix(".pt"))\n',
            "✗ save_checkpoint leaves no file at path",
        ),
        (
            "NamedTemporaryFile beside the file",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    with tempfile.NamedTemporaryFile(\n        dir=path.parent, prefix=path.stem, suffix=".tmp", delete=False\n    ) as file:\n        try:\n            torch.save(\n                {\n                    "random": torch.get_rng_state(),\n                    "step": step,\n                    "epoch": epoch,\n                    "optimizer": optimizer.state_dict(),\n                    "model": model.state_dict(),\n                },\n                file,\n            )\n        except BaseException:\n            file.close()\n            os.unlink(file.name)\n            raise\n    os.replace(file.name, path)\n',
            "✓",
        ),
        (
            "first into memory",
            "",
            'import io\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = dict(epoch=epoch, step=step)\n    state |= {"model": model.state_dict(), "optimizer": optimizer.state_dict()}\n    state["random"] = torch.get_rng_state()\n    buffer = io.BytesIO()\n    torch.save(state, buffer)\n    temporary = path.parent / (path.name + "~")\n    temporary.write_bytes(buffer.getvalue())\n    temporary.replace(path)\n',
            "✓",
        ),
        (
            "context manager with fsync",
            "",
            'from contextlib import contextmanager\n\n\n@contextmanager\ndef written_as_a_whole(path):\n    """A file to write to, which takes the place of `path` if all goes well."""\n    draft = path.with_name(f"{path.name}.{os.getpid()}.new")\n    try:\n        with open(draft, "wb") as file:\n            yield file\n            file.flush()\n            os.fsync(file.fileno())\n        os.replace(draft, path)\n    except BaseException:\n        draft.unlink(missing_ok=True)\n        raise\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    with written_as_a_whole(path) as file:\n        state = {name: part.state_dict() for name, part in\n                 (("model", model), ("optimizer", optimizer))}\n        state.update(epoch=epoch, step=step, random=torch.get_rng_state())\n        torch.save(state, file)\n',
            "✓",
        ),
        (
            "two lines with a hidden file",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    keys = "model", "optimizer", "epoch", "step", "random"\n    values = model.state_dict(), optimizer.state_dict(), epoch, step, torch.get_rng_state()\n    hidden = path.with_name("." + path.name)\n    torch.save(dict(zip(keys, values, strict=True)), hidden) or os.replace(hidden, path)\n',
            "✓",
        ),
        (
            "straight to the final name",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    torch.save(state, path)\n',
            "✗ while the new file is being written, the old one is gone or",
        ),
        (
            "copy instead of replace",
            "",
            'import shutil\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    shutil.copyfile(partial, path)\n    partial.unlink()\n',
            "✗ the new content is written into the old file, which a machin",
        ),
        (
            "numbered history left behind",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    numbered = path.with_name(f"{path.stem}-{epoch}-{step}{path.suffix}")\n    torch.save(state, numbered)\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ left over in the folder: checkpoint-3-7.state, checkpoint-4-16.state",
        ),
        (
            "seed instead of generator state",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.initial_seed(),\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ e+07, and does not say where the random stream is now",
        ),
        (
            "leaves the model in eval mode",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    model.eval()  # no dropout while we look at the weights\n    with torch.no_grad():\n        state = {\n            "model": model.state_dict(),\n            "optimizer": optimizer.state_dict(),\n            "epoch": epoch,\n            "step": step,\n            "random": torch.get_rng_state(),\n        }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ saving changes the model's mode",
        ),
        (
            "replace in a finally again again",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    try:\n        torch.save(state, partial)\n    finally:  # whatever happens, no partial file stays behind\n        os.replace(partial, path)\n',
            "✗ where torch.save fails, on a full disk, say, the file at pat",
        ),
        (
            "parameters without buffers",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    weights = {name: p.detach() for name, p in model.named_parameters()}\n    state = {\n        "model": weights,\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ what is stored as 'model' is not all that model.state_dict()",
        ),
        (
            "sweeps the whole folder",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n    for other in path.parent.iterdir():  # only the checkpoint stays\n        if other.is_file() and other.name != path.name:\n            other.unlink()\n',
            "✗ another file in the folder is gone or changed",
        ),
        (
            "random name drawn from torch after the snapshot",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    tag = torch.randint(10**9, ()).item()  # a name nobody else uses\n    partial = path.with_name(f"{path.stem}-{tag}.partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ saving moves the random stream",
        ),
        (
            "named temporary file, cleaned up on failure",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    handle = tempfile.NamedTemporaryFile(\n        dir=path.parent, prefix=path.stem, suffix=".tmp", delete=False\n    )\n    try:\n        with handle:\n            torch.save(\n                dict(\n                    random=torch.get_rng_state(),\n                    model=model.state_dict(),\n                    optimizer=optimizer.state_dict(),\n                    step=step,\n                    epoch=epoch,\n                ),\n                handle,\n            )\n        os.replace(handle.name, path)\n    except BaseException:\n        os.unlink(handle.name)\n        raise\n',
            "✓",
        ),
        (
            "bytes in memory, fsync, replace",
            "",
            'import io\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    parts = {"model": model, "optimizer": optimizer}\n    state = {name: part.state_dict() for name, part in parts.items()}\n    state |= {"epoch": epoch, "step": step, "random": torch.get_rng_state()}\n    memory = io.BytesIO()\n    torch.save(state, memory)\n    hidden = path.parent / f".{path.name}.{os.getpid()}"\n    with open(hidden, "wb") as file:\n        file.write(memory.getbuffer())\n        file.flush()\n        os.fsync(file.fileno())\n    os.replace(hidden, path)\n',
            "✓",
        ),
        (
            "context manager with Path.replace",
            "",
            'from contextlib import contextmanager\n\n\n@contextmanager\ndef in_place_of(path):\n    """Another name in the same folder, which replaces `path` if all goes well."""\n    other = path.with_name(path.name + ".new")\n    try:\n        yield other\n        other.replace(path)\n    finally:\n        other.unlink(missing_ok=True)\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    with in_place_of(path) as other:\n        names = "model", "optimizer", "epoch", "step", "random"\n        values = (\n            model.state_dict(),\n            optimizer.state_dict(),\n            epoch,\n            step,\n            torch.random.get_rng_state(),\n        )\n        torch.save(dict(zip(names, values, strict=True)), other)\n',
            "✓",
        ),
        (
            "one expression with a walrus",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    os.replace(\n        torch.save(\n            {\n                "model": model.state_dict(),\n                "optimizer": optimizer.state_dict(),\n                "epoch": epoch,\n                "step": step,\n                "random": torch.get_rng_state(),\n            },\n            partial := path.with_suffix(".partial"),\n        )\n        or partial,\n        path,\n    )\n',
            "✓",
        ),
        (
            "old file removed before the replace",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    path.unlink(missing_ok=True)  # make room for the new one\n    os.replace(partial, path)\n',
            "✗ there is no file at path for a moment, in which a machine ca",
        ),
        (
            "named_parameters instead of state_dict",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": dict(model.named_parameters()),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ what is stored as 'model' is not all that model.state_dict()",
        ),
        (
            "random name drawn from torch's generator",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    # a number in the name, so that two programs never share a partial file\n    tag = torch.randint(1_000_000, ()).item()\n    partial = path.with_name(f"{path.stem}-{tag}.partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ saving moves the random stream",
        ),
        (
            "saving in a background thread",
            "",
            'import threading\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n\n    def write():\n        torch.save(state, partial)\n        os.replace(partial, path)\n\n    # training need not wait for the disk\n    threading.Thread(target=write).start()\n',
            "✗",
        ),
        (
            "replace in a finally again",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    try:\n        torch.save(state, partial)\n    finally:\n        os.replace(partial, path)  # leave no partial file behind, whatever happens\n',
            "✗ where torch.save fails, on a full disk, say, the file at pat",
        ),
        (
            "suffix that is not in the name",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    temporary = path.with_name(path.name.replace(".ckpt", ".partial"))\n    torch.save(state, temporary)\n    os.replace(temporary, path)\n',
            "✗ while the new file is being written, the old one is gone or",
        ),
        (
            "partial file in the working directory again",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = Path(path.stem + ".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ the temporary file is in another folder, perhaps on another",
        ),
        (
            "place as numpy integers",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    place = np.array([epoch, step])\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": place[0],\n        "step": place[1],\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ the file cannot be loaded with weights_only=True",
        ),
        (
            "leftover partial is published",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    if not partial.exists():  # never overwrite anything\n        torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ the file cannot be loaded with weights_only=True",
        ),
        (
            "eval mode before saving",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    model.eval()  # a model is saved in evaluation mode\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ saving changes the model's mode",
        ),
        (
            "context manager that moves at the end",
            "",
            'from contextlib import contextmanager\n\n\n@contextmanager\ndef as_a_whole(target):\n    """A name to write to; moved to `target` if the block ends well, else removed."""\n    temporary = target.with_name(target.name + ".partial")\n    try:\n        yield temporary\n        os.replace(temporary, target)\n    except BaseException:\n        temporary.unlink(missing_ok=True)\n        raise\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    with as_a_whole(path) as temporary:\n        torch.save(\n            dict(\n                model=model.state_dict(),\n                optimizer=optimizer.state_dict(),\n                epoch=epoch,\n                step=step,\n                random=torch.get_rng_state(),\n            ),\n            temporary,\n        )\n',
            "✓",
        ),
        (
            "NamedTemporaryFile beside the target",
            "",
            'def save_checkpoint(where, net, opt, at_epoch, at_step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    keys = ("model", "optimizer", "epoch", "step", "random")\n    values = (net.state_dict(), opt.state_dict(), at_epoch, at_step, torch.get_rng_state())\n    with tempfile.NamedTemporaryFile(dir=where.parent, delete=False) as file:\n        torch.save(dict(zip(keys, values)), file)\n        file.flush()\n        os.fsync(file.fileno())\n    os.replace(file.name, where)\n',
            "✓",
        ),
        (
            "through a buffer in memory",
            "",
            'import io\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {name: thing.state_dict() for name, thing in (("model", model), ("optimizer", optimizer))}\n    state |= {"epoch": epoch, "step": step, "random": torch.get_rng_state()}\n    buffer = io.BytesIO()\n    torch.save(state, buffer)\n    temporary = path.parent / f".{path.name}.{os.getpid()}"\n    temporary.write_bytes(buffer.getvalue())\n    os.replace(temporary, path)\n',
            "✓",
        ),
        (
            "class with a snapshot and a commit",
            "",
            'class Snapshot:\n    """What the next step depends on, as one dictionary."""\n\n    def __init__(self, model, optimizer, **place):\n        self.entries = place\n        self.entries["random"] = torch.get_rng_state()\n        self.entries["model"] = model.state_dict()\n        self.entries["optimizer"] = optimizer.state_dict()\n\n    def commit(self, path):\n        draft = path.with_suffix(".partial")\n        with draft.open("wb") as file:\n            torch.save(self.entries, file)\n        os.replace(draft, path)\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    Snapshot(model, optimizer, epoch=epoch, step=step).commit(path)\n',
            "✓",
        ),
        (
            "partial file in the working directory",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    partial = Path(path.name).with_suffix('.partial')\n    torch.save(state, partial)\n    os.replace(partial, path)\n",
            "✗ the temporary file is in another folder, perhaps on another",
        ),
        (
            "state of a new generator",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    generator = torch.Generator()\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': generator.get_state(),\n    }\n    partial = path.with_suffix('.partial')\n    torch.save(state, partial)\n    os.replace(partial, path)\n",
            "✗ 'random' is a tensor, and does not say where the random stre",
        ),
        (
            "random state as a default argument",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step, random=torch.get_rng_state()):\n    state = dict(\n        model=model.state_dict(),\n        optimizer=optimizer.state_dict(),\n        epoch=epoch,\n        step=step,\n        random=random,\n    )\n    partial = path.with_suffix('.partial')\n    torch.save(state, partial)\n    os.replace(partial, path)\n",
            "✗ 'random' is a tensor, and does not say where the random stre",
        ),
        (
            "torch.randint for a unique temporary name",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    number = torch.randint(1_000_000, (1,)).item()  # no two savings share a name\n    partial = path.with_name(f'{path.stem}-{number}.partial')\n    torch.save(state, partial)\n    os.replace(partial, path)\n",
            "✗ saving moves the random stream",
        ),
        (
            "replace in a finally",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    partial = path.with_suffix('.partial')\n    try:\n        torch.save(state, partial)\n    finally:\n        os.replace(partial, path)\n",
            "✗ where torch.save fails, on a full disk, say, the file at pat",
        ),
        (
            "the old file moved away, the new one written in place",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    partial = path.with_suffix('.partial')\n    if path.exists():\n        os.replace(path, partial)  # keep the old one until the new one is whole\n    torch.save(state, path)\n    partial.unlink(missing_ok=True)\n",
            "✗ os.replace moves a file that is not wholly written yet",
        ),
        (
            "eval mode for saving",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    model.eval()  # nothing random while we save\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    partial = path.with_suffix('.partial')\n    torch.save(state, partial)\n    os.replace(partial, path)\n",
            "✗ saving changes the model's mode",
        ),
        (
            "exclusive mode fails on a leftover",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    partial = path.with_suffix('.partial')\n    with open(partial, 'xb') as file:  # never overwrite anything\n        torch.save(state, file)\n    os.replace(partial, path)\n",
            "✗ save_checkpoint raised FileExistsError: [Errno 17] File exis",
        ),
        (
            "the end of an epoch turned into the next epoch",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    if step == len(batches_of(epoch)):\n        epoch, step = epoch + 1, 0  # this epoch is complete\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    partial = path.with_suffix('.partial')\n    torch.save(state, partial)\n    os.replace(partial, path)\n",
            "✗ a second call at epoch 4 and step 16 leaves a file that says",
        ),
        (
            "a temporary folder left behind",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    partial = Path(tempfile.mkdtemp(dir=path.parent)) / path.name\n    torch.save(state, partial)\n    os.replace(partial, path)\n",
            "✗ the temporary file is in another folder, perhaps on another",
        ),
        (
            "the folder swept clean",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    partial = path.with_suffix('.partial')\n    torch.save(state, partial)\n    os.replace(partial, path)\n    for other in path.parent.iterdir():  # only the file at path is there\n        if other.is_file() and other != path:\n            other.unlink()\n",
            "✗ another file in the folder is gone or changed",
        ),
        (
            "mkstemp, fsync and cleaning up",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    handle, partial = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix='.partial')\n    try:\n        with os.fdopen(handle, 'wb') as file:\n            torch.save(\n                {\n                    'random': torch.get_rng_state(),\n                    'step': step,\n                    'epoch': epoch,\n                    'optimizer': optimizer.state_dict(),\n                    'model': model.state_dict(),\n                },\n                file,\n            )\n            file.flush()\n            os.fsync(file.fileno())\n        os.replace(partial, path)\n    except BaseException:\n        os.unlink(partial)\n        raise\n",
            "✓",
        ),
        (
            "a context manager for whole files",
            "",
            "import contextlib\n\n\n@contextlib.contextmanager\ndef whole_file(target):\n    temporary = target.with_name(target.name + '.tmp')\n    try:\n        yield temporary\n    except BaseException:\n        temporary.unlink(missing_ok=True)\n        raise\n    else:\n        os.replace(temporary, target)\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    parts = {name: thing.state_dict() for name, thing in (('model', model), ('optimizer', optimizer))}\n    with whole_file(path) as temporary:\n        torch.save(parts | {'epoch': epoch, 'step': step, 'random': torch.get_rng_state()}, temporary)\n",
            "✓",
        ),
        (
            "torch.save into memory, then the bytes",
            "",
            "import io\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    memory = io.BytesIO()\n    torch.save(\n        dict(\n            model=model.state_dict(),\n            optimizer=optimizer.state_dict(),\n            epoch=epoch,\n            step=step,\n            random=torch.get_rng_state(),\n        ),\n        memory,\n    )\n    partial = path.with_suffix('.partial')\n    partial.write_bytes(memory.getbuffer())\n    os.replace(partial, path)\n",
            "✓",
        ),
        (
            "os.path strings, zip, other argument names",
            "",
            "def save_checkpoint(where, net, opt, e, s):\n    name = os.fspath(where)\n    hidden = os.path.join(os.path.dirname(name), '.' + os.path.basename(name) + '.half')\n    keys = 'model optimizer epoch step random'.split()\n    values = net.state_dict(), opt.state_dict(), e, s, torch.random.get_rng_state()\n    torch.save(dict(zip(keys, values)), hidden)\n    os.replace(hidden, name)\n",
            "✓",
        ),
        (
            "os.replace with its arguments swapped",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    partial = path.with_suffix('.partial')\n    torch.save(state, partial)\n    os.replace(path, partial)\n",
            "✗ save_checkpoint raised FileNotFoundError: [Errno 2] No such",
        ),
        (
            "the temporary name is the path itself",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    temporary = path.with_suffix(path.suffix)\n    torch.save(state, temporary)\n    os.replace(temporary, path)\n",
            "✗ while the new file is being written, the old one is gone or",
        ),
        (
            "deletes the old file before the replacement",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    partial = path.with_suffix('.partial')\n    path.unlink(missing_ok=True)  # make room for the new one\n    torch.save(state, partial)\n    os.replace(partial, path)\n",
            "✗ there is no file at path for a moment, in which a machine can die",
        ),
        (
            "replaces in a finally clause",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    partial = path.with_suffix('.partial')\n    try:\n        torch.save(state, partial)\n    finally:\n        # never leave the temporary file behind\n        os.replace(partial, path)\n",
            "✗ where torch.save fails, on a full disk, say, the file at pat",
        ),
        (
            "temporary file in the system's temp folder",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    temporary = Path(tempfile.gettempdir()) / (path.name + '.partial')\n    torch.save(state, temporary)\n    os.replace(temporary, path)\n",
            "✗ the temporary file is in another folder, perhaps on another",
        ),
        (
            "the seed instead of the generator's state",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.initial_seed(),\n    }\n    partial = path.with_suffix('.partial')\n    torch.save(state, partial)\n    os.replace(partial, path)\n",
            "✗ e+07, and does not say where the random stream is now",
        ),
        (
            "named_parameters instead of the state dict",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    weights = {name: weight.detach() for name, weight in model.named_parameters()}\n    state = {\n        'model': weights,\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    partial = path.with_suffix('.partial')\n    torch.save(state, partial)\n    os.replace(partial, path)\n",
            "✗ what is stored as 'model' is not all that model.state_dict()",
        ),
        (
            "puts the model into evaluation mode to save",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    model.eval()  # no dropout while we save\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    partial = path.with_suffix('.partial')\n    torch.save(state, partial)\n    os.replace(partial, path)\n",
            "✗ saving changes the model's mode",
        ),
        (
            "a default dictionary that keeps the first values",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step, state={}):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    state.setdefault('model', model.state_dict())\n    state.setdefault('optimizer', optimizer.state_dict())\n    state.setdefault('epoch', epoch)\n    state.setdefault('step', step)\n    state.setdefault('random', torch.get_rng_state())\n    partial = path.with_suffix('.partial')\n    torch.save(state, partial)\n    os.replace(partial, path)\n",
            "✗ a second call at epoch 4 and step 16 leaves a file that says",
        ),
        (
            "saves the next step's number",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step + 1,  # where to go on\n        'random': torch.get_rng_state(),\n    }\n    partial = path.with_suffix('.partial')\n    torch.save(state, partial)\n    os.replace(partial, path)\n",
            "✗ epoch 3 and step 7 are passed in, and the file says 3 and 8",
        ),
        (
            "a context manager hands out the draft's name",
            "",
            'from contextlib import contextmanager\n\n\n@contextmanager\ndef in_place_of(target):\n    """Give a name in the same folder; move it to the target if all went well."""\n    draft = target.with_name(\'.\' + target.name + \'.draft\')\n    try:\n        yield draft\n    except BaseException:\n        draft.unlink(missing_ok=True)\n        raise\n    os.replace(draft, target)\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    with in_place_of(path) as draft:\n        torch.save(\n            dict(\n                model=model.state_dict(),\n                optimizer=optimizer.state_dict(),\n                epoch=epoch,\n                step=step,\n                random=torch.get_rng_state(),\n            ),\n            draft,\n        )\n',
            "✓",
        ),
        (
            "serializes into memory, then writes the bytes",
            "",
            "import io\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    buffer = io.BytesIO()\n    parts = {'model': model, 'optimizer': optimizer}\n    state = {name: part.state_dict() for name, part in parts.items()}\n    state |= {'epoch': epoch, 'step': step, 'random': torch.get_rng_state()}\n    torch.save(state, buffer)\n    partial = path.with_suffix('.partial')\n    with open(partial, 'wb') as file:\n        file.write(buffer.getvalue())\n        file.flush()\n        os.fsync(file.fileno())\n    os.replace(partial, path)\n",
            "✓",
        ),
        (
            "a named temporary file in the same folder",
            "",
            "def save_checkpoint(target, net, opt, epochs_done, steps_done):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    keys = 'model', 'optimizer', 'epoch', 'step', 'random'\n    values = (\n        net.state_dict(),\n        opt.state_dict(),\n        epochs_done,\n        steps_done,\n        torch.get_rng_state(),\n    )\n    with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as file:\n        torch.save(dict(zip(keys, values)), file)\n    os.replace(file.name, target)\n",
            "✓",
        ),
        (
            "a class that collects and writes, with Path.replace",
            "",
            'class Snapshot:\n    def __init__(self, model, optimizer, epoch, step):\n        self.random = torch.get_rng_state()\n        self.model = model.state_dict()\n        self.optimizer = optimizer.state_dict()\n        self.epoch, self.step = epoch, step\n\n    def write(self, path):\n        temporary = path.with_name(f\'{path.name}.{os.getpid()}.tmp\')\n        torch.save(vars(self), temporary)\n        temporary.replace(path)\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    Snapshot(model, optimizer, epoch, step).write(path)\n',
            "✓",
        ),
        (
            "buffer in memory, then written straight to path",
            "",
            "import io\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    buffer = io.BytesIO()\n    torch.save(state, buffer)\n    path.write_bytes(buffer.getvalue())\n",
            "✗ the new content is written into the old file, which a machin",
        ),
        (
            "partial file in the system's temporary folder",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    partial = Path(tempfile.gettempdir()) / (path.stem + '.partial')\n    torch.save(state, partial)\n    os.replace(partial, path)\n",
            "✗ the temporary file is in another folder, perhaps on another",
        ),
        (
            "copied over the old file, then partial removed",
            "",
            "import shutil\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    partial = path.with_suffix('.partial')\n    torch.save(state, partial)\n    shutil.copyfile(partial, path)\n    partial.unlink()\n",
            "✗ the new content is written into the old file, which a machin",
        ),
        (
            "the seed instead of the generator's state",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.initial_seed(),\n    }\n    partial = path.with_suffix('.partial')\n    torch.save(state, partial)\n    os.replace(partial, path)\n",
            "✗ e+07, and does not say where the random stream is now",
        ),
        (
            "named_parameters in place of the model's state_dict",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    state = {\n        'model': dict(model.named_parameters()),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    partial = path.with_suffix('.partial')\n    torch.save(state, partial)\n    os.replace(partial, path)\n",
            "✗ what is stored as 'model' is not all that model.state_dict()",
        ),
        (
            "zip of keys and values with step and epoch crossed",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    keys = ('model', 'optimizer', 'step', 'epoch', 'random')\n    values = (\n        model.state_dict(),\n        optimizer.state_dict(),\n        epoch,\n        step,\n        torch.get_rng_state(),\n    )\n    partial = path.with_suffix('.partial')\n    torch.save(dict(zip(keys, values)), partial)\n    os.replace(partial, path)\n",
            "✗ epoch and step are exchanged",
        ),
        (
            "old checkpoint deleted before the replacement",
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    if path.exists():\n        path.unlink()  # make room for the new one\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    partial = path.with_suffix('.partial')\n    torch.save(state, partial)\n    os.replace(partial, path)\n",
            "✗ there is no file at path for a moment, in which a machine can die",
        ),
        (
            'only the "state" part of the optimizer',
            "",
            "def save_checkpoint(path, model, optimizer, epoch, step):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict()['state'],\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    partial = path.with_suffix('.partial')\n    torch.save(state, partial)\n    os.replace(partial, path)\n",
            "✗ what is stored as 'optimizer' is not all that optimizer.stat",
        ),
        (
            "a backup copy stays in the folder",
            "",
            "import shutil\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    state = {\n        'model': model.state_dict(),\n        'optimizer': optimizer.state_dict(),\n        'epoch': epoch,\n        'step': step,\n        'random': torch.get_rng_state(),\n    }\n    partial = path.with_suffix('.partial')\n    torch.save(state, partial)\n    if path.exists():\n        shutil.copyfile(path, path.with_suffix('.bak'))\n    os.replace(partial, path)\n",
            "✗ left over in the folder: checkpoint.bak",
        ),
        (
            "flushed and synced file, then replace imported from os",
            "",
            'def save_checkpoint(where, net, opt, at_epoch, at_step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    from os import fsync, replace\n\n    beside = where.parent / f\'{where.name}.{os.getpid()}.tmp\'\n    with open(beside, \'wb\') as file:\n        torch.save(\n            dict(\n                random=torch.get_rng_state(),\n                step=at_step,\n                epoch=at_epoch,\n                optimizer=opt.state_dict(),\n                model=net.state_dict(),\n            ),\n            file,\n        )\n        file.flush()\n        fsync(file.fileno())\n    replace(beside, where)\n',
            "✓",
        ),
        (
            "context manager that keeps or throws away",
            "",
            "from contextlib import contextmanager\n\n\n@contextmanager\ndef whole_or_nothing(path):\n    temporary = path.with_suffix('.partial')\n    try:\n        yield temporary\n        os.replace(temporary, path)\n    except BaseException:\n        temporary.unlink(missing_ok=True)\n        raise\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    \"\"\"Write all that the next step depends on, as a whole or not at all.\"\"\"\n    parts = {'model': model, 'optimizer': optimizer}\n    state = {name: part.state_dict() for name, part in parts.items()}\n    state |= {'epoch': epoch, 'step': step, 'random': torch.get_rng_state()}\n    with whole_or_nothing(path) as temporary:\n        torch.save(state, temporary)\n",
            "✓",
        ),
        (
            "mkstemp in the same folder",
            "",
            'def save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    names = \'model optimizer epoch step random\'.split()\n    values = [\n        model.state_dict(),\n        optimizer.state_dict(),\n        epoch,\n        step,\n        torch.get_rng_state(),\n    ]\n    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=\'unfinished-\')\n    os.close(handle)\n    torch.save(dict(zip(names, values)), temporary)\n    os.replace(temporary, path)\n',
            "✓",
        ),
        (
            "torch.save into memory, bytes into the partial file",
            "",
            'import io\n\n\ndef as_bytes(**state):\n    memory = io.BytesIO()\n    torch.save(state, memory)\n    return memory.getvalue()\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    content = as_bytes(\n        model=model.state_dict(),\n        optimizer=optimizer.state_dict(),\n        epoch=epoch,\n        step=step,\n        random=torch.get_rng_state(),\n    )\n    partial = path.with_name(path.name + \'.partial\')\n    partial.write_bytes(content)\n    os.replace(partial, path)\n',
            "✓",
        ),
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
            "✗ there is no file at path for a moment, in which a machine can die",
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
            "✗ saving moves the random stream",
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
            "✗ there is no file at path for a moment",
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
        (
            "t1 saved straight to path",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    torch.save(state, path)\n',
            "✗ while the new file is being written, the old one is gone or",
        ),
        (
            "t1 copied into place",
            "",
            '\nimport shutil\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    shutil.copyfile(partial, path)\n    partial.unlink()\n',
            "✗ the new content is written into the old file, which a",
        ),
        (
            "t1 arguments of os.replace swapped",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(path, partial)\n',
            "✗ save_checkpoint raised FileNotFoundError: [Errno 2] No such",
        ),
        (
            "t1 no random state",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ the file lacks 'random' — a dictionary with the keys",
        ),
        (
            "t1 stores the next step",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step + 1,  # where to go on\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ epoch 3 and step 7 are passed in, and the file says 3 and 8",
        ),
        (
            "t1 pickles the whole model",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model,\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ the file cannot be loaded with weights_only=True",
        ),
        (
            "t1 the seed instead of the state",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.initial_seed(),\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ 'random' is a single number, 3.0012e+07, and does not say",
        ),
        (
            "t1 temporary file in another folder",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    temporary = Path(tempfile.gettempdir()) / (path.stem + ".partial")\n    torch.save(state, temporary)\n    os.replace(temporary, path)\n',
            "✗ the temporary file is in another folder, perhaps on another",
        ),
        (
            "t1 only the param_groups",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    optimizer_state = optimizer.state_dict()["param_groups"]\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer_state,\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ of the optimizer, a list is stored — use state_dict()",
        ),
        (
            "t1 keys of the PyTorch tutorial",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    partial = path.with_suffix(".partial")\n    torch.save(\n        {\n            "model_state_dict": model.state_dict(),\n            "optimizer_state_dict": optimizer.state_dict(),\n            "epoch": epoch,\n            "step": step,\n            "rng_state": torch.get_rng_state(),\n        },\n        partial,\n    )\n    os.replace(partial, path)\n',
            "✗ the file lacks 'model', 'optimizer', 'random' — a",
        ),
        (
            "t1 old file deleted first",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    if path.exists():\n        path.unlink()  # make room for the new checkpoint\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ there is no file at path for a moment, in which a machine",
        ),
        (
            "t1 leaves a backup behind",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    torch.save(state, path.with_suffix(".bak"))  # to be on the safe side\n    os.replace(partial, path)\n',
            "✗ left over in the folder: checkpoint.bak — os.replace",
        ),
        (
            "t1 epoch and step mixed up",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    names = ["model", "optimizer", "step", "epoch", "random"]\n    values = [\n        model.state_dict(),\n        optimizer.state_dict(),\n        epoch,\n        step,\n        torch.get_rng_state(),\n    ]\n    partial = path.with_suffix(".partial")\n    torch.save(dict(zip(names, values)), partial)\n    os.replace(partial, path)\n',
            "✗ epoch and step are exchanged — see the arguments",
        ),
        (
            "t1 replaces in finally",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    try:\n        torch.save(state, partial)\n    finally:\n        os.replace(partial, path)  # so that no partial file is left\n',
            "✗ where torch.save fails, on a full disk, say, the file at",
        ),
        (
            "t1 leaves the model in eval mode",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    model.eval()\n    with torch.no_grad():\n        state = {\n            "model": model.state_dict(),\n            "optimizer": optimizer.state_dict(),\n            "epoch": epoch,\n            "step": step,\n            "random": torch.get_rng_state(),\n        }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ saving changes the model's mode — leave it as it is",
        ),
        (
            "t1 get_rng_state not called",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state,\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ the file cannot be loaded with weights_only=True",
        ),
        (
            "t1 right with_name and Path.replace",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = dict(\n        random=torch.get_rng_state(),\n        epoch=epoch,\n        step=step,\n        model=model.state_dict(),\n        optimizer=optimizer.state_dict(),\n    )\n    unfinished = path.with_name(path.name + ".tmp")\n    torch.save(state, unfinished)\n    unfinished.replace(path)\n',
            "✓",
        ),
        (
            "t1 right mkstemp with fsync",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    handle, temporary = tempfile.mkstemp(dir=path.parent, suffix=".tmp")\n    with os.fdopen(handle, "wb") as file:\n        torch.save(\n            {\n                "model": model.state_dict(),\n                "optimizer": optimizer.state_dict(),\n                "epoch": epoch,\n                "step": step,\n                "random": torch.get_rng_state(),\n            },\n            file,\n        )\n        file.flush()\n        os.fsync(file.fileno())\n    os.replace(temporary, path)\n',
            "✓",
        ),
        (
            "t1 right through a buffer in memory",
            "",
            '\nimport io\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    state = {"epoch": epoch, "step": step, "random": torch.get_rng_state()}\n    for name, part in (("model", model), ("optimizer", optimizer)):\n        state[name] = part.state_dict()\n    buffer = io.BytesIO()\n    torch.save(state, buffer)\n    partial = path.parent / f"{path.name}.partial"\n    partial.write_bytes(buffer.getvalue())\n    os.replace(partial, path)\n',
            "✓",
        ),
        (
            "t1 right cleans up when writing fails",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    partial = path.with_suffix(".partial")\n    try:\n        torch.save(\n            {\n                "model": model.state_dict(),\n                "optimizer": optimizer.state_dict(),\n                "epoch": epoch,\n                "step": step,\n                "random": torch.get_rng_state(),\n            },\n            partial,\n        )\n    except BaseException:\n        partial.unlink(missing_ok=True)\n        raise\n    else:\n        os.replace(partial, path)\n',
            "✓",
        ),
        (
            "t1 right context manager",
            "",
            '\nfrom contextlib import contextmanager\n\n\n@contextmanager\ndef as_a_whole(path):\n    """A name to write to; what was written takes the place of `path` at the end."""\n    temporary = path.with_suffix(".writing")\n    yield temporary\n    os.replace(temporary, path)\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    with as_a_whole(path) as target:\n        torch.save(\n            {\n                **{"epoch": epoch, "step": step},\n                "model": model.state_dict(),\n                "optimizer": optimizer.state_dict(),\n                "random": torch.random.get_rng_state(),\n            },\n            target,\n        )\n',
            "✓",
        ),
        (
            "t1 right names and values zipped",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    """Write all that the next step depends on, as a whole or not at all."""\n    keys = "model optimizer epoch step random".split()\n    values = (\n        model.state_dict(),\n        optimizer.state_dict(),\n        epoch,\n        step,\n        torch.get_rng_state(),\n    )\n    temporary = f"{path}.{os.getpid()}"\n    with open(temporary, "wb") as file:\n        torch.save(dict(zip(keys, values, strict=True)), file)\n    os.replace(temporary, path)\n',
            "✓",
        ),
    ],
    2: [
        (
            "whatever fails counts as nothing done",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    try:\n        state = torch.load(path, weights_only=True)\n        model.load_state_dict(state["model"])\n        optimizer.load_state_dict(state["optimizer"])\n        torch.set_rng_state(state["random"])\n        return state["epoch"], state["step"]\n    except Exception:\n        return 0, 0\n',
            "✗ is taken as if there were none",
        ),
        (
            "weights_only=False again again",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    # There is more in it than weights: numbers, and the random state\n    state = torch.load(path, weights_only=False)\n    model.load_state_dict(state["model"])\n    optimizer.load_state_dict(state["optimizer"])\n    torch.set_rng_state(state["random"])\n    return state["epoch"], state["step"]\n',
            "✗ a program that was hidden in the file has run",
        ),
        (
            "strict=False again again",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state["model"], strict=False)\n    optimizer.load_state_dict(state["optimizer"])\n    torch.set_rng_state(state["random"])\n    return state["epoch"], state["step"]\n',
            "✗ is loaded, without the weights",
        ),
        (
            "random state only inside fork_rng",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    with torch.random.fork_rng(devices=[]):\n        torch.set_rng_state(state["random"])\n        model.load_state_dict(state["model"])\n        optimizer.load_state_dict(state["optimizer"])\n    return state["epoch"], state["step"]\n',
            "✗ the random generator is as it was",
        ),
        (
            "assign=True",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state["model"], assign=True)  # no copying: faster\n    optimizer.load_state_dict(state["optimizer"])\n    torch.set_rng_state(state["random"])\n    return state["epoch"], state["step"]\n',
            "✗ the model has new tensors, and the optimizer still the old o",
        ),
        (
            "reads each path only once",
            "",
            'import copy\n\nalready_read = {}\n\n\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    if path not in already_read:\n        already_read[path] = torch.load(path, weights_only=True)\n    state = copy.deepcopy(already_read[path])\n    model.load_state_dict(state["model"])\n    optimizer.load_state_dict(state["optimizer"])\n    torch.set_rng_state(state["random"])\n    return state["epoch"], state["step"]\n',
            "✗ the file says epoch 2 and step 16, and (3, 7) is returned",
        ),
        (
            "falls back on the partial file again",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    candidates = [path, path.with_suffix(".partial")]\n    found = [candidate for candidate in candidates if candidate.exists()]\n    if not found:\n        return 0, 0\n    state = torch.load(found[0], weights_only=True)\n    model.load_state_dict(state["model"])\n    optimizer.load_state_dict(state["optimizer"])\n    torch.set_rng_state(state["random"])\n    return state["epoch"], state["step"]\n',
            "✗ where only a .partial file is left, which may be half a file",
        ),
        (
            "keeps the optimizer's own settings",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state["model"])\n    own = optimizer.state_dict()\n    own["state"] = state["optimizer"]["state"]  # momentum and the like\n    optimizer.load_state_dict(own)\n    torch.set_rng_state(state["random"])\n    return state["epoch"], state["step"]\n',
            "✗ the optimizer has changed, and is not what the file holds",
        ),
        (
            "asks forgiveness, for a missing file only",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    try:\n        state = torch.load(path, weights_only=True)\n    except FileNotFoundError:\n        return 0, 0\n    torch.set_rng_state(state["random"])\n    optimizer.load_state_dict(state["optimizer"])\n    model.load_state_dict(state["model"])\n    return state["epoch"], state["step"]\n',
            "✓",
        ),
        (
            "a table of setters, from bytes",
            "",
            'import io\nfrom operator import itemgetter\n\n\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    state = {"epoch": 0, "step": 0}\n    if path.exists():\n        state = torch.load(io.BytesIO(path.read_bytes()), weights_only=True)\n        setters = {\n            "model": model.load_state_dict,\n            "optimizer": optimizer.load_state_dict,\n            "random": torch.default_generator.set_state,\n        }\n        for key, put_back in setters.items():\n            put_back(state[key])\n    return itemgetter("epoch", "step")(state)\n',
            "✓",
        ),
        (
            "copies the weights by hand",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not os.path.isfile(path):\n        return (0, 0)\n    checkpoint = torch.load(path, map_location="cpu", weights_only=True)\n    missing = {"model", "optimizer", "epoch", "step", "random"} - checkpoint.keys()\n    if missing:\n        raise ValueError(f"{path} lacks {sorted(missing)}")\n    saved, own = checkpoint["model"], model.state_dict()\n    if saved.keys() != own.keys():\n        raise ValueError(f"other weights: {sorted(saved.keys() ^ own.keys())}")\n    for name in own:\n        if saved[name].shape != own[name].shape:\n            raise ValueError(f"{name} has another shape")\n    with torch.no_grad():\n        for name, weight in own.items():  # they share memory with the model\'s\n            weight.copy_(saved[name])\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    return (checkpoint["epoch"], checkpoint["step"])\n',
            "✓",
        ),
        (
            "all or nothing, with a way back",
            "",
            'from copy import deepcopy\n\n\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n\n    def put(parts):\n        model.load_state_dict(parts["model"])\n        optimizer.load_state_dict(parts["optimizer"])\n        torch.set_rng_state(parts["random"])\n\n    if path.exists():\n        new = torch.load(path, weights_only=True)\n        old = {\n            "model": deepcopy(model.state_dict()),\n            "optimizer": deepcopy(optimizer.state_dict()),\n            "random": torch.get_rng_state(),\n        }\n        try:\n            put(new)\n            place = new["epoch"], new["step"]\n        except Exception:\n            put(old)\n            raise\n    else:\n        place = 0, 0\n    return place\n',
            "✓",
        ),
        (
            "strict=False again",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state["model"], strict=False)\n    optimizer.load_state_dict(state["optimizer"])\n    torch.set_rng_state(state["random"])\n    return state["epoch"], state["step"]\n',
            "✗ is loaded, without the weights",
        ),
        (
            "every error means from the start",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    try:\n        state = torch.load(path, weights_only=True)\n        model.load_state_dict(state["model"])\n        optimizer.load_state_dict(state["optimizer"])\n        torch.set_rng_state(state["random"])\n        return state["epoch"], state["step"]\n    except Exception:\n        return 0, 0\n',
            "✗ is taken as if there were none",
        ),
        (
            "weights_only=False again",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return (0, 0)\n    # the optimizer is more than weights\n    state = torch.load(path, map_location="cpu", weights_only=False)\n    model.load_state_dict(state["model"])\n    optimizer.load_state_dict(state["optimizer"])\n    torch.set_rng_state(state["random"])\n    return (state["epoch"], state["step"])\n',
            "✗ a program that was hidden in the file has run",
        ),
        (
            "a generator of its own",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state["model"])\n    optimizer.load_state_dict(state["optimizer"])\n    generator = torch.Generator()\n    generator.set_state(state["random"])\n    return state["epoch"], state["step"]\n',
            "✗ the random generator is as it was",
        ),
        (
            "seeds where there is no file again",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        torch.manual_seed(42)  # a clean start, always the same\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state["model"])\n    optimizer.load_state_dict(state["optimizer"])\n    torch.set_rng_state(state["random"])\n    return state["epoch"], state["step"]\n',
            "✗ where there is no file the random generator changes",
        ),
        (
            "prefers the partial file again again",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    partial = path.with_suffix(".partial")\n    newest = partial if partial.exists() else path\n    if not newest.exists():\n        return 0, 0\n    state = torch.load(newest, weights_only=True)\n    model.load_state_dict(state["model"])\n    optimizer.load_state_dict(state["optimizer"])\n    torch.set_rng_state(state["random"])\n    return state["epoch"], state["step"]\n',
            "✗ the .partial file is loaded, which may be half a file",
        ),
        (
            "cached file contents",
            "",
            'from functools import lru_cache\n\n\n@lru_cache(maxsize=None)\ndef read(path):\n    """The contents of a checkpoint, read from disk only once."""\n    return torch.load(path, weights_only=True)\n\n\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    state = read(path)\n    model.load_state_dict(state["model"])\n    optimizer.load_state_dict(state["optimizer"])\n    torch.set_rng_state(state["random"])\n    return state["epoch"], state["step"]\n',
            "✗ the file says epoch 2 and step 16, and (3, 7) is returned",
        ),
        (
            "draws a number to show the generator",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state["model"])\n    optimizer.load_state_dict(state["optimizer"])\n    torch.set_rng_state(state["random"])\n    print(f"resumed; the next random number is {torch.rand(1).item():.6f}")\n    return state["epoch"], state["step"]\n',
            "✗ the random generator is not where the file says",
        ),
        (
            "optimizer state under the wrong keys",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state["model"])\n    optimizer.state.update(state["optimizer"]["state"])\n    for group, saved in zip(optimizer.param_groups, state["optimizer"]["param_groups"]):\n        group.update({k: v for k, v in saved.items() if k != "params"})\n    torch.set_rng_state(state["random"])\n    return state["epoch"], state["step"]\n',
            "✗ the state of the optimizer stands under numbers, where step(",
        ),
        (
            "asks forgiveness for a missing file only",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    try:\n        file = open(path, "rb")\n    except FileNotFoundError:\n        return 0, 0\n    with file:\n        kept = torch.load(file, weights_only=True)\n    model.load_state_dict(kept["model"])\n    optimizer.load_state_dict(kept["optimizer"])\n    torch.set_rng_state(kept["random"])\n    return kept["epoch"], kept["step"]\n',
            "✓",
        ),
        (
            "table of setters and itemgetter",
            "",
            'from operator import itemgetter\n\n\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    place = {"epoch": 0, "step": 0}\n    if path.exists():\n        place = torch.load(path, weights_only=True)\n        for name, put_back in {\n            "random": torch.set_rng_state,\n            "optimizer": optimizer.load_state_dict,\n            "model": model.load_state_dict,\n        }.items():\n            put_back(place[name])\n    return itemgetter("epoch", "step")(place)\n',
            "✓",
        ),
        (
            "structural pattern matching",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return (0, 0)\n    match torch.load(path, map_location="cpu", weights_only=True):\n        case {\n            "model": weights,\n            "optimizer": moments,\n            "epoch": epoch,\n            "step": step,\n            "random": random_state,\n        }:\n            model.load_state_dict(weights, strict=True)\n            optimizer.load_state_dict(moments)\n            torch.random.set_rng_state(random_state)\n            return (epoch, step)\n        case other:\n            raise ValueError(f"{path} holds no checkpoint, but a {type(other).__name__}")\n',
            "✓",
        ),
        (
            "checks all before it changes anything",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    missing = {"model", "optimizer", "epoch", "step", "random"} - set(state)\n    if missing:\n        raise KeyError(f"{path} lacks {\', \'.join(sorted(missing))}")\n    expected = {name: tensor.shape for name, tensor in model.state_dict().items()}\n    found = {name: tensor.shape for name, tensor in state["model"].items()}\n    if expected != found:\n        raise ValueError(f"{path} belongs to another model: {found}, not {expected}")\n    model.load_state_dict(state["model"])\n    optimizer.load_state_dict(state["optimizer"])\n    torch.set_rng_state(state["random"])\n    epoch, step = state["epoch"], state["step"]\n    return epoch, step\n',
            "✓",
        ),
        (
            "seeds before it looks for the file",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    torch.manual_seed(42)  # the same start for everybody\n    if not path.exists():\n        return 0, 0\n    checkpoint = torch.load(path, weights_only=True)\n    model.load_state_dict(checkpoint["model"])\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ where there is no file the random generator changes",
        ),
        (
            "strict=False",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    checkpoint = torch.load(path, weights_only=True)\n    model.load_state_dict(checkpoint["model"], strict=False)\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ is loaded, without the weights",
        ),
        (
            "a new optimizer gets the state",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    checkpoint = torch.load(path, weights_only=True)\n    model.load_state_dict(checkpoint["model"])\n    # the weights are new, so the optimizer must be told of them\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ the optimizer is as it was",
        ),
        (
            "finished epoch turned into the next one",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    checkpoint = torch.load(path, weights_only=True)\n    model.load_state_dict(checkpoint["model"])\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    epoch, step = checkpoint["epoch"], checkpoint["step"]\n    if step == len(batches_of(epoch)):  # this epoch is over\n        return epoch + 1, 0\n    return epoch, step\n',
            "✗ the file says epoch 2 and step 16, and (3, 0) is returned",
        ),
        (
            "falls back to an unsafe load",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    try:\n        checkpoint = torch.load(path, weights_only=True)\n    except Exception:\n        # perhaps a file of an older version of PyTorch\n        checkpoint = torch.load(path, weights_only=False)\n    model.load_state_dict(checkpoint["model"])\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ a program that was hidden in the file has run",
        ),
        (
            "generator set within fork_rng",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    with torch.random.fork_rng(devices=[]):  # loading must not disturb the generator\n        checkpoint = torch.load(path, weights_only=True)\n        model.load_state_dict(checkpoint["model"])\n        optimizer.load_state_dict(checkpoint["optimizer"])\n        torch.set_rng_state(checkpoint["random"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ the random generator is as it was",
        ),
        (
            "optimizer.state updated by hand",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    checkpoint = torch.load(path, weights_only=True)\n    model.load_state_dict(checkpoint["model"])\n    optimizer.state.update(checkpoint["optimizer"]["state"])\n    for group, saved in zip(optimizer.param_groups, checkpoint["optimizer"]["param_groups"]):\n        group.update({key: value for key, value in saved.items() if key != "params"})\n    torch.set_rng_state(checkpoint["random"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ the state of the optimizer stands under numbers, where step(",
        ),
        (
            "prefers the partial file again",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    partial = path.with_suffix(".partial")\n    if partial.exists():  # the program died before the replace: this one is newer\n        path = partial\n    if not path.exists():\n        return 0, 0\n    checkpoint = torch.load(path, weights_only=True)\n    model.load_state_dict(checkpoint["model"])\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ the .partial file is loaded, which may be half a file",
        ),
        (
            "cache in a default argument",
            "",
            'def load_checkpoint(path, model, optimizer, loaded={}):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    if path not in loaded:  # read the disk only once\n        loaded[path] = torch.load(path, weights_only=True)\n    checkpoint = loaded[path]\n    model.load_state_dict(checkpoint["model"])\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ the file says epoch 2 and step 16, and (3, 7) is returned",
        ),
        (
            "an empty file counts as none again",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists() or path.stat().st_size == 0:\n        return 0, 0\n    checkpoint = torch.load(path, weights_only=True)\n    model.load_state_dict(checkpoint["model"])\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ is taken as if there were none",
        ),
        (
            "table of setters",
            "",
            'def load_checkpoint(file, net, opt):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not file.is_file():\n        return 0, 0\n    saved = torch.load(file, weights_only=True)\n    setters = {\n        "model": net.load_state_dict,\n        "optimizer": opt.load_state_dict,\n        "random": torch.set_rng_state,\n    }\n    for name, put_back in setters.items():\n        put_back(saved[name])\n    return saved["epoch"], saved["step"]\n',
            "✓",
        ),
        (
            "opens first and asks afterward",
            "",
            'def load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    try:\n        file = path.open("rb")\n    except FileNotFoundError:\n        return 0, 0\n    with file:\n        parts = torch.load(file, weights_only=True, map_location="cpu")\n    model.load_state_dict(parts.pop("model"))\n    optimizer.load_state_dict(parts.pop("optimizer"))\n    torch.set_rng_state(parts.pop("random"))\n    return parts["epoch"], parts["step"]\n',
            "✓",
        ),
        (
            "itemgetter and a starred name",
            "",
            'from operator import itemgetter\n\nparts_of = itemgetter("model", "optimizer", "random", "epoch", "step")\n\n\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    place = 0, 0\n    if path.exists():\n        weights, moments, noise, *rest = parts_of(torch.load(path, weights_only=True))\n        model.load_state_dict(weights)\n        optimizer.load_state_dict(moments)\n        torch.set_rng_state(noise)\n        place = tuple(rest)\n    return place\n',
            "✓",
        ),
        (
            "default generator and in-memory bytes",
            "",
            'import io\n\n\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n\n    def restore(raw):\n        state = torch.load(io.BytesIO(raw), weights_only=True)\n        for owner, key in ((model, "model"), (optimizer, "optimizer")):\n            owner.load_state_dict(state[key])\n        torch.default_generator.set_state(state["random"])\n        return state["epoch"], state["step"]\n\n    return restore(path.read_bytes()) if os.path.exists(path) else (0, 0)\n',
            "✓",
        ),
        (
            "the partial file as a fallback",
            "",
            "def load_checkpoint(path, model, optimizer):\n    if not path.exists():\n        path = path.with_suffix('.partial')  # perhaps it died just before the replace\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ where only a .partial file is left, which may be half a file",
        ),
        (
            "layers reset after the generator is restored",
            "",
            "def load_checkpoint(path, model, optimizer):\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    torch.set_rng_state(state['random'])\n    for layer in model.modules():  # nothing old may survive\n        if hasattr(layer, 'reset_parameters'):\n            layer.reset_parameters()\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    return state['epoch'], state['step']\n",
            "✗ the random generator is not where the file says",
        ),
        (
            "looks whether the folder is empty",
            "",
            "def load_checkpoint(path, model, optimizer):\n    if not os.listdir(path.parent):\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ where there is no file it raises FileNotFoundError",
        ),
        (
            "second try with weights_only=False",
            "",
            "def load_checkpoint(path, model, optimizer):\n    if not path.exists():\n        return 0, 0\n    try:\n        state = torch.load(path, weights_only=True)\n    except Exception:\n        state = torch.load(path, weights_only=False)  # older files\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ a program that was hidden in the file has run",
        ),
        (
            "state_dict().update",
            "",
            "def load_checkpoint(path, model, optimizer):\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.state_dict().update(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ the model is as it was",
        ),
        (
            "optimizer.state.update with numbers as keys",
            "",
            "def load_checkpoint(path, model, optimizer):\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state['model'])\n    optimizer.state.update(state['optimizer']['state'])\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ the optimizer has changed, and is not what the file holds",
        ),
        (
            "restored inside fork_rng",
            "",
            "def load_checkpoint(path, model, optimizer):\n    if not path.exists():\n        return 0, 0\n    with torch.random.fork_rng(devices=[]):  # loading shall not disturb the generator\n        state = torch.load(path, weights_only=True)\n        model.load_state_dict(state['model'])\n        optimizer.load_state_dict(state['optimizer'])\n        torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ the random generator is as it was",
        ),
        (
            "file contents cached by path",
            "",
            "import functools\n\n\n@functools.lru_cache(maxsize=None)\ndef read_state(path):\n    return torch.load(path, weights_only=True)\n\n\ndef load_checkpoint(path, model, optimizer):\n    if not path.exists():\n        return 0, 0\n    state = read_state(path)\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ the file says epoch 2 and step 16, and (3, 7) is returned",
        ),
        (
            "load_state_dict with assign=True",
            "",
            "def load_checkpoint(path, model, optimizer):\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state['model'], assign=True)\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ the model has new tensors, and the optimizer still the old o",
        ),
        (
            "the checkpoint is used up",
            "",
            "def load_checkpoint(path, model, optimizer):\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    path.unlink()  # it has done its work, the next saving makes a new one\n    return state['epoch'], state['step']\n",
            "✗ the file is gone once it was read",
        ),
        (
            "an empty file counts as none",
            "",
            "def load_checkpoint(path, model, optimizer):\n    if not path.exists() or path.stat().st_size == 0:\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ bytes is taken as if there were none",
        ),
        (
            "open first, ask forgiveness",
            "",
            "def load_checkpoint(path, model, optimizer):\n    try:\n        file = open(path, 'rb')\n    except FileNotFoundError:\n        return 0, 0\n    with file:\n        state = torch.load(file, weights_only=True)\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✓",
        ),
        (
            "a table of functions and itemgetter",
            "",
            "from operator import itemgetter\n\n\ndef load_checkpoint(path, model, optimizer):\n    place = {'epoch': 0, 'step': 0}\n    if path.exists():\n        place = torch.load(path, weights_only=True)\n        put_back = {\n            'optimizer': optimizer.load_state_dict,\n            'model': model.load_state_dict,\n            'random': torch.set_rng_state,\n        }\n        for part, put in put_back.items():\n            put(place[part])\n    return itemgetter('epoch', 'step')(place)\n",
            "✓",
        ),
        (
            "bytes in memory, pop by pop",
            "",
            "import io\n\n\ndef load_checkpoint(path, model, optimizer):\n    if not os.path.exists(path):\n        return (0, 0)\n    contents = torch.load(io.BytesIO(Path(path).read_bytes()), map_location='cpu', weights_only=True)\n    random = contents.pop('random')\n    for thing, part in zip((model, optimizer), ('model', 'optimizer')):\n        thing.load_state_dict(contents.pop(part))\n    torch.random.set_rng_state(random)\n    return contents.pop('epoch'), contents.pop('step')\n",
            "✓",
        ),
        (
            "the checkpoint as keyword arguments",
            "",
            "def load_checkpoint(where, net, opt):\n    def put_back(*, model, optimizer, random, epoch, step):\n        net.load_state_dict(model)\n        opt.load_state_dict(optimizer)\n        torch.set_rng_state(random)\n        return epoch, step\n\n    return put_back(**torch.load(where, weights_only=True)) if where.exists() else (0, 0)\n",
            "✓",
        ),
        (
            "path.exists without its parentheses",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    if not path.exists:\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ where there is no file it raises FileNotFoundError",
        ),
        (
            "any error counts as no file",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    try:\n        state = torch.load(path, weights_only=True)\n    except Exception:\n        return 0, 0\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ bytes is taken as if there were none",
        ),
        (
            "weights_only=False",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    if not path.exists():\n        return 0, 0\n    # there is more than weights in the file\n    state = torch.load(path, weights_only=False)\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ a program that was hidden in the file has run",
        ),
        (
            "restores a generator of its own",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    generator = torch.Generator()\n    generator.set_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ the random generator is as it was",
        ),
        (
            "the model's name is bound to the dictionary",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model = state['model']\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ the model is as it was",
        ),
        (
            "moves on to the next epoch after 16 steps",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    epoch, step = state['epoch'], state['step']\n    if step >= 16:  # this epoch is over\n        epoch, step = epoch + 1, 0\n    return epoch, step\n",
            "✗ the file says epoch 2 and step 16, and (3, 0) is returned",
        ),
        (
            "sets the seed when there is no file",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    if not path.exists():\n        torch.manual_seed(42)  # a new run begins from the seed\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ where there is no file the random generator changes",
        ),
        (
            "prefers the partial file",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    if not path.exists():\n        return 0, 0\n    partial = path.with_suffix('.partial')\n    newest = partial if partial.exists() else path\n    state = torch.load(newest, weights_only=True)\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ the .partial file is loaded, which may be half a file",
        ),
        (
            "deletes the checkpoint once it is loaded",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    path.unlink()  # used up\n    return state['epoch'], state['step']\n",
            "✗ the file is gone once it was read",
        ),
        (
            "keeps the optimizer's present learning rate",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state['model'])\n    rates = [group['lr'] for group in optimizer.param_groups]\n    optimizer.load_state_dict(state['optimizer'])\n    for group, rate in zip(optimizer.param_groups, rates):\n        group['lr'] = rate\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ the optimizer has changed, and is not what the file holds",
        ),
        (
            "tries the model out after restoring the generator",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    # a quick look whether the weights fit\n    model.train()\n    weight = next(model.parameters())\n    with torch.no_grad():\n        output = model(torch.zeros(1, weight.shape[1]))\n    assert torch.isfinite(output).all()\n    return state['epoch'], state['step']\n",
            "✗ load_checkpoint raised ValueError: Expected more than 1 valu",
        ),
        (
            "catches FileNotFoundError only",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    try:\n        saved = torch.load(path, weights_only=True)\n    except FileNotFoundError:\n        return 0, 0\n    else:\n        torch.set_rng_state(saved['random'])\n        optimizer.load_state_dict(saved['optimizer'])\n        model.load_state_dict(saved['model'])\n        return saved['epoch'], saved['step']\n",
            "✓",
        ),
        (
            "a table of restoring functions and an itemgetter",
            "",
            "from operator import itemgetter\n\n\ndef load_checkpoint(file, net, opt):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    contents = {'epoch': 0, 'step': 0}\n    if file.exists():\n        contents = torch.load(file, weights_only=True)\n        restore = {\n            'model': net.load_state_dict,\n            'optimizer': opt.load_state_dict,\n            'random': torch.set_rng_state,\n        }\n        for name, put_back in restore.items():\n            put_back(contents[name])\n    return itemgetter('epoch', 'step')(contents)\n",
            "✓",
        ),
        (
            "takes the dictionary apart with match",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    if not path.exists():\n        return 0, 0\n    match torch.load(path, weights_only=True):\n        case {\n            'model': weights,\n            'optimizer': moments,\n            'epoch': epoch,\n            'step': step,\n            'random': random_state,\n        }:\n            model.load_state_dict(weights)\n            optimizer.load_state_dict(moments)\n            torch.set_rng_state(random_state)\n            return epoch, step\n        case _:\n            raise ValueError(f'{path} is no checkpoint')\n",
            "✓",
        ),
        (
            "loads from an open file, with a comprehension",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    if os.path.exists(path):\n        with open(path, 'rb') as stream:\n            state = torch.load(stream, map_location='cpu', weights_only=True)\n        for part, key in [(model, 'model'), (optimizer, 'optimizer')]:\n            part.load_state_dict(state[key])\n        torch.random.set_rng_state(state['random'])\n        return tuple(state[key] for key in ('epoch', 'step'))\n    return (0,) * 2\n",
            "✓",
        ),
        (
            "a decorator answers for the missing file",
            "",
            "import functools\n\n\ndef unless_missing(answer):\n    def decorate(function):\n        @functools.wraps(function)\n        def wrapper(path, *args, **kwargs):\n            return function(path, *args, **kwargs) if path.exists() else answer\n\n        return wrapper\n\n    return decorate\n\n\n@unless_missing((0, 0))\ndef load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    state = torch.load(path, weights_only=True)\n    place = state['epoch'], state['step']\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    return place\n",
            "✓",
        ),
        (
            "None when there is no file",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    epoch, step = 0, 0\n    if path.exists():\n        state = torch.load(path, weights_only=True)\n        model.load_state_dict(state['model'])\n        optimizer.load_state_dict(state['optimizer'])\n        torch.set_rng_state(state['random'])\n        epoch, step = state['epoch'], state['step']\n        return epoch, step\n",
            "✗ where there is no file, None is returned",
        ),
        (
            "random state set inside fork_rng",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    if not path.exists():\n        return 0, 0\n    with torch.random.fork_rng(devices=[]):\n        state = torch.load(path, weights_only=True)\n        model.load_state_dict(state['model'])\n        optimizer.load_state_dict(state['optimizer'])\n        torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ the random generator is as it was",
        ),
        (
            "update of the dictionary that state_dict returns",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.state_dict().update(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ the model is as it was",
        ),
        (
            "state loaded into a new local optimizer",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state['model'])\n    optimizer = optim.Adam(model.parameters())\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ the optimizer is as it was",
        ),
        (
            "manual_seed from the first byte of the state",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.manual_seed(int(state['random'][0]))\n    return state['epoch'], state['step']\n",
            "✗ the random generator is not where the file says",
        ),
        (
            "falls back on the partial file",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    partial = path.with_suffix('.partial')\n    for candidate in (path, partial):\n        if candidate.exists():\n            state = torch.load(candidate, weights_only=True)\n            model.load_state_dict(state['model'])\n            optimizer.load_state_dict(state['optimizer'])\n            torch.set_rng_state(state['random'])\n            return state['epoch'], state['step']\n    return 0, 0\n",
            "✗ where only a .partial file is left, which may be half a file",
        ),
        (
            "every error taken for a missing file",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    try:\n        state = torch.load(path, weights_only=True)\n        model.load_state_dict(state['model'])\n        optimizer.load_state_dict(state['optimizer'])\n        torch.set_rng_state(state['random'])\n        return state['epoch'], state['step']\n    except Exception:\n        return 0, 0\n",
            "✗ bytes is taken as if there were none",
        ),
        (
            "exists without its parentheses",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    if not path.exists:\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ where there is no file it raises FileNotFoundError",
        ),
        (
            "checkpoint removed once it is loaded",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    path.unlink()  # it is used up now\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ the file is gone once it was read",
        ),
        (
            "learning rate put back to 0.001 by hand",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state['model'])\n    optimizer.load_state_dict(state['optimizer'])\n    for group in optimizer.param_groups:\n        group['lr'] = 0.001\n    torch.set_rng_state(state['random'])\n    return state['epoch'], state['step']\n",
            "✗ the optimizer has changed, and is not what the file holds",
        ),
        (
            "only FileNotFoundError caught",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    try:\n        state = torch.load(path, weights_only=True)\n    except FileNotFoundError:\n        return 0, 0\n    model.load_state_dict(state.pop('model'))\n    optimizer.load_state_dict(state.pop('optimizer'))\n    torch.set_rng_state(state.pop('random'))\n    return state.pop('epoch'), state.pop('step')\n",
            "✓",
        ),
        (
            "a table of setters",
            "",
            "def load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    setters = {\n        'model': model.load_state_dict,\n        'optimizer': optimizer.load_state_dict,\n        'random': torch.set_rng_state,\n    }\n    state = {'epoch': 0, 'step': 0}\n    if path.exists():\n        state = torch.load(path, weights_only=True)\n        for name, put_back in setters.items():\n            put_back(state[name])\n    return tuple(state[name] for name in ('epoch', 'step'))\n",
            "✓",
        ),
        (
            "match on the dictionary, other argument names",
            "",
            "def load_checkpoint(file, net, opt):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    content = torch.load(file, weights_only=True) if file.is_file() else None\n    match content:\n        case None:\n            return 0, 0\n        case {\n            'model': weights,\n            'optimizer': moments,\n            'random': numbers,\n            'epoch': epoch,\n            'step': step,\n        }:\n            net.load_state_dict(weights)\n            opt.load_state_dict(moments)\n            torch.set_rng_state(numbers)\n            return epoch, step\n        case _:\n            raise ValueError(f'{file} is no checkpoint')\n",
            "✓",
        ),
        (
            "open file and itemgetter",
            "",
            "from operator import itemgetter\n\n\ndef load_checkpoint(path, model, optimizer):\n    \"\"\"Put back what a checkpoint holds; return its epoch and its step.\"\"\"\n    if not os.path.exists(path):\n        return (0, 0)\n    with path.open('rb') as file:\n        state = torch.load(file, map_location='cpu', weights_only=True)\n    for owner, key in ((optimizer, 'optimizer'), (model, 'model')):\n        owner.load_state_dict(state[key])\n    torch.random.set_rng_state(state['random'])\n    return itemgetter('epoch', 'step')(state)\n",
            "✓",
        ),
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
            "✗ load_checkpoint raised RuntimeError: Error(s) in loading sta",
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
        (
            "t2 no look whether the file exists",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    checkpoint = torch.load(path, weights_only=True)\n    model.load_state_dict(checkpoint["model"])\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ where there is no file it raises FileNotFoundError — look",
        ),
        (
            "t2 weights_only False",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    checkpoint = torch.load(path, weights_only=False)\n    model.load_state_dict(checkpoint["model"])\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ a program that was hidden in the file has run — load with",
        ),
        (
            "t2 random generator forgotten",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    checkpoint = torch.load(path, weights_only=True)\n    model.load_state_dict(checkpoint["model"])\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ the random generator is as it was —",
        ),
        (
            "t2 optimizer forgotten",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    checkpoint = torch.load(path, weights_only=True)\n    model.load_state_dict(checkpoint["model"])\n    torch.set_rng_state(checkpoint["random"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ the optimizer is as it was — optimizer.load_state_dict(...)",
        ),
        (
            "t2 strict False",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    checkpoint = torch.load(path, weights_only=True)\n    model.load_state_dict(checkpoint["model"], strict=False)\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ a damaged file of 62,261 bytes is loaded, without the",
        ),
        (
            "t2 returns step and epoch",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    checkpoint = torch.load(path, weights_only=True)\n    model.load_state_dict(checkpoint["model"])\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    return checkpoint["step"], checkpoint["epoch"]\n',
            "✗ epoch and step are exchanged — epoch first",
        ),
        (
            "t2 every error means start anew",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    try:\n        checkpoint = torch.load(path, weights_only=True)\n    except Exception:\n        return 0, 0\n    model.load_state_dict(checkpoint["model"])\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ a damaged file of 90,293 bytes is taken as if there were",
        ),
        (
            "t2 returns None without a file",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if path.exists():\n        checkpoint = torch.load(path, weights_only=True)\n        model.load_state_dict(checkpoint["model"])\n        optimizer.load_state_dict(checkpoint["optimizer"])\n        torch.set_rng_state(checkpoint["random"])\n        return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ where there is no file, None is returned — return 0, 0",
        ),
        (
            "t2 loads into a new model",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    checkpoint = torch.load(path, weights_only=True)\n    model, optimizer = fresh()\n    model.load_state_dict(checkpoint["model"])\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ load_checkpoint raised RuntimeError: Error(s) in loading",
        ),
        (
            "t2 sets the seed without a file",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        torch.manual_seed(42)  # a new run begins\n        return 0, 0\n    checkpoint = torch.load(path, weights_only=True)\n    model.load_state_dict(checkpoint["model"])\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ where there is no file the random generator changes — leave",
        ),
        (
            "t2 state into a generator of its own",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    checkpoint = torch.load(path, weights_only=True)\n    model.load_state_dict(checkpoint["model"])\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    generator = torch.Generator()\n    generator.set_state(checkpoint["random"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ the random generator is as it was —",
        ),
        (
            "t2 updates the dictionary of state_dict",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    checkpoint = torch.load(path, weights_only=True)\n    model.state_dict().update(checkpoint["model"])\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ the model is as it was — model.load_state_dict(...)",
        ),
        (
            "t2 returns the next epoch",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    checkpoint = torch.load(path, weights_only=True)\n    model.load_state_dict(checkpoint["model"])\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    return checkpoint["epoch"] + 1, 0\n',
            "✗ the file says epoch 3 and step 7, and (4, 0) is returned —",
        ),
        (
            "t2 deletes the file",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    checkpoint = torch.load(path, weights_only=True)\n    model.load_state_dict(checkpoint["model"])\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    os.remove(path)  # no longer needed\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ the file is gone once it was read — leave it there",
        ),
        (
            "t2 prefers the partial file",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    partial = path.with_suffix(".partial")\n    if partial.exists():  # newer than the checkpoint\n        path = partial\n    if not path.exists():\n        return 0, 0\n    checkpoint = torch.load(path, weights_only=True)\n    model.load_state_dict(checkpoint["model"])\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ the .partial file is loaded, which may be half a file — the",
        ),
        (
            "t2 weights zipped by hand",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    checkpoint = torch.load(path, weights_only=True)\n    with torch.no_grad():\n        for parameter, saved in zip(model.parameters(), checkpoint["model"].values()):\n            parameter.copy_(saved)\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    torch.set_rng_state(checkpoint["random"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✗ load_checkpoint raised RuntimeError: The size of tensor a",
        ),
        (
            "t2 right except FileNotFoundError",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    try:\n        saved = torch.load(path, weights_only=True)\n    except FileNotFoundError:\n        return 0, 0\n    model.load_state_dict(saved["model"])\n    optimizer.load_state_dict(saved["optimizer"])\n    torch.set_rng_state(saved["random"])\n    return saved["epoch"], saved["step"]\n',
            "✓",
        ),
        (
            "t2 right place with a default",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    place = (0, 0)\n    if os.path.isfile(path):\n        saved = torch.load(path, map_location="cpu", weights_only=True)\n        place = (saved["epoch"], saved["step"])\n        optimizer.load_state_dict(saved["optimizer"])\n        model.load_state_dict(saved["model"], strict=True)\n        torch.random.set_rng_state(saved["random"])\n    return place\n',
            "✓",
        ),
        (
            "t2 right loop over the parts",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    put_back = {\n        "model": model.load_state_dict,\n        "optimizer": optimizer.load_state_dict,\n        "random": torch.set_rng_state,\n    }\n    for name, function in put_back.items():\n        function(state[name])\n    return tuple(state[name] for name in ("epoch", "step"))\n',
            "✓",
        ),
        (
            "t2 right itemgetter",
            "",
            '\nfrom operator import itemgetter\n\nPARTS = itemgetter("model", "optimizer", "random", "epoch", "step")\n\n\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if path.exists():\n        weights, moments, random, epoch, step = PARTS(torch.load(path, weights_only=True))\n        model.load_state_dict(weights)\n        optimizer.load_state_dict(moments)\n        torch.set_rng_state(random)\n        return epoch, step\n    return 0, 0\n',
            "✓",
        ),
        (
            "t2 right default_generator",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.is_file():\n        return 0, 0\n    with path.open("rb") as file:\n        checkpoint = torch.load(file, weights_only=True)\n    torch.default_generator.set_state(checkpoint["random"])\n    model.load_state_dict(checkpoint["model"])\n    optimizer.load_state_dict(checkpoint["optimizer"])\n    return checkpoint["epoch"], checkpoint["step"]\n',
            "✓",
        ),
        (
            "t2 right bytes and pop",
            "",
            '\nimport io\n\n\ndef load_checkpoint(path, model, optimizer):\n    """Put back what a checkpoint holds; return its epoch and its step."""\n    if not path.exists():\n        nothing_done = 0, 0\n        return nothing_done\n    content = io.BytesIO(path.read_bytes())\n    checkpoint = torch.load(content, weights_only=True)\n    for part, name in zip((model, optimizer), ("model", "optimizer")):\n        part.load_state_dict(checkpoint.pop(name))\n    torch.set_rng_state(checkpoint.pop("random"))\n    epoch, step = checkpoint["epoch"], checkpoint["step"]\n    return epoch, step\n',
            "✓",
        ),
    ],
    3: [
        (
            "leaves the steps out in every epoch",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ saved at (1, 2): a later epoch misses its first steps, too",
        ),
        (
            "the last done step once more",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step < steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ saved at (1, 2): the last step that was saved is trained aga",
        ),
        (
            "counts from 1 in the rest of the epoch",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        todo = batches[steps_done:] if epoch == first_epoch else batches\n        for step, (X, y) in enumerate(todo, start=1):\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ before epoch 1, step 5 the file says (1, 2), and (1, 4) is r",
        ),
        (
            "returns before it saves",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            nn.functional.cross_entropy(model(X), y).backward()\n            optimizer.step()\n            if (epoch, step) == stop_at:\n                return\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n',
            "✗ resumed from (1, 2) and stopped at (1, 4): the saving that i",
        ),
        (
            "save_every counted over all epochs again",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            global_step = epoch * len(batches) + step\n            if global_step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ with save_every = 2 and stop_at = (1, 3): the steps are coun",
        ),
        (
            "sixteen steps in every epoch",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        for step, (X, y) in enumerate(batches_of(epoch), start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == 16:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ the last step of an epoch is not saved",
        ),
        (
            "stays in evaluation mode after an epoch",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n        model.eval()\n        with torch.no_grad():\n            accuracy = (model(X).argmax(dim=1) == y).float().mean()\n        print(f"epoch {epoch}: {accuracy:.1%} of the last batch")\n',
            "✗ batches pass in evaluation mode",
        ),
        (
            "gradients never set to zero",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ the gradients are never cleared",
        ),
        (
            "forward before the continue",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            if epoch == first_epoch and step <= steps_done:\n                continue  # no update for this one\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ saved at (1, 2): the interrupted epoch passes the model agai",
        ),
        (
            "right numbers, first batches",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        steps = range(steps_done + 1, len(batches) + 1)\n        for step, (X, y) in zip(steps, batches):\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n        steps_done = 0\n',
            "✗ saved at (1, 2): it trains epoch 1, step 1, where epoch 1, s",
        ),
        (
            "empties the list of batches",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        num_steps = len(batches)\n        step = 0\n        while batches:\n            X, y = batches.pop(0)\n            step += 1\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == num_steps:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ the list that batches_of returned is shorter afterward",
        ),
        (
            "a trial pass at the start",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    with torch.no_grad():  # does the network fit the images? Better to know at once\n        model(torch.zeros_like(batches_of(first_epoch)[0][0][:1]))\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ train raised ValueError: Expected more than 1 value per chan",
        ),
        (
            "num_epochs more epochs again",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, first_epoch + num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ saved at (1, 2): 13 steps to the end, and 8 are left",
        ),
        (
            "stops only where it saves",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n                if (epoch, step) == stop_at:\n                    return\n',
            "✗ stopped at (1, 3), it has trained 15 steps, and 8 are right",
        ),
        (
            "compares places as tuples again",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    done = tuple(load_checkpoint(path, model, optimizer))\n    model.train()\n    for epoch in range(num_epochs):\n        if epoch < done[0]:\n            continue\n        for step, (X, y) in enumerate(batches := batches_of(epoch), 1):\n            if (place := (epoch, step)) <= done:\n                continue\n            optimizer.zero_grad()\n            nn.functional.cross_entropy(model(X), y).backward()\n            optimizer.step()\n            if not step % save_every or step == len(batches):\n                save_checkpoint(path, model, optimizer, *place)\n            if place == stop_at:\n                return\n',
            "✓",
        ),
        (
            "two while loops again",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    epoch, step = load_checkpoint(path, model, optimizer)\n    model.train()\n    while epoch < num_epochs:\n        batches = batches_of(epoch)\n        while step < len(batches):\n            X, y = batches[step]\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad(set_to_none=True)\n            loss.backward()\n            optimizer.step()\n            step += 1\n            if step in (len(batches), save_every * (step // save_every)):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if stop_at is not None and epoch == stop_at[0] and step == stop_at[1]:\n                return None\n        epoch, step = epoch + 1, 0\n',
            "✓",
        ),
        (
            "islice with the numbers kept",
            "",
            'from itertools import islice\n\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    start, leave_out = load_checkpoint(path, model, optimizer)\n    model.train(True)\n    for epoch in range(start, num_epochs):\n        batches = list(batches_of(epoch))\n        last = len(batches)\n        due = {*range(save_every, last + 1, save_every), last}\n        for step, (X, y) in islice(enumerate(batches, start=1), leave_out, None):\n            model.zero_grad()\n            optimizer.zero_grad()\n            logits = model(X)\n            loss = nn.functional.cross_entropy(logits, y)\n            loss.backward()\n            optimizer.step()\n            if step in due:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n        leave_out = 0\n',
            "✓",
        ),
        (
            "a generator of what is to do",
            "",
            'def still_to_do(done, batches_of, num_epochs, save_every):\n    """The place, the batch, and whether to save after it, for all steps not done."""\n    for epoch in range(done[0], num_epochs):\n        batches = batches_of(epoch)\n        begin = done[1] if epoch == done[0] else 0\n        for index in range(begin, len(batches)):\n            step = index + 1\n            due = step % save_every == 0 or step == len(batches)\n            yield (epoch, step), batches[index], due\n\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for place, (X, y), due in still_to_do(done, batches_of, num_epochs, save_every):\n        loss = nn.functional.cross_entropy(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        if due:\n            save_checkpoint(path, model, optimizer, *place)\n        if place == stop_at:\n            break\n',
            "✓",
        ),
        (
            "a class and an exception",
            "",
            'class Stopped(Exception):\n    """The step at which to stop has been done."""\n\n\nclass Run:\n    def __init__(self, path, model, optimizer, save_every, stop_at):\n        self.path, self.model, self.optimizer = path, model, optimizer\n        self.save_every, self.stop_at = save_every, stop_at\n        self.done = load_checkpoint(path, model, optimizer)\n        self.model.train()\n\n    def one_step(self, X, y):\n        self.optimizer.zero_grad()\n        loss = nn.functional.cross_entropy(self.model(X), y)\n        loss.backward()\n        self.optimizer.step()\n\n    def one_epoch(self, epoch, batches):\n        for number, batch in enumerate(batches):\n            place = (epoch, number + 1)\n            if place > tuple(self.done):\n                self.one_step(*batch)\n                if place[1] % self.save_every == 0 or place[1] == len(batches):\n                    save_checkpoint(self.path, self.model, self.optimizer, *place)\n                if place == self.stop_at:\n                    raise Stopped\n\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    run = Run(path, model, optimizer, save_every, stop_at)\n    try:\n        for epoch in range(run.done[0], num_epochs):\n            run.one_epoch(epoch, batches_of(epoch))\n    except Stopped:\n        pass\n',
            "✓",
        ),
        (
            "one call for each epoch",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n\n    def go_on(epoch, done):\n        if epoch >= num_epochs:\n            return\n        batches = batches_of(epoch)\n        rest = batches[done:]\n        for step, (X, y) in enumerate(rest, start=done + 1):\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            last = step == len(batches)\n            if last or step % save_every == 0:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if stop_at and tuple(stop_at) == (epoch, step):\n                return\n        go_on(epoch + 1, 0)\n\n    place = load_checkpoint(path, model, optimizer)\n    model.train()\n    go_on(*place)\n',
            "✓",
        ),
        (
            "skips in every epoch",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ saved at (1, 2): a later epoch misses its first steps, too",
        ),
        (
            "repeats the last saved step",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step < steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ saved at (1, 2): the last step that was saved is trained aga",
        ),
        (
            "never sets training mode",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ batches pass in evaluation mode",
        ),
        (
            "end of epoch saved as the next one's start",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch + 1, 0)\n            elif step % save_every == 0:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ after the end the file says (3, 0)",
        ),
        (
            "break leaves only the inner loop again",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                break\n',
            "✗ stopped at (1, 3), it has trained 13 steps, and 8 are right",
        ),
        (
            "save_every counted over the whole run",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            total = epoch * len(batches) + step\n            if total % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ with save_every = 2 and stop_at = (1, 3): the steps are coun",
        ),
        (
            "done batches go through the model",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            loss = nn.functional.cross_entropy(model(X), y)\n            if epoch == first_epoch and step <= steps_done:\n                continue  # no update for this one\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ saved at (1, 2): the interrupted epoch passes the model agai",
        ),
        (
            "sliced batches numbered from 1 again",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)[steps_done:]\n        steps_done = 0\n        for step, (X, y) in enumerate(batches, start=1):\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ before epoch 1, step 5 the file says (1, 2), and (1, 4) is r",
        ),
        (
            "last save after the loop, stop before it",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        if steps_done == len(batches):\n            steps_done = 0\n            continue\n        for step, (X, y) in enumerate(batches, start=1):\n            if step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 and step < len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n        save_checkpoint(path, model, optimizer, epoch, len(batches))\n        steps_done = 0\n',
            "✗ saved at (0, 5), the end of an epoch, it trains 11 steps, an",
        ),
        (
            "saves before the update",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            optimizer.step()\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ every step is trained once, but 'model' of the last checkpoi",
        ),
        (
            "measures the loss again after saving",
            "",
            'saved_losses = []\n\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n                with torch.no_grad():  # how good is what we have saved?\n                    now = nn.functional.cross_entropy(model(X), y).item()\n                saved_losses.append((epoch, step, now))\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ undisturbed, batch (0, 2) passes the model where (0, 3) is next",
        ),
        (
            "takes the last epoch for done",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    if path.exists() and first_epoch >= num_epochs - 1:\n        return  # nothing is left to do\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ where (2, 2) is done no batch passes through the model",
        ),
        (
            "deletes from the caller's list",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        last = len(batches)\n        del batches[:steps_done]\n        for step, (X, y) in enumerate(batches, start=steps_done + 1):\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == last:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n        steps_done = 0\n',
            "✗ the list that batches_of returned is shorter afterward",
        ),
        (
            "seeds at the start of each epoch",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        torch.manual_seed(epoch)  # reproducible, as in batches_of\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ train sets a seed",
        ),
        (
            "compares places as tuples",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    done = tuple(load_checkpoint(path, model, optimizer))\n    model.train()\n    for epoch in range(done[0], num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            place = (epoch, step)\n            if place <= done:\n                continue\n            optimizer.zero_grad()\n            nn.functional.cross_entropy(model(X), y).backward()\n            optimizer.step()\n            if not step % save_every or step == len(batches):\n                save_checkpoint(path, model, optimizer, *place)\n            if place == stop_at:\n                return\n',
            "✓",
        ),
        (
            "a generator of the steps to do",
            "",
            'def steps_to_do(batches_of, epoch, done, num_epochs):\n    """Each step that is left: its epoch, its number, whether it is the last, its batch."""\n    for epoch in range(epoch, num_epochs):\n        batches = batches_of(epoch)\n        for index in range(done, len(batches)):\n            yield epoch, index + 1, index + 1 == len(batches), batches[index]\n        done = 0\n\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    epoch, done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch, step, last, (X, y) in steps_to_do(batches_of, epoch, done, num_epochs):\n        loss = nn.functional.cross_entropy(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        if last or step % save_every == 0:\n            save_checkpoint(path, model, optimizer, epoch, step)\n        if stop_at is not None and (epoch, step) == tuple(stop_at):\n            return\n',
            "✓",
        ),
        (
            "two while loops",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    epoch, step = load_checkpoint(path, model, optimizer)\n    model.train(True)\n    while epoch < num_epochs:\n        batches = batches_of(epoch)\n        while step < len(batches):\n            X, y = batches[step]\n            model.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            step += 1\n            if step == len(batches) or step % save_every == 0:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if stop_at == (epoch, step):\n                return\n        epoch, step = epoch + 1, 0\n',
            "✓",
        ),
        (
            "islice and a closure for the optimizer",
            "",
            'from itertools import islice\n\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        skip = steps_done if epoch == first_epoch else 0\n        for step, (X, y) in enumerate(islice(batches, skip, None), start=skip + 1):\n\n            def closure(X=X, y=y):\n                optimizer.zero_grad()\n                loss = nn.functional.cross_entropy(model(X), y)\n                loss.backward()\n                return loss\n\n            optimizer.step(closure)\n            if step in {len(batches), step // save_every * save_every}:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✓",
        ),
        (
            "recursion from epoch to epoch again",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n\n    def learn(X, y):\n        loss = nn.functional.cross_entropy(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n\n    def go_on(epoch, done):\n        if epoch >= num_epochs:\n            return None\n        batches = batches_of(epoch)\n        for step in range(done + 1, len(batches) + 1):\n            learn(*batches[step - 1])\n            due = step % save_every == 0 or step == len(batches)\n            if due:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return None\n        return go_on(epoch + 1, 0)\n\n    place = load_checkpoint(path, model, optimizer)\n    model.train()\n    return go_on(*place)\n',
            "✓",
        ),
        (
            "steps counted from 1 after a resume",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)[steps_done:]\n        steps_done = 0  # only in the first epoch\n        for step, (X, y) in enumerate(batches, start=1):\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ before epoch 1, step 5 the file says (1, 2), and (1, 4) is r",
        ),
        (
            "saves by the global step",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            total = epoch * len(batches) + step\n            if total % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ with save_every = 2 and stop_at = (1, 3): the steps are coun",
        ),
        (
            "training mode only at a first start",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    if (first_epoch, steps_done) == (0, 0):\n        model.train()  # otherwise the checkpoint has restored the mode\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ batches pass in evaluation mode",
        ),
        (
            "the last batch is the short one",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        for step, (X, y) in enumerate(batches_of(epoch), start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            is_last = X.size(0) < 64  # 1000 is no multiple of 64\n            if step % save_every == 0 or is_last:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ with save_every = 2 and stop_at = (1, 3): saved after every",
        ),
        (
            "saves between backward and step",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            optimizer.step()\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ every step is trained once, but 'model' of the last checkpoi",
        ),
        (
            "done batches replayed for the dropout",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            loss = nn.functional.cross_entropy(model(X), y)  # uses up the dropout masks\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ saved at (1, 2): the interrupted epoch passes the model agai",
        ),
        (
            "seed set at the start of each epoch",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        torch.manual_seed(epoch)  # dropout follows from the epoch, like the order\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ train sets a seed",
        ),
        (
            "the epoch's save stands behind the loop",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        if epoch == first_epoch and steps_done == len(batches):\n            continue\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 and step < len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n        save_checkpoint(path, model, optimizer, epoch, len(batches))\n',
            "✗ saved at (0, 5), the end of an epoch, it trains 11 steps, an",
        ),
        (
            "gradients cleared at the end of the loop body",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n            optimizer.zero_grad()\n',
            "✗ gradients from before the first step count in it",
        ),
        (
            "a list is compared with a tuple",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            place = [epoch, step]\n            if place <= [first_epoch, steps_done]:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, *place)\n            if place == stop_at:\n                return\n',
            "✗ stopped at (1, 3), it has trained 15 steps, and 8 are right",
        ),
        (
            "num_epochs more epochs",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, first_epoch + num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ saved at (1, 2): 13 steps to the end, and 8 are left",
        ),
        (
            "generator of what remains",
            "",
            'from itertools import islice\n\n\ndef remaining(batches_of, place, num_epochs):\n    """Yield epoch, step, whether it is the last of its epoch, and the batch."""\n    epoch, done = place\n    while epoch < num_epochs:\n        batches = batches_of(epoch)\n        for step, batch in islice(enumerate(batches, start=1), done, None):\n            yield epoch, step, step == len(batches), batch\n        epoch, done = epoch + 1, 0\n\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    place = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch, step, last, (X, y) in remaining(batches_of, place, num_epochs):\n        optimizer.zero_grad()\n        nn.functional.cross_entropy(model(X), y).backward()\n        optimizer.step()\n        if last or not step % save_every:\n            save_checkpoint(path, model, optimizer, epoch, step)\n        if (epoch, step) == stop_at:\n            break\n',
            "✓",
        ),
        (
            "tuples compared to find what is done",
            "",
            'def train(file, net, opt, get_batches, n_epochs, every, stop=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    done = tuple(load_checkpoint(file, net, opt))\n    net.train()\n    for e in range(done[0], n_epochs):\n        batches = get_batches(e)\n        due = {len(batches), *range(every, len(batches) + 1, every)}\n        for s, (images, labels) in enumerate(batches, 1):\n            if (e, s) > done:\n                opt.zero_grad()\n                loss = nn.functional.cross_entropy(net(images), labels)\n                loss.backward()\n                opt.step()\n                if s in due:\n                    save_checkpoint(file, net, opt, e, s)\n                if stop is not None and (e, s) == tuple(stop):\n                    return None\n',
            "✓",
        ),
        (
            "one while loop with an index",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    epoch, step = load_checkpoint(path, model, optimizer)\n    model.train()\n    batches = None\n    while epoch < num_epochs:\n        if batches is None:\n            batches = batches_of(epoch)\n        if step == len(batches):  # the epoch is over\n            epoch, step, batches = epoch + 1, 0, None\n            continue\n        X, y = batches[step]  # `step` are done, so this is the next\n        loss = nn.functional.cross_entropy(model(X), y)\n        optimizer.zero_grad()\n        loss.backward()\n        optimizer.step()\n        step += 1\n        if step == len(batches) or step % save_every == 0:\n            save_checkpoint(path, model, optimizer, epoch, step)\n        if stop_at == (epoch, step):\n            return\n',
            "✓",
        ),
        (
            "a class and an exception for the stop",
            "",
            'class Stopped(Exception):\n    """The step at which the machine is to die is done."""\n\n\nclass Trainer:\n    def __init__(self, path, model, optimizer, save_every, stop_at):\n        self.path, self.model, self.optimizer = path, model, optimizer\n        self.save_every, self.stop_at = save_every, stop_at\n\n    def learn(self, X, y):\n        loss = nn.functional.cross_entropy(self.model(X), y)\n        self.optimizer.zero_grad()\n        loss.backward()\n        self.optimizer.step()\n\n    def epoch(self, number, batches, skip):\n        for step, (X, y) in enumerate(batches[skip:], start=skip + 1):\n            self.learn(X, y)\n            if step % self.save_every == 0 or step == len(batches):\n                save_checkpoint(self.path, self.model, self.optimizer, number, step)\n            if (number, step) == self.stop_at:\n                raise Stopped\n\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    trainer = Trainer(path, model, optimizer, save_every, stop_at)\n    try:\n        for number in range(first_epoch, num_epochs):\n            trainer.epoch(number, batches_of(number), steps_done if number == first_epoch else 0)\n    except Stopped:\n        return\n',
            "✓",
        ),
        (
            "an epoch calls the next one",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n\n    def one_step(batch):\n        inputs, targets = batch\n        optimizer.zero_grad()\n        loss = nn.functional.cross_entropy(model.train()(inputs), targets)\n        loss.backward()\n        optimizer.step()\n\n    def go_on(epoch, done):\n        if epoch >= num_epochs:\n            return\n        batches = batches_of(epoch)\n        for index in range(done, len(batches)):\n            one_step(batches[index])\n            place = (epoch, index + 1)\n            if 0 in (place[1] % save_every, len(batches) - place[1]):\n                save_checkpoint(path, model, optimizer, *place)\n            if place == stop_at:\n                return\n        go_on(epoch + 1, 0)\n\n    go_on(*load_checkpoint(path, model, optimizer))\n    model.train()\n',
            "✓",
        ),
        (
            "last step by the length of the rest",
            "",
            "def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        done = steps_done if epoch == first_epoch else 0\n        batches = batches_of(epoch)[done:]\n        for step, (X, y) in enumerate(batches, start=done + 1):\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n",
            "✗ before epoch 1, step 4 the file says (1, 3), and (1, 2) is r",
        ),
        (
            "save_every counted over all epochs",
            "",
            "def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            total = epoch * len(batches) + step\n            if total % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n",
            "✗ with save_every = 2 and stop_at = (1, 3): the steps are coun",
        ),
        (
            "a list compared with the pair",
            "",
            "def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if [epoch, step] == stop_at:\n                return\n",
            "✗ stopped at (1, 3), it has trained 15 steps, and 8 are right",
        ),
        (
            "in the last epoch everything counts as done",
            "",
            "def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    if steps_done > 0 and first_epoch == num_epochs - 1:\n        return  # the last epoch is already there\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n",
            "✗ where (2, 2) is done no batch passes through the model",
        ),
        (
            "zero_grad after the return",
            "",
            "def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n            optimizer.zero_grad()\n",
            "✗ gradients from before the first step count in it",
        ),
        (
            "accuracy in training mode after each epoch",
            "",
            "def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n        with torch.no_grad():\n            X, y = batches[-1]\n            correct = (model(X).argmax(dim=1) == y).float().mean().item()\n        print(f'epoch {epoch}: {correct:.2f} of the last batch correct')\n",
            "✗ undisturbed, batch (0, 5) passes the model where (1, 1) is next",
        ),
        (
            "the seed set at each epoch",
            "",
            "def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        torch.manual_seed(epoch)\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n",
            "✗ train sets a seed",
        ),
        (
            "epochs of the data counted from the restart",
            "",
            "def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for number in range(num_epochs - first_epoch):\n        epoch = first_epoch + number\n        batches = batches_of(number)\n        for step, (X, y) in enumerate(batches, start=1):\n            if number == 0 and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n",
            "✗ saved at (1, 2): it trains epoch 0, step 3, where epoch 1, s",
        ),
        (
            "the last saving in a for-else",
            "",
            "def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        for step, (X, y) in enumerate(batches_of(epoch), start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n        else:\n            save_checkpoint(path, model, optimizer, epoch, step)\n",
            "✗ saved at (0, 5), the end of an epoch, it trains 11 steps, an",
        ),
        (
            "epoch 0 is taken for a new start",
            "",
            "def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    resumed = first_epoch > 0\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if resumed and epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n",
            "✗ saved at (0, 5), the end of an epoch, it trains 15 steps, an",
        ),
        (
            "zip of the remaining numbers with all batches",
            "",
            "def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        start = steps_done + 1 if epoch == first_epoch else 1\n        for step, (X, y) in zip(range(start, len(batches) + 1), batches):\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n",
            "✗ saved at (1, 2): it trains epoch 1, step 1, where epoch 1, s",
        ),
        (
            "the number of steps from 1000 and 64",
            "",
            "def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    last_step = -(-1000 // 64)  # rounded up\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        for step, (X, y) in enumerate(batches_of(epoch), start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == last_step:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n",
            "✗ the last step of an epoch is not saved",
        ),
        (
            "a generator of the remaining steps",
            "",
            "def remaining(batches_of, done, num_epochs):\n    for epoch in range(done[0], num_epochs):\n        batches = batches_of(epoch)\n        for step, batch in enumerate(batches, start=1):\n            if (epoch, step) > done:\n                yield (epoch, step), step == len(batches), batch\n\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    done = tuple(load_checkpoint(path, model, optimizer))\n    model.train()\n    for place, is_last, (X, y) in remaining(batches_of, done, num_epochs):\n        optimizer.zero_grad()\n        nn.functional.cross_entropy(model(X), y).backward()\n        optimizer.step()\n        if is_last or place[1] % save_every == 0:\n            save_checkpoint(path, model, optimizer, *place)\n        if place == stop_at:\n            break\n",
            "✓",
        ),
        (
            "islice and a reset to zero",
            "",
            "import itertools\n\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    epoch, done = load_checkpoint(path, model, optimizer)\n    model.train(True)\n    while epoch < num_epochs:\n        batches = batches_of(epoch)\n        numbered = enumerate(batches, 1)\n        for step, (images, labels) in itertools.islice(numbered, done, None):\n            loss = nn.functional.cross_entropy(model(images), labels)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if not step % save_every or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if stop_at is not None and (epoch, step) == tuple(stop_at):\n                return\n        epoch, done = epoch + 1, 0\n",
            "✓",
        ),
        (
            "a set of savings and a while loop",
            "",
            "def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    epoch, step = load_checkpoint(path, model, optimizer)\n    model.train()\n    batches = None\n    while epoch < num_epochs:\n        if batches is None:\n            batches = batches_of(epoch)\n            due = {*range(save_every, len(batches) + 1, save_every), len(batches)}\n        if step >= len(batches):\n            epoch, step, batches = epoch + 1, 0, None\n            continue\n        X, y = batches[step]\n        step += 1\n        optimizer.zero_grad(set_to_none=True)\n        nn.functional.cross_entropy(model(X), y).backward()\n        optimizer.step()\n        if step in due:\n            save_checkpoint(path, model, optimizer, epoch, step)\n        if (epoch, step) == stop_at:\n            return\n",
            "✓",
        ),
        (
            "optimizer.step with a closure",
            "",
            "def train(path, net, opt, batches_of, num_epochs, save_every, stop_at=None):\n    first_epoch, steps_done = load_checkpoint(path, net, opt)\n    net.train()\n\n    def one_step(X, y):\n        def closure():\n            opt.zero_grad()\n            loss = nn.functional.cross_entropy(net(X), y)\n            loss.backward()\n            return loss\n\n        opt.step(closure)\n\n    for epoch in range(first_epoch, num_epochs):\n        batches = list(batches_of(epoch))\n        skipped = steps_done * (epoch == first_epoch)\n        for step in range(skipped + 1, len(batches) + 1):\n            one_step(*batches[step - 1])\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, net, opt, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n",
            "✓",
        ),
        (
            "recursion over the epochs and any()",
            "",
            "def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    def go_on(epoch, done):\n        if epoch >= num_epochs:\n            return\n        batches = batches_of(epoch)\n        count = len(batches)\n\n        def stopped(step, X, y):\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step == count or step % save_every == 0:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            return (epoch, step) == stop_at\n\n        rest = enumerate(batches[done:], start=done + 1)\n        if not any(stopped(step, X, y) for step, (X, y) in rest):\n            go_on(epoch + 1, 0)\n\n    place = load_checkpoint(path, model, optimizer)\n    model.train()\n    go_on(*place)\n",
            "✓",
        ),
        (
            "break leaves only the inner loop",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                break\n',
            "✗ stopped at (1, 3), it has trained 13 steps, and 8 are right",
        ),
        (
            "the remaining batches are counted from 1 again",
            "",
            'import itertools\n\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        rest = itertools.islice(batches, steps_done, None)\n        for step, (X, y) in enumerate(rest, start=1):\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n        steps_done = 0\n',
            "✗ before epoch 1, step 5 the file says (1, 2), and (1, 4) is right",
        ),
        (
            "the forward pass comes before the continue",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            loss = nn.functional.cross_entropy(model(X), y)\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ saved at (1, 2): the interrupted epoch passes the model agai",
        ),
        (
            "skips a whole epoch after a finished one",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    if steps_done == len(batches_of(first_epoch)):\n        first_epoch += 1  # that epoch is complete\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ saved at (0, 5), the end of an epoch, it trains 5 steps, and",
        ),
        (
            "saves the last step of the last epoch only",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            finished = epoch == num_epochs - 1 and step == len(batches)\n            if step % save_every == 0 or finished:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ the last step of an epoch is not saved before the next begin",
        ),
        (
            "saves before the optimizer's step",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            optimizer.step()\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ every step is trained once, but 'model' of the last checkpoi",
        ),
        (
            "model.train is not called",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ batches pass in evaluation mode",
        ),
        (
            "a second forward pass for the accuracy",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        correct = 0\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            with torch.no_grad():\n                correct += (model(X).argmax(dim=1) == y).sum().item()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n        print(f\'epoch {epoch}: {correct} correct\')\n',
            "✗ undisturbed, batch (0, 1) passes the model where (0, 2) is next",
        ),
        (
            "saves once more when it stops",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            stop = (epoch, step) == stop_at\n            if step % save_every == 0 or step == len(batches) or stop:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if stop:\n                return\n',
            "✗ with save_every = 2 and stop_at = (1, 3): saved when it stop",
        ),
        (
            "seeds the generator at the start of each epoch",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        torch.manual_seed(epoch)  # the same order each time\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ train sets a seed",
        ),
        (
            "save_every counts over all epochs",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            total = epoch * len(batches) + step\n            if total % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ with save_every = 2 and stop_at = (1, 3): the steps are coun",
        ),
        (
            "one loop over a generator of what remains",
            "",
            'def remaining(position, batches_of, num_epochs):\n    """Yield place, whether it is the epoch\'s last, and batch of each step to do."""\n    for epoch in range(position[0], num_epochs):\n        batches = batches_of(epoch)\n        for step, batch in enumerate(batches, start=1):\n            if (epoch, step) > position:\n                yield (epoch, step), step == len(batches), batch\n\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    position = tuple(load_checkpoint(path, model, optimizer))\n    model.train()\n    for place, is_last, (X, y) in remaining(position, batches_of, num_epochs):\n        optimizer.zero_grad()\n        nn.functional.cross_entropy(model(X), y).backward()\n        optimizer.step()\n        if is_last or place[1] % save_every == 0:\n            save_checkpoint(path, model, optimizer, *place)\n        if place == stop_at:\n            return\n',
            "✓",
        ),
        (
            "islice, numbered from where it begins",
            "",
            'from itertools import islice\n\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    epoch, done = load_checkpoint(path, model, optimizer)\n    model.train()\n    while epoch < num_epochs:\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(islice(batches, done, None), start=done + 1):\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if not step % save_every or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if stop_at is not None and (epoch, step) == tuple(stop_at):\n                return\n        epoch, done = epoch + 1, 0\n',
            "✓",
        ),
        (
            "recursion from epoch to epoch",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n\n    def go_on(epoch, done):\n        if epoch >= num_epochs:\n            return\n        batches = batches_of(epoch)\n        for step in range(done + 1, len(batches) + 1):\n            X, y = batches[step - 1]\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n        go_on(epoch + 1, 0)\n\n    start = load_checkpoint(path, model, optimizer)\n    model.train()\n    go_on(*start)\n',
            "✓",
        ),
        (
            "a closure for the optimizer and a set of steps to save",
            "",
            'def train(path, net, opt, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    start, done = load_checkpoint(path, net, opt)\n    net.train(True)\n    for epoch in range(start, num_epochs):\n        batches = batches_of(epoch)\n        last = len(batches)\n        due = {*range(save_every, last + 1, save_every), last}\n        for step, (X, y) in list(enumerate(batches, 1))[done:]:\n\n            def closure():\n                opt.zero_grad()\n                loss = nn.functional.cross_entropy(net(X), y)\n                loss.backward()\n                return loss\n\n            opt.step(closure)\n            if step in due:\n                save_checkpoint(path, net, opt, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n        done = 0\n',
            "✓",
        ),
        (
            "a trainer class with an iterator that skips",
            "",
            'class Trainer:\n    def __init__(self, path, model, optimizer, save_every):\n        self.path, self.model, self.optimizer = path, model, optimizer\n        self.save_every = save_every\n        self.epoch, self.step = load_checkpoint(path, model, optimizer)\n        model.train()\n\n    def learn(self, X, y):\n        self.optimizer.zero_grad()\n        nn.functional.cross_entropy(self.model(X), y).backward()\n        self.optimizer.step()\n        self.step += 1\n\n    def save(self):\n        save_checkpoint(self.path, self.model, self.optimizer, self.epoch, self.step)\n\n    def run_epoch(self, batches, stop_at):\n        """Do what is left of this epoch; return whether it was stopped."""\n        while self.step < len(batches):\n            self.learn(*batches[self.step])\n            if self.step % self.save_every == 0 or self.step == len(batches):\n                self.save()\n            if (self.epoch, self.step) == stop_at:\n                return True\n        return False\n\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    trainer = Trainer(path, model, optimizer, save_every)\n    while trainer.epoch < num_epochs:\n        if trainer.run_epoch(batches_of(trainer.epoch), stop_at):\n            return\n        trainer.epoch, trainer.step = trainer.epoch + 1, 0\n',
            "✓",
        ),
        (
            "steps left out in every epoch",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ saved at (1, 2): a later epoch misses its first steps, too",
        ),
        (
            "the last step done is trained again",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step < steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ saved at (1, 2): the last step that was saved is trained aga",
        ),
        (
            "last step of an epoch fixed at 16",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        for step, (X, y) in enumerate(batches_of(epoch), start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == 16:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ the last step of an epoch is not saved",
        ),
        (
            "training mode never switched on",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ batches pass in evaluation mode",
        ),
        (
            "stopped before the saving that is due",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if (epoch, step) == stop_at:\n                return\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n',
            "✗ the saving that is due at stop_at is missing",
        ),
        (
            "save_every counted across the epochs",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            total = epoch * len(batches) + step\n            if total % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ the steps are counted across epochs",
        ),
        (
            "saved between backward and the optimizer's step",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            optimizer.step()\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ every step is trained once, but 'model' of the last checkpoi",
        ),
        (
            "done batches pass the model to move the generator",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            loss = nn.functional.cross_entropy(model(X), y)\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ saved at (1, 2): the interrupted epoch passes the model agai",
        ),
        (
            "break leaves only the inner loop",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                break\n',
            "✗ stopped at (1, 3), it has trained 13 steps, and 8 are right",
        ),
        (
            "slice of the batches, numbered from 1 again",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        if epoch == first_epoch:\n            batches = batches[steps_done:]\n        for step, (X, y) in enumerate(batches, start=1):\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ before epoch 1, step 5 the file says (1, 2), and (1, 4) is right",
        ),
        (
            "generator seeded anew in each epoch",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        torch.manual_seed(epoch)\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ train sets a seed",
        ),
        (
            "evaluation mode left on after a look at the loss",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    losses = []\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n                model.eval()\n                losses.append(loss.item())\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ batches pass in evaluation mode",
        ),
        (
            "generator of the remaining places, compared as tuples",
            "",
            'def remaining(batches_of, done, num_epochs):\n    """Yield epoch, step, whether it is the epoch\'s last, and the batch."""\n    for epoch in range(done[0], num_epochs):\n        batches = batches_of(epoch)\n        for step, batch in enumerate(batches, start=1):\n            if (epoch, step) > done:\n                yield epoch, step, step == len(batches), batch\n\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    done = tuple(load_checkpoint(path, model, optimizer))\n    model.train()\n    for epoch, step, is_last, (X, y) in remaining(batches_of, done, num_epochs):\n        optimizer.zero_grad()\n        nn.functional.cross_entropy(model(X), y).backward()\n        optimizer.step()\n        if is_last or not step % save_every:\n            save_checkpoint(path, model, optimizer, epoch, step)\n        if (epoch, step) == stop_at:\n            return\n',
            "✓",
        ),
        (
            "islice over the numbered batches",
            "",
            'import itertools\n\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, skip = load_checkpoint(path, model, optimizer)\n    model.train(True)\n    for epoch in range(first_epoch, num_epochs):\n        batches = list(batches_of(epoch))\n        numbered = enumerate(batches, start=1)\n        for step, (X, y) in itertools.islice(numbered, skip, None):\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad(set_to_none=True)\n            loss.backward()\n            optimizer.step()\n            if step in (len(batches), step // save_every * save_every):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if stop_at is not None and (epoch, step) == tuple(stop_at):\n                return\n        skip = 0\n',
            "✓",
        ),
        (
            "recursion from epoch to epoch",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n\n    def go_on(epoch, done):\n        if epoch >= num_epochs:\n            return\n        batches = batches_of(epoch)\n        for step in range(done + 1, len(batches) + 1):\n            X, y = batches[step - 1]\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n        go_on(epoch + 1, 0)\n\n    place = load_checkpoint(path, model, optimizer)\n    model.train()\n    go_on(*place)\n',
            "✓",
        ),
        (
            "the optimizer's step with a closure",
            "",
            'def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        start = steps_done if epoch == first_epoch else 0\n        for step, (X, y) in enumerate(batches[start:], start=start + 1):\n\n            def closure(X=X, y=y):\n                optimizer.zero_grad()\n                loss = nn.functional.cross_entropy(model(X), y)\n                loss.backward()\n                return loss\n\n            optimizer.step(closure)\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✓",
        ),
        (
            "helper class with a set of due steps",
            "",
            'class Run:\n    """One training with its file."""\n\n    def __init__(self, path, model, optimizer, save_every):\n        self.path, self.model, self.optimizer = path, model, optimizer\n        self.save_every = save_every\n        self.done = load_checkpoint(path, model, optimizer)\n\n    def due(self, count):\n        return {*range(self.save_every, count + 1, self.save_every), count}\n\n    def one_step(self, X, y):\n        loss = nn.functional.cross_entropy(self.model(X), y)\n        self.optimizer.zero_grad()\n        loss.backward()\n        self.optimizer.step()\n\n    def epoch(self, epoch, batches, stop_at):\n        """Train what is left of an epoch; return whether to stop."""\n        due = self.due(len(batches))\n        skip = self.done[1] if epoch == self.done[0] else 0\n        for index in range(skip, len(batches)):\n            self.one_step(*batches[index])\n            if index + 1 in due:\n                save_checkpoint(\n                    self.path, self.model, self.optimizer, epoch, index + 1\n                )\n            if stop_at == (epoch, index + 1):\n                return True\n        return False\n\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    run = Run(path, model, optimizer, save_every)\n    model.train()\n    epochs = range(run.done[0], num_epochs)\n    any(run.epoch(epoch, batches_of(epoch), stop_at) for epoch in epochs)\n',
            "✓",
        ),
        (
            "nothing skipped",
            "            if epoch == first_epoch and step <= steps_done:\n                continue  # done before the interruption\n",
            "",
            "✗ saved at (1, 2): the interrupted epoch passes the model again from its first ste",
        ),
        (
            "skipped in every epoch",
            "if epoch == first_epoch and step <= steps_done",
            "if step <= steps_done",
            "✗ saved at (1, 2): a later epoch misses its first steps, too",
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
            "✗ undisturbed, batch (0, 2) passes the model where (0, 1) is next",
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
            "✗ saved at (1, 2): the interrupted epoch passes the model again from its first ste",
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
            "✗ with save_every = 2 and stop_at = (1, 3): saved after every step",
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
            "✗ train sets a seed",
        ),
        (
            "steps counted from 0",
            "start=1",
            "start=0",
            "✗ undisturbed, batch (0, 2) passes the model where (0, 1) is next",
        ),
        (
            "no zero_grad",
            "            optimizer.zero_grad()\n",
            "",
            "✗ the gradients are never cleared",
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
            "✗ the trained weights are not those of the chapter's loop",
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
        (
            "t3 skips steps in every epoch",
            "",
            '\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ saved at (1, 2): a later epoch misses its first steps, too",
        ),
        (
            "t3 trains one step twice",
            "",
            '\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step < steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ saved at (1, 2): the last step that was saved is trained",
        ),
        (
            "t3 no zero_grad",
            "",
            '\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ the gradients are never cleared — zero_grad()",
        ),
        (
            "t3 no save after the last step",
            "",
            '\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        for step, (X, y) in enumerate(batches_of(epoch), start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ the last step of an epoch is not saved — save it, too",
        ),
        (
            "t3 end of epoch saved as the next one",
            "",
            '\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch + 1, 0)\n            elif step % save_every == 0:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ after the end the file says (3, 0) — (2, 5) is done",
        ),
        (
            "t3 saves when it is stopped",
            "",
            '\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                save_checkpoint(path, model, optimizer, epoch, step)\n                return\n',
            "✗ with save_every = 2 and stop_at = (1, 3): saved when it",
        ),
        (
            "t3 returns before the save that is due",
            "",
            '\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if (epoch, step) == stop_at:\n                return\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n',
            "✗ resumed from (1, 2) and stopped at (1, 4): the saving that",
        ),
        (
            "t3 no model.train",
            "",
            '\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ batches pass in evaluation mode — call model.train() first",
        ),
        (
            "t3 done batches go through the model",
            "",
            '\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            loss = nn.functional.cross_entropy(model(X), y)\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ saved at (1, 2): the interrupted epoch passes the model",
        ),
        (
            "t3 save_every counted over all epochs",
            "",
            '\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            total_steps = epoch * len(batches) + step\n            if total_steps % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ with save_every = 2 and stop_at = (1, 3): the steps are",
        ),
        (
            "t3 num_epochs more",
            "",
            '\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, first_epoch + num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ saved at (1, 2): 13 steps to the end, and 8 are left — end",
        ),
        (
            "t3 begins the epoch again",
            "",
            '\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, _ = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ saved at (1, 2): the interrupted epoch passes the model",
        ),
        (
            "t3 seed set in each epoch",
            "",
            '\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        torch.manual_seed(epoch)  # reproducible\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ train sets a seed — set none",
        ),
        (
            "t3 saves before the update",
            "",
            '\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            optimizer.step()\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ every step is trained once, but 'model' of the last",
        ),
        (
            "t3 slice but numbered from 1",
            "",
            '\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        if epoch == first_epoch:\n            batches = batches[steps_done:]\n        for step, (X, y) in enumerate(batches, start=1):\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✗ before epoch 1, step 5 the file says (1, 2), and (1, 4) is",
        ),
        (
            "t3 break instead of return",
            "",
            '\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                break\n',
            "✗ stopped at (1, 3), it has trained 13 steps, and 8 are right",
        ),
        (
            "t3 right slice numbered on",
            "",
            '\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches[done:], start=done + 1):\n            optimizer.zero_grad()\n            nn.functional.cross_entropy(model(X), y).backward()\n            optimizer.step()\n            if not step % save_every or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if stop_at is not None and (epoch, step) == tuple(stop_at):\n                return\n        done = 0\n',
            "✓",
        ),
        (
            "t3 right places compared as tuples",
            "",
            '\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    done = tuple(load_checkpoint(path, model, optimizer))\n    model.train()\n    for epoch in range(done[0], num_epochs):\n        batches = batches_of(epoch)\n        for index, (X, y) in enumerate(batches):\n            place = (epoch, index + 1)\n            if place <= done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if place[1] % save_every == 0 or place[1] == len(batches):\n                save_checkpoint(path, model, optimizer, *place)\n            if place == stop_at:\n                return\n',
            "✓",
        ),
        (
            "t3 right generator of places",
            "",
            '\ndef still_to_do(batches_of, num_epochs, epoch, done):\n    """Epoch, step, whether it is the epoch\'s last, and the batch."""\n    while epoch < num_epochs:\n        batches = batches_of(epoch)\n        for step in range(done + 1, len(batches) + 1):\n            yield epoch, step, step == len(batches), batches[step - 1]\n        epoch, done = epoch + 1, 0\n\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    start = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch, step, last, (X, y) in still_to_do(batches_of, num_epochs, *start):\n        optimizer.zero_grad()\n        loss = nn.functional.cross_entropy(model(X), y)\n        loss.backward()\n        optimizer.step()\n        if last or step % save_every == 0:\n            save_checkpoint(path, model, optimizer, epoch, step)\n        if (epoch, step) == stop_at:\n            break\n',
            "✓",
        ),
        (
            "t3 right islice and a set of due steps",
            "",
            '\nfrom itertools import islice\n\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train(True)\n    for epoch in range(first_epoch, num_epochs):\n        skip = steps_done if epoch == first_epoch else 0\n        batches = list(batches_of(epoch))\n        due = {*range(save_every, len(batches), save_every), len(batches)}\n        for step, (X, y) in islice(enumerate(batches, 1), skip, None):\n            model.zero_grad()\n            loss = nn.functional.cross_entropy(model(X), y)\n            loss.backward()\n            optimizer.step()\n            if step in due:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n',
            "✓",
        ),
        (
            "t3 right while loops",
            "",
            '\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n    epoch, step = load_checkpoint(path, model, optimizer)\n    model.train()\n    while epoch < num_epochs:\n        batches = batches_of(epoch)\n        while step < len(batches):\n            X, y = batches[step]\n            logits = model(X)\n            loss = nn.functional.cross_entropy(logits, y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            step += 1\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if stop_at == (epoch, step):\n                return\n        epoch += 1\n        step = 0\n',
            "✓",
        ),
        (
            "t3 right helpers within",
            "",
            '\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    """Train to the end from wherever the checkpoint at `path` says."""\n\n    def one_step(X, y):\n        optimizer.zero_grad(set_to_none=True)\n        loss = nn.functional.cross_entropy(model(X), y)\n        loss.backward()\n        optimizer.step()\n\n    def one_epoch(epoch, done):\n        """Train what is left of an epoch; return whether to stop."""\n        batches = batches_of(epoch)\n        for step in range(1, len(batches) + 1):\n            if step > done:\n                one_step(*batches[step - 1])\n                if step == len(batches) or step % save_every == 0:\n                    save_checkpoint(path, model, optimizer, epoch, step)\n                if (epoch, step) == stop_at:\n                    return True\n        return False\n\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        if one_epoch(epoch, steps_done if epoch == first_epoch else 0):\n            return\n',
            "✓",
        ),
    ],
    4: [
        (
            "allclose again again",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return a.shape == b.shape and torch.allclose(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n\n\nmodel, optimizer = fresh()\ntrain(folder / "undisturbed.pt", model, optimizer, batches_of, 3, 5)\n\nmodel, optimizer = fresh()\ntrain(folder / "interrupted.pt", model, optimizer, batches_of, 3, 5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(folder / "interrupted.pt", model, optimizer, batches_of, 3, 5)\n\nsame_run = same(\n    torch.load(folder / "undisturbed.pt", weights_only=True),\n    torch.load(folder / "interrupted.pt", weights_only=True),\n)\n',
            "✗ same says True, and False is right: a weight is another in i",
        ),
        (
            "zip without the lengths again",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return all(same(x, y) for x, y in zip(a, b))\n    return a == b\n\n\nmodel, optimizer = fresh()\ntrain(folder / "undisturbed.pt", model, optimizer, batches_of, 3, 5)\n\nmodel, optimizer = fresh()\ntrain(folder / "interrupted.pt", model, optimizer, batches_of, 3, 5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(folder / "interrupted.pt", model, optimizer, batches_of, 3, 5)\n\nsame_run = same(\n    torch.load(folder / "undisturbed.pt", weights_only=True),\n    torch.load(folder / "interrupted.pt", weights_only=True),\n)\n',
            "✗ same says True, and False is right: the second has a longer",
        ),
        (
            "only the keys of the first again",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        return all(key in b and same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n\n\nmodel, optimizer = fresh()\ntrain(folder / "undisturbed.pt", model, optimizer, batches_of, 3, 5)\n\nmodel, optimizer = fresh()\ntrain(folder / "interrupted.pt", model, optimizer, batches_of, 3, 5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(folder / "interrupted.pt", model, optimizer, batches_of, 3, 5)\n\nsame_run = same(\n    torch.load(folder / "undisturbed.pt", weights_only=True),\n    torch.load(folder / "interrupted.pt", weights_only=True),\n)\n',
            "✗ same says True, and False is right: the second has one more",
        ),
        (
            "returns after the first key",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        if set(a) != set(b):\n            return False\n        for key in a:\n            return same(a[key], b[key])\n    elif isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    else:\n        return a == b\n\n\nmodel, optimizer = fresh()\ntrain(folder / "undisturbed.pt", model, optimizer, batches_of, 3, 5)\n\nmodel, optimizer = fresh()\ntrain(folder / "interrupted.pt", model, optimizer, batches_of, 3, 5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(folder / "interrupted.pt", model, optimizer, batches_of, 3, 5)\n\nsame_run = same(\n    torch.load(folder / "undisturbed.pt", weights_only=True),\n    torch.load(folder / "interrupted.pt", weights_only=True),\n)\n',
            "✗ same says True, and False is right: the epoch is another",
        ),
        (
            "a tensor beside a number",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n\n\nmodel, optimizer = fresh()\ntrain(folder / "undisturbed.pt", model, optimizer, batches_of, 3, 5)\n\nmodel, optimizer = fresh()\ntrain(folder / "interrupted.pt", model, optimizer, batches_of, 3, 5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(folder / "interrupted.pt", model, optimizer, batches_of, 3, 5)\n\nsame_run = same(\n    torch.load(folder / "undisturbed.pt", weights_only=True),\n    torch.load(folder / "interrupted.pt", weights_only=True),\n)\n',
            "✗ same gives 'RuntimeError: Boolean value of Tensor with more",
        ),
        (
            "tuples forgotten again",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, list) and isinstance(b, list):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n\n\nmodel, optimizer = fresh()\ntrain(folder / "undisturbed.pt", model, optimizer, batches_of, 3, 5)\n\nmodel, optimizer = fresh()\ntrain(folder / "interrupted.pt", model, optimizer, batches_of, 3, 5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(folder / "interrupted.pt", model, optimizer, batches_of, 3, 5)\n\nsame_run = same(\n    torch.load(folder / "undisturbed.pt", weights_only=True),\n    torch.load(folder / "interrupted.pt", weights_only=True),\n)\n',
            "✗ same gives 'RuntimeError: Boolean value of Tensor with more",
        ),
        (
            "strings taken for lists",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if torch.is_tensor(a) or torch.is_tensor(b):\n        return torch.is_tensor(a) and torch.is_tensor(b) and torch.equal(a, b)\n    if isinstance(a, dict) or isinstance(b, dict):\n        if not (isinstance(a, dict) and isinstance(b, dict)):\n            return False\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if hasattr(a, "__len__") and hasattr(b, "__len__"):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n\n\nmodel, optimizer = fresh()\ntrain(folder / "undisturbed.pt", model, optimizer, batches_of, 3, 5)\n\nmodel, optimizer = fresh()\ntrain(folder / "interrupted.pt", model, optimizer, batches_of, 3, 5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(folder / "interrupted.pt", model, optimizer, batches_of, 3, 5)\n\nsame_run = same(\n    torch.load(folder / "undisturbed.pt", weights_only=True),\n    torch.load(folder / "interrupted.pt", weights_only=True),\n)\n',
            "✗ same gives 'RecursionError: maximum recursion depth exceeded",
        ),
        (
            "crosses off what it has compared",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        for key in list(a):\n            if key not in b or not same(a[key], b.pop(key)):\n                return False\n        return not b  # is anything left that a does not have?\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n\n\nmodel, optimizer = fresh()\ntrain(folder / "undisturbed.pt", model, optimizer, batches_of, 3, 5)\n\nmodel, optimizer = fresh()\ntrain(folder / "interrupted.pt", model, optimizer, batches_of, 3, 5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(folder / "interrupted.pt", model, optimizer, batches_of, 3, 5)\n\nsame_run = same(\n    torch.load(folder / "undisturbed.pt", weights_only=True),\n    torch.load(folder / "interrupted.pt", weights_only=True),\n)\n',
            "✗ same changes what it compares",
        ),
        (
            "remembers pairs by their id",
            "",
            'def same(a, b, _known={}):\n    """Whether two nested states are equal, down to the last number."""\n    pair = id(a), id(b)\n    if pair not in _known:\n        if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n            _known[pair] = torch.equal(a, b)\n        elif isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n            _known[pair] = False\n        elif isinstance(a, dict) and isinstance(b, dict):\n            _known[pair] = a.keys() == b.keys() and all(same(a[k], b[k]) for k in a)\n        elif isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n            _known[pair] = len(a) == len(b) and all(map(same, a, b))\n        else:\n            _known[pair] = a == b\n    return _known[pair]\n\n\nmodel, optimizer = fresh()\ntrain(folder / "undisturbed.pt", model, optimizer, batches_of, 3, 5)\n\nmodel, optimizer = fresh()\ntrain(folder / "interrupted.pt", model, optimizer, batches_of, 3, 5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(folder / "interrupted.pt", model, optimizer, batches_of, 3, 5)\n\nsame_run = same(\n    torch.load(folder / "undisturbed.pt", weights_only=True),\n    torch.load(folder / "interrupted.pt", weights_only=True),\n)\n',
            "✗ a second call, when a tensor has changed in place, says what",
        ),
        (
            "lists in any order",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        # The order does not matter: each must be somewhere in the other\n        return len(a) == len(b) and all(any(same(x, y) for y in b) for x in a)\n    return a == b\n\n\nmodel, optimizer = fresh()\ntrain(folder / "undisturbed.pt", model, optimizer, batches_of, 3, 5)\n\nmodel, optimizer = fresh()\ntrain(folder / "interrupted.pt", model, optimizer, batches_of, 3, 5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(folder / "interrupted.pt", model, optimizer, batches_of, 3, 5)\n\nsame_run = same(\n    torch.load(folder / "undisturbed.pt", weights_only=True),\n    torch.load(folder / "interrupted.pt", weights_only=True),\n)\n',
            "✗ same says True, and False is right: a list is in another order",
        ),
        (
            "all pairs made beforehand",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n\n\nfirst, second, third = fresh(), fresh(), fresh()\none, other = folder / "undisturbed.pt", folder / "interrupted.pt"\ntrain(one, *first, batches_of, num_epochs=3, save_every=5)\ntrain(other, *second, batches_of, num_epochs=3, save_every=5, stop_at=(1, 8))\ntrain(other, *third, batches_of, num_epochs=3, save_every=5)\nsame_run = same(torch.load(one, weights_only=True), torch.load(other, weights_only=True))\n',
            "✗ interrupted.pt has other weights than three epochs have",
        ),
        (
            "singledispatch again",
            "",
            'from functools import singledispatch\n\n\n@singledispatch\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    return not isinstance(b, (torch.Tensor, dict, list, tuple)) and bool(a == b)\n\n\n@same.register(torch.Tensor)\ndef _(a, b):\n    return isinstance(b, torch.Tensor) and torch.equal(a, b)\n\n\n@same.register(dict)\ndef _(a, b):\n    if not isinstance(b, dict) or a.keys() != b.keys():\n        return False\n    return all(same(value, b[key]) for key, value in a.items())\n\n\n@same.register(list)\n@same.register(tuple)\ndef _(a, b):\n    if not isinstance(b, (list, tuple)) or len(a) != len(b):\n        return False\n    return all(map(same, a, b))\n\n\ndef start(name, stop_at=None):\n    """A program that starts anew, and what it leaves on disk."""\n    train(folder / name, *fresh(), batches_of, 3, 5, stop_at)\n    return torch.load(folder / name, weights_only=True)\n\n\nundisturbed = start("undisturbed.pt")\nstart("interrupted.pt", stop_at=(1, 8))\nsame_run = same(undisturbed, start("interrupted.pt"))\n',
            "✓",
        ),
        (
            "a stack instead of recursion again again",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    todo = deque([(a, b)])\n    while todo:\n        x, y = todo.pop()\n        kinds = [\n            next((n for n, kind in enumerate((torch.Tensor, dict, (list, tuple)))\n                  if isinstance(z, kind)), None)\n            for z in (x, y)\n        ]\n        if kinds[0] != kinds[1]:\n            return False\n        if kinds[0] == 0:\n            if not torch.equal(x, y):\n                return False\n        elif kinds[0] == 1:\n            if set(x) != set(y):\n                return False\n            todo.extend((x[key], y[key]) for key in x)\n        elif kinds[0] == 2:\n            if len(x) != len(y):\n                return False\n            todo.extend(zip(x, y))\n        elif x != y:\n            return False\n    return True\n\n\ncontents = []\nfor name, stops in {"undisturbed.pt": [None], "interrupted.pt": [(1, 8), None]}.items():\n    file = folder / name\n    file.unlink(missing_ok=True)\n    for stop in stops:\n        net, adam = fresh()\n        train(file, net, adam, batches_of, num_epochs=3, save_every=5, stop_at=stop)\n    contents.append(torch.load(file, weights_only=True))\nsame_run = same(*contents)\n',
            "✓",
        ),
        (
            "flattened into leaves",
            "",
            'def flat(state, place=()):\n    """Every part of a state under its place: leaves, and marks for containers."""\n    if isinstance(state, dict):\n        parts = {place: ("dict", len(state))}\n        for key, value in state.items():\n            parts.update(flat(value, place + (key,)))\n        return parts\n    if isinstance(state, (list, tuple)):\n        parts = {place: ("list", len(state))}\n        for index, value in enumerate(state):\n            parts.update(flat(value, place + (index,)))\n        return parts\n    return {place: state}\n\n\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    a, b = flat(a), flat(b)\n    if a.keys() != b.keys():\n        return False\n    for place, part in a.items():\n        tensors = torch.is_tensor(part) + torch.is_tensor(b[place])\n        if tensors == 1:\n            return False\n        if not (torch.equal(part, b[place]) if tensors else part == b[place]):\n            return False\n    return True\n\n\nsettings = dict(batches_of=batches_of, num_epochs=3, save_every=5)\npath_u, path_i = (folder / f"{word}.pt" for word in ("undisturbed", "interrupted"))\n\nmodel_i, optimizer_i = fresh()\ntrain(path_i, model_i, optimizer_i, stop_at=(1, 8), **settings)\ndel model_i, optimizer_i  # the program dies\nmodel_i, optimizer_i = fresh()\ntrain(path_i, model_i, optimizer_i, **settings)\n\nmodel_u, optimizer_u = fresh()\ntrain(path_u, model_u, optimizer_u, **settings)\n\nsame_run = same(*(torch.load(p, weights_only=True) for p in (path_u, path_i)))\n',
            "✓",
        ),
        (
            "match with a strict tuple",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    match a, b:\n        case torch.Tensor(), torch.Tensor():\n            return torch.equal(a, b)\n        case dict(), dict():\n            if len(a) != len(b):\n                return False\n            return all(key in b and same(a[key], b[key]) for key in a)\n        case (list(), list()) | (tuple(), tuple()):\n            return len(a) == len(b) and not any(not same(*pair) for pair in zip(a, b))\n        case (torch.Tensor() | dict() | list() | tuple(), _):\n            return False\n        case _:\n            return type(a) is type(b) and a == b\n\n\ndef contents_after(path, *stops):\n    for stop_at in (*stops, None):\n        model, optimizer = fresh()\n        train(path, model, optimizer, batches_of, 3, 5, stop_at=stop_at)\n    return torch.load(path, weights_only=True)\n\n\nsame_run = same(\n    contents_after(folder / "undisturbed.pt"),\n    contents_after(folder / "interrupted.pt", (1, 8)),\n)\n',
            "✓",
        ),
        (
            "values zipped without their keys",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        return same(list(a.values()), list(b.values()))\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n\n\nundisturbed, interrupted = folder / "undisturbed.pt", folder / "interrupted.pt"\nmodel, optimizer = fresh()\ntrain(undisturbed, model, optimizer, batches_of, 3, 5)\nmodel, optimizer = fresh()\ntrain(interrupted, model, optimizer, batches_of, 3, 5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(interrupted, model, optimizer, batches_of, 3, 5)\nsame_run = same(\n    torch.load(undisturbed, weights_only=True),\n    torch.load(interrupted, weights_only=True),\n)\n',
            "✗ same says False, and True is right: two equal states, with t",
        ),
        (
            "only the keys of the first",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        both = isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor)\n        return both and torch.equal(a, b)\n    if isinstance(a, dict) and isinstance(b, dict):\n        for key in a:\n            if key not in b or not same(a[key], b[key]):\n                return False\n        return True\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n\n\nundisturbed, interrupted = folder / "undisturbed.pt", folder / "interrupted.pt"\nmodel, optimizer = fresh()\ntrain(undisturbed, model, optimizer, batches_of, 3, 5)\nmodel, optimizer = fresh()\ntrain(interrupted, model, optimizer, batches_of, 3, 5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(interrupted, model, optimizer, batches_of, 3, 5)\nsame_run = same(\n    torch.load(undisturbed, weights_only=True),\n    torch.load(interrupted, weights_only=True),\n)\n',
            "✗ same says True, and False is right: the second has one more",
        ),
        (
            "allclose again",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        if not (isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor)):\n            return False\n        return a.shape == b.shape and a.dtype == b.dtype and torch.allclose(a, b)\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n\n\nundisturbed, interrupted = folder / "undisturbed.pt", folder / "interrupted.pt"\nmodel, optimizer = fresh()\ntrain(undisturbed, model, optimizer, batches_of, 3, 5)\nmodel, optimizer = fresh()\ntrain(interrupted, model, optimizer, batches_of, 3, 5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(interrupted, model, optimizer, batches_of, 3, 5)\nsame_run = same(\n    torch.load(undisturbed, weights_only=True),\n    torch.load(interrupted, weights_only=True),\n)\n',
            "✗ same says True, and False is right: a weight is another in i",
        ),
        (
            "returns in the first round of the loop",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        both = isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor)\n        return both and torch.equal(a, b)\n    if isinstance(a, dict) and isinstance(b, dict):\n        if set(a) != set(b):\n            return False\n        for key in a:\n            return same(a[key], b[key])\n        return True\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        if len(a) != len(b):\n            return False\n        for x, y in zip(a, b):\n            return same(x, y)\n        return True\n    return a == b\n\n\nundisturbed, interrupted = folder / "undisturbed.pt", folder / "interrupted.pt"\nmodel, optimizer = fresh()\ntrain(undisturbed, model, optimizer, batches_of, 3, 5)\nmodel, optimizer = fresh()\ntrain(interrupted, model, optimizer, batches_of, 3, 5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(interrupted, model, optimizer, batches_of, 3, 5)\nsame_run = same(\n    torch.load(undisturbed, weights_only=True),\n    torch.load(interrupted, weights_only=True),\n)\n',
            "✗ same says True, and False is right: the epoch is another",
        ),
        (
            "empties what it compares",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        both = isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor)\n        return both and torch.equal(a, b)\n    if isinstance(a, dict) and isinstance(b, dict):\n        while a:\n            key, value = a.popitem()\n            if key not in b or not same(value, b.pop(key)):\n                return False\n        return len(b) == 0  # nothing may be left over\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n\n\nundisturbed, interrupted = folder / "undisturbed.pt", folder / "interrupted.pt"\nmodel, optimizer = fresh()\ntrain(undisturbed, model, optimizer, batches_of, 3, 5)\nmodel, optimizer = fresh()\ntrain(interrupted, model, optimizer, batches_of, 3, 5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(interrupted, model, optimizer, batches_of, 3, 5)\nsame_run = same(\n    torch.load(undisturbed, weights_only=True),\n    torch.load(interrupted, weights_only=True),\n)\n',
            "✗ same changes what it compares",
        ),
        (
            "flattens the nesting away",
            "",
            'def leaves(state):\n    """Everything in a nested state, one after the other."""\n    if isinstance(state, dict):\n        for key in sorted(state, key=lambda key: (type(key).__name__, key)):\n            yield key\n            yield from leaves(state[key])\n    elif isinstance(state, (list, tuple)):\n        for part in state:\n            yield from leaves(part)\n    else:\n        yield state\n\n\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    flat_a, flat_b = list(leaves(a)), list(leaves(b))\n    if len(flat_a) != len(flat_b):\n        return False\n    for x, y in zip(flat_a, flat_b):\n        if isinstance(x, torch.Tensor) and isinstance(y, torch.Tensor):\n            if not torch.equal(x, y):\n                return False\n        elif isinstance(x, torch.Tensor) or isinstance(y, torch.Tensor) or x != y:\n            return False\n    return True\n\n\nundisturbed, interrupted = folder / "undisturbed.pt", folder / "interrupted.pt"\nmodel, optimizer = fresh()\ntrain(undisturbed, model, optimizer, batches_of, 3, 5)\nmodel, optimizer = fresh()\ntrain(interrupted, model, optimizer, batches_of, 3, 5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(interrupted, model, optimizer, batches_of, 3, 5)\nsame_run = same(\n    torch.load(undisturbed, weights_only=True),\n    torch.load(interrupted, weights_only=True),\n)\n',
            "✗ same says True, and False is right: one list within another",
        ),
        (
            "takes strings for lists",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        both = isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor)\n        return both and torch.equal(a, b)\n    if isinstance(a, dict) or isinstance(b, dict):\n        both = isinstance(a, dict) and isinstance(b, dict)\n        return both and a.keys() == b.keys() and all(same(a[k], b[k]) for k in a)\n    if hasattr(a, "__len__") and hasattr(b, "__len__"):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n\n\nundisturbed, interrupted = folder / "undisturbed.pt", folder / "interrupted.pt"\nmodel, optimizer = fresh()\ntrain(undisturbed, model, optimizer, batches_of, 3, 5)\nmodel, optimizer = fresh()\ntrain(interrupted, model, optimizer, batches_of, 3, 5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(interrupted, model, optimizer, batches_of, 3, 5)\nsame_run = same(\n    torch.load(undisturbed, weights_only=True),\n    torch.load(interrupted, weights_only=True),\n)\n',
            "✗ same gives 'RecursionError: maximum recursion depth exceeded",
        ),
        (
            "bytes instead of numbers",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        if not (isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor)):\n            return False\n        if a.shape != b.shape or a.dtype != b.dtype:\n            return False\n        return a.detach().numpy().tobytes() == b.detach().numpy().tobytes()\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n\n\nundisturbed, interrupted = folder / "undisturbed.pt", folder / "interrupted.pt"\nmodel, optimizer = fresh()\ntrain(undisturbed, model, optimizer, batches_of, 3, 5)\nmodel, optimizer = fresh()\ntrain(interrupted, model, optimizer, batches_of, 3, 5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(interrupted, model, optimizer, batches_of, 3, 5)\nsame_run = same(\n    torch.load(undisturbed, weights_only=True),\n    torch.load(interrupted, weights_only=True),\n)\n',
            "✓",
        ),
        (
            "both pairs made beforehand",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        both = isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor)\n        return both and torch.equal(a, b)\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n\n\npath_1, path_2 = folder / "undisturbed.pt", folder / "interrupted.pt"\nmodel_1, optimizer_1 = fresh()\nmodel_2, optimizer_2 = fresh()\ntrain(path_1, model_1, optimizer_1, batches_of, num_epochs=3, save_every=5)\ntrain(path_2, model_2, optimizer_2, batches_of, 3, 5, stop_at=(1, 8))\nmodel_3, optimizer_3 = fresh()\ntrain(path_2, model_3, optimizer_3, batches_of, num_epochs=3, save_every=5)\nsame_run = same(\n    torch.load(path_1, weights_only=True), torch.load(path_2, weights_only=True)\n)\n',
            "✗ interrupted.pt has other weights than three epochs have",
        ),
        (
            "a stack instead of recursion again",
            "",
            'def kind_of(state):\n    """Which of the four kinds of state this is."""\n    if isinstance(state, torch.Tensor):\n        return "tensor"\n    if isinstance(state, dict):\n        return "dictionary"\n    return "sequence" if isinstance(state, (list, tuple)) else "single"\n\n\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    pairs = [(a, b)]\n    while pairs:\n        x, y = pairs.pop()\n        kind = kind_of(x)\n        if kind != kind_of(y):\n            return False\n        if kind == "tensor":\n            if not torch.equal(x, y):\n                return False\n        elif kind == "single":\n            if x != y:\n                return False\n        elif len(x) != len(y):\n            return False\n        elif kind == "sequence":\n            pairs.extend(zip(x, y))\n        else:\n            for key, value in x.items():\n                if key not in y:\n                    return False\n                pairs.append((value, y[key]))\n    return True\n\n\nruns = {"undisturbed": [None], "interrupted": [(1, 8), None]}\nends = []\nfor name, stops in runs.items():\n    file = folder / f"{name}.pt"\n    file.unlink(missing_ok=True)  # this cell may be run again\n    for stop in stops:\n        train(file, *fresh(), batches_of, 3, 5, stop)\n    ends.append(torch.load(file, weights_only=True))\nsame_run = same(*ends)\n',
            "✓",
        ),
        (
            "singledispatch",
            "",
            'from functools import singledispatch\n\n\n@singledispatch\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    return not isinstance(b, (torch.Tensor, dict, list, tuple)) and bool(a == b)\n\n\n@same.register\ndef _(a: torch.Tensor, b):\n    return isinstance(b, torch.Tensor) and torch.equal(a, b)\n\n\n@same.register\ndef _(a: dict, b):\n    if not isinstance(b, dict) or set(a) != set(b):\n        return False\n    return all(same(value, b[key]) for key, value in a.items())\n\n\n@same.register(list)\n@same.register(tuple)\ndef _(a, b):\n    return isinstance(b, type(a)) and len(a) == len(b) and all(map(same, a, b))\n\n\nundisturbed, interrupted = folder / "undisturbed.pt", folder / "interrupted.pt"\nmodel, optimizer = fresh()\ntrain(undisturbed, model, optimizer, batches_of, 3, 5)\nmodel, optimizer = fresh()\ntrain(interrupted, model, optimizer, batches_of, 3, 5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(interrupted, model, optimizer, batches_of, 3, 5)\nsame_run = same(\n    torch.load(undisturbed, weights_only=True),\n    torch.load(interrupted, weights_only=True),\n)\n',
            "✓",
        ),
        (
            "turned into a table of paths",
            "",
            'def table_of(state):\n    """Each place in a nested state, as a tuple of keys, and what is there."""\n    table, todo = {}, [((), state)]\n    for path, part in todo:  # the list grows while we walk along it\n        if isinstance(part, dict):\n            table[path] = f"a dictionary of {len(part)}", None\n            todo += [(path + (key,), value) for key, value in part.items()]\n        elif isinstance(part, (list, tuple)):\n            table[path] = f"a sequence of {len(part)}", None\n            todo += [(path + (i,), value) for i, value in enumerate(part)]\n        elif isinstance(part, torch.Tensor):\n            table[path] = "a tensor", part\n        else:\n            table[path] = "a value", part\n    return table\n\n\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    first, second = table_of(a), table_of(b)\n    if first.keys() != second.keys():\n        return False\n    for path, (kind, value) in first.items():\n        other_kind, other_value = second[path]\n        if kind != other_kind:\n            return False\n        equal = torch.equal if kind == "a tensor" else lambda x, y: x == y\n        if not equal(value, other_value):\n            return False\n    return True\n\n\ndef contents_after(name, *stops):\n    """The file of a run that was stopped at each of `stops`, and then finished."""\n    path = folder / name\n    for stop in (*stops, None):\n        network, its_optimizer = fresh()\n        train(path, network, its_optimizer, batches_of, 3, 5, stop_at=stop)\n    return torch.load(path, weights_only=True)\n\n\nsame_run = same(contents_after("undisturbed.pt"), contents_after("interrupted.pt", (1, 8)))\n',
            "✓",
        ),
        (
            "raises at the first difference",
            "",
            'class Different(Exception):\n    """Two states differ, and where."""\n\n\ndef compare(a, b, place="state"):\n    tensors = [isinstance(x, torch.Tensor) for x in (a, b)]\n    dicts = [isinstance(x, dict) for x in (a, b)]\n    lists = [isinstance(x, (list, tuple)) for x in (a, b)]\n    for kind in (tensors, dicts, lists):\n        if any(kind) and not all(kind):\n            raise Different(f"{place}: {type(a)} and {type(b)}")\n    if all(tensors):\n        if not torch.equal(a, b):\n            raise Different(f"{place}: other numbers")\n    elif all(dicts):\n        if a.keys() ^ b.keys():\n            raise Different(f"{place}: {a.keys() ^ b.keys()} only on one side")\n        for key in a:\n            compare(a[key], b[key], f"{place}[{key!r}]")\n    elif all(lists):\n        if len(a) != len(b):\n            raise Different(f"{place}: {len(a)} and {len(b)} entries")\n        for i in range(len(a)):\n            compare(a[i], b[i], f"{place}[{i}]")\n    elif a != b:\n        raise Different(f"{place}: {a!r} and {b!r}")\n\n\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    try:\n        compare(a, b)\n    except Different:\n        return False\n    return True\n\n\nundisturbed, interrupted = folder / "undisturbed.pt", folder / "interrupted.pt"\nmodel, optimizer = fresh()\ntrain(undisturbed, model, optimizer, batches_of, 3, 5)\nmodel, optimizer = fresh()\ntrain(interrupted, model, optimizer, batches_of, 3, 5, stop_at=(1, 8))\nmodel, optimizer = fresh()\ntrain(interrupted, model, optimizer, batches_of, 3, 5)\nsame_run = same(\n    torch.load(undisturbed, weights_only=True),\n    torch.load(interrupted, weights_only=True),\n)\n',
            "✓",
        ),
        (
            "pattern matching on the pair",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    match a, b:\n        case torch.Tensor(), torch.Tensor():\n            return torch.equal(a, b)\n        case dict(), dict():\n            return len(a) == len(b) and all(k in b and same(a[k], b[k]) for k in a)\n        case (list() | tuple(), list() | tuple()):\n            return len(a) == len(b) and not any(not same(x, y) for x, y in zip(a, b))\n        case (torch.Tensor() | dict() | list() | tuple(), _):\n            return False\n        case (_, torch.Tensor() | dict() | list() | tuple()):\n            return False\n    return a == b\n\n\nundisturbed, interrupted = (folder / f"{name}.pt" for name in ("undisturbed", "interrupted"))\nfor path, stop_at in (interrupted, (1, 8)), (interrupted, None), (undisturbed, None):\n    model, optimizer = fresh()\n    train(path, model, optimizer, batches_of, num_epochs=3, save_every=5, stop_at=stop_at)\nsame_run = same(*(torch.load(path, weights_only=True) for path in (undisturbed, interrupted)))\n',
            "✓",
        ),
        (
            "same: only the keys of the first dictionary again",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor) and torch.equal(a, b)\n    if isinstance(a, dict) and isinstance(b, dict):\n        return all(key in b and same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same says True, and False is right: the second has one more",
        ),
        (
            "same: == with broadcasting",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        if not (isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor)):\n            return False\n        try:\n            return bool((a == b).all())\n        except RuntimeError:  # the shapes do not fit\n            return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same says True, and False is right: a tensor has another sha",
        ),
        (
            "same: compares what would be printed",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n\n    def tidy(state):\n        if isinstance(state, dict):  # the order of the keys must not matter\n            return sorted((str(key), tidy(value)) for key, value in state.items())\n        if isinstance(state, (list, tuple)):\n            return [tidy(value) for value in state]\n        return repr(state)\n\n    return tidy(a) == tidy(b)\n',
            "✗ same says True, and False is right: a weight is another in i",
        ),
        (
            "same: flat lists of leaves",
            "",
            'def leaves(state):\n    """All that is in a state, one after the other."""\n    if isinstance(state, dict):\n        for key in sorted(state, key=str):\n            yield key\n            yield from leaves(state[key])\n    elif isinstance(state, (list, tuple)):\n        for value in state:\n            yield from leaves(value)\n    else:\n        yield state\n\n\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    left, right = list(leaves(a)), list(leaves(b))\n    if len(left) != len(right):\n        return False\n    for x, y in zip(left, right):\n        if isinstance(x, torch.Tensor) and isinstance(y, torch.Tensor):\n            if not torch.equal(x, y):\n                return False\n        elif isinstance(x, torch.Tensor) or isinstance(y, torch.Tensor) or x != y:\n            return False\n    return True\n',
            "✗ same says True, and False is right: one list within another",
        ),
        (
            "same: differences kept in a default argument",
            "",
            'def same(a, b, differences=[]):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        if not torch.equal(a, b):\n            differences.append((a, b))\n    elif isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        differences.append((a, b))\n    elif isinstance(a, dict) and isinstance(b, dict):\n        if a.keys() != b.keys():\n            differences.append((a, b))\n        else:\n            for key in a:\n                same(a[key], b[key], differences)\n    elif isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        if len(a) != len(b):\n            differences.append((a, b))\n        else:\n            for x, y in zip(a, b):\n                same(x, y, differences)\n    elif a != b:\n        differences.append((a, b))\n    return len(differences) == 0\n',
            "✗ of two equal states same says True at first, and False after",
        ),
        (
            "same: strings taken apart for ever",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor) and torch.equal(a, b)\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, dict) or isinstance(b, dict):\n        return False\n    if hasattr(a, "__len__") and hasattr(b, "__len__"):  # a sequence of states\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same gives 'RecursionError: maximum recursion depth exceeded",
        ),
        (
            "same: two empty things are the same",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor) and torch.equal(a, b)\n    if not a and not b:  # both are empty: nothing to compare\n        return True\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same says True, and False is right: 0 stands where the other",
        ),
        (
            "same_run: all pairs made beforehand",
            "",
            'pairs = [fresh() for _ in range(3)]\n\ntrain(folder / "undisturbed.pt", *pairs[0], batches_of, 3, 5)\ntrain(folder / "interrupted.pt", *pairs[1], batches_of, 3, 5, stop_at=(1, 8))\ntrain(folder / "interrupted.pt", *pairs[2], batches_of, 3, 5)\n\nsame_run = same(\n    torch.load(folder / "undisturbed.pt", weights_only=True),\n    torch.load(folder / "interrupted.pt", weights_only=True),\n)\n',
            "✗ interrupted.pt has other weights than three epochs have",
        ),
        (
            "same_run: two epochs remain",
            "",
            'train(folder / "undisturbed.pt", *fresh(), batches_of, num_epochs=3, save_every=5)\n\ntrain(folder / "interrupted.pt", *fresh(), batches_of, num_epochs=3, save_every=5, stop_at=(1, 8))\n# epoch 0 is done, two remain\ntrain(folder / "interrupted.pt", *fresh(), batches_of, num_epochs=2, save_every=5)\n\nundisturbed = torch.load(folder / "undisturbed.pt", weights_only=True)\ninterrupted = torch.load(folder / "interrupted.pt", weights_only=True)\nsame_run = same(undisturbed, interrupted)\n',
            "✗ interrupted.pt ends at (1, 16), and 3 epochs at (2, 16)",
        ),
        (
            "same: singledispatch again",
            "",
            'from functools import singledispatch\n\n\n@singledispatch\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(b, (torch.Tensor, dict, list, tuple)):\n        return False\n    return bool(a == b)\n\n\n@same.register\ndef _(a: torch.Tensor, b):\n    return isinstance(b, torch.Tensor) and torch.equal(a, b)\n\n\n@same.register\ndef _(a: dict, b):\n    return isinstance(b, dict) and set(a) == set(b) and all(same(a[key], b[key]) for key in a)\n\n\n@same.register(list)\n@same.register(tuple)\ndef _(a, b):\n    kind = list if isinstance(a, list) else tuple\n    return isinstance(b, kind) and len(a) == len(b) and all(map(same, a, b))\n',
            "✓",
        ),
        (
            "same: a stack instead of recursion again",
            "",
            'def same(left, right):\n    """Whether two nested states are equal, down to the last number."""\n    todo = [(left, right)]\n    while todo:\n        a, b = todo.pop()\n        kinds = [next((k for k in (torch.Tensor, dict, list, tuple) if isinstance(s, k)), None) for s in (a, b)]\n        if kinds[0] is not kinds[1]:\n            return False\n        kind = kinds[0]\n        if kind is torch.Tensor:\n            if not torch.equal(a, b):\n                return False\n        elif kind is dict:\n            if a.keys() ^ b.keys():\n                return False\n            todo.extend((a[key], b[key]) for key in a)\n        elif kind in (list, tuple):\n            if len(a) != len(b):\n                return False\n            todo.extend(zip(a, b))\n        elif not a == b:\n            return False\n    return True\n',
            "✓",
        ),
        (
            "same: match on the pair again",
            "",
            'def same(first, second):\n    """Whether two nested states are equal, down to the last number."""\n    match (first, second):\n        case (torch.Tensor(), torch.Tensor()):\n            return torch.equal(first, second)\n        case (dict(), dict()):\n            return first.keys() == second.keys() and all(\n                same(value, second[key]) for key, value in first.items()\n            )\n        case (list(), list()) | (tuple(), tuple()):\n            return len(first) == len(second) and all(same(x, y) for x, y in zip(first, second))\n        case (torch.Tensor() | dict() | list() | tuple(), _):\n            return False\n        case (_, torch.Tensor() | dict() | list() | tuple()):\n            return False\n        case _:\n            return first == second\n',
            "✓",
        ),
        (
            "same: both laid out by address",
            "",
            'def addresses(state, address=()):\n    """Yield the address and the value of every container (as its kind) and of every leaf."""\n    for kind in (dict, list, tuple):\n        if isinstance(state, kind):\n            yield (address, "container"), kind\n            items = state.items() if kind is dict else enumerate(state)\n            for key, value in items:\n                yield from addresses(value, address + (key,))\n            return\n    yield (address, "leaf"), state\n\n\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n\n    def alike(x, y):\n        tensors = isinstance(x, torch.Tensor) + isinstance(y, torch.Tensor)\n        if tensors == 2:\n            return torch.equal(x, y)\n        return tensors == 0 and x == y\n\n    x, y = dict(addresses(a)), dict(addresses(b))\n    return x.keys() == y.keys() and all(alike(x[where], y[where]) for where in x)\n',
            "✓",
        ),
        (
            "same_run: a function that lives several lives",
            "",
            'def contents_after(name, *deaths):\n    """Train anew, dying at each of `deaths`, then to the end; what the file holds."""\n    path = folder / name\n    path.unlink(missing_ok=True)  # nothing is left of an earlier run of this cell\n    for death in (*deaths, None):\n        model, optimizer = fresh()\n        train(path, model, optimizer, batches_of, 3, 5, stop_at=death)\n    return torch.load(path, weights_only=True)\n\n\nsame_run = same(contents_after("undisturbed.pt"), contents_after("interrupted.pt", (1, 8)))\n',
            "✓",
        ),
        (
            "same: get over all keys",
            "",
            "def same(a, b):\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return a.dtype == b.dtype and torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        return all(same(a.get(key), b.get(key)) for key in a.keys() | b.keys())\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n",
            "✗ same says True, and False is right: the second lacks a key u",
        ),
        (
            "same: tensors compared as float",
            "",
            "def same(a, b):\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a.float(), b.float())  # equal wants one dtype\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n",
            "✗ same says True, and False is right: a tensor of double preci",
        ),
        (
            "same: through JSON",
            "",
            "import json\n\n\ndef same(a, b):\n    def text(state):\n        return json.dumps(state, sort_keys=True, default=lambda tensor: tensor.tolist())\n\n    return text(a) == text(b)\n",
            "✗ same says True, and False is right: a list stands where the",
        ),
        (
            "same: strings are sequences too",
            "",
            "from collections.abc import Mapping, Sequence\n\n\ndef same(a, b):\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return a.dtype == b.dtype and torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, Mapping) and isinstance(b, Mapping):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, Sequence) and isinstance(b, Sequence):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n",
            "✗ same gives 'RecursionError: maximum recursion depth exceeded",
        ),
        (
            "same: answers remembered by id",
            "",
            "def same(a, b, known={}):\n    pair = id(a), id(b)  # nothing is compared twice\n    if pair not in known:\n        if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n            both = isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor)\n            known[pair] = both and a.dtype == b.dtype and torch.equal(a, b)\n        elif isinstance(a, dict) and isinstance(b, dict):\n            known[pair] = a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n        elif isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n            known[pair] = len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n        else:\n            known[pair] = a == b\n    return known[pair]\n",
            "✗ a second call, when a tensor has changed in place, says what",
        ),
        (
            "same: flattened leaves without structure",
            "",
            "def leaves(state):\n    if isinstance(state, dict):\n        for key in sorted(state, key=repr):\n            yield key\n            yield from leaves(state[key])\n    elif isinstance(state, (list, tuple)):\n        for item in state:\n            yield from leaves(item)\n    else:\n        yield state\n\n\ndef same(a, b):\n    first, second = list(leaves(a)), list(leaves(b))\n    if len(first) != len(second):\n        return False\n    for x, y in zip(first, second):\n        if isinstance(x, torch.Tensor) or isinstance(y, torch.Tensor):\n            if not (isinstance(x, torch.Tensor) and isinstance(y, torch.Tensor)):\n                return False\n            if x.dtype != y.dtype or not torch.equal(x, y):\n                return False\n        elif x != y:\n            return False\n    return True\n",
            "✗ same says True, and False is right: one list within another",
        ),
        (
            "same: a list against anything that has a length",
            "",
            "def same(a, b):\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        both = isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor)\n        return both and a.dtype == b.dtype and torch.equal(a, b)\n    if isinstance(a, dict):\n        return isinstance(b, dict) and a.keys() == b.keys() and all(same(a[k], b[k]) for k in a)\n    if isinstance(a, (list, tuple)):\n        return hasattr(b, '__len__') and len(a) == len(b) and all(map(same, a, b))\n    return a == b\n",
            "✗ same says True, and False is right: a string stands where th",
        ),
        (
            "same_run cell: all pairs made beforehand",
            "",
            "first, second, third = fresh(), fresh(), fresh()\nundisturbed, interrupted = folder / 'undisturbed.pt', folder / 'interrupted.pt'\n\ntrain(undisturbed, *first, batches_of, 3, 5)\ntrain(interrupted, *second, batches_of, 3, 5, stop_at=(1, 8))\ntrain(interrupted, *third, batches_of, 3, 5)\n\nsame_run = same(\n    torch.load(undisturbed, weights_only=True), torch.load(interrupted, weights_only=True)\n)\n",
            "✗ interrupted.pt has other weights than three epochs have",
        ),
        (
            "same: singledispatch again",
            "",
            "from functools import singledispatch\n\n\n@singledispatch\ndef same(a, b):\n    return not isinstance(b, (torch.Tensor, dict, list, tuple)) and bool(a == b)\n\n\n@same.register(torch.Tensor)\ndef same_tensors(a, b):\n    return isinstance(b, torch.Tensor) and a.dtype == b.dtype and torch.equal(a, b)\n\n\n@same.register(dict)\ndef same_dictionaries(a, b):\n    return isinstance(b, dict) and a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n\n\n@same.register(list)\ndef same_lists(a, b):\n    return isinstance(b, list) and len(a) == len(b) and all(map(same, a, b))\n\n\n@same.register(tuple)\ndef same_tuples(a, b):\n    return isinstance(b, tuple) and same(list(a), list(b))\n",
            "✓",
        ),
        (
            "same: a stack instead of recursion",
            "",
            "def same(a, b):\n    todo = [(a, b)]\n    while todo:\n        x, y = todo.pop()\n        for kind in (torch.Tensor, dict, list, tuple):\n            if isinstance(x, kind) != isinstance(y, kind):\n                return False\n        if isinstance(x, torch.Tensor):\n            if x.dtype != y.dtype or not torch.equal(x, y):\n                return False\n        elif isinstance(x, dict):\n            if set(x) != set(y):\n                return False\n            todo.extend((x[key], y[key]) for key in x)\n        elif isinstance(x, (list, tuple)):\n            if len(x) != len(y):\n                return False\n            todo.extend(zip(x, y))\n        elif x != y:\n            return False\n    return True\n",
            "✓",
        ),
        (
            "same: structural pattern matching",
            "",
            "def same(left, right):\n    match left, right:\n        case torch.Tensor(), torch.Tensor():\n            return left.dtype == right.dtype and torch.equal(left, right)\n        case (torch.Tensor(), _) | (_, torch.Tensor()):\n            return False\n        case dict(), dict():\n            return left.keys() == right.keys() and all(same(left[k], right[k]) for k in left)\n        case (list(), list()) | (tuple(), tuple()):\n            return len(left) == len(right) and all(same(x, y) for x, y in zip(left, right))\n        case (dict() | list() | tuple(), _) | (_, dict() | list() | tuple()):\n            return False\n        case _:\n            return bool(left == right)\n",
            "✓",
        ),
        (
            "same: every path and its leaf",
            "",
            "def paths(state, path=()):\n    if isinstance(state, dict):\n        yield path, ('a dictionary of', len(state))\n        for key, value in state.items():\n            yield from paths(value, path + (key,))\n    elif isinstance(state, (list, tuple)):\n        yield path, ('a list of' if isinstance(state, list) else 'a tuple of', len(state))\n        for place, value in enumerate(state):\n            yield from paths(value, path + (place,))\n    else:\n        yield path, state\n\n\ndef same_leaf(x, y):\n    tensors = [isinstance(leaf, torch.Tensor) for leaf in (x, y)]\n    if all(tensors):\n        return x.dtype == y.dtype and torch.equal(x, y)\n    return not any(tensors) and x == y\n\n\ndef same(a, b):\n    first, second = dict(paths(a)), dict(paths(b))\n    return first.keys() == second.keys() and all(same_leaf(first[p], second[p]) for p in first)\n",
            "✓",
        ),
        (
            "same_run cell: a function of the interruptions",
            "",
            "def contents_after(name, *stops):\n    path = folder / name\n    path.unlink(missing_ok=True)\n    for stop in (*stops, None):\n        model, optimizer = fresh()\n        train(path, model, optimizer, batches_of, num_epochs=3, save_every=5, stop_at=stop)\n    return torch.load(path, weights_only=True)\n\n\nsame_run = same(contents_after('undisturbed.pt'), contents_after('interrupted.pt', (1, 8)))\n",
            "✓",
        ),
        (
            "same: lists of different lengths",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        both = isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor)\n        return both and torch.equal(a, b)\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same says True, and False is right: the second has a longer",
        ),
        (
            "same: only the keys of the first dictionary",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        both = isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor)\n        return both and torch.equal(a, b)\n    if isinstance(a, dict) and isinstance(b, dict):\n        return all(key in b and same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same says True, and False is right: the second has one more",
        ),
        (
            "same: returns after the first key",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        both = isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor)\n        return both and torch.equal(a, b)\n    if isinstance(a, dict) and isinstance(b, dict):\n        if a.keys() != b.keys():\n            return False\n        for key in a:\n            if not same(a[key], b[key]):\n                return False\n            return True\n        return True\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same says True, and False is right: the epoch is another",
        ),
        (
            "same: compares with broadcasting",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        if not (isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor)):\n            return False\n        return bool((a == b).all())\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same says True, and False is right: a tensor has another sha",
        ),
        (
            "same: flattens the nesting away",
            "",
            'def leaves(state):\n    if isinstance(state, dict):\n        for key in sorted(state, key=str):\n            yield key\n            yield from leaves(state[key])\n    elif isinstance(state, (list, tuple)):\n        for part in state:\n            yield from leaves(part)\n    else:\n        yield state\n\n\ndef equal(x, y):\n    if isinstance(x, torch.Tensor) and isinstance(y, torch.Tensor):\n        return torch.equal(x, y)\n    if isinstance(x, torch.Tensor) or isinstance(y, torch.Tensor):\n        return False\n    return x == y\n\n\ndef same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    a, b = list(leaves(a)), list(leaves(b))\n    return len(a) == len(b) and all(equal(x, y) for x, y in zip(a, b))\n',
            "✗ same says True, and False is right: one list within another",
        ),
        (
            "same: compares the printed text",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return repr(a) == repr(b)\n',
            "✗ same says True, and False is right: a weight is another in i",
        ),
        (
            "same: takes the second dictionary apart",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        both = isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor)\n        return both and torch.equal(a, b)\n    if isinstance(a, dict) and isinstance(b, dict):\n        for key in a:\n            if key not in b or not same(a[key], b.pop(key)):\n                return False\n        return len(b) == 0  # nothing may be left over\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same changes what it compares",
        ),
        (
            "same: pairs the values of dictionaries by their order",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        both = isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor)\n        return both and torch.equal(a, b)\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and same(list(a.values()), list(b.values()))\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same says False, and True is right: two equal states, with t",
        ),
        (
            "same: a stack of pairs instead of recursion",
            "",
            'def same(left, right):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    kinds = torch.Tensor, dict, list, tuple\n    stack = [(left, right)]\n    while stack:\n        a, b = stack.pop()\n        if any(isinstance(a, kind) != isinstance(b, kind) for kind in kinds):\n            return False\n        if isinstance(a, torch.Tensor):\n            if not torch.equal(a, b):\n                return False\n        elif isinstance(a, dict):\n            if a.keys() != b.keys():\n                return False\n            stack.extend((a[key], b[key]) for key in a)\n        elif isinstance(a, (list, tuple)):\n            if len(a) != len(b):\n                return False\n            stack.extend(zip(a, b))\n        elif a != b:\n            return False\n    return True\n',
            "✓",
        ),
        (
            "same: match on the pair of kinds",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    match a, b:\n        case torch.Tensor(), torch.Tensor():\n            return torch.equal(a, b)\n        case dict(), dict():\n            return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n        case (list(), list()) | (tuple(), tuple()):\n            return len(a) == len(b) and all(map(same, a, b))\n        case (torch.Tensor() | dict() | list() | tuple(), _):\n            return False\n        case (_, torch.Tensor() | dict() | list() | tuple()):\n            return False\n        case _:\n            return a == b\n',
            "✓",
        ),
        (
            "same: a table of leaves by their place",
            "",
            'def entries(state, place=()):\n    """Yield each place in the nest and what is there: a leaf, or a container\'s kind."""\n    if isinstance(state, dict):\n        yield place, dict\n        for key, value in state.items():\n            yield from entries(value, (*place, key))\n    elif isinstance(state, (list, tuple)):\n        yield place, (list if isinstance(state, list) else tuple)\n        for index, value in enumerate(state):\n            yield from entries(value, (*place, index))\n    else:\n        yield place, state\n\n\ndef same_leaf(x, y):\n    tensors = isinstance(x, torch.Tensor) + isinstance(y, torch.Tensor)\n    if tensors == 2:\n        return torch.equal(x, y)\n    return tensors == 0 and x == y\n\n\ndef same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    first, second = dict(entries(a)), dict(entries(b))\n    if first.keys() != second.keys():\n        return False\n    return all(same_leaf(value, second[place]) for place, value in first.items())\n',
            "✓",
        ),
        (
            "same_run: a helper and a table of the stops",
            "",
            'from itertools import starmap\n\n\ndef outcome(name, stops):\n    """Train with a new pair up to each stop; return what the file holds in the end."""\n    path = folder / name\n    path.unlink(missing_ok=True)\n    for stop in stops:\n        train(path, *fresh(), batches_of, 3, 5, stop_at=stop)\n    return torch.load(path, weights_only=True)\n\n\nruns = {\'undisturbed.pt\': [None], \'interrupted.pt\': [(1, 8), None]}\nsame_run = same(*starmap(outcome, runs.items()))\n',
            "✓",
        ),
        (
            "same: allclose for tensors",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return a.shape == b.shape and torch.allclose(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same says True, and False is right: a weight is another in i",
        ),
        (
            "same: zip without a look at the lengths",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same says True, and False is right: the second has a longer",
        ),
        (
            "same: only the keys of the first dictionary",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        return all(key in b and same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same says True, and False is right: the second has one more",
        ),
        (
            "same: tuples forgotten",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, list) and isinstance(b, list):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same gives 'RuntimeError: Boolean value of Tensor with more",
        ),
        (
            "same: the printed texts compared",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return repr(a) == repr(b)\n',
            "✗ same says True, and False is right: a weight is another in i",
        ),
        (
            "same: all that is empty or zero is one",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if not a and not b:\n        return True\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same says True, and False is right: 0 stands where the other",
        ),
        (
            "same: pops what it has compared",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        if a.keys() != b.keys():\n            return False\n        while a:\n            key, value = a.popitem()\n            if not same(value, b.pop(key)):\n                return False\n        return True\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same changes what it compares",
        ),
        (
            "same: values paired by order, not by key",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        if set(a) != set(b):\n            return False\n        return all(same(x, y) for x, y in zip(a.values(), b.values()))\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same says False, and True is right: two equal states, with t",
        ),
        (
            "same: singledispatch",
            "",
            'from functools import singledispatch\n\n\n@singledispatch\ndef same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    return not isinstance(b, torch.Tensor) and bool(a == b)\n\n\n@same.register(torch.Tensor)\ndef same_tensor(a, b):\n    return isinstance(b, torch.Tensor) and a.dtype == b.dtype and torch.equal(a, b)\n\n\n@same.register(dict)\ndef same_dict(a, b):\n    if not isinstance(b, dict) or a.keys() != b.keys():\n        return False\n    return all(same(value, b[key]) for key, value in a.items())\n\n\n@same.register(list)\n@same.register(tuple)\ndef same_sequence(a, b):\n    kind = list if isinstance(a, list) else tuple\n    return isinstance(b, kind) and len(a) == len(b) and all(map(same, a, b))\n',
            "✓",
        ),
        (
            "same: a stack of pairs, no recursion",
            "",
            'def same(left, right):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    pairs = [(left, right)]\n    while pairs:\n        x, y = pairs.pop()\n        tensors = [isinstance(item, torch.Tensor) for item in (x, y)]\n        if any(tensors):\n            if not all(tensors) or x.dtype != y.dtype or not torch.equal(x, y):\n                return False\n        elif isinstance(x, dict) and isinstance(y, dict):\n            if x.keys() != y.keys():\n                return False\n            pairs.extend((x[key], y[key]) for key in x)\n        elif any(isinstance(x, kind) and isinstance(y, kind) for kind in (list, tuple)):\n            if len(x) != len(y):\n                return False\n            pairs.extend(zip(x, y))\n        elif x != y:\n            return False\n    return True\n',
            "✓",
        ),
        (
            "same: a table from place to leaf",
            "",
            'def leaves(state, place=()):\n    """Yield each place of a nested state with what is there."""\n    if isinstance(state, dict):\n        yield place, (dict, len(state))\n        for key, value in state.items():\n            yield from leaves(value, (*place, key))\n    elif isinstance(state, (list, tuple)):\n        yield place, (list if isinstance(state, list) else tuple, len(state))\n        for index, value in enumerate(state):\n            yield from leaves(value, (*place, index))\n    else:\n        yield place, state\n\n\ndef same_leaf(x, y):\n    if isinstance(x, torch.Tensor) and isinstance(y, torch.Tensor):\n        return x.dtype == y.dtype and torch.equal(x, y)\n    if isinstance(x, torch.Tensor) or isinstance(y, torch.Tensor):\n        return False\n    return bool(x == y)\n\n\ndef same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    first, second = dict(leaves(a)), dict(leaves(b))\n    if first.keys() != second.keys():\n        return False\n    return all(same_leaf(first[place], second[place]) for place in first)\n',
            "✓",
        ),
        (
            "same: match on the pair",
            "",
            'def same(a, b):\n    """Whether two nested states are equal, every tensor bit for bit."""\n    match a, b:\n        case torch.Tensor(), torch.Tensor():\n            return a.dtype == b.dtype and torch.equal(a, b)\n        case (torch.Tensor(), _) | (_, torch.Tensor()):\n            return False\n        case dict(), dict():\n            keys = a.keys() | b.keys()\n            return len(keys) == len(a) == len(b) and all(\n                same(a[key], b[key]) for key in keys\n            )\n        case (list(), list()) | (tuple(), tuple()):\n            return len(a) == len(b) and all(map(same, a, b))\n        case _:\n            return bool(a == b)\n',
            "✓",
        ),
        (
            "same_run: a helper that runs through its stops",
            "",
            'def end_of(name, *stops):\n    """Train with a new pair up to each stop in turn; return what the file holds."""\n    path = folder / name\n    path.unlink(missing_ok=True)\n    for stop in stops:\n        train(path, *fresh(), batches_of, 3, 5, stop)\n    return torch.load(path, weights_only=True)\n\n\nplans = {\'undisturbed.pt\': [None], \'interrupted.pt\': [(1, 8), None]}\nsame_run = same(*(end_of(name, *stops) for name, stops in plans.items()))\n',
            "✓",
        ),
        (
            "allclose",
            "return torch.equal(a, b)",
            "return torch.allclose(a, b)",
            "✗ same says True, and False is right: a tensor has another shape",
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
            "✗ same says True, and False is right: the epoch is another",
        ),
        (
            "the model only",
            "",
            '\ndef same(a, b):\n    return all(torch.equal(a["model"][key], b["model"][key]) for key in a["model"])\n',
            "✗ same says True, and False is right: the epoch is another",
        ),
        (
            "lists not entered",
            "    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(map(same, a, b))\n",
            "    if isinstance(a, (list, tuple)):\n        return True\n",
            "✗ same says True, and False is right: the second has a longer list",
        ),
        (
            "numbers not compared",
            "return type(a) is type(b) and a == b",
            "return True",
            "✗ same says True, and False is right: the epoch is another",
        ),
        (
            "keys of the first only",
            "a.keys() == b.keys() and all(",
            "all(",
            "✗ same gives \"KeyError: 'epoch'\", and should False: the second lacks a key",
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
            "✗ same says True, and False is right: a tensor has another shape",
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
            "✗ same says True, and False is right: the epoch is another",
        ),
        (
            "any for all",
            "all(same(a[key]",
            "any(same(a[key]",
            "✗ same says True, and False is right: the epoch is another",
        ),
        (
            "tuples forgotten",
            "    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):",
            "    if isinstance(a, list) and isinstance(b, list):",
            "✗ same gives 'RuntimeError: Boolean value of Tensor with more than one value is am",
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
            "✗ same says True, and False is right: a tensor has another shape",
        ),
        (
            "same_run False",
            "",
            "same_run = False",
            "✗ there is no undisturbed.pt in folder",
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
            "✗ there is no undisturbed.pt in folder",
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
            "✗ two equal states, with their keys in another order",
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
        (
            "t4 plain ==",
            "",
            '\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    return a == b\n',
            "raises RuntimeError",
        ),
        (
            "t4 allclose",
            "",
            '\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return a.shape == b.shape and torch.allclose(a, b)\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    return a == b\n',
            "✗ same says True, and False is right: a weight is another in",
        ),
        (
            "t4 only keys of dictionaries",
            "",
            '\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys()\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same says True, and False is right: the epoch is another —",
        ),
        (
            "t4 zip without the lengths",
            "",
            '\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same says True, and False is right: the second has a longer",
        ),
        (
            "t4 further keys of b unnoticed",
            "",
            '\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        for key in a:\n            if key not in b or not same(a[key], b[key]):\n                return False\n        return True\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same says True, and False is right: the second has one more",
        ),
        (
            "t4 returns within the loop",
            "",
            '\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        if a.keys() != b.keys():\n            return False\n        for key in a:\n            return same(a[key], b[key])\n        return True\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        if len(a) != len(b):\n            return False\n        for x, y in zip(a, b):\n            return same(x, y)\n        return True\n    return a == b\n',
            "✗ same says True, and False is right: the epoch is another —",
        ),
        (
            "t4 values without their keys",
            "",
            '\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        return same(list(a.values()), list(b.values()))\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same says False, and True is right: two equal states, with",
        ),
        (
            "t4 order of the keys matters",
            "",
            '\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        if list(a) != list(b):\n            return False\n        return all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same says False, and True is right: two equal states, with",
        ),
        (
            "t4 sums of tensors",
            "",
            '\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return a.shape == b.shape and a.sum().item() == b.sum().item()\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same says True, and False is right: a weight is another in",
        ),
        (
            "t4 shapes flattened away",
            "",
            '\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return a.flatten().tolist() == b.flatten().tolist()\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same says True, and False is right: a tensor has another",
        ),
        (
            "t4 compared as text",
            "",
            '\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    return str(a) == str(b)\n',
            "✗ same says True, and False is right: a weight is another in",
        ),
        (
            "t4 no return True",
            "",
            '\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    elif isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    elif isinstance(a, dict) and isinstance(b, dict):\n        if set(a) != set(b):\n            return False\n        for key in a:\n            if not same(a[key], b[key]):\n                return False\n        return True\n    elif isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        if len(a) != len(b):\n            return False\n        for x, y in zip(a, b):\n            if not same(x, y):\n                return False\n    else:\n        return a == b\n',
            "✗ same says False, and True is right: two equal states — go",
        ),
        (
            "t4 result of the inner call dropped",
            "",
            '\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        return False\n    if isinstance(a, dict) and isinstance(b, dict):\n        if a.keys() != b.keys():\n            return False\n        for key in a:\n            same(a[key], b[key])\n        return True\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        if len(a) != len(b):\n            return False\n        for x, y in zip(a, b):\n            same(x, y)\n        return True\n    return a == b\n',
            "✗ same says True, and False is right: the epoch is another —",
        ),
        (
            "t4 is instead of ==",
            "",
            '\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a is b\n',
            "✗ same says False, and True is right: two equal states — go",
        ),
        (
            "t4 kind of b never looked at",
            "",
            '\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if isinstance(a, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return a == b\n',
            "✗ same gives 'RuntimeError: Boolean value of Tensor with more",
        ),
        (
            "t4 other kinds always equal",
            "",
            '\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if type(a) != type(b):\n        return False\n    if isinstance(a, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return True\n',
            "✗ same says True, and False is right: the epoch is another —",
        ),
        (
            "t4 right match statement",
            "",
            '\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    match a, b:\n        case torch.Tensor(), torch.Tensor():\n            return torch.equal(a, b)\n        case (torch.Tensor(), _) | (_, torch.Tensor()):\n            return False\n        case dict(), dict():\n            return set(a) == set(b) and all(same(a[key], b[key]) for key in a)\n        case (list() | tuple()), (list() | tuple()):\n            return len(a) == len(b) and all(map(same, a, b))\n        case _:\n            return bool(a == b)\n',
            "✓",
        ),
        (
            "t4 right stack instead of recursion",
            "",
            '\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    pairs = [(a, b)]\n    while pairs:\n        x, y = pairs.pop()\n        for kind in (torch.Tensor, dict, list, tuple):\n            if isinstance(x, kind) != isinstance(y, kind):\n                return False\n        if isinstance(x, torch.Tensor):\n            if not torch.equal(x, y):\n                return False\n        elif isinstance(x, dict):\n            if x.keys() != y.keys():\n                return False\n            pairs.extend((x[key], y[key]) for key in x)\n        elif isinstance(x, (list, tuple)):\n            if len(x) != len(y):\n                return False\n            pairs.extend(zip(x, y))\n        elif x != y:\n            return False\n    return True\n',
            "✓",
        ),
        (
            "t4 right flattened to leaves",
            "",
            '\ndef leaves(state, place=()):\n    """All that a state holds, each with its place, containers included."""\n    if isinstance(state, dict):\n        yield place, ("dict", len(state))\n        for key, value in state.items():\n            yield from leaves(value, (*place, key))\n    elif isinstance(state, (list, tuple)):\n        yield place, ("list", len(state))\n        for index, value in enumerate(state):\n            yield from leaves(value, (*place, index))\n    else:\n        yield place, state\n\n\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    left, right = dict(leaves(a)), dict(leaves(b))\n    if left.keys() != right.keys():\n        return False\n    for place, x in left.items():\n        y = right[place]\n        tensors = [torch.is_tensor(x), torch.is_tensor(y)]\n        if any(tensors):\n            if not all(tensors) or not torch.equal(x, y):\n                return False\n        elif x != y:\n            return False\n    return True\n',
            "✓",
        ),
        (
            "t4 right lists as dictionaries",
            "",
            '\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    if torch.is_tensor(a) or torch.is_tensor(b):\n        return torch.is_tensor(a) and torch.is_tensor(b) and torch.equal(a, b)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return same(dict(enumerate(a)), dict(enumerate(b)))\n    if not (isinstance(a, dict) and isinstance(b, dict)):\n        return a == b\n    missing = object()\n    for key in {**a, **b}:\n        x, y = a.get(key, missing), b.get(key, missing)\n        if x is missing or y is missing or not same(x, y):\n            return False\n    return True\n',
            "✓",
        ),
        (
            "t4 right exception for a difference",
            "",
            '\nclass Different(Exception):\n    pass\n\n\ndef compare(a, b):\n    """Raise Different at the first place where two states differ."""\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        equal = torch.equal(a, b)\n    elif isinstance(a, torch.Tensor) or isinstance(b, torch.Tensor):\n        equal = False\n    elif isinstance(a, dict) and isinstance(b, dict):\n        if equal := a.keys() == b.keys():\n            for key, value in a.items():\n                compare(value, b[key])\n    elif isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        if equal := len(a) == len(b):\n            for index in range(len(a)):\n                compare(a[index], b[index])\n    else:\n        equal = a == b\n    if not equal:\n        raise Different\n\n\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    try:\n        compare(a, b)\n    except Different:\n        return False\n    return True\n',
            "✓",
        ),
        (
            "t4 right kinds first",
            "",
            '\nKINDS = torch.Tensor, dict, list, tuple\n\n\ndef kind_of(state):\n    return next((kind for kind in KINDS if isinstance(state, kind)), None)\n\n\ndef same(a, b):\n    """Whether two nested states are equal, down to the last number."""\n    kind = kind_of(a)\n    if kind is not kind_of(b):\n        return False\n    if kind is None:  # a number, a string, or None\n        return a == b\n    if kind is torch.Tensor:\n        return torch.equal(a, b)\n    if len(a) != len(b):\n        return False\n    if kind is dict:\n        return all(key in b and same(value, b[key]) for key, value in a.items())\n    return not any(not same(x, y) for x, y in zip(a, b, strict=True))\n',
            "✓",
        ),
    ],
}

# Causes that no stranger had, and strangers' answers, one for each cause.
KEEP = """
def save_checkpoint(path, model, optimizer, epoch, step):
    state = {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "epoch": epoch,
        "step": step,
        "random": torch.get_rng_state(),
    }
    partial = path.with_suffix(".partial")
    torch.save(state, partial)
    os.replace(partial, path)
"""
LOAD = """
def load_checkpoint(path, model, optimizer):
    if not path.exists():
        return 0, 0
    state = torch.load(path, weights_only=True)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    torch.set_rng_state(state["random"])
    return state["epoch"], state["step"]
"""
GO = """
def train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):
    first_epoch, done = load_checkpoint(path, model, optimizer)
    model.train()
    for epoch in range(first_epoch, num_epochs):
        batches = batches_of(epoch)
        for step, (X, y) in enumerate(batches, start=1):
            if epoch == first_epoch and step <= done:
                continue
            loss = nn.functional.cross_entropy(model(X), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            if step % save_every == 0 or step == len(batches):
                save_checkpoint(path, model, optimizer, epoch, step)
            if (epoch, step) == stop_at:
                return
"""
EQUAL = """
def same(a, b):
    if torch.is_tensor(a) and torch.is_tensor(b):
        return torch.equal(a, b)
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[k], b[k]) for k in a)
    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))
    return type(a) is type(b) and a == b


folder = Path(tempfile.mkdtemp())
train(folder / "undisturbed.pt", *fresh(), batches_of, 3, 5)
train(folder / "interrupted.pt", *fresh(), batches_of, 3, 5, stop_at=(1, 8))
train(folder / "interrupted.pt", *fresh(), batches_of, 3, 5)
first, second = (
    torch.load(folder / name, weights_only=True)
    for name in ("undisturbed.pt", "interrupted.pt")
)
same_run = same(first, second)
"""
LATER = {  # by somebody else, who had read the exercise
    1: [
        (
            "straight to the path, again",
            "",
            KEEP.replace(
                "    torch.save(state, partial)\n    os.replace(partial, path)\n",
                "    torch.save(state, path)\n",
            ),
            "✗ while the new file is being written, the old one is gone or damaged: a",
        ),
        (
            "the partial file is never renamed",
            "",
            KEEP.replace("    os.replace(partial, path)\n", ""),
            "✗ save_checkpoint leaves no file at path",
        ),
        (
            "copied, and the partial file left",
            "",
            "\nimport shutil\n" + KEEP.replace("os.replace(", "shutil.copy("),
            "✗ the new content is written into the old file, which a machine that die",
        ),
        (
            "the model object, not its state",
            "",
            KEEP.replace("model.state_dict()", "model"),
            "✗ the file cannot be loaded with weights_only=True",
        ),
        (
            "the optimizer's parameters are missing: param_groups only",
            "",
            KEEP.replace(
                "optimizer.state_dict()", 'optimizer.state_dict()["param_groups"]'
            ),
            "✗ of the optimizer, a list is stored",
        ),
        (
            "no random state, again",
            "",
            KEEP.replace('        "random": torch.get_rng_state(),\n', ""),
            "✗ the file lacks 'random'",
        ),
        (
            "the key rng",
            "",
            KEEP.replace('"random"', '"rng"'),
            "✗ the file lacks 'random'",
        ),
        (
            "step counted one further",
            "",
            KEEP.replace('"step": step', '"step": step + 1'),
            "✗ epoch 3 and step 7 are passed in, and the file says 3 and 8",
        ),
        (
            "epoch and step swapped",
            "",
            KEEP.replace('"epoch": epoch', '"epoch": step').replace(
                '"step": step', '"step": epoch'
            ),
            "✗ epoch and step are exchanged",
        ),
        (
            "a new random number drawn before the state is read",
            "",
            KEEP.replace("    state = {", "    torch.rand(1)\n    state = {"),
            "✗ saving moves the random stream",
        ),
        (
            "initial_seed as random",
            "",
            KEEP.replace("torch.get_rng_state()", "torch.initial_seed()"),
            "✗ 'random' is a single number, 3.0012e+07, and does not say where the ra",
        ),
        (
            "a tuple, again",
            "",
            KEEP.replace(
                "torch.save(state, partial)",
                "torch.save(tuple(state.values()), partial)",
            ),
            "✗ the file holds a tuple",
        ),
        (
            "pickle instead of torch.save",
            "",
            "\nimport pickle\n"
            + KEEP.replace(
                "torch.save(state, partial)", "partial.write_bytes(pickle.dumps(state))"
            ),
            "✗ the file cannot be loaded with weights_only=True",
        ),
        (
            "the old file is deleted first",
            "",
            KEEP.replace(
                "    torch.save(state, partial)",
                "    path.unlink(missing_ok=True)\n    torch.save(state, partial)",
            ),
            "✗ there is no file at path for a moment, in which a machine can die",
        ),
        (
            "written to another folder",
            "",
            KEEP.replace(
                'path.with_suffix(".partial")',
                'Path(tempfile.gettempdir()) / "w.partial"',
            ),
            "✗ the temporary file is in another folder, perhaps on another disk, from",
        ),
        (
            "replace with the arguments swapped",
            "",
            KEEP.replace("os.replace(partial, path)", "os.replace(path, partial)"),
            "✗ raised FileNotFoundError",
        ),
        (
            "the model put into eval mode",
            "",
            KEEP.replace("    state = {", "    model.eval()\n    state = {"),
            "✗ saving changes the model's mode",
        ),
        (
            "optimizer under both names",
            "",
            KEEP.replace("model.state_dict()", "optimizer.state_dict()"),
            "✗ what is stored as 'model' is not all that model.state_dict() has",
        ),
        (
            "Path.replace, again",
            "",
            KEEP.replace("os.replace(partial, path)", "partial.replace(path)"),
            "✓",
        ),
        (
            "a name with a point before it",
            "",
            KEEP.replace(
                'path.with_suffix(".partial")', 'path.parent / f".{path.name}.tmp"'
            ),
            "✓",
        ),
        (
            "dict() and a NamedTemporaryFile",
            "",
            KEEP.replace(
                '    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
                "    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:\n        torch.save(state, file)\n    os.replace(file.name, path)\n",
            ),
            "✓",
        ),
        (
            "an extra key",
            "",
            KEEP.replace(
                '        "epoch": epoch,',
                '        "version": 1,\n        "epoch": epoch,',
            ),
            "✓",
        ),
        (
            "a cloned state",
            "",
            KEEP.replace(
                "model.state_dict()",
                "{n: t.clone() for n, t in model.state_dict().items()}",
            ),
            "✓",
        ),
        (
            "straight to the path",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    torch.save(state, path)\n',
            "✗ while the new file is being written, the old one is gone o",
        ),
        (
            "temporary file in another folder",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    temporary = Path(tempfile.gettempdir()) / "checkpoint.partial"\n    torch.save(state, temporary)\n    os.replace(temporary, path)\n',
            "✗ the temporary file is in another folder, perhaps on anothe",
        ),
        (
            "copied, and the partial file left",
            "",
            '\nimport shutil\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    shutil.copy(partial, path)\n',
            "✗ the new content is written into the old file, which a mach",
        ),
        (
            "the objects instead of their states",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    state = {\n        "model": model,\n        "optimizer": optimizer,\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ the file cannot be loaded with weights_only=True",
        ),
        (
            "deletes the old file first",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.get_rng_state(),\n    }\n    if path.exists():\n        path.unlink()\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ there is no file at path for a moment, in which a machine can die",
        ),
        (
            "the seed instead of the state",
            "",
            '\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    state = {\n        "model": model.state_dict(),\n        "optimizer": optimizer.state_dict(),\n        "epoch": epoch,\n        "step": step,\n        "random": torch.initial_seed(),\n    }\n    partial = path.with_suffix(".partial")\n    torch.save(state, partial)\n    os.replace(partial, path)\n',
            "✗ 'random' is a single number, 3.0012e+07, and does not say ",
        ),
        (
            "a named temporary file, flushed to disk",
            "",
            "\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    checkpoint = dict(\n        model=model.state_dict(),\n        optimizer=optimizer.state_dict(),\n        epoch=epoch,\n        step=step,\n        random=torch.get_rng_state(),\n    )\n    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:\n        try:\n            torch.save(checkpoint, file)\n            file.flush()\n            os.fsync(file.fileno())\n        except BaseException:\n            os.unlink(file.name)\n            raise\n    os.replace(file.name, path)\n",
            "✓",
        ),
        (
            "serialized in memory first",
            "",
            '\nimport io\n\n\ndef save_checkpoint(path, model, optimizer, epoch, step):\n    random_state = torch.get_rng_state()\n    names = ("model", "optimizer", "epoch", "step", "random")\n    parts = (model.state_dict(), optimizer.state_dict(), epoch, step, random_state)\n    memory = io.BytesIO()\n    torch.save(dict(zip(names, parts)), memory)\n    beside = path.parent / f".{path.name}.{os.getpid()}.tmp"\n    beside.write_bytes(memory.getvalue())\n    os.replace(src=beside, dst=path)\n',
            "✓",
        ),
    ],
    2: [
        (
            "no look whether the file is there",
            "",
            LOAD.replace("    if not path.exists():\n        return 0, 0\n", ""),
            "✗ where there is no file it raises FileNotFoundError",
        ),
        (
            "returns None where there is no file",
            "",
            LOAD.replace("return 0, 0", "return"),
            "✗ where there is no file, None is returned",
        ),
        (
            "returns (0, 1) where there is no file",
            "",
            LOAD.replace("return 0, 0", "return 0, 1"),
            "✗ where there is no file, (0, 1) is returned",
        ),
        (
            "weights_only=False, again",
            "",
            LOAD.replace("weights_only=True", "weights_only=False"),
            "✗ a program that was hidden in the file has run",
        ),
        (
            "the optimizer is not restored",
            "",
            LOAD.replace('    optimizer.load_state_dict(state["optimizer"])\n', ""),
            "✗ the optimizer is as it was",
        ),
        (
            "the model is not restored",
            "",
            LOAD.replace('    model.load_state_dict(state["model"])\n', ""),
            "✗ the model is as it was",
        ),
        (
            "the random state is not restored",
            "",
            LOAD.replace('    torch.set_rng_state(state["random"])\n', ""),
            "✗ the random generator is as it was",
        ),
        (
            "returns the step, then the epoch",
            "",
            LOAD.replace(
                'return state["epoch"], state["step"]',
                'return state["step"], state["epoch"]',
            ),
            "✗ epoch and step are exchanged",
        ),
        (
            "returns the state",
            "",
            LOAD.replace('return state["epoch"], state["step"]', "return state"),
            "✗ a dict is returned",
        ),
        (
            "returns epoch + 1, 0",
            "",
            LOAD.replace(
                'return state["epoch"], state["step"]', 'return state["epoch"] + 1, 0'
            ),
            "✗ the file says epoch 3 and step 7, and (4, 0) is returned",
        ),
        (
            "makes a new optimizer",
            "",
            LOAD.replace(
                "    optimizer.load",
                "    optimizer = optim.Adam(model.parameters())\n    optimizer.load",
            ),
            "✗ the optimizer is as it was",
        ),
        (
            "step + 1",
            "",
            LOAD.replace('state["step"]\n', 'state["step"] + 1\n'),
            "✗ the file says epoch 3 and step 7, and (3, 8) is returned",
        ),
        (
            "seeds where there is no file",
            "",
            LOAD.replace(
                "        return 0, 0",
                "        torch.manual_seed(0)\n        return 0, 0",
            ),
            "✗ where there is no file the random generator changes",
        ),
        (
            "deletes the file when it is read",
            "",
            LOAD.replace("    return state[", "    path.unlink()\n    return state["),
            "✗ the file is gone once it was read",
        ),
        (
            "puts it into eval mode, which train changes",
            "",
            LOAD.replace("    return state[", "    model.eval()\n    return state["),
            "✓",
        ),
        (
            "sets the rng from a seed",
            "",
            LOAD.replace(
                'torch.set_rng_state(state["random"])', "torch.manual_seed(42)"
            ),
            "✗ the random generator is not where the file says",
        ),
        (
            "draws after the random state is back",
            "",
            LOAD.replace("    return state[", "    torch.rand(1)\n    return state["),
            "✗ the random generator is not where the file says",
        ),
        (
            "a swallowing except: load fails quietly",
            "",
            LOAD.replace(
                '    optimizer.load_state_dict(state["optimizer"])\n',
                '    try:\n        optimizer.load_state_dict(state["model"])\n    except Exception:\n        pass\n',
            ),
            "✗ the optimizer is as it was",
        ),
        (
            "the state assigned to model only if strict is False and under a wrong key",
            "",
            LOAD.replace(
                'state["model"]',
                '{"0." + k: v for k, v in state["model"].items()}, strict=False',
            ),
            "✗ the model is as it was",
        ),
        (
            "try and FileNotFoundError",
            "",
            "\ndef load_checkpoint(path, model, optimizer):\n    try:\n        state = torch.load(path, weights_only=True)\n    except FileNotFoundError:\n        return (0, 0)\n    optimizer.load_state_dict(state['optimizer'])\n    model.load_state_dict(state['model'])\n    torch.set_rng_state(state['random'])\n    return (state['epoch'], state['step'])\n",
            "✓",
        ),
        (
            "os.path.exists and map_location",
            "",
            LOAD.replace("path.exists()", "os.path.exists(path)").replace(
                "weights_only=True", "map_location='cpu', weights_only=True"
            ),
            "✓",
        ),
        (
            "safe_globals is not needed, default weights_only",
            "",
            LOAD.replace(", weights_only=True", ""),
            "✓",
        ),
        (
            "a list of two",
            "",
            LOAD.replace(
                'return state["epoch"], state["step"]',
                'return [state["epoch"], state["step"]]',
            ),
            "✓",
        ),
        (
            "is_file and an else branch",
            "",
            "\ndef load_checkpoint(path, model, optimizer):\n    epoch = step = 0\n    if path.is_file():\n        d = torch.load(path, weights_only=True)\n        for thing, key in ((model, 'model'), (optimizer, 'optimizer')):\n            thing.load_state_dict(d[key])\n        epoch, step = d['epoch'], d['step']\n        torch.random.set_rng_state(d['random'])\n    return epoch, step\n",
            "✓",
        ),
        (
            "no question whether there is a file",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state["model"])\n    optimizer.load_state_dict(state["optimizer"])\n    torch.set_rng_state(state["random"])\n    return state["epoch"], state["step"]\n',
            "✗ where there is no file it raises FileNotFoundError",
        ),
        (
            "weights_only=False",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=False)\n    model.load_state_dict(state["model"])\n    optimizer.load_state_dict(state["optimizer"])\n    torch.set_rng_state(state["random"])\n    return state["epoch"], state["step"]\n',
            "✗ a program that was hidden in the file has run",
        ),
        (
            "random generator forgotten",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state["model"])\n    optimizer.load_state_dict(state["optimizer"])\n    return state["epoch"], state["step"]\n',
            "✗ the random generator is as it was",
        ),
        (
            "assigned instead of loaded",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state["model"])\n    optimizer = state["optimizer"]\n    torch.set_rng_state(state["random"])\n    return state["epoch"], state["step"]\n',
            "✗ the optimizer is as it was",
        ),
        (
            "returns the next step",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    if not path.exists():\n        return 0, 0\n    state = torch.load(path, weights_only=True)\n    model.load_state_dict(state["model"])\n    optimizer.load_state_dict(state["optimizer"])\n    torch.set_rng_state(state["random"])\n    return state["epoch"], state["step"] + 1\n',
            "✗ the file says epoch 3 and step 7, and (3, 8) is returned",
        ),
        (
            "nothing returned without a file",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    if path.exists():\n        state = torch.load(path, weights_only=True)\n        model.load_state_dict(state["model"])\n        optimizer.load_state_dict(state["optimizer"])\n        torch.set_rng_state(state["random"])\n        return state["epoch"], state["step"]\n',
            "✗ where there is no file, None is returned",
        ),
        (
            "asks forgiveness",
            "",
            '\ndef load_checkpoint(path, model, optimizer):\n    try:\n        with open(path, "rb") as file:\n            saved = torch.load(file, map_location="cpu", weights_only=True)\n    except FileNotFoundError:\n        return (0, 0)\n    torch.set_rng_state(saved.pop("random"))\n    optimizer.load_state_dict(saved.pop("optimizer"))\n    model.load_state_dict(saved.pop("model"))\n    return saved["epoch"], saved["step"]\n',
            "✓",
        ),
        (
            "a table of what to restore",
            "",
            '\nfrom operator import itemgetter\n\n\ndef load_checkpoint(path, model, optimizer):\n    place = (0, 0)\n    if os.path.isfile(path):\n        saved = torch.load(str(path), weights_only=True)\n        restore = {\n            "model": model.load_state_dict,\n            "optimizer": optimizer.load_state_dict,\n            "random": torch.set_rng_state,\n        }\n        for name, put_back in restore.items():\n            put_back(saved[name])\n        place = itemgetter("epoch", "step")(saved)\n    return place\n',
            "✓",
        ),
    ],
    3: [
        (
            "load is never called",
            "",
            GO.replace("load_checkpoint(path, model, optimizer)", "0, 0"),
            "✗ saved at (1, 2): it begins again at epoch 0",
        ),
        (
            "steps skipped in every epoch",
            "",
            GO.replace("epoch == first_epoch and step <= done", "step <= done"),
            "✗ saved at (1, 2): a later epoch misses its first steps, too",
        ),
        (
            "step < done",
            "",
            GO.replace("step <= done", "step < done"),
            "✗ saved at (1, 2): the last step that was saved is trained again",
        ),
        (
            "enumerate from 0",
            "",
            GO.replace(", start=1", ""),
            "✗ undisturbed, batch (0, 2) passes the model where (0, 1) is next",
        ),
        (
            "the next epoch after an interruption",
            "",
            GO.replace("range(first_epoch,", "range(first_epoch + 1 if done else 0,"),
            "✗ saved at (1, 2): it goes on with the next epoch",
        ),
        (
            "not saved after the last step",
            "",
            GO.replace(" or step == len(batches)", ""),
            "✗ the last step of an epoch is not saved",
        ),
        (
            "saved only at the end of an epoch",
            "",
            GO.replace("step % save_every == 0 or ", ""),
            "✗ with save_every = 2 and stop_at = (1, 3): saved after epochs only",
        ),
        (
            "saved at every step",
            "",
            GO.replace("step % save_every == 0 or step == len(batches)", "True"),
            "✗ with save_every = 2 and stop_at = (1, 3): saved after every step",
        ),
        (
            "stop_at saves first",
            "",
            GO.replace(
                "            if (epoch, step) == stop_at:\n",
                "            if (epoch, step) == stop_at:\n                save_checkpoint(path, model, optimizer, epoch, step)\n",
            ),
            "✗ with save_every = 2 and stop_at = (1, 3): saved when it stops",
        ),
        (
            "stop before the step",
            "",
            GO.replace(
                "            if (epoch, step) == stop_at:\n                return\n", ""
            ).replace(
                "            loss = nn",
                "            if (epoch, step) == stop_at:\n                return\n            loss = nn",
            ),
            "✗ stopped at (1, 3), it has trained 7 steps, and 8 are right",
        ),
        (
            "stop_at is not looked at",
            "",
            GO.replace(
                "            if (epoch, step) == stop_at:\n                return\n", ""
            ),
            "✗ stopped at (1, 3), it has trained 15 steps, and 8 are right",
        ),
        (
            "break in place of return, again",
            "",
            GO.replace("                return\n", "                break\n"),
            "✗ stopped at (1, 3), it has trained 13 steps, and 8 are right",
        ),
        (
            "no train mode, again",
            "",
            GO.replace("    model.train()\n", ""),
            "✗ batches pass in evaluation mode",
        ),
        (
            "eval mode",
            "",
            GO.replace("model.train()", "model.eval()"),
            "✗ batches pass in evaluation mode",
        ),
        (
            "zero_grad after backward",
            "",
            GO.replace(
                "            optimizer.zero_grad()\n            loss.backward()\n",
                "            loss.backward()\n            optimizer.zero_grad()\n",
            ),
            "✗ zero_grad() is after backward()",
        ),
        (
            "no zero_grad, again",
            "",
            GO.replace("            optimizer.zero_grad()\n", ""),
            "✗ the gradients are never cleared",
        ),
        (
            "batches shuffled again",
            "",
            GO.replace("batches_of(epoch)\n", "batches_of(epoch)[::-1]\n"),
            "✗ undisturbed, batch (0, 5) passes the model where (0, 1) is next",
        ),
        (
            "always the batches of epoch 0",
            "",
            GO.replace("batches_of(epoch)", "batches_of(0)"),
            "✗ undisturbed, batch (0, 1) passes the model where (1, 1) is next",
        ),
        (
            "done batches pass through the model",
            "",
            GO.replace(
                "            if epoch == first_epoch and step <= done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n",
                "            loss = nn.functional.cross_entropy(model(X), y)\n            if epoch == first_epoch and step <= done:\n                continue\n",
            ),
            "✗ saved at (1, 2): the interrupted epoch passes the model again from its",
        ),
        (
            "the step saved is one too far",
            "",
            GO.replace(
                "optimizer, epoch, step)\n            if",
                "optimizer, epoch, step + 1)\n            if",
            ),
            "✗ after the end the file says (2, 6)",
        ),
        (
            "seeds itself at the start",
            "",
            GO.replace(
                "    model.train()\n", "    model.train()\n    torch.manual_seed(42)\n"
            ),
            "✗ train sets a seed",
        ),
        (
            "num_epochs more from where it is",
            "",
            GO.replace(
                "range(first_epoch, num_epochs)",
                "range(first_epoch, first_epoch + num_epochs)",
            ),
            "✗ saved at (1, 2): 13 steps to the end, and 8 are left",
        ),
        (
            "saved before the optimizer's step",
            "",
            GO.replace(
                "            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n",
                "            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            optimizer.step()\n",
            ),
            "✗ every step is trained once, but 'model' of the last checkpoint is not ",
        ),
        (
            "slices in place of continue",
            "",
            GO.replace(
                "        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= done:\n                continue\n",
                "        begin = done if epoch == first_epoch else 0\n        for step, (X, y) in enumerate(batches[begin:], start=begin + 1):\n",
            ),
            "✓",
        ),
        (
            "done set to 0 after the first epoch",
            "",
            GO.replace("epoch == first_epoch and step <= done", "step <= done").replace(
                "        batches = batches_of(epoch)\n",
                "        if epoch > first_epoch:\n            done = 0\n        batches = batches_of(epoch)\n",
            ),
            "✓",
        ),
        (
            "compares tuples",
            "",
            GO.replace(
                "epoch == first_epoch and step <= done",
                "(epoch, step) <= (first_epoch, done)",
            ),
            "✓",
        ),
        (
            "train mode in every step, zero_grad first",
            "",
            GO.replace("    model.train()\n", "")
            .replace(
                "            loss = nn",
                "            model.train()\n            optimizer.zero_grad(set_to_none=True)\n            loss = nn",
            )
            .replace("y)\n            optimizer.zero_grad()\n", "y)\n"),
            "✓",
        ),
        (
            "two loops, one counter over all",
            "",
            "\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    epoch, step = load_checkpoint(path, model, optimizer)\n    model.train()\n    while epoch < num_epochs:\n        batches = batches_of(epoch)\n        while step < len(batches):\n            X, y = batches[step]\n            step += 1\n            optimizer.zero_grad()\n            nn.functional.cross_entropy(model(X), y).backward()\n            optimizer.step()\n            if not step % save_every or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if stop_at == (epoch, step):\n                return\n        epoch, step = epoch + 1, 0\n",
            "✓",
        ),
        (
            "leaves steps out in every epoch",
            "",
            "\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n",
            "✗ saved at (1, 2): a later epoch misses its first steps, too",
        ),
        (
            "last step done trained again",
            "",
            "\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step < steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n",
            "✗ saved at (1, 2): the last step that was saved is trained a",
        ),
        (
            "no saving at the end of an epoch",
            "",
            "\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        for step, (X, y) in enumerate(batches_of(epoch), start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n",
            "✗ the last step of an epoch is not saved",
        ),
        (
            "saves where it dies",
            "",
            "\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                save_checkpoint(path, model, optimizer, epoch, step)\n                return\n",
            "✗ with save_every = 2 and stop_at = (1, 3): saved when it st",
        ),
        (
            "steps of the rest counted from 1",
            "",
            "\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)[steps_done:]\n        steps_done = 0\n        for step, (X, y) in enumerate(batches, start=1):\n            loss = nn.functional.cross_entropy(model(X), y)\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n",
            "✗ before epoch 1, step 5 the file says (1, 2), and (1, 4) is right",
        ),
        (
            "done batches pass the model again",
            "",
            "\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    first_epoch, steps_done = load_checkpoint(path, model, optimizer)\n    model.train()\n    for epoch in range(first_epoch, num_epochs):\n        batches = batches_of(epoch)\n        for step, (X, y) in enumerate(batches, start=1):\n            loss = nn.functional.cross_entropy(model(X), y)\n            if epoch == first_epoch and step <= steps_done:\n                continue\n            optimizer.zero_grad()\n            loss.backward()\n            optimizer.step()\n            if step % save_every == 0 or step == len(batches):\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if (epoch, step) == stop_at:\n                return\n",
            "✗ saved at (1, 2): the interrupted epoch passes the model ag",
        ),
        (
            "pairs compared as a whole",
            "",
            "\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    done = load_checkpoint(path, model, optimizer)\n    model.train()\n\n    def one_step(X, y):\n        optimizer.zero_grad()\n        nn.functional.cross_entropy(model(X), y).backward()\n        optimizer.step()\n\n    epoch = done[0]\n    while epoch < num_epochs:\n        batches = batches_of(epoch)\n        for index in range(len(batches)):\n            here = (epoch, index + 1)\n            if here > tuple(done):\n                one_step(*batches[index])\n                if here[1] in (len(batches), *range(0, len(batches), save_every)):\n                    save_checkpoint(path, model, optimizer, *here)\n                if stop_at is not None and here == tuple(stop_at):\n                    return None\n        epoch += 1\n",
            "✓",
        ),
        (
            "islice, and a closure for the optimizer",
            "",
            "\nfrom itertools import islice\n\n\ndef train(path, model, optimizer, batches_of, num_epochs, save_every, stop_at=None):\n    epoch_now, skip = load_checkpoint(path, model, optimizer)\n    model.train(True)\n    for epoch in range(epoch_now, num_epochs):\n        batches = batches_of(epoch)\n        last = len(batches)\n        for step, batch in enumerate(islice(batches, skip, None), skip + 1):\n\n            def closure(batch=batch):\n                optimizer.zero_grad()\n                X, y = batch\n                loss = nn.functional.cross_entropy(model(X), y)\n                loss.backward()\n                return loss\n\n            optimizer.step(closure)\n            due = not step % save_every or step == last\n            if due:\n                save_checkpoint(path, model, optimizer, epoch, step)\n            if stop_at == (epoch, step):\n                return\n        skip = 0\n",
            "✓",
        ),
    ],
    4: [
        (
            "== on everything",
            "",
            EQUAL.replace(
                "    if torch.is_tensor(a) and torch.is_tensor(b):\n        return torch.equal(a, b)\n",
                "    if torch.is_tensor(a) and torch.is_tensor(b):\n        return (a == b).all().item()\n",
            ),
            "✗ same says True, and False is right: a tensor has another shape",
        ),
        (
            "allclose, again",
            "",
            EQUAL.replace("torch.equal(a, b)", "torch.allclose(a, b)"),
            "✗ same says True, and False is right: a tensor has another shape",
        ),
        (
            "the keys of a only",
            "",
            EQUAL.replace("a.keys() == b.keys() and ", ""),
            "✗ same gives \"KeyError: 'epoch'\", and should False: the second lacks a k",
        ),
        (
            "lists of any length: zip cuts",
            "",
            EQUAL.replace("len(a) == len(b) and ", ""),
            "✗ same says True, and False is right: the second has a longer list",
        ),
        (
            "any in place of all",
            "",
            EQUAL.replace("all(same(a[k]", "any(same(a[k]"),
            "✗ same says True, and False is right: the epoch is another",
        ),
        (
            "always True",
            "",
            "\ndef same(a, b):\n    return True\n" + EQUAL[EQUAL.index("\n\nfolder") :],
            "✗ same says True, and False is right: the epoch is another",
        ),
        (
            "a is b",
            "",
            "\ndef same(a, b):\n    return a is b\n"
            + EQUAL[EQUAL.index("\n\nfolder") :],
            "✗ same says False, and True is right: two equal states",
        ),
        (
            "str of both",
            "",
            "\ndef same(a, b):\n    return str(a) == str(b)\n"
            + EQUAL[EQUAL.index("\n\nfolder") :],
            "✗ same says True, and False is right: a weight is another in its last bi",
        ),
        (
            "lists are left out",
            "",
            EQUAL.replace(
                "    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n",
                "",
            ),
            "✗ same gives 'RuntimeError: Boolean value of Tensor with more than one v",
        ),
        (
            "only the first level",
            "",
            EQUAL.replace(
                "all(same(a[k], b[k]) for k in a)",
                "all(type(a[k]) is type(b[k]) for k in a)",
            ),
            "✗ same says True, and False is right: the epoch is another",
        ),
        (
            "the sum of the tensors",
            "",
            EQUAL.replace(
                "torch.equal(a, b)", "a.shape == b.shape and bool(a.sum() == b.sum())"
            ),
            "✗ same says True, and False is right: a weight is another in its last bi",
        ),
        (
            "stopped but never started again",
            "",
            EQUAL.replace(
                'train(folder / "interrupted.pt", *fresh(), batches_of, 3, 5)\n', ""
            ),
            "✗ interrupted.pt ends at (1, 5), and 3 epochs at (2, 16)",
        ),
        (
            "same_run set by hand",
            "",
            EQUAL.replace("same_run = same(first, second)", "same_run = True").replace(
                '3, 5, stop_at=(1, 8))\ntrain(folder / "interrupted.pt", *fresh(), batches_of, 3, 5)',
                "3, 5, stop_at=(1, 8))",
            ),
            "✗ interrupted.pt ends at (1, 5), and 3 epochs at (2, 16)",
        ),
        (
            "same_run is the function's pair of states",
            "",
            EQUAL.replace("same_run = same(first, second)", "same_run = first, second"),
            "✗ same_run is a tuple",
        ),
        (
            "same_run is text",
            "",
            EQUAL.replace(
                "same_run = same(first, second)", "same_run = str(same(first, second))"
            ),
            "✗ same_run is 'True'",
        ),
        (
            "one file compared with itself",
            "",
            EQUAL.replace(
                '("undisturbed.pt", "interrupted.pt")',
                '("undisturbed.pt", "undisturbed.pt")',
            ).replace(
                'train(folder / "interrupted.pt", *fresh(), batches_of, 3, 5)\n', ""
            ),
            "✗ interrupted.pt ends at (1, 5), and 3 epochs at (2, 16)",
        ),
        (
            "returns a tensor",
            "",
            EQUAL.replace(
                "return torch.equal(a, b)",
                "return (a == b).all() if a.shape == b.shape else False",
            ),
            "✗ same gives tensor(True), and should True: two equal tensors",
        ),
        (
            "two epochs",
            "",
            EQUAL.replace("batches_of, 3, 5", "batches_of, 2, 5"),
            "✗ undisturbed.pt ends at (1, 16), and 3 epochs at (2, 16)",
        ),
        (
            "flattened by the pytree",
            "",
            "\nfrom torch.utils._pytree import tree_flatten\n\n\ndef same(a, b):\n    (xs, s), (ys, t) = tree_flatten(a), tree_flatten(b)\n    return s == t and all(\n        torch.equal(x, y) if torch.is_tensor(x) and torch.is_tensor(y)\n        else not (torch.is_tensor(x) or torch.is_tensor(y)) and x == y\n        for x, y in zip(xs, ys)\n    )\n"
            + EQUAL[EQUAL.index("\n\nfolder") :],
            "✗ two equal states, with their keys in another order",
        ),
        (
            "match of types with a loop",
            "",
            "\ndef same(a, b):\n    if type(a) is not type(b):\n        return False\n    if isinstance(a, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, dict):\n        if set(a) != set(b):\n            return False\n        for key in a:\n            if not same(a[key], b[key]):\n                return False\n        return True\n    if isinstance(a, (list, tuple)):\n        if len(a) != len(b):\n            return False\n        for i in range(len(a)):\n            if not same(a[i], b[i]):\n                return False\n        return True\n    return a == b\n"
            + EQUAL[EQUAL.index("\n\nfolder") :],
            "✓",
        ),
        (
            "stopped twice",
            "",
            EQUAL.replace(
                "stop_at=(1, 8))\n",
                'stop_at=(1, 8))\ntrain(folder / "interrupted.pt", *fresh(), batches_of, 3, 5, stop_at=(2, 3))\n',
            ),
            "✓",
        ),
        (
            "the parts compared one by one",
            "",
            EQUAL.replace(
                "same(first, second)", "all(same(first[k], second[k]) for k in first)"
            ),
            "✓",
        ),
        (
            "allclose",
            "",
            "\ndef same(a, b):\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return a.shape == b.shape and torch.allclose(a, b)\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return type(a) is type(b) and a == b\n",
            "✗ same says True, and False is right: a weight is another in",
        ),
        (
            "only the keys of a",
            "",
            "\ndef same(a, b):\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, dict) and isinstance(b, dict):\n        return all(key in b and same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))\n    return type(a) is type(b) and a == b\n",
            "✗ same says True, and False is right: the second has one mor",
        ),
        (
            "zip without the lengths",
            "",
            "\ndef same(a, b):\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, dict) and isinstance(b, dict):\n        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        return all(same(x, y) for x, y in zip(a, b))\n    return type(a) is type(b) and a == b\n",
            "✗ same says True, and False is right: the second has a longe",
        ),
        (
            "compares what is printed",
            "",
            "\ndef same(a, b):\n    return str(a) == str(b)\n",
            "✗ same says True, and False is right: a weight is another in",
        ),
        (
            "returns after the first entry",
            "",
            "\ndef same(a, b):\n    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):\n        return torch.equal(a, b)\n    if isinstance(a, dict) and isinstance(b, dict):\n        if a.keys() != b.keys():\n            return False\n        for key in a:\n            return same(a[key], b[key])\n        return True\n    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):\n        if len(a) != len(b):\n            return False\n        for x, y in zip(a, b):\n            return same(x, y)\n        return True\n    return type(a) is type(b) and a == b\n",
            "✗ same says True, and False is right: the epoch is another",
        ),
        (
            "a stack instead of recursion",
            "",
            "\ndef same(a, b):\n    stack = [(a, b)]\n    while stack:\n        x, y = stack.pop()\n        if torch.is_tensor(x) or torch.is_tensor(y):\n            if not (torch.is_tensor(x) and torch.is_tensor(y) and torch.equal(x, y)):\n                return False\n        elif isinstance(x, dict) and isinstance(y, dict):\n            if set(x) != set(y):\n                return False\n            stack += [(x[key], y[key]) for key in x]\n        elif isinstance(x, (list, tuple)) and type(x) is type(y):\n            if len(x) != len(y):\n                return False\n            stack.extend(zip(x, y))\n        elif x != y:\n            return False\n    return True\n",
            "✓",
        ),
        (
            "match",
            "",
            "\ndef same(a, b):\n    match a, b:\n        case torch.Tensor(), torch.Tensor():\n            return torch.equal(a, b)\n        case (torch.Tensor(), _) | (_, torch.Tensor()):\n            return False\n        case dict(), dict():\n            return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)\n        case (list(), list()) | (tuple(), tuple()):\n            return len(a) == len(b) and all(map(same, a, b))\n        case _:\n            return bool(a == b)\n",
            "✓",
        ),
    ],
}
for task, entries in LATER.items():
    STRANGERS[task] += entries

MORE = {
    1: [
        (
            "moved before it is closed",
            "",
            """
def save_checkpoint(path, model, optimizer, epoch, step):
    import io

    parts = {"model": model.state_dict(), "optimizer": optimizer.state_dict()}
    parts |= {"epoch": epoch, "step": step, "random": torch.get_rng_state()}
    whole, partial = io.BytesIO(), path.with_suffix(".partial")
    torch.save(parts, whole)
    with partial.open("wb") as file:
        file.write(whole.getvalue()[:-9])
        file.write(whole.getvalue()[-9:])
        os.replace(partial, path)
""",
            "✗ os.replace moves a file that is not wholly written yet",
        ),
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
            "✗ where (1, 2) is done no batch passes through the model",
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
    "same: flattens the nesting away",
    "saves the last step of the last epoch only",
    "skips a whole epoch after a finished one",
    "keeps the optimizer's present learning rate",
    "prefers the partial file",
    "moves on to the next epoch after 16 steps",
    "a default dictionary that keeps the first values",
    "replaces in a finally clause",
    "stopped before the saving that is due",
    "save_every counted across the epochs",
    "same: values paired by order, not by key",
    "same: pops what it has compared",
    "same: all that is empty or zero is one",
    "every error taken for a missing file",
    "falls back on the partial file",
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
