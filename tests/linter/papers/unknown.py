"""Papers without a national name and a head that is known: a speech, an article, a table."""

from __future__ import annotations

from pathlib import Path

from tests.linter.papers.making import Writer
from tests.linter.papers.model import Sample


def _speech(path: Path) -> Path:
    w = Writer(size=16, line=1.5, margins=(25, 25, 30, 25))
    w.centre("BÀI PHÁT BIỂU KHAI MẠC", "của đồng chí Chủ tịch Ủy ban nhân dân xã tại Hội nghị tổng kết")
    w.say("Kính thưa các đồng chí lãnh đạo!", "Thưa toàn thể hội nghị!", bold=True, italic=True)
    w.say(
        "Hôm nay, trong không khí phấn khởi chào mừng năm mới, Ủy ban nhân dân xã An Lạc Sơn long trọng tổ chức Hội "
        "nghị tổng kết công tác quốc phòng năm 2025.",
        "Với tinh thần đó, tôi xin tuyên bố khai mạc Hội nghị. Xin trân trọng cảm ơn!",
    )
    return w.save(path)


def _article(path: Path) -> Path:
    w = Writer(family="Arial", size=12, first=0, number="bottom")
    w.add(w.doc, "An Lạc Sơn vào mùa nhãn chín", size=20, bold=True)
    w.add(w.doc, "Phóng sự của Tống Văn Lục", italic=True)
    w.say(
        "Những ngày này, trên các triền đồi thôn Đoài Hạ, bà con đang hối hả thu hoạch nhãn. Năm nay được mùa, giá "
        "bán tại vườn đạt 25 - 28 nghìn đồng/kg.",
        '"Chưa năm nào vui thế", ông Dần cười, tay vẫn thoăn thoắt bẻ nhãn.',
        align="left",
    )
    return w.save(path)


def _figures(path: Path) -> Path:
    w = Writer(number="", margins=(15, 15, 15, 15))
    w.centre("BIỂU TỔNG HỢP SỐ LIỆU DÂN SỐ CÁC THÔN", size=13)
    w.add(w.doc, "Đơn vị tính: người", size=11, italic=True, align="right")
    rows = [("TT", "Thôn", "Nam", "Nữ"), ("1", "Đông Thượng", "612", "598"), ("2", "Đoài Hạ", "704", "731")]
    w.table(rows, (15, 85, 40, 40), size=11)
    w.signatures((("NGƯỜI LẬP BIỂU",), "Đinh Văn Ổi"), (("THỦ TRƯỞNG ĐƠN VỊ",), "Vũ Văn Thìn"))
    return w.save(path)


SAMPLES = (
    Sample("bai-phat-bieu", "The opening speech of a conference.", "unknown", _speech),
    Sample("bai-bao", "A passage for the local newspaper, in Arial.", "unknown", _article),
    Sample("bieu-so-lieu", "A table of figures, signed.", "unknown", _figures),
)
