"""Imported rows → the cells of the year's workbook, each with a note of where it came from; never over a person's cell.

A row is known again by its names (the kit's ``compare_by``, else the texts that it needs).  A cell is the import's as
long as it has the import's note and still holds what that says.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct, field

from reportgen.checks import form, headings, tables
from reportgen.checks.blank import is_blank
from reportgen.diagnostics import Diagnostic, Place, note, warning
from reportgen.kit.model import ColumnType, SheetLayout, SheetSpec
from reportgen.kit.types import format_cell, raw_value
from reportgen.language import _
from reportgen.mapping.remembered import source_key
from reportgen.records import Value
from reportgen.sheets import Sheet, address, cell_of
from reportgen.sheets.entries import Entry
from reportgen.sheets.model import position
from reportgen.vietnamese.unicode import fold

if TYPE_CHECKING:
    from reportgen.mapping.convert import ImportedRow

_NAMES = (ColumnType.TEXT, ColumnType.CHOICE)
_SHOWN = 40
_NOTE = re.compile(
    r"(?:Nhập|Cộng) từ (?P<file>.+?), trang “(?P<sheet>.*?)”(?:, ô (?P<cell>[A-Z]+\d+[A-Z0-9:, ]*))?: (?P<said>.*)",
    re.DOTALL,
)
"""A document's words, not a message: a workbook is the same whatever language its user speaks."""

_ONE_CELL = re.compile(r"[A-Z]+\d+")

Spot = tuple[int, int]
IsSource = Callable[[str], bool]
"""Whether a file, as a note names it, is one of those that are put in."""


def note_of(place: Place, value: Value) -> str:
    """Return the note of a cell that was imported, or summed from the cells of ``place``; none: of many files."""
    name = place.file.rpartition("/")[2]
    verb = "Nhập" if _ONE_CELL.fullmatch(place.cell) else "Cộng"
    cell = f", ô {place.cell}" if place.cell else ""
    return f"{verb} từ {name}, trang “{place.sheet}”{cell}: {_said(format_cell(value))}"


def source_of(text: str) -> Place | None:
    """Return the cell that a note says a value came from, None for another note."""
    match = _NOTE.fullmatch(text)
    return Place(match["file"], match["sheet"], match["cell"] or "") if match else None


def is_own(text: str) -> bool:
    """Return whether a note is the import's."""
    return source_of(text) is not None


def _said(text: str) -> str:
    """Return what a note repeats of a value: of a long text its beginning and its checksum."""
    if len(text) <= _SHOWN:
        return text
    return f"{text[:_SHOWN]}… [{zlib.crc32(text.encode()):08x}]"


class Filling(Struct):
    """What is put into one sheet, and what there is to say of it."""

    entries: dict[Spot, Entry] = field(default_factory=dict)
    notes: list[Diagnostic] = field(default_factory=list)


class Target(Struct, frozen=True):
    """The sheet of the year's workbook that is filled, as it is before."""

    spec: SheetSpec
    sheet: Sheet
    notes: Mapping[str, str]
    place: Place

    def is_free(self, spot: Spot) -> bool:
        """Return whether nothing stands in a cell."""
        return spot[0] >= len(self.sheet.rows) or is_blank(cell_of(self.sheet.rows[spot[0]], spot[1]))

    def said(self, spot: Spot) -> str:
        """Return what a cell shows."""
        return "" if self.is_free(spot) else format_cell(raw_value(self.sheet.rows[spot[0]][spot[1]]))

    def is_ours(self, spot: Spot) -> bool:
        """Return whether the import filled a cell and nobody has changed it since."""
        match = _NOTE.search(self.notes.get(address(*spot), ""))
        return match is not None and match["said"] == _said(self.said(spot))


def fill(
    target: Target, rows: Sequence[ImportedRow], year: int, is_source: IsSource | None = None
) -> Filling | None:
    """Return what ``rows`` make of a sheet; None where its headings are not found.

    A row whose cells came from a file that ``is_source``, and that is no longer there, is emptied; where that is not
    given, the files are those of the ``rows``.
    """
    if target.spec.layout is SheetLayout.FIELDS:
        return _fields(target, rows, year)
    found = headings.find(target.spec, target.sheet, target.place, year)
    return None if found is None else _table(target, found, rows, year, is_source or _among(rows))


def _among(rows: Sequence[ImportedRow]) -> IsSource:
    files = {source_key(file) for file in {place.file for row in rows for place in row.origins.values()}}
    return lambda file: source_key(file) in files


def _fields(target: Target, rows: Sequence[ImportedRow], year: int) -> Filling:
    filling = Filling()
    spots = form.find(target.spec.columns, target.sheet, year, target.place).spots
    for row in rows:
        for name, origin in row.origins.items():
            if name in spots and row.values[name] is not None:
                _put(filling, target, spots[name], row.values[name], origin)
    return filling


def _table(
    target: Target, found: headings.Headings, rows: Sequence[ImportedRow], year: int, is_source: IsSource
) -> Filling:
    filling, columns = Filling(), found.columns
    read = tables.read_under(target.spec, target.sheet, found, target.place, year)
    there = [(position(next(iter(r.cells.values())))[0], row_key(target.spec, r)) for r in read.records]
    pairs = dict(_pairs([key for _row, key in there], [row_key(target.spec, row.values) for row in rows]))
    free = max((i for i, cells in enumerate(target.sheet.rows) if _is_used(cells, columns)), default=-1) + 1
    free = max(free, found.data)
    for index, row in enumerate(rows):
        at = there[pairs[index]][0] if index in pairs else free
        free += index not in pairs
        for name, column in columns.items():
            if name in row.origins:
                _put(filling, target, (at, column), row.values[name], row.origins[name])
    gone = [at for k, (at, _own) in enumerate(there) if k not in pairs.values()]
    kept = [at for at in gone if not _clear(filling, target, at, columns, is_source)]
    if kept:
        message = _(
            "Tệp nhập không có những hàng này của sổ: {rows}.", rows=", ".join(str(at + 1) for at in kept)
        )
        filling.notes.append(note("row-not-imported", message, target.place))
    return filling


def _is_used(cells: Sequence[object], columns: Mapping[str, int]) -> bool:
    return any(j < len(cells) and cells[j] != "" for j in columns.values())


def row_key(spec: SheetSpec, values: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the words by which a row is known."""
    needed = [c.name for c in spec.columns if c.type in _NAMES and c.constraints.required]
    names = dict.fromkeys((*spec.compare_by, *needed)) or [c.name for c in spec.columns if c.type in _NAMES]
    return tuple(fold(format_cell(values.get(name))) for name in names)


def _pairs(before: Sequence[tuple[str, ...]], now: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Yield (index now, index before) of the rows of the same words, in their order."""
    waiting: dict[tuple[str, ...], list[int]] = {}
    for index, key in enumerate(before):
        waiting.setdefault(key, []).append(index)
    for index, key in enumerate(now):
        if any(key) and waiting.get(key):
            yield index, waiting[key].pop(0)


def _put(filling: Filling, target: Target, spot: Spot, value: Value, origin: Place) -> None:
    text = "" if value is None else note_of(origin, value)
    if target.is_free(spot) or target.is_ours(spot):
        same = target.said(spot) == format_cell(value) and (
            value is None or text in target.notes.get(address(*spot), "")
        )
        if not same:
            _tell_other_source(filling, target, spot, value, origin)
            filling.entries[spot] = Entry(format_cell(value) if isinstance(value, bool) else value, text)
    elif value is not None and target.said(spot) != format_cell(value):
        message = _(
            "Ô này có người đã điền “{own}”, không ghi đè; tệp nhập ghi “{other}” ở {where}.",
            own=target.said(spot),
            other=format_cell(value),
            where=origin.inside,
        )
        filling.notes.append(note("cell-kept", message, target.place.at(address(*spot))))


def _tell_other_source(filling: Filling, target: Target, spot: Spot, value: Value, origin: Place) -> None:
    """Tell where another file's value is replaced by a different one."""
    before = source_of(target.notes.get(address(*spot), ""))
    if (
        before is None
        or source_key(before.file) == source_key(origin.file)
        or target.said(spot) == format_cell(value)
    ):
        return
    message = _(
        "Ô này trước nhập “{own}” từ {before}; nay thay bằng “{other}”.",
        own=target.said(spot),
        before=before.file,
        other=format_cell(value),
    )
    filling.notes.append(warning("cell-replaced", message, target.place.at(address(*spot))))


def _clear(
    filling: Filling, target: Target, row: int, columns: Mapping[str, int], is_source: IsSource
) -> bool:
    """Empty the cells of a row that came from such a file and is no longer there; return whether it is one.

    What a person put in it stays and is told.
    """
    spots = [(row, j) for j in columns.values() if not target.is_free((row, j))]
    from_here = [
        spot
        for spot in spots
        if (own := source_of(target.notes.get(address(*spot), ""))) and is_source(own.file)
    ]
    if not from_here:
        return False
    ours = [spot for spot in from_here if target.is_ours(spot)]
    filling.entries.update((spot, Entry(None)) for spot in ours)
    left = [address(*spot) for spot in spots if spot not in ours]
    message = _("Hàng này không còn trong tệp nhập; đã xóa các ô nhập từ tệp ấy.")
    if left:
        message = _(
            "Hàng này không còn trong tệp nhập; giữ lại ô có người điền: {cells}.", cells=", ".join(left)
        )
    filling.notes.append(note("row-gone", message, target.place.at(address(row, min(columns.values())))))
    return True
