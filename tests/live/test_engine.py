"""The engine of the live figures computes what PyTorch and the notebook computed.

It runs in Chromium as the page runs it; each fault is planted into its text.
"""

import base64
import json
import re
from itertools import islice

import numpy as np
import pytest

from tests.live.drawings import SIZE, drawings
from tools import live_data
from tools.live_data import CHAPTER, DATA, MISTAKES, ROOT, STEPS

ENGINE, WORKER = (
    (ROOT / "live" / f"{name}.js").read_text("utf-8") for name in ("engine", "worker")
)
UI = (ROOT / "live" / "ui.js").read_text("utf-8")
MOST = 1e-4  # that a loss may differ from PyTorch's
COMPARED = {"rate": 50}  # steps: a rate so large amplifies rounding beyond all bounds

OPEN = """async () => {
    const {Training, Network, unpack, halves} = window.engine = liveEngine();
    const [images, labels] = await unpack(liveData.train.packed, 784 * 9984, 9984);
    window.start = mistake => new Training({images, labels}, mistake);
    const [weights] = await unpack(liveData.draw.packed, 2 * 109386);
    window.network = Network.load(halves(weights));
    window.bytes = text => Uint8Array.from(atob(text), char => char.charCodeAt(0));
    window.base64 = list => list.map(numbers => {
        const raw = new Uint8Array(numbers.buffer);
        return btoa(Array.from(raw, code => String.fromCharCode(code)).join(""));
    });
}"""
FURTHEST = """([mistake, steps]) => {
    const run = start(mistake);
    let most = 0;
    for (const loss of liveData.train.losses[mistake].slice(0, steps)) {
        most = Math.max(most, Math.abs(run.iterate() - loss));
        if (!(most < 1e-4)) break;  // it is too far already
    }
    return most;
}"""
AFTER = """([mistake, steps]) => {
    const run = start(mistake);
    for (let step = 0; step < steps; step++) run.iterate();
    const [m, v] = [0, 1].map(k => run.moments.map(both => both[k]));
    return [run.gradients(), m, v].map(base64);
}"""
DROPPED = """() => {
    const run = start("dropout"), loss = run.iterate();
    const hidden = base64(run.network.inputs.slice(1));
    return [loss, base64(run.gradients()), ...hidden.map(text => [text])];
}"""
TESTED = """mistake => new Promise(done => {
    const source = `const engine = (${liveEngine})();(${liveWorker})(engine);`;
    const worker = new Worker(URL.createObjectURL(new Blob([source]))), found = {};
    worker.onmessage = ({data}) => {
        if (data.say === "tested") found[data.step] = data;
        if (data.say === "stopped") done(found);
    };
    worker.postMessage({do: "open", packed: liveData.train.packed});
    worker.postMessage({do: "reset", mistake});
    worker.postMessage({do: "run"});
})"""
PREDICT = (
    "images => engine.predict(network, bytes(images), 0, images.length * 3 / 4 / 784)"
)
ENLARGED = """images => {
    const all = bytes(images), found = [];
    for (let n = 0; n < all.length; n += 784) {
        const ink = Float32Array.from({length: 280 * 280}, (_, i) =>
            all[n + 28 * Math.floor(i / 2800) + Math.floor(i % 280 / 10)]);
        found.push(engine.predict(network, engine.center(ink, 280), 0, 1)[0]);
    }
    return found;
}"""
DRAWN = """([drawings, prepare, size]) => drawings.map(strokes => {
    const ink = new Float32Array(size * size);
    for (const stroke of strokes)
        stroke.forEach((point, i) =>
            engine.stroke(ink, size, stroke[i - 1] || point, point, 11));
    return engine.predict(network, engine[prepare](ink, size), 0, 1)[0];
})"""


@pytest.fixture
def engine(page):
    """engine(old, new): the engine at work in a page, with a fault if one is given."""

    def opened(old="", new=""):
        assert any(old in code for code in (ENGINE, WORKER))
        page.goto("about:blank")
        for code in (ENGINE, WORKER):
            page.add_script_tag(content=code.replace(old, new, 1) if old else code)
        for script in sorted(DATA.glob("*.js")):
            page.add_script_tag(content=script.read_text("ascii"))
        page.evaluate(OPEN)
        return page.evaluate

    return opened


@pytest.fixture(scope="module")
def book():
    """What the book's shared code defines: MNISTMLP, train_data, ..."""
    return live_data.shared_code()


@pytest.fixture(scope="module")
def tests(book):
    """The test images as base64, a part of which is base64, too; and their labels."""
    images, labels = live_data.grays_of(book, train=False)
    return base64.b64encode(images.tobytes()).decode(), labels


def with_faults(*faults):
    """The test runs as it is, and at the desk with each fault, (sound, planted)."""
    planted = (pytest.param(fault, marks=pytest.mark.desk) for fault in faults)
    return pytest.mark.parametrize("fault", [(), *planted])


@pytest.mark.parametrize("mistake", MISTAKES)
def test_all_losses_are_those_of_pytorch(engine, mistake):
    assert engine()(FURTHEST, [mistake, COMPARED.get(mistake, STEPS)]) < MOST


FAULTS = {  # where a mistake is planted, one in it
    "Adam's epsilon": ("", "1e-8", "1e-5"),
    "a transposed weight": ("", "weight[row + i]", "weight[i * outputs + j]"),
    "another batch": ("", "BATCH * this.steps,", "BATCH * this.steps + 1,"),
    "zero_grad ignored": ("", "layer.grad = null;", ";"),
    "another seed": ("", "seed = 42", "seed = 43"),
    "zero_grad called all the same": ("zero", '!== "zero"', '!== ""'),
    "a softmax without its gradient": ("softmax", "value - mean", "value"),
    "sorted from 9 to 0": ("sorted", "[a] - this.labels[b]", "[b] - this.labels[a]"),
    "shuffled all the same": ("unshuffled", '=== "unshuffled"', '=== ""'),
    "the usual learning rate": ("rate", '=== "rate"', '=== ""'),
}


@pytest.mark.desk
@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_moves_the_losses(engine, fault):
    mistake, *change = FAULTS[fault]
    steps = COMPARED.get(mistake, STEPS)
    assert not engine(*change)(FURTHEST, [mistake, steps]) < MOST


def after(book, mistake, steps):
    """PyTorch's gradients and both moments of Adam after some steps."""
    model, optimizer = live_data.fresh(book)
    list(islice(live_data.run(book, model, optimizer, mistake), steps))
    states = [optimizer.state[p] for p in model.parameters()]
    lists = (
        [p.grad for p in model.parameters()],
        [state["exp_avg"] for state in states],
        [state["exp_avg_sq"] for state in states],
    )
    return [np.concatenate([t.flatten().numpy() for t in tensors]) for tensors in lists]


def numbers_in(found):
    """What AFTER found, as one array for each of its lists."""
    decoded = (b"".join(map(base64.b64decode, texts)) for texts in found)
    return [np.frombuffer(raw, np.float32) for raw in decoded]


@pytest.mark.parametrize("steps", [1, 10])
@pytest.mark.parametrize("mistake", ["", "zero"])
def test_gradients_and_adams_state_are_those_of_pytorch(engine, book, mistake, steps):
    found = numbers_in(engine()(AFTER, [mistake, steps]))
    for numbers, wanted in zip(found, after(book, mistake, steps)):
        np.testing.assert_allclose(numbers, wanted, atol=2e-6)


def with_these_units(book, kept):
    """PyTorch's loss and gradients at step 1, where `kept` says which hidden units are
    not dropped; and the part that is kept of those that would be active."""
    torch, (X, y) = book["torch"], book["train_data"].tensors
    model, _ = live_data.fresh(book)
    batch, parts = live_data.shuffled(torch)[: live_data.BATCH], []
    h, masks = model.flatten(X[batch]), iter(kept)
    for layer in model.layers:
        h = layer(h)
        if isinstance(layer, torch.nn.ReLU):
            mask = torch.from_numpy(next(masks).reshape(h.shape) > 0)
            parts.append((mask & (h > 0)).sum().item() / (h > 0).sum().item())
            h = 2 * h * mask
    loss = torch.nn.functional.cross_entropy(h, y[batch])
    loss.backward()
    grads = [p.grad.flatten().numpy() for p in model.parameters()]
    return loss.item(), np.concatenate(grads), parts


@with_faults(("value => 2 * value", "value => value"), ("& 1 ? 2", "& 3 ? 2"))
def test_dropout_is_that_of_pytorch_with_the_same_units(engine, book, fault):
    """Which units are dropped, no seed makes the same; so PyTorch drops the page's."""
    loss, *texts = engine(*fault)(DROPPED)
    gradients, *hidden = numbers_in(texts)
    wanted, wanted_gradients, parts = with_these_units(book, hidden)
    assert loss == pytest.approx(wanted, abs=MOST)
    right = np.abs(gradients - wanted_gradients).max() < 2e-6
    assert (right and parts == pytest.approx([0.5, 0.5], abs=0.05)) == (not fault)


def test_another_beta_shows_in_adams_state(engine, book):
    found = numbers_in(engine("* 0.1;", "* 0.2;")(AFTER, ["", 1]))
    differ = [np.abs(a - b).max() > 2e-6 for a, b in zip(found, after(book, "", 1))]
    assert differ == [False, True, False]


def test_a_run_repeats_to_the_bit(engine):
    evaluate = engine()
    for mistake in ("", "dropout"):
        assert evaluate(AFTER, [mistake, 5]) == evaluate(AFTER, [mistake, 5])


def right_by_pytorch(book):
    """The part of the first test images that PyTorch gets right, every 20 steps."""
    X, y = (tensor[: live_data.NUM_TESTS] for tensor in book["test_data"].tensors)
    model, optimizer = live_data.fresh(book)
    steps = enumerate(live_data.run(book, model, optimizer, ""), 1)
    return {
        step: (model(X).argmax(dim=1) == y).double().mean().item()
        for step, _ in steps
        if step % 20 == 0 or step == STEPS
    }


@with_faults(("labels[i + s]", "labels[s]"))
def test_the_accuracy_is_pytorchs(engine, book, fault):
    found = engine(*fault)(TESTED, "")
    found = {int(step): told["accuracy"] for step, told in found.items()}
    wanted = pytest.approx(right_by_pytorch(book), abs=2e-3)
    assert (found == wanted) == (not fault)


@with_faults(("alive, dropout(new Generator(steps))", "alive"))
def test_dropout_without_eval_reads_worse(engine, fault):
    last = engine(*fault)(TESTED, "dropout")[str(STEPS)]
    assert (last["dropped"] < last["accuracy"] - 0.03) == (not fault)


def confusion_in(notebook):
    """The matrix that the notebook's figure shows, as its description has it."""
    texts = [
        "".join(output["data"]["text/plain"])
        for cell in notebook["cells"]
        for output in cell.get("outputs", [])
        if "Confusion" in str(output.get("data", {}).get("text/plain"))
    ]
    rows = re.findall(r"^    ((?:\d+ ){9}\d+)$", texts[0], re.MULTILINE)
    return [[int(count) for count in row.split()] for row in rows]


def confusion_of(labels, predictions):
    matrix = np.zeros((10, 10), int)
    np.add.at(matrix, (labels, predictions), 1)
    return matrix.tolist()


def test_all_test_images_give_the_notebooks_confusion_matrix(engine, tests):
    images, labels = tests
    wanted = confusion_in(json.loads(CHAPTER.read_text("utf-8")))
    found = engine()(PREDICT, images)
    assert confusion_of(labels, found) == wanted
    assert live_data.read("draw")["confusion"] == wanted
    half_lost = engine("bytes[count + i]", "0")
    few = base64.b64encode(base64.b64decode(images)[: 1000 * 784]).decode()
    assert half_lost(PREDICT, few) != found[:1000]


def test_the_preprocessing_loses_at_most_two_points(engine, tests):
    """Test images drawn ten times larger come back as they were, nearly all."""

    def right(evaluate, script, count=1000):
        images = base64.b64decode(tests[0])[: count * 784]
        found = evaluate(script, base64.b64encode(images).decode())
        return (np.array(found) == tests[1][:count]).sum() / count

    exact = right(engine(), PREDICT)
    assert right(engine(), ENLARGED) >= exact - 0.02
    askew = engine("Math.round(14.5 -", "Math.round(13.5 -")
    assert right(askew, ENLARGED, 300) < exact - 0.02


def test_the_page_states_how_many_drawings_it_reads(engine):
    """Digits that a program draws: see drawings.py."""
    digits, strokes = zip(*drawings())
    evaluate, stated = engine(), {"digits": len(digits)}
    for prepare, name in (("center", "centered"), ("shrink", "plain")):
        found = evaluate(DRAWN, [strokes, prepare, SIZE])
        stated[name] = sum(a == b for a, b in zip(digits, found))
    words = ", ".join(f"{name}: {count}" for name, count in stated.items())
    assert f"const DRAWN = {{{words}}};" in UI


def test_exports_of_another_run_are_noticed(tmp_path):
    assert live_data.stale() == []
    notebook = json.loads(CHAPTER.read_text("utf-8"))
    for spoil in ("source", "outputs"):
        cells = json.loads(json.dumps(notebook))
        printing = (
            c for c in cells["cells"] if "step 1: loss" in str(c.get("outputs"))
        )
        cell = next(printing)
        if spoil == "source":
            cell["source"] += ["#"]
        else:
            text = "".join(cell["outputs"][0]["text"])
            cell["outputs"][0]["text"] = text.replace("step 1", "step 0")
        path = tmp_path / f"{spoil}.ipynb"
        path.write_text(json.dumps(cells), "utf-8")
        assert live_data.stale(path=path) == ["train.js", "draw.js"], spoil
    assert live_data.stale(folder=tmp_path) == ["train.js", "draw.js"]
