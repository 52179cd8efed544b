"""Phần, chương, mục theo thứ tự.

Phần, chương và mục I., II. đánh số La Mã; mục, tiểu mục có dòng riêng đánh số Ả Rập; liên tục, không bỏ số, không
trùng số. Mục có thể đánh lại từ I trong mỗi phần, hoặc đánh tiếp.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.elements.model import Elements, NumberedHeading
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile
from reportgen.linter.sequence import SequenceBreak, arabic, breaks, ordinal_value, roman
from reportgen.vietnamese import numbers

CODE = "ND30-38"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm đ"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample("I. ƯU ĐIỂM\nIII. NGUYÊN NHÂN")
GOOD = RuleExample("I. ƯU ĐIỂM\nII. NGUYÊN NHÂN")

PARENTS = {"muc": ("phan", "chuong"), "tieu_muc": ("phan", "chuong", "muc")}


def _names() -> dict[str, str]:
    return {
        "phan": _("Phần"),
        "chuong": _("Chương"),
        "muc": _("Mục"),
        "tieu_muc": _("Tiểu mục"),
        "la_ma": _("Mục"),
    }


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each part, chapter and section whose number is out of order or of the wrong kind."""
    for kind, name in _names().items():
        value = arabic if kind in PARENTS else _roman_or_spelt
        for found in breaks(elements.de_muc, kind, value, PARENTS.get(kind, ())):
            yield _finding(name, found)
        yield from (_wrong_kind(name, one) for one in elements.de_muc if one.kind == kind and _is_other(one))


def _roman_or_spelt(number: str) -> int:
    return roman(number) or ordinal_value(number) or arabic(number)


def _is_other(heading: NumberedHeading) -> bool:
    if heading.kind in PARENTS:
        return bool(roman(heading.number))
    return heading.number.isdigit() or ordinal_value(heading.number) > 0


def _wrong_kind(name: str, heading: NumberedHeading) -> Finding:
    number = heading.number
    if heading.kind in PARENTS:
        message = _(
            "{name} {number}: số thứ tự đang là chữ số La Mã, phải là chữ số Ả Rập.", name=name, number=number
        )
    elif ordinal_value(number):
        message = _(
            "“{name} {number}” đang đánh số bằng chữ, phải là chữ số La Mã: “{name} {roman}”.",
            name=name,
            number=number,
            roman=numbers.roman(ordinal_value(number)),
        )
    else:
        message = _(
            "{name} {number}: số thứ tự đang là chữ số Ả Rập, phải là chữ số La Mã.", name=name, number=number
        )
    return Finding(CODE, message, heading.passage)


def _finding(name: str, found: SequenceBreak) -> Finding:
    number = found.heading.number
    if found.repeated:
        return Finding(
            CODE, _("{name} {number} bị trùng số.", name=name, number=number), found.heading.passage
        )
    message = _("{name} {number} không liên tục với số trước.", name=name, number=number)
    return Finding(CODE, message, found.heading.passage, _("Đánh lại số thứ tự."))
