"""``w:rPr`` → ``raw.RunProperties``."""

from __future__ import annotations

from reportgen.layout import raw
from reportgen.layout.read import edges, values
from reportgen.layout.read.property_readers import Properties, Readers, read_children, switch, text, value
from reportgen.ooxml.names import VAL, W14, W
from reportgen.ooxml.xml import Element, get

_FACES = {"ascii": "ascii", "hAnsi": "h_ansi", "eastAsia": "east_asia", "cs": "cs"}


def _fonts(element: Element, properties: Properties) -> None:
    """§17.3.2.26: a theme attribute supersedes the named font of the same range."""
    for name, field in _FACES.items():
        theme = get(element, name + "Theme") or (get(element, "cstheme") if name == "cs" else None)
        face = f"+{theme}" if theme else get(element, name)
        if face:
            properties[field] = face
    if get(element, "hint"):
        properties["hint"] = get(element, "hint")


def _colour(element: Element, properties: Properties) -> None:
    properties["colour"] = edges.colour(element, "val")


def _text_fill(element: Element, properties: Properties) -> None:
    """``w14:textFill`` supersedes ``w:color``; ``w14:alpha`` is its transparency ([MS-DOCX] 2.6.1.13)."""
    for fill in element.iterfind(f"{W14}solidFill/{W14}srgbClr"):
        alpha = fill.find(W14 + "alpha")
        share = None if alpha is None else values.thousandths(alpha.get(W14 + "val"))
        if share:
            value = values.colour(fill.get(W14 + "val"))
            properties["colour"] = raw.Colour(value, "", (("alpha", max(0.0, 1.0 - share)),))


def _ligatures(element: Element, properties: Properties) -> None:
    """``w14:ligatures`` ([MS-DOCX] 2.6.3.12): whether the standard ones are among those that are asked for."""
    asked = element.get(W14 + "val") or "none"
    properties["ligatures"] = asked == "all" or asked.startswith("standard")


def _underline(element: Element, properties: Properties) -> None:
    if element.get(VAL):
        properties["underline"] = element.get(VAL)
    if get(element, "color") or get(element, "themeColor"):
        properties["underline_colour"] = edges.colour(element)


def _language(element: Element, properties: Properties) -> None:
    properties["language"] = element.get(VAL)
    properties["east_asian_language"] = get(element, "eastAsia")


def _shading(element: Element, properties: Properties) -> None:
    properties["shading"] = edges.shading(element)


def _border(element: Element, properties: Properties) -> None:
    properties["border"] = edges.border(element)


def read_deletion(_element: Element, properties: Properties) -> None:
    """Read a tracked deletion."""
    properties["deleted"] = True


_READERS: Readers = {
    W + "rStyle": value("style", text),
    W + "rFonts": _fonts,
    W + "b": switch("bold"),
    W + "bCs": switch("bold_cs"),
    W + "i": switch("italic"),
    W + "iCs": switch("italic_cs"),
    W + "caps": switch("caps"),
    W + "smallCaps": switch("small_caps"),
    W + "strike": switch("strike"),
    W + "dstrike": switch("double_strike"),
    W + "vanish": switch("vanish"),
    W + "specVanish": switch("special_vanish"),
    W + "sz": value("size", values.half_points),
    W + "szCs": value("size_cs", values.half_points),
    W + "color": _colour,
    W14 + "textFill": _text_fill,
    W + "u": _underline,
    W + "vertAlign": value("script", text),
    W + "position": value("rise", values.half_points),
    W + "spacing": value("spacing", values.twips),
    W + "w": value("scale", values.percent),
    W + "kern": value("kern", values.half_points),
    W14 + "ligatures": _ligatures,
    W + "highlight": value("highlight", text),
    W + "shd": _shading,
    W + "bdr": _border,
    W + "lang": _language,
    W + "rtl": switch("rtl"),
    W + "cs": switch("complex"),
    W + "del": read_deletion,
    W + "moveFrom": read_deletion,
}


def run_properties(element: Element | None) -> raw.RunProperties:
    """Return the properties of a ``w:rPr``; unknown children do not affect the layout."""
    properties = read_children(element, _READERS)
    return raw.RunProperties(**properties) if properties else raw.PLAIN_RUN
