"""Axes: their scales, their labels in the room they have, their titles, and what of it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import ceil, floor, radians, sin

from msgspec import Struct

from reportgen.layout.boxes import Box, Placed
from reportgen.layout.chart import paths
from reportgen.layout.chart.labels import Label, TextSetter, place, place_turned, turned_size
from reportgen.layout.chart.scale import Categories, Scale, value_scale
from reportgen.layout.chart.stacking import value_extent, x_extent
from reportgen.layout.document import Align
from reportgen.layout.document.chart import NO_CAPTION, Axis, Chart
from reportgen.layout.number_format import format_number
from reportgen.layout.text.visible import letters_in

TICK = 4.0
"""Points: the length of a tick mark outside of the plot area."""
MINOR_TICK = 2.0
"""... and of a minor one, half as long."""
LABEL_GAP, TICK_GAP = 0.5, 2.0
"""Between an axis and its labels: a share of their size, or points beyond the tick marks if that is more."""
TITLE_GAP = 0.6
"""... and between the labels and the title."""
STEP = 1.2
"""Lines of text: the least distance of the labels on an upright value axis."""
SIDE_ROOM, FOOT_ROOM, TURNED_ROOM = 0.35, 0.35, 0.5
"""Shares of the chart's width, or of its height, that names of categories take before they are broken or turned."""
SLANTED, UPRIGHT = -45.0, -90.0
"""Degrees: names that do not fit side by side are turned by the first, where that does not do, by the second (Word)."""


class Plane(Struct, frozen=True):
    """The plot area in points; ``horizontal``: categories go up, values to the right."""

    left: float
    top: float
    width: float
    height: float
    horizontal: bool = False

    def point(self, across: float, up: float) -> tuple[float, float]:
        """Return the place of shares of the axis across and of the axis of values."""
        if self.horizontal:
            across, up = up, across
        return self.left + across * self.width, self.top + (1 - up) * self.height


class AxisLayout(Struct, frozen=True):
    """An axis laid out: ``level``: it lies, else it stands; ``at``: its share of the axis that it crosses.

    ``labels`` have the share of the axis where they stand, all turned by ``rotation``; ``room`` is what labels and
    title take of the chart at the axis's ``end`` of the plot area (0: left or bottom, 1: right or top).
    """

    axis: Axis
    scale: Scale | Categories
    level: bool
    at: float
    end: int
    labels: tuple[tuple[float, Label], ...] = ()
    rotation: float = 0.0
    title: Label | None = None
    left_out: int = 0

    @property
    def depth(self) -> float:
        """What the labels take at a right angle to the axis, with their distance."""
        sizes = [turned_size(label, self.rotation)[1 if self.level else 0] for _share, label in self.labels]
        return max(sizes) + self.away if sizes else self.tick

    @property
    def away(self) -> float:
        """The distance of the labels from the axis."""
        return max(LABEL_GAP * self.axis.font.size, self.tick + TICK_GAP)

    @property
    def tick(self) -> float:
        """How far the tick marks reach out."""
        if not self.axis.stroke.width:
            return 0.0
        marks = ((self.axis.tick_mark, TICK), (self.axis.minor_tick_mark, MINOR_TICK))
        return max((length for mark, length in marks if mark in ("out", "cross")), default=0.0)

    @property
    def room(self) -> float:
        """What the axis takes beside the plot area."""
        shown = 0.0 if self.axis.deleted else self.depth
        return shown + (
            0.0 if self.title is None else self.title_depth + TITLE_GAP * self.axis.title.font.size
        )

    @property
    def title_depth(self) -> float:
        """What the title takes at a right angle to the axis."""
        size = (0.0, 0.0) if self.title is None else turned_size(self.title, self.axis.title.rotation)
        return size[1 if self.level else 0]


class _Turn(Struct, frozen=True):
    """How the names of categories are set: turned by ``rotation``, every ``skip``-th, in lines of ``width``."""

    rotation: float
    skip: int
    width: float


class AxisSetter:
    """Lays out the axes of one chart."""

    def __init__(self, chart: Chart, texts: TextSetter) -> None:
        """Measure labels with ``texts``."""
        self._chart = chart
        self._texts = texts
        self._across = {plot.axes[0] for plot in chart.plots}
        self._horizontal = any(plot.horizontal and plot.kind == "bar" for plot in chart.plots)

    def all(self, plane: Plane, size: tuple[float, float]) -> list[AxisLayout]:
        """Return the axes on a plot area, in a chart of this size."""
        used = self._across | {plot.axes[1] for plot in self._chart.plots}
        scales = {axis.id: self._scale(axis, plane) for axis in self._chart.axes if axis.id in used}
        return [self._one(axis, scales, plane, size) for axis in self._chart.axes if axis.id in used]

    def _is_level(self, axis: Axis) -> bool:
        return (axis.id in self._across) != self._horizontal

    def _scale(self, axis: Axis, plane: Plane) -> Scale | Categories:
        plots = self._chart.plots
        if axis.id in self._across and not axis.of_values:
            count = max((len(plot.categories) for plot in plots if plot.axes[0] == axis.id), default=0)
            return Categories(max(count, 1), axis.between, axis.reversed)
        percent = any(plot.percent for plot in plots if plot.axes[1] == axis.id)
        extent = x_extent(plots, axis) if axis.id in self._across else value_extent(plots, axis)
        return value_scale(axis, extent, self._fits(axis, plane), percent=percent)

    def _fits(self, axis: Axis, plane: Plane) -> Callable[[Scale], bool]:
        level = self._is_level(axis)
        length = plane.width if level else plane.height
        if axis.deleted or axis.labels == "none":
            return lambda _scale: True
        line = self._texts.line_height(axis.font) * STEP

        def fits(scale: Scale) -> bool:
            ticks = scale.ticks()
            widths = (self._texts.width(self._number(axis, tick), axis.font) for tick in ticks)
            needed = max(widths) + axis.font.size * LABEL_GAP if level else line
            return needed * (len(ticks) - 1) <= length

        return fits

    def _number(self, axis: Axis, value: float) -> str:
        return format_number(value / axis.unit, axis.format, self._chart.language)

    def _one(
        self, axis: Axis, scales: dict[str, Scale | Categories], plane: Plane, size: tuple[float, float]
    ) -> AxisLayout:
        level = self._is_level(axis)
        other = scales.get(axis.cross)
        at = 0.0 if other is None else other.crossing(axis)
        found = AxisLayout(
            axis, scales[axis.id], level, at, _end(axis, at, other), title=self._title(axis, plane)
        )
        if axis.deleted or axis.labels == "none":
            return found
        scale = scales[axis.id]
        if isinstance(scale, Scale):
            return self._with_numbers(found, scale)
        return self._with_names(found, scale, plane, size)

    def _title(self, axis: Axis, plane: Plane) -> Label | None:
        title = axis.title
        if title is NO_CAPTION or axis.deleted:
            return None
        length = plane.width if self._is_level(axis) else plane.height
        along = (abs(title.rotation) < 45) == self._is_level(axis)
        return self._texts.label(title.text, title.font, length if along else plane.width / 4, counts=True)

    def _with_numbers(self, layout: AxisLayout, scale: Scale) -> AxisLayout:
        axis = layout.axis
        labels = tuple(
            (scale.share(tick), self._texts.label(self._number(axis, tick), axis.font))
            for tick in scale.ticks()
        )
        return AxisLayout(
            axis, scale, layout.level, layout.at, layout.end, labels, axis.rotation or 0.0, layout.title
        )

    # --- categories ------------------------------------------------------------------------------------

    def _names(self, axis: Axis) -> tuple[str, ...]:
        plots = [plot for plot in self._chart.plots if plot.axes[0] == axis.id]
        return max((plot.categories for plot in plots), key=len, default=())

    def _with_names(
        self, layout: AxisLayout, scale: Categories, plane: Plane, size: tuple[float, float]
    ) -> AxisLayout:
        names, axis = self._names(layout.axis), layout.axis
        slot = max((plane.width if layout.level else plane.height) * scale.slot, 0.01)
        turn = self._turn(axis, names, slot, size[1]) if layout.level else self._beside(axis, slot, size[0])
        align = Align.CENTRE if layout.level and not turn.rotation else Align.RIGHT
        labels = tuple(
            (scale.share(at), self._texts.label(name, axis.font, turn.width, align, counts=True))
            for at, name in enumerate(names)
            if at % turn.skip == 0 and name
        )
        out = sum(letters_in(name.replace("\n", "")) for at, name in enumerate(names) if at % turn.skip)
        return AxisLayout(
            axis, scale, layout.level, layout.at, layout.end, labels, turn.rotation, layout.title, out
        )

    def _beside(self, axis: Axis, slot: float, width: float) -> _Turn:
        """Return how names beside an axis that stands are set."""
        return _Turn(
            axis.rotation or 0.0, _skip(axis, self._texts.line_height(axis.font), slot), width * SIDE_ROOM
        )

    def _turn(self, axis: Axis, names: tuple[str, ...], slot: float, height: float) -> _Turn:
        """Return how names below an axis are set: side by side in lines, turned, or not all of them."""
        skip = max(axis.skip, 1)
        line = self._texts.line_height(axis.font)
        if axis.rotation:
            return self._turned(axis, names, slot, height, axis.rotation)
        if self._fit_in_lines(axis, names[::skip], slot * skip, height * FOOT_ROOM):
            return _Turn(0.0, skip, slot * skip)
        if axis.rotation == 0.0:
            skip = max(skip, ceil((self._widest(axis, names) + axis.font.size) / slot))
            return _Turn(0.0, skip, slot * skip)
        slanted = slot * skip >= line / sin(radians(-SLANTED))
        return self._turned(axis, names[::skip], slot, height, SLANTED if slanted else UPRIGHT)

    def _fit_in_lines(self, axis: Axis, names: tuple[str, ...], slot: float, height: float) -> bool:
        """Return whether names stand side by side without a word in two, and not too many lines below each other."""
        if slot <= axis.font.size:
            return False
        most = max(floor(height / self._texts.line_height(axis.font)), 1)
        words = (self._texts.width(word, axis.font) for name in names for word in name.split())
        return all(width <= slot for width in words) and self._widest(axis, names) <= slot * most

    def _turned(
        self, axis: Axis, names: tuple[str, ...], slot: float, height: float, rotation: float
    ) -> _Turn:
        """Return turned names: in one line where that has room, else in several lines, and fewer names."""
        sine = max(sin(radians(abs(rotation))), 0.25)
        width = max(height * TURNED_ROOM / sine, 1.0)
        lines = max(ceil(self._widest(axis, names) / width), 1)
        return _Turn(rotation, _skip(axis, self._texts.line_height(axis.font) * lines / sine, slot), width)

    def _widest(self, axis: Axis, names: tuple[str, ...]) -> float:
        return max((self._texts.width(name, axis.font) for name in names), default=0.0)


def _skip(axis: Axis, pitch: float, slot: float) -> int:
    """Return every how manyth name is shown: as the axis says, else as many as have room at a distance of ``pitch``."""
    return max(axis.skip or ceil(pitch / slot), ceil(pitch / 2 / slot), 1)


def _end(axis: Axis, at: float, other: Scale | Categories | None) -> int:
    """Return at which end of the axis that it crosses the labels stand."""
    if axis.labels in ("low", "high"):
        turned = other is not None and other.reversed
        return int((axis.labels == "high") != turned)
    return int(at > 0.999)


# --- drawing ---------------------------------------------------------------------------------------------


def gridlines(layout: AxisLayout, plane: Plane) -> list[Placed]:
    """Return the gridlines of an axis, the minor ones below."""
    axis = layout.axis
    found = []
    if axis.minor_gridlines.width and isinstance(layout.scale, Scale):
        minor = [layout.scale.share(tick) for tick in layout.scale.minor_ticks(axis.minor)]
        found += [paths.line(*_across(layout, plane, share), axis.minor_gridlines) for share in minor]
    shares = _tick_shares(layout) if axis.gridlines.width else []
    return found + [paths.line(*_across(layout, plane, share), axis.gridlines) for share in shares]


def _across(layout: AxisLayout, plane: Plane, share: float) -> tuple[paths.Point, paths.Point]:
    if layout.level:
        x = plane.left + share * plane.width
        return (x, plane.top), (x, plane.top + plane.height)
    y = plane.top + (1 - share) * plane.height
    return (plane.left, y), (plane.left + plane.width, y)


def _tick_shares(layout: AxisLayout) -> list[float]:
    scale = layout.scale
    return [scale.share(tick) for tick in scale.ticks()] if isinstance(scale, Scale) else scale.ticks()


def draw(layout: AxisLayout, plane: Plane) -> list[Placed]:
    """Return an axis with its tick marks, labels and title."""
    if layout.axis.deleted:
        return []
    found = _line(layout, plane)
    found += [_label(layout, plane, share, label) for share, label in layout.labels]
    if layout.left_out:
        found.append((0.0, 0.0, Box("left-out", 0.0, 0.0, letters=layout.left_out)))
    if layout.title is not None:
        found.append(_placed_title(layout, layout.title, plane))
    return found


def _line(layout: AxisLayout, plane: Plane) -> list[Placed]:
    axis, place = layout.axis, _line_place(layout, plane)
    if not axis.stroke.width:
        return []
    ends = (
        ((plane.left, place), (plane.left + plane.width, place))
        if layout.level
        else ((place, plane.top), (place, plane.top + plane.height))
    )
    marks = _marks(layout, plane, axis.tick_mark, TICK) + _marks(
        layout, plane, axis.minor_tick_mark, MINOR_TICK
    )
    return [paths.line(*ends, axis.stroke), *marks]


def _marks(layout: AxisLayout, plane: Plane, mark: str, length: float) -> list[Placed]:
    """Return the tick marks of a length: the minor ones are those of ``MINOR_TICK``."""
    outside = length if layout.end == 0 else -length
    low = outside if mark in ("out", "cross") else 0.0
    high = -outside if mark in ("in", "cross") else 0.0
    if not (low or high):
        return []
    place, stroke = _line_place(layout, plane), layout.axis.stroke
    shares = _tick_shares(layout) if length == TICK else _minor_shares(layout)
    if layout.level:
        xs = [plane.left + share * plane.width for share in shares]
        return [paths.line((x, place + low), (x, place + high), stroke) for x in xs]
    ys = [plane.top + (1 - share) * plane.height for share in shares]
    return [paths.line((place - low, y), (place - high, y), stroke) for y in ys]


def _minor_shares(layout: AxisLayout) -> list[float]:
    """Return where minor tick marks stand: at the minor units of values, in the middle between two of categories."""
    scale = layout.scale
    if isinstance(scale, Scale):
        major = set(_tick_shares(layout))
        return [
            share
            for tick in scale.minor_ticks(layout.axis.minor)
            if (share := scale.share(tick)) not in major
        ]
    return [(low + high) / 2 for low, high in pairwise(scale.ticks())]


def _line_place(layout: AxisLayout, plane: Plane) -> float:
    """Return the y of an axis that lies, the x of one that stands."""
    if layout.level:
        return plane.top + (1 - layout.at) * plane.height
    return plane.left + layout.at * plane.width


def _label(layout: AxisLayout, plane: Plane, share: float, label: Label) -> Placed:
    own = layout.axis.labels in ("low", "high")
    away = layout.away * (-1 if layout.end else 1)
    rotation = layout.rotation
    if layout.level:
        edge = plane.top + (0 if layout.end else plane.height) if own else _line_place(layout, plane)
        x = plane.left + share * plane.width
        if not rotation:
            return place(label, x, edge + away, 0.5, 1.0 if layout.end else 0.0)
        return place_turned(label, rotation, x, edge + away, float((rotation < 0) != bool(layout.end)), 0.5)
    edge = plane.left + (plane.width if layout.end else 0) if own else _line_place(layout, plane)
    y = plane.top + (1 - share) * plane.height
    return place_turned(label, rotation, edge - away, y, 0.0 if layout.end else 1.0, 0.5)


def _placed_title(layout: AxisLayout, title: Label, plane: Plane) -> Placed:
    inside = 0.001 < layout.at < 0.999 and layout.axis.labels == "nextTo"
    depth = (
        (0.0 if inside else layout.depth) + TITLE_GAP * layout.axis.title.font.size + layout.title_depth / 2
    )
    rotation = layout.axis.title.rotation
    if layout.level:
        y = plane.top - depth if layout.end else plane.top + plane.height + depth
        return place_turned(title, rotation, plane.left + plane.width / 2, y)
    x = plane.left + plane.width + depth if layout.end else plane.left - depth
    return place_turned(title, rotation, x, plane.top + plane.height / 2)
