"""Newspaper columns: text laid out again in a column of another width, and balanced columns (§17.6.4).

Word and LibreOffice balance the columns of a section that a continuous section follows: the columns of its last page
get the smallest height that holds its text.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from reportgen.layout.block import paragraph as paragraphs
from reportgen.layout.block.borders import NO_JOIN, BorderJoin
from reportgen.layout.block.fragment import BlockFragment
from reportgen.layout.block.paragraph_fragment import ParagraphFragment
from reportgen.layout.block.spacing import gap
from reportgen.layout.column import lay_out
from reportgen.layout.context import LayoutContext
from reportgen.layout.document import Block, Paragraph, ParagraphFormat
from reportgen.layout.lengths import fits
from reportgen.layout.page.builder import PageBuilder
from reportgen.layout.page.regions import TextColumn

FINE = 0.25  # points: precision of the balanced height
LineEdges = tuple[tuple[float, float], ...]
"""Left and right edge of each line of a paragraph that is already placed, from its first line."""


class ReflowableBlock(Struct, frozen=True):
    """A block, or the part of one after the lines in ``edges_above`` (None: all of it), with its source.

    The source is kept because a column of another width needs other lines.
    """

    fragment: BlockFragment
    source: Block
    border_join: BorderJoin = NO_JOIN
    width: float = 0.0
    edges_above: LineEdges | None = None

    def reflow(self, width: float, context: LayoutContext) -> ReflowableBlock:
        """Return it laid out in a column of ``width`` points."""
        if self.width == width:
            return self
        if self.edges_above is None:
            return replace(self, fragment=lay_out(self.source, width, context, self.border_join), width=width)
        if isinstance(self.source, Paragraph):
            return replace(
                self, fragment=self._reflow_rest(self.source, self.edges_above, width, context), width=width
            )
        return self

    def _reflow_rest(
        self, source: Paragraph, edges_above: LineEdges, width: float, context: LayoutContext
    ) -> BlockFragment:
        """Lay out the whole paragraph, the placed lines between their own edges, and take the remaining lines.

        Those edges may differ from the column's: a shape may have been beside the line.
        """
        paragraph_format = source.format
        widest = max([width, *(right + paragraph_format.right for _, right in edges_above)])

        def exclusions(number: int, _pitch: float) -> list[tuple[float, float]]:
            if number >= len(edges_above):
                return [(0.0, widest - width)]
            left, right = edges_above[number]
            return [(left - (0.0 if number else max(paragraph_format.first_line, 0.0)), widest - right)]

        whole = paragraphs.lay_out(source, widest, context, self.border_join, exclusions)
        lines = whole.lines[len(edges_above) :]
        return (
            ParagraphFragment(source, width, lines, self.border_join, first=False) if lines else self.fragment
        )

    def remainder(self, head: BlockFragment | None, tail: BlockFragment) -> ReflowableBlock:
        """Return what remains of it after ``head``."""
        if head is None:
            return replace(self, fragment=tail)
        lines = head.lines if isinstance(head, ParagraphFragment) else []
        return replace(
            self, fragment=tail, edges_above=(*(self.edges_above or ()), *(line.edges for line in lines))
        )


PlacedFragment = tuple[int, float, BlockFragment]
"""Column, distance from the columns' top, block."""


def balance(page_builder: PageBuilder, blocks: Sequence[ReflowableBlock], context: LayoutContext) -> None:
    """Balance the columns of the page's last section; keep them if it has a break."""
    if not blocks or any(_breaks(block.fragment) for block in blocks):
        return
    low, high = 0.0, page_builder.lowest - page_builder.top
    best: list[PlacedFragment] | None = None
    while high - low > FINE:
        middle = (low + high) / 2
        found = fill(blocks, page_builder.columns, middle, page_builder.dropped_space, context)
        low, high, best = (low, middle, found) if found is not None else (middle, high, best)
    if best is not None:
        page_builder.replace_section(
            [(page_builder.columns[column].x, y, fragment) for column, y, fragment in best]
        )


def _breaks(fragment: BlockFragment) -> bool:
    return bool(fragment.break_after()) or (
        isinstance(fragment, ParagraphFragment) and any(line.break_after for line in fragment.lines)
    )


def fill(
    blocks: Sequence[ReflowableBlock],
    columns: Sequence[TextColumn],
    height: float,
    dropped_space: float,
    context: LayoutContext,
) -> list[PlacedFragment] | None:
    """Return the places of the blocks in columns of ``height`` points; None if they do not fit."""
    found: list[PlacedFragment] = []
    column, y = 0, 0.0
    above: ParagraphFormat | None = None
    pending_blocks = list(reversed(blocks))
    while pending_blocks:
        block = pending_blocks.pop().reflow(columns[column].width, context)
        fragment = block.fragment
        space = gap(above, fragment.outer_format)
        if above is None:
            space = 0.0 if column else max(space - dropped_space, 0.0)
        whole = fits(y + space + fragment.height, height)
        head, tail = (fragment, None) if whole else fragment.split(height - y - space)
        if head is not None:
            found.append((column, y + space, head))
            y, above = y + space + head.height, head.outer_format
        if tail is None:
            continue
        pending_blocks.append(block.remainder(head, tail))
        column, y, above = column + 1, 0.0, None
        if column == len(columns):
            return None
    return found
