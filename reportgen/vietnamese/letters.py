"""The Vietnamese alphabet and its tones: a letter apart from the tone that it carries, and the order of both.

Order of the letters: a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y, with f j w z where Latin
has them; order of the tones: ngang, huyền, hỏi, ngã, sắc, nặng (as Vietnamese dictionaries have it).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
VOWELS = "aăâeêioôơuưy"
TONES = (
    "",
    "\N{COMBINING GRAVE ACCENT}",
    "\N{COMBINING HOOK ABOVE}",
    "\N{COMBINING TILDE}",
    "\N{COMBINING ACUTE ACCENT}",
    "\N{COMBINING DOT BELOW}",
)
"""The combining mark of each tone, in the order of the dictionary."""

_FIRST_LETTER = 0x110000
_AFTER_LETTERS = _FIRST_LETTER + len(ALPHABET)
"""Ranks: signs and digits by code point, then the alphabet, then letters of other alphabets."""

LEVEL = 0
"""The tone without a mark (ngang)."""


@lru_cache(maxsize=1024)
def detach(letter: str) -> tuple[str, int]:
    """Return one NFC character without its tone, and the tone's place in ``TONES``: ``ệ`` → ``("ê", 5)``.

    Only Vietnamese vowels carry tones: ``ñ`` stays ``ñ``, of the level tone.
    """
    parts = unicodedata.normalize("NFD", letter)
    for tone, mark in enumerate(TONES[1:], start=1):
        bare = unicodedata.normalize("NFC", parts.replace(mark, "", 1))
        if mark in parts and len(bare) == 1 and bare.lower() in VOWELS:
            return bare, tone
    return letter, LEVEL


def with_tone(letter: str, tone: int) -> str:
    """Return a toneless vowel with ``tone`` (an index into ``TONES``), as one NFC character."""
    return unicodedata.normalize("NFC", letter + TONES[tone])


def rank(letter: str) -> int:
    """Return where a toneless, lower-case character sorts: signs, digits, the alphabet, other letters."""
    place = ALPHABET.find(letter)
    if place >= 0:
        return _FIRST_LETTER + place
    return ord(letter) if not letter.isalpha() else _AFTER_LETTERS + ord(letter)
