"""Colours, fills and outlines of DrawingML (§20.1.2.3)."""

from __future__ import annotations

from reportgen.layout import raw
from reportgen.layout.read import values
from reportgen.ooxml.names import A
from reportgen.ooxml.xml import Element

PRESET = {
    "black": "000000",
    "white": "FFFFFF",
    "red": "FF0000",
    "green": "008000",
    "lime": "00FF00",
    "blue": "0000FF",
    "yellow": "FFFF00",
    "cyan": "00FFFF",
    "aqua": "00FFFF",
    "magenta": "FF00FF",
    "fuchsia": "FF00FF",
    "gray": "808080",
    "grey": "808080",
    "silver": "C0C0C0",
    "maroon": "800000",
    "olive": "808000",
    "navy": "000080",
    "purple": "800080",
    "teal": "008080",
    "orange": "FFA500",
}
"""Colour names that occur, of DrawingML and VML."""

MOST_STOPS = 100
_CHANGES = {A + "lumMod": "lumMod", A + "lumOff": "lumOff", A + "tint": "a:tint", A + "shade": "a:shade"}
_CHANGES[A + "alpha"] = "alpha"


def colour(holder: Element | None) -> raw.Colour | None:
    """Return the colour inside ``a:solidFill``, ``a:lnRef`` and their like; None where there is none."""
    for item in () if holder is None else holder:
        changes = tuple(
            (_CHANGES[c.tag], share)
            for c in item
            if c.tag in _CHANGES and (share := values.thousandths(c.get("val"))) is not None
        )
        if item.tag == A + "schemeClr":
            return raw.Colour("", item.get("val") or "", changes)
        if item.tag == A + "srgbClr":
            return raw.Colour(values.colour(item.get("val")), "", changes)
        if item.tag == A + "sysClr":
            return raw.Colour(values.colour(item.get("lastClr")), "", changes)
        if item.tag == A + "prstClr":
            return raw.Colour(PRESET.get(item.get("val") or "", "000000"), "", changes)
    return None


def fill(properties: Element | None, style: Element | None) -> raw.Colour | None:
    """Return what a shape is filled with: its own fill, the first stop of a gradient, or its style's."""
    if properties is not None:
        if properties.find(A + "noFill") is not None:
            return None
        solid = colour(properties.find(A + "solidFill"))
        stop = colour(properties.find(f"{A}gradFill/{A}gsLst/{A}gs"))
        if specified := solid or stop:
            return specified if _is_visible(specified) else None
    return _style_colour(style, "fillRef")


def gradient(properties: Element | None) -> raw.Gradient | None:
    """Return the gradient of a shape (§20.1.8.33); None where it has none of its own, or shows through."""
    filling = None if properties is None else properties.find(A + "gradFill")
    stops: list[tuple[float, raw.Colour]] = []
    for stop in () if filling is None else filling.iterfind(f"{A}gsLst/{A}gs"):
        place, ink = values.thousandths(stop.get("pos")), colour(stop)
        if place is None or ink is None or not _is_visible(ink):
            return None
        stops.append((min(max(place, 0.0), 1.0), ink))
    if filling is None or not 2 <= len(stops) <= MOST_STOPS:
        return None
    line = filling.find(A + "lin")
    angle = 0.0 if line is None else (values.integer(line.get("ang")) or 0) / 60_000 % 360
    return raw.Gradient(
        tuple(sorted(stops, key=lambda stop: stop[0])), angle, filling.find(A + "path") is not None
    )


def _is_visible(colour: raw.Colour) -> bool:
    return ("alpha", 0.0) not in colour.changes


def _style_colour(style: Element | None, name: str) -> raw.Colour | None:
    """A reference of index 0 means nothing (§20.1.4.1.16)."""
    reference = next(style.iterchildren(A + name), None) if style is not None else None
    if reference is None or (values.integer(reference.get("idx")) or 0) == 0:
        return None
    return colour(reference)


def outline(shape: raw.Shape, properties: Element | None, style: Element | None) -> None:
    """Give ``shape`` its outline: ``a:ln``, completed by the shape's style."""
    line = None if properties is None else properties.find(A + "ln")
    styled = _style_colour(style, "lnRef")
    if line is not None and line.find(A + "noFill") is not None:
        return
    specified = colour(None if line is None else line.find(A + "solidFill"))
    if (specified is None and styled is None) or (specified is not None and not _is_visible(specified)):
        return
    width = None if line is None else values.emu(line.get("w"))
    dash = None if line is None else line.find(A + "prstDash")
    shape.stroke_width = 0.75 if width is None else max(width, 0.25)
    shape.stroke_colour = specified or styled or raw.Colour()
    shape.dash = "solid" if dash is None else dash.get("val") or "solid"
