"""The program as typer sees it: its commands, and what it says when none is given."""

from __future__ import annotations

from typing import Annotated

import typer

from reportgen import __version__
from reportgen.cli import awards, report, usage
from reportgen.cli.build import build
from reportgen.cli.certificates import certificates
from reportgen.cli.check import check
from reportgen.cli.init import init
from reportgen.cli.pdf import pdf

SHORT_HELP = """\
reportgen: từ sổ số liệu của năm lập báo cáo tổng kết và hồ sơ khen thưởng (Word và PDF).

  reportgen check 2023     kiểm tra sổ inputs/2023.xlsx
  reportgen build 2023     lập tất cả văn bản vào outputs/2023
  reportgen pdf TỆP.docx   làm lại bản PDF từ tệp Word đã sửa
  reportgen awards rules   xem quy định khen thưởng áp dụng vào một ngày
  reportgen init THƯ-MỤC   tạo thư mục làm việc mới, có bộ mẫu và số liệu mẫu

Xem đầy đủ: reportgen --help"""

app = typer.Typer(
    name="reportgen",
    cls=usage.Group,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)
for command, summary in (
    (build, "Lập mọi văn bản của năm (Word và PDF)."),
    (check, "Chỉ kiểm tra sổ số liệu của năm."),
    (certificates, "Lập giấy khen: cả trang, hoặc in lên phôi có sẵn."),
    (pdf, "Làm bản PDF từ tệp Word."),
    (init, "Tạo thư mục làm việc mới."),
):
    app.command(cls=usage.Command, short_help=summary)(command)
app.add_typer(awards.app, name="awards", short_help="Quy định khen thưởng, kiểm tra đề nghị, tra cứu.")


def _version(wanted: bool) -> None:
    if wanted:
        report.tell(f"reportgen {__version__}")
        raise typer.Exit


Version = Annotated[
    bool,
    typer.Option("--version", help="Hiện phiên bản.", callback=_version, is_eager=True, show_default=False),
]


@app.callback(invoke_without_command=True)
def start(context: typer.Context, version: Version = False) -> None:
    """Từ sổ số liệu của năm lập báo cáo tổng kết và hồ sơ khen thưởng, thành tệp Word và PDF."""
    if context.invoked_subcommand is None:
        report.tell(SHORT_HELP)
