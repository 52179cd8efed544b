"""``reportgen compare 2022 2023``: every figure of two years side by side, on the screen or as a file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen import paths
from reportgen.cli import comparison_table, completion, options, overwriting, report, screen
from reportgen.cli.exits import Exit
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.workspace import Workspace

SUFFIXES = (".xlsx", ".docx", ".pdf")

OtherYear = Annotated[
    int,
    typer.Argument(
        metavar="NĂM",
        parser=options.year_of,
        help="Năm đem so với năm trước đó, ví dụ 2023.",
        show_default=False,
        autocompletion=completion.years,
    ),
]


def _kind(path: Path | None) -> Path | None:
    if path is not None and path.suffix.lower() not in SUFFIXES:
        raise typer.BadParameter(_("tên tệp phải tận cùng bằng {kinds}.", kinds=", ".join(SUFFIXES)))
    return path


Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="TỆP",
        parser=options.path_of,
        help="Ghi bảng so sánh ra tệp này: .xlsx, .docx hoặc .pdf.",
        callback=_kind,
        show_default=False,
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Ghi đè lên tệp đã có; tệp cũ giữ thành TÊN.cu.…")]
AsJson = Annotated[bool, typer.Option("--json", help="In bảng ở dạng JSON cho chương trình khác đọc.")]


def compare(
    first: options.Year,
    second: OtherYear,
    output: Output = None,
    force: Force = False,
    folder: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: AsJson = False,
    show_all: options.ShowAll = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """So sánh mọi số liệu của hai năm: tăng, giảm bao nhiêu."""
    from reportgen.runs.compare import as_data, compare_years, render
    from reportgen.workspace import find

    if first == second:
        raise typer.BadParameter(_("hai năm phải khác nhau."), param_hint="NĂM")
    if output is not None:
        paths.refuse_special(output)
    workspace = find(folder)
    if output is not None:
        overwriting.refuse(output, _inputs(workspace, (first, second), kit), force=force)
    made = compare_years(workspace, (first, second), kit)
    if output is not None:
        overwriting.write(output, render(made, output.suffix.lower()), force=force)
    if as_json:
        report.echo_json(as_data(made))
    elif output is None:
        for line in comparison_table.lines(made, screen.width_of(sys.stdout)):
            report.echo_result(line)
    return Exit.DONE


def _inputs(workspace: Workspace, years: tuple[int, int], kit: str) -> Iterator[Path]:
    """Yield the files that a comparison is made from."""
    from reportgen.runs.years import Years
    from reportgen.workspace import find_earlier

    yield from filter(None, (find_earlier(workspace, year) for year in years))
    for folder in Years(workspace, kit, max(years)).kit.folders:
        yield from folder.iterdir()
