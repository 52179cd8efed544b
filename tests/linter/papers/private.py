"""Papers of citizens and of parties to a contract: they have a national name, and no agency issues them."""

from __future__ import annotations

from pathlib import Path

from tests.linter.papers.making import MOTTO, NAME, Writer, measured
from tests.linter.papers.model import Sample


def _begin(w: Writer, *title: str) -> Writer:
    w.centre(NAME, size=13, before=0).centre(MOTTO, before=0)
    w.rule(w.doc, measured(MOTTO, 14), w.room)
    return w.centre(*title, before=12)


def _leave(path: Path) -> Path:
    w = _begin(Writer(number=""), "ĐƠN XIN NGHỈ PHÉP")
    w.to("Ủy ban nhân dân xã An Lạc Sơn;", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã.")
    w.say(
        "Tôi tên là: Phạm Văn Quýt. Sinh ngày: 5/9/1990.",
        "Chức vụ: Công chức Trung tâm Phục vụ hành chính công xã.",
        "Tôi làm đơn này kính xin được nghỉ phép 05 ngày, từ ngày 20/4/2026 đến hết ngày 24/4/2026 để giải quyết "
        "việc gia đình. Công việc của tôi được bàn giao cho bà Lê Thị Bưởi.",
        "Kính mong lãnh đạo xem xét, giải quyết. Tôi xin trân trọng cảm ơn!",
    )
    w.add(w.doc, "An Lạc Sơn, ngày 15 tháng 4 năm 2026", italic=True, align="right", before=12)
    w.signatures(((), ""), (("NGƯỜI LÀM ĐƠN", "(Ký, ghi rõ họ tên)"), "Phạm Văn Quýt"))
    return w.save(path)


def _life(path: Path) -> Path:
    w = _begin(Writer(size=13, number="", margins=(20, 20, 25, 20)), "SƠ YẾU LÝ LỊCH")
    w.section("I. BẢN THÂN", first=0)
    w.say(
        "1. Họ và tên: Đinh Văn Ổi. Giới tính: Nam.",
        "2. Sinh ngày: 12/3/1998. Nơi sinh: xã An Lạc Sơn, tỉnh Hoài Giang.",
        "3. Trình độ chuyên môn: Cử nhân Luật.",
        first=0,
    )
    w.section("II. GIA ĐÌNH", first=0)
    w.say("1. Cha: Đinh Văn Mận, sinh năm 1970.", "2. Mẹ: Lò Thị Mơ, sinh năm 1972.", first=0)
    w.say("Tôi xin cam đoan những lời khai trên là đúng sự thật.", first=0)
    w.add(w.doc, "An Lạc Sơn, ngày 3 tháng 2 năm 2026", italic=True, align="right")
    w.signatures((("XÁC NHẬN CỦA ỦY BAN NHÂN DÂN XÃ",), ""), (("NGƯỜI KHAI",), "Đinh Văn Ổi"))
    return w.save(path)


def _declaration(path: Path) -> Path:
    w = _begin(Writer(number=""), "TỜ KHAI", "Đăng ký lại khai sinh")
    w.to("Ủy ban nhân dân xã An Lạc Sơn")
    w.say(
        "Họ, chữ đệm, tên người yêu cầu: HOÀNG THỊ SEN",
        "Nơi cư trú: Thôn Đoài Hạ, xã An Lạc Sơn, tỉnh Hoài Giang",
        "Quan hệ với người được khai sinh: Bản thân",
        "Đề nghị cơ quan đăng ký lại khai sinh cho người có tên dưới đây:",
        "Họ, chữ đệm, tên: HOÀNG THỊ SEN. Ngày, tháng, năm sinh: 08/8/1962",
        "Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.",
        align="left",
        first=0,
    )
    w.add(w.doc, "Làm tại: xã An Lạc Sơn, ngày 11 tháng 5 năm 2026", italic=True, align="right")
    w.signatures(((), ""), (("Người yêu cầu", "(Ký, ghi rõ họ, chữ đệm, tên)"), "Hoàng Thị Sen"))
    return w.save(path)


def _contract(path: Path) -> Path:
    w = _begin(Writer(number="bottom"), "HỢP ĐỒNG KINH TẾ")
    w.centre("Số: 05/2026/HĐKT", bold=False, before=0)
    w.say(
        "- Căn cứ Bộ luật Dân sự số 91/2015/QH13 ngày 24/11/2015;",
        "- Căn cứ nhu cầu và khả năng của hai bên.",
        italic=True,
    )
    w.say("Hôm nay, ngày 06 tháng 4 năm 2026, tại trụ sở Công ty Cổ phần Xây dựng Mẫu Sơn, chúng tôi gồm:")
    w.say(
        "**BÊN A: CÔNG TY CỔ PHẦN XÂY DỰNG MẪU SƠN**",
        "Đại diện: Ông Vi Văn Sở - Chức vụ: Giám đốc",
        "**BÊN B: CÔNG TY TNHH VẬT LIỆU HOÀI GIANG**",
        "Đại diện: Bà Chu Thị Nhãn - Chức vụ: Giám đốc",
        first=0,
    )
    w.section("ĐIỀU 1: NỘI DUNG HỢP ĐỒNG", first=0)
    w.say("Bên B bán cho Bên A 120 tấn xi măng PCB40, đơn giá 1,550,000 đồng/tấn, giao tại công trình.")
    w.section("ĐIỀU 2: PHƯƠNG THỨC THANH TOÁN", first=0)
    w.say("Bên A tạm ứng 30% trong vòng 05 ngày; phần còn lại thanh toán sau khi nghiệm thu.")
    w.say("Hợp đồng lập thành 04 bản có giá trị pháp lý như nhau, mỗi bên giữ 02 bản.")
    w.signatures((("ĐẠI DIỆN BÊN A",), "Vi Văn Sở"), (("ĐẠI DIỆN BÊN B",), "Chu Thị Nhãn"))
    return w.save(path)


def _pledge(path: Path) -> Path:
    w = _begin(Writer(number="", line=1.5), "BẢN CAM KẾT", "Không vi phạm trật tự, an toàn giao thông")
    w.to("Ban Giám hiệu Trường Trung học cơ sở An Lạc Sơn.")
    w.say(
        "Tên em là: Lò Văn Na, học sinh lớp 9A.",
        "Em xin cam kết: 1. Không điều khiển xe gắn máy khi chưa đủ tuổi; 2. Đội mũ bảo hiểm khi đi xe đạp điện.",
        "Nếu vi phạm, em xin chịu mọi hình thức kỷ luật của nhà trường.",
        align="left",
    )
    w.signatures((("PHỤ HUYNH",), "Lò Văn Me"), (("NGƯỜI CAM KẾT",), "Lò Văn Na"))
    return w.save(path)


SAMPLES = (
    Sample("don-nghi-phep", "A request for leave, filled in and signed by an official.", "private", _leave),
    Sample(
        "so-yeu-ly-lich",
        "A short life, to be confirmed by the commune; its sheet is held against the decree, as of any paper with a "
        "national name.",
        "private",
        _life,
        (("ND30-02", ""),),
    ),
    Sample("to-khai", "A citizen's declaration for civil status.", "private", _declaration),
    Sample("hop-dong-kinh-te", "A contract of two companies.", "private", _contract),
    Sample("ban-cam-ket", "A pupil's pledge to the school.", "private", _pledge),
)
