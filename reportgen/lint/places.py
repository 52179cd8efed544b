"""Findings → diagnostics: page, first words, cell.  The pages are laid out only when there is something to place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reportgen.diagnostics import Diagnostic, Place, Severity
from reportgen.language import _
from reportgen.lint.finding import Finding


def diagnostics(path: Path, found: Sequence[Finding]) -> tuple[Diagnostic, ...]:
    """Return a diagnostic for each finding, at its place."""
    return tuple(_diagnostic(path, finding) for finding in found)


def _diagnostic(path: Path, finding: Finding) -> Diagnostic:
    place = Place(str(path), paragraph=_paragraph(finding))
    return Diagnostic(finding.severity or Severity.ERROR, finding.code, finding.message, place, finding.hint)


def _paragraph(finding: Finding) -> str:
    if finding.piece is None:
        return _("phần {number}", number=finding.section + 1) if finding.section > 0 else ""
    return finding.piece.said
