"""Lề trang.

Trang giấy A4 để lề trên và lề dưới 20–25 mm, lề trái 30–35 mm, lề phải 15–20 mm. Lề trái rộng là chỗ đóng gáy khi lưu
hồ sơ. Trang nằm ngang không bị xét.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.lint.elements.model import Elements
from reportgen.lint.finding import Finding
from reportgen.lint.paper.model import Paper, Section
from reportgen.lint.profile import Profile
from reportgen.units import POINTS_PER_MM

CODE = "ND30-02"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 3"
SEVERITY = Severity.ERROR
BAD = "Lề trái 25 mm, lề phải 25 mm"
GOOD = "Lề trái 30 mm, lề phải 15 mm"

TOLERANCE = 0.6  # millimetres: Word rounds, and LibreOffice rounds again


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each section with a margin out of its range."""
    if not elements.administrative:
        return
    for section in paper.sections:
        wrong = [] if section.landscape else list(_wrong(section, profile))
        if wrong:
            message = _("{margins}.", margins="; ".join(wrong)).capitalize()
            hint = _("Sửa trong Page Layout > Margins > Custom Margins.")
            yield Finding(CODE, message, hint=hint, section=section.index)


def _wrong(section: Section, profile: Profile) -> Iterator[str]:
    page = profile.page
    sides = (
        (_("lề trên"), section.top, page.top),
        (_("lề dưới"), section.bottom, page.bottom),
        (_("lề trái"), section.left, page.left),
        (_("lề phải"), section.right, page.right),
    )
    for name, points, (low, high) in sides:
        has = points / POINTS_PER_MM
        if not low - TOLERANCE <= has <= high + TOLERANCE:
            yield _(
                "{side} {has:.0f} mm, phải từ {low:g} đến {high:g} mm", side=name, has=has, low=low, high=high
            )
