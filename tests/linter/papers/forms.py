"""Forms: papers whose blanks are filled later, by the pen or by a program."""

from __future__ import annotations

from pathlib import Path

from docx.enum.text import WD_TAB_LEADER
from docx.shared import Pt

from tests.linter.papers.heads import Head, in_table
from tests.linter.papers.making import MOTTO, NAME, Writer
from tests.linter.papers.model import Sample
from tests.linter.papers.reports import CHAIR, COMMUNE

DOTS = "." * 60


def _introduction(path: Path) -> Path:
    head = Head(COMMUNE, "Số: ……/GGT-UBND", "An Lạc Sơn, ngày …… tháng …… năm ………")
    w = in_table(Writer(number=""), head).title("GIẤY GIỚI THIỆU")
    w.say(
        "Ủy ban nhân dân xã An Lạc Sơn trân trọng giới thiệu:",
        f"Ông (bà): {DOTS}",
        f"Chức vụ: {DOTS}",
        f"Được cử đến: {DOTS}",
        f"Về việc: {DOTS}",
        "Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.",
        "Giấy này có giá trị đến hết ngày ………………………./.",
    )
    w.foot(("- Như trên;", "- Lưu: VT."), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "………………………")
    return w.save(path)


def _braces(path: Path) -> Path:
    head = Head(
        ("{{ don_vi.cap_tren | upper }}", "{{ don_vi.ten | upper }}"),
        "Số: {{ so }}/BC-UBND",
        "{{ dia_danh }}, ngày {{ ngay }} tháng {{ thang }} năm {{ nam }}",
    )
    w = in_table(Writer(), head).title("BÁO CÁO", "Kết quả huấn luyện dân quân năm {{ nam }}")
    w.say(
        "Quân số tham gia huấn luyện: {{ quan_so | so }} đồng chí, đạt {{ ty_le | phan_tram }}.",
        "{% for don_vi in cac_don_vi %}",
        "{{ loop.index }}. {{ don_vi.ten }}: {{ don_vi.ket_qua }}.",
        "{% endfor %}",
        "Trên đây là báo cáo kết quả huấn luyện dân quân năm {{ nam }}./.",
    )
    w.foot(("- {{ noi_nhan }};", "- Lưu: VT."), ("CHỦ TỊCH",), "{{ nguoi_ky }}")
    return w.save(path)


def _tags(path: Path) -> Path:
    w = in_table(
        Writer(), Head(COMMUNE, "Số: #SO#/QĐ-UBND", "An Lạc Sơn, ngày #NGAY# tháng #THANG# năm #NAM#")
    )
    w.title("QUYẾT ĐỊNH", "Về việc tặng Giấy khen")
    w.bases("Theo đề nghị của #NGUOI_DE_NGHI#.").centre("QUYẾT ĐỊNH:")
    w.say(
        "**Điều 1.** Tặng Giấy khen cho #HO_TEN#, #CHUC_VU#, #DON_VI#.",
        "**Điều 2.** #HO_TEN# chịu trách nhiệm thi hành Quyết định này./.",
    )
    w.foot(("- Như Điều 2;", "- Lưu: VT."), CHAIR, "#NGUOI_KY#")
    return w.save(path)


def _underscores(path: Path) -> Path:
    w = in_table(Writer(number=""), Head(COMMUNE, "Số: ____/BB-VPHC", "", rules="tops"))
    w.title("BIÊN BẢN", "Vi phạm hành chính")
    w.say(
        "Hôm nay, hồi ____ giờ ____ phút, ngày ____/____/______, tại ______________________________________",
        "Ông (bà): __________________________________ Năm sinh: __________ Giới tính: __________",
        "Đã có hành vi vi phạm hành chính: ______________________________________________________",
    )
    w.signatures((("NGƯỜI VI PHẠM",), ""), (("NGƯỜI LẬP BIÊN BẢN",), ""))
    return w.save(path)


def _brackets(path: Path) -> Path:
    head = Head(
        ("[TÊN CƠ QUAN CHỦ QUẢN]", "[TÊN CƠ QUAN, ĐƠN VỊ]"), "Số: [số]/TB-[viết tắt]", "[địa danh], [ngày ký]"
    )
    w = in_table(Writer(), head).title("THÔNG BÁO", "Về việc [trích yếu nội dung]")
    w.say(
        "[Tên cơ quan] thông báo đến [đối tượng] về việc nghỉ lễ [tên ngày lễ] năm [năm] như sau:",
        "1. Thời gian nghỉ: [số ngày] ngày, từ ngày [ngày bắt đầu] đến hết ngày [ngày kết thúc].",
        "2. Phân công trực: [họ và tên], điện thoại [số điện thoại]./.",
    )
    w.foot(("- [nơi nhận];", "- Lưu: VT."), ("[CHỨC VỤ NGƯỜI KÝ]",), "[Họ và tên]")
    return w.save(path)


def _leave_form(path: Path) -> Path:
    w = Writer(number="")
    w.centre(NAME, size=13).centre(MOTTO, before=0).centre("ĐƠN XIN NGHỈ PHÉP", before=18)
    w.say(
        f"Kính gửi: {DOTS}",
        f"Tôi tên là: {DOTS}",
        f"Đơn vị công tác: {DOTS}",
        "Xin được nghỉ phép …… ngày, kể từ ngày …./…./20… đến hết ngày …./…./20….",
        f"Lý do: {DOTS}",
    )
    w.signatures(((), ""), (("NGƯỜI LÀM ĐƠN", "(Ký, ghi rõ họ tên)"), ""))
    return w.save(path)


def _filled_by_hand(path: Path) -> Path:
    w = Writer(number="")
    w.centre(NAME, size=13).centre(MOTTO, before=0).centre("ĐƠN XIN XÁC NHẬN CƯ TRÚ", before=18)
    w.to("Ủy ban nhân dân xã An Lạc Sơn")
    for asked in ("Tôi tên là:\t", "Ngày sinh:\t\tGiới tính:\t", "Số định danh cá nhân:\t", "Nơi cư trú:\t"):
        stops = w.add(w.doc, asked).paragraph_format.tab_stops
        for at in range(1, asked.count("\t") + 1):
            stops.add_tab_stop(Pt(450 / asked.count("\t") * at), leader=WD_TAB_LEADER.DOTS)
    w.say("Đề nghị Ủy ban nhân dân xã xác nhận nơi cư trú của tôi để làm thủ tục nhập học cho con.")
    w.signatures(((), ""), (("NGƯỜI LÀM ĐƠN",), ""))
    return w.save(path)


def _declaration(path: Path) -> Path:
    w = Writer(number="")
    w.centre(NAME, size=13).centre(MOTTO, before=0).centre("TỜ KHAI ĐĂNG KÝ THƯỜNG TRÚ", before=18)
    w.say(
        "1. Họ, chữ đệm và tên: [họ tên]",
        "2. Ngày sinh: [ngày sinh]",
        "3. Nơi ở hiện tại: [địa chỉ]",
        "Tôi cam đoan những lời khai trên là đúng sự thật.",
    )
    w.signatures(((), ""), (("NGƯỜI KHAI",), ""))
    return w.save(path)


SAMPLES = (
    Sample("mau-giay-gioi-thieu", "A letter of introduction, its blanks for the pen.", "form", _introduction),
    Sample("mau-ngoac-nhon", "A report as a template of a program, with {{ }} and {% %}.", "form", _braces),
    Sample("mau-the", "A decision as a template of mail merge, with #TAG#.", "form", _tags),
    Sample("mau-gach-duoi", "A form of minutes with underscores for the pen.", "form", _underscores),
    Sample("mau-ngoac-vuong", "A notice as a template, its blanks in brackets.", "form", _brackets),
    Sample("mau-don-tab", "A form of a request, its dots drawn by tabs.", "form", _filled_by_hand),
    Sample("mau-to-khai-ngoac", "A form of a declaration, its blanks in brackets.", "form", _declaration),
    Sample("mau-don-nghi-phep", "A form of a request for leave, with dots.", "form", _leave_form),
)
