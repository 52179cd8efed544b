"""Stacking blocks below the top-and-bottom shapes anchored in them (§20.4.2.20): in cells, headers and footers.

For the body, ``page.floats`` does this with all kinds of wrapping.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from reportgen.layout.block.fragment import BlockFragment, Keep
from reportgen.layout.block.paragraph_fragment import ParagraphFragment
from reportgen.layout.block.spacing import gap, space_below
from reportgen.layout.document import Anchor

_HERE = ("paragraph", "line")


class StackedBlock(Struct, frozen=True):
    """A block at ``top`` of its column; ``anchor_top`` is its place if its own shapes did not move it down."""

    block: BlockFragment
    top: float
    anchor_top: float


class OccupiedHeights:
    """The ranges of a column's height that shapes occupy, each from a top to a bottom."""

    def __init__(self) -> None:
        """Begin with none."""
        self.ranges: list[tuple[float, float]] = []

    def next_free(self, y: float, height: float) -> float:
        """Return the first y at or below ``y`` with ``height`` free points."""
        while bottoms := [
            bottom for top, bottom in self.ranges if top < y + height - 0.01 and bottom > y + 0.01
        ]:
            y = min(bottoms)
        return y

    def height_below(self, y: float) -> float:
        """Return the height below ``y`` to the next shape."""
        return min((top - y for top, _bottom in self.ranges if top > y), default=float("inf"))

    def add(self, block: BlockFragment, y: float) -> None:
        """Add the ranges of the top-and-bottom shapes anchored in a block at ``y``."""
        for _x, line, anchor in (
            block.anchors() if isinstance(block, ParagraphFragment) and block.first else ()
        ):
            if anchor.wrap == "topAndBottom" and anchor.vertical_from in _HERE:
                self.ranges.append(
                    _occupied_range(anchor, y + (line if anchor.vertical_from == "line" else 0.0))
                )


def _occupied_range(anchor: Anchor, y: float) -> tuple[float, float]:
    top = y if anchor.vertical_align else y + anchor.y
    return top - anchor.distance.top, top + anchor.shape.height + anchor.distance.bottom


def stack_below_shapes(blocks: Sequence[BlockFragment]) -> tuple[list[StackedBlock], float]:
    """Return the blocks in their places, split where a shape is among their lines, and the total height."""
    occupied, found = OccupiedHeights(), list[StackedBlock]()
    y, above = 0.0, None
    pending_blocks = list(reversed(blocks))
    while pending_blocks:
        block = pending_blocks.pop()
        y += gap(above, block.outer_format)
        anchor_top = occupied.next_free(y, min(block.min_height(), block.height))
        occupied.add(block, anchor_top)
        y = occupied.next_free(anchor_top, min(block.min_height(), block.height))
        available_height = occupied.height_below(y)
        head, tail = (
            (block, None) if block.height <= available_height else block.split(available_height, Keep.NOTHING)
        )
        if head is None:
            y, head, tail = occupied.next_free(y, block.height), block, None
        found.append(StackedBlock(head, y, anchor_top))
        y, above = y + head.height, head.outer_format
        pending_blocks += [tail] if tail is not None else []
    end = y + space_below(above)
    return found, max([end, *(bottom for _top, bottom in occupied.ranges)])
