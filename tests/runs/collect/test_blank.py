"""Blank workbooks for all units: each carries its code, name and level, and what lasts from its last year."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen import sheets
from reportgen.cli import main
from reportgen.errors import ReportgenError
from reportgen.runs.collect.blank import FOLDER, file_name, new_unit_workbooks
from reportgen.sheets import read
from reportgen.sheets.entries import Entry, put
from reportgen.sheets.model import position
from reportgen.workspace import Workspace
from tests.runs.collect.small import YEAR_SAID, make_units, send
from tests.runs.collect.units import Sent, communes, upper

UNITS = {
    "KV1": upper("khu vực 1"),
    "MU": Sent("xã Mỹ Uyên", parent="KV1", sent=False),
    "A&B": Sent("phường Đồng <Lác>", parent="KV1", sent=False),
}


def field(path: Path, title: str) -> object:
    sheet = read(path).sheets[0]
    return next(row[1] for row in sheet.rows if row[0] == title)


def laid_out(root: Path, units: dict[str, Sent] | None = None) -> Workspace:
    own = {code.replace("&", "."): unit for code, unit in (units or UNITS).items()}
    return make_units(root, own)


def test_each_unit_that_sends_has_one_with_its_code_name_and_level(tmp_path: Path) -> None:
    made = new_unit_workbooks(laid_out(tmp_path), 2026)
    assert [path.name for path in made.made] == ["MU-xa-my-uyen.xlsx", "A.B-phuong-dong-lac.xlsx"]
    for path, code, name in zip(made.made, ("MU", "A.B"), ("xã Mỹ Uyên", "phường Đồng <Lác>"), strict=True):
        assert sheets.identity_of(path).unit == code
        assert field(path, "Tên địa phương") == name
        assert field(path, "Cấp") == "xã"


def test_it_comes_back_as_that_units(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    workspace = laid_out(tmp_path)
    (path, _other) = new_unit_workbooks(workspace, 2026).made
    inbox = workspace.papers(2026) / "don-vi"
    (inbox / "sổ của xã.xlsx").write_bytes(path.read_bytes())
    assert main(["collect", "2026", "-C", str(tmp_path), "--dry-run"]) == 1
    said = capsys.readouterr().out
    assert "MU" in said and "có lỗi" in said  # blank: what must be filled is not


def test_what_lasts_comes_from_the_units_own_last_year(tmp_path: Path) -> None:
    workspace = laid_out(tmp_path)
    before = Sent("xã Mỹ Uyên", cells={YEAR_SAID: 2025})
    send(workspace.papers(2025) / "don-vi" / "MU-2025.xlsx", "MU", before)
    made = new_unit_workbooks(workspace, 2026, ["MU"])
    assert field(made.made[0], "Cơ quan quân sự") == "Ban Chỉ huy quân sự xã Mỹ Uyên"
    assert field(made.made[0], "Tên địa phương") == "xã Mỹ Uyên"


def test_one_that_a_person_has_edited_stays(tmp_path: Path) -> None:
    workspace = laid_out(tmp_path)
    path = new_unit_workbooks(workspace, 2026).made[0]
    put_in = {"Thông tin": {position("B9"): Entry("Mỹ Uyên")}}
    path.write_bytes(put(path.read_bytes(), path, put_in, lambda _note: False))
    before = path.read_bytes()
    again = new_unit_workbooks(workspace, 2026)
    assert [told.code for told in again.diagnostics] == ["copy-kept"]
    assert path.read_bytes() == before


def test_the_same_list_gives_the_same_bytes(tmp_path: Path) -> None:
    made = [new_unit_workbooks(laid_out(tmp_path / name), 2026).made for name in ("a", "b")]
    assert [path.read_bytes() for path in made[0]] == [path.read_bytes() for path in made[1]]


def test_an_unknown_unit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReportgenError, match="XX"):
        new_unit_workbooks(laid_out(tmp_path), 2026, ["XX"])


def test_the_command_says_where_they_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    laid_out(tmp_path, communes(3))
    assert main(["new", "2026", "--all-units", "-C", str(tmp_path)]) == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 3 and all(FOLDER in line for line in out.splitlines())
    assert "Đã tạo 3 sổ trống" in err
    assert main(["new", "2026", "--all-units", "--unit", "X", "-C", str(tmp_path)]) == 2


def test_names_are_plain_on_every_system() -> None:
    from reportgen.collect.roster import Unit

    assert file_name(Unit("MU", "xã Đồng Lác – Phong Trạch")) == "MU-xa-dong-lac-phong-trach.xlsx"
