"""The border of a certificate: two lines around, a fret in each corner, all of bars in millimetres."""

from __future__ import annotations

from itertools import pairwise

from reportgen.certificates.drawing import FilledBar, drawing
from reportgen.word.blocks import Drawing

WIDTH, HEIGHT = 297.0, 210.0
RED, GOLD = "C00000", "B8860B"
INNER = 12.5
"""Where the inner line runs, from the edge of the paper."""
UNIT = 1.75
FRET = ((0, 0), (8, 0), (8, 8), (0, 8), (0, 2), (6, 2), (6, 6), (2, 6), (2, 4), (4, 4))
"""The fret of the top left corner, in units."""
SQUARE = 8 * UNIT
TAIL = 26.0


def border() -> Drawing:
    """Return the run that draws the border, for a header."""
    bars = [*_around(8.0, 1.3, RED), *_around(10.2, 0.45, GOLD), *_sides()]
    bars += [
        _mirror(bar, right, low) for right in (False, True) for low in (False, True) for bar in _corner()
    ]
    return Drawing(drawing(bars, "Khung giấy khen"))


def _around(inset: float, thick: float, colour: str) -> list[FilledBar]:
    across, down = WIDTH - 2 * inset, HEIGHT - 2 * inset
    return [
        FilledBar(inset, inset, across, thick, colour),
        FilledBar(inset, HEIGHT - inset - thick, across, thick, colour),
        FilledBar(inset, inset, thick, down, colour),
        FilledBar(WIDTH - inset - thick, inset, thick, down, colour),
    ]


def _sides() -> list[FilledBar]:
    """Return the inner line between the corners."""
    start, thick = INNER + SQUARE, 0.5
    across, down = WIDTH - 2 * start, HEIGHT - 2 * start
    return [
        FilledBar(start, INNER, across, thick, RED),
        FilledBar(start, HEIGHT - INNER - thick, across, thick, RED),
        FilledBar(INNER, start, thick, down, RED),
        FilledBar(WIDTH - INNER - thick, start, thick, down, RED),
    ]


def _corner() -> list[FilledBar]:
    """Return the top left corner: the fret, and along both sides a short line that ends in a square."""
    points = [(INNER + x * UNIT, INNER + y * UNIT) for x, y in FRET]
    fret = [_stroke(a, b, 0.7) for a, b in (*pairwise(points), (points[4], points[0]))]
    along, start = INNER + UNIT, INNER + SQUARE
    return [
        *fret,
        FilledBar(start, along, TAIL, 0.45, GOLD),
        FilledBar(along, start, 0.45, TAIL, GOLD),
        FilledBar(start + TAIL, along - 0.55, 1.6, 1.6, RED),
        FilledBar(along - 0.55, start + TAIL, 1.6, 1.6, RED),
    ]


def _stroke(a: tuple[float, float], b: tuple[float, float], thick: float) -> FilledBar:
    left, top = min(a[0], b[0]), min(a[1], b[1])
    return FilledBar(left, top, abs(a[0] - b[0]) + thick, abs(a[1] - b[1]) + thick, RED)


def _mirror(bar: FilledBar, right: bool, low: bool) -> FilledBar:
    x = WIDTH - bar.x - bar.width if right else bar.x
    y = HEIGHT - bar.y - bar.height if low else bar.y
    return FilledBar(x, y, bar.width, bar.height, bar.colour)
