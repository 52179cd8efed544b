"""Says in the user's language what was typed wrongly, and what the help says.

Typer takes help texts when a command is defined, and speaks English.  Ours are written in Vietnamese like every
message, and looked up when the command line is built, once the language is known (`spoken`); its own words are
replaced where they are shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import typer
import typer.core

from reportgen import suggest
from reportgen.language import _, translate

UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""The parent of all usage errors; typer shows it under no name that is the same in every version."""

TEXTS = ("help", "short_help", "epilog", "metavar")
Built = TypeVar("Built")


def spoken(command: Built) -> Built:
    """Return the built command line with each of its texts in the language that is spoken now."""
    for owner, name in texts(command):
        setattr(owner, name, translate(getattr(owner, name)))
    return command


def texts(command: Any) -> Iterator[tuple[Any, str]]:  # noqa: ANN401 - typer's own class of commands
    """Yield who holds a text that help shows, and under which name: commands, their options, those below."""
    for owner in (command, *command.params):
        yield from ((owner, name) for name in TEXTS if getattr(owner, name, None))
    for below in getattr(command, "commands", {}).values():
        yield from texts(below)


# --- what was typed wrongly --------------------------------------------------------------------


def in_words(wrong: Exception) -> str:
    """Return what is wrong with the command that was typed, and how to see the help."""
    context = getattr(wrong, "ctx", None)
    command = context.command_path if context is not None else "reportgen"
    return _what(wrong) + "\n  " + _("Xem cách dùng: {command} --help", command=command)


def _what(wrong: Exception) -> str:
    kind = type(wrong).__name__
    if kind == "NoSuchOption":
        return _no_such_option(wrong)
    if kind == "MissingParameter":
        return _("Còn thiếu tham số {name}.", name=_parameter(wrong))
    if kind == "BadParameter":
        reason = _reason(str(wrong))
        return _("Giá trị của {name} không dùng được: {reason}", name=_parameter(wrong), reason=reason)
    return _from_words(wrong)


def _reason(words: str) -> str:
    """Return what typer has against a value; our own words come through as they are."""
    for pattern, ours in _reasons().items():
        if match := re.search(pattern, words):
            return ours(match)
    return words


def _reasons() -> dict[str, Callable[[re.Match[str]], str]]:
    return {
        r"valid (?:integer|float|number)": lambda _match: _("phải là một số."),
        r"less than or equal to (\S+)": lambda m: _("nhiều nhất là {most}.", most=m[1]),
        r"greater than or equal to (\S+)": lambda m: _("ít nhất là {least}.", least=m[1]),
        r"(\S+) is not in the range (\S+?)\.?$": lambda m: _(
            "{typed} nằm ngoài khoảng {range}.", typed=m[1], range=m[2]
        ),
        r"'(.*)' is not one of (.*)\.": lambda m: _(
            "“{typed}” không có trong: {known}.", typed=m[1], known=m[2].replace("'", "")
        ),
    }


def _from_words(wrong: Exception) -> str:
    """Return what typer says in English words only."""
    reason = str(wrong)
    if match := re.match(r"No such command '([^']*)'", reason):
        return _no_such_command(match[1], wrong)
    for pattern, ours in _complaints().items():
        if match := re.search(pattern, reason):
            return ours(match)
    return _("Lệnh gõ chưa đúng: {reason}", reason=reason)


def _complaints() -> dict[str, Callable[[re.Match[str]], str]]:
    return {
        r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)": lambda m: _(
            "Thừa tham số: {extra}.", extra=m[1]
        ),
        r"Option '([^']*)' requires an argument": lambda m: _("Sau {name} còn thiếu giá trị.", name=m[1]),
        r"Option '([^']*)' does not take a value": lambda m: _("Sau {name} không có giá trị.", name=m[1]),
        r"Missing command": lambda _match: _("Còn thiếu tên lệnh."),
    }


def _no_such_command(typed: str, wrong: Exception) -> str:
    known = tuple(getattr(getattr(getattr(wrong, "ctx", None), "command", None), "commands", ()))
    near = suggest.nearest(typed, known)
    if near:
        return _("Không có lệnh {typed}. Có phải {near}?", typed=typed, near=near)
    return _("Không có lệnh {typed}. Các lệnh: {known}.", typed=typed, known=", ".join(known))


def _no_such_option(wrong: Exception) -> str:
    near = ", ".join(getattr(wrong, "possibilities", None) or ())
    name = getattr(wrong, "option_name", "")
    if near:
        return _("Không có tùy chọn {name}. Có phải {near}?", name=name, near=near)
    return _("Không có tùy chọn {name}.", name=name)


def _parameter(wrong: Exception) -> str:
    """Return a parameter as the help calls it: ``--format``, ``NĂM``."""
    parameter = getattr(wrong, "param", None)
    if parameter is None:
        return str(getattr(wrong, "param_hint", None) or "")
    return str(parameter.metavar if parameter.param_type_name == "argument" else parameter.opts[0])


# --- typer's own words -------------------------------------------------------------------------


def _own_words() -> dict[str, str]:
    """Return typer's English words, and ours for them."""
    return {
        "Usage:": _("Cách dùng:"),
        "Options:": _("Tùy chọn:"),
        "Arguments:": _("Tham số:"),
        "Commands:": _("Lệnh:"),
        "Show this message and exit.": _("Hiện phần trợ giúp này."),
        "[OPTIONS] COMMAND [ARGS]...": _("LỆNH [THAM SỐ]…"),
        "[OPTIONS]": _("[TÙY CHỌN]"),
        "[required]": _("[bắt buộc]"),
        "[default: ": _("[mặc định: "),
    }


def _translate(text: str) -> str:
    for theirs, ours in _own_words().items():
        text = text.replace(theirs, ours)
    return text


class LocalizedCommand(typer.core.TyperCommand):
    """A command whose help has headings in the user's language."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - the class has another name in each typer
        """Return the help."""
        return _translate(super().get_help(ctx))


class LocalizedGroup(typer.core.TyperGroup):
    """The program, whose help has headings in the user's language."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - the class has another name in each typer
        """Return the help."""
        return _translate(super().get_help(ctx))
