"""Certificates: one by one as pictures, moved on their blank; nothing is written until they are asked for."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

import msgspec
from starlette.responses import Response

from reportgen import outputs, paths
from reportgen.certificates import CertificateSettings, Offset, Recipient
from reportgen.diagnostics import Diagnostic
from reportgen.kit.model import Kit
from reportgen.language import _, current
from reportgen.runs.certificate_preview import (
    CertificateCase,
    LaidOut,
    case_of,
    kinds,
    lay_out,
    lay_out_calibration,
)
from reportgen.runs.certificates import CertificateOptions, print_certificates
from reportgen.runs.request import BuildRequest, DocumentFormat
from reportgen.runs.years import Years
from reportgen.web import pictures
from reportgen.web.asking import Ask, NotThereError, plain
from reportgen.web.jobs import Progress
from reportgen.web.pages import page
from reportgen.web.printer import PrinterOffsets, offset_of
from reportgen.web.sending import sent
from reportgen.web.stamps import stamps

BLANKS, FULL = "overprint", "full"
MOST_NAMED = 500

_lock = threading.Lock()
_read: dict[tuple[object, ...], CertificateCase] = {}
"""The year that was read last: each picture asks for the same one."""


def certificates(ask: Ask) -> Response:
    """Return the page: the kit's kinds of certificates, the offset that this PC's printer needs."""
    years = Years(ask.workspace, "", ask.year)
    titles = years.kit.titles
    listed = [{"name": one.document, "title": titles.get(one.document, one.document)} for one in kinds(years)]
    return page(
        ask, "certificates", kinds=listed, formats=[DocumentFormat.DOCX.value, DocumentFormat.PDF.value]
    )


def listing(ask: Ask) -> Response:
    """Return who receives one of a kind, the blank with its places in millimetres, the offset kept for it."""
    case = _case(ask)
    document = case.settings.document
    return plain(
        {
            "document": document,
            "recipients": [
                {"number": one.number, "name": one.name, "unit": _unit(case.year.kit, one)}
                for one in case.recipients
            ],
            "blank": msgspec.to_builtins(case.settings.blank),
            "offset": msgspec.to_builtins(PrinterOffsets(ask.office.folder).of(document)),
        }
    )


def _unit(kit: Kit, one: Recipient) -> str:
    column = "" if kit.awards is None else kit.awards.columns.get("unit", "")
    return str(one.row.get(column) or "")


def picture(ask: Ask) -> Response:
    """Return one certificate as a picture: as it would be printed now."""
    made = pictures.picture(_laid_out(ask, one=True).pdf, 0, ask.number("width", 800, 4_000))
    if not made:
        raise NotThereError
    return Response(made, media_type="image/png")


def remarks(ask: Ask) -> Response:
    """Return what there is to say of one certificate: a text that finds no room."""
    found = _laid_out(ask, one=True).diagnostics
    return plain({"diagnostics": [one.as_json() for one in found]})


def print_view(ask: Ask) -> Response:
    """Return the certificates as a PDF to print: one, or all; nothing is written."""
    name = _("{document}-xem-truoc.pdf", document=_kind(ask).document)
    return sent(_laid_out(ask, one=bool(ask.text("number"))).pdf, name, inline=True)


def calibration(ask: Ask) -> Response:
    """Return the test page for the printer as a PDF; nothing is written."""
    settings = _kind(ask)
    years = Years(ask.workspace, "", ask.year)
    made = lay_out_calibration(years, settings.document, _offset(ask))
    name = _("{document}-can-chinh-may-in.pdf", document=settings.document)
    return sent(made.pdf, name, inline=True)


def keep_offset(ask: Ask) -> Response:
    """Remember the offset of this PC's printer for a kind of certificates."""
    settings, offset = _kind(ask), _offset(ask)
    PrinterOffsets(ask.office.folder).keep(settings.document, offset)
    return plain({"document": settings.document, "offset": msgspec.to_builtins(offset)})


def make(ask: Ask) -> Response:
    """Start making the certificates: of all, or of those that are named by their numbers."""
    case = _case(ask)
    known = {str(one.number) for one in case.recipients}
    only = tuple(number for number in ask.texts("only")[:MOST_NAMED] if number in known)
    if ask.texts("only") and not only:
        raise NotThereError
    formats = tuple(one for one in DocumentFormat if one.value in ask.texts("formats"))
    order = BuildRequest(
        ask.workspace,
        ask.year,
        formats=formats or (DocumentFormat.DOCX, DocumentFormat.PDF),
        force=ask.flag("force"),
    )
    options = msgspec.structs.replace(_options(ask), only=only, each=ask.flag("each"))
    if options.blanks:
        PrinterOffsets(ask.office.folder).keep(case.settings.document, options.offset)

    def work(advance: Progress) -> tuple[dict[str, Any], tuple[Diagnostic, ...]]:
        done = print_certificates(order, options, advance)
        names = [path.name for path in done.made]
        kept = [path.name for path in done.kept]
        result = {"document": options.document, "made": names, "kept": kept}
        return result, (*done.dropped, *done.diagnostics)

    begun = ask.office.jobs.start("certificates", work)
    return plain({"job": None if begun is None else begun.number})


def download(ask: Ask) -> Response:
    """Return one file of certificates that was made."""
    folder = ask.workspace.output(ask.year) / _kind(ask, str(ask.parts["document"])).document
    name = str(ask.parts["name"])
    path = folder / name
    known = paths.is_name_everywhere(name) and name in outputs.read_manifest(folder).outputs
    if not known or not path.is_file() or not paths.is_within(path, folder):
        raise NotThereError
    inline = path.suffix == ".pdf" and ask.text("show") == "1"
    return sent(path.read_bytes(), name, inline=inline)


# --- what is asked for ---------------------------------------------------------------------------


def _kind(ask: Ask, named: str = "") -> CertificateSettings:
    """Return the kind that is named, else the first."""
    every = kinds(Years(ask.workspace, "", ask.year))
    wanted = named or ask.text("document")
    found = [one for one in every if one.document == wanted] if wanted else [every[0]]
    if not found:
        raise NotThereError
    return found[0]


def _offset(ask: Ask) -> Offset:
    return offset_of(ask.body.get("x", ask.query.get("x", 0)), ask.body.get("y", ask.query.get("y", 0)))


def _options(ask: Ask) -> CertificateOptions:
    return CertificateOptions(
        blanks=ask.text("form", BLANKS) != FULL, offset=_offset(ask), document=_kind(ask).document
    )


def _laid_out(ask: Ask, *, one: bool) -> LaidOut:
    case = _case(ask)
    return lay_out(case, _one(ask, case.recipients) if one else case.recipients, _options(ask))


def _one(ask: Ask, every: Sequence[Recipient]) -> tuple[Recipient, ...]:
    wanted = ask.text("number")
    found = next((own for own in every if str(own.number) == wanted), None)
    if found is None:
        raise NotThereError
    return (found,)


def _case(ask: Ask) -> CertificateCase:
    """Return what the certificates are made from, read anew once a workbook or the kit was saved."""
    document = _kind(ask).document
    key = (ask.workspace.root, ask.year, document, current(), *stamps(ask.workspace, ask.year))
    with _lock:
        if key not in _read:
            found = case_of(Years(ask.workspace, "", ask.year), ask.year, document)
            _read.clear()
            _read[key] = found
        return _read[key]


GET = {
    "/year/{year}/certificates": certificates,
    "/api/year/{year}/certificates": listing,
    "/api/year/{year}/certificates/picture": picture,
    "/api/year/{year}/certificates/remarks": remarks,
    "/api/year/{year}/certificates/print.pdf": print_view,
    "/api/year/{year}/certificates/calibration.pdf": calibration,
    "/year/{year}/certificates/file/{document}/{name}": download,
}
POST = {
    "/api/year/{year}/certificates/offset": keep_offset,
    "/api/year/{year}/certificates/make": make,
}
