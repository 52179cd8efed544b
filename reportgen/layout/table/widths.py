"""Column widths (§17.4.63, §17.4.71, §17.4.52)."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.layout.context import LayoutContext
from reportgen.layout.document import Row, Table, Width
from reportgen.layout.table import autofit


def columns(table: Table, available_width: float, context: LayoutContext) -> tuple[float, ...]:
    """Return the width of each grid column for a table in ``available_width`` points."""
    count = max((_columns_in(row) for row in table.rows), default=0)
    grid = list(table.grid[:count]) + [0.0] * (count - len(table.grid))
    widths = _grid_widths(table, grid)
    if not table.fixed and all(widths) and not autofit.agrees(table, widths):
        return fitted_columns(table, widths, available_width, context)
    return _scale(widths, _total(table, widths, available_width))


def fitted_columns(
    table: Table, grid: Sequence[float], available_width: float, context: LayoutContext
) -> tuple[float, ...]:
    """Return the widths of the columns, fitted to what is in them."""
    preferred = points(table.width, available_width)
    return autofit.fitted(table, grid, preferred, available_width, context)


def _columns_in(row: Row) -> int:
    return row.grid_before + sum(cell.span for cell in row.cells) + row.grid_after


def _grid_widths(table: Table, grid: list[float]) -> list[float]:
    """Return the grid, completed by the widths of cells where the grid has none."""
    if all(width > 0.0 for width in grid):
        return grid
    found = list(grid)
    for row in table.rows:
        column = row.grid_before
        for cell in row.cells:
            if cell.span == 1 and cell.width.kind == "points" and found[column] <= 0.0:
                found[column] = cell.width.value
            column += cell.span
    return found


def _total(table: Table, widths: list[float], available_width: float) -> float:
    total = sum(widths)
    preferred = points(table.width, available_width)
    empty = sum(1 for width in widths if width <= 0.0)
    if preferred > 0.0:
        return preferred
    if empty:
        return max(available_width, total)
    return total


def _scale(widths: list[float], total: float) -> tuple[float, ...]:
    empty = [index for index, width in enumerate(widths) if width <= 0.0]
    total_width = sum(widths)
    if empty:
        share = max(total - total_width, 10.0 * len(empty)) / len(empty)
        return tuple(width if width > 0.0 else share for width in widths)
    if total_width <= 0.0 or abs(total_width - total) < 1.0:
        return tuple(widths)
    return tuple(width * total / total_width for width in widths)


def points(width: Width, available_width: float) -> float:
    """Return a preferred width in points; 0.0 for automatic."""
    if width.kind == "percent":
        return available_width * width.value / 100.0
    return width.value if width.kind == "points" else 0.0
