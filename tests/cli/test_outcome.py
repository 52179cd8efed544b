"""How a command stands that failed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportgen.cli import invocation, main, outcome
from reportgen.diagnostics import Place, error, question, warning

WORKBOOK = Place("2024.xlsx", "A", "B2")
FOUND = [
    error("e", "Sai.", WORKBOOK),
    question("q", "Đúng không?", WORKBOOK, "1"),
    warning("w", "Xem.", WORKBOOK),
]


@pytest.fixture(autouse=True)
def workbook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    Path("2024.xlsx").touch()
    with invocation.running(["--kit", "quoc-phong", "build", "2024"]):
        yield


def test_a_workbook_to_mend_names_the_command_to_type_again() -> None:
    assert outcome.how_it_stands(FOUND) == (
        "Chưa lập văn bản nào: sổ còn 1 lỗi, 1 câu hỏi. "
        "Sửa trong Excel, lưu, rồi chạy lại reportgen --kit quoc-phong build 2024"
    )


def test_what_is_no_workbook_s_is_not_to_be_typed_again() -> None:
    assert outcome.how_it_stands([error("no-such-kit", "Không có.")]) == (
        "Chưa lập văn bản nào: còn 1 lỗi nói ở trên."
    )


def test_other_commands_are_of_the_same_workspace() -> None:
    assert invocation.name() == "build"
    assert invocation.other("check", "2024") == "reportgen check 2024 --kit quoc-phong"
    assert invocation.name() == "build"


def test_it_is_the_last_line_of_people_and_not_of_programs(
    bare: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "1999"]) == 1
    assert capsys.readouterr().err.splitlines()[-1] == "Chưa lập văn bản nào: còn 1 lỗi nói ở trên."
    assert main(["build", "1999", "--json"]) == 1
    assert not capsys.readouterr().err
