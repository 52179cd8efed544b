"""Papers of companies and trade unions, and of two bodies together: each writes its head in its own way."""

from __future__ import annotations

from pathlib import Path

from tests.linter.papers.heads import Head, in_table
from tests.linter.papers.making import Writer
from tests.linter.papers.model import Sample
from tests.linter.papers.reports import CHAIR

DAY = "Tân Hòa Sơn, ngày 17 tháng 6 năm 2026"


def _appointment(path: Path) -> Path:
    head = Head(
        ("CÔNG TY TNHH", "THƯƠNG MẠI HOA SIM"), "Số: 05/2026/QĐ-GĐ", "Hoài Giang, ngày 17 tháng 6 năm 2026"
    )
    w = in_table(Writer(), head).title("QUYẾT ĐỊNH", "Về việc bổ nhiệm Trưởng phòng Kinh doanh")
    w.centre("GIÁM ĐỐC CÔNG TY TNHH THƯƠNG MẠI HOA SIM")
    w.bases(
        "Căn cứ Luật Doanh nghiệp ngày 17 tháng 6 năm 2020;",
        "Căn cứ Điều lệ Công ty TNHH Thương mại Hoa Sim;",
        "Theo đề nghị của Trưởng phòng Tổ chức.",
    )
    w.centre("QUYẾT ĐỊNH:")
    w.say(
        "**Điều 1.** Bổ nhiệm ông Kiều Văn Cam giữ chức vụ Trưởng phòng Kinh doanh kể từ ngày 01 tháng 7 năm 2026.",
        "**Điều 2.** Ông Kiều Văn Cam và các bộ phận có liên quan chịu trách nhiệm thi hành Quyết định này./.",
    )
    w.foot(("- Như Điều 2;", "- Lưu: VT, TC."), ("GIÁM ĐỐC",), "Mạc Thị Thị")
    return w.save(path)


def _together(path: Path) -> Path:
    agency = ("ỦY BAN NHÂN DÂN XÃ - ỦY BAN MẶT TRẬN", "TỔ QUỐC VIỆT NAM XÃ TÂN HÒA SƠN")
    w = Writer(margins=(20, 20, 30, 15))
    in_table(w, Head(agency, "Số: 03/CTr-UBND-MTTQ", DAY, agency_share=0.3))
    w.title("CHƯƠNG TRÌNH", "Phối hợp công tác năm 2026")
    w.section("I. MỤC ĐÍCH").say("Tăng cường phối hợp giữa hai cơ quan trong vận động Nhân dân.")
    w.section("II. NỘI DUNG PHỐI HỢP")
    w.say(
        "1. Vận động Nhân dân tham gia bảo hiểm y tế.",
        "2. Giám sát việc thực hiện chính sách an sinh xã hội./.",
    )
    w.signatures((("TM. ỦY BAN MẶT TRẬN TỔ QUỐC", "CHỦ TỊCH"), "Bàn Thị Ngát"), (CHAIR, "Lò Văn Mận"))
    w.recipients("- Thường trực Đảng ủy xã;", "- Lưu: VT.")
    return w.save(path)


def _trade_union(path: Path) -> Path:
    head = Head(
        ("CÔNG ĐOÀN XÃ TÂN HÒA SƠN",), "Số: 04/TB-CĐ", DAY, above=("LIÊN ĐOÀN LAO ĐỘNG TỈNH HOÀI GIANG",)
    )
    w = in_table(Writer(), head).title("THÔNG BÁO", "Về việc tổ chức nghỉ mát hè năm 2026")
    w.say(
        "Ban Chấp hành Công đoàn xã thông báo kế hoạch nghỉ mát hè năm 2026 tới toàn thể đoàn viên: thời gian 03 ngày, "
        "từ ngày 10 đến ngày 12 tháng 7 năm 2026./."
    )
    w.foot(("- Các tổ công đoàn;", "- Lưu: VT."), ("TM. BAN CHẤP HÀNH", "CHỦ TỊCH"), "Vàng Thị Say")
    return w.save(path)


SAMPLES = (
    Sample(
        "cong-ty-quyet-dinh",
        "A company's decision; its number has the year, as a legal document's.",
        "official",
        _appointment,
    ),
    Sample(
        "lien-tich",
        "A programme of a commune and its Fatherland Front, both in its head.",
        "official",
        _together,
    ),
    Sample(
        "cong-doan-thong-bao",
        "A notice of a trade union, which has the state's head.",
        "official",
        _trade_union,
    ),
)
