"""What makes the book, piece by piece; and the workflow that publishes it."""

import json
import os
import platform
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from docutils import nodes
from docutils.core import publish_doctree
from sphinx.errors import ConfigError

from tools import callouts, theme, wayfinding
from tools.notebooks import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
ACTIONLINT = Path(sys.executable).with_name("actionlint")


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("See Exercise 30.1.", {"Exercise 30.1": "exercises/ex30_1#top"}),
        ("Solution 30.9 is not there.", {}),
        (
            "In Figure S30.3a or Figure 30.2, Adam (Kingma and Ba, 2015).",
            {
                "Figure S30.3a": "chapters/ch30#figure-s30-3a",
                "Figure 30.2": "chapters/ch30#figure-30-2",
                "Kingma and Ba, 2015": "chapters/ch30#kingma-2015",
            },
        ),
        ("Exercise 30.1\n=============\n\nIts title.", {}),
        ("Code: ``Exercise 30.1``.", {}),
        (
            ".. admonition:: Exercise 30.1 (Losses)\n\n   As in Section 30.4.",
            {
                "Exercise 30.1": "exercises/ex30_1#top",
                "Section 30.4": "chapters/ch30#section-4",
            },
        ),
    ],
)
def test_what_the_text_names_is_linked(text, linked):
    def contents(title, anchor):
        return nodes.paragraph("", "", nodes.reference("", title, anchorname=anchor))

    tocs = {
        "exercises/ex30_1": contents("Exercise 30.1: Losses", "#top"),
        "chapters/ch30": contents("30.4 Training", "#section-4"),
        "solutions/ex30_1": contents("Solution 30.1", ""),
    }
    places = {"Figure 30.2": "figure-30-2", "Kingma 2015": "kingma-2015"}
    places["Figure S30.3a"] = "figure-s30-3a"
    metadata = {page: {} for page in tocs} | {"chapters/ch30": {"places": places}}
    builder = SimpleNamespace(get_relative_uri=lambda page, target: target)
    doctree = publish_doctree(text)
    env = SimpleNamespace(tocs=tocs, metadata=metadata)
    app = SimpleNamespace(env=env, builder=builder)
    callouts.link_names(app, doctree, "solutions/ex30_1")
    found = {link.astext(): link["refuri"] for link in doctree.findall(nodes.reference)}
    assert found == linked


def numbered(text):
    """What `number` makes of a text; and the places it found there."""
    metadata = {"page": {}}
    env = SimpleNamespace(metadata=metadata, docname="page")
    doctree = publish_doctree(text)
    callouts.number(SimpleNamespace(env=env), doctree)
    return doctree, metadata["page"]["places"]


def test_a_figure_gets_the_caption_below_it():
    figure = ".. image:: a.png\n\n*Figure S30.2. It falls.*"
    text = f"A plot:\n\n{figure}\n\nSee Figure S30.2."
    doctree, places = numbered(text)
    figure = next(doctree.findall(nodes.figure))
    assert figure["ids"] == ["figure-s30-2"] == list(places.values())
    assert isinstance(figure[0], nodes.image)
    assert figure[1].astext() == "Figure S30.2. It falls."
    assert doctree.astext().count("It falls") == 1


def test_a_table_gets_the_caption_above_it():
    text = "**Table 30.1.** Losses.\n\n== ==\na  b\n== ==\n"
    doctree, places = numbered(text)
    table = next(doctree.findall(nodes.table))
    assert table[0].astext() == "Table 30.1. Losses."
    assert places == {"Table 30.1": "table-30-1"}


def test_printed_output_keeps_its_caption_as_a_paragraph():
    doctree, places = numbered("::\n\n  1  2\n\n*Table 30.3. Counts.*")
    paragraph = next(doctree.findall(nodes.paragraph))
    assert paragraph["classes"] == ["caption"]
    assert places == {"Table 30.3": "table-30-3"}


def test_a_reference_can_be_reached():
    text = "References\n==========\n\nX\n-\n\ny\n\nReferences\n----------\n\n"
    text += "- Kingma, D. P., and Ba, J. (2015). *Adam.*\n"
    assert numbered(text)[1] == {"Kingma 2015": "kingma-2015"}


@pytest.mark.parametrize(
    ("named", "place"),
    [
        ("``DataLoader``", "data.html#torch.utils.data.DataLoader"),
        ("``nn.MSELoss``", "generated/torch.nn.MSELoss.html"),
        ("``optim.SGD``", "generated/torch.optim.SGD.html"),
        ("``my_loader``", None),
    ],
)
def test_pytorch_is_linked_once(named, place):
    doctree = publish_doctree(f"Take {named}, then {named} again.")
    callouts.link_documentation(None, doctree, "page")
    found = [link["refuri"] for link in doctree.findall(nodes.reference)]
    assert found == ([callouts.PYTORCH + place] if place else [])


def test_a_lead_that_is_no_callouts_is_reported(monkeypatch):
    """And fails the build, in which a warning is an error."""
    said = []
    monkeypatch.setattr(callouts.logger, "warning", lambda text, **_: said.append(text))
    for lead, known in (("Note.", True), ("Nte.", False)):
        doctree = publish_doctree(f"Text.\n\n    **{lead}** More.")
        callouts.Callouts(doctree).apply()
        assert ([*doctree.findall(nodes.admonition)] != []) == known
    assert len(said) == 1 and "'Nte.'; known are: Algorithm" in said[0]


def test_a_check_says_what_it_will_do():
    doctree = publish_doctree("::\n\n  not attempted yet\n\nText.")
    callouts.say_what_a_check_does(None, doctree)
    assert doctree.astext() == f"{callouts.NOT_RUN}\n\nText."


def test_a_point_stays_with_its_formula():
    formula = nodes.math("", "E")
    doctree = publish_doctree("For")
    doctree[0].extend([formula, nodes.Text(": all")])
    callouts.keep_points_with_formulas(None, doctree)
    assert [n.astext() for n in doctree[0]] == ["For", "E:", " all"]


@pytest.mark.parametrize(
    ("repository", "address", "root"),
    [
        (None, "", ""),
        ("https://github.com/a/book", "", "/book/"),
        ("https://github.com/a/a.github.io", "", "/"),
        ("https://github.com/a/book", "https://b.org/x", "https://b.org/x/"),
    ],
)
def test_the_page_for_what_is_not_there_knows_its_root(repository, address, root):
    assert wayfinding.site_root(repository, address) == root
    options, context = {"repository_url": repository}, {}
    config = SimpleNamespace(html_theme_options=options, html_baseurl=address)
    wayfinding.lost_page(SimpleNamespace(config=config), "404", "", context, None)
    assert context == ({"metatags": f'<base href="{root}" />'} if root else {})


def test_the_search_reads_sections_and_no_folded_code():
    page = """<article><section id="t"><h1>T<a class="headerlink">#</a></h1><p>One.</p>
    <section id="s"><h2>S</h2><details class="hide">import</details><pre>x = 1</pre>
    <p>Two.</p></section></section></article>"""
    inner, outer = wayfinding.sections(page, "chapters/c")
    assert (outer["url"], outer["title"], outer["text"]) == (
        ("chapters/c.html", "T", "One.")
    )
    assert (inner["url"], inner["text"]) == ("chapters/c.html#s", "Two. x = 1")
    assert inner["rank"] == 0


@pytest.mark.parametrize(
    ("code", "classes", "hidden", "label"),
    [
        ("x = 1", ["cell", "tag_solution"], None, "Show the solution’s code"),
        ("# @title Set-up\nx = 1", ["cell"], "input", "Show the code: Set-up"),
        ("x = 1", ["cell"], None, None),
    ],
)
def test_folded_code_says_what_it_is(code, classes, hidden, label):
    cell = nodes.container(
        "", nodes.literal_block(code, code), classes=classes, nb_element="cell_code"
    )
    if hidden:
        cell["hide_mode"] = hidden
    doctree = publish_doctree("")
    doctree += cell
    callouts.fold_code(None, doctree)
    assert cell.get("prompt_show") == label
    assert cell.get("hide_mode") == ("input" if label else None)


@pytest.mark.parametrize(
    ("environment", "url"),
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
    assert theme.repository_url(tmp_path) == url


def test_a_repository_address_that_cannot_work_is_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("BOOK_REPOSITORY_URL", "our server")
    with pytest.raises(ConfigError, match="github.com/owner/name"):
        theme.repository_url(tmp_path)


def test_the_edit_button_leads_to_the_text():
    url = "https://github.com/a/b/edit/main/exercises/ex30_1.ipynb"
    button = {"label": "source-edit-button", "url": url}
    theme.buttons(None, "exercises/ex30_1", "", {"header_buttons": [button]}, None)
    assert button["url"] == "https://github.com/a/b/edit/main/solutions/ex30_1.md"


@pytest.mark.skipif(platform.machine() != "x86_64", reason="it has other kernels")
def test_another_arithmetic_has_another_digest():
    """That of plain kernels."""

    def digest(**changed):
        command = [sys.executable, ROOT / "tools" / "arithmetic.py"]
        said = subprocess.check_output(command, cwd=ROOT, env=os.environ | changed)
        return json.loads(said)["arithmetic"]

    plain = {"ATEN_CPU_CAPABILITY": "default", "MKL_CBWR": "COMPATIBLE"}
    assert digest() != digest(**plain)


def test_ruff_finds_nothing(tmp_path):
    (tmp_path / "spoilt.py").write_text("x = undefined\n")
    ruff = [Path(sys.executable).with_name("ruff"), "check", "--no-cache"]
    sound, spoilt = (
        subprocess.run([*ruff, place], cwd=ROOT, capture_output=True, check=False)
        for place in (ROOT, tmp_path)
    )
    assert sound.returncode == 0, sound.stdout.decode()
    assert b"F821" in spoilt.stdout


def actionlint(*workflows):
    command = [ACTIONLINT, "-shellcheck=", "-pyflakes=", *workflows]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_publishing_workflow_is_sound():
    """As actionlint sees it; and nothing that others may move under our feet."""
    assert WORKFLOWS
    found = actionlint(*WORKFLOWS)
    assert found.returncode == 0, found.stdout + found.stderr
    for workflow in WORKFLOWS:
        for action in re.findall(r"uses: (\S+)", workflow.read_text("utf-8")):
            assert re.search(r"@[0-9a-f]{40}$", action), f"not pinned: {action}"


def test_actionlint_sees_a_fault(tmp_path):
    sound = WORKFLOWS[0].read_text("utf-8")
    spoilt = tmp_path / "publish.yml"
    spoilt.write_text(sound.replace("needs: build", "needs: biuld"), "utf-8")
    assert "biuld" in actionlint(spoilt).stdout
