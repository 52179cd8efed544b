"""Small documents made by hand, and metrics in which every letter is a square."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.layout.boxes import Box, Face, Glyphs, Page, Placed
from reportgen.layout.document import (
    Border,
    Cell,
    Document,
    Edges,
    Font,
    InlineItem,
    Margins,
    Paragraph,
    ParagraphFormat,
    Row,
    Section,
    Table,
    Text,
)
from reportgen.layout.page.totals import paginate
from reportgen.layout.scene import Scene
from reportgen.layout.text.look import Looks

SQUARE = Face("Square", "Square", False, False, ascent=0.8, descent=0.2, line_gap=0.0)
FONT = Font(family="Square", size=10.0)
LINE = Border("single", 1.0)
BOXED = Edges(top=LINE, left=LINE, bottom=LINE, right=LINE)


class Squares:
    """A ``Measure`` in which each character is as wide as the font is tall."""

    def face(self, family: str, bold: bool, italic: bool) -> Face:
        return SQUARE

    def runs(self, text: str, face: Face) -> Sequence[tuple[Face, str]]:
        return [(face, text)]

    def advance(self, text: str, face: Face, size: float, kerned: bool = False) -> float:
        return len(text) * size


def scene() -> Scene:
    return Scene(Looks(Squares()))


def paragraph(*items: str | InlineItem, **form: object) -> Paragraph:
    content = tuple(Text(item, FONT) if isinstance(item, str) else item for item in items)
    return Paragraph(content, ParagraphFormat(**form), FONT)  # type: ignore[arg-type]


def cell(*texts: str, **spec: object) -> Cell:
    spec.setdefault("margins", Margins())
    return Cell(tuple(paragraph(text) for text in texts), **spec)  # type: ignore[arg-type]


def table(*rows: Sequence[Cell] | Row, grid: Sequence[float]) -> Table:
    return Table(tuple(row if isinstance(row, Row) else Row(tuple(row)) for row in rows), tuple(grid))


def section(*blocks: Paragraph | Table, height: float = 100.0, **spec: object) -> Section:
    spec.setdefault("margins", Margins())
    return Section(blocks, page_width=100.0, page_height=height, **spec)  # type: ignore[arg-type]


def pages(*sections: Section, **settings: object) -> list[Page]:
    return paginate(Document(tuple(sections), **settings), Squares())  # type: ignore[arg-type]


def glyphs(
    children: Sequence[Placed], x: float = 0.0, y: float = 0.0
) -> Iterator[tuple[float, float, Glyphs]]:
    """Yield every stretch of text with the place of its baseline's left end."""
    for dx, dy, child in children:
        if isinstance(child, Glyphs):
            yield x + dx, y + dy, child
        elif isinstance(child, Box):
            yield from glyphs(child.children, x + dx, y + dy)


def texts(page: Page) -> list[str]:
    return [leaf.text for _, _, leaf in glyphs(page.children)]


def baselines(page: Page) -> list[tuple[str, float]]:
    return [(leaf.text, round(y, 2)) for _, y, leaf in glyphs(page.children)]
