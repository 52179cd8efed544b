"""Options before and after a command's name, from the environment, and typer's own words."""

from __future__ import annotations

import json
import os
from gettext import gettext, textdomain
from pathlib import Path

import pytest

from reportgen.cli import main, usage
from tests import shipped
from tools.catalogues import typer_words
from tools.catalogues.faults import faults

COMMANDS = {"awards": "rules", "kit": "export", "template": "fields"}
UNREACHED = {
    "get_error_msg(exc)",  # a value is read by our own functions; a switch is told by what it is
    "Value {} is not a valid {}.",
    "'{}': {}",  # no parameter of ours is a file that typer opens, or a path that it looks at
    "{} {} does not exist.",
    "{} {} is a directory.",
    "{} {} is a file.",
    "{} {} is not readable.",
    "{} {} is not writable.",
    "Argument {} takes {} values.",  # no parameter of ours takes a fixed number of values
    "Value must be an iterable.",
}
OVERRIDDEN = {
    "Got unexpected extra argument(s) ({})",  # LocalizedCommand.parse_args
    "Option {} does not take a value.",  # LocalizedCommand.parse_args
    "Option {} requires {}",
}
THROUGH_GETTEXT = ("_(", "ngettext(")


def out_of(typed: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert main(typed) == 0
    return capsys.readouterr().out


@pytest.fixture
def away(shared_sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A workspace, with the current folder elsewhere."""
    monkeypatch.chdir(tmp_path)
    return str(shared_sample)


def test_options_stand_before_or_after_the_commands_name(
    away: str, capsys: pytest.CaptureFixture[str]
) -> None:
    after = out_of(["check", "2023", "-C", away, "--lang", "en", "--json"], capsys)
    assert json.loads(after)
    assert out_of(["-C", away, "--lang", "en", "--json", "check", "2023"], capsys) == after
    assert out_of(["--json", "check", "2023", f"--workspace={away}", "--lang=en"], capsys) == after


@pytest.mark.parametrize("group", COMMANDS)
def test_those_of_a_group_do_too(group: str, away: str, capsys: pytest.CaptureFixture[str]) -> None:
    command = COMMANDS[group]
    own = ["--table-schema"] if group == "kit" else []
    after = out_of([group, command, *own, "-C", away, "--lang", "en"], capsys)
    assert out_of([group, "-C", away, "--lang", "en", command, *own], capsys) == after
    assert out_of(["-C", away, group, "--lang", "en", command, *own], capsys) == after


def test_the_one_after_the_name_wins(away: str, capsys: pytest.CaptureFixture[str]) -> None:
    english = out_of(["awards", "rules", "-C", away, "--lang", "en"], capsys)
    assert (
        out_of(["-C", "none", "--lang=vi", "awards", "-C", away, "--lang", "en", "rules"], capsys) == english
    )
    assert out_of(["--lang", "vi", "awards", "rules", "-C", away, "--lang=en"], capsys) == english


def test_an_option_that_the_command_lacks_is_wrong_before_it_too(capsys: pytest.CaptureFixture[str]) -> None:
    said = set()
    for typed in (["--json", "new", "2024"], ["new", "2024", "--json"]):
        assert main(typed) == 2
        said.add(capsys.readouterr().err)
    assert len(said) == 1
    assert "--json" in said.pop()


def test_without_a_command_there_is_no_json(away: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", away, "--json"]) == 2
    assert "--json" in capsys.readouterr().err
    assert "reportgen" in out_of(["-C", away], capsys)


def test_an_unknown_language_is_refused_there_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["awards", "--lang", "fr", "rules"]) == 2
    assert "vi | en" in capsys.readouterr().err


# --- the environment ---------------------------------------------------------------------------


def test_the_environment_names_workspace_and_kit(
    away: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REPORTGEN_WORKSPACE", away)
    assert json.loads(out_of(["check", "2023", "--json"], capsys))
    monkeypatch.setenv("REPORTGEN_KIT", "no-such-kit")
    assert main(["check", "2023"]) == 1
    assert "no-such-kit" in capsys.readouterr().err
    assert main(["check", "2023", "--kit", shipped.KIT.name]) == 0


def test_what_is_typed_is_stronger_than_the_environment(
    away: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REPORTGEN_WORKSPACE", "nowhere")
    assert json.loads(out_of(["-C", away, "check", "2023", "--json"], capsys))


@pytest.mark.parametrize(("value", "quiet"), [("1", True), ("0", False), ("", False)])
def test_the_environment_makes_quiet(
    value: str,
    quiet: bool,
    away: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("REPORTGEN_QUIET", value)
    assert main(["check", "2023", "-C", away]) == 0
    assert (capsys.readouterr().err == "") is quiet


@pytest.mark.parametrize("name", ["REPORTGEN_QUIET", "REPORTGEN_DEBUG"])
def test_a_switch_that_is_neither_on_nor_off_is_told(
    name: str, away: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(name, "có")
    assert main(["check", "2023", "-C", away]) == 2
    assert "phải là 1 (bật) hoặc 0 (tắt)" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["WORKSPACE", "KIT", "QUIET", "LANG", "DEBUG"])
def test_help_names_the_variables(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = " ".join(out_of(["check", "--help"], capsys).split())
    assert f"[biến môi trường: REPORTGEN_{name}]" in text


# --- typer's own words -------------------------------------------------------------------------


def test_each_of_typers_words_has_a_vietnamese_text() -> None:
    catalog = typer_words.brought_up()
    assert len(catalog) > 5
    assert list(faults(catalog)) == []


def test_what_typer_says_without_gettext_is_never_seen() -> None:
    # a new one here: override what writes it, or see to it that no command of ours comes there
    said = {text for text in typer_words.raised() if not text.startswith(THROUGH_GETTEXT)}
    assert said
    assert said <= UNREACHED | OVERRIDDEN


def test_typer_speaks_for_the_time_of_a_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "de")
    before = textdomain()
    with usage.typer_speaking("vi"):
        assert gettext("Missing command.") == "Còn thiếu tên lệnh."
    with usage.typer_speaking("en"):
        assert gettext("Missing command.") == "Missing command."
    assert (textdomain(), os.environ["LANGUAGE"]) == (before, "de")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["awards"], "Còn thiếu tên lệnh."),
        (["chek"], "Không có lệnh chek. Có phải check?"),
        (["check", "2023", "2024"], "Thừa tham số: 2024."),
        (["check", "2023", "-C"], "Sau -C còn thiếu giá trị."),
        (["check", "2023", "--json=1"], "Sau --json không có giá trị."),
        (["--help=1"], "Sau --help không có giá trị."),
        (["check"], "Còn thiếu tham số NĂM."),
        (["pdf", "a.docx", "-j", "65"], "phải là một số từ 0 đến 64."),
        (["pdf", "a.docx", "-j", "nhiều"], "phải là một số từ 0 đến 64."),
        (["certificates", "2023", "--form", "x"], "“x” không có trong: full, overprint."),
    ],
)
def test_what_was_typed_wrongly_is_said_in_vietnamese(
    typed: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(typed) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert told.out == ""
