"""One year's packet: its papers read or made, bound in the order of ``packet.toml``, and put into outputs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import ceil
from textwrap import shorten

from msgspec import Struct

from reportgen import fill, outputs, packet
from reportgen.diagnostics import Diagnostic, Place, error, note
from reportgen.errors import KitError, ReportgenError
from reportgen.language import _
from reportgen.packet import BindOptions, Packet, PacketEntry, PacketItem, PacketPaper, PacketSpec
from reportgen.runs.context import YearContext, context_of
from reportgen.runs.papers import document_docx
from reportgen.runs.pdf_options import standard_of
from reportgen.runs.request import BuildRequest, BuildResult, SayFirst, unsaid
from reportgen.runs.secrecy import open_items
from reportgen.runs.storing import put
from reportgen.runs.years import Years

_BOOKLET = "-a5"  # after the name, before the ending
_WIDEST_TITLE = 50


class PacketOptions(Struct, frozen=True):
    """How the packet is wanted: with page numbers of its own, for two-sided printing, also as booklet and Word file.

    Secret papers are bound only with ``include_secret``.
    """

    numbered: bool = False
    duplex: bool = False
    booklet: bool = False
    docx: bool = False
    include_secret: bool = False


class BoundPacket(Struct, frozen=True):
    """A packet before it is stored: the year it is of, its papers' list, how many copies, its files by name.

    ``standing`` tells which papers are secret, and which a person has edited and how they stand to the workbook.
    """

    year: YearContext
    packet: Packet
    copies: int
    spec: PacketSpec
    list: tuple[dict[str, object], ...]
    standing: tuple[Diagnostic, ...] = ()


def bind(order: BuildRequest, wanted: PacketOptions) -> BoundPacket:
    """Return the packet of a year; nothing is written.

    Raises:
        ReportgenError: a paper is missing, encrypted or damaged (all of them at once), or there is something to fix.
    """
    from reportgen.layout.fonts import Fonts  # heavy

    outputs.recover(order.workspace.output(order.year))
    year = context_of(Years(order.workspace, order.kit, order.year), order.year)
    spec = year.packet
    if spec is None:
        message = _("Bộ mẫu này không có tệp {file}.", file=packet.FILE)
        raise KitError(error("no-packet", message, Place(year.kit.folder.as_posix())))
    if not any(item.has_paper for item in spec.items):
        message = _("Năm này không có tài liệu nào để gộp: sổ số liệu không có hàng nào cho các văn bản ấy.")
        raise KitError(error("packet-empty", message, Place(spec.source.as_posix())))
    items, about_items = _bound_items(order, year, spec, wanted)
    if not items:
        message = _("Không có tài liệu nào để gộp.")
        raise KitError([error("packet-empty", message, Place(spec.source.as_posix())), *about_items])
    fonts = Fonts()
    reader = _PaperReader(order, year, fonts)
    papers = _all(items, reader)
    listed: list[dict[str, object]] = []

    def front(entries: Sequence[PacketEntry]) -> PacketPaper:
        listed[:] = _list_entries(entries)
        return packet.paper_from_docx("", _front(spec, year, listed), fonts, str(spec.front))

    title = packet.fill_text(spec.title, spec.items[0], year.template_context)
    copies = _copies(spec, year)
    made = packet.bind(
        front,
        papers,
        BindOptions(
            title,
            spec.stamp,
            wanted.duplex,
            wanted.numbered,
            standard_of(year.kit, order.pdf_standard),
            copies,
        ),
        fonts,
    )
    return BoundPacket(year, made, copies, spec, tuple(listed), (*about_items, *reader.standing))


def _bound_items(
    order: BuildRequest, year: YearContext, spec: PacketSpec, wanted: PacketOptions
) -> tuple[tuple[PacketItem, ...], tuple[Diagnostic, ...]]:
    """Return the items whose papers are bound, and what there is to say of the others: secret, or not there."""
    items, secret = open_items(year, spec.items, include_secret=wanted.include_secret)
    folder = order.workspace.papers(order.year)
    bound: list[PacketItem] = []
    about = [*secret]
    for item in items:
        title = packet.fill_text(item.title, item, year.template_context)
        missing = packet.missing_note(item, folder, title)
        bound.extend([item] if missing is None else [])
        about.extend([] if missing is None else [missing])
    return tuple(bound), tuple(about)


def store(
    order: BuildRequest, ready: BoundPacket, wanted: PacketOptions, say_first: SayFirst = unsaid
) -> BuildResult:
    """Put the packet's files into the year's folder: all or none; an edited Word file stays.

    Raises:
        ReportgenError: a file cannot be written.
    """
    name = ready.spec.name
    files = {f"{name}.pdf": ready.packet.pdf}
    if wanted.booklet:
        files[f"{name}{_BOOKLET}.pdf"] = packet.as_booklet(ready.packet.pdf)
    docx = None
    if wanted.docx:
        docx = (f"{name}.docx", _front(ready.spec, ready.year, ready.list, programme=True))
    return put(order, ready.year, files, docx, ready.packet.diagnostics, say_first)


def copies_list(ready: BoundPacket) -> tuple[dict[str, int | str], ...]:
    """Return how many pages and sheets each paper has, the front first, and how many are needed for all guests."""
    own = [(0, _("Bìa và mục lục"), ready.packet.pages - _paper_pages(ready))]
    rows = [*own, *((entry.number, entry.title, entry.pages) for entry in ready.packet.entries)]
    return tuple(
        {
            "number": number,
            "title": title,
            "pages": pages,
            "one_sided": pages,
            "two_sided": ceil(pages / 2),
            "one_sided_all": pages * ready.copies,
            "two_sided_all": ceil(pages / 2) * ready.copies,
        }
        for number, title, pages in rows
    )


def _paper_pages(ready: BoundPacket) -> int:
    last = ready.packet.entries[-1]
    return last.first + last.pages - 1


def _list_entries(entries: Sequence[PacketEntry]) -> list[dict[str, object]]:
    return [
        {"so": one.number, "ten": one.title, "trang": one.first, "so_trang": one.pages} for one in entries
    ]


def _front(
    spec: PacketSpec, year: YearContext, listed: Sequence[Mapping[str, object]], *, programme: bool = False
) -> bytes:
    return fill.render(
        spec.front, {**year.template_context, "tai_lieu": tuple(listed), "kem_chuong_trinh": programme}
    )


def _copies(spec: PacketSpec, year: YearContext) -> int:
    """Return for how many the packet is copied: at least one."""
    if spec.copies is None:
        return 1
    found = spec.copies(**{name: year.template_context.get(name) for name in spec.copies.names})
    return max(1, int(found)) if isinstance(found, int) else 1


# --- the papers ----------------------------------------------------------------------------------


def _all(items: Sequence[PacketItem], reader: _PaperReader) -> tuple[PacketPaper, ...]:
    """Return every item's paper, or raise with what is wrong with all of them."""
    papers: list[PacketPaper] = []
    problems: list[Diagnostic] = []
    for item in items:
        try:
            papers.append(reader.paper(item))
        except ReportgenError as wrong:
            problems.extend((*wrong.diagnostics, _of_item(item)))
    if problems:
        raise ReportgenError(problems)
    return tuple(papers)


def _of_item(item: PacketItem) -> Diagnostic:
    message = _("Tài liệu của mục “{title}” chưa dùng được.", title=item.title)
    hint = _("Sửa tệp ấy, hoặc bỏ mục này trong {file}.", file=packet.FILE)
    return note("packet-item", message, item.place, hint)


class _PaperReader:
    """Reads or makes the paper of one item after the other."""

    def __init__(self, order: BuildRequest, year: YearContext, fonts: packet.Fonts) -> None:
        self._order, self._year, self._fonts = order, year, fonts
        self._outputs = order.workspace.output(order.year)
        self._made = outputs.read_manifest(self._outputs)
        self.standing: list[Diagnostic] = []

    def paper(self, item: PacketItem) -> PacketPaper:
        """Return the paper of ``item``.

        Raises:
            ReportgenError: it cannot be read or made.
        """
        title = packet.fill_text(item.title, item, self._year.template_context)
        if item.document:
            return self._document(title, item.document)
        path = packet.file_of(item, self._order.workspace.papers(self._order.year))
        if path.suffix.lower() == ".pdf":
            return packet.paper_from_pdf(title, path)
        return packet.paper_from_docx(title, path, self._fonts, str(path))

    def _document(self, title: str, name: str) -> PacketPaper:
        target = self._outputs / f"{name}.docx"
        data = document_docx(self._year, name, target)
        if not self._order.force and outputs.is_edited_now(target, self._made, data):
            self.standing += outputs.edited_notes(target, self._made, data)
            return packet.paper_from_docx(title, target, self._fonts, str(target))
        return packet.paper_from_docx(title, data, self._fonts, str(target))


def lines(ready: BoundPacket) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the table of copies, with its head and its sum."""
    rows = copies_list(ready)
    yield (
        "",
        _("Tài liệu"),
        _("Trang"),
        _("Tờ in một mặt"),
        _("Tờ in hai mặt"),
        _("Một mặt × {count} bản", count=ready.copies),
        _("Hai mặt × {count} bản", count=ready.copies),
    )
    keys = ("pages", "one_sided", "two_sided", "one_sided_all", "two_sided_all")
    for row in rows:
        title = shorten(str(row["title"]), _WIDEST_TITLE, placeholder=" …")
        yield (str(row["number"] or ""), title, *(str(row[key]) for key in keys))
    yield ("", _("Cộng"), *(str(sum(int(row[key]) for row in rows)) for key in keys))
