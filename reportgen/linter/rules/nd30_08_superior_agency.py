"""Tên cơ quan chủ quản trực tiếp.

Tên cơ quan, tổ chức chủ quản trực tiếp viết in hoa, cỡ chữ 12–13, kiểu chữ đứng, không đậm, ở trên tên
cơ quan ban hành.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.element_checks import unlike
from reportgen.linter.elements.model import Elements
from reportgen.linter.elements.words import is_agency
from reportgen.linter.example import RuleExample, line
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile

CODE = "ND30-08"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 2"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample(
    "**ỦY BAN NHÂN DÂN\nXÃ AN LẠC SƠN**\n**PHÒNG VĂN HÓA - XÃ HỘI**",
    "to-trinh",
    co_quan_chu_quan=(line("ỦY BAN NHÂN DÂN", bold=True), line("XÃ AN LẠC SƠN", bold=True)),
)
GOOD = RuleExample(
    "ỦY BAN NHÂN DÂN\nXÃ AN LẠC SƠN\n**PHÒNG VĂN HÓA - XÃ HỘI**",
    "to-trinh",
    co_quan_chu_quan=("ỦY BAN NHÂN DÂN", "XÃ AN LẠC SƠN"),
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each line of the superior agency's name that looks otherwise."""
    name = _("Tên cơ quan chủ quản")
    yield from unlike(
        CODE, name, elements.co_quan_chu_quan, profile.look("co_quan_chu_quan"), is_agency, together=True
    )
