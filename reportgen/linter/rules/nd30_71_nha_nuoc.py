"""Viết hoa “Nhà nước”.

“Nhà nước” là danh từ được viết hoa: “Đảng và Nhà nước”, “chính sách, pháp luật của Nhà nước”. Khi là tính từ (quản
lý nhà nước, cơ quan nhà nước, ngân sách nhà nước) chữ này viết thường; quy tắc chỉ nêu những cụm từ chắc chắn.
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
from reportgen.linter.words.prose import matches, wrong

CODE = "ND30-71"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V, khoản 1"
SEVERITY = Severity.WARNING
SPEAKS_TO = OF_THE_DECREE
BAD = "Chấp hành chủ trương của Đảng, chính sách, pháp luật của nhà nước."
GOOD = "Chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước."

_STATE = re.compile(
    r"\bĐảng(?:,| và) nhà nước\b|\b(?:chính sách|pháp luật|chế độ|quy định|tài sản) của nhà nước\b|\bnhà nước ta\b"
    r"|\bdo nhà nước (?:ban hành|quản lý|hỗ trợ|đầu tư)\b"
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each place where the State stands small."""
    yield from gather(
        wrong(CODE, passage, match[0], match[0].replace("nhà nước", "Nhà nước"))
        for passage, match in matches(paper, elements, _STATE)
    )
