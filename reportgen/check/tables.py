"""A sheet laid out as a table → records; blank rows are passed over, a totals row is compared and left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.check import cells, headings, misplaced
from reportgen.check.cells import Values
from reportgen.check.headings import Headings
from reportgen.diagnostics import Diagnostic, Place, error, note, warning
from reportgen.kit import types
from reportgen.kit.model import Column, ColumnType, SheetSpec
from reportgen.kit.types import shown
from reportgen.language import _
from reportgen.records import Record, Value
from reportgen.sheets import Raw, Sheet, address
from reportgen.vietnamese.unicode import fold

_TOTALS = frozenset(
    (
        "tổng",
        "cộng",
        "tổng cộng",
        "tổng số",
        "cộng tổng",
        "tổng toàn huyện",
        "toàn huyện",
        "toàn tỉnh",
        "toàn xã",
    )
)
_INITIALS = frozenset("TtCc")
"""Folding the first cell of every row would take longer than reading it."""
_WORDS = (ColumnType.TEXT, ColumnType.CHOICE, ColumnType.DATE)
_SUMMED = (ColumnType.INTEGER, ColumnType.NUMBER, ColumnType.MONEY)


@dataclass(frozen=True, slots=True)
class Table:
    """The records of one sheet; ``unread`` are (record's index, column) that could not be read."""

    records: tuple[Record, ...] = ()
    problems: tuple[Diagnostic, ...] = ()
    unread: frozenset[tuple[int, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class RowCells(Mapping[str, str]):
    """The addresses of one row, made when asked for: a table of 50,000 rows has 600,000."""

    row: int
    columns: Mapping[str, int]

    def __getitem__(self, name: str) -> str:
        """Return the A1 address of the column called ``name``."""
        return address(self.row, self.columns[name])

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names of columns that stand in the sheet."""
        return iter(self.columns)

    def __len__(self) -> int:
        """Return how many columns stand in the sheet."""
        return len(self.columns)


def read(spec: SheetSpec, sheet: Sheet, file: str, year: int) -> Table:
    """Return the records of ``sheet`` and every problem of its headings and cells."""
    place = Place(file, sheet.title)
    found = headings.find(spec, sheet, place)
    if found is None:
        return Table(problems=tuple(_no_headings(spec, sheet, place)))
    rows, totals, skipped = _data_rows(sheet, found, place)
    values, problems, unread = _columns(spec, sheet, found, rows, place, year)
    records = tuple(_records(spec, found, rows, values, place))
    sums = _totals(spec, sheet, found, records, totals, place) if not unread else iter(())
    return Table(records, (*found.problems, *skipped, *problems, *sums), unread)


def _no_headings(spec: SheetSpec, sheet: Sheet, place: Place) -> Iterator[Diagnostic]:
    if not any(raw != "" for row in sheet.rows for raw in row) and not spec.required:
        return
    titles = ", ".join(f"“{column.title}”" for column in spec.columns[:6])
    message = _("Không thấy hàng tiêu đề của bảng trong trang này.")
    yield error(
        "missing-headings", message, place, _("Hàng tiêu đề phải có các cột: {titles}.", titles=titles)
    )


# --- which rows -------------------------------------------------------------------------------


def _data_rows(sheet: Sheet, found: Headings, place: Place) -> tuple[list[int], list[int], list[Diagnostic]]:
    """Return the rows of data, the totals rows, and a note for each row left out."""
    columns = sorted(found.columns.values())
    rows: list[int] = []
    totals: list[int] = []
    skipped: list[Diagnostic] = []
    for index in range(found.data, len(sheet.rows)):
        row = sheet.rows[index]
        if not any(row) and 0 not in row:
            continue
        at = Place(place.file, place.sheet, address(index, columns[0]))
        if _is_total(row):
            totals.append(index)
            skipped.append(note("totals-row", _("Hàng tổng cộng không tính vào số liệu."), at))
        elif totals and _is_footer(row):
            skipped.append(note("footer-row", _("Hàng chữ sau bảng không tính vào số liệu."), at))
        elif row[columns[0] : columns[0] + 1] not in ([], [""]) or _fills(row, columns):
            rows.append(index)
    return rows, totals, skipped


def _fills(row: Sequence[Raw], columns: Sequence[int]) -> bool:
    return any(column < len(row) and row[column] != "" for column in columns)


def _is_total(row: Sequence[Raw]) -> bool:
    first = next((raw for raw in row if raw != ""), "")
    likely = isinstance(first, str) and len(first) < 30 and first.lstrip()[:1] in _INITIALS
    return likely and fold(str(first)).rstrip(" :.") in _TOTALS


def _is_footer(row: Sequence[Raw]) -> bool:
    """Return whether a row after the totals only has words: a date, “Người lập biểu”, a name."""
    filled = [raw for raw in row if raw != ""]
    return len(filled) <= 3 and all(isinstance(raw, str) for raw in filled)


# --- columns to records -----------------------------------------------------------------------


def _columns(
    spec: SheetSpec, sheet: Sheet, found: Headings, rows: Sequence[int], place: Place, year: int
) -> tuple[list[Sequence[Value]], list[Diagnostic], frozenset[tuple[int, str]]]:
    own = {
        column.name: (column, _cells_of(sheet, _sources(sheet, rows, column, where), where, place))
        for column in spec.columns
        if (where := found.columns.get(column.name)) is not None
    }
    values: list[Sequence[Value]] = []
    problems: list[Diagnostic] = []
    unread: set[tuple[int, str]] = set()
    for column in spec.columns:
        if column.name not in own:
            values.append([None] * len(rows))
            unread.update((i, column.name) for i in range(len(rows)) if column.constraints.required)
            continue
        read = cells.read(column, own[column.name][1], year)
        values.append(read.values)
        unread.update((i, column.name) for i in read.unread)
        problems.extend(read.problems if not read.unread else _cell_problems(own, column, read, found, place))
    return values, problems, frozenset(unread)


def _cell_problems(
    own: Mapping[str, tuple[Column, cells.Cells]], column: Column, read: Values, found: Headings, place: Place
) -> Sequence[Diagnostic]:
    """Return the problems of a column's cells, or that it and another column stand in each other's place."""
    others = ((one, cell.raw) for name, (one, cell) in own.items() if name != column.name)
    at = Place(place.file, place.sheet, address(found.row, found.columns[column.name]))
    swapped = misplaced.told(column, own[column.name][1].raw, len(read.unread), others, at)
    return [swapped] if swapped else read.problems


def _cells_of(sheet: Sheet, rows: Sequence[int], column: int, place: Place) -> cells.Cells:
    lines = sheet.rows
    if all(column < len(lines[row]) for row in rows):
        raw = [lines[row][column] for row in rows]
    else:
        raw = [lines[row][column] if column < len(lines[row]) else "" for row in rows]

    def locate(index: int) -> Place:
        return Place(place.file, place.sheet, address(rows[index], column))

    return cells.Cells(raw, locate, lambda index: (rows[index], column) in sheet.percents)


def _sources(sheet: Sheet, rows: Sequence[int], column: Column, where: int) -> Sequence[int]:
    """Return the rows to read from: words merged downwards count for every row that they cover, sums do not."""
    tops = _merged_tops(sheet, where) if column.type in _WORDS else {}
    return [tops.get(row, row) for row in rows] if tops else rows


def _merged_tops(sheet: Sheet, column: int) -> Mapping[int, int]:
    return {
        row: merge.top
        for merge in sheet.merges
        if merge.left == column and merge.bottom < len(sheet.rows)
        for row in range(merge.top + 1, merge.bottom + 1)
    }


def _records(
    spec: SheetSpec, found: Headings, rows: Sequence[int], values: Sequence[Sequence[Value]], place: Place
) -> Iterator[Record]:
    names = [column.name for column in spec.columns]
    standing = {name: found.columns[name] for name in names if name in found.columns}
    for row, own in zip(rows, zip(*values, strict=True), strict=True):
        yield Record(dict(zip(names, own, strict=True)), place.file, place.sheet, RowCells(row, standing))


# --- totals -----------------------------------------------------------------------------------


def _totals(
    spec: SheetSpec,
    sheet: Sheet,
    found: Headings,
    records: Sequence[Record],
    totals: Sequence[int],
    place: Place,
) -> Iterator[Diagnostic]:
    """Warn where the one totals row says another sum; several are subtotals, which are not looked into."""
    if len(totals) != 1:
        return
    for column in spec.columns:
        where = found.columns.get(column.name)
        row = sheet.rows[totals[0]]
        if where is None or column.type not in _SUMMED or where >= len(row):
            continue
        said = types.raw_value(row[where])
        own = sum(value for r in records if isinstance(value := r[column.name], int | Decimal))
        if isinstance(said, int | Decimal) and said != own:
            message = _("Hàng tổng ghi {said}, cộng các hàng được {own}.", said=shown(said), own=shown(own))
            cell = Place(place.file, place.sheet, address(totals[0], where))
            yield warning("total-mismatch", f"{column.title}: {message}", cell)
