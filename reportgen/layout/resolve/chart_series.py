"""Groups of series: their categories as text, their paints and marks, and the labels of their values."""

from __future__ import annotations

from msgspec import Struct

from reportgen.layout.document import chart as document
from reportgen.layout.document.formatting import Stroke
from reportgen.layout.number_format import format_number
from reportgen.layout.raw import chart as raw
from reportgen.layout.resolve.chart_format import RULE, ChartFormats
from reportgen.layout.resolve.text import nfc

MARKER_SIZE = 5.0
SYMBOLS = ("diamond", "square", "triangle", "x", "star", "circle", "plus", "dot", "dash")
"""The marks of the first, the second … series that does not choose (§21.2.3.27)."""
INVERTED = "FFFFFF"
"""The fill of a negative bar of a series with ``c:invertIfNegative``."""
_LINES = ("line", "scatter", "stock")
_ROUND = ("pie", "doughnut")
_LABEL_PLACES = {"bar": "outEnd", "pie": "bestFit", "doughnut": "ctr", "area": "ctr"}


class _Group(Struct, frozen=True):
    """What the series of a group share; ``count`` is that of all series, ``unit`` what a 1 on their axis stands for."""

    plot: raw.Plot
    count: int
    font: raw.ChartFont
    categories: tuple[str, ...]
    unit: float


class SeriesResolver:
    """Resolves the groups of series of one chart."""

    def __init__(self, chart: raw.Chart, formats: ChartFormats, language: str) -> None:
        """Write numbers in ``language``."""
        self._chart = chart
        self._formats = formats
        self._language = language

    def plot(self, plot: raw.Plot) -> document.Plot:
        """Return a group of series."""
        axes = _axes_of(plot, self._chart)
        categories = self._categories(plot)
        indices = (series.index for each in self._chart.plots for series in each.series)
        count = min(1 + max(indices, default=0), 255)
        unit = self._chart.axes[axes[1]].unit if axes[1] else 1.0
        group = _Group(plot, count, self._chart.font, categories, unit)
        return document.Plot(
            kind=plot.kind,
            series=tuple(self._series(series, group) for series in plot.series),
            categories=categories,
            axes=axes,
            horizontal=plot.horizontal,
            stacked=plot.grouping in ("stacked", "percentStacked"),
            percent=plot.grouping == "percentStacked",
            vary=_varies(plot),
            gap=plot.gap,
            overlap=plot.overlap,
            hole=plot.hole,
            angle=plot.angle,
            gaps=self._chart.gaps,
            leader=self._leader(plot),
        )

    def _leader(self, plot: raw.Plot) -> Stroke:
        """Return the lines from the sectors of a pie to labels that were moved."""
        found = (series.labels or plot.labels for series in plot.series)
        leader = next((labels.leader for labels in found if labels is not None and labels.leader), None)
        return Stroke() if leader is None or plot.kind not in _ROUND else self._formats.stroke(leader, RULE)

    def _categories(self, plot: raw.Plot) -> tuple[str, ...]:
        """Return the categories of the first series that has some; 1, 2, 3 where none has."""
        count = max((len(series.values) for series in plot.series), default=0)
        first = next((series for series in plot.series if series.categories), None)
        if first is None:
            return tuple(str(number) for number in range(1, count + 1))
        named = tuple(self._category(text, first.category_format) for text in first.categories)
        return named + tuple(str(number) for number in range(len(named) + 1, count + 1))

    def _category(self, text: str, code: str | None) -> str:
        if code is None:
            return nfc(text)
        try:
            return format_number(float(text), code, self._language)
        except (ValueError, ArithmeticError):
            return nfc(text)

    def _series(self, series: raw.ChartSeries, group: _Group) -> document.Series:
        automatic = self._formats.automatic(series.index, group.count)
        kind = group.plot.kind
        if kind in _LINES:
            shown = group.plot.lines and kind != "stock"
            paint = self._formats.line(series.paint, automatic, shown=shown)
        else:
            paint = self._formats.fill(series.paint, automatic)
        return document.Series(
            name=nfc(series.name) or f"Series{series.index + 1}",
            values=series.values,
            paint=paint,
            points=self._points(series, paint, group.plot),
            x=series.x,
            sizes=series.sizes,
            explosions=_explosions(series, kind),
            marker=self._marker(series, automatic, group.plot),
            smooth=series.smooth,
            labels=self._labels(series, group),
        )

    def _points(
        self, series: raw.ChartSeries, paint: document.Paint, plot: raw.Plot
    ) -> tuple[document.Paint, ...]:
        inverts = series.inverts and plot.kind == "bar"
        if not (series.points or inverts or _varies(plot)):
            return ()
        found = []
        for at, value in enumerate(series.values):
            own = series.points.get(at, raw.PLAIN_PAINT)
            if own.filled is None and inverts and (value or 0.0) < 0:
                found.append(self._formats.over(own, document.Paint(INVERTED, paint.stroke)))
            elif _varies(plot) and series.paint.filled is None:
                automatic = self._formats.automatic(at, len(series.values))
                found.append(self._formats.fill(_over(own, series.paint), automatic))
            else:
                found.append(self._formats.over(own, paint))
        return tuple(found)

    def _marker(self, series: raw.ChartSeries, automatic: str, plot: raw.Plot) -> document.Marker:
        if plot.kind not in _LINES or not plot.markers:
            return document.NO_MARKER
        marker = series.marker or raw.Marker()
        symbol = marker.symbol or "auto"
        if symbol in ("auto", "picture"):
            symbol = SYMBOLS[series.index % len(SYMBOLS)]
        fill = self._formats.fill(marker.paint, automatic).fill
        stroke = self._formats.stroke(marker.paint, Stroke(0.75, automatic))
        size = max(2.0, min(marker.size or MARKER_SIZE, 72.0))
        return document.Marker(symbol, size, document.Paint(fill, stroke))

    # --- labels ----------------------------------------------------------------------------------------

    def _labels(self, series: raw.ChartSeries, group: _Group) -> tuple[document.PointLabel | None, ...]:
        whole = series.labels or group.plot.labels
        if whole is None or not (whole.points or _shows(whole)):
            return ()
        total = sum(abs(value) for value in series.values if value is not None)
        return tuple(
            None if value is None else self._label(series, (at, value, total), whole, group)
            for at, value in enumerate(series.values)
        )

    def _label(
        self, series: raw.ChartSeries, point: tuple[int, float, float], whole: raw.DataLabels, group: _Group
    ) -> document.PointLabel | None:
        own = whole.points.get(point[0], whole)
        if own.deleted or not (own.text or _shows(own)):
            return None
        separator = own.separator or whole.separator or _separator(own, group.plot)
        parts = self._parts(series, point, (own, own.format or whole.format), group)
        text = own.text or separator.join(part for part in parts if part)
        place = own.position or whole.position or _place(group.plot)
        return document.PointLabel(
            nfc(text),
            self._formats.font(group.font, whole.font, own.font),
            place,
            self._formats.fill(own.paint if own.paint != raw.PLAIN_PAINT else whole.paint, ""),
            own.moved if own is not whole else (0.0, 0.0),
        )

    def _parts(
        self,
        series: raw.ChartSeries,
        point: tuple[int, float, float],
        labels: tuple[raw.DataLabels, str | None],
        group: _Group,
    ) -> tuple[str, ...]:
        """Return what a label shows: the series, the category, the value, its share of the whole."""
        (at, value, total), (own, code) = point, labels
        share = abs(value) / total if total else 0.0
        share_code = (not own.value and code) or "0%"
        number = format_number(value / group.unit, code or series.format, self._language)
        return (
            series.name if own.series else "",
            group.categories[at] if own.category and at < len(group.categories) else "",
            number if own.value else "",
            format_number(share, share_code, self._language)
            if own.percent and group.plot.kind in _ROUND
            else "",
        )


def _explosions(series: raw.ChartSeries, kind: str) -> tuple[float, ...]:
    if kind not in _ROUND or not any(series.explosions.values()):
        return ()
    whole = series.explosions.get(-1, 0.0)
    sizes = (series.explosions.get(at, whole) for at in range(len(series.values)))
    return tuple(max(0.0, min(size, 400.0)) for size in sizes)


def _over(own: raw.Paint, series: raw.Paint) -> raw.Paint:
    """Return the paint of a point, its outline that of the series where it has none."""
    if own.lined is not None:
        return own
    return raw.Paint(own.fill, own.filled, series.line, series.lined, series.width, series.dash)


def _varies(plot: raw.Plot) -> bool:
    """Return whether each point has a colour: in pies, and in a group of one series that says so (§21.2.2.227)."""
    alone = len(plot.series) == 1 and plot.kind in ("bar", "bubble")
    return plot.kind in _ROUND or (plot.vary and alone)


def _shows(labels: raw.DataLabels) -> bool:
    return not labels.deleted and (labels.value or labels.category or labels.series or labels.percent)


def _separator(labels: raw.DataLabels, plot: raw.Plot) -> str:
    """Return what stands between the parts of a label: a share stands below the name of its sector."""
    return "\n" if plot.kind == "pie" and labels.percent else "; "


def _place(plot: raw.Plot) -> str:
    """Return where a label stands that does not say (§21.2.3.10)."""
    if plot.kind == "bar" and plot.grouping != "clustered":
        return "ctr"
    return _LABEL_PLACES.get(plot.kind, "r")


def _axes_of(plot: raw.Plot, chart: raw.Chart) -> tuple[str, str]:
    """Return the ids of the axis across (categories, x) and of the axis of values."""
    known = [id_ for id_ in plot.axes if id_ in chart.axes]
    first = [id_ for id_ in known if chart.axes[id_].kind in ("catAx", "dateAx")] or known[:1]
    other = [id_ for id_ in known if id_ not in first and chart.axes[id_].kind == "valAx"]
    return (first[0] if first else "", other[0] if other else "")
