"""``reportgen new`` and ``reportgen check --annotate``, as a clerk types them."""

import shutil
from pathlib import Path

import openpyxl
import pytest

from reportgen.cli import main


def test_new_says_where_it_is_and_what_comes_next(in_2023: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "2024"]) == 0
    said = capsys.readouterr()
    assert said.out.replace("\\", "/").strip() == "inputs/2024.xlsx"
    assert "reportgen check 2024" in said.err
    assert "2023.xlsx" in said.err


def test_new_without_last_year_says_so(in_2023: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "2030"]) == 0
    assert "không có sổ năm trước" in capsys.readouterr().err


def test_new_never_overwrites(in_2023: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (in_2023 / "inputs/2023.xlsx").read_bytes()
    assert main(["new", "2023"]) == 1
    assert "không ghi đè" in capsys.readouterr().err
    assert (in_2023 / "inputs/2023.xlsx").read_bytes() == before


def test_annotate_shows_what_check_finds(in_2023: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "2024", "-q"]) == 0
    before = (in_2023 / "inputs/2024.xlsx").read_bytes()
    assert main(["check", "2024", "--annotate"]) == 1
    copy = in_2023 / "outputs/2024/2024-soat-loi.xlsx"
    assert "2024-soat-loi.xlsx" in capsys.readouterr().out
    book = openpyxl.load_workbook(copy)
    assert book.sheetnames[:2] == ["Soát lỗi", "Thông tin"]
    cell = book["Huấn luyện"]["E6"]
    assert cell.comment.text.startswith("Năm 2023: 73\n\nQuân số: ô này không được để trống.")
    assert book["Huấn luyện"].data_validations.dataValidation
    assert (in_2023 / "inputs/2024.xlsx").read_bytes() == before


def test_annotate_with_json_prints_json_alone(in_2023: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "2023", "--annotate", "--json"])
    assert capsys.readouterr().out.lstrip().startswith("[")
    assert (in_2023 / "outputs/2023/2023-soat-loi.xlsx").is_file()


def test_annotate_of_another_format_says_what_to_do(
    in_2023: Path, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (in_2023 / "inputs/2023.xlsx").unlink()
    shutil.copy(checkout / "tests/sheets/data/nho.ods", in_2023 / "inputs/2023.ods")
    assert main(["check", "2023", "--annotate", "--kit", "quoc-phong"]) == 1
    assert "Excel Workbook (*.xlsx)" in capsys.readouterr().err
