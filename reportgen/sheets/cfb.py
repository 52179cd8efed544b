"""Compound files ([MS-CFB], the container of .xls): one stream by its name, with every chain proved to end.

calamine follows chains of sectors without end and makes the room that a damaged number asks for, which kills
the process; so a file whose chains do not end is refused before it is parsed.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

_HEADER = 512
_LAST_SECTOR = 0xFFFFFFFA
"""Greater numbers mark free sectors, ends of chains and the like (2.1)."""
_IN_HEADER = 109
"""Numbers of the first sectors of the sector table that the header itself holds (2.2)."""
_ENTRY = 128
_SMALL = 64
"""Bytes of a sector of the small stream (2.2)."""
_STREAM, _ROOT = 2, 5


class DamagedCfbError(ValueError):
    """The file is no compound file, or its chains of sectors lead nowhere."""


class _DirectoryEntry(Struct, frozen=True):
    name: str
    kind: int
    start: int
    size: int


class _File(Struct, frozen=True):
    data: bytes
    shift: int
    table: tuple[int, ...]

    def sector(self, number: int) -> bytes:
        start = (number + 1) << self.shift
        if number >= _LAST_SECTOR or start >= len(self.data):
            raise DamagedCfbError
        return self.data[start : start + (1 << self.shift)]

    def chain(self, start: int) -> bytes:
        return b"".join(self.sector(number) for number in _links(self.table, start))


def stream(data: bytes, *names: str) -> bytes:
    """Return the first stream called one of ``names``. Raises DamagedCfbError."""
    try:
        return _stream(data, names)
    except (struct.error, IndexError, UnicodeDecodeError) as problem:
        raise DamagedCfbError from problem


def _stream(data: bytes, names: tuple[str, ...]) -> bytes:
    shift, small_shift = struct.unpack_from("<HH", data, 30)
    first_directory, _sign, cutoff, small_start = struct.unpack_from("<4I", data, 48)
    if (shift, small_shift) not in ((9, 6), (12, 6)):
        raise DamagedCfbError
    file = _File(data, shift, _sector_table(data, shift))
    small_table = _numbers(file.chain(small_start)) if small_start < _LAST_SECTOR else ()
    entries = list(_entries(file.chain(first_directory)))
    root = next((entry for entry in entries if entry.kind == _ROOT), None)
    small = file.chain(root.start) if root and root.start < _LAST_SECTOR else b""
    streams = {e.name: _content(file, e, small_table, small, cutoff) for e in entries if e.kind == _STREAM}
    for name in names:
        if name in streams:
            return streams[name]
    raise DamagedCfbError


def _content(
    file: _File, entry: _DirectoryEntry, small_table: tuple[int, ...], small: bytes, cutoff: int
) -> bytes:
    if entry.size == 0:
        return b""
    if entry.size >= cutoff:
        content = file.chain(entry.start)
    else:
        sectors = _links(small_table, entry.start)
        content = b"".join(small[number * _SMALL : (number + 1) * _SMALL] for number in sectors)
    if len(content) < entry.size:
        raise DamagedCfbError
    return content[: entry.size]


def _sector_table(data: bytes, shift: int) -> tuple[int, ...]:
    """Return the number of the sector that follows each sector (2.3)."""
    file = _File(data, shift, ())
    (count,) = struct.unpack_from("<I", data, 44)
    numbers = list(struct.unpack_from(f"<{_IN_HEADER}I", data, 76))
    next_table, tables = struct.unpack_from("<2I", data, 68)
    most = len(data) >> shift
    if count > most or tables > most:
        raise DamagedCfbError
    for _table in range(tables):
        *more, next_table = _numbers(file.sector(next_table))
        numbers.extend(more)
    used = islice((number for number in numbers if number < _LAST_SECTOR), count)
    return _numbers(b"".join(file.sector(number) for number in used))


def _links(table: tuple[int, ...], start: int) -> Iterator[int]:
    """Yield the sectors of a chain; one that is longer than the table runs in a circle."""
    number = start
    for _step in range(len(table) + 1):
        if number >= _LAST_SECTOR:
            return
        yield number
        number = table[number]
    raise DamagedCfbError


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])


def _entries(directory: bytes) -> Iterator[_DirectoryEntry]:
    for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        entry = directory[at : at + _ENTRY]
        length, kind = struct.unpack_from("<HB", entry, 64)
        start, size = struct.unpack_from("<2I", entry, 116)
        if length <= 64:
            yield _DirectoryEntry(entry[: max(0, length - 2)].decode("utf-16-le"), kind, start, size)
