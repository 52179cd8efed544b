"""Kiểu chữ các dòng nơi nhận.

Các dòng nơi nhận viết chữ thường, cỡ chữ 11, kiểu chữ đứng.
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


CODE = "ND30-50"
CLAUSE = 'Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 9, điểm d'
SEVERITY = Severity.ERROR
BAD = '- Như trên; (cỡ chữ 13)'
GOOD = '- Như trên; (cỡ chữ 11)'

def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each line that looks otherwise."""
    if elements.administrative:
        wanted = profile.look("noi_nhan_dong")
        yield from gathered(unlike(CODE, _("Dòng nơi nhận"), elements.noi_nhan_dong, wanted))
