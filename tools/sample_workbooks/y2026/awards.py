"""Sheets "Khen thưởng", "Hội đồng", "Thành tích" of 2026; all people are invented."""

# ruff: noqa: E501 - a paragraph or a row stays one line

from __future__ import annotations

from collections.abc import Mapping

Row = Mapping[str, str | int | bool | None]
TAP_THE, CA_NHAN, HO = "Tập thể", "Cá nhân", "Hộ gia đình"
QUAN_SU, CAP_TREN = "Quân sự", "Đề nghị cấp trên"
GIAY_KHEN, XUAT_SAC, TOT = "Giấy khen", "Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ"
HUAN_LUYEN = "xuất sắc trong huấn luyện, hội thao dân quân năm 2026"
BAO = "xuất sắc trong phòng, chống bão số 7 năm 2026"
GIAO_QUAN = "xuất sắc trong tuyển chọn, gọi công dân nhập ngũ năm 2026"


def _group(ten: str, don_vi: str | None, hinh_thuc: str = GIAY_KHEN, **more: str | int | None) -> Row:
    votes = {} if more.get("quyet_dinh") else {"phieu_dong_y": 9, "phieu_khong_dong_y": 0}
    return {"loai": TAP_THE, "ten": ten, "don_vi": don_vi, "hinh_thuc": hinh_thuc, **votes, **more}


def _person(ten: str, chuc_vu: str, don_vi: str, hinh_thuc: str = GIAY_KHEN, **more: str | int | None) -> Row:
    votes = {} if more.get("quyet_dinh") else {"phieu_dong_y": 9, "phieu_khong_dong_y": 0}
    said = {"loai": CA_NHAN, "ten": ten, "chuc_vu": chuc_vu, "don_vi": don_vi, "hinh_thuc": hinh_thuc}
    return {**said, "luc_luong": "Dân sự", **votes, **more}


KHEN_THUONG: tuple[Row, ...] = (
    _group("Cán bộ và Nhân dân thôn Rừng Thông", "Thôn Rừng Thông", thanh_tich="xuất sắc trong chữa cháy rừng năm 2026"),
    _group("Tổ dân quân tại chỗ thôn Bến Sậy", "Thôn Bến Sậy", thanh_tich=BAO, so_thanh_vien=12),
    _group("Hội đồng nghĩa vụ quân sự xã Mỹ Uyên", None, thanh_tich=GIAO_QUAN),
    _person("Cù Thế Lãng", "Phó Chủ tịch", "Ủy ban nhân dân xã", "Chiến sĩ thi đua cơ sở", thanh_tich="xuất sắc trong công tác quốc phòng, quân sự địa phương năm 2026", muc_do_hoan_thanh=XUAT_SAC, phieu_dong_y=8, phieu_khong_dong_y=1),
    _person("Ngô Thị Sến", "Nông dân, dân quân tại chỗ", "Thôn Suối Trong", "Lao động tiên tiến", luc_luong="Dân quân tại chỗ", muc_do_hoan_thanh=TOT, thanh_tich="hoàn thành tốt nhiệm vụ dân quân năm 2026"),
    _person("Hà Văn Nguyện", "Trưởng thôn", "Thôn Bến Sậy", thanh_tich=GIAO_QUAN),
    _person("Bạch Thị Miên", "Chủ tịch Hội Liên hiệp phụ nữ", "Xã Mỹ Uyên", thanh_tich="xuất sắc trong thực hiện chính sách hậu phương quân đội năm 2026"),
    _person("Từ Văn Lộng", "Thôn đội trưởng", "Thôn Hồ Sen", luc_luong="Dân quân tại chỗ", thanh_tich=BAO),
    _person("Phùng Khắc Nhượng", "Cán bộ Công an xã", "Công an xã Mỹ Uyên", luc_luong="Công an", thanh_tich="xuất sắc trong phối hợp giữ gìn an ninh, trật tự năm 2026"),
    {"loai": HO, "ten": "Lường Văn Thọ", "don_vi": "Thôn Xóm Cồn", "hinh_thuc": GIAY_KHEN, "thanh_tich": "tiêu biểu trong động viên hai con thực hiện nghĩa vụ quân sự", "phieu_dong_y": 9, "phieu_khong_dong_y": 0},
    _group("Trung đội dân quân cơ động", "Ban Chỉ huy quân sự xã", quyet_dinh=QUAN_SU, thanh_tich=HUAN_LUYEN, luc_luong="Dân quân cơ động", so_thanh_vien=28),
    _person("Khổng Bá Ước", "Trung đội trưởng", "Trung đội dân quân cơ động", quyet_dinh=QUAN_SU, thanh_tich=HUAN_LUYEN, luc_luong="Dân quân cơ động"),
    _person("Vi Đình Tưởng", "Tiểu đội trưởng", "Tổ dân quân thường trực", quyet_dinh=QUAN_SU, thanh_tich=HUAN_LUYEN, luc_luong="Dân quân thường trực"),
    _person("Sầm Đức Lập", "Phó Chỉ huy trưởng", "Ban Chỉ huy quân sự xã Mỹ Uyên", "Chiến sĩ tiên tiến", cap_bac="Thiếu tá", quyet_dinh=CAP_TREN, luc_luong="Quân đội", muc_do_hoan_thanh=TOT, thanh_tich="hoàn thành tốt nhiệm vụ quân sự, quốc phòng năm 2026"),
    _person("Mẫn Thế Cẩn", "Trợ lý", "Ban Chỉ huy quân sự xã Mỹ Uyên", "Chiến sĩ tiên tiến", cap_bac="Đại úy", quyet_dinh=CAP_TREN, luc_luong="Quân đội", muc_do_hoan_thanh=TOT, thanh_tich="hoàn thành tốt nhiệm vụ quân sự, quốc phòng năm 2026"),
    _group("Ban Chỉ huy quân sự xã Mỹ Uyên", None, "Đơn vị tiên tiến", quyet_dinh=CAP_TREN, luc_luong="Quân đội", so_thanh_vien=4, thanh_tich="hoàn thành tốt nhiệm vụ quân sự, quốc phòng năm 2026"),
)  # fmt: skip

# Họ và tên, chức vụ, vai trò, có mặt.
HOI_DONG = (
    ("Tạ Đăng Mẫn", "Chủ tịch Ủy ban nhân dân xã", "Chủ tịch Hội đồng", True),
    ("Cù Thế Lãng", "Phó Chủ tịch Ủy ban nhân dân xã", "Phó Chủ tịch Hội đồng", True),
    ("Ngụy Hữu Trinh", "Trưởng phòng Phòng Văn hóa - Xã hội", "Ủy viên, thư ký", True),
    ("Lều Văn Khải", "Chỉ huy trưởng Ban Chỉ huy quân sự xã", "Ủy viên", True),
    ("Mạc Thị Tưởng", "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã", "Ủy viên", True),
    ("Đào Bá Lịch", "Trưởng Công an xã", "Ủy viên", True),
    ("Thẩm Thị Vọng", "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam xã", "Ủy viên", True),
    ("Nông Văn Khiết", "Trưởng phòng Phòng Kinh tế", "Ủy viên", True),
    ("Bạch Thị Miên", "Chủ tịch Hội Liên hiệp phụ nữ xã", "Ủy viên", True),
    ("Đinh Công Thoại", "Bí thư Đoàn xã", "Ủy viên", False),
)

# Tên, mục, nội dung.
THANH_TICH = (
    ("Cù Thế Lãng", "Sơ lược", "Sinh ngày 14 tháng 3 năm 1979; quê quán: xã Mỹ Uyên, tỉnh Hoài Giang; trình độ chuyên môn: Đại học Luật; chức vụ: Phó Chủ tịch Ủy ban nhân dân xã, phụ trách khối văn hóa - xã hội."),
    ("Cù Thế Lãng", "Thành tích", "Trực tiếp chỉ đạo công tác tuyển chọn, gọi công dân nhập ngũ, bảo đảm 14/14 thôn giao đủ chỉ tiêu, không phải bù đổi; chỉ đạo xây dựng kế hoạch và điều hành cuộc diễn tập chiến đấu xã trong khu vực phòng thủ đạt loại giỏi."),
    ("Cù Thế Lãng", "Chấp hành chủ trương, pháp luật", "Bản thân và gia đình chấp hành nghiêm đường lối, chủ trương của Đảng, chính sách, pháp luật của Nhà nước và quy định của địa phương."),
    ("Tổ dân quân tại chỗ thôn Bến Sậy", "Sơ lược", "Tổ có 12 đồng chí, trong đó có 04 đảng viên; thành lập theo quyết định của Ban Chỉ huy quân sự xã."),
    ("Tổ dân quân tại chỗ thôn Bến Sậy", "Thành tích", "Trong đợt phòng, chống bão số 7, Tổ đã huy động 100% quân số giúp 36 hộ chằng chống nhà cửa, gặt 05 ha lúa, đưa 11 người già, trẻ em đến nơi an toàn."),
)  # fmt: skip

# Mục của trang Thông tin bị hỏi, lý do.
XAC_NHAN = (
    (
        "tham_quyen_qdqs",
        "Phòng Chính trị, Bộ Chỉ huy quân sự tỉnh Hoài Giang trả lời tại Công văn số 118/CT-TH ngày 02/11/2026: được tặng giấy khen",
    ),
)
