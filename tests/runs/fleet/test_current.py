"""What need not be made again: told by the manifest, the files, and what is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from reportgen import outputs, source_date
from reportgen.outputs import MadeFor, Particulars, Sources
from reportgen.pdf_standard import PdfStandard
from reportgen.runs.fleet.current import common_key, is_current, unit_key
from reportgen.runs.fleet.model import FleetRequest
from reportgen.workspace import Workspace

ALL = MadeFor("khóa", (), ("docx", "pdf"))
ONE = MadeFor("khóa", ("a",), ("docx", "pdf"))
SOURCES = Sources(2026, "bo", "1", {"inputs/x.xlsx": "1"}, {}, made_for=ALL)
DOCX = {"a.docx": b"van ban a", "b.docx": b"van ban b"}
PDF = {"a.pdf": b"%PDF a", "b.pdf": b"%PDF b"}
ORIGINS = {"a.pdf": outputs.sha256(b"van ban a"), "b.pdf": outputs.sha256(b"van ban b")}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    outputs.store(tmp_path, DOCX | PDF, SOURCES, Particulars(origins=ORIGINS))
    return tmp_path


def test_all_that_was_made_is_current_also_part_of_it(folder: Path) -> None:
    asked = [ALL, ONE, MadeFor("khóa", (), ("docx",)), MadeFor("khóa", ("a", "b"), ("pdf",))]
    assert all(is_current(folder, one) and is_current(folder, one, force=True) for one in asked)


@pytest.mark.parametrize(
    "asked", [MadeFor("khác", (), ("docx",)), MadeFor("khóa", (), ("docx", "xlsx")), MadeFor("", (), ())]
)
def test_what_it_was_not_made_for_is_not(folder: Path, asked: MadeFor) -> None:
    assert not is_current(folder, asked)


def test_a_run_for_one_paper_is_none_for_all(tmp_path: Path) -> None:
    outputs.store(tmp_path, {"a.docx": b"1", "a.pdf": b"2"}, replace(SOURCES, made_for=ONE))
    assert is_current(tmp_path, replace(ONE, formats=("docx",)))
    assert not is_current(tmp_path, ALL)
    assert not is_current(tmp_path, replace(ONE, only=("b",)))


def test_a_later_run_for_one_paper_forgets_nothing(folder: Path) -> None:
    outputs.store(folder, {"a.docx": DOCX["a.docx"]}, replace(SOURCES, made_for=ONE))
    assert is_current(folder, ALL)


def test_nothing_is_current_without_a_manifest_that_says_so(tmp_path: Path) -> None:
    assert not is_current(tmp_path, ALL)
    outputs.store(tmp_path, DOCX, replace(SOURCES, made_for=None))
    assert "made_for" not in (tmp_path / "manifest.json").read_text("utf-8")
    assert not is_current(tmp_path, ALL)


@pytest.mark.parametrize("name", [*DOCX, *PDF])
def test_a_file_that_is_gone_is_made_again(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert not is_current(folder, ALL)


def test_a_pdf_is_always_ours(folder: Path) -> None:
    (folder / "a.pdf").write_bytes(b"%PDF cua nguoi khac")
    assert not is_current(folder, ALL)
    assert is_current(folder, replace(ALL, formats=("docx",)))


def test_an_edited_paper_is_current_once_its_pdf_is_of_it(folder: Path) -> None:
    (folder / "a.docx").write_bytes(b"sua tay")
    assert not is_current(folder, ALL)
    edited = Particulars(kept={"a.docx": False}, origins=ORIGINS | {"a.pdf": outputs.sha256(b"sua tay")})
    outputs.store(folder, {"a.pdf": b"%PDF sua tay"}, SOURCES, edited)
    assert is_current(folder, ALL)
    assert not is_current(folder, ALL, force=True)
    assert is_current(folder, replace(ALL, only=("b",)), force=True)


def test_what_an_earlier_run_made_otherwise_is_not(folder: Path) -> None:
    later = replace(SOURCES, inputs={"inputs/x.xlsx": "2"}, made_for=replace(ONE, key="mới"))
    outputs.store(folder, {"a.docx": b"moi", "a.pdf": b"%PDF moi"}, later)
    assert not is_current(folder, replace(ALL, key="mới"))
    outputs.store(folder, {"a.docx": b"moi"}, replace(later, made_for=replace(ALL, key="mới")))
    assert not is_current(folder, replace(ALL, key="mới"))  # b is still as it was


def test_each_part_of_what_papers_come_from_is_in_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, files = FleetRequest(Workspace(Path("x")), 2026), {"bo/kit.toml": b"1"}
    keys = [
        common_key(asked, files),
        common_key(asked, {"bo/kit.toml": b"2"}),
        common_key(asked, {**files, "bo/a.docx": b""}),
        common_key(replace(asked, pdf_standard=PdfStandard(2, "b")), files),
        common_key(replace(asked, attach_source=True), files),
        unit_key("chung", {"so.xlsx": b"1"}),
        unit_key("chung", {"so.xlsx": b"2"}),
        unit_key("riêng", {"so.xlsx": b"1"}),
    ]
    monkeypatch.setenv(source_date.VARIABLE, "1700000000")
    keys.append(common_key(asked, files))
    assert len(set(keys)) == len(keys)
    moved = replace(asked, workspace=Workspace(Path("y")), units=("A",), force=True)
    assert common_key(moved, files) == keys[-1]
