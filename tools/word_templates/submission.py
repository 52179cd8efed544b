"""The submission (tờ trình) that asks for the awards: counts by form, what they cost, and the list of names."""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from reportgen.word.annex import annex
from reportgen.word.blocks import Blocks, paragraph, section_break
from reportgen.word.letterhead import letterhead
from reportgen.word.statements import given
from reportgen.word.title import addressees, title
from tools.word_templates.decision import COUNTS, WHO, WHOM
from tools.word_templates.lists import (
    ACHIEVED,
    BEFORE,
    GROUP_NAME,
    GROUP_PLACE,
    INITIATIVE,
    NUMBER,
    OFFICE_AND_UNIT,
    PERSON,
    collectives,
    individuals,
    money,
)
from tools.word_templates.pieces import (
    CONG_TAC,
    SUBMITTER,
    addressed,
    attachment_note,
    awards_by_form,
    bases,
    place_and_day,
    recipients_and_signature,
    serial,
)
from tools.word_templates.prose import sentences
from tools.word_templates.template import LANDSCAPE, UPRIGHT, Template, template


def _annex() -> Blocks:
    """Return the list that goes with the submission: what each achieved, and received in earlier years."""
    about = (f"Danh sách {WHO} đề nghị khen thưởng", f"trong {CONG_TAC} năm {{{{ nam }}}}")
    groups = (NUMBER, GROUP_NAME, GROUP_PLACE, ACHIEVED, BEFORE)
    people = (NUMBER, PERSON, OFFICE_AND_UNIT, ACHIEVED, INITIATIVE, BEFORE)
    return (
        annex("Phụ lục", about, attachment_note("Tờ trình", "tt", "{{ thong_tin.don_vi_trinh }}"))
        + _part("tap_the", "Tập thể", collectives((624, 3300, 2579, 3900, 2200, 1400), groups))
        + _part("ca_nhan", "Cá nhân", individuals((624, 2200, 2700, 2879, 2500, 1700, 1400), people))
        + paragraph("GhiChu", f"Ấn định danh sách: {COUNTS}{money('khen_thuong.tong_tien')}./.")
    )


def _part(who: str, name: str, made: Blocks) -> Blocks:
    number = "{{ 'II. ' if khen_thuong.tap_the else 'I. ' }}" if who == "ca_nhan" else "I. "
    return given(f"khen_thuong.{who}", paragraph("TieuDeMuc", f"{number}{name}"), made)


def paper() -> Template:
    """Return the template of the submission."""
    subject = f"khen thưởng {WHO} có thành tích xuất sắc trong {CONG_TAC} năm {{{{ nam }}}}"
    total = "khen_thuong.tong_tien"
    body = (
        letterhead(SUBMITTER, UPRIGHT, serial("tt"), place_and_day("tt"))
        + title(
            "Tờ trình",
            f"Về việc đề nghị khen thưởng {WHO} có thành tích xuất sắc",
            f"trong {CONG_TAC} năm {{{{ nam }}}}",
        )
        + addressees(addressed("tt"))
        + bases("tt", last=".")
        + paragraph(
            "NoiDung",
            "Trên cơ sở kết quả bình xét thi đua, khen thưởng của các cơ quan, đơn vị, địa phương, {{ thong_tin.don_vi_trinh }} "
            f"kính trình {{{{ thong_tin.kinh_gui_tt[0] }}}} xem xét, quyết định khen thưởng cho {WHOM} có thành tích xuất sắc "
            f"trong {CONG_TAC} năm {{{{ nam }}}}, gồm:",
        )
        + awards_by_form("khen_thuong")
        + sentences(
            f"{total} is not none",
            f"Dự kiến tổng tiền thưởng kèm theo là {{{{ {total}|tien }}}} (bằng chữ: {{{{ {total}|tien_bang_chu|thuong_dau }}}})"
            "{{ thong_tin.nguon_kinh_phi_qd|bo_cham|kem(', trích từ ') }}.",
        )
        + paragraph("NoiDung", "(Có danh sách và hồ sơ đề nghị khen thưởng kèm theo.)")
        + paragraph(
            "KetThuc",
            "{{ thong_tin.don_vi_trinh }} kính trình {{ thong_tin.kinh_gui_tt[0] }} xem xét, quyết định./.",
        )
        + recipients_and_signature("tt")
        + section_break(UPRIGHT)
        + _annex()
    )
    return template("to-trinh-khen-thuong.docx", "Tờ trình đề nghị " + subject, body, LANDSCAPE)
