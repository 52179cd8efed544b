"""Cỡ chữ của nội dung.

Nội dung văn bản dùng cỡ chữ 13 đến 14. Cỡ chữ trong bảng, chú thích của bảng và biểu đồ không bị ràng buộc.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.body_paragraphs import body_paragraphs
from reportgen.linter.element_checks import span
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample, line
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import ElementProfile, Profile
from reportgen.linter.summary import gather

CODE = "ND30-30"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm e"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample(
    "Đoạn văn cỡ chữ 12",
    than=line(
        "Xã An Lạc Sơn có 12 thôn, 3.250 hộ; đời sống của Nhân dân ổn định, an ninh chính trị, trật tự được giữ vững.",
        size=12,
    ),
)
GOOD = RuleExample(
    "Đoạn văn cỡ chữ 14",
    than=line(
        "Xã An Lạc Sơn có 12 thôn, 3.250 hộ; đời sống của Nhân dân ổn định, an ninh chính trị, trật tự được giữ vững.",
        size=14,
    ),
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each paragraph of the body whose letters are too small or too large."""
    low, high = profile.look("than").size
    wanted, usual = span(low, high), _usual(elements, low, high)
    yield from gather(
        Finding(
            CODE,
            _(
                "Cỡ chữ đang là {size:g}, nội dung phải là {wanted}.",
                size=appearance.size(passage),
                wanted=wanted,
            ),
            passage,
            wanted=ElementProfile(size=usual),
        )
        for passage in body_paragraphs(elements)
        if appearance.size(passage) and not low - 0.05 <= appearance.size(passage) <= high + 0.05
    )


def _usual(elements: Elements, low: float, high: float) -> tuple[float, float]:
    """Return the size that most of the body has, as a range; the whole range where that is not a right one."""
    sizes = Counter(appearance.size(passage) for passage in body_paragraphs(elements))
    size = sizes.most_common(1)[0][0] if sizes else 0.0
    return (size, size) if low <= size <= high else (low, high)
