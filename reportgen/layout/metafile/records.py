"""The records of an EMF ([MS-EMF] 2.3) or a WMF ([MS-WMF] 2.3), read no further than the file goes."""

from __future__ import annotations

import struct
from collections.abc import Iterator

Record = tuple[int, bytes]  # its type (EMF) or function (WMF), and the whole record

PLACEABLE = b"\xd7\xcd\xc6\x9a"
MOST_RECORDS = 200_000
_EMF_HEAD, _WMF_HEAD, _PLACEABLE_HEAD = 8, 6, 22


def is_emf(data: bytes) -> bool:
    """Return whether the bytes are an EMF; else they may be a WMF."""
    return data[40:44] == b" EMF"


def emf_records(data: bytes) -> Iterator[Record]:
    """Yield the records of an EMF, the header first; one that claims to be too long ends them."""
    at = 0
    for _ in range(MOST_RECORDS):
        if at + _EMF_HEAD > len(data):
            return
        kind, size = struct.unpack_from("<II", data, at)
        if size < _EMF_HEAD:
            return
        yield kind, data[at : at + size]
        at += size


def wmf_records(data: bytes) -> Iterator[Record]:
    """Yield the records of a WMF after its headers."""
    at = (_PLACEABLE_HEAD if data.startswith(PLACEABLE) else 0) + 18
    for _ in range(MOST_RECORDS):
        if at + _WMF_HEAD > len(data):
            return
        words, function = struct.unpack_from("<IH", data, at)
        if words < 3:
            return
        yield function, data[at : at + 2 * words]
        at += 2 * words


def pairs(record: bytes, at: int, count: int, short: bool) -> list[tuple[int, int]]:
    """Return ``count`` points from ``at``, of 16 or of 32 bits; fewer where the record ends."""
    size = 4 if short else 8
    count = max(0, min(count, (len(record) - at) // size))
    values = struct.unpack_from(f"<{2 * count}{'h' if short else 'i'}", record, at)
    return list(zip(values[::2], values[1::2], strict=True))
