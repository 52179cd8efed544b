"""An oracle: is each cell of a workbook a value that was read, part of something recognised, or told at its address?

It knows nothing of how the check works: only the records with the addresses of their values, and the diagnostics.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from msgspec.structs import replace

from reportgen.diagnostics import Diagnostic
from reportgen.kit.model import ColumnType, Kit, SheetLayout, SheetSpec
from reportgen.records import YearData
from reportgen.sheets import Merge, Raw, Sheet, Workbook, address, model
from reportgen.vietnamese.unicode import fold

OF_ROWS = {
    "totals-row", "group-row", "total-mismatch", "row-named-total", "group-mismatch", "row-without-name",
    "figure-without-name", "part-row", "part-mismatch", "caption-row", "repeated-headings", "footer-row",
    "part-or-row", "row-of-words", "unknown-field", "repeated-field",
}  # fmt: skip
"""Diagnostics that speak of a whole row."""
OF_COLUMNS = {"unknown-column", "column-of-another-year", "swapped-columns", "repeated-column"}
"""Diagnostics at a heading that speak of the whole column."""
NUMBERS = (ColumnType.INTEGER, ColumnType.NUMBER, ColumnType.MONEY)


position = lru_cache(maxsize=None)(model.position)


@dataclass(frozen=True, slots=True)
class Loss:
    """A cell that nobody speaks of."""

    sheet: str
    cell: str
    raw: object


def losses(kit: Kit, book: Workbook, data: YearData, problems: Sequence[Diagnostic]) -> list[Loss]:
    """Return every cell of a recognised sheet that was neither read, nor recognised, nor told."""
    titles = {fold(title): spec for spec in kit.sheets for title in (spec.title, *spec.aliases)}
    known = [(titles[fold(sheet.title)], sheet) for sheet in book.sheets if fold(sheet.title) in titles]
    return [loss for spec, sheet in known for loss in _of_sheet(spec, sheet, data, problems)]


def _of_sheet(
    spec: SheetSpec, sheet: Sheet, data: YearData, problems: Sequence[Diagnostic]
) -> Iterator[Loss]:
    mine = [problem for problem in problems if problem.place.sheet == sheet.title]
    if any(problem.code in ("missing-headings", "repeated-sheet") for problem in mine):
        return
    told = {spot for problem in mine for spot in spots(problem.place.cell)}
    rows = {position(problem.place.cell)[0] for problem in mine if problem.code in OF_ROWS}
    columns = {position(problem.place.cell)[1] for problem in mine if problem.code in OF_COLUMNS}
    records = [data.fields[spec.name]] if spec.layout is SheetLayout.FIELDS else data.tables[spec.name]
    read = {
        position(cell): (record[name], spec.column(name).type)
        for record in records
        for name, cell in record.cells.items()
    }
    first = min((row for row, _column in read), default=len(sheet.rows))
    left = min((column for _row, column in read), default=1)
    multiplied = any(problem.code == "unit-multiplied" for problem in mine)
    names = left - 1 if spec.layout is SheetLayout.FIELDS else -1
    for i, row in enumerate(sheet.rows):
        for j, raw in enumerate(row):
            if _is_blank(raw) or (i, j) in told or i in rows or j in columns:
                continue
            if (i, j) in read:
                if _is_lost(raw, *read[i, j], multiplied=multiplied):
                    yield Loss(sheet.title, address(i, j), raw)
            elif not _is_recognised(spec, sheet, (i, j), first, left, names):
                yield Loss(sheet.title, address(i, j), raw)


def _is_recognised(
    spec: SheetSpec, sheet: Sheet, spot: tuple[int, int], first: int, left: int, names: int
) -> bool:
    row, column = spot
    raw = sheet.rows[row][column]
    if row < first and (isinstance(raw, str) or _is_year(raw) or _is_form(sheet.rows[row])):
        return True
    if spec.layout is SheetLayout.FIELDS:
        return (column <= names and isinstance(raw, str)) or column < names
    alone = sum(not _is_blank(own) for own in sheet.rows[row]) == 1
    return (column < left or alone) and (
        isinstance(raw, int | float) or bool(re.fullmatch(r"[\dIVXLA-Z.()]{1,6}", str(raw).strip()))
    )


def _is_form(row: Sequence[Raw]) -> bool:
    words = next((fold(raw) for raw in row if isinstance(raw, str) and raw.strip()), "")
    numbers = [raw for raw in row if not _is_blank(raw)]
    counted = len(numbers) >= 3 and all(
        re.fullmatch(r"[\d().=+A-Z]{1,14}", f"{raw:g}" if isinstance(raw, float) else str(raw))
        for raw in numbers
    )
    return words.startswith(("ví dụ", "tổng")) or counted


def _is_year(raw: Raw) -> bool:
    return isinstance(raw, int | float) and 1975 <= raw <= 2199


def _is_blank(raw: Raw) -> bool:
    return isinstance(raw, str) and not raw.strip()


def _is_lost(raw: Raw, value: object, kind: ColumnType, *, multiplied: bool) -> bool:
    """Return whether a cell gave no value, or another number than it holds, without a word."""
    if value is None:
        return True
    plain = isinstance(raw, int | float) and not isinstance(raw, bool)
    return kind in NUMBERS and plain and not multiplied and Decimal(repr(raw)) != value


def spots(cells: str) -> Iterator[tuple[int, int]]:
    first, _, last = cells.partition(":")
    top, left = position(first)
    bottom, right = position(last) if last else (top, left)
    return ((i, j) for i in range(top, bottom + 1) for j in range(left, right + 1))


# --- random changes ---------------------------------------------------------------------------

VALUES: tuple[Raw, ...] = (
    999.0, 12345678.0, 7.0, 0.5, 2022.0, "Ghi thêm", "Xã Mới", "12 người", "-", "Tổng cộng", "1.250", date(2023, 5, 1),
    True, "Người lập biểu", "Trong đó: nữ", "Đơn vị tính: triệu đồng",
)  # fmt: skip

Grid = list[list[Raw]]
Change = Callable[[Grid, random.Random], None]


def placed(sheet: Sheet, spot: tuple[int, int], value: Raw) -> Sheet:
    """Return a sheet with one more value."""
    grid = [list(row) for row in sheet.rows]
    _put(grid, spot, value)
    return replace(sheet, rows=grid)


def _put(grid: Grid, spot: tuple[int, int], value: Raw) -> None:
    row, column = spot
    grid.extend([] for _missing in range(row + 1 - len(grid)))
    grid[row].extend("" for _missing in range(column + 1 - len(grid[row])))
    grid[row][column] = value


def is_for_a_value(shipped_kit: Kit, data: YearData, title: str, spot: tuple[int, int]) -> bool:
    """Return whether the cell is one of a record's: what is put there is its value."""
    spec = next(spec for spec in shipped_kit.sheets if spec.title == title)
    records = (data.fields[spec.name],) if spec.layout is SheetLayout.FIELDS else data.tables[spec.name]
    return any(position(cell) == spot for record in records for cell in record.cells.values())


def free_spot(sheet: Sheet, random_: random.Random) -> tuple[int, int]:
    """Return a cell with nothing in it, in the sheet or a little beside and below it."""
    height, width = len(sheet.rows), max((len(row) for row in sheet.rows), default=1)
    while True:
        row, column = random_.randrange(height + 6), random_.randrange(width + 4)
        if row >= height or column >= len(sheet.rows[row]) or sheet.rows[row][column] == "":
            return row, column


def changed(sheet: Sheet, random_: random.Random) -> Sheet:
    """Return a sheet as a hurried clerk leaves it: up to four random changes."""
    grid: Grid = [list(row) for row in sheet.rows]
    for _time in range(random_.randint(1, 4)):
        random_.choice(CHANGES)(grid, random_)
    merges = sheet.merges
    if random_.random() < 0.2 and grid:
        row = random_.randrange(len(grid))
        column = random_.randrange(max(1, len(grid[row])))
        merges = (
            *merges,
            Merge(
                row, column, min(row + random_.randint(0, 2), len(grid) - 1), column + random_.randint(0, 2)
            ),
        )
    hidden = frozenset(i for i in range(len(grid)) if random_.random() < 0.05)
    return replace(sheet, rows=grid, merges=merges, hidden_rows=hidden)


def _place(grid: Grid, random_: random.Random) -> None:
    width = max((len(row) for row in grid), default=1)
    _put(grid, (random_.randrange(len(grid) + 4), random_.randrange(width + 3)), random_.choice(VALUES))


def _insert_row(grid: Grid, random_: random.Random) -> None:
    at = random_.randrange(len(grid) + 1)
    grid.insert(at, [random_.choice((*VALUES, "", "", "")) for _cell in range(random_.randint(0, 6))])


def _repeat_row(grid: Grid, random_: random.Random) -> None:
    if grid:
        grid.insert(random_.randrange(len(grid) + 1), list(random_.choice(grid)))


def _drop_row(grid: Grid, random_: random.Random) -> None:
    if grid:
        del grid[random_.randrange(len(grid))]


def _insert_column(grid: Grid, random_: random.Random) -> None:
    at = random_.randrange(max((len(row) for row in grid), default=0) + 1)
    for row in grid:
        row.insert(min(at, len(row)), random_.choice(VALUES) if random_.random() < 0.2 else "")


def _blank(grid: Grid, random_: random.Random) -> None:
    row = random_.choice(grid) if grid else []
    if row:
        row[random_.randrange(len(row))] = ""


def _overwrite(grid: Grid, random_: random.Random) -> None:
    row = random_.choice(grid) if grid else []
    if row:
        row[random_.randrange(len(row))] = random_.choice(VALUES)


def _sum_row(grid: Grid, random_: random.Random) -> None:
    """Insert a row of sums of the rows above it, with or without words."""
    at = random_.randrange(len(grid) + 1)
    width = max((len(row) for row in grid), default=0)
    sums: list[Raw] = [
        sum(own for row in grid[:at] if j < len(row) and isinstance(own := row[j], float)) or ""
        for j in range(width)
    ]
    if sums and random_.random() < 0.7:
        sums[min(1, len(sums) - 1)] = random_.choice(
            ("Tổng cộng", "Cộng cụm 1", "Toàn xã", "Trong đó: nữ", "Khối xã")
        )
    grid.insert(at, sums)


CHANGES: tuple[Change, ...] = (
    _place, _insert_row, _repeat_row, _drop_row, _insert_column, _blank, _overwrite, _sum_row,
)  # fmt: skip
