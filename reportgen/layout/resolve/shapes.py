"""Raw shapes → ``document.Shape``, with the text inside resolved."""

from __future__ import annotations

from collections.abc import Callable

from reportgen.layout import document, raw
from reportgen.layout.document.chart import NO_CHART, Chart
from reportgen.layout.metafile.picture import Steps
from reportgen.layout.raw import chart as raw_chart
from reportgen.layout.resolve.colours import Palette
from reportgen.layout.resolve.legacy_fonts import LegacyFonts
from reportgen.layout.resolve.text import nfc

_APART = 0.001
_LARGEST = 1584.0  # points: 22 inches
_CORNER = 8.0  # points: the radius of a chart's round corners, which no file says
Blocks = Callable[[list[raw.Block]], tuple[document.Block, ...]]
Charts = Callable[[raw_chart.Chart], Chart]


class ShapeResolver:
    """Resolves colours and text of drawings; each picture's bytes stay one object."""

    def __init__(self, palette: Palette, blocks: Blocks, legacy: LegacyFonts, charts: Charts) -> None:
        self._chart = charts
        self._legacy = legacy
        self._palette = palette
        self._blocks = blocks
        self._across: dict[str, float] = {}
        self._down: dict[str, float] = {}
        self._images: dict[int, tuple[raw.Image, document.ImageData]] = {}

    def set_page(self, paper: document.Section) -> None:
        """Set the page for the shapes that follow: relative sizes are shares of it."""
        margins, width, height = paper.margins, paper.page_width, paper.page_height
        sides = {"leftMargin": margins.left, "rightMargin": margins.right}
        sides |= {"insideMargin": margins.left, "outsideMargin": margins.right}
        self._across = {"page": width, "margin": width - margins.left - margins.right, **sides}
        ends = {"topMargin": margins.top, "bottomMargin": margins.bottom}
        self._down = {"page": height, "margin": height - margins.top - margins.bottom, **ends}

    def shape(self, shape: raw.Shape) -> document.Shape:
        """Return the shape; a picture without bytes becomes a placeholder."""
        missing = shape.kind == "picture" and shape.image is None
        chart = NO_CHART if shape.chart is None else self._chart(shape.chart)
        blocks = self._blocks(shape.blocks) if shape.blocks else ()
        return document.Shape(
            kind="placeholder" if missing else shape.kind,
            width=_length(shape.width, shape.relative_width, self._across),
            height=_length(shape.height, shape.relative_height, self._down),
            stroke=chart.paint.stroke if shape.chart is not None else self._stroke(shape),
            fill=chart.paint.fill or self._palette.drawing_rgb(shape.fill),
            image=self._image(shape.image),
            crop=document.Crop(*shape.crop),
            tone=document.Tone(shape.tone.gain, shape.tone.lift, shape.tone.opacity, shape.tone.grey),
            lettering=self._lettering(shape, blocks),
            rotation=shape.rotation,
            flip_h=shape.flip_h,
            flip_v=shape.flip_v,
            blocks=() if shape.warped else blocks,
            insets=document.Margins(*shape.insets),
            text_anchor=shape.text_anchor,
            auto_height=shape.auto_height,
            children=tuple((x, y, self.shape(child)) for x, y, child in shape.children),
            description=shape.description or chart.title.text,
            decorative=shape.decorative,
            link=shape.link,
            path=_round_frame(shape) if shape.chart is not None and shape.chart.rounded else shape.path,
            gradient=self._gradient(shape.gradient),
            chart=chart,
        )

    def _stroke(self, shape: raw.Shape) -> document.Stroke:
        colour = self._palette.drawing_rgb(shape.stroke_colour)
        return document.Stroke(shape.stroke_width, colour, shape.dash)

    def _gradient(self, gradient: raw.Gradient | None) -> document.Gradient:
        """Return a gradient in colours; no two stops are at one place, which PDF does not allow."""
        if gradient is None:
            return document.NO_GRADIENT
        stops: list[tuple[float, str]] = []
        for place, colour in gradient.stops:
            least = stops[-1][0] + _APART if stops else 0.0
            stops.append((max(place, least), self._palette.drawing_rgb(colour)))
        return document.Gradient(tuple(stops), gradient.angle, gradient.radial)

    def _lettering(self, shape: raw.Shape, blocks: tuple[document.Block, ...]) -> document.Lettering:
        if shape.warped:
            return lettering(blocks)
        text_path = shape.lettering
        if text_path is None:
            return document.NO_LETTERING
        colour = self._palette.drawing_rgb(text_path.colour)
        text = self._legacy.read(nfc(text_path.text), text_path.family)
        return document.Lettering(text, text_path.family, text_path.bold, text_path.italic, colour)

    def _image(self, image: raw.Image | None) -> document.ImageData:
        if image is None:
            return document.ImageData("unknown", b"")
        if id(image) not in self._images:
            self._images[id(image)] = (image, document.ImageData(image.kind, image.data, image.name))
        return self._images[id(image)][1]


def _round_frame(shape: raw.Shape) -> Steps:
    """Return the frame of a chart with round corners, in a square of 1 × 1."""
    from reportgen.layout.metafile import curves  # few documents need it

    across, down = (2 * _CORNER / max(length, _CORNER) for length in (shape.width, shape.height))
    return curves.rounded((0.0, 0.0, 1.0, 1.0), across, down)


def lettering(blocks: tuple[document.Block, ...]) -> document.Lettering:
    """Return a text box's paragraphs as WordArt, in the font of its first letters."""
    paragraphs = [block for block in blocks if isinstance(block, document.Paragraph)]
    texts = [[item for item in each.items if isinstance(item, document.Text)] for each in paragraphs]
    lines = ["".join(item.text for item in line) for line in texts]
    first = next((item.font for line in texts for item in line), document.Font())
    text = "\n".join(line for line in lines if line.strip())
    return document.Lettering(text, first.family, first.bold, first.italic, first.colour)


def is_translucent(shape: raw.Shape) -> bool:
    """Return whether the shape is translucent: by its colours or its picture."""
    inks = [shape.fill, None if shape.lettering is None else shape.lettering.colour]
    changes = {name for ink in inks if ink is not None for name, share in ink.changes if share < 1.0}
    inner = any(is_translucent(child) for _x, _y, child in shape.children)
    return inner or "alpha" in changes or shape.tone.opacity < 1.0


def _length(length: float, share: raw.Share | None, of: dict[str, float]) -> float:
    whole = of.get(share[0], of.get("margin")) if share is not None else None
    return max(length if share is None or whole is None else min(whole * share[1], _LARGEST), 0.0)
