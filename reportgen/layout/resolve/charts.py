"""Raw charts → ``document.Chart``: titles, axes and legend; the groups of series are ``chart_series``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.layout.document import chart as document
from reportgen.layout.document.formatting import Stroke
from reportgen.layout.raw import Theme
from reportgen.layout.raw import chart as raw
from reportgen.layout.resolve.chart_format import RULE, TEXT_SIZE, ChartFormats
from reportgen.layout.resolve.chart_series import SeriesResolver
from reportgen.layout.resolve.text import nfc

TITLE_SIZE, TITLE_SHARE = 18.0, 1.2
"""Points; a title without a size is 1.2 times as large as the text of the chart, where that has one (Office 2007)."""


LONGEST_GAP = 1.25
"""Times the shortest between two dates: months, quarters and years are at equal distances."""


class ChartResolver:
    """Resolves charts, each once."""

    def __init__(self, theme: Theme, mapping: dict[str, str], language: str) -> None:
        """Take colours from ``theme`` by ``mapping``, and write numbers in ``language``."""
        self._theme = theme
        self._mapping = mapping
        self._language = language
        self._found: dict[int, tuple[raw.Chart, document.Chart]] = {}

    def chart(self, chart: raw.Chart) -> document.Chart:
        """Return the chart."""
        if id(chart) not in self._found:
            self._found[id(chart)] = (chart, self._chart(chart))
        return self._found[id(chart)][1]

    def _chart(self, chart: raw.Chart) -> document.Chart:
        theme = self._theme
        own = Theme(theme.fonts | chart.theme_fonts, theme.colours | chart.theme_colours)
        formats = ChartFormats(own, self._mapping, chart.style)
        series = SeriesResolver(chart, formats, self._language)
        font = chart.font
        return document.Chart(
            plots=tuple(series.plot(plot) for plot in chart.plots),
            axes=tuple(_axis(axis, chart, formats) for axis in chart.axes.values()),
            title=_caption(chart.title, formats, font, TITLE_SHARE * font.size if font.size else TITLE_SIZE),
            legend=_legend(chart.legend, formats, font),
            paint=formats.frame(chart.paint),
            plot_paint=formats.fill(chart.plot_paint, ""),
            plot_place=_area(chart.plot_place),
            simplified=tuple(dict.fromkeys((*chart.simplified, *_uneven_dates(chart)))),
            language=self._language,
        )


def _uneven_dates(chart: raw.Chart) -> Iterator[str]:
    """Yield ``dateAx`` where a chart has dates at unequal distances, which are drawn at equal ones."""
    for plot in chart.plots:
        dated = any(id_ in chart.axes and chart.axes[id_].kind == "dateAx" for id_ in plot.axes)
        first = next((series for series in plot.series if series.categories), None)
        if dated and first is not None and first.category_format is not None:
            days = [number for text in first.categories if (number := _number(text)) is not None]
            gaps = [b - a for a, b in pairwise(days)]
            if gaps and max(gaps) > LONGEST_GAP * max(min(gaps), 0.0):
                yield "dateAx"


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _caption(
    title: raw.ChartTitle | None,
    formats: ChartFormats,
    font: raw.ChartFont,
    size: float,
    rotation: float = 0.0,
) -> document.Caption:
    if title is None or not title.text:
        return document.NO_CAPTION
    own = title.font
    turn = own.rotation if own.rotation is not None else rotation
    inherited = raw.ChartFont(None, font.bold, font.italic, font.colour, font.family)
    shown = formats.font(inherited, own, size=size, bold=True)
    return document.Caption(nfc(title.text), shown, turn, _area(title.place), title.overlay)


def _legend(legend: raw.Legend | None, formats: ChartFormats, font: raw.ChartFont) -> document.Legend:
    if legend is None:
        return document.NO_LEGEND
    shown = formats.font(font, legend.font)
    return document.Legend(legend.position, shown, _area(legend.place), legend.overlay, legend.hidden)


def _axis(axis: raw.Axis, chart: raw.Chart, formats: ChartFormats) -> document.Axis:
    font = chart.font
    beside = -90.0 if axis.position in ("l", "r") else 0.0
    cross, turn = chart.axes.get(axis.cross), axis.font.rotation
    return document.Axis(
        id=axis.id,
        cross=axis.cross,
        of_values=axis.kind == "valAx",
        deleted=axis.deleted,
        minimum=axis.minimum,
        maximum=axis.maximum,
        major=axis.major,
        log=axis.log if axis.log is not None and 1.0 < axis.log <= 1000.0 else 0.0,
        reversed=axis.reversed,
        format=axis.format or _values_format(axis, chart),
        crosses=axis.crosses,
        crosses_at=axis.crosses_at,
        between=axis.between if axis.kind == "valAx" else cross is None or cross.between,
        labels=axis.label_position,
        tick_mark=axis.tick_mark,
        minor_tick_mark=axis.minor_tick_mark,
        skip=max(axis.skip or 0, 0),
        font=formats.font(font, axis.font),
        rotation=turn if turn is not None and abs(turn) <= 90 else None,
        stroke=formats.stroke(axis.paint, RULE),
        gridlines=_gridlines(axis.gridlines, formats),
        minor=axis.minor,
        minor_gridlines=_gridlines(axis.minor_gridlines, formats),
        unit=axis.unit,
        title=_caption(axis.title, formats, font, font.size or TEXT_SIZE, beside),
    )


def _gridlines(paint: raw.Paint | None, formats: ChartFormats) -> Stroke:
    return Stroke() if paint is None else formats.stroke(paint, RULE)


def _values_format(axis: raw.Axis, chart: raw.Chart) -> str:
    """Return the format of the values on an axis: in percent, or that of the first series."""
    plots = [plot for plot in chart.plots if axis.id in plot.axes]
    if any(plot.grouping == "percentStacked" for plot in plots):
        return "0%"
    return next((series.format for plot in plots for series in plot.series), "General")


def _area(place: raw.ManualLayout | None) -> document.Area:
    if place is None:
        return document.AUTO_AREA
    return document.Area(place.x, place.y, place.width, place.height, place.inner)
