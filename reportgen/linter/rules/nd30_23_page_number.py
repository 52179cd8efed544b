"""Số trang.

Số trang ghi bằng chữ số Ả Rập, cỡ chữ 13–14, kiểu chữ đứng, canh giữa ở lề trên (Header), đánh từ số 1; không hiển thị
số ở trang thứ nhất. Phụ lục được đánh số riêng.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.edit import schema
from reportgen.linter.edit.job import PaperEdit
from reportgen.linter.edit.page_number import centre_number, number_above
from reportgen.linter.edit.sections import section_of
from reportgen.linter.element_checks import differences
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import ExampleLine, RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OFFICIAL_ALONE
from reportgen.linter.paper.model import Paper, PaperSection, Passage
from reportgen.linter.paper.width import lines
from reportgen.linter.profile import Profile

CODE = "ND30-23"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 6"
SEVERITY = Severity.ERROR
SPEAKS_TO = OFFICIAL_ALONE
BAD = RuleExample(
    "Số trang ở lề trên, bên phải, cỡ 11", so_trang=ExampleLine("PAGE", {"align": "right", "size": 11})
)
GOOD = RuleExample(
    "Số trang ở lề trên, canh giữa, cỡ 13–14, trang 1 không hiện số",
    so_trang=ExampleLine("PAGE", {"align": "center", "size": 13}),
)

SURELY_TWO_PAGES = 60  # lines of text: one sheet holds some 45
PLAIN = ("decimal", "")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield what is wrong with the page number of the first section, and of others that differ from it."""
    if not paper.sections:
        return
    first = paper.sections[0]
    above, below = _numbers(first.headers.default), _numbers(first.footers.default)
    if above:
        yield from _looks(above[0], first, profile)
    elif below:
        message = _("Số trang đang ở chân trang, phải ở giữa lề trên.")
        yield Finding(CODE, message, hint=_("Chuyển số trang lên Header, canh giữa."), section=first.index)
    elif _is_long(paper, first) and not _has_number(paper):
        message = _("Văn bản nhiều trang nhưng chưa đánh số trang.")
        yield Finding(
            CODE,
            message,
            hint=_("Chèn số trang vào giữa Header, bỏ số ở trang thứ nhất."),
            section=first.index,
        )
    if (above or below) and _shows_on_first(first):
        hint = _("Đánh dấu Different First Page và để trống Header của trang thứ nhất.")
        yield Finding(
            CODE, _("Số trang đang hiện ở trang thứ nhất, phải bỏ."), hint=hint, section=first.index
        )


def _numbers(passages: tuple[Passage, ...]) -> list[Passage]:
    return [passage for passage in passages if any(run.field == "PAGE" for run in passage.runs)]


def _looks(passage: Passage, section: PaperSection, profile: Profile) -> Iterator[Finding]:
    look = profile.look("so_trang")
    if passage.where.in_box or passage.where.cell or "\t" in passage.text:
        look = replace(look, align="")  # centred by its box, cell or tab
    number = next(run for run in passage.runs if run.field == "PAGE")
    alone = replace(passage, text="1", runs=(replace(number, text="1"),))
    wrong = differences(alone, look)
    if section.page_format not in PLAIN:
        wrong.append(_("đang dùng chữ số khác, phải là chữ số Ả Rập"))
    if wrong:
        message = _("Số trang: {wrong}.", wrong="; ".join(wrong))
        yield Finding(CODE, message, hint=_("Sửa trong Header của trang."), section=section.index)


def _shows_on_first(section: PaperSection) -> bool:
    """Return whether page 1 shows its number: a first page of its own, without one, hides it."""
    if section.page_start > 1 or (section.page_start < 0 and section.index > 0):
        return False
    if section.first_differs:
        return bool(_numbers(section.headers.first) or _numbers(section.footers.first))
    return True


def _is_long(paper: Paper, section: PaperSection) -> bool:
    """Return whether the section's text surely takes more than one page."""
    total = 0.0
    for passage in paper.passages:
        if passage.where.section == section.index and not passage.where.table:
            total += lines(passage)
            if total > SURELY_TWO_PAGES:
                return True
    return False


def _has_number(paper: Paper) -> bool:
    return any(_numbers(section.headers.first + section.headers.even) for section in paper.sections)


def fix(job: PaperEdit, finding: Finding) -> bool:
    """Number the pages in the header, in the middle, not on the first; fix the look of a number that is there."""
    properties = section_of(job, finding)
    if properties is None:
        return False
    section = next(each for each in job.paper.sections if each.index == finding.section)
    numbered = centre_number(job, properties) if _is_numbered(section) else number_above(job, properties)
    if not numbered and not _is_numbered(section):
        return False
    return schema.put(properties, "titlePg", {"val": "1"}) or numbered


def _is_numbered(section: PaperSection) -> bool:
    return bool(_numbers(section.headers.default))
