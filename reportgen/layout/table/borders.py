"""Border conflicts between cells, border widths, and the lines of a fragment, merged into few."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportgen.layout.boxes import BorderLine, Placed
from reportgen.layout.document import NO_BORDER, Border
from reportgen.layout.table.row import CellFragment, RowFragment

_STYLES = ("none", "nil", "dotted", "dashed", "dotDash", "single", "thick", "double", "triple")
_RANK = {style: rank for rank, style in enumerate(_STYLES)}


def stronger_border(first: Border, second: Border) -> Border:
    """Return the border that is shown: the wider, then the one of the heavier style, then the first (§17.4.66)."""
    if first is second or second.width <= 0.0:
        return first
    if first.width <= 0.0:
        return second
    if first.width != second.width:
        return first if first.width > second.width else second
    return second if _RANK.get(second.style, 6) > _RANK.get(first.style, 6) else first


def top_border_width(cells: Sequence[CellFragment]) -> float:
    """Return the width of the widest line above a row's cells; the row's height includes it."""
    return max((cell.grid_cell.cell.borders.top.thickness for cell in cells), default=0.0)


def bottom_border_width(row: RowFragment) -> float:
    """Return the width of the widest line below the last row of a fragment."""
    return max((cell.grid_cell.cell.borders.bottom.thickness for cell in row.cells), default=0.0)


def rules(rows: Sequence[RowFragment], tops: Sequence[float], bottom: float) -> list[Placed]:
    """Return the lines of a fragment whose rows begin at ``tops`` and end at ``bottom``."""
    return _horizontal(rows, tops, bottom) + _vertical(rows, tops, bottom)


def _horizontal(rows: Sequence[RowFragment], tops: Sequence[float], bottom: float) -> list[Placed]:
    found: list[Placed] = []
    above: dict[float, tuple[float, Border]] = {}
    for row, top in zip(rows, tops, strict=True):
        first, last = row is rows[0], row is rows[-1]  # a cell that was split has a line at the split
        edges = {c.x: (c.width, c.grid_cell.cell.borders.top) for c in row.cells if c.starts or first}
        found += _level(above, edges, top)
        above = {c.x: (c.width, c.grid_cell.cell.borders.bottom) for c in row.cells if c.ends or last}
    return found + _level(above, {}, bottom)


def _level(
    above: dict[float, tuple[float, Border]], below: dict[float, tuple[float, Border]], y: float
) -> list[Placed]:
    """Return the lines at one height: split at the cells' edges, joined while the border stays the same."""
    cuts = sorted({x for side in (above, below) for x, (width, _) in side.items() for x in (x, x + width)})
    found: list[Placed] = []
    start, current = 0.0, NO_BORDER
    for left, right in pairwise(cuts):
        border = (
            stronger_border(_covering(above, left), _covering(below, left))
            if right - left > 0.01
            else current
        )
        if border is not current and border != current:
            _add(found, start, left, y, current)
            start, current = left, border
    if cuts:
        _add(found, start, cuts[-1], y, current)
    return found


def _covering(edges: dict[float, tuple[float, Border]], x: float) -> Border:
    exact = edges.get(x)
    if exact is not None:
        return exact[1]
    for left, (width, border) in edges.items():
        if left - 0.01 <= x < left + width - 0.01:
            return border
    return NO_BORDER


def _add(found: list[Placed], left: float, right: float, y: float, border: Border) -> None:
    if border.width > 0.0:
        found.append((left, y + border.thickness / 2, BorderLine(right - left, 0.0, border)))


def _vertical(rows: Sequence[RowFragment], tops: Sequence[float], bottom: float) -> list[Placed]:
    """Return the vertical lines, each as long as the border stays the same from row to row."""
    found: list[Placed] = []
    running: dict[float, tuple[float, Border]] = {}
    for row, top in zip(rows, tops, strict=True):
        edges = _uprights(row)
        for x in [x for x, (_, border) in running.items() if edges.get(x) != border]:
            start, border = running.pop(x)
            found.append((x, start, BorderLine(0.0, top - start, border)))
        for x, border in edges.items():
            if x not in running:
                running[x] = (top, border)
    return found + [
        (x, start, BorderLine(0.0, bottom - start, border)) for x, (start, border) in running.items()
    ]


def _uprights(row: RowFragment) -> dict[float, Border]:
    edges: dict[float, Border] = {}
    for cell in row.cells:
        borders = cell.grid_cell.cell.borders
        for x, border in ((cell.x, borders.left), (cell.x + cell.width, borders.right)):
            edges[x] = stronger_border(edges[x], border) if x in edges else border
    return {x: border for x, border in edges.items() if border.width > 0.0}
