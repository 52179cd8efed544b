"""Walk the boxes of a page and draw them; y is converted from downwards to upwards only here."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from reportgen.layout.boxes import (
    BorderLine,
    Box,
    Fill,
    GlyphRun,
    OutlineEntry,
    Page,
    Path,
    Placed,
    ShapeGraphic,
    Target,
)
from reportgen.layout.document import Shape
from reportgen.layout.draw import paths, text
from reportgen.layout.draw.border_lines import BorderLines
from reportgen.layout.draw.canvas import Canvas, Matrix
from reportgen.layout.draw.images import Images
from reportgen.layout.draw.navigation import Link, Navigation, OutlineItem
from reportgen.layout.draw.outside import TextOutside
from reportgen.layout.draw.shape_painter import ShapePainter
from reportgen.layout.draw.structure import Tags
from reportgen.layout.draw.text_writer import TextWriter
from reportgen.layout.fonts import Fonts

_NO_NUMBER = re.compile(r"-?\b(?:nan|inf)\b")


class Painter:
    """Draws pages with shared fonts and pictures; ``embedded``, ``navigation``, ``tags`` are collected on the way."""

    def __init__(self, fonts: Fonts, images: Images, tags: Tags) -> None:
        """Begin with nothing drawn."""
        self.tags = tags
        self.images = images
        self._text_writer = TextWriter(fonts)
        self.embedded = self._text_writer.embedded
        self.navigation = Navigation()
        self.shape_painter = ShapePainter(images, self._text_writer)
        self.outside = TextOutside()
        self._number = 0
        self._height = self._width = 0.0

    def letters(self) -> Iterator[str]:
        """Yield each letter that was drawn, once for each face."""
        return (letter for embedded in self.embedded.values() for letter in embedded.letters())

    def paint(self, page: Page, number: int) -> bytes:
        """Return the content stream of page ``number`` (from 0)."""
        self._number = number
        self._width, self._height = page.width, page.height
        self.shape_painter.page = number + 1
        self.outside.begin(page, number + 1)
        self._canvas, self._rules = Canvas(), BorderLines()
        self.tags.begin_page(self._canvas, page)
        self._walk(page.children, 0.0, page.height)
        self._draw_rules()
        self.tags.close()
        return _finite("\n".join(self._canvas.code)).encode("ascii")

    def _walk(self, children: Sequence[Placed], left: float, top: float) -> None:
        """Draw children whose parent's top left is at (left, top), y upwards."""
        for x, y, item in children:
            kind = type(item)
            if kind is Box:
                assert isinstance(item, Box)  # noqa: S101 - for the type checker
                if item.source is not None:
                    self._draw_source(item, left + x, top - y)
                elif item.clip or item.rotation:
                    self._draw_isolated(item, left + x, top - y)
                else:
                    self._walk(item.children, left + x, top - y)
            elif kind is GlyphRun:
                self._glyphs(item, left + x, top - y)  # type: ignore[arg-type]  # kind says so
            elif kind is BorderLine:
                self._rules.add(item.border, left + x, top - y, item.dx, -item.dy)  # type: ignore[union-attr]  # kind says so
            else:
                self._draw_other(item, left + x, top - y)

    def _glyphs(self, glyphs: GlyphRun, x: float, y: float) -> None:
        if not glyphs.text or glyphs.size <= 0 or glyphs.font.scale <= 0:
            return
        if not (0.0 < y < self._height and -glyphs.width < x < self._width):  # or in a turned box
            self.outside.look_at(glyphs, *self._canvas.on_page(x, y))
        embedded = self._text_writer.embed(glyphs.face)
        if glyphs.pitch:
            glyphs, x = text.leader(glyphs, embedded, x)
        self.tags.glyphs(glyphs)
        text.write(self._canvas, glyphs, embedded, x, y)
        font = glyphs.font
        if font.underline != "none" or font.strike != "none" or font.border.style != "none":
            text.decorate(self._rules, glyphs, embedded, x, y)
        if glyphs.link:
            low, high = glyphs.face.descent * glyphs.size, glyphs.face.ascent * glyphs.size
            self._link(glyphs.link, x, y - low, glyphs.width, low + high, glyphs.text)

    def _draw_other(self, item: object, x: float, y: float) -> None:
        match item:
            case Fill():
                self.tags.artifact()
                self._canvas.rectangle(x, y - item.height, item.width, item.height, item.colour)
            case ShapeGraphic():
                self._cover(item.shape)
                self.tags.graphic()
                self.shape_painter.draw(self._canvas, item.shape, item.width, item.height, x, y)
                if item.shape.link:
                    words = item.shape.description
                    self._link(item.shape.link, x, y - item.height, item.width, item.height, words)
            case Path():
                self.tags.graphic()
                paths.draw(self._canvas, item, x, y)
            case Target():
                place = (self._number, *self._canvas.on_page(x, y))
                self.navigation.targets.setdefault(item.name, place)
            case OutlineEntry():
                _, height = self._canvas.on_page(x, y)
                self.navigation.headings.append(OutlineItem(item.level, item.text, self._number, height))

    def _cover(self, shape: Shape) -> None:
        """Draw the lines collected so far, which a shape may cover; others are drawn at the end of the page."""
        if shape.fill or shape.kind == "picture":
            self._draw_rules()
            self._rules = BorderLines()

    def _draw_rules(self) -> None:
        if self._rules:
            self.tags.artifact()
            self._rules.draw(self._canvas)

    def _draw_source(self, box: Box, x: float, y: float) -> None:
        """Draw a box that is something in the document."""
        outer = self.tags.enter(box, x, y)
        if box.clip or box.rotation:
            self._draw_isolated(box, x, y)
        else:
            self._walk(box.children, x, y)
        self.tags.leave(outer)

    def _draw_isolated(self, box: Box, x: float, y: float) -> None:
        """Draw a clipped or rotated box in its own graphics state, with its own lines."""
        outer, self._rules = self._rules, BorderLines()
        self.tags.close()
        self._canvas.save()
        if box.clip:
            self._canvas.clip(x, y - box.height, box.width, box.height)
        if box.rotation:
            self._canvas.transform(_rotation_matrix(box, x, y))
            x = y = 0.0
        self._walk(box.children, x, y)
        self._draw_rules()
        self.tags.close()
        self._canvas.restore()
        self._rules = outer

    def _link(self, target: str, x: float, y: float, width: float, height: float, words: str) -> None:
        corners = self._canvas.on_page(x, y), self._canvas.on_page(x + width, y + height)
        (a, b), (c, d) = corners
        rectangle = (min(a, c), min(b, d), max(a, c), max(b, d))
        self.navigation.link(Link(self._number, rectangle, target, words, self.tags.link))


def _finite(code: str) -> str:
    """Return the operators with 0 for "nan" and "inf": viewers show nothing of a page with such a token."""
    return _NO_NUMBER.sub("0", code) if "nan" in code or "inf" in code else code


def _rotation_matrix(box: Box, x: float, y: float) -> Matrix:
    """Return the matrix that moves the rotated content, laid out at the origin, to its place."""
    if box.rotation == 90:
        return (0.0, -1.0, 1.0, 0.0, x + box.width, y)
    if box.rotation == 270:
        return (0.0, 1.0, -1.0, 0.0, x, y - box.height)
    angle = math.radians(box.rotation)
    return (math.cos(angle), -math.sin(angle), math.sin(angle), math.cos(angle), x, y)
