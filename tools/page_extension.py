"""A Sphinx extension: the theme's pages made light, whole and at home.

What each function mends is said in it; all of it is about sphinx-book-theme 1.3.0 over
pydata-sphinx-theme 0.17.1. What the *text* needs is in book_extension.py.
"""

import os
import re
import subprocess
from pathlib import Path

from docutils import nodes
from fontTools import subset
from sphinx.errors import ConfigError

ICON_FONTS = "_static/vendor/fontawesome/webfonts"
SIDES = ("width", "height")
ESCAPED = re.compile(r"\\([ef][\da-f]{3})\b")  # an icon, as style sheets write it
DESCRIPTION_LENGTH = 155  # characters; search engines cut what is longer


def repository_url(root):
    """`https://github.com/owner/name`, or None where nothing says where the book lives.

    BOOK_REPOSITORY_URL is asked first, then GITHUB_REPOSITORY, then git's `origin`.
    Raises ConfigError for a BOOK_REPOSITORY_URL that the launch buttons cannot use.
    """
    github = r"(?:https://|git@|ssh://git@)github\.com[:/]([\w.-]+/[\w.-]+?)(\.git)?/?"
    if given := os.environ.get("BOOK_REPOSITORY_URL"):
        if match := re.fullmatch(github, given):
            return f"https://github.com/{match[1]}"
        raise ConfigError(
            f"BOOK_REPOSITORY_URL is {given!r}; "
            "it should look like https://github.com/owner/name"
        )
    if given := os.environ.get("GITHUB_REPOSITORY"):
        return f"https://github.com/{given}"
    asked = ["git", "-C", str(root), "remote", "get-url", "origin"]
    try:
        remote = subprocess.run(asked, capture_output=True, text=True, check=False)
        remote = remote.stdout.strip()
    except FileNotFoundError:  # no git here
        return None
    match = re.fullmatch(github, remote)
    return match and f"https://github.com/{match[1]}"


def point_home(app, config):
    """Buttons that need a repository get its address, or go where there is none."""
    url = repository_url(app.srcdir)
    # Jupyter Book reads _config.yml once, so this cannot be said there.
    options = config.html_theme_options
    options["repository_url"] = url or ""
    options["repository_branch"] = os.environ.get("GITHUB_REF_NAME") or "main"
    for button in ("edit_page", "issues", "repository"):
        options[f"use_{button}_button"] = bool(url)
    if not url:
        options["launch_buttons"] = {}
    config.pdf_pages = os.environ.get("BOOK_PDF") == "1"


def head(app, pagename, templatename, context, doctree):
    """Scripts that wait for the page, and a description of it for search engines."""
    # Jupyter Book links all style sheets in _static, and sphinxcontrib-katex one more.
    sheets = {sheet.filename: sheet for sheet in context["css_files"]}
    context["css_files"] = list(sheets.values())
    for script in context["script_files"]:
        if script.filename:
            script.attributes.setdefault("defer", "defer")
        else:  # inline: as a module, it too waits, and keeps its place in the order
            script.attributes["type"] = "module"
    paragraphs = doctree.findall(nodes.paragraph) if doctree else []
    texts = (p.astext().replace("\n", " ") for p in paragraphs)
    text = next(
        (t for t in texts if len(t) > 80),
        context.get("title") or f"Search: {app.config.html_title}",
    )
    if len(text) > DESCRIPTION_LENGTH:
        text = text[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0] + " …"
    text = text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    description = f'<meta name="description" content="{text}" />'
    context["metatags"] = context.get("metatags", "") + description


def buttons(app, pagename, templatename, context, doctree):
    """Edit buttons lead to the text that a human edits, and .pdf to a file if there is.

    The theme offers the notebook, which is made, for editing; and the browser's print
    dialogue for a PDF, which stays where `make pdf` has made none.
    """
    groups = context.get("header_buttons", [])
    for button in [b for g in groups for b in g.get("buttons", [g])]:
        if button.get("label") == "source-edit-button":
            source = re.sub(r"/exercises/(?=[^/]*$)", "/solutions/", button["url"])
            button["url"] = re.sub(r"\.ipynb$", ".md", source)
        if button.get("label") == "download-pdf-button" and app.config.pdf_pages:
            del button["javascript"]
            button |= {"type": "link", "tooltip": "Download PDF"}
            name = "book" if pagename == app.config.root_doc else Path(pagename).name
            button["url"] = f"{name}.pdf"


def place_figures(app, doctree):
    """Figures load when the reader comes near, and have their place until then.

    docutils 0.21 writes a width and a height as a style, which on a narrow screen
    distorts the figure.
    """
    for image in doctree.findall(nodes.image):
        image["loading"] = "lazy"
        size = [str(image.get(side, "")).removesuffix("px") for side in SIDES]
        if all(map(str.isdecimal, size)):
            image["width"] = f"{size[0]}px"
            image["height"] = f"auto; aspect-ratio: {size[0]} / {size[1]}"


def subset_icons(app, exception):
    """Of the icon fonts and their style sheet keep the icons that are used.

    pydata-sphinx-theme 0.17.1 brings all 2,000: 300 kB of fonts, a third of its styles.
    """
    if exception or app.builder.format != "html":
        return
    out = Path(app.outdir)
    pages = [page.read_text("utf-8") for page in out.rglob("*.html")]
    used = set(re.findall(r"\bfa-[a-z0-9-]+", "".join(pages)))
    icons = set()

    def keep(rule):
        names = set(re.findall(r"\.(fa-[\w-]+):", rule[1]))
        if names and not names & used:
            return ""
        icons.update(int(code, 16) for code in ESCAPED.findall(rule[2]))
        icons.update(ord(c) for c in rule[2] if "\ue000" <= c <= "\uf8ff")
        return rule[0]

    for sheet in (out / "_static").rglob("*.css"):
        styles = sheet.read_text("utf-8")
        sheet.write_text(re.sub(r"([^{}]*)\{([^{}]*)\}", keep, styles), "utf-8")
    options = subset.Options(flavor="woff2")
    for path in (out / ICON_FONTS).glob("*.woff2"):
        font = subset.load_font(path, options)
        cut = subset.Subsetter(options)
        cut.populate(unicodes=icons)
        cut.subset(font)
        subset.save_font(font, path, options)


def setup(app):
    app.add_config_value("pdf_pages", False, "html")
    app.connect("config-inited", point_home)
    app.connect("doctree-read", place_figures)
    app.connect("html-page-context", head, priority=900)
    app.connect("html-page-context", buttons, priority=900)
    app.connect("build-finished", subset_icons)
    # Summaries in search results are fetched, which a browser forbids for local files.
    app.add_js_file(
        None,
        body="DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = location.protocol != 'file:'",
    )
    return {"parallel_read_safe": True, "parallel_write_safe": True}
