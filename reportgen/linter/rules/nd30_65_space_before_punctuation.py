"""Dấu cách trước dấu câu.

Các dấu . , ; : ? ! đứng liền sau chữ. Dấu cách ở trước có thể làm dấu câu rơi xuống đầu dòng sau.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.edit.job import PaperEdit
from reportgen.linter.edit.letters import edit
from reportgen.linter.elements.model import Elements
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile
from reportgen.linter.summary import gather
from reportgen.linter.words.prose import Match, excerpt, matches
from reportgen.ooxml.text import text_of

CODE = "ND30-65"
CLAUSE = "Thông lệ soạn thảo trên máy; Nghị định 30/2020/NĐ-CP không quy định"
SEVERITY = Severity.WARNING
SPEAKS_TO = OF_THE_DECREE
BAD = "Huấn luyện , diễn tập đạt kết quả tốt ."
GOOD = "Huấn luyện, diễn tập đạt kết quả tốt."

SPACE = re.compile(r"(?<=[^\W_])[ \u00a0]+(?P<sign>[.,;:?!](?=\s|$|”)|[,;](?=[^\W\d_]))")
_RATIO = re.compile(r"\d\s+:\s+\d")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each punctuation mark that stands off its word."""
    found = matches(paper, elements, SPACE, lambda match: not is_ratio(match))
    yield from gather(
        Finding(
            CODE,
            _("Thừa dấu cách trước dấu “{sign}” ở “{place}”.", sign=m["sign"], place=excerpt(m)),
            passage,
        )
        for passage, m in found
    )


def is_ratio(match: Match) -> bool:
    """Return whether the sign is the colon of a ratio."""
    return bool(_RATIO.match(match.string, match.start() - 1))


def fix(job: PaperEdit, finding: Finding) -> bool:
    """Take the space before a punctuation mark away."""
    paragraph = job.paragraph(finding)
    if paragraph is None:
        return False
    found = (m for m in SPACE.finditer(text_of(paragraph)) if not is_ratio(m))
    return edit(paragraph, ((m.start(), m.start("sign"), "") for m in found))
