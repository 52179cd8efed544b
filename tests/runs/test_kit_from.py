"""A kit is drafted from an office's tables, reads them, and prints them."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import pytest

from reportgen import kit
from reportgen.cli import main
from reportgen.errors import WorkspaceError
from reportgen.kit.model import ColumnType
from reportgen.runs.build import build_year
from reportgen.runs.import_ import ImportRequest, import_tables
from reportgen.runs.kit_from import kit_from
from reportgen.runs.request import BuildRequest, DocumentFormat
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


@pytest.mark.parametrize("office", OFFICES, ids=lambda office: office.name)
def test_the_draft_is_a_kit_whatever_the_shape_of_the_table(
    office: Office, workspace: Workspace, tmp_path: Path
) -> None:
    made, template = kit_from(workspace, NAME, [office.write(tmp_path)])
    own = kit.load(made.parent)
    assert own.sheets and template.is_file()


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
    made, _template = kit_from(workspace, NAME, [path])
    (sheet,) = kit.load(made.parent).sheets
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
