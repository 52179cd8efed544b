"""Draws what a metafile shows: PDF outlines, text that can be copied, pictures."""

from __future__ import annotations

import math
from collections.abc import Sequence

from msgspec import Struct
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
from reportgen.layout.metafile.bitmaps import size_of
from reportgen.layout.metafile.picture import Bitmap, Item, Outline, Region, Words
from reportgen.layout.read.symbols import is_symbol_font, to_unicode

THINNEST = 0.24  # points: a line of no width is one pixel of a 300-dpi printer
TINY, HUGE = 0.3, 2000.0  # points: text beyond these cannot be read
MOST_CLIP_STEPS = 500_000
MOST_PIXELS = 100_000_000
"""Of all bitmaps of a metafile: each is decoded, some more than once."""
Frame = tuple[float, float, float, float]


class _Form(Struct, frozen=True):
    """A metafile drawn once, ``width`` × ``height`` points large; ``complete``: whether all of it could be drawn."""

    name: str
    width: float
    height: float
    complete: bool


class MetafilePainter:
    """Draws metafiles, each once, with the pictures and the text of one file."""

    def __init__(self, images: Images, text_writer: TextWriter) -> None:
        """Draw bitmaps from ``images``, words with ``text_writer``."""
        self._images = images
        self._text_writer = text_writer
        self._forms: dict[bytes, _Form | None] = {}

    def draw(self, canvas: Canvas, data: bytes, frame: Frame) -> bool:
        """Draw a metafile into left, bottom, width and height; return whether all of it could be drawn.

        Raises:
            BadPictureError: it draws nothing.
        """
        x, y, width, height = frame
        if data not in self._forms:
            self._forms[data] = self._form(play(data), max(width, 1.0), max(height, 1.0))
        form = self._forms[data]
        if form is None:
            raise BadPictureError("draws nothing")
        scale = f"{width / form.width:.5f} 0 0 {height / form.height:.5f}"
        canvas.code.append(f"q {scale} {x:.3f} {y:.3f} cm /{form.name} Do Q")
        return form.complete

    def _form(self, picture: Picture, width: float, height: float) -> _Form | None:
        """Draw a picture in the size in which it is shown first; None where it draws nothing."""
        if not picture.items:
            return None
        canvas = Canvas()
        across, up = width / picture.width, height / picture.height
        place = (across, 0.0, 0.0, -up, -picture.left * across, height + picture.top * up)
        items = _affordable(picture.items)
        complete = self._items(canvas, items, place) and picture.complete and len(items) == len(picture.items)
        return _Form(self._images.form("\n".join(canvas.code), width, height), width, height, complete)

    def _items(self, canvas: Canvas, items: Sequence[Item], place: Matrix) -> bool:
        complete, clips, steps = True, None, 0
        canvas.save()
        for item in raster_pictures.combined(items):
            if item.clips != clips:
                clips = item.clips
                steps += sum(len(region.steps) for region in clips)
                if steps > MOST_CLIP_STEPS:
                    complete = False
                    break
                canvas.restore()
                canvas.save()
                _clip(canvas, clips, place)
            complete &= self._item(canvas, item, place)
        canvas.restore()
        return complete

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


def _affordable(items: Sequence[Item]) -> Sequence[Item]:
    """Return the items, without bitmaps and patterns where these are more than any picture has."""
    if sum(map(_pixels, items)) <= MOST_PIXELS:
        return items
    return [
        replace(each, pattern=b"") if isinstance(each, Outline) else each
        for each in items
        if not isinstance(each, Bitmap)
    ]


def _pixels(item: Item) -> int:
    data = item.data if isinstance(item, Bitmap) else item.pattern if isinstance(item, Outline) else b""
    width, height = size_of(data) if data else (0, 0)
    return width * height


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
