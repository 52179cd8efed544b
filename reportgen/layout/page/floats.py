"""Text wrapping: a block avoids the shapes on the page, or moves below them."""

from __future__ import annotations

from reportgen.layout.block import paragraph as paragraphs
from reportgen.layout.block.fragment import BlockFragment
from reportgen.layout.block.paragraph_fragment import ParagraphFragment
from reportgen.layout.context import LayoutContext
from reportgen.layout.page.anchors import AnchorHost, corner
from reportgen.layout.page.builder import PageBuilder
from reportgen.layout.page.wrap import clear_height, exclusions_beside, obstacle, wraps

FIRST_LINE = 12.0  # points: a block with less height than this begins below a shape


def avoid_shapes(block: BlockFragment, page_builder: PageBuilder, context: LayoutContext) -> BlockFragment:
    """Return the block laid out beside the shapes on the page; move down if they leave no width for it."""
    if isinstance(block, ParagraphFragment) and block.first:
        if any(line.anchors for line in block.lines):
            _move_past_shapes(block, page_builder)
            _register_anchors(block, page_builder)
        if (page_builder.shapes or page_builder.obstacles) and _is_overlapped(block, page_builder):
            block = paragraphs.with_zero_height_mark(block)
    if not page_builder.obstacles:
        return block
    _move_past_shapes(block, page_builder)
    top = page_builder.y + page_builder.gap(block.outer_format)
    if not isinstance(block, ParagraphFragment) or not (block.first and block.last):
        return block
    if not any(each.meets(top, top + block.height) for each in page_builder.obstacles):
        return block
    exclusions = exclusions_beside(
        [o for o in page_builder.obstacles if not o.across], page_builder.columns[page_builder.column], top
    )
    return paragraphs.lay_out(block.paragraph, block.width, context, block.border_join, exclusions)


def _move_past_shapes(block: BlockFragment, page_builder: PageBuilder) -> None:
    """Move the page builder below the shapes beside which the first line of the block does not fit."""
    top = page_builder.y + page_builder.gap(block.outer_format)
    page_builder.y += (
        clear_height(
            page_builder.obstacles,
            page_builder.columns[page_builder.column],
            top,
            min(block.min_height(), FIRST_LINE),
        )
        - top
    )


def available_height(block: BlockFragment, page_builder: PageBuilder) -> float:
    """Return the height for a block: to the column's foot, or to the next top-and-bottom shape."""
    free = page_builder.available_height(block.outer_format)
    top = page_builder.y + page_builder.gap(block.outer_format)
    below = [each.top - top for each in page_builder.obstacles if each.across and each.top > top]
    return min([free, *below])


def skip_shape(page_builder: PageBuilder) -> bool:
    """Move below the next top-and-bottom shape; return whether there is one in the column."""
    below = [
        each
        for each in page_builder.obstacles
        if each.across and page_builder.y < each.bottom < page_builder.bottom
    ]
    if not below:
        return False
    nearest = min(below, key=lambda each: each.top)
    page_builder.obstacles.remove(nearest)
    page_builder.y = nearest.bottom
    return True


def _is_overlapped(block: ParagraphFragment, page_builder: PageBuilder) -> bool:
    column = page_builder.columns[page_builder.column]
    top = page_builder.y + page_builder.gap(block.outer_format)
    return any(
        each.meets(top, top + block.height) and each.left < column.x + column.width and each.right > column.x
        for each in (*page_builder.shapes, *page_builder.obstacles)
    )


def _register_anchors(block: ParagraphFragment, page_builder: PageBuilder) -> None:
    column, y = (
        page_builder.columns[page_builder.column],
        page_builder.y + page_builder.gap(block.outer_format),
    )
    for line_x, line_y, anchor in block.anchors():
        # once a page: a shape that was skipped is not added again
        if id(anchor) not in page_builder.anchor_tops:
            page_builder.anchor_tops[id(anchor)] = y
            down = line_y if anchor.vertical_from == "line" else 0.0
            host = AnchorHost(column.x, y + down, column.width, block.height - down, line_x)
            found = page_builder.obstacles if wraps(anchor) else page_builder.shapes
            found.append(obstacle(anchor, *corner(anchor, page_builder.section, host)))
