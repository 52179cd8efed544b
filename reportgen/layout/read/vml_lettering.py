"""``v:textpath``: WordArt, as in the text watermarks of Word (ISO 29500-4, 19.1.2.23)."""

from __future__ import annotations

from reportgen.language import _
from reportgen.layout import raw
from reportgen.layout.read.story import Story
from reportgen.layout.read.vml_paint import off
from reportgen.layout.read.vml_style import parse_style
from reportgen.ooxml.names import O, V
from reportgen.ooxml.xml import Element

_STRAIGHT = frozenset({"", "136"})  # shape type "fontwork plain text"


def read_lettering(story: Story, item: Element, shape: raw.Shape) -> None:
    """Read ``v:textpath`` into the lettering of a shape; the text takes the fill of the shape, or its outline."""
    path = item.find(V + "textpath")
    text = "" if path is None else path.get("string") or ""
    if path is None or not text.strip() or off(path.get("on")):
        return
    style = parse_style(path.get("style"))
    shape.lettering = raw.Lettering(
        text,
        style.get("font-family", "").strip("\"' ") or "Times New Roman",
        style.get("font-weight", "") in ("bold", "bolder", "700", "800", "900"),
        style.get("font-style", "") in ("italic", "oblique"),
        _ink(shape),
    )
    shape.kind, shape.fill, shape.stroke_width = "rectangle", None, 0.0
    _report_curved(story, item)


def _ink(shape: raw.Shape) -> raw.Colour:
    """Return the colour of the text; white text with an outline is shown in the colour of the outline."""
    outlined = shape.stroke_width > 0.0
    if shape.fill is None or (outlined and shape.fill.value == "FFFFFF"):
        return shape.stroke_colour if outlined else raw.Colour("FFFFFF")
    return shape.fill


def _report_curved(story: Story, item: Element) -> None:
    number = (item.get("type") or item.get(O + "spt") or "").rpartition("_t")[2]
    if number not in _STRAIGHT:
        report_curved_letters(story, number, item)


def report_curved_letters(story: Story, name: str, element: Element) -> None:
    """Report WordArt that follows a curve: it is drawn straight."""
    message = _("Chữ nghệ thuật kiểu “{name}” được vẽ thẳng hàng.", name=name)
    story.source.report("simplified-shape", f"lettering-{name}", message, element)
