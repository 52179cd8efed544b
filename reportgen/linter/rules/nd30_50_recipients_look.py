"""Kiểu chữ các dòng nơi nhận.

Các dòng nơi nhận viết chữ thường, cỡ chữ 11, kiểu chữ đứng.
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
from reportgen.linter.summary import gather

CODE = "ND30-50"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 9, điểm d"
SEVERITY = Severity.ERROR
SPEAKS_TO = OFFICIAL_ALONE
BAD = RuleExample("- Như trên; (cỡ chữ 13)", noi_nhan_dong=(line("- Như trên;", size=13), "- Lưu: VT."))
GOOD = RuleExample("- Như trên; (cỡ chữ 11)", noi_nhan_dong=(line("- Như trên;", size=11), "- Lưu: VT."))


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each line that looks otherwise."""
    wanted = profile.look("noi_nhan_dong")
    yield from gather(unlike(CODE, _("Dòng nơi nhận"), elements.noi_nhan_dong, wanted))
