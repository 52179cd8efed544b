"""``w:pict`` and ``w:object`` (VML): pictures, lines, rectangles, text boxes and groups (ISO 29500-4, 19)."""

from __future__ import annotations

from msgspec import Struct

from reportgen.language import _
from reportgen.layout import raw
from reportgen.layout.read import values
from reportgen.layout.read.drawings import load_image
from reportgen.layout.read.story import Story
from reportgen.layout.read.vml_lettering import read_lettering
from reportgen.layout.read.vml_paint import off, paint, share, tone
from reportgen.layout.read.vml_style import Style, parse_style, points
from reportgen.ooxml.names import R_ID, W10, O, R, V, W
from reportgen.ooxml.xml import Element

_PICTURE_TYPES = frozenset({"75"})
_LINE_TYPES = frozenset({"20", "32", "34", "38"})
_SHAPES = {
    V + "shape": "shape",
    V + "rect": "rectangle",
    V + "roundrect": "rectangle",
    V + "oval": "ellipse",
    V + "line": "line",
    V + "group": "group",
    V + "image": "picture",
    V + "polyline": "placeholder",
    V + "curve": "placeholder",
    V + "arc": "placeholder",
}


class Space(Struct, frozen=True):
    """The coordinates of a shape: those of its group; plain points outside groups."""

    x: float = 0.0
    y: float = 0.0
    scale_x: float = 1.0
    scale_y: float = 1.0
    grouped: bool = False

    def across(self, text: str | None) -> float:
        """Return a width in points."""
        return (values.percent(text) or 0.0) * self.scale_x if self.grouped else points(text)

    def down(self, text: str | None) -> float:
        """Return a height in points."""
        return (values.percent(text) or 0.0) * self.scale_y if self.grouped else points(text)


def drawings(story: Story, element: Element, run: raw.RunProperties) -> list[raw.Drawing]:
    """Return the drawings in a ``w:pict`` or ``w:object``."""
    found = []
    for item in element:
        if item.tag not in _SHAPES:
            continue
        style = parse_style(item.get("style"))
        if style.get("visibility") == "hidden" and not _has_text(item):
            continue
        x, y, shape = _read(story, item, style, Space())
        found.append(raw.Drawing(shape, run, _anchor(item, style, x, y)))
    return found


def _has_text(item: Element) -> bool:
    return item.find(V + "textbox") is not None


def _read(story: Story, item: Element, style: Style, space: Space) -> tuple[float, float, raw.Shape]:
    """Return a shape and its place in ``space`` (its offset from the anchor, or in the group)."""
    shape = raw.Shape(_kind(story, item))
    shape.width, shape.height = space.across(style.get("width")), space.down(style.get("height"))
    x, y = _offset(style, space)
    if item.tag == V + "line":
        dx, dy = _line(item, shape, space)
        x, y = (dx - space.x, dy - space.y) if space.grouped else (x + dx, y + dy)
    paint(item, shape)
    read_lettering(story, item, shape)
    _read_rotation(shape, style)
    _read_relative_size(item, shape, style)
    shape.description = item.get("alt") or ""
    shape.link = item.get("href") or ""
    _content(story, item, shape)
    if shape.kind == "group":
        _members(story, item, shape)
    return x, y, shape


def _read_relative_size(item: Element, shape: raw.Shape, style: Style) -> None:
    """Read sizes relative to the page, in tenths of a percent ([MS-OE376]), and horizontal rules."""
    across, down = (values.percent(style.get(f"mso-{side}-percent")) for side in ("width", "height"))
    if across:
        shape.relative_width = (_RELATIVE.get(style.get("mso-width-relative", ""), "margin"), across / 1000)
    if down:
        shape.relative_height = (_RELATIVE.get(style.get("mso-height-relative", ""), "margin"), down / 1000)
    if values.on_off(item.get(O + "hr") or "0"):
        share = values.percent(item.get(O + "hrpct")) or (0.0 if shape.width else 1000.0)
        shape.relative_width = ("margin", share / 1000) if share else None


_RELATIVE = {
    "page": "page",
    "left-margin-area": "leftMargin",
    "right-margin-area": "rightMargin",
    "inner-margin-area": "insideMargin",
    "outer-margin-area": "outsideMargin",
    "top-margin-area": "topMargin",
    "bottom-margin-area": "bottomMargin",
}


def _offset(style: Style, space: Space) -> tuple[float, float]:
    if space.grouped:
        return space.across(style.get("left")) - space.x, space.down(style.get("top")) - space.y
    return points(style.get("margin-left")) + points(style.get("left")), points(
        style.get("margin-top")
    ) + points(style.get("top"))


def _kind(story: Story, item: Element) -> str:
    kind = _SHAPES[item.tag]
    if item.find(V + "imagedata") is not None:
        return "picture"
    if kind == "shape":
        number = (item.get("type") or item.get(O + "spt") or "").rpartition("_t")[2]
        if number in _LINE_TYPES:
            return "line"
        return "picture" if number in _PICTURE_TYPES else "rectangle"
    if kind == "placeholder":
        message = _("Hình vẽ kiểu cũ (VML “{name}”) chưa được hỗ trợ.", name=item.tag.rpartition("}")[2])
        story.source.report("unsupported-drawing", item.tag, message, item)
    return kind


def _line(item: Element, shape: raw.Shape, space: Space) -> tuple[float, float]:
    """``v:line``: its ends give place, size and direction."""
    ends = [(item.get(name) or "0,0").split(",") for name in ("from", "to")]
    (x1, y1), (x2, y2) = ((space.across(e[0]), space.down(e[1] if len(e) > 1 else "0")) for e in ends)
    shape.width, shape.height = abs(x2 - x1), abs(y2 - y1)
    shape.flip_h, shape.flip_v = x2 < x1, y2 < y1
    return min(x1, x2), min(y1, y2)


def _read_rotation(shape: raw.Shape, style: Style) -> None:
    shape.rotation = (values.percent(style.get("rotation")) or 0.0) % 360
    flips = style.get("flip", "")
    shape.flip_h, shape.flip_v = shape.flip_h or "x" in flips, shape.flip_v or "y" in flips


def _content(story: Story, item: Element, shape: raw.Shape) -> None:
    data = item.find(V + "imagedata")
    if data is not None:
        shape.image = load_image(story, data.get(R_ID) or data.get(R + "embed") or "", item)
        left, top, right, bottom = (share(data.get("crop" + s)) for s in ("left", "top", "right", "bottom"))
        shape.crop = (left, top, right, bottom)
        shape.tone = tone(data)
    box = item.find(V + "textbox")
    if box is None:
        return
    inner = box.find(W + "txbxContent")
    if inner is not None:
        shape.blocks = story.inner(inner)
    style = parse_style(box.get("style"))
    shape.auto_height = style.get("mso-fit-shape-to-text") in ("t", "true")
    shape.text_anchor = _ANCHORS.get(parse_style(item.get("style")).get("v-text-anchor", "top"), "top")
    shape.insets = _insets(box.get("inset"))


_ANCHORS = {
    "top": "top",
    "middle": "center",
    "bottom": "bottom",
    "top-center": "top",
    "middle-center": "center",
}


def _insets(text: str | None) -> tuple[float, float, float, float]:
    """``inset="left,top,right,bottom"``; what is left out is 0.1 and 0.05 inch."""
    sides = [*(text or "").split(","), "", "", ""]
    left, top, right, bottom = (
        points(s) if s.strip() else d for s, d in zip(sides, (7.2, 3.6, 7.2, 3.6), strict=False)
    )
    return top, left, bottom, right


def _members(story: Story, item: Element, shape: raw.Shape) -> None:
    """Read a group's children in its coordinates (``coordorigin``, ``coordsize``)."""
    origin, size = _numbers(item.get("coordorigin"), 0.0), _numbers(item.get("coordsize"), 1000.0)
    scale_x = shape.width / size[0] if size[0] else 1.0
    scale_y = shape.height / size[1] if size[1] else 1.0
    space = Space(origin[0] * scale_x, origin[1] * scale_y, scale_x, scale_y, grouped=True)
    for member in item:
        if member.tag in _SHAPES:
            x, y, child = _read(story, member, parse_style(member.get("style")), space)
            shape.children.append((x, y, child))


def _numbers(text: str | None, default: float) -> tuple[float, float]:
    numbers = [*(text or "").split(","), "", ""]
    first, second = (values.percent(s) for s in numbers[:2])
    return default if first is None else first, default if second is None else second


def _anchor(item: Element, style: Style, x: float, y: float) -> raw.AnchorProperties | None:
    """Return None for a shape in the line: one that is not ``position:absolute`` (or relative)."""
    wrap = item.find(W10 + "wrap")
    absolute = style.get("position") in ("absolute", "relative") or item.tag == V + "line"
    if not absolute:
        return None
    order = values.integer(style.get("z-index")) or 0
    horizontal, vertical = style.get("mso-position-horizontal", ""), style.get("mso-position-vertical", "")
    kind = "none" if wrap is None else wrap.get("type") or "none"
    return raw.AnchorProperties(
        horizontal_from=_FROM_H.get(style.get("mso-position-horizontal-relative", "text"), "column"),
        vertical_from=_FROM_V.get(style.get("mso-position-vertical-relative", "text"), "paragraph"),
        x=x,
        y=y,
        horizontal_align="" if horizontal == "absolute" else horizontal,
        vertical_align="" if vertical == "absolute" else vertical,
        wrap=kind,
        wrap_side="bothSides" if wrap is None else _SIDES.get(wrap.get("side") or "both", "bothSides"),
        distance=_distances(style, kind),
        behind=order < 0,
        z_order=order,
        in_cell=not off(item.get(O + "allowincell")),
    )


_SIDES = {"both": "bothSides", "left": "left", "right": "right", "largest": "largest"}
_FROM_H = {
    "text": "column",
    "margin": "margin",
    "page": "page",
    "char": "character",
    "left-margin-area": "leftMargin",
    "right-margin-area": "rightMargin",
    "inner-margin-area": "insideMargin",
    "outer-margin-area": "outsideMargin",
}
_FROM_V = {
    "text": "paragraph",
    "margin": "margin",
    "page": "page",
    "line": "line",
    "top-margin-area": "topMargin",
    "bottom-margin-area": "bottomMargin",
}


def _distances(style: Style, kind: str) -> tuple[float, float, float, float]:
    """``mso-wrap-distance-*``; the default at the sides is 9 pt."""
    defaults = (0.0, 9.0, 0.0, 9.0) if kind != "none" else (0.0, 0.0, 0.0, 0.0)
    sides = zip(("top", "left", "bottom", "right"), defaults, strict=True)
    top, left, bottom, right = (
        points(style[name]) if (name := f"mso-wrap-distance-{side}") in style else d for side, d in sides
    )
    return top, left, bottom, right
