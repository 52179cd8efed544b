"""Official letters (công văn), dispatches (công điện), invitations (giấy mời) and notices (thông báo)."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from tests.linter.papers.heads import Head, by_spaces, in_boxes, in_table
from tests.linter.papers.making import Writer
from tests.linter.papers.model import Sample
from tests.linter.papers.reports import CHAIR, COMMUNE, DEPUTY

PROVINCE = ("ỦY BAN NHÂN DÂN", "TỈNH HOÀI GIANG")


def _to_one(path: Path) -> Path:
    vv = ("V/v cử cán bộ tham gia tập huấn\ncông tác văn thư, lưu trữ",)
    w = in_table(Writer(), Head(COMMUNE, "Số: 315/UBND-VP", "An Lạc Sơn, ngày 09 tháng 4 năm 2026", vv=vv))
    w.to("Sở Nội vụ tỉnh Hoài Giang.")
    w.say(
        "Thực hiện Công văn số 742/SNV-VTLT ngày 01 tháng 4 năm 2026 của Sở Nội vụ về việc mở lớp tập huấn công tác "
        "văn thư, lưu trữ, Ủy ban nhân dân xã An Lạc Sơn cử 02 công chức tham gia, gồm:",
        "1. Bà Lê Thị Bưởi, công chức Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã.",
        "2. Ông Phạm Văn Quýt, công chức Trung tâm Phục vụ hành chính công xã.",
        "Ủy ban nhân dân xã An Lạc Sơn trân trọng gửi Sở Nội vụ tổng hợp./.",
    )
    w.foot(("- Như trên;", "- Các công chức được cử;", "- Lưu: VT, VP."), DEPUTY, "Trần Thị Dụ")
    return w.save(path)


def _to_several(path: Path) -> Path:
    vv = ("V/v tăng cường phòng cháy,", "chữa cháy mùa hanh khô")
    w = Writer(line=1.15, margins=(20, 20, 30, 15))
    in_table(w, Head(PROVINCE, "Số: 2208/UBND-NC", "Hoài Giang, ngày 05 tháng 11 năm 2025", vv=vv, small=13))
    w.to("Các sở, ban, ngành thuộc tỉnh;", "Công an tỉnh;", "Ủy ban nhân dân các xã, phường.")
    w.say(
        "Để chủ động phòng ngừa, hạn chế thiệt hại do cháy, nổ gây ra trong mùa hanh khô năm 2025 - 2026, Ủy ban "
        "nhân dân tỉnh Hoài Giang yêu cầu các cơ quan, đơn vị, địa phương thực hiện các nội dung sau:",
        "1. Tổ chức tuyên truyền Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ ngày 29 tháng 11 năm 2024 đến toàn "
        "thể cán bộ, công chức, viên chức và Nhân dân.",
        "2. Công an tỉnh chủ trì, phối hợp với Ủy ban nhân dân các xã, phường kiểm tra việc bảo đảm an toàn phòng "
        "cháy tại khu dân cư, chợ, rừng trồng; hoàn thành trước ngày 15 tháng 12 năm 2025.",
        "3. Ủy ban nhân dân các xã, phường duy trì lực lượng, phương tiện thường trực; khi có cháy phải huy động kịp "
        "thời theo phương châm “bốn tại chỗ”.",
        "Yêu cầu các cơ quan, đơn vị, địa phương nghiêm túc triển khai thực hiện./.",
    )
    w.foot(
        ("- Như trên;", "- Thường trực Tỉnh ủy;", "- Thường trực HĐND tỉnh;", "- Lưu: VT, NC."),
        DEPUTY,
        "Đặng Văn Thử",
    )
    return w.save(path)


def _careless(path: Path) -> Path:
    vv = ("V/v: báo cáo số liệu trẻ em\nđến trường năm học 2025 - 2026",)
    head = Head(COMMUNE, "Số: 402/CV-UBND", "An Lạc Sơn, ngày 11 tháng 9 năm 2025", vv=vv, agency_share=1.0)
    w = in_table(Writer(), head)
    w.to("Trường Mầm non An Lạc Sơn,", "Trường Tiểu học An Lạc Sơn,", "Trường Trung học cơ sở An Lạc Sơn")
    w.say(
        "Ủy ban nhân dân xã An Lạc Sơn đề nghị các trường báo cáo số liệu huy động trẻ em đến trường năm học 2025 - "
        "2026 theo mẫu gửi kèm,thời hạn báo cáo trước ngày 5 tháng 10 năm 2025 .",
        "Ủy ban Nhân dân xã đề nghị các đồng chí Hiệu trưởng quan tâm thực hiện./.",
    )
    w.foot(("- Thường trực Đảng ủy xã;", "- Lưu VT."), ("TM. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Trần Thị Dụ")
    return w.save(path)


def _in_boxes(path: Path) -> Path:
    vv = ("V/v rà soát cơ sở dữ liệu đất đai",)
    w = Writer(first=10)
    in_boxes(w, Head(COMMUNE, "Số: 518/UBND-KT", "An Lạc Sơn, ngày 03 tháng 02 năm 2026", vv=vv))
    w.to("Sở Nông nghiệp và Môi trường tỉnh Hoài Giang.")
    w.say(
        "Ủy ban nhân dân xã An Lạc Sơn đã rà soát 4.812 thửa đất trên địa bàn xã, đối chiếu với cơ sở dữ liệu đất "
        "đai; có 327 thửa đất cần chỉnh lý thông tin về chủ sử dụng.",
        "Đề nghị Sở Nông nghiệp và Môi trường hướng dẫn trình tự chỉnh lý để Ủy ban nhân dân xã thực hiện./.",
    )
    w.foot(("- Như trên;", "- Lưu: VT, KT."), CHAIR, "Nguyễn Văn Ví")
    return w.save(path)


def _invitation(path: Path) -> Path:
    w = Writer()
    in_boxes(w, Head(COMMUNE, "Số: 27/GM-UBND", "An Lạc Sơn, ngày 04 tháng 5 năm 2026"), drawn=True)
    w.title("GIẤY MỜI", "Dự Hội nghị đối thoại với người dân năm 2026")
    w.say(
        "Ủy ban nhân dân xã An Lạc Sơn trân trọng kính mời: Đại diện Thường trực Đảng ủy xã, Trưởng thôn và đại diện "
        "hộ dân 12 thôn.",
        "Tới dự Hội nghị đối thoại giữa Chủ tịch Ủy ban nhân dân xã với người dân năm 2026.",
        "Chủ trì: Ông Nguyễn Văn Ví, Chủ tịch Ủy ban nhân dân xã.",
        "Thời gian: 07 giờ 30 phút, thứ Sáu, ngày 08 tháng 5 năm 2026.",
        "Địa điểm: Hội trường Ủy ban nhân dân xã.",
        "Đề nghị các đại biểu đến dự đúng thành phần, thời gian./.",
    )
    w.foot(("- Như thành phần mời;", "- Lưu: VT, VP."), DEPUTY, "Trần Thị Dụ")
    return w.save(path)


def _with_spaces(path: Path) -> Path:
    w = by_spaces(Writer(), Head(COMMUNE, "Số: 44/TB-UBND", "An Lạc Sơn, ngày 16 tháng 3 năm 2026"))
    w.title("THÔNG BÁO", "Lịch tiếp công dân của Chủ tịch Ủy ban nhân dân xã quý II năm 2026")
    w.say(
        "Chủ tịch Ủy ban nhân dân xã An Lạc Sơn thông báo lịch tiếp công dân định kỳ quý II năm 2026 như sau:",
        "1. Thời gian: Thứ Năm hằng tuần; buổi sáng từ 07 giờ 30 phút đến 11 giờ 30 phút, buổi chiều từ 13 giờ 30 "
        "phút đến 16 giờ 30 phút.",
        "2. Địa điểm: Phòng Tiếp công dân, trụ sở Ủy ban nhân dân xã.",
        "Ủy ban nhân dân xã thông báo để các cơ quan, đơn vị và Nhân dân trên địa bàn xã biết, thực hiện./.",
    )
    w.foot(("- Các thôn;", "- Đài Truyền thanh xã;", "- Lưu: VT, VP."), CHAIR, "Nguyễn Văn Ví")
    return w.save(path)


def _addressed_notice(path: Path) -> Path:
    w = in_table(Writer(), Head(COMMUNE, "Số: 58/TB-UBND", "An Lạc Sơn, ngày 6 tháng 4 năm 2026"))
    w.title("THÔNG BÁO", "Kết luận của Chủ tịch Ủy ban nhân dân xã tại cuộc họp giao ban tháng 3")
    w.to("Các cơ quan, đơn vị thuộc xã.")
    w.say(
        "Ngày 02 tháng 4 năm 2026, Chủ tịch Ủy ban nhân dân xã chủ trì họp giao ban tháng 3. Sau khi nghe báo cáo và "
        "các ý kiến thảo luận, Chủ tịch Ủy ban nhân dân xã kết luận như sau:",
        "1/ Giao Phòng Kinh tế tham mưu kế hoạch chỉnh trang đường làng, ngõ xóm; hoàn thành trước ngày 20 tháng 4 "
        "năm 2026.",
        "2/ Giao Phòng Văn hóa - Xã hội chuẩn bị tổng kết năm học ( thời gian cụ thể thông báo sau); phục vụ tốt "
        "đời sống của nhân dân trên địa bàn.",
        "Ủy ban nhân dân xã thông báo để các cơ quan, đơn vị biết và thực hiện. /.",
    )
    w.foot(("- Như trên;", "- Lưu: VT, VP."), ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), "Vũ Văn Thìn")
    return w.save(path)


def _dispatch(path: Path) -> Path:
    head = Head(PROVINCE, "Số: 07/CĐ-UBND", "Hoài Giang, ngày 18 tháng 9 năm 2025", rules="underscores")
    w = in_table(Writer(), head)
    w.title("CÔNG ĐIỆN", "Về việc chủ động ứng phó với bão số 9 và mưa lũ", rule="underscores")
    w.centre("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HOÀI GIANG điện:", bold=False)
    w.add(w.doc, "- Chủ tịch Ủy ban nhân dân các xã, phường;", left=90, before=6)
    w.add(w.doc, "- Giám đốc các sở, ban, ngành.", left=90, before=2)
    w.say(
        "Theo dự báo, từ ngày 20 đến ngày 22 tháng 9 năm 2025, trên địa bàn tỉnh có mưa to đến rất to, lượng mưa phổ "
        "biến từ 150 mm đến 250 mm. Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:",
        "1. Chủ tịch Ủy ban nhân dân các xã, phường chỉ đạo rà soát, sơ tán dân khỏi khu vực nguy hiểm; hoàn thành "
        "trước 17 giờ 00 phút ngày 19 tháng 9 năm 2025.",
        "2. Bộ Chỉ huy quân sự tỉnh, Công an tỉnh bố trí lực lượng, phương tiện sẵn sàng tham gia cứu hộ, cứu nạn.",
        "3. Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc, báo cáo Chủ tịch Ủy ban nhân dân tỉnh kết quả thực "
        "hiện Công điện này./.",
    )
    w.foot(("- Như trên;", "- Thường trực Tỉnh ủy;", "- Lưu: VT, NN."), ("CHỦ TỊCH",), "Hồ Sĩ Mậu")
    return w.save(path)


def _directive(path: Path) -> Path:
    head = Head(PROVINCE, "Số: 03/CT-UBND", "Hoài Giang, ngày 10 tháng 02 năm 2026", rules="vml")
    w = in_table(Writer(size=13, first=10), head)
    w.title("CHỈ THỊ", "Về việc tăng cường quản lý trật tự xây dựng trên địa bàn tỉnh", rule="vml")
    w.say(
        "Thời gian qua, công tác quản lý trật tự xây dựng trên địa bàn tỉnh đã có chuyển biến tích cực. Tuy nhiên, ở "
        "một số địa phương vẫn còn tình trạng xây dựng không phép, sai phép, chậm được xử lý. Để khắc phục tình "
        "trạng trên, Chủ tịch Ủy ban nhân dân tỉnh chỉ thị:",
        "1. Ủy ban nhân dân các xã, phường",
        "a) Thường xuyên kiểm tra, phát hiện và xử lý ngay từ đầu các trường hợp vi phạm.",
        "b) Công khai quy hoạch, hướng dẫn người dân thực hiện thủ tục cấp giấy phép xây dựng.",
        "2. Sở Xây dựng",
        "Chủ trì, phối hợp với các cơ quan liên quan kiểm tra, đôn đốc việc thực hiện; định kỳ 6 tháng báo cáo Ủy "
        "ban nhân dân tỉnh.",
        "3. Chỉ thị này có hiệu lực kể từ ngày ký./.",
    )
    for line in w.doc.paragraphs:
        if line.text.startswith(("1. Ủy ban", "2. Sở")):
            line.runs[0].bold = True
    w.foot(
        ("- UBND các xã, phường;", "- Các sở, ban, ngành;", "- Lưu: VT, XD."),
        ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        "Đặng Văn Thử",
    )
    return w.save(path)


def _loose_marks(path: Path) -> Path:
    vv = ("V/v cung cấp thông tin quy hoạch",)
    w = in_table(Writer(), Head(COMMUNE, "Số: 655/UBND-KT", "An Lạc Sơn, ngày 07 tháng 7 năm 2026", vv=vv))
    w.to("Công ty Cổ phần Xây dựng Mẫu Sơn.")
    copied = (
        "Khu đất nêu trên thuộc quy hoạch đất ở nông thôn, mật độ xây dựng tối đa 80%, chiều cao tối đa 03 tầng; "
        "khoảng lùi tối thiểu 03 m tính từ chỉ giới đường đỏ."
    )
    w.say(
        "Phúc đáp Công văn số 12/MS-KD ngày 30 tháng 6 năm 2026 của Công ty về việc cung cấp thông tin quy hoạch khu "
        "đất tại thôn Đoài Hạ, Ủy ban nhân dân xã An Lạc Sơn có ý kiến như sau:",
        unicodedata.normalize("NFD", copied),
        "Ủy ban nhân dân xã An Lạc Sơn trả lời để Công ty biết, thực hiện./.",
    )
    w.foot(("- Như trên;", "- Lưu: VT, KT."), DEPUTY, "Trần Thị Dụ")
    return w.save(path)


SAMPLES = (
    Sample("cong-van-mot-noi", "A letter to one office; V/v on two lines.", "official", _to_one),
    Sample(
        "cong-van-nhieu-noi",
        "A province's letter to several addressees, letterhead in 13 and 14, lines spaced 1.15.",
        "official",
        _to_several,
    ),
    Sample(
        "cong-van-cau-tha",
        "A careless letter: CV in its symbol, V/v with a colon, commas after addressees, TM. before one person.",
        "official",
        _careless,
        (
            ("ND30-10", "XÃ AN LẠC SƠN"),
            ("ND30-13", "Số: 402/CV-UBND"),
            ("ND30-20", "V/v: báo cáo số liệu"),
            ("ND30-44", "- Trường Mầm non"),
            ("ND30-44", "- Trường Tiểu học"),
            ("ND30-44", "- Trường Trung học cơ sở"),
            ("ND30-60", "Ủy ban nhân dân xã An Lạc Sơn đề nghị các trường"),
            ("ND30-65", "Ủy ban nhân dân xã An Lạc Sơn đề nghị các trường"),
            ("ND30-66", "Ủy ban nhân dân xã An Lạc Sơn đề nghị các trường"),
            ("ND30-77", "Ủy ban Nhân dân xã đề nghị"),
            ("ND30-49", "- Thường trực Đảng ủy xã"),
            ("ND30-48", "- Lưu VT."),
            ("ND30-51", "TM. CHỦ TỊCH"),
        ),
    ),
    Sample("cong-van-hop-chu", "A letter whose letterhead stands in two VML boxes.", "official", _in_boxes),
    Sample(
        "giay-moi",
        "An invitation after model 1.7, letterhead in DrawingML text boxes.",
        "official",
        _invitation,
    ),
    Sample(
        "thong-bao-dau-cach",
        "A notice whose letterhead is typed in plain paragraphs and spread with spaces.",
        "official",
        _with_spaces,
    ),
    Sample(
        "thong-bao-kinh-gui",
        "A notice addressed like a letter, with 1/ and 2/, loose brackets and a spaced end mark.",
        "official",
        _addressed_notice,
        (
            ("ND30-15", "An Lạc Sơn, ngày 6 tháng 4"),
            ("ND30-43", "Kính gửi: Các cơ quan"),
            ("ND30-42", "1/ Giao Phòng Kinh tế"),
            ("ND30-42", "2/ Giao Phòng Văn hóa"),
            ("ND30-78", "2/ Giao Phòng Văn hóa"),
            ("ND30-70", "2/ Giao Phòng Văn hóa"),
            ("ND30-55", "Ủy ban nhân dân xã thông báo để"),
        ),
    ),
    Sample(
        "cong-dien",
        "A dispatch after model 1.6, rules typed as underscores; its addressees follow “điện:”.",
        "official",
        _dispatch,
    ),
    Sample("chi-thi", "A directive in size 13 with clauses that have titles.", "official", _directive),
    Sample(
        "cong-van-to-hop",
        "A letter with one paragraph copied from a PDF, in loose letters and marks.",
        "official",
        _loose_marks,
        (("ND30-68", "Khu đất nêu trên"),),
    ),
)
