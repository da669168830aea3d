"""What each page promises: one function a check, which yields what it finds wrong.

A new check is a function here, with `@check` and the screens to judge it on, and a
fault in test_faults.py that it must see. Checks run in the order they are written in.
"""

import re
from itertools import groupby
from urllib.parse import unquote, urldefrag

from axe_playwright_python.sync_playwright import Axe

CHECKS = {}  # function: screens

MOST_BYTES = 1_200_000  # of a page with all its figures, compressed
MOST_SHIFT = 0.005  # of the layout; 0.1 counts as good
MOST_TABS = 150
AXE = {
    "resultTypes": ["violations"],
    "preload": False,  # it would fetch style sheets from the wrong folder
    "runOnly": [
        *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
        "best-practice",
    ],
}


def check(*screens):
    def register(function):
        CHECKS[function] = screens
        return function

    return register


def judge(visit, screen):
    """All findings on a page, each with the name of its check."""
    return [
        f"{function.__name__}: {finding}"
        for function, screens in CHECKS.items()
        if screen in screens
        for finding in function(visit)
    ]


def weigh(visit):
    """The bytes that a page took to load."""
    return visit.run("""performance.getEntries()
        .reduce((sum, {transferSize}) => sum + (transferSize || 0), 0)""")


@check("desktop", "phone")
def weight(visit):
    """A page is light, all its figures included."""
    if (found := weigh(visit)) > MOST_BYTES:
        yield f"{found:,} bytes, more than {MOST_BYTES:,}"


@check("desktop", "phone")
def stillness(visit):
    """Nothing jumps while the page loads and is scrolled through."""
    if (shift := visit.run("probe.shift")) > MOST_SHIFT:
        moved = ", ".join(visit.run("[...probe.moved].slice(0, 5)"))
        yield f"{shift:.4f} of the layout moves while loading: {moved}"


CONTENTS_SHOWN = """async () => {
    await probe.settle();
    const box = document.querySelector(".bd-docs-nav a").getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const seen = document.elementFromPoint(x, y);
    return Boolean(box.width && seen?.closest(".bd-docs-nav"));
}"""


@check("desktop", "phone")
def contents(visit):
    """The contents close and open where they are a column, and open as a drawer."""
    button = visit.page.locator(".primary-toggle").first
    press = visit.page.keyboard.press
    column = visit.run(CONTENTS_SHOWN)
    button.click()
    if visit.run(CONTENTS_SHOWN) == column:
        yield f"the button does not {'close' if column else 'open'} the contents"
    if column:
        button.focus()
    press("Enter" if column else "Escape")
    if visit.run(CONTENTS_SHOWN) != column:
        yield f"the keyboard does not {'open' if column else 'close'} the contents"


SECTIONS = """() => [...document.querySelectorAll("#pst-page-toc-nav > ul > li > a")]
    .map(link => link.getAttribute("href"))
    .filter(id => document.querySelector(id).getBoundingClientRect().top + scrollY
        < document.body.scrollHeight - innerHeight)"""
FOLLOWS = """async id => {
    const {top} = document.querySelector(id).getBoundingClientRect();
    scrollTo({top: top + scrollY - 60, behavior: "instant"});
    const marked = `#pst-page-toc-nav a.active[href="${id}"]`;
    for (let told = 0; told < 50 && !document.querySelector(marked); told++)
        await probe.observe();
    return Boolean(document.querySelector(marked));
}"""


@check("desktop")
def outline(visit):
    """The outline on the right marks the section that is being read."""
    for section in visit.run(SECTIONS)[:4]:
        if not visit.run(FOLLOWS, section):
            yield f"the outline does not follow to {section}"
            break
    visit.run("scrollTo({top: 0, behavior: 'instant'})")


@check("desktop")
def copying(visit):
    """The first cell's copy button copies the whole cell."""
    button = visit.page.locator("div.highlight button.copybtn").first
    if button.count():
        code = visit.page.locator("div.highlight:has(button.copybtn) pre").first
        visit.page.bring_to_front()
        visit.run("navigator.clipboard.writeText('')")  # all pages share it
        button.evaluate("button => button.click()")
        copied = visit.run("navigator.clipboard.readText()")
        if copied.strip() != code.text_content().strip():
            yield f"the copy button copies {copied[:60]!r}"
    elif visit.page.locator("div.cell_input").count():
        yield "code cells have no copy button"


FOCUSABLE = """() => {
    document.activeElement.blur();
    probe.reached = new Set();
    document.addEventListener("focusin", event => probe.reached.add(event.target));
    return [...document.querySelectorAll(
        "a[href], button, input, summary, [tabindex='0']")].filter(
        node => node.tabIndex >= 0 && !node.disabled && node.checkVisibility(
            {visibilityProperty: true})).length;
}"""


@check("desktop")
def keyboard(visit):
    """The Tab key reaches all that can be used."""
    count = min(visit.run(FOCUSABLE), MOST_TABS)
    for _ in range(count):
        visit.page.keyboard.press("Tab")
    reached = visit.run("probe.reached.size")
    if reached < 0.9 * count - 1:
        yield f"Tab reaches {reached} of {count} things to use"
    visit.run("() => { document.activeElement.blur(); scrollTo(0, 0); }")


@check("desktop")
def links(visit):
    """Each link leads to a page of the book and a place on it, or out by https."""
    found = visit.run("""[...document.querySelectorAll("a[href]")].map(a => a.href)""")
    for target, group in groupby(sorted(set(found)), lambda link: urldefrag(link)[0]):
        if not target.startswith(visit.book.address):
            if not re.match(r"https://|mailto:", target):
                yield f"leads out of the book: {target}"
            continue
        name = unquote(target.removeprefix(visit.book.address)).partition("?")[0]
        page = visit.book.read(name)
        if page is None:
            yield f"leads nowhere: {target}"
            continue
        ids = re.findall(rb'\bid="([^"]+)"', page)
        for link in group:
            place = unquote(urldefrag(link).fragment)
            if place and name.endswith(".html") and place.encode() not in ids:
                yield f"no such place on the page: {link}"
    neighbours = visit.page.locator(".prev-next-area a").count()
    if not neighbours and visit.name != "search.html":
        yield "no way to the previous or next page"


NAMED = """[...document.querySelectorAll(".exercise > .admonition-title")]
    .map(title => title.textContent).join()"""


@check("desktop")
def relations(visit):
    """A chapter leads to its exercises; these and their solutions to one another."""
    boxes = re.findall(r"Exercise (\d+)\.(\d+)", visit.run(NAMED))
    wanted = [f"exercises/ex{chapter}_{number}_" for chapter, number in boxes]
    if here := re.match(r"(exercises|solutions)/ex(\d+)(_\d+_)", visit.name):
        folder, chapter, number = here.groups()
        other = "exercises" if folder == "solutions" else "solutions"
        wanted = [f"chapters/ch{chapter}_", f"{other}/ex{chapter}{number}"]
    there = visit.run("[...document.querySelectorAll('article a')].map(a => a.href)")
    for place in wanted:
        if not any(place in link for link in there):
            yield f"no link to {place}"


@check("desktop")
def headings(visit):
    """Each heading has a link to itself."""
    yield from visit.run("""
        [...document.querySelectorAll("article :is(h1, h2, h3, h4, h5)")]
        .filter(heading => !heading.querySelector("a.headerlink[href^='#']"))
        .map(heading => `no link to itself: ${heading.textContent}`)""")


FIGURES = """[...document.querySelectorAll("article img")].map(image => ({
    alt: image.alt, name: image.src.split("/").pop(), shown: image.naturalWidth > 0,
    sized: Boolean(image.getAttribute("width") || image.style.width),
    density: image.naturalWidth / image.clientWidth,
    shape: image.clientWidth / image.clientHeight
        / (image.naturalWidth / image.naturalHeight),
}))"""


@check("desktop")
def figures(visit):
    """Each figure loads, is crisp and in shape, and says what it shows."""
    for figure in visit.run(FIGURES):
        name, density, shape = figure["name"], figure["density"], figure["shape"]
        if not figure["shown"]:
            yield f"{name} does not load"
        elif density < 1.9 and not name.endswith(".svg"):
            yield f"{name} is blurred: {density:.1f} dots a pixel"
        elif not 0.98 < shape < 1.02:
            yield f"{name} is distorted: {shape:.2f}"
        if not figure["sized"]:
            yield f"{name} has no size until it is loaded"
        if not re.search(r"\w+ \w+ \w+", figure["alt"]):
            yield f"{name}: the alt text does not say much: {figure['alt']!r}"


LEFTOVERS = r"""[
    ...[...document.querySelectorAll(
        "article blockquote p:first-child > strong:first-child")]
        .map(lead => `a callout that is only a quote: ${lead.textContent}`),
    ...[...document.querySelectorAll(".katex-error")].map(e => `math: ${e.title}`),
    ...(document.querySelector("article")?.innerText.match(
        /\$[^$\n]{1,80}\$|\\\(|:::|\{(code-cell|note)\}/g) || [])
        .map(text => `raw markup: ${text}`),
]"""


@check("desktop")
def markup(visit):
    """No markup is left raw: callouts are callouts and formulas are typeset."""
    yield from visit.run(LEFTOVERS)


FOLDS = """async () => {
    const folds = [...document.querySelectorAll("article details")];
    folds.forEach(fold => fold.querySelector("summary").click());
    await probe.settle();
    return folds.filter(fold => !fold.open || fold.offsetHeight
        < fold.querySelector("summary").offsetHeight + 10).length;
}"""


@check("desktop", "phone")
def folds(visit):
    """Folded code opens, and stays open for the checks that follow."""
    if shut := visit.run(FOLDS):
        yield f"{shut} folded parts do not open"


OVERFLOW = """() => {
    const wide = [];
    // innerWidth would not do: a phone zooms out until a wide page fits.
    const {clientWidth, scrollWidth} = document.documentElement;
    if (scrollWidth > clientWidth + 1) wide.push(`the page, ${scrollWidth} px`);
    const scrolls = node => node && node !== document.body && (
        ["auto", "scroll"].includes(getComputedStyle(node).overflowX)
        || scrolls(node.parentElement));
    for (const node of document.querySelectorAll("article *, footer *")) {
        const box = node.getBoundingClientRect();
        if (box.width > 1 && box.right > clientWidth + 1 && !scrolls(node.parentElement)
            && !node.closest(".katex-mathml, svg"))
            wide.push(`<${node.localName} class="${node.className}">`
                + ` reaches ${Math.round(box.right)} px`);
    }
    return wide.slice(0, 5).map(found => `wider than the screen: ${found}`);
}"""


@check("desktop", "phone")
def overflow(visit):
    """Nothing scrolls the page sideways; what is wide scrolls inside its own box."""
    yield from visit.run(OVERFLOW)


@check("desktop", "phone")
def accessibility(visit):
    """axe-core: WCAG 2.2 A and AA, and its best practices."""
    visit.page.mouse.move(0, 0)  # from a button, whose tooltip goes a little later
    visit.run("document.activeElement.blur()")
    visit.page.wait_for_function("!document.querySelector('.tooltip')")
    visit.run("probe.settle()")
    for violation in Axe().run(visit.page, options=AXE).response["violations"]:
        for node in violation["nodes"]:
            reason = node["failureSummary"].splitlines()[1].strip()
            yield f"{violation['id']}: {node['target'][0]}: {reason}"


LONGEST_WORD = """() => [...document.querySelectorAll("article p")]
    .flatMap(p => [...p.childNodes]).filter(node => node.nodeType === Node.TEXT_NODE)
    .flatMap(node => node.data.match(/(?<=^| )[a-z]{5,14}(?=$| )/g) || [])
    .reduce((one, other) => other.length > one.length ? other : one, "")"""


@check("desktop")
def search(visit):
    """Searching for a word of this page finds this page."""
    if visit.name == "search.html":
        return
    word = visit.run(LONGEST_WORD)
    results = visit.page.context.new_page()
    results.goto(f"{visit.book.address}search.html?q={word}")
    results.wait_for_function(
        "document.querySelector('#search-results .search-summary')?.textContent"
    )
    found = results.evaluate("""[...document.querySelectorAll("#search-results a")]
        .map(link => link.href.split(/[?#]/)[0])""")
    if visit.book.address + visit.name not in found:
        yield f"searching for {word!r} does not find the page"


@check("desktop", "phone")
def console(visit):
    """No script failed or warned."""
    yield from visit.heard["console"]


@check("desktop", "phone")
def requests(visit):
    """All that was asked for is there, and in the book."""
    yield from visit.heard["requests"]
