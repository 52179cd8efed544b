"""What is typed wrong beyond doubt: leading zeros, loose marks, foreign letters, spaces. Words stay."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from reportgen.layout.read.names import XML_SPACE, W
from reportgen.layout.read.xml import Element
from reportgen.lint.edit.paragraphs import signs, text_of
from reportgen.lint.finding import Finding
from reportgen.lint.fix.job import Job
from reportgen.lint.rules.nd30_64_double_spaces import SPACES
from reportgen.lint.rules.nd30_65_space_before_punctuation import SPACE, is_ratio
from reportgen.lint.rules.nd30_69_lookalike_letters import mixed
from reportgen.lint.words.alike import ALIKE

Edit = tuple[int, int, str]
"""Letters from – to of a paragraph's text, and what stands there instead."""

_NUMBER = re.compile(r"Số\s*:?\s*(?P<number>\d)\s*/", re.IGNORECASE)
_DAY = re.compile(r"ngày\s*(?P<number>\d)\s+tháng", re.IGNORECASE)
_MONTH = re.compile(r"tháng\s*(?P<number>[12])\s+năm", re.IGNORECASE)


def number(job: Job, finding: Finding, paragraph: Element) -> bool:
    """Put a zero before a number below 10."""
    return _edit(paragraph, _zeros(text_of(paragraph), _NUMBER))


def date(job: Job, finding: Finding, paragraph: Element) -> bool:
    """Put a zero before days below 10 and before months 1 and 2."""
    return _edit(paragraph, _zeros(text_of(paragraph), _DAY, _MONTH))


def _zeros(text: str, *patterns: re.Pattern[str]) -> Iterator[Edit]:
    for pattern in patterns:
        for match in pattern.finditer(text):
            yield match.start("number"), match.start("number"), "0"


def double_spaces(job: Job, finding: Finding, paragraph: Element) -> bool:
    """Leave one space between two words."""
    return _edit(paragraph, ((m.start(), m.end(), " ") for m in SPACES.finditer(text_of(paragraph))))


def spaces_before_signs(job: Job, finding: Finding, paragraph: Element) -> bool:
    """Take the space before a punctuation mark away."""
    found = (m for m in SPACE.finditer(text_of(paragraph)) if not is_ratio(m))
    return _edit(paragraph, ((m.start(), m.start("sign"), "") for m in found))


def letters(job: Job, finding: Finding, paragraph: Element) -> bool:
    """Put the letters of the Vietnamese alphabet for those that only look like them."""
    edits = (
        (word.start() + at, word.start() + at + 1, ALIKE[letter])
        for word in mixed(text_of(paragraph))
        for at, letter in enumerate(word[0])
        if letter in ALIKE
    )
    return _edit(paragraph, edits)


def composed(job: Job, finding: Finding, paragraph: Element) -> bool:
    """Put each letter and its loose marks together."""
    changed = False
    for text, element in signs(paragraph):
        whole = normalize("NFC", text)
        if element.tag == W + "t" and whole != text:
            element.text, changed = whole, True
    return changed


def _edit(paragraph: Element, edits: Iterable[Edit]) -> bool:
    """Make the edits, the last first, so that the others keep their places."""
    wanted = sorted(edits, reverse=True)
    for start, end, new in wanted:
        _replace(paragraph, start, end, new)
    return bool(wanted)


def _replace(paragraph: Element, start: int, end: int, new: str) -> None:
    at = 0
    for text, element in list(signs(paragraph)):
        low, high = max(start - at, 0), min(end - at, len(text))
        begins = at <= start < at + len(text)
        if element.tag == W + "t" and (low < high or begins):
            element.text = text[:low] + (new if begins else "") + text[max(high, low) :]
            element.set(XML_SPACE, "preserve")
        at += len(text)
