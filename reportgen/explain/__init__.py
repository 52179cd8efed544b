"""Every figure can be questioned: its cells, its rule, its rounding, last year's value, the answers that bear on it.

``explain_figures`` gives all that is to say of the figures of a year, ``record`` the same for the manifest, and
``find`` the figures and cells that say a number.
"""

from reportgen.explain.awards import Payment
from reportgen.explain.model import EarlierFigure, Explanation
from reportgen.explain.record import plain, record, with_values
from reportgen.explain.rule import in_words
from reportgen.explain.search import FoundCell, PrintedText, find_cells, nearest, parse_question, says
from reportgen.explain.year import YearSources, at_paths, explain_figures
from reportgen.figures import format_value, measurable

__all__ = [
    "EarlierFigure",
    "Explanation",
    "FoundCell",
    "Payment",
    "PrintedText",
    "YearSources",
    "at_paths",
    "explain_figures",
    "find_cells",
    "format_value",
    "in_words",
    "measurable",
    "nearest",
    "parse_question",
    "plain",
    "record",
    "says",
    "with_values",
]
