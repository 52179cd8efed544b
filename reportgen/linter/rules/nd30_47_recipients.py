"""Các dòng nơi nhận.

Mỗi nơi nhận một dòng riêng, đầu dòng có gạch (-) sát lề trái, cuối dòng có dấu chấm phẩy (;).
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.dashed import entries
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OFFICIAL_ALONE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile

CODE = "ND30-47"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 9, điểm d"
SEVERITY = Severity.ERROR
SPEAKS_TO = OFFICIAL_ALONE
BAD = RuleExample(
    "- Thường trực Đảng ủy xã,\n- Lưu: VT.",
    noi_nhan_dong=("- Như trên;", "- Thường trực Đảng ủy xã,", "- Lưu: VT."),
)
GOOD = RuleExample(
    "- Thường trực Đảng ủy xã;\n- Lưu: VT.",
    noi_nhan_dong=("- Như trên;", "- Thường trực Đảng ủy xã;", "- Lưu: VT."),
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each line without its dash or its semicolon."""
    for entry in entries(elements.noi_nhan_dong):
        if entry.text.upper().startswith("LƯU"):
            return
        if not entry.dashed:
            yield Finding(CODE, _("Đầu dòng nơi nhận này thiếu gạch đầu dòng (-)."), entry.first)
        if not entry.text.endswith(";"):
            yield Finding(CODE, _("Cuối dòng nơi nhận này thiếu dấu chấm phẩy (;)."), entry.last)
