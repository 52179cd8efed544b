"""Viết hoa tên cơ quan.

Tên cơ quan viết hoa chữ cái đầu của từ chỉ loại hình, chức năng; “nhân dân” trong tên cơ quan viết thường: “Ủy ban
nhân dân”, “Hội đồng nhân dân”. Viết “Ủy ban Nhân dân”, “Thủ tướng chính phủ” là sai. Cả ỦY và UỶ, TÒA và TOÀ đều
được.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.linter.elements.model import Elements
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile
from reportgen.linter.summary import gather
from reportgen.linter.words.capitals import BODIES
from reportgen.linter.words.prose import matches, wrong
from reportgen.vietnamese.unicode import same_tone_placement

CODE = "ND30-77"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV, khoản 1, điểm a"
SEVERITY = Severity.WARNING
SPEAKS_TO = OF_THE_DECREE
BAD = "Ủy ban Nhân dân xã báo cáo Hội đồng Nhân Dân xã."
GOOD = "Ủy ban nhân dân xã báo cáo Hội đồng nhân dân xã."

_SPELT = "|".join((*BODIES, "uỷ ban nhân dân", "toà án nhân dân"))
_BODY = re.compile(rf"\b(?:{_SPELT})\b", re.IGNORECASE)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each body whose name has a capital too many or too few, all in capitals or all small aside."""
    found = []
    for passage, match in matches(paper, elements, _BODY):
        good = _good(match[0])
        if not (match[0].isupper() or match[0].islower()) and match[0] != good:
            found.append(wrong(CODE, passage, match[0], good))
    yield from gather(found)


def _good(written: str) -> str:
    """Return the right capitals for a name, its tones placed as they are written."""
    model = BODIES[same_tone_placement(written.lower())]
    return "".join(b.upper() if a.isupper() else b.lower() for a, b in zip(model, written, strict=True))
