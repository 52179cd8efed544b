"""Commands are built when they are asked for, and only those."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reportgen.cli.app import COMMANDS
from reportgen.cli.lazy_commands import LazyCommands

ROOT = Path(__file__).parents[2]


def test_all_are_known_in_the_order_of_the_help() -> None:
    commands = LazyCommands(COMMANDS)
    assert list(commands) == list(COMMANDS)
    assert len(commands) == len(COMMANDS)
    assert {name: command.name for name, command in commands.items()} == {name: name for name in COMMANDS}
    assert {name: command.short_help for name, command in commands.items()} == COMMANDS


def test_each_is_finished_once() -> None:
    commands = LazyCommands(COMMANDS)
    commands.finish = lambda command: (command.name,)
    assert commands["check"] == ("check",)
    assert commands["check"] is commands["check"]


def test_there_is_no_other() -> None:
    with pytest.raises(KeyError):
        LazyCommands(COMMANDS)["chek"]
    assert "chek" not in LazyCommands(COMMANDS)


def test_one_command_does_not_load_the_others() -> None:
    program = (
        "import sys; from reportgen.cli import main; main(['doctor', '--help']); "
        "print([name for name in ('doctor', 'build', 'awards', 'lint') if f'reportgen.cli.{name}' in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert run.stdout.splitlines()[-1] == "['doctor']"
