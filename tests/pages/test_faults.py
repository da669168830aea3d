"""Each check sees the faults it is there for: they are planted, one at a time.

This judges the checks, not the book: `make check-pages` runs it, `make test` only asks
whether each check has a fault.
"""

import os
import shutil
from io import BytesIO
from typing import NamedTuple

import pytest
from PIL import Image

from tests.pages import checks, test_walk
from tests.pages.book import HTML, Book
from tests.pages.visit import on

EXERCISE = next((n for n in Book.pages() if n.startswith("exercises/")), "")
CHAPTER = next((n for n in Book.pages() if n.endswith("training_loop.html")), "")
SOLUTION = EXERCISE.replace("exercises/", "solutions/")  # with a figure


class Fault(NamedTuple):
    """`planted` stands before `before` in a file; then `check` says `words`."""

    check: object
    words: str
    planted: str
    before: str = "</article>"
    file: str = "index.html"
    screen: str = "desktop"
    page: str = ""  # where a file is at work that is no page


def script(code, page="index.html"):
    return f"<script>{code}</script>", "</head>", page


def style(rules, page="index.html"):
    return f"<style>{rules}</style>", "</head>", page


# book.js stops at its first line, as in a browser that does not understand it.
BROKEN = "throw 'gone';", '"use strict"', "_static/book.js"
DEAD = script("""document.addEventListener("click", e =>
    e.target.closest(".primary-toggle") && e.stopImmediatePropagation(), true)""")
LATE = """<div id=late></div><script>onload = () => requestAnimationFrame(
    () => requestAnimationFrame(() => late.style.height = "400px"))</script>"""
STUCK = script("""addEventListener("keydown", event => {
    event.preventDefault(); event.stopImmediatePropagation() }, true)""")
UNLINKED = """onload = () => document.querySelectorAll("article a[href*=solutions]")
    .forEach(link => link.remove())"""
# Whoever makes something reachable by Tab, it is out of reach again at once.
UNREACHED = """new MutationObserver(
    changes => changes.forEach(({target}) => target.removeAttribute("tabindex"))
).observe(document, {subtree: true, attributeFilter: ["tabindex"]})"""
FAULTS = {
    "no alt text": Fault(
        checks.figures, "alt text", '<img src="_static/favicon.svg" width=9>'
    ),
    "a file name as alt text": Fault(
        checks.figures, "alt text", '<img src="_static/favicon.svg" alt="4f46e5.png">'
    ),
    "a figure without a size": Fault(
        checks.figures, "no size", '<img src="noise.png" alt="a picture of noise">'
    ),
    "a figure blown up": Fault(
        checks.figures, "blurred", '<img src="noise.png" style="width: 800px">'
    ),
    "a figure out of shape": Fault(
        checks.figures,
        "distorted",
        '<img src="noise.png" style="width: 90px; height: 30px">',
    ),
    "a figure that is gone": Fault(
        checks.figures, "does not load", '<img src="gone.png" alt="what is not there">'
    ),
    "a script from a CDN": Fault(
        checks.requests,
        "outside the book",
        '<script src="https://cdn.example/x.js"></script>',
    ),
    "a missing style sheet": Fault(
        checks.requests, "404", '<link rel="stylesheet" href="_static/gone.css">'
    ),
    "an error in a script": Fault(checks.console, "oops", *script("oops()")),
    "a warning in a script": Fault(checks.console, "hm", *script("console.warn('hm')")),
    "a broken link": Fault(checks.links, "nowhere", '<a href="gone.html">there</a>'),
    "a broken anchor": Fault(
        checks.links, "no such place", '<a href="#gone">there</a>'
    ),
    "a link without encryption": Fault(
        checks.links, "out of the book", '<a href="http://a.example">there</a>'
    ),
    "the last page there is": Fault(
        checks.links,
        "no way",
        *script("onload = () => document.querySelector('.prev-next-area').remove()"),
    ),
    "a solution nobody finds": Fault(
        checks.relations,
        "no link to solutions/",
        *script(UNLINKED, EXERCISE),
    ),
    "a heading nobody can link": Fault(checks.headings, "Hm", "<h2>Hm</h2>"),
    "pale text": Fault(
        checks.accessibility,
        "color-contrast",
        '<p style="color: #999; background: #bbb">pale</p>',
    ),
    "pale code": Fault(
        checks.colors,
        "article pre span has a contrast",
        *style(".highlight .c1 { color: #bbb !important }", EXERCISE),
    ),
    "text too dark in the dark": Fault(
        checks.accessibility,
        "color-contrast",
        '<p style="color: #555">dark</p>',
        screen="phone",
    ),
    "a box wider than a phone": Fault(
        checks.overflow,
        "wider than the screen",
        '<div style="width: 600px; height: 9px"></div>',
        screen="phone",
    ),
    "a dead button": Fault(checks.contents, "the button", *DEAD),
    "a dead button, phone": Fault(checks.contents, "the button", *DEAD, screen="phone"),
    "a dead keyboard": Fault(
        checks.contents, "the keyboard", *script("onkeydown = e => e.preventDefault()")
    ),
    "a jump while loading": Fault(checks.stillness, "of the layout", LATE, "<article"),
    "a formula left raw": Fault(checks.markup, "raw markup", r"<p>$x + \alpha$</p>"),
    "a formula that KaTeX refuses": Fault(
        checks.markup,
        "math: ParseError",
        r'<span class="katex-error" title="ParseError">\alph</span>',
    ),
    "a callout left a quote": Fault(
        checks.markup,
        "only a quote",
        "<blockquote><p><strong>Note.</strong> Hm.</p></blockquote>",
    ),
    "a page too heavy": Fault(
        checks.weight, "more than", '<img src="noise.png" loading="lazy" width=9>'
    ),
    "closed folds laid out at once": Fault(
        checks.beginning,
        "laid out at first",
        *("0 && ", 'addEventListener("load"', "_static/book.js"),
        page=SOLUTION,
    ),
    "far sections laid out at once": Fault(
        checks.beginning,
        "laid out at first",
        *style("section { content-visibility: visible !important }", CHAPTER),
        screen="phone",
    ),
    "short sections taken for long ones": Fault(
        checks.beginning,
        "taken for",
        *style(
            "section section { content-visibility: auto;"
            " contain-intrinsic-height: auto 4000px }",
            EXERCISE,
        ),
        page=EXERCISE,
    ),
    "a link that misses its place": Fault(
        checks.arrivals,
        "leads elsewhere",
        *style(
            "section section section { content-visibility: auto;"
            " contain-intrinsic-height: auto 1500px }",
            CHAPTER,
        ),
        screen="phone",
    ),
    "a copy button that copies nothing": Fault(
        checks.copying,
        "copies ''",
        *script("document.execCommand = () => true", EXERCISE),
    ),
    "code without a copy button": Fault(
        checks.copying, "no copy button", '<div class="cell_input"></div>'
    ),
    "an outline that stands still": Fault(
        checks.outline,
        "does not follow",
        *script(
            "IntersectionObserver = class { observe() {} disconnect() {} }", EXERCISE
        ),
    ),
    "buttons for a mouse": Fault(
        checks.targets,
        "smaller than 44 px: Contents",
        *style("button { min-height: 0 !important }"),
        screen="phone",
    ),
    "a Tab key that goes nowhere": Fault(
        checks.keyboard,
        "Tab reaches",
        *script("onkeydown = e => e.key != 'Tab'", EXERCISE),
    ),
    "folded code that stays folded": Fault(
        checks.folds,
        "do not open",
        *script("onclick = e => !e.target.closest('summary')", EXERCISE),
    ),
    "a search that finds nothing": Fault(
        checks.search, "does not find", "[]; const NONE = ", "[", "sections.js"
    ),
    "solutions found first": Fault(
        checks.finding,
        "not the chapter first",
        "other.rank - one.rank || ",
        "one.rank",
        "_static/search/search.js",
        page="search.html",
    ),
    "a search that reads the book for nobody": Fault(
        checks.finding,
        "before anything",
        "index.add({id: -1, ...SECTIONS[0]}); ",
        "if (query)",
        "_static/search/search.js",
        page="search.html",
    ),
    "a wrong count of results": Fault(
        checks.finding,
        "results, and it says",
        *("found.pop(); ", "document.title =", "_static/search/search.js"),
        page="search.html",
    ),
    "results that show buttons": Fault(
        checks.finding,
        "furniture",
        *("item.append('Toggle'); ", "item.append(snippet", "_static/search/search.js"),
        page="search.html",
    ),
    "a search that says nothing": Fault(
        checks.finding,
        "does not say so",
        "said = said.replace('No section', '0'); ",
        "status.textContent = said",
        "_static/search/search.js",
        page="search.html",
    ),
    "results that lead to the tops of pages": Fault(
        checks.finding,
        "is no section",
        "url = url.split('#')[0]; ",
        "const item",
        "_static/search/search.js",
        page="search.html",
    ),
    "results wider than a phone": Fault(
        checks.finding,
        "wider than the screen",
        *style("#search-results p { white-space: nowrap }", "search.html"),
        screen="phone",
    ),
    "a drawer without a name": Fault(
        checks.drawers, "named False", *BROKEN, screen="phone"
    ),
    "a drawer that stays open": Fault(
        checks.drawers,
        "leaves the drawer open",
        "return;",
        "const link = event.target",
        "_static/book.js",
        "tablet",
    ),
    "a drawer that Escape leaves open": Fault(
        checks.drawers, "after Escape open True", *STUCK, screen="phone"
    ),
    "a drawer whose button is dead": Fault(
        checks.drawers,
        "after the button open True",
        *("0 && ", "dialog.close());", "_static/book.js"),
        screen="phone",
    ),
    "a drawer that drops the focus": Fault(
        checks.drawers,
        "focus back False",
        "return;",
        "(next || toggle)",
        "_static/book.js",
        "phone",
    ),
    "pale text in a drawer": Fault(
        checks.opened,
        "color-contrast",
        '<p style="color: #999; background: #bbb">pale</p>',
        '<nav class="bd-links',
        "index.html",
        "phone",
    ),
    "a name that is not what one sees": Fault(
        checks.accessibility,
        "label-content-name-mismatch",
        '<button aria-label="Toggle hidden content">Show the code</button>',
    ),
    "a focus that nobody sees": Fault(
        checks.keyboard,
        "no visible focus",
        *style("#main-content :focus-visible { outline: none !important }"),
    ),
    "a focus that is cut off": Fault(
        checks.keyboard,
        "no visible focus",
        *style("summary:focus-visible { outline-offset: 4px !important }", EXERCISE),
    ),
    "an outline marked at the top": Fault(
        checks.outline, "at the top", "return;", "if (scrollY > 40)", "_static/book.js"
    ),
    "a solution before its exercise": Fault(
        checks.relations,
        "Next leads to",
        *script(
            "onload = () => document.querySelector('.right-next').href = '#'", EXERCISE
        ),
    ),
    "a notebook that cannot be had": Fault(
        checks.panel,
        "no panel",
        *script("onload = () => document.querySelector('.panel').remove()", EXERCISE),
    ),
    "a panel far below": Fault(
        checks.panel, "out of sight", *style(".panel { margin-top: 900px }", EXERCISE)
    ),
    "a check that nobody ran": Fault(
        checks.panel, "not attempted yet", "<p>not attempted yet</p>"
    ),
    "no button above the fold": Fault(
        checks.landing, "no button", *style(".actions { margin-top: 900px }")
    ),
    "an exercise without a card": Fault(
        checks.landing,
        "cards for",
        *script("onload = () => document.querySelector('.cards li').remove()"),
    ),
    "no picture": Fault(
        checks.landing,
        "no picture",
        *script("onload = () => document.querySelector('img.hero').remove()"),
    ),
    "an exercise named and not linked": Fault(
        checks.names, "not linked", "<p>See Exercise 30.1.</p>"
    ),
    "a caption left in the text": Fault(
        checks.names, "left in the text", "<p>Figure S30.9a. What is seen.</p>"
    ),
    "lines too long": Fault(
        checks.lines, "a line of", *style("article p { max-width: none !important }")
    ),
    "code too large": Fault(
        checks.code, "18 pixels", *style("pre { font-size: 18px !important }", EXERCISE)
    ),
    "code too small": Fault(
        checks.code,
        "9 pixels",
        *style("pre { font-size: 9px !important }", EXERCISE),
        screen="phone",
    ),
    "a font for formulas that is none": Fault(
        checks.fonts, "KaTeX", *("?", "d09GMg", "_static/all.css")
    ),
    "output cut off on a phone": Fault(
        checks.code,
        "do not fit",
        *style("pre { font-size: 34px !important }", SOLUTION),
        screen="phone",
    ),
    "no sign that code scrolls": Fault(
        checks.code,
        "no edge",
        *style("article pre { background: none !important }", EXERCISE),
        screen="phone",
    ),
    "a figure cut off on a phone": Fault(
        checks.enlarging,
        "cut off",
        *style("article img { max-width: none !important }", SOLUTION),
        screen="phone",
    ),
    "a figure that stays small": Fault(
        checks.enlarging,
        "does not enlarge",
        *script("Image = class {}", SOLUTION),
        screen="phone",
    ),
    "two markers": Fault(
        checks.markers, "two markers", "<ul><li>(2a) Forward</li></ul>"
    ),
    "a line that begins with a colon": Fault(
        checks.markers,
        "begins with",
        "<p style='width: 1rem'><b>word</b> <wbr>: the rest</p>",
    ),
    "a link that fades under the mouse": Fault(
        checks.colors,
        "under the mouse",
        *style("article p a:hover { color: #bbb !important }"),
    ),
    "comments that shout": Fault(
        checks.colors,
        "comments look like",
        *style(".highlight span { color: #850 !important }", EXERCISE),
    ),
    "pale text on paper": Fault(
        checks.paper,
        "on paper article p",
        *style("@media print { article p { color: #bbb !important } }"),
    ),
    "grey on paper": Fault(checks.paper, "in the dark theme", *BROKEN),
    "code out of reach": Fault(
        checks.paper,
        "no way to",
        f"<pre>{88 * 'wide'}</pre><script>{UNREACHED}</script>",
    ),
}


@pytest.fixture(scope="module")
def noise():
    """A picture that no compression makes lighter."""
    file = BytesIO()
    Image.frombytes("RGB", (700, 700), os.urandom(700 * 700 * 3)).save(file, "png")
    return file.getvalue()


def test_each_check_has_a_planted_fault():
    assert {fault.check for fault in FAULTS.values()} == set(checks.CHECKS)


@pytest.mark.desk
@pytest.mark.parametrize("name", [on(FAULTS[n].screen, n) for n in FAULTS])
def test_a_planted_fault_is_seen(visit, book, noise, monkeypatch, name):
    fault = FAULTS[name]
    sound = book.read(fault.file).decode()
    assert fault.before in sound
    spoilt = sound.replace(fault.before, fault.planted + fault.before, 1)
    monkeypatch.setitem(book.planted, fault.file, spoilt.encode())
    monkeypatch.setitem(book.planted, "noise.png", noise)
    page = fault.file if fault.file.endswith(".html") else fault.page or EXERCISE
    findings = list(fault.check(visit(page)))
    assert any(fault.words in finding for finding in findings), findings


@pytest.mark.desk
@pytest.mark.parametrize("screen", [on("desktop"), on("phone")])
def test_a_page_is_judged_by_the_checks(visit, book, monkeypatch, screen):
    fault = FAULTS["pale text"]
    sound = book.read("index.html").decode()
    spoilt = sound.replace(fault.before, fault.planted + fault.before, 1)
    monkeypatch.setitem(book.planted, "index.html", spoilt.encode())
    findings = checks.judge(visit("index.html"), screen)
    assert any(finding.startswith("accessibility: ") for finding in findings), findings


@pytest.mark.desk
def test_a_page_that_needs_a_server_is_seen(visit, tmp_path):
    shutil.copytree(HTML, tmp_path / "html")
    page = tmp_path / "html" / "index.html"
    guard, sound = 'location.protocol != "file:"', page.read_text("utf-8")
    assert guard in sound
    page.write_text(sound.replace(guard, "true"), "utf-8")
    opened = visit("index.html", book=Book(f"{page.parent.as_uri()}/"))
    assert [*checks.console(opened), *checks.requests(opened)]


@pytest.mark.desk
def test_a_way_out_of_reach_is_seen(visit, book, monkeypatch, tmp_path):
    unreached = """<script>onload = () => document.querySelectorAll(".actions a")
        .forEach(link => link.tabIndex = -1)</script></head>"""
    spoilt = book.read("index.html").decode().replace("</head>", unreached, 1)
    monkeypatch.setitem(book.planted, "index.html", spoilt.encode())
    with pytest.raises(pytest.fail.Exception, match="Tab does not reach .actions"):
        test_walk.test_the_whole_way(visit, "keyboard", tmp_path)
