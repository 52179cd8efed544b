"""What a run is asked to make, and what it says that it did."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from reportgen.diagnostics import Diagnostic
from reportgen.pdf_standard import PdfStandard
from reportgen.workspace import Workspace

Diagnostics = tuple[Diagnostic, ...]
Progress = Callable[[int, int, str], None]
"""Called with the steps done, all steps, and the title of the document that is being made."""
SayFirst = Callable[[Diagnostics], None]
"""Called, before anything is written, with what a person should know first: which edited files are made anew."""


def silent(_done: int, _total: int, _title: str) -> None:
    """Tell of no progress."""


def unsaid(_found: Diagnostics) -> None:
    """Say nothing first: `BuildResult.dropped` has it, too."""


class DocumentFormat(StrEnum):
    """A file format of the documents; only a workbook of figures is an XLSX."""

    DOCX = "docx"
    PDF = "pdf"
    XLSX = "xlsx"


class BuildRequest(Struct, frozen=True):
    """What to make: ``only`` names documents (none: all of them), ``formats`` the files of each.

    With ``force``, DOCX files that a person has edited are made anew, and kept under another name. ``pdf_standard`` is
    that of the PDFs (None: the kit's); with ``attach_source`` the year's workbook lies inside each. ``key`` is a digest
    of all that the files come from: where it is given the manifest remembers it, so that a later run can tell what is
    current.
    """

    workspace: Workspace
    year: int
    kit: str = ""
    only: tuple[str, ...] = ()
    formats: tuple[DocumentFormat, ...] = tuple(DocumentFormat)
    force: bool = False
    pdf_standard: PdfStandard | None = None
    attach_source: bool = False
    key: str = ""


class BuildResult(Struct, frozen=True):
    """What a build did: the files as they now are, those left as a person edited them, what there is to say.

    ``dropped`` tells which edited files were made anew, and where each is kept: what was said first. ``secret`` are the
    titles, with their levels, of papers that have a level of secrecy.
    """

    folder: Path
    made: tuple[Path, ...]
    kept: tuple[Path, ...]
    diagnostics: Diagnostics
    dropped: Diagnostics = ()
    secret: tuple[str, ...] = ()
