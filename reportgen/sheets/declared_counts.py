"""Counts that a file claims, against what it can hold: calamine makes room for them before it reads on.

Room for four thousand million texts is not to be had, and the process would end without a word; so a count that
is larger than the bytes it counts is refused beforehand.
"""

from __future__ import annotations

import re
import struct

from reportgen.ooxml.archive import Archive
from reportgen.sheets.biff import records
from reportgen.sheets.markup import check_readable

_TEXTS = "xl/sharedstrings.xml"
_ROOT = re.compile(rb"<(?:[\w.\-]+:)?sst\b[^>]*>")
_COUNT = re.compile(rb"""uniqueCount\s*=\s*["']([^"']*)["']""")
_SHORTEST_TEXT = 5
"""Bytes of ``<si/>``."""
_SHARED_TEXTS = 0x00FC
"""The SST record (2.4.265): how many texts are used, how many there are."""
_MOST_SECTORS = 2**28


class FalseCountError(ValueError):
    """The file says that it holds more than it can."""


def check_archive(archive: Archive) -> None:
    """Hold the count of shared texts (§18.4.9) against their bytes. Raises FalseCountError, ValueError."""
    data = archive.read(_TEXTS)
    check_readable(data)
    for root in _ROOT.findall(data):
        if any(_too_many(claimed, len(data)) for claimed in _COUNT.findall(root)):
            raise FalseCountError


def _too_many(claimed: bytes, size: int) -> bool:
    return not claimed.isdigit() or int(claimed[:20]) > size // _SHORTEST_TEXT + 1


def check_records(data: bytes, stream: bytes) -> None:
    """Hold the counts of an .xls file against its length. Raises FalseCountError, struct.error.

    calamine takes the number of sectors of the sector table's own table from bytes 62 to 65.
    """
    if struct.unpack_from("<I", data, 62)[0] > _MOST_SECTORS:
        raise FalseCountError
    for kind, at, length in records(stream, 0):
        if (
            kind == _SHARED_TEXTS
            and length >= 8
            and struct.unpack_from("<I", stream, at + 4)[0] > len(stream)
        ):
            raise FalseCountError
