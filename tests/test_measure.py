"""The tables of docs/measured are what was measured, and say by what and when."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = """
import pytest

@pytest.mark.desk
@pytest.mark.parametrize("row", ["b", "a"])
def test_row(row, measure):
    if row == "FAILS":
        raise ValueError
    measure(row, "second", row)
    measure(row, "first", "1 | 2")

@pytest.mark.desk
@pytest.mark.parametrize("row", ["other", "SKIPPED"])
def test_other(row, measure):
    if row == "SKIPPED":
        pytest.skip("not on this machine")
    measure(row, "second", "3")
    assert row != "JUDGED"
"""
TABLE = """
|  | second | first |
| :-- | :-- | :-- |
| b | b | 1 \\| 2 |
| a | a | 1 \\| 2 |
| other | 3 |  |
"""


@pytest.fixture
def written(tmp_path):
    """Run the tests above, and return the table that they leave, "" if none."""

    def run(*arguments, tests=TESTS):
        folder = tmp_path / "tests" / "pages"
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(Path(__file__).with_name("conftest.py"), folder.parent)
        (folder / "test_pages.py").write_text(tests)
        command = [sys.executable, "-m", "pytest", f"--rootdir={tmp_path}", "tests"]
        env = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")}
        env["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # they take seconds
        subprocess.run([*command, *arguments], cwd=tmp_path, env=env, check=False)
        table = tmp_path / "docs" / "measured" / "pages.md"
        return table.read_text() if table.is_file() else ""

    return run


def test_a_whole_run_writes_a_table_in_the_order_of_the_tests(written):
    first, _, rest = written("-m", "desk", "-p", "xdist", "-n2").partition("\n")
    assert first.startswith("`make check-pages` · 20") and "cores" in first
    assert rest == TABLE


def test_a_test_that_measured_and_then_failed_is_in_the_table(written):
    assert "| JUDGED |" in written("-m", "desk", tests=TESTS.replace("other", "JUDGED"))


def test_a_part_writes_its_own_cells_anew_and_says_when(written):
    whole = written("-m", "desk").replace("| 3 |", "| 4 |")
    later = TESTS.replace('"3"', '"4"').replace("1 | 2", "5")
    for _ in range(2):
        part = written("-m", "desk", "-k", "other", tests=later)
        first, second, rest = part.split("\n\n", 2)
        assert f"{first}\n\n{rest}" == whole
        assert second.startswith("`make check-pages ONLY=other` · 20")


def test_what_a_test_measured_stays_where_it_is_skipped(written):
    everywhere = TESTS.replace('"other", "SKIPPED"', '"other", "third"')
    whole = written("-m", "desk", tests=everywhere)
    assert "| third | 3 |" in whole
    assert written("-m", "desk") == whole


@pytest.mark.parametrize("choice", [["tests/pages/test_pages.py::test_row"], []])
def test_tests_chosen_otherwise_write_none(written, choice):
    assert written(*choice) == ""


def test_a_failure_to_measure_writes_none(written):
    assert written("-m", "desk", tests=TESTS.replace('"a"', '"FAILS"')) == ""
