"""A Sphinx extension: callouts that begin "Try it" become live figures.

Such a callout is a sentence that reads well anywhere. Here it gets a picture, drawn
from the chapter's run, with a caption; and a place where live/boot.js puts a button,
whose click loads what runs. Exports of another run than the notebook's fail the build;
live_data.py says what they hold.
"""

import base64
import gzip
import html
import shutil
from pathlib import Path

import oxipng
from docutils import nodes
from sphinx.util import logging

from tools.live_data import DATA, ROOT, bytes_in, read, stale

logger = logging.getLogger(__name__)
LIVE = ROOT / "live"
PLAIN = "color: inherit; font-weight: inherit; text-align: left"
SHOWN = 6  # misread digits in the picture


def picture_of_train():
    """The losses of 156 steps as a curve, and what the picture says."""
    losses = read("train")["losses"][""]
    points = (f"{40 + 3.8 * i:.0f},{210 - 80 * y:.0f}" for i, y in enumerate(losses))
    curve = " ".join(points)
    grid = "".join(
        f'<path d="M40 {210 - 80 * y}H640" stroke="var(--pst-color-border)"/>'
        f'<text x="30" y="{217 - 80 * y}" text-anchor="end">{y}</text>'
        for y in range(3)
    )
    picture = f"""{grid}<polyline points="{curve}" fill="none" stroke-width="3"
 stroke="var(--pst-color-primary)"/>
<text x="0" y="20">loss</text><text x="40" y="240">step 1</text>
<text x="640" y="240" text-anchor="end">step 156</text>"""
    end = sum(losses[-20:]) / 20
    caption = f"""The loss of the first 156 steps, as PyTorch computed it for this
 chapter: it falls from {losses[0]:.2f} to about {end:.1f}, up and down from batch to
 batch."""
    return picture, caption


def picture_of_draw():
    """The first test images that the network misreads, and what the picture says."""
    draw = read("draw")
    images = bytes_in(draw)[-784 * len(draw["labels"]) :]
    rows = b"".join(
        images[start + y : start + y + 28]
        for y in range(0, 784, 28)
        for start in range(0, 784 * SHOWN, 784)
    )
    gray = oxipng.ColorType.grayscale()
    raw = oxipng.RawImage(rows, 28 * SHOWN, 28, color_type=gray)
    png = raw.create_optimized_png()
    pairs = list(zip(draw["labels"], draw["predicted"]))[:SHOWN]
    texts = "".join(
        f'<text x="{80 * i + 40}" y="104" text-anchor="middle">{label} → {said}</text>'
        for i, (label, said) in enumerate(pairs)
    )
    picture = f"""<image width="{80 * SHOWN}" height="80"
 style="image-rendering: pixelated"
 href="data:image/png;base64,{base64.b64encode(png).decode()}"/>{texts}"""
    caption = f"""The first {SHOWN} test images that the network misreads: what each
 is, and what the network reads."""
    return picture, caption


# The callout's title: what is offered, the data's name, and a picture and its size.
FIGURES = {
    "Try it: train it here": ("Train it here", "train", picture_of_train, 640, 250),
    "Try it: draw a digit": ("Draw a digit", "draw", picture_of_draw, 80 * SHOWN, 112),
}


def size(name):
    """What a click loads, compressed as a server sends it, in words."""
    files = [LIVE / f for f in ("engine.js", "worker.js", "ui.js", "live.css")]
    files.append(DATA / f"{name}.js")
    total = sum(len(gzip.compress(file.read_bytes(), 6)) for file in files)
    return f"{total / 1e6:.1f} MB" if total > 999_000 else f"{total / 1000:.0f} kB"


def check_exports(app):
    if old := stale():
        run = "run: make notebooks"
        logger.warning(f"live/data: {', '.join(old)}: not of the notebook's run; {run}")


def place_figures(app, doctree, docname):
    depth = 0 if app.builder.name == "singlehtml" else docname.count("/")
    for callout in doctree.findall(nodes.admonition):
        title = callout[0].astext()
        if not title.startswith("Try it"):
            continue
        if title not in FIGURES:
            known = ", ".join(FIGURES)
            logger.warning(
                f"no live figure {title!r}; known: {known}", location=callout
            )
            continue
        offer, name, draw, width, height = FIGURES[title]
        picture, caption = draw()
        callout += nodes.raw(
            "",
            f"""<figure class="live-figure" style="margin: 1rem 0">
<svg viewBox="0 0 {width} {height}" role="img" aria-label="{html.escape(caption)}"
 style="width: 100%; font-size: 20px; fill: currentColor">{picture}</svg>
<figcaption style="{PLAIN}">{caption}</figcaption>
<p class="live-start d-print-none" style="min-height: 44px" data-name="{name}"
 data-offer="{offer} ({size(name)})"></p>
</figure><script defer src="{"../" * depth}live/boot.js"></script>""",
            format="html",
        )


def copy_live(app, exception):
    if not exception and app.builder.format == "html":
        shutil.copytree(LIVE, Path(app.outdir) / "live", dirs_exist_ok=True)


def setup(app):
    app.connect("builder-inited", check_exports)
    app.connect("doctree-resolved", place_figures)
    app.connect("build-finished", copy_live)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
