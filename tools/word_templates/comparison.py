"""The comparison of two years: every figure with both values and its change, under the kit's captions."""

from __future__ import annotations

from tools.word_templates.markup import Cell, cell, paragraph, row, section, statement_row, table
from tools.word_templates.package import Paper
from tools.word_templates.pieces import COMMITTEE, CONG_TAC, heads, letterhead, title

_WIDTHS = [567, 3061, 1134, 1191, 1191, 1927]
_NAME = f"So sánh số liệu {CONG_TAC} năm {{{{ nam }}}} với năm {{{{ so_voi.nam }}}}"


def paper() -> Paper:
    """Return the template of the comparison."""
    body = (
        letterhead(COMMITTEE, "", "")
        + title(
            "Bảng so sánh số liệu",
            f"{CONG_TAC[0].upper()}{CONG_TAC[1:]}",
            "năm {{ nam }} với năm {{ so_voi.nam }}",
        )
        + paragraph("KhoangCach")
        + _table()
        + section()
    )
    return Paper("so-sanh.docx", _NAME, body)


def _table() -> str:
    names = heads("TT", "Số liệu", "Đơn vị tính", "Năm {{ so_voi.nam }}", "Năm {{ nam }}", "Tăng, giảm")
    group = row(
        cell("BangNhomSo", "{{ loop.index|la_ma }}"), Cell(paragraph("BangNhom", "{{ nhom.ten }}"), 5)
    )
    line = row(
        cell("BangSo", "{{ loop.index }}"),
        cell("BangChu", "{{ dong.ten }}"),
        cell("BangSo", "{{ dong.don_vi_tinh }}"),
        cell("BangSo", "{{ dong.truoc }}"),
        cell("BangSo", "{{ dong.nay }}"),
        cell("BangSo", "{{ dong.thay_doi }}{{ dong.ty_le|kem(' (', ')') }}"),
    )
    rows = [
        row(*names, header=True),
        statement_row("{% for nhom in so_voi.nhom %}", 6),
        group,
        statement_row("{% for dong in nhom.dong %}", 6),
        line,
        statement_row("{% endfor %}", 6),
        statement_row("{% endfor %}", 6),
    ]
    return table("BangSoLieu", _WIDTHS, rows)
