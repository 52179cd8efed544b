"""Headers and footers: selected for a page and laid out with its numbers."""

from __future__ import annotations

from reportgen.layout.block.stack import Stack
from reportgen.layout.column import stack
from reportgen.layout.context import LayoutContext
from reportgen.layout.document import Block, Field, HeaderFooter, Paragraph, Section
from reportgen.layout.page.regions import text_width
from reportgen.layout.page.text_frames import anchor_frames


class HeaderFooterLayout:
    """Lays out headers and footers; one without fields is laid out once for all pages."""

    def __init__(self, context: LayoutContext, even_and_odd: bool) -> None:
        self.context = context
        self.even_and_odd = even_and_odd
        self._plain: dict[tuple[int, float], Stack] = {}

    def of(self, running: HeaderFooter, section: Section, number: int, first: bool) -> Stack:
        """Return the header or footer of a page; ``first``: it is the first page of its section."""
        return self._stack(self._select(running, section, number, first), text_width(section))

    def _select(self, running: HeaderFooter, section: Section, number: int, first: bool) -> tuple[Block, ...]:
        if first and section.first_differs:
            return running.first
        if self.even_and_odd and number % 2 == 0:
            return running.even
        return running.default

    def _stack(self, blocks: tuple[Block, ...], width: float) -> Stack:
        if any(_has_field(block) for block in blocks):
            return stack(anchor_frames(blocks, width, self.context), width, self.context)
        key = (id(blocks), width)
        if key not in self._plain:
            self._plain[key] = stack(anchor_frames(blocks, width, self.context), width, self.context)
        return self._plain[key]


def _has_field(block: Block) -> bool:
    """Return whether the block prints a number that changes from page to page."""
    if isinstance(block, Paragraph):
        return any(isinstance(item, Field) for item in block.items)
    return any(_has_field(inner) for row in block.rows for cell in row.cells for inner in cell.blocks)
