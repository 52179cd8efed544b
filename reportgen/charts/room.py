"""How much room the words of a chart take: where its bars may stand, and whether they must lie down."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, replace
from decimal import Decimal

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

DARKEST, ONLY = 0.25, 0.6
"""Greys from 0 (black); a chart of one series has the middling one."""

_LEFT, _RIGHT, _TOP, _LEGEND = 38.0, 6.0, 16.0, 18.0
_SIDE, _END, _AXIS = 150.0, 32.0, 18.0
_BAR, _GAP = 10.5, 7.0
_TALLEST = 620.0
"""So high may a chart be that stands on one page with its caption and the annex's head."""
_UPRIGHT_UNITS = (11, 9)
"""A bar with its space, and the space of a group, in reportlab's units."""
_MOST_LINES = 4
_EXACT = Decimal(10) ** -10
"""What a float holds of a figure; rounding twice would make 99,7498% into 99,8%."""


@dataclass(frozen=True, slots=True)
class Rooms:
    """The rectangle of the bars in points from the bottom left, and the captions broken into lines."""

    left: float
    foot: float
    width: float
    height: float
    captions: tuple[str, ...]


def rooms(chart: BarChart) -> Rooms:
    """Return where the bars of ``chart`` stand."""
    legend = _LEGEND if len(chart.series) > 1 else 0.0
    if chart.lying:
        captions = _broken(chart, _SIDE - CAPTION)
        left, foot, right, top = _SIDE, _AXIS + legend, _END, 4.0
    else:
        captions = _broken(chart, (chart.width - _LEFT - _RIGHT) / len(chart.categories))
        foot = 8.0 + SIZE * LEADING * _most_lines(captions) + legend
        left, right, top = _LEFT, _RIGHT, _TOP
    return Rooms(left, foot, chart.width - left - right, chart.height - foot - top, captions)


def fitted(chart: BarChart) -> BarChart:
    """Return the chart with its bars lying down, as high as they need, where figures or captions are too wide."""
    if not chart.categories or _stands(chart):
        return chart
    bars = len(chart.categories) * (len(chart.series) * _BAR + _GAP)
    return replace(chart, lying=True, height=min(_TALLEST, bars + _AXIS + _LEGEND + 4.0))


def _stands(chart: BarChart) -> bool:
    bar, gap = _UPRIGHT_UNITS
    group = (chart.width - _LEFT - _RIGHT) / len(chart.categories)
    room = group * bar / (bar * len(chart.series) + gap)
    widest = max(
        (
            len(figure(float(v), percent=chart.percent))
            for s in chart.series
            for v in s.values
            if v is not None
        ),
        default=0,
    )
    words = max(len(word) for text in chart.categories for word in text.split() or [""])
    lines = _most_lines(_broken(chart, group))
    return widest * SIZE * LETTER <= room and words * SIZE * LETTER <= group and lines <= _MOST_LINES


def _broken(chart: BarChart, room: float) -> tuple[str, ...]:
    """Return the captions in lines not wider than ``room``."""
    letters = max(6, int(room / (SIZE * LETTER)))
    return tuple("\n".join(textwrap.wrap(text, letters) or [""]) for text in chart.categories)


def _most_lines(captions: tuple[str, ...]) -> int:
    return max(text.count("\n") + 1 for text in captions)


def greys(chart: BarChart) -> tuple[float, ...]:
    """Return the grey of each series: as far apart as their number lets them be."""
    if len(chart.series) == 1:
        return (ONLY,)
    step = (1.0 - DARKEST) / (len(chart.series) - 1)
    shades = tuple(DARKEST + step * index for index in range(len(chart.series)))
    return shades[::-1] if chart.dark_last else shades


def legend_step(chart: BarChart) -> float:
    """Return the points from one name of the legend to the next."""
    longest = max(len(series.title) for series in chart.series)
    return min(longest * SIZE * LETTER + 30.0, chart.width / len(chart.series))


def figure(value: float, *, percent: bool) -> str:
    """Return a figure as it stands on its bar."""
    exact = Decimal(repr(value)).quantize(_EXACT)
    return numbers.percent(exact) if percent else numbers.decimal(exact.normalize())
