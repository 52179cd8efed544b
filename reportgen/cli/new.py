"""``reportgen new 2024``: a blank workbook for a year, made from the kit and last year's workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli import options, report
from reportgen.cli.exits import Exit
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.runs.new import NewWorkbook

Unit = Annotated[
    str,
    typer.Option(
        "--unit",
        metavar="MÃ",
        help="Mã đơn vị, ghi vào thuộc tính của sổ; nếu không nói: như sổ năm trước.",
        show_default=False,
    ),
]


def new(
    year: options.Year,
    folder: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    unit: Unit = "",
    lang: options.Language = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Tạo sổ số liệu trống của một năm vào inputs; cơ quan, đơn vị, người ký lấy từ sổ năm trước nếu có."""
    from reportgen.runs.new import new_workbook
    from reportgen.workspace import find

    made = new_workbook(find(folder), year, kit, unit)
    report.echo_paths((made.path, *made.papers))
    if not quiet:
        report.echo_status(_summary(made))
    return Exit.DONE


def _summary(made: NewWorkbook) -> str:
    year = made.path.stem
    next_step = _("Điền số liệu bằng Excel, lưu lại, rồi chạy: reportgen check {year}", year=year)
    if made.before is None:
        return (
            _("Đã tạo sổ trống của năm {year}; không có sổ năm trước để lấy sang.", year=year)
            + f"\n{next_step}"
        )
    carried = _(
        "Đã tạo sổ của năm {year}; cơ quan, đơn vị, người ký lấy từ {before} (ô nền vàng: cần xem lại).",
        year=year,
        before=made.before,
    )
    return f"{carried}\n{next_step}"
