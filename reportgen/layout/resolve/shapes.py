"""Raw shapes → ``document.Shape``, with the text inside resolved."""

from __future__ import annotations

from collections.abc import Callable

from reportgen.layout import document, raw
from reportgen.layout.resolve.colours import Palette
from reportgen.layout.resolve.old_fonts import OldFonts
from reportgen.layout.resolve.text import nfc

_LARGEST = 1584.0  # points: 22 inches
Blocks = Callable[[list[raw.Block]], tuple[document.Block, ...]]


class Shapes:
    """Resolves colours and text of drawings; each picture's bytes stay one object."""

    def __init__(self, palette: Palette, blocks: Blocks, old: OldFonts) -> None:
        self._old = old
        self._palette = palette
        self._blocks = blocks
        self._across: dict[str, float] = {}
        self._down: dict[str, float] = {}
        self._images: dict[int, tuple[raw.Image, document.ImageData]] = {}

    def on(self, paper: document.Section) -> None:
        """Say on what paper the shapes that follow stand: relative sizes are shares of it."""
        margins, width, height = paper.margins, paper.page_width, paper.page_height
        sides = {"leftMargin": margins.left, "rightMargin": margins.right}
        sides |= {"insideMargin": margins.left, "outsideMargin": margins.right}
        self._across = {"page": width, "margin": width - margins.left - margins.right, **sides}
        ends = {"topMargin": margins.top, "bottomMargin": margins.bottom}
        self._down = {"page": height, "margin": height - margins.top - margins.bottom, **ends}

    def shape(self, said: raw.Shape) -> document.Shape:
        """Return the shape; a picture without bytes becomes a placeholder."""
        missing = said.kind == "picture" and said.image is None
        blocks = self._blocks(said.blocks) if said.blocks else ()
        return document.Shape(
            kind="placeholder" if missing else said.kind,
            width=_length(said.width, said.relative_width, self._across),
            height=_length(said.height, said.relative_height, self._down),
            stroke=document.Stroke(said.stroke_width, self._palette.drawn(said.stroke_colour), said.dash),
            fill=self._palette.drawn(said.fill),
            image=self._image(said.image),
            crop=document.Crop(*said.crop),
            tone=document.Tone(said.tone.gain, said.tone.lift, said.tone.opacity, said.tone.grey),
            lettering=self._lettering(said, blocks),
            rotation=said.rotation,
            flip_h=said.flip_h,
            flip_v=said.flip_v,
            blocks=() if said.warped else blocks,
            insets=document.Margins(*said.insets),
            text_anchor=said.text_anchor,
            auto_height=said.auto_height,
            children=tuple((x, y, self.shape(child)) for x, y, child in said.children),
            description=said.description,
            link=said.link,
        )

    def _lettering(self, said: raw.Shape, blocks: tuple[document.Block, ...]) -> document.Lettering:
        if said.warped:
            return lettering(blocks)
        own = said.lettering
        if own is None:
            return document.NO_LETTERING
        colour = self._palette.drawn(own.colour)
        text = self._old.read(nfc(own.text), own.family)
        return document.Lettering(text, own.family, own.bold, own.italic, colour)

    def _image(self, said: raw.Image | None) -> document.ImageData:
        if said is None:
            return document.ImageData("unknown", b"")
        if id(said) not in self._images:
            self._images[id(said)] = (said, document.ImageData(said.kind, said.data, said.name))
        return self._images[id(said)][1]


def lettering(blocks: tuple[document.Block, ...]) -> document.Lettering:
    """Return a text box's paragraphs as WordArt, in the font of its first letters."""
    paragraphs = [block for block in blocks if isinstance(block, document.Paragraph)]
    texts = [[item for item in each.items if isinstance(item, document.Text)] for each in paragraphs]
    lines = ["".join(item.text for item in line) for line in texts]
    first = next((item.font for line in texts for item in line), document.Font())
    text = "\n".join(line for line in lines if line.strip())
    return document.Lettering(text, first.family, first.bold, first.italic, first.colour)


def is_translucent(said: raw.Shape) -> bool:
    """Return whether anything that lies under the shape is seen through it."""
    inks = [said.fill, None if said.lettering is None else said.lettering.colour]
    changes = {name for ink in inks if ink is not None for name, share in ink.changes if share < 1.0}
    inner = any(is_translucent(child) for _x, _y, child in said.children)
    return inner or "alpha" in changes or said.tone.opacity < 1.0


def _length(said: float, share: raw.Share | None, of: dict[str, float]) -> float:
    whole = of.get(share[0], of.get("margin")) if share is not None else None
    return max(said if share is None or whole is None else min(whole * share[1], _LARGEST), 0.0)
