"""Viết hoa “Nhân dân”.

“Nhân dân” là danh từ được viết hoa khi đứng một mình: “cán bộ và Nhân dân”, “phục vụ Nhân dân”. Trong tên gọi như
Ủy ban nhân dân, Hội đồng nhân dân, Tòa án nhân dân, Quân đội nhân dân, Công an nhân dân, và khi là tính từ (quốc
phòng toàn dân, chiến tranh nhân dân), chữ này vẫn viết thường; quy tắc chỉ nêu những cụm từ chắc chắn.
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

CODE = "ND30-70"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V, khoản 1"
SEVERITY = Severity.WARNING
SPEAKS_TO = OF_THE_DECREE
BAD = "Đời sống của nhân dân trên địa bàn được nâng lên."
GOOD = "Đời sống của Nhân dân trên địa bàn được nâng lên."

_BEFORE = (
    r"(?:và|của|với|cho|tầng lớp|phục vụ|đời sống|giúp|giúp đỡ|vận động|lòng tin của|trước|do|gắn bó với)"
)
_AFTER = r"(?:trên địa bàn|địa phương|trong xã|trong huyện|trong tỉnh|các dân tộc|trong vùng|cả nước|ta)"
_PEOPLE = re.compile(rf"\b{_BEFORE} (?P<one>nhân dân)\b(?! tệ)|(?<=[,.;] )(?P<two>nhân dân)(?= {_AFTER}\b)")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each place where the people stand small."""
    yield from gather(
        wrong(CODE, passage, match[0], match[0].replace("nhân dân", "Nhân dân"))
        for passage, match in matches(paper, elements, _PEOPLE)
    )
