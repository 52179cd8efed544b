"""The options that commands share, each with its help, and what they set up."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from reportgen import language, workspace
from reportgen.cli import completion, folding, verbose
from reportgen.cli.spoken import LANG
from reportgen.language import _
from reportgen.pdf_standard import PdfStandard, parse

Word = TypeVar("Word", bound=StrEnum)


def _known_language(chosen: str | None) -> str | None:
    if chosen is not None and chosen not in language.LANGUAGES:
        raise typer.BadParameter(" | ".join(language.LANGUAGES))
    return chosen


def _listen(context: typer.Context, wanted: bool) -> bool:
    """Say more, but to a shell that asks what may follow."""
    return verbose.listen(wanted and not context.resilient_parsing)


def _unfold(context: typer.Context, wanted: bool) -> bool:
    """Say all, but to a shell that asks what may follow."""
    return folding.unfold(wanted and not context.resilient_parsing)


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


def one_of(kind: type[Word]) -> Callable[[str], Word]:
    """Return what reads one of the words of ``kind``."""

    def read(typed: str) -> Word:
        known = [word.value for word in kind]
        if typed.lower() not in known:
            reason = _("“{typed}” không có trong: {known}.", typed=typed, known=", ".join(known))
            raise typer.BadParameter(reason)
        return kind(typed.lower())

    return read


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """Return what reads a whole number between two bounds, both of them included."""

    def read(typed: str) -> int:
        digits = str(typed).strip()
        number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None
        if number is None or not least <= number <= most:
            reason = _("phải là một số từ {least} đến {most}.", least=least, most=most)
            raise typer.BadParameter(reason)
        return number

    return read


def pdf_standard(typed: str) -> PdfStandard:
    """Return the standard that was typed."""
    try:
        return parse(typed)
    except ValueError as wrong:
        raise typer.BadParameter(str(wrong)) from wrong


def year_option(said: str) -> Any:  # noqa: ANN401 - typer's own functions say so
    """Return the option ``--year`` with its help: for commands that do without a year."""
    return typer.Option("--year", metavar="NĂM", parser=year_of, help=said, show_default=False)


def file_option(name: str, said: str) -> Any:  # noqa: ANN401
    """Return an option for a file, with its help."""
    return typer.Option(name, metavar="TỆP", parser=path_of, help=said, show_default=False)


def jobs_option(said: str, most: int = 512) -> Any:  # noqa: ANN401
    """Return the option ``--jobs`` with its help; 0 is every core of the machine."""
    return typer.Option(
        "--jobs", "-j", metavar="SỐ", parser=whole_number(0, most), help=said, show_default=False
    )


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
        envvar="REPORTGEN_WORKSPACE",
        help="Thư mục làm việc có templates, inputs và outputs; nếu không nói: thư mục hiện tại hoặc trên nó.",
        show_default=False,
    ),
]
KitName = Annotated[
    str,
    typer.Option(
        "--kit",
        metavar="TÊN",
        envvar="REPORTGEN_KIT",
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
        help="Ngôn ngữ của thông báo: vi (tiếng Việt) hoặc en (tiếng Anh).  [biến môi trường: REPORTGEN_LANG]",
        callback=_known_language,
        show_default=False,
        autocompletion=completion.languages,
    ),
]
Standard = Annotated[
    PdfStandard | None,
    typer.Option(
        "--pdf-standard",
        metavar="CHUẨN",
        parser=pdf_standard,
        help="Chuẩn của tệp PDF: a-1a, a-1b, a-2a, a-2b, a-2u, ua-1, hoặc nối bằng dấu + (a-2a+ua-1);"
        " nếu không nói: theo bộ mẫu, hoặc a-1a.",
        show_default=False,
        autocompletion=completion.pdf_standards,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="In các vấn đề ở dạng JSON cho chương trình khác đọc.")]
Quiet = Annotated[
    bool,
    typer.Option("--quiet", "-q", envvar="REPORTGEN_QUIET", help="Chỉ hiện lỗi.", show_default=False),
]
ShowAll = Annotated[
    bool,
    typer.Option(
        "--all",
        callback=_unfold,
        help="Hiện hết lỗi và ghi chú, từng điều một; nếu không nói: gộp những điều giống nhau, vừa một màn hình.",
        show_default=False,
    ),
]
Verbose = Annotated[
    bool,
    typer.Option(
        "--verbose",
        "-v",
        callback=_listen,
        help="Cho biết đọc, ghi tệp nào và từng bước mất bao lâu.",
        show_default=False,
    ),
]
Debug = Annotated[
    bool,
    typer.Option(
        "--debug",
        envvar="REPORTGEN_DEBUG",
        help="Khi chương trình có lỗi: hiện chi tiết thay vì ghi vào tệp.",
        show_default=False,
    ),
]


def before_command(
    folder: WorkspaceFolder = None,
    kit: KitName = "",
    lang: Language = None,
    as_json: AsJson = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,
) -> None:
    """Take the options that commands share before the command's name, too (`usage.LocalizedGroup` hands them on)."""
