"""``reportgen template …``: for who writes templates: what is wrong in one, and which names it may use."""

from __future__ import annotations

import typer

from reportgen.cli import options, usage
from reportgen.cli.template.check import check
from reportgen.cli.template.fields import fields

app = typer.Typer(
    cls=usage.LocalizedGroup,
    add_completion=False,
    rich_markup_mode=None,
    help="Mẫu Word: kiểm tra thẻ, các tên dùng được.",
)
for command, summary in (
    (check, "Tìm mọi thẻ sai trong các mẫu Word."),
    (fields, "Các tên, bộ lọc và hàm mà mẫu dùng được."),
):
    app.command(cls=usage.LocalizedCommand, short_help=summary)(command)

app.callback()(options.before_command)
