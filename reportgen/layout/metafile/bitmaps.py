"""Device-independent bitmaps as BMP files, which Pillow reads ([MS-WMF] 2.2.2.9)."""

from __future__ import annotations

import struct

_CORE, _INFO = 12, 40
_BIT_FIELDS = 3
_PALETTE_INDICES = 1  # DIB_PAL_COLORS: the table names colours of a palette


def bmp(head: bytes, bits: bytes) -> bytes:
    """Return the BMP of a header (with its colours) and bits; b"" where either is missing."""
    if len(head) < _CORE or not bits:
        return b""
    offset = 14 + len(head)
    return struct.pack("<2sIHHI", b"BM", offset + len(bits), 0, 0, offset) + head + bits


def from_offsets(record: bytes, at: int) -> bytes:
    """Return the BMP of a header and bits whose offsets and sizes stand at ``at``."""
    head, head_size, bits, bits_size = struct.unpack_from("<IIII", record, at)
    return bmp(record[head : head + head_size], record[bits : bits + bits_size])


def packed(dib: bytes, usage: int = 0) -> bytes:
    """Return the BMP of a header, colours and bits that follow each other."""
    if len(dib) < _INFO:
        return b""
    head = _head_size(dib, 2 if usage == _PALETTE_INDICES else 4)
    return bmp(dib[:head], dib[head:])


def _head_size(dib: bytes, entry: int) -> int:
    (size,) = struct.unpack_from("<I", dib)
    if size == _CORE:
        (depth,) = struct.unpack_from("<H", dib, 10)
        return _CORE + 3 * (1 << depth if depth <= 8 else 0)
    depth, compression = struct.unpack_from("<HI", dib, 14)
    (used,) = struct.unpack_from("<I", dib, 32)
    colours = min(used or (1 << depth if depth <= 8 else 0), 256)
    masks = 12 if compression == _BIT_FIELDS and size == _INFO else 0
    return min(int(size), len(dib)) + entry * colours + masks


def size_of(data: bytes) -> tuple[int, int]:
    """Return width and height of a BMP as its header says; the height is positive."""
    if struct.unpack_from("<I", data, 14)[0] == _CORE:
        width, height = struct.unpack_from("<HH", data, 18)
    else:
        width, height = struct.unpack_from("<ii", data, 18)
    return abs(width), abs(height)
