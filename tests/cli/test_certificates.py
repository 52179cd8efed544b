"""``reportgen certificates`` from the command line: on the sample year."""

from __future__ import annotations

from pathlib import Path

import pytest

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
    assert made() == ["in-phoi-so-1.docx", "in-phoi-so-1.pdf", "manifest.json"]
    assert (FOLDER / "in-phoi-so-1.pdf").read_bytes().startswith(b"%PDF-1.4")


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
    assert made() == ["can-chinh-may-in.docx", "can-chinh-may-in.pdf", "manifest.json"]


def test_somebody_unknown_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["certificates", "2023", "--only", "Không Ai Cả", "-q"]) == 1
    assert "no-such-recipient" in capsys.readouterr().err and not FOLDER.exists()


@pytest.mark.parametrize(
    "wrong", [["--offset-x", "xa"], ["--offset-y", "500"], ["--overprint", "--form", "full"]]
)
def test_wrong_options_are_refused(wrong: list[str]) -> None:
    assert main(["certificates", "2023", *wrong]) == 2
