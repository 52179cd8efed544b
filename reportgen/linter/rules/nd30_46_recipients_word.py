"""Từ “Nơi nhận”.

Từ “Nơi nhận:” đứng một dòng riêng, ngang hàng với quyền hạn, chức vụ của người ký, sát lề trái, cỡ chữ 12, nghiêng,
đậm, sau có dấu hai chấm.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.element_checks import unlike
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OFFICIAL_ALONE
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile

CODE = "ND30-46"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 9, điểm d"
SEVERITY = Severity.ERROR
SPEAKS_TO = OFFICIAL_ALONE
BAD = RuleExample("NƠI NHẬN", noi_nhan="NƠI NHẬN")
GOOD = RuleExample("Nơi nhận:", noi_nhan="Nơi nhận:")

WITHOUT = frozenset({"BB", "HĐ", "BGN", "BTT", "PG", "PC", "PB", "GUQ", "QC", "QyĐ", "GNP", "GGT"})


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the word where it is missing, written or looks otherwise."""
    word = elements.noi_nhan
    if word is None:
        if elements.chu_ky and elements.code not in WITHOUT:
            yield Finding(CODE, _("Thiếu “Nơi nhận:”."), elements.chu_ky[0].office[0])
        return
    written = appearance.displayed_text(word)
    if " ".join(written.split()) != "Nơi nhận:":
        yield Finding(
            CODE,
            _("Đang viết “{written}”, phải viết là “Nơi nhận:” trên dòng riêng.", written=written[:40]),
            word,
        )
    yield from unlike(CODE, _("Từ “Nơi nhận”"), [word], profile.look("noi_nhan"))
