"""Shapes as elements: pictures with words for those who do not see them, text boxes, and mere decoration."""

from __future__ import annotations

from reportgen.layout.document import Shape
from reportgen.layout.draw.pdf_file import number, text

PLAIN = frozenset({"line", "rectangle", "ellipse", "group"})
"""Kinds of shapes that mean nothing by themselves."""
NO_WORDS = "Hình"
"""The alternative text of a picture that has none: a figure must have one (ISO 14289-1, 7.3)."""


def is_figure(shape: Shape) -> bool:
    """Return whether a shape is a picture of something: what is in it, text too, is then part of the picture."""
    if shape.blocks or shape.decorative:
        return False
    return shape.kind not in PLAIN or bool(shape.lettering.text or shape.description)


def has_words(shape: Shape) -> bool:
    """Return whether the file says what a figure shows."""
    return bool(shape.description or shape.lettering.text)


def holds_others(shape: Shape) -> bool:
    """Return whether a shape that is no figure has text or figures in it."""
    if shape.decorative:
        return False
    return bool(shape.blocks) or any(
        is_figure(child) or holds_others(child) for _, _, child in shape.children
    )


def attributes(
    shape: Shape, corners: tuple[tuple[float, float], tuple[float, float]], *, inline: bool
) -> str:
    """Return the entries of a figure: its words, and the box that it takes on its page (14.8.5.4)."""
    (a, b), (c, d) = corners
    box = " ".join(map(number, (min(a, c), min(b, d), max(a, c), max(b, d))))
    words = " ".join((shape.description or shape.lettering.text or NO_WORDS).split())
    placement = "Inline" if inline else "Block"
    return f"/Alt {text(words)}/A<</O/Layout/Placement/{placement}/BBox[{box}]>>"
