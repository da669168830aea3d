"""What each page promises: one function a check, which yields what it finds wrong.

A new check is a function here, with `@check` and the screens to judge it on, and a
fault in test_faults.py that it must see. Checks run in the order they are written in.
"""

import re
from itertools import groupby
from urllib.parse import unquote, urldefrag

from axe_playwright_python.sync_playwright import Axe

from tests.pages.visit import HEIGHT

CHECKS = {}  # function: screens
ALIKE = set()  # those of CHECKS for what the theme makes alike on all pages

MOST_BYTES = 560_000  # of a page with all its figures, compressed
MOST_SHIFT = 0.005  # of the layout; 0.1 counts as good
MOST_TABS = 150
MOST_LAID_OUT = 3_000  # boxes and texts, of 10,000 on a page
MOST_CHARACTERS = 75  # in a line of text
CODE_SIZES = 14, 15  # pixels
FITTING = 60  # characters of output fit on a phone
NOTEBOOKS = "chapters/", "exercises/", "solutions/"
AXE = {
    "resultTypes": ["violations"],
    "preload": False,  # it would fetch style sheets from the wrong folder
    "runOnly": [
        *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
        *("best-practice", "experimental"),
    ],
}


def check(*screens, alike=False):
    def register(function):
        CHECKS[function] = screens
        if alike:
            ALIKE.add(function)
        return function

    return register


def judge(visit, screen):
    """All findings on a page, each with the name of its check.

    What is alike on all pages is judged on one of each folder.
    """
    asked = CHECKS if visit.name in visit.book.examples() else CHECKS.keys() - ALIKE
    return [
        f"{function.__name__}: {finding}"
        for function, screens in CHECKS.items()
        if screen in screens and function in asked
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


@check("desktop", "phone")
def beginning(visit):
    """Sections far from the screen are not laid out before the reader comes near, and
    the scroll bar tells how long the page is all the same."""
    if visit.laid_out > MOST_LAID_OUT:
        yield f"{visit.laid_out:,.0f} boxes and texts are laid out at first"
    height = visit.run(HEIGHT)
    if not 0.8 < visit.height / height < 1.25:
        yield f"taken for {visit.height:,} pixels high, the page has {height:,}"


CONTENTS_SHOWN = """async () => {
    await probe.settle();
    return [...document.querySelectorAll(".bd-docs-nav a")].some(link => {
        const box = link.getBoundingClientRect();  // long contents scroll: any will do
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const seen = document.elementFromPoint(x, y);
        return box.width && seen?.closest(".bd-docs-nav");
    });
}"""


@check("desktop", "tablet", "phone", alike=True)
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


DRAWER = """side => {
    const dialog = document.getElementById(`pst-${side}-sidebar-modal`);
    const close = dialog.querySelector(".drawer-close");
    return [dialog.open, Boolean(dialog.ariaLabel), close?.offsetHeight >= 44,
        document.activeElement.classList.contains(`${side}-toggle`)];
}"""


@check("tablet", "phone", alike=True)
def drawers(visit):
    """Each drawer has a name, closes in three ways, and gives the focus back."""
    for side in ("primary", "secondary"):
        toggle = visit.page.locator(f".article-header-buttons .{side}-toggle").or_(
            visit.page.locator(f".header-article-items__start .{side}-toggle")
        )
        if not toggle.count():
            continue
        for close in ("Escape", "the button"):
            toggle.tap()
            opened, named, closable, _ = visit.run(DRAWER, side)
            if not (opened and named and closable):
                yield f"{side}: open {opened}, named {named}, button {closable}"
                return
            if close == "Escape":
                visit.run("document.activeElement.blur()")
                visit.page.keyboard.press("Escape")
            else:
                visit.page.locator("dialog[open] .drawer-close").tap()
            visit.run("probe.settle()")
            still_open, _, _, focused = visit.run(DRAWER, side)
            if still_open or not focused:
                yield f"{side}: after {close} open {still_open}, focus back {focused}"
                return
    entry = visit.page.locator("#pst-page-toc-nav a").last
    if entry.count():
        toggle.tap()
        entry.tap()
        visit.run("probe.settle()")
        if visit.run(DRAWER, "secondary")[0]:
            yield "an entry of the outline leaves the drawer open"
        visit.run("history.replaceState(null, '', location.pathname)")
    visit.run("scrollTo({top: 0, behavior: 'instant'})")


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
    visit.run("probe.observe()")
    if visit.page.locator("#pst-page-toc-nav a.active").count():
        yield "at the top of the page a section is still marked"


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


SMALL = """[...document.querySelectorAll(
    "article :is(summary, .panel a, .actions a), .bd-header-article button, input")]
    .map(node => [node, node.getBoundingClientRect()])
    .filter(([, {width, height}]) => width && Math.min(width, height) < 44)
    .map(([node]) => `smaller than 44 px: ${node.ariaLabel || node.textContent}`)"""


@check("tablet", "phone")
def targets(visit):
    """What a finger is to hit is large enough."""
    yield from visit.run(SMALL)


FOCUSABLE = """() => {
    document.activeElement.blur();
    probe.reached = new Set();
    probe.unseen = new Set();
    document.addEventListener("focusin", ({target}) => {
        probe.reached.add(target);
        const {outlineStyle, outlineWidth, outlineOffset} = getComputedStyle(target);
        const seen = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
        const cut = target.matches("summary") && parseFloat(outlineOffset) > 0;
        if (!seen || cut) probe.unseen.add(target.className || target.localName);
    });
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
    if reached < count - 1:  # where the search page begins, Tab has been already
        yield f"Tab reaches {reached} of {count} things to use"
    for name in visit.run("[...probe.unseen].slice(0, 5)"):
        yield f"no visible focus: {name}"
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
    if not neighbours and visit.name not in ("search.html", "404.html"):
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
    following = visit.run("document.querySelector('a.right-next')?.href || ''")
    if here and (folder == "exercises") != ("/solutions/" in following):
        yield f"Next leads to {following}: a solution follows its exercise only"


@check("desktop", "phone")
def panel(visit):
    """A notebook can be had from the top of its page."""
    if visit.name.startswith(NOTEBOOKS):
        link = visit.page.locator(".panel a[download]")
        if not link.count():
            yield "no panel with the notebook at the top"
        elif link.bounding_box()["y"] > visit.page.viewport_size["height"]:
            yield "the panel is out of sight"
    if visit.page.get_by_text("not attempted yet", exact=True).count():
        yield "'not attempted yet' stands there as if the reader had run the check"


LANDING = """() => {
    const start = document.querySelector(".actions a[href^='chapters/']");
    const cards = [...document.querySelectorAll(".cards > li")];
    return {
        start: start ? start.getBoundingClientRect().bottom : Infinity,
        picture: document.querySelector("img.hero")?.naturalWidth || 0,
        exercises: new Set([...document.querySelectorAll(
            ".bd-docs-nav a[href*='exercises/']")].map(a => a.href)).size,
        cards: cards.filter(card => card.querySelector("a[href^='exercises/']")
            && card.querySelector(".time")
            && card.querySelector("details a[href^='solutions/']")).length,
    };
}"""


@check("desktop", "phone")
def landing(visit):
    """What this is and where to click: a button, a picture, a card an exercise."""
    if visit.name != "index.html":
        return
    found = visit.run(LANDING)
    if found["start"] > visit.page.viewport_size["height"]:
        yield "no button to start the chapter above the fold"
    if not found["picture"]:
        yield "no picture"
    if found["cards"] != found["exercises"]:
        yield f"{found['cards']} cards for {found['exercises']} exercises"


UNLINKED = r"""() => {
    const kind = "Figure|Table|Algorithm|Section|Exercise|Solution";
    const named = RegExp(`\\b(${kind}) S?\\d+\\.\\d+[a-z]?`);
    const here = document.querySelector("article h1")?.textContent || "";
    const walker = document.createTreeWalker(
        document.querySelector("article") || document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let text; text = walker.nextNode();) {
        const name = text.data.match(named)?.[0];
        if (name && !here.startsWith(name) && !text.parentElement.closest(
            "a, h1, h2, h3, h4, pre, code, summary, .admonition-title, figcaption,"
            + " caption, .caption, .time")) found.push(`not linked: ${name}`);
    }
    return found.concat([...document.querySelectorAll("p")]
        .filter(p => /^(Figure|Table) S?\d+\.\d+[a-z]?\./.test(p.textContent)
            && !p.matches("figcaption p, .caption"))
        .map(p => `a caption left in the text: ${p.textContent.slice(0, 30)}`));
}"""


@check("desktop")
def names(visit):
    """What the text names by a number is a link, and captions are captions."""
    yield from visit.run(UNLINKED)


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


LONGEST_LINE = """() => {
    let longest = 0, worst = "";
    const look = () => {
        for (const p of document.querySelectorAll("article :is(p, li)")) {
            if (p.querySelector(".math, p, ul, ol") || !p.checkVisibility()) continue;
            const lines = new Map();
            const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
            const range = document.createRange();
            for (let text; text = walker.nextNode();)
                for (const {index, 0: word} of text.data.matchAll(/\\S+\\s*/g)) {
                    range.setStart(text, index);
                    range.setEnd(text, index + word.length);
                    const line = Math.round(range.getBoundingClientRect().bottom / 12);
                    lines.set(line, (lines.get(line) || 0) + word.length);
                }
            for (const length of lines.values())
                if (length > longest) [longest, worst] = [length, p.textContent];
        }
    };
    look();
    // The book's own typeface may have come too late, or not: both are looked at.
    const {style} = document.documentElement;
    style.setProperty("--book-serif", "Georgia, 'Times New Roman', serif");
    look();
    style.removeProperty("--book-serif");
    return [longest, worst.slice(0, 40)];
}"""


@check("desktop", "tablet")
def lines(visit):
    """Lines of text are short enough to find the next one, in either typeface."""
    longest, where = visit.run(LONGEST_LINE)
    if longest > MOST_CHARACTERS:
        yield f"a line of {longest} characters in: {where!r}"


UNLOADED = """() => Promise.all([...document.fonts]
    .filter(({display}) => display === "optional")
    .map(font => font.load().then(() => "", () => font.family)))"""


@check("desktop")
def fonts(visit):
    """The type of text and formulas is the book's own, not what replaces it unseen."""
    yield from (f"no font: {family}" for family in visit.run(UNLOADED) if family)


CODE = """[...document.querySelectorAll("article pre")].map(pre => ({
    size: parseFloat(getComputedStyle(pre).fontSize),
    wide: pre.scrollWidth - pre.clientWidth,
    columns: Number(pre.style.getPropertyValue("--columns")),
    fades: getComputedStyle(pre).backgroundImage.includes("gradient"),
    output: Boolean(pre.closest(".cell_output")), text: pre.textContent.slice(0, 30),
}))"""


@check("desktop", "phone")
def code(visit):
    """Code is large enough to read and fits, or shows by its edge that it scrolls."""
    on_phone = visit.page.viewport_size["width"] < 500
    for block in visit.run(CODE):
        if block["wide"] > 1 and not block["fades"]:
            yield f"no edge shows that this scrolls: {block['text']!r}"
        short = block["output"] and block["columns"] <= FITTING
        if on_phone and short and block["wide"] > 1:
            yield f"{block['columns']} columns do not fit: {block['text']!r}"
        if not on_phone and not CODE_SIZES[0] <= block["size"] <= CODE_SIZES[1]:
            yield f"code of {block['size']} pixels: {block['text']!r}"
        if on_phone and block["size"] < 10:
            yield f"code of {block['size']} pixels: {block['text']!r}"


CUT = """() => [...document.querySelectorAll("article img")]
    .filter(image => image.getBoundingClientRect().right > innerWidth + 1
        || image.closest("a")?.scrollWidth > image.closest("a")?.clientWidth + 1)
    .map(image => `cut off: ${image.alt}`)"""


@check("phone")
def enlarging(visit):
    """A figure is seen whole, and opens large at a tap."""
    if cut := visit.run(CUT):
        yield from cut
        return
    figure = visit.page.locator("article a.image-reference").first
    if figure.count():
        small = figure.locator("img").bounding_box()["width"]
        figure.tap()
        large = visit.page.locator("dialog[open] img")
        if not large.count() or large.bounding_box()["width"] < 1.5 * small:
            yield "a tap does not enlarge the figure"
        visit.page.keyboard.press("Escape")
        visit.run("scrollTo({top: 0, behavior: 'instant'})")


LISTS = r"""() => {
    const range = document.createRange(), found = [];
    for (const item of document.querySelectorAll("article li"))
        if (/^\s*\(\d?[a-z]\)/.test(item.textContent)
            && getComputedStyle(item).listStyleType !== "none")
            found.push(`two markers: ${item.textContent.trim().slice(0, 20)}`);
    const walker = document.createTreeWalker(
        document.querySelector("article") || document.body, NodeFilter.SHOW_TEXT);
    for (let text; text = walker.nextNode();) {
        if (!/^[,.:;]/.test(text.data)) continue;
        if (text.parentElement.closest("pre, code, .katex")) continue;
        range.setStart(text, 0);
        range.setEnd(text, 1);
        const block = text.parentElement.closest("p, li, td");
        const {left, width} = range.getBoundingClientRect();
        if (!block || !width) continue;
        const edge = block.getBoundingClientRect().left
            + parseFloat(getComputedStyle(block).paddingLeft);
        if (left < edge + 2)
            found.push(`a line begins with ${text.data.slice(0, 12)}`);
    }
    return found;
}"""


@check("desktop", "phone")
def markers(visit):
    """No item has two markers, and no line begins with a point."""
    yield from visit.run(LISTS)


CONTRAST = """selector => {
    const canvas = document.createElement("canvas").getContext(
        "2d", {willReadFrequently: true});
    const light = color => {
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
            .map(c => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b + .05;
    };
    const behind = node => {
        for (; node; node = node.parentElement) {
            const {backgroundColor} = getComputedStyle(node);
            if (!/, 0\\)$|transparent/.test(backgroundColor)) return backgroundColor;
        }
        return "white";
    };
    return Math.min(...[...document.querySelectorAll(selector)].map(node => {
        const [one, other] = [light(getComputedStyle(node).color), light(behind(node))];
        return Math.max(one, other) / Math.min(one, other);
    }), 21);
}"""


KINDS = """["c1", "mi", "nb"].map(kind => document.querySelector(`.highlight .${kind}`))
    .map(node => node && getComputedStyle(node).color)"""


@check("desktop", alike=True)
def colors(visit):
    """Links under the mouse, code, formulas: seen well by day and night."""
    link = visit.page.locator("article p a[href]").first
    for theme in ("dark", "light"):
        visit.show(theme)
        for part in ("article pre span", "article .katex-html span"):
            if (ratio := visit.run(CONTRAST, part)) < 4.5:
                yield f"{part} has a contrast of {ratio:.2f} in {theme}"
        if link.count():
            link.hover()
            visit.run("probe.settle()")
            if (ratio := visit.run(CONTRAST, "a:hover")) < 4.5:
                yield f"a link under the mouse has a contrast of {ratio:.2f} in {theme}"
            visit.page.mouse.move(0, 0)
        one, *others = visit.run(KINDS)
        if one and one in others:
            yield f"comments look like numbers or builtins in {theme}"


REMEASURED = """async () => {
    dispatchEvent(new Event("resize"));  // the theme looks 300 ms later what scrolls
    await new Promise(done => setTimeout(done, 301));  // after it, however slow
}"""
UNREACHABLE = """() => [...document.querySelectorAll("pre")].filter(
    code => code.scrollWidth > code.clientWidth && code.tabIndex < 0).length"""


@check("desktop", alike=True)
def paper(visit):
    """What is printed from the dark is dark on white, and the screen is as before."""
    visit.show("dark")
    visit.page.emulate_media(media="print")
    visit.run("probe.settle()")
    for part in ("article p", "article pre span"):
        if (ratio := visit.run(CONTRAST, part)) < 4.5:
            yield f"on paper {part} has a contrast of {ratio:.2f}"
    paint = visit.run("getComputedStyle(document.body).backgroundColor")
    if visit.run("document.documentElement.dataset.theme") != "light":
        yield f"printed in the dark theme, on {paint}"
    visit.run(REMEASURED)
    visit.page.emulate_media(media="screen")
    visit.show("light")
    if count := visit.run(UNREACHABLE):
        yield f"printing leaves Tab no way to {count} blocks of code that scroll"


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


@check("desktop", "tablet", "phone")
def overflow(visit):
    """Nothing scrolls the page sideways; what is wide scrolls inside its own box."""
    yield from visit.run(OVERFLOW)


@check("desktop", "phone")
def accessibility(visit):
    """axe-core: WCAG 2.2 A and AA, and its best practices."""
    yield from judged(visit)


@check("tablet", "phone")
def opened(visit):
    """The same with a drawer open, and the search; these are alike on all pages."""
    if visit.name == "index.html":
        yield from judged_open(visit)


def judged_open(visit):
    for button in (".primary-toggle", ".secondary-toggle", ".search-button"):
        toggle = visit.page.locator(f".bd-header-article {button}")
        if toggle.count():
            toggle.click()
            yield from (f"{button}: {finding}" for finding in judged(visit))
            visit.page.keyboard.press("Escape")


# The colors of code and formulas are judged by `colors`: axe cannot tell what is behind
# code, whose edges fade, and takes most of its time over it.
AXE_RUN = """options => {
    const selector = "*:not(pre *, .katex-html *)";
    axe.configure({rules: [{id: "color-contrast", selector}]});
    return axe.run(options);
}"""


def judged(visit):
    """What axe-core finds on the page as it stands."""
    visit.page.mouse.move(0, 0)  # from a button, whose tooltip goes a little later
    if not visit.page.locator("dialog[open]").count():
        visit.run("document.activeElement.blur()")
    visit.page.wait_for_function("!document.querySelector('.tooltip')")
    visit.run("probe.settle()")
    visit.run(Axe().axe_script)
    for violation in visit.run(AXE_RUN, AXE)["violations"]:
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
    if visit.name in ("search.html", "404.html"):
        return
    word = visit.run(LONGEST_WORD)
    _, found, _ = search_for(visit, word)
    if visit.book.address + visit.name not in [urldefrag(f["link"])[0] for f in found]:
        yield f"searching for {word!r} does not find the page"


def search_for(visit, words):
    """What the search page says of words, the results listed, and what is too wide."""
    results = visit.page.context.new_page()
    results.goto(f"{visit.book.address}search.html?q={words}")
    status = results.locator("#search-status[role=status]")
    results.wait_for_function("document.querySelector('#search-status').textContent")
    found = results.evaluate("""[...document.querySelectorAll("#search-results li")]
        .map(item => ({link: item.querySelector("a").href, text: item.innerText}))""")
    said, wide = status.text_content(), results.evaluate(OVERFLOW)
    results.close()
    return said, found, wide


@check("desktop", "phone")
def finding(visit):
    """The search leads to sections: the chapter first, solutions last, no set-up."""
    if visit.name != "search.html":
        return
    if visit.run("index.documentCount"):
        yield "sections are read before anything is searched"
    said, found, wide = search_for(visit, "zero_grad")
    yield from wide
    if not re.search(rf"\b{len(found)}\b", said):
        yield f"{len(found)} results, and it says {said!r}"
    folders = [f["link"].removeprefix(visit.book.address).split("/")[0] for f in found]
    order = ["chapters", "exercises", "solutions"]
    if folders != sorted(folders, key=order.index) or folders[:1] != ["chapters"]:
        yield f"not the chapter first and solutions last: {folders}"
    if found and not urldefrag(found[0]["link"]).fragment:
        yield "the first result is no section"
    for result in found:
        if re.search(r"Toggle|Contents|\.ipynb|#$", result["text"]):
            yield f"a result shows the page's furniture: {result['text'][:60]!r}"
    if any(search_for(visit, "set_matplotlib_formats")[1]):
        yield "folded set-up is found"
    if "No section" not in search_for(visit, "xylophones")[0]:
        yield "a search without a result does not say so"


PLACES = """[...document.querySelectorAll("#pst-page-toc-nav a")].map(a => a.hash)"""
ARRIVED = """() => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const {top} = place.querySelector("h2, h3, h4").getBoundingClientRect();
    return 0 <= top && top < innerHeight;
}"""


@check("phone", alike=True)
def arrivals(visit):
    """A link from elsewhere leads to its heading, though nothing is laid out yet."""
    for place in visit.run(PLACES)[1::3]:
        other = visit.page.context.new_page()
        other.goto(visit.book.address + visit.name + place)
        other.evaluate("probe.settle()")
        other.evaluate("probe.observe()")
        if not other.evaluate(ARRIVED):
            yield f"{place} leads elsewhere"
        other.close()


@check("desktop", "phone")
def console(visit):
    """No script failed or warned."""
    yield from visit.heard["console"]


@check("desktop", "phone")
def requests(visit):
    """All that was asked for is there, and in the book."""
    yield from visit.heard["requests"]
