"""A page being filled: the place of the next block, the notes at its foot."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from reportgen.layout.block.fragment import BlockFragment, with_anchors_at
from reportgen.layout.block.paragraph_fragment import ParagraphFragment
from reportgen.layout.block.spacing import gap
from reportgen.layout.block.stack import Stack, stack_boxes
from reportgen.layout.boxes import BorderLine, Page, Placed
from reportgen.layout.document import Border, ParagraphFormat, Section
from reportgen.layout.page.regions import TextColumn, columns
from reportgen.layout.page.wrap import Obstacle

SEPARATOR = Border("single", 0.25)  # between columns; LibreOffice 7.4


class PlacedNotes(Struct, frozen=True):
    """The notes at the foot of a column or page, under their rule at ``top``; ``continued`` from the one before."""

    x: float
    top: float
    notes: list[Stack]
    continued: bool


class PageBuilder:
    """One page being filled, column by column; ``above`` is the format of the block above, None at the top."""

    def __init__(self, section: Section, number: int, label: str, top: float, bottom: float) -> None:
        self.section = section
        self.number = number
        self.first = False  # of its section
        self.page = Page(section.page_width, section.page_height, label=label)
        self.body: list[Placed] = []
        self.numbered = 0  # boxes in ``body`` whose lines were numbered
        self.section_start = 0  # number of boxes in ``body`` before the current section
        self.notes: list[Stack] = []
        self.columns: tuple[TextColumn, ...] = columns(section)
        self.column = 0
        self.notes_by_column = len(self.columns) > 1
        self.page_top = self.top = top  # of the page's text, and of that of the current section
        self.bottom = bottom  # of the text; footnotes raise it
        self.text_bottom = bottom
        self.closed_notes: list[PlacedNotes] = []
        self.notes_continued = False
        self.y = top
        self.lowest = top
        self.above: ParagraphFormat | None = None
        self.last: BlockFragment | None = None  # that was placed
        self.dropped_space = 0.0  # of the space before a block at the top
        self.obstacles: list[Obstacle] = []
        self.shapes: list[Obstacle] = []  # shapes without wrapping
        self.anchor_tops: dict[
            int, float
        ] = {}  # y at which an anchor's host was first placed, by id of the anchor

    def available_height(self, outer_format: ParagraphFormat) -> float:
        """Return the height that is left below the space before a block."""
        return self.bottom - self.y - self.gap(outer_format)

    def gap(self, outer_format: ParagraphFormat) -> float:
        """Return the space before a block; 0 at the top of every column but the document's and a section's first.

        So in Word, also after a page break and with page-break-before: 81 tops of pages, 0.0 ± 0.3 points. The distance
        of a border stays. What the space after the last section's last paragraph leaves of it stays on a section's
        first page: 24 pt below 10 pt begin at 13.95, 24 pt below 4 pt at 20.0.
        """
        if self.above is not None:
            return gap(self.above, outer_format)
        return 0.0 if self.column else max(gap(None, outer_format) - self.dropped_space, 0.0)

    def is_empty(self) -> bool:
        """Return whether the column is empty."""
        return self.above is None

    def is_whole(self) -> bool:
        """Return whether the column is empty and a page tall: what does not fit in it fits in no other."""
        return self.above is None and not self.section_start

    def place(self, fragment: BlockFragment) -> None:
        """Place a block below those in the column."""
        space = self.gap(fragment.outer_format)
        bridge = fragment.bridge(space) if self.above is not None else None
        if bridge is not None:
            self.body.append((self.columns[self.column].x, self.y, bridge))
        self.y += space
        x, box = self.columns[self.column].x, fragment.box()
        shift = self.y - self.anchor_tops.get(id(box.anchors[0][2]), self.y) if box.anchors else 0.0
        self.body += [(x, self.y + dy, part) for _dx, dy, part in with_anchors_at(box, shift)]
        self.y += fragment.height
        self.lowest = max(self.lowest, self.y)
        self.above = fragment.outer_format
        self.last = fragment

    def close_border_box(self) -> None:
        """Close the border box that goes on in the next column."""
        box = self.last.closing() if isinstance(self.last, ParagraphFragment) else None
        if box is not None:
            self.body.append((self.columns[self.column].x, self.y, box))

    def next_column(self) -> bool:
        """Go to the top of the next column; return whether there is one."""
        if self.column + 1 >= len(self.columns):
            return False
        if self.notes_by_column:
            self.close_notes()
        self.column += 1
        self.y, self.above = self.top, None
        self.anchor_tops.clear()  # a block that did not fit above anchors its shapes here
        return True

    def close_notes(self) -> None:
        """Fix the notes at the foot of this column (or page); the next one starts without notes."""
        if self.notes:
            x = self.columns[self.column].x if self.notes_by_column else self.section.margins.left
            self.closed_notes.append(PlacedNotes(x, self.bottom, self.notes, self.notes_continued))
        self.notes, self.bottom, self.notes_continued = [], self.text_bottom, False

    def continue_with(self, section: Section) -> None:
        """Start a continuous section below the content of the page.

        All of its columns begin below the space after the last paragraph above (Word).
        """
        self.draw_column_separators()
        self.section = section
        self.columns = columns(section)
        self.column = 0
        self.dropped_space = self.above.after if self.above is not None else 0.0
        self.y, self.top = self.lowest, self.lowest + self.dropped_space
        self.section_start = len(self.body)

    def draw_column_separators(self) -> None:
        """Draw the lines between the columns of the current section, if it has them (``w:cols w:sep``)."""
        if self.section.columns.line_between and self.lowest > self.top:
            for left, right in pairwise(self.columns):
                x = (left.x + left.width + right.x) / 2
                self.body.append((x, self.top, BorderLine(0.0, self.lowest - self.top, SEPARATOR)))

    def replace_section(self, fragments: Sequence[tuple[float, float, BlockFragment]]) -> None:
        """Replace the content of the current section; y is measured from the top of the section."""
        self.body[self.section_start :] = stack_boxes(
            (x, self.top + y, 0.0, fragment) for x, y, fragment in fragments
        )
        self.lowest = max((self.top + y + fragment.height for _, y, fragment in fragments), default=self.top)
        self.y = self.lowest
