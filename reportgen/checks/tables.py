"""A sheet laid out as a table → records; every row and cell that is none is reported."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from msgspec import Struct

from reportgen.checks import body, cells, headings, lines, misplaced, strays, titles, visibility
from reportgen.checks.blank import is_blank
from reportgen.checks.body import RecordRows
from reportgen.checks.cells import ColumnValues
from reportgen.checks.headings import Headings
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.kit.model import ColumnSpec, ColumnType, SheetSpec
from reportgen.kit.types import Parser
from reportgen.language import _
from reportgen.records import Record, Value
from reportgen.sheets import Sheet, address

_WORDS = (ColumnType.TEXT, ColumnType.CHOICE, ColumnType.DATE)


class TableRecords(Struct, frozen=True):
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


def read(spec: SheetSpec, sheet: Sheet, file: str, year: int) -> TableRecords:
    """Return the records of ``sheet`` and every problem of its headings and cells."""
    place = Place(file, sheet.title)
    found = headings.find(spec, sheet, place, year)
    if found is None:
        return TableRecords(problems=tuple(_no_headings(spec, sheet, place)))
    return read_under(spec, sheet, found, place, year)


def read_under(
    spec: SheetSpec, sheet: Sheet, found: Headings, place: Place, year: int, rows: RecordRows | None = None
) -> TableRecords:
    """Return the records under headings that are known, and every problem of theirs and of the cells.

    ``rows`` say which rows they are, where somebody has read that already.
    """
    table = lines.RowReader(spec, sheet, found)
    own = body.read(table, place) if rows is None else rows
    values, problems, unread = _columns(spec, sheet, found, own.rows, place, year)
    records = tuple(_records(spec, table, own.rows, values, place))
    about = (
        *found.problems,
        *titles.of_another_year(sheet.rows, found.top, year, place),
        *own.problems,
        *visibility.visibility_notes(table, own.rows, place),
        *strays.find(table, own, place),
    )
    return TableRecords(records, (*about, *problems), unread)


def _no_headings(spec: SheetSpec, sheet: Sheet, place: Place) -> Iterator[Diagnostic]:
    if not any(raw != "" for row in sheet.rows for raw in row) and not spec.required:
        return
    titles = ", ".join(f"“{column.title}”" for column in spec.columns[:6])
    message = _("Không thấy hàng tiêu đề của bảng trong trang này.")
    yield error(
        "missing-headings", message, place, _("Hàng tiêu đề phải có các cột: {titles}.", titles=titles)
    )


# --- columns to records -----------------------------------------------------------------------


def _columns(
    spec: SheetSpec, sheet: Sheet, found: Headings, rows: Sequence[int], place: Place, year: int
) -> tuple[list[Sequence[Value]], list[Diagnostic], frozenset[tuple[int, str]]]:
    own = {
        column.name: (column, _cells_of(sheet, rows, column, found, place))
        for column in spec.columns
        if column.name in found.columns
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
    own: Mapping[str, tuple[ColumnSpec, cells.Cells]],
    column: ColumnSpec,
    read: ColumnValues,
    found: Headings,
    place: Place,
) -> Sequence[Diagnostic]:
    """Return the problems of a column's cells, or that it and another column stand in each other's place."""
    others = (pair for name, pair in own.items() if name != column.name)
    at = place.at(address(found.row, found.columns[column.name]))
    swapped = misplaced.misplacement(column, own[column.name][1], len(read.unread), others, at)
    return [swapped] if swapped else read.problems


def _cells_of(
    sheet: Sheet, rows: Sequence[int], column: ColumnSpec, found: Headings, place: Place
) -> cells.Cells:
    where = found.columns[column.name]
    grid = sheet.rows
    sources = _sources(sheet, rows, column, where)
    if all(where < len(grid[row]) for row in sources):
        raw = [grid[row][where] for row in sources]
    else:
        raw = [grid[row][where] if where < len(grid[row]) else "" for row in sources]

    def locate(index: int) -> Place:
        return place.at(address(sources[index], where))

    def share(index: int) -> Parser | None:
        return cells.share_reader(sheet, (sources[index], where))

    return cells.Cells(raw, locate, share, found.factors.get(column.name, 1), sheet.epoch)


def _sources(sheet: Sheet, rows: Sequence[int], column: ColumnSpec, where: int) -> Sequence[int]:
    """Return the rows to read from: words merged downwards count for every row that they cover, sums do not."""
    tops = _merge_tops(sheet, where) if column.type in _WORDS else {}
    return [tops.get(row, row) if _is_empty(sheet, row, where) else row for row in rows] if tops else rows


def _is_empty(sheet: Sheet, row: int, column: int) -> bool:
    return column >= len(sheet.rows[row]) or is_blank(sheet.rows[row][column])


def _merge_tops(sheet: Sheet, column: int) -> Mapping[int, int]:
    return {
        row: merge.top
        for merge in sheet.merges
        if merge.left == column and merge.bottom < len(sheet.rows)
        for row in range(merge.top + 1, merge.bottom + 1)
    }


def _records(
    spec: SheetSpec,
    table: lines.RowReader,
    rows: Sequence[int],
    values: Sequence[Sequence[Value]],
    place: Place,
) -> Iterator[Record]:
    names = [column.name for column in spec.columns]
    columns = table.found.columns
    standing = {name: columns[name] for name in names if name in columns}
    for row, own in zip(rows, zip(*values, strict=True), strict=True):
        cells = RowCells(row, standing)
        serial = table.serial_number(row)
        yield Record(dict(zip(names, own, strict=True)), place.file, place.sheet, cells, serial)
