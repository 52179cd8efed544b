"""A drawn workbook: what Excel would call damaged is never written."""

import io
from datetime import date

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.sheets.write import draw, formats
from reportgen.sheets.write.model import (
    Book,
    CellEntry,
    CellFormat,
    ChoiceList,
    ErrorStyle,
    FieldGroup,
    FieldLine,
    FieldSheet,
    RecordSheet,
    TableColumn,
    Validation,
    ValidationType,
)
from reportgen.sheets.write.rules import shorten


def book(*own: RecordSheet | FieldSheet, **lists: ChoiceList) -> Book:
    return Book("Sổ", "reportgen", date(2024, 1, 1), own, lists)


def open_book(own: Book) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(draw(own)))


def table(*columns: TableColumn, rows: tuple[tuple[CellEntry, ...], ...] = ()) -> RecordSheet:
    return RecordSheet("Bảng", "BẢNG", "Lời giải thích.", columns, rows, spare=2)


@given(st.text(max_size=400), st.integers(10, 255))
def test_no_text_is_longer_than_excel_takes(text: str, most: int) -> None:
    short = shorten(text, most)
    assert len(short) <= most
    assert short == text or short.endswith("…")


def test_a_list_is_fed_from_the_hidden_sheet() -> None:
    column = TableColumn(
        "Loại",
        12,
        rule=Validation(ValidationType.LIST, options="loai", refusal=ErrorStyle.STOP, prompt="Chọn."),
    )
    made = open_book(book(table(column), loai=ChoiceList("Loại", ("Một", "Hai, ba"))))
    (rule,) = made["Bảng"].data_validations.dataValidation
    assert rule.formula1 == "'Danh mục'!$A$2:$A$3"
    assert [made["Danh mục"][cell].value for cell in ("A1", "A2", "A3")] == ["Loại", "Một", "Hai, ba"]
    assert made["Danh mục"].sheet_state == "hidden"


def test_a_workbook_without_lists_has_no_hidden_sheet() -> None:
    assert open_book(book(table(TableColumn("Tên", 20)))).sheetnames == ["Bảng"]


def test_rows_carry_values_notes_and_colour() -> None:
    entries = (CellEntry("Xã A", carried=True), CellEntry(note="Năm 2023: 120"))
    made = open_book(book(table(TableColumn("Tên", 20), TableColumn("Số", 9), rows=(entries,))))["Bảng"]
    assert (made["B6"].value, made["B6"].fill.fgColor.rgb, made["B6"].comment) == ("Xã A", "00FFF8DC", None)
    assert (made["C6"].value, made["C6"].comment.text) == (None, "Năm 2023: 120")


@pytest.mark.parametrize("value", ["=1+1", "+84", "@a", '=HYPERLINK("http://x")'])
def test_a_text_that_looks_like_a_formula_stays_a_text(value: str) -> None:
    made = open_book(book(table(TableColumn("Tên", 20), rows=((CellEntry(value, carried=True),),))))["Bảng"]
    assert (made["B6"].value, made["B6"].data_type) == (value, "s")


def test_a_form_has_groups_names_values_and_explanations() -> None:
    lines = (FieldLine("Tên", "Viết đủ.", entry=CellEntry("UBND")), FieldLine("Ngày"))
    made = open_book(book(FieldSheet("Thông tin", "THÔNG TIN", "", (FieldGroup("Cơ quan", lines),))))[
        "Thông tin"
    ]
    rows = [[cell.value for cell in row] for row in made.iter_rows(min_row=3)]
    assert rows == [["Mục", "Giá trị", "Giải thích"], ["Cơ quan", None, None], ["Tên", "UBND", "Viết đủ."],
                    ["Ngày", None, None]]  # fmt: skip


def test_twice_in_a_unique_column_shows() -> None:
    made = open_book(book(table(TableColumn("Tên", 20, unique=True))))["Bảng"]
    (own,) = made.conditional_formatting
    assert (str(own.sqref), own.rules[0].formula) == ("B6:B2000", ['AND(B6<>"",COUNTIF($B$6:$B$2000,B6)>1)'])


def test_nothing_tells_when_it_was_made() -> None:
    own = book(table(TableColumn("Tên", 20)))
    assert draw(own) == draw(own)
    assert open_book(own).properties.created.year == 2024


def test_cells_of_one_look_share_it_and_no_more() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    one, two, bold, coloured = (formats.at(sheet, 1, column) for column in range(1, 5))
    coloured.fill = formats.HEADING
    for cell in (one, two, coloured):
        formats.put(cell, "=1", CellFormat("@"))
    formats.put(bold, date(2026, 1, 2), CellFormat("dd/mm/yyyy"), bold=True)
    two.fill = formats.GROUP
    assert one.data_type == two.data_type == "s"
    assert (
        one.font.name == two.font.name == formats.FACE
        and one.border.left.style == two.border.left.style == "thin"
    )
    assert (
        one.fill.fgColor.rgb == "00000000" and two.fill == formats.GROUP and coloured.fill == formats.HEADING
    )
    assert bold.font.bold and bold.number_format == "dd/mm/yyyy" and not one.font.bold
