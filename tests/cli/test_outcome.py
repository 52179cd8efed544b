"""How a command stands that failed."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from reportgen.cli import invocation, main, outcome
from reportgen.diagnostics import Place, error, question, warning

WORKBOOK = Place("2024.xlsx", "A", "B2")
FOUND = [
    error("e", "Sai.", WORKBOOK),
    question("q", "Đúng không?", WORKBOOK, "1"),
    warning("w", "Xem.", WORKBOOK),
]


def spoil(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    for row in (row for sheet in book for row in sheet.iter_rows(min_row=6, min_col=3)):
        for cell in row:
            cell.value = f"{cell.value}x" if isinstance(cell.value, int) else cell.value
    book.save(path)


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


def test_options_may_stand_before_the_command() -> None:
    assert invocation.name() == "build"
    assert invocation.other("check", "2024") == "reportgen check 2024"


def test_a_workspace_elsewhere_is_named_in_the_commands_to_come(capsys: pytest.CaptureFixture[str]) -> None:
    folder = Path("kho của tôi")
    assert main(["init", str(folder), "--quiet"]) == 0
    book = next((folder / "inputs").glob("*.xlsx"))
    spoil(book)
    assert main(["-C", str(folder), "check", book.stem]) == 1
    said = capsys.readouterr().err
    assert f"reportgen -C 'kho của tôi' check {book.stem} --all" in said
    assert said.rstrip().endswith(f"chạy lại reportgen -C 'kho của tôi' check {book.stem}")


def test_it_is_the_last_line_of_people_and_not_of_programs(
    bare: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "1999"]) == 1
    assert capsys.readouterr().err.splitlines()[-1] == "Chưa lập văn bản nào: còn 1 lỗi nói ở trên."
    assert main(["build", "1999", "--json"]) == 1
    assert not capsys.readouterr().err
