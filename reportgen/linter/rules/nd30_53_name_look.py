"""Họ và tên người ký.

Họ và tên người ký viết chữ thường (hoa chữ cái đầu), cỡ chữ 13–14, kiểu chữ đứng, đậm, canh giữa dưới chức vụ.
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
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile

CODE = "ND30-53"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 7, điểm đ"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample("NGUYỄN VĂN VÍ", ho_ten="NGUYỄN VĂN VÍ")
GOOD = RuleExample("**Nguyễn Văn Ví**", ho_ten="Nguyễn Văn Ví")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each signer's name that looks otherwise."""
    names = [signature.name for signature in elements.chu_ky if signature.name is not None]
    look = profile.look("ho_ten")
    yield from unlike(CODE, _("Họ và tên người ký"), names, look, in_own_half(look))
    for name in names:
        if appearance.is_capitals(name) and " " in name.text.strip():
            yield Finding(CODE, _("Họ và tên người ký đang in hoa cả, phải viết chữ thường."), name)
