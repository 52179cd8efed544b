"""Sections: the decree's page, its width for text, and how pages are numbered."""

from __future__ import annotations

from docx.enum.section import WD_ORIENTATION

from reportgen.ooxml.names import W
from reportgen.word.blocks import paragraph, section_break
from reportgen.word.page import A4_LANDSCAPE, Margins, Section
from tests.word.making import opened


def test_a_section_is_the_decrees_page() -> None:
    (section,) = opened(paragraph("NoiDung", "Một câu.")).sections
    assert section.page_width and section.page_height
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    sides = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
    assert [round(side.mm) for side in sides if side is not None] == [20, 15, 20, 30]


def test_text_is_as_wide_as_the_page_without_its_margins() -> None:
    assert Section().text_width == 9355  # 165 mm
    assert Section(A4_LANDSCAPE, Margins(right=20.0)).text_width == 14003  # 247 mm
    assert Section(A4_LANDSCAPE).landscape and not Section().landscape


def test_first_pages_show_no_number_and_each_section_has_the_headers_of_its_own() -> None:
    document = opened(section_break(Section()) + paragraph("NoiDung", "Một câu."), Section(A4_LANDSCAPE))
    first, second = document.sections
    for section in (first, second):
        assert section.different_first_page_header_footer
        assert len(section._sectPr.findall(f"{W}headerReference")) == 2
    assert "PAGE" in first.header._element.xml and "PAGE" not in first.first_page_header._element.xml
    assert (first.orientation, second.orientation) == (WD_ORIENTATION.PORTRAIT, WD_ORIENTATION.LANDSCAPE)


def test_a_section_begins_at_one_or_counts_on_in_its_own_figures() -> None:
    on = Section(number_format="lowerRoman", first_number=None)
    document = opened(section_break(Section(number_format="lowerRoman")) + paragraph("NoiDung", "Câu."), on)
    counting = document.element.body.iter(f"{W}pgNumType")
    assert [dict(each.attrib) for each in counting] == [
        {f"{W}fmt": "lowerRoman", f"{W}start": "1"},
        {f"{W}fmt": "lowerRoman"},
    ]
