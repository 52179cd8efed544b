"""The content of a Word document: text, paragraphs, tables, shapes, notes.

There are many of them: plain slotted classes.
"""

from __future__ import annotations

from msgspec import Struct, field

from reportgen.layout.math_tree import MathNode
from reportgen.layout.metafile.picture import Steps
from reportgen.layout.raw.chart import Chart
from reportgen.layout.raw.properties import (
    CellProperties,
    Colour,
    ParagraphProperties,
    RowProperties,
    RunProperties,
    SectionProperties,
    TableProperties,
)


class Text(Struct):
    """Characters of one run, as written."""

    text: str
    properties: RunProperties
    link: str = ""


class Tab(Struct):
    """``w:tab``."""

    properties: RunProperties
    link: str = ""


class PositionalTab(Struct):
    """``w:ptab``."""

    align: str
    relative_to: str
    leader: str
    properties: RunProperties


class Break(Struct):
    """``w:br`` and ``w:cr``."""

    kind: str
    clear: str
    properties: RunProperties


class Field(Struct):
    """A field that the layout computes (PAGE, NUMPAGES, SECTIONPAGES, PAGEREF)."""

    kind: str
    properties: RunProperties
    cached: str = ""
    target: str = ""
    number_format: str = ""
    link: str = ""


class Bookmark(Struct):
    """``w:bookmarkStart``."""

    name: str


class NoteMark(Struct):
    """The reference to a note, or (``in_note``) the mark inside the note. ``custom``: a custom mark follows."""

    kind: str
    id: str
    properties: RunProperties
    in_note: bool = False
    custom: bool = False


class Image(Struct, frozen=True):
    """A picture's bytes."""

    kind: str
    data: bytes
    name: str = ""


class Tone(Struct, frozen=True):
    """How a picture's light is changed; see ``document.Tone``."""

    gain: float = 1.0
    lift: float = 0.0
    opacity: float = 1.0
    grey: bool = False


class Lettering(Struct, frozen=True):
    """WordArt: letters stretched over their shape; see ``document.Lettering``."""

    text: str
    family: str
    bold: bool
    italic: bool
    colour: Colour


class Gradient(Struct, frozen=True):
    """``a:gradFill``; see ``document.Gradient``."""

    stops: tuple[tuple[float, Colour], ...]
    angle: float = 0.0
    radial: bool = False


Share = tuple[str, float]
"""A length as a share (0–1 and more) of "page", "margin" (the text), "leftMargin", "topMargin" …"""


class Shape(Struct):
    """A drawing's shape; see ``document.Shape``. ``blocks`` are raw; a relative size supersedes the absolute.

    ``path``: its outline, see ``document.Shape``. ``warped``: its text is WordArt, stretched over it.
    """

    kind: str
    width: float = 0.0
    height: float = 0.0
    stroke_width: float = 0.0
    stroke_colour: Colour = field(default_factory=Colour)
    dash: str = "solid"
    fill: Colour | None = None
    image: Image | None = None
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    tone: Tone = Tone()
    lettering: Lettering | None = None
    warped: bool = False
    rotation: float = 0.0
    flip_h: bool = False
    flip_v: bool = False
    blocks: list[Block] = field(default_factory=list)
    insets: tuple[float, float, float, float] = (3.6, 7.2, 3.6, 7.2)
    text_anchor: str = "top"
    auto_height: bool = False
    children: list[tuple[float, float, Shape]] = field(default_factory=list)
    description: str = ""
    decorative: bool = False
    link: str = ""
    relative_width: Share | None = None
    relative_height: Share | None = None
    path: Steps = ()
    gradient: Gradient | None = None
    chart: Chart | None = None


class AnchorProperties(Struct):
    """How an anchored shape is placed; see ``document.Anchor``."""

    horizontal_from: str = "column"
    vertical_from: str = "paragraph"
    x: float = 0.0
    y: float = 0.0
    horizontal_align: str = ""
    vertical_align: str = ""
    wrap: str = "none"
    wrap_side: str = "bothSides"
    distance: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    behind: bool = False
    z_order: int = 0
    in_cell: bool = True


class Drawing(Struct):
    """A shape in the line (``anchor`` is None; ``margins`` around it) or anchored."""

    shape: Shape
    properties: RunProperties
    anchor: AnchorProperties | None = None
    margins: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


class Equation(Struct):
    """``m:oMath``; ``text`` is its line of text, ``display`` how it is aligned in lines of its own, "" in the line."""

    root: MathNode[RunProperties]
    text: str
    properties: RunProperties
    display: str = ""


InlineItem = Text | Tab | PositionalTab | Break | Field | Bookmark | NoteMark | Drawing | Equation


class Paragraph(Struct):
    """``w:p`` with its items in reading order; the run's own nesting is gone."""

    properties: ParagraphProperties
    items: list[InlineItem]


class Cell(Struct):
    """``w:tc``."""

    properties: CellProperties
    blocks: list[Block]


class Row(Struct):
    """``w:tr``; ``exceptions`` is ``w:tblPrEx``."""

    properties: RowProperties
    cells: list[Cell]
    exceptions: TableProperties | None = None


class Table(Struct):
    """``w:tbl``; ``grid`` in points."""

    properties: TableProperties
    grid: tuple[float, ...]
    rows: list[Row]


Block = Paragraph | Table


class Section(Struct):
    """The blocks up to a ``w:sectPr``, and its properties."""

    blocks: list[Block]
    properties: SectionProperties


class Note(Struct):
    """``w:footnote`` or ``w:endnote``; ``kind`` is normal, separator and so on."""

    id: str
    kind: str
    blocks: list[Block]
