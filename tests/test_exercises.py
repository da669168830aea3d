"""The exercises keep their promises: self-checks judge rightly, prose quotes truly.

The answers that the self-checks are tried on are data, in answers.py.
"""

import contextlib
import copy
import functools
import io
import re
from decimal import Decimal

import matplotlib
import nbformat
import pytest
import torch
from torch.utils.data import DataLoader, Subset, TensorDataset
from torchvision import datasets, transforms

from tests import answers
from tools import exercises, notebooks

EXERCISES = sorted(p.stem for p in (notebooks.ROOT / "solutions").glob("*.md"))
RECORDED = {name: value for name, value in vars(answers).items() if name.isupper()}
CHECK = "# @title Self-check: "


@functools.cache
def code_cells(exercise):
    """The code cells of a solution."""
    source = notebooks.ROOT / "solutions" / f"{exercise}.md"
    return notebooks.code_cells(notebooks.read_source(source))


def stored(folder, exercise):
    return nbformat.read(notebooks.ROOT / folder / f"{exercise}.ipynb", as_version=4)


def printed(cell):
    return "".join(o.get("text", "") for o in cell.outputs)


@pytest.fixture(scope="session")
def in_memory(tmp_path_factory):
    """What the set-up cells define, run in an empty folder with the data beside."""
    matplotlib.use("Agg")
    folder = tmp_path_factory.mktemp("alone")
    (folder / "data").symlink_to(notebooks.ROOT / "data")
    namespace = {}
    with contextlib.chdir(folder):
        for cell in code_cells(EXERCISES[0])[:2]:
            exec(cell.source, namespace)
    assert {"device", "train_data", "make_loader"} <= set(namespace)
    return namespace


def judge(exercise, namespace, old="", new="", gap=""):
    """The lines of the self-check after an answer, when that answer is changed.

    Either `old` is replaced by `new` in the cell where it occurs, or the cell that
    answers `gap` is replaced whole. Training on all of MNIST is taken as recorded.
    """
    namespace = {**namespace, **RECORDED}
    recorded = copy.deepcopy(answers.CACHED[exercise])
    changed = False
    for cell in code_cells(exercise)[2:]:
        source = cell.source
        if CHECK in source:
            if not changed:
                continue
            output = io.StringIO()
            with contextlib.redirect_stdout(output):
                exec(source, namespace)
            return output.getvalue().splitlines()
        names = answered_by(cell)
        if not names and ("solution" in exercises.tags(cell) or "plt.show" in source):
            continue
        if names & set(recorded):
            namespace.update(recorded)
            source = ""
        for name in names:
            if old == f"CACHED {name}" or (gap and name in gap.split(", ")):
                namespace["CACHED"] = recorded.get(name)
                source, changed = new, True
        if names and old and old in source:
            assert source.count(old) == 1 and not changed, "changed in several places"
            source, changed = source.replace(old, new), True
        exec(source, namespace)
    raise AssertionError(f"nothing to change: {old or gap}")


def answered_by(cell):
    """The names of the answers that a cell of a solution gives."""
    marker = exercises.MARKER.search(cell.source)
    if not marker:
        return set()
    if marker["names"]:
        return set(marker["names"].split(", "))
    before = cell.source[: marker.start()]
    return set(re.findall(r"^def (\w+)", before, re.MULTILINE)[-1:])


def cases(table):
    return [
        pytest.param(exercise, *case[1:], id=f"{exercise[:6]}: {case[0]}")
        for exercise, rows in table.items()
        for case in rows
    ]


@pytest.mark.parametrize("exercise, old, new, hint", cases(answers.WRONG))
def test_a_wrong_answer_gets_its_own_hint(in_memory, exercise, old, new, hint):
    *holds, last = judge(exercise, in_memory, old, new)
    assert last.startswith("✗ ") and hint in last
    assert " — " in last, "a hint says what is wrong, and where to look"
    assert all(line.startswith("✓ ") for line in holds)


@pytest.mark.parametrize("exercise, gap, new", cases(answers.RIGHT))
def test_a_right_answer_written_differently_is_accepted(in_memory, exercise, gap, new):
    lines = judge(exercise, in_memory, new=new, gap=gap)
    assert lines and all(line.startswith("✓ ") for line in lines), lines


@pytest.mark.parametrize("exercise", EXERCISES)
def test_enough_answers_are_tried(exercise):
    hints = {hint for *_, hint in answers.WRONG[exercise]}
    assert len(hints) >= 5, "wrong answers with a hint of their own"
    assert len(answers.RIGHT[exercise]) >= 2


@pytest.mark.parametrize("exercise", EXERCISES)
def test_self_checks_are_the_same_in_both_notebooks(exercise):
    pairs = [
        [c for c in notebooks.code_cells(stored(folder, exercise)) if CHECK in c.source]
        for folder in ("exercises", "solutions")
    ]
    assert len(pairs[0]) == len(pairs[1]) >= 3
    for untouched, solved in zip(*pairs):
        assert untouched.source == solved.source
        assert untouched.source.startswith(CHECK)
        assert printed(untouched) == "not attempted yet\n"
        lines = printed(solved).splitlines()
        assert lines and all(line.startswith("✓ ") for line in lines)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_an_exercise_shows_no_solution(exercise):
    notebook = stored("exercises", exercise)
    text = "\n".join(cell.source for cell in notebook.cells)
    assert "# solution" not in text and "Solution 30" in notebook.cells[-1].source
    assert text.count("YOUR CODE HERE") >= 3
    assert "*Write your answer here.*" in text
    assert text.count("<details>") >= 2, "a ladder of hints"


@pytest.mark.parametrize("exercise", EXERCISES)
def test_both_notebooks_are_what_the_source_describes(exercise):
    source = notebooks.ROOT / "solutions" / f"{exercise}.md"
    for path, cut in notebooks.targets(source):
        described = notebooks.read_source(source, cut)
        kept = notebooks.read_notebook(path)
        assert kept is not None, f"{notebooks.name(path)} is missing: make notebooks"
        assert notebooks.inputs(kept) == notebooks.inputs(described), (
            f"{notebooks.name(path)} is not what {notebooks.name(source)} describes;"
            " edit the .md, then run: make notebooks"
        )


def test_gaps():
    cell = nbformat.v4.new_code_cell("x = 1\n# solution: a, b\na = b = 2")
    body = nbformat.v4.new_code_cell("def f():\n    # solution\n    return 1")
    whole = nbformat.v4.new_code_cell("# solution\nplot()")
    hint = nbformat.v4.new_markdown_cell("hint", metadata={"tags": ["exercise"]})
    prose = nbformat.v4.new_markdown_cell("prose", metadata={"tags": ["solution"]})
    notebook = nbformat.v4.new_notebook(cells=[cell, body, whole, hint, prose])

    cut = exercises.exercise(copy.deepcopy(notebook))
    assert [c.source for c in cut.cells] == [
        "x = 1\na = None  # YOUR CODE HERE\nb = None  # YOUR CODE HERE",
        "def f():\n    ...  # YOUR CODE HERE",
        "# YOUR CODE HERE",
        "hint",
    ]
    kept = exercises.solution(copy.deepcopy(notebook))
    assert [c.source for c in kept.cells] == [
        c.source for c in (cell, body, whole, prose)
    ]
    assert all("solution" in c.metadata["tags"] for c in kept.cells)


# --- what a discussion quotes ---

# 97.05<!-- SGD accuracy, epoch 2 --> quotes that row and column of a printed table.
QUOTE = re.compile(
    r"(?P<number>(?:\d[\d,]*)?\d(?:\.\d+)?)%?"
    r"<!-- (?P<row>[^,>]+), (?P<column>[^>]+?) -->"
)
NOT_PROSE = re.compile(r"`[^`]*`|\$[^$]*\$|<!--.*?-->|(?:Exercise|Solution) 30\.\d")


def tables(notebook):
    """{(row, column): text} of all the tables that a notebook prints."""
    found = {}
    for cell in notebooks.code_cells(notebook):
        if "print_table(" not in cell.source:
            continue
        header, *rows = (re.split(" {2,}", line) for line in printed(cell).splitlines())
        for label, *numbers in rows:
            for column, number in zip(header[-len(numbers) :], numbers):
                found[label.strip(), column] = number
    return found


def misquotations(markdown, known):
    """What is wrong with the numbers of a discussion, a line for each."""
    wrong = []
    for quote in QUOTE.finditer(markdown):
        place = quote["row"], quote["column"]
        if place not in known:
            wrong.append(f"{quote[0]}: no table prints that")
            continue
        digits = len(quote["number"].partition(".")[2])
        exact = Decimal(known[place].replace(",", ""))
        if f"{exact:,.{digits}f}" != f"{Decimal(quote['number'].replace(',', '')):,f}":
            wrong.append(f"{quote[0]}: the table says {known[place]}")
    bare = NOT_PROSE.sub("", QUOTE.sub("", markdown))
    return wrong + [
        f"{number} is not said to come from a table: 1.23<!-- row, column -->"
        for number in re.findall(r"\d+\.\d+%?|\d+%", bare)
    ]


def discussion(notebook):
    return "\n".join(
        cell.source
        for cell in notebook.cells
        if cell.cell_type == "markdown" and "solution" in exercises.tags(cell)
    ).partition("\n## Discussion\n")[2]


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_discussion_quotes_the_outputs_of_its_run(exercise):
    notebook = stored("solutions", exercise)
    assert len(QUOTE.findall(discussion(notebook))) >= 3
    assert misquotations(discussion(notebook), tables(notebook)) == []


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_changed_quotation_is_noticed(exercise):
    """Each quoted number, off by one in its last digit, is a misquotation."""
    notebook = stored("solutions", exercise)
    text, known = discussion(notebook), tables(notebook)
    for quote in QUOTE.finditer(text):
        number = Decimal(quote["number"].replace(",", ""))
        changed = str(number + Decimal((0, (1,), number.as_tuple().exponent)))
        start, end = quote.span("number")
        assert misquotations(text[:start] + changed + text[end:], known)
    assert misquotations("It reaches 97.3% in the end.", known)
    assert misquotations("It reaches 97.3<!-- no row, acc --> in the end.", known)


# --- the data in memory ---


def test_the_loaders_batches_are_those_of_the_chapter(in_memory):
    """Same seed: same images in the same order, bit for bit; same stream after."""
    transform = transforms.Compose(
        [transforms.ToTensor(), transforms.Normalize((0.1307,), (0.3081,))]
    )
    root = notebooks.ROOT / "data"
    chapter = datasets.MNIST(root, train=True, transform=transform)

    def batches(loader, count=40):
        torch.manual_seed(42)
        found = [batch for batch, _ in zip(loader, range(count))]
        return found, torch.rand(1)

    slow, slow_next = batches(DataLoader(chapter, batch_size=64, shuffle=True))
    loader = in_memory["make_loader"](in_memory["train_data"], shuffle=True)
    fast, fast_next = batches(loader)
    assert len(loader) == 938
    for (X_slow, y_slow), (X_fast, y_fast) in zip(slow, fast, strict=True):
        assert torch.equal(X_slow, X_fast) and torch.equal(y_slow, y_fast)
    assert torch.equal(slow_next, fast_next)


def test_training_on_them_gives_the_losses_of_the_chapter(in_memory):
    namespace = dict(in_memory)
    for cell in ("mnist_mlp", "train_one_epoch"):
        path = notebooks.ROOT / "cells" / f"{cell}.py"
        exec(path.read_text(), namespace)
    data = Subset(in_memory["train_data"], range(1000))

    def losses(loader):
        torch.manual_seed(42)
        model = namespace["MNISTMLP"]()
        optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
        loss_fn = torch.nn.CrossEntropyLoss()
        train = namespace["train_one_epoch"]
        return [train(model, loader, loss_fn, optimizer) for _ in range(3)]

    plain = losses(DataLoader(data, batch_size=64, shuffle=True))
    assert losses(in_memory["make_loader"](data, shuffle=True)) == plain


def test_a_planted_difference_between_the_loaders_is_seen(in_memory):
    """The comparison can fail: one pixel changed, or another order, is noticed."""
    X, y = in_memory["train_data"][:128]
    dimmed = X.clone()
    dimmed[100, 0, 14, 14] += 1e-6
    make_loader = in_memory["make_loader"]
    torch.manual_seed(0)
    one = list(make_loader(TensorDataset(X, y), shuffle=True))
    torch.manual_seed(0)
    other = list(make_loader(TensorDataset(dimmed, y), shuffle=True))
    torch.manual_seed(1)
    reordered = list(make_loader(TensorDataset(X, y), shuffle=True))
    for changed in (other, reordered):
        assert not all(torch.equal(a[0], b[0]) for a, b in zip(one, changed))
