import io
from decimal import Decimal
from pathlib import Path

import docx
import openpyxl
import pytest

from reportgen.errors import KitError, ReportgenError
from reportgen.figures import change
from reportgen.kit.model import FigureSpec
from reportgen.runs.compare import FigureComparison, compare_years, render, words
from tests.runs.compare import office


def line(before: int | Decimal | None, now: int | Decimal | None, unit: str = "") -> FigureComparison:
    return FigureComparison(FigureSpec("a", "A", "1", unit), before, now, change(now, before))


@pytest.mark.parametrize(
    ("before", "now", "unit", "difference", "share"),
    [
        (1000, 1032, "người", "tăng 32", "3,2%"),
        (1032, 1000, "người", "giảm 32", "3,1%"),
        (5, 5, "cuộc", "không đổi", ""),
        (0, 2, "cuộc", "tăng 02", ""),
        (1, 0, "cuộc", "giảm 01", ""),
        (99, 0, "cuộc", "giảm 99", ""),
        (100, 0, "cuộc", "giảm 100", "100%"),
        (0, 0, "cuộc", "không đổi", ""),
        (Decimal("0.998"), Decimal("0.981"), "%", "giảm 1,7 điểm %", ""),
        (Decimal("0.01"), Decimal("0.0101"), "%", "tăng 0,01 điểm %", ""),
        (Decimal("0.01"), Decimal("0.01001"), "%", "tăng dưới 0,01 điểm %", ""),
        (10**6, 10**6 + 1, "đồng", "tăng 01", "dưới 0,01%"),
        (None, 5, "cuộc", "", ""),
        (5, None, "cuộc", "", ""),
    ],
)
def test_a_change_is_told_in_words(
    before: int | Decimal | None, now: int | Decimal | None, unit: str, difference: str, share: str
) -> None:
    own = line(before, now, unit)
    assert (words.difference(own), words.share(own)) == (difference, share)


def test_a_value_is_told_as_its_unit_asks() -> None:
    assert words.value(1440000, "đồng") == "1.440.000"
    assert words.value(Decimal("0.998"), "%") == "99,8%"
    assert words.value(None, "%") == "không có số liệu"
    assert [words.value(count, "cuộc") for count in (0, 1, 12)] == ["không có", "01", "12"]


def test_figures_stand_in_the_groups_of_the_kit_earlier_year_first(tmp_path: Path) -> None:
    made = compare_years(office.workspace(tmp_path), (2023, 2022))
    assert made.years == (2022, 2023)
    assert [(g.title, [own.figure.name for own in g.lines]) for g in made.groups] == [
        ("Huấn luyện", ["quan_so", "ty_le_gioi"]),
        ("Khác", ["hang_dau"]),
    ]
    assert (made.groups[0].lines[0].before, made.groups[0].lines[0].now) == (1000, 1250)
    assert (made.groups[1].lines[0].before, made.groups[1].lines[0].now) == (None, 16)


def test_a_year_without_workbook_and_one_with_a_mistake_are_both_named(tmp_path: Path) -> None:
    workspace = office.workspace(tmp_path, {2023: (("Dân quân", "nhiều", 3),)})
    with pytest.raises(ReportgenError) as caught:
        compare_years(workspace, (2021, 2023))
    files = [problem.place.file for problem in caught.value.diagnostics]
    assert any(file.endswith("2021.xlsx") for file in files)
    assert any(file.endswith("2023.xlsx") for file in files)


def test_the_workbook_holds_numbers(tmp_path: Path) -> None:
    made = compare_years(office.workspace(tmp_path), (2022, 2023))
    sheet = openpyxl.load_workbook(io.BytesIO(render(made, ".xlsx")))["So sánh"]
    rows = {row[1].value: row for row in sheet.iter_rows(min_row=5)}
    total = rows["Tổng quân số"]
    assert [cell.value for cell in total[3:]] == [1000, 1250, 250, 0.25, "tăng 250"]
    assert total[3].number_format == "#,##0"
    rate = rows["Tỷ lệ giỏi"]
    assert rate[3].number_format == "[=1]0%;[<0.01]0.00%;0.0%"
    assert rows["Quân số nhóm thứ ba"][3].value == "không có số liệu"
    assert sheet.print_title_rows == "$4:$4"


def test_a_decrease_has_its_sign(tmp_path: Path) -> None:
    years = {2022: (("Dân quân", 1000, 250),), 2023: (("Dân quân", 900, 250),)}
    made = compare_years(office.workspace(tmp_path, years), (2022, 2023))
    sheet = openpyxl.load_workbook(io.BytesIO(render(made, ".xlsx"))).worksheets[0]
    assert [cell.value for cell in sheet[6][5:7]] == [-100, -0.1]


def test_the_paper_is_filled_from_the_kits_template(tmp_path: Path) -> None:
    made = compare_years(office.workspace(tmp_path), (2022, 2023))
    text = [p.text for p in docx.Document(io.BytesIO(render(made, ".docx"))).paragraphs]
    assert text == [
        "Năm 2023 so với năm 2022",
        "Huấn luyện",
        "Tổng quân số: 1.000; 1.250; tăng 250; 25%",
        "Tỷ lệ giỏi: 25%; 25%; tăng 0,04 điểm %; ",
        "Khác",
        "Quân số nhóm thứ ba: không có số liệu; 16; ; ",
    ]


@pytest.mark.parametrize("suffix", [".xlsx", ".docx", ".pdf"])
def test_the_same_years_give_the_same_bytes(tmp_path: Path, suffix: str) -> None:
    made = compare_years(office.workspace(tmp_path), (2022, 2023))
    first = render(made, suffix)
    assert first == render(made, suffix)
    assert first.startswith(b"%PDF" if suffix == ".pdf" else b"PK")


def test_a_kit_without_a_paper_says_so(tmp_path: Path) -> None:
    kit = office.KIT.replace('[comparison]\ntitle = "So sánh"\ntemplate = "so-sanh.docx"\n', "")
    made = compare_years(office.workspace(tmp_path, kit=kit), (2022, 2023))
    assert render(made, ".xlsx")
    with pytest.raises(KitError) as caught:
        render(made, ".docx")
    assert "[comparison]" in caught.value.diagnostics[0].hint
