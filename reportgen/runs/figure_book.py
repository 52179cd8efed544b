"""A year's figures as a workbook for the upper body: first the figures, then the rows of some sheets as they were read.

Its words are a document's, not messages: the same in every language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from reportgen import source_date
from reportgen.explain import Explanation
from reportgen.figures import PERCENT, change
from reportgen.kit.model import ColumnSpec, ColumnType, FigureBookSpec, SheetLayout, SheetSpec
from reportgen.records import Record, Value, YearData
from reportgen.runs.compare import words
from reportgen.runs.compare.model import FigureComparison
from reportgen.runs.context import CheckedYear
from reportgen.sheets.write.formats import RATE
from reportgen.sheets.write.grid import TEXT, Block, Grid, GridColumn, draw
from reportgen.sheets.write.grid import Value as Cell
from reportgen.sheets.write.model import HorizontalAlignment

COUNT, DAY, PLAIN = "#,##0", "dd/mm/yyyy", "General"
CODES = {
    ColumnType.INTEGER: COUNT,
    ColumnType.MONEY: COUNT,
    ColumnType.NUMBER: PLAIN,
    ColumnType.PERCENT: RATE,
    ColumnType.DATE: DAY,
}
"""The number format of each type; all others are text."""
COUNTS = (ColumnType.INTEGER, ColumnType.MONEY)
"""What is added up; a year (``in_year``) is no count."""
FIGURES_TAB = "Số liệu năm"
NUMBER = GridColumn("TT", 6, HorizontalAlignment.CENTER)


def figure_book(year: CheckedYear, spec: FigureBookSpec) -> bytes:
    """Return the workbook as an .xlsx file: the same bytes for the same figures."""
    sheets = [year.kit.sheet(name) for name in spec.sheets]
    head = _head(year, spec)
    tabs = [_figures(year, _free_tab(sheets), head), *(_sheet(year.data, sheet, head) for sheet in sheets)]
    moment = source_date.moment()
    return draw(tabs, moment.date() if moment else date(year.data.year, 12, 31))


def _head(year: CheckedYear, spec: FigureBookSpec) -> str:
    unit = year.data.fields[spec.unit.sheet][spec.unit.field] if spec.unit else None
    return " – ".join(filter(None, [str(unit or ""), spec.title, f"năm {year.data.year}"]))


def _free_tab(sheets: Iterable[SheetSpec]) -> str:
    """Return the name of the first tab, which no sheet may have."""
    titles = {sheet.title.casefold() for sheet in sheets}
    return FIGURES_TAB if FIGURES_TAB.casefold() not in titles else f"{FIGURES_TAB} (chung)"


# --- the figures ------------------------------------------------------------------------------


def _figures(year: CheckedYear, tab: str, head: str) -> Grid:
    named = {figure.name for figure in year.kit.figures}
    own = [one for one in year.figures if one.name in named]
    number = year.data.year
    columns = (
        NUMBER,
        GridColumn("Số liệu", 50),
        GridColumn(f"Năm {number}", 16, HorizontalAlignment.RIGHT),
        GridColumn("Đơn vị tính", 14, HorizontalAlignment.CENTER),
        GridColumn(f"Năm {number - 1}", 16, HorizontalAlignment.RIGHT),
        GridColumn("Tăng, giảm", 20, HorizontalAlignment.CENTER),
    )
    rows = tuple(_figure(at, one) for at, one in enumerate(own, start=1))
    return Grid(tab, "Số liệu tổng hợp", head, columns, (Block("", rows),))


def _figure(number: int, figure: Explanation) -> tuple[Cell, ...]:
    spec, last = figure.spec, figure.before.value if figure.before else None
    code = RATE if spec.unit == PERCENT else COUNT if isinstance(figure.value, int) else PLAIN
    moved = FigureComparison(spec, last, figure.value, change(figure.value, last))
    return (
        Cell(number, COUNT),
        Cell(spec.title),
        Cell(figure.value, code),
        Cell(spec.unit),
        Cell(last, code),
        Cell(words.difference(moved)),
    )


# --- the sheets -------------------------------------------------------------------------------


def _sheet(data: YearData, spec: SheetSpec, head: str) -> Grid:
    if spec.layout is SheetLayout.FIELDS:
        columns = (NUMBER, GridColumn("Mục", 40), GridColumn("Nội dung", 60))
        blocks = (Block("", tuple(_fields(spec, data.fields[spec.name]))),)
        return Grid(spec.title, spec.title, head, columns, blocks)
    rows = data.tables[spec.name]
    block = Block("", tuple(_rows(spec, rows)), _totals(spec, rows))
    return Grid(spec.title, spec.title, head, (NUMBER, *map(_column, spec.columns)), (block,))


def _column(spec: ColumnSpec) -> GridColumn:
    if spec.type in CODES:
        return GridColumn(spec.title, 14, HorizontalAlignment.RIGHT)
    return GridColumn(spec.title, 28)


def _fields(spec: SheetSpec, record: Record) -> Iterator[tuple[Cell, ...]]:
    for number, column in enumerate(spec.columns, start=1):
        yield Cell(number, COUNT), Cell(column.title), _cell(column, record[column.name])


def _rows(spec: SheetSpec, rows: Sequence[Record]) -> Iterator[tuple[Cell, ...]]:
    for number, row in enumerate(rows, start=1):
        yield Cell(number, COUNT), *(_cell(column, row[column.name]) for column in spec.columns)


def _cell(column: ColumnSpec, value: Value) -> Cell:
    if isinstance(value, bool):
        return Cell("Có" if value else "Không")
    return Cell(value, CODES.get(column.type, TEXT))


def _totals(spec: SheetSpec, rows: Sequence[Record]) -> tuple[Cell, ...]:
    """Return the row of sums; none without rows, or where no column is a count."""
    counts = {column.name for column in spec.columns if _is_count(column)}
    if not (rows and counts):
        return ()
    sums = {name: _sum(row[name] for row in rows) for name in counts}
    cells = [Cell(sums.get(column.name), CODES.get(column.type, TEXT)) for column in spec.columns]
    return (Cell("Cộng"), *cells)


def _is_count(column: ColumnSpec) -> bool:
    return column.type in COUNTS and not column.constraints.in_year


def _sum(values: Iterable[Value]) -> int | Decimal | None:
    known = [value for value in values if isinstance(value, int | Decimal)]
    return sum(known) if known else None
