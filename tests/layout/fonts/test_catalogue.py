from __future__ import annotations

import os
import sys
from io import BytesIO
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


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a file's name be any bytes")
def test_a_font_whose_name_is_not_of_letters_is_found_again(folder: Path, tmp_path: Path) -> None:
    (folder / "tiny.ttf").rename(folder / os.fsdecode(b"t\xff.ttf"))
    for _time in range(2):
        assert len(catalogue.scan((folder,), tmp_path / "fonts.json")) == 1


def test_a_cache_written_anew_is_read_anew(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "fonts.json"
    catalogue.scan((folder,), cache)
    (folder / "other.ttf").write_bytes((folder / "tiny.ttf").read_bytes())
    assert len(catalogue.scan((folder,), cache)) == 2
    assert len(catalogue.scan((folder,), cache)) == 2


def test_no_folder_no_fonts(tmp_path: Path) -> None:
    assert catalogue.scan((tmp_path / "none",), tmp_path / "fonts.json") == ()


@pytest.mark.parametrize(
    ("system", "some"),
    [
        ("linux", ("/usr/share/fonts", "~/.local/share/fonts")),
        ("darwin", ("/System/Library/Fonts", "~/Library/Fonts")),
        ("win32", ("D:/Windows/Fonts", "~/AppData/Local/Microsoft/Windows/Fonts")),
    ],
)
def test_each_system_keeps_fonts_in_its_own_folders(
    monkeypatch: pytest.MonkeyPatch, system: str, some: tuple[str, ...]
) -> None:
    monkeypatch.delenv(catalogue.VARIABLE, raising=False)
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setenv("WINDIR", "D:/Windows")
    assert {Path(one).expanduser() for one in some} <= set(catalogue.font_folders())


def test_the_faces_of_a_collection_are_counted(tiny: bytes, tmp_path: Path) -> None:
    from fontTools.ttLib import TTCollection, TTFont

    collection = TTCollection()
    collection.fonts = [TTFont(BytesIO(tiny)), TTFont(BytesIO(tiny))]
    collection.save(str(tmp_path / "hai.ttc"))
    assert [one.index for one in catalogue.scan((tmp_path,), tmp_path / "fonts.json")] == [0, 1]


def test_a_link_that_leads_nowhere_is_passed_over(folder: Path, tmp_path: Path) -> None:
    (folder / "gone.ttf").symlink_to(tmp_path / "none.ttf")
    assert len(catalogue.scan((folder,), tmp_path / "fonts.json")) == 1


def test_no_more_files_are_read_than_a_machine_has(
    folder: Path, tiny: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue, "MAX_FILES", 3)
    (folder / "zz.ttf").write_bytes(tiny)
    assert len(catalogue.scan((folder,), tmp_path / "fonts.json")) == 1


@pytest.mark.parametrize("cache", ["~/.cache/reportgen", "{tmp}/file/reportgen"])
def test_without_a_folder_of_the_user_the_temporary_one_serves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cache: str
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_names, **_options: cache.format(tmp=tmp_path))
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "tmp"))
    assert catalogue.cache_folder() == tmp_path / "tmp" / "reportgen"


def test_a_folder_that_takes_no_files_is_not_taken_at_its_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, where `os.access` says yes of every folder."""
    own = tmp_path / "own"
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_names, **_options: str(own))
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "tmp"))
    assert catalogue.cache_folder() == own and list(own.iterdir()) == []

    def refusing(path: Path, *_given: object) -> None:
        raise PermissionError(13, "Access is denied", str(path))

    monkeypatch.setattr(Path, "touch", refusing)
    assert catalogue.cache_folder() == tmp_path / "tmp" / "reportgen"


def test_what_cannot_be_put_in_its_place_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "fonts.json").mkdir()
    with pytest.raises(OSError):
        catalogue.write_atomically(tmp_path / "fonts.json", b"{}")
    assert [path.name for path in tmp_path.iterdir()] == ["fonts.json"]
