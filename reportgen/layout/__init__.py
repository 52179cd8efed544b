"""DOCX → PDF: read what the file says, resolve what it means, lay out boxes, draw them.

Each stage is a folder. ``lay_out`` returns pages, ``convert`` a PDF. The engine knows no kits and no records.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from msgspec import Struct, field

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import DocumentError
from reportgen.language import _
from reportgen.layout.fidelity import Fidelity, judge
from reportgen.layout.garbage import pause_gc
from reportgen.layout.pdf_options import PLAIN_PDF, PdfOptions

if TYPE_CHECKING:
    from reportgen.layout.boxes import Page
    from reportgen.layout.document import Document
    from reportgen.layout.fonts import Fonts

DocxSource = Path | bytes | BinaryIO
"""A Word file: where it is, its bytes, or a file open for reading them."""
Change = Callable[["Document"], "Document"]


class DocumentLayout(Struct, frozen=True):
    """A document on its pages, the fonts it was measured with, and the printed page of each bookmark.

    ``diagnostics`` are of reading and of laying out; those of fonts are complete after the drawing and kept by
    ``fonts``. ``docx`` is the file with the tables of contents that were built for it; empty where none was.
    """

    pages: Sequence[Page]
    document: Document
    fonts: Fonts
    diagnostics: tuple[Diagnostic, ...]
    bookmarks: Mapping[str, str]
    docx: bytes = b""


class Conversion(Struct, frozen=True):
    """A PDF, its number of pages, its diagnostics, and the printed page of each bookmark.

    ``docx`` is the file with the tables of contents that were built for it; empty where none was. ``fidelity`` says
    how far its pages are Word's.
    """

    pdf: bytes
    pages: int
    diagnostics: tuple[Diagnostic, ...]
    bookmarks: Mapping[str, str] = field(default_factory=dict)
    docx: bytes = b""
    fidelity: Fidelity = Fidelity()


class LayoutOptions(Struct, frozen=True):
    """How a document is laid out.

    ``update_fields``: rebuild every table of contents, as if the file had ``w:updateFields``. ``fonts``: those of the
    documents that are drawn into the same file. ``change``: a function applied to the document before it is laid out;
    tables of contents are then not built.
    """

    update_fields: bool = False
    fonts: Fonts | None = None
    change: Change | None = None


PLAIN = LayoutOptions()


def lay_out(docx: DocxSource, name: str = "", options: LayoutOptions = PLAIN) -> DocumentLayout:
    """Lay a DOCX out on pages.

    A table of contents without entries is built from the headings. Text that is on no page is an error among the
    diagnostics (``text-lost``); the pages are returned all the same.

    Args:
        docx: the Word file; it is not changed.
        name: what diagnostics call it; empty: its path.
        options: how it is laid out.

    Raises:
        DocumentError: the file cannot be laid out at all; what is merely not supported is a diagnostic.
    """
    name = name or (str(docx) if isinstance(docx, Path) else "")
    source = docx if isinstance(docx, Path | bytes) else docx.read()
    with _as_document_error(name), pause_gc():
        return _paginate(source, name, options)


def convert(
    docx: DocxSource, name: str = "", *, update_fields: bool = False, pdf: PdfOptions = PLAIN_PDF
) -> Conversion:
    """Lay a DOCX out as PDF; PDF/A-1a, where no other standard is asked for.

    Args:
        docx: the Word file; it is not changed.
        name: what diagnostics call it; empty: its path.
        update_fields: rebuild every table of contents, as if the file had ``w:updateFields``.
        pdf: how the PDF is written.

    Raises:
        DocumentError: the file cannot be laid out at all; what is merely not supported is a diagnostic.
    """
    name = name or (str(docx) if isinstance(docx, Path) else "")
    with _as_document_error(name), pause_gc():
        return _draw(lay_out(docx, name, LayoutOptions(update_fields)), pdf)


def _draw(layout: DocumentLayout, options: PdfOptions) -> Conversion:
    from reportgen.layout.draw import write
    from reportgen.layout.languages import with_languages

    pdf = write(layout.pages, with_languages(layout.document), layout.fonts, options=options)
    found = (*layout.diagnostics, *layout.fonts.diagnostics)
    fidelity = judge(found, layout.fonts.substitutions)
    return Conversion(pdf, len(layout.pages), found, layout.bookmarks, layout.docx, fidelity)


def _paginate(docx: Path | bytes, name: str, options: LayoutOptions) -> DocumentLayout:
    from reportgen.layout import conservation
    from reportgen.layout.fonts import Fonts
    from reportgen.layout.fonts.families import is_vietnamese
    from reportgen.layout.page.totals import pages_and_bookmarks
    from reportgen.layout.text.inside import texts

    document, found, rebuild_contents = _load(docx, name, options)
    fonts = options.fonts or Fonts(vietnamese=any(map(is_vietnamese, texts(document))))
    pages, bookmarks = pages_and_bookmarks(document, fonts)
    about = (*found, *conservation.check(document, pages, name))
    return DocumentLayout(pages, document, fonts, about, bookmarks, rebuild_contents)


def _load(docx: Path | bytes, name: str, options: LayoutOptions) -> tuple[Document, list[Diagnostic], bytes]:
    """Return the document, its diagnostics, and the DOCX where its tables of contents were built, else b""."""
    from reportgen.layout.resolve import load

    document, found = load(docx, name)
    if options.change is not None:
        return options.change(document), found, b""
    rebuild_all = options.update_fields or document.update_fields
    if not rebuild_all and not any(each.code == "toc-empty" for each in found):
        return document, found, b""
    from reportgen.layout.write_back.contents import rebuild_contents

    rebuilt = rebuild_contents(
        docx if isinstance(docx, bytes) else docx.read_bytes(), rebuild_all=rebuild_all
    )
    if rebuilt is None:
        return document, found, b""
    return *load(rebuilt, name), rebuilt


@contextmanager
def _as_document_error(name: str) -> Iterator[None]:
    """Raise DocumentError instead of RecursionError and MemoryError."""
    try:
        yield
        return
    except RecursionError:
        message = _("Tài liệu có các phần lồng nhau quá sâu.")
        hint = _("Bỏ bớt bảng, khung chữ hoặc trường lồng nhau trong tệp Word.")
        problem = error("nested-too-deep", message, Place(name), hint)
    except MemoryError:
        message = _("Tài liệu quá lớn: máy không đủ bộ nhớ để dàn trang.")
        hint = _("Chia tài liệu thành nhiều tệp, hoặc giảm cỡ các ảnh trong tệp.")
        problem = error("document-too-large", message, Place(name), hint)
    raise DocumentError(problem)  # outside the handler: the deep stack, or what filled the memory, is gone
