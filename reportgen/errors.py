"""The one tree of exceptions; only ``reportgen.cli`` catches them.

ReportgenError            the user has something to fix (exit code 1); carries Diagnostics
├── WorkspaceError        no workspace here, a path that leads out of it, a file that cannot be written
├── KitError              kit.toml or awards.toml says what it may not
├── WorkbookError         the workbook cannot be read at all
├── TemplateError         a Word template cannot be filled
├── DocumentError         a DOCX cannot be laid out at all
└── PluginError           another distribution adds what cannot be used
"""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.diagnostics import Diagnostic


class ReportgenError(Exception):
    """Something the user must fix; ``diagnostics`` says what and where."""

    def __init__(self, diagnostics: Diagnostic | Iterable[Diagnostic]) -> None:
        """Carry one diagnostic or several; the first one's message is the exception's text."""
        several = (diagnostics,) if isinstance(diagnostics, Diagnostic) else tuple(diagnostics)
        super().__init__("; ".join(d.message for d in several))
        self.diagnostics: tuple[Diagnostic, ...] = several


class WorkspaceError(ReportgenError):
    """No workspace here, a path that leads out of it, or a file that cannot be written."""


class KitError(ReportgenError):
    """A kit's TOML says what it may not."""


class WorkbookError(ReportgenError):
    """A workbook cannot be read at all."""


class TemplateError(ReportgenError):
    """A Word template cannot be filled."""


class DocumentError(ReportgenError):
    """A DOCX cannot be laid out at all."""


class PluginError(ReportgenError):
    """Another distribution adds what cannot be used."""
