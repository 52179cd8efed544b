"""Lùi đầu dòng.

Khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm. Đoạn lùi cả khối (danh sách tự động) và đoạn lùi bằng phím
Tab không bị nêu.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _, decimal
from reportgen.linter.body_paragraphs import body_paragraphs
from reportgen.linter.edit import schema
from reportgen.linter.edit.job import PaperEdit
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample, line
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper, Passage
from reportgen.linter.profile import Profile
from reportgen.linter.summary import gather
from reportgen.units import POINTS_PER_MM

CODE = "ND30-33"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm e"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample(
    "Đoạn văn không lùi đầu dòng",
    than=line(
        "Xã An Lạc Sơn có 12 thôn, 3.250 hộ; đời sống của Nhân dân ổn định, an ninh chính trị, trật tự được giữ vững.",
        first=0,
    ),
)
GOOD = RuleExample(
    "Đoạn văn lùi đầu dòng 1,27 cm",
    than=line(
        "Xã An Lạc Sơn có 12 thôn, 3.250 hộ; đời sống của Nhân dân ổn định, an ninh chính trị, trật tự được giữ vững.",
        first=36,
    ),
)

_CLOSE = 0.6  # millimetres


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each paragraph whose first line is indented otherwise."""
    hint = _("Đặt First line 1 cm hoặc 1,27 cm.")
    yield from gather(
        Finding(CODE, _message(passage), passage, hint)
        for passage in body_paragraphs(elements)
        if _is_plain(passage)
        and all(abs(_indent(passage) - wanted) > _CLOSE for wanted in profile.body.indents)
    )


def _indent(passage: Passage) -> float:
    return passage.format.first_line / POINTS_PER_MM


def _message(passage: Passage) -> str:
    by = decimal(_indent(passage), 1)
    return _("Đầu dòng đang lùi {by} mm, phải là 10 hoặc 12,7 mm.", by=by)


def _is_plain(passage: Passage) -> bool:
    """Return whether the paragraph stands at the margin and begins with its words."""
    at_margin = abs(passage.format.left) < 1 and not passage.label
    return at_margin and passage.format.align in ("both", "left") and not passage.text.startswith("\t")


_INDENT = "720"  # twentieths of a point: 1.27 cm


def fix(job: PaperEdit, finding: Finding) -> bool:
    """Indent the first line by 1.27 cm."""
    paragraph = job.paragraph(finding)
    if paragraph is None:
        return False
    properties = schema.properties(paragraph, "pPr")
    return schema.put(properties, "ind", {"firstLine": _INDENT})
