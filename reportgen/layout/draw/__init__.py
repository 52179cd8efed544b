"""Draw pages: boxes in, the bytes of a PDF file out."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.diagnostics import Diagnostic
from reportgen.layout.boxes import Page
from reportgen.layout.document import Properties
from reportgen.layout.fonts import Fonts
from reportgen.layout.pdf_options import PLAIN_PDF, PdfOptions

__all__ = ["write"]


def write(
    pages: Sequence[Page],
    properties: Properties,
    fonts: Fonts,
    diagnostics: list[Diagnostic] | None = None,
    options: PdfOptions = PLAIN_PDF,
) -> bytes:
    """Return the PDF of ``pages``, of the standard that ``options`` ask for, or the next lower one that it can keep.

    What could not be drawn is appended to ``diagnostics`` (by default to those of ``fonts``). The faces in the
    boxes must come from ``fonts``. The same pages give the same bytes; no clock is read (``SOURCE_DATE_EPOCH``,
    else the document's own date of creation).
    """
    from reportgen.layout.draw.assemble import assemble
    from reportgen.layout.draw.images import Images
    from reportgen.layout.draw.metadata import describe
    from reportgen.layout.draw.page import Painter
    from reportgen.layout.draw.pdf_file import PdfFile
    from reportgen.layout.draw.reach import reach, with_attachments, without_words
    from reportgen.layout.draw.structure import Tags
    from reportgen.layout.draw.title import title

    asked = with_attachments(options)
    pdf_file = PdfFile(asked.version)
    images = Images(pdf_file)
    painter = Painter(fonts, images, Tags(properties.language, properties.vietnamese))
    contents = [painter.paint(page, number) for number, page in enumerate(pages)]
    reported = fonts.diagnostics if diagnostics is None else diagnostics
    reported.extend((*painter.shape_painter.diagnostics, *painter.outside.diagnostics()))
    kept, lowered = reach(options, painter.letters())
    reported.extend((*lowered, *without_words(kept, painter.tags.unnamed_figures)))
    about = describe(properties, title(properties, painter.navigation.headings, pages), kept)
    return assemble(pdf_file, pages, contents, painter, about, options)
