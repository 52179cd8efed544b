"""Pies and doughnuts: sectors clockwise from an angle, and their labels inside or around."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, pi, radians, sin

from reportgen.layout.boxes import Box, Placed
from reportgen.layout.chart import paths
from reportgen.layout.chart.axes import Plane
from reportgen.layout.chart.labels import Label, TextSetter, place
from reportgen.layout.document import Stroke
from reportgen.layout.document.chart import Plot, PointLabel, Series

OUTSIDE = frozenset({"outEnd", "bestFit"})
AWAY = 4.0
"""Points: between the circle and a label outside."""
INNER = 0.62
"""Of the radius: where a label in the middle of a sector stands."""
INNER_END = 0.78
"""... and one at its end, where the best place is too."""


def draw(plot: Plot, plane: Plane, texts: TextSetter) -> list[Placed]:
    """Return the rings of a group of series, the first the innermost; a pie has only the first."""
    shown = [series for series in plot.series if _total(series)]
    if plot.kind == "pie":
        shown = shown[:1]
    radius = _radius(shown, plane, texts)
    inner = plot.hole * radius if plot.kind == "doughnut" else 0.0
    step = (radius - inner) / max(len(shown), 1)
    found: list[Placed] = []
    for number, series in enumerate(shown):
        radii = inner + number * step, inner + (number + 1) * step
        found += _ring(series, plot, plane, radii, texts)
    return found


def _total(series: Series) -> float:
    return sum(abs(value) for value in series.values if value is not None)


def _radius(shown: list[Series], plane: Plane, texts: TextSetter) -> float:
    """Return the radius that leaves room for labels outside and for sectors that are moved out."""
    margin = 0.0
    for series in shown:
        outside = [label for label in series.labels if label is not None and label.position in OUTSIDE]
        sizes = [(texts.width(label.text, label.font), texts.line_height(label.font)) for label in outside]
        if any(label.position == "outEnd" for label in outside):
            margin = max(margin, AWAY + max(min(width, plane.width / 5) for width, _height in sizes))
    moved = max((size for series in shown for size in series.explosions), default=0.0)
    return max(min(plane.width, plane.height) / 2 - margin, plane.height / 8, 1.0) / (1 + moved / 100)


def _ring(
    series: Series, plot: Plot, plane: Plane, radii: tuple[float, float], texts: TextSetter
) -> Iterator[Placed]:
    centre = plane.left + plane.width / 2, plane.top + plane.height / 2
    total, start = _total(series), radians(plot.angle)
    labels: list[Placed] = []
    for at, value in enumerate(series.values):
        sweep = abs(value or 0.0) / total * 2 * pi
        if sweep > 0:
            middle = start + sweep / 2
            out = (series.explosions[at] if at < len(series.explosions) else 0.0) / 100 * radii[1]
            own = centre[0] + out * sin(middle), centre[1] - out * cos(middle)
            paint = series.points[at] if at < len(series.points) else series.paint
            yield paths.sector(own, radii, start, sweep, paint)
            label = series.labels[at] if at < len(series.labels) else None
            if label is not None:
                found = _label(label, own, radii, (middle, sweep), texts)
                labels += (
                    [*_leader(plot.leader, own, radii[1], middle, found), found]
                    if any(label.moved)
                    else [found]
                )
        start += sweep
    yield from labels


def _label(
    label: PointLabel,
    centre: paths.Point,
    radii: tuple[float, float],
    angles: tuple[float, float],
    texts: TextSetter,
) -> Placed:
    """Return the label of a sector; where it fits best is inside, unless the sector is too narrow for it."""
    middle, sweep = angles
    text = texts.point_label(label)
    inside = label.position not in OUTSIDE or (label.position == "bestFit" and _fits(text, radii[1], sweep))
    if inside and radii[0] > 0:
        reach = (radii[0] + radii[1]) / 2
    elif inside:
        reach = (INNER if label.position == "ctr" else INNER_END) * radii[1]
    else:
        reach = radii[1] + AWAY
    dx, dy = texts.moved(label)
    x, y = centre[0] + reach * sin(middle) + dx, centre[1] - reach * cos(middle) + dy
    if inside:
        return place(text, x, y)
    return place(text, x, y, 0.5 - sin(middle) / 2, 0.5 + cos(middle) / 2)


def _leader(
    stroke: Stroke, centre: paths.Point, radius: float, middle: float, label: Placed
) -> Iterator[Placed]:
    """Yield the line from the middle of a sector's edge outwards to the nearest point of its label."""
    x, y, box = label
    if not (stroke.width and isinstance(box, Box)):
        return
    start = centre[0] + radius * sin(middle), centre[1] - radius * cos(middle)
    end = max(x, min(start[0], x + box.width)), max(y, min(start[1], y + box.height))
    if (end[0] - start[0]) * sin(middle) > (end[1] - start[1]) * cos(middle):
        yield paths.line(start, end, stroke)


def _fits(text: Label, radius: float, sweep: float) -> bool:
    """Return whether a text fits in the middle of a sector."""
    half = max(text.width, text.height) / 2
    return sweep >= pi or INNER_END * radius * sin(min(sweep, pi) / 2) >= half
