"""SmartArt: the drawing that Word saved beside the data of a diagram ([MS-ODRAWXML] 2.4, ``dsp:drawing``)."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout import raw
from reportgen.layout.read import values
from reportgen.layout.read.drawing_colours import colour, fill, gradient, outline
from reportgen.layout.read.geometry import outline as geometry
from reportgen.layout.read.story import Story
from reportgen.ooxml.names import DSP, A, R
from reportgen.ooxml.xml import Element

MOST_SHAPES = 5000
_DRAWING = "diagramDrawing"
_ALIGNS = {"l": "left", "ctr": "center", "r": "right", "just": "both"}
_ANCHORS = {"t": "top", "ctr": "center", "b": "bottom"}
_SIZE = 18.0  # points, of text that says no size (§21.1.2.3.9)


def smart_art(story: Story, element: Element) -> raw.Shape | None:
    """Return the saved drawing of a ``dgm:relIds``; None where there is none.

    The data part says which drawing is its own; of a document's only one it need not be asked.
    """
    part = _drawing_part(story, element)
    root = story.source.package.xml(part) if part else None
    tree = None if root is None else root.find(DSP + "spTree")
    if tree is None:
        return None
    shape = raw.Shape("group")
    for number, item in enumerate(tree.iterchildren(DSP + "sp")):
        if number < MOST_SHAPES:
            shape.children.append(_shape(item))
            shape.children += _text_box(item)
    return shape if shape.children else None


def _drawing_part(story: Story, element: Element) -> str:
    drawings = {
        identifier: each.target
        for identifier, each in story.targets.items()
        if each.kind == _DRAWING and not each.external and story.source.package.has(each.target)
    }
    data = story.targets.get(element.get(R + "dm") or "")
    if len(drawings) > 1 and data is not None and story.source.package.has(data.target):
        root = story.source.package.xml(data.target)
        named = None if root is None else next(root.iter(DSP + "dataModelExt"), None)
        return drawings.get("" if named is None else named.get("relId") or "", "")
    return next(iter(drawings.values()), "")


def _emu(element: Element | None, name: str) -> float:
    return 0.0 if element is None else values.emu(element.get(name)) or 0.0


def _place(transform: Element | None) -> tuple[float, float, float, float]:
    """Return x, y, width and height of an ``a:xfrm``."""
    offset = None if transform is None else transform.find(A + "off")
    extent = None if transform is None else transform.find(A + "ext")
    return _emu(offset, "x"), _emu(offset, "y"), _emu(extent, "cx"), _emu(extent, "cy")


def _shape(item: Element) -> tuple[float, float, raw.Shape]:
    properties, style = item.find(DSP + "spPr"), item.find(DSP + "style")
    transform = None if properties is None else properties.find(A + "xfrm")
    x, y, width, height = _place(transform)
    path = geometry(properties)
    preset = None if properties is None else properties.find(A + "prstGeom")
    kind = "ellipse" if preset is not None and preset.get("prst") == "ellipse" else "rectangle"
    shape = raw.Shape(kind, width, height, path=path)
    if transform is not None:
        shape.rotation = (values.integer(transform.get("rot")) or 0) / 60000 % 360
        shape.flip_h = values.on_off(transform.get("flipH") or "0")
        shape.flip_v = values.on_off(transform.get("flipV") or "0")
    outline(shape, properties, style)
    is_line = bool(path) and path[-1][0] != "h"
    shape.fill = None if is_line else fill(properties, style)
    shape.gradient = None if shape.fill is None else gradient(properties)
    return x, y, shape


def _text_box(item: Element) -> Iterator[tuple[float, float, raw.Shape]]:
    """Yield the text of a shape: it may stand elsewhere than the shape (``dsp:txXfrm``)."""
    body = item.find(DSP + "txBody")
    if body is None or not any((text.text or "").strip() for text in body.iter(A + "t")):
        return
    transform = item.find(DSP + "txXfrm")
    x, y, width, height = _place(item.find(f"{DSP}spPr/{A}xfrm") if transform is None else transform)
    box = raw.Shape("rectangle", width, height)
    said = body.find(A + "bodyPr")
    if said is not None:
        sides = (("tIns", 3.6), ("lIns", 7.2), ("bIns", 3.6), ("rIns", 7.2))
        top, left, bottom, right = (d if (v := values.emu(said.get(n))) is None else v for n, d in sides)
        box.insets = (top, left, bottom, right)
        box.text_anchor = _ANCHORS.get(said.get("anchor") or "t", "top")
    inherited = colour(item.find(f"{DSP}style/{A}fontRef"))
    box.blocks = [_paragraph(each, inherited) for each in body.iterchildren(A + "p")]
    yield x, y, box


def _paragraph(element: Element, inherited: raw.Colour | None) -> raw.Paragraph:
    said = element.find(A + "pPr")
    align = _ALIGNS.get("l" if said is None else said.get("algn") or "l", "left")
    properties = raw.ParagraphProperties(
        align=align, before=0.0, after=0.0, line=1.0, line_rule="auto", left=0.0, right=0.0, first_line=0.0
    )
    items: list[raw.InlineItem] = []
    for run in element:
        if run.tag in (A + "r", A + "fld"):
            items.append(raw.Text(run.findtext(A + "t") or "", _run(run.find(A + "rPr"), inherited)))
        elif run.tag == A + "br":
            items.append(raw.Break("line", "none", _run(run.find(A + "rPr"), inherited)))
    return raw.Paragraph(properties, items)


def _run(said: Element | None, inherited: raw.Colour | None) -> raw.RunProperties:
    if said is None:
        return raw.RunProperties(size=_SIZE, colour=inherited)
    size = values.integer(said.get("sz"))
    typeface = said.find(A + "latin")
    family = "" if typeface is None else typeface.get("typeface") or ""
    family = "" if family.startswith("+") else family
    underline = said.get("u")
    return raw.RunProperties(
        ascii=family or None,
        h_ansi=family or None,
        bold=values.on_off(said.get("b") or "0"),
        italic=values.on_off(said.get("i") or "0"),
        size=_SIZE if size is None else size / 100,
        colour=colour(said.find(A + "solidFill")) or inherited,
        underline="single" if underline not in (None, "none") else None,
    )
