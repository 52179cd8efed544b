"""Properties of paragraphs, runs, tables and sections, each of them optional.

``None``: not specified in the file. They are frozen, and interned by the reader: two paragraphs with the same XML share
*one* object, so ``resolve`` may cache by identity. Lengths are in points.
"""

from __future__ import annotations

from msgspec import Struct


class Colour(Struct, frozen=True):
    """A colour as written: ``value`` is RRGGBB, "auto" or ""; ``theme`` a theme colour's name.

    ``changes`` are its modifications in order: ("tint" | "shade", 0–1 as WordprocessingML means them) or the
    DrawingML words ("lumMod", "lumOff", "a:tint", "a:shade" …) with shares.
    """

    value: str = ""
    theme: str = ""
    changes: tuple[tuple[str, float], ...] = ()


class Border(Struct, frozen=True):
    """``CT_Border``: style is the ``ST_Border`` word; width and space in points."""

    style: str
    width: float = 0.0
    space: float = 0.0
    colour: Colour = Colour()


class Borders(Struct, frozen=True):
    """The edges of a paragraph, table, cell or page, as far as they are written."""

    top: Border | None = None
    left: Border | None = None
    bottom: Border | None = None
    right: Border | None = None
    inside_h: Border | None = None
    inside_v: Border | None = None
    between: Border | None = None
    diagonal_down: Border | None = None
    diagonal_up: Border | None = None


class Shading(Struct, frozen=True):
    """``CT_Shd``: a pattern ("clear", "solid", "pct20" …) of ``colour`` on ``fill``."""

    pattern: str
    fill: Colour = Colour()
    colour: Colour = Colour()


class Margins(Struct, frozen=True):
    """Cell margins in points."""

    top: float | None = None
    left: float | None = None
    bottom: float | None = None
    right: float | None = None


class TableWidth(Struct, frozen=True):
    """A preferred width: "auto", "points" or "percent" (0–100)."""

    kind: str = "auto"
    value: float = 0.0


class RunProperties(Struct, frozen=True):
    """``CT_RPr``. A font name of the theme is written ``+minorHAnsi``."""

    style: str | None = None
    ascii: str | None = None
    h_ansi: str | None = None
    east_asia: str | None = None
    cs: str | None = None
    hint: str | None = None
    bold: bool | None = None
    bold_cs: bool | None = None
    italic: bool | None = None
    italic_cs: bool | None = None
    caps: bool | None = None
    small_caps: bool | None = None
    strike: bool | None = None
    double_strike: bool | None = None
    vanish: bool | None = None
    special_vanish: bool | None = None
    size: float | None = None
    size_cs: float | None = None
    colour: Colour | None = None
    underline: str | None = None
    underline_colour: Colour | None = None
    script: str | None = None
    rise: float | None = None
    spacing: float | None = None
    scale: float | None = None
    kern: float | None = None
    ligatures: bool | None = None
    highlight: str | None = None
    shading: Shading | None = None
    border: Border | None = None
    language: str | None = None
    east_asian_language: str | None = None
    rtl: bool | None = None
    complex: bool | None = None
    deleted: bool | None = None  # w:del in a paragraph mark's or row's properties


PLAIN_RUN = RunProperties()


class TabStop(Struct, frozen=True):
    """``CT_TabStop``; ``align`` may be "clear"."""

    position: float
    align: str = "left"
    leader: str = "none"


class Frame(Struct, frozen=True):
    """``CT_FramePr``."""

    width: float = 0.0
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


class ParagraphProperties(Struct, frozen=True):
    """``CT_PPr``. ``first_line`` is negative for ``w:hanging``; ``line`` is a multiple where the rule is auto.

    ``mark`` are the properties of the paragraph mark and ``section`` the section that ends here: neither
    takes part in the cascade.
    """

    style: str | None = None
    align: str | None = None
    left: float | None = None
    right: float | None = None
    first_line: float | None = None
    left_chars: float | None = None  # indents in characters, which supersede those in points
    right_chars: float | None = None
    first_chars: float | None = None
    before: float | None = None
    after: float | None = None
    before_auto: bool | None = None
    after_auto: bool | None = None
    contextual: bool | None = None
    line: float | None = None
    line_rule: str | None = None
    keep_next: bool | None = None
    keep_lines: bool | None = None
    no_line_numbers: bool | None = None
    page_break_before: bool | None = None
    widow_control: bool | None = None
    num_id: int | None = None
    level: int | None = None
    tabs: tuple[TabStop, ...] | None = None
    borders: Borders | None = None
    shading: Shading | None = None
    bidi: bool | None = None
    outline_level: int | None = None
    snap_to_grid: bool | None = None
    overflow_punctuation: bool | None = None
    text_alignment: str | None = None
    frame: Frame | None = None
    conditions: str | None = None  # w:cnfStyle as twelve binary digits
    mark: RunProperties | None = None
    section: SectionProperties | None = None


PLAIN_PARAGRAPH = ParagraphProperties()


class Float(Struct, frozen=True):
    """``CT_TblPPr``."""

    horizontal_from: str = "column"
    vertical_from: str = "paragraph"
    x: float = 0.0
    y: float = 0.0
    horizontal_align: str = ""
    vertical_align: str = ""
    top: float = 0.0
    left: float = 0.0
    bottom: float = 0.0
    right: float = 0.0


class TableProperties(Struct, frozen=True):
    """``CT_TblPr`` (also ``w:tblPrEx``). ``look`` holds the names of ``w:tblLook`` that are on."""

    style: str | None = None
    width: TableWidth | None = None
    align: str | None = None
    indent: TableWidth | None = None
    layout: str | None = None
    spacing: float | None = None
    borders: Borders | None = None
    margins: Margins | None = None
    shading: Shading | None = None
    look: frozenset[str] | None = None
    place: Float | None = None
    bidi: bool | None = None
    row_band: int | None = None
    column_band: int | None = None


PLAIN_TABLE = TableProperties()


class RowProperties(Struct, frozen=True):
    """``CT_TrPr``."""

    height: float | None = None
    height_rule: str | None = None
    cant_split: bool | None = None
    header: bool | None = None
    hidden: bool | None = None
    deleted: bool | None = None
    grid_before: int | None = None
    grid_after: int | None = None
    width_before: TableWidth | None = None
    align: str | None = None
    spacing: float | None = None
    conditions: str | None = None


PLAIN_ROW = RowProperties()


class CellProperties(Struct, frozen=True):
    """``CT_TcPr``."""

    width: TableWidth | None = None
    span: int | None = None
    v_merge: str | None = None
    h_merge: str | None = None
    borders: Borders | None = None
    shading: Shading | None = None
    margins: Margins | None = None
    vertical_align: str | None = None
    text_direction: str | None = None
    no_wrap: bool | None = None
    fit_text: bool | None = None
    deleted: bool | None = None
    conditions: str | None = None


PLAIN_CELL = CellProperties()


class Reference(Struct, frozen=True):
    """A header or footer of a section: ``kind`` default, first or even; ``part`` its place in the package."""

    kind: str
    part: str


class NoteNumbering(Struct, frozen=True):
    """``w:footnotePr``, ``w:endnotePr``: ``restart`` is "continuous", "eachSect" or "eachPage"."""

    format: str | None = None
    start: int | None = None
    restart: str | None = None


PLAIN_NOTES = NoteNumbering()


class LineNumbering(Struct, frozen=True):
    """``w:lnNumType``; ``start`` is one less than the first number."""

    count_by: int | None = None
    start: int | None = None
    distance: float | None = None
    restart: str | None = None


class SectionProperties(Struct, frozen=True):
    """``CT_SectPr``; ``columns`` are (width, gap) pairs of unequal columns."""

    start: str | None = None
    page_width: float | None = None
    page_height: float | None = None
    top: float | None = None
    left: float | None = None
    bottom: float | None = None
    right: float | None = None
    header: float | None = None
    footer: float | None = None
    gutter: float | None = None
    gutter_right: bool | None = None
    column_count: int | None = None
    column_gap: float | None = None
    columns: tuple[tuple[float, float], ...] = ()
    equal_columns: bool | None = None
    column_line: bool | None = None
    title_page: bool | None = None
    page_start: int | None = None
    page_format: str | None = None
    vertical_align: str | None = None
    borders: Borders | None = None
    borders_from: str | None = None
    borders_on: str | None = None
    grid_type: str | None = None
    line_pitch: float | None = None
    line_numbers: LineNumbering | None = None
    footnotes: NoteNumbering = PLAIN_NOTES
    endnotes: NoteNumbering = PLAIN_NOTES
    headers: tuple[Reference, ...] = ()
    footers: tuple[Reference, ...] = ()
