"""Reports (báo cáo) and submissions (tờ trình) of communes."""

from __future__ import annotations

from pathlib import Path

from tests.linter.papers.heads import Head, by_tabs, in_table
from tests.linter.papers.making import Writer
from tests.linter.papers.model import Sample

COMMUNE = ("ỦY BAN NHÂN DÂN", "XÃ AN LẠC SƠN")
CHAIR = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
DEPUTY = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def _half_year(path: Path) -> Path:
    w = in_table(Writer(), Head(COMMUNE, "Số: 87/BC-UBND", "An Lạc Sơn, ngày 12 tháng 6 năm 2026"))
    w.title(
        "BÁO CÁO",
        "Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội",
        "6 tháng đầu năm và nhiệm vụ trọng tâm 6 tháng cuối năm 2026",
    )
    w.to("Ủy ban nhân dân tỉnh Hoài Giang.")
    w.say(
        "Thực hiện Công văn số 1205/UBND-TH ngày 28 tháng 5 năm 2026 của Ủy ban nhân dân tỉnh Hoài Giang về việc "
        "báo cáo kết quả công tác 6 tháng đầu năm 2026, Ủy ban nhân dân xã An Lạc Sơn báo cáo như sau:"
    )
    w.section("I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ 6 THÁNG ĐẦU NĂM", "1. Về kinh tế")
    w.say(
        "a) Sản xuất nông nghiệp: Tổng diện tích gieo trồng vụ Đông Xuân đạt 1.245,5 ha, bằng 101,2% kế hoạch; năng "
        "suất lúa bình quân đạt 62,5 tạ/ha, tăng 1,5 tạ/ha so với cùng kỳ năm 2025.",
        "b) Chăn nuôi: Tổng đàn lợn 8.450 con, đàn gia cầm 125.000 con; không để xảy ra dịch bệnh nguy hiểm trên đàn "
        "vật nuôi. Ủy ban nhân dân xã đã tổ chức tiêm phòng đợt I cho 7.980 con gia súc.",
        "c) Thu, chi ngân sách: Tổng thu ngân sách trên địa bàn ước đạt 12.350.000.000 đồng, bằng 58,3% dự toán được "
        "giao; chi ngân sách bảo đảm đúng quy định, tiết kiệm.",
    )
    w.section("2. Về văn hóa - xã hội")
    w.say(
        "Toàn xã có 12/12 thôn giữ vững danh hiệu thôn văn hóa. Công tác chăm sóc sức khỏe Nhân dân được quan tâm; "
        "Trạm Y tế xã đã khám, chữa bệnh cho 4.615 lượt người. Chế độ, chính sách đối với người có công với cách "
        "mạng và các đối tượng bảo trợ xã hội được thực hiện đầy đủ, kịp thời với tổng kinh phí 1.870.500.000 đồng.",
    )
    w.section("3. Về quốc phòng, an ninh")
    w.say(
        "Ban Chỉ huy quân sự xã duy trì nghiêm chế độ trực sẵn sàng chiến đấu; hoàn thành huấn luyện dân quân năm "
        "2026 với quân số tham gia đạt 98,5%. Tình hình an ninh chính trị, trật tự an toàn xã hội trên địa bàn xã "
        "được giữ vững, không để xảy ra điểm nóng."
    )
    w.section("II. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN")
    w.say(
        "1. Tiến độ giải ngân vốn đầu tư công còn chậm, đến ngày 31 tháng 5 năm 2026 mới đạt 41,7% kế hoạch vốn "
        "được giao; một số công trình vướng mắc trong công tác giải phóng mặt bằng.",
        "2. Nguyên nhân chủ yếu là do khối lượng công việc sau khi sắp xếp đơn vị hành chính tăng nhanh, trong khi "
        "một bộ phận công chức chưa có kinh nghiệm trong quản lý dự án.",
    )
    w.section("III. NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM")
    w.say(
        "1. Tập trung chỉ đạo sản xuất vụ Mùa bảo đảm khung thời vụ; chủ động phương án phòng, chống thiên tai theo "
        "phương châm “bốn tại chỗ”.",
        "2. Đẩy nhanh tiến độ thi công và giải ngân các công trình; phấn đấu đến hết năm 2026 giải ngân đạt 100% kế "
        "hoạch vốn.",
        "3. Nâng cao chất lượng phục vụ của Trung tâm Phục vụ hành chính công xã, bảo đảm trên 98% hồ sơ được giải "
        "quyết đúng hạn và trước hạn.",
        "Trên đây là báo cáo kết quả thực hiện nhiệm vụ 6 tháng đầu năm, nhiệm vụ trọng tâm 6 tháng cuối năm 2026 "
        "của Ủy ban nhân dân xã An Lạc Sơn./.",
    )
    w.foot(
        ("- Như trên;", "- Thường trực Đảng ủy xã;", "- Thường trực HĐND xã;", "- Lưu: VT, KT."),
        CHAIR,
        "Nguyễn Văn Ví",
    )
    return w.save(path)


def _week_on_one_line(path: Path) -> Path:
    head = Head(COMMUNE, "Số: 06/BC-UBND", "An Lạc Sơn, ngày 12 tháng 01 năm 2026", number_bold=True)
    w = in_table(Writer(), head)
    w.title("BÁO CÁO CÔNG TÁC TUẦN 02 (TỪ NGÀY 05/01 ĐẾN NGÀY 11/01/2026)")
    w.say(
        "Ủy ban nhân dân xã An Lạc Sơn báo cáo kết quả công tác tuần 02 năm 2026 và chương trình công tác tuần 03 "
        "năm 2026 như sau:"
    )
    w.section("I. KẾT QUẢ CÔNG TÁC TUẦN 02")
    w.say(
        "1. Ngày 6/1/2026, Ủy ban nhân dân xã tổ chức hội nghị triển khai nhiệm vụ năm 2026 với sự tham dự của 85 "
        "đại biểu; các đại biểu đã thảo luận, thống nhất 09 nhóm nhiệm vụ trọng tâm.",
        "2. Tiếp nhận 214 hồ sơ thủ tục hành chính; đã giải quyết 208 hồ sơ, đạt 97.2% số hồ sơ tiếp nhận "
        "trong tuần.",
    )
    w.section("II. CHƯƠNG TRÌNH CÔNG TÁC TUẦN 03")
    w.say(
        "1. Tổ chức lễ giao, nhận quân năm 2026 bảo đảm trang trọng, an toàn, tiết kiệm.",
        "2. Kiểm tra công tác chuẩn bị hàng hóa phục vụ Nhân dân đón Tết Nguyên đán./.",
    )
    w.foot(("- UBND tỉnh;", "- Thường trực Đảng ủy xã;", "- Lưu: VT"), DEPUTY, "Trần Thị Dụ")
    return w.save(path)


def _with_annexes(path: Path) -> Path:
    w = in_table(Writer(size=13), Head(COMMUNE, "Số: 142/BC-UBND", "An Lạc Sơn, ngày 05 tháng 12 năm 2025"))
    w.title("BÁO CÁO", "Kết quả công tác thi đua, khen thưởng năm 2025", rule="tops")
    w.say(
        "Thực hiện Kế hoạch số 15/KH-UBND ngày 20 tháng 8 năm 2025 của Ủy ban nhân dân xã An Lạc Sơn về tổ chức các "
        "phong trào thi đua yêu nước, Ủy ban nhân dân xã báo cáo kết quả công tác thi đua, khen thưởng năm 2025 như "
        "sau:",
        "1. Trong năm, toàn xã phát động 04 phong trào thi đua; 100% thôn, cơ quan, đơn vị đăng ký giao ước thi đua.",
        "2. Ủy ban nhân dân xã đã khen thưởng 15 tập thể, 42 cá nhân (danh sách tập thể tại Phụ lục I, danh sách cá "
        "nhân tiêu biểu tại Phụ lục II).",
        "3. Phương hướng năm 2026: Tiếp tục đổi mới nội dung, hình thức phong trào thi đua; phát hiện, nhân rộng "
        "điển hình tiên tiến; chú trọng khen thưởng người trực tiếp lao động, sản xuất, công tác./.",
    )
    w.foot(("- Sở Nội vụ;", "- Thường trực Đảng ủy xã;", "- Lưu: VT, VHXH."), CHAIR, "Nguyễn Văn Ví")
    said = "(Kèm theo Báo cáo số 142/BC-UBND ngày 05 tháng 12 năm 2025\ncủa Ủy ban nhân dân xã An Lạc Sơn)"
    w.annex("I", "DANH SÁCH TẬP THỂ ĐƯỢC KHEN THƯỞNG NĂM 2025", said)
    rows = [("TT", "Tên tập thể", "Hình thức"), ("1", "Thôn Đông Thượng", "Giấy khen")]
    w.table([*rows, ("2", "Hội Liên hiệp Phụ nữ xã", "Giấy khen")], (15, 95, 50))
    w.annex("II", "DANH SÁCH CÁ NHÂN TIÊU BIỂU NĂM 2025", said)
    rows = [("TT", "Họ và tên", "Đơn vị"), ("1", "Lê Văn Tỉ", "Thôn Đông Thượng")]
    w.table([*rows, ("2", "Phạm Thị Mẫu", "Trường Tiểu học An Lạc Sơn")], (15, 75, 70))
    return w.save(path)


def _annexes_gone_wrong(path: Path) -> Path:
    w = in_table(Writer(), Head(COMMUNE, "Số: 150/BC-UBND", "An Lạc Sơn, ngày 15 tháng 12 năm 2025"))
    w.title("BÁO CÁO", "Kết quả rà soát hộ nghèo, hộ cận nghèo năm 2025")
    w.say(
        "Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh Hoài Giang, Ủy ban nhân dân xã An Lạc Sơn đã tổ chức rà soát hộ "
        "nghèo, hộ cận nghèo trên địa bàn xã năm 2025. Kết quả cụ thể như sau:",
        "1. Tổng số hộ nghèo là 38 hộ, chiếm 1,12% tổng số hộ dân; giảm 14 hộ so với năm 2024 (chi tiết tại Phụ lục "
        "1).",
        "2. Tổng số hộ cận nghèo là 61 hộ, chiếm 1,8% tổng số hộ dân (chi tiết tại Phụ lục 2)./.",
    )
    w.foot(("- Sở Nông nghiệp và Môi trường;", "- Lưu: VT, KT."), DEPUTY, "Trần Thị Dụ")
    said = "(Kèm theo Báo cáo số 150/BC-UBND ngày 15 tháng 12 năm 2025\ncủa Ủy ban nhân dân xã An Lạc Sơn)"
    w.annex("1", "DANH SÁCH HỘ NGHÈO NĂM 2025", said, own_section=False)
    w.table([("TT", "Họ và tên chủ hộ", "Thôn"), ("1", "Đỗ Văn Phỏng", "Đông Thượng")], (15, 85, 60))
    w.annex("2", "DANH SÁCH HỘ CẬN NGHÈO NĂM 2025", "", own_section=False)
    w.table([("TT", "Họ và tên chủ hộ", "Thôn"), ("1", "Bùi Thị Chừng", "Đoài Hạ")], (15, 85, 60))
    return w.save(path)


def _typed_with_tabs(path: Path) -> Path:
    head = Head(COMMUNE, "Số: 33/BC-UBND", "An Lạc Sơn, ngày 02 tháng 3 năm 2026")
    w = by_tabs(Writer(first=10), head)
    w.title("BÁO CÁO", "Kết quả Tết trồng cây “Đời đời nhớ ơn Bác Hồ” năm 2026", rule="vml")
    w.to("Sở Nông nghiệp và Môi trường tỉnh Hoài Giang.")
    w.say(
        "Hưởng ứng Tết trồng cây “Đời đời nhớ ơn Bác Hồ” Xuân Bính Ngọ năm 2026, ngày 23 tháng 02 năm 2026, Ủy ban "
        "nhân dân xã An Lạc Sơn đã tổ chức lễ phát động tại khuôn viên nhà văn hóa thôn Đoài Hạ.",
        "Đến hết tháng 02 năm 2026, toàn xã trồng được 3.250 cây các loại, đạt 108,3% kế hoạch. Kinh phí thực hiện "
        "là 97.500.000 đồng, trong đó nguồn xã hội hóa là 60.000.000 đồng.",
        "Ủy ban nhân dân xã An Lạc Sơn báo cáo Sở Nông nghiệp và Môi trường để tổng hợp./.",
    )
    w.foot_by_tabs(("- Như trên;", "- Các thôn;", "- Lưu: VT, KT."), DEPUTY, "Trần Thị Dụ")
    return w.save(path)


def _submission(path: Path) -> Path:
    w = in_table(
        Writer(), Head(COMMUNE, "Số: 54/TTr-UBND", "An Lạc Sơn, ngày 20 tháng 4 năm 2026", rules="wps")
    )
    w.title(
        "TỜ TRÌNH",
        "Về việc phê duyệt chủ trương đầu tư công trình\nNhà văn hóa thôn Đông Thượng, xã An Lạc Sơn",
        rule="wps",
    )
    w.to("Hội đồng nhân dân xã An Lạc Sơn.")
    w.bases(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Luật Đầu tư công ngày 29 tháng 11 năm 2024;",
        "Căn cứ Nghị quyết số 21/NQ-HĐND ngày 25 tháng 12 năm 2025 của Hội đồng nhân dân xã về kế hoạch đầu tư công "
        "năm 2026.",
    )
    w.say(
        "Ủy ban nhân dân xã An Lạc Sơn kính trình Hội đồng nhân dân xã phê duyệt chủ trương đầu tư công trình Nhà "
        "văn hóa thôn Đông Thượng với các nội dung chủ yếu như sau:",
        "1. Mục tiêu đầu tư: Đáp ứng nhu cầu hội họp, sinh hoạt văn hóa, thể thao của Nhân dân trong thôn.",
        "2. Quy mô đầu tư: Nhà cấp III, 01 tầng, diện tích xây dựng 245 m², sức chứa 150 người.",
        "3. Tổng mức đầu tư: 2.850.000.000 đồng (hai tỷ, tám trăm năm mươi triệu đồng).",
        "Ủy ban nhân dân xã kính trình Hội đồng nhân dân xã xem xét, quyết định./.",
    )
    w.foot(("- Như trên;", "- Các Ban của HĐND xã;", "- Lưu: VT, KT."), CHAIR, "Nguyễn Văn Ví")
    return w.save(path)


def _submission_misspelt(path: Path) -> Path:
    w = in_table(Writer(), Head(COMMUNE, "Số: 61/TTr-UBND", "An Lạc Sơn, ngày 11 tháng 5 năm 2026"))
    w.title("TỜ TRÌNH", "Về việc hỗ trợ kinh phí sửa chữa kênh mương nội đồng")
    w.to("Ủy ban nhân dân tỉnh Hoài Giang.", word="Kính gởi:")
    w.say(
        "Hiện nay, trên địa bàn xã An Lạc Sơn có 4,2 km kênh mương nội đồng bị hư hỏng, xuống cấp, ảnh hưởng đến "
        "việc tưới tiêu cho 186 ha đất sản xuất nông nghiệp. Nguồn kinh phí của xã còn hạn chế, chưa đáp ứng yêu cầu "
        "sửa chữa.",
        "Ủy ban nhân dân xã An Lạc Sơn kính trình Ủy ban nhân dân tỉnh xem xét, hỗ trợ kinh phí 950.000.000 đồng để "
        "sửa chữa, nâng cấp các tuyến kênh nêu trên./.",
    )
    w.foot(("- Như trên;", "- Sở Tài chính;", "- Lưu: VT, KT."), CHAIR, "Nguyễn Văn Ví")
    return w.save(path)


def _submission_to_nobody(path: Path) -> Path:
    w = in_table(
        Writer(), Head(COMMUNE, "Số: 9/TT-UBND", "An Lạc Sơn, ngày 03 tháng 02 năm 2026", motto_share=0)
    )
    w.title("TỜ TRÌNH", "Về việc đề nghị công nhận thôn văn hóa năm 2025")
    w.say(
        "Sau khi họp xét, Ủy ban nhân dân xã An Lạc Sơn đề nghị Ủy ban nhân dân tỉnh Hoài Giang tặng Bằng khen cho "
        "02 thôn đạt danh hiệu thôn văn hóa 05 năm liên tục trên địa bàn xã, gồm thôn Đông Thượng và thôn Đoài Hạ.",
        "Kính đề nghị Ủy ban nhân dân tỉnh xem xét, quyết định.",
    )
    w.foot(("- UBND tỉnh;", "- Lưu: VT, VHXH."), ("T/M ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "NGUYỄN VĂN VÍ")
    return w.save(path)


def _weekly(path: Path) -> Path:
    w = in_table(Writer(), Head(COMMUNE, "Số: 50/BC-UBND", "An Lạc Sơn, ngày 17 tháng 6 năm 2026"))
    w.title("BÁO CÁO CÔNG TÁC TUẦN 24 NĂM 2026")
    w.section("1. Kết quả").say("Đã giải quyết 126 hồ sơ thủ tục hành chính, không có hồ sơ quá hạn.")
    w.section("2. Nhiệm vụ tuần tới").say("Tổ chức hội nghị sơ kết 6 tháng đầu năm./.")
    w.foot(("- UBND tỉnh;", "- Lưu: VT."), CHAIR, "Nguyễn Văn Ví")
    return w.save(path)


SAMPLES = (
    Sample(
        "bao-cao-6-thang",
        "A commune's half-year report with a title of two lines, sections I., 1. and a), on two pages.",
        "official",
        _half_year,
    ),
    Sample(
        "bao-cao-tuan-mot-dong",
        "A weekly report with kind and subject on one line in capitals, bold number, English numbers.",
        "official",
        _week_on_one_line,
        (
            ("ND30-14", "Số: 06/BC-UBND"),
            ("ND30-18", "BÁO CÁO CÔNG TÁC TUẦN 02"),
            ("ND30-61", "1. Ngày 6/1/2026"),
            ("ND30-63", "2. Tiếp nhận 214 hồ sơ"),
            ("ND30-48", "- Lưu: VT"),
        ),
    ),
    Sample(
        "bao-cao-hai-phu-luc",
        "A report in size 13 with Annexes I and II, each in a section of its own; rules as top borders.",
        "official",
        _with_annexes,
    ),
    Sample(
        "bao-cao-phu-luc-so-a-rap",
        "A report with annexes 1 and 2 after page breaks: Arabic numbers, one without its reference.",
        "official",
        _annexes_gone_wrong,
        (
            ("ND30-56", "Phụ lục 1"),
            ("ND30-56", "Phụ lục 2"),
            ("ND30-57", "Phụ lục 2"),
            ("ND30-59", "Phụ lục 1"),
            ("ND30-59", "Phụ lục 2"),
        ),
    ),
    Sample(
        "bao-cao-tab",
        "A short report with letterhead and recipients typed with tabs, lines drawn in VML, indent 10 mm.",
        "official",
        _typed_with_tabs,
    ),
    Sample(
        "bao-cao-tuan",
        "A weekly report, kind and subject on one line, a bold heading right after it.",
        "official",
        _weekly,
        (("ND30-18", "BÁO CÁO CÔNG TÁC TUẦN 24"),),
    ),
    Sample(
        "to-trinh",
        "A submission to the commune's council after decree 30's model, with lines drawn in DrawingML.",
        "official",
        _submission,
    ),
    Sample(
        "to-trinh-kinh-goi",
        "A submission that spells the word of its addressee “Kính gởi”, as is said in the south.",
        "official",
        _submission_misspelt,
        (("ND30-44", "Kính gởi: Ủy ban nhân dân tỉnh"),),
    ),
    Sample(
        "to-trinh-thieu-kinh-gui",
        "A submission made in haste: symbol TT, no addressee, no line under the motto, T/M, name in capitals.",
        "official",
        _submission_to_nobody,
        (
            ("ND30-07", "Độc lập - Tự do - Hạnh phúc"),
            ("ND30-12", "Số: 9/TT-UBND"),
            ("ND30-13", "Số: 9/TT-UBND"),
            ("ND30-43", "TỜ TRÌNH"),
            ("ND30-51", "T/M ỦY BAN NHÂN DÂN"),
            ("ND30-53", "NGUYỄN VĂN VÍ"),
            ("ND30-55", "Kính đề nghị Ủy ban nhân dân tỉnh"),
        ),
    ),
)
