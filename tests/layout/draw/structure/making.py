"""Small documents laid out, drawn and read again by their tags."""

from __future__ import annotations

from msgspec.structs import replace

from reportgen.layout.document import (
    Border,
    Cell,
    Document,
    Edges,
    Font,
    InlineItem,
    Label,
    Margins,
    Note,
    Paragraph,
    ParagraphFormat,
    Properties,
    Row,
    Section,
    Shape,
    Table,
    Text,
)
from reportgen.layout.draw import write
from reportgen.layout.page.totals import paginate
from tests.layout.draw.making import FONTS
from tests.layout.draw.structure.reading import Tagged, faults

UNTITLED = Properties()
FONT = Font(size=10.0, language="vi-VN")
LINE = Border("single", 0.5)
RULED = Edges(top=LINE, left=LINE, bottom=LINE, right=LINE)
PICTURE = Shape("rectangle", 20.0, 20.0, fill="FF0000", description="Sơ đồ trận địa")


def paragraph(*items: str | InlineItem, label: Label | None = None, **form: object) -> Paragraph:
    content = tuple(Text(item, FONT) if isinstance(item, str) else item for item in items)
    made = Paragraph(content, replace(ParagraphFormat(), **form), FONT)
    return made if label is None else replace(made, label=label)


def item(text: str, level: int = 0, list_id: int = 1, sign: str = "-") -> Paragraph:
    kind = "bullet" if sign == "-" else "decimal"
    label = Label(sign, FONT, list_id=list_id, level=level, number_format=kind)
    return paragraph(text, label=label, left=20.0, first_line=-10.0)


def cell(*blocks: str | Paragraph | Table, **spec: object) -> Cell:
    content = tuple(paragraph(block) if isinstance(block, str) else block for block in blocks)
    return replace(Cell(content, borders=RULED), **spec)


def row(*cells: str | Cell, **spec: object) -> Row:
    return replace(Row(tuple(cell(each) if isinstance(each, str) else each for each in cells)), **spec)


def table(*rows: Row, columns: int = 2) -> Table:
    return Table(rows, (100.0,) * columns)


def section(*blocks: Paragraph | Table, height: float = 800.0, **spec: object) -> Section:
    made = Section(blocks, page_width=400.0, page_height=height, margins=Margins(50.0, 50.0, 50.0, 50.0))
    return replace(made, **spec)


def whole(laid: Section, **settings: object) -> Document:
    return replace(Document((laid,)), **settings)


def pdf(laid: Section, properties: Properties = UNTITLED, **settings: object) -> bytes:
    return write(paginate(whole(laid, **settings), FONTS), properties, FONTS)


def tagged(*blocks: Paragraph | Table, height: float = 800.0, **settings: dict[str, Note]) -> Tagged:
    """Lay out one section and return what is read of it, once it is found sound."""
    data = pdf(section(*blocks, height=height), UNTITLED, **settings)
    assert faults(data) == []
    return Tagged(data)
