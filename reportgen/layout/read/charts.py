"""Chart parts (``word/charts/chart1.xml``, §21.2): as the file keeps them, without the workbook inside.

The part is not trusted: what is wrong in it counts as not said, and series and points are bounded in number.
"""

from __future__ import annotations

from reportgen.language import _
from reportgen.layout import raw
from reportgen.layout.raw import chart as raw_chart
from reportgen.layout.read import chart_format, values
from reportgen.layout.read.chart_format import number, paint, switch, value
from reportgen.layout.read.chart_series import MOST_POINTS, MOST_SERIES, SeriesReader, labels, text_of
from reportgen.layout.read.story import Story
from reportgen.layout.read.theme import theme
from reportgen.ooxml.names import MC, R_ID, C
from reportgen.ooxml.xml import Element

MOST_POINTS_IN_ALL = 500_000
"""Of all the charts of a document, each counted as often as it is shown."""

_KINDS = {
    "barChart": "bar",
    "bar3DChart": "bar",
    "lineChart": "line",
    "line3DChart": "line",
    "areaChart": "area",
    "area3DChart": "area",
    "pieChart": "pie",
    "pie3DChart": "pie",
    "ofPieChart": "pie",
    "doughnutChart": "doughnut",
    "scatterChart": "scatter",
    "bubbleChart": "bubble",
    "stockChart": "stock",
}
_FLAT = ("bar3DChart", "line3DChart", "area3DChart", "pie3DChart", "ofPieChart")
_ADDED = ("dropLines", "hiLowLines", "upDownBars", "serLines")
_AXES = ("catAx", "valAx", "dateAx", "serAx")


def chart(story: Story, element: Element) -> raw.Shape | None:
    """``c:chart`` in a drawing: the chart behind its relationship; None where there is none to draw."""
    target = story.targets.get(element.get(R_ID) or "")
    if target is None or target.external or not story.source.package.has(target.target):
        return None
    found = _loaded(story, target.target, element)
    if found is None or not _count(story, found):
        return None
    return raw.Shape("chart", chart=found)


def _loaded(story: Story, part: str, element: Element) -> raw_chart.Chart | None:
    loaded = story.source.charts
    if part not in loaded:
        root = story.source.package.xml(part)
        loaded[part] = None if root is None or root.tag != C + "chartSpace" else _chart(story, root, element)
        _give_theme(story, part, loaded[part])
    found = loaded[part]
    return found if found is not None and found.plots else None


def _give_theme(story: Story, part: str, found: raw_chart.Chart | None) -> None:
    """Give a chart pasted with the format of its workbook the theme of that (``themeOverride``)."""
    package = story.source.package
    targets = () if found is None else package.relationships(part).values()
    for target in targets:
        if found is not None and target.kind == "themeOverride" and not target.external:
            own = theme(package.xml(target.target) if package.has(target.target) else None)
            found.theme_fonts, found.theme_colours = own.fonts, own.colours


def _count(story: Story, found: raw_chart.Chart) -> bool:
    """Count the points of a chart once more; False where there are more than any document has."""
    story.source.chart_points += found.points
    return story.source.chart_points <= MOST_POINTS_IN_ALL


def _chart(story: Story, root: Element, element: Element) -> raw_chart.Chart:
    """``c:chartSpace`` (§21.2.2.29)."""
    body = root.find(C + "chart")
    area = None if body is None else body.find(C + "plotArea")
    found = raw_chart.Chart(
        font=chart_format.font(root),
        paint=paint(root),
        style=_style(root),
        rounded=switch(root, "roundedCorners") or False,
        gaps=value(body, "dispBlanksAs") or "zero",
    )
    if body is None or area is None:
        return found
    reader = SeriesReader()
    found.plots = [plot for group in area if (plot := _plot(group, reader, found)) is not None]
    found.axes = {axis.id: axis for item in area if (axis := _axis(item)) is not None}
    found.plot_paint, found.plot_place = paint(area), chart_format.place(area)
    found.title = _chart_title(body, found)
    found.legend = _legend(body.find(C + "legend"))
    found.points = reader.points
    found.simplified += reader.simplified
    found.simplified += [
        name for holder, name in ((area, "dTable"), (root, "userShapes")) if has(holder, name)
    ]
    found.simplified += ["dispUnitsLbl"] if area.find(f".//{C}dispUnitsLbl") is not None else []
    if reader.clipped:
        _report_clipped(story, element)
    return found


def has(holder: Element, name: str) -> bool:
    """Return whether an element has a child ``c:name``."""
    return holder.find(C + name) is not None


def _style(root: Element) -> int:
    """Return ``c:style``, 1 to 48; 2 where there is none (§21.2.2.227)."""
    found = value(root, "style") or value(root.find(f"{MC}AlternateContent/{MC}Fallback"), "style")
    return max(1, min(values.integer(found) or 2, 48))


def _report_clipped(story: Story, element: Element) -> None:
    message = _(
        "Biểu đồ có quá {points} điểm hoặc {series} chuỗi số liệu, hoặc có tên quá dài; phần thừa không được vẽ.",
        points=MOST_POINTS,
        series=MOST_SERIES,
    )
    story.source.report("chart-clipped", "chart-clipped", message, element)


def _plot(group: Element, reader: SeriesReader, found: raw_chart.Chart) -> raw_chart.Plot | None:
    name = str(group.tag).removeprefix(C)
    if not name.endswith("Chart"):
        return None
    if name not in _KINDS:
        found.simplified.append(name)
        return None
    found.simplified += [name] if name in _FLAT else []
    found.simplified += [each for each in _ADDED if has(group, each)]
    grouping = value(group, "grouping") or ("clustered" if "bar" in name else "standard")
    flat_stack = name == "bar3DChart" and grouping in ("stacked", "percentStacked")
    style = value(group, "scatterStyle") or "lineMarker"
    return raw_chart.Plot(
        kind=_KINDS[name],
        series=reader.all(group),
        axes=tuple(each.get("val") or "" for each in group.iterchildren(C + "axId"))[:3],
        horizontal=value(group, "barDir") == "bar",
        grouping=grouping,
        vary=switch(group, "varyColors") is not False,
        gap=_bounded(value(group, "gapWidth"), 150.0, 0.0, 500.0),
        overlap=100.0 if flat_stack else _bounded(value(group, "overlap"), 0.0, -100.0, 100.0),
        hole=_bounded(value(group, "holeSize"), 10.0, 1.0, 90.0) / 100,
        angle=_bounded(value(group, "firstSliceAng"), 0.0, 0.0, 360.0),
        markers=switch(group, "marker") is not False,
        lines=not (name == "scatterChart" and style in ("marker", "none")),
        labels=labels(group.find(C + "dLbls")),
    )


def _bounded(text: str | None, default: float, lowest: float, highest: float) -> float:
    found = values.percent(text)
    return default if found is None else max(lowest, min(found, highest))


def _axis(element: Element) -> raw_chart.Axis | None:
    """``c:catAx``, ``c:valAx``, ``c:dateAx`` (§21.2.2.25, §21.2.2.226, §21.2.2.39)."""
    name = str(element.tag).removeprefix(C)
    if name not in _AXES:
        return None
    scaling, form = element.find(C + "scaling"), element.find(C + "numFmt")
    linked = form is None or values.on_off(form.get("sourceLinked") or "0")
    gridlines, minor_gridlines = element.find(C + "majorGridlines"), element.find(C + "minorGridlines")
    return raw_chart.Axis(
        id=value(element, "axId") or "",
        kind=name,
        cross=value(element, "crossAx") or "",
        position=value(element, "axPos") or "b",
        deleted=switch(element, "delete") or False,
        minimum=number(value(scaling, "min")),
        maximum=number(value(scaling, "max")),
        major=_positive(value(element, "majorUnit")),
        minor=_positive(value(element, "minorUnit")),
        unit=_display_unit(element.find(C + "dispUnits")),
        log=number(value(scaling, "logBase")),
        reversed=value(scaling, "orientation") == "maxMin",
        format=None if linked or form is None else form.get("formatCode"),
        crosses=value(element, "crosses") or "autoZero",
        crosses_at=number(value(element, "crossesAt")),
        between=value(element, "crossBetween") != "midCat",
        label_position=value(element, "tickLblPos") or "nextTo",
        tick_mark=value(element, "majorTickMark") or "cross",
        minor_tick_mark=value(element, "minorTickMark") or "none",
        skip=values.integer(value(element, "tickLblSkip")),
        font=chart_format.font(element),
        paint=paint(element),
        gridlines=None if gridlines is None else paint(gridlines),
        minor_gridlines=None if minor_gridlines is None else paint(minor_gridlines),
        title=_title(element.find(C + "title"), "Axis Title"),
    )


def _positive(text: str | None) -> float | None:
    found = number(text)
    return found if found is not None and found > 0 else None


_DISPLAY_UNITS = {
    "hundreds": 1e2,
    "thousands": 1e3,
    "tenThousands": 1e4,
    "hundredThousands": 1e5,
    "millions": 1e6,
    "tenMillions": 1e7,
    "hundredMillions": 1e8,
    "billions": 1e9,
    "trillions": 1e12,
}


def _display_unit(element: Element | None) -> float:
    """``c:dispUnits`` (§21.2.2.45): what the numbers on an axis are divided by."""
    own = _positive(value(element, "custUnit"))
    return own or _DISPLAY_UNITS.get(value(element, "builtInUnit") or "", 1.0)


def _title(element: Element | None, automatic: str) -> raw_chart.ChartTitle | None:
    """``c:title`` (§21.2.2.210); ``automatic`` is what Word writes where it has no text."""
    if element is None:
        return None
    text = element.find(C + "tx")
    rich = None if text is None else text.find(C + "rich")
    return raw_chart.ChartTitle(
        text_of(text) or automatic,
        chart_format.font(element) if rich is None else chart_format.body_font(rich),
        chart_format.place(element),
        switch(element, "overlay") or False,
    )


def _chart_title(body: Element, found: raw_chart.Chart) -> raw_chart.ChartTitle | None:
    """Return the title: without one, that of the only series, unless it was deleted."""
    element = body.find(C + "title")
    deleted = switch(body, "autoTitleDeleted")
    series = [each for plot in found.plots for each in plot.series]
    name = series[0].name if len(series) == 1 else ""
    if element is not None:
        return _title(element, name or "Chart Title")
    return raw_chart.ChartTitle(name) if deleted is False and name else None


def _legend(element: Element | None) -> raw_chart.Legend | None:
    """``c:legend`` (§21.2.2.93)."""
    if element is None:
        return None
    return raw_chart.Legend(
        value(element, "legendPos") or "r",
        switch(element, "overlay") or False,
        chart_format.font(element),
        chart_format.place(element),
        frozenset(
            values.integer(value(entry, "idx")) or 0
            for entry in element.iterchildren(C + "legendEntry")
            if switch(entry, "delete")
        ),
    )
