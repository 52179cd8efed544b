"""Ký hiệu khớp với tên loại văn bản.

Ký hiệu mở đầu bằng chữ viết tắt tên loại: báo cáo BC, tờ trình TTr, quyết định QĐ, kế hoạch KH, thông báo TB, giấy mời
GM… Công văn không có chữ viết tắt tên loại. Ký hiệu sai làm sai cả sổ đăng ký và việc tìm văn bản.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.elements.kinds import KINDS
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OFFICIAL_ALONE
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile

CODE = "ND30-13"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 3; Phụ lục III, mục I"
SEVERITY = Severity.ERROR
SPEAKS_TO = OFFICIAL_ALONE
BAD = RuleExample("Số: 786/TT-VHXH … TỜ TRÌNH", "to-trinh", so_ky_hieu="Số: 786/TT-VHXH")
GOOD = RuleExample("Số: 786/TTr-VHXH … TỜ TRÌNH", "to-trinh", so_ky_hieu="Số: 786/TTr-VHXH")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the number where its symbol is another kind's, or a letter's names a kind."""
    line = elements.so_ky_hieu
    if line is None or "/" not in line.text:
        return
    symbol = appearance.plain(line).partition("/")[2].strip()
    first = symbol.replace("–", "-").partition("-")[0].strip()
    if not first or not first.isalpha():
        return
    if elements.code and first != elements.code:
        kind = next(name for name, code in KINDS.items() if code == elements.code)
        message = _("Ký hiệu “{first}” không khớp với tên loại {kind}.", first=first, kind=kind)
        yield Finding(
            CODE, message, line, _("Chữ viết tắt của {kind} là {code}.", kind=kind, code=elements.code)
        )
    elif not elements.code and elements.vv and first == "CV":
        message = _("Ký hiệu của công văn không có chữ viết tắt “CV”.")
        yield Finding(CODE, message, line, _("Viết tên viết tắt của cơ quan, rồi của đơn vị soạn thảo."))
