"""The superior's workbook filled from units: one row a unit, sums proved, nothing of a person's lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen import checks, kit, sheets
from reportgen.runs.awards import list_of
from reportgen.runs.collect import superior
from reportgen.runs.collect.model import OFFICE
from reportgen.runs.figures import evaluate
from reportgen.sheets import entries
from reportgen.sheets.entries import Entry
from reportgen.sheets.model import position
from reportgen.workspace import Workspace
from tests.runs.collect.units import KIT, YEAR, Sent, collected, communes, make_units, send, write_roster

AWARDS = "khen_thuong"


def rows_of(data: bytes, title: str) -> list[list[str]]:
    book = sheets.read_bytes(data, Path("sup.xlsx"))
    sheet = next(one for one in book.sheets if one.title == title)
    return [[str(cell) for cell in row] for row in sheet.rows]


def filled(workspace: Workspace) -> superior.FilledWorkbook:
    return superior.filled_workbook(workspace, collected(workspace))


def stored(workspace: Workspace) -> Path:
    made = superior.store_as_input(workspace, filled(workspace))
    return made.path


def put(path: Path, title: str, cell: str, value: str | int | date | None) -> None:
    changed = {title: {position(cell): Entry(value)}}
    path.write_bytes(entries.put(path.read_bytes(), path, changed, lambda _note: False))


def codes(made: superior.FilledWorkbook) -> set[str]:
    return {told.code for told in made.diagnostics}


def test_every_figure_of_the_filled_workbook_is_that_of_the_units_together(tmp_path: Path) -> None:
    workspace = make_units(tmp_path, communes(3))
    made = filled(workspace)
    own = kit.load(tmp_path / "templates" / KIT)
    data, _found = checks.check_year(own, sheets.read_bytes(made.data, made.path), YEAR)
    figures = evaluate(own, data, list_of(own, data))
    total = collected(workspace).totals[OFFICE].figures
    compared = [spec.name for spec in own.figures if AWARDS not in spec.value]
    assert len(compared) > 50
    assert {name: figures[name] for name in compared} == {name: total[name].value for name in compared}
    assert codes(made) == {"proposals-taken-up"}


def test_a_unit_has_one_row_and_each_cell_says_where_it_comes_from(tmp_path: Path) -> None:
    workspace = make_units(tmp_path, {"MU": Sent("xã Mỹ Uyên"), "DL": Sent("xã Đồng Lác")})
    made = filled(workspace)
    names = [row[1] for row in rows_of(made.data, "Tuyển quân")[5:] if len(row) > 1 and row[1]]
    assert names == ["xã Mỹ Uyên", "xã Đồng Lác"]
    notes = entries.notes_in(made.data, made.path)
    said = notes["Tuyển quân"]["R6"]
    assert said == "Cộng từ đơn vị MU (MU-so-lieu.xlsx), trang “Tuyển quân”, ô R4:R17: 14"
    assert notes["Văn bản"]["D6"].startswith("Cộng từ 2 đơn vị, trang “Văn bản”: ")
    assert notes["Diễn tập"]["F6"].startswith("Nhập từ đơn vị MU (MU-so-lieu.xlsx), trang “Diễn tập”, ô F4")


def test_only_what_is_proposed_to_the_superior_goes_up(tmp_path: Path) -> None:
    made = filled(make_units(tmp_path, {"MU": Sent("xã Mỹ Uyên")}))
    decided = [row[10] for row in rows_of(made.data, "Khen thưởng")[5:] if len(row) > 10 and row[10]]
    assert decided == ["Đề nghị cấp trên"] * 3


def test_the_same_collection_fills_no_cell_twice(tmp_path: Path) -> None:
    workspace = make_units(tmp_path, communes(2))
    path = stored(workspace)
    again = filled(workspace)
    assert again.cells == 0
    assert again.data == path.read_bytes()


def test_a_cell_that_a_person_has_changed_stays_and_is_told(tmp_path: Path) -> None:
    workspace = make_units(tmp_path, communes(2))
    path = stored(workspace)
    put(path, "Tuyển quân", "R6", 99)
    made = filled(workspace)
    assert [told.place.cell for told in made.diagnostics if told.code == "cell-kept"] == ["R6"]
    assert rows_of(made.data, "Tuyển quân")[5][17] == "99.0"
    differing = [told.message for told in made.diagnostics if told.code == "sum-differs"]
    assert any("Công dân đã giao" in message for message in differing)


def test_statements_and_answers_stay(tmp_path: Path) -> None:
    workspace = make_units(tmp_path, communes(2))
    path = stored(workspace)
    put(path, "Thông tin", "B9", "Hoài Giang")
    put(path, "Xác nhận", "B6", "Tuyển quân!R6")
    made = filled(workspace)
    assert rows_of(made.data, "Thông tin")[8][1] == "Hoài Giang"
    assert rows_of(made.data, "Xác nhận")[5][1] == "Tuyển quân!R6"


def test_a_new_figure_of_a_unit_goes_into_its_row(tmp_path: Path) -> None:
    units = {"MU": Sent("xã Mỹ Uyên"), "DL": Sent("xã Đồng Lác")}
    workspace = make_units(tmp_path, units)
    stored(workspace)
    make_units(
        tmp_path, {**units, "DL": Sent("xã Đồng Lác", cells={"Tuyển quân!P4": 2, "Tuyển quân!P18": 12})}
    )
    before = rows_of((workspace.inputs / f"{YEAR}.xlsx").read_bytes(), "Tuyển quân")[6]
    after = rows_of(filled(workspace).data, "Tuyển quân")[6]
    assert float(after[15]) - float(before[15]) == 2 - 1
    assert [*after[1:15], *after[16:]] == [*before[1:15], *before[16:]]


def test_a_unit_that_is_taken_out_leaves_no_figure(tmp_path: Path) -> None:
    units = {"MU": Sent("xã Mỹ Uyên"), "DL": Sent("xã Đồng Lác")}
    workspace = make_units(tmp_path, units)
    stored(workspace)
    (tmp_path / "inputs" / str(YEAR) / "don-vi" / "DL-so-lieu.xlsx").unlink()
    made = filled(workspace)
    assert not any("Đồng Lác" in cell for row in rows_of(made.data, "Tuyển quân") for cell in row)
    assert {"row-gone", "units-missing"} <= codes(made)


def test_a_unit_with_errors_is_not_added_and_that_is_told(tmp_path: Path) -> None:
    workspace = make_units(
        tmp_path, {**communes(1), "DL": Sent("xã Đồng Lác", cells={"Tuyển quân!R4": "mười"})}
    )
    made = filled(workspace)
    assert "units-missing" in codes(made)
    assert not any("Đồng Lác" in cell for row in rows_of(made.data, "Tuyển quân") for cell in row)


@pytest.mark.parametrize(
    ("cell", "code"), [("Huấn luyện!E4", "sum-incomplete"), ("Tuyển quân!Y4", "sum-with-blanks")]
)
def test_a_part_that_lacks_is_told_and_a_rate_over_some_is_not_printed(
    tmp_path: Path, cell: str, code: str
) -> None:
    # The quota is asked for by tong_du: without one class the rate over all would be wrong.
    workspace = make_units(tmp_path, {**communes(1), "DL": Sent("xã Đồng Lác", cells={cell: None})})
    if collected(workspace).totals[OFFICE].senders == len(collected(workspace).totals[OFFICE].added):
        assert code in codes(filled(workspace))
    else:
        assert "units-missing" in codes(filled(workspace))


def row_of(path: Path, title: str) -> int:
    """Return the number of the row of a field, from 1."""
    rows = rows_of(path.read_bytes(), "Thông tin")
    return next(at for at, row in enumerate(rows, start=1) if row[0] == title)


def test_a_proposal_against_the_law_is_told_at_both_cells(tmp_path: Path) -> None:
    # The area command's chief grants no such award; the commune only proposed it.
    wrong = Sent("xã Đồng Lác", cells={"Khen thưởng!G17": "Bằng khen"})
    workspace = make_units(tmp_path, {"MU": Sent("xã Mỹ Uyên"), "DL": wrong})
    path = stored(workspace)
    assert "proposals-taken-up" in codes(filled(workspace))
    put(path, "Thông tin", f"B{row_of(path, 'Ngày quyết định quân sự')}", date(YEAR, 12, 20))
    by = f"B{row_of(path, 'Quyết định quân sự, thẩm quyền ban hành')}"
    put(path, "Thông tin", by, "Ban Chỉ huy phòng thủ khu vực")
    for row in range(6, 12):
        put(path, "Khen thưởng", f"K{row}", "Quân sự")
    (told,) = [one for one in filled(workspace).diagnostics if one.code == "grantor-without-power"]
    assert told.place.inside == "Khen thưởng!G9"
    assert "đơn vị DL (DL-so-lieu.xlsx): Khen thưởng!G17" in told.message


def test_a_workbook_of_another_format_is_refused(tmp_path: Path) -> None:
    workspace = make_units(tmp_path, communes(1))
    (workspace.inputs / f"{YEAR}.ods").write_bytes(b"PK")
    with pytest.raises(Exception, match="xlsx"):
        filled(workspace)


def test_beside_the_papers_an_edited_copy_stays(tmp_path: Path) -> None:
    workspace = make_units(tmp_path, communes(1))
    first = superior.store_beside(workspace, collected(workspace), filled(workspace))
    assert first.path == workspace.output(YEAR) / f"{YEAR}-tong-hop.xlsx"
    put(first.path, "Văn bản", "E6", "xem lại")
    edited = first.path.read_bytes()
    second = superior.store_beside(workspace, collected(workspace), filled(workspace))
    assert second.path.name == f"{YEAR}-tong-hop-2.xlsx"
    assert first.path.read_bytes() == edited
    assert not (workspace.inputs / f"{YEAR}.xlsx").exists()


def test_a_zip_is_told_by_its_member(tmp_path: Path) -> None:
    import zipfile

    workspace = make_units(tmp_path, {"MU": Sent("xã Mỹ Uyên", sent=False)})
    workbook = send(tmp_path / "MU-gui.xlsx", "MU", Sent("xã Mỹ Uyên"))
    folder = tmp_path / "inputs" / str(YEAR) / "don-vi"
    with zipfile.ZipFile(folder / "dot-1.zip", "w") as archive:
        archive.write(workbook, "gửi/MU-gui.xlsx")
    write_roster(tmp_path / "don-vi.toml", {"MU": Sent("xã Mỹ Uyên")})
    notes = entries.notes_in(filled(workspace).data, Path("x"))
    assert "đơn vị MU (MU-gui.xlsx)" in notes["Tuyển quân"]["R6"]
