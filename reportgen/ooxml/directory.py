"""The directory of a zip, not believed: which members there are, where their bytes lie, how many they may become.

What the directory says of a member is held against its own header and against all others before a byte is unpacked:
names that lead elsewhere, two of one name, members that share bytes, encrypted ones and unknown compressions are
refused.  The sizes are only claims, which ``archive`` proves while it unpacks.
"""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterator, Sequence

from msgspec import Struct

from reportgen.language import _
from reportgen.ooxml import limits
from reportgen.ooxml.errors import DamagedError, LockedError, TooLargeError, no_archive, printable, unreadable

STORED, DEFLATED = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED
Date = tuple[int, int, int, int, int, int]

_ENTRY = b"PK\x01\x02"
_HEADER = struct.Struct("<4s5H3I2H")
_SIGNATURE = b"PK\x03\x04"
_ENCRYPTED = 0x1
_UTF8 = 0x800
_BROKEN = (
    zipfile.BadZipFile,
    OSError,
    ValueError,
    EOFError,
    NotImplementedError,
    struct.error,
    OverflowError,
)


class Member(Struct, frozen=True):
    """One member: its name with slashes, and where its packed bytes lie in the file."""

    name: str
    method: int
    begin: int
    end: int
    size: int  # unpacked, as the directory claims
    crc: int
    date: Date
    attributes: int = 0

    @property
    def is_xml(self) -> bool:
        """Whether its name says that it is XML."""
        return self.name[-5:].lower().endswith((".xml", ".rels"))


def read(data: bytes) -> dict[str, Member]:
    """Return the members of an archive by their names in lower case, in the order of the directory.

    Raises:
        DamagedError, LockedError, TooLargeError
    """
    if data.count(_ENTRY) > limits.MEMBERS:  # before an object is made for each of them
        raise TooLargeError
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            infos, start = opened.infolist(), opened.start_dir
        found = [_member(data, info) for info in infos]
    except _BROKEN as problem:
        raise no_archive() from problem
    _check_apart([(info.header_offset, own) for info, own in zip(infos, found, strict=True)], start)
    _check_sizes(found)
    return dict(_by_name(found))


def _member(data: bytes, info: zipfile.ZipInfo) -> Member:
    name = info.orig_filename.replace("\\", "/")
    _check_name(name)
    if info.flag_bits & _ENCRYPTED:
        raise LockedError(part=name)
    if info.compress_type not in (STORED, DEFLATED):
        raise unreadable(name)
    begin = _begin(data, info, name)
    end = begin + info.compress_size
    return Member(
        name,
        info.compress_type,
        begin,
        end,
        info.file_size,
        info.CRC,
        info.date_time,
        info.external_attr,
    )


def _begin(data: bytes, info: zipfile.ZipInfo, name: str) -> int:
    """Return where a member's packed bytes begin, which only its own header knows."""
    at = info.header_offset
    if at < 0:
        raise unreadable(name)
    signature, _version, flags, *_more, length, extra = _HEADER.unpack_from(data, at)
    begin = at + _HEADER.size
    own = data[begin : begin + length].decode("utf-8" if flags & _UTF8 else "cp437")
    if signature != _SIGNATURE or own != info.orig_filename:
        raise unreadable(name)
    if flags & _ENCRYPTED:
        raise LockedError(part=name)
    return int(begin + length + extra)


def _check_name(name: str) -> None:
    """Refuse a name that leads out of the archive, or that another program would read as another name."""
    steps = name.split("/")
    if (
        not 0 < len(name) <= limits.NAME
        or name.startswith("/")
        or ".." in steps
        or "\0" in name
        or name[1:2] == ":"
    ):
        raise DamagedError(_("tên phần không được phép: “{part}”", part=printable(name)), name)


def _check_apart(members: Sequence[tuple[int, Member]], directory: int) -> None:
    """Refuse members that share bytes with each other or with the directory."""
    reached = 0
    for start, member in sorted(members, key=lambda pair: pair[0]):
        if start < reached or member.end > directory:
            raise DamagedError(_("các phần trong gói chồng lên nhau"), member.name)
        reached = member.end


def _check_sizes(members: Sequence[Member]) -> None:
    if sum(member.size for member in members) > limits.TOTAL:
        raise TooLargeError
    if sum(member.size for member in members if member.is_xml) > limits.XML_TOTAL:
        raise TooLargeError
    for member in members:
        packed = member.end - member.begin
        honest = limits.RATIO_FROM_XML if member.is_xml else limits.RATIO_FROM
        bomb = member.size > max(honest, limits.RATIO * packed)
        if bomb or member.size > limits.MEMBER:
            raise TooLargeError(part=member.name)


def _by_name(members: Sequence[Member]) -> Iterator[tuple[str, Member]]:
    """Yield all but folders; two names that differ in nothing but their case are one (ECMA-376 part 2, §7.2.3.5)."""
    seen: set[str] = set()
    for member in members:
        if member.name.endswith("/"):
            continue
        key = member.name.lower()
        if key in seen:
            raise DamagedError(_("hai phần cùng tên “{part}”", part=printable(member.name)), member.name)
        seen.add(key)
        yield key, member
