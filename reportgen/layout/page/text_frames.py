"""Text frames and floating tables as anchored shapes with text, anchored to the paragraph that follows.

Consecutive paragraphs with equal ``w:framePr`` are one frame (§17.3.1.11). A table with ``w:tblpPr`` floats if text
fits beside it; one as wide as the text stays in the flow, so that it can be split (``table.lay_out`` places it).
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from reportgen.layout.column import lay_out, stack
from reportgen.layout.context import LayoutContext
from reportgen.layout.document import (
    NO_FLOAT,
    NO_FRAME,
    Anchor,
    Block,
    Frame,
    Inline,
    InlineItem,
    Margins,
    Paragraph,
    Shape,
    Table,
)
from reportgen.layout.extent import longest_line
from reportgen.layout.shapes import fit_to_text

TALLEST = 600.0  # points: a taller table stays in the flow, where it can be split


def anchor_frames(blocks: Sequence[Block], width: float, context: LayoutContext) -> Sequence[Block]:
    """Return the blocks of a column ``width`` points wide, frames and floating tables as anchored shapes."""
    blocks = [_fit_text_boxes(block, context) for block in blocks]
    if not any(_is_out_of_flow(block) for block in blocks):
        return blocks
    found: list[Block] = []
    pending_anchors: list[Anchor] = []
    index = 0
    while index < len(blocks):
        count = _count(blocks, index)
        group = blocks[index : index + max(count, 1)]
        anchor = _anchor(group, width, context) if count and _has_host(blocks, index + count) else None
        if anchor is not None:
            pending_anchors.append(anchor)
        elif pending_anchors and isinstance(group[0], Paragraph):
            found += [replace(group[0], items=(*pending_anchors, *group[0].items)), *group[1:]]
            pending_anchors = []
        else:
            found += group
        index += len(group)
    return found


def _fit_text_boxes(block: Block, context: LayoutContext) -> Block:
    """Return a paragraph with its text boxes fitted to their text, so that the lines beside them are right."""
    if isinstance(block, Table) or not any(_grows(item) for item in block.items):
        return block
    items = [
        replace(item, shape=fit_to_text(item.shape, context)) if isinstance(item, Anchor | Inline) else item
        for item in block.items
    ]
    return replace(block, items=tuple(items))


def _grows(item: InlineItem) -> bool:
    return isinstance(item, Anchor | Inline) and item.shape.auto_height


def _is_out_of_flow(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return block.format.frame is not NO_FRAME and block.format.frame != NO_FRAME
    return block.place is not NO_FLOAT and block.place != NO_FLOAT


def _count(blocks: Sequence[Block], start: int) -> int:
    """Return the number of blocks from ``start`` that are one frame; 0 if there is none."""
    first = blocks[start]
    if not _is_out_of_flow(first):
        return 0
    if isinstance(first, Table):
        return 1
    end = start + 1
    while end < len(blocks) and _same_frame(first, blocks[end]):
        end += 1
    return end - start


def _same_frame(first: Paragraph, other: Block) -> bool:
    return isinstance(other, Paragraph) and other.format.frame == first.format.frame


def _has_host(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a paragraph in the flow follows (after other frames), to which the frame can be anchored."""
    for block in blocks[index:]:
        if not _is_out_of_flow(block):
            return isinstance(block, Paragraph)
    return False


def _anchor(group: Sequence[Block], width: float, context: LayoutContext) -> Anchor | None:
    first = group[0]
    if isinstance(first, Table):
        return _floating(first, width, context)
    inside = [replace(p, format=replace(p.format, frame=NO_FRAME)) for p in group if isinstance(p, Paragraph)]
    return _frame(first.format.frame, inside, width, context)


def _floating(table: Table, width: float, context: LayoutContext) -> Anchor | None:
    place, distance = table.place, table.place.distance
    inside = replace(table, place=NO_FLOAT, indent=0.0)
    fragment = lay_out(inside, width, context)
    across = getattr(fragment, "width", width)
    if across + distance.left + distance.right >= width or fragment.height > TALLEST:
        return None
    return Anchor(
        _box((inside,), across, fragment.height),
        place.horizontal_from,
        place.vertical_from,
        place.x,
        place.y,
        place.horizontal_align,
        place.vertical_align,
        "square",
        distance=distance,
    )


def _frame(frame: Frame, inside: Sequence[Paragraph], width: float, context: LayoutContext) -> Anchor:
    across = frame.width or min(longest_line(stack(inside, width, context).box()), width)
    height = stack(inside, across, context).height
    if frame.height_rule == "exact":
        height = frame.height
    elif frame.height_rule == "atLeast" or frame.height:
        height = max(height, frame.height)
    return Anchor(
        _box(tuple(inside), across, height),
        frame.horizontal_from,
        frame.vertical_from,
        -across if frame.drop_cap == "margin" else frame.x,
        frame.y,
        frame.horizontal_align,
        frame.vertical_align,
        _WRAPS.get(frame.wrap, "square"),
        distance=Margins(frame.space_v, frame.space_h, frame.space_v, frame.space_h),
    )


_WRAPS = {"none": "none", "notBeside": "topAndBottom"}
"""``ST_Wrap`` (§17.18.104): with "none", Word sets the text over the frame."""


def _box(blocks: tuple[Block, ...], width: float, height: float) -> Shape:
    return Shape("rectangle", width, height, blocks=blocks, insets=Margins())
