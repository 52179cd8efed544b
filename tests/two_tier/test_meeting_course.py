"""What is said at the meeting and written of it: the script, the order of the awards, the pledge, the minutes."""

from __future__ import annotations

from functools import lru_cache

import pytest

from tests.two_tier.meeting_year import Names, changed, names, rows, text, with_values

SCRIPT = "kich-ban-dieu-hanh"
BY_COMMITTEE = "theo quyết định của Chủ tịch Ủy ban nhân dân xã Mỹ Uyên."
BY_COMMANDER = "theo quyết định của Chỉ huy trưởng Ban Chỉ huy quân sự xã Mỹ Uyên."


@lru_cache(maxsize=1)
def sample_names() -> Names:
    return names(changed())


def in_order(printed: str, *words: str) -> bool:
    places = [printed.find(word) for word in words]
    return -1 not in places and places == sorted(places)


def test_the_script_follows_the_programme() -> None:
    seen = sample_names()
    items = [line for line in text(SCRIPT, seen).split("\n") if " giờ " in line and ": " in line]
    programme = seen["chuong_trinh"]["muc"]  # type: ignore[index]  # the names' types are the templates' concern
    assert [line.partition(". ")[2] for line in items[1:]] == [
        f"{item['gio']}: {item['noi_dung']}" for item in programme
    ]


def test_the_meeting_goes_its_usual_way() -> None:
    usual = (
        "chào cờ",
        "Tuyên bố lý do, giới thiệu đại biểu",
        "Khai mạc",
        "Báo cáo tổng kết",
        "Tham luận",
        "Phát biểu chỉ đạo",
        "Tiếp thu",
        "Công bố quyết định khen thưởng",
        "Trao khen thưởng",
        "Phát động phong trào thi đua, ký kết giao ước",
        "Kết luận, bế mạc",
    )
    for paper in ("chuong-trinh", "ke-hoach-hoi-nghi", "bien-ban-hoi-nghi"):
        assert in_order(text(paper, sample_names()).partition("năm 2027")[2], *usual), paper


def test_guests_are_introduced_by_rank_and_name() -> None:
    printed = text(SCRIPT, sample_names()).partition("trân trọng giới thiệu:")[2]
    assert in_order(
        printed,
        "Đồng chí Thượng tá Mạc Hữu Tưởng, Phó Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh Hoài Giang;",
        "Đồng chí Đàm Thị Ngưỡng, Bí thư Đảng ủy xã Mỹ Uyên;",
        "Đại diện Trường trung học phổ thông Mỹ Uyên.",
        "Chủ trì Hội nghị: Đồng chí Tạ Đăng Mẫn, Chủ tịch Ủy ban nhân dân xã Mỹ Uyên; đồng chí Trung tá Lều Văn Khải,",
        "Thư ký Hội nghị: đồng chí Mẫn Thế Cẩn.",
    )


def test_speakers_are_called_by_name() -> None:
    printed = text(SCRIPT, sample_names())
    paper = "“Kinh nghiệm vận động thanh niên nhập ngũ”"
    assert f"kính mời ông Hà Văn Nguyện, Trưởng thôn Bến Sậy, trình bày tham luận {paper}." in printed
    assert (
        "kính mời đồng chí Chỉ huy trưởng Ban Chỉ huy quân sự xã Mỹ Uyên trình bày báo cáo tổng kết"
        in printed
    )


def test_awards_are_handed_over_from_the_highest_down() -> None:
    printed = text(SCRIPT, sample_names()).partition("Trao khen thưởng")[2]
    assert in_order(
        printed,
        f"đồng chí Đàm Thị Ngưỡng, Bí thư Đảng ủy xã Mỹ Uyên lên trao danh hiệu Chiến sĩ thi đua cơ sở {BY_COMMITTEE}",
        "1. Đồng chí Cù Thế Lãng, Phó Chủ tịch Ủy ban nhân dân xã.",
        "Danh hiệu Lao động tiên tiến, nhận tiền thưởng theo quy định:",
        f"lên trao Giấy khen {BY_COMMITTEE}",
        "Xin mời các tập thể, các cá nhân, các hộ gia đình có tên sau đây lên nhận Giấy khen:",
        "1. Cán bộ và Nhân dân thôn Rừng Thông;",
        "Hộ gia đình Lường Văn Thọ, thôn Xóm Cồn.",
        f"lên trao Giấy khen {BY_COMMANDER}",
        "1. Trung đội dân quân cơ động, Ban Chỉ huy quân sự xã.",
    )


def test_only_what_is_decided_is_handed_over() -> None:
    printed = text(SCRIPT, sample_names())
    assert "Sầm Đức Lập" not in printed and "Đơn vị tiên tiến" not in printed


def test_what_a_superior_decided_comes_before_the_like_of_the_commune() -> None:
    proposed = rows("khen_thuong", quyet_dinh="Đề nghị cấp trên")
    granted = with_values(proposed[0], quyet_dinh_khac="Quyết định số 9/QĐ-BCH ngày 20/11/2026")
    printed = text(SCRIPT, names(changed(khen_thuong=(*rows("khen_thuong"), granted))))
    assert "lên trao danh hiệu Chiến sĩ tiên tiến" not in printed  # it brings money alone
    assert "Danh hiệu Chiến sĩ tiên tiến, nhận tiền thưởng theo quy định:" in printed
    assert "1. Đồng chí Thiếu tá Sầm Đức Lập" in printed


def test_without_somebody_named_the_chair_hands_over() -> None:
    guests = tuple(with_values(row, trao_thuong=None) for row in rows("khach_moi"))
    printed = text(SCRIPT, names(changed(khach_moi=guests)))
    assert "kính mời đồng chí Tạ Đăng Mẫn, Chủ tịch Ủy ban nhân dân xã lên trao Giấy khen" in printed


@pytest.mark.parametrize("paper", [SCRIPT, "bien-ban-hoi-nghi"])
def test_both_decisions_are_named_with_their_numbers(paper: str) -> None:
    printed = text(paper, sample_names())
    assert (
        "- Quyết định số 412/QĐ-UBND ngày 20 tháng 11 năm 2026 của Chủ tịch Ủy ban nhân dân xã Mỹ Uyên"
        in printed
    )
    assert "khen thưởng 03 tập thể, 06 cá nhân, 01 hộ gia đình." in printed
    assert (
        "- Quyết định số 27/QĐ-BCH ngày 20 tháng 11 năm 2026 của Chỉ huy trưởng Ban Chỉ huy quân sự"
        in printed
    )
    assert "khen thưởng 01 tập thể, 02 cá nhân." in printed


def test_without_awards_nothing_is_announced_or_handed_over() -> None:
    seen = names(changed(khen_thuong=()))
    for paper in (SCRIPT, "chuong-trinh", "bien-ban-hoi-nghi", "ke-hoach-hoi-nghi"):
        assert "khen thưởng cho" not in text(paper, seen)
        assert "ông bố quyết định" not in text(paper, seen)


def test_an_item_of_the_clerk_s_own_is_announced_with_its_speaker() -> None:
    seen = dict(sample_names())
    item = {"gio": "", "den": "", "phut": 5, "noi_dung": "Tặng hoa chúc mừng", "nguoi": "Đoàn Thanh niên xã"}
    seen["chuong_trinh"] = {"muc": (item,), "ket_thuc": "", "buoi": ""}
    printed = text(SCRIPT, seen)
    assert "Tiếp theo chương trình: tặng hoa chúc mừng. Trân trọng kính mời" in printed


def test_the_pledge_has_theme_contents_titles_and_parties() -> None:
    lines = text("giao-uoc-thi-dua", sample_names()).split("\n")
    assert any("năm 2027 với chủ đề “Đoàn kết, kỷ cương, sáng tạo, quyết thắng”" in line for line in lines)
    assert sum(line[:3] in {f"{number}. " for number in range(1, 9)} for line in lines) == 5
    assert "Khổng Bá Ước, Trung đội dân quân cơ động" in lines
    parties = [line for line in lines if line.startswith("Đại diện ")]
    assert parties == [
        "Đại diện trung đội dân quân cơ động",
        "Đại diện thôn Bến Sậy",
        "Đại diện thôn Suối Trong",
        "Đại diện thôn Tân Sậy",
    ]
    assert {"Hà Văn Nguyện", "Lã Thị Họa", "Quản Đình Phỏng"} <= set(lines)


def test_an_odd_number_of_parties_leaves_a_place_empty() -> None:
    lines = text("giao-uoc-thi-dua", names(changed({"ben_ky_giao_uoc_4": None}))).split("\n")
    assert [line for line in lines if line.startswith("Đại diện ")][-1] == "Đại diện thôn Suối Trong"


def test_the_minutes_name_chair_and_secretary_and_end() -> None:
    printed = text("bien-ban-hoi-nghi", sample_names())
    assert in_order(
        printed,
        "Thời gian bắt đầu: 08 giờ 00 phút, ngày 27 tháng 11 năm 2026.",
        "Thành phần tham dự: 86 đại biểu, trong đó có:",
        "Thư ký (người ghi biên bản): Đồng chí Mẫn Thế Cẩn.",
        "Kết luận của đồng chí Tạ Đăng Mẫn, Chủ tịch Ủy ban nhân dân xã:",
        "Hội nghị kết thúc vào 10 giờ 45 phút, ngày 27 tháng 11 năm 2026./.",
        "Thư ký\n",
    )
    assert {"Mẫn Thế Cẩn", "Tạ Đăng Mẫn"} <= set(printed.split("\n"))


@pytest.mark.parametrize(
    ("chair", "signs"),
    [
        ("Đồng chí Trung tá Lều Văn Khải, Chỉ huy trưởng", "Trung tá Lều Văn Khải"),
        ("Ông Tạ Đăng Mẫn - Chủ tịch Ủy ban nhân dân xã", "Tạ Đăng Mẫn"),
    ],
)
def test_the_chair_signs_with_his_name_alone(chair: str, signs: str) -> None:
    lines = text("bien-ban-hoi-nghi", names(changed({"hoi_nghi_chu_tri": chair}, khach_moi=()))).split("\n")
    assert signs in lines


def test_the_conclusions_are_those_of_the_chair() -> None:
    printed = text("thong-bao-ket-luan", sample_names())
    assert "Đồng chí Tạ Đăng Mẫn, Chủ tịch Ủy ban nhân dân xã kết luận như sau:" in printed
    for row in rows("nhan_dinh", muc="Kết luận hội nghị"):
        assert str(row["noi_dung"]) in printed


def test_the_speech_greets_opens_and_closes() -> None:
    printed = text("dien-van-khai-mac", sample_names())
    assert in_order(
        printed,
        "(Đồng chí Tạ Đăng Mẫn, Chủ tịch Ủy ban nhân dân xã trình bày)",
        "- Kính thưa đồng chí Thượng tá Mạc Hữu Tưởng",
        "- Thưa toàn thể Hội nghị!",
        str(rows("nhan_dinh", muc="Diễn văn khai mạc")[0]["noi_dung"]),
        "thay mặt Ủy ban nhân dân xã Mỹ Uyên, tôi xin tuyên bố khai mạc Hội nghị tổng kết",
        "Xin trân trọng cảm ơn!",
    )


@pytest.mark.parametrize(
    ("chair", "called"),
    [
        ("Tạ Đăng Mẫn, Chủ tịch Ủy ban nhân dân xã", "đồng chí Tạ Đăng Mẫn, Chủ tịch"),
        ("Ông Tạ Đăng Mẫn, Chủ tịch Ủy ban nhân dân xã.", "ông Tạ Đăng Mẫn, Chủ tịch"),
        ("Chủ tịch Ủy ban nhân dân xã", "đồng chí Chủ tịch Ủy ban nhân dân xã"),
    ],
)
def test_a_chair_is_addressed_however_he_is_written(chair: str, called: str) -> None:
    printed = text(SCRIPT, names(changed({"hoi_nghi_chu_tri": chair})))
    assert f"Trân trọng kính mời {called}" in printed and "đồng chí đồng chí" not in printed.lower()


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Hội trường xã", "tại hội trường xã,"),
        ("UBND xã", "tại UBND xã,"),
        ("Trung tâm xã", "tại Trung tâm xã,"),
    ],
)
def test_only_a_common_noun_of_the_place_is_small(place: str, said: str) -> None:
    assert said in text(SCRIPT, names(changed({"hoi_nghi_dia_diem": place})))


def test_a_speech_that_greets_opens_and_thanks_is_left_alone() -> None:
    words = rows("nhan_dinh", muc="Diễn văn khai mạc")[0]
    own = (
        "Kính thưa các đồng chí!",
        "Tôi xin tuyên bố khai mạc Hội nghị.",
        "Xin trân trọng cảm ơn.",
    )
    spoken = tuple(with_values(words, noi_dung=line) for line in own)
    printed = text("dien-van-khai-mac", names(changed(nhan_dinh=spoken)))
    assert printed.count("Kính thưa") == printed.count("tuyên bố khai mạc") == printed.count("cảm ơn") == 1
