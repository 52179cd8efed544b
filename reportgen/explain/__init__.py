"""Every figure can be questioned: its cells, its rule, its rounding, last year's value, the answers that bear on it.

``explained`` gives all that is to say of the figures of a year, ``recorded`` the same for the manifest, and ``find``
the figures and cells that say a number.
"""

from reportgen.explain.awards import Payment
from reportgen.explain.model import EarlierFigure, Explanation, measurable, written
from reportgen.explain.record import plain, recorded, with_values
from reportgen.explain.rule import in_words
from reportgen.explain.search import FoundCell, PrintedText, asked, cells_saying, nearest, says
from reportgen.explain.year import YearSources, at_paths, explained

__all__ = [
    "EarlierFigure",
    "Explanation",
    "FoundCell",
    "Payment",
    "PrintedText",
    "YearSources",
    "asked",
    "at_paths",
    "cells_saying",
    "explained",
    "in_words",
    "measurable",
    "nearest",
    "plain",
    "recorded",
    "says",
    "with_values",
    "written",
]
