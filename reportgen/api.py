"""The public face: what the commands do, as functions.  Import them from ``reportgen``.

Language is an argument ("vi", "en"; "" is the one that is spoken anyway, Vietnamese at first), so that threads may
speak different ones.  Nothing is printed; what a person should know is a `Diagnostic`, what stops the work a
`ReportgenError`.
"""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from msgspec import Struct

from reportgen.diagnostics import Diagnostic
from reportgen.language import speaking
from reportgen.runs.request import BuildRequest, BuildResult, DocumentFormat
from reportgen.workspace import Workspace

if TYPE_CHECKING:
    from reportgen.linter import Report

Source = str | PathLike[str] | bytes | BinaryIO
"""A Word file: where it is, its bytes, or a file that is open for reading bytes."""


class Pdf(Struct, frozen=True):
    """A PDF/A file, how many pages it has, and what there is to know of it."""

    pdf: bytes
    pages: int
    diagnostics: tuple[Diagnostic, ...]


def check(
    workspace: Workspace | str | PathLike[str], year: int, kit: str = "", *, language: str = ""
) -> tuple[Diagnostic, ...]:
    """Return everything there is to mend or to know in the workbook of ``year``.

    Args:
        workspace: the folder with ``templates/``, ``inputs/`` and ``outputs/``.
        year: the workbook's.
        kit: the folder's name under ``templates/``; needed only where there are several.
        language: of the messages.

    Raises:
        ReportgenError: the workspace, the kit or the workbook cannot be read at all.
    """
    from reportgen.runs.check import examine

    with speaking(language):
        return examine(_workspace(workspace), year, kit)


def build(
    workspace: Workspace | str | PathLike[str],
    year: int,
    kit: str = "",
    *,
    only: Iterable[str] = (),
    formats: Iterable[str] = ("docx", "pdf"),
    force: bool = False,
    language: str = "",
) -> BuildResult:
    """Make the documents of a year in ``outputs/<year>``; all of them are stored, or none.

    Args:
        workspace: the folder with ``templates/``, ``inputs/`` and ``outputs/``.
        year: the workbook's.
        kit: the folder's name under ``templates/``; needed only where there are several.
        only: names of documents; none: all of them.
        formats: "docx", "pdf", or both.
        force: make DOCX files anew that a person has edited; what he did is kept as ``NAME.cu.docx``.
        language: of the messages, not of the papers.

    Raises:
        ReportgenError: there is something to mend; nothing has been written.
        ValueError: there is no such format or language.
    """
    from reportgen.runs.build import build_year

    wanted = tuple(DocumentFormat(name) for name in formats)
    with speaking(language):
        return build_year(BuildRequest(_workspace(workspace), year, kit, tuple(only), wanted, force))


def to_pdf(source: Source, *, name: str = "", language: str = "") -> Pdf:
    """Lay a Word file out as PDF, as ``reportgen pdf`` does; nothing is written.

    Args:
        source: the DOCX.
        name: what diagnostics call it; empty: its path.
        language: of the messages.

    Raises:
        ReportgenError: it cannot be laid out at all; what is merely not supported is a diagnostic.
    """
    from reportgen.runs.convert import lay_out_pdf

    with speaking(language):
        made = lay_out_pdf(_docx(source), name)
    return Pdf(made.pdf, made.pages, made.diagnostics)


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
        return linter.report(_docx(source), profile, tuple(select), tuple(ignore), name)


def _workspace(given: Workspace | str | PathLike[str]) -> Workspace:
    from reportgen.workspace import find

    return given if isinstance(given, Workspace) else find(Path(given))


def _docx(source: Source) -> Path | bytes:
    if isinstance(source, bytes):
        return source
    if isinstance(source, str | PathLike):
        return Path(source)
    return source.read()
