"""A sum asked for its parts: each unit's value with its cells; a unit's own workbook asked as any other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportgen.cli import main
from reportgen.errors import ReportgenError
from reportgen.mapping.fill import source_of
from reportgen.runs.collect import superior
from reportgen.runs.collect.model import Collected
from reportgen.runs.collect.parts import parts_of
from reportgen.sheets import entries
from reportgen.workspace import Workspace
from tests.runs.collect.small import collected, make_units
from tests.runs.collect.units import YEAR, Sent, upper

UNITS = {
    "KV1": upper("khu vực 1"),
    "KV2": upper("khu vực 2"),
    "MU": Sent("xã Mỹ Uyên", parent="KV1"),
    "DL": Sent("xã Đồng Lác", parent="KV2"),
    "PT": Sent("xã Phong Trạch", parent="KV2", sent=False),
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parts")
    make_units(folder, UNITS)
    return folder


@pytest.fixture(scope="module")
def made(root: Path) -> Collected:
    return collected(Workspace(root))


def asked(root: Path, *words: str) -> int:
    return main(["explain", str(YEAR), *words, "-C", str(root)])


def test_the_parts_make_the_sum(made: Collected) -> None:
    parts = parts_of(made, "tuyen_quan_giao")
    values = [part.value or 0 for part in parts.parts]
    assert parts.value == sum(values) > 0
    assert [state.unit.code for state in parts.without] == ["PT"]
    assert parts.parts[0].cells == {"Tuyển quân": "C2:C3"}


def test_under_one_unit_only_its_own_are_asked(made: Collected) -> None:
    assert [part.state.unit.code for part in parts_of(made, "dan_so", "khu vực 2").parts] == ["DL"]
    assert parts_of(made, "dan_so", "KV1").parts[0].cells.keys() == {"Thông tin"}
    with pytest.raises(ReportgenError, match="MU"):
        parts_of(made, "dan_so", "MU")


def test_without_a_workbook_of_its_own_the_superior_asks_the_units(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(root, "tuyen_quan_giao") == 0
    said = capsys.readouterr().out
    assert "28 công dân  (2/3 đơn vị)" in said
    assert "xã Mỹ Uyên: 14  (MU-so-lieu.xlsx  Tuyển quân!C2:C3)" in said
    assert "Chưa cộng: xã Phong Trạch" in said


def test_a_rate_says_that_it_is_computed_again(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(root, "ty_le_giao", "--units") == 0
    assert "Tính lại từ số đã cộng của các đơn vị" in capsys.readouterr().out


def test_for_programs(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(root, "tuyen_quan_giao", "--units", "--json") == 0
    data = json.loads(capsys.readouterr().out)
    assert data["value"] == 28 and data["without"] == ["PT"]
    assert data["parts"][1]["cells"] == {"Tuyển quân": "C2:C3"}


def test_a_units_workbook_is_explained_as_any_other(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(root, "tuyen_quan_giao", "--unit", "MU") == 0
    said = capsys.readouterr().out
    assert "don-vi/MU-so-lieu.xlsx" in said and "Tuyển quân!C2:C3" in said


@pytest.mark.parametrize("unit", ["PT", "XX"])
def test_a_unit_without_a_workbook_is_told(root: Path, unit: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(root, "tuyen_quan_giao", "--unit", unit) == 1
    assert "lỗi" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["--units"], ["x", "--units", "--unit", "MU"], ["x", "--units", "--document", "y"]]
)
def test_what_does_not_go_together_is_refused(root: Path, words: list[str]) -> None:
    assert asked(root, *words) == 2


def test_a_filled_cell_leads_on_to_its_unit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    workspace = make_units(tmp_path, {"MU": Sent("xã Mỹ Uyên")})
    made = collected(workspace)
    data = superior.filled_workbook(workspace, made).data
    notes = entries.notes_in(data, Path("x"))
    (place,) = [source_of(note) for note in notes["Tuyển quân"].values() if "C2:C3" in note]
    assert place is not None
    assert (place.file, place.sheet, place.cell) == ("đơn vị MU (MU-so-lieu.xlsx)", "Tuyển quân", "C2:C3")
