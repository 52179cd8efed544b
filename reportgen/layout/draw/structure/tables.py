"""A table as elements: rows, header cells, spans; one that only lays out is none.

A table, a row or a cell that is split over pages is one element with content on both.
"""

from __future__ import annotations

from reportgen.layout.document import Border, Cell, Edges, Paragraph, Row, Table
from reportgen.layout.draw.structure.elements import Element
from reportgen.layout.table.grid import GridCell


class TableTags:
    """The elements of one table: its own, and that of the row begun last."""

    __slots__ = ("_columns", "_heading", "_padded", "_row", "element", "lays_out", "row", "source")

    def __init__(self, table: Table) -> None:
        """Begin the table."""
        self.source = table
        self.lays_out = only_lays_out(table)
        self.element = Element("Div" if self.lays_out else "Table")
        self.row = self.element
        self._row: Row | None = None
        self._padded = False
        self._heading = any(not row.header for row in table.rows)
        self._columns = max((_columns(row) for row in table.rows), default=0)

    def begin_row(self, row: Row) -> None:
        """Begin a row, or go on with the one that was split."""
        if row is self._row:
            return
        self._row = row
        self._heading = self._heading and row.header
        if self.lays_out:
            return
        missing = self._columns - _columns(row)
        self._padded = missing > 0
        # every row must have as many columns (ISO 14289-1, 7.5): blank cells stand for those it leaves out
        self.row = Element("TR", kids=[*_blank(row.grid_before), *_blank(missing)])
        self.element.kids.append(self.row)

    def cell(self, grid_cell: GridCell, *, single: bool) -> Element:
        """Return the element of a cell that begins here; ``single``: it is one plain paragraph."""
        if self.lays_out:
            element = Element("P" if single else "Div")
        elif self._heading:
            element = Element("TH", _attributes(grid_cell, "/Scope/Column"))
        else:
            element = Element("TD", _attributes(grid_cell, ""))
        if self._padded:
            self.row.kids.insert(-1, element)
        else:
            self.row.kids.append(element)
        return element


def only_lays_out(table: Table) -> bool:
    """Return whether a table is no data but a way to set texts beside one another, like a letterhead.

    It has no header row, and nothing shows of it: no line, no shading.
    """
    if table.shading or any(row.header for row in table.rows):
        return False
    return not any(cell.shading or _shows(cell.borders) for row in table.rows for cell in row.cells)


def is_single(cell: Cell) -> bool:
    """Return whether a cell is one plain paragraph, whose text may be the cell's own."""
    if len(cell.blocks) != 1 or not isinstance(cell.blocks[0], Paragraph):
        return False
    paragraph = cell.blocks[0]
    return not (paragraph.format.outline_level or paragraph.format.role or paragraph.label.list_id)


def _shows(borders: Edges) -> bool:
    return any(map(_is_line, (borders.top, borders.left, borders.bottom, borders.right)))


def _is_line(border: Border) -> bool:
    return border.width > 0.0 and border.style not in ("none", "nil", "")


def _columns(row: Row) -> int:
    return row.grid_before + sum(cell.span for cell in row.cells)


def _blank(columns: int) -> list[Element | int]:
    if columns <= 0:
        return []
    return [Element("TD", f"/A<</O/Table/ColSpan {columns}>>" if columns > 1 else "")]


def _attributes(grid_cell: GridCell, scope: str) -> str:
    entries = scope
    if grid_cell.span > 1:
        entries += f"/ColSpan {grid_cell.span}"
    if grid_cell.rows > 1:
        entries += f"/RowSpan {grid_cell.rows}"
    return f"/A<</O/Table{entries}>>" if entries else ""
