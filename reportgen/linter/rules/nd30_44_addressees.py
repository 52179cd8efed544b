"""Cách trình bày “Kính gửi”.

Gửi một nơi: từ “Kính gửi:” và nơi nhận trên cùng một dòng. Gửi từ hai nơi: mỗi nơi một dòng riêng, đầu dòng có gạch
(-), cuối dòng có dấu chấm phẩy (;), cuối dòng cuối cùng có dấu chấm (.).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.dashed import DashedEntry, entries
from reportgen.linter.elements import words
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OFFICIAL_ALONE
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper, Passage
from reportgen.linter.profile import Profile

CODE = "ND30-44"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 9, điểm d"
SEVERITY = Severity.ERROR
SPEAKS_TO = OFFICIAL_ALONE
BAD = RuleExample(
    "Kính gửi:\n- Ủy ban nhân dân xã An Lạc Sơn,\n- Ban Chỉ huy quân sự xã An Lạc Sơn",
    "to-trinh",
    kinh_gui="Kính gửi:",
    kinh_gui_dong=("- Ủy ban nhân dân xã An Lạc Sơn,", "- Ban Chỉ huy quân sự xã An Lạc Sơn"),
)
GOOD = RuleExample(
    "Kính gửi:\n- Ủy ban nhân dân xã An Lạc Sơn;\n- Ban Chỉ huy quân sự xã An Lạc Sơn.",
    "to-trinh",
    kinh_gui="Kính gửi:",
    kinh_gui_dong=("- Ủy ban nhân dân xã An Lạc Sơn;", "- Ban Chỉ huy quân sự xã An Lạc Sơn."),
)


_SHORTEST = 4  # letters of an addressee


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield what is wrong with the word, the lines and the signs at their ends."""
    word = elements.kinh_gui
    if word is None:
        return
    written = appearance.plain(word).strip()
    if not re.match(r"Kính gửi\b", written):
        first = words.KINH_GUI.match(written)
        message = _("Đang viết “{word}”, phải viết “Kính gửi”.", word=first[0] if first else written[:8])
        yield Finding(CODE, message, word, _("Viết: “Kính gửi:”."))
    if not re.match(r"[^:]{0,12}:", written):
        yield Finding(CODE, _("Sau “Kính gửi” thiếu dấu hai chấm (:)."), word)
    yield from _on_lines_of_their_own(word, written)
    listed = entries(elements.kinh_gui_dong)
    alone = not words.KINH_GUI.sub("", appearance.plain(word).strip(), count=1).strip(" :\t")
    if alone and len(listed) == 1 and not elements.kinh_gui_dong[0].where.table:
        yield Finding(
            CODE, _("Chỉ gửi một nơi mà đang ghi ở dòng dưới, phải ghi cùng dòng với “Kính gửi:”."), word
        )
    elif len(listed) > 1:
        yield from _signs(listed)


def _on_lines_of_their_own(word: Passage, written: str) -> Iterator[Finding]:
    """Yield the line that holds several addressees."""
    named = [part for part in written.partition(":")[2].split(";") if len(part.strip(" .")) > _SHORTEST]
    if len(named) > 1:
        message = _("Gửi {count} nơi đang ghi trên một dòng, phải ghi mỗi nơi một dòng.", count=len(named))
        yield Finding(
            CODE, message, word, _("Mỗi nơi một dòng, đầu dòng có gạch (-), cuối dòng có dấu chấm phẩy (;).")
        )


def _signs(listed: Sequence[DashedEntry]) -> Iterator[Finding]:
    for entry in listed[:-1]:
        if not entry.text.endswith(";"):
            yield Finding(CODE, _("Cuối dòng này thiếu dấu chấm phẩy (;)."), entry.last)
    if not listed[-1].text.endswith("."):
        yield Finding(CODE, _("Cuối nơi nhận cuối cùng của “Kính gửi” thiếu dấu chấm (.)."), listed[-1].last)
    for entry in listed:
        if not entry.dashed and not entry.first.where.table:
            yield Finding(CODE, _("Đầu dòng này thiếu gạch đầu dòng (-)."), entry.first)
