"""Parts → the bytes of a zip: the same bytes for the same parts, with no time in it but what was there."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping

from msgspec import Struct

from reportgen.ooxml.directory import DEFLATED, Date

CONTENT_TYPES = "[Content_Types].xml"
FIRST = (CONTENT_TYPES, "_rels/.rels")
"""Readers that stream expect the content types first."""
EPOCH: Date = (1980, 1, 1, 0, 0, 0)

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION = 20
_UTF8 = 0x800


class ArchiveEntry(Struct, frozen=True):
    """One member as it is written; ``data`` is packed by ``method``, ``size`` and ``crc`` are of the bytes in it."""

    name: str
    data: bytes | memoryview
    method: int
    size: int
    crc: int
    date: Date = EPOCH
    attributes: int = 0


def archive_entry(name: str, data: bytes, date: Date = EPOCH, attributes: int = 0) -> ArchiveEntry:
    """Return a member that holds ``data``."""
    deflater = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    squeezed = deflater.compress(data) + deflater.flush()
    return ArchiveEntry(name, squeezed, DEFLATED, len(data), zlib.crc32(data), date, attributes)


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Return an archive of ``parts``: fixed dates and order, so that equal parts give equal bytes."""
    return write_archive(archive_entry(name, parts[name]) for name in sorted(parts, key=_order))


def _order(name: str) -> tuple[int, str]:
    return (FIRST.index(name) if name in FIRST else len(FIRST), name)


def write_archive(entries: Iterable[ArchiveEntry]) -> bytes:
    """Return the archive of ``entries`` in their order (APPNOTE.TXT 4.3); none is as large as zip64 needs."""
    pieces: list[bytes | memoryview] = []
    directory: list[bytes] = []
    at = 0
    for entry in entries:
        name = entry.name.encode()
        common = _common(entry, len(name))
        local = _LOCAL.pack(b"PK\x03\x04", _VERSION, *common) + name
        directory.append(
            _CENTRAL.pack(b"PK\x01\x02", _VERSION, _VERSION, *common, 0, 0, 0, entry.attributes, at) + name
        )
        pieces += (local, entry.data)
        at += len(local) + len(entry.data)
    index = b"".join(directory)
    end = _END.pack(b"PK\x05\x06", 0, 0, len(directory), len(directory), len(index), at, 0)
    return b"".join([*pieces, index, end])


def _common(entry: ArchiveEntry, name_length: int) -> tuple[int, ...]:
    """Return what both headers of a member say: flags, method, time, day, CRC, sizes, length of the name, no extras."""
    year, month, day, hour, minute, second = entry.date
    return (
        0 if entry.name.isascii() else _UTF8,
        entry.method,
        hour << 11 | minute << 5 | second // 2,
        (year - 1980) << 9 | month << 5 | day,
        entry.crc,
        len(entry.data),
        entry.size,
        name_length,
        0,
    )
