"""Every built page in a real browser: all checks, on a desktop and on a phone.

`make test` builds the pages first. What is checked stands in checks.py.
"""

from pathlib import Path

import pytest

from tests.pages import checks
from tests.pages.book import HTML, Book
from tests.pages.visit import on
from tools.notebooks import ROOT

PAGES = Book.pages()
PICTURES = ROOT / "_build" / "pictures"
SLICE = 3000  # pixels of page height in one picture

DESK = [pytest.mark.desk]
ON_SCREENS = [
    *(on("desktop"), on("phone")),
    on("desktop", color_scheme="dark", marks=DESK),
    on("phone", color_scheme="light", marks=DESK),
]


def test_the_book_is_built():
    assert "index.html" in PAGES, "there are no pages: run `make book`"


@pytest.mark.parametrize("screen", ON_SCREENS)
@pytest.mark.parametrize("name", PAGES)
def test_page(visit, name, screen, measure):
    opened = visit(name)
    measure(name, f"kB, {screen}", f"{checks.weigh(opened) / 1000:.0f}")
    measure(name, f"shift, {screen}", f"{opened.run('probe.shift'):.4f}")
    findings = checks.judge(opened, screen)
    assert not findings, "\n".join(findings)


@pytest.mark.parametrize("name", PAGES)
def test_page_opened_from_a_folder(visit, name):
    """A reader who unpacks the book reads and searches it without a server."""
    opened = visit(name, book=Book(f"{HTML.as_uri()}/"))
    asked = (checks.search, checks.console, checks.requests)
    findings = [finding for check in asked for finding in check(opened)]
    assert not findings, "\n".join(findings)


@pytest.mark.desk
@pytest.mark.parametrize("screen", ON_SCREENS)
@pytest.mark.parametrize("name", PAGES)
def test_pictures(visit, name, screen, request):
    """Pictures of all of a page, in slices, to look at: in _build/pictures."""
    page = visit(name).page
    stem = f"{Path(name).stem}-{request.node.callspec.id.rpartition('.html-')[2]}"
    height = page.evaluate("document.documentElement.scrollHeight")
    for number, top in enumerate(range(0, height, SLICE), 1):
        size = {
            "width": page.viewport_size["width"],
            "height": min(SLICE, height - top),
        }
        file = {"path": PICTURES / f"{stem}-{number}.jpg", "quality": 70}
        page.screenshot(clip={"x": 0, "y": top} | size, full_page=True, **file)
