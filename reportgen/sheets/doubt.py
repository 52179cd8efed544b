"""What the values alone do not tell: formulas without a value, cells far out, percentages; from the file's XML.

calamine gives '' for an error cell and for a formula never calculated, as for a blank, and makes room for
every cell up to the farthest one.  So the XML is looked at first: a quick search of the bytes, and only
where that finds something a streamed, hardened parse.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, cast
from unicodedata import normalize

from lxml import etree

from reportgen.errors import WorkbookError
from reportgen.language import _
from reportgen.sheets import biff, claims, compound
from reportgen.sheets.container import DAMAGED, Kind, damaged, encrypted, refusal
from reportgen.sheets.model import Fault, FaultKind, Raw, position

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_ROWS = 200_000
MOST_COLUMNS = 1_024
MOST_CELLS = 6_000_000
"""Rows × columns of the area that a sheet uses, empty cells included."""

_FAR = re.compile(rb' r="(?:[A-Z]{3,}\d|[B-Z][A-Z]\d|[A-Z]{0,2}\d{6})')
"""A cell beyond AZ, or a row beyond 99,999: up to there a sheet has less than MOST_CELLS."""
_NO_VALUE = re.compile(rb"</f>\s*(?:</c>|<v\s*/>|<v>\s*</v>)")
_SHARED_NO_VALUE = re.compile(rb"<f [^<>]*/>\s*(?:</c>|<v\s*/>|<v>\s*</v>)")
_TABLE_PARTS = ("table", "table-row", "table-cell", "covered-table-cell")
_BUILT_IN_PERCENTS = ("9", "10")
"""numFmtId of 0% and 0.00% (§18.8.30)."""


@dataclass(frozen=True, slots=True)
class Doubts:
    """What one sheet's XML tells beside its values; cells are (row, column) from 0."""

    faults: Mapping[tuple[int, int], Fault] = field(default_factory=dict)
    percents: frozenset[tuple[int, int]] = frozenset()


NONE = Doubts()


def look(data: bytes, kind: Kind, path: Path) -> Mapping[str, Doubts]:
    """Return the doubts of each sheet by its title. Raises WorkbookError: too large, damaged.

    An .xls file does not tell of percent formats, nor of formulas never calculated (Excel always has them).
    """
    try:
        if kind is Kind.XLS:
            return dict(_look_at_records(data, path))
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if kind is Kind.ODS:
                return _look_at_open_document(archive, path)
            return dict(_look_at_sheets(archive, path))
    except (*DAMAGED, struct.error, etree.LxmlError) as problem:
        raise damaged(path) from problem


def put(faults: Mapping[tuple[int, int], Fault], rows: list[list[Raw]]) -> None:
    """Write the faults into ``rows``, which are made longer where calamine left them out."""
    for (row, column), fault in faults.items():
        rows.extend([] for _missing in range(row + 1 - len(rows)))
        cells = rows[row]
        cells.extend("" for _missing in range(column + 1 - len(cells)))
        cells[column] = fault


def too_many(title: str, path: Path) -> WorkbookError:
    """Return the refusal of a sheet that reaches too far down or to the right."""
    message = _("Trang “{title}” có ô ở quá xa bên dưới hoặc bên phải bảng số liệu.", title=title)
    hint = _("Chọn các hàng và cột thừa sau bảng, xóa hẳn (Delete rows, Delete columns) rồi lưu lại.")
    return refusal("workbook-too-large", message, path, hint)


# --- .xlsx ------------------------------------------------------------------------------------


def _look_at_sheets(archive: zipfile.ZipFile, path: Path) -> Iterator[tuple[str, Doubts]]:
    claims.check_archive(archive)
    percent_styles = _percent_styles(archive)
    for title, member in _members(archive):
        data = archive.read(member)
        faults = _parse(data, title, path) if _suspect(data) else {}
        yield title, Doubts(faults, _percents(data, percent_styles))


def _suspect(data: bytes) -> bool:
    """Return whether the sheet needs a closer look, which takes as long as reading it; false for most."""
    if b"<sheetData" not in data or b" r='" in data:  # unusual XML, which the searches below do not fit
        return True
    if b't="e"' in data or b"t='e'" in data or _FAR.search(data):
        return True
    return b"<f" in data and bool(_NO_VALUE.search(data) or _SHARED_NO_VALUE.search(data))


def _members(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield title and archive member of each worksheet (§18.2.19, and the relationships of the workbook)."""
    targets = {
        relation.get("Id", ""): relation.get("Target", "")
        for relation in _elements(archive.read("xl/_rels/workbook.xml.rels"), "Relationship")
        if relation.get("Type", "").endswith("/worksheet")
    }
    for sheet in _elements(archive.read("xl/workbook.xml"), "sheet"):
        target = next(
            (targets[str(v)] for k, v in sheet.items() if str(k).endswith("}id") and str(v) in targets), ""
        )
        member = target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl", target))
        if target:
            yield sheet.get("name", ""), member


def _percent_styles(archive: zipfile.ZipFile) -> frozenset[str]:
    """Return the indices of cell formats that show a percentage (§18.8.10)."""
    if "xl/styles.xml" not in archive.namelist():
        return frozenset()
    data = archive.read("xl/styles.xml")
    own = (f.get("numFmtId", "") for f in _elements(data, "numFmt") if "%" in f.get("formatCode", ""))
    formats = {*_BUILT_IN_PERCENTS, *own}
    cells = next(_elements(data, "cellXfs"), None)
    styles = [] if cells is None else [xf.get("numFmtId", "") for xf in cells]
    return frozenset(str(index) for index, number in enumerate(styles) if number in formats)


def _percents(data: bytes, styles: frozenset[str]) -> frozenset[tuple[int, int]]:
    """Return the cells of these formats, by a search of the bytes: address and format come first in every writer."""
    numbers = "|".join(sorted(styles)).encode()
    if not any(b's="%s"' % style.encode() in data for style in styles):
        return frozenset()
    found = re.findall(rb'<c r="([A-Z]+[0-9]+)" s="(?:%s)"' % numbers, data)
    return frozenset(position(cell.decode()) for cell in found)


def _parse(data: bytes, title: str, path: Path) -> dict[tuple[int, int], Fault]:
    faults: dict[tuple[int, int], Fault] = {}
    height = width = 0
    for row, column, cell in _cells(data):
        value = _child_text(cell, "v")
        fault = _fault(cell, value)
        if fault is None and value is None and cell.get("t") != "inlineStr":
            continue  # only formatted; calamine leaves such cells out
        height, width = max(height, row + 1), max(width, column + 1)
        if height > MOST_ROWS or width > MOST_COLUMNS or height * width > MOST_CELLS:
            raise too_many(title, path)
        if fault:
            faults[row, column] = fault
    return faults


def _fault(cell: _Element, value: str | None) -> Fault | None:
    if cell.get("t") == "e":
        return Fault(FaultKind.ERROR, value or "#VALUE!")
    formula = _child_text(cell, "f")
    if formula is None or value or (cell.get("t") == "str" and value is not None):
        return None  # a formula may well give an empty text
    return Fault(FaultKind.NOT_CALCULATED, f"={formula}" if formula else "")


def _cells(data: bytes) -> Iterator[tuple[int, int, _Element]]:
    """Yield row, column and element of each cell; a cell without an address follows the one before it."""
    row, column = -1, -1
    for event, element in _walk(data, ("start", "end"), ("row", "c")):
        is_row = _local(element) == "row"
        if is_row and event == "start":
            row, column = int(element.get("r", row + 2)) - 1, -1
        elif is_row:
            element.clear()
        elif event == "end":
            given = element.get("r")
            row, column = position(given) if given else (row, column + 1)
            yield row, column, element


def _child_text(cell: _Element, name: str) -> str | None:
    for child in cell:
        if _local(child) == name:
            return child.text or ""
    return None


# --- .xls -------------------------------------------------------------------------------------


def _look_at_records(data: bytes, path: Path) -> Iterator[tuple[str, Doubts]]:
    stream = compound.stream(data, "Workbook", "Book")
    if biff.is_encrypted(stream):
        raise encrypted(path)
    claims.check_records(data, stream)
    for extent in biff.extents(stream):
        if extent.height * extent.width > MOST_CELLS:
            raise too_many(extent.title, path)
        yield extent.title, Doubts(extent.faults)


# --- .ods -------------------------------------------------------------------------------------


def _look_at_open_document(archive: zipfile.ZipFile, path: Path) -> Mapping[str, Doubts]:
    """Find error cells, and bound the area: repeated rows and cells are short in the file and long in memory."""
    doubts: dict[str, Doubts] = {}
    table = _Table()
    for event, element in _walk(archive.read("content.xml"), ("start", "end"), _TABLE_PARTS):
        name = _local(element)
        if event == "start" and name == "table":
            table = _Table(normalize("NFC", _attribute(element, "name")))
            doubts[table.title] = Doubts(table.faults)
        elif event == "end" and name == "table-row":
            table.end_row(_repeated(element, "number-rows-repeated"))
            element.clear()
        elif event == "end" and name != "table":
            table.add(element)
        if table.is_too_large():
            raise too_many(table.title, path)
    return doubts


@dataclass(slots=True)
class _Table:
    """Where the walk through one table stands, and how far its filled cells reach."""

    title: str = ""
    faults: dict[tuple[int, int], Fault] = field(default_factory=dict)
    row: int = 0
    column: int = 0
    height: int = 0
    width: int = 0
    used: bool = False

    def add(self, cell: _Element) -> None:
        if any(key.endswith("}value-type") and value == "error" for key, value in _texts(cell)):
            text = "".join(str(part) for part in cell.itertext()).strip()
            self.faults[self.row, self.column] = Fault(FaultKind.ERROR, text or "#VALUE!")
        self.column += _repeated(cell, "number-columns-repeated")
        if len(cell) or _attribute(cell, "value-type"):
            self.used, self.width = True, max(self.width, self.column)

    def end_row(self, times: int) -> None:
        self.row += times
        self.height = self.row if self.used else self.height
        self.column, self.used = 0, False

    def is_too_large(self) -> bool:
        return self.height > MOST_ROWS or self.width > MOST_COLUMNS or self.height * self.width > MOST_CELLS


def _texts(element: _Element) -> list[tuple[str, str]]:
    return [(str(key), str(value)) for key, value in element.items()]


def _repeated(element: _Element, name: str) -> int:
    return int(_attribute(element, name) or 1)


def _attribute(element: _Element, name: str) -> str:
    return next((value for key, value in _texts(element) if key.endswith("}" + name)), "")


# --- XML --------------------------------------------------------------------------------------


def _walk(data: bytes, events: tuple[str, ...], names: tuple[str, ...]) -> Iterator[tuple[str, _Element]]:
    """Parse a stream with no entities, no network, no DTD."""
    tags = [f"{{*}}{name}" for name in names]
    parser = etree.iterparse(
        io.BytesIO(data), events, tag=tags, resolve_entities=False, no_network=True, load_dtd=False
    )
    return cast("Iterator[tuple[str, _Element]]", parser)


def _elements(data: bytes, name: str) -> Iterator[_Element]:
    return (element for _event, element in _walk(data, ("end",), (name,)))


def _local(element: _Element) -> str:
    return element.tag.rpartition("}")[2]
