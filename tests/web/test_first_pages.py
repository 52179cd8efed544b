"""The pages of every day: the years, the workbook with what is wrong in it, the papers, their pages."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import docx
import pytest

from reportgen import build, workspace
from reportgen.runs.check import examine
from reportgen.sheets import entries
from reportgen.sheets.entries import Entry
from reportgen.sheets.model import position
from reportgen.web import pictures
from tests.web.windows import Window, ok
from tests.web.windows import window as opened

YEAR, PAPER = 2026, "thong-bao-ket-luan"
ADDED = "Câu thêm vào."
BASE = f"/api/year/{YEAR}"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """A window whose year has one paper."""
    root = tmp_path_factory.mktemp("trang")
    workspace.init(root, ("quoc-phong", workspace.DEFAULT_KIT), (2025, YEAR))
    with opened(workspace.Workspace(root), root / "state" / "cua-so.json") as window:
        done = window.ended(window.post(f"{BASE}/build", {"only": [PAPER], "formats": ["docx", "pdf"]}))
        assert done["state"] == "done" and sorted(done["result"]["made"]) == [f"{PAPER}.docx", f"{PAPER}.pdf"]
        yield window


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of one year without papers, to be copied."""
    root = tmp_path_factory.mktemp("moi")
    workspace.init(root, ("quoc-phong", workspace.DEFAULT_KIT), (YEAR,))
    return root


@pytest.fixture(scope="module")
def with_paper(laid: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with one paper, to be copied."""
    root = tmp_path_factory.mktemp("co-van-ban")
    shutil.copytree(laid, root, dirs_exist_ok=True)
    build(workspace.Workspace(root), YEAR, only=[PAPER])
    return root


@pytest.fixture
def fresh(laid: Path, tmp_path: Path) -> Iterator[Window]:
    """A window that a test may change."""
    yield from changing(laid, tmp_path)


@pytest.fixture
def built(with_paper: Path, tmp_path: Path) -> Iterator[Window]:
    """A window that a test may change, with a paper."""
    yield from changing(with_paper, tmp_path)


@pytest.fixture
def edited(built: Window) -> Window:
    """The same after a sentence was added to the paper."""
    path = built.workspace.output(YEAR) / f"{PAPER}.docx"
    paper = docx.Document(str(path))
    paper.add_paragraph(ADDED)
    paper.save(str(path))
    return built


def changing(made: Path, folder: Path) -> Iterator[Window]:
    shutil.copytree(made, folder, dirs_exist_ok=True)
    with opened(workspace.Workspace(folder), folder / "state" / "cua-so.json") as window:
        yield window


def break_cell(window: Window, sheet: str, cell: str, value: str) -> Path:
    path = window.workspace.inputs / f"{YEAR}.xlsx"
    put = {sheet: {position(cell): Entry(value)}}
    path.write_bytes(entries.put(path.read_bytes(), path, put, lambda _note: False))
    return path


# --- the years --------------------------------------------------------------------------------


def test_each_year_is_a_card_that_says_what_is_next(made: Window) -> None:
    page = made.get("/").body.decode()
    assert "Năm 2026" in page and "Năm 2025" in page
    card = made.read(BASE)
    assert card["errors"] == 0 and card["next"] == "look"
    assert "Sổ không có lỗi." in card["said"] and "Đã lập 1 văn bản." in card["said"]
    assert made.read("/api/year/2025")["next"] == "build"


def test_a_card_tells_errors_edits_and_what_is_outdated(edited: Window) -> None:
    break_cell(edited, "Tuyển quân", "R4", "mười")
    card = edited.read(BASE)
    assert card["errors"] == 1 and card["next"] == "workbook" and card["is_outdated"]
    assert card["edited"] == [f"{PAPER}.docx"]
    (edited.workspace.inputs / f"{YEAR}.xlsx").write_bytes(b"PK")
    assert edited.read(BASE)["unread"]


def test_a_new_year_has_a_blank_workbook_and_an_old_one_stays(fresh: Window) -> None:
    answer = ok(fresh.post("/api/year/2027/new"))
    assert answer["made"] == "2027.xlsx" and (fresh.workspace.inputs / "2027.xlsx").is_file()
    assert fresh.post("/api/year/2027/new").status == 422


def test_the_language_is_the_windows(fresh: Window) -> None:
    fresh.post("/api/language", {"language": "en"})
    assert 'lang="en"' in fresh.get("/").body.decode()
    fresh.post("/api/language", {"language": "xx"})
    assert fresh.office.language == "en"


def test_a_workspace_is_made_and_changed(
    fresh: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    (tmp_path / "home" / "Documents").mkdir(parents=True)
    first = fresh.workspace.root
    for name in ("", "../x", "a/b", "con", ".x"):
        assert fresh.post("/api/workspace/new", {"name": name}).status == 422
    assert ok(fresh.post("/api/workspace/new", {"name": "báo cáo"}))["to"] == "/"
    assert fresh.workspace.root == tmp_path / "home" / "Documents" / "báo cáo"
    assert fresh.post("/api/workspace/new", {"name": "báo cáo"}).status == 422
    page = fresh.get("/workspace").body.decode()
    assert str(first) in page
    fresh.post("/api/workspace/open", {"number": 1})
    assert fresh.workspace.root == first
    fresh.post("/api/workspace/open", {"number": 99})
    assert fresh.workspace.root == first


def test_without_a_workspace_one_is_chosen(tmp_path: Path) -> None:
    with opened(None, tmp_path / "cua-so.json") as window:
        assert "Thư mục làm việc" in window.get("/").body.decode()
        assert window.get(BASE).status == 404
        assert window.get(f"/year/{YEAR}/build").status == 404


# --- the workbook -----------------------------------------------------------------------------


def test_the_grid_has_what_the_command_finds(fresh: Window) -> None:
    break_cell(fresh, "Tuyển quân", "R4", "mười")
    found = fresh.read(f"{BASE}/check")
    wrong = [one for one in found["problems"] if one["severity"] == "error"]
    assert [one["message"] for one in wrong] == [
        one.message for one in examine(fresh.workspace, YEAR) if one.severity == "error"
    ]
    (cell,) = [one for one in wrong if one["cell"] == "R4"]
    assert (cell["row"], cell["column"]) == (3, 17)
    number = next(at for at, sheet in enumerate(found["sheets"]) if sheet["title"] == "Tuyển quân")
    rows = fresh.read(f"{BASE}/rows?sheet={number}&from=2")["rows"]
    assert rows[1][17] == "mười" and rows[0][1] == "Đơn vị"
    assert fresh.get(f"{BASE}/rows?sheet=99").status == 404
    assert fresh.get("/year/2026/workbook").status == 200


def test_a_year_without_a_workbook_takes_a_dropped_one(fresh: Window) -> None:
    data = (fresh.workspace.inputs / f"{YEAR}.xlsx").read_bytes()
    assert "drop" in fresh.get("/year/2030/workbook").body.decode()
    assert fresh.get("/api/year/2030/check").status == 404
    assert fresh.get("/api/year/2030/rows").status == 404
    assert fresh.drop("/api/year/2030/drop", {"../../x.docx": data}).status == 422
    assert fresh.drop("/api/year/2030/drop", {"x.xlsx": b"PK"}).status == 422
    assert fresh.drop("/api/year/2030/drop", {}).status == 422
    assert ok(fresh.drop("/api/year/2030/drop", {"x.xlsx": data}))["to"] == "/year/2030/workbook"
    assert (fresh.workspace.inputs / "2030.xlsx").read_bytes() == data
    other = break_cell(fresh, "Thông tin", "B9", "Nơi khác").read_bytes()
    assert fresh.drop("/api/year/2030/drop", {"x.xlsx": other}).status == 422
    assert (fresh.workspace.inputs / "2030.xlsx").read_bytes() == data


def test_files_are_opened_by_the_system(
    fresh: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPORTGEN_OPENER", "true")
    assert ok(fresh.post(f"{BASE}/open"))["opened"]
    assert fresh.post("/api/year/2030/open").status == 404
    copy = ok(fresh.post(f"{BASE}/annotate"))
    assert copy["opened"] and (fresh.workspace.output(YEAR) / copy["file"]).is_file()
    monkeypatch.setenv("REPORTGEN_OPENER", str(tmp_path / "khong-co"))
    assert not ok(fresh.post(f"{BASE}/open"))["opened"]
    monkeypatch.delenv("REPORTGEN_OPENER")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not ok(fresh.post(f"{BASE}/open"))["opened"]


# --- the papers -------------------------------------------------------------------------------


def test_an_edited_paper_is_shown_beside_what_would_be_made(
    edited: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = edited.workspace.output(YEAR) / f"{PAPER}.docx"
    assert "đã sửa tay" in edited.get(f"/year/{YEAR}/build").body.decode()
    rows = edited.read(f"{BASE}/difference/{PAPER}")["rows"]
    assert [row["right"] for row in rows if row["kind"] != "equal" and row["right"]] == [ADDED]
    assert edited.get(f"{BASE}/difference/khong-co").status == 404
    kept = edited.ended(edited.post(f"{BASE}/build", {"only": [PAPER], "formats": ["docx"]}))
    assert kept["result"]["kept"] == [paper.name]
    anew = edited.ended(edited.post(f"{BASE}/build", {"only": [PAPER], "formats": ["docx"], "force": True}))
    assert paper.name in anew["result"]["made"]
    assert any(path.name.endswith(".cu.docx") for path in paper.parent.iterdir())
    monkeypatch.setenv("REPORTGEN_OPENER", "true")
    assert ok(edited.post(f"{BASE}/paper/{paper.name}/open"))["opened"]
    assert edited.post(f"{BASE}/paper/manifest.json/open").status == 404


def test_a_build_that_must_not_be_says_why(fresh: Window) -> None:
    break_cell(fresh, "Tuyển quân", "R4", "mười")
    failed = fresh.ended(fresh.post(f"{BASE}/build", {"only": [PAPER]}))
    assert failed["state"] == "failed" and failed["diagnostics"]
    assert not fresh.workspace.output(YEAR).exists()
    assert fresh.get("/api/job/99999").status == 404


# --- their pages ------------------------------------------------------------------------------


def test_pages_are_pictures_and_can_be_searched(made: Window) -> None:
    name = f"{PAPER}.pdf"
    page = made.get(f"/year/{YEAR}/look?file={name}").body.decode()
    assert name in page
    found = made.read(f"{BASE}/pdf/{name}")
    assert found["others"] == [] and len(found["pages"]) >= 1
    assert found["pages"][0]["height"] > found["pages"][0]["width"] > 500
    for width in (160, 800):
        drawn = made.get(f"{BASE}/pdf/{name}/page/0?width={width}&digest={found['digest']}")
        assert drawn.body.startswith(b"\x89PNG") and "immutable" in drawn.headers["cache-control"]
    assert made.get(f"{BASE}/pdf/{name}/page/0?width=800").headers["cache-control"] == "no-store"
    assert made.get(f"{BASE}/pdf/{name}/page/99").status == 404
    hits = made.read(f"{BASE}/pdf/{name}/search?text={quote('việt nam')}")["hits"]
    assert hits and "VIỆT NAM" in hits[0]["text"]
    assert made.read(f"{BASE}/pdf/{name}/search?text=")["hits"] == []
    assert isinstance(made.read(f"{BASE}/pdf/{name}/findings")["findings"], list)
    assert made.get(f"{BASE}/pdf/{name}/other?of=before").status == 404
    assert made.get(f"{BASE}/pdf/khong-co.pdf").status == 404


def test_the_build_before_is_held_beside_this_one(built: Window) -> None:
    order = {"only": [PAPER], "formats": ["docx", "pdf"]}
    assert built.read(f"{BASE}/pdf/{PAPER}.pdf")["others"] == []
    built.ended(built.post(f"{BASE}/build", order))
    name = f"{PAPER}.pdf"
    assert built.read(f"{BASE}/pdf/{name}")["others"] == ["before"]
    assert built.read(f"{BASE}/pdf/{name}/other?of=before")["pages"]
    former = built.workspace.output(YEAR - 1)
    former.mkdir(parents=True)
    pdf = (built.workspace.output(YEAR) / name).read_bytes()
    (former / name).write_bytes(pdf)
    (former / "manifest.json").write_text(json.dumps({"outputs": {name: {"sha256": "0"}}}))
    assert built.read(f"{BASE}/pdf/{name}")["others"] == ["before", "last-year"]
    assert built.get(f"{BASE}/pdf/{name}/page/0?of=last-year").body.startswith(b"\x89PNG")


def test_files_are_downloaded_by_their_names(made: Window) -> None:
    one = made.get(f"/year/{YEAR}/file/{PAPER}.docx")
    assert one.headers["content-disposition"].startswith("attachment; ")
    shown = made.get(f"/year/{YEAR}/file/{PAPER}.pdf?show=1")
    assert shown.headers["content-disposition"].startswith("inline; ") and shown.body.startswith(b"%PDF")
    whole = made.get(f"/year/{YEAR}/all.zip").body
    assert zipfile.ZipFile(io.BytesIO(whole)).namelist() == [f"{PAPER}.docx", f"{PAPER}.pdf"]
    assert made.get(f"/year/{YEAR}/file/manifest.json").status == 404


def test_what_is_no_pdf_has_no_pages() -> None:
    assert pictures.sizes(b"%PDF hong") == []
    assert pictures.picture(b"%PDF hong", 0, 800) == b""
    assert pictures.search(b"%PDF hong", "x") == []
