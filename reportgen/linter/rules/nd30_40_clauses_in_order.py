"""Khoản theo thứ tự.

Các khoản trong mỗi điều, mỗi mục đánh số Ả Rập liên tục, không bỏ số, không trùng số. Danh sách nhỏ bên trong một
khoản có thể đánh lại từ 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.elements.model import Elements, NumberedHeading
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile
from reportgen.linter.sequence import SequenceBreak, arabic, breaks

CODE = "ND30-40"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm đ"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample("1. Ưu điểm\n3. Nguyên nhân")
GOOD = RuleExample("1. Ưu điểm\n2. Nguyên nhân")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each clause that leaves a number out or repeats one; also of those like ``1.2``."""
    for found in breaks(elements.de_muc, "khoan", arabic, ("dieu",)):
        yield _finding(found)
    yield from (_finding(found) for found in _deep(elements.de_muc))


def _deep(headings: Sequence[NumberedHeading]) -> Iterator[SequenceBreak]:
    """Yield what is out of order among ``1.1, 1.2`` under each number."""
    groups: dict[str, list[NumberedHeading]] = {}
    for at, heading in enumerate(headings):
        if heading.kind in ("dieu", "la_ma", "phan", "chuong", "muc"):
            yield from _group_breaks(groups)
            groups = {}
        if heading.kind == "khoan" and "." in heading.number and at >= 0:
            groups.setdefault(heading.number.rpartition(".")[0], []).append(heading)
    yield from _group_breaks(groups)


def _group_breaks(groups: dict[str, list[NumberedHeading]]) -> Iterator[SequenceBreak]:
    for members in groups.values():
        yield from breaks(members, "khoan", lambda number: arabic(number.rpartition(".")[2]))


def _expectation(found: SequenceBreak) -> str:
    before = found.heading.number.rpartition(".")[0]
    return f"{before}.{found.expected}" if before else str(found.expected)


def _finding(found: SequenceBreak) -> Finding:
    number = found.heading.number
    if found.repeated:
        return Finding(CODE, _("Khoản {number} bị trùng số.", number=number), found.heading.passage)
    return Finding(
        CODE,
        _(
            "Có khoản {number} nhưng không có khoản {expected} ở trước.",
            number=number,
            expected=_expectation(found),
        ),
        found.heading.passage,
    )
