"""What makes the pages, piece by piece; and the workflow that publishes them."""

import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from docutils import nodes
from docutils.core import publish_doctree
from sphinx.errors import ConfigError

from tools import callouts, theme
from tools.notebooks import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
ACTIONLINT = Path(sys.executable).with_name("actionlint")


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("See Exercise 30.1.", {"Exercise 30.1": "exercises/ex30_1#top"}),
        ("Solution 30.9 is not there.", {}),
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
    }
    builder = SimpleNamespace(get_relative_uri=lambda page, target: target)
    doctree = publish_doctree(text)
    app = SimpleNamespace(env=SimpleNamespace(tocs=tocs), builder=builder)
    callouts.link_names(app, doctree, "solutions/ex30_1")
    found = {link.astext(): link["refuri"] for link in doctree.findall(nodes.reference)}
    assert found == linked


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
