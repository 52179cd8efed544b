"""Dấu cách bên trong ngoặc.

Dấu mở ngoặc đứng liền trước chữ, dấu đóng ngoặc đứng liền sau chữ: “(theo danh sách)”, không phải “( theo danh sách
)”.
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
from reportgen.linter.words.prose import excerpt, matches

CODE = "ND30-78"
CLAUSE = "Thông lệ soạn thảo trên máy; Nghị định 30/2020/NĐ-CP không quy định"
SEVERITY = Severity.WARNING
SPEAKS_TO = OF_THE_DECREE
BAD = "Khen thưởng 05 tập thể ( có danh sách kèm theo )."
GOOD = "Khen thưởng 05 tập thể (có danh sách kèm theo)."

_INSIDE = re.compile(r"[(\[“][ \u00a0]{1,2}(?=[^\W_])|(?<=[^\W_])[ \u00a0]{1,2}[)\]”]")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each bracket or quotation mark that stands off what it holds."""
    yield from gather(
        Finding(CODE, _("Thừa dấu cách bên trong ngoặc ở “{place}”.", place=excerpt(match)), passage)
        for passage, match in matches(paper, elements, _INSIDE)
    )
