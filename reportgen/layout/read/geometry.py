"""Outlines of shapes: those of Word's presets that have straight sides, and custom ones (§20.1.9)."""

from __future__ import annotations

import math
from collections.abc import Callable

from reportgen.layout.metafile import curves
from reportgen.layout.metafile.picture import Step, Steps
from reportgen.layout.read import values
from reportgen.ooxml.names import A
from reportgen.ooxml.xml import Element

MOST_STEPS = 20_000
_ANGLE = 60_000  # units of an angle in a degree
Point = tuple[float, float]


def outline(properties: Element | None) -> Steps:
    """Return the outline of ``spPr`` in a square of 1 × 1, y downwards; () where we know none."""
    if properties is None:
        return ()
    custom = properties.find(A + "custGeom")
    if custom is not None:
        return _custom(custom)
    preset = properties.find(A + "prstGeom")
    draw = None if preset is None else _PRESETS.get(preset.get("prst") or "")
    if preset is None or draw is None:
        return ()
    width, height = _size(properties)
    adjusted = {
        each.get("name") or "": values.integer((each.get("fmla") or "").removeprefix("val "))
        for each in preset.iter(A + "gd")
    }

    def adjustment(name: str, default: float) -> float:
        value = adjusted.get(name)
        return (default if value is None else max(min(value, 1_000_000), -1_000_000)) / 100_000

    return _scaled(draw(width, height, adjustment), width, height)


def _size(properties: Element) -> tuple[float, float]:
    extent = properties.find(f"{A}xfrm/{A}ext")
    width = height = None
    if extent is not None:
        width, height = values.emu(extent.get("cx")), values.emu(extent.get("cy"))
    return max(width or 100.0, 0.01), max(height or 100.0, 0.01)


def _scaled(steps: Steps, width: float, height: float) -> Steps:
    return tuple((op, tuple(v / (height if i % 2 else width) for i, v in enumerate(at))) for op, at in steps)


# --- presets: width, height and adjustments → steps in points ---

Adjust = Callable[[str, float], float]
Preset = Callable[[float, float, Adjust], Steps]


def _polygon(points: list[Point]) -> Steps:
    steps: list[Step] = [("l" if i else "m", point) for i, point in enumerate(points)]
    return (*steps, ("h", ()))


def _fixed(*points: Point) -> Preset:
    """Return a polygon whose corners are shares of width and height."""

    def draw(w: float, h: float, _adjust: Adjust) -> Steps:
        return _polygon([(x * w, y * h) for x, y in points])

    return draw


def _triangle(w: float, h: float, adjust: Adjust) -> Steps:
    return _polygon([(0.0, h), (w * adjust("adj", 50_000), 0.0), (w, h)])


def _parallelogram(w: float, h: float, adjust: Adjust) -> Steps:
    inset = min(w, h) * adjust("adj", 25_000)
    return _polygon([(0.0, h), (inset, 0.0), (w, 0.0), (w - inset, h)])


def _trapezoid(w: float, h: float, adjust: Adjust) -> Steps:
    inset = min(w, h) * adjust("adj", 25_000)
    return _polygon([(0.0, h), (inset, 0.0), (w - inset, 0.0), (w, h)])


def _hexagon(w: float, h: float, adjust: Adjust) -> Steps:
    inset = min(w, h) * adjust("adj", 25_000)
    return _polygon([(0.0, h / 2), (inset, 0.0), (w - inset, 0.0), (w, h / 2), (w - inset, h), (inset, h)])


def _octagon(w: float, h: float, adjust: Adjust) -> Steps:
    d = min(w, h) * adjust("adj", 29_289)
    return _polygon([(0.0, d), (d, 0.0), (w - d, 0.0), (w, d), (w, h - d), (w - d, h), (d, h), (0.0, h - d)])


def _pentagon_arrow(w: float, h: float, adjust: Adjust) -> Steps:
    point = w - min(w, h) * adjust("adj", 50_000)
    return _polygon([(0.0, 0.0), (point, 0.0), (w, h / 2), (point, h), (0.0, h)])


def _chevron(w: float, h: float, adjust: Adjust) -> Steps:
    d = min(w, h) * adjust("adj", 50_000)
    return _polygon([(0.0, 0.0), (w - d, 0.0), (w, h / 2), (w - d, h), (0.0, h), (d, h / 2)])


def _plus(w: float, h: float, adjust: Adjust) -> Steps:
    d = min(w, h) * adjust("adj", 25_000)
    r, b = w - d, h - d
    return _polygon(
        [(0, d), (d, d), (d, 0), (r, 0), (r, d), (w, d), (w, b), (r, b), (r, h), (d, h), (d, b), (0, b)]
    )


def _arrow(both: bool) -> Preset:
    """Return an arrow to the right, or to both sides: ``adj1`` the shaft's width, ``adj2`` the head's length."""

    def draw(w: float, h: float, adjust: Adjust) -> Steps:
        half = h / 2 * adjust("adj1", 50_000)
        head = min(min(w, h) * adjust("adj2", 50_000), w / 2 if both else w)
        top, bottom, right = h / 2 - half, h / 2 + half, w - head
        left = [(head, bottom), (head, h), (0.0, h / 2), (head, 0.0), (head, top)]
        start = left if both else [(0.0, bottom), (0.0, top)]
        return _polygon([*start, (right, top), (right, 0.0), (w, h / 2), (right, h), (right, bottom)])

    return draw


def _turned(draw: Preset, how: Callable[[Point, float, float], Point]) -> Preset:
    """Return a preset mirrored or turned; ``how`` maps a point of the other, given this one's size."""

    def turned(w: float, h: float, adjust: Adjust) -> Steps:
        upright = how((1.0, 0.0), w, h)[0] == how((2.0, 0.0), w, h)[0]
        steps = draw(h, w, adjust) if upright else draw(w, h, adjust)
        return tuple((op, how((at[0], at[1]), w, h) if at else ()) for op, at in steps)

    return turned


def _rounded(w: float, h: float, adjust: Adjust) -> Steps:
    across = 2 * min(w, h) * min(max(adjust("adj", 16_667), 0.0), 0.5)
    return curves.rounded((0.0, 0.0, w, h), across, across)


def _terminator(w: float, h: float, _adjust: Adjust) -> Steps:
    across = min(w, h)
    return curves.rounded((0.0, 0.0, w, h), across, across)


def _star(points: int, inner: float) -> Preset:
    def draw(w: float, h: float, _adjust: Adjust) -> Steps:
        corners = []
        for i in range(2 * points):
            angle, reach = math.pi * i / points - math.pi / 2, inner if i % 2 else 1.0
            corners.append((w / 2 * (1 + reach * math.cos(angle)), h / 2 * (1 + reach * math.sin(angle))))
        return _polygon(corners)

    return draw


_RIGHT, _BOTH = _arrow(both=False), _arrow(both=True)
_PRESETS: dict[str, Preset] = {
    "roundRect": _rounded,
    "flowChartAlternateProcess": _rounded,
    "flowChartTerminator": _terminator,
    "triangle": _triangle,
    "flowChartExtract": _fixed((0.5, 0), (1, 1), (0, 1)),
    "flowChartMerge": _fixed((0, 0), (1, 0), (0.5, 1)),
    "rtTriangle": _fixed((0, 0), (1, 1), (0, 1)),
    "diamond": _fixed((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    "flowChartDecision": _fixed((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    "parallelogram": _parallelogram,
    "flowChartInputOutput": _fixed((0.2, 0), (1, 0), (0.8, 1), (0, 1)),
    "trapezoid": _trapezoid,
    "flowChartManualOperation": _fixed((0, 0), (1, 0), (0.8, 1), (0.2, 1)),
    "flowChartManualInput": _fixed((0, 0.2), (1, 0), (1, 1), (0, 1)),
    "flowChartOffpageConnector": _fixed((0, 0), (1, 0), (1, 0.8), (0.5, 1), (0, 0.8)),
    "pentagon": _fixed((0.5, 0), (1, 0.382), (0.809, 1), (0.191, 1), (0, 0.382)),
    "hexagon": _hexagon,
    "flowChartPreparation": _fixed((0.2, 0), (0.8, 0), (1, 0.5), (0.8, 1), (0.2, 1), (0, 0.5)),
    "octagon": _octagon,
    "homePlate": _pentagon_arrow,
    "chevron": _chevron,
    "plus": _plus,
    "rightArrow": _RIGHT,
    "leftArrow": _turned(_RIGHT, lambda p, w, _h: (w - p[0], p[1])),
    "downArrow": _turned(_RIGHT, lambda p, _w, _h: (p[1], p[0])),
    "upArrow": _turned(_RIGHT, lambda p, _w, h: (p[1], h - p[0])),
    "leftRightArrow": _BOTH,
    "upDownArrow": _turned(_BOTH, lambda p, _w, _h: (p[1], p[0])),
    "star4": _star(4, 0.38),
    "star5": _star(5, 0.382),
    "star6": _star(6, 0.577),
    "star8": _star(8, 0.75),
}


# --- custom outlines ---


def _custom(custom: Element) -> Steps:
    """Return the paths of an ``a:custGeom``; () where one names what must be computed."""
    steps: list[Step] = []
    for path in custom.iter(A + "path"):
        size = (_number(path.get("w")) or 0.0, _number(path.get("h")) or 0.0)
        if size[0] <= 0 or size[1] <= 0 or len(steps) > MOST_STEPS:
            return ()
        try:
            steps += _scaled(_path(path), *size)
        except ValueError:
            return ()
    return tuple(steps)


def _path(path: Element) -> Steps:
    steps: list[Step] = []
    here = (0.0, 0.0)
    for command in path:
        points = [_point(each) for each in command.iter(A + "pt")]
        if command.tag == A + "moveTo" and points:
            steps.append(("m", points[0]))
        elif command.tag == A + "lnTo" and points:
            steps.append(("l", points[0]))
        elif command.tag == A + "cubicBezTo" and len(points) == 3:
            steps.append(("c", (*points[0], *points[1], *points[2])))
        elif command.tag == A + "quadBezTo" and len(points) == 2:
            steps.append(_quadratic(here, points[0], points[1]))
        elif command.tag == A + "arcTo":
            steps += _arc(command, here)
        elif command.tag == A + "close":
            steps.append(("h", ()))
        if steps and steps[-1][1]:
            here = (steps[-1][1][-2], steps[-1][1][-1])
        if len(steps) > MOST_STEPS:
            raise ValueError
    return tuple(steps)


def _number(text: str | None) -> float | None:
    number = values.integer(text)
    return None if number is None else float(number)


def _point(element: Element) -> Point:
    x, y = _number(element.get("x")), _number(element.get("y"))
    if x is None or y is None:
        raise ValueError
    return x, y


def _quadratic(start: Point, control: Point, end: Point) -> Step:
    first = tuple(a + 2 / 3 * (c - a) for a, c in zip(start, control, strict=True))
    second = tuple(b + 2 / 3 * (c - b) for b, c in zip(end, control, strict=True))
    return ("c", (*first, *second, *end))


def _arc(command: Element, here: Point) -> Steps:
    """``a:arcTo``: a part of an ellipse that begins here."""
    found = [_number(command.get(name)) for name in ("wR", "hR", "stAng", "swAng")]
    if None in found:
        raise ValueError
    across, down, start, swept = (value or 0.0 for value in found)
    start, swept = math.radians(start / _ANGLE), math.radians(max(min(swept / _ANGLE, 360), -360))
    x, y = here[0] - across * math.cos(start), here[1] - down * math.sin(start)
    frame = (x - across, y - down, x + across, y + down)
    return curves.sweep(frame, start, start + swept, "l")
