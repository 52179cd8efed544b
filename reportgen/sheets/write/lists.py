"""The sheet that feeds the drop-downs: one column for each list. It is hidden, so that templates pass it over."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.sheets.write import formats
from reportgen.sheets.write.model import CellFormat, ChoiceList

TAB = "Danh mục"
WIDTH = 36.0
FIRST_ROW = 2


def draw(sheet: Worksheet, lists: Mapping[str, ChoiceList]) -> None:
    """Draw the lists side by side, in their order."""
    formats.widths(sheet, [WIDTH] * len(lists))
    for number, options in enumerate(lists.values(), start=1):
        formats.heading(formats.at(sheet, 1, number), options.title)
        for row, value in enumerate(options.values, start=FIRST_ROW):
            formats.put(formats.at(sheet, row, number), value, CellFormat("@"))
    sheet.freeze_panes = "A2"
    sheet.sheet_state = "hidden"
    formats.paper(sheet, 1)


def ranges(lists: Mapping[str, ChoiceList]) -> dict[str, str]:
    """Return where each list stands, as a formula names it."""
    return {
        name: f"'{TAB}'!${(letter := get_column_letter(number))}${FIRST_ROW}:${letter}${len(options.values) + 1}"
        for number, (name, options) in enumerate(lists.items(), start=1)
    }
