"""Cỡ chữ của số, ký hiệu.

Số, ký hiệu trình bày cỡ chữ 13, kiểu chữ đứng, không đậm, giữa dưới tên cơ quan ban hành.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.element_checks import unlike
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample, line
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OFFICIAL_ALONE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile

CODE = "ND30-14"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 3"
SEVERITY = Severity.ERROR
SPEAKS_TO = OFFICIAL_ALONE
BAD = RuleExample(
    "*Số: 05/BC-UBND* (nghiêng, cỡ 14)", so_ky_hieu=line("Số: 05/BC-UBND", italic=True, size=14)
)
GOOD = RuleExample("Số: 05/BC-UBND (đứng, cỡ 13)", so_ky_hieu=line("Số: 05/BC-UBND", italic=False, size=13))


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the element where it looks otherwise."""
    passages = [elements.so_ky_hieu] if elements.so_ky_hieu is not None else []
    yield from unlike(CODE, _("Số, ký hiệu"), passages, profile.look("so_ky_hieu"))
