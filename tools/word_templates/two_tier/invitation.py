"""What guests are sent by who holds the meeting: the invitation (Decree 30, template 1.7) and the programme (1.4)."""

from __future__ import annotations

from reportgen.word.blocks import Blocks, cell, heads, paragraph, row, section_break, table
from reportgen.word.signature import recipient
from reportgen.word.statements import each, each_row, given, given_row
from reportgen.word.title import title
from tools.word_templates.pieces import after, place_and_day
from tools.word_templates.prose import sentences
from tools.word_templates.template import UPRIGHT, Template
from tools.word_templates.two_tier.occasion import (
    CHAIRS_LINE,
    HAS_CHAIR,
    HOLDER,
    INVITED,
    MEETING,
    PAPERS,
    PLACE,
    SUBJECT,
    WHEN,
    begin_count,
    closing_of_meeting,
    counted,
    paper_of_meeting,
    person,
    quoted,
    time_place_chair,
)
from tools.word_templates.two_tier.pieces import ARMY_HOLDS, letterhead_of, symbol

IS_PAPER = "'tham luận' in muc.noi_dung|lower"
_MAIN = 4100


def papers() -> tuple[Template, ...]:
    """Return the invitation and the programme."""
    return _invitation(), _programme()


def _invitation() -> Template:
    invited = f"{HOLDER} trân trọng kính mời: "
    guest = paragraph("NoiDungDau", invited + person("khach"))
    body = (
        letterhead_of(ARMY_HOLDS, UPRIGHT, symbol("gm", "GM", ARMY_HOLDS), place_and_day("gm"))
        + title("Giấy mời", *SUBJECT, long=True)
        + given("khach", guest, otherwise=paragraph("NoiDungDau", invited + "Quý đại biểu"))
        + paragraph("NoiDung", f"Tới dự {MEETING}.")
        + sentences(HAS_CHAIR, f"Chủ trì: {CHAIRS_LINE}.")
        + paragraph("NoiDung", f"Thời gian: {WHEN}.")
        + sentences(PLACE, f"Địa điểm: {{{{ {PLACE}|bo_cham }}}}.")
        + sentences(
            "khach and khach.vai_tro == 'Tham luận'",
            _asked("chuẩn bị tham luận" + quoted("khach.noi_dung", " ", "") + " để trình bày tại Hội nghị"),
        )
        + sentences("khach and khach.vai_tro == 'Phát biểu'", _asked("phát biểu chỉ đạo Hội nghị"))
        + sentences(
            "khach and khach.vai_tro == 'Nhận khen thưởng'",
            "Kính mời {{ (khach.kinh_moi or 'quý cơ quan')|thuong_dau }} nhận khen thưởng tại Hội nghị.",
        )
        + sentences("thong_tin.ghi_chu_gm", "{{ thong_tin.ghi_chu_gm|bo_cham }}.")
        + paragraph("KetThuc", f"{HOLDER} kính mong sự có mặt đúng giờ để Hội nghị thành công tốt đẹp./.")
        + closing_of_meeting("gm", recipient("Như trên"))
        + given("not loop.last", section_break(UPRIGHT))
    )
    return paper_of_meeting(
        "giay-moi.docx", "Giấy mời " + MEETING, each(f"khach in ({INVITED}) or [none]", body)
    )


def _asked(what: str) -> str:
    return f"Kính đề nghị {{{{ (khach.kinh_moi or 'quý cơ quan')|thuong_dau }}}} {what}."


def programme_table() -> Blocks:
    """Return the table of the programme; under the papers read by guests, each with its title and its reader."""
    item = row(
        cell("BangSo", "{{ muc.gio or loop.index }}"),
        cell("BangChu", "{{ muc.noi_dung }}"),
        cell("BangChu", "{{ muc.nguoi }}"),
    )
    paper = row(
        cell("BangSo"),
        cell("BangChu", "- Tham luận" + quoted("doc.noi_dung", " ")),
        cell("BangChu", person("doc")),
    )
    read = given_row(IS_PAPER, 3, *each_row(f"doc in {PAPERS}", 3, paper))
    head = heads("{{ 'Thời gian' if chuong_trinh.ket_thuc else 'TT' }}", "Nội dung", "Người thực hiện")
    items = each_row("muc in chuong_trinh.muc", 3, item, *read)
    return after(table((1361, _MAIN, UPRIGHT.text_width - 1361 - _MAIN), head, *items))


def programme_text() -> Blocks:
    """Return what the programme says; what is not known is left out, and the numbers close up."""
    end = "chuong_trinh.ket_thuc"
    return (
        begin_count()
        + time_place_chair()
        + counted("Nội dung:")
        + programme_table()
        + given(
            end,
            paragraph("KetThuc", f"Hội nghị dự kiến kết thúc lúc {{{{ {end} }}}}./."),
            otherwise=paragraph("KetThuc", "Hội nghị kết thúc sau khi hoàn thành các nội dung trên./."),
        )
    )


def _programme() -> Template:
    body = (
        letterhead_of(ARMY_HOLDS, UPRIGHT, symbol("ctr", "CTr", ARMY_HOLDS), place_and_day("ctr"))
        + title("Chương trình", *SUBJECT, long=True)
        + programme_text()
        + closing_of_meeting("ctr", recipient("Đại biểu dự Hội nghị"))
    )
    return paper_of_meeting("chuong-trinh.docx", "Chương trình " + MEETING, body)
