"""Sheet "Khách mời" of 2023: form of address, name, office, agency. Nobody of these is real."""

from __future__ import annotations

KHACH_MOI = (
    ("Đồng chí", "Mạc Hữu Tưởng", "Phó Chỉ huy trưởng", "Bộ Chỉ huy quân sự tỉnh Hoài Giang"),
    ("Đồng chí", "Thẩm Thị Vọng", "Bí thư Huyện ủy", "huyện An Lạc Sơn"),
    ("Ông", "Quản Đình Phỏng", "Trưởng Công an", "huyện An Lạc Sơn"),
    ("Bà", "Lã Thị Họa", "Chủ tịch Hội Cựu chiến binh", "huyện An Lạc Sơn"),
    ("Ông", "Khổng Bá Ước", "nguyên Chỉ huy trưởng", "Ban Chỉ huy quân sự huyện An Lạc Sơn"),
    (None, "Thường trực Đảng ủy, Ủy ban nhân dân thị trấn Đồi Ngà", None, None),
)
