"""Measures text as the layout will set it: the same faces, the same advances, letters that a face lacks included."""

from __future__ import annotations

from functools import lru_cache

from reportgen.fitting.lines import Measure
from reportgen.layout.fonts import Fonts


def ruler(family: str, *, bold: bool = False, italic: bool = False) -> Measure:
    """Return the measure of text in ``family``: its width in points at a size of one point."""
    fonts = _fonts()
    face = fonts.face(family, bold, italic)

    def measure(text: str) -> float:
        return sum(fonts.advance(piece, own, 1.0) for own, piece in fonts.runs(text, face))

    return measure


@lru_cache(maxsize=1)
def _fonts() -> Fonts:
    return Fonts()
