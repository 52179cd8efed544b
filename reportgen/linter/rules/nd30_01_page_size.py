"""Khổ giấy A4.

Văn bản hành chính trình bày trên giấy A4 (210 mm x 297 mm). Khổ Letter (216 mm x 279 mm) là khổ mặc định của nhiều
bản Word, in trên giấy A4 sẽ bị co hoặc mất lề.
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
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile
from reportgen.units import POINTS_PER_MM

CODE = "ND30-01"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 1"
SEVERITY = Severity.ERROR
SPEAKS_TO = WITH_NATIONAL_NAME
BAD = RuleExample("Khổ giấy 215,9 mm x 279,4 mm (Letter)", sheet={"width": 215.9, "height": 279.4})
GOOD = RuleExample("Khổ giấy 210 mm x 297 mm (A4)", sheet={"width": 210, "height": 297})

TOLERANCE = 1.5  # millimetres


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each section whose sheet is not A4."""
    wanted = sorted((profile.page.width, profile.page.height))
    for section in paper.sections:
        has = sorted((section.width / POINTS_PER_MM, section.height / POINTS_PER_MM))
        if any(abs(a - b) > TOLERANCE for a, b in zip(has, wanted, strict=True)):
            message = _(
                "Khổ giấy đang là {a:.0f} mm x {b:.0f} mm, phải là A4 (210 mm x 297 mm).", a=has[0], b=has[1]
            )
            yield Finding(
                CODE, message, hint=_("Chọn khổ A4 (Page Layout > Size > A4)."), section=section.index
            )


def fix(job: PaperEdit, finding: Finding) -> bool:
    """Set the section on A4, upright or on its side as it was."""
    properties = section_of(job, finding)
    section = next((one for one in job.paper.sections if one.index == finding.section), None)
    if properties is None or section is None:
        return False
    sides = (job.profile.page.width, job.profile.page.height)
    width, height = sorted(sides, reverse=section.landscape)
    return schema.put(properties, "pgSz", {"w": twips(width), "h": twips(height)})
