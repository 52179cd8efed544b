"""``reportgen certificates`` from the command line: on the sample year."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from reportgen.cli import main

ROOT = Path(__file__).parents[2]
FOLDER = Path("outputs/2023/giay-khen")
pytestmark = pytest.mark.usefixtures("in_sample")


def made() -> list[str]:
    return sorted(path.name for path in FOLDER.iterdir())


def test_one_file_for_each_chosen_recipient() -> None:
    assert main(["certificates", "2023", "--each", "--only", "2-3", "--format", "docx", "-q"]) == 0
    names = made()
    assert len(names) == 3 and names[0].startswith("002-") and names[1].startswith("003-")
    assert all(name.isascii() for name in names) and names[2] == "manifest.json"


def test_overprint_of_one_makes_docx_and_pdf() -> None:
    assert main(["certificates", "2023", "--overprint", "--only", "1", "--offset-x", "1,5", "-q"]) == 0
    assert made() == ["giay-khen-in-phoi-so-1.docx", "giay-khen-in-phoi-so-1.pdf", "manifest.json"]
    assert (FOLDER / "giay-khen-in-phoi-so-1.pdf").read_bytes().startswith(b"%PDF-1.4")


@pytest.mark.real_layout
def test_same_bytes_again_and_a_persons_work_stays(capsys: pytest.CaptureFixture[str]) -> None:
    wish = ["certificates", "2023", "--only", "1", "--form", "full", "--format", "docx", "-q"]
    assert main(wish) == 0
    first = (FOLDER / "giay-khen-so-1.docx").read_bytes()
    assert main(wish) == 0 and (FOLDER / "giay-khen-so-1.docx").read_bytes() == first
    (FOLDER / "giay-khen-so-1.docx").write_bytes(first + b" ")
    assert main(wish) == 0 and (FOLDER / "giay-khen-so-1.docx").read_bytes() == first + b" "
    assert main([*wish, "--force"]) == 0 and (FOLDER / "giay-khen-so-1.docx").read_bytes() == first


def test_calibration_needs_no_workbook() -> None:
    (Path("inputs") / "2023.xlsx").unlink()
    assert main(["certificates", "2023", "--calibrate", "-q"]) == 0
    assert made() == ["giay-khen-can-chinh-may-in.docx", "giay-khen-can-chinh-may-in.pdf", "manifest.json"]


def test_somebody_unknown_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["certificates", "2023", "--only", "Không Ai Cả", "-q"]) == 1
    assert "no-such-recipient" in capsys.readouterr().err and not FOLDER.exists()


@pytest.mark.parametrize(
    "wrong", [["--offset-x", "xa"], ["--offset-y", "500"], ["--overprint", "--form", "full"]]
)
def test_wrong_options_are_refused(wrong: list[str]) -> None:
    assert main(["certificates", "2023", *wrong]) == 2


def test_a_number_is_that_of_the_workbook_and_the_name_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    rows = load_workbook("inputs/2023.xlsx", data_only=True)["Khen thưởng"].iter_rows(values_only=True)
    name = next(str(row[3]) for row in rows if row[0] == 3)
    assert main(["certificates", "2023", "--only", "3", "--format", "docx"]) == 0
    assert f"In 1 giấy khen, theo số thứ tự (cột TT) của sổ: 3. {name}." in capsys.readouterr().err
    paper = Document(str(FOLDER / "giay-khen-so-3.docx"))
    assert name.casefold() in " ".join(one.text for one in paper.paragraphs).casefold()


def test_no_two_files_of_a_year_have_one_name() -> None:
    for asked in (["build", "--only", "giay-khen"], ["certificates"], ["certificates", "--calibrate"]):
        assert main([asked[0], "2023", *asked[1:], "--format", "docx", "-q"]) == 0
    assert main(["certificates", "2023", "--overprint", "--format", "docx", "-q"]) == 0
    names = [path.name for path in Path("outputs/2023").rglob("*.docx")]
    assert len(names) == len(set(names)) == 4


def test_a_kit_without_certificates_is_told_so(capsys: pytest.CaptureFixture[str]) -> None:
    for path in Path("templates").rglob("certificates.toml"):
        path.unlink()
    assert main(["certificates", "2023"]) == 1
    told = capsys.readouterr().err
    assert "no-certificates" in told and "không có giấy khen" in told and not FOLDER.exists()
