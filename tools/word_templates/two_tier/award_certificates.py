"""Certificates: giấy khen, and the certificate of a title; the army's are entered in its golden book.

Each is one landscape page for each recipient, called ``muc``.
"""

from __future__ import annotations

from reportgen.word.blocks import Blocks, paragraph
from reportgen.word.certificate import PAGE, foot, head
from reportgen.word.paper import Paper
from reportgen.word.statements import Field, given, line
from tools.word_templates.ornament import border
from tools.word_templates.pieces import CONG_TAC, place_and_day
from tools.word_templates.template import Template
from tools.word_templates.two_tier.awarding import ARMY, CIVIL, Decided

_IS_FORM = "'khen' in muc.hinh_thuc|lower"
"""Whether a form of award is given (giấy khen, bằng khen), not a title."""
_FORMS = ("Giấy khen", "Bằng khen")
"""Forms that are called so on their paper, whoever gives them: ``Bằng khen của Chủ tịch …``."""
_NAME = (
    "{{ 'Hộ gia đình ' if muc.loai == 'Hộ gia đình' and 'hộ' not in muc.ten|lower else '' }}"
    "{{ muc.cap_bac|kem('', ' ') }}{{ muc.ten }}"
)


def papers() -> tuple[Template, ...]:
    """Return the civil certificate and the army's."""
    return _paper(CIVIL, "giay-khen.docx", _register()), _paper(
        ARMY, "giay-khen-quan-su.docx", _golden_book()
    )


def _paper(decided: Decided, name: str, register: str) -> Template:
    body = (
        head(Field(f"(thong_tin.tham_quyen_{decided.paper} or {decided.chief})|ngat_truoc_dia_danh"))
        + _what()
        + _whom()
        + foot(
            paragraph("GiayKhenVaoSo", f"Quyết định {decided.reference}")
            + paragraph("GiayKhenVaoSo", register),
            _signature(decided),
        )
        + paragraph("NgatPhan")
    )
    called = f"Giấy khen {CONG_TAC} năm {{{{ nam }}}}"
    return Template(name, Paper(called, f"{{{{ {decided.agency} }}}}", body, PAGE, border()))


def _register() -> str:
    return "Vào sổ khen thưởng số: ……………"


def _golden_book() -> str:
    """Return ``Số sổ vàng``: counted on from the first number of the year; without that, room for the pen."""
    counted = (
        f"{{% for hang in {ARMY.awards}.co_bang %}}{{% if hang == muc %}}"
        "{{ (thong_tin.so_vang + loop.index0)|hai_chu_so }}{% endif %}{% endfor %}"
    )
    return f"Số sổ vàng: {{% if thong_tin.so_vang %}}{counted}{{% else %}}……………{{% endif %}}"


def _what() -> Blocks:
    known = " ".join(f"'{form}' if '{form.lower()}' in muc.hinh_thuc|lower else" for form in _FORMS)
    form = f"{{{{ {known} muc.hinh_thuc }}}}"
    return paragraph("GiayKhenTang", "Tặng") + given(
        _IS_FORM, paragraph("GiayKhenTen", form), otherwise=paragraph("GiayKhenTen", "Bằng chứng nhận")
    )


def _whom() -> Blocks:
    merit = (
        "Đã có thành tích {{ muc.thanh_tich|bo_cham|thuong_dau or 'xuất sắc trong công tác ' "
        "~ thong_tin.ten_cong_tac ~ ' địa phương năm ' ~ nam }}"
    )
    title = "Đạt danh hiệu “{{ muc.hinh_thuc }}” năm {{ nam }}"
    return (
        paragraph("GiayKhenNguoi", _NAME)
        + given(
            "muc.chuc_vu or (muc.don_vi and muc.don_vi|lower not in muc.ten|lower)",
            paragraph("GiayKhenDong", "{{ muc.chuc_vu|cua(muc.don_vi|trong_cau)|hoa_dau }}"),
        )
        + given(_IS_FORM, paragraph("GiayKhenDong", merit), otherwise=paragraph("GiayKhenDong", title))
    )


def _signature(decided: Decided) -> Blocks:
    paper = decided.paper
    rank = f"{{{{ thong_tin.cap_bac_ky_{paper}|kem('', ' ') }}}}" if decided.office.ranks else ""
    return (
        paragraph("GiayKhenNgay", place_and_day(paper))
        + line("GiayKhenChucVu", Field(f"thong_tin.quyen_han_ky_{paper}", optional=True))
        + paragraph("GiayKhenChucVu", f"{{{{ thong_tin.chuc_vu_ky_{paper} }}}}")
        + paragraph("GiayKhenNguoiKy", f"{rank}{{{{ thong_tin.nguoi_ky_{paper} }}}}")
    )
