"""Kiểu chữ của căn cứ ban hành.

Căn cứ ban hành văn bản trình bày chữ in thường, kiểu chữ nghiêng, cỡ chữ 13–14, mỗi căn cứ một dòng riêng.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.lint.elements.model import Elements
from reportgen.lint.finding import Finding
from reportgen.lint.judged import unlike
from reportgen.lint.nature import OFFICIAL_ALONE
from reportgen.lint.paper.model import Paper
from reportgen.lint.profile import Profile

CODE = "ND30-22"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6"
SEVERITY = Severity.ERROR
SPEAKS_TO = OFFICIAL_ALONE
BAD = "Căn cứ Luật Thi đua, khen thưởng…; (đứng)"
GOOD = "*Căn cứ Luật Thi đua, khen thưởng…;* (nghiêng)"


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the element where it looks otherwise."""
    pieces = elements.can_cu
    yield from unlike(CODE, _("Căn cứ ban hành"), pieces, profile.look("can_cu", elements.code))
