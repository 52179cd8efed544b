"""What column and page see of a block that was laid out: a height, spaces around it, and a way to split it."""

from __future__ import annotations

from typing import Protocol, Self

from msgspec.structs import replace

from reportgen.layout.boxes import Box, Placed
from reportgen.layout.document import NoteMark, ParagraphFormat


class BlockFragment(Protocol):
    """A block of a known width that was laid out first and may be split afterwards.

    ``outer_format`` is what its neighbours see: spaces, keep-with-next, page-break-before.
    ``has_top_and_bottom_shape``: a shape that no text may stand beside is anchored to it.
    """

    height: float
    outer_format: ParagraphFormat
    has_top_and_bottom_shape: bool

    def split(self, available_height: float, ignore_keeps: bool = False) -> tuple[Self | None, Self | None]:
        """Return what fits in ``available_height`` points and the rest; None where there is nothing of it.

        ``ignore_keeps``: keep no lines together, as in the cells of a row that is split.
        """
        ...

    def min_height(self) -> float:
        """Return the height of the smallest part that may stand at the foot of a column."""
        ...

    def force_split(self, available_height: float = 0.0) -> tuple[Self, Self | None]:
        """Return a part that must be placed, so that the flow goes on: what is kept together is not kept here."""
        ...

    def overhang(self) -> float:
        """Return how much of its height may hang over a column's foot."""

    def break_after(self) -> str:
        """Return "page" or "column" where the text goes on there after this block, else ""."""
        ...

    def notes(self) -> list[NoteMark]:
        """Return the footnotes called in it, in order."""
        ...

    def bridge(self, space: float) -> Box | None:
        """Return what is drawn in the ``space`` between it and the block above, None where that stays blank."""
        ...

    def box(self) -> Box:
        """Return its box."""
        ...


def with_anchors_at(box: Box, shift: float) -> list[Placed]:
    """Return a box that its own shapes pushed down: they stay hung where it would have stood without them."""
    if not (shift and box.anchors):
        return [(0.0, 0.0, box)]
    anchors = Box("anchors", box.width, box.height, anchors=box.anchors)
    return [(0.0, -shift, anchors), (0.0, 0.0, replace(box, anchors=()))]
