"""What a chart part says (ECMA-376 part 1, §21.2): every property optional, lengths in points.

``values`` and ``categories`` are those that the file keeps beside the chart (``c:numCache``, ``c:strCache``).
"""

from __future__ import annotations

from msgspec import Struct, field

from reportgen.layout.raw.properties import Colour


class ChartFont(Struct, frozen=True):
    """``a:defRPr`` and ``a:bodyPr``: ``rotation`` in degrees, clockwise."""

    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    colour: Colour | None = None
    family: str | None = None
    rotation: float | None = None


PLAIN_CHART_FONT = ChartFont()


class Paint(Struct, frozen=True):
    """``c:spPr``: fill and outline; ``filled`` and ``lined`` are False where the file says none, None if nothing."""

    fill: Colour | None = None
    filled: bool | None = None
    line: Colour | None = None
    lined: bool | None = None
    width: float | None = None
    dash: str | None = None


PLAIN_PAINT = Paint()


class ManualLayout(Struct, frozen=True):
    """``c:manualLayout``: shares of the chart; ``inner``: of the plot area without its labels."""

    x: float | None = None
    y: float | None = None
    width: float | None = None
    height: float | None = None
    inner: bool = False


class ChartTitle(Struct, frozen=True):
    """``c:title``; an empty ``text`` is the one that Word gives."""

    text: str = ""
    font: ChartFont = PLAIN_CHART_FONT
    place: ManualLayout | None = None
    overlay: bool = False


class Marker(Struct, frozen=True):
    """``c:marker``."""

    symbol: str | None = None
    size: float | None = None
    paint: Paint = PLAIN_PAINT


class DataLabels(Struct, frozen=True):
    """``c:dLbls``, or one ``c:dLbl``; ``points`` are those with labels of their own.

    ``moved``: from the automatic place, in shares of the chart; ``leader``: of the lines to labels that were moved.
    """

    deleted: bool = False
    value: bool = False
    category: bool = False
    series: bool = False
    percent: bool = False
    position: str | None = None
    format: str | None = None
    separator: str | None = None
    font: ChartFont = PLAIN_CHART_FONT
    text: str = ""
    paint: Paint = PLAIN_PAINT
    moved: tuple[float, float] = (0.0, 0.0)
    leader: Paint | None = None
    points: dict[int, DataLabels] = field(default_factory=dict)


class ChartSeries(Struct):
    """``c:ser``; ``x`` and ``sizes`` are of scatter and bubble charts."""

    index: int
    name: str = ""
    categories: tuple[str, ...] = ()
    category_format: str | None = None  # of categories that are numbers or dates
    values: tuple[float | None, ...] = ()
    x: tuple[float | None, ...] = ()
    sizes: tuple[float | None, ...] = ()
    format: str = "General"
    paint: Paint = PLAIN_PAINT
    points: dict[int, Paint] = field(default_factory=dict)
    explosions: dict[int, float] = field(default_factory=dict)
    marker: Marker | None = None
    smooth: bool = True
    inverts: bool = False  # negative bars are white
    labels: DataLabels | None = None


class Plot(Struct):
    """One group of series: ``c:barChart``, ``c:lineChart`` … with the ids of its axes."""

    kind: str  # bar, line, area, pie, scatter, bubble
    series: list[ChartSeries]
    axes: tuple[str, ...] = ()
    horizontal: bool = False
    grouping: str = "standard"
    vary: bool = False
    gap: float = 150.0
    overlap: float = 0.0
    hole: float = 0.0
    angle: float = 0.0
    markers: bool = False
    lines: bool = True
    labels: DataLabels | None = None


class Axis(Struct):
    """``c:catAx``, ``c:valAx``, ``c:dateAx``, ``c:serAx``; ``crosses`` is where it meets the axis ``cross``."""

    id: str
    kind: str
    cross: str = ""
    position: str = "b"
    deleted: bool = False
    minimum: float | None = None
    maximum: float | None = None
    major: float | None = None
    log: float | None = None
    reversed: bool = False
    format: str | None = None
    crosses: str = "autoZero"
    crosses_at: float | None = None
    between: bool = True
    label_position: str = "nextTo"
    tick_mark: str = "cross"
    minor_tick_mark: str = "none"
    skip: int | None = None
    font: ChartFont = PLAIN_CHART_FONT
    paint: Paint = PLAIN_PAINT
    gridlines: Paint | None = None
    minor_gridlines: Paint | None = None
    minor: float | None = None
    unit: float = 1.0  # what a 1 on the axis stands for
    title: ChartTitle | None = None


class Legend(Struct, frozen=True):
    """``c:legend``; ``hidden`` are the numbers of entries that are left out."""

    position: str = "r"
    overlay: bool = False
    font: ChartFont = PLAIN_CHART_FONT
    place: ManualLayout | None = None
    hidden: frozenset[int] = frozenset()


class Chart(Struct):
    """``c:chartSpace``; ``points`` is how many values it has, ``simplified`` what of it is drawn otherwise or not."""

    plots: list[Plot] = field(default_factory=list)
    axes: dict[str, Axis] = field(default_factory=dict)
    title: ChartTitle | None = None
    legend: Legend | None = None
    font: ChartFont = PLAIN_CHART_FONT
    paint: Paint = PLAIN_PAINT
    plot_paint: Paint = PLAIN_PAINT
    plot_place: ManualLayout | None = None
    style: int = 2
    rounded: bool = False
    gaps: str = "gap"
    theme_fonts: dict[str, str] = field(default_factory=dict)  # of a theme of its own
    theme_colours: dict[str, str] = field(default_factory=dict)
    points: int = 0
    simplified: list[str] = field(default_factory=list)
