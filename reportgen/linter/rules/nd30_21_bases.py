"""Dấu câu cuối căn cứ ban hành.

Mỗi căn cứ một dòng, cuối dòng có dấu chấm phẩy; căn cứ cuối cùng kết thúc bằng dấu chấm.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OFFICIAL_ALONE
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile

CODE = "ND30-21"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6"
SEVERITY = Severity.ERROR
SPEAKS_TO = OFFICIAL_ALONE
BAD = RuleExample(
    "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội, (rồi đến QUYẾT ĐỊNH:)",
    "quyet-dinh",
    can_cu=(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội,",
    ),
)
GOOD = RuleExample(
    "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
    "quyet-dinh",
    can_cu=(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
    ),
)

DECIDED = frozenset({"QĐ", "NQ", "CT"})  # elsewhere the last base may run on into the text


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each base that ends otherwise."""
    *others, last = elements.can_cu or (None,)
    for base in others:
        if base is not None and not appearance.plain(base).endswith(";"):
            yield Finding(
                CODE, _("Cuối căn cứ này thiếu dấu chấm phẩy (;)."), base, _("Thêm dấu chấm phẩy (;).")
            )
    if last is None:
        return
    end = appearance.plain(last)[-1:]
    if end == ";" or (elements.code in DECIDED and end != "."):
        yield Finding(
            CODE, _("Cuối căn cứ cuối cùng thiếu dấu chấm (.)."), last, _("Kết thúc bằng dấu chấm.")
        )
