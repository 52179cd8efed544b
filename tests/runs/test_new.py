"""The blank workbook of 2024, made beside the sample of 2023: what it carries over, and that it reads."""

import shutil
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell import MergedCell
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from reportgen import checks, kit, sheets
from reportgen.diagnostics import Diagnostic
from reportgen.errors import WorkspaceError
from reportgen.records import YearData
from reportgen.runs.build import build_year
from reportgen.runs.new import new_workbook
from reportgen.runs.request import BuildRequest, DocumentFormat
from reportgen.sheets.write.table import FIRST_ROW, HEADING_ROW
from reportgen.workspace import Workspace
from tests.files import Typed, number, typed
from tests.narrow import there
from tests.shipped import lay_out

TABLES = ("Huấn luyện", "Giáo dục QPAN", "Diễn tập", "Tuyển quân", "Chính sách", "Khen thưởng", "Nhận định",
          "Chỉ tiêu", "Khách mời")  # fmt: skip


@pytest.fixture(scope="module")
def beside_2023(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    own = lay_out(tmp_path_factory.mktemp("so"), 2023)
    new_workbook(own, 2024)
    return own


@pytest.fixture(scope="module")
def book(beside_2023: Workspace) -> openpyxl.Workbook:
    return openpyxl.load_workbook(beside_2023.inputs / "2024.xlsx")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    own = lay_out(tmp_path_factory.mktemp("trong"))
    return new_workbook(own, 2024, "quoc-phong").path


def fields(sheet: Worksheet) -> dict[str, Cell | MergedCell]:
    return {str(row[0].value): row[1] for row in sheet.iter_rows(min_row=4)}


def validation(sheet: Worksheet, cell: str) -> DataValidation:
    rules: list[DataValidation] = sheet.data_validations.dataValidation
    return next(rule for rule in rules if cell in rule.sqref)


def checked(path: Path, year: int = 2024) -> tuple[YearData, tuple[Diagnostic, ...]]:
    shipped_kit = kit.load(path.parents[1] / "templates" / "quoc-phong")
    return checks.check_year(shipped_kit, sheets.read(path), year)


# --- what is carried over ---------------------------------------------------------------------


def test_the_only_problems_of_the_new_workbook_are_empty_cells(beside_2023: Workspace) -> None:
    _data, problems = checked(beside_2023.inputs / "2024.xlsx")
    assert problems
    assert {problem.code for problem in problems} == {"missing-value"}


def test_agency_and_signers_are_carried_over(book: openpyxl.Workbook) -> None:
    values = fields(book["Thông tin"])
    assert values["Năm báo cáo"].value == 2024
    assert values["Cơ quan ban hành"].value == "Ủy ban nhân dân huyện An Lạc Sơn"
    assert values["Báo cáo, người ký"].value == "Đoàn Thế Nguyện"
    assert values["Báo cáo, người ký"].fill.fgColor.rgb.endswith("FFF8DC")


@pytest.mark.parametrize(
    "title",
    [
        *("Số báo cáo", "Ngày quyết định", "Dân số (người)", "Quyết định, nguồn tiền thưởng"),
        *("Tờ trình, căn cứ 1", "Quyết định, căn cứ 1", "Quyết định, căn cứ 7"),
    ],
)
def test_numbers_days_figures_laws_and_texts_of_last_year_stand_beside(
    book: openpyxl.Workbook, title: str
) -> None:
    cell = fields(book["Thông tin"])[title]
    assert cell.value is None
    assert there(cell.comment).text.startswith("Năm 2023: ")


def test_groups_and_units_are_carried_over_figures_noted(book: openpyxl.Workbook) -> None:
    row = book["Huấn luyện"][FIRST_ROW]
    assert [cell.value for cell in row[1:5]] == ["Dân quân năm thứ nhất", "Cụm 1 và cụm 2", None, None]
    assert [there(cell.comment).text for cell in row[3:5]] == ["Năm 2023: 74", "Năm 2023: 73"]


def test_people_and_prose_are_not_carried_over(book: openpyxl.Workbook) -> None:
    for tab in ("Khen thưởng", "Nhận định", "Diễn tập"):
        values = [cell.value for row in book[tab].iter_rows(min_row=FIRST_ROW, min_col=2) for cell in row]
        assert set(values) == {None}


def test_without_last_year_the_workbook_is_plain(plain: Path) -> None:
    data, problems = checked(plain)
    assert {problem.code for problem in problems} == {"missing-value"}
    assert not any(data.tables.values())
    assert data.fields["thong_tin"]["nam"] == 2024


# --- what Excel shows and holds to ------------------------------------------------------------


def test_choices_come_from_the_hidden_list(book: openpyxl.Workbook) -> None:
    rule = validation(book["Huấn luyện"], "B6")
    sheet, cells = there(rule.formula1).replace("'", "").replace("$", "").split("!")
    options = [cell.value for (cell,) in book[sheet][cells]]
    assert (sheet, book[sheet].sheet_state, rule.errorStyle, rule.showErrorMessage) == (
        "Danh mục", "hidden", "stop", True)  # fmt: skip
    assert options[0] == "Dân quân năm thứ nhất"
    assert len(options) == 11


def offered(book: openpyxl.Workbook, tab: str, cell: str) -> list[str]:
    sheet, cells = there(validation(book[tab], cell).formula1).replace("'", "").replace("$", "").split("!")
    return [option.value for (option,) in book[sheet][cells]]


def test_units_and_awards_are_offered_not_demanded(book: openpyxl.Workbook) -> None:
    assert {"Xã An Bình Hạ", "Thị trấn Lạc Khê"} <= set(offered(book, "Tuyển quân", "B6"))
    awards = offered(book, "Khen thưởng", "G6")
    assert {"Giấy khen", "Lao động tiên tiến", "LĐTT"} <= set(awards)
    assert not validation(book["Khen thưởng"], "G6").showErrorMessage
    assert not any("Nguyễn Văn Mẫu" in option for option in awards)


def test_limits_are_held(book: openpyxl.Workbook) -> None:
    figure = validation(book["Huấn luyện"], "E700")
    assert (figure.type, figure.formula1, figure.formula2) == ("whole", "0", "100000")
    day = validation(book["Diễn tập"], "E6")
    assert (day.type, day.formula1, day.formula2) == ("date", "DATE(2024,1,1)", "DATE(2024,12,31)")
    text = validation(book["Chỉ tiêu"], "B6")
    assert (text.type, text.formula2) == ("textLength", "250")


def test_every_column_is_explained_within_excels_limits(book: openpyxl.Workbook) -> None:
    rules = [rule for sheet in book for rule in sheet.data_validations.dataValidation]
    assert len(rules) > 150
    assert all(rule.prompt and len(rule.prompt) <= 255 and len(rule.promptTitle) <= 32 for rule in rules)
    assert all(len(rule.error or "") <= 225 for rule in rules)
    assert "Bắt buộc. Số nguyên, từ 0 đến 100.000." in there(validation(book["Huấn luyện"], "E6").prompt)


def test_the_figures_of_the_kit_are_summed_above_the_headings(book: openpyxl.Workbook) -> None:
    sheet = book["Huấn luyện"]
    totals = [cell.value for cell in sheet[HEADING_ROW - 1]]
    assert totals[3:5] == ["=SUM(D6:D2000)", "=SUM(E6:E2000)"]
    assert totals[9] is None  # days do not add up


@pytest.mark.parametrize("tab", TABLES)
def test_each_table_prints_and_scrolls_under_its_headings(book: openpyxl.Workbook, tab: str) -> None:
    sheet = book[tab]
    assert sheet.freeze_panes == f"B{FIRST_ROW}"
    assert sheet.print_title_rows == f"${HEADING_ROW}:${HEADING_ROW}"
    assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth) == (9, 1)
    assert sheet["A3"].value == "Ví dụ"
    assert sheet["B3"].font.color.rgb.endswith("7F7F7F")


def test_wide_tables_lie_down(book: openpyxl.Workbook) -> None:
    assert book["Khen thưởng"].page_setup.orientation == "landscape"
    assert book["Giáo dục QPAN"].page_setup.orientation == "landscape"
    assert book["Chỉ tiêu"].page_setup.orientation == "landscape"


# --- the file -----------------------------------------------------------------------------------


def test_the_same_input_gives_the_same_bytes(beside_2023: Workspace, tmp_path: Path, checkout: Path) -> None:
    again = new_workbook(lay_out(tmp_path, 2023), 2024).path
    assert again.read_bytes() == (beside_2023.inputs / "2024.xlsx").read_bytes()


@pytest.mark.parametrize("name", ["2024.xlsx", "2024.ods"])
def test_a_workbook_that_is_there_stays(tmp_path: Path, checkout: Path, name: str) -> None:
    own = lay_out(tmp_path)
    (own.inputs / name).write_bytes(b"cua toi")
    with pytest.raises(WorkspaceError) as refused:
        new_workbook(own, 2024)
    assert refused.value.diagnostics[0].code == "workbook-exists"
    assert [(path.name, path.read_bytes()) for path in own.inputs.iterdir()] == [(name, b"cua toi")]


# --- filled in ------------------------------------------------------------------------------------


def moved(value: Typed) -> Typed:
    """Return a value of 2023 as the clerk would type it a year later."""
    if isinstance(value, date):
        return value.replace(year=2024)
    return value.replace("2023", "2024") if isinstance(value, str) else value


def fill(target: openpyxl.Workbook, source: openpyxl.Workbook) -> None:
    """Type last year's values into the blank workbook, cell by cell, under the headings of each sheet."""
    answers = {str(row[0].value): typed(row[1]) for row in source["Thông tin"].iter_rows(min_row=4)}
    for question, cell in fields(target["Thông tin"]).items():
        if question != "Năm báo cáo" and answers.get(question) is not None:
            cell.value = moved(answers[question])
    for tab in TABLES:
        old, new = source[tab], target[tab]
        columns = {" ".join(str(cell.value).split()): column for column, cell in enumerate(old[3], 1)}
        headings = {str(cell.value): column for column, cell in enumerate(new[HEADING_ROW], 1)}
        for row in range(4, old.max_row + 1):
            if old.cell(row, 1).value == "Tổng cộng":
                break
            for title, column in headings.items():
                if title in columns and title != "TT":
                    new.cell(row - 4 + FIRST_ROW, column).value = moved(typed(old.cell(row, columns[title])))


def under(sheet: Worksheet, heading: str) -> Cell | MergedCell:
    """Return the first cell under a heading."""
    headings = [cell.value for cell in sheet[HEADING_ROW]]
    return sheet.cell(HEADING_ROW + 1, headings.index(heading) + 1)


def vary(book: openpyxl.Workbook) -> None:
    """Change a value of each sheet: one that is all last year's would be asked about."""
    field = fields(book["Thông tin"])["Dân số (người)"]
    field.value = number(field) + 10
    for tab, heading in (("Huấn luyện", "Số ngày"), ("Giáo dục QPAN", "Chỉ tiêu"), ("Diễn tập", "Lực lượng tham gia"),
                         ("Tuyển quân", "Chỉ tiêu giao quân"), ("Chính sách", "Số lượng")):  # fmt: skip
        cell = under(book[tab], heading)
        cell.value = number(cell) + 1
    for tab, heading in (("Chỉ tiêu", "Nội dung"), ("Khách mời", "Họ và tên, cơ quan")):
        cell = under(book[tab], heading)
        cell.value = f"{cell.value} khác"


def test_the_blank_workbook_filled_in_builds(beside_2023: Workspace, tmp_path: Path, checkout: Path) -> None:
    own = Workspace(shutil.copytree(beside_2023.root, tmp_path, dirs_exist_ok=True))
    path = own.inputs / "2024.xlsx"
    target = openpyxl.load_workbook(path)
    fill(target, openpyxl.load_workbook(checkout / "inputs" / "2023.xlsx"))
    vary(target)
    target.save(path)
    now, _problems = checked(path)
    before, _problems = checked(own.inputs / "2023.xlsx", 2023)
    assert {name: len(rows) for name, rows in now.tables.items()} == {
        name: len(rows) for name, rows in before.tables.items()
    }
    assert [record["quan_so"] for record in now.tables["huan_luyen"]] == [
        record["quan_so"] for record in before.tables["huan_luyen"]
    ]
    done = build_year(BuildRequest(own, 2024, formats=(DocumentFormat.DOCX,)))
    assert len(done.made) >= 6
