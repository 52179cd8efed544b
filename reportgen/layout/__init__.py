"""DOCX → PDF in one direction: read what the file says, resolve what it means, lay out boxes, draw them.

Knows nothing of kits or records.  ``convert`` is the whole of it; each stage is a folder of its own.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct, field

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import DocumentError
from reportgen.language import _


class Conversion(Struct, frozen=True):
    """A PDF, how many pages it has, what its reader should know, and the printed page of each bookmark."""

    pdf: bytes
    pages: int
    diagnostics: tuple[Diagnostic, ...]
    bookmarks: Mapping[str, str] = field(default_factory=dict)


def convert(docx: Path) -> Conversion:
    """Lay a DOCX out as PDF/A-1b.

    Args:
        docx: the Word file; it is not changed.

    Raises:
        DocumentError: the file cannot be laid out at all; what is merely not supported is a diagnostic.
    """
    with _without_collection():
        try:
            return _converted(docx)
        except RecursionError:
            message = _("Tài liệu có các phần lồng nhau quá sâu.")
            hint = _("Bỏ bớt bảng, khung chữ hoặc trường lồng nhau trong tệp Word.")
            problem = error("nested-too-deep", message, Place(docx.name), hint)
        except MemoryError:
            message = _("Tài liệu quá lớn: máy không đủ bộ nhớ để dàn trang.")
            hint = _("Chia tài liệu thành nhiều tệp, hoặc giảm cỡ các ảnh trong tệp.")
            problem = error("document-too-large", message, Place(docx.name), hint)
    raise DocumentError(problem)  # outside the handler: the deep stack, or what filled the memory, is gone


def _converted(docx: Path) -> Conversion:
    from reportgen.layout.draw import write
    from reportgen.layout.fonts import Fonts
    from reportgen.layout.page.totals import bookmarks, paginate
    from reportgen.layout.resolve import load

    document, found = load(docx)
    fonts = Fonts()
    pages = paginate(document, fonts)
    pdf = write(pages, document.properties, fonts)
    return Conversion(pdf, len(pages), (*found, *fonts.diagnostics), bookmarks(pages))


@contextmanager
def _without_collection() -> Iterator[None]:
    """Pause the cyclic garbage collector: a million objects are made and kept to the end, none in a cycle.

    Frozen, they are not looked through once more when it goes on.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.freeze()
            gc.enable()
