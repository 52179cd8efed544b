"""Says in the user's language what was typed wrongly, and what the help says.

Typer takes help texts when a command is defined, and speaks English.  Ours are written in Vietnamese like every
message, and looked up when the command line is built, once the language is known (`spoken`).  Of its own words those
that go through gettext have a catalog (`typer_speaking`); the others are never reached: what writes them is overridden
here, and values are read by our own functions.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import typer
import typer.core

from reportgen import language, suggest
from reportgen.cli.values import read_plainly
from reportgen.language import _, translate

UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""The parent of all usage errors; typer shows it under no name that is the same in every version."""

TEXTS = ("help", "short_help", "epilog", "metavar")
TYPER = "typer"
"""The domain of typer's own words."""
Built = TypeVar("Built")


@contextmanager
def typer_speaking(spoken: str) -> Iterator[None]:
    """Have typer speak a language inside; it asks gettext, which asks the environment."""
    domain, before = gettext.textdomain(), os.environ.get("LANGUAGE")
    gettext.bindtextdomain(TYPER, language.CATALOGS)
    gettext.textdomain(TYPER)
    os.environ["LANGUAGE"] = spoken
    try:
        yield
    finally:
        gettext.textdomain(domain)
        if before is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = before


def spoken(command: Built, *, below: bool = True) -> Built:
    """Return the built command with each of its texts, and those ``below``, in the language that is spoken now."""
    for owner, name in texts(command, below=below):
        setattr(owner, name, translate(getattr(owner, name)))
        if getattr(owner, "param_type_name", "") == "argument":
            owner.display_type_rich = _no_type
    return command


def _no_type(ctx: Any) -> None:  # noqa: ANN401 - a class without a public name
    """Say no type of Python after a parameter: its name and its help say what it is."""


def texts(command: Any, *, below: bool = True) -> Iterator[tuple[Any, str]]:  # noqa: ANN401 - typer's own class
    """Yield who holds a text that help shows, and under which name: a command, its options, the commands ``below``."""
    for owner in (command, *command.params):
        yield from ((owner, name) for name in TEXTS if getattr(owner, name, None))
    for one in getattr(command, "commands", {}).values() if below else ():
        yield from texts(one)


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
        reason = _not_a_switch() if _is_flag(wrong) else str(wrong)
        return _("Giá trị của {name} không dùng được: {reason}", name=_parameter(wrong), reason=reason)
    return str(wrong)


def _is_flag(wrong: Exception) -> bool:
    return bool(getattr(getattr(wrong, "param", None), "is_flag", False))


def _not_a_switch() -> str:
    """Return what a variable of the environment must be that stands for an option without a value."""
    return _("biến môi trường phải là 1 (bật) hoặc 0 (tắt).")


def _no_such_command(typed: str, known: tuple[str, ...]) -> str:
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


# --- commands that speak our languages ---------------------------------------------------------


class _Localized:
    """What commands and groups say otherwise than typer does."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - classes without a public name
        """Write the line of usage."""
        pieces = " ".join(self.collect_usage_pieces(ctx))  # type: ignore[attr-defined] # of the other base
        formatter.write_usage(ctx.command_path, pieces, _("Cách dùng:") + " ")

    def get_help_option(self, ctx: Any) -> Any:  # noqa: ANN401
        """Return the option that shows the help."""
        option = super().get_help_option(ctx)  # type: ignore[misc] # of the other base
        if option is not None:
            option.help = _("Hiện phần trợ giúp này.")
        return option

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401
        """Read what was typed; a value that lacks, or is too much, is said in our words."""
        read_plainly(self.get_params(ctx))  # type: ignore[attr-defined] # of the other base
        try:
            return list(super().parse_args(ctx, args))  # type: ignore[misc] # of the other base
        except UsageError as wrong:
            if type(wrong).__name__ != "BadOptionUsage":
                raise
            raise UsageError(self._bad_usage(str(getattr(wrong, "option_name", ""))), ctx) from wrong

    def _bad_usage(self, name: str) -> str:
        flags = {own for option in self.params if getattr(option, "is_flag", False) for own in option.opts}  # type: ignore[attr-defined] # of the other base
        if name in (*flags, "--help"):
            return _("Sau {name} không có giá trị.", name=name)
        return _("Sau {name} còn thiếu giá trị.", name=name)


class LocalizedCommand(_Localized, typer.core.TyperCommand):
    """A command in the user's language."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:  # noqa: ANN401
        """Return the words of the line of usage."""
        self.options_metavar = _("[TÙY CHỌN]")
        return super().collect_usage_pieces(ctx)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401
        """Read what was typed; words that are too many are said in our words."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            ctx.fail(_("Thừa tham số: {extra}.", extra=" ".join(rest)))
        return rest


class LocalizedGroup(_Localized, typer.core.TyperGroup):
    """The program, or a group of its commands, in the user's language.

    Options before a command's name are handed on to the command, and mean there what they mean after the name.
    """

    def collect_usage_pieces(self, ctx: Any) -> list[str]:  # noqa: ANN401
        """Return the words of the line of usage."""
        return [_("[TÙY CHỌN]"), _("LỆNH [THAM SỐ]…")]

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401
        """Return the command with what stood before its name put before its own words, so that these win."""
        if self.get_command(ctx, args[0]) is None and not ctx.resilient_parsing:
            ctx.fail(_no_such_command(args[0], tuple(self.commands)))
        name, command, own = super().resolve_command(ctx, args)
        return name, command, [*_typed_before(self, ctx), *own]


def _typed_before(group: typer.core.TyperGroup, ctx: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the options that a group was given for its command; eager ones are the group's own affair."""
    for option in group.params:
        source = ctx.get_parameter_source(option.name)
        if option.is_eager or source is None or source.name != "COMMANDLINE":
            continue
        value, name = ctx.params[option.name], option.opts[0]
        yield name if getattr(option, "is_flag", False) else f"{name}={value}"
