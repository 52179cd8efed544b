"""A chart as one DrawingML group in a run (§20.4.2.8, [MS-ODRAWXML] wpg, wps): bars, lines and lines of text."""

from __future__ import annotations

from functools import lru_cache
from zlib import crc32

from lxml import etree

from reportgen.charts.model import AxisLine, Bar, BarChart, Plot, TextLabel
from reportgen.charts.plot import plot
from reportgen.ooxml.names import WP, WPG, WPS, A, W
from reportgen.units import EMU_PER_POINT, HALVES_PER_POINT

_NAMES = {prefix: name[1:-1] for prefix, name in (("w", W), ("wp", WP), ("a", A), ("wpg", WPG), ("wps", WPS))}
_LINE = 0.75  # points
_BOX = 90.0  # points: the smallest width of a box
_LETTER = 0.7  # the width of a letter, in its size, rather too wide
_ASCENT, _HEIGHT = 1.0, 1.4  # of a box of one line, in its text's size
_JUSTIFY = {"start": "left", "middle": "center", "end": "right"}
_SHAPE_NAMES = {Bar: "Bar", AxisLine: "Rule", TextLabel: "Words"}
"""``wps:cNvPr name``: what Word's selection pane shows. They are part of the file, whatever the classes are called."""


def run(chart: BarChart) -> str:
    """Return a ``w:r`` that holds the chart, in the line, as wide and high as the chart says."""
    return _run(chart, f"{chart}")


@lru_cache(maxsize=64)
def _run(chart: BarChart, written: str) -> str:
    """Draw a chart once: papers of a year, and a watch at every save, show the same ones.

    Equal numbers may be written otherwise, as 1 and 1.0 are; so ``written`` is what tells charts apart.
    """
    drawn = plot(chart)
    element = _element("w:r")
    drawing = _child(element, "w:drawing")
    inline = _child(drawing, "wp:inline", distT="0", distB="0", distL="0", distR="0")
    _child(inline, "wp:extent", cx=_emu(drawn.width), cy=_emu(drawn.height))
    name = chart.title or "Biểu đồ"
    number = str(crc32(f"{name}{written}".encode()) % 2**31)
    _child(inline, "wp:docPr", id=number, name=name, descr=name)
    _child(inline, "wp:cNvGraphicFramePr")
    graphic = _child(inline, "a:graphic")
    data = _child(graphic, "a:graphicData", uri=_NAMES["wpg"])
    _group(data, drawn)
    return etree.tostring(element, encoding="unicode")


def _group(parent: etree._Element, plot: Plot) -> None:
    group = _child(parent, "wpg:wgp")
    _child(group, "wpg:cNvGrpSpPr")
    transform = _child(_child(group, "wpg:grpSpPr"), "a:xfrm")
    for corner, size in (("a:off", "a:ext"), ("a:chOff", "a:chExt")):
        _child(transform, corner, x="0", y="0")
        _child(transform, size, cx=_emu(plot.width), cy=_emu(plot.height))
    _frame(group, plot)
    for number, shape in enumerate(plot.shapes, start=2):
        _shape(group, shape, number, plot.width)


def _frame(group: etree._Element, plot: Plot) -> None:
    """Add an invisible shape of the whole size: LibreOffice makes a group only as large as its shapes."""
    element = _child(group, "wps:wsp")
    _child(element, "wps:cNvPr", id="1", name="Frame")
    _child(element, "wps:cNvSpPr")
    properties = _child(element, "wps:spPr")
    _place(properties, 0, 0, plot.width, plot.height)
    _geometry(properties, "rect")
    _child(properties, "a:noFill")
    _child(_child(properties, "a:ln"), "a:noFill")
    _child(element, "wps:bodyPr")


def _shape(group: etree._Element, shape: Bar | AxisLine | TextLabel, number: int, chart: float) -> None:
    element = _child(group, "wps:wsp")
    _child(element, "wps:cNvPr", id=str(number), name=f"{_SHAPE_NAMES[type(shape)]} {number}")
    _child(element, "wps:cNvSpPr", **({"txBox": "1"} if isinstance(shape, TextLabel) else {}))
    properties = _child(element, "wps:spPr")
    if isinstance(shape, TextLabel):
        left, wide = _box(shape, chart)
        _place(properties, left, shape.y - shape.size * _ASCENT, wide, shape.size * _HEIGHT)
        _geometry(properties, "rect")
        _child(properties, "a:noFill")
        _child(_child(properties, "a:ln"), "a:noFill")
        _text(element, shape)
        return
    _place(properties, shape.x, shape.y, shape.width, shape.height)
    _geometry(properties, "rect" if isinstance(shape, Bar) else "line")
    if isinstance(shape, Bar):
        _fill(properties, shape.grey)
    _fill(_child(properties, "a:ln", w=_emu(_LINE)), 0.0)
    _child(element, "wps:bodyPr")


def _box(label: TextLabel, chart: float) -> tuple[float, float]:
    """Return left and width of a box wide enough for ``label`` that stays inside the width of the ``chart``.

    A box that reached out would make LibreOffice's group larger than ours, and so move it.
    """
    wide = max(_BOX, len(label.text) * label.size * _LETTER)
    left, right = max(label.x, 0.0), max(chart - label.x, 0.0)
    if label.anchor == "middle":
        half = min(wide / 2, left, right)
        return label.x - half, 2 * half
    own = min(wide, left if label.anchor == "end" else right)
    return (label.x - own if label.anchor == "end" else label.x), own


def _place(properties: etree._Element, x: float, y: float, width: float, height: float) -> None:
    transform = _child(properties, "a:xfrm")
    _child(transform, "a:off", x=_emu(x), y=_emu(y))
    _child(transform, "a:ext", cx=_emu(width), cy=_emu(height))


def _geometry(properties: etree._Element, preset: str) -> None:
    _child(_child(properties, "a:prstGeom", prst=preset), "a:avLst")


def _fill(parent: etree._Element, grey: float) -> None:
    level = f"{round(grey * 255):02X}"
    _child(_child(parent, "a:solidFill"), "a:srgbClr", val=level * 3)


def _text(element: etree._Element, label: TextLabel) -> None:
    paragraph = _child(_child(_child(element, "wps:txbx"), "w:txbxContent"), "w:p")
    format_ = _child(paragraph, "w:pPr")
    _word(format_, "w:spacing", before="0", after="0", line="240", lineRule="auto")
    _word(format_, "w:ind", left="0", right="0", firstLine="0")
    _word(format_, "w:jc", val=_JUSTIFY[label.anchor])
    text = _child(paragraph, "w:r")
    size = str(round(label.size * HALVES_PER_POINT))
    properties = _child(text, "w:rPr")
    _word(properties, "w:b", val="0")
    _word(properties, "w:sz", val=size)
    _word(properties, "w:szCs", val=size)
    _child(text, "w:t").text = label.text
    insets = {"lIns": "0", "tIns": "0", "rIns": "0", "bIns": "0"}
    _child(element, "wps:bodyPr", wrap="none", anchor="t", **insets)


def _emu(points: float) -> str:
    return str(round(points * EMU_PER_POINT))


def _element(name: str) -> etree._Element:
    return etree.Element(_qualify(name), nsmap=_NAMES)


def _child(parent: etree._Element, tag: str, /, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, _qualify(tag), attributes)


def _word(parent: etree._Element, tag: str, /, **attributes: str) -> etree._Element:
    """Add a WordprocessingML element, whose attributes are qualified too."""
    named = {_qualify(f"w:{key}"): value for key, value in attributes.items()}
    return etree.SubElement(parent, _qualify(tag), named)


def _qualify(name: str) -> str:
    prefix, _colon, local = name.partition(":")
    return f"{{{_NAMES[prefix]}}}{local}"
