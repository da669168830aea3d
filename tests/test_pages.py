"""The built book in a real browser: its pages hold, and every check of them can fail.

`make test` builds the pages first. The checks are those of tools/check_pages.py;
without Chromium they cannot run, which is an error in CI and said aloud elsewhere.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from sphinx.errors import ConfigError

from tools import check_pages, page_extension, print_pdf
from tools.check_pages import ROOT

HTML = check_pages.HTML
NUMBERED = r"(Chapter|Exercise|Solution) \d"  # the titles of pages


@pytest.fixture(scope="module")
def browser():
    if not check_pages.chromium():
        missing = "THE PAGES WERE NOT CHECKED: no Chromium (apt-get install chromium)"
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    check_pages.RESULTS.mkdir(parents=True, exist_ok=True)
    with check_pages.browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def book():
    with check_pages.serve() as base:
        yield base


def test_the_book_is_built():
    assert "index.html" in check_pages.pages(), "there are no pages: run `make book`"


@pytest.mark.parametrize("name", check_pages.pages())
def test_page(browser, book, name):
    problems, _ = check_pages.judge(browser, HTML, book, name, thorough=False)
    assert not problems, "\n".join(f"{c}: {p}" for c in problems for p in problems[c])


# Each fault is planted into a copy of the landing page; the check named must see it.
FAULTS = {
    "no alt text": (
        "figures",
        r"</article>",
        '<img src="_static/favicon.svg"></article>',
    ),
    "a file name as alt text": (
        "figures",
        r"</article>",
        '<img src="_static/favicon.svg" alt="4f46e5.png"></article>',
    ),
    "a script from a CDN": (
        "requests",
        r"</head>",
        '<script src="https://cdn.example/x.js"></script></head>',
    ),
    "a missing style sheet": (
        "requests",
        r"</head>",
        '<link rel="stylesheet" href="_static/gone.css"></head>',
    ),
    "an error in a script": ("console", r"</head>", "<script>oops()</script></head>"),
    "a broken link": (
        "links",
        r"</article>",
        '<a href="gone.html">there</a></article>',
    ),
    "a broken anchor": ("links", r"</article>", '<a href="#gone">there</a></article>'),
    "pale text": (
        "axe",
        r"</article>",
        '<p style="color: #999; background: #bbb">pale</p></article>',
    ),
    "a figure wider than the phone": (
        "overflow",
        r"</article>",
        '<div style="width: 600px; height: 9px"></div></article>',
    ),
    "a dead sidebar button": (
        "navigation",
        r"</body>",
        """<script type="module">document.querySelector(".primary-toggle")
        .addEventListener("click", e => e.stopImmediatePropagation(), true)
        </script></body>""",
    ),
    "a jump while loading": (
        "shift",
        r"<article",
        """<div id=late></div>
        <script>setTimeout(() => late.style.height = "400px", 300)</script><article""",
    ),
    "a formula left raw": ("markup", r"</article>", r"<p>$x + \\alpha$</p></article>"),
    "a formula that KaTeX refuses": (
        "markup",
        r"</article>",
        r'<span class="katex-error" title="ParseError">\\alph</span></article>',
    ),
    "a callout left a quote": (
        "markup",
        r"</article>",
        "<blockquote><p><strong>Note.</strong> Hm.</p></blockquote></article>",
    ),
    "a page too heavy": (
        "weight",
        r"</article>",
        '<img src="heavy.png" alt="a picture of noise" width=9></article>',
    ),
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """A copy of the book in which a page can be spoilt, and its address."""
    folder = tmp_path_factory.mktemp("book")
    shutil.copytree(HTML, folder, dirs_exist_ok=True)
    noise = Image.frombytes("RGB", (700, 700), os.urandom(700 * 700 * 3))
    noise.save(folder / "heavy.png")
    with check_pages.serve(folder) as base:
        yield folder, base


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_seen(browser, copy, fault):
    check, place, planted = FAULTS[fault]
    folder, base = copy
    page = (HTML / "index.html").read_text("utf-8")
    spoilt, count = re.subn(place, planted, page, count=1)
    assert count, f"no {place} on the page"
    (folder / "index.html").write_text(spoilt, "utf-8")
    found = []
    for device in check_pages.DEVICES:
        with check_pages.Visit(browser, folder, base, "index.html", device) as visit:
            if check in ("weight", "shift"):
                visit.page.wait_for_timeout(400)
            check_pages.check_load(visit)
            check_pages.check_sidebar(visit)
            check_pages.check_overflow(visit)
            check_pages.check_links(visit)
            check_pages.check_figures(visit)
            check_pages.check_leftovers(visit)
            if check == "axe":
                check_pages.check_axe(visit, "light")
        found += visit.problems
        assert set(visit.problems) <= {check, "console", "figures"}, visit.problems
    assert check in found


def script(code):
    return "</head>", f"<script>{code}</script></head>"


# Each fault is planted into a copy of an exercise, or of what the search knows of it.
EXERCISE = next((n for n in check_pages.pages() if n.startswith("exercises/")), "")
MISBEHAVIOURS = {
    "a copy button that copies nothing": (
        check_pages.check_copying,
        EXERCISE,
        *script("document.execCommand = () => true"),
    ),
    "an outline that stands still": (
        check_pages.check_outline,
        EXERCISE,
        *script("IntersectionObserver = class { observe() {} disconnect() {} }"),
    ),
    "a Tab key that goes nowhere": (
        check_pages.check_keyboard,
        EXERCISE,
        *script("onkeydown = e => e.key != 'Tab'"),
    ),
    "folded code that stays folded": (
        check_pages.check_folds,
        EXERCISE,
        *script("onclick = e => !e.target.closest('summary')"),
    ),
    "a search that finds nothing": (
        check_pages.check_search,
        "searchindex.js",
        EXERCISE.removesuffix(".html"),
        "exercises/another",
    ),
}


@pytest.mark.parametrize("fault", MISBEHAVIOURS)
def test_a_page_that_misbehaves_is_seen(browser, copy, fault):
    check, name, place, planted = MISBEHAVIOURS[fault]
    folder, base = copy
    sound = (HTML / name).read_text("utf-8")
    assert place in sound
    (folder / name).write_text(sound.replace(place, planted, 1), "utf-8")
    with check_pages.Visit(browser, folder, base, EXERCISE, "desktop") as visit:
        check(visit)
    (folder / name).write_text(sound, "utf-8")
    assert "navigation" in visit.problems


def test_the_pages_print(browser, tmp_path):
    """Tagged, with a bookmark for each heading; no sheet blank, the solutions last."""
    shutil.copytree(HTML, tmp_path, dirs_exist_ok=True)
    print_pdf.print_book(browser, tmp_path)
    document = PdfReader(tmp_path / "book.pdf")
    assert "/StructTreeRoot" in document.trailer["/Root"], "not tagged"
    sheets = [sheet.extract_text() for sheet in document.pages]
    for number, text in enumerate(sheets, 1):
        assert f"{number} / {len(sheets)}" in text, f"sheet {number} has no number"
        assert len(text) > 100 or document.pages[number - 1].images, (
            f"{number} is blank"
        )
    titles = [entry["/Title"] for entry in bookmarks(document)]
    printed = "".join("".join(sheets).split())
    for name in check_pages.pages():
        if name != "search.html":
            source = (HTML / name).read_text("utf-8")
            heading = re.search(r"<h1>(.*?)<a", source)[1]
            assert heading in titles, f"no bookmark for {name}"
            assert "".join(heading.split()) in printed, f"{name} is not in book.pdf"
            assert len(PdfReader(tmp_path / name.replace(".html", ".pdf")).pages)
    last = [t.startswith("Solution") for t in titles if re.match(NUMBERED, t)]
    assert last == sorted(last), titles


def bookmarks(document):
    return print_pdf.bookmarks(document.trailer["/Root"]["/Outlines"])


def test_the_publishing_workflow_is_sound():
    """As actionlint sees it; and nothing that others may move under our feet."""
    workflows = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
    assert workflows
    program = Path(sys.executable).with_name("actionlint")
    run = [str(program), "-shellcheck=", "-pyflakes=", *map(str, workflows)]
    found = subprocess.run(run, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr
    for workflow in workflows:
        for action in re.findall(r"uses: (\S+)", workflow.read_text("utf-8")):
            assert re.search(r"@[0-9a-f]{40}$", action), f"not pinned: {action}"


def test_actionlint_sees_a_fault(tmp_path):
    workflow = (ROOT / ".github" / "workflows" / "publish.yml").read_text("utf-8")
    spoilt = tmp_path / "publish.yml"
    spoilt.write_text(workflow.replace("needs: build", "needs: biuld"), "utf-8")
    program = Path(sys.executable).with_name("actionlint")
    found = subprocess.run([program, spoilt], capture_output=True, check=False)
    assert found.returncode != 0


@pytest.mark.parametrize(
    "environment, url",
    [
        ({"BOOK_REPOSITORY_URL": "https://github.com/a/b"}, "https://github.com/a/b"),
        ({"BOOK_REPOSITORY_URL": "git@github.com:a/b.git"}, "https://github.com/a/b"),
        ({"GITHUB_REPOSITORY": "a/b-c.d"}, "https://github.com/a/b-c.d"),
        ({}, None),
    ],
)
def test_the_repository_is_found(tmp_path, monkeypatch, environment, url):
    for name in ("BOOK_REPOSITORY_URL", "GITHUB_REPOSITORY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert page_extension.repository_url(tmp_path) == url


def test_a_repository_address_that_cannot_work_is_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("BOOK_REPOSITORY_URL", "our server")
    with pytest.raises(ConfigError, match="github.com/owner/name"):
        page_extension.repository_url(tmp_path)
