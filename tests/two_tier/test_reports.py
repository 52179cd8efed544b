"""The reports of the two-tier kit: of the year, of its parts, the tables for the body above, next year's plan."""

from __future__ import annotations

import dataclasses
import io
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.styles.style import ParagraphStyle

from reportgen import lint
from reportgen.kit import conditions
from reportgen.kit.model import SheetLayout
from reportgen.records import Value, YearData
from reportgen.runs.omission import is_left_out
from tests.sentences import assert_whole
from tests.two_tier.report_year import (
    ARMY,
    OFFICES,
    bare,
    filled,
    filled_with,
    names,
    rules,
    sample,
    text,
    with_fields,
    with_tables,
)

PAPERS = ("bao-cao-tong-ket", "bao-cao-dinh-ky", "bieu-so-lieu", "ke-hoach-nam-sau")
DISTRICT = re.compile(r"huyện|thị trấn|quận", re.IGNORECASE)
EMPTY_COUNT = re.compile(r"(?<!\d)\b0 (?:cuộc|lớp|lượt|đồng chí|công dân|vụ|đơn|người|đảng viên)")


def office(name: str, year: int = 2026) -> YearData:
    return with_fields(sample(year), **OFFICES[name])


def headings(made: bytes) -> Iterator[tuple[str, str]]:
    """Yield each heading with the text of the paragraph or table row after it."""
    lines = [line for line in text(made).split("\n") if line.strip()]
    yield from ((line, after) for line, after in zip(lines, [*lines[1:], ""], strict=True) if _heading(line))


def _heading(line: str) -> bool:
    return bool(re.match(r"(?:[IVX]+\.|\d+\.) \S", line)) and len(line) < 100


@cache
def made_by(office_name: str, paper: str) -> bytes:
    """Return a paper of an office, which several tests read."""
    return filled_with(paper, names_of(office_name))


@cache
def names_of(office_name: str) -> dict[str, Any]:
    return names(office(office_name))


@cache
def sample_text(paper: str, year: int = 2026) -> str:
    """Return the text of a paper of a sample year as it is."""
    return text(filled(paper, sample(year)))


@pytest.mark.parametrize("name", OFFICES)
def test_each_office_has_its_letterhead_and_signature(name: str) -> None:
    own = office(name).fields["thong_tin"]
    for paper in PAPERS:
        document = Document(io.BytesIO(made_by(name, paper)))
        head = document.tables[0].rows[0].cells[0].text
        last = [table.rows[0].cells[-1].text for table in document.tables]
        (signed,) = (cell for cell in last if str(own["nguoi_ky_bc"]) in cell)
        if own["co_quan_bao_cao"] == ARMY:
            assert str(own["quan_su_dong_1"]) in head
            assert str(own["quan_su_chu_quan_dong_1"]) in head
            assert f"Trung tá {own['nguoi_ky_bc']}" in signed
            assert "CHỦ TỊCH" not in signed
        else:
            assert head.split("\n")[:2] == [own["co_quan_dong_1"], own["co_quan_dong_2"]]
            assert "TM. ỦY BAN NHÂN DÂN" in signed
            assert "Trung tá" not in signed


@pytest.mark.parametrize("name", OFFICES)
def test_papers_are_whole_in_the_format_of_the_decree_and_name_no_district(name: str, tmp_path: Path) -> None:
    for paper in PAPERS:
        file = tmp_path / f"{paper}.docx"
        file.write_bytes(made_by(name, paper))
        told = text(file.read_bytes())
        assert_whole(told)
        assert not DISTRICT.search(told)
        assert not EMPTY_COUNT.search(told)
        found = [one for one in lint(file).diagnostics if one.code.startswith("ND30")]
        assert not found, found


@pytest.mark.parametrize("compared", [True, False])
def test_a_year_that_tells_next_to_nothing_makes_whole_papers_without_empty_headings(compared: bool) -> None:
    context = names(bare(sample(2026)), compared=compared)
    for paper in PAPERS:
        made = filled_with(paper, context)
        assert_whole(text(made))
        assert not any(_heading(after) and _level(line) >= _level(after) for line, after in headings(made))


def _level(line: str) -> int:
    return 2 if line[0].isdigit() else 1


@pytest.mark.parametrize("sheet", [spec.name for spec in rules().sheets if spec.layout is SheetLayout.TABLE])
def test_each_sheet_may_be_empty(sheet: str) -> None:
    context = names(with_tables(sample(2026), **{sheet: ()}))
    for paper in PAPERS:
        assert_whole(text(filled_with(paper, context)))


@pytest.mark.parametrize("sheet", [name for name, rows in sample(2026).tables.items() if rows])
def test_each_sheet_may_say_only_what_it_must(sheet: str) -> None:
    spec = rules().sheet(sheet)
    optional = {column.name: None for column in spec.columns if not column.constraints.required}
    rows = tuple(dataclasses.replace(row, values_={**row, **optional}) for row in sample(2026).tables[sheet])
    context = names(with_tables(sample(2026), **{sheet: rows}))
    for paper in PAPERS:
        assert_whole(text(filled_with(paper, context)))


def test_a_quota_of_none_is_not_a_fraction() -> None:
    rows = sample(2026).tables["tuyen_quan"]
    without = tuple(dataclasses.replace(row, values_={**row, "chi_tieu_cand": 0}) for row in rows)
    told = text(filled("bao-cao-tong-ket", with_tables(sample(2026), tuyen_quan=without)))
    assert "đã giao 03 công dân thực hiện nghĩa vụ tham gia Công an nhân dân" in told


def test_an_area_command_has_no_chair_who_decides() -> None:
    assert "Chủ tịch Ủy ban nhân dân quyết định" not in text(made_by("area command", "bao-cao-tong-ket"))


def test_the_report_says_its_day_its_sums_and_the_shares_of_the_establishment() -> None:
    told = sample_text("bao-cao-tong-ket")
    for words in (
        "Tổng kết công tác quốc phòng, quân sự địa phương năm 2026;",
        "(số liệu tính đến ngày 14 tháng 11 năm 2026)",
        "gồm Đảng ủy: 02 nghị quyết, 01 chỉ thị; Hội đồng nhân dân: 01 nghị quyết;",
        "tổng quân số 248 đồng chí",
        "đã sắp xếp 91/93 quân nhân dự bị vào các đơn vị dự bị động viên, đạt 97,8% biên chế",
        "đã giao 14/14 công dân nhập ngũ, đạt 100% chỉ tiêu",
        "đã giao 03/03 công dân thực hiện nghĩa vụ tham gia Công an nhân dân",
        "Chỉ tiêu năm 2027",
        "chủ đề “Đoàn kết, kỷ cương, sáng tạo, quyết thắng”",
    ):
        assert words in told, words


def test_the_year_of_the_merger_tells_the_old_units_and_compares_with_restated_figures() -> None:
    told = sample_text("bao-cao-tong-ket", 2025)
    assert "Từ ngày 01 tháng 7 năm 2025, xã Mỹ Uyên được thành lập trên cơ sở sắp xếp các đơn vị: " in told
    assert "tính lại theo địa giới hành chính mới" in told
    assert "so với năm 2024" in told
    assert "sắp xếp các đơn vị" not in sample_text("bao-cao-tong-ket")


def test_recipients_of_awards_are_counted_once_and_by_who_decides() -> None:
    told = sample_text("bao-cao-tong-ket")
    year = names(sample(2026))["khen_thuong"].ca_nam
    assert f"{year.so_tap_the:02d} tập thể" in told
    assert "hộ gia đình" in told
    chair = re.search(r"Chủ tịch Ủy ban nhân dân quyết định (\d+) lượt", told)
    army = re.search(r"cơ quan quân sự quyết định (\d+) lượt", told)
    assert chair and army
    assert int(chair.group(1)) + int(army.group(1)) == len(year.duoc_khen)


def test_a_part_of_the_year_counts_to_its_cut_off_and_compares_with_nothing() -> None:
    told = sample_text("bao-cao-dinh-ky")
    assert date(2026, 9, 22) in [row["ngay"] for row in sample(2026).tables["dien_tap"]]
    assert "(số liệu lũy kế từ đầu năm đến ngày 14 tháng 9 năm 2026)" in told
    assert "tổ chức 01 cuộc diễn tập, trong đó" in told
    assert "so với năm" not in told
    assert "Phụ lục" not in told
    later = with_fields(sample(2026), den_ngay_dk=date(2026, 12, 14))
    assert "tổ chức 02 cuộc diễn tập, trong đó" in text(filled("bao-cao-dinh-ky", later))


def test_events_after_the_cut_off_are_not_listed_and_one_without_a_day_is() -> None:
    rows = sample(2026).tables["phong_thu_dan_su"]
    early = with_fields(sample(2026), den_ngay_dk=date(2026, 6, 14))
    told = text(filled("bao-cao-dinh-ky", early))
    assert "Chữa cháy rừng" in told
    assert "trước bão số 7" not in told
    assert "đã tham gia xử lý 01 vụ việc" in told
    undated = tuple(type(row)({**row, "ngay": None}) for row in rows)
    assert "trước bão số 7" in text(filled("bao-cao-dinh-ky", with_tables(early, phong_thu_dan_su=undated)))


def test_a_month_tells_what_was_held_since_the_last_cut_off() -> None:
    month: dict[str, Value] = {"ky_dk": "Tháng", "thang_dk": 9, "den_ngay_dk": date(2026, 9, 14)}
    told = text(filled("bao-cao-dinh-ky", with_fields(sample(2026), **month)))
    assert "Trong tháng: diễn tập chiến đấu" in told
    assert "(ngày 19 tháng 8 năm 2026, kết quả giỏi)" in told
    early = text(
        filled("bao-cao-dinh-ky", with_fields(sample(2026), **month | {"den_ngay_dk": date(2026, 8, 14)}))
    )
    assert "Trong tháng:" not in early
    assert "Trong tháng:" not in sample_text("bao-cao-dinh-ky")


def test_totals_are_not_alone_on_a_page() -> None:
    document = Document(io.BytesIO(filled("bieu-so-lieu", sample(2026))))
    (forces,) = (table for table in document.tables if "Thành phần" in table.rows[0].cells[1].text)
    *others, last, total = forces.rows[1:]
    assert "Tổng cộng" in total.cells[0].text
    assert all(_keeps(cell.paragraphs[0].style) for cell in last.cells)
    assert not any(_keeps(cell.paragraphs[0].style) for row in others for cell in row.cells)


def _keeps(style: ParagraphStyle | None) -> bool:
    return bool(style and style.paragraph_format.keep_with_next)


@pytest.mark.parametrize(
    ("fields", "period", "following"),
    [
        ({"ky_dk": "Tháng", "thang_dk": 9}, "tháng 9 năm 2026", "NHIỆM VỤ|tháng 10 năm 2026"),
        ({"ky_dk": "Tháng", "thang_dk": 1}, "tháng 01 năm 2026", "tháng 02 năm 2026"),
        ({"ky_dk": "Tháng", "thang_dk": 12}, "tháng 12 năm 2026", "tháng 01 năm 2027"),
        ({"ky_dk": "6 tháng"}, "6 tháng đầu năm 2026", "6 tháng cuối năm 2026"),
        ({"ky_dk": "9 tháng"}, "9 tháng đầu năm 2026", "3 tháng cuối năm 2026"),
    ],
)
def test_a_part_of_the_year_is_named_and_the_next_one_has_its_tasks(
    fields: dict[str, str | int], period: str, following: str
) -> None:
    task = type(sample(2026).tables["nhan_dinh"][0])({"muc": "Nhiệm vụ kỳ tới", "noi_dung": "Huấn luyện."})
    data = with_tables(with_fields(sample(2026), **fields), nhan_dinh=(task,))
    told = text(filled("bao-cao-dinh-ky", data)).split("\n")
    assert period in told
    assert any(f"Nhiệm vụ {following.rpartition('|')[2]}" in line for line in told)


@pytest.mark.parametrize(
    ("period", "made"),
    [
        (None, None),
        ("Tháng", "bao-cao-thang"),
        ("6 tháng", "bao-cao-6-thang"),
        ("9 tháng", "bao-cao-9-thang"),
    ],
)
def test_one_periodic_report_at_most_is_made(period: str | None, made: str | None) -> None:
    context = names(with_fields(sample(2026), ky_dk=period, thang_dk=9))
    periodic_reports = [own for own in rules().documents if own.template.name == "bao-cao-dinh-ky.docx"]
    assert len(periodic_reports) == 3
    kept = [own.name for own in periodic_reports if not is_left_out(rules(), own, context)]
    assert kept == ([made] if made else [])


def test_the_plan_is_left_out_without_targets() -> None:
    (document,) = (own for own in rules().documents if own.name == "ke-hoach-nam-sau")
    assert not is_left_out(rules(), document, names(sample(2026)))
    assert is_left_out(rules(), document, names(with_tables(sample(2026), chi_tieu=())))


def test_the_plan_directs_offices_or_asks_them_by_who_signs_it() -> None:
    army, civil = (text(made_by(name, "ke-hoach-nam-sau")) for name in list(OFFICES)[1::-1])
    assert "Đề nghị các cơ quan, đơn vị, các thôn, tổ dân phố phối hợp" in army
    assert "chủ trì, phối hợp với các cơ quan, đơn vị tham mưu" in civil
    assert "KH-BCH" in text(made_by("area command", "ke-hoach-nam-sau"))


def test_the_tables_number_their_sections_through_and_sum_by_the_figures() -> None:
    told = sample_text("bieu-so-lieu")
    numbers = re.findall(r"^([IVX]+)\. ", told, re.MULTILINE)
    assert numbers == ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
    fewer = with_tables(sample(2026), luc_luong=(), du_bi=())
    assert len(re.findall(r"^([IVX]+)\. ", text(filled("bieu-so-lieu", fewer)), re.MULTILINE)) == 10
    assert names(sample(2026))["so_lieu"]["tuyen_quan_giao"] == 14
    assert "Người lập biểu" in told
    assert "Kính gửi: Bộ Chỉ huy quân sự tỉnh Hoài Giang" in told


def test_a_secret_report_shows_its_level_and_its_copies(tmp_path: Path) -> None:
    data = with_fields(sample(2026), do_mat_bc="Tối mật", so_ban_bc=5)
    file = tmp_path / "mat.docx"
    file.write_bytes(filled("bao-cao-tong-ket", data))
    told = text(file.read_bytes()).split("\n")
    assert told[told.index("TỐI MẬT") - 1] == "Số: 96/BC-BCH"
    assert "Số bản phát hành: 05 bản." in told
    assert not [one for one in lint(file).diagnostics if one.code.startswith("ND30")]
    assert "TỐI MẬT" not in sample_text("bao-cao-tong-ket")


def test_words_by_level_know_every_level() -> None:
    for name in OFFICES:
        made = conditions.texts(rules(), office(name).fields, 2026)
        assert all(made[word] for word in ("don_vi_truc_thuoc", "dau_moi"))
