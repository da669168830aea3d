def print_table(header, rows):
    """Print rows of texts under a header: the first column left, the others right."""
    widths = [max(map(len, column)) for column in zip(header, *rows)]
    for first, *others in [header, *rows]:
        cells = [text.rjust(width) for text, width in zip(others, widths[1:])]
        print("  ".join([first.ljust(widths[0]), *cells]))
