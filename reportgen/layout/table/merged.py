"""Vertically merged cells (§17.4.84): the row that grows for one, and how one is split.

The rest of a merged cell continues in the first row below the split, and the rows below are as tall as it needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from msgspec.structs import replace

from reportgen.layout.block.stack import Stack
from reportgen.layout.table.row import CellFragment, RowFragment

_HEIGHT, _MERGE_EXCESS = attrgetter("height"), attrgetter("merge_excess")


def grow_merged_rows(rows: Sequence[RowFragment]) -> list[RowFragment]:
    """Return the rows; the last row of each merged cell is grown until the content of the cell fits."""
    found = list(rows)
    for index, row in enumerate(rows):
        for cell in row.cells:
            if cell.grid_cell.rows > 1:
                _grow(found, index, cell)
                last = index + cell.grid_cell.rows - 1
                found[last] = _with_ends(found[last], cell.x)
    return found


def _grow(rows: list[RowFragment], index: int, cell: CellFragment) -> None:
    """Replace the last row of a merged cell of row ``index`` by one tall enough for it."""
    covered = rows[index : index + cell.grid_cell.rows]
    missing = covered[0].above + cell.needed_height() - sum(map(_HEIGHT, covered))
    if missing > 0.0 and covered[-1].row.height_rule != "exact":
        last = covered[-1]
        taller = replace(last, height=last.height + missing, merge_excess=last.merge_excess + missing)
        rows[index + len(covered) - 1] = taller


def _with_ends(row: RowFragment, x: float) -> RowFragment:
    return replace(row, cells=[replace(cell, ends=True) if cell.x == x else cell for cell in row.cells])


def split_merged_cells(
    above: list[RowFragment], below: list[RowFragment], *, inside: bool
) -> tuple[list[RowFragment], list[RowFragment]]:
    """Return the rows on both sides of a split, each with its part of the cells merged across it.

    ``inside``: the last row above and the first below are parts of one row.
    """
    heads, tails, reach = list(above), list(below), 0
    for at, row in enumerate(above):
        for cell in row.cells:
            if cell.grid_cell.rows > 1 and (left := cell.grid_cell.rows - (len(above) - at) + inside) > 0:
                reach = max(reach, left)
                if at < len(above) - inside:  # a cell that begins in the row that is split was split with it
                    heads[at], tails[0] = _split_merged_cell(heads[at:], tails[0], cell, left)
    return heads, _remeasure(tails, reach)


def _split_merged_cell(
    covered: Sequence[RowFragment], below: RowFragment, cell: CellFragment, left: int
) -> tuple[RowFragment, RowFragment]:
    """Return the row in which a merged cell begins and the first below the split, each with its part of the content."""
    available_height = (
        sum(row.height for row in covered) - covered[0].above - cell.top - cell.grid_cell.cell.margins.bottom
    )
    head, tail = cell.content, None
    if head is not None and not cell.rotation:
        head, tail = head.split(available_height)
    first = [replace(each, content=head) if each is cell else each for each in covered[0].cells]
    rest = [_continued_cell(each, tail, left) if each.x == cell.x else each for each in below.cells]
    return replace(covered[0], cells=first), replace(below, cells=rest)


def _continued_cell(covered: CellFragment, content: Stack | None, left: int) -> CellFragment:
    """Return a covered cell as the start of a cell over ``left`` rows."""
    return replace(covered, grid_cell=replace(covered.grid_cell, rows=left), content=content)


def _remeasure(rows: list[RowFragment], reach: int) -> list[RowFragment]:
    """Return the rows below a split; the first ``reach`` are measured anew: part of their content is above.

    Where none of them had grown for a merged cell, only the cells of the first row need another height now.
    """
    found, anew = list(rows), rows[:reach]
    if any(map(_MERGE_EXCESS, anew)):
        found[:reach] = (replace(row, height=row.height - row.merge_excess, merge_excess=0.0) for row in anew)
    else:
        anew = anew[:1]
    for index, row in enumerate(anew):
        for cell in row.cells:
            if cell.grid_cell.rows > 1 or (cell.grid_cell.rows and not index):
                _grow(found, index, cell)
    return found
