"""The book's address in its notebooks, which are read far from the book.

A source links to the other notebooks by relative paths, and its code may say
BOOK_ADDRESS. In the notebook, both begin with the address that `html: baseurl:` in
_config.yml names; while it names none, links are plain words, and lines of code with
BOOK_ADDRESS are left out. Nothing else decides, so a notebook made again in any clone
or fork is the same.
"""

import os
import re
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
# A Markdown link to a place in the book; code spans are matched, too, to be left alone.
RELATIVE_LINK = re.compile(
    r"(?P<code>(?P<ticks>`+).*?(?P=ticks))"
    r"|(?<!!)\[(?P<text>[^\]]*)\]"
    r"\((?P<path>[\w./-]+)\.(?:ipynb|md)(?P<anchor>#[\w-]+)?\)",
    re.DOTALL,
)


def book_address():
    """Where the book is published, without a final slash; '' while that is unknown."""
    config = yaml.safe_load((ROOT / "_config.yml").read_text())
    return (config.get("html", {}).get("baseurl") or "").rstrip("/")


def with_address(code, address):
    """Code with the book's address in place of BOOK_ADDRESS, or without those lines."""
    lines = code.splitlines(keepends=True)
    if not address:
        lines = [line for line in lines if "BOOK_ADDRESS" not in line]
    return "".join(lines).replace("BOOK_ADDRESS", address)


def with_absolute_links(text, folder, address):
    """Markdown of a source in `folder`, its relative links made absolute, or words."""

    def replace(match):
        if match["code"] or not address:
            return match["code"] or match["text"]
        page = os.path.relpath(folder.resolve() / match["path"], ROOT)
        page = Path(page).as_posix()
        return f"[{match['text']}]({address}/{page}.html{match['anchor'] or ''})"

    return RELATIVE_LINK.sub(replace, text)


def address_cell(cell, folder, address):
    """Change a cell of a source in `folder` to what its notebook says."""
    if cell.cell_type == "code":
        cell.source = with_address(cell.source, address)
    else:
        cell.source = with_absolute_links(cell.source, folder, address)
