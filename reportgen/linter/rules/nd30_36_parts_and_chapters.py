"""Phần, chương, mục: dòng riêng, canh giữa.

Từ “Phần”, “Chương”, “Mục”, “Tiểu mục” và số thứ tự đứng một dòng riêng, canh giữa, chữ thường, đứng, đậm, cỡ chữ
13–14; tiêu đề ở ngay dưới, canh giữa, in hoa, đứng, đậm.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.element_checks import unlike
from reportgen.linter.elements.model import Elements, NumberedHeading
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper, Passage
from reportgen.linter.profile import ElementProfile, Profile
from reportgen.linter.sequence import roman

CODE = "ND30-36"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm đ"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample(
    "Phần I. KẾT QUẢ CÔNG TÁC (trên một dòng)",
    than=("Phần I. KẾT QUẢ CÔNG TÁC", "Hoàn thành 100% chỉ tiêu được giao."),
)
GOOD = RuleExample(
    "Phần I\nKẾT QUẢ CÔNG TÁC", than=("Phần I", "KẾT QUẢ CÔNG TÁC", "Hoàn thành 100% chỉ tiêu được giao.")
)

KINDS = ("phan", "chuong", "muc", "tieu_muc")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each heading that shares its line with its title, or looks otherwise; and its title."""
    after = {passage.index: below for passage, below in pairwise(elements.than)}
    for heading in elements.de_muc:
        if heading.kind not in KINDS or not _is_numbered(heading):
            continue
        if heading.title and "\n" not in heading.passage.text.strip():
            title = heading.title[:60]
            said = _("Tiêu đề “{title}” đang nằm cùng dòng với số thứ tự, phải xuống dòng dưới.", title=title)
            yield Finding(
                CODE, said, heading.passage, _("Đặt tiêu đề xuống dòng dưới, in hoa, đậm, canh giữa.")
            )
        yield from unlike(
            CODE,
            _("Dòng “{said}”", said=heading.passage.labelled_text[:30]),
            [heading.passage],
            profile.look(heading.kind),
        )
        if heading.passage.labelled_text[:3].isupper() and not heading.title:
            said = _(
                "“{said}” đang in hoa cả, phải viết chữ thường.", said=heading.passage.labelled_text[:30]
            )
            yield Finding(CODE, said, heading.passage)
        below = after.get(heading.passage.index)
        if not heading.title and below is not None and _is_title(below):
            yield from unlike(CODE, _("Tiêu đề"), [below], TITLE, _is_surely_title)


TITLE = ElementProfile(bold=True, italic=False, capitals=True, align="center")


def _is_numbered(heading: NumberedHeading) -> bool:
    """Return whether a number follows the word: not ``Mục lục``."""
    number = heading.number
    return number.isdigit() or number.lower().startswith("thứ") or roman(number.upper()) > 0


def _is_surely_title(passage: Passage) -> bool:
    return appearance.is_bold(passage) or appearance.is_capitals(passage)


def _is_title(passage: Passage) -> bool:
    return len(passage.text) < 200 and (passage.format.align == "center" or appearance.is_capitals(passage))
