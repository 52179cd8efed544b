"""Đường kẻ dưới tên cơ quan ban hành.

Dưới tên cơ quan ban hành có đường kẻ ngang, nét liền, dài từ 1/3 đến 1/2 dòng chữ, đặt cân đối.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.edit.job import PaperEdit
from reportgen.linter.edit.rule_below import SHARE, draw
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.line_below import broken, unfit, untold
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile

CODE = "ND30-10"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 2"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample("PHÒNG VĂN HÓA - XÃ HỘI (đường kẻ dài bằng dòng chữ)", "to-trinh", rules={"co_quan": 1})
GOOD = RuleExample(
    "PHÒNG VĂN HÓA - XÃ HỘI (đường kẻ dài bằng nửa dòng chữ)", "to-trinh", rules={"co_quan": 0.5}
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the agency's name where no line stands under it, or one of another length."""
    lines = elements.co_quan_ban_hanh
    if not lines or untold(paper, elements, lines[-1]):
        return
    hint = _("Kẻ đường ngang dài từ 1/3 đến 1/2 dòng chữ, ở giữa.")
    if lines[-1].stroke is None:
        yield Finding(CODE, _("Dưới tên cơ quan ban hành thiếu đường kẻ."), lines[-1], hint)
    elif message := broken(lines[-1].stroke, _("tên cơ quan ban hành")):
        yield Finding(CODE, message, lines[-1], hint)
    elif share := unfit(lines):
        message = _(
            "Đường kẻ dưới tên cơ quan ban hành đang dài bằng {share:.0%} dòng chữ, phải dài từ 1/3 đến 1/2 dòng chữ.",
            share=share,
        )
        yield Finding(CODE, message, lines[-1], hint)


def fix(job: PaperEdit, finding: Finding) -> bool:
    """Draw a line between a third and a half of the words' length."""
    return draw(job, finding, SHARE)
