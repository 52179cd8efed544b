"""Which cell stands where: columns after spans, rows after vertical merges (§17.4.17, §17.4.84)."""

from __future__ import annotations

from msgspec import Struct

from reportgen.layout.document import Cell, Row, Table


class Spot(Struct):
    """A cell's place: its first column, how many columns and rows it covers. ``rows`` 0: covered from above."""

    cell: Cell
    column: int
    span: int
    rows: int = 1


def spots(table: Table) -> list[list[Spot]]:
    """Return the spots of every row; a merged cell counts its rows in the spot where it begins."""
    grid: list[list[Spot]] = []
    open_merges: dict[int, Spot] = {}
    for row in table.rows:
        line = _line(row)
        if open_merges or any(spot.cell.merge != "none" for spot in line):
            open_merges = _merged(line, open_merges)
        grid.append(line)
    return grid


def _line(row: Row) -> list[Spot]:
    found = []
    column = row.grid_before
    for cell in row.cells:
        found.append(Spot(cell, column, cell.span))
        column += cell.span
    return found


def _merged(line: list[Spot], above: dict[int, Spot]) -> dict[int, Spot]:
    """Count the row into the merges that go on in it; return those still open below it."""
    still: dict[int, Spot] = {}
    for spot in line:
        start = above.get(spot.column)
        if spot.cell.merge == "continue" and start is not None and start.span == spot.span:
            start.rows += 1
            spot.rows = 0
            still[spot.column] = start
        elif spot.cell.merge != "none":
            still[spot.column] = spot
    return still
