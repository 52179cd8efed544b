"""The typefaces that come with the program on this Python: what papers are set in where the machine has no fonts."""

import sys
import unicodedata

CROSCORE = sys.version_info >= (3, 12)
"""Whether they are Tinos, Arimo and Cousine; before, on Linux, TeX Gyre."""
SERIF = "Tinos" if CROSCORE else "TeX Gyre Termes"

_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_LOWER = [unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in _TONES]
ALPHABET = "".join([*"bcdđghklmnpqrstvx", *_LOWER])
ALPHABET += ALPHABET.upper()
"""Every letter of Vietnamese, small and capital."""
