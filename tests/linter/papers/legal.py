"""Legal documents, which another decree speaks to: law, decree, circular, normative resolution and decision."""

from __future__ import annotations

from pathlib import Path

from tests.linter.papers.decisions import SELF_GOVERNMENT
from tests.linter.papers.heads import Head, in_table
from tests.linter.papers.letters import PROVINCE
from tests.linter.papers.making import Writer
from tests.linter.papers.model import Sample

MAKING_LAWS = "Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025;"


def _law(path: Path) -> Path:
    head = Head(("QUỐC HỘI",), "Luật số: 199/2025/QH15", "Hà Nội, ngày 10 tháng 12 năm 2025")
    w = in_table(Writer(), head)
    w.centre("LUẬT", before=12).centre("BẢO TỒN GIỐNG CÂY BẢN ĐỊA", before=0)
    w.bases(
        "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam đã được sửa đổi, bổ sung một số điều theo Nghị "
        "quyết số 203/2025/QH15;",
        "Quốc hội ban hành Luật Bảo tồn giống cây bản địa.",
    )
    w.centre("Chương I").centre("QUY ĐỊNH CHUNG")
    w.section("Điều 1. Phạm vi điều chỉnh")
    w.say("Luật này quy định về bảo tồn, khai thác và phát triển giống cây bản địa trên lãnh thổ Việt Nam.")
    w.section("Điều 2. Giải thích từ ngữ")
    w.say("1. ~~Giống cây bản địa~~ là giống cây có nguồn gốc tự nhiên tại một vùng sinh thái của Việt Nam.")
    w.section("Điều 3. Hiệu lực thi hành")
    w.say(
        "Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2026.",
        "~~Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 10 thông qua ngày 10 "
        "tháng 12 năm 2025.~~",
    )
    w.signatures(((), ""), (("CHỦ TỊCH QUỐC HỘI",), "Trịnh Văn Mẫu"))
    return w.save(path)


def _decree(path: Path) -> Path:
    w = in_table(Writer(), Head(("CHÍNH PHỦ",), "Số: 402/2025/NĐ-CP", "Hà Nội, ngày 30 tháng 12 năm 2025"))
    w.centre("NGHỊ ĐỊNH", before=12)
    w.centre("Quy định chi tiết một số điều của Luật Bảo tồn giống cây bản địa", before=0)
    w.bases(
        "Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;",
        "Căn cứ Luật Bảo tồn giống cây bản địa số 199/2025/QH15;",
        "Theo đề nghị của Bộ trưởng Bộ Nông nghiệp và Môi trường;",
        "Chính phủ ban hành Nghị định quy định chi tiết một số điều của Luật Bảo tồn giống cây bản địa.",
    )
    w.centre("Chương I").centre("QUY ĐỊNH CHUNG")
    w.section("Điều 1. Phạm vi điều chỉnh")
    w.say("Nghị định này quy định chi tiết Điều 5, khoản 3 Điều 8 của Luật Bảo tồn giống cây bản địa.")
    w.section("Điều 2. Hiệu lực thi hành")
    w.say("Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2026./.")
    w.foot(
        ("- Ban Bí thư Trung ương Đảng;", "- Thủ tướng, các Phó Thủ tướng Chính phủ;", "- Lưu: VT, NN (2b)."),
        ("TM. CHÍNH PHỦ", "KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG"),
        "Tạ Văn Khuôn",
    )
    return w.save(path)


def _circular(path: Path) -> Path:
    head = Head(("BỘ NỘI VỤ",), "Số: 21/2025/TT-BNV", "Hà Nội, ngày 28 tháng 11 năm 2025", rules="vml")
    w = in_table(Writer(), head)
    w.centre("THÔNG TƯ", before=12).centre("Quy định biểu mẫu quản lý hồ sơ lưu trữ ở cấp xã", before=0)
    w.bases(
        "Căn cứ Luật Lưu trữ số 33/2024/QH15;",
        "Theo đề nghị của Cục trưởng Cục Văn thư và Lưu trữ nhà nước;",
        "Bộ trưởng Bộ Nội vụ ban hành Thông tư quy định biểu mẫu quản lý hồ sơ lưu trữ ở cấp xã.",
    )
    w.section("Điều 1. Phạm vi điều chỉnh")
    w.say("Thông tư này quy định biểu mẫu quản lý hồ sơ lưu trữ ở cấp xã tại Phụ lục kèm theo.")
    w.section("Điều 2. Hiệu lực thi hành")
    w.say("Thông tư này có hiệu lực thi hành kể từ ngày 15 tháng 01 năm 2026./.")
    w.foot(
        ("- Các Bộ, cơ quan ngang Bộ;", "- UBND các tỉnh;", "- Lưu: VT."),
        ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"),
        "Kiều Văn Nghị",
    )
    w.page_break().centre("PHỤ LỤC", "BIỂU MẪU QUẢN LÝ HỒ SƠ LƯU TRỮ Ở CẤP XÃ")
    said = "(Kèm theo Thông tư số 21/2025/TT-BNV ngày 28 tháng 11 năm 2025 của Bộ trưởng Bộ Nội vụ)"
    w.centre(said, bold=False, italic=True)
    w.page_break()
    w.add(w.doc, "Mẫu số 01", bold=True, align="right")
    in_table(w, Head(("ỦY BAN NHÂN DÂN", "XÃ …………"), "Số: ……/BB-UBND", "…………, ngày …… tháng …… năm ……"))
    w.title("BIÊN BẢN", "Giao nhận hồ sơ, tài liệu lưu trữ")
    w.say("Bên giao: ………………………………………………………………", "Bên nhận: ………………………………………………………………", align="left")
    w.say("Số lượng hồ sơ: ………………………………………………………………………./.", align="left")
    w.signatures((("BÊN GIAO",), "……………………"), (("BÊN NHẬN",), "……………………"))
    w.page_break()
    w.add(w.doc, "Mẫu số 02", bold=True, align="right")
    w.centre("SỔ ĐĂNG KÝ MƯỢN TÀI LIỆU").table([("TT", "Họ và tên", "Ngày mượn"), ("", "", "")], (15, 95, 50))
    return w.save(path)


def _council(path: Path) -> Path:
    head = Head(
        ("HỘI ĐỒNG NHÂN DÂN", "TỈNH HOÀI GIANG"),
        "Số: 12/2024/NQ-HĐND",
        "Hoài Giang, ngày 11 tháng 7 năm 2024",
    )
    w = in_table(Writer(), head)
    w.title("NGHỊ QUYẾT", "Quy định mức hỗ trợ đối với lực lượng bảo vệ an ninh, trật tự ở cơ sở")
    w.centre("HỘI ĐỒNG NHÂN DÂN TỈNH HOÀI GIANG\nKHÓA XIX, KỲ HỌP THỨ 17", before=12)
    w.bases(
        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;",
        "Căn cứ Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở ngày 28 tháng 11 năm 2023;",
        "Xét Tờ trình số 98/TTr-UBND ngày 20 tháng 6 năm 2024 của Ủy ban nhân dân tỉnh.",
    )
    w.centre("QUYẾT NGHỊ:")
    w.section("Điều 1. Phạm vi điều chỉnh")
    w.say("Nghị quyết này quy định mức hỗ trợ thường xuyên hằng tháng đối với Tổ bảo vệ an ninh, trật tự.")
    w.section("Điều 2. Mức hỗ trợ")
    w.say("1. Tổ trưởng: 1.800.000 đồng/người/tháng.", "2. Tổ viên: 1.400.000 đồng/người/tháng.")
    w.section("Điều 3. Tổ chức thực hiện")
    w.say("Nghị quyết này có hiệu lực từ ngày 22 tháng 7 năm 2024./.")
    w.foot(("- Chính phủ;", "- Lưu: VT."), ("CHỦ TỊCH",), "Lương Văn Hợi")
    return w.save(path)


def _normative(path: Path) -> Path:
    w = in_table(Writer(), Head(PROVINCE, "Số: 15/2024/QĐ-UBND", "Hoài Giang, ngày 03 tháng 6 năm 2024"))
    w.title(
        "QUYẾT ĐỊNH", "Quy định về quản lý, vận hành hệ thống camera giám sát\ntrên địa bàn tỉnh Hoài Giang"
    )
    w.bases(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;",
        "Theo đề nghị của Giám đốc Công an tỉnh;",
        "Ủy ban nhân dân tỉnh ban hành Quyết định quy định về quản lý, vận hành hệ thống camera giám sát.",
    )
    w.say(
        "**Điều 1. Phạm vi điều chỉnh**",
        "Quyết định này quy định về quản lý, vận hành hệ thống camera giám sát phục vụ bảo đảm an ninh, trật tự.",
        "**Điều 2. Hiệu lực thi hành**",
        "Quyết định này có hiệu lực kể từ ngày 15 tháng 6 năm 2024./.",
    )
    w.foot(("- Như Điều 2;", "- Lưu: VT, NC."), ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Hồ Sĩ Mậu")
    return w.save(path)


def _normative_commune(path: Path) -> Path:
    head = Head(
        ("HỘI ĐỒNG NHÂN DÂN", "XÃ AN LẠC SƠN"),
        "Số: 03/2026/NQ-HĐND",
        "An Lạc Sơn, ngày 15 tháng 7 năm 2026",
    )
    w = in_table(Writer(number=""), head)
    w.title("NGHỊ QUYẾT", "Quy định chế độ chi tiêu phục vụ hoạt động của Hội đồng nhân dân xã")
    w.bases(SELF_GOVERNMENT, MAKING_LAWS, "Hội đồng nhân dân xã ban hành Nghị quyết.")
    w.section("Điều 1. Mức chi")
    w.say("Mức chi thực hiện theo quy định của Hội đồng nhân dân tỉnh.")
    w.section("Điều 2. Hiệu lực thi hành")
    w.say("Nghị quyết này có hiệu lực từ ngày 01 tháng 8 năm 2026.")
    w.foot(("- HĐND tỉnh;", "- Lưu: VT."), ("CHỦ TỊCH",), "Tống Thị Mùi")
    return w.save(path)


SAMPLES = (
    Sample("luat", "A law of the National Assembly: number “Luật số:”, no recipients.", "legal", _law),
    Sample("nghi-dinh", "A decree of the Government, laws cited with numbers.", "legal", _decree),
    Sample(
        "thong-tu-co-mau",
        "A circular with annexed forms in the same file: Mẫu số 01 is minutes with a national name and dots.",
        "legal",
        _circular,
    ),
    Sample("nghi-quyet-quy-pham", "A council's normative resolution of 2024.", "legal", _council),
    Sample("quyet-dinh-quy-pham", "A province's normative decision of 2024.", "legal", _normative),
    Sample(
        "nghi-quyet-quy-pham-xa",
        "A commune council's normative resolution of 2026, without page numbers and end mark.",
        "legal",
        _normative_commune,
    ),
)
