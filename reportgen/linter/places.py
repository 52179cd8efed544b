"""Findings → diagnostics: page, first words, table cell.

The pages are laid out only when there is something to place, once, with a bookmark in each paragraph that is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportgen.diagnostics import Diagnostic, Place, Severity
from reportgen.errors import DocumentError
from reportgen.language import _
from reportgen.linter.finding import Finding
from reportgen.linter.paper.model import Passage
from reportgen.linter.source import WordFile

_FIRST_WORDS = 60


def diagnostics(file: WordFile, found: Sequence[Finding]) -> tuple[Diagnostic, ...]:
    """Return a diagnostic for each finding, at its place in the file."""
    if not found:
        return ()
    pages = _pages(file.data, found)
    return tuple(_diagnostic(file.name, finding, pages) for finding in found)


def _pages(docx: bytes, found: Iterable[Finding]) -> dict[str, int]:
    """Return the page of each place; none where the paper cannot be laid out, which is no reason to be silent."""
    from reportgen.linter.pages import pages

    try:
        return pages(docx, {_mark(finding) for finding in found})
    except (DocumentError, RecursionError, MemoryError):
        return {}


def _mark(finding: Finding) -> str:
    """Return what the finding's place is called while it is looked for: ``passage 12`` or ``section 0``."""
    if finding.passage is not None and finding.passage.where.story == "body":
        return f"passage {finding.passage.whole.index}"
    return f"section {max(finding.section, 0)}"


def _diagnostic(name: str, finding: Finding, pages: dict[str, int]) -> Diagnostic:
    place = Place(
        name,
        cell=_cell(finding.passage),
        paragraph=first_words(finding.passage),
        page=pages.get(_mark(finding), 0),
    )
    return Diagnostic(finding.severity or Severity.ERROR, finding.code, finding.message, place, finding.hint)


def _cell(passage: Passage | None) -> str:
    if passage is None or not passage.where.table:
        return ""
    if passage.where.story == "header":
        return _("đầu trang (Header), ô {cell}", cell=passage.where.cell)
    return _("bảng {table}, ô {cell}", table=passage.where.table, cell=passage.where.cell)


def first_words(passage: Passage | None) -> str:
    """Return the words by which a reader finds the passage; "" for the paper as a whole."""
    text = "" if passage is None else " ".join(passage.labelled_text.split())
    return text if len(text) <= _FIRST_WORDS else text[: _FIRST_WORDS - 1].rstrip() + "…"
