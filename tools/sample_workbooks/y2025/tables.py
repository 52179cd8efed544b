"""The tables of 2025; each row of a group adds up."""

from __future__ import annotations

from datetime import date

# Cơ quan ban hành, loại, số lượng, ghi chú.
VAN_BAN = (
    ("Đảng ủy", "Nghị quyết", 1, None),
    ("Hội đồng nhân dân", "Nghị quyết", 1, None),
    ("Ủy ban nhân dân", "Quyết định", 9, "kiện toàn các hội đồng, ban chỉ huy"),
    ("Ủy ban nhân dân", "Kế hoạch", 17, None),
    ("Hội đồng nghĩa vụ quân sự", "Kế hoạch", 3, None),
    ("Cơ quan quân sự", "Kế hoạch", 12, None),
)
# Thành phần, đơn vị, quân số, cán bộ, đảng viên, đoàn viên, nữ, tham gia phòng không nhân dân.  239 đồng chí.
LUC_LUONG = (
    ("Ban Chỉ huy quân sự", "Ban Chỉ huy quân sự xã", 5, 5, 5, 0, 0, 5),
    ("Dân quân thường trực", "Tổ dân quân thường trực", 7, 1, 2, 5, 0, 3),
    ("Dân quân cơ động", "Trung đội dân quân cơ động", 28, 4, 8, 20, 1, 9),
    ("Phòng không", "Tiểu đội súng máy phòng không 12,7 mm", 9, 1, 2, 7, 0, 9),
    ("Công binh", "Tiểu đội công binh", 9, 1, 2, 7, 0, 0),
    ("Y tế", "Tổ y tế", 5, 1, 2, 3, 4, 2),
    ("Dân quân tại chỗ", "14 tổ dân quân tại chỗ", 176, 14, 36, 101, 10, 14),
)
# Đối tượng, đã đăng ký, biên chế phải xếp, đã xếp, đúng chuyên nghiệp, gọi huấn luyện, đã huấn luyện.
DU_BI = (
    ("Sĩ quan dự bị", 13, 9, 9, 7, 2, 2),
    ("Hạ sĩ quan, binh sĩ dự bị hạng một", 188, 84, 80, 66, 20, 19),
    ("Hạ sĩ quan, binh sĩ dự bị hạng hai", 139, 0, 0, 0, 0, 0),
)
# Nhóm đối tượng, đơn vị, nơi, chỉ tiêu, quân số, giỏi, khá, đạt, không đạt, số ngày.
HUAN_LUYEN = (
    ("Dân quân năm thứ nhất", "Ba xã cũ, đợt tháng 4", "Tại địa phương", 31, 30, 6, 15, 9, 0, 15),
    ("Dân quân thường trực", "Tổ dân quân thường trực", "Tại địa phương", 7, 7, 2, 4, 1, 0, 60),
    ("Dân quân cơ động", "Trung đội dân quân cơ động", "Tại địa phương", 28, 28, 7, 13, 8, 0, 12),
    ("Dân quân binh chủng", "Các tổ, tiểu đội binh chủng", "Cấp trên tổ chức", 23, 22, 5, 10, 7, 0, 12),
    ("Dân quân tại chỗ", "Các tổ dân quân của 14 thôn", "Tại địa phương", 145, 138, 18, 66, 54, 0, 7),
    ("Cán bộ Ban Chỉ huy quân sự cấp xã", "Lớp tập huấn của tỉnh", "Cấp trên tổ chức", 5, 5, 2, 3, 0, 0, 5),
)
# Đối tượng, hình thức, số lớp, chỉ tiêu, kết quả, ghi chú.
GIAO_DUC = (
    ("Đối tượng 3", "Cử đi lớp cấp trên", 0, 6, 6, "Trường Quân sự tỉnh"),
    ("Đối tượng 4", "Địa phương tổ chức", 2, 140, 133, None),
    ("Học sinh, sinh viên", "Địa phương tổ chức", 17, 688, 688, "Trường trung học phổ thông Mỹ Uyên"),
)
# Tên, loại hình, đơn vị, ngày bắt đầu, lực lượng, kết quả.
DIEN_TAP = (
    (
        "Diễn tập ứng phó bão, lụt, tìm kiếm cứu nạn",
        "Phòng, chống thiên tai, tìm kiếm cứu nạn",
        "Xã Mỹ Uyên",
        date(2025, 9, 16),
        88,
        "Khá",
    ),
    ("Hội thi trung đội dân quân cơ động", "Hội thi", "Xã Ngọc Trản (cũ)", date(2025, 4, 22), 28, "Khá"),
)
# Cột như năm 2026. Đợt giao quân tháng 02/2025 của ba xã cũ, tính lại theo 14 thôn.
TUYEN_QUAN = (
    ("Thôn Bến Sậy", 7, 42, 20, 0, 21, 21, 13, 13, 13, 0, 1, 2, 10, 2, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0),
    ("Thôn Gò Mây", 15, 65, 12, 0, 19, 19, 11, 11, 10, 0, 2, 1, 7, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1, 0),
    ("Thôn Đồng Lác", 15, 45, 21, 1, 23, 23, 19, 19, 19, 1, 1, 3, 14, 0, 1, 1, 1, 1, 0, 1, 0, 0, 0, 1),
    ("Thôn Xóm Cồn", 10, 69, 22, 2, 28, 27, 20, 20, 19, 1, 2, 1, 15, 1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0),
    ("Thôn Suối Trong", 11, 71, 19, 1, 27, 25, 19, 19, 19, 0, 3, 1, 15, 1, 1, 1, 0, 0, 1, 0, 0, 0, 1, 0),
    ("Thôn Ngọc Trản Thượng", 7, 42, 24, 1, 17, 16, 8, 8, 7, 2, 1, 1, 3, 1, 1, 1, 1, 1, 0, 1, 0, 1, 0, 0),
    ("Thôn Ngọc Trản Hạ", 11, 66, 16, 2, 30, 29, 25, 25, 24, 1, 2, 3, 18, 0, 1, 1, 1, 1, 0, 1, 0, 0, 0, 0),
    ("Thôn Tân Sậy", 11, 46, 23, 0, 22, 20, 13, 13, 13, 1, 3, 2, 7, 1, 1, 1, 0, 0, 1, 0, 0, 0, 1, 1),
    ("Thôn Bãi Dâu", 11, 64, 17, 2, 19, 19, 15, 15, 15, 1, 2, 3, 9, 1, 1, 1, 0, 0, 1, 0, 0, 0, 1, 1),
    ("Thôn Hồ Sen", 9, 54, 16, 0, 18, 16, 8, 8, 8, 1, 2, 3, 2, 0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 0),
    ("Thôn Đồi Ngà", 13, 63, 13, 2, 26, 24, 20, 20, 20, 0, 2, 2, 16, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 1),
    ("Thôn Cầu Mộc", 7, 44, 12, 0, 24, 24, 18, 18, 18, 0, 2, 3, 13, 2, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0),
    ("Thôn Rừng Thông", 12, 68, 13, 0, 29, 27, 20, 20, 19, 2, 2, 1, 14, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0),
    ("Thôn Làng Vạn", 14, 48, 20, 0, 19, 18, 13, 13, 13, 1, 1, 3, 8, 1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0),
)
# Nội dung, số lượng, đơn vị tính, kinh phí.
CHINH_SACH = (
    ("Tặng quà gia đình chính sách dịp Tết Nguyên đán", 139, "suất quà", 69_500_000),
    ("Tặng quà gia đình thương binh, liệt sĩ dịp 27/7", 104, "suất quà", 52_000_000),
    ("Tặng quà tân binh lên đường nhập ngũ", 17, "suất quà", 8_500_000),
    ("Xây nhà cho gia đình chính sách", 1, "nhà", 110_000_000),
)
# Nội dung, ngày, số vụ, lượt người, lượt phương tiện, kết quả.
PHONG_THU_DAN_SU = (
    ("Giúp dân khắc phục hậu quả bão số 10", date(2025, 10, 4), 1, 94, 6, "sửa 21 nhà tốc mái"),
    ("Chữa cháy rừng tại thôn Rừng Thông", date(2025, 5, 28), 1, 48, 4, None),
)
# Nội dung, nguồn, dự toán, đã chi, ghi chú.
BAO_DAM = (
    ("Huấn luyện, hội thi dân quân tự vệ", "Ngân sách xã", 251_000_000, 246_300_000, None),
    ("Tuyển chọn, gọi công dân nhập ngũ", "Ngân sách xã", 138_000_000, 137_100_000, None),
    ("Phụ cấp, chế độ của dân quân thường trực", "Ngân sách xã", 322_000_000, 315_600_000, None),
)
# Nội dung, đơn vị tính, chỉ tiêu, ghi chú.
CHI_TIEU = (
    ("Giao quân, gọi công dân thực hiện nghĩa vụ tham gia Công an nhân dân", "%", "100", None),
    ("Quân số dân quân tham gia huấn luyện", "%", "từ 97 trở lên", None),
    ("Diễn tập chiến đấu xã trong khu vực phòng thủ", "cuộc", "01", None),
)
# Đơn vị cũ, ngày, phần nhập vào, dân số.
SAP_XEP = (
    ("Xã Mỹ Uyên (cũ)", date(2025, 7, 1), "cả xã", 7_215),
    ("Xã Ngọc Trản", date(2025, 7, 1), "cả xã", 6_038),
    ("Xã Tân Sậy", date(2025, 7, 1), "cả xã", 5_167),
)
# Số liệu, năm trước, cách tính.
NAM_TRUOC = (
    ("Quân số dân quân tự vệ", "231", "cộng số liệu của ba xã cũ"),
    ("Quân nhân dự bị đã đăng ký, quản lý", "328", "cộng số liệu của ba xã cũ"),
    ("Chỉ tiêu giao quân", "16", "cộng chỉ tiêu của ba xã cũ"),
    ("Công dân đã giao cho các đơn vị", "16", "cộng số liệu của ba xã cũ"),
    ("Quân số tham gia huấn luyện", "221", "cộng số liệu của ba xã cũ"),
    ("Tỷ lệ huấn luyện xếp loại khá, giỏi", "61,5%", "tính lại từ số của ba xã cũ"),
    ("Số người được giáo dục, bồi dưỡng kiến thức quốc phòng và an ninh", "802", "cộng số liệu của ba xã cũ"),
    ("Kinh phí thực hiện chính sách hậu phương quân đội", "221500000", "cộng số liệu của ba xã cũ"),
)
