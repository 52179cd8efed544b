"""Papers of the Party, which follow its own guide (Hướng dẫn số 36-HD/VPTW): a star, not a line, and no “Số:”."""

from __future__ import annotations

from pathlib import Path

from tests.linter.papers.making import POINTS, Writer, _grid
from tests.linter.papers.model import Sample


def _head(w: Writer, agency: tuple[str, ...], number: str, day: str, vv: str = "") -> Writer:
    left, right = _grid(w.doc, 1, (w.room / POINTS * 0.45, w.room / POINTS * 0.55)).rows[0].cells
    for at, line in enumerate(agency):
        w.add(left, line, bold=at == len(agency) - 1, align="center")
    w.add(left, "*", align="center")
    w.add(left, number, align="center")
    if vv:
        w.add(left, vv, size=12, italic=True, align="center")
    w.add(right, "ĐẢNG CỘNG SẢN VIỆT NAM", size=15, bold=True, align="center")
    w.rule(right, 165, w.room * 0.55 - 10.8)
    w.add(right, day, italic=True, align="center", before=10)
    return w


def _cell_resolution(path: Path) -> Path:
    w = _head(
        Writer(line=1.1),
        ("ĐẢNG BỘ XÃ AN LẠC SƠN", "CHI BỘ THÔN ĐÔNG THƯỢNG"),
        "Số 08-NQ/CB",
        "An Lạc Sơn, ngày 03 tháng 8 năm 2026",
    )
    w.centre("NGHỊ QUYẾT", size=16, before=12).centre("Sinh hoạt chi bộ tháng 8 năm 2026", before=0)
    w.centre("-----", before=0)
    w.say(
        "Ngày 03/8/2026, Chi bộ thôn Đông Thượng họp thường kỳ. Chi bộ có 28 đảng viên, dự họp 26 đồng chí, vắng 02 "
        "đồng chí có lý do. Chi bộ quyết nghị những nội dung sau:"
    )
    w.section("I- Đánh giá kết quả lãnh đạo tháng 7")
    w.say("1- Lãnh đạo Nhân dân hoàn thành gieo cấy 46,5 ha lúa vụ Mùa.", "2- Kết nạp 01 đảng viên.")
    w.section("II- Nhiệm vụ tháng 8")
    w.say("Tiếp tục vận động Nhân dân hiến đất làm đường; quan tâm gia đình chính sách dịp lễ Quốc khánh.")
    w.recipients("- Ban Thường vụ Đảng ủy xã,", "- Đảng viên chi bộ,", "- Lưu Chi bộ.")
    w.signatures(((), ""), (("T/M CHI BỘ", "BÍ THƯ"), "Lê Văn Tỉ"))
    return w.save(path)


def _committee_report(path: Path) -> Path:
    w = _head(
        Writer(),
        ("ĐẢNG BỘ TỈNH HOÀI GIANG", "ĐẢNG ỦY XÃ AN LẠC SƠN"),
        "Số 45-BC/ĐU",
        "An Lạc Sơn, ngày 10 tháng 6 năm 2026",
    )
    w.centre("BÁO CÁO", size=16, before=12)
    w.centre("Kết quả lãnh đạo thực hiện nhiệm vụ chính trị 6 tháng đầu năm 2026", before=0)
    w.centre("-----", before=0)
    w.say(
        "Thực hiện Chương trình công tác năm 2026, Ban Chấp hành Đảng bộ xã An Lạc Sơn báo cáo kết quả 6 tháng đầu "
        "năm như sau:"
    )
    w.section("I- KẾT QUẢ ĐẠT ĐƯỢC")
    w.say(
        "1- Công tác xây dựng Đảng: Kết nạp 18 đảng viên, đạt 60% kế hoạch năm.",
        "2- Lãnh đạo phát triển kinh tế - xã hội: Thu nhập bình quân đầu người ước đạt 34,2 triệu đồng.",
    )
    w.section("II- NHIỆM VỤ 6 THÁNG CUỐI NĂM")
    w.say("Lãnh đạo hoàn thành các chỉ tiêu Nghị quyết Đại hội Đảng bộ xã đề ra.")
    w.foot(
        ("- Tỉnh ủy,", "- Các chi bộ trực thuộc,", "- Lưu Văn phòng Đảng ủy."),
        ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"),
        "Tống Thị Mùi",
    )
    return w.save(path)


def _letter(path: Path) -> Path:
    w = _head(
        Writer(),
        ("ĐẢNG BỘ TỈNH HOÀI GIANG", "ĐẢNG ỦY XÃ AN LẠC SƠN"),
        "Số 210-CV/ĐU",
        "An Lạc Sơn, ngày 02 tháng 4 năm 2026",
        "Về việc báo cáo công tác phát triển đảng",
    )
    w.to("Các chi bộ trực thuộc;", "Ủy ban nhân dân xã.", word="Kính gửi:")
    w.say(
        "Để có cơ sở tổng hợp, Ban Thường vụ Đảng ủy đề nghị các chi bộ báo cáo công tác phát triển đảng viên quý I "
        "năm 2026, gửi về Văn phòng Đảng ủy trước ngày 08/4/2026."
    )
    w.foot(
        ("- Như trên,", "- Lưu Văn phòng Đảng ủy."),
        ("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"),
        "Quách Văn Tuất",
    )
    return w.save(path)


def _numbered_as_the_state_does(path: Path) -> Path:
    agency = ("ĐẢNG BỘ XÃ TÂN HÒA SƠN", "CHI BỘ THÔN BẢN LÁC")
    w = _head(Writer(), agency, "Số: 15/BC-CB", "Tân Hòa Sơn, ngày 17 tháng 6 năm 2026")
    w.centre("BÁO CÁO", size=16, before=12).centre("Công tác quý II năm 2026", before=0)
    w.say("Chi bộ có 21 đảng viên; trong quý đã tổ chức 03 buổi sinh hoạt thường kỳ.")
    w.foot(("- Đảng ủy xã,", "- Lưu Chi bộ."), ("T/M CHI BỘ", "BÍ THƯ"), "Vi Văn Bông")
    return w.save(path)


SAMPLES = (
    Sample("dang-nghi-quyet-chi-bo", "A monthly resolution of a Party cell.", "party", _cell_resolution),
    Sample("dang-bao-cao", "A half-year report of a commune's Party committee.", "party", _committee_report),
    Sample(
        "dang-bao-cao-chi-bo",
        "A report of a Party cell, with a number as the state's papers have it.",
        "party",
        _numbered_as_the_state_does,
    ),
    Sample("dang-cong-van", "A letter of a Party committee to its cells.", "party", _letter),
)
