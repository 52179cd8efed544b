"""Outline, fill and tone of VML shapes: ``v:stroke``, ``v:fill``, ``v:imagedata`` (ISO 29500-4, 19.1.2)."""

from __future__ import annotations

from reportgen.layout import raw
from reportgen.layout.read import values
from reportgen.layout.read.vml_style import colour, points
from reportgen.ooxml.names import V
from reportgen.ooxml.xml import Element

_MOST = 100.0  # times as much contrast: black and white


def off(text: str | None) -> bool:
    """Return whether an attribute is false; a missing attribute is not."""
    return text is not None and not values.on_off(text)


def paint(item: Element, shape: raw.Shape) -> None:
    """Read outline and fill; on by default, but for pictures off by default."""
    stroke, fill = item.find(V + "stroke"), item.find(V + "fill")
    stroked = item.get("stroked") if stroke is None else stroke.get("on") or item.get("stroked")
    filled = item.get("filled") if fill is None else fill.get("on") or item.get("filled")
    plain = shape.kind in ("picture", "group", "placeholder")
    if not off(stroked) and not (plain and stroked is None):
        _outline(item, stroke, shape)
    if not off(filled) and not plain and shape.kind != "line":
        shape.fill = _visible_colour(colour(item.get("fillcolor")) or raw.Colour("FFFFFF"), fill)


def _outline(item: Element, stroke: Element | None, shape: raw.Shape) -> None:
    shown = _visible_colour(colour(item.get("strokecolor")) or raw.Colour("000000"), stroke)
    if shown is None:
        return
    weight = item.get("strokeweight") or (None if stroke is None else stroke.get("weight"))
    shape.stroke_width = points(weight) if weight else 0.75
    shape.stroke_colour = shown
    shape.dash = "solid" if stroke is None else _DASHES.get(stroke.get("dashstyle") or "solid", "dash")


_DASHES = {"solid": "solid", "1 1": "sysDot", "shortdot": "sysDot", "dot": "dot", "shortdash": "sysDash"}


def _visible_colour(colour: raw.Colour, element: Element | None) -> raw.Colour | None:
    """Return a colour with the opacity of ``v:fill`` or ``v:stroke``; None if it is transparent."""
    opacity = 1.0 if element is None else share(element.get("opacity"), 1.0)
    if opacity <= 0.0:
        return None
    return (
        colour
        if opacity >= 1.0
        else raw.Colour(colour.value, colour.theme, (*colour.changes, ("alpha", opacity)))
    )


def tone(data: Element) -> raw.Tone:
    """Return the tone of ``gain``, ``blacklevel`` and ``grayscale``, which wash out watermarks."""
    gain = max(0.0, min(share(data.get("gain"), 1.0), _MOST))
    grey = data.get("grayscale") or "f"
    return raw.Tone(gain, share(data.get("blacklevel")), grey=values.on_off(grey))


def share(text: str | None, default: float = 0.0) -> float:
    """``cropleft="6554f"`` is in 65536ths; "10%" and "0.1" too are understood."""
    number = values.percent((text or "").rstrip("f"))
    if number is None or text is None:
        return default
    if text.endswith("f"):
        return number / 65536
    return number / 100 if text.endswith("%") else number
