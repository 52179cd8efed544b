"""Địa danh và thời gian ban hành.

Viết “An Lạc Sơn, ngày 05 tháng 02 năm 2023”: sau địa danh có dấu phẩy; ngày nhỏ hơn 10 và tháng 1, 2 thêm số 0 ở
trước; năm viết đủ bốn chữ số. Ngày có thể để trống chờ phát hành.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.lint.elements.model import Elements
from reportgen.lint.finding import Finding
from reportgen.lint.paper import look
from reportgen.lint.paper.model import Paper
from reportgen.lint.profile import Profile

CODE = "ND30-15"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 4"
SEVERITY = Severity.ERROR
BAD = "An Lạc Sơn ngày 5 tháng 2 năm 2023"
GOOD = "An Lạc Sơn, ngày 05 tháng 02 năm 2023"

DATE = re.compile(
    r"(?P<place>.*?)(?P<comma>,?)\s*(?P<word>ngày)\s*(?P<day>\d*)\D*?tháng\s*(?P<month>\d*)\D*?năm\s*(?P<year>\d*)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield what is wrong in the writing of place and date, all in one finding."""
    line = elements.dia_danh_thoi_gian
    if line is None:
        return
    text = look.plain(line)
    wrong = list(_wrong(text))
    if wrong:
        said = _("Địa danh, thời gian “{written}”: {wrong}.", written=text, wrong="; ".join(wrong))
        yield Finding(CODE, said, line, _("Viết theo mẫu: {good}.", good=GOOD))


def _wrong(text: str) -> Iterator[str]:
    found = DATE.fullmatch(text)
    if found is None:
        yield _("viết đủ “ngày … tháng … năm …”")
        return
    if not found["place"].strip(" ,"):
        yield _("thiếu địa danh")
    elif not found["comma"]:
        yield _("thiếu dấu phẩy sau địa danh")
    if found["word"] != "ngày":
        yield _("viết “ngày” bằng chữ thường")
    if len(found["day"]) == 1:
        yield _("ngày nhỏ hơn 10 phải thêm số 0: {number}", number=f"0{found['day']}")
    if found["month"] in ("1", "2"):
        yield _("tháng 1, 2 phải thêm số 0: {number}", number=f"0{found['month']}")
    if found["year"] and len(found["year"]) in (1, 3):
        yield _("năm phải viết đủ bốn chữ số")
    if found["rest"].strip() in (".", ";", ","):
        yield _("cuối dòng không có dấu câu")
