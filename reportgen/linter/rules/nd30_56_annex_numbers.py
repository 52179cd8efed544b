"""Số thứ tự của phụ lục.

Văn bản có từ hai phụ lục trở lên thì các phụ lục được đánh số thứ tự bằng chữ số La Mã: Phụ lục I, Phụ lục II.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile
from reportgen.linter.sequence import roman
from reportgen.vietnamese import numbers

CODE = "ND30-56"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III, khoản 1, điểm a"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample(
    "Phụ lục 1\nPhụ lục 2",
    than="Kết quả chi tiết tại các phụ lục kèm theo.",
    phu_luc=("Phụ lục 1", "Phụ lục 2"),
)
GOOD = RuleExample(
    "Phụ lục I\nPhụ lục II",
    than="Kết quả chi tiết tại các phụ lục kèm theo.",
    phu_luc=("Phụ lục I", "Phụ lục II"),
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each of several annexes without its Roman number, or out of order."""
    if len(elements.phu_luc) < 2:
        return
    for at, annex in enumerate(elements.phu_luc, start=1):
        wanted = _roman(at)
        if not roman(annex.number):
            message = _(
                "Có nhiều phụ lục mà phụ lục này chưa đánh số La Mã: phải là “Phụ lục {wanted}”.",
                wanted=wanted,
            )
            yield Finding(CODE, message, annex.passage)
        elif annex.number != wanted:
            message = _(
                "“Phụ lục {number}” đang không đúng thứ tự, ở đây phải là “Phụ lục {wanted}”.",
                number=annex.number,
                wanted=wanted,
            )
            yield Finding(CODE, message, annex.passage)


def _roman(number: int) -> str:
    return numbers.roman(number)
