"""The comparison of two years: every figure with both values and its change, under the kit's captions."""

from __future__ import annotations

from reportgen.word.blocks import Blocks, Cell, cell, heads, paragraph, row, table
from reportgen.word.letterhead import letterhead
from reportgen.word.statements import each_row
from reportgen.word.title import title
from tools.word_templates.pieces import COMMITTEE, CONG_TAC
from tools.word_templates.template import UPRIGHT, Template, template

_WIDTHS = (567, 3061, 1134, 1191, 1191, 1927)
NAME = f"So sánh số liệu {CONG_TAC} năm {{{{ nam }}}} với năm {{{{ so_voi.nam }}}}"


def paper() -> Template:
    """Return the template of the comparison."""
    return template("so-sanh.docx", NAME, letterhead(COMMITTEE, UPRIGHT) + body())


def body() -> Blocks:
    """Return what stands below the letterhead."""
    return (
        title(
            "Bảng so sánh số liệu",
            f"{CONG_TAC[0].upper()}{CONG_TAC[1:]}",
            "năm {{ nam }} với năm {{ so_voi.nam }}",
        )
        + paragraph("KhoangCach")
        + _table()
    )


def _table() -> Blocks:
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
    lines = each_row("dong in nhom.dong", 6, line)
    return table(_WIDTHS, names, *each_row("nhom in so_voi.nhom", 6, group, *lines))
