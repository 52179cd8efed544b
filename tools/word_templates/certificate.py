"""The certificate of merit (giấy khen): one landscape page for each recipient, called ``muc``."""

from __future__ import annotations

from tools.word_templates.markup import LANDSCAPE, Cell, paragraph, row, section, table, tag
from tools.word_templates.package import Paper
from tools.word_templates.pieces import CONG_TAC

MARGIN = 1361  # 24 mm: room for the frame
# LibreOffice pushes the text down under wider compound lines; at 1.5 pt it keeps the margin that the file asks for
FRAME = "".join(
    f'<w:{edge} w:val="thinThickSmallGap" w:sz="12" w:space="24" w:color="C00000"/>'
    for edge in ("top", "left", "bottom", "right")
)
BORDERS = f'<w:pgBorders w:offsetFrom="page">{FRAME}</w:pgBorders><w:pgNumType w:start="1"/>'


def _what() -> str:
    """Return the name of what is given: a certificate of merit, or a title."""
    return (
        tag("{% if 'giấy khen' in muc.hinh_thuc|lower %}")
        + paragraph("GiayKhenTang", "Tặng")
        + paragraph("GiayKhenTen", "Giấy khen")
        + tag("{% else %}")
        + paragraph("GiayKhenTang", "Tặng danh hiệu")
        + tag("{% if muc.hinh_thuc|length > 26 %}")
        + paragraph("GiayKhenTenDai", "{{ muc.hinh_thuc }}")
        + tag("{% else %}")
        + paragraph("GiayKhenTen", "{{ muc.hinh_thuc }}")
        + tag("{% endif %}")
        + tag("{% endif %}")
    )


def _whom() -> str:
    return (
        paragraph("GiayKhenNguoi", "{{ muc.cap_bac|kem('', ' ') }}{{ muc.ten }}")
        + tag("{% if muc.chuc_vu or (muc.don_vi and muc.don_vi|lower not in muc.ten|lower) %}")
        + tag("{% if (muc.chuc_vu ~ muc.don_vi)|length > 70 %}")
        + paragraph("GiayKhenDongNho", "{{ [muc.chuc_vu, muc.don_vi|trong_cau]|noi|hoa_dau }}")
        + tag("{% else %}")
        + paragraph("GiayKhenDong", "{{ [muc.chuc_vu, muc.don_vi|trong_cau]|noi|hoa_dau }}")
        + tag("{% endif %}")
        + tag("{% endif %}")
        + tag("{% if muc.thanh_tich and muc.thanh_tich|length > 150 %}")
        + paragraph("GiayKhenDongNho", "Đã có thành tích {{ muc.thanh_tich|bo_cham|thuong_dau }}")
        + tag("{% else %}")
        + paragraph(
            "GiayKhenDong",
            "Đã có thành tích {{ muc.thanh_tich|bo_cham|thuong_dau or 'xuất sắc trong công tác ' "
            "~ thong_tin.ten_cong_tac ~ ' địa phương năm ' ~ nam }}",
        )
        + tag("{% endif %}")
    )


def _foot() -> str:
    decision = paragraph(
        "GiayKhenVaoSo",
        "Quyết định số: {{ thong_tin.so_qd|so_van_ban }}/{{ thong_tin.ky_hieu_qd }} {{ thong_tin.ngay_qd|ngay_ky }}",
    )
    register = paragraph("GiayKhenVaoSo", "Vào sổ khen thưởng số: ……………")
    sign = (
        paragraph("GiayKhenNgay", "{{ thong_tin.dia_danh }}, {{ thong_tin.ngay_qd|ngay_ky }}")
        + tag("{% if thong_tin.quyen_han_ky_qd %}")
        + paragraph("ChuKy", "{{ thong_tin.quyen_han_ky_qd }}")
        + tag("{% endif %}")
        + paragraph("ChuKy", "{{ thong_tin.chuc_vu_ky_qd }}")
        + paragraph("NguoiKy", "{{ thong_tin.nguoi_ky_qd }}")
    )
    return table(
        "BangAn", [7001, 7001], [row(Cell(decision + register, align="bottom"), Cell(sign, align="top"))]
    )


def paper() -> Paper:
    """Return the template of the certificate."""
    body = (
        paragraph("GiayKhenQuocHieu", "Cộng hòa xã hội chủ nghĩa Việt Nam")
        + paragraph("GiayKhenTieuNgu", "Độc lập - Tự do - Hạnh phúc")
        + paragraph("GiayKhenKe")
        + paragraph("GiayKhenCoQuan", "{{ thong_tin.tham_quyen_qd }}")
        + _what()
        + _whom()
        + _foot()
        + paragraph("NgatPhan")
        + section(LANDSCAPE, BORDERS, MARGIN)
    )
    return Paper("giay-khen.docx", f"Giấy khen {CONG_TAC} năm {{{{ nam }}}}", body)
