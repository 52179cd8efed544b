"""The styles of certificates, which the decree leaves to their own forms, and of a meeting's covers."""

from __future__ import annotations

from reportgen.word.style import Style

RED = "C00000"

CERTIFICATES = (
    # certificates; a style “(vừa n dòng)” is set smaller until its text stands on n lines
    Style("GiayKhenHuyHieu", "Giấy khen – chỗ của Quốc huy", space=(0, 0), line=31.2, align="center"),
    Style(
        "GiayKhenCoQuan",
        "Giấy khen – cơ quan (vừa 1 dòng)",
        space=(10, 0),
        align="center",
        bold=True,
        caps=True,
        size=20,
        colour=RED,
    ),
    Style("GiayKhenTang", "Giấy khen – tặng", space=(7, 0), align="center", bold=True, caps=True, size=16),
    Style(
        "GiayKhenTen",
        "Giấy khen – tên (vừa 1 dòng)",
        space=(3, 3),
        align="center",
        bold=True,
        caps=True,
        size=42,
        colour=RED,
    ),
    Style(
        "GiayKhenNguoi",
        "Giấy khen – người nhận (vừa 1 dòng)",
        space=(3, 0),
        align="center",
        bold=True,
        size=24,
    ),
    Style("GiayKhenDong", "Giấy khen – dòng (vừa 2 dòng)", space=(3, 0), align="center", size=17),
    Style("GiayKhenNgay", "Giấy khen – địa danh ngày tháng", "DiaDanhNgayThang", space=(0, 0), size=14),
    Style("GiayKhenChucVu", "Giấy khen – chức vụ", "ChuKy", space=(0, 0)),
    Style("GiayKhenNguoiKy", "Giấy khen – người ký", "NguoiKy", space=(99.2, 0)),
    Style("GiayKhenVaoSo", "Giấy khen – vào sổ", space=(0, 0), align="left", italic=True, size=13),
    Style("GiayKhenQuocHieu", "Giấy khen – quốc hiệu", "QuocHieu", size=14),
    Style("GiayKhenTieuNgu", "Giấy khen – tiêu ngữ", "TieuNgu", size=15),
    Style("GiayKhenKe", "Giấy khen – kẻ dưới tiêu ngữ", "DauVanBan", rule=252.5, size=2),
    # the cover of a meeting's papers
    Style("BiaCoQuan", "Bìa – cơ quan", space=(30, 0), align="center", bold=True, caps=True),
    Style("BiaTen", "Bìa – tên", space=(210, 18), align="center", bold=True, caps=True, size=30),
    Style("BiaHoiNghi", "Bìa – hội nghị", space=(0, 0), align="center", bold=True, size=15),
    Style("BiaNgay", "Bìa – ngày giờ", space=(210, 6), align="center", italic=True),
    Style("BiaNoi", "Bìa – nơi họp", space=(0, 0), align="center"),
    Style("MucLuc", "Tên mục lục", space=(12, 12), align="center", keep=True, bold=True, caps=True),
)
