"""What the documentation names is there: commands and their options, variables, files, modules, dependencies."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from reportgen.cli.app import app

PAGES = (
    *("README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/api.md", "docs/architecture.md"),
    *(
        "docs/certificates.md",
        "docs/huong-dan.md",
        "docs/nhap-so.md",
        "docs/kits.md",
        "docs/layout.md",
        "docs/packet.md",
    ),
    *("docs/en/certificates.md", "docs/en/kits.md", "docs/en/packet.md"),
    *("docs/mot-trang.md", "docs/templates.md", "docs/kits/quoc-phong-2-cap.md"),
)
SPAN = re.compile(r"`([^`]+)`|^ {4,}(\S.*)$", re.MULTILINE)
FENCE = re.compile(r"```[a-z]*\n(.*?)```", re.DOTALL)
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")
VARIABLE = re.compile(r"\bREPORTGEN_[A-Z]+\b")
PATH = re.compile(r"(?<![\w./-])(?:reportgen|docs|tools|tests|bench|\.ci)/[\w./-]*\w")
MODULE = re.compile(r"`([a-z_/]+(?:\.py|/))`")
COMMAND = get_command(app)


def read(checkout: Path, page: str) -> str:
    return (checkout / page).read_text(encoding="utf-8").replace("\\|", "|")


def spans(page: str) -> Iterator[str]:
    """Yield what a page sets as code: fenced, in line, indented."""
    for block in FENCE.findall(page):
        yield from block.splitlines()
    for found in SPAN.findall(FENCE.sub("", page)):
        yield " ".join(next(filter(None, found)).split())


def below(command: Any, words: list[str]) -> Iterator[Any]:  # noqa: ANN401 - typer's own class of commands
    """Yield the commands that ``words`` name, alternatives apart by a bar; fail at one that is not there."""
    commands = getattr(command, "commands", {})
    if not commands or not words or not words[0][0].isalpha():
        yield command
        return
    for name in words[0].split("|"):
        assert name in commands, f"no command {name}"
        yield from below(commands[name], words[1:])


def options(command: Any) -> set[str]:  # noqa: ANN401 - typer's own class of commands
    """Return the options of a command, with those that stand before every command."""
    return {name for param in (*command.params, *COMMAND.params) for name in param.opts} | {"--help"}


def leaves(command: Any, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:  # noqa: ANN401 - typer's own class of commands
    """Yield the words of each command that does something."""
    if not hasattr(command, "commands"):
        yield before
    for name, one in getattr(command, "commands", {}).items():
        yield from leaves(one, (*before, name))


def every_option(command: Any) -> set[str]:  # noqa: ANN401 - typer's own class of commands
    return options(command).union(*map(every_option, getattr(command, "commands", {}).values()))


@pytest.mark.parametrize("page", PAGES)
def test_commands_and_their_options_exist(page: str, checkout: Path) -> None:
    for span in spans(read(checkout, page)):
        typed = re.search(r"(?:^|&& )reportgen ((?:-C \S+ |--lang \S+ )*)([^&#<>]*)", span)
        if typed is not None:
            for command in below(COMMAND, typed[2].split()):
                assert set(OPTION.findall(typed[2])) <= options(command), span
        elif span.startswith("-"):
            assert set(OPTION.findall(span.split("#")[0])) <= every_option(COMMAND) | {"-n"}, span  # pytest's


def test_the_table_of_commands_has_each_with_its_own_options(checkout: Path) -> None:
    table = read(checkout, "README.md").split("\n## Commands", 1)[1].split("\n## ", 1)[0]
    rows = re.findall(r"^\| (`reportgen .*?`) \| (.*) \|$", table, re.MULTILINE)
    named = []
    for names, words in rows:
        typed = [span.removeprefix("reportgen ").split() for span in re.findall(r"`([^`]+)`", names)]
        commands = [command for words_typed in typed for command in below(COMMAND, words_typed)]
        named += commands
        known = set[str]().union(*map(options, commands))
        used = {name for span in spans(words) if span.startswith("-") for name in OPTION.findall(span)}
        assert used <= known, names
    missing = [
        words for words in leaves(COMMAND) if not any(one in named for one in below(COMMAND, [*words]))
    ]
    assert rows and not missing


@pytest.mark.parametrize("page", PAGES)
def test_variables_are_read_by_the_program(page: str, checkout: Path) -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (checkout / "reportgen").rglob("*.py"))
    assert [name for name in VARIABLE.findall(read(checkout, page)) if f'"{name}"' not in source] == []


@pytest.mark.parametrize("page", PAGES)
def test_files_exist(page: str, checkout: Path) -> None:
    named = [name for span in spans(read(checkout, page)) for name in PATH.findall(span)]
    assert [name for name in named if not (checkout / name).exists()] == []


def test_the_architecture_names_each_package_and_module(checkout: Path) -> None:
    table = (
        read(checkout, "docs/architecture.md").split("\n## Where things are", 1)[1].split("\nImports", 1)[0]
    )
    program = checkout / "reportgen"
    named = {name for row in table.splitlines() for name in MODULE.findall(row.split(" | ")[0])}
    there = {path.name for path in program.glob("*.py") if not path.name.startswith("__")}
    there |= {f"{path.parent.name}/" for path in program.glob("*/__init__.py")}
    there |= {f"runs/{path.name}" for path in (program / "runs").glob("*.py") if path.name != "__init__.py"}
    assert sorted(there - named) == []
    assert [name for name in sorted(named) if not (program / name).exists()] == []


def test_the_table_of_dependencies_has_each(checkout: Path) -> None:
    table = read(checkout, "README.md").split("\n## What it leans on", 1)[1].split("\n### ", 1)[0]
    named = [
        name for row in re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE) for name in row.lower().split(", ")
    ]
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = (*project["dependencies"], *extras["cluster"], *extras["web"])
    asked = [re.split(r"[\[><=;]", one)[0].strip().lower() for one in wanted]
    assert sorted(named) == sorted(["dependency", *asked])
