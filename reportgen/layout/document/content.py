"""The content of a document: inline items, shapes, paragraphs and tables.

Shapes contain blocks and blocks contain shapes, so they are in one module.
"""

from __future__ import annotations

from msgspec import Struct

from reportgen.layout.document.chart import NO_CHART, Chart
from reportgen.layout.document.formatting import (
    AUTO_WIDTH,
    NO_CROP,
    NO_EDGES,
    NO_FLOAT,
    NO_GRADIENT,
    PLAIN_TONE,
    Align,
    Crop,
    Edges,
    Float,
    Font,
    Gradient,
    Margins,
    ParagraphFormat,
    Stroke,
    Tone,
    Width,
)
from reportgen.layout.math_tree import MathNode
from reportgen.layout.metafile.picture import Steps


class Text(Struct, frozen=True):
    """Text of one format; NFC. May hold U+00A0, U+2011 (no-break hyphen) and U+00AD (soft hyphen)."""

    text: str
    font: Font
    link: str = ""  # an address, or "#bookmark"


class Tab(Struct, frozen=True):
    """A tabulator character."""

    font: Font
    link: str = ""


class PositionalTab(Struct, frozen=True):
    """``w:ptab``: a tab to the left, centre or right of the margin or indent (§17.3.3.23)."""

    align: str
    relative_to: str  # margin, indent
    leader: str
    font: Font


class Break(Struct, frozen=True):
    """``w:br``: kind is "line", "page" or "column"; ``clear`` only matters beside floats."""

    kind: str
    font: Font
    clear: str = "none"


class Field(Struct, frozen=True):
    """A field whose value the layout computes.

    ``kind``: PAGE, NUMPAGES, SECTIONPAGES, PAGEREF (``target`` is the bookmark). ``number_format`` is an
    ``ST_NumberFormat`` word ("decimal", "lowerRoman" …) or "" for the section's. ``cached`` is the result in the file.
    Every other field is its cached result, as ``Text``.
    """

    kind: str
    font: Font
    cached: str = ""
    target: str = ""
    number_format: str = ""
    link: str = ""


class Bookmark(Struct, frozen=True):
    """The start of a bookmark: a target for links and PAGEREF."""

    name: str


class NoteMark(Struct, frozen=True):
    """The reference to a footnote or endnote; ``label`` is its printed number or custom mark.

    ``in_note``: the mark inside the note's own text (``w:footnoteRef``).
    """

    kind: str  # footnote, endnote
    id: str
    label: str
    font: Font
    in_note: bool = False


class ImageData(Struct, frozen=True):
    """A picture's bytes, shared by every place that shows it.

    ``kind``: png, jpeg, gif, bmp, tiff, webp, emf, wmf, svg, unknown.
    """

    kind: str
    data: bytes
    name: str = ""


class Lettering(Struct, frozen=True):
    """WordArt: each line of ``text`` is stretched to the width of its shape, all of them to its height."""

    text: str = ""
    family: str = "Times New Roman"
    bold: bool = False
    italic: bool = False
    colour: str = ""


NO_LETTERING = Lettering()


class Shape(Struct, frozen=True):
    """A picture, line, rectangle, ellipse, text box or group of them: ``width`` × ``height`` points.

    ``kind``: picture, line, rectangle, ellipse, group, chart, placeholder (named: what we cannot draw).
    A line runs from the top left to the bottom right, or, with ``flip_v`` xor ``flip_h``, from the bottom left
    to the top right. ``blocks`` is the text inside. ``children`` (of a group) have offsets from its top left.
    ``path``: the outline of a rectangle that is none, in a square of 1 × 1, y downwards.
    """

    kind: str
    width: float
    height: float
    stroke: Stroke = Stroke()
    fill: str = ""
    image: ImageData = ImageData("unknown", b"")
    crop: Crop = NO_CROP
    tone: Tone = PLAIN_TONE
    lettering: Lettering = NO_LETTERING
    rotation: float = 0.0  # degrees, clockwise
    flip_h: bool = False
    flip_v: bool = False
    blocks: tuple[Block, ...] = ()
    insets: Margins = Margins(3.6, 7.2, 3.6, 7.2)
    text_anchor: str = "top"  # top, center, bottom
    auto_height: bool = False  # the box grows with its text
    children: tuple[tuple[float, float, Shape], ...] = ()
    description: str = ""
    decorative: bool = False  # "mark as decorative": nothing is lost on who does not see it
    link: str = ""
    path: Steps = ()
    gradient: Gradient = NO_GRADIENT  # in place of the fill
    chart: Chart = NO_CHART


class Inline(Struct, frozen=True):
    """A shape in the line, like a large letter."""

    shape: Shape
    font: Font
    margins: Margins = Margins()


class Anchor(Struct, frozen=True):
    """A shape placed on the page relative to something (§20.4.2.3; VML ``mso-position-*``), anchored to its paragraph.

    ``*_from``: page, margin, column, character, leftMargin, rightMargin, insideMargin, outsideMargin for
    ``horizontal_from``; page, margin, paragraph, line, topMargin, bottomMargin for ``vertical_from``.
    ``*_align``: "" (use the offset), left, center, right, inside, outside / top, center, bottom, inside, outside.
    ``wrap``: none, square, tight, through, topAndBottom. ``distance`` is kept free of text around the shape.
    """

    shape: Shape
    horizontal_from: str = "column"
    vertical_from: str = "paragraph"
    x: float = 0.0
    y: float = 0.0
    horizontal_align: str = ""
    vertical_align: str = ""
    wrap: str = "none"
    wrap_side: str = "bothSides"
    distance: Margins = Margins()
    behind: bool = False
    z_order: int = 0
    in_cell: bool = True


class Equation(Struct, frozen=True):
    """An equation in two dimensions; ``text`` is what it is in a line, ``display``: in lines of its own."""

    root: MathNode[Font]
    text: str
    font: Font
    display: bool = False


InlineItem = Text | Tab | PositionalTab | Break | Field | Bookmark | NoteMark | Inline | Anchor | Equation


class Label(Struct, frozen=True):
    """A list label, already counted and formatted: ``1.``, ``a)``, ``•`` (Symbol and Wingdings mapped to Unicode).

    ``list_id`` and ``level`` (from 0) say which list it numbers, ``number_format`` how: an ``ST_NumberFormat`` word.
    ``bullet``: the family of a bullet as its level names it, also where it was mapped ("Symbol"); "" for a number.
    """

    text: str
    font: Font
    suffix: str = "tab"  # tab, space, nothing
    align: Align = Align.LEFT
    tab: float = 0.0  # the numbering level's own tab stop from the text margin; 0 is none
    image: Shape | None = None  # picture bullet
    list_id: int = 0
    level: int = 0
    number_format: str = ""
    bullet: str = ""


NO_LABEL = Label("", Font(), "nothing")


class Paragraph(Struct, frozen=True):
    """A paragraph: inline items, its format, the font of its mark (which gives an empty one its height)."""

    items: tuple[InlineItem, ...]
    format: ParagraphFormat
    mark: Font
    label: Label = NO_LABEL


class Apart(Struct, frozen=True):
    """How a cell stands apart from the others: its borders, and the distance of its box from its place.

    The cell's margins include both, and its own ``borders`` are none, since it shares none.
    """

    gaps: Margins = Margins()
    borders: Edges = NO_EDGES


NOT_APART = Apart()


class Cell(Struct, frozen=True):
    """A cell. ``borders`` are those of style, table and cell for each edge; the layout resolves conflicts."""

    blocks: tuple[Block, ...]
    span: int = 1
    merge: str = "none"  # none, restart, continue (vMerge)
    width: Width = AUTO_WIDTH
    margins: Margins = Margins(0.0, 5.4, 0.0, 5.4)
    borders: Edges = NO_EDGES
    shading: str = ""
    vertical_align: str = "top"  # top, center, bottom
    text_direction: str = "lrTb"
    no_wrap: bool = False
    fit_text: bool = False
    apart: Apart = NOT_APART  # in a table with spacing


class Row(Struct, frozen=True):
    """A row; ``height_rule``: auto (as tall as its text), atLeast, exact."""

    cells: tuple[Cell, ...]
    height: float = 0.0
    height_rule: str = "auto"
    cant_split: bool = False
    header: bool = False
    grid_before: int = 0
    grid_after: int = 0
    width_before: Width = AUTO_WIDTH
    align: Align = Align.LEFT


class Table(Struct, frozen=True):
    """A table. ``grid`` holds the widths of ``w:gridCol``; ``borders`` the table's own (after its style)."""

    rows: tuple[Row, ...]
    grid: tuple[float, ...]
    width: Width = AUTO_WIDTH
    align: Align = Align.LEFT
    indent: float = 0.0
    hanging: float = 0.0  # how much wider than the text it may be: the cells' margins before Word 2013
    fixed: bool = False  # w:tblLayout
    spacing: float = 0.0  # w:tblCellSpacing
    borders: Edges = NO_EDGES
    margins: Margins = Margins(0.0, 5.4, 0.0, 5.4)  # default cell margins
    shading: str = ""
    place: Float = NO_FLOAT  # NO_FLOAT: in the flow
    bidi: bool = False


Block = Paragraph | Table
