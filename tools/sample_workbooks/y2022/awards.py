"""Sheet "Khen thưởng" of 2022: 22 collectives and 30 individuals, all invented."""

from __future__ import annotations

from tools.sample_workbooks.awards import with_more

TAP_THE, CA_NHAN = "Tập thể", "Cá nhân"
GIAY_KHEN = "Giấy khen"
CHIEN_DAU = "xuất sắc trong diễn tập chiến đấu cấp xã trong khu vực phòng thủ năm 2022"
TUYEN_QUAN = "xuất sắc trong công tác tuyển chọn, gọi công dân nhập ngũ năm 2022"
GIAO_DUC = "xuất sắc trong công tác giáo dục quốc phòng và an ninh năm 2022"
CHINH_SACH = "xuất sắc trong thực hiện chính sách hậu phương quân đội năm 2022"
HUAN_LUYEN = "xuất sắc trong huấn luyện dân quân tự vệ năm 2022"
CHUNG = "xuất sắc trong thực hiện công tác quốc phòng, quân sự địa phương năm 2022"

BAN_CHI_HUY = "Ban Chỉ huy quân sự"
CHI_HUY_TRUONG = "Chỉ huy trưởng Ban Chỉ huy quân sự"

# Tập thể/cá nhân, cấp bậc, họ và tên/tên tập thể, chức vụ, đơn vị, danh hiệu/hình thức, thành tích.
ROWS = (
    (TAP_THE, None, "Cán bộ và Nhân dân xã Hòa Lĩnh", None, "Xã Hòa Lĩnh", GIAY_KHEN, CHIEN_DAU),
    (TAP_THE, None, "Cán bộ và Nhân dân thị trấn Lạc Khê", None, "Thị trấn Lạc Khê", GIAY_KHEN, CHIEN_DAU),
    (TAP_THE, None, "Cán bộ và Nhân dân xã Vĩnh Ngưỡng", None, "Xã Vĩnh Ngưỡng", GIAY_KHEN, CHIEN_DAU),
    (TAP_THE, None, f"{BAN_CHI_HUY} xã Hòa Lĩnh", None, "Xã Hòa Lĩnh", GIAY_KHEN, CHUNG),
    (TAP_THE, None, f"{BAN_CHI_HUY} xã Phú Mộng", None, "Xã Phú Mộng", GIAY_KHEN, CHUNG),
    (TAP_THE, None, f"{BAN_CHI_HUY} xã Đức Ẩn", None, "Xã Đức Ẩn", GIAY_KHEN, TUYEN_QUAN),
    (TAP_THE, None, f"{BAN_CHI_HUY} xã Ngọc Trản", None, "Xã Ngọc Trản", GIAY_KHEN, TUYEN_QUAN),
    (TAP_THE, None, f"{BAN_CHI_HUY} xã An Bình Hạ", None, "Xã An Bình Hạ", GIAY_KHEN, HUAN_LUYEN),
    (TAP_THE, None, f"{BAN_CHI_HUY} xã Thượng Đãi", None, "Xã Thượng Đãi", GIAY_KHEN, None),
    (
        TAP_THE,
        None,
        "Hội đồng Nghĩa vụ quân sự thị trấn Đồi Ngà",
        None,
        "Thị trấn Đồi Ngà",
        GIAY_KHEN,
        TUYEN_QUAN,
    ),
    (TAP_THE, None, "Hội Cựu chiến binh xã Quế Lãm", None, "Xã Quế Lãm", GIAY_KHEN, CHINH_SACH),
    (TAP_THE, None, "Trung đội dân quân cơ động cụm 3", None, "Xã An Bình Thượng", GIAY_KHEN, HUAN_LUYEN),
    (TAP_THE, None, "Tiểu đội trinh sát", None, "Xã Kỳ Nham", GIAY_KHEN, HUAN_LUYEN),
    (TAP_THE, None, "Phòng Nội vụ huyện", None, "Ủy ban nhân dân huyện", GIAY_KHEN, CHUNG),
    (TAP_THE, None, "Phòng Tài chính - Kế hoạch huyện", None, "Ủy ban nhân dân huyện", GIAY_KHEN, CHUNG),
    (TAP_THE, None, "Phòng Tư pháp huyện", None, "Ủy ban nhân dân huyện", GIAY_KHEN, GIAO_DUC),
    (TAP_THE, None, "Công an huyện", None, None, GIAY_KHEN, TUYEN_QUAN),
    (TAP_THE, None, "Trung tâm Y tế huyện", None, None, GIAY_KHEN, TUYEN_QUAN),
    (
        TAP_THE,
        None,
        "Ban Thường vụ Hội Liên hiệp Phụ nữ huyện",
        None,
        "Khối Mặt trận và đoàn thể huyện",
        GIAY_KHEN,
        CHINH_SACH,
    ),
    (
        TAP_THE,
        None,
        "Trường Trung học phổ thông Kỳ Nham",
        None,
        None,
        GIAY_KHEN,
        GIAO_DUC,
    ),
    (TAP_THE, None, "Hạt Kiểm lâm huyện", None, None, GIAY_KHEN, CHUNG),
    (TAP_THE, None, "Đài Truyền thanh huyện", None, None, GIAY_KHEN, GIAO_DUC),
    (CA_NHAN, None, "Nguyễn Đình Bưởng", "Chủ tịch Ủy ban nhân dân", "Xã Hòa Lĩnh", GIAY_KHEN, CHIEN_DAU),
    (CA_NHAN, None, "Phan Bá Dưỡng", "Chính trị viên Ban Chỉ huy quân sự", "Xã Hòa Lĩnh", GIAY_KHEN, None),
    (CA_NHAN, None, "Phạm Ngọc Ẩn", CHI_HUY_TRUONG, "Thị trấn Lạc Khê", "Lao động tiên tiến", CHUNG),
    (
        CA_NHAN,
        None,
        "Lưu Thị Bảy",
        "Công chức Văn phòng - Thống kê",
        "Thị trấn Lạc Khê",
        GIAY_KHEN,
        CHIEN_DAU,
    ),
    (CA_NHAN, None, "Tạ Hữu Kỷ", CHI_HUY_TRUONG, "Xã Vĩnh Ngưỡng", "Lao động tiên tiến", CHIEN_DAU),
    (
        CA_NHAN,
        None,
        "Bạch Văn Cảnh",
        "Trung đội trưởng dân quân tại chỗ",
        "Xã Vĩnh Ngưỡng",
        GIAY_KHEN,
        CHIEN_DAU,
    ),
    (CA_NHAN, None, "Trần Đình Lưỡng", CHI_HUY_TRUONG, "Xã Mỹ Uyên", "Lao động tiên tiến", HUAN_LUYEN),
    (CA_NHAN, None, "Vương Khả Quyến", CHI_HUY_TRUONG, "Xã Phú Mộng", "Lao động tiên tiến", CHUNG),
    (CA_NHAN, None, "Hứa Thị Diễm", "Chủ tịch Hội Liên hiệp Phụ nữ", "Xã Phú Mộng", GIAY_KHEN, CHINH_SACH),
    (CA_NHAN, None, "Dương Văn Ngữ", CHI_HUY_TRUONG, "Xã Đức Ẩn", GIAY_KHEN, TUYEN_QUAN),
    (CA_NHAN, None, "Đào Công Đạt", "Thôn đội trưởng thôn Cây Sến", "Xã Đức Ẩn", GIAY_KHEN, None),
    (CA_NHAN, None, "Hồ Sỹ Quyền", "Thôn đội trưởng thôn Đình Trản", "Xã Ngọc Trản", GIAY_KHEN, TUYEN_QUAN),
    (
        CA_NHAN,
        None,
        "Giáp Văn Giỏi",
        "Phó Chỉ huy trưởng Ban Chỉ huy quân sự",
        "Xã An Bình Hạ",
        GIAY_KHEN,
        HUAN_LUYEN,
    ),
    (
        CA_NHAN,
        None,
        "Lục Văn Hiển",
        "Chiến sĩ dân quân cơ động",
        "Xã An Bình Thượng",
        GIAY_KHEN,
        HUAN_LUYEN,
    ),
    (CA_NHAN, None, "Đặng Hữu Chuyền", CHI_HUY_TRUONG, "Xã Thượng Đãi", GIAY_KHEN, CHUNG),
    (CA_NHAN, None, "Lê Quang Thãi", CHI_HUY_TRUONG, "Thị trấn Đồi Ngà", GIAY_KHEN, TUYEN_QUAN),
    (CA_NHAN, None, "Khổng Thị Huệ", "Trạm trưởng Trạm Y tế", "Thị trấn Đồi Ngà", GIAY_KHEN, TUYEN_QUAN),
    (CA_NHAN, None, "Trịnh Công Đãng", CHI_HUY_TRUONG, "Xã Quế Lãm", GIAY_KHEN, CHINH_SACH),
    (
        CA_NHAN,
        None,
        "Âu Dương Kha",
        "Tiểu đội trưởng tiểu đội trinh sát",
        "Xã Kỳ Nham",
        GIAY_KHEN,
        HUAN_LUYEN,
    ),
    (CA_NHAN, None, "Lò Văn Khải", "Trưởng thôn Bến Ngự", "Xã Kỳ Nham", GIAY_KHEN, None),
    (CA_NHAN, None, "Đinh Trọng Nhẫn", CHI_HUY_TRUONG, "Xã Lũng Vẹt", GIAY_KHEN, CHUNG),
    (CA_NHAN, None, "Nghiêm Xuân Sỹ", "Chủ tịch Hội Cựu chiến binh", "Xã Tân Sậy", GIAY_KHEN, CHINH_SACH),
    (CA_NHAN, None, "Tô Đức Mạnh", "Bí thư Đoàn Thanh niên", "Xã Xuân Trũng", GIAY_KHEN, TUYEN_QUAN),
    (
        CA_NHAN,
        None,
        "Hà Minh Tuyển",
        "Phó Chỉ huy trưởng Ban Chỉ huy quân sự",
        "Xã Cẩm Thạch Đông",
        GIAY_KHEN,
        None,
    ),
    (
        CA_NHAN,
        "Thiếu tá",
        "Phùng Gia Viễn",
        "Trợ lý Tác chiến",
        "Ban Chỉ huy quân sự huyện",
        GIAY_KHEN,
        HUAN_LUYEN,
    ),
    (
        CA_NHAN,
        "Thượng úy",
        "Quách Hải Vượng",
        "Trợ lý Dân quân tự vệ",
        "Ban Chỉ huy quân sự huyện",
        GIAY_KHEN,
        HUAN_LUYEN,
    ),
    (
        CA_NHAN,
        None,
        "Tống Văn Úy",
        "Tiểu đội trưởng",
        "Tiểu đội dân quân thường trực huyện",
        GIAY_KHEN,
        HUAN_LUYEN,
    ),
    (CA_NHAN, None, "Ninh Thị Oanh", "Chuyên viên", "Phòng Nội vụ huyện", "Lao động tiên tiến", CHUNG),
    (CA_NHAN, None, "Chử Đình Ý", "Giáo viên", "Trường Trung học phổ thông An Lạc Sơn", GIAY_KHEN, GIAO_DUC),
    (CA_NHAN, "Đại úy", "Mạc Đăng Ước", "Phó Đội trưởng Đội An ninh", "Công an huyện", GIAY_KHEN, TUYEN_QUAN),
)

KHEN_THUONG = with_more(ROWS, {})
