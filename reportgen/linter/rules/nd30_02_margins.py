"""Lề trang.

Trang giấy A4 để lề trên và lề dưới 20–25 mm, lề trái 30–35 mm, lề phải 15–20 mm. Lề trái rộng là chỗ đóng gáy khi lưu
hồ sơ. Trang nằm ngang không bị xét.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.edit import schema
from reportgen.linter.edit.job import PaperEdit
from reportgen.linter.edit.sections import section_of, twips
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import WITH_NATIONAL_NAME
from reportgen.linter.paper.model import Paper, PaperSection
from reportgen.linter.profile import Profile
from reportgen.units import POINTS_PER_MM

CODE = "ND30-02"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 3"
SEVERITY = Severity.ERROR
SPEAKS_TO = WITH_NATIONAL_NAME
BAD = RuleExample("Lề trái 25 mm, lề phải 25 mm", sheet={"left": 25, "right": 25})
GOOD = RuleExample("Lề trái 30 mm, lề phải 15 mm", sheet={"left": 30, "right": 15})

TOLERANCE = 0.6  # millimetres: Word rounds, and LibreOffice rounds again


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each section with a margin out of its range."""
    for section in paper.sections:
        wrong = [] if section.landscape else list(_wrong(section, profile))
        if wrong:
            message = _("{margins}.", margins="; ".join(wrong)).capitalize()
            hint = _("Sửa trong Page Layout > Margins > Custom Margins.")
            yield Finding(CODE, message, hint=hint, section=section.index)


def _wrong(section: PaperSection, profile: Profile) -> Iterator[str]:
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
                "{side} {has:.0f} mm, phải từ {low:g} đến {high:g} mm",
                side=name,
                has=has,
                low=low,
                high=high,
            )


def fix(job: PaperEdit, finding: Finding) -> bool:
    """Set each margin that is out of its range on the nearer end of it."""
    properties = section_of(job, finding)
    section = next((one for one in job.paper.sections if one.index == finding.section), None)
    if properties is None or section is None:
        return False
    return schema.put(properties, "pgMar", dict(_nearest(section, job.profile)))


def _nearest(section: PaperSection, profile: Profile) -> Iterator[tuple[str, str]]:
    page = profile.page
    for name, points, (low, high) in (
        ("top", section.top, page.top),
        ("bottom", section.bottom, page.bottom),
        ("left", section.left, page.left),
        ("right", section.right, page.right),
    ):
        has = points / POINTS_PER_MM
        if not low <= has <= high:
            yield name, twips(min(max(has, low), high))
