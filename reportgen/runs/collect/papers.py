"""What a superior keeps of a collection: a workbook, and a table paper as DOCX and PDF, in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from reportgen import __version__, outputs, source_date, workspace
from reportgen.runs.books import stored_book
from reportgen.runs.collect import table
from reportgen.runs.collect.book import workbook
from reportgen.runs.collect.collect import folder_of
from reportgen.runs.collect.document import document
from reportgen.runs.collect.heading import heading
from reportgen.runs.collect.model import Collected
from reportgen.runs.convert import to_pdf
from reportgen.runs.pdf_options import pdf_options
from reportgen.runs.request import BuildRequest, BuildResult, Diagnostics, DocumentFormat, SayFirst, unsaid
from reportgen.runs.storing import StoredDocument, paper_of, store_papers
from reportgen.workspace import Workspace

FOLDER = "thu-nhan"
"""In a year's outputs, with a manifest of its own: these are no papers of the year's workbook."""


class CollectedFiles(Struct, frozen=True):
    """File name → bytes, and what the layout of the PDF has to say."""

    files: dict[str, bytes]
    diagnostics: Diagnostics


def stem(year: int) -> str:
    """Return what the files are called: ``2026-thu-nhan``."""
    return f"{year}-thu-nhan"


def output_folder(space: Workspace, year: int) -> Path:
    """Return where the papers of a collection go."""
    return space.output(year) / FOLDER


def papers(order: BuildRequest, collected: Collected, ranked: str = "") -> CollectedFiles:
    """Return the papers of the formats that ``order`` names; nothing is written.

    Args:
        order: its workspace, year, formats and PDF standard are meant.
        collected: what was collected.
        ranked: a figure's name or title, for a ranking by it.

    Raises:
        ReportgenError: there is no such figure.
    """
    name, (xlsx, docx) = stem(collected.year), _make(order, collected, ranked)
    files: dict[str, bytes] = {}
    found: Diagnostics = ()
    if DocumentFormat.XLSX in order.formats:
        files[f"{name}.xlsx"] = xlsx
    if DocumentFormat.DOCX in order.formats:
        files[f"{name}.docx"] = docx
    if DocumentFormat.PDF in order.formats:
        target = output_folder(order.workspace, collected.year) / f"{name}.docx"
        files[f"{name}.pdf"], found = to_pdf(docx, target, pdf_options(order, collected.kit))
    return CollectedFiles(files, found)


def store(
    order: BuildRequest, collected: Collected, ranked: str = "", say_first: SayFirst = unsaid
) -> BuildResult:
    """Make the papers and store them: all or none; one that a person has edited stays, unless ``order`` forces it.

    Raises:
        ReportgenError: there is no such figure, or a file cannot be written.
    """
    folder = output_folder(order.workspace, collected.year)
    xlsx, docx = _make(order, collected, ranked)
    outputs.recover(folder)
    made = outputs.read_manifest(folder)
    name = stem(collected.year)
    stored: list[StoredDocument] = []
    if DocumentFormat.XLSX in order.formats:
        stored.append(stored_book(folder / f"{name}.xlsx", xlsx, made, force=order.force))
    if {DocumentFormat.DOCX, DocumentFormat.PDF} & set(order.formats):
        options = pdf_options(order, collected.kit)
        stored.append(paper_of(order, folder / f"{name}.docx", docx, made, options))
    return store_papers(folder, stored, _sources(order.workspace, collected), say_first)


def _make(order: BuildRequest, collected: Collected, ranked: str) -> tuple[bytes, bytes]:
    """Return the workbook and the Word file."""
    ranking = table.rank(collected, ranked) if ranked else None
    folder = folder_of(order.workspace, collected.year)
    xlsx = workbook(collected, folder, ranking) if DocumentFormat.XLSX in order.formats else b""
    wants_paper = {DocumentFormat.DOCX, DocumentFormat.PDF} & set(order.formats)
    issued = heading(order.workspace, collected)
    return xlsx, document(collected, issued, folder, ranking) if wants_paper else b""


def _sources(space: Workspace, collected: Collected) -> outputs.Sources:
    return outputs.Sources(
        year=collected.year,
        kit=collected.kit.name,
        version=__version__,
        inputs=dict(sorted(_inputs(space, collected))),
        templates={
            space.inside(path): outputs.sha256_of(path)
            for folder in collected.kit.folders
            if (path := folder / workspace.KIT_FILE).is_file()
        },
        date=source_date.seconds(),
    )


def _inputs(space: Workspace, collected: Collected) -> Iterator[tuple[str, str]]:
    """Yield each workbook that was read, and the list of units, with its SHA-256."""
    for one in collected.readings:
        if one.digest:
            yield space.inside(one.file.path), one.digest
    if collected.roster.file:
        path = Path(collected.roster.file)
        yield space.inside(path), outputs.digest_at(path) or ""
