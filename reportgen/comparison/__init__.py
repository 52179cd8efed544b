"""Two years side by side: every figure with both values and its change, on the screen and as a file."""

from reportgen.comparison.model import Comparison, Group, Line, compare
from reportgen.comparison.output import rendered

__all__ = ["Comparison", "Group", "Line", "compare", "rendered"]
