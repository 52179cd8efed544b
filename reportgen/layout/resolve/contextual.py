"""Contextual spacing from cell to cell (§17.3.1.9): the paragraphs of a row follow one another in Word.

Before the first paragraph of a cell stands the last one of the cell to its left, after its last one the first of the
cell to its right. The row's two ends are borders, but the first row goes on from the paragraph before the table.
One report, to .1 pt.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from reportgen.layout.document import Block, Cell, Paragraph, Row, Table

_Change = dict[str, float | bool]
_NO_BEFORE: _Change = {"before": 0.0, "before_auto": False}
_NO_AFTER: _Change = {"after": 0.0, "after_auto": False}


def across_cells(cells: Sequence[Cell]) -> Sequence[Cell]:
    """Return the cells of a row without the contextual spacing between neighbours."""
    if len(cells) < 2 or not any(map(_has_contextual_end, cells)):
        return cells
    found = list(cells)
    for at in range(1, len(found)):
        left, right = _without_space(found[at - 1].blocks, found[at].blocks)
        found[at - 1] = replace(found[at - 1], blocks=left)
        found[at] = replace(found[at], blocks=right)
    return found


def into_table(paragraph: Block, table: Table) -> tuple[Block, Table]:
    """Return a table and the block above it without the contextual spacing between it and the first cell."""
    first = table.rows[0].cells[0] if table.rows and table.rows[0].cells else None
    if first is None:
        return paragraph, table
    (above,), blocks = _without_space((paragraph,), first.blocks)
    if blocks is first.blocks:
        return above, table
    row: Row = replace(table.rows[0], cells=(replace(first, blocks=blocks), *table.rows[0].cells[1:]))
    return above, replace(table, rows=(row, *table.rows[1:]))


def _has_contextual_end(cell: Cell) -> bool:
    blocks = cell.blocks
    return bool(blocks) and (_is_contextual(blocks[0]) or (len(blocks) > 1 and _is_contextual(blocks[-1])))


def _is_contextual(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.format.contextual


def _without_space(
    above: tuple[Block, ...], below: tuple[Block, ...]
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the blocks; those that meet have no contextual space between them if they are of one style."""
    if not above or not below:
        return above, below
    last, first = above[-1], below[0]
    if not (isinstance(last, Paragraph) and isinstance(first, Paragraph)) or not _same_style(last, first):
        return above, below
    if last.format.contextual:
        above = (*above[:-1], _with_format(last, _NO_AFTER))
    if first.format.contextual:
        below = (_with_format(first, _NO_BEFORE), *below[1:])
    return above, below


def _same_style(above: Paragraph, below: Paragraph) -> bool:
    return above.format.style == below.format.style != ""


def _with_format(paragraph: Paragraph, change: _Change) -> Paragraph:
    return replace(paragraph, format=replace(paragraph.format, **change))
