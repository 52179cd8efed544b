"""Cells with vertical text (``w:textDirection``, §17.4.72): laid out along the height of their rows.

If the row has a stated height, the text takes it (LibreOffice 7.4); if not, the row grows until every paragraph is on
one line (Word; LibreOffice breaks the words).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from reportgen.layout.block.stack import Stack
from reportgen.layout.boxes import Box, Placed
from reportgen.layout.context import LayoutContext
from reportgen.layout.document import Block, Cell
from reportgen.layout.extent import longest_line
from reportgen.layout.table.row import CellFragment, RowFragment

StackBlocks = Callable[[Sequence[Block], float, LayoutContext], Stack]

_ROTATIONS = {"btLr": 270, "lr": 270, "tbRl": 90, "tbRlV": 90, "rl": 90, "rlV": 90}
_UNLIMITED = 20_000.0


def rotation_of(cell: Cell) -> int:
    """Return the clockwise rotation of the cell's text in degrees: 0, 90 or 270."""
    return _ROTATIONS.get(cell.text_direction, 0)


def line_length(cell: Cell, context: LayoutContext, stack: StackBlocks) -> float:
    """Return the length of the cell's longest paragraph on one line, with the margins at both ends, in points."""
    return (
        longest_line(stack(cell.blocks, _UNLIMITED, context).box()) + cell.margins.top + cell.margins.bottom
    )


def lay_out_rotated(
    rows: Sequence[RowFragment], context: LayoutContext, stack: StackBlocks
) -> list[RowFragment]:
    """Return the rows with the text of their rotated cells, now that the heights of the rows are known."""
    return [_lay_out_rotated_cells(rows[index:], context, stack) for index in range(len(rows))]


def _lay_out_rotated_cells(
    rows: Sequence[RowFragment], context: LayoutContext, stack: StackBlocks
) -> RowFragment:
    """Return the first row with the text of its rotated cells."""
    row = rows[0]
    cells = list(row.cells)
    for at, cell in enumerate(cells):
        if cell.rotation and cell.grid_cell.rows:
            height = sum(each.height for each in rows[: cell.grid_cell.rows]) - row.above
            margins = cell.grid_cell.cell.margins
            available_width = max(height - margins.top - margins.bottom, 1.0)
            cells[at] = replace(cell, content=stack(cell.grid_cell.cell.blocks, available_width, context))
    return replace(row, cells=cells)


def rotated_box(cell: CellFragment, above: float, height: float) -> Placed:
    """Return the rotated text of a cell for a cell ``height`` tall under a line of ``above`` points."""
    spec, margins = cell.grid_cell.cell, cell.grid_cell.cell.margins
    box = Box("rotated", cell.width, height - above, rotation=cell.rotation)
    if cell.content is not None:
        start, end = margins.left, margins.right
        if cell.rotation == 90:
            start, end = end, start
        free = max(cell.width - start - end - cell.content.height, 0.0)
        across = start + {"center": 0.5, "bottom": 1.0}.get(spec.vertical_align, 0.0) * free
        along = margins.top if cell.rotation == 90 else margins.bottom
        box.children.append((along, across, cell.content.box("content")))
    return 0.0, above, box
