"""Luật, pháp lệnh viện dẫn bằng tên.

Khi viện dẫn luật, pháp lệnh chỉ ghi tên loại và tên của luật, pháp lệnh, không ghi số và cơ quan ban hành: “Luật
Dân quân tự vệ ngày 22 tháng 11 năm 2019”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.elements.model import Elements
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile
from reportgen.linter.words.capitals import GREAT
from reportgen.linter.words.prose import Match, matches

CODE = "ND30-76"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm a và b"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = "Căn cứ Luật Dân quân tự vệ số 48/2019/QH14 ngày 22 tháng 11 năm 2019;"
GOOD = "Căn cứ Luật Dân quân tự vệ ngày 22 tháng 11 năm 2019;"

_LAW = re.compile(
    rf"\b(?P<name>(?:Bộ luật|Luật|Pháp lệnh) [{GREAT}][^.;:()“”\n]{{2,90}}?),? số "
    r"(?P<number>\d+/\d{4}/(?:QH|(?:PL-)?UBTVQH)\d+)"
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each law that is cited by name and number."""
    for passage, match in matches(paper, elements, _LAW, _is_one):
        message = _(
            "“{law}” đang viện dẫn kèm số {number}, phải bỏ số.", law=match["name"], number=match["number"]
        )
        yield Finding(CODE, message, passage, _("Chỉ ghi tên: “{law}”.", law=match["name"]))


def _is_one(match: Match) -> bool:
    return " số " not in match["name"]
