"""Which cell stands where: columns after spans, rows after vertical merges (§17.4.17, §17.4.84)."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from reportgen.layout.document import Cell, Row, Table


class Spot(Struct, frozen=True):
    """A cell's place: its first column, how many columns and rows it covers. ``rows`` 0: covered from above."""

    cell: Cell
    column: int
    span: int
    rows: int = 1


def spots(table: Table) -> list[list[Spot]]:
    """Return the spots of every row; a merged cell counts its rows in the spot where it begins."""
    grid = [_line(row) for row in table.rows]
    begun: dict[int, tuple[int, int]] = {}
    for at, line in enumerate(grid):
        if begun or any(spot.cell.merge != "none" for spot in line):
            begun = _merged(grid, at, begun)
    return grid


def _line(row: Row) -> list[Spot]:
    found = []
    column = row.grid_before
    for cell in row.cells:
        found.append(Spot(cell, column, cell.span))
        column += cell.span
    return found


def _merged(grid: list[list[Spot]], at: int, above: dict[int, tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """Count row ``at`` into the merges that go on in it; return where those began that are open below it, by column."""
    still: dict[int, tuple[int, int]] = {}
    for place, spot in enumerate(grid[at]):
        row, cell = above.get(spot.column, (at, place))
        start = grid[row][cell]
        if spot.cell.merge == "continue" and row < at and start.span == spot.span:
            grid[row][cell] = replace(start, rows=start.rows + 1)
            grid[at][place] = replace(spot, rows=0)
            still[spot.column] = row, cell
        elif spot.cell.merge != "none":
            still[spot.column] = at, place
    return still
