"""Borders: raw → document, and which of a table's borders a cell gets by its position."""

from __future__ import annotations

from reportgen.layout import document, raw
from reportgen.layout.resolve.colours import Palette

_NONE = frozenset({"none", "nil"})


def border(border: raw.Border | None, palette: Palette) -> document.Border:
    """Return a border; "nil" and "none" are no line. A line without a width gets Word's half point."""
    if border is None or border.style in _NONE:
        return document.NO_BORDER
    width = min(max(border.width, 0.0) or 0.5, 31.0)  # §17.3.4: 96 eighths; pictures 31 pt
    return document.Border(border.style, width, palette.rgb(border.colour), min(max(border.space, 0.0), 31.0))


def edges(borders: raw.Borders | None, palette: Palette) -> document.Edges:
    """Return all edges."""
    if borders is None:
        return document.NO_EDGES
    return document.Edges(*(border(getattr(borders, name), palette) for name in borders.__struct_fields__))
