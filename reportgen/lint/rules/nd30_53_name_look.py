"""Họ và tên người ký.

Họ và tên người ký viết chữ thường (hoa chữ cái đầu), cỡ chữ 13–14, kiểu chữ đứng, đậm, canh giữa dưới chức vụ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.lint.dashed import Entry, entries
from reportgen.lint.elements import words
from reportgen.lint.elements.model import Annex, Elements, Heading, Signature
from reportgen.lint.finding import Finding
from reportgen.lint.judged import span, unlike
from reportgen.lint.paper import look
from reportgen.lint.paper.model import Paper, Piece, Section
from reportgen.lint.profile import Look, Profile
from reportgen.lint.running import is_long, running
from reportgen.lint.sequence import LETTERS, Break, arabic, breaks, letter, roman
from reportgen.lint.words.prose import gathered
from reportgen.units import POINTS_PER_MM


CODE = "ND30-53"
CLAUSE = 'Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 7, điểm đ'
SEVERITY = Severity.ERROR
BAD = 'ĐOÀN THẾ NGUYỆN'
GOOD = 'Đoàn Thế Nguyện'

def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each signer's name that looks otherwise."""
    if not elements.administrative:
        return
    names = [signature.name for signature in elements.chu_ky if signature.name is not None]
    yield from unlike(CODE, _("Họ và tên người ký"), names, profile.look("ho_ten"))
    for name in names:
        if look.is_capitals(name) and " " in name.text.strip():
            yield Finding(CODE, _("Họ và tên người ký viết chữ thường, không in hoa."), name)
