"""Where a figure comes from: the cells and rows that its expression read, noted while it was computed.

``evaluate`` computes the figures as `figures.evaluate` does and returns a `Trace` of each; what an expression
is handed are rows that note each reading of theirs, so that no expression and no function needs to know of it.
"""

from reportgen.trace.evaluate import TracedFigures, evaluate
from reportgen.trace.model import AddedName, CellRange, CellSource, RowRange, RowSource, Selection, Trace
from reportgen.trace.ranges import cells, rows

__all__ = [
    "AddedName",
    "CellRange",
    "CellSource",
    "RowRange",
    "RowSource",
    "Selection",
    "Trace",
    "TracedFigures",
    "cells",
    "evaluate",
    "rows",
]
