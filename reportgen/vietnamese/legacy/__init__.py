"""Text that is not Unicode Vietnamese though it should be: TCVN3, VNI, VIQR, and UTF-8 read by another table.

``recognise`` says which, how surely, and what it meant; proper Vietnamese, English and codes it leaves alone.
``in_font`` reads text whose encoding is told by its font.
"""

from reportgen.vietnamese.legacy.fonts import encoding_of, in_font
from reportgen.vietnamese.legacy.recognise import (
    SUSPECT,
    Confidence,
    Encoding,
    LegacyMatch,
    could_be,
    recognise,
)

__all__ = [
    "SUSPECT",
    "Confidence",
    "Encoding",
    "LegacyMatch",
    "could_be",
    "encoding_of",
    "in_font",
    "recognise",
]
