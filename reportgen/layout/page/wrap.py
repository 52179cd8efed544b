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
    """The rectangle of a shape with its distance, in page coordinates; ``across``: no text stands beside it."""

    left: float
    top: float
    right: float
    bottom: float
    across: bool = False

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
    )


def exclusion_at(
    obstacles: Sequence[Obstacle], column: TextColumn, top: float, bottom: float
) -> tuple[float, float]:
    """Return the widths that are excluded at the left and right of a line between ``top`` and ``bottom``."""
    from_left = from_right = 0.0
    for each in obstacles:
        if not each.meets(top, bottom) or each.right <= column.x or each.left >= column.x + column.width:
            continue
        if each.left - column.x >= column.x + column.width - each.right:
            from_right = max(from_right, column.x + column.width - each.left)
        else:
            from_left = max(from_left, each.right - column.x)
    return from_left, from_right


def exclusions_beside(
    obstacles: Sequence[Obstacle], column: TextColumn, top: float
) -> Callable[[int, float], tuple[float, float]]:
    """Return (line number, line height) → excluded widths at the left and right, for a paragraph at ``top``."""

    def exclusions(number: int, pitch: float) -> tuple[float, float]:
        y = top + number * pitch
        return exclusion_at(obstacles, column, y, y + pitch)

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
    left, right = exclusion_at(others, column, y, y + line)
    return each.across or column.width - left - right < NARROWEST
