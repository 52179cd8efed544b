"""The flow of blocks through columns and pages: placing, splitting, keeping together, new pages."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from msgspec.structs import replace

from reportgen.diagnostics import error
from reportgen.errors import DocumentError
from reportgen.language import _
from reportgen.layout.block.fragment import BlockFragment
from reportgen.layout.block.paragraph_fragment import ParagraphFragment
from reportgen.layout.block.spacing import gap
from reportgen.layout.block.stack import Stack
from reportgen.layout.boxes import RUNNING, Box, Page
from reportgen.layout.column import lay_out, with_border_joins
from reportgen.layout.context import LayoutContext
from reportgen.layout.document import Document, Section
from reportgen.layout.lengths import fits
from reportgen.layout.numerals import numeral
from reportgen.layout.page import floats, notes, regions
from reportgen.layout.page.balance import ReflowableBlock, balance
from reportgen.layout.page.builder import PageBuilder
from reportgen.layout.page.finish import finish
from reportgen.layout.page.line_numbers import LineNumbers
from reportgen.layout.page.running import HeaderFooterLayout
from reportgen.layout.page.text_frames import anchor_frames
from reportgen.layout.table.table import TableFragment
from reportgen.layout.text.items import field_text

MOST_PAGES = 20_000
TALLEST = 1584.0  # points: no page is taller (22 inches)
MIN_TEXT_HEIGHT = 12.0  # points of text between a tall header and a tall footer: else they do not push it


class Flow:
    """One pass over a document, page after page."""

    def __init__(self, document: Document, context: LayoutContext) -> None:
        self.document = document
        self.context = context
        self.headers_footers = HeaderFooterLayout(context, document.even_and_odd)
        self.notes = notes.PageNotes(document, context)
        self.line_numbers = LineNumbers(context.run_formats)
        self.pages: list[Page] = []
        self.sections_of_pages: list[int] = []
        self.page_builder: PageBuilder | None = None
        self.column_blocks: list[ReflowableBlock] = []
        self.column_blocks_page: PageBuilder | None = None
        self.number = 0

    def run(self) -> list[Page]:
        """Return all pages."""
        for index, section in enumerate(self.document.sections):
            self._begin(section, index)
            self._section(section, index)
        self._rest_of_notes()
        self._finish()
        return self.pages

    def _rest_of_notes(self) -> None:
        """Place the endnotes below the last line, as Word does, and add the pages for the rest of long footnotes."""
        last = len(self.document.sections) - 1
        section = self.document.sections[last]
        if blocks := self.notes.endnote_blocks():
            self._section(replace(section, blocks=blocks), last)
        while self.notes.carried_over:
            self._next_column(section, last)

    # -- pages ---------------------------------------------------------------

    def _begin(self, section: Section, index: int) -> None:
        """Start the page on which a section begins."""
        if (
            self.page_builder is not None
            and section.start == "continuous"
            and _same_paper(self.page_builder.section, section)
        ):
            self.line_numbers.add(self.page_builder)
            self.page_builder.continue_with(self._facing(section))
            return
        if section.page_start >= 0:
            self.number = section.page_start - 1
        if section.start in ("oddPage", "evenPage"):
            parity = 1 if section.start == "oddPage" else 0
            if (self.number + 1) % 2 != parity and self.page_builder is not None:
                self.number += 1  # the blank page is counted but not printed
        self._new_page(section, index, first=True)

    def _new_page(self, section: Section, index: int, first: bool) -> PageBuilder:
        """Start a new page; ``first``: with it a section starts."""
        dropped_space = self._dropped_space(index, first)
        self._finish()
        if len(self.pages) >= MOST_PAGES:
            raise _too_long()
        self.number += 1
        section = self._facing(section)
        label = numeral(self.number, section.page_format)
        numbers = self.context.numbers
        numbers.number, numbers.page = self.number, label
        numbers.section_pages = str(numbers.by_section[index]) if index < len(numbers.by_section) else ""
        header = self.headers_footers.of(section.headers, section, self.number, first)
        footer = self.headers_footers.of(section.footers, section, self.number, first)
        top, bottom = regions.top(section, header.height), regions.bottom(section, footer.height)
        if bottom - top < MIN_TEXT_HEIGHT:
            top, bottom = regions.top(section, 0.0), regions.bottom(section, 0.0)
        page_builder = PageBuilder(section, self.number, label, top, bottom)
        page_builder.dropped_space = dropped_space
        page_builder.first = first
        x = section.margins.left
        if header.blocks:
            page_builder.page.children.append((x, section.header_distance, _repeated_box(header, "header")))
        if footer.blocks:
            y = section.page_height - section.footer_distance - footer.height
            page_builder.page.children.append((x, y, _repeated_box(footer, "footer")))
        self.page_builder = page_builder
        self.sections_of_pages.append(index)
        self.notes.place_carried_over(page_builder)
        return page_builder

    def _dropped_space(self, index: int, first: bool) -> float:
        """Return how much of the space before falls away at the top of a new page: none on the document's first."""
        above = self.page_builder
        if not first and above is not None and len(above.body) > above.section_start:
            return inf
        return self.document.sections[index - 1].space_after if index else 0.0

    def _facing(self, section: Section) -> Section:
        """Return the section for the current page: with mirrored margins, even pages exchange left and right."""
        if not self.document.mirror_margins or self.number % 2:
            return section
        return regions.mirror_margins(section)

    def counts(self) -> list[int]:
        """Return how many pages each section has."""
        return [self.sections_of_pages.count(index) for index in range(len(self.document.sections))]

    def _finish(self) -> None:
        if self.page_builder is not None:
            self.line_numbers.add(self.page_builder)
            self.pages.append(finish(self.page_builder, self.notes))
            self.page_builder = None

    def _next_column(self, section: Section, index: int, whole_page: bool = False) -> PageBuilder:
        """Go to the next column, or to the next page."""
        page_builder = self.page_builder
        if page_builder is not None:
            page_builder.close_border_box()
        if page_builder is not None and not whole_page and page_builder.next_column():
            if page_builder.notes_by_column:
                self.notes.place_carried_over(page_builder)
            return page_builder
        return self._new_page(section, index, first=False)

    # -- blocks --------------------------------------------------------------

    def _section(self, section: Section, index: int) -> None:
        width = regions.columns(section)[0].width
        page_builder = self._current_page()
        self.notes.width = width if page_builder.notes_by_column else regions.text_width(section)
        sources = list(with_border_joins(anchor_frames(section.blocks, width, self.context)))
        blocks = [lay_out(block, width, self.context, border_join) for block, border_join in sources]
        self.column_blocks = []
        for at, block in enumerate(blocks):
            reflowable = ReflowableBlock(block, *sources[at], width)
            self._place(reflowable, blocks[at + 1 : at + 2], self._chain(blocks, at), section, index)
        if self._must_balance(section, index):
            balance(self._current_page(), self.column_blocks, self.context)

    def _must_balance(self, section: Section, index: int) -> bool:
        """Return whether its columns must be balanced: a continuous section follows on the same page."""
        following = self.document.sections[index + 1 : index + 2]
        return (
            len(section.columns.widths) > 1
            and bool(following)
            and following[0].start == "continuous"
            and _same_paper(section, following[0])
        )

    def _chain(self, blocks: Sequence[BlockFragment], at: int) -> float:
        """Return the height that must be in one column with block ``at``: its own and that of what it is kept with."""
        if not _keeps_with_next(blocks[at]):
            return 0.0
        total, previous = 0.0, None
        for block in blocks[at:]:
            if previous is not None and _starts_page(block):
                return total
            total += gap(previous, block.outer_format) if previous is not None else 0.0
            if not _keeps_with_next(block):
                return total + block.min_height()
            total += block.height
            if total > TALLEST:
                break  # taller than any page
            previous = block.outer_format
        return total

    def _place(
        self,
        reflowable: ReflowableBlock,
        following: Sequence[BlockFragment],
        chain: float,
        section: Section,
        index: int,
    ) -> None:
        block = reflowable.fragment
        page_builder = self._current_page()
        if block.outer_format.page_break_before and not (
            page_builder.is_empty() and page_builder.column == 0
        ):
            page_builder = self._next_column(section, index, whole_page=True)
        whole = page_builder.bottom - page_builder.page_top
        if (
            chain
            and not fits(chain, page_builder.available_height(block.outer_format))
            and fits(chain, whole)
            and not page_builder.is_whole()
        ):
            page_builder = self._next_column(section, index)
        rest: BlockFragment | None = block
        previous_page = None
        while rest is not None:
            page_builder = self._current_page()
            if len(page_builder.columns) > 1:
                reflowable = reflowable.reflow(page_builder.columns[page_builder.column].width, self.context)
                rest = reflowable.fragment
                self._remember_reflowable(reflowable, page_builder, previous_page)
                previous_page = page_builder
            if isinstance(rest, ParagraphFragment) and page_builder.is_empty():
                rest = rest.opened()
            rest = floats.avoid_shapes(rest, page_builder, self.context)
            head, rest = self._split(rest, page_builder, following)
            if rest is not None:
                reflowable = reflowable.remainder(head, rest)
            if head is not None:
                self._place_fragment(head, page_builder)
            break_after = head.break_after() if head is not None else ""
            if (rest is not None and not break_after and floats.skip_shape(page_builder)) or (
                rest is None and not break_after
            ):
                continue
            if rest is not None or following:
                self._next_column(section, index, whole_page=break_after == "page")

    def _split(
        self, block: BlockFragment, page_builder: PageBuilder, following: Sequence[BlockFragment]
    ) -> tuple[BlockFragment | None, BlockFragment | None]:
        available_height = floats.available_height(block, page_builder)
        need = block.height - block.overhang()
        # the notes of long blocks are not searched
        if fits(need, available_height) and not _breaks_inside(block):
            notes_height = self.notes.height(block) + self.notes.separator_height(page_builder, block)
            if fits(need + notes_height, available_height):
                return self._split_before_kept(
                    block, available_height - block.height, following, page_builder
                )
        head, tail = block.split(available_height)
        if head is not None and (separator := self.notes.separator_height(page_builder, head)):
            head, tail = self._split_before_note(block, available_height - separator)
        if head is None and page_builder.is_whole():
            head, tail = block.force_split(available_height)
            separator = self.notes.separator_height(page_builder, head)
            return block.force_split(available_height - separator) if separator else (head, tail)
        return head, tail

    def _split_before_note(
        self, block: BlockFragment, available_height: float
    ) -> tuple[BlockFragment | None, BlockFragment | None]:
        """Split so that the first footnote of the page begins on it; a later one may begin on the next."""
        head, tail = block.split(available_height)
        if (
            head is not None
            and self.notes.height(head)
            and not self.notes.can_begin(head, available_height - head.height)
        ):
            return block.split(head.height - 0.1)
        return head, tail

    def _remember_reflowable(
        self, reflowable: ReflowableBlock, page_builder: PageBuilder, previous_page: PageBuilder | None
    ) -> None:
        """Remember the blocks of a section in columns on the current page, for balancing."""
        if page_builder is not previous_page:
            self.column_blocks = [
                each for each in self.column_blocks if page_builder is self.column_blocks_page
            ] + [reflowable]
            self.column_blocks_page = page_builder

    def _split_before_kept(
        self, block: BlockFragment, left: float, following: Sequence[BlockFragment], page_builder: PageBuilder
    ) -> tuple[BlockFragment | None, BlockFragment | None]:
        """Return a table without the last rows that must stay with the next block."""
        if not (isinstance(block, TableFragment) and block.outer_format.keep_next and following):
            return block, None
        if _starts_page(following[0]):
            return block, None
        need = gap(block.outer_format, following[0].outer_format) + following[0].min_height()
        if fits(need, left):
            return block, None
        head, tail = block.split_before_kept()
        return (block, None) if head is None and page_builder.is_whole() else (head, tail)

    def _place_fragment(self, block: BlockFragment, page_builder: PageBuilder) -> None:
        if isinstance(block, ParagraphFragment):
            for glyphs, field in block.fields():
                glyphs.text = field_text(field, self.context) or glyphs.text
        page_builder.place(block)
        self.notes.add(block, page_builder)

    def _current_page(self) -> PageBuilder:
        assert self.page_builder is not None, "a section begins before its blocks"  # noqa: S101
        return self.page_builder


def _keeps_with_next(block: BlockFragment) -> bool:
    """Return whether the whole block must be kept with the next: not across a page break in it (Word)."""
    if not block.outer_format.keep_next:
        return False
    if isinstance(block, ParagraphFragment):
        return not any(line.break_after for line in block.lines)
    return not isinstance(block, TableFragment) or block.keeps_all_rows()


def _starts_page(block: BlockFragment) -> bool:
    """Return whether it begins with a break: nothing above is kept with it."""
    return block.outer_format.page_break_before or (
        isinstance(block, ParagraphFragment) and block.begins_with_break()
    )


def _repeated_box(head: Stack, kind: str) -> Box:
    """Return the box of a header or footer; its letters are not counted."""
    box = head.box(kind)
    box.letters, box.source = 0, RUNNING
    return box


def _breaks_inside(block: BlockFragment) -> bool:
    return isinstance(block, ParagraphFragment) and any(line.break_after for line in block.lines[:-1])


def _too_long() -> DocumentError:
    message = _("Tài liệu dài hơn {most} trang.", most=MOST_PAGES)
    hint = _("Chia tài liệu thành nhiều tệp, hoặc kiểm tra khổ giấy và lề trang.")
    return DocumentError(error("document-too-long", message, hint=hint))


def _same_paper(above: Section, below: Section) -> bool:
    return above.page_width == below.page_width and above.page_height == below.page_height
