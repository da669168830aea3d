"""A pytest plugin: nbval, with outputs compared within the tolerance a cell declares.

    pytest -p tools.nbval_tolerance --nbval --nbval-current-env chapters

nbval starts the kernels, runs the cells and collects their outputs; tools/tolerance.py
says which tags declare a tolerance, and compares. Before its cells, each notebook is
checked to be as `make notebooks` wrote it: from the source beside it, executed once
from top to bottom, no picture edited.

A cell reports how much of its tolerance it used as the property `used` (--junitxml
shows it). Where a figure fails, the stored and the computed one go side by side into
_build/test/.
"""

import base64
import io
import os
from pathlib import Path

import pytest
from nbval.plugin import IPyNbCell, IPyNbFile, NbCellError
from PIL import Image, ImageOps

from tools import preloaded_kernel
from tools.notebooks import KERNEL_START, inputs, read_source, tampering
from tools.tolerance import Tolerance, compare_outputs

ADVICE = """
  If what was computed is right, store it:  make notebooks FORCE=1
  and look at what `git diff` shows."""


class TolerantCell(IPyNbCell):
    """One code cell, compared under its tags."""

    @property
    def title(self) -> str:
        """The notebook, the cell's number among the code cells, and its first line."""
        path = self.path.relative_to(self.config.rootpath)
        first = next((x for x in self.cell.source.splitlines() if x.strip()), "")
        return f"{path}, code cell {self.cell_num}: {first[:70]}"

    def setup(self):
        self.parent.start()
        super().setup()

    def runtest(self):
        if self.cell.execution_count is None and not self.options["skip"]:
            self.raise_cell_error(
                "This cell was never executed, so nothing would be compared."
                " Run:  make notebooks"
            )
        super().runtest()

    def compare_outputs(self, test, ref, skip_compare=None):
        result = compare_outputs(ref, test, self.cell.metadata.get("tags", []))
        self.user_properties += [("used", f"{result.used:.3f}"), ("at", result.where)]
        if not result.problems:
            return True
        self.comparison_traceback = [f"  {line}" for line in result.problems]
        if picture := self.save_pictures(ref, test):
            self.comparison_traceback.append(f"  stored | computed:  {picture}")
        self.comparison_traceback.append(ADVICE)
        return False

    def save_pictures(self, ref, test) -> Path | None:
        """Write what was drawn, stored left, computed right; None without pictures."""
        columns = [pictures(ref), pictures(test)]
        if not any(columns):
            return None
        width = max(image.width for column in columns for image in column) + 20
        height = max(sum(image.height for image in column) for column in columns)
        sheet = Image.new("RGB", (2 * width, height + 20), "grey")
        for column, images in enumerate(columns):
            top = 10
            for image in images:
                sheet.paste(image, (column * width + 10, top))
                top += image.height
        path = Path("_build", "test", f"{self.path.stem}-cell-{self.cell_num}.png")
        (self.config.rootpath / path).parent.mkdir(parents=True, exist_ok=True)
        sheet.save(self.config.rootpath / path)
        return path

    def repr_failure(self, excinfo):
        error = excinfo.value
        if not isinstance(error, NbCellError) or not self.comparison_differs(error):
            return f"{self.title}\n{super().repr_failure(excinfo)}"
        return f"{self.title}\n{error}\n{error.inner_traceback or ''}"

    @staticmethod
    def comparison_differs(error):
        """Whether a cell ran but gave other outputs, and its source tells nothing."""
        return str(error).startswith(("Cell outputs differ", "This cell was never"))


def pictures(outputs) -> list[Image.Image]:
    """The pictures among a cell's outputs, on white; an unreadable one as a red box."""
    images = []
    for output in outputs:
        if data := output.get("data", {}).get("image/png"):
            try:
                image = Image.open(io.BytesIO(base64.b64decode(data))).convert("RGBA")
                white = Image.new("RGBA", image.size, "white")
                images.append(Image.alpha_composite(white, image).convert("RGB"))
            except (ValueError, OSError):
                images.append(ImageOps.expand(Image.new("RGB", (400, 200)), 4, "red"))
    return images


class AsMade(pytest.Item):
    """The notebook is as `make notebooks` made it from the source beside it, if any."""

    def runtest(self):
        if problems := refusals(self.parent.nb, self.path.with_suffix(".md")):
            raise TamperedError("\n".join(f"  {problem}" for problem in problems))

    def repr_failure(self, excinfo):
        if not isinstance(excinfo.value, TamperedError):
            return super().repr_failure(excinfo)
        path = self.path.relative_to(self.config.rootpath)
        return (
            f"{path} is not as it was made:\n{excinfo.value}\n"
            "  Edit the .md, not the .ipynb, then run:  make notebooks"
        )

    def reportinfo(self):
        return self.path, 0, f"{self.path.name}::as made"


def refusals(notebook, source) -> list[str]:
    """Why a notebook is not what `make notebooks` leaves, a line for each reason."""
    problems = tampering(notebook)
    if source.is_file() and inputs(read_source(source)) != inputs(notebook):
        problems.append(f"its cells are not those of {source.name}, in their order")
    return problems


class TamperedError(Exception):
    """A notebook was changed after its execution; one line for each change."""


class TolerantFile(IPyNbFile):
    def setup(self):
        """Nothing yet: a notebook that is refused needs no kernel."""

    def start(self):
        """Start the kernel as Jupyter would, and have it describe its figures."""
        if self.kernel is not None:
            return
        # ipykernel captures C-level output only where pytest's variable is not set.
        current = os.environ.pop("PYTEST_CURRENT_TEST", None)
        try:
            super().setup()
        finally:
            if current is not None:
                os.environ["PYTEST_CURRENT_TEST"] = current
        client = self.kernel.kc
        client.execute_interactive(KERNEL_START, silent=True, timeout=120)
        execute = client.execute
        # IPython heeds a trailing ";" only in cells that enter the history.
        client.execute = lambda code, **kw: execute(
            code, **{**kw, "store_history": True}
        )

    def collect(self):
        cells = list(super().collect())
        yield AsMade.from_parent(self, name="as made")
        for cell in cells:
            try:  # a misspelt tag stops the run here
                Tolerance.from_tags(cell.cell.metadata.get("tags", []))
            except ValueError as error:
                raise pytest.UsageError(f"{self.path}, {cell.name}: {error}") from None
            yield TolerantCell.from_parent(
                self,
                name=cell.name,
                cell_num=cell.cell_num,
                cell=cell.cell,
                options=cell.options,
            )


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(file_path, parent):
    collected = yield
    if any(type(c) is IPyNbFile for c in collected):
        preloaded_kernel.preload()
    return [
        TolerantFile.from_parent(parent, path=file_path) if type(c) is IPyNbFile else c
        for c in collected
    ]
