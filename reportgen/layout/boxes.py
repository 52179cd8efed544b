"""The result of the layout: boxes with children placed relative to their parent's top left, y downwards, in points.

Every stage after ``text`` makes boxes, ``draw`` and ``dump`` walk them. A box has no position of its own, so it may be
placed several times (a repeated header row). There are many: plain slotted classes, not frozen, but not changed after
they were placed.
"""

from __future__ import annotations

from msgspec import Struct, field

from reportgen.layout.document import Anchor, Border, Font, Shape, Stroke


class Face(Struct, frozen=True):
    """One face of a font as measured and drawn; metrics are fractions of the em.

    ``name`` is unique among the faces of a run and stable between runs and machines with the same fonts. ``ascent`` and
    ``descent`` (positive) and ``line_gap`` make the line's height. ``synthetic_bold`` and ``synthetic_italic``: the
    font has no such face; the drawing imitates it.
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


class GlyphRun(Struct):
    """Text of one face on a baseline: placed by the *left end of the baseline*, not by a corner.

    ``size`` is the size in which it is drawn (scripts and small capitals already scaled); ``width`` includes
    the stretch. ``stretch`` is added to every space (U+0020, U+00A0) by justification; ``font.spacing`` to
    every character. ``role``: what it is in its paragraph, a list ``LABEL`` or the ``LEADER`` of a tab; empty: its
    text. ``space_after``: a space that takes no room, at the end of a line or before a tab, parts it from what follows.
    ``pitch`` is 0 but for a tab's leader: its signs stand at whole multiples of it from the left edge of the page,
    which the drawing knows.
    """

    text: str
    face: Face
    size: float
    width: float
    font: Font
    stretch: float = 0.0
    link: str = ""
    role: str = ""
    space_after: bool = False
    pitch: float = 0.0


LABEL = "label"
LEADER = "leader"


class BorderLine(Struct):
    """A straight line by (dx, dy) from its place, in the style of ``border``, centred on that path."""

    dx: float
    dy: float
    border: Border


class Fill(Struct):
    """A filled rectangle."""

    width: float
    height: float
    colour: str


class ShapeGraphic(Struct):
    """The picture, outline and fill of a shape; its text is a separate box."""

    width: float
    height: float
    shape: Shape


Step = tuple[float, ...]
"""The end of a straight line, (x, y), or of a curve of Bézier, after its two control points; from a path's place."""


class Path(Struct):
    """Straight lines and curves from the first of ``steps`` on, filled and outlined."""

    steps: tuple[Step, ...]
    fill: str = ""
    stroke: Stroke = Stroke()
    closed: bool = False


class Target(Struct):
    """The target of links and PAGEREF: a bookmark."""

    name: str


class OutlineEntry(Struct):
    """An entry of the PDF outline: level 1–9 and its text."""

    level: int
    text: str


RUNNING = "running"
"""The source of a box that belongs to a header or footer."""
ANCHORS = "anchors"
"""The source, and the kind, of a box that holds only the anchors of the next."""
HIDDEN = "hidden"
"""The kind of a box for text that an exact height hides, as in Word."""


class Box(Struct):
    """A box with children. ``kind`` is for the dump: line, paragraph, cell, row, table, header, footer and so on.

    ``clip``: what extends beyond it is not shown (rows of exact height). ``rotation``: 90 or 270 degrees clockwise; the
    children are laid out in a box of (height × width), which is rotated about the top left and moved back; by any other
    angle the box is rotated about its top left alone. ``anchors``:
    shapes anchored here, (x, y) is the start of the line from this box's top left; the page places them among its own
    children, and the drawing ignores them. ``letters``: how many letters of the document's text it shows; -1: the sum
    of its children; 0 where it repeats text.

    ``source``: what of the document it shows, for the structure of the file: a paragraph, table, row, grid cell, shape
    or anchor, the id of a note, ``RUNNING`` or ``ANCHORS``; None: nothing of its own. ``continued``: a part of it is in
    a box before.
    """

    kind: str
    width: float
    height: float
    children: list[Placed] = field(default_factory=list)
    clip: bool = False
    rotation: int = 0
    anchors: tuple[tuple[float, float, Anchor], ...] = ()
    letters: int = -1
    source: object = None
    continued: bool = False


Leaf = GlyphRun | BorderLine | Fill | ShapeGraphic | Path | Target | OutlineEntry
Placed = tuple[float, float, Box | Leaf]


def count_letters(box: Box | Page) -> int:
    """Return how many letters of the document's text are in a box or on a page."""
    total = 0
    for _, _, child in box.children:
        if type(child) is Box:
            total += child.letters if child.letters >= 0 else count_letters(child)
    return total


class Page(Struct):
    """One page. ``label`` is its printed number ("1", "ii"), or its position where it shows none.

    ``part``: the title of the paper that begins here, in a file of several.
    """

    width: float
    height: float
    children: list[Placed] = field(default_factory=list)
    label: str = ""
    part: str = ""
