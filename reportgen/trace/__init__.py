"""Where a figure comes from: the cells and rows that its expression read, noted while it was computed.

``evaluate`` computes the figures as `figures.evaluate` does and returns a `Trace` of each; what an expression
is handed are rows that note each reading of theirs, so that no expression and no function needs to know of it.
"""

from reportgen.trace.evaluate import Traced, evaluate
from reportgen.trace.model import Added, Cell, Column, Rows, Selection, Source, Trace
from reportgen.trace.ranges import cells, rows

__all__ = [
    "Added",
    "Cell",
    "Column",
    "Rows",
    "Selection",
    "Source",
    "Trace",
    "Traced",
    "cells",
    "evaluate",
    "rows",
]
