"""Certificates looked at before they are made: the same papers as ``certificates`` makes, laid out, not written."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from reportgen.certificates import CertificateSettings, Offset, Recipient, calibration
from reportgen.diagnostics import Diagnostic
from reportgen.layout.pdf_options import PdfOptions
from reportgen.runs.certificates import CertificateOptions, printed, recipients_of, settings_of
from reportgen.runs.context import YearContext, context_of
from reportgen.runs.convert import to_pdf
from reportgen.runs.pdf_options import standard_of
from reportgen.runs.years import Years


class CertificateCase(Struct, frozen=True):
    """A year whose certificates are looked at, the blank of one kind of them, and who is handed one."""

    year: YearContext
    settings: CertificateSettings
    recipients: tuple[Recipient, ...]


class LaidOut(Struct, frozen=True):
    """A PDF that is nowhere yet, and what there is to say of it."""

    pdf: bytes
    diagnostics: tuple[Diagnostic, ...] = ()


def kinds(years: Years) -> tuple[CertificateSettings, ...]:
    """Return the kit's kinds of certificates: those of its first document, then the others.

    Raises:
        KitError: the kit has none, or its file has something to fix.
    """
    first = settings_of(years, "")
    return (first, *first.others)


def case_of(years: Years, year: int, document: str = "") -> CertificateCase:
    """Return what certificates of ``document`` are made from.

    Raises:
        ReportgenError: there is something to fix, or nobody receives one.
    """
    settings = settings_of(years, document)
    made = context_of(years, year)
    return CertificateCase(made, settings, recipients_of(made, settings))


def lay_out(case: CertificateCase, some: Sequence[Recipient], options: CertificateOptions) -> LaidOut:
    """Return the certificates of ``some`` as they would be made; nothing is written.

    Raises:
        ReportgenError: the template cannot be filled, or its paper not laid out.
    """
    paper = printed(case.year, case.settings, options, some)
    target = case.year.kit.folder / f"{case.settings.document}.docx"
    pdf, found = to_pdf(paper.docx, target, PdfOptions(standard_of(case.year.kit, None)))
    return LaidOut(pdf, (*paper.diagnostics, *found))


def lay_out_calibration(years: Years, document: str, offset: Offset) -> LaidOut:
    """Return the test page for a printer: it needs the kit alone; nothing is written.

    Raises:
        ReportgenError: the kit has something to fix.
    """
    settings = settings_of(years, document)
    target = years.kit.folder / f"{settings.document}.docx"
    options = PdfOptions(standard_of(years.kit, None))
    return LaidOut(*to_pdf(calibration(settings.blank, offset), target, options))
