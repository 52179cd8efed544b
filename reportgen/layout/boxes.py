"""What was laid out: boxes with children placed relative to their parent's top left, y downwards, in points.

Boxes never draw and never split; they are what every stage after ``text`` hands on, and what ``draw`` and
``dump`` walk.  A box does not know where it stands, so one box may stand in many places (a repeated header
row).  They are made by the ten thousand: plain slotted classes, not frozen, but nobody changes one after it
was placed.
"""

from __future__ import annotations

from msgspec import Struct, field

from reportgen.layout.document import Anchor, Border, Font, Shape


class Face(Struct, frozen=True):
    """One face of a font as measured and drawn; every figure is a fraction of the em.

    ``name`` is unique among the faces of a run and stable between runs and machines with the same fonts.
    ``ascent`` and ``descent`` (positive) make the line's height with ``line_gap``. ``synthetic_bold`` and
    ``synthetic_italic`` say that the file has no such face and the drawing must imitate it.
    """

    name: str
    family: str
    bold: bool
    italic: bool
    ascent: float
    descent: float
    line_gap: float
    underline_position: float = -0.1
    underline_thickness: float = 0.05
    strike_position: float = 0.26
    synthetic_bold: bool = False
    synthetic_italic: bool = False


class Glyphs(Struct):
    """Text of one face on a baseline: placed by the *left end of the baseline*, not by a corner.

    ``size`` is the size in which it is drawn (scripts and small capitals already scaled); ``width`` includes
    the stretch. ``stretch`` is added to every space (U+0020, U+00A0) by justification; ``font.spacing`` to
    every character.
    """

    text: str
    face: Face
    size: float
    width: float
    font: Font
    stretch: float = 0.0
    link: str = ""


class BorderLine(Struct):
    """A straight line from its place by (dx, dy), drawn as ``border`` says, centred on that path."""

    dx: float
    dy: float
    border: Border


class Fill(Struct):
    """A filled rectangle."""

    width: float
    height: float
    colour: str


class ShapeGraphic(Struct):
    """A shape's own picture, outline and fill, without the text in it (that is laid out beside it)."""

    width: float
    height: float
    shape: Shape


class Target(Struct):
    """A place that links and PAGEREF name: a bookmark."""

    name: str


class OutlineEntry(Struct):
    """An entry for the outline: level 1–9 and its text."""

    level: int
    text: str


HIDDEN = "hidden"
"""The kind of a box that stands for text which an exact height hides, as in Word."""


class Box(Struct):
    """A box with children. ``kind`` is for the dump: line, paragraph, cell, row, table, header, footer and so on.

    ``clip``: what hangs over is not shown (rows of exact height). ``rotation``: 90 or 270 degrees clockwise, the
    children being laid out in a box of (height × width) that is rotated about the top left and fitted again.
    ``anchors`` are shapes anchored here, (x, y) being the line's start from this box's top left: only the page
    knows where they stand, and puts them among its own children; whoever draws passes them over. ``letters``: how many
    letters of the document's own text it shows, where it was counted (-1: ask its children); 0 where it repeats some.
    """

    kind: str
    width: float
    height: float
    children: list[Placed] = field(default_factory=list)
    clip: bool = False
    rotation: int = 0
    anchors: tuple[tuple[float, float, Anchor], ...] = ()
    letters: int = -1


Leaf = Glyphs | BorderLine | Fill | ShapeGraphic | Target | OutlineEntry
Placed = tuple[float, float, Box | Leaf]


def count_letters(box: Box | Page) -> int:
    """Return how many letters of the document's own text stand in a box or on a page."""
    total = 0
    for _, _, child in box.children:
        if type(child) is Box:
            total += child.letters if child.letters >= 0 else count_letters(child)
    return total


class Page(Struct):
    """One page. ``label`` is its printed number ("1", "ii"), or its position where it shows none."""

    width: float
    height: float
    children: list[Placed] = field(default_factory=list)
    label: str = ""
