"""A year: its workbook, its papers and its figures."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.api.arguments import Folder, workspace_of
from reportgen.diagnostics import Diagnostic
from reportgen.language import speaking
from reportgen.pdf_standard import parse
from reportgen.runs.request import BuildRequest, BuildResult, DocumentFormat

if TYPE_CHECKING:
    from reportgen.runs.check import AnnotatedCopy
    from reportgen.runs.compare import Comparison
    from reportgen.runs.explain import Answer
    from reportgen.runs.import_ import ImportResult
    from reportgen.runs.new import NewWorkbook
    from reportgen.workspace import InitResult


def init(folder: str | PathLike[str], kit: str = "", *, language: str = "") -> InitResult:
    """Lay out a workspace with a kit that the program ships, and its sample years; files that are there stay.

    Args:
        folder: the workspace to be.
        kit: "quoc-phong-2-cap" or "quoc-phong"; "" is the first of these that the program has.
        language: of the messages.

    Raises:
        ReportgenError: there is no such kit; the folder cannot be written, or is a file.
    """
    from reportgen.runs.samples import lay_out

    with speaking(language):
        return lay_out(Path(folder), kit).files


def new(workspace: Folder, year: int, kit: str = "", *, unit: str = "", language: str = "") -> NewWorkbook:
    """Make a blank workbook of a year; what stays the same comes from last year's.

    Args:
        workspace: the folder with ``templates/``, ``inputs/`` and ``outputs/``.
        year: the workbook's.
        kit: the folder's name under ``templates/``; "" is that of last year's workbook.
        unit: the code of the unit, for the workbook's properties; "" is that of last year's.
        language: of the messages.

    Raises:
        ReportgenError: the year has a workbook, or a file cannot be read or written.
    """
    from reportgen.runs.new import new_workbook

    with speaking(language):
        return new_workbook(workspace_of(workspace), year, kit, unit)


def import_tables(
    workspace: Folder,
    files: Iterable[str | PathLike[str]],
    year: int,
    kit: str = "",
    *,
    unit: str = "",
    partial: bool = False,
    write: bool = True,
    language: str = "",
) -> ImportResult:
    """Import an office's own files into the workbook of a year, as ``reportgen import --yes`` does.

    Args:
        workspace: the folder with ``templates/``, ``inputs/`` and ``outputs/``.
        files: .xlsx, .xls, .ods, .csv, or .docx with tables.
        year: the workbook's; it is made where there is none.
        kit: the folder's name under ``templates/``; "" is that of the year's workbook, or of last year's.
        unit: the code of the unit; "" is that of the workbook.
        partial: write the tables that hold, where others do not.
        write: store the workbook and the mapping; without it only what they would be is returned.
        language: of the messages.

    Raises:
        ReportgenError: a file, the workbook or the mapping cannot be read or written.
    """
    from reportgen.runs import import_

    with speaking(language):
        own = tuple(Path(file) for file in files)
        order = import_.ImportRequest(workspace_of(workspace), own, year, kit, unit, partial, write=write)
        return import_.import_tables(order)


def check(workspace: Folder, year: int, kit: str = "", *, language: str = "") -> tuple[Diagnostic, ...]:
    """Return everything there is to fix or to know in the workbook of ``year``.

    Args:
        workspace: the folder with ``templates/``, ``inputs/`` and ``outputs/``.
        year: the workbook's.
        kit: the folder's name under ``templates/``; "" is the only one, or that of the year's workbook.
        language: of the messages.

    Raises:
        ReportgenError: the workspace, the kit or the workbook cannot be read at all.
    """
    from reportgen.runs.check import examine

    with speaking(language):
        return examine(workspace_of(workspace), year, kit)


def annotate(workspace: Folder, year: int, kit: str = "", *, language: str = "") -> AnnotatedCopy:
    """Write a copy of a workbook that shows each problem at its cell, as ``reportgen check --annotate`` does.

    Raises:
        ReportgenError: the workbook cannot be read, or the copy not written.
    """
    from reportgen.runs.check import annotate_workbook, examine

    with speaking(language):
        found = workspace_of(workspace)
        return annotate_workbook(found, year, examine(found, year, kit))


def build(
    workspace: Folder,
    year: int,
    kit: str = "",
    *,
    only: Iterable[str] = (),
    formats: Iterable[str] = ("docx", "pdf", "xlsx"),
    force: bool = False,
    pdf_standard: str = "",
    attach_source: bool = False,
    language: str = "",
) -> BuildResult:
    """Make the documents of a year in ``outputs/<year>``; all of them are stored, or none.

    Args:
        workspace: the folder with ``templates/``, ``inputs/`` and ``outputs/``.
        year: the workbook's.
        kit: the folder's name under ``templates/``; "" is the only one, or that of the year's workbook.
        only: names of documents; none: all of them.
        formats: "docx", "pdf", "xlsx" (workbooks of figures), or some of them.
        force: make DOCX and XLSX files anew that a person has edited; what he did is kept as ``NAME.cu.docx``.
        pdf_standard: "a-1a", "a-1b", "a-2a", "a-2b", "a-2u", "ua-1", or two of them, "a-2a+ua-1"; empty: the kit's.
        attach_source: put the workbook into each PDF, which is then PDF/A-3.
        language: of the messages, not of the papers.

    Raises:
        ReportgenError: there is something to fix; nothing has been written.
        ValueError: there is no such format, standard or language.
    """
    from reportgen.runs.build import build_year

    wanted = tuple(DocumentFormat(name) for name in formats)
    with speaking(language):
        standard = parse(pdf_standard) if pdf_standard else None
        place = workspace_of(workspace)
        return build_year(BuildRequest(place, year, kit, tuple(only), wanted, force, standard, attach_source))


def compare(workspace: Folder, first: int, second: int, kit: str = "", *, language: str = "") -> Comparison:
    """Return every figure of two years with its change; the earlier year comes first.

    Raises:
        ReportgenError: a year has no workbook, or one with something to fix.
    """
    from reportgen.runs.compare import compare_years

    with speaking(language):
        return compare_years(workspace_of(workspace), (first, second), kit)


def explain_figure(
    workspace: Folder, year: int, question: str, kit: str = "", *, language: str = ""
) -> Answer:
    """Return where a figure comes from, asked for by its name, or by a number or words that a paper prints.

    Raises:
        ReportgenError: there is no such figure or number, or something to fix.
    """
    from reportgen.runs.explain import by_question, explanation_index

    with speaking(language):
        return by_question(explanation_index(BuildRequest(workspace_of(workspace), year, kit)), question)


def explain_document(
    workspace: Folder, year: int, document: str, kit: str = "", *, language: str = ""
) -> Answer:
    """Return every figure that a paper prints, in its order.

    Raises:
        ReportgenError: there is no such document, or something to fix.
    """
    from reportgen.runs.explain import by_document, explanation_index

    with speaking(language):
        return by_document(explanation_index(BuildRequest(workspace_of(workspace), year, kit)), document)
