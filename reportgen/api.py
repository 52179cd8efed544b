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
from msgspec.structs import replace

from reportgen.diagnostics import Diagnostic
from reportgen.language import speaking
from reportgen.runs.request import BuildRequest, BuildResult, DocumentFormat
from reportgen.workspace import Workspace

if TYPE_CHECKING:
    from datetime import date

    from reportgen.awards.rules import RulesInForce
    from reportgen.linter import Report
    from reportgen.runs.awards import AwardHistory, Verdicts
    from reportgen.runs.certificates import Calibration
    from reportgen.runs.check import AnnotatedCopy
    from reportgen.runs.compare import Comparison
    from reportgen.runs.doctor import Examination
    from reportgen.runs.explain import Answer
    from reportgen.runs.listing import TemplateNames
    from reportgen.runs.new import NewWorkbook
    from reportgen.runs.preview import Preview
    from reportgen.runs.templates import CheckedTemplates
    from reportgen.runs.years import Years
    from reportgen.workspace import InitResult

Folder = Workspace | str | PathLike[str]
"""A workspace, or where it is."""
Source = str | PathLike[str] | bytes | BinaryIO
"""A Word file: where it is, its bytes, or a file that is open for reading bytes."""


class Pdf(Struct, frozen=True):
    """A PDF/A file, how many pages it has, and what there is to know of it."""

    pdf: bytes
    pages: int
    diagnostics: tuple[Diagnostic, ...]


def check(workspace: Folder, year: int, kit: str = "", *, language: str = "") -> tuple[Diagnostic, ...]:
    """Return everything there is to fix or to know in the workbook of ``year``.

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
    workspace: Folder,
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
        ReportgenError: there is something to fix; nothing has been written.
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


# --- years and their papers ----------------------------------------------------------------------


def init(folder: str | PathLike[str], *, language: str = "") -> InitResult:
    """Lay out a workspace with the shipped kit and its sample workbooks; files that are there stay.

    Raises:
        ReportgenError: the folder cannot be written, or is a file.
    """
    from reportgen.workspace import init

    with speaking(language):
        return init(Path(folder))


def new(workspace: Folder, year: int, kit: str = "", *, language: str = "") -> NewWorkbook:
    """Make a blank workbook of a year; what stays the same comes from last year's.

    Raises:
        ReportgenError: the year has a workbook, or a file cannot be read or written.
    """
    from reportgen.runs.new import new_workbook

    with speaking(language):
        return new_workbook(_workspace(workspace), year, kit)


def annotate(workspace: Folder, year: int, kit: str = "", *, language: str = "") -> AnnotatedCopy:
    """Write a copy of a workbook that shows each problem at its cell, as ``reportgen check --annotate`` does.

    Raises:
        ReportgenError: the workbook cannot be read, or the copy not written.
    """
    from reportgen.runs.check import annotate_workbook, examine

    with speaking(language):
        place = _workspace(workspace)
        return annotate_workbook(place, year, examine(place, year, kit))


def compare(workspace: Folder, first: int, second: int, kit: str = "", *, language: str = "") -> Comparison:
    """Return every figure of two years with its change; the earlier year comes first.

    Raises:
        ReportgenError: a year has no workbook, or one with something to fix.
    """
    from reportgen.runs.compare import compare_years

    with speaking(language):
        return compare_years(_workspace(workspace), (first, second), kit)


def explain_figure(
    workspace: Folder, year: int, question: str, kit: str = "", *, language: str = ""
) -> Answer:
    """Return where a figure comes from, asked for by its name, or by a number or words that a paper prints.

    Raises:
        ReportgenError: there is no such figure or number, or something to fix.
    """
    from reportgen.runs.explain import by_question, explanation_index

    with speaking(language):
        return by_question(explanation_index(BuildRequest(_workspace(workspace), year, kit)), question)


def explain_document(
    workspace: Folder, year: int, document: str, kit: str = "", *, language: str = ""
) -> Answer:
    """Return every figure that a paper prints, in its order.

    Raises:
        ReportgenError: there is no such document, or something to fix.
    """
    from reportgen.runs.explain import by_document, explanation_index

    with speaking(language):
        return by_document(explanation_index(BuildRequest(_workspace(workspace), year, kit)), document)


def bind_packet(
    workspace: Folder,
    year: int,
    kit: str = "",
    *,
    number: bool = False,
    duplex: bool = False,
    booklet: bool = False,
    docx: bool = False,
    force: bool = False,
    language: str = "",
) -> BuildResult:
    """Bind the meeting's papers into one PDF in ``outputs/<year>``.

    Args:
        workspace: the folder with ``templates/``, ``inputs/`` and ``outputs/``.
        year: the workbook's.
        kit: the folder's name under ``templates/``; needed only where there are several.
        number: print running page numbers.
        duplex: let each paper begin on a right-hand page.
        booklet: make an A5 booklet on A4, too.
        docx: make the cover, the list and the programme as a Word file, too.
        force: make a DOCX anew that a person has edited; what he did is kept as ``NAME.cu.docx``.
        language: of the messages.

    Raises:
        ReportgenError: a paper is missing or damaged, or there is something to fix; nothing has been written.
    """
    from reportgen.runs.packet import PacketOptions, bind, store

    wanted = PacketOptions(numbered=number, duplex=duplex, booklet=booklet, docx=docx)
    with speaking(language):
        order = BuildRequest(_workspace(workspace), year, kit, force=force)
        ready = bind(order, wanted)
        done = store(order, ready, wanted)
        return replace(done, diagnostics=(*ready.standing, *done.diagnostics))


def print_certificates(
    workspace: Folder,
    year: int,
    kit: str = "",
    *,
    overprint: bool = False,
    offset: tuple[float, float] = (0.0, 0.0),
    only: Iterable[str] = (),
    each: bool = False,
    formats: Iterable[str] = ("docx", "pdf"),
    force: bool = False,
    language: str = "",
) -> BuildResult:
    """Make the certificates of a year: full pages, or with ``overprint`` the texts for pre-printed blanks.

    Args:
        workspace: the folder with ``templates/``, ``inputs/`` and ``outputs/``.
        year: the workbook's.
        kit: the folder's name under ``templates/``; needed only where there are several.
        overprint: the texts alone.
        offset: how far they are moved to the right and down, in millimetres.
        only: recipients, by number (``7``, ``3-9``) or name; none: all of them.
        each: a file for each recipient.
        formats: "docx", "pdf", or both.
        force: make DOCX files anew that a person has edited; what he did is kept as ``NAME.cu.docx``.
        language: of the messages.

    Raises:
        ReportgenError: nobody receives one, or there is something to fix; nothing has been written.
        ValueError: there is no such format or language.
    """
    from reportgen.certificates import Offset
    from reportgen.runs import certificates

    wanted = tuple(DocumentFormat(name) for name in formats)
    options = certificates.CertificateOptions(overprint, Offset(*offset), tuple(only), each)
    with speaking(language):
        order = BuildRequest(_workspace(workspace), year, kit, (), wanted, force)
        return certificates.print_certificates(order, options)


def calibrate_printer(
    workspace: Folder,
    year: int,
    kit: str = "",
    *,
    offset: tuple[float, float] = (0.0, 0.0),
    language: str = "",
) -> Calibration:
    """Make the test page for pre-printed blanks, its texts moved by ``offset`` (right, down; millimetres).

    Raises:
        ReportgenError: the kit has something to fix, or a file cannot be written.
    """
    from reportgen.certificates import Offset
    from reportgen.runs.certificates import make_calibration

    with speaking(language):
        return make_calibration(BuildRequest(_workspace(workspace), year, kit), Offset(*offset))


# --- awards --------------------------------------------------------------------------------------


def awards_rules(workspace: Folder, day: date, kit: str = "", *, language: str = "") -> RulesInForce:
    """Return the law of awards for a decision signed on ``day``, with its sources.

    Raises:
        ReportgenError: the kit has no awards, or cannot be read.
    """
    from reportgen.runs.awards import rules_in_force

    with speaking(language):
        return rules_in_force(_years(workspace, kit), day)


def awards_check(workspace: Folder, year: int, kit: str = "", *, language: str = "") -> Verdicts:
    """Return the verdict on each proposal of a year, with its reasons.

    Raises:
        ReportgenError: the workspace, the kit or the workbook cannot be read at all.
    """
    from reportgen.runs.awards import judge_proposals

    with speaking(language):
        return judge_proposals(_years(workspace, kit), year)


def awards_history(workspace: Folder, kit: str = "", *, language: str = "") -> AwardHistory:
    """Return the award lists of all years; ``.history.received(name)`` is what somebody has received.

    Raises:
        ReportgenError: the workspace or the kit cannot be read at all.
    """
    from reportgen.runs.awards import award_history

    with speaking(language):
        return award_history(_years(workspace, kit))


# --- kits and templates --------------------------------------------------------------------------


def preview(
    workspace: Folder,
    document: str,
    year: int | None = None,
    kit: str = "",
    *,
    each: str = "",
    language: str = "",
) -> Preview:
    """Make one document on trial in ``outputs/xem-truoc``; the year's papers are not touched.

    Args:
        workspace: the folder with ``templates/``, ``inputs/`` and ``outputs/``.
        document: its name in the kit, or the path of a template.
        year: whose figures; None: the newest year without an error, else the samples.
        kit: the folder's name under ``templates/``; needed only where there are several.
        each: the list for whose rows a template of no document is filled.
        language: of the messages.

    Raises:
        ReportgenError: the template, or the year, has something to fix; or a file cannot be written.
    """
    from reportgen.runs.preview import preview_document

    with speaking(language):
        return preview_document(_years(workspace, kit), document, year, each)


def template_check(
    workspace: Folder,
    files: Iterable[str | PathLike[str]] = (),
    year: int | None = None,
    kit: str = "",
    *,
    language: str = "",
) -> CheckedTemplates:
    """Return what is wrong in Word templates; without ``files`` in all of the kit's.

    Raises:
        ReportgenError: the kit, or the year that was asked for, has something to fix.
    """
    from reportgen.runs.templates import check_templates

    with speaking(language):
        return check_templates(_years(workspace, kit), [Path(file) for file in files], year)


def template_fields(
    workspace: Folder, year: int | None = None, kit: str = "", *, language: str = ""
) -> TemplateNames:
    """Return every name, filter and function that templates may use, with what it is worth in a year.

    Raises:
        ReportgenError: the kit, or the year that was asked for, has something to fix.
    """
    from reportgen.runs.listing import template_names

    with speaking(language):
        return template_names(_years(workspace, kit), year)


def kit_export(workspace: Folder, kit: str = "", *, language: str = "") -> dict[str, object]:
    """Return the kit's sheets and columns as a Data Package of Table Schemas, ready for JSON.

    Raises:
        ReportgenError: the kit cannot be read.
    """
    from reportgen.runs.table_schema import data_package

    with speaking(language):
        return data_package(_years(workspace, kit).kit)


def doctor(workspace: Folder | None = None, kit: str = "", *, language: str = "") -> tuple[Examination, ...]:
    """Examine the installation, the fonts, and the workspace; without one, that at the current folder."""
    from reportgen.runs.doctor import findings

    with speaking(language):
        return tuple(findings(None if workspace is None else _workspace(workspace).root, kit))


def _years(workspace: Folder, kit: str) -> Years:
    from reportgen.runs.years import Years

    return Years(_workspace(workspace), kit)


def _workspace(given: Folder) -> Workspace:
    from reportgen.workspace import find

    return given if isinstance(given, Workspace) else find(Path(given))


def _docx(source: Source) -> Path | bytes:
    if isinstance(source, bytes):
        return source
    if isinstance(source, str | PathLike):
        return Path(source)
    return source.read()
