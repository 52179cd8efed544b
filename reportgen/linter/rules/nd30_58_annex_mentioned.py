"""Chỉ dẫn về phụ lục trong văn bản.

Văn bản có phụ lục kèm theo thì trong văn bản phải có chỉ dẫn về phụ lục đó (“chi tiết tại Phụ lục II”, “có danh
sách kèm theo”).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.elements.model import Annex, Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile

CODE = "ND30-58"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III, khoản 1, điểm a"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample(
    "Văn bản có Phụ lục II nhưng nội dung chỉ nói đến Phụ lục I",
    than="Kết quả chi tiết tại Phụ lục I.",
    phu_luc=("Phụ lục I", "Phụ lục II"),
)
GOOD = RuleExample(
    "Kết quả chi tiết tại Phụ lục I và Phụ lục II.",
    than="Kết quả chi tiết tại Phụ lục I và Phụ lục II.",
    phu_luc=("Phụ lục I", "Phụ lục II"),
)

_GENERAL = re.compile(
    r"kèm theo|đính kèm|các phụ lục|phụ lục (?:I|\d+) (?:đến|-)|từ phụ lục|phụ lục (?:này|sau|dưới)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"phụ lục\s+(?:số\s+)?(?P<numbers>[IVXLC]+(?:(?:,| và| hoặc|-| đến)\s*(?:phụ lục )?[IVXLC]+)*)\b",
    re.IGNORECASE,
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each annex of which the paper says nothing."""
    if not elements.phu_luc:
        return
    said = _before(paper, elements.phu_luc[0])
    if not said.strip():  # the annex is a file of its own
        return
    if _GENERAL.search(said):
        return
    named = {
        number for match in _NUMBERED.finditer(said) for number in re.findall(r"[IVXLC]+\b", match["numbers"])
    }
    for annex in elements.phu_luc:
        if annex.number not in named and (named or "phụ lục" not in said.lower()):
            name = f"Phụ lục {annex.number}".strip()
            yield Finding(CODE, _("Nội dung văn bản không nhắc đến “{name}”.", name=name), annex.passage)


def _before(paper: Paper, first: Annex) -> str:
    return "\n".join(passage.text for passage in paper.passages if passage.index < first.passage.index)
