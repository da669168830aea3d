"""The live figures are judged in the browser that judges the pages."""

from tests.pages.conftest import (  # noqa: F401
    book,
    browser_context_args,
    browser_path,
    browser_type_launch_args,
    visit,
)
