"""Sheets "Khách mời", "Phân công hội nghị", "Đăng ký thi đua" of 2026. Nobody of these is real."""

# ruff: noqa: E501 - a paragraph or a row stays one line

from __future__ import annotations

from datetime import date

# Cách gọi, cấp bậc, họ và tên hoặc cơ quan, chức vụ, đơn vị, vai trò, nội dung phát biểu, trao khen thưởng.
KHACH_MOI = (
    ("Đồng chí", "Thượng tá", "Mạc Hữu Tưởng", "Phó Chỉ huy trưởng", "Bộ Chỉ huy quân sự tỉnh Hoài Giang", "Phát biểu", None, "Quân sự"),
    ("Đồng chí", None, "Đàm Thị Ngưỡng", "Bí thư Đảng ủy", "xã Mỹ Uyên", "Phát biểu", None, "Ủy ban nhân dân"),
    ("Đồng chí", None, "Tạ Đăng Mẫn", "Chủ tịch Ủy ban nhân dân", "xã Mỹ Uyên", "Chủ tọa", None, None),
    ("Đồng chí", "Trung tá", "Lều Văn Khải", "Chỉ huy trưởng Ban Chỉ huy quân sự", "xã Mỹ Uyên", "Chủ tọa", None, None),
    ("Ông", None, "Hà Văn Nguyện", "Trưởng thôn", "thôn Bến Sậy", "Tham luận", "Kinh nghiệm vận động thanh niên nhập ngũ", None),
    (
        "Đồng chí",
        None,
        "Khổng Bá Ước",
        "Trung đội trưởng",
        "Trung đội dân quân cơ động",
        "Tham luận",
        "Nâng cao chất lượng huấn luyện trung đội dân quân cơ động",
        None,
    ),
    ("Bà", None, "Thẩm Thị Vọng", "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam", "xã Mỹ Uyên", "Đại biểu", None, None),
    ("Ông", None, "Đào Bá Lịch", "Trưởng Công an", "xã Mỹ Uyên", "Đại biểu", None, None),
    (None, None, "Trường trung học phổ thông Mỹ Uyên", None, None, "Đại biểu", None, None),
    ("Ông", None, "Lường Văn Thọ", None, "thôn Xóm Cồn", "Nhận khen thưởng", None, None),
)  # fmt: skip

# Nội dung công việc, cơ quan chủ trì, cơ quan phối hợp, hoàn thành trước ngày.
PHAN_CONG = (
    ("Chuẩn bị báo cáo tổng kết, kịch bản điều hành", "Ban Chỉ huy quân sự xã", None, date(2026, 11, 18)),
    ("Hồ sơ khen thưởng, giấy khen, tiền thưởng", "Phòng Văn hóa - Xã hội", "Phòng Kinh tế", date(2026, 11, 24)),
    ("Giấy mời, đón tiếp đại biểu", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã", None, date(2026, 11, 20)),
    ("Hội trường, trang trí, âm thanh", "Trung tâm Văn hóa - Thể thao xã", "Đoàn Thanh niên xã", date(2026, 11, 26)),
    ("Bảo đảm an ninh, trật tự, y tế", "Công an xã", "Trạm Y tế xã", date(2026, 11, 27)),
)  # fmt: skip

# Tập thể/cá nhân, tên, đơn vị, danh hiệu đăng ký.
DANG_KY = (
    ("Tập thể", "Trung đội dân quân cơ động", None, "Đơn vị tiên tiến"),
    ("Cá nhân", "Cù Thế Lãng", "Ủy ban nhân dân xã", "Chiến sĩ thi đua cơ sở"),
    ("Cá nhân", "Khổng Bá Ước", "Trung đội dân quân cơ động", "Chiến sĩ tiên tiến"),
)
