"""Units' data made up from a kit: any rows that a workbook without errors may give, also such as nobody would write."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st
from msgspec.structs import replace

from reportgen import expressions, figures
from reportgen.figures import Number
from reportgen.kit.model import ColumnSpec, ColumnType, Kit, SheetLayout, SheetSpec
from reportgen.records import Record, Value, YearData

YEAR = 2026
WORDS = "một", "hai", "Hai ", "ba"
DAYS = date(YEAR, 3, 1), date(YEAR, 9, 30)
MOST = 40
"""The largest of the numbers."""
NUMBERS = st.none() | st.integers(0, MOST)


def value_of(column: ColumnSpec, byte: int) -> Value:
    """Any value of a column, and none: each byte is one, so that a whole row is drawn at once; many are small."""
    which, kind = divmod(byte, 3)
    if kind == 0:
        return None
    count = which % 3 if kind == 1 else which % (MOST + 1)
    if column.type is ColumnType.CHOICE:
        choices = column.constraints.enum[:3]
        return choices[which % len(choices)]
    typed: dict[ColumnType, Value] = {
        ColumnType.INTEGER: count,
        ColumnType.MONEY: count,
        ColumnType.NUMBER: Decimal(count) / 10,
        ColumnType.PERCENT: Decimal(min(which, 100)) / 100,
        ColumnType.DATE: DAYS[which % len(DAYS)],
        ColumnType.BOOLEAN: bool(which % 2),
    }
    return typed.get(column.type, WORDS[which % len(WORDS)])


@st.composite
def records(draw: st.DrawFn, sheet: SheetSpec, file: str) -> Record:
    count = len(sheet.columns)
    drawn = draw(st.binary(min_size=2 * count, max_size=2 * count))
    values = {
        column.name: value_of(column, byte) for column, byte in zip(sheet.columns, drawn[:count], strict=True)
    }
    cells = {
        column.name: f"{chr(65 + at % 26)}{4 + byte % 6}"
        for at, (column, byte) in enumerate(zip(sheet.columns, drawn[count:], strict=True))
    }
    return Record(values, file, sheet.title, cells)


@st.composite
def unit_data(draw: st.DrawFn, kit: Kit, file: str) -> YearData:
    """The data of one unit: a sheet may have no row; of the fields those that are added."""
    assert kit.collect is not None
    rules = {rule.sheet: rule for rule in kit.collect.sheets}
    fields: dict[str, Record] = {}
    tables: dict[str, tuple[Record, ...]] = {}
    for sheet in kit.sheets:
        rule = rules.get(sheet.name)
        if sheet.layout is SheetLayout.FIELDS:
            values: dict[str, Value] = dict.fromkeys(column.name for column in sheet.columns)
            values |= {name: draw(NUMBERS) for name in (rule.sum if rule else ())}
            fields[sheet.name] = Record(values, file, sheet.title)
        else:
            tables[sheet.name] = tuple(draw(st.lists(records(sheet, file), max_size=4))) if rule else ()
    return YearData(YEAR, file, fields, tables)


def units(kit: Kit, most: int = 4) -> st.SearchStrategy[list[YearData]]:
    """Several units' data, each of a file of its own."""
    return st.integers(1, most).flatmap(
        lambda count: st.tuples(*(unit_data(kit, f"U{number}.xlsx") for number in range(count))).map(list)
    )


def without_awards(kit: Kit) -> Kit:
    """The kit without the figures that look at an award list: these are of a decision, which is not made here."""
    assert kit.awards is not None
    sheet = kit.awards.sheet
    kept = tuple(spec for spec in kit.figures if sheet not in expressions.compile(spec.value).names)
    return replace(kit, figures=kept)


def figures_of(kit: Kit, data: YearData) -> Mapping[str, Number | None]:
    return dict(figures.evaluate(kit.figures, data))


def union(kit: Kit, parts: list[YearData]) -> YearData:
    """All rows of all units under one another, nothing added, and the fields that are added added."""
    assert kit.collect is not None
    tables = {name: tuple(row for part in parts for row in part.tables[name]) for name in parts[0].tables}
    fields = dict(parts[0].fields)
    for rule in kit.collect.sheets:
        if rule.sum:
            values: dict[str, Value] = dict(fields[rule.sheet])
            values |= {name: whole([part.fields[rule.sheet][name] for part in parts]) for name in rule.sum}
            fields[rule.sheet] = Record(values)
    return YearData(YEAR, "", fields, tables)


def whole(values: list[Value]) -> Value:
    """The sum of numbers, None where one is missing."""
    numbers = [value for value in values if isinstance(value, int | Decimal)]
    return sum(numbers) if len(numbers) == len(values) else None
