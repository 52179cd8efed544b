"""A sheet laid out as fields → one record: names in one column, values beside them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from reportgen.checks import cells, form, headings, strays, titles, units
from reportgen.checks.alike import suggestion
from reportgen.checks.form import FieldForm, Spot, raw_at
from reportgen.diagnostics import Diagnostic, Place, error, note
from reportgen.kit.model import ColumnSpec, SheetSpec
from reportgen.language import _
from reportgen.records import Record, Value
from reportgen.sheets import Sheet, address


class Fields(Struct, frozen=True):
    """The record of one sheet; ``unread`` are the columns that could not be read."""

    record: Record
    problems: tuple[Diagnostic, ...] = ()
    unread: frozenset[str] = frozenset()


def read(spec: SheetSpec, sheet: Sheet, file: str, year: int) -> Fields:
    """Return the record of ``sheet`` and every problem of its names and values."""
    place = Place(file, sheet.title)
    found = form.find(spec.columns, sheet, year, place)
    values: dict[str, Value] = {}
    problems = [
        *titles.of_another_year(sheet.rows, found.top, year, place),
        *found.problems,
        *_name_problems(spec, found, place),
        *strays.stray_notes(sheet.rows, found.unused, place),
    ]
    above = tuple(units.lines(sheet.rows, found.top))
    unread: set[str] = set()
    for column in spec.columns:
        if column.name not in found.spots:
            values[column.name] = None
            unread.add(column.name)
            continue
        factor, about = units.factor(column, _stated_unit(column, found), above, place)
        own = cells.read(column, _cell(sheet, found.spots[column.name], place, factor), year)
        values[column.name] = own.values[0]
        problems.extend((*(about if own.values[0] is not None else ()), *own.problems))
        unread.update(column.name for _index in own.unread)
    addresses = {name: address(*spot) for name, spot in found.spots.items()}
    return Fields(Record(values, file, sheet.title, addresses), tuple(problems), frozenset(unread))


def _stated_unit(column: ColumnSpec, found: FieldForm) -> units.HeadingUnit:
    """Return the unit that the sheet gives a field, where it is not the one of the kit's own title."""
    own = found.units[column.name]
    return units.HeadingUnit("", own.place) if headings.is_own_unit(column, own.text) else own


def empty(spec: SheetSpec, file: str) -> Record:
    """Return the record of a sheet that the workbook does not have."""
    return Record({column.name: None for column in spec.columns}, file, spec.title, {})


def _cell(sheet: Sheet, spot: Spot, place: Place, factor: int) -> cells.Cells:
    at = place.at(address(*spot))
    share = cells.share_reader(sheet, spot)
    return cells.Cells([raw_at(sheet, spot)], lambda _index: at, lambda _index: share, factor, sheet.epoch)


def _name_problems(spec: SheetSpec, found: FieldForm, place: Place) -> Iterator[Diagnostic]:
    missing = [column for column in spec.columns if column.name not in found.spots]
    for name, spot in found.repeated:
        message = _("Mục “{title}” có hai lần.", title=spec.column(name).title)
        at = place.at(address(*spot))
        yield error("repeated-field", message, at, _("Xóa một trong hai hàng."))
    for title, spot in found.strange:
        message = _("Không biết mục “{title}”; mục này không được dùng.", title=" ".join(title.split()))
        near = suggestion(title, (column.title for column in missing))
        yield note("unknown-field", message, place.at(address(*spot)), near)
    yield from _missing_fields(missing, found, place)


def _missing_fields(columns: list[ColumnSpec], found: FieldForm, place: Place) -> Iterator[Diagnostic]:
    for column in columns:
        if column.constraints.required:
            message = _("Thiếu mục “{title}”.", title=column.title)
            hint = suggestion(column.title, (title for title, _spot in found.strange)) or _(
                "Thêm một hàng có tên mục ấy ở cột tên."
            )
            yield error("missing-field", message, place, hint)
