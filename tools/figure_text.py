"""Run inside a kernel: a figure's text/plain says what the figure shows.

Pictures cannot be compared across machines: fonts move by a pixel, curves drift with the
arithmetic. So what is compared is a description: titles, labels, limits, legends, the data
of lines and bars, block means of images, written text. Readers see the picture, as before.
"""


def _describe_figures():
    import numpy as np
    from IPython import get_ipython
    from matplotlib.colors import to_hex
    from matplotlib.figure import Figure
    from matplotlib.ticker import FixedFormatter

    def numbers(values):
        return " ".join(f"{v:#.4g}" for v in np.ravel(np.asarray(values, dtype=float)))

    def thin(points, most=12):
        """At most `most` of the points, first and last among them."""
        picked = np.linspace(0, len(points) - 1, min(len(points), most)).astype(int)
        return points[picked] if len(points) else points

    def describe_line(line):
        points = thin(np.asarray(line.get_xydata(), dtype=float))
        label = line.get_label()
        label = "" if label.startswith("_") else f" {label!r}"
        return (
            f"line{label} {to_hex(line.get_color())} {line.get_linestyle()}"
            f" {line.get_marker()} of {len(line.get_xydata())} points:"
            f" x {numbers(points[:, 0])} y {numbers(points[:, 1])}"
        )

    def describe_image(image):
        pixels = np.ma.filled(np.asarray(image.get_array(), dtype=float), np.nan)
        rows = np.array_split(pixels, 4, axis=0)
        blocks = [[b.mean() for b in np.array_split(r, 4, axis=1)] for r in rows]
        shape = "x".join(map(str, pixels.shape))
        text = f"image {shape} {image.get_cmap().name}: blocks {numbers(blocks)}"
        counts = pixels.size <= 400 and (pixels == np.round(pixels)).all()
        if counts:
            text += f" row sums {' '.join(f'{v:.0f}' for v in pixels.sum(axis=1))}"
        return text

    def describe_axes(ax):
        if not ax.axison:  # a bare picture: one line ties it to its title
            yield f"{ax.get_title()!r}: {' '.join(map(describe_image, ax.images))}"
            return
        yield (
            f"axes {ax.get_title()!r} x {ax.get_xlabel()!r} y {ax.get_ylabel()!r}"
            f" limits {numbers(ax.get_xlim())} {numbers(ax.get_ylim())}"
            f" scales {ax.get_xscale()} {ax.get_yscale()}"
        )
        for axis in (ax.xaxis, ax.yaxis):
            if isinstance(axis.get_major_formatter(), FixedFormatter):
                labels = [t.get_text() for t in axis.get_ticklabels()]
                yield f"  {axis.axis_name} ticks {labels}"
        if legend := ax.get_legend():
            yield f"  legend {[t.get_text() for t in legend.get_texts()]}"
        for line in ax.lines:
            yield "  " + describe_line(line)
        for image in ax.images:
            yield "  " + describe_image(image)
        for patch in ax.patches:
            if hasattr(patch, "get_height"):
                box = numbers([patch.get_x(), patch.get_width(), patch.get_height()])
                yield f"  bar {to_hex(patch.get_facecolor())} {box}"
        for collection in ax.collections:
            points = collection.get_offsets()
            if len(points) <= 1 and collection.get_paths():  # an area, not markers
                points = collection.get_paths()[0].vertices
            points = np.asarray(points, dtype=float)
            yield (
                f"  {type(collection).__name__} of {len(points)} points:"
                f" x {numbers(thin(points)[:, 0])} y {numbers(thin(points)[:, 1])}"
            )
        # Text in a grid (a matrix with its counts) reads as rows of that grid.
        rows = {}
        for text in ax.texts:
            x, y = text.get_position()
            rows.setdefault(y, []).append((x, text.get_text()))
        for y, row in rows.items():
            words = [t for _, t in sorted(row)]
            total = (
                sum(map(int, words)) if all(w.isdecimal() for w in words) else "none"
            )
            yield f"  written at {y:.4g}, sum {total}:\n    {' '.join(words)}"

    def describe(figure, printer, cycle):
        width, height = figure.get_size_inches() * figure.dpi
        heading = figure.get_suptitle()
        printer.text(
            f"<Figure size {width:.0f}x{height:.0f} with {len(figure.axes)} Axes>"
        )
        if heading:
            printer.text(f"\nheading {heading!r}")
        for ax in figure.axes:
            for line in describe_axes(ax):
                printer.text("\n" + line)

    def register(*_):
        shell.display_formatter.formatters["text/plain"].for_type(Figure, describe)

    shell = get_ipython()
    shell.run_line_magic("matplotlib", "inline")
    # Before each cell: choosing a figure format drops every printer of figures.
    shell.events.register("pre_execute", register)


_describe_figures()
del _describe_figures
