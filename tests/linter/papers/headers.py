"""Papers whose letterhead stands in the header of the first page, as templates of offices have it."""

from __future__ import annotations

from pathlib import Path

from tests.linter.papers.heads import Head, in_header
from tests.linter.papers.making import Writer
from tests.linter.papers.model import Sample
from tests.linter.papers.reports import CHAIR, COMMUNE, DEPUTY

DAY = "An Lạc Sơn, ngày 17 tháng 6 năm 2026"


def _notice(path: Path) -> Path:
    w = in_header(Writer(), Head(COMMUNE, "Số: 52/TB-UBND", DAY)).title(
        "THÔNG BÁO", "Lịch tiếp công dân tháng 7"
    )
    w.say(
        "Ủy ban nhân dân xã An Lạc Sơn thông báo lịch tiếp công dân: ngày 15 và ngày 30 tháng 7 năm 2026, tại trụ sở "
        "Ủy ban nhân dân xã./."
    )
    w.table([("TT", "Ngày", "Người tiếp"), ("1", "15/7", "Chủ tịch")], (15, 60, 80))
    w.foot(("- Các thôn;", "- Lưu: VT."), CHAIR, "Nguyễn Văn Ví")
    return w.save(path)


def _faulty_letter(path: Path) -> Path:
    head = Head(
        COMMUNE, "Số: 53/UBND-VP", DAY, vv=("V/v cử người dự tập huấn",), number_bold=True, motto_share=0.0
    )
    w = in_header(Writer(), head).to("Trưởng các thôn")
    w.say("Ủy ban nhân dân xã đề nghị mỗi thôn cử 02 người dự tập huấn.")
    w.foot(("- Như trên;", "- Lưu: VT."), DEPUTY, "Trần Thị Dụ")
    return w.save(path)


SAMPLES = (
    Sample("thong-bao-header", "A sound notice with its letterhead in the header.", "official", _notice),
    Sample(
        "cong-van-header",
        "A letter with its letterhead in the header, its number bold, no line under the motto, without ./.",
        "official",
        _faulty_letter,
        (
            ("ND30-07", "Độc lập - Tự do"),
            ("ND30-14", "Số: 53/UBND-VP"),
            ("ND30-55", "Ủy ban nhân dân xã đề nghị"),
        ),
    ),
)
