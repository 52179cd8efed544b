"""Chữ Unicode dựng sẵn.

Chữ tiếng Việt phải là Unicode dựng sẵn (NFC): một chữ, một mã. Chữ tổ hợp (NFD: chữ và dấu rời nhau, thường do chép
từ máy Mac hoặc từ tệp PDF) trông giống, nhưng tìm kiếm không thấy và nhiều phần mềm in lệch dấu.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.edit.job import PaperEdit
from reportgen.linter.elements.model import Elements
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile
from reportgen.linter.summary import gather
from reportgen.ooxml.names import W
from reportgen.ooxml.text import signs

CODE = "ND30-68"
CLAUSE = (
    "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 4 (bộ mã ký tự Unicode theo TCVN 6909:2001)"
)
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = unicodedata.normalize("NFD", "Nhiệm vụ quốc phòng")
GOOD = "Nhiệm vụ quốc phòng"


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each paragraph that was typed with loose marks."""
    yield from gather(_findings(paper))


def _findings(paper: Paper) -> Iterator[Finding]:
    for passage in paper.passages:
        if passage.raw_text.isascii() or unicodedata.is_normalized("NFC", passage.raw_text):
            continue
        if _is_vietnamese(passage.raw_text):
            message = _("Chữ tổ hợp (chữ và dấu rời nhau) ở “{place}”.", place=passage.labelled_text[:40])
            yield Finding(CODE, message, passage, _("Chuyển sang Unicode dựng sẵn."))


_MARKS = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b"  # tones; circumflex, breve, horn


def _is_vietnamese(text: str) -> bool:
    return any(mark in text for mark in _MARKS)


def fix(job: PaperEdit, finding: Finding) -> bool:
    """Put each letter and its loose marks together."""
    paragraph = job.paragraph(finding)
    changed = False
    for text, element in signs(paragraph) if paragraph is not None else ():
        whole = unicodedata.normalize("NFC", text)
        if element.tag == W + "t" and whole != text:
            element.text, changed = whole, True
    return changed
