"""``reportgen awards …``: the law that applied, what a year's proposals lack, what somebody received."""

from __future__ import annotations

import typer

from reportgen.cli import usage
from reportgen.cli.awards.check import check
from reportgen.cli.awards.history import history
from reportgen.cli.awards.rules import rules
from reportgen.cli.options import before_command

app = typer.Typer(
    cls=usage.LocalizedGroup,
    add_completion=False,
    rich_markup_mode=None,
    help="Khen thưởng: quy định, kiểm tra đề nghị, tra cứu.",
)
for command, summary in (
    (rules, "Quy định về khen thưởng áp dụng vào một ngày."),
    (check, "Xét từng đề nghị khen thưởng của năm."),
    (history, "Ai được khen thưởng gì, năm nào."),
):
    app.command(cls=usage.LocalizedCommand, short_help=summary)(command)

app.callback()(before_command)
