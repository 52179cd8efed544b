"""The program as typer sees it: its commands, and the options it has without one."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from reportgen import __version__
from reportgen.cli import completion, options, report, usage
from reportgen.cli.exits import Exit
from reportgen.cli.lazy_commands import LazyCommands
from reportgen.language import _

COMMANDS = {
    "build": "Lập mọi văn bản của năm (Word và PDF).",
    "check": "Chỉ kiểm tra sổ số liệu của năm.",
    "certificates": "Lập giấy khen: cả trang, hoặc in lên phôi có sẵn.",
    "packet": "Gộp tài liệu hội nghị thành một tệp PDF.",
    "pdf": "Làm bản PDF từ tệp Word.",
    "lint": "Soát thể thức văn bản Word theo Nghị định 30/2020/NĐ-CP.",
    "preview": "Lập thử một văn bản, không đụng tới các văn bản của năm.",
    "init": "Tạo thư mục làm việc mới.",
    "open": "Mở cửa sổ làm việc trong trình duyệt.",
    "import": "Nhập bảng của cơ quan (Excel, CSV, Word) vào sổ của năm.",
    "new": "Tạo sổ số liệu trống của năm, từ sổ năm trước.",
    "collect": "Thu, kiểm tra, cộng sổ của các đơn vị cấp dưới.",
    "compare": "So sánh số liệu của hai năm.",
    "explain": "Giải thích một số liệu: từ ô nào, tính thế nào.",
    "doctor": "Kiểm tra việc cài đặt và thư mục làm việc.",
    "awards": "Quy định khen thưởng, kiểm tra đề nghị, tra cứu.",
    "kit": "Bộ mẫu: mô tả cho chương trình khác đọc.",
    "help": "Đọc tài liệu hướng dẫn đi kèm chương trình.",
    "template": "Mẫu Word: kiểm tra thẻ, các tên dùng được.",
}


class _Program(usage.LocalizedGroup):
    """The program: its commands are built when they are asked for."""

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - typer's
        """Know the commands by name."""
        super().__init__(*arguments, **options)
        self.commands = LazyCommands(COMMANDS)  # type: ignore[assignment] # read as a mapping only


app = typer.Typer(
    name="reportgen",
    cls=_Program,
    add_completion=False,  # cli/completion.py has its own option for it
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


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
    from reportgen.cli import status

    return status.status(folder, kit)
