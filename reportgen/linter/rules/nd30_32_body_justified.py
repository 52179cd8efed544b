"""Canh đều hai lề.

Nội dung văn bản được canh đều cả hai lề. Chỉ những đoạn dài hơn một dòng bị nêu: đoạn một dòng trông như nhau.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.body_paragraphs import body_paragraphs, is_long
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample, line
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper, Passage
from reportgen.linter.profile import ElementProfile, Profile
from reportgen.linter.summary import gather

CODE = "ND30-32"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm e"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample(
    "Đoạn văn nhiều dòng canh trái",
    than=line(
        "Xã An Lạc Sơn có 12 thôn, 3.250 hộ; đời sống của Nhân dân ổn định, an ninh chính trị, trật tự được giữ vững.",
        align="left",
    ),
)
GOOD = RuleExample(
    "Đoạn văn nhiều dòng canh đều hai lề",
    than=line(
        "Xã An Lạc Sơn có 12 thôn, 3.250 hộ; đời sống của Nhân dân ổn định, an ninh chính trị, trật tự được giữ vững.",
        align="both",
    ),
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each paragraph of several lines that is not justified."""
    hint = _("Chọn canh đều hai lề (Ctrl+J).")
    yield from gather(
        Finding(
            CODE,
            _message(passage),
            passage,
            hint,
            wanted=ElementProfile(align="both"),
            sure=passage.format.align == "left",
        )
        for passage in body_paragraphs(elements)
        if passage.format.align in ("left", "right", "center")
        and is_long(passage)
        and not _is_centred_line(passage)
    )


def _message(passage: Passage) -> str:
    now = {"left": _("canh trái"), "right": _("canh phải"), "center": _("canh giữa")}[passage.format.align]
    return _("Đoạn đang {now}, phải canh đều hai lề.", now=now)


def _is_centred_line(passage: Passage) -> bool:
    """Return whether the paragraph is centred because it is a title, a caption or a reference, not running text."""
    if passage.format.align != "center":
        return False
    text = appearance.plain(passage).strip()
    apart = (
        appearance.is_bold(passage) or appearance.is_italic(passage) or text.startswith(("(", "[", "“", "*"))
    )
    return apart or not text.endswith((".", ";"))
