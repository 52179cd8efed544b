"""One Word file to one PDF: for ``reportgen pdf``, which needs no workbook, kit or template, and for what a run makes.

Every PDF of a Word file is made here: what is to be done to each (a signature) has its place in `lay_out_pdf`.

Apart from `build`, so that a short letter does not wait for what only a year's run imports.
"""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from reportgen import layout, outputs, stages
from reportgen.diagnostics import Diagnostic
from reportgen.language import _
from reportgen.layout import Conversion, DocxSource
from reportgen.layout.fidelity import Fidelity
from reportgen.layout.pdf_options import PLAIN_PDF, PdfOptions


def convert_file(
    docx: Path, pdf: Path, *, update_fields: bool = False, options: PdfOptions = PLAIN_PDF
) -> tuple[tuple[Diagnostic, ...], Fidelity]:
    """Lay ``docx`` out to ``pdf``; return what the layout has to say, and how far the pages are Word's.

    ``update_fields`` builds the contents anew and writes them and the page numbers back into ``docx``.

    Raises:
        ReportgenError: the DOCX cannot be read, or a file not written.
    """
    outputs.recover(docx.parent, pdf.parent)
    before = outputs.digest_at(docx) or ""
    conversion = lay_out_pdf(docx, update_fields=update_fields, options=options)
    outputs.refuse_inputs([pdf], [docx])
    files = {pdf: conversion.pdf}
    if update_fields:
        from reportgen.layout import write_back

        files[docx] = write_back.update_fields(conversion.docx or docx.read_bytes(), conversion)
    outputs.store_pdf(docx, before, pdf, files)
    return locate(conversion.diagnostics, docx), conversion.fidelity


def to_pdf(
    docx: DocxSource, target: Path, options: PdfOptions = PLAIN_PDF
) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """Return the PDF of a DOCX that is, or will be, at ``target``, and what the layout says of it, placed there.

    Raises:
        ReportgenError: the DOCX cannot be read.
    """
    conversion = lay_out_pdf(docx, str(target), options=options)
    return conversion.pdf, locate(conversion.diagnostics, target)


def lay_out_pdf(
    docx: DocxSource, name: str = "", *, update_fields: bool = False, options: PdfOptions = PLAIN_PDF
) -> Conversion:
    """Lay a DOCX out as PDF; see `layout.convert`.

    Raises:
        DocumentError: it cannot be laid out at all.
    """
    told = name or (docx if isinstance(docx, Path) else "")
    with stages.stage(_("Dàn trang {file}", file=told)):
        return layout.convert(docx, name, update_fields=update_fields, pdf=options)


def locate(diagnostics: tuple[Diagnostic, ...], file: Path) -> tuple[Diagnostic, ...]:
    """Return the diagnostics placed at ``file``, the one that the user sees."""
    return tuple(replace(each, place=replace(each.place, file=str(file))) for each in diagnostics)
