"""How a command stands that failed: what was not made, how much is to be mended where, what to type then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportgen.cli import invocation, report
from reportgen.diagnostics import Diagnostic, Severity
from reportgen.language import _


def how_it_stands(diagnostics: Sequence[Diagnostic]) -> str:
    """Return the last line of a command that made nothing because of ``diagnostics``."""
    wrong = [each for each in diagnostics if each.severity is Severity.ERROR]
    year = report.workbook_year(wrong)
    if year is None:
        return _("{nothing}: còn {counted} nói ở trên.", nothing=_nothing(), counted=_counted(wrong))
    return _(
        "{nothing}: sổ còn {counted}. {mend}",
        nothing=_nothing(),
        counted=_counted(wrong),
        mend=mend_workbook(),
    )


def mend_workbook() -> str:
    """Return what to do about a workbook that has errors or open questions."""
    return _("Sửa trong Excel, lưu, rồi chạy lại {command}", command=invocation.again())


def _counted(wrong: Iterable[Diagnostic]) -> str:
    return report.count_in_words(wrong)


def _nothing() -> str:
    """Return what the command that was typed has not made."""
    of_commands = {
        "build": _("Chưa lập văn bản nào"),
        "certificates": _("Chưa lập giấy khen nào"),
        "packet": _("Chưa gộp tài liệu"),
        "pdf": _("Chưa làm bản PDF nào"),
        "preview": _("Chưa lập bản xem thử"),
        "new": _("Chưa tạo sổ"),
        "init": _("Chưa tạo thư mục làm việc"),
        "check": _("Chưa kiểm tra được"),
        "compare": _("Chưa so sánh được"),
        "explain": _("Chưa giải thích được"),
    }
    return of_commands.get(invocation.name(), _("Chưa làm được"))
