"""Front and papers → one PDF: who begins where, blank backs, marks; foreign pages slipped under their stamps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.diagnostics import Diagnostic, Place, note
from reportgen.language import _
from reportgen.layout.boxes import OutlineEntry, Page
from reportgen.layout.document import Properties
from reportgen.layout.draw import write
from reportgen.layout.draw.pdf_file import ARCHIVE_VERSION
from reportgen.layout.fonts import Fonts
from reportgen.layout.numerals import numeral
from reportgen.layout.pdf_options import PdfOptions
from reportgen.packet import marks
from reportgen.packet.papers import Packet, PacketEntry, PacketPaper
from reportgen.packet.place import place
from reportgen.pdf_standard import ARCHIVE, PdfStandard

if TYPE_CHECKING:
    from pikepdf import Pdf

A4 = (595.3, 841.9)
Front = Callable[[Sequence[PacketEntry]], PacketPaper]
"""Gives the cover with the list of papers, once it is known where each begins."""


class BindOptions(Struct, frozen=True):
    """How a packet is bound.

    Args:
        title: of the whole, in the file's properties and on the cover's line of the outline.
        stamp: the text at the top right of each paper's first page, ``{number}`` its number; empty for none.
        duplex: every paper begins on a right-hand page.
        numbered: the packet's own page numbers stand at the foot.
        standard: of the file.
        copies: how many are printed where nothing else is said.
    """

    title: str
    stamp: str = ""
    duplex: bool = False
    numbered: bool = False
    standard: PdfStandard = ARCHIVE
    copies: int = 1


def bind(front: Front, papers: Sequence[PacketPaper], options: BindOptions, fonts: Fonts) -> Packet:
    """Return the packet. The front's pages are numbered i, ii …; the papers' 1, 2 … through all of them.

    The papers' boxes, laid out with ``fonts``, are changed: bind them once.
    """
    entries = tuple(_entries(papers, options))
    cover = front(entries)
    pages = list(_front_pages(cover, options))
    first = len(pages)
    for entry, paper in zip(entries, papers, strict=True):
        pages.extend(_blanks(len(pages), first + entry.first - 1, paper))
        _mark(paper, entry, options, fonts)
        pages.extend(paper.pages)
    _number(pages, first, options, fonts)
    starts = [first + entry.first - 1 for entry in entries]
    written = PdfOptions(options.standard, duplex=options.duplex, copies=options.copies)
    vietnamese = frozenset().union(cover.vietnamese, *(paper.vietnamese for paper in papers))
    drawn = write(pages, Properties(options.title, vietnamese=vietnamese), fonts, options=written)
    pdf = _with_foreign(drawn, papers, starts, options.standard)
    about = (*cover.diagnostics, *(each for paper in papers for each in paper.diagnostics))
    return Packet(
        pdf, len(pages), entries, (*about, *fonts.diagnostics, *_foreign_notes(papers, options.standard))
    )


def _entries(papers: Sequence[PacketPaper], options: BindOptions) -> Iterator[PacketEntry]:
    page = 1
    for number, paper in enumerate(papers, start=1):
        if options.duplex and page % 2 == 0:
            page += 1
        yield PacketEntry(number, paper.title, page, len(paper.pages))
        page += len(paper.pages)


def _front_pages(cover: PacketPaper, options: BindOptions) -> Iterator[Page]:
    pages = list(cover.pages)
    if pages and options.title:
        marks.keep_apart(pages, 0)
        pages[0].children.insert(0, (0.0, 0.0, OutlineEntry(1, options.title)))
    if options.duplex and len(pages) % 2:
        pages.append(Page(pages[-1].width, pages[-1].height))
    for number, page in enumerate(pages, start=1):
        page.label = numeral(number, "lowerRoman")
        yield page


def _blanks(there: int, wanted: int, paper: PacketPaper) -> Iterator[Page]:
    size = (paper.pages[0].width, paper.pages[0].height) if paper.pages else A4
    return (Page(*size) for _ in range(wanted - there))


def _mark(paper: PacketPaper, entry: PacketEntry, options: BindOptions, fonts: Fonts) -> None:
    marks.keep_apart(paper.pages, entry.number)
    if not paper.pages:
        return
    marks.begin(paper.pages[0], entry.number, entry.title)
    if options.stamp:
        marks.stamp(paper.pages[0], options.stamp.format(number=entry.number), fonts)


def _number(pages: Sequence[Page], first: int, options: BindOptions, fonts: Fonts) -> None:
    for number, page in enumerate(pages[first:], start=1):
        page.label = str(number)
        if options.numbered and page.children:
            marks.running_number(page, number, fonts)


# --- pages from elsewhere ------------------------------------------------------------------------


def _with_foreign(
    drawn: bytes, papers: Sequence[PacketPaper], starts: Sequence[int], standard: PdfStandard
) -> bytes:
    """Slip the pages of foreign PDFs under the marks on the pages that were kept empty for them."""
    foreign = [(paper.foreign, start) for paper, start in zip(papers, starts, strict=True) if paper.foreign]
    if not foreign:
        return drawn
    import pikepdf

    with pikepdf.open(BytesIO(drawn)) as whole:
        for pdf, start in foreign:
            for index, page in enumerate(pdf.pages):
                place(page, whole.pages[start + index], whole, f"Trang{start + index}", artifact=True)
        restate(whole, "B" if all(_is_archival(paper, standard) for paper in papers) else "")
        return save(whole)


def restate(whole: Pdf, level: str) -> None:
    """Have a file with content that is not tagged say that it is PDF/A of this level; none: that it is no PDF/A."""
    with whole.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as said:
        lost = ["pdfuaid:part"] if level else ["pdfuaid:part", "pdfaid:part", "pdfaid:conformance"]
        for key in lost:
            if key in said:
                del said[key]
        if "pdfaid:conformance" in said:
            said["pdfaid:conformance"] = level


def save(whole: Pdf) -> bytes:
    """Return the file's bytes in its own version, without object streams in 1.4: the same for the same pages."""
    from pikepdf import ObjectStreamMode

    archive = whole.pdf_version == ARCHIVE_VERSION
    kept = BytesIO()
    whole.save(
        kept,
        force_version=whole.pdf_version,
        object_stream_mode=ObjectStreamMode.disable if archive else ObjectStreamMode.generate,
        deterministic_id=True,
    )
    return kept.getvalue()


def _is_archival(paper: PacketPaper, standard: PdfStandard) -> bool:
    """Return whether a paper may be in a file of this part of PDF/A: later parts allow what earlier ones do."""
    return paper.foreign is None or 0 < paper.part <= standard.part


def _foreign_notes(papers: Sequence[PacketPaper], standard: PdfStandard) -> Iterator[Diagnostic]:
    for paper in papers:
        if paper.foreign is None:
            continue
        if standard.part and not _is_archival(paper, standard):
            names = {"name": f"PDF/A-{standard.part}"}
            message = _(
                "Tệp PDF này không phải {name} nên cả tập tài liệu cũng không còn là {name}.", **names
            )
            hint = _("Nếu phải nộp lưu trữ thì xuất lại tệp ấy ở dạng {name}.", **names)
            yield note("packet-not-archival", message, Place(paper.file), hint)
        elif standard.accessible or standard.level == "a":
            message = _(
                "Tệp PDF này không có cấu trúc cho máy đọc nên cả tập không đạt {name}.", name=standard
            )
            hint = _("Đưa tệp Word của tài liệu ấy vào tập thay cho tệp PDF.")
            yield note("packet-not-tagged", message, Place(paper.file), hint)
