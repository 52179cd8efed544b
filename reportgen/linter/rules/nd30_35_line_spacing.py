"""Khoảng cách giữa các dòng.

Khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa là 1,5 dòng. Khoảng cách đặt bằng điểm (Exactly, At least)
được so với chiều cao dòng đơn của cỡ chữ.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _, decimal
from reportgen.linter.body_paragraphs import body_paragraphs
from reportgen.linter.edit import schema
from reportgen.linter.edit.job import PaperEdit
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample, line
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper, Passage
from reportgen.linter.profile import Profile
from reportgen.linter.summary import gather

CODE = "ND30-35"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm e"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample(
    "Đoạn văn giãn dòng 2,0",
    than=line(
        "Xã An Lạc Sơn có 12 thôn, 3.250 hộ; đời sống của Nhân dân ổn định, an ninh chính trị, trật tự được giữ vững.",
        line=2.0,
    ),
)
GOOD = RuleExample(
    "Đoạn văn giãn dòng 1,15",
    than=line(
        "Xã An Lạc Sơn có 12 thôn, 3.250 hộ; đời sống của Nhân dân ổn định, an ninh chính trị, trật tự được giữ vững.",
        line=1.15,
    ),
)

_SINGLE = 1.15  # of the size: a single line of Times New Roman
_CLOSE = 0.03
_SHORTEST = 25  # letters: a shorter line is a caption


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each paragraph whose lines stand too close or too far apart."""
    low, high = profile.body.line
    yield from gather(
        Finding(
            CODE,
            _(
                "Giãn dòng đang là {line} dòng, phải từ dòng đơn đến 1,5 dòng.",
                line=decimal(_lines(passage), 2),
            ),
            passage,
        )
        for passage in body_paragraphs(elements)
        if len(passage.text) > _SHORTEST
        and (_lines(passage) > high + _CLOSE or (_lines(passage) < low - _CLOSE and not _at_least(passage)))
    )


def _at_least(passage: Passage) -> bool:
    return passage.format.line_rule == "atLeast"


def _lines(passage: Passage) -> float:
    """Return the line spacing in single lines."""
    if passage.format.line_rule == "auto":
        return passage.format.line
    return passage.format.line / (_SINGLE * (appearance.size(passage) or 14))


def fix(job: PaperEdit, finding: Finding) -> bool:
    """Set lines that stand too close on single spacing, those too far apart on the most there may be."""
    paragraph = job.paragraph(finding)
    if paragraph is None or finding.passage is None:
        return False
    low, high = job.profile.body.line
    lines = high if _lines(finding.passage) > high else low
    properties = schema.properties(paragraph, "pPr")
    return schema.put(properties, "spacing", {"line": str(round(lines * 240)), "lineRule": "auto"})
