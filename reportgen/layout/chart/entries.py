"""What stands in a legend, in its order."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from reportgen.layout.document.chart import NO_MARKER, NO_PAINT, Chart, Marker, Paint, Plot, Series


class Entry(Struct, frozen=True):
    """What stands in a legend: the name, and the paint and mark of its key; ``line``: the key is a piece of line."""

    text: str
    paint: Paint
    line: bool = False
    marker: Marker = NO_MARKER


def entries(chart: Chart) -> list[Entry]:
    """Return the entries in the order of Word: a legend at a side lists what is stacked, or bars, as they stand."""
    found: list[Entry] = []
    for plot in chart.plots:
        own = list(_of_plot(plot))
        found += own[::-1] if _is_upward(plot) and chart.legend.position not in ("t", "b") else own
    return [entry for at, entry in enumerate(found) if at not in chart.legend.hidden and entry.text]


def _is_upward(plot: Plot) -> bool:
    """Return whether the series of a group follow each other from below."""
    return plot.kind in ("bar", "area") and plot.stacked != plot.horizontal and len(plot.series) > 1


def _of_plot(plot: Plot) -> Iterator[Entry]:
    if plot.vary and plot.series:
        first = plot.series[0]
        for at, name in enumerate(plot.categories):
            yield Entry(name.replace("\n", " "), first.points[at] if at < len(first.points) else NO_PAINT)
        return
    in_line = plot.kind in ("line", "scatter", "stock")
    for series in plot.series:
        yield Entry(series.name.replace("\n", " "), _key_paint(series, plot), in_line, series.marker)


def _key_paint(series: Series, plot: Plot) -> Paint:
    return series.paint if plot.kind != "bar" or series.paint.fill else (*series.points, series.paint)[0]
