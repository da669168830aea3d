"""The exercises keep their promises: above all, their self-checks judge rightly.

Here, answers that show each cause once; `make answers` tries those of strangers.

The answers that the self-checks are tried on are data, a file for each exercise. In
tests/answers/ex30_N.py, ANSWERS = {task: [(title, old, new, says), ...]}:

    title       what the learner did
    old, new    the answer: the task's solution with `new` in place of the text `old`;
                where `old` is "", `new` stands for the whole cell that sets its names
    says        how the last line of the task's self-check begins, and what else is in
                it: "✓", or "✗ " and a part of the hint, or "not attempted yet"

Training on all of MNIST takes too long here. RECORDED = {name: value} in the same file
is what it gave, and the names have these values when their task begins; so a slip in a
long training is one line, such as `results = {**results, "SGD": SGD_43}`. What stands
for a slip is of the size that the slip gives. The losses of Exercise 30.1 are a smooth
curve; the other numbers were recorded from right runs. An answer may use any name in
capitals from its file.
"""

import contextlib
import copy
import functools
import importlib
import io
import linecache
import re
import symtable

import matplotlib
import nbformat
import pytest
import torch
from torch.utils.data import DataLoader, Subset
from torchvision import datasets, transforms

from tools import notebooks

SOLUTIONS = sorted((notebooks.ROOT / "solutions").glob("*.md"))
APPLY = torch.nn.Module._apply  # which a check replaces while it watches
CHECK = re.compile(r"# @title Self-check: task (\d+)\n")
each_solution = pytest.mark.parametrize("source", SOLUTIONS, ids=lambda path: path.stem)


# --- the self-checks judge answers ---


def catalogue(source):
    """The answers to an exercise: of ex30_1_batch_losses.md, the module ex30_1."""
    number = "_".join(source.stem.split("_")[:2])
    return importlib.import_module(f"tests.answers.{number}")


def cells_of(source):
    """The code cells of a solution: the set-up, and all others."""
    cells = notebooks.code_cells(
        notebooks.read_source(source)[source.with_suffix(".ipynb")]
    )
    return cells[:2], cells[2:]


def names_answered(cell):
    """The names that the exercise leaves open in a cell of the solution."""
    marker = notebooks.MARKER.search(cell.source)
    if not marker:
        return set()
    if marker["names"]:
        return set(marker["names"].split(", "))
    before = cell.source[: marker.start()]
    return set(re.findall(r"^def (\w+)", before, re.MULTILINE)[-1:])


def names_set(code):
    """The names that code defines at its top level."""
    table = symtable.symtable(code, "an answer", "exec")
    return {s.get_name() for s in table.get_symbols() if s.is_assigned()}


class Desk:
    """A learner's kernel; before a task is tried, all earlier ones are solved."""

    def __init__(self, source, in_memory):
        answers = catalogue(source)
        constants = {k: v for k, v in vars(answers).items() if k.isupper()}
        self.recorded = answers.RECORDED
        self.namespace = {**in_memory, **constants}
        self.tasks = {}  # number: its cells, its check, the names before it
        cells = []
        for cell in cells_of(source)[1]:
            if check := CHECK.match(cell.source):
                self.tasks[int(check[1])] = cells, cell.source, {**self.namespace}
                self.answer(cells)
                cells = []
            elif names_answered(cell) or "solution" not in notebooks.tags(cell):
                cells.append(cell)

    def answer(self, cells, old="", new=""):
        """Execute a task's cells, changed in one place; return how often it occurs."""
        count = 0
        if any(names_answered(cell) & set(self.recorded) for cell in cells):
            self.namespace.update(copy.deepcopy(self.recorded))
        for cell in cells:
            code, names = cell.source, names_answered(cell)
            if names & set(self.recorded):
                self.namespace.update(copy.deepcopy(self.recorded))
                code = ""
            if old and names:
                count += code.count(old)
                code = code.replace(old, new)
            elif not old and names & names_set(new):
                count += 1
                code = new
            # As in a notebook, an error can tell the line in which it was raised.
            lines = code.splitlines(keepends=True)
            linecache.cache[cell.id] = len(code), None, lines, cell.id
            exec(compile(code, cell.id, "exec"), self.namespace)
        return count

    def judge(self, task, old, new):
        """The lines of a task's self-check after this answer."""
        cells, check, names = self.tasks[task]
        self.namespace.clear()
        own = {k: copy.deepcopy(names[k]) for k in self.recorded if k in names}
        self.namespace.update({**names, **own})  # an answer may change what it is given
        for file in names["folder"].iterdir() if "folder" in names else ():
            file.unlink()  # what the answer before has saved
        torch.manual_seed(20_30)
        output = io.StringIO()
        try:
            changed = self.answer(cells, old, new)
            with contextlib.redirect_stdout(output):
                exec(check, self.namespace)
        finally:  # an answer may have written over it, and have switched them off
            torch.manual_seed = torch.random.manual_seed
            torch.set_grad_enabled(True)
        assert changed == 1 or (changed and not old), "an answer changes one place"
        hooks = torch.nn.modules.module._global_forward_pre_hooks
        assert torch.nn.Module._apply is APPLY and not hooks, "a check leaves a trace"
        return output.getvalue().splitlines()


@pytest.fixture(scope="session")
def in_memory(tmp_path_factory):
    """What the set-up cells define, run in an empty folder with the data beside."""
    matplotlib.use("Agg")
    folder = tmp_path_factory.mktemp("alone")
    (folder / "data").symlink_to(notebooks.ROOT / "data")
    namespace = {}
    with contextlib.chdir(folder), pytest.MonkeyPatch.context() as patch:
        # On the CPU, also where tests/colab/kernel/far_device.py was imported before.
        patch.setattr(torch.accelerator, "is_available", lambda: False)
        for cell in cells_of(SOLUTIONS[0])[0]:
            exec(cell.source, namespace)
    return namespace


@pytest.fixture(scope="session")
def desks(in_memory):
    """The desk of an exercise, by its source; the last one stays, at up to 2 GB."""
    return functools.lru_cache(maxsize=1)(lambda source: Desk(source, in_memory))


def every_answer():
    """The answers of all catalogues, as parameters of a test."""
    for source in SOLUTIONS:
        for task, entries in catalogue(source).ANSWERS.items():
            for title, *answer in entries:
                name = f"{catalogue(source).__name__[14:]}, task {task}: {title}"
                yield pytest.param(source, task, *answer, id=name)


@pytest.mark.parametrize("source, task, old, new, says", [*every_answer()])
def test_an_answer_is_judged_rightly(desks, source, task, old, new, says):
    *holds, last = desks(source).judge(task, old, new)
    sign, _, hint = says.partition(" ")
    assert last.startswith(f"{sign} ") and hint in last
    assert all(line.startswith("✓ ") for line in holds)
    if sign == "✗":
        assert " — " in last, "a hint says what is wrong, and where to look"


@each_solution
def test_enough_answers_are_tried(source):
    checks = (CHECK.match(cell.source) for cell in cells_of(source)[1])
    answers = catalogue(source).ANSWERS
    assert list(answers) == [int(check[1]) for check in checks if check]
    said = [says for entries in answers.values() for *_, says in entries]
    assert len({says for says in said if says.startswith("✗ ")}) >= 5
    assert said.count("✓") >= 2


TURNS_CHANGE_NUMBERS = """
settings = {"train": [on_device(probe())] * 6, "test": on_device(probe(37, 16, 1000))}
settings |= {"num_epochs": 3}
settings["loss_fn"] = nn.CrossEntropyLoss(label_smoothing=0.05)
names = ("batch_losses", "train_losses", "accuracies", "log")
same = {hint for hint, _ in turns}
def normed():
    return nn.Sequential(nn.Flatten(), nn.BatchNorm1d(784), MLP()[1:]).to(device)
cases = ((MLP, probe_sgd, 7), (MLP, adam, 13))  # accuracies rise, and fall
cases += ((normed, probe_sgd, 7),)  # a mode matters
for new_model, new_optimizer, seed in cases:
    settings |= {"new_model": new_model, "new_optimizer": new_optimizer, "seed": seed}
    right = simulate([], **settings)
    for hint, edits in turns:
        found = simulate(edits, **settings)
        if found and any(found[name] != right[name] for name in names):
            same.discard(hint)
"""


@pytest.mark.parametrize(
    "number, catalogues",
    [
        (1, ["UPDATE_TURNS", "RECORD_TURNS", "START_TURNS"]),
        (2, ["UPDATE_TURNS", "EPOCH_TURNS"]),
    ],
)
def test_every_wrong_turn_leads_to_other_numbers(desks, number, catalogues):
    workbench = desks(SOLUTIONS[number - 1]).namespace["workbench"]
    names = {**workbench, "turns": [t for c in catalogues for t in workbench[c]]}
    exec(TURNS_CHANGE_NUMBERS, names)
    # The probe has an order of its own, which no seed and no second pass changes.
    by_order = ("batches come in another order", "passed once more")
    assert [h for h in names["same"] if not any(o in h for o in by_order)] == []


@each_solution
def test_the_set_up_is_the_same_everywhere(source):
    first, this = cells_of(SOLUTIONS[0])[0], cells_of(source)[0]
    assert [cell.source for cell in this] == [cell.source for cell in first]


# --- the two notebooks of an exercise ---


def stored(folder, source):
    path = notebooks.ROOT / folder / f"{source.stem}.ipynb"
    return nbformat.read(path, as_version=4)


@each_solution
def test_self_checks_are_the_same_in_both_notebooks(source):
    untouched, solved = (
        [c for c in stored(folder, source).cells if CHECK.match(c.source)]
        for folder in ("exercises", "solutions")
    )
    assert [c.source for c in untouched] == [c.source for c in solved]
    assert len(solved) >= 3
    for before, after in zip(untouched, solved):
        (output,) = before.outputs
        assert output.text.startswith("not attempted yet: task ")
        (output,) = after.outputs
        assert all(line.startswith("✓ ") for line in output.text.splitlines())


@each_solution
def test_an_exercise_shows_no_solution(source):
    notebook = stored("exercises", source)
    text = "\n".join(cell.source for cell in notebook.cells)
    assert not re.search("(?i)# *solution", text)
    assert "Solution 30" in notebook.cells[-1].source
    assert text.count("YOUR CODE HERE") >= 3
    assert "*Write your answer here.*" in text
    assert text.count("<details>") >= 2, "a ladder of hints"


# --- the data in memory ---


def test_the_loaders_batches_are_those_of_the_chapter(in_memory):
    """Images and order bit for bit, and the random stream after: so losses, too."""
    transform = transforms.Compose(
        [transforms.ToTensor(), transforms.Normalize((0.1307,), (0.3081,))]
    )
    make_loader, train_data = in_memory["make_loader"], in_memory["train_data"]
    assert len(make_loader(train_data, shuffle=True)) == 938
    chapter = datasets.MNIST(notebooks.ROOT / "data", train=True, transform=transform)
    slow = DataLoader(Subset(chapter, range(2000)), batch_size=64, shuffle=True)
    fast = make_loader(Subset(train_data, range(2000)), shuffle=True)

    def two_epochs(loader):
        torch.manual_seed(42)
        tensors = [tensor for _ in range(2) for batch in loader for tensor in batch]
        return [*tensors, torch.rand(1)]

    for expected, found in zip(two_epochs(slow), two_epochs(fast), strict=True):
        assert torch.equal(expected, found)
