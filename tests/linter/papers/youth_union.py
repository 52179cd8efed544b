"""Papers of the Youth Union (Đoàn), which follow its own guide (Hướng dẫn số 29-HD/TWĐTN-VP)."""

from __future__ import annotations

from pathlib import Path

from tests.linter.papers.making import POINTS, Writer, _grid
from tests.linter.papers.model import Sample


def _plan(path: Path) -> Path:
    w = Writer()
    left, right = _grid(w.doc, 1, (w.room / POINTS * 0.5, w.room / POINTS * 0.5)).rows[0].cells
    w.add(left, "ĐOÀN TNCS HỒ CHÍ MINH\nTỈNH HOÀI GIANG", size=13, align="center")
    w.add(left, "BCH ĐOÀN XÃ AN LẠC SƠN", size=13, bold=True, align="center")
    w.add(left, "***\nSố: 12-KH/ĐTN", size=13, align="center")
    w.add(right, "ĐOÀN TNCS HỒ CHÍ MINH", size=14, bold=True, underline=True, align="center")
    w.add(right, "An Lạc Sơn, ngày 02 tháng 3 năm 2026", size=13, italic=True, align="center")
    w.centre("KẾ HOẠCH", size=16).centre("Tổ chức Tháng Thanh niên năm 2026", before=0)
    w.section("I. MỤC ĐÍCH - YÊU CẦU")
    w.say("- Phát huy tinh thần xung kích, tình nguyện của đoàn viên, thanh niên.")
    w.section("II. NỘI DUNG")
    w.say("1. Ra quân trồng 500 cây xanh ngày 26/3.", "2. Tặng quà cho gia đình chính sách.")
    w.recipients("- Tỉnh đoàn;", "- Lưu VP.")
    w.signatures(((), ""), (("TM. BAN CHẤP HÀNH ĐOÀN XÃ", "BÍ THƯ"), "Ly Thị Xoan"))
    return w.save(path)


def _numbered_as_the_state_does(path: Path) -> Path:
    w = Writer()
    left, right = _grid(w.doc, 1, (w.room / POINTS * 0.45, w.room / POINTS * 0.55)).rows[0].cells
    w.add(left, "TỈNH ĐOÀN HOÀI GIANG", align="center")
    w.add(left, "BCH ĐOÀN XÃ TÂN HÒA SƠN", bold=True, align="center")
    w.add(left, "***", align="center")
    w.add(left, "Số: 15/BC-ĐTN", align="center")
    w.add(right, "ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH", size=12, bold=True, align="center")
    w.add(right, "Tân Hòa Sơn, ngày 17 tháng 6 năm 2026", italic=True, align="center")
    w.centre("BÁO CÁO", size=16).centre("Kết quả Chiến dịch thanh niên tình nguyện hè năm 2026", before=0)
    w.say("Đoàn xã đã tổ chức 05 đội hình tình nguyện với 112 đoàn viên tham gia.")
    w.recipients("- Tỉnh đoàn;", "- Lưu VP.")
    w.signatures(((), ""), (("TM. BAN CHẤP HÀNH ĐOÀN XÃ", "PHÓ BÍ THƯ"), "Lầu Thị Mỷ"))
    return w.save(path)


def _by_tabs(path: Path) -> Path:
    w = Writer()
    centres = (w.room * 0.2, w.room * 0.72)
    for line in (
        "\tTỈNH ĐOÀN HOÀI GIANG\t**ĐOÀN TNCS HỒ CHÍ MINH**",
        "\t**BCH ĐOÀN TRƯỜNG THPT SÔNG MÂY**",
        "\tSố: 02-TB/ĐTN\t~~Hoài Giang, ngày 17 tháng 6 năm 2026~~",
    ):
        w.add(w.doc, line, size=13, centres=centres)
    w.centre("THÔNG BÁO", size=16).centre("Về việc kết nạp đoàn viên mới", before=0)
    w.say("Ban Chấp hành Đoàn trường thông báo kết quả kết nạp 35 đoàn viên mới.")
    w.recipients("- Các chi đoàn;", "- Lưu VP.")
    return w.save(path)


SAMPLES = (
    Sample("doan-ke-hoach", "A plan of a commune's Youth Union.", "youth-union", _plan),
    Sample(
        "doan-bao-cao",
        "A report of the Union, with a number as the state's papers have it.",
        "youth-union",
        _numbered_as_the_state_does,
    ),
    Sample("doan-thong-bao", "A notice of a school's Union, its head set by tabs.", "youth-union", _by_tabs),
)
