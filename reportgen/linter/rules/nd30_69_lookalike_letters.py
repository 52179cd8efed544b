"""Chữ cái của bảng chữ khác.

Chữ trông giống chữ tiếng Việt nhưng là của bảng chữ khác: ð của tiếng Iceland thay cho đ, chữ Kirin hay Hy Lạp thay
cho a, o, C, H. Chúng thường do bộ chuyển mã cũ hay phần mềm nhận dạng để lại; tìm kiếm và sắp xếp đều sai.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.edit.job import PaperEdit
from reportgen.linter.edit.letters import edit
from reportgen.linter.elements.model import Elements
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper, Passage
from reportgen.linter.profile import Profile
from reportgen.linter.summary import gather
from reportgen.linter.words.alike import ALIKE
from reportgen.ooxml.text import text_of

CODE = "ND30-69"
CLAUSE = (
    "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 4 (bộ mã ký tự Unicode theo TCVN 6909:2001)"
)
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = "Xã ðoàn phối hợp vận động."
GOOD = "Xã đoàn phối hợp vận động."

_WORD = re.compile(r"[^\W\d_]+")
_CROSSED = frozenset("ÐðƉɖ")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each word with a foreign letter among Latin ones."""
    yield from gather(_findings(paper))


def _findings(paper: Paper) -> Iterator[Finding]:
    for passage in paper.passages:
        if passage.text.isascii() or _FOREIGN.isdisjoint(passage.text):
            continue
        for match in mixed_words(passage.text):
            yield _finding(passage, match[0])


def mixed_words(text: str) -> Iterator[re.Match[str]]:
    """Yield the words that have a foreign letter among Latin ones."""
    return (match for match in _WORD.finditer(text) if _is_mixed(match[0]))


def _finding(passage: Passage, word: str) -> Finding:
    foreign = next(letter for letter in word if letter in ALIKE)
    meant = "".join(ALIKE.get(letter, letter) for letter in word)
    message = _("“{word}” có chữ “{letter}” của bảng chữ khác.", word=word, letter=foreign)
    return Finding(CODE, message, passage, _("Gõ lại: {word}.", word=meant))


def _is_mixed(word: str) -> bool:
    foreign = [letter for letter in word if letter in ALIKE]
    if any(letter in _CROSSED for letter in foreign):
        return True
    return bool(foreign) and any(_is_latin(letter) for letter in word)


def _is_latin(letter: str) -> bool:
    return letter not in ALIKE and unicodedata.name(letter, "").startswith("LATIN")


_FOREIGN = frozenset(ALIKE)


def fix(job: PaperEdit, finding: Finding) -> bool:
    """Put the letters of the Vietnamese alphabet for those that only look like them."""
    paragraph = job.paragraph(finding)
    if paragraph is None:
        return False
    edits = (
        (word.start() + at, word.start() + at + 1, ALIKE[letter])
        for word in mixed_words(text_of(paragraph))
        for at, letter in enumerate(word[0])
        if letter in ALIKE
    )
    return edit(paragraph, edits)
