import datetime
import io
import struct
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.errors import WorkbookError
from reportgen.sheets import FaultKind, FormulaFault, Raw, address, read
from reportgen.sheets.model import Merge, position
from tests.files import first_sheet
from tests.zips import zipped

from .making import open_document, workbook
from .tables import DATE, GENERAL, PERCENT, WRITERS, Table

DATA = Path(__file__).parent / "data"
Put = Callable[..., Path]
"""Writes these bytes, under this name; returns the path."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.fixture
def put(tmp_path: Path) -> Put:
    def write(data: bytes, name: str = "2023.xlsx") -> Path:
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return write


def code(path: Path) -> str:
    with pytest.raises(WorkbookError) as caught:
        read(path)
    (problem,) = caught.value.diagnostics
    assert problem.message
    assert problem.place.file == path.as_posix()
    return problem.code


def only_rows(path: Path) -> list[list[Raw]]:
    (sheet,) = read(path).sheets
    return [list(row) for row in sheet.rows]


@pytest.mark.parametrize("name", ["nho.xls", "nho.ods"])
def test_other_formats_give_the_same_cells_at_the_same_addresses(name: str) -> None:
    (sheet,) = read(DATA / name).sheets
    assert sheet.title == "Huấn luyện"
    assert sheet.rows[2][1:] == ["Nhóm", "Đơn vị", "Quân số", "Ngày"]
    assert sheet.rows[4] == ["", "Tại chỗ", "xã Bình Lâm", 1250, datetime.date(2023, 6, 1)]


def test_rows_and_columns_are_addresses(put: Put) -> None:
    book = openpyxl.Workbook()
    page = first_sheet(book, "Trang")
    page["C4"], page["E6"] = "đây", 7
    page.merge_cells("B2:F2")
    page["B2"] = "TIÊU ĐỀ"
    book.create_sheet("Ẩn").sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)
    shown, hidden = read(put(stream.getvalue())).sheets
    assert (shown.rows[3][2], shown.rows[5][4]) == ("đây", 7)
    assert shown.merges == (Merge(1, 1, 1, 5),)
    assert (hidden.title, hidden.visible) == ("Ẩn", False)


def test_content_decides_not_the_name(put: Put) -> None:
    assert only_rows(put(workbook('<row r="1"><c r="A1"><v>5</v></c></row>'), "2023.xls")) == [[5]]
    assert only_rows(put((DATA / "nho.xls").read_bytes(), "2023.xlsx"))[3][1] == "Cơ động"


def test_faults_are_told_from_blanks(put: Put) -> None:
    rows = only_rows(
        put(
            workbook(
                '<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1"><f>A2+1</f></c>'
                '<c r="C1"><f>A2</f><v/></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><v>1</v></c></row>'
                '<row r="3"><c r="B3"><f>SUM(A1)</f><v></v></c></row>'
            )
        )
    )
    assert rows[0][:3] == [
        FormulaFault(FaultKind.ERROR, "#DIV/0!"),
        FormulaFault(FaultKind.NOT_CALCULATED, "=A2+1"),
        FormulaFault(FaultKind.NOT_CALCULATED, "=A2"),
    ]
    assert rows[0][3:] == ["", 1]
    assert rows[2][1] == FormulaFault(FaultKind.NOT_CALCULATED, "=SUM(A1)")


def test_faults_are_found_in_unusual_xml_too(put: Put) -> None:
    data = workbook("<row><c t='e'><v>#N/A</v></c><c r='C1'><f>A1</f></c></row>")
    (row,) = only_rows(put(data))
    assert row[0] == FormulaFault(FaultKind.ERROR, "#N/A")
    assert row[2] == FormulaFault(FaultKind.NOT_CALCULATED, "=A1")


def test_error_cells_of_open_documents_are_named(put: Put) -> None:
    cells = (
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row><table:table-row>'
        '<table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="string" '
        'office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
        "</table:table-row>"
    )
    assert only_rows(put(open_document(cells), "2023.ods"))[2][2] == FormulaFault(FaultKind.ERROR, "#DIV/0!")


def test_error_cells_of_xls_are_named() -> None:
    _first, second = read(DATA / "loi.xls").sheets
    assert second.rows[2][1:3] == [FormulaFault(FaultKind.ERROR, "#DIV/0!"), 5]


ROW = '<row r="1"><c r="A1"><v>5</v></c></row>'
DIMENSIONS = b"\x00\x02\x0e\x00"


@pytest.mark.parametrize(
    ("dimensions", "expected"),
    [
        ((0, 0xFFFFFF, 0, 200), "workbook-too-large"),
        ((0x6300, 5, 1, 5), "workbook-damaged"),
        ((0, 5, 9, 5), "workbook-damaged"),
    ],
)
def test_no_room_is_made_for_what_a_damaged_xls_says(
    put: Put, dimensions: tuple[int, int, int, int], expected: str
) -> None:
    data = bytearray((DATA / "nho.xls").read_bytes())
    struct.pack_into("<IIHH", data, data.index(DIMENSIONS) + 4, *dimensions)
    assert code(put(bytes(data), "2023.xls")) == expected


def test_no_room_is_made_for_the_texts_that_a_damaged_xls_claims(put: Put) -> None:
    data = bytearray((DATA / "nho.xls").read_bytes())
    texts = next(
        at for at in range(512, len(data), 1) if data[at : at + 2] == b"\xfc\x00" and data[at + 3] < 32
    )
    struct.pack_into("<I", data, texts + 8, 0xFFFFFFFF)
    assert code(put(bytes(data), "2023.xls")) == "workbook-damaged"


def test_no_room_is_made_for_the_sectors_that_a_damaged_xls_claims(put: Put) -> None:
    data = bytearray((DATA / "nho.xls").read_bytes())
    struct.pack_into("<I", data, 62, 0xFFFFFFFF)
    assert code(put(bytes(data), "2023.xls")) == "workbook-damaged"


def test_an_xls_with_a_password_is_told(put: Put) -> None:
    data = bytearray((DATA / "nho.xls").read_bytes())
    code_page = data.index(b"\x42\x00\x02\x00")
    struct.pack_into("<H", data, code_page, 0x2F)
    assert code(put(bytes(data), "2023.xls")) == "workbook-encrypted"


def test_a_chain_of_sectors_that_runs_in_a_circle_is_refused(put: Put) -> None:
    data = bytearray((DATA / "nho.xls").read_bytes())
    (table,) = struct.unpack_from("<I", data, 76)
    struct.pack_into("<2I", data, (table + 1) * 512, 1, 0)
    assert code(put(bytes(data), "2023.xls")) == "workbook-damaged"


def test_percent_formats_are_known(put: Put) -> None:
    row = '<row r="1"><c r="A1" s="1"><v>0.98</v></c><c r="B1" s="0"><v>98</v></c><c r="C1" s="2"><v>1</v></c></row>'
    assert read(put(workbook(row))).sheets[0].percents == {(0, 0), (0, 2)}


FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"{}</c></row>'


def test_a_cell_far_out_is_refused_before_room_is_made_for_it(put: Put) -> None:
    assert code(put(workbook(FAR.format("><v>2</v>")))) == "workbook-too-large"


def test_a_cell_far_out_that_is_only_formatted_does_no_harm(put: Put) -> None:
    assert only_rows(put(workbook(FAR.format(' s="1">')))) == [[1]]


def test_a_wide_and_long_sheet_is_refused_for_its_area(put: Put) -> None:
    rows = '<row r="1"><c r="ZZ1"><v>1</v></c></row><row r="99999"><c r="A99999"><v>2</v></c></row>'
    assert code(put(workbook(rows))) == "workbook-too-large"


@pytest.mark.parametrize("what", ["rows", "columns"])
def test_repeated_cells_of_open_documents_are_bounded(put: Put, what: str) -> None:
    times = {"rows": ("999999", "1"), "columns": ("1", "16384")}[what]
    cells = (
        f'<table:table-row table:number-rows-repeated="{times[0]}"><table:table-cell '
        f'table:number-columns-repeated="{times[1]}" office:value-type="float" office:value="1">'
        "<text:p>1</text:p></table:table-cell></table:table-row>"
    )
    assert code(put(open_document(cells), "2023.ods")) == "workbook-too-large"


def test_entities_are_refused(put: Put) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    outside = '<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/hostname">]>'
    row = '<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>'
    for before in (outside, bomb, "<!-- x -->\n" + bomb, "<?x y?>" * 5000 + bomb):
        assert code(put(workbook(row, before=before))) == "workbook-damaged"


def test_a_document_type_is_refused_even_without_entities(put: Put) -> None:
    assert code(put(workbook(ROW, before='<!DOCTYPE worksheet SYSTEM "x.dtd">'))) == "workbook-damaged"
    assert only_rows(put(workbook(ROW, before="<?x y?>" * 5000))) == [[5]]


def test_a_zip_bomb_is_refused(put: Put) -> None:
    assert code(put(zipped({"xl/workbook.xml": "0" * 20_000_000}))) == "workbook-too-large"


def recoded(data: bytes, member: str, encoding: str) -> bytes:
    """Return an archive whose ``member`` is in another encoding, as its declaration says."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        members = {name: old.read(name) for name in old.namelist()}
    text = members[member].decode()
    members[member] = f'<?xml version="1.0" encoding="{encoding}"?>{text}'.encode(encoding)
    return zipped(members)


@pytest.mark.parametrize("encoding", ["utf-16", "windows-1258"])
@pytest.mark.parametrize("member", ["xl/worksheets/sheet1.xml", "xl/workbook.xml"])
def test_a_part_that_would_be_taken_for_empty_is_refused(put: Put, member: str, encoding: str) -> None:
    assert code(put(recoded(workbook(ROW), member, encoding))) == "workbook-damaged"
    assert only_rows(put(recoded(workbook(ROW), member, "utf-8"))) == [[5]]


def test_a_table_that_would_be_taken_for_empty_is_refused(put: Put) -> None:
    assert code(put(recoded(open_document(""), "content.xml", "utf-16"), "2023.ods")) == "workbook-damaged"


def _encrypted_ods() -> bytes:
    return open_document("", manifest="<manifest><encryption-data/></manifest>")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "workbook-empty"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600, "workbook-encrypted"),
        (_encrypted_ods(), "workbook-encrypted"),
        (OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le") + b"\0" * 600, "not-a-workbook"),
        (OLE + b"\0" * 600 + "Workbook".encode("utf-16-le") + b"\0" * 600, "workbook-damaged"),
        (OLE, "workbook-damaged"),
        ("Nhóm;Đơn vị\nCơ động;An Hòa\n".encode(), "not-a-workbook"),
        ("Nhóm\tĐơn vị".encode("utf-16"), "not-a-workbook"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "not-a-workbook"),
        (b"<?xml version='1.0'?><Workbook/>", "not-a-workbook"),
        (b"%PDF-1.7\n", "not-a-workbook"),
        (zipped({"word/document.xml": "<x/>"}), "not-a-workbook"),
        (zipped({"xl/workbook.bin": "x"}), "not-a-workbook"),
        (zipped({"anh.txt": "x"}), "not-a-workbook"),
        (open_document("", kind="text"), "not-a-workbook"),
        (zipped({"xl/workbook.xml": "<x/>"}), "workbook-damaged"),
        (zipped({"xl/workbook.xml": "<x", "xl/_rels/workbook.xml.rels": "<y"}), "workbook-damaged"),
        (workbook("<row r='x'><c r='???'/></row>"), "workbook-damaged"),
        (workbook('<row r="1"><c r="A1"><v>5</v></c></row>')[:-40], "workbook-damaged"),
        (b"\0\1\2\3" * 50, "workbook-damaged"),
    ],
)
def test_each_broken_file_gets_one_clear_line(put: Put, data: bytes, expected: str) -> None:
    assert code(put(data)) == expected


def test_what_is_no_file_gets_one_clear_line(tmp_path: Path, put: Put) -> None:
    put(b"x", "2023.xlsx")
    assert code(tmp_path) == "workbook-missing"
    assert code(tmp_path / "khong-co" / "2023.xlsx") == "workbook-missing"
    assert code(put(b"x", "~$2023.xlsx")) == "workbook-lock-file"
    with pytest.raises(WorkbookError) as caught:
        read(tmp_path / "2032.xlsx")
    assert "2023.xlsx" in caught.value.diagnostics[0].hint


FULL = Table(
    {
        (0, 0): ("Tỷ lệ", GENERAL),
        (1, 0): (1.2, PERCENT),
        (1, 1): (5, GENERAL),
        (1, 2): (date(2023, 6, 1), DATE),
    },
    (Merge(0, 0, 0, 2),),
    frozenset({1}),
    frozenset({1}),
    is_1904=True,
)
SOUND = [
    *(write(FULL) for write in WRITERS.values()),
    workbook('<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" s="1"><v>1</v></c></row>'),
    (DATA / "nho.xls").read_bytes(),
    (DATA / "loi.xls").read_bytes(),
    (DATA / "nho.ods").read_bytes(),
]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=250)
@given(st.sampled_from(SOUND), st.data())
def test_no_damage_makes_a_traceback(put: Put, sound: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(sound) - 1))
    noise = data.draw(st.binary(max_size=8))
    cut = data.draw(st.integers(start, len(sound)))
    try:
        assert isinstance(read(put(sound[:start] + noise + sound[cut:])).sheets, tuple)
    except WorkbookError as refused:
        assert len(refused.diagnostics) == 1


@given(st.integers(0, 200_000), st.integers(0, 16_383))
def test_addresses_come_back(row: int, column: int) -> None:
    assert position(address(row, column)) == (row, column)


def test_addresses_of_excel() -> None:
    assert [address(0, 0), address(6, 5), address(0, 26), address(9, 701), address(0, 702)] == [
        "A1",
        "F7",
        "AA1",
        "ZZ10",
        "AAA1",
    ]
    assert position("A3:F3") == (2, 0)
    assert position("") == (-1, -1)
