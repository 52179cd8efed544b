"""The smaller sheets of 2023: education, exercises, policy, next year's targets."""

from __future__ import annotations

from datetime import date

# Đối tượng, số lớp, chỉ tiêu, kết quả, ghi chú.  4.968 người.
GIAO_DUC = (
    ("Đối tượng 3", 2, 85, 86, "Gửi học tại Trường Quân sự tỉnh"),
    ("Đối tượng 4", 8, 730, 742, None),
    ("Chủ doanh nghiệp ngoài khu vực Nhà nước", 1, 45, 48, None),
    ("Chức sắc, chức việc tôn giáo", 1, 60, 62, "Phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam huyện"),
    ("Già làng, trưởng họ tộc, người có uy tín", 2, 110, 115, None),
    (
        "Học sinh, sinh viên",
        91,
        3915,
        3915,
        "03 trường trung học phổ thông, 01 trung tâm giáo dục nghề nghiệp",
    ),
)

# Tên, loại hình, đơn vị, ngày bắt đầu, lực lượng, kết quả.
DIEN_TAP = (
    (
        "Diễn tập chiến đấu xã Mỹ Uyên trong khu vực phòng thủ",
        "Chiến đấu trong khu vực phòng thủ",
        "Xã Mỹ Uyên",
        date(2023, 4, 18),
        146,
        "Giỏi",
    ),
    (
        "Diễn tập chiến đấu thị trấn Đồi Ngà trong khu vực phòng thủ",
        "Chiến đấu trong khu vực phòng thủ",
        "Thị trấn Đồi Ngà",
        date(2023, 5, 9),
        158,
        "Khá",
    ),
    (
        "Diễn tập ứng phó mưa lũ, tìm kiếm cứu nạn",
        "Phòng, chống thiên tai, tìm kiếm cứu nạn",
        "Xã Tân Sậy",
        date(2023, 6, 22),
        132,
        "Khá",
    ),
    (
        "Diễn tập chiến đấu xã Kỳ Nham trong khu vực phòng thủ",
        "Chiến đấu trong khu vực phòng thủ",
        "Xã Kỳ Nham",
        date(2023, 7, 11),
        127,
        "Khá",
    ),
    (
        "Diễn tập chiến đấu xã Thượng Đãi trong khu vực phòng thủ",
        "Chiến đấu trong khu vực phòng thủ",
        "Xã Thượng Đãi",
        date(2023, 8, 1),
        119,
        "Giỏi",
    ),
    ("Hội thao trung đội dân quân cơ động", "Hội thao", "Cụm 1 đến cụm 5", date(2023, 8, 24), 150, "Khá"),
    (
        "Diễn tập khu vực phòng thủ huyện An Lạc Sơn năm 2023",
        "Khu vực phòng thủ",
        "Huyện An Lạc Sơn",
        date(2023, 9, 26),
        685,
        "Giỏi",
    ),
)

# Nội dung, số lượng, đơn vị tính, kinh phí.
CHINH_SACH = (
    ("Tặng quà gia đình chính sách nhân dịp tết Nguyên đán", 1846, "suất quà", 738_400_000),
    ("Tặng quà người có công nhân Ngày Thương binh - Liệt sĩ 27/7", 1512, "suất quà", 604_800_000),
    ("Tặng quà gia đình quân nhân có hoàn cảnh khó khăn", 64, "suất quà", 32_000_000),
    ("Tặng quà tân binh lên đường nhập ngũ", 166, "suất quà", 332_000_000),
    ("Xây mới Nhà đồng đội, Nhà tình nghĩa", 3, "nhà", 270_000_000),
    ("Hỗ trợ sửa chữa nhà ở cho người có công", 5, "nhà", 150_000_000),
    (
        "Chi trả trợ cấp một lần theo Quyết định số 62/2011/QĐ-TTg của Thủ tướng Chính phủ",
        41,
        "trường hợp",
        118_900_000,
    ),
    (
        "Chi trả trợ cấp dân công hỏa tuyến theo Quyết định số 49/2015/QĐ-TTg của Thủ tướng Chính phủ",
        27,
        "trường hợp",
        67_500_000,
    ),
    ("Giải quyết chế độ bảo hiểm y tế cho thân nhân quân nhân tại ngũ", 318, "thẻ", None),
    ("Quy tập hài cốt liệt sĩ", 2, "hài cốt", 24_000_000),
)

# Nội dung, đơn vị tính, chỉ tiêu, ghi chú.
CHI_TIEU = (
    ("Giao quân so với chỉ tiêu tỉnh giao", "%", "100", "165 công dân"),
    ("Xã, thị trấn giao đủ chỉ tiêu tuyển quân", "xã, thị trấn", "17", None),
    ("Công dân nhập ngũ có trình độ đại học, cao đẳng, trung cấp", "%", "Từ 38 trở lên", None),
    ("Dân quân tự vệ so với dân số", "%", "1,65", None),
    ("Đảng viên trong dân quân tự vệ", "%", "Từ 22,5 trở lên", None),
    ("Quân số dân quân tự vệ tham gia huấn luyện", "%", "Từ 98,5 trở lên", None),
    ("Kết quả kiểm tra huấn luyện đạt yêu cầu", "%", "100", "Khá, giỏi từ 75% trở lên"),
    ("Quân nhân dự bị được xếp vào đơn vị dự bị động viên", "%", "Từ 98 trở lên", None),
    (
        "Diễn tập chiến đấu trong khu vực phòng thủ cấp xã",
        "xã",
        "04",
        "Cẩm Thạch Đông, Đức Ẩn, Phú Mộng, Quế Lãm",
    ),
    ("Diễn tập phòng thủ dân sự cấp huyện", "cuộc", "01", None),
    (
        "Bồi dưỡng kiến thức quốc phòng và an ninh cho đối tượng 3, đối tượng 4",
        "%",
        "100",
        "Theo kế hoạch năm",
    ),
    ("Học sinh trung học phổ thông học môn giáo dục quốc phòng và an ninh", "%", "100", None),
    ("Ban Chỉ huy quân sự cấp xã vững mạnh toàn diện", "%", "Từ 85 trở lên", None),
    ("Nhà đồng đội, Nhà tình nghĩa xây mới", "nhà", "03", "Quỹ Đền ơn đáp nghĩa"),
    ("An toàn trong huấn luyện, diễn tập và quản lý vũ khí, trang bị", "%", "100", None),
)
