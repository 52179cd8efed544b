"""Trích yếu của công văn.

Trích yếu của công văn bắt đầu bằng “V/v”, chữ in thường, cỡ chữ 12–13, kiểu chữ đứng, không đậm, đặt giữa dưới số và ký
hiệu, cách 6 pt; công văn nào cũng phải có.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.element_checks import in_own_half, unlike
from reportgen.linter.elements.kinds import LETTER
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OFFICIAL_ALONE
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile

CODE = "ND30-20"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 5"
SEVERITY = Severity.ERROR
SPEAKS_TO = OFFICIAL_ALONE
BAD = RuleExample("V/V: chuẩn bị hội nghị tổng kết", "cong-van", vv="V/V: chuẩn bị hội nghị tổng kết")
GOOD = RuleExample("V/v chuẩn bị hội nghị tổng kết", "cong-van", vv="V/v chuẩn bị hội nghị tổng kết")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the subject of a letter that is written or looks otherwise."""
    if elements.ten_loai is not None and elements.name != LETTER:
        return
    if not elements.vv:
        hint = _("Ghi “V/v …” dưới số, ký hiệu.")
        yield Finding(CODE, _("Thiếu trích yếu “V/v …” của công văn."), elements.so_ky_hieu, hint)
        return
    first = elements.vv[0]
    text = appearance.plain(first)
    if not text.startswith("V/v ") and text.strip() != "V/v":
        message = _("Trích yếu công văn đang mở đầu bằng “{start}”, phải là “V/v”.", start=text[:5].strip())
        yield Finding(CODE, message, first, _("Viết “V/v”, không có dấu hai chấm, rồi đến nội dung."))
    look = profile.look("vv")
    yield from unlike(CODE, _("Trích yếu công văn"), elements.vv, look, in_own_half(look), together=True)
