"""Rules on wording: each finds its own bad example, leaves its good one, and what only looks alike."""

import unicodedata
from types import ModuleType
from typing import cast

import pytest

from reportgen.linter.elements.model import Elements
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE, Nature
from reportgen.linter.paper.model import Passage
from reportgen.linter.rule import rules
from reportgen.linter.summary import summarise
from tests.linter.making import ask, paper, passage

WORDING = [rule for rule in rules() if "ND30-60" <= rule.CODE < "ND30-80"]
OFFICIAL = Elements(nature=Nature.OFFICIAL)


def rule_module(number: int) -> ModuleType:
    return cast(ModuleType, next(rule for rule in WORDING if f"ND30-{number}" == rule.CODE))


def findings_in(number: int, *texts: str, elements: Elements = OFFICIAL) -> list[Finding]:
    return ask(rule_module(number), paper(*texts), elements)


@pytest.mark.parametrize("rule", WORDING, ids=lambda rule: rule.CODE)
def test_the_bad_example_is_found_and_the_good_one_is_not(rule: ModuleType) -> None:
    found = ask(rule, paper(*str(rule.BAD).split("\n")), OFFICIAL)
    assert found
    assert {finding.code for finding in found} == {rule.CODE}
    assert all(finding.message and finding.passage is not None for finding in found)
    assert not ask(rule, paper(*str(rule.GOOD).split("\n")), OFFICIAL)


@pytest.mark.parametrize("rule", WORDING, ids=lambda rule: rule.CODE)
def test_good_examples_of_all_rules_please_every_rule(rule: ModuleType) -> None:
    assert not ask(rule, paper(*(str(other.GOOD) for other in WORDING)), OFFICIAL)


@pytest.mark.parametrize("rule", WORDING, ids=lambda rule: rule.CODE)
def test_it_does_not_speak_to_what_is_no_official_paper(rule: ModuleType) -> None:
    others = set(Nature) - OF_THE_DECREE
    assert Nature.OFFICIAL in rule.SPEAKS_TO
    assert not others & rule.SPEAKS_TO


SOUND = [
    (60, "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ"),
    (60, "từ ngày 15 tháng 12 đến ngày 01 tháng 01 năm sau"),
    (60, "trong 5 ngày 3 tháng 2 lần kiểm tra, không quá ngày 40 tháng 5"),
    (61, "ngày 05/02/2024, ngày 15/8, ngày 15/08/2024, từ ngày 22/11"),
    (61, "Công văn số 5/2/2024/UBND, đạt 5/2 chỉ tiêu, Điều 5/2"),
    (62, "đạt 1.250.000 đồng, mã số 1234567, năm 2023, tỷ lệ 1,25, tài khoản 10012345678"),
    (62, "điện thoại 0912345678, số 12345/QĐ-UBND"),
    (63, "mục 2.1, đạt 98,5%, 1.250 triệu đồng, ngày 20.11, phiên bản 1.4"),
    (64, "Họ và tên:        Số:     /BC-UBND"),
    (65, "tỷ lệ 1 : 5; kết thúc ./. và … , ... !"),
    (66, "xem tại www.chinhphu.vn, thư vanthu@anlacson.gov.vn, tệp bao-cao.docx, TP.HCM, 8h30, 1.250,5"),
    (67, 'màn hình 24" và “bốn tại chỗ”'),
    (69, "Kết quả đo độ α, β-caroten, 5 μm, Ω; Đảng ủy xã"),
    (70, "Ủy ban nhân dân và Hội đồng nhân dân xã; Quân đội nhân dân; lực lượng Công an nhân dân"),
    (70, "Tòa án nhân dân, Viện kiểm sát nhân dân, dân quân tự vệ, nông dân, Nhân dân các dân tộc"),
    (70, "thế trận an ninh nhân dân vững chắc; chiến tranh nhân dân; đồng nhân dân tệ của nhân dân tệ"),
    (71, "quản lý nhà nước về quốc phòng, cơ quan nhà nước, doanh nghiệp nhà nước, ngân sách nhà nước"),
    (
        72,
        "Thành phố Hồ Chí Minh; đến Phường Điện Biên Phủ; và Phường Lê Hồng Phong; cùng Tỉnh Đoàn Hoài Giang",
    ),
    (72, "Xã Bình Chương tổ chức. Xã Bình Chương đạt; tình hình Xã hội Việt Nam; phối hợp Huyện Đội An Lạc"),
    (73, "Tổng cộng 03 phường 120 đồng chí; các quận 5 ngày một lần; Quận 1, Phường 5"),
    (74, "theo khoản 1 Điều 5, khoản 2 Điều 6 và điểm a khoản 2 Điều 103 Mục 5 Chương XII"),
    (74, "Khoản 2 Điều 5 quy định rõ. Khoản 3 Điều 6 cũng vậy."),
    (75, "lần thứ hai, ngày thứ ba; thứ hai là công tác; trong tháng năm 2023; Cách mạng tháng Tám"),
    (76, "Luật Dân quân tự vệ ngày 22 tháng 11 năm 2019; Nghị định số 72/2020/NĐ-CP"),
    (77, "ỦY BAN NHÂN DÂN XÃ; Uỷ ban nhân dân xã; Ủy ban nhân dân huyện; Toà án nhân dân"),
    (78, "(theo danh sách); “bốn tại chỗ” và (a) hoặc (b)"),
    (79, "theo quyết định của Ủy ban; kế hoạch số 2; kế hoạch năm; Kế hoạch số 15/KH-UBND"),
]


@pytest.mark.parametrize(("number", "text"), SOUND)
def test_what_only_looks_alike_is_left_alone(number: int, text: str) -> None:
    assert not [finding.message for finding in findings_in(number, text)]


FAULTS = [
    (60, "ngày 05 tháng 03 năm 2024", "ngày 05 tháng 3"),
    (60, "Ngày 9 tháng 12", "Ngày 09 tháng 12"),
    (61, "họp 5/2/2024.", "05/02/2024"),
    (62, "chi 45000 đồng", "45.000"),
    (63, "diện tích 12.5 ha", "12,5"),
    (70, "cán bộ, chiến sĩ và nhân dân", "và Nhân dân"),
    (71, "sự quan tâm của Đảng và nhà nước", "Đảng và Nhà nước"),
    (72, "tại Huyện An Lạc Sơn", "huyện An Lạc"),
    (73, "trên địa bàn quận 3.", "Quận 3"),
    (74, "theo Điểm a khoản 2 Điều 3", "điểm a khoản 2 Điều 3"),
    (74, "theo Điều 5 khoản 2 của Luật", "từ lớn đến nhỏ"),
    (75, "phong trào Cách mạng tháng tám", "tháng Tám"),
    (77, "trình Thủ tướng chính phủ", "Thủ tướng Chính phủ"),
    (77, "của Uỷ ban Nhân dân xã", "Uỷ ban nhân dân"),
    (79, "theo công văn số 12/UBND-VX", "Công văn số"),
]


@pytest.mark.parametrize(("number", "text", "told"), FAULTS)
def test_the_message_says_how_to_write_it(number: int, text: str, told: str) -> None:
    (found,) = findings_in(number, text)
    assert told in found.message


def test_the_letterhead_is_not_read_as_prose() -> None:
    date = passage("An Lạc Sơn, ngày 5 tháng 2 năm 2024")
    assert not findings_in(60, date.text, elements=Elements(nature=Nature.OFFICIAL, dia_danh_thoi_gian=date))


def test_a_fault_made_throughout_is_told_three_times_with_its_count() -> None:
    found = list(summarise(findings_in(64, *["Hai  dấu cách."] * 40)))
    assert len(found) == 3
    assert "37" in found[-1].message


def test_straight_quotes_alone_are_a_style() -> None:
    assert not findings_in(67, 'Phong trào "Thi đua quyết thắng".', 'Phương châm "bốn tại chỗ".')


def test_loose_marks_are_found_in_what_was_typed() -> None:
    typed = Passage(0, "Nhiệm vụ", unicodedata.normalize("NFD", "Nhiệm vụ"))
    assert ask(rule_module(68), paper(typed), OFFICIAL)
