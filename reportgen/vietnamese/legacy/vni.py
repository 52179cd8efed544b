"""VNI for Windows (the fonts VNI-Times and their like): a vowel and after it a letter that stands for its marks.

Unicode programs show the marks as Latin-1 letters: ``Nguyeãn Vaên`` is Nguyễn Văn.
"""

from __future__ import annotations

import re

_TONES = dict(zip("øûõùï", "\u0300\u0309\u0303\u0301\u0323", strict=True))
_CIRCUMFLEX = dict(
    zip("âàåãáä", ("\u0302", "\u0302\u0300", "\u0302\u0309", "\u0302\u0303", "\u0302\u0301", "\u0302\u0323"),
        strict=True)
)  # fmt: skip
_BREVE = dict(
    zip("êèúüéë", ("\u0306", "\u0306\u0300", "\u0306\u0309", "\u0306\u0303", "\u0306\u0301", "\u0306\u0323"),
        strict=True)
)  # fmt: skip
_SINGLE = dict(zip("ñöôæóòî", ("đ", "ư", "ơ", "ỉ", "ĩ", "ị", "ỵ"), strict=True))
_SEQUENCES = {
    **{
        vowel + mark: _SINGLE.get(vowel, vowel) + tone for vowel in "aeouyöô" for mark, tone in _TONES.items()
    },
    **{vowel + mark: vowel + tone for vowel in "aeo" for mark, tone in _CIRCUMFLEX.items()},
    **{"a" + mark: "a" + tone for mark, tone in _BREVE.items()},
    **_SINGLE,
}
_ANY = re.compile("|".join(sorted(_SEQUENCES, key=lambda own: (-len(own), own))), re.IGNORECASE)


def decode(text: str) -> str:
    """Return what ``text`` says in VNI, as letters with combining marks: compose it for NFC."""
    return _ANY.sub(_decode, text)


def _decode(match: re.Match[str]) -> str:
    meant = _SEQUENCES[match.group().lower()]
    return meant.upper() if match.group()[0].isupper() else meant
