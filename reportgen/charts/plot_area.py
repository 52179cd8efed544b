"""The plot area of a chart: what its texts leave to the bars, and whether these must be horizontal."""

from __future__ import annotations

import textwrap
from decimal import Decimal
from math import ceil, floor

from msgspec import Struct
from msgspec.structs import replace

from reportgen.charts.model import BarChart
from reportgen.vietnamese import numbers

SIZE = 9.0
FONT = "Times-Roman"
"""Only to measure by; the shapes are set in the document's own face."""
LEADING = 1.2
CAPTION = 4.0
"""Points between a bar and its words."""
LETTER = 0.5
"""Mean width of a letter, in its size."""
WIDE_LETTER = 0.58
"""Mean width of a letter in a short name, in its size."""
DARKEST, ONLY = 0.25, 0.6
"""Greys from 0 (black); a chart of one series has the middling one."""

_LEFT, _RIGHT, _TOP = 38.0, 6.0, 16.0
_SIDE, _AXIS = 150.0, 18.0
KEY, _LEGEND_FOOT = 12.0, 6.0
"""A line of the legend, and the space below it."""
_BAR, _GAP = 10.5, 7.0
_TALLEST = 620.0
"""Points: the tallest chart that fits on a page with its caption and the head of the annex."""
_UPRIGHT_UNITS = (11, 9)
"""A bar with its space, and the space of a group, in reportlab's units."""
_MOST_LINES = 4
_EXACT = Decimal(10) ** -10
"""The digits of a float that count: rounding twice would turn 99,7498% into 99,8%."""


class PlotArea(Struct, frozen=True):
    """The rectangle of the bars in points from the bottom left, and the captions broken into lines."""

    left: float
    foot: float
    width: float
    height: float
    captions: tuple[str, ...]


def plot_area(chart: BarChart) -> PlotArea:
    """Return the rectangle of the bars of ``chart``."""
    legend = legend_size(chart).height
    if chart.lying:
        captions = _wrap_captions(chart, _SIDE - CAPTION)
        left, foot, right, top = _SIDE, _AXIS + legend, _widest(chart) + 2 * CAPTION, 4.0
    else:
        captions = _wrap_captions(chart, _group(chart))
        foot = 8.0 + SIZE * LEADING * _max_lines(captions) + legend
        left, right, top = _axis(chart), _RIGHT, _TOP
    return PlotArea(left, foot, chart.width - left - right, chart.height - foot - top, captions)


class LegendSize(Struct, frozen=True):
    """The lines of a legend, the points from one name to the next, and its height."""

    lines: int
    step: float
    height: float


def legend_size(chart: BarChart) -> LegendSize:
    """Return the size of the legend: as many lines as its names need; one series has none."""
    count = len(chart.series)
    if count < 2:
        return LegendSize(0, 0.0, 0.0)
    step = max(len(series.title) for series in chart.series) * SIZE * WIDE_LETTER + 30.0
    lines = ceil(count / max(1, floor(chart.width / step)))
    return LegendSize(lines, step, lines * KEY + _LEGEND_FOOT)


def fit_bars(chart: BarChart) -> BarChart:
    """Return the chart with horizontal bars, as tall as they need, where figures or captions are too wide."""
    if not chart.categories or _fits_vertically(chart):
        return chart
    bars = len(chart.categories) * (len(chart.series) * _BAR + _GAP)
    return replace(
        chart, lying=True, height=min(_TALLEST, bars + _AXIS + legend_size(chart).height + CAPTION)
    )


def _fits_vertically(chart: BarChart) -> bool:
    bar, gap = _UPRIGHT_UNITS
    group = _group(chart)
    width = group * bar / (bar * len(chart.series) + gap)
    words = max(len(word) for text in chart.categories for word in text.split() or [""])
    lines = _max_lines(_wrap_captions(chart, group))
    return _widest(chart) + CAPTION / 2 <= width and words * SIZE * LETTER <= group and lines <= _MOST_LINES


def _axis(chart: BarChart) -> float:
    return max(_LEFT, _widest(chart) + 3 * CAPTION)


def _group(chart: BarChart) -> float:
    """Return the width of an upright category."""
    return (chart.width - _axis(chart) - _RIGHT) / len(chart.categories)


def _widest(chart: BarChart) -> float:
    """Return the width of the longest figure on a bar."""
    known = [v for series in chart.series for v in series.values if v is not None]
    return max((len(figure(float(v), percent=chart.percent)) for v in known), default=0) * SIZE * LETTER


def _wrap_captions(chart: BarChart, width: float) -> tuple[str, ...]:
    """Return the captions in lines not wider than ``width``."""
    letters = max(6, int(width / (SIZE * LETTER)))
    return tuple("\n".join(textwrap.wrap(text, letters) or [""]) for text in chart.categories)


def _max_lines(captions: tuple[str, ...]) -> int:
    return max(text.count("\n") + 1 for text in captions)


def greys(chart: BarChart) -> tuple[float, ...]:
    """Return the grey of each series: evenly spaced between the darkest and white."""
    if len(chart.series) == 1:
        return (ONLY,)
    step = (1.0 - DARKEST) / (len(chart.series) - 1)
    shades = tuple(DARKEST + step * index for index in range(len(chart.series)))
    return shades[::-1] if chart.dark_last else shades


def figure(value: float, *, percent: bool) -> str:
    """Return a figure as it stands on its bar."""
    exact = Decimal(repr(value)).quantize(_EXACT)
    return numbers.percent(exact) if percent else numbers.decimal(exact.normalize())
