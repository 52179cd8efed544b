"""Số và ký hiệu.

Viết “Số: 05/BC-UBND”: sau từ “Số” có dấu hai chấm; số nhỏ hơn 10 thêm số 0 ở trước; giữa số và ký hiệu có dấu gạch chéo
(/); giữa các nhóm chữ viết tắt có gạch nối (-) không cách chữ. Số có thể để trống chờ văn thư.
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

CODE = "ND30-12"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 3"
SEVERITY = Severity.ERROR
SPEAKS_TO = OFFICIAL_ALONE
BAD = RuleExample("Số: 5/BC-UBND", so_ky_hieu="Số: 5/BC-UBND")
GOOD = RuleExample("Số: 05/BC-UBND", so_ky_hieu="Số: 05/BC-UBND")

NUMBER = re.compile(r"(Số)(\s*)(:?)(\s*)([^/]*?)(\s*)/(\s*)(.*)", re.IGNORECASE | re.DOTALL)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield what is wrong in the writing of the number, all in one finding."""
    line = elements.so_ky_hieu
    if line is None:
        return
    text = appearance.plain(line)
    wrong = list(_wrong(text))
    if wrong:
        message = _("Số, ký hiệu “{written}”: {wrong}.", written=text, wrong="; ".join(wrong))
        yield Finding(CODE, message, line, _("Viết theo mẫu: {good}.", good=GOOD))


def _wrong(text: str) -> Iterator[str]:
    found = NUMBER.fullmatch(text)
    if found is None:
        yield _("thiếu dấu gạch chéo giữa số và ký hiệu")
        return
    word, before, colon, _gap, number, space, after, symbol = found.groups()
    if word != "Số":
        yield _("đang viết “{word}”, phải viết “Số”", word=word)
    if not colon:
        yield _("thiếu dấu hai chấm sau “Số”")
    elif before:
        yield _("thừa dấu cách trước dấu hai chấm")
    if number.isdigit() and len(number) == 1:
        yield _("số nhỏ hơn 10 thiếu số 0 ở trước: phải là {number}", number=f"0{number}")
    if (number.isdigit() and space) or after:
        yield _("thừa dấu cách quanh dấu gạch chéo")
    yield from _wrong_symbol(symbol.strip())


def _wrong_symbol(symbol: str) -> Iterator[str]:
    if re.search(r"[–—]", symbol):
        yield _("đang dùng gạch dài giữa các nhóm chữ, phải dùng gạch nối (-)")
    elif re.search(r"\s-|-\s", symbol):
        yield _("thừa dấu cách quanh gạch nối")
    if symbol.islower():
        yield _("ký hiệu đang viết chữ thường, phải viết in hoa")
    if not symbol:
        yield _("thiếu ký hiệu sau dấu gạch chéo")


_ONE_DIGIT = re.compile(r"Số\s*:?\s*(?P<number>\d)\s*/", re.IGNORECASE)


def fix(job: PaperEdit, finding: Finding) -> bool:
    """Put a zero before a number below 10; the other faults are left to a person."""
    paragraph = job.paragraph(finding)
    return paragraph is not None and edit(paragraph, zeros(text_of(paragraph), _ONE_DIGIT))
