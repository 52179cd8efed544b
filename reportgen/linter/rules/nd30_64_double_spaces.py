"""Hai dấu cách liền nhau.

Giữa hai từ chỉ có một dấu cách. Dấu cách thừa làm dòng căn đều hai lề bị hở, và làm việc tìm, thay thế trong văn
bản bỏ sót chỗ. Khoảng trống từ bốn dấu cách trở lên, hoặc trong “ngày   tháng   năm”, là chỗ để điền tay, không bị nêu.
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
from reportgen.linter.words.prose import excerpt, matches
from reportgen.ooxml.text import text_of

CODE = "ND30-64"
CLAUSE = "Thông lệ soạn thảo trên máy; Nghị định 30/2020/NĐ-CP không quy định"
SEVERITY = Severity.WARNING
SPEAKS_TO = OF_THE_DECREE
BAD = "Tổ chức  thực hiện nghiêm nhiệm vụ."
GOOD = "Tổ chức thực hiện nghiêm nhiệm vụ."

_BEFORE = r"(?<![nN]gày)(?<!tháng)(?<!năm)(?<![sS]ố)(?<!lúc)(?<!hồi)(?<!giờ)(?<!phút)(?<!:)"
_AFTER = r"(?!(?:tháng|năm|giờ|phút)\b|/)"
SPACES = re.compile(rf"(?<=[^\s.…_]){_BEFORE}[ \u00a0]{{2,3}}(?=[^\s.…_]){_AFTER}")
"""Not where a day, an hour or a number is left blank for the pen."""


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each place of two or three spaces between words."""
    yield from gather(
        Finding(
            CODE, _("Thừa dấu cách ở “{place}”.", place=excerpt(match)), passage, _("Chỉ để một dấu cách.")
        )
        for passage, match in matches(paper, elements, SPACES)
    )


def fix(job: PaperEdit, finding: Finding) -> bool:
    """Leave one space between two words."""
    paragraph = job.paragraph(finding)
    if paragraph is None:
        return False
    return edit(paragraph, ((m.start(), m.end(), " ") for m in SPACES.finditer(text_of(paragraph))))
