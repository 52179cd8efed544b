"""Dòng đầu của nơi nhận.

Văn bản có “Kính gửi” thì dòng đầu của nơi nhận là “- Như trên;”. Quyết định giao việc cho người nhận ở
điều cuối thì dòng đầu là “- Như Điều …;” (mẫu 1.1 đến 1.3 của Phụ lục III). Văn bản không gửi đến ai ở trên thì
không ghi “Như trên”.
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
from reportgen.linter.rules.nd30_43_addressed import WITHOUT

CODE = "ND30-49"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 9, điểm b; Phụ lục III, mẫu 1.1 đến 1.5"
SEVERITY = Severity.ERROR
SPEAKS_TO = OFFICIAL_ALONE
BAD = RuleExample(
    "Nơi nhận:\n- Ủy ban nhân dân tỉnh;\n- Lưu: VT.", noi_nhan_dong=("- Ủy ban nhân dân tỉnh;", "- Lưu: VT.")
)
GOOD = RuleExample("Nơi nhận:\n- Như trên;\n- Lưu: VT.", noi_nhan_dong=("- Như trên;", "- Lưu: VT."))

_ADDRESSED = re.compile(r"kính\s+(?:g[ửởơưủữỡ]i|mời|chuyển)|điện:", re.IGNORECASE)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the first line where it says something else."""
    listed = entries(elements.noi_nhan_dong)
    if not listed:
        return
    first = listed[0]
    if elements.kinh_gui is not None and elements.code not in WITHOUT:
        if not first.text.lower().startswith("như trên"):
            message = _(
                "Dòng đầu của nơi nhận đang là “{first}”; văn bản có “Kính gửi” thì phải là “- Như trên;”.",
                first=first.text,
            )
            yield Finding(CODE, message, first.first)
    elif _names_nobody(paper, elements) and first.text.lower().startswith("như trên"):
        message = _("Nơi nhận đang ghi “Như trên”, nhưng ở trên không có “Kính gửi”; phải ghi rõ nơi nhận.")
        yield Finding(CODE, message, first.first)
    elif _has_articles(elements) and not first.text.lower().startswith("như điều"):
        message = _(
            "Dòng đầu của nơi nhận đang là “{first}”; quyết định thường ghi “- Như Điều …;”.",
            first=first.text,
        )
        yield Finding(CODE, message, first.first, severity=Severity.WARNING)


def _names_nobody(paper: Paper, elements: Elements) -> bool:
    """Return whether the paper is of a kind with recipients alone, and does not invite or address anybody above."""
    alone = elements.code in (WITHOUT | {"BC"}) - {"QĐ", "BB"}
    return alone and not any(_ADDRESSED.search(passage.text) for passage in paper.passages)


def _has_articles(elements: Elements) -> bool:
    return elements.code == "QĐ" and any(heading.kind == "dieu" for heading in elements.de_muc)
