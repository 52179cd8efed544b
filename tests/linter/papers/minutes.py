"""Minutes (biên bản) of meetings and of handing over."""

from __future__ import annotations

from pathlib import Path

from tests.linter.papers.heads import Head, in_table
from tests.linter.papers.making import Writer
from tests.linter.papers.model import Sample
from tests.linter.papers.reports import COMMUNE


def _meeting(path: Path) -> Path:
    w = in_table(Writer(), Head(COMMUNE, "Số: 03/BB-UBND", ""))
    w.title("BIÊN BẢN", "Họp xét đề nghị tặng danh hiệu thi đua năm 2025")
    w.say(
        "Thời gian bắt đầu: 08 giờ 00 phút, ngày 16 tháng 12 năm 2025.",
        "Địa điểm: Phòng họp số 1, trụ sở Ủy ban nhân dân xã An Lạc Sơn.",
        "Thành phần tham dự: 09/09 thành viên Hội đồng Thi đua - Khen thưởng xã.",
        "Chủ trì: Ông Nguyễn Văn Ví, Chủ tịch Ủy ban nhân dân xã.",
        "Thư ký: Bà Lê Thị Bưởi, công chức Phòng Văn hóa - Xã hội.",
        "Nội dung:",
        "1. Bà Lê Thị Bưởi báo cáo tóm tắt thành tích của 05 tập thể và 14 cá nhân đề nghị xét tặng danh hiệu thi "
        "đua năm 2025.",
        "2. Hội đồng thảo luận, bỏ phiếu kín. Kết quả: 05/05 tập thể, 13/14 cá nhân đạt từ 80% số phiếu trở lên.",
        "Cuộc họp kết thúc vào 10 giờ 30 phút, ngày 16 tháng 12 năm 2025./.",
    )
    w.signatures((("THƯ KÝ",), "Lê Thị Bưởi"), (("CHỦ TỌA",), "Nguyễn Văn Ví"))
    return w.save(path)


def _with_recipients(path: Path) -> Path:
    w = in_table(Writer(size=13), Head(COMMUNE, "Số: 11/BB-UBND", "An Lạc Sơn, ngày 04 tháng 6 năm 2026"))
    w.title("BIÊN BẢN", "Kiểm tra công tác bảo đảm an toàn thực phẩm tại chợ An Lạc")
    w.say(
        "Hôm nay, vào hồi 07 giờ 45 phút, ngày 04 tháng 6 năm 2026, tại chợ An Lạc, xã An Lạc Sơn, tỉnh Hoài Giang, "
        "chúng tôi gồm:"
    )
    w.section("I. ĐOÀN KIỂM TRA")
    w.say("1. Bà Trần Thị Dụ, Phó Chủ tịch Ủy ban nhân dân xã, Trưởng đoàn.", "2. Ông Đinh Văn Ổi, thư ký.")
    w.section("II. ĐẠI DIỆN BAN QUẢN LÝ CHỢ")
    w.say("Ông Phùng Văn Hạt, Trưởng ban.")
    w.section("III. KẾT QUẢ KIỂM TRA")
    w.say(
        "1. Kiểm tra 32 hộ kinh doanh thực phẩm: 30 hộ chấp hành đúng quy định; 02 hộ chưa niêm yết nguồn "
        "gốc hàng hóa.",
        "2. Đoàn kiểm tra nhắc nhở, yêu cầu 02 hộ khắc phục trước ngày 10 tháng 6 năm 2026.",
        "Biên bản lập thành 02 bản, mỗi bên giữ 01 bản, đã được đọc lại cho mọi người cùng nghe và thống "
        "nhất ký tên./.",
    )
    w.signatures((("ĐẠI DIỆN BAN QUẢN LÝ CHỢ",), "Phùng Văn Hạt"), (("TRƯỞNG ĐOÀN",), "Trần Thị Dụ"))
    w.recipients("- Ban Quản lý chợ;", "- Lưu: VT, Hồ sơ.")
    return w.save(path)


def _handing_over(path: Path) -> Path:
    head = Head(COMMUNE, "Số: 14/BB-UBND", "An Lạc Sơn, ngày 12 tháng 8 năm 2026", rules="wps")
    w = in_table(Writer(first=10), head)
    w.title("BIÊN BẢN", "Bàn giao hồ sơ, tài liệu công tác địa chính", rule="tops")
    w.say(
        "Hôm nay, ngày 12 tháng 8 năm 2026, tại trụ sở Ủy ban nhân dân xã An Lạc Sơn, chúng tôi gồm:",
        "1. Bên giao: Ông Phạm Văn Quýt, công chức Phòng Kinh tế.",
        "2. Bên nhận: Ông Đinh Văn Ổi, công chức Phòng Kinh tế.",
        "3. Người chứng kiến: Ông Vũ Văn Thìn, Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã.",
        "Hai bên thống nhất bàn giao các tài liệu theo bảng sau:",
    )
    rows = [("TT", "Tên tài liệu", "Số lượng"), ("1", "Bản đồ địa chính tỷ lệ 1:1.000", "24 tờ")]
    w.table([*rows, ("2", "Sổ địa chính", "06 quyển")], (15, 105, 40))
    w.say("Biên bản lập thành 03 bản có giá trị như nhau, mỗi bên giữ 01 bản, lưu Văn phòng 01 bản./.")
    w.signatures(
        (("BÊN GIAO",), "Phạm Văn Quýt"),
        (("BÊN NHẬN",), "Đinh Văn Ổi"),
        (("NGƯỜI CHỨNG KIẾN",), "Vũ Văn Thìn"),
    )
    return w.save(path)


def _hasty(path: Path) -> Path:
    head = Head(
        COMMUNE,
        "Số: 07/BB - UBND",
        "An Lạc Sơn, ngày 25 tháng 3 năm 2026",
        motto="Độc Lập - Tự Do - Hạnh Phúc",
    )
    w = in_table(Writer(), head)
    w.title("BIÊN BẢN", "Họp thôn Đoài Hạ về đóng góp xây dựng nhà văn hóa", share=0.9)
    w.say(
        "Thời gian bắt đầu: 19 giờ 30 phút,ngày 25 tháng 3 năm 2026.",
        "Địa điểm: Nhà văn hóa thôn Đoài Hạ. Có mặt 128/140 hộ dân; chủ trì là ông Mạc Văn Dần, Trưởng thôn; thư ký "
        "là bà Hoàng Thị Sen.",
        "1. Trưởng thôn nêu dự toán là 1,450,000,000 đồng , trong đó xã hỗ trợ 50%.",
        "3. Các hộ nhất trí mức đóng góp 3.000.000 đồng/hộ, thu từ ngày 1/4/2026 đến ngày 30/6/2026.",
        "Cuộc họp kết thúc vào 21 giờ 00 phút cùng ngày./.",
    )
    w.signatures((("THƯ KÝ",), "HOÀNG THỊ SEN"), (("CHỦ TỌA",), "Mạc Văn Dần"))
    return w.save(path)


SAMPLES = (
    Sample(
        "bien-ban-hop",
        "Minutes of a meeting after model 1.9: no place and date in the head, two signatures, no recipients.",
        "official",
        _meeting,
    ),
    Sample(
        "bien-ban-kiem-tra",
        "Minutes of an inspection in size 13, with recipients below the signatures as in model 1.9.",
        "official",
        _with_recipients,
    ),
    Sample(
        "bien-ban-ban-giao",
        "Minutes of handing over with a table, signed by three.",
        "official",
        _handing_over,
    ),
    Sample(
        "bien-ban-voi",
        "Minutes in haste: motto in capitals, spaced symbol, too long a rule, English number, a clause left out.",
        "official",
        _hasty,
        (
            ("ND30-06", "Độc Lập - Tự Do - Hạnh Phúc"),
            ("ND30-12", "Số: 07/BB - UBND"),
            ("ND30-19", "Họp thôn Đoài Hạ"),
            ("ND30-66", "Thời gian bắt đầu"),
            ("ND30-62", "1. Trưởng thôn nêu dự toán"),
            ("ND30-65", "1. Trưởng thôn nêu dự toán"),
            ("ND30-40", "3. Các hộ nhất trí"),
            ("ND30-61", "3. Các hộ nhất trí"),
            ("ND30-53", "HOÀNG THỊ SEN"),
        ),
    ),
)
