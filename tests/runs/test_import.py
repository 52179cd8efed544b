"""An office's own files become the year's workbook: every figure right or asked, none wrong in silence."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import openpyxl
import pytest

from reportgen import checks, kit, sheets
from reportgen.errors import ReportgenError, WorkspaceError
from reportgen.mapping.fill import is_own, source_of
from reportgen.mapping.remembered import LARGEST, RememberedTable, read, source_key, text_of
from reportgen.records import YearData
from reportgen.runs.import_ import MAPPING, ImportRequest, ImportResult, import_tables
from reportgen.sheets.entries import notes_of
from reportgen.workspace import Workspace
from tests.files import write_workbook
from tests.offices.files import BASE, MILLIONS, OFFICES, SPLIT, TWO_ROWS, WRONG_TOTAL
from tests.shipped import lay_out


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return lay_out(tmp_path_factory.mktemp("nhap"))


@pytest.fixture
def workspace(tmp_path: Path, empty: Workspace) -> Workspace:
    shutil.copytree(empty.root, tmp_path / "so")
    return Workspace(tmp_path / "so")


def imported(own: Workspace, *files: Path, kit_name: str = BASE, partial: bool = False) -> ImportResult:
    return import_tables(ImportRequest(own, files, 2026, kit_name, partial=partial))


def data_of(own: Workspace, kit_name: str = BASE) -> YearData:
    loaded = kit.load(own.templates / kit_name)
    return checks.check_year(loaded, sheets.read(own.inputs / "2026.xlsx"), 2026)[0]


def given(result: ImportResult, sheet: str) -> list[dict[str, object]]:
    return [dict(row.values) for own in result.tables if own.proposal.sheet.to == sheet for row in own.rows]


# --- every figure right or asked --------------------------------------------------------------


Proposed = Callable[[int], tuple[Path, ImportResult]]


@pytest.fixture(scope="module")
def proposed(empty: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Proposed:
    """Return what writes an office's file, by its number, and says what it would be imported as; once of each."""

    def propose(number: int) -> tuple[Path, ImportResult]:
        office = OFFICES[number]
        path = office.write(tmp_path_factory.mktemp("tep"))
        return path, import_tables(ImportRequest(empty, (path,), 2026, office.kit, write=False))

    return cache(propose)


EACH_OFFICE = pytest.mark.parametrize("number", range(len(OFFICES)), ids=[office.name for office in OFFICES])


@EACH_OFFICE
def test_every_figure_is_right_or_asked(number: int, empty: Workspace, proposed: Proposed) -> None:
    office, (path, result) = OFFICES[number], proposed(number)
    for asked in office.asks:
        assert any(asked in question.said for question in result.questions)
    assert bool(result.questions) == bool(office.asks)
    assert {problem.code for problem in result.problems} == set(office.codes)
    agreed = import_tables(
        ImportRequest(empty, (path,), 2026, office.kit, ask=lambda _question: True, write=False)
    )
    assert not [question for question in agreed.questions if question.proposal.to]
    for sheet, right in office.gives.items():
        own = given(agreed, sheet)
        assert [
            {name: row[name] for name in expected} for row, expected in zip(own, right, strict=True)
        ] == list(right)


@EACH_OFFICE
def test_every_cell_is_imported_or_told(number: int, proposed: Proposed) -> None:
    _path, result = proposed(number)
    for own in result.tables:
        table = own.proposal.table
        told = {one.place.cell for one in own.leftovers}
        told |= {place.cell for row in own.rows for place in row.origins.values()}
        rows = {one.place.cell[1:] for one in own.proofs} | {one.place.cell[1:] for one in result.problems}
        figures = {
            sheets.address(i, j)
            for i in range(table.data, len(table.sheet.rows))
            for j, raw in enumerate(table.sheet.rows[i])
            if isinstance(raw, float | int) and j != table.serial
        }
        assert {cell for cell in figures - told if cell[1:] not in rows} == set()


def test_totals_prove_the_rows(empty: Workspace, tmp_path: Path) -> None:
    result = import_tables(ImportRequest(empty, (TWO_ROWS.write(tmp_path),), 2026, TWO_ROWS.kit, write=False))
    proofs = {proof.place.cell: (proof.total, proof.count) for proof in result.tables[0].proofs}
    assert proofs["C12"] == (67, 3)
    assert proofs["I12"] == (8, 3)


# --- what is written --------------------------------------------------------------------------


def test_the_years_workbook_is_made_filled_and_noted(workspace: Workspace, tmp_path: Path) -> None:
    result = imported(workspace, MILLIONS.write(tmp_path), SPLIT.write(tmp_path))
    assert result.path == workspace.inputs / "2026.xlsx"
    data = data_of(workspace)
    assert [row["kinh_phi"] for row in data.tables["chinh_sach"]] == [36_500_000, 100_000_000]
    assert [row["don_vi"] for row in data.tables["tuyen_quan"]] == ["Xã Mẫu", "Xã Thử", "Xã Ví"]
    noted = notes_of(result.path)["Chính sách"]
    place = source_of(noted[data.tables["chinh_sach"][0].cells["kinh_phi"]])
    assert place is not None
    assert (place.file, place.sheet, place.cell) == ("chinh-sach.xlsx", "Chính sách", "E4")


def test_importing_again_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = MILLIONS.write(tmp_path)
    first = imported(workspace, path)
    assert first.path
    before = first.path.read_bytes()
    again = imported(workspace, path)
    assert (again.changed, again.questions) == (0, ())
    assert first.path.read_bytes() == before


def test_a_changed_file_updates_only_what_came_from_it(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "giao-quan-11.xlsx"
    heading = ("Đơn vị", "Chỉ tiêu giao quân", "Đã giao quân")
    write_workbook(path, "Biểu", (heading, ("Xã Mẫu", 10, 8), ("Xã Thử", 9, 9), ("Xã Ví", 5, 5)))
    result = imported(workspace, path)
    assert result.path
    book = openpyxl.load_workbook(result.path)
    sheet = book["Tuyển quân"]
    rows = {sheet.cell(row, 2).value: row for row in range(6, 12)}
    sheet.cell(rows["Xã Thử"], 4).value = 7  # a person's correction
    sheet.cell(9, 2).value, sheet.cell(9, 3).value, sheet.cell(9, 4).value = "Xã Tay", 3, 3
    book.save(result.path)
    later = tmp_path / "giao-quan-12.xlsx"
    write_workbook(later, "Biểu", (heading, ("Xã Mẫu", 10, 10), ("Xã Mới", 2, 2), ("Xã Thử", 9, 6)))
    again = imported(workspace, later)
    assert not again.questions
    own = {row["don_vi"]: row["giao_quan"] for row in data_of(workspace).tables["tuyen_quan"]}
    assert own == {"Xã Mẫu": 10, "Xã Thử": 7, "Xã Tay": 3, "Xã Mới": 2}
    assert {one.code for one in again.notes} == {"cell-kept", "row-gone", "row-not-imported"}


def test_nothing_is_written_unless_all_holds_or_part_is_asked_for(
    workspace: Workspace, tmp_path: Path
) -> None:
    files = (WRONG_TOTAL.write(tmp_path), MILLIONS.write(tmp_path))
    assert imported(workspace, *files).path is None
    assert not (workspace.inputs / "2026.xlsx").exists()
    assert imported(workspace, *files, partial=True).path
    data = data_of(workspace)
    assert len(data.tables["chinh_sach"]) == 2
    assert not data.tables["tuyen_quan"]


def test_cells_of_last_year_are_kept_beside_what_is_imported(tmp_path: Path) -> None:
    (tmp_path / "so").mkdir()
    workspace = lay_out(tmp_path / "so", 2023)
    before = checks.check_year(
        kit.load(workspace.templates / BASE), sheets.read(workspace.inputs / "2023.xlsx"), 2023
    )
    named = before[0].tables["tuyen_quan"][0]["don_vi"]
    path = tmp_path / "giao-quan.xlsx"
    write_workbook(
        path, "Tuyển quân", (("Đơn vị", "Chỉ tiêu giao quân", "Đã giao quân"), (str(named), 10, 9))
    )
    result = import_tables(ImportRequest(workspace, (path,), 2024, BASE))
    assert result.path
    rows = checks.check_year(result.kit, sheets.read(result.path), 2024)[0].tables["tuyen_quan"]
    assert [row["giao_quan"] for row in rows if row["don_vi"] == named] == [9]
    assert len(rows) == len(before[0].tables["tuyen_quan"])


# --- what is remembered -----------------------------------------------------------------------


def test_the_mapping_is_remembered_for_next_months_file(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "thang-11.xlsx"
    rows = (("Tên xã", "CT giao", "Đã giao quân"), ("Xã Mẫu", 10, 8), ("Xã Thử", 9, 9))
    write_workbook(path, "Tuyển quân 11", rows)
    first = imported(workspace, path)
    assert first.path is None
    assert first.questions
    mapping = workspace.root / MAPPING
    text = mapping.read_text(encoding="utf-8")
    assert '"Đã giao quân" = "giao_quan"' in text
    lines = [line for line in text.splitlines() if not line.startswith(('"Tên xã"', '"CT giao"', "sheet ="))]
    at = lines.index("[table.columns]")
    lines[at : at + 1] = [
        'sheet = "tuyen_quan"',
        "[table.columns]",
        '"Tên xã" = "don_vi"',
        '"CT giao" = "chi_tieu"',
    ]
    mapping.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert imported(workspace, path).path
    later = tmp_path / "thang-12.xlsx"
    write_workbook(later, "Tuyển quân 12", (rows[0], ("Xã Mẫu", 10, 10), ("Xã Thử", 9, 9)))
    again = imported(workspace, later)
    assert not again.questions
    assert [row["giao_quan"] for row in data_of(workspace).tables["tuyen_quan"]] == [10, 9]


def test_a_changed_heading_is_told(workspace: Workspace, tmp_path: Path) -> None:
    path = MILLIONS.write(tmp_path)
    imported(workspace, path)
    book = openpyxl.load_workbook(path)
    book["Chính sách"]["E3"].value = "Thành tiền"
    book.save(path)
    again = imported(workspace, path)
    assert again.tables[0].proposal.changes == ("Kinh phí",)
    assert again.path


@pytest.mark.parametrize(
    ("data", "code", "where"),
    [
        (b"[[table]]\nfile = 1\ntab = 'b'\nsheet = ''", "wrong-type", "table.1.file"),
        (b"[[table]]\nfile = 'a'\nsheet = ''", "missing-key", "table.1.tab"),
        (b"[[table]]\nfile = \n", "mapping-syntax", "dòng 2"),
        (b"[[table]]\nfile='a'\ntab='b'\nsheet='tuyen_quan'\nodd=1", "unknown-key", "table.1.odd"),
        (
            b"[[table]]\nfile='a'\ntab='b'\nsheet=''\n[table.columns]\n'C' = 5",
            "wrong-type",
            "table.1.columns.C",
        ),
        (b"[[table]]\nfile='a'\ntab='b'\nsheet=''\nnumber = '1'", "wrong-type", "table.1.number"),
        (b"[[table]]\nfile='a'\ntab='b'\nsheet=''\naccept = [1]", "wrong-type", "table.1.accept"),
        (b"\xff\xfe\x00", "mapping-syntax", ""),
        (b"a" + b".a" * 50_000 + b" = 1", "mapping-syntax", ""),
        (b"#" * (LARGEST + 1), "mapping-too-large", ""),
    ],
)
def test_a_mapping_that_says_what_it_may_not_is_refused(
    data: bytes, code: str, where: str, tmp_path: Path
) -> None:
    (path := tmp_path / MAPPING).write_bytes(data)
    with pytest.raises(WorkspaceError) as refused:
        read(path)
    (told,) = refused.value.diagnostics
    assert (told.code, told.place.file) == (code, path.as_posix())
    assert where in told.place.paragraph
    assert "Expected" not in told.message


def test_a_mapping_saved_with_notepads_mark_is_read(tmp_path: Path) -> None:
    (path := tmp_path / MAPPING).write_bytes(b"\xef\xbb\xbf[[table]]\nfile='a'\ntab='b'\nsheet='s'\n")
    assert [(own.file, own.tab, own.sheet, own.number) for own in read(path)] == [("a", "b", "s", 1)]


def test_where_nothing_is_remembered_there_is_no_table(tmp_path: Path) -> None:
    assert read(tmp_path / MAPPING) == ()


def test_what_is_remembered_is_read_as_it_was(tmp_path: Path) -> None:
    whole = RememberedTable(
        "a.xlsx", "Trang 1", "s?", 2, "Xã Mẫu", {'Tên "xã"': "don_vi", "SL": ""}, {"nhom": {"A": "B?"}},
        ("loai",), {"cap": "Xã"}, ("D4=22",),
    )  # fmt: skip
    (path := tmp_path / MAPPING).write_text(text_of([whole]), encoding="utf-8")
    assert read(path) == (whole,)


def test_a_mapping_to_a_column_that_is_not_there_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    path = MILLIONS.write(tmp_path)
    head = '[[table]]\nfile = "chinh-sach.xlsx"\ntab = "Chính sách"\nsheet = "chinh_sach"\n'
    text = head + '[table.columns]\n"SL" = "so"\n'
    (workspace.root / MAPPING).write_text(text, encoding="utf-8")
    with pytest.raises(ReportgenError):
        imported(workspace, path)


def test_names_that_differ_in_their_month_are_of_one_source() -> None:
    assert source_key("Bao-cao-11-2026.xlsx") == source_key("bao-cao-12-2026.xlsx")
    assert source_key("a.xlsx") != source_key("b.xlsx")
    assert not is_own("Năm 2025: 120")
