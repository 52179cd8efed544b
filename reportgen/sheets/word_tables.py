"""The tables of a Word file as sheets: ``Bảng 1`` with the paragraphs above the table as rows, then its own rows.

Cells over several columns (``gridSpan``) and rows (``vMerge``) are merged ranges (ECMA-376 §17.4.17, §17.4.85).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.ooxml.archive import Archive
from reportgen.ooxml.errors import OoxmlError
from reportgen.ooxml.xml import parse_whole
from reportgen.sheets import file_type
from reportgen.sheets.model import Merge, Raw, Sheet, Workbook

if TYPE_CHECKING:
    from lxml.etree import _Element

MAIN = "word/document.xml"
_ABOVE = 4
"""Paragraphs above a table that may be its title and its unit."""


def is_word_file(data: bytes) -> bool:
    """Return whether the bytes may be those of a DOCX file."""
    try:
        return data.startswith(b"PK") and Archive(data).has(MAIN)
    except OoxmlError:
        return False


def read(path: Path) -> Workbook:
    """Return the tables of a DOCX file, each as a sheet.

    Raises:
        WorkbookError: the file cannot be read.
    """
    try:
        root = parse_whole(Archive(file_type.load(path)).read(MAIN), MAIN)
    except OoxmlError as problem:
        raise file_type.archive_refusal(problem, path) from problem
    return Workbook(path, tuple(_sheets(root)))


def _sheets(root: _Element) -> Iterator[Sheet]:
    above: list[str] = []
    number = 0
    for element in _blocks(root):
        if element.tag.endswith("}tbl"):
            number += 1
            yield _sheet(element, number, above[-_ABOVE:])
            above = []
        elif text := _text(element):
            above.append(text)


def _blocks(root: _Element) -> Iterator[_Element]:
    """Yield the paragraphs and tables of the body in order; those inside tables are their cells' business."""
    for element in root.iter("{*}p", "{*}tbl"):
        if not any(True for _outer in element.iterancestors("{*}tbl")):
            yield element


def _sheet(table: _Element, number: int, above: list[str]) -> Sheet:
    rows: list[list[Raw]] = [[text] for text in above]
    merges: list[Merge] = []
    open_merges: dict[int, tuple[int, int]] = {}
    for row in table.iterchildren("{*}tr"):
        cells: list[Raw] = [""] * _number(row, "{*}trPr/{*}gridBefore")
        index = len(rows)
        for cell in row.iter("{*}tc"):
            if next(cell.iterancestors("{*}tbl")) is not table:
                continue
            left, span = len(cells), max(1, _number(cell, "{*}tcPr/{*}gridSpan"))
            goes_on = _goes_on(cell)
            if goes_on and left in open_merges:
                cells.extend([""] * span)
                continue
            _close(open_merges, merges, left, index)
            cells.extend([_cell_text(cell), *[""] * (span - 1)])
            if cell.find("{*}tcPr/{*}vMerge") is not None:
                open_merges[left] = (index, span)
            elif span > 1:
                merges.append(Merge(index, left, index, left + span - 1))
        rows.append(cells)
    for left in list(open_merges):
        _close(open_merges, merges, left, len(rows))
    return Sheet(f"Bảng {number}", visible=True, rows=rows, merges=tuple(merges))


def _close(open_merges: dict[int, tuple[int, int]], merges: list[Merge], left: int, row: int) -> None:
    """End the merged range that began above in this column, if one did."""
    if left in open_merges:
        top, span = open_merges.pop(left)
        if row - 1 > top or span > 1:
            merges.append(Merge(top, left, row - 1, left + span - 1))


def _goes_on(cell: _Element) -> bool:
    own = cell.find("{*}tcPr/{*}vMerge")
    return (
        own is not None
        and next((v for k, v in own.attrib.items() if str(k).endswith("}val")), "") != "restart"
    )


def _number(element: _Element, path: str) -> int:
    own = element.find(path)
    value = (
        next((str(v) for k, v in own.attrib.items() if str(k).endswith("}val")), "")
        if own is not None
        else ""
    )
    return min(int(value), 200) if value.isdecimal() else 0


def _cell_text(cell: _Element) -> str:
    return "\n".join(text for one in cell.iter("{*}p") if (text := _text(one)))


def _text(paragraph: _Element) -> str:
    """Return the words of a paragraph; what is deleted under tracked changes is not among them (§17.13.5.14)."""
    parts = []
    for own in paragraph.iter("{*}t", "{*}tab", "{*}br"):
        parts.append(own.text or "" if own.tag.endswith("}t") else " ")
    return "".join(parts).strip()
