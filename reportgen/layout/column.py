"""Blocks above one another in a column: for cells, headers, footers, notes and text boxes.

The one dispatch on paragraph and table lives here, in ``lay_out``; tables receive it as a parameter, so
that the imports run one way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.layout.block import paragraph as paragraphs
from reportgen.layout.block.borders import NO_JOIN, BorderJoin, share_border
from reportgen.layout.block.fragment import BlockFragment
from reportgen.layout.block.stack import Stack
from reportgen.layout.context import LayoutContext
from reportgen.layout.document import Block, Paragraph
from reportgen.layout.table import table as tables


def lay_out(
    block: Block, width: float, context: LayoutContext, border_join: BorderJoin = NO_JOIN
) -> BlockFragment:
    """Return a block laid out in ``width`` points."""
    if isinstance(block, Paragraph):
        return paragraphs.lay_out(block, width, context, border_join)
    return tables.lay_out(block, width, context, stack)


def with_border_joins(blocks: Sequence[Block]) -> Iterator[tuple[Block, BorderJoin]]:
    """Yield blocks with what they share with their neighbours."""
    if len(blocks) == 1:
        yield blocks[0], NO_JOIN
        return
    above = False
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        below = (
            isinstance(block, Paragraph)
            and isinstance(following, Paragraph)
            and share_border(block.format, following.format)
        )
        yield block, BorderJoin(above, below) if above or below else NO_JOIN
        above = below


def stack(blocks: Sequence[Block], width: float, context: LayoutContext) -> Stack:
    """Return blocks laid out one above the other in ``width`` points."""
    return Stack(
        [lay_out(block, width, context, border_join) for block, border_join in with_border_joins(blocks)],
        width,
    )
