"""Small documents made by hand, and metrics in which every letter is a square."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from msgspec.structs import replace

from reportgen.layout.boxes import Box, Face, GlyphRun, Leaf, Page, Placed
from reportgen.layout.context import LayoutContext
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
from reportgen.layout.text.run_format import RunFormats
from tests.narrow import as_a

SQUARE = Face("Square", "Square", False, False, ascent=0.8, descent=0.2, line_gap=0.0)
FONT = Font(family="Square", size=10.0)
LINE = Border("single", 1.0)
Kind = TypeVar("Kind", bound=Leaf)
BOXED = Edges(top=LINE, left=LINE, bottom=LINE, right=LINE)


class Squares:
    """A ``TextMeasurer`` in which each character is as wide as the font is tall."""

    def face(self, family: str, bold: bool, italic: bool) -> Face:
        return SQUARE

    def runs(self, text: str, face: Face) -> Sequence[tuple[Face, str]]:
        return [(face, text)]

    def advance(
        self, text: str, face: Face, size: float, kerned: bool = False, ligated: bool = False
    ) -> float:
        return len(text) * size


def context() -> LayoutContext:
    return LayoutContext(RunFormats(Squares()))


def paragraph(*items: str | InlineItem, **form: object) -> Paragraph:
    content = tuple(Text(item, FONT) if isinstance(item, str) else item for item in items)
    return Paragraph(content, replace(ParagraphFormat(), **form), FONT)


def cell(*texts: str, **spec: object) -> Cell:
    made = Cell(tuple(paragraph(text) for text in texts), margins=Margins())
    return replace(made, **spec)


def table(*rows: Sequence[Cell] | Row, grid: Sequence[float]) -> Table:
    return Table(tuple(row if isinstance(row, Row) else Row(tuple(row)) for row in rows), tuple(grid))


def section(*blocks: Paragraph | Table, height: float = 100.0, **spec: object) -> Section:
    made = Section(blocks, page_width=100.0, page_height=height, margins=Margins())
    return replace(made, **spec)


def pages(*sections: Section, **settings: object) -> list[Page]:
    return paginate(replace(Document(tuple(sections)), **settings), Squares())


def leaves(
    children: Sequence[Placed], kind: type[Kind], x: float = 0.0, y: float = 0.0
) -> Iterator[tuple[float, float, Kind]]:
    """Yield everything of a kind with its place, in the order in which it is drawn."""
    for dx, dy, child in children:
        if isinstance(child, kind):
            yield x + dx, y + dy, child
        elif isinstance(child, Box):
            yield from leaves(child.children, kind, x + dx, y + dy)


def glyphs(children: Sequence[Placed]) -> Iterator[tuple[float, float, GlyphRun]]:
    """Yield every stretch of text with the place of its baseline's left end."""
    return leaves(children, GlyphRun)


def inside(child: Placed) -> Box:
    """Return the box that a child is."""
    return as_a(Box, child[2])


def texts(page: Page) -> list[str]:
    return [leaf.text for _, _, leaf in glyphs(page.children)]


def baselines(page: Page) -> list[tuple[str, float]]:
    return [(leaf.text, round(y, 2)) for _, y, leaf in glyphs(page.children)]
