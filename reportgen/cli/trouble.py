"""What ended a command, told to the user: something to mend, what the system refused, or a defect of ours."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen import paths
from reportgen.cli import defect, diagnostic_formats, outcome, report
from reportgen.cli.diagnostic_formats import OutputFormat
from reportgen.cli.exits import Exit
from reportgen.diagnostics import Diagnostic, error
from reportgen.errors import ReportgenError
from reportgen.language import _


def report_trouble(problem: Exception, typed: Sequence[str]) -> Exit:
    """Tell what ended the command that was ``typed``, and return its exit code."""
    found = _to_mend(problem)
    if found is None:
        return defect.report_defect(problem, typed)
    diagnostic_formats.show(found, diagnostic_formats.format_typed(typed))
    return Exit.MEND


def report_failure(problem: Exception, typed: Sequence[str]) -> Exit:
    """Tell what ended the command that was ``typed``, then how it stands; return its exit code."""
    code = report_trouble(problem, typed)
    found = _to_mend(problem)
    if found is not None and diagnostic_formats.format_typed(typed) is OutputFormat.TEXT:
        report.echo_status(outcome.how_it_stands(found))
    return code


def _to_mend(problem: Exception) -> Sequence[Diagnostic] | None:
    """Return what the user can do something about; None for what is our own fault."""
    if isinstance(problem, ReportgenError):
        return problem.diagnostics
    if isinstance(problem, OSError):
        return (paths.trouble(problem),)
    if isinstance(problem, MemoryError):
        hint = _("Đóng bớt chương trình khác, hoặc chia tệp nhỏ ra.")
        return (error("out-of-memory", _("Máy không đủ bộ nhớ cho việc này."), hint=hint),)
    return None


def reason(failure: Exception) -> str:
    """Return why something could not be written, in a few words."""
    return paths.reason(failure) if isinstance(failure, OSError) else str(failure)
