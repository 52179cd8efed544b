"""Small pages by hand, and what a reader makes of the PDF."""

from __future__ import annotations

from io import BytesIO

import pypdfium2

from reportgen.layout.boxes import Box, GlyphRun, Leaf, Page
from reportgen.layout.document import Font, Properties
from reportgen.layout.draw import write
from reportgen.layout.fonts import Fonts

FONTS = Fonts(folders=())
TITLED = Properties("Báo cáo", "Nguyễn Văn Mẫu", "Tổng kết", "quốc phòng, 2023", "2023-12-01T08:00:00Z")


def glyphs(text: str, font: Font | None = None, stretch: float = 0.0, link: str = "") -> GlyphRun:
    font = font or Font(size=13.0)
    face = FONTS.face(font.family, font.bold, font.italic)
    width = FONTS.advance(text, face, font.size, font.kerning) + stretch * text.count(" ")
    return GlyphRun(text, face, font.size, width, font, stretch, link)


def page(*items: Box | Leaf, label: str = "") -> Page:
    """A page with the items one below the other, 20 points apart, from (72, 100)."""
    return Page(595.0, 842.0, [(72.0, 100.0 + 20 * i, item) for i, item in enumerate(items)], label)


def pdf(*pages: Page, properties: Properties = TITLED) -> bytes:
    return write(pages, properties, FONTS)


def open_pdf(data: bytes) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(BytesIO(data))


def text_of(data: bytes, number: int = 0) -> str:
    document = open_pdf(data)
    return str(document[number].get_textpage().get_text_range()).replace("\r\n", "\n")


def pixel(data: bytes, x: float, y: float) -> tuple[int, int, int]:
    """The colour at a place on the first page, y downwards, in points."""
    picture = open_pdf(data)[0].render(scale=1).to_pil().convert("RGB")
    red, green, blue = picture.getpixel((int(x), int(y)))
    return red, green, blue
