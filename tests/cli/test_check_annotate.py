"""``check --annotate`` loses no copy because nobody reads what it prints."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from reportgen.cli import main, report
from reportgen.cli.check import check


def close_the_pipe(*_args: object, **_options: object) -> None:
    raise BrokenPipeError


def test_the_copy_is_written_before_anything_is_printed(
    in_2023: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "show", close_the_pipe)
    with pytest.raises(BrokenPipeError):
        check(2023, annotate=True)
    assert (in_2023 / "outputs" / "2023" / "2023-soat-loi.xlsx").stat().st_size


def test_problems_are_shown_even_when_the_copy_cannot_be_written(
    in_2023: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (in_2023 / "outputs").write_text("no folder")
    assert main(["check", "2023", "--annotate"]) == 1
    assert "[totals-row]" in capsys.readouterr().err


def copies(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "outputs" / "2023").glob("*.xlsx"))


def test_the_copy_goes_when_its_errors_are_gone_but_an_edited_one(
    in_2023: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = in_2023 / "inputs" / "2023.xlsx"
    sound = book.read_bytes()
    spoilt = load_workbook(book)
    spoilt["Huấn luyện"]["E6"] = "nhiều"
    spoilt.save(book)
    assert main(["check", "2023", "--annotate"]) == 1
    assert main(["check", "2023"]) == 1 and copies(in_2023) == ["2023-soat-loi.xlsx"]
    first = in_2023 / "outputs" / "2023" / "2023-soat-loi.xlsx"
    first.write_bytes(first.read_bytes() + b" ")
    assert main(["check", "2023", "--annotate"]) == 1
    assert copies(in_2023) == ["2023-soat-loi-2.xlsx", "2023-soat-loi.xlsx"]
    book.write_bytes(sound)
    capsys.readouterr()
    assert main(["check", "2023"]) == 0
    assert copies(in_2023) == ["2023-soat-loi.xlsx"]
    told = capsys.readouterr().err
    assert "2023-soat-loi-2.xlsx" in told and "annotated-gone" in told
    assert main(["check", "2023"]) == 0 and "annotated-gone" not in capsys.readouterr().err


def test_a_copy_that_is_asked_for_stays_without_errors(in_2023: Path) -> None:
    assert main(["check", "2023", "--annotate"]) == 0
    assert copies(in_2023) == ["2023-soat-loi.xlsx"]
