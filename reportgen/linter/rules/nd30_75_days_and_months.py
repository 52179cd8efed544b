"""Thứ, tháng viết bằng chữ.

Tên ngày trong tuần và tên tháng viết bằng chữ (không dùng chữ số) thì viết hoa chữ chỉ thứ tự: “thứ Hai”, “tháng
Tám”. “Lần thứ hai”, “thứ ba là” chỉ thứ tự, không phải tên ngày, nên không bị nêu.
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

CODE = "ND30-75"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V, khoản 8, điểm c; khoản 9"
SEVERITY = Severity.WARNING
SPEAKS_TO = OF_THE_DECREE
BAD = "Hội nghị họp vào sáng thứ hai, ngày 11 tháng 12 năm 2023."
GOOD = "Hội nghị họp vào sáng thứ Hai, ngày 11 tháng 12 năm 2023."

_WEEKLY = r",? \(?ngày \d| h[ằà]ng tuần\b| tuần (?:sau|tới|này)\b"
_DAY = re.compile(rf"\bthứ (?:hai|ba|tư|năm|sáu|bảy)(?={_WEEKLY})")
_MONTH = re.compile(r"\b(?:[Cc]ách mạng|[Rr]ằm) tháng (?:tám|mười|bảy|giêng)\b|\btháng (?:giêng|chạp)\b")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each day of the week and month whose word is small."""
    for pattern in (_DAY, _MONTH):
        for passage, match in matches(paper, elements, pattern):
            named, _space, word = match[0].rpartition(" ")
            yield wrong(CODE, passage, match[0], f"{named} {word.capitalize()}")
