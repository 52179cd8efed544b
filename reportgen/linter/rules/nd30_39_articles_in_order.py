"""Điều theo thứ tự.

Các điều đánh số Ả Rập liên tục trong toàn văn bản, không bỏ số, không trùng số, không bắt đầu lại ở chương, mục
mới.
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
from reportgen.linter.sequence import SequenceBreak, arabic, breaks

CODE = "ND30-39"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm đ"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample("Điều 1. Phạm vi\nĐiều 3. Hiệu lực", "quyet-dinh")
GOOD = RuleExample("Điều 1. Phạm vi\nĐiều 2. Hiệu lực", "quyet-dinh")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each article that leaves a number out or repeats one."""
    for found in breaks(elements.de_muc, "dieu", arabic, nested=False):
        yield _finding(found)


def _finding(found: SequenceBreak) -> Finding:
    number = found.heading.number
    if found.repeated:
        return Finding(CODE, _("Điều {number} bị trùng số.", number=number), found.heading.passage)
    return Finding(
        CODE,
        _("Có Điều {number} nhưng không có Điều {expected}.", number=number, expected=found.expected),
        found.heading.passage,
    )
