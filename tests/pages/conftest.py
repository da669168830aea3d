"""Opens the built pages in Chromium: `visit("index.html")` is a page to judge.

Browser, page and pictures of failures (in _build/test/pages) are pytest-playwright's.
A test runs on a desktop's screen, or on that of its parameter `on(screen)`.
"""

import os

import pytest

from tests.pages.book import served
from tests.pages.visit import SCREENS, Visit
from tools import print_pdf
from tools.print_pdf import chromium

FLAGS = [*print_pdf.FLAGS, "--disable-quic", "--font-render-hinting=none"]


@pytest.fixture(scope="session")
def browser_path():
    """Where Chromium is; without it tests fail in CI, and are skipped elsewhere."""
    if not chromium():
        missing = "THE PAGES WERE NOT CHECKED: no Chromium (apt-get install chromium)"
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    return chromium()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args, browser_path):
    found = {"executable_path": browser_path, "args": FLAGS, "timeout": 300_000}
    return browser_type_launch_args | found


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    clipboard = {"permissions": ["clipboard-read", "clipboard-write"]}
    return browser_context_args | SCREENS["desktop"] | clipboard


@pytest.fixture(scope="session")
def book():
    with served() as book:
        yield book


@pytest.fixture
def visit(page, book):
    """visit(name): open a page of the book, or of the copy `book=` names."""
    return lambda name, book=book: Visit(page, book, name)
