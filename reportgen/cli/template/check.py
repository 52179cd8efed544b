"""``reportgen template check``: everything in Word templates that filling would stumble over, at its paragraph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli import options, report
from reportgen.cli.exits import Exit
from reportgen.diagnostics import has_errors
from reportgen.language import _

if TYPE_CHECKING:
    pass

Files = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[TỆP.docx]…",
        parser=options.path_of,
        help="Các mẫu Word; nếu không nói: mọi mẫu của bộ mẫu.",
        show_default=False,
    ),
]
Year = Annotated[
    int | None, options.year_option("Điền thử với số liệu của năm này; nếu không nói: năm mới nhất.")
]


def check(
    files: Files = None,
    year: Year = None,
    folder: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,
) -> int:
    """Tìm mọi chỗ sai trong các mẫu Word: tên không có, thẻ hở, thẻ đặt sai chỗ, bộ lọc viết nhầm."""
    from reportgen.runs.templates import check_templates  # heavy; --help must answer at once
    from reportgen.runs.years import Years
    from reportgen.workspace import find

    checked = check_templates(Years(find(folder), kit), files or [], year)
    found = checked.diagnostics
    report.show(found, as_json=as_json, quiet=quiet)
    if not as_json and not quiet:
        report.echo_status(_summary(checked.count, report.count_in_words(found)))
    return Exit.MEND if has_errors(found) else Exit.DONE


def _summary(count: int, counted: str) -> str:
    if not counted:
        return _("Đã xem {count} mẫu: không thấy gì sai.", count=count)
    return _("Đã xem {count} mẫu: {counted}.", count=count, counted=counted)
