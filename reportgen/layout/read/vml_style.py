"""The CSS-like ``style`` of VML shapes, its lengths and its colours."""

from __future__ import annotations

import re

from reportgen.layout import raw
from reportgen.layout.read import values
from reportgen.layout.read.drawing_colours import PRESET

Style = dict[str, str]

_NUMBER = re.compile(r"\s*([-+]?(?:\d+\.?\d*|\.\d+))\s*([a-z%]*)")
_SYSTEM = {"window": "FFFFFF", "windowtext": "000000", "infotext": "000000", "infobackground": "FFFFE1"}


def parse_style(text: str | None) -> Style:
    """Return ``position:absolute;margin-left:10pt`` as a mapping, names in lower case."""
    pairs = (part.split(":", 1) for part in (text or "").split(";") if ":" in part)
    return {name.strip().lower(): value.strip() for name, value in pairs}


def points(text: str | None) -> float:
    """Return a VML length in points; a bare number is EMU where large, else pixels (VML: 1/96 inch)."""
    found = _NUMBER.match((text or "").lower())
    if found is None:
        return 0.0
    if found[2] in ("", "px"):
        return (values.points(found[1]) or 0.0) * 0.75
    if found[2] == "emu":
        return values.emu(found[1]) or 0.0
    return values.points(found[1] + found[2]) or 0.0


def colour(text: str | None) -> raw.Colour | None:
    """Return ``#f00``, ``#ff0000 [3204]``, ``red`` or ``window`` as a colour; None where it is none of them."""
    word = (text or "").split(" ")[0].lower()
    if not word:
        return None
    if re.fullmatch(r"#[0-9a-f]{3}", word):
        return raw.Colour("".join(c * 2 for c in word[1:]).upper())
    named = PRESET.get(word) or _SYSTEM.get(word)
    value = named or values.colour(word)
    return raw.Colour(value) if value and value != "auto" else None
