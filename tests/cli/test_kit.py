"""``kit export``: on the screen, into a file, never over a file of the kit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportgen.cli import main
from tests import small_kit

EXPORT = ["kit", "export", "--table-schema"]


@pytest.fixture(autouse=True)
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    small_kit.lay_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(EXPORT) == 0
    made = json.loads(capsys.readouterr().out)
    assert [own["title"] for own in made["resources"]] == ["Huấn luyện"]


def test_a_file_holds_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*EXPORT, "-o", "datapackage.json"]) == 0
    assert "datapackage.json" in capsys.readouterr().err
    assert main(EXPORT) == 0
    assert json.loads(Path("datapackage.json").read_text("utf-8")) == json.loads(capsys.readouterr().out)


def test_a_file_that_is_there_stays(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.json").write_text("của tôi", "utf-8")
    assert main([*EXPORT, "-o", "a.json"]) == 1
    assert "file-exists" in capsys.readouterr().err and Path("a.json").read_text("utf-8") == "của tôi"
    assert main([*EXPORT, "-o", "a.json", "--force"]) == 0
    assert Path("a.cu.json").read_text("utf-8") == "của tôi"


def test_the_kit_itself_is_never_replaced() -> None:
    kit = Path("templates/nho/kit.toml")
    before = kit.read_bytes()
    assert main([*EXPORT, "-o", str(kit), "--force"]) == 1
    assert kit.read_bytes() == before


def test_a_form_must_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kit", "export"]) == 2
    assert "--table-schema" in capsys.readouterr().err
