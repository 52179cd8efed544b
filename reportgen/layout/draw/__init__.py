"""Draw pages: boxes in, the bytes of a PDF/A-1b file out."""

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
    from reportgen.layout.draw.archive import Archive
    from reportgen.layout.draw.images import Images
    from reportgen.layout.draw.page import Painter
    from reportgen.layout.draw.whole import assemble

    archive = Archive()
    images = Images(archive)
    painter = Painter(fonts, images)
    contents = [painter.paint(page, number) for number, page in enumerate(pages)]
    told = fonts.diagnostics if diagnostics is None else diagnostics
    told.extend(painter.figures.diagnostics)
    return assemble(archive, pages, contents, painter, images, properties)
