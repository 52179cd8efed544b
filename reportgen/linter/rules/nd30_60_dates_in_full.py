"""Ngày, tháng viết đủ chữ trong nội dung.

Ngày nhỏ hơn 10 và tháng 1, tháng 2 ghi thêm số 0 ở trước; các tháng khác không ghi thêm. Nghị định đặt quy tắc này
cho địa danh và thời gian ban hành; trong nội dung viết cùng một cách thì số ngày, tháng không bị chữa thêm nét.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.linter.elements.model import Elements
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile
from reportgen.linter.words.prose import matches, wrong

CODE = "ND30-60"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 4, điểm b"
SEVERITY = Severity.WARNING
SPEAKS_TO = OF_THE_DECREE
BAD = "Hội nghị được tổ chức vào ngày 5 tháng 2 năm 2024."
GOOD = "Hội nghị được tổ chức vào ngày 05 tháng 02 năm 2024."

_DATE = re.compile(r"(?<!\d )\b[Nn]gày (?P<day>\d{1,2}) tháng (?P<month>\d{1,2})\b(?!\s*[/.,]\d)")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each date whose day or month has a zero too few or too many."""
    for passage, match in matches(paper, elements, _DATE):
        day, month = int(match["day"]), int(match["month"])
        if not (1 <= day <= 31 and 1 <= month <= 12):
            continue
        good = (
            f"{match[0][:4]} {day:02d} tháng {month:02d}"
            if month < 3
            else f"{match[0][:4]} {day:02d} tháng {month}"
        )
        if good != match[0]:
            yield wrong(CODE, passage, match[0], good)
