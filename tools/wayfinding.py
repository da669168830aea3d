"""A Sphinx extension: the way through the book.

The landing page's exercises and its picture, the panel at the top of each notebook, a
search that leads to sections, and the page for an address that is not there.
"""

import html
import json
import re
from pathlib import Path

from bs4 import BeautifulSoup
from docutils import nodes

# What is found in one comes before what is found in the next.
RANKS = ("chapters/", "index", "exercises/", "solutions/")
UNSEARCHED = "details.hide, .headerlink, .panel, .not-run, summary"
PICTURE = "misclassified"  # a word of the alt text of the landing page's picture
NAMES = {"Colab": "Open in Colab", "Binder": "Open in Binder"}

CARD = """<li><a href="{page}">{title}</a><p>{task}</p><p class="time">{time}</p>
<details><summary>Solution to {number}</summary>
<p><a href="{solution}">Read it</a> when you have tried.</p></details></li>"""


def in_order(app):
    """The names of all pages, as the contents list them."""
    root, relations = app.config.root_doc, app.env.collect_relations()
    name = root
    while name:
        yield name
        name = relations.get(name, [None, None, None])[2]


def panel(app, pagename, templatename, context, doctree):
    """At the top of a notebook's page: where to run it, and the notebook itself."""
    if not pagename.startswith(("chapters/", "exercises/", "solutions/")):
        return
    buttons = [
        button
        for group in context.get("header_buttons", [])
        for button in group.get("buttons", [])
    ]
    links = [(NAMES[b["text"]], b["url"]) for b in buttons if b.get("text") in NAMES]
    links.sort(reverse=True)
    notebook = context["pathto"](f"_sources/{pagename}.ipynb", 1)
    links += [("Download the notebook", notebook)]
    links += [
        ("Run it on your machine", f"{context['pathto']('index')}#on-your-machine")
    ]
    items = [
        f'<li><a href="{url}"{" download" if url == notebook else ""}>{text}</a></li>'
        for text, url in links
    ]
    box = f'<ul class="panel" aria-label="Run this notebook">{"".join(items)}</ul>'
    context["body"] = context["body"].replace("</h1>", f"</h1>\n{box}", 1)


def landing(app, pagename, templatename, context, doctree):
    """The landing page's places for a picture and for the exercises, filled."""
    if pagename != app.config.root_doc:
        return
    body = context["body"]
    body = body.replace('<div id="picture"></div>', picture(app, context))
    context["body"] = body.replace('<div id="exercises"></div>', cards(app, context))


def picture(app, context):
    """The figure of the chapter whose alt text speaks of PICTURE, as it was drawn."""
    for name in in_order(app):
        for image in app.env.get_doctree(name).findall(nodes.image):
            if PICTURE in image.get("alt", ""):
                file = app.env.images[image["candidates"]["*"]][1]
                source = context["pathto"](f"_images/{file}", 1)
                size = re.findall(r"\d+", f"{image['width']} {image['height']}")
                alt = html.escape(image["alt"])
                shape = f'width="{size[0]}" height="{size[-1]}"'
                return f'<img class="hero" src="{source}" alt="{alt}" {shape}>'
    return ""


def cards(app, context):
    """The exercises in order: title, task, time, and the way to the solution."""
    made = []
    for name in in_order(app):
        if not name.startswith("exercises/"):
            continue
        doctree = app.env.get_doctree(name)
        text = " ".join(doctree.astext().split())
        time = re.search(r"(?:Give|Allow) yourself ([^.]+)\.", text)
        task = next((s.astext() for s in doctree.findall(nodes.strong)), "")
        number, _, title = app.env.titles[name].astext().partition(": ")
        made.append(
            CARD.format(
                page=context["pathto"](name),
                title=html.escape(f"{number}: {title}"),
                number=number,
                task=html.escape(task),
                time=time[1].capitalize() if time else "",
                solution=context["pathto"](name.replace("exercises/", "solutions/")),
            )
        )
    return f'<ul class="cards">{"".join(made)}</ul>'


def sections(page, name):
    """Each section of a page for the search: its title, address and own text."""
    # Without the marks of code and formulas, which are most of a page.
    page = re.sub(r"<math.*?</math>|</?span[^>]*>", "", page, flags=re.DOTALL)
    article = BeautifulSoup(page, "html.parser").select_one("article")
    for extra in article.select(UNSEARCHED):
        extra.decompose()
    title = article.h1.get_text().strip()
    rank = next((i for i, r in enumerate(RANKS) if name.startswith(r)), len(RANKS))
    for section in reversed(article.select("section")):  # the inner ones first
        heading = section.find(re.compile("^h[1-6]$"))
        words = heading.get_text().strip()
        heading.decompose()
        code = [block.extract().get_text() for block in section.select("pre")]
        text = " ".join([section.get_text(), *code])  # prose is quoted first
        yield {
            "url": f"{name}.html" + (f"#{section['id']}" if words != title else ""),
            "page": title,
            "title": words,
            "text": " ".join(text.split()),
            "rank": rank,
        }
        section.decompose()


def write_search(app, exception):
    """What the search page reads. Code that is folded away is not searched."""
    if exception or app.builder.name != "html":
        return
    out, found = Path(app.outdir), []
    for name in in_order(app):
        page = (out / f"{name}.html").read_text("utf-8")
        found += reversed(list(sections(page, name)))
    made = f"const SECTIONS = {json.dumps(found, ensure_ascii=False)};\n"
    (out / "sections.js").write_text(made, "utf-8")


def site_root(repository, address):
    """The path of the book on its host, or "" while nobody knows: links stay relative.

    A web host shows 404.html in place of a page in any folder.
    """
    if address:
        return address.rstrip("/") + "/"
    if not repository:
        return ""
    owner, name = repository.split("/")[-2:]
    return "/" if name.lower() == f"{owner}.github.io".lower() else f"/{name}/"


def lost_page(app, pagename, templatename, context, doctree):
    if pagename == "404":
        url = app.config.html_theme_options.get("repository_url")
        if root := site_root(url, app.config.html_baseurl):
            base = f'<base href="{root}" />'
            context["metatags"] = base + context.get("metatags", "")


def no_other_search(app):
    """Sphinx's search finds whole pages, by a script and an index of its own."""
    if app.builder.name == "html":
        app.builder.search = False
        pages = {"search": "search.html", "404": "404.html"}
        app.config.html_additional_pages |= pages


def setup(app):
    app.connect("builder-inited", no_other_search)
    app.connect("html-page-context", panel, priority=950)  # after theme.buttons
    app.connect("html-page-context", landing, priority=950)
    app.connect("html-page-context", lost_page, priority=950)
    app.connect("build-finished", write_search)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
