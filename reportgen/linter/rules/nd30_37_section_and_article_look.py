"""Mục I., Điều và điểm: kiểu chữ.

Số thứ tự và tiêu đề của mục (“I. NHỮNG KẾT QUẢ…”) trên một dòng, in hoa, đứng, đậm; từ “Điều” và số thứ tự đứng,
đậm, cỡ chữ bằng cỡ chữ của lời văn; điểm a), b) kiểu chữ đứng.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.element_checks import unlike
from reportgen.linter.elements.model import Elements, NumberedHeading
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper, Passage
from reportgen.linter.profile import ElementProfile, Profile
from reportgen.linter.summary import gather

CODE = "ND30-37"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm đ"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample("I. Đặc điểm tình hình (không in hoa)", than="I. Đặc điểm tình hình")
GOOD = RuleExample("I. ĐẶC ĐIỂM TÌNH HÌNH", than="I. ĐẶC ĐIỂM TÌNH HÌNH")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each section's heading, article's number and point that looks otherwise."""
    yield from gather(_findings(elements, profile))


def _findings(elements: Elements, profile: Profile) -> Iterator[Finding]:
    for heading in elements.de_muc:
        if heading.kind == "la_ma":
            yield from unlike(CODE, _("Tiêu đề mục"), [heading.passage], profile.look("la_ma"))
        elif heading.kind == "dieu" and not heading.counted:
            yield from unlike(CODE, _("Từ “Điều” và số thứ tự"), [_number(heading)], UPRIGHT_BOLD)
        elif heading.kind == "diem" and appearance.is_italic(heading.passage):
            message = _("Điểm {letter}) đang in nghiêng, phải là chữ đứng.", letter=heading.number)
            yield Finding(CODE, message, heading.passage, severity=Severity.WARNING)


UPRIGHT_BOLD = ElementProfile(bold=True, italic=False)


def _number(heading: NumberedHeading) -> Passage:
    text = heading.passage.text
    start = text.find(heading.number)
    return heading.passage.cut(0, start + len(heading.number))
