"""The meeting's papers: whose letterhead and signature they have, when they are made, and that they are whole."""

from __future__ import annotations

import re
from functools import lru_cache

import pytest

from reportgen.linter import report
from tests.sentences import assert_whole
from tests.two_tier.meeting_year import (
    AGENCY,
    OFFICES,
    PAPERS,
    Names,
    bare,
    changed,
    filled,
    is_made,
    names,
    rows,
    text,
)

OFFICIAL = ("ke-hoach-hoi-nghi", "giay-moi", "chuong-trinh", "bien-ban-hoi-nghi", "thong-bao-ket-luan")
SIGNED = tuple(name for name in OFFICIAL if name != "bien-ban-hoi-nghi")
"""The papers that who holds the meeting signs; the minutes have signatures of their own."""
SYMBOLS = dict(zip(OFFICIAL, ("KH", "GM", "CTr", "BB", "TB"), strict=True))
OLD_UNITS = re.compile(r"\b(?:huyện|thị trấn|quận)\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def of_office(office: str) -> Names:
    return names(changed(OFFICES[office]))


@lru_cache(maxsize=1)
def of_nothing() -> Names:
    return names(bare())


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize("paper", PAPERS)
def test_the_letterhead_is_of_who_holds_the_meeting(paper: str, office: str) -> None:
    lines = [line for line in text(paper, of_office(office)).split("\n") if line]
    head = lines[: lines.index("Cộng hòa xã hội chủ nghĩa Việt Nam")]
    assert tuple(head) == AGENCY[office]


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize("paper", SIGNED)
def test_a_commander_signs_with_his_rank_a_chair_for_the_committee(paper: str, office: str) -> None:
    lines = text(paper, of_office(office)).split("\n")
    army = "committee" not in office
    assert ("TM. ỦY BAN NHÂN DÂN" in lines) is not army
    assert ("CHỈ HUY TRƯỞNG" in lines) is army and ("CHỦ TỊCH" in lines) is not army
    assert ("Trung tá Lều Văn Khải" in lines) is army and ("Tạ Đăng Mẫn" in lines) is not army


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize("paper", OFFICIAL)
def test_the_symbol_follows_who_holds_the_meeting(paper: str, office: str) -> None:
    found = re.search(r"Số: +\d*/(\S+)|Số: \S+?/(\S+)", text(paper, of_office(office)))
    assert found is not None
    ending = "UBND" if "committee" in office else "BCH"
    assert (found[1] or found[2]) == f"{SYMBOLS[paper]}-{ending}"


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize("paper", PAPERS)
def test_every_sentence_is_whole_and_names_no_old_unit(paper: str, office: str) -> None:
    printed = text(paper, of_office(office))
    assert_whole(printed)
    assert OLD_UNITS.search(printed) is None
    assert "{" not in printed and "%" not in printed.replace("100%", "").replace("98%", "").replace("80%", "")


@pytest.mark.parametrize("paper", ["ke-hoach-hoi-nghi", "giay-moi", "chuong-trinh", "kich-ban-dieu-hanh"])
def test_a_paper_of_a_thin_year_is_whole(paper: str) -> None:
    printed = text(paper, of_nothing())
    assert_whole(printed)
    assert "Thành phần" not in printed and "thành phần\n" not in printed


@pytest.mark.parametrize(
    "paper", ["bien-ban-hoi-nghi", "giao-uoc-thi-dua", "dien-van-khai-mac", "thong-bao-ket-luan"]
)
def test_a_paper_without_what_it_prints_is_not_made(paper: str) -> None:
    assert is_made(paper, of_office("commune's committee"))
    assert not is_made(paper, of_nothing())


def test_without_a_day_there_is_neither_plan_nor_script() -> None:
    seen = names(changed({"hoi_nghi_ngay": None}))
    made = {paper for paper in PAPERS if is_made(paper, seen)}
    assert {"ke-hoach-hoi-nghi", "kich-ban-dieu-hanh"}.isdisjoint(made) and "giay-moi" in made


def test_papers_without_guests_dates_and_names_are_whole() -> None:
    told = ("gio", "dia_diem", "chu_tri")
    parties = (f"ben_ky_giao_uoc_{line}" for line in range(1, 7))
    others = ("chu_de_thi_dua", "cum_thi_dua", "nguoi_ky_gm", "bat_dau_bbhn", "ket_thuc_bbhn", "co_mat_bbhn")
    emptied = dict.fromkeys((*(f"hoi_nghi_{what}" for what in told), *parties, *others, "kinh_phi_khhn"))
    thin = changed(emptied, khach_moi=(), phan_cong=(), dang_ky_thi_dua=(), khen_thuong=())
    seen = names(thin)
    for paper in PAPERS:
        assert_whole(text(paper, seen))


def test_nobody_signs_for_the_other_office() -> None:
    lines = text("giay-moi", names(changed({"nguoi_ky_gm": None}))).split("\n")
    assert "CHỦ TỊCH" in lines and "Trung tá Lều Văn Khải" not in lines
    same = names(changed({"nguoi_ky_gm": None, "co_quan_hoi_nghi": "Cơ quan quân sự"}))
    assert "Trung tá Lều Văn Khải" in text("giay-moi", same).split("\n")


@pytest.mark.parametrize("office", ["commune's committee", "commune's military command", "area command"])
@pytest.mark.parametrize("paper", PAPERS)
def test_the_linter_finds_no_fault(paper: str, office: str) -> None:
    told = report(filled(paper, of_office(office)))
    assert not told.found
    assert all(one.wholly is (paper in OFFICIAL) for one in told.papers)


def test_a_guest_is_invited_and_the_chair_is_not() -> None:
    printed = text("giay-moi", of_office("commune's committee"))
    assert "kính mời: Đồng chí Thượng tá Mạc Hữu Tưởng, Phó Chỉ huy trưởng Bộ Chỉ huy quân sự" in printed
    assert printed.count("trân trọng kính mời") == len(rows("khach_moi")) - 2
    assert "Kính đề nghị ông chuẩn bị tham luận “Kinh nghiệm vận động thanh niên nhập ngũ”" in printed


def test_post_and_unit_are_joined_as_one_says_them() -> None:
    printed = text("ke-hoach-hoi-nghi", of_office("commune's committee"))
    assert "Ông Hà Văn Nguyện, Trưởng thôn Bến Sậy;" in printed
    assert "Bí thư Đảng ủy xã Mỹ Uyên;" in printed
    assert "Trung đội trưởng Trung đội dân quân cơ động;" in printed
    assert "Ông Lường Văn Thọ, thôn Xóm Cồn." in printed
