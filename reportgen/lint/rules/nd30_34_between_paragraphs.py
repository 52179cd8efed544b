"""Khoảng cách giữa các đoạn.

Khoảng cách giữa các đoạn văn tối thiểu là 6 pt.
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


CODE = "ND30-34"
CLAUSE = 'Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm e'
SEVERITY = Severity.ERROR
BAD = 'Hai đoạn văn cách nhau 0 pt'
GOOD = 'Hai đoạn văn cách nhau 6 pt'

def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each paragraph that stands too close under the one before."""
    pieces = list(running(elements))
    hint = _("Đặt Spacing After 6 pt.")
    yield from gathered(
        Finding(CODE, _("Cách đoạn trước {gap:g} pt, tối thiểu là 6 pt.", gap=round(_gap(above, piece), 1)), piece, hint)
        for above, piece in zip(pieces, pieces[1:], strict=False)
        if piece.index == above.index + 1 and _gap(above, piece) < profile.body.between - 0.05
    )


def _gap(above: Piece, below: Piece) -> float:
    """Return the space between two paragraphs, as large as any program makes it."""
    alike = above.format.style == below.format.style
    after = 0.0 if above.format.contextual and alike else above.format.after
    return after + (0.0 if below.format.contextual and alike else below.format.before)
