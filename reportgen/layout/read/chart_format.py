"""How the parts of a chart are formatted: fonts, fills and lines, places (§21.2.2.197, §21.2.2.216, §21.2.2.95)."""

from __future__ import annotations

from math import isfinite

from reportgen.layout import raw
from reportgen.layout.raw import chart as raw_chart
from reportgen.layout.read import values
from reportgen.layout.read.drawing_colours import colour
from reportgen.ooxml.names import A, C
from reportgen.ooxml.xml import Element

_LARGEST, _SMALLEST = 1e100, 1e-100
LONGEST_TEXT = 1000
"""Letters of one name, category or title; a longer one is cut."""


def value(holder: Element | None, name: str) -> str | None:
    """Return the ``val`` of the child ``c:name``; None where there is no such child or value."""
    found = None if holder is None else holder.find(C + name)
    return None if found is None else found.get("val")


def switch(holder: Element | None, name: str) -> bool | None:
    """Return a ``CT_Boolean``, true where it has no value; None where there is no such child."""
    found = None if holder is None else holder.find(C + name)
    return None if found is None else values.on_off(found.get("val"))


def number(text: str | None) -> float | None:
    """Return a finite number that can be computed with; None is none."""
    try:
        found = float(text or "")
    except ValueError:
        return None
    if not isfinite(found) or abs(found) > _LARGEST:
        return None
    return found if abs(found) > _SMALLEST else 0.0


def font(holder: Element | None) -> raw_chart.ChartFont:
    """Return the font that ``c:txPr`` gives the text of its holder."""
    return body_font(None if holder is None else holder.find(C + "txPr"))


def body_font(body: Element | None) -> raw_chart.ChartFont:
    """Return the font of a text body: that of its first paragraph, and of the first run in it."""
    if body is None:
        return raw_chart.PLAIN_CHART_FONT
    default, run = body.find(f"{A}p/{A}pPr/{A}defRPr"), body.find(f"{A}p/{A}r/{A}rPr")
    frame = body.find(A + "bodyPr")
    turn = None if frame is None else values.integer(frame.get("rot"))
    if turn is None and frame is not None:
        turn = {"vert": 5400000, "vert270": -5400000}.get(frame.get("vert") or "")
    return raw_chart.ChartFont(
        size=_size(_attribute(run, default, "sz")),
        bold=_switch(_attribute(run, default, "b")),
        italic=_switch(_attribute(run, default, "i")),
        colour=_colour(run) or _colour(default),
        family=_family(run) or _family(default),
        rotation=None if turn is None else turn / 60000,
    )


def _attribute(run: Element | None, default: Element | None, name: str) -> str | None:
    own = None if run is None else run.get(name)
    return own if own is not None or default is None else default.get(name)


def _size(text: str | None) -> float | None:
    found = values.integer(text)
    return None if found is None else max(1.0, min(found / 100, 400.0))


def _switch(text: str | None) -> bool | None:
    return None if text is None else values.on_off(text)


def _colour(properties: Element | None) -> raw.Colour | None:
    return None if properties is None else colour(properties.find(A + "solidFill"))


def _family(properties: Element | None) -> str | None:
    latin = None if properties is None else properties.find(A + "latin")
    return None if latin is None else latin.get("typeface")


def paint(holder: Element | None) -> raw_chart.Paint:
    """Return the fill and the outline of ``c:spPr``."""
    properties = None if holder is None else holder.find(C + "spPr")
    if properties is None:
        return raw_chart.PLAIN_PAINT
    fill, filled = _filling(properties)
    line = properties.find(A + "ln")
    ink, lined = (None, None) if line is None else _filling(line)
    width = None if line is None else values.emu(line.get("w"))
    dash = None if line is None else line.find(A + "prstDash")
    return raw_chart.Paint(
        fill,
        filled,
        ink,
        lined,
        None if width is None else max(width, 0.0),
        None if dash is None else dash.get("val"),
    )


def _filling(holder: Element) -> tuple[raw.Colour | None, bool | None]:
    """Return a colour and whether there is one: the first stop of a gradient, the foreground of a pattern."""
    if holder.find(A + "noFill") is not None:
        return None, False
    found = (
        colour(holder.find(A + "solidFill"))
        or colour(holder.find(f"{A}gradFill/{A}gsLst/{A}gs"))
        or colour(holder.find(f"{A}pattFill/{A}fgClr"))
    )
    return found, None if found is None else ("alpha", 0.0) not in found.changes


def place(holder: Element | None) -> raw_chart.ManualLayout | None:
    """Return ``c:layout``; None where the place is automatic."""
    manual = None if holder is None else holder.find(f"{C}layout/{C}manualLayout")
    if manual is None:
        return None
    x, y, width, height = (_share(value(manual, name)) for name in "xywh")
    if value(manual, "xMode") != "edge" or value(manual, "yMode") != "edge":
        x = y = None  # moved from the automatic place, which differs from program to program
    return raw_chart.ManualLayout(x, y, width, height, value(manual, "layoutTarget") == "inner")


def moved(holder: Element | None) -> tuple[float, float]:
    """Return how far ``c:layout`` moves a label from its automatic place, in shares of the chart (§21.2.2.88)."""
    manual = None if holder is None else holder.find(f"{C}layout/{C}manualLayout")
    x, y = (number(value(manual, name)) or 0.0 for name in "xy")
    return max(-1.0, min(x, 1.0)), max(-1.0, min(y, 1.0))


def _share(text: str | None) -> float | None:
    found = number(text)
    return None if found is None else max(0.0, min(found, 1.0))


def rich_text(body: Element | None) -> str:
    """Return the text of ``c:rich``: its paragraphs and breaks as lines."""
    lines = () if body is None else (_line(paragraph) for paragraph in body.iterchildren(A + "p"))
    return "\n".join(lines).strip("\n")[:LONGEST_TEXT]


def _line(paragraph: Element) -> str:
    return "".join(
        "\n" if item.tag == A + "br" else item.findtext(A + "t") or ""
        for item in paragraph
        if item.tag in (A + "r", A + "fld", A + "br")
    )
