"""Plain figures as paths: lines, rectangles, polygons, circles, sectors and the marks of points."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, cos, pi, sin, sqrt, tan

from reportgen.layout.boxes import Path, Placed, Step
from reportgen.layout.document import Stroke
from reportgen.layout.document.chart import Marker, Paint

Point = tuple[float, float]


def line(start: Point, end: Point, stroke: Stroke) -> Placed:
    """Return a straight line."""
    return 0.0, 0.0, Path((start, end), stroke=stroke)


def polyline(points: Sequence[Point], stroke: Stroke, *, smooth: bool = False) -> Placed:
    """Return a line through the points; a smooth one curves as Catmull and Rom have it, as Word does."""
    steps = _curves(points) if smooth and len(points) > 2 else tuple(points)
    return 0.0, 0.0, Path(steps, stroke=stroke)


def polygon(points: Sequence[Point], paint: Paint) -> Placed:
    """Return a closed figure."""
    return 0.0, 0.0, Path(tuple(points), paint.fill, paint.stroke, closed=True)


def rectangle(x: float, y: float, width: float, height: float, paint: Paint) -> Placed:
    """Return a rectangle."""
    return (
        x,
        y,
        Path(
            ((0.0, 0.0), (width, 0.0), (width, height), (0.0, height)), paint.fill, paint.stroke, closed=True
        ),
    )


def _curves(points: Sequence[Point]) -> tuple[Step, ...]:
    steps: list[Step] = [points[0]]
    for at in range(len(points) - 1):
        before, start = points[max(at - 1, 0)], points[at]
        end, after = points[at + 1], points[min(at + 2, len(points) - 1)]
        first = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
        second = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
        steps.append((*first, *second, *end))
    return tuple(steps)


def arc(centre: Point, radius: float, start: float, sweep: float) -> list[Step]:
    """Return a point and the steps from it along a circle; angles in radians, clockwise from the top."""
    count = max(1, ceil(abs(sweep) / (pi / 2) - 1e-9))
    part = sweep / count
    reach = 4 / 3 * tan(part / 4) * radius
    steps: list[Step] = [_on_circle(centre, radius, start)]
    for at in range(count):
        begin, end = start + at * part, start + (at + 1) * part
        (x1, y1), (x2, y2) = _on_circle(centre, radius, begin), _on_circle(centre, radius, end)
        handles = (
            x1 + reach * cos(begin),
            y1 + reach * sin(begin),
            x2 - reach * cos(end),
            y2 - reach * sin(end),
        )
        steps.append((*handles, x2, y2))
    return steps


def _on_circle(centre: Point, radius: float, angle: float) -> Point:
    return centre[0] + radius * sin(angle), centre[1] - radius * cos(angle)


def sector(centre: Point, radii: tuple[float, float], start: float, sweep: float, paint: Paint) -> Placed:
    """Return a sector of a circle, or of a ring where the inner radius is not 0."""
    inner, outer = radii
    steps = arc(centre, outer, start, sweep)
    if inner > 0:
        steps += arc(centre, inner, start + sweep, -sweep)
    elif sweep < 2 * pi - 1e-9:
        steps.append(centre)
    return 0.0, 0.0, Path(tuple(steps), paint.fill, paint.stroke, closed=True)


def circle(centre: Point, radius: float, paint: Paint) -> Placed:
    """Return a circle."""
    return 0.0, 0.0, Path(tuple(arc(centre, radius, 0.0, 2 * pi)), paint.fill, paint.stroke, closed=True)


_CROSSES = {
    "x": (((-1, -1), (1, 1)), ((-1, 1), (1, -1))),
    "plus": (((-1, 0), (1, 0)), ((0, -1), (0, 1))),
    "star": (((-1, -1), (1, 1)), ((-1, 1), (1, -1)), ((0, -1), (0, 1))),
    "dash": (((-1, 0), (1, 0)),),
    "dot": (((-0.5, 0), (0.5, 0)),),
}
_POLYGONS = {
    "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "diamond": ((0, -1), (1, 0), (0, 1), (-1, 0)),
    "triangle": ((0, -1), (1, 1), (-1, 1)),
}


def mark(marker: Marker, x: float, y: float) -> list[Placed]:
    """Return the mark of a point at (x, y)."""
    half, paint = marker.size / 2, marker.paint
    if marker.symbol == "circle":
        return [circle((x, y), half, paint)]
    if marker.symbol in _POLYGONS:
        return [polygon([(x + dx * half, y + dy * half) for dx, dy in _POLYGONS[marker.symbol]], paint)]
    stroke = paint.stroke if paint.stroke.width else Stroke(0.75, paint.fill)
    lines = _CROSSES.get(marker.symbol, ())
    return [
        line((x + a * half, y + b * half), (x + c * half, y + d * half), stroke) for (a, b), (c, d) in lines
    ]


def bubble_radius(size: float, largest: float, most: float) -> float:
    """Return the radius of a bubble whose area is its share of the largest."""
    return most * sqrt(max(size, 0.0) / largest) if largest > 0 else 0.0
