"""Khoảng cách giữa các đoạn.

Khoảng cách giữa các đoạn văn tối thiểu là 6 pt.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.diagnostics import Severity
from reportgen.language import _, decimal
from reportgen.linter.body_paragraphs import body_paragraphs
from reportgen.linter.edit import schema
from reportgen.linter.edit.job import PaperEdit
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample, line
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper, Passage
from reportgen.linter.profile import Profile
from reportgen.linter.summary import gather

CODE = "ND30-34"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm e"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample(
    "Hai đoạn văn cách nhau 0 pt",
    than=line(
        "Xã An Lạc Sơn có 12 thôn, 3.250 hộ; đời sống của Nhân dân ổn định, an ninh chính trị, trật tự được giữ vững.",
        before=0,
    ),
)
GOOD = RuleExample(
    "Hai đoạn văn cách nhau 6 pt",
    than=line(
        "Xã An Lạc Sơn có 12 thôn, 3.250 hộ; đời sống của Nhân dân ổn định, an ninh chính trị, trật tự được giữ vững.",
        before=6,
    ),
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each paragraph that stands too close under the one before."""
    below = {passage.index for passage in body_paragraphs(elements)}
    passages = [
        passage for passage in elements.than if passage.index in below or _is_heading(elements, passage)
    ]
    hint = _("Đặt Spacing After 6 pt.")
    yield from gather(
        Finding(
            CODE,
            _("Đang cách đoạn trước {gap} pt, tối thiểu phải là 6 pt.", gap=decimal(_gap(above, passage), 1)),
            passage,
            hint,
        )
        for above, passage in pairwise(passages)
        if passage.index == above.index + 1
        and passage.index in below
        and _gap(above, passage) < profile.body.between - 0.05
    )


def _is_heading(elements: Elements, passage: Passage) -> bool:
    return any(heading.passage is passage and heading.kind == "la_ma" for heading in elements.de_muc)


def _gap(above: Passage, below: Passage) -> float:
    """Return the space between two paragraphs, as large as any program makes it."""
    alike = above.format.style == below.format.style
    after = 0.0 if above.format.contextual and alike else above.format.after
    return after + (0.0 if below.format.contextual and alike else below.format.before)


_AUTOMATIC = ("beforeAutospacing", "afterAutospacing", "beforeLines", "afterLines")


def fix(job: PaperEdit, finding: Finding) -> bool:
    """Put 6 pt before the paragraph that stands too close under another."""
    paragraph = job.paragraph(finding)
    if paragraph is None or finding.passage is None:
        return False
    properties = schema.properties(paragraph, "pPr")
    cleared = schema.drop(properties, "spacing", *_AUTOMATIC)
    alone = finding.passage.format.contextual and schema.put(properties, "contextualSpacing", {"val": "0"})
    return (
        schema.put(properties, "spacing", {"before": str(round(job.profile.body.between * 20))})
        or cleared
        or alone
    )
