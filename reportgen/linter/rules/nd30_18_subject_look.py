"""Trích yếu nội dung.

Trích yếu đặt giữa, trên dòng riêng ngay dưới tên loại văn bản, chữ in thường, cỡ chữ 13–14, kiểu chữ đứng, đậm;
cuối trích yếu không có dấu chấm.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.element_checks import unlike
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import ExampleLine, RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper, Passage
from reportgen.linter.profile import Profile

CODE = "ND30-18"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 5"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample(
    "Về việc thành lập Tổ công tác chuyển đổi số (không đậm)",
    "quyet-dinh",
    trich_yeu=ExampleLine("Về việc thành lập Tổ công tác chuyển đổi số", {"bold": False}),
)
GOOD = RuleExample(
    "**Về việc thành lập Tổ công tác chuyển đổi số**",
    "quyet-dinh",
    trich_yeu="Về việc thành lập Tổ công tác chuyển đổi số",
)

LEAST = 12  # letters: abbreviations alone are no subject in capitals


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each line of the subject that looks otherwise, is in capitals, or ends with a full stop."""
    if elements.trich_yeu_cung_dong and elements.ten_loai is not None:
        message = _(
            "Trích yếu “{subject}” đang nằm cùng dòng với tên loại.",
            subject=_short(elements.trich_yeu_cung_dong),
        )
        hint = _("Để tên loại một dòng, trích yếu xuống dòng dưới, chữ in thường, đậm.")
        yield Finding(CODE, message, elements.ten_loai, hint)
        return
    lines = elements.trich_yeu
    if not lines:
        return
    yield from unlike(
        CODE, _("Trích yếu"), lines, profile.look("trich_yeu"), _surely_among(lines), together=True
    )
    for line in lines:
        if appearance.is_capitals(line) and len(appearance.plain(line)) > LEAST:
            hint = _("Viết trích yếu bằng chữ in thường, chữ cái đầu viết hoa.")
            yield Finding(CODE, _("Trích yếu đang viết in hoa, phải là chữ in thường."), line, hint)
    text = appearance.plain(lines[-1])
    if text.endswith(".") and not text.endswith(".."):
        yield Finding(CODE, _("Cuối trích yếu thừa dấu chấm."), lines[-1], _("Bỏ dấu chấm."))


_BEGINNINGS = re.compile(r"(?:Về|V/v)\b", re.IGNORECASE)


def is_surely_subject(line: Passage) -> bool:
    """Return whether a line under the kind is the subject by more than its place: by its weight or its first word."""
    return appearance.is_bold(line) or _BEGINNINGS.match(appearance.plain(line)) is not None


def _surely_among(lines: Sequence[Passage]) -> Callable[[Passage], bool]:
    """Return what tells the lines that surely are the subject: also those before one that is."""
    last = max((at for at, line in enumerate(lines) if is_surely_subject(line)), default=-1)
    sure = {id(line) for line in lines[: last + 1]}
    return lambda line: id(line) in sure


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
