"""A chart → its shapes, by reportlab's chart library: scales, ticks and places are its own."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from reportgen.charts.model import Bar, BarChart, Plot, Rule, Words
from reportgen.vietnamese import numbers

Matrix = Sequence[float]
Widget = Any
"""A node of reportlab's: its charts take their attributes at run time, which no type of theirs says."""

GREYS = (0.25, 0.65, 0.85, 1.0)
"""Of the series in turn: they stay apart on a copier."""
SIZE = 9.0
_LEFT, _RIGHT, _TOP, _LEGEND = 34.0, 6.0, 16.0, 18.0
_FONT = "Times-Roman"  # only to measure by; the shapes are set in the document's own face
_LEADING = 1.2


def plot(chart: BarChart) -> Plot:
    """Return the shapes of a chart: bars with their figures, axes, captions, and a legend for several series.

    Raises:
        ValueError: there are more series than greys, or a series of another length than the categories.
    """
    if len(chart.series) > len(GREYS) or any(len(s.values) != len(chart.categories) for s in chart.series):
        raise ValueError("a chart takes at most four series, each with one value for every category")
    if not chart.categories or all(v is None for s in chart.series for v in s.values):
        return Plot(chart.width, chart.height)
    drawing = _drawing(chart)
    return Plot(chart.width, chart.height, tuple(_shapes(drawing, (1, 0, 0, 1, 0, 0), chart.height)))


def _drawing(chart: BarChart) -> Widget:
    from reportlab.graphics.shapes import Drawing

    drawing: Widget = Drawing(chart.width, chart.height)
    captions = _captions(chart)
    drawing.add(_bars(chart, captions))
    if len(chart.series) > 1:
        drawing.add(_legend(chart))
    return drawing


def _captions(chart: BarChart) -> list[str]:
    """Return the captions, broken into lines as narrow as the bars above them."""
    room = (chart.width - _LEFT - _RIGHT) / len(chart.categories)
    letters = max(6, int(room / (SIZE * 0.55)))
    return ["\n".join(textwrap.wrap(text, letters) or [""]) for text in chart.categories]


def _bars(chart: BarChart, captions: list[str]) -> Widget:
    from reportlab.graphics.charts.barcharts import VerticalBarChart

    foot = 8.0 + SIZE * _LEADING * max(text.count("\n") + 1 for text in captions)
    legend = _LEGEND if len(chart.series) > 1 else 0.0
    bars: Widget = VerticalBarChart()
    bars.x, bars.y = _LEFT, foot + legend
    bars.width = chart.width - _LEFT - _RIGHT
    bars.height = chart.height - _TOP - foot - legend
    bars.data = [tuple(None if v is None else float(v) for v in s.values) for s in chart.series]
    bars.groupSpacing = 10
    bars.barSpacing = 1
    _scale(bars.valueAxis, chart)
    _caption(bars.categoryAxis, captions)
    _figures(bars, chart)
    return bars


def _scale(axis: Widget, chart: BarChart) -> None:
    most = max(v for s in chart.series for v in s.values if v is not None)
    axis.valueMin = 0
    axis.valueMax = 1 if chart.percent and most <= 1 else None
    axis.forceZero = 1
    axis.labels.fontName, axis.labels.fontSize = _FONT, SIZE
    axis.labelTextFormat = lambda value: _figure(value, percent=chart.percent)
    axis.labels.textAnchor = "end"


def _caption(axis: Widget, captions: list[str]) -> None:
    axis.categoryNames = captions
    axis.labels.fontName, axis.labels.fontSize, axis.labels.leading = _FONT, SIZE, SIZE * _LEADING
    axis.labels.textAnchor = "middle"
    axis.labels.boxAnchor = "n"
    axis.tickDown = 0


def _figures(bars: Widget, chart: BarChart) -> None:
    bars.barLabels.fontName, bars.barLabels.fontSize = _FONT, SIZE
    bars.barLabels.nudge = SIZE * 0.7
    bars.barLabelFormat = lambda value: "" if value is None else _figure(value, percent=chart.percent)
    from reportlab.lib.colors import Color

    for index in range(len(chart.series)):
        grey = GREYS[index]
        bars.bars[index].fillColor = Color(grey, grey, grey)


def _figure(value: float, *, percent: bool) -> str:
    exact = Decimal(repr(value)).quantize(Decimal("0.0001"))
    return numbers.percent(exact) if percent else numbers.decimal(exact.normalize())


def _legend(chart: BarChart) -> Widget:
    from reportlab.graphics.charts.legends import Legend
    from reportlab.lib.colors import Color

    legend: Widget = Legend()
    legend.x, legend.y = _LEFT, 10.0
    legend.alignment = "right"
    legend.fontName, legend.fontSize = _FONT, SIZE
    legend.dx, legend.dy = 9.0, 7.0
    legend.columnMaximum = 1
    legend.deltax = (chart.width - _LEFT - _RIGHT) / len(chart.series)
    legend.autoXPadding = 12
    legend.colorNamePairs = [
        (Color(GREYS[i], GREYS[i], GREYS[i]), series.title) for i, series in enumerate(chart.series)
    ]
    return legend


def _shapes(node: Widget, matrix: Matrix, height: float) -> Iterator[Bar | Rule | Words]:
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
        yield _rule(node, matrix, height)
    elif isinstance(node, String) and node.text:
        yield Words(
            node.x + matrix[4], height - node.y - matrix[5], node.text, node.fontSize, node.textAnchor
        )


def _bar(node: Widget, matrix: Matrix, height: float) -> Bar:
    x, y = min(node.x, node.x + node.width), min(node.y, node.y + node.height)
    wide, high = abs(node.width), abs(node.height)
    grey = node.fillColor.red if node.fillColor is not None else 1.0
    return Bar(x + matrix[4], height - matrix[5] - y - high, wide, high, grey)


def _rule(node: Widget, matrix: Matrix, height: float) -> Rule:
    x, y = min(node.x1, node.x2), max(node.y1, node.y2)
    wide, high = abs(node.x1 - node.x2), abs(node.y1 - node.y2)
    return Rule(x + matrix[4], height - matrix[5] - y, wide, high)
