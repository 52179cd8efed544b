"""The box of a cell: its shading, and its content by its vertical alignment."""

from __future__ import annotations

import msgspec

from reportgen.layout.boxes import HIDDEN, BorderLine, Box, Fill, Placed, count_letters
from reportgen.layout.document import NOT_APART, Edges
from reportgen.layout.table.rotated import rotated_box
from reportgen.layout.table.row import CellFragment, RowFragment
from reportgen.layout.table.spaced import own_box


def cell_box(cell: CellFragment, row: RowFragment, height: float) -> Placed:
    """Return the cell's box for a cell ``height`` tall from its row's top."""
    above = row.above
    spec = cell.grid_cell.cell
    box = Box("cell", cell.width, height, source=cell.grid_cell, continued=not cell.starts)
    if spec.apart is not NOT_APART:
        box.children += own_box(spec, cell.width, height)
    elif spec.shading:
        box.children.append((0.0, 0.0, Fill(cell.width, height, spec.shading)))
    box.children += _diagonals(spec.borders, cell.width, height)
    if cell.rotation:
        box.children.append(rotated_box(cell, above, height))
    elif cell.content is not None and cell.content.blocks:
        free = height - above - cell.needed_height()
        share = 0.0 if row.is_part else {"center": 0.5, "bottom": 1.0}.get(spec.vertical_align, 0.0)
        y = above + cell.top + share * max(free, 0.0)
        content = cell.content.box("content")
        if row.row.height_rule == "exact":  # text that does not show at all is left out
            content.children = _visible_content(content, height - y)
        box.children.append((spec.margins.left, y, content))
    return cell.x, 0.0, box


def _visible_content(content: Box, height: float) -> list[Placed]:
    """Return the visible blocks and lines, and a box that counts the hidden letters."""
    visible = [_without_hidden_lines(child, height) for child in content.children if child[1] < height]
    whole, content = count_letters(content), Box("content", content.width, content.height, visible)
    hidden = whole - count_letters(content)
    text: Placed = (0.0, 0.0, Box("text", 0.0, 0.0, letters=hidden))
    return [*visible, (0.0, height, Box(HIDDEN, 0.0, 0.0, [text], letters=0))] if hidden else visible


def _without_hidden_lines(child: Placed, height: float) -> Placed:
    """Return a paragraph without the lines that begin below ``height``."""
    x, y, box = child
    if not isinstance(box, Box) or box.kind != "paragraph" or y + box.height <= height:
        return child
    lines = [line for line in box.children if y + line[1] < height]
    return x, y, msgspec.structs.replace(box, children=lines, letters=-1)


def _diagonals(borders: Edges, width: float, height: float) -> list[Placed]:
    """Return the lines from corner to corner (Word; LibreOffice 7.4 drops them)."""
    found: list[Placed] = []
    if borders.diagonal_down.width > 0.0:
        found.append((0.0, 0.0, BorderLine(width, height, borders.diagonal_down)))
    if borders.diagonal_up.width > 0.0:
        found.append((0.0, height, BorderLine(width, -height, borders.diagonal_up)))
    return found
