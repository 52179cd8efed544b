"""One table written as .xlsx, .ods and .xls, byte by byte: what a reader must find alike in all three."""

import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import TypeGuard
from xml.sax.saxutils import escape, quoteattr

from reportgen.sheets.model import Merge, address
from tests.zips import zipped

from . import making

GENERAL, PERCENT, OWN_PERCENT, LITERAL, DATE = "General", "0%", "#,##0.0%;[Red]-0.0%", '0.0"%"', "dd/mm/yyyy"
FORMATS = (GENERAL, PERCENT, OWN_PERCENT, LITERAL, DATE)
_IDENTIFIERS = {GENERAL: 0, PERCENT: 9, OWN_PERCENT: 164, LITERAL: 165, DATE: 166}
Typed = str | float | date
EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}


@dataclass(frozen=True)
class Table:
    """Cells (row, column) → (value, number format), and what is merged, hidden, and of which date system."""

    cells: Mapping[tuple[int, int], tuple[Typed, str]] = field(default_factory=dict)
    merges: tuple[Merge, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    is_1904: bool = False

    def serial(self, day: date) -> int:
        return (day - EPOCHS[self.is_1904]).days

    def rows(self) -> list[tuple[int, list[tuple[int, Typed, str]]]]:
        """Return (row, its cells in order) of every row that has cells or is hidden."""
        numbers = sorted({row for row, _column in self.cells} | self.hidden_rows)
        return [
            (number, sorted((c, *own) for (r, c), own in self.cells.items() if r == number))
            for number in numbers
        ]


# --- .xlsx ------------------------------------------------------------------------------------


def xlsx(table: Table, change: Callable[[str], str] = lambda sheet: sheet) -> bytes:
    """Return the table as .xlsx; ``change`` writes the XML of its sheet another way."""
    rows = "".join(_xlsx_row(table, number, cells) for number, cells in table.rows())
    columns = "".join(
        f'<col min="{column + 1}" max="{column + 1}" width="9" hidden="1"/>'
        for column in sorted(table.hidden_columns)
    )
    merged = "".join(
        f'<mergeCell ref="{address(m.top, m.left)}:{address(m.bottom, m.right)}"/>' for m in table.merges
    )
    sheet = (
        f'<worksheet xmlns="{making.MAIN}">'
        + (f"<cols>{columns}</cols>" if columns else "")
        + f"<sheetData>{rows}</sheetData>"
        + (f"<mergeCells>{merged}</mergeCells>" if merged else "")
        + "</worksheet>"
    )
    system = "<workbookPr date1904='1'/>" if table.is_1904 else ""
    return zipped(
        {
            "[Content_Types].xml": making.TYPES,
            "_rels/.rels": making.ROOT,
            "xl/workbook.xml": making.BOOK.replace("<sheets>", system + "<sheets>"),
            "xl/_rels/workbook.xml.rels": making.BOOK_RELATIONS.replace(
                "</Relationships>",
                f'<Relationship Id="r2" Type="{making.RELATIONS}/styles" Target="styles.xml"/></Relationships>',
            ),
            "xl/styles.xml": _xlsx_styles(),
            "xl/worksheets/sheet1.xml": change(sheet),
        }
    )


def _xlsx_styles() -> str:
    own = "".join(
        f"<numFmt numFmtId={quoteattr(str(identifier))} formatCode={quoteattr(code)}/>"
        for code, identifier in _IDENTIFIERS.items()
        if identifier >= 164
    )
    formats = "".join(f'<xf numFmtId="{_IDENTIFIERS[code]}"/>' for code in FORMATS)
    return (
        f'<styleSheet xmlns="{making.MAIN}"><numFmts>{own}</numFmts><cellXfs>{formats}</cellXfs></styleSheet>'
    )


def _xlsx_row(table: Table, number: int, cells: list[tuple[int, Typed, str]]) -> str:
    hidden = ' hidden="1"' if number in table.hidden_rows else ""
    made = "".join(_xlsx_cell(table, address(number, c), value, code) for c, value, code in cells)
    return f'<row r="{number + 1}"{hidden}>{made}</row>'


def _xlsx_cell(table: Table, at: str, value: Typed, code: str) -> str:
    style = FORMATS.index(code)
    if isinstance(value, bool):
        return f'<c r="{at}" s="{style}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, str):
        return f'<c r="{at}" s="{style}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    shown = table.serial(value) if isinstance(value, date) else repr(value)
    return f'<c r="{at}" s="{style}"><v>{shown}</v></c>'


# --- .ods -------------------------------------------------------------------------------------

_NUMBER = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
_STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"

_DATA_STYLES = {PERCENT: "N1", OWN_PERCENT: "N1", LITERAL: "N3"}


def ods(table: Table) -> bytes:
    """Return the table as .ods."""
    last_row = max((row for row, _cells in table.rows()), default=-1)
    given = dict(table.rows())
    rows = "".join(_ods_row(table, number, given.get(number, [])) for number in range(last_row + 1))
    last = max(table.hidden_columns, default=0)
    columns = "".join(
        f"<table:table-column{_collapsed(column in table.hidden_columns)}/>" for column in range(last + 1)
    )
    day = EPOCHS[table.is_1904].isoformat()
    before = (
        f'<office:automatic-styles xmlns:style="{_STYLE}" xmlns:number="{_NUMBER}">'
        '<number:percentage-style style:name="N1"/><number:number-style style:name="N2"/>'
        '<number:number-style style:name="N3"><number:number/><number:text>%</number:text></number:number-style>'
        + "".join(
            f'<style:style style:name="c{i}" style:family="table-cell" style:data-style-name='
            f'"{_DATA_STYLES.get(code, "N2")}"/>'
            for i, code in enumerate(FORMATS)
        )
        + "</office:automatic-styles>"
    )
    settings = f'<table:calculation-settings><table:null-date table:date-value="{day}"/></table:calculation-settings>'
    return making.open_document(columns + rows, styles=before, settings=settings)


def _collapsed(hidden: bool) -> str:
    return ' table:visibility="collapse"' if hidden else ""


def _ods_row(table: Table, number: int, cells: list[tuple[int, Typed, str]]) -> str:
    own = {column: rest for column, *rest in cells}
    made = [_ods_cell(table, number, column, own.get(column)) for column in range(max(own, default=-1) + 1)]
    return f"<table:table-row{_collapsed(number in table.hidden_rows)}>{''.join(made)}</table:table-row>"


def _ods_cell(table: Table, row: int, column: int, own: list[Typed] | None) -> str:
    merge = next((m for m in table.merges if (m.top, m.left) == (row, column)), None)
    span = (
        f' table:number-columns-spanned="{merge.right - merge.left + 1}"'
        f' table:number-rows-spanned="{merge.bottom - merge.top + 1}"'
        if merge
        else ""
    )
    if own is None:
        return f"<table:table-cell{span}/>"
    value, code = own
    style = f' table:style-name="c{FORMATS.index(code)}"'
    return f"<table:table-cell{style}{span}{_ods_value(value)}</table:table-cell>"


def _ods_value(value: Typed) -> str:
    if isinstance(value, bool):
        return f' office:value-type="boolean" office:boolean-value="{str(value).lower()}">'
    if isinstance(value, str):
        return f' office:value-type="string"><text:p>{escape(value)}</text:p>'
    if isinstance(value, date):
        return f' office:value-type="date" office:date-value="{value.isoformat()}">'
    return f' office:value-type="float" office:value="{value!r}"><text:p>{value!r}</text:p>'


# --- .xls -------------------------------------------------------------------------------------


def xls(table: Table) -> bytes:
    """Return the table as .xls: BIFF8 in a compound file."""
    return compound(biff8([("Trang", _xls_sheet(table))], globals_=_xls_globals(table)))


def record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def bof(kind: int, version: int = 0x0600) -> bytes:
    return record(0x0809, struct.pack("<4H2I", version, kind, 0, 0, 0, 0))


def wide(text: str) -> bytes:
    """Return an XLUnicodeString."""
    return struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")


def biff8(sheets: list[tuple[str, bytes]], globals_: bytes = b"", version: int = 0x0600) -> bytes:
    """Return a workbook stream of (title, records) of each sheet."""
    titles = [bytes((len(title), 1)) + title.encode("utf-16-le") for title, _records in sheets]
    start = (
        len(bof(5, version)) + len(globals_) + sum(len(title) + 10 for title in titles) + len(record(0x0A))
    )
    listed, bodies = b"", b""
    for (_title, records), title in zip(sheets, titles, strict=True):
        listed += record(0x85, struct.pack("<IBB", start + len(bodies), 0, 0) + title)
        bodies += bof(0x10, version) + records + record(0x0A)
    return bof(5, version) + globals_ + listed + record(0x0A) + bodies


def compound(stream: bytes) -> bytes:
    """Return a compound file with this stream alone, called Workbook: allocation table, directory, stream."""
    stream = stream.ljust(max(4096, -(-len(stream) // 512) * 512), b"\0")
    sectors = len(stream) // 512
    own = next(count for count in range(1, 110) if count * 128 >= count + 1 + sectors)
    first = own + 1
    table = [*([0xFFFFFFFD] * own), 0xFFFFFFFE, *range(first + 1, first + sectors), 0xFFFFFFFE]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack(
        "<5H6x5I4I", 62, 3, 0xFFFE, 9, 6, 0, own, own, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0
    )
    header += struct.pack("<109I", *range(own), *([0xFFFFFFFF] * (109 - own)))
    return b"".join(
        (
            header,
            struct.pack(f"<{own * 128}I", *table, *([0xFFFFFFFF] * (own * 128 - len(table)))),
            (_entry("Root Entry", 5, 0xFFFFFFFE, 0, 1) + _entry("Workbook", 2, first, len(stream))).ljust(
                512, b"\0"
            ),
            stream,
        )
    )


def _entry(name: str, kind: int, start: int, size: int, child: int = 0xFFFFFFFF) -> bytes:
    letters = (name + "\0").encode("utf-16-le")
    links = struct.pack("<3I", 0xFFFFFFFF, 0xFFFFFFFF, child)
    return (
        letters.ljust(64, b"\0")
        + struct.pack("<HBB", len(letters), kind, 1)
        + links
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def _xls_globals(table: Table) -> bytes:
    return b"".join(
        (
            record(0x42, struct.pack("<H", 1200)),
            record(0x22, struct.pack("<H", table.is_1904)),
            *(
                record(0x41E, struct.pack("<H", identifier) + wide(code))
                for code, identifier in _IDENTIFIERS.items()
                if identifier >= 164
            ),
            *(record(0xE0, struct.pack("<HH16x", 0, _IDENTIFIERS[code])) for code in FORMATS),
        )
    )


def _xls_sheet(table: Table) -> bytes:
    columns = (record(0x7D, struct.pack("<5H", c, c, 2000, 0, 1)) for c in sorted(table.hidden_columns))
    rows = (
        record(
            0x208, struct.pack("<6HBBH", number, 0, 1, 255, 0, 0, 0x20 * (number in table.hidden_rows), 1, 15)
        )
        for number, _cells in table.rows()
    )
    cells = (made for number, cells in table.rows() for made in _xls_row(table, number, cells))
    merges = struct.pack("<H", len(table.merges)) + b"".join(
        struct.pack("<4H", m.top, m.bottom, m.left, m.right) for m in table.merges
    )
    return b"".join((*columns, *rows, *cells, record(0xE5, merges) if table.merges else b""))


def _xls_row(table: Table, number: int, cells: list[tuple[int, Typed, str]]) -> Iterator[bytes]:
    """Yield the records of a row; whole numbers side by side share one MULRK."""
    runs = groupby(enumerate(cells), key=lambda own: _is_whole(own[1][1]) and (own[1][0] - own[0], "whole"))
    for whole, found in runs:
        run = [own for _i, own in found]
        if whole and len(run) > 1:
            numbers = b"".join(
                struct.pack("<HI", FORMATS.index(code), _rk(value))
                for _c, value, code in run
                if _is_whole(value)
            )
            yield record(
                0xBD, struct.pack("<HH", number, run[0][0]) + numbers + struct.pack("<H", run[-1][0])
            )
        else:
            yield from (_xls_cell(table, number, *own) for own in run)


def _is_whole(value: Typed) -> TypeGuard[int]:
    return type(value) is int


def _rk(value: int) -> int:
    return (value << 2 | 2) & 0xFFFFFFFF


def _xls_cell(table: Table, row: int, column: int, value: Typed, code: str) -> bytes:
    head = struct.pack("<3H", row, column, FORMATS.index(code))
    if isinstance(value, bool):
        return record(0x205, head + bytes((value, 0)))
    if isinstance(value, str):
        return record(0x204, head + wide(value))
    if _is_whole(value):
        return record(0x27E, head + struct.pack("<I", _rk(value)))
    number = float(table.serial(value)) if isinstance(value, date) else value
    return record(0x203, head + struct.pack("<d", number))


WRITERS = {"xlsx": xlsx, "ods": ods, "xls": xls}
