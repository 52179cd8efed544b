"""Số trang của phụ lục.

Số trang của phụ lục được đánh số riêng theo từng phụ lục, từ 1. Muốn vậy mỗi phụ lục là một phần (section) riêng,
đặt “Start at 1”.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper, PaperSection, Passage
from reportgen.linter.profile import Profile

CODE = "ND30-59"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III, khoản 1, điểm đ"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample(
    "Phụ lục đánh số trang tiếp theo văn bản",
    than="Kết quả chi tiết tại phụ lục kèm theo.",
    phu_luc="Phụ lục",
    made="counted-on",
)
GOOD = RuleExample(
    "Phụ lục đánh số trang riêng, từ 1", than="Kết quả chi tiết tại phụ lục kèm theo.", phu_luc="Phụ lục"
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each annex whose pages go on counting from what stands before it."""
    if not any(_has_numbers(section) for section in paper.sections):
        return
    by_index = {section.index: section for section in paper.sections}
    before = {passage.where.section for passage in paper.passages[:1]}
    for annex in elements.phu_luc:
        section = by_index.get(annex.passage.where.section)
        if section is not None and (section.index in before or section.page_start != 1):
            message = _("Trang của phụ lục đang đánh số tiếp theo, phải đánh số riêng từ 1.")
            yield Finding(CODE, message, annex.passage, _("Đặt phụ lục thành phần riêng, Start at 1."))
        before |= {passage.where.section for passage in annex.passages}


def _has_numbers(section: PaperSection) -> bool:
    kinds = (*_stories(section),)
    return any(run.field == "PAGE" for passages in kinds for passage in passages for run in passage.runs)


def _stories(section: PaperSection) -> Iterator[Sequence[Passage]]:
    for running_passages in (section.headers, section.footers):
        yield from (running_passages.default, running_passages.first, running_passages.even)
