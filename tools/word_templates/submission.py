"""The submission (tờ trình) that asks for the awards, with the counts by form of award."""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from tools.word_templates.decision import WHOM
from tools.word_templates.markup import Cell, cell, paragraph, row, section, statement_row, table
from tools.word_templates.package import Paper
from tools.word_templates.pieces import (
    CONG_TAC,
    SUBMITTER,
    addressees,
    bases,
    heads,
    letterhead,
    place_and_day,
    recipients_and_signature,
    serial,
    title,
)


def _counts() -> str:
    item = row(
        cell("BangSo", "{{ loop.index }}"),
        cell("BangChu", "{{ dong.hinh_thuc }}"),
        *(cell("BangSo", f"{{{{ dong.{name}|hai_chu_so }}}}") for name in ("tap_the", "ca_nhan", "tong")),
    )
    totals = row(
        Cell(paragraph("BangCong", "Tổng cộng"), 2),
        cell("BangCong", "{{ khen_thuong.so_tap_the|hai_chu_so }}"),
        cell("BangCong", "{{ khen_thuong.so_ca_nhan|hai_chu_so }}"),
        cell("BangCong", "{{ khen_thuong.duoc_khen|length|hai_chu_so }}"),
    )
    rows = [
        row(*heads("TT", "Danh hiệu, hình thức khen thưởng", "Tập thể", "Cá nhân", "Tổng"), header=True),
        statement_row("{% for dong in khen_thuong.theo_hinh_thuc %}", 5),
        item,
        statement_row("{% endfor %}", 5),
        totals,
    ]
    return table("BangSoLieu", [567, 4706, 1247, 1247, 1304], rows) + paragraph("KhoangCach")


def paper() -> Paper:
    """Return the template of the submission."""
    subject = f"khen thưởng tập thể, cá nhân có thành tích xuất sắc trong {CONG_TAC} năm {{{{ nam }}}}"
    body = (
        letterhead(SUBMITTER, serial("tt"), place_and_day("tt"))
        + title(
            "Tờ trình",
            "Về việc đề nghị khen thưởng tập thể, cá nhân có thành tích xuất sắc",
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
        + _counts()
        + paragraph("NoiDung", "(Có danh sách tập thể, danh sách cá nhân và hồ sơ khen thưởng kèm theo.)")
        + paragraph(
            "KetThuc",
            "{{ thong_tin.don_vi_trinh }} kính trình {{ thong_tin.kinh_gui_tt[0] }} xem xét, quyết định./.",
        )
        + recipients_and_signature("tt")
        + paragraph("NgatPhan")
        + section()
    )
    return Paper("to-trinh-khen-thuong.docx", "Tờ trình đề nghị " + subject, body)
