"""A table laid out: rows first, then split between pages, its header rows repeated on each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from operator import attrgetter

from msgspec.structs import replace

from reportgen.layout.block.fragment import Keep
from reportgen.layout.boxes import Box
from reportgen.layout.context import LayoutContext, no_note_height
from reportgen.layout.document import NO_FLOAT, Cell, NoteMark, ParagraphFormat, Row, Table
from reportgen.layout.lengths import fits
from reportgen.layout.table import merged
from reportgen.layout.table.borders import bottom_border_width, rules, top_border_width
from reportgen.layout.table.cell import cell_box
from reportgen.layout.table.grid import GridCell, grid_cells
from reportgen.layout.table.rotated import StackBlocks, lay_out_rotated, line_length, rotation_of
from reportgen.layout.table.row import CellFragment, RowFragment, notes
from reportgen.layout.table.spaced import around, spaced
from reportgen.layout.table.widths import columns, fitted_columns

_PLAIN_FORMAT = ParagraphFormat()
_KEEP_NEXT = ParagraphFormat(keep_next=True)
_HEIGHT = attrgetter("height")


def lay_out(
    table: Table, available_width: float, context: LayoutContext, stack: StackBlocks
) -> TableFragment:
    """Return the table laid out in a column of ``available_width`` points."""
    table = spaced(table)
    most = available_width + table.hanging
    widths, splits = columns(table, most, context), context.split_words
    rows = _rows(table, widths, context, stack)
    if context.split_words > splits and not table.fixed:
        roomier = fitted_columns(table, widths, most, context)
        if roomier != widths:
            context.split_words = splits
            widths, rows = roomier, _rows(table, roomier, context, stack)
    width = sum(widths)
    return TableFragment(table, rows, _left(table, width, available_width), width, lead=_lead(table))


def _rows(
    table: Table, widths: Sequence[float], context: LayoutContext, stack: StackBlocks
) -> list[RowFragment]:
    edges = list(accumulate(widths, initial=0.0))
    rows: list[RowFragment] = []
    for row, line in zip(table.rows, grid_cells(table), strict=True):
        rows.append(_row(row, line, edges, context, stack, bottom_border_width(rows[-1]) if rows else 0.0))
    rows = merged.grow_merged_rows(rows)
    if any(cell.rotation for row in rows for cell in row.cells):
        rows = lay_out_rotated(rows, context, stack)
    return rows


def _left(table: Table, width: float, available_width: float) -> float:
    place = table.place
    if place != NO_FLOAT and place.horizontal_from in ("column", "margin"):
        return (
            (available_width - width) * _SHARES.get(place.horizontal_align, 0.0)
            if place.horizontal_align
            else place.x
        )
    share = table.align.share
    return (available_width - width) * share if share else table.indent


_SHARES = {"left": 0.0, "inside": 0.0, "center": 0.5, "right": 1.0, "outside": 1.0}


def _lead(table: Table) -> float:
    """Return the space above a floating table that stays in the flow: its own offset, in addition to others (Word)."""
    return max(table.place.y, 0.0) if table.place.vertical_from == "paragraph" else 0.0


def _header_count(table: Table) -> int:
    count = 0
    while count < len(table.rows) and table.rows[count].header:
        count += 1
    return 0 if count == len(table.rows) else count


def _row(
    row: Row,
    line: list[GridCell],
    edges: list[float],
    context: LayoutContext,
    stack: StackBlocks,
    upper: float,
) -> RowFragment:
    """Return a row; ``upper`` is the width of the border below the row above, in points."""
    top = max((grid_cell.cell.margins.top for grid_cell in line), default=0.0)
    cells = [_cell(grid_cell, edges, top, context, stack) for grid_cell in line]
    if any(grid_cell.cell.text_direction != "lrTb" for grid_cell in line):
        cells = [_rotate_cell(cell, row.height_rule, context, stack) for cell in cells]
    above = max(top_border_width(cells), upper)
    needed_height = max((cell.needed_height() for cell in cells if cell.grid_cell.rows == 1), default=0.0)
    notes_height = 0.0
    if context.note_height is not no_note_height:
        notes_height = sum(context.note_height(note.kind, note.id) for note in notes(cells))
    outside = above + top + max((cell.grid_cell.cell.margins.bottom for cell in cells), default=0.0)
    return RowFragment(row, cells, above, _height(row, above + needed_height, outside), notes_height)


def _rotate_cell(
    cell: CellFragment, height_rule: str, context: LayoutContext, stack: StackBlocks
) -> CellFragment:
    rotation = rotation_of(cell.grid_cell.cell)
    grows = rotation and cell.grid_cell.rows == 1 and height_rule == "auto"
    return replace(
        cell, rotation=rotation, length=line_length(cell.grid_cell.cell, context, stack) if grows else 0.0
    )


def _height(row: Row, needed_height: float, outside: float) -> float:
    """Return the height of a row; ``outside`` is what the line above and the cells' margins take, in points.

    A height of "at least" counts neither (Word: rows of 15 pt with lines of .75 pt are 15.75 pt apart).
    """
    if row.height_rule == "exact":
        return row.height
    return max(needed_height, row.height + outside) if row.height_rule == "atLeast" else needed_height


def _cell(
    grid_cell: GridCell, edges: list[float], top: float, context: LayoutContext, stack: StackBlocks
) -> CellFragment:
    cell = grid_cell.cell
    last = min(grid_cell.column + grid_cell.span, len(edges) - 1)
    x = edges[min(grid_cell.column, last)]
    width = edges[last] - x
    content = None if grid_cell.rows == 0 else stack(cell.blocks, _text_width(cell, width), context)
    return CellFragment(grid_cell, x, width, content, grid_cell.rows > 0, grid_cell.rows == 1, top)


def _text_width(cell: Cell, width: float) -> float:
    return max(width - cell.margins.left - cell.margins.right, 1.0)


class TableFragment:
    """The rows of a table, or a part of it after ``repeated`` header rows; ``lead`` is space above them."""

    has_top_and_bottom_shape = False
    __slots__ = (
        "header_count",
        "height",
        "lead",
        "left",
        "outer_format",
        "repeated",
        "rows",
        "table",
        "width",
    )

    def __init__(
        self,
        table: Table,
        rows: list[RowFragment],
        left: float,
        width: float,
        repeated: Sequence[RowFragment] = (),
        lead: float = 0.0,
    ) -> None:
        self.table = table
        self.rows = rows
        self.left = left
        self.width = width
        self.header_count = 0 if repeated else _header_count(table)
        self.repeated = repeated
        self.lead = lead
        self.outer_format = _KEEP_NEXT if rows and rows[-1].keeps_with_next() else _PLAIN_FORMAT
        all_rows = [*repeated, *rows]
        foot = bottom_border_width(all_rows[-1]) if all_rows else 0.0
        self.height = lead + sum(map(_HEIGHT, all_rows)) + foot  # all rows that are left, at each page's end

    def split(
        self, available_height: float, keep: Keep = Keep.ALL
    ) -> tuple[TableFragment | None, TableFragment | None]:
        """Split between rows, or inside the row that crosses the foot if that is allowed."""
        y = self.lead + sum(row.height for row in self.repeated)
        for index, row in enumerate(self.rows):
            foot = bottom_border_width(row)
            if fits(y + row.height + foot + row.notes_height, available_height):
                y += row.height
                available_height -= row.notes_height
                continue
            whole = index < self.header_count or (row.notes_height and index > self.header_count)
            head, tail = (None, row) if whole else row.split(available_height - y - foot)
            if head is None and keep is Keep.ALL:
                start = self._break_before(index)
                return self._split_at(start, None, self.rows[start])
            return self._split_at(index, head, tail)
        return self, None

    def _break_before(self, index: int) -> int:
        """Return the last row at or before ``index`` that is not kept with the row before it."""
        while index > 0 and self.rows[index - 1].keeps_with_next():
            index -= 1
        return index

    def keeps_all_rows(self) -> bool:
        """Return whether every row is kept with the next."""
        return self._break_before(len(self.rows)) == 0

    def split_before_kept(self) -> tuple[TableFragment | None, TableFragment | None]:
        """Split before the rows that are kept with the block after the table."""
        index = self._break_before(len(self.rows))
        return self._split_at(index, None, self.rows[index]) if index < len(self.rows) else (self, None)

    def _split_at(
        self, index: int, head: RowFragment | None, tail: RowFragment | None
    ) -> tuple[TableFragment | None, TableFragment | None]:
        above = self.rows[:index] + ([head] if head is not None else [])
        below = ([tail] if tail is not None else []) + self.rows[index + 1 :]
        if len(above) <= self.header_count:
            return None, self
        if not below:
            return self, None
        repeated = self.repeated or self.rows[: self.header_count]
        above, below = merged.split_merged_cells(above, below, inside=head is not None)
        first = TableFragment(self.table, above, self.left, self.width, self.repeated, self.lead)
        return first, TableFragment(self.table, below, self.left, self.width, repeated)

    def min_height(self) -> float:
        """Return the height of its header rows and the first row after them, in points."""
        count = self.header_count
        heads = [*self.repeated, *self.rows[:count]]
        first = self.rows[count].height if count < len(self.rows) else 0.0
        return self.lead + sum(row.height for row in heads) + first

    def force_split(self, available_height: float = 0.0) -> tuple[TableFragment, TableFragment | None]:
        """Return the rows that fit, ignoring keeps, or else as much of the first row as fits."""
        head, tail = self.split(available_height, Keep.NOTHING)
        if head is None:
            head, tail = self._force_split_row(available_height)
        return (head or self), tail

    def _force_split_row(self, available_height: float) -> tuple[TableFragment | None, TableFragment | None]:
        count = self.header_count
        row = self.rows[count] if count < len(self.rows) else self.rows[-1]
        above = self.lead + sum(each.height for each in [*self.repeated, *self.rows[:count]])
        head, tail = row.force_split(available_height - above - bottom_border_width(row))
        if head is not None and row.row.height_rule != "exact":
            return self._split_at(count, head, tail)
        following = self.rows[count + 1 : count + 2]
        return self._split_at(count + 1, None, following[0]) if following else (self, None)

    def overhang(self) -> float:
        """Return 0.0: the whole height of rows counts."""
        return 0.0

    def break_after(self) -> str:
        """Return "": breaks inside cells are ignored."""
        return ""

    def notes(self) -> list[NoteMark]:
        """Return the footnote references in its rows."""
        return [note for row in self.rows for note in row.notes()]

    def bridge(self, _space: float) -> None:
        """Return None: the space above a table is blank."""

    def box(self) -> Box:
        """Return the box: shaded cells with their contents, then the lines over them."""
        all_rows = [*self.repeated, *self.rows]
        box = Box("table", self.width, self.height, source=self.table)
        tops = list(accumulate((row.height for row in all_rows), initial=self.lead))
        for index, (row, top) in enumerate(zip(all_rows, tops, strict=False)):
            row_box = _row_box(all_rows, index, row)
            if index < len(self.repeated):
                row_box.letters = 0
            box.children.append((self.left, top, row_box))
        lines = rules(all_rows, tops[:-1], tops[-1]) if all_rows else []
        if self.table.spacing > 0.0:
            lines += around(self.table.borders, (0.0, 0.0, self.width, tops[-1]))
        box.children += [(self.left + x, y, rule) for x, y, rule in lines]
        return box


def _row_box(rows: list[RowFragment], index: int, row: RowFragment) -> Box:
    box = Box("row", sum(cell.width for cell in row.cells), row.height, source=row.row)
    for cell in row.cells:
        if cell.grid_cell.rows == 0:
            continue
        covered = rows[index : index + max(cell.grid_cell.rows, 1)]
        height = row.height if len(covered) == 1 else sum(r.height for r in covered)
        box.children.append(cell_box(cell, row, height))
    box.clip = row.row.height_rule == "exact"
    return box
