"""Trích yếu nội dung.

Trích yếu đặt giữa, ngay dưới tên loại văn bản, chữ in thường, cỡ chữ 13–14, kiểu chữ đứng, đậm; cuối trích yếu không
có dấu chấm.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.lint.elements.model import Elements
from reportgen.lint.finding import Finding
from reportgen.lint.judged import unlike
from reportgen.lint.paper import look
from reportgen.lint.paper.model import Paper
from reportgen.lint.profile import Profile

CODE = "ND30-18"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 5"
SEVERITY = Severity.ERROR
BAD = "Kết quả công tác quốc phòng năm 2023. (không đậm, có dấu chấm)"
GOOD = "**Kết quả công tác quốc phòng năm 2023**"

LEAST = 12  # letters: abbreviations alone are no subject in capitals


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each line of the subject that looks otherwise, is in capitals, or ends with a full stop."""
    lines = elements.trich_yeu
    if not lines:
        return
    yield from unlike(CODE, _("Trích yếu"), lines, profile.look("trich_yeu"))
    for line in lines:
        if look.is_capitals(line) and len(look.plain(line)) > LEAST:
            hint = _("Viết trích yếu bằng chữ in thường, chữ cái đầu viết hoa.")
            yield Finding(CODE, _("Trích yếu viết in hoa, phải là chữ in thường."), line, hint)
    text = look.plain(lines[-1])
    if text.endswith(".") and not text.endswith(".."):
        yield Finding(CODE, _("Cuối trích yếu không có dấu chấm."), lines[-1], _("Bỏ dấu chấm."))
