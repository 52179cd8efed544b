"""TCVN3 ("ABC", the fonts .VnTime and their like): one byte a letter, which Unicode programs show as Latin-1.

The table is the third of TCVN 5712:1993. Its capitals with a tone are drawn by fonts of capitals (.VnTimeH),
whose text has the codes of small letters.
"""

from __future__ import annotations

_CAPITALS = dict(zip("¡¢£¤¥¦§", "ĂÂÊÔƠƯĐ", strict=True))
_SMALL = dict(
    zip(
        "¨©ª«¬\xad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
_TABLE = str.maketrans({**_CAPITALS, **_SMALL})


def decode(text: str) -> str:
    """Return what ``text`` says in TCVN3; words whose other letters are capitals become capitals."""
    decoded = text.translate(_TABLE)
    return decoded.upper() if _is_capital(text) else decoded


def _is_capital(text: str) -> bool:
    """Return whether all plain letters are capitals, and two of them stand side by side in a word."""
    plain = [letter for letter in text if letter.isascii() and letter.isalpha()]
    words = ("".join(a for a in word if a.isascii() and a.isalpha()) for word in text.split())
    return all(letter.isupper() for letter in plain) and any(len(word) > 1 for word in words)
