"""``reportgen help templates``: a guide that the program carries, as plain text on the screen."""

from __future__ import annotations

from typing import Annotated

import typer

from reportgen.cli import completion, options, report
from reportgen.cli.exits import Exit
from reportgen.language import _

Name = Annotated[
    str,
    typer.Argument(
        metavar="[TÊN]",
        help="Tài liệu muốn đọc; nếu không nói: kể tên mọi tài liệu.",
        autocompletion=completion.guides,
        show_default=False,
    ),
]


def help(  # the command's own name, as everywhere
    name: Name = "",
    lang: options.Language = None,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Đọc tài liệu đi kèm chương trình: hướng dẫn sử dụng, mẫu Word, bộ mẫu, giấy khen, tập tài liệu."""
    from reportgen.runs import guides

    if name:
        report.echo_result(guides.guide(name))
        return Exit.DONE
    titles = guides.titles()
    width = max(map(len, titles))
    for own, title in titles.items():
        report.echo_result(f"{own:<{width}}  {title}")
    report.echo_status(_("Đọc một tài liệu, ví dụ: reportgen help {name}", name=next(iter(titles))))
    report.echo_status(_("Cách dùng từng lệnh, ví dụ: reportgen build --help"))
    return Exit.DONE
