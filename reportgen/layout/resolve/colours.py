"""Colours: theme, tint and shade, highlighter names, shading patterns → RRGGBB."""

from __future__ import annotations

import colorsys

from reportgen.layout import raw
from reportgen.layout.read.settings import THEME_SLOTS

HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGray": "808080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "green": "00FF00",
    "lightGray": "C0C0C0",
    "magenta": "FF00FF",
    "red": "FF0000",
    "white": "FFFFFF",
    "yellow": "FFFF00",
}
"""``ST_HighlightColor`` (§17.18.40)."""

_DEFAULT_MAP = {
    "background1": "lt1",
    "text1": "dk1",
    "background2": "lt2",
    "text2": "dk2",
    "bg1": "lt1",
    "tx1": "dk1",
    "bg2": "lt2",
    "tx2": "dk2",
    **THEME_SLOTS,
}
_ALIASES = {
    "background1": "bg1",
    "text1": "t1",
    "background2": "bg2",
    "text2": "t2",
    "tx1": "t1",
    "tx2": "t2",
}

_STRIPES = {
    "horzStripe": 0.5,
    "vertStripe": 0.5,
    "diagStripe": 0.5,
    "reverseDiagStripe": 0.5,
    "horzCross": 0.75,
    "diagCross": 0.75,
    "thinHorzStripe": 0.25,
    "thinVertStripe": 0.25,
    "thinDiagStripe": 0.25,
    "thinReverseDiagStripe": 0.25,
    "thinHorzCross": 0.375,
    "thinDiagCross": 0.375,
}

Rgb = tuple[float, float, float]


class Palette:
    """Turns raw colours into RRGGBB by the document's theme."""

    def __init__(self, theme: raw.Theme, mapping: dict[str, str]) -> None:
        self._colours = theme.colours
        self._mapping = mapping

    def rgb(self, colour: raw.Colour | None) -> str:
        """Return RRGGBB; "" is automatic."""
        if colour is None:
            return ""
        base = self._theme_colour(colour.theme) if colour.theme else ""
        if not base:
            plain = "" if colour.value == "auto" else colour.value
            return (
                _apply_changes(plain, tuple(c for c in colour.changes if c[0] == "alpha")) if plain else plain
            )
        return _apply_changes(base, colour.changes)

    def _theme_colour(self, name: str) -> str:
        slot = self._mapping.get(_ALIASES.get(name, name)) or _DEFAULT_MAP.get(name, name)
        return self._colours.get(slot, "")

    def drawing_rgb(self, colour: raw.Colour | None) -> str:
        """Return RRGGBB of a drawing's colour, whose changes also apply to plain values."""
        if colour is None:
            return ""
        base = self._theme_colour(colour.theme) if colour.theme else colour.value
        return _apply_changes(base, colour.changes) if base and base != "auto" else ""

    def shading(self, shading: raw.Shading | None) -> str:
        """Return the one colour that a shading amounts to; "" is none (§17.3.5, §17.18.78)."""
        if shading is None or shading.pattern in ("nil", "none"):
            return ""
        fill, share = self.rgb(shading.fill), _share(shading.pattern)
        if share == 0.0:
            return fill
        return _blend(self.rgb(shading.colour) or "000000", fill or "FFFFFF", share)


def _share(pattern: str) -> float:
    """Return how much of a pattern is foreground."""
    if pattern == "solid":
        return 1.0
    if pattern.startswith("pct") and pattern[3:].isdigit():
        return min(int(pattern[3:]), 100) / 100
    return _STRIPES.get(pattern, 0.0)


def _split(colour: str) -> Rgb:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue


def _join(parts: Rgb) -> str:
    return "".join(f"{round(max(0.0, min(1.0, p)) * 255):02X}" for p in parts)


def _blend(front: str, back: str, share: float) -> str:
    pairs = zip(_split(front), _split(back), strict=True)
    red, green, blue = (f * share + b * (1 - share) for f, b in pairs)
    return _join((red, green, blue))


def _apply_changes(colour: str, changes: tuple[tuple[str, float], ...]) -> str:
    """Apply tint (towards white), shade (towards black) or DrawingML luminance changes, in order.

    Transparency is applied last, as a blend with white paper: PDF/A-1 has none.
    """
    for name, share in sorted(changes, key=lambda change: change[0] == "alpha"):
        if name in ("tint", "a:tint", "alpha"):
            colour = _blend(colour, "FFFFFF", share)
        elif name in ("shade", "a:shade"):
            colour = _blend(colour, "000000", share)
        else:
            hue, light, saturation = colorsys.rgb_to_hls(*_split(colour))
            light = light * share if name == "lumMod" else light + share
            colour = _join(colorsys.hls_to_rgb(hue, max(0.0, min(1.0, light)), saturation))
    return colour
