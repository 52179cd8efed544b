"""The options that commands share, each with its help, and what they set up."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from reportgen import language, workspace
from reportgen.cli import completion
from reportgen.cli.spoken import LANG
from reportgen.language import _


def _known_language(chosen: str | None) -> str | None:
    if chosen is not None and chosen not in language.LANGUAGES:
        raise typer.BadParameter(" | ".join(language.LANGUAGES))
    return chosen


def year_of(typed: str) -> int:
    """Return the year that was typed, in four digits."""
    year = workspace.year_of(typed)
    if year is None:
        raise typer.BadParameter(_("“{typed}” không phải là năm có bốn chữ số.", typed=typed))
    return year


def path_of(typed: str) -> Path:
    """Return the path that was typed; nothing at all (an empty variable of a script) is not the current folder."""
    if not typed.strip():
        raise typer.BadParameter(_("đường dẫn để trống."))
    if "\0" in typed:
        raise typer.BadParameter(_("đường dẫn có ký tự không dùng được."))
    return Path(typed)


def year_option(said: str) -> Any:  # noqa: ANN401 - typer's own functions say so
    """Return the option ``--year`` with its help: for commands that do without a year."""
    return typer.Option("--year", metavar="NĂM", parser=year_of, help=said, show_default=False)


Year = Annotated[
    int,
    typer.Argument(
        metavar="NĂM",
        parser=year_of,
        help="Năm của báo cáo, ví dụ 2023.",
        show_default=False,
        autocompletion=completion.years,
    ),
]
WorkspaceFolder = Annotated[
    Path | None,
    typer.Option(
        "--workspace",
        "-C",
        metavar="THƯ-MỤC",
        parser=path_of,
        help="Thư mục làm việc có templates, inputs và outputs; nếu không nói: thư mục hiện tại hoặc trên nó.",
        show_default=False,
    ),
]
KitName = Annotated[
    str,
    typer.Option(
        "--kit",
        metavar="TÊN",
        help="Bộ mẫu dùng, khi có nhiều bộ.",
        show_default=False,
        autocompletion=completion.kits,
    ),
]
Language = Annotated[
    str | None,
    typer.Option(
        LANG,
        metavar="vi|en",
        help="Ngôn ngữ của thông báo: vi (tiếng Việt) hoặc en (tiếng Anh).",
        callback=_known_language,
        show_default=False,
        autocompletion=completion.languages,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="In các vấn đề ở dạng JSON cho chương trình khác đọc.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Chỉ hiện lỗi.")]
Debug = Annotated[bool, typer.Option("--debug", hidden=True)]
