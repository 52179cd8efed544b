"""Papers of schools and of a company."""

from __future__ import annotations

from pathlib import Path

from tests.linter.papers.heads import Head, in_table
from tests.linter.papers.making import Writer
from tests.linter.papers.model import Sample

SCHOOL = ("TRƯỜNG TRUNG HỌC CƠ SỞ", "AN LẠC SƠN")
COMPANY = ("CÔNG TY CỔ PHẦN", "XÂY DỰNG MẪU SƠN")


def _school_report(path: Path) -> Path:
    head = Head(
        SCHOOL, "Số: 28/BC-THCS", "An Lạc Sơn, ngày 16 tháng 01 năm 2026", above=("UBND XÃ AN LẠC SƠN",)
    )
    w = in_table(Writer(), head)
    w.title("BÁO CÁO", "Sơ kết học kỳ I và phương hướng nhiệm vụ học kỳ II\nnăm học 2025 - 2026")
    w.section("I. ĐẶC ĐIỂM TÌNH HÌNH")
    w.say(
        "Năm học 2025 - 2026, nhà trường có 16 lớp với 612 học sinh; 35 cán bộ, giáo viên, nhân viên. Được sự quan "
        "tâm của Đảng ủy, Ủy ban nhân dân xã và sự ủng hộ của cha mẹ học sinh, nhà trường đã hoàn thành "
        "nhiệm vụ học kỳ I."
    )
    w.section("II. KẾT QUẢ HỌC KỲ I", "1. Kết quả học tập")
    w.say("a) Mức Tốt: 118 học sinh, đạt 19,3%.", "b) Mức Khá: 287 học sinh, đạt 46,9%.")
    w.section("2. Kết quả rèn luyện")
    w.say("Mức Tốt và Khá đạt 98,2%; không có học sinh vi phạm pháp luật, tệ nạn xã hội.")
    w.section("III. PHƯƠNG HƯỚNG HỌC KỲ II")
    w.say(
        "1. Nâng cao chất lượng giáo dục đại trà, tổ chức ôn tập cho học sinh lớp 9 thi tuyển sinh vào lớp 10.",
        "2. Tham gia đầy đủ các cuộc thi, hội thi do Sở Giáo dục và Đào tạo tổ chức./.",
    )
    w.foot(("- UBND xã;", "- Các tổ chuyên môn;", "- Lưu: VT."), ("HIỆU TRƯỞNG",), "Bế Thị Nhung")
    return w.save(path)


def _school_decision_2024(path: Path) -> Path:
    head = Head(
        SCHOOL,
        "Số: 45/QĐ-THCS",
        "An Lạc Sơn, ngày 05 tháng 9 năm 2024",
        above=("PHÒNG GIÁO DỤC VÀ", "ĐÀO TẠO HUYỆN MẪU SƠN"),
        rules="tops",
    )
    w = in_table(Writer(size=13), head)
    w.title("QUYẾT ĐỊNH", "Về việc thành lập các tổ chuyên môn năm học 2024 - 2025")
    w.centre("HIỆU TRƯỞNG TRƯỜNG TRUNG HỌC CƠ SỞ AN LẠC SƠN", before=12)
    w.bases(
        "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;",
        "Căn cứ Thông tư số 32/2020/TT-BGDĐT ngày 15 tháng 9 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành "
        "Điều lệ trường trung học cơ sở, trường trung học phổ thông và trường phổ thông có nhiều cấp học;",
        "Căn cứ Nghị quyết của Hội đồng trường ngày 28 tháng 8 năm 2024;",
        "Xét năng lực, trình độ của giáo viên.",
    )
    w.centre("QUYẾT ĐỊNH:", before=12)
    w.say(
        "**Điều 1.** Thành lập 04 tổ chuyên môn năm học 2024 - 2025 (có danh sách kèm theo).",
        "**Điều 2.** Tổ chuyên môn thực hiện nhiệm vụ, quyền hạn theo quy định của Điều lệ trường.",
        "**Điều 3.** Tổ trưởng các tổ chuyên môn và giáo viên có tên trong danh sách chịu trách nhiệm thi hành Quyết "
        "định này./.",
    )
    w.foot(("- Như Điều 3;", "- Phòng GDĐT (để báo cáo);", "- Lưu: VT."), ("HIỆU TRƯỞNG",), "Bế Thị Nhung")
    return w.save(path)


def _group_plan(path: Path) -> Path:
    head = Head(
        ("TỔ KHOA HỌC TỰ NHIÊN",),
        "Số: 05/KH-KHTN",
        "An Lạc Sơn, ngày 10 tháng 10 năm 2025",
        above=("TRƯỜNG THCS AN LẠC SƠN",),
    )
    w = in_table(Writer(), head)
    w.title("KẾ HOẠCH", "Bồi dưỡng học sinh giỏi năm học 2025 - 2026")
    w.section("I. CHỈ TIÊU")
    w.say(
        "1. Môn Toán: Có ít nhất 04 học sinh đạt giải cấp tỉnh, chiếm 26.7% tổng số học sinh tham gia đội tuyển của "
        "nhà trường.",
        "2. Môn Khoa học tự nhiên: Có ít nhất 03 học sinh đạt giải.",
    )
    w.section("II. KINH PHÍ")
    w.say("Kinh phí bồi dưỡng 36,000,000 đồng, từ nguồn chi thường xuyên của nhà trường.")
    w.say(
        "Các thành viên trong tổ nghiêm túc thực hiện Kế hoạch này để chất lượng đội tuyển ngày càng cao./.",
        first=5,
    )
    w.foot(("- Ban Giám hiệu;", "- Lưu: VT, Tổ KHTN"), ("TỔ TRƯỞNG",), "Hứa Văn Lai")
    return w.save(path)


def _company_decision(path: Path) -> Path:
    head = Head(COMPANY, "Số: 18/QĐ-MS", "Hoài Giang, ngày 02 tháng 3 năm 2026")
    w = in_table(Writer(first=10, size=13), head)
    w.title("QUYẾT ĐỊNH", "Về việc bổ nhiệm Trưởng phòng Phòng Kỹ thuật")
    w.centre("GIÁM ĐỐC CÔNG TY CỔ PHẦN XÂY DỰNG MẪU SƠN", before=12)
    w.bases(
        "Căn cứ Luật Doanh nghiệp ngày 17 tháng 6 năm 2020;",
        "Căn cứ Điều lệ Công ty Cổ phần Xây dựng Mẫu Sơn;",
        "Theo đề nghị của Trưởng phòng Phòng Tổ chức - Hành chính.",
    )
    w.centre("QUYẾT ĐỊNH:", before=12)
    w.say(
        "**Điều 1.** Bổ nhiệm ông Vi Văn Rãy giữ chức vụ Trưởng phòng Phòng Kỹ thuật kể từ ngày 05 tháng 3 năm 2026.",
        "**Điều 2.** Ông Vi Văn Rãy được hưởng lương và phụ cấp theo quy định của Công ty.",
        "**Điều 3.** Trưởng các phòng, đội thi công và ông Vi Văn Rãy chịu trách nhiệm thi hành Quyết định này./.",
    )
    w.foot(("- Như Điều 3;", "- Lưu: VT, TCHC."), ("GIÁM ĐỐC",), "Vi Văn Sở")
    return w.save(path)


def _company_letter(path: Path) -> Path:
    vv = ("V/v đề nghị thanh toán đợt 2",)
    head = Head(COMPANY, "Số: 44/MS-KT", "Hoài Giang, ngày 9 tháng 4 năm 2026", vv=vv, vv_bold=True)
    w = in_table(Writer(number=""), head)
    w.to("Ban Quản lý dự án xã An Lạc Sơn.")
    w.say(
        "Công ty Cổ phần Xây dựng Mẫu Sơn đã hoàn thành khối lượng đợt 2 của công trình Nhà văn hóa thôn Đông "
        "Thượng, giá trị 1.125.000.000 đồng.",
    )
    w.say("Kính đề nghị Quý Ban xem xét, thanh toán cho Công ty theo hợp đồng đã ký./.", family="Calibri")
    w.foot(("- Như trên;", "- Lưu: VT, KT."), ("GIÁM ĐỐC",), "Vi Văn Sở", size=13, italic=False)
    return w.save(path)


SAMPLES = (
    Sample("truong-bao-cao", "A lower secondary school's report on a term.", "official", _school_report),
    Sample(
        "truong-quyet-dinh-2024",
        "A school's decision of 2024 under a district's office of education, body in 13.",
        "official",
        _school_decision_2024,
    ),
    Sample(
        "to-chuyen-mon-ke-hoach",
        "A plan of a school's group of teachers, with English numbers and a wrong indent.",
        "official",
        _group_plan,
        (
            ("ND30-63", "1. Môn Toán"),
            ("ND30-62", "Kinh phí bồi dưỡng"),
            ("ND30-33", "Các thành viên trong tổ"),
            ("ND30-48", "- Lưu: VT, Tổ KHTN"),
        ),
    ),
    Sample("cong-ty-quyet-dinh", "A company's decision on an appointment.", "official", _company_decision),
    Sample(
        "cong-ty-cong-van",
        "A company's letter with a bold subject and a paragraph in Calibri.",
        "official",
        _company_letter,
        (
            ("ND30-15", "Hoài Giang, ngày 9 tháng 4"),
            ("ND30-20", "V/v đề nghị thanh toán"),
            ("ND30-03", "Kính đề nghị Quý Ban"),
            ("ND30-46", "Nơi nhận:"),
        ),
    ),
)
