"""The format of a chart's parts: colours by its theme and style, fonts by their cascade, fills and lines."""

from __future__ import annotations

from reportgen.layout.document import chart as document
from reportgen.layout.document.formatting import Font, Stroke
from reportgen.layout.raw import Colour, Theme
from reportgen.layout.raw import chart as raw
from reportgen.layout.resolve.colours import Palette

TEXT_SIZE = 10.0
"""Points: of text that says no size (Office 2007)."""
RULE = Stroke(0.75, "868686")
"""Axes and gridlines of a chart that does not format them: text lightened to three quarters (style 2)."""
LINE_WIDTH = 2.25
"""Points: of a line of a line chart that does not say (Office 2007: 28575 EMU)."""
ACCENTS = tuple(f"accent{number}" for number in range(1, 7))
_PAPER = Colour("", "bg1")
_UNKNOWN = "7F7F7F"


class ChartFormats:
    """The fonts, fills and lines of one chart; equal fonts are one object."""

    def __init__(self, theme: Theme, mapping: dict[str, str], style: int) -> None:
        """Take colours and typefaces from ``theme``, and what a chart does not say from its ``style``."""
        self._palette = Palette(theme, mapping)
        self._typefaces = theme.fonts
        self._style = style
        self._fonts: dict[Font, Font] = {}

    def font(self, *levels: raw.ChartFont, size: float = TEXT_SIZE, bold: bool = False) -> Font:
        """Return the font of the levels, the nearest last."""
        sizes = [level.size for level in levels if level.size is not None]
        bolds = [level.bold for level in levels if level.bold is not None]
        italics = [level.italic for level in levels if level.italic is not None]
        colours = [level.colour for level in levels if level.colour is not None]
        families = [level.family for level in levels if level.family]
        found = Font(
            self._family(families[-1] if families else "+mn-lt"),
            sizes[-1] if sizes else size,
            bolds[-1] if bolds else bold,
            italics[-1] if italics else False,
            self._palette.drawing_rgb(colours[-1]) if colours else "",
        )
        return self._fonts.setdefault(found, found)

    def _family(self, name: str) -> str:
        if not name.startswith("+"):
            return name
        kind = "major" if name.startswith("+mj") else "minor"
        return self._typefaces.get(f"{kind}-latin") or self._typefaces.get("minor-latin") or "Calibri"

    def automatic(self, at: int, count: int) -> str:
        """Return the colour of the series, or of the point, number ``at`` of ``count`` that has none of its own.

        The accents in turn, each round shaded or tinted by -70 % to 70 %; styles 3 to 8 and those 8, 16 … above
        them have one accent in as many shades, style 1 greys (as Office 2007 and LibreOffice colour them).
        """
        kind = (self._style - 1) % 8
        if kind == 1:
            return self._shade(ACCENTS[at % 6], at // 6, 1 + (count - 1) // 6)
        if kind == 0:
            return self._shade("tx1", at, count, least=0.1)
        return self._shade(ACCENTS[kind - 2], at, count)

    def _shade(self, name: str, at: int, count: int, least: float = -0.7) -> str:
        plain = count <= 1 and least < 0
        shift = 0.0 if plain else least + (0.7 - least) * (at % max(count, 1) + 1) / (count + 1)
        changes = () if shift == 0 else (("a:shade", 1 + shift),) if shift < 0 else (("a:tint", 1 - shift),)
        return self._palette.drawing_rgb(Colour("", name, changes)) or _UNKNOWN

    def frame(self, paint: raw.Paint) -> document.Paint:
        """Return the paint of the whole chart: white in a grey line, where it has none (style 2).

        A chart of Word 2010 without ``c:spPr`` keeps 1.5 pt free beside it for the line (``wp:effectExtent``).
        """
        fill = self.fill(paint, self._palette.drawing_rgb(_PAPER)).fill
        return document.Paint(fill, self.stroke(paint, RULE))

    def fill(self, paint: raw.Paint, automatic: str) -> document.Paint:
        """Return a paint; ``automatic`` is its fill where the file has none, and no line then is drawn."""
        return document.Paint(self._filling(paint, automatic), self.stroke(paint, Stroke()))

    def _filling(self, paint: raw.Paint, automatic: str) -> str:
        if paint.filled is None:
            return automatic
        return self._palette.drawing_rgb(paint.fill) if paint.filled else ""

    def over(self, own: raw.Paint, paint: document.Paint) -> document.Paint:
        """Return the paint of a point of a series that has ``paint``."""
        return document.Paint(self._filling(own, paint.fill), self.stroke(own, paint.stroke))

    def line(self, paint: raw.Paint, automatic: str, *, shown: bool) -> document.Paint:
        """Return the paint of a series that is a line; not ``shown``: it is one only where the file has it."""
        line = Stroke(LINE_WIDTH if shown else 0.0, automatic)
        return document.Paint(automatic, self.stroke(paint, line) if shown or paint.lined else line)

    def stroke(self, paint: raw.Paint, default: Stroke) -> Stroke:
        """Return the outline; ``default`` has what the file does not say."""
        if paint.lined is False:
            return Stroke(0.0, default.colour)
        if paint.lined is None:
            width = default.width if paint.width is None or not default.width else paint.width
            return Stroke(width, default.colour, paint.dash or default.dash)
        width = paint.width if paint.width is not None else default.width or 0.75
        return Stroke(max(width, 0.25), self._palette.drawing_rgb(paint.line), paint.dash or default.dash)
