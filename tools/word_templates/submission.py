"""The submission (tờ trình) that asks for the awards: counts by form, what they cost, and the list of names."""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

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
from tools.word_templates.markup import (
    LANDSCAPE,
    break_section,
    paragraph,
    section,
    tag,
)
from tools.word_templates.package import Paper
from tools.word_templates.pieces import (
    CONG_TAC,
    SUBMITTER,
    addressees,
    annex,
    attachment_note,
    bases,
    letterhead,
    place_and_day,
    recipients_and_signature,
    serial,
    title,
)
from tools.word_templates.prose import given
from tools.word_templates.tables import awards_by_form


def _annex() -> str:
    """Return the list that goes with the submission: what each achieved, and received in earlier years."""
    about = (f"Danh sách {WHO} đề nghị khen thưởng", f"trong {CONG_TAC} năm {{{{ nam }}}}")
    groups = (NUMBER, GROUP_NAME, GROUP_PLACE, ACHIEVED, BEFORE)
    people = (NUMBER, PERSON, OFFICE_AND_UNIT, ACHIEVED, INITIATIVE, BEFORE)
    return (
        annex("Phụ lục", about, attachment_note("Tờ trình", "tt", "{{ thong_tin.don_vi_trinh }}"))
        + _part("tap_the", "Tập thể", collectives([624, 3300, 2579, 3900, 2200, 1400], groups))
        + _part("ca_nhan", "Cá nhân", individuals([624, 2200, 2700, 2879, 2500, 1700, 1400], people))
        + paragraph("GhiChu", f"Ấn định danh sách: {COUNTS}{money('khen_thuong.tong_tien')}./.")
    )


def _part(who: str, name: str, made: str) -> str:
    number = "{{ 'II. ' if khen_thuong.tap_the else 'I. ' }}" if who == "ca_nhan" else "I. "
    return (
        tag(f"{{% if khen_thuong.{who} %}}")
        + paragraph("TieuDeMuc", f"{number}{name}")
        + made
        + tag("{% endif %}")
    )


def paper() -> Paper:
    """Return the template of the submission."""
    subject = f"khen thưởng {WHO} có thành tích xuất sắc trong {CONG_TAC} năm {{{{ nam }}}}"
    total = "khen_thuong.tong_tien"
    body = (
        letterhead(SUBMITTER, serial("tt"), place_and_day("tt"))
        + title(
            "Tờ trình",
            f"Về việc đề nghị khen thưởng {WHO} có thành tích xuất sắc",
            f"trong {CONG_TAC} năm {{{{ nam }}}}",
        )
        + addressees("tt")
        + bases("tt", last=".")
        + paragraph(
            "NoiDung",
            "Trên cơ sở kết quả bình xét thi đua, khen thưởng của các cơ quan, đơn vị, địa phương, {{ thong_tin.don_vi_trinh }} "
            f"kính trình {{{{ thong_tin.kinh_gui_tt[0] }}}} xem xét, quyết định khen thưởng cho {WHOM} có thành tích xuất sắc "
            f"trong {CONG_TAC} năm {{{{ nam }}}}, gồm:",
        )
        + awards_by_form("khen_thuong")
        + given(
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
        + break_section(section())
        + _annex()
        + section(LANDSCAPE)
    )
    return Paper("to-trinh-khen-thuong.docx", "Tờ trình đề nghị " + subject, body)
