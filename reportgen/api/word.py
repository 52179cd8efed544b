"""Word files: laid out as PDF, and held against the decree."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.api.arguments import Source, docx_of
from reportgen.diagnostics import Diagnostic
from reportgen.language import speaking
from reportgen.layout.fidelity import Fidelity
from reportgen.pdf_standard import parse

if TYPE_CHECKING:
    from reportgen.linter import Report


class Pdf(Struct, frozen=True):
    """A PDF/A file, how many pages it has, what there is to know of it, and how far its pages are Word's."""

    pdf: bytes
    pages: int
    diagnostics: tuple[Diagnostic, ...]
    fidelity: Fidelity = Fidelity()


def to_pdf(source: Source, *, name: str = "", pdf_standard: str = "a-1a", language: str = "") -> Pdf:
    """Lay a Word file out as PDF, as ``reportgen pdf`` does; nothing is written.

    Args:
        source: the DOCX.
        name: what diagnostics call it; empty: its path.
        pdf_standard: "a-1a", "a-1b", "a-2a", "a-2b", "a-2u", "ua-1", or two of them, "a-2a+ua-1".
        language: of the messages.

    Raises:
        ReportgenError: it cannot be laid out at all; what is merely not supported is a diagnostic.
        ValueError: there is no such standard, or no file can keep both.
    """
    from reportgen.layout.pdf_options import PdfOptions
    from reportgen.runs.convert import lay_out_pdf

    with speaking(language):
        made = lay_out_pdf(docx_of(source), name, options=PdfOptions(parse(pdf_standard)))
    return Pdf(made.pdf, made.pages, made.diagnostics, made.fidelity)


def lint(
    source: Source,
    *,
    profile: str = "",
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    name: str = "",
    language: str = "",
) -> Report:
    """Hold a Word file against the format that Decree 30/2020 asks of official papers.

    Args:
        source: the DOCX; it is not changed.
        profile: the house style; empty: the one that fits who issued the paper.
        select: codes, or beginnings of codes (``ND30-0``), of the rules to ask; none: all.
        ignore: codes, or beginnings of codes, of the rules not to ask.
        name: what diagnostics call it; empty: its path.
        language: of the messages.

    Raises:
        ReportgenError: it cannot be read, or there is no such profile.
    """
    from reportgen import linter

    with speaking(language):
        return linter.report(docx_of(source), profile, tuple(select), tuple(ignore), name)
