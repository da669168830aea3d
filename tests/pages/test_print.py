"""What `make pdf` prints: tagged, numbered, with bookmarks; every page is there.

It builds the book a second time, so `make check-pages` runs this, `make test` does not.
"""

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


@pytest.fixture
def printed(browser_path, tmp_path):
    """A folder of PDFs, printed as `make pdf` does: a few pages, and the book."""
    shutil.copytree(HTML, tmp_path / "html")
    for name in set(Book.pages()) - set(BESIDE):
        (tmp_path / "html" / name).unlink()
    program = Path(sys.executable).with_name("jupyter-book")
    build = [program, "build", ROOT, "-W", "-n", "--builder", "singlehtml"]
    subprocess.run([*build, "--path-output", tmp_path], check=True)
    (tmp_path / "_build" / "singlehtml").rename(tmp_path / "singlehtml")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(print_pdf, "BUILT", tmp_path)
        print_pdf.main()
    return tmp_path / "html"


@pytest.mark.desk
def test_the_book_prints(printed):
    found = {p.relative_to(printed).as_posix() for p in printed.rglob("*.pdf")}
    assert found == {"book.pdf", "index.pdf", f"{CONTENTS[-1]}.pdf"}
    book = PdfReader(printed / "book.pdf")
    sheets = [sheet.extract_text() for sheet in book.pages]
    for code, times in {"def fetch_mnist(": 1, "def self_check(": 0}.items():
        assert "".join(sheets).count(code) == times, f"{code} is not printed once"
    for number, (text, sheet) in enumerate(zip(sheets, book.pages), 1):
        assert f"{number} / {len(sheets)}" in text, f"{number} has no number"
        assert len(text) > 40 or sheet.images, f"{number} is blank"
    assert "/StructTreeRoot" in book.trailer["/Root"], "not tagged"
    # Every heading is a bookmark, in the order of the contents, and in print.
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
