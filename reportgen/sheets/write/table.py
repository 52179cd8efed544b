"""A sheet of records: caption, an example, the totals, the headings; then last year's rows and empty ones.

Example and totals stand *above* the headings, where the reader looks for nothing: no convention about what a
row says can fail, the totals hold however many rows are added, and both stay in sight while rows scroll.
"""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.language import _
from reportgen.sheets.write import formats
from reportgen.sheets.write.model import (
    EMPTY,
    CellEntry,
    CellFormat,
    HorizontalAlignment,
    RecordSheet,
    TableColumn,
)
from reportgen.sheets.write.rules import validate

EXAMPLE_ROW, TOTALS_ROW, HEADING_ROW, FIRST_ROW = 3, 4, 5, 6
LAST_ROW = 2000
"""Down to here cells have their formats, rules and sums; nobody fills in more by hand."""
FIRST_COLUMN = 2
"""After the running number."""
SERIAL_WIDTH = 9
TWICE = PatternFill("solid", bgColor="F8CBAD")
NUMBER = CellFormat("0", HorizontalAlignment.CENTER)


def draw(sheet: Worksheet, table: RecordSheet, lists: Mapping[str, str]) -> None:
    """Draw ``table``; ``lists`` gives the range of each list of options."""
    formats.widths(sheet, [SERIAL_WIDTH, *(column.width for column in table.columns)])
    formats.caption(sheet, table.caption, table.about, len(table.columns) + 1)
    _head(sheet, table)
    for number, column in enumerate(table.columns, start=FIRST_COLUMN):
        _column(sheet, number, column, lists)
    blank = (EMPTY,) * len(table.columns)
    for row, entries in enumerate((*table.rows, *[blank] * table.spare), start=FIRST_ROW):
        _row(sheet, row, table, entries)
    sheet.freeze_panes = f"B{FIRST_ROW}"
    formats.paper(sheet, HEADING_ROW)


def _head(sheet: Worksheet, table: RecordSheet) -> None:
    formats.grey(formats.at(sheet, EXAMPLE_ROW, 1), _("Ví dụ"), HorizontalAlignment.CENTER)
    formats.put(
        formats.at(sheet, TOTALS_ROW, 1), _("Tổng"), CellFormat("@", HorizontalAlignment.CENTER), bold=True
    )
    formats.heading(formats.at(sheet, HEADING_ROW, 1), "TT")
    for number, column in enumerate(table.columns, start=FIRST_COLUMN):
        letter = get_column_letter(number)
        formats.grey(formats.at(sheet, EXAMPLE_ROW, number), column.example, column.look.across)
        total = f"=SUM({letter}{FIRST_ROW}:{letter}{LAST_ROW})" if column.summed else ""
        formats.formula(formats.at(sheet, TOTALS_ROW, number), total, column.look, bold=True)
        formats.heading(formats.at(sheet, HEADING_ROW, number), column.title)
    sheet.row_dimensions[EXAMPLE_ROW].height = _height([(c.example, c.width) for c in table.columns])
    sheet.row_dimensions[HEADING_ROW].height = _height([(c.title, c.width * 0.85) for c in table.columns])
    if not any(column.summed for column in table.columns):
        sheet.row_dimensions[TOTALS_ROW].hidden = True


def _column(sheet: Worksheet, number: int, column: TableColumn, lists: Mapping[str, str]) -> None:
    letter = get_column_letter(number)
    cells = f"{letter}{FIRST_ROW}:{letter}{LAST_ROW}"
    validate(sheet, column.title, column.rule, cells, lists)
    below = sheet.column_dimensions[letter]
    below.font = formats.face()
    below.number_format = column.look.code
    below.alignment = formats.alignment(column.look.across)
    if column.unique:
        top, all_of_them = f"{letter}{FIRST_ROW}", f"${letter}${FIRST_ROW}:${letter}${LAST_ROW}"
        twice = FormulaRule(  # type: ignore[no-untyped-call] # openpyxl's own stub has none
            [f'AND({top}<>"",COUNTIF({all_of_them},{top})>1)'], fill=TWICE
        )
        sheet.conditional_formatting.add(cells, twice)


def _row(sheet: Worksheet, row: int, table: RecordSheet, entries: tuple[CellEntry, ...]) -> None:
    last = get_column_letter(len(table.columns) + 1)
    filled = f"COUNTA(B{row}:{last}{row})=0"
    formats.formula(formats.at(sheet, row, 1), f'=IF({filled},"",ROW()-{HEADING_ROW})', NUMBER)
    for number, (column, entry) in enumerate(zip(table.columns, entries, strict=True), start=FIRST_COLUMN):
        formats.enter(formats.at(sheet, row, number), entry, column.look)
    texts = [(entry.value, column.width) for entry, column in zip(entries, table.columns, strict=True)]
    tall = _height([(text, width) for text, width in texts if isinstance(text, str)])
    if tall > formats.LINE + 3:
        sheet.row_dimensions[row].height = tall


def _height(texts: list[tuple[str, float]]) -> float:
    return formats.LINE * max((formats.lines(text, width) for text, width in texts), default=1) + 3
