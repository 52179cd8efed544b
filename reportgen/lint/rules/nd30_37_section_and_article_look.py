"""Mục I., Điều và điểm: kiểu chữ.

Số thứ tự và tiêu đề của mục (“I. NHỮNG KẾT QUẢ…”) trên một dòng, in hoa, đứng, đậm; từ “Điều” và số thứ tự đứng, đậm, cỡ
chữ bằng cỡ chữ của lời văn; điểm a), b) kiểu chữ đứng.
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


CODE = "ND30-37"
CLAUSE = 'Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm đ'
SEVERITY = Severity.ERROR
BAD = 'I. Đặc điểm tình hình (không in hoa)'
GOOD = 'I. ĐẶC ĐIỂM TÌNH HÌNH'

def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each section's heading, article's number and point that looks otherwise."""
    if not elements.administrative:
        return
    yield from gathered(_found(elements, profile))


def _found(elements: Elements, profile: Profile) -> Iterator[Finding]:
    for heading in elements.de_muc:
        if heading.kind == "la_ma":
            yield from unlike(CODE, _("Tiêu đề mục"), [heading.piece], profile.look("la_ma"))
        elif heading.kind == "dieu" and not heading.counted:
            yield from unlike(CODE, _("Từ “Điều” và số thứ tự"), [_number(heading)], UPRIGHT_BOLD)
        elif heading.kind == "diem" and look.is_italic(heading.piece):
            said = _("Điểm {letter}) in nghiêng, phải là chữ đứng.", letter=heading.number)
            yield Finding(CODE, said, heading.piece, severity=Severity.WARNING)


UPRIGHT_BOLD = Look(bold=True, italic=False)


def _number(heading: Heading) -> Piece:
    text = heading.piece.text
    start = text.find(heading.number)
    return heading.piece.cut(0, start + len(heading.number))
