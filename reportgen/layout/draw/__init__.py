"""Draw pages: boxes in, the bytes of a PDF/A-1a file out."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.diagnostics import Diagnostic
from reportgen.layout.boxes import Page
from reportgen.layout.document import Properties
from reportgen.layout.fonts import Fonts

__all__ = ["write"]


def write(
    pages: Sequence[Page],
    properties: Properties,
    fonts: Fonts,
    diagnostics: list[Diagnostic] | None = None,
) -> bytes:
    """Return the PDF of ``pages``.

    What could not be drawn is appended to ``diagnostics`` (by default to those of ``fonts``). The faces in the
    boxes must come from ``fonts``. The same pages give the same bytes; no clock is read (``SOURCE_DATE_EPOCH``,
    else the document's own date of creation).
    """
    from reportgen.layout.draw.assemble import assemble
    from reportgen.layout.draw.images import Images
    from reportgen.layout.draw.page import Painter
    from reportgen.layout.draw.pdf_file import PdfFile
    from reportgen.layout.draw.structure import Tags

    pdf_file = PdfFile()
    images = Images(pdf_file)
    painter = Painter(fonts, images, Tags(properties.language))
    contents = [painter.paint(page, number) for number, page in enumerate(pages)]
    reported = fonts.diagnostics if diagnostics is None else diagnostics
    reported.extend(painter.shape_painter.diagnostics)
    return assemble(pdf_file, pages, contents, painter, images, properties)
