"""Footnotes: their height at the foot of the page that refers to them, and what is carried to the next page."""

from __future__ import annotations

from msgspec import Struct

from reportgen.layout.block.fragment import BlockFragment, Keep
from reportgen.layout.block.paragraph_fragment import ORPHANS, ParagraphFragment
from reportgen.layout.block.stack import Stack
from reportgen.layout.boxes import BorderLine, Placed
from reportgen.layout.column import stack
from reportgen.layout.context import LayoutContext
from reportgen.layout.document import Block, Border, Document
from reportgen.layout.page.builder import PageBuilder, PlacedNotes

RULE = Border("single", 0.5)
RULE_WIDTH = 144.0  # points: Word's two inches; above notes that go on, the whole column
RULE_RISE = 0.22
"""Height of the rule above its baseline in sizes of its font: 2.4 and 2.5 pt at 11 pt (Word)."""
CARRIED_SHARE = 0.8  # notes that go on take at most four fifths of a page


class Separator(Struct, frozen=True):
    """The rule above the notes of a page: ``rule`` is its distance from the top of the ``height`` it takes."""

    height: float
    rule: float


def _separator(document: Document, context: LayoutContext) -> Separator:
    """Return the rule in its own paragraph, as tall as a line of its font, as in Word; LibreOffice has 6 points."""
    if document.separator is None:
        return Separator(0.0, 0.0)
    found = stack([document.separator], RULE_WIDTH, context)
    (paragraph,), (top,) = found.blocks, found.tops
    baseline = paragraph.lines[0].baseline if isinstance(paragraph, ParagraphFragment) else 0.0
    return Separator(found.height, max(top + baseline - RULE_RISE * document.separator.mark.size, 0.0))


class PageNotes:
    """Lays out each note once for each width and places it on the page of its reference.

    ``carried_over`` are the parts of notes that did not fit on that page.
    """

    def __init__(self, document: Document, context: LayoutContext) -> None:
        self.document = document
        self.context = context
        self.width = 0.0
        self.separator = _separator(document, context)
        self.carried_over: list[Stack] = []
        self.endnotes: list[str] = []
        self._fragments: dict[tuple[str, float], Stack] = {}
        self._in_note = False
        if document.footnotes:
            context.note_height = self._height
            context.deferrable_note_height = self._deferrable_height

    def _stack(self, kind: str, note_id: str) -> Stack | None:
        note = self.document.footnotes.get(note_id) if kind == "footnote" else None
        if note is None or self._in_note:  # a note called in a note, perhaps by itself, takes no height there
            return None
        key = (note_id, self.width)
        if key not in self._fragments:
            self._in_note = True
            fragment = self._fragments[key] = stack(note.blocks, self.width, self.context)
            fragment.note = note_id
            self._in_note = False
        return self._fragments[key]

    def _height(self, kind: str, note_id: str) -> float:
        fragment = self._stack(kind, note_id)
        return fragment.height if fragment is not None else 0.0

    def _deferrable_height(self, kind: str, note_id: str) -> float:
        fragment = self._stack(kind, note_id)
        if fragment is None:
            return 0.0
        space = fragment.first_top() if fragment.blocks else 0.0  # the space above it is not needed
        return max(fragment.height - _first_lines(fragment, 1) + space, 0.0)

    def can_begin(self, block: BlockFragment, available_height: float) -> bool:
        """Return whether all footnotes of a block can begin in the available height, the last with two lines."""
        found = [
            fragment for mark in block.notes() if (fragment := self._stack(mark.kind, mark.id)) is not None
        ]
        return (
            sum(fragment.height for fragment in found[:-1]) + _first_lines(found[-1], ORPHANS)
            <= available_height + 0.02
        )

    def height(self, block: BlockFragment) -> float:
        """Return the height of the footnotes that a block refers to."""
        if not self.document.footnotes:  # called with the rest of a long table on each of its pages
            return 0.0
        return sum(self._height(note.kind, note.id) for note in block.notes())

    def separator_height(self, page_builder: PageBuilder, block: BlockFragment) -> float:
        """Return the height of the separator if this block brings the page's first footnote, else 0."""
        return self.separator.height if not page_builder.notes and self.height(block) > 0.0 else 0.0

    def add(self, block: BlockFragment, page_builder: PageBuilder) -> None:
        """Place the block's footnotes at the foot of the page; collect its endnotes."""
        for mark in block.notes():
            if mark.kind == "endnote" and mark.id not in self.endnotes:
                self.endnotes.append(mark.id)
            fragment = self._stack(mark.kind, mark.id)
            if fragment is not None:
                self._add(fragment, page_builder, page_builder.bottom - page_builder.y)

    def place_carried_over(self, page_builder: PageBuilder) -> None:
        """Place the notes that did not fit on the page before at the foot of a new one."""
        pending_notes, self.carried_over = self.carried_over, []
        available = page_builder.bottom - page_builder.top
        page_builder.notes_continued = bool(pending_notes)
        for fragment in pending_notes:
            self._add(
                fragment,
                page_builder,
                available * CARRIED_SHARE - (page_builder.text_bottom - page_builder.bottom),
            )

    def _add(self, fragment: Stack, page_builder: PageBuilder, available_height: float) -> None:
        """Place as much of a note as fits; the rest, and all notes after it, are carried over."""
        available_height -= 0.0 if page_builder.notes else self.separator.height
        head, tail = (
            (None, fragment)
            if self.carried_over
            else _split_note(fragment, available_height, empty_page=not page_builder.notes)
        )
        if head is not None:
            page_builder.bottom -= (
                self.separator.height if not page_builder.notes else _blank_below(page_builder.notes[-1])
            )
            page_builder.bottom -= head.height - _blank_below(head)
            page_builder.notes.append(head)
        if tail is not None:
            self.carried_over.append(tail)

    def boxes(self, placed: PlacedNotes) -> list[Placed]:
        """Return the rule and the notes under it."""
        x, y, notes = placed.x, placed.top, placed.notes
        width = notes[0].width if placed.continued else min(RULE_WIDTH, notes[0].width)
        found: list[Placed] = [(x, y + self.separator.rule, BorderLine(width, 0.0, RULE))]
        y += self.separator.height
        for fragment in notes:
            found.append((x, y, fragment.box("note")))
            y += fragment.height
        return found

    def endnote_blocks(self) -> tuple[Block, ...]:
        """Return the text of the endnotes called, in the order of their calls, below their separator."""
        found = (self.document.endnotes.get(note_id) for note_id in self.endnotes)
        blocks = tuple(block for note in found if note is not None for block in note.blocks)
        return (*self.document.endnote_separator, *blocks) if blocks else ()


def _blank_below(fragment: Stack) -> float:
    """Return the height that the last note of a page does not need: its space after and its extra leading."""
    return fragment.overhang()


def _first_lines(fragment: Stack, count: int) -> float:
    """Return the height of a note's first lines."""
    first = fragment.blocks[0] if fragment.blocks else None
    if not isinstance(first, ParagraphFragment):
        return fragment.min_height()
    return fragment.first_top() + sum(line.height for line in first.lines[:count])


def _split_note(
    fragment: Stack, available_height: float, empty_page: bool
) -> tuple[Stack | None, Stack | None]:
    if fragment.height <= available_height + 0.02:
        return fragment, None
    head, tail = fragment.split(available_height, Keep.NOTHING)
    if head is not None and head.height < _first_lines(fragment, ORPHANS) - 0.02:
        head, tail = None, fragment
    return fragment.force_split() if head is None and empty_page else (head, tail)
