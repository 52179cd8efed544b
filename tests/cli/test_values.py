"""Values that were typed are read by our own functions, and typer's validation library is not loaded for it."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
import typer
from typer.main import get_command

from reportgen.cli.app import app
from reportgen.cli.values import NO, YES, PlainReading, flag_of, read_plainly


@pytest.mark.parametrize("typed", [*YES, "TRUE", " on "])
def test_yes(typed: str) -> None:
    assert flag_of(typed) is True


@pytest.mark.parametrize("typed", [*NO, "False"])
def test_no(typed: str) -> None:
    assert flag_of(typed) is False


@pytest.mark.parametrize("typed", ["", "2", "có"])
def test_neither(typed: str) -> None:
    with pytest.raises(typer.BadParameter):
        flag_of(typed)


@pytest.mark.parametrize(
    ("multiple", "nargs", "value", "read"),
    [
        (False, 1, None, None),
        (False, 1, "7", 7),
        (True, 1, None, ()),
        (True, 1, ("7", "8"), [7, 8]),
        (False, -1, (), []),
        (False, -1, ("7",), [7]),
    ],
)
def test_one_word_or_several(multiple: bool, nargs: int, value: object, read: object) -> None:
    parameter = SimpleNamespace(multiple=multiple, nargs=nargs)
    assert PlainReading(int).coerce(value, parameter, None) == read


def test_what_typer_does_not_tell_is_left_to_it() -> None:
    parameter = SimpleNamespace()
    read_plainly([parameter])
    assert not vars(parameter)


def commands_of(command: Any) -> Iterator[Any]:  # noqa: ANN401 - typer's own class of commands
    """Yield a command and all below it."""
    yield command
    for below in getattr(command, "commands", {}).values():
        yield from commands_of(below)


def test_each_parameter_of_each_command_is_read_plainly() -> None:
    for command in commands_of(get_command(app)):
        parameters = command.get_params(typer.Context(command))
        read_plainly(parameters)
        for parameter in parameters:
            assert isinstance(parameter.get_runtime_param(), PlainReading), (command.name, parameter.name)
