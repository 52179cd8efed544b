from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.layout.fonts import catalogue


def test_bad_files_are_passed_over(folder: Path, tmp_path: Path) -> None:
    found = catalogue.scan((folder,), tmp_path / "fonts.json")
    assert [(s.families, s.weight, s.italic) for s in found] == [(("Tí Hon",), 400, False)]


def test_the_second_scan_reads_no_font(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = catalogue.scan((folder,), tmp_path / "fonts.json")
    monkeypatch.setattr(catalogue, "_faces", lambda path: pytest.fail(f"read {path}"))
    assert catalogue.scan((folder,), tmp_path / "fonts.json") == first


def test_a_changed_file_is_read_again(folder: Path, tmp_path: Path) -> None:
    catalogue.scan((folder,), tmp_path / "fonts.json")
    (folder / "tiny.ttf").write_bytes(b"gone")
    assert catalogue.scan((folder,), tmp_path / "fonts.json") == ()


@pytest.mark.parametrize("content", ["", "[]", '{"version": 5}', '{"version": 5, "files": {"a": [{}]}}'])
def test_a_damaged_cache_is_done_without(folder: Path, tmp_path: Path, content: str) -> None:
    (tmp_path / "fonts.json").write_text(content)
    assert len(catalogue.scan((folder,), tmp_path / "fonts.json")) == 1


def test_a_cache_that_cannot_be_written_is_done_without(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert len(catalogue.scan((folder,), tmp_path / "file" / "fonts.json")) == 1


def test_no_folder_no_fonts(tmp_path: Path) -> None:
    assert catalogue.scan((tmp_path / "none",), tmp_path / "fonts.json") == ()
