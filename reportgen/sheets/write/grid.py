"""A sheet that is only read: headings, captions over blocks of rows, values with their own number formats."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO

from msgspec import Struct
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.sheets.write import formats
from reportgen.sheets.write.model import CellFormat, Content, HorizontalAlignment
from reportgen.sheets.write.seal import seal

HEADING_ROW = 4
TEXT = "@"
PAGE = "Trang &P/&N"
"""A document's words, not a message."""


class GridColumn(Struct, frozen=True):
    """A column: its heading, its width in Excel's units, the side on which its values stand."""

    title: str
    width: float
    across: HorizontalAlignment = HorizontalAlignment.LEFT


class Value(Struct, frozen=True):
    """What stands in a cell, and the number format in which it is shown."""

    value: Content
    code: str = TEXT


class Block(Struct, frozen=True):
    """Rows under a caption; an empty ``title`` has none.  ``totals`` is a last row, in bold."""

    title: str
    rows: tuple[tuple[Value, ...], ...]
    totals: tuple[Value, ...] = ()


class Grid(Struct, frozen=True):
    """A sheet to be read and printed."""

    tab: str
    caption: str
    about: str
    columns: tuple[GridColumn, ...]
    blocks: tuple[Block, ...]


def draw(grids: Sequence[Grid], made: date) -> bytes:
    """Return ``grids``, one tab each, as an .xlsx file of the day ``made``: the same bytes for the same grids."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator, book.properties.title = formats.AUTHOR, grids[0].caption
    for grid in grids:
        _draw(book.create_sheet(grid.tab), grid)
    stream = BytesIO()
    book.save(stream)
    return seal(stream.getvalue(), made)


def _draw(sheet: Worksheet, grid: Grid) -> None:
    formats.widths(sheet, [column.width for column in grid.columns])
    formats.caption(sheet, grid.caption, grid.about, len(grid.columns))
    for number, column in enumerate(grid.columns, start=1):
        formats.heading(formats.at(sheet, HEADING_ROW, number), column.title)
    sheet.row_dimensions[HEADING_ROW].height = 2 * formats.LINE + 3
    row = HEADING_ROW + 1
    for block in grid.blocks:
        row = _block(sheet, row, block, grid.columns)
    sheet.freeze_panes = f"C{HEADING_ROW + 1}"
    formats.paper(sheet, HEADING_ROW, PAGE)


def _block(sheet: Worksheet, row: int, block: Block, columns: Sequence[GridColumn]) -> int:
    """Draw a block from ``row`` on; return the row after it."""
    if block.title:
        for number in range(1, len(columns) + 1):
            cell = formats.at(sheet, row, number)
            formats.put(cell, block.title if number == 2 else None, CellFormat(TEXT), bold=True)
            cell.fill = formats.GROUP
        row += 1
    for values in block.rows:
        _row(sheet, row, values, columns)
        row += 1
    if block.totals:
        _row(sheet, row, block.totals, columns, bold=True)
        row += 1
    return row


def _row(
    sheet: Worksheet, row: int, values: Sequence[Value], columns: Sequence[GridColumn], *, bold: bool = False
) -> None:
    for number, (value, column) in enumerate(zip(values, columns, strict=True), start=1):
        look = CellFormat(value.code, column.across)
        formats.put(formats.at(sheet, row, number), value.value, look, bold=bold)
    sheet.row_dimensions[row].height = _height([value.value for value in values], columns)


def _height(values: Sequence[Content], columns: Sequence[GridColumn]) -> float:
    """Return the height of a row in points; only texts are broken into lines."""
    texts = ((value, column.width) for value, column in zip(values, columns, strict=True))
    count = max(formats.lines(value, width) if isinstance(value, str) else 1 for value, width in texts)
    return formats.LINE * count + 3
