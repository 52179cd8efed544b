"""What a Word document means: every property resolved, every length a float in points, colours ``RRGGBB``.

This is the noun between ``resolve`` and the layout stages.  It imports nothing, and is longer than other files
because it is the whole vocabulary in one place: declarations with next to no behaviour.  There is no ``None``:
what does not apply is an empty string, an empty tuple, ``0.0`` or one of the constants below.  Values are
shared freely (two runs of one style hold the *same* ``Font``), so equal formats may be compared with ``is``.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct, field


class Align(StrEnum):
    """Horizontal alignment (``ST_Jc``), bidi already applied."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"
    JUSTIFY = "both"
    DISTRIBUTE = "distribute"

    @property
    def share(self) -> float:
        """The share of a line's free width that is placed before its content: 0, a half or 1."""
        return _SHARES.get(self, 0.0)


_SHARES = {Align.CENTRE: 0.5, Align.DISTRIBUTE: 0.5, Align.RIGHT: 1.0}


class Border(Struct, frozen=True):
    """One edge's line. ``style`` is the ``ST_Border`` word ("single", "double", "dotted" …) or "none"."""

    style: str = "none"
    width: float = 0.0
    colour: str = ""  # "" is automatic: black
    space: float = 0.0  # distance from the text, for paragraph and page borders


NO_BORDER = Border()


class Edges(Struct, frozen=True):
    """The borders of a paragraph, cell, table or page; ``inside_*`` only for tables, ``between`` for paragraphs.

    A cell may ask for ``diagonal_down`` (top left to bottom right) and ``diagonal_up``.
    """

    top: Border = NO_BORDER
    left: Border = NO_BORDER
    bottom: Border = NO_BORDER
    right: Border = NO_BORDER
    inside_h: Border = NO_BORDER
    inside_v: Border = NO_BORDER
    between: Border = NO_BORDER
    diagonal_down: Border = NO_BORDER
    diagonal_up: Border = NO_BORDER


NO_EDGES = Edges()


class Margins(Struct, frozen=True):
    """Four distances in points."""

    top: float = 0.0
    left: float = 0.0
    bottom: float = 0.0
    right: float = 0.0


class Font(Struct, frozen=True):
    """The format of a run (run properties, §17.3.2). ``size`` is the nominal size; scripts are scaled by the layout."""

    family: str = "Times New Roman"
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    colour: str = ""  # "" is automatic
    underline: str = "none"  # ST_Underline
    underline_colour: str = ""
    strike: str = "none"  # none, single, double
    capitals: str = "none"  # none, caps, small
    script: str = "baseline"  # baseline, superscript, subscript
    rise: float = 0.0  # w:position; up is positive
    spacing: float = 0.0  # added after each character
    scale: float = 1.0  # w:w
    kerning: bool = False  # w:kern at this size
    highlight: str = ""  # RRGGBB of the highlighter or of the run's shading, whichever shows
    border: Border = NO_BORDER
    language: str = ""
    east_asian_family: str = ""  # rFonts eastAsia, for CJK characters
    complex_family: str = ""  # rFonts cs


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
    """A field whose value only the layout knows.

    ``kind``: PAGE, NUMPAGES, SECTIONPAGES, PAGEREF (``target`` is the bookmark). ``number_format`` is an
    ``ST_NumberFormat`` word ("decimal", "lowerRoman" …) or "" for the section's own. ``cached`` is the text
    that the file holds. Every other field arrives as its cached result, as ``Text``.
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

    Inside the note's own text the same mark stands for ``w:footnoteRef`` (``own`` is then True).
    """

    kind: str  # footnote, endnote
    id: str
    label: str
    font: Font
    own: bool = False


class ImageData(Struct, frozen=True):
    """A picture's bytes, shared by every place that shows it.

    ``kind``: png, jpeg, gif, bmp, tiff, webp, emf, wmf, svg, unknown.
    """

    kind: str
    data: bytes
    name: str = ""


class Crop(Struct, frozen=True):
    """Shares (0–1) of the picture that are cut from each side (``a:srcRect``)."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


NO_CROP = Crop()


class Tone(Struct, frozen=True):
    """How a picture's samples (0–1) are changed: (sample − ½) × ``gain`` + ½ + ``lift``; black 0.7 is washed out.

    ``opacity`` is the share of it that shows over white: PDF/A-1 knows no transparency. ``grey``: without its colours.
    """

    gain: float = 1.0
    lift: float = 0.0
    opacity: float = 1.0
    grey: bool = False


PLAIN_TONE = Tone()


class Lettering(Struct, frozen=True):
    """WordArt: each line of ``text`` is stretched to the width of its shape, all of them to its height."""

    text: str = ""
    family: str = "Times New Roman"
    bold: bool = False
    italic: bool = False
    colour: str = ""


NO_LETTERING = Lettering()


class Stroke(Struct, frozen=True):
    """A shape's outline. Width 0 means none; ``dash`` is the DrawingML word ("solid", "dash", "sysDot" …)."""

    width: float = 0.0
    colour: str = ""
    dash: str = "solid"


class Shape(Struct, frozen=True):
    """A picture, line, rectangle, ellipse, text box or group of them: ``width`` × ``height`` points.

    ``kind``: picture, line, rectangle, ellipse, group, placeholder (named: what we cannot draw).
    A line runs from the top left to the bottom right, or, with ``flip_v`` xor ``flip_h``, from the bottom left
    to the top right. ``blocks`` is the text inside. ``children`` (of a group) have offsets from its top left.
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
    link: str = ""


class Inline(Struct, frozen=True):
    """A shape that stands in the line like a big letter."""

    shape: Shape
    font: Font
    margins: Margins = Margins()


class Anchor(Struct, frozen=True):
    """A shape placed on the page relative to something (§20.4.2.3; VML ``mso-position-*``), hung on its paragraph.

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


InlineItem = Text | Tab | PositionalTab | Break | Field | Bookmark | NoteMark | Inline | Anchor


class TabStop(Struct, frozen=True):
    """A custom tab stop, measured from the paragraph's text margin (not from its indent)."""

    position: float
    align: str = "left"  # left, center, right, decimal, bar
    leader: str = "none"  # none, dot, hyphen, underscore, heavy, middleDot


class Label(Struct, frozen=True):
    """A list label, already counted and formatted: ``1.``, ``a)``, ``•`` (Symbol and Wingdings mapped to Unicode)."""

    text: str
    font: Font
    suffix: str = "tab"  # tab, space, nothing
    align: Align = Align.LEFT
    tab: float = 0.0  # the numbering level's own tab stop from the text margin; 0 is none
    image: Shape | None = None  # picture bullet


NO_LABEL = Label("", Font(), "nothing")


class Frame(Struct, frozen=True):
    """``w:framePr``: the paragraph is taken out of the flow into a box (also drop caps)."""

    width: float = 0.0  # 0 is automatic
    height: float = 0.0
    height_rule: str = "auto"
    x: float = 0.0
    y: float = 0.0
    horizontal_from: str = "column"
    vertical_from: str = "paragraph"
    horizontal_align: str = ""
    vertical_align: str = ""
    wrap: str = "around"
    space_h: float = 0.0
    space_v: float = 0.0
    drop_cap: str = "none"
    lines: int = 1


NO_FRAME = Frame()


class ParagraphFormat(Struct, frozen=True):
    """How a paragraph is set (§17.3.1). ``first_line`` is negative for a hanging indent.

    ``line_rule``: "auto" (``line`` is a multiple: 1.0, 1.5), "atLeast" or "exact" (``line`` is points).
    ``style`` is the style's id, for contextual spacing.
    """

    align: Align = Align.LEFT
    left: float = 0.0
    right: float = 0.0
    first_line: float = 0.0
    before: float = 0.0
    after: float = 0.0
    before_auto: bool = False
    after_auto: bool = False
    contextual: bool = False
    line_rule: str = "auto"
    line: float = 1.0
    keep_next: bool = False
    keep_lines: bool = False
    page_break_before: bool = False
    widow_control: bool = True
    tabs: tuple[TabStop, ...] = ()
    borders: Edges = NO_EDGES
    shading: str = ""
    bidi: bool = False
    style: str = ""
    outline_level: int = 0  # 1–9 for headings, 0 for body text
    snap_to_grid: bool = True
    text_alignment: str = "auto"  # vertical alignment of characters in the line
    frame: Frame = NO_FRAME


class Paragraph(Struct, frozen=True):
    """A paragraph: inline items, its format, the font of its mark (which gives an empty one its height)."""

    items: tuple[InlineItem, ...]
    format: ParagraphFormat
    mark: Font
    label: Label = NO_LABEL


class Width(Struct, frozen=True):
    """A preferred width: kind "auto", "points" or "percent" (value 0–100, or more)."""

    kind: str = "auto"
    value: float = 0.0


AUTO_WIDTH = Width()


class Cell(Struct, frozen=True):
    """A cell. ``borders`` hold what style, table and cell ask for on each edge; conflicts are the layout's."""

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


class Float(Struct, frozen=True):
    """``w:tblpPr``: a table placed on the page; same words as ``Anchor``."""

    horizontal_from: str = "column"
    vertical_from: str = "paragraph"
    x: float = 0.0
    y: float = 0.0
    horizontal_align: str = ""
    vertical_align: str = ""
    distance: Margins = Margins()


NO_FLOAT = Float()


class Table(Struct, frozen=True):
    """A table. ``grid`` holds the widths of ``w:gridCol``; ``borders`` the table's own (after its style)."""

    rows: tuple[Row, ...]
    grid: tuple[float, ...]
    width: Width = AUTO_WIDTH
    align: Align = Align.LEFT
    indent: float = 0.0
    fixed: bool = False  # w:tblLayout
    spacing: float = 0.0  # w:tblCellSpacing
    borders: Edges = NO_EDGES
    margins: Margins = Margins(0.0, 5.4, 0.0, 5.4)  # default cell margins
    shading: str = ""
    place: Float = NO_FLOAT  # NO_FLOAT: in the flow
    bidi: bool = False


Block = Paragraph | Table


class HeaderFooter(Struct, frozen=True):
    """Headers (or footers) of a section by kind; inheritance from earlier sections is done. Empty: none."""

    default: tuple[Block, ...] = ()
    first: tuple[Block, ...] = ()
    even: tuple[Block, ...] = ()


class Columns(Struct, frozen=True):
    """Newspaper columns: ``widths`` and the ``gaps`` after each (one fewer, or as many)."""

    widths: tuple[float, ...] = ()
    gaps: tuple[float, ...] = ()
    line_between: bool = False


class Section(Struct, frozen=True):
    """A stretch of pages of one geometry (§17.6). ``start``: nextPage, continuous, oddPage, evenPage, nextColumn.

    ``page_start`` -1 means counting goes on. ``margins.top``/``bottom`` may be negative in Word ("exactly"):
    ``exact_top``/``exact_bottom`` then say that a tall header may not push the text.
    """

    blocks: tuple[Block, ...]
    page_width: float = 595.3
    page_height: float = 841.9
    margins: Margins = Margins(72.0, 72.0, 72.0, 72.0)  # gutter included
    header_distance: float = 36.0
    footer_distance: float = 36.0
    exact_top: bool = False
    exact_bottom: bool = False
    start: str = "nextPage"
    columns: Columns = Columns()
    headers: HeaderFooter = HeaderFooter()
    footers: HeaderFooter = HeaderFooter()
    first_differs: bool = False  # w:titlePg
    page_start: int = -1
    page_format: str = "decimal"
    vertical_align: str = "top"
    borders: Edges = NO_EDGES
    borders_from: str = "text"  # w:pgBorders offsetFrom: text, page
    borders_on: str = "allPages"  # allPages, firstPage, notFirstPage
    line_pitch: float = 0.0  # w:docGrid linePitch where its type snaps lines; 0 is none


class Note(Struct, frozen=True):
    """A footnote or endnote: its blocks, the first holding the note's own mark."""

    id: str
    blocks: tuple[Block, ...]


class Properties(Struct, frozen=True):
    """The document's own words about itself (docProps/core.xml)."""

    title: str = ""
    author: str = ""
    subject: str = ""
    keywords: str = ""
    created: str = ""  # ISO 8601 as in the file, or ""
    language: str = "vi-VN"


class Document(Struct, frozen=True):
    """A whole document, ready to be laid out."""

    sections: tuple[Section, ...]
    footnotes: dict[str, Note] = field(default_factory=dict)
    endnotes: dict[str, Note] = field(default_factory=dict)
    footnote_separator: tuple[Block, ...] = ()
    footnotes_by_page: str = (
        ""  # their number format where each page counts its own; labels are then preliminary
    )
    even_and_odd: bool = False  # w:evenAndOddHeaders
    default_tab: float = 36.0
    properties: Properties = Properties()
    background: str = ""
    compatibility: int = 15  # compatibilityMode
    auto_hyphenation: bool = False
    update_fields: bool = False  # w:updateFields: Word builds its tables of contents when it opens the file
    mirror_margins: bool = False  # w:mirrorMargins: left and right change places on even pages
