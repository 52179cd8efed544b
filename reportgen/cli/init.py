"""``reportgen init DIR``: lay out a workspace with the shipped kit and sample workbooks."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reportgen.cli import options, report
from reportgen.cli.exits import Exit
from reportgen.language import _

Folder = Annotated[
    Path,
    typer.Argument(
        metavar="THƯ-MỤC", parser=options.path_of, help="Thư mục làm việc cần tạo.", show_default=False
    ),
]


def init(
    folder: Folder,
    lang: options.Language = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Tạo thư mục làm việc có bộ mẫu và số liệu mẫu; tệp đã có được giữ nguyên."""
    from reportgen import workspace

    laid_out = workspace.init(folder)
    if quiet:
        return Exit.DONE
    for path in laid_out.written:
        report.echo_result(str(path))
    if laid_out.kept:
        report.echo_status(_("Giữ nguyên {count} tệp đã có từ trước.", count=len(laid_out.kept)))
    report.echo_status(
        _("Thư mục làm việc đã sẵn sàng. Thử ngay: reportgen build 2023 -C {folder}", folder=folder)
    )
    return Exit.DONE
