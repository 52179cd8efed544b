"""What the file itself is, beside its values: open elsewhere, write-protected, with macros or links."""

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from reportgen.sheets import read
from tests.zips import zipped

from .making import workbook

SOUND = workbook('<row r="1"><c r="A1"><v>5</v></c></row>')


def codes(path: Path) -> list[str]:
    return [note.code for note in read(path).notes]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    own = tmp_path / "2023.xlsx"
    own.write_bytes(SOUND)
    return own


def test_a_workbook_at_rest_has_no_notes(path: Path) -> None:
    assert codes(path) == []


@pytest.mark.parametrize(
    ("lock", "program"), [("~$2023.xlsx", "Excel"), (".~lock.2023.xlsx#", "LibreOffice")]
)
def test_an_open_workbook_is_told(path: Path, lock: str, program: str) -> None:
    path.with_name(lock).write_bytes(b"")
    (told,) = read(path).notes
    assert (told.severity.value, told.code) == ("note", "workbook-open")
    assert program in told.message
    assert told.hint


def test_excel_leaves_out_two_letters_of_a_long_name(tmp_path: Path) -> None:
    path = tmp_path / "so-lieu-2023.xlsx"
    path.write_bytes(SOUND)
    path.with_name("~$-lieu-2023.xlsx").write_bytes(b"")
    assert codes(path) == ["workbook-open"]


def test_the_lock_of_another_workbook_is_none_of_ours(path: Path) -> None:
    path.with_name("~$2022.xlsx").write_bytes(b"")
    assert codes(path) == []


def test_a_write_protected_workbook_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As its file system says when it is opened for writing, whatever `os.access` thinks."""
    opened: Callable[..., IO[bytes]] = Path.open

    def refusing(one: Path, mode: str = "r", *given: object, **options: object) -> IO[bytes]:
        if "+" in mode:
            raise PermissionError(13, "Permission denied", str(one))
        return opened(one, mode, *given, **options)

    monkeypatch.setattr(Path, "open", refusing)
    monkeypatch.setattr(os, "access", lambda _path, _mode: True)
    assert codes(path) == ["workbook-read-only"]


def test_macros_and_links_are_told(tmp_path: Path) -> None:
    path = tmp_path / "2023.xlsm"

    with zipfile.ZipFile(io.BytesIO(SOUND)) as old:
        members = {name: old.read(name) for name in old.namelist()}
    path.write_bytes(
        zipped({**members, "xl/vbaProject.bin": b"x", "xl/externalLinks/externalLink1.xml": "<x/>"})
    )
    assert codes(path) == ["workbook-macros", "workbook-links"]
