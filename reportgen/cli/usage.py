"""Says in Vietnamese what was typed wrongly, and what the help's own headings are."""

from __future__ import annotations

import difflib
import re
from typing import Any

import typer
import typer.core

from reportgen.language import _

UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""The parent of all usage errors; typer shows it under no name that is the same in every version."""

COMMANDS = ("build", "check", "pdf", "init", "awards")
NO_SUCH_COMMAND = re.compile(r"No such command '([^']*)'")
EXTRA = re.compile(r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)")
NO_VALUE = re.compile(r"Option '([^']*)' requires an argument")
HEADINGS = {
    "Usage:": "Cách dùng:",
    "Options:": "Tùy chọn:",
    "Arguments:": "Tham số:",
    "Commands:": "Lệnh:",
}
WORDS = {
    "Show this message and exit.": "Hiện phần trợ giúp này.",
    "[OPTIONS] COMMAND [ARGS]...": "LỆNH [THAM SỐ]…",
    "[OPTIONS]": "[TÙY CHỌN]",
    "[required]": "[bắt buộc]",
}


def in_vietnamese(wrong: Exception) -> str:
    """Return what is wrong with the command that was typed, and how to see the help."""
    context = getattr(wrong, "ctx", None)
    command = context.command_path if context is not None else "reportgen"
    return f"{_what(wrong)}\n  {_('Xem cách dùng: {command} --help', command=command)}"


def _what(wrong: Exception) -> str:
    kind = type(wrong).__name__
    if kind == "NoSuchOption":
        return _no_such_option(wrong)
    if kind == "MissingParameter":
        return _("Còn thiếu tham số {name}.", name=_parameter(wrong))
    if kind == "BadParameter":
        return _("Giá trị của {name} không dùng được: {reason}", name=_parameter(wrong), reason=wrong)
    return _from_words(str(wrong))


def _from_words(reason: str) -> str:
    """Return what typer says in English words only."""
    if match := NO_SUCH_COMMAND.match(reason):
        return _no_such_command(match.group(1))
    if match := EXTRA.match(reason):
        return _("Thừa tham số: {extra}.", extra=match.group(1))
    if match := NO_VALUE.match(reason):
        return _("Sau {name} còn thiếu giá trị.", name=match.group(1))
    return _("Lệnh gõ chưa đúng: {reason}", reason=reason)


def _no_such_command(typed: str) -> str:
    near = difflib.get_close_matches(typed, COMMANDS, 1)
    if near:
        return _("Không có lệnh {typed}. Có phải {near}?", typed=typed, near=near[0])
    return _("Không có lệnh {typed}. Các lệnh: {known}.", typed=typed, known=", ".join(COMMANDS))


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


def _translated(text: str) -> str:
    for english, vietnamese in (*HEADINGS.items(), *WORDS.items()):
        text = text.replace(english, vietnamese)
    return text


class Command(typer.core.TyperCommand):
    """A command whose help has Vietnamese headings."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - the class has another name in each typer
        """Return the help."""
        return _translated(super().get_help(ctx))


class Group(typer.core.TyperGroup):
    """The program, whose help has Vietnamese headings."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - the class has another name in each typer
        """Return the help."""
        return _translated(super().get_help(ctx))
