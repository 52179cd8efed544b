"""The bitmap inside an EMF or WMF that contains nothing else ([MS-EMF] 2.3.1, [MS-WMF] 2.3.1).

Word stores pasted pictures so. The header and bits of the largest bitmap record make a BMP, which Pillow reads. A
metafile that also draws lines or text gives none, and is shown as a placeholder.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

Record = tuple[int, bytes]  # record type (or function), and the whole record

# Records with a bitmap: the position of the offsets of its header and bits (EMF), or of its beginning (WMF).
_EMF_BITMAPS = {76: 84, 77: 84, 80: 48, 81: 48, 114: 84}
_WMF_BITMAPS = {0x0F43: 28, 0x0B41: 26, 0x0940: 22}
# Records that draw: polygons, curves, rectangles, paths, text.
_EMF_DRAWINGS = frozenset({*range(2, 9), *range(42, 48), 54, 55, 62, 63, 64, *range(83, 93), 96, 97, 108})
_WMF_DRAWINGS = frozenset(
    (0x0213, 0x0324, 0x0325, 0x0418, 0x041B, 0x0521, 0x0538, 0x061C, 0x0817, 0x081A, 0x0830, 0x0A32)
)
_WMF_PLACEABLE = b"\xd7\xcd\xc6\x9a"
_MOST_RECORDS = 100_000


def bitmap(data: bytes) -> bytes:
    """Return the largest bitmap in a metafile as a BMP; b"" if there is none, or the metafile draws more."""
    found = b""
    emf = data[40:44] == b" EMF"
    for kind, record in _emf_records(data) if emf else _wmf_records(data):
        if kind in (_EMF_DRAWINGS if emf else _WMF_DRAWINGS):
            return b""
        place = (_EMF_BITMAPS if emf else _WMF_BITMAPS).get(kind)
        if place is not None:
            found = max(
                found, _bmp_from_offsets(record, place) if emf else _bmp_from_dib(record[place:]), key=len
            )
    return found


def _emf_records(data: bytes) -> Iterator[Record]:
    at = 0
    for _ in range(_MOST_RECORDS):
        if at + 8 > len(data):
            return
        kind, size = struct.unpack_from("<II", data, at)
        if size < 8:
            return
        yield kind, data[at : at + size]
        at += size


def _wmf_records(data: bytes) -> Iterator[Record]:
    at = (22 if data.startswith(_WMF_PLACEABLE) else 0) + 18
    for _ in range(_MOST_RECORDS):
        if at + 6 > len(data):
            return
        words, function = struct.unpack_from("<IH", data, at)
        if words < 3:
            return
        yield function, data[at : at + 2 * words]
        at += 2 * words


def _bmp_from_offsets(record: bytes, place: int) -> bytes:
    """Return the BMP of a header and bits whose offsets and sizes stand at ``place``."""
    if len(record) < place + 16:
        return b""
    head, head_size, bits, bits_size = struct.unpack_from("<IIII", record, place)
    return _bmp(record[head : head + head_size], record[bits : bits + bits_size])


def _bmp_from_dib(dib: bytes) -> bytes:
    """Return the BMP of a header, palette and bits that follow each other."""
    if len(dib) < 40 or struct.unpack_from("<I", dib)[0] != 40:
        return b""
    depth, compression = struct.unpack_from("<HI", dib, 14)
    (used,) = struct.unpack_from("<I", dib, 32)
    colours = min(used or (1 << depth if depth <= 8 else 0), 256)
    head = 40 + 4 * colours + (12 if compression == 3 else 0)
    return _bmp(dib[:head], dib[head:])


def _bmp(head: bytes, bits: bytes) -> bytes:
    if len(head) < 40 or not bits:
        return b""
    offset = 14 + len(head)
    return struct.pack("<2sIHHI", b"BM", offset + len(bits), 0, 0, offset) + head + bits
