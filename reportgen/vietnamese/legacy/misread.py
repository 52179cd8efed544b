"""UTF-8 that was read as Windows-1252 or Windows-1258: ``Nguyá»…n`` for Nguyễn. Turned back byte by byte."""

from __future__ import annotations

import re
from collections.abc import Sequence

_TABLES = ("cp1252", "cp1258", "latin-1")
_LEADS = (*range(0xC2, 0xC7), 0xCC, 0xE1, 0xE2)
"""First bytes of what Vietnamese text and its punctuation have in UTF-8."""


def _letters(table: str) -> dict[int, str]:
    """Return byte → letter; the few bytes without a letter are read as control characters, as Windows does."""
    read = (bytes([byte]).decode(table, "ignore") or chr(byte) for byte in range(0x80, 0x100))
    return dict(enumerate(read, start=0x80))


_READ = tuple(_letters(table) for table in _TABLES)
_BYTES = tuple({ord(letter): byte for byte, letter in letters.items()} for letters in _READ)


def _any_of(codes: Sequence[int]) -> str:
    return "[" + re.escape("".join(sorted({letters[code] for code in codes for letters in _READ}))) + "]"


MARK = _any_of(_LEADS) + _any_of(tuple(range(0x80, 0xC0)))
"""A pattern of two letters that every misread text has; proper text hardly ever does."""


def decode(text: str) -> str | None:
    """Return what was meant, None where ``text`` is no UTF-8 read by another table."""
    for table in _BYTES:
        meant = _decode(text, table)
        if meant is not None and meant != text:
            return meant
    return None


def _decode(text: str, table: dict[int, int]) -> str | None:
    codes = [table.get(ord(letter), ord(letter)) for letter in text]
    if any(code > 0xFF or (code >= 0x80 and ord(letter) not in table)
           for code, letter in zip(codes, text, strict=True)):  # fmt: skip
        return None
    try:
        return bytes(codes).decode()
    except UnicodeDecodeError:
        return None
