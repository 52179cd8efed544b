"""From where to where each value reaches: on top of those before it, in shares of the whole, or from zero."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportgen.layout.chart.scale import Extent
from reportgen.layout.document.chart import Axis, Plot

Span = tuple[float, float]
"""Base and end of a value; the end may be below the base."""


def spans(plot: Plot) -> list[list[Span | None]]:
    """Return, for each series, the spans of its values; None where there is none."""
    count = max((len(series.values) for series in plot.series), default=0)
    if not plot.stacked:
        return [
            [None if value is None else (0.0, value) for value in series.values] for series in plot.series
        ]
    signed = plot.kind == "bar"  # lines and areas add up whatever their sign
    ends = [[0.0, 0.0] for _at in range(count)]
    totals = _totals(plot, count)
    found: list[list[Span | None]] = []
    for series in plot.series:
        own: list[Span | None] = []
        for at, value in enumerate(series.values):
            own.append(_add(value, ends[at], totals[at], signed=signed))
        found.append(own)
    return found


def _totals(plot: Plot, count: int) -> list[float]:
    """Return what each category adds up to; 1 where the values are not shown as shares."""
    if not plot.percent:
        return [1.0] * count
    values = [[abs(s.values[at] or 0.0) for s in plot.series if at < len(s.values)] for at in range(count)]
    return [sum(each) or 1.0 for each in values]


def _add(value: float | None, ends: list[float], total: float, *, signed: bool) -> Span | None:
    if value is None:
        return None
    side = 1 if signed and value < 0 else 0
    base = ends[side]
    ends[side] = base + value / total
    return base, ends[side]


def value_extent(plots: Iterable[Plot], axis: Axis) -> Extent:
    """Return the smallest and the largest value on a value axis."""
    ends = [
        span[1]
        for plot in plots
        if plot.axes[1] == axis.id
        for own in spans(plot)
        for span in own
        if span is not None and (span[1] > 0 or not axis.log)
    ]
    return _extent(ends)


def x_extent(plots: Iterable[Plot], axis: Axis) -> Extent:
    """Return the smallest and the largest x of scatter and bubble charts on an axis."""
    xs = [x for plot in plots if plot.axes[0] == axis.id for s in plot.series for x in xs_of(s.x, s.values)]
    return _extent([x for x in xs if x is not None and (x > 0 or not axis.log)])


def xs_of(x: Sequence[float | None], values: Sequence[float | None]) -> Sequence[float | None]:
    """Return the x of each value: 1, 2, 3 where the series has none."""
    return x or [float(at) for at in range(1, len(values) + 1)]


def _extent(values: Sequence[float]) -> Extent:
    return (min(values), max(values)) if values else (0.0, 0.0)
