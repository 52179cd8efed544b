"""What a Word document holds: text, paragraphs, tables, shapes, notes.

They are made by the ten thousand: plain slotted classes.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from reportgen.layout.raw.properties import (
    CellProperties,
    Colour,
    ParagraphProperties,
    RowProperties,
    RunProperties,
    SectionProperties,
    TableProperties,
)


@dataclass(slots=True)
class Text:
    """Characters of one run, as written."""

    text: str
    properties: RunProperties
    link: str = ""


@dataclass(slots=True)
class Tab:
    """``w:tab``."""

    properties: RunProperties
    link: str = ""


@dataclass(slots=True)
class PositionalTab:
    """``w:ptab``."""

    align: str
    relative_to: str
    leader: str
    properties: RunProperties


@dataclass(slots=True)
class Break:
    """``w:br`` and ``w:cr``."""

    kind: str
    clear: str
    properties: RunProperties


@dataclass(slots=True)
class Field:
    """A field that the layout computes (PAGE, NUMPAGES, SECTIONPAGES, PAGEREF)."""

    kind: str
    properties: RunProperties
    cached: str = ""
    target: str = ""
    number_format: str = ""
    link: str = ""


@dataclass(slots=True)
class Bookmark:
    """``w:bookmarkStart``."""

    name: str


@dataclass(slots=True)
class NoteMark:
    """A note's reference, or (``own``) the mark inside the note. ``custom`` says that a custom mark follows."""

    kind: str
    id: str
    properties: RunProperties
    own: bool = False
    custom: bool = False


@dataclass(frozen=True, slots=True)
class Image:
    """A picture's bytes."""

    kind: str
    data: bytes
    name: str = ""


Share = tuple[str, float]
"""A length as a share (0–1 and more) of "page", "margin" (the text), "leftMargin", "topMargin" …"""


@dataclass(slots=True)
class Shape:
    """A drawing's shape; see ``document.Shape``. ``blocks`` are raw; a relative size supersedes the absolute."""

    kind: str
    width: float = 0.0
    height: float = 0.0
    stroke_width: float = 0.0
    stroke_colour: Colour = field(default_factory=Colour)
    dash: str = "solid"
    fill: Colour | None = None
    image: Image | None = None
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    rotation: float = 0.0
    flip_h: bool = False
    flip_v: bool = False
    blocks: list[Block] = field(default_factory=list)
    insets: tuple[float, float, float, float] = (3.6, 7.2, 3.6, 7.2)
    text_anchor: str = "top"
    auto_height: bool = False
    children: list[tuple[float, float, Shape]] = field(default_factory=list)
    description: str = ""
    link: str = ""
    relative_width: Share | None = None
    relative_height: Share | None = None


@dataclass(slots=True)
class Placing:
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


@dataclass(slots=True)
class Drawing:
    """A shape in the line (``placing`` is None; ``margins`` around it) or anchored."""

    shape: Shape
    properties: RunProperties
    placing: Placing | None = None
    margins: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


InlineItem = Text | Tab | PositionalTab | Break | Field | Bookmark | NoteMark | Drawing


@dataclass(slots=True)
class Paragraph:
    """``w:p`` with its items in reading order; the run's own nesting is gone."""

    properties: ParagraphProperties
    items: list[InlineItem]


@dataclass(slots=True)
class Cell:
    """``w:tc``."""

    properties: CellProperties
    blocks: list[Block]


@dataclass(slots=True)
class Row:
    """``w:tr``; ``exceptions`` is ``w:tblPrEx``."""

    properties: RowProperties
    cells: list[Cell]
    exceptions: TableProperties | None = None


@dataclass(slots=True)
class Table:
    """``w:tbl``; ``grid`` in points."""

    properties: TableProperties
    grid: tuple[float, ...]
    rows: list[Row]


Block = Paragraph | Table


@dataclass(slots=True)
class Section:
    """The blocks up to a ``w:sectPr``, and what it says."""

    blocks: list[Block]
    properties: SectionProperties


@dataclass(slots=True)
class Note:
    """``w:footnote`` or ``w:endnote``; ``kind`` is normal, separator and so on."""

    id: str
    kind: str
    blocks: list[Block]
