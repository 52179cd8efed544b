"""The blocks of one place (the body, a cell, a note, a text box) as elements: headings, paragraphs, lists, contents."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from reportgen.layout.document import Label, NoteMark, Paragraph, Table
from reportgen.layout.draw.pdf_file import text
from reportgen.layout.draw.structure.elements import Element
from reportgen.layout.draw.structure.tables import TableTags

DEEPEST_HEADING = 6
NUMBERINGS = {
    "decimal": "Decimal",
    "upperRoman": "UpperRoman",
    "lowerRoman": "LowerRoman",
    "upperLetter": "UpperAlpha",
    "lowerLetter": "LowerAlpha",
}
"""``ST_NumberFormat`` → ListNumbering (14.8.5.5)."""
BULLETS = {
    "•": "Disc",
    "●": "Disc",
    "○": "Circle",
    "◦": "Circle",
    "o": "Circle",
    "■": "Square",
    "▪": "Square",
}


class HeadingLevels:
    """Outline levels → H1 … H6: the first is H1, and none is skipped on the way down (ISO 14289-1, 7.4.2)."""

    def __init__(self) -> None:
        """Begin before the first heading."""
        self._open: list[int] = []

    def role(self, level: int) -> str:
        """Return the element type of the next heading, of outline level 1–9."""
        while self._open and self._open[-1] >= level:
            self._open.pop()
        self._open.append(level)
        return f"H{min(len(self._open), DEEPEST_HEADING)}"


class OpenList(Struct):
    """A list to which items may still be added; ``body`` is that of its last item, which holds deeper lists."""

    level: int
    list_id: int
    element: Element
    body: Element


class Blocks:
    """The blocks of one place in their order.

    ``leaf`` is the element that the text of the last paragraph belongs to, ``label`` that of its list label.
    ``table`` is the last table, ``cells`` the places of the cells begun last in it, by column. ``single``: there is but
    one plain paragraph, and its text is the place's own.
    """

    __slots__ = ("_group", "_headings", "_lists", "cells", "element", "label", "leaf", "single", "table")

    def __init__(self, element: Element, headings: HeadingLevels, *, single: bool = False) -> None:
        """Begin with no block."""
        self.element = element
        self.leaf = element
        self.label: Element | None = None
        self.single = single
        self.table: TableTags | None = None
        self.cells: dict[int, Blocks] = {}
        self._headings = headings
        self._lists: list[OpenList] = []
        self._group: Element | None = None

    def begin(self, paragraph: Paragraph) -> None:
        """Begin the element of a paragraph."""
        if self.single:
            return
        paragraph_format, label = paragraph.format, paragraph.label
        self.label = None
        if paragraph_format.outline_level:
            self._end_group()
            self.leaf = self._add(Element(self._headings.role(paragraph_format.outline_level)))
        elif label.list_id:
            self._item(label)
        elif paragraph_format.role:
            self._by_style(paragraph_format.role)
        else:
            self._end_group()
            self._plain(paragraph)

    def add_before(self, elements: Sequence[Element], *, continued: bool) -> None:
        """Add elements before the next paragraph, or before the last one where that is ``continued``."""
        kids = self.element.kids
        at = len(kids)
        if continued and self.leaf in kids:
            at = kids.index(self.leaf)
        kids[at:at] = elements

    def begin_table(self, table: Table) -> TableTags:
        """Begin the element of a table, or go on with it where it was split."""
        if self.table is None or self.table.source is not table:
            self._end_group()
            self.table, self.cells = TableTags(table), {}
            self._add(self.table.element)
        return self.table

    def _plain(self, paragraph: Paragraph) -> None:
        self.leaf = Element("P")
        items = paragraph.items
        if items and type(items[0]) is NoteMark and items[0].in_note and items[0].kind == "endnote":
            self._add(Element("Note", f"/ID{text('endnote' + items[0].id)}", [self.leaf]))
        else:
            self.element.kids.append(self.leaf)

    def _add(self, element: Element) -> Element:
        self.element.kids.append(element)
        return element

    def _end_group(self) -> None:
        self._group = None
        if self._lists:
            self._lists.clear()

    def _by_style(self, role: str) -> None:
        if role == "caption":
            self._end_group()
            self.leaf = self._add(Element("Caption"))
        elif role == "toc":
            self.leaf = Element("Reference")
            self._add_to_group("TOC", "TOCI").kids.append(self.leaf)
        else:
            self.leaf = self._add_to_group("BlockQuote", "P")

    def _add_to_group(self, group: str, role: str) -> Element:
        """Add an element to the group that the blocks before it began, or else to a new one."""
        if self._group is None or self._group.role != group:
            self._end_group()
            self._group = self._add(Element(group))
        element = Element(role)
        self._group.kids.append(element)
        return element

    def _item(self, label: Label) -> None:
        self._group = None
        lists = self._lists
        while lists and _is_over(lists[-1], label):
            lists.pop()
        if not lists or lists[-1].level < label.level:
            found = Element("L", f"/A<</O/List/ListNumbering/{_numbering(label)}>>")
            (lists[-1].body if lists else self.element).kids.append(found)
            lists.append(OpenList(label.level, label.list_id, found, found))
        self.label, self.leaf = Element("Lbl"), Element("LBody")
        lists[-1].element.kids.append(Element("LI", kids=[self.label, self.leaf]))
        lists[-1].body = self.leaf


def _is_over(last: OpenList, label: Label) -> bool:
    return last.level > label.level or (last.level == label.level and last.list_id != label.list_id)


def _numbering(label: Label) -> str:
    if not label.text:
        return "Disc" if label.image is not None else "None"
    if label.number_format == "bullet":
        return BULLETS.get(label.text.strip(), "Disc")
    return NUMBERINGS.get(label.number_format, "Decimal")
