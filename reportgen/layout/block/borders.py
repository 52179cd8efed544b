"""A paragraph's borders and shading: their size, their place, and when neighbours share them."""

from __future__ import annotations

from msgspec import Struct

from reportgen.layout.boxes import BorderLine, Box, Fill, Placed
from reportgen.layout.document import NO_BORDER, NO_EDGES, Border, ParagraphFormat


class BorderJoin(Struct, frozen=True):
    """Whether a paragraph shares its border box with the one above and the one below (§17.3.1.24)."""

    above: bool = False
    below: bool = False


NO_JOIN = BorderJoin()


def share_border(above: ParagraphFormat, below: ParagraphFormat) -> bool:
    """Return whether two neighbours share a border box: same borders and same indents."""
    return (
        above.borders != NO_EDGES
        and above.borders == below.borders
        and above.left == below.left
        and above.right == below.right
    )


def inset(border: Border) -> float:
    """Return the distance between a border's outside and the text, in points."""
    return 0.0 if border.style in ("none", "nil") else border.thickness + border.space


def edge_above(paragraph_format: ParagraphFormat, border_join: BorderJoin) -> Border:
    """Return the line above the text."""
    return paragraph_format.borders.between if border_join.above else paragraph_format.borders.top


def edge_below(paragraph_format: ParagraphFormat, border_join: BorderJoin) -> Border:
    """Return the line below the text; between two joined paragraphs the lower one draws it."""
    return NO_BORDER if border_join.below else paragraph_format.borders.bottom


def decorations(
    paragraph_format: ParagraphFormat, border_join: BorderJoin, width: float, height: float
) -> list[Placed]:
    """Return shading and borders of a paragraph's box of ``width`` × ``height``, in drawing order."""
    left, right = _sides(paragraph_format, width)
    found = _shading(paragraph_format, width, height)
    above, below = edge_above(paragraph_format, border_join), edge_below(paragraph_format, border_join)
    for border, y in ((above, above.thickness / 2), (below, height - below.thickness / 2)):
        if border.width > 0.0:
            found.append((left, y, BorderLine(right - left, 0.0, border)))
    return found + _uprights(paragraph_format, width, height)


def bridge(paragraph_format: ParagraphFormat, width: float, space: float) -> Box:
    """Return the shading and vertical borders in the space between two paragraphs of one border box."""
    return Box(
        "bridge",
        width,
        space,
        [*_shading(paragraph_format, width, space), *_uprights(paragraph_format, width, space)],
    )


def closing(paragraph_format: ParagraphFormat, width: float) -> Box:
    """Return the shading and borders that close a border box where a column ends (Word)."""
    border = paragraph_format.borders.bottom
    height = inset(border)
    found = _shading(paragraph_format, width, height)
    if border.width > 0.0:
        left, right = _sides(paragraph_format, width)
        found.append((left, height - border.thickness / 2, BorderLine(right - left, 0.0, border)))
    return Box("closing", width, height, [*found, *_uprights(paragraph_format, width, height)])


def _sides(paragraph_format: ParagraphFormat, width: float) -> tuple[float, float]:
    """Return the left and right edge of a paragraph's border box in its column."""
    left = min(paragraph_format.left, paragraph_format.left + paragraph_format.first_line) - inset(
        paragraph_format.borders.left
    )
    return left, width - paragraph_format.right + inset(paragraph_format.borders.right)


def _shading(paragraph_format: ParagraphFormat, width: float, height: float) -> list[Placed]:
    left, right = _sides(paragraph_format, width)
    return (
        [(left, 0.0, Fill(right - left, height, paragraph_format.shading))]
        if paragraph_format.shading
        else []
    )


def _uprights(paragraph_format: ParagraphFormat, width: float, height: float) -> list[Placed]:
    left, right = _sides(paragraph_format, width)
    first, last = paragraph_format.borders.left, paragraph_format.borders.right
    places = ((first, left + first.thickness / 2), (last, right - last.thickness / 2))
    return [(x, 0.0, BorderLine(0.0, height, border)) for border, x in places if border.width > 0.0]
