"""A shared folder: a unit's papers are whole or as they were, and nobody's edit is written over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportgen import outputs
from reportgen.errors import WorkspaceError
from reportgen.runs.fleet.cluster.shared import PART, PENDING, SharedFolder

MADE: dict[str, bytes | None] = {"a.docx": b"moi", "a.pdf": b"%PDF moi", "manifest.json": b"{}"}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "chung" / "2026" / "don-vi" / "MU"


def shared(place: Path) -> SharedFolder:
    return SharedFolder(f"file://{place.parents[2]}", "2026/don-vi/MU")


def listing(place: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in place.iterdir()}


def known(there: dict[str, bytes]) -> dict[str, str]:
    return {name: outputs.sha256(data) for name, data in there.items()}


def test_what_is_stored_is_there_and_what_is_removed_is_gone(place: Path) -> None:
    assert shared(place).fetch() == {}
    shared(place).store(MADE, {})
    assert listing(place) == MADE == shared(place).fetch()
    shared(place).store({"a.pdf": None}, known(shared(place).fetch()))
    assert set(listing(place)) == {"a.docx", "manifest.json"}


def test_what_somebody_edits_meanwhile_stays(place: Path) -> None:
    shared(place).store(MADE, {})
    there = shared(place).fetch()
    (place / "a.docx").write_bytes(b"sua tay")
    with pytest.raises(WorkspaceError) as refused:
        shared(place).store({**MADE, "a.docx": b"khac"}, known(there))
    assert [one.code for one in refused.value.diagnostics] == ["changed-meanwhile"]
    assert (place / "a.docx").read_bytes() == b"sua tay"


@pytest.mark.parametrize("written", range(4))
def test_what_a_lost_worker_has_written_is_nobodys_edit(place: Path, written: int) -> None:
    """It goes in the order of `store`; the manifest of before is still there, or the new one."""
    shared(place).store({"manifest.json": b"cu", "b.docx": b"sua tay"}, {})
    digests = {name: outputs.sha256(data) for name, data in MADE.items() if data is not None}
    (place / PENDING).write_text(json.dumps(digests), "utf-8")
    (place / f"a.docx{PART}").write_bytes(b"mo")
    for name, data in list(MADE.items())[:written]:
        (place / name).write_bytes(data or b"")
    found = shared(place).fetch()
    assert found.pop("b.docx") == b"sua tay"
    assert found == ({"manifest.json": b"cu"} if written < 3 else MADE)
    shared(place).store(MADE, known(shared(place).fetch()))
    assert listing(place) == {**MADE, "b.docx": b"sua tay"}


@pytest.mark.parametrize("url", ["khong-co://x", "file:///proc/1/khong-ghi-duoc"])
def test_a_folder_that_cannot_be_used_is_told(url: str) -> None:
    with pytest.raises(WorkspaceError) as refused:
        SharedFolder(url, "2026/don-vi/MU").store(MADE, {})
    assert [one.code for one in refused.value.diagnostics] == ["store-refused"]
