"""Pens, brushes and fonts, as both kinds of metafile describe them ([MS-WMF] 2.2.1, [MS-EMF] 2.2)."""

from __future__ import annotations

import struct

from msgspec import Struct

from reportgen.layout.metafile import bitmaps

NO_PEN, INSIDE_FRAME = 5, 6
SOLID, HOLLOW, HATCHED = 0, 1, 2
HATCH_SHARE = 0.25  # of a hatched area that its lines cover: it is shown in the mixed colour
BOLD = 600
_SYMBOLS = 2
_CODE_PAGES = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
# In multiples of the pen's width; a cosmetic pen's (of one pixel) are longer.
_DASHES: dict[int, tuple[float, ...]] = {1: (3, 1), 2: (1, 1), 3: (3, 1, 1, 1), 4: (3, 1, 1, 1, 1, 1)}


class Pen(Struct, frozen=True):
    """A pen; ``width`` in logical units, 0 for one pixel; ``cap`` and ``join`` as PDF counts them."""

    style: int = SOLID
    width: float = 0.0
    colour: str = "000000"
    cap: int = 1
    join: int = 1
    dashes: tuple[float, ...] = ()


class Brush(Struct, frozen=True):
    """A brush: ``colour`` "" paints nothing; ``pattern`` is a BMP in place of a colour."""

    colour: str = "FFFFFF"
    pattern: bytes = b""


class LogicalFont(Struct, frozen=True):
    """A font as it is asked for; ``height`` as Windows gives it (negative: of the em), ``angle`` in degrees."""

    height: float = -12.0
    family: str = "Arial"
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    angle: float = 0.0
    charset: int = 0

    def decode(self, text: bytes) -> str:
        """Return text of one or two bytes a letter; letters of symbol fonts at U+F000, as Word has them."""
        if self.charset == _SYMBOLS:
            return "".join(chr(0xF000 + byte) for byte in text)
        return text.decode(_CODE_PAGES.get(self.charset, "cp1252"), "replace")


def colour(record: bytes, at: int) -> str:
    """Return a COLORREF as ``RRGGBB``."""
    red, green, blue = record[at : at + 3]
    return f"{red:02X}{green:02X}{blue:02X}"


def mixed(ink: str) -> str:
    """Return the colour that a hatched area has from afar, over white."""
    parts = (int(ink[i : i + 2], 16) for i in (0, 2, 4))
    return "".join(f"{round(255 - (255 - part) * HATCH_SHARE):02X}" for part in parts)


def pen(style: int, width: float, ink: str, units: tuple[float, ...] = ()) -> Pen:
    """Return a pen by its PenStyle: the dashes, and from the higher bits the ends and the joins."""
    cap = {0: 1, 1: 2, 2: 0}.get(style >> 8 & 0xF, 1)
    join = {0: 1, 1: 2, 2: 0}.get(style >> 12 & 0xF, 1)
    kind = style & 0xF
    return Pen(kind, width, ink, cap, join, units or _DASHES.get(kind, ()))


def extended_pen(record: bytes, at: int) -> Pen:
    """Return an EMF's LogPenEx (§2.2.20) from ``at``."""
    style, width, brush = struct.unpack_from("<III", record, at)
    (count,) = struct.unpack_from("<I", record, at + 20)
    units: tuple[float, ...] = ()
    if style & 0xF == 7 and 0 < count <= 16:  # PS_USERSTYLE
        scale = max(width, 1) if style & 0x10000 else 1
        units = tuple(unit / scale for unit in struct.unpack_from(f"<{count}I", record, at + 24))
    if style & 0xF == NO_PEN or brush == HOLLOW:
        return Pen(NO_PEN)
    return pen(style, float(width) if style & 0x10000 else 0.0, colour(record, at + 12), units)


def brush(style: int, ink: str) -> Brush:
    """Return a brush by its BrushStyle."""
    if style == HOLLOW:
        return Brush("")
    return Brush(mixed(ink) if style == HATCHED else ink)


def pattern_brush(data: bytes) -> Brush:
    """Return the brush of a BMP."""
    return Brush("808080", data if len(data) > 26 and max(bitmaps.size_of(data)) <= 1024 else b"")


def font(record: bytes, at: int, wide: bool) -> LogicalFont:
    """Return a LogFont (EMF §2.2.13: 32 bits and UTF-16; WMF §2.2.1.2: 16 bits and bytes)."""
    numbers = struct.unpack_from("<5i" if wide else "<5h", record, at)
    flags = record[at + (20 if wide else 10) :][:8]
    name = record[at + (28 if wide else 18) :][: 64 if wide else 32]
    family = name.decode("utf-16-le", "replace") if wide else name.decode("cp1252", "replace")
    return LogicalFont(
        float(numbers[0]) or -12.0,
        family.split("\0", 1)[0].strip().removeprefix("@") or "Arial",
        numbers[4] >= BOLD,
        bool(flags[0]),
        bool(flags[1]),
        bool(flags[2]),
        numbers[2] / 10,
        flags[3],
    )


Tool = Pen | Brush | LogicalFont
STOCK: dict[int, Tool] = {
    0: Brush("FFFFFF"),
    1: Brush("C0C0C0"),
    2: Brush("808080"),
    3: Brush("404040"),
    4: Brush("000000"),
    5: Brush(""),
    6: Pen(colour="FFFFFF"),
    7: Pen(),
    8: Pen(NO_PEN),
    **{number: LogicalFont() for number in (10, 11, 12, 13, 14, 16, 17)},
}
"""The objects that need not be made ([MS-EMF] 2.1.31), by number."""
