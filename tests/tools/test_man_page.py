"""The manual page is that of the help, whole, and in markup that every reader takes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from typer.main import get_command

from reportgen.cli.app import app
from reportgen.cli.exits import Exit
from tools import man_page

TEXT = man_page.PAGE.read_text(encoding="ascii")
PLAIN = re.sub(r"\\f[BIR]", "", TEXT).replace(r"\-", "-").replace(r"\e", "\\")
MACROS = {".TH", ".SH", ".SS", ".PP", ".TP"}
SOURCES = sorted((man_page.PAGE.parents[1] / "reportgen").rglob("*.py"))


def commands(group: Any, before: str = "") -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - typer's own class
    for name, command in getattr(group, "commands", {}).items():
        yield before + name, command
        yield from commands(command, f"{before}{name} ")


def test_it_is_up_to_date() -> None:
    assert man_page.page() == TEXT  # python -m tools.man_page


def test_every_command_and_option_is_in_it() -> None:
    program = get_command(app)
    for words, command in commands(program):
        assert hasattr(command, "commands") or f"\n.SS {words}\n" in PLAIN
        for option in command.params:
            assert all(name in PLAIN for name in option.opts if name.startswith("-")), words
    assert all(name in PLAIN for option in program.params for name in option.opts)


def test_every_options_line_stands_with_its_command() -> None:
    section = PLAIN.split("\n.SS pdf\n")[1].split("\n.SS ")[0]
    assert {"-o, --output FILE|FOLDER", "-j, --jobs COUNT", "--update-fields"} <= set(section.splitlines())


def test_every_variable_and_exit_code_is_in_it() -> None:
    read = {name for path in SOURCES for name in re.findall(r'"(REPORTGEN_[A-Z]+)"', path.read_text("utf-8"))}
    environment = PLAIN.split("\n.SH ENVIRONMENT\n")[1].split("\n.SH ")[0].splitlines()
    assert read and read <= set(environment)
    codes = PLAIN.split("\n.SH EXIT STATUS\n")[1].splitlines()
    assert {str(code.value) for code in Exit} <= set(codes)


def test_the_markup_is_plain() -> None:
    lines = TEXT.splitlines()
    assert lines[0].startswith('.\\"') and lines[1].startswith(".TH REPORTGEN 1 ")
    assert {line.split()[0] for line in lines[1:] if line.startswith(".")} == MACROS
    assert not [line for line in lines if line.startswith("'") or not line.strip()]
    assert all(line.count(r"\fR") == line.count(r"\fB") + line.count(r"\fI") for line in lines)
    for before, after in pairwise(lines):  # a tag and a text follow each .TP
        assert before != ".TP" or not after.startswith(".")
    assert man_page._text(".x 'y' – \\ ắ") == r"\&.x \(aqy\(aq \(en \e \[u1EAF]"


def test_the_wheel_brings_it() -> None:
    project = tomllib.loads((man_page.PAGE.parents[1] / "pyproject.toml").read_text("utf-8"))
    shared = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert {Path(name): target for name, target in shared.items()} == {
        Path("docs/reportgen.1"): "share/man/man1/reportgen.1"
    }
