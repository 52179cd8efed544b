"""Reads the values that were typed by our own functions, without the validation library that typer reads them with.

Loading that library takes 50 ms, a third of a short command.  Typer asks for it where a parameter is first read; what
is put here before is asked instead.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import typer

from reportgen.language import _

Read = Callable[[str], object]
YES, NO = ("1", "true", "t", "yes", "y", "on"), ("0", "false", "f", "no", "n", "off")


class PlainReading:
    """Reads the values of a parameter by a function of one typed word; stands where typer has its adapter."""

    __slots__ = ("_read",)

    def __init__(self, read: Read) -> None:
        """Read each word with ``read``, which raises typer's ``BadParameter``."""
        self._read = read

    def coerce(self, value: Any, param: Any, ctx: object) -> object:  # noqa: ANN401 - as typer calls it
        """Return the value of a word, or those of several; None, or no words, where nothing was typed."""
        several = param.multiple or param.nargs == -1
        if value is None:
            return () if several else None
        return [self._read(word) for word in value] if several else self._read(value)


def read_plainly(parameters: Sequence[Any]) -> None:
    """Let our own functions read the values of these parameters, and none where typer does not tell what they are."""
    for parameter in parameters:
        described = getattr(parameter, "type_descriptor", None)
        parser = getattr(getattr(described, "parameter_info", None), "parser", None)
        read = parser or _READ.get(getattr(described, "annotation", None))
        if read is not None:
            parameter._runtime_param = PlainReading(read)  # where typer keeps its own


def flag_of(typed: str) -> bool:
    """Return what an environment variable says of an option that is there or not."""
    if typed.strip().lower() not in (*YES, *NO):
        raise typer.BadParameter(_("“{typed}” không có trong: {known}.", typed=typed, known="1, 0"))
    return typed.strip().lower() in YES


_READ: dict[object, Read] = {bool: flag_of, str: str, str | None: str, list[str]: str, list[str] | None: str}
