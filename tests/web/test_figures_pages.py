"""Comparison and collection in the window: the figures that the commands give, explained, and what goes to units."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import date
from email import message_from_bytes
from pathlib import Path

import pytest

from reportgen.runs.collect import listing
from reportgen.runs.collect.collect import collect
from reportgen.runs.collect.model import CollectRequest
from reportgen.runs.compare import Comparison, as_data, compare_years, render
from reportgen.runs.explain import by_name, explanation_index
from reportgen.runs.request import BuildRequest
from reportgen.workspace import Workspace
from tests import small_kit
from tests.runs.collect.units import POPULATION, Sent, communes, field, make_units
from tests.shipped import ROOT
from tests.web.windows import Window, codes, text, window

YEAR = 2026
UNITS = {
    **communes(2),
    "HONG": Sent("xã Hỏng", mail="hong@vidu.vn", cells={field(POPULATION): "nhiều"}),
    "THIEU": Sent("xã Thiếu", mail="thieu@vidu.vn", sent=False),
}


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    folder = tmp_path_factory.mktemp("hai-nam")
    shutil.copytree(ROOT / "templates", folder / "so" / "templates")
    (folder / "so" / "inputs").mkdir()
    for year in (2022, 2023):
        shutil.copy(ROOT / "inputs" / f"{year}.xlsx", folder / "so" / "inputs")
    with window(Workspace(folder / "so"), folder / "nho" / "cua-so.json") as opened:
        yield opened


@pytest.fixture(scope="module")
def upper(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """A superior's window, in which the units' workbooks have been read."""
    folder = tmp_path_factory.mktemp("cap-tren")
    space = make_units(folder / "so", UNITS)
    with window(space, folder / "nho" / "cua-so.json") as opened:
        assert opened.get(f"/api/year/{YEAR}/collect").status == 404
        ended = opened.ended(opened.post(f"/api/year/{YEAR}/collect"))
        assert (ended["state"], ended["done"]) == ("done", 0)
        yield opened


# --- two years --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def compared(years: Window) -> Comparison:
    """What the command finds."""
    return compare_years(years.workspace, (2022, 2023))


def test_compares_as_the_command_does(years: Window, compared: Comparison) -> None:
    shown = years.read("/api/year/2023/compare?with=2022")
    same = json.loads(json.dumps(as_data(compared)))
    assert {key: shown[key] for key in same} == same
    lines = [line["name"] for group in shown["groups"] for line in group["lines"]]
    assert lines == [line.figure.name for group in compared.groups for line in group.lines]
    assert years.read("/api/year/2022/compare?with=2023") == shown


def test_what_went_down_is_less_than_nothing(years: Window) -> None:
    shown = years.read("/api/year/2023/compare?with=2022")
    lines = [line for group in shown["groups"] for line in group["lines"] if line["share"]]
    assert lines
    assert all((line["share"] < 0) == (line["now"] < line["before"]) for line in lines)


def test_the_file_is_that_of_the_command(years: Window, compared: Comparison) -> None:
    answer = years.get("/year/2023/compare/xlsx?with=2022")
    assert answer.body == render(compared, ".xlsx")
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''so-sanh-2022-2023.xlsx"


@pytest.mark.parametrize("path", ["xlsx", "xlsx?with=2023", "xlsx?with=../1", "exe?with=2022"])
def test_no_other_file_is_made(years: Window, path: str) -> None:
    assert years.get(f"/year/2023/compare/{path}").status == 404


def test_a_year_without_a_workbook_is_told(years: Window) -> None:
    answer = years.get("/api/year/2023/compare?with=2019")
    assert (answer.status, bool(codes(answer))) == (422, True)


def test_a_figure_is_explained_with_its_cells(years: Window) -> None:
    shown = years.read("/api/year/2023/explain?of=tuyen_quan_giao")
    index = explanation_index(BuildRequest(years.workspace, 2023))
    (figure,) = by_name(index, "tuyen_quan_giao").figures
    (own,) = shown["figures"]
    sheets = {column.sheet for column in figure.trace.columns}
    assert {cell["sheet"] for cell in own["cells"]} == sheets
    assert own["cells"][0]["cell"] == "D4"
    assert own["cells"][0]["range"].startswith("D4:")
    said = dict(reversed(own["parts"]))
    assert said["Kết quả"] == "166 công dân"
    assert said["Làm tròn"] == "không làm tròn"
    assert figure.spec.value in " ".join(part for _label, part in own["parts"])


def test_a_number_is_explained_too_and_what_is_unknown_is_told(years: Window) -> None:
    named = [one["name"] for one in years.read("/api/year/2023/explain?of=166")["figures"]]
    assert "tuyen_quan_giao" in named
    assert codes(years.get("/api/year/2023/explain?of=khong_co_so_nay")) == ["no-such-figure"]
    assert years.get("/api/year/2023/explain").status == 404


def test_a_changed_workbook_is_asked_anew(tmp_path: Path) -> None:
    space = small_kit.lay_out(tmp_path / "so")
    file = space.inputs / "2023.xlsx"
    with window(space, tmp_path / "cua-so.json") as own:
        said = []
        for rows in (small_kit.YEAR, small_kit.YEAR[:1], small_kit.YEAR):
            small_kit.write_year(file, *rows)
            said.append(own.read("/api/year/2023/explain?of=quan_so")["figures"][0]["parts"])
    assert said[0] == said[2] != said[1]


# --- units ------------------------------------------------------------------------------------


def test_collects_as_the_command_does(upper: Window) -> None:
    shown = upper.read(f"/api/year/{YEAR}/collect")
    made = collect(CollectRequest(upper.workspace, YEAR, date.fromisoformat(shown["on"])))
    same = json.loads(json.dumps(listing.as_json(made, "tuyen_quan_giao"), default=str))
    for key in ("year", "groups", "figures", "totals", "strays"):
        assert shown[key] == same[key]
    for own, other in zip(shown["units"], same["units"], strict=True):
        assert {key: own[key] for key in ("code", "status", "errors", "warnings", "counted")} == (
            {key: other[key] for key in ("code", "status", "errors", "warnings", "counted")}
        )
    ranked = upper.read(f"/api/year/{YEAR}/collect/rank?figure={same['ranking']['figure']}")["ranked"]
    assert [(one["rank"], one["unit"], one["value"]) for one in ranked] == [
        (one["rank"], one["unit"], one["value"]) for one in same["ranking"]["ranked"]
    ]


def test_what_goes_back_is_read_first_and_taken_as_a_mail(upper: Window) -> None:
    asked = {one["code"] for one in upper.read(f"/api/year/{YEAR}/collect")["asked"]}
    assert asked == {"HONG", "THIEU"}
    reply = upper.read(f"/api/year/{YEAR}/collect/reply/HONG")
    assert "nhiều" in reply["text"]
    assert reply["files"] == ["thu.eml", "HONG-soat-loi.xlsx"]
    answer = upper.get(f"/year/{YEAR}/collect/reply/HONG/thu.eml")
    assert answer.headers["content-type"].startswith("message/rfc822")
    assert message_from_bytes(answer.body)["to"] == "hong@vidu.vn"


@pytest.mark.parametrize(
    "path",
    ["reply/X001", "reply/..", "reply/KHONG", "reply/HONG%2F..%2FTHIEU"],
)
def test_only_units_that_are_asked_have_a_reply(upper: Window, path: str) -> None:
    assert upper.get(f"/api/year/{YEAR}/collect/{path}").status == 404
    assert upper.get(f"/year/{YEAR}/collect/{path}/thu.eml").status == 404
    assert upper.post(f"/api/year/{YEAR}/collect/{path}/open").status == 404


def test_only_the_reply_s_own_files_are_sent(upper: Window) -> None:
    for name in ("manifest.json", "..", "tin-nhan.eml", "X001-so-lieu.xlsx"):
        assert upper.get(f"/year/{YEAR}/collect/reply/HONG/{name}").status == 404


def test_writes_what_is_asked_for_and_the_cut_off_once(upper: Window) -> None:
    page = f"/api/year/{YEAR}/collect/write"
    assert upper.post(f"/api/year/{YEAR}/collect/reply/HONG/open").status == 404
    ended = upper.ended(upper.post(page, {"into_inputs": True, "freeze": True}))
    assert ended["state"] == "done"
    files = ended["result"]["files"]
    assert {"inputs/2026.xlsx", "outputs/2026/chot-so-lieu.json", "outputs/2026/gui-lai/HONG/thu.eml"} <= set(
        files
    )
    assert all((upper.workspace.root / name).is_file() for name in files)
    assert codes(upper.post(page, {"freeze": True})) == ["frozen-already"]
    assert upper.read(f"/api/year/{YEAR}/collect/reply/HONG")["stored"]
    assert upper.read(f"/api/year/{YEAR}/collect")["frozen"]


def test_an_unknown_figure_is_told(upper: Window) -> None:
    assert codes(upper.get(f"/api/year/{YEAR}/collect/rank?figure=khong_co")) == ["no-such-figure"]
    assert codes(upper.post(f"/api/year/{YEAR}/collect/write", {"rank": "khong_co"})) == ["no-such-figure"]


def test_without_a_list_of_units_the_page_says_how_to_make_one(years: Window) -> None:
    page = text(years.get("/year/2023/collect"))
    assert "Chưa có danh sách đơn vị phải gửi sổ." in page
    assert 'id="start"' not in page
