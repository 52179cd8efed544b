"""Đường kẻ dưới Tiêu ngữ.

Dưới Tiêu ngữ có đường kẻ ngang, nét liền, dài bằng dòng chữ.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.edit.job import PaperEdit
from reportgen.linter.edit.rule_below import draw
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.line_below import broken, is_measurable, untold
from reportgen.linter.nature import ISSUED
from reportgen.linter.paper.model import Paper
from reportgen.linter.paper.width import width
from reportgen.linter.profile import Profile

CODE = "ND30-07"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 1"
SEVERITY = Severity.ERROR
SPEAKS_TO = ISSUED
BAD = RuleExample("Độc lập - Tự do - Hạnh phúc (không có đường kẻ bên dưới)", rules={"tieu_ngu": 0})
GOOD = RuleExample("Độc lập - Tự do - Hạnh phúc (dưới có đường kẻ dài bằng dòng chữ)", rules={"tieu_ngu": 1})

SHORTEST, LONGEST = 0.8, 1.3  # of the words' length: the eye sees no less


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the motto where no line stands under it, or one that is too short or too long."""
    motto = elements.tieu_ngu
    if motto is None or untold(paper, elements, motto):
        return
    if motto.stroke is None:
        yield Finding(CODE, _("Dưới Tiêu ngữ thiếu đường kẻ."), motto, _("Kẻ đường ngang dài bằng dòng chữ."))
    elif message := broken(motto.stroke, _("Tiêu ngữ")):
        yield Finding(CODE, message, motto, _("Kẻ đường ngang dài bằng dòng chữ."))
    elif is_measurable(motto.stroke):
        share = motto.stroke.length / max(width(motto), 1.0)
        if not SHORTEST <= share <= LONGEST:
            message = _(
                "Đường kẻ dưới Tiêu ngữ đang dài bằng {share:.0%} dòng chữ, phải dài bằng dòng chữ.",
                share=share,
            )
            yield Finding(CODE, message, motto, _("Kéo đường kẻ cho bằng dòng chữ."))


def fix(job: PaperEdit, finding: Finding) -> bool:
    """Draw a line as long as the words."""
    return draw(job, finding, 1.0)
