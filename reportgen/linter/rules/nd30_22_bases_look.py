"""Kiểu chữ của căn cứ ban hành.

Căn cứ ban hành văn bản trình bày chữ in thường, kiểu chữ nghiêng, cỡ chữ 13–14, mỗi căn cứ một dòng riêng.
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

CODE = "ND30-22"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6"
SEVERITY = Severity.ERROR
SPEAKS_TO = OFFICIAL_ALONE
BAD = RuleExample(
    "Căn cứ Luật Tổ chức chính quyền địa phương…; (đứng)",
    "quyet-dinh",
    can_cu=(
        line("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", italic=False),
        "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
    ),
)
GOOD = RuleExample(
    "*Căn cứ Luật Tổ chức chính quyền địa phương…;* (nghiêng)",
    "quyet-dinh",
    can_cu=(
        line("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", italic=True),
        "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
    ),
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the element where it looks otherwise."""
    passages = elements.can_cu
    yield from unlike(CODE, _("Căn cứ ban hành"), passages, profile.look("can_cu", elements.code))
