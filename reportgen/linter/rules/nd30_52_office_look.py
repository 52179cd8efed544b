"""Quyền hạn, chức vụ của người ký.

Quyền hạn và chức vụ của người ký viết in hoa, cỡ chữ 13–14, kiểu chữ đứng, đậm.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.element_checks import in_own_half, unlike
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile

CODE = "ND30-52"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 7, điểm đ"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample("Chủ tịch", "quyet-dinh", chuc_vu="Chủ tịch")
GOOD = RuleExample("**CHỦ TỊCH**", "quyet-dinh", chuc_vu="CHỦ TỊCH")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each line of power and office that looks otherwise."""
    lines = [line for signature in elements.chu_ky for line in signature.office]
    look = profile.look("quyen_han_chuc_vu")
    yield from unlike(CODE, _("Quyền hạn, chức vụ"), lines, look, in_own_half(look))
