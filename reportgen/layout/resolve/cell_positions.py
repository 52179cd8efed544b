"""Positions of cells in a table: edges and bands, as conditional formats count them (§17.7.6)."""

from __future__ import annotations

from msgspec import Struct

from reportgen.layout import raw
from reportgen.layout.resolve.table_styles import CellPosition


class RowPosition(Struct, frozen=True):
    """The row's part of a ``CellPosition``."""

    top: bool
    bottom: bool
    band: int
    band_top: bool
    band_bottom: bool


class CellPositions:
    """Computes positions; equal positions are the same object."""

    def __init__(self, table: raw.Table, table_look: frozenset[str], row_band: int, column_band: int) -> None:
        self._rows = len(table.rows)
        self._columns = max(_columns(row) for row in table.rows)
        self._table_look = table_look
        self._row_band, self._column_band = max(row_band, 1), max(column_band, 1)
        self._cell_positions: dict[tuple[int, int, bool, bool], CellPosition] = {}
        self._row_positions: dict[RowPosition, RowPosition] = {}

    def row(self, index: int) -> RowPosition:
        """Return the position of a row; a first or last row with its own format is in no band."""
        first, last = "firstRow" in self._table_look, "lastRow" in self._table_look
        top, bottom = index == 0, index == self._rows - 1
        band, begins, ends = 0, True, True
        if "noHBand" not in self._table_look and not (first and top) and not (last and bottom):
            number = index - first
            band = number // self._row_band % 2 + 1
            begins = number % self._row_band == 0
            ends = (number + 1) % self._row_band == 0 or bottom or (last and index == self._rows - 2)
        position = RowPosition(top, bottom, band, begins, ends)
        return self._row_positions.setdefault(position, position)

    def cell(self, position: RowPosition, column: int, *, first: bool, last: bool) -> CellPosition:
        """Return the position of the cell that begins in a grid column."""
        key = (id(position), column, first, last)
        found = self._cell_positions.get(key)
        if found is None:
            found = self._cell_positions[key] = self._position(position, column, first, last)
        return found

    def _position(self, position: RowPosition, column: int, first: bool, last: bool) -> CellPosition:
        band, begins, ends = 0, True, True
        first_on, last_on = "firstColumn" in self._table_look, "lastColumn" in self._table_look
        if "noVBand" not in self._table_look and not (first_on and first) and not (last_on and last):
            number = column - first_on
            band = number // self._column_band % 2 + 1
            begins = number % self._column_band == 0
            ends = (number + 1) % self._column_band == 0 or last
        return CellPosition(
            position.top,
            position.bottom,
            first,
            last,
            position.band,
            band,
            position.band_top,
            position.band_bottom,
            begins,
            ends,
        )


def _columns(row: raw.Row) -> int:
    return sum(cell.properties.span or 1 for cell in row.cells) + (row.properties.grid_before or 0)
