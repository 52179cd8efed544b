"""Fonts that are the same on every machine: a tiny one that is made here."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

FEATURES = """
languagesystem DFLT dflt;
feature liga { sub f i by f_i; } liga;
feature kern { pos f t -100; pos f space -50; } kern;
"""


def tiny_font(features: str = FEATURES) -> bytes:
    """A font of f, i, t and space, 500 units wide of 1000, with a ligature (600) and kerning."""
    from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    order = [".notdef", "space", "f", "i", "t", "f_i"]
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    pen.lineTo((0, 400))
    pen.lineTo((400, 0))
    pen.closePath()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap({0x20: "space", 0x66: "f", 0x69: "i", 0x74: "t"})
    builder.setupGlyf(dict.fromkeys(order, pen.glyph()))
    builder.setupHorizontalMetrics({name: (600 if name == "f_i" else 500, 0) for name in order})
    builder.setupHorizontalHeader(ascent=800, descent=-200, lineGap=90)
    builder.setupNameTable({"familyName": "Tí Hon", "styleName": "Regular", "psName": "TiHon-Regular"})
    builder.setupOS2(
        sTypoAscender=700, sTypoDescender=-300, sTypoLineGap=0, usWinAscent=800, usWinDescent=200
    )
    builder.setupPost()
    addOpenTypeFeaturesFromString(builder.font, features)
    data = BytesIO()
    builder.font.save(data)
    return data.getvalue()


@pytest.fixture(scope="session")
def tiny() -> bytes:
    return tiny_font()


@pytest.fixture
def folder(tmp_path: Path, tiny: bytes) -> Path:
    """A font folder with one good font and two bad ones."""
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    (fonts / "tiny.ttf").write_bytes(tiny)
    (fonts / "broken.ttf").write_bytes(b"\0\1\0\0" + tiny[4:200])
    (fonts / "text.otf").write_text("không phải phông")
    return fonts
