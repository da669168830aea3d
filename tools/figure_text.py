"""Run inside a kernel: a figure's text/plain says what the figure shows.

Pictures cannot be compared across machines: fonts move by a pixel, curves drift with
the arithmetic. So what is compared is a description: where each panel stands, its
titles, labels, limits, ticks, legend, the data of lines and bars, block means of
images, written text, colours. Readers see the picture, as before.
"""


def _describe_figures():
    import numpy as np
    from IPython import get_ipython
    from matplotlib.category import StrCategoryFormatter
    from matplotlib.colors import to_hex
    from matplotlib.figure import Figure
    from matplotlib.ticker import FixedFormatter, FixedLocator

    names = (FixedFormatter, StrCategoryFormatter)

    def numbers(values):
        return " ".join(f"{v:#.4g}" for v in np.ravel(np.asarray(values, dtype=float)))

    def few(values, most=12):
        """The values, or where they are many the means of consecutive parts."""
        values = np.asarray(values, dtype=float)
        if len(values) <= most:
            return numbers(values)
        return f"means {numbers([p.mean() for p in np.array_split(values, most)])}"

    def quoted(text, usual="black"):
        """A text in quotes, and its colour where it is not the usual one."""
        colour = to_hex(text.get_color())
        return repr(text.get_text()) + (f" {colour}" if colour != to_hex(usual) else "")

    def place(ax):
        """Which panel of the figure's grid this is."""
        spec = ax.get_subplotspec()
        if spec is None:
            return "free"
        rows, columns, first, last = spec.get_geometry()
        last = f"-{last + 1}" if last != first else ""
        return f"{first + 1}{last} of {rows}x{columns}"

    def describe_line(line):
        label = line.get_label()
        label = "" if label.startswith("_") else f" {label!r}"
        x, y = np.asarray(line.get_xydata(), dtype=float).T
        return (
            f"line{label} {to_hex(line.get_color())} {line.get_linestyle()}"
            f" {line.get_marker()} of {len(x)} points: x {few(x)} y {few(y)}"
        )

    def turned(image):
        left, right, bottom, top = image.get_extent()
        if image.origin == "lower":
            bottom, top = top, bottom
        corners = image.axes.transData.transform([(left, top), (right, bottom)])
        (x_first, y_first), (x_last, y_last) = corners
        mirrored = " mirrored" if x_first > x_last else ""
        return mirrored + (" upside down" if y_first < y_last else "")

    def describe_image(image):
        pixels = np.ma.filled(np.asarray(image.get_array(), dtype=float), np.nan)
        high, wide = (min(4, n) for n in pixels.shape[:2])
        rows = np.array_split(pixels, high, axis=0)
        blocks = [[b.mean() for b in np.array_split(r, wide, axis=1)] for r in rows]
        shape = "x".join(map(str, pixels.shape))
        text = (
            f"{shape} {image.get_cmap().name}{turned(image)}"
            f" range {numbers(image.get_clim())}: blocks {numbers(blocks)}"
        )
        counts = pixels.size <= 400 and (pixels == np.round(pixels)).all()
        if counts:
            text += f" row sums {' '.join(f'{v:.0f}' for v in pixels.sum(axis=1))}"
        return text

    def describe_axes(ax):
        if ax.get_label() == "<colorbar>":
            yield f"colour bar {ax.get_ylabel()!r} {ax.get_xlabel()!r}"
            return
        title = quoted(ax.title)
        if not ax.axison:  # a bare picture: one line ties it to its title
            yield f"picture {title}: {' '.join(map(describe_image, ax.images))}"
            return
        grid = any(line.get_visible() for line in ax.get_xgridlines())
        yield (
            f"axes {title} {place(ax)} x {ax.get_xlabel()!r} y {ax.get_ylabel()!r}"
            f" limits {numbers(ax.get_xlim())} {numbers(ax.get_ylim())}"
            f" scales {ax.get_xscale()} {ax.get_yscale()}{' grid' if grid else ''}"
        )
        for axis in (ax.xaxis, ax.yaxis):
            named = isinstance(axis.get_major_formatter(), names)
            if named or isinstance(axis.get_major_locator(), FixedLocator):
                labels = [t.get_text() for t in axis.get_ticklabels()] if named else ""
                places = numbers(axis.get_ticklocs())
                yield f"  {axis.axis_name} ticks {places} {labels}".rstrip()
        if legend := ax.get_legend():
            yield f"  legend {[t.get_text() for t in legend.get_texts()]}"
        for line in ax.lines:
            yield "  " + describe_line(line)
        for image in ax.images:
            yield "  image " + describe_image(image)
        for patch in ax.patches:
            if hasattr(patch, "get_height"):
                box = numbers([patch.get_x(), patch.get_width(), patch.get_height()])
                yield f"  bar {to_hex(patch.get_facecolor())} {box}"
        for collection in ax.collections:
            points = collection.get_offsets()
            if len(points) <= 1 and collection.get_paths():  # areas, not markers
                points = np.concatenate([p.vertices for p in collection.get_paths()])
            x, y = np.asarray(points, dtype=float).T
            colours = [*collection.get_facecolor(), *collection.get_edgecolor()][:1]
            yield (
                f"  {type(collection).__name__} {' '.join(map(to_hex, colours))}"
                f" of {len(points)} points: x {few(x)} y {few(y)}"
            )
        yield from describe_texts(ax.texts)

    def describe_texts(texts):
        """Text in a grid (a matrix with its counts) reads as rows of that grid."""
        rows = {}
        for text in texts:
            rows.setdefault(text.get_position()[1], []).append(text)
        for y, row in rows.items():
            row.sort(key=lambda text: text.get_position()[0])
            words = [text.get_text() for text in row]
            whole = all(word.isdecimal() for word in words)
            total = f" sum {sum(map(int, words))}" if whole else ""
            colours = [to_hex(text.get_color()) for text in row]
            plain = sum(colour == "#000000" for colour in colours)
            yield f"  written at {y:.4g}, {plain} of {len(row)} black{total}:"
            yield f"    {' '.join(words)}"

    def describe(figure, printer, cycle):
        width, height = figure.get_size_inches() * figure.dpi
        lines = [f"<Figure size {width:.0f}x{height:.0f} with {len(figure.axes)} Axes>"]
        lines += [f"heading {quoted(text)}" for text in figure.texts]
        for legend in figure.legends:
            lines.append(f"legend {[t.get_text() for t in legend.get_texts()]}")
        for ax in figure.axes:
            lines += describe_axes(ax)
        printer.text("\n".join(lines))

    def register(*_):
        shell.display_formatter.formatters["text/plain"].for_type(Figure, describe)

    shell = get_ipython()
    shell.run_line_magic("matplotlib", "inline")
    # Before each cell: choosing a figure format drops every printer of figures.
    shell.events.register("pre_execute", register)


_describe_figures()
del _describe_figures
