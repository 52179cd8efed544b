"""Cỡ chữ của nội dung.

Nội dung văn bản dùng cỡ chữ 13 đến 14. Cỡ chữ trong bảng, chú thích của bảng và biểu đồ không bị ràng buộc.
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


CODE = "ND30-30"
CLAUSE = 'Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm e'
SEVERITY = Severity.ERROR
BAD = 'Đoạn văn cỡ chữ 12'
GOOD = 'Đoạn văn cỡ chữ 14'

def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each paragraph of the body whose letters are too small or too large."""
    low, high = profile.look("than").size
    wanted = span(low, high)
    yield from gathered(
        Finding(CODE, _("Cỡ chữ {size:g}, nội dung phải là {wanted}.", size=look.size(piece), wanted=wanted), piece)
        for piece in running(elements)
        if look.size(piece) and not low - 0.05 <= look.size(piece) <= high + 0.05
    )
