"""What goes with an award: the council's minutes, achievement reports, receipts; and rows that no office decides."""

from __future__ import annotations

import re

import pytest

from reportgen import certificates
from reportgen.checks import rows
from reportgen.diagnostics import NOWHERE
from reportgen.records import Record, YearData
from tests.sentences import assert_whole
from tests.two_tier.award_year import (
    ARMY,
    COMMUNE_OF_2026,
    KIT,
    OFFICES,
    UP,
    Row,
    collective,
    household,
    is_made,
    names_of,
    paper,
    person,
    plain,
    record,
    rules,
    year,
)

CHAIR, DEPUTY, CLERK, MEMBER = "Chủ tịch Hội đồng", "Phó Chủ tịch Hội đồng", "Ủy viên, thư ký", "Ủy viên"
MINUTES = "bien-ban-hop-hoi-dong"
GROUPS, PEOPLE = "bao-cao-thanh-tich-tap-the", "bao-cao-thanh-tich-ca-nhan"


def council(*roles: str, absent: tuple[str, ...] = ()) -> tuple[Record, ...]:
    return tuple(
        record(
            "hoi_dong", ten=f"Thành Viên {number}", chuc_vu=f"Chức vụ {number}", vai_tro=role, co_mat=there
        )
        for number, (role, there) in enumerate(
            [*((role, True) for role in roles), *((role, False) for role in absent)], 1
        )
    )


def voted(row: Row, yes: int, no: int) -> Row:
    return {**row, "phieu_dong_y": yes, "phieu_khong_dong_y": no}


FULL = council(CHAIR, CLERK, MEMBER, MEMBER, absent=(MEMBER,))


# --- the council -------------------------------------------------------------------------------


def test_minutes_name_who_was_there_who_presided_and_each_ballot() -> None:
    awarded = [voted(COMMUNE_OF_2026[0], 3, 1), voted(COMMUNE_OF_2026[2], 4, 0)]
    text = paper(MINUTES, names_of(year(awarded, hoi_dong=FULL)))
    assert "Có mặt: 04/05 thành viên Hội đồng" in text and "Vắng mặt: 01/05 thành viên" in text
    assert "Chủ trì (chủ tọa): Thành Viên 1, Chức vụ 1." in text and "Thành Viên 2, Chức vụ 2." in text
    assert "\nLò Văn Mẫu\nChiến sĩ thi đua cơ sở\n03\n01\n75%\n" in text
    assert "\nThôn Mẫu Một\nGiấy khen\n04\n0\n100%\n" in text
    assert text.index("Thư ký\nThành Viên 2") < text.index("Chủ tọa\nThành Viên 1")
    assert_whole(text)


def test_a_deputy_presides_where_the_chair_is_absent() -> None:
    members = council(DEPUTY, CLERK, MEMBER, absent=(CHAIR,))
    text = paper(MINUTES, names_of(year(COMMUNE_OF_2026, hoi_dong=members)))
    assert "Chủ trì (chủ tọa): Thành Viên 1" in text and "Chủ tọa\nThành Viên 1" in text


def test_without_a_ballot_the_minutes_say_what_was_proposed_and_no_result() -> None:
    text = paper(MINUTES, names_of(year([*COMMUNE_OF_2026, person("Sầm Văn Mẫu", **ARMY)], hoi_dong=FULL)))
    assert "Kết quả bỏ phiếu" not in text and "theo danh sách nêu trên" in text
    assert "02 tập thể và 04 cá nhân." in text and "Thuộc thẩm quyền của Chỉ huy trưởng" not in text
    assert re.findall(r"^(\d)\. ", text, re.MULTILINE) == ["1", "2", "3"]


def test_only_rows_that_were_voted_on_are_in_the_ballot() -> None:
    awarded = [
        voted(COMMUNE_OF_2026[2], 4, 0),
        collective("Trung đội Mẫu", **ARMY),
        voted(person("Vi Văn Mẫu", **UP), 4, 0),
    ]
    text = paper(MINUTES, names_of(year(awarded, hoi_dong=FULL)))
    assert "Trung đội Mẫu" not in text and "Đề nghị cấp trên khen thưởng" in text and "Vi Văn Mẫu" in text


@pytest.mark.parametrize(
    ("fields", "head"),
    [
        ({}, "ỦY BAN NHÂN DÂN\nXÃ MỸ UYÊN\nHội đồng\nThi đua - Khen thưởng"),
        (OFFICES["area command"], "BAN CHỈ HUY PHÒNG THỦ\nKHU VỰC 2 - PHONG TRẠCH\nHội đồng"),
        (
            {"ten_hd": "Hội đồng Thi đua - Khen thưởng Ban Chỉ huy quân sự xã"},
            "BAN CHỈ HUY QUÂN SỰ\nXÃ MỸ UYÊN\nHội đồng",
        ),
    ],
    ids=["committee", "area command", "military body"],
)
def test_a_council_stands_under_whoever_it_belongs_to(fields: Row, head: str) -> None:
    awarded = [voted(person("Sầm Văn Mẫu", **ARMY), 4, 0)]
    assert paper(MINUTES, names_of(year(awarded, fields, hoi_dong=FULL))).startswith(head)


def test_without_a_council_there_are_no_minutes() -> None:
    assert not is_made(MINUTES, names_of(year(COMMUNE_OF_2026, hoi_dong=())))


# --- achievement reports -----------------------------------------------------------------------


def words(name: str, subject: str, text: str = "Đã hoàn thành tốt nhiệm vụ được giao.") -> Record:
    return record("thanh_tich", ten=name, muc=subject, noi_dung=text)


def test_a_report_is_made_for_each_who_has_words_by_whatever_decision() -> None:
    awarded = [*COMMUNE_OF_2026, person("Sầm Văn Mẫu", **UP), collective("Trung đội Mẫu", **ARMY)]
    own = [words(name, "Thành tích") for name in ("Lò Văn Mẫu", "Sầm Văn Mẫu", "Trung đội Mẫu")]
    names = names_of(year(awarded, thanh_tich=tuple(own)))
    people, groups = paper(PEOPLE, names), paper(GROUPS, names)
    assert people.count("Báo cáo thành tích\n") == 2 and groups.count("Báo cáo thành tích\n") == 1
    assert "Đề nghị tặng danh hiệu Chiến sĩ thi đua cơ sở năm 2026" in people and "Hà Văn Mẫu" not in people
    assert "Tên tập thể: Trung đội Mẫu." in groups


def test_one_who_is_proposed_twice_has_one_report() -> None:
    awarded = [COMMUNE_OF_2026[0], person("Lò Văn Mẫu")]
    text = paper(PEOPLE, names_of(year(awarded, thanh_tich=(words("Lò Văn Mẫu", "Thành tích"),))))
    assert text.count("Báo cáo thành tích\n") == 1
    assert "Đề nghị tặng danh hiệu Chiến sĩ thi đua cơ sở, tặng thưởng Giấy khen năm 2026" in text


def test_a_report_has_no_empty_heading_and_its_clauses_close_up() -> None:
    own = (words("Lò Văn Mẫu", "Sơ lược"), words("Lò Văn Mẫu", "Công tác đảng, đoàn thể"))
    text = paper(
        PEOPLE,
        names_of(year([{**COMMUNE_OF_2026[0], "thanh_tich": "tiêu biểu trong tuyển quân"}], thanh_tich=own)),
    )
    assert "\n1. Hoạt động của tổ chức đảng, đoàn thể\n" in text and "\n2. " not in text
    assert "Tiêu biểu trong tuyển quân." in text and "Sáng kiến" not in text
    assert "III. Các hình thức" not in text
    assert_whole(text)


@pytest.mark.parametrize(
    ("name", "kept", "other"), [("Lò Văn Mẫu", PEOPLE, GROUPS), ("Thôn Mẫu Một", GROUPS, PEOPLE)]
)
def test_without_words_of_a_kind_there_is_no_report_of_it(name: str, kept: str, other: str) -> None:
    names = names_of(year(COMMUNE_OF_2026, thanh_tich=(words(name, "Thành tích"),)))
    assert is_made(kept, names) and not is_made(other, names)
    none = names_of(year(COMMUNE_OF_2026, thanh_tich=()))
    assert not is_made(kept, none) and not is_made(other, none)


# --- receipts ----------------------------------------------------------------------------------


def test_receipts_of_committee_and_army_are_apart_with_their_own_sums() -> None:
    awarded = [*COMMUNE_OF_2026, collective("Trung đội Mẫu", **ARMY), person("Sầm Văn Mẫu", **ARMY)]
    text = paper("danh-sach-nhan-tien-thuong", names_of(year(awarded)))
    civil, military = text.split("Nhận tiền thưởng")[1:]
    assert "7.850.000 đồng" in civil and "2.280.000 đồng" in military
    assert "Quyết định số 412/QĐ-UBND" in civil and "Quyết định số 27/QĐ-BCH" in military
    assert "Trung đội Mẫu" not in civil and "Lò Văn Mẫu" not in military
    assert "Tạ Đăng Mẫn" in civil and "Trung tá Lều Văn Khải" in military


def test_without_money_nobody_signs_for_any() -> None:
    name = "danh-sach-nhan-tien-thuong"
    assert not is_made(name, names_of(year([{**COMMUNE_OF_2026[4], "tien_thuong": 0}])))
    assert is_made(name, names_of(year([person("Sầm Văn Mẫu", **ARMY)])))
    assert not is_made(name, names_of(year([person("Sầm Văn Mẫu", "Chiến sĩ tiên tiến", **UP)])))


# --- blanks ------------------------------------------------------------------------------------


def test_on_a_blank_a_title_reads_otherwise_than_a_form() -> None:
    names, spec = (
        names_of(year([COMMUNE_OF_2026[0], person("Hà Văn Mẫu"), household("Vi Văn Mẫu")])),
        rules().awards,
    )
    assert spec is not None
    settings, listed = certificates.load(KIT, rules().bases), names["khen_thuong"].co_bang
    who = certificates.recipients(listed, [row.record_ for row in listed], spec.columns, {})
    made = certificates.overprint(settings, who, names, certificates.Offset())
    text = plain(made.docx)
    assert made.diagnostics == () and "Hộ gia đình Vi Văn Mẫu" in text
    assert text.count("Đạt danh hiệu “Chiến sĩ thi đua cơ sở” năm 2026") == 1
    assert text.count("Đã có thành tích xuất sắc trong công tác") == 2


# --- rows that no office decides ---------------------------------------------------------------


def found(data: YearData, sheet: str, code: str) -> list[str]:
    """Return the columns and rows of ``sheet`` at which a check of the kit finds something of this code."""
    spec, records = rules().sheet(sheet), data.tables[sheet]
    shared = {"nam": data.year, **data.fields, **data.tables}
    told = rows.check(rows.SheetRecords(spec, records, frozenset(), shared, NOWHERE))
    return [one.message for one in told if one.code == code]


def test_an_area_command_has_no_committee_to_decide() -> None:
    proposed = [person("Hà Văn Mẫu"), person("Sầm Văn Mẫu", **ARMY), person("Vi Văn Mẫu", **UP)]
    (told,) = found(year(proposed, OFFICES["area command"]), "khen_thuong", "not-of-this-level")
    assert "không có Ủy ban nhân dân" in told
    assert found(year(proposed), "khen_thuong", "not-of-this-level") == []


def test_words_for_nobody_on_the_list_are_told() -> None:
    own = (words("Lò Văn Mẫu", "Thành tích"), words("Lò Văn Mâu", "Thành tích"))
    assert len(found(year(COMMUNE_OF_2026, thanh_tich=own), "thanh_tich", "unknown-recipient")) == 1
