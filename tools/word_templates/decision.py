"""The chair's decision on awards, with the lists of collectives and of individuals as annexes."""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from reportgen.word.annex import annex
from reportgen.word.blocks import Blocks, bold, paragraph, section_break
from reportgen.word.letterhead import letterhead
from reportgen.word.statements import each, given
from reportgen.word.title import title
from tools.word_templates.lists import DECISION, closing, collectives, individuals
from tools.word_templates.pieces import (
    AWARDS_IN_ALL,
    COMMITTEE,
    CONG_TAC,
    bases,
    place_and_day,
    recipients_and_signature,
    serial,
)
from tools.word_templates.template import UPRIGHT, Template, template

WHO = (
    "{{ ['tập thể' if khen_thuong.so_tap_the or not khen_thuong.so_ca_nhan else none, "
    "'cá nhân' if khen_thuong.so_ca_nhan or not khen_thuong.so_tap_the else none]|noi(', ') }}"
)
"""``tập thể, cá nhân``; either alone where there is none of the other."""

_COUNTED = (
    "[khen_thuong.so_tap_the|hai_chu_so|kem('', ' tập thể') if khen_thuong.so_tap_the else none, "
    "khen_thuong.so_ca_nhan|hai_chu_so|kem('', ' cá nhân') if khen_thuong.so_ca_nhan else none]"
)
WHOM = f"{{{{ {_COUNTED}|noi(' và ') }}}}" + AWARDS_IN_ALL.format(who="khen_thuong", before=" (", after=")")
"""``25 tập thể và 34 cá nhân``; either alone where there is none of the other."""

COUNTS = f"{{{{ {_COUNTED}|noi(', ') }}}}" + AWARDS_IN_ALL.format(who="khen_thuong", before=", ", after="")
"""``25 tập thể, 34 cá nhân``; with the number of awards where somebody receives two."""


def _opening() -> Blocks:
    proposal = (
        "Theo đề nghị của {{ thong_tin.de_nghi_qd|bo_cham }} tại Tờ trình số "
        "{{ thong_tin.so_tt|so_van_ban }}/{{ thong_tin.ky_hieu_tt }} {{ thong_tin.ngay_tt|ngay_ky }}."
    )
    return (
        letterhead(COMMITTEE, UPRIGHT, serial("qd"), place_and_day("qd"))
        + title(
            "Quyết định",
            f"Về việc khen thưởng {WHO} có thành tích xuất sắc",
            f"trong {CONG_TAC} năm {{{{ nam }}}}",
        )
        + paragraph("ThamQuyen", "{{ thong_tin.tham_quyen_qd|ngat_truoc_dia_danh }}")
        + bases("qd")
        + paragraph("CanCu", proposal)
        + paragraph("QuyetDinh", "Quyết định:")
    )


def _first() -> Blocks:
    form = (
        "{{ [dong.tap_the|hai_chu_so|kem('', ' tập thể') if dong.tap_the else none, "
        "dong.ca_nhan|hai_chu_so|kem('', ' cá nhân') if dong.ca_nhan else none]|noi(', ') }}"
    )
    item = paragraph("NoiDung", f"- {{{{ dong.hinh_thuc }}}}: {form}{{{{ '.' if loop.last else ';' }}}}")
    return paragraph(
        "NoiDung",
        bold("Điều 1."),
        f" Tặng danh hiệu thi đua, hình thức khen thưởng cho {WHOM} có thành tích xuất sắc trong {CONG_TAC} "
        "năm {{ nam }} (có danh sách kèm theo"
        "{% if khen_thuong.tap_the and khen_thuong.ca_nhan %} tại Phụ lục I và Phụ lục II{% endif %}), gồm:",
    ) + each("dong in khen_thuong.theo_hinh_thuc", item)


def _rate(who: str, unit: str) -> str:
    """Return the expression for what each of one kind is paid: ``540.000 đồng/cá nhân``."""
    rate = f"dong.muc_{who}"
    other = f"'{unit} theo mức tại danh sách kèm theo'"
    return f"({rate}|tien|kem('', '/{unit}') if {rate} is not none else {other}) if dong.{who} else none"


def _second() -> Blocks:
    """Return the article on the money: by award, in all, and where it comes from."""
    by_law = " Tiền thưởng kèm theo danh hiệu thi đua, hình thức khen thưởng thực hiện theo quy định của pháp luật về thi đua, khen thưởng"
    source = "{{ thong_tin.nguon_kinh_phi_qd|bo_cham|kem(', trích từ ') }}"
    rates = f"{{{{ [{_rate('tap_the', 'tập thể')}, {_rate('ca_nhan', 'cá nhân')}]|noi(', ') }}}}"
    total = "khen_thuong.tong_tien"
    item = paragraph("NoiDung", f"- {{{{ dong.hinh_thuc }}}}: {rates}{{{{ '.' if loop.last else ';' }}}}")
    unknown = paragraph("NoiDung", bold("Điều 2."), f"{by_law}{source}.")
    known = (
        paragraph("NoiDung", bold("Điều 2."), f"{by_law}, mức thưởng như sau:")
        + each("dong in khen_thuong.theo_hinh_thuc", item)
        + paragraph(
            "NoiDung",
            f"Tổng số tiền thưởng là {{{{ {total}|tien }}}} (bằng chữ: {{{{ {total}|tien_bang_chu|thuong_dau }}}}){source}.",
        )
    )
    return given(f"{total} is none", unknown, otherwise=known)


def _third() -> Blocks:
    return paragraph(
        "KetThuc",
        bold("Điều 3."),
        " Quyết định này có hiệu lực kể từ ngày ký. {{ thong_tin.thi_hanh_qd|bo_cham }} và các "
        f"{WHO} có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
    )


def _names(unit: str) -> tuple[str, str]:
    return f"Danh sách {unit} có thành tích xuất sắc", f"trong {CONG_TAC} năm {{{{ nam }}}}"


def _annexes() -> Blocks:
    """Return the lists, each only when it has rows; numbered only when there are both."""
    both = "khen_thuong.tap_the and khen_thuong.ca_nhan"
    first = annex(f"Phụ lục{{{{ ' I' if {both} else '' }}}}", _names("tập thể"), DECISION)
    second = annex(f"Phụ lục{{{{ ' II' if {both} else '' }}}}", _names("cá nhân"), DECISION)
    return (
        given(
            "khen_thuong.tap_the or khen_thuong.ca_nhan",
            section_break(UPRIGHT),
            otherwise=paragraph("NgatPhan"),
        )
        + given(
            "khen_thuong.tap_the", first, collectives((680, 4200, 2691, 1500)), closing("tap_the", "tập thể")
        )
        + given(both, section_break(UPRIGHT))
        + given(
            "khen_thuong.ca_nhan",
            second,
            individuals((624, 2600, 2147, 2300, 1400)),
            closing("ca_nhan", "cá nhân"),
        )
    )


def paper() -> Template:
    """Return the template of the decision."""
    body = (
        _opening()
        + _first()
        + _second()
        + _third()
        + recipients_and_signature("qd", ranks=False)
        + _annexes()
    )
    name = f"Quyết định khen thưởng {WHO} có thành tích xuất sắc trong {CONG_TAC} năm {{{{ nam }}}}"
    return template("quyet-dinh-khen-thuong.docx", name, body)
