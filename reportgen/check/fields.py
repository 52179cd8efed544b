"""A sheet laid out as fields → one record: names in one column, values beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from reportgen.check import cells, headings
from reportgen.check.alike import suggestion
from reportgen.check.headings import key
from reportgen.diagnostics import Diagnostic, Place, error, note
from reportgen.kit.model import Column, SheetSpec
from reportgen.language import _
from reportgen.records import Record, Value
from reportgen.sheets import Raw, Sheet, address

_LARGEST_COLUMN = 12
"""Columns from the left in which the names of fields may stand."""


@dataclass(frozen=True, slots=True)
class Fields:
    """The record of one sheet; ``unread`` are the columns that could not be read."""

    record: Record
    problems: tuple[Diagnostic, ...] = ()
    unread: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Found:
    """Where the values stand, by the name of the field; ``strange`` are names that the kit does not know."""

    spots: dict[str, tuple[int, int]] = field(default_factory=dict)
    repeated: list[tuple[str, tuple[int, int]]] = field(default_factory=list)
    strange: dict[str, tuple[int, int]] = field(default_factory=dict)


def read(spec: SheetSpec, sheet: Sheet, file: str, year: int) -> Fields:
    """Return the record of ``sheet`` and every problem of its names and values."""
    place = Place(file, sheet.title)
    found = _find(spec, sheet)
    values: dict[str, Value] = {}
    problems = list(_name_problems(spec, found, place))
    unread: set[str] = set()
    for column in spec.columns:
        if column.name not in found.spots:
            values[column.name] = None
            unread.add(column.name)
            continue
        own = cells.read(column, _cell(sheet, found.spots[column.name], place), year)
        values[column.name] = own.values[0]
        problems.extend(own.problems)
        unread.update(column.name for _index in own.unread)
    addresses = {name: address(*spot) for name, spot in found.spots.items()}
    return Fields(Record(values, file, sheet.title, addresses), tuple(problems), frozenset(unread))


def empty(spec: SheetSpec, file: str) -> Record:
    """Return the record of a sheet that the workbook does not have."""
    return Record({column.name: None for column in spec.columns}, file, spec.title, {})


def _find(spec: SheetSpec, sheet: Sheet) -> _Found:
    keys = headings.keys_of(spec.columns)
    column = _name_column(sheet, keys)
    found = _Found()
    for index, row in enumerate(sheet.rows):
        title = row[column] if column < len(row) else ""
        spot = (index, _value_column(sheet, index, column))
        name = keys.get(key(title))
        if name is not None and name in found.spots:
            found.repeated.append((name, spot))
        elif name is not None:
            found.spots[name] = spot
        elif found.spots and key(title) and _raw(sheet, spot) != "":
            found.strange[str(title)] = (index, column)
    return found


def _name_column(sheet: Sheet, keys: Mapping[str, str]) -> int:
    counts = [0] * _LARGEST_COLUMN
    for row in sheet.rows:
        for column, raw in enumerate(row[:_LARGEST_COLUMN]):
            counts[column] += key(raw) in keys
    return counts.index(max(counts))


def _value_column(sheet: Sheet, row: int, column: int) -> int:
    for merge in sheet.merges:
        if merge.top <= row <= merge.bottom and merge.left <= column <= merge.right:
            return merge.right + 1
    return column + 1


def _raw(sheet: Sheet, spot: tuple[int, int]) -> Raw:
    row = sheet.rows[spot[0]]
    return row[spot[1]] if spot[1] < len(row) else ""


def _cell(sheet: Sheet, spot: tuple[int, int], place: Place) -> cells.Cells:
    at = Place(place.file, place.sheet, address(*spot))
    return cells.Cells([_raw(sheet, spot)], lambda _index: at, lambda _index: spot in sheet.percents)


def _name_problems(spec: SheetSpec, found: _Found, place: Place) -> Iterator[Diagnostic]:
    missing = [column for column in spec.columns if column.name not in found.spots]
    for name, spot in found.repeated:
        message = _("Mục “{title}” có hai lần.", title=spec.column(name).title)
        at = Place(place.file, place.sheet, address(*spot))
        yield error("repeated-field", message, at, _("Xóa một trong hai hàng."))
    for title, spot in found.strange.items():
        message = _("Không biết mục “{title}”; mục này không được dùng.", title=" ".join(title.split()))
        near = suggestion(title, (column.title for column in missing))
        yield note("unknown-field", message, Place(place.file, place.sheet, address(*spot)), near)
    yield from _missing(missing, found, place)


def _missing(columns: list[Column], found: _Found, place: Place) -> Iterator[Diagnostic]:
    for column in columns:
        if column.constraints.required:
            message = _("Thiếu mục “{title}”.", title=column.title)
            hint = suggestion(column.title, found.strange) or _("Thêm một hàng có tên mục ấy ở cột tên.")
            yield error("missing-field", message, place, hint)
