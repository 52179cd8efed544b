"""Chữ viết tắt quyền hạn của người ký.

Ký thay mặt tập thể ghi “TM.” trước tên tập thể hoặc cơ quan; ký thay người đứng đầu ghi “KT.”, thừa lệnh “TL.”,
thừa ủy quyền “TUQ.”, được giao quyền cấp trưởng “Q.” trước chức vụ của người đứng đầu; dòng dưới là chức vụ của
người ký. Không viết “T/M”, “KT/”, “TM” thiếu dấu chấm; cấp phó ký thay ghi “KT. CHỦ TỊCH” rồi “PHÓ CHỦ TỊCH”, không
viết tắt “P. CHỦ TỊCH”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.elements import words
from reportgen.linter.elements.model import Elements, Signature
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper, Passage
from reportgen.linter.profile import Profile

CODE = "ND30-51"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 7, điểm b và đ"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample("T/M ỦY BAN NHÂN DÂN", chuc_vu=("T/M ỦY BAN NHÂN DÂN", "CHỦ TỊCH"))
GOOD = RuleExample("TM. ỦY BAN NHÂN DÂN", chuc_vu=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"))

_SLASHED = re.compile(r"(?P<power>T\s?/\s?M|K\s?/\s?T|T\s?/\s?L|T\s?/\s?U\s?/\s?Q)\b[\s.:]*")
_THEN_SLASH = re.compile(r"(?P<power>TM|KT|TL|TUQ)\s?/\s*(?=[^\W\d])")
_SHORT_DEPUTY = re.compile(r"P\.\s?(?=CHỦ TỊCH|HIỆU TRƯỞNG|GIÁM ĐỐC|TRƯỞNG|CHỈ HUY|VIỆN TRƯỞNG|CỤC TRƯỞNG)")
_DOTTED = re.compile(r"(?P<power>T\.\s?M|K\.\s?T|T\.\s?L|T\.\s?U\.\s?Q)\.?\s*(?=[^\W\d])")
_BARE = re.compile(r"(?P<power>TM|KT|TL|TUQ)(?:\s+|\s*:\s*|\.(?=\S)|\s+\.\s*)(?=[^\W\d])")
_OF_ONE = re.compile(
    r"TM\.\s+(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG PHÒNG|CHỈ HUY TRƯỞNG|HIỆU TRƯỞNG|BỘ TRƯỞNG|CỤC TRƯỞNG)$"
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each power that is written otherwise, and the power without the signer's own office below."""
    for passage in _near_the_end(paper, elements):
        yield from _misspelt(passage)
    for signature in elements.chu_ky:
        yield from _check_power(signature)


def _near_the_end(paper: Paper, elements: Elements) -> Iterator[Passage]:
    after = elements.ket_thuc.index if elements.ket_thuc else (elements.than[0].index if elements.than else 0)
    stop = elements.phu_luc[0].passage.index if elements.phu_luc else len(paper.passages) + after
    signed = [line for signature in elements.chu_ky for line in signature.office]
    found = {passage.whole.index for passage in signed}
    yield from signed
    for passage in paper.passages:
        if after <= passage.index < stop and passage.index not in found and len(passage.text) < 90:
            yield passage


def _misspelt(passage: Passage) -> Iterator[Finding]:
    text = appearance.displayed_text(passage)
    for pattern in (_SLASHED, _THEN_SLASH, _DOTTED, _BARE):
        match = pattern.match(text)
        rest = text[match.end() :] if match else ""
        if (
            match
            and appearance.is_capitals(passage)
            and (words.AGENCY.match(rest) or words.OFFICE.match(rest))
        ):
            power = re.sub(r"[\s/.]", "", match["power"])
            message = _(
                "Đang viết “{bad}”, phải viết là “{power}.” rồi một dấu cách.",
                bad=match[0].strip(),
                power=power,
            )
            yield Finding(CODE, message, passage)
            return


def _check_power(signature: Signature) -> Iterator[Finding]:
    first, last = signature.office[0], signature.office[-1]
    if _SHORT_DEPUTY.match(appearance.displayed_text(last)):
        hint = _("Ghi “KT. …” ở dòng trên, “PHÓ …” ở dòng dưới.")
        yield Finding(CODE, _("Chức vụ cấp phó đang viết tắt “P.”, phải viết đủ “PHÓ …”."), last, hint)
    text = " ".join(appearance.displayed_text(first).split())
    if _OF_ONE.match(text):
        yield Finding(
            CODE, _("“TM.” đang đứng trước chức vụ, phải đứng trước tên tập thể hoặc cơ quan."), first
        )
    elif (
        text.startswith(("TM.", "KT.", "TL.", "TUQ."))
        and len(signature.office) == 1
        and "\n" not in first.text
    ):
        yield Finding(CODE, _("Dưới dòng “{said}” thiếu chức vụ của người ký.", said=text), first)
    elif text.startswith("KT.") and len(signature.office) > 1 and _is_head_himself(text, signature.office[1]):
        below = appearance.displayed_text(signature.office[1]).strip()
        said = _(
            "Dưới “{power}” đang ghi “{below}”, phải là chức vụ cấp phó: “PHÓ …”.", power=text, below=below
        )
        yield Finding(CODE, said, signature.office[1])


def _is_head_himself(power: str, below: Passage) -> bool:
    """Return whether the office below ``KT. CHỦ TỊCH`` is that of the head again."""
    return power.removeprefix("KT.").strip() == " ".join(appearance.displayed_text(below).split())
