"""``reportgen template check``: everything in Word templates that filling would stumble over, at its paragraph."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reportgen.cli import diagnostic_formats, options, report
from reportgen.cli.diagnostic_formats import OutputFormat
from reportgen.cli.exits import Exit
from reportgen.diagnostics import has_errors
from reportgen.language import _

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
    output_format: diagnostic_formats.Format = OutputFormat.TEXT,
    folder: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
    show_all: options.ShowAll = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Tìm mọi chỗ sai trong các mẫu Word: tên không có, thẻ hở, thẻ đặt sai chỗ, bộ lọc viết nhầm."""
    from reportgen.runs.templates import check_templates  # heavy; --help must answer at once
    from reportgen.runs.years import Years
    from reportgen.workspace import find

    form = diagnostic_formats.format_of(output_format, as_json=as_json)
    checked = check_templates(Years(find(folder), kit, year), files or [], year)
    found = checked.diagnostics
    diagnostic_formats.show(found, form, quiet=quiet)
    if form is OutputFormat.TEXT and not quiet:
        report.echo_status(_summary(checked.count, report.count_in_words(found)))
    return Exit.MEND if has_errors(found) else Exit.DONE


def _summary(count: int, counted: str) -> str:
    if not counted:
        return _("Đã xem {count} mẫu: không thấy gì sai.", count=count)
    return _("Đã xem {count} mẫu: {counted}.", count=count, counted=counted)
