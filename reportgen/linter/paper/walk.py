"""Blocks of a resolved document → passages in reading order: cells row by row, boxes where they are anchored."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.layout import document
from reportgen.linter.paper.model import Location, Passage, PassageFormat, Run
from reportgen.linter.paper.raw_texts import TypedTexts
from reportgen.linter.paper.strokes import LINES, hung


class Walk:
    """Goes through the blocks of one section, or of its header, and appends passages to ``found``."""

    def __init__(
        self,
        section: int,
        geometry: document.Section,
        typed: TypedTexts,
        found: list[Passage],
        story: str = "body",
    ) -> None:
        self._typed = typed
        self._found = found
        self._where = Location(section, story=story)
        margins, columns = geometry.margins, geometry.columns.widths
        self._room = columns[0] if columns else geometry.page_width - margins.left - margins.right
        self._tables = max((passage.where.table for passage in found), default=0)
        self._looks: dict[int, tuple[document.Font, Run]] = {}
        self._formats: dict[int, tuple[document.ParagraphFormat, PassageFormat]] = {}

    def blocks(self, blocks: Sequence[document.Block]) -> None:
        """Append the passages of these blocks."""
        for block in blocks:
            if isinstance(block, document.Paragraph):
                self._paragraph(block)
            else:
                self._table(block)

    def _paragraph(self, said: document.Paragraph) -> None:
        runs: list[Run] = []
        shapes: list[document.Inline | document.Anchor] = []
        for item in said.items:
            if isinstance(item, document.Inline | document.Anchor):
                shapes.append(item)
            else:
                run = self._run(item)
                if run is not None:
                    runs.append(run)
        self._passage(said, tuple(runs), hung(shapes))
        for item in shapes:
            self._shape(item.shape)

    def _passage(self, said: document.Paragraph, runs: tuple[Run, ...], lines: LINES) -> None:
        text = "".join([run.text for run in runs])
        typed, order = self._typed.of(text)
        passage = Passage(
            len(self._found),
            text,
            typed,
            runs,
            self._format(said.format),
            self._where,
            said.label.text,
            order,
            self._room,
            lines=lines,
            borders=_borders(said.format.borders),
        )
        self._found.append(passage)

    def _run(self, item: document.InlineItem) -> Run | None:
        if isinstance(item, document.Text):
            return self._look(item.font, item.text, link=item.link)
        if isinstance(item, document.Equation):
            return self._look(item.font, item.text)
        if isinstance(item, document.Tab | document.PositionalTab):
            return self._look(item.font, "\t")
        if isinstance(item, document.Break):
            return self._look(item.font, "\n")
        if isinstance(item, document.Field):
            return self._look(item.font, item.cached, item.kind)
        return None

    def _look(self, font: document.Font, text: str, field: str = "", link: str = "") -> Run:
        return Run(
            text,
            font.family,
            font.size,
            font.bold,
            font.italic,
            font.underline not in ("none", ""),
            font.colour,
            font.capitals == "caps",
            font.script,
            field,
            link,
        )

    def _format(self, said: document.ParagraphFormat) -> PassageFormat:
        known = self._formats.get(id(said))
        if known is None:
            known = self._formats[id(said)] = (said, _format(said))
        return known[1]

    def _shape(self, shape: document.Shape) -> None:
        if shape.blocks:
            where, room = self._where, self._room
            self._where = Location(where.section, where.table, where.cell, True, where.story)
            self._room = max(shape.width - shape.insets.left - shape.insets.right, 0.0)
            self.blocks(shape.blocks)
            self._where, self._room = where, room
        for _x, _y, child in shape.children:
            self._shape(child)

    def _table(self, table: document.Table) -> None:
        where, room = self._where, self._room
        framed = where.table == 0 and _is_frame(table)
        self._tables += not framed
        number = self._tables
        for y, row in enumerate(table.rows):
            column = row.grid_before
            for cell in row.cells:
                if cell.merge != "continue":
                    address = f"{letters(column)}{y + 1}"
                    inside = Location(where.section, number, address, where.in_box, where.story)
                    self._where = where if framed else inside
                    self._room = _cell_room(table, cell, column)
                    self.blocks(cell.blocks)
                column += cell.span
        self._where, self._room = where, room


def _is_frame(table: document.Table) -> bool:
    """Return whether a table only frames what is on the page: one column, in which other tables stand."""
    cells = [cell for row in table.rows for cell in row.cells]
    inner = (block for cell in cells for block in cell.blocks)
    return len(cells) == len(table.rows) and any(isinstance(block, document.Table) for block in inner)


def letters(column: int) -> str:
    """Return a column's letters: 0 is A, 26 AA."""
    return (letters(column // 26 - 1) if column >= 26 else "") + chr(65 + column % 26)


def _cell_room(table: document.Table, cell: document.Cell, column: int) -> float:
    width = sum(table.grid[column : column + cell.span])
    return max(width - cell.margins.left - cell.margins.right, 0.0)


def _borders(edges: document.Edges) -> tuple[bool, bool]:
    if edges is document.NO_EDGES:
        return False, False
    return edges.top.style not in ("none", "nil", ""), edges.bottom.style not in ("none", "nil", "")


def _format(said: document.ParagraphFormat) -> PassageFormat:
    return PassageFormat(
        said.align.value,
        said.left,
        said.right,
        said.first_line,
        said.before,
        said.after,
        said.contextual,
        said.line_rule,
        said.line,
        said.style,
        said.outline_level,
        said.page_break_before,
        said.before_auto,
        said.after_auto,
    )
