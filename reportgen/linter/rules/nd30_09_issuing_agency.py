"""Tên cơ quan ban hành văn bản.

Tên cơ quan, tổ chức ban hành văn bản viết đầy đủ, in hoa, cỡ chữ 12–13, kiểu chữ đứng, đậm.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.element_checks import unlike
from reportgen.linter.elements.model import Elements
from reportgen.linter.elements.words import is_agency
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile

CODE = "ND30-09"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 2"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample("Phòng Văn hóa - Xã hội", "to-trinh", co_quan_ban_hanh="Phòng Văn hóa - Xã hội")
GOOD = RuleExample("**PHÒNG VĂN HÓA - XÃ HỘI**", "to-trinh", co_quan_ban_hanh="PHÒNG VĂN HÓA - XÃ HỘI")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each line of the issuing agency's name that looks otherwise."""
    name = _("Tên cơ quan ban hành")
    yield from unlike(
        CODE, name, elements.co_quan_ban_hanh, profile.look("co_quan_ban_hanh"), is_agency, together=True
    )
