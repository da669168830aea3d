"""A small book, compared exactly or tolerantly, and what its reports say."""

import re
import sys
from pathlib import Path

import nbformat
import pytest

import nbval_tolerance

pytest_plugins = ["pytester"]
PACKAGE, HOME = Path(nbval_tolerance.__file__).parent, str(Path.home())
COMMAND = """-p nbval_tolerance.plugin --nbval --nbval-current-env -q --color=no
-p no:cacheprovider -p no:playwright -n0 --nbval-kernel-startup-timeout=1800"""
SOURCES = {
    "number": "print('one line')\nprint('loss 0.50, accuracy 97.0%')",
    "word": "number = 2\nprint(number)",
    "figure": """import matplotlib.pyplot as plt
plt.figure(figsize=(1, 1))
plt.plot([1, 2], [3, 4])
plt.title("Loss");""",
    "end": "import os\nprint('PYTEST_CURRENT_TEST' in os.environ)\n'not shown';",
}
TAGS = {"number": ["nbval-atol=0.2"]}
MADE_WITH = {"arithmetic": "abc", "drawing": "artist 1"}
SCRIPT = """import json, os
with open("runs", "a") as file:
    print("run", file=file)
print(json.dumps(dict(arithmetic=os.environ["SUM"], drawing=os.environ["ART"])))
"""


@pytest.fixture(scope="module")
def made():
    """The executed notebook of the small book."""
    cells = [
        nbformat.v4.new_code_cell(source, metadata={"tags": TAGS.get(name, [])})
        for name, source in SOURCES.items()
    ]
    notebook = nbformat.v4.new_notebook(cells=cells, metadata={"made_with": MADE_WITH})
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PYTEST_CURRENT_TEST")
        nbval_tolerance.execute(notebook)
    return nbformat.writes(notebook)


class Book:
    """A folder with copies of the small notebook, and with a script for the arithmetic.

    `run` gives what is reported by cell; `said` and `code` are of the last run.
    """

    def __init__(self, pytester, patch, text):
        self.pytester, self.patch, self.folder = pytester, patch, pytester.path
        self.notebook = nbformat.reads(text, as_version=4)
        self.cells = dict(zip(SOURCES, self.notebook.cells))
        (self.folder / "script.py").write_text(SCRIPT)
        pytester.makeini("[pytest]\ntolerance_arithmetic=script.py")
        patch.setenv("HOME", HOME)  # where matplotlib knows its fonts

    def run(self, *options, arithmetic="abc", drawing="artist 1", copies=("small",)):
        for name in copies:
            nbformat.write(self.notebook, self.folder / f"{name}.ipynb")
        self.patch.setenv("SUM", arithmetic)
        self.patch.setenv("ART", drawing)
        done = self.pytester.runpytest_inprocess(*COMMAND.split(), *options)
        self.said, self.code = f"{done.stdout}\n{done.stderr}", done.ret
        reports = done.reprec.getreports("pytest_runtest_logreport")
        return {
            name: {
                **dict(call.user_properties),
                "failure": call.failed * call.longreprtext,
            }
            for name, call in zip(SOURCES, (r for r in reports if r.when == "call"))
        }

    def failed(self, *options, **about):
        """The names of the cells that fail."""
        return [n for n, r in self.run(*options, **about).items() if r["failure"]]

    def drift(self):
        """Change what is stored, in a number within its tolerance and in a picture."""
        output = self.cells["number"].outputs[0]
        output.text = output.text.replace("97.0%", "97.1%").replace("0.50", "0.51")
        data = self.cells["figure"].outputs[0].data
        data["image/png"] = data["image/png"][:-20] + "A" * 8 + data["image/png"][-12:]


@pytest.fixture
def book(made, pytester, monkeypatch):
    return Book(pytester, monkeypatch, made)


def test_an_untouched_notebook_is_exact(book):
    """A semicolon hides a result, and nothing tells the kernel that this is a test."""
    results = book.run("--verbosity=0")
    assert not any(result["failure"] or result["moved"] for result in results.values())
    assert [output.text for output in book.cells["end"].outputs] == ["False\n"]
    first, *_, last = [x for x in book.said.splitlines() if "tolerance:" in x]
    assert book.said.startswith(first) and first == last
    assert first == "tolerance: exact, 1 notebook(s): made with this arithmetic (abc)"


BOTH = ["number", "figure"]
EXACT, TOLERANT = "tolerance: exact, 1 notebook(s): ", "tolerance: tolerant, 1"


@pytest.mark.parametrize(
    ("options", "about", "failed", "words"),
    [
        ("", {}, BOTH, EXACT + "made with this arithmetic (abc)"),
        ("", {"drawing": "artist 2"}, ["number"], "artist 1, this run by artist 2"),
        ("", {"arithmetic": "xyz"}, [], "made with arithmetic abc, this run with xyz"),
        ("--tolerance=tolerant", {}, [], TOLERANT + " notebook(s): --tolerance"),
        ("--tolerance=exact", {"arithmetic": "xyz"}, BOTH, EXACT),
        ("--tolerance=exact -otolerance_arithmetic=", {}, BOTH, EXACT + "--tolerance"),
        ("-otolerance_arithmetic=", {}, [], TOLERANT + " notebook(s): no tolerance"),
    ],
)
def test_exact_or_tolerant(book, options, about, failed, words):
    """The first and a last line say which it was, and why."""
    book.drift()
    assert book.failed(*options.split(), **about) == failed
    assert words in book.said.splitlines()[0] and book.said.count(words) >= 2


def test_a_notebook_that_does_not_say_what_it_was_made_with_is_tolerated(book):
    book.drift()
    del book.notebook.metadata["made_with"]
    assert book.failed() == []
    assert "made with arithmetic unknown, this run with abc" in book.said


def test_a_tolerant_run_tells_what_an_exact_one_would(book):
    book.drift()
    results = book.run("--tolerance=tolerant", "--tolerance-used")
    number = results["number"]
    assert number["used"] == "0.500"
    assert "97.1 -> 97.0: off by 0.1 of 0.2" in number["at"]
    assert number["moved"].startswith("stdout, line 2: 0.51 -> 0.50: off by 0.01")
    assert results["figure"]["moved"].startswith("image/png, line 1: ")
    assert results["word"]["moved"] == ""
    assert "small.ipynb: used 50% of a tolerance (Cell 0: 97.1 -> 97.0" in book.said


def test_with_xdist_one_process_computes_and_another_takes_a_notebook(book):
    book.drift()
    book.run("-n2", "--tolerance-used", "-vv", copies=("small", "other"))
    assert (book.folder / "runs").read_text() == "run\n"
    assert book.said.count("FAILED small.ipynb::Cell") == 2
    assert "exact, 2 notebook(s)" in book.said
    assert "other.ipynb: used 50% of a tolerance (Cell 0: 97.1" in book.said
    ran = re.findall(r"(?m)^\[(gw\d)\].* (\w+)::ipynb::", book.said)
    assert len(set(ran)) == 2  # no notebook is in two processes


def test_nothing_is_computed_without_notebooks_and_a_script_that_fails_is_told(
    book, capfd
):
    (book.folder / "script.py").write_text("raise OSError('no arithmetic')")
    (book.folder / "test_it.py").write_text("def test_it(): pass")
    book.run("test_it.py")
    assert book.code == pytest.ExitCode.OK and "tolerance:" not in book.said
    book.run()
    assert book.code == pytest.ExitCode.USAGE_ERROR
    assert "script.py failed" in book.said
    assert "OSError: no arithmetic" in capfd.readouterr().err


REPORTED = [
    (
        "number",
        "Cell 0: Cell outputs differ",
        "stdout, line 2: 0.75 -> 0.50: off by 0.25, allowed 0.2",
        "stored:   loss 0.75, accuracy 97.0%",
        "computed: loss 0.50, accuracy 97.0%",
        "store it:  make notebooks",
        "made with arithmetic abc, this run with xyz",
    ),
    ("word", "stored:   two", "computed: 2"),
    ("figure", "text/plain, line 2: other words", "stored:   axes 'Gain'"),
    ("figure", "computed: axes 'Loss'", "computed:  _build/test/small-cell-2.html"),
    ("end", "Cell execution caused an exception", "ZeroDivisionError"),
]


def test_what_differs_is_reported(book):
    """In a number, in a word, in what a figure shows; and an exception."""
    number, word, figure, end = book.cells.values()
    number.outputs[0].text = "one line\nloss 0.75, accuracy 97.0%\n"
    word.outputs[0].text = "two\n"
    description = figure.outputs[0].data
    description["text/plain"] = description["text/plain"].replace("'Loss'", "'Gain'")
    end.source = "1 / 0"
    results = book.run("-o", "tolerance_advice=make notebooks", arithmetic="xyz")
    for name, *lines in REPORTED:
        assert all(line in results[name]["failure"] for line in lines), results[name]
    assert results["word"]["moved"].endswith("computed: 2")
    page = (book.folder / "_build" / "test" / "small-cell-2.html").read_text()
    assert page.count("".join(description["image/png"].split())) == 2  # one, told apart


def test_a_kernel_that_dies_is_not_waited_for(book):
    book.cells["word"].source = "import os; os._exit(1)"
    assert book.failed() == ["word"]  # the cells after it are expected to fail


def test_a_misspelt_tolerance_stops_the_run(book):
    book.cells["number"].metadata.tags = ["nbval-rtoll=1"]
    book.run()
    assert book.code == pytest.ExitCode.INTERRUPTED
    assert "not a tolerance tag: nbval-rtoll=1" in book.said


def test_a_comment_that_switches_the_comparison_off_stops_the_run(book):
    book.cells["word"].source = "# NBVAL_IGNORE_OUTPUT\nprint(3)"
    book.run()
    assert book.code == pytest.ExitCode.INTERRUPTED
    assert "nbval's comments would leave something out" in book.said


def test_it_imports_nothing_of_the_book_that_it_stands_in():
    known = {"nbval", "nbclient", "pytest", "xdist", "numpy", "IPython", "matplotlib"}
    for path in PACKAGE.glob("*.py"):
        imported = re.findall(r"(?m)^ *(?:import|from) (\w+)", path.read_text())
        assert set(imported) <= known | sys.stdlib_module_names, path.name
