"""The list on which recipients sign for their bonuses: each decision's by itself, civil and military."""

from __future__ import annotations

from reportgen.word.blocks import (
    Blocks,
    Cell,
    Row,
    cell,
    concatenate,
    heads,
    paragraph,
    row,
    section_break,
    side_by_side,
    table,
)
from reportgen.word.letterhead import letterhead
from reportgen.word.paper import Paper
from reportgen.word.signature import Signer, signature
from reportgen.word.statements import each_row, given, given_row, statement_row
from reportgen.word.title import title
from tools.word_templates.pieces import CONG_TAC, place_and_day
from tools.word_templates.template import LANDSCAPE, Template
from tools.word_templates.two_tier.awarding import ARMY, CIVIL, Decided, in_words
from tools.word_templates.two_tier.pieces import signer


def paper() -> Template:
    """Return the template of the list: a section for each decision that pays."""
    body = concatenate(
        *(
            given(f"{decided.awards}.co_tien", _list(decided), section_break(LANDSCAPE))
            for decided in (CIVIL, ARMY)
        )
    )
    called = f"Danh sách nhận tiền thưởng {CONG_TAC} năm {{{{ nam }}}}"
    creator = "{{ thong_tin.co_quan or thong_tin.co_quan_quan_su }}"
    return Template("danh-sach-nhan-tien-thuong.docx", Paper(called, creator, body, LANDSCAPE))


def _list(decided: Decided) -> Blocks:
    total = f"{decided.awards}.tong_tien"
    return (
        letterhead(decided.office, LANDSCAPE, place_and_date=place_and_day(decided.paper))
        + title("Danh sách", f"Nhận tiền thưởng thành tích trong {CONG_TAC} năm {{{{ nam }}}}", wide=True)
        + paragraph("KemTheo", decided.attached)
        + _table(decided)
        + given(total, paragraph("GhiChu", f"Tổng số tiền: {in_words(total)}./."))
        + paragraph("KhoangCach")
        + _signatures(decided)
    )


def _table(decided: Decided) -> Blocks:
    total = f"{decided.awards}.tong_tien"
    sums = row(
        cell("BangTongChu", "Tổng cộng", span=4),
        cell("BangTongTien", f"{{{{ {total}|so }}}}"),
        cell("BangTongChu"),
    )
    names = heads(
        "TT",
        "Họ và tên, tên tập thể",
        "Chức vụ, đơn vị",
        "Danh hiệu, hình thức khen thưởng",
        "Số tiền (đồng)",
        "Ký nhận",
    )
    other = statement_row("{% else %}", 6)
    items = given_row("loop.revindex <= 2", 6, _item("Cuoi"), other, _item())
    rows = each_row(f"hang in {decided.awards}.co_tien", 6, *items)
    return table((680, 3600, 3423, 2700, 1600, 2000), names, *rows, *given_row(total, 6, sums))


def _item(last: str = "") -> Row:
    """Return the row of one award; the ``last`` two stay with the total and the signatures."""
    return row(
        cell("BangSo" + last, "{{ loop.index }}"),
        cell("BangChu" + last, "{{ hang.cap_bac|kem('', ' ') }}{{ hang.ten }}"),
        cell("BangChu" + last, "{{ hang.chuc_vu|cua(hang.don_vi|trong_cau)|hoa_dau }}"),
        cell("BangChu" + last, "{{ hang.hinh_thuc }}"),
        cell("BangTien" + last, "{{ hang.tien_thuong|so }}"),
        cell("BangChu" + last),
    )


def _signatures(decided: Decided) -> Blocks:
    """Return who made the list, who pays, who decides."""
    chief = signature(signer(decided.paper), ranks=decided.office.ranks)
    others = (signature(Signer(post, ""), ranks=False) for post in ("Người lập danh sách", "Kế toán"))
    cells = (Cell(one, align="top") for one in (*others, chief))
    return side_by_side((4667, 4668, 4668), row(*cells))
