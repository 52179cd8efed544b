"""WordArt: text scaled until its glyphs fill the shape (``fitshape``), line above line."""

from __future__ import annotations

from reportgen.layout.document import Font, Lettering
from reportgen.layout.draw.canvas import Canvas
from reportgen.layout.draw.text_writer import TextWriter

EM = 100.0  # points: the size that is stretched
Frame = tuple[float, float, float, float]


def draw(canvas: Canvas, text_writer: TextWriter, lettering: Lettering, frame: Frame) -> None:
    """Draw the letters into a frame: left, bottom, width and height, y upwards."""
    font = Font(lettering.family, EM, lettering.bold, lettering.italic, lettering.colour)
    lines = lettering.text.splitlines()
    x, y, width, height = frame
    step = height / len(lines)
    for number, line in enumerate(reversed(lines)):
        _line(canvas, text_writer, (line, font), (x, y + number * step, width, step))


def _line(canvas: Canvas, text_writer: TextWriter, line: tuple[str, Font], frame: Frame) -> None:
    x, y, width, height = frame
    found = text_writer.glyphs(*line)
    natural = sum(glyphs.width for glyphs in found)
    low, high = text_writer.ink_extent(found)
    if natural <= 0.0 or high <= low or width <= 0.0 or height <= 0.0:
        return
    up = height / (high - low)
    canvas.save()
    canvas.transform((width / natural, 0.0, 0.0, up, x, y - low * up))
    text_writer.write(canvas, found, 0.0, 0.0)
    canvas.restore()
