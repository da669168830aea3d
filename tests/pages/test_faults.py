"""Each check sees the faults it is there for: they are planted, one at a time."""

import os
from io import BytesIO

import pytest
from PIL import Image

from tests.pages import checks
from tests.pages.book import Book
from tests.pages.visit import on

EXERCISE = next((n for n in Book.pages() if n.startswith("exercises/")), "")


def fault(check, words, planted, page="index.html", screen="desktop"):
    """With `planted` at the end of a page's text the check says `words`."""
    return on(screen, check.__name__, words, planted, page)


def script(code):
    return f"<script>{code}</script>"


def image(attributes):
    return f"<img src=noise.png {attributes}>"


DEAD_BUTTON = """document.addEventListener("click", e =>
    e.target.closest(".primary-toggle") && e.stopImmediatePropagation(), true)"""
JUMP = """onload = () => requestAnimationFrame(() => requestAnimationFrame(() =>
    document.querySelector("article").style.paddingTop = "400px"))"""
UNLINK = """onload = () => document.querySelectorAll(
    "article a[href*=solutions], .prev-next-area").forEach(node => node.remove())"""
REFUSED = '<b class="katex-error" title="ParseError">x</b>'
QUOTE = "<blockquote><p><strong>Note.</strong> Hm.</p></blockquote>"

FAULTS = [
    fault(checks.figures, "alt text", image("width=9")),
    fault(checks.figures, "alt text", image("alt=4f46e5.png width=9")),
    fault(checks.figures, "no size", image("")),
    fault(checks.figures, "blurred", image("width=800")),
    fault(checks.figures, "distorted", image("width=90 style='height: 30px'")),
    fault(checks.figures, "does not load", "<img src=gone.png>"),
    fault(checks.requests, "outside", "<script src=https://cdn.example/x.js></script>"),
    fault(checks.requests, "404", "<link rel=stylesheet href=_static/gone.css>"),
    fault(checks.console, "oops", script("oops()")),
    fault(checks.console, "hm", script("console.warn('hm')")),
    fault(checks.links, "nowhere", "<a href=gone.html>there</a>"),
    fault(checks.links, "no such place", "<a href=#gone>there</a>"),
    fault(checks.links, "out of the book", "<a href=http://a.example>there</a>"),
    fault(checks.links, "no way to the previous", script(UNLINK)),
    fault(checks.relations, "no link to solutions/", script(UNLINK), EXERCISE),
    fault(checks.headings, "Hm", "<h2>Hm</h2>"),
    fault(checks.accessibility, "contrast", "<p style='color: #bbb'>pale</p>"),
    fault(
        checks.accessibility,
        "contrast",
        "<b style='color: #555'>dim</b>",
        screen="phone",
    ),
    fault(
        checks.overflow,
        "wider",
        "<hr style='width: 600px; height: 9px'>",
        screen="phone",
    ),
    fault(checks.contents, "the button", script(DEAD_BUTTON)),
    fault(checks.contents, "the button", script(DEAD_BUTTON), screen="phone"),
    fault(
        checks.contents, "the keyboard", script("onkeydown = e => e.preventDefault()")
    ),
    fault(checks.stillness, "of the layout", script(JUMP)),
    fault(checks.markup, "raw markup", r"<p>$x + \alpha$</p>"),
    fault(checks.markup, "math: ParseError", REFUSED),
    fault(checks.markup, "only a quote", QUOTE),
    fault(checks.weight, "more than", image("loading=lazy width=9")),
    fault(checks.copying, "''", script("document.execCommand = () => true"), EXERCISE),
    fault(checks.copying, "no copy button", "<div class=cell_input></div>"),
    fault(
        checks.outline,
        "does not follow",
        script("IntersectionObserver = class { observe() {} disconnect() {} }"),
        EXERCISE,
    ),
    fault(checks.keyboard, "Tab", script("onkeydown = e => e.key != 'Tab'"), EXERCISE),
    fault(
        checks.folds,
        "do not open",
        script("onclick = e => !e.target.closest('summary')"),
        EXERCISE,
    ),
    fault(
        checks.search,
        "does not find",
        script("URLSearchParams.prototype.get = () => 'zzzz'"),
        "search.html",
    ),
]


@pytest.fixture(scope="module")
def noise():
    """A picture that no compression makes lighter."""
    file = BytesIO()
    Image.frombytes("RGB", (700, 700), os.urandom(700 * 700 * 3)).save(file, "png")
    return file.getvalue()


def test_each_check_has_a_planted_fault():
    planted = {fault.values[0] for fault in FAULTS}
    assert planted == {check.__name__ for check in checks.CHECKS}


@pytest.mark.parametrize(("check", "words", "planted", "name"), FAULTS)
def test_a_planted_fault_is_seen(
    visit, book, noise, monkeypatch, check, words, planted, name
):
    sound = book.read(name).decode()
    end = "</article>" if "</article>" in sound else "</body>"
    spoilt = sound.replace(end, planted + end, 1)
    monkeypatch.setitem(book.planted, name, spoilt.encode())
    monkeypatch.setitem(book.planted, "noise.png", noise)
    opened = visit(EXERCISE if name == "search.html" else name)
    findings = list(getattr(checks, check)(opened))
    assert any(words in finding for finding in findings), findings
