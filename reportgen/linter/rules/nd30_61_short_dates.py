"""Ngày, tháng viết tắt bằng gạch chéo.

Ngày nhỏ hơn 10 và tháng 1, tháng 2 ghi thêm số 0 ở trước cả khi viết tắt: “ngày 05/02”, “ngày 05/3/2024”. Viết
“5/2” dễ bị đọc nhầm thành một tỷ lệ, và dễ bị chữa thành 15/2 hay 5/12.
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

CODE = "ND30-61"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 4, điểm b"
SEVERITY = Severity.WARNING
SPEAKS_TO = OF_THE_DECREE
BAD = "Từ ngày 5/2 đến ngày 8/11/2024 tổ chức huấn luyện."
GOOD = "Từ ngày 05/02 đến ngày 08/11/2024 tổ chức huấn luyện."

_DATE = re.compile(
    r"(?:\b[Nn]gày )(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}))?(?![\w/.-]*\w)"
    r"|(?<![\w/.,-])(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>(?:19|20)\d\d)(?![\w/-])"
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each short date whose day, or January and February, lacks its zero."""
    for passage, match in matches(paper, elements, _DATE):
        day, month = match["day"] or match["d"], match["month"] or match["m"]
        year = match["year"] or match["y"]
        if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12):
            continue
        good = "/".join(part for part in (f"{int(day):02d}", _month(month), year) if part)
        bad = "/".join(part for part in (day, month, year) if part)
        if good != bad:
            yield wrong(CODE, passage, bad, good)


def _month(written: str) -> str:
    return f"{int(written):02d}" if int(written) < 3 else written
