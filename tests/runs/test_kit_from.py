"""A kit is drafted from an office's tables, reads them, and prints them."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import openpyxl
import pytest

from reportgen import kit
from reportgen.cli import main
from reportgen.errors import KitError, WorkspaceError
from reportgen.kit.model import ColumnType
from reportgen.runs.build import build_year
from reportgen.runs.import_ import ImportRequest, import_tables
from reportgen.runs.kit_from import kit_from
from reportgen.runs.request import BuildRequest, DocumentFormat
from reportgen.runs.templates import check_templates
from reportgen.runs.years import Years
from reportgen.workspace import Workspace
from tests.files import write_workbook
from tests.offices.files import BY_CLUSTER, MILLIONS, OFFICES, TWO_ROWS
from tests.offices.model import Office
from tests.shipped import lay_out

NAME = "thu-moi"


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return lay_out(tmp_path_factory.mktemp("phac-thao"))


@pytest.fixture
def workspace(tmp_path: Path, empty: Workspace) -> Workspace:
    shutil.copytree(empty.root, tmp_path / "so")
    return Workspace(tmp_path / "so")


def assert_sound(workspace: Workspace) -> None:
    """Assert that nothing is to be said of the drafted template but that there is no year yet to try it with."""
    (only,) = check_templates(Years(workspace, NAME)).diagnostics
    assert only.code == "template-not-tried"


@pytest.mark.parametrize("office", OFFICES, ids=lambda office: office.name)
def test_the_draft_is_a_kit_whatever_the_shape_of_the_table(
    office: Office, workspace: Workspace, tmp_path: Path
) -> None:
    made = kit_from(workspace, NAME, [office.write(tmp_path)])
    own = kit.load(made.kit.parent)
    assert own.sheets and made.template.is_file()
    assert_sound(workspace)


@pytest.mark.parametrize("office", [TWO_ROWS, BY_CLUSTER, MILLIONS], ids=lambda office: office.name)
def test_the_drafted_kit_reads_and_prints_what_it_was_drafted_from(
    office: Office, workspace: Workspace, tmp_path: Path
) -> None:
    path = office.write(tmp_path)
    kit_from(workspace, NAME, [path])
    result = import_tables(ImportRequest(workspace, (path,), 2026, NAME))
    assert (result.questions, result.problems) == ((), ())
    assert result.path
    (rows,) = office.gives.values()
    assert len(result.tables[0].rows) == len(rows)
    build_year(BuildRequest(workspace, 2026, NAME, formats=(DocumentFormat.DOCX,)))
    (table,) = docx.Document(str(workspace.outputs / "2026" / "bao-cao.docx")).tables
    assert len(table.rows) == len(rows) + 2  # heads and totals


def test_types_constraints_and_sums_are_as_they_are_seen(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "muon.xlsx"
    rows = [("TT", "Tên lớp", "Khối", "Tổng số", "Nam", "Nữ", "Tiền quỹ", "Ngày")]
    data = [
        ("10A", "Mười", 40, 18, 22),
        ("10B", "Mười", 38, 20, 18),
        ("11A", "Mười một", 35, 15, 20),
        ("11B", "Mười một", 30, 15, 15),
    ]
    for number, (name, group, whole, men, women) in enumerate(data, start=1):
        rows.append((str(number), name, group, whole, men, women, 1_500_000 * number, f"0{number}/09/2026"))  # type: ignore[arg-type]
    write_workbook(path, "Lớp học", rows)
    made = kit_from(workspace, NAME, [path])
    (sheet,) = kit.load(made.kit.parent).sheets
    assert {column.name: column.type for column in sheet.columns} == {
        "ten_lop": ColumnType.TEXT,
        "khoi": ColumnType.CHOICE,
        "tong_so": ColumnType.INTEGER,
        "nam_1": ColumnType.INTEGER,
        "nu": ColumnType.INTEGER,
        "tien_quy": ColumnType.MONEY,
        "ngay": ColumnType.DATE,
    }
    assert sheet.column("khoi").constraints.enum == ("Mười", "Mười một")
    assert sheet.column("nu").constraints.minimum == 0
    assert [check.that.source for check in sheet.checks] == ["nam_1 + nu == tong_so"]


def printed(workspace: Workspace, *files: Path) -> list[list[list[str]]]:
    """Return the cells of the tables that a kit drafted from ``files`` prints of them."""
    kit_from(workspace, NAME, files)
    result = import_tables(ImportRequest(workspace, files, 2026, NAME))
    assert (result.questions, result.problems) == ((), ())
    build_year(BuildRequest(workspace, 2026, NAME, formats=(DocumentFormat.DOCX,)))
    document = docx.Document(str(workspace.outputs / "2026" / "bao-cao.docx"))
    return [[[own.text for own in row.cells] for row in table.rows] for table in document.tables]


def test_every_kind_of_value_is_printed(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "lop.xlsx"
    heads = ("TT", "Tên lớp", "Sĩ số", "Tỷ lệ đạt (%)", "Điểm", "Tiền quỹ (đồng)", "Ngày họp")
    write_workbook(
        path,
        "Lớp",
        [
            heads,
            (1, "10A", 40, 97.5, 8.25, 1_500_000, "05/09/2026"),
            (2, "10B", 38, 100, 7.5, 500_000, "06/09/2026"),
        ],
    )
    ((_heads, first, second, total),) = printed(workspace, path)
    assert first == ["1", "10A", "40", "97,5%", "8,25", "1.500.000", "ngày 05 tháng 9 năm 2026"]
    assert second[3] == "100%"
    assert total == ["", "Tổng cộng", "78", "", "15,75", "2.000.000", ""]


def test_every_column_of_a_wide_table_is_printed(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "rong.xlsx"
    names = [f"Chỉ tiêu {letter}" for letter in "ABCDEFGHIKLMNOPQRSTUV"]
    rows = [tuple(range(100 * line, 100 * line + len(names))) for line in (1, 2)]
    write_workbook(path, "Rộng", [("TT", "Thôn", *names), (1, "Một", *rows[0]), (2, "Hai", *rows[1])])
    tables = printed(workspace, path)
    assert [cell for heads, *_rest in tables for cell in heads if cell.startswith("Chỉ tiêu")] == names
    for line, row in enumerate(rows, start=1):
        shown = [cell for table in tables for cell in table[line] if cell.isdecimal() and int(cell) >= 100]
        assert shown == [str(number) for number in row]
        assert {table[line][1] for table in tables} == {("Một", "Hai")[line - 1]}
    assert max(len(heads) for heads, *_rest in tables) <= 11


def test_tables_of_one_name_in_two_files_are_two_sheets(workspace: Workspace, tmp_path: Path) -> None:
    files = [tmp_path / "a.xlsx", tmp_path / "b.xlsx"]
    for path, name in zip(files, ("Thôn", "Lớp"), strict=True):
        write_workbook(path, "Sheet1", [("TT", name, "Số hộ"), (1, "Một", 5), (2, "Hai", 6)])
    made = kit_from(workspace, NAME, files)
    assert [own.title for own in kit.load(made.kit.parent).sheets] == ["Sheet1", "Sheet1 2"]


def test_figures_of_two_sheets_have_names_of_their_own(workspace: Workspace, tmp_path: Path) -> None:
    files = [tmp_path / "a.xlsx", tmp_path / "b.xlsx"]
    for path, tab, name in zip(files, ("Học", "Học sinh"), ("Sinh nữ", "Nữ"), strict=True):
        write_workbook(path, tab, [("TT", "Lớp", name), (1, "Một", 5), (2, "Hai", 6)])
    made = kit_from(workspace, NAME, files)
    assert len({own.name for own in kit.load(made.kit.parent).figures}) == 2
    assert_sound(workspace)


def test_what_is_not_drafted_is_told(workspace: Workspace, tmp_path: Path) -> None:
    path = MILLIONS.write(tmp_path)
    book = openpyxl.load_workbook(path)
    hidden, words = book.create_sheet("Ẩn"), book.create_sheet("Lời dẫn")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "Thôn"
    words["A1"] = "Kính gửi quý cơ quan"
    book.create_sheet("Trống")
    book.save(path)
    told = kit_from(workspace, NAME, [path]).notes
    assert [(own.code, own.place.sheet) for own in told] == [("hidden-sheet", "Ẩn"), ("no-table", "Lời dẫn")]


def test_a_draft_that_is_no_kit_leaves_nothing(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reportgen.mapping.draft.kit_toml", lambda *_given: "[kit]\n")
    with pytest.raises(KitError):
        kit_from(workspace, NAME, [MILLIONS.write(tmp_path)])
    assert not (workspace.templates / NAME).exists()


def test_a_kit_that_is_there_and_a_wrong_name_are_refused(workspace: Workspace, tmp_path: Path) -> None:
    path = MILLIONS.write(tmp_path)
    for name in ("quoc-phong", "Thư viện", "../ngoai"):
        with pytest.raises(WorkspaceError):
            kit_from(workspace, name, [path])


def test_a_file_without_tables_makes_no_kit(workspace: Workspace, tmp_path: Path) -> None:
    write_workbook(tmp_path / "trong.xlsx", "Trang", [("Chào",)])
    with pytest.raises(WorkspaceError):
        kit_from(workspace, NAME, [tmp_path / "trong.xlsx"])
    assert not (workspace.templates / NAME).exists()


def test_the_command_says_what_it_made(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["kit", "new", NAME, "--from", str(MILLIONS.write(tmp_path)), "-C", str(workspace.root)]) == 0
    said = capsys.readouterr()
    assert "kit.toml" in said.out and "bao-cao.docx" in said.out
