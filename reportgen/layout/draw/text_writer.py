"""Text outside the layout (names of placeholders, WordArt), and the fonts that the file embeds."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.layout.boxes import Face, GlyphRun
from reportgen.layout.document import Font
from reportgen.layout.draw import text
from reportgen.layout.draw.canvas import Canvas
from reportgen.layout.draw.embed import Embedded
from reportgen.layout.fonts import Fonts


class TextWriter:
    """Writes text; ``embedded`` are the faces used so far, by name."""

    def __init__(self, fonts: Fonts) -> None:
        """Begin with no face used."""
        self.embedded: dict[str, Embedded] = {}
        self._fonts = fonts

    def embed(self, face: Face) -> Embedded:
        """Return the face as the file carries it."""
        try:
            return self.embedded[face.name]
        except KeyError:
            metrics = self._fonts.metrics(face)
            embedded = self.embedded[face.name] = Embedded(f"F{len(self.embedded) + 1}", face, metrics)
            return embedded

    def glyphs(self, words: str, font: Font) -> list[GlyphRun]:
        """Return the text as runs of one face each."""
        face = self._fonts.face(font.family, font.bold, font.italic)
        return [
            GlyphRun(part, used, font.size, self._fonts.advance(part, used, font.size), font)
            for used, part in self._fonts.runs(words, face)
        ]

    def write(self, canvas: Canvas, found: Sequence[GlyphRun], x: float, y: float) -> None:
        """Write glyphs one after another, from (x, y) on the baseline, y upwards."""
        for glyphs in found:
            text.write(canvas, glyphs, self.embed(glyphs.face), x, y)
            x += glyphs.width

    def ink_extent(self, found: Sequence[GlyphRun]) -> tuple[float, float]:
        """Return the lowest and the highest point of their ink above the baseline, in points."""
        reaches = [(*self._fonts.metrics(g.face).reach(g.text), g.size) for g in found]
        low = min((low * size for low, _high, size in reaches), default=0.0)
        return low, max((high * size for _low, high, size in reaches), default=0.0)
