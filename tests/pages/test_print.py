"""What `make pdf` prints: tagged, numbered, with bookmarks; every page is there."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.pages.book import HTML, Book
from tools import print_pdf
from tools.notebooks import ROOT

PAGES = [name for name in Book.pages() if name != "search.html"]

pytestmark = pytest.mark.xdist_group("print")  # printed once


@pytest.fixture(scope="module")
def printed(browser_path, tmp_path_factory):
    """A folder of all PDFs, printed as `make pdf` does from a copy of the pages."""
    built = tmp_path_factory.mktemp("printed")
    shutil.copytree(HTML, built / "html")
    program = Path(sys.executable).with_name("jupyter-book")
    build = [program, "build", ROOT, "-W", "-n", "--builder", "singlehtml"]
    subprocess.run([*build, "--path-output", built], check=True)
    (built / "_build" / "singlehtml").rename(built / "singlehtml")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(print_pdf, "BUILT", built)
        print_pdf.main()
    return built / "html"


@pytest.fixture(scope="module")
def book_pdf(printed):
    return PdfReader(printed / "book.pdf")


def test_every_page_has_a_pdf_beside_it(printed):
    for name in PAGES:
        assert PdfReader(printed / name.replace(".html", ".pdf")).pages, name


def test_the_sheets_are_numbered_and_none_is_blank(book_pdf):
    for number, sheet in enumerate(book_pdf.pages, 1):
        text = sheet.extract_text()
        assert f"{number} / {len(book_pdf.pages)}" in text, f"{number} has no number"
        assert len(text) > 100 or sheet.images, f"{number} is blank"


def test_the_book_is_tagged_and_has_every_heading_in_the_order_of_its_contents(
    book_pdf,
):
    """As a bookmark and in print; for readers who listen, and for those who search."""
    assert "/StructTreeRoot" in book_pdf.trailer["/Root"], "not tagged"
    titles = [words(entry["/Title"]) for entry in flat(book_pdf.outline)]
    text = words("".join(sheet.extract_text() for sheet in book_pdf.pages))
    for name in PAGES:
        page = (HTML / name).read_text("utf-8")
        for heading in re.findall(
            r"<h[1-4]>(.*?)<a class=.headerlink", page, re.DOTALL
        ):
            heading = words(re.sub(r"<[^>]+>", "", heading))
            assert heading in titles, f"{name}: no bookmark for {heading}"
            assert heading in text, f"{name}: {heading} is not in print"


def flat(outline):
    for entry in outline:
        yield from flat(entry) if isinstance(entry, list) else [entry]


def words(text):
    return "".join(text.split())
