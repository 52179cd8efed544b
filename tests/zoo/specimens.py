"""Fifty and more workbooks that no clerk should see a traceback for."""

import re
import struct
import unicodedata

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from tests.sheets.making import MAIN, RELATIONS
from tests.zoo.making import (
    TRAINING,
    Make,
    Specimen,
    cells,
    cut,
    member,
    page,
    replaced,
    rewritten,
    sound,
    with_row,
)

T, F = "Huấn luyện", "Thông tin"
TYPED = '<row r="5"><c r="A5" t="inlineStr"><is><t>{}</t></is></c><c {}</c></row>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HTML = "<html><table><tr><td>Nhóm</td></tr></table></html>".encode()
XML_SHEET = b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
) + b"]>"  # fmt: skip
OUTSIDE = b'<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/passwd">]>'


def compound(name: str) -> Make:
    return lambda: OLE + b"\0" * 600 + name.encode("utf-16-le") + b"\0" * 600


def before_root(text: bytes) -> Make:
    return member(
        TRAINING, lambda xml: text + xml[xml.index(b"<worksheet") :].replace(b"<v>20</v>", b"<v>&j;</v>")
    )


def bomb() -> bytes:
    return rewritten(sound(), {"xl/media/a.bin": lambda _old: b"\0" * 60_000_000})


def lying_sizes() -> bytes:
    data = bytearray(sound())
    struct.pack_into("<I", data, data.index(b"PK\1\2") + 24, 0xFFFFFFF0)
    return bytes(data)


def merged(sheet: Worksheet) -> None:
    sheet.merge_cells("A2:A4")
    sheet.merge_cells("B2:C2")


def many_columns(sheet: Worksheet) -> None:
    for number in range(900):
        sheet.cell(1, 6 + number, f"Cột {number}")


def many_rows(sheet: Worksheet) -> None:
    for number in range(3000):
        sheet.append([f"Nhóm {number}", number, 0, None, "Đạt"])


def lists(sheet: Worksheet) -> None:
    rule = DataValidation(type="list", formula1='"Đạt,Không đạt"')
    sheet.add_data_validation(rule)
    rule.add("E2:E9999")
    sheet["E2"] = "Tốt"


def date_1904(xml: bytes) -> bytes:
    return xml.replace(b"<workbookPr", b'<workbookPr date1904="1"', 1)


def add_link(data: bytes) -> bytes:
    return rewritten(data, {"xl/externalLinks/externalLink1.xml": lambda _old: b"<externalLink/>"})


def add_macro(data: bytes) -> bytes:
    return rewritten(data, {"xl/vbaProject.bin": lambda _old: b"\0"})


def same_name(xml: bytes) -> bytes:
    text = xml.decode()
    assert "Huấn luyện" in text or "Hu&#7845;n" in text
    first, second = re.findall('<sheet [^>]*name="([^"]*)"', text)
    return text.replace(first, second).encode()


def shared(strings: str, index: int) -> Make:
    """Return a maker of a workbook with a table of shared strings, of which A5 is one."""
    row = f'<row r="5"><c r="A5" t="s"><v>{index}</v></c><c r="B5"><v>1</v></c></row></sheetData>'
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    part = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
    relation = (
        f'<Relationship Id="rS" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    )
    return lambda: rewritten(
        sound(),
        {
            "xl/sharedStrings.xml": lambda _old: strings.replace("<sst", f'<sst xmlns="{MAIN}"').encode(),
            "xl/_rels/workbook.xml.rels": replaced(b"</Relationships>", relation.encode()),
            "[Content_Types].xml": replaced(b"</Types>", part.encode()),
            TRAINING: replaced(b"</sheetData>", row.encode()),
        },
    )


def renamed(title: str) -> Make:
    return lambda: sound(lambda book: setattr(book[T], "title", title))


WRONG_VALUES = (
    Specimen("chữ ở ô số", cells(B2="hai mươi"), 1, (f"not-a-number@{T}!B2",)),
    Specimen("số lẻ", cells(B3=1.25), 1, (f"not-an-integer@{T}!B3",)),
    Specimen("số âm", cells(B3=-4), 1, (f"below-minimum@{T}!B3", f"sum-mismatch@{T}!C3")),
    Specimen("chữ l và O", cells(B2="2O", C2="l0"), 0, (f"letters-in-number@{T}!B2", f"letters-in-number@{T}!C2")),
    Specimen("số dạng chữ", cells(B2="20"), 0, (f"number-as-text@{T}!B2",)),
    Specimen("toàn khổ", cells(B2="２０"), 0, (f"text-full-width@{T}!B2",)),
    Specimen("ngày dạng chữ", cells(D2="ngày 5 tháng 2 năm 2023"), 0, (f"date-as-text@{T}!D2",)),
    Specimen("ngày không có", cells(D2="31/02/2023"), 1, (f"not-a-date@{T}!D2",)),
    Specimen("ngày năm khác", cells(D2="5-2-22"), 1, (f"outside-year@{T}!D2",)),
    Specimen("lựa chọn lạ", page(lists), 1, (f"unknown-choice@{T}!E2",)),
    Specimen("ô bắt buộc trống", cells(A3=None), 1, (f"missing-value@{T}!A3",)),
    Specimen("ô lỗi", with_row('<row r="5"><c r="A5" t="e"><v>#REF!</v></c><c r="B5"><v>1</v></c></row>'), 1,
             (f"formula-error@{T}!A5",)),
    Specimen("công thức chưa tính", cells(B2="=SUM(C2:C3)"), 1, (f"formula-not-calculated@{T}!B2",)),
    Specimen("công thức vòng", cells(B2="=B3", B3="=B2"), 1,
             (f"formula-not-calculated@{T}!B2", f"formula-not-calculated@{T}!B3")),
    Specimen("giỏi quá quân số", cells(C2=21), 1, (f"sum-mismatch@{T}!C2",)),
    Specimen("số quá lớn", cells(B2=1e300), 1, ("number-too-large@Huấn luyện!B2",)),
    Specimen("vô cực", with_row(TYPED.format("X", 'r="B5"><v>1e999</v>')), 1,
             (f"not-a-number@{T}!B5",)),
    Specimen("chữ rất dài", cells(A2="dài " * 8000), 0, ()),
)  # fmt: skip

TEXTS = (
    Specimen("TCVN3", cells(A2="D©n qu©n c¬ ®éng"), 0, (f"text-tcvn3@{T}!A2",)),
    Specimen("VNI", cells(A2="Daân quaân cô ñoäng"), 0, (f"text-vni@{T}!A2",)),
    Specimen("VIQR", cells(A2="Da^n qua^n co+ ddo^.ng"), 0, (f"text-viqr@{T}!A2",)),
    Specimen("UTF-8 đọc sai", cells(A2="Dân quân".encode().decode("latin-1")), 0, (f"text-utf-8@{T}!A2",)),
    Specimen("tổ hợp", cells(A2=unicodedata.normalize("NFD", "Dân quân")), 0, (f"text-decomposed@{T}!A2",)),
    Specimen("dấu cách đặc biệt", cells(A2="Dân\xa0quân"), 0, (f"text-spaces@{T}!A2",)),
    Specimen("ký tự ẩn", cells(A2="Dân\u200bquân"), 0, (f"text-hidden@{T}!A2",)),
    Specimen("ký tự điều khiển", with_row(TYPED.format("Nh_x0007_óm", 'r="B5"><v>1</v>')), 0, ()),
    Specimen("ký tự NUL", with_row(TYPED.format("a\0b", 'r="B5"><v>1</v>')), 0, (f"text-hidden@{T}!A5",)),
    Specimen("công thức giấu trong chữ", cells(A2="'=cmd|' /C calc'!A0"), 0, ()),
)  # fmt: skip

SHAPES = (
    Specimen("thiếu trang", lambda: sound(lambda book: book.remove(book[T])), 1, (f"missing-sheet@{T}!",)),
    Specimen("trang đổi tên", renamed("Huan luyen"), 1, (f"missing-sheet@{T}!",)),
    Specimen("hai trang trùng", lambda: sound(lambda book: book.copy_worksheet(book[T])), 0, ()),
    Specimen("hai trang gần cùng tên", lambda: sound(lambda book: book.create_sheet("HUẤN  LUYỆN")), 1,
             ("repeated-sheet@HUẤN  LUYỆN!",)),
    Specimen("hai trang cùng tên", member("xl/workbook.xml", same_name), 1, ()),
    Specimen("cột đổi tên", cells(B1="Quan so"), 1, (f"missing-column@{T}!A1", f"unknown-column@{T}!B1")),
    Specimen("cột lặp", cells(C1="Quân số"), 1, (f"repeated-column@{T}!C1",)),
    Specimen("cột lạ", cells(F1="Ghi thêm"), 0, (f"unknown-column@{T}!F1",)),
    Specimen("cột đổi chỗ", cells(A1="Quân số", B1="Nhóm"), 1, (f"swapped-columns@{T}!A1",)),
    Specimen("không có tiêu đề", page(lambda sheet: sheet.delete_rows(1)), 1, (f"missing-headings@{T}!",)),
    Specimen("ô gộp", page(merged), 0, ()),
    Specimen("sổ năm khác", cells(F, B2=2022), 1, (f"outside-year@{F}!B2",)),
    Specimen("thiếu mục", cells(F, A3="Cơ qan"), 1, (f"missing-field@{F}!", f"unknown-field@{F}!A3")),
    Specimen("nhiều cột thừa", page(many_columns), 0, (f"unknown-column@{T}!F1",)),
    Specimen("nhiều hàng", page(many_rows), 0, ()),
    Specimen("trang ẩn", lambda: sound(lambda book: setattr(book[T], "sheet_state", "veryHidden")), 0, ()),
)  # fmt: skip

FILES = (
    Specimen("trống", lambda: b"", 1, ("workbook-empty@!",)),
    Specimen("số không", lambda: b"\0" * 5000, 1, ("workbook-damaged@!",)),
    Specimen("cắt ở đầu", cut(0.05), 1, ("workbook-damaged@!",)),
    Specimen("cắt ở giữa", cut(0.5), 1, ("workbook-damaged@!",)),
    Specimen("cắt ở cuối", cut(0.99), 1, ("workbook-damaged@!",)),
    Specimen("csv", "Nhóm;Quân số\nCơ động;20\n".encode, 1, ("not-a-workbook@!",)),
    Specimen("csv UTF-16", lambda: "Nhóm\tQuân số\n".encode("utf-16"), 1, ("not-a-workbook@!",)),
    Specimen("trang web", lambda: HTML, 1, ("not-a-workbook@!",)),
    Specimen("XML 2003", lambda: XML_SHEET, 1, ("not-a-workbook@!",)),
    Specimen("Word", compound("WordDocument"), 1, ("not-a-workbook@!",)),
    Specimen("xls đổi đuôi, hỏng", compound("Workbook"), 1, ("workbook-damaged@!",)),
    Specimen("có mật khẩu", compound("EncryptedPackage"), 1, ("workbook-encrypted@!",)),
    Specimen("có macro", lambda: add_macro(sound()), 0, ("workbook-macros@!",), file="2023.xlsm"),
    Specimen("liên kết ngoài", lambda: add_link(sound()), 0, ("workbook-links@!",)),
    Specimen("đang mở trong Excel", sound, 0, ("workbook-open@!",), beside=("~$2023.xlsx",)),
    Specimen("đang mở trong LibreOffice", sound, 0, ("workbook-open@!",), beside=(".~lock.2023.xlsx#",)),
    Specimen("hai sổ một năm", sound, 1, ("several-workbooks@!",), beside=("2023.xls",)),
)  # fmt: skip

HOSTILE = (
    Specimen("bom nén", bomb, 1, ("workbook-too-large@!",)),
    Specimen("kích thước nói dối", lying_sizes, 1, ("workbook-too-large@!",)),
    Specimen("bom thực thể", before_root(ENTITIES), 1, ("workbook-damaged@!",)),
    Specimen("thực thể ngoài", before_root(OUTSIDE), 1, ("workbook-damaged@!",)),
    Specimen("kích thước trang sai", member(TRAINING, replaced(b'ref="A1:E4"', b'ref="A1:XFD1048576"')), 0, ()),
    Specimen("hàng quá xa", with_row('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), 1,
             ("workbook-too-large@!",)),
    Specimen("cột quá xa", with_row('<row r="5"><c r="XFD5"><v>1</v></c></row>'), 1, ("workbook-too-large@!",)),
    Specimen("hàng âm", with_row('<row r="-3"><c r="A-3"><v>1</v></c></row>'), 1, ("workbook-damaged@!",)),
    Specimen("hàng khổng lồ", with_row('<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'), 1, ()),
    Specimen("chuỗi dùng chung không có", shared("<sst><si><t>Nhóm</t></si></sst>", 99999), 1, ()),
    Specimen("chuỗi dùng chung âm", shared("<sst><si><t>Nhóm</t></si></sst>", -1), 1, ("workbook-damaged@!",)),
    Specimen("chuỗi dùng chung nói dối", shared('<sst count="4294967295" uniqueCount="4294967295"></sst>', 0), 1,
             ("workbook-damaged@!",)),
    Specimen("chuỗi dùng chung cụt", shared("<sst><si><t>Nhóm", 0), 1, ()),
    Specimen("chuỗi dùng chung là bom", shared(ENTITIES.decode() + "<sst><si><t>&j;</t></si></sst>", 0), 1, ()),
    Specimen("bảng kiểu ô mất", member("xl/styles.xml", lambda _old: None), 0, ()),
    Specimen("trang mất", member(TRAINING, lambda _old: None), 1, ("workbook-damaged@!",)),
    Specimen("trang không phải XML", member(TRAINING, lambda _old: b"\xff\xfe<<<"), 1, ("workbook-damaged@!",)),
    Specimen("sổ không phải XML", member("xl/workbook.xml", lambda _old: b"{}"), 1, ("workbook-damaged@!",)),
    Specimen("trang ngoài tệp", member("xl/_rels/workbook.xml.rels", replaced(
        b"/xl/worksheets/sheet2.xml", b"../../../../etc/passwd")), 1, ("workbook-damaged@!",)),
    Specimen("lồng nhau rất sâu", member(TRAINING, replaced(b"</sheetData>", b"</sheetData>" + b"<a>" * 5000)), 0, ()),
    Specimen("ngày 1904", lambda: rewritten(cells(D2="05/02/2023")(), {"xl/workbook.xml": date_1904}), 0,
             (f"date-as-text@{T}!D2",)),
    Specimen("kiểu ô không có", with_row(TYPED.format("X", 'r="B5" s="99999"><v>1</v>')), 0, ()),
)  # fmt: skip

ALL = (*WRONG_VALUES, *TEXTS, *SHAPES, *FILES, *HOSTILE)
