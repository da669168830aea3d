"""Print the built pages: one PDF beside each page, and book.pdf with all of them.

    python -m tools.print_pdf

Chromium prints what `make book` has built, tagged, with bookmarks and page numbers. In
book.pdf the pages follow the table of contents, solutions last.
"""

import logging
import sys

from pypdf import PdfWriter
from pypdf.generic import NameObject, TextStringObject

from tools import check_pages

FOOTER = """<div style="font: 8pt sans-serif; width: 100%; text-align: center">
<span class="pageNumber"></span> / <span class="totalPages"></span></div>"""
MARGIN = {"top": "16mm", "bottom": "18mm", "left": "18mm", "right": "18mm"}

CONTENTS = """() => [...new Set([...document.querySelectorAll(".bd-docs-nav a")]
    .map(a => new URL(a.href).pathname))]"""

# All pages in one: their articles in turn, their anchors and links made unique. Folded
# code that several pages share, the set-up first of all, is printed once.
BIND = """async paths => {
    const own = path => "page" + paths.indexOf(path);
    const articles = await Promise.all(paths.map(async path => {
        const text = await (await fetch(path)).text();
        const page = new DOMParser().parseFromString(text, "text/html");
        const article = page.querySelector("article");
        const base = new URL(path, location.href);
        for (const node of article.querySelectorAll("[id]"))
            node.id = own(path) + "-" + node.id;
        for (const image of article.querySelectorAll("img")) {
            image.src = new URL(image.getAttribute("src"), base).href;
            image.loading = "eager";
        }
        for (const link of article.querySelectorAll("a[href]")) {
            const target = new URL(link.getAttribute("href"), base);
            if (paths.includes(target.pathname))
                link.href = "#" + own(target.pathname)
                    + target.hash.replace("#", "-");
            else link.href = target.href;
        }
        article.firstElementChild.insertAdjacentHTML(
            "afterbegin", `<span id="${own(path)}"></span>`);
        return article.innerHTML;
    }));
    document.querySelector("article").innerHTML = articles.join("");
    const printed = new Set();
    for (const fold of document.querySelectorAll("article details.hide")) {
        const code = fold.querySelector("pre").textContent;
        const [, title] = fold.querySelector(".collapsed").textContent.split(/: (.*)/s);
        if (title && printed.has(code))
            fold.outerHTML = `<p><em>${title}: the code printed before.</em></p>`;
        printed.add(code);
    }
    document.title = document.title.split(" — ").pop();
}"""

READY = """async () => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const image of document.images) image.loading = "eager";
    await Promise.all([...document.images].map(image => image.decode()));
    await document.fonts.ready;
}"""


HEADINGS = """() => [...document.querySelectorAll("article :is(h1, h2, h3, h4, h5)")]
    .map(heading => heading.childNodes)
    .map(parts => [...parts].filter(part => part.className != "headerlink"))
    .map(parts => parts.map(part => part.textContent).join(""))"""


def bookmarks(outline):
    """The entries of a PDF's outline, in the order of the pages."""
    entry = outline.get("/First")
    while entry is not None:
        entry = entry.get_object()
        yield entry
        yield from bookmarks(entry)
        entry = entry.get("/Next")


def name_bookmarks(path, headings):
    """Bookmarks named as the headings are.

    Chromium 156 writes "MNIST MLPMNIST MLP" where a heading begins a sheet of paper.
    """
    logging.getLogger("pypdf").setLevel(logging.ERROR)  # it counts Chromium's objects
    document = PdfWriter(clone_from=path)
    names = {"".join(heading.split()): heading for heading in headings}
    for entry in bookmarks(document.root_object["/Outlines"]):
        written = "".join(entry["/Title"].split())
        name = max(filter(written.endswith, names), key=len, default=None)
        if name:
            entry[NameObject("/Title")] = TextStringObject(names[name])
    document.write(path)


def print_page(page, path):
    page.emulate_media(media="print", color_scheme="light")
    page.evaluate(READY)
    page.pdf(
        path=path,
        format="A4",
        margin=MARGIN,
        print_background=True,
        display_header_footer=True,
        header_template="<span></span>",
        footer_template=FOOTER,
        tagged=True,
        outline=True,
    )
    name_bookmarks(path, page.evaluate(HEADINGS))


def print_book(browser, folder):
    """Print the pages in `folder`; returns their addresses in it."""
    with check_pages.serve(folder) as base:
        page = browser.new_page()
        page.goto(base + "index.html")
        paths = page.evaluate(CONTENTS)
        names = [path.removeprefix(check_pages.PREFIX) for path in paths]
        for name in names:
            page.goto(base + name)
            print_page(page, (folder / name).with_suffix(".pdf"))
        page.goto(base + "index.html")
        page.evaluate(BIND, sorted(paths, key=lambda path: "/solutions/" in path))
        print_page(page, folder / "book.pdf")
        page.close()
    return names


def main():
    if not check_pages.chromium():
        sys.exit("Chromium is needed: apt-get install chromium, or set CHROMIUM=path")
    with check_pages.browser() as browser:
        names = print_book(browser, check_pages.HTML)
    print(f"{len(names)} pages printed beside their HTML, and all of them: book.pdf")


if __name__ == "__main__":
    main()
