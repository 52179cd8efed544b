"""The tables of a Word file as sheets: ``Bảng 1`` with the paragraphs above the table as rows, then its own rows.

Cells over several columns (``gridSpan``) and rows (``vMerge``) are merged ranges (ECMA-376 §17.4.17, §17.4.85).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from reportgen.diagnostics import Diagnostic, Place, note
from reportgen.language import _
from reportgen.ooxml.archive import Archive
from reportgen.ooxml.errors import OoxmlError
from reportgen.ooxml.names import VAL, M, W
from reportgen.ooxml.text import NOT_SHOWN, text_of
from reportgen.ooxml.xml import Element, parse
from reportgen.sheets import file_type
from reportgen.sheets.model import Merge, Raw, Sheet, Workbook, address

MAIN = "word/document.xml"
_ABOVE = 4
"""Paragraphs above a table that may be its title and its unit."""
_TABLE, _ROW, _CELL, _PARAGRAPH = W + "tbl", W + "tr", W + "tc", W + "p"
_NO_TEXT = (W + "drawing", W + "pict", W + "object", W + "sym", M + "oMath")


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
        root = parse(Archive(file_type.load(path)).read(MAIN), MAIN)
    except OoxmlError as problem:
        raise file_type.archive_refusal(problem, path) from problem
    read = tuple(_sheets(root))
    told = (one for sheet, unread in read for one in _told(Place(path.as_posix(), sheet.title), unread))
    return Workbook(path, tuple(sheet for sheet, _unread in read), tuple(told))


def _told(place: Place, unread: Iterable[str]) -> Iterator[Diagnostic]:
    message = _("Ô này có hình, ký hiệu hoặc công thức; những thứ ấy không đọc thành chữ được.")
    hint = _("Nếu đó là số liệu thì gõ lại bằng chữ hoặc số trong tệp Word, rồi nhập lại.")
    return (note("word-unread", message, place.at(cell), hint) for cell in unread)


def _sheets(root: Element) -> Iterator[tuple[Sheet, list[str]]]:
    """Yield each table with the addresses of the cells of which something cannot be read as text."""
    above: list[str] = []
    number = 0
    for element in _shown(root, _TABLE, _PARAGRAPH):
        if element.tag == _TABLE:
            number += 1
            yield _sheet(element, number, above[-_ABOVE:])
            above = []
        elif text := _text(element):
            above.append(text)


def _shown(element: Element, *names: str) -> Iterator[Element]:
    """Yield what has one of these names and is shown, in order; the tables' own only where a table is not asked for."""
    for item in element:
        if item.tag in names:
            yield item
        if item.tag not in NOT_SHOWN and not (item.tag == _TABLE and _TABLE in names):
            yield from _shown(item, *names)


def _own(table: Element, within: Element, name: str) -> Iterator[Element]:
    """Yield a table's rows or cells, those in content controls too, without those of tables in it."""
    return (item for item in _shown(within, name) if next(item.iterancestors(_TABLE)) is table)


def _sheet(table: Element, number: int, above: list[str]) -> tuple[Sheet, list[str]]:
    rows: list[list[Raw]] = [[text] for text in above]
    merges: list[Merge] = []
    unread: list[str] = []
    open_merges: dict[int, tuple[int, int]] = {}
    for row in _own(table, table, _ROW):
        cells: list[Raw] = [""] * _number(row, f"{W}trPr/{W}gridBefore")
        index = len(rows)
        for cell in _own(table, row, _CELL):
            left, span = len(cells), max(1, _number(cell, f"{W}tcPr/{W}gridSpan"))
            goes_on = _goes_on(cell)
            if goes_on and left in open_merges:
                cells.extend([""] * span)
                continue
            _close(open_merges, merges, left, index)
            cells.extend([_cell_text(cell), *[""] * (span - 1)])
            if not all(map(_cell_text, _shown(cell, *_NO_TEXT))):  # a text box is read
                unread.append(address(index, left))
            if cell.find(f"{W}tcPr/{W}vMerge") is not None:
                open_merges[left] = (index, span)
            elif span > 1:
                merges.append(Merge(index, left, index, left + span - 1))
        rows.append(cells)
    for left in list(open_merges):
        _close(open_merges, merges, left, len(rows))
    return Sheet(f"Bảng {number}", visible=True, rows=rows, merges=tuple(merges)), unread


def _close(open_merges: dict[int, tuple[int, int]], merges: list[Merge], left: int, row: int) -> None:
    """End the merged range that began above in this column, if one did."""
    if left in open_merges:
        top, span = open_merges.pop(left)
        if row - 1 > top or span > 1:
            merges.append(Merge(top, left, row - 1, left + span - 1))


def _goes_on(cell: Element) -> bool:
    own = cell.find(f"{W}tcPr/{W}vMerge")
    return own is not None and own.get(VAL) != "restart"


def _number(element: Element, path: str) -> int:
    own = element.find(path)
    value = "" if own is None else own.get(VAL, "")
    return min(int(value), 200) if value.isdecimal() else 0


def _cell_text(cell: Element) -> str:
    """Return the words of the paragraphs in a cell or text box."""
    return "\n".join(text for one in _shown(cell, _PARAGRAPH) if (text := _text(one)))


def _text(paragraph: Element) -> str:
    """Return the words of a paragraph in one line."""
    return text_of(paragraph).replace("\t", " ").replace("\n", " ").strip()
