"""What `make pdf` prints: tagged, numbered, with bookmarks; every page is there."""

import html
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

CONTENTS = re.findall(r"(?:root|file): (\S+)", (ROOT / "_toc.yml").read_text("utf-8"))
BESIDE = ["index.html", "search.html", f"{CONTENTS[-1]}.html"]

pytestmark = pytest.mark.desk  # printing takes minutes


@pytest.fixture(scope="module")
def printed(browser_path, tmp_path_factory):
    """A folder of PDFs, printed as `make pdf` does: a few pages, and the book."""
    built = tmp_path_factory.mktemp("printed")
    shutil.copytree(HTML, built / "html")
    for name in set(Book.pages()) - set(BESIDE):
        (built / "html" / name).unlink()
    program = Path(sys.executable).with_name("jupyter-book")
    build = [program, "build", ROOT, "-W", "-n", "--builder", "singlehtml"]
    subprocess.run([*build, "--path-output", built], check=True)
    (built / "_build" / "singlehtml").rename(built / "singlehtml")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(print_pdf, "BUILT", built)
        print_pdf.main()
    return built / "html"


@pytest.fixture(scope="module")
def book(printed):
    return PdfReader(printed / "book.pdf")


@pytest.fixture(scope="module")
def sheets(book):
    """The text of each sheet of the book."""
    return [sheet.extract_text() for sheet in book.pages]


def test_a_page_has_a_pdf_beside_it(printed):
    found = {p.relative_to(printed).as_posix() for p in printed.rglob("*.pdf")}
    assert found == {"book.pdf", "index.pdf", f"{CONTENTS[-1]}.pdf"}


def test_the_sheets_are_numbered_and_none_is_blank(book, sheets):
    for number, (text, sheet) in enumerate(zip(sheets, book.pages), 1):
        assert f"{number} / {len(sheets)}" in text, f"{number} has no number"
        assert len(text) > 100 or sheet.images, f"{number} is blank"


def test_every_heading_is_a_bookmark_and_in_print(book, sheets):
    """In the order of the contents; tagged, for readers who listen."""
    assert "/StructTreeRoot" in book.trailer["/Root"], "not tagged"
    titles = iter([words(entry["/Title"]) for entry in flat(book.outline)])
    text = words("".join(sheets))
    for name in CONTENTS:
        page = (HTML / f"{name}.html").read_text("utf-8")
        for heading in re.findall(r"<h[1-4]>(.*?)<a class=.headerlink", page):
            heading = words(html.unescape(re.sub(r"<[^>]+>", "", heading)))
            assert heading in titles, f"{name}: no bookmark follows for {heading}"
            assert heading in text, f"{name}: {heading} is not in print"


def flat(outline):
    for entry in outline:
        yield from flat(entry) if isinstance(entry, list) else [entry]


def words(text):
    return "".join(text.split())
