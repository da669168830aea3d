"""Every built page in a real browser: all checks, on each kind of screen.

`make test` builds the pages first. What is checked stands in checks.py.
"""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from fontTools.ttLib import TTFont

from tests.pages import checks
from tests.pages.book import HTML, Book
from tests.pages.visit import SCREENS, on
from tools.notebooks import ROOT

PAGES = Book.pages()
PICTURES = ROOT / "_build" / "pictures"
SLICE = 3000  # pixels of page height in one picture
# Of these `make test` tries one page of each folder, `make check-pages` all.
ONE_PAGE_OF_A_FOLDER = [
    pytest.param(name, marks=[] if name in Book.examples() else pytest.mark.desk)
    for name in PAGES
]


def test_the_book_is_built():
    assert "index.html" in PAGES, "there are no pages: run `make book`"


@pytest.mark.parametrize("screen", [on("desktop"), on("phone")])
@pytest.mark.parametrize("name", PAGES)
def test_page(visit, name, screen):
    findings = checks.judge(visit(name), screen)
    assert not findings, "\n".join(findings)


@pytest.mark.parametrize("screen", [on("tablet")])
@pytest.mark.parametrize("name", ONE_PAGE_OF_A_FOLDER)
def test_page_between_phone_and_desktop(visit, name, screen):
    test_page(visit, name, screen)


@pytest.mark.parametrize("name", ONE_PAGE_OF_A_FOLDER)
def test_page_opened_from_a_folder(visit, name):
    """A reader who unpacks the book reads and searches it without a server."""
    opened = visit(name, book=Book(f"{HTML.as_uri()}/"))
    asked = (checks.search, checks.console, checks.requests)
    findings = [finding for check in asked for finding in check(opened)]
    assert not findings, "\n".join(findings)


def without_a_font(formulas):
    """The signs in the texts of formulas that no font has."""
    fonts = [TTFont(font) for font in HTML.glob("_static/katex/fonts/*.woff2")]
    signs = {ord(sign) for text in formulas for sign in text if sign.isprintable()}
    missing = signs.difference(*(font.getBestCmap() for font in fonts))
    return "".join(map(chr, sorted(missing)))


def test_fonts_have_the_signs_of_all_formulas():
    """What was left out of the fonts, to make them light, no formula needs."""
    texts = ((HTML / name).read_text("utf-8") for name in PAGES)
    pages = (BeautifulSoup(text, "html.parser") for text in texts)
    formulas = [f.text for page in pages for f in page.select(".katex-html")]
    assert formulas and without_a_font(formulas) == ""
    assert without_a_font(["x=1", "☃"]) == "☃"


@pytest.mark.desk
@pytest.mark.parametrize("screen", [on(screen) for screen in SCREENS])
@pytest.mark.parametrize("name", PAGES)
def test_page_in_both_themes(visit, name, screen, measure):
    """Accessible in light and dark; pictures of both, and what the page weighs."""
    opened = visit(name)
    measure(name, f"kB, {screen}", f"{checks.weigh(opened) / 1000:.0f}")
    measure(name, f"shift, {screen}", f"{opened.run('probe.shift'):.4f}")
    findings = list(checks.folds(opened))
    for theme in ("light", "dark"):
        opened.show(theme)
        take_pictures(opened.page, f"{Path(name).with_suffix('')}-{screen}-{theme}")
        findings += checks.accessibility(opened)
        if screen != "desktop" and name != "search.html":
            findings += checks.judged_open(opened)
    assert not findings, "\n".join(findings)


def take_pictures(page, stem):
    """The page in its full length, in slices: _build/pictures/STEM-1.jpg and so on."""
    height = page.evaluate("document.documentElement.scrollHeight")
    for number, top in enumerate(range(0, height, SLICE), 1):
        size = {
            "width": page.viewport_size["width"],
            "height": min(SLICE, height - top),
        }
        page.screenshot(
            path=PICTURES / f"{stem.replace('/', '-')}-{number}.jpg",
            clip={"x": 0, "y": top} | size,
            full_page=True,
            scale="css",
            quality=70,
        )
