"""Viện dẫn điểm, khoản, điều.

Viện dẫn từ nhỏ đến lớn: “điểm a khoản 2 Điều 103”. Điểm, khoản viết thường; từ điều trở lên (Điều, Mục, Chương,
Phần) viết hoa.
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
from reportgen.linter.words.prose import Match, matches, wrong

CODE = "ND30-74"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V, khoản 7"
SEVERITY = Severity.WARNING
SPEAKS_TO = OF_THE_DECREE
BAD = "Theo quy định tại Khoản 2 điều 103 của Luật này."
GOOD = "Theo quy định tại khoản 2 Điều 103 của Luật này."

_CAPITALS = re.compile(
    r"(?P<point>\b[đĐ]iểm [a-zđ],? )?\b(?P<clause>[kK]hoản) (?P<number>\d+[a-zđ]?)(?P<comma>,?) "
    r"(?P<article>[đĐ]iều) (?P<last>\d+)"
)
_ORDER = re.compile(r"\b[đĐ]iều \d+[a-zđ]?,? [kK]hoản \d+(?:,? [đĐ]iểm [a-zđ]\b)?(?![^.;]{0,60}? [đĐ]iều \d)")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each citation with wrong capitals, or from the great to the small."""
    for passage, match in matches(paper, elements, _CAPITALS, _is_wrong):
        yield wrong(CODE, passage, match[0], _correction(match))
    for passage, match in matches(paper, elements, _ORDER):
        message = _("“{place}” đang viện dẫn từ lớn đến nhỏ.", place=match[0])
        yield Finding(
            CODE, message, passage, _("Viết theo thứ tự điểm, khoản, Điều: “điểm a khoản 2 Điều 103”.")
        )


def _is_wrong(match: Match) -> bool:
    if match["article"] == "điều":
        return True
    begins = (
        not match.string[: match.start()].strip() or match.string[: match.start()].rstrip()[-1:] in ".:!?“"
    )
    capital = match[0][0].isupper() and not begins
    return capital or (bool(match["point"]) and match["clause"] == "Khoản")


def _correction(match: Match) -> str:
    point = match["point"] or ""
    said = f"{point.lower()}khoản {match['number']}{match['comma']} Điều {match['last']}"
    begins = not match.string[: match.start()].strip()
    return said[0].upper() + said[1:] if begins and match[0][0].isupper() else said
