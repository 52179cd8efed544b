"""A native chart: what it shows and how, every colour and font computed, lengths in points.

A ``Stroke`` of width 0 is no line, an empty ``fill`` none; None stands where a value is computed from the data.
"""

from __future__ import annotations

from msgspec import Struct

from reportgen.layout.document.formatting import Font, Stroke


class Paint(Struct, frozen=True):
    """A fill and an outline."""

    fill: str = ""
    stroke: Stroke = Stroke()


NO_PAINT = Paint()


class Area(Struct, frozen=True):
    """A stated place in shares of the chart; ``inner``: of the plot area without its labels."""

    x: float | None = None
    y: float | None = None
    width: float | None = None
    height: float | None = None
    inner: bool = False


AUTO_AREA = Area()


class Caption(Struct, frozen=True):
    """A title; ``rotation`` in degrees, clockwise."""

    text: str
    font: Font
    rotation: float = 0.0
    place: Area = AUTO_AREA
    overlay: bool = False


NO_CAPTION = Caption("", Font())


class Marker(Struct, frozen=True):
    """The mark of a point; ``symbol``: none, circle, square, diamond, triangle, x, star, plus, dash, dot."""

    symbol: str = "none"
    size: float = 5.0
    paint: Paint = NO_PAINT


NO_MARKER = Marker()


class PointLabel(Struct, frozen=True):
    """The label of one point; ``position``: outEnd, inEnd, inBase, ctr, t, b, l, r, bestFit.

    ``moved``: from there, in shares of the chart; ``paint`` is that of the box around it.
    """

    text: str
    font: Font
    position: str
    paint: Paint = NO_PAINT
    moved: tuple[float, float] = (0.0, 0.0)


class Series(Struct, frozen=True):
    """A series; ``points`` has the paint, ``labels`` the label of each value, both empty or as long as ``values``."""

    name: str
    values: tuple[float | None, ...]
    paint: Paint
    points: tuple[Paint, ...]
    x: tuple[float | None, ...] = ()
    sizes: tuple[float | None, ...] = ()
    explosions: tuple[float, ...] = ()  # percent of the radius
    marker: Marker = NO_MARKER
    smooth: bool = False
    labels: tuple[PointLabel | None, ...] = ()


class Plot(Struct, frozen=True):
    """One group of series: ``kind`` is bar, line, area, pie, doughnut, scatter, bubble or stock.

    ``gap`` and ``overlap`` in percent of a bar, ``hole`` a share of the radius, ``angle`` in degrees from the top.
    ``gaps``: what a missing value is (gap, zero, span). ``leader``: the lines to labels that were moved.
    ``axes``: the ids of the axes across and of the values.
    """

    kind: str
    series: tuple[Series, ...]
    categories: tuple[str, ...] = ()
    axes: tuple[str, str] = ("", "")
    horizontal: bool = False
    stacked: bool = False
    percent: bool = False
    vary: bool = False
    gap: float = 150.0
    overlap: float = 0.0
    hole: float = 0.0
    angle: float = 0.0
    gaps: str = "gap"
    leader: Stroke = Stroke()


class Axis(Struct, frozen=True):
    """An axis. ``crosses`` (autoZero, min, max) or ``crosses_at`` is where it stands on the axis ``cross``.

    ``labels``: nextTo, low, high, none. ``tick_mark``, ``minor_tick_mark``: cross, in, out, none.
    ``between``: the categories of the other axis stand between its tick marks.
    ``skip``: every how manyth category is named; 0 as many as fit.
    ``unit``: what a 1 on the axis stands for.
    """

    id: str
    cross: str = ""
    of_values: bool = False
    deleted: bool = False
    minimum: float | None = None
    maximum: float | None = None
    major: float | None = None
    log: float = 0.0
    reversed: bool = False
    format: str = "General"
    crosses: str = "autoZero"
    crosses_at: float | None = None
    between: bool = True
    labels: str = "nextTo"
    tick_mark: str = "out"
    minor_tick_mark: str = "none"
    skip: int = 0
    font: Font = Font()
    rotation: float | None = None
    stroke: Stroke = Stroke()
    gridlines: Stroke = Stroke()
    minor: float | None = None
    minor_gridlines: Stroke = Stroke()
    unit: float = 1.0
    title: Caption = NO_CAPTION


class Legend(Struct, frozen=True):
    """The legend; ``position``: l, r, t, b, tr, or empty where there is none."""

    position: str = ""
    font: Font = Font()
    place: Area = AUTO_AREA
    overlay: bool = False
    hidden: frozenset[int] = frozenset()


NO_LEGEND = Legend()


class Chart(Struct, frozen=True):
    """A chart. ``simplified``: what of it is drawn otherwise, or not; ``language`` is that of its numbers."""

    plots: tuple[Plot, ...] = ()
    axes: tuple[Axis, ...] = ()
    title: Caption = NO_CAPTION
    legend: Legend = NO_LEGEND
    paint: Paint = NO_PAINT
    plot_paint: Paint = NO_PAINT
    plot_place: Area = AUTO_AREA
    simplified: tuple[str, ...] = ()
    language: str = ""

    def axis(self, id_: str) -> Axis | None:
        """Return the axis of an id; None where the chart has none."""
        return next((axis for axis in self.axes if axis.id == id_), None)


NO_CHART = Chart()
