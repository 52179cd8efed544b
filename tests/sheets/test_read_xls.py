"""Sheets of .xls files: charts inside them, rows hidden by default, formats of older versions, texts not there."""

import struct

import pytest

from reportgen.errors import WorkbookError
from reportgen.sheets import Raw, Sheet
from tests.sheets.making import CodeOf, RowsOf, SheetOf
from tests.sheets.tables import biff8, bof, compound, record

END = record(0x0A)
PERCENT = 1
"""The second XF of GLOBALS."""


def styles(code: str, version: int = 0x0600) -> bytes:
    """Return the records of two cell formats: the general one, and one with this number format."""
    letters = code.encode("latin-1")
    count = struct.pack("<HB", len(letters), 0) if version == 0x0600 else bytes((len(letters),))
    own = record(0x41E, struct.pack("<H", 164) + count + letters)
    return own + record(0xE0, bytes(20)) + record(0xE0, struct.pack("<HH16x", 0, 164))


def number(row: int, column: int, value: float, style: int = 0) -> bytes:
    return record(0x203, struct.pack("<3Hd", row, column, style, value))


def rows_of(sheet: Sheet) -> list[list[Raw]]:
    return [list(row) for row in sheet.rows]


def book(records: bytes, shared: bytes = b"", version: int = 0x0600) -> bytes:
    return compound(biff8([("Trang", records)], shared or styles("0%"), version))


def test_cells_of_a_chart_inside_a_sheet_are_none_of_its_own(sheet_of: SheetOf) -> None:
    chart = bof(0x20) + number(0, 0, 99, PERCENT) + number(0, 1, 98, PERCENT) + END
    sheet = sheet_of(book(number(0, 0, 5) + chart + number(0, 1, 1.2, PERCENT)))
    assert (rows_of(sheet), set(sheet.percents)) == ([[5, 1.2]], {(0, 1)})


def test_rows_without_a_record_are_hidden_where_the_default_is(sheet_of: SheetOf) -> None:
    default = record(0x225, struct.pack("<2H", 2, 300))
    seen = record(0x208, struct.pack("<6HI", 1, 0, 1, 255, 0, 0, 0x0F0100))
    sheet = sheet_of(book(default + seen + number(0, 0, 1) + number(1, 0, 2)))
    assert sheet.hidden_rows == {0}


def test_number_formats_of_excel_95_are_read(sheet_of: SheetOf) -> None:
    shared = styles("0%", 0x0500)
    assert sheet_of(book(number(0, 0, 1.2, PERCENT), shared, 0x0500)).percents == {(0, 0)}


@pytest.mark.parametrize("size", [6, 14])
def test_the_result_of_a_formula_is_a_percentage_too(sheet_of: SheetOf, size: int) -> None:
    result = struct.pack("<3HdHI", 0, 0, PERCENT, 1.2, 0, 0) + struct.pack("<H3s", 3, b"\x1e\x01\x00")
    sheet = sheet_of(book(record(0x06, result) + number(0, 1, size)))
    assert (rows_of(sheet), set(sheet.percents)) == ([[1.2, size]], {(0, 0)})


def test_a_text_that_is_not_there_is_refused(refusal: CodeOf, rows: RowsOf) -> None:
    texts = record(0xFC, struct.pack("<II", 1, 1) + struct.pack("<HB", 2, 0) + b"An")
    label = struct.pack("<3HI", 0, 0, 0, 0)
    assert rows(book(record(0xFD, label), styles("0%") + texts)) == [["An"]]
    assert refusal(book(record(0xFD, label[:6] + b"\1\0\0\0"), styles("0%") + texts)) == "workbook-damaged"


@pytest.mark.parametrize("kind", [0x203, 0x27E, 0x06, 0xBD, 0x208, 0x7D, 0x225, 0xFD])
@pytest.mark.parametrize("length", [0, 1, 5, 7])
def test_records_cut_short_make_no_traceback(sheet_of: SheetOf, kind: int, length: int) -> None:
    try:
        assert sheet_of(book(number(0, 0, 1) + record(kind, bytes(length)))).rows[0][0] in (0, 1)
    except WorkbookError as refused:
        assert [problem.code for problem in refused.diagnostics] == ["workbook-damaged"]
