"""A kit's workbook, shuffled as offices do it, is imported to equal figures."""

from __future__ import annotations

import random
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from unicodedata import normalize

import openpyxl
import pytest

from reportgen import checks, kit, sheets
from reportgen.kit.model import SUMMED, ColumnSpec, ColumnType, Kit, SheetLayout, SheetSpec
from reportgen.kit.types import format_cell
from reportgen.mapping.fill import row_key
from reportgen.records import Record, Value
from reportgen.runs.import_ import ImportRequest, import_tables
from tests.shipped import ROOT, lay_out

TIMES = (("quoc-phong", 2023, 6), ("quoc-phong-2-cap", 2026, 3))
"""How often the workbook of a kit is shuffled; the kit of twice as many sheets takes ten times as long."""
UNITS = (("đồng", 1), ("nghìn đồng", 1000), ("triệu đồng", 1_000_000))


def plain(text: str) -> str:
    """Return a text without its accents."""
    return "".join(c for c in normalize("NFD", text.replace("Đ", "D").replace("đ", "d")) if c.isascii())


class Shuffle:
    """One way to write a workbook another way."""

    def __init__(self, seed: int) -> None:
        self.own = random.Random(seed)  # noqa: S311 - the same each time, and no secret

    def heading(self, column: ColumnSpec) -> str:
        """Return a title of a column: its own or an alias, in another case, with another line or without accents."""
        title = self.own.choice((column.title, *column.aliases))
        change = self.own.choice((str, str.upper, str.lower, lambda text: text.replace(" ", "\n"), plain))
        return change(title)

    def tab(self, spec: SheetSpec) -> str:
        """Return the title of a tab."""
        return self.own.choice((spec.title, *spec.aliases)).replace("/", " ")[:26]

    def parts(self, spec: SheetSpec, records: Sequence[Record]) -> list[Sequence[Record]]:
        """Return the records in one table or in two, never the same names in both."""
        at = self.own.randint(0, len(records))
        first, second = records[:at], records[at:]
        keys = [{row_key(spec, record) for record in part} for part in (first, second)]
        return [first, second] if first and second and not keys[0] & keys[1] else [records]

    def write(self, book: openpyxl.Workbook, title: str, spec: SheetSpec, records: Sequence[Record]) -> None:
        """Write one tab: a title, perhaps a unit of money, TT, the columns in another order, perhaps a total."""
        sheet = book.create_sheet(title)
        columns = list(spec.columns)
        self.own.shuffle(columns)
        unit, factor = self.own.choice(UNITS)
        money = [column for column in columns if column.type is ColumnType.MONEY]
        own_unit = not any("(" in t for column in money for t in (column.title, *column.aliases))
        if money and own_unit and all(_divides(record[c.name], factor) for record in records for c in money):
            sheet.append([f"Đơn vị tính: {unit}"])
        else:
            factor = 1
        sheet.append([f"{spec.title} của địa phương".upper()])
        sheet.append(["TT", *(self.heading(column) for column in columns)])
        for number, record in enumerate(records, start=1):
            sheet.append([number, *(_typed(column, record[column.name], factor) for column in columns)])
        if self.own.random() < 0.5 and any(column.type in SUMMED for column in columns):
            first = next(
                i
                for i, c in enumerate(columns)
                if c.type not in (*SUMMED, ColumnType.PERCENT, ColumnType.DATE)
            )
            total: list[object] = ["", *(_total(c, records, factor) for c in columns)]
            total[first + 1] = "Tổng cộng"
            sheet.append(total)


def _divides(value: Value, factor: int) -> bool:
    return not isinstance(value, int) or value % factor == 0


def _typed(column: ColumnSpec, value: Value, factor: int) -> object:
    if isinstance(value, bool):
        return format_cell(value)
    if column.type is ColumnType.PERCENT and isinstance(value, Decimal):
        return f"{format_cell(value * 100)}%"
    if column.type is ColumnType.MONEY and isinstance(value, int):
        return value // factor
    return float(value) if isinstance(value, Decimal) else value


def _total(column: ColumnSpec, records: Sequence[Record], factor: int) -> object:
    if column.type not in SUMMED:
        return None
    total = sum(value for record in records if isinstance(value := record[column.name], int | Decimal))
    return float(total) / (factor if column.type is ColumnType.MONEY else 1)


@cache
def _tables(name: str, year: int) -> tuple[Kit, dict[str, tuple[Record, ...]]]:
    loaded = kit.load(ROOT / "templates" / name)
    data = checks.check_year(loaded, sheets.read(ROOT / "inputs" / f"{year}.xlsx"), year)[0]
    return loaded, {sheet: own for sheet, own in data.tables.items() if own}


@pytest.mark.parametrize(
    ("name", "year", "seed"), [(name, year, seed) for name, year, times in TIMES for seed in range(times)]
)
def test_a_shuffled_workbook_is_imported_to_equal_figures(
    name: str, year: int, seed: int, tmp_path: Path
) -> None:
    loaded, tables = _tables(name, year)
    shuffle = Shuffle(seed)
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for spec in loaded.sheets:
        if spec.layout is SheetLayout.TABLE and spec.name in tables:
            for number, part in enumerate(shuffle.parts(spec, tables[spec.name]), start=1):
                shuffle.write(book, f"{shuffle.tab(spec)} {number}", spec, part)
    for tab in book.worksheets:
        book.move_sheet(tab, shuffle.own.randint(-2, 2))
    book.save(tmp_path / "xao.xlsx")
    own = lay_out(tmp_path)
    result = import_tables(
        ImportRequest(own, (tmp_path / "xao.xlsx",), year, name, ask=lambda _q: True, write=False)
    )
    assert not result.problems
    for sheet, records in tables.items():
        rows = [
            dict(row.values) for one in result.tables if one.proposal.sheet.to == sheet for row in one.rows
        ]
        right = [dict(record.values_) for record in records]
        assert sorted(rows, key=repr) == sorted(right, key=repr)
