"""Fonts of squares and triangles, made with fontTools: which family, which letters, which tables are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

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


def family_of(family: str, letters: Iterable[str], weight: int = 400) -> bytes:
    """A TrueType font of a family that has ``letters``, each 500 units wide of 1000."""
    from fontTools.fontBuilder import FontBuilder

    codes = sorted({0x20, *map(ord, letters)})
    names = {code: "space" if code == 0x20 else f"u{code:04X}" for code in codes}
    order = [".notdef", *names.values()]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(names)
    builder.setupGlyf({name: outline(name) for name in order})
    builder.setupHorizontalMetrics(dict.fromkeys(order, (500, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    name = f"{family.replace(' ', '')}-{weight}"
    builder.setupNameTable({"familyName": family, "styleName": "Regular", "psName": name})
    builder.setupOS2(usWeightClass=weight)
    builder.setupPost()
    data = BytesIO()
    builder.font.save(data)
    return data.getvalue()


def folder_of(folder: Path, *fonts: bytes) -> Path:
    """Return the folder with the fonts in it, as 0.ttf, 1.ttf …"""
    folder.mkdir(exist_ok=True)
    for number, font in enumerate(fonts):
        (folder / f"{number}.ttf").write_bytes(font)
    return folder
