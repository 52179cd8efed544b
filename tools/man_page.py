"""Writes the page that ``man reportgen`` shows, ``docs/reportgen.1``, from the help as it is in English.

The markup is that of man(7), in ASCII: every reader of manual pages takes it, mandoc and groff alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command

from reportgen import __version__, language
from reportgen.cli import usage
from reportgen.cli.app import app
from reportgen.cli.exits import Exit
from reportgen.layout.fonts.catalogue import VARIABLE as FONTS

PAGE = Path(__file__).parents[1] / "docs" / "reportgen.1"
EXITS = {
    Exit.DONE: "Done.",
    Exit.MEND: "You have something to mend; nothing was half-written.",
    Exit.USAGE: "The command was typed wrongly.",
    Exit.DEFECT: "A defect of the program; the message says what to send.",
    Exit.PARTLY: "A batch was done in part (pdf, lint with several files).",
    Exit.INTERRUPTED: "Stopped by Ctrl-C.",
    Exit.TERMINATED: "Stopped by SIGTERM.",
}
VARIABLES = {
    "REPORTGEN_LANG": "Stands for --lang; else LC_ALL, LC_MESSAGES and LANG say which language is spoken.",
    FONTS: "Folders, apart as in PATH, where fonts are looked for instead of the system's.",
    "REPORTGEN_PASSWORD": "The password of the window of open --listen, where no file has it.",
    "REPORTGEN_OPENER": "The program with which the window opens files, instead of the system's own.",
    "REPORTGEN_COMMAND": "What commands that the program tells to type begin with; batch files of Windows set it.",
    "SOURCE_DATE_EPOCH": "The date of what is made, in seconds since 1970.",
    "NO_COLOR": "If it is set, nothing is printed in colour.",
}
"""Those that stand for no option, or are read before the options are."""
_GLYPHS = {"\\": r"\e", "-": r"\-", "“": r"\(lq", "”": r"\(rq", "…": "...", "–": r"\(en", "—": r"\(em",
           "×": r"\(mu", "→": r"\(->", "’": "'", "'": r"\(aq", "`": r"\(ga", "^": r"\(ha", "~": r"\(ti"}  # fmt: skip


def page() -> str:
    """Return the page."""
    with language.speaking("en"):
        program = usage.spoken(get_command(app))
        return "\n".join(_lines(program)) + "\n"


def _lines(program: Any) -> Iterator[str]:  # noqa: ANN401 - typer's own class of commands
    yield r".\" Made from the help by: python -m tools.man_page"
    yield f'.TH REPORTGEN 1 "" "reportgen {__version__}" "User Commands"'
    yield from (".SH NAME", _text("reportgen") + r" \- " + _text(_sentence(program.help).rstrip(".")))
    yield from (".SH SYNOPSIS", r"\fBreportgen\fR [\fIoptions\fR] \fIcommand\fR [\fIarguments\fR]")
    yield from (".SH DESCRIPTION", _text(program.help))
    yield from (".SH OPTIONS", "Options that commands share stand before or after the command's name.")
    yield from _options(program.params)
    yield from _option(("-h", "--help"), "", "Show the help.")
    yield ".SH COMMANDS"
    shared = {param.name for param in program.params}
    for words, command in _commands(program):
        yield from _command(words, command, shared)
    yield ".SH ENVIRONMENT"
    yield from _environment(program.params)
    yield ".SH EXIT STATUS"
    for code, meaning in EXITS.items():
        yield from (".TP", rf"\fB{code.value}\fR", _text(meaning))


def _sentence(text: str) -> str:
    return " ".join(text.split())


def _commands(group: Any, before: str = "") -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from _commands(command, f"{before}{name} ")
        else:
            yield before + name, command


def _command(words: str, command: Any, shared: set[str]) -> Iterator[str]:  # noqa: ANN401
    arguments = [one for one in command.params if one.param_type_name == "argument"]
    named = " ".join(rf"\fI{_text(one.metavar)}\fR" for one in arguments)
    yield f".SS {_text(words)}"
    yield rf"\fBreportgen {_text(words)}\fR [\fIoptions\fR] {named}".rstrip()
    yield from (".PP", _text(command.help))
    for one in arguments:
        yield from (".TP", rf"\fI{_text(one.metavar)}\fR", _text(one.help or ""))
    own = [one for one in command.params if one not in arguments and one.name not in shared]
    yield from _options(own)
    also = [one.opts[0] for one in command.params if one.name in shared]
    yield from (".PP", "Also: " + ", ".join(rf"\fB{_text(name)}\fR" for name in also) + ".")


def _options(params: list[Any]) -> Iterator[str]:
    for one in params:
        yield from _option(one.opts, "" if getattr(one, "is_flag", False) else one.metavar, one.help or "")


def _option(names: Any, value: str | None, said: str) -> Iterator[str]:  # noqa: ANN401
    listed = ", ".join(rf"\fB{_text(name)}\fR" for name in sorted(names, key=len))
    yield from (".TP", listed + (rf" \fI{_text(value)}\fR" if value else ""), _text(said.partition("  [")[0]))


def _environment(params: list[Any]) -> Iterator[str]:
    told = {one.envvar: f"Stands for {one.opts[0]}." for one in params if getattr(one, "envvar", None)}
    for name, meaning in (told | VARIABLES).items():
        yield from (".TP", rf"\fB{_text(name)}\fR", _text(meaning))


def _text(text: str) -> str:
    """Return a paragraph on one line in the markup, its first sign never a request."""
    signs = "".join(
        _GLYPHS.get(sign, sign if sign.isascii() else f"\\[u{ord(sign):04X}]") for sign in _sentence(text)
    )
    return rf"\&{signs}" if signs.startswith((".", "'")) else signs


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="ascii", newline="\n")
