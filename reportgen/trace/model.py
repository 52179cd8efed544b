"""What a trace consists of: cells that were read, rows that were counted or chosen, figures that were used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from msgspec import Struct

from reportgen.records import Record, Value
from reportgen.sheets.model import position


class RowSource(Protocol):
    """A row that stands for a row of a sheet and adds names of its own to it, as an award list's rows do."""

    @property
    def record_(self) -> Record:
        """The row of the sheet."""

    @property
    def own_(self) -> tuple[str, ...]:
        """The names that the list gives its rows, also where the sheet has a column of that name."""


class CellSource(Struct, frozen=True):
    """One cell: its A1 address, empty for a field that the workbook does not have, and its checked value."""

    address: str
    value: Value

    @property
    def row(self) -> int:
        """The number of its row, from 1; 0 without an address."""
        return position(self.address)[0] + 1


class CellRange(Struct, frozen=True):
    """Cells of one column, or the cell of one field; ``name`` is the column's in the kit, ``sheet`` the tab's title."""

    sheet: str
    name: str
    cells: tuple[CellSource, ...]


class RowRange(Struct, frozen=True):
    """Rows of a sheet that were counted, by their numbers from 1."""

    sheet: str
    numbers: tuple[int, ...]


class Selection(Struct, frozen=True):
    """What ``loc`` did: ``wanted`` column → the values asked for, and the rows that it kept and left out.

    ``columns`` are the cells that it looked at.
    """

    wanted: Mapping[str, tuple[object, ...]]
    columns: tuple[CellRange, ...]
    kept: RowRange
    left_out: RowRange


class AddedName(Struct, frozen=True):
    """A name that an award list adds to its rows, ``tien_thuong``, as it was read: the rows in their order."""

    name: str
    rows: tuple[RowSource, ...]


class Trace(Struct, frozen=True):
    """What one figure was computed from, each cell and row once, in the order of the first reading."""

    columns: tuple[CellRange, ...] = ()
    counted: tuple[RowRange, ...] = ()
    selections: tuple[Selection, ...] = ()
    added: tuple[AddedName, ...] = ()
    figures: tuple[str, ...] = ()

    def cells(self) -> Iterator[tuple[str, CellSource]]:
        """Yield sheet and cell of all that was read, also by ``loc``; rows that were counted are not among them."""
        looked_at = (column for selection in self.selections for column in selection.columns)
        for column in (*self.columns, *looked_at):
            yield from ((column.sheet, cell) for cell in column.cells)

    def rows(self) -> Iterator[tuple[str, int]]:
        """Yield sheet and number of the rows that count as a whole: counted ones, and recipients of awards."""
        for counted in self.counted:
            yield from ((counted.sheet, number) for number in counted.numbers)
        for added in self.added:
            yield from ((row.record_.sheet, number_of(row.record_)) for row in added.rows)


def number_of(record: Record) -> int:
    """Return the number, from 1, of the row in which a record stands; 0 when it stands in none."""
    return position(record.place().cell)[0] + 1
