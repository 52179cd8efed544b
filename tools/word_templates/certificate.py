"""The certificate of merit (giấy khen): one landscape page for each recipient, called ``muc``."""

from __future__ import annotations

from tools.word_templates.markup import LANDSCAPE, frame, paragraph, section, tag
from tools.word_templates.ornament import border
from tools.word_templates.package import Paper
from tools.word_templates.pieces import CONG_TAC

MARGIN = 1361  # 24 mm: room for the border
DECISION, SIGNATURE = (30, 176, 115, 14), (160, 136, 105, 57)
"""Frames in millimetres: left, top, width, height; 35 mm are between the signer's post and name."""
NUMBERS = '<w:pgNumType w:start="1"/>'


def _what() -> str:
    """Return the name of what is given: a certificate of merit, or a title."""
    return (
        tag("{% if 'giấy khen' in muc.hinh_thuc|lower %}")
        + paragraph("GiayKhenTang", "Tặng")
        + paragraph("GiayKhenTen", "Giấy khen")
        + tag("{% else %}")
        + paragraph("GiayKhenTang", "Tặng danh hiệu")
        + paragraph("GiayKhenTen", "{{ muc.hinh_thuc }}")
        + tag("{% endif %}")
    )


def _whom() -> str:
    return (
        paragraph("GiayKhenNguoi", "{{ muc.cap_bac|kem('', ' ') }}{{ muc.ten }}")
        + tag("{% if muc.chuc_vu or (muc.don_vi and muc.don_vi|lower not in muc.ten|lower) %}")
        + paragraph("GiayKhenDong", "{{ [muc.chuc_vu, muc.don_vi|trong_cau]|noi|hoa_dau }}")
        + tag("{% endif %}")
        + paragraph(
            "GiayKhenDong",
            "Đã có thành tích {{ muc.thanh_tich|bo_cham|thuong_dau or 'xuất sắc trong công tác ' "
            "~ thong_tin.ten_cong_tac ~ ' địa phương năm ' ~ nam }}",
        )
    )


def _foot() -> str:
    """Return what stands at fixed places: on the left decision and register, on the right the signature."""
    decision = (
        "Quyết định số: {{ thong_tin.so_qd|so_van_ban }}/{{ thong_tin.ky_hieu_qd }} "
        "{{ thong_tin.ngay_qd|ngay_ky }}"
    )
    left = frame(
        DECISION,
        paragraph("GiayKhenVaoSo", decision),
        paragraph("GiayKhenVaoSo", "Vào sổ khen thưởng số: ……………"),
    )
    right = (
        frame(
            SIGNATURE, paragraph("GiayKhenNgay", "{{ thong_tin.dia_danh }}, {{ thong_tin.ngay_qd|ngay_ky }}")
        )
        + tag("{% if thong_tin.quyen_han_ky_qd %}")
        + frame(SIGNATURE, paragraph("GiayKhenChucVu", "{{ thong_tin.quyen_han_ky_qd }}"))
        + tag("{% endif %}")
        + frame(
            SIGNATURE,
            paragraph("GiayKhenChucVu", "{{ thong_tin.chuc_vu_ky_qd }}"),
            paragraph("GiayKhenNguoiKy", "{{ thong_tin.nguoi_ky_qd }}"),
        )
    )
    return left + right + paragraph("NgatPhan")


def paper() -> Paper:
    """Return the template of the certificate."""
    body = (
        paragraph("GiayKhenHuyHieu")
        + paragraph("GiayKhenQuocHieu", "Cộng hòa xã hội chủ nghĩa Việt Nam")
        + paragraph("GiayKhenTieuNgu", "Độc lập - Tự do - Hạnh phúc")
        + paragraph("GiayKhenKe")
        + paragraph("GiayKhenCoQuan", "{{ thong_tin.tham_quyen_qd }}")
        + _what()
        + _whom()
        + _foot()
        + paragraph("NgatPhan")
        + section(LANDSCAPE, NUMBERS, MARGIN)
    )
    return Paper("giay-khen.docx", f"Giấy khen {CONG_TAC} năm {{{{ nam }}}}", body, border())
