"""Number formats (ECMA-376 §18.8.30 and §18.8.31): which of them show a percentage."""

from __future__ import annotations

import re
from collections.abc import Mapping

_BUILT_IN_PERCENTS = (9, 10)
"""The identifiers of 0% and 0.00%, in .xlsx and .xls alike."""
_LITERALS = re.compile(r'"[^"]*"?|\\.|[_*].|\[[^\]]*\]', re.DOTALL)
"""Quoted texts, escaped letters, letters that only give a width or fill, and what stands in brackets."""


def is_percent(code: str) -> bool:
    """Return whether a format code shows a hundred times the number: its ``%`` is no literal text."""
    return "%" in code and "%" in _LITERALS.sub("", code)


def shows_percent(identifier: int, codes: Mapping[int, str]) -> bool:
    """Return whether the format ``identifier`` is a percentage, by the file's own ``codes`` before the built-in."""
    own = codes.get(identifier)
    return identifier in _BUILT_IN_PERCENTS if own is None else is_percent(own)
