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
WORDS = st.sampled_from(["một", "hai", "Hai ", "ba"])
NUMBERS = st.none() | st.integers(0, 40)


def values_of(column: ColumnSpec) -> st.SearchStrategy[Value]:
    """Any value of a column, and none."""
    if column.type is ColumnType.CHOICE:
        return st.none() | st.sampled_from(column.constraints.enum[:3])
    if column.type in (ColumnType.INTEGER, ColumnType.MONEY):
        return NUMBERS
    return {
        ColumnType.NUMBER: st.none() | st.decimals(0, 9, places=1),
        ColumnType.PERCENT: st.none() | st.decimals(0, 1, places=2),
        ColumnType.DATE: st.none() | st.sampled_from([date(YEAR, 3, 1), date(YEAR, 9, 30)]),
        ColumnType.BOOLEAN: st.none() | st.booleans(),
    }.get(column.type, st.none() | WORDS)


@st.composite
def records(draw: st.DrawFn, sheet: SheetSpec, file: str) -> Record:
    values = {column.name: draw(values_of(column)) for column in sheet.columns}
    cells = {
        column.name: f"{chr(65 + at % 26)}{draw(st.integers(4, 9))}"
        for at, column in enumerate(sheet.columns)
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
