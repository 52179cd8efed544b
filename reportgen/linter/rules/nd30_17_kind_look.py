"""Tên loại văn bản.

Tên loại văn bản viết in hoa, cỡ chữ 13–14, kiểu chữ đứng, đậm, canh giữa, trên dòng riêng; dòng thẩm quyền ban hành
(“ỦY BAN NHÂN DÂN XÃ…”) ở dưới trích yếu trình bày như vậy. Công văn không ghi tên loại.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.element_checks import unlike
from reportgen.linter.elements.kinds import LETTER
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile

CODE = "ND30-17"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 5"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample("Báo cáo", ten_loai="Báo cáo")
GOOD = RuleExample("**BÁO CÁO**", ten_loai="BÁO CÁO")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the element where it looks otherwise."""
    yield from _alone(elements)
    passages = [elements.ten_loai] if elements.ten_loai is not None else []
    yield from unlike(CODE, _("Tên loại văn bản"), passages, profile.look("ten_loai"))
    yield from unlike(
        CODE, _("Thẩm quyền ban hành"), elements.tham_quyen, profile.look("ten_loai"), together=True
    )


def _alone(elements: Elements) -> Iterator[Finding]:
    """Yield the line of the kind where it says as well who issued the paper."""
    line = elements.ten_loai
    if line is None:
        return
    if elements.name == LETTER:
        yield Finding(
            CODE, _("Công văn đang ghi tên loại, phải bỏ."), line, _("Chỉ ghi “V/v …” dưới số, ký hiệu.")
        )
        return
    rest = " ".join(appearance.displayed_text(line).split())[len(elements.name) :].strip()
    if rest.upper().startswith("CỦA "):
        message = _("Dòng tên loại đang ghi thêm “{rest}”, phải chỉ ghi tên loại.", rest=rest)
        yield Finding(CODE, message, line, _("Thẩm quyền ban hành ghi ở dòng dưới trích yếu."))
