"""Tables whose cells stand apart (``w:tblCellSpacing``, §17.4.45): each in a box of its own, all in the table's.

The file says half of the distance: Word writes 15 twips for HTML's usual two pixels (30). At the table's edges it is as
wide as between two cells. No border is shared, so none is resolved against another.
"""

from __future__ import annotations

from msgspec.structs import replace

from reportgen.layout.boxes import BorderLine, Fill, Placed
from reportgen.layout.document import NO_EDGES, Apart, Border, Cell, Edges, Margins, Row, Table

LARGEST = 72.0
"""Points: more than any page has room for between cells."""


def spaced(table: Table) -> Table:
    """Return a table in which each cell's margins include its borders and its distance from the others."""
    if table.spacing <= 0.0:
        return table
    rows = tuple(
        _row(table, row, first=row is table.rows[0], last=row is table.rows[-1]) for row in table.rows
    )
    return replace(table, rows=rows)


def _row(table: Table, row: Row, *, first: bool, last: bool) -> Row:
    each, borders = min(table.spacing, LARGEST), table.borders
    top, bottom = each, each
    if first:
        top += each + borders.top.thickness
    if last:
        bottom += each + borders.bottom.thickness
    cells = []
    for number, cell in enumerate(row.cells):
        left = each + (each + borders.left.thickness if number == 0 else 0.0)
        right = each + (each + borders.right.thickness if number == len(row.cells) - 1 else 0.0)
        cells.append(_cell(cell, Margins(top, left, bottom, right)))
    return replace(row, cells=tuple(cells))


def _cell(cell: Cell, gaps: Margins) -> Cell:
    margins, borders = cell.margins, cell.borders
    inner = Margins(
        margins.top + gaps.top + borders.top.thickness,
        margins.left + gaps.left + borders.left.thickness,
        margins.bottom + gaps.bottom + borders.bottom.thickness,
        margins.right + gaps.right + borders.right.thickness,
    )
    return replace(cell, margins=inner, borders=NO_EDGES, apart=Apart(gaps, borders))


def own_box(cell: Cell, width: float, height: float) -> list[Placed]:
    """Return shading and borders of a cell that stands apart, in its place of ``width`` × ``height``."""
    gaps = cell.apart.gaps
    width, height = max(width - gaps.left - gaps.right, 0.0), max(height - gaps.top - gaps.bottom, 0.0)
    found: list[Placed] = []
    if cell.shading:
        found.append((gaps.left, gaps.top, Fill(width, height, cell.shading)))
    return found + around(cell.apart.borders, (gaps.left, gaps.top, width, height))


def around(borders: Edges, box: tuple[float, float, float, float]) -> list[Placed]:
    """Return the borders inside of a box: left, top, width, height."""
    left, top, width, height = box
    found: list[Placed] = []

    def line(x: float, y: float, dx: float, dy: float, border: Border) -> None:
        if border.width > 0.0:
            found.append((x, y, BorderLine(dx, dy, border)))

    half = {name: getattr(borders, name).thickness / 2 for name in ("top", "left", "bottom", "right")}
    line(left, top + half["top"], width, 0.0, borders.top)
    line(left, top + height - half["bottom"], width, 0.0, borders.bottom)
    line(left + half["left"], top, 0.0, height, borders.left)
    line(left + width - half["right"], top, 0.0, height, borders.right)
    return found
