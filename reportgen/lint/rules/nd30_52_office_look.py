"""Quyền hạn, chức vụ của người ký.

Quyền hạn và chức vụ của người ký viết in hoa, cỡ chữ 13–14, kiểu chữ đứng, đậm.
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


CODE = "ND30-52"
CLAUSE = 'Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 7, điểm đ'
SEVERITY = Severity.ERROR
BAD = 'Chủ tịch'
GOOD = 'CHỦ TỊCH'

def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each line of power and office that looks otherwise."""
    lines = [line for signature in elements.chu_ky for line in signature.office]
    if elements.administrative:
        yield from unlike(CODE, _("Quyền hạn, chức vụ"), lines, profile.look("quyen_han_chuc_vu"))
