"""Two years side by side: every figure with both values and its change, on the screen and as a file."""

from reportgen.runs.compare.model import Comparison, Group, Line, compare_years
from reportgen.runs.compare.output import rendered

__all__ = ["Comparison", "Group", "Line", "compare_years", "rendered"]
