"""An archive of parts, opened without trust: every byte is counted while it is unpacked, no part has a DOCTYPE.

The only way into a zip.  XML parts are unpacked and looked at when the archive is opened, for a part that one reader
passes over is read by the next; pictures and fonts wait until they are asked for.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from reportgen.ooxml import directory, limits
from reportgen.ooxml.directory import DEFLATED, Member
from reportgen.ooxml.errors import TooLargeError, unreadable
from reportgen.ooxml.writing import ArchiveEntry, archive_entry, write_archive
from reportgen.ooxml.xml import Element, parse, refuse_doctype


class Archive:
    """The parts of an archive by their names; case does not matter, and a backslash is a slash.

    Raises:
        DamagedError, LockedError, TooLargeError: also while parts are read.
    """

    def __init__(self, data: bytes) -> None:
        """Open an archive."""
        if len(data) > limits.FILE:
            raise TooLargeError
        self._data = data
        self._members = directory.read(data)
        self._kept = {key: self._inspect(own) for key, own in self._members.items() if own.is_xml}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts as they are written, in the order of the directory."""
        return tuple(member.name for member in self._members.values())

    def has(self, part: str) -> bool:
        """Return whether there is such a part."""
        return part.lower() in self._members

    def name_of(self, part: str) -> str:
        """Return the name of a part as it is written; "" where there is none."""
        found = self._members.get(part.lower())
        return "" if found is None else found.name

    def read(self, part: str) -> bytes:
        """Return a part's bytes; ``b""`` where it is missing."""
        key = part.lower()
        if key in self._kept:
            return self._kept[key]
        member = self._members.get(key)
        return b"" if member is None else self._unpack(member)

    def xml(self, part: str) -> Element | None:
        """Return the root of a part; None where it is missing or empty."""
        data = self.read(part)
        return parse(data, part) if data.strip() else None

    def members(self) -> dict[str, bytes]:
        """Return all parts, unpacked, by their names."""
        return {name: self.read(name) for name in self.names}

    def rewrite(self, changed: Mapping[str, bytes]) -> bytes:
        """Return the archive with other bytes for some parts; new ones come last.

        What is not changed keeps its packed bytes, its date and its place.
        """
        new = {name.lower(): (name, data) for name, data in changed.items()}
        entries = [self._entry(key, own, new) for key, own in self._members.items()]
        added = (new[key] for key in sorted(new.keys() - self._members.keys()))
        return write_archive([*entries, *(archive_entry(name, data) for name, data in added)])

    def proven(self, changed: Mapping[str, bytes], *also: str) -> bytes:
        """Return an archive of the XML parts for a reader that believes what it is given.

        Every byte that it will unpack has been unpacked and counted here.  What was kept for reading is let go.

        Args:
            changed: other bytes for some parts.
            also: further parts that the reader needs.
        """
        for name in also:
            self.read(name)
        needed = {key for key, own in self._members.items() if own.is_xml} | {name.lower() for name in also}
        self._kept.clear()
        new = {name.lower(): (name, data) for name, data in changed.items()}
        return write_archive(
            self._entry(key, own, new) for key, own in self._members.items() if key in needed
        )

    def _entry(self, key: str, own: Member, new: Mapping[str, tuple[str, bytes]]) -> ArchiveEntry:
        if key in new:
            return archive_entry(own.name, new[key][1], date=own.date, attributes=own.attributes)
        as_it_is = memoryview(self._data)[own.begin : own.end]
        return ArchiveEntry(own.name, as_it_is, own.method, own.size, own.crc, own.date, own.attributes)

    def _inspect(self, member: Member) -> bytes:
        data = self._unpack(member)
        refuse_doctype(data, member.name)
        return data

    def _unpack(self, member: Member) -> bytes:
        """Return a member's bytes, never more of them than the directory claims and the limits allow."""
        raw = memoryview(self._data)[member.begin : member.end]
        data = _inflate(raw, member) if member.method == DEFLATED else bytes(raw)
        if len(data) != member.size or zlib.crc32(data) != member.crc:
            raise unreadable(member.name)
        return data


def _inflate(raw: memoryview, member: Member) -> bytes:
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        data = unpacker.decompress(raw, member.size + 1)
    except zlib.error as problem:
        raise unreadable(member.name) from problem
    if not unpacker.eof or unpacker.unused_data:
        raise unreadable(member.name)
    return data
