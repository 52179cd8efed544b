"""Thiếu dấu cách sau dấu câu.

Sau dấu . , ; : có một dấu cách. Không có nó, hai từ dính vào nhau: Word coi là một từ và không xuống dòng giữa
chúng.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.lint.elements.model import Elements
from reportgen.lint.finding import Finding
from reportgen.lint.paper.model import Paper
from reportgen.lint.profile import Profile
from reportgen.lint.words.capitals import GREAT, SMALL
from reportgen.lint.words.prose import gathered, matches

CODE = "ND30-66"
CLAUSE = "Thông lệ soạn thảo trên máy; Nghị định 30/2020/NĐ-CP không quy định"
SEVERITY = Severity.WARNING
BAD = "Huấn luyện,diễn tập đạt kết quả tốt.Các đơn vị nghiêm túc."
GOOD = "Huấn luyện, diễn tập đạt kết quả tốt. Các đơn vị nghiêm túc."

_WORD = re.compile(r"[^\s“”\"()]+")
_MARK = re.compile(
    rf"[^\W\d_]{{2,}}(?P<sign>[,;:])[^\W\d_]{{2,}}|[{SMALL}]{{2,}}(?P<stop>\.)[{GREAT}][{SMALL}]"
)
_ADDRESS = re.compile(r"@|www\.|://|\.(?:vn|com|net|org|gov|docx?|xlsx?|pdf)\b", re.IGNORECASE)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each two words that a punctuation mark joins."""
    yield from gathered(_found(paper, elements))


def _found(paper: Paper, elements: Elements) -> Iterator[Finding]:
    for piece, word in matches(paper, elements, _WORD):
        match = _MARK.search(word[0])
        if match and not _ADDRESS.search(word[0]):
            sign = match["sign"] or match["stop"]
            message = _("Thiếu dấu cách sau dấu “{sign}” ở “{place}”.", sign=sign, place=word[0])
            yield Finding(CODE, message, piece)
