"""Two years side by side: every figure with both values and its change, on the screen and as a file."""

from reportgen.runs.compare.listing import as_data
from reportgen.runs.compare.model import Comparison, FigureComparison, FigureGroup, compare_years
from reportgen.runs.compare.output import render

__all__ = ["Comparison", "FigureComparison", "FigureGroup", "as_data", "compare_years", "render"]
