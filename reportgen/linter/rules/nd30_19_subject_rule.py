"""Đường kẻ dưới trích yếu.

Dưới trích yếu nội dung có đường kẻ ngang, nét liền, dài từ 1/3 đến 1/2 dòng chữ, đặt cân đối.
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
from reportgen.linter.nature import OFFICIAL_ALONE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile
from reportgen.linter.rules.nd30_18_subject_look import is_surely_subject

CODE = "ND30-19"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 5"
SEVERITY = Severity.ERROR
SPEAKS_TO = OFFICIAL_ALONE
BAD = RuleExample(
    "Về việc thành lập Tổ công tác chuyển đổi số (không có đường kẻ bên dưới)",
    "quyet-dinh",
    rules={"trich_yeu": 0},
)
GOOD = RuleExample(
    "Về việc thành lập Tổ công tác chuyển đổi số (dưới có đường kẻ dài bằng nửa dòng chữ)",
    "quyet-dinh",
    rules={"trich_yeu": 0.5},
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the subject where no line stands under it, or one of another length."""
    lines = elements.trich_yeu
    if not lines and elements.trich_yeu_cung_dong and elements.ten_loai is not None:
        lines = (elements.ten_loai,)
    if not lines or untold(paper, elements, lines[-1]):
        return
    hint = _("Kẻ đường ngang dài từ 1/3 đến 1/2 dòng chữ, ở giữa.")
    if lines[-1].stroke is None:
        yield Finding(
            CODE, _("Dưới trích yếu thiếu đường kẻ."), lines[-1], hint, sure=is_surely_subject(lines[-1])
        )
    elif message := broken(lines[-1].stroke, _("trích yếu")):
        yield Finding(CODE, message, lines[-1], hint, sure=is_surely_subject(lines[-1]))
    elif share := unfit(lines):
        message = _(
            "Đường kẻ dưới trích yếu đang dài bằng {share:.0%} dòng chữ, phải dài từ 1/3 đến 1/2 dòng chữ.",
            share=share,
        )
        yield Finding(CODE, message, lines[-1], hint, sure=is_surely_subject(lines[-1]))


def fix(job: PaperEdit, finding: Finding) -> bool:
    """Draw a line between a third and a half of the words' length."""
    return draw(job, finding, SHARE)
