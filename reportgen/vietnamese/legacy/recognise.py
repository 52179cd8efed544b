"""Which encoding a text is in: word by word, what cannot be Vietnamese as it stands and is once it is decoded.

A text is taken for TCVN3 or VNI only when its foreign letters all become Vietnamese syllables, and at least one
word was none before. So ``Hòa Bình``, ``café``, ``Zürich``, ``QĐ-15`` stay what they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import IntEnum, StrEnum
from functools import lru_cache
from unicodedata import normalize

from msgspec import Struct

from reportgen.vietnamese.legacy import misread, tcvn3, viqr, vni
from reportgen.vietnamese.syllables import is_syllable


class Encoding(StrEnum):
    """How a text was written."""

    TCVN3 = "TCVN3"
    VNI = "VNI"
    VIQR = "VIQR"
    MISREAD = "UTF-8"


class Confidence(IntEnum):
    """How surely: a weak finding counts where the same sheet has sure ones."""

    WEAK = 1
    SURE = 2


class LegacyMatch(Struct, frozen=True):
    """An encoding, how surely it is the one, and the text that was meant, in NFC."""

    encoding: Encoding
    strength: Confidence
    meant: str


_CAPITAL = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ"
_OWN = _CAPITAL + _CAPITAL.lower()
"""Letters of Latin-1 that are Vietnamese too."""
_FOREIGN = "".join(chr(code) for code in range(0xA1, 0x100) if chr(code) not in _OWN)
SUSPECT = (
    rf"[{_FOREIGN}]|{misread.MARK}|{viqr.MARK}|[a-zà-ÿ][{_CAPITAL}]|[A-Z][{_CAPITAL}][a-z]"
    "|[aAeEoO][âÂêÊùÙõÕ]|[aAeE][áÁàÀãÃ]|[aA][èÈéÉúÚ]|[uU][ùÙõÕ]|[yY][ùÙõÕ]|[ôÔ][ùÙõÕ]"
)
"""What text in another encoding has and Vietnamese, as a rule, has not: a quick search, then ``recognise``."""
ONLY_LATIN_1 = re.compile("[\x09\x0a\x0d\x20-\x7e\xa0-\xff\u2010-\u2026]*").fullmatch
WORDS = re.compile(r"[A-Za-z\xa1-\xff]+")
_SIGNED_WORDS = re.compile(r"[A-Za-z^(+*`?~'.]+")
_TELLING = re.compile(f"[{_FOREIGN}]|[a-zà-ÿ][{_CAPITAL}]|[A-Z][{_CAPITAL}][a-z]").search
_ABBREVIATION = re.compile("[A-ZĐƯ]{1,6}|[đĐ]").fullmatch
_VOWELS = frozenset("AEIOUYĂÂÊÔƠƯ")
_DECODERS: dict[Encoding, Callable[[str], str]] = {Encoding.TCVN3: tcvn3.decode, Encoding.VNI: vni.decode}


@lru_cache(maxsize=8192)
def recognise(text: str) -> LegacyMatch | None:
    """Return in which encoding ``text`` is, None for Unicode, English, codes, and what is beyond telling."""
    if meant := misread.decode(text):
        if any(ord(letter) > 0x7F for letter in meant):
            return LegacyMatch(Encoding.MISREAD, _misread_strength(meant), normalize("NFC", meant))
        return None
    if text.isascii():
        return _viqr(text)
    if not ONLY_LATIN_1(text):
        return None
    found = (_by_words(encoding, text) for encoding in _DECODERS)
    return max(filter(None, found), key=lambda own: own.strength, default=None)


def could_be(text: str, encoding: Encoding) -> str | None:
    """Return what ``text`` would say in ``encoding`` where it makes sense both ways: ``Dòng`` in TCVN3 is Dũng."""
    decode = _DECODERS.get(encoding)
    if decode is None or not ONLY_LATIN_1(text):
        return None
    words = [(word, _compose(decode(word))) for word in WORDS.findall(text)]
    changed = [(word, meant) for word, meant in words if word != meant]
    both = all(is_syllable(word) and is_syllable(meant) for word, meant in changed)
    return _compose(decode(text)) if changed and both else None


def _misread_strength(meant: str) -> Confidence:
    words = re.findall(r"[^\W\d_]+", normalize("NFC", meant))
    changed = [word for word in words if not word.isascii()]
    sound = sum(is_syllable(word) or bool(_is_abbreviation(word)) for word in changed)
    return Confidence.SURE if sound * 2 > len(changed) or not changed else Confidence.WEAK


def _by_words(encoding: Encoding, text: str) -> LegacyMatch | None:
    """Weigh each word that decoding changes: none may become nonsense, few in a long text."""
    decode = _DECODERS[encoding]
    good = bad = telling = 0
    for word in WORDS.findall(text):
        meant = _compose(decode(word))
        if meant == word or _is_abbreviation(meant):
            continue
        if not is_syllable(meant):
            bad += 1
        elif not is_syllable(word) and len(meant) > 1:
            good += 1
            telling += len(word) > 2 and (bool(_TELLING(word)) or encoding is Encoding.VNI)
    if good == 0 or bad * 6 > good:
        return None
    strength = Confidence.SURE if telling or good > 1 else Confidence.WEAK
    return LegacyMatch(encoding, strength, _compose(decode(text)))


def _is_abbreviation(word: str) -> bool:
    return bool(_ABBREVIATION(word)) and (len(word) == 1 or not _VOWELS & set(word[1:-1]) or "Đ" in word)


def _compose(text: str) -> str:
    return normalize("NFC", text)


def _viqr(text: str) -> LegacyMatch | None:
    """Recognise VIQR by at least two words that are Vietnamese only with their signs."""
    good = bad = 0
    for word in _SIGNED_WORDS.findall(text):
        meant = _compose(viqr.decode(word.rstrip(".?'")))
        if meant.isascii():
            continue
        good += is_syllable(meant)
        bad += not is_syllable(meant)
    if good < 1 or bad * 2 > good:
        return None
    strength = Confidence.SURE if good > 1 else Confidence.WEAK
    return LegacyMatch(Encoding.VIQR, strength, _compose(viqr.decode(text)))
