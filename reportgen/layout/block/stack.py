"""Blocks laid out one above the other: their places, and how they are split between pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportgen.layout.block.fragment import BlockFragment, Keep, with_anchors_at
from reportgen.layout.block.spacing import gap, space_below
from reportgen.layout.boxes import Box, Placed
from reportgen.layout.document import NoteMark
from reportgen.layout.lengths import fits


def stack_boxes(placed: Iterable[tuple[float, float, float, BlockFragment]]) -> list[Placed]:
    """Return the boxes of blocks placed one below the other, and the shared borders between those of one column.

    Each is given as x, top, the distance that its own shapes moved it down, and the fragment.
    """
    found: list[Placed] = []
    column, foot = None, 0.0
    for x, top, shift, block in placed:
        bridge = block.bridge(top - foot) if column == x else None
        if bridge is not None:
            found.append((x, foot, bridge))
        found += [(x, top + dy, box) for _dx, dy, box in with_anchors_at(block.box(), shift)]
        column, foot = x, top + block.height
    return found


class Stack:
    """Laid-out blocks with the spaces between them; ``height`` counts the spaces at both ends.

    ``anchor_tops`` are the places of the blocks as if their own shapes did not push them down; empty where none does.
    """

    __slots__ = ("anchor_tops", "blocks", "height", "note", "tops", "width")

    def __init__(self, blocks: list[BlockFragment], width: float, note: str = "") -> None:
        self.blocks = blocks
        self.width = width
        self.note = note  # the id of the footnote that the blocks are
        self.tops: list[float] = []
        self.anchor_tops: Sequence[float] = ()
        for block in blocks:
            if block.has_top_and_bottom_shape:
                self._avoid_shapes()
                return
        y, above = 0.0, None
        for block in blocks:
            y += gap(above, block.outer_format)
            self.tops.append(y)
            y += block.height
            above = block.outer_format
        self.height = y + space_below(above)

    def _avoid_shapes(self) -> None:
        from reportgen.layout.block.top_and_bottom import stack_below_shapes  # few documents need it

        found, self.height = stack_below_shapes(self.blocks)
        self.blocks, self.tops = [each.block for each in found], [each.top for each in found]
        self.anchor_tops = [each.anchor_top for each in found]

    def split(self, available_height: float, keep: Keep = Keep.ALL) -> tuple[Stack | None, Stack | None]:
        """Return the part that fits in ``available_height`` points and the rest."""
        for index, (block, top) in enumerate(zip(self.blocks, self.tops, strict=True)):
            if fits(top + block.height - block.overhang(), available_height) and not block.break_after():
                continue
            head, tail = block.split(available_height - top, keep)
            above = self.blocks[:index] + ([head] if head is not None else [])
            below = ([tail] if tail is not None else []) + self.blocks[index + 1 :]
            return self._stack_of(above), self._stack_of(below)
        return self, None

    def _stack_of(self, blocks: list[BlockFragment]) -> Stack | None:
        return Stack(blocks, self.width, self.note) if blocks else None

    def overhang(self) -> float:
        """Return the part of its height that may extend below the column, in points."""
        last = self.blocks[-1] if self.blocks else None
        return last.overhang() + space_below(last.outer_format) if last is not None else 0.0

    def min_height(self) -> float:
        """Return the height of the smallest part that may end a column, in points."""
        return self.tops[0] + self.blocks[0].min_height() if self.blocks else 0.0

    def force_split(self, available_height: float = 0.0) -> tuple[Stack, Stack | None]:
        """Return the part of the first block that fits, or its smallest part, and the rest."""
        if not self.blocks:
            return self, None
        head, tail = self.blocks[0].force_split(available_height - self.tops[0])
        below = ([tail] if tail is not None else []) + self.blocks[1:]
        return Stack([head], self.width, self.note), self._stack_of(below)

    def notes(self) -> list[NoteMark]:
        """Return the footnote references in it."""
        return [note for block in self.blocks for note in block.notes()]

    def box(self, kind: str = "stack") -> Box:
        """Return the box of all blocks."""
        box = Box(kind, self.width, self.height, source=self.note or None)
        if len(self.blocks) == 1 and not self.anchor_tops:  # most cells
            box.children = [(0.0, self.tops[0], self.blocks[0].box())]
            return box
        places = zip(self.tops, self.anchor_tops or self.tops, self.blocks, strict=True)
        box.children = stack_boxes((0.0, top, top - anchor_top, block) for top, anchor_top, block in places)
        return box
