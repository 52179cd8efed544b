"""What a metafile draws: outlines, words and bitmaps in device units, y downwards, the last on top."""

from __future__ import annotations

from msgspec import Struct

Step = tuple[str, tuple[float, ...]]
"""``m`` and ``l`` with a point, ``c`` with three, ``h`` (close) with none: PDF's operators."""
Steps = tuple[Step, ...]
Matrix = tuple[float, float, float, float, float, float]


class Region(Struct, frozen=True):
    """An outline and how its inside is told: ``even_odd``, or else by the winding number."""

    steps: Steps
    even_odd: bool = True


class Outline(Struct, frozen=True):
    """A region, filled and stroked. ``fill`` and ``stroke`` are ``RRGGBB``, "" for none.

    ``pattern``: the BMP that a brush repeats, in place of ``fill``. ``width`` 0 is the thinnest line there is.
    """

    region: Region
    fill: str = ""
    stroke: str = ""
    pattern: bytes = b""
    width: float = 0.0
    dashes: tuple[float, ...] = ()
    cap: int = 0
    join: int = 0
    clips: tuple[Region, ...] = ()


class Words(Struct, frozen=True):
    """Text from (x, y), which ``across`` and ``up`` say is left, centre or right, and top, bottom or baseline.

    ``height``: of the em, or of the whole line where negative. ``length``: from the first letter to the end of the
    last; 0: as the font has it. ``angle`` in degrees, counter-clockwise. ``back``: the colour behind it, or "".
    """

    text: str
    x: float
    y: float
    height: float
    family: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    colour: str = "000000"
    back: str = ""
    across: str = "left"
    up: str = "baseline"
    length: float = 0.0
    angle: float = 0.0
    clips: tuple[Region, ...] = ()


class Bitmap(Struct, frozen=True):
    """A BMP; ``matrix`` places the unit square, whose (0, 0) is the picture's top left.

    ``operation``: copy, and, or, xor with what is below. ``opacity``: of the whole. ``alpha``: whether the fourth byte
    of a pixel says how opaque it is. ``source``: left, top, width, height of what is shown, in pixels; empty: all.
    """

    data: bytes
    matrix: Matrix
    operation: str = "copy"
    opacity: float = 1.0
    alpha: bool = False
    source: tuple[float, ...] = ()
    clips: tuple[Region, ...] = ()


Item = Outline | Words | Bitmap


class Picture(Struct, frozen=True):
    """The items, and the part of the device that is the picture. ``complete``: whether every record was played."""

    items: tuple[Item, ...]
    left: float
    top: float
    width: float
    height: float
    complete: bool = True
