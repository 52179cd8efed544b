"""The certificate of merit (giấy khen): one landscape page for each recipient, called ``muc``."""

from __future__ import annotations

from reportgen.word.blocks import Blocks, paragraph
from reportgen.word.certificate import PAGE, foot, head
from reportgen.word.statements import Field, given, line
from tools.word_templates.ornament import border
from tools.word_templates.pieces import CONG_TAC, place_and_day
from tools.word_templates.template import Template, template


def _what() -> Blocks:
    """Return the name of what is given: a certificate of merit, or a title."""
    return given(
        "'giấy khen' in muc.hinh_thuc|lower",
        paragraph("GiayKhenTang", "Tặng"),
        paragraph("GiayKhenTen", "Giấy khen"),
        otherwise=paragraph("GiayKhenTang", "Tặng danh hiệu")
        + paragraph("GiayKhenTen", "{{ muc.hinh_thuc }}"),
    )


def _whom() -> Blocks:
    return (
        paragraph("GiayKhenNguoi", "{{ muc.cap_bac|kem('', ' ') }}{{ muc.ten }}")
        + given(
            "muc.chuc_vu or (muc.don_vi and muc.don_vi|lower not in muc.ten|lower)",
            paragraph("GiayKhenDong", "{{ muc.chuc_vu|cua(muc.don_vi|trong_cau)|hoa_dau }}"),
        )
        + paragraph(
            "GiayKhenDong",
            "Đã có thành tích {{ muc.thanh_tich|bo_cham|thuong_dau or 'xuất sắc trong công tác ' "
            "~ thong_tin.ten_cong_tac ~ ' địa phương năm ' ~ nam }}",
        )
    )


def _decision() -> Blocks:
    decision = (
        "Quyết định số: {{ thong_tin.so_qd|so_van_ban }}/{{ thong_tin.ky_hieu_qd }} "
        "{{ thong_tin.ngay_qd|ngay_ky }}"
    )
    return paragraph("GiayKhenVaoSo", decision) + paragraph("GiayKhenVaoSo", "Vào sổ khen thưởng số: ……………")


def _signature() -> Blocks:
    return (
        paragraph("GiayKhenNgay", place_and_day("qd"))
        + line("GiayKhenChucVu", Field("thong_tin.quyen_han_ky_qd", optional=True))
        + paragraph("GiayKhenChucVu", "{{ thong_tin.chuc_vu_ky_qd }}")
        + paragraph("GiayKhenNguoiKy", "{{ thong_tin.nguoi_ky_qd }}")
    )


def paper() -> Template:
    """Return the template of the certificate."""
    body = (
        head(Field("thong_tin.tham_quyen_qd|ngat_truoc_dia_danh"))
        + _what()
        + _whom()
        + foot(_decision(), _signature())
        + paragraph("NgatPhan")
    )
    return template("giay-khen.docx", f"Giấy khen {CONG_TAC} năm {{{{ nam }}}}", body, PAGE, border())
