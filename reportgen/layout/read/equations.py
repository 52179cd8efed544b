"""``m:oMath`` in the line and ``m:oMathPara``, which stands in lines of its own (§22.1.2.77 and 78)."""

from __future__ import annotations

from msgspec.structs import replace

from reportgen.language import _
from reportgen.layout import raw
from reportgen.layout.read import math
from reportgen.layout.read.math_tree import Node, TooDeepError, tree
from reportgen.layout.read.story import Story
from reportgen.ooxml.names import M
from reportgen.ooxml.xml import Element

_ALIGNS = {"left": "left", "right": "right"}  # else in the middle; of several, Word centres the widest


def equation(story: Story, element: Element, display: str = "") -> raw.Equation | raw.Text:
    """Return an ``m:oMath``; as a line of text where it is nested deeper than any equation is."""
    text = math.linear(element)
    try:
        root = tree(story, element)
    except TooDeepError:
        message = _("Công thức lồng nhau quá sâu, in thành một dòng chữ.")
        story.source.report("equation-too-deep", "equation-too-deep", message, element)
        return raw.Text(text, raw.PLAIN_RUN)
    return raw.Equation(root, text, _style(root), display)


def display_equations(story: Story, element: Element) -> list[raw.InlineItem]:
    """Return the equations of an ``m:oMathPara``, each in a line of its own."""
    place = element.find(f"{M}oMathParaPr/{M}jc")
    align = _ALIGNS.get("" if place is None else place.get(M + "val") or "", "center")
    found: list[raw.InlineItem] = []
    for item in element.iterchildren(M + "oMath"):
        if found:
            found.append(raw.Break("line", "none", raw.PLAIN_RUN))
        found.append(equation(story, item, align))
    return found


def set_apart(paragraph: raw.Paragraph) -> raw.Paragraph:
    """Return a paragraph with its display equations in lines of their own.

    Where there is nothing else, the paragraph is aligned as they ask.
    """
    items: list[raw.InlineItem] = []
    for item in paragraph.items:
        if items and _is_display(item) != _is_display(items[-1]) and _shows(item) and _shows(items[-1]):
            items.append(raw.Break("line", "none", raw.PLAIN_RUN))
        items.append(item)
    display = next(item.display for item in items if isinstance(item, raw.Equation) and item.display)
    alone = all(_is_display(item) or not _shows(item) for item in items)
    properties = replace(paragraph.properties, align=display) if alone else paragraph.properties
    return raw.Paragraph(properties, items)


def _is_display(item: raw.InlineItem) -> bool:
    return isinstance(item, raw.Equation) and bool(item.display)


def _shows(item: raw.InlineItem) -> bool:
    """Return whether it takes room in a line that an equation could take."""
    if isinstance(item, raw.Text):
        return bool(item.text.strip())
    return not isinstance(item, raw.Bookmark | raw.Break) and not (
        isinstance(item, raw.Drawing) and item.anchor is not None
    )


def _style(node: Node) -> raw.RunProperties:
    """Return the properties of the first text: they give the equation its size."""
    if node.text:
        return node.style
    return next((style for part in node.parts if (style := _style(part)) is not raw.PLAIN_RUN), raw.PLAIN_RUN)
