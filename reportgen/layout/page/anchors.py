"""The places of anchored shapes on a full page (§20.4.2.10, §20.4.2.11)."""

from __future__ import annotations

from msgspec import Struct

from reportgen.layout.boxes import RUNNING, Box, Page, Placed
from reportgen.layout.context import LayoutContext
from reportgen.layout.document import Anchor, Section


class AnchorHost(Struct, frozen=True):
    """The box that a shape is anchored in: its place, the start of the line, whether it is in a cell."""

    x: float
    y: float
    width: float
    height: float
    line_x: float = 0.0
    in_cell: bool = False


def place_anchors(page: Page, section: Section, context: LayoutContext) -> None:
    """Add the shapes anchored on a page: those behind the text before it, the others after it.

    A shape anchored inside another one (a signature in a cell of a floating table) is added to that one. Shapes of
    headers and footers are below the whole body, as in Word: watermarks depend on it.
    """
    count = sum(1 for _x, _y, child in page.children if isinstance(child, Box) and child.kind in _HEADS)
    heads, body = page.children[:count], page.children[count:]
    lowest, low = _anchored_boxes(heads, (0.0, 0.0), section, context)
    for _x, _y, shape in (*lowest, *low):
        if isinstance(shape, Box):
            shape.source = RUNNING
    behind, before = _anchored_boxes(body, (0.0, 0.0), section, context)
    page.children[:] = [*lowest, *heads, *low, *behind, *body, *before]


_HEADS = ("header", "footer")


def _anchored_boxes(
    children: list[Placed], origin: tuple[float, float], section: Section, context: LayoutContext
) -> tuple[list[Placed], list[Placed]]:
    """Return the shapes anchored in ``children`` of a box at ``origin``, behind and before them, placed in it."""
    behind: list[Placed] = []
    before: list[Placed] = []
    x, y = origin
    for host, anchor in sorted(_anchors_on_page(children, x, y), key=lambda hit: hit[1].z_order):
        left, top = corner(anchor, section, host)
        box = context.shape_box(anchor.shape)
        box.source = anchor
        under, over = _anchored_boxes(box.children, (left, top), section, context)
        box.children += over
        if anchor.shape.fill:  # behind the shape's text, but not behind its fill
            box.children[1:1] = under
        else:
            behind += [(left - x + dx, top - y + dy, inner) for dx, dy, inner in under]
        (behind if anchor.behind else before).append((left - x, top - y, box))
    return behind, before


def corner(anchor: Anchor, section: Section, host: AnchorHost) -> tuple[float, float]:
    """Return the top left of a shape on the page."""
    return _left(anchor, section, host), _top(anchor, section, host)


def _anchors_on_page(children: list[Placed], x: float, y: float) -> list[tuple[AnchorHost, Anchor]]:
    """Return each anchor on the page with its host box."""
    found: list[tuple[AnchorHost, Anchor]] = []
    _collect_anchors(children, x, y, False, found)
    return found


def _collect_anchors(
    children: list[Placed], x: float, y: float, in_cell: bool, found: list[tuple[AnchorHost, Anchor]]
) -> None:
    for dx, dy, child in children:  # a hundred thousand in a long table: no generator in a generator
        if type(child) is Box:
            if child.anchors:
                found += [(_host(child, x + dx, y + dy, hit, in_cell), hit[2]) for hit in child.anchors]
            if child.children:
                _collect_anchors(child.children, x + dx, y + dy, in_cell or child.kind == "cell", found)


def _host(box: Box, x: float, y: float, hit: tuple[float, float, Anchor], in_cell: bool) -> AnchorHost:
    line_x, line_y, anchor = hit
    down = line_y if anchor.vertical_from == "line" else 0.0
    return AnchorHost(x, y + down, box.width, box.height - down, line_x, in_cell)


def _left(anchor: Anchor, section: Section, host: AnchorHost) -> float:
    margins = section.margins
    end_of_text = section.page_width - margins.right
    column = (host.x, host.x + host.width)
    spans = {
        "page": (0.0, section.page_width),
        "margin": (margins.left, end_of_text),
        "leftMargin": (0.0, margins.left),
        "insideMargin": (0.0, margins.left),
        "rightMargin": (end_of_text, section.page_width),
        "outsideMargin": (end_of_text, section.page_width),
        "character": (host.x + host.line_x, host.x + host.line_x),
    }
    inside = host.in_cell and anchor.in_cell  # a cell is then the page for what is anchored in it
    start, end = column if inside else spans.get(anchor.horizontal_from, column)
    return _align(anchor.horizontal_align, start, end, anchor.shape.width, anchor.x)


def _top(anchor: Anchor, section: Section, host: AnchorHost) -> float:
    margins = section.margins
    foot = section.page_height - margins.bottom
    spans = {
        "page": (0.0, section.page_height),
        "margin": (margins.top, foot),
        "topMargin": (0.0, margins.top),
        "bottomMargin": (foot, section.page_height),
    }
    start, end = spans.get(anchor.vertical_from, (host.y, host.y + host.height))
    top = _align(anchor.vertical_align, start, end, anchor.shape.height, anchor.y)
    if anchor.shape.blocks and anchor.vertical_from not in spans:  # its text stays on the page
        return min(top, max(section.page_height - anchor.shape.height, 0.0))
    return top


def _align(align: str, start: float, end: float, size: float, offset: float) -> float:
    if align in ("center",):
        return (start + end - size) / 2
    if align in ("right", "bottom", "outside"):
        return end - size
    return start if align else start + offset
