"""Kits brought up to date: what the office changed stays, file by file."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen import kit, workspace
from tools.windows import kit_upgrade
from tools.windows.kit_upgrade import merge

KIT = "templates/quoc-phong-2-cap"


def digests(files: dict[str, bytes]) -> dict[str, str]:
    return {name: sha256(data).hexdigest() for name, data in files.items()}


@pytest.mark.parametrize(
    ("old", "new", "here", "what", "files"),
    [
        (b"1", b"1", b"1", None, {}),
        (b"1", b"2", b"2", None, {}),
        (b"1", b"2", b"1", "replaced", {"a.docx": b"2"}),
        (b"1", b"1", b"mine", "kept", {}),
        (b"1", b"2", b"mine", "both", {"a.moi.docx": b"2"}),
        (None, b"2", b"mine", "both", {"a.moi.docx": b"2"}),
        (None, b"2", None, "added", {"a.docx": b"2"}),
        (b"1", b"2", None, "deleted", {}),
        (b"1", None, b"1", "removed", {"a.docx": None}),
        (b"1", None, b"mine", "kept", {}),
        (b"1", None, None, None, {}),
    ],
)
def test_one_file(
    old: bytes | None, new: bytes | None, here: bytes | None, what: str | None, files: dict[str, bytes | None]
) -> None:
    before, after, there = ({} if data is None else {"a.docx": data} for data in (old, new, here))
    steps = merge(digests(before), after, there)
    assert [(step.what, dict(step.files)) for step in steps] == ([] if what is None else [(what, files)])
    assert all(step.what in kit_upgrade.SAID for step in steps)


SOME = st.dictionaries(st.sampled_from("abc"), st.sampled_from([b"1", b"2", b"3"]))


@given(SOME, SOME, SOME)
def test_nothing_of_the_offices_is_ever_lost(
    old: dict[str, bytes], new: dict[str, bytes], here: dict[str, bytes]
) -> None:
    for step in merge(digests(old), new, here):
        for name in step.files:
            assert here.get(name) in (None, old.get(name))


def test_a_workspace_is_laid_out_and_then_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = tmp_path / "kho của xã"
    assert kit_upgrade.main(place) == 0
    assert kit.load(place / KIT).name == "quoc-phong-2-cap"
    assert kit_upgrade.upgrade(place) == []
    mine, theirs, own = (place / KIT / name for name in ("giay-moi.docx", "giay-khen.docx", "cua-xa.docx"))
    shipped = theirs.read_bytes()
    mine.write_bytes(b"mine")
    own.write_bytes(b"own")
    _as_if_older(place, theirs, b"older")
    assert kit_upgrade.main(place) == 0
    assert (mine.read_bytes(), theirs.read_bytes(), own.read_bytes()) == (b"mine", shipped, b"own")
    said = capsys.readouterr().out.splitlines()
    assert said == [
        f"  {KIT}/giay-khen.docx: thay bằng bản mới",
        f"  {KIT}/giay-moi.docx: giữ bản của cơ quan",
    ]


def _as_if_older(place: Path, path: Path, data: bytes) -> None:
    """Let a file be as an earlier program laid it down."""
    path.write_bytes(data)
    stored = json.loads((place / kit_upgrade.RECORD).read_text(encoding="utf-8"))
    stored["files"][path.relative_to(place).as_posix()] = sha256(data).hexdigest()
    (place / kit_upgrade.RECORD).write_text(json.dumps(stored), encoding="utf-8")


@pytest.mark.parametrize("record", [None, "", "[]", '{"files": 3}'])
def test_without_a_record_all_that_differs_is_the_offices(tmp_path: Path, record: str | None) -> None:
    kit_upgrade.upgrade(tmp_path)
    path = tmp_path / KIT / "giay-moi.docx"
    path.write_bytes(b"mine")
    (tmp_path / kit_upgrade.RECORD).unlink()
    if record is not None:
        (tmp_path / kit_upgrade.RECORD).write_text(record, encoding="utf-8")
    (step,) = kit_upgrade.upgrade(tmp_path)
    assert step.what == "both" and path.read_bytes() == b"mine"
    assert (tmp_path / KIT / "giay-moi.moi.docx").is_file()
    assert kit.load(tmp_path / KIT).name in workspace.kit_names(tmp_path / "templates")


def test_what_cannot_be_written_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kho").write_bytes(b"a file")
    assert kit_upgrade.main(tmp_path / "kho") == 1
    assert "kho" in capsys.readouterr().err
