"""Tên cơ quan chủ quản trực tiếp.

Tên cơ quan, tổ chức chủ quản trực tiếp viết in hoa, cỡ chữ 12–13, kiểu chữ đứng, không đậm, ở trên tên
cơ quan ban hành.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.lint.elements.model import Elements
from reportgen.lint.elements.words import is_agency
from reportgen.lint.finding import Finding
from reportgen.lint.judged import unlike
from reportgen.lint.nature import OF_THE_DECREE
from reportgen.lint.paper.model import Paper
from reportgen.lint.profile import Profile

CODE = "ND30-08"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 2"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = "**BỘ CHỈ HUY QUÂN SỰ TỈNH HOÀI GIANG**"
GOOD = "BỘ CHỈ HUY QUÂN SỰ TỈNH HOÀI GIANG"


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each line of the superior agency's name that looks otherwise."""
    name = _("Tên cơ quan chủ quản")
    yield from unlike(CODE, name, elements.co_quan_chu_quan, profile.look("co_quan_chu_quan"), is_agency)
