"""Khổ giấy A4.

Văn bản hành chính trình bày trên giấy A4 (210 mm x 297 mm). Khổ Letter (216 mm x 279 mm) là khổ mặc định của nhiều
bản Word, in trên giấy A4 sẽ bị co hoặc mất lề.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.lint.elements.model import Elements
from reportgen.lint.finding import Finding
from reportgen.lint.paper.model import Paper
from reportgen.lint.profile import Profile
from reportgen.units import POINTS_PER_MM

CODE = "ND30-01"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 1"
SEVERITY = Severity.ERROR
BAD = "Khổ giấy 215,9 mm x 279,4 mm (Letter)"
GOOD = "Khổ giấy 210 mm x 297 mm (A4)"

TOLERANCE = 1.5  # millimetres


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each section whose sheet is not A4."""
    if not elements.administrative:
        return
    wanted = sorted((profile.page.width, profile.page.height))
    for section in paper.sections:
        has = sorted((section.width / POINTS_PER_MM, section.height / POINTS_PER_MM))
        if any(abs(a - b) > TOLERANCE for a, b in zip(has, wanted, strict=True)):
            message = _("Khổ giấy là {a:.0f} mm x {b:.0f} mm, không phải A4.", a=has[0], b=has[1])
            yield Finding(
                CODE, message, hint=_("Chọn khổ A4 (Page Layout > Size > A4)."), section=section.index
            )
