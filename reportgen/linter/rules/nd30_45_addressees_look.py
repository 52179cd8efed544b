"""Kiểu chữ của “Kính gửi”.

Từ “Kính gửi” và tên nơi nhận viết chữ thường, cỡ chữ 13–14, kiểu chữ đứng, không đậm.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.element_checks import unlike
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import ExampleLine, RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OFFICIAL_ALONE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile
from reportgen.linter.summary import gather

CODE = "ND30-45"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 9, điểm d"
SEVERITY = Severity.ERROR
SPEAKS_TO = OFFICIAL_ALONE
BAD = RuleExample(
    "**Kính gửi: Ủy ban nhân dân xã An Lạc Sơn** (in đậm)",
    "to-trinh",
    kinh_gui=ExampleLine("Kính gửi: Ủy ban nhân dân xã An Lạc Sơn", {"bold": True}),
)
GOOD = RuleExample(
    "Kính gửi: Ủy ban nhân dân xã An Lạc Sơn (chữ thường)",
    "to-trinh",
    kinh_gui="Kính gửi: Ủy ban nhân dân xã An Lạc Sơn",
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each line of the addressees that looks otherwise."""
    if elements.kinh_gui is not None:
        lines = (elements.kinh_gui, *elements.kinh_gui_dong)
        yield from gather(unlike(CODE, _("Kính gửi"), lines, profile.look("kinh_gui")))
