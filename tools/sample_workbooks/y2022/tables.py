"""The smaller sheets of 2022: education, exercises, policy, next year's targets."""

from __future__ import annotations

from datetime import date

# Đối tượng, số lớp, chỉ tiêu, kết quả, ghi chú.  4.721 người.
GIAO_DUC = (
    ("Đối tượng 3", 2, 78, 78, "Gửi học tại Trường Quân sự tỉnh"),
    ("Đối tượng 4", 7, 690, 684, None),
    ("Chủ doanh nghiệp ngoài khu vực Nhà nước", 1, 40, 37, None),
    ("Chức sắc, chức việc tôn giáo", 1, 55, 55, "Phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam huyện"),
    ("Già làng, trưởng họ tộc, người có uy tín", 2, 100, 96, None),
    (
        "Học sinh, sinh viên",
        88,
        3771,
        3771,
        "03 trường trung học phổ thông, 01 trung tâm giáo dục nghề nghiệp",
    ),
)

# Tên, loại hình, đơn vị, ngày bắt đầu, lực lượng, kết quả.
DIEN_TAP = (
    (
        "Diễn tập chiến đấu xã Hòa Lĩnh trong khu vực phòng thủ",
        "Chiến đấu trong khu vực phòng thủ",
        "Xã Hòa Lĩnh",
        date(2022, 5, 10),
        138,
        "Khá",
    ),
    (
        "Diễn tập ứng phó cháy rừng, tìm kiếm cứu nạn",
        "Phòng, chống thiên tai, tìm kiếm cứu nạn",
        "Xã Lũng Vẹt",
        date(2022, 6, 14),
        121,
        "Khá",
    ),
    (
        "Diễn tập chiến đấu thị trấn Lạc Khê trong khu vực phòng thủ",
        "Chiến đấu trong khu vực phòng thủ",
        "Thị trấn Lạc Khê",
        date(2022, 7, 5),
        162,
        "Giỏi",
    ),
    (
        "Diễn tập chiến đấu xã Vĩnh Ngưỡng trong khu vực phòng thủ",
        "Chiến đấu trong khu vực phòng thủ",
        "Xã Vĩnh Ngưỡng",
        date(2022, 8, 9),
        124,
        "Khá",
    ),
    (
        "Hội thi chỉ huy trưởng Ban Chỉ huy quân sự cấp xã",
        "Hội thi",
        "Huyện An Lạc Sơn",
        date(2022, 9, 13),
        34,
        "Khá",
    ),
)

# Nội dung, số lượng, đơn vị tính, kinh phí.
CHINH_SACH = (
    ("Tặng quà gia đình chính sách nhân dịp tết Nguyên đán", 1798, "suất quà", 719_200_000),
    ("Tặng quà người có công nhân Ngày Thương binh - Liệt sĩ 27/7", 1476, "suất quà", 590_400_000),
    ("Tặng quà gia đình quân nhân có hoàn cảnh khó khăn", 57, "suất quà", 28_500_000),
    ("Tặng quà tân binh lên đường nhập ngũ", 161, "suất quà", 241_500_000),
    ("Xây mới Nhà đồng đội, Nhà tình nghĩa", 2, "nhà", 160_000_000),
    ("Hỗ trợ sửa chữa nhà ở cho người có công", 4, "nhà", 120_000_000),
    (
        "Chi trả trợ cấp một lần theo Quyết định số 62/2011/QĐ-TTg của Thủ tướng Chính phủ",
        36,
        "trường hợp",
        104_400_000,
    ),
    (
        "Chi trả trợ cấp dân công hỏa tuyến theo Quyết định số 49/2015/QĐ-TTg của Thủ tướng Chính phủ",
        33,
        "trường hợp",
        82_500_000,
    ),
    ("Giải quyết chế độ bảo hiểm y tế cho thân nhân quân nhân tại ngũ", 305, "thẻ", None),
    ("Quy tập hài cốt liệt sĩ", 1, "hài cốt", 12_000_000),
)

# Nội dung, đơn vị tính, chỉ tiêu, ghi chú.
CHI_TIEU = (
    ("Giao quân so với chỉ tiêu tỉnh giao", "%", "100", "166 công dân"),
    ("Xã, thị trấn giao đủ chỉ tiêu tuyển quân", "xã, thị trấn", "17", None),
    ("Công dân nhập ngũ có trình độ đại học, cao đẳng, trung cấp", "%", "Từ 36 trở lên", None),
    ("Dân quân tự vệ so với dân số", "%", "1,62", None),
    ("Đảng viên trong dân quân tự vệ", "%", "Từ 21,5 trở lên", None),
    ("Quân số dân quân tự vệ tham gia huấn luyện", "%", "Từ 98 trở lên", None),
    ("Kết quả kiểm tra huấn luyện đạt yêu cầu", "%", "100", "Khá, giỏi từ 70% trở lên"),
    ("Quân nhân dự bị được xếp vào đơn vị dự bị động viên", "%", "Từ 97 trở lên", None),
    ("Diễn tập khu vực phòng thủ huyện", "cuộc", "01", "Tháng 9 năm 2023"),
    (
        "Diễn tập chiến đấu trong khu vực phòng thủ cấp xã",
        "xã, thị trấn",
        "04",
        "Mỹ Uyên, Đồi Ngà, Kỳ Nham, Thượng Đãi",
    ),
    (
        "Bồi dưỡng kiến thức quốc phòng và an ninh cho đối tượng 3, đối tượng 4",
        "%",
        "100",
        "Theo kế hoạch năm",
    ),
    ("Học sinh trung học phổ thông học môn giáo dục quốc phòng và an ninh", "%", "100", None),
    ("Nhà đồng đội, Nhà tình nghĩa xây mới", "nhà", "03", "Quỹ Đền ơn đáp nghĩa"),
)
