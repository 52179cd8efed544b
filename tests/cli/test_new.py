"""``reportgen new`` and ``reportgen check --annotate``, as a clerk types them."""

import shutil

import openpyxl
import pytest

from reportgen.cli import main


@pytest.fixture
def place(tmp_path, checkout, monkeypatch):
    shutil.copytree(checkout / "templates", tmp_path / "templates")
    (tmp_path / "inputs").mkdir()
    shutil.copy(checkout / "inputs" / "2023.xlsx", tmp_path / "inputs")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_new_says_where_it_is_and_what_comes_next(place, capsys):
    assert main(["new", "2024"]) == 0
    said = capsys.readouterr()
    assert said.out.replace("\\", "/").strip() == "inputs/2024.xlsx"
    assert "reportgen check 2024" in said.err
    assert "2023.xlsx" in said.err


def test_new_without_last_year_says_so(place, capsys):
    assert main(["new", "2030"]) == 0
    assert "không có sổ năm trước" in capsys.readouterr().err


def test_new_never_overwrites(place, capsys):
    before = (place / "inputs/2023.xlsx").read_bytes()
    assert main(["new", "2023"]) == 1
    assert "không ghi đè" in capsys.readouterr().err
    assert (place / "inputs/2023.xlsx").read_bytes() == before


def test_annotate_shows_what_check_finds(place, capsys):
    assert main(["new", "2024", "-q"]) == 0
    before = (place / "inputs/2024.xlsx").read_bytes()
    assert main(["check", "2024", "--annotate"]) == 1
    copy = place / "outputs/2024/2024-soat-loi.xlsx"
    assert "2024-soat-loi.xlsx" in capsys.readouterr().out
    book = openpyxl.load_workbook(copy)
    assert book.sheetnames[:2] == ["Soát lỗi", "Thông tin"]
    cell = book["Huấn luyện"]["E6"]
    assert cell.comment.text.startswith("Năm 2023: 73\n\nQuân số: ô này không được để trống.")
    assert book["Huấn luyện"].data_validations.dataValidation
    assert (place / "inputs/2024.xlsx").read_bytes() == before


def test_annotate_with_json_prints_json_alone(place, capsys):
    main(["check", "2023", "--annotate", "--json"])
    assert capsys.readouterr().out.lstrip().startswith("[")
    assert (place / "outputs/2023/2023-soat-loi.xlsx").is_file()


def test_annotate_of_another_format_says_what_to_do(place, checkout, capsys):
    (place / "inputs/2023.xlsx").unlink()
    shutil.copy(checkout / "tests/sheets/data/nho.ods", place / "inputs/2023.ods")
    assert main(["check", "2023", "--annotate"]) == 1
    assert "Excel Workbook (*.xlsx)" in capsys.readouterr().err
