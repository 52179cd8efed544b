"""Đầu của phụ lục.

Từ “Phụ lục” và số thứ tự đứng một dòng riêng, canh giữa, chữ thường, cỡ chữ 14, đứng, đậm; tên phụ lục canh giữa,
in hoa, cỡ chữ 13–14, đứng, đậm; dưới tên là dòng “(Kèm theo … số … ngày … của …)”, canh giữa, cỡ chữ 13–14,
nghiêng.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.element_checks import unlike
from reportgen.linter.elements.model import Annex, Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile

CODE = "ND30-57"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III, khoản 1, điểm b và c"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample(
    "PHỤ LỤC (không có dòng “Kèm theo”)",
    "quyet-dinh",
    than="Điều 1. Thành lập Tổ công tác (có danh sách kèm theo).",
    phu_luc="PHỤ LỤC",
    phu_luc_kem_theo=(),
)
GOOD = RuleExample(
    "Phụ lục\nDANH SÁCH TỔ CÔNG TÁC\n(Kèm theo Quyết định số 236/QĐ-UBND ngày 15 tháng 12 năm 2025 của …)",
    "quyet-dinh",
    than="Điều 1. Thành lập Tổ công tác (có danh sách kèm theo).",
    phu_luc="Phụ lục",
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield what of an annex's head is missing or looks otherwise."""
    for annex in elements.phu_luc:
        yield from _check_annex(annex, profile)


def _check_annex(annex: Annex, profile: Profile) -> Iterator[Finding]:
    head = annex.passage
    if appearance.is_capitals(head):
        yield Finding(CODE, _("Từ “Phụ lục” đang in hoa cả, phải viết chữ thường."), head)
    yield from unlike(CODE, _("Dòng “Phụ lục”"), [head], profile.look("phu_luc"))
    yield from unlike(CODE, _("Tên phụ lục"), annex.title, profile.look("phu_luc_tieu_de"))
    if annex.reference is None:
        message = _("Phụ lục thiếu dòng “(Kèm theo … số … ngày … tháng … năm … của …)”.")
        yield Finding(CODE, message, head)
    else:
        yield from unlike(CODE, _("Dòng “Kèm theo”"), [annex.reference], profile.look("phu_luc_kem_theo"))
