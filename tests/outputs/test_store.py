"""Placing files: all or none, never over a person's work, and the manifest."""

import json
import os
from pathlib import Path

import pytest

from reportgen import outputs
from reportgen.errors import WorkspaceError
from reportgen.outputs import MANIFEST, Particulars, Provenance, Sources
from tests.files import listing

SOURCES = Sources(
    2023, "quoc-phong", "0.1.0", {"inputs/2023.xlsx": "aa"}, {"templates/quoc-phong/kit.toml": "bb"}
)
NEWER = Sources(
    2023, "quoc-phong", "0.1.0", {"inputs/2023.xlsx": "cc"}, {"templates/quoc-phong/kit.toml": "bb"}
)


def manifest(folder: Path) -> dict[str, dict[str, dict[str, object]]]:
    made: dict[str, dict[str, dict[str, object]]] = json.loads(
        (folder / MANIFEST).read_text(encoding="utf-8")
    )
    return made


def refuse_to_replace(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the rename onto ``name`` fail, as Windows does while Word has the file open."""
    replace = Path.replace

    def locked(self: Path, target: Path) -> Path:
        if target.name == name:
            raise PermissionError(13, "Permission denied", str(self), None, str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", locked)


def test_files_and_the_manifest_are_stored(tmp_path: Path) -> None:
    outputs.store(tmp_path / "2023", {"a.docx": b"A", "a.pdf": b"P"}, SOURCES)
    stored = listing(tmp_path / "2023")
    assert set(stored) == {"a.docx", "a.pdf", MANIFEST}
    assert stored["a.docx"] == b"A"


def test_the_manifest_says_what_was_made_from_what(tmp_path: Path) -> None:
    outputs.store(tmp_path, {"a.docx": b"A"}, SOURCES)
    assert manifest(tmp_path) == {
        "format": 1,
        "reportgen": "0.1.0",
        "year": 2023,
        "kit": "quoc-phong",
        "inputs": {"inputs/2023.xlsx": "aa"},
        "templates": {"templates/quoc-phong/kit.toml": "bb"},
        "outputs": {"a.docx": {"sha256": outputs.sha256(b"A")}},
    }


def test_storing_twice_changes_no_byte_and_no_time(tmp_path: Path) -> None:
    outputs.store(tmp_path, {"b.docx": b"B", "a.docx": b"A"}, SOURCES)
    before = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.iterdir()}
    outputs.store(tmp_path, {"a.docx": b"A", "b.docx": b"B"}, SOURCES)
    assert {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.iterdir()} == before


def test_a_part_of_the_documents_leaves_the_others_in_the_manifest(tmp_path: Path) -> None:
    outputs.store(tmp_path, {"a.docx": b"A", "b.docx": b"B"}, SOURCES)
    outputs.store(tmp_path, {"b.docx": b"B2"}, NEWER)
    assert manifest(tmp_path)["outputs"] == {
        "a.docx": {"sha256": outputs.sha256(b"A"), "earlier": True},
        "b.docx": {"sha256": outputs.sha256(b"B2")},
    }
    outputs.store(tmp_path, {"b.docx": b"B2"}, NEWER)
    assert manifest(tmp_path)["outputs"]["a.docx"]["earlier"] is True


def test_a_file_that_was_deleted_leaves_the_manifest(tmp_path: Path) -> None:
    outputs.store(tmp_path, {"a.docx": b"A", "b.docx": b"B"}, SOURCES)
    (tmp_path / "a.docx").unlink()
    outputs.store(tmp_path, {"b.docx": b"B"}, SOURCES)
    assert set(manifest(tmp_path)["outputs"]) == {"b.docx"}


def test_a_kept_file_stays_known_as_it_was_made(tmp_path: Path) -> None:
    outputs.store(tmp_path, {"a.docx": b"A"}, SOURCES)
    (tmp_path / "a.docx").write_bytes(b"edited")
    outputs.store(tmp_path, {"a.pdf": b"P"}, SOURCES, Particulars(kept={"a.docx": False}))
    assert manifest(tmp_path)["outputs"]["a.docx"] == {"sha256": outputs.sha256(b"A"), "kept": True}
    assert outputs.is_edited(tmp_path / "a.docx", outputs.read_manifest(tmp_path))


def test_a_file_as_made_is_not_edited(tmp_path: Path) -> None:
    outputs.store(tmp_path, {"a.docx": b"A"}, SOURCES)
    made = outputs.read_manifest(tmp_path)
    assert not outputs.is_edited(tmp_path / "a.docx", made)
    assert not outputs.is_edited(tmp_path / "missing.docx", made)


def test_an_edited_or_unknown_file_is_edited(tmp_path: Path) -> None:
    outputs.store(tmp_path, {"a.docx": b"A"}, SOURCES)
    (tmp_path / "a.docx").write_bytes(b"A!")
    (tmp_path / "b.docx").write_bytes(b"B")
    made = outputs.read_manifest(tmp_path)
    assert outputs.is_edited(tmp_path / "a.docx", made)
    assert outputs.is_edited(tmp_path / "b.docx", made)
    assert outputs.kept_note(tmp_path / "a.docx", made) != outputs.kept_note(tmp_path / "b.docx", made)


def test_a_file_that_is_as_it_would_be_made_now_is_not_edited(tmp_path: Path) -> None:
    """A build that was cut off between the documents and the manifest mends itself."""
    (tmp_path / "a.docx").write_bytes(b"A2")
    assert not outputs.is_edited(tmp_path / "a.docx", outputs.NOTHING_MADE, b"A2")


@pytest.mark.parametrize(
    "damaged",
    [b"", b"{", b"[]", b"null", b'{"outputs": 3}', b'{"outputs": {"a": 1}}', b"\xff\xfe", b"[" * 100_000],
)
def test_a_damaged_manifest_remembers_nothing(tmp_path: Path, damaged: bytes) -> None:
    (tmp_path / MANIFEST).write_bytes(damaged)
    assert outputs.read_manifest(tmp_path) == outputs.NOTHING_MADE


def test_a_failure_at_the_last_file_leaves_all_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outputs.store(tmp_path, {"a.docx": b"A", "b.docx": b"B"}, SOURCES)
    before = listing(tmp_path)
    refuse_to_replace("c.docx", monkeypatch)
    with pytest.raises(WorkspaceError) as failure:
        outputs.store(tmp_path, {"a.docx": b"A2", "b.docx": b"B2", "c.docx": b"C"}, NEWER)
    assert listing(tmp_path) == before
    assert failure.value.diagnostics[0].place.file == str(tmp_path / "c.docx")
    assert "nguyên" in failure.value.diagnostics[0].hint


def test_a_failure_removes_files_that_were_not_there_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_to_replace("b.docx", monkeypatch)
    with pytest.raises(WorkspaceError):
        outputs.store(tmp_path, {"a.docx": b"A", "b.docx": b"B"}, SOURCES)
    assert listing(tmp_path) == {}


def test_a_file_without_bytes_is_removed_and_forgotten(tmp_path: Path) -> None:
    outputs.store(tmp_path, {"a.docx": b"A", "b.docx": b"B"}, SOURCES)
    outputs.store(tmp_path, {"a.docx": None, "c.docx": None}, NEWER)
    assert set(listing(tmp_path)) == {"b.docx", MANIFEST}
    assert set(manifest(tmp_path)["outputs"]) == {"b.docx"}


def test_a_failure_brings_removed_files_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outputs.store(tmp_path, {"a.docx": b"A", "b.docx": b"B"}, SOURCES)
    before = listing(tmp_path)
    refuse_to_replace("b.docx", monkeypatch)
    with pytest.raises(WorkspaceError):
        outputs.store(tmp_path, {"a.docx": None, "b.docx": b"B2"}, NEWER)
    assert listing(tmp_path) == before


def test_a_read_only_file_is_not_removed(tmp_path: Path) -> None:
    outputs.store(tmp_path, {"a.docx": b"A"}, SOURCES)
    (tmp_path / "a.docx").chmod(0o444)
    with pytest.raises(WorkspaceError):
        outputs.store(tmp_path, {"a.docx": None}, NEWER)
    assert (tmp_path / "a.docx").read_bytes() == b"A"


def test_a_full_disk_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WorkspaceError) as failure:
        outputs.place_all({tmp_path / "a.pdf": b"P"})
    assert "No space left" in failure.value.diagnostics[0].message
    assert listing(tmp_path) == {}


def test_a_file_that_cannot_be_begun_is_told_by_its_own_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(self: Path, *_args: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(WorkspaceError) as failure:
        outputs.place_all({tmp_path / "giay-khen.pdf": b"P"})
    assert failure.value.diagnostics[0].place.file == str(tmp_path / "giay-khen.pdf")


def test_a_read_only_file_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    (tmp_path / "a.pdf").chmod(0o444)
    with pytest.raises(WorkspaceError) as failure:
        outputs.place_all({tmp_path / "a.pdf": b"new"})
    assert failure.value.diagnostics[0].code == "read-only"
    assert (tmp_path / "a.pdf").read_bytes() == b"old"


@pytest.mark.parametrize(
    ("name", "lock"),
    [
        ("giay-khen.docx", "~$ay-khen.docx"),
        ("to-trinh.docx", "~$-trinh.docx"),
        ("bao-cao.docx", "~$ao-cao.docx"),
        ("so-lieu.docx", ".~lock.so-lieu.docx#"),
        ("bia.docx", "~$bia.docx"),
    ],
)
def test_a_file_open_in_word_or_libreoffice_is_not_replaced(tmp_path: Path, name: str, lock: str) -> None:
    (tmp_path / name).write_bytes(b"old")
    (tmp_path / lock).write_bytes(b"")
    with pytest.raises(WorkspaceError) as failure:
        outputs.place_all({tmp_path / name: b"new"})
    assert failure.value.diagnostics[0].code == "file-open"
    assert lock in failure.value.diagnostics[0].hint


def test_every_obstacle_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    (tmp_path / "b.pdf").write_bytes(b"old")
    (tmp_path / "b.pdf").chmod(0o444)
    with pytest.raises(WorkspaceError) as failure:
        outputs.place_all({tmp_path / "a.pdf": b"A", tmp_path / "b.pdf": b"B"})
    assert [found.code for found in failure.value.diagnostics] == ["not-a-file", "read-only"]


def test_a_file_that_does_not_change_may_be_open(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"same")
    (tmp_path / "a.pdf").chmod(0o444)
    outputs.place_all({tmp_path / "a.pdf": b"same"})
    assert listing(tmp_path) == {"a.pdf": b"same"}


# --- where the figures come from ---------------------------------------------------------------

FROM = Provenance({"quan_so": {"value": 1}}, {"a": {"quan_so": ("01",)}, "b": {"quan_so": ("1", "một")}})


def test_the_provenance_of_figures_comes_back(tmp_path: Path) -> None:
    outputs.store(tmp_path, {"a.docx": b"A", "b.pdf": b"P"}, SOURCES, provenance=FROM)
    found = outputs.read_manifest(tmp_path).provenance
    assert found.figures == {"quan_so": {"value": 1}}
    assert found.printed == {"a": {"quan_so": ["01"]}, "b": {"quan_so": ["1", "một"]}}


def test_a_document_that_is_not_made_anew_prints_what_it_printed(tmp_path: Path) -> None:
    outputs.store(tmp_path, {"a.docx": b"A", "b.docx": b"B"}, SOURCES, provenance=FROM)
    later = Provenance({"quan_so": {"value": 2}}, {"b": {"quan_so": ("2",)}})
    outputs.store(tmp_path, {"b.docx": b"B2"}, NEWER, provenance=later)
    stored = manifest(tmp_path)
    assert stored["figures"] == {"quan_so": {"value": 2}}
    assert stored["printed"] == {"a": {"quan_so": ["01"]}, "b": {"quan_so": ["2"]}}
    (tmp_path / "a.docx").unlink()
    outputs.store(tmp_path, {"b.docx": b"B2"}, NEWER, provenance=later)
    assert set(manifest(tmp_path)["printed"]) == {"b"}


def test_files_without_figures_leave_those_of_the_year(tmp_path: Path) -> None:
    outputs.store(tmp_path, {"a.docx": b"A"}, SOURCES, provenance=FROM)
    outputs.store(tmp_path, {"c.pdf": b"C"}, SOURCES)
    assert manifest(tmp_path)["figures"] == {"quan_so": {"value": 1}}
    assert set(manifest(tmp_path)["printed"]) == {"a"}


def test_figures_do_not_make_an_output_earlier(tmp_path: Path) -> None:
    outputs.store(tmp_path, {"a.docx": b"A"}, SOURCES, provenance=FROM)
    outputs.store(tmp_path, {"b.docx": b"B"}, SOURCES, provenance=Provenance({"khac": {"value": 3}}))
    assert "earlier" not in manifest(tmp_path)["outputs"]["a.docx"]


def test_a_large_manifest_is_still_read(tmp_path: Path) -> None:
    figures = {f"so_{number}": {"cells": [f"C{row}" for row in range(1000)]} for number in range(300)}
    outputs.store(tmp_path, {"a.docx": b"A"}, SOURCES, provenance=Provenance(figures))
    assert (tmp_path / MANIFEST).stat().st_size > 1 << 20
    assert outputs.read_manifest(tmp_path).outputs == {"a.docx": outputs.sha256(b"A")}


@pytest.mark.parametrize("printed", ['{"a": {"quan_so": "01"}}', '{"a": []}', "[]"])
def test_a_manifest_with_damaged_figures_is_damaged(tmp_path: Path, printed: str) -> None:
    (tmp_path / MANIFEST).write_text(f'{{"outputs": {{}}, "printed": {printed}}}', encoding="utf-8")
    assert outputs.read_manifest(tmp_path) == outputs.NOTHING_MADE
