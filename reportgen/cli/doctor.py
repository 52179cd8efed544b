"""``reportgen doctor``: whether everything a build needs is there, each finding with its mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.cli import options, report
from reportgen.cli.exits import Exit
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.runs.doctor import Examination


def doctor(
    folder: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: options.AsJson = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Kiểm tra việc cài đặt, phông chữ, thư mục làm việc, bộ mẫu và các mẫu văn bản; chỉ cách sửa từng chỗ."""
    from reportgen.runs.doctor import State, findings

    found: list[Examination] = []
    for finding in findings(folder, kit):
        found.append(finding)
        if not as_json:
            report.echo_finding(
                finding.state.value, _names()[finding.state.value], finding.text, finding.mend
            )
    if as_json:
        listed = [{"state": each.state.value, "text": each.text, "mend": each.mend} for each in found]
        report.echo_json(listed)
    return Exit.MEND if any(each.state is State.ERROR for each in found) else Exit.DONE


def _names() -> dict[str, str]:
    return {"ok": _("tốt"), "warning": _("cần xem lại"), "error": _("lỗi")}
