"""The periodic report, of a month, six or nine months: one template, figures up to the cut-off, next period's tasks."""

from __future__ import annotations

from reportgen.word.blocks import Blocks, paragraph
from reportgen.word.statements import statement
from reportgen.word.title import addressees, title
from tools.word_templates.pieces import CONG_TAC, addressed
from tools.word_templates.prose import heading, set_variables, words
from tools.word_templates.template import Template
from tools.word_templates.two_tier.pieces import (
    ARMY_REPORTS,
    as_above,
    closing_of,
    copies_of,
    issued_by,
    issuer,
    secret_head,
    symbol,
)
from tools.word_templates.two_tier.results import results
from tools.word_templates.two_tier.situation import assessment
from tools.word_templates.two_tier.span import PART, counted_rows


def _worded(month: str, year: str, six: str, nine: str) -> str:
    """Return the expression of a period; a month below 3 has two digits, as in a date (Decree 30, annex I, II.4)."""
    monthly = f"'tháng ' ~ ({month}|hai_chu_so if {month} < 3 else {month}) ~ ' năm ' ~ {year}"
    longer = f"('{six} năm ' if thong_tin.ky_dk == '6 tháng' else '{nine} năm ') ~ nam"
    return f"({monthly}) if thong_tin.ky_dk == 'Tháng' else ({longer})"


_MONTH = "thong_tin.thang_dk"
_LATER_YEAR = f"(nam_sau if {_MONTH} == 12 else nam)"
_PERIOD = f"{{{{ {_worded(_MONTH, 'nam', '6 tháng đầu', '9 tháng đầu')} }}}}"
_NEXT = f"{{{{ {_worded(f'({_MONTH} % 12 + 1)', _LATER_YEAR, '6 tháng cuối', '3 tháng cuối')} }}}}"
_RESULTS = f"kết quả {CONG_TAC} {_PERIOD}"


def _opening() -> Blocks:
    day = "{{ thong_tin.den_ngay_dk|ngay|kem(' (số liệu lũy kế từ đầu năm đến ', ')') }}"
    ending = "{{ ' như sau:' if co_tinh_hinh or co_thuc_hien or co_danh_gia or co_ky_toi else '.' }}"
    return (
        secret_head(ARMY_REPORTS, "dk", symbol("dk", "BC", ARMY_REPORTS))
        + title("Báo cáo", f"Kết quả {CONG_TAC}", _PERIOD)
        + addressees(addressed("dk"))
        + paragraph("NoiDung", f"{issuer(ARMY_REPORTS)} báo cáo {_RESULTS}{day}{ending}")
    )


def paper() -> Template:
    """Return the template of the periodic reports."""
    sections = (
        heading("co_tinh_hinh", "Tình hình", words("Đặc điểm tình hình")),
        results(PART),
        assessment("Ưu điểm", "Hạn chế", "Nguyên nhân"),
        heading("co_ky_toi", f"Nhiệm vụ {_NEXT}", words("Nhiệm vụ kỳ tới")),
        heading("co_kien_nghi", "Đề xuất, kiến nghị", words("Đề xuất, kiến nghị")),
    )
    numbered = statement("{% set so_muc = 0 %}{% set so_khoan = 0 %}")
    body = counted_rows() + set_variables(*sections) + numbered + _opening()
    for section in sections:
        body += section.content
    body += paragraph("KetThuc", f"Trên đây là báo cáo {_RESULTS} của {issuer(ARMY_REPORTS)}./.")
    body += closing_of("dk", signed_by="bc", otherwise=as_above("dk"), below=copies_of("dk"))
    return issued_by(ARMY_REPORTS, "bao-cao-dinh-ky.docx", f"Báo cáo {_RESULTS}", body)
