"""A sheet of fields: groups under captions; name, value and explanation side by side."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.language import _
from reportgen.sheets.write import formats
from reportgen.sheets.write.model import CellFormat, FieldGroup, FieldLine, FieldSheet
from reportgen.sheets.write.rules import validate

HEADING_ROW, FIRST_ROW = 3, 4
WIDTHS = [44.0, 60.0, 58.0]
NAME = CellFormat("@")
SMALL_LETTERS = 1.12
"""Letters of an explanation, which is set smaller, to a unit of column width."""


def draw(sheet: Worksheet, form: FieldSheet, lists: Mapping[str, str]) -> None:
    """Draw ``form``; ``lists`` gives the range of each list of options."""
    formats.widths(sheet, WIDTHS)
    formats.caption(sheet, form.caption, form.about, len(WIDTHS))
    for number, title in enumerate((_("Mục"), _("Giá trị"), _("Giải thích")), start=1):
        formats.heading(formats.at(sheet, HEADING_ROW, number), title)
    row = FIRST_ROW
    for group in form.groups:
        row = _group(sheet, row, group, lists)
    sheet.freeze_panes = f"B{FIRST_ROW}"
    formats.paper(sheet, HEADING_ROW)


def _group(sheet: Worksheet, row: int, group: FieldGroup, lists: Mapping[str, str]) -> int:
    if group.title:
        for number in range(1, len(WIDTHS) + 1):
            cell = formats.at(sheet, row, number)
            formats.put(cell, group.title if number == 1 else None, NAME, bold=True)
            cell.fill = formats.GROUP
        row += 1
    for line in group.lines:
        _line(sheet, row, line, lists)
        row += 1
    return row


def _line(sheet: Worksheet, row: int, line: FieldLine, lists: Mapping[str, str]) -> None:
    formats.put(formats.at(sheet, row, 1), line.title, NAME)
    formats.enter(formats.at(sheet, row, 2), line.entry, line.look)
    formats.put(formats.at(sheet, row, 3), line.about or None, NAME)
    formats.at(sheet, row, 3).font = Font(
        name=formats.FACE, size=formats.SIZE - 1, italic=True, color=formats.GREY
    )
    validate(sheet, line.title, line.rule, f"B{row}", lists)
    texts = (line.title, str(line.entry.value or ""))
    count = max(formats.lines(text, width) for text, width in zip(texts, WIDTHS, strict=False))
    count = max(count, formats.lines(line.about, WIDTHS[2], SMALL_LETTERS))
    if count > 1:
        sheet.row_dimensions[row].height = formats.LINE * count + 3
