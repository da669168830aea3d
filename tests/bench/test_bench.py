"""`make bench`: an epoch of the same work, in the page's steps and in other libraries.

Each row is a process, in an environment of its own where it needs a library. The floor
is timed beside each epoch, so that both meet the same noise; the fastest of each count.
"""

import ast
import json
import os
import re
import subprocess
import sys
import sysconfig
import time

import pytest

from tools.notebooks import ROOT, code_cells, read_source

PAGE = ROOT / "chapters" / "ch30_going_further.md"
XLA_FLAGS = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
ENVIRON = {"XLA_FLAGS": XLA_FLAGS, "TORCHINDUCTOR_FORCE_DISABLE_CACHES": "1"}
DEFINED = ast.ClassDef, ast.FunctionDef, ast.Import, ast.ImportFrom
PEER = r"```python\n# ([^\n]+): pip install ([^\n]+)\n(.+?)```"
PEERS = {name: rest for name, *rest in re.findall(PEER, PAGE.read_text(), re.DOTALL)}


def floor():
    shapes = [(64, 784), (784, 128), (64, 128), (128, 64), (64, 64), (64, 10), (64, 10)]
    x, w1, h1, w2, h2, w3, d3 = map(torch.rand, shapes)
    for _ in range(938):
        x @ w1, h1 @ w2, h2 @ w3  # forward
        d3.T @ h2, d3 @ w3.T, h2.T @ h1, h2 @ w2.T, h1.T @ x  # backward


def step(loop, optimizer, batches=None, size=64, threads=1, wrap=lambda model: model):
    """An epoch of a loop of the page."""
    adam, run = optimizer(model.parameters()), wrap(model)
    batches = batches or ShuffledBatches(X_train, y_train, size)

    def train():
        torch.set_num_threads(threads)
        loop(run, batches, nn.CrossEntropyLoss(), adam)
        torch.set_num_threads(1)

    return train


def files(workers):
    steps = [transforms.ToTensor(), transforms.Normalize((0.1307,), (0.3081,))]
    train_set.transform = transforms.Compose(steps)
    return DataLoader(train_set, 64, shuffle=True, num_workers=workers)


def seeds():
    parameters = stack([model, *(MNISTMLP() for _ in range(4))])
    for p, stacked in zip(model.parameters(), parameters):
        p.data = stacked.data[0]
    adam, batches = LeanAdam(parameters), ShuffledBatches(X_train, y_train)
    return lambda: train_stacked(parameters, batches, adam)


lean = lambda **options: step(train_without_waiting, LeanAdam, **options)
STEPS = {
    "matrix products alone": lambda: floor,
    "the chapter's loop": lambda: step(train_one_epoch, optim.Adam, files(0)),
    "the same, two workers": lambda: step(train_one_epoch, optim.Adam, files(2)),
    "in memory, by index": lambda: step(train_one_epoch, optim.Adam),
    "losses read once": lambda: step(train_without_waiting, optim.Adam),
    "fused Adam": lambda: step(train_without_waiting, fused_adam),
    "one call": lean,
    "forward written out": lambda: step(train_written_out, LeanAdam),
    "gradient by hand": lambda: step(train_by_hand, LeanAdam),
    "five seeds, each": seeds,
    "one call, two threads": lambda: lean(threads=2),
    "one call, compiled": lambda: lean(wrap=torch.compile),
    "one call, 512 a batch": lambda: lean(size=512),
}


def run(*command):
    options = {"cwd": PAGE.parent, "env": os.environ | ENVIRON, "text": True}
    return subprocess.run(command, check=True, capture_output=True, **options).stdout


def environment(packages):
    """The Python of an environment that has these packages, and those of this one."""
    folder = ROOT / "_build" / "bench" / packages.split()[0]
    python = folder / "bin" / "python"
    if not python.exists():
        run(sys.executable, "-m", "venv", "--without-pip", folder)
        (site,) = folder.glob("lib/*/site-packages")
        (site / "book.pth").write_text(sysconfig.get_path("purelib"))
    run(python, "-m", "pip", "install", "--quiet", *packages.split())
    return python


@pytest.mark.desk
@pytest.mark.parametrize("row", [*STEPS, *PEERS])
def test_a_row(row, measure):
    try:
        python = environment(PEERS[row][0]) if row in PEERS else sys.executable
        printed = run(python, "-m", "tests.bench.test_bench", row)
        found = json.loads(printed.splitlines()[-1])
    except subprocess.CalledProcessError as error:
        reason = error.stderr.strip().splitlines()[-1]
        found = {"busy": f"does not run: {reason}"}
    for column, text in found.items():
        measure(row, column, text)


def test_the_page_shows_what_was_measured():
    for part in (ROOT / "docs" / "measured" / "bench.md").read_text().split("\n\n"):
        assert part.strip() in PAGE.read_text()


if __name__ == "__main__":
    (page,) = read_source(PAGE).values()
    for place, cell in enumerate(code_cells(page)):
        tree = ast.parse(cell.source)
        if place > 0:  # of all but the set-up, what it defines
            tree.body = [node for node in tree.body if isinstance(node, DEFINED)]
        exec(compile(tree, "page", "exec"))
    train_set, test_set = (datasets.MNIST(data_root, part) for part in (True, False))
    X_train, X = (
        (s.data[:, None] / 255 - 0.1307) / 0.3081 for s in (train_set, test_set)
    )
    model, y_train, row = MNISTMLP(), train_set.targets, sys.argv[1]
    predict = lambda X: model.eval()(X).argmax(1)
    if row in PEERS:
        exec(PEERS[row][1])
    else:
        train = STEPS[row]()
    spent = lambda: (time.perf_counter(), time.process_time() + sum(os.times()[2:4]))
    laps = []
    for work in 3 * [floor, train]:
        start = spent()
        work()
        laps.append(np.subtract(spent(), start))
    (clock, busy), (_, least) = np.min(laps[3::2], axis=0), np.min(laps[::2], axis=0)
    busy, clock = np.array([busy, clock]) / (5 if "seeds" in row else 1)
    found = {"first": f"{laps[1][0]:.1f}", "clock": f"{clock:.2f}"}
    found |= {"busy": f"{busy:.2f}", "floors": f"{busy / least:.2f}"}
    if train is not floor:
        right = np.asarray(predict(X)) == test_set.targets.numpy()
        found["accuracy"] = f"{right.mean():.2%}"
    print(json.dumps(found))
