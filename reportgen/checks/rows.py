"""The kit's own checks: expressions over each row or the whole sheet, and columns that no two rows may share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from reportgen.checks.repeats import repeats
from reportgen.diagnostics import Diagnostic, Place, error, warning
from reportgen.expressions import ExpressionError
from reportgen.kit.model import Check, CheckScope, SheetLayout, SheetSpec
from reportgen.kit.references import ROWS
from reportgen.kit.types import format_cell
from reportgen.language import _
from reportgen.records import Record, Value

COMPARISON = "so_sanh"
_PLACEHOLDER = re.compile(r"\{([a-z_][a-z0-9_]*)\}")


class SheetRecords(Struct, frozen=True):
    """The records of one sheet, what could not be read of them, and the names that all checks share."""

    spec: SheetSpec
    records: Sequence[Record]
    unread: frozenset[tuple[int, str]]
    shared: Mapping[str, object]
    place: Place


def check(rows: SheetRecords) -> Iterator[Diagnostic]:
    """Yield what the sheet's checks find, row by row of each check."""
    for own in rows.spec.checks:
        whole = own.scope is CheckScope.SHEET and rows.spec.layout is SheetLayout.TABLE
        try:
            yield from _whole(own, rows) if whole else _each(own, rows)
        except ExpressionError as problem:
            yield from problem.diagnostics
    for columns in rows.spec.unique:
        yield from _repeats(columns, rows)
    if rows.spec.layout is SheetLayout.TABLE and not _has_unique(rows.spec):
        yield from _duplicates(rows)


def _each(own: Check, rows: SheetRecords) -> Iterator[Diagnostic]:
    holds = own.that.over(rows.shared)
    columns = [column.name for column in rows.spec.columns if column.name in own.that.names]
    needed = [name for name in columns if name in own.that.needed] if own.skip_empty else []
    for index, record in enumerate(rows.records):
        values = record.values_
        if None in map(values.__getitem__, needed):
            continue
        if rows.unread and any((index, name) in rows.unread for name in columns):
            continue
        try:
            held = holds(values)
        except ExpressionError as problem:
            yield _uncomputable(problem, record.place(_offending_column(own, rows.spec)))
            continue
        if not held:
            yield _failed_check(own, rows, values, record.place(_offending_column(own, rows.spec)))


def _whole(own: Check, rows: SheetRecords) -> Iterator[Diagnostic]:
    if rows.unread:
        return
    names = {ROWS: rows.records}
    if not own.that.over(rows.shared)(names):
        yield _failed_check(own, rows, names, _column_place(own, rows))


def _column_place(own: Check, rows: SheetRecords) -> Place:
    return rows.records[0].place(own.columns[0]) if rows.records and own.columns else rows.place


def _offending_column(own: Check, spec: SheetSpec) -> str:
    """Return the column that a broken check points at: its first, else the first that its expression reads."""
    if own.columns:
        return own.columns[0]
    return next((column.name for column in spec.columns if column.name in own.that.names), "")


def _uncomputable(problem: ExpressionError, place: Place) -> Diagnostic:
    first = problem.diagnostics[0]
    message = _("Không kiểm tra được hàng này: {why}", why=first.message)
    return error("check-failed", message, place, first.hint)


def _failed_check(own: Check, rows: SheetRecords, values: Mapping[str, object], place: Place) -> Diagnostic:
    sides = _sides(own, {**rows.shared, **values})
    message = own.message
    if not _PLACEHOLDER.search(message) and sides:
        message = f"{message.rstrip('.')}: {{{COMPARISON}}}."
    message = _PLACEHOLDER.sub(lambda match: _fill(match, values, sides), message)
    return Diagnostic(own.severity, own.code, message, place)


def _fill(match: re.Match[str], values: Mapping[str, object], sides: str) -> str:
    if match[1] == COMPARISON:
        return sides or _("không đúng")
    value = values.get(match[1])
    return format_cell(value) if isinstance(value, str | int | Decimal | date) else ""


def _sides(own: Check, names: Mapping[str, object]) -> str:
    """Return ``119 ≠ 120``: the two sides of a comparison of numbers or dates, an empty text for others."""
    try:
        compared = own.that.comparison({name: names[name] for name in own.that.names if name in names})
    except ExpressionError:
        return ""
    if compared is None:
        return ""
    left, sign, right = compared
    if isinstance(left, int | Decimal | date) and isinstance(right, int | Decimal | date):
        return f"{format_cell(left)} {sign} {format_cell(right)}"
    return ""


def _repeats(columns: Sequence[str], rows: SheetRecords) -> Iterator[Diagnostic]:
    keys = [tuple(record[name] for name in columns) for record in rows.records]
    for index, before in repeats(keys):
        yield _repetition(columns, rows.spec, rows.records[index], rows.records[before])


def _repetition(columns: Sequence[str], spec: SheetSpec, record: Record, before: Record) -> Diagnostic:
    told = _name_column(columns, spec)
    said = ", ".join(f"“{format_cell(record[name])}”" for name in columns if record[name] is not None)
    message = _("Hàng này lặp lại hàng ở {cell}: {said}.", cell=before.place(told).cell, said=said)
    return error("repeated-row", message, record.place(told), _("Xóa một trong hai hàng."))


def _has_unique(spec: SheetSpec) -> bool:
    """Return whether the kit's own rule already finds a row that is there twice."""
    return bool(spec.unique) or any(column.constraints.unique for column in spec.columns)


def _duplicates(rows: SheetRecords) -> Iterator[Diagnostic]:
    """Warn of each row that is the same as one before it in all its columns."""
    first: dict[tuple[Value, ...], int] = {}
    for index, record in enumerate(rows.records):
        values = tuple(record.values_.values())
        before = first.setdefault(values, index)
        if before != index and sum(value is not None for value in values) > 1:
            other = rows.records[before].place().cell
            message = _("Hàng này giống hệt hàng ở {cell}; cả hai đều được tính.", cell=other)
            hint = _("Nếu dán hai lần thì xóa một hàng.")
            yield warning("row-pasted-twice", message, record.place(), hint)


def _name_column(columns: Sequence[str], spec: SheetSpec) -> str:
    """Return the column to point at: the first with free text, which is a name."""
    texts = [name for name in columns if spec.column(name).type == "text"]
    return (texts or list(columns))[0]
