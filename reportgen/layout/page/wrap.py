"""Text wrapping: the widths that an anchored shape takes from the lines beside it (§20.4.2.16–20).

A paragraph is laid out once for the column, and again where a shape is beside it. The place of a line is computed from
the height of the paragraph's first line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from reportgen.layout.document import Anchor
from reportgen.layout.page.regions import TextColumn

NARROWEST = 36.0  # half an inch: Word sets no text in a narrower gap (LibreOffice: 2 cm)


class Obstacle(Struct, frozen=True):
    """The rectangle of a shape with its distance, in page coordinates; ``across``: no text stands beside it.

    ``side`` is where text may stand: bothSides, left, right, largest.
    """

    left: float
    top: float
    right: float
    bottom: float
    across: bool = False
    side: str = "bothSides"

    def meets(self, top: float, bottom: float) -> bool:
        """Return whether it overlaps a range of the page's height."""
        return self.top < bottom - 0.01 and self.bottom > top + 0.01


def wraps(anchor: Anchor) -> bool:
    """Return whether text wraps around the shape; ``behind`` applies only without wrapping."""
    return anchor.wrap not in ("none", "")


def obstacle(anchor: Anchor, left: float, top: float) -> Obstacle:
    """Return the obstacle of a shape placed at (left, top)."""
    gap, shape = anchor.distance, anchor.shape
    return Obstacle(
        left - gap.left,
        top - gap.top,
        left + shape.width + gap.right,
        top + shape.height + gap.bottom,
        anchor.wrap == "topAndBottom",
        anchor.wrap_side,
    )


def slots_at(
    obstacles: Sequence[Obstacle], column: TextColumn, top: float, bottom: float
) -> list[tuple[float, float]]:
    """Return the places for text between ``top`` and ``bottom``, as what each leaves at the left and at the right.

    On both sides of a shape text stands in two pieces (Word, LibreOffice). A piece narrower than ``NARROWEST`` is left
    out; where there is no other, there is no text.
    """
    whole = (0.0, column.width)
    free = [whole]
    for each in obstacles:
        if each.meets(top, bottom):
            left, right = each.left - column.x, each.right - column.x
            free = [part for slot in free for part in _beside(slot, left, right, each.side)]
    chosen = [slot for slot in free if slot == whole or _width(slot) >= NARROWEST]
    return [(left, column.width - right) for left, right in chosen]


def _beside(slot: tuple[float, float], left: float, right: float, side: str) -> list[tuple[float, float]]:
    """Return what a shape from ``left`` to ``right`` leaves of a slot on the sides where text may stand."""
    if left >= slot[1] or right <= slot[0]:
        return [slot]
    before, after = (slot[0], left), (right, slot[1])
    sides = {"left": [before], "right": [after], "largest": [max(after, before, key=_width)]}
    return [part for part in sides.get(side, [before, after]) if _width(part) > 0.0]


def _width(slot: tuple[float, float]) -> float:
    return slot[1] - slot[0]


def exclusions_beside(
    obstacles: Sequence[Obstacle], column: TextColumn, top: float
) -> Callable[[int, float], list[tuple[float, float]]]:
    """Return (line number, line height) → the places of its text, for a paragraph at ``top``."""

    def exclusions(number: int, pitch: float) -> list[tuple[float, float]]:
        y = top + number * pitch
        return slots_at(obstacles, column, y, y + pitch)

    return exclusions


def clear_height(obstacles: Sequence[Obstacle], column: TextColumn, y: float, line: float) -> float:
    """Return the first height from ``y`` downwards at which a line of height ``line`` fits."""
    while True:
        blocking = [o for o in obstacles if o.meets(y, y + line) and _blocks(o, obstacles, column, y, line)]
        if not blocking:
            return y
        y = min(o.bottom for o in blocking)


def _blocks(each: Obstacle, others: Sequence[Obstacle], column: TextColumn, y: float, line: float) -> bool:
    if each.right <= column.x or each.left >= column.x + column.width:
        return False
    return each.across or all(
        column.width - left - right < NARROWEST for left, right in slots_at(others, column, y, y + line)
    )
