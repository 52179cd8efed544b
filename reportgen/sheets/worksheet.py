"""One worksheet part of an .xlsx file → Details: a quick search of the bytes, a full parse where that cannot fit.

calamine gives '' for an error cell and for a formula never calculated, as for a blank, and makes room for
every cell up to the farthest one; it tells no number formats and nothing hidden.  The searches know how nearly
every program writes; a part that is written otherwise is parsed, which takes as long as reading it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from math import isfinite
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from reportgen.ooxml.xml import walk
from reportgen.sheets.details import Cell, Details, check_area, hidden_rows, is_error, union
from reportgen.sheets.hazards import amend, is_hazard, monstrous
from reportgen.sheets.markup import check_readable, local
from reportgen.sheets.model import FaultKind, FormulaFault, Raw, position
from reportgen.sheets.number_formats import Percent

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_COLUMNS_OF_EXCEL = 2**14

_FAR = re.compile(rb' r="(?:[A-Z]{3,}\d|[B-Z][A-Z]\d|[A-Z]{0,2}\d{6})')
"""A cell beyond AZ, or a row beyond 99,999: up to there a sheet is small enough."""
_NO_VALUE = re.compile(rb"</f>\s*(?:</c>|<v\s*/>|<v>\s*</v>)")
_SHARED_NO_VALUE = re.compile(rb"<f [^<>]*/>\s*(?:</c>|<v\s*/>|<v>\s*</v>)")
_ODD_CELL = re.compile(rb'<c(?=[\s/>])(?! r="[A-Z]+[0-9]+"(?: [a-z]+="[A-Za-z0-9]*")* ?/?>)')
"""A cell whose address is not its first attribute, or that has other quotes or spaces than most."""
_CELL = b'<c r="'
_SPLIT = re.compile(rb"<(?:[\w.\-]+:)?[vt]\b[^<>]*>[^<]*<!")
"""A value with a comment or CDATA inside, of which calamine reads one part."""
_TAG = rb"<%s(?=\s)[^<>]*\shidden\s*=\s*[\"'](?:1|true)[\"'][^<>]*>"
_HIDDEN_ROW, _HIDDEN_COLUMN = re.compile(_TAG % b"row"), re.compile(_TAG % b"col")
_ATTRIBUTE = re.compile(rb"""\s(\w+)\s*=\s*["']([^"']*)["']""")
_TRUE = ("1", "true")
"""xsd:boolean."""


def look(title: str, data: bytes, percents: Mapping[str, Percent], epoch: date, part: str) -> Details:
    """Return the details of a worksheet; ``percents`` are the cell formats that show a percentage.

    Raises:
        TooFarError: it has cells too far out.
        OoxmlError, ValueError: it is damaged.
    """
    check_readable(data)
    hides = b"hidden" in data
    if _is_unusual(data, hides) or _has_doubtful_values(data) or (percents and _ODD_CELL.search(data)):
        return replace(_parse(title, data, percents, epoch), part=part, amended=amend(data))
    return Details(
        percents=_percents(data, percents),
        hidden_rows=_hidden_rows(data) if hides else frozenset(),
        hidden_columns=_hidden_columns(data) if hides else frozenset(),
        epoch=epoch,
    )


# --- the quick search -------------------------------------------------------------------------


def _is_unusual(data: bytes, hides: bool) -> bool:
    """Return whether the searches below would not find what they look for."""
    start = data.find(b"<sheetData")
    if start < 0 or b"zeroHeight" in data[:start]:
        return True
    # one letter is found much faster
    if (b"'" in data and b" r='" in data) or (b"!" in data and b"<!" in data):
        return True
    return hides and data.count(b"<row") != data.count(b'<row r="')


def _has_doubtful_values(data: bytes) -> bool:
    """Return whether there are cells whose value calamine may leave out, or that are far out."""
    if b't="e"' in data or is_hazard(data) or b't="s"><v>-' in data or _FAR.search(data):
        return True
    if b'"inlineStr"' in data and (b"</is><v" in data or b'"inlineStr"><v' in data):
        return True
    return (b"</f>" in data or b"<f " in data) and _has_doubtful_formulas(data)


def _has_doubtful_formulas(data: bytes) -> bool:
    if b"<v>#" in data or b"<v>Err:" in data:
        return True
    return bool(_NO_VALUE.search(data) or _SHARED_NO_VALUE.search(data))


def _percents(data: bytes, styles: Mapping[str, Percent]) -> dict[Cell, Percent]:
    return {
        spot: kind for style, kind in styles.items() for spot in _cells_of(data, b' s="%s"' % style.encode())
    }


def _cells_of(data: bytes, attribute: bytes) -> Iterator[Cell]:
    """Yield the addresses of cells that have this attribute, none of which may stand in another place."""
    at = data.find(attribute)
    while at >= 0:
        start = data.rfind(b"<", 0, at)
        if data.startswith(_CELL, start):
            first = start + len(_CELL)
            yield position(data[first : data.index(b'"', first)].decode())
        at = data.find(attribute, at + 1)


def _hidden_rows(data: bytes) -> frozenset[int]:
    return frozenset(int(_attributes(tag)["r"]) - 1 for tag in _HIDDEN_ROW.findall(data))


def _hidden_columns(data: bytes) -> frozenset[int]:
    """Read the ``col`` elements (§18.3.1.13), which stand before the rows."""
    head = data[: data.index(b"<sheetData")]
    tags = (_attributes(tag) for tag in _HIDDEN_COLUMN.findall(head))
    return union(((int(tag["min"]) - 1, int(tag["max"]) - 1) for tag in tags), MOST_COLUMNS_OF_EXCEL)


def _attributes(tag: bytes) -> dict[str, str]:
    return {name.decode(): value.decode() for name, value in _ATTRIBUTE.findall(tag)}


# --- the full parse ---------------------------------------------------------------------------


class _Worksheet(Struct):
    """What a walk through one part has found so far."""

    title: str
    styles: Mapping[str, Percent]
    values: dict[Cell, Raw] = field(default_factory=dict)
    percents: dict[Cell, Percent] = field(default_factory=dict)
    rows: dict[int, bool] = field(default_factory=dict)
    columns: list[tuple[int, int]] = field(default_factory=list)
    height: int = 0
    width: int = 0
    hides_rows: bool = False

    def add_cell(self, spot: Cell, cell: _Element) -> None:
        value, formula = _child(cell, "v"), _child(cell, "f")
        own = _value(cell, value, formula)
        if kind := self.styles.get(cell.get("s", "")):
            self.percents[spot] = kind
        if own is None and value is None and cell.get("t") != "inlineStr":
            return  # only formatted; calamine leaves such cells out
        self.height, self.width = max(self.height, spot[0] + 1), max(self.width, spot[1] + 1)
        check_area(self.title, self.height, self.width)
        if own is not None:
            self.values[spot] = own

    def add_column(self, column: _Element) -> None:
        if column.get("hidden") in _TRUE:
            self.columns.append((int(column.get("min", "1")) - 1, int(column.get("max", "0")) - 1))

    def hidden_rows(self) -> frozenset[int]:
        """Return the hidden rows; with zeroHeight (§18.3.1.81) those too that the file does not mention."""
        return hidden_rows(self.rows, self.height, others=self.hides_rows)


def _parse(title: str, data: bytes, percents: Mapping[str, Percent], epoch: date) -> Details:
    if b"<!" in data and _SPLIT.search(data):
        raise ValueError
    sheet = _Worksheet(title, percents)
    for spot, element in _elements(data):
        name = local(element)
        if name == "c":
            sheet.add_cell(spot, element)
        elif name == "row":
            sheet.rows[spot[0]] = element.get("hidden") in _TRUE
        elif name == "col":
            sheet.add_column(element)
        else:
            sheet.hides_rows = element.get("zeroHeight") in _TRUE
    return Details(
        values=sheet.values,
        percents=sheet.percents,
        hidden_rows=sheet.hidden_rows(),
        hidden_columns=union(sheet.columns, MOST_COLUMNS_OF_EXCEL),
        epoch=epoch,
    )


def _elements(data: bytes) -> Iterator[tuple[Cell, _Element]]:
    """Yield the parts of a sheet; a row or a cell without an address follows the one before it."""
    row, column = -1, -1
    for event, element in walk(data, ("start", "end"), ("row", "c", "col", "sheetFormatPr")):
        name = local(element)
        if name == "row" and event == "start":
            row, column = int(element.get("r", row + 2)) - 1, -1
            yield (row, column), element
        elif name == "row":
            element.clear()
        elif event == "end":
            given = element.get("r") if name == "c" else None
            row, column = position(given) if given else (row, column + 1)
            yield (row, column), element


def _value(cell: _Element, value: str | None, formula: str | None) -> Raw | None:
    """Return what stands in the cell where calamine would not give it; None where it does."""
    kind = cell.get("t")
    if kind == "e" or (kind == "str" and formula is not None and value and is_error(value)):
        return FormulaFault(FaultKind.ERROR, value or "#VALUE!")
    if value and kind != "inlineStr" and (number := monstrous(value)) is not None:
        return _monster(kind, value, number)
    if kind == "s" and value and not value.strip().isdigit():
        raise ValueError  # calamine takes the first text for a negative index
    if kind == "inlineStr":
        return None if value is None else _inline(cell) or value
    if formula is None or value or (kind == "str" and value is not None):
        return None  # a formula may well give an empty text
    return FormulaFault(FaultKind.NOT_CALCULATED, f"={formula}" if formula else "")


def _monster(kind: str | None, text: str, number: float) -> Raw:
    """Return the value of a cell that calamine is not shown: what is no number, as INF, stays the text that it is."""
    if kind not in (None, "n", "str"):
        raise ValueError
    return number if kind != "str" and isfinite(number) else text


def _inline(cell: _Element) -> str:
    """Return the text of an inline string (§18.3.1.53), without what tells how it is pronounced."""
    return "".join(
        own.text or "" for own in cell.iter("{*}t") if "rPh" not in map(local, own.iterancestors())
    )


def _child(cell: _Element, name: str) -> str | None:
    return next((child.text or "" for child in cell if local(child) == name), None)
