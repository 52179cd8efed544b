"""Blocks meet shapes: a block gives way to what stands on the page beside it, or comes to stand there with it."""

from __future__ import annotations

from reportgen.layout.block import paragraph as paragraphs
from reportgen.layout.block.fragment import BlockFragment
from reportgen.layout.block.paragraph_fragment import ParagraphFragment
from reportgen.layout.context import LayoutContext
from reportgen.layout.page.anchors import Host, corner
from reportgen.layout.page.frame import Frame
from reportgen.layout.page.wrap import around, clear, obstacle, wraps

FIRST_LINE = 12.0  # points: a block with less height than this begins below a shape


def give_way(block: BlockFragment, frame: Frame, context: LayoutContext) -> BlockFragment:
    """Return the block as it must stand here, and move the frame down past what leaves no room beside it."""
    if isinstance(block, ParagraphFragment) and block.first:
        if any(line.anchors for line in block.lines):
            _pass(block, frame)
            _register(block, frame)
        if (frame.shapes or frame.obstacles) and _is_overlapped(block, frame):
            block = paragraphs.without_mark(block)
    if not frame.obstacles:
        return block
    _pass(block, frame)
    top = frame.y + frame.gap(block.outside)
    if not isinstance(block, ParagraphFragment) or not (block.first and block.last):
        return block
    if not any(each.meets(top, top + block.height) for each in frame.obstacles):
        return block
    cuts = around([o for o in frame.obstacles if not o.across], frame.columns[frame.column], top)
    return paragraphs.lay_out(block.paragraph, block.width, context, block.joins, cuts)


def _pass(block: BlockFragment, frame: Frame) -> None:
    """Move the frame down past the shapes that leave no room for the block's first line."""
    top = frame.y + frame.gap(block.outside)
    frame.y += (
        clear(frame.obstacles, frame.columns[frame.column], top, min(block.min_height(), FIRST_LINE)) - top
    )


def available_height(block: BlockFragment, frame: Frame) -> float:
    """Return the height for a block: to the column's foot, or to the next top-and-bottom shape."""
    free = frame.available_height(block.outside)
    top = frame.y + frame.gap(block.outside)
    below = [each.top - top for each in frame.obstacles if each.across and each.top > top]
    return min([free, *below])


def skip(frame: Frame) -> bool:
    """Go on below the next shape that nothing may stand beside; return whether there is one in the column."""
    below = [each for each in frame.obstacles if each.across and frame.y < each.bottom < frame.bottom]
    if not below:
        return False
    nearest = min(below, key=lambda each: each.top)
    frame.obstacles.remove(nearest)
    frame.y = nearest.bottom
    return True


def _is_overlapped(block: ParagraphFragment, frame: Frame) -> bool:
    column = frame.columns[frame.column]
    top = frame.y + frame.gap(block.outside)
    return any(
        each.meets(top, top + block.height) and each.left < column.x + column.width and each.right > column.x
        for each in (*frame.shapes, *frame.obstacles)
    )


def _register(block: ParagraphFragment, frame: Frame) -> None:
    column, y = frame.columns[frame.column], frame.y + frame.gap(block.outside)
    for line_x, line_y, anchor in block.anchors():
        if id(anchor) not in frame.hung:  # once a page: what was skipped stays skipped
            frame.hung[id(anchor)] = y
            down = line_y if anchor.vertical_from == "line" else 0.0
            host = Host(column.x, y + down, column.width, block.height - down, line_x)
            found = frame.obstacles if wraps(anchor) else frame.shapes
            found.append(obstacle(anchor, *corner(anchor, frame.section, host)))
