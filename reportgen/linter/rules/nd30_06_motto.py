"""Tiêu ngữ.

Tiêu ngữ “Độc lập - Tự do - Hạnh phúc” đặt giữa dưới Quốc hiệu, chữ in thường, cỡ chữ 13–14, đứng, đậm; chữ cái đầu của
các cụm từ viết hoa, giữa các cụm từ có gạch nối (-) và cách chữ.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.element_checks import unlike
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import NAMED, OWN_LOOK
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile

CODE = "ND30-06"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 1"
SEVERITY = Severity.ERROR
SPEAKS_TO = NAMED
BAD = RuleExample("Độc lập – Tự do – Hạnh phúc", tieu_ngu="Độc lập – Tự do – Hạnh phúc")
GOOD = RuleExample("Độc lập - Tự do - Hạnh phúc", tieu_ngu="Độc lập - Tự do - Hạnh phúc")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the motto where it is written or looks otherwise."""
    motto = elements.tieu_ngu
    if motto is None:
        return
    if " ".join(appearance.displayed_text(motto).replace("\u2011", "-").split()) != GOOD.shown:
        message = _("Tiêu ngữ đang viết chưa đúng: “{written}”.", written=appearance.displayed_text(motto))
        yield Finding(CODE, message, motto, _("Viết: {motto} (gạch nối, cách hai bên).", motto=GOOD))
    if elements.nature not in OWN_LOOK:
        yield from unlike(CODE, _("Tiêu ngữ"), [motto], profile.look("tieu_ngu"))
