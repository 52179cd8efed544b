"""Quốc hiệu.

Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” viết in hoa, cỡ chữ 12–13, kiểu chữ đứng, đậm. Hai cách đặt dấu HÒA và
HOÀ đều đúng.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.lint.elements.model import Elements
from reportgen.lint.finding import Finding
from reportgen.lint.judged import unlike
from reportgen.lint.paper import look
from reportgen.lint.paper.model import Paper
from reportgen.lint.profile import Profile

CODE = "ND30-05"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 1"
SEVERITY = Severity.ERROR
BAD = "Cộng hòa xã hội chủ nghĩa Việt Nam"
GOOD = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"

NAMES = frozenset(f"CỘNG {word} XÃ HỘI CHỦ NGHĨA VIỆT NAM" for word in ("HÒA", "HOÀ"))


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the national name where it is misspelt or looks otherwise."""
    name = elements.quoc_hieu
    if not elements.administrative or name is None:
        return
    written = " ".join(look.plain(name).upper().split())
    if written not in NAMES:
        message = _("Quốc hiệu viết sai: “{written}”.", written=look.plain(name))
        yield Finding(CODE, message, name, _("Viết: {name}.", name=GOOD))
    yield from unlike(CODE, _("Quốc hiệu"), [name], profile.look("quoc_hieu"))
