"""The program as typer sees it: its commands, and the options it has without one."""

from __future__ import annotations

from typing import Annotated

import typer

from reportgen import __version__
from reportgen.cli import awards, completion, kit, options, report, status, template, usage
from reportgen.cli.build import build
from reportgen.cli.certificates import certificates
from reportgen.cli.check import check
from reportgen.cli.compare import compare
from reportgen.cli.doctor import doctor
from reportgen.cli.exits import Exit
from reportgen.cli.explain import explain
from reportgen.cli.init import init
from reportgen.cli.lint import lint
from reportgen.cli.new import new
from reportgen.cli.packet import packet
from reportgen.cli.pdf import pdf
from reportgen.cli.preview import preview
from reportgen.language import _

app = typer.Typer(
    name="reportgen",
    cls=usage.LocalizedGroup,
    add_completion=False,  # cli/completion.py has its own option for it
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)
for command, summary in (
    (build, "Lập mọi văn bản của năm (Word và PDF)."),
    (check, "Chỉ kiểm tra sổ số liệu của năm."),
    (certificates, "Lập giấy khen: cả trang, hoặc in lên phôi có sẵn."),
    (packet, "Gộp tài liệu hội nghị thành một tệp PDF."),
    (pdf, "Làm bản PDF từ tệp Word."),
    (lint, "Soát thể thức văn bản Word theo Nghị định 30/2020/NĐ-CP."),
    (preview, "Lập thử một văn bản, không đụng tới các văn bản của năm."),
    (init, "Tạo thư mục làm việc mới."),
    (new, "Tạo sổ số liệu trống của năm, từ sổ năm trước."),
    (compare, "So sánh số liệu của hai năm."),
    (explain, "Giải thích một số liệu: từ ô nào, tính thế nào."),
    (doctor, "Kiểm tra việc cài đặt và thư mục làm việc."),
):
    app.command(cls=usage.LocalizedCommand, short_help=summary)(command)
app.add_typer(awards.app, name="awards", short_help="Quy định khen thưởng, kiểm tra đề nghị, tra cứu.")
app.add_typer(kit.app, name="kit", short_help="Bộ mẫu: mô tả cho chương trình khác đọc.")
app.add_typer(template.app, name="template", short_help="Mẫu Word: kiểm tra thẻ, các tên dùng được.")


def _version(wanted: bool) -> None:
    if wanted:
        report.echo_result(f"reportgen {__version__}")
        raise typer.Exit


Version = Annotated[
    bool,
    typer.Option("--version", help="Hiện phiên bản.", callback=_version, is_eager=True, show_default=False),
]


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    folder: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
    version: Version = False,
    install_completion: completion.Install = False,
    show_completion: completion.Show = False,
) -> int:
    """Từ sổ số liệu của năm lập báo cáo tổng kết và hồ sơ khen thưởng, thành tệp Word và PDF."""
    if context.invoked_subcommand is not None:
        return Exit.DONE
    if as_json:
        raise typer.BadParameter(_("chỉ dùng cùng với một lệnh."), param_hint="--json")
    return status.status(folder, kit)
