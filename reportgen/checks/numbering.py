"""Rows and columns that only number: A B 1 2 under the headings, (4)=(5)+(6), TT 1 2 3 at the left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.sheets import Raw

_LABEL = re.compile(r"[(\[]?\s*(\d{1,2}|[A-Z])\s*[)\]]?(?:\s*=\s*[-\d()\[\]+x×*/:%.,\s]+)?", re.IGNORECASE)
"""``1``, ``(4)``, ``B``, ``(4) = (5) + (6)``."""
_ROMAN = re.compile(r"[IVXL]{1,6}")
_LETTER = re.compile(r"[A-HK-UY]")
_ARABIC = re.compile(r"\d+(?:\.\d+)*")
SERIAL = frozenset(("stt", "tt", "số tt", "số thứ tự", "số t.t"))
"""Headings of the column of running numbers, folded."""
_LEAST = 3
_LARGEST = 200_000
"""A larger number numbers no row; smaller ones may have decimals, 1.2 for the second row of the first group."""


def numbers_columns(row: Sequence[Raw]) -> bool:
    """Return whether the row only numbers the columns, each number one more than the one before."""
    labels = [_LABEL.fullmatch(text) for text in _texts(row)]
    if len(labels) < _LEAST:
        return False
    counted = [int(match[1]) for match in labels if match and match[1].isdecimal()]
    return None not in labels and len(counted) > 1 and counted == _from(counted[0], len(counted))


def _from(first: int, count: int) -> list[int]:
    return list(range(first, first + count))


def _texts(row: Sequence[Raw]) -> Iterator[str]:
    for raw in row:
        text = f"{raw:g}" if isinstance(raw, float) else str(raw).strip()
        if text:
            yield text


def number(raw: Raw) -> int:
    """Return the running number that a cell holds in digits: 7, ``7.`` and ``07`` are 7; 0 for what is none."""
    if kind(raw) != "1":
        return 0
    text = f"{raw:g}" if isinstance(raw, int | float) else str(raw).strip().rstrip(".)").lstrip("(")
    return int(text) if text.isdecimal() else 0


def kind(raw: Raw) -> str:
    """Return how a running number is written: ``1`` digits, ``I`` Roman, ``A`` a letter; empty for none of them."""
    if isinstance(raw, bool):
        return ""
    if isinstance(raw, int | float):
        return "1" if 1 <= raw <= _LARGEST and round(raw, 2) == raw else ""
    text = raw.strip().rstrip(".)").lstrip("(") if isinstance(raw, str) else ""
    if _ARABIC.fullmatch(text):
        return "1"
    if _ROMAN.fullmatch(text):
        return "I"
    return "A" if _LETTER.fullmatch(text) else ""
