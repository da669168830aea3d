"""One page open in Chromium, and what a check can ask of it."""

import pytest

SCREENS = {
    "desktop": {
        "viewport": {"width": 1366, "height": 768},
        "color_scheme": "light",
    },
    "tablet": {
        "viewport": {"width": 820, "height": 1180},
        "color_scheme": "light",
        "is_mobile": True,
        "has_touch": True,
    },
    "phone": {
        "viewport": {"width": 390, "height": 844},
        "color_scheme": "dark",
        "device_scale_factor": 2,
        "is_mobile": True,
        "has_touch": True,
    },
}
PATIENCE = 120_000  # milliseconds, for what comes on a sound page and a broken one

# Lives in the page before its own scripts do.
PROBE = """
const {IntersectionObserver, requestAnimationFrame} = window;
// Two frames were drawn; or none for a minute, which no slow machine needs, and then
// for a second: seldom a headless browser draws none for some minutes.
let patience = 60_000;
const frames = async () => {
    const drawn = new Promise(done => requestAnimationFrame(
        () => requestAnimationFrame(() => done(60_000))));
    const none = new Promise(done => setTimeout(done, patience, 1000));
    patience = await Promise.race([drawn, none]);
};
const shifts = new PerformanceObserver(list => probe.count(list.getEntries()));
const probe = window.probe = {
    shift: 0,
    moved: new Set(),
    count(entries) {
        for (const entry of entries) {
            probe.shift += entry.value;
            for (const {node} of entry.sources)
                probe.moved.add(node?.className || node?.localName || "?");
        }
    },
    // All that moves or fades has arrived.
    async settle() {
        const moving = () => document.getAnimations().filter(
            ({effect}) => effect.getComputedTiming().endTime < Infinity);
        await frames();
        while (moving().length) {
            moving().forEach(animation => animation.finish());
            await frames();
        }
    },
    // What observes which part of the page is in view has been told.
    async observe() {
        const {body} = document;
        await frames();  // without any, nothing would be told, and none for ever
        await Promise.race([
            new Promise(told => new IntersectionObserver(told).observe(body)),
            new Promise(none => setTimeout(none, patience)),
        ]);
    },
    // As a reader goes through the page: all of it is loaded.
    async read() {
        for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
            scrollTo({top: y, behavior: "instant"});
            await frames();
        }
        const images = [...document.images];
        for (const image of images) image.loading = "eager";  // in what is folded, too
        // Looked at, not listened for: a lazy image's event can be missed. In 50 s of
        // looks no image is missing that would come.
        for (let looks = 0; looks < 1000 && !images.every(i => i.complete); looks++)
            await new Promise(done => setTimeout(done, 50));
        scrollTo({top: 0, behavior: "instant"});
        await frames();
        probe.count(shifts.takeRecords());
    },
};
shifts.observe({type: "layout-shift", buffered: true});
"""

HEIGHT = "document.documentElement.scrollHeight"


def on(screen, *values):
    """A parameter of a test, the screen's name or `values`, that `visit` obeys."""
    name = "-".join(str(value) for value in (*values[:1], screen))
    marks = pytest.mark.browser_context_args(**SCREENS[screen])
    return pytest.param(*(values or [screen]), id=name, marks=marks)


class Visit:
    """A page that was read to its end, and what was heard meanwhile.

    `name` is its address within `book`; `heard` maps console and requests to what went
    wrong there; `laid_out` counts what was, and `height` is how high the browser took
    the page for, in pixels, before it was read. Nothing waits for what it hopes to see:
    `settle` and the like wait for what happens on any page, then a check looks.
    """

    def __init__(self, page, book, name):
        self.page, self.book, self.name = page, book, name
        self.heard = {"console": [], "requests": []}
        context = page.context
        context.set_default_timeout(PATIENCE)
        context.add_init_script(f"(() => {{{PROBE}}})()")
        context.on("console", self._on_console)
        context.on("weberror", lambda e: self.heard["console"].append(str(e.error)))
        context.on("request", self._on_request)
        context.on("requestfailed", lambda r: self._on_loss("failed", r))
        context.on("response", lambda r: r.ok or self._on_loss(r.status, r))
        page.goto(book.address + name)
        self.laid_out, self.height = self._laid_out(), self.run(HEIGHT)
        self.run("probe.read()")

    def _laid_out(self):
        """How many boxes and texts the browser has laid out since the page came."""
        session = self.page.context.new_cdp_session(self.page)
        session.send("Performance.enable")
        metrics = session.send("Performance.getMetrics")["metrics"]
        session.detach()
        return next(m["value"] for m in metrics if m["name"] == "LayoutObjects")

    def _on_console(self, message):
        said = f"{message.type}: {message.text}"
        if not said.startswith("log: [PST]"):  # the theme's own
            self.heard["console"].append(said)

    def _on_request(self, request):
        if not request.url.startswith((self.book.address, "data:", "blob:")):
            self.heard["requests"].append(f"outside the book: {request.url}")

    def _on_loss(self, what, request):
        self.heard["requests"].append(f"{what}: {request.url}")

    def run(self, script, argument=None):
        """What JavaScript in the page returns, awaited."""
        return self.page.evaluate(script, argument)

    def show(self, theme):
        """As after the reader's system went over to a light or dark theme.

        The whole page is laid out: what fades in a far section would stand still.
        """
        self.page.add_style_tag(
            content="section { content-visibility: visible !important }"
        )
        self.page.emulate_media(color_scheme=theme)
        self.page.wait_for_function(
            "theme => document.documentElement.dataset.theme === theme", arg=theme
        )
        self.run("probe.settle()")
