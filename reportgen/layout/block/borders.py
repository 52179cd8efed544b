"""A paragraph's borders and shading: what room they take, where they are drawn, when neighbours share them."""

from __future__ import annotations

from msgspec import Struct

from reportgen.layout.boxes import Fill, Placed, Rule
from reportgen.layout.document import NO_BORDER, NO_EDGES, Border, ParagraphFormat


class Joins(Struct, frozen=True):
    """Whether a paragraph's box goes on from the one above, and into the one below (§17.3.1.24)."""

    above: bool = False
    below: bool = False


APART = Joins()


def joined(above: ParagraphFormat, below: ParagraphFormat) -> bool:
    """Return whether two neighbours stand in one frame: same borders and same indents."""
    return (
        above.borders != NO_EDGES
        and above.borders == below.borders
        and above.left == below.left
        and above.right == below.right
    )


def inset(border: Border) -> float:
    """Return the room a border takes between the outside and the text."""
    return 0.0 if border.style in ("none", "nil") else border.width + border.space


def edge_above(form: ParagraphFormat, joins: Joins) -> Border:
    """Return the line above the text."""
    return form.borders.between if joins.above else form.borders.top


def edge_below(form: ParagraphFormat, joins: Joins) -> Border:
    """Return the line below the text; between two joined paragraphs the lower one draws it."""
    return NO_BORDER if joins.below else form.borders.bottom


def decorations(form: ParagraphFormat, joins: Joins, width: float, height: float) -> list[Placed]:
    """Return shading and borders of a paragraph's box of ``width`` × ``height``, in drawing order."""
    left_edge, right_edge = form.borders.left, form.borders.right
    left = min(form.left, form.left + form.first_line) - inset(left_edge)
    right = width - form.right + inset(right_edge)
    found: list[Placed] = []
    if form.shading:
        found.append((left, 0.0, Fill(right - left, height, form.shading)))
    above, below = edge_above(form, joins), edge_below(form, joins)
    for border, y in ((above, above.width / 2), (below, height - below.width / 2)):
        if border.width > 0.0:
            found.append((left, y, Rule(right - left, 0.0, border)))
    for border, x in ((left_edge, left + left_edge.width / 2), (right_edge, right - right_edge.width / 2)):
        if border.width > 0.0:
            found.append((x, 0.0, Rule(0.0, height, border)))
    return found
