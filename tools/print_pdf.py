"""Print the built book: one PDF beside each page, and book.pdf with all of them.

    python -m tools.print_pdf

Chromium prints, tagged and with bookmarks, what Sphinx has built: the pages in
_build/html, and all of them bound in _build/singlehtml. Size, margins and numbers of
the sheets are in _static/book.css.
"""

import logging
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from pypdf import PdfWriter
from pypdf.generic import NameObject, TextStringObject

BUILT = Path(__file__).resolve().parent.parent / "_build"
UNPRINTED = {"search.html", "404.html"}
FLAGS = [  # for a browser that asks nobody and shows nothing
    *("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
]
PDF = ["--headless", "--generate-pdf-document-outline", "--no-pdf-header-footer"]


def chromium():
    """The path of Chromium or Chrome, $CHROMIUM where that is set, or None."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    found = filter(None, map(shutil.which, names))
    return os.environ.get("CHROMIUM") or next(found, None)


def print_page(page, pdf):
    """Print a local page to a file; raises CalledProcessError where Chromium fails."""
    with tempfile.TemporaryDirectory(prefix="print-") as profile:
        where = [f"--user-data-dir={profile}", f"--print-to-pdf={pdf}"]
        command = [chromium(), *FLAGS, *PDF, *where, page.resolve().as_uri()]
        subprocess.run(command, check=True, capture_output=True)
    document = PdfWriter(clone_from=pdf)
    for entry in document._objects:
        if isinstance(entry, dict) and {"/Title", "/Parent"} <= set(entry):
            # Chromium 156 writes "DropoutDropout" where a heading begins a sheet.
            title = re.sub(r"^(.{3,})\1$", r"\1", entry["/Title"])
            entry[NameObject("/Title")] = TextStringObject(title)
    document.write(pdf)


def main():
    if not chromium():
        sys.exit("Chromium is needed: apt-get install chromium, or set CHROMIUM=path")
    logging.getLogger("pypdf").setLevel(logging.ERROR)  # it counts Chromium's objects
    for page in sorted((BUILT / "html").rglob("*.html")):
        if "_static" not in page.parts and page.name not in UNPRINTED:
            print_page(page, page.with_suffix(".pdf"))
    print_page(BUILT / "singlehtml" / "index.html", BUILT / "html" / "book.pdf")
    print("Every page is printed beside its HTML, and all of them: book.pdf")


if __name__ == "__main__":
    main()
