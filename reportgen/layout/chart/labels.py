"""The text of a chart: lines of the width they have, or of their own, and turned."""

from __future__ import annotations

from math import cos, radians, sin

from msgspec import Struct

from reportgen.layout.boxes import Box, Placed, count_letters
from reportgen.layout.chart import paths
from reportgen.layout.column import stack
from reportgen.layout.context import LayoutContext
from reportgen.layout.document import Align, Font, Paragraph, ParagraphFormat, Text
from reportgen.layout.document.chart import PointLabel
from reportgen.layout.extent import longest_line

_WIDEST = 2000.0
_ALIGNED = {align: ParagraphFormat(align=align) for align in Align}


class Label(Struct, frozen=True):
    """Laid-out text: ``box`` is as wide and high as the text."""

    box: Box
    width: float
    height: float


BOX_ACROSS, BOX_DOWN = 3.0, 1.5
"""Points between the text of a label and the box around it (``a:bodyPr`` that Office writes: 38100, 19050 EMU)."""


class TextSetter:
    """Sets the text of one chart of a size.

    Text that only the numbers of the chart give, and text that a legend repeats, is no letter of the document.
    """

    def __init__(self, context: LayoutContext, size: tuple[float, float] = (0.0, 0.0)) -> None:
        """Measure with the fonts of ``context``."""
        self._context = context
        self._size = size

    def label(
        self,
        text: str,
        font: Font,
        width: float = _WIDEST,
        align: Align = Align.CENTRE,
        *,
        counts: bool = False,
    ) -> Label:
        """Return the text in lines not wider than ``width``; ``counts``: its letters are the document's."""
        paragraphs = [
            Paragraph((Text(line, font),) if line else (), _ALIGNED[Align.LEFT], font)
            for line in text.split("\n")
        ]
        natural = longest_line(stack(paragraphs, max(width, 1.0), self._context).box())
        aligned = [Paragraph(each.items, _ALIGNED[align], font) for each in paragraphs]
        found = stack(aligned, natural, self._context)
        box = found.box("label")
        box.letters = count_letters(box) if counts else 0
        return Label(box, natural, found.height)

    def point_label(self, label: PointLabel) -> Label:
        """Return the label of a point, in its box where it has one."""
        text = self.label(label.text, label.font)
        if not (label.paint.fill or label.paint.stroke.width):
            return text
        width, height = text.width + 2 * BOX_ACROSS, text.height + 2 * BOX_DOWN
        frame = paths.rectangle(0.0, 0.0, width, height, label.paint)
        return Label(Box("label", width, height, [frame, (BOX_ACROSS, BOX_DOWN, text.box)]), width, height)

    def moved(self, label: PointLabel) -> tuple[float, float]:
        """Return how far a label was moved from its automatic place, in points."""
        return label.moved[0] * self._size[0], label.moved[1] * self._size[1]

    def line_height(self, font: Font) -> float:
        """Return the height of a line of a font."""
        run_format = self._context.run_formats.for_font(font)
        return run_format.above + run_format.below

    def width(self, text: str, font: Font) -> float:
        """Return the width of a text, in points: that of its longest line."""
        return max((self._line_width(line, font) for line in text.split("\n")), default=0.0)

    def _line_width(self, line: str, font: Font) -> float:
        formats = self._context.run_formats
        runs = formats.measure.runs(line, formats.for_font(font).face)
        return sum(formats.measure.advance(part, face, font.size) for face, part in runs)


def place(label: Label, x: float, y: float, across: float = 0.5, down: float = 0.5) -> Placed:
    """Return the label with the point at these shares of its width and height at (x, y)."""
    return x - across * label.width, y - down * label.height, label.box


def turned_size(label: Label, degrees: float) -> tuple[float, float]:
    """Return the width and the height that a label takes when it is rotated."""
    c, s = abs(cos(radians(degrees))), abs(sin(radians(degrees)))
    return label.width * c + label.height * s, label.width * s + label.height * c


def place_turned(
    label: Label, degrees: float, x: float, y: float, across: float = 0.5, down: float = 0.5
) -> Placed:
    """Return the label rotated clockwise about the point at these shares of its size, which stands at (x, y)."""
    if not degrees:
        return place(label, x, y, across, down)
    angle = radians(degrees)
    dx, dy = across * label.width, down * label.height
    left, top = x - dx * cos(angle) + dy * sin(angle), y - dx * sin(angle) - dy * cos(angle)
    box = Box("turned", label.width, label.height, [(0.0, 0.0, label.box)], rotation=round(degrees) % 360)
    if box.rotation == 270:
        return left, top - label.width, Box("turned", label.height, label.width, box.children, rotation=270)
    if box.rotation == 90:
        return left - label.height, top, Box("turned", label.height, label.width, box.children, rotation=90)
    return left, top, box
