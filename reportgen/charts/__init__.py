"""Bar charts for black-and-white print: figures → shapes → DrawingML that Word and our layout draw as vectors.

``plot`` takes the positions from reportlab's charts; ``drawing`` writes them as one group of shapes in a run.
A chart therefore stays sharp at any size, in the DOCX and in the PDF laid out from it.
"""

from reportgen.charts.declared import MOST_YEARS, ChartYear, DeclaredChart, declared_charts
from reportgen.charts.drawing import run
from reportgen.charts.model import BarChart, Series
from reportgen.charts.plot_area import fit_bars

__all__ = [
    "MOST_YEARS",
    "BarChart",
    "ChartYear",
    "DeclaredChart",
    "Series",
    "declared_charts",
    "fit_bars",
    "run",
]
