"""The records of an .xls workbook ([MS-XLS]): substreams, sheets by their names, and whether there is a password."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from unicodedata import normalize

_BOF, _EOF, _SHEET = 0x0809, 0x000A, 0x0085
_FILE_PASS = 0x002F

Record = tuple[int, bytes]
"""Kind and content."""


def is_encrypted(stream: bytes) -> bool:
    """Return whether the workbook has a password: a FILEPASS record (2.4.117), after which all is cipher."""
    return any(kind == _FILE_PASS for kind, _at, _length in records(stream, 0))


def sheets(stream: bytes) -> Iterator[tuple[str, int]]:
    """Yield title and start of each sheet of a workbook stream. Raises struct.error or IndexError where damaged."""
    for kind, at, length in records(stream, 0):
        if kind == _SHEET and length >= 8:
            (start,) = struct.unpack_from("<I", stream, at)
            yield _title(stream[at + 6 : at + length]), start


def records(stream: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """Yield kind, place and length of each record of one substream, to its EOF; charts inside are passed through."""
    depth = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        depth += (kind == _BOF) - (kind == _EOF)
        yield kind, at + 4, length
        at += 4 + length
        if kind == _EOF and depth <= 0:
            return


def own_records(stream: bytes, start: int) -> Iterator[Record]:
    """Yield the records of one substream without those of charts inside it, which have cells of their own."""
    depth = 0
    for kind, at, length in records(stream, start):
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 1:
            yield kind, stream[at : at + length]


def _title(data: bytes) -> str:
    """Read a ShortXLUnicodeString (2.5.240): count, whether in two bytes, letters."""
    length, wide = data[0], data[1] & 1
    letters = data[2 : 2 + length * (2 if wide else 1)]
    return normalize("NFC", letters.decode("utf-16-le" if wide else "latin-1", "replace"))
