"""``reportgen init``: a workspace with the kit and the samples; what is there already stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.cli import main


def test_what_was_written_is_told_and_what_comes_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "kho"
    assert main(["init", str(folder), "--kit", "quoc-phong"]) == 0
    said = capsys.readouterr()
    written = {str(path) for path in folder.rglob("*") if path.is_file()}
    assert written <= set(said.out.splitlines())
    assert str(folder / "inputs" / "2023.xlsx") in written
    assert said.err == f"Thư mục làm việc đã sẵn sàng. Thử ngay: reportgen build 2023 -C {folder}\n"


def test_what_is_there_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = tmp_path / "inputs" / "2023.xlsx"
    book.parent.mkdir()
    book.write_bytes(b"cua toi")
    assert main(["init", str(tmp_path), "--kit", "quoc-phong"]) == 0
    said = capsys.readouterr()
    assert "Giữ nguyên 1 tệp đã có từ trước." in said.err and str(book) not in said.out
    assert book.read_bytes() == b"cua toi"


def test_quiet_says_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", str(tmp_path / "kho"), "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")
