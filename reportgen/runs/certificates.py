"""``reportgen certificates``: one certificate for each recipient: full pages, or texts alone on pre-printed blanks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from reportgen import outputs
from reportgen.awards.lists import AwardRow
from reportgen.certificates import (
    CertificateSettings,
    Offset,
    PrintedBlanks,
    Recipient,
    calibration,
    file_name,
    full_page,
    load,
    numbers_in_list,
    numbers_name,
    overprint,
    recipients,
    select_recipients,
)
from reportgen.diagnostics import Diagnostic, Place, error, note
from reportgen.errors import KitError
from reportgen.kit.model import DocumentSpec
from reportgen.language import _, _n
from reportgen.layout.pdf_options import PdfOptions
from reportgen.runs.context import YearContext, context_of
from reportgen.runs.convert import to_pdf
from reportgen.runs.pdf_options import standard_of
from reportgen.runs.request import BuildRequest, BuildResult, Progress, SayFirst, silent, unsaid
from reportgen.runs.storing import ExtraPapers, publish
from reportgen.runs.years import Years
from reportgen.suggest import did_you_mean

ALL, OVERPRINT, CALIBRATION = "tat-ca", "in-phoi", "can-chinh-may-in"
"""Behind the document's name: no two files of a year have one name, so that none is printed for the other."""
_MOST_NAMED = 8
CHOSEN = "certificates-chosen"
"""The code of what is told of those that ``--only`` has chosen."""


class CertificateOptions(Struct, frozen=True):
    """How certificates are wanted: full pages, or with ``blanks`` the texts alone, moved by ``offset``.

    ``only`` names recipients (none: all of them); with ``each``, every one gets a file. ``document`` is the kit's
    document that is printed; empty for the one that ``certificates.toml`` names first.
    """

    blanks: bool = False
    offset: Offset = Offset()
    only: tuple[str, ...] = ()
    each: bool = False
    document: str = ""


class Calibration(Struct, frozen=True):
    """Where the test page is, beside its PDF, and what there is to say of it."""

    docx: Path
    diagnostics: tuple[Diagnostic, ...]


def make_calibration(request: BuildRequest, offset: Offset, document: str = "") -> Calibration:
    """Write the test page: it needs the kit alone, so no mistake in the workbook stands in its way.

    Raises:
        ReportgenError: the kit has something to fix, or a file cannot be written.
    """
    years = Years(request.workspace, request.kit, request.year)
    settings = settings_of(years, document)
    folder = _folder(request, settings)
    outputs.recover(folder)
    wanted = folder / f"{settings.document}-{CALIBRATION}.docx"
    docx = outputs.beside(wanted)
    data = calibration(settings.blank, offset)
    pdf, found = to_pdf(data, docx, PdfOptions(standard_of(years.kit, request.pdf_standard)))
    outputs.store_copies(folder, {docx.name: data, docx.with_suffix(".pdf").name: pdf})
    return Calibration(docx, (*outputs.beside_note(wanted, docx), *found))


def print_certificates(
    request: BuildRequest,
    options: CertificateOptions,
    progress: Progress = silent,
    say_first: SayFirst = unsaid,
) -> BuildResult:
    """Make the certificates of a year: all files are stored, or none.

    Raises:
        ReportgenError: there is something to fix, nobody receives one, or a file cannot be written.
    """
    years = Years(request.workspace, request.kit, request.year)
    settings = settings_of(years, options.document)
    year = context_of(years, request.year)
    every = recipients_of(year, settings)
    some = select_recipients(every, list(options.only))
    papers = _papers(year, settings, options, every, some)
    folder = _folder(request, settings)
    extra = ExtraPapers(folder, {name: paper.docx for name, paper in papers.items()}, (settings.file,))
    done = publish(request, year, extra, progress, say_first)
    about = (found for paper in papers.values() for found in paper.diagnostics)
    chosen = (_chosen_note(year, some),) if options.only else ()
    return replace(done, diagnostics=(*chosen, *done.diagnostics, *about))


def _chosen_note(year: YearContext, some: Sequence[Recipient]) -> Diagnostic:
    """Return whom ``--only`` has chosen, each with the number that the workbook gives them."""
    in_order = sorted(some, key=lambda one: one.number)
    names = "; ".join(f"{one.number}. {one.name}" for one in in_order[:_MOST_NAMED])
    if more := len(some) - _MOST_NAMED if len(some) > _MOST_NAMED else 0:
        names += _n("; và {count} giấy khác", more)
    message = _(
        "In {count} giấy khen, theo số thứ tự (cột TT) của sổ: {names}.", count=len(some), names=names
    )
    return note(CHOSEN, message, Place(year.data.file))


def settings_of(years: Years, document: str) -> CertificateSettings:
    """Return what the kit says of the certificates of ``document``; raise KitError where it says nothing."""
    first = load(years.kit.folder, years.kit.bases)
    known = {one.document: one for one in (first, *first.others)}
    if document and document not in known:
        message = _(
            "{file} không có giấy khen nào theo văn bản “{name}”.", file=first.file.name, name=document
        )
        hint = did_you_mean(document, known) or _("Chỉ có: {known}.", known=", ".join(known))
        raise KitError(error("no-such-document", message, Place(first.file.as_posix()), hint))
    return known[document] if document else first


def _folder(request: BuildRequest, settings: CertificateSettings) -> Path:
    """Return where certificates are put: a folder of the year's, called after the kit's document."""
    return request.workspace.output(request.year) / settings.document


def _papers(
    year: YearContext,
    settings: CertificateSettings,
    options: CertificateOptions,
    every: Sequence[Recipient],
    some: Sequence[Recipient],
) -> dict[str, PrintedBlanks]:
    """Return file name → paper of ``some`` recipients: one for all, or ``each`` their own."""
    full = not options.blanks
    if options.each:
        prefix = "" if full else f"{OVERPRINT}-"
        last = max(one.number for one in every)
        return {prefix + file_name(one, last): printed(year, settings, options, [one]) for one in some}
    name = settings.document if full else f"{settings.document}-{OVERPRINT}"
    if options.only:
        name = f"{name}-so-{numbers_name(some)}"
    elif full:
        name = f"{name}-{ALL}"
    return {name: printed(year, settings, options, some)}


def _rows(year: YearContext, settings: CertificateSettings) -> tuple[AwardRow, ...]:
    """Return who is handed one: by the decision whose list the document is made for, else by the first."""
    if year.awards is None:
        return ()
    each = next((one.each for one in year.kit.documents if one.name == settings.document), "")
    lists = {one.name_: one for one in year.awards.further_}
    own = next((lists[step] for step in each.split(".")[1:2] if step in lists), year.awards)
    return own.co_bang


def recipients_of(year: YearContext, settings: CertificateSettings) -> tuple[Recipient, ...]:
    """Return who is handed one, in printing order.

    Raises:
        KitError: nobody is.
    """
    spec, rows = year.kit.awards, _rows(year, settings)
    if spec is None or not rows:
        raise KitError(_nobody(year, "" if spec is None else year.kit.sheet(spec.sheet).title))
    numbers = numbers_in_list(year.data.tables.get(spec.sheet, ()))
    return recipients(rows, [row.record_ for row in rows], spec.columns, numbers)


def printed(
    year: YearContext, settings: CertificateSettings, options: CertificateOptions, some: Sequence[Recipient]
) -> PrintedBlanks:
    """Return the paper of ``some`` recipients; nothing is written.

    Raises:
        ReportgenError: the kit has no such document, or its template cannot be filled.
    """
    if options.blanks:
        return overprint(settings, some, year.template_context, options.offset)
    return full_page(_document(year, settings).template, some, year.template_context)


def _nobody(year: YearContext, sheet: str) -> Diagnostic:
    message = _("Sổ số liệu năm {year} không có ai được khen thưởng.", year=year.data.year)
    hint = _("Nhập danh sách vào trang {sheet}.", sheet=sheet) if sheet else ""
    return error("no-recipient", message, Place(year.data.file), hint)


def _document(year: YearContext, settings: CertificateSettings) -> DocumentSpec:
    for document in year.kit.documents:
        if document.name == settings.document:
            return document
    message = _("Bộ mẫu không có văn bản nào tên là “{name}”.", name=settings.document)
    place = Place(settings.file.as_posix(), paragraph="document")
    raise KitError(error("no-such-document", message, place, _("Sửa khóa document cho khớp kit.toml.")))
