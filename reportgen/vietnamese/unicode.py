"""Text as it should have been typed: repaired to clean NFC, and folded where two spellings mean the same.

``repair`` changes nothing that a reader sees; ``fold`` gives a key to compare by, never a text to print.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from reportgen.vietnamese.letters import LEVEL, VOWELS, detach, with_tone

_SPACES = re.compile(r"[^\S\n]+")
_AROUND_BREAK = re.compile(r" *\n *")
_ANY_SPACE = re.compile(r"\s+")
_WORDS = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(rf"(?:qu|gi(?=[{VOWELS}])|[^{VOWELS}]*)(?P<vowels>[{VOWELS}]+)[^{VOWELS}]*")
"""Onset, vowels, final consonant of a toneless syllable; the u of qu and the i of gi belong to the onset."""

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_BREAKS = dict.fromkeys((0x0B, 0x0C, 0x85, 0x2028, 0x2029), "\n")
_ZERO_WIDTH = (
    0xAD,
    0x34F,
    0x180E,
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2065),
    0xFEFF,
)
_CONTROLS = (*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0))
_NOTHING = dict.fromkeys((*_ZERO_WIDTH, *_CONTROLS))
_CROSSED_D = {0xD0: "Đ", 0x189: "Đ", 0xF0: "đ", 0x256: "đ"}
"""Letters of other alphabets that look like Đ and đ; converters from old encodings leave them behind."""

_QUOTES = {**dict.fromkeys(map(ord, "‘’‚‛ʼ´`′"), "'"), **dict.fromkeys(map(ord, "“”„‟«»″"), '"')}
_HYPHENS = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_ALIKE = {**_QUOTES, **_HYPHENS}
"""Quotes and dashes, which Word and Excel make typographic unasked."""

_REPAIRS: dict[int, int | str | None] = {**_FULL_WIDTH, **_BREAKS, **_NOTHING, **_CROSSED_D}


def repair(text: str) -> str:
    r"""Return ``text`` in NFC, with plain spaces, no invisible characters and no full-width forms.

    Runs of spaces (also non-breaking and tabs) become one space, spaces around a line break and at both
    ends go; line breaks stay, as ``\n``.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").translate(_REPAIRS)
    spaced = _AROUND_BREAK.sub("\n", _SPACES.sub(" ", plain))
    return unicodedata.normalize("NFC", spaced).strip()


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Return a key that is equal for texts a reader takes for the same.

    Case, NFC or NFD, ``Hòa`` or ``Hoà``, spaces and line breaks, curly or straight quotes, the length of a
    dash make no difference; accents do.
    """
    one_line = _ANY_SPACE.sub(" ", repair(text)).strip().translate(_ALIKE)
    caseless = unicodedata.normalize("NFD", one_line).casefold()
    return same_tone_placement(unicodedata.normalize("NFC", caseless))


def same_tone_placement(text: str) -> str:
    """Return ``text`` with each syllable's tone mark where the older convention has it: ``hòa``, ``thủy``.

    That is the placement of the Quốc hiệu in Decree 30/2020, ``CỘNG HÒA``; ``hoà``, ``thuỷ`` become it, and
    the slips ``qúy``, ``hòan`` become ``quý``, ``hoàn``. A word with no tone mark, or with several, is no
    Vietnamese syllable and stays as it is.
    """
    return _WORDS.sub(lambda match: _place_tone(match.group()), unicodedata.normalize("NFC", text))


def first_upper(text: str) -> str:
    """Return ``text`` with its first letter upper-case, as a sentence begins; the rest stays."""
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=4096)
def _place_tone(word: str) -> str:
    letters, tones = zip(*(detach(letter) for letter in word), strict=True)
    marked = [tone for tone in tones if tone != LEVEL]
    place = _tone_place("".join(letters).lower()) if len(marked) == 1 else None
    if place is None:
        return word
    return "".join(with_tone(letter, marked[0]) if i == place else letter for i, letter in enumerate(letters))


def _tone_place(letters: str) -> int | None:
    """Return which of the toneless, lower-case ``letters`` carries the tone, if they are a syllable."""
    shape = _SYLLABLE.fullmatch(letters)
    if shape is None:
        return None
    start, end = shape.span("vowels")
    hatted = [i for i in range(start, end) if letters[i] in "ăâêôơư"]
    if hatted:
        return hatted[-1]
    return end - 1 if end < len(letters) else start + (end - start - 1) // 2
