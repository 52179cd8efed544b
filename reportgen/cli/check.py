"""``reportgen check 2023``: every problem of a year's workbook, by file, sheet and cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from reportgen.cli import diagnostic_formats, options, outcome, report
from reportgen.cli.diagnostic_formats import OutputFormat
from reportgen.cli.exits import Exit
from reportgen.diagnostics import Diagnostic, has_errors
from reportgen.language import _

Annotate = Annotated[
    bool,
    typer.Option(
        "--annotate",
        help="Chép sổ thành outputs/NĂM/NĂM-soat-loi.xlsx, tô màu và ghi chú từng ô sai, có danh sách lỗi ở trang đầu.",
    ),
]


def check(
    year: options.Year,
    annotate: Annotate = False,
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
    """Kiểm tra sổ số liệu của một năm; chỉ ra mọi chỗ sai theo tệp, trang và ô."""
    from reportgen.runs.check import annotate_workbook, drop_annotated, examine
    from reportgen.workspace import find

    form = diagnostic_formats.format_of(output_format, as_json=as_json)
    workspace = find(folder)
    found = examine(workspace, year, kit)
    copy, about = None, found
    try:  # the copy first: whoever reads along may stop reading (`… | head`)
        if annotate:
            copy = annotate_workbook(workspace, year, found)
            about = (*found, *copy.diagnostics)
        elif not has_errors(found):
            about = (*found, *drop_annotated(workspace, year))
    finally:
        diagnostic_formats.show(about, form, quiet=quiet)
    if copy and form is OutputFormat.TEXT:
        report.echo_result(str(copy.path))
    if form is OutputFormat.TEXT and not quiet:
        report.echo_status(_summary(year, found))
    return Exit.MEND if has_errors(found) else Exit.DONE


def _summary(year: int, found: Sequence[Diagnostic]) -> str:
    counted = report.count_in_words(found)
    if not counted:
        return _("Số liệu năm {year}: không thấy gì sai.", year=year)
    said = _("Số liệu năm {year}: {counted}.", year=year, counted=counted)
    return f"{said} {outcome.mend_workbook()}" if has_errors(found) else said
