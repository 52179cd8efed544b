"""A row laid out: its cells' contents, its height, and how it is split between two pages."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from reportgen.layout.block.stack import Stack
from reportgen.layout.document import NoteMark, Row
from reportgen.layout.lengths import fits
from reportgen.layout.table.grid import Spot


class CellFragment(Struct, frozen=True):
    """A cell's content in its place. ``starts``/``ends``: the cell's own first or last row is in this row.

    ``content`` is None where the cell is covered from above. ``turned``: the text runs along the row's height, which
    it wants to be ``length``.
    """

    spot: Spot
    x: float
    width: float
    content: Stack | None
    starts: bool = True
    ends: bool = True
    top: float = 0.0  # margin above the content: the largest of the row, as Word and LibreOffice have it
    turned: int = 0
    length: float = 0.0

    def need(self) -> float:
        """Return the height that content and margins need."""
        if self.turned:
            return self.length
        height = self.content.height if self.content is not None else 0.0
        return height + self.top + self.spot.cell.margins.bottom

    def overhang(self) -> float:
        """Return how much of its need may hang over a column's foot where the row is split."""
        return self.content.blocks[-1].overhang() if self.content is not None and self.content.blocks else 0.0


class RowFragment(Struct, frozen=True):
    """A row of known height, its upper border counted in (``above``); its footnotes take ``notes_room`` besides.

    ``stretch`` is what the height has beyond the row's own need, for a merged cell that ends in it.
    """

    row: Row
    cells: Sequence[CellFragment]
    above: float
    height: float
    notes_room: float = 0.0
    stretch: float = 0.0
    is_part: bool = False  # of a row that was split: its cells then stand at the top

    def keeps(self) -> bool:
        """Return whether it stays with the next row: the first paragraph of its first cell says so.

        LibreOffice reads Word's tables in this way.
        """
        content = self.cells[0].content if self.cells else None
        return bool(content and content.blocks and content.blocks[0].outside.keep_next)

    def split(self, room: float) -> tuple[RowFragment | None, RowFragment | None]:
        """Split the row so that the head fits in ``room``; a row that may not be split stays whole.

        Nor is a row split whose stated height has no room; its lines are split without regard to widows.
        """
        rule = self.row.height_rule
        if (
            self.row.cant_split
            or rule == "exact"
            or (rule == "atLeast" and self.row.height > room and not self.is_part)
        ):
            return None, self
        return self._split_cells([_split_cell(cell, room - self.above) for cell in self.cells], room)

    def force_split(self, room: float) -> tuple[RowFragment | None, RowFragment | None]:
        """Split the row although it ought to stay whole: it is taller than a page."""
        return self._split_cells([_force_split_cell(cell, room - self.above) for cell in self.cells], room)

    def _split_cells(
        self, parts: Sequence[tuple[CellFragment | None, CellFragment]], room: float
    ) -> tuple[RowFragment | None, RowFragment | None]:
        heads = [head for head, _ in parts if head is not None]
        tails = [tail for _, tail in parts]
        if len(heads) < len(parts):
            return None, self
        if all(cell.content is None for cell in tails) and not self._only_stretch(room):
            return None, self  # only its footnotes have no room
        return self._row_part(heads, room), self._row_part(tails, 0.0)

    def _only_stretch(self, room: float) -> bool:
        """Return whether all that has no room is the rest of a merged cell that began above."""
        return self.stretch > 0.0 and fits(self.height - self.stretch, room)

    def _row_part(self, cells: Sequence[CellFragment], room: float) -> RowFragment:
        needed = self.above + max((_need(c, room) for c in cells if c.spot.rows == 1), default=0.0)
        return RowFragment(self.row, cells, self.above, max(needed, room), is_part=True)

    def notes(self) -> list[NoteMark]:
        """Return the footnotes called in the row."""
        return notes(self.cells)


def notes(cells: Sequence[CellFragment]) -> list[NoteMark]:
    """Return the footnotes called in a row's cells."""
    return [note for cell in cells if cell.content is not None for note in cell.content.notes()]


def _need(cell: CellFragment, room: float) -> float:
    """Return what a cell needs of a row that was split: at the foot of ``room`` points a little may hang over."""
    return cell.need() - (cell.overhang() if room else 0.0)


def _split_cell(cell: CellFragment, room: float) -> tuple[CellFragment | None, CellFragment]:
    if cell.content is None:
        return cell, cell
    if cell.turned:
        rest = replace(cell, content=None, starts=False)
        return cell, rest
    head, tail = cell.content.split(_inside(cell, room), ignore_keeps=True)
    return (None, cell) if head is None else _parts(cell, head, tail)


def _force_split_cell(cell: CellFragment, room: float) -> tuple[CellFragment, CellFragment]:
    head, tail = _split_cell(cell, room)
    if head is not None or cell.content is None:
        return head or cell, tail
    return _parts(cell, *cell.content.force_split(_inside(cell, room)))


def _inside(cell: CellFragment, room: float) -> float:
    return room - cell.top - cell.spot.cell.margins.bottom


def _parts(cell: CellFragment, head: Stack, tail: Stack | None) -> tuple[CellFragment, CellFragment]:
    above = replace(cell, content=head, ends=tail is None and cell.ends)
    return above, replace(cell, content=tail, starts=False)
