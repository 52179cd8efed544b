"""The papers of a packet: a Word file laid out to boxes, or a PDF from elsewhere, opened and found sound."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen import layout
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import DocumentError
from reportgen.language import _
from reportgen.layout.boxes import Page
from reportgen.layout.fonts import Fonts
from reportgen.layout.languages import with_languages
from reportgen.packet import bounds
from reportgen.packet.place import size

if TYPE_CHECKING:
    from pikepdf import Page as PdfPage
    from pikepdf import Pdf

LARGEST_PDF = 200_000_000
"""Bytes; a scanned plan of a hundred pages is a tenth of that."""
_DAMAGE = (RuntimeError, ValueError, TypeError, AttributeError, KeyError, OverflowError)
"""What else pikepdf raises of a file whose parts are not what the format says."""


class PacketPaper(Struct, frozen=True):
    """One paper: its pages as boxes; those of a PDF from elsewhere are empty, and ``foreign`` holds what they show.

    ``part`` is the part of PDF/A that the foreign one says that it keeps, 0 for none. ``vietnamese`` are the languages
    that its Vietnamese text is said to be in.
    """

    title: str
    pages: tuple[Page, ...]
    foreign: Pdf | None = None
    part: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()
    file: str = ""
    vietnamese: frozenset[str] = frozenset()


class PacketEntry(Struct, frozen=True):
    """One line of the packet's list: the paper's number from 1, and the printed page on which it begins."""

    number: int
    title: str
    first: int
    pages: int


class Packet(Struct, frozen=True):
    """The packet's bytes, how many pages it has with the front, its list, and what there is to say."""

    pdf: bytes
    pages: int
    entries: tuple[PacketEntry, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def paper_from_docx(title: str, docx: Path | bytes, fonts: Fonts, file: str = "") -> PacketPaper:
    """Return a Word file as a paper; ``file`` is what diagnostics call it.

    Raises:
        DocumentError: it cannot be laid out.
    """
    laid = layout.lay_out(docx, file, layout.LayoutOptions(fonts=fonts))
    return PacketPaper(
        title,
        tuple(laid.pages),
        diagnostics=laid.diagnostics,
        file=file,
        vietnamese=with_languages(laid.document).vietnamese,
    )


def paper_from_pdf(title: str, path: Path) -> PacketPaper:
    """Return a PDF from elsewhere as a paper.

    Raises:
        DocumentError: it is missing, encrypted, damaged or far too large.
    """
    import pikepdf

    pdf = _open(path)
    try:
        if not 0 < len(pdf.pages) <= bounds.MOST_PAGES:
            raise _refusal(
                path, "packet-pdf-pages", _("Tệp PDF không có trang nào, hoặc nhiều trang quá mức.")
            )
        contents = bounds.Contents()
        for page in pdf.pages:
            contents.take(page)
        pdf.flatten_annotations("print")
        pages = tuple(_empty(page) for page in pdf.pages)
        return PacketPaper(title, pages, pdf, _part(pdf), file=str(path))
    except bounds.TooMuchError as problem:
        raise _too_much(path) from problem
    except (pikepdf.PdfError, *_DAMAGE) as problem:
        raise _damaged_pdf(path) from problem


def _open(path: Path) -> Pdf:
    import pikepdf

    try:
        if path.stat().st_size > LARGEST_PDF:
            raise _refusal(path, "packet-pdf-size", _("Tệp PDF quá lớn."))
        with pikepdf.open(
            path, inherit_page_attributes=False
        ) as looked_at:  # else it lists the pages at once
            bounds.refuse_many_pages(looked_at)
        pdf = pikepdf.open(path)
    except bounds.TooMuchError as problem:
        raise _too_much(path) from problem
    except OSError as problem:
        message = _("Không đọc được tệp: {why}.", why=problem.strerror or problem)
        raise _refusal(path, "packet-pdf-missing", message) from problem
    except pikepdf.PasswordError as problem:
        hint = _("Mở tệp bằng mật khẩu, in lại ra tệp PDF không có mật khẩu.")
        raise _refusal(path, "packet-pdf-encrypted", _("Tệp PDF có mật khẩu."), hint) from problem
    except (pikepdf.PdfError, *_DAMAGE) as problem:
        raise _damaged_pdf(path) from problem
    if pdf.is_encrypted:
        hint = _("In lại ra tệp PDF không có hạn chế.")
        raise _refusal(path, "packet-pdf-encrypted", _("Tệp PDF bị mã hóa."), hint)
    return pdf


def _too_much(path: Path) -> DocumentError:
    hint = _("Xuất lại tệp PDF từ nơi đã làm ra nó.")
    return _refusal(path, "packet-pdf-size", _("Tệp PDF đòi nhiều trang hay nội dung quá mức."), hint)


def _damaged_pdf(path: Path) -> DocumentError:
    hint = _("Xuất lại tệp PDF từ nơi đã làm ra nó.")
    return _refusal(path, "packet-pdf-damaged", _("Tệp PDF bị hỏng."), hint)


def _refusal(path: Path, code: str, message: str, hint: str = "") -> DocumentError:
    return DocumentError(error(code, message, Place(str(path)), hint))


def _empty(page: PdfPage) -> Page:
    """Return a page of our own, as large as this one; its content must decode, or nothing could be placed."""
    contents = page.obj.get("/Contents")
    if contents is not None:
        page.contents_coalesce()
        page.obj.Contents.read_bytes()
    return Page(*size(page))


def _part(pdf: Pdf) -> int:
    """Return the part of PDF/A that it says of itself that it keeps, 0 for none."""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as said:
        part = said.pdfa_status[:1]
    return int(part) if part in ("1", "2", "3") else 0
