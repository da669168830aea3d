"""The live figures are judged in the browser that judges the pages."""

import pytest

from tests.pages.book import HTML, Book
from tests.pages.conftest import (  # noqa: F401
    book,
    browser_context_args,
    browser_path,
    browser_type_launch_args,
    visit,
)

PAGE = {"train": "chapters/ch30_training_loop.html", "draw": "index.html"}
READY = {"train": ".live-lines span", "draw": ".live-pad"}
# Notes what goes between the page and its worker.
EAR = """
window.ear = {orders: [], says: []};
window.Worker = class extends Worker {
    constructor(address) {
        super(address);
        this.addEventListener("message", ({data}) => ear.says.push(data));
    }
    postMessage(order) {
        ear.orders.push(order.do);
        ear.says.push(order);
        super.postMessage(order);
    }
};
"""


def address(book, where):  # noqa: F811
    """Where the book is: on its server, or in a folder."""
    return book.address if where == "http" else f"{HTML.as_uri()}/"


def begin(page, name):
    """Start a live figure as a reader does."""
    page.locator(f".live-start[data-name={name}] button").click()
    page.wait_for_selector(READY[name], state="attached")


@pytest.fixture
def figure(page, visit, book):  # noqa: F811
    """figure(name): a page whose live figure `name` a reader has started."""

    def opened(name, where="http", start=True):
        page.add_init_script(EAR)
        place = book if where == "http" else Book(address(book, where))
        opened = visit(PAGE[name], book=place)
        if start:
            begin(page, name)
        return opened

    return opened
