"""Từ “Nơi nhận”.

Từ “Nơi nhận:” đứng một dòng riêng, ngang hàng với quyền hạn, chức vụ của người ký, sát lề trái, cỡ chữ 12, nghiêng, đậm, sau
có dấu hai chấm.
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


CODE = "ND30-46"
CLAUSE = 'Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 9, điểm d'
SEVERITY = Severity.ERROR
BAD = 'NƠI NHẬN'
GOOD = 'Nơi nhận:'

WITHOUT = frozenset({"BB", "HĐ", "BGN", "BTT", "PG", "PC", "PB", "GUQ", "QC", "QyĐ", "GNP", "GGT"})


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the word where it is missing, written or looks otherwise."""
    word = elements.noi_nhan
    if not elements.administrative:
        return
    if word is None:
        if elements.chu_ky and elements.code not in WITHOUT:
            yield Finding(CODE, _("Không thấy “Nơi nhận:”."), elements.chu_ky[0].office[0])
        return
    written = look.shown(word)
    if " ".join(written.split()) != "Nơi nhận:":
        yield Finding(CODE, _("“{written}” phải viết là “Nơi nhận:” trên dòng riêng.", written=written[:40]), word)
    yield from unlike(CODE, _("Từ “Nơi nhận”"), [word], profile.look("noi_nhan"))
