"""Judge the built book in a real browser, and print a table: page by check.

    python tools/check_pages.py [--lighthouse RUNS] [--only TEXT]

Every HTML page under _build/html is found, served compressed under /book/, and opened in
Chromium as a laptop and as a phone, light and dark. Exits 1 where a page breaks a promise.
Screenshots and the full findings are written to _build/test/.
"""

import argparse
import contextlib
import functools
import gzip
import http.server
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import threading
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
HTML = ROOT / "_build" / "html"
RESULTS = ROOT / "_build" / "test"
LIGHTHOUSE = ROOT / "tools" / "lighthouse"
PREFIX = "/book/"  # as under https://owner.github.io/book/

MOST_BYTES = 1_200_000  # of a page with all its figures, compressed
MOST_SHIFT = 0.005  # of the layout while loading and scrolling; 0.1 counts as good
FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--font-render-hinting=none"),
]
DEVICES = {
    "desktop": {"viewport": {"width": 1366, "height": 768}},
    "phone": {
        "viewport": {"width": 390, "height": 844},
        "device_scale_factor": 2,
        "is_mobile": True,
        "has_touch": True,
    },
}
AXE = {
    "resultTypes": ["violations"],
    "preload": False,  # it would fetch style sheets from the wrong folder
    "runOnly": [
        "wcag2a",
        "wcag2aa",
        "wcag21a",
        "wcag21aa",
        "wcag22aa",
        "best-practice",
    ],
}
SLICE = 3000  # pixels of page height in one screenshot


def chromium():
    """The path of Chromium or Chrome, or None."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    found = map(shutil.which, names)
    return os.environ.get("CHROMIUM") or next(filter(None, found), None)


def pages(folder=HTML):
    """The built pages, by address within the book, in alphabetical order."""
    found = (p.relative_to(folder) for p in Path(folder).rglob("*.html"))
    return sorted(p.as_posix() for p in found if p.parts[0] != "_static")


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder under PREFIX, text compressed, as a web host does."""

    protocol_version = "HTTP/1.1"

    def translate_path(self, path):
        if not path.startswith(PREFIX):
            return ""  # which is not found
        return super().translate_path("/" + path.removeprefix(PREFIX))

    def do_GET(self):  # noqa: N802
        path = Path(self.translate_path(self.path))
        kind = self.guess_type(str(path))
        if not path.is_file() or not re.match(r"text/|.*(javascript|json|svg)", kind):
            return super().do_GET()
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")  # as on GitHub Pages
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


@contextlib.contextmanager
def serve(folder=HTML):
    """The address of a folder's pages while they are served."""
    handler = functools.partial(Handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
        finally:
            server.shutdown()


@contextlib.contextmanager
def browser():
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        try:
            yield opened
        finally:
            opened.close()


class Visit:
    """One page open in one device, with what happened since it was asked for.

    `problems` maps a check to what it found wrong; `figures` maps a measure to a number.
    """

    def __init__(self, browser, folder, base, name, device):
        self.folder, self.base, self.name, self.device = folder, base, name, device
        self.problems, self.figures = {}, {}
        self.context = browser.new_context(
            **DEVICES[device], permissions=["clipboard-read", "clipboard-write"]
        )
        self.context.set_default_timeout(10_000)
        self.page = self.context.new_page()
        self.page.on("console", self.on_console)
        self.page.on("pageerror", lambda e: self.report("console", e))
        self.page.on("request", self.on_request)
        self.page.on("requestfailed", self.on_failure)
        self.page.on("response", self.on_response)
        self.page.add_init_script(SHIFT_OBSERVER)
        self.bytes = 0
        network = self.context.new_cdp_session(self.page)
        network.send("Network.enable")
        network.on("Network.loadingFinished", self.on_loaded)
        self.page.goto(base + name, wait_until="load")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()

    def report(self, check, *found):
        seen = self.problems.setdefault(check, [])
        seen += [str(f) for f in found if str(f) not in seen]

    def on_console(self, message):
        if message.type in ("error", "warning"):
            self.report("console", f"{message.type}: {message.text}")

    def on_request(self, request):
        if not request.url.startswith((self.base, "data:", "blob:")):
            self.report("requests", f"outside the book: {request.url}")

    def on_failure(self, request):
        self.report("requests", f"failed: {request.url}")

    def on_response(self, response):
        if response.status >= 400:
            self.report("requests", f"{response.status}: {response.url}")

    def on_loaded(self, event):
        self.bytes += event["encodedDataLength"]

    def run(self, script, *arguments):
        return self.page.evaluate(script, *arguments)


SHIFT_OBSERVER = """
window.layoutShift = 0;
new PerformanceObserver(list => {
    for (const entry of list.getEntries()) window.layoutShift += entry.value;
}).observe({type: "layout-shift", buffered: true});
"""

SCROLL_THROUGH = """async () => {
    const pause = () => new Promise(done => setTimeout(done, 30));
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
        scrollTo({top: y, behavior: "instant"});
        await pause();
    }
    await Promise.all([...document.images].map(image => image.decode().catch(() => 0)));
    scrollTo({top: 0, behavior: "instant"});
    await pause();
}"""


def check_load(visit):
    """Nothing from outside, no error, nothing missing, little to load, nothing that jumps."""
    visit.run(SCROLL_THROUGH)
    visit.figures["kB"] = round(visit.bytes / 1000)
    if visit.bytes > MOST_BYTES:
        visit.report("weight", f"{visit.bytes:,} bytes, more than {MOST_BYTES:,}")
    shift = visit.figures["shift"] = round(visit.run("window.layoutShift"), 4)
    if shift > MOST_SHIFT:
        visit.report("shift", f"the layout shifts by {shift}, more than {MOST_SHIFT}")


LINKS = """() => [...document.querySelectorAll("a[href]")].map(link => link.href)"""

HEADINGS = """() => [...document.querySelectorAll("article :is(h1, h2, h3, h4, h5, h6)")]
    .filter(h => !h.closest(".onlyprint") && !h.querySelector("a.headerlink[href^='#']"))
    .map(h => h.textContent)"""


def check_links(visit):
    """Each link leads somewhere that exists, and each heading has one to itself."""
    for link in visit.run(LINKS):
        url, anchor = urldefrag(link)
        if not url.startswith(visit.base):
            if not re.match(r"https://|mailto:", url):
                visit.report("links", f"leads out of the book: {link}")
            continue
        target = visit.folder / unquote(url.removeprefix(visit.base).partition("?")[0])
        target = target / "index.html" if target.is_dir() else target
        if not target.is_file():
            visit.report("links", f"leads nowhere: {link}")
        elif anchor and target.suffix == ".html" and unquote(anchor) not in ids(target):
            visit.report("links", f"no such place on the page: {link}")
    for heading in visit.run(HEADINGS):
        visit.report("links", f"a heading without a link to itself: {heading}")


@functools.lru_cache(maxsize=None)
def ids(path):
    return set(re.findall(r'\bid="([^"]+)"', path.read_text("utf-8")))


FIGURES = """() => [...document.querySelectorAll("article img")].map(image => ({
    alt: image.alt, src: image.src.split("/").pop(), sized: Boolean(
        image.getAttribute("width") || image.style.width),
    density: image.naturalWidth / image.clientWidth,
    squeezed: image.clientWidth / image.clientHeight
        / (image.naturalWidth / image.naturalHeight), shown: image.naturalWidth > 0
}))"""


def check_figures(visit):
    """Each figure loads, is crisp, keeps its place while loading, and says what it shows."""
    for figure in visit.run(FIGURES):
        name = figure["src"]
        if not figure["shown"]:
            visit.report("figures", f"{name} does not load")
        elif figure["density"] < 1.9 and not name.endswith(".svg"):
            density = figure["density"]
            visit.report("figures", f"{name} is blurred: {density:.1f} dots a pixel")
        elif not 0.98 < figure["squeezed"] < 1.02:
            visit.report("figures", f"{name} is distorted: {figure['squeezed']:.2f}")
        if not figure["sized"]:
            visit.report("figures", f"{name} has no size until it is loaded")
        if not re.search(r"\w+ \w+ \w+", figure["alt"]):
            alt = figure["alt"]
            visit.report("figures", f"{name}: the alt text does not say much: {alt!r}")


OVERFLOW = """() => {
    const wide = [];
    const page = document.documentElement;
    if (page.scrollWidth > innerWidth + 1) wide.push(`the page, ${page.scrollWidth} px`);
    const scrolls = node => node && node !== document.body && (
        ["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(node).overflowX)
        || scrolls(node.parentElement));
    for (const node of document.querySelectorAll("article *, footer *")) {
        const box = node.getBoundingClientRect();
        if (box.width > 1 && box.right > innerWidth + 1 && !scrolls(node.parentElement)
            && !node.closest(".katex-mathml"))
            wide.push(`<${node.localName} class="${node.className}">`
                + ` reaches ${Math.round(box.right)} px`);
    }
    return wide.slice(0, 5);
}"""


def check_overflow(visit):
    """Nothing makes the page scroll sideways; what is wide scrolls inside its own box."""
    for found in visit.run(OVERFLOW):
        visit.report("overflow", f"wider than the {visit.device}: {found}")


LEFTOVERS = """() => [
    ...[...document.querySelectorAll("article blockquote > div > p:first-child > strong:first-child, article blockquote > p:first-child > strong:first-child")]
        .map(s => `a callout that is only a quote: ${s.textContent}`),
    ...[...document.querySelectorAll(".katex-error")].map(e => `math: ${e.title}`),
    ...(document.querySelector("article")?.innerText.match(/\\$[^$\\n]{1,80}\\$|\\\\\\(|:::|\\{(code-cell|note)\\}/g) || [])
        .map(text => `raw markup: ${text}`),
]"""


def check_leftovers(visit):
    """No markup is left raw: callouts are callouts and formulas are typeset."""
    for found in visit.run(LEFTOVERS):
        visit.report("markup", found)


def check_folds(visit):
    """Folded code opens, and stays open for the checks that follow."""
    visit.run("""() => document.querySelectorAll("article details").forEach(
        d => d.querySelector("summary").click())""")
    shut = visit.run("""() => [...document.querySelectorAll("article details")]
        .filter(d => !d.open || d.getBoundingClientRect().height < 60).length""")
    if shut:
        visit.report("navigation", f"{shut} folded parts do not open")


def check_axe(visit, theme):
    """axe-core: WCAG 2.2 A and AA, and its best practices."""
    visit.page.emulate_media(color_scheme=theme)
    visit.page.mouse.move(0, 0)  # from a button, whose tooltip would stay
    visit.run("document.activeElement.blur()")
    visit.page.wait_for_timeout(350)  # a colour fades, a tooltip too
    for violation in Axe().run(visit.page, options=AXE).response["violations"]:
        for node in violation["nodes"]:
            reason = node["failureSummary"].splitlines()[1].strip()
            visit.report(
                "axe", f"{theme}: {violation['id']}: {node['target'][0]}: {reason}"
            )


SIDEBAR_SHOWN = """() => {
    const box = document.querySelector(".bd-docs-nav a").getBoundingClientRect();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return Boolean(box.width && hit && hit.closest(".bd-docs-nav"));
}"""


def check_sidebar(visit):
    """The contents open and close, by mouse and by keyboard."""

    def shown(wanted):
        try:
            visit.page.wait_for_function(
                f"({SIDEBAR_SHOWN})() === {str(wanted).lower()}", timeout=2000
            )
        except Exception:
            state = "does not open" if wanted else "does not close"
            visit.report("navigation", f"the contents sidebar {state}")

    button = visit.page.locator(".primary-toggle").first
    if visit.device == "desktop":
        button.click()
        shown(False)
        button.focus()
        visit.page.keyboard.press("Enter")
        shown(True)
    else:
        shown(False)
        button.click()
        shown(True)
        visit.page.keyboard.press("Escape")
        shown(False)


def check_copying(visit):
    """The first cell's copy button copies the whole cell."""
    button = visit.page.locator("div.highlight button.copybtn").first
    if not button.count():
        if visit.page.locator("div.cell_input").count():
            visit.report("navigation", "code cells have no copy button")
        return
    code = visit.page.locator("div.highlight:has(button.copybtn) pre").first
    visit.page.bring_to_front()
    button.evaluate("b => b.click()")
    visit.page.wait_for_timeout(50)
    copied = visit.run("navigator.clipboard.readText()")
    if copied.strip() != code.text_content().strip():
        visit.report("navigation", f"the copy button copies {copied[:60]!r}")


def check_outline(visit):
    """The outline on the right marks the section that is being read."""
    sections = visit.run("""() => [...document.querySelectorAll(
        "#pst-page-toc-nav > ul > li > a")].map(a => a.getAttribute("href")).filter(
        id => document.querySelector(id).getBoundingClientRect().top + scrollY
            < document.body.scrollHeight - innerHeight)""")
    for section in sections[:4]:
        visit.run(
            """id => { const h = document.querySelector(id);
            scrollTo({top: h.getBoundingClientRect().top + scrollY - 60,
                behavior: "instant"}); }""",
            section,
        )
        with contextlib.suppress(Exception):
            visit.page.wait_for_selector(
                f'#pst-page-toc-nav a.active[href="{section}"]', timeout=1500
            )
            continue
        visit.report("navigation", f"the outline does not follow to {section}")
    visit.run("scrollTo({top: 0, behavior: 'instant'})")


FOCUSABLE = """() => [...document.querySelectorAll(
    "a[href], button, input, summary, [tabindex='0']")].filter(
        node => node.tabIndex >= 0 && node.checkVisibility({visibilityProperty: true}))
    .length"""


def check_keyboard(visit):
    """The Tab key reaches all that can be used, and shows where it is."""
    count = visit.run(FOCUSABLE)
    visit.run("() => { document.activeElement.blur(); window.reached = new Set(); }")
    for _ in range(min(count, 400)):
        visit.page.keyboard.press("Tab")
        visit.run("() => reached.add(document.activeElement)")
    reached = visit.run("() => reached.size")
    if reached < 0.95 * min(count, 400):
        visit.report("navigation", f"Tab reaches {reached} of {count} things to use")


def take_screenshots(visit, theme):
    """The page, full length, in slices."""
    visit.page.emulate_media(color_scheme=theme)
    visit.page.wait_for_timeout(350)  # a colour fades
    width = visit.page.viewport_size["width"]
    height = visit.run("document.documentElement.scrollHeight")
    stem = visit.name.removesuffix(".html").replace("/", "-")
    slices = range(0, height, SLICE)
    for number, top in enumerate(slices, 1):
        visit.page.screenshot(
            type="jpeg",
            path=RESULTS / f"{stem}-{visit.device}-{theme}-{number}.jpg",
            full_page=True,
            scale="css",
            quality=70,
            clip={
                "x": 0,
                "y": top,
                "width": width,
                "height": min(SLICE, height - top),
            },
        )


def judge(browser, folder, base, name, screenshots=True):
    """All checks of one page: {check: [problem, ...]} and {measure: number}."""
    problems, figures = {}, {}
    for device in DEVICES:
        with Visit(browser, folder, base, name, device) as visit:
            check_load(visit)
            if screenshots:
                take_screenshots(visit, "dark")
                take_screenshots(visit, "light")
            check_overflow(visit)
            check_sidebar(visit)
            if device == "desktop":
                check_links(visit)
                check_figures(visit)
                check_leftovers(visit)
                check_outline(visit)
                check_copying(visit)
            check_folds(visit)
            check_overflow(visit)
            check_axe(visit, "light")
            check_axe(visit, "dark")
        for check, found in visit.problems.items():
            problems.setdefault(check, []).extend(f"{device}: {f}" for f in found)
        for measure, number in visit.figures.items():
            figures[measure] = max(number, figures.get(measure, 0))
    return problems, figures
