"""Viết hoa tên loại của văn bản cụ thể.

Khi nói đến một văn bản cụ thể, có số và ký hiệu, chữ cái đầu của tên loại viết hoa: “Quyết định số 15/QĐ-UBND”,
“Nghị định số 30/2020/NĐ-CP”.
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
from reportgen.linter.words.capitals import GREAT, KINDS
from reportgen.linter.words.prose import matches, wrong

CODE = "ND30-79"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V, khoản 6"
SEVERITY = Severity.WARNING
SPEAKS_TO = OF_THE_DECREE
BAD = "Thực hiện kế hoạch số 15/KH-UBND của Ủy ban nhân dân xã."
GOOD = "Thực hiện Kế hoạch số 15/KH-UBND của Ủy ban nhân dân xã."

_CITED = re.compile(rf"\b(?P<kind>{'|'.join(KINDS)}) số \d+[a-z]?(?:/\d{{4}})?/[{GREAT}]")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each paper that is cited by number with a small letter."""
    for passage, match in matches(paper, elements, _CITED):
        said = f"{match['kind']} số"
        yield wrong(CODE, passage, said, said.capitalize())
