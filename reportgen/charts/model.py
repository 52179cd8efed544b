"""The nouns of a chart: what is compared, and the shapes that show it."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct, field


class Series(Struct, frozen=True):
    """One figure in each category; None where there is none, and then no bar."""

    title: str
    values: tuple[int | Decimal | None, ...]


class BarChart(Struct, frozen=True):
    """Bars side by side in categories.

    Args:
        categories: the captions under the bars, as many as each series has values.
        series: up to five, told apart by their grey, the first the darkest.
        percent: the values are shares of one, written in percent.
        width, height: of the whole chart in points.
        title: what a screen reader says of it.
        lying: horizontal bars, one category below the other.
        dark_last: the last series is the darkest.
    """

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    percent: bool = False
    width: float = 453.0
    height: float = 200.0
    title: str = ""
    lying: bool = False
    dark_last: bool = False


class Bar(Struct, frozen=True):
    """A filled rectangle; points from the top left of the chart. ``grey`` is 0 (black) to 1 (white)."""

    x: float
    y: float
    width: float
    height: float
    grey: float


class AxisLine(Struct, frozen=True):
    """A line of an axis, between two corners; points from the top left of the chart."""

    x: float
    y: float
    width: float
    height: float


class TextLabel(Struct, frozen=True):
    """One line of text: ``x`` is where it is anchored (start, middle, end), ``y`` its baseline; ``size`` in points."""

    x: float
    y: float
    text: str
    size: float
    anchor: str = "middle"


class Plot(Struct, frozen=True):
    """A chart's shapes in drawing order."""

    width: float
    height: float
    shapes: tuple[Bar | AxisLine | TextLabel, ...] = field(default_factory=tuple)
