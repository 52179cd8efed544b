"""Draws what a metafile shows: PDF outlines, text that can be copied, pictures."""

from __future__ import annotations

import math

from msgspec.structs import replace

from reportgen.layout.document import Font, ImageData
from reportgen.layout.draw import raster_pictures, text
from reportgen.layout.draw.border_lines import BorderLines
from reportgen.layout.draw.canvas import Canvas, Matrix
from reportgen.layout.draw.formats import BadPictureError
from reportgen.layout.draw.images import Images
from reportgen.layout.draw.pdf_file import number
from reportgen.layout.draw.text_writer import TextWriter
from reportgen.layout.metafile import Picture, play
from reportgen.layout.metafile.picture import Bitmap, Item, Outline, Region, Words
from reportgen.layout.read.symbols import is_symbol_font, to_unicode

FORMATS = ("emf", "wmf")
THINNEST = 0.24  # points: a line of no width is one pixel of a 300-dpi printer
TINY, HUGE = 0.3, 2000.0  # points: text beyond these cannot be read
Frame = tuple[float, float, float, float]


class MetafilePainter:
    """Draws metafiles with the pictures and the text of one file."""

    def __init__(self, images: Images, text_writer: TextWriter) -> None:
        """Draw bitmaps from ``images``, words with ``text_writer``."""
        self._images = images
        self._text_writer = text_writer
        self._played: dict[bytes, Picture] = {}

    def draw(self, canvas: Canvas, data: bytes, frame: Frame) -> bool:
        """Draw a metafile into left, bottom, width and height; return whether all of it could be drawn.

        Raises:
            BadPictureError: it draws nothing.
        """
        picture = self._picture(data)
        x, y, width, height = frame
        across, up = width / picture.width, height / picture.height
        place = (across, 0.0, 0.0, -up, x - picture.left * across, y + height + picture.top * up)
        complete, clips = picture.complete, None
        canvas.save()
        canvas.clip(x, y, width, height)
        canvas.save()
        for item in raster_pictures.combined(picture.items):
            if item.clips != clips:
                canvas.restore()
                canvas.save()
                _clip(canvas, item.clips, place)
                clips = item.clips
            complete &= self._item(canvas, item, place)
        canvas.restore()
        canvas.restore()
        return complete

    def _picture(self, data: bytes) -> Picture:
        if data not in self._played:
            self._played[data] = play(data)
        if not self._played[data].items:
            raise BadPictureError("draws nothing")
        return self._played[data]

    def _item(self, canvas: Canvas, item: Item, place: Matrix) -> bool:
        match item:
            case Outline():
                _outline(canvas, item, place)
            case Words():
                self._words(canvas, item, place)
            case Bitmap():
                return self._bitmap(canvas, item, place)
        return True

    def _bitmap(self, canvas: Canvas, item: Bitmap, place: Matrix) -> bool:
        try:
            name = self._images.name(ImageData("png", raster_pictures.flat(item)))
        except BadPictureError:
            return False
        a, b, c, d, e, f = item.matrix
        points = (_at(place, e, f), _at(place, e + a, f + b), _at(place, e + c, f + d))
        (left, top), (right, right_y), (below_x, below) = points
        matrix = (right - left, right_y - top, left - below_x, top - below, below_x, below)
        canvas.code.append(f"q {' '.join(f'{value:.3f}' for value in matrix)} cm /{name} Do Q")
        return True

    def _words(self, canvas: Canvas, words: Words, place: Matrix) -> None:
        across, up = place[0], -place[3]
        written = to_unicode(words.text, words.family)
        family = "Times New Roman" if is_symbol_font(words.family) else words.family
        font = Font(family, 10.0, words.bold, words.italic, words.colour)
        found = self._text_writer.glyphs(written, font)
        if not found:
            return
        face = found[0].face
        em = words.height if words.height > 0 else -words.height / (face.ascent + face.descent)
        size = em * up
        if not TINY < size < HUGE:
            return
        natural = sum(glyphs.width for glyphs in found) * size / 10.0
        length = words.length * across or natural
        font = replace(
            font,
            size=size,
            spacing=(length - natural) / len(written) if words.length else 0.0,
            underline="single" if words.underline else "none",
            strike="single" if words.strike else "none",
        )
        shift = {"right": length, "center": length / 2}.get(words.across, 0.0)
        rise = {"top": -face.ascent * size, "bottom": face.descent * size}.get(words.up, 0.0)
        angle = math.radians(words.angle)
        cos, sin = math.cos(angle), math.sin(angle)
        canvas.save()
        canvas.transform((cos, sin, -sin, cos, *_at(place, words.x, words.y)))
        if words.back:
            bottom = rise - face.descent * size
            canvas.rectangle(-shift, bottom, length, (face.ascent + face.descent) * size, words.back)
        self._write(canvas, written, font, (-shift, rise))
        canvas.restore()

    def _write(self, canvas: Canvas, written: str, font: Font, start: tuple[float, float]) -> None:
        x, y = start
        rules = BorderLines()
        for glyphs in self._text_writer.glyphs(written, font):
            spaced = replace(glyphs, width=glyphs.width + font.spacing * len(glyphs.text))
            embedded = self._text_writer.embed(glyphs.face)
            text.write(canvas, spaced, embedded, x, y)
            text.decorate(rules, spaced, embedded, x, y)
            x += spaced.width
        rules.draw(canvas)


def _at(place: Matrix, x: float, y: float) -> tuple[float, float]:
    return place[0] * x + place[4], place[3] * y + place[5]


def _steps(region: Region, place: Matrix) -> str:
    across, up, x, y = place[0], place[3], place[4], place[5]
    parts: list[str] = []
    for op, points in region.steps:
        parts += [
            f"{(up * value + y) if i % 2 else (across * value + x):.3f}" for i, value in enumerate(points)
        ]
        parts.append(op)
    return " ".join(parts)


def _clip(canvas: Canvas, clips: tuple[Region, ...], place: Matrix) -> None:
    for region in clips:
        canvas.code.append(f"{_steps(region, place)} {'W*' if region.even_odd else 'W'} n")


def _outline(canvas: Canvas, outline: Outline, place: Matrix) -> None:
    fill = raster_pictures.mean_colour(outline.pattern) if outline.pattern else outline.fill
    if fill:
        canvas.fill_colour(fill)
    if outline.stroke:
        canvas.stroke_colour(outline.stroke)
        scale = math.sqrt(abs(place[0] * place[3]))
        width = max(outline.width * scale, THINNEST)
        unit = width if outline.width else 3 * THINNEST
        dashes = " ".join(number(max(dash * unit, 0.01)) for dash in outline.dashes)
        canvas.code.append(f"{number(width)} w {outline.cap} J {outline.join} j [{dashes}] 0 d")
    rule = "*" if outline.region.even_odd else ""
    paint = {(True, True): "B" + rule, (True, False): "f" + rule, (False, True): "S"}
    canvas.code.append(f"{_steps(outline.region, place)} {paint[bool(fill), bool(outline.stroke)]}")
