"""DOCX → PDF in one direction: read what the file says, resolve what it means, lay out boxes, draw them.

Knows nothing of kits or records.  ``convert`` is the whole of it; each stage is a folder of its own.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import DocumentError
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.layout.document import Document


class Conversion(Struct, frozen=True):
    """A PDF, how many pages it has, what its reader should know, and the printed page of each bookmark.

    ``docx`` is the file with the tables of contents that were built for it; empty where its own stand.
    """

    pdf: bytes
    pages: int
    diagnostics: tuple[Diagnostic, ...]
    bookmarks: Mapping[str, str] = field(default_factory=dict)
    docx: bytes = b""


def convert(docx: Path, *, update_fields: bool = False) -> Conversion:
    """Lay a DOCX out as PDF/A-1b.

    A table of contents without entries is built from the headings.

    Args:
        docx: the Word file; it is not changed.
        update_fields: build every table of contents anew, as for a file that asks for it (``w:updateFields``).

    Raises:
        DocumentError: the file cannot be laid out at all; what is merely not supported is a diagnostic.
    """
    with _without_collection():
        try:
            return _converted(docx, update_fields)
        except RecursionError:
            message = _("Tài liệu có các phần lồng nhau quá sâu.")
            hint = _("Bỏ bớt bảng, khung chữ hoặc trường lồng nhau trong tệp Word.")
            problem = error("nested-too-deep", message, Place(str(docx)), hint)
        except MemoryError:
            message = _("Tài liệu quá lớn: máy không đủ bộ nhớ để dàn trang.")
            hint = _("Chia tài liệu thành nhiều tệp, hoặc giảm cỡ các ảnh trong tệp.")
            problem = error("document-too-large", message, Place(str(docx)), hint)
    raise DocumentError(problem)  # outside the handler: the deep stack, or what filled the memory, is gone


def _converted(docx: Path, update_fields: bool) -> Conversion:
    from reportgen.layout.draw import write
    from reportgen.layout.fonts import Fonts
    from reportgen.layout.page.totals import bookmarks, paginate

    document, found, renewed = _loaded(docx, update_fields)
    fonts = Fonts()
    pages = paginate(document, fonts)
    pdf = write(pages, document.properties, fonts)
    return Conversion(pdf, len(pages), (*found, *fonts.diagnostics), bookmarks(pages), renewed)


def _loaded(docx: Path, update_fields: bool) -> tuple[Document, list[Diagnostic], bytes]:
    """Return the document, and the bytes it was read from where its tables of contents had to be built."""
    from reportgen.layout.resolve import load

    document, found = load(docx)
    anew = update_fields or document.update_fields
    if not anew and not any(each.code == "toc-empty" for each in found):
        return document, found, b""
    from reportgen.layout.write_back.contents import renewed

    made = renewed(docx.read_bytes(), anew=anew)
    if made is None:
        return document, found, b""
    return *load(made, str(docx)), made


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
