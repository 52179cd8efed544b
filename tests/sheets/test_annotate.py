"""The annotated copy: what is shown, and that everything else in the workbook is as it was."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from lxml import etree
from openpyxl.cell import MergedCell
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation

from reportgen import sheets
from reportgen.diagnostics import Diagnostic, Place, error, note, warning
from reportgen.errors import WorkbookError
from reportgen.sheets.annotate import annotate
from tests.files import Typed, first_sheet, typed
from tests.sheets import making
from tests.zips import zipped

FILE = "2023.xlsx"
RED, AMBER = "FFFFC7CE", "FFFFEB9C"


def wrong(
    cell: str, message: str = "Sai.", sheet: str = "Huấn luyện", file: str = FILE, hint: str = "Sửa lại."
) -> Diagnostic:
    return error("x", message, Place(file, sheet, cell), hint)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workbook with most of what a clerk's workbook has."""
    monkeypatch.chdir(tmp_path)
    book = openpyxl.Workbook()
    sheet = first_sheet(book, "Huấn luyện")
    sheet.append(["Đơn vị", "Quân số", "Ngày"])
    sheet.append(["Xã A", 12, date(2023, 5, 4)])
    sheet["B3"] = "=SUM(B2:B2)"
    sheet["B2"].number_format = "#,##0.00"
    sheet["B2"].font = Font(name="Times New Roman", bold=True)
    sheet["A2"].comment = Comment("Lời của đồng chí Hợi", "Hợi")
    choices = DataValidation(type="list", formula1="Ẩn!$A$1:$A$2", sqref="A2:A9")
    sheet.add_data_validation(choices)
    sheet.merge_cells("A6:B6")
    sheet.print_title_rows = "1:1"
    hidden = book.create_sheet("Ẩn")
    hidden["A1"], hidden.sheet_state = "Xã A", "hidden"
    other = book.create_sheet("O'Hara")
    other["A1"] = 1
    book.active = 2
    book.save(FILE)
    return Path(FILE)


def open_book(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def fill(cell: Cell | MergedCell) -> str | None:
    return cell.fill.fgColor.rgb if cell.fill.patternType else None


def listed(book: openpyxl.Workbook) -> list[list[Typed]]:
    return [[typed(cell) for cell in row] for row in book.worksheets[0].iter_rows(min_row=5, max_col=6)]


def test_wrong_cells_are_coloured_and_say_why(path: Path) -> None:
    doubt = warning("y", "Nhiều quá.", Place(FILE, "Huấn luyện", "B2"))
    sheet = open_book(annotate(path, [doubt, wrong("A2"), wrong("B2", "Số lạ.")]))["Huấn luyện"]
    assert (fill(sheet["A2"]), fill(sheet["B2"]), fill(sheet["C2"])) == (RED, RED, None)
    assert sheet["B2"].comment.text == "Số lạ.\n→ Sửa lại.\n\nNhiều quá."


def test_a_doubt_is_amber_and_a_note_only_listed(path: Path) -> None:
    doubt = warning("y", "Nhiều quá.", Place(FILE, "Huấn luyện", "B2"))
    told = note("z", "Đã hiểu.", Place(FILE, "Huấn luyện", "C2"))
    book = open_book(annotate(path, [told, doubt]))
    sheet = book["Huấn luyện"]
    assert (fill(sheet["B2"]), fill(sheet["C2"]), sheet["C2"].comment) == (AMBER, None, None)
    assert [row[1] for row in listed(book)] == ["Cần xem lại", "Ghi chú"]


def test_a_note_that_was_there_keeps_its_words(path: Path) -> None:
    sheet = open_book(annotate(path, [wrong("A2")]))["Huấn luyện"]
    assert sheet["A2"].comment.text == "Lời của đồng chí Hợi\n\nSai.\n→ Sửa lại."
    assert sheet["A2"].comment.author == "Hợi"


def test_each_note_has_one_box(path: Path) -> None:
    data = annotate(path, [wrong("A2"), wrong("B2"), wrong("C9")])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        drawings = [name for name in archive.namelist() if name.endswith(".vml")]
        boxes = list(etree.fromstring(archive.read(drawings[0])).iter("{*}shape"))
    assert len(drawings) == 1
    spots = [(box.findtext(".//{*}Row"), box.findtext(".//{*}Column")) for box in boxes]
    assert sorted(spots) == [("1", "0"), ("1", "1"), ("8", "2")]
    assert len({box.get("id") for box in boxes}) == 3


def test_the_box_of_an_old_note_grows_with_its_words(path: Path) -> None:
    data = annotate(path, [wrong("A2", "Sai " * 200)])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        vml = next(archive.read(name) for name in archive.namelist() if name.endswith(".vml"))
    (box,) = etree.fromstring(vml).iter("{*}shape")
    (height,) = re.findall(r"height:([0-9.]+)pt", str(box.attrib["style"]))
    assert float(height) > 200


def test_a_drawing_with_breaks_as_in_html_is_read(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    (name,) = [name for name in parts if name.endswith(".vml")]
    parts[name] = parts[name].replace(b"</xml>", b"<p>a<br>b</p></xml>")
    path.write_bytes(zipped(parts))
    assert open_book(annotate(path, [wrong("B2")]))["Huấn luyện"]["B2"].comment.text == "Sai.\n→ Sửa lại."


def test_the_rest_of_the_workbook_is_as_it_was(path: Path) -> None:
    book = open_book(annotate(path, [wrong("B2"), wrong("B3")]))
    sheet = book["Huấn luyện"]
    assert (sheet["B2"].value, sheet["B2"].number_format, sheet["B2"].font.b) == (12, "#,##0.00", True)
    assert sheet["B3"].value == "=SUM(B2:B2)"
    assert [str(rule.sqref) for rule in sheet.data_validations.dataValidation] == ["A2:A9"]
    assert [str(merge) for merge in sheet.merged_cells.ranges] == ["A6:B6"]
    assert (book["Ẩn"].sheet_state, book["Ẩn"]["A1"].value) == ("hidden", "Xã A")
    assert sheet.print_title_rows == "$1:$1"


def test_parts_without_problems_are_the_same_bytes(path: Path) -> None:
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(io.BytesIO(annotate(path, [wrong("B2")]))) as after:
        same = {name for name in before.namelist() if before.read(name) == after.read(name)}
    assert {"xl/worksheets/sheet2.xml", "xl/theme/theme1.xml", "docProps/app.xml"} <= same


def test_the_clerks_file_is_not_touched(path: Path) -> None:
    before = path.read_bytes()
    annotate(path, [wrong("B2")])
    assert path.read_bytes() == before


def test_the_copy_reads_as_the_workbook_does(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(checkout)
    source = Path("inputs/2023.xlsx")
    copy = tmp_path / "soat-loi.xlsx"
    copy.write_bytes(annotate(source, [wrong("F7", file="inputs/2023.xlsx")]))
    before, after = sheets.read(source), sheets.read(copy)
    assert [sheet.title for sheet in after.sheets] == ["Soát lỗi", *(sheet.title for sheet in before.sheets)]
    assert [sheet.rows for sheet in after.sheets[1:]] == [sheet.rows for sheet in before.sheets]


def test_the_first_sheet_lists_all_with_links(path: Path) -> None:
    book = open_book(annotate(path, [wrong("A1", sheet="O'Hara"), wrong("", sheet="Thiếu")]))
    assert book.active is book.worksheets[0]
    assert book.sheetnames[0] == "Soát lỗi"
    assert listed(book) == [
        [1, "Lỗi", "O'Hara", "A1", "Sai.", "Sửa lại."],
        [2, "Lỗi", "Thiếu", None, "Sai.", "Sửa lại."],
    ]
    assert book.worksheets[0]["D5"].hyperlink.location == "'O''Hara'!A1"
    assert book.worksheets[0]["D6"].hyperlink is None
    assert sum(sheet.sheet_view.tabSelected or False for sheet in book.worksheets) == 1


def test_problems_of_another_file_are_listed_but_not_shown(path: Path) -> None:
    book = open_book(annotate(path, [wrong("B2", file="inputs/2022.xlsx")]))
    assert fill(book["Huấn luyện"]["B2"]) is None
    assert book.worksheets[0]["D5"].hyperlink is None


def test_a_cell_and_a_row_that_are_not_there_are_made(path: Path) -> None:
    sheet = open_book(annotate(path, [wrong("C4"), wrong("B5"), wrong("AA2")]))["Huấn luyện"]
    assert [fill(sheet[cell]) for cell in ("C4", "B5", "AA2")] == [RED] * 3
    rows = [int(row) for row in re.findall(r'<row r="(\d+)"', _xml(annotate(path, [wrong("C4")]), 1))]
    assert rows == sorted(rows)


def _xml(data: bytes, number: int) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(f"xl/worksheets/sheet{number}.xml").decode()


def test_of_merged_cells_the_first_is_shown(path: Path) -> None:
    sheet = open_book(annotate(path, [wrong("B6")]))["Huấn luyện"]
    assert fill(sheet["A6"]) == RED
    assert sheet["A6"].comment.text.startswith("Sai.")


def test_so_many_are_shown_and_the_others_counted(path: Path) -> None:
    many = [wrong(f"B{row}") for row in range(2, 1503)]
    book = open_book(annotate(path, many))
    assert listed(book)[-1][0] == "Còn 501 điều nữa không ghi hết ở đây: sửa xong các điều trên rồi soát lại."
    assert book.worksheets[0]["A2"].value == "1501 lỗi"
    assert (fill(book["Huấn luyện"]["B1001"]), fill(book["Huấn luyện"]["B1002"])) == (RED, None)


def test_nothing_wrong_is_said_too(path: Path) -> None:
    assert open_book(annotate(path, [])).worksheets[0]["A2"].value == "Không thấy gì sai."


def test_a_copy_can_be_annotated_again(path: Path) -> None:
    path.write_bytes(annotate(path, [wrong("B2")]))
    book = open_book(annotate(path, [wrong("B2"), wrong("C2")]))
    assert book.sheetnames[:2] == ["Soát lỗi (2)", "Soát lỗi"]


def test_what_the_clerk_typed_cannot_break_the_list(path: Path) -> None:
    book = open_book(annotate(path, [wrong("B2", 'Lạ: <c>&"\x01')]))
    assert listed(book)[0][4] == 'Lạ: <c>&"�'
    assert book["Huấn luyện"]["B2"].comment.text.startswith('Lạ: <c>&"�')


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_a_workbook_without_formats_gets_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    row = "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>"
    sheet = f'<worksheet xmlns="{making.MAIN}">{row}</worksheet>'
    parts = {"[Content_Types].xml": making.TYPES, "_rels/.rels": making.ROOT, "xl/workbook.xml": making.BOOK,
             "xl/_rels/workbook.xml.rels": making.BOOK_RELATIONS, "xl/worksheets/sheet1.xml": sheet}  # fmt: skip
    Path(FILE).write_bytes(zipped(parts))
    made = open_book(annotate(Path(FILE), [wrong("B1", sheet="Trang")]))["Trang"]
    assert [(cell.value, fill(cell)) for cell in made[1]] == [(1, None), (2, RED)]


def test_the_same_problems_give_the_same_bytes(path: Path) -> None:
    assert annotate(path, [wrong("B2")]) == annotate(path, [wrong("B2")])


@pytest.mark.parametrize("name", ["nho.ods", "nho.xls"])
def test_other_formats_are_refused_in_words(checkout: Path, name: str) -> None:
    with pytest.raises(WorkbookError) as refused:
        annotate(checkout / "tests/sheets/data" / name, [])
    assert refused.value.diagnostics[0].code == "cannot-annotate"
    assert ".xlsx" in refused.value.diagnostics[0].hint
