"""Cỡ chữ của địa danh, thời gian.

Địa danh và thời gian ban hành trình bày cỡ chữ 13–14, kiểu chữ nghiêng, trên cùng dòng với số, ký hiệu.
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

CODE = "ND30-16"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 4"
SEVERITY = Severity.ERROR
SPEAKS_TO = OFFICIAL_ALONE
BAD = RuleExample(
    "An Lạc Sơn, ngày 05 tháng 02 năm 2026 (đứng)",
    dia_danh_thoi_gian=line("An Lạc Sơn, ngày 05 tháng 02 năm 2026", italic=False),
)
GOOD = RuleExample(
    "*An Lạc Sơn, ngày 05 tháng 02 năm 2026* (nghiêng)",
    dia_danh_thoi_gian=line("An Lạc Sơn, ngày 05 tháng 02 năm 2026", italic=True),
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the element where it looks otherwise."""
    passages = [elements.dia_danh_thoi_gian] if elements.dia_danh_thoi_gian is not None else []
    yield from unlike(CODE, _("Địa danh, thời gian"), passages, profile.look("dia_danh_thoi_gian"))
