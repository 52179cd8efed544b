"""``w:drawing`` (DrawingML): pictures, shapes, groups and text boxes, in the line or anchored (§20.4)."""

from __future__ import annotations

from msgspec import Struct

from reportgen.language import _
from reportgen.layout import raw
from reportgen.layout.read import geometry, values
from reportgen.layout.read.blips import tone
from reportgen.layout.read.drawing_colours import fill, gradient, outline
from reportgen.layout.read.smart_art import smart_art
from reportgen.layout.read.story import Story, alternative
from reportgen.layout.read.vml_lettering import report_curved_letters
from reportgen.ooxml.names import ADEC, DGM, MC, PIC, R_ID, WP, WP14, WPC, WPG, WPS, A, C, R, W
from reportgen.ooxml.xml import Element


def drawings(story: Story, element: Element, run: raw.RunProperties) -> list[raw.Drawing]:
    """Return the drawings in a ``w:drawing``; hidden ones are left out."""
    found = []
    for holder in element:
        if holder.tag not in (WP + "inline", WP + "anchor"):
            continue
        properties = holder.find(WP + "docPr")
        if properties is not None and values.on_off(properties.get("hidden") or "0"):
            continue
        shape = _graphic(story, holder)
        _describe(story, shape, properties)
        found.append(_drawing(holder, shape, run))
    return found


def _drawing(holder: Element, shape: raw.Shape, run: raw.RunProperties) -> raw.Drawing:
    if holder.tag == WP + "inline":
        return raw.Drawing(shape, run, None, _distances(holder))
    return raw.Drawing(shape, run, _anchor(holder))


def _describe(story: Story, shape: raw.Shape, properties: Element | None) -> None:
    if properties is None:
        return
    shape.description = shape.description or properties.get("descr") or properties.get("title") or ""
    shape.decorative = any(
        values.on_off(each.get("val") or "0") for each in properties.iter(ADEC + "decorative")
    )
    click = properties.find(A + "hlinkClick")
    target = None if click is None else story.targets.get(click.get(R_ID) or "")
    if target is not None and target.external:
        shape.link = target.target


def _graphic(story: Story, holder: Element) -> raw.Shape:
    extent = holder.find(WP + "extent")
    width, height = _pair(extent, "cx", "cy")
    data = holder.find(f"{A}graphic/{A}graphicData")
    for item in () if data is None else data:
        shape = _read_graphic(story, item)
        if shape is not None:
            shape.width, shape.height = width, height
            shape.relative_width = _share(holder, "sizeRelH", "pctWidth")
            shape.relative_height = _share(holder, "sizeRelV", "pctHeight")
            return shape
    return _placeholder(story, holder, "" if data is None else data.get("uri") or "", width, height)


def _chart(story: Story, item: Element) -> raw.Shape | None:
    from reportgen.layout.read.charts import chart  # few documents need it

    return chart(story, item)


def _read_graphic(story: Story, item: Element) -> raw.Shape | None:
    if item.tag == DGM + "relIds":
        return smart_art(story, item)
    if item.tag == C + "chart":
        return _chart(story, item)
    reader = _READERS.get(item.tag)
    return None if reader is None else reader(story, item)


def _placeholder(story: Story, holder: Element, uri: str, width: float, height: float) -> raw.Shape:
    name = uri.rpartition("/")[2] or "?"
    message = _("Hình vẽ kiểu “{name}” chưa được hỗ trợ, chỉ để trống chỗ.", name=name)
    story.source.report("unsupported-drawing", f"drawing-{name}", message, holder)
    return raw.Shape("placeholder", width, height, description=name)


def _share(holder: Element, name: str, attribute: str) -> raw.Share | None:
    """``wp14:sizeRelH``, ``wp14:sizeRelV``: a share of the page or of its margins; 0 is none ([MS-ODRAWXML])."""
    element = holder.find(WP14 + name)
    share = None if element is None else values.thousandths(element.findtext(WP14 + attribute))
    return (element.get("relativeFrom") or "page", share) if element is not None and share else None


def _pair(element: Element | None, first: str, second: str) -> tuple[float, float]:
    if element is None:
        return 0.0, 0.0
    return values.emu(element.get(first)) or 0.0, values.emu(element.get(second)) or 0.0


def _distances(holder: Element) -> tuple[float, float, float, float]:
    top, left = _pair(holder, "distT", "distL")
    bottom, right = _pair(holder, "distB", "distR")
    return top, left, bottom, right


def _anchor(holder: Element) -> raw.AnchorProperties:
    """``wp:anchor`` (§20.4.2.3)."""
    x, x_from, x_align = _position(holder, "positionH", "column")
    y, y_from, y_align = _position(holder, "positionV", "paragraph")
    if values.on_off(holder.get("simplePos") or "0"):
        x, y = _pair(holder.find(WP + "simplePos"), "x", "y")
        x_from = y_from = "page"
    wrap = next((e for e in holder if str(e.tag).startswith(WP + "wrap")), None)
    return raw.AnchorProperties(
        x_from,
        y_from,
        x,
        y,
        x_align,
        y_align,
        "none" if wrap is None else _WRAPS.get(wrap.tag, "none"),
        "bothSides" if wrap is None else wrap.get("wrapText") or "bothSides",
        _distances(holder),
        values.on_off(holder.get("behindDoc") or "0"),
        values.integer(holder.get("relativeHeight")) or 0,
        values.on_off(holder.get("layoutInCell")),
    )


_WRAPS = {
    WP + "wrapNone": "none",
    WP + "wrapSquare": "square",
    WP + "wrapTight": "tight",
    WP + "wrapThrough": "through",
    WP + "wrapTopAndBottom": "topAndBottom",
}


def _position(holder: Element, name: str, default: str) -> tuple[float, str, str]:
    """Return the offset, its origin, and the alignment that may replace the offset."""
    element = holder.find(WP + name)
    if element is None:  # wp14 positions hide in alternate content
        element = holder.find(f"{MC}AlternateContent/{MC}Fallback/{WP}{name}")
    if element is None:
        return 0.0, default, ""
    align = (element.findtext(WP + "align") or "").strip()
    offset = values.emu(element.findtext(WP + "posOffset")) or 0.0
    return offset, element.get("relativeFrom") or default, align


def _picture(story: Story, element: Element) -> raw.Shape:
    """``pic:pic``."""
    shape = raw.Shape("picture")
    filling = element.find(PIC + "blipFill")
    if filling is not None:
        _fill_with_picture(story, filling, shape)
    properties = element.find(PIC + "spPr")
    _transform(shape, properties)
    outline(shape, properties, None)
    return shape


def _fill_with_picture(story: Story, filling: Element, shape: raw.Shape) -> None:
    """``pic:blipFill``, ``a:blipFill`` (§20.1.8.14): a picture, its light and what is cut from its sides."""
    blip, source_rectangle = filling.find(A + "blip"), filling.find(A + "srcRect")
    if blip is not None:
        shape.image = load_image(story, blip.get(R + "embed") or "", filling)
        shape.tone = tone(story, blip)
    if source_rectangle is not None:
        left, top, right, bottom = (values.thousandths(source_rectangle.get(side)) or 0.0 for side in "ltrb")
        shape.crop = (left, top, right, bottom)


def load_image(story: Story, relationship: str, element: Element) -> raw.Image | None:
    """Return the picture behind a relationship id; None, and a note, where it is missing or on the network."""
    target = story.targets.get(relationship)
    if target is None or target.external or not story.source.package.has(target.target):
        story.source.report(
            "missing-picture",
            "missing-picture",
            _("Không tìm thấy hình ảnh trong tệp Word; để trống chỗ."),
            element,
        )
        return None
    return story.source.image(target.target)


def _transform(shape: raw.Shape, properties: Element | None) -> None:
    transform = None if properties is None else properties.find(A + "xfrm")
    if transform is None:
        return
    shape.rotation = (values.integer(transform.get("rot")) or 0) / 60000 % 360
    shape.flip_h = values.on_off(transform.get("flipH") or "0")
    shape.flip_v = values.on_off(transform.get("flipV") or "0")
    shape.width, shape.height = _pair(transform.find(A + "ext"), "cx", "cy")


_LINES = frozenset({"line", "straightConnector1", "lineInv"})
_RECTANGLES = frozenset(
    {
        "rect",
        "roundRect",
        "round2SameRect",
        "flowChartProcess",
        "flowChartAlternateProcess",
        "snip1Rect",
        "plaque",
    }
)
_ELLIPSES = frozenset({"ellipse", "flowChartConnector"})


def _kind(story: Story, properties: Element | None, element: Element) -> str:
    """Return the shape's kind by its preset geometry; a line or rectangle where we do not know better."""
    geometry = None if properties is None else properties.find(A + "prstGeom")
    preset = "rect" if geometry is None else geometry.get("prst") or "rect"
    if preset in _LINES or preset.startswith(("bentConnector", "curvedConnector")):
        return "line"
    if preset in _ELLIPSES:
        return "ellipse"
    if preset not in _RECTANGLES:
        message = _("Hình “{name}” được vẽ như hình chữ nhật.", name=preset)
        story.source.report("simplified-shape", f"shape-{preset}", message, element)
    return "rectangle"


def _shape(story: Story, element: Element) -> raw.Shape:
    """``wps:wsp``: a shape, perhaps with text."""
    properties, style = element.find(WPS + "spPr"), element.find(WPS + "style")
    path = geometry.outline(properties)
    shape = raw.Shape("rectangle" if path else _kind(story, properties, element), path=path)
    _transform(shape, properties)
    outline(shape, properties, style)
    open_path = bool(path) and path[-1][0] != "h"
    shape.fill = None if shape.kind == "line" or open_path else fill(properties, style)
    shape.gradient = None if shape.fill is None else gradient(properties)
    filling = None if properties is None else properties.find(A + "blipFill")
    if filling is not None and shape.kind != "line":
        shape.kind, shape.fill = "picture", None
        _fill_with_picture(story, filling, shape)
    content = element.find(f"{WPS}txbx/{W}txbxContent")
    if content is not None:
        shape.blocks = story.inner(content)
    _body(shape, element.find(WPS + "bodyPr"))
    shape.warped = bool(shape.blocks) and _is_warped(story, element.find(f"{WPS}bodyPr/{A}prstTxWarp"))
    return shape


def _is_warped(story: Story, warp: Element | None) -> bool:
    """Return whether the text is WordArt (``a:prstTxWarp``, §20.1.9.19): stretched over its shape."""
    name = "textNoShape" if warp is None else warp.get("prst") or "textNoShape"
    if name not in ("textNoShape", "textPlain") and warp is not None:
        report_curved_letters(story, name, warp)
    return name != "textNoShape"


_ANCHORS = {"t": "top", "ctr": "center", "b": "bottom"}


def _body(shape: raw.Shape, element: Element | None) -> None:
    if element is None:
        return
    sides = zip(("tIns", "lIns", "bIns", "rIns"), shape.insets, strict=True)
    top, left, bottom, right = (d if (v := values.emu(element.get(n))) is None else v for n, d in sides)
    shape.insets = (top, left, bottom, right)
    shape.text_anchor = _ANCHORS.get(element.get("anchor") or "t", "top")
    shape.auto_height = element.find(A + "spAutoFit") is not None


def _frame(story: Story, element: Element) -> raw.Shape:
    """``wpg:graphicFrame``: a chart in a group."""
    item = element.find(f"{A}graphic/{A}graphicData/{C}chart")
    shape = None if item is None else _chart(story, item)
    shape = shape or raw.Shape("placeholder", description="chart")
    shape.width, shape.height = _pair(element.find(f"{WPG}xfrm/{A}ext"), "cx", "cy")
    return shape


class _Space(Struct, frozen=True):
    """A group's own coordinates: ``off`` and the scale to points."""

    x: float
    y: float
    scale_x: float
    scale_y: float


def _space(shape: raw.Shape, transform: Element | None) -> _Space:
    if transform is None:
        return _Space(0.0, 0.0, 1.0, 1.0)
    x, y = _pair(transform.find(A + "chOff"), "x", "y")
    width, height = _pair(transform.find(A + "chExt"), "cx", "cy")
    return _Space(x, y, shape.width / width if width else 1.0, shape.height / height if height else 1.0)


def _group(story: Story, element: Element) -> raw.Shape:
    """``wpg:wgp``, ``wpg:grpSp`` and drawing canvases: children scaled into the group (§20.1.7.5)."""
    shape = raw.Shape("group")
    properties = element.find(WPG + "grpSpPr")
    _transform(shape, properties)
    space = _space(shape, None if properties is None else properties.find(A + "xfrm"))
    for item in _members(element):
        child = _READERS[item.tag](story, item)
        offset = item.find(f".//{A}off")
        x, y = _pair(offset, "x", "y")
        _rescale(child, space.scale_x, space.scale_y)
        shape.children.append(((x - space.x) * space.scale_x, (y - space.y) * space.scale_y, child))
    return shape


def _members(element: Element) -> list[Element]:
    found: list[Element] = []
    for item in element:
        branch = alternative(item) if item.tag == MC + "AlternateContent" else None
        found.extend(e for e in (branch if branch is not None else (item,)) if e.tag in _READERS)
    return found


def _rescale(shape: raw.Shape, x: float, y: float) -> None:
    shape.width, shape.height = shape.width * x, shape.height * y
    shape.children = [(cx * x, cy * y, child) for cx, cy, child in shape.children]
    for _x, _y, child in shape.children:
        _rescale(child, x, y)


_READERS = {
    PIC + "pic": _picture,
    WPS + "wsp": _shape,
    WPG + "wgp": _group,
    WPG + "grpSp": _group,
    WPC + "wpc": _group,
    WPG + "graphicFrame": _frame,
}
