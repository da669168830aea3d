# @title The tools of the self-checks (nothing to do here)
# A self-check is a function of your answers, which says by annotations in which task
# each is given: `def check(train_and_record: 1): ...`. self_check(check) prints a line
# for each thing that holds, or what is wrong — and where to look. Checks and tools run
# in a namespace of their own, the workbench: nothing that you define can change them.
import contextlib
import functools
import io
import itertools
import linecache
import operator
import traceback
import types
from numbers import Real


class Verdict(Exception):  # noqa: N818
    """Ends a check, with what it says."""


workbench = {**globals(), "images": {}, "log": [], "returned": []}
workbench["workbench"] = workbench


def tool(function):
    """A copy of a function, on the workbench, that sees nothing else."""
    workbench[function.__name__] = types.FunctionType(
        function.__code__, workbench, function.__name__, function.__defaults__
    )
    return workbench[function.__name__]


@tool
def expect(holds, hint):
    """Go on if something holds; otherwise stop the check with its hint."""
    if not holds:
        raise Verdict(f"✗ {hint}")


@tool
def is_gap(answer):
    """Whether an answer is what the exercise began with: None, or a body of `...`."""

    def bare(): ...

    def documented():
        """With a docstring, the code is another."""

    code = getattr(answer, "__code__", None)
    if code is None:
        return answer is None or answer is ...
    same = code.co_code in (bare.__code__.co_code, documented.__code__.co_code)
    return same and {*code.co_consts} <= {None, answer.__doc__}


@tool
def expect_torch():
    """Stop if an answer has written over a function of PyTorch."""
    for name in ("manual_seed", "no_grad"):
        said = f"torch.{name} is {getattr(torch, name)!r:.20}, no function any more"
        hint = f"call it, torch.{name}(...), and restart the notebook"
        expect(callable(getattr(torch, name)), f"{said} — {hint}")


@tool
def self_check(check):
    """Run a check at once; it never raises, and leaves the random streams alone."""
    notebook, tasks = check.__globals__, check.__annotations__
    torch_state, numpy_state = torch.get_rng_state(), np.random.get_state()
    returned.clear()
    try:
        expect_torch()
        for name, task in tasks.items():
            if name not in notebook:
                raise Verdict(f"not run yet: the cell of task {task} ({name})")
            if is_gap(notebook[name]):
                mates = (notebook.get(mate) for mate in tasks if tasks[mate] == task)
                begun = notebook[name] is None and not all(map(is_gap, mates))
                hint = f"{name} is None — store an answer to task {task} in it; "
                expect(not begun, f"{hint}what is printed, not returned, is None")
                raise Verdict(f"not attempted yet: task {task} ({name})")
        check = types.FunctionType(check.__code__, workbench)
        results = check(**{name: notebook[name] for name in tasks})
        while True:
            with contextlib.redirect_stdout(io.StringIO()), torch.enable_grad():
                result = next(results, None)
            if result is None:
                break
            print(f"✓ {result}")
    except Verdict as verdict:
        print(verdict)
    except (Exception, SystemExit) as error:
        print(f"✗ {describe(error, notebook)}")
    finally:
        torch.set_rng_state(torch_state)
        np.random.set_state(numpy_state)


@tool
def describe(error, notebook):
    """An error in words, with the last line of the notebook that it passed."""
    said = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
    steps = [*traceback.walk_tb(error.__traceback__)]
    own = [(frame, at) for frame, at in steps if frame.f_globals is notebook]
    if not own:
        return f"{said} — it happened to an answer outside of its own lines"
    frame, at = own[-1]
    line = linecache.getline(frame.f_code.co_filename, at).strip()
    return f"{frame.f_code.co_name} raised {said} — in line {at}: {line}"


@tool
def kind(thing):
    """What something is, in words."""
    if torch.is_tensor(thing):
        return "a tensor" + " that keeps the graph it came from" * thing.requires_grad
    if isinstance(thing, np.ndarray):
        return f"an array of shape {thing.shape}"
    if isinstance(thing, Real) and not isinstance(thing, bool):
        return f"a single number, {float(thing):.6g}"
    if thing is None or isinstance(thing, (bool, str)):
        return f"{thing!r:.40}"
    is_function = callable(thing) and not isinstance(thing, nn.Module)
    return "a function" if is_function else f"a {type(thing).__name__}"


@tool
def plain_numbers(answer, what):
    """An answer as an array, if it is a list (tuple, flat array) of plain numbers."""
    flat = isinstance(answer, np.ndarray) and answer.ndim == 1
    hint = "return it" if answer is None else "a list of plain numbers is asked for"
    if not flat and not isinstance(answer, (list, tuple)):
        said = f"{what}: this is {kind(answer)}, and no list of numbers"
        expect(False, f"{said} — {hint}")
    for place, number in enumerate(answer, start=1):
        hint = "store plain numbers, such as .item() gives"
        place = f"entry {place} of {len(answer)} is {kind(number)}"
        if np.iterable(number) and not isinstance(number, str):
            hint = "each entry has to be one number"
        if isinstance(number, (list, tuple)):
            place += f" of {plural(len(number), 'thing')}"
        is_plain = isinstance(number, Real) and not isinstance(number, bool)
        expect(is_plain, f"{what}: {place}, and no plain number — {hint}")
    return np.array([float(number) for number in answer])


@tool
def close(a, b):
    """Whether two lists hold the same numbers, up to rounding."""
    return len(a) == len(b) and np.allclose(a, b, 2e-5, 2e-6, equal_nan=True)


@tool
def plural(count, noun):
    """A count with its noun: 1 loss, 2 losses."""
    ending = "" if count == 1 else "es" if noun.endswith("s") else "s"
    return f"{count:,} {noun}{ending}"


@tool
def identify(X):
    """Which images: from 0 of the training set, from 60,000 of the test set, or -1."""
    if not images:
        for image in torch.cat([train_data.tensors[0], test_data.tensors[0]]).numpy():
            images.setdefault(hash(image.tobytes()), len(images))
    found = X.detach().float().cpu().reshape(len(X), 784).numpy()
    return tuple(images.get(hash(image.tobytes()), -1) for image in found)


class Unmoved(torch.Tensor):
    """A batch as a loader gives it; what .to(device) returns is a plain tensor."""

    @classmethod
    def __torch_function__(cls, function, kinds, arguments=(), named=None):
        moves = function in (torch.Tensor.to, torch.Tensor.cuda, torch.Tensor.cpu)
        if not moves and "device" not in (named or {}):
            return super().__torch_function__(function, kinds, arguments, named)
        with torch._C.DisableTorchFunctionSubclass():
            result = function(*arguments, **(named or {}))
        return result.as_subclass(torch.Tensor) if result.__class__ is cls else result


workbench["Unmoved"] = Unmoved


@tool
def call(answer, *arguments, **named):
    """Call an answer; return what it returns, and a log of what happened meanwhile:
    ("forward", images, in training mode?, with gradients?, the model), and what was
    asked of probe_sgd: ("zero_grad",), ("backward",), ("step",); ("begun", the random
    state) where a probe is gone over; ("moved",) and ("seed",) at the end.
    """
    move, moved = nn.Module._apply, []

    def see(module, inputs):
        unmoved.extend(x for x in inputs if isinstance(x, Unmoved))
        X = inputs[0] if inputs else None
        if torch.is_tensor(X) and X.ndim > 1 and X.numel() == 784 * len(X):
            flags = module.training, torch.is_grad_enabled()
            event = ("forward", identify(X), *flags, module)
            if not log or log[-1][:4] != event[:4]:  # else: a layer of the model
                log.append(event)

    def note_move(module, *rest):  # .to() calls it
        moved.append(module)
        return move(module, *rest)

    def see_made(module, *_):  # on a device at once, under `with device:`
        moved.extend([module] * torch._C._len_torch_function_stack())

    log.clear()
    unmoved = []
    expect_torch()
    torch.manual_seed(30_01_2026)
    nn.Module._apply = note_move
    hooks = [
        nn.modules.module.register_module_forward_pre_hook(see),
        nn.modules.module.register_module_parameter_registration_hook(see_made),
    ]
    try:
        with torch.enable_grad():
            result = answer(*arguments, **named)
            expect(
                torch.is_grad_enabled(),
                "gradients are still switched off when the function has ended — use "
                "`with torch.no_grad():`, which switches them on again",
            )
    finally:
        nn.Module._apply = move
        for hook in hooks:
            hook.remove()
    expect(
        not unmoved,
        "a batch gets to the model or the loss as the loader gives it — keep what "
        ".to(device) returns: X, y = X.to(device), y.to(device)",
    )
    log.extend([("moved",)] * bool(moved))
    if torch.initial_seed() != 30_01_2026:
        log.append(("seed",))
    lists = [result, *(result if isinstance(result, (tuple, list)) else ())]
    for old, content in returned:
        same = len(content) == len(old) and all(map(operator.is_, content, old))
        does = "adds to" if 0 < len(content) < len(old) else "changes"
        expect(
            same or all(old is not this for this in lists),
            f"a second call {does} the list that the first has returned, which was "
            "made only once — make the list inside the function",
        )
    returned.extend((this, [*this]) for this in lists if isinstance(this, list))
    return result, list(log)
