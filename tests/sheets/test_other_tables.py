"""Tables as text and in Word files are read as sheets; values and notes are put into a workbook's cells."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from openpyxl.comments import Comment

from reportgen.errors import WorkbookError
from reportgen.ooxml.names import MC, W_URI, M
from reportgen.sheets import delimited, entries, read_bytes, word_tables
from reportgen.sheets.entries import Entry
from reportgen.sheets.model import Merge

BOOK = Path("so.xlsx")


@pytest.mark.parametrize(
    "data",
    [
        "Thôn;Số hộ\nMột;12\n".encode("utf-8-sig"),
        "Thôn,Số hộ\nMột,12\n".encode(),
        "Thôn\tSố hộ\nMột\t12\n".encode("utf-16"),
    ],
)
def test_text_is_read_whatever_its_sign_and_encoding(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "ho.csv"
    path.write_bytes(data)
    (sheet,) = delimited.read(path).sheets
    assert sheet.title == "ho"
    assert list(sheet.rows) == [["Thôn", "Số hộ"], ["Một", 12.0]]


def test_a_number_that_is_grouped_or_a_code_stays_as_it_is_typed(tmp_path: Path) -> None:
    path = tmp_path / "ho.csv"
    path.write_text("Mã;Số\n007;1.250\n", encoding="utf-8")
    assert delimited.read(path).sheets[0].rows[1] == ["007", "1.250"]


def test_tables_of_a_word_file_have_the_words_above_and_merged_cells(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Kết quả (Đơn vị tính: người)")
    table = document.add_table(3, 3)
    table.cell(0, 0).text = "Thôn"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Sơ tuyển"
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(1, 1).text, table.cell(1, 2).text = "Gọi", "Đạt"
    for column, text in enumerate(("Một", "10", "8")):
        table.cell(2, column).text = text
    path = tmp_path / "bang.docx"
    document.save(str(path))
    assert word_tables.is_word_file(path.read_bytes())
    (sheet,) = word_tables.read(path).sheets
    assert sheet.title == "Bảng 1"
    assert list(sheet.rows) == [
        ["Kết quả (Đơn vị tính: người)"],
        ["Thôn", "Sơ tuyển", ""],
        ["", "Gọi", "Đạt"],
        ["Một", "10", "8"],
    ]
    assert set(sheet.merges) == {Merge(1, 0, 2, 0), Merge(1, 1, 1, 2)}


def word_file(path: Path, body: str, uri: str = W_URI) -> Path:
    """Write a DOCX file with this body; return its path."""
    document, stream = docx.Document(), BytesIO()
    document.save(stream)
    xml = f'<w:document xmlns:w="{uri}" xmlns:mc="{MC[1:-1]}" xmlns:m="{M[1:-1]}"><w:body>{body}</w:body></w:document>'
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, xml if name == word_tables.MAIN else old.read(name))
    return path


def run(inner: str) -> str:
    return f"<w:p><w:r>{inner}</w:r></w:p>"


def cell(inner: str) -> str:
    return f"<w:tc>{inner}</w:tc>"


def in_a_table(*cells: str) -> str:
    return f"<w:tbl><w:tr>{''.join(map(cell, cells))}</w:tr></w:tbl>"


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        (run("<w:t>12</w:t><w:noBreakHyphen/><w:t>13</w:t>"), "12\u201113"),
        (run("<w:noBreakHyphen/><w:t>5</w:t>"), "\u20115"),
        (run("<w:t>1</w:t><w:cr/><w:t>2</w:t>"), "1 2"),
        (f"<w:p><w:moveFrom>{run('<w:t>7</w:t>')[5:-6]}</w:moveFrom></w:p>{run('<w:t>8</w:t>')}", "8"),
        (
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:txbxContent>" + run("<w:t>9</w:t>")
            + "</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + run("<w:t>9</w:t>")
            + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
            "9",
        ),
        (
            "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:t>=SUM</w:t></w:r>"
            "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>6</w:t></w:r>"
            "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>",
            "6",
        ),
    ],
)  # fmt: skip
def test_a_cell_of_a_word_file_says_what_is_shown(tmp_path: Path, inner: str, said: str) -> None:
    book = word_tables.read(word_file(tmp_path / "a.docx", in_a_table(run("<w:t>Thôn</w:t>"), inner)))
    assert [list(sheet.rows) for sheet in book.sheets] == [[["Thôn", said]]]
    assert not book.notes


def test_a_table_in_a_text_box_is_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{in_a_table(run('<w:t>1</w:t>'))}</w:txbxContent>"
    body = (
        f"<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    (sheet,) = word_tables.read(word_file(tmp_path / "a.docx", body)).sheets
    assert list(sheet.rows) == [["1"]]


def test_rows_and_cells_in_content_controls_are_read(tmp_path: Path) -> None:
    def control(inner: str) -> str:
        return f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    one, two, three = (cell(run(f"<w:t>{number}</w:t>")) for number in (1, 2, 3))
    body = f"<w:tbl><w:tr>{one}{two}</w:tr>{control(f'<w:tr>{control(three)}{one}</w:tr>')}</w:tbl>"
    (sheet,) = word_tables.read(word_file(tmp_path / "a.docx", body)).sheets
    assert list(sheet.rows) == [["1", "2"], ["3", "1"]]


def test_a_strict_file_is_read_as_another(tmp_path: Path) -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    (sheet,) = word_tables.read(
        word_file(tmp_path / "a.docx", in_a_table(run("<w:t>1</w:t>")), strict)
    ).sheets
    assert list(sheet.rows) == [["1"]]


@pytest.mark.parametrize(
    "inner",
    [
        run("<w:sym w:font='Wingdings' w:char='F0FC'/>"),
        run("<w:drawing/>"),
        run("<w:object/>"),
        "<w:p><m:oMath><m:r><m:t>5</m:t></m:r></m:oMath></w:p>",
    ],
)
def test_what_is_no_text_in_a_cell_is_told(tmp_path: Path, inner: str) -> None:
    body = in_a_table(run("<w:t>Thôn</w:t>"), inner) + "<w:p/>" + in_a_table(run("<w:t>1</w:t>"))
    book = word_tables.read(word_file(tmp_path / "a.docx", body))
    (told,) = book.notes
    assert (told.code, told.place.sheet, told.place.cell) == ("word-unread", "Bảng 1", "B1")


def book() -> bytes:
    made, stream = openpyxl.Workbook(), BytesIO()
    sheet = made.worksheets[0]
    sheet.title = "Bảng"
    sheet["A1"], sheet["A2"], sheet["B2"] = "Thôn", "Một", "=1+1"
    sheet["A2"].comment = Comment("Của tôi", "tôi")
    made.save(stream)
    return stream.getvalue()


def is_own(text: str) -> bool:
    return text.startswith("Nhập từ")


def test_values_and_notes_are_put_and_all_else_stays() -> None:
    wanted = {
        (4, 2): Entry("Ba & bốn", "Nhập từ a!B!C1"),
        (1, 0): Entry("Hai", "Nhập từ a!B!C2"),
        (4, 0): Entry(date(2026, 3, 1)),
        (4, 1): Entry(7),
    }
    before = book()  # openpyxl stamps it with the clock
    data = entries.put(before, BOOK, {"Bảng": wanted}, is_own)
    assert data == entries.put(before, BOOK, {"Bảng": wanted}, is_own)
    sheet = openpyxl.load_workbook(BytesIO(data))["Bảng"]
    assert (sheet["C5"].value, sheet["A2"].value, sheet["B5"].value) == ("Ba & bốn", "Hai", 7)
    assert sheet["B2"].value == "=1+1"
    assert read_bytes(data, BOOK).sheets[0].rows[4][0] == 46082.0
    assert entries.notes_in(data, BOOK)["Bảng"] == {"C5": "Nhập từ a!B!C1", "A2": "Của tôi\n\nNhập từ a!B!C2"}


def test_an_own_note_is_replaced_or_taken_away() -> None:
    first = entries.put(
        book(), BOOK, {"Bảng": {(4, 1): Entry(7, "Nhập từ x"), (5, 1): Entry(8, "Nhập từ y")}}, is_own
    )
    second = entries.put(first, BOOK, {"Bảng": {(4, 1): Entry(9, "Nhập từ z"), (5, 1): Entry(None)}}, is_own)
    assert entries.notes_in(second, BOOK)["Bảng"] == {"A2": "Của tôi", "B5": "Nhập từ z"}
    rows = read_bytes(second, BOOK).sheets[0].rows
    assert rows[4][1] == 9.0
    assert not any(rows[5]) if len(rows) > 5 else True


def test_what_is_no_xlsx_is_refused() -> None:
    with pytest.raises(WorkbookError):
        entries.put(b"PK\x03\x04", BOOK, {}, is_own)
