"""A chart laid out in its frame: title, legend, plot area with axes, series."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.layout.boxes import Box, Placed
from reportgen.layout.chart import axes, legend, paths, pie, series
from reportgen.layout.chart.axes import AxisLayout, AxisSetter, Plane
from reportgen.layout.chart.labels import TextSetter, place_turned, turned_size
from reportgen.layout.chart.legend import LegendBlock
from reportgen.layout.chart.scale import Categories, Scale
from reportgen.layout.context import LayoutContext
from reportgen.layout.document.chart import Area, Chart, Plot

MARGIN = 7.0
"""Points between the frame and what is in it (Office 2013)."""
SPACE = 7.0
"""Points between the title or the legend and the plot area."""
LEAST = 10.0
"""Points: a plot area is never smaller."""
_PASSES = 3
"""The labels depend on the plot area and it on them; after three passes neither changes."""

Rect = tuple[float, float, float, float]
"""Left, top, right, bottom."""
ROUND = ("pie", "doughnut")


def chart_box(chart: Chart, width: float, height: float, context: LayoutContext) -> Box:
    """Return a chart in a frame of this size; what has no room in it is not shown."""
    size = (width, height)
    texts = TextSetter(context, size)
    free = (MARGIN, MARGIN, width - MARGIN, height - MARGIN)
    found: list[Placed] = []
    free = _title(chart, texts, size, free, found)
    key = legend.lay_out(chart, texts, free[2] - free[0], free[3] - free[1])
    free = _legend(chart, key, size, free, found)
    return Box("chart", width, height, [*_plots(chart, texts, size, free), *found], clip=True)


def _title(
    chart: Chart, texts: TextSetter, size: tuple[float, float], free: Rect, found: list[Placed]
) -> Rect:
    """Add the title, centred above; return what it leaves."""
    title = chart.title
    if not title.text:
        return free
    label = texts.label(title.text, title.font, max(size[0] * 0.8, 1.0), counts=True)
    wide, high = turned_size(label, title.rotation)
    left, top, right, bottom = free
    x, y = _stated(title.place, size, (size[0] - wide) / 2, top)
    found.append(place_turned(label, title.rotation, x + wide / 2, y + high / 2))
    return free if title.overlay else (left, max(top, min(y, top) + high + SPACE), right, bottom)


def _stated(place: Area, size: tuple[float, float], x: float, y: float) -> tuple[float, float]:
    """Return the stated place in points, or the automatic one."""
    return (x if place.x is None else place.x * size[0]), (y if place.y is None else place.y * size[1])


def _legend(
    chart: Chart, key: LegendBlock, size: tuple[float, float], free: Rect, found: list[Placed]
) -> Rect:
    """Add the legend at its side; return what it leaves."""
    if not key.children:
        return free
    left, top, right, bottom = free
    position = chart.legend.position
    middle, centre = (left + right - key.width) / 2, (top + bottom - key.height) / 2
    automatic = {
        "l": (left, centre),
        "t": (middle, top),
        "b": (middle, bottom - key.height),
        "tr": (right - key.width, top),
    }.get(position, (right - key.width, centre))
    x, y = _stated(chart.legend.place, size, *automatic)
    found += [(x + dx, y + dy, item) for dx, dy, item in key.children]
    if chart.legend.overlay:
        return free
    return {
        "l": (left + key.width + SPACE, top, right, bottom),
        "t": (left, top + key.height + SPACE, right, bottom),
        "b": (left, top, right, bottom - key.height - SPACE),
    }.get(position, (left, top, right - key.width - SPACE, bottom))


# --- plot area -------------------------------------------------------------------------------------------


def _plots(chart: Chart, texts: TextSetter, size: tuple[float, float], free: Rect) -> list[Placed]:
    horizontal = any(plot.horizontal and plot.kind == "bar" for plot in chart.plots)
    setter = AxisSetter(chart, texts)
    plane = _stated_plane(chart, size, free, horizontal=horizontal)
    layouts: list[AxisLayout] = []
    for _pass in range(_PASSES):
        layouts = setter.all(plane, size)
        plane = _plane_inside(chart, layouts, size, free, horizontal=horizontal)
    found: list[Placed] = []
    if any(plot.kind not in ROUND for plot in chart.plots):
        found.append(paths.rectangle(plane.left, plane.top, plane.width, plane.height, chart.plot_paint))
    for layout in layouts:
        found += axes.gridlines(layout, plane)
    for plot in chart.plots:
        found += _one_plot(plot, layouts, plane, texts)
    for layout in layouts:
        found += axes.draw(layout, plane)
    return found


def _one_plot(plot: Plot, layouts: Sequence[AxisLayout], plane: Plane, texts: TextSetter) -> list[Placed]:
    if plot.kind in ROUND:
        return pie.draw(plot, plane, texts)
    by_id = {layout.axis.id: layout for layout in layouts}
    across, up = by_id.get(plot.axes[0]), by_id.get(plot.axes[1])
    if up is None or not isinstance(up.scale, Scale):
        return []
    scale = Categories(len(plot.categories)) if across is None else across.scale
    base = _base(across, up.scale)
    return series.draw(plot, series.Field(plane, scale, up.scale, base, texts))


def _base(across: AxisLayout | None, up: Scale) -> float:
    """Return the value from which bars and areas rise: where the category axis crosses."""
    stated = None if across is None else across.axis.crosses_at
    crosses = "autoZero" if across is None else across.axis.crosses
    value = {"min": up.minimum, "max": up.maximum}.get(crosses, 0.0) if stated is None else stated
    return max(up.minimum, min(value, up.maximum))


def _stated_plane(chart: Chart, size: tuple[float, float], free: Rect, *, horizontal: bool) -> Plane:
    """Return the stated plot area, what it leaves unsaid as the free rectangle has it."""
    place, (left, top, right, bottom) = chart.plot_place, free
    x, y = _stated(place, size, left, top)
    width = right - x if place.width is None else place.width * size[0]
    height = bottom - y if place.height is None else place.height * size[1]
    return Plane(x, y, max(width, LEAST), max(height, LEAST), horizontal)


def _plane_inside(
    chart: Chart, layouts: Sequence[AxisLayout], size: tuple[float, float], free: Rect, *, horizontal: bool
) -> Plane:
    """Return the plot area without the labels around it."""
    outer = _stated_plane(chart, size, free, horizontal=horizontal)
    if chart.plot_place.inner:
        return outer
    rooms = {(level, end): 0.0 for level in (True, False) for end in (0, 1)}
    for layout in layouts:
        inside = 0.001 < layout.at < 0.999 and layout.axis.labels == "nextTo"
        rooms[layout.level, layout.end] += (
            layout.room - layout.depth if inside and layout.room else layout.room
        )
    left = max(rooms[False, 0], _half_label(layouts, level=True))
    right = max(rooms[False, 1], _half_label(layouts, level=True))
    top, foot = (
        max(rooms[True, 1], _half_label(layouts, level=False)),
        max(rooms[True, 0], _half_label(layouts, level=False)),
    )
    return Plane(
        outer.left + left,
        outer.top + top,
        max(outer.width - left - right, LEAST),
        max(outer.height - top - foot, LEAST),
        horizontal,
    )


def _has_slots(scale: Scale | Categories) -> bool:
    return isinstance(scale, Categories) and scale.between


def _half_label(layouts: Sequence[AxisLayout], *, level: bool) -> float:
    """Return how far the labels at the ends of the axes reach beyond them."""
    sizes = [
        turned_size(label, layout.rotation)[0 if level else 1]
        for layout in layouts
        if layout.level == level and not layout.rotation and not _has_slots(layout.scale)
        for _share, label in (layout.labels[:1] + layout.labels[-1:])
    ]
    return max(sizes, default=0.0) / 2
