"""Thiếu dấu cách sau dấu câu.

Sau dấu . , ; : có một dấu cách. Không có nó, hai từ dính vào nhau: Word coi là một từ và không xuống dòng giữa
chúng.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.elements.model import Elements
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile
from reportgen.linter.summary import gather
from reportgen.linter.words.capitals import GREAT, SMALL
from reportgen.linter.words.prose import Match, matches

CODE = "ND30-66"
CLAUSE = "Thông lệ soạn thảo trên máy; Nghị định 30/2020/NĐ-CP không quy định"
SEVERITY = Severity.WARNING
SPEAKS_TO = OF_THE_DECREE
BAD = "Huấn luyện,diễn tập đạt kết quả tốt.Các đơn vị nghiêm túc."
GOOD = "Huấn luyện, diễn tập đạt kết quả tốt. Các đơn vị nghiêm túc."

_GAP = r"[ \u00a0]{0,9}"
"""Spaces before the mark are another rule's fault; without them this one is still there."""
_MARK = re.compile(
    rf"(?<=[^\W_][^\W_]){_GAP}(?P<sign>[,;])(?=[^\W\d_]{{2}})"
    rf"|(?<=[^\W\d_][^\W\d_]){_GAP}(?P<colon>:)(?=[^\W\d_]{{2}})"
    rf"|(?<=[{SMALL}][{SMALL}]){_GAP}(?P<stop>\.)(?=[{GREAT}][{SMALL}])"
)
_EDGE = frozenset(' \t\n\u00a0“”"()')
_MOST = 80  # letters on each side of the mark: more is no word
_ADDRESS = re.compile(r"@|www\.|://|\.(?:vn|com|net|org|gov|docx?|xlsx?|pdf)\b", re.IGNORECASE)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each two words that a punctuation mark joins."""
    yield from gather(_findings(paper, elements))


def _findings(paper: Paper, elements: Elements) -> Iterator[Finding]:
    for passage, match in matches(paper, elements, _MARK):
        word = _around(match)
        if not _ADDRESS.search(word):
            sign = match["sign"] or match["colon"] or match["stop"]
            message = _("Thiếu dấu cách sau dấu “{sign}” ở “{place}”.", sign=sign, place=word)
            yield Finding(CODE, message, passage)


def _around(match: Match) -> str:
    """Return the words that the mark joins, as far as they are no longer than words are."""
    text = match.string
    start, end = match.start(), match.end()
    while start > max(match.start() - _MOST, 0) and text[start - 1] not in _EDGE:
        start -= 1
    while end < min(match.end() + _MOST, len(text)) and text[end] not in _EDGE:
        end += 1
    return text[start:end]
