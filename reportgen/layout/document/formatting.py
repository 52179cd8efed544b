"""How text, paragraphs, cells and drawings are formatted: values without content (§17.3, §17.4, §20.1)."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


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


_LINES = {"double": 3, "doubleWave": 3, "triple": 5}


class Border(Struct, frozen=True):
    """One edge's line. ``style`` is the ``ST_Border`` word ("single", "double", "dotted" …) or "none"."""

    style: str = "none"
    width: float = 0.0
    colour: str = ""  # "" is automatic: black
    space: float = 0.0  # distance from the text, for paragraph and page borders

    @property
    def thickness(self) -> float:
        """The width of all its lines and of the gaps between them: a double one is three widths thick."""
        return self.width * _LINES.get(self.style, 1) if self.width > 0.0 else 0.0


NO_BORDER = Border()


class Edges(Struct, frozen=True):
    """The borders of a paragraph, cell, table or page; ``inside_*`` only for tables, ``between`` for paragraphs.

    Cells also have ``diagonal_down`` (top left to bottom right) and ``diagonal_up``.
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
    ligatures: bool = False  # the standard ones of w14:ligatures
    highlight: str = ""  # RRGGBB of the highlighter or of the run's shading, whichever shows
    border: Border = NO_BORDER
    language: str = ""


class Crop(Struct, frozen=True):
    """Shares (0–1) of the picture that are cut from each side (``a:srcRect``)."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


NO_CROP = Crop()


class Tone(Struct, frozen=True):
    """How a picture's samples (0–1) are changed: (sample − ½) × ``gain`` + ½ + ``lift``; black 0.7 is washed out.

    ``opacity``: the share that is blended over white, since PDF/A-1 has no transparency. ``grey``: converted to grey.
    """

    gain: float = 1.0
    lift: float = 0.0
    opacity: float = 1.0
    grey: bool = False


PLAIN_TONE = Tone()


class Stroke(Struct, frozen=True):
    """A shape's outline. Width 0 means none; ``dash`` is the DrawingML word ("solid", "dash", "sysDot" …)."""

    width: float = 0.0
    colour: str = ""
    dash: str = "solid"


class Gradient(Struct, frozen=True):
    """A gradient: two or more ``stops`` (place 0–1, colour), in a direction (degrees clockwise) or ``radial``."""

    stops: tuple[tuple[float, str], ...] = ()
    angle: float = 0.0
    radial: bool = False


NO_GRADIENT = Gradient()


class TabStop(Struct, frozen=True):
    """A custom tab stop, measured from the paragraph's text margin (not from its indent)."""

    position: float
    align: str = "left"  # left, center, right, decimal, bar
    leader: str = "none"  # none, dot, hyphen, underscore, heavy, middleDot


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
    ``style`` is the style's id, for contextual spacing; ``num_id`` that of its list (0: none), for auto spacing.
    ``role`` is what its built-in style makes of the paragraph: "caption", "quote", "toc", else "".
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
    no_line_numbers: bool = False  # w:suppressLineNumbers
    page_break_before: bool = False
    widow_control: bool = True
    tabs: tuple[TabStop, ...] = ()
    borders: Edges = NO_EDGES
    shading: str = ""
    bidi: bool = False
    style: str = ""
    num_id: int = 0
    outline_level: int = 0  # 1–9 for headings, 0 for body text
    snap_to_grid: bool = True
    hanging_marks: bool = False  # a mark may stand in the right margin
    line_pitch: float = 0.0  # of the grid that its lines snap to, in points; 0: none
    text_alignment: str = "auto"  # vertical alignment of characters in the line
    frame: Frame = NO_FRAME
    role: str = ""


class Width(Struct, frozen=True):
    """A preferred width: kind "auto", "points" or "percent" (value 0–100, or more)."""

    kind: str = "auto"
    value: float = 0.0


AUTO_WIDTH = Width()


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
