"""Danh từ chung của đơn vị hành chính viết thường.

Tên đơn vị hành chính gồm danh từ chung viết thường và tên riêng viết hoa: “xã Bình Chương”, “tỉnh Nam Định”. Ngoại
lệ mà Nghị định nêu: Thủ đô Hà Nội, Thành phố Hồ Chí Minh, và đơn vị mang chữ số, tên người, tên sự kiện (Quận 1,
Phường Điện Biên Phủ); những tên này không bị nêu.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.linter.elements.model import Elements
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile
from reportgen.linter.summary import gather
from reportgen.linter.words.capitals import GREAT, SMALL, SURNAMES, UNIT_BODIES, UNITS
from reportgen.linter.words.prose import Match, matches, wrong

CODE = "ND30-72"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục III, khoản 1, điểm a"
SEVERITY = Severity.WARNING
SPEAKS_TO = OF_THE_DECREE
BAD = "Lực lượng dân quân của Xã Bình Chương tham gia."
GOOD = "Lực lượng dân quân của xã Bình Chương tham gia."

_NOUNS = "|".join(unit.capitalize() for unit in UNITS)
_NAME = rf"[{GREAT}][{SMALL}]+"
_UNIT = re.compile(rf"(?<=[{SMALL}]) (?P<noun>{_NOUNS}) (?P<first>{_NAME}) {_NAME}\b")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each unit whose common noun begins with a capital in the middle of a sentence."""
    yield from gather(
        wrong(CODE, passage, match[0], match[0].replace(match["noun"], match["noun"].lower(), 1))
        for passage, match in matches(paper, elements, _UNIT, _is_place)
    )


def _is_place(match: Match) -> bool:
    return match["first"] not in UNIT_BODIES and match["first"] not in SURNAMES
