"""Commands that the program tells to type: they are there, and as they must be typed where it was started."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator
from contextvars import copy_context
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.main import get_command

from reportgen.cli import command_line
from reportgen.cli.app import app
from reportgen.language import DOMAIN
from reportgen.paths import in_command
from tests.test_docs_names import OPTION, below, options
from tools.catalogues import files

TOLD = re.compile(r"(?<![\w\[./])reportgen ([a-z]+(?![a-z\x80-\U0010ffff])[\w{}/ -]*)", re.ASCII)
PLACEHOLDER = re.compile(r"NĂM|TÊN|TỆP|THƯ-MỤC|…")


@cache
def messages() -> tuple[str, ...]:
    """Return every message, of the catalogue: that it has all of the code, ``test_language`` knows."""
    ids = [message.id for message in files.read("en") if message.id]
    return tuple(own if isinstance(own, str) else own[0] for own in ids)


def told_commands() -> Iterator[str]:
    """Yield each command that a message tells to type, as far as letters of ASCII go."""
    for text in messages():
        yield from (found[1] for found in TOLD.finditer(text))


def as_typed(text: str, typed: list[str], started: str = "reportgen") -> str:
    def ask() -> str:
        command_line.remember(typed, started=started)
        return command_line.as_typed(text)

    return copy_context().run(ask)


@pytest.mark.parametrize("command", sorted(set(told_commands())))
def test_a_command_that_a_message_tells_is_there_with_its_options(command: str) -> None:
    for one in below(get_command(app), command.split()):
        assert set(OPTION.findall(command)) <= options(one)


def test_no_command_is_told_with_a_gap_to_fill() -> None:
    gaps = [
        text for text in messages() if re.search(rf"reportgen [a-z ]*[^.;]*({PLACEHOLDER.pattern})", text)
    ]
    assert gaps == [] and DOMAIN


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["check", "2024"], "reportgen build 2024"),
        (["check", "2024", "-C", "kho"], "reportgen -C kho build 2024"),
        (["-Ckho", "check", "2024"], "reportgen -C kho build 2024"),
        (["--workspace=kho", "check", "2024"], "reportgen -C kho build 2024"),
        (["check", "2024", "--kit", "xa"], "reportgen --kit xa build 2024"),
        (["check", "2024", "--", "-C", "kho"], "reportgen build 2024"),
        (["check", "2024", "-C"], "reportgen build 2024"),
    ],
)
def test_where_the_workspace_is_goes_with_the_command(typed: list[str], told: str) -> None:
    assert as_typed("Lập lại: reportgen build 2024", typed) == f"Lập lại: {told}"


@pytest.mark.parametrize(
    "text",
    [
        "outputs/reportgen check.docx",
        "reportgen 0.2.0",
        "Một lệnh reportgen khác đang ghi.",
        "reportgen-vn check",
    ],
)
def test_what_is_no_command_stays(text: str) -> None:
    assert as_typed(text, ["check", "-C", "kho"], "..\\reportgen") == text


def test_a_command_that_says_its_folder_or_asks_for_help_is_given_none() -> None:
    typed = ["check", "-C", "kho"]
    assert as_typed("reportgen build 2024 -C a", typed, "x") == "x build 2024 -C a"
    assert as_typed("reportgen check --help", typed, "x") == "x check --help"
    assert as_typed("reportgen -C kho build 2024 --all", typed, "x") == "x -C kho build 2024 --all"
    assert (
        as_typed("reportgen pdf a.docx (reportgen check 1)", typed, "x") == "x pdf a.docx (x -C kho check 1)"
    )


def test_the_installer_says_how_it_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(command_line.VARIABLE, '"../kho/reportgen"')
    assert command_line.started_as() == "../kho/reportgen"


@pytest.mark.parametrize(
    ("program", "told"), [("/a/reportgen/__main__.py", " -m reportgen"), ("/x/pytest", "")]
)
def test_a_module_is_started_as_one(program: str, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(command_line.VARIABLE, raising=False)
    monkeypatch.setattr("sys.argv", [program])
    assert command_line.started_as().endswith(f"{told}" if told else "reportgen")


def test_a_program_that_is_not_on_the_path_is_called_by_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(command_line.VARIABLE, raising=False)
    monkeypatch.setattr("sys.argv", ["/opt/kho của xã/reportgen"])
    assert command_line.started_as() == in_command("/opt/kho của xã/reportgen")


@pytest.mark.skipif(os.name == "nt", reason="the shell of Windows has no such reader")
@given(st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=30))
def test_a_path_is_one_word_for_a_shell(path: str) -> None:
    assert shlex.split(in_command(path)) == [path]


def test_vietnamese_letters_need_no_quotation_marks() -> None:
    assert in_command("kho/báo-cáo.docx") == "kho/báo-cáo.docx" and in_command("kho xã") != "kho xã"


def test_no_full_stop_sticks_to_a_command() -> None:
    texts = messages()
    assert [text for text in texts if re.search(r"reportgen [a-z]+[\w {}-]*\.$", text, re.ASCII)] == []


@pytest.mark.parametrize(
    "started", ["reportgen", "python -m reportgen", "..\\reportgen", "'/opt/kho xã/reportgen'"]
)
@pytest.mark.parametrize("typed", [["check", "1"], ["check", "-C", "kho xã"]])
def test_a_command_is_put_once_however_often_it_is_asked(started: str, typed: list[str]) -> None:
    once = as_typed("Lập lại: reportgen build 2024 --only a (reportgen --help)", typed, started)
    assert as_typed(once, typed, started) == once
    assert once.count(started) == 2
