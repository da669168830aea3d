"""Each promise of the live figures is seen to break: a fault is planted into what the
browser gets, and the test that is there for it goes red. What computes is spoilt in
test_engine.py."""

from random import Random

import pytest
from playwright.sync_api import Error, expect

from tests.live import test_live_figures as live

PATIENCE = 4_000  # milliseconds, for what a fault keeps from coming
UI, WORKER, BOOT, CSS = (
    f"live/{name}" for name in ("ui.js", "worker.js", "boot.js", "live.css")
)
STATES = live.test_every_state_in_both_themes
AWAY = live.test_the_worker_stops_where_no_one_looks
PAPER = live.test_without_scripts_and_on_paper_there_is_the_picture
FINGER = live.test_a_finger_draws_and_scrolls
READY = live.test_nothing_is_loaded_before_a_click
NOISE = Random(0).randbytes(200_000).hex()
TO_THE_END = {
    live.test_train_it_here,
    live.test_less_motion_for_those_who_ask,
    live.test_the_page_stays_free,
}
HOST = 'fetch("https://example.org/", {mode: "no-cors"}).catch(() => 0);'
BUSY = "for (const t = performance.now(); performance.now() - t < 400;);"

# name: (test, its arguments, file, the sound text, what stands in its place)
FAULTS = {
    "zero_grad ignored": (
        live.test_train_it_here,
        ["http"],
        WORKER,
        'run.mistake !== "zero"',
        "false",
    ),
    "a reset that does not repeat": (
        live.test_train_it_here,
        ["http"],
        WORKER,
        "Training(data, mistake)",
        "Training(data, mistake, self.again ? 43 : (self.again = tests && 42) || 42)",
    ),
    "a difference that is not measured": (
        live.test_train_it_here,
        ["http"],
        UI,
        "if (by > worst.by)",
        "if (!worst)",
    ),
    "a request to another host": (
        live.test_draw_a_digit,
        ["http"],
        UI,
        "pad.focus(",
        f"{HOST} pad.focus(",
    ),
    "a message in the console": (
        live.test_draw_a_digit,
        ["http"],
        UI,
        "pad.focus(",
        'console.log("hm"); pad.focus(',
    ),
    "centering left out": (
        live.test_draw_a_digit,
        ["http"],
        UI,
        "centering.checked ? ",
        "false ? ",
    ),
    "a share of the wrong images": (
        live.test_draw_a_digit,
        ["http"],
        UI,
        "sum + row[digit]",
        "sum + row[0]",
    ),
    "a request before the click": (
        READY,
        ["draw"],
        BOOT,
        "start.append(button);",
        'start.append(button); script("ui");',
    ),
    "a picture that is heavy": (
        READY,
        ["draw"],
        UI,
        "const liveUI",
        f"/*{NOISE}*/const liveUI",
    ),
    "long tasks": (
        live.test_the_page_stays_free,
        [],
        UI,
        "losses.push(seen.loss);",
        f"losses.push(seen.loss); if (step === 9) {BUSY}",
    ),
    "a pause not obeyed": (AWAY, [], WORKER, 'order.do === "pause"', "false"),
    "running off screen": (AWAY, [], UI, "&& inView", ""),
    "running in a hidden tab": (AWAY, [], UI, "&& !document.hidden", ""),
    "speaking each second": (
        live.test_the_status_speaks_once_in_three_seconds,
        [],
        UI,
        "3000",
        "1000",
    ),
    "small buttons": (
        STATES,
        ["train", "none"],
        CSS,
        "min-height: 44px",
        "min-height: 40px",
    ),
    "a small first button": (STATES, ["draw", "none"], BOOT, "44px", "40px"),
    "a picture without a name": (
        STATES,
        ["draw", "none"],
        UI,
        'role: "img", "aria-label": "28 × 28, as drawn"',
        'role: "img"',
    ),
    "a line marked by color alone": (
        STATES,
        ["train", "active"],
        CSS,
        "border-left: 4px",
        "border-left: 0",
    ),
    "curves in colors of the page": (
        STATES,
        ["train", "active"],
        CSS,
        "(forced-colors: active)",
        "(max-width: 1px)",
    ),
    "ink of the other theme": (
        STATES,
        ["draw", "none"],
        UI,
        "new MutationObserver(later)",
        "new MutationObserver(() => 0)",
    ),
    "motion for those who ask for less": (
        live.test_less_motion_for_those_who_ask,
        [],
        UI,
        "calm.matches && wanted",
        "false",
    ),
    "a trap for fingers": (FINGER, [None], CSS, "pinch-zoom", "none"),
    "a gesture that leaves ink": (FINGER, [None], UI, "ink.set(undo);", ""),
    "keys that draw nothing": (
        live.test_the_keyboard_is_enough_to_draw,
        [],
        UI,
        "if (pen.down) lineTo",
        "if (0) lineTo",
    ),
    "buttons that move": (
        live.test_the_keyboard_is_enough_to_train,
        [],
        CSS,
        "min-height: 3.2em",
        "min-height: 0",
    ),
    "no picture": (
        PAPER,
        ["draw", "http"],
        "index.html",
        "<svg viewBox",
        "<svg hidden viewBox",
    ),
    "a button on paper": (
        PAPER,
        ["draw", "http"],
        "index.html",
        "live-start d-print-none",
        "live-start",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_seen(name, request, page, book, monkeypatch):
    test, arguments, file, sound, planted = FAULTS[name]
    text = book.read(file).decode()
    assert sound in text
    monkeypatch.setitem(book.planted, file, text.replace(sound, planted, 1).encode())
    if test not in TO_THE_END:
        page.set_default_timeout(PATIENCE)
        monkeypatch.setattr(expect, "_timeout", PATIENCE)
    taken = test.__code__.co_varnames[: test.__code__.co_argcount - len(arguments)]
    with pytest.raises((AssertionError, Error)):
        test(*map(request.getfixturevalue, taken), *arguments)
