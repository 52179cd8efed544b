"""Fonts of the time before Unicode: which encoding a font's name tells, and what text set in it says.

In ``.VnTime`` and its like (TCVN3) and ``VNI-Times`` and its like (VNI) it is the font that makes Vietnamese of Latin-1
letters; a name that ends in H is a font of capitals.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

from reportgen.vietnamese.legacy import tcvn3, vni
from reportgen.vietnamese.legacy.recognise import ONLY_LATIN_1, WORDS, Encoding
from reportgen.vietnamese.syllables import is_syllable

_TCVN3, _VNI = ".vn", ("vni-", "vni ")


@lru_cache(maxsize=256)
def encoding_of(family: str) -> Encoding | None:
    """Return the encoding of a font of this name, None for a Unicode font."""
    name = family.strip().casefold()
    if name.startswith(_TCVN3):
        return Encoding.TCVN3
    return Encoding.VNI if name.startswith(_VNI) else None


def in_font(text: str, family: str) -> str:
    """Return what ``text`` says where it is set in the font ``family``, in NFC.

    Text that holds letters beyond Latin-1 is Unicode already, and so is one of several words with accents that are
    all Vietnamese as they stand, and a word that is so only as it stands.
    """
    encoding = encoding_of(family)
    if encoding is None or not ONLY_LATIN_1(text):
        return text
    decode = tcvn3.decode if encoding is Encoding.TCVN3 else vni.decode
    meant = {word: normalize("NFC", decode(word)) for word in WORDS.findall(text)}
    accented = [word for word in meant if not word.isascii()]
    if len(accented) > 1 and all(map(is_syllable, accented)):
        return text
    decoded = WORDS.sub(lambda word: _likelier(word[0], meant[word[0]]), text)
    return decoded.upper() if encoding is Encoding.TCVN3 and family.strip().endswith("H") else decoded


def _likelier(word: str, decoded: str) -> str:
    return word if is_syllable(word) and not is_syllable(decoded) else decoded
