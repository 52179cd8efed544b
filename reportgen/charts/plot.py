"""A chart → its shapes; scales, ticks and positions come from reportlab's chart library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Any

from reportgen.charts.model import AxisLine, Bar, BarChart, Plot, TextLabel
from reportgen.charts.plot_area import (
    CAPTION,
    FONT,
    KEY,
    LEADING,
    SIZE,
    PlotArea,
    figure,
    greys,
    legend_size,
    plot_area,
)

Matrix = Sequence[float]
Widget = Any
"""A node of reportlab: its charts take attributes at run time that its types do not declare."""

MOST_SERIES = 5
_FEW = 5
"""Up to so many the axis counts one by one: figures so small are whole numbers."""


def plot(chart: BarChart) -> Plot:
    """Return the shapes of a chart: bars with their figures, axes, captions, and a legend for several series.

    Raises:
        ValueError: there are more series than greys, or a series of another length than the categories.
    """
    if len(chart.series) > MOST_SERIES or any(len(s.values) != len(chart.categories) for s in chart.series):
        raise ValueError("a chart takes at most five series, each with one value for every category")
    if not chart.categories or all(v is None for s in chart.series for v in s.values):
        return Plot(chart.width, chart.height)
    drawing = _drawing(chart)
    return Plot(chart.width, chart.height, tuple(_shapes(drawing, (1, 0, 0, 1, 0, 0), chart.height)))


def _drawing(chart: BarChart) -> Widget:
    from reportlab.graphics.shapes import Drawing

    drawing: Widget = Drawing(chart.width, chart.height)
    area = plot_area(chart)
    drawing.add(_bars(chart, area))
    if len(chart.series) > 1:
        drawing.add(_legend(chart, area))
    return drawing


def _bars(chart: BarChart, area: PlotArea) -> Widget:
    from reportlab.graphics.charts.barcharts import HorizontalBarChart, VerticalBarChart

    bars: Widget = HorizontalBarChart() if chart.lying else VerticalBarChart()
    bars.x, bars.y, bars.width, bars.height = area.left, area.foot, area.width, area.height
    bars.data = _data(chart)
    bars.groupSpacing = 10
    bars.barSpacing = 1
    _scale(bars.valueAxis, chart)
    _caption(bars.categoryAxis, chart, area)
    _figures(bars, chart)
    return bars


def _data(chart: BarChart) -> list[tuple[float | None, ...]]:
    """Return the rows of numbers; horizontal bars are drawn from below, so the first must come last."""
    rows = [tuple(None if v is None else float(v) for v in s.values) for s in chart.series]
    return [row[::-1] for row in rows[::-1]] if chart.lying else rows


def _scale(axis: Widget, chart: BarChart) -> None:
    most = max(v for s in chart.series for v in s.values if v is not None)
    axis.valueMin = 0
    axis.valueMax = 1 if (chart.percent and most <= 1) or not most else None
    axis.valueStep = 1 if not chart.percent and most <= _FEW else None
    axis.forceZero = 1
    axis.labels.fontName, axis.labels.fontSize = FONT, SIZE
    axis.labelTextFormat = lambda value: figure(value, percent=chart.percent)
    axis.labels.textAnchor = "middle" if chart.lying else "end"


def _caption(axis: Widget, chart: BarChart, area: PlotArea) -> None:
    axis.categoryNames = list(area.captions[::-1] if chart.lying else area.captions)
    axis.labels.fontName, axis.labels.fontSize, axis.labels.leading = FONT, SIZE, SIZE * LEADING
    axis.labels.textAnchor = "end" if chart.lying else "middle"
    axis.labels.boxAnchor = "e" if chart.lying else "n"
    if chart.lying:
        axis.labels.dx = -CAPTION
        axis.tickLeft = 0
    else:
        axis.tickDown = 0


def _figures(bars: Widget, chart: BarChart) -> None:
    from reportlab.lib.colors import Color

    bars.barLabels.fontName, bars.barLabels.fontSize = FONT, SIZE
    bars.barLabels.nudge = CAPTION if chart.lying else SIZE * 0.7
    if chart.lying:
        bars.barLabels.boxAnchor, bars.barLabels.textAnchor = "w", "start"
    bars.barLabelFormat = lambda value: "" if value is None else figure(value, percent=chart.percent)
    shades = greys(chart)
    for index, grey in enumerate(shades[::-1] if chart.lying else shades):
        bars.bars[index].fillColor = Color(grey, grey, grey)


def _legend(chart: BarChart, area: PlotArea) -> Widget:
    from reportlab.graphics.charts.legends import Legend
    from reportlab.lib.colors import Color

    legend: Widget = Legend()
    size = legend_size(chart)
    columns = ceil(len(chart.series) / size.lines)
    legend.x = max(0.0, min(area.left, chart.width - columns * size.step))
    legend.y = 10.0 + (size.lines - 1) * KEY
    legend.alignment = "right"
    legend.fontName, legend.fontSize = FONT, SIZE
    legend.dx, legend.dy = 9.0, 7.0
    legend.columnMaximum = size.lines
    legend.deltax, legend.deltay = size.step, KEY
    legend.autoXPadding = 0
    legend.colorNamePairs = [
        (Color(grey, grey, grey), series.title)
        for grey, series in zip(greys(chart), chart.series, strict=True)
    ]
    return legend


def _shapes(node: Widget, matrix: Matrix, height: float) -> Iterator[Bar | AxisLine | TextLabel]:
    """Yield the plain shapes of a tree of reportlab's, in points from the top left."""
    from reportlab.graphics.shapes import Group, Line, Rect, String, UserNode
    from reportlab.graphics.transform import mmult

    if isinstance(node, UserNode):
        node = node.provideNode()
    if isinstance(node, Group):
        inner = mmult(matrix, node.transform)  # type: ignore[no-untyped-call]  # has no types
        for child in node.contents:
            yield from _shapes(child, inner, height)
    elif isinstance(node, Rect):
        yield _bar(node, matrix, height)
    elif isinstance(node, Line):
        yield _axis_line(node, matrix, height)
    elif isinstance(node, String) and node.text:
        yield TextLabel(
            node.x + matrix[4], height - node.y - matrix[5], node.text, node.fontSize, node.textAnchor
        )


def _bar(node: Widget, matrix: Matrix, height: float) -> Bar:
    x, y = min(node.x, node.x + node.width), min(node.y, node.y + node.height)
    wide, high = abs(node.width), abs(node.height)
    grey = node.fillColor.red if node.fillColor is not None else 1.0
    return Bar(x + matrix[4], height - matrix[5] - y - high, wide, high, grey)


def _axis_line(node: Widget, matrix: Matrix, height: float) -> AxisLine:
    x, y = min(node.x1, node.x2), max(node.y1, node.y2)
    wide, high = abs(node.x1 - node.x2), abs(node.y1 - node.y2)
    return AxisLine(x + matrix[4], height - matrix[5] - y, wide, high)
