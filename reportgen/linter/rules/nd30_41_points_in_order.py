"""Điểm theo bảng chữ cái tiếng Việt.

Các điểm trong mỗi khoản dùng chữ cái tiếng Việt theo thứ tự a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s,
t, u, v, x, y. Không có f, j, w, z; không bỏ đ. Danh sách tự động của Word đánh theo bảng chữ cái tiếng Anh nên
thiếu đ và có f.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.elements.model import Elements, NumberedHeading
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile
from reportgen.linter.sequence import LETTERS, SequenceBreak, breaks, letter

CODE = "ND30-41"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm đ"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample("a) Một\nb) Hai\nc) Ba\nd) Bốn\ne) Năm")
GOOD = RuleExample("a) Một\nb) Hai\nc) Ba\nd) Bốn\nđ) Năm")

PARENTS = ("khoan", "dieu", "la_ma", "muc", "tieu_muc", "chuong", "phan")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each point whose letter is none of the Vietnamese alphabet, or is out of order."""
    kept = []
    for heading in elements.de_muc:
        if heading.kind == "diem" and heading.number in ("f", "j", "w", "z"):
            message = _("Điểm {letter}): tiếng Việt không có chữ này.", letter=heading.number)
            yield Finding(CODE, message, heading.passage, _hint(heading))
        else:
            kept.append(heading)
    for found in breaks(kept, "diem", letter, PARENTS):
        yield _finding(found)


def _finding(found: SequenceBreak) -> Finding:
    heading = found.heading
    if found.repeated:
        return Finding(CODE, _("Điểm {letter}) bị trùng.", letter=heading.number), heading.passage)
    expected = LETTERS[min(found.expected, len(LETTERS)) - 1]
    message = _(
        "Có điểm {letter}) nhưng không có điểm {expected}) ở trước.", letter=heading.number, expected=expected
    )
    return Finding(CODE, message, heading.passage, _hint(heading))


def _hint(heading: NumberedHeading) -> str:
    if heading.counted:
        return _("Danh sách tự động của Word theo bảng chữ cái tiếng Anh: gõ tay a), b), c), d), đ), e), g)…")
    return _("Thứ tự: a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y.")
