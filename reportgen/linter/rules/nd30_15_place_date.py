"""Địa danh và thời gian ban hành.

Viết “An Lạc Sơn, ngày 05 tháng 02 năm 2023”: sau địa danh có dấu phẩy; ngày nhỏ hơn 10 và tháng 1, 2 thêm số 0 ở
trước; năm viết đủ bốn chữ số. Ngày có thể để trống chờ phát hành.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.edit.job import PaperEdit
from reportgen.linter.edit.letters import edit, zeros
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OFFICIAL_ALONE
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile
from reportgen.ooxml.text import text_of

CODE = "ND30-15"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 4"
SEVERITY = Severity.ERROR
SPEAKS_TO = OFFICIAL_ALONE
BAD = RuleExample(
    "An Lạc Sơn, ngày 5 tháng 2 năm 2026", dia_danh_thoi_gian="An Lạc Sơn, ngày 5 tháng 2 năm 2026"
)
GOOD = RuleExample(
    "An Lạc Sơn, ngày 05 tháng 02 năm 2026", dia_danh_thoi_gian="An Lạc Sơn, ngày 05 tháng 02 năm 2026"
)

DATE = re.compile(
    r"(?P<place>.*?)(?P<comma>,?)(?<!\s)\s*(?P<word>ngày)\s*(?P<day>\d*)\D{0,90}?tháng\s*(?P<month>\d*)\D{0,90}?"
    r"năm\s*(?P<year>\d*)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield what is wrong in the writing of place and date, all in one finding."""
    line = elements.dia_danh_thoi_gian
    if line is None:
        return
    text = appearance.plain(line)
    wrong = list(_wrong(text))
    if wrong:
        message = _("Địa danh, thời gian “{written}”: {wrong}.", written=text, wrong="; ".join(wrong))
        yield Finding(CODE, message, line, _("Viết theo mẫu: {good}.", good=GOOD))


def _wrong(text: str) -> Iterator[str]:
    found = DATE.fullmatch(text)
    if found is None:
        yield _("thiếu chữ “ngày”, “tháng” hoặc “năm”")
        return
    if not found["place"].strip(" ,"):
        yield _("thiếu địa danh")
    elif not found["comma"]:
        yield _("thiếu dấu phẩy sau địa danh")
    if found["word"] != "ngày":
        yield _("“{word}” đang viết hoa, phải viết thường", word=found["word"])
    if len(found["day"]) == 1:
        yield _("ngày nhỏ hơn 10 thiếu số 0 ở trước: phải là {number}", number=f"0{found['day']}")
    if found["month"] in ("1", "2"):
        yield _("tháng 1, tháng 2 thiếu số 0 ở trước: phải là {number}", number=f"0{found['month']}")
    if found["year"] and len(found["year"]) in (1, 3):
        yield _("năm đang viết thiếu chữ số")
    if found["rest"].strip() in (".", ";", ","):
        yield _("cuối dòng thừa dấu câu")


_DAY = re.compile(r"ngày\s*(?P<number>\d)\s+tháng", re.IGNORECASE)
_MONTH = re.compile(r"tháng\s*(?P<number>[12])\s+năm", re.IGNORECASE)


def fix(job: PaperEdit, finding: Finding) -> bool:
    """Put a zero before days below 10 and before months 1 and 2."""
    paragraph = job.paragraph(finding)
    return paragraph is not None and edit(paragraph, zeros(text_of(paragraph), _DAY, _MONTH))
