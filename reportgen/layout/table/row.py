"""A row laid out: its cells, its height, and how it is split between two pages."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from reportgen.layout.block.fragment import Keep
from reportgen.layout.block.stack import Stack
from reportgen.layout.document import NoteMark, Row
from reportgen.layout.lengths import fits
from reportgen.layout.table.grid import GridCell


class CellFragment(Struct, frozen=True):
    """A cell in a row. ``starts``/``ends``: this row is the first or last one of the cell.

    ``content`` is None where the cell is covered from above. ``rotation``: the text runs along the height of the row,
    and needs ``line_length`` of it.
    """

    grid_cell: GridCell
    x: float
    width: float
    content: Stack | None
    starts: bool = True
    ends: bool = True
    top: float = 0.0  # margin above the content: the largest of the row, as in Word and LibreOffice
    rotation: int = 0
    length: float = 0.0

    def needed_height(self) -> float:
        """Return the height that content and margins need."""
        if self.rotation:
            return self.length
        height = self.content.height if self.content is not None else 0.0
        return height + self.top + self.grid_cell.cell.margins.bottom

    def overhang(self) -> float:
        """Return the part of its needed height that may extend below the page if the row is split."""
        return self.content.blocks[-1].overhang() if self.content is not None and self.content.blocks else 0.0


class RowFragment(Struct, frozen=True):
    """A row of known height, which includes its upper border (``above``) but not ``notes_height``.

    ``merge_excess`` is the part of the height that only a merged cell ending in it needs.
    """

    row: Row
    cells: Sequence[CellFragment]
    above: float
    height: float
    notes_height: float = 0.0
    merge_excess: float = 0.0
    is_part: bool = False  # of a row that was split: its content is aligned to the top

    def keeps_with_next(self) -> bool:
        """Return whether it is kept with the next row: the first paragraph of its first cell has keep-with-next.

        LibreOffice reads tables of Word in this way.
        """
        content = self.cells[0].content if self.cells else None
        return bool(content and content.blocks and content.blocks[0].outer_format.keep_next)

    def split(self, available_height: float) -> tuple[RowFragment | None, RowFragment | None]:
        """Split the row so that the head fits in ``available_height``; a row that may not be split stays whole.

        A row whose stated height does not fit is not split either. Widow and orphan control holds in its cells (Word:
        three reports), kept lines do not.
        """
        rule = self.row.height_rule
        if (
            self.row.cant_split
            or rule == "exact"
            or (rule == "atLeast" and self.row.height > available_height and not self.is_part)
        ):
            return None, self
        return self._split_cells(
            [_split_cell(cell, available_height - self.above) for cell in self.cells], available_height
        )

    def force_split(self, available_height: float) -> tuple[RowFragment | None, RowFragment | None]:
        """Split the row although it must not be split: it is taller than a page."""
        return self._split_cells(
            [_force_split_cell(cell, available_height - self.above) for cell in self.cells], available_height
        )

    def _split_cells(
        self, parts: Sequence[tuple[CellFragment | None, CellFragment]], available_height: float
    ) -> tuple[RowFragment | None, RowFragment | None]:
        heads = [head for head, _ in parts if head is not None]
        tails = [tail for _, tail in parts]
        if len(heads) < len(parts):
            return None, self
        if all(cell.content is None for cell in tails) and not self._only_merge_excess(available_height):
            return None, self  # only its footnotes do not fit
        return self._row_part(heads, available_height), self._row_part(tails, 0.0)

    def _only_merge_excess(self, available_height: float) -> bool:
        """Return whether all that does not fit is the rest of a merged cell that began above."""
        return self.merge_excess > 0.0 and fits(self.height - self.merge_excess, available_height)

    def _row_part(self, cells: Sequence[CellFragment], available_height: float) -> RowFragment:
        needed = self.above + max(
            (_needed_height(c, available_height) for c in cells if c.grid_cell.rows == 1), default=0.0
        )
        return RowFragment(self.row, cells, self.above, max(needed, available_height), is_part=True)

    def notes(self) -> list[NoteMark]:
        """Return the footnote references in the row."""
        return notes(self.cells)


def notes(cells: Sequence[CellFragment]) -> list[NoteMark]:
    """Return the footnote references in a row's cells."""
    return [note for cell in cells if cell.content is not None for note in cell.content.notes()]


def _needed_height(cell: CellFragment, available_height: float) -> float:
    """Return the height that a cell needs in a split row; at the foot of a page its overhang is not needed."""
    return cell.needed_height() - (cell.overhang() if available_height else 0.0)


def _split_cell(cell: CellFragment, available_height: float) -> tuple[CellFragment | None, CellFragment]:
    if cell.content is None:
        return cell, cell
    if cell.rotation:
        rest = replace(cell, content=None, starts=False)
        return cell, rest
    head, tail = cell.content.split(_content_height(cell, available_height), Keep.WIDOWS)
    return (None, cell) if head is None else _parts(cell, head, tail)


def _force_split_cell(cell: CellFragment, available_height: float) -> tuple[CellFragment, CellFragment]:
    head, tail = _split_cell(cell, available_height)
    if head is not None or cell.content is None:
        return head or cell, tail
    return _parts(cell, *cell.content.force_split(_content_height(cell, available_height)))


def _content_height(cell: CellFragment, available_height: float) -> float:
    return available_height - cell.top - cell.grid_cell.cell.margins.bottom


def _parts(cell: CellFragment, head: Stack, tail: Stack | None) -> tuple[CellFragment, CellFragment]:
    above = replace(cell, content=head, ends=tail is None and cell.ends)
    return above, replace(cell, content=tail, starts=False)
