"""Which known title a clerk may have meant: alike without its accents, as initials, or with words added."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from unicodedata import normalize

from reportgen import suggest
from reportgen.vietnamese.unicode import fold

_CUTOFF = 0.7
_SHORTEST = 5
"""Letters of a title that may be looked for inside another one."""


@lru_cache(maxsize=4096)  # each heading of a workbook is held against all titles of the kit
def bare(title: str) -> str:
    """Return ``title`` folded and without accents: ``Quân số`` and ``quan so`` are alike."""
    letters = normalize("NFD", fold(title)).replace("đ", "d")
    return "".join(letter for letter in letters if letter.isascii()).rstrip(" *:")


def nearest(title: str, known: Iterable[str]) -> str:
    """Return the one of ``known`` that ``title`` may have meant, as it is written there; empty for none."""
    by_key = {bare(own): own for own in known}
    meant = bare(title)
    if not meant:
        return ""
    close = suggest.nearest(meant, by_key, _CUTOFF)
    if close:
        return by_key[close]
    return next((own for key, own in by_key.items() if _short_for(meant, key) or _within(meant, key)), "")


def suggestion(title: str, known: Iterable[str]) -> str:
    """Return “Có phải là “Quân số”?” for the nearest of ``known``, an empty text where none is near."""
    near = nearest(title, known)
    return suggest.suggestion_in_words(" ".join(near.split()))


def _short_for(one: str, other: str) -> bool:
    """Return whether one is the initials of the other: ``QS`` of Quân số."""
    return any(
        len(short) > 1 and short.replace(".", "") == "".join(word[0] for word in long.split())
        for short, long in ((one, other), (other, one))
    )


def _within(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= _SHORTEST and f" {short} " in f" {long} "
