"""The options that commands share, each with its help, and what they set up."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from reportgen import language
from reportgen.language import _

LANGUAGES = ("vi", "en")


def _spoken(chosen: str | None) -> str:
    """Speak the chosen language from now on; without a choice, that of the locale."""
    if chosen is not None and chosen not in LANGUAGES:
        raise typer.BadParameter("vi | en")
    spoken = chosen or of_locale(os.environ)
    language.use(spoken)
    return spoken


def of_locale(environment: os._Environ[str] | dict[str, str]) -> str:
    """Return ``en`` for an English locale, else Vietnamese: also for C and POSIX, which say nothing."""
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    first = next((name for name in names if name), "")
    return "en" if first.startswith("en") else language.SOURCE_LANGUAGE


def year_of(typed: str) -> int:
    """Return the year that was typed, in four digits."""
    if not (len(typed) == 4 and typed.isascii() and typed.isdigit()):
        raise typer.BadParameter(_("“{typed}” không phải là năm có bốn chữ số.", typed=typed))
    return int(typed)


Year = Annotated[
    int,
    typer.Argument(metavar="NĂM", parser=year_of, help="Năm của báo cáo, ví dụ 2023.", show_default=False),
]
WorkspaceFolder = Annotated[
    Path | None,
    typer.Option(
        "--workspace",
        "-C",
        metavar="THƯ-MỤC",
        help="Thư mục làm việc có templates, inputs và outputs; nếu không nói: thư mục hiện tại hoặc trên nó.",
        show_default=False,
    ),
]
KitName = Annotated[
    str, typer.Option("--kit", metavar="TÊN", help="Bộ mẫu dùng, khi có nhiều bộ.", show_default=False)
]
Language = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="vi|en",
        help="Ngôn ngữ của thông báo.",
        callback=_spoken,
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="In các vấn đề ở dạng JSON cho chương trình khác đọc.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Chỉ hiện lỗi.")]
Debug = Annotated[bool, typer.Option("--debug", hidden=True)]
