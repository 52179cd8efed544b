"""The cover and the list of the meeting's packet, by who holds the meeting."""

from __future__ import annotations

from reportgen.word.blocks import Link, cell, concatenate, heads, paragraph, row, section_break, table
from reportgen.word.statements import Field, each_row, given, line
from tools.word_templates.meeting import COVER, FRONT
from tools.word_templates.pieces import after
from tools.word_templates.template import UPRIGHT, Template
from tools.word_templates.two_tier.invitation import programme_text
from tools.word_templates.two_tier.occasion import HOLDER, MEETING, PLACE, SUBJECT, WHEN, paper_of_meeting


def _link(text: str) -> Link:
    """Return ``text`` leading to the paper of this row."""
    return Link(text, "tai-lieu-{{ muc.so }}")


def paper() -> Template:
    """Return the template of cover and list."""
    item = row(
        cell("BangSo", "{{ muc.so }}"),
        cell("BangChu", _link("{{ muc.ten }}")),
        cell("BangSo", _link("{{ muc.trang }}")),
    )
    cover = (
        paragraph("BiaCoQuan", HOLDER)
        + paragraph("BiaTen", "Tài liệu")
        + concatenate(*(paragraph("BiaHoiNghi", text) for text in SUBJECT))
        + paragraph("BiaNgay", WHEN)
        + line("BiaNoi", Field(PLACE, optional=True))
        + section_break(COVER)
    )
    rows = each_row("muc in tai_lieu", 3, item)
    listed = paragraph("MucLuc", "Mục lục tài liệu") + after(
        table((850, UPRIGHT.text_width - 1984, 1134), heads("Số", "Tên tài liệu", "Trang"), *rows)
    )
    programme = given("kem_chuong_trinh", paragraph("MucLuc", "Chương trình hội nghị"), programme_text())
    return paper_of_meeting(
        "tai-lieu-hoi-nghi.docx", "Tài liệu " + MEETING, cover + listed + programme, FRONT
    )
