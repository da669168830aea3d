"""The whole way through the book, by keyboard alone and on a phone by touch.

From the landing page to the chapter, an exercise and its notebook, the solution, the
next exercise, and a search.
"""

import json

import pytest

from tests.pages.book import PREFIX
from tests.pages.visit import on

MOST_TABS = 200


class Keyboard:
    """What a reader without a mouse does."""

    def __init__(self, page):
        self.page = page

    def use(self, selector):
        """Go by Tab to what `selector` names, and press Enter."""
        wanted = "selector => document.activeElement.matches(selector)"
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            if self.page.evaluate(wanted, selector):
                return self.page.keyboard.press("Enter")
        pytest.fail(f"Tab does not reach {selector} on {self.page.url}")

    def search(self, words):
        self.page.keyboard.press("Control+k")
        self.page.keyboard.type(words)
        self.page.keyboard.press("Enter")


class Touch:
    """What a reader with a phone does."""

    def __init__(self, page):
        self.page = page

    def use(self, selector):
        self.page.locator(selector).first.tap()

    def search(self, words):
        self.use(".bd-header-article .search-button")
        self.page.locator("#pst-search-dialog input").fill(words)
        self.page.keyboard.press("Enter")  # of the phone's keyboard


READERS = {"keyboard": Keyboard, "touch": Touch}


@pytest.mark.parametrize("how", [on("desktop", "keyboard"), on("phone", "touch")])
def test_the_whole_way(visit, how, tmp_path):
    page = visit("index.html").page
    go = READERS[how](page)

    def arrived(place):
        page.wait_for_url(f"**/{place}*")
        page.wait_for_load_state("load")

    go.use(".actions a[href^='chapters/']")
    arrived("chapters/ch30_training_loop.html")
    go.use("article a[href*='exercises/ex30_1']")
    arrived("exercises/ex30_1_")
    with page.expect_download() as download:
        go.use(".panel a[download]")
    notebook = tmp_path / "exercise.ipynb"
    download.value.save_as(notebook)
    assert json.loads(notebook.read_text("utf-8"))["cells"]
    go.use("a.right-next")
    arrived("solutions/ex30_1_")
    go.use("a.right-next")
    arrived("exercises/ex30_2_")
    go.search("zero_grad")
    arrived("search.html")
    page.wait_for_function("document.querySelector('#search-status').textContent")
    go.use("#search-results a")
    arrived("chapters/ch30_training_loop.html#")
    section = page.evaluate("document.querySelector(location.hash).textContent")
    assert "zero_grad" in section


@pytest.mark.parametrize("address", ["gone.html", "far/away/gone.html"])
def test_an_address_that_is_not_there_leads_back(visit, book, monkeypatch, address):
    """With the base that wayfinding.lost_page sets where the address is known."""
    sound = book.read("404.html").decode()
    based = sound.replace("<head>", f'<head><base href="{PREFIX}" />', 1)
    monkeypatch.setitem(book.planted, "404.html", based.encode())
    opened = visit(address)
    heading = opened.page.locator("h1").first
    assert heading.inner_text().startswith("This page is not here")
    opened.page.locator(".actions a").click()
    opened.page.wait_for_url("**/index.html")
    assert "not here" not in heading.inner_text()


@pytest.mark.browser_context_args(viewport={"width": 1680, "height": 1050})
def test_on_a_wide_screen_the_algorithm_stands_beside_its_code(visit):
    page = visit("chapters/ch30_training_loop.html").page
    algorithm = page.locator(".algorithm").bounding_box()
    code = page.locator("pre", has_text="def train_one_epoch").bounding_box()
    assert code["x"] + code["width"] < algorithm["x"]
    assert algorithm["y"] < code["y"] + code["height"] / 2
    assert code["y"] + code["height"] < algorithm["y"] + algorithm["height"]
