"""Diagnostics for programs: SARIF and GitHub's annotations, of any command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportgen.cli import diagnostic_formats, main
from reportgen.cli.diagnostic_formats import OutputFormat, SarifResult, SarifRule, format_typed, sarif
from reportgen.diagnostics import Diagnostic, Place, Severity, error, note, warning

CELL = error(
    "sum-mismatch", "Tổng: 5 ≠ 6, 10%.", Place("inputs/số liệu.xlsx", "Huấn luyện", "F7"), "Sửa lại."
)
PAGE = warning("late", "Muộn.", Place("a.docx", paragraph="Kính gửi", page=2))
NOWHERE = note("told", "Kể lại.")


def printed(one: Diagnostic, form: OutputFormat, capsys: pytest.CaptureFixture[str]) -> str:
    diagnostic_formats.show([one], form)
    return capsys.readouterr().out


def test_a_cell_is_a_logical_location_beside_the_file() -> None:
    (run,) = json.loads(json.dumps(sarif([SarifResult(CELL)])))["runs"]
    (result,) = run["results"]
    assert (result["ruleId"], result["level"]) == ("sum-mismatch", "error")
    assert result["message"]["text"] == "Tổng: 5 ≠ 6, 10%. Sửa lại."
    (place,) = result["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "inputs/s%E1%BB%91%20li%E1%BB%87u.xlsx"
    assert [one["fullyQualifiedName"] for one in place["logicalLocations"]] == ["Huấn luyện!F7"]


def test_a_page_is_one_too_and_what_is_nowhere_has_no_location() -> None:
    (run,) = json.loads(json.dumps(sarif([SarifResult(PAGE), SarifResult(NOWHERE)])))["runs"]
    page, nowhere = run["results"]
    assert page["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "trang 2  Kính gửi"
    assert "locations" not in nowhere
    assert [page["level"], nowhere["level"]] == ["warning", "note"]


def test_every_code_is_a_rule_of_the_driver_once() -> None:
    rule = SarifRule("late", "Muộn.", "Muộn, theo điều 1.", Severity.WARNING)
    (run,) = json.loads(json.dumps(sarif([SarifResult(PAGE), SarifResult(CELL), SarifResult(CELL)], [rule])))[
        "runs"
    ]
    described = run["tool"]["driver"]["rules"]
    assert [one["id"] for one in described] == ["late", "sum-mismatch"]
    assert described[0]["defaultConfiguration"] == {"level": "warning"}


def test_github_is_told_the_file_and_the_cell(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(CELL, OutputFormat.GITHUB, capsys) == (
        "::error file=inputs/số liệu.xlsx,title=sum-mismatch::Huấn luyện!F7: Tổng: 5 ≠ 6, 10%25. Sửa lại.\n"
    )
    assert printed(NOWHERE, OutputFormat.GITHUB, capsys) == "::notice title=told::Kể lại.\n"


def test_what_steers_githubs_commands_is_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    one = warning("a", "b", Place("C:\\x,y%.docx\n::error::z", paragraph="d\r\n::error::e"))
    line = printed(one, OutputFormat.GITHUB, capsys)
    assert line.count("\n") == 1
    assert line.startswith(
        "::warning file=C%3A\\x%2Cy%25.docx%0A%3A%3Aerror%3A%3Az,title=a::d%0D%0A::error::e: b"
    )


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        (["check", "2023"], "text"),
        (["--json", "check", "2023"], "json"),
        (["check", "--output-format", "sarif", "2023"], "sarif"),
        (["check", "--output-format=GitHub", "2023"], "github"),
    ],
)
def test_the_form_is_known_from_what_was_typed(typed: list[str], form: str) -> None:
    assert format_typed(typed) == form


@pytest.mark.parametrize(
    "command", [["check", "2023"], ["template", "check", "templates/quoc-phong/giay-khen.docx"]]
)
def test_commands_print_all_forms(
    command: list[str], in_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = {}
    for form in OutputFormat:
        assert main([*command, "--output-format", form.value]) == 0
        told[form] = capsys.readouterr().out
    assert main([*command, "--json"]) == 0
    assert capsys.readouterr().out == told[OutputFormat.JSON]
    listed = json.loads(told[OutputFormat.JSON])
    results = json.loads(told[OutputFormat.SARIF])["runs"][0]["results"]
    assert [one["ruleId"] for one in results] == [one["code"] for one in listed]
    assert len(told[OutputFormat.GITHUB].splitlines()) == len(listed)


@pytest.mark.parametrize("command", [["check", "1999"], ["template", "check", "no-such.docx"]])
def test_trouble_is_told_in_the_same_form(
    command: list[str], in_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--output-format", "sarif"]) == 1
    told = capsys.readouterr()
    assert json.loads(told.out)["runs"][0]["results"][0]["level"] == "error"
    assert told.err == ""
    assert main([*command, "--output-format=github"]) == 1
    assert capsys.readouterr().out.startswith("::error ")


def test_json_and_another_form_contradict_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "2023", "--json", "--output-format", "sarif"]) == 2
    assert "--json" in capsys.readouterr().err
