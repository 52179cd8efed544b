"""Series on a plot area with axes: bars, areas, lines, points, bubbles, and the labels of their values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from reportgen.layout.boxes import Placed
from reportgen.layout.chart import paths
from reportgen.layout.chart.axes import Plane
from reportgen.layout.chart.labels import TextSetter, place
from reportgen.layout.chart.scale import Categories, Scale
from reportgen.layout.chart.stacking import Span, spans, xs_of
from reportgen.layout.document import Stroke
from reportgen.layout.document.chart import Paint, Plot, PointLabel, Series

AWAY = 3.0
"""Points: between a point or the end of a bar and its label."""
LARGEST_BUBBLE = 0.125
"""Of the shorter side of the plot area: the radius of the largest bubble."""


class Field(Struct, frozen=True):
    """Where series are drawn: the plot area and the scales of both axes; ``base``: where bars and areas begin."""

    plane: Plane
    across: Scale | Categories
    up: Scale
    base: float
    texts: TextSetter


def draw(plot: Plot, field: Field) -> list[Placed]:
    """Return what a group of series draws."""
    return list(_DRAWERS.get(plot.kind, _lines)(plot, field))


# --- bars ------------------------------------------------------------------------------------------------


def _bars(plot: Plot, field: Field) -> Iterator[Placed]:
    """Bars: of n series in a slot each is slot / (1 + (n - 1) (1 - overlap) + gap) wide (§21.2.2.75, §21.2.2.131)."""
    slot = field.across.slot if isinstance(field.across, Categories) else 1.0
    step = 1 - plot.overlap / 100
    width = slot / (1 + (len(plot.series) - 1) * step + plot.gap / 100)
    start = -(width + (len(plot.series) - 1) * step * width) / 2
    labels: list[Placed] = []
    for number, (series, own) in enumerate(zip(plot.series, spans(plot), strict=True)):
        offset = start + number * step * width
        offset = -offset - width if field.across.reversed else offset
        for at, span in enumerate(own):
            if span is not None:
                sides = field.across.share(at) + offset, field.across.share(at) + offset + width
                yield _bar(sides, _ends(span, field, stacked=plot.stacked), series, at, field)
                labels += _bar_label(series, at, sides, _ends(span, field, stacked=plot.stacked), field)
    yield from labels


def _ends(span: Span, field: Field, *, stacked: bool) -> Span:
    base = span[0] if stacked and (span[0] != 0.0 or not field.up.log) else field.base
    return field.up.share(base), field.up.share(span[1])


def _bar(sides: Span, ends: Span, series: Series, at: int, field: Field) -> Placed:
    corners = [(sides[0], ends[0]), (sides[0], ends[1]), (sides[1], ends[1]), (sides[1], ends[0])]
    points = [field.plane.point(*corner) for corner in corners]
    left, right = min(x for x, _y in points), max(x for x, _y in points)
    top, bottom = min(y for _x, y in points), max(y for _x, y in points)
    return paths.rectangle(left, top, right - left, bottom - top, _paint(series, at))


def _paint(series: Series, at: int) -> Paint:
    return series.points[at] if at < len(series.points) else series.paint


def _bar_label(series: Series, at: int, sides: Span, ends: Span, field: Field) -> list[Placed]:
    label = _label_of(series, at)
    if label is None:
        return []
    middle, (base, end) = (sides[0] + sides[1]) / 2, ends
    sign = 1 if end >= base else -1
    share, beside = {
        "ctr": ((base + end) / 2, 0),
        "inEnd": (end, -sign),
        "inBase": (base, sign),
    }.get(label.position, (end, sign))
    x, y = field.plane.point(middle, share)
    return [_beside(label, x, y, (beside, 0) if field.plane.horizontal else (0, -beside), field.texts)]


def _label_of(series: Series, at: int) -> PointLabel | None:
    return series.labels[at] if at < len(series.labels) else None


def _beside(
    label: PointLabel, x: float, y: float, side: tuple[int, int], texts: TextSetter, away: float = AWAY
) -> Placed:
    """Return a label at a point, or to one side of it: (1, 0) is right, (0, -1) above."""
    across, down = (0.5 - side[0] / 2, 0.5 - side[1] / 2)
    dx, dy = texts.moved(label)
    return place(texts.point_label(label), x + side[0] * away + dx, y + side[1] * away + dy, across, down)


# --- lines and areas -------------------------------------------------------------------------------------

_SIDES = {"t": (0, -1), "b": (0, 1), "l": (-1, 0), "r": (1, 0), "ctr": (0, 0)}
_Points = list[paths.Point | None]


def _lines(plot: Plot, field: Field) -> Iterator[Placed]:
    found = [
        _points_of(plot, series, own, field) for series, own in zip(plot.series, spans(plot), strict=True)
    ]
    for series, points in zip(plot.series, found, strict=True):
        yield from _line(series, points, plot)
    for series, points in zip(plot.series, found, strict=True):
        yield from _marks(series, points, field)


def _points_of(plot: Plot, series: Series, own: Sequence[Span | None], field: Field) -> _Points:
    scatter = plot.kind in ("scatter", "bubble")
    xs: Sequence[float | None] = (
        xs_of(series.x, series.values) if scatter else [float(at) for at in range(len(own))]
    )
    zero = plot.gaps == "zero" and not scatter
    found: _Points = []
    for at, span in enumerate(own):
        x = xs[at] if at < len(xs) else None
        value = span[1] if span is not None else 0.0 if zero else None
        shown = x is not None and value is not None
        found.append(
            field.plane.point(field.across.share(x or 0.0), field.up.share(value or 0.0)) if shown else None
        )
    return found


def _line(series: Series, points: _Points, plot: Plot) -> Iterator[Placed]:
    stroke = series.paint.stroke
    if not stroke.width:
        return
    pieces: list[list[paths.Point]] = [[]]
    for at, point in enumerate(points):
        if point is not None:
            if pieces[-1] and _stroke(series, at) != stroke:  # this piece of the line has a format of its own
                yield paths.line(pieces[-1][-1], point, _stroke(series, at))
                pieces.append([])
            pieces[-1].append(point)
        elif plot.gaps != "span":
            pieces.append([])
    for piece in pieces:
        if len(piece) > 1:
            yield paths.polyline(piece, stroke, smooth=series.smooth)


def _stroke(series: Series, at: int) -> Stroke:
    return _paint(series, at).stroke


def _marks(series: Series, points: _Points, field: Field) -> Iterator[Placed]:
    for at, point in enumerate(points):
        if point is None:
            continue
        if series.marker.symbol != "none":
            yield from paths.mark(series.marker, *point)
        label = _label_of(series, at)
        if label is not None:
            away = AWAY + (series.marker.size / 2 if series.marker.symbol != "none" else 0.0)
            yield _beside(label, *point, _SIDES.get(label.position, (1, 0)), field.texts, away)


def _areas(plot: Plot, field: Field) -> Iterator[Placed]:
    below = [[field.base] * len(series.values) for series in plot.series]
    tops = [[field.base if span is None else span[1] for span in own] for own in spans(plot)]
    if plot.stacked:
        below = [below[0], *tops[:-1]] if tops else []
    labels: list[Placed] = []
    for series, low, high in zip(plot.series, below, tops, strict=True):
        under = [*low, *[field.base] * (len(high) - len(low))][: len(high)]
        outline = [_point(field, at, value) for at, value in enumerate(high)]
        foot = [_point(field, at, value) for at, value in reversed(list(enumerate(under)))]
        if outline:
            yield paths.polygon(outline + foot, series.paint)
        for at in range(len(high)):
            label = _label_of(series, at)
            if label is not None:
                labels.append(
                    _beside(label, *_point(field, at, (under[at] + high[at]) / 2), (0, 0), field.texts)
                )
    yield from labels


def _point(field: Field, at: int, value: float) -> paths.Point:
    return field.plane.point(field.across.share(float(at)), field.up.share(value))


# --- bubbles ---------------------------------------------------------------------------------------------


def _bubbles(plot: Plot, field: Field) -> Iterator[Placed]:
    sizes = [size for series in plot.series for size in series.sizes if size is not None]
    largest = max(sizes, default=0.0)
    most = LARGEST_BUBBLE * min(field.plane.width, field.plane.height)
    for series, own in zip(plot.series, spans(plot), strict=True):
        points = _points_of(plot, series, own, field)
        for at, point in enumerate(points):
            size = series.sizes[at] if at < len(series.sizes) else None
            if point is not None and size is not None and size > 0:
                yield paths.circle(point, paths.bubble_radius(size, largest, most), _paint(series, at))
        yield from _marks(series, points, field)


_DRAWERS = {"bar": _bars, "area": _areas, "bubble": _bubbles}
