"""Đơn vị hành chính mang chữ số.

Tên đơn vị hành chính gồm danh từ chung và chữ số thì viết hoa cả danh từ chung: “Quận 1”, “Phường 5”.
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

CODE = "ND30-73"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục III, khoản 1, điểm b"
SEVERITY = Severity.WARNING
SPEAKS_TO = OF_THE_DECREE
BAD = "Các đơn vị dân quân của phường 5, quận 3 tham gia."
GOOD = "Các đơn vị dân quân của Phường 5, Quận 3 tham gia."

_UNIT = re.compile(r"(?<!\d )(?<!các )\b(?:quận|phường) \d{1,2}\b(?=[,;.)]|$| và | thuộc | tham gia )")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each unit named by a number whose noun is small."""
    for passage, match in matches(paper, elements, _UNIT):
        yield wrong(CODE, passage, match[0], match[0].capitalize())
