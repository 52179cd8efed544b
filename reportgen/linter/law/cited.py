"""The texts of the list that a sentence cites: by number, and laws by name and day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from reportgen.linter.law.texts import LegalText
from reportgen.linter.law.texts import texts as listed
from reportgen.vietnamese.unicode import same_tone_placement

_NUMBER = re.compile(r"\b\d{1,4}/(?:19|20)\d\d/[A-ZĐ]{2,}[A-ZĐ0-9-]*")
_DAY = re.compile(r"ngày\s*(\d{1,2})\s*(?:tháng|/|-)\s*(\d{1,2})\s*(?:năm|/|-)\s*(\d{4})")
_YEAR = re.compile(r"năm\s*(\d{4})\b")
_AMENDS = re.compile(r"sửa đổi|bổ sung", re.IGNORECASE)
_NEAR = 60  # letters after a law's name, within which its day stands


def day(text: str) -> date | None:
    """Return the first full date of a text; None: there is none, or no such day."""
    found = _DAY.search(text)
    if found is None:
        return None
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None


def texts(base: str) -> Iterator[LegalText]:
    """Yield the texts that a legal base cites; what it only amends or is amended by is another text."""
    plain = same_tone_placement(base)
    numbered = by_number()
    seen = set()
    for found in _NUMBER.finditer(plain):
        text = numbered.get(found[0])
        if text is not None and not _AMENDS.search(plain[: found.start()]):
            seen.add(text.number)
            yield text
    for name, same in _by_name().items():
        for at in _places(plain, name):
            text = _of_day(same, plain[at + len(name) : at + len(name) + _NEAR])
            if text is not None and text.number not in seen:
                yield text


def _places(plain: str, name: str) -> Iterator[int]:
    """Yield where a law's whole name stands: not as the beginning of a longer one, nor in that of an amending law."""
    at = plain.find(name)
    while at >= 0:
        after = plain[at + len(name) :].lstrip(" ,")
        if after.startswith(("ngày", "năm", "số")) and not _AMENDS.search(plain[max(at - 40, 0) : at]):
            yield at
        at = plain.find(name, at + len(name))


def _of_day(same: tuple[LegalText, ...], after: str) -> LegalText | None:
    """Return the law of this name that was passed on the day, or in the year, that follows the name."""
    passed = day(after)
    if passed is not None:
        return next((text for text in same if text.day == passed), None)
    year = _YEAR.search(after)
    of_year = [text for text in same if year and text.day.year == int(year[1])]
    return of_year[0] if len(of_year) == 1 else None


def numbers(words: str) -> tuple[str, ...]:
    """Return the numbers of texts that ``words`` name."""
    return tuple(found[0] for found in _NUMBER.finditer(words))


@cache
def by_number() -> dict[str, LegalText]:
    """Return number → text, of the whole list."""
    return {text.number: text for text in listed()}


@cache
def _by_name() -> dict[str, tuple[LegalText, ...]]:
    found: dict[str, tuple[LegalText, ...]] = {}
    for text in listed():
        if text.name:
            name = same_tone_placement(text.name)
            found[name] = (*found.get(name, ()), text)
    return found
