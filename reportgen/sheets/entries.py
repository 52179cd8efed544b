"""Values and notes put into a workbook's cells: its XML is amended, so that all else in it stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree
from msgspec import Struct

from reportgen.ooxml.errors import OoxmlError
from reportgen.sheets import file_type
from reportgen.sheets.annotate import notes
from reportgen.sheets.annotate.package import WORKBOOK, WorkbookPackage, printable, qualify
from reportgen.sheets.model import EPOCH_1900, address, position
from reportgen.sheets.write.model import Content

if TYPE_CHECKING:
    from lxml.etree import _Element

Spot = tuple[int, int]
"""Row and column from 0."""


class Entry(Struct, frozen=True):
    """What a cell is to hold, None for nothing, and the note beside it, "" for none."""

    value: Content
    note: str = ""


def put(
    data: bytes,
    path: Path,
    entries: Mapping[str, Mapping[Spot, Entry]],
    is_own: Callable[[str], bool],
    epoch: date = EPOCH_1900,
) -> bytes:
    """Return the workbook with these ``entries`` (sheet's title → cell → entry) in it.

    A note for which ``is_own`` is replaced by the new one, or taken away with it; any other stays, and gets it below.

    Raises:
        WorkbookError: the file is no .xlsx, or is not as it should be.
    """
    file = file_type.opened(data, path)
    if file.archive is None or file.kind is not file_type.FileType.XLSX:
        raise file_type.damaged_workbook(path)
    try:
        package = WorkbookPackage.of(file.archive)
        members = package.worksheets()
        for title, own in entries.items():
            if own:
                _put_sheet(package, members[title], own, is_own, epoch)
        _calculate_anew(package)
        return package.save()
    except OoxmlError as problem:
        raise file_type.archive_refusal(problem, path) from problem
    except (KeyError, ValueError, AttributeError, IndexError, StopIteration) as problem:
        raise file_type.damaged_workbook(path) from problem


def notes_of(path: Path) -> dict[str, dict[str, str]]:
    """Return the notes of an .xlsx file: sheet's title → address → words; nothing for a file of another kind.

    Raises:
        WorkbookError: the file cannot be read.
    """
    return notes_in(file_type.load(path), path)


def notes_in(data: bytes, path: Path) -> dict[str, dict[str, str]]:
    """Return what `notes_of` does, of a workbook with these bytes."""
    file = file_type.opened(data, path)
    if file.archive is None or file.kind is not file_type.FileType.XLSX:
        return {}
    try:
        package = WorkbookPackage.of(file.archive)
        return {title: notes.texts(package, member) for title, member in package.worksheets().items()}
    except OoxmlError as problem:
        raise file_type.archive_refusal(problem, path) from problem
    except (KeyError, ValueError, AttributeError, IndexError, StopIteration) as problem:
        raise file_type.damaged_workbook(path) from problem


def _put_sheet(
    package: WorkbookPackage,
    member: str,
    entries: Mapping[Spot, Entry],
    is_own: Callable[[str], bool],
    epoch: date,
) -> None:
    root = package.root(member)
    data = root.find(qualify(root, "sheetData"))
    if data is None:
        raise KeyError("sheetData")
    grid = _Grid(root, data)
    for spot in sorted(entries):
        _write(grid.cell(spot), entries[spot].value, epoch)
    grid.store()
    notes.put(package, member, root, {spot: own.note for spot, own in entries.items()}, is_own)
    package.put(member, root)


class _Grid:
    """The cells of a worksheet by their place; those that the file does not have are made with their column's look."""

    def __init__(self, root: _Element, data: _Element) -> None:
        self._data = data
        self._tag_row, self._tag_cell = qualify(root, "row"), qualify(root, "c")
        self._rows: dict[int, tuple[_Element, dict[int, _Element]]] = {}
        self._looks = [
            (int(own.get("min", "0")), int(own.get("max", "0")), own.get("style", ""))
            for own in root.iterchildren(qualify(root, "cols"))
            for own in own
        ]
        number = -1
        for row in data:
            number = int(row.get("r", str(number + 2))) - 1
            self._rows[number] = (row, dict(_cells(row)))

    def cell(self, spot: Spot) -> _Element:
        row, column = spot
        if row not in self._rows:
            self._rows[row] = (etree.Element(self._tag_row, r=str(row + 1)), {})
        element, cells = self._rows[row]
        if column not in cells:
            look = (
                element.get("s", "") if element.get("customFormat") in ("1", "true") else self._look(column)
            )
            given = {"r": address(row, column)} | ({"s": look} if look else {})
            cells[column] = etree.Element(self._tag_cell, given)
        return cells[column]

    def _look(self, column: int) -> str:
        return next((look for first, last, look in self._looks if first <= column + 1 <= last), "")

    def store(self) -> None:
        """Put the rows and the cells of each into their order."""
        for number in sorted(self._rows):
            element, cells = self._rows[number]
            if len(cells) != len(element):
                element.attrib.pop("spans", "")
                element[:] = [cells[j] for j in sorted(cells)]
            if element.getparent() is None:
                self._data.append(element)
        if [int(row.get("r", "0")) for row in self._data] != sorted(self._rows):
            self._data[:] = [self._rows[number][0] for number in sorted(self._rows)]


def _cells(row: _Element) -> list[tuple[int, _Element]]:
    found, column = [], -1
    for cell in row:
        column = position(cell.get("r", ""))[1] if cell.get("r") else column + 1
        found.append((column, cell))
    return found


def _write(cell: _Element, value: Content, epoch: date) -> None:
    """Write a value: a number plain, a day as its number, a text in the cell itself (§18.18.11 inlineStr)."""
    cell[:] = []
    cell.attrib.pop("t", "")
    if value is None:
        return
    if isinstance(value, str):
        cell.set("t", "inlineStr")
        text = etree.SubElement(etree.SubElement(cell, _beside(cell, "is")), _beside(cell, "t"))
        text.text = printable(value)
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        return
    number = (value - epoch).days if isinstance(value, date) else value
    etree.SubElement(cell, _beside(cell, "v")).text = (
        f"{number:f}" if isinstance(number, Decimal) else str(number)
    )


def _beside(cell: _Element, name: str) -> str:
    return f"{cell.tag.rpartition('}')[0]}}}{name}"


def _calculate_anew(package: WorkbookPackage) -> None:
    """Have Excel calculate the formulas when it opens the file: what they stood for is no longer so."""
    root = package.root(WORKBOOK)
    own = root.find(qualify(root, "calcPr"))
    if own is not None:
        own.set("fullCalcOnLoad", "1")
        package.put(WORKBOOK, root)
