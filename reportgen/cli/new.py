"""``reportgen new 2024``: a blank workbook for a year, made from the kit and last year's workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli import options, progress, report
from reportgen.cli.exits import Exit, after
from reportgen.language import _, _n

if TYPE_CHECKING:
    from reportgen.runs.new import NewWorkbook
    from reportgen.workspace import Workspace

Unit = Annotated[
    str,
    typer.Option(
        "--unit",
        metavar="MÃ",
        help="Mã đơn vị, ghi vào thuộc tính của sổ; nếu không nói: như sổ năm trước.",
        show_default=False,
    ),
]
AllUnits = Annotated[
    bool,
    typer.Option(
        "--all-units", help="Tạo sổ trống cho mọi đơn vị trong danh sách don-vi, vào outputs/NĂM/gui-don-vi."
    ),
]


def new(
    year: options.Year,
    folder: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    unit: Unit = "",
    all_units: AllUnits = False,
    lang: options.Language = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Tạo sổ số liệu trống của một năm vào inputs; cơ quan, đơn vị, người ký lấy từ sổ năm trước nếu có."""
    from reportgen.runs.new import new_workbook
    from reportgen.workspace import find

    if all_units and unit:
        raise typer.BadParameter(_("không dùng cùng với --unit."), param_hint="--all-units")
    if all_units:
        return _of_units(find(folder), year, kit, quiet=quiet)
    made = new_workbook(find(folder), year, kit, unit)
    report.echo_paths((made.path, *made.papers))
    if not quiet:
        report.echo_status(_summary(made))
    return Exit.DONE


def _of_units(workspace: Workspace, year: int, kit: str, *, quiet: bool) -> int:
    from reportgen.runs.collect.blank import new_unit_workbooks

    with progress.bar(wanted=not quiet, title=_("Đang tạo sổ của các đơn vị")) as advance:
        made = new_unit_workbooks(workspace, year, (), kit, advance)
    report.show(made.diagnostics, quiet=quiet)
    report.echo_paths(made.made)
    if not quiet:
        told = _n("Đã tạo {count} sổ trống, mỗi sổ mang mã của đơn vị.", len(made.made))
        report.echo_status(
            f"{told} " + _("Gửi cho các đơn vị; sổ nhận về chép vào inputs/{year}/don-vi.", year=year)
        )
    return after(made.diagnostics)


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
