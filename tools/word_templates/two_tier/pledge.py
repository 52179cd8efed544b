"""The emulation pledge for the next year: its theme and contents, the titles striven for, the parties who sign."""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from reportgen.word.blocks import Blocks, Cell, Table, cell, heads, paragraph, row, table
from reportgen.word.statements import each, each_row, given, statement_row
from reportgen.word.title import title
from tools.word_templates.pieces import CONG_TAC, after
from tools.word_templates.template import UPRIGHT, Template
from tools.word_templates.two_tier.occasion import HOLDER, MEETING, holder_signs, paper_of_meeting, quoted
from tools.word_templates.two_tier.pieces import ARMY_HOLDS, letterhead_of

CONTENTS, PARTIES, TITLES = "thong_tin.giao_uoc", "thong_tin.ben_ky_giao_uoc", "dang_ky_thi_dua"
THEME = quoted("thong_tin.chu_de_thi_dua", " với chủ đề ")
WITHIN = "{{ thong_tin.cum_thi_dua|bo_cham|kem(' thuộc ') }}"


def _titles() -> Blocks:
    item = row(
        cell("BangSo", "{{ loop.index }}"),
        cell("BangChu", "{{ dang_ky.ten }}{{ dang_ky.don_vi|trong_cau|kem(', ') }}"),
        cell("BangChu", "{{ dang_ky.danh_hieu }}"),
    )
    head = heads("TT", "Tập thể, cá nhân", "Danh hiệu đăng ký phấn đấu")
    made = table((680, 4700, UPRIGHT.text_width - 5380), head, *each_row(f"dang_ky in {TITLES}", 3, item))
    intro = "Các tập thể, cá nhân đăng ký phấn đấu đạt danh hiệu thi đua năm {{ nam_sau }} như sau:"
    return given(TITLES, paragraph("NoiDung", intro), after(made))


def _party(index: int, style: str, part: str) -> Cell:
    """Return one of two parties side by side: who it is, or in the row below who signs for it."""
    text = f"{{% if hang|length > {index} %}}{part.format(party=f'hang[{index}]')}{{% endif %}}"
    return Cell(paragraph(style, text), align="top")


def _parties() -> Blocks:
    half = UPRIGHT.text_width // 2
    who = "Đại diện {{{{ {party}.split('|')[0]|trim|thuong_dau }}}}"
    name = "{{{{ {party}.split('|')[1]|trim if '|' in {party} else '' }}}}"
    rows = (
        statement_row(f"{{% for hang in {PARTIES}|batch(2) %}}", 2),
        row(_party(0, "ChuKy", who), _party(1, "ChuKy", who)),
        row(_party(0, "NguoiKy", name), _party(1, "NguoiKy", name)),
        statement_row("{% endfor %}", 2),
    )
    return given(PARTIES, (Table("BangAn", (half, UPRIGHT.text_width - half), rows),))


def _witness() -> Blocks:
    return paragraph("ThamQuyen", f"Chứng kiến của {HOLDER}") + holder_signs()


def paper() -> Template:
    """Return the template of the pledge."""
    content = paragraph("NoiDung", "{{ loop.index }}. {{ noi_dung|bo_cham }}.")
    body = (
        letterhead_of(
            ARMY_HOLDS, UPRIGHT, "", "{{ thong_tin.dia_danh }}, {{ thong_tin.hoi_nghi_ngay|ngay_ky }}"
        )
        + title("Bản giao ước thi đua", f"Thực hiện {CONG_TAC} năm {{{{ nam_sau }}}}")
        + paragraph(
            "NoiDungDau",
            f"Hưởng ứng phong trào thi đua năm {{{{ nam_sau }}}}{THEME}, {{{{ thong_tin.hoi_nghi_ngay|ngay_ky }}}}, "
            f"tại {MEETING}, các đơn vị{WITHIN} thống nhất ký kết giao ước thi đua với các nội dung sau:",
        )
        + each(f"noi_dung in {CONTENTS}", content)
        + _titles()
        + paragraph(
            "KetThuc",
            "Các đơn vị cam kết tổ chức thực hiện nghiêm túc các nội dung trên, kết quả thực hiện là cơ sở để bình xét thi đua, "
            "khen thưởng năm {{ nam_sau }}.",
        )
        + _parties()
        + _witness()
    )
    return paper_of_meeting("giao-uoc-thi-dua.docx", "Bản giao ước thi đua năm {{ nam_sau }}", body)
