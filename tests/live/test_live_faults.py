"""Each promise of the live figures is seen to break: a fault is planted into what the
browser gets, and the test that is there for it goes red. What computes is spoilt in
test_engine.py. `make check-pages` runs this, `make test` only asks whether each promise
has a fault."""

import inspect
from random import Random

import pytest
from playwright.sync_api import Error, expect

from tests.live import test_live_figures as live

PATIENCE = 4_000  # milliseconds, for what a fault keeps from coming
UI, WORKER, BOOT, CSS = (
    f"live/{name}" for name in ("ui.js", "worker.js", "boot.js", "live.css")
)
TRAIN, DRAW = live.test_train_it_here, live.test_draw_a_digit
CALM = live.test_less_motion_for_those_who_ask
FREE = live.test_the_page_stays_free
STATUS = live.test_the_status_speaks_once_in_three_seconds
KEYS = live.test_the_keyboard_is_enough_to_draw
STEPS = live.test_the_keyboard_is_enough_to_train
STATES = live.test_every_state_in_both_themes
AWAY = live.test_the_worker_stops_where_no_one_looks
PAPER = live.test_without_scripts_and_on_paper_there_is_the_picture
FINGER = live.test_a_finger_draws_and_scrolls
READY = live.test_nothing_is_loaded_before_a_click
NOISE = Random(0).randbytes(200_000).hex()
TO_THE_END = TRAIN, CALM, FREE  # which a fault does not keep waiting
HOST = 'fetch("https://example.org/", {mode: "no-cors"}).catch(() => 0);'
BUSY = "for (const t = performance.now(); performance.now() - t < 400;);"


class Fault:
    """`test` goes red, with `arguments`, at the statement that has `place` in it, where
    `planted` stands in a file in place of the sound text."""

    def __init__(self, test, place, file, sound, planted, *arguments):
        self.test, self.place, self.arguments = test, place, arguments
        self.file, self.sound, self.planted = file, sound, planted


FAULTS = {
    "zero_grad ignored": Fault(
        TRAIN, "by < 1e-4", WORKER, 'run.mistake !== "zero"', "false", "http"
    ),
    "a reset that does not repeat": Fault(
        TRAIN,
        "before == run",
        WORKER,
        "Training(data, mistake)",
        "Training(data, mistake, self.again ? 43 : (self.again = tests && 42) || 42)",
        "http",
    ),
    "a difference that is not measured": Fault(
        TRAIN, "differences(page)", UI, "if (by > worst.by)", "if (!worst)", "http"
    ),
    "an accuracy of the mistake in the place of the one without": Fault(
        TRAIN, "share in", UI, "sound[tested.step])}", "tested.accuracy)}", "http"
    ),
    "a request to another host": Fault(
        DRAW, "opened.heard", UI, "pad.focus(", f"{HOST} pad.focus(", "http"
    ),
    "a request to another host, from the worker": Fault(
        TRAIN, "opened.heard", WORKER, "runner++;", f"runner++; {HOST}", "http"
    ),
    "a message in the console": Fault(
        DRAW, "opened.heard", UI, "pad.focus(", 'console.log("hm"); pad.focus(', "http"
    ),
    "centering left out": Fault(
        DRAW, "The network reads 7", UI, "centering.checked ? ", "false ? ", "http"
    ),
    "a share of the wrong images": Fault(
        DRAW, "are 7s", UI, "sum + row[digit]", "sum + row[0]", "http"
    ),
    "a request before the click": Fault(
        READY,
        '{"boot.js"}',
        BOOT,
        "start.append(button);",
        'start.append(button); script("ui");',
        "draw",
    ),
    "a picture that is heavy": Fault(
        READY,
        "MOST_BYTES[name]",
        UI,
        "const liveUI",
        f"/*{NOISE}*/const liveUI",
        "draw",
    ),
    "long tasks": Fault(
        FREE,
        "max(tasks) < 50",
        UI,
        "losses.push(seen.loss);",
        f"losses.push(seen.loss); if (step === 9) {BUSY}",
    ),
    "a pause not obeyed": Fault(
        AWAY, "=== 'stopped'", WORKER, 'order.do === "pause"', "false"
    ),
    "running off screen": Fault(AWAY, "=== 'pause'", UI, "&& inView", ""),
    "running in a hidden tab": Fault(AWAY, '== "pause"', UI, "&& !document.hidden", ""),
    "speaking each second": Fault(STATUS, '"logits"', UI, "3000", "1000"),
    "small buttons": Fault(
        STATES,
        "not findings",
        CSS,
        "min-height: 44px",
        "min-height: 40px",
        "train",
        "none",
    ),
    "a small first button": Fault(
        STATES, "not findings", BOOT, "44px", "40px", "draw", "none"
    ),
    "a picture without a name": Fault(
        STATES,
        "not findings",
        UI,
        'role: "img", "aria-label": "28 × 28, as drawn"',
        'role: "img"',
        "draw",
        "none",
    ),
    "a line marked by color alone": Fault(
        STATES,
        "borderLeftWidth",
        CSS,
        "border-left: 4px",
        "border-left: 0",
        "train",
        "active",
    ),
    "curves in colors of the page": Fault(
        STATES,
        "PLAIN",
        CSS,
        "(forced-colors: active)",
        "(max-width: 1px)",
        "train",
        "active",
    ),
    "ink of the other theme": Fault(
        STATES,
        "inks[2] != inks[3]",
        UI,
        "new MutationObserver(later)",
        "new MutationObserver(() => 0)",
        "draw",
        "none",
    ),
    "motion for those who ask for less": Fault(
        CALM, "stepsShown", UI, "calm.matches && wanted", "false"
    ),
    "a trap for fingers": Fault(FINGER, "pinch-zoom", CSS, "pinch-zoom", "none", None),
    "a gesture that leaves ink": Fault(
        FINGER, "Nothing is drawn yet.", UI, "ink.set(undo);", "", None
    ),
    "a second finger that draws": Fault(
        FINGER, "Nothing is drawn yet.", UI, "event.isPrimary &&", "", None
    ),
    "keys that draw nothing": Fault(
        KEYS, "The network reads 1", UI, "if (pen.down) lineTo", "if (0) lineTo"
    ),
    "buttons that move": Fault(
        STEPS, "== tall", CSS, "min-height: 3.2em", "min-height: 0"
    ),
    "no picture": Fault(
        PAPER,
        "to_be_visible",
        "index.html",
        "<svg viewBox",
        "<svg hidden viewBox",
        "draw",
        "http",
    ),
    "a button on paper": Fault(
        PAPER,
        "to_be_hidden",
        "index.html",
        "live-start d-print-none",
        "live-start",
        "draw",
        "http",
    ),
}


@pytest.mark.desk
@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_seen(name, request, page, book, monkeypatch):
    fault, test = FAULTS[name], FAULTS[name].test
    text = book.read(fault.file).decode()
    assert fault.sound in text
    spoilt = text.replace(fault.sound, fault.planted, 1)
    monkeypatch.setitem(book.planted, fault.file, spoilt.encode())
    if test not in TO_THE_END:
        page.set_default_timeout(PATIENCE)
        monkeypatch.setattr(expect, "_timeout", PATIENCE)
    taken = list(inspect.signature(test).parameters)
    fixtures = taken[: len(taken) - len(fault.arguments)]
    with pytest.raises((AssertionError, Error)) as caught:
        test(*map(request.getfixturevalue, fixtures), *fault.arguments)
    red = (entry for entry in caught.traceback if entry.name == test.__name__)
    assert fault.place in str(next(red).statement)


def test_every_promise_has_a_fault():
    tests = {test for name, test in vars(live).items() if name.startswith("test_")}
    only_measures = {live.test_how_fast_it_pauses}
    assert tests - {fault.test for fault in FAULTS.values()} == only_measures
