"""Make TrueType fonts of PostScript ones, once: the TeX Gyre families from PyPI, and CFF fonts of the system.

TeX Gyre Termes is always there, so that a document is set alike on every machine.  Its letters have Times'
widths except a few (Vietnamese ơ and ư among them); those, and the vertical metrics, are set to Times' own.
The result is kept in the user's cache directory: the same source gives the same bytes.
"""

from __future__ import annotations

import hashlib
import logging
import unicodedata
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportgen.layout.fonts import distributions
from reportgen.layout.fonts.catalogue import Source, cache_folder, write_atomically

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

RECIPE = "6"  # part of the cache key: raise it when what follows changes
EM = 2048
HORN = "\u031b"
MAX_ERROR = 1.0  # of the quadratic outlines, in 1/1000 em

# Times New Roman's advances in 1/2048 em for ơ Ơ ư Ư ± ÷, by (bold, italic).
TIMES_ADVANCES = {
    (False, False): (1083, 1479, 1110, 1589, 1124, 1124),
    (True, False): (1134, 1593, 1229, 1630, 1124, 1124),
    (False, True): (1093, 1479, 1117, 1544, 1124, 1124),
    (True, True): (1099, 1479, 1227, 1587, 1124, 1124),
}
HORNED = ("o", "O", "u", "U")
# Ascent, descent, line gap of the family each stands for, in 1/2048 em (Times New Roman, Arial, Courier New).
LEADING = {"termes": (1825, 443, 87), "heros": (1854, 434, 67), "cursor": (1705, 615, 0)}
FAMILIES = {
    "TeX Gyre Termes": "termes",
    "TeX Gyre Heros": "heros",
    "TeX Gyre Cursor": "cursor",
    "TeX Gyre Pagella": "pagella",
}
STYLES = {"regular": (400, False), "bold": (700, False), "italic": (400, True), "bolditalic": (700, True)}

# What stays of a font: Latin with Vietnamese, punctuation, currency, arrows, mathematical operators, bullets.
KEPT = (
    *range(0x20, 0x250), *range(0x2B0, 0x370), *range(0x1EA0, 0x1EFA), *range(0x2000, 0x2070),
    *range(0x2070, 0x20D0), *range(0x2100, 0x2200), *range(0x2200, 0x2300), *range(0x25A0, 0x2600), 0xFB01, 0xFB02,
)  # fmt: skip


def installed() -> tuple[Source, ...]:
    """Return the TeX Gyre faces that are installed as Python packages, without importing those."""
    return tuple(source for family, name in FAMILIES.items() for source in _packaged(family, name))


def _packaged(family: str, name: str) -> list[Source]:
    found = []
    for file in distributions.files(f"rinoh-typeface-texgyre{name}"):
        style = file.stem.removeprefix(f"texgyre{name}-")
        if file.suffix == ".otf" and style in STYLES:
            weight, italic = STYLES[style]
            found.append(Source(str(file), 0, (family,), f"TeXGyre{name.title()}-{style}", weight, italic))
    return sorted(found, key=lambda source: (source.weight, source.italic))


def converted(source: Source) -> bytes:
    """Return the face as a TrueType font: from the cache, else made now (0.3 s) and kept there.

    Raises ``OSError`` or ``ValueError`` where the source cannot be read.
    """
    data = Path(source.path).read_bytes()
    digest = hashlib.sha256(
        f"{RECIPE}|{distributions.version('fonttools')}|{source.index}|".encode() + data
    ).hexdigest()[:20]
    kept = cache_folder() / "fonts" / f"{Path(source.path).stem}-{digest}.ttf"
    try:
        return kept.read_bytes()
    except OSError:
        made = _convert(data, source)
    try:
        write_atomically(kept, made)
    except OSError:
        return made
    return made


def _convert(data: bytes, source: Source) -> bytes:
    from fontTools.ttLib import TTFont, TTLibError
    from fontTools.ttLib.scaleUpem import scale_upem

    logging.getLogger("fontTools").setLevel(logging.ERROR)
    try:
        font = TTFont(BytesIO(data), fontNumber=source.index, recalcTimestamp=False)
        _subset(font)
        _quadratic(font)
        scale_upem(font, EM)
        _as_prescribed(font, source)
        _set_bearings(font)
        made = BytesIO()
        font.save(made, reorderTables=True)
    except (TTLibError, KeyError, AttributeError, AssertionError) as reason:
        raise ValueError(str(reason)) from reason
    return made.getvalue()


def _subset(font: TTFont) -> None:
    from fontTools.subset import Options, Subsetter

    options = Options(
        layout_features=["kern"],
        hinting=False,
        desubroutinize=True,
        notdef_outline=True,
        name_IDs=[1, 2, 4, 6, 16, 17],
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=KEPT)
    subsetter.subset(font)


def _quadratic(font: TTFont) -> None:
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import newTable

    outlines, glyphs = font.getGlyphSet(), {}
    error = MAX_ERROR * font["head"].unitsPerEm / 1000
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(None)
        outlines[name].draw(Cu2QuPen(pen, error, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    glyf: Any = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = font.getGlyphOrder(), glyphs
    font["glyf"] = glyf
    _set_maxp(font)
    for tag in ("CFF ", "CFF2", "VORG"):
        if tag in font:
            del font[tag]
    font["post"].formatType = 3.0
    font.sfntVersion = "\0\1\0\0"


def _set_maxp(font: TTFont) -> None:
    from fontTools.ttLib import newTable

    maxp: Any = newTable("maxp")
    maxp.tableVersion = 0x00010000
    zero = (
        "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
        "maxSizeOfInstructions", "maxComponentElements", "maxPoints", "maxContours", "maxCompositePoints",
        "maxCompositeContours", "maxComponentDepth", "numGlyphs",
    )  # fmt: skip
    for name in zero:
        setattr(maxp, name, 0)
    maxp.maxZones = 1
    font["maxp"] = maxp


def _as_prescribed(font: TTFont, source: Source) -> None:
    name = FAMILIES.get(source.families[0], "")
    if name == "termes":
        _set_advances(font, TIMES_ADVANCES[source.weight >= 600, source.italic])
    if name in LEADING:
        hhea, os2 = font["hhea"], font["OS/2"]
        ascent, descent, hhea.lineGap = LEADING[name]
        hhea.ascent, hhea.descent = ascent, -descent
        os2.usWinAscent, os2.usWinDescent = ascent, descent
        os2.fsSelection &= ~(1 << 7)


def _set_bearings(font: TTFont) -> None:
    """Let every outline stand where it was drawn, to the unit: bearings were rounded apart from outlines."""
    metrics, outlines = font["hmtx"].metrics, font["glyf"]
    for name in font.getGlyphOrder():
        outlines[name].recalcBounds(outlines)
        metrics[name] = (metrics[name][0], getattr(outlines[name], "xMin", 0))


def _set_advances(font: TTFont, advances: tuple[int, ...]) -> None:
    wanted = dict(zip((*HORNED, "±", "÷"), advances, strict=True))
    metrics = font["hmtx"].metrics
    for code, glyph in font.getBestCmap().items():
        parts = unicodedata.normalize("NFD", chr(code))
        if parts[0] in wanted and (HORN in parts or parts in ("±", "÷")):
            metrics[glyph] = (wanted[parts[0]], metrics[glyph][1])
