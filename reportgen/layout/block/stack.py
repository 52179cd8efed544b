"""Blocks laid out one above the other: their places, and how they are split between pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
    What is left below a split knows its height and finds its places when it is drawn: a page looks only at what fits.
    """

    __slots__ = ("_tops", "anchor_tops", "blocks", "height", "note", "width")

    def __init__(
        self, blocks: list[BlockFragment], width: float, note: str = "", height: float | None = None
    ) -> None:
        """Place the blocks; a ``height`` is that of blocks without shapes, which are placed later."""
        self.blocks = blocks
        self.width = width
        self.note = note  # the id of the footnote that the blocks are
        self.anchor_tops: Sequence[float] = ()
        self._tops: list[float] | None = None
        if height is None:
            self._place()
        else:
            self.height = height

    def _place(self) -> None:
        for block in self.blocks:
            if block.has_top_and_bottom_shape:
                self._avoid_shapes()
                return
        self._tops = tops = list(_places(self.blocks))
        last = self.blocks[-1] if self.blocks else None
        self.height = tops[-1] + last.height + space_below(last.outer_format) if last is not None else 0.0

    def _avoid_shapes(self) -> None:
        from reportgen.layout.block.top_and_bottom import stack_below_shapes  # few documents need it

        found, self.height = stack_below_shapes(self.blocks)
        self.blocks, self._tops = [each.block for each in found], [each.top for each in found]
        self.anchor_tops = [each.anchor_top for each in found]

    @property
    def tops(self) -> Sequence[float]:
        """The places of the blocks, in points below its top."""
        if self._tops is None:
            self._tops = list(_places(self.blocks))
        return self._tops

    def first_top(self) -> float:
        """Return the space above the first block, in points."""
        return next(_places(self.blocks)) if self._tops is None else self._tops[0]

    def split(self, available_height: float, keep: Keep = Keep.ALL) -> tuple[Stack | None, Stack | None]:
        """Return the part that fits in ``available_height`` points and the rest."""
        places = _places(self.blocks) if self._tops is None else self._tops
        for index, (block, top) in enumerate(zip(self.blocks, places, strict=True)):
            if fits(top + block.height - block.overhang(), available_height) and not block.break_after():
                continue
            head, tail = block.split(available_height - top, keep)
            above = self.blocks[:index] + ([head] if head is not None else [])
            return self._stack_of(above), self._rest(index, top, tail)
        return self, None

    def _rest(self, index: int, top: float, tail: BlockFragment | None) -> Stack | None:
        """Return what is left below a split of the block ``index``, whose place is ``top``."""
        below = ([tail] if tail is not None else []) + self.blocks[index + 1 :]
        if self.anchor_tops or len(below) < 2:
            return self._stack_of(below)
        split, first = self.blocks[index], below[0]
        height = self.height - top - split.height + gap(None, first.outer_format)
        if tail is not None:
            height += tail.height
        else:
            height -= gap(split.outer_format, first.outer_format)
        return Stack(below, self.width, self.note, height)

    def _stack_of(self, blocks: list[BlockFragment]) -> Stack | None:
        return Stack(blocks, self.width, self.note) if blocks else None

    def overhang(self) -> float:
        """Return the part of its height that may extend below the column, in points."""
        last = self.blocks[-1] if self.blocks else None
        return last.overhang() + space_below(last.outer_format) if last is not None else 0.0

    def min_height(self) -> float:
        """Return the height of the smallest part that may end a column, in points."""
        return self.first_top() + self.blocks[0].min_height() if self.blocks else 0.0

    def force_split(self, available_height: float = 0.0) -> tuple[Stack, Stack | None]:
        """Return the part of the first block that fits, or its smallest part, and the rest."""
        if not self.blocks:
            return self, None
        top = self.first_top()
        head, tail = self.blocks[0].force_split(available_height - top)
        return Stack([head], self.width, self.note), self._rest(0, top, tail)

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


def _places(blocks: Iterable[BlockFragment]) -> Iterator[float]:
    """Yield the place of each block, in points below the top of the column."""
    y, above = 0.0, None
    for block in blocks:
        y += gap(above, block.outer_format)
        yield y
        y += block.height
        above = block.outer_format
