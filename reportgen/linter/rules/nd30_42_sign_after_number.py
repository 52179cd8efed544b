"""Dấu sau số thứ tự.

Sau số thứ tự của điều, khoản và của mục I., II. có dấu chấm (“Điều 1.”, “1.”, “I.”); sau chữ cái của điểm có dấu
đóng ngoặc đơn (“a)”). Không dùng “1/”, “1)”, “I/”, “a.”, “a/”, “Điều 1:”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper, Passage
from reportgen.linter.profile import Profile
from reportgen.linter.summary import gather

CODE = "ND30-42"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm đ"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample("Điều 1: Phạm vi điều chỉnh", "quyet-dinh")
GOOD = RuleExample("Điều 1. Phạm vi điều chỉnh", "quyet-dinh")

_ARTICLE = re.compile(r"\s*(Điều\s+\d+[a-zđ]?)(\s*:|(?!\s*[.:])\s*[-–])")
_SLASH = re.compile(r"\s*(?:(?P<number>\d{1,2}|[IVX]{1,5})\s?/|(?P<letter>[a-eđ])\s?/)(?=\s+\S)")
_BRACKET = re.compile(r"\s*(?P<number>\d{1,2})\s?\)(?=\s+\S)")
_POINT = re.compile(r"\s*(?P<letter>[a-zđ])\s?\.\s")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each number with another sign after it."""
    yield from gather(_findings(elements))


def _findings(elements: Elements) -> Iterator[Finding]:
    points = {heading.passage.index for heading in elements.de_muc if heading.kind == "diem"}
    for passage in elements.than:
        said = passage.labelled_text
        if article := _ARTICLE.match(said):
            yield _finding(passage, article[0], f"{article[1]}.")
        elif slash := _SLASH.match(said):
            yield _finding(
                passage, slash[0], f"{slash['number']}." if slash["number"] else f"{slash['letter']})"
            )
        elif bracket := _BRACKET.match(said):
            yield _finding(passage, bracket[0], f"{bracket['number']}.")
        elif passage.index in points and (point := _POINT.match(said)):
            yield _finding(passage, point[0], f"{point['letter']})")


def _finding(passage: Passage, bad: str, good: str) -> Finding:
    return Finding(
        CODE, _("Số thứ tự đang viết là “{bad}”, phải viết là “{good}”.", bad=bad.strip(), good=good), passage
    )
