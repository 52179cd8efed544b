"""Raw charts → ``document.Chart``: colours by theme and style, fonts by their cascade, labels as text."""

from __future__ import annotations

from msgspec import Struct

from reportgen.layout.document import chart as document
from reportgen.layout.document.formatting import Font, Stroke
from reportgen.layout.number_format import format_number
from reportgen.layout.raw import Colour, Theme
from reportgen.layout.raw import chart as raw
from reportgen.layout.resolve.colours import Palette
from reportgen.layout.resolve.text import nfc

TEXT_SIZE, TITLE_SIZE, TITLE_SHARE = 10.0, 18.0, 1.2
"""Points; a title without a size is 1.2 times as large as the text of the chart, where that has one (Office 2007)."""
RULE = Stroke(0.75, "868686")
"""Axes and gridlines of a chart that does not format them: text lightened to three quarters (style 2)."""
_PAPER = Colour("", "bg1")
LINE_WIDTH = 2.25
"""Points: of a line of a line chart that does not say (Office 2007: 28575 EMU)."""
MARKER_SIZE = 5.0
SYMBOLS = ("diamond", "square", "triangle", "x", "star", "circle", "plus", "dot", "dash")
"""The marks of the first, the second … series that does not choose (§21.2.3.27)."""
ACCENTS = tuple(f"accent{number}" for number in range(1, 7))
_LABEL_PLACES = {"bar": "outEnd", "pie": "bestFit", "doughnut": "ctr", "area": "ctr"}


class _Levels(Struct, frozen=True):
    """What the series of a group take their labels, their colours and their marks from."""

    plot: raw.Plot
    style: int
    count: int
    font: raw.ChartFont
    categories: tuple[str, ...]


class ChartResolver:
    """Resolves charts; equal parts give one object."""

    def __init__(self, palette: Palette, theme: Theme, language: str) -> None:
        self._palette = palette
        self._fonts = theme.fonts
        self._language = language
        self._same_font: dict[Font, Font] = {}
        self._found: dict[int, tuple[raw.Chart, document.Chart]] = {}

    def chart(self, chart: raw.Chart | None) -> document.Chart:
        """Return the chart; an empty one where there is none."""
        if chart is None:
            return document.NO_CHART
        if id(chart) not in self._found:
            self._found[id(chart)] = (chart, self._chart(chart))
        return self._found[id(chart)][1]

    def _chart(self, chart: raw.Chart) -> document.Chart:
        font = chart.font
        title_size = TITLE_SHARE * font.size if font.size else TITLE_SIZE
        return document.Chart(
            plots=tuple(self._plot(plot, chart) for plot in chart.plots),
            axes=tuple(self._axis(axis, chart) for axis in chart.axes.values()),
            title=self._caption(chart.title, font, title_size),
            legend=self._legend(chart.legend, font),
            paint=self._frame_paint(chart.paint),
            plot_paint=self._fill(chart.plot_paint, ""),
            plot_place=_area(chart.plot_place),
            simplified=tuple(dict.fromkeys(chart.simplified)),
            language=self._language,
        )

    # --- text ------------------------------------------------------------------------------------------

    def _font(self, *levels: raw.ChartFont, size: float = TEXT_SIZE, bold: bool = False) -> Font:
        """Return the font of the levels, the nearest last."""
        sizes = [level.size for level in levels if level.size is not None]
        bolds = [level.bold for level in levels if level.bold is not None]
        italics = [level.italic for level in levels if level.italic is not None]
        colours = [level.colour for level in levels if level.colour is not None]
        families = [level.family for level in levels if level.family]
        found = Font(
            self._family(families[-1] if families else "+mn-lt"),
            sizes[-1] if sizes else size,
            bolds[-1] if bolds else bold,
            italics[-1] if italics else False,
            self._palette.drawing_rgb(colours[-1]) if colours else "",
        )
        return self._same_font.setdefault(found, found)

    def _family(self, name: str) -> str:
        if not name.startswith("+"):
            return name
        kind = "major" if name.startswith("+mj") else "minor"
        return self._fonts.get(f"{kind}-latin") or self._fonts.get("minor-latin") or "Calibri"

    def _caption(
        self, title: raw.ChartTitle | None, font: raw.ChartFont, size: float, rotation: float = 0.0
    ) -> document.Caption:
        if title is None or not title.text:
            return document.NO_CAPTION
        own = title.font
        turn = own.rotation if own.rotation is not None else rotation
        inherited = raw.ChartFont(None, font.bold, font.italic, font.colour, font.family)
        shown = self._font(inherited, own, size=size, bold=True)
        return document.Caption(nfc(title.text), shown, turn, _area(title.place), title.overlay)

    def _legend(self, legend: raw.Legend | None, font: raw.ChartFont) -> document.Legend:
        if legend is None:
            return document.NO_LEGEND
        shown = self._font(font, legend.font)
        return document.Legend(legend.position, shown, _area(legend.place), legend.overlay, legend.hidden)

    # --- axes ------------------------------------------------------------------------------------------

    def _axis(self, axis: raw.Axis, chart: raw.Chart) -> document.Axis:
        font = chart.font
        size = font.size or TEXT_SIZE
        rotation = -90.0 if axis.position in ("l", "r") else 0.0
        cross = chart.axes.get(axis.cross)
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
            skip=max(axis.skip or 0, 0),
            font=self._font(font, axis.font),
            rotation=axis.font.rotation
            if axis.font.rotation is not None and abs(axis.font.rotation) <= 90
            else None,
            stroke=self._stroke(axis.paint, RULE),
            gridlines=Stroke() if axis.gridlines is None else self._stroke(axis.gridlines, RULE),
            title=self._caption(axis.title, font, size, rotation),
        )

    # --- series ----------------------------------------------------------------------------------------

    def _plot(self, plot: raw.Plot, chart: raw.Chart) -> document.Plot:
        categories = self._categories(plot)
        count = 1 + max((series.index for each in chart.plots for series in each.series), default=0)
        levels = _Levels(plot, chart.style, min(count, 255), chart.font, categories)
        return document.Plot(
            kind=plot.kind,
            series=tuple(self._series(series, levels) for series in plot.series),
            categories=categories,
            axes=_axes_of(plot, chart),
            horizontal=plot.horizontal,
            stacked=plot.grouping in ("stacked", "percentStacked"),
            percent=plot.grouping == "percentStacked",
            vary=_varies(plot),
            gap=plot.gap,
            overlap=plot.overlap,
            hole=plot.hole,
            angle=plot.angle,
            gaps=chart.gaps,
        )

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

    def _series(self, series: raw.ChartSeries, levels: _Levels) -> document.Series:
        automatic = self._automatic(levels.style, series.index, levels.count)
        kind = levels.plot.kind
        in_line = kind in ("line", "scatter", "stock")
        paint = (
            self._line_paint(series.paint, automatic, levels)
            if in_line
            else self._fill(series.paint, automatic)
        )
        return document.Series(
            name=nfc(series.name) or f"Series{series.index + 1}",
            values=series.values,
            paint=paint,
            points=self._points(series, paint, levels),
            x=series.x,
            sizes=series.sizes,
            explosions=self._explosions(series, kind),
            marker=self._marker(series, automatic, levels.plot),
            smooth=series.smooth,
            labels=self._labels(series, levels),
        )

    def _automatic(self, style: int, at: int, count: int) -> str:
        """Return the colour of a series, or of a point, that has none of its own.

        The accents in turn, each round shaded or tinted by -70 % to 70 %; styles 3 to 8 and those 8, 16 … above
        them have one accent in as many shades, style 1 greys (as Office 2007 and LibreOffice colour them).
        """
        kind = (style - 1) % 8
        if kind == 1:
            return self._shade(ACCENTS[at % 6], at // 6, 1 + (count - 1) // 6)
        return self._shade(
            "tx1" if kind == 0 else ACCENTS[kind - 2], at, count, least=0.1 if kind == 0 else -0.7
        )

    def _shade(self, name: str, at: int, count: int, least: float = -0.7) -> str:
        shift = (
            0.0
            if count <= 1 and least < 0
            else least + (0.7 - least) * (at % max(count, 1) + 1) / (count + 1)
        )
        changes = () if shift == 0 else (("a:shade", 1 + shift),) if shift < 0 else (("a:tint", 1 - shift),)
        return self._palette.drawing_rgb(Colour("", name, changes)) or "7F7F7F"

    def _points(
        self, series: raw.ChartSeries, paint: document.Paint, levels: _Levels
    ) -> tuple[document.Paint, ...]:
        if not series.points and not (_varies(levels.plot) and levels.plot.kind != "line"):
            return ()
        found = []
        for at in range(len(series.values)):
            own = series.points.get(at, raw.PLAIN_PAINT)
            if _varies(levels.plot) and series.paint.filled is None:
                automatic = self._automatic(levels.style, at, len(series.values))
                found.append(self._fill(_over(own, series.paint), automatic))
            else:
                found.append(self._over(own, paint))
        return tuple(found)

    def _over(self, own: raw.Paint, paint: document.Paint) -> document.Paint:
        fill = paint.fill if own.filled is None else self._palette.drawing_rgb(own.fill) if own.filled else ""
        return document.Paint(fill, self._stroke(own, paint.stroke))

    def _explosions(self, series: raw.ChartSeries, kind: str) -> tuple[float, ...]:
        if kind not in ("pie", "doughnut") or not any(series.explosions.values()):
            return ()
        whole = series.explosions.get(-1, 0.0)
        sizes = (series.explosions.get(at, whole) for at in range(len(series.values)))
        return tuple(max(0.0, min(size, 400.0)) for size in sizes)

    def _marker(self, series: raw.ChartSeries, automatic: str, plot: raw.Plot) -> document.Marker:
        if plot.kind not in ("line", "scatter", "stock") or not plot.markers:
            return document.NO_MARKER
        marker = series.marker or raw.Marker()
        symbol = marker.symbol or "auto"
        if symbol in ("auto", "picture"):
            symbol = SYMBOLS[series.index % len(SYMBOLS)]
        size = max(2.0, min(marker.size or MARKER_SIZE, 72.0))
        fill = self._fill(marker.paint, automatic)
        return document.Marker(
            symbol, size, document.Paint(fill.fill, self._stroke(marker.paint, Stroke(0.75, automatic)))
        )

    # --- labels ----------------------------------------------------------------------------------------

    def _labels(self, series: raw.ChartSeries, levels: _Levels) -> tuple[document.PointLabel | None, ...]:
        whole = series.labels or levels.plot.labels
        if whole is None or not (whole.points or _shows(whole)):
            return ()
        total = sum(abs(value) for value in series.values if value is not None)
        return tuple(
            None if value is None else self._label(series, (at, value, total), whole, levels)
            for at, value in enumerate(series.values)
        )

    def _label(
        self, series: raw.ChartSeries, point: tuple[int, float, float], whole: raw.DataLabels, levels: _Levels
    ) -> document.PointLabel | None:
        at, value, total = point
        own = whole.points.get(at, whole)
        if own.deleted or not (own.text or _shows(own)):
            return None
        category = levels.categories[at] if at < len(levels.categories) else ""
        code = own.format or whole.format
        round_ = levels.plot.kind in ("pie", "doughnut")
        share = abs(value) / total if total else 0.0
        parts = (
            series.name if own.series else "",
            category if own.category else "",
            format_number(value, code or series.format, self._language) if own.value else "",
            format_number(share, (not own.value and code) or "0%", self._language)
            if own.percent and round_
            else "",
        )
        separator = own.separator or whole.separator or _separator(levels.plot)
        text = own.text or separator.join(part for part in parts if part)
        place = own.position or whole.position or _place(levels.plot)
        return document.PointLabel(nfc(text), self._font(levels.font, whole.font, own.font), place)

    # --- paint -----------------------------------------------------------------------------------------

    def _frame_paint(self, paint: raw.Paint) -> document.Paint:
        """Return the paint of the whole chart: white in a grey line, where it has none (style 2).

        A chart of Word 2010 without ``c:spPr`` keeps 1.5 pt free beside it for the line (``wp:effectExtent``).
        """
        fill = self._fill(paint, self._palette.drawing_rgb(_PAPER)).fill
        return document.Paint(fill, self._stroke(paint, RULE))

    def _fill(self, paint: raw.Paint, automatic: str) -> document.Paint:
        fill = (
            automatic
            if paint.filled is None
            else self._palette.drawing_rgb(paint.fill)
            if paint.filled
            else ""
        )
        return document.Paint(fill, self._stroke(paint, Stroke()))

    def _line_paint(self, paint: raw.Paint, automatic: str, levels: _Levels) -> document.Paint:
        shown = levels.plot.lines and levels.plot.kind != "stock"
        line = Stroke(LINE_WIDTH, automatic) if shown else Stroke(0.0, automatic)
        return document.Paint(automatic, self._stroke(paint, line) if shown or paint.lined else line)

    def _stroke(self, paint: raw.Paint, default: Stroke) -> Stroke:
        """Return the outline; ``default`` has what the file does not say."""
        if paint.lined is False:
            return Stroke(0.0, default.colour)
        if paint.lined is None:
            width = default.width if paint.width is None or not default.width else paint.width
            return Stroke(width, default.colour, paint.dash or default.dash)
        width = paint.width if paint.width is not None else default.width or 0.75
        return Stroke(max(width, 0.25), self._palette.drawing_rgb(paint.line), paint.dash or default.dash)


def _over(own: raw.Paint, series: raw.Paint) -> raw.Paint:
    """Return the paint of a point, its outline that of the series where it has none."""
    if own.lined is not None:
        return own
    return raw.Paint(own.fill, own.filled, series.line, series.lined, series.width, series.dash)


def _varies(plot: raw.Plot) -> bool:
    """Return whether each point has a colour: in pies, and in a group of one series that says so (§21.2.2.227)."""
    return plot.kind in ("pie", "doughnut") or (
        plot.vary and len(plot.series) == 1 and plot.kind in ("bar", "bubble")
    )


def _shows(labels: raw.DataLabels) -> bool:
    return not labels.deleted and bool(labels.value or labels.category or labels.series or labels.percent)


def _place(plot: raw.Plot) -> str:
    """Return where a label stands that does not say (§21.2.3.10)."""
    if plot.kind == "bar" and plot.grouping != "clustered":
        return "ctr"
    return _LABEL_PLACES.get(plot.kind, "r")


def _separator(plot: raw.Plot) -> str:
    return "\n" if plot.kind == "pie" else "; "


def _values_format(axis: raw.Axis, chart: raw.Chart) -> str:
    """Return the format of the values on an axis: in percent, or that of the first series."""
    plots = [plot for plot in chart.plots if axis.id in plot.axes]
    if any(plot.grouping == "percentStacked" for plot in plots):
        return "0%"
    return next((series.format for plot in plots for series in plot.series), "General")


def _axes_of(plot: raw.Plot, chart: raw.Chart) -> tuple[str, str]:
    """Return the ids of the axis across (categories, x) and of the axis of values."""
    known = [id_ for id_ in plot.axes if id_ in chart.axes]
    first = [id_ for id_ in known if chart.axes[id_].kind in ("catAx", "dateAx")] or known[:1]
    other = [id_ for id_ in known if id_ not in first and chart.axes[id_].kind == "valAx"]
    return (first[0] if first else "", other[0] if other else "")


def _area(place: raw.ManualLayout | None) -> document.Area:
    if place is None:
        return document.AUTO_AREA
    return document.Area(place.x, place.y, place.width, place.height, place.inner)
