"""Papers of a commune's military command: rank before the name, bases upright except in decisions."""

from __future__ import annotations

from pathlib import Path

from tests.linter.papers.heads import Head, in_table
from tests.linter.papers.making import Writer
from tests.linter.papers.model import Sample

ABOVE = ("BỘ CHỈ HUY QUÂN SỰ", "TỈNH HOÀI GIANG")
COMMAND = ("BAN CHỈ HUY QUÂN SỰ", "XÃ AN LẠC SƠN")


def _plan(path: Path) -> Path:
    head = Head(COMMAND, "Số: 15/KH-BCH", "An Lạc Sơn, ngày 10 tháng 02 năm 2026", above=ABOVE)
    w = in_table(Writer(), head)
    w.title("KẾ HOẠCH", "Huấn luyện dân quân năm 2026")
    w.say(
        "Căn cứ Luật Dân quân tự vệ ngày 22 tháng 11 năm 2019;",
        "Căn cứ Mệnh lệnh số 01/ML-BCH ngày 15 tháng 01 năm 2026 của Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh về công "
        "tác quân sự, quốc phòng địa phương năm 2026;",
        "Căn cứ Kế hoạch số 22/KH-UBND ngày 30 tháng 01 năm 2026 của Ủy ban nhân dân xã An Lạc Sơn.",
    )
    w.say("Ban Chỉ huy quân sự xã xây dựng kế hoạch huấn luyện dân quân năm 2026 như sau:")
    w.section("I. MỤC ĐÍCH, YÊU CẦU")
    w.say(
        "1. Nâng cao trình độ, khả năng sẵn sàng chiến đấu của lực lượng dân quân.",
        "2. Huấn luyện đúng đối tượng, đủ nội dung, thời gian; bảo đảm an toàn tuyệt đối về người và vũ khí.",
    )
    w.section("II. NỘI DUNG, THỜI GIAN")
    w.say(
        "1. Dân quân cơ động: 25 đồng chí, huấn luyện 12 ngày.",
        "2. Dân quân tại chỗ: 40 đồng chí, huấn luyện 07 ngày.",
    )
    w.section("III. TỔ CHỨC THỰC HIỆN")
    w.say("Chỉ huy trưởng Ban Chỉ huy quân sự xã chịu trách nhiệm tổ chức thực hiện Kế hoạch này./.")
    recipients = ("- Bộ CHQS tỉnh;", "- Thường trực Đảng ủy xã;", "- Lưu: VT, BCH. L08.")
    w.foot(recipients, ("CHỈ HUY TRƯỞNG",), "Trung tá Lý Văn Thao")
    return w.save(path)


def _report(path: Path) -> Path:
    head = Head(COMMAND, "Số: 62/BC-BCH", "An Lạc Sơn, ngày 20 tháng 6 năm 2026", above=ABOVE, rules="wps")
    w = in_table(Writer(line=1.1), head)
    w.title("BÁO CÁO", "Kết quả công tác quân sự, quốc phòng địa phương\n6 tháng đầu năm 2026")
    w.to("Bộ Chỉ huy quân sự tỉnh Hoài Giang.")
    w.section("I. KẾT QUẢ THỰC HIỆN")
    w.say(
        "1. Công tác tham mưu: Tham mưu cho Đảng ủy, Ủy ban nhân dân xã ban hành 14 văn bản lãnh đạo, chỉ đạo về "
        "công tác quân sự, quốc phòng.",
        "2. Công tác sẵn sàng chiến đấu: Duy trì nghiêm chế độ trực chỉ huy, trực ban; quân số trực 05 đồng "
        "chí/ngày.",
        "3. Công tác huấn luyện: Hoàn thành huấn luyện cho 65 dân quân, kết quả khá, giỏi đạt 86,2%.",
    )
    w.section("II. NHIỆM VỤ 6 THÁNG CUỐI NĂM")
    w.say(
        "1. Tổ chức đăng ký, quản lý công dân trong độ tuổi sẵn sàng nhập ngũ; sơ tuyển sức khỏe năm 2027.",
        "2. Làm tốt công tác dân vận, chính sách hậu phương quân đội./.",
    )
    w.foot(
        ("- Như trên;", "- UBND xã;", "- Lưu: VT, BCH."),
        ("KT. CHỈ HUY TRƯỞNG", "CHÍNH TRỊ VIÊN"),
        "Thiếu tá Ma Văn Điền",
    )
    return w.save(path)


def _decision(path: Path) -> Path:
    head = Head(COMMAND, "Số: 09/QĐ-BCH", "An Lạc Sơn, ngày 02 tháng 7 năm 2026", above=ABOVE)
    w = in_table(Writer(), head)
    w.title("QUYẾT ĐỊNH", "Về việc phân công nhiệm vụ trực sẵn sàng chiến đấu")
    w.centre("CHỈ HUY TRƯỞNG BAN CHỈ HUY QUÂN SỰ XÃ AN LẠC SƠN", before=12)
    w.bases(
        "Căn cứ Luật Dân quân tự vệ ngày 22 tháng 11 năm 2019;",
        "Căn cứ yêu cầu nhiệm vụ sẵn sàng chiến đấu 6 tháng cuối năm 2026.",
    )
    w.centre("QUYẾT ĐỊNH:", before=12)
    w.say(
        "**Điều 1.** Phân công đồng chí Ma Văn Điền, Chính trị viên, trực chỉ huy tháng 7 năm 2026.",
        "**Điều 2.** Tiểu đội dân quân cơ động thôn Đông Thượng trực theo lịch đã phê duyệt.",
        "**Điều 3.** Các đồng chí có tên tại Điều 1 và Tiểu đội trưởng dân quân cơ động chịu trách nhiệm thi hành "
        "Quyết định này./.",
    )
    w.foot(("- Như Điều 3;", "- Lưu: VT, BCH."), ("CHỈ HUY TRƯỞNG",), "Trung tá Lý Văn Thao")
    return w.save(path)


def _submission_gone_wrong(path: Path) -> Path:
    head = Head(
        COMMAND, "Số: 78/TT-BCH", "An Lạc Sơn, ngày 06 tháng 8 năm 2026", above=ABOVE[:1], above_bold=True
    )
    w = in_table(Writer(), head)
    w.title("TỜ TRÌNH", "Về việc đề nghị khen thưởng trong phong trào thi đua Quyết thắng")
    w.to("Chủ tịch Ủy ban nhân dân xã An Lạc Sơn.")
    w.say(
        "Qua bình xét, Ban Chỉ huy quân sự xã đề nghị Chủ tịch Ủy ban nhân dân xã tặng Giấy khen cho 02 tập thể và "
        "05 cá nhân có thành tích trong phong trào thi đua Quyết thắng năm 2026.",
        "Kính đề nghị Chủ tịch Ủy ban nhân dân xã xem xét, quyết định./.",
    )
    w.foot(("- Như trên;", "- Lưu: BCH."), ("K/T CHỈ HUY TRƯỞNG", "CHỈ HUY PHÓ"), "Đại úy Vàng Văn Páo")
    return w.save(path)


SAMPLES = (
    Sample("quan-su-ke-hoach", "A training plan with upright bases and a rank.", "official", _plan),
    Sample("quan-su-bao-cao", "A half-year report of the command, signed by a deputy.", "official", _report),
    Sample("quan-su-quyet-dinh", "A decision of the commander, with italic bases.", "official", _decision),
    Sample(
        "quan-su-to-trinh-loi",
        "A submission of the command: bold superior, symbol TT, K/T, no VT at the kept copy.",
        "official",
        _submission_gone_wrong,
        (
            ("ND30-08", "BỘ CHỈ HUY QUÂN SỰ"),
            ("ND30-13", "Số: 78/TT-BCH"),
            ("ND30-48", "- Lưu: BCH."),
            ("ND30-51", "K/T CHỈ HUY TRƯỞNG"),
        ),
    ),
)
