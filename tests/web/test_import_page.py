"""Import in the window: what the command proposes, and answers that are those of a clerk who writes by hand."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reportgen.runs.import_ import MAPPING, ImportRequest, import_tables
from reportgen.runs.import_listing import as_json
from reportgen.sheets import write
from reportgen.web import shelf
from reportgen.workspace import Workspace
from tests import drawn_once
from tests.offices.files import BASE, OFFICES, WRONG_TOTAL
from tests.offices.model import Office
from tests.shipped import ROOT
from tests.web.windows import Window, codes, ok, text, window

PAGE = "/api/year/2026/import"
ABBREVIATED = next(office for office in OFFICES if office.name == "hl-viet-tat.xlsx")


def lay_out(folder: Path) -> Workspace:
    shutil.copytree(ROOT / "templates" / BASE, folder / "templates" / BASE)
    (folder / "inputs").mkdir()
    return Workspace(folder)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    """A window whose year has no workbook: each proposal is for a blank one."""
    monkeypatch.setattr(write, "draw", drawn_once.once)
    with window(lay_out(tmp_path / "so"), tmp_path / "nho" / "cua-so.json") as opened:
        yield opened


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the files that offices sent."""
    folder = tmp_path_factory.mktemp("co-quan")
    for office in (ABBREVIATED, WRONG_TOTAL):
        office.write(folder)
    return folder


def dropped(own: Window, office: Office, sent: Path) -> Any:  # noqa: ANN401 - as it is answered
    path = sent / office.name
    answer = own.drop(PAGE, {path.name: path.read_bytes()})
    return ok(answer)


def said(own: Window, told: Any, **more: object) -> Any:  # noqa: ANN401 - as it is answered
    table = told["tables"][0]
    body = {"file": table["file"], "tab": table["tab"], "number": table["number"], **more}
    answer = own.post(f"{PAGE}/answer", {"drop": told["drop"], "said": body})
    return ok(answer)


def columns(told: Any) -> dict[str, str]:  # noqa: ANN401 - as it is answered
    return {one["title"]: one["to"] for one in told["tables"][0]["columns"]}


def test_proposes_what_the_command_proposes(own: Window, sent: Path) -> None:
    told = dropped(own, ABBREVIATED, sent)
    order = ImportRequest(own.workspace, (sent / ABBREVIATED.name,), 2026, write=False)
    listed: Any = as_json(import_tables(order))
    (table,) = listed["tables"]
    shown = told["tables"][0]
    assert shown["sheet"]["to"] == table["sheet"]["to"]
    assert [
        {key: one[key] for key in ("title", "to", "confidence", "reason")} for one in shown["columns"]
    ] == (table["columns"])
    assert shown["rows"] == table["rows"]
    assert told["questions"] == 1
    assert not list(own.workspace.inputs.iterdir())
    assert not (own.workspace.root / MAPPING).exists()


def test_answers_are_what_a_clerk_writes_by_hand(own: Window, sent: Path, tmp_path: Path) -> None:
    told = dropped(own, ABBREVIATED, sent)
    told = said(own, told, values={"nhom": {"DQCĐ": "Dân quân cơ động"}})
    told = said(own, told, columns={"Số ngày": ""})
    assert told["holds"]
    done = own.post(f"{PAGE}/write", {"drop": told["drop"]}).json
    by_hand = lay_out(tmp_path / "tay")
    order = ImportRequest(by_hand, (sent / ABBREVIATED.name,), 2026)
    assert import_tables(order).path is None
    mapping = by_hand.root / MAPPING
    text = mapping.read_text(encoding="utf-8")
    assert '"DQCĐ" = "Dân quân cơ động?"\n' in text
    assert '"Số ngày" = "so_ngay"\n' in text
    text = text.replace("cơ động?", "cơ động").replace('"so_ngay"', '""')
    mapping.write_text(text, encoding="utf-8")
    assert import_tables(order).changed == done["changed"] > 0
    assert (own.workspace.root / MAPPING).read_bytes() == mapping.read_bytes()
    assert (own.workspace.inputs / "2026.xlsx").read_bytes() == (by_hand.inputs / "2026.xlsx").read_bytes()


def test_a_column_that_is_taken_leaves_its_other_title(own: Window, sent: Path) -> None:
    told = dropped(own, ABBREVIATED, sent)
    assert columns(told)["Quân số"] == "quan_so"
    told = said(own, told, columns={"Số ngày": "quan_so"})
    assert (columns(told)["Số ngày"], columns(told)["Quân số"]) == ("quan_so", "")


def test_another_sheet_is_proposed_anew(own: Window, sent: Path) -> None:
    told = dropped(own, ABBREVIATED, sent)
    before = columns(told)
    other = said(own, told, sheet="dien_tap")
    assert other["tables"][0]["sheet"]["to"] == "dien_tap"
    none = said(own, told, sheet="")
    assert (none["put"], none["holds"]) == (0, True)
    assert columns(said(own, told, sheet="huan_luyen")) == before


def test_a_total_that_does_not_fit_is_accepted_where_the_clerk_says_so(own: Window, sent: Path) -> None:
    told = dropped(own, WRONG_TOTAL, sent)
    accept = [one["accept"] for one in told["tables"][0]["problems"]]
    assert accept == ["D4=22"]
    refused = own.post(f"{PAGE}/write", {"drop": told["drop"]}).json
    assert not refused["holds"]
    assert not list(own.workspace.inputs.iterdir())
    assert said(own, told, accept=accept)["problems"] == 0
    assert 'accept = ["D4=22"]' in (own.workspace.root / MAPPING).read_text(encoding="utf-8")


def test_cells_that_would_be_written_are_those_that_are_written(own: Window, sent: Path) -> None:
    told = dropped(own, ABBREVIATED, sent)
    told = said(own, told, values={"nhom": {"DQCĐ": "Dân quân cơ động"}})
    cells = own.read(f"{PAGE}/part?drop={told['drop']}&what=put")["cells"]
    assert len(cells) == told["put"]
    assert own.post(f"{PAGE}/write", {"drop": told["drop"]}).json["changed"] == len(cells)
    assert ["Huấn luyện", "B6", "Dân quân cơ động"] in [cell[:3] for cell in cells]
    assert own.read(f"{PAGE}/part?drop={told['drop']}&what=put&from={len(cells)}")["cells"] == []


def test_the_temporary_folder_is_not_told_and_goes(own: Window, sent: Path) -> None:
    told = dropped(own, WRONG_TOTAL, sent)
    kept = own.office.shelf.get("import", told["drop"])
    assert kept is not None
    assert kept.files[0].is_file()
    assert kept.folder.as_posix() not in text(own.post(f"{PAGE}/again", {"drop": told["drop"]}))
    own.office.shelf.close()
    assert not kept.folder.exists()


# --- what is hostile --------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["../../../tep.csv", "..\\..\\tep.csv", "/etc/tep.csv", "C:\\tep.csv"])
def test_a_name_leads_nowhere(own: Window, name: str) -> None:
    answer = own.drop(PAGE, {name: "Nhóm đối tượng;Quân số\nDân quân;12\n".encode()})
    assert answer.json["files"] == ["tep.csv"]
    kept = own.office.shelf.get("import", answer.json["drop"])
    assert kept is not None
    assert kept.files[0].resolve().is_relative_to(kept.folder)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 khong phai", b"\0" * 1000])
def test_a_file_that_is_no_workbook_is_refused(own: Window, data: bytes) -> None:
    answer = own.drop(PAGE, {"hong.xlsx": data})
    assert answer.status == 422
    assert answer.json["diagnostics"][0]["message"]
    assert not (own.workspace.root / MAPPING).exists()


UNFIT: tuple[tuple[dict[str, object], str], ...] = (
    ({"columns": {"Không có": "quan_so"}}, "no-such-title"),
    ({"columns": {"Quân số": "khong_co"}}, "mapping-unknown"),
    ({"columns": {"Quân số": "quan_so", "Số ngày": "quan_so"}}, "mapping-repeated"),
    ({"sheet": "khong_co"}, "mapping-unknown"),
    ({"tab": "Không có"}, "no-such-table"),
    ({"file": 7}, "no-such-table"),
    ({"file": -1}, "no-such-table"),
)


def test_an_answer_that_fits_nothing_changes_nothing(own: Window, sent: Path) -> None:
    told = dropped(own, ABBREVIATED, sent)
    for more, code in UNFIT:
        body = {"file": 0, "tab": told["tables"][0]["tab"], **more}
        answer = own.post(f"{PAGE}/answer", {"drop": told["drop"], "said": body})
        assert (answer.status, codes(answer)) == (422, [code]), more
    assert not (own.workspace.root / MAPPING).exists()


@pytest.mark.parametrize("body", [{}, {"drop": "../.."}, {"drop": 7}, {"drop": ""}])
def test_what_was_not_dropped_is_not_there(own: Window, body: dict[str, object]) -> None:
    for step in ("answer", "again", "write"):
        assert own.post(f"{PAGE}/{step}", body).status == 404
    assert own.get(f"{PAGE}/part?drop=..").status == 404


def test_an_answer_of_another_shape_is_not_understood(own: Window, sent: Path) -> None:
    told = dropped(own, ABBREVIATED, sent)
    unread: tuple[object, ...] = ([], "x", {"file": "0"}, {"file": 0, "tab": "x", "columns": [1]})
    for wrong in unread:
        assert own.post(f"{PAGE}/answer", {"drop": told["drop"], "said": wrong}).status == 404


def test_a_drop_is_bounded(own: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "MOST_FILES", 2)
    monkeypatch.setattr(shelf, "MOST_BYTES", 10)
    assert codes(own.drop(PAGE, {f"{n}.csv": b"a" for n in range(3)})) == ["too-many-files"]
    assert codes(own.drop(PAGE, {"a.csv": b"0123456789a"})) == ["too-large"]
    assert codes(own.post(PAGE)) == ["no-file"]


def test_older_drops_go(own: Window) -> None:
    data = {"a.csv": "Nhóm đối tượng;Quân số\nDân quân;12\n".encode()}
    names = [own.drop(PAGE, data).json["drop"] for _time in range(shelf.KEPT + 1)]
    assert own.post(f"{PAGE}/again", {"drop": names[0]}).status == 404
    assert own.post(f"{PAGE}/again", {"drop": names[-1]}).status == 200


def test_of_several_kits_one_is_chosen(own: Window, sent: Path) -> None:
    path = sent / ABBREVIATED.name
    shutil.copytree(ROOT / "templates" / "quoc-phong-2-cap", own.workspace.templates / "quoc-phong-2-cap")
    files = {path.name: path.read_bytes()}
    assert own.drop(PAGE, files).status == 422
    assert own.drop(PAGE, files, kit="../templates").status == 404
    told = ok(own.drop(PAGE, files, kit=BASE))
    assert said(own, told, values={"nhom": {"DQCĐ": "Dân quân cơ động"}})["holds"]
    assert 'value="quoc-phong-2-cap"' in text(own.get("/year/2026/import"))


def test_the_page_says_whether_the_year_has_a_workbook(own: Window) -> None:
    assert "Năm 2026 chưa có sổ" in text(own.get("/year/2026/import"))
    assert own.get("/year/khong/import").status == 404
