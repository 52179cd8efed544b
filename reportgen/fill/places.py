"""Where a paragraph stands, in words that a clerk can follow in Word: ``bảng 2, hàng 3, ô 4``."""

from __future__ import annotations

from lxml import etree

from reportgen.diagnostics import Place
from reportgen.fill.names import CELL, PARAGRAPH, ROW, TABLE, TEXT
from reportgen.language import _

WIDTH = 60


def text_of(element: etree._Element) -> str:
    """Return the text of all ``w:t`` inside ``element``."""
    return "".join(node.text or "" for node in element.iter(TEXT))


def own(paragraph: etree._Element, *names: str) -> list[etree._Element]:
    """Return the elements of these names in ``paragraph``, without those of paragraphs in text boxes within."""
    return [node for node in paragraph.iter(*names) if next(node.iterancestors(PARAGRAPH)) is paragraph]


def excerpt(text: str) -> str:
    """Return the first words of ``text``."""
    text = " ".join(text.split())
    return text if len(text) <= WIDTH else text[:WIDTH].rsplit(" ", 1)[0] + " …"


class ParagraphPlaces:
    """The places of one part's paragraphs; tables are counted once, in document order."""

    def __init__(self, file: str, part: str, root: etree._Element) -> None:
        """Count the tables of ``root``, a part called ``part`` ("" for the body) of ``file``."""
        self._file, self._part = file, part
        self._tables = {table: number for number, table in enumerate(root.iter(TABLE), 1)}

    def of(self, paragraph: etree._Element) -> Place:
        """Return the place of ``paragraph``: its cell when it is in a table, else its first words."""
        where = self._cell(paragraph) or "“" + excerpt(text_of(paragraph)) + "”"
        return Place(self._file, paragraph=f"{self._part}: {where}" if self._part else where)

    def _cell(self, paragraph: etree._Element) -> str:
        cell = next(paragraph.iterancestors(CELL), None)
        row = next(paragraph.iterancestors(ROW), None)
        table = None if row is None else next(row.iterancestors(TABLE), None)
        if cell is None or row is None or table is None:  # a row outside a table is no place to look for
            return ""
        numbers = {"table": self._tables[table], "row": _index(row), "cell": _index(cell)}
        return _("bảng {table}, hàng {row}, ô {cell}", **numbers)


def _index(element: etree._Element) -> int:
    return 1 + sum(1 for _same in element.itersiblings(element.tag, preceding=True))
