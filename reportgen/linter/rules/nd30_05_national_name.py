"""Quốc hiệu.

Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” viết in hoa, cỡ chữ 12–13, kiểu chữ đứng, đậm, trên một dòng. Hai
cách đặt dấu HÒA và HOÀ đều đúng.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.element_checks import unlike
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import NAMED, OWN_LOOK
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper, Passage
from reportgen.linter.paper.width import width
from reportgen.linter.profile import Profile

CODE = "ND30-05"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 1"
SEVERITY = Severity.ERROR
SPEAKS_TO = NAMED
BAD = RuleExample("Cộng hòa xã hội chủ nghĩa Việt Nam", quoc_hieu="Cộng hòa xã hội chủ nghĩa Việt Nam")
GOOD = RuleExample("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", quoc_hieu="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")

NAMES = frozenset(f"CỘNG {word} XÃ HỘI CHỦ NGHĨA VIỆT NAM" for word in ("HÒA", "HOÀ"))

_LEAST_ROOM = 40.0  # points: a column so narrow was not measured
_TOO_WIDE = 1.03  # of the room: a width is good to a hundredth


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the national name where it is misspelt or looks otherwise."""
    name = elements.quoc_hieu
    if name is None:
        return
    written = _wording(elements, name)
    if written not in NAMES:
        message = _("Quốc hiệu đang viết sai: “{written}”.", written=" ".join(appearance.plain(name).split()))
        yield Finding(CODE, message, name, _("Viết: {name}.", name=GOOD))
    yield from _on_one_line(elements, name)
    if elements.nature not in OWN_LOOK:
        yield from unlike(CODE, _("Quốc hiệu"), [name], profile.look("quoc_hieu"))


def _wording(elements: Elements, name: Passage) -> str:
    rest = elements.quoc_hieu_tiep
    text = appearance.plain(name) if rest is None else f"{appearance.plain(name)} {appearance.plain(rest)}"
    return " ".join(text.upper().split())


def _on_one_line(elements: Elements, name: Passage) -> Iterator[Finding]:
    """Yield the name where it is typed on two lines, or does not fit into its column on one."""
    hint = _("Để Quốc hiệu trên một dòng: nới rộng cột bên phải, hoặc dùng cỡ chữ 12.")
    if elements.quoc_hieu_tiep is not None:
        yield Finding(CODE, _("Quốc hiệu đang viết trên hai dòng, phải ở trên một dòng."), name, hint)
    elif name.part_of is None and name.room > _LEAST_ROOM and width(name) > name.room * _TOO_WIDE:
        yield Finding(
            CODE, _("Quốc hiệu không vừa một dòng trong cột của nó, nên bị xuống dòng."), name, hint
        )
