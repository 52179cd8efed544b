"""Number formats (ECMA-376 §18.8.30 and §18.8.31): which of them show a percentage, which a day."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum


class Percent(Enum):
    """How a number format comes to its percent sign."""

    SCALED = "0%"
    """A hundred times the number: 0,98 is shown as 98%."""
    LITERAL = '0"%"'
    """The number and a sign that is only text: 98 is shown as 98%."""


_BUILT_IN_PERCENTS = (9, 10)
"""The identifiers of 0% and 0.00%, in .xlsx and .xls alike."""
_BUILT_IN_DAYS = (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59))
_DAYS, _DURATIONS = re.compile("[ymdhs]", re.IGNORECASE), re.compile(r"\[[hms]+\]", re.IGNORECASE)
_LITERALS = re.compile(r'"[^"]*"?|\\.|[_*].|\[[^\]]*\]', re.DOTALL)
"""Quoted texts, escaped letters, letters that only give a width or fill, and what stands in brackets."""
_LITERAL_SIGN = re.compile(r'(?:[0#?]|General)(?: |\\ |_.)*(?:" ?% ?"|\\%)')
"""A sign that is text, right after the digits."""


def percent(code: str) -> Percent | None:
    """Return how a format code shows a percentage; None where it shows none."""
    if "%" not in code:
        return None
    if "%" in _LITERALS.sub("", code):
        return Percent.SCALED
    return Percent.LITERAL if _LITERAL_SIGN.search(code) else None


def percent_of(identifier: int, codes: Mapping[int, str]) -> Percent | None:
    """Return how the format ``identifier`` shows a percentage, by the file's ``codes`` before the built-in ones."""
    if (own := codes.get(identifier)) is not None:
        return percent(own)
    return Percent.SCALED if identifier in _BUILT_IN_PERCENTS else None


def shows_days(identifier: int, codes: Mapping[int, str]) -> bool:
    """Return whether the format ``identifier`` shows a day, a time or a duration."""
    if (own := codes.get(identifier)) is not None:
        return bool(_DURATIONS.search(own)) or bool(_DAYS.search(_LITERALS.sub("", own)))
    return identifier in _BUILT_IN_DAYS
