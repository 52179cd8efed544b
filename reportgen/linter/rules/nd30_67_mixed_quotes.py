"""Dấu ngoặc kép thẳng và cong lẫn lộn.

Một văn bản dùng một kiểu ngoặc kép. Khi đã có “ ” (kiểu mà các mẫu của Nghị định dùng) thì không để lẫn " " do chép
từ nơi khác.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.elements.model import Elements
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile
from reportgen.linter.summary import gather
from reportgen.linter.words.prose import prose

CODE = "ND30-67"
CLAUSE = "Thông lệ soạn thảo trên máy; Nghị định 30/2020/NĐ-CP không quy định"
SEVERITY = Severity.WARNING
SPEAKS_TO = OF_THE_DECREE
BAD = 'Thực hiện phương châm “bốn tại chỗ” và phong trào "Thi đua quyết thắng".'
GOOD = "Thực hiện phương châm “bốn tại chỗ” và phong trào “Thi đua quyết thắng”."

_STRAIGHT = re.compile(r'(?<![\d])"')


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each paragraph with straight quotes in a paper that has curly ones."""
    passages = list(prose(paper, elements))
    if not any("“" in passage.text or "”" in passage.text for passage in passages):
        return
    hint = _("Thay bằng “ ”.")
    yield from gather(
        Finding(CODE, _('Dấu ngoặc kép thẳng (") đang lẫn với ngoặc kép cong (“ ”).'), passage, hint)
        for passage in passages
        if _STRAIGHT.search(passage.text)
    )
