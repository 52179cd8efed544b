"""``reportgen check 2023``: every problem of a year's workbook, by file, sheet and cell."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli import diagnostic_formats, options, report
from reportgen.cli.diagnostic_formats import OutputFormat
from reportgen.cli.exits import Exit
from reportgen.diagnostics import Diagnostic, has_errors
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.workspace import Workspace

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
    debug: options.Debug = False,
) -> int:
    """Kiểm tra sổ số liệu của một năm; chỉ ra mọi chỗ sai theo tệp, trang và ô."""
    from reportgen.runs.check import examine
    from reportgen.workspace import find

    form = diagnostic_formats.format_of(output_format, as_json=as_json)
    workspace = find(folder)
    found = examine(workspace, year, kit)
    copy, about = None, found
    try:  # the copy first: whoever reads along may stop reading (`… | head`)
        if annotate:
            copy, beside = _annotate(workspace, year, found)
            about = (*found, *beside)
    finally:
        diagnostic_formats.show(about, form, quiet=quiet)
    if form is OutputFormat.TEXT and not quiet:
        report.echo_status(_summary(year, report.count_in_words(found)))
    if copy and form is OutputFormat.TEXT:
        report.echo_result(str(copy))
    return Exit.MEND if has_errors(found) else Exit.DONE


def _annotate(
    workspace: Workspace, year: int, found: Sequence[Diagnostic]
) -> tuple[Path, tuple[Diagnostic, ...]]:
    """Write the copy that shows what is wrong; return where it is, and whether an edited one stays beside."""
    from reportgen import outputs
    from reportgen.sheets.annotate import annotate
    from reportgen.workspace import find_input

    source = find_input(workspace, year)
    wanted = workspace.output(year) / f"{year}-soat-loi{source.suffix.lower()}"
    outputs.recover(wanted.parent)
    copy = outputs.beside(wanted)
    outputs.refuse_inputs([copy], [source])
    outputs.store_copies(copy.parent, {copy.name: annotate(source, found)})
    return copy, tuple(outputs.beside_note(wanted, copy))


def _summary(year: int, counted: str) -> str:
    if not counted:
        return _("Số liệu năm {year}: không thấy gì sai.", year=year)
    return _("Số liệu năm {year}: {counted}.", year=year, counted=counted)
