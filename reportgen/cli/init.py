"""``reportgen init DIR``: lay out a workspace with a kit that the program ships, and its sample years."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli import completion, options, report
from reportgen.cli.exits import Exit
from reportgen.language import _
from reportgen.paths import in_command

if TYPE_CHECKING:
    from reportgen.runs.samples import LaidOut

Folder = Annotated[
    Path,
    typer.Argument(
        metavar="THƯ-MỤC", parser=options.path_of, help="Thư mục làm việc cần tạo.", show_default=False
    ),
]


KitName = Annotated[
    str,
    typer.Option(
        "--kit",
        metavar="TÊN",
        help="Bộ mẫu đi kèm chương trình cần lấy; nếu không nói: bộ mẫu chính quyền hai cấp.",
        show_default=False,
        autocompletion=completion.shipped_kits,
    ),
]


def init(
    folder: Folder,
    kit: KitName = "",
    lang: options.Language = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Tạo thư mục làm việc có bộ mẫu và số liệu mẫu; tệp đã có được giữ nguyên."""
    from reportgen.runs.samples import lay_out

    laid_out = lay_out(folder, kit)
    if quiet:
        return Exit.DONE
    for path in laid_out.files.written:
        report.echo_result(str(path))
    if kept := laid_out.files.kept:
        report.echo_status(_("Giữ nguyên {count} tệp đã có từ trước.", count=len(kept)))
    report.echo_status(_next_step(laid_out, folder))
    return Exit.DONE


def _next_step(laid_out: LaidOut, folder: Path) -> str:
    if laid_out.year is None:
        return _(
            "Thư mục làm việc đã sẵn sàng. Tạo sổ: reportgen new {year} -C {folder}",
            year=date.today().year,
            folder=in_command(folder),
        )
    return _(
        "Thư mục làm việc đã sẵn sàng. Thử ngay: reportgen build {year} -C {folder}",
        year=laid_out.year,
        folder=in_command(folder),
    )
