"""The styles of all papers, named for clerks; the look of Decree 30/2020, annex I, in one table."""

from __future__ import annotations

from reportgen.word.certificate_styles import CERTIFICATES
from reportgen.word.style import Style

DECREE = (
    # the letterhead
    Style("DauVanBan", "Đầu văn bản", space=(0, 0), align="center"),
    Style("CoQuanChuQuan", "Cơ quan chủ quản", "DauVanBan", sides=16, caps=True, size=12),
    Style("CoQuan", "Cơ quan", "DauVanBan", bold=True, caps=True, size=12),
    Style("QuocHieu", "Quốc hiệu", "DauVanBan", bold=True, caps=True, size=12),
    Style("TieuNgu", "Tiêu ngữ", "DauVanBan", bold=True, size=13),
    Style("SoKyHieu", "Số ký hiệu", "DauVanBan", space=(6, 0), size=13),
    Style("DiaDanhNgayThang", "Địa danh ngày tháng", "DauVanBan", space=(6, 0), italic=True, size=13),
    Style("KeDuoiCoQuan", "Kẻ dưới cơ quan", "DauVanBan", rule=63, size=2),
    Style("KeDuoiTieuNgu", "Kẻ dưới tiêu ngữ", "DauVanBan", rule=51.4, size=2),
    # the title
    Style(
        "TenLoai", "Tên loại", space=(18, 0), align="center", keep=True, bold=True, caps=True, next="TrichYeu"
    ),
    Style("TrichYeu", "Trích yếu", space=(0, 0), align="center", keep=True, bold=True),
    Style("KeDuoiTrichYeu", "Kẻ dưới trích yếu", rule=170.1, size=2),
    Style("KeDuoiTrichYeuDai", "Kẻ dưới trích yếu dài", "KeDuoiTrichYeu", sides=145),
    Style("KinhGui", "Kính gửi", space=(12, 6), align="center"),
    Style("KinhGuiDong", "Kính gửi – dòng", space=(0, 12), left=141.75, align="left", contextual=True),
    Style(
        "ThamQuyen", "Thẩm quyền ban hành", space=(12, 12), align="center", keep=True, bold=True, caps=True
    ),
    Style("KeDuoiCoQuanNgang", "Kẻ dưới cơ quan, trang ngang", "KeDuoiCoQuan", sides=122.5),
    Style("KeDuoiCoQuan15", "Kẻ dưới cơ quan, đến 15 ký tự", "KeDuoiCoQuan", sides=73.8),
    Style("KeDuoiCoQuan15Ngang", "Kẻ dưới cơ quan, đến 15 ký tự, trang ngang", "KeDuoiCoQuan", sides=133.1),
    Style("KeDuoiCoQuan11", "Kẻ dưới cơ quan, đến 11 ký tự", "KeDuoiCoQuan", sides=81.8),
    Style("KeDuoiCoQuan11Ngang", "Kẻ dưới cơ quan, đến 11 ký tự, trang ngang", "KeDuoiCoQuan", sides=141.1),
    Style("KeDuoiCoQuan8", "Kẻ dưới cơ quan, đến 8 ký tự", "KeDuoiCoQuan", sides=85.8),
    Style("KeDuoiCoQuan8Ngang", "Kẻ dưới cơ quan, đến 8 ký tự, trang ngang", "KeDuoiCoQuan", sides=145.1),
    Style("KeDuoiTieuNguNgang", "Kẻ dưới tiêu ngữ, trang ngang", "KeDuoiTieuNgu", sides=115.4),
    Style("KeDuoiTrichYeuNgang", "Kẻ dưới trích yếu, trang ngang", "KeDuoiTrichYeu", sides=293.4),
    # the text
    Style("NoiDung", "Nội dung", space=(0, 6), first_line=36, align="both"),
    Style("NoiDungDau", "Nội dung – đoạn đầu", "NoiDung", space=(12, 6)),
    Style("CanCu", "Căn cứ", "NoiDung", italic=True),
    Style("KetThuc", "Kết thúc", "NoiDung", space=(0, 12), keep=True),
    Style(
        "TieuDePhan",
        "Tiêu đề phần",
        space=(12, 0),
        align="center",
        keep=True,
        outline=1,
        bold=True,
        next="TenPhan",
    ),
    Style(
        "TenPhan", "Tên phần", space=(0, 6), align="center", keep=True, bold=True, caps=True, next="TieuDeMuc"
    ),
    Style(
        "TieuDeMuc",
        "Tiêu đề mục",
        "NoiDung",
        space=(6, 6),
        keep=True,
        outline=2,
        bold=True,
        caps=True,
        next="NoiDung",
    ),
    Style("TieuDeKhoan", "Tiêu đề khoản", "NoiDung", keep=True, outline=3, bold=True, next="NoiDung"),
    Style("QuyetDinh", "Quyết định", "TenPhan", space=(6, 6)),
    # recipients and signature
    Style(
        "NoiNhan", "Nơi nhận", space=(0, 0), align="left", bold=True, italic=True, size=12, next="NoiNhanDong"
    ),
    Style("NoiNhanDong", "Nơi nhận – dòng", space=(0, 0), align="left", size=11),
    Style("ChuKy", "Chữ ký", space=(0, 0), align="center", keep=True, bold=True, caps=True),
    Style("NguoiKy", "Người ký", space=(75, 0), align="center", bold=True),
    # annexes and tables
    Style("PhuLuc", "Phụ lục", space=(0, 0), align="center", keep=True, outline=1, bold=True),
    Style("TenPhuLuc", "Tên phụ lục", space=(0, 0), align="center", keep=True, bold=True, caps=True, size=13),
    Style("KemTheo", "Kèm theo", space=(0, 8), align="center", keep=True, italic=True, size=13),
    Style("DonViTinh", "Đơn vị tính", space=(0, 3), align="right", keep=True, italic=True, size=12),
    Style("BangChu", "Bảng – chữ", space=(2, 2), align="left", size=12),
    Style("BangDauCot", "Bảng – đầu cột", "BangChu", align="center", keep=True, bold=True),
    Style("BangSo", "Bảng – số", "BangChu", align="center"),
    Style("BangNhom", "Bảng – nhóm", "BangChu", keep=True, bold=True),
    Style("BangNhomSo", "Bảng – nhóm, số", "BangSo", keep=True, bold=True),
    Style("BangCong", "Bảng – tổng cộng", "BangSo", bold=True),
    Style("BangTien", "Bảng – tiền", "BangChu", align="right"),
    Style("BangTienNhom", "Bảng – tiền, nhóm", "BangTien", keep=True, bold=True),
    Style("BangChuCuoi", "Bảng – chữ, hàng cuối", "BangChu", keep=True),
    Style("BangSoCuoi", "Bảng – số, hàng cuối", "BangSo", keep=True),
    Style("BangTienCuoi", "Bảng – tiền, hàng cuối", "BangTien", keep=True),
    Style("BangTongChu", "Bảng – tổng, chữ", "BangChu", keep=True, bold=True),
    Style("BangTongTien", "Bảng – tổng, tiền", "BangTien", keep=True, bold=True),
    Style("BieuDo", "Biểu đồ", space=(6, 3), align="center", keep=True, next="TenBieuDo"),
    Style("TenBieuDo", "Tên biểu đồ", space=(0, 10), align="center", italic=True, size=13),
    Style("GhiChu", "Ghi chú", "NoiDung", space=(6, 0), keep=True, italic=True, size=13),
    # what does not print
    Style("KhoangCach", "Khoảng cách sau bảng", space=(0, 0), line=6, size=6),
    Style("SoTrang", "Số trang", space=(0, 0), align="center", size=13),
    Style("LenhMau", "Lệnh của mẫu", space=(0, 0), align="left", size=9, colour="808080"),
    Style("NgatPhan", "Ngắt phần", space=(0, 0), line=1, size=1),
)

STYLES = (*DECREE, *CERTIFICATES)

PARAGRAPH_STYLES = frozenset(style.id for style in STYLES)
CHARACTER_STYLES = {"ChuDam": "Chữ đậm", "ChuNghieng": "Chữ nghiêng"}
TABLE_STYLES = {"BangSoLieu": "Bảng số liệu", "BangAn": "Bảng ẩn đường kẻ"}
"""Names by id; how they look is said in ``build.styles``."""
