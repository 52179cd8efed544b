"""What is asked of units beside what is wrong in their workbooks: what stands out, sums that differ, other kits."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.runs.collect.model import OFFICE, Collected, Status
from reportgen.workspace import Workspace
from tests.runs.collect import units as shipped
from tests.runs.collect.small import POPULATION, STRENGTH, STRENGTHS, collected, make_units, workbook
from tests.runs.collect.units import KIT, YEAR, Sent, communes, upper
from tests.zips import unzipped, zipped

STRONG = {STRENGTH: 2000, STRENGTHS: 2030}
"""A strength of 2,000 in a component that has 40 elsewhere, and the total with it."""


def told(found: Collected, code: str) -> list[tuple[str, str]]:
    """File and message of what is told under a code."""
    return [(Path(one.place.file).name, one.message) for one in found.diagnostics if one.code == code]


def folder(workspace: Workspace) -> Path:
    return workspace.root / "inputs" / str(YEAR) / "don-vi"


def test_a_figure_that_stands_out_is_told_with_what_is_usual(tmp_path: Path) -> None:
    units = communes(9)
    units["X005"] = Sent("xã Mẫu 5", cells=STRONG)
    found = collected(make_units(tmp_path, units))
    assert {file for file, _message in told(found, "outlier")} == {"X005-so-lieu.xlsx"}
    (message,) = (message for _file, message in told(found, "outlier") if "2.030" in message)
    assert "khoảng 70" in message
    assert "xã Mẫu 5" in next(one.hint for one in found.diagnostics if one.code == "outlier")
    assert found.totals[OFFICE].added == tuple(units)  # it is asked about, and added


def test_a_figure_of_a_unit_with_errors_is_compared_with_nobody_s(tmp_path: Path) -> None:
    units = communes(9)
    units["X005"] = Sent("xã Mẫu 5", cells={**STRONG, "Lực lượng!B3": "mười"})
    assert told(collected(make_units(tmp_path, units)), "outlier") == []


def test_an_upper_unit_s_own_workbook_is_held_against_the_sum_and_not_added(tmp_path: Path) -> None:
    units = {"K1": upper("khu vực 1"), "X001": Sent("xã Mẫu 1", parent="K1")}
    workspace = make_units(tmp_path, units)
    alone = collected(workspace)
    alike = Sent("khu vực 1", cells={POPULATION: figure_of(alone, "X001")})
    (folder(workspace) / "K1.xlsx").write_bytes(workbook("K1", alike))
    assert "Quân số dân quân tự vệ" not in str(told(collected(workspace), "sum-of-units"))
    (folder(workspace) / "K1.xlsx").write_bytes(workbook("K1", Sent("khu vực 1", cells=STRONG)))
    found = collected(workspace)
    assert any("2.030" in message and "70" in message for _file, message in told(found, "sum-of-units"))
    assert found.totals[OFFICE].figures["dqtv_quan_so"] == alone.totals[OFFICE].figures["dqtv_quan_so"]
    assert [one.file.path.name for one in found.upper] == ["K1.xlsx"]


def figure_of(found: Collected, code: str) -> int:
    """The population that a unit says."""
    (state,) = (state for state in found.states if state.unit.code == code)
    assert state.added is not None
    value = state.added.fields["thong_tin"]["dan_so"]
    assert isinstance(value, int)
    return value


def test_a_sum_of_some_is_not_held_against_an_upper_unit(tmp_path: Path) -> None:
    units = {
        "K1": upper("khu vực 1"),
        "X001": Sent("xã Mẫu 1", parent="K1"),
        "X002": Sent("xã Mẫu 2", parent="K1", sent=False),
    }
    workspace = make_units(tmp_path, units)
    (folder(workspace) / "K1.xlsx").write_bytes(workbook("K1", Sent("khu vực 1", cells=STRONG)))
    assert told(collected(workspace), "sum-of-units") == []


def test_a_workbook_that_says_it_is_of_several_units_is_asked_about(tmp_path: Path) -> None:
    workspace = make_units(tmp_path, communes(2))
    (folder(workspace) / "X002-so-lieu.xlsx").rename(folder(workspace) / "X001 lan 2.xlsx")
    found = collected(workspace)
    (doubt,) = told(found, "unit-in-doubt")
    assert doubt[0] == "X001 lan 2.xlsx"
    assert "xã Mẫu 1" in doubt[1]
    assert "xã Mẫu 2" in doubt[1]


def test_one_person_of_two_units_is_told_at_both(tmp_path: Path) -> None:
    same = {"Khen thưởng!D17": "Sầm Văn Chung", "Khen thưởng!F17": "Ban Chỉ huy quân sự xã"}
    units = {"X001": Sent("xã Mẫu 1", cells=same), "X002": Sent("xã Mẫu 2", cells=same)}
    found = shipped.collected(shipped.make_units(tmp_path, units))
    assert [file for file, _message in told(found, "proposed-twice")] == [
        "X001-so-lieu.xlsx",
        "X002-so-lieu.xlsx",
    ]
    assert {one.place.cell for one in found.diagnostics if one.code == "proposed-twice"} == {"D17"}


def properties(data: bytes, old: str, new: str) -> bytes:
    members = unzipped(data)
    custom = "docProps/custom.xml"
    assert old.encode() in members[custom]
    return zipped({**members, custom: members[custom].replace(old.encode(), new.encode())})


@pytest.mark.parametrize("kit", ["quoc-phong", "bo-mau-la"])
def test_a_workbook_of_another_kit_is_told(tmp_path: Path, kit: str) -> None:
    workspace = shipped.make_units(tmp_path, communes(2))
    path = folder(workspace) / "X002-so-lieu.xlsx"
    path.write_bytes(properties(path.read_bytes(), f">{KIT}<", f">{kit}<"))
    (state,) = (state for state in shipped.collected(workspace).states if state.unit.code == "X002")
    assert state.reading is not None
    assert ("other-kit", True) in {(one.code, kit in one.message) for one in state.reading.diagnostics}


def test_a_code_in_the_workbook_comes_first(tmp_path: Path) -> None:
    workspace = make_units(tmp_path, communes(2))
    path = folder(workspace) / "X002-so-lieu.xlsx"
    path.write_bytes(properties(path.read_bytes(), ">MY-UYEN<", ">x001<"))
    (folder(workspace) / "X001-so-lieu.xlsx").unlink()
    found = collected(workspace)
    assert {state.unit.code: state.status for state in found.states} == {
        "X001": Status.RECEIVED,
        "X002": Status.MISSING,
    }
    assert [file for file, _message in told(found, "unit-in-doubt")] == ["X002-so-lieu.xlsx"] * 2


def test_a_rate_that_added_rows_do_not_give_is_the_kit_s_error(tmp_path: Path) -> None:
    workspace = shipped.make_units(tmp_path, communes(2))
    path = workspace.templates / KIT / "kit.toml"
    text = path.read_text(encoding="utf-8")
    rule = 'name = "huan_luyen"\nunit = "don_vi"\nsame = ["so_ngay"]'
    assert rule in text
    lossy = 'name = "huan_luyen"\nunit = "don_vi"\nby = ["noi"]\nsame = ["gioi"]'
    path.write_text(text.replace(rule, lossy), encoding="utf-8")
    wrong = [one for one in shipped.collected(workspace).diagnostics if one.code == "figure-not-added"]
    assert all(Path(one.place.file).name == "kit.toml" for one in wrong)
    assert [one.message for one in wrong if "giỏi" in one.message]
