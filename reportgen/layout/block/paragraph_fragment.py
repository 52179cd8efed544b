"""The lines of a paragraph in a column; they are split between pages by widows, orphans and kept lines."""

from __future__ import annotations

from copy import copy

from msgspec.structs import replace

from reportgen.layout.block.borders import (
    NO_JOIN,
    BorderJoin,
    bridge,
    closing,
    decorations,
    edge_above,
    edge_below,
    inset,
)
from reportgen.layout.block.fragment import Keep
from reportgen.layout.boxes import Box, GlyphRun, OutlineEntry
from reportgen.layout.document import Anchor, Equation, Field, NoteMark, Paragraph, ParagraphFormat, Text
from reportgen.layout.lengths import fits
from reportgen.layout.text.line import LineFragment

WIDOWS = 2  # fewest lines at the top of a page (§17.3.1.44)
ORPHANS = 2  # fewest at its foot


class ParagraphFragment:
    """The lines of a paragraph or of a part of it; ``first``, ``last``: it has the first and the last of them."""

    __slots__ = (
        "_box",
        "border_join",
        "first",
        "has_top_and_bottom_shape",
        "height",
        "last",
        "lines",
        "outer_format",
        "paragraph",
        "paragraph_format",
        "width",
    )

    def __init__(
        self,
        paragraph: Paragraph,
        width: float,
        lines: list[LineFragment],
        border_join: BorderJoin = NO_JOIN,
        first: bool = True,
        last: bool = True,
    ) -> None:
        self.paragraph = paragraph
        self.paragraph_format: ParagraphFormat = paragraph.format
        self.width = width
        self.lines = lines
        self.border_join = border_join
        self.first = first
        self.last = last
        self._box: Box | None = None
        self.outer_format = _outer_format(self.paragraph_format, first, last)
        self.has_top_and_bottom_shape = False
        for line in lines:
            if line.anchors and any(anchor.wrap == "topAndBottom" for _x, anchor in line.anchors):
                self.has_top_and_bottom_shape = True
        self.height = self._top() + sum(line.height for line in lines) + self._bottom()

    def _top(self) -> float:
        return inset(edge_above(self.paragraph_format, self.border_join))

    def _bottom(self) -> float:
        return inset(edge_below(self.paragraph_format, self.border_join))

    def split(
        self, available_height: float, keep: Keep = Keep.ALL
    ) -> tuple[ParagraphFragment | None, ParagraphFragment | None]:
        """Split after the lines that fit, by the rules of kept lines, widows and orphans (§17.3.1.14, §17.3.1.44).

        A page or column break ends the part; it need not fit where the paragraph begins with it.
        """
        if self.begins_with_break():
            return self._split_at(1)
        count = self._fitting_lines(available_height)
        end = self._end(count + WIDOWS)
        if count >= end:
            return self._split_at(end)
        return self._split_at(self._lines_before_break(count, end, keep))

    def begins_with_break(self) -> bool:
        """Return whether it is, or begins with, a page or column break, which acts where it stands (Word).

        So it is not moved for want of room, by kept lines or widows, and never makes a blank page: three long reports
        that LibreOffice lays out with blank pages.
        """
        return bool(self.lines[0].break_after) and self.lines[0].is_blank()

    def _end(self, most: int) -> int:
        """Return the number of its lines up to the first break among the first ``most``, or of all lines."""
        lines = self.lines[:most]
        return next((n for n, line in enumerate(lines, 1) if line.break_after), len(self.lines))

    def _fitting_lines(self, available_height: float) -> int:
        available_height -= self._top() + self._bottom()
        for count, line in enumerate(self.lines):
            available_height -= line.height + line.notes_height
            if not fits(0.0, available_height + line.extra_leading(self.paragraph_format)):
                return count + (
                    line.deferrable_notes_height > 0.0
                    and fits(0.0, available_height + line.deferrable_notes_height)
                )
        return len(self.lines)

    def _lines_before_break(self, count: int, end: int, keep: Keep) -> int:
        if keep is Keep.ALL and self.paragraph_format.keep_lines:
            return 0
        if keep is Keep.NOTHING or not self.paragraph_format.widow_control:
            return count
        count = min(count, end - WIDOWS)
        return count if count >= (ORPHANS if self.first else 1) else 0

    def _split_at(self, count: int) -> tuple[ParagraphFragment | None, ParagraphFragment | None]:
        if count <= 0:
            return None, self
        if count >= len(self.lines):
            return self, None
        head = ParagraphFragment(
            self.paragraph, self.width, self.lines[:count], self.border_join, self.first, last=False
        )
        return head, self._tail(count)

    def _tail(self, count: int) -> ParagraphFragment:
        """Return the lines after the first ``count``; their height is subtracted, not summed: there may be 100,000."""
        tail = copy(self)
        tail.lines, tail.first, tail._box = self.lines[count:], False, None
        tail.outer_format = _outer_format(self.paragraph_format, first=False, last=self.last)
        tail.height = self.height - sum(line.height for line in self.lines[:count])
        return tail

    def min_height(self) -> float:
        """Return the height of the fewest lines that may end a column, in points."""
        if self.begins_with_break():
            return 0.0
        count = self._end(len(self.lines)) if self.paragraph_format.keep_lines else self._min_lines()
        lines = self.lines[:count]
        heights = sum(line.height + line.notes_height for line in lines) - lines[-1].deferrable_notes_height
        return self._top() + heights + self._bottom() - lines[-1].extra_leading(self.paragraph_format)

    def overhang(self) -> float:
        """Return what the line spacing adds below its last line: it may extend below the column."""
        return self.lines[-1].extra_leading(self.paragraph_format)

    def _min_lines(self) -> int:
        if not self.paragraph_format.widow_control:
            return 1
        end = self._end(ORPHANS + WIDOWS)
        return end if end < ORPHANS + WIDOWS else ORPHANS

    def force_split(
        self, available_height: float = 0.0
    ) -> tuple[ParagraphFragment, ParagraphFragment | None]:
        """Return the lines that fit, or else the first line, which is taller than a page."""
        head, tail = self.split(available_height, Keep.NOTHING)
        if head is None:
            head, tail = self._split_at(1)
        return (head or self), tail

    def break_after(self) -> str:
        """Return the break after its last line."""
        return self.lines[-1].break_after

    def notes(self) -> list[NoteMark]:
        """Return the footnotes called in its lines."""
        return [note for line in self.lines for note in line.notes]

    def anchors(self) -> list[tuple[float, float, Anchor]]:
        """Return the shapes anchored in its lines, each with its x in the line and the top of the line."""
        found, y = [], self._top()
        for line in self.lines:
            found += [(x, y, anchor) for x, anchor in line.anchors]
            y += line.height
        return found

    def fields(self) -> list[tuple[GlyphRun, Field]]:
        """Return the glyphs of PAGE and other fields whose text depends on the page."""
        return [pair for line in self.lines for pair in line.fields]

    def box(self) -> Box:
        """Return the box, always the same object: it may be placed several times."""
        if self._box is None:
            self._box = self._build_box()
        return self._box

    def _build_box(self) -> Box:
        """Build the box: shading and borders, then lines, each as wide as the column."""
        box = Box("paragraph", self.width, self.height)
        if self.paragraph_format.shading or self.paragraph_format.borders.top.width or self._has_borders():
            box.children += decorations(self.paragraph_format, self.border_join, self.width, self.height)
        if self.first and self.paragraph_format.outline_level:
            box.children.append(
                (0.0, 0.0, OutlineEntry(self.paragraph_format.outline_level, _heading_text(self.paragraph)))
            )
        y, letters = self._top(), 0
        for line in self.lines:
            box.children.append((0.0, y, line.box))
            y += line.height
            letters += line.box.letters
        box.anchors = tuple(self.anchors())
        box.letters = letters
        box.source, box.continued = self.paragraph, not self.first
        return box

    def bridge(self, space: float) -> Box | None:
        """Return shading and borders in the space above it, where it shares a border box with the paragraph above."""
        shared = self.border_join.above and self.first and space > 0.0
        return bridge(self.paragraph_format, self.width, space) if shared else None

    def opened(self) -> ParagraphFragment:
        """Return it as it stands at the top of a column: a border box that is cut there is opened again (Word)."""
        if not self.border_join.above:
            return self
        border_join = BorderJoin(below=self.border_join.below)
        return ParagraphFragment(self.paragraph, self.width, self.lines, border_join, self.first, self.last)

    def closing(self) -> Box | None:
        """Return what closes its border box at the foot of a column; None where it has none, or closes it itself."""
        return closing(self.paragraph_format, self.width) if self.border_join.below else None

    def _has_borders(self) -> bool:
        borders = self.paragraph_format.borders
        return any(b.width for b in (borders.left, borders.bottom, borders.right, borders.between))


def _outer_format(paragraph_format: ParagraphFormat, first: bool, last: bool) -> ParagraphFormat:
    """Return the outer format of a part: spaces, keeps and breaks apply at the paragraph's own ends only."""
    if first and last:
        return paragraph_format
    return replace(
        paragraph_format,
        before=paragraph_format.before if first else 0.0,
        after=paragraph_format.after if last else 0.0,
        before_auto=paragraph_format.before_auto and first,
        after_auto=paragraph_format.after_auto and last,
        keep_next=paragraph_format.keep_next and last,
        page_break_before=paragraph_format.page_break_before and first,
    )


def _heading_text(paragraph: Paragraph) -> str:
    text = "".join(item.text for item in paragraph.items if isinstance(item, Text | Equation))
    return " ".join(f"{paragraph.label.text} {text}".split())
