"""Dòng “Lưu: VT”.

Dòng cuối cùng của nơi nhận gồm chữ “Lưu”, dấu hai chấm (:), chữ viết tắt “VT” (Văn thư), dấu phẩy, chữ viết tắt tên
đơn vị soạn thảo và số lượng bản lưu, cuối cùng là dấu chấm: “- Lưu: VT, BCH.”.
"""

from __future__ import annotations

import re
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

CODE = "ND30-48"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 9, điểm d"
SEVERITY = Severity.ERROR
SPEAKS_TO = OFFICIAL_ALONE
BAD = RuleExample("- Lưu VT;", noi_nhan_dong=("- Như trên;", "- Lưu VT;"))
GOOD = RuleExample("- Lưu: VT, BCH.", noi_nhan_dong=("- Như trên;", "- Lưu: VT, BCH."))

_KEPT = re.compile(r"Lưu: VT\b.*", re.DOTALL)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the last line where it is missing or written otherwise."""
    listed = entries(elements.noi_nhan_dong)
    if not listed or elements.noi_nhan is None:
        return
    kept = next((entry for entry in listed if entry.text.upper().startswith("LƯU")), None)
    if kept is None:
        yield Finding(CODE, _("Nơi nhận thiếu dòng cuối “- Lưu: VT, ….”."), listed[-1].last)
        return
    if not _KEPT.fullmatch(" ".join(kept.text.split())):
        yield Finding(
            CODE, _("Đang viết “{written}”, phải viết là “- Lưu: VT, ….”.", written=kept.text), kept.first
        )
    if not kept.text.endswith("."):
        yield Finding(CODE, _("Cuối dòng “Lưu” thiếu dấu chấm (.)."), kept.last)
