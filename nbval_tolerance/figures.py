"""Run inside a kernel: a figure's text/plain says what the figure shows.

Pictures cannot be compared across machines: fonts move by a pixel, curves drift with
the arithmetic. So what is compared is a description: where each panel stands, its
titles, labels, ticks, legend, the data of lines and bars, block means of images,
written text, colours. A line that begins with `fixed` holds numbers that no data move:
limits and ticks set by hand, reference lines, whole numbers along x. Limits that follow
the data are not described. Readers see the picture, as before.
"""


def _describe_figures():
    import numpy as np
    from IPython import get_ipython
    from matplotlib.category import StrCategoryFormatter
    from matplotlib.colors import to_hex
    from matplotlib.figure import Figure
    from matplotlib.ticker import FixedFormatter, FixedLocator

    named = (FixedFormatter, StrCategoryFormatter)

    def numbers(values):
        return " ".join(f"{v:#.4g}" for v in np.ravel(np.asarray(values, dtype=float)))

    def few(values, most=12):
        """The values, or where they are many the means of consecutive parts."""
        if len(values) <= most:
            return numbers(values)
        return f"means {numbers([p.mean() for p in np.array_split(values, most)])}"

    def quoted(text, usual="black"):
        """A text in quotes, and its colour where it is not the usual one."""
        colour = to_hex(text.get_color())
        return repr(text.get_text()) + (f" {colour}" if colour != to_hex(usual) else "")

    def labels(legend):
        return f"legend {[text.get_text() for text in legend.get_texts()]}"

    def place(ax):
        """Which panel of the figure's grid this is."""
        if (spec := ax.get_subplotspec()) is None:
            return "free"
        rows, columns, first, last = spec.get_geometry()
        last = f"-{last + 1}" if last != first else ""
        return f"{first + 1}{last} of {rows}x{columns}"

    def describe_axis(ax, axis):
        """What was set by hand; limits that follow the data are not described."""
        if not getattr(ax, f"get_autoscale{axis.axis_name}_on")():
            limits = numbers(axis.get_view_interval())
            yield f"  fixed {axis.axis_name} limits {limits}"
        words = isinstance(axis.get_major_formatter(), named)
        if words or isinstance(axis.get_major_locator(), FixedLocator):
            texts = [t.get_text() for t in axis.get_ticklabels()] if words else ""
            places = numbers(axis.get_ticklocs())
            yield f"  fixed {axis.axis_name} ticks {places} {texts}".rstrip()

    def describe_points(kind, points, fixed=False):
        """One line, and one for y; whole numbers along x, as of epochs, are fixed."""
        x, y = np.asarray(points, dtype=float).reshape(-1, 2).T
        whole = np.array_equal(x, np.round(x))
        yield f"  {'fixed ' * fixed}{kind} of {len(x)} points"
        yield f"    {'fixed ' * (fixed or whole)}x {few(x)}"
        yield f"    {'fixed ' * fixed}y {few(y)}"

    def describe_line(ax, line):
        label = line.get_label()
        label = "" if label.startswith("_") else f" {label!r}"
        look = f"{to_hex(line.get_color())} {line.get_linestyle()} {line.get_marker()}"
        across = (ax.get_xaxis_transform("grid"), ax.get_yaxis_transform("grid"))
        fixed = line.get_transform() in across  # of axvline, axhline
        yield from describe_points(f"line{label} {look}", line.get_xydata(), fixed)

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
        norm = type(image.norm).__name__.removesuffix("Normalize").removesuffix("Norm")
        text = (
            f"{'x'.join(map(str, pixels.shape))} {image.get_cmap().name}{turned(image)}"
            f"{f' {norm}' * bool(norm)}"
            f" range {numbers(image.get_clim())}: blocks {numbers(blocks)}"
        )
        if pixels.size <= 400 and (pixels == np.round(pixels)).all():  # counts
            text += f" row sums {' '.join(f'{v:.0f}' for v in pixels.sum(axis=1))}"
        return text

    def describe_axes(ax):
        if ax.get_label() == "<colorbar>":
            yield f"colour bar {ax.get_ylabel()!r} {ax.get_xlabel()!r}"
            for axis in (ax.xaxis, ax.yaxis):
                ticks = axis.get_ticklocs()
                if isinstance(axis.get_major_locator(), FixedLocator) and len(ticks):
                    yield f"  fixed ticks {numbers(ticks)}"
            return
        title = quoted(ax.title)
        if not ax.axison:  # a bare picture: one line ties it to its title
            yield f"picture {title}: {' '.join(map(describe_image, ax.images))}"
            return
        marks = {
            "grid": any(line.get_visible() for line in ax.get_xgridlines()),
            "x inverted": ax.xaxis_inverted(),
            "y inverted": ax.yaxis_inverted(),
        }
        look = [ax.get_xscale(), ax.get_yscale(), *(m for m in marks if marks[m])]
        names = f"x {ax.get_xlabel()!r} y {ax.get_ylabel()!r}"
        yield f"axes {title} {place(ax)} {names} {' '.join(look)}"
        for axis in (ax.xaxis, ax.yaxis):
            yield from describe_axis(ax, axis)
        if legend := ax.get_legend():
            yield "  " + labels(legend)
        for line in ax.lines:
            yield from describe_line(ax, line)
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
            colours = [*collection.get_facecolor(), *collection.get_edgecolor()][:1]
            kind = f"{type(collection).__name__} {' '.join(map(to_hex, colours))}"
            yield from describe_points(kind, points)
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
            plain = sum(to_hex(text.get_color()) == "#000000" for text in row)
            yield f"  written at {y:.4g}, {plain} of {len(row)} black{total}:"
            yield f"    {' '.join(words)}"

    def describe(figure, printer, cycle):
        width, height = figure.get_size_inches() * figure.dpi
        lines = [f"<Figure size {width:.0f}x{height:.0f} with {len(figure.axes)} Axes>"]
        lines += [f"heading {quoted(text)}" for text in figure.texts]
        lines += map(labels, figure.legends)
        for ax in figure.axes:
            lines += describe_axes(ax)
        printer.text("\n".join(lines))

    def register(*_):
        shell.display_formatter.formatters["text/plain"].for_type(Figure, describe)

    shell = get_ipython()
    shell.run_line_magic("matplotlib", "inline")
    # Before each cell: choosing a figure format drops every printer of figures.
    shell.events.register("pre_execute", register)


try:
    _describe_figures()
except ImportError:  # without matplotlib there is no figure to describe
    pass
del _describe_figures
