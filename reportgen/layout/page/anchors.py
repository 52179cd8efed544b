"""Anchored shapes: where on the page each stands, once the page is full (§20.4.2.10, §20.4.2.11)."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.boxes import Box, Page, Placed
from reportgen.layout.document import Anchor, Section
from reportgen.layout.scene import Scene


def place(page: Page, section: Section, scene: Scene) -> None:
    """Add the shapes anchored on a page: those behind the text before it, the others after it."""
    found = sorted(_anchored(page.children, 0.0, 0.0), key=lambda hit: hit[3].z_order)
    behind: list[Placed] = []
    for x, y, line_x, anchor in found:
        left, top = corner(anchor, section, (x, y), line_x)
        placed = (left, top, scene.shape_box(anchor.shape))
        (behind if anchor.behind else page.children).append(placed)
    page.children[:0] = behind


def corner(
    anchor: Anchor, section: Section, origin: tuple[float, float], line_x: float
) -> tuple[float, float]:
    """Return where a shape's top left stands; ``origin`` is the column's left and the paragraph's (or line's) top."""
    return _left(anchor, section, origin[0], line_x), _top(anchor, section, origin[1])


def _anchored(children: list[Placed], x: float, y: float) -> Iterator[tuple[float, float, float, Anchor]]:
    """Yield column left, line top, x in the line, and anchor of each hook on the page."""
    for dx, dy, child in children:
        if isinstance(child, Box):
            for line_x, line_y, anchor in child.hooks:
                yield x + dx, y + dy + (line_y if anchor.vertical_from == "line" else 0.0), line_x, anchor
            yield from _anchored(child.children, x + dx, y + dy)


def _left(anchor: Anchor, section: Section, column: float, line_x: float) -> float:
    margins = section.margins
    spans = {
        "page": (0.0, section.page_width),
        "margin": (margins.left, section.page_width - margins.right),
        "leftMargin": (0.0, margins.left),
        "rightMargin": (section.page_width - margins.right, section.page_width),
        "character": (column + line_x, column + line_x),
    }
    start, end = spans.get(anchor.horizontal_from, (column, section.page_width - margins.right))
    return _aligned(anchor.horizontal_align, start, end, anchor.shape.width, anchor.x)


def _top(anchor: Anchor, section: Section, paragraph: float) -> float:
    margins = section.margins
    foot = section.page_height - margins.bottom
    spans = {
        "page": (0.0, section.page_height),
        "margin": (margins.top, foot),
        "topMargin": (0.0, margins.top),
        "bottomMargin": (foot, section.page_height),
    }
    start, end = spans.get(anchor.vertical_from, (paragraph, foot))
    return _aligned(anchor.vertical_align, start, end, anchor.shape.height, anchor.y)


def _aligned(align: str, start: float, end: float, size: float, offset: float) -> float:
    if align in ("center",):
        return (start + end - size) / 2
    if align in ("right", "bottom", "outside"):
        return end - size
    return start if align else start + offset
