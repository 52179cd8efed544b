"""Colours the cells that have problems; cells that the file does not have are made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from reportgen.diagnostics import Diagnostic, Severity
from reportgen.sheets.annotate.package import qualify
from reportgen.sheets.annotate.styles import CellFormats
from reportgen.sheets.model import Merge, address, position

if TYPE_CHECKING:
    from lxml.etree import _Element

Spot = tuple[int, int]


def merges(root: _Element) -> tuple[Merge, ...]:
    """Return the merged ranges of a worksheet."""
    found = (own.get("ref", "").partition(":") for own in root.iter(qualify(root, "mergeCell")))
    return tuple(Merge(*position(first), *position(last or first)) for first, _colon, last in found)


def colour(root: _Element, wrong: Mapping[Spot, Sequence[Diagnostic]], styles: CellFormats) -> None:
    """Give each cell of ``wrong`` the colour of its gravest problem."""
    data = root.find(qualify(root, "sheetData"))
    if data is None:
        raise KeyError("sheetData")
    rows = _rows_by_number(data)
    for spot in sorted(wrong):
        row = rows[spot[0]] if spot[0] in rows else _new_row(data, rows, spot[0])
        cell = _cell(root, row, spot)
        grave = min((d.severity for d in wrong[spot]), key=list(Severity).index)
        cell.set("s", str(styles.highlight(int(cell.get("s", "0")), grave)))


def _rows_by_number(data: _Element) -> dict[int, _Element]:
    rows: dict[int, _Element] = {}
    number = -1
    for row in data:
        number = int(row.get("r", str(number + 2))) - 1
        rows[number] = row
    return rows


def _new_row(data: _Element, rows: dict[int, _Element], number: int) -> _Element:
    row = data.makeelement(qualify(data, "row"), r=str(number + 1))
    after = min((other for other in rows if other > number), default=None)
    if after is None:
        data.append(row)
    else:
        rows[after].addprevious(row)
    rows[number] = row
    return row


def _cell(root: _Element, row: _Element, spot: Spot) -> _Element:
    column, following = -1, None
    for cell in row:
        column = position(cell.get("r", ""))[1] if cell.get("r") else column + 1
        if column == spot[1]:
            return cell
        if column > spot[1]:
            following = cell
            break
    new = row.makeelement(qualify(root, "c"), r=address(*spot), s=_style_there(root, row, spot[1]))
    if following is None:
        row.append(new)
    else:
        following.addprevious(new)
    return new


def _style_there(root: _Element, row: _Element, column: int) -> str:
    """Return the format that an empty cell shows: its row's, else its column's."""
    if row.get("customFormat") in ("1", "true"):
        return row.get("s", "0")
    for own in root.iter(qualify(root, "col")):
        if int(own.get("min", "0")) <= column + 1 <= int(own.get("max", "0")):
            return own.get("style", "0")
    return "0"
