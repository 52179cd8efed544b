"""Workbooks of units added up, sheet by sheet, as the kit says: counts add, what cannot be added is not guessed.

``combine`` is the only arithmetic: of one unit's rows, of all units' rows, of sums of sums.  Rows that have the same
``by`` columns become one.  A row with an empty cell stays apart from one without, so that a sum over all is still known
to lack something: ``tong_du`` of the sums is that of the rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

from reportgen import expressions, figures
from reportgen.figures import PERCENT, Number
from reportgen.kit.collecting import CollectedSheet, CollectSpec
from reportgen.kit.model import SUMMED, ColumnSpec, ColumnType, FigureSpec, Kit, SheetLayout, SheetSpec
from reportgen.records import Record, Value, YearData
from reportgen.trace import ranges
from reportgen.vietnamese.unicode import fold


class NotAdded(Struct, frozen=True):
    """What a unit wrote that cannot be added: a text, a rate, a day; it is listed, not lost."""

    sheet: str
    column: str
    cell: str
    value: Value


def rule_columns(kit: Kit, rule: CollectedSheet) -> tuple[str, ...]:
    """Return the columns that tell the rows of a sheet apart: those that the kit names, else its choices."""
    if rule.by:
        return rule.by
    columns = kit.sheet(rule.sheet).columns
    return tuple(c.name for c in columns if c.type is ColumnType.CHOICE and c.name != rule.unit)


def added_columns(spec: SheetSpec, rule: CollectedSheet) -> tuple[str, ...]:
    """Return the columns whose figures are added."""
    if spec.layout is SheetLayout.FIELDS:
        return rule.sum
    return tuple(c.name for c in spec.columns if _is_added(c, rule))


def _is_added(column: ColumnSpec, rule: CollectedSheet) -> bool:
    return column.type in SUMMED and not column.constraints.in_year and column.name not in rule.same


def combine(kit: Kit, spec: CollectSpec, parts: Sequence[YearData], *, whole: bool = False) -> YearData:
    """Return the data of ``parts`` as one: what the kit says of no sheet is left out.

    Args:
        kit: it says what the columns are.
        spec: it says what is added.
        parts: workbooks, or what this function made of some.
        whole: rows with empty cells are added to the others, too, for a sheet that shows one row of each kind.
    """
    first = parts[0]
    fields = {sheet.name: _empty(sheet) for sheet in kit.sheets if sheet.layout is SheetLayout.FIELDS}
    tables: dict[str, tuple[Record, ...]] = {
        sheet.name: () for sheet in kit.sheets if sheet.layout is SheetLayout.TABLE
    }
    for rule in spec.sheets:
        sheet = kit.sheet(rule.sheet)
        if sheet.layout is SheetLayout.FIELDS:
            fields[sheet.name] = _fields(kit, sheet, rule, [part.fields[sheet.name] for part in parts])
            continue
        rows = [
            row
            for part in parts
            for row in part.tables.get(sheet.name, ())
            if _goes_up(rule, row, first.year)
        ]
        if rule.each:
            tables[sheet.name] = tuple(rows)
        else:
            tables[sheet.name] = tuple(_added(sheet, rule, rule_columns(kit, rule), rows, whole=whole))
    return YearData(first.year, first.file, fields, tables)


def _goes_up(rule: CollectedSheet, row: Record, year: int) -> bool:
    return rule.where is None or bool(rule.where(**row, nam=year))


def _empty(sheet: SheetSpec) -> Record:
    return Record(dict.fromkeys((column.name for column in sheet.columns), None), sheet=sheet.title)


def _fields(kit: Kit, sheet: SheetSpec, rule: CollectedSheet, records: Sequence[Record]) -> Record:
    """Return the fields that are added (None where a unit has none), and of those that figures read what all say."""
    asked = _words(tuple(spec.value for spec in kit.figures))
    made: dict[str, Value] = {}
    for column in sheet.columns:
        values = [record[column.name] for record in records]
        if column.name in rule.sum:
            known = [v for v in values if isinstance(v, int | Decimal) and not isinstance(v, bool)]
            made[column.name] = sum(known) if len(known) == len(values) else None
        elif column.name in asked:
            made[column.name] = values[0] if all(value == values[0] for value in values) else None
        else:
            made[column.name] = None
    if len(records) > 1:
        return Record(made, "", sheet.title)
    cells = {name: cell for name, cell in records[0].cells.items() if made.get(name) is not None}
    return Record(made, records[0].file, sheet.title, cells)


@lru_cache(maxsize=4)
def _words(expressions: tuple[str, ...]) -> frozenset[str]:
    """Return every word of some expressions."""
    return frozenset(re.findall(r"\w+", " ".join(expressions)))


def _added(
    sheet: SheetSpec, rule: CollectedSheet, by: Sequence[str], rows: Iterable[Record], *, whole: bool
) -> Iterator[Record]:
    added = added_columns(sheet, rule)
    found: dict[tuple[object, ...], list[Record]] = {}
    for row in rows:
        empty = () if whole else tuple(row[name] is None for name in added)
        found.setdefault((*key(row, by), *empty), []).append(row)
    for own in found.values():
        yield _one_row(sheet, by, added, rule.same, own)


def key(row: Record, by: Sequence[str]) -> tuple[Value, ...]:
    """Return what tells a row from others, whatever its letters' case."""
    return tuple(fold(value) if isinstance(value := row[name], str) else value for name in by)


def _one_row(
    sheet: SheetSpec, by: Sequence[str], added: Sequence[str], same: Sequence[str], rows: Sequence[Record]
) -> Record:
    values: dict[str, Value] = {}
    for column in sheet.columns:
        own = [row[column.name] for row in rows]
        if column.name in by:
            values[column.name] = own[0]
        elif column.name in added:
            known = [value for value in own if value is not None]
            values[column.name] = sum(known) if known else None  # type: ignore[arg-type]
        elif column.name in same or len(rows) == 1:
            values[column.name] = own[0] if all(value == own[0] for value in own) else None
        else:
            values[column.name] = None
    files = {row.file for row in rows}
    cells = _cells(sheet, rows) if len(files) == 1 else {}
    return Record(values, files.pop() if len(files) == 1 else "", rows[0].sheet, cells)


def _cells(sheet: SheetSpec, rows: Sequence[Record]) -> dict[str, str]:
    """Return column → the cells and ranges that its value comes from, in few words: ``D4:D8, D11``."""
    if len(rows) == 1:
        return dict(rows[0].cells)
    found: dict[str, str] = {}
    for column in sheet.columns:
        own = [
            row.cells[column.name]
            for row in rows
            if column.name in row.cells and row[column.name] is not None
        ]
        if own:
            found[column.name] = _in_few_words(own)
    return found


def _in_few_words(cells: Iterable[str]) -> str:
    parts = [part for own in cells for part in own.split(", ")]
    single = ranges.cells(part for part in parts if ":" not in part)
    return ", ".join((*single, *(part for part in parts if ":" in part)))


def not_added(kit: Kit, spec: CollectSpec, data: YearData) -> Iterator[NotAdded]:
    """Yield what a unit wrote in the sheets that go up that is neither added nor tells rows apart."""
    for rule in spec.sheets:
        sheet = kit.sheet(rule.sheet)
        if rule.each or sheet.layout is SheetLayout.FIELDS:
            continue
        told = {*rule_columns(kit, rule), *added_columns(sheet, rule), rule.unit}
        left = [column.name for column in sheet.columns if column.name not in told]
        for row in data.tables.get(sheet.name, ()):
            for name in left:
                if row[name] is not None:
                    yield NotAdded(sheet.name, name, row.cells.get(name, ""), row[name])


# --- figures ----------------------------------------------------------------------------------


class SummedFigure(Struct, frozen=True):
    """A figure of several units together.

    Args:
        value: None where no unit has one, or where it cannot be told.
        units: how many units have it.
        parts: unit's code → its value; None where it has none.
    """

    value: Number | None
    units: int
    parts: Mapping[str, Number | None]


def summed(
    kit: Kit, together: YearData, parts: Mapping[str, Mapping[str, Number | None]]
) -> dict[str, SummedFigure]:
    """Return the figures of units ``together``: counts are added, rates computed again from the sums.

    Args:
        kit: its figures are meant.
        together: what `combine` made of the units' workbooks.
        parts: unit's code → its own figures.
    """
    by_figure = {spec.name: {code: own.get(spec.name) for code, own in parts.items()} for spec in kit.figures}
    counts = {
        name: sum(known) if (known := [value for value in own.values() if value is not None]) else None
        for name, own in by_figure.items()
    }
    values = _values(kit, together, counts)
    return {
        name: SummedFigure(values[name], sum(value is not None for value in own.values()), own)
        for name, own in by_figure.items()
    }


def unproven(kit: Kit, own: Mapping[str, Number | None], added: YearData) -> tuple[str, ...]:
    """Return the rates of a unit that do not come out of its ``added`` rows as they do out of its workbook.

    Such a figure looks at what is not added up: over several units it would be wrong.
    """
    again = _values(kit, added, own)
    return tuple(name for name, value in again.items() if value != own.get(name))


def _values(kit: Kit, data: YearData, counts: Mapping[str, Number | None]) -> dict[str, Number | None]:
    """Return the figures: the ``counts`` as they are, the rates computed from ``data`` and from the figures before."""
    names = figures.names_of(data)
    values: dict[str, Number | None] = {}
    for spec in kit.figures:
        if spec.unit != PERCENT:
            values[spec.name] = counts.get(spec.name)
        elif kit.awards is not None and kit.awards.sheet in _names(spec):
            values[spec.name] = None  # of a decision, which units have each for themselves
        else:
            values[spec.name] = figures.value_of(spec, {**names, "so_lieu": values})
    return values


def _names(spec: FigureSpec) -> frozenset[str]:
    return expressions.compile(spec.value).names
