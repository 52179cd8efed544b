"""A shape as a box: its picture, outline and fill, and the text inside it laid out."""

from __future__ import annotations

from msgspec.structs import replace

from reportgen.layout.boxes import Box, ShapeGraphic
from reportgen.layout.column import stack
from reportgen.layout.context import LayoutContext
from reportgen.layout.document import Shape


def shape_box(shape: Shape, context: LayoutContext) -> Box:
    """Return the box of a shape with its text."""
    shape = fit_to_text(shape, context)
    box = Box("shape", shape.width, shape.height, source=shape)
    if shape.kind != "group":
        box.children.append((0.0, 0.0, ShapeGraphic(shape.width, shape.height, shape)))
    for x, y, child in shape.children:
        box.children.append((x, y, shape_box(child, context)))
    if shape.kind == "chart":
        from reportgen.layout.chart.figure import chart_box  # few documents need it

        box.children.append((0.0, 0.0, chart_box(shape.chart, shape.width, shape.height, context)))
    if shape.blocks:
        _text(box, shape, context)
    return box


def fit_to_text(shape: Shape, context: LayoutContext) -> Shape:
    """Return the shape as tall as its text, if it has ``a:spAutoFit``; it never shrinks."""
    if not (shape.auto_height and shape.blocks):
        return shape
    insets = shape.insets
    text = stack(shape.blocks, _text_width(shape), context)
    needed = text.height + insets.top + insets.bottom
    return replace(shape, height=needed) if needed > shape.height else shape


def _text_width(shape: Shape) -> float:
    return max(shape.width - shape.insets.left - shape.insets.right, 1.0)


def _text(box: Box, shape: Shape, context: LayoutContext) -> None:
    insets = shape.insets
    text = stack(shape.blocks, _text_width(shape), context)
    free = shape.height - insets.top - insets.bottom - text.height
    shift = {"center": 0.5, "bottom": 1.0}.get(shape.text_anchor, 0.0) * max(free, 0.0)
    box.children.append((insets.left, insets.top + shift, text.box("text-box")))
