"""Bar charts for black-and-white print: figures → shapes → DrawingML that Word and our layout draw as vectors.

``plot`` asks reportlab's charts where everything stands; ``drawing`` writes what they answer as one group of
shapes in a run. A chart therefore stays sharp at any size, in the DOCX and in the PDF laid out from it.
"""

from reportgen.charts.declared import MOST_YEARS, Drawn, Year, declared
from reportgen.charts.drawing import run
from reportgen.charts.model import BarChart, Series
from reportgen.charts.room import fitted

__all__ = ["MOST_YEARS", "BarChart", "Drawn", "Series", "Year", "declared", "fitted", "run"]
