"""``reportgen check 2023``: every problem of a year's workbook, by file, sheet and cell."""

from __future__ import annotations

from reportgen.cli import options, report
from reportgen.cli.exits import Exit
from reportgen.diagnostics import has_errors
from reportgen.language import _


def check(
    year: options.Year,
    workspace: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,
) -> int:
    """Kiểm tra sổ số liệu của một năm; chỉ ra mọi chỗ sai theo tệp, trang và ô."""
    from reportgen import pipeline  # heavy; --help must answer at once
    from reportgen.workspace import find

    found = pipeline.examine(find(workspace), year, kit)
    report.show(found, as_json=as_json, quiet=quiet)
    if not as_json and not quiet:
        report.say(_summary(year, report.counted(found)))
    return Exit.MEND if has_errors(found) else Exit.DONE


def _summary(year: int, counted: str) -> str:
    if not counted:
        return _("Số liệu năm {year}: không thấy gì sai.", year=year)
    return _("Số liệu năm {year}: {counted}.", year=year, counted=counted)
