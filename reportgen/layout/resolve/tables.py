"""Raw tables → ``document.Table``: the cascade of style, table, row and cell; borders by position."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from reportgen.layout import document, raw
from reportgen.layout.resolve.borders import edges
from reportgen.layout.resolve.cascade import cascade
from reportgen.layout.resolve.cell_positions import CellPositions
from reportgen.layout.resolve.colours import Palette
from reportgen.layout.resolve.contextual import across_cells
from reportgen.layout.resolve.formats import align
from reportgen.layout.resolve.table_styles import (
    CellPosition,
    TableStyles,
    TableTextProperties,
    by_position,
    regions,
    sides,
)

Blocks = Callable[[list[raw.Block], TableTextProperties], tuple[document.Block, ...]]

_DEFAULT_MARGINS = raw.Margins(0.0, 5.4, 0.0, 5.4)  # §17.4.41: Word's 0.08 inch left and right
_COMPATIBLE = 15
_VERTICAL = {"both": "top", "center": "center", "bottom": "bottom", "top": "top"}


class ComputedCell(Struct, frozen=True):
    """The computed format of a cell; ``rest`` are the fields of ``document.Cell`` after ``blocks``."""

    rest: tuple[Any, ...]
    text_properties: TableTextProperties


class TableResolver:
    """Resolves tables."""

    def __init__(self, styles: TableStyles, palette: Palette, compatibility: int, blocks: Blocks) -> None:
        self.styles = styles
        self.palette = palette
        self.compatibility = compatibility
        self.blocks = blocks

    def table(self, source: raw.Table, style: str, depth: int) -> document.Table:
        """Return the table; ``style`` is the id of its style, ``depth`` the number of tables around it."""
        return _OneTable(self, source, style).resolve(depth)


class _OneTable:
    """The resolution of one table: its computed properties, and the formats of its cells."""

    def __init__(self, tables: TableResolver, source: raw.Table, style: str) -> None:
        self.tables = tables
        self.source = source
        self.style = style
        self.whole = tables.styles.whole(style)
        self.properties = cascade(self.whole.table, source.properties)
        self.table_look = source.properties.look or frozenset()
        self.margins = cascade(_DEFAULT_MARGINS, self.properties.margins or raw.Margins())
        self.cache: dict[tuple[int, int, int], ComputedCell] = {}  # by identity: all three are interned
        self.rows: dict[int, tuple[Any, ...]] = {}

    def resolve(self, depth: int) -> document.Table:
        properties = self.properties
        positions = CellPositions(
            self.source, self.table_look, properties.row_band or 1, properties.column_band or 1
        )
        bidi = bool(properties.bidi)
        rows = tuple(self._row(row, index, positions) for index, row in enumerate(self.source.rows))
        return document.Table(
            rows=rows,
            grid=self.source.grid,
            width=_width(properties.width),
            align=align(properties.align if properties.align != "both" else None, bidi=bidi),
            indent=self._indent(depth, rows),
            hanging=self._hanging(depth),
            fixed=properties.layout == "fixed",
            spacing=properties.spacing or 0.0,
            borders=edges(properties.borders, self.tables.palette),
            margins=_margins(self.margins),
            shading=self.tables.palette.shading(properties.shading),
            place=_place(properties.place),
            bidi=bidi,
        )

    def _indent(self, depth: int, rows: tuple[document.Row, ...]) -> float:
        """Return the middle of the table's left line, from the margin.

        Before Word 2013 the *text* of a table was at the indent, so its edge is left of it by the margin of the first
        cell (its own: Word); since then the outside of that cell's left line is there (measured in LibreOffice 7.4).
        """
        first = rows[0].cells[0] if rows and rows[0].cells else None
        preferred = self.properties.indent
        indent = preferred.value if preferred is not None and preferred.kind == "points" else 0.0
        old = self.tables.compatibility < _COMPATIBLE and depth == 0
        if old:
            return indent - (first.margins.left if first is not None else self.margins.left or 0.0)
        return indent + (first.borders.left.width / 2 if first is not None else 0.0)

    def _hanging(self, depth: int) -> float:
        """Return how much wider than the text a table may be, in points.

        Before Word 2013 it hung out by its cells' margins on both sides, and that is the whole of which its width is a
        percentage (364.6 pt for 78.76 % of 451.3 with margins of 5.75, 446.1 for 95 % of 468 with .75).
        """
        old = self.tables.compatibility < _COMPATIBLE and depth == 0
        return (self.margins.left or 0.0) + (self.margins.right or 0.0) if old else 0.0

    def _row(self, row: raw.Row, index: int, positions: CellPositions) -> document.Row:
        rest = self.rows.get(id(row.properties))
        if rest is None:
            rest = self.rows[id(row.properties)] = self._row_rest(row.properties)
        row_position = positions.row(index)
        last = len(row.cells) - 1
        cells, column = [], row.properties.grid_before or 0
        for number, cell in enumerate(row.cells):
            position = positions.cell(row_position, column, first=number == 0, last=number == last)
            cell_format = self._cell_format(cell.properties, position, row.exceptions)
            cells.append(
                document.Cell(self.tables.blocks(cell.blocks, cell_format.text_properties), *cell_format.rest)
            )
            column += cell.properties.span or 1
        return document.Row(tuple(across_cells(_merge_cells(row.cells, cells))), *rest)

    def _row_rest(self, specified: raw.RowProperties) -> tuple[Any, ...]:
        computed = cascade(self.whole.row, specified)
        jc = computed.align or self.properties.align
        return (
            computed.height or 0.0,
            computed.height_rule
            if computed.height_rule in ("atLeast", "exact") and computed.height
            else "auto",
            bool(computed.cant_split),
            bool(computed.header),
            max(computed.grid_before or 0, 0),
            max(computed.grid_after or 0, 0),
            _width(computed.width_before),
            align(jc if jc != "both" else None, bidi=bool(self.properties.bidi)),
        )

    def _cell_format(
        self, specified: raw.CellProperties, position: CellPosition, exceptions: raw.TableProperties | None
    ) -> ComputedCell:
        key = (id(specified), id(position), id(exceptions))
        found = self.cache.get(key)
        if found is None:
            found = self.cache[key] = self._resolve_cell(specified, position, exceptions)
        return found

    def _resolve_cell(
        self, specified: raw.CellProperties, position: CellPosition, exceptions: raw.TableProperties | None
    ) -> ComputedCell:
        names = regions(position, self.table_look)
        table = cascade(self.properties, exceptions) if exceptions is not None else self.properties
        computed, borders = self.whole.cell, by_position(table.borders or raw.Borders(), sides("", position))
        borders = cascade(borders, by_position(self.whole.cell.borders or raw.Borders(), sides("", position)))
        for name in names:
            region = self.tables.styles.region(self.style, name)
            borders = cascade(borders, by_position(_region_borders(region), sides(name, position)))
            computed = cascade(computed, region.cell)
        computed = cascade(computed, specified)
        borders = cascade(borders, specified.borders or raw.Borders())
        text_properties = self.tables.styles.text_properties(self.style, names)
        return ComputedCell(self._cell_rest(computed, borders, table), text_properties)

    def _cell_rest(
        self, computed: raw.CellProperties, borders: raw.Borders, table: raw.TableProperties
    ) -> tuple[Any, ...]:
        palette = self.tables.palette
        margins = cascade(
            cascade(self.margins, table.margins or raw.Margins()), computed.margins or raw.Margins()
        )
        shading = computed.shading if computed.shading is not None else table.shading
        return (
            max(1, min(computed.span or 1, 1000)),
            computed.v_merge or "none",
            _width(computed.width),
            _margins(margins),
            edges(borders, palette),
            palette.shading(shading),
            _VERTICAL.get(computed.vertical_align or "top", "top"),
            computed.text_direction or "lrTb",
            bool(computed.no_wrap),
            bool(computed.fit_text),
        )


def _region_borders(region: raw.Condition) -> raw.Borders:
    return cascade(region.table.borders or raw.Borders(), region.cell.borders or raw.Borders())


def _merge_cells(sources: list[raw.Cell], cells: list[document.Cell]) -> tuple[document.Cell, ...]:
    """Return the cells of a row with legacy horizontal merges (``w:hMerge``, §17.4.22) as one cell each."""
    if all(cell.properties.h_merge is None for cell in sources):
        return tuple(cells)
    merged: list[document.Cell] = []
    for source_cell, cell in zip(sources, cells, strict=True):
        if source_cell.properties.h_merge == "continue" and merged:
            merged[-1] = _merge_cell(merged[-1], cell)
        else:
            merged.append(cell)
    return tuple(merged)


def _merge_cell(left: document.Cell, right: document.Cell) -> document.Cell:
    width = left.width
    if left.width.kind == right.width.kind != "auto":
        width = document.Width(left.width.kind, left.width.value + right.width.value)
    borders = replace(left.borders, right=right.borders.right)
    return replace(left, span=left.span + right.span, width=width, borders=borders)


def _width(width: raw.TableWidth | None) -> document.Width:
    if width is None or width.kind == "auto" or width.value <= 0:
        return document.AUTO_WIDTH
    return document.Width(width.kind, width.value)


def _margins(margins: raw.Margins) -> document.Margins:
    return document.Margins(
        margins.top or 0.0, margins.left or 0.0, margins.bottom or 0.0, margins.right or 0.0
    )


def _place(place: raw.Float | None) -> document.Float:
    if place is None:
        return document.NO_FLOAT
    words = {
        n: getattr(place, n) for n in place.__struct_fields__ if n not in ("top", "left", "bottom", "right")
    }
    return document.Float(
        **words, distance=document.Margins(place.top, place.left, place.bottom, place.right)
    )
