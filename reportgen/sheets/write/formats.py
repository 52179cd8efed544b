"""The one look of every sheet: face, borders, fills, widths in lines, print setup."""

from __future__ import annotations

from copy import copy
from decimal import Decimal
from math import ceil
from typing import Protocol, cast
from weakref import WeakKeyDictionary

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.language import _
from reportgen.sheets.write.model import CellEntry, CellFormat, Content, HorizontalAlignment

FACE = "Times New Roman"
SIZE = 12
LINE = 16.5
"""Points of a line of 12 pt with its gap."""
LETTERS = 1.0
"""Letters of this face to a unit of column width."""
PORTRAIT_UNITS = 100
"""Wider sheets lie down: 190 mm of an upright page hold about so much at a readable size."""
SIDE = Side(style="thin", color="808080")
BOX = Border(left=SIDE, right=SIDE, top=SIDE, bottom=SIDE)
HEADING = PatternFill("solid", fgColor="DDEBF7")
GROUP = PatternFill("solid", fgColor="F2F2F2")
CARRIED = PatternFill("solid", fgColor="FFF8DC")
GREY = "7F7F7F"
AUTHOR = "reportgen"
RATE = "[=1]0%;[<0.01]0.00%;0.0%"
"""A share as papers write it: 100%, 99,8%, and two decimals below 1%."""


class _Styled(Protocol):
    """What openpyxl's cells have and its types do not tell: the numbers of a cell's font, border and so on."""

    _style: StyleArray


_LOOKS: WeakKeyDictionary[Workbook, dict[tuple[CellFormat, bool], StyleArray]] = WeakKeyDictionary()
"""Of each workbook, what `put` gave a cell: openpyxl would look for its parts among all fonts and borders again."""


def at(sheet: Worksheet, row: int, column: int) -> Cell:
    """Return the cell, which is not covered by a merged one."""
    return cast("Cell", sheet.cell(row, column))


def face(*, bold: bool = False) -> Font:
    """Return the face of the body."""
    return Font(name=FACE, size=SIZE, bold=bold)


def put(cell: Cell, value: Content, look: CellFormat, *, bold: bool = False) -> None:
    """Write ``value`` into a cell with a border and the face of the body; a text is never a formula."""
    fresh = not cell.has_style
    cell.value = float(value) if isinstance(value, Decimal) else value
    if isinstance(value, str):
        cell.data_type = "s"  # openpyxl takes “=…” for a formula
    styled, known = cast("_Styled", cell), _LOOKS.setdefault(cast("Workbook", cell.parent.parent), {})
    if fresh and (look, bold) in known:
        styled._style = copy(known[look, bold])
        return
    cell.font = face(bold=bold)
    cell.alignment = alignment(look.across)
    cell.number_format = look.code
    cell.border = BOX
    if fresh:
        known[look, bold] = copy(styled._style)


def formula(cell: Cell, text: str, look: CellFormat, *, bold: bool = False) -> None:
    """Write a formula, which is ours and never a clerk's."""
    put(cell, None, look, bold=bold)
    cell.value = text or None


def enter(cell: Cell, entry: CellEntry, look: CellFormat) -> None:
    """Write an entry: its value, coloured where it comes from last year, and its note."""
    put(cell, entry.value, look)
    if entry.carried:
        cell.fill = CARRIED
    if entry.note:
        cell.comment = note(entry.note)


def note(text: str) -> Comment:
    """Return a note whose box is as high as its text."""
    comment = Comment(text, AUTHOR)
    comment.width, comment.height = 260, 24 + 18 * lines(text, 36)
    return comment


def alignment(across: HorizontalAlignment) -> Alignment:
    """Return the alignment of a cell whose text may take several lines."""
    return Alignment(horizontal=across.value, vertical="top", wrap_text=True)


def caption(sheet: Worksheet, text: str, about: str, columns: int) -> None:
    """Write the caption into row 1 and what the sheet is for into row 2, each over all columns."""
    for row, said, font in (
        (1, text, Font(name=FACE, size=14, bold=True)),
        (2, about, Font(name=FACE, size=SIZE, italic=True)),
    ):
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=columns)
        cell = at(sheet, row, 1)
        cell.value = said
        cell.data_type = "s"  # as in `put`
        cell.font = font
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    sheet.row_dimensions[1].height = 30
    sheet.row_dimensions[2].height = LINE * lines(about, sheet_width(sheet)) + 3


def heading(cell: Cell, title: str) -> None:
    """Write the title of a column."""
    put(cell, title, CellFormat("General", HorizontalAlignment.CENTER), bold=True)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    cell.fill = HEADING


def grey(cell: Cell, text: str, across: HorizontalAlignment) -> None:
    """Write an example: grey and slanted, as text whatever its column holds."""
    put(cell, text, CellFormat("@", across))
    cell.font = Font(name=FACE, size=SIZE - 1, italic=True, color=GREY)


def widths(sheet: Worksheet, units: list[float]) -> None:
    """Set the widths of the columns from the left."""
    for number, width in enumerate(units, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width


def sheet_width(sheet: Worksheet) -> float:
    """Return the sum of the widths that were set."""
    return sum(float(column.width) for column in sheet.column_dimensions.values())


def lines(text: str, width: float, letters: float = LETTERS) -> int:
    """Return how many lines ``text`` takes in a column of ``width``, with so many letters to a unit."""
    return sum(max(1, ceil(len(part) / (width * letters))) for part in text.split("\n"))


def paper(sheet: Worksheet, heading_row: int, page: str = "") -> None:
    """Print on A4, as wide as one page, the heading on each; lying down where the columns need it.

    ``page`` is the footer's number; without it, in the language of the messages.
    """
    wide = sheet_width(sheet) > PORTRAIT_UNITS
    sheet.page_setup.paperSize = int(sheet.PAPERSIZE_A4)
    sheet.page_setup.orientation = "landscape" if wide else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{heading_row}:{heading_row}"
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    footer = HeaderFooterItem()
    footer.left.text, footer.center.text = "&A", page or _("Trang &P/&N")
    sheet.HeaderFooter = HeaderFooter(oddFooter=footer)
