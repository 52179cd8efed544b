"""Awards: papers for the wall, with a national name and a form of their own."""

from __future__ import annotations

from pathlib import Path

from docx.enum.section import WD_ORIENT

from tests.linter.papers.making import MOTTO, NAME, Writer, measured
from tests.linter.papers.model import Sample


def _begin(name: str = NAME, motto: str = MOTTO) -> Writer:
    w = Writer(sheet=(297, 210), number="")
    w.doc.sections[0].orientation = WD_ORIENT.LANDSCAPE
    w.centre(name, size=16, before=0).centre(motto, size=17, before=0)
    w.rule(w.doc, measured(MOTTO, 17), w.room)
    return w


def _signed(w: Writer, day: str, office: str, name: str) -> Writer:
    w.add(w.doc, day, size=15, italic=True, align="right", before=18)
    return w.signatures(((), ""), ((office,), name))


def _praise(path: Path) -> Path:
    w = _begin()
    w.centre("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN LẠC SƠN", size=18, colour="0000FF")
    w.centre("TẶNG", size=16).centre("GIẤY KHEN", size=36, colour="FF0000")
    w.centre("Ông Lê Văn Tỉ", size=22).centre("Trưởng thôn Đông Thượng", size=16, bold=False)
    w.centre("Đã có thành tích xuất sắc trong công tác tuyển quân năm 2026", size=16, italic=True)
    w.add(w.doc, "Quyết định số: 72/QĐ-UBND ngày 09/3/2026\nSố sổ vàng: 41", size=12, italic=True)
    _signed(w, "An Lạc Sơn, ngày 09 tháng 3 năm 2026", "CHỦ TỊCH", "Nguyễn Văn Ví")
    return w.save(path)


def _merit(path: Path) -> Path:
    w = _begin()
    w.centre("ỦY BAN NHÂN DÂN TỈNH HOÀI GIANG", size=18).centre("TẶNG BẰNG KHEN", size=34, colour="C00000")
    w.centre("NHÂN DÂN VÀ CÁN BỘ XÃ AN LẠC SƠN", size=20)
    w.centre(
        "Đạt thành tích xuất sắc trong xây dựng nông thôn mới giai đoạn 2021 - 2025", size=16, bold=False
    )
    _signed(w, "Hoài Giang, ngày 20 tháng 01 năm 2026", "CHỦ TỊCH", "Hồ Sĩ Mậu")
    return w.save(path)


def _certificate(path: Path) -> Path:
    w = _begin()
    w.centre("BAN CHỈ HUY QUÂN SỰ XÃ AN LẠC SƠN", size=16).centre("CHỨNG NHẬN", size=32)
    w.say(
        "Đồng chí: Lò Văn Cải, sinh ngày 4/7/2004",
        "Đã hoàn thành chương trình huấn luyện dân quân năm thứ nhất. Xếp loại: Giỏi",
        size=16,
        first=0,
    )
    w.add(w.doc, "Số: 15/GCN", size=13)
    _signed(w, "An Lạc Sơn, ngày 30 tháng 5 năm 2026", "CHỈ HUY TRƯỞNG", "Thiếu tá Lý Văn Thao")
    return w.save(path)


def _misspelt(path: Path) -> Path:
    w = _begin("CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc")
    w.centre("HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC AN LẠC SƠN", size=16).centre("GIẤY KHEN", size=36, colour="FF0000")
    w.centre("Em Lù Thị Nhài, học sinh lớp 5A", size=18)
    w.centre("Đạt danh hiệu Học sinh xuất sắc năm học 2025 - 2026", size=16, bold=False)
    _signed(w, "An Lạc Sơn, ngày 28 tháng 5 năm 2026", "HIỆU TRƯỞNG", "Lục Văn Tùng")
    return w.save(path)


SAMPLES = (
    Sample("giay-khen", "A certificate of praise of a commune's chair, in colours.", "award", _praise),
    Sample("bang-khen", "A certificate of merit of a province, for a commune.", "award", _merit),
    Sample(
        "giay-khen-sai-quoc-hieu",
        "A certificate of a school; national name and motto are misspelt.",
        "award",
        _misspelt,
        (("ND30-05", "CỘNG HÒA XÃ HỘI CHŨ NGHĨA"), ("ND30-06", "Độc lập – Tự do")),
    ),
    Sample("giay-chung-nhan", "A certificate of completed training, with a number.", "award", _certificate),
)
