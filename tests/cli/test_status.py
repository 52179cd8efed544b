"""What ``reportgen`` says when no command is given."""

import hashlib
import json
import os
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from reportgen import outputs
from reportgen.cli import main, status
from reportgen.diagnostics import Diagnostic, Place, error, question, warning
from reportgen.runs.standing import is_outdated
from reportgen.workspace import Workspace

NOVEMBER = date(2024, 11, 5)
WRONG = [error("empty", "Ô trống.", Place("inputs/2024.xlsx", "A", cell)) for cell in ("B2", "B3", "B4")]


def build(bare: Path, year: int = 2024) -> None:
    """Leave what a build leaves."""
    book = bare / "inputs" / f"{year}.xlsx"
    folder = bare / "outputs" / str(year)
    folder.mkdir(parents=True)
    (folder / "to-trinh.docx").write_bytes(b"to trinh")
    manifest = {
        "inputs": {f"inputs/{year}.xlsx": hashlib.sha256(book.read_bytes()).hexdigest()},
        "templates": {},
        "outputs": {"to-trinh.docx": {"sha256": hashlib.sha256(b"to trinh").hexdigest()}},
    }
    (folder / "manifest.json").write_text(json.dumps(manifest))


def said(today: date = NOVEMBER) -> str:
    return "\n".join(status.lines(today))


def test_without_a_workspace_one_is_to_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert said().endswith("reportgen init kho")


def test_without_a_workbook_one_is_to_be_made(bare: Path) -> None:
    assert said() == "Chưa có sổ số liệu năm 2024. Tạo sổ: reportgen new 2024"


def test_only_an_older_workbook(bare: Path, found: list[Diagnostic]) -> None:
    (bare / "inputs" / "2023.xlsx").write_bytes(b"so")
    assert said().splitlines() == [
        "Sổ năm 2023 không có lỗi. Lập văn bản: reportgen build 2023",
        "Chưa có sổ số liệu năm 2024. Tạo sổ: reportgen new 2024",
    ]
    assert "new" not in said(date(2024, 2, 1)), "until autumn last year's papers are the ones in hand"


@pytest.mark.parametrize(("month", "due"), [("due_month = 7", 2024), ("due_month = 12", 2023), ("", 2023)])
def test_the_kit_says_when_the_papers_of_the_year_are_due(bare: Path, month: str, due: int) -> None:
    kit = bare / "templates" / "quoc-phong" / "kit.toml"
    kit.write_text(kit.read_text("utf-8").replace("due_month = 10", month), "utf-8")
    assert said().endswith(f"reportgen new {due}")


def test_a_workbook_with_errors_is_to_be_checked(bare: Path, found: list[Diagnostic]) -> None:
    (bare / "inputs" / "2024.xlsx").write_bytes(b"so")
    found += [*WRONG, WRONG[0], warning("far", "Xa quá.")]
    assert said() == "inputs/2024.xlsx có 3 lỗi; chạy reportgen check 2024"


def test_errors_and_questions_are_counted_apart(bare: Path, found: list[Diagnostic]) -> None:
    (bare / "inputs" / "2024.xlsx").write_bytes(b"so")
    asked = [question("far", "Xa quá?", Place("inputs/2024.xlsx", "A", cell), "9") for cell in ("C1", "C2")]
    found += [*asked, asked[0]]
    assert said() == "inputs/2024.xlsx có 2 câu hỏi; chạy reportgen check 2024"
    found += WRONG
    assert said() == "inputs/2024.xlsx có 3 lỗi, 2 câu hỏi; chạy reportgen check 2024"


def test_a_clean_workbook_is_to_be_built(bare: Path, found: list[Diagnostic]) -> None:
    (bare / "inputs" / "2024.xlsx").write_bytes(b"so")
    found.append(warning("far", "Xa quá."))
    assert said() == "Sổ năm 2024 không có lỗi. Lập văn bản: reportgen build 2024"


def test_what_is_built_lies_in_its_folder(bare: Path, found: list[Diagnostic]) -> None:
    (bare / "inputs" / "2024.xlsx").write_bytes(b"so")
    build(bare)
    assert said().splitlines() == [
        f"Văn bản năm 2024 đã lập xong: 1 tệp trong {Path('outputs/2024')}",
        f"Sửa tay tệp Word rồi làm lại bản PDF, ví dụ: reportgen pdf {Path('outputs/2024/to-trinh.docx')}",
    ]


def test_a_workbook_changed_since_is_to_be_built_again(bare: Path, found: list[Diagnostic]) -> None:
    book = bare / "inputs" / "2024.xlsx"
    book.write_bytes(b"so")
    build(bare)
    book.write_bytes(b"so moi")
    assert said().endswith("Lập lại: reportgen build 2024")
    book.unlink()
    (bare / "inputs" / "2024.ods").write_bytes(b"so")
    assert is_outdated(Workspace(bare), outputs.read_manifest(bare / "outputs/2024"))


def test_an_annotated_copy_older_than_the_workbook_is_noticed(bare: Path, found: list[Diagnostic]) -> None:
    book, copy = bare / "inputs" / "2024.xlsx", bare / "outputs" / "2024" / "2024-soat-loi.xlsx"
    book.write_bytes(b"so")
    outputs.store_copies(copy.parent, {copy.name: b"ban soat"})
    found += WRONG
    os.utime(copy, (2000, 2000))
    os.utime(book, (1000, 1000))
    assert "soat-loi" not in said()
    os.utime(book, (3000, 3000))
    told = f"{copy.relative_to(bare)} cũ hơn sổ. Soát lại: reportgen check 2024 --annotate"
    assert told in said().splitlines()
    found.clear()
    assert told in said().splitlines(), "also of a workbook that has no errors any more"


def test_many_edited_files_are_counted(bare: Path, found: list[Diagnostic]) -> None:
    (bare / "inputs" / "2024.xlsx").write_bytes(b"so")
    build(bare)
    folder = bare / "outputs" / "2024"
    stored = json.loads((folder / "manifest.json").read_text())
    for number in range(9):
        (folder / f"sua-{number}.docx").write_bytes(b"da sua")
        stored["outputs"][f"sua-{number}.docx"] = {"sha256": "0", "earlier": True, "kept": True}
    (folder / "manifest.json").write_text(json.dumps(stored))
    lines = said().splitlines()
    assert sum("còn theo số liệu hoặc mẫu cũ" in line for line in lines) == status.MOST_EDITED
    assert "Còn 3 điều nữa về tệp sửa tay. Xem hết: reportgen build 2024 --all" in lines


def test_a_packet_older_than_its_papers_is_noticed(in_2023: Path) -> None:
    def told() -> str:
        return "\n".join(status.lines(date(2023, 11, 5)))

    for command in ("build", "packet"):
        assert main([command, "2023", "--quiet"]) == 0
    folder = in_2023 / "outputs" / "2023"
    packet, paper = folder / "tai-lieu-hoi-nghi.pdf", folder / "bao-cao-tong-ket.docx"
    assert "Gộp lại" not in told()
    paper.write_bytes((folder / "giay-moi.docx").read_bytes())
    os.utime(packet, (1000, 1000))
    file = packet.relative_to(in_2023)
    assert f"{file} cũ hơn tài liệu trong đó ({paper.name}). Gộp lại: reportgen packet 2023" in told()
    os.utime(paper, (500, 500))
    assert "Gộp lại" not in told(), "the packet was bound after the paper had been edited"
    book = openpyxl.load_workbook(in_2023 / "inputs" / "2023.xlsx")
    book.save(in_2023 / "inputs" / "2023.xlsx")
    assert main(["build", "2023", "--quiet"]) == 0
    assert "Gộp lại" in told(), "the papers were made anew"


def test_a_kit_that_is_wrong_is_told_as_by_every_command(
    bare: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (bare / "inputs" / f"{date.today().year}.xlsx").write_bytes(b"so")
    (bare / "templates" / "quoc-phong" / "kit.toml").write_text("[kit")
    assert main([]) == 1
    assert "kit.toml" in capsys.readouterr().err


def test_in_english(bare: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en"]) == 0
    assert "Make it: reportgen new" in capsys.readouterr().out
