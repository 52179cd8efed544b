"""Fonts of squares and triangles, made with fontTools: which family, which letters, which tables are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from reportgen.layout.draw.pdf_file import PdfFile

LATIN = "".join(map(chr, range(0x20, 0x7F)))


def outline(name: str, height: int = 400) -> Any:
    """A triangle; a blank for the space."""
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    pen = TTGlyphPen(None)
    if name != "space":
        pen.moveTo((50, 0))
        pen.lineTo((50, height))
        pen.lineTo((450, 0))
        pen.closePath()
    return pen.glyph()


def composite(*parts: tuple[str, tuple[float, float, float, float, int, int]]) -> Any:
    """A glyph of other glyphs, each with its matrix and its place."""
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    pen = TTGlyphPen(dict.fromkeys((name for name, _ in parts)))
    for name, matrix in parts:
        pen.addComponent(name, matrix)
    return pen.glyph()


def begun(family: str, names: dict[int, str], glyphs: dict[str, Any], weight: int = 400) -> Any:
    """A builder with all that a font must have; glyph n of it is 500 + n units wide of 1000."""
    from fontTools.fontBuilder import FontBuilder

    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap(names)
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({name: (500 + n, 50 * (name != "space")) for n, name in enumerate(glyphs)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    name = f"{family.replace(' ', '')}-{weight}"
    builder.setupNameTable({"familyName": family, "styleName": "Regular", "psName": name})
    builder.setupOS2(usWeightClass=weight)
    builder.setupPost()
    return builder


def saved(font: Any) -> bytes:
    data = BytesIO()
    font.save(data)
    return data.getvalue()


def family_of(family: str, letters: Iterable[str], weight: int = 400, features: str = "") -> bytes:
    """A TrueType font of a family that has ``letters``: triangles."""
    return _made_once(family, "".join(letters), weight, features)


@lru_cache(maxsize=64)
def _made_once(family: str, letters: str, weight: int, features: str) -> bytes:
    from fontTools.feaLib.builder import addOpenTypeFeaturesFromString

    codes = sorted({0x20, *map(ord, letters)})
    names = {code: "space" if code == 0x20 else f"u{code:04X}" for code in codes}
    glyphs = {name: outline(name, 300 + n % 300) for n, name in enumerate([".notdef", *names.values()])}
    builder = begun(family, names, glyphs, weight)
    if features:
        addOpenTypeFeaturesFromString(builder.font, features)
    return saved(builder.font)


def postscript(family: str, letters: Iterable[str]) -> bytes:
    """An OpenType font with PostScript outlines: a curve for each letter, glyph n of it 500 + n units wide of 1000."""
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.t2CharStringPen import T2CharStringPen

    names = {code: f"u{code:04X}" for code in sorted(map(ord, letters))}
    outlines = {}
    for number, name in enumerate([".notdef", *names.values()]):
        pen = T2CharStringPen(500 + number, None)
        pen.moveTo((50, 0))
        pen.curveTo((50, 300), (200, 400), (450, 400))
        pen.lineTo((450, 0))
        pen.closePath()
        outlines[name] = pen.getCharString()
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(list(outlines))
    builder.setupCharacterMap(names)
    name = family.replace(" ", "")
    builder.setupCFF(name, {}, outlines, {})
    builder.setupHorizontalMetrics({glyph: (500 + n, 50) for n, glyph in enumerate(outlines)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": family, "styleName": "Regular", "psName": name})
    builder.setupOS2(usWeightClass=400)
    builder.setupPost()
    return saved(builder.font)


def composites() -> bytes:
    """A font with letters of parts: moved, scaled, turned, and parts that are composites themselves."""
    glyphs = {
        ".notdef": outline(".notdef"),
        "space": outline("space"),
        "a": outline("a"),
        "acute": outline("acute", 90),
        "hidden": outline("hidden", 700),
        "aacute": composite(("a", (1, 0, 0, 1, 0, 0)), ("acute", (1, 0, 0, 1, -300, 450))),
        "small": composite(("hidden", (0.5, 0, 0, 0.5, 10, 20))),
        "wide": composite(("hidden", (1.5, 0, 0, 0.25, 0, 0)), ("small", (1, 0, 0, 1, 100, 0))),
        "turned": composite(("aacute", (0.5, 0.5, -0.5, 0.5, 200, 0)), ("wide", (-1, 0, 0, 1, 400, 0))),
    }
    names = {0x20: "space", 0x61: "a", 0xE1: "aacute", 0x62: "small", 0x63: "wide", 0x64: "turned"}
    return saved(begun("Ghép", names, glyphs).font)


def far() -> bytes:
    """A font whose letters lie beyond U+FFFF too, so that it has a character map of format 12 beside that of 4."""
    return family_of("Xa", [*LATIN, *map(chr, range(0x1F600, 0x1F640)), "\U0001f900", "\uffee"])


PAIRS = """
languagesystem DFLT dflt;
languagesystem latn dflt;
@round = [u0061 u0062 u0063];
@steep = [u0076 u0077];
lookup single { pos u0041 u0056 -80; pos u0041 u0057 <-70 0 -60 0>; pos u0061 u0076 -3; } single;
lookup classes { pos @round @steep -20; pos [u0054] @round -90; pos u0046 u002E -50; } classes;
feature kern { lookup single; lookup classes; } kern;
feature liga { sub u0066 u0069 by u0041; sub u0066 u0066 u0069 by u0042; } liga;
"""


def pairs() -> bytes:
    """A font with ligatures, which are not set, and with pair kerning by glyph and by class, in two lookups."""
    return family_of("Cặp", LATIN, features=PAIRS)


def old_kerning() -> bytes:
    """A font that is kerned by the table of the time before OpenType."""
    from fontTools.ttLib import TTFont, newTable
    from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

    font: Any = TTFont(BytesIO(family_of("Cũ", LATIN)))
    pairs: Any = KernTable_format_0()
    pairs.coverage, pairs.tupleIndex = 1, None
    pairs.kernTable = {("u0041", "u0056"): -80, ("u0054", "u0061"): -40, ("u0066", "space"): 30}
    font["kern"] = newTable("kern")
    font["kern"].version, font["kern"].kernTables = 0, [pairs]
    return saved(font)


def folder_of(folder: Path, *fonts: bytes) -> Path:
    """Return the folder with the fonts in it, as 0.ttf, 1.ttf …"""
    folder.mkdir(exist_ok=True)
    for number, font in enumerate(fonts):
        (folder / f"{number}.ttf").write_bytes(font)
    return folder


def one_page(pdf_file: PdfFile, font: str, contents: str) -> bytes:
    """Finish a file of one page, 600 by 60 points, that has the font as F1."""
    pages = pdf_file.add()
    page = pdf_file.add(
        f"<< /Type /Page /Parent {pages} /MediaBox [0 0 600 60] /Contents {pdf_file.stream(contents.encode())}"
        f" /Resources << /Font << /F1 {font} >> >> >>"
    )
    pdf_file.fill(pages, f"<< /Type /Pages /Kids [{page}] /Count 1 >>")
    return pdf_file.finish(f"<< /Type /Catalog /Pages {pages} >>", "<< >>")
