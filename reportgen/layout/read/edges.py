"""Borders, shading and colours as WordprocessingML writes them."""

from __future__ import annotations

from reportgen.layout import raw
from reportgen.layout.read import values
from reportgen.ooxml.names import W
from reportgen.ooxml.xml import Element, get

SIDES = {
    W + "top": "top",
    W + "left": "left",
    W + "start": "left",
    W + "bottom": "bottom",
    W + "right": "right",
    W + "end": "right",
}
_EDGES = {
    **SIDES,
    W + "insideH": "inside_h",
    W + "insideV": "inside_v",
    W + "between": "between",
    W + "tl2br": "diagonal_down",
    W + "tr2bl": "diagonal_up",
}


def colour(element: Element, value: str = "color", theme: str = "theme") -> raw.Colour:
    """Return the colour in the attributes ``value``, ``{theme}Color``, ``{theme}Tint`` and ``{theme}Shade``."""
    changes = []
    for name, suffix in (("tint", "Tint"), ("shade", "Shade")):
        share = values.hex_share(get(element, theme + suffix))
        if share is not None:
            changes.append((name, share))
    named = get(element, theme + "Color") or ""
    return raw.Colour(values.colour(get(element, value)), "" if named == "none" else named, tuple(changes))


def border(element: Element) -> raw.Border:
    """``CT_Border``: ``w:sz`` in eighths of a point, ``w:space`` in points (§17.3.4)."""
    return raw.Border(
        get(element, "val") or "none",
        values.eighths(get(element, "sz")) or 0.0,
        values.points(get(element, "space")) or 0.0,
        colour(element),
    )


def borders(element: Element) -> raw.Borders:
    """``w:pBdr``, ``w:tblBorders``, ``w:tcBorders``, ``w:pgBorders``."""
    return raw.Borders(**{_EDGES[e.tag]: border(e) for e in element if e.tag in _EDGES})


def shading(element: Element) -> raw.Shading:
    """``CT_Shd``."""
    pattern = get(element, "val") or "clear"
    return raw.Shading(pattern, colour(element, "fill", "themeFill"), colour(element))
