"""The grid: columns of cells after spans, rows after vertical merges (§17.4.17, §17.4.84)."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from reportgen.layout.document import Cell, Row, Table


class GridCell(Struct, frozen=True):
    """A cell in the grid: its first column, the columns and rows it spans; ``rows`` 0: covered from above."""

    cell: Cell
    column: int
    span: int
    rows: int = 1


def grid_cells(table: Table) -> list[list[GridCell]]:
    """Return the grid cells of every row; a merged cell spans its rows in the grid cell where it begins."""
    grid = [_line(row) for row in table.rows]
    open_merges: dict[int, tuple[int, int]] = {}
    for at, line in enumerate(grid):
        if open_merges or any(grid_cell.cell.merge != "none" for grid_cell in line):
            open_merges = _count_merged_rows(grid, at, open_merges)
    return grid


def _line(row: Row) -> list[GridCell]:
    found = []
    column = row.grid_before
    for cell in row.cells:
        found.append(GridCell(cell, column, cell.span))
        column += cell.span
    return found


def _count_merged_rows(
    grid: list[list[GridCell]], at: int, above: dict[int, tuple[int, int]]
) -> dict[int, tuple[int, int]]:
    """Count row ``at`` in the merges that continue in it; return the merges open below it, by column."""
    open_merges: dict[int, tuple[int, int]] = {}
    for index, grid_cell in enumerate(grid[at]):
        row, cell = above.get(grid_cell.column, (at, index))
        start = grid[row][cell]
        if grid_cell.cell.merge == "continue" and row < at and start.span == grid_cell.span:
            grid[row][cell] = replace(start, rows=start.rows + 1)
            grid[at][index] = replace(grid_cell, rows=0)
            open_merges[grid_cell.column] = row, cell
        elif grid_cell.cell.merge != "none":
            open_merges[grid_cell.column] = at, index
    return open_merges
