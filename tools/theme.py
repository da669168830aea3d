"""A Sphinx extension: the theme's pages made light, whole and at home.

What each function mends is said in it; all of it is about sphinx-book-theme 1.3.0 over
pydata-sphinx-theme 0.17.1. What the *text* needs is in callouts.py.
"""

import base64
import html
import os
import re
import subprocess
import zlib
from pathlib import Path

import oxipng
from docutils import nodes
from fontTools import subset
from sphinx.errors import ConfigError

ICON_FONTS = "_static/vendor/fontawesome/webfonts"
TEXT_FONTS = "_static/fonts"
MATH_FONTS = "_static/katex/fonts"
MATH_SIGN = re.compile(r'<span class="(?:m[a-z]+|op-symbol|delim|vlist-s)[^>]*>([^<]+)')
ESCAPED = re.compile(r"\\([ef][\da-f]{3})\b")  # an icon, as style sheets write it
COMMON_MATH = re.compile(
    r"url\((fonts/KaTeX_(?:Main-R|Math-I|Caligraphic-R|Size1)[\w-]+\.woff2)\)[^}]*"
)
DESCRIPTION_LENGTH = 155  # characters; search engines cut what is longer
MANY_AXES = 5  # a figure with more is a grid of pictures, not a plot
SHEET = re.compile(
    r'( *<link rel="stylesheet"[^>]* href="[./]*_static/)([\w./-]+)[^"]*(" */>\n)'
)
HOST = re.compile(r"(?:https://|(?:ssh://)?git@)github\.com[:/]")


def repository_url(root):
    """`https://github.com/owner/name`, or None where nothing says where the book lives.

    BOOK_REPOSITORY_URL is asked first, then GITHUB_REPOSITORY, then git's `origin`.
    Raises ConfigError for a BOOK_REPOSITORY_URL that the launch buttons cannot use.
    """
    given, name = os.environ.get("BOOK_REPOSITORY_URL"), None
    if given:
        name = HOST.match(given) and HOST.sub("", given)
    elif not (name := os.environ.get("GITHUB_REPOSITORY")):
        command = ["git", "-C", str(root), "remote", "get-url", "origin"]
        remote = subprocess.run(command, capture_output=True, text=True, check=False)
        name = HOST.match(remote.stdout) and HOST.sub("", remote.stdout.strip())
    if name and re.fullmatch(r"[\w.-]+/[\w.-]+", name.rstrip("/")):
        return f"https://github.com/{name.rstrip('/').removesuffix('.git')}"
    if given:
        wanted = "it should look like https://github.com/owner/name"
        raise ConfigError(f"BOOK_REPOSITORY_URL is {given!r}; {wanted}")
    return None


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


def head(app, pagename, templatename, context, doctree):
    """Scripts that wait for the page, and a description of it for search engines."""
    # Jupyter Book links all style sheets in _static, and sphinxcontrib-katex one more.
    context["css_files"] = list({s.filename: s for s in context["css_files"]}.values())
    for script in context["script_files"]:
        if script.filename:
            script.attributes.setdefault("defer", "defer")
        else:  # inline: as a module, it too waits, and keeps its place in the order
            script.attributes["type"] = "module"
    # Only the search page searches.
    context["script_files"] = [
        s for s in context["script_files"] if "search/" not in (s.filename or "")
    ]
    paragraphs = doctree.findall(nodes.paragraph) if doctree else []
    long = (p.astext().replace("\n", " ") for p in paragraphs if len(p.astext()) > 80)
    text = next(long, context.get("title") or f"Search: {app.config.html_title}")
    if len(text) > DESCRIPTION_LENGTH:
        text = text[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0] + " …"
    description = f'<meta name="description" content="{html.escape(text)}" />'
    context["metatags"] = context.get("metatags", "") + description
    fonts = ("Roman", "Italic")
    places = [context["pathto"](f"_static/fonts/BookSerif-{f}.woff2", 1) for f in fonts]
    # Asked for early, but not from a folder, where browsers forbid that.
    context["metatags"] += f"""<script>if (location.protocol != "file:")
        for (const href of {places}) document.head.append(Object.assign(
            document.createElement("link"), {{rel: "preload", as: "font",
            type: "font/woff2", crossOrigin: "", href}}));</script>"""
    # myst-nb 1.4.0: else a screen reader hears these words, not the title of the fold.
    unnamed = ' aria-label="Toggle hidden content"'
    context["body"] = context.get("body", "").replace(unnamed, "")


def measure_code(app, pagename, templatename, context, doctree):
    """Each block of code says how many columns it has, so that its type can fit.

    And fewer elements for a phone to lay out: names, operators, punctuation and spaces
    have the block's own color, and all of a string has one.
    """
    plain = r'<span class="(?:n[an]?|[opw]|vm)">([^<]*)</span>'
    string = r'(?:<span class="s[aehi12]?">[^<]*</span>){2,}'

    def whole(match):
        return f'<span class="s">{re.sub("<[^>]+>", "", match[0])}</span>'

    def measured(match):
        text = html.unescape(re.sub(r"<[^>]+>", "", match[1]))
        columns = min(max(map(len, text.splitlines()), default=0), 88)
        return f'<pre style="--columns: {columns}">{match[1]}</pre>'

    body = re.sub(plain, r"\1", context.get("body", ""))
    body = re.sub(string, whole, body)
    context["body"] = re.sub(r"<pre>(.*?)</pre>", measured, body, flags=re.DOTALL)


def buttons(app, pagename, templatename, context, doctree):
    """Edit buttons lead to the text that a human edits, and .pdf to a file if there is.

    The theme offers the notebook, which is made, for editing; and the browser's print
    dialogue for a PDF, which stays where `make pdf` makes none.
    """
    for group in context.get("header_buttons", []):
        for button in group.get("buttons", [group]):
            kind = button.get("label")
            if kind == "source-edit-button":
                source = re.sub(r"/exercises/(?=[^/]*$)", "/solutions/", button["url"])
                button["url"] = re.sub(r"\.ipynb$", ".md", source)
            if kind == "download-pdf-button" and os.environ.get("BOOK_PDF"):
                del button["javascript"]
                file = (
                    "book" if pagename == app.config.root_doc else Path(pagename).name
                )
                button |= {"type": "link", "tooltip": "PDF", "url": f"{file}.pdf"}


def place_figures(app, doctree):
    """Figures load when the reader comes near, and have their place until then.

    docutils 0.21 writes a width and a height as a style, which on a narrow screen
    distorts the figure.
    """
    for image in doctree.findall(nodes.image):
        image["loading"] = "lazy"
        axes = re.search(r"with (\d+) Axes", image.parent.parent.astext())
        if axes and int(axes[1]) > MANY_AXES:
            image["classes"].append("photographs")  # which are not turned over
        size = [str(image.get(s, "")).removesuffix("px") for s in ("width", "height")]
        if all(map(str.isdecimal, size)):
            image["width"] = f"{size[0]}px"
            image["height"] = f"auto; aspect-ratio: {size[0]} / {size[1]}"


def subset_styles(app, exception):
    """Of style sheets and fonts keep what pages and their scripts can use.

    pydata-sphinx-theme 0.17.1 brings 2,000 icons, 300 kB, and the whole of Bootstrap;
    the fonts have signs that no page shows.
    """
    if exception or app.builder.format != "html":
        return
    out, used, icons, letters, signs = Path(app.outdir), set(), set(), set(), set()
    for file in (f for kind in ("html", "js") for f in out.rglob(f"*.{kind}")):
        used.update(re.findall(r"[\w-]+", text := file.read_text("utf-8")))
        letters.update(map(ord, html.unescape(text)))
        signs.update(map(ord, html.unescape("".join(MATH_SIGN.findall(text)))))

    def can_match(selector):
        outside = re.sub(r"\([^()]*\)", "", selector)
        return used.issuperset(re.findall(r"\.(-?[A-Za-z_][\w-]*)", outside))

    def keep(rule):
        selectors = re.split(r",(?![^()]*\))", rule[1])
        kept = ",".join(filter(can_match, selectors))
        if not kept:
            return ""
        icons.update(int(code, 16) for code in ESCAPED.findall(rule[2]))
        icons.update(ord(c) for c in rule[2] if "\ue000" <= c <= "\uf8ff")
        return f"{kept}{{{rule[2]}}}"

    for sheet in (out / "_static").rglob("*.css"):
        styles = re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)
        sheet.write_text(re.sub(r"([^{}]*)\{([^{}]*)\}", keep, styles), "utf-8")
    shown = {ICON_FONTS: icons, TEXT_FONTS: letters, MATH_FONTS: signs}
    for fonts, kept in shown.items():
        wanted = "--unicodes=" + ",".join(f"{code:x}" for code in sorted(kept))
        options = [wanted, "--no-hinting", "--flavor=woff2"]
        for path in map(str, out.glob(f"{fonts}/*.woff2")):
            subset.main([path, *options, f"--output-file={path}"])


def join_styles(app, exception):
    """One style sheet in place of nine: a phone shows no word before the last has come.

    All pages have the same sheets in the same order. The commonest fonts of formulas
    stand in the sheet itself: one that came later would move lines (layout.html).
    """
    if exception or app.builder.format != "html":
        return
    static = Path(app.outdir) / "_static"
    files = (f for f in static.parent.rglob("*.html") if static not in f.parents)
    pages = {page: page.read_text("utf-8") for page in files}
    links = (link for text in pages.values() for link in SHEET.finditer(text))
    sheets = dict.fromkeys(link[2] for link in links)
    joined = '@charset "UTF-8";\n'

    def inline(match):
        font = (static / "katex" / match[1]).read_bytes()
        code = base64.b64encode(font).decode()
        return f"url(data:font/woff2;base64,{code});font-display:optional"

    for name in sheets:
        styles = (static / name).read_text("utf-8").replace('@charset "UTF-8";', "")
        styles = re.sub(COMMON_MATH, inline, styles)
        folder = f"{name.rpartition('/')[0]}/" if "/" in name else ""
        joined += re.sub(r"url\((?![\"']?data:)([\"']?)", rf"url(\1{folder}", styles)
        (static / name).unlink()
    (static / "all.css").write_text(joined, "utf-8")
    version = f"{zlib.crc32(joined.encode()):08x}"
    for page, text in pages.items():
        first = SHEET.search(text)
        rest = SHEET.sub("", text[first.end() :])
        one = f"{first[1]}all.css?v={version}{first[3]}"
        page.write_text(f"{text[: first.start()]}{one}{rest}", "utf-8")


def pack_figures(app, exception):
    """Figures as they were drawn, in fewer bytes."""
    if not exception and app.builder.format == "html":
        for figure in (Path(app.outdir) / "_images").glob("*.png"):
            oxipng.optimize(figure, level=1, strip=oxipng.StripChunks.safe())


def setup(app):
    app.connect("config-inited", point_home)
    app.connect("doctree-read", place_figures)
    app.connect("html-page-context", head, priority=900)
    app.connect("html-page-context", measure_code, priority=900)
    app.connect("html-page-context", buttons, priority=900)
    # After pydata-sphinx-theme has written the colors of code.
    app.connect("build-finished", subset_styles, priority=900)
    app.connect("build-finished", join_styles, priority=900)
    app.connect("build-finished", pack_figures)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
