"""The award papers: money, law, letterheads and signers of each office; whole whatever the year does not tell."""

from __future__ import annotations

import io
import re
from datetime import date
from functools import cache

import pytest
from msgspec.structs import replace

from reportgen import lint
from reportgen.diagnostics import Severity
from tests.sentences import assert_whole
from tests.two_tier.award_year import (
    ARMY,
    COMMUNE_OF_2026,
    OFFICES,
    UP,
    collective,
    decided,
    household,
    is_made,
    made_files,
    made_papers,
    names_of,
    paper,
    person,
    plain,
    year,
)

CIVIL_PAPERS = (
    "to-trinh-khen-thuong",
    "quyet-dinh-khen-thuong",
    "danh-sach-tap-the",
    "danh-sach-ca-nhan",
    "giay-khen",
    "danh-sach-nhan-tien-thuong",
)
ARMY_PAPERS = ("quyet-dinh-khen-thuong-quan-su", "danh-sach-khen-thuong-quan-su", "giay-khen-quan-su")
SUM, IN_WORDS = "7.850.000 đồng", "bảy triệu tám trăm năm mươi nghìn đồng"
DISTRICT = re.compile(r"\bhuyện\b|\bthị trấn\b|\bquận\b", re.IGNORECASE)
ABOLISHED = re.compile(r"quân sự huyện", re.IGNORECASE)

ARMY_ROWS = (
    collective("Trung đội dân quân Mẫu", **ARMY, luc_luong="Dân quân cơ động"),
    person("Sầm Văn Mẫu", **ARMY, luc_luong="Dân quân cơ động"),
)
PROPOSED_ROWS = (
    person("Nông Văn Mẫu", "Chiến sĩ tiên tiến", **UP, cap_bac="Đại úy", luc_luong="Quân đội"),
    collective("Ban Chỉ huy quân sự xã Mỹ Uyên", "Đơn vị tiên tiến", **UP, luc_luong="Quân đội"),
)
HOUSE = household("Lường Văn Mẫu")


# --- money and counts --------------------------------------------------------------------------


def test_the_sum_is_the_same_in_submission_decision_lists_and_receipts() -> None:
    names = names_of(year(COMMUNE_OF_2026))
    for name in ("to-trinh-khen-thuong", "quyet-dinh-khen-thuong", "danh-sach-nhan-tien-thuong"):
        text = paper(name, names)
        assert SUM in text and IN_WORDS in text, name
    groups, people = (paper(f"danh-sach-{kind}", names) for kind in ("tap-the", "ca-nhan"))
    assert "3.040.000 đồng" in groups and "4.810.000 đồng" in people
    receipts = paper("danh-sach-nhan-tien-thuong", names)
    sums = re.findall(r"^(2\.530\.000|760\.000|1\.520\.000)$", receipts, re.MULTILINE)
    assert sum(int(one.replace(".", "")) for one in sums) == 7_850_000 and len(sums) == 6
    assert receipts.count("7.850.000") == 2


def test_persons_and_their_awards_are_counted_apart() -> None:
    rows = [*COMMUNE_OF_2026[:3], person("Lò Văn Mẫu"), person("Hà Văn Mẫu")]
    names = names_of(year(rows))
    text = paper("quyet-dinh-khen-thuong", names)
    assert "cho 01 tập thể và 03 cá nhân (05 lượt khen thưởng) có thành tích" in text
    assert "Ấn định danh sách: 03 (ba) cá nhân, 04 (bốn) lượt khen thưởng; tổng tiền thưởng" in text
    assert "01 tập thể và 03 cá nhân, 05 lượt khen thưởng; tổng tiền thưởng" in paper(
        "to-trinh-khen-thuong", names
    )


def test_a_household_has_its_own_rate_list_and_annex() -> None:
    names = names_of(year([*COMMUNE_OF_2026, HOUSE]))
    text = paper("quyet-dinh-khen-thuong", names)
    assert "02 tập thể, 04 cá nhân và 01 hộ gia đình" in text and "1.140.000 đồng/hộ gia đình" in text
    assert "tại Phụ lục I, Phụ lục II và Phụ lục III)" in text and "\nPhụ lục III\n" in text
    assert "8.990.000 đồng" in text and "Hộ gia đình Lường Văn Mẫu" in paper("giay-khen", names)
    assert "Lường Văn Mẫu" in paper("danh-sach-ho-gia-dinh", names)
    assert not is_made("danh-sach-ho-gia-dinh", names_of(year(COMMUNE_OF_2026)))


def test_of_two_titles_only_the_highest_is_paid_and_the_paper_says_so() -> None:
    best = COMMUNE_OF_2026[0]
    names = names_of(year([best, {**best, "hinh_thuc": "Lao động tiên tiến"}]))
    text = paper("quyet-dinh-khen-thuong", names)
    assert (
        "- Lao động tiên tiến: cá nhân không kèm thêm tiền thưởng" in text
        and "0 đồng/" not in text.replace("000 đồng/", "")
    )
    receipts = paper("danh-sach-nhan-tien-thuong", names)
    assert "Chiến sĩ thi đua cơ sở" in receipts and "Lao động tiên tiến" not in receipts


def test_one_form_alone_is_named_and_not_listed() -> None:
    text = paper("quyet-dinh-khen-thuong", names_of(year([person("Hà Văn Mẫu")])))
    assert "Tặng Giấy khen cho 01 cá nhân" in text and "(có danh sách kèm theo)." in text
    assert "\nPhụ lục\n" in text and "Phụ lục I" not in text
    title = paper("quyet-dinh-khen-thuong", names_of(year(COMMUNE_OF_2026[1:2])))
    assert "Tặng danh hiệu Lao động tiên tiến cho 01 cá nhân" in title


def test_without_the_day_of_the_decision_no_sum_is_printed() -> None:
    names = names_of(year(COMMUNE_OF_2026, {"ngay_qd": None}))
    for name in ("to-trinh-khen-thuong", "quyet-dinh-khen-thuong"):
        text = paper(name, names)
        assert "bằng chữ" not in text and "mức thưởng như sau" not in text
        assert_whole(text)
    assert not is_made("danh-sach-nhan-tien-thuong", names)


# --- the law -----------------------------------------------------------------------------------


def test_submission_and_decision_cite_the_law_of_the_day_and_the_local_rule_after_it() -> None:
    names = names_of(year(COMMUNE_OF_2026))
    for name in ("to-trinh-khen-thuong", "quyet-dinh-khen-thuong"):
        cited = [line for line in paper(name, names).split("\n") if line.startswith("Căn cứ ")]
        assert "Luật Tổ chức chính quyền địa phương" in cited[0] and "152/2025/NĐ-CP" in " ".join(cited)
        assert "Quyết định số 15/2026/QĐ-UBND" in cited[-1] and not cited[-1].count("Căn cứ Căn cứ")
    early = paper("quyet-dinh-khen-thuong", names_of(year(COMMUNE_OF_2026, {"ngay_qd": date(2026, 9, 15)})))
    assert "ngày 23 tháng 4 năm 2026" not in early


def test_after_the_known_end_of_a_rule_it_goes_on_with_a_warning() -> None:
    data = year(COMMUNE_OF_2026, {"ngay_qd": date(2027, 3, 10)})
    told = [found for found in decided(data).diagnostics if "28/02/2027" in found.message]
    assert told and told[0].severity is Severity.WARNING
    text = paper("quyet-dinh-khen-thuong", names_of(data))
    assert SUM in text and "Căn cứ Nghị định số 152/2025/NĐ-CP" in text


def test_the_commune_s_commander_is_asked_for_his_power_and_the_decision_is_made() -> None:
    data, code = year(ARMY_ROWS), "power-without-source"
    unanswered = replace(data, confirmations=())
    (asked,) = [found for found in decided(unanswered).diagnostics if found.code == code]
    assert asked.severity is Severity.ERROR and asked.is_question and asked.place.sheet == "Thông tin"
    (answered,) = [found for found in decided(data).diagnostics if found.code == code]
    assert answered.severity is Severity.NOTE
    assert is_made("quyet-dinh-khen-thuong-quan-su", names_of(data))


# --- forms of the two branches -----------------------------------------------------------------


def test_the_chair_s_papers_name_no_superior_and_no_rank() -> None:
    papers = made_papers(names_of(year(COMMUNE_OF_2026)))
    assert set(CIVIL_PAPERS) <= set(papers) and not set(ARMY_PAPERS) & set(papers)
    decision = papers["quyet-dinh-khen-thuong"]
    assert (
        decision.index("ỦY BAN NHÂN DÂN") < decision.index("XÃ MỸ UYÊN") and "Chỉ huy" not in decision[:200]
    )
    assert "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MỸ UYÊN" in decision and "TM. " not in decision
    assert "tại Tờ trình số 31/TTr-VHXH ngày 13 tháng 11 năm 2026." in decision


def test_the_military_body_s_papers_are_the_army_s() -> None:
    papers = made_papers(names_of(year([*ARMY_ROWS, *PROPOSED_ROWS])))
    assert set(ARMY_PAPERS) <= set(papers) and not set(CIVIL_PAPERS[:-1]) & set(papers)
    for name in (*ARMY_PAPERS[:2], "to-trinh-khen-thuong-cap-tren", "danh-sach-nhan-tien-thuong"):
        head = papers[name].split("Cộng hòa")[0]
        assert re.search(r"BỘ CHỈ HUY QUÂN SỰ\nTỈNH HOÀI GIANG\nBAN CHỈ HUY QUÂN SỰ\nXÃ MỸ UYÊN", head), name
        assert "Trung tá Lều Văn Khải" in papers[name] and "Chủ tịch" not in papers[name], name
    decision = re.sub(r"\s", " ", papers["quyet-dinh-khen-thuong-quan-su"])
    assert "CHỈ HUY TRƯỞNG BAN CHỈ HUY QUÂN SỰ XÃ MỸ UYÊN" in decision and "Số: 27/QĐ-BCH" in decision


def test_a_proposal_to_the_superior_says_no_money_and_is_not_decided() -> None:
    names = names_of(year(PROPOSED_ROWS))
    text = paper("to-trinh-khen-thuong-cap-tren", names)
    assert "kính đề nghị Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh Hoài Giang xem xét" in text
    assert "01 tập thể và 01 cá nhân" in text and "thưởng (đồng)" not in text and "bằng chữ" not in text
    assert "Đại úy Nông Văn Mẫu" in text and "Căn cứ Luật Thi đua, khen thưởng ngày" in text
    assert not is_made("quyet-dinh-khen-thuong-quan-su", names) and not is_made(
        "quyet-dinh-khen-thuong", names
    )


def test_only_awards_with_a_paper_of_their_own_get_one() -> None:
    text = paper("giay-khen", names_of(year(COMMUNE_OF_2026)))
    assert text.count("Giấy khen\n") == 4 and text.count("Bằng chứng nhận\n") == 1
    assert "Đạt danh hiệu “Chiến sĩ thi đua cơ sở” năm 2026" in text and "Vi Thị Mẫu" not in text
    assert not is_made("giay-khen", names_of(year(COMMUNE_OF_2026[1:2])))


def test_the_army_s_certificates_are_numbered_in_its_golden_book() -> None:
    names = names_of(year(ARMY_ROWS, {"so_vang": 9}))
    assert re.findall(r"Số sổ vàng: (\d+)", paper("giay-khen-quan-su", names)) == ["09", "10"]
    blank = paper("giay-khen-quan-su", names_of(year(ARMY_ROWS, {"so_vang": None})))
    assert blank.count("Số sổ vàng: ……") == 2


# --- every office, whole, clean ----------------------------------------------------------------

EVERY_ROW = (*COMMUNE_OF_2026, HOUSE, *ARMY_ROWS, *PROPOSED_ROWS)
PRAISE = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"
OF_A_PROVINCE = (
    collective("Xã Mẫu", PRAISE),
    person("Hà Văn Mẫu", PRAISE),
    household("Lường Văn Mẫu", PRAISE),
)
ROWS = {
    "commune": EVERY_ROW,
    "area command": (*ARMY_ROWS, *PROPOSED_ROWS),
    "province": (*OF_A_PROVINCE, *ARMY_ROWS, *PROPOSED_ROWS),
}
"""What each level awards; of a command without a committee nobody else decides."""


@pytest.mark.parametrize("office", OFFICES)
def test_each_office_grants_what_is_its_own(office: str) -> None:
    told = decided(year(ROWS[office], OFFICES[office])).diagnostics
    assert [found for found in told if found.severity is Severity.ERROR] == []


def test_a_province_s_certificate_is_a_bang_khen() -> None:
    names = names_of(year(OF_A_PROVINCE, OFFICES["province"]))
    text = paper("giay-khen", names)
    assert text.count("\nBằng khen\n") == 3 and "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HOÀI GIANG" in text
    assert f"Tặng {PRAISE} cho 01 tập thể, 01 cá nhân và 01 hộ gia đình" in paper(
        "quyet-dinh-khen-thuong", names
    )


@cache
def files_of(office: str) -> dict[str, bytes]:
    """Return the papers of an office of every kind of row that it awards."""
    return made_files(names_of(year(ROWS[office], OFFICES[office])))


@pytest.mark.parametrize("office", OFFICES)
def test_each_office_has_its_papers_whole_and_without_a_district(office: str) -> None:
    papers = {name: plain(made) for name, made in files_of(office).items()}
    civil = office != "area command"
    assert set(ARMY_PAPERS) <= set(papers)
    assert ("quyet-dinh-khen-thuong" in papers) == civil == ("giay-khen" in papers)
    for name, text in papers.items():
        assert_whole(text)
        assert not DISTRICT.search(text) and not ABOLISHED.search(text), name
        assert not re.search(r"\b0 (?:tập thể|cá nhân|hộ)|\bNone\b|[{}]", text), name
        if name in ARMY_PAPERS:
            assert "Chủ tịch" not in text and "CHỦ TỊCH" not in text, name


@pytest.mark.parametrize("office", OFFICES)
def test_each_office_s_papers_are_in_the_format_of_the_decree(office: str) -> None:
    for name, made in files_of(office).items():
        found = lint(io.BytesIO(made), name=name).found
        assert [one for one in found if one.severity is not Severity.NOTE] == [], name


OPTIONAL = (
    *(
        "co_quan_dong_1",
        "don_vi_trinh_dong_1",
        "don_vi_trinh_chu_quan",
        "chuc_vu_ky_qd",
        "nguoi_ky_qd",
        "nguoi_ky_tt",
    ),
    *(
        "so_qd",
        "ky_hieu_qd",
        "so_tt",
        "ky_hieu_tt",
        "ngay_tt",
        "de_nghi_qd",
        "nguon_kinh_phi_qd",
        "thi_hanh_qd",
    ),
    *("luu_qd", "luu_tt", "quy_dinh_dia_phuong", "so_qdqs", "ky_hieu_qdqs", "de_nghi_qdqs"),
    *("nguon_kinh_phi_qdqs", "thi_hanh_qdqs", "luu_qdqs", "cap_bac_ky_qdqs", "so_vang", "tham_quyen_qdqs"),
    *("so_ttqs", "ky_hieu_ttqs", "ngay_ttqs", "kinh_gui_ttqs_1", "luu_ttqs", "cap_bac_ky_ttqs"),
    *(
        "kinh_gui_tt_1",
        "kinh_gui_tt_2",
        "noi_nhan_qd_1",
        "noi_nhan_qdqs_1",
        "noi_nhan_tt_1",
        "noi_nhan_ttqs_1",
    ),
    *(
        "so_hd",
        "ky_hieu_hd",
        "ten_hd",
        "bat_dau_hd",
        "ket_thuc_hd",
        "dia_diem_hd",
        "y_kien_hd_1",
        "y_kien_hd_2",
    ),
)


@pytest.mark.parametrize(
    "empty", [OPTIONAL, *((name,) for name in OPTIONAL)], ids=lambda own: "+".join(own)[:30]
)
def test_papers_are_whole_without_what_may_be_empty(empty: tuple[str, ...]) -> None:
    names = names_of(year(EVERY_ROW, dict.fromkeys(empty)))
    for text in made_papers(names).values():
        assert_whole(text)
        assert not re.search(
            r"Lưu: *\.|Kính gửi: *\n(?!- )|\bNone\b|Căn cứ *[;.]|Theo đề nghị của *\.", text, re.MULTILINE
        )


def test_without_a_proposer_there_is_no_submission_and_the_decision_names_none() -> None:
    names = names_of(year(COMMUNE_OF_2026, {"don_vi_trinh": None}))
    assert not is_made("to-trinh-khen-thuong", names)
    assert "Tờ trình" not in paper("quyet-dinh-khen-thuong", names)
