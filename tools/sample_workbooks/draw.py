"""Draws a sample year as an Excel file with openpyxl, the way a clerk keeps one: captions, borders, totals."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from math import ceil

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from tools.sample_workbooks.cells import Cell
from tools.sample_workbooks.model import FIRST_ROW, Fields, Table, Year

FACE = "Times New Roman"
HEADING_ROW = 3
FIRST_COLUMN = 2
"""After the running number."""
THIN = Side(style="thin", color="808080")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
HEADING_FILL = PatternFill("solid", fgColor="DDEBF7")
GROUP_FILL = PatternFill("solid", fgColor="F2F2F2")
FORMATS = {
    "integer": "#,##0",
    "number": "0.00",
    "percent": "0%",
    "money": "#,##0",
    "date": "dd/mm/yyyy",
    "text": "@",
    "choice": "@",
    "boolean": "@",
}
WIDTHS = {
    "integer": 10,
    "number": 12,
    "percent": 12,
    "money": 18,
    "date": 13,
    "text": 26,
    "choice": 22,
    "boolean": 10,
}
WIDE = {
    "huan_luyen.nhom": 28,
    "huan_luyen.don_vi": 36,
    "giao_duc.nhom": 34,
    "dien_tap.ten": 40,
    "dien_tap.loai": 28,
    "chinh_sach.noi_dung": 52,
    "khen_thuong.loai": 11,
    "khen_thuong.cap_bac": 12,
    "khen_thuong.ten": 34,
    "khen_thuong.thanh_tich": 46,
    "nhan_dinh.noi_dung": 100,
    "khach_moi.kinh_moi": 11,
    "khach_moi.cap_bac": 11,
    "khach_moi.ten": 44,
    "khach_moi.chuc_vu": 36,
    "khach_moi.don_vi": 40,
    "chi_tieu.noi_dung": 52,
    "chi_tieu.don_vi_tinh": 14,
    "chi_tieu.chi_tieu": 16,
    "chinh_sach.don_vi_tinh": 14,
    "tuyen_quan.dai_hoc": 16,
    "tuyen_quan.chi_tieu": 12,
    "phong_thu_dan_su.noi_dung": 44,
    "bao_dam.noi_dung": 44,
    "thanh_tich.noi_dung": 100,
    "phan_cong.noi_dung": 52,
    "phan_cong.chu_tri": 40,
    "hoi_dong.chuc_vu": 44,
    "luc_luong.don_vi": 34,
    "nam_truoc_quy_doi.so_lieu": 56,
    "xac_nhan.Giá trị": 44,
    "xac_nhan.Lý do": 80,
}
NOT_SUMMED = ("huan_luyen.so_ngay", "chinh_sach.so_luong")
"""Days, and gifts with houses with cases, do not add up."""
BROKEN_TITLES = {"Đại học, cao đẳng, trung cấp": "Đại học, cao đẳng,\ntrung cấp"}
"""Titles that the clerk broke with Alt+Enter."""
Cached = dict[str, dict[str, int]]
"""Tab → address of a formula → the value that Excel would have kept beside it."""


def draw(year: Year) -> tuple[bytes, Cached]:
    """Return the workbook as openpyxl saves it, and the values its formulas have."""
    book = Workbook()
    book.properties.creator = year.office
    book.properties.title = f"Số liệu công tác quốc phòng, quân sự địa phương năm {year.year}"
    _draw_fields(book.worksheets[0], year.fields)
    cached = {table.tab: _draw_table(book.create_sheet(table.tab), table) for table in year.tables}
    _draw_notes(book.create_sheet("Ghi chú"), year)
    properties = book.custom_doc_props  # type: ignore[attr-defined]  # openpyxl 3.1 has them, its stubs do not
    for name, value in (("reportgen.kit", year.kit), ("reportgen.unit", year.unit)):
        properties.append(StringProperty(name=name, value=value))
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue(), cached


def _draw_fields(sheet: Worksheet, fields: Fields) -> None:
    sheet.title = fields.tab
    _caption(sheet, fields.caption, 2)
    for column, (title, width) in enumerate((("Mục", 48), ("Giá trị", 84)), start=1):
        _heading(sheet, column, title, width)
    row = FIRST_ROW
    for group, lines in fields.groups:
        row = _draw_group(sheet, row, group, lines)
    _print_setup(sheet, landscape=False)


def _draw_group(sheet: Worksheet, row: int, group: str, lines: tuple[tuple[str, Cell, str], ...]) -> int:
    for column in (1, 2):
        _put(sheet, row, column, group if column == 1 else None, "text", bold=True)
        sheet.cell(row, column).fill = GROUP_FILL
    for offset, (title, value, kind) in enumerate(lines, start=1):
        _put(sheet, row + offset, 1, title, "text")
        plain = "0" if title.startswith("Năm") else ""
        _put(sheet, row + offset, 2, value, kind, left=True, number_format=plain)
    return row + len(lines) + 1


def _draw_table(sheet: Worksheet, table: Table) -> dict[str, int]:
    _caption(sheet, table.caption, len(table.columns) + 1)
    _heading(sheet, 1, "TT", 6)
    for number, column in enumerate(table.columns, start=FIRST_COLUMN):
        width = WIDE.get(f"{table.name}.{column.name}", WIDTHS[column.type])
        _heading(sheet, number, BROKEN_TITLES.get(column.title, column.title), width)
    for row, values in enumerate(table.rows, start=FIRST_ROW):
        _put(sheet, row, 1, row - FIRST_ROW + 1, "integer")
        for number, (column, value) in enumerate(zip(table.columns, values, strict=True), start=FIRST_COLUMN):
            _put(sheet, row, number, value, column.type)
    _print_setup(sheet, landscape=len(table.columns) > 4)
    return _draw_totals(sheet, table) if table.summed else {}


def _draw_totals(sheet: Worksheet, table: Table) -> dict[str, int]:
    last = FIRST_ROW + len(table.rows) - 1
    cached = {}
    for number, column in enumerate(table.columns, start=FIRST_COLUMN):
        letter = get_column_letter(number)
        summed = column.type in ("integer", "money") and f"{table.name}.{column.name}" not in NOT_SUMMED
        formula = f"=SUM({letter}{FIRST_ROW}:{letter}{last})" if summed else None
        _put(sheet, last + 1, number, formula, column.type, bold=True)
        if summed:
            cached[f"{letter}{last + 1}"] = sum(_number(row[number - FIRST_COLUMN]) for row in table.rows)
    _put(sheet, last + 1, 1, "Tổng cộng", "text", bold=True)
    sheet.merge_cells(start_row=last + 1, start_column=1, end_row=last + 1, end_column=FIRST_COLUMN)
    return cached


def _number(value: Cell) -> int:
    return value if isinstance(value, int) else 0


def _draw_notes(sheet: Worksheet, year: Year) -> None:
    sheet["A1"] = "Ghi chú của người lập"
    sheet["A1"].font = Font(name=FACE, size=13, bold=True)
    for row, text in enumerate(year.notes, start=3):
        cell = sheet.cell(row, 1, f"- {text.format(nam=year.year)}")
        cell.font = Font(name=FACE, size=12, italic=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions["A"].width = 90
    _fit_rows(sheet)


def _caption(sheet: Worksheet, text: str, columns: int) -> None:
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=columns)
    cell = sheet.cell(1, 1, text)
    cell.font = Font(name=FACE, size=14, bold=True)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    sheet.row_dimensions[1].height = 36


def _heading(sheet: Worksheet, column: int, title: str, width: float) -> None:
    cell = sheet.cell(HEADING_ROW, column, title)
    cell.font = Font(name=FACE, size=12, bold=True)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    cell.fill, cell.border = HEADING_FILL, BOX
    sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.row_dimensions[HEADING_ROW].height = 48


def _put(  # noqa: PLR0913 - one call draws one cell
    sheet: Worksheet,
    row: int,
    column: int,
    value: Cell,
    kind: str,
    *,
    bold: bool = False,
    left: bool = False,
    number_format: str = "",
) -> None:
    cell = sheet.cell(row, column, value)
    cell.font = Font(name=FACE, size=12, bold=bold)
    across = "left" if left or kind in ("text", "choice") else _ACROSS[kind]
    cell.alignment = Alignment(horizontal=across, vertical="top", wrap_text=True)
    cell.border = BOX
    is_formula = isinstance(value, str) and value.startswith("=")
    cell.number_format = number_format or ("General" if value is None and not is_formula else FORMATS[kind])


LINE = 15.75  # points: a line of 12 pt
LETTERS = 1.05  # letters of this face to a unit of column width


def _fit_rows(sheet: Worksheet) -> None:
    """Give each row the height that its wrapped texts need: LibreOffice does not reckon it on opening."""
    for number, cells in enumerate(sheet.iter_rows(min_row=FIRST_ROW), start=FIRST_ROW):
        lines = max(
            _lines(cell.value, sheet.column_dimensions[cell.column_letter].width)
            for cell in cells
            if hasattr(cell, "column_letter")
        )
        sheet.row_dimensions[number].height = LINE * lines + 1


def _lines(value: object, width: float) -> int:
    if not isinstance(value, str) or value.startswith("="):
        return 1
    return ceil(len(value) / (width * LETTERS))


_ACROSS: Mapping[str, str] = {"integer": "right", "money": "right", "date": "center", "boolean": "center"}


def _print_setup(sheet: Worksheet, *, landscape: bool) -> None:
    _fit_rows(sheet)
    sheet.freeze_panes = f"A{FIRST_ROW}"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.HeaderFooter = HeaderFooter(oddFooter=HeaderFooterItem(center=_HeaderFooterPart("Trang &P/&N")))
