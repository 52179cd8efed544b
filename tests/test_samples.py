"""The kit and its sample workbooks: made by their script, free of problems, with the figures they were made for."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path
from unicodedata import is_normalized
from zipfile import ZipFile

import pytest

from reportgen import checks, figures, kit, sheets
from reportgen.awards import Decision
from reportgen.diagnostics import Diagnostic, Severity
from reportgen.records import YearData
from reportgen.runs.awards import decide, earlier_lists
from reportgen.runs.years import Years
from reportgen.word.build import docx
from reportgen.workspace import Workspace
from tests.files import number
from tools.sample_papers.speech import NAME, PAPER
from tools.sample_workbooks.make import make
from tools.sample_workbooks.model import years

ROOT = Path(__file__).resolve().parents[1]
KIT = ROOT / "templates" / "quoc-phong"
YEARS = (2022, 2023)


@pytest.fixture(scope="module")
def made() -> dict[int, bytes]:
    return {year.year: make(year) for year in years()}


@pytest.fixture(scope="module")
def the_kit() -> kit.Kit:
    return kit.load(KIT)


Checked = dict[int, tuple[YearData, tuple[Diagnostic, ...]]]


@pytest.fixture(scope="module")
def checked(the_kit: kit.Kit) -> Checked:
    return {
        year: checks.check_year(the_kit, sheets.read(ROOT / "inputs" / f"{year}.xlsx"), year)
        for year in YEARS
    }


@cache
def decision(year: int) -> Decision:
    years = Years(Workspace(ROOT), KIT.name)
    earlier, _unread = earlier_lists(years, year)
    decided = decide(years.kit, years.read(year).data, earlier)
    assert decided is not None
    return decided


def evaluated(the_kit: kit.Kit, checked: Checked, year: int) -> dict[str, object]:
    decided = decision(year)
    values = figures.evaluate(the_kit.figures, checked[year][0], {"khen_thuong": decided.list})
    return {name: values[name] for name in values}


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as book:
        return {name: book.read(name) for name in book.namelist()}


@pytest.mark.parametrize("year", YEARS)
def test_committed_workbook_is_what_the_script_makes(made: dict[int, bytes], year: int) -> None:
    # Part by part: how well zlib packs them differs between its versions, what they say does not.
    assert parts((ROOT / "inputs" / f"{year}.xlsx").read_bytes()) == parts(made[year])


def test_the_same_bytes_each_time(made: dict[int, bytes]) -> None:
    assert {year.year: make(year) for year in years()} == made


@pytest.mark.parametrize("year", YEARS)
def test_looks_like_a_clerks_file(made: dict[int, bytes], year: int) -> None:
    import openpyxl

    values = openpyxl.load_workbook(BytesIO(made[year]), data_only=True)["Huấn luyện"]
    formulas = openpyxl.load_workbook(BytesIO(made[year]))["Huấn luyện"]
    last = values.max_row
    assert "A1:J1" in {str(area) for area in values.merged_cells.ranges}
    assert values["A3"].value == "TT"
    assert formulas.cell(last, 5).value == f"=SUM(E4:E{last - 1})"
    assert values.cell(last, 5).value == sum(number(values.cell(row, 5)) for row in range(4, last))


@pytest.mark.parametrize("year", YEARS)
def test_every_text_is_nfc(made: dict[int, bytes], year: int) -> None:
    assert is_normalized("NFC", parts(made[year])["xl/sharedStrings.xml"].decode("utf-8"))
    assert is_normalized("NFC", (KIT / "kit.toml").read_text("utf-8"))


@pytest.mark.parametrize("year", YEARS)
def test_a_sample_year_has_nothing_to_mend(checked: Checked, year: int) -> None:
    diagnostics = checked[year][1]
    assert [str(d.place) + d.message for d in diagnostics if d.severity is not Severity.NOTE] == []
    assert Counter(d.code for d in diagnostics) == {"totals-row": 4}


def test_the_two_years_compare_without_a_question(the_kit: kit.Kit, checked: Checked) -> None:
    assert checks.check_against(the_kit, checked[2023][0], checked[2022][0]) == ()


def test_2023_has_the_figures_of_its_model(the_kit: kit.Kit, checked: Checked) -> None:
    now = evaluated(the_kit, checked, 2023)
    assert now["khen_thuong_tap_the"] == 25
    assert now["khen_thuong_ca_nhan"] == 34
    assert now["giao_duc_ket_qua"] == 4968
    assert now["dien_tap_khu_vuc_phong_thu"] == 1
    assert now["dien_tap_chien_dau"] == 4
    assert now["tuyen_quan_ty_le"] == Decimal(1)


@pytest.mark.parametrize("year", YEARS)
def test_the_reports_figures_are_those_of_the_award_list(
    the_kit: kit.Kit, checked: Checked, year: int
) -> None:
    now, awards = evaluated(the_kit, checked, year), decision(year).list
    assert now["khen_thuong"] == len(awards) == sum(form.tong for form in awards.theo_hinh_thuc)
    assert now["khen_thuong_tap_the"] == awards.so_tap_the
    assert now["khen_thuong_ca_nhan"] == awards.so_ca_nhan
    assert now["khen_thuong_tien"] == sum(int(str(row["tien_thuong"])) for row in awards)


def test_2022_is_somewhat_less(the_kit: kit.Kit, checked: Checked) -> None:
    before, now = evaluated(the_kit, checked, 2022), evaluated(the_kit, checked, 2023)
    for name in ("khen_thuong", "giao_duc_ket_qua", "huan_luyen_quan_so", "tuyen_quan_giao", "ngan_sach"):
        was, became = before[name], now[name]
        assert isinstance(was, int)
        assert isinstance(became, int)
        assert 0.8 * became < was < became


def test_every_figure_has_a_value_and_its_own_title(the_kit: kit.Kit, checked: Checked) -> None:
    now = evaluated(the_kit, checked, 2023)
    assert [name for name, value in now.items() if value is None] == []
    assert max(Counter(figure.title for figure in the_kit.figures).values()) == 1


@pytest.mark.parametrize("year", YEARS)
def test_every_section_has_words(the_kit: kit.Kit, checked: Checked, year: int) -> None:
    written = {row["muc"] for row in checked[year][0].tables["nhan_dinh"]}
    assert written == set(the_kit.sheet("nhan_dinh").column("muc").constraints.enum)


@pytest.mark.parametrize("year", YEARS)
def test_papers_are_dated_in_their_order(checked: Checked, year: int) -> None:
    fields = checked[year][0].fields["thong_tin"]
    dates = [fields[name] for name in ("ngay_tt", "ngay_qd", "ngay_bc", "hoi_nghi_ngay")]
    assert dates == sorted(dates, key=str)
    # Huyện báo cáo tỉnh trước ngày 20/11 (Điều 15 Nghị định số 168/2018/NĐ-CP).
    assert str(fields["ngay_bc"]) < f"{year}-11-20"


def test_no_award_goes_beyond_the_chair_of_a_district(checked: Checked) -> None:
    # Chủ tịch Ủy ban nhân dân cấp huyện: Luật Thi đua, khen thưởng năm 2003 (sửa đổi, bổ sung).
    granted = {row["hinh_thuc"] for year in YEARS for row in checked[year][0].tables["khen_thuong"]}
    assert granted == {
        "Giấy khen",
        "Lao động tiên tiến",
        "Chiến sĩ thi đua cơ sở",
        "Tập thể lao động tiên tiến",
    }


@pytest.mark.parametrize("year", YEARS)
def test_nothing_stands_against_the_awards_of_a_sample(year: int) -> None:
    decided = decision(year)
    assert [d.message for d in decided.diagnostics if d.severity is not Severity.NOTE] == []
    assert {verdict.outcome.value for verdict in decided.verdicts} == {"fit"}


def test_the_money_of_2023_is_that_of_the_decree() -> None:
    # Nghị định số 91/2017/NĐ-CP, lương cơ sở 1.800.000 đồng.
    awards = decision(2023).list
    assert {(f.hinh_thuc, f.muc_tap_the, f.muc_ca_nhan) for f in awards.theo_hinh_thuc} == {
        ("Chiến sĩ thi đua cơ sở", None, 1_800_000),
        ("Tập thể lao động tiên tiến", 1_440_000, None),
        ("Lao động tiên tiến", None, 540_000),
        ("Giấy khen", 1_080_000, 540_000),
    }
    assert awards.tong_tien_tap_the == 1_440_000 + 24 * 1_080_000
    assert awards.tong_tien_ca_nhan == 1_800_000 + 33 * 540_000
    assert awards.tong_tien == 46_980_000


@pytest.mark.parametrize(
    ("page", "heading"),
    [("kits.md", "Một bộ mẫu trọn vẹn, nhỏ"), ("en/kits.md", "A whole kit, small")],
)
def test_the_guides_example_is_a_kit(tmp_path: Path, page: str, heading: str) -> None:
    guide = (ROOT / "docs" / page).read_text("utf-8")
    example = guide.split(f"## {heading}\n")[1].split("```toml\n")[1].split("```")[0]
    (tmp_path / "kit.toml").write_text(example, "utf-8")
    (tmp_path / "bao-cao.docx").write_bytes(b"")
    library = kit.load(tmp_path)
    assert [sheet.name for sheet in library.sheets] == ["sach", "thong_tin"]
    assert [figure.unit for figure in library.figures] == ["bản", "%"]


def test_committed_speech_is_what_the_script_makes() -> None:
    committed = (ROOT / "inputs" / "2023" / "tai-lieu" / NAME).read_bytes()
    assert parts(committed) == parts(docx(PAPER))
