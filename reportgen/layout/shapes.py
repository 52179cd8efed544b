"""A shape as a box: its picture, outline and fill, and the text inside it laid out."""

from __future__ import annotations

from reportgen.layout.boxes import Box, Figure
from reportgen.layout.column import stack
from reportgen.layout.document import Shape
from reportgen.layout.scene import Scene


def shape_box(shape: Shape, scene: Scene) -> Box:
    """Return the box of a shape with what stands in it."""
    box = Box("shape", shape.width, shape.height)
    if shape.kind != "group":
        box.children.append((0.0, 0.0, Figure(shape.width, shape.height, shape)))
    for x, y, child in shape.children:
        box.children.append((x, y, shape_box(child, scene)))
    if shape.blocks:
        _text(box, shape, scene)
    return box


def _text(box: Box, shape: Shape, scene: Scene) -> None:
    insets = shape.insets
    text = stack(shape.blocks, max(shape.width - insets.left - insets.right, 1.0), scene)
    free = shape.height - insets.top - insets.bottom - text.height
    shift = {"center": 0.5, "bottom": 1.0}.get(shape.text_anchor, 0.0) * max(free, 0.0)
    box.children.append((insets.left, insets.top + shift, text.box("text-box")))
