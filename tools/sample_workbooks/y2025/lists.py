"""Sheets "Khen thưởng", "Hội đồng", "Đăng ký thi đua", "Khách mời", "Phân công" of 2025; all people are invented."""

# ruff: noqa: E501 - a paragraph or a row stays one line

from __future__ import annotations

from datetime import date

from tools.sample_workbooks.y2026.awards import HOI_DONG as MEMBERS

KHEN_THUONG = (
    {"loai": "Tập thể", "ten": "Cán bộ và Nhân dân thôn Suối Trong", "don_vi": "Thôn Suối Trong", "hinh_thuc": "Giấy khen", "thanh_tich": "xuất sắc trong tuyển chọn, gọi công dân nhập ngũ năm 2025"},
    {"loai": "Tập thể", "ten": "Ban Chỉ huy quân sự xã Mỹ Uyên", "hinh_thuc": "Giấy khen", "thanh_tich": "xuất sắc trong công tác quốc phòng, quân sự địa phương năm 2025"},
    {"loai": "Cá nhân", "ten": "Cù Thế Lãng", "chuc_vu": "Phó Chủ tịch", "don_vi": "Ủy ban nhân dân xã", "hinh_thuc": "Lao động tiên tiến", "luc_luong": "Dân sự", "muc_do_hoan_thanh": "Hoàn thành tốt nhiệm vụ"},
    {"loai": "Cá nhân", "ten": "Từ Văn Lộng", "chuc_vu": "Thôn đội trưởng", "don_vi": "Thôn Hồ Sen", "hinh_thuc": "Giấy khen", "luc_luong": "Dân quân tại chỗ", "thanh_tich": "xuất sắc trong huấn luyện dân quân năm 2025"},
    {"loai": "Cá nhân", "ten": "Bạch Thị Miên", "chuc_vu": "Chủ tịch Hội Liên hiệp phụ nữ", "don_vi": "Xã Mỹ Uyên", "hinh_thuc": "Giấy khen", "luc_luong": "Dân sự", "thanh_tich": "xuất sắc trong thực hiện chính sách hậu phương quân đội năm 2025"},
    {"loai": "Cá nhân", "ten": "Khổng Bá Ước", "chuc_vu": "Trung đội trưởng", "don_vi": "Trung đội dân quân cơ động", "hinh_thuc": "Chiến sĩ tiên tiến", "luc_luong": "Dân quân cơ động", "muc_do_hoan_thanh": "Hoàn thành tốt nhiệm vụ", "quyet_dinh": "Đề nghị cấp trên", "thanh_tich": "hoàn thành tốt nhiệm vụ huấn luyện năm 2025"},
)  # fmt: skip
HOI_DONG = MEMBERS[:7]

DANG_KY = (
    ("Tập thể", "Trung đội dân quân cơ động", None, "Đơn vị tiên tiến"),
    ("Cá nhân", "Cù Thế Lãng", "Ủy ban nhân dân xã", "Chiến sĩ thi đua cơ sở"),
)
KHACH_MOI = (
    ("Đồng chí", "Thượng tá", "Mạc Hữu Tưởng", "Phó Chỉ huy trưởng", "Bộ Chỉ huy quân sự tỉnh Hoài Giang", "Phát biểu", None, None),
    ("Đồng chí", None, "Đàm Thị Ngưỡng", "Bí thư Đảng ủy", "xã Mỹ Uyên", "Phát biểu", None, None),
    ("Đồng chí", None, "Tạ Đăng Mẫn", "Chủ tịch Ủy ban nhân dân", "xã Mỹ Uyên", "Chủ tọa", None, None),
    ("Bà", None, "Thẩm Thị Vọng", "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam", "xã Mỹ Uyên", "Đại biểu", None, None),
    ("Ông", None, "Đào Bá Lịch", "Trưởng Công an", "xã Mỹ Uyên", "Đại biểu", None, None),
)  # fmt: skip
PHAN_CONG = (
    ("Chuẩn bị báo cáo tổng kết, kịch bản điều hành", "Ban Chỉ huy quân sự xã", None, date(2025, 11, 17)),
    ("Hồ sơ khen thưởng, giấy khen, tiền thưởng", "Phòng Văn hóa - Xã hội", "Phòng Kinh tế", date(2025, 11, 21)),
    ("Hội trường, trang trí, âm thanh", "Trung tâm Văn hóa - Thể thao xã", "Đoàn Thanh niên xã", date(2025, 11, 24)),
)  # fmt: skip
