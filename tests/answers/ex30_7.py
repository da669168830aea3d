"""Answers to Exercise 30.7; tests/test_exercises.py says how they are written."""

VALS_42 = [
    0.3473,
    0.2871,
    0.2516,
    0.2674,
    0.2633,
    0.2117,
    0.2117,
    0.2106,
    0.2074,
    0.2216,
    0.2242,
    0.2206,
]
VALS_43 = [
    0.3563,
    0.3302,
    0.2586,
    0.2333,
    0.2474,
    0.2261,
    0.2764,
    0.2228,
    0.2263,
    0.2531,
    0.2381,
]
VALS_44 = [
    0.3566,
    0.3127,
    0.2757,
    0.2352,
    0.2403,
    0.2195,
    0.2247,
    0.2146,
    0.2330,
    0.2177,
    0.2214,
]
ON_TEST_42 = [
    0.3614,
    0.3073,
    0.2716,
    0.2803,
    0.2741,
    0.2310,
    0.2312,
    0.2290,
    0.2230,
    0.2353,
    0.2361,
    0.2331,
]
RESULTS = {42: (9, VALS_42, 93.48), 43: (8, VALS_43, 92.90), 44: (8, VALS_44, 93.14)}

RECORDED = {"results": RESULTS}

FIT = """
def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):
    val_losses = []
    best_loss, best_epoch, best_weights = float("inf"), 0, None
    waited = 0
    for epoch in range(1, max_epochs + 1):
        train_one_epoch(model, train_loader, loss_fn, optimizer)
        val_loss, _ = evaluate(model, val_loader, loss_fn)
        val_losses.append(val_loss)
        if val_loss < best_loss:
            best_loss, best_epoch = val_loss, epoch
            best_weights = copy_weights(model)
            waited = 0
        else:
            waited += 1
            if waited == patience:
                break
    model.load_state_dict(best_weights)
    return best_epoch, val_losses
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
            "t1 detach only",
            "",
            "def copy_weights(model):\n    weights = {}\n    for name, tensor in model.state_dict().items():\n        weights[name] = tensor.detach()\n    return weights\n",
            "✗ when the model learns, what you kept learns with it: these a",
        ),
        (
            "t1 parameters without buffers again",
            "",
            "def copy_weights(model):\n    return {name: p.detach().clone() for name, p in model.named_parameters()}\n",
            "✗ the buffers are missing: layers.2.running_mean, layers.2.run",
        ),
        (
            "t1 keep_vars clones in the graph",
            "",
            "def copy_weights(model):\n    state = model.state_dict(keep_vars=True)\n    return {name: tensor.clone() for name, tensor in state.items()}\n",
            "✗ the copies take part in gradients",
        ),
        (
            "t1 as_tensor shares memory",
            "",
            "def copy_weights(model):\n    return {\n        name: torch.as_tensor(value, dtype=value.dtype, device=value.device)\n        for name, value in model.state_dict().items()\n    }\n",
            "✗ when the model learns, what you kept learns with it: these a",
        ),
        (
            "t1 only floating point entries",
            "",
            "def copy_weights(model):\n    weights = {}\n    for name, tensor in model.state_dict().items():\n        # only real numbers are weights\n        if tensor.is_floating_point():\n            weights[name] = tensor.clone()\n    return weights\n",
            "✗ layers.2.num_batches_tracked: missing, and what model.state_",
        ),
        (
            "t1 puts the model in eval mode again",
            "",
            "import copy\n\n\ndef copy_weights(model):\n    model.eval()  # so that batch norm does not change while we copy\n    with torch.no_grad():\n        return copy.deepcopy(model.state_dict())\n",
            "✗ the model is in another mode afterward",
        ),
        (
            "t1 first part of the names cut off",
            "",
            "def copy_weights(model):\n    weights = {}\n    for name, tensor in model.state_dict().items():\n        short = name.split('.', 1)[-1]  # 'layers.0.weight' -> '0.weight'\n        weights[short] = tensor.detach().clone()\n    return weights\n",
            "✗ layers.1.weight, layers.1.bias, layers.2.weight: missing, an",
        ),
        (
            "t1 mutable default dictionary again",
            "",
            "def copy_weights(model, weights={}):\n    for name, tensor in model.state_dict().items():\n        weights[name] = tensor.detach().clone()\n    return weights\n",
            "✗ a second call returns the very dictionary of the first",
        ),
        (
            "t1 freezes the model again",
            "",
            "import copy\n\n\ndef copy_weights(model):\n    # the copies must take no part in gradients\n    for p in model.parameters():\n        p.requires_grad = False\n    return copy.deepcopy(model.state_dict())\n",
            "✗ the model's parameters are frozen or freed afterward",
        ),
        (
            "t1 twin MNISTMLP",
            "",
            "def copy_weights(model):\n    twin = MNISTMLP().to(device)\n    twin.load_state_dict(model.state_dict())\n    return twin.state_dict()\n",
            "✗ copy_weights raised RuntimeError: Error(s) in loading state_",
        ),
        (
            "t1 through the children",
            "",
            "def copy_weights(model):\n    weights = {}\n    for child_name, child in model.named_children():\n        for name, tensor in child.state_dict().items():\n            weights[f'{child_name}.{name}'] = tensor.clone()\n    return weights\n",
            "✗ scale: missing, and what model.state_dict() has is asked for",
        ),
        (
            "t1 non-persistent buffers too",
            "",
            "def copy_weights(model):\n    weights = {}\n    for name, p in model.named_parameters():\n        weights[name] = p.detach().clone()\n    for name, b in model.named_buffers():\n        weights[name] = b.detach().clone()\n    return weights\n",
            "✗ scratch: too much, as what model.state_dict() has is asked f",
        ),
        (
            "t1 ok state of a deep-copied model",
            "",
            "from copy import deepcopy\n\n\ndef copy_weights(network):\n    return deepcopy(network).state_dict()\n",
            "✓",
        ),
        (
            "t1 ok through a buffer in memory",
            "",
            "import io\n\n\ndef copy_weights(model):\n    buffer = io.BytesIO()\n    torch.save(model.state_dict(), buffer)\n    buffer.seek(0)\n    return torch.load(buffer)\n",
            "✓",
        ),
        (
            "t1 ok zip and map",
            "",
            "from collections import OrderedDict\n\n\ndef copy_weights(model):\n    state = model.state_dict()\n    return OrderedDict(zip(state.keys(), map(torch.clone, state.values())))\n",
            "✓",
        ),
        (
            "t1 ok empty_like and copy_",
            "",
            "@torch.no_grad()\ndef copy_weights(model):\n    state = model.state_dict()\n    weights = {name: torch.empty_like(tensor) for name, tensor in state.items()}\n    for name in weights:\n        weights[name].copy_(state[name])\n    return weights\n",
            "✓",
        ),
        (
            "t1 ok generator with keep_vars",
            "",
            "def detached_items(m):\n    for name, value in m.state_dict(keep_vars=True).items():\n        yield name, value.detach().to(value.device, copy=True)\n\n\ndef copy_weights(m):\n    return dict(detached_items(m))\n",
            "✓",
        ),
        (
            "copy_weights cached with functools.cache",
            "",
            "import functools\n\n\n@functools.cache  # copying is slow\ndef copy_weights(model):\n    return {name: value.clone() for name, value in model.state_dict().items()}\n",
            "✗ a second call returns the very dictionary of the first",
        ),
        (
            "mutable default dictionary shared by all copies",
            "",
            "def copy_weights(model, saved={}):\n    for name, value in model.state_dict().items():\n        saved[name] = value.clone()\n    return saved\n",
            "✗ a second call returns the very dictionary of the first",
        ),
        (
            "sorted names zipped with unsorted values",
            "",
            "def copy_weights(model):\n    state = model.state_dict()\n    names = sorted(state)\n    copies = [value.clone() for value in state.values()]\n    return dict(zip(names, copies))\n",
            "✗ scale has other numbers than the model has",
        ),
        (
            "walks the children only, own parameters lost",
            "",
            "def copy_weights(model):\n    return {\n        f'{child_name}.{name}': value.clone()\n        for child_name, child in model.named_children()\n        for name, value in child.state_dict().items()\n    }\n",
            "✗ scale: missing, and what model.state_dict() has is asked for",
        ),
        (
            "gives the model new parameters and returns the old tensors",
            "",
            "def copy_weights(model):\n    old = dict(model.state_dict())\n    # the model goes on with fresh tensors, so the old ones stay as they are\n    for p in model.parameters():\n        p.data = p.data.clone()\n    return old\n",
            "✗ layers.2.running_mean, layers.2.running_var, layers.2.num_ba",
        ),
        (
            "copy.copy on every tensor",
            "",
            "import copy\n\n\ndef copy_weights(model):\n    return {name: copy.copy(value) for name, value in model.state_dict().items()}\n",
            "✗ when the model learns, what you kept learns with it: these a",
        ),
        (
            "deepcopy of state_dict(keep_vars=True)",
            "",
            "import copy\n\n\ndef copy_weights(model):\n    # keep_vars: really everything\n    return copy.deepcopy(model.state_dict(keep_vars=True))\n",
            "✗ the copies take part in gradients",
        ),
        (
            "switches off gradients in the model itself",
            "",
            "def copy_weights(model):\n    copies = {}\n    # no gradients for the copies\n    for name, value in model.requires_grad_(False).state_dict().items():\n        copies[name] = value.clone()\n    return copies\n",
            "✗ the model's parameters are frozen or freed afterward",
        ),
        (
            "twin built with type(model)()",
            "",
            "def copy_weights(model):\n    twin = type(model)().to(next(model.parameters()).device)\n    twin.load_state_dict(model.state_dict())\n    return twin.state_dict()\n",
            "✗ copy_weights raised RuntimeError: Error(s) in loading state_",
        ),
        (
            "tensors without dimensions become plain numbers",
            "",
            "def copy_weights(model):\n    copies = {}\n    for name, value in model.state_dict().items():\n        if value.dim() == 0:\n            copies[name] = value.item()\n        else:\n            copies[name] = value.clone()\n    return copies\n",
            "✗ layers.2.num_batches_tracked is a single number, 1",
        ),
        (
            "adds named_buffers with the non-persistent ones",
            "",
            "def copy_weights(model):\n    copies = {name: value.clone() for name, value in model.state_dict().items()}\n    # buffers too\n    copies.update((name, b.detach().clone()) for name, b in model.named_buffers())\n    return copies\n",
            "✗ scratch: too much, as what model.state_dict() has is asked f",
        ),
        (
            "leaves out frozen parameters",
            "",
            "def copy_weights(model):\n    frozen = {name for name, p in model.named_parameters() if not p.requires_grad}\n    # what is frozen never changes, so there is nothing to keep\n    return {\n        name: value.clone()\n        for name, value in model.state_dict().items()\n        if name not in frozen\n    }\n",
            "✗ layers.1.bias: missing, and what model.state_dict() has is a",
        ),
        (
            "round trip through a file in memory",
            "",
            "import io\n\n\ndef copy_weights(net):\n    buffer = io.BytesIO()\n    torch.save(net.state_dict(), buffer)\n    buffer.seek(0)\n    return torch.load(buffer, weights_only=True)\n",
            "✓",
        ),
        (
            "state of a deep copy of the whole model",
            "",
            "from copy import deepcopy\n\n\ndef copy_weights(model):\n    return deepcopy(model).state_dict()\n",
            "✓",
        ),
        (
            "recursion over the modules with prefixes",
            "",
            "def copy_weights(module, prefix=''):\n    def own_tensors():\n        yield from module._parameters.items()\n        for name, buffer in module._buffers.items():\n            if name not in module._non_persistent_buffers_set:\n                yield name, buffer\n\n    copies = {\n        prefix + name: tensor.detach().clone()\n        for name, tensor in own_tensors()\n        if tensor is not None\n    }\n    for name, child in module._modules.items():\n        if child is not None:\n            copies.update(copy_weights(child, prefix + name + '.'))\n    return copies\n",
            "✓",
        ),
        (
            "keep_vars, but detached and cloned",
            "",
            "def copy_weights(model):\n    copies = {}\n    for name, variable in model.state_dict(keep_vars=True).items():\n        copies[name] = variable.detach().clone()\n    return copies\n",
            "✓",
        ),
        (
            "dict, zip and map with empty_like().copy_()",
            "",
            "def _twin(tensor):\n    return torch.empty_like(tensor).copy_(tensor)\n\n\n@torch.no_grad()\ndef copy_weights(net):\n    state = net.state_dict()\n    return dict(zip(state.keys(), map(_twin, state.values())))\n",
            "✓",
        ),
        (
            "t1 contiguous taken for a copy",
            "",
            "def copy_weights(model):\n    return {name: t.detach().contiguous() for name, t in model.state_dict().items()}\n",
            "✗ when the model learns, what you kept learns with it: these a",
        ),
        (
            "t1 parameters without buffers",
            "",
            "def copy_weights(model):\n    weights = {}\n    for name, p in model.named_parameters():\n        weights[name] = p.detach().clone()\n    return weights\n",
            "✗ the buffers are missing: layers.2.running_mean, layers.2.run",
        ),
        (
            "t1 keep_vars keeps gradients",
            "",
            "import copy\n\n\ndef copy_weights(model):\n    return copy.deepcopy(model.state_dict(keep_vars=True))\n",
            "✗ the copies take part in gradients",
        ),
        (
            "t1 from_numpy shares memory",
            "",
            "def copy_weights(model):\n    state = model.state_dict()\n    return {name: torch.from_numpy(t.cpu().numpy()) for name, t in state.items()}\n",
            "✗ when the model learns, what you kept learns with it: these a",
        ),
        (
            "t1 integer buffers left out",
            "",
            "def copy_weights(model):\n    return {\n        name: t.clone()\n        for name, t in model.state_dict().items()\n        if t.is_floating_point()\n    }\n",
            "✗ layers.2.num_batches_tracked: missing, and what model.state_",
        ),
        (
            "t1 half precision to save memory",
            "",
            "def copy_weights(model):\n    snapshot = {}\n    for name, t in model.state_dict().items():\n        t = t.clone()\n        snapshot[name] = t.half() if t.is_floating_point() else t\n    return snapshot\n",
            "✗ scale is torch.float16, and in the model torch.float32",
        ),
        (
            "t1 puts the model in eval mode",
            "",
            "import copy\n\n\ndef copy_weights(model):\n    model.eval()  # so that batch norm does not move while we copy\n    with torch.no_grad():\n        return copy.deepcopy(model.state_dict())\n",
            "✗ the model is in another mode afterward",
        ),
        (
            "t1 mutable default dictionary",
            "",
            "def copy_weights(model, weights={}):\n    for name, t in model.state_dict().items():\n        weights[name] = t.detach().clone()\n    return weights\n",
            "✗ a second call returns the very dictionary of the first",
        ),
        (
            "t1 values are numpy arrays",
            "",
            "def copy_weights(model):\n    return {\n        name: t.detach().cpu().numpy().copy()\n        for name, t in model.state_dict().items()\n    }\n",
            "✗ scale is an array of shape (1,)",
        ),
        (
            "t1 result of clone thrown away",
            "",
            "def copy_weights(model):\n    weights = model.state_dict()\n    for name, tensor in weights.items():\n        tensor = tensor.detach().clone()\n    return weights\n",
            "✗ when the model learns, what you kept learns with it: these a",
        ),
        (
            "t1 freezes the model",
            "",
            "def copy_weights(model):\n    for p in model.parameters():\n        p.requires_grad_(False)  # the copies must take no part in gradients\n    return {name: t.clone() for name, t in model.state_dict().items()}\n",
            "✗ the model's parameters are frozen or freed afterward",
        ),
        (
            "t1 only the children",
            "",
            "def copy_weights(model):\n    weights = {}\n    for child_name, child in model.named_children():\n        for name, t in child.state_dict().items():\n            weights[f'{child_name}.{name}'] = t.clone()\n    return weights\n",
            "✗ scale: missing, and what model.state_dict() has is asked for",
        ),
        (
            "t1 right through a byte buffer",
            "",
            "import io\n\n\ndef copy_weights(model):\n    buffer = io.BytesIO()\n    torch.save(model.state_dict(), buffer)\n    buffer.seek(0)\n    return torch.load(buffer)\n",
            "✓",
        ),
        (
            "t1 right state of a deep copied model",
            "",
            "from copy import deepcopy\n\n\ndef copy_weights(net):\n    twin = deepcopy(net)\n    return dict(twin.state_dict().items())\n",
            "✓",
        ),
        (
            "t1 right clones put in the fresh dictionary",
            "",
            "def copy_weights(model):\n    state = model.state_dict()\n    for key in list(state):\n        state[key] = state[key].detach().clone()\n    return state\n",
            "✓",
        ),
        (
            "t1 right generator with empty_like",
            "",
            "def _own_tensors(module):\n    with torch.no_grad():\n        for name, tensor in module.state_dict().items():\n            yield name, torch.empty_like(tensor).copy_(tensor)\n\n\ndef copy_weights(model):\n    return dict(_own_tensors(model))\n",
            "✓",
        ),
        (
            "t1 right zip with to(copy=True)",
            "",
            "def copy_weights(model):\n    names, tensors = zip(*model.state_dict().items())\n    return dict(zip(names, map(lambda t: t.detach().to(t.device, copy=True), tensors)))\n",
            "✓",
        ),
        (
            "T1 new dictionary, same tensors",
            "",
            "def copy_weights(model):\n    weights = {}\n    weights.update(model.state_dict())\n    return weights\n",
            "✗ when the model learns, what you kept learns with it: these a",
        ),
        (
            "T1 parameters only",
            "",
            "def copy_weights(model):\n    return {name: p.detach().clone() for name, p in model.named_parameters()}\n",
            "✗ the buffers are missing: layers.2.running_mean",
        ),
        (
            "T1 keep_vars, clones in the graph",
            "",
            "def copy_weights(model):\n    copies = {}\n    for name, value in model.state_dict(keep_vars=True).items():\n        copies[name] = value.clone()\n    return copies\n",
            "✗ the copies take part in gradients",
        ),
        (
            "T1 there and back through numpy",
            "",
            "def copy_weights(model):\n    copies = {}\n    for name, value in model.state_dict().items():\n        array = value.detach().cpu().numpy()\n        copies[name] = torch.from_numpy(array).to(value.device)\n    return copies\n",
            "✗ when the model learns, what you kept learns with it: these a",
        ),
        (
            "T1 floating-point entries only",
            "",
            "def copy_weights(model):\n    state = model.state_dict()\n    return {name: t.clone() for name, t in state.items() if t.is_floating_point()}\n",
            "✗ 2.num_batches_tracked: missing, and what model.state_dict()",
        ),
        (
            "T1 mutable default argument",
            "",
            "def copy_weights(model, weights={}):\n    for name, value in model.state_dict().items():\n        weights[name] = value.clone()\n    return weights\n",
            "✗ a second call returns the very dictionary of the first",
        ),
        (
            "T1 everything to float",
            "",
            "def copy_weights(model):\n    return {k: v.detach().clone().float() for k, v in model.state_dict().items()}\n",
            "✗ 2.num_batches_tracked is torch.float32, and in the model tor",
        ),
        (
            "T1 freezes the model",
            "",
            "def copy_weights(model):\n    # no gradients for the copies\n    for p in model.parameters():\n        p.requires_grad = False\n    return {name: value.clone() for name, value in model.state_dict().items()}\n",
            "✗ the model's parameters are frozen or freed afterward",
        ),
        (
            "T1 copies the model, returns the original's state",
            "",
            "import copy\n\n\ndef copy_weights(model):\n    frozen = copy.deepcopy(model)\n    for p in frozen.parameters():\n        p.requires_grad_(False)\n    return model.state_dict()\n",
            "✗ when the model learns, what you kept learns with it: these a",
        ),
        (
            "T1 numpy arrays instead of tensors",
            "",
            "def copy_weights(model):\n    return {name: np.array(value.cpu()) for name, value in model.state_dict().items()}\n",
            "✗ scale is an array of shape (1,)",
        ),
        (
            "T1 clone after the loop",
            "",
            "def copy_weights(model):\n    copies = {}\n    for name, value in model.state_dict().items():\n        copies[name] = value.detach()\n    copies[name] = copies[name].clone()\n    return copies\n",
            "✗ layers.1.bias: changed when the model did",
        ),
        (
            "T1 prefix cut off the names",
            "",
            "def copy_weights(model):\n    copies = {}\n    for name, value in model.state_dict().items():\n        short = name.removeprefix('layers.')\n        copies[short] = value.clone()\n    return copies\n",
            "✗ layers.1.weight, layers.1.bias, layers.2.weight: missing, an",
        ),
        (
            "T1 saved to memory and loaded again",
            "",
            "import io\n\n\ndef copy_weights(model):\n    buffer = io.BytesIO()\n    torch.save(dict(model.state_dict()), buffer)\n    buffer.seek(0)\n    return torch.load(buffer, weights_only=True)\n",
            "✓",
        ),
        (
            "T1 state of a deep-copied model",
            "",
            "from copy import deepcopy\n\n\ndef copy_weights(net):\n    twin = deepcopy(net)\n    return twin.state_dict()\n",
            "✓",
        ),
        (
            "T1 generator with empty_like and copy_",
            "",
            "def _copies(state):\n    for name in state:\n        original = state[name].detach()\n        room = torch.empty_like(original)\n        yield name, room.copy_(original)\n\n\ndef copy_weights(model):\n    return dict(_copies(model.state_dict()))\n",
            "✓",
        ),
        (
            "T1 dict subclass",
            "",
            'class Snapshot(dict):\n    """The state of a module at one moment."""\n\n    def __init__(self, module):\n        super().__init__()\n        for key, tensor in module.state_dict().items():\n            self[key] = tensor.detach().clone()\n\n\ndef copy_weights(model):\n    return Snapshot(model)\n',
            "✓",
        ),
        (
            "T1 zip and map",
            "",
            "def copy_weights(m):\n    state = m.state_dict()\n    return dict(zip(state.keys(), map(torch.clone, state.values())))\n",
            "✓",
        ),
        (
            "state_dict itself",
            "{name: tensor.clone() for name, tensor in model.state_dict().items()}",
            "model.state_dict()",
            "✗ these are the model's own tensors",
        ),
        (
            "dict of state_dict",
            "{name: tensor.clone() for name, tensor in model.state_dict().items()}",
            "dict(model.state_dict())",
            "✗ these are the model's own tensors",
        ),
        (
            "state_dict().copy()",
            "{name: tensor.clone() for name, tensor in model.state_dict().items()}",
            "model.state_dict().copy()",
            "✗ these are the model's own tensors",
        ),
        (
            "copy.copy",
            "",
            "\nimport copy\n\ndef copy_weights(model):\n    return copy.copy(model.state_dict())\n",
            "✗ these are the model's own tensors",
        ),
        (
            "detach without clone",
            "tensor.clone()",
            "tensor.detach()",
            "✗ these are the model's own tensors",
        ),
        (
            "parameters only",
            "",
            "\ndef copy_weights(model):\n    return {n: p.detach().clone() for n, p in model.named_parameters()}\n",
            "✗ the buffers are missing",
        ),
        (
            "parameters with the graph",
            "",
            "\ndef copy_weights(model):\n    return {**{n: p.clone() for n, p in model.named_parameters()}, **{n: b.clone() for n, b in model.named_buffers()}}\n",
            "✗ take part in gradients",
        ),
        (
            "a list of tensors",
            "",
            "\ndef copy_weights(model):\n    return [p.detach().clone() for p in model.parameters()]\n",
            "✗ a list",
        ),
        (
            "one vector",
            "",
            "\ndef copy_weights(model):\n    return nn.utils.parameters_to_vector(model.parameters()).detach().clone()\n",
            "✗ a tensor",
        ),
        (
            "a copy of the model",
            "",
            "\nimport copy\n\ndef copy_weights(model):\n    return copy.deepcopy(model)\n",
            "✗ what model.state_dict() has is asked for",
        ),
        (
            "nothing returned by mistake",
            "    return {name",
            "    weights = {name",
            "✗ None",
        ),
        (
            "only weights, no biases",
            "model.state_dict().items()}",
            "model.state_dict().items() if 'weight' in name}",
            "✗ missing",
        ),
        (
            "numpy arrays",
            "tensor.clone()",
            "tensor.cpu().numpy()",
            "✗ keep tensors",
        ),
        (
            "clones of floats only",
            "tensor.clone()",
            "tensor.clone() if tensor.ndim else tensor",
            "✗ changed when the model did",
        ),
        (
            "zeros like",
            "tensor.clone()",
            "torch.zeros_like(tensor)",
            "✗ has other numbers",
        ),
        (
            "prefixed names",
            "{name: tensor",
            "{'best.' + name: tensor",
            "✗ missing",
        ),
        (
            "named_parameters in a dict",
            "",
            "\ndef copy_weights(model):\n    return dict(model.named_parameters())\n",
            "✗ the buffers are missing",
        ),
        (
            "deepcopy",
            "",
            "\nimport copy\n\ndef copy_weights(model):\n    return copy.deepcopy(model.state_dict())\n",
            "✓",
        ),
        (
            "through a buffer of bytes",
            "",
            "\nimport io\n\ndef copy_weights(model):\n    file = io.BytesIO()\n    torch.save(model.state_dict(), file)\n    file.seek(0)\n    return torch.load(file, weights_only=True)\n",
            "✓",
        ),
        (
            "a loop with detach and clone",
            "",
            "\ndef copy_weights(model):\n    kept = {}\n    for key in model.state_dict():\n        kept[key] = model.state_dict()[key].detach().clone()\n    return kept\n",
            "✓",
        ),
        (
            "a copied model's state",
            "",
            "\nfrom copy import deepcopy\n\ndef copy_weights(model):\n    return deepcopy(model).state_dict()\n",
            "✓",
        ),
        (
            "parameters and buffers, chained",
            "",
            "\nfrom itertools import chain\n\ndef copy_weights(model):\n    with torch.no_grad():\n        return {n: t.clone() for n, t in chain(model.named_parameters(), model.named_buffers())}\n",
            "✓",
        ),
    ],
    2: [
        (
            "t2 a tie counts as better",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss <= best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ a loss equal to the lowest counts as lower",
        ),
        (
            "t2 one epoch too patient",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    bad = 0\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n            bad = 0\n        else:\n            bad += 1\n        if bad > patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ it waits one epoch too long",
        ),
        (
            "t2 count never reset",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    failures = 0\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss = val_loss\n            best_epoch = epoch\n            best_weights = copy_weights(model)\n        else:\n            failures += 1\n            if failures == patience:\n                break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ the count goes on after a lower loss",
        ),
        (
            "t2 restores only at an early stop",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            model.load_state_dict(best_weights)\n            break\n    return best_epoch, val_losses\n",
            "✗ in the model: they are loaded only when it stops early",
        ),
        (
            "t2 compares with the epoch before",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    previous, rising = float('inf'), 0\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        rising = rising + 1 if val_loss >= previous else 0\n        previous = val_loss\n        if rising >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ each loss is compared with the one before",
        ),
        (
            "t2 stops before it looks for a new best",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, copy_weights(model)\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if epoch - best_epoch >= patience:\n            break\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ validation losses of 5, 4, 6, 3, 7, 8, 9, 1, patience 2, max",
        ),
        (
            "t2 weights from the start of the epoch",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        weights = copy_weights(model)\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, weights\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ in the model: they are those from before the best epoch",
        ),
        (
            "t2 rebinds the name model",
            "",
            "import copy\n\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_model = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch = val_loss, epoch\n            best_model = copy.deepcopy(model)\n        elif epoch - best_epoch >= patience:\n            break\n    model = best_model  # back to the best\n    return best_epoch, val_losses\n",
            "✗ in the model: it has its last weights",
        ),
        (
            "t2 restores parameters but no buffers",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch = float('inf'), 0\n    best_params = [p.detach().clone() for p in model.parameters()]\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch = val_loss, epoch\n            best_params = [p.detach().clone() for p in model.parameters()]\n        elif epoch - best_epoch >= patience:\n            break\n    with torch.no_grad():\n        for p, best in zip(model.parameters(), best_params):\n            p.copy_(best)\n    return best_epoch, val_losses\n",
            "✗ the best weights are back, but not the buffers",
        ),
        (
            "t2 compares rounded losses",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        # differences beyond the third digit are noise\n        if round(val_loss, 3) < round(best_loss, 3):\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ patience 2, max_epochs 8: epochs trained 4, where 5 is right",
        ),
        (
            "t2 window that forgives ties",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        if len(val_losses) > patience and min(val_losses[-patience:]) > best_loss:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ a loss equal to the lowest counts as lower",
        ),
        (
            "t2 goes back after every bad epoch",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    bad = 0\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n            bad = 0\n        else:\n            model.load_state_dict(best_weights)\n            bad += 1\n            if bad >= patience:\n                break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ validation losses of 5, 4, 6, 3, 7, 8, 9, 1, patience 2, max",
        ),
        (
            "t2 untrained model as the first best",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, _ = evaluate(model, val_loader, loss_fn)\n    best_epoch, best_weights = 0, copy_weights(model)\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ no loss is ever seen as lower",
        ),
        (
            "t2 best kept in class attributes",
            "",
            "class Best:\n    loss = float('inf')\n    epoch = 0\n    weights = None\n\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < Best.loss:\n            Best.loss = val_loss\n            Best.epoch = epoch\n            Best.weights = copy_weights(model)\n        elif epoch - Best.epoch >= patience:\n            break\n    model.load_state_dict(Best.weights)\n    return Best.epoch, val_losses\n",
            "✗ validation losses of 5, 4, 4, 4, 6, 3, 1, 2, patience 2, max",
        ),
        (
            "t2 best epoch is last minus patience",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_weights, bad = float('inf'), None, 0\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_weights, bad = val_loss, copy_weights(model), 0\n        else:\n            bad += 1\n            if bad >= patience:\n                break\n    model.load_state_dict(best_weights)\n    # it stopped `patience` epochs after the best one\n    best_epoch = len(val_losses) - patience\n    return best_epoch, val_losses\n",
            "✗ validation losses of 5, 4, 3, 2, patience 2, max_epochs 4: a",
        ),
        (
            "t2 list of pairs",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_losses.append(evaluate(model, val_loader, loss_fn))\n        if val_losses[-1][0] < best_loss:\n            best_loss = val_losses[-1][0]\n            best_epoch = epoch\n            best_weights = copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ the list of validation losses: entry 1 of 5 is a tuple of 2",
        ),
        (
            "t2 ok while loop with a countdown",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, copy_weights(model)\n    left = patience\n    while left > 0 and len(val_losses) < max_epochs:\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_losses.append(evaluate(model, val_loader, loss_fn)[0])\n        if val_losses[-1] < best_loss:\n            best_loss, best_epoch = val_losses[-1], len(val_losses)\n            best_weights = copy_weights(model)\n            left = patience\n        else:\n            left -= 1\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✓",
        ),
        (
            "t2 ok helper class",
            "",
            "class EarlyStopper:\n    def __init__(self, model, patience):\n        self.model, self.patience = model, patience\n        self.losses = []\n        self.best_loss, self.best_epoch = float('inf'), 0\n        self.weights = copy_weights(model)\n\n    def is_over(self, loss):\n        self.losses.append(loss)\n        if loss < self.best_loss:\n            self.best_loss, self.best_epoch = loss, len(self.losses)\n            self.weights = copy_weights(self.model)\n            return False\n        return len(self.losses) - self.best_epoch >= self.patience\n\n    def restore(self):\n        self.model.load_state_dict(self.weights)\n        return self.best_epoch, self.losses\n\n\ndef fit(net, train_batches, val_batches, criterion, opt, epochs, wait):\n    stopper = EarlyStopper(net, wait)\n    for _ in range(epochs):\n        train_one_epoch(net, train_batches, criterion, opt)\n        loss, _ = evaluate(net, val_batches, criterion)\n        if stopper.is_over(loss):\n            break\n    return stopper.restore()\n",
            "✓",
        ),
        (
            "t2 ok generator of epochs",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    def epochs():\n        for number in range(1, max_epochs + 1):\n            train_one_epoch(model, train_loader, loss_fn, optimizer)\n            yield number, evaluate(model, val_loader, loss_fn)[0]\n\n    history = []\n    best = (float('inf'), 0, copy_weights(model))\n    for number, loss in epochs():\n        history.append(loss)\n        if loss < best[0]:\n            best = (loss, number, copy_weights(model))\n        if number - best[1] >= patience:\n            break\n    _, best_epoch, weights = best\n    model.load_state_dict(weights)\n    return best_epoch, history\n",
            "✓",
        ),
        (
            "t2 ok deque of the last verdicts",
            "",
            "from collections import deque\n\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best = {'loss': float('inf'), 'epoch': 0, 'weights': copy_weights(model)}\n    recent = deque(maxlen=patience)  # was each of the last epochs a new best?\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        better = val_loss < best['loss']\n        if better:\n            best.update(loss=val_loss, epoch=epoch, weights=copy_weights(model))\n        recent.append(better)\n        if len(recent) == patience and not any(recent):\n            break\n    model.load_state_dict(best['weights'])\n    return best['epoch'], val_losses\n",
            "✓",
        ),
        (
            "t2 ok numpy history",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    history = np.full(max_epochs, np.inf)\n    weights, best, done = copy_weights(model), -1, 0\n    for i in range(max_epochs):\n        if best >= 0 and i - 1 - best >= patience:\n            break\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        history[i] = evaluate(model, val_loader, loss_fn)[0]\n        done = i + 1\n        if best < 0 or history[i] < history[best]:\n            best, weights = i, copy_weights(model)\n    model.load_state_dict(weights)\n    return best + 1, history[:done].tolist()\n",
            "✓",
        ),
        (
            "t2 ok context manager that restores",
            "",
            "from contextlib import contextmanager\n\n\n@contextmanager\ndef best_kept(model):\n    best = {'loss': float('inf'), 'epoch': 0, 'weights': copy_weights(model)}\n\n    def offer(epoch, loss):\n        if loss < best['loss']:\n            best.update(loss=loss, epoch=epoch, weights=copy_weights(model))\n        return best['epoch']\n\n    try:\n        yield offer\n    finally:\n        model.load_state_dict(best['weights'])\n\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses, best_epoch = [], 0\n    with best_kept(model) as offer:\n        for epoch in range(1, max_epochs + 1):\n            train_one_epoch(model, train_loader, loss_fn, optimizer)\n            val_losses.append(evaluate(model, val_loader, loss_fn)[0])\n            best_epoch = offer(epoch, val_losses[-1])\n            if epoch - best_epoch >= patience:\n                break\n    return best_epoch, val_losses\n",
            "✓",
        ),
        (
            "copies the weights at the top of the epoch",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        weights = copy_weights(model)\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, weights\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ in the model: they are those from before the best epoch",
        ),
        (
            "a minimal improvement of 1e-4",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    min_delta = 1e-4\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss - min_delta:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ patience 2, max_epochs 8: epochs trained 4, where 5 is right",
        ),
        (
            "untrained model measured as epoch 0",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, _ = evaluate(model, val_loader, loss_fn)  # where we start from\n    best_epoch, best_weights = 0, copy_weights(model)\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ no loss is ever seen as lower",
        ),
        (
            "best loss starts at the chance level log 10",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss = float(np.log(10))  # guessing among ten digits\n    best_epoch, best_weights = 0, copy_weights(model)\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ no loss is ever seen as lower",
        ),
        (
            "best epoch by validation accuracy",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_accuracy, best_epoch, best_weights = -1.0, 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, val_accuracy = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_accuracy > best_accuracy:\n            best_accuracy, best_epoch = val_accuracy, epoch\n            best_weights = copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ patience 2, max_epochs 8: epochs trained 3, where 5 is right",
        ),
        (
            "deque one snapshot too short",
            "",
            "from collections import deque\n\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses, recent = [], deque(maxlen=patience)\n    best_loss, best_epoch = float('inf'), 0\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        recent.append(copy_weights(model))\n        if val_loss < best_loss:\n            best_loss, best_epoch = val_loss, epoch\n        if epoch - best_epoch == patience:\n            model.load_state_dict(recent[0])  # the oldest one is the best\n            break\n    else:\n        model.load_state_dict(recent[best_epoch - epoch - 1])\n    return best_epoch, val_losses\n",
            "✗ patience 2, max_epochs 8: in the model, the weights of epoch",
        ),
        (
            "best epoch computed as length minus patience",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_weights, waited = float('inf'), None, 0\n    while len(val_losses) < max_epochs and waited < patience:\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_weights, waited = val_loss, copy_weights(model), 0\n        else:\n            waited += 1\n    model.load_state_dict(best_weights)\n    return len(val_losses) - patience, val_losses\n",
            "✗ validation losses of 5, 4, 3, 2, patience 2, max_epochs 4: a",
        ),
        (
            "goes back to the best weights after every bad epoch",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        else:\n            model.load_state_dict(best_weights)  # go back\n            if epoch - best_epoch >= patience:\n                break\n    return best_epoch, val_losses\n",
            "✗ validation losses of 5, 4, 6, 3, 7, 8, 9, 1, patience 2, max",
        ),
        (
            "rebinds the local name model to the best copy",
            "",
            "import copy\n\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_model = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_model = val_loss, epoch, copy.deepcopy(model)\n        elif epoch - best_epoch >= patience:\n            break\n    model = best_model\n    return best_epoch, val_losses\n",
            "✗ in the model: it has its last weights",
        ),
        (
            "window minimum compared with a best that includes it",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        # were the last `patience` losses all no better than the best?\n        if len(val_losses) > patience and min(val_losses[-patience:]) >= best_loss:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ patience 2, max_epochs 8: epochs trained 3, where 5 is right",
        ),
        (
            "restores the parameters but no buffers",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_params = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch = val_loss, epoch\n            best_params = [p.detach().clone() for p in model.parameters()]\n        elif epoch - best_epoch >= patience:\n            break\n    with torch.no_grad():\n        for p, best in zip(model.parameters(), best_params):\n            p.copy_(best)\n    return best_epoch, val_losses\n",
            "✗ the best weights are back, but not the buffers",
        ),
        (
            "countdown reset to 3 instead of patience",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    left = patience\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n            left = 3\n        else:\n            left -= 1\n            if left == 0:\n                break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ the patience is 3 whatever is asked for",
        ),
        (
            "stops before looking whether this epoch is better",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 1, copy_weights(model)\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if epoch - best_epoch >= patience:\n            break\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ validation losses of 5, 4, 6, 3, 7, 8, 9, 1, patience 2, max",
        ),
        (
            "best loss kept in a global between calls",
            "",
            "best_loss = float('inf')\n\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    global best_loss\n    val_losses = []\n    best_epoch, best_weights = 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            break\n    if best_weights is not None:\n        model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ validation losses of 5, 4, 6, 3, 7, 8, 9, 1, patience 2, max",
        ),
        (
            "deque of the last patience + 1 snapshots",
            "",
            "from collections import deque\n\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    losses = []\n    recent = deque(maxlen=patience + 1)\n    best_loss, best_epoch = float('inf'), 0\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        loss, _ = evaluate(model, val_loader, loss_fn)\n        losses.append(loss)\n        recent.append(copy_weights(model))\n        if loss < best_loss:\n            best_loss, best_epoch = loss, epoch\n        if epoch - best_epoch >= patience:\n            break\n    # the best epoch is at most `patience` epochs ago, so it is still in the deque\n    model.load_state_dict(recent[best_epoch - len(losses) - 1])\n    return best_epoch, losses\n",
            "✓",
        ),
        (
            "no best loss at all: looks back into the list",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    losses, kept = [], None\n    for _ in range(max_epochs):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        losses.append(evaluate(model, val_loader, loss_fn)[0])\n        if losses.index(min(losses)) == len(losses) - 1:  # the first of the lowest is the newest\n            kept = copy_weights(model)\n        # nothing after the loss `patience` epochs ago was lower than it\n        if len(losses) > patience and min(losses[-patience:]) >= losses[-patience - 1]:\n            break\n    model.load_state_dict(kept)\n    return losses.index(min(losses)) + 1, losses\n",
            "✓",
        ),
        (
            "generator of epochs and min over tuples",
            "",
            "def _epochs(net, train_batches, val_batches, loss_fn, optimizer, max_epochs):\n    for number in range(1, max_epochs + 1):\n        train_one_epoch(net, train_batches, loss_fn, optimizer)\n        loss, _ = evaluate(net, val_batches, loss_fn)\n        yield loss, number, copy_weights(net)\n\n\ndef fit(net, train_batches, val_batches, loss_fn, optimizer, max_epochs, patience):\n    losses, best = [], (float('inf'), 0, None)\n    for state in _epochs(net, train_batches, val_batches, loss_fn, optimizer, max_epochs):\n        losses.append(state[0])\n        # with equal losses the smaller epoch number wins\n        best = min(best, state, key=lambda s: s[:2])\n        if state[1] - best[1] == patience:\n            break\n    net.load_state_dict(best[2])\n    return best[1], losses\n",
            "✓",
        ),
        (
            "a Keeper class that says when to go on",
            "",
            "class Keeper:\n    def __init__(self, model, patience):\n        self.model, self.patience = model, patience\n        self.losses, self.weights, self.best_epoch = [], None, 0\n\n    @property\n    def lowest(self):\n        return self.losses[self.best_epoch - 1] if self.best_epoch else float('inf')\n\n    def record(self, loss):\n        better = loss < self.lowest\n        self.losses.append(loss)\n        if better:\n            self.best_epoch = len(self.losses)\n            self.weights = copy_weights(self.model)\n        return len(self.losses) - self.best_epoch < self.patience\n\n    def restore(self):\n        self.model.load_state_dict(self.weights)\n        return self.best_epoch, self.losses\n\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    keeper = Keeper(model, patience)\n    for _ in range(max_epochs):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        if not keeper.record(evaluate(model, val_loader, loss_fn)[0]):\n            break\n    return keeper.restore()\n",
            "✓",
        ),
        (
            "best weights in a temporary file",
            "",
            "import os\nimport tempfile\n\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses, best_loss, best_epoch, bad = [], float('inf'), 0, 0\n    with tempfile.TemporaryDirectory() as folder:\n        path = os.path.join(folder, 'best.pt')\n        for epoch in range(1, max_epochs + 1):\n            train_one_epoch(model, train_loader, loss_fn, optimizer)\n            val_loss, _ = evaluate(model, val_loader, loss_fn)\n            val_losses += [val_loss]\n            if val_loss < best_loss:\n                best_loss, best_epoch, bad = val_loss, epoch, 0\n                torch.save(model.state_dict(), path)\n                continue\n            bad += 1\n            if bad == patience:\n                break\n        model.load_state_dict(torch.load(path, weights_only=True))\n    return best_epoch, val_losses\n",
            "✓",
        ),
        (
            "while loop with both limits and a deep-copied model",
            "",
            "from copy import deepcopy\n\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    history, best_loss, best_epoch, twin = [], float('inf'), 0, None\n    while (done := len(history)) < max_epochs and done - best_epoch < patience:\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        history.append(evaluate(model, val_loader, loss_fn)[0])\n        if history[-1] < best_loss:\n            best_loss, best_epoch, twin = history[-1], done + 1, deepcopy(model)\n    model.load_state_dict(twin.state_dict())\n    return best_epoch, history\n",
            "✓",
        ),
        (
            "t2 ties do not count as failures",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights, bad = float('inf'), 0, None, 0\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n            bad = 0\n        elif val_loss > best_loss:\n            bad += 1\n            if bad == patience:\n                break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ a loss equal to the lowest counts as lower",
        ),
        (
            "t2 restores only when it stops early",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch = val_loss, epoch\n            best_weights = copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            model.load_state_dict(best_weights)\n            return best_epoch, val_losses\n    return best_epoch, val_losses\n",
            "✗ in the model: they are loaded only when it stops early",
        ),
        (
            "t2 update() keeps the model's tensors",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch = float('inf'), 0\n    best_weights = copy_weights(model)\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch = val_loss, epoch\n            best_weights.update(model.state_dict())\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ in the model: it has its last weights",
        ),
        (
            "t2 failure count never reset",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    failures = 0\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss = val_loss\n            best_epoch = epoch\n            best_weights = copy_weights(model)\n        else:\n            failures += 1\n        if failures >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ the count goes on after a lower loss",
        ),
        (
            "t2 patience against the previous epoch",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    rising = 0\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        if epoch > 1 and val_loss >= val_losses[-2]:\n            rising += 1\n        else:\n            rising = 0\n        if rising >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ each loss is compared with the one before",
        ),
        (
            "t2 list holds pairs",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    history = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        history.append(evaluate(model, val_loader, loss_fn))\n        if history[-1][0] < best_loss:\n            best_loss, best_epoch = history[-1][0], epoch\n            best_weights = copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, history\n",
            "✗ the list of validation losses: entry 1 of 5 is a tuple of 2",
        ),
        (
            "t2 decides by the training loss",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_losses.append(evaluate(model, val_loader, loss_fn)[0])\n        if loss < best_loss:\n            best_loss, best_epoch, best_weights = loss, epoch, copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ it never stops early",
        ),
        (
            "t2 rebinding the name model",
            "",
            "import copy\n\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_model = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch = val_loss, epoch\n            best_model = copy.deepcopy(model)\n        elif epoch - best_epoch >= patience:\n            break\n    model = best_model\n    return best_epoch, val_losses\n",
            "✗ in the model: it has its last weights",
        ),
        (
            "t2 weights from before the epoch",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        weights = copy_weights(model)\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, weights\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ in the model: they are those from before the best epoch",
        ),
        (
            "t2 goes back after each failure",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        else:\n            model.load_state_dict(best_weights)\n            if epoch - best_epoch >= patience:\n                break\n    return best_epoch, val_losses\n",
            "✗ validation losses of 5, 4, 6, 3, 7, 8, 9, 1, patience 2, max",
        ),
        (
            "t2 loss of the last epoch missing",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            break\n        val_losses.append(val_loss)\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ and [5, 4, 3.99993896484375, 6, 7] were measured",
        ),
        (
            "t2 a minimal improvement of 0.001",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    min_delta = 1e-3\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss - min_delta:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ patience 2, max_epochs 8: epochs trained 4, where 5 is right",
        ),
        (
            "t2 the untrained model takes part",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, _ = evaluate(model, val_loader, loss_fn)\n    best_epoch, best_weights = 0, copy_weights(model)\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ no loss is ever seen as lower",
        ),
        (
            "t2 best by accuracy",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_acc, best_epoch, best_weights = -1.0, 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, val_acc = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_acc > best_acc:\n            best_acc, best_epoch, best_weights = val_acc, epoch, copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ patience 2, max_epochs 8: epochs trained 3, where 5 is right",
        ),
        (
            "t2 right while loop on lengths",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    losses, best_epoch, keep = [], 0, copy_weights(model)\n    while len(losses) < max_epochs and len(losses) - best_epoch < patience:\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        loss = evaluate(model, val_loader, loss_fn)[0]\n        if loss < min(losses, default=float('inf')):\n            best_epoch, keep = len(losses) + 1, copy_weights(model)\n        losses.append(loss)\n    model.load_state_dict(keep)\n    return best_epoch, losses\n",
            "✓",
        ),
        (
            "t2 right helper class",
            "",
            'class _Watcher:\n    def __init__(self, patience):\n        self.patience, self.failed = patience, 0\n        self.loss, self.epoch, self.weights = float(\'inf\'), 0, None\n\n    def sees(self, epoch, loss, model):\n        """True when it is time to stop."""\n        if loss < self.loss:\n            self.loss, self.epoch, self.weights = loss, epoch, copy_weights(model)\n            self.failed = 0\n            return False\n        self.failed += 1\n        return self.failed >= self.patience\n\n\ndef fit(net, train, val, criterion, opt, limit, patience):\n    watcher, losses = _Watcher(patience), []\n    for number in range(limit):\n        train_one_epoch(net, train, criterion, opt)\n        losses.append(evaluate(net, val, criterion)[0])\n        if watcher.sees(number + 1, losses[-1], net):\n            break\n    net.load_state_dict(watcher.weights)\n    return watcher.epoch, losses\n',
            "✓",
        ),
        (
            "t2 right all snapshots and a window",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    losses, snapshots = [], []\n    for _ in range(max_epochs):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        losses.append(evaluate(model, val_loader, loss_fn)[0])\n        snapshots.append(copy_weights(model))\n        old, recent = losses[:-patience], losses[-patience:]\n        if old and min(recent) >= min(old):\n            break\n    best = losses.index(min(losses))  # the first of equals\n    model.load_state_dict(snapshots[best])\n    return best + 1, losses\n",
            "✓",
        ),
        (
            "t2 right generator and min with key",
            "",
            "from operator import itemgetter\n\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    def epochs():\n        for number in range(1, max_epochs + 1):\n            train_one_epoch(model, train_loader, loss_fn, optimizer)\n            loss, _ = evaluate(model, val_loader, loss_fn)\n            yield loss, number, copy_weights(model)\n\n    val_losses, best = [], (float('inf'), 0, None)\n    for candidate in epochs():\n        val_losses.append(candidate[0])\n        best = min(best, candidate, key=itemgetter(0))  # the earlier one of equals\n        if candidate[1] - best[1] == patience:\n            break\n    model.load_state_dict(best[2])\n    return best[1], val_losses\n",
            "✓",
        ),
        (
            "t2 right deque of flags",
            "",
            "from collections import deque\nfrom itertools import count\n\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    better = deque(maxlen=patience)\n    history = {}\n    lowest, winner, weights = float('inf'), 0, None\n    for epoch in count(1):\n        if epoch > max_epochs or (len(better) == patience and not any(better)):\n            break\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        history[epoch], _ = evaluate(model, val_loader, loss_fn)\n        better.append(history[epoch] < lowest)\n        if better[-1]:\n            lowest, winner, weights = history[epoch], epoch, copy_weights(model)\n    model.load_state_dict(weights)\n    return winner, list(history.values())\n",
            "✓",
        ),
        (
            "T2 an equal loss counts as better",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss > best_loss:\n            if epoch - best_epoch >= patience:\n                break\n        else:\n            best_loss, best_epoch = val_loss, epoch\n            best_weights = copy_weights(model)\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ a loss equal to the lowest counts as lower",
        ),
        (
            "T2 state_dict kept without a copy",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss = val_loss\n            best_epoch = epoch\n            best_weights = model.state_dict()\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ in the model: it has its last weights",
        ),
        (
            "T2 restores only when it stops early",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            model.load_state_dict(best_weights)\n            break\n    return best_epoch, val_losses\n",
            "✗ in the model: they are loaded only when it stops early",
        ),
        (
            "T2 one epoch too patient",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    waited = 0\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n            waited = 0\n        else:\n            if waited == patience:\n                break\n            waited += 1\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ it waits one epoch too long",
        ),
        (
            "T2 the count is never set back",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    left = patience\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        else:\n            left -= 1\n            if left == 0:\n                break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ the count goes on after a lower loss",
        ),
        (
            "T2 patience compares with the epoch before",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    previous, rises = float('inf'), 0\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        rises = rises + 1 if val_loss >= previous else 0\n        previous = val_loss\n        if rises >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ each loss is compared with the one before",
        ),
        (
            "T2 snapshot taken before the epoch's training",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        weights = copy_weights(model)\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, weights\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ in the model: they are those from before the best epoch",
        ),
        (
            "T2 buffers not restored",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_params = float('inf'), 0, []\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch = val_loss, epoch\n            best_params = [p.detach().clone() for p in model.parameters()]\n        elif epoch - best_epoch >= patience:\n            break\n    with torch.no_grad():\n        for p, best in zip(model.parameters(), best_params):\n            p.copy_(best)\n    return best_epoch, val_losses\n",
            "✗ the best weights are back, but not the buffers",
        ),
        (
            "T2 rebinds the local name model",
            "",
            "import copy\n\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_model = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss = val_loss\n            best_epoch = epoch\n            best_model = copy.deepcopy(model)\n        elif epoch - best_epoch >= patience:\n            break\n    model = best_model\n    return best_epoch, val_losses\n",
            "✗ in the model: it has its last weights",
        ),
        (
            "T2 goes back after every failing epoch",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        else:\n            model.load_state_dict(best_weights)\n            if epoch - best_epoch >= patience:\n                break\n    return best_epoch, val_losses\n",
            "✗ validation losses of 5, 4, 6, 3, 7, 8, 9, 1, patience 2, max",
        ),
        (
            "T2 the best is kept outside the function",
            "",
            "best = {'loss': float('inf'), 'epoch': 0, 'weights': None}\n\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best['loss']:\n            best['loss'] = val_loss\n            best['epoch'] = epoch\n            best['weights'] = copy_weights(model)\n        elif epoch - best['epoch'] >= patience:\n            break\n    model.load_state_dict(best['weights'])\n    return best['epoch'], val_losses\n",
            "✗ validation losses of 5, 4, 4, 4, 6, 3, 1, 2, patience 2, max",
        ),
        (
            "T2 equal losses do not count as failures",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        recent = val_losses[-patience:]\n        if len(val_losses) > patience and all(loss > best_loss for loss in recent):\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n",
            "✗ a loss equal to the lowest counts as lower",
        ),
        (
            "T2 best epoch reckoned back from the last",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    lowest, weights, fails = float('inf'), None, 0\n    for _ in range(max_epochs):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_losses.append(evaluate(model, val_loader, loss_fn)[0])\n        if val_losses[-1] < lowest:\n            lowest, weights, fails = val_losses[-1], copy_weights(model), 0\n        else:\n            fails += 1\n        if fails == patience:\n            break\n    model.load_state_dict(weights)\n    best_epoch = len(val_losses) - patience\n    return best_epoch, val_losses\n",
            "✗ validation losses of 5, 4, 3, 2, patience 2, max_epochs 4: a",
        ),
        (
            "T2 list cut at the best epoch",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float('inf'), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    # we went back to the best epoch, so the later losses no longer belong to the model\n    return best_epoch, val_losses[:best_epoch]\n",
            "✗ the losses end with the best epoch",
        ),
        (
            "T2 generator of validation losses",
            "",
            "def _losses(model, train_loader, val_loader, loss_fn, optimizer, max_epochs):\n    for _ in range(max_epochs):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        yield evaluate(model, val_loader, loss_fn)[0]\n\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    history = []\n    best = (float('inf'), 0, copy_weights(model))\n    stream = _losses(model, train_loader, val_loader, loss_fn, optimizer, max_epochs)\n    for number, value in enumerate(stream, start=1):\n        history.append(value)\n        if value < best[0]:\n            best = (value, number, copy_weights(model))\n        elif number - best[1] >= patience:\n            break\n    model.load_state_dict(best[2])\n    return best[1], history\n",
            "✓",
        ),
        (
            "T2 recursion over the epochs",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    def go_on(losses, best_loss, best_epoch, best_weights):\n        epoch = len(losses)\n        failed = epoch - best_epoch\n        if epoch == max_epochs or (failed > 0 and failed >= patience):\n            model.load_state_dict(best_weights)\n            return best_epoch, losses\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        loss, _ = evaluate(model, val_loader, loss_fn)\n        losses = losses + [loss]\n        if loss < best_loss:\n            return go_on(losses, loss, epoch + 1, copy_weights(model))\n        return go_on(losses, best_loss, best_epoch, best_weights)\n\n    return go_on([], float('inf'), 0, copy_weights(model))\n",
            "✓",
        ),
        (
            "T2 helper class that keeps watch",
            "",
            'class Watch:\n    def __init__(self, model, patience):\n        self.model, self.patience = model, patience\n        self.losses, self.best, self.weights = [], None, None\n\n    def see(self, loss):\n        """Note a loss; say whether it is time to stop."""\n        self.losses.append(loss)\n        if self.best is None or loss < self.losses[self.best]:\n            self.best = len(self.losses) - 1\n            self.weights = copy_weights(self.model)\n            return False\n        return len(self.losses) - 1 - self.best >= self.patience\n\n    def restore(self):\n        if self.weights is not None:\n            self.model.load_state_dict(self.weights)\n\n\ndef fit(net, train_batches, val_batches, criterion, opt, most, patience):\n    watch = Watch(net, patience)\n    stop = False\n    while not stop and len(watch.losses) < most:\n        train_one_epoch(net, train_batches, criterion, opt)\n        stop = watch.see(evaluate(net, val_batches, criterion)[0])\n    watch.restore()\n    return watch.best + 1, watch.losses\n',
            "✓",
        ),
        (
            "T2 all the snapshots in a list",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    snapshots, val_losses = [], []\n\n    def where():\n        return val_losses.index(min(val_losses))  # the first of equals\n\n    while len(val_losses) < max_epochs:\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_losses.append(evaluate(model, val_loader, loss_fn)[0])\n        snapshots.append(copy_weights(model))\n        worse = len(val_losses) - 1 - where()\n        if worse and worse >= patience:\n            break\n    model.load_state_dict(snapshots[where()])\n    return where() + 1, val_losses\n",
            "✓",
        ),
        (
            "T2 try and finally, deep copy, count down",
            "",
            "from copy import deepcopy\n\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    kept = {'loss': float('inf'), 'epoch': 0, 'state': deepcopy(model.state_dict())}\n    trace = []\n    lives = patience\n    try:\n        for e in range(max_epochs):\n            train_one_epoch(model, train_loader, loss_fn, optimizer)\n            now = evaluate(model, val_loader, loss_fn)[0]\n            trace += [now]\n            if not now < kept['loss']:\n                lives -= 1\n                if lives <= 0:\n                    break\n                continue\n            lives = patience\n            kept.update(loss=now, epoch=e + 1, state=deepcopy(model.state_dict()))\n    finally:\n        model.load_state_dict(kept['state'])\n    return kept['epoch'], trace\n",
            "✓",
        ),
        (
            "T2 restores tensor by tensor, itertools count",
            "",
            "import itertools\n\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    def one_epoch():\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        loss, _accuracy = evaluate(model, val_loader, loss_fn)\n        return loss\n\n    losses, best_epoch, weights = [], 0, copy_weights(model)\n    for epoch in itertools.takewhile(lambda n: n <= max_epochs, itertools.count(1)):\n        losses.append(one_epoch())\n        if all(losses[-1] < earlier for earlier in losses[:-1]):\n            best_epoch, weights = epoch, copy_weights(model)\n        elif epoch >= best_epoch + patience:\n            break\n    with torch.no_grad():\n        for name, tensor in model.state_dict().items():\n            tensor.copy_(weights[name])\n    return best_epoch, losses\n",
            "✓",
        ),
        (
            "no restore",
            "    model.load_state_dict(best_weights)\n",
            "",
            "✗ it has its last weights",
        ),
        (
            "a reference kept",
            "copy_weights(model)",
            "model.state_dict()",
            "✗ it has its last weights",
        ),
        (
            "restored in the break only",
            "            break\n    model.load_state_dict(best_weights)",
            "            model.load_state_dict(best_weights)\n            break",
            "✗ they are loaded only when it stops early",
        ),
        (
            "returned early without restoring",
            "            break\n",
            "            return best_epoch, val_losses\n",
            "✗ they are not loaded when it stops early",
        ),
        (
            "more than patience",
            "epoch - best_epoch >= patience",
            "epoch - best_epoch > patience",
            "✗ it waits one epoch too long",
        ),
        (
            "one too early",
            "epoch - best_epoch >= patience",
            "epoch - best_epoch >= patience - 1",
            "✗ it stops one epoch too early",
        ),
        (
            "ties are better",
            "val_loss < best_loss",
            "val_loss <= best_loss",
            "✗ a loss equal to the lowest counts as lower",
        ),
        (
            "compared with the last epoch",
            "",
            "\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    previous, waited = float('inf'), 0\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(loss)\n        if loss < previous:\n            waited = 0\n            best_epoch, weights = epoch, copy_weights(model)\n        else:\n            waited += 1\n            if waited >= patience:\n                break\n        previous = loss\n    model.load_state_dict(weights)\n    return best_epoch, val_losses\n",
            "✗ each loss is compared with the one before",
        ),
        (
            "count never reset",
            "",
            changed(FIT, ("            waited = 0\n", "")),
            "✗ the count goes on after a lower loss",
        ),
        (
            "counted from zero",
            "",
            changed(
                FIT,
                ("range(1, max_epochs + 1)", "range(max_epochs)"),
            ),
            "✗ best_epoch is counted from 0",
        ),
        (
            "no stop",
            "        elif epoch - best_epoch >= patience:\n            break\n",
            "",
            "✗ it never stops early",
        ),
        (
            "the last epoch returned",
            "return best_epoch, val_losses",
            "return epoch, val_losses",
            "✗ best_epoch is the last epoch trained",
        ),
        (
            "swapped in return",
            "return best_epoch, val_losses",
            "return val_losses, best_epoch",
            "✗ the two are swapped",
        ),
        (
            "losses until the best",
            "return best_epoch, val_losses",
            "return best_epoch, val_losses[:best_epoch]",
            "✗ the losses end with the best epoch",
        ),
        (
            "accuracy for loss",
            "val_loss, _ = evaluate",
            "_, val_loss = evaluate",
            "✗ these are accuracies",
        ),
        (
            "training loss for validation loss",
            "        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)",
            "        val_loss = train_one_epoch(model, train_loader, loss_fn, optimizer)",
            "✗ no image of val_loader passes",
        ),
        (
            "evaluated on the training set",
            "evaluate(model, val_loader, loss_fn)",
            "evaluate(model, train_loader, loss_fn)",
            "✗ no image of val_loader passes",
        ),
        (
            "best loss starts at 0",
            'float("inf"), 0, None',
            "0.0, 0, copy_weights(model)",
            "✗ no loss is ever seen as lower",
        ),
        (
            "a copy made before the training, too",
            "        train_one_epoch(model, train_loader, loss_fn, optimizer)\n",
            "        weights = copy_weights(model)\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        best_weights = weights if best_weights is None else best_weights\n",
            "✓",
        ),
        (
            "weights from before the best epoch",
            "",
            changed(
                FIT,
                (
                    "        train_one",
                    "        before = copy_weights(model)\n        train_one",
                ),
                ("best_weights = copy_weights(model)", "best_weights = before"),
            ),
            "✗ they are those from before the best epoch",
        ),
        (
            "stops at the first rise",
            "        elif epoch - best_epoch >= patience:\n",
            "        else:\n",
            "✗ it stops at the first rise",
        ),
        (
            "only parameters restored",
            "",
            changed(
                FIT,
                (
                    "copy_weights(model)",
                    "[p.detach().clone() for p in model.parameters()]",
                ),
                (
                    "model.load_state_dict(best_weights)",
                    "for p, best in zip(model.parameters(), best_weights):\n        p.data.copy_(best)",
                ),
            ),
            "✗ not the buffers",
        ),
        (
            "nothing returned from fit",
            "    return best_epoch, val_losses",
            "",
            "✗ return best_epoch and the list",
        ),
        (
            "range one short",
            "range(1, max_epochs + 1)",
            "range(1, max_epochs)",
            "✗ one epoch less than max_epochs",
        ),
        (
            "tuples of loss and accuracy",
            "        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n",
            "        val_losses.append(evaluate(model, val_loader, loss_fn))\n        val_loss = val_losses[-1][0]\n",
            "✗ the list of validation losses: entry 1 of 5 is a tuple of 2 things, and no plain",
        ),
        ("a counter", "", FIT, "✓"),
        (
            "argmin of the list",
            "",
            "\nimport copy\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    losses, states = [], []\n    while len(losses) < max_epochs:\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        losses.append(evaluate(model, val_loader, loss_fn)[0])\n        states.append(copy.deepcopy(model.state_dict()))\n        if len(losses) - (1 + int(np.argmin(losses))) >= patience:\n            break\n    best = int(np.argmin(losses))\n    model.load_state_dict(states[best])\n    return best + 1, losses\n",
            "✓",
        ),
        (
            "min of the last ones",
            "",
            "\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    losses = []\n    kept = None\n    for _ in range(max_epochs):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        losses.append(evaluate(model, val_loader, loss_fn)[0])\n        if len(losses) == 1 or losses[-1] < min(losses[:-1]):\n            kept = copy_weights(model)\n        if losses.index(min(losses)) < len(losses) - patience:\n            break\n    model.load_state_dict(kept)\n    return losses.index(min(losses)) + 1, losses\n",
            "✓",
        ),
        (
            "math.inf and a tuple",
            "",
            "\nimport math\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    best = (math.inf, 0, {})\n    history = ()\n    left = patience\n    epoch = 0\n    while left and epoch < max_epochs:\n        epoch += 1\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        loss, accuracy = evaluate(model, val_loader, loss_fn)\n        history += (loss,)\n        left -= 1\n        if loss < best[0]:\n            best = (loss, epoch, copy_weights(model))\n            left = patience\n    model.load_state_dict(best[2])\n    return best[1], history\n",
            "✓",
        ),
        (
            "an array of losses",
            "return best_epoch, val_losses",
            "return best_epoch, np.array(val_losses)",
            "✓",
        ),
    ],
    3: [
        (
            "t3 seed after the model again",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    torch.manual_seed(seed)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "t3 evaluate called twice on the test set",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    test_loss = evaluate(model, test_loader, loss_fn)[0]\n    test_accuracy = 100 * evaluate(model, test_loader, loss_fn)[1]\n    print(f'seed {seed}: test loss {test_loss:.4f}, accuracy {test_accuracy:.2f}%')\n    return best_epoch, val_losses, test_accuracy\n",
            "✗ the test set is used 2 times",
        ),
        (
            "t3 early stopping on the test set",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, test_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ the test set is used 4 times",
        ),
        (
            "t3 patience and max_epochs swapped",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, patience, max_epochs\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, test_accuracy * 100\n",
            "✗ with max_epochs = 40 and patience = 1 it trains 1 epoch, and",
        ),
        (
            "t3 one model for all calls again",
            "",
            "net = MNISTMLP().to(device)\n\n\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(net.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        net, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(net, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ a second call trains the model of the first",
        ),
        (
            "t3 ignores the test loader passed in",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    final_loader = make_loader(test_data, batch_size=1000)\n    _, test_accuracy = evaluate(model, final_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ a model sees images of none of the three loaders",
        ),
        (
            "t3 tests a newly trained model",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    # now we know how long to train: do exactly that\n    final = MNISTMLP().to(device)\n    optimizer = optim.Adam(final.parameters(), lr=0.001)\n    for _ in range(best_epoch):\n        train_one_epoch(final, train_loader, loss_fn, optimizer)\n    _, test_accuracy = evaluate(final, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ and the best weights have",
        ),
        (
            "t3 rounds the fraction first",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, round(test_accuracy, 2) * 100\n",
            "✗ 37 is rounded",
        ),
        (
            "t3 weight decay by habit",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001, weight_decay=1e-3)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ Adam's weight_decay is",
        ),
        (
            "t3 the loss taken for the accuracy",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    test_accuracy, _ = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ 100 times the test loss",
        ),
        (
            "t3 ok default learning rate, unpacked result",
            "",
            "def train_and_test(train, val, test, epochs, wait, seed):\n    torch.manual_seed(seed)\n    net = MNISTMLP().to(device)\n    criterion = nn.CrossEntropyLoss()\n    adam = optim.Adam(net.parameters())  # its default learning rate is 0.001\n    return (\n        *fit(net, train, val, criterion, adam, epochs, wait),\n        100 * evaluate(net, test, criterion)[1],\n    )\n",
            "✓",
        ),
        (
            "t3 ok decorator that seeds",
            "",
            "import functools\nimport inspect\n\n\ndef seeded(function):\n    signature = inspect.signature(function)\n\n    @functools.wraps(function)\n    def wrapper(*args, **kwargs):\n        torch.manual_seed(signature.bind(*args, **kwargs).arguments['seed'])\n        return function(*args, **kwargs)\n\n    return wrapper\n\n\n@seeded\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=1e-3)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    accuracy = evaluate(model, test_loader, loss_fn)[-1]\n    return best_epoch, val_losses, accuracy * 100\n",
            "✓",
        ),
        (
            "t3 ok experiment class",
            "",
            "class Experiment:\n    def __init__(self, seed):\n        torch.manual_seed(seed)\n        self.model = MNISTMLP().to(device)\n        self.loss_fn = nn.CrossEntropyLoss()\n        self.optimizer = optim.Adam(self.model.parameters(), lr=0.001)\n\n    def train(self, *loaders, **limits):\n        return fit(self.model, *loaders, self.loss_fn, self.optimizer, **limits)\n\n    def percent(self, loader):\n        _, fraction = evaluate(self.model, loader, self.loss_fn)\n        return 100.0 * fraction\n\n\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    experiment = Experiment(seed)\n    best_epoch, val_losses = experiment.train(\n        train_loader, val_loader, max_epochs=max_epochs, patience=patience\n    )\n    return best_epoch, val_losses, experiment.percent(test_loader)\n",
            "✓",
        ),
        (
            "t3 ok named tuple",
            "",
            "from typing import NamedTuple\n\n\nclass Outcome(NamedTuple):\n    best_epoch: int\n    val_losses: list\n    test_percent: float\n\n\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP()\n    model.to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(params=model.parameters(), lr=0.001)\n    stopped = fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience)\n    tested = evaluate(model, test_loader, loss_fn)\n    return Outcome(*stopped, 100 * tested[1])\n",
            "✓",
        ),
        (
            "seeds a generator that nobody uses",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    generator = torch.Generator().manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "AdamW with its default weight decay",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.AdamW(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ the optimizer is AdamW at",
        ),
        (
            "evaluates the test set once for the loss and once for the accuracy",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    test_loss = evaluate(model, test_loader, loss_fn)[0]\n    test_accuracy = evaluate(model, test_loader, loss_fn)[1] * 100\n    print(f'seed {seed}: test loss {test_loss:.3f}, accuracy {test_accuracy:.2f}%')\n    return best_epoch, val_losses, test_accuracy\n",
            "✗ the test set is used 2 times",
        ),
        (
            "fraction rounded before it becomes percent",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * round(test_accuracy, 2)\n",
            "✗ 37 is rounded",
        ),
        (
            "prints the untrained test accuracy as a baseline",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    _, before = evaluate(model, test_loader, loss_fn)\n    print(f'untrained: {100 * before:.1f}%')\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, after = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * after\n",
            "✗ the test set is used 2 times",
        ),
        (
            "one more epoch on the validation images before the test",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    # the validation images have done their duty: learn from them, too\n    train_one_epoch(model, val_loader, loss_fn, optimizer)\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ images of val_loader are trained on",
        ),
        (
            "fresh copies of one start model made outside",
            "",
            "import copy\n\nstart_model = MNISTMLP()\n\n\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = copy.deepcopy(start_model).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ the validation loss of epoch 1 is",
        ),
        (
            "optimizer gets the parameters of a second model",
            "",
            "def make_model():\n    return MNISTMLP().to(device)\n\n\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = make_model()\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(make_model().parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ no batch changes the weights",
        ),
        (
            "label smoothing in the loss",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss(label_smoothing=0.1)  # helps against overfitting\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ the loss has label smoothing",
        ),
        (
            "calls fit twice for its two values",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    args = (model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience)\n    best_epoch = fit(*args)[0]\n    val_losses = fit(*args)[1]\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ the validation loss of epoch 1 is",
        ),
        (
            "remembers finished seeds whatever the other arguments",
            "",
            "finished = {}\n\n\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    if seed not in finished:  # the same seed gives the same result anyway\n        torch.manual_seed(seed)\n        model = MNISTMLP().to(device)\n        loss_fn = nn.CrossEntropyLoss()\n        optimizer = optim.Adam(model.parameters(), lr=0.001)\n        best_epoch, val_losses = fit(\n            model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n        )\n        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        finished[seed] = best_epoch, val_losses, 100 * test_accuracy\n    return finished[seed]\n",
            "✗ with max_epochs = 40 and patience = 1 it trains 3 epochs, an",
        ),
        (
            "takes the test loss for the accuracy",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    test_accuracy, *_ = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ 100 times the test loss",
        ),
        (
            "one tuple display, unpacking fit in place",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    net, criterion = MNISTMLP().to(device), nn.CrossEntropyLoss()\n    adam = optim.Adam(net.parameters())  # 0.001 is its default\n    return (\n        *fit(net, train_loader, val_loader, criterion, adam, max_epochs, patience),\n        100 * evaluate(net, test_loader, criterion)[1],\n    )\n",
            "✓",
        ),
        (
            "an Experiment class",
            "",
            "class Experiment:\n    def __init__(self, seed):\n        torch.manual_seed(seed)\n        self.model = MNISTMLP().to(device)\n        self.loss_fn = nn.CrossEntropyLoss()\n        self.optimizer = optim.Adam(self.model.parameters(), lr=1e-3)\n\n    def train(self, train_batches, val_batches, max_epochs, patience):\n        self.best_epoch, self.val_losses = fit(\n            self.model, train_batches, val_batches, self.loss_fn, self.optimizer,\n            max_epochs, patience,\n        )\n        return self\n\n    def test(self, batches):\n        return evaluate(self.model, batches, self.loss_fn)[1] * 100.0\n\n\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    run = Experiment(seed).train(train_loader, val_loader, max_epochs, patience)\n    percent = run.test(test_loader)\n    return run.best_epoch, run.val_losses, percent\n",
            "✓",
        ),
        (
            "the test as a partial, called at the end",
            "",
            "from functools import partial\n\n\ndef train_and_test(fit_loader, stop_loader, final_loader, most_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam([{'params': list(model.parameters()), 'lr': 0.001}])\n    measure = partial(evaluate, model, loss_fn=loss_fn)\n    outcome = fit(model, fit_loader, stop_loader, loss_fn, optimizer, most_epochs, patience)\n    accuracy = measure(final_loader)[-1]\n    return tuple(outcome) + (accuracy / 0.01,)\n",
            "✓",
        ),
        (
            "a decorator that seeds",
            "",
            "import functools\nimport inspect\n\n\ndef seeded(function):\n    signature = inspect.signature(function)\n\n    @functools.wraps(function)\n    def wrapper(*args, **kwargs):\n        torch.manual_seed(signature.bind(*args, **kwargs).arguments['seed'])\n        return function(*args, **kwargs)\n\n    return wrapper\n\n\n@seeded\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, fraction = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, fraction * 100\n",
            "✓",
        ),
        (
            "two steps from a generator",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    def steps():\n        torch.manual_seed(seed)\n        model = MNISTMLP()\n        model.to(device)\n        loss_fn = nn.CrossEntropyLoss()\n        optimizer = optim.Adam(params=model.parameters(), lr=1e-3)\n        yield fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience)\n        yield evaluate(model, test_loader, loss_fn)\n\n    (best_epoch, val_losses), (_, accuracy) = steps()\n    return best_epoch, val_losses, 100.0 * accuracy\n",
            "✓",
        ),
        (
            "t3 seed after the model",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    model = MNISTMLP().to(device)\n    torch.manual_seed(seed)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "t3 percent as a string",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, f'{test_accuracy:.2%}'\n",
            "✗ train_and_test returns a single number, 3, a list, '",
        ),
        (
            "t3 final accuracy from the validation set",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    accuracy = evaluate(model, val_loader, loss_fn)[1]\n    return best_epoch, val_losses, 100 * accuracy\n",
            "✗ no image of test_loader passes through a model",
        ),
        (
            "t3 stops by the test set",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, test_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ the test set is used 4 times",
        ),
        (
            "t3 max_epochs and patience swapped",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, patience, max_epochs\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ with max_epochs = 40 and patience = 1 it trains 1 epoch, and",
        ),
        (
            "t3 test set asked before and after",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    _, before = evaluate(model, test_loader, loss_fn)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, after = evaluate(model, test_loader, loss_fn)\n    print(f'seed {seed}: {100 * before:.1f} % -> {100 * after:.1f} %')\n    return best_epoch, val_losses, 100 * after\n",
            "✗ the test set is used 2 times",
        ),
        (
            "t3 trains on after fit",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    # now that we know the best number of epochs, train for exactly that long\n    for _ in range(best_epoch):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ this is an error rate",
        ),
        (
            "t3 one model for all calls",
            "",
            "model = MNISTMLP().to(device)\nloss_fn = nn.CrossEntropyLoss()\n\n\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ a second call trains the model of the first",
        ),
        (
            "t3 optimizer of another model",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(MNISTMLP().to(device).parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ no batch changes the weights",
        ),
        (
            "t3 cache by seed only",
            "",
            "_finished = {}\n\n\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    if seed not in _finished:  # do not train twice from the same seed\n        torch.manual_seed(seed)\n        model = MNISTMLP().to(device)\n        loss_fn = nn.CrossEntropyLoss()\n        optimizer = optim.Adam(model.parameters(), lr=0.001)\n        best_epoch, val_losses = fit(\n            model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n        )\n        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        _finished[seed] = best_epoch, val_losses, 100 * test_accuracy\n    return _finished[seed]\n",
            "✗ with max_epochs = 40 and patience = 1 it trains 3 epochs, an",
        ),
        (
            "t3 seeds an unused generator",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    generator = torch.Generator().manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "t3 hard-coded 30 and 3",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs=30, patience=3\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ with max_epochs = 3 it trains 15 epochs",
        ),
        (
            "t3 right one starred return",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    net, criterion = MNISTMLP().to(device), nn.CrossEntropyLoss()\n    adam = optim.Adam(net.parameters())  # its default learning rate is 0.001\n    return (\n        *fit(net, train_loader, val_loader, criterion, adam, max_epochs, patience),\n        evaluate(net, test_loader, criterion)[1] * 100,\n    )\n",
            "✓",
        ),
        (
            "t3 right small class with a call",
            "",
            "class _Run:\n    def __init__(self, seed):\n        torch.manual_seed(seed)\n        self.model = MNISTMLP()\n        self.model.to(device)\n        self.loss_fn = nn.CrossEntropyLoss()\n        self.optimizer = optim.Adam(params=self.model.parameters(), lr=1e-3)\n\n    def learn(self, train, val, **limits):\n        return fit(self.model, train, val, self.loss_fn, self.optimizer, **limits)\n\n    def percent(self, loader):\n        return 100.0 * evaluate(self.model, loader, self.loss_fn)[-1]\n\n\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    run = _Run(seed)\n    epoch, losses = run.learn(\n        train_loader, val_loader, max_epochs=max_epochs, patience=patience\n    )\n    return epoch, losses, run.percent(test_loader)\n",
            "✓",
        ),
        (
            "t3 right random state forked",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    with torch.random.fork_rng():  # leaves the caller's random state alone\n        torch.manual_seed(seed)\n        model = MNISTMLP().to(device)\n        loss_fn = nn.CrossEntropyLoss()\n        optimizer = optim.Adam(model.parameters(), lr=0.001)\n        outcome = list(\n            fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience)\n        )\n        outcome.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return tuple(outcome)\n",
            "✓",
        ),
        (
            "t3 right other names, numpy percent",
            "",
            "def train_and_test(few, held_out, final, limit, wait, number):\n    torch.manual_seed(number)\n    mlp = MNISTMLP().to(device)\n    entropy = nn.CrossEntropyLoss()\n    best, curve = fit(\n        mlp,\n        few,\n        held_out,\n        entropy,\n        optim.Adam([{'params': mlp.parameters(), 'lr': 0.001}]),\n        limit,\n        wait,\n    )\n    fraction = evaluate(mlp, final, entropy)[1]\n    return best, curve, float(np.multiply(fraction, 100.0))\n",
            "✓",
        ),
        (
            "T3 a fraction, not percent",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, test_accuracy\n",
            "✗ a fraction is returned",
        ),
        (
            "T3 seed after the model",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    torch.manual_seed(seed)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "T3 a look at the test set before training",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    _, before = evaluate(model, test_loader, loss_fn)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, after = evaluate(model, test_loader, loss_fn)\n    print(f'seed {seed}: {100 * before:.1f} % untrained, {100 * after:.1f} % trained')\n    return best_epoch, val_losses, 100 * after\n",
            "✗ the test set is used 2 times",
        ),
        (
            "T3 early stopping on the test set",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, test_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ the test set is used 4 times",
        ),
        (
            "T3 patience and max_epochs swapped",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, patience, max_epochs\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ with max_epochs = 40 and patience = 1 it trains 1 epoch, and",
        ),
        (
            "T3 optimizer of another model",
            "",
            "def make_optimizer(lr=0.001):\n    model = MNISTMLP().to(device)\n    return optim.Adam(model.parameters(), lr=lr)\n\n\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, make_optimizer(), max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ no batch changes the weights",
        ),
        (
            "T3 accuracy rounded to whole percents",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, round(test_accuracy, 2) * 100\n",
            "✗ 37 is rounded",
        ),
        (
            "T3 summed instead of mean loss",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss(reduction='sum')\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ the loss of a batch is a sum",
        ),
        (
            "T3 the notebook's test_loader, not the argument",
            "",
            "def train_and_test(train, val, test, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(model, train, val, loss_fn, optimizer, max_epochs, patience)\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ a model sees images of none of the three loaders",
        ),
        (
            "T3 seed 0 is taken for no seed",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    if seed:\n        torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "T3 one model for all the calls",
            "",
            "def train_and_test(\n    train_loader, val_loader, test_loader, max_epochs, patience, seed, model=MNISTMLP().to(device)\n):\n    torch.manual_seed(seed)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ a second call trains the model of the first",
        ),
        (
            "T3 one return with a starred call",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    net, ce = MNISTMLP().to(device), nn.CrossEntropyLoss()\n    adam = optim.Adam(net.parameters())  # its default rate is 0.001\n    return (\n        *fit(net, train_loader, val_loader, ce, adam, max_epochs, patience),\n        evaluate(net, test_loader, ce)[1] * 100,\n    )\n",
            "✓",
        ),
        (
            "T3 named tuple and builder",
            "",
            "from collections import namedtuple\n\nRun = namedtuple('Run', 'best_epoch val_losses test_percent')\n\n\ndef build(seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP()\n    model.to(device)\n    return model, nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=1e-3)\n\n\ndef train_and_test(training, validation, testing, max_epochs, patience, seed):\n    model, criterion, optimizer = build(seed)\n    outcome = fit(model, training, validation, criterion, optimizer, max_epochs, patience)\n    fraction = evaluate(model, testing, criterion)[1]\n    return Run(*outcome, 100.0 * fraction)\n",
            "✓",
        ),
        (
            "T3 decorator that seeds",
            "",
            "import functools\n\n\ndef seeded(function):\n    @functools.wraps(function)\n    def wrapper(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n        torch.manual_seed(seed)\n        return function(train_loader, val_loader, test_loader, max_epochs, patience, seed)\n\n    return wrapper\n\n\n@seeded\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, accuracy * 100\n",
            "✓",
        ),
        (
            "T3 class with steps",
            "",
            "class Trial:\n    def __init__(self, seed):\n        torch.manual_seed(seed)\n        self.model = MNISTMLP().to(device)\n        self.loss_fn = nn.CrossEntropyLoss()\n        self.optimizer = optim.Adam(params=self.model.parameters(), lr=0.001)\n\n    def learn(self, train, val, **limits):\n        self.best_epoch, self.val_losses = fit(\n            model=self.model, train_loader=train, val_loader=val, loss_fn=self.loss_fn,\n            optimizer=self.optimizer, **limits,\n        )\n        return self\n\n    def percent(self, test):\n        _, accuracy = evaluate(self.model, test, self.loss_fn)\n        return 100 * accuracy\n\n\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    trial = Trial(seed).learn(\n        train_loader, val_loader, max_epochs=max_epochs, patience=patience\n    )\n    return trial.best_epoch, trial.val_losses, trial.percent(test_loader)\n",
            "✓",
        ),
        (
            "T3 inside fork_rng",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    # the random state outside stays as it was\n    with torch.random.fork_rng():\n        torch.manual_seed(seed)\n        model = MNISTMLP().to(device)\n        loss_fn = nn.CrossEntropyLoss()\n        optimizer = optim.Adam(list(model.parameters()), 0.001)\n        result = list(\n            fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience)\n        )\n        result.append(evaluate(model, test_loader, loss_fn)[-1] / 0.01)\n    return tuple(result)\n",
            "✓",
        ),
        ("no seed", "    torch.manual_seed(seed)\n", "", "✗ no seed is set"),
        (
            "seed 42 always",
            "torch.manual_seed(seed)",
            "torch.manual_seed(42)",
            "✗ the seed is 42 whatever is asked for",
        ),
        (
            "seed after the model",
            "    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n",
            "    model = MNISTMLP().to(device)\n    torch.manual_seed(seed)\n",
            "✗ no seed is set before the model is made",
        ),
        (
            "SGD",
            "optim.Adam(model.parameters(), lr=0.001)",
            "optim.SGD(model.parameters(), lr=0.001)",
            "✗ the optimizer is SGD at 0.001",
        ),
        (
            "lr 0.01",
            "lr=0.001",
            "lr=0.01",
            "✗ Adam's lr is 0.01",
        ),
        (
            "the test set for validation",
            "model, train_loader, val_loader, loss_fn",
            "model, train_loader, test_loader, loss_fn",
            "✗ the test set is used 4 times",
        ),
        (
            "fraction",
            "100 * test_accuracy",
            "test_accuracy",
            "✗ multiply the accuracy by 100",
        ),
        (
            "the loss",
            "_, test_accuracy = evaluate",
            "test_accuracy, _ = evaluate",
            "✗ 100 times the test loss",
        ),
        (
            "tested on the validation set",
            "evaluate(model, test_loader, loss_fn)",
            "evaluate(model, val_loader, loss_fn)",
            "✗ no image of test_loader passes",
        ),
        (
            "a look before the training, too",
            "    best_epoch, val_losses = fit(",
            "    evaluate(model, test_loader, loss_fn)\n    best_epoch, val_losses = fit(",
            "✗ the test set is used 2 times",
        ),
        (
            "tested before the training",
            "",
            "\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    _, accuracy = evaluate(model, test_loader, loss_fn)\n    best, losses = fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience)\n    return best, losses, 100 * accuracy\n",
            "✗ use it last",
        ),
        (
            "another model tested",
            "evaluate(model, test_loader, loss_fn)",
            "evaluate(MNISTMLP().to(device), test_loader, loss_fn)",
            "✗ another model is tested than was trained",
        ),
        (
            "patience fixed",
            "optimizer, max_epochs, patience\n",
            "optimizer, max_epochs, 3\n",
            "✗ give fit both arguments of this very call",
        ),
        (
            "max_epochs fixed",
            "optimizer, max_epochs, patience\n",
            "optimizer, 30, patience\n",
            "✗ with max_epochs = 3 it trains 15 epochs",
        ),
        (
            "two values",
            "return best_epoch, val_losses, 100 * test_accuracy",
            "return best_epoch, 100 * test_accuracy",
            "✗ return best_epoch, val_losses, and the test accuracy",
        ),
        (
            "model made outside",
            "",
            "\nmodel = MNISTMLP().to(device)\n\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best, losses = fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience)\n    return best, losses, 100 * evaluate(model, test_loader, loss_fn)[1]\n",
            "✗ a second call trains the model of the first",
        ),
        (
            "keyword arguments",
            "",
            "\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    net = MNISTMLP().to(device)\n    criterion = nn.CrossEntropyLoss()\n    result = fit(model=net, train_loader=train_loader, val_loader=val_loader, loss_fn=criterion, optimizer=optim.Adam(net.parameters()), max_epochs=max_epochs, patience=patience)\n    return *result, evaluate(net, test_loader, criterion)[1] * 100\n",
            "✓",
        ),
        (
            "fused Adam",
            "lr=0.001)",
            "lr=0.001, fused=True)",
            "✓",
        ),
        (
            "a list returned",
            "return best_epoch, val_losses, 100 * test_accuracy",
            "return [best_epoch, val_losses, 100.0 * test_accuracy]",
            "✓",
        ),
        (
            "numpy seeded, too",
            "    torch.manual_seed(seed)\n",
            "    np.random.seed(seed)\n    torch.manual_seed(seed)\n",
            "✓",
        ),
    ],
    4: [
        (
            "t4 range ends at 43",
            "",
            "results = {\n    seed: train_and_test(train_loader, val_loader, test_loader, 30, 3, seed)\n    for seed in range(42, 44)\n}\n",
            "✗ results is a dict, with the keys [42, 43]",
        ),
        (
            "t4 validation and test loader swapped",
            "",
            "results = {}\nfor seed in (42, 43, 44):\n    results[seed] = train_and_test(train_loader, test_loader, val_loader, 30, 3, seed)\n",
            "✗ results[42] has the losses of seed 42 on test_loader",
        ),
        (
            "t4 at most 3 epochs, patience 30",
            "",
            "results = {}\nfor seed in [42, 43, 44]:\n    results[seed] = train_and_test(train_loader, val_loader, test_loader, 3, 30, seed)\n",
            "✗ results[42]: 3 losses",
        ),
        (
            "t4 fromkeys with one run",
            "",
            "seed = 42\nresults = dict.fromkeys(\n    [42, 43, 44],\n    train_and_test(train_loader, val_loader, test_loader, 30, 3, seed),\n)\n",
            "✗ results[43] has the losses of seed 42 on val_loader",
        ),
        (
            "t4 ok zip and map",
            "",
            "from functools import partial\n\nseeds = (42, 43, 44)\nrun = partial(train_and_test, train_loader, val_loader, test_loader, 30, 3)\nresults = dict(zip(seeds, map(run, seeds)))\n",
            "✓",
        ),
        (
            "t4 ok islice and count",
            "",
            "from itertools import count, islice\n\nloaders = train_loader, val_loader, test_loader\nresults = {}\nfor seed in islice(count(42), 3):\n    results.update({seed: train_and_test(*loaders, 30, 3, seed)})\n",
            "✓",
        ),
        (
            "t4 ok fromkeys, then filled",
            "",
            "results = dict.fromkeys(range(42, 45))\nfor key in results:\n    results[key] = train_and_test(train_loader, val_loader, test_loader, 30, 3, key)\n",
            "✓",
        ),
        (
            "lambdas that all see the last seed",
            "",
            "jobs = {\n    seed: lambda: train_and_test(train_loader, val_loader, test_loader, 30, 3, seed)\n    for seed in (42, 43, 44)\n}\nresults = {key: job() for key, job in jobs.items()}\n",
            "✗ results[42] has the losses of seed 44 on val_loader",
        ),
        (
            "transposed triples",
            "",
            "seeds = [42, 43, 44]\nruns = [\n    train_and_test(train_loader, val_loader, test_loader, 30, 3, seed) for seed in seeds\n]\nresults = dict(zip(seeds, zip(*runs)))\n",
            "✗ results[42], the validation losses: this is a single number,",
        ),
        (
            "test and validation loader change places",
            "",
            "results = {}\nfor seed in (42, 43, 44):\n    results[seed] = train_and_test(train_loader, test_loader, val_loader, 30, 3, seed)\n",
            "✗ results[42] has the losses of seed 42 on test_loader",
        ),
        (
            "patience 30 and at most 3 epochs",
            "",
            "results = {}\nfor seed in range(42, 45):\n    results[seed] = train_and_test(train_loader, val_loader, test_loader, 3, 30, seed)\n",
            "✗ results[42]: 3 losses",
        ),
        (
            "zip and map over a partial",
            "",
            "from functools import partial\n\nseeds = range(42, 45)\nrun = partial(train_and_test, train_loader, val_loader, test_loader, 30, 3)\nresults = dict(zip(seeds, map(run, seeds)))\n",
            "✓",
        ),
        (
            "itertools.product and starmap, keyed by the last argument",
            "",
            "import itertools\n\nsettings = list(\n    itertools.product([train_loader], [val_loader], [test_loader], [30], [3], [42, 43, 44])\n)\nresults = {}\nfor setting, triple in zip(settings, itertools.starmap(train_and_test, settings)):\n    results[setting[-1]] = triple\n",
            "✓",
        ),
        (
            "t4 range stops before 44",
            "",
            "results = {}\nfor seed in range(42, 44):\n    results[seed] = train_and_test(\n        train_loader, val_loader, test_loader, max_epochs=30, patience=3, seed=seed\n    )\n",
            "✗ results is a dict, with the keys [42, 43]",
        ),
        (
            "t4 fromkeys runs once",
            "",
            "results = dict.fromkeys(\n    [42, 43, 44], train_and_test(train_loader, val_loader, test_loader, 30, 3, 42)\n)\n",
            "✗ results[43] has the losses of seed 42 on val_loader",
        ),
        (
            "t4 loaders in the wrong order",
            "",
            "results = {\n    seed: train_and_test(train_loader, test_loader, val_loader, 30, 3, seed)\n    for seed in (42, 43, 44)\n}\n",
            "✗ results[42] has the losses of seed 42 on test_loader",
        ),
        (
            "t4 three epochs, patience thirty",
            "",
            "results = {\n    seed: train_and_test(train_loader, val_loader, test_loader, 3, 30, seed)\n    for seed in (42, 43, 44)\n}\n",
            "✗ results[42]: 3 losses",
        ),
        (
            "t4 right zip and map with partial",
            "",
            "from functools import partial\n\nseeds = (42, 43, 44)\nrun_from = partial(train_and_test, train_loader, val_loader, test_loader, 30, 3)\nresults = dict(zip(seeds, map(run_from, seeds)))\n",
            "✓",
        ),
        (
            "t4 right starmap over products",
            "",
            "from itertools import product, starmap\n\ngrid = list(product([train_loader], [val_loader], [test_loader], [30], [3], range(42, 45)))\nresults = {args[-1]: triple for args, triple in zip(grid, starmap(train_and_test, grid))}\n",
            "✓",
        ),
        (
            "t4 right dictionary that fills itself",
            "",
            "class _Runs(dict):\n    def __missing__(self, seed):\n        self[seed] = train_and_test(train_loader, val_loader, test_loader, 30, 3, seed)\n        return self[seed]\n\n\nruns = _Runs()\nfor k in range(3):\n    runs[42 + k]\nresults = dict(runs)\n",
            "✓",
        ),
        (
            "t4 right recursion over the seeds",
            "",
            "def _run_all(first, *rest):\n    here = {first: train_and_test(train_loader, val_loader, test_loader, 30, 3, first)}\n    return here | _run_all(*rest) if rest else here\n\n\nresults = _run_all(42, 43, 44)\n",
            "✓",
        ),
        (
            "T4 keys 0, 1, 2",
            "",
            "results = {}\nfor i, seed in enumerate([42, 43, 44]):\n    results[i] = train_and_test(train_loader, val_loader, test_loader, 30, 3, seed)\n",
            "✗ results is a dict, with the keys [0, 1, 2]",
        ),
        (
            "T4 seed 42 three times",
            "",
            "results = {}\nfor seed in (42, 43, 44):\n    results[seed] = train_and_test(\n        train_loader, val_loader, test_loader, max_epochs=30, patience=3, seed=42\n    )\n",
            "✗ results[43] has the losses of seed 42 on val_loader",
        ),
        (
            "T4 validation and test loader swapped",
            "",
            "results = {\n    seed: train_and_test(train_loader, test_loader, val_loader, 30, 3, seed)\n    for seed in range(42, 45)\n}\n",
            "✗ results[42] has the losses of seed 42 on test_loader",
        ),
        (
            "T4 partial, map and zip",
            "",
            "from functools import partial\n\nseeds = range(42, 45)\nrun_from = partial(train_and_test, train_loader, val_loader, test_loader, 30, 3)\nresults = dict(zip(seeds, map(run_from, seeds)))\n",
            "✓",
        ),
        (
            "T4 dictionary that runs what is missing",
            "",
            "class Runs(dict):\n    def __missing__(self, seed):\n        loaders = (train_loader, val_loader, test_loader)\n        self[seed] = train_and_test(*loaders, 30, 3, seed)\n        return self[seed]\n\n\nresults = Runs()\nfor seed in (42, 43, 44):\n    results[seed]\n",
            "✓",
        ),
        (
            "the result for one seed",
            "",
            "results = RESULTS[42]",
            "✗ a dictionary with the keys",
        ),
        (
            "three times seed 42",
            "",
            "results = {seed: RESULTS[42] for seed in (42, 43, 44)}",
            "✗ the losses of seed 42 on val_loader",
        ),
        (
            "validated on the test set",
            "",
            "results = {**RESULTS, 42: (9, ON_TEST_42, 93.48)}",
            "✗ the losses of seed 42 on test_loader",
        ),
        (
            "a fraction in the results",
            "",
            "results = {**RESULTS, 43: (8, VALS_43, 0.929)}",
            "✗ the test accuracy is 0.929",
        ),
        (
            "patience 2 in the run",
            "",
            "results = {**RESULTS, 43: (4, VALS_43[:6], 92.1)}",
            "✗ results[43]: the best epoch is 4, and of the losses the lowest is that of epoch ",
        ),
        (
            "seeds in a list",
            "",
            "results = [*RESULTS.values()]",
            "✗ a dictionary with the keys",
        ),
        (
            "the results in another order",
            "",
            "results = {44: list(RESULTS[44]), 42: RESULTS[42], 43: RESULTS[43]}",
            "✓",
        ),
        (
            "numbers from 0 as keys",
            "",
            "results = dict(enumerate(RESULTS.values()))",
            "✗ a dictionary with the keys",
        ),
        (
            "texts for keys",
            "",
            "results = {str(seed): result for seed, result in RESULTS.items()}",
            "✗ a dictionary with the keys",
        ),
        (
            "only the accuracies",
            "",
            "results = {s: r[2] for s, r in RESULTS.items()}",
            "✗ store what train_and_test returns",
        ),
        (
            "only the first two",
            "",
            "results = {s: r[:2] for s, r in RESULTS.items()}",
            "✗ store what train_and_test returns",
        ),
        (
            "seeds 43 and 44 exchanged",
            "",
            "results = {42: RESULTS[42], 43: RESULTS[44], 44: RESULTS[43]}",
            "✗ the losses of seed 44 on val_loader",
        ),
        (
            "validated on the training set",
            "",
            "results = {**RESULTS, 44: (6, [0.3271, 0.2363, 0.18, 0.15, 0.12, 0.1, 0.11, 0.12, 0.13], 92.8)}",
            "✗ the losses of seed 44 on train_loader",
        ),
        (
            "never stopped in the run",
            "",
            "results = {**RESULTS, 42: (9, VALS_42 + [0.23 + 0.001 * i for i in range(18)], 93.48)}",
            "✗ the patience is 3",
        ),
        (
            "stopped after max_epochs of 5",
            "",
            "results = {s: (5, [*v[:4], 0.2], 92.0) for s, (_, v, _) in RESULTS.items()}",
            "✗ 30 the largest number of epochs",
        ),
        (
            "best counted from 0 in the run",
            "",
            "results = {s: (b - 1, v, a) for s, (b, v, a) in RESULTS.items()}",
            "✗ the best epoch is 8",
        ),
        (
            "trained on all of MNIST",
            "",
            "results = {s: (b, [0.36 * x for x in v], 97.5) for s, (b, v, _) in RESULTS.items()}",
            "✗ pass your three loaders",
        ),
        (
            "an array of each",
            "",
            "results = {s: (np.int64(b), np.array(v), np.float64(a)) for s, (b, v, a) in RESULTS.items()}",
            "✓",
        ),
        (
            "a loop, and more digits",
            "",
            "results = {}\nfor seed in [42, 43, 44]:\n    best, losses, accuracy = RESULTS[seed]\n    results[seed] = best, tuple(loss + 1e-7 for loss in losses), accuracy\n",
            "✓",
        ),
        (
            "lists for triples",
            "",
            "results = {seed: [*result] for seed, result in RESULTS.items()}",
            "✓",
        ),
        (
            "trained in earnest",
            "",
            "results = {seed: train_and_test(train_loader, val_loader, test_loader, max_epochs=30, patience=3, seed=seed) for seed in range(42, 45)}",
            "✓",
        ),
    ],
}

# Causes that no stranger had, and strangers' answers, one for each cause.
COPY = """
import copy


def copy_weights(model):
    return copy.deepcopy(model.state_dict())
"""
STOP = """
def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):
    best_loss, best_epoch, best_weights, waited = float("inf"), 0, None, 0
    val_losses = []
    for epoch in range(1, max_epochs + 1):
        train_one_epoch(model, train_loader, loss_fn, optimizer)
        val_loss, _ = evaluate(model, val_loader, loss_fn)
        val_losses.append(val_loss)
        if val_loss < best_loss:
            best_loss, best_epoch, waited = val_loss, epoch, 0
            best_weights = copy_weights(model)
        else:
            waited += 1
            if waited >= patience:
                break
    model.load_state_dict(best_weights)
    return best_epoch, val_losses
"""
TEST = """
def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):
    torch.manual_seed(seed)
    model = MNISTMLP().to(device)
    loss_fn = nn.CrossEntropyLoss()
    optimizer = optim.Adam(model.parameters(), lr=0.001)
    best_epoch, val_losses = fit(
        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience
    )
    _, accuracy = evaluate(model, test_loader, loss_fn)
    return best_epoch, val_losses, 100 * accuracy
"""
LATER = {  # by somebody else, who had read the exercise
    1: [
        (
            "returns model.state_dict() itself",
            "",
            "\ndef copy_weights(model):\n    return model.state_dict()\n",
            "✗ when the model learns, what you kept learns with it: these are the mod",
        ),
        (
            "a new dictionary with the old tensors",
            "",
            "\ndef copy_weights(model):\n    return {name: tensor for name, tensor in model.state_dict().items()}\n",
            "✗ when the model learns, what you kept learns with it: these are the mod",
        ),
        (
            "detach without clone, again",
            "",
            "\ndef copy_weights(model):\n    return {name: t.detach() for name, t in model.state_dict().items()}\n",
            "✗ when the model learns, what you kept learns with it: these are the mod",
        ),
        (
            "parameters only, no buffers",
            "",
            "\ndef copy_weights(model):\n    return {n: p.detach().clone() for n, p in model.named_parameters()}\n",
            "✗ the buffers are missing: layers.2.running_mean, layers.2.running_var, layers.2.num_batches_",
        ),
        (
            "clones that keep their gradients",
            "",
            "\ndef copy_weights(model):\n    d = {n: p.clone() for n, p in model.named_parameters()}\n    d.update({n: b.clone() for n, b in model.named_buffers()})\n    return d\n",
            "✗ the copies take part in gradients",
        ),
        (
            "a list of the tensors",
            "",
            "\ndef copy_weights(model):\n    return [t.clone() for t in model.state_dict().values()]\n",
            "✗ copy_weights returns a list, and what model.state_dict() has is asked ",
        ),
        (
            "a deep copy of the whole model",
            "",
            "\nimport copy\n\n\ndef copy_weights(model):\n    return copy.deepcopy(model)\n",
            "✗ copy_weights returns a Module, and what model.state_dict() has is ",
        ),
        (
            "returns nothing",
            "",
            "\ndef copy_weights(model):\n    state = {n: t.clone() for n, t in model.state_dict().items()}\n",
            "✗ copy_weights returns None, and what model.state_dict() has is asked fo",
        ),
        (
            "numpy arrays, again",
            "",
            "\ndef copy_weights(model):\n    return {n: t.cpu().numpy().copy() for n, t in model.state_dict().items()}\n",
            "✗ scale is an array of shape (1,)",
        ),
        (
            "numpy arrays that share memory, as tensors again",
            "",
            "\ndef copy_weights(model):\n    return {n: torch.from_numpy(t.cpu().numpy()) for n, t in model.state_dict().items()}\n",
            "✗ when the model learns, what you kept learns with it: these are the mod",
        ),
        (
            "items swapped: keys are tensors",
            "",
            "\ndef copy_weights(model):\n    return {t.clone(): n for n, t in model.state_dict().items()}\n",
            "✗ scale, layers.1.weight, layers.1.bias: missing, and what model.state_dict() has i",
        ),
        (
            "all tensors made float",
            "",
            "\ndef copy_weights(model):\n    return {n: t.clone().float() for n, t in model.state_dict().items()}\n",
            "✗ layers.2.num_batches_tracked is torch.float32, and in the model torch.int64",
        ),
        (
            "zeros of the same shapes",
            "",
            "\ndef copy_weights(model):\n    return {n: torch.zeros_like(t) for n, t in model.state_dict().items()}\n",
            "✗ scale has other numbers than the model has",
        ),
        (
            "eval mode set meanwhile",
            "",
            "\nimport copy\n\n\ndef copy_weights(model):\n    model.eval()\n    return copy.deepcopy(model.state_dict())\n",
            "✗ the model is in another mode afterward",
        ),
        (
            "rounded to four digits",
            "",
            "\ndef copy_weights(model):\n    return {n: t.clone().mul(1e4).round().div(1e4) if t.is_floating_point() else t.clone() for n, t in model.state_dict().items()}\n",
            "✗ layers.1.weight has other numbers than the model has",
        ),
        (
            "saved to a buffer and loaded",
            "",
            "\nimport io\n\n\ndef copy_weights(model):\n    file = io.BytesIO()\n    torch.save(model.state_dict(), file)\n    file.seek(0)\n    return torch.load(file, weights_only=True)\n",
            "✓",
        ),
        (
            "state_dict of a deep copy of the model",
            "",
            "\nfrom copy import deepcopy\n\n\ndef copy_weights(model):\n    return deepcopy(model).state_dict()\n",
            "✓",
        ),
        (
            "torch.tensor of numpy",
            "",
            "\ndef copy_weights(model):\n    return {n: torch.tensor(t.cpu().numpy(), device=t.device) for n, t in model.state_dict().items()}\n",
            "✓",
        ),
        (
            "empty_like and copy_",
            "",
            "\ndef copy_weights(model):\n    weights = {}\n    for name, tensor in model.state_dict().items():\n        weights[name] = torch.empty_like(tensor).copy_(tensor)\n    return weights\n",
            "✓",
        ),
        (
            "state_dict itself",
            "",
            "\ndef copy_weights(model):\n    return model.state_dict()\n",
            "✗ when the model learns, what you kept learns with it: these",
        ),
        (
            "a copy of the dictionary only",
            "",
            "\ndef copy_weights(model):\n    weights = model.state_dict().copy()\n    return dict(weights)\n",
            "✗ when the model learns, what you kept learns with it: these",
        ),
        (
            "parameters without buffers",
            "",
            "\ndef copy_weights(model):\n    return {name: p.detach().clone() for name, p in model.named_parameters()}\n",
            "✗ the buffers are missing: layers.2.running_mean, layers.2.running_var, layers.2.",
        ),
        (
            "clones that still have gradients",
            "",
            "\ndef copy_weights(model):\n    weights = {}\n    for name, parameter in model.named_parameters():\n        weights[name] = parameter.clone()\n    for name, buffer in model.named_buffers():\n        weights[name] = buffer.clone()\n    return weights\n",
            "✗ the copies take part in gradients",
        ),
        (
            "detach and cpu",
            "",
            "\ndef copy_weights(model):\n    return {name: t.detach().cpu() for name, t in model.state_dict().items()}\n",
            "✗ when the model learns, what you kept learns with it: these",
        ),
        (
            "gradients switched off in the model",
            "",
            "\nimport copy\n\n\ndef copy_weights(model):\n    for parameter in model.parameters():\n        parameter.requires_grad_(False)  # the copies must take no part in gradients\n    return copy.deepcopy(model.state_dict())\n",
            "✗ the model's parameters are frozen or freed afterward",
        ),
        (
            "saved to memory and loaded again",
            "",
            "\nimport io\n\n\ndef copy_weights(model):\n    memory = io.BytesIO()\n    torch.save(model.state_dict(), memory)\n    memory.seek(0)\n    return torch.load(memory, weights_only=True)\n",
            "✓",
        ),
        (
            "a state dict of a copied model",
            "",
            "\nfrom copy import deepcopy\n\n\ndef copy_weights(model):\n    twin = deepcopy(model)\n    return twin.state_dict()\n",
            "✓",
        ),
    ],
    2: [
        (
            "<= where < is asked",
            "",
            STOP.replace("val_loss < best_loss", "val_loss <= best_loss"),
            "✗ a loss equal to the lowest counts as lower",
        ),
        (
            "waited is not set back",
            "",
            STOP.replace(
                "best_loss, best_epoch, waited = val_loss, epoch, 0",
                "best_loss, best_epoch = val_loss, epoch",
            ),
            "✗ the count goes on after a lower loss",
        ),
        (
            "compared with the previous loss",
            "",
            STOP.replace(
                "        else:\n            waited",
                "        else:\n            best_loss = val_loss\n            waited",
            ),
            "✗ each loss is compared with the one before",
        ),
        (
            "stops one epoch late",
            "",
            STOP.replace("waited >= patience", "waited > patience"),
            "✗ it waits one epoch too long",
        ),
        (
            "no break",
            "",
            STOP.replace(
                "            if waited >= patience:\n                break\n", ""
            ),
            "✗ it never stops early",
        ),
        (
            "weights never restored",
            "",
            STOP.replace("    model.load_state_dict(best_weights)\n", ""),
            "✗ in the model: it has its last weights",
        ),
        (
            "restored only when it stops early",
            "",
            STOP.replace("    model.load_state_dict(best_weights)\n", "").replace(
                "                break",
                "                model.load_state_dict(best_weights)\n                break",
            ),
            "✗ in the model: they are loaded only when it stops early",
        ),
        (
            "no copy: the state_dict itself",
            "",
            STOP.replace("copy_weights(model)", "model.state_dict()"),
            "✗ in the model: it has its last weights",
        ),
        (
            "epochs from 0",
            "",
            STOP.replace("range(1, max_epochs + 1)", "range(max_epochs)"),
            "✗ best_epoch is counted from 0",
        ),
        (
            "returns swapped",
            "",
            STOP.replace(
                "return best_epoch, val_losses", "return val_losses, best_epoch"
            ),
            "✗ the two are swapped",
        ),
        (
            "the accuracy, and higher is better",
            "",
            STOP.replace("val_loss, _ =", "_, val_loss =")
            .replace('float("inf")', "-1.0")
            .replace("val_loss < best", "val_loss > best"),
            "✗ these are accuracies",
        ),
        (
            "evaluates on the training data",
            "",
            STOP.replace("evaluate(model, val_loader", "evaluate(model, train_loader"),
            "✗ no image of val_loader passes through the model",
        ),
        (
            "trains on the validation data",
            "",
            STOP.replace(
                "train_one_epoch(model, train_loader",
                "train_one_epoch(model, val_loader",
            ),
            "✗ the model learns from val_loader",
        ),
        (
            "appends the training loss",
            "",
            STOP.replace(
                "        train_one_epoch(", "        train_loss = train_one_epoch("
            ).replace("append(val_loss)", "append(train_loss)"),
            "✗ these are training losses",
        ),
        (
            "best_loss starts at 0",
            "",
            STOP.replace('float("inf")', "0.0").replace(
                "0, None, 0", "0, copy_weights(model), 0"
            ),
            "✗ no loss is ever seen as lower",
        ),
        (
            "best_loss starts at 1",
            "",
            STOP.replace('float("inf")', "1.0").replace(
                "0, None, 0", "0, copy_weights(model), 0"
            ),
            "✗ no loss is ever seen as lower",
        ),
        (
            "only the best loss returned",
            "",
            STOP.replace(
                "return best_epoch, val_losses", "return best_epoch, best_loss"
            ),
            "✗ the list of validation losses: and no list of numbers",
        ),
        (
            "a step back by loading before the last epoch",
            "",
            STOP.replace(
                "        train_one_epoch(model, train_loader, loss_fn, optimizer)\n",
                "        weights = copy_weights(model)\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n",
            ).replace("best_weights = copy_weights(model)", "best_weights = weights"),
            "✗ in the model: they are those from before the best epoch",
        ),
        (
            "range(1, max_epochs), again",
            "",
            STOP.replace("max_epochs + 1", "max_epochs"),
            "✗ it trains one epoch less than max_epochs",
        ),
        (
            "argmin at the end, counted from 0",
            "",
            STOP.replace(
                "return best_epoch, val_losses",
                "return int(np.argmin(val_losses)), val_losses",
            ),
            "✗ best_epoch is counted from 0",
        ),
        (
            "a while loop",
            "",
            "\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    losses, best = [], None\n    while len(losses) < max_epochs:\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        loss = evaluate(model, val_loader, loss_fn)[0]\n        if not losses or loss < min(losses):\n            best = len(losses) + 1, copy_weights(model)\n        losses.append(loss)\n        if len(losses) - best[0] >= patience:\n            break\n    model.load_state_dict(best[1])\n    return best[0], losses\n",
            "✓",
        ),
        (
            "weights of all epochs kept, argmin at the end",
            "",
            "\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    losses, kept = [], []\n    for _ in range(max_epochs):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        losses.append(evaluate(model, val_loader, loss_fn)[0])\n        kept.append(copy_weights(model))\n        best = losses.index(min(losses))\n        if len(losses) - 1 - best == patience:\n            break\n    model.load_state_dict(kept[best])\n    return best + 1, losses\n",
            "✓",
        ),
        (
            "try and finally",
            "",
            STOP.replace("    for epoch in", "    try:\n      for epoch in").replace(
                "    model.load_state_dict(best_weights)\n",
                "    finally:\n        model.load_state_dict(best_weights)\n",
            ),
            "✓",
        ),
        (
            "returns a list of the two",
            "",
            STOP.replace(
                "return best_epoch, val_losses", "return [best_epoch, val_losses]"
            ),
            "✓",
        ),
        (
            "weights put back by hand with copy_",
            "",
            STOP.replace(
                "    model.load_state_dict(best_weights)\n",
                "    with torch.no_grad():\n        for name, tensor in model.state_dict().items():\n            tensor.copy_(best_weights[name])\n",
            ),
            "✓",
        ),
        (
            "best weights not copied",
            "",
            '\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float("inf"), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch = val_loss, epoch\n            best_weights = model.state_dict()\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n',
            "✗ in the model: it has its last weights",
        ),
        (
            "restores only where it stops early",
            "",
            '\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float("inf"), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            model.load_state_dict(best_weights)\n            break\n    return best_epoch, val_losses\n',
            "✗ in the model: they are loaded only when it stops early",
        ),
        (
            "an equal loss counts as better",
            "",
            '\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float("inf"), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss <= best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        elif epoch - best_epoch >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n',
            "✗ a loss equal to the lowest counts as lower",
        ),
        (
            "one epoch too patient",
            "",
            '\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float("inf"), 0, None\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        elif epoch - best_epoch > patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n',
            "✗ it waits one epoch too long",
        ),
        (
            "the count is never set back",
            "",
            '\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float("inf"), 0, None\n    bad_epochs = 0\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        else:\n            bad_epochs += 1\n            if bad_epochs == patience:\n                break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n',
            "✗ the count goes on after a lower loss",
        ),
        (
            "patience against the previous epoch",
            "",
            '\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses = []\n    best_loss, best_epoch, best_weights = float("inf"), 0, None\n    last_loss, waiting = float("inf"), 0\n    for epoch in range(1, max_epochs + 1):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        val_losses.append(val_loss)\n        if val_loss < best_loss:\n            best_loss, best_epoch, best_weights = val_loss, epoch, copy_weights(model)\n        if val_loss < last_loss:\n            waiting = 0\n        else:\n            waiting += 1\n        last_loss = val_loss\n        if waiting >= patience:\n            break\n    model.load_state_dict(best_weights)\n    return best_epoch, val_losses\n',
            "✗ each loss is compared with the one before",
        ),
        (
            "all snapshots, windows of losses",
            "",
            "\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    val_losses, snapshots = [], []\n    while len(val_losses) < max_epochs:\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_losses.append(evaluate(model, val_loader, loss_fn)[0])\n        snapshots.append({n: t.clone() for n, t in model.state_dict().items()})\n        before, recent = val_losses[:-patience], val_losses[-patience:]\n        if before and min(recent) >= min(before):\n            break\n    best = min(range(len(val_losses)), key=val_losses.__getitem__)  # the first minimum\n    model.load_state_dict(snapshots[best])\n    return best + 1, val_losses\n",
            "✓",
        ),
        (
            "a countdown, and the best in a buffer",
            "",
            '\nimport io\n\n\ndef fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    best = (float("inf"), 0, b"")\n    history = []\n    chances = patience\n    for _ in range(max_epochs):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        loss, _accuracy = evaluate(model, val_loader, loss_fn)\n        history += [loss]\n        if not loss < best[0]:\n            chances -= 1\n            if chances == 0:\n                break\n            continue\n        chances = patience\n        buffer = io.BytesIO()\n        torch.save(model.state_dict(), buffer)\n        best = (loss, len(history), buffer.getvalue())\n    model.load_state_dict(torch.load(io.BytesIO(best[2]), weights_only=True))\n    return best[1], history\n',
            "✓",
        ),
    ],
    3: [
        (
            "no seed, again",
            "",
            TEST.replace("    torch.manual_seed(seed)\n", ""),
            "✗ no seed is set before the model is made, so its weights differ from ru",
        ),
        (
            "seed 42",
            "",
            TEST.replace("manual_seed(seed)", "manual_seed(42)"),
            "✗ the seed is 42 whatever is asked for",
        ),
        (
            "the seed after the model",
            "",
            TEST.replace(
                "    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n",
                "    model = MNISTMLP().to(device)\n    torch.manual_seed(seed)\n",
            ),
            "✗ no seed is set before the model is made, so its weights differ from ru",
        ),
        (
            "a fraction",
            "",
            TEST.replace("100 * accuracy", "accuracy"),
            "✗ a fraction is returned",
        ),
        (
            "the test loss",
            "",
            TEST.replace("_, accuracy = evaluate", "accuracy, _ = evaluate"),
            "✗ 100 times the test loss",
        ),
        (
            "evaluated on val_loader",
            "",
            TEST.replace("evaluate(model, test_loader", "evaluate(model, val_loader"),
            "✗ no image of test_loader passes through a model",
        ),
        (
            "early stopping on the test set",
            "",
            TEST.replace(
                "train_loader, val_loader, loss_fn",
                "train_loader, test_loader, loss_fn",
            ),
            "✗ the test set is used 4 times",
        ),
        (
            "SGD at 0.1",
            "",
            TEST.replace(
                "optim.Adam(model.parameters(), lr=0.001)",
                "optim.SGD(model.parameters(), lr=0.1)",
            ),
            "✗ the optimizer is SGD at 0.1",
        ),
        (
            "Adam at 0.01",
            "",
            TEST.replace("lr=0.001", "lr=0.01"),
            "✗ Adam's lr is 0.01 in some step",
        ),
        (
            "patience and max_epochs swapped",
            "",
            TEST.replace("max_epochs, patience\n", "patience, max_epochs\n"),
            "✗ with max_epochs = 40 and patience = 1 it trains 1 epoch, and 10 are ri",
        ),
        (
            "30 epochs, patience 3 written out",
            "",
            TEST.replace("max_epochs, patience\n", "30, 3\n"),
            "✗ with max_epochs = 3 it trains 15 epochs",
        ),
        (
            "a tuple of two: the accuracy is forgotten",
            "",
            TEST.replace(", 100 * accuracy", ""),
            "✗ train_and_test returns a tuple of 2 things",
        ),
        (
            "the accuracy first",
            "",
            TEST.replace(
                "best_epoch, val_losses, 100 * accuracy",
                "100 * accuracy, best_epoch, val_losses",
            ),
            "✗ train_and_test returns a single number, ",
        ),
        (
            "the accuracy rounded",
            "",
            TEST.replace("100 * accuracy", "round(100 * accuracy)"),
            "✗ is rounded",
        ),
        (
            "a dictionary",
            "",
            TEST.replace(
                "return best_epoch, val_losses, 100 * accuracy",
                'return {"best": best_epoch, "losses": val_losses, "accuracy": 100 * accuracy}',
            ),
            "✗ train_and_test returns a dict",
        ),
        (
            "tested before the training, again",
            "",
            TEST.replace(
                "    best_epoch, val",
                "    _, accuracy = evaluate(model, test_loader, loss_fn)\n    best_epoch, val",
            ).replace(
                "    _, accuracy = evaluate(model, test_loader, loss_fn)\n    return",
                "    return",
            ),
            "✗ after the test set was used, images of the other sets pass",
        ),
        (
            "train and val loaders swapped",
            "",
            TEST.replace(
                "model, train_loader, val_loader", "model, val_loader, train_loader"
            ),
            "✗ images of val_loader are trained on",
        ),
        (
            "a string with a percent sign",
            "",
            TEST.replace("100 * accuracy", 'f"{100 * accuracy:.2f}%"'),
            "✗ train_and_test returns a single number, 3, a list, '36.59%'",
        ),
        (
            "trained again after fit",
            "",
            TEST.replace(
                "    _, accuracy",
                "    train_one_epoch(model, train_loader, loss_fn, optimizer)\n    _, accuracy",
            ),
            "✗ the best weights have",
        ),
        (
            "keyword arguments, again",
            "",
            TEST.replace(
                "model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience",
                "model=model, train_loader=train_loader, val_loader=val_loader, loss_fn=loss_fn,\n        optimizer=optimizer, max_epochs=max_epochs, patience=patience",
            ),
            "✓",
        ),
        (
            "a starred return",
            "",
            TEST.replace("best_epoch, val_losses = fit", "result = fit").replace(
                "best_epoch, val_losses, 100", "*result, 100"
            ),
            "✓",
        ),
        ("Adam with its defaults", "", TEST.replace(", lr=0.001", ""), "✓"),
        (
            "a list of three",
            "",
            TEST.replace(
                "return best_epoch, val_losses, 100 * accuracy",
                "return [best_epoch, val_losses, accuracy * 100.0]",
            ),
            "✓",
        ),
        (
            "a fraction, not percent",
            "",
            "\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, test_accuracy\n",
            "✗ a fraction is returned",
        ),
        (
            "seed after the model",
            "",
            "\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    model = MNISTMLP().to(device)\n    torch.manual_seed(seed)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ no seed is set before the model is made, so its weights di",
        ),
        (
            "stops on the test set",
            "",
            "\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, test_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ the test set is used 4 times",
        ),
        (
            "loss instead of accuracy",
            "",
            "\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    test_accuracy, _ = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ 100 times the test loss",
        ),
        (
            "arguments ignored",
            "",
            "\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs=30, patience=3\n    )\n    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * test_accuracy\n",
            "✗ with max_epochs = 3 it trains 15 epochs",
        ),
        (
            "tests before and after",
            "",
            "\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    _, before = evaluate(model, test_loader, loss_fn)\n    best_epoch, val_losses = fit(\n        model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience\n    )\n    _, after = evaluate(model, test_loader, loss_fn)\n    return best_epoch, val_losses, 100 * max(before, after)\n",
            "✗ the test set is used 2 times",
        ),
        (
            "unpacked into one tuple",
            "",
            "\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    criterion = nn.CrossEntropyLoss()\n    net = MNISTMLP().to(device)\n    adam = optim.Adam(net.parameters())  # 0.001 is its default\n    return (\n        *fit(net, train_loader, val_loader, criterion, adam, max_epochs, patience),\n        evaluate(net, test_loader, criterion)[1] * 100,\n    )\n",
            "✓",
        ),
        (
            "arguments by name",
            "",
            '\ndef train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    torch.manual_seed(seed)\n    model = MNISTMLP()\n    model.to(device)\n    common = {"model": model, "loss_fn": nn.CrossEntropyLoss()}\n    stopped = fit(\n        **common,\n        train_loader=train_loader,\n        val_loader=val_loader,\n        optimizer=optim.Adam(params=model.parameters(), lr=1e-3),\n        max_epochs=max_epochs,\n        patience=patience,\n    )\n    tested = evaluate(dataloader=test_loader, **common)\n    percent = 100.0 * tested[-1]\n    return stopped[0], stopped[1], percent\n',
            "✓",
        ),
    ],
    4: [
        (
            "keys 0, 1, 2",
            "",
            "results = {0: RESULTS[42], 1: RESULTS[43], 2: RESULTS[44]}",
            "✗ results is a dict, with the keys [0, 1, 2]",
        ),
        (
            "a list",
            "",
            "results = [RESULTS[42], RESULTS[43], RESULTS[44]]",
            "✗ results is a list",
        ),
        (
            "keys as text",
            "",
            "results = {str(k): v for k, v in RESULTS.items()}",
            "✗ results is a dict, with the keys ['42', '43', '44']",
        ),
        (
            "only 42",
            "",
            "results = {42: RESULTS[42]}",
            "✗ results is a dict, with the keys [42]",
        ),
        (
            "the last seed's result three times",
            "",
            "results = {42: RESULTS[44], 43: RESULTS[44], 44: RESULTS[44]}",
            "✗ results[42] has the losses of seed 44 on val_loader",
        ),
        (
            "seed 42 three times",
            "",
            "results = {42: RESULTS[42], 43: RESULTS[42], 44: RESULTS[42]}",
            "✗ results[43] has the losses of seed 42 on val_loader",
        ),
        (
            "42 and 43 swapped",
            "",
            "results = {42: RESULTS[43], 43: RESULTS[42], 44: RESULTS[44]}",
            "✗ results[42] has the losses of seed 43 on val_loader",
        ),
        (
            "the accuracies only",
            "",
            "results = {k: v[2] for k, v in RESULTS.items()}",
            "✗ results[42] is a single number, 93.48",
        ),
        (
            "fractions of an accuracy",
            "",
            "results = {k: (v[0], v[1], v[2] / 100) for k, v in RESULTS.items()}",
            "✗ results[42]: the test accuracy is 0.9348, and about 93% is right",
        ),
        (
            "stopped after five epochs",
            "",
            "results = {k: (5, v[1][:5], v[2]) for k, v in RESULTS.items()}",
            "✗ results[42]: the best epoch is 5, and of the losses the lowest is that",
        ),
        (
            "the function itself",
            "",
            "results = {k: train_and_test for k in RESULTS}",
            "✗ results[42] is a function",
        ),
        (
            "the losses only",
            "",
            "results = {k: v[1] for k, v in RESULTS.items()}",
            "✗ results[42] is a list",
        ),
        (
            "best epoch dropped",
            "",
            "results = {k: v[1:] for k, v in RESULTS.items()}",
            "✗ results[42] is a tuple",
        ),
        (
            "patience 1: no epoch beyond the best but one",
            "",
            "results = {k: (v[0], v[1][: v[0] + 1], v[2]) for k, v in RESULTS.items()}",
            "✗ results[42]: 10 epochs, of which 9 is the best",
        ),
        (
            "another order of the seeds",
            "",
            "results = {44: RESULTS[44], 42: RESULTS[42], 43: RESULTS[43]}",
            "✓",
        ),
        (
            "lists in place of tuples",
            "",
            "results = {k: list(v) for k, v in RESULTS.items()}",
            "✓",
        ),
    ],
}
for task, entries in LATER.items():
    STRANGERS[task] += entries

MORE = {
    1: [
        (
            "nothing yet",
            "",
            "def copy_weights(model):\n    ...\n",
            "not attempted yet: task 1",
        ),
        (
            "the model set to zero",
            "    return {name",
            "    kept = model.state_dict()\n    kept = {name: tensor.clone() for name, tensor in kept.items()}\n    [p.data.zero_() for p in model.parameters()]\n    return kept\n    return {name",
            "✗ the model has been changed",
        ),
    ],
    2: [
        (
            "nothing done yet",
            "",
            "def fit(model, train_loader, val_loader, loss_fn, optimizer, max_epochs, patience):\n    ...\n",
            "not attempted yet: task 2",
        ),
        (
            "names that others use, bound anew",
            "    return best_epoch, val_losses",
            "    return best_epoch, val_losses\n\n\nzip = map = isinstance = round = np = kind = expect = None",
            "✓",
        ),
        (
            "on and on",
            "for epoch in range(1, max_epochs + 1):",
            "for epoch in range(1, 1000):",
            "✗ max_epochs is not looked at",
        ),
        (
            "the patience is always 2",
            "epoch - best_epoch >= patience",
            "epoch - best_epoch >= 2",
            "✗ the patience is 2 whatever is asked for",
        ),
        (
            "the highest loss",
            "",
            changed(
                FIT,
                ("val_loss < best_loss", "val_loss > best_loss"),
                ('float("inf")', '-float("inf")'),
            ),
            "✗ the highest loss is taken for the best",
        ),
        (
            "the lowest loss returned",
            "return best_epoch, val_losses",
            "return best_loss, val_losses",
            "✗ best_epoch is the lowest loss",
        ),
        (
            "trained on the validation set, too",
            "        val_loss, _ = evaluate",
            "        train_one_epoch(model, val_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate",
            "✗ the model learns from val_loader",
        ),
        (
            "measured before the epoch",
            "        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        val_loss, _ = evaluate(model, val_loader, loss_fn)\n",
            "        val_loss, _ = evaluate(model, val_loader, loss_fn)\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n",
            "✗ the loss is measured before the epoch",
        ),
    ],
    3: [
        (
            "nothing to see yet",
            "",
            "def train_and_test(train_loader, val_loader, test_loader, max_epochs, patience, seed):\n    ...\n",
            "not attempted yet: task 3",
        ),
        (
            "the error rate",
            "100 * test_accuracy",
            "100 - 100 * test_accuracy",
            "✗ this is an error rate",
        ),
    ],
    4: [("nothing trained yet", "", "results = None", "not attempted yet: task 4")],
}
QUICK = [
    "t2 the untrained model takes part",
    "t2 a minimal improvement of 0.001",
    "t1 only the children",
    "T1 prefix cut off the names",
    "T3 seed 0 is taken for no seed",
    "T1 mutable default argument",
    "state_dict itself",
    "copy.copy",
    "parameters only",
    "parameters with the graph",
    "a list of tensors",
    "numpy arrays",
    "clones of floats only",
    "prefixed names",
    "zeros like",
    "deepcopy",
    "through a buffer of bytes",
    "parameters and buffers, chained",
    "no restore",
    "a reference kept",
    "restored in the break only",
    "returned early without restoring",
    "more than patience",
    "one too early",
    "ties are better",
    "compared with the last epoch",
    "count never reset",
    "counted from zero",
    "no stop",
    "the last epoch returned",
    "swapped in return",
    "losses until the best",
    "accuracy for loss",
    "training loss for validation loss",
    "best loss starts at 0",
    "weights from before the best epoch",
    "stops at the first rise",
    "only parameters restored",
    "argmin of the list",
    "min of the last ones",
    "seed 42 always",
    "lr 0.01",
    "the test set for validation",
    "fraction",
    "the loss",
    "tested before the training",
    "patience fixed",
    "model made outside",
    "two values",
    "keyword arguments",
    "three times seed 42",
    "validated on the test set",
    "a fraction in the results",
    "never stopped in the run",
    "best counted from 0 in the run",
    "an array of each",
    "seeds in a list",
    "only the first two",
    "trained on all of MNIST",
]
ANSWERS = {
    task: [*MORE[task], *(entry for entry in entries if entry[0] in QUICK)]
    for task, entries in STRANGERS.items()
}
