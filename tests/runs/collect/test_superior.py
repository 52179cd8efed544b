"""The superior's workbook filled from units: one row a unit, sums proved, nothing of a person's lost."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from msgspec import Struct

from reportgen import checks, kit, sheets
from reportgen.errors import WorkspaceError
from reportgen.runs.awards import list_of
from reportgen.runs.collect import superior
from reportgen.runs.collect.collect import folder_of
from reportgen.runs.collect.model import OFFICE, Collected
from reportgen.runs.figures import evaluate
from reportgen.sheets import entries
from reportgen.sheets.entries import Entry
from reportgen.sheets.model import position
from reportgen.sheets.write.model import Content
from reportgen.workspace import Workspace
from tests.runs.collect.units import KIT, YEAR, Sent, collected, make_units, send, workbook
from tests.zips import zipped

AWARDS = "khen_thuong"
PROPOSED = Sent("xã Đồng Lác", cells={"Khen thưởng!G17": "Bằng khen"})
"""A unit that proposes what not every chief may grant."""


def rows_of(data: bytes, title: str) -> list[list[str]]:
    book = sheets.read_bytes(data, Path("sup.xlsx"))
    sheet = next(one for one in book.sheets if one.title == title)
    return [[str(cell) for cell in row] for row in sheet.rows]


class Units(Struct, frozen=True):
    """Units that were collected, and what of them is in a workbook of the superior's own."""

    space: Workspace
    found: Collected
    made: superior.FilledWorkbook

    def copied(self, root: Path) -> Workspace:
        """Return a workspace in ``root`` with the same units, and the filled workbook as the superior's own."""
        shutil.copytree(self.space.root, root, dirs_exist_ok=True)
        return Workspace(root)

    def again(self, workspace: Workspace) -> superior.FilledWorkbook:
        """Fill the superior's workbook of another workspace from these units."""
        return superior.filled_workbook(workspace, self.found)


def input_of(workspace: Workspace) -> Path:
    return workspace.inputs / f"{YEAR}.xlsx"


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Units:
    """Return what three sound units give, one of which came in a zip."""
    units = {
        "MU": Sent("xã Mỹ Uyên"),
        "DL": PROPOSED,
        "PT": Sent("xã Phong Trạch", sent=False),
    }
    space = make_units(tmp_path_factory.mktemp("three"), units)
    (folder_of(space, YEAR) / "dot-1.zip").write_bytes(
        zipped({"gửi/PT-gui.xlsx": workbook("PT", units["PT"])})
    )
    found = collected(space)
    return Units(space, found, superior.store_as_input(space, superior.filled_workbook(space, found)))


@pytest.fixture(scope="module")
def kept(three: Units, tmp_path_factory: pytest.TempPathFactory) -> superior.FilledWorkbook:
    """Return what is filled again after a person changed a filled cell, made a statement and answered a question."""
    workspace = three.copied(tmp_path_factory.mktemp("kept"))
    typed: dict[str, dict[str, Content]] = {
        "Tuyển quân": {"R6": 99},
        "Thông tin": {"B9": "Hoài Giang"},
        "Xác nhận": {"B6": "Tuyển quân!R6"},
    }
    put(input_of(workspace), typed)
    return three.again(workspace)


@pytest.fixture(scope="module")
def later(three: Units, tmp_path_factory: pytest.TempPathFactory) -> superior.FilledWorkbook:
    """Return what is filled again after DL has sent another figure and what PT had sent was taken out."""
    workspace = three.copied(tmp_path_factory.mktemp("later"))
    more = Sent(PROPOSED.name, cells={**PROPOSED.cells, "Tuyển quân!P4": 2, "Tuyển quân!P18": 12})
    send(folder_of(workspace, YEAR) / "DL-so-lieu.xlsx", "DL", more)
    (folder_of(workspace, YEAR) / "dot-1.zip").unlink()
    return superior.filled_workbook(workspace, collected(workspace))


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> superior.FilledWorkbook:
    """Return a new workbook with a sound unit, two that lack a cell, and one with an error."""
    units = {
        "MU": Sent("xã Mỹ Uyên"),
        "HL": Sent("xã Hoài Lương", cells={"Tuyển quân!K4": None, "Tuyển quân!K18": 194}),
        "TQ": Sent("xã Tân Quế", cells={"Tuyển quân!Y4": None}),
        "DL": Sent("xã Đồng Lác", cells={"Tuyển quân!R4": "mười"}),
    }
    space = make_units(tmp_path_factory.mktemp("faulty"), units)
    return superior.filled_workbook(space, collected(space))


def put(path: Path, changed: Mapping[str, Mapping[str, Content]]) -> None:
    """Type values into cells of sheets."""
    typed = {
        title: {position(cell): Entry(value) for cell, value in own.items()} for title, own in changed.items()
    }
    path.write_bytes(entries.put(path.read_bytes(), path, typed, lambda _note: False))


def codes(made: superior.FilledWorkbook) -> set[str]:
    return {told.code for told in made.diagnostics}


def test_every_figure_of_the_filled_workbook_is_that_of_the_units_together(three: Units) -> None:
    own = kit.load(three.space.root / "templates" / KIT)
    data, _found = checks.check_year(own, sheets.read_bytes(three.made.data, three.made.path), YEAR)
    figures = evaluate(own, data, list_of(own, data))
    total = three.found.totals[OFFICE].figures
    compared = [spec.name for spec in own.figures if AWARDS not in spec.value]
    assert len(compared) > 50
    assert {name: figures[name] for name in compared} == {name: total[name].value for name in compared}
    assert codes(three.made) == {"proposals-taken-up"}


def test_a_unit_has_one_row_and_each_cell_says_where_it_comes_from(three: Units) -> None:
    names = [row[1] for row in rows_of(three.made.data, "Tuyển quân")[5:] if len(row) > 1 and row[1]]
    assert names == ["xã Mỹ Uyên", "xã Đồng Lác", "xã Phong Trạch"]
    notes = entries.notes_in(three.made.data, three.made.path)
    said = notes["Tuyển quân"]["R6"]
    assert said == "Cộng từ đơn vị MU (MU-so-lieu.xlsx), trang “Tuyển quân”, ô R4:R17: 14"
    assert notes["Văn bản"]["D6"].startswith("Cộng từ 3 đơn vị, trang “Văn bản”: ")
    assert notes["Diễn tập"]["F6"].startswith("Nhập từ đơn vị MU (MU-so-lieu.xlsx), trang “Diễn tập”, ô F4")


def test_a_zip_is_told_by_its_member(three: Units) -> None:
    notes = entries.notes_in(three.made.data, three.made.path)
    assert "đơn vị PT (PT-gui.xlsx)" in notes["Tuyển quân"]["R8"]


def test_only_what_is_proposed_to_the_superior_goes_up(three: Units) -> None:
    decided = [row[10] for row in rows_of(three.made.data, "Khen thưởng")[5:] if len(row) > 10 and row[10]]
    assert decided == ["Đề nghị cấp trên"] * 3 * 3


def test_the_same_collection_fills_no_cell_twice(three: Units) -> None:
    again = three.again(three.space)
    assert again.cells == 0
    assert again.data == input_of(three.space).read_bytes() == three.made.data
    assert codes(again) == {"proposals-taken-up"}


def test_a_cell_that_a_person_has_changed_stays_and_is_told(kept: superior.FilledWorkbook) -> None:
    assert [told.place.cell for told in kept.diagnostics if told.code == "cell-kept"] == ["R6"]
    assert rows_of(kept.data, "Tuyển quân")[5][17] == "99.0"
    differing = [told.message for told in kept.diagnostics if told.code == "sum-differs"]
    assert any("Công dân đã giao" in message for message in differing)


def test_statements_and_answers_stay(kept: superior.FilledWorkbook) -> None:
    assert rows_of(kept.data, "Thông tin")[8][1] == "Hoài Giang"
    assert rows_of(kept.data, "Xác nhận")[5][1] == "Tuyển quân!R6"


def test_a_new_figure_of_a_unit_goes_into_its_row(three: Units, later: superior.FilledWorkbook) -> None:
    before = rows_of(three.made.data, "Tuyển quân")[6]
    after = rows_of(later.data, "Tuyển quân")[6]
    assert float(after[15]) - float(before[15]) == 2 - 1
    assert [*after[1:15], *after[16:]] == [*before[1:15], *before[16:]]


def test_a_unit_that_is_taken_out_leaves_no_figure(later: superior.FilledWorkbook) -> None:
    assert not any("Phong Trạch" in cell for row in rows_of(later.data, "Tuyển quân") for cell in row)
    assert {"row-gone", "units-missing"} <= codes(later)


def test_a_unit_with_errors_is_not_added_and_that_is_told(faulty: superior.FilledWorkbook) -> None:
    (told,) = [one for one in faulty.diagnostics if one.code == "units-missing"]
    assert "3 trong 4" in told.message
    assert not any("Đồng Lác" in cell for row in rows_of(faulty.data, "Tuyển quân") for cell in row)


@pytest.mark.parametrize(
    ("unit", "title", "code"),
    [
        ("xã Hoài Lương", "Khám tuyển, có mặt", "sum-incomplete"),
        ("xã Tân Quế", "Dân tộc thiểu số", "sum-with-blanks"),
    ],
)
def test_a_part_that_lacks_is_told_with_its_unit(
    faulty: superior.FilledWorkbook, unit: str, title: str, code: str
) -> None:
    told = [one for one in faulty.diagnostics if one.code == code]
    assert [one.place.sheet for one in told] == ["Tuyển quân"]
    assert told[0].message.startswith(f"{unit}, ") and f"cột “{title}”" in told[0].message


def test_a_rate_over_some_is_not_printed(faulty: superior.FilledWorkbook) -> None:
    # The examined are asked for by tong_du: without one village the rate over all would be wrong.
    examined = {row[1]: row[10] for row in rows_of(faulty.data, "Tuyển quân")[5:] if len(row) > 10 and row[1]}
    assert examined == {"xã Mỹ Uyên": "202.0", "xã Hoài Lương": "", "xã Tân Quế": "202.0"}


def row_of(path: Path, title: str) -> int:
    """Return the number of the row of a field, from 1."""
    rows = rows_of(path.read_bytes(), "Thông tin")
    return next(at for at, row in enumerate(rows, start=1) if row[0] == title)


def test_a_proposal_against_the_law_is_told_at_both_cells(three: Units, tmp_path: Path) -> None:
    # The area command's chief grants no such award; the commune only proposed it.
    workspace = three.copied(tmp_path)
    path = input_of(workspace)
    decided: dict[str, Content] = {
        f"B{row_of(path, 'Ngày quyết định quân sự')}": date(YEAR, 12, 20),
        f"B{row_of(path, 'Quyết định quân sự, thẩm quyền ban hành')}": "Ban Chỉ huy phòng thủ khu vực",
    }
    put(path, {"Thông tin": decided, "Khen thưởng": {f"K{row}": "Quân sự" for row in range(6, 15)}})
    (told,) = [one for one in three.again(workspace).diagnostics if one.code == "grantor-without-power"]
    assert told.place.inside == "Khen thưởng!G9"
    assert "đơn vị DL (DL-so-lieu.xlsx): Khen thưởng!G17" in told.message


def test_a_workbook_of_another_format_is_refused(three: Units, tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    workspace.inputs.mkdir()
    (workspace.inputs / f"{YEAR}.ods").write_bytes(b"PK")
    with pytest.raises(WorkspaceError, match="xlsx"):
        three.again(workspace)


def test_beside_the_papers_an_edited_copy_stays(three: Units, tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    first = superior.store_beside(workspace, three.found, three.made)
    assert first.path == workspace.output(YEAR) / f"{YEAR}-tong-hop.xlsx"
    assert first.path.read_bytes() == three.made.data
    put(first.path, {"Văn bản": {"E6": "xem lại"}})
    edited = first.path.read_bytes()
    second = superior.store_beside(workspace, three.found, three.made)
    assert second.path.name == f"{YEAR}-tong-hop-2.xlsx"
    assert first.path.read_bytes() == edited
    assert not input_of(workspace).exists()
