"""Khoảng cách giữa các đoạn.

Khoảng cách giữa các đoạn văn tối thiểu là 6 pt.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.lint.elements.model import Elements
from reportgen.lint.finding import Finding
from reportgen.lint.paper.model import Paper, Piece
from reportgen.lint.profile import Profile
from reportgen.lint.running import running
from reportgen.lint.words.prose import gathered

CODE = "ND30-34"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm e"
SEVERITY = Severity.ERROR
BAD = "Hai đoạn văn cách nhau 0 pt"
GOOD = "Hai đoạn văn cách nhau 6 pt"


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each paragraph that stands too close under the one before."""
    pieces = list(running(elements))
    hint = _("Đặt Spacing After 6 pt.")
    yield from gathered(
        Finding(
            CODE,
            _("Cách đoạn trước {gap:g} pt, tối thiểu là 6 pt.", gap=round(_gap(above, piece), 1)),
            piece,
            hint,
        )
        for above, piece in pairwise(pieces)
        if piece.index == above.index + 1 and _gap(above, piece) < profile.body.between - 0.05
    )


def _gap(above: Piece, below: Piece) -> float:
    """Return the space between two paragraphs, as large as any program makes it."""
    alike = above.format.style == below.format.style
    after = 0.0 if above.format.contextual and alike else above.format.after
    return after + (0.0 if below.format.contextual and alike else below.format.before)
