"""The tables of 2026; each row of a group adds up."""

from __future__ import annotations

from datetime import date

# Cơ quan ban hành, loại, số lượng, ghi chú.
VAN_BAN = (
    ("Đảng ủy", "Nghị quyết", 2, None),
    ("Đảng ủy", "Chỉ thị", 1, None),
    ("Hội đồng nhân dân", "Nghị quyết", 1, None),
    ("Ủy ban nhân dân", "Quyết định", 6, "kiện toàn các hội đồng, gọi công dân nhập ngũ"),
    ("Ủy ban nhân dân", "Kế hoạch", 14, None),
    ("Hội đồng nghĩa vụ quân sự", "Kế hoạch", 3, None),
    ("Cơ quan quân sự", "Kế hoạch", 22, None),
    ("Cơ quan quân sự", "Báo cáo", 31, None),
)
# Thành phần, đơn vị, quân số, cán bộ, đảng viên, đoàn viên, nữ, tham gia phòng không nhân dân.  248 đồng chí.
LUC_LUONG = (
    ("Ban Chỉ huy quân sự", "Ban Chỉ huy quân sự xã", 4, 4, 4, 0, 0, 4),
    ("Dân quân thường trực", "Tổ dân quân thường trực", 9, 1, 3, 6, 0, 3),
    ("Dân quân cơ động", "Trung đội dân quân cơ động", 28, 4, 9, 19, 2, 9),
    ("Phòng không", "Tiểu đội súng máy phòng không 12,7 mm", 9, 1, 2, 7, 0, 9),
    ("Pháo binh", "Khẩu đội cối 60 mm", 5, 1, 1, 4, 0, 0),
    ("Trinh sát", "Tổ trinh sát", 3, 0, 1, 2, 0, 3),
    ("Thông tin", "Tổ thông tin", 3, 0, 1, 2, 1, 3),
    ("Công binh", "Tiểu đội công binh", 9, 1, 2, 7, 0, 0),
    ("Phòng hóa", "Tổ phòng hóa", 3, 0, 0, 3, 0, 0),
    ("Y tế", "Tổ y tế", 5, 1, 2, 3, 4, 2),
    ("Dân quân tại chỗ", "14 tổ dân quân tại chỗ", 170, 14, 39, 96, 11, 14),
)
# Đối tượng, đã đăng ký, biên chế phải xếp, đã xếp, đúng chuyên nghiệp, gọi huấn luyện, đã huấn luyện.
DU_BI = (
    ("Sĩ quan dự bị", 14, 9, 9, 8, 3, 3),
    ("Hạ sĩ quan, binh sĩ dự bị hạng một", 196, 84, 82, 71, 24, 24),
    ("Hạ sĩ quan, binh sĩ dự bị hạng hai", 143, 0, 0, 0, 0, 0),
)
# Nhóm đối tượng, đơn vị, nơi, chỉ tiêu, quân số, giỏi, khá, đạt, không đạt, số ngày.
HUAN_LUYEN = (
    ("Dân quân năm thứ nhất", "Cụm huấn luyện khu vực 2", "Cấp trên tổ chức", 26, 26, 7, 14, 5, 0, 15),
    ("Dân quân thường trực", "Tổ dân quân thường trực", "Tại địa phương", 9, 9, 4, 4, 1, 0, 60),
    ("Dân quân cơ động", "Trung đội dân quân cơ động", "Tại địa phương", 28, 27, 8, 14, 5, 0, 12),
    ("Dân quân binh chủng", "Các tổ, tiểu đội binh chủng", "Cấp trên tổ chức", 37, 36, 10, 17, 9, 0, 12),
    ("Dân quân tại chỗ", "Các tổ dân quân của 14 thôn", "Tại địa phương", 144, 140, 24, 71, 45, 0, 7),
    ("Cán bộ Ban Chỉ huy quân sự cấp xã", "Lớp tập huấn của tỉnh", "Cấp trên tổ chức", 4, 4, 2, 2, 0, 0, 5),
    (
        "Trung đội trưởng, tiểu đội trưởng, thôn đội trưởng",
        "Lớp tập huấn của khu vực 2",
        "Cấp trên tổ chức",
        18,
        18,
        6,
        9,
        3,
        0,
        5,
    ),
)
# Đối tượng, hình thức, số lớp, chỉ tiêu, kết quả, ghi chú.
GIAO_DUC = (
    ("Đối tượng 3", "Cử đi lớp cấp trên", 0, 4, 4, "Trường Quân sự tỉnh"),
    ("Đối tượng 4", "Địa phương tổ chức", 2, 150, 146, None),
    ("Chức sắc, chức việc tôn giáo", "Cử đi lớp cấp trên", 0, 2, 2, None),
    ("Già làng, trưởng họ tộc, người có uy tín", "Địa phương tổ chức", 1, 40, 41, None),
    ("Học sinh, sinh viên", "Địa phương tổ chức", 18, 702, 702, "Trường trung học phổ thông Mỹ Uyên"),
)
# Tên, loại hình, đơn vị, ngày bắt đầu, lực lượng, kết quả.
DIEN_TAP = (
    (
        "Diễn tập chiến đấu xã Mỹ Uyên trong khu vực phòng thủ năm 2026",
        "Chiến đấu trong khu vực phòng thủ",
        "Xã Mỹ Uyên",
        date(2026, 8, 19),
        168,
        "Giỏi",
    ),
    (
        "Hội thao trung đội dân quân cơ động",
        "Hội thao",
        "Ban Chỉ huy phòng thủ khu vực 2 - Phong Trạch",
        date(2026, 5, 12),
        28,
        "Khá",
    ),
    (
        "Diễn tập ứng phó bão, lụt, tìm kiếm cứu nạn",
        "Phòng, chống thiên tai, tìm kiếm cứu nạn",
        "Xã Mỹ Uyên",
        date(2026, 9, 22),
        95,
        "Khá",
    ),
)
# Thôn; tuổi 17, nguồn, tạm hoãn, miễn; sơ tuyển: điều, có mặt, đạt; khám: điều, có mặt, loại 1, 2, 3, không đạt;
# đơn tình nguyện; chỉ tiêu, đã giao; CAND: chỉ tiêu, đã giao; ĐH-CĐ-TC, THPT, THCS; đảng viên, dân tộc, tôn giáo.
TUYEN_QUAN = (
    ("Thôn Bến Sậy", 14, 70, 21, 0, 18, 16, 8, 8, 8, 0, 3, 2, 3, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 1),
    ("Thôn Gò Mây", 13, 66, 22, 0, 25, 25, 17, 17, 17, 0, 1, 1, 15, 1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0),
    ("Thôn Đồng Lác", 12, 66, 21, 0, 24, 24, 18, 18, 17, 0, 1, 2, 14, 1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0),
    ("Thôn Xóm Cồn", 12, 52, 20, 1, 16, 16, 8, 8, 8, 2, 1, 2, 3, 2, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0),
    ("Thôn Suối Trong", 10, 51, 12, 2, 22, 20, 13, 13, 13, 1, 2, 2, 8, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0),
    (
        "Thôn Ngọc Trản Thượng",
        *(13, 45, 14, 0, 27, 27, 23, 23, 23, 2, 3, 1, 17, 1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0),
    ),
    ("Thôn Ngọc Trản Hạ", 13, 62, 13, 2, 22, 22, 18, 18, 18, 1, 1, 1, 15, 1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0),
    ("Thôn Tân Sậy", 9, 51, 19, 1, 16, 15, 9, 9, 8, 0, 1, 1, 6, 1, 1, 1, 1, 1, 0, 1, 0, 0, 0, 0),
    ("Thôn Bãi Dâu", 12, 61, 21, 2, 18, 16, 8, 8, 8, 2, 2, 3, 1, 1, 1, 1, 1, 1, 0, 1, 0, 0, 0, 1),
    ("Thôn Hồ Sen", 10, 50, 14, 0, 26, 24, 17, 17, 17, 2, 1, 1, 13, 0, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0),
    ("Thôn Đồi Ngà", 13, 54, 18, 2, 20, 20, 16, 16, 16, 1, 3, 3, 9, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0),
    ("Thôn Cầu Mộc", 7, 42, 16, 2, 23, 23, 19, 19, 19, 1, 2, 2, 14, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0),
    ("Thôn Rừng Thông", 14, 59, 22, 0, 25, 25, 21, 21, 20, 1, 2, 1, 16, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0),
    ("Thôn Làng Vạn", 8, 57, 17, 0, 17, 17, 10, 10, 10, 0, 2, 2, 6, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 0),
)
# Nội dung, số lượng, đơn vị tính, kinh phí.
CHINH_SACH = (
    ("Tặng quà gia đình chính sách dịp Tết Nguyên đán", 146, "suất quà", 73_000_000),
    ("Tặng quà gia đình thương binh, liệt sĩ dịp 27/7", 112, "suất quà", 56_000_000),
    ("Tặng quà tân binh lên đường nhập ngũ", 17, "suất quà", 17_000_000),
    ("Sửa chữa nhà cho gia đình chính sách", 2, "nhà", 120_000_000),
    ("Hỗ trợ gia đình quân nhân tại ngũ gặp khó khăn", 6, "trường hợp", 18_000_000),
)
# Nội dung, ngày, số vụ, lượt người, lượt phương tiện, kết quả.
PHONG_THU_DAN_SU = (
    ("Giúp dân chằng chống nhà cửa, gặt lúa trước bão số 7", date(2026, 9, 8), 1, 126, 9, "gặt 14 ha lúa"),
    ("Chữa cháy rừng tại thôn Rừng Thông", date(2026, 6, 3), 1, 64, 5, "khống chế sau 03 giờ"),
    ("Tìm kiếm người bị đuối nước trên sông Sậy", date(2026, 7, 17), 1, 22, 2, None),
)
# Nội dung, nguồn, dự toán, đã chi, ghi chú.
BAO_DAM = (
    ("Huấn luyện, hội thao dân quân tự vệ", "Ngân sách xã", 286_000_000, 279_500_000, None),
    ("Tuyển chọn, gọi công dân nhập ngũ", "Ngân sách xã", 142_000_000, 140_200_000, None),
    ("Diễn tập chiến đấu xã trong khu vực phòng thủ", "Ngân sách tỉnh", 350_000_000, 347_800_000, None),
    ("Phụ cấp, chế độ của dân quân thường trực", "Ngân sách xã", 414_000_000, 396_900_000, None),
)
# Nội dung, đơn vị tính, chỉ tiêu, ghi chú.
CHI_TIEU = (
    ("Giao quân, gọi công dân thực hiện nghĩa vụ tham gia Công an nhân dân", "%", "100", None),
    ("Quân số dân quân tham gia huấn luyện", "%", "từ 98 trở lên", None),
    ("Kết quả huấn luyện xếp loại khá, giỏi", "%", "từ 80 trở lên", None),
    ("Quân nhân dự bị xếp vào biên chế", "%", "từ 98 trở lên", None),
    ("Bồi dưỡng kiến thức quốc phòng và an ninh đối tượng 4", "người", "150", None),
    ("Đảng viên trong dân quân", "%", "từ 26 trở lên", None),
)
