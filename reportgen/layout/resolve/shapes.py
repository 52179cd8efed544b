"""Raw shapes → ``document.Shape``, with the text inside resolved."""

from __future__ import annotations

from collections.abc import Callable

from reportgen.layout import document, raw
from reportgen.layout.resolve.colours import Palette

Blocks = Callable[[list[raw.Block]], tuple[document.Block, ...]]


class Shapes:
    """Resolves colours and text of drawings; each picture's bytes stay one object."""

    def __init__(self, palette: Palette, blocks: Blocks) -> None:
        self._palette = palette
        self._blocks = blocks
        self._images: dict[int, tuple[raw.Image, document.ImageData]] = {}

    def shape(self, said: raw.Shape) -> document.Shape:
        """Return the shape; a picture without bytes becomes a placeholder."""
        missing = said.kind == "picture" and said.image is None
        return document.Shape(
            kind="placeholder" if missing else said.kind,
            width=max(said.width, 0.0),
            height=max(said.height, 0.0),
            stroke=document.Stroke(said.stroke_width, self._palette.drawn(said.stroke_colour), said.dash),
            fill=self._palette.drawn(said.fill),
            image=self._image(said.image),
            crop=document.Crop(*said.crop),
            rotation=said.rotation,
            flip_h=said.flip_h,
            flip_v=said.flip_v,
            blocks=self._blocks(said.blocks) if said.blocks else (),
            insets=document.Margins(*said.insets),
            text_anchor=said.text_anchor,
            auto_height=said.auto_height,
            children=tuple((x, y, self.shape(child)) for x, y, child in said.children),
            description=said.description,
            link=said.link,
        )

    def _image(self, said: raw.Image | None) -> document.ImageData:
        if said is None:
            return document.ImageData("unknown", b"")
        if id(said) not in self._images:
            self._images[id(said)] = (said, document.ImageData(said.kind, said.data, said.name))
        return self._images[id(said)][1]
