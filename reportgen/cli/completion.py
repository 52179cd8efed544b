"""What the shell offers after Tab: years, documents, kits; and how the shell comes to ask.

A completion never complains: where there is nothing to offer, it offers nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import redirect_stdout, suppress
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reportgen import language
from reportgen.cli import report
from reportgen.cli.exits import Exit
from reportgen.errors import ReportgenError
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.kit.model import Kit
    from reportgen.workspace import Workspace

ASKED = "_REPORTGEN_COMPLETE"
"""The variable by which a shell asks what may follow."""
SHELLS = ("bash", "zsh", "fish", "PowerShell")


def prepare(environment: Mapping[str, str]) -> None:
    """Make typer know the shells, when one of them is asking."""
    if ASKED in environment:
        _shells().completion_init()


def years(context: typer.Context, incomplete: str) -> list[str]:
    """Return the years that have a workbook, the latest first."""
    from reportgen.workspace import years as known

    return _beginning(
        incomplete, (str(year) for place in _places(context) for year in reversed(known(place)))
    )


def documents(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the kit's documents, each with its title."""
    titles = dict(pair for place in _places(context) for pair in _documents(context, place))
    return [(name, titles[name]) for name in _beginning(incomplete, titles)]


def figures(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the kit's figures, each with its title."""
    titles = dict(pair for place in _places(context) for pair in _figures(context, place))
    return [(name, titles[name]) for name in _beginning(incomplete, titles)]


def shipped_kits(incomplete: str) -> list[str]:
    """Return the kits that come with the program."""
    from reportgen.workspace import kit_names, shipped

    return _beginning(incomplete, kit_names(shipped().templates))


def guides(incomplete: str) -> list[str]:
    """Return the guides that the program carries."""
    from reportgen.runs.guides import NAMES

    return _beginning(incomplete, NAMES)


def pdf_standards(incomplete: str) -> list[str]:
    """Return the standards of PDF files."""
    from reportgen.pdf_standard import NAMES

    return _beginning(incomplete, (*NAMES, "a-2a+ua-1"))


def kits(context: typer.Context, incomplete: str) -> list[str]:
    """Return the kits of the workspace."""
    from reportgen.workspace import kit_names

    return _beginning(incomplete, (name for place in _places(context) for name in kit_names(place.templates)))


def languages(incomplete: str) -> list[str]:
    """Return the languages there are."""
    return _beginning(incomplete, language.LANGUAGES)


def _beginning(incomplete: str, names: Iterable[str]) -> list[str]:
    return [name for name in names if name.startswith(incomplete)]


def _places(context: typer.Context) -> Iterator[Workspace]:
    """Yield the workspace of what has been typed so far, if there is one."""
    from reportgen.workspace import find

    typed = context.params.get("folder")
    try:
        yield find(Path(typed) if typed else None)
    except (ReportgenError, OSError):
        return


def _documents(context: typer.Context, workspace: Workspace) -> Iterator[tuple[str, str]]:
    for kit in _kits(context, workspace):
        yield from kit.titles.items()


def _figures(context: typer.Context, workspace: Workspace) -> Iterator[tuple[str, str]]:
    for kit in _kits(context, workspace):
        yield from ((figure.name, figure.title) for figure in kit.figures)


def _kits(context: typer.Context, workspace: Workspace) -> Iterator[Kit]:
    """Yield the kit that has been typed, else every one of the workspace, as far as they can be read."""
    from reportgen import kit
    from reportgen.workspace import kit_folder, kit_names

    typed = context.params.get("kit")
    for name in [typed] if typed else kit_names(workspace.templates):
        with suppress(ReportgenError, OSError):
            yield kit.load(kit_folder(workspace, name))


# --- setting it up -----------------------------------------------------------------------------


def _install(wanted: bool) -> None:
    """Write to the shell's own settings that it shall ask us; tell where."""
    if not wanted:
        return
    try:
        shell, path = _install_for_shell()
    except (
        OSError,
        RuntimeError,
    ) as failure:  # typer's Exit, for a shell it does not know, is a RuntimeError
        _tell_unknown_shell(_("Không cài được gợi ý bằng phím Tab cho cửa sổ dòng lệnh này."))
        raise typer.Exit(Exit.MEND) from failure
    report.echo_result(_("Đã cài gợi ý bằng phím Tab cho {shell}: {path}", shell=shell, path=path))
    report.echo_result(_("Mở lại cửa sổ dòng lệnh để dùng."))
    raise typer.Exit


def _install_for_shell() -> tuple[str, Path]:
    """Let typer find out the shell and write its settings; what typer says of it, it says in English."""
    shells = _shells()
    shells.completion_init()
    with redirect_stdout(StringIO()):
        shell, path = shells.install(prog_name="reportgen", complete_var=ASKED)
    return shell, path


def _tell_unknown_shell(text: str) -> None:
    report.echo_status(text)
    report.echo_status(_("  Dùng được với: {shells}.", shells=", ".join(SHELLS)))


def _show(wanted: bool) -> None:
    """Print the script that the shell must read to ask us, for whoever sets it up otherwise."""
    if not wanted:
        return
    shell = _shell_name()
    if shell not in {name.lower() for name in (*SHELLS, "pwsh")}:
        _tell_unknown_shell(_("Không rõ cửa sổ dòng lệnh này là loại nào."))
        raise typer.Exit(Exit.MEND)
    script = _shells().get_completion_script(prog_name="reportgen", complete_var=ASKED, shell=shell)
    report.echo_result(script)
    raise typer.Exit


def _shell_name() -> str:
    """Return the shell that started us; where that cannot be seen, the user's own."""
    seen = _shells()._get_shell_name()
    return str(seen or Path(os.environ.get("SHELL", "")).name).lower()


def _shells() -> Any:  # noqa: ANN401 - typer gives these no public types
    """Return typer's scripts for the shells; loaded only when they are asked for."""
    return import_module("typer.completion")


Install = Annotated[
    bool,
    typer.Option(
        "--install-completion",
        help="Cài gợi ý bằng phím Tab (năm, tên văn bản) cho cửa sổ dòng lệnh đang dùng.",
        callback=_install,
        is_eager=True,
        show_default=False,
    ),
]
Show = Annotated[
    bool,
    typer.Option(
        "--show-completion",
        help="In tập lệnh gợi ý bằng phím Tab cho cửa sổ dòng lệnh đang dùng.",
        callback=_show,
        is_eager=True,
        show_default=False,
    ),
]
