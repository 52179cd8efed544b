"""The interface of a block that was laid out: a height, spaces around it, and a way to split it."""

from __future__ import annotations

from enum import Enum, auto
from typing import Protocol, Self

from msgspec.structs import replace

from reportgen.layout.boxes import ANCHORS, Box, Placed
from reportgen.layout.document import NoteMark, ParagraphFormat


class Keep(Enum):
    """What holds where a block is split: nothing, widow and orphan control alone, or all that keeps lines and rows."""

    NOTHING = auto()
    WIDOWS = auto()
    ALL = auto()


class BlockFragment(Protocol):
    """A block laid out in a known width, which may be split between columns and pages.

    ``outer_format`` is what its neighbours see: spaces, keep-with-next, page-break-before.
    ``has_top_and_bottom_shape``: a shape that no text may stand beside is anchored to it.
    """

    height: float
    outer_format: ParagraphFormat
    has_top_and_bottom_shape: bool

    def split(self, available_height: float, keep: Keep = Keep.ALL) -> tuple[Self | None, Self | None]:
        """Return the part that fits in ``available_height`` points and the rest; None for an empty part."""
        ...

    def min_height(self) -> float:
        """Return the height of the smallest part that may end a column, in points."""
        ...

    def force_split(self, available_height: float = 0.0) -> tuple[Self, Self | None]:
        """Return a non-empty part and the rest, where not even the smallest part fits; ignores keeps."""
        ...

    def overhang(self) -> float:
        """Return the part of its height that may extend below the column, in points."""

    def break_after(self) -> str:
        """Return "page" or "column" where a break follows this block, else ""."""
        ...

    def notes(self) -> list[NoteMark]:
        """Return the footnote references in it, in order."""
        ...

    def bridge(self, space: float) -> Box | None:
        """Return what is drawn in the ``space`` between it and the block above; None for nothing."""
        ...

    def box(self) -> Box:
        """Return its box."""
        ...


def with_anchors_at(box: Box, shift: float) -> list[Placed]:
    """Return a box that its own shapes moved down by ``shift``, with its anchors at the unmoved place."""
    if not (shift and box.anchors):
        return [(0.0, 0.0, box)]
    anchors = Box(ANCHORS, box.width, box.height, anchors=box.anchors, source=ANCHORS)
    return [(0.0, -shift, anchors), (0.0, 0.0, replace(box, anchors=()))]
