"""The letterhead: offices of one line and more, literal and of a template's fields; the rule under them."""

from __future__ import annotations

from functools import cache

import pytest
from docx.document import Document as WordDocument

from reportgen.fitting.ruler import ruler
from reportgen.word.letterhead import letterhead
from reportgen.word.office import Office, army, civil
from reportgen.word.page import A4_LANDSCAPE, Section
from reportgen.word.statements import Field
from reportgen.word.style import FONT
from tests.word.making import ARMY, CIVIL, SECTION, lines, opened

NAMES = (
    *(
        "xã An",
        "xã Ia Le",
        "xã Mỹ Uyên",
        "Sở Nội vụ",
        "xã Nậm Cắn",
        "phòng Nội vụ",
        "đặc khu Phú Quý",
        "phường Hòa Thuận",
    ),
    *(
        "xã Mỹ Uyên",
        "Ủy ban nhân dân",
        "Ban Chỉ huy quân sự",
        "Phòng Văn hóa - Xã hội",
        "phường Bắc Nha Trang",
    ),
)
FIELDS = Office((Field("ten"), Field("ten_2", optional=True)), (Field("cap_tren", optional=True),))


@pytest.mark.parametrize(
    ("office", "last"),
    [
        (CIVIL, "xã Mẫu Sơn"),
        (civil("Sở Nội vụ"), "Sở Nội vụ"),
        (civil(Field("huyen"), "Ban Chỉ huy quân sự"), "Ban Chỉ huy quân sự"),
        (FIELDS, Field("ten_2 or ten")),
        (civil("Sở Nội vụ", Field("phong", optional=True)), Field("phong or 'Sở Nội vụ'")),
        (civil("Ủy ban nhân dân", Field("xa")), Field("xa")),
    ],
)
def test_last_line_of_an_office(office: Office, last: str | Field) -> None:
    assert office.last == last


SECTIONS = {"upright": Section(), "landscape": Section(A4_LANDSCAPE)}


@cache
def letterheads(across: str) -> WordDocument:
    """Return a paper with the letterhead of each name, one below the other."""
    section = SECTIONS[across]
    return opened(tuple(block for name in NAMES for block in letterhead(civil(name), section)))


@pytest.mark.parametrize("number", range(len(NAMES)), ids=NAMES)
@pytest.mark.parametrize("across", SECTIONS)
def test_the_rule_is_a_third_to_a_half_of_the_last_line(number: int, across: str) -> None:
    office = letterheads(across).tables[number].rows[0].cells[0]
    assert NAMES[number] in office.text
    rule = office.paragraphs[-1].style
    assert rule and office.width and rule.paragraph_format.left_indent is not None
    length = office.width.pt - 2 * rule.paragraph_format.left_indent.pt
    words = ruler(FONT, bold=True)(NAMES[number].upper()) * 12
    assert 0.32 < length / words < 0.56


def test_office_and_national_name_stand_side_by_side_above_number_and_date() -> None:
    assert lines(letterhead(ARMY, SECTION, "Số: 05/BC-BCH", "Mẫu Sơn, ngày 05 tháng 02 năm 2026")) == [
        ("CoQuanChuQuan", "Bộ Chỉ huy quân sự tỉnh Hà Mẫu"),
        ("CoQuan", "Ban Chỉ huy quân sự"),
        ("CoQuan", "xã Mẫu Sơn"),
        ("KeDuoiCoQuan11", ""),
        ("QuocHieu", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("TieuNgu", "Độc lập - Tự do - Hạnh phúc"),
        ("KeDuoiTieuNgu", ""),
        ("SoKyHieu", "Số: 05/BC-BCH"),
        ("DiaDanhNgayThang", "Mẫu Sơn, ngày 05 tháng 02 năm 2026"),
    ]


def test_a_superior_may_take_two_lines() -> None:
    office = army(("Bộ Chỉ huy quân sự", "tỉnh Hà Mẫu"), "Ban Chỉ huy quân sự", "xã Mẫu Sơn")
    assert lines(letterhead(office, SECTION))[:3] == [
        ("CoQuanChuQuan", "Bộ Chỉ huy quân sự"),
        ("CoQuanChuQuan", "tỉnh Hà Mẫu"),
        ("CoQuan", "Ban Chỉ huy quân sự"),
    ]


def test_a_landscape_page_has_rules_of_its_own() -> None:
    styles = [style for style, _text in lines(letterhead(army("Cục Mẫu", "Ban Mẫu"), Section(A4_LANDSCAPE)))]
    assert {"KeDuoiCoQuan8Ngang", "KeDuoiTieuNguNgang"} <= set(styles)


def test_fields_that_may_be_empty_are_printed_under_a_condition() -> None:
    made = [text for _style, text in lines(letterhead(FIELDS, SECTION))]
    assert made[:3] == ["{% if cap_tren %}", "{{ cap_tren }}", "{% endif %}"]
    assert made[3:7] == ["{{ ten }}", "{% if ten_2 %}", "{{ ten_2 }}", "{% endif %}"]
    assert made[7:15] == [
        "{% if (ten_2 or ten)|length <= 8 %}",
        "",
        "{% elif (ten_2 or ten)|length <= 11 %}",
        "",
        "{% elif (ten_2 or ten)|length <= 15 %}",
        "",
        "{% else %}",
        "",
    ]
