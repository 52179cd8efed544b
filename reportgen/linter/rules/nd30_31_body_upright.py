"""Kiểu chữ của nội dung.

Nội dung văn bản dùng kiểu chữ đứng; chữ nghiêng dành cho căn cứ ban hành, địa danh và thời gian, dòng kèm theo của
phụ lục. Chỉ những đoạn dài nghiêng hoặc đậm toàn bộ bị nêu; lời trích dẫn và chú thích trong ngoặc thì không.
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
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile
from reportgen.linter.summary import gather

CODE = "ND30-31"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm e"
SEVERITY = Severity.WARNING
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample(
    "Đoạn văn dài nghiêng toàn bộ",
    than=line(
        "Xã An Lạc Sơn có 12 thôn, 3.250 hộ; đời sống của Nhân dân ổn định, an ninh chính trị, trật tự được giữ vững.",
        italic=True,
    ),
)
GOOD = RuleExample(
    "Đoạn văn dài kiểu chữ đứng",
    than=line(
        "Xã An Lạc Sơn có 12 thôn, 3.250 hộ; đời sống của Nhân dân ổn định, an ninh chính trị, trật tự được giữ vững.",
        italic=False,
    ),
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each long paragraph of the body that is all italic."""
    yield from gather(
        Finding(CODE, _("Cả đoạn đang in nghiêng, nội dung phải là chữ đứng."), passage, _("Bỏ in nghiêng."))
        for passage in body_paragraphs(elements)
        if is_long(passage)
        and not passage.labelled_text.startswith(_QUOTED)
        and all(run.italic for run in appearance.words(passage))
    )
    yield from gather(
        (
            Finding(
                CODE,
                _("Cả đoạn đang in đậm, nội dung phải là chữ thường, không đậm."),
                passage,
                _("Bỏ in đậm."),
            )
            for passage in body_paragraphs(elements)
            if is_long(passage)
            and passage.text.rstrip().endswith((".", ";"))
            and all(run.bold for run in appearance.words(passage))
        ),
        "bold",
    )


_QUOTED = ("(", "[", "“", '"', "*")
