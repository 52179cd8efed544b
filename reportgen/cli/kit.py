"""``reportgen kit …``: for who writes kits, and for other programs that read what a kit describes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from reportgen.cli import options, overwriting, report, usage
from reportgen.cli.exits import Exit
from reportgen.language import _

TableSchema = Annotated[
    bool,
    typer.Option(
        "--table-schema", help="Các trang, các cột theo chuẩn Table Schema (Data Package, dạng JSON)."
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="TỆP",
        parser=options.path_of,
        help="Ghi ra tệp này; nếu không nói: in ra màn hình.",
        show_default=False,
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Ghi đè lên tệp đã có; tệp cũ giữ thành TÊN.cu.…")]

app = typer.Typer(
    cls=usage.LocalizedGroup,
    add_completion=False,
    rich_markup_mode=None,
    help="Bộ mẫu: mô tả cho chương trình khác đọc.",
)


def export(
    table_schema: TableSchema = False,
    output: Output = None,
    force: Force = False,
    folder: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Mô tả các trang, các cột của sổ số liệu theo một chuẩn chung."""
    from reportgen.runs.table_schema import data_package
    from reportgen.runs.years import Years
    from reportgen.workspace import find

    if not table_schema:
        raise typer.BadParameter(_("phải nói dạng nào: --table-schema."))
    loaded_kit = Years(find(folder), kit).kit
    if output is not None:
        sources = (file for own in loaded_kit.folders for file in own.iterdir())
        overwriting.refuse(output, sources, force=force)
    made = data_package(loaded_kit)
    if output is None:
        report.echo_json(made)
    else:
        text = json.dumps(made, ensure_ascii=False, indent=2) + "\n"
        overwriting.write(output, text.encode(), force=force)
    return Exit.DONE


Name = Annotated[
    str,
    typer.Argument(
        metavar="TÊN", help="Tên bộ mẫu mới: chữ thường không dấu, ví dụ thu-vien.", show_default=False
    ),
]
Tables = Annotated[
    list[Path],
    typer.Option(
        "--from",
        metavar="TỆP",
        parser=options.path_of,
        help="Tệp có bảng của cơ quan (.xlsx, .xls, .ods, .csv, .docx); ghi nhiều lần cho nhiều tệp.",
        show_default=False,
    ),
]


def new(
    name: Name,
    tables: Tables,
    folder: options.WorkspaceFolder = None,
    lang: options.Language = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Phác thảo một bộ mẫu từ bảng của cơ quan: kit.toml và một mẫu Word để sửa tiếp."""
    from reportgen.runs.kit_from import kit_from
    from reportgen.workspace import find

    made = kit_from(find(folder), name, tables)
    report.show(made.notes, quiet=quiet)
    report.echo_result(str(made.kit))
    report.echo_result(str(made.template))
    if not quiet:
        message = _(
            "Đã phác thảo bộ mẫu {name}: đọc lại kit.toml, sửa mẫu Word, rồi chạy reportgen template check",
            name=name,
        )
        report.echo_status(message)
    return Exit.DONE


app.command(cls=usage.LocalizedCommand, short_help="Phác thảo bộ mẫu từ bảng của cơ quan.")(new)
app.command(cls=usage.LocalizedCommand, short_help="Mô tả các trang, các cột theo một chuẩn chung.")(export)
app.callback()(options.before_command)
