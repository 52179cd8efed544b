"""Column widths of tables that fit their contents (§17.4.52, §17.18.87): where the grid is not what Word makes of them.

Word takes for each column the widest preferred width of its cells, but no less than its longest word. What they have
too much for the table is taken from each in the measure of what it has above its longest word; if even the words are
too wide, the table grows as far as there is room, and then they share it. So an invoice whose last cells ask for
210 pt in a column of 74 has its five columns within .4 pt, and a report in whose columns a word had no room within .1;
and so are the grids that Word wrote into six other files. Where all cells agree with the grid and no word is split,
Word computed it before, and it is taken as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.layout.context import LayoutContext
from reportgen.layout.document import Cell, Paragraph, Table
from reportgen.layout.text.items import atoms

SAME = 1.0  # points: widths that differ by less agree


def agrees(table: Table, grid: Sequence[float]) -> bool:
    """Return whether the cells prefer the widths that the grid gives them."""
    return all(abs(cell.width.value - grid[column]) <= SAME for column, cell in _single_cells(table))


def fitted(
    table: Table, grid: Sequence[float], total: float, available_width: float, context: LayoutContext
) -> tuple[float, ...]:
    """Return the widths of the columns of a table that prefers to be ``total`` points wide.

    0.0: as wide as its columns, up to ``available_width``.
    """
    preferred = [0.0] * len(grid)
    for column, cell in _single_cells(table):
        preferred[column] = max(preferred[column], cell.width.value)
    narrowest = _narrowest(table, len(grid), context)
    widths = [max(width or grid[at], narrowest[at]) for at, width in enumerate(preferred)]
    total = total or min(sum(widths), available_width)
    excess, least = sum(widths) - total, sum(narrowest)
    if excess <= 0.0:
        return tuple(width * total / sum(widths) for width in widths)
    if least >= total:
        room = min(least, max(total, available_width))
        return tuple(width * room / least for width in narrowest)
    share = excess / (sum(widths) - least)
    return tuple(width - share * (width - word) for width, word in zip(widths, narrowest, strict=True))


def _single_cells(table: Table) -> Iterator[tuple[int, Cell]]:
    """Yield the cells that prefer a width for one column, each with it."""
    for row in table.rows:
        column = row.grid_before
        for cell in row.cells:
            if cell.span == 1 and cell.width.kind == "points":
                yield column, cell
            column += cell.span


def _narrowest(table: Table, count: int, context: LayoutContext) -> list[float]:
    """Return the width of the longest word of each column, with the margins of its cell."""
    found = [0.0] * count
    for row in table.rows:
        column = row.grid_before
        for cell in row.cells:
            if cell.span == 1:
                found[column] = max(found[column], _narrowest_cell(cell, context))
            column += cell.span
    return found


def _narrowest_cell(cell: Cell, context: LayoutContext) -> float:
    content = 0.0
    for block in cell.blocks if cell.text_direction == "lrTb" else ():
        needed = _longest_word(block, context) if isinstance(block, Paragraph) else sum(block.grid)
        content = max(content, needed)
    return content + cell.margins.left + cell.margins.right


def _longest_word(paragraph: Paragraph, context: LayoutContext) -> float:
    """Return the width of the longest stretch without a break opportunity, with the indents beside it, in points."""
    longest = current = 0.0
    for atom in atoms(paragraph, context):
        if atom.can_break_before or atom.kind in _BLANK:
            current = 0.0
        current += 0.0 if atom.kind in _BLANK else atom.width
        longest = max(longest, current)
    return longest + max(paragraph.format.left, 0.0) + max(paragraph.format.right, 0.0)


_BLANK = ("space", "tab", "break", "anchor", "bookmark")
