"""What stands in the sound papers of ``models.py``: the lines of each element, by kind of paper."""

from __future__ import annotations

from reportgen.linter.example import Lines

Texts = dict[str, Lines]

NATIONAL: Texts = {
    "quoc_hieu": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "tieu_ngu": "Độc lập - Tự do - Hạnh phúc",
    "dia_danh_thoi_gian": "An Lạc Sơn, ngày 15 tháng 12 năm 2025",
    "so_trang": "PAGE",
    "noi_nhan": "Nơi nhận:",
    "phu_luc_tieu_de": "DANH SÁCH TỔ CÔNG TÁC",
    "phu_luc_noi_dung": "1. Ông Nguyễn Văn Ví, Phó Chủ tịch Ủy ban nhân dân xã, Tổ trưởng.",
}
"""What all of them share."""

COMMITTEE: Texts = {
    "co_quan_ban_hanh": ("ỦY BAN NHÂN DÂN", "XÃ AN LẠC SƠN"),
    "chuc_vu": ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    "ho_ten": "Lê Thị Mẫu",
}

OFFICE: Texts = {
    "co_quan_chu_quan": ("ỦY BAN NHÂN DÂN", "XÃ AN LẠC SƠN"),
    "co_quan_ban_hanh": "PHÒNG VĂN HÓA - XÃ HỘI",
    "chuc_vu": "TRƯỞNG PHÒNG",
    "ho_ten": "Nguyễn Văn Ví",
}

REPORT: Texts = {
    "so_ky_hieu": "Số: 115/BC-UBND",
    "ten_loai": "BÁO CÁO",
    "trich_yeu": "Kết quả thực hiện nhiệm vụ quốc phòng năm 2025",
    "kinh_gui": "Kính gửi: Ủy ban nhân dân tỉnh Hoài Giang",
    "mo_dau": (
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 10 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh Hoài Giang về công tác "
        "quốc phòng năm 2025, Ủy ban nhân dân xã An Lạc Sơn báo cáo kết quả như sau:"
    ),
    "than": (
        "I. ĐẶC ĐIỂM TÌNH HÌNH",
        "Xã An Lạc Sơn có 12 thôn, 3.250 hộ với 13.420 nhân khẩu; đời sống của Nhân dân ổn định, an ninh chính trị "
        "được giữ vững.",
        "II. KẾT QUẢ THỰC HIỆN",
        "1. Giáo dục quốc phòng và an ninh",
        "Mở 04 lớp bồi dưỡng kiến thức quốc phòng và an ninh cho 186 người, đạt 100% chỉ tiêu được giao.",
        "2. Xây dựng lực lượng dân quân",
        "a) Tổ chức 01 trung đội dân quân cơ động, quân số 28 đồng chí.",
        "b) Huấn luyện đúng nội dung, đủ thời gian; kết quả kiểm tra 100% đạt yêu cầu, 82,5% đạt khá, giỏi.",
        "III. NHIỆM VỤ NĂM 2026",
        "Duy trì nghiêm chế độ trực sẵn sàng chiến đấu; hoàn thành chỉ tiêu tuyển chọn, gọi công dân nhập ngũ.",
    ),
    "ket_thuc": (
        "Trên đây là kết quả thực hiện nhiệm vụ quốc phòng năm 2025, Ủy ban nhân dân xã An Lạc Sơn kính trình Ủy ban "
        "nhân dân tỉnh xem xét, chỉ đạo./."
    ),
    "noi_nhan_dong": ("- Như trên;", "- Thường trực Đảng ủy xã;", "- Lưu: VT."),
    "phu_luc_kem_theo": (
        "(Kèm theo Báo cáo số 115/BC-UBND ngày 15 tháng 12 năm 2025 của Ủy ban nhân dân xã An Lạc Sơn)"
    ),
}

DECISION: Texts = {
    "so_ky_hieu": "Số: 236/QĐ-UBND",
    "ten_loai": "QUYẾT ĐỊNH",
    "trich_yeu": "Về việc thành lập Tổ công tác chuyển đổi số",
    "tham_quyen": "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN LẠC SƠN",
    "can_cu": (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
    ),
    "quyet_dinh": "QUYẾT ĐỊNH:",
    "than": (
        "Điều 1. Thành lập Tổ công tác chuyển đổi số xã An Lạc Sơn do ông Nguyễn Văn Ví, Phó Chủ tịch Ủy ban nhân dân "
        "xã, làm Tổ trưởng.",
        "Điều 2. Tổ công tác có nhiệm vụ:",
        "1. Xây dựng kế hoạch chuyển đổi số hằng năm của xã.",
        "2. Hướng dẫn, đôn đốc các thôn thực hiện.",
        "Điều 3. Chánh Văn phòng và Trưởng phòng Văn hóa - Xã hội chịu trách nhiệm thi hành Quyết định này.",
    ),
    "ket_thuc": "Quyết định này có hiệu lực kể từ ngày ký./.",
    "noi_nhan_dong": ("- Như Điều 3;", "- Thường trực Đảng ủy xã;", "- Lưu: VT."),
    "chuc_vu": "CHỦ TỊCH",
    "phu_luc_kem_theo": (
        "(Kèm theo Quyết định số 236/QĐ-UBND ngày 15 tháng 12 năm 2025 của Chủ tịch Ủy ban nhân dân xã An Lạc Sơn)"
    ),
}

SUBMISSION: Texts = {
    "so_ky_hieu": "Số: 27/TTr-VHXH",
    "ten_loai": "TỜ TRÌNH",
    "trich_yeu": "Về việc sửa chữa Nhà văn hóa thôn Đông",
    "kinh_gui": "Kính gửi: Ủy ban nhân dân xã An Lạc Sơn",
    "mo_dau": (
        "Qua kiểm tra thực tế, Phòng Văn hóa - Xã hội kính trình Ủy ban nhân dân xã việc sửa chữa Nhà văn hóa thôn "
        "Đông như sau:"
    ),
    "than": (
        "1. Sự cần thiết",
        "Nhà văn hóa thôn Đông xây dựng từ năm 2008, nay mái đã dột, nền đã lún, không bảo đảm an toàn khi hội họp.",
        "2. Kinh phí",
        "Dự kiến 45.000.000 đồng, trích từ ngân sách xã năm 2026.",
    ),
    "ket_thuc": "Phòng Văn hóa - Xã hội kính trình Ủy ban nhân dân xã xem xét, quyết định./.",
    "noi_nhan_dong": ("- Như trên;", "- Lưu: VT."),
}

LETTER: Texts = {
    "so_ky_hieu": "Số: 48/VHXH",
    "vv": "V/v chuẩn bị hội nghị tổng kết năm 2025",
    "kinh_gui": "Kính gửi:",
    "kinh_gui_dong": ("- Các trường học trên địa bàn xã;", "- Trưởng các thôn."),
    "mo_dau": "Để chuẩn bị hội nghị tổng kết năm 2025, Phòng Văn hóa - Xã hội đề nghị các trường học, các thôn:",
    "than": (
        "1. Báo cáo kết quả công tác năm 2025 bằng văn bản trước ngày 20 tháng 12 năm 2025.",
        "2. Lập danh sách tập thể, cá nhân đề nghị khen thưởng.",
    ),
    "ket_thuc": "Đề nghị các trường học, các thôn quan tâm thực hiện./.",
    "noi_nhan_dong": ("- Như trên;", "- Lưu: VT."),
}

PLAN: Texts = {
    "so_ky_hieu": "Số: 09/KH-UBND",
    "ten_loai": "KẾ HOẠCH",
    "trich_yeu": "Tổ chức Hội thi thể thao quốc phòng năm 2026",
    "mo_dau": (
        "Để nâng cao sức khỏe của dân quân, Ủy ban nhân dân xã An Lạc Sơn tổ chức Hội thi thể thao quốc phòng năm 2026 "
        "như sau:"
    ),
    "than": (
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Rèn luyện thể lực, tinh thần đoàn kết của dân quân.",
        "2. Tổ chức an toàn, tiết kiệm, thu hút đông đảo Nhân dân tham gia.",
        "II. THỜI GIAN, ĐỊA ĐIỂM",
        "Từ ngày 20 tháng 3 đến ngày 22 tháng 3 năm 2026, tại sân vận động xã.",
    ),
    "ket_thuc": "Yêu cầu các ban, ngành, đoàn thể và các thôn nghiêm túc thực hiện./.",
    "noi_nhan_dong": ("- Ban Chỉ huy quân sự xã;", "- Các thôn;", "- Lưu: VT."),
}

MINUTES: Texts = {
    "so_ky_hieu": "Số: 03/BB-UBND",
    "ten_loai": "BIÊN BẢN",
    "trich_yeu": "Họp kiểm điểm công tác năm 2025",
    "mo_dau": "Vào 08 giờ ngày 15 tháng 12 năm 2025, tại hội trường Ủy ban nhân dân xã, cuộc họp bắt đầu.",
    "than": (
        "I. THÀNH PHẦN",
        "1. Chủ tọa: bà Lê Thị Mẫu, Chủ tịch Ủy ban nhân dân xã.",
        "2. Thư ký: ông Trần Văn Dụ, công chức Văn phòng.",
        "II. NỘI DUNG",
        "Các thành viên dự họp thống nhất kết quả kiểm điểm công tác năm 2025.",
    ),
    "ket_thuc": "Cuộc họp kết thúc vào 10 giờ 30 phút cùng ngày./.",
    "noi_nhan": (),
    "chuc_vu": "CHỦ TỌA",
    "ho_ten": "Lê Thị Mẫu",
    "chuc_vu_trai": "THƯ KÝ",
    "ho_ten_trai": "Trần Văn Dụ",
}

MODELS: dict[str, Texts] = {
    "bao-cao": NATIONAL | COMMITTEE | REPORT,
    "quyet-dinh": NATIONAL | COMMITTEE | DECISION,
    "to-trinh": NATIONAL | OFFICE | SUBMISSION,
    "cong-van": NATIONAL | OFFICE | LETTER,
    "ke-hoach": NATIONAL | COMMITTEE | PLAN,
    "bien-ban": NATIONAL | COMMITTEE | MINUTES,
}
