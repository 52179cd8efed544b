"""Straight lines: collected while a page is walked, merged where they touch, drawn at its end.

A table of thirty thousand cells has twice as many edges, nearly all with one border; they become one path per row.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.document import NO_BORDER, Border
from reportgen.layout.draw import strokes
from reportgen.layout.draw.canvas import Canvas

Segment = tuple[float, float]
Lines = dict[float, list[Segment]]
JOIN = 0.05  # points between two segments that still count as one
SLOPE = 0.01  # a line is straight along an axis when it leaves it by no more


class BorderLines:
    """The lines of one page, or of one clipped or rotated box of it."""

    def __init__(self) -> None:
        """Begin without lines."""
        self._by_border: dict[Border, tuple[Lines, Lines]] = {}  # level and upright lines
        self._sloping: list[tuple[Border, float, float, float, float]] = []
        self._last = NO_BORDER
        self._level: Lines = {}
        self._upright: Lines = {}

    def add(self, border: Border, x: float, y: float, dx: float, dy: float) -> None:
        """Add a line from (x, y) by (dx, dy), y upwards."""
        if border.style in strokes.INVISIBLE:
            return
        if border is not self._last:  # most lines look like the one before; hashing a border costs more
            self._level, self._upright = self._by_border.setdefault(border, ({}, {}))
            self._last = border
        if -SLOPE < dy < SLOPE:
            ends = (x, x + dx) if dx >= 0 else (x + dx, x)
            self._level.setdefault(round(y, 2), []).append(ends)
        elif -SLOPE < dx < SLOPE:
            ends = (y, y + dy) if dy >= 0 else (y + dy, y)
            self._upright.setdefault(round(x, 2), []).append(ends)
        else:
            self._sloping.append((border, x, y, dx, dy))

    def __bool__(self) -> bool:
        """Return whether there are any."""
        return bool(self._by_border or self._sloping)

    def draw(self, canvas: Canvas) -> None:
        """Draw all of them."""
        if not self:
            return
        canvas.save()
        for border, (level, upright) in self._by_border.items():
            paths = [(a, y, b - a, 0.0) for y, ends in level.items() for a, b in _merge_segments(ends)]
            paths += [(x, a, 0.0, b - a) for x, ends in upright.items() for a, b in _merge_segments(ends)]
            if paths:
                _draw(canvas, border, paths)
        for border, *path in self._sloping:
            _draw(canvas, border, [(path[0], path[1], path[2], path[3])])
        canvas.restore()


def _merge_segments(segments: list[Segment]) -> Iterator[Segment]:
    """Return the segments along one line, those that touch as one."""
    segments.sort()
    start, end = segments[0]
    for a, b in segments[1:]:
        if a > end + JOIN:
            yield start, end
            start = a
            end = b
        elif b > end:
            end = b
    yield start, end


def _draw(canvas: Canvas, border: Border, paths: list[tuple[float, float, float, float]]) -> None:
    width = border.width or strokes.HAIRLINE
    canvas.stroke_colour(border.colour)
    unbroken = border.style not in strokes.DASHES
    for offset, share in strokes.lines(border.style):
        line = width * share
        canvas.code.append(f"{line:.3f} w {2 if unbroken else 0} J {strokes.dash(border.style, line)} d")
        canvas.code.append(" ".join(_path(border, path, offset * width) for path in paths) + " S")


def _path(border: Border, path: tuple[float, float, float, float], offset: float) -> str:
    x, y, dx, dy = path
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    x, y = x + dy / length * offset, y - dx / length * offset
    if border.style in strokes.WAVES:
        return strokes.wave(x, y, dx, dy, max(border.width, 0.75)) if dx or dy else ""
    return f"{x:.3f} {y:.3f} m {x + dx:.3f} {y + dy:.3f} l"
