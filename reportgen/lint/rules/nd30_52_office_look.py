"""Quyền hạn, chức vụ của người ký.

Quyền hạn và chức vụ của người ký viết in hoa, cỡ chữ 13–14, kiểu chữ đứng, đậm.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.lint.elements.model import Elements
from reportgen.lint.example import Example
from reportgen.lint.finding import Finding
from reportgen.lint.judged import unlike
from reportgen.lint.nature import OF_THE_DECREE
from reportgen.lint.paper.model import Paper
from reportgen.lint.profile import Profile

CODE = "ND30-52"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 7, điểm đ"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = Example("Chủ tịch", "quyet-dinh", chuc_vu="Chủ tịch")
GOOD = Example("**CHỦ TỊCH**", "quyet-dinh", chuc_vu="CHỦ TỊCH")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each line of power and office that looks otherwise."""
    lines = [line for signature in elements.chu_ky for line in signature.office]
    yield from unlike(CODE, _("Quyền hạn, chức vụ"), lines, profile.look("quyen_han_chuc_vu"))
