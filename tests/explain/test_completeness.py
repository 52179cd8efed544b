"""A trace names every cell that a figure comes from: what it does not name does not move the figure."""

import dataclasses
import random
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from reportgen import explain, kit
from reportgen.explain import Explanation, YearSources
from reportgen.records import Record, Value, YearData
from reportgen.runs.awards import list_of
from reportgen.runs.figures import trace_figures
from tests.shipped import figures_of, year_of

ROOT = Path(__file__).parents[2]
SAMPLE = 50
"""Cells of each year."""
Spot = tuple[str, int, str]
"""Sheet, index of the row (-1: the fields), column."""


def explained(shipped_kit: kit.Kit, data: YearData) -> tuple[Explanation, ...]:
    decided = list_of(shipped_kit, data)
    return explain.explain_figures(
        YearSources(shipped_kit, data, decided), trace_figures(shipped_kit, data, decided)
    )


def records(data: YearData) -> Iterator[tuple[str, int, Record]]:
    yield from ((sheet, -1, record) for sheet, record in data.fields.items())
    yield from ((sheet, index, one) for sheet, rows in data.tables.items() for index, one in enumerate(rows))


def spots(data: YearData, *, numeric: bool) -> Iterator[Spot]:
    for sheet, index, record in records(data):
        for column, value in record.items():
            number = isinstance(value, int | Decimal) and not isinstance(value, bool)
            if column in record.cells and value is not None and (number or not numeric):
                yield sheet, index, column


def record_at(data: YearData, spot: Spot) -> Record:
    sheet, index, _column = spot
    return data.fields[sheet] if index < 0 else data.tables[sheet][index]


def other(value: Value) -> Value:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | Decimal):
        return value + 1
    return value + timedelta(days=1) if isinstance(value, date) else f"{value} khác"


def changed(data: YearData, spot: Spot) -> YearData:
    sheet, index, column = spot
    old = record_at(data, spot)
    new = dataclasses.replace(old, values_={**old, column: other(old[column])})
    if index < 0:
        return replace(data, fields={**data.fields, sheet: new})
    rows = [new if number == index else row for number, row in enumerate(data.tables[sheet])]
    return replace(data, tables={**data.tables, sheet: tuple(rows)})


def names(figure: Explanation, record: Record, column: str) -> bool:
    cells = {(sheet, cell.address) for sheet, cell in figure.trace.cells()}
    row = int(record.cells[column].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    return (record.sheet, record.cells[column]) in cells or (record.sheet, row) in set(figure.trace.rows())


@pytest.mark.parametrize("year", [2022, 2023])
def test_a_number_that_is_not_named_moves_no_figure(shipped_kit: kit.Kit, year: int) -> None:
    data = year_of(shipped_kit, year)
    before, figures = figures_of(shipped_kit, data), explained(shipped_kit, data)[: len(shipped_kit.figures)]
    moved = 0
    for spot in random.Random(year).sample(list(spots(data, numeric=True)), SAMPLE):  # noqa: S311 - the same each time
        now = figures_of(shipped_kit, changed(data, spot))
        for figure in figures:
            if now[figure.name] != before[figure.name]:
                moved += 1
                assert names(figure, record_at(data, spot), spot[2]), (figure.name, spot)
    assert moved > SAMPLE / 2


@pytest.mark.parametrize("year", [2022, 2023])
def test_whatever_a_named_cell_says_the_figure_is_computed(shipped_kit: kit.Kit, year: int) -> None:
    data = year_of(shipped_kit, year)
    figures = explained(shipped_kit, data)
    named = {(sheet, cell.address) for figure in figures for sheet, cell in figure.trace.cells()}
    rows = {spot for figure in figures for spot in figure.trace.rows()}
    own = [
        spot for spot in spots(data, numeric=False) if _is_named(record_at(data, spot), spot[2], named, rows)
    ]
    for spot in random.Random(year).sample(own, SAMPLE):  # noqa: S311 - the same each time
        figures_of(shipped_kit, changed(data, spot))


def _is_named(record: Record, column: str, cells: set[tuple[str, str]], rows: set[tuple[str, int]]) -> bool:
    address = record.cells[column]
    number = int(address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    return (record.sheet, address) in cells or (record.sheet, number) in rows


@pytest.mark.parametrize("year", [2022, 2023])
def test_every_figure_comes_from_somewhere(shipped_kit: kit.Kit, year: int) -> None:
    for figure in explained(shipped_kit, year_of(shipped_kit, year)):
        assert figure.value == 0 or any(figure.trace.cells()) or any(figure.trace.rows()), figure.name
