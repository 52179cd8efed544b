"""``reportgen import``: what it prints, asks and returns."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportgen.cli import main
from reportgen.workspace import Workspace
from tests import small_kit
from tests.offices.files import ABBREVIATED_CHOICES, BASE, MILLIONS, WRONG_TOTAL
from tests.shipped import lay_out


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return lay_out(tmp_path)


def run(own: Workspace, *words: str) -> int:
    return main(["import", *words, "2026", "-C", str(own.root), "--kit", BASE])


def test_what_is_certain_goes_in_and_its_proof_is_told(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(workspace, str(MILLIONS.write(tmp_path)), "--yes") == 0
    said = capsys.readouterr()
    assert "inputs/2026.xlsx" in said.out.replace("\\", "/")
    assert "đối chiếu E6: Kinh phí (đồng) 136.500.000" in said.err


def test_what_is_not_certain_is_listed_and_nothing_is_written(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(workspace, str(ABBREVIATED_CHOICES.write(tmp_path)), "--yes") == 1
    assert "DQCĐ" in capsys.readouterr().err
    assert not list(workspace.inputs.iterdir())


def test_a_person_is_asked_at_a_terminal(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def confirm(text: str) -> bool:
        asked.append(text)
        return True

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("typer.confirm", confirm)
    assert run(workspace, str(ABBREVIATED_CHOICES.write(tmp_path))) == 0
    assert len(asked) == 1
    assert "Dân quân cơ động" in asked[0]


def test_a_wrong_total_stops_and_part_can_be_had(workspace: Workspace, tmp_path: Path) -> None:
    files = (str(WRONG_TOTAL.write(tmp_path)), str(MILLIONS.write(tmp_path)))
    assert run(workspace, *files, "--yes") == 1
    assert not (workspace.inputs / "2026.xlsx").exists()
    assert run(workspace, *files, "--yes", "--partial") == 1
    assert (workspace.inputs / "2026.xlsx").exists()


def test_the_total_can_be_accepted_in_the_mapping(workspace: Workspace, tmp_path: Path) -> None:
    path = str(WRONG_TOTAL.write(tmp_path))
    assert run(workspace, path, "--yes") == 1
    mapping = workspace.root / "anh-xa.toml"
    text = mapping.read_text(encoding="utf-8").replace('sheet = "', 'accept = ["D4=22"]\nsheet = "')
    mapping.write_text(text, encoding="utf-8")
    assert run(workspace, path, "--yes") == 0


def test_json_gives_the_proposals_and_writes_nothing(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(workspace, str(MILLIONS.write(tmp_path)), "--json") == 0
    (table,) = json.loads(capsys.readouterr().out)["tables"]
    assert table["sheet"]["to"] == "chinh_sach"
    assert {column["to"] for column in table["columns"]} == {
        "noi_dung",
        "don_vi_tinh",
        "so_luong",
        "kinh_phi",
    }
    assert table["proofs"][0]["rows"] == 2
    assert not list(workspace.inputs.iterdir())
    assert not (workspace.root / "anh-xa.toml").exists()


def test_a_file_that_cannot_be_read_is_refused_as_by_check(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "hong.xlsx").write_bytes(b"PK\x03\x04")
    assert run(workspace, str(tmp_path / "hong.xlsx")) == 1
    assert "workbook-damaged" in capsys.readouterr().err


def test_explain_follows_the_notes_to_the_offices_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = small_kit.lay_out(tmp_path / "so")
    small_kit.write_year(tmp_path / "quan-so.xlsx", *small_kit.YEAR)
    assert main(["import", str(tmp_path / "quan-so.xlsx"), "2024", "-C", str(own.root), "--yes"]) == 0
    capsys.readouterr()
    assert main(["explain", "2024", "quan_so", "-C", str(own.root)]) == 0
    said = capsys.readouterr().out
    assert "Nhập từ:" in said
    assert "quan-so.xlsx  Huấn luyện!B2:B3" in said
